"""How large any number of a dosage may be, and the check that holds it.

The limits live here and nothing else. Each is a bound of common sense that
catches slips of the keyboard (``100`` sets, a hold of ``36000`` seconds); none
says what is good for anybody. They are our own choice
(:data:`spinekit.evidence.OUR_JUDGEMENT`), except where a scale or the calendar
fixes them.
"""

from collections.abc import Callable
from typing import TypeVar

from spinekit.errors import InvalidTypeError, InvalidValueError
from spinekit.ranges import Range

__all__ = [
    "COUNT_LIMITS",
    "DAYS_PER_WEEK_LIMITS",
    "EFFORT_LIMITS",
    "GRAMS_LIMITS",
    "PERCENT_LIMITS",
    "REST_LIMITS",
    "SECONDS_LIMITS",
    "SETS_LIMITS",
    "TEMPO_LIMITS",
    "TIMES_PER_DAY_LIMITS",
    "optional_span",
    "span",
    "stated",
]

T = TypeVar("T")

SETS_LIMITS = Range(1, 20)
"""Sets of one exercise in one session; our own sanity limit."""

COUNT_LIMITS = Range(1, 200)
"""Repetitions, or holds, in one set; our own sanity limit."""

SECONDS_LIMITS = Range(1, 3600)
"""Seconds of one hold, or the cap of work to fatigue: up to an hour; our own sanity limit."""

REST_LIMITS = Range(0, 1800)
"""Seconds of rest between two sets: up to half an hour; our own sanity limit."""

TEMPO_LIMITS = Range(0, 60)
"""Seconds of one part of a repetition; our own sanity limit."""

TIMES_PER_DAY_LIMITS = Range(1, 10)
"""How often in one day; our own sanity limit."""

DAYS_PER_WEEK_LIMITS = Range(1, 7)
"""On how many days of a week; the calendar sets it."""

EFFORT_LIMITS = Range(0, 10)
"""How hard it feels, from 0 (nothing at all) to 10 (all there is); the scale sets it."""

PERCENT_LIMITS = Range(1, 100)
"""Percent of the load that can be lifted just once; the meaning sets it."""

GRAMS_LIMITS = Range(1, 500_000)
"""Grams of a weight: up to 500 kg; our own sanity limit."""


def span(path: str, limits: Range) -> Callable[[Range | int], Range]:
    """Return a check for a range, or a whole number standing for one, inside *limits*.

    Args:
        path: The field, as it is named in the error.
        limits: What the range must lie in.

    Returns:
        The check. It raises :class:`InvalidTypeError` for anything but a
        :class:`Range` or an int, and :class:`InvalidValueError` outside the limits.

    Examples:
        >>> span("Dosage.sets", SETS_LIMITS)(3)
        Range(low=3, high=3)
    """

    def check(value: Range | int) -> Range:
        if type(value) is not int and not isinstance(value, Range):
            raise InvalidTypeError(
                "must be a whole number or a Range",
                path=path,
                value=value,
                remedy=f"give an int or a Range from {limits.low} to {limits.high}",
            )
        low, high = (value, value) if isinstance(value, int) else (value.low, value.high)
        if low < limits.low or high > limits.high:
            raise InvalidValueError(
                "is out of bounds",
                path=path,
                value=value,
                remedy=f"stay from {limits.low} to {limits.high}",
            )
        return value if type(value) is Range else Range(low, high)

    return check


def optional_span(path: str, limits: Range) -> Callable[[Range | int | None], Range | None]:
    """Return the check of :func:`span`, letting ``None`` through as "not stated".

    Args:
        path: The field, as it is named in the error.
        limits: What the range must lie in.

    Returns:
        The wider check.

    Examples:
        >>> optional_span("Dosage.sets", SETS_LIMITS)(None) is None
        True
    """
    check = span(path, limits)

    def wider(value: Range | int | None) -> Range | None:
        return None if value is None else check(value)

    return wider


def stated(path: str, value: T | None) -> T:
    """Return *value*, or refuse because nobody stated it.

    Args:
        path: The field, as it is named in the error.
        value: What may be missing.

    Returns:
        The value.

    Raises:
        InvalidValueError: If it is ``None``.

    Examples:
        >>> stated("Dosage.sets", 2)
        2
    """
    if value is None:
        raise InvalidValueError(
            "is not stated",
            path=path,
            remedy="complete the dosage from a marked default first, with Dosage.completed",
        )
    return value
