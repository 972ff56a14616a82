"""Every public name is documented, and every public function and class shows itself at work."""

import ast
import importlib
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.test_public_names import module_names

# Public names without an example, each with the reason. The aim is none.
NO_EXAMPLE: dict[str, str] = {}

# A field or an enum member stands on one line with its value, so these need a text beneath it.
CLASS_LEVEL = (ast.AnnAssign, ast.Assign)


def public_modules() -> list[str]:
    """The modules whose path has no private part."""
    return [name for name in module_names() if "._" not in name]


def tree_of(name: str) -> ast.Module:
    """The syntax tree of the module's file."""
    path = importlib.import_module(name).__file__
    assert path is not None
    return ast.parse(Path(path).read_text(encoding="utf-8"))


def undocumented(tree: ast.Module, public: frozenset[str]) -> Iterator[str]:
    """Every public definition, constant, field, member or method without a text of its own."""
    for node, after in _with_next(tree.body):
        for name in _names(node):
            if name in public and not _documented(node, after):
                yield name
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and node.name in public:
            yield from _undocumented_parts(node)


def _undocumented_parts(node: ast.ClassDef) -> Iterator[str]:
    for part, after in _with_next(node.body):
        for name in _names(part):
            if not name.startswith("_") and not _documented(part, after):
                yield f"{node.name}.{name}"


def _with_next(body: list[ast.stmt]) -> Iterator[tuple[ast.stmt, ast.stmt | None]]:
    yield from zip(body, [*body[1:], None], strict=True)


def _names(node: ast.stmt) -> list[str]:
    match node:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.Assign(targets=targets):
            return [one.id for one in targets if isinstance(one, ast.Name)]
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
        case _:
            return []


def _documented(node: ast.stmt, after: ast.stmt | None) -> bool:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        settled = any("overload" in ast.unparse(one) for one in getattr(node, "decorator_list", []))
        return settled or bool(ast.get_docstring(node))
    return (
        isinstance(after, ast.Expr)
        and isinstance(after.value, ast.Constant)
        and isinstance(after.value.value, str)
        and bool(after.value.value.strip())
    )


def without_example(tree: ast.Module, public: frozenset[str]) -> Iterator[str]:
    """Every public function and class of the tree that shows no runnable example."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name in public:
            text = ast.get_docstring(node) or ""
            if _is_enum(node):  # its members are its documentation
                continue
            if any("overload" in ast.unparse(one) for one in node.decorator_list):
                continue  # the function that follows its overloads shows them at work
            if "Examples:" not in text or ">>>" not in text:
                yield node.name


def _is_enum(node: ast.ClassDef | ast.FunctionDef) -> bool:
    bases = node.bases if isinstance(node, ast.ClassDef) else []
    return any(ast.unparse(base).rpartition(".")[2] in ENUMS for base in bases)


ENUMS = frozenset({"Enum", "IntEnum", "StrEnum", "Flag", "IntFlag"})


def _public(name: str) -> frozenset[str]:
    return frozenset(importlib.import_module(name).__all__)


@pytest.mark.parametrize("name", public_modules())
def test_every_public_name_field_and_member_has_a_text(name: str) -> None:
    """Nothing public is without a docstring: names, methods, fields, enum members, constants."""
    assert list(undocumented(tree_of(name), _public(name))) == []


@pytest.mark.parametrize("name", public_modules())
def test_every_public_function_and_class_shows_an_example(name: str) -> None:
    """Each has a runnable Examples section; the few exceptions are listed with a reason."""
    missing = list(without_example(tree_of(name), _public(name)))
    assert [one for one in missing if f"{name}.{one}" not in NO_EXAMPLE] == []


def test_the_exceptions_are_still_needed() -> None:
    """A name that has gained an example leaves the list of exceptions."""
    missing = {
        f"{name}.{one}"
        for name in public_modules()
        for one in without_example(tree_of(name), _public(name))
    }
    assert set() == set(NO_EXAMPLE) - missing


def test_help_says_what_each_root_name_promises() -> None:
    """What `help()` prints for a root name starts with its promise."""
    root = importlib.import_module("spinekit")
    silent = [name for name in root.__all__ if not inspect.getdoc(getattr(root, name))]
    assert silent == []


PLANTED = '''
"""A charter."""
LIMIT = 3
OTHER = 4
"""Has a text."""
def f() -> None: ...
class Kind(StrEnum):
    """A kind."""
    A = "a"
    """Has a text."""
    B = "b"
@attrs.frozen
class C:
    """A class.

    Examples:
        >>> C()
    """
    x: int
    y: int = 0
    """Has a text."""
    _hidden: int = 1
    def method(self) -> None: ...
    @property
    def shown(self) -> int:
        """Has a text."""
class Hidden:
    z: int
'''


def test_a_missing_text_is_seen() -> None:
    """The checker can fail: each kind of gap is reported, and nothing else."""
    public = frozenset({"LIMIT", "OTHER", "f", "Kind", "C"})
    tree = ast.parse(PLANTED)
    assert list(undocumented(tree, public)) == ["LIMIT", "f", "Kind.B", "C.x", "C.method"]
    assert list(without_example(tree, public)) == ["f"]
