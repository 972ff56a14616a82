"""Strategies for ladders and small catalogs."""

from hypothesis import strategies as st

from spinekit.catalog import Catalog
from spinekit.dosage import Dosage, Hold, Holds, Kilograms, Reps, Work
from spinekit.ladder import Ladder, Rung
from spinekit.ranges import Range
from spinekit.references import cite
from spinekit.testing.movement import exercises
from spinekit.testing.reusing import reused
from spinekit.testing.routine import protocols
from spinekit.testing.safety import rules
from spinekit.testing.words import sources

__all__ = ["catalogs", "ladders", "rising_ladders"]

_VERSIONS = ("bird-dog-low", "bird-dog", "bird-dog-long-hold")


@reused
def _wider(low: int, more: int, width: int) -> st.SearchStrategy[Range]:
    """Ranges that begin up to *more* above *low* and are up to *width* wide."""
    return st.builds(
        lambda start, wide: Range(start, start + wide),
        st.integers(low, low + more),
        st.integers(0, width),
    )


@reused
@st.composite
def rising_ladders(draw: st.DrawFn) -> Ladder:
    """Ladders of one to four rungs over the bird dogs, never easier than the rung before.

    Returns:
        The strategy; it shrinks to one rung.

    Examples:
        >>> from spinekit.testing import smallest
        >>> [str(rung.dosage) for rung in smallest(rising_ladders()).rungs]
        ['1 x 3']
    """
    rungs: list[Rung] = []
    versions = st.lists(st.sampled_from(_VERSIONS), min_size=1, max_size=2, unique=True)
    for exercise in draw(versions):
        kind = draw(st.sampled_from([Reps, Hold, Holds]))
        sets, count, seconds, grams = 1, 3, 3, draw(st.sampled_from([0, 2000, 5000]))
        for _ in range(draw(st.integers(1, 2))):
            sets = draw(st.integers(sets, sets + 1))
            counts, holds = draw(_wider(count, 3, 4)), draw(_wider(seconds, 8, 12))
            count, seconds = counts.low, holds.low
            work: Work = Reps(counts)
            if kind is Hold:
                work = Hold(holds)
            elif kind is Holds:
                work = Holds(counts, holds)
            load = Kilograms(grams) if grams and kind is Reps else None
            dosage = Dosage(sets, work, load=load)
            rungs.append(Rung(exercise=exercise, dosage=dosage, citations=cite("a004-beginner")))
            grams += 1000 if grams else 0
    return Ladder(id="drawn", name="Drawn", rungs=tuple(rungs))


@reused
def ladders() -> st.SearchStrategy[Ladder]:
    """Drawn ladders, and those that ship.

    Returns:
        The strategy; it shrinks to one rung.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(
        ...     ladders(), lambda ladder: len(ladder.rungs) > 4
        ... ).id in Catalog.standard().ladders
        True
    """
    return st.deferred(
        lambda: rising_ladders() | st.sampled_from(list(Catalog.standard().ladders.values()))
    )


@reused
@st.composite
def catalogs(draw: st.DrawFn) -> Catalog:
    """Small catalogs of drawn rows and of some that ship; the linter may find fault with them.

    Returns:
        The strategy; it shrinks to the empty catalog.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(catalogs()).exercises
        FrozenMapping({})
    """
    standard = Catalog.standard()
    kept = draw(st.sets(st.sampled_from(list(standard.exercises)), max_size=2))
    return Catalog(
        exercises=[
            *(standard[one] for one in sorted(kept)),
            *draw(st.lists(exercises(), max_size=2, unique_by=lambda one: one.id)),
        ],
        ladders=draw(st.lists(ladders(), max_size=2, unique_by=lambda one: one.id)),
        protocols=draw(st.lists(protocols(), max_size=2, unique_by=lambda one: one.id)),
        rules=draw(st.lists(rules(), max_size=2, unique_by=lambda one: one.id)),
        sources=draw(st.lists(sources(), max_size=2, unique_by=lambda one: one.id)),
    )
