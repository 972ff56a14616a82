"""The few checks every value of the library is built with.

A :class:`Check` of a single value is used as an attrs *validator*, so that type
checkers see the field's own type; the checks of collections are *converters*,
since they also make a tuple, a frozenset or a mapping of what was given. Each
refuses with one line that names the field, the value and the remedy. Nothing is
repaired: ``3.9`` is not a count, ``True`` is not ``1``, and a string is not a
collection of letters.

Every value of the library passes here, so what is right is let through in as
few steps as can be; the name of a place is put together only for what is wrong.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from enum import Enum
from typing import Any, Protocol, TypeVar, overload

import attrs

from spinekit.errors import InvalidTypeError, InvalidValueError, SpinekitError, UnknownNameError
from spinekit.frozen import FrozenMapping, StableSet

__all__ = [
    "LARGEST",
    "Check",
    "boolean",
    "checking",
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
_NO_START = ("", " ")


class Check(Protocol[T]):
    """A check of one value: called with it alone, or by attrs as a validator.

    Called with the value it returns it; as a validator it names the class and
    the field by itself. :func:`checking` makes one.

    Examples:
        >>> whole("Dosage.sets", 1, 20)(3)
        3
    """

    judge: Callable[[object, str], T]
    """From a value and the path of its field to what is kept; raises where it refuses."""

    @overload
    def __call__(self, value: T, /) -> T: ...

    @overload
    def __call__(self, owner: Any, attribute: "attrs.Attribute[Any]", value: Any, /) -> None: ...


def checking(path: str, judge: Callable[[object, str], T]) -> Check[T]:
    """Return the check that asks *judge*.

    Args:
        path: The field, as it is named in the error; attrs supplies it by itself.
        judge: From a value and the path of its field to what is kept; it raises
            where it refuses.

    Returns:
        The check.

    Examples:
        >>> def judge(value: object, path: str) -> str:
        ...     return identifier("").judge(value, f"{path} of today")
        >>> checking("Log.exercise", judge)("Bird dog")
        Traceback (most recent call last):
        spinekit.errors.InvalidValueError: Log.exercise of today: is not an id, got 'Bird dog'; ...
    """

    def check(given: object, attribute: Any = None, value: object = None, /) -> T | None:
        return _judged(judge, path, given, attribute, value)

    return _check(check, judge)


def _judged(
    judge: Callable[[object, str], T], path: str, given: object, attribute: Any, value: object
) -> T | None:
    """Return the one value given, or judge the field of an attrs class."""
    if attribute is None:
        return judge(given, path)
    judge(value, f"{type(given).__name__}.{attribute.name}")
    return None


def _check(check: Callable[..., T | None], judge: Callable[[object, str], T]) -> Check[T]:
    """Return the function *check* with its *judge*: attrs calls nothing else as fast."""
    made: Any = check
    made.judge = judge
    found: Check[T] = made
    return found


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

    def check(given: object, attribute: Any = None, value: object = None, /) -> int | None:
        if type(value) is int and low <= value <= high:
            return None
        return _judged(judge, path, given, attribute, value)

    return _check(check, judge)


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

    def check(given: object, attribute: Any = None, value: object = None, /) -> bool | None:
        if value is True or value is False:
            return None
        return _judged(judge, path, given, attribute, value)

    return _check(check, judge)


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
        if type(value) is str and _is_plain(value):
            return value
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

    def check(given: object, attribute: Any = None, value: object = None, /) -> str | None:
        if type(value) is str and _is_plain(value):
            return None
        return _judged(judge, path, given, attribute, value)

    return _check(check, judge)


def _is_plain(text: str) -> bool:
    """Say at a glance that a text is fit for people; of one with rarer characters, say nothing."""
    # Python prints neither what is unseen nor any space but the plain one.
    return (
        text.isprintable()
        and text[:1] not in _NO_START
        and text[-1] != " "
        and (len(text) <= _LONGEST_PROSE)
    )


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

    def check(given: object, attribute: Any = None, value: object = None, /) -> str | None:
        if (
            type(value) is str
            and len(value) <= _LONGEST_IDENTIFIER
            and _IDENTIFIER.fullmatch(value)
        ):
            return None
        return _judged(judge, path, given, attribute, value)

    return _check(check, judge)


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
        if isinstance(value, kind):
            return value
        named = "a text" if kind is str else _with_article(kind)
        remedy = "give a str" if kind is str else f"build {named} and pass it"
        if issubclass(kind, Enum):
            remedy = _choices(kind)
        raise InvalidTypeError(f"must be {named}", path=path, value=value, remedy=remedy)

    def check(given: object, attribute: Any = None, value: object = None, /) -> T | None:
        if isinstance(value, kind) and attribute is not None:
            return None
        return _judged(judge, path, given, attribute, value)

    return _check(check, judge)


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

    def wider(given: Any, attribute: Any = None, value: object = None, /) -> T | None:
        if attribute is None:
            return None if given is None else check(given)
        if value is not None:
            check(given, attribute, value)
        return None

    return _check(wider, judge)


def _elements(path: str, value: Iterable[A], remedy: str) -> Collection[A]:
    """Return the elements of a collection, to be gone through more than once."""
    if type(value) is tuple or type(value) is list:
        return value
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable):
        raise InvalidTypeError("must be a collection", path=path, value=value, remedy=remedy)
    return value if isinstance(value, (set, frozenset)) else tuple(value)


def _all(path: str, made: Callable[[A], T]) -> Callable[[Iterable[A]], list[T]]:
    """Return the check of all elements by one check, made once for all."""
    judge: Callable[[A, str], T] | None = getattr(made, "judge", None)
    if judge is None:
        return lambda values: [made(one) for one in values]
    return lambda values: [judge(one, path) for one in values]


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
        try:
            return tuple(passing(elements)) if elements else ()
        except SpinekitError:
            # Once more, to say which.
            return tuple(check(f"{path}[{number}]")(one) for number, one in enumerate(elements))

    passing = _all(path, check(path))
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
        return StableSet(passing(elements))

    passing = _all(path, check(path))
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
        if not isinstance(given, (dict, Mapping)):
            raise InvalidTypeError(
                "must be a mapping", path=path, value=given, remedy="give a dict"
            )
        names = list(given)
        values = list(given.values()) if isinstance(given, dict) else [given[one] for one in names]
        try:
            return FrozenMapping(zip(keys(names), passing(values), strict=True))
        except SpinekitError:
            # Once more, to say which.
            pairs = zip(names, values, strict=True)
            return FrozenMapping([(key(one), judged(one, inner)) for one, inner in pairs])

    def judged(place: KeyGiven, one: ValueGiven) -> V:
        return value(one) if judge is None else judge(one, f"{path}[{str(place)!r}]")

    judge: Callable[[ValueGiven, str], V] | None = getattr(value, "judge", None)
    keys, passing = _all(path, key), _all(path, value)
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
    if len(values) < 2:
        return
    seen: list[object] = []
    for value in values:
        if value in seen:
            raise InvalidValueError(
                "stands there twice", path=path, value=value, remedy="leave one out"
            )
        seen.append(value)
