"""What is lifted, pulled or pushed besides nothing at all.

The four kinds of load live here, each printing itself as the notation writes
it. A dosage whose load is ``None`` leaves it unstated, which is not the same as
:class:`Bodyweight`. Loads of different kinds are never converted: nobody can
say how many kilograms a light band is.
"""

import re
from enum import StrEnum
from typing import TypeAlias

import attrs

from spinekit.dosage.limits import GRAMS_LIMITS, PERCENT_LIMITS, span
from spinekit.errors import InvalidTypeError, NotationError
from spinekit.ranges import Range
from spinekit.validation import Check, checking, instance, member, whole

__all__ = [
    "Band",
    "BandLevel",
    "Bodyweight",
    "Kilograms",
    "Load",
    "PercentOfMax",
    "load_check",
]

_KILOGRAMS = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,3})?", re.ASCII)


@attrs.frozen
class Bodyweight:
    """The body alone, said outright.

    Examples:
        >>> str(Bodyweight())
        'bodyweight'
    """

    def __str__(self) -> str:
        """Return ``bodyweight``."""
        return "bodyweight"


@attrs.frozen
class Kilograms:
    """A weight, kept in whole grams so that 2.5 kg is exact.

    Examples:
        >>> str(Kilograms(2500))
        '2.5kg'
        >>> Kilograms.from_text("2.5") == Kilograms(2500)
        True
    """

    grams: int = attrs.field(validator=whole(low=GRAMS_LIMITS.low, high=GRAMS_LIMITS.high))
    """The weight in grams, 1 to 500,000."""

    @classmethod
    def from_text(cls, text: str) -> "Kilograms":
        """Return the weight written in kilograms, as in ``5`` or ``2.5``.

        Args:
            text: Digits, with up to three more after a point.

        Returns:
            The weight.

        Raises:
            InvalidTypeError: If it is not a text; a float is never quite 2.1.
            NotationError: If the text is something else.
            InvalidValueError: Outside 1 g to 500 kg.

        Examples:
            >>> Kilograms.from_text("0.75")
            Kilograms(grams=750)
        """
        instance(str, "Kilograms")(text)
        if not _KILOGRAMS.fullmatch(text):
            raise NotationError(
                "not a weight",
                path="Kilograms",
                text=text,
                expected="kilograms with at most three decimals, as in '2.5'",
            )
        whole_part, _, decimals = text.partition(".")
        return cls(int(whole_part) * 1000 + int(decimals.ljust(3, "0")))

    @property
    def kilograms(self) -> str:
        """The weight in kilograms as a text, without needless zeros: ``2.5``.

        Examples:
            >>> Kilograms(5000).kilograms
            '5'
        """
        kilograms, grams = divmod(self.grams, 1000)
        return f"{kilograms}.{grams:03}".rstrip("0").rstrip(".")

    def __str__(self) -> str:
        """Return the weight as in ``2.5kg``."""
        return f"{self.kilograms}kg"


class BandLevel(StrEnum):
    """How strong an elastic band is, weakest first.

    Makers differ; a level only orders the bands one person has.

    Examples:
        >>> [level.value for level in BandLevel]
        ['extra_light', 'light', 'medium', 'heavy', 'extra_heavy']
    """

    EXTRA_LIGHT = "extra_light"
    """The weakest."""
    LIGHT = "light"
    """Weak."""
    MEDIUM = "medium"
    """In the middle."""
    HEAVY = "heavy"
    """Strong."""
    EXTRA_HEAVY = "extra_heavy"
    """The strongest."""

    @property
    def rank(self) -> int:
        """The place in the order, from 0 for the weakest.

        Examples:
            >>> BandLevel.LIGHT.rank < BandLevel.HEAVY.rank
            True
        """
        return list(BandLevel).index(self)


@attrs.frozen
class Band:
    """An elastic band of some strength.

    Examples:
        >>> str(Band(BandLevel.EXTRA_LIGHT)), str(Band("light"))
        ('band extra light', 'band light')
    """

    level: BandLevel = attrs.field(converter=member("Band.level", BandLevel))
    """How strong it is."""

    def __str__(self) -> str:
        """Return the band as in ``band light``."""
        return f"band {self.level.value.replace('_', ' ')}"


@attrs.frozen
class PercentOfMax:
    """A share of the load that can be lifted just once (1RM).

    Examples:
        >>> str(PercentOfMax(60)), str(PercentOfMax(Range(60, 80)))
        ('60%1RM', '60-80%1RM')
    """

    percent: Range = attrs.field(converter=span("PercentOfMax.percent", PERCENT_LIMITS))
    """The share in percent, 1 to 100."""

    def __str__(self) -> str:
        """Return the share as in ``60%1RM``."""
        return f"{self.percent}%1RM"


Load: TypeAlias = Bodyweight | Kilograms | Band | PercentOfMax
"""Any of the four kinds of load."""


def _judge_load(value: object, path: str) -> Load:
    if isinstance(value, Bodyweight | Kilograms | Band | PercentOfMax):
        return value
    raise InvalidTypeError(
        "must be a load",
        path=path,
        value=value,
        remedy="give Bodyweight(), Kilograms(...), Band(...), PercentOfMax(...) or None",
    )


load_check: Check[Load] = checking("load", _judge_load)
"""The check that a value is one of the four kinds of load; a bare number is not.

Examples:
    >>> load_check(Kilograms(5000)) == Kilograms(5000)
    True
"""
