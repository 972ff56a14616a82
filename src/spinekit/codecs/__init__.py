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
from spinekit.codecs.registry import TYPES
from spinekit.codecs.wiring import configure, make_converter

__all__ = [
    "FORMAT",
    "TYPES",
    "Engine",
    "Limits",
    "configure",
    "dumps",
    "from_plain",
    "loads",
    "make_converter",
    "to_plain",
]
