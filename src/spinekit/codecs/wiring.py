"""The library's forms in a program's own cattrs converter.

A converter that is configured here reads and writes every public type as
:mod:`spinekit.codecs.documents` does, without the two keys that head a
document. What the program has registered for its own types, and for texts and
numbers, is left alone and does not reach into ours: each of our classes is read
strictly whatever the converter is set to.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from cattrs import Converter

from spinekit.codecs.converting import REFUSALS, functions
from spinekit.codecs.faults import faults_of
from spinekit.codecs.registry import TYPES
from spinekit.codecs.shapes import Notation, Record, Shape, shape_of
from spinekit.dosage import Load, Work
from spinekit.errors import DecodeError
from spinekit.safety import Condition

__all__ = ["configure", "make_converter"]

C = TypeVar("C", bound=Converter)


def _telling(shape: Shape, name: str) -> Callable[[Any, Any], Any]:
    """Return the reading function of a shape that says everything that is wrong."""
    read = functions().reading(shape)

    def structure(data: Any, _kind: Any) -> Any:
        try:
            return read(data)
        except REFUSALS as error:
            found = faults_of(shape, data)
            raise DecodeError(f"the data is no {name}", errors=found) from (
                None if found else error
            )

    return structure


def _is_condition(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Condition)


def configure(converter: C) -> C:
    """Teach a converter to read and write every public type of the library.

    Args:
        converter: The program's own converter; it is changed.

    Returns:
        The same converter.

    Examples:
        >>> import attrs
        >>> from spinekit.ranges import Range
        >>> @attrs.frozen
        ... class Booking:
        ...     room: str
        ...     minutes: Range
        >>> converter = configure(Converter())
        >>> converter.structure({"room": "2", "minutes": {"low": 20}}, Booking)
        Booking(room='2', minutes=Range(low=20, high=20))
        >>> converter.unstructure(Booking("2", Range(20)))
        {'room': '2', 'minutes': {'low': 20, 'high': 20}}
    """
    for name, kind in TYPES.items():
        if kind is not Condition:
            converter.register_structure_hook(kind, _telling(Record(kind), name))
            converter.register_unstructure_hook(kind, functions().write(kind))
    converter.register_structure_hook_func(_is_condition, _telling(Notation(), "Condition"))
    converter.register_unstructure_hook_func(_is_condition, functions().write(Condition))
    for name, union in (("Work", Work), ("Load", Load)):
        shape = shape_of(union)
        converter.register_structure_hook(union, _telling(shape, name))
        converter.register_unstructure_hook(union, functions().writing(shape))
    return converter


def make_converter() -> Converter:
    """Return a fresh converter that reads and writes every public type.

    Returns:
        A converter of its own, which the program may change as it likes.

    Examples:
        >>> from spinekit.dosage import Dosage
        >>> make_converter().unstructure(Dosage.parse("2 x 10"))["work"]
        {'type': 'Reps', 'count': {'low': 10, 'high': 10}}
    """
    return configure(Converter())
