"""Errors say where, what and how to mend it; they copy, pickle and gather."""

import copy
import pickle
from collections.abc import Callable

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinekit.errors import (
    Collector,
    ConflictError,
    DecodeError,
    InvalidTypeError,
    InvalidValueError,
    NotationError,
    SeveralErrors,
    SpinekitError,
    UnknownNameError,
    nearest,
    shown,
)

EVERY_KIND: list[SpinekitError] = [
    SpinekitError("is wrong"),
    InvalidValueError("is out of bounds", path="Range.low", value=-1, remedy="give 0 or more"),
    InvalidTypeError("must be a text", path="Source.title", value=None),
    UnknownNameError.among("bird-dgo", ["bird-dog"], path="Catalog", kind="exercise"),
    NotationError("not a range", path="Range", text="x", position=0, expected="a number"),
    ConflictError("two share an id", value="bridge"),
    SeveralErrors("not usable", errors=(InvalidValueError("too small", path="a"),)),
    DecodeError("not a document", path="$", errors=(InvalidTypeError("odd", value={}),)),
]


def test_there_is_one_of_every_kind() -> None:
    """The list above leaves no public error out."""
    kinds: set[type[SpinekitError]] = {SpinekitError}
    waiting = [SpinekitError]
    while waiting:
        found = [
            one for one in waiting.pop().__subclasses__() if one.__module__ == "spinekit.errors"
        ]
        kinds.update(found)
        waiting += found
    assert kinds == {type(error) for error in EVERY_KIND}


@pytest.mark.parametrize(
    ("kind", "builtin"),
    [
        (InvalidValueError, ValueError),
        (InvalidTypeError, TypeError),
        (UnknownNameError, LookupError),
        (NotationError, ValueError),
        (ConflictError, ValueError),
        (SeveralErrors, ValueError),
        (DecodeError, ValueError),
    ],
)
def test_each_error_is_also_the_builtin_one(
    kind: type[SpinekitError], builtin: type[Exception]
) -> None:
    """Code that knows nothing of spinekit catches them by the built-in names."""
    assert issubclass(kind, builtin)
    assert issubclass(kind, SpinekitError)


@pytest.mark.parametrize("error", EVERY_KIND, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize(
    "through",
    [lambda error: pickle.loads(pickle.dumps(error)), copy.copy, copy.deepcopy],
    ids=["pickle", "copy", "deepcopy"],
)
def test_errors_pickle_and_copy(
    error: SpinekitError, through: Callable[[SpinekitError], SpinekitError]
) -> None:
    """An error that crosses a process says the same there."""
    other = through(error)
    assert type(error) is type(other)
    assert str(error) == str(other)
    if not isinstance(error, SeveralErrors):
        assert attrs.asdict(error) == attrs.asdict(other)


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (SpinekitError("is wrong"), "is wrong"),
        (SpinekitError("is wrong", path="a.b"), "a.b: is wrong"),
        (SpinekitError("is wrong", value=None), "is wrong, got None"),
        (SpinekitError("is wrong", remedy="mend it"), "is wrong; mend it"),
        (
            SpinekitError("is wrong", path="a", value=[1], remedy="mend it"),
            "a: is wrong, got [1]; mend it",
        ),
        (
            NotationError("not it", path="P", text="ab", position=1, expected="c", remedy="r"),
            "P: not it: expected c\n    ab\n     ^\n    r",
        ),
        (SeveralErrors("bad", path="P"), "P: bad: 0 mistakes"),
        (SeveralErrors("bad", errors=(SpinekitError("x"),)), "bad: 1 mistake\n  x"),
    ],
)
def test_text_of_an_error(error: SpinekitError, text: str) -> None:
    """Path, problem, value and remedy stand in this order; what is missing leaves no trace."""
    assert text == str(error)


def test_the_caret_points_at_the_place_in_a_long_text() -> None:
    """Of a long text, what surrounds the place is shown; unprintable marks do not move it."""
    text = "a" * 100 + "!" + "\t\x1b" + "b" * 100
    _, line, caret = str(NotationError("no", text=text, position=100, expected="x")).split("\n")
    assert line[caret.index("^")] == "!"
    assert len(line) <= 84
    assert line.isprintable()


@given(st.text(max_size=120), st.integers(0, 130))
def test_notation_errors_are_three_lines(text: str, position: int) -> None:
    """Whatever was read, the text shown is one line."""
    lines = str(NotationError("no", text=text, position=position, expected="x")).split("\n")
    assert len(lines) == 3


@given(st.recursive(st.none() | st.text() | st.integers() | st.floats(), st.lists, max_leaves=30))
def test_shown_is_one_short_line(value: object) -> None:
    """However long a value is, its picture is one line of some sixty characters."""
    assert len(shown(value)) <= 64
    assert shown(value).isprintable()


class Broken:
    """A value whose picture fails."""

    def __repr__(self) -> str:
        """Fail."""
        raise RuntimeError("no picture")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (10**20, "a whole number of 67 bits"),
        (-(10**20), "a whole number of 67 bits"),
        (10**15 - 1, "999999999999999"),
        (True, "True"),
        (10**5000, "a whole number of 16610 bits"),
        ([10**5000], "a list that cannot be shown"),
        (Broken(), "a Broken that cannot be shown"),
        ("a\nb", r"'a\nb'"),
    ],
    # A number of 5,000 digits has no text to name the test by.
    ids=range(8),
)
def test_shown_never_fails(value: object, text: str) -> None:
    """Numbers too long to print and values without a picture are described."""
    assert text == shown(value)


def test_at_puts_a_path_in_front() -> None:
    """The path grows outward, with a dot before a name and none before an index."""
    error = InvalidValueError("is wrong", path="sets", value=3)
    assert (error.at("items[0]").path, error.at("items[0]").value) == ("items[0].sets", 3)
    assert InvalidValueError("is wrong").at("$").path == "$"
    assert InvalidValueError("is wrong", path="[0]").at("items").path == "items[0]"
    assert isinstance(error.at("x"), InvalidValueError)
    assert error.path == "sets"


@pytest.mark.parametrize(
    ("name", "known", "remedy"),
    [
        ("bridgee", ["bridge", "bridges"], "did you mean 'bridge' or 'bridges'?"),
        ("zzz", ["b", "a"], "choose from a, b"),
        ("zzz", [f"a{number}" for number in range(21)], "there are 21 to choose from"),
        ("zzz", [], "there are 0 to choose from"),
    ],
)
def test_unknown_names_point_to_known_ones(name: str, known: list[str], remedy: str) -> None:
    """The nearest names are offered, or all where they are few."""
    error = UnknownNameError.among(name, known, path="p", kind="thing")
    assert (name, remedy) == (error.value, error.remedy)
    assert nearest(name, known) == error.nearest


def test_nearest_names_do_not_depend_on_the_order_known() -> None:
    """A set of names gives the same answer as a list."""
    names = ["bird-dog", "bird-dog-low", "dog", "bird"]
    assert nearest("bird-dgo", names) == nearest("bird-dgo", reversed(names))
    assert nearest("bird-dgo", names)[0] == "bird-dog"
    assert len(nearest("bird-dgo", names)) <= 3


def test_a_collector_gathers_in_order_and_raises_once() -> None:
    """All mistakes come out together, each with the path it was found at."""
    collector = Collector()
    collector.raise_if_any("nothing yet")
    for number in range(3):
        with collector.catching(f"rows[{number}]"):
            if number != 1:
                raise InvalidValueError("is wrong", path="sets", value=number)
    collector.add(ConflictError("two of it"))
    with pytest.raises(SeveralErrors) as caught:
        collector.raise_if_any("the pack is not usable", path="Pack")
    assert collector.errors == caught.value.errors
    assert str(caught.value) == (
        "Pack: the pack is not usable: 3 mistakes\n"
        "  rows[0].sets: is wrong, got 0\n"
        "  rows[2].sets: is wrong, got 2\n"
        "  two of it"
    )


def test_a_collector_lets_other_exceptions_through() -> None:
    """Only mistakes of the data are gathered; a defect of the program is not hidden."""
    collector = Collector()
    with pytest.raises(ZeroDivisionError), collector.catching("rows"):
        _ = 1 // 0
    assert collector.errors == ()
