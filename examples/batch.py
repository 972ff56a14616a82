"""Routines for many people: a CSV file in, a line of JSON for each person out.

The columns are ``id``, ``minutes``, ``none_of`` and facts. A cell says yes, no
or a number; an empty one says that nobody knows. ``none_of`` holds groups of
which nothing else applies. A row that cannot be read is reported with its line
and holds up nobody else. The rules are made ready once.

Run: ``python examples/batch.py [FILE [PROCESSES]]``
"""

import csv
import json
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import attrs

from spinekit import Person, Refusal, Request, SpinekitError
from spinekit.composer import Composer

PEOPLE = Path(__file__).with_name("people.csv")

AT_A_TIME = 50
"""How many rows a process is handed at once."""


@attrs.frozen
class Row:
    """One person in the file."""

    line: int
    """The line of the file."""

    cells: dict[str, str]
    """What stands in it, by column."""


@attrs.frozen
class Result:
    """What came of a row."""

    line: int
    """The line of the file."""

    id: str
    """The id in it."""

    outcome: str
    """``routine``, the kind of a refusal, or ``mistake``."""

    says: tuple[str, ...]
    """The exercises, the refusal with what to ask first, or the mistake."""


def rows(lines: Iterable[str]) -> Iterator[Row]:
    """Return the rows of a CSV file."""
    reader = csv.DictReader(lines, restkey="a cell without a column", restval="")
    for cells in reader:
        yield Row(reader.line_num, {name: str(cell).strip() for name, cell in cells.items()})


def answer(cell: str) -> bool | int | str:
    """Return what a cell says; what is no answer stays a text, and the library refuses it."""
    if cell.isascii() and cell.isdecimal() and len(cell) < 10:
        return int(cell)
    return {"yes": True, "no": False}.get(cell.lower(), cell)


def request_of(row: Row) -> Request:
    """Return the request of a row."""
    given = {name: cell for name, cell in row.cells.items() if cell}
    given.pop("id", None)
    groups = given.pop("none_of", "").split()
    minutes = answer(given.pop("minutes", "15"))
    person = Person.from_mapping({name: answer(cell) for name, cell in given.items()})
    return Request(person.none_of(*groups), minutes)  # type: ignore[arg-type]  # checked there


def result_of(composer: Composer, row: Row) -> Result:
    """Return what comes of a row; never raise for what stands in it."""
    name = row.cells.get("id", "")
    try:
        outcome = composer.compose(request_of(row))
    except SpinekitError as error:
        return Result(row.line, name, "mistake", tuple(str(error).splitlines()))
    if isinstance(outcome, Refusal):
        asked = [str(question) for question in outcome.questions[:1]]
        return Result(row.line, name, outcome.kind.value, (str(outcome.message), *asked))
    return Result(row.line, name, "routine", tuple(str(item) for item in outcome.items))


def results(given: Iterable[Row], executor: Executor) -> Iterator[Result]:
    """Return what comes of every row, in their order, however many work at once."""
    return executor.map(partial(result_of, Composer()), given, chunksize=AT_A_TIME)


def main() -> None:
    """Read the file, and print what comes of it."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    processes = int(sys.argv[2]) if len(sys.argv) > 2 else None
    # Started afresh, processes are the same on every system and inherit no thread's lock.
    context = get_context("spawn")
    with (
        path.open(encoding="utf-8-sig", newline="") as file,
        ProcessPoolExecutor(processes, mp_context=context) as executor,
    ):
        for one in results(rows(file), executor):
            print(json.dumps(attrs.asdict(one), ensure_ascii=False))


if __name__ == "__main__":
    main()
