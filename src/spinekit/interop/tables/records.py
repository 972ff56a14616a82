"""What has a table, its columns, and its rows."""

from collections.abc import Iterable
from typing import Any, TypeAlias

from spinekit.catalog import Catalog
from spinekit.errors import InvalidTypeError
from spinekit.frozen import FrozenMapping
from spinekit.interop.tables._catalogs import DOSES, known
from spinekit.interop.tables._logs import LOGS, logged
from spinekit.interop.tables._parts import Cell, Column, Part
from spinekit.interop.tables._routines import ITEMS, SESSIONS, due, placed
from spinekit.program import Program
from spinekit.progression import SessionLog
from spinekit.routine import Routine

__all__ = ["Tabular", "columns", "to_records"]

Tabular: TypeAlias = Routine | Program | Catalog | SessionLog | Iterable[SessionLog]
"""What has a table.

Examples:
    >>> to_records([])
    []
"""

# Of several kinds of rows, so that only the dictionary can be typed.
_BY_KIND: dict[type, tuple[Part[Any], ...]] = {
    Routine: ITEMS,
    Program: SESSIONS,
    SessionLog: LOGS,
    Catalog: DOSES,
}
_TABLES = FrozenMapping(_BY_KIND)


def columns(kind: type[Routine | Program | SessionLog | Catalog]) -> tuple[Column, ...]:
    """Return the columns of a table, in order.

    Args:
        kind: What the table is of; :class:`~spinekit.progression.SessionLog` for logs.

    Returns:
        The columns, the same for every value.

    Raises:
        InvalidTypeError: If there is no table of it.

    Examples:
        >>> [column.name for column in columns(Routine)[:5]]
        ['place', 'block', 'phase', 'position', 'exercise']
    """
    if kind not in _TABLES:
        raise InvalidTypeError(
            "has no table",
            path="columns",
            value=kind,
            remedy="choose from " + ", ".join(one.__name__ for one in _TABLES),
        )
    return tuple(part.column for part in _TABLES[kind])


def to_records(value: Tabular) -> list[dict[str, Cell]]:
    """Return the rows of a value, for a table.

    A routine has one row for each item; a program one for each item of each
    session; logs one for each exercise logged; a catalog one for each dose of
    each exercise. A session, a log or an exercise without any has one row of its
    own, with ``None`` for what there is not.

    Args:
        value: A routine, a program, a catalog, the log of a session, or several logs.

    Returns:
        Dictionaries with the same keys in the same order, of :func:`columns`.

    Raises:
        InvalidTypeError: If there is no table of it.

    Examples:
        >>> from spinekit.routine import Block
        >>> from spinekit.samples import BED_BRIDGE
        >>> row = to_records(Routine(blocks=(Block(items=(BED_BRIDGE,)),)))[0]
        >>> row["exercise"], row["count_low"], row["rest_low"]
        ('glute-bridge', 10, None)
    """
    parts, rows = _rows(value)
    return [{part.column.name: part.read(row) for part in parts} for row in rows]


def _rows(value: object) -> tuple[tuple[Part[Any], ...], Iterable[object]]:
    """Return the columns of a value, and what each of its rows is made of."""
    match value:
        case Routine():
            return ITEMS, placed(value)
        case Program():
            return SESSIONS, due(value)
        case Catalog():
            return DOSES, known(value)
        case SessionLog():
            return LOGS, logged([value])
        case str() | bytes() | dict():
            raise _no_table(value)
        case Iterable():
            logs = tuple(value)
            for one in logs:
                if not isinstance(one, SessionLog):
                    raise _no_table(one)
            return LOGS, logged(logs)
        case _:
            raise _no_table(value)


def _no_table(value: object) -> InvalidTypeError:
    return InvalidTypeError(
        "has no table",
        path="to_records",
        value=value,
        remedy="give a Routine, a Program, a Catalog, or SessionLogs",
    )
