"""The example of a batch: every row has its result, in order, and a bad one holds up nobody."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from spinekit.composer import Request, compose
from spinekit.person import Person
from spinekit.routine import Routine

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
if not EXAMPLES.is_dir():
    pytest.skip("the source tree is out of the way", allow_module_level=True)

from examples.batch import PEOPLE, Result, request_of, results, rows  # noqa: E402


def of(*lines: str) -> list[Result]:
    """What comes of a file, worked through by threads of this process."""
    with ThreadPoolExecutor(2) as executor:
        return list(results(rows(lines), executor))


def test_it_prints_what_is_recorded() -> None:
    """Two processes, started afresh, write the recorded lines in the order of the file."""
    command = [sys.executable, str(EXAMPLES / "batch.py"), str(PEOPLE), "2"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (EXAMPLES / "batch.txt").read_text(encoding="utf-8") == done.stdout


ALL_NO = "red_flags bone spine health limbs about"
"""The groups somebody with nothing to report answers no to."""


def test_what_comes_of_a_row_is_what_the_library_composes() -> None:
    """Working at once changes nothing, and an empty cell stays unknown."""
    header = "id,minutes,age,osteoporosis,glaucoma,none_of"
    (row,) = rows([header, f"a,20,67,yes,,{ALL_NO}"])
    request = request_of(row)
    assert Request(Person.of(age=67, osteoporosis=True).none_of(*ALL_NO.split()), 20) == request
    (unknown,) = rows([header, "a,20,67,yes,,"])
    assert request_of(unknown).person.known("glaucoma") is None
    routine = compose(request)
    assert isinstance(routine, Routine)
    (found,) = of(header, f"a,20,67,yes,,{ALL_NO}")
    assert Result(2, "a", "routine", tuple(str(item) for item in routine.items)) == found


@pytest.mark.parametrize(
    ("header", "cells", "said"),
    [
        ("id,age", "x,6o", "Person.age: must be a whole number"),
        ("id,age", "x,200", "Person.age: is out of bounds"),
        ("id,age", "x,67,left over", "no fact of this name, got 'a cell without a column'"),
        ("id,aeg", "x,67", "no fact of this name, got 'aeg'"),
        ("id,osteoporosis", "x,1", "Person.osteoporosis: must be"),
        ("id,osteoporosis", "x," + "9" * 5_000, "Person.osteoporosis: must be"),
        ("id,minutes", "x,yes", "Request.minutes: must be a whole number"),
        ("id,minutes", "x,3", "Request.minutes: is out of bounds"),
        ("id,none_of", "x,redflags", "no group or fact of this name"),
        ("id,pregnant,pregnancy_weeks", "x,no,20", "Person.pregnant: is no"),
    ],
)
def test_a_bad_row_is_reported_and_holds_up_nobody(header: str, cells: str, said: str) -> None:
    """The row before and the row after have their results, and the mistake its line."""
    before, bad, after = of(header, "first", cells, "last")
    assert (bad.line, bad.id, bad.outcome) == (3, "x", "mistake")
    assert said in bad.says[0]
    assert [(one.id, one.outcome) for one in (before, after)] == [("first", "ask"), ("last", "ask")]
