"""The laws of programs over drawn requests and logs, and how their names behave."""

import datetime as dt
import pickle
from collections.abc import Mapping
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from spinekit.composer import Refusal, RefusalKind, Request
from spinekit.errors import InvalidTypeError, InvalidValueError, SpinekitError, UnknownNameError
from spinekit.exercise import Exercise, Target
from spinekit.facts import FACTS
from spinekit.person import Person
from spinekit.program import (
    Adherence,
    Line,
    Outline,
    Program,
    ProgramSettings,
    Session,
    SessionState,
    StepKind,
    Weekday,
    done_well,
    plan,
)
from spinekit.program.days import date_of, days_apart, in_order
from spinekit.program.projecting import project
from spinekit.program.resting import loaded, loads
from spinekit.progression import MAINTENANCE, Course, SessionLog
from spinekit.routine import Routine
from spinekit.safety import SafetySettings
from spinekit.samples import BED_BRIDGE, HEALTHY, MARTA, SAMPLES
from spinekit.testing import requests
from spinekit.testing.program import day_sets
from tests.program_checks import (
    MONDAY,
    check,
    done,
    log_of,
    marta_after,
    planned,
    session_logs,
    to_come,
)

FEW = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))

WITH_WEIGHTS = Request(
    HEALTHY, minutes=30, goals="bone_health", equipment={"pillow", "dumbbell", "band"}
)


@FEW
@given(requests(), day_sets(), st.integers(1, 4), st.booleans())
def test_every_program_is_safe_and_fits(
    request: Request, days: list[Weekday], weeks: int, lighter: bool
) -> None:
    """Every session of any program passes the rules, fits the time, and leaves loaded muscles rest."""
    program = plan(request, weeks=weeks, days=days, lighter=lighter, start=MONDAY)
    if isinstance(program, Refusal):
        return
    check(program)
    assert not any(one.left_out for one in program.sessions)
    for one in program.sessions:
        for other in program.sessions:
            if one is not other and one.date and other.date:
                apart = abs((one.date - other.date).days)
                assert apart >= 2 or not loaded(one.items) & loaded(other.items)


@FEW
@given(requests(), day_sets())
def test_all_going_well_changes_nothing(request: Request, days: list[Weekday]) -> None:
    """A log of what was supposed leaves every session to come as it was."""
    first = plan(request, weeks=2, days=days, start=MONDAY)
    if isinstance(first, Refusal):
        return
    program = first
    while program.next is not None and program.adherence.done < 4:
        log = log_of(program.next)
        painful = tuple(attrs.evolve(one, pain=2, usual_pain=1) for one in log.items)
        program = program.after(attrs.evolve(log, items=painful))
        assert program.changes == ()
    assert [one.routine for one in first.sessions] == [one.routine for one in program.sessions]
    assert [one.steps for one in first.sessions] == [one.steps for one in program.sessions]


@FEW
@given(requests())
def test_an_empty_change_gives_the_same_program(request: Request) -> None:
    """The same answers, a log that says nothing and planning again give the same, byte for byte."""
    program = plan(request, weeks=2, start=MONDAY)
    if isinstance(program, Refusal):
        return
    assert program.with_person(program.person) is program
    assert program.after(SessionLog(date=MONDAY)) is program
    assert pickle.dumps(program) == pickle.dumps(plan(request, weeks=2, start=MONDAY))
    sessions, refusal = project(program.outline, program.sessions, program.extra, program.today)
    assert (program.sessions, program.refusal) == (sessions, refusal)


@settings(FEW, max_examples=6)
@given(st.data())
def test_a_missing_log_never_advances(data: st.DataObject) -> None:
    """Whatever was logged before, weeks without a log bring at most the one step already earned."""
    program = marta_after(data.draw(st.integers(0, 12)))
    following = program.next
    assert following is not None
    program = program.after(data.draw(session_logs(following)))
    skipped = program.at(MONDAY + dt.timedelta(weeks=9))
    missed = [one for one in skipped.sessions if one.state is SessionState.MISSED]
    assert len(missed) > 10
    for line in program.outline.lines:
        # A step the last log has earned is offered, and then nothing more.
        kinds = [step.kind for one in missed for step in one.steps if step.line == line.id]
        assert kinds.count(StepKind.ADVANCE) <= 1


@FEW
@given(st.sampled_from(sorted(SAMPLES)), day_sets(), st.integers(0, 3), st.booleans(), st.data())
def test_what_hurt_is_followed_by_less_of_it(
    sample: str, days: list[Weekday], sessions: int, lighter: bool, data: st.DataObject
) -> None:
    """In light weeks or full ones, no line that hurt asks for more of anything within the week."""
    program = done(planned(SAMPLES[sample].request, weeks=5, days=days, lighter=lighter), sessions)
    while program.adherence.done < sessions + 2 and (following := program.next) is not None:
        name = data.draw(st.sampled_from([one.exercise.id for one in following.items] or [""]))
        painful = {"pain": data.draw(st.sampled_from([6, 9]))}
        program = program.after(log_of(following, **{name.replace("-", "_"): painful}))
        # The law of the line that hurt stands in the check.
        check(program)
        after = program.next
        if after is not None:
            grown = [one for one in after.steps if one.kind is StepKind.ADVANCE]
            assert name not in {one.item.exercise.id for one in grown}


class Weeks(RuleBasedStateMachine):
    """Logs of every kind, days that pass and answers that change, in any order."""

    program: Program
    sharp: dict[str, dt.date]

    @initialize(sample=st.sampled_from(sorted(SAMPLES)), days=day_sets())
    def begin(self, sample: str, days: list[Weekday]) -> None:
        """Plan three weeks for one of the samples."""
        self.program = planned(SAMPLES[sample].request, weeks=3, days=days)

    @precondition(lambda self: self.program.next is not None)
    @rule(data=st.data())
    def log(self, data: st.DataObject) -> None:
        """Log the next session in some way."""
        following = self.program.next
        assert following is not None
        past = [one for one in self.program.sessions if one.state is not SessionState.PLANNED]
        self.program = self.program.after(data.draw(session_logs(following)))
        kept = {(one.week, one.day): one for one in self.program.sessions}
        for one in past:
            now = kept[one.week, one.day]
            assert (one.routine, one.steps) == (now.routine, now.steps)

    @rule(days=st.integers(1, 9))
    def wait(self, days: int) -> None:
        """Let days pass."""
        today = self.program.today or MONDAY
        self.program = self.program.at(today + dt.timedelta(days=days))

    @rule(fact=st.sampled_from(sorted(FACTS)), answer=st.sampled_from([True, False, None]))
    def answer(self, fact: str, answer: bool | None) -> None:
        """Change an answer, where it contradicts no other."""
        try:
            person = self.program.person.answer(fact, answer)
        except SpinekitError:
            return
        self.program = self.program.with_person(person)
        assert self.program.person == person

    @invariant()
    def holds(self) -> None:
        """Every session to come is safe; planning again changes nothing; it can be sent away."""
        program = self.program
        check(program)
        sessions, refusal = project(program.outline, program.sessions, program.extra, program.today)
        assert (program.sessions, program.refusal) == (sessions, refusal)
        assert all(change.line or len(program.changes) == 1 for change in program.changes)


def test_whatever_happens_the_sessions_to_come_are_safe() -> None:
    """Logs, days and answers in any order never bring a session that a rule forbids."""
    run_state_machine_as_test(
        Weeks,
        settings=settings(
            max_examples=6,
            stateful_step_count=8,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


@FEW
@given(st.sampled_from(["pain", "form_solid", "sets"]), st.integers(3, 9))
def test_worse_is_never_harder(what: str, sessions: int) -> None:
    """More pain, worse form or fewer sets never lead to a higher dose than the good log did."""
    program = marta_after(sessions)
    following = program.next
    assert following is not None
    kinds: Mapping[str, Mapping[str, Any]] = {
        "pain": {"pain": 6},
        "form_solid": {"form_solid": False},
        "sets": {"sets": 0, "counts": 0, "seconds": None},
    }
    worse = kinds[what]
    log = log_of(following)
    bad = tuple(attrs.evolve(one, **worse) for one in log.items)
    good_next = program.after(log).next
    bad_next = program.after(attrs.evolve(log, items=bad)).next
    assert good_next is not None
    assert bad_next is not None
    good_steps = {step.line: step.item for step in good_next.steps}
    for step in bad_next.steps:
        course = Course.of(good_steps[step.line])
        assert course.position(step.item) <= course.position(good_steps[step.line])


def test_a_program_is_a_value() -> None:
    """It pickles, hashes and compares; planning twice gives equal programs."""
    program = marta_after(2)
    again = pickle.loads(pickle.dumps(program))
    assert program == again
    assert hash(program) == hash(again)
    assert again.after(log_of(again.next)).changes == ()


def test_muscles_loaded_on_one_day_rest_for_two() -> None:
    """With weights every day of the week, no muscle is loaded on two days running, Sundays included."""
    program = planned(WITH_WEIGHTS, weeks=2, days=list(Weekday))
    before: Session | None = None
    times = 0
    for session in program.sessions:
        today = loaded(session.items)
        assert not session.left_out
        times += bool(today)
        if before is not None:
            assert not today & loaded(before.items), str(session)
        before = session
    assert times >= 4
    assert len(program.sessions) == 14


def test_gentle_back_work_may_be_daily_and_may_be_limited() -> None:
    """Low-load work of the back comes every day unless the settings keep it to fewer."""

    def days_with_extensors(program: Program) -> int:
        return sum(
            any(item.exercise.trains.get(Target.BACK_EXTENSORS, 0) > 1 for item in one.items)
            for one in program.week(1)
        )

    request = SAMPLES["marta"].request
    daily = planned(request, weeks=1, days=list(Weekday))
    assert days_with_extensors(daily) == 7
    kept = ProgramSettings(safety=SafetySettings(extensor_days_per_week=3))
    assert days_with_extensors(planned(request, weeks=1, days=list(Weekday), settings=kept)) == 3


def test_the_first_week_is_light_for_whoever_is_new_or_was_not_asked() -> None:
    """Half the dose in the first week, unless the person is known to be neither new nor inactive."""
    light = planned(SAMPLES["marta"].request, weeks=2)
    assert light.outline.light
    for line in light.outline.lines:
        items = {one.step(line.id).item for one in light.week(1)}
        assert len(items) == 1
        if line.start.phase.value == "main":
            assert next(iter(items)).seconds.low < line.start.seconds.low
    assert light.session(2, "monday").step("bird-dog").kind is StepKind.ADVANCE
    assert not planned(SAMPLES["otto"].request, weeks=1).outline.light
    assert planned(SAMPLES["otto"].request, weeks=1, lighter=True).outline.light
    assert not planned(SAMPLES["marta"].request, weeks=1, lighter=False).outline.light


def test_one_step_a_week_beyond_the_first_dose() -> None:
    """A line that has reached the dose it was composed with grows once a week."""
    program = planned(SAMPLES["otto"].request, weeks=6)
    for line in program.outline.lines:
        for week in range(1, 7):
            steps = [one.step(line.id).kind for one in program.week(week)]
            assert steps.count(StepKind.ADVANCE) <= 1


def test_under_maintenance_nothing_grows() -> None:
    """The policy of the program is that of every line."""
    program = planned(SAMPLES["otto"].request, weeks=3, policy=MAINTENANCE)
    assert {one.routine for one in program.sessions} == {program.sessions[0].routine}


def test_the_days_follow_the_week_of_the_first_day() -> None:
    """A program that starts on a Wednesday has its Monday after the weekend."""
    start = dt.date(2025, 1, 8)
    program = planned(SAMPLES["otto"].request, weeks=2, start=start)
    assert [one.value for one in program.days] == ["wednesday", "friday", "monday"]
    dates = [one.date for one in program.sessions]
    assert dates == sorted(dates, key=str)
    assert dates[:3] == [start, dt.date(2025, 1, 10), dt.date(2025, 1, 13)]


def test_a_program_without_a_first_day_takes_it_from_its_first_log() -> None:
    """Without a start there are no dates; the first log makes its week the first."""
    program = plan(SAMPLES["marta"].request, weeks=2)
    assert isinstance(program, Program)
    assert {one.date for one in program.sessions} == {None}
    with pytest.raises(InvalidValueError, match="needs a first day"):
        program.at(MONDAY)
    monday = program.session(1, "monday")
    items = tuple(done_well(item) for item in monday.items)
    wednesday = dt.date(2025, 5, 7)
    after = program.after(SessionLog(date=wednesday, items=items))
    assert after.start == dt.date(2025, 5, 5)
    assert after.session(1, "monday").state is SessionState.MISSED
    assert after.session(1, "wednesday").state is SessionState.DONE
    assert after.session(2, "friday").date == dt.date(2025, 5, 16)


def test_a_refusal_is_the_composers_own() -> None:
    """Where nothing can be composed there is no program, and the reason is said."""
    asked = plan(Request(Person.of(age=67)))
    assert isinstance(asked, Refusal)
    assert asked.kind is RefusalKind.ASK
    referred = plan(Request(MARTA.answer("saddle_numbness", True)))
    assert isinstance(referred, Refusal)
    assert referred.kind is RefusalKind.REFER


def test_sessions_are_found_by_week_and_day() -> None:
    """A wrong week or day says which there are."""
    program = marta_after(0)
    assert program.session(2, "friday") is program.week(2)[2]
    with pytest.raises(UnknownNameError, match="tuesday"):
        program.session(1, "tuesday")
    with pytest.raises(InvalidValueError):
        program.session(11, "monday")
    with pytest.raises(InvalidValueError):
        program.week(0)
    with pytest.raises(UnknownNameError, match="line"):
        program.session(1, "monday").step("leg-hang")


@pytest.mark.parametrize(
    "given",
    [
        {"weeks": 0},
        {"weeks": 53},
        {"weeks": 2.5},
        {"days": []},
        {"days": ["monday", "monday"]},
        {"days": ["someday"]},
        {"days": "monday"},
        {"start": "2025-01-06"},
        {"start": dt.datetime(2025, 1, 6)},  # noqa: DTZ001 - a time of day is what is refused
        {"policy": "double"},
        {"settings": 3},
        {"lighter": "yes"},
    ],
)
def test_what_cannot_be_planned_is_refused(given: dict[str, object]) -> None:
    """Each wrong argument raises an error of the library that names it."""
    with pytest.raises(SpinekitError):
        plan(SAMPLES["marta"].request, **given)  # type: ignore[arg-type]


def test_a_log_before_the_first_day_is_refused() -> None:
    """Nothing can have been done before the program began."""
    log = SessionLog(
        date=MONDAY - dt.timedelta(days=1), items=log_of(marta_after(0).sessions[0]).items
    )
    with pytest.raises(InvalidValueError, match="before the first day"):
        marta_after(0).after(log)
    with pytest.raises(InvalidTypeError):
        marta_after(0).after("monday")  # type: ignore[arg-type]


def test_totals_add_up() -> None:
    """The weeks together are the whole, sets times weight, and a missed session trains nothing."""
    program = marta_after(0)
    total = program.totals()
    for target in total:
        assert total[target] == sum(
            program.totals(week).get(target, 0) for week in range(1, program.weeks + 1)
        )
    first = program.session(1, "monday")
    expected: dict[Target, int] = {}
    for item in first.items:
        assert item.dosage.sets is not None
        for target, weight in item.exercise.trains.items():
            expected[target] = expected.get(target, 0) + weight * item.dosage.sets.low
    assert {target: 3 * units for target, units in expected.items()} == dict(program.totals(1))
    missed = program.at(MONDAY + dt.timedelta(days=2))
    assert {target: 2 * units for target, units in expected.items()} == dict(missed.totals(1))


def test_adherence_counts_what_is_due() -> None:
    """Done of due, in percent, rounded down; nothing due is no percentage."""
    assert marta_after(0).adherence.percent is None
    program = marta_after(2).at(MONDAY + dt.timedelta(days=6))
    found = program.adherence
    assert (found.done, found.due, found.percent) == (2, 3, 66)
    assert found == Adherence(done=2, due=3, items_done=10, items_due=15)


def test_every_change_says_what_and_why() -> None:
    """A change names line, day, what was and what is, with its rules."""
    program = marta_after(3)
    following = program.next
    assert following is not None
    hurt = program.after(log_of(following, wall_slide={"pain": 4}))
    change = next(one for one in hurt.changes if one.line == "wall-slide")
    assert change.kind.value == "held"
    assert (change.week, change.day) == (2, Weekday.WEDNESDAY)
    assert change.before == "Wall slide: 1 x 6 x 2s"
    assert change.after == "Wall slide: 1 x 5 x 2s"
    assert change.rules == ("prog-pain-mid",)
    assert str(change) == (
        "Wall slide stays at 1 x 5 x 2s, not 1 x 6 x 2s, from wednesday of week 2 on. "
        "Pain during Wall slide was 4 of 10: acceptable, but nothing is added."
    )


def test_no_more_than_the_minutes_and_it_is_said() -> None:
    """When the time is full a line stays where it is, and its step says so."""
    program = marta_after(0)
    last = program.session(10, "friday")
    full = [step for step in last.steps if "minutes are full" in str(step.reason)]
    assert full
    assert last.routine.seconds.low <= 15 * 60


def test_days_of_the_week() -> None:
    """Days are ordered from the first day on, and the week goes round."""
    assert days_apart(Weekday.SUNDAY, Weekday.MONDAY) == 1
    assert days_apart(Weekday.MONDAY, Weekday.THURSDAY) == 3
    assert [one.value for one in in_order(["monday", "sunday"], dt.date(2025, 1, 12))] == [
        "sunday",
        "monday",
    ]
    assert date_of(None, 2, Weekday.TUESDAY) - date_of(None, 1, Weekday.MONDAY) == dt.timedelta(8)


def test_what_counts_as_loaded(exercises: Mapping[str, Exercise]) -> None:
    """A row loads the upper back; a bird dog loads nothing from outside."""
    assert loads(exercises["dumbbell-row"]) == {Target.UPPER_BACK}
    assert loads(exercises["bird-dog"]) == set()
    assert loads(exercises["gentle-twist"]) == set()


@pytest.fixture(name="exercises")
def standard_exercises() -> Mapping[str, Exercise]:
    """The exercises of the standard catalog."""
    return SAMPLES["marta"].request.catalog.exercises


def test_wrong_values_are_refused() -> None:
    """Two lines of one exercise, and a log without its state, are mistakes."""
    line = Line(id="glute-bridge", start=BED_BRIDGE, days={"monday"})
    with pytest.raises(InvalidValueError, match="same exercise"):
        Outline(request=SAMPLES["marta"].request, weeks=1, days=("monday",), lines=(line, line))
    with pytest.raises(InvalidValueError, match=r"Session\.log"):
        Session(week=1, day="monday", routine=Routine(blocks=()), state="done")


def test_planning_leaves_the_request_alone() -> None:
    """The program's request is the one given; its person changes only by answers."""
    request = SAMPLES["marta"].request
    program = planned(request, weeks=1)
    assert program.outline.request == request
    assert program.person == request.person
    assert len(to_come(program)) == 3
