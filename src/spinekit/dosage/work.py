"""What is done in one set: counted, held, held several times, or until tired.

The four kinds of work live here, each printing itself as the notation writes
it. Sets, sides and rests are not here. ``None`` always means that nobody stated
the number; it is printed as ``?`` and never taken for a zero or a one.
"""

from typing import TypeAlias

import attrs

from spinekit.dosage.limits import COUNT_LIMITS, SECONDS_LIMITS, optional_span
from spinekit.errors import InvalidTypeError
from spinekit.ranges import Range
from spinekit.validation import Check, checking, optional, whole

__all__ = ["Hold", "Holds", "Reps", "ToFatigue", "Work", "work_check"]


def _shown(amount: Range | None) -> str:
    return "?" if amount is None else str(amount)


@attrs.frozen
class Reps:
    """Repetitions that are counted and not held.

    Examples:
        >>> str(Reps(12)), str(Reps(Range(12, 15))), str(Reps(None))
        ('12', '12-15', '?')
    """

    count: Range | None = attrs.field(converter=optional_span("Reps.count", COUNT_LIMITS))
    """How many in one set, 1 to 200; ``None`` where it is not stated."""

    def __str__(self) -> str:
        """Return the count, as in ``12-15``."""
        return _shown(self.count)


@attrs.frozen
class Hold:
    """One position held for a time.

    Examples:
        >>> str(Hold(30)), str(Hold(None))
        ('30s', '?s')
    """

    seconds: Range | None = attrs.field(converter=optional_span("Hold.seconds", SECONDS_LIMITS))
    """How long, 1 to 3,600 seconds; ``None`` where it is not stated."""

    def __str__(self) -> str:
        """Return the time, as in ``30s``."""
        return f"{_shown(self.seconds)}s"


@attrs.frozen
class Holds:
    """Repetitions that are counted, each held for a time.

    Examples:
        >>> str(Holds(Range(10, 12), 2)), str(Holds(None, 5))
        ('10-12 x 2s', '? x 5s')
    """

    count: Range | None = attrs.field(converter=optional_span("Holds.count", COUNT_LIMITS))
    """How many in one set, 1 to 200; ``None`` where it is not stated."""

    seconds: Range | None = attrs.field(converter=optional_span("Holds.seconds", SECONDS_LIMITS))
    """How long each is held, 1 to 3,600 seconds; ``None`` where it is not stated."""

    def __str__(self) -> str:
        """Return count and time, as in ``10-12 x 2s``."""
        return f"{_shown(self.count)} x {_shown(self.seconds)}s"


@attrs.frozen
class ToFatigue:
    """Work that goes on until it tires, and no longer than a cap.

    Examples:
        >>> str(ToFatigue(60)), str(ToFatigue(None))
        ('to fatigue (max 60s)', 'to fatigue')
    """

    max_seconds: int | None = attrs.field(
        validator=optional(whole(low=SECONDS_LIMITS.low, high=SECONDS_LIMITS.high))
    )
    """When to stop at the latest, 1 to 3,600 seconds; ``None`` where it is not stated."""

    def __str__(self) -> str:
        """Return the words, with the cap where there is one."""
        cap = "" if self.max_seconds is None else f" (max {self.max_seconds}s)"
        return f"to fatigue{cap}"


Work: TypeAlias = Reps | Hold | Holds | ToFatigue
"""Any of the four kinds of work."""


def _judge_work(value: object, path: str) -> Work:
    if isinstance(value, Reps | Hold | Holds | ToFatigue):
        return value
    raise InvalidTypeError(
        "must be a kind of work",
        path=path,
        value=value,
        remedy="give Reps(...), Hold(...), Holds(...) or ToFatigue(...)",
    )


work_check: Check[Work] = checking("work", _judge_work)
"""The check that a value is one of the four kinds of work; a bare number is not.

Examples:
    >>> work_check(Reps(10)) == Reps(10)
    True
"""
