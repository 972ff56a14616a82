"""JSON Schema (2020-12) of every document, from the same shapes the reader goes by.

Types, keys, words and bounds come from the classes and their checks, the
descriptions from their docstrings. A schema never refuses what :func:`loads`
reads; where it lets more through, :data:`DIFFERENCES` says so.
"""

from enum import Enum
from typing import Any

import attrs

from spinekit.codecs.bounds import END, bounds_of, entry_bounds
from spinekit.codecs.converting import DATE, INDEX, functions
from spinekit.codecs.descriptions import summary_of, texts_beneath
from spinekit.codecs.migrations import FORMAT
from spinekit.codecs.registry import NAMES, NOTATIONS, TYPES, Field, fields_of, name_of
from spinekit.codecs.shapes import (
    Choice,
    Day,
    Either,
    Entries,
    Many,
    Maybe,
    Notation,
    OneOf,
    Pair,
    Record,
    Rows,
    Scalar,
    Shape,
    Standard,
    Table,
    words_of,
)
from spinekit.errors import SpinekitError
from spinekit.safety import Condition
from spinekit.safety.grammar import LONGEST

__all__ = ["DIFFERENCES", "schema"]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""The version of JSON Schema that is written."""

DIFFERENCES: tuple[str, ...] = (
    "Fields that must fit each other, such as the two ends of a range or two rows of one id.",
    "A list that may not be empty, or may name nothing twice, by what its class says as a whole.",
    "The inside of a notation: a condition, a dosage as a text, the places of a message.",
    "How many messages stand inside one another.",
    "Names of other values, such as an exercise that the catalog of a request does not have.",
    "The calendar: a date such as 2025-02-30.",
    "A number written 5.0, which JSON Schema takes for whole.",
    "Half of a character, and a key that stands twice in an object.",
    "The size of a document; see Limits.",
    "Documents of an older version, which loads reads and the schema refuses.",
)
"""Where the schema of a document and :func:`~spinekit.codecs.loads` differ, and nowhere else.

Examples:
    >>> print(DIFFERENCES[0])
    Fields that must fit each other, such as the two ends of a range or two rows of one id.
"""

_TYPE_WORDS = {str: "string", int: "integer", bool: "boolean"}


def schema(kind: type) -> dict[str, Any]:
    """Return the JSON Schema of the documents of a type.

    Args:
        kind: A type of :data:`~spinekit.codecs.TYPES`.

    Returns:
        The schema in plain data, of the dialect 2020-12.

    Raises:
        InvalidTypeError: If values of the type have no document.

    Examples:
        >>> from spinekit.ranges import Range
        >>> found = schema(Range)
        >>> found["title"], found["properties"]["low"]["maximum"]
        ('Range', 1000000000)
    """
    name = name_of(kind)
    described = _Describer()
    heading = {
        "spinekit": {"const": FORMAT, "description": "The version of the format."},
        "type": {"const": name, "description": "The type of the value."},
    }
    if TYPES[name] is Condition:
        body = _closed({"text": _notation()}, ["text"])
    else:
        body = described.record(TYPES[name])
    body["properties"] = {**heading, **body["properties"]}
    body["required"] = ["spinekit", "type", *body["required"]]
    return {
        "$schema": DIALECT,
        "$id": f"urn:spinekit:{FORMAT}:{name}",
        "title": name,
        "description": summary_of(TYPES[name]),
        **body,
        "$defs": dict(sorted(described.definitions.items())),
    }


def _closed(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _notation() -> dict[str, Any]:
    return {
        "type": "string",
        "maxLength": LONGEST,
        "description": "A condition, as in: osteoporosis and flexion.range >= mid",
    }


def _or_null(found: dict[str, Any]) -> dict[str, Any]:
    word = found.get("type")
    if isinstance(word, (str, list)) and "enum" not in found and "const" not in found:
        return {**found, "type": [*([word] if isinstance(word, str) else word), "null"]}
    return {"anyOf": [found, {"type": "null"}]}


class _Describer:
    """The definitions made so far, by name."""

    def __init__(self) -> None:
        self.definitions: dict[str, dict[str, Any]] = {}

    def record(self, kind: type) -> dict[str, Any]:
        """Return the object of a class, spelled out."""
        texts = texts_beneath(kind)
        properties: dict[str, Any] = {}
        for field in fields_of(kind):
            found = self.field(field)
            if field.name in texts:
                found = {"description": texts[field.name], **found}
            properties[field.key] = {**found, **_default(field)}
        return _closed(properties, [field.key for field in fields_of(kind) if field.required])

    def reference(self, kind: type) -> dict[str, Any]:
        """Return a reference to the definition of a class."""
        name = NAMES[kind]
        if name not in self.definitions:
            self.definitions[name] = {}
            made = {"title": name, "description": summary_of(kind), **self.record(kind)}
            if kind in NOTATIONS:
                text = {
                    "type": "string",
                    "description": f"The same as a text: {name}.parse reads it.",
                }
                made = {"anyOf": [made, text]}
            self.definitions[name] = made
        return {"$ref": f"#/$defs/{name}"}

    def tagged(self, kind: type) -> dict[str, Any]:
        """Return a reference to the definition of a class that names itself."""
        name = NAMES[kind]
        key = f"{name}-named"
        if key not in self.definitions:
            body = self.record(kind)
            body["properties"] = {"type": {"const": name}, **body["properties"]}
            body["required"] = ["type", *body["required"]]
            self.definitions[key] = {"title": name, "description": summary_of(kind), **body}
        return {"$ref": f"#/$defs/{key}"}

    def choice(self, kind: type[Enum]) -> dict[str, Any]:
        """Return a reference to the definition of an enumeration."""
        name = kind.__name__
        words = list(words_of(kind))
        texts = texts_beneath(kind)
        # Two enumerations of one name would else be taken for one.
        while self.definitions.get(name, {"enum": words}).get("enum") != words:
            name += "_"
        said = [
            f"{word}: {texts[one.name]}"
            for word, one in words_of(kind).items()
            if one.name in texts
        ]
        self.definitions[name] = {
            "title": kind.__name__,
            "description": " ".join([summary_of(kind), *said]),
            "enum": words,
        }
        return {"$ref": f"#/$defs/{name}"}

    def field(self, field: Field) -> dict[str, Any]:
        """Return the schema of a field, with the bounds its own check has."""
        shape = field.shape
        if isinstance(shape, Entries):
            properties = {
                name: self._bounded(self.of(part), entry_bounds(field, shape, name))
                for name, part in shape.parts.items()
            }
            return _closed(properties, [])
        return self._with_bounds(shape, bounds_of(field))

    def _with_bounds(self, shape: Shape, bounds: dict[str, Any]) -> dict[str, Any]:
        """Return the schema of a shape whose innermost number or text has bounds."""
        match shape:
            case Maybe(inner):
                return _or_null(self._with_bounds(inner, bounds))
            case Many(Scalar() as inner, is_set):
                found = {"type": "array", "items": self._bounded(self.of(inner), bounds)}
                return {**found, "uniqueItems": True} if is_set else found
            case Table(_, Scalar() as value):
                found = self.of(shape)
                found["additionalProperties"] = self._bounded(self.of(value), bounds)
                return found
            case Record() if bounds:
                return {**self.of(shape), "properties": {"low": dict(bounds), "high": dict(bounds)}}
            case _:
                return self._bounded(self.of(shape), bounds)

    @staticmethod
    def _bounded(found: dict[str, Any], bounds: dict[str, Any]) -> dict[str, Any]:
        return {**found, **bounds}

    def of(self, shape: Shape) -> dict[str, Any]:
        """Return the schema of a shape."""
        match shape:
            case Scalar(kinds):
                words = [_TYPE_WORDS[kind] for kind in kinds]
                return {"type": words[0] if len(words) == 1 else words}
            case Choice(kind):
                return self.choice(kind)
            case Day():
                return {"type": "string", "format": "date", "pattern": f"^{DATE.pattern}{END}"}
            case Notation():
                return _notation()
            case Record(kind):
                return self.reference(kind)
            case OneOf(kinds):
                return {"oneOf": [self.tagged(kind) for kind in kinds]}
            case Either(scalar, kind):
                return {"anyOf": [self.of(scalar), self.reference(kind)]}
            case Maybe(inner):
                return _or_null(self.of(inner))
            case Many(inner, is_set):
                found = {"type": "array", "items": self.of(inner)}
                return {**found, "uniqueItems": True} if is_set else found
            case Pair(parts):
                return {
                    "type": "array",
                    "prefixItems": [self.of(part) for part in parts],
                    "items": False,
                    "minItems": len(parts),
                }
            case Table(key, value):
                return {
                    "type": "object",
                    "propertyNames": _names(key),
                    "additionalProperties": self.of(value),
                }
            case Entries(parts):
                return _closed({name: self.of(part) for name, part in parts.items()}, [])
            case Rows(kind):
                return {"type": "array", "items": self.reference(kind)}
            case Standard(kind):
                found = _or_null(self.reference(kind))
                return {**found, "description": "Null stands for the one that ships with spinekit."}


def _names(key: Scalar | Choice) -> dict[str, Any]:
    if isinstance(key, Choice):
        return {"enum": list(words_of(key.kind))}
    return {"pattern": f"^(?:{INDEX.pattern}){END}"} if int in key.kinds else {"type": "string"}


def _default(field: Field) -> dict[str, Any]:
    """Return the default of a field as a document would have it, where it hangs on no other."""
    default: Any = field.attribute.default
    if field.required:
        return {}
    if isinstance(default, attrs.Factory):  # type: ignore[arg-type]  # typed as a function
        if default.takes_self:
            return {}
        default = default.factory()
    try:
        return {"default": functions().writing(field.shape)(field.checked(default))}
    except SpinekitError:
        return {}
