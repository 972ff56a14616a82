"""Which of two dosages asks more of a body, where that can be said.

The four outcomes and the comparisons of single parts live here. One dosage is
easier than another when no part of it asks more and some part asks less; if
parts disagree, or one is stated and the other not, nobody can say. So this is
a partial order over what is written, not a measure of strain.
"""

from collections.abc import Iterable
from enum import StrEnum

from spinekit.dosage.load import Band, Kilograms, Load, PercentOfMax
from spinekit.dosage.timing import Tempo
from spinekit.dosage.work import Hold, Reps, ToFatigue, Work
from spinekit.ranges import Range

__all__ = ["Comparison", "by_load", "by_range", "by_tempo", "by_work", "combined"]


class Comparison(StrEnum):
    """How one dosage stands to another.

    Examples:
        >>> Comparison.EASIER.opposite
        <Comparison.HARDER: 'harder'>
    """

    EASIER = "easier"
    """It asks less in some part and more in none."""
    EQUAL = "equal"
    """It asks the same in every part."""
    HARDER = "harder"
    """It asks more in some part and less in none."""
    INCOMPARABLE = "incomparable"
    """Parts disagree, are of different kinds, or are stated on one side only."""

    @property
    def opposite(self) -> "Comparison":
        """How the other one stands to this one."""
        if self is Comparison.EASIER:
            return Comparison.HARDER
        if self is Comparison.HARDER:
            return Comparison.EASIER
        return self


def combined(parts: Iterable[Comparison]) -> Comparison:
    """Return how the whole compares when its parts compare as given.

    Args:
        parts: The comparison of each part.

    Returns:
        The one direction all unequal parts share, ``EQUAL`` where no part is
        unequal, else ``INCOMPARABLE``.

    Examples:
        >>> combined([Comparison.EQUAL, Comparison.HARDER])
        <Comparison.HARDER: 'harder'>
        >>> combined([Comparison.EASIER, Comparison.HARDER])
        <Comparison.INCOMPARABLE: 'incomparable'>
    """
    unequal = {part for part in parts if part is not Comparison.EQUAL}
    if not unequal:
        return Comparison.EQUAL
    return unequal.pop() if len(unequal) == 1 else Comparison.INCOMPARABLE


def by_range(one: Range | None, other: Range | None) -> Comparison:
    """Compare two ranges of which more is harder; both ends count.

    Args:
        one: A range, or ``None`` where it is not stated.
        other: Another.

    Returns:
        How *one* stands to *other*.

    Examples:
        >>> by_range(Range(8, 10), Range(8, 12))
        <Comparison.EASIER: 'easier'>
        >>> by_range(Range(8, 10), None)
        <Comparison.INCOMPARABLE: 'incomparable'>
    """
    if one == other:
        return Comparison.EQUAL
    if one is None or other is None:
        return Comparison.INCOMPARABLE
    if one.at_most(other):
        return Comparison.EASIER
    return Comparison.HARDER if other.at_most(one) else Comparison.INCOMPARABLE


def _count_and_hold(work: Work) -> tuple[Range | None, Range | None]:
    if isinstance(work, Reps):
        return work.count, Range(0)
    if isinstance(work, Hold):
        return Range(1), work.seconds
    if isinstance(work, ToFatigue):
        return None, None if work.max_seconds is None else Range(work.max_seconds)
    return work.count, work.seconds


def by_work(one: Work, other: Work) -> Comparison:
    """Compare what is done in one set.

    Repetitions are holds of 0 seconds, and one timed hold is a count of 1. Work
    to fatigue compares with its own kind only, by its cap.

    Args:
        one: Some work.
        other: Another.

    Returns:
        How *one* stands to *other*.

    Examples:
        >>> from spinekit.dosage.work import Holds
        >>> by_work(Reps(10), Holds(10, 2))
        <Comparison.EASIER: 'easier'>
    """
    if isinstance(one, ToFatigue) is not isinstance(other, ToFatigue):
        return Comparison.INCOMPARABLE
    pairs = zip(_count_and_hold(one), _count_and_hold(other), strict=True)
    return combined(by_range(mine, theirs) for mine, theirs in pairs)


def _amount(load: Load | None) -> Range:
    if isinstance(load, Kilograms):
        return Range(load.grams)
    if isinstance(load, Band):
        return Range(load.level.rank)
    if isinstance(load, PercentOfMax):
        return load.percent
    return Range(0)


def by_load(one: Load | None, other: Load | None) -> Comparison:
    """Compare two loads of one kind; loads of different kinds cannot be compared.

    Args:
        one: A load, or ``None`` where it is not stated.
        other: Another.

    Returns:
        How *one* stands to *other*.

    Examples:
        >>> by_load(Kilograms(5000), Kilograms(2500))
        <Comparison.HARDER: 'harder'>
        >>> by_load(Kilograms(5000), Band("light"))
        <Comparison.INCOMPARABLE: 'incomparable'>
    """
    if type(one) is not type(other):
        return Comparison.INCOMPARABLE
    return by_range(_amount(one), _amount(other))


def by_tempo(one: Tempo | None, other: Tempo | None) -> Comparison:
    """Compare two tempos by the length of a repetition; slower is harder.

    Args:
        one: A tempo, or ``None`` where it is not stated.
        other: Another.

    Returns:
        How *one* stands to *other*.

    Examples:
        >>> by_tempo(Tempo(3, 1, 3, 0), Tempo(2, 0, 2, 0))
        <Comparison.HARDER: 'harder'>
    """
    mine = None if one is None else Range(one.seconds)
    return by_range(mine, None if other is None else Range(other.seconds))
