"""The public names: what each module lists, what the root shows, and what importing it costs."""

import ast
import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import spinekit

ROOT_FILE = Path(spinekit.__file__)

# The names that other programs import from the root. Only names that exist stand here; the list
# grows with the library and never shrinks.
ROOT_NAMES = [
    "Catalog",
    "Cue",
    "Decision",
    "Dosage",
    "Exercise",
    "ItemLog",
    "Level",
    "Person",
    "Program",
    "Range",
    "Refusal",
    "Request",
    "Routine",
    "Rule",
    "SessionLog",
    "SpinekitError",
    "Verdict",
    "compose",
    "judge",
    "plan",
    "progress",
    "questions",
    "timeline",
]


def module_names() -> list[str]:
    """Every module of the installed package but the command line."""
    found = pkgutil.walk_packages(spinekit.__path__, "spinekit.")
    return ["spinekit", *(one.name for one in found if not one.name.endswith("__main__"))]


def load(name: str) -> ModuleType:
    """The module of that full name."""
    return importlib.import_module(name)


@pytest.mark.parametrize("name", module_names())
def test_every_listed_name_exists_once(name: str) -> None:
    """`__all__` of a module holds public names that exist, each once; ruff keeps them sorted."""
    module = load(name)
    names = list(module.__all__)
    assert len(set(names)) == len(names)
    assert [one for one in names if not hasattr(module, one)] == []
    assert [one for one in names if one.startswith("_")] == []


def test_the_root_shows_the_names_of_the_contract() -> None:
    """The root's list, its `dir` and a star import are the same names."""
    space: dict[str, object] = {}
    exec("from spinekit import *", space)  # noqa: S102 - a star import is only legal at a top level
    assert spinekit.__all__ == ROOT_NAMES
    assert dir(spinekit) == ROOT_NAMES
    assert set(ROOT_NAMES) == set(space) - {"__builtins__"}


def test_type_checkers_see_the_names_that_run_time_fetches() -> None:
    """The imports for type checkers and the table of homes say the same."""
    tree = ast.parse(ROOT_FILE.read_text(encoding="utf-8"))
    seen = {
        alias.name: node.module
        for block in tree.body
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING"
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    homes = vars(spinekit)["_HOMES"]
    assert homes == seen
    assert sorted(homes) == ROOT_NAMES


@pytest.mark.parametrize("name", ROOT_NAMES)
def test_a_root_name_is_the_object_of_its_home(name: str) -> None:
    """A name from the root is the very object its module holds."""
    assert getattr(load(vars(spinekit)["_HOMES"][name]), name) is getattr(spinekit, name)


def test_no_root_name_is_also_a_module() -> None:
    """Importing a module of the name of a function would hide the function behind the module."""
    modules = {name.split(".")[1] for name in module_names() if "." in name}
    assert set() == modules & set(spinekit.__all__)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Catalogue", "its names are Catalog, "),
        ("validation", "it is a module: write 'import spinekit.validation'"),
        ("_hidden", "module 'spinekit' has no attribute '_hidden'"),
    ],
    ids=["misspelled", "module", "private"],
)
def test_a_wrong_name_says_what_to_write(name: str, expected: str) -> None:
    """An attribute that is not there raises AttributeError with a remedy."""
    command = [
        sys.executable,
        "-c",
        f"import spinekit\ntry:\n    spinekit.{name}\nexcept AttributeError as e:\n    print(e)",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert expected in done.stdout
    assert f"has no attribute {name!r}" in done.stdout


def imported_by(statement: str) -> set[str]:
    """The top-level and spinekit modules a fresh interpreter holds after *statement*."""
    code = f"import sys\nbefore = set(sys.modules)\n{statement}\nprint(*set(sys.modules) - before)"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def heavy(modules: set[str]) -> set[str]:
    """Those of the modules that a program must ask for by name."""
    tops = (
        "cattrs",
        "hypothesis",
        "json",
        "spinekit.render",
        "spinekit.codecs",
        "spinekit.interop",
    )
    return {one for one in modules if any(one == top or one.startswith(f"{top}.") for top in tops)}


def test_importing_the_root_imports_nothing_else() -> None:
    """`import spinekit` loads no module of its own, nor attrs, cattrs, Hypothesis or a renderer."""
    modules = imported_by("import spinekit")
    assert {"spinekit"} == {one for one in modules if one.split(".")[0] == "spinekit"}
    assert set() == modules & {"attr", "attrs", "cattrs", "hypothesis"}
    assert set() == heavy(modules)


@pytest.mark.parametrize("name", ROOT_NAMES)
def test_no_root_name_brings_what_it_does_not_need(name: str) -> None:
    """Taking a name from the root loads no codec, no Hypothesis and no renderer."""
    modules = imported_by(f"from spinekit import {name}")
    assert "spinekit.errors" in modules
    assert set() == heavy(modules)
