"""Every public name has a text, shows itself at work, and says of what its numbers are."""

import ast
import doctest
import importlib
import inspect

import pytest

from tests.documented import Figure, Kind, Name, figures, names_of, public_names

FIGURES = ["text", "example", "units"]


@pytest.fixture(scope="module")
def found() -> dict[str, Figure]:
    """The figures of the whole package."""
    return dict(zip(FIGURES, figures([*public_names()]), strict=True))


@pytest.mark.parametrize("figure", FIGURES)
def test_nothing_is_missing_but_what_is_listed(figure: str, found: dict[str, Figure]) -> None:
    """Names, fields, members, methods: text, example and units, or an exception with a reason."""
    assert found[figure].unexplained == ()


@pytest.mark.parametrize("figure", FIGURES)
def test_the_exceptions_are_still_needed(figure: str, found: dict[str, Figure]) -> None:
    """A name that has gained what it lacked leaves the list of exceptions."""
    assert found[figure].needless == ()


# Texts beneath names stand in no `__doc__`, where doctest would find them.
BENEATH = [
    one
    for one in public_names()
    if one.kind in {Kind.CONSTANT, Kind.FIELD, Kind.MEMBER} and ">>>" in one.text
]


@pytest.mark.parametrize("name", BENEATH, ids=[one.path for one in BENEATH])
def test_an_example_beneath_a_name_runs(name: Name) -> None:
    """What the text beneath a constant shows is what happens."""
    module = importlib.import_module(name.path.rpartition(".")[0])
    example = doctest.DocTestParser().get_doctest(
        inspect.cleandoc(name.text), dict(vars(module)), name.path, None, None
    )
    report: list[str] = []
    failed, tried = doctest.DocTestRunner().run(example, out=report.append)
    assert (failed, tried > 0) == (0, True), "".join(report)


def test_help_says_what_each_root_name_promises() -> None:
    """What `help()` prints for a root name starts with its promise."""
    root = importlib.import_module("spinekit")
    silent = [name for name in root.__all__ if not inspect.getdoc(getattr(root, name))]
    assert silent == []


PLANTED = '''
"""A charter."""
LIMIT = 3
OTHER = 4
"""The most lists, which is none of the words for what is counted."""
TABLE = {}
"""A table without an example."""
def f(x: int) -> None: ...
def g(x: int, y: Range) -> None:
    """Wait.

    Args:
        x: Seconds to wait.
        y: How much of it.

    Examples:
        >>> g(1, Range(2))
    """
class Kind(StrEnum):
    """A kind.

    Examples:
        >>> Kind.A
    """
    A = "a"
    """Has a text."""
    B = "b"
@attrs.frozen
class C:
    """A class.

    Examples:
        >>> C().shown
        3
    """
    x: int
    y: int = 0
    """Has a text and counts seconds."""
    _hidden: int = 1
    def method(self) -> None: ...
    @property
    def shown(self) -> int:
        """The number of texts."""
    @cached_property
    def unseen(self) -> str:
        """Has a text."""
class Hidden:
    z: int
'''


@pytest.fixture(scope="module")
def planted() -> list[Name]:
    """The public names of a module with a gap of each kind."""
    public = frozenset({"LIMIT", "OTHER", "TABLE", "f", "g", "Kind", "C"})
    return [*names_of("m", ast.parse(PLANTED), public)]


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("text", ["LIMIT", "f", "Kind.B", "C.x", "C.method"]),
        ("example", ["TABLE", "f", "C.method", "C.unseen"]),
        ("units", ["LIMIT", "OTHER", "f", "g", "C.x"]),
    ],
)
def test_a_gap_is_seen(figure: str, expected: list[str], planted: list[Name]) -> None:
    """The checker can fail: each kind of gap is reported, and nothing else."""
    seen = dict(zip(FIGURES, figures(planted), strict=True))[figure]
    assert [name.removeprefix("m.") for name in seen.missing] == expected


def test_the_figures_print_their_share() -> None:
    """What the run prints is the share, and how many exceptions there are."""
    figure = Figure("with it", 4, ("a", "b"), {"b": "for a reason"})
    assert str(figure) == "2 of 4 with it (50.0 %), 1 exceptions by name"
    assert figure.unexplained == ("a",)
