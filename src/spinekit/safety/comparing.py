"""How a test compares a fact or term with a value, and which comparisons make sense.

Here stand the operators as functions, and what each kind of term can be
compared with: a yes/no term with nothing, a word for equality alone, a grade or
a number in its order. What a comparison is part of is a matter for
:mod:`spinekit.safety.kleene`.
"""

from collections.abc import Callable, Mapping
from enum import Enum, IntEnum
from types import MappingProxyType

from spinekit.errors import InvalidTypeError, InvalidValueError
from spinekit.safety.grammar import Operator
from spinekit.safety.terms import Takes, term_of
from spinekit.validation import identifier, whole

__all__ = ["COMPARISONS", "check_comparison", "compared_with"]

COMPARISONS: Mapping[Operator, Callable[[bool | int | str, int | str], bool]] = MappingProxyType(
    {
        Operator.IS: lambda one, _other: bool(one),
        Operator.BELOW: lambda one, other: int(one) < int(other),
        Operator.AT_MOST: lambda one, other: int(one) <= int(other),
        Operator.ABOVE: lambda one, other: int(one) > int(other),
        Operator.AT_LEAST: lambda one, other: int(one) >= int(other),
        Operator.EQUAL: lambda one, other: one == other,
    }
)
"""Each operator, asked of what is known and of what it is compared with.

Examples:
    >>> COMPARISONS[Operator.AT_LEAST](71, 70)
    True
"""


def compared_with(value: int | str) -> int | str:
    """Return a value to compare with, in its plain form.

    Args:
        value: A whole number, a grade, or a word.

    Returns:
        The number, the rank of the grade, or the word.

    Raises:
        InvalidTypeError: If it is none of these.

    Examples:
        >>> from spinekit.demands import Position, SpineRange
        >>> compared_with(SpineRange.END), compared_with(Position.PRONE)
        (3, 'prone')
    """
    if isinstance(value, str):
        return str(value.value) if isinstance(value, Enum) else value
    # A grade is an int of its own type; a bool is an int too, and whole() refuses it.
    return whole("Test.value")(int(value) if isinstance(value, IntEnum) else value)


def check_comparison(name: str, operator: Operator, value: int | str) -> None:
    """Refuse a comparison that a fact or term cannot take.

    Args:
        name: The fact or term.
        operator: How it is compared.
        value: With what; 1 for a yes/no term, which stands alone.

    Raises:
        InvalidTypeError: If the operator does not go with the term.
        InvalidValueError: If the value is none that the term can have.

    Examples:
        >>> check_comparison("flexion.range", Operator.AT_LEAST, 3)
        >>> check_comparison("isometric", Operator.ABOVE, 0)
        Traceback (most recent call last):
            ...
        spinekit.errors.InvalidTypeError: Test(isometric): is yes or no and cannot be compared, got 0; use the term alone, or ~term
    """
    term = term_of(name)
    path = f"Test({name})"
    is_plain = operator is Operator.IS
    if is_plain and (value != 1 or term.takes not in (Takes.YES_NO, Takes.ANY)):
        raise InvalidTypeError(
            "is not a yes/no term",
            path=path,
            value=value,
            remedy="compare it, as in term >= value",
        )
    if is_plain:
        return
    if term.takes is Takes.YES_NO:
        raise InvalidTypeError(
            "is yes or no and cannot be compared",
            path=path,
            value=value,
            remedy="use the term alone, or ~term",
        )
    if term.takes is Takes.WORD and operator is not Operator.EQUAL:
        raise InvalidTypeError(
            "has no order",
            path=path,
            value=value,
            remedy="compare it with ==",
        )
    if term.read(term.show(value)) != value:
        raise InvalidValueError(
            "is not a value of this term",
            path=path,
            value=value,
            remedy="choose from " + ", ".join([*term.scale, *sorted(term.words)])
            if term.scale or term.words
            else "give a whole number",
        )
    if term.takes is Takes.WORD:
        identifier("Test.value")(str(value))
