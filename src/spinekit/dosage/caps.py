"""The most that may be asked for: a cap that lowers dosages and joins others.

Caps live here; who gets one, and why, is for the safety rules. A cap only ever
lowers what is stated. It invents no number: what is not stated stays so, with
one exception that is said outright, the effort.
"""

import attrs

from spinekit.dosage.dosage import Dosage
from spinekit.dosage.limits import (
    COUNT_LIMITS,
    EFFORT_LIMITS,
    GRAMS_LIMITS,
    PERCENT_LIMITS,
    SECONDS_LIMITS,
    SETS_LIMITS,
)
from spinekit.dosage.load import Kilograms, Load, PercentOfMax
from spinekit.dosage.work import Hold, Holds, Reps, ToFatigue, Work
from spinekit.ranges import Range
from spinekit.validation import boolean, optional, whole

__all__ = ["DosageCap"]


def _capped(amount: Range | None, most: int | None) -> Range | None:
    return amount if amount is None or most is None else amount.capped(most)


def _within(amount: Range | None, most: int | None) -> bool:
    return most is None or (amount is not None and amount.high <= most)


def _tighter(one: int | None, other: int | None) -> int | None:
    if one is None or other is None:
        return other if one is None else one
    return min(one, other)


@attrs.frozen(kw_only=True)
class DosageCap:
    """The most a dosage may ask for; ``None`` leaves a part free.

    Examples:
        >>> cap = DosageCap(max_sets=2, max_hold_seconds=10)
        >>> str(cap.apply(Dosage.parse("2-3 x 5 x 5-20s")))
        '2 x 5 x 5-10s'
        >>> (cap & DosageCap(max_sets=1)).max_sets
        1
    """

    max_sets: int | None = attrs.field(
        default=None,
        validator=optional(whole(low=SETS_LIMITS.low, high=SETS_LIMITS.high)),
    )
    """The most sets, 1 to 20."""

    max_count: int | None = attrs.field(
        default=None,
        validator=optional(whole(low=COUNT_LIMITS.low, high=COUNT_LIMITS.high)),
    )
    """The most repetitions or holds in one set, 1 to 200."""

    max_hold_seconds: int | None = attrs.field(
        default=None,
        validator=optional(whole(low=SECONDS_LIMITS.low, high=SECONDS_LIMITS.high)),
    )
    """The longest hold in seconds, 1 to 3,600; it also lowers the cap of work to fatigue."""

    max_effort: int | None = attrs.field(
        default=None,
        validator=optional(whole(low=EFFORT_LIMITS.low, high=EFFORT_LIMITS.high)),
    )
    """The most effort, 0 to 10. It is an instruction: an unstated effort becomes this one."""

    max_percent: int | None = attrs.field(
        default=None,
        validator=optional(whole(low=PERCENT_LIMITS.low, high=PERCENT_LIMITS.high)),
    )
    """The most percent of the one-repetition maximum; concerns loads stated that way."""

    max_grams: int | None = attrs.field(
        default=None,
        validator=optional(whole(low=GRAMS_LIMITS.low, high=GRAMS_LIMITS.high)),
    )
    """The heaviest weight in grams; concerns loads stated in kilograms."""

    no_fatigue: bool = attrs.field(default=False, validator=boolean())
    """Whether work to fatigue is refused.

    :meth:`apply` makes up no other work in its place and leaves it as it is, with its
    effort held to ``max_effort`` where there is one; :meth:`admits` says no to it.
    """

    def apply(self, dosage: Dosage) -> Dosage:
        """Return the dosage with everything above the cap brought down to it.

        What is not stated stays not stated, except the effort. The result is
        never harder; applying a cap twice is applying it once. The cap admits the
        result where all is stated, unless the work is to fatigue and that is refused.

        Args:
            dosage: Any dosage.

        Returns:
            The lowered dosage.

        Examples:
            >>> str(DosageCap(max_effort=5).apply(Dosage.parse("2 x 10")))
            '2 x 10, effort 5/10'
        """
        effort = _capped(dosage.effort, self.max_effort)
        if effort is None and self.max_effort is not None:
            effort = Range(self.max_effort)
        return attrs.evolve(
            dosage,
            sets=_capped(dosage.sets, self.max_sets),
            work=self._lowered(dosage.work),
            load=self._lightened(dosage.load),
            effort=effort,
        )

    def _lowered(self, work: Work) -> Work:
        if isinstance(work, Reps):
            return Reps(_capped(work.count, self.max_count))
        if isinstance(work, Hold):
            return Hold(_capped(work.seconds, self.max_hold_seconds))
        if isinstance(work, Holds):
            return Holds(
                _capped(work.count, self.max_count),
                _capped(work.seconds, self.max_hold_seconds),
            )
        if work.max_seconds is None:
            return work
        return ToFatigue(_tighter(work.max_seconds, self.max_hold_seconds))

    def _lightened(self, load: Load | None) -> Load | None:
        if isinstance(load, Kilograms) and self.max_grams is not None:
            return Kilograms(min(load.grams, self.max_grams))
        if isinstance(load, PercentOfMax) and self.max_percent is not None:
            return PercentOfMax(load.percent.capped(self.max_percent))
        return load

    def admits(self, dosage: Dosage) -> bool:
        """Say whether the dosage is known to stay within the cap.

        A capped number that is not stated is not known to: the answer is no. A
        load that is not stated, or is of another kind than the cap's, is let
        pass, since a bodyweight dose seldom states its load.

        Args:
            dosage: Any dosage.

        Returns:
            True where nothing is, or may be, above the cap.

        Examples:
            >>> cap = DosageCap(max_sets=2)
            >>> cap.admits(Dosage.parse("2 x 10")), cap.admits(Dosage.parse("? x 10"))
            (True, False)
        """
        return (
            _within(dosage.sets, self.max_sets)
            and self._admits_work(dosage.work)
            and self._lightened(dosage.load) == dosage.load
            and _within(dosage.effort, self.max_effort)
        )

    def _admits_work(self, work: Work) -> bool:
        if isinstance(work, Reps):
            return _within(work.count, self.max_count)
        if isinstance(work, Hold):
            return _within(work.seconds, self.max_hold_seconds)
        if isinstance(work, Holds):
            return _within(work.count, self.max_count) and _within(
                work.seconds, self.max_hold_seconds
            )
        if self.no_fatigue:
            return False
        cap = None if work.max_seconds is None else Range(work.max_seconds)
        return _within(cap, self.max_hold_seconds)

    def __and__(self, other: "DosageCap") -> "DosageCap":
        """Return the cap that admits what both admit: the tighter of each part."""
        if not isinstance(other, DosageCap):
            return NotImplemented
        return DosageCap(
            max_sets=_tighter(self.max_sets, other.max_sets),
            max_count=_tighter(self.max_count, other.max_count),
            max_hold_seconds=_tighter(self.max_hold_seconds, other.max_hold_seconds),
            max_effort=_tighter(self.max_effort, other.max_effort),
            max_percent=_tighter(self.max_percent, other.max_percent),
            max_grams=_tighter(self.max_grams, other.max_grams),
            no_fatigue=self.no_fatigue or other.no_fatigue,
        )
