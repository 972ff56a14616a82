"""How long a dosage takes: the pace of a repetition, and the one formula.

Tempo, the settings that stand in for what a dosage leaves open, and the
formula live here. With both ends of every range followed alike::

    repetition = tempo's four parts, or Timing.repetition
    one side   = count x repetition             for Reps
                 count x (repetition + hold)    for Holds
                 hold                           for Hold
                 cap                            for ToFatigue
    one set    = one side, or 2 x one side + Timing.side_change
    total      = sets x one set + (sets - 1) x (rest, or Timing.rest)
"""

import attrs

from spinekit.dosage.limits import REST_LIMITS, TEMPO_LIMITS, stated
from spinekit.dosage.work import Hold, Holds, Reps, Work
from spinekit.errors import InvalidValueError
from spinekit.ranges import Range
from spinekit.validation import whole

__all__ = ["Tempo", "Timing", "total_seconds"]


@attrs.frozen
class Tempo:
    """The seconds of one repetition: lowering, pause, lifting, pause.

    Raises:
        InvalidValueError: If all four parts are 0.

    Examples:
        >>> str(Tempo(3, 1, 3, 0)), Tempo(3, 1, 3, 0).seconds
        ('3-1-3-0', 7)
    """

    eccentric: int = attrs.field(validator=whole(low=TEMPO_LIMITS.low, high=TEMPO_LIMITS.high))
    """Seconds in which the muscle lengthens, as when lowering a weight; 0 to 60."""

    pause: int = attrs.field(validator=whole(low=TEMPO_LIMITS.low, high=TEMPO_LIMITS.high))
    """Seconds of stillness after that; 0 to 60."""

    concentric: int = attrs.field(validator=whole(low=TEMPO_LIMITS.low, high=TEMPO_LIMITS.high))
    """Seconds in which the muscle shortens, as when lifting a weight; 0 to 60."""

    pause_top: int = attrs.field(
        default=0, validator=whole(low=TEMPO_LIMITS.low, high=TEMPO_LIMITS.high)
    )
    """Seconds of stillness after that; 0 to 60."""

    def __attrs_post_init__(self) -> None:
        """Refuse a repetition that takes no time."""
        if self.seconds == 0:
            raise InvalidValueError(
                "takes no time",
                path="Tempo",
                value=str(self),
                remedy="give at least one part a second or more",
            )

    @property
    def seconds(self) -> int:
        """The length of one repetition in seconds, all four parts together."""
        return self.eccentric + self.pause + self.concentric + self.pause_top

    def __str__(self) -> str:
        """Return the four parts as in ``3-1-3-0``."""
        return f"{self.eccentric}-{self.pause}-{self.concentric}-{self.pause_top}"


@attrs.frozen(kw_only=True)
class Timing:
    """The seconds taken for what a dosage leaves open.

    They plan time; they prescribe nothing. Each can be set.

    Examples:
        >>> Timing(repetition=7).rest
        30
    """

    repetition: int = attrs.field(default=4, validator=whole(low=1, high=240))
    """Seconds of a repetition without a tempo, 1 to 240, its hold not counted.

    4 is our own judgement: two seconds there and two back. Three seconds to lift,
    one still and three to return (citation ``prog-tempo-3-1-3``) would make it 7.
    """

    side_change: int = attrs.field(default=5, validator=whole(low=0, high=600))
    """Seconds to change from one side to the other, once a set, 0 to 600; our own judgement."""

    rest: int = attrs.field(default=30, validator=whole(low=REST_LIMITS.low, high=REST_LIMITS.high))
    """Seconds between two sets where the dosage states no rest, 0 to 1,800.

    30 is the low end of the 30 to 60 seconds taught for endurance work (citation
    ``rest-between-sets``).
    """

    prepare: int = attrs.field(default=10, validator=whole(low=0, high=600))
    """Seconds to get ready before the first set of an item, 0 to 600; our own judgement.

    A routine adds them once for each item; they are no part of ``Dosage.seconds``.
    """


def _one_side(work: Work, tempo: Tempo | None, timing: Timing) -> Range:
    repetition = timing.repetition if tempo is None else tempo.seconds
    if isinstance(work, Reps):
        return stated("Dosage.work.count", work.count) * repetition
    if isinstance(work, Hold):
        return stated("Dosage.work.seconds", work.seconds)
    if isinstance(work, Holds):
        hold = stated("Dosage.work.seconds", work.seconds)
        return stated("Dosage.work.count", work.count) * (hold + repetition)
    return Range(stated("Dosage.work.max_seconds", work.max_seconds))


def total_seconds(
    sets: Range | None,
    work: Work,
    *,
    per_side: bool,
    rest: Range | None,
    tempo: Tempo | None,
    timing: Timing,
) -> Range:
    """Return how long all sets take, by the formula at the head of this module.

    Args:
        sets: How many sets.
        work: What is done in each.
        per_side: Whether it is done once on each side.
        rest: Seconds between two sets, where stated.
        tempo: The pace of a repetition, where stated.
        timing: What stands in where it is not.

    Returns:
        Seconds; the low end takes every low end, the high end every high end.

    Raises:
        InvalidValueError: If sets, count, seconds or cap is not stated.

    Examples:
        >>> total_seconds(
        ...     Range(2), Reps(10), per_side=False, rest=None, tempo=None, timing=Timing()
        ... )
        Range(low=110, high=110)
    """
    known = stated("Dosage.sets", sets)
    one_set = _one_side(work, tempo, timing)
    if per_side:
        one_set = one_set * 2 + timing.side_change
    between = Range.of(timing.rest) if rest is None else rest
    return known * one_set + Range(known.low - 1, known.high - 1) * between
