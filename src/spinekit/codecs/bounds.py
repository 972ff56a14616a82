"""Which numbers and texts a field takes, found by asking the field's own check.

A check is a function and says yes or no; its limits are written nowhere else.
They are found by halving, as one finds a name in a telephone book, so that a
schema cannot disagree with the class it describes.
"""

from collections.abc import Callable
from typing import Any

from spinekit.codecs.limits import Limits
from spinekit.codecs.registry import Field
from spinekit.codecs.shapes import (
    Choice,
    Entries,
    Many,
    Maybe,
    Record,
    Scalar,
    Shape,
    Table,
    words_of,
)
from spinekit.errors import SpinekitError
from spinekit.ranges import Range

__all__ = [
    "END",
    "ID_PATTERN",
    "PROSE_PATTERN",
    "accepts",
    "bounds_of",
    "entry_bounds",
    "number_bounds",
    "text_bounds",
]

_FARTHEST = 10 ** Limits().digits - 1
_TRIED = (0, 1, 2, 5, 10, 20, 50, 100, 150, 200, 1_000)
_LONGEST = 100_000

END = r"$(?!\n)"
"""The end of a text, in a pattern; to some programs ``$`` alone is also before a last line break."""

ID_PATTERN = rf"^[a-z0-9]+(?:[-_][a-z0-9]+)*{END}"
"""What an id looks like."""

_UNSEEN = r"\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff"

PROSE_PATTERN = rf"^(?:[^\s{_UNSEEN}](?:[^{_UNSEEN}]*[^\s{_UNSEEN}])?)?{END}"
"""What a text for people looks like: one line, no space at an end, nothing invisible that commands."""


def accepts(field: Field, build: Callable[[Any], object]) -> Callable[[Any], bool]:
    """Return a function that says whether a field takes a value.

    Args:
        field: The field.
        build: From a number or text to a value of the field that holds it.

    Returns:
        The function.

    Examples:
        >>> from spinekit.codecs.registry import fields_of
        >>> takes = accepts(fields_of(Range)[0], lambda number: number)
        >>> takes(8), takes(-1)
        (True, False)
    """

    def takes(value: Any) -> bool:
        try:
            field.checked(build(value))
        except SpinekitError:
            return False
        return True

    return takes


def _edge(takes: Callable[[int], bool], inside: int, outside: int) -> int:
    """Return the last number that is taken on the way from *inside* to *outside*."""
    while abs(outside - inside) > 1:
        middle = (inside + outside) // 2
        if takes(middle):
            inside = middle
        else:
            outside = middle
    return inside


def number_bounds(
    takes: Callable[[int], bool], start: int | None = None
) -> tuple[int | None, int | None]:
    """Return the smallest and the largest whole number that are taken.

    Args:
        takes: Says whether a number is taken; those that are lie side by side.
        start: A number that is taken, where one is known.

    Returns:
        The bounds; ``None`` where there is none.

    Examples:
        >>> number_bounds(lambda number: 1 <= number <= 20), number_bounds(lambda number: True)
        ((1, 20), (None, None))
    """
    inside = next((one for one in (start, *_TRIED) if one is not None and takes(one)), None)
    if inside is None:
        return None, None
    low = None if takes(-_FARTHEST) else _edge(takes, inside, -_FARTHEST)
    high = None if takes(_FARTHEST) else _edge(takes, inside, _FARTHEST)
    return low, high


def text_bounds(takes: Callable[[str], bool]) -> dict[str, Any]:
    """Return the keywords of JSON Schema for the texts that are taken.

    Args:
        takes: Says whether a text is taken.

    Returns:
        Lengths and a pattern; nothing where any text is taken.

    Examples:
        >>> from spinekit.validation import identifier
        >>> def is_id(text: str) -> bool:
        ...     try:
        ...         return bool(identifier("id")(text))
        ...     except SpinekitError:
        ...         return False
        >>> found = text_bounds(is_id)
        >>> found["minLength"], found["maxLength"], found["pattern"] == ID_PATTERN
        (1, 80, True)
    """
    if takes(" x") or not takes("x"):
        return {}
    longest = _edge(lambda length: takes("x" * length), 1, _LONGEST)
    found: dict[str, Any] = {"minLength": 0 if takes("") else 1}
    if longest < _LONGEST - 1:
        found["maxLength"] = longest
    return {**found, "pattern": PROSE_PATTERN if takes("X y.") else ID_PATTERN}


def bounds_of(field: Field) -> dict[str, Any]:
    """Return the keywords for the numbers or texts inside a field, as its own check has them.

    Args:
        field: The field.

    Returns:
        Keywords for the innermost number or text; nothing where it has none.

    Examples:
        >>> from spinekit.codecs.registry import fields_of
        >>> bounds_of(fields_of(Range)[0])
        {'minimum': 0, 'maximum': 1000000000}
    """
    shape = field.shape.inner if isinstance(field.shape, Maybe) else field.shape
    leaf, build = _leaf(shape)
    if build is None:
        return {}
    takes = accepts(field, build)
    if leaf is str:
        return text_bounds(takes)
    default = field.attribute.default
    low, high = number_bounds(takes, default if type(default) is int else None)
    return {
        **({} if low is None else {"minimum": low}),
        **({} if high is None else {"maximum": high}),
    }


def _leaf(shape: Shape) -> tuple[type, Callable[[Any], object] | None]:
    """Return what stands innermost, and how to build a value of the shape that holds it."""
    match shape:
        case Scalar((kind,)) if kind is not bool:
            return kind, lambda value: value
        case Record(kind) if kind is Range:
            return int, Range
        case Many(Scalar((kind,)), is_set) if kind is not bool:
            return kind, (lambda value: frozenset([value])) if is_set else (lambda value: (value,))
        case Table(Choice(kind), Scalar((number,))) if number is int:
            first = next(iter(words_of(kind).values()))
            return int, lambda value: {first: value}
        case Table(Scalar((number, *_)), Scalar((value_kind,))) if (
            number is int and value_kind is int
        ):
            return int, lambda value: {0: value}
        case _:
            return int, None


def entry_bounds(field: Field, shape: Entries, name: str) -> dict[str, Any]:
    """Return the keywords for the number under one key of a field whose keys are known.

    Args:
        field: The field.
        shape: Its shape.
        name: The key.

    Returns:
        Keywords; nothing where it is no number.

    Examples:
        >>> from spinekit.codecs.registry import fields_of
        >>> from spinekit.person import Person
        >>> answers = fields_of(Person)[0]
        >>> entry_bounds(answers, answers.shape, "age")
        {'minimum': 0, 'maximum': 120}
    """
    part = shape.parts[name]
    inner = part.inner if isinstance(part, Maybe) else part
    if inner != Scalar((int,)):
        return {}
    low, high = number_bounds(accepts(field, lambda value: {name: value}))
    return {
        **({} if low is None else {"minimum": low}),
        **({} if high is None else {"maximum": high}),
    }
