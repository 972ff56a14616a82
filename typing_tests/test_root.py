"""What type checkers make of the public names; mypy and pyright read this file."""

from typing import assert_type

import spinekit
from spinekit import Catalog, Range, SpinekitError
from spinekit.errors import InvalidValueError, SeveralErrors


def ranges(one: Range, other: Range) -> None:
    """Ranges keep their type through the algebra, and an empty intersection is visible."""
    assert_type(one.low, int)
    assert_type(one & other, Range | None)
    assert_type(one + other, Range)
    assert_type(3 in one, bool)


def errors(error: SpinekitError) -> None:
    """Every error shows where it is; several errors hold them all."""
    assert_type(error.path, str)
    assert_type(error.value, object)
    if isinstance(error, SeveralErrors):
        assert_type(error.errors, tuple[SpinekitError, ...])
    caught: ValueError = InvalidValueError("too small")
    assert isinstance(caught, ValueError)


def a_misspelled_name_is_an_error() -> None:
    """The lazy root does not make every attribute legal: both lines below are errors."""
    spinekit.Catalogue  # type: ignore[attr-defined]
    from spinekit import Routines  # type: ignore[attr-defined]

    del Routines


def the_standard_catalog() -> None:
    """The catalog's constructor by name keeps its type."""
    assert_type(Catalog.standard(), Catalog)
