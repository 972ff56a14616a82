"""Numbers, ranges and times as they are written, with the bounds they must keep.

Reading an amount, and keeping what it turns out to measure, live here; which
amount may stand where is in :mod:`spinekit.dosage.notation`. A number is held
against its limits only once its noun is known, and an error points at it.
"""

from collections.abc import Callable
from typing import NoReturn

import attrs

from spinekit.dosage.limits import (
    COUNT_LIMITS,
    DAYS_PER_WEEK_LIMITS,
    EFFORT_LIMITS,
    PERCENT_LIMITS,
    REST_LIMITS,
    SECONDS_LIMITS,
    SETS_LIMITS,
    TIMES_PER_DAY_LIMITS,
)
from spinekit.dosage.tokens import Cursor, Token
from spinekit.ranges import Range

__all__ = ["Amount", "AmountReader"]

_UNITS: dict[str, int] = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), 60),
}

_LIMITS = {
    "sets": (SETS_LIMITS, "sets"),
    "count": (COUNT_LIMITS, "repetitions"),
    "seconds": (SECONDS_LIMITS, "seconds"),
    "cap": (SECONDS_LIMITS, "seconds"),
    "rest": (REST_LIMITS, "seconds of rest"),
    "effort": (EFFORT_LIMITS, "of 10"),
    "percent": (PERCENT_LIMITS, "percent"),
    "times_per_day": (TIMES_PER_DAY_LIMITS, "times a day"),
    "days_per_week": (DAYS_PER_WEEK_LIMITS, "days a week"),
}


@attrs.frozen(kw_only=True)
class Amount:
    """A number or a range as written, before anyone knows what it counts.

    Examples:
        >>> AmountReader(Cursor("1-2 min")).amount().is_time
        True
    """

    first: Token
    """Where it starts."""

    low: Token | None = None
    """The first number, or ``None`` for ``?``."""

    high: Token | None = None
    """The last number; the first one again where there is one only."""

    low_unit: int = 0
    """Seconds in the unit of the first number, or 0 where none is written."""

    high_unit: int = 0
    """Seconds in the unit of the last number, or 0 where none is written."""

    @property
    def is_time(self) -> bool:
        """Whether a unit of time is written."""
        return self.high_unit > 0


class AmountReader:
    """Reads amounts along a cursor, and keeps each under what it measures, once.

    Examples:
        >>> reader = AmountReader(Cursor("30 sec"))
        >>> reader.put_time("rest")
        >>> reader.spans
        {'rest': Range(low=30, high=30)}
        >>> reader = AmountReader(Cursor("10-12 reps"))
        >>> reader.at_amount()
        True
        >>> amount = reader.plain_amount()
        >>> reader.put("count", amount)
        >>> reader.spans, reader.span("count", amount)
        ({'count': Range(low=10, high=12)}, Range(low=10, high=12))
        >>> reader.once("sets", amount.first)
        >>> reader.last
        'sets'
        >>> timed = AmountReader(Cursor("2 min"))
        >>> token, unit = timed.number(), timed.unit()
        >>> timed.whole(token, unit, Range(1, 600), "seconds")
        120
        >>> AmountReader(Cursor("30 s to 1 min")).amount().high_unit
        60
    """

    def __init__(self, cursor: Cursor) -> None:
        """Start with nothing read."""
        self.at: Callable[..., bool] = cursor.at
        self.skip: Callable[..., bool] = cursor.skip
        self.fail: Callable[..., NoReturn] = cursor.fail
        self.cursor: Cursor = cursor
        self.spans: dict[str, Range | None] = {}
        self.places: dict[str, Token] = {}
        self.last: str = ""

    def once(self, key: str, place: Token) -> None:
        """Note that *key* is stated at *place*; fail if it already was."""
        if key in self.places:
            self.fail("each thing stated once", place)
        self.places[key] = place
        self.last = key

    def at_amount(self) -> bool:
        """Say whether an amount stands here."""
        return self.at("NUMBER", "?")

    def amount(self) -> Amount:
        """Read ``10``, ``10-12``, ``?``, ``30 s`` or ``30 s to 1 min``."""
        first = self.cursor.peek()
        if self.skip("?"):
            return Amount(first=first, high_unit=self.unit())
        low = high = self.number()
        low_unit = high_unit = self.unit()
        if self.at("-", "to") and self.at("NUMBER", ahead=1):
            self.skip("-", "to")
            high = self.number()
            high_unit = self.unit()
            if low_unit and not high_unit:
                self.fail("a unit of time after both numbers, or after the second")
        return Amount(
            first=first,
            low=low,
            high=high,
            low_unit=low_unit or high_unit,
            high_unit=high_unit,
        )

    def plain_amount(self) -> Amount:
        """Read an amount that must have no unit of time."""
        amount = self.amount()
        if amount.is_time:
            self.fail("a number without a unit of time", amount.first)
        return amount

    def number(self) -> Token:
        """Read one number."""
        return self.cursor.take("NUMBER", "a whole number, or '?' where it is not stated")

    def unit(self) -> int:
        """Step over a unit of time, and return its length in seconds, or 0 without one."""
        if self.at("-") and self.at(*_UNITS, ahead=1):
            self.skip("-")  # "a 30-second hold"
        word = self.cursor.peek().text
        return _UNITS[word] if self.skip(*_UNITS) else 0

    def whole(self, token: Token, unit: int, limits: Range, noun: str) -> int:
        """Return the number of *token* times its *unit*, which must keep the limits."""
        if token.text.isdigit():  # not with a point
            value = int(token.text) * (unit or 1)
            if value in limits:
                return value
        return self.fail(f"a whole number from {limits.low} to {limits.high} {noun}", token)

    def span(self, key: str, amount: Amount) -> Range | None:
        """Return the amount as a range within the limits of *key*, or ``None`` for ``?``."""
        limits, noun = _LIMITS[key]
        if amount.low is None or amount.high is None:
            return None
        low = self.whole(amount.low, amount.low_unit, limits, noun)
        high = self.whole(amount.high, amount.high_unit, limits, noun)
        if high < low:
            self.fail("the smaller number first", amount.low)
        return Range(low, high)

    def put(self, key: str, amount: Amount) -> None:
        """Keep the amount under *key*; only sets, count and hold may be ``?``."""
        if amount.low is None and key not in {"sets", "count", "seconds"}:
            self.fail("a number, or nothing at all where it is not stated", amount.first)
        self.once(key, amount.first)
        self.spans[key] = self.span(key, amount)

    def put_time(self, key: str) -> None:
        """Read an amount that must have a unit of time, and keep it under *key*."""
        amount = self.amount() if self.at_amount() else None
        if amount is None or not amount.is_time:
            self.fail("a time with its unit, as in '30s'")
        self.put(key, amount)
