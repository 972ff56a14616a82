"""Small inventories of the names outside spinekit that the reference links to.

Sphinx would fetch the full ones from the network at every build. These are
written from the table below, so that the documentation builds offline and
still links to the real pages.
"""

import builtins
import zlib
from pathlib import Path

__all__ = ["write_inventory"]

PYTHON = "https://docs.python.org/3/"
ATTRS = "https://www.attrs.org/en/stable/"
CATTRS = "https://catt.rs/en/stable/"
HYPOTHESIS = "https://hypothesis.readthedocs.io/en/latest/"

# Page, role, names. In a page's address `$` stands for the name.
STANDARD: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "library/collections.abc.html#$",
        "class",
        tuple(
            f"collections.abc.{name}"
            for name in [
                "Callable",
                "Collection",
                "Hashable",
                "ItemsView",
                "Iterable",
                "Iterator",
                "KeysView",
                "Mapping",
                "Sequence",
                "Set",
                "ValuesView",
            ]
        ),
    ),
    ("library/enum.html#$", "class", ("enum.Enum", "enum.IntEnum", "enum.StrEnum")),
    (
        "library/typing.html#$",
        "data",
        tuple(
            f"typing.{name}"
            for name in [
                "Any",
                "Callable",
                "ClassVar",
                "Final",
                "Literal",
                "NoReturn",
                "Optional",
                "Self",
                "Union",
            ]
        ),
    ),
    (
        "library/typing.html#$",
        "class",
        tuple(
            f"typing.{name}"
            for name in [
                "Generic",
                "Mapping",
                "NamedTuple",
                "Protocol",
                "TypedDict",
                "TypeVar",
                "Unpack",
            ]
        ),
    ),
    ("library/datetime.html#$", "class", ("datetime.date", "datetime.datetime", "datetime.time")),
    ("library/datetime.html#$", "class", ("datetime.timedelta",)),
    ("library/datetime.html#$", "method", ("datetime.date.weekday",)),
    ("library/zoneinfo.html#$", "class", ("zoneinfo.ZoneInfo",)),
    ("library/fractions.html#$", "class", ("fractions.Fraction",)),
    ("library/decimal.html#$", "class", ("decimal.Decimal",)),
    ("library/contextlib.html#$", "class", ("contextlib.AbstractContextManager",)),
    ("library/constants.html#$", "data", ("True", "False", "None", "Ellipsis", "NotImplemented")),
    ("library/functions.html#$", "function", ("repr", "hash", "dir", "len", "sorted", "sum")),
)
MODULES = ("gettext", "json")
NUMBERS_AND_TEXTS = frozenset(
    ["bool", "bytes", "dict", "frozenset", "list", "range", "set", "str", "tuple"]
)


def _python_rows() -> list[str]:
    rows = []
    for name, value in vars(builtins).items():
        if not isinstance(value, type) or name.startswith("_"):
            continue
        if issubclass(value, BaseException):
            rows.append(f"{name} py:exception 1 library/exceptions.html#$ -")
        else:
            page = "stdtypes" if name in NUMBERS_AND_TEXTS else "functions"
            rows.append(f"{name} py:class 1 library/{page}.html#$ -")
    rows += [f"{name} py:module 0 library/{name}.html#module-$ -" for name in MODULES]
    rows += [f"{name} py:{role} 1 {page} -" for page, role, names in STANDARD for name in names]
    # Annotations name these as classes, whatever the page they stand on says.
    rows += [f"typing.{name} py:class 1 library/typing.html#$ -" for name in ("Any", "Self")]
    return sorted(rows)


ATTRS_ROWS = [
    "attrs.Attribute py:class 1 api.html#$ -",
    "attrs.NOTHING py:data 1 api.html#$ -",
    "attrs.evolve py:function 1 api.html#$ -",
]
CATTRS_ROWS = ["cattrs.converters.Converter py:class 1 cattrs.converters.html#$ -"]
HYPOTHESIS_ROWS = [
    "hypothesis._settings.settings py:class 1 reference/api.html#hypothesis.settings -",
    "hypothesis.errors.NoSuchExample py:exception 1 reference/api.html -",
    "hypothesis.strategies.SearchStrategy py:class 1 reference/strategies.html#$ -",
]


def write_inventory(folder: Path) -> dict[str, tuple[str, str]]:
    """Write the inventories and return the setting that intersphinx reads.

    Args:
        folder: Where to write them; made where it is missing.

    Returns:
        From the name of a project to its public address and the file.
    """
    folder.mkdir(parents=True, exist_ok=True)
    mapping = {}
    for name, address, rows in (
        ("python", PYTHON, _python_rows()),
        ("attrs", ATTRS, ATTRS_ROWS),
        ("cattrs", CATTRS, CATTRS_ROWS),
        ("hypothesis", HYPOTHESIS, HYPOTHESIS_ROWS),
    ):
        path = folder / f"{name}.inv"
        head = f"# Sphinx inventory version 2\n# Project: {name}\n# Version: \n"
        head += "# The remainder of this file is compressed using zlib.\n"
        content = head.encode() + zlib.compress("".join(f"{row}\n" for row in rows).encode())
        if not path.exists() or path.read_bytes() != content:
            path.write_bytes(content)
        mapping[name] = (address, str(path))
    return mapping
