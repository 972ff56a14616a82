"""Strategies for what was done: logs of items and sessions, policies, and the next step."""

import datetime as dt

from hypothesis import strategies as st

from spinekit.dosage import COUNT_LIMITS, SECONDS_LIMITS, SETS_LIMITS, Dosage
from spinekit.progression import (
    DOUBLE_PROGRESSION,
    HOLD_FIRST,
    POLICIES,
    Decision,
    DecisionKind,
    ItemLog,
    Policy,
    SessionLog,
    StopReason,
    Variable,
)
from spinekit.ranges import Range
from spinekit.routine import Item
from spinekit.testing.person import answers
from spinekit.testing.reusing import perhaps, reused
from spinekit.testing.routine import items
from spinekit.testing.words import citations, ids, messages

__all__ = ["decisions", "growing_policies", "item_logs", "policies", "session_logs"]

_STOPS_ALL = frozenset({StopReason.NEW_NUMBNESS, StopReason.WARNING_SIGN})

_EFFORTS = st.none() | st.integers(0, 10)
_PAINS = st.none() | st.sampled_from([0, 1, 2, 3, 4, 5, 6, 9])
_PAINS_AFTER = st.none() | st.sampled_from([0, 0, 1, 2, 5])
_USUAL_PAINS = st.none() | st.sampled_from([0, 1, 2, 5])


@reused
def _around(sets: int) -> st.SearchStrategy[int]:
    """As many sets, one fewer or one more."""
    return st.integers(max(0, sets - 1), min(sets + 1, SETS_LIMITS.high))


@reused
def _near(
    numbers: tuple[int, ...] | None, limits: Range
) -> st.SearchStrategy[tuple[int, ...] | None]:
    """What was asked, nothing noted, or any number up to twelve above."""
    if numbers is None:
        return st.none()
    most = min(numbers[0] + 12, limits.high)
    other = st.integers(0, most).map(lambda number: (number,))
    return st.just(numbers) | st.none() | other


@st.composite
def item_logs(draw: st.DrawFn, item: Item | None = None, *, stops: bool = True) -> ItemLog:
    """Logs of an item, any field of which may be missing; mostly at the item's own dose.

    Args:
        item: The item that was done; any unless given.
        stops: Whether it may have been stopped for what ends every exercise.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(item_logs()).pain is None
        True
    """
    done = draw(items()) if item is None else item
    asked = ItemLog.of(done)
    dosage, load, sets = done.dosage, done.dosage.load, asked.sets or 1
    reasons = [one for one in StopReason if stops or one not in _STOPS_ALL]
    doses: list[Dosage | None] = [dosage, dosage, dosage, None, dosage.lowest()]
    return ItemLog(
        exercise=done.exercise.id,
        dosage=draw(st.sampled_from(doses)),
        sets=draw(perhaps(_around(sets))),
        counts=draw(_near(asked.counts, COUNT_LIMITS)),
        seconds=draw(_near(asked.seconds, SECONDS_LIMITS)),
        load=draw(st.sampled_from([load, load, None])),
        effort=draw(_EFFORTS),
        form_solid=draw(st.sampled_from([True, True, False, None])),
        pain=draw(_PAINS),
        pain_next_morning=draw(_PAINS_AFTER),
        usual_pain=draw(_USUAL_PAINS),
        days_to_settle=draw(st.sampled_from([None, None, None, 0, 1, 2, 3])),
        stopped=draw(st.sampled_from([None, None, None, None, *reasons])),
    )


@reused
def session_logs() -> st.SearchStrategy[SessionLog]:
    """Sessions with up to two logs, and answers that changed since or became unknown.

    Returns:
        The strategy; it shrinks to a session of which nothing was noted.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(session_logs()).items
        ()
    """
    return st.builds(
        SessionLog,
        date=st.dates(dt.date(1900, 1, 1)),
        items=st.lists(item_logs(), max_size=2),
        answers=_changed(),
    )


@reused
def _changed() -> st.SearchStrategy[dict[str, bool | int | None]]:
    """One changed answer, one that became unknown, or none."""
    one = answers()
    return st.one_of(
        st.just({}),
        one.map(lambda pair: {pair[0]: pair[1]}),
        one.map(lambda pair: {pair[0]: None}),
    )


@reused
def policies() -> st.SearchStrategy[Policy]:
    """The policies that ship, and drawn ones that end with the next rung.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(policies()) in POLICIES.values()
        True
    """
    return st.sampled_from(list(POLICIES.values())) | growing_policies()


@reused
def growing_policies() -> st.SearchStrategy[Policy]:
    """Policies that grow for anybody.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(growing_policies()) == DOUBLE_PROGRESSION
        True
    """
    orders = st.permutations([Variable.COUNT, Variable.SETS, Variable.HOLD])
    drawn = orders.map(
        lambda order: Policy(id="mine", name="Mine", order=(*order, Variable.LOAD, Variable.RUNG))
    )
    return st.sampled_from([DOUBLE_PROGRESSION, HOLD_FIRST]) | drawn


@reused
def decisions() -> st.SearchStrategy[Decision]:
    """Any answer of progression, whether or not a history would lead to it.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(decisions()).item is None
        True
    """
    return st.builds(
        Decision,
        kind=st.sampled_from(DecisionKind),
        item=st.none() | items(),
        reason=messages(),
        rules=st.lists(ids("rule"), max_size=2),
        citations=st.lists(citations(), max_size=2),
        would_change=st.lists(messages(), max_size=2),
        missing=st.lists(answers().map(lambda pair: pair[0]), max_size=2),
        everything=st.booleans(),
    )
