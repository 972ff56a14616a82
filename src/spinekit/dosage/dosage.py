"""How much of an exercise: the one value that says it, and its questions.

The dosage itself lives here: what it holds, what it lacks, how it is filled,
lowered and compared. How it is written, timed and capped is in the modules
beside it. "Not stated" is a legal answer everywhere, because a sourced dose
often states a hold and no sets; nothing is filled in unless asked for.
"""

from typing import Self

import attrs

from spinekit.dosage.comparison import (
    Comparison,
    by_load,
    by_range,
    by_tempo,
    by_work,
    combined,
)
from spinekit.dosage.limits import (
    DAYS_PER_WEEK_LIMITS,
    EFFORT_LIMITS,
    REST_LIMITS,
    SETS_LIMITS,
    TIMES_PER_DAY_LIMITS,
    optional_span,
    span,
)
from spinekit.dosage.load import Load, PercentOfMax, load_check
from spinekit.dosage.notation import read
from spinekit.dosage.timing import Tempo, Timing, total_seconds
from spinekit.dosage.work import Hold, Holds, Reps, ToFatigue, Work, work_check
from spinekit.errors import ConflictError, InvalidValueError
from spinekit.ranges import Range
from spinekit.validation import boolean, instance, optional

__all__ = ["Dosage"]

_OPTIONAL = ("sets", "rest", "tempo", "load", "effort", "times_per_day", "days_per_week")


def _lowest(amount: Range | None) -> Range | None:
    return None if amount is None else Range(amount.low)


def _overlap(one: object, other: object) -> bool:
    """Say whether two stated values can both be true; what is not stated denies nothing."""
    if one is None or other is None:
        return True
    if isinstance(one, Range) and isinstance(other, Range):
        return one & other is not None
    if isinstance(one, PercentOfMax) and isinstance(other, PercentOfMax):
        return one.percent & other.percent is not None
    return one == other


def _inside(part: object, whole: object) -> bool:
    """Say whether *part* stays within *whole*, or one of them is not stated."""
    if isinstance(part, Range) and isinstance(whole, Range):
        return part in whole
    if isinstance(part, PercentOfMax) and isinstance(whole, PercentOfMax):
        return part.percent in whole.percent
    return _overlap(part, whole)


@attrs.frozen
class Dosage:
    """How much of an exercise is done, written as people write it.

    Whole numbers are taken for ranges of one number. ``None`` means "not stated".

    Raises:
        InvalidTypeError: For a fraction, a boolean, a text or any other wrong type.
        InvalidValueError: Outside the limits of :mod:`spinekit.dosage.limits`, or
            for a tempo on a timed hold, which has no repetitions.

    Examples:
        >>> dosage = Dosage(Range(2, 3), Holds(Range(10, 12), 2), per_side=True, rest=60)
        >>> str(dosage)
        '2-3 x 10-12 x 2s per side, rest 60s'
        >>> Dosage.parse("2-3 sets of 10–12, hold 2 s, each side, 60 s rest") == dosage
        True
        >>> dosage.seconds
        Range(low=310, high=567)
        >>> dosage.is_complete, Dosage.parse("? x 10").is_complete
        (True, False)
    """

    sets: Range | None = attrs.field(converter=optional_span("Dosage.sets", SETS_LIMITS))
    """How many sets, 1 to 20."""

    work: Work = attrs.field(validator=work_check)
    """What is done in each set."""

    per_side: bool = attrs.field(default=False, kw_only=True, validator=boolean())
    """Whether each set is done once on the left and once on the right."""

    rest: Range | None = attrs.field(
        default=None, kw_only=True, converter=optional_span("Dosage.rest", REST_LIMITS)
    )
    """Seconds between two sets, 0 to 1,800."""

    tempo: Tempo | None = attrs.field(
        default=None, kw_only=True, validator=optional(instance(Tempo))
    )
    """The pace of a repetition."""

    load: Load | None = attrs.field(default=None, kw_only=True, validator=optional(load_check))
    """What is lifted, pulled or pushed; ``None`` is unstated, not "nothing"."""

    effort: Range | None = attrs.field(
        default=None, kw_only=True, converter=optional_span("Dosage.effort", EFFORT_LIMITS)
    )
    """How hard it should feel, 0 to 10."""

    times_per_day: Range | None = attrs.field(
        default=None,
        kw_only=True,
        converter=optional_span("Dosage.times_per_day", TIMES_PER_DAY_LIMITS),
    )
    """How often in one day, 1 to 10."""

    days_per_week: Range | None = attrs.field(
        default=None,
        kw_only=True,
        converter=optional_span("Dosage.days_per_week", DAYS_PER_WEEK_LIMITS),
    )
    """On how many days of a week, 1 to 7."""

    def __attrs_post_init__(self) -> None:
        """Refuse a tempo where there is no repetition to pace."""
        if self.tempo is not None and isinstance(self.work, Hold):
            raise InvalidValueError(
                "is given for one timed hold, which has no repetitions",
                path="Dosage.tempo",
                value=str(self.tempo),
                remedy="leave it out, or count the holds with Holds(...)",
            )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the dosage that *text* states.

        Reads what ``str`` prints, exactly, and the usual ways of people:
        ``2 sets of 12 to 15 reps``, ``3x10/side``, ``30 sec each side``. A hold or
        work to fatigue named without sets is done once; repetitions named without
        sets leave the sets unstated; ``?`` leaves any number unstated.

        Args:
            text: One dosage, on one line.

        Returns:
            The dosage.

        Raises:
            InvalidTypeError: If it is not a text.
            NotationError: If any part cannot be read, with the place of it.

        Examples:
            >>> str(Dosage.parse("2 sets of 12 to 15 reps"))
            '2 x 12-15'
            >>> str(Dosage.parse("30 sec each side"))
            '1 x 30s per side'
            >>> Dosage.parse("2 x 12 wiggles")
            Traceback (most recent call last):
                ...
            spinekit.errors.NotationError: Dosage: not a dosage: expected ',' and more, or the end
                2 x 12 wiggles
                       ^
        """
        return cls(**read(text))

    def __str__(self) -> str:
        """Return the canonical text, which :meth:`parse` reads back without loss."""
        parts = [f"{'?' if self.sets is None else self.sets} x {self.work}"]
        if self.per_side:
            parts[0] += " per side"
        if self.rest is not None:
            parts.append(f"rest {self.rest}s")
        if self.tempo is not None:
            parts.append(f"tempo {self.tempo}")
        if self.load is not None:
            parts.append(f"load {self.load}")
        if self.effort is not None:
            parts.append(f"effort {self.effort}/10")
        if self.times_per_day is not None:
            parts.append(f"{self.times_per_day}/day")
        if self.days_per_week is not None:
            days = "day" if self.days_per_week == Range(1) else "days"
            parts.append(f"{self.days_per_week} {days}/week")
        return ", ".join(parts)

    @property
    def seconds(self) -> Range:
        """How long it takes with the default :class:`Timing`, in seconds.

        Raises:
            InvalidValueError: If the dosage is not complete.

        Examples:
            >>> Dosage.parse("3 x 30s, rest 15s").seconds
            Range(low=120, high=120)
        """
        return self.seconds_with(Timing())

    def seconds_with(self, timing: Timing) -> Range:
        """Return how long it takes, by the formula of :mod:`spinekit.dosage.timing`.

        Args:
            timing: What stands in for a tempo or a rest that is not stated.

        Returns:
            Seconds; low to high as the ranges of the dosage go.

        Raises:
            InvalidValueError: If the dosage is not complete.

        Examples:
            >>> Dosage.parse("2 x 10").seconds_with(Timing(repetition=7, rest=60))
            Range(low=200, high=200)
        """
        return total_seconds(
            self.sets,
            self.work,
            per_side=self.per_side,
            rest=self.rest,
            tempo=self.tempo,
            timing=instance(Timing, "timing")(timing),
        )

    @property
    def missing(self) -> tuple[str, ...]:
        """What must still be stated before it can be done and timed.

        Any of ``sets``, ``count``, ``seconds`` and ``cap``, in this order.

        Examples:
            >>> Dosage.parse("? x ? x 2s").missing
            ('sets', 'count')
        """
        work = self.work
        found = [] if self.sets is not None else ["sets"]
        if isinstance(work, Reps | Holds) and work.count is None:
            found.append("count")
        if isinstance(work, Hold | Holds) and work.seconds is None:
            found.append("seconds")
        if isinstance(work, ToFatigue) and work.max_seconds is None:
            found.append("cap")
        return tuple(found)

    @property
    def is_complete(self) -> bool:
        """Whether nothing is :attr:`missing`."""
        return not self.missing

    def _fields_beside(self, other: "Dosage") -> list[tuple[object, object]]:
        """Return each optional field of both, those of the work included, in pairs."""
        mine = attrs.astuple(self.work, recurse=False)
        theirs = attrs.astuple(other.work, recurse=False)
        return [
            *((getattr(self, name), getattr(other, name)) for name in _OPTIONAL),
            *zip(mine, theirs, strict=True),
        ]

    def agrees_with(self, other: "Dosage") -> bool:
        """Say whether both can be true of one dose.

        Args:
            other: Another dosage.

        Returns:
            True where the kind of work and the sides are the same, and whatever
            both state has something in common. It works both ways alike.

        Examples:
            >>> Dosage.parse("? x 10-12").agrees_with(Dosage.parse("2 x 8-10"))
            True
        """
        return self._pairs_up(other) and all(
            _overlap(one, two) for one, two in self._fields_beside(other)
        )

    def fits(self, default: "Dosage") -> bool:
        """Say whether *default* may fill what this dosage leaves open.

        Args:
            default: A dosage to fill it from.

        Returns:
            True where kind of work and sides are the same, and whatever both
            state stays, in the default, within what is stated here.

        Examples:
            >>> sourced = Dosage.parse("? x 10-12")
            >>> sourced.fits(Dosage.parse("2 x 10")), sourced.fits(Dosage.parse("2 x 8-10"))
            (True, False)
        """
        return self._pairs_up(default) and all(
            _inside(theirs, mine) for mine, theirs in self._fields_beside(default)
        )

    def _pairs_up(self, other: "Dosage") -> bool:
        instance(Dosage, "other")(other)
        return type(self.work) is type(other.work) and self.per_side is other.per_side

    def completed(self, default: "Dosage") -> "Dosage":
        """Return this dosage with what it leaves open taken from *default*.

        Every field that is not stated is filled, rest and load included; nothing
        stated ever changes. Who calls this must mark the default as such.

        Args:
            default: A dosage of the same kind of work.

        Returns:
            The fuller dosage.

        Raises:
            ConflictError: If *default* does not :meth:`fits`.

        Examples:
            >>> str(Dosage.parse("? x ? x 2s").completed(Dosage.parse("2 x 10 x 2s, rest 30s")))
            '2 x 10 x 2s, rest 30s'
        """
        if not self.fits(default):
            raise ConflictError(
                f"contradicts the stated dosage '{self}'",
                path="default",
                value=str(default),
                remedy="give a default of the same kind of work and sides, within what is stated",
            )
        filled = {name: getattr(default, name) for name in _OPTIONAL if getattr(self, name) is None}
        inner = {
            field.name: getattr(default.work, field.name)
            for field in attrs.fields(type(self.work))
            if getattr(self.work, field.name) is None
        }
        return attrs.evolve(self, work=attrs.evolve(self.work, **inner), **filled)

    def lowest(self) -> "Dosage":
        """Return the dosage with every range at its low end, rest included.

        Examples:
            >>> str(Dosage.parse("2-3 x 10-12 x 2-3s, rest 30-60s").lowest())
            '2 x 10 x 2s, rest 30s'
        """
        work = self.work
        if isinstance(work, Reps):
            work = Reps(_lowest(work.count))
        elif isinstance(work, Hold):
            work = Hold(_lowest(work.seconds))
        elif isinstance(work, Holds):
            work = Holds(_lowest(work.count), _lowest(work.seconds))
        load = self.load
        if isinstance(load, PercentOfMax):
            load = PercentOfMax(load.percent.low)
        return attrs.evolve(
            self,
            sets=_lowest(self.sets),
            work=work,
            rest=_lowest(self.rest),
            load=load,
            effort=_lowest(self.effort),
            times_per_day=_lowest(self.times_per_day),
            days_per_week=_lowest(self.days_per_week),
        )

    def with_sets(self, sets: Range | int) -> "Dosage":
        """Return the dosage with another number of sets.

        Args:
            sets: How many, 1 to 20.

        Returns:
            The changed copy.

        Examples:
            >>> str(Dosage.parse("? x 10").with_sets(2))
            '2 x 10'
        """
        return attrs.evolve(self, sets=span("sets", SETS_LIMITS)(sets))

    def compare(self, other: "Dosage") -> Comparison:
        """Say how this dosage stands to *other*, part by part.

        Harder is: more sets, a higher count, a longer hold, both sides instead of
        one, more load of the same kind, more effort, a slower tempo, less rest,
        more often in a day or week. Repetitions are holds of 0 seconds, one timed
        hold is a count of 1, and work to fatigue compares only with its kind. A
        part stated in one and not in the other makes the two incomparable.

        Args:
            other: Another dosage of the same exercise.

        Returns:
            ``EASIER`` where this one asks less, ``HARDER`` where it asks more.

        Examples:
            >>> Dosage.parse("2 x 10").compare(Dosage.parse("3 x 10-12"))
            <Comparison.EASIER: 'easier'>
            >>> Dosage.parse("2 x 12").compare(Dosage.parse("3 x 10"))
            <Comparison.INCOMPARABLE: 'incomparable'>
        """
        instance(Dosage, "other")(other)
        return combined(
            (
                by_range(self.sets, other.sets),
                by_work(self.work, other.work),
                by_range(Range(int(self.per_side)), Range(int(other.per_side))),
                by_load(self.load, other.load),
                by_range(self.effort, other.effort),
                by_tempo(self.tempo, other.tempo),
                by_range(other.rest, self.rest),
                by_range(self.times_per_day, other.times_per_day),
                by_range(self.days_per_week, other.days_per_week),
            )
        )
