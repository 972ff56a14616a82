"""Days of the week, and on which date each session falls.

Here lives the calendar of a program, and nothing else: weeks are counted from
1, and where nobody gave a first day, dates are reckoned from an arbitrary
Monday and never shown. The library reads no clock.
"""

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum

from spinekit.errors import InvalidTypeError, InvalidValueError
from spinekit.validation import Check, checking, member, no_repeats, tuple_of

__all__ = ["NO_DATE", "Weekday", "date_check", "date_of", "days_apart", "in_order", "week_of"]

NO_DATE = dt.date(2001, 1, 1)
"""The Monday that programs without a first day are reckoned from; it is never shown.

Examples:
    >>> NO_DATE.isoformat()
    '2001-01-01'
"""


class Weekday(StrEnum):
    """A day of the week.

    Examples:
        >>> from datetime import date
        >>> day = Weekday("monday")
        >>> day.number == date(2025, 3, 3).weekday()
        True
    """

    MONDAY = "monday"
    """The first day of a week that nobody dated."""
    TUESDAY = "tuesday"
    """The day after Monday."""
    WEDNESDAY = "wednesday"
    """The middle of the week."""
    THURSDAY = "thursday"
    """The day after Wednesday."""
    FRIDAY = "friday"
    """The day after Thursday."""
    SATURDAY = "saturday"
    """The day after Friday."""
    SUNDAY = "sunday"
    """The last day of a week that nobody dated."""

    @property
    def number(self) -> int:
        """Its number, 0 for Monday to 6, as :meth:`datetime.date.weekday` counts."""
        return list(Weekday).index(self)


def _judge_date(value: object, path: str) -> dt.date:
    if type(value) is not dt.date:
        raise InvalidTypeError(
            "must be a date",
            path=path,
            value=value,
            remedy="give a datetime.date, of a datetime its .date()",
        )
    return value


def date_check(path: str = "") -> Check[dt.date]:
    """Return a check for a date without a time of day.

    Args:
        path: The field, as it is named in the error; attrs supplies it by itself.

    Returns:
        The check.

    Examples:
        >>> date_check("start")(dt.date(2025, 3, 3)).isoformat()
        '2025-03-03'
    """
    return checking(path, _judge_date)


def in_order(days: Iterable[Weekday | str], start: dt.date | None = None) -> tuple[Weekday, ...]:
    """Return days of the week in the order of a week that begins with *start*.

    Args:
        days: The days, in any order.
        start: The first day of the program; a Monday where nobody said.

    Returns:
        The days, none twice.

    Raises:
        InvalidValueError: If there is none, or one is named twice.

    Examples:
        >>> [day.value for day in in_order(["friday", "monday"])]
        ['monday', 'friday']
    """
    given = tuple_of("days", lambda path: member(path, Weekday))(days)
    no_repeats("days", given)
    if not given:
        raise InvalidValueError(
            "names no day", path="days", value=given, remedy="give at least one, such as 'monday'"
        )
    first = (NO_DATE if start is None else start).weekday()
    return tuple(sorted(given, key=lambda day: (day.number - first) % 7))


def date_of(start: dt.date | None, week: int, day: Weekday) -> dt.date:
    """Return the date of a day of a week.

    Args:
        start: The first day of week 1; an arbitrary Monday where nobody said.
        week: The week, from 1.
        day: The day of the week.

    Returns:
        The date.

    Examples:
        >>> date_of(dt.date(2025, 3, 5), 1, Weekday.MONDAY).isoformat()
        '2025-03-10'
    """
    first = NO_DATE if start is None else start
    return first + dt.timedelta(days=7 * (week - 1) + (day.number - first.weekday()) % 7)


def week_of(start: dt.date, date: dt.date) -> int:
    """Return the week a date falls in, from 1; 0 or less before the first day.

    Args:
        start: The first day of week 1.
        date: The date.

    Returns:
        The number of the week.

    Examples:
        >>> week_of(dt.date(2025, 3, 3), dt.date(2025, 3, 10))
        2
    """
    return (date - start).days // 7 + 1


def days_apart(one: Weekday, other: Weekday) -> int:
    """Return how many days lie from one day of the week to the other, the shorter way round.

    Args:
        one: A day.
        other: Another day, of the same week or the next.

    Returns:
        0 to 3.

    Examples:
        >>> days_apart(Weekday.SUNDAY, Weekday.MONDAY)
        1
    """
    ahead = (one.number - other.number) % 7
    return min(ahead, 7 - ahead)
