"""The layers of the house, held by reading every import and statement of the source.

The table below is the whole law: a module imports only from rows above its own
in this table, but for the exceptions named beneath it. The checker is itself checked: each rule is broken on purpose in
a small tree, and must be reported.
"""

import ast
import importlib.util
import sys
from collections.abc import Callable, Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest

SOURCE = Path(__file__).resolve().parent.parent / "src"

# From the ground up. A package counts by its own name, whatever stands inside it.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("errors", "display"),
    ("frozen",),
    ("messages",),
    ("validation",),
    ("evidence", "ranges"),
    ("dosage", "references", "demands"),
    ("exercise", "facts"),
    ("person", "ladder", "routine"),
    ("safety",),
    ("catalog",),
    ("composer", "progression"),
    ("program",),
    ("clock", "samples"),
    ("render", "codecs"),
    ("interop", "testing"),
    ("_hypothesis_plugin",),
    ("__init__",),
    ("__main__",),
)
LEVEL = {name: level for level, row in enumerate(LAYERS) for name in row}

# The only imports inside a function, which may go up: by whom, of what, and why.
EXCEPTIONS: dict[tuple[str, str], str] = {
    ("spinekit.display", "spinekit.render.notebook"): (
        "a notebook looks for _repr_html_ on the class of a value; it is fetched when asked for"
    ),
    ("spinekit.display", "spinekit.render.terminal"): (
        "rich looks for __rich__ on the class of a value; it is fetched when asked for"
    ),
    ("spinekit._hypothesis_plugin", "hypothesis"): (
        "Hypothesis runs the plugin at the end of its own import"
    ),
    ("spinekit._hypothesis_plugin", "spinekit.testing.kinds"): (
        "it may be waiting for that import; and importing Hypothesis must not import the library"
    ),
}

# Who may import what from outside the standard library.
OUTSIDE = {
    "attrs": None,
    "typing_extensions": None,
    "cattrs": {"codecs"},
    "icalendar": {"interop"},
    "hypothesis": {"testing", "_hypothesis_plugin"},
}

# A value depends on nothing but values: no clock, chance, file, network, process or setting.
IMPURE_MODULES = frozenset(
    [
        "asyncio",
        "http",
        "io",
        "locale",
        "multiprocessing",
        "os",
        "pathlib",
        "random",
        "secrets",
        "shutil",
        "signal",
        "socket",
        "subprocess",
        "tempfile",
        "threading",
        "time",
        "urllib",
        "uuid",
    ]
)
IMPURE_CALLS = frozenset({"open", "print", "input", "eval", "exec", "breakpoint", "__import__"})

VAGUE_NAMES = frozenset(
    ["utils", "util", "common", "helpers", "helper", "base", "core", "misc", "tools", "shared"]
)

LONGEST_MODULE = 600
ROWS = frozenset({"_rows", "references", "tables"})


class Import(NamedTuple):
    """One import of one name or module, where it stands."""

    target: str
    line: int
    place: str  # "module", "function" or "type-checking"


class Module(NamedTuple):
    """A file of the package, under its full dotted name."""

    name: str
    path: Path
    tree: ast.Module

    @property
    def is_package(self) -> bool:
        return self.path.name == "__init__.py"

    @property
    def top(self) -> str:
        """Its name in the table: ``safety`` for all of ``spinekit.safety``."""
        parts = self.name.split(".")
        return parts[1] if len(parts) > 1 else "__init__"


def modules_under(source: Path) -> dict[str, Module]:
    """Every module of ``spinekit`` below *source*, by full name."""
    found = {}
    for path in sorted((source / "spinekit").rglob("*.py")):
        parts = path.relative_to(source).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = Module(name, path, ast.parse(path.read_text(encoding="utf-8")))
    return found


def imports_of(module: Module) -> Iterator[Import]:
    """Every import of *module*, wherever it stands, with relative ones resolved."""
    yield from _imports(module, module.tree, "module")


def _imports(module: Module, node: ast.AST, place: str) -> Iterator[Import]:
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield Import(alias.name, node.lineno, place)
    elif isinstance(node, ast.ImportFrom):
        origin = node.module or ""
        if node.level:
            package = module.name if module.is_package else module.name.rpartition(".")[0]
            origin = importlib.util.resolve_name("." * node.level + origin, package)
        for alias in node.names:
            yield Import(f"{origin}.{alias.name}", node.lineno, place)
    for child in ast.iter_child_nodes(node):
        yield from _imports(module, child, _place(node, child, place))


def _place(node: ast.AST, child: ast.AST, place: str) -> str:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
        return "function"
    if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
        return "type-checking" if child in node.body else place
    return place


def owner(target: str, modules: Iterable[str]) -> str:
    """The module that an imported dotted name belongs to: the longest that exists."""
    known = set(modules)
    name = target
    while name not in known and "." in name:
        name = name.rpartition(".")[0]
    return name


def top_of(target: str) -> str:
    """The name in the table that an imported dotted name counts by.

    ``from spinekit import Range`` goes through the face, which is the top.
    """
    second = target.split(".")[1:2]
    return second[0] if second and second[0] in LEVEL else "__init__"


def is_excepted(module: Module, one: Import, modules: Iterable[str]) -> bool:
    """Whether an import is one of the exceptions, at the place where it is allowed."""
    pair = (module.name, owner(one.target, modules))
    return one.place == "function" and pair in EXCEPTIONS


def layer_faults(modules: dict[str, Module]) -> Iterator[str]:
    """Every module without a layer, and every import that does not go down."""
    for module in modules.values():
        if module.top not in LEVEL:
            yield f"{module.name}: has no layer; add it to LAYERS in tests/test_layers.py"
            continue
        for one in imports_of(module):
            if one.target.split(".")[0] != "spinekit" or is_excepted(module, one, modules):
                continue
            top = top_of(one.target)
            if top == module.top and top != "__init__":
                continue  # inside one package; cycle_faults looks there
            if LEVEL[top] >= LEVEL[module.top]:
                yield f"{module.name}:{one.line}: imports {one.target}, which is not below it"


def place_faults(modules: dict[str, Module]) -> Iterator[str]:
    """Every import inside a function, or for type checkers only.

    The root ``__init__`` alone may import for type checkers: it fetches its
    names lazily, and without that block no type checker and no documentation
    tool would see them. What it names there must still be below it.
    """
    for module in modules.values():
        for one in imports_of(module):
            if one.place == "function" and not is_excepted(module, one, modules):
                yield f"{module.name}:{one.line}: imports {one.target} inside a function"
            if one.place == "type-checking" and module.name != "spinekit":
                yield f"{module.name}:{one.line}: imports {one.target} for type checkers only"
            if one.target.startswith("__future__.annotations"):
                yield f"{module.name}:{one.line}: annotations become texts, which attrs keeps"
            if one.target.startswith("importlib.import_module") and module.name != "spinekit":
                yield f"{module.name}:{one.line}: imports by a text, which no reader can follow"


def cycle_faults(modules: dict[str, Module]) -> Iterator[str]:
    """Every ring of modules that import each other, inside packages as well.

    What only type checkers read is left out: layer_faults and place_faults
    keep it to the root ``__init__``, which nothing below imports.
    """
    graph = {
        module.name: {
            owner(one.target, modules)
            for one in imports_of(module)
            if one.target.startswith("spinekit.")
            and one.place != "type-checking"
            and not is_excepted(module, one, modules)
        }
        - {module.name}
        for module in modules.values()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        yield "a cycle: " + " <- ".join(error.args[1])


def privacy_faults(modules: dict[str, Module]) -> Iterator[str]:
    """Every import of a private name or module of another package."""
    for module in modules.values():
        package = module.name if module.is_package else module.name.rpartition(".")[0]
        for one in imports_of(module):
            home, _, rest = one.target.rpartition("._")
            special = rest.startswith("_")  # such as __version__
            inside = package == home or package.startswith(f"{home}.")
            if home.startswith("spinekit") and not special and not inside:
                yield f"{module.name}:{one.line}: imports {one.target}, which is private"


def outside_faults(modules: dict[str, Module], standard: frozenset[str]) -> Iterator[str]:
    """Every import from outside that the table does not allow, and every impure one."""
    for module in modules.values():
        for one in imports_of(module):
            name = one.target.split(".")[0]
            if name in IMPURE_MODULES and module.top != "__main__":
                yield f"{module.name}:{one.line}: imports {name}, which reaches outside values"
            if name == "spinekit" or name in standard:
                continue
            if name not in OUTSIDE:
                yield f"{module.name}:{one.line}: imports {name}, which is no dependency"
            elif (allowed := OUTSIDE[name]) is not None and module.top not in allowed:
                yield f"{module.name}:{one.line}: imports {name}, allowed in {sorted(allowed)} only"


def statement_faults(modules: dict[str, Module]) -> Iterator[str]:
    """Every statement the house does without."""
    for module in modules.values():
        for node in ast.walk(module.tree):
            line = getattr(node, "lineno", 0)
            match node:
                case ast.Assert():
                    yield f"{module.name}:{line}: assert vanishes under -O; raise an error"
                case ast.Global():
                    yield f"{module.name}:{line}: global state"
                case ast.ExceptHandler(type=None):
                    yield f"{module.name}:{line}: bare except"
                case ast.Call(func=ast.Name(id=name)) if (
                    name in IMPURE_CALLS and module.top != "__main__"
                ):
                    yield f"{module.name}:{line}: calls {name}"
                case _:
                    pass


def shape_faults(modules: dict[str, Module]) -> Iterator[str]:
    """Every module that is too long, has no charter, no `__all__`, or a name that says nothing."""
    for module in modules.values():
        parts = module.name.split(".")
        if parts[-1].lstrip("_") in VAGUE_NAMES:
            yield f"{module.name}: name it after its subject"
        lines = len(module.path.read_text(encoding="utf-8").splitlines())
        if lines > LONGEST_MODULE and ROWS.isdisjoint(parts):
            yield f"{module.name}: {lines} lines; split it by subject"
        if not ast.get_docstring(module.tree):
            yield f"{module.name}: does not say what lives here"
        if parts[-1] != "__main__" and "__all__" not in {
            target.id
            for node in module.tree.body
            if isinstance(node, ast.Assign | ast.AnnAssign)
            for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
            if isinstance(target, ast.Name)
        }:
            yield f"{module.name}: has no __all__"


def _standard_modules() -> frozenset[str]:

    return frozenset(sys.stdlib_module_names)


def _outside(modules: dict[str, Module]) -> Iterator[str]:
    return outside_faults(modules, _standard_modules())


RULES: dict[str, Callable[[dict[str, Module]], Iterator[str]]] = {
    "layers": layer_faults,
    "places": place_faults,
    "cycles": cycle_faults,
    "privacy": privacy_faults,
    "outside": _outside,
    "statements": statement_faults,
    "shapes": shape_faults,
}


@pytest.mark.skipif(not SOURCE.is_dir(), reason="the source tree is out of the way on purpose")
@pytest.mark.parametrize("rule", RULES)
def test_the_source_keeps_the_rule(rule: str) -> None:
    """No module of the library breaks a rule of the house."""
    modules = modules_under(SOURCE)
    assert "spinekit" in modules
    faults = list(RULES[rule](modules))
    assert not faults, "\n".join(faults)


GOOD = '"""A charter."""\n\n__all__ = []\n'

# Each: the rule, the files of a small tree, and a part of the report that must come.
PLANTED: dict[str, tuple[str, dict[str, str], str]] = {
    "upward": ("layers", {"ranges": "import spinekit.dosage", "dosage": ""}, "not below"),
    "sibling": ("layers", {"exercise": "from spinekit import facts", "facts": ""}, "not below"),
    "relative": ("layers", {"ranges": "from .dosage import Dosage", "dosage": ""}, "not below"),
    "deep": (
        "layers",
        {"person": "from spinekit.safety.rule import Rule", "safety/rule": ""},
        "not below",
    ),
    "in a function": (
        "layers",
        {"ranges": "def f() -> None:\n    import spinekit.dosage", "dosage": ""},
        "not below",
    ),
    "for type checkers": (
        "layers",
        {"ranges": "if TYPE_CHECKING:\n    import spinekit.dosage", "dosage": ""},
        "not below",
    ),
    "through the face": ("layers", {"dosage": "from spinekit import Range"}, "not below"),
    "the face upward": (
        "layers",
        {"__init__": "if TYPE_CHECKING:\n    from spinekit.__main__ import main", "__main__": ""},
        "not below",
    ),
    "no layer": ("layers", {"poetry": ""}, "has no layer"),
    "function-level": ("places", {"ranges": "def f() -> None:\n    import re"}, "function"),
    "method-level": (
        "places",
        {"ranges": "class A:\n    def f(self) -> None:\n        from re import sub"},
        "function",
    ),
    "type-checking": (
        "places",
        {"dosage": "import typing\nif typing.TYPE_CHECKING:\n    import re"},
        "type checkers",
    ),
    "future": ("places", {"ranges": "from __future__ import annotations"}, "annotations"),
    "by a text": ("places", {"ranges": "from importlib import import_module"}, "by a text"),
    "ring in a package": (
        "cycles",
        {
            "safety/rule": "from spinekit.safety import verdict",
            "safety/verdict": "from . import rule",
        },
        "cycle",
    ),
    "ring through a package's face": (
        "cycles",
        {
            "safety/__init__": "from spinekit.safety.rule import Rule",
            "safety/rule": "from spinekit.safety import judge",
        },
        "cycle",
    ),
    "private name": ("privacy", {"dosage": "from spinekit.ranges import _low"}, "private"),
    "private module": (
        "privacy",
        {"samples": "from spinekit.catalog._rows import bed", "catalog/_rows/bed": ""},
        "private",
    ),
    "cattrs below": ("outside", {"dosage": "import cattrs"}, "allowed in ['codecs']"),
    "stranger": ("outside", {"dosage": "import numpy as np"}, "no dependency"),
    "clock": ("outside", {"composer/__init__": "from time import monotonic"}, "imports time"),
    "chance": ("outside", {"composer/__init__": "import random"}, "imports random"),
    "assert": ("statements", {"ranges": "assert True"}, "assert"),
    "global": ("statements", {"ranges": "def f() -> None:\n    global a\n    a = 1"}, "global"),
    "bare except": ("statements", {"ranges": "try:\n    a = 1\nexcept:\n    a = 2"}, "bare"),
    "print": ("statements", {"ranges": "print('here')"}, "calls print"),
    "vague": ("shapes", {"utils": ""}, "after its subject"),
    "vague and private": ("shapes", {"composer/_helpers": ""}, "after its subject"),
    "long": ("shapes", {"ranges": "a = 1\n" * 700}, "split it"),
}


LAZY = "def f() -> None:\n    from spinekit.render.notebook import html_of"

# Each: the rule, and what stands in a module beside or instead of what the exceptions allow.
NOT_EXCEPTED: dict[str, tuple[str, dict[str, str]]] = {
    "another name of the layer": (
        "layers",
        {"display": "def f() -> None:\n    from spinekit.render.html import render_html"},
    ),
    "another module": ("layers", {"frozen": LAZY}),
    "at the top of the module": ("layers", {"display": "import spinekit.render.notebook"}),
    "another import in a function": (
        "places",
        {"display": "def f() -> None:\n    import spinekit.errors"},
    ),
    "from another place": ("places", {"errors": LAZY}),
}


@pytest.mark.parametrize("fault", NOT_EXCEPTED)
def test_an_exception_excepts_nothing_else(fault: str, tmp_path: Path) -> None:
    """Only the import that is named, in the module that is named, inside a function, may go up."""
    rule, files = NOT_EXCEPTED[fault]
    there = {"render/__init__": "", "render/notebook": "", "render/html": "", "errors": ""}
    reports = list(RULES[rule](_plant(tmp_path, there | files)))
    assert len(reports) == 1, reports


@pytest.mark.skipif(not SOURCE.is_dir(), reason="the source tree is out of the way on purpose")
def test_every_exception_is_needed() -> None:
    """No exception outlives the import it is for."""
    modules = modules_under(SOURCE)
    used = {
        (module.name, owner(one.target, modules))
        for module in modules.values()
        for one in imports_of(module)
        if one.place == "function"
    }
    assert used == set(EXCEPTIONS)


def _plant(root: Path, files: dict[str, str]) -> dict[str, Module]:
    for name, text in ({"__init__": ""} | files).items():
        path = root / "spinekit" / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(GOOD + text + "\n", encoding="utf-8")
    return modules_under(root)


@pytest.mark.parametrize("fault", PLANTED)
def test_a_planted_fault_is_reported(fault: str, tmp_path: Path) -> None:
    """The checker can fail: every kind of fault is seen where it is planted."""
    rule, files, expected = PLANTED[fault]
    reports = list(RULES[rule](_plant(tmp_path, files)))
    assert any(expected in report for report in reports), reports


@pytest.mark.parametrize("rule", RULES)
def test_a_sound_tree_passes(rule: str, tmp_path: Path) -> None:
    """The checker reports nothing where nothing is wrong, rows of any length included."""
    files = {
        "ranges": "from spinekit.validation import whole",
        "validation": "import re",
        "safety/__init__": "from spinekit.safety.rule import Rule\nfrom ._order import first",
        "safety/rule": "import attrs\nfrom spinekit.ranges import Range",
        "safety/_order": "",
        "render/__init__": "from spinekit.ranges import Range",
        "render/notebook": "import spinekit.display",
        "display": LAZY,
        "catalog/__init__": "from spinekit.catalog._rows import bed",
        "catalog/_rows/__init__": "",
        "catalog/_rows/bed": "from spinekit.safety import Rule\n" + "a = 1\n" * 700,
        "codecs": "import cattrs",
        "__init__": "if TYPE_CHECKING:\n    from spinekit.ranges import Range",
        "__main__": "import os\nfrom spinekit import Range\nprint(os.name, Range)",
    }
    assert list(RULES[rule](_plant(tmp_path, files))) == []


@pytest.mark.parametrize("charter", ['a = 1\n__all__ = ["a"]\n', '"""A charter."""\n'])
def test_a_module_without_charter_or_names_is_reported(charter: str, tmp_path: Path) -> None:
    """Each module says what lives in it and lists its names."""
    modules = _plant(tmp_path, {"ranges": ""})
    modules["spinekit.ranges"].path.write_text(charter, encoding="utf-8")
    assert len(list(shape_faults(modules_under(tmp_path)))) == 1
