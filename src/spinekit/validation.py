"""The few checks every value of the library is built with.

A :class:`Check` of a single value is used as an attrs *validator*, so that type
checkers see the field's own type; the checks of collections are *converters*,
since they also make a tuple, a frozenset or a mapping of what was given. Each
refuses with one line that names the field, the value and the remedy. Nothing is
repaired: ``3.9`` is not a count, ``True`` is not ``1``, and a string is not a
collection of letters.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from enum import Enum
from typing import Any, Generic, TypeVar, overload

import attrs

from spinekit.errors import InvalidTypeError, InvalidValueError, UnknownNameError
from spinekit.frozen import FrozenMapping, StableSet

__all__ = [
    "LARGEST",
    "Check",
    "boolean",
    "identifier",
    "instance",
    "mapping",
    "member",
    "no_repeats",
    "optional",
    "prose",
    "set_of",
    "tuple_of",
    "whole",
]

T = TypeVar("T")
A = TypeVar("A")
E = TypeVar("E", bound=Enum)
K = TypeVar("K")
V = TypeVar("V")
KeyGiven = TypeVar("KeyGiven")
ValueGiven = TypeVar("ValueGiven")

LARGEST = 10**9
"""The largest whole number any field takes; far above every clinical number."""

_UNPRINTABLE = re.compile(
    # Control characters, breaks between lines, marks that turn the reading direction round, halves
    # of characters: what a person cannot see, or what would change how the rest is seen.
    r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_IDENTIFIER = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_LONGEST_IDENTIFIER = 80
_LONGEST_PROSE = 4_000


class Check(Generic[T]):
    """A check of one value: called with it alone, or by attrs as a validator.

    Called with the value it returns it; as a validator it names the class and
    the field by itself.

    Examples:
        >>> whole("Dosage.sets", 1, 20)(3)
        3
    """

    __slots__ = ("_path", "judge")

    _path: str

    judge: Callable[[object, str], T]
    """From a value and the path of its field to what is kept; raises where it refuses."""

    def __init__(self, path: str, judge: Callable[[object, str], T]) -> None:
        """Keep how to judge a value, and what to call the field where attrs does not say."""
        self._path = path
        self.judge = judge

    @overload
    def __call__(self, value: T, /) -> T: ...

    @overload
    def __call__(self, owner: Any, attribute: "attrs.Attribute[Any]", value: Any, /) -> None: ...

    def __call__(self, *given: Any) -> T | None:
        """Return the one value given, or judge the field of an attrs class."""
        if len(given) == 1:
            return self.judge(given[0], self._path)
        owner, attribute, value = given
        self.judge(value, f"{type(owner).__name__}.{attribute.name}")
        return None


def whole(path: str = "", low: int = 0, high: int = LARGEST) -> Check[int]:
    """Return a check for a whole number from *low* to *high*.

    Args:
        path: The field, as it is named in the error; attrs supplies it by itself.
        low: The smallest number allowed.
        high: The largest number allowed.

    Returns:
        The check. It raises :class:`InvalidTypeError` for fractions, booleans
        and texts, and :class:`InvalidValueError` outside the bounds.

    Examples:
        >>> whole("Dosage.sets", 1, 20)(3)
        3
    """

    def judge(value: object, path: str) -> int:
        if type(value) is not int:
            raise InvalidTypeError(
                "must be a whole number",
                path=path,
                value=value,
                remedy=f"give an int from {low} to {high}",
            )
        if not low <= value <= high:
            raise InvalidValueError(
                "is out of bounds",
                path=path,
                value=value,
                remedy=f"give a whole number from {low} to {high}",
            )
        return value

    return Check(path, judge)


def boolean(path: str = "") -> Check[bool]:
    """Return a check for ``True`` or ``False`` and nothing that merely acts like them.

    Args:
        path: The field, as it is named in the error; attrs supplies it by itself.

    Returns:
        The check; it raises :class:`InvalidTypeError`.

    Examples:
        >>> boolean("Dosage.per_side")(True)
        True
    """

    def judge(value: object, path: str) -> bool:
        if type(value) is not bool:
            raise InvalidTypeError(
                "must be True or False", path=path, value=value, remedy="give a bool"
            )
        return value

    return Check(path, judge)


def prose(path: str = "", *, empty: bool = False) -> Check[str]:
    """Return a check for a text a person reads.

    Args:
        path: The field, as it is named in the error; attrs supplies it by itself.
        empty: Whether the empty text is allowed.

    Returns:
        The check. Spaces at the ends, control characters and texts of more
        than 4,000 characters are refused, not trimmed.

    Examples:
        >>> prose("Exercise.name")("Bird dog")
        'Bird dog'
    """

    def judge(value: object, path: str) -> str:
        if not isinstance(value, str):
            raise InvalidTypeError("must be a text", path=path, value=value, remedy="give a str")
        if not value and not empty:
            raise InvalidValueError(
                "must not be empty", path=path, value=value, remedy="write the text"
            )
        if value != value.strip():
            raise InvalidValueError(
                "has spaces at an end", path=path, value=value, remedy="strip it"
            )
        if len(value) > _LONGEST_PROSE:
            raise InvalidValueError(
                f"is {len(value)} characters long",
                path=path,
                value=value,
                remedy=f"keep it to {_LONGEST_PROSE}",
            )
        if _UNPRINTABLE.search(value):
            raise InvalidValueError(
                "has control characters",
                path=path,
                value=value,
                remedy="write it on one line, in printable characters",
            )
        return str(value)

    return Check(path, judge)


def identifier(path: str = "") -> Check[str]:
    """Return a check for an id: small letters and digits, joined by ``-`` or ``_``.

    Args:
        path: The field, as it is named in the error; attrs supplies it by itself.

    Returns:
        The check.

    Examples:
        >>> identifier("Exercise.id")("bird-dog")
        'bird-dog'
    """

    def judge(value: object, path: str) -> str:
        if not isinstance(value, str):
            raise InvalidTypeError(
                "must be an id", path=path, value=value, remedy="give a str such as 'bird-dog'"
            )
        if len(value) > _LONGEST_IDENTIFIER:
            raise InvalidValueError(
                f"is {len(value)} characters long",
                path=path,
                value=value,
                remedy=f"keep it to {_LONGEST_IDENTIFIER}",
            )
        if not _IDENTIFIER.fullmatch(value):
            raise InvalidValueError(
                "is not an id",
                path=path,
                value=value,
                remedy="use small letters and digits joined by '-' or '_', such as 'bird-dog'",
            )
        return str(value)

    return Check(path, judge)


def instance(kind: type[T], path: str = "") -> Check[T]:
    """Return a check for a value of the class *kind*.

    Args:
        kind: The class.
        path: The field, as it is named in the error; attrs supplies it by itself.

    Returns:
        The check; it raises :class:`InvalidTypeError`.

    Examples:
        >>> instance(str, "Request.name")("Ann")
        'Ann'
    """

    def judge(value: object, path: str) -> T:
        if not isinstance(value, kind):
            raise InvalidTypeError(f"must be {named}", path=path, value=value, remedy=remedy)
        return value

    named = "a text" if kind is str else _with_article(kind)
    remedy = "give a str" if kind is str else f"build {named} and pass it"
    if issubclass(kind, Enum):
        remedy = _choices(kind)
    return Check(path, judge)


def _with_article(kind: type) -> str:
    """Return the name of a class as a sentence takes it."""
    return f"{'an' if kind.__name__[0] in 'AEIOU' else 'a'} {kind.__name__}"


def _choices(kind: type[Enum]) -> str:
    """Return the remedy that names every member."""
    return "choose from " + ", ".join(f"{kind.__name__}.{one.name}" for one in kind)


def member(path: str, kind: type[E]) -> Callable[[E | str], E]:
    """Return a check for a member of the enumeration *kind*, or its exact value.

    Args:
        path: The field, as it is named in the error.
        kind: The enumeration.

    Returns:
        The check. A text equal to a member's text value becomes that member.

    Examples:
        >>> from enum import StrEnum
        >>> Side = StrEnum("Side", ["LEFT", "RIGHT"])
        >>> member("Cue.side", Side)("left")
        <Side.LEFT: 'left'>
    """
    by_text = {one.value: one for one in kind if isinstance(one.value, str)}

    def check(value: E | str) -> E:
        if isinstance(value, kind):
            return value
        # A member of another enumeration may be the same text and still mean something else.
        if isinstance(value, str) and not isinstance(value, Enum):
            if value in by_text:
                return by_text[value]
            if by_text:
                raise UnknownNameError.among(value, by_text, path=path, kind=kind.__name__)
        raise InvalidTypeError(
            f"must be {_with_article(kind)}", path=path, value=value, remedy=_choices(kind)
        )

    return check


def optional(check: Check[T]) -> Check[T | None]:
    """Return *check*, letting ``None`` through as "not stated".

    Args:
        check: The check for a stated value.

    Returns:
        The wider check.

    Examples:
        >>> optional(whole("Dosage.rest"))(None) is None
        True
    """

    def judge(value: object, path: str) -> T | None:
        return None if value is None else check.judge(value, path)

    return Check("", judge)


def _elements(path: str, value: Iterable[A], remedy: str) -> Iterable[A]:
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable):
        raise InvalidTypeError("must be a collection", path=path, value=value, remedy=remedy)
    return value


def tuple_of(
    path: str, check: Callable[[str], Callable[[A], T]]
) -> Callable[[Iterable[A]], tuple[T, ...]]:
    """Return a check for a sequence whose every element passes *check*.

    Args:
        path: The field, as it is named in the error.
        check: From the path of an element to its check, such as ``identifier``.

    Returns:
        The check; it makes a tuple. A set, which has no order, is refused.

    Examples:
        >>> tuple_of("Exercise.cues", prose)(["Breathe", "Go slow"])
        ('Breathe', 'Go slow')
    """

    def all_of(value: Iterable[A]) -> tuple[T, ...]:
        if isinstance(value, (set, frozenset)):
            raise InvalidTypeError(
                "must have an order", path=path, value=value, remedy="give a tuple or a list"
            )
        elements = _elements(path, value, "give a tuple or a list")
        return tuple(check(f"{path}[{number}]")(one) for number, one in enumerate(elements))

    return all_of


def set_of(
    path: str, check: Callable[[str], Callable[[A], T]]
) -> Callable[[Iterable[A]], frozenset[T]]:
    """Return a check for a collection without order, each element passing *check*.

    Args:
        path: The field, as it is named in the error.
        check: From the path of an element to its check.

    Returns:
        The check; it makes a frozenset. A bare string is refused.

    Examples:
        >>> sorted(set_of("Request.avoid", identifier)(["bird-dog", "deadlift"]))
        ['bird-dog', 'deadlift']
    """

    def all_of(value: Iterable[A]) -> frozenset[T]:
        elements = _elements(path, value, "give a tuple, a list or a set")
        return StableSet(check(path)(one) for one in elements)

    return all_of


def mapping(
    path: str, key: Callable[[KeyGiven], K], value: Callable[[ValueGiven], V]
) -> Callable[[Mapping[KeyGiven, ValueGiven]], FrozenMapping[K, V]]:
    """Return a check for a mapping, its keys and its values checked each.

    Args:
        path: The field, as it is named in the error.
        key: The check of a key.
        value: The check of a value.

    Returns:
        The check; it makes a :class:`FrozenMapping` in the order given.

    Examples:
        >>> mapping("trains", identifier("trains"), whole("trains", 1, 3))({"balance": 2})
        FrozenMapping({'balance': 2})
    """

    def both(given: Mapping[KeyGiven, ValueGiven]) -> FrozenMapping[K, V]:
        if not isinstance(given, Mapping):
            raise InvalidTypeError(
                "must be a mapping", path=path, value=given, remedy="give a dict"
            )
        return FrozenMapping((key(one), judged(one, given[one])) for one in given)

    def judged(place: KeyGiven, one: ValueGiven) -> V:
        if isinstance(value, Check):
            kept: V = value.judge(one, f"{path}[{str(place)!r}]")
            return kept
        return value(one)

    return both


def no_repeats(path: str, values: Collection[object]) -> None:
    """Refuse a sequence in which something stands twice.

    Args:
        path: The field, as it is named in the error.
        values: The sequence.

    Raises:
        InvalidValueError: If two elements are equal.

    Examples:
        >>> no_repeats("Routine.blocks", ["main", "main"])
        Traceback (most recent call last):
        spinekit.errors.InvalidValueError: Routine.blocks: stands there twice, got 'main'; leave one out
    """
    seen: list[object] = []
    for value in values:
        if value in seen:
            raise InvalidValueError(
                "stands there twice", path=path, value=value, remedy="leave one out"
            )
        seen.append(value)
