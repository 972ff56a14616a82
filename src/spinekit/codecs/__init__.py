"""Strict, versioned JSON for every public value of the library, and its schema.

:func:`dumps` and :func:`loads` write and read one value as a document;
:func:`schema` describes such documents; :func:`load_pack` reads the exercises
and rules of a clinic, written by hand as JSON or TOML. :func:`configure`
teaches a program's own cattrs converter the same forms. Nothing is coerced,
nothing unknown is let through, and a document that cannot be read says
everything that is wrong with it at once.
"""

from spinekit.codecs.documents import Engine, dumps, from_plain, loads, to_plain
from spinekit.codecs.limits import Limits
from spinekit.codecs.migrations import FORMAT
from spinekit.codecs.packs import load_pack, pack_schema
from spinekit.codecs.registry import TYPES
from spinekit.codecs.schema import DIFFERENCES, schema
from spinekit.codecs.wiring import configure, make_converter

__all__ = [
    "DIFFERENCES",
    "FORMAT",
    "TYPES",
    "Engine",
    "Limits",
    "configure",
    "dumps",
    "from_plain",
    "load_pack",
    "loads",
    "make_converter",
    "pack_schema",
    "schema",
    "to_plain",
]
