"""Strategies for ranges and for every value of :mod:`spinekit.dosage`, within its limits."""

from typing import TypeVar

from hypothesis import strategies as st

from spinekit.dosage import (
    COUNT_LIMITS,
    DAYS_PER_WEEK_LIMITS,
    EFFORT_LIMITS,
    GRAMS_LIMITS,
    PERCENT_LIMITS,
    REST_LIMITS,
    SECONDS_LIMITS,
    SETS_LIMITS,
    TEMPO_LIMITS,
    TIMES_PER_DAY_LIMITS,
    Band,
    BandLevel,
    Bodyweight,
    Dosage,
    DosageCap,
    Hold,
    Holds,
    Kilograms,
    Load,
    PercentOfMax,
    Reps,
    Tempo,
    Timing,
    ToFatigue,
    Work,
)
from spinekit.ranges import Range
from spinekit.testing.reusing import perhaps, reused

__all__ = [
    "dosage_caps",
    "dosages",
    "loads",
    "ranges",
    "ranges_within",
    "tempos",
    "timings",
    "works",
    "works_of",
]

SomeWork = TypeVar("SomeWork", Reps, Hold, Holds, ToFatigue)

_FEW = Range(1, 6)
_LONGEST_PAUSE = 600


@reused
def ranges(most: int = 10**9) -> st.SearchStrategy[Range]:
    """Ranges of whole numbers, single numbers as often as wide ones.

    Args:
        most: The highest number of any.

    Returns:
        The strategy; it shrinks to 0.

    Examples:
        >>> from spinekit.testing import smallest
        >>> print(smallest(ranges(), lambda range: range.low < range.high))
        0-1
    """
    return ranges_within(Range(0, most))


@reused
def ranges_within(limits: Range) -> st.SearchStrategy[Range]:
    """Ranges inside *limits*, single numbers as often as wide ones.

    Args:
        limits: What both ends stay within.

    Returns:
        The strategy; it shrinks to the low end.

    Examples:
        >>> from spinekit.testing import smallest
        >>> print(smallest(ranges_within(Range(3, 9))))
        3
    """
    number = st.integers(limits.low, limits.high)
    pairs = st.tuples(number, number).map(lambda pair: Range(min(pair), max(pair)))
    return number.map(Range) | pairs


@reused
def works(*, complete: bool = False, small: bool = False) -> st.SearchStrategy[Work]:
    """Work of all four kinds.

    Args:
        complete: Whether nothing in it may be left open.
        small: Whether counts stay so low that a test can go through them one by one.

    Returns:
        The strategy; it shrinks to repetitions.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(works(complete=True))
        Reps(count=Range(low=1, high=1))
    """
    return st.one_of(
        works_of(Reps, complete=complete, small=small),
        works_of(Hold, complete=complete),
        works_of(Holds, complete=complete, small=small),
        works_of(ToFatigue, complete=complete),
    )


@reused
def works_of(
    kind: type[SomeWork], *, complete: bool = False, small: bool = False
) -> st.SearchStrategy[SomeWork]:
    """Work of one kind.

    Args:
        kind: The kind, such as :class:`~spinekit.dosage.Hold`.
        complete: Whether nothing in it may be left open.
        small: Whether counts stay so low that a test can go through them one by one.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(works_of(ToFatigue))
        ToFatigue(max_seconds=None)
    """
    count = perhaps(ranges_within(_FEW if small else COUNT_LIMITS), stated=complete)
    seconds = perhaps(ranges_within(SECONDS_LIMITS), stated=complete)
    cap = perhaps(st.integers(SECONDS_LIMITS.low, SECONDS_LIMITS.high), stated=complete)
    parts = {Reps: (count,), Hold: (seconds,), Holds: (count, seconds), ToFatigue: (cap,)}
    return st.builds(kind, *parts[kind])


@reused
def loads() -> st.SearchStrategy[Load]:
    """Loads of all four kinds.

    Returns:
        The strategy; it shrinks to body weight.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(loads(), lambda load: isinstance(load, Kilograms))
        Kilograms(grams=1)
    """
    return st.one_of(
        st.builds(Bodyweight),
        st.builds(Kilograms, st.integers(GRAMS_LIMITS.low, GRAMS_LIMITS.high)),
        st.builds(Band, st.sampled_from(BandLevel)),
        st.builds(PercentOfMax, ranges_within(PERCENT_LIMITS)),
    )


@reused
def tempos() -> st.SearchStrategy[Tempo]:
    """Tempos of which at least one part takes time.

    Returns:
        The strategy; the last part is the last to go.

    Examples:
        >>> from spinekit.testing import smallest
        >>> print(smallest(tempos()))
        0-0-0-1
    """
    part = st.integers(TEMPO_LIMITS.low, TEMPO_LIMITS.high)
    return st.tuples(part, part, part, part).filter(any).map(lambda parts: Tempo(*parts))


@reused
@st.composite
def dosages(draw: st.DrawFn, *, complete: bool = False, small: bool = False) -> Dosage:
    """Any legal dosage, with any part left open.

    Args:
        complete: Whether it can be timed: sets and work are stated.
        small: Whether counts and sets stay so low that a test can go through them one by one.

    Returns:
        The strategy; it shrinks to repetitions, of which nothing else is stated.

    Examples:
        >>> from spinekit.testing import smallest
        >>> print(smallest(dosages()))
        ? x ?
        >>> print(smallest(dosages(complete=True)))
        1 x 1
    """
    work = draw(works(complete=complete, small=small))
    return Dosage(
        draw(perhaps(ranges_within(_FEW if small else SETS_LIMITS), stated=complete)),
        work,
        per_side=draw(st.booleans()),
        rest=draw(perhaps(ranges_within(REST_LIMITS))),
        tempo=None if isinstance(work, Hold) else draw(perhaps(tempos())),
        load=draw(perhaps(loads())),
        effort=draw(perhaps(ranges_within(EFFORT_LIMITS))),
        times_per_day=draw(perhaps(ranges_within(TIMES_PER_DAY_LIMITS))),
        days_per_week=draw(perhaps(ranges_within(DAYS_PER_WEEK_LIMITS))),
    )


@reused
def timings() -> st.SearchStrategy[Timing]:
    """Any settings for what a dosage leaves open.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(timings()).repetition
        1
    """
    pause = st.integers(0, _LONGEST_PAUSE)
    return st.builds(
        Timing,
        repetition=st.integers(1, 240),
        side_change=pause,
        rest=st.integers(REST_LIMITS.low, REST_LIMITS.high),
        prepare=pause,
    )


@reused
def dosage_caps() -> st.SearchStrategy[DosageCap]:
    """Any cap on a dosage, each part of it free half of the time.

    Returns:
        The strategy; it shrinks to the cap that limits nothing.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(dosage_caps()) == DosageCap()
        True
    """

    def part(limits: Range) -> st.SearchStrategy[int | None]:
        return perhaps(st.integers(limits.low, limits.high))

    return st.builds(
        DosageCap,
        max_sets=part(SETS_LIMITS),
        max_count=part(COUNT_LIMITS),
        max_hold_seconds=part(SECONDS_LIMITS),
        max_effort=part(EFFORT_LIMITS),
        max_percent=part(PERCENT_LIMITS),
        max_grams=part(GRAMS_LIMITS),
        no_fatigue=st.booleans(),
    )
