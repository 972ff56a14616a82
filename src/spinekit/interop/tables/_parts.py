"""How a table is put together: columns, and how each is read off what a row is made of."""

from collections.abc import Callable, Iterable
from enum import Enum, IntEnum
from typing import Generic, TypeAlias, TypeVar

import attrs

from spinekit.frozen import FrozenMapping
from spinekit.ranges import Range
from spinekit.validation import boolean, identifier, instance, prose

__all__ = ["Cell", "Column", "Part", "inside", "joined", "part", "shown", "span", "word", "words"]

T = TypeVar("T")
U = TypeVar("U")

Cell: TypeAlias = str | int | bool | None
"""What a row holds under one key; ``None`` where nothing is stated.

Examples:
    >>> from spinekit.interop.tables import to_records
    >>> from spinekit.progression import ItemLog, SessionLog
    >>> from datetime import date
    >>> log = SessionLog(date=date(2025, 3, 3), items=(ItemLog(exercise="bird-dog", pain=2),))
    >>> row = to_records(log)[0]
    >>> row["date"], row["pain"], row["effort"]
    ('2025-03-03', 2, None)
"""

_PANDAS: FrozenMapping[type, str] = FrozenMapping({str: "string", int: "Int64", bool: "boolean"})


@attrs.frozen(kw_only=True)
class Column:
    """One column of a table.

    Examples:
        >>> from spinekit.interop.tables import columns
        >>> from spinekit.routine import Routine
        >>> column = columns(Routine)[0]
        >>> column.name, column.python_type, column.pandas
        ('place', <class 'int'>, 'Int64')
    """

    name: str = attrs.field(validator=identifier())
    """Its key in every row."""

    python_type: type = attrs.field(validator=instance(type))
    """The type of what stands there, where anything does: ``str``, ``int`` or ``bool``."""

    optional: bool = attrs.field(validator=boolean())
    """Whether there may be nothing: ``None``."""

    text: str = attrs.field(validator=prose())
    """What it says, with its unit."""

    @property
    def pandas(self) -> str:
        """The type of pandas for it, in which a value may be missing without becoming another type.

        Examples:
            >>> from spinekit.interop.tables import columns
            >>> from spinekit.progression import SessionLog
            >>> {column.pandas for column in columns(SessionLog)} == {"string", "Int64", "boolean"}
            True
        """
        return _PANDAS[self.python_type]


@attrs.frozen
class Part(Generic[T]):
    """A column, and how it is read off whatever a row is made of."""

    column: Column
    read: Callable[[T], Cell]


def part(
    kind: type, name: str, read: Callable[[T], Cell], text: str, *, optional: bool = False
) -> Part[T]:
    return Part(Column(name=name, python_type=kind, optional=optional, text=text), read)


def span(
    name: str, read: Callable[[T], Range | None], text: str, *, optional: bool = True
) -> tuple[Part[T], Part[T]]:
    """Return the two columns of a range."""

    def bound(which: str) -> Callable[[T], Cell]:
        def found(row: T) -> Cell:
            value = read(row)
            return None if value is None else int(getattr(value, which))

        return found

    return (
        part(int, f"{name}_low", bound("low"), f"{text}: the fewest.", optional=optional),
        part(int, f"{name}_high", bound("high"), f"{text}: the most.", optional=optional),
    )


def inside(
    parts: Iterable[Part[U]], find: Callable[[T], U | None], *, optional: bool
) -> tuple[Part[T], ...]:
    """Return the columns of something inside a row; *optional* where it may be missing."""

    def through(part: Part[U]) -> Callable[[T], Cell]:
        def read(row: T) -> Cell:
            found = find(row)
            return None if found is None else part.read(found)

        return read

    return tuple(
        Part(attrs.evolve(part.column, optional=optional or part.column.optional), through(part))
        for part in parts
    )


def word(value: Enum) -> str:
    """Return the word for a member of an enumeration, as documents have it."""
    return value.name.lower() if isinstance(value, IntEnum) else str(value.value)


def joined(values: Iterable[object], sign: str = ", ") -> str:
    return sign.join(map(str, values))


def words(values: Iterable[Enum]) -> str:
    return joined(sorted(map(word, values)))


def shown(value: object) -> str | None:
    """Return the text of a value; nothing for none."""
    if isinstance(value, Enum):
        return word(value)
    return None if value is None else str(value)
