"""Hypothesis strategies for ladders, items on them, logs and histories."""

import datetime as dt
from functools import cache

import attrs
from hypothesis import strategies as st

from spinekit.catalog import Catalog
from spinekit.dosage import Dosage, Hold, Holds, Kilograms, Reps, Work
from spinekit.evidence import Citation
from spinekit.ladder import Ladder, Rung
from spinekit.progression import (
    DOUBLE_PROGRESSION,
    HOLD_FIRST,
    Course,
    ItemLog,
    Policy,
    SessionLog,
    StopReason,
    Variable,
)
from spinekit.ranges import Range
from spinekit.references import cite
from spinekit.routine import Item

START = dt.date(2025, 1, 6)
CATALOG = Catalog.standard()
STOPS_ALL = frozenset({StopReason.NEW_NUMBNESS, StopReason.WARNING_SIGN})
TEXT: tuple[Citation, ...] = cite("a004-beginner")


def _ranges(low: int, high: int, width: int) -> st.SearchStrategy[Range]:
    return st.builds(
        lambda start, more: Range(start, start + more),
        st.integers(low, high),
        st.integers(0, width),
    )


@st.composite
def rising_ladders(draw: st.DrawFn) -> Ladder:
    """Ladders of one to four rungs over three exercises, of one kind of work each exercise."""
    rungs: list[Rung] = []
    for exercise in draw(
        st.lists(
            st.sampled_from(["bird-dog-low", "bird-dog", "bird-dog-long-hold"]),
            min_size=1,
            max_size=2,
            unique=True,
        )
    ):
        kind = draw(st.sampled_from([Reps, Hold, Holds]))
        sets, count, seconds, grams = 1, 3, 3, draw(st.sampled_from([0, 2000, 5000]))
        for _ in range(draw(st.integers(1, 2))):
            sets = draw(st.integers(sets, sets + 1))
            counts = draw(_ranges(count, count + 3, 4))
            holds = draw(_ranges(seconds, seconds + 8, 12))
            count, seconds = counts.low, holds.low
            work: Work = Reps(counts)
            if kind is Hold:
                work = Hold(holds)
            elif kind is Holds:
                work = Holds(counts, holds)
            load = Kilograms(grams) if grams and kind is Reps else None
            rungs.append(
                Rung(
                    exercise=exercise,
                    dosage=Dosage(sets, work, load=load),
                    citations=TEXT,
                )
            )
            grams += 1000 if grams else 0
    return Ladder(id="drawn", name="Drawn", rungs=tuple(rungs))


def ladders() -> st.SearchStrategy[Ladder]:
    """The ladders that ship, and drawn ones."""
    return st.one_of(st.sampled_from(list(CATALOG.ladders.values())), rising_ladders())


def policies() -> st.SearchStrategy[Policy]:
    """The policies that grow for anybody, and drawn ones that end with the next rung."""
    plain = st.permutations([Variable.COUNT, Variable.SETS, Variable.HOLD])
    mine = plain.map(
        lambda order: Policy(id="mine", name="Mine", order=(*order, Variable.LOAD, Variable.RUNG))
    )
    return st.one_of(st.sampled_from([DOUBLE_PROGRESSION, HOLD_FIRST]), mine)


def first_item(ladder: Ladder, number: int = 0) -> Item:
    """The item of a rung, at the rung's own dose."""
    rung = ladder.rungs[number]
    return Item(
        exercise=CATALOG[rung.exercise],
        dosage=rung.dosage,
        citations=rung.citations,
        assumed=("dose",) if rung.assumed else (),
    )


def on(item: Item, ladder: Ladder, policy: Policy = DOUBLE_PROGRESSION) -> Course:
    """The course of an item."""
    return Course.of(item, ladder=ladder, policy=policy)


@cache
def doses_of(ladder: Ladder, policy: Policy) -> tuple[Item, ...]:
    """Every item from the start of the ladder to its top, in order."""
    item = first_item(ladder)
    course = on(item, ladder, policy)
    item = course.start(item)
    found = [item]
    while (move := course.up(found[-1])) is not None:
        found.append(move.item)
    return tuple(found)


@st.composite
def places(draw: st.DrawFn) -> tuple[Ladder, Policy, Item]:
    """A ladder, a policy and an item somewhere on the way, or half of one."""
    ladder, policy = draw(ladders()), draw(policies())
    item = draw(st.sampled_from(doses_of(ladder, policy)))
    course = on(item, ladder, policy)
    if draw(st.booleans()):
        item = draw(st.sampled_from([course.half(item), course.down(item) or item]))
    return ladder, policy, item


def maybe(values: st.SearchStrategy[int]) -> st.SearchStrategy[int | None]:
    """A number or nothing."""
    return st.one_of(st.none(), values)


def logs(item: Item, *, stops: bool = False) -> st.SearchStrategy[ItemLog]:
    """Logs of an item, any field of which may be missing; mostly of the item's own dose."""
    low = ItemLog.of(item)
    reasons = [one for one in StopReason if stops or one not in STOPS_ALL]
    zero_to_ten = maybe(st.integers(0, 10))

    def near(values: tuple[int, ...] | None) -> st.SearchStrategy[tuple[int, ...] | None]:
        if values is None:
            return st.none()
        most = values[0] + 12
        return st.one_of(st.just(values), st.none(), st.integers(0, most).map(lambda n: (n,)))

    return st.builds(
        ItemLog,
        exercise=st.just(item.exercise.id),
        dosage=st.sampled_from([item.dosage, item.dosage, item.dosage, None, item.dosage.lowest()]),
        sets=maybe(st.integers(max(0, (low.sets or 1) - 1), (low.sets or 1) + 1)),
        counts=near(low.counts),
        seconds=near(low.seconds),
        load=st.sampled_from([item.dosage.load, item.dosage.load, None]),
        effort=zero_to_ten,
        form_solid=st.sampled_from([True, True, False, None]),
        pain=maybe(st.sampled_from([0, 1, 2, 3, 4, 5, 6, 9])),
        pain_next_morning=maybe(st.sampled_from([0, 0, 1, 2, 5])),
        usual_pain=maybe(st.sampled_from([0, 1, 2, 5])),
        days_to_settle=st.sampled_from([None, None, None, 0, 1, 2, 3]),
        stopped=st.sampled_from([None, None, None, None, *reasons]),
    )


@st.composite
def histories(
    draw: st.DrawFn, ladder: Ladder, policy: Policy, item: Item
) -> tuple[SessionLog, ...]:
    """Up to five sessions of the item and its neighbors, with days off between."""
    others = [item, *doses_of(ladder, policy)[:2]]
    day, sessions = START, []
    for _ in range(draw(st.integers(0, 5))):
        day += dt.timedelta(days=draw(st.sampled_from([1, 2, 2, 3, 3, 8, 15, 40])))
        done = draw(st.lists(st.sampled_from(others).flatmap(logs), max_size=2))
        sessions.append(SessionLog(date=day, items=tuple(done)))
    return tuple(sessions)


def good(item: Item) -> ItemLog:
    """The log of an item done just as asked, well and without pain."""
    return ItemLog.of(item, form_solid=True, pain=1, pain_next_morning=0, effort=4)


def bad(item: Item) -> ItemLog:
    """The log of an item that hurt too much."""
    return attrs.evolve(good(item), pain=8)


def session(day: dt.date, *done: ItemLog) -> SessionLog:
    """A session of these logs."""
    return SessionLog(date=day, items=done)


def eager(item: Item) -> st.SearchStrategy[ItemLog]:
    """Good logs of an item in which up to ten more than asked was done of anything."""
    log = good(item)
    more = st.integers(0, 10)

    def beyond(values: tuple[int, ...] | None) -> st.SearchStrategy[tuple[int, ...] | None]:
        return st.none() if values is None else more.map(lambda extra: (values[0] + extra,))

    return st.builds(
        lambda counts, seconds, sets: attrs.evolve(
            log, counts=counts, seconds=seconds, sets=(log.sets or 1) + sets
        ),
        beyond(log.counts),
        beyond(log.seconds),
        st.integers(0, 2),
    )
