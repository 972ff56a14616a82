"""Walks up the ladders: items on a rung or between two, the sessions they lead to, good and bad."""

import datetime as dt
from functools import cache

import attrs
from hypothesis import strategies as st

from spinekit.catalog import Catalog
from spinekit.dosage import Comparison, Dosage, Hold, Holds, Reps
from spinekit.dosage.comparison import by_load, by_range, by_work
from spinekit.ladder import Ladder
from spinekit.progression import (
    DOUBLE_PROGRESSION,
    Course,
    ItemLog,
    Policy,
    SessionLog,
)
from spinekit.ranges import Range
from spinekit.routine import Item
from spinekit.testing.catalog import ladders
from spinekit.testing.history import growing_policies, item_logs

START = dt.date(2025, 1, 6)
CATALOG = Catalog.standard()


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
    ladder, policy = draw(ladders()), draw(growing_policies())
    item = draw(st.sampled_from(doses_of(ladder, policy)))
    course = on(item, ladder, policy)
    if draw(st.booleans()):
        item = draw(st.sampled_from([course.half(item), course.down(item) or item]))
    return ladder, policy, item


@st.composite
def histories(
    draw: st.DrawFn, ladder: Ladder, policy: Policy, item: Item
) -> tuple[SessionLog, ...]:
    """Up to five sessions of the item and its neighbors, with days off between."""
    others = [item, *doses_of(ladder, policy)[:2]]
    day, sessions = START, []
    for _ in range(draw(st.integers(0, 5))):
        day += dt.timedelta(days=draw(st.sampled_from([1, 2, 2, 3, 3, 8, 15, 40])))
        done = draw(
            st.lists(
                st.sampled_from(others).flatmap(lambda item: item_logs(item, stops=False)),
                max_size=2,
            )
        )
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


def excess(dosage: Dosage, limit: Dosage) -> list[str]:
    """The parts in which a dose asks more than another: none where it eases in every part."""
    alike = type(dosage.work) is type(limit.work) and dosage.per_side is limit.per_side
    parts = {"sets": by_range(dosage.sets, limit.sets)}
    if alike:
        parts["work"] = by_work(dosage.work, limit.work)
    if type(dosage.load) is type(limit.load):
        parts["load"] = by_load(dosage.load, limit.load)
    more = [one for one in parts if parts[one] not in {Comparison.EASIER, Comparison.EQUAL}]
    asked, most = (attrs.evolve(one, rest=Range(0)).seconds for one in (dosage, limit))
    if asked.low > most.low and not _is_least(dosage):
        more.append("seconds")
    return more


def _is_least(dosage: Dosage) -> bool:
    """Whether it is one set of one, of which no less can be asked."""
    work = dosage.work
    once = not isinstance(work, Reps | Holds) or (work.count is not None and work.count.low == 1)
    short = not isinstance(work, Hold | Holds) or (
        work.seconds is not None and work.seconds.low == 1
    )
    return dosage.sets == Range(1) and once and short


def as_done(log: ItemLog, asked: Dosage) -> Dosage:
    """The dose that was done, where less than asked was, each set as the weakest."""
    work, sets = asked.work, asked.sets
    if log.sets and sets is not None:
        sets = sets.capped(log.sets)
    if isinstance(work, Reps | Holds) and work.count is not None and log.counts and log.counts[0]:
        work = attrs.evolve(work, count=work.count.capped(min(log.counts)))
    if isinstance(work, Hold | Holds) and work.seconds is not None and log.seconds:
        work = attrs.evolve(work, seconds=work.seconds.capped(max(1, min(log.seconds))))
    return attrs.evolve(asked, sets=sets, work=work)
