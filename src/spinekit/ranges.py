"""Closed ranges of whole numbers, with their algebra.

"8 to 12 repetitions", "5 to 10 seconds", "2 to 3 sets": a dose in an article
is nearly always a range, and a single number is the range from itself to
itself. A range is never empty; where an operation could give nothing, it
returns ``None``. There is one way to write each range, so that ``==`` means
"the same numbers".
"""

from collections.abc import Iterator
from typing import Union

import attrs

from spinekit.errors import InvalidTypeError, InvalidValueError, NotationError
from spinekit.validation import LARGEST, instance, whole

__all__ = ["Range"]


@attrs.frozen
class Range:
    """Every whole number from *low* to *high*, both included.

    Args:
        low: The smallest number, 0 to 1,000,000,000.
        high: The largest number; left out, the range holds *low* alone.

    Raises:
        InvalidTypeError: For a fraction, a boolean or a text.
        InvalidValueError: For a negative or huge number, or reversed bounds.

    Examples:
        >>> Range(8, 12) & Range(10, 15)
        Range(low=10, high=12)
        >>> str(Range(5)), str(Range(8, 12))
        ('5', '8-12')
        >>> 9 in Range(8, 12)
        True
        >>> Range(5).is_single, Range(8, 12).is_single
        (True, False)
    """

    low: int = attrs.field(validator=whole())
    """The smallest number in the range."""

    high: int = attrs.field(
        default=attrs.Factory(lambda self: self.low, takes_self=True),
        validator=whole(),
    )
    """The largest number in the range; at least ``low``."""

    def __attrs_post_init__(self) -> None:
        """Refuse reversed bounds."""
        if self.high < self.low:
            raise InvalidValueError(
                f"is below Range.low, {self.low}",
                path="Range.high",
                value=self.high,
                remedy=f"write Range({self.high}, {self.low})",
            )

    @classmethod
    def of(cls, value: Union["Range", int]) -> "Range":
        """Return *value* as a range: itself, or the range of one number.

        Args:
            value: A range or a whole number.

        Returns:
            The range.

        Examples:
            >>> Range.of(5) == Range(5, 5) == Range.of(Range(5))
            True
        """
        return value if isinstance(value, Range) else cls(value)

    @classmethod
    def parse(cls, text: str) -> "Range":
        """Return the range written as ``5`` or ``8-12``.

        Args:
            text: One whole number, or two joined by a hyphen, as ``str`` prints them.

        Returns:
            The range.

        Raises:
            InvalidTypeError: If it is not a text.
            NotationError: For anything else.

        Examples:
            >>> Range.parse("8-12")
            Range(low=8, high=12)
        """
        if not isinstance(text, str):
            raise InvalidTypeError(
                "must be a text", path="Range", value=text, remedy="give a str such as '8-12'"
            )
        low, dash, high = text.partition("-")
        for part, start in ((low, 0), (high, len(low) + 1)):
            if start and not dash:
                continue
            digits = part.isascii() and part.isdigit() and len(part) <= 10
            if not digits or int(part) > LARGEST:
                raise NotationError(
                    "not a range",
                    path="Range",
                    text=text,
                    position=start,
                    expected=f"a whole number up to {LARGEST}, as in '5' or '8-12'",
                )
        if dash and int(high) < int(low):
            raise NotationError(
                "not a range",
                path="Range",
                text=text,
                position=len(low) + 1,
                expected=f"{int(low)} or more, the smaller number first",
            )
        return cls(int(low), int(high)) if dash else cls(int(low))

    @property
    def is_single(self) -> bool:
        """Whether the range holds one number only."""
        return self.low == self.high

    def __contains__(self, item: object) -> bool:
        """Say whether a whole number, or every number of a range, is inside."""
        if isinstance(item, Range):
            return self.low <= item.low and item.high <= self.high
        return type(item) is int and self.low <= item <= self.high

    def __iter__(self) -> Iterator[int]:
        """Go through the numbers, smallest first."""
        return iter(range(self.low, self.high + 1))

    def __len__(self) -> int:
        """Return how many numbers the range holds."""
        return self.high - self.low + 1

    def __and__(self, other: "Range") -> "Range | None":
        """Return the numbers in both ranges, or ``None`` where there are none."""
        if not isinstance(other, Range):
            return NotImplemented
        low, high = max(self.low, other.low), min(self.high, other.high)
        return Range(low, high) if low <= high else None

    def hull(self, other: "Range") -> "Range":
        """Return the smallest range that holds both.

        Args:
            other: Another range.

        Returns:
            The range from the lower low to the higher high.

        Examples:
            >>> Range(1, 2).hull(Range(8))
            Range(low=1, high=8)
        """
        _range("Range.hull", other)
        return Range(min(self.low, other.low), max(self.high, other.high))

    def clamp(self, number: int) -> int:
        """Return the number of the range nearest to *number*.

        Args:
            number: Any whole number.

        Returns:
            *number* itself where it is inside, else the nearer bound.

        Examples:
            >>> Range(8, 12).clamp(20)
            12
        """
        return min(max(_clampable(number), self.low), self.high)

    def capped(self, most: int) -> "Range":
        """Return the range with everything above *most* brought down to it.

        Args:
            most: The largest number that may remain.

        Returns:
            A range no part of which is above *most*.

        Examples:
            >>> Range(5, 10).capped(8), Range(5, 10).capped(3)
            (Range(low=5, high=8), Range(low=3, high=3))
        """
        _cap(most)
        return Range(min(self.low, most), min(self.high, most))

    def __add__(self, other: Union["Range", int]) -> "Range":
        """Return every sum of a number of one and a number of the other."""
        if type(other) is int:
            return Range(self.low + other, self.high + other)
        if isinstance(other, Range):
            return Range(self.low + other.low, self.high + other.high)
        return NotImplemented

    __radd__ = __add__

    def __mul__(self, other: Union["Range", int]) -> "Range":
        """Return the hull of every product of a number of one and a number of the other."""
        if type(other) is int:
            return Range(self.low * _factor(other), self.high * other)
        if isinstance(other, Range):
            return Range(self.low * other.low, self.high * other.high)
        return NotImplemented

    __rmul__ = __mul__

    def at_most(self, other: "Range") -> bool:
        """Say whether both bounds are at or below the other's.

        This orders ranges only in part: of ``2-9`` and ``3-8`` neither is at
        most the other.

        Args:
            other: Another range.

        Returns:
            True where ``low <= other.low`` and ``high <= other.high``.

        Examples:
            >>> Range(8, 10).at_most(Range(8, 12)), Range(2, 9).at_most(Range(3, 8))
            (True, False)
        """
        _range("Range.at_most", other)
        return self.low <= other.low and self.high <= other.high

    def is_below(self, other: "Range") -> bool:
        """Say whether every number is below every number of the other.

        Args:
            other: Another range.

        Returns:
            True where ``high < other.low``.

        Examples:
            >>> Range(1, 4).is_below(Range(5, 9))
            True
        """
        _range("Range.is_below", other)
        return self.high < other.low

    def __str__(self) -> str:
        """Return ``5`` or ``8-12``."""
        return str(self.low) if self.is_single else f"{self.low}-{self.high}"


# Below the class, because a method's own argument is checked against the class itself.
_clampable = whole("Range.clamp", -LARGEST)
_cap = whole("Range.capped")
_factor = whole("Range * number")


def _range(path: str, other: object) -> None:
    instance(Range).judge(other, path)
