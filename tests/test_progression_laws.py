"""The laws of progression, over drawn ladders, policies, items, logs and histories."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import assume, given, note, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from spinekit.dosage import Comparison, DosageCap, Kilograms
from spinekit.ladder import Ladder
from spinekit.progression import (
    DOUBLE_PROGRESSION,
    MAINTENANCE,
    Course,
    DecisionKind,
    ItemLog,
    Policy,
    ProgressionSettings,
    SessionLog,
    Variable,
    progress,
)
from spinekit.progression.stepping import amount, covers, highest
from spinekit.routine import Item
from spinekit.testing import item_logs, ladders
from spinekit.testing.history import growing_policies
from tests.ladder_walks import (
    CATALOG,
    START,
    as_done,
    bad,
    doses_of,
    eager,
    excess,
    first_item,
    good,
    histories,
    on,
    places,
    session,
)

# A decision takes a millisecond or two and a climb a hundred of them.
fewer = settings(max_examples=40)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Ladder, Policy, Item, tuple[SessionLog, ...]]:
    """A ladder, a policy, an item on it and some sessions."""
    ladder, policy, item = draw(places())
    return ladder, policy, item, draw(histories(ladder, policy, item))


Case = tuple[Ladder, Policy, Item, tuple[SessionLog, ...]]


def after(history: tuple[SessionLog, ...], days: int = 3) -> dt.date:
    """A day after the last session."""
    return (history[-1].date if history else START) + dt.timedelta(days=days)


@fewer
@given(cases())
def test_the_same_logs_give_the_same_decision_in_any_order(case: Case) -> None:
    """It is a pure function of the sessions, and their dates order them."""
    ladder, policy, item, history = case
    assume(len({one.date for one in history}) == len(history))
    one = progress(item, history, ladder=ladder, policy=policy)
    assert one == progress(item, history[::-1], ladder=ladder, policy=policy)


@fewer
@given(cases())
def test_a_decision_explains_itself(case: Case) -> None:
    """Each has a reason, rules, citations and what would have changed it, all printable."""
    ladder, policy, item, history = case
    decision = progress(item, history, ladder=ladder, policy=policy, today=after(history))
    assert str(decision.reason)
    assert decision.rules
    assert decision.citations
    assert decision.would_change
    assert all(str(message) for message in decision.would_change)
    assert (decision.item is None) is (decision.kind is DecisionKind.STOP)


@fewer
@given(cases())
def test_a_session_without_a_log_never_advances(case: Case) -> None:
    """Whatever came before, nothing grows on a session that did not log the exercise."""
    ladder, policy, item, history = case
    silent = (*history, session(after(history)))
    decision = progress(item, silent, ladder=ladder, policy=policy)
    assert decision.kind is not DecisionKind.ADVANCE
    assert on(item, ladder, policy).position(decision.item) <= on(item, ladder, policy).position(
        item
    )


REQUIRED = ("dosage", "sets", "form_solid", "pain", "pain_next_morning")


@fewer
@given(places(), st.sampled_from([*REQUIRED, "counts", "seconds", "load"]))
def test_a_missing_field_never_advances(place: tuple[Ladder, Policy, Item], field: str) -> None:
    """Taking any needed answer out of a log that advances makes it hold or ask."""
    ladder, policy, item = place
    log = good(item)
    if getattr(log, field) is None or (
        field == "load" and not isinstance(item.dosage.load, Kilograms)
    ):
        return
    gap: dict[str, Any] = {field: None}
    log = attrs.evolve(log, **gap)
    history = [session(START + dt.timedelta(days=3 * day), log) for day in range(4)]
    decision = progress(item, history, ladder=ladder, policy=policy)
    assert decision.kind in {DecisionKind.HOLD, DecisionKind.ASK}
    assert decision.item == item


@given(cases(), st.data())
def test_a_worse_log_never_leads_to_a_harder_item(case: Case, data: st.DataObject) -> None:
    """More pain, worse form or fewer repetitions: the next item is at most as hard."""
    ladder, policy, item, history = case
    better = data.draw(item_logs(item, stops=False))
    worse = data.draw(worsened(better))
    day = after(history)
    course = on(item, ladder, policy)
    low = progress(item, (*history, session(day, worse)), ladder=ladder, policy=policy)
    high = progress(item, (*history, session(day, better)), ladder=ladder, policy=policy)
    note(f"{low}\n{high}")
    assert course.position(low.item) <= course.position(high.item)
    if low.item is not None and high.item is not None:
        same = low.item.exercise.id == high.item.exercise.id
        order = low.item.dosage.compare(high.item.dosage)
        assert not (same and order is Comparison.HARDER)


@st.composite
def worsened(draw: st.DrawFn, log: ItemLog) -> ItemLog:
    """The log with some of it worse: more pain, worse form, less done."""
    changes: dict[str, Any] = {}
    for field in ("pain", "pain_next_morning", "effort"):
        value = getattr(log, field)
        if value is not None and draw(st.booleans()):
            changes[field] = draw(st.integers(value, 10))
    if log.form_solid and draw(st.booleans()):
        changes["form_solid"] = draw(st.sampled_from([None, False]))
    for field in ("counts", "seconds"):
        values = getattr(log, field)
        if values and draw(st.booleans()):
            changes[field] = tuple(draw(st.integers(0, one)) for one in values)
    if log.sets and draw(st.booleans()):
        changes["sets"] = draw(st.integers(0, log.sets))
    return attrs.evolve(log, **changes)


HURT = [{"pain": 7}, {"pain_next_morning": 6, "usual_pain": 1}, {"form_solid": False}]


@given(cases(), st.data())
def test_nothing_eased_asks_more_of_anything(case: Case, data: st.DataObject) -> None:
    """No part of an eased dose, nor its seconds of work, is above what was asked and done before."""
    ladder, policy, item, history = case
    log = data.draw(item_logs(item, stops=False).filter(lambda log: log.dosage == item.dosage))
    changes: dict[str, Any] = data.draw(st.sampled_from([{}, *HURT]))
    log, day = attrs.evolve(log, **changes), after(history)
    away = data.draw(st.sampled_from([2, 2, 30, 90]))
    decision = progress(
        item,
        (*history, session(day, log)),
        ladder=ladder,
        policy=policy,
        today=day + dt.timedelta(days=away),
    )
    if decision.kind is DecisionKind.EASE:
        assert decision.item is not None
        note(str(decision))
        assert excess(decision.item.dosage, item.dosage) == []
        assert excess(decision.item.dosage, as_done(log, item.dosage)) == []


@fewer
@given(cases(), st.data())
def test_a_lighter_dose_that_hurt_is_the_one_eased(case: Case, data: st.DataObject) -> None:
    """Whatever item is offered later, what follows is below the dose that hurt, in no part above."""
    ladder, policy, item, history = case
    course = on(item, ladder, policy)
    light = data.draw(st.sampled_from([item, course.half(item), course.down(item) or item]))
    if light.exercise.id != item.exercise.id:
        return
    hurt = (*history, session(after(history), bad(light)))
    decision = progress(item, hurt, ladder=ladder, policy=policy)
    note(f"{light.dosage}, {decision}")
    assert decision.kind in {DecisionKind.EASE, DecisionKind.STOP}
    if decision.item is not None:
        assert excess(decision.item.dosage, light.dosage) == []
        done = attrs.evolve(light, dosage=light.dosage.lowest())
        assert course.position(decision.item) < course.position(done)


@fewer
@given(places(), st.data())
def test_one_step_and_one_variable_at_a_time(
    place: tuple[Ladder, Policy, Item], data: st.DataObject
) -> None:
    """An advance is one step above what was asked at most, and within a rung grows one variable."""
    ladder, policy, item = place
    log = data.draw(eager(item))
    full = [session(START + dt.timedelta(days=3 * day), log) for day in range(3)]
    decision = progress(item, full, ladder=ladder, policy=policy)
    course = on(item, ladder, policy)
    if decision.kind is not DecisionKind.ADVANCE:
        assert decision.rules == ("prog-top",)
        return
    assert decision.item is not None
    assert course.position(item) < course.position(decision.item)
    variables = [
        one
        for one in (Variable.SETS, Variable.COUNT, Variable.HOLD)
        if amount(item.dosage, one) != amount(decision.item.dosage, one)
    ]
    same_load = item.dosage.load == decision.item.dosage.load
    if not {"prog-rung", "prog-load", "prog-coarse-load"} & set(decision.rules):
        assert len(variables) == 1
        assert same_load
        top = amount(item.dosage, variables[0])
        grown = amount(decision.item.dosage, variables[0])
        assert top is not None
        assert grown is not None
        step = 5 if variables[0] is Variable.HOLD else 1
        assert grown.low <= max(top.high, top.low + step)


@fewer
@given(cases(), st.data())
def test_nothing_harder_is_offered_than_a_rung_states(case: Case, data: st.DataObject) -> None:
    """Every dose that advances or eases is covered by a rung of the ladder, as it states it."""
    ladder, policy, item, history = case
    log = data.draw(st.one_of(item_logs(item, stops=False), eager(item), st.just(bad(item))))
    decision = progress(
        item, (*history, session(after(history), log)), ladder=ladder, policy=policy
    )
    offered = decision.item or item
    assert any(
        rung.exercise == offered.exercise.id and covers(rung.dosage, offered.dosage)
        for rung in ladder.rungs
    )


@fewer
@given(cases())
def test_calling_again_without_a_new_log_changes_nothing(case: Case) -> None:
    """The decision for the next item, on the same logs, is to keep it."""
    ladder, policy, item, history = case
    assume(all(log.dosage is not None for one in history for log in one.items))
    day = after(history)
    once = progress(item, history, ladder=ladder, policy=policy, today=day)
    if once.item is None:
        return
    again = progress(once.item, history, ladder=ladder, policy=policy, today=day)
    note(f"{once}\n{again}")
    assert again.item == once.item


@fewer
@given(cases())
def test_good_logs_reach_the_top_in_a_bounded_number_of_sessions(case: Case) -> None:
    """From any history that has not stopped, done well every third day."""
    ladder, policy, item, history = case
    course = on(item, ladder, policy)
    current, steps = item, 0
    while (move := course.up(current)) is not None:
        current, steps = move.item, steps + 1
    cuts = ProgressionSettings()
    steps += len(doses_of(ladder, policy))
    bound = cuts.sessions_before_coarse * steps + cuts.recovery_days + 2
    sessions, day = list(history), after(history)
    for _ in range(bound):
        decision = progress(item, sessions, ladder=ladder, policy=policy, today=day)
        if decision.item is None:  # sharp or lasting pain stopped it
            return
        item = decision.item
        if course.is_at_top(item):
            return
        sessions.append(session(day, good(item)))
        day += dt.timedelta(days=3)
    pytest.fail(f"not at the top after {bound} sessions: {item}")


@fewer
@given(cases())
def test_bad_logs_reach_the_bottom_or_stop(case: Case) -> None:
    """Pain in every session ends with the exercise left out, each dose lower than the last."""
    ladder, policy, item, history = case
    course = on(item, ladder, policy)
    sessions, day = list(history), after(history)
    for _ in range(200):
        sessions.append(session(day, bad(item)))
        day += dt.timedelta(days=3)
        decision = progress(item, sessions, ladder=ladder, policy=policy, today=day)
        if decision.item is None:
            return
        assert course.position(decision.item) < course.position(item)
        item = decision.item
    pytest.fail("still going on with pain")


@fewer
@given(places(), st.integers(1, 3), st.integers(1, 15), st.integers(1, 30))
def test_a_cap_is_never_passed(
    place: tuple[Ladder, Policy, Item], sets: int, count: int, seconds: int
) -> None:
    """Whatever the ladder says, no step up goes beyond what the cap admits."""
    ladder, policy, item = place
    cap = DosageCap(max_sets=sets, max_count=count, max_hold_seconds=seconds)
    if not cap.admits(item.dosage):
        return
    history: list[SessionLog] = []
    for number in range(12):
        history.append(session(START + dt.timedelta(days=3 * number), good(item)))
        decision = progress(item, history, ladder=ladder, policy=policy, cap=cap)
        assert decision.item is not None
        assert cap.admits(decision.item.dosage)
        item = decision.item


@fewer
@given(cases())
def test_maintenance_never_grows(case: Case) -> None:
    """Under maintenance no log leads to a harder item."""
    ladder, _, item, history = case
    full = (*history, session(after(history), good(item)))
    decision = progress(item, full, ladder=ladder, policy=MAINTENANCE)
    assert decision.kind is not DecisionKind.ADVANCE


@fewer
@given(places())
def test_each_step_up_stands_higher_and_each_step_down_lower(
    place: tuple[Ladder, Policy, Item],
) -> None:
    """The course is ordered: up and down move the position that way, always."""
    ladder, policy, item = place
    course = on(item, ladder, policy)
    move, easier = course.up(item), course.down(item)
    if move is not None:
        assert course.position(move.item) > course.position(item)
        same = move.item.exercise.id == item.exercise.id
        order = move.item.dosage.compare(item.dosage)
        assert not (same and order in {Comparison.EASIER, Comparison.EQUAL})
    assert course.position(easier) < course.position(item)
    assert course.position(course.half(item)) <= course.position(item)
    assert course.position(course.start(item)) <= course.position(item)


@fewer
@given(ladders(), growing_policies())
def test_a_step_of_load_is_small_or_said_to_be_coarse(ladder: Ladder, policy: Policy) -> None:
    """Above 10 percent a step is called coarse, unless a rung states that very weight."""
    item = first_item(ladder)
    if not isinstance(item.dosage.load, Kilograms):
        return
    item = attrs.evolve(item, dosage=attrs.evolve(item.dosage, load=Kilograms(2500)))
    steps = ProgressionSettings(load_step_grams=250, heaviest_grams=5000)
    course = Course.of(item, ladder=ladder, policy=policy, settings=steps)
    while (move := course.up(item)) is not None:
        if item.exercise.id != move.item.exercise.id:
            return
        before, following = item.dosage.load, move.item.dosage.load
        assert isinstance(before, Kilograms)
        assert isinstance(following, Kilograms)
        if following != before:
            percent = (following.grams - before.grams) * 100 / before.grams
            stated = any(rung.dosage.load == following for rung in ladder.rungs)
            assert (percent > 10) is move.coarse or stated
        item = move.item


class Training(RuleBasedStateMachine):
    """A person trains, well or badly, with days off, and follows every decision."""

    @initialize(ladder=ladders(), policy=growing_policies())
    def begin(self, ladder: Ladder, policy: Policy) -> None:
        """Start on the first rung."""
        self.ladder, self.policy = ladder, policy
        self.item: Item | None = first_item(ladder)
        self.course = on(self.item, ladder, policy)
        self.sessions: list[SessionLog] = []
        self.day = START
        self.left: list[tuple[Item, dt.date]] = []

    def _follow(self, log: ItemLog | None) -> None:
        if self.item is None:
            return
        before = self.item
        self.sessions.append(session(self.day, *([] if log is None else [log])))
        self.day += dt.timedelta(days=2)
        decision = progress(
            before, self.sessions, ladder=self.ladder, policy=self.policy, today=self.day
        )
        if log is None:
            assert decision.kind is not DecisionKind.ADVANCE
        if log is not None and ((log.pain or 0) > 5 or (log.pain_next_morning or 0) > 0):
            self.left.append((before, self.sessions[-1].date))
        self.item = decision.item

    @precondition(lambda self: self.item is not None)
    @rule()
    def train_well(self) -> None:
        """Do it as asked."""
        assert self.item is not None
        self._follow(good(self.item))

    @precondition(lambda self: self.item is not None)
    @rule(pain=st.integers(6, 10))
    def train_with_pain(self, pain: int) -> None:
        """Do it with too much pain."""
        assert self.item is not None
        self._follow(attrs.evolve(good(self.item), pain=pain))

    @precondition(lambda self: self.item is not None)
    @rule()
    def wake_up_sore(self) -> None:
        """Do it well, and wake up worse than usual."""
        assert self.item is not None
        self._follow(attrs.evolve(good(self.item), pain_next_morning=3, usual_pain=0))

    @precondition(lambda self: self.item is not None)
    @rule()
    def train_badly(self) -> None:
        """Lose the form."""
        assert self.item is not None
        self._follow(attrs.evolve(good(self.item), form_solid=False))

    @precondition(lambda self: self.item is not None)
    @rule()
    def forget_to_log(self) -> None:
        """Train without a log."""
        self._follow(None)

    @rule(days=st.sampled_from([1, 5, 14, 30]))
    def stay_away(self, days: int) -> None:
        """Take days off and ask what to do then."""
        self.day += dt.timedelta(days=days)
        if self.item is not None and self.sessions:
            self.item = progress(
                self.item, self.sessions, ladder=self.ladder, policy=self.policy, today=self.day
            ).item

    @invariant()
    def nothing_left_for_pain_comes_back_early(self) -> None:
        """No dose left for pain, nor more of any part, is offered before the recovery has passed."""
        if not hasattr(self, "item") or self.item is None:
            return
        for left, day in self.left:
            if (self.day - day).days < ProgressionSettings().recovery_days:
                assert self.course.position(self.item) < self.course.position(left)
                assert excess(self.item.dosage, highest(left.dosage)) == []

    @invariant()
    def it_stays_on_the_ladder(self) -> None:
        """Every item offered is an exercise and a dose the ladder covers."""
        if hasattr(self, "item") and self.item is not None:
            item = self.item
            assert any(
                rung.exercise == item.exercise.id and covers(rung.dosage, item.dosage)
                for rung in self.ladder.rungs
            )


TestTraining = Training.TestCase
TestTraining.settings = settings(max_examples=30, stateful_step_count=25)


def test_the_standard_ladders_are_climbed_to_their_last_rung() -> None:
    """Every ladder that ships can be climbed from its first dose to the top of its last."""
    for ladder in CATALOG.ladders.values():
        item = first_item(ladder)
        course = on(item, ladder, DOUBLE_PROGRESSION)
        while (move := course.up(item)) is not None:
            item = move.item
        last = ladder.rungs[-1]
        assert last.exercise == item.exercise.id
        assert course.rung_of(item.exercise.id, item.dosage) == len(ladder.rungs) - 1, ladder.id
