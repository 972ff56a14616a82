"""How documents of older versions are read: one written step from each version to the next.

Every document says which version of the format it is written in. A step takes
the plain data of a whole document of its version and returns that of the next;
it knows nothing of classes, so that it still works when the classes have moved
on. A version that is newer than this library is refused, never guessed at.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

__all__ = ["FORMAT", "MIGRATIONS", "migrated"]

FORMAT = 1
"""The version of the format that is written."""

_TAGS = MappingProxyType(
    {
        "reps": "Reps",
        "hold": "Hold",
        "holds": "Holds",
        "to_fatigue": "ToFatigue",
        "bodyweight": "Bodyweight",
        "kilograms": "Kilograms",
        "band": "Band",
        "percent_of_max": "PercentOfMax",
    }
)


def _from_0(data: Any) -> Any:
    """Return a document of version 0 as one of version 1.

    Version 0 was used before the first release. It named the kind of work and
    of load under ``kind``, in small letters, and called grades by their number
    in a verdict. Only the names changed.
    """
    if isinstance(data, list):
        return [_from_0(one) for one in data]
    if not isinstance(data, dict):
        return data
    read = {key: _from_0(value) for key, value in data.items()}
    kind = read.get("kind")
    # What has a reason is a decision or a step of a program, whose kind may be "hold" as well.
    if not read.keys() & {"type", "reason"} and isinstance(kind, str) and kind in _TAGS:
        del read["kind"]
        read = {"type": _TAGS[kind], **read}
    return read


MIGRATIONS: Mapping[int, Callable[[Any], Any]] = MappingProxyType({0: _from_0})
"""From a version to the step that leads to the next.

Examples:
    >>> sorted(MIGRATIONS) == list(range(FORMAT))
    True
"""


def migrated(data: Any, version: int) -> Any:
    """Return the plain data of a document as :data:`FORMAT` has it.

    Args:
        data: The document, as JSON was parsed.
        version: The version it is written in, from 0 to :data:`FORMAT`.

    Returns:
        The data, in the present version.

    Examples:
        >>> migrated({"kind": "reps", "count": {"low": 8}}, 0)
        {'type': 'Reps', 'count': {'low': 8}}
    """
    for number in range(version, FORMAT):
        data = MIGRATIONS[number](data)
    return data
