"""Hypothesis strategies for every value of :mod:`spinekit.dosage`, within its limits."""

import attrs
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


def spans(limits: Range) -> st.SearchStrategy[Range]:
    """Ranges inside *limits*, single numbers as often as wide ones."""
    number = st.integers(limits.low, limits.high)
    pairs = st.tuples(number, number).map(lambda pair: Range(min(pair), max(pair)))
    return st.one_of(number.map(Range), pairs)


def unless_known(
    strategy: st.SearchStrategy[Range], *, complete: bool
) -> st.SearchStrategy[Range | None]:
    """The strategy, with ``None`` for "not stated" unless all must be stated."""
    return strategy if complete else st.none() | strategy


def works(*, complete: bool = False) -> st.SearchStrategy[Work]:
    """Work of all four kinds; with *complete*, nothing in it is left open."""
    count = unless_known(spans(COUNT_LIMITS), complete=complete)
    seconds = unless_known(spans(SECONDS_LIMITS), complete=complete)
    cap = st.integers(SECONDS_LIMITS.low, SECONDS_LIMITS.high)
    return st.one_of(
        st.builds(Reps, count),
        st.builds(Hold, seconds),
        st.builds(Holds, count, seconds),
        st.builds(ToFatigue, cap if complete else st.none() | cap),
    )


def loads() -> st.SearchStrategy[Load]:
    """Loads of all four kinds."""
    return st.one_of(
        st.builds(Bodyweight),
        st.builds(Kilograms, st.integers(GRAMS_LIMITS.low, GRAMS_LIMITS.high)),
        st.builds(Band, st.sampled_from(BandLevel)),
        st.builds(PercentOfMax, spans(PERCENT_LIMITS)),
    )


def tempos() -> st.SearchStrategy[Tempo]:
    """Tempos of which at least one part takes time."""
    part = st.integers(TEMPO_LIMITS.low, TEMPO_LIMITS.high)
    return st.tuples(part, part, part, part).filter(any).map(lambda parts: Tempo(*parts))


@st.composite
def dosages(draw: st.DrawFn, *, complete: bool = False) -> Dosage:
    """Any legal dosage; with *complete*, one that can be timed."""
    work = draw(works(complete=complete))
    return Dosage(
        draw(unless_known(spans(SETS_LIMITS), complete=complete)),
        work,
        per_side=draw(st.booleans()),
        rest=draw(st.none() | spans(REST_LIMITS)),
        tempo=None if isinstance(work, Hold) else draw(st.none() | tempos()),
        load=draw(st.none() | loads()),
        effort=draw(st.none() | spans(EFFORT_LIMITS)),
        times_per_day=draw(st.none() | spans(TIMES_PER_DAY_LIMITS)),
        days_per_week=draw(st.none() | spans(DAYS_PER_WEEK_LIMITS)),
    )


@st.composite
def near_dosages(draw: st.DrawFn) -> Dosage:
    """Dosages from a few small values, so that two of them are often comparable."""
    few = st.none() | st.sampled_from([Range(1), Range(2), Range(1, 2)])
    work: Work = draw(
        st.one_of(
            st.builds(Reps, few),
            st.builds(Hold, few),
            st.builds(Holds, few, few),
            st.builds(ToFatigue, st.sampled_from([None, 1, 2])),
        )
    )
    return Dosage(
        draw(few),
        work,
        per_side=draw(st.booleans()),
        rest=draw(few),
        tempo=None
        if isinstance(work, Hold)
        else draw(st.sampled_from([None, Tempo(1, 0, 1, 0), Tempo(2, 0, 0, 0)])),
        load=draw(st.sampled_from([None, Bodyweight(), Kilograms(1), Kilograms(2), Band("light")])),
        effort=draw(few),
    )


@st.composite
def kin(draw: st.DrawFn, size: int) -> list[Dosage]:
    """Dosages that differ from the first in one or two parts, so that many are comparable."""
    base = draw(near_dosages())
    found = [base]
    for _ in range(size - 1):
        donor = draw(near_dosages())
        names = draw(
            st.sets(
                st.sampled_from(["sets", "rest", "effort", "load", "per_side", "work"]),
                min_size=1,
                max_size=2,
            )
        )
        parts = {name: getattr(donor, name) for name in sorted(names)}
        tempo = None if isinstance(parts.get("work", base.work), Hold) else base.tempo
        found.append(attrs.evolve(base, **parts, tempo=tempo))
    return draw(st.permutations(found))


def timings() -> st.SearchStrategy[Timing]:
    """Any settings for what a dosage leaves open."""
    return st.builds(
        Timing,
        repetition=st.integers(1, 240),
        side_change=st.integers(0, 600),
        rest=st.integers(REST_LIMITS.low, REST_LIMITS.high),
        prepare=st.integers(0, 600),
    )


def caps() -> st.SearchStrategy[DosageCap]:
    """Any cap, with each part free half of the time."""

    def part(limits: Range) -> st.SearchStrategy[int | None]:
        return st.none() | st.integers(limits.low, limits.high)

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
