"""The shape a value has in JSON: what stands in its place, read off the type of its field.

A shape is a small value that says nothing of how it is read, written or
described; the modules beside it each go through the same shapes, so that the
reader, the writer, the list of faults and the schema cannot disagree about
what is legal. There are no others than these.
"""

import datetime as dt
from collections.abc import Mapping
from enum import Enum, IntEnum
from types import NoneType, UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin

import attrs

from spinekit.errors import InvalidTypeError
from spinekit.frozen import FrozenMapping
from spinekit.safety import Condition

__all__ = [
    "Choice",
    "Day",
    "Either",
    "Entries",
    "Many",
    "Maybe",
    "Notation",
    "OneOf",
    "Pair",
    "Record",
    "Rows",
    "Scalar",
    "Shape",
    "Standard",
    "Table",
    "shape_of",
    "words_of",
]


@attrs.frozen
class Scalar:
    """A text, a whole number, yes or no; or either of two of them.

    Examples:
        >>> Scalar((str, int)).kinds[0].__name__
        'str'
    """

    kinds: tuple[type, ...]
    """``str``, ``int`` and ``bool``, in that order."""


@attrs.frozen
class Choice:
    """A member of an enumeration, by its word.

    Examples:
        >>> from spinekit.safety import Level
        >>> list(words_of(Choice(Level).kind))[:2]
        ['allow', 'caution']
    """

    kind: type[Enum]
    """The enumeration."""


@attrs.frozen
class Day:
    """A date, as in ``2025-03-31``.

    Examples:
        >>> Day()
        Day()
    """


@attrs.frozen
class Notation:
    """A condition, as its text.

    Examples:
        >>> Notation()
        Notation()
    """


@attrs.frozen
class Record:
    """A value of one class, as an object of its fields.

    Examples:
        >>> from spinekit.ranges import Range
        >>> Record(Range).kind.__name__
        'Range'
    """

    kind: type
    """The class."""


@attrs.frozen
class OneOf:
    """A value of one of several classes, as an object that names its class under ``type``.

    Examples:
        >>> from spinekit.dosage import Hold, Reps
        >>> len(OneOf((Reps, Hold)).kinds)
        2
    """

    kinds: tuple[type, ...]
    """The classes."""


@attrs.frozen
class Either:
    """A text or a number as it is, or a value of one class, as an object of its fields.

    Examples:
        >>> from spinekit.messages import Message
        >>> Either(Scalar((str, int)), Message).kind.__name__
        'Message'
    """

    scalar: Scalar
    """The shape of what is no object."""

    kind: type
    """The class of what is one."""


@attrs.frozen
class Maybe:
    """Another shape, or ``null`` for what is not stated.

    Examples:
        >>> Maybe(Day()).inner
        Day()
    """

    inner: "Shape"
    """The shape of what is stated."""


@attrs.frozen
class Many:
    """A list of any length; of a set, sorted and without repeats.

    Examples:
        >>> Many(Day()).is_set
        False
    """

    inner: "Shape"
    """The shape of each."""

    is_set: bool = False
    """Whether it has no order."""


@attrs.frozen
class Pair:
    """A list of a fixed length, each place with a shape of its own.

    Examples:
        >>> len(Pair((Day(), Day())).parts)
        2
    """

    parts: tuple["Shape", ...]
    """The shapes, in order."""


@attrs.frozen
class Table:
    """An object with any keys of one shape and values of another, in the order kept.

    Examples:
        >>> Table(Scalar((str,)), Day()).value
        Day()
    """

    key: "Scalar | Choice"
    """The shape of a key; a whole number stands as its digits."""

    value: "Shape"
    """The shape of a value."""


@attrs.frozen
class Entries:
    """An object whose possible keys are known, each with a shape of its own, none required.

    Examples:
        >>> list(Entries(FrozenMapping({"age": Day()})).parts)
        ['age']
    """

    parts: FrozenMapping[str, "Shape"]
    """The shape of each key."""


@attrs.frozen
class Rows:
    """A mapping of values by their own id, as the list of the values.

    Examples:
        >>> from spinekit.ladder import Ladder
        >>> Rows(Ladder).kind.__name__
        'Ladder'
    """

    kind: type
    """The class of the values."""


@attrs.frozen
class Standard:
    """A value of one class, or ``null`` for the one that ships with the library.

    Examples:
        >>> from spinekit.catalog import Catalog
        >>> Standard(Catalog, Catalog.standard()).kind.__name__
        'Catalog'
    """

    kind: type
    """The class."""

    standard: object = attrs.field(repr=False)
    """The value that ``null`` stands for."""


Shape: TypeAlias = (
    Scalar
    | Choice
    | Day
    | Notation
    | Record
    | OneOf
    | Either
    | Maybe
    | Many
    | Pair
    | Table
    | Entries
    | Rows
    | Standard
)
"""Any of the shapes."""

_SCALARS = (str, int, bool)


def words_of(kind: type[Enum]) -> Mapping[str, Enum]:
    """Return the members of *kind* by the words that stand for them in a document.

    Args:
        kind: An enumeration.

    Returns:
        Members by their text value; those of a graded scale by their name in small letters.

    Examples:
        >>> from spinekit.demands import Grade, Position
        >>> list(words_of(Grade)), list(words_of(Position))[:2]
        (['none', 'low', 'moderate', 'high'], ['standing', 'seated'])
    """
    if issubclass(kind, IntEnum):
        return {one.name.lower(): one for one in kind}
    return {str(one.value): one for one in kind}


def shape_of(annotation: Any) -> Shape:
    """Return the shape of a field of this type.

    Args:
        annotation: The type, as attrs keeps it.

    Returns:
        The shape.

    Raises:
        InvalidTypeError: If no shape is written for it.

    Examples:
        >>> shape_of(tuple[str, ...] | None)
        Maybe(inner=Many(inner=Scalar(kinds=(<class 'str'>,)), is_set=False))
    """
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        return _shape_of_union(inside)
    if origin is tuple:
        if inside[-1] is Ellipsis:
            return Many(shape_of(inside[0]))
        return Pair(tuple(shape_of(one) for one in inside))
    if origin is frozenset:
        return Many(shape_of(inside[0]), is_set=True)
    if origin is FrozenMapping:
        key = shape_of(inside[0])
        if isinstance(key, (Scalar, Choice)):
            return Table(key, shape_of(inside[1]))
    if isinstance(annotation, type):
        return _shape_of_class(annotation)
    raise _no_shape(annotation)


def _shape_of_union(kinds: tuple[Any, ...]) -> Shape:
    stated = tuple(one for one in kinds if one is not NoneType)
    if len(stated) < len(kinds):
        return Maybe(shape_of(stated[0]) if len(stated) == 1 else _shape_of_union(stated))
    if set(stated) <= set(_SCALARS):
        return Scalar(tuple(one for one in _SCALARS if one in stated))
    if all(attrs.has(one) for one in stated):
        return OneOf(stated)
    *scalars, kind = stated
    if set(scalars) <= set(_SCALARS) and attrs.has(kind):
        return Either(Scalar(tuple(one for one in _SCALARS if one in scalars)), kind)
    raise _no_shape(kinds)


def _shape_of_class(kind: type) -> Shape:
    if kind in _SCALARS:
        return Scalar((kind,))
    if issubclass(kind, Enum):
        return Choice(kind)
    if kind is dt.date:
        return Day()
    if issubclass(kind, Condition):
        return Notation()
    if attrs.has(kind):
        return Record(kind)
    raise _no_shape(kind)


def _no_shape(annotation: object) -> InvalidTypeError:
    return InvalidTypeError(
        "has no shape in JSON",
        path="spinekit.codecs",
        value=annotation,
        remedy="add it to spinekit.codecs.registry",
    )
