"""Tables: every row has the same keys and types, and pandas and polars load them as they are."""

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pandas as pd
import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spinekit.catalog import Catalog
from spinekit.codecs import dumps, loads
from spinekit.composer import compose
from spinekit.demands import Demands, SpineMotion
from spinekit.dosage import Band, Dosage, Kilograms, PercentOfMax, Reps, ToFatigue
from spinekit.errors import InvalidTypeError
from spinekit.interop.tables import Cell, Tabular, columns, to_records
from spinekit.program import Program, Session, done_well, plan
from spinekit.progression import ItemLog, SessionLog
from spinekit.ranges import Range
from spinekit.routine import Block, Item, Routine
from spinekit.samples import BED_BRIDGE, SAMPLES
from spinekit.testing import strategy_for

PAGE = Path(__file__).resolve().parent.parent / "docs" / "how-to" / "tables.md"
KINDS: tuple[type[Any], ...] = (Routine, Program, SessionLog, Catalog)
MONDAY = dt.date(2025, 3, 3)


@cache
def routine() -> Routine:
    """The routine of a sample."""
    found = compose(SAMPLES["marta"].request)
    assert isinstance(found, Routine)
    return found


@cache
def program() -> Program:
    """Two weeks of a sample, the first session done."""
    found = plan(SAMPLES["marta"].request, weeks=2, start=MONDAY)
    assert isinstance(found, Program)
    items = tuple(done_well(item) for item in found.session(1, "monday").items)
    return found.after(SessionLog(date=MONDAY, items=items))


def samples() -> dict[type[Any], Any]:
    """A real value of each kind."""
    return {
        Routine: routine(),
        Program: program(),
        SessionLog: program().history,
        Catalog: Catalog.standard(),
    }


def empty() -> dict[type[Any], Any]:
    """A value of each kind without a row."""
    bare = attrs.evolve(program(), sessions=(), extra=(), today=None)
    return {Routine: Routine(blocks=()), Program: bare, SessionLog: (), Catalog: Catalog()}


def assert_typed(kind: type[Any], rows: list[dict[str, Cell]]) -> None:
    """Every row has the columns of its kind in order, each of its type or missing where it may."""
    expected = columns(kind)
    for row in rows:
        assert [column.name for column in expected] == list(row)
        for column in expected:
            cell = row[column.name]
            if cell is None:
                assert column.optional, column.name
            else:
                assert column.python_type is type(cell), column.name


@pytest.mark.parametrize("kind", KINDS, ids=lambda one: one.__name__)
def test_every_row_of_a_real_value_is_typed(kind: type[Any]) -> None:
    """The samples give the rows that the columns promise."""
    rows = to_records(samples()[kind])
    assert len(rows) > 4
    assert_typed(kind, rows)


@pytest.mark.parametrize("kind", KINDS[:3], ids=lambda one: one.__name__)
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_every_row_of_any_value_is_typed(kind: type[Any], data: st.DataObject) -> None:
    """No value gives a row of another form."""
    assert_typed(kind, to_records(data.draw(strategy_for(kind))))


def test_every_column_is_named_once() -> None:
    """No column of a table takes the place of another."""
    for kind in KINDS:
        names = [column.name for column in columns(kind)]
        assert sorted(set(names)) == sorted(names)


def frames(kind: type[Any], value: Tabular) -> tuple[pd.DataFrame, pl.DataFrame]:
    """The table of a value in pandas and in polars, loaded as the documentation says."""
    rows, found = to_records(value), columns(kind)
    names = [column.name for column in found]
    one = pd.DataFrame(rows, columns=names).astype({each.name: each.pandas for each in found})
    other = pl.DataFrame(rows, schema={each.name: each.python_type for each in found})
    return one, other


PANDAS = {str: pd.StringDtype(), int: pd.Int64Dtype(), bool: pd.BooleanDtype()}
POLARS = {str: pl.String, int: pl.Int64, bool: pl.Boolean}


@pytest.mark.parametrize("kind", KINDS, ids=lambda one: one.__name__)
@pytest.mark.parametrize("which", ["samples", "empty"])
def test_pandas_and_polars_load_it(kind: type[Any], which: str) -> None:
    """Both keep every type and every cell, of an empty table as well."""
    value = {"samples": samples, "empty": empty}[which]()[kind]
    rows = to_records(value)
    one, other = frames(kind, value)
    for column in columns(kind):
        assert PANDAS[column.python_type] == one[column.name].dtype
        assert POLARS[column.python_type] == other[column.name].dtype
        cells = [row[column.name] for row in rows]
        assert cells == other[column.name].to_list()
        assert cells == [None if cell is pd.NA else cell for cell in one[column.name]]


def test_what_is_missing_at_first_is_still_a_number() -> None:
    """A column that begins with hundreds of missing cells has its type all the same."""
    silent = [SessionLog(date=MONDAY, items=(ItemLog(exercise="bird-dog"),))] * 300
    last = SessionLog(date=MONDAY, items=(ItemLog(exercise="bird-dog", pain=4, form_solid=True),))
    one, other = frames(SessionLog, [*silent, last])
    assert pd.Int64Dtype() == one["pain"].dtype
    assert [*[None] * 300, 4] == [None if cell is pd.NA else cell for cell in one["pain"]]
    assert other.schema["pain"] == pl.Int64
    assert [*[None] * 300, 4] == other["pain"].to_list()


def test_the_seconds_of_the_rows_are_those_of_the_routine() -> None:
    """Each item once, and each position once."""
    rows = to_records(routine())
    assert [item.exercise.id for item in routine().items] == [row["exercise"] for row in rows]
    for which in ("low", "high"):
        total = sum(whole(row["set_up"]) + whole(row[f"seconds_{which}"]) for row in rows)
        assert getattr(routine().seconds, which) == total


def whole(cell: Cell) -> int:
    """A cell that has to be a number."""
    assert type(cell) is int
    return cell


LOADED = Dosage.parse("2-3 x 10-12 per side, rest 60s, load 2.5 kg")


@pytest.mark.parametrize(
    ("dosage", "expected"),
    [
        (
            LOADED,
            {
                "work": "reps", "sets_low": 2, "sets_high": 3, "count_low": 10, "count_high": 12,
                "hold_low": None, "per_side": True, "rest_low": 60, "load_grams": 2500,
            },
        ),
        (Dosage.parse("2 x 30s"), {"work": "hold", "hold_low": 30, "hold_high": 30, "count_low": None}),
        (Dosage.parse("2 x 10 x 2s"), {"work": "holds", "hold_low": 2, "count_low": 10, "cap": None}),
        (Dosage(Range(1), ToFatigue(60)), {"work": "to_fatigue", "cap": 60, "hold_low": None}),
        (
            attrs.evolve(LOADED, load=PercentOfMax(Range(60, 80))),
            {"load_percent_low": 60, "load_percent_high": 80, "load_grams": None},
        ),
        (attrs.evolve(LOADED, load=Band("light")), {"load_percent_low": None, "load_grams": None}),
    ],
    ids=str,
)  # fmt: skip
def test_a_dose_is_taken_apart(dosage: Dosage, expected: dict[str, Cell]) -> None:
    """Each number of a dose has a column of its own, and its text is beside them."""
    item = Item(exercise=BED_BRIDGE.exercise, dosage=dosage)
    (row,) = to_records(Routine(blocks=(Block(items=(item,)),)))
    assert {name: row[name] for name in expected} == expected
    assert Dosage.parse(str(row["dosage"])) == dosage


def test_a_program_has_a_row_for_each_item_of_each_session() -> None:
    """With the day, the state and the reason of each dose."""
    rows = to_records(program())
    expected = [
        (session.week, session.day.value, session.state.value, item.exercise.id)
        for session in program().sessions
        for item in session.items
    ]
    assert expected == [(row["week"], row["day"], row["state"], row["exercise"]) for row in rows]
    first = program().session(1, "monday").steps[0]
    reasons = [row["reason"] for row in rows if row["line"] == first.line]
    assert str(first.reason) == reasons[0]
    assert all(row["reason"] for row in rows)


def test_a_program_read_back_has_the_same_table() -> None:
    """The rows hang on values alone, not on which objects hold them."""
    assert to_records(program()) == to_records(loads(dumps(program()), Program))


def test_what_holds_nothing_has_a_row_of_its_own() -> None:
    """A session, a log or an exercise without any is still counted."""
    rest = Session(week=1, day="monday", routine=Routine(blocks=()))
    (row,) = to_records(attrs.evolve(program(), sessions=(rest,), extra=(), today=None))
    assert (row["week"], row["day"], row["exercise"], row["line"]) == (1, "monday", None, None)
    (row,) = to_records(SessionLog(date=MONDAY, answers={"osteoporosis": True, "age": 70}))
    assert (row["date"], row["answers"], row["place"]) == ("2025-03-03", "age, osteoporosis", None)
    unknown = attrs.evolve(BED_BRIDGE.exercise, demands=None, doses=(), easier=(), harder=())
    (row,) = to_records(Catalog(exercises=[unknown]))
    assert (row["exercise"], row["dose"], row["demands_aerobic"]) == (unknown.id, None, None)


def test_the_lists_of_a_log_become_their_ends() -> None:
    """The fewest and the most of the sets, and the list as a text."""
    log = ItemLog(
        exercise="bird-dog", counts=(12, 8, 10), load=Kilograms(2000), stopped="tired", side="left"
    )
    (row,) = to_records(SessionLog(date=MONDAY, items=(log,)))
    assert (row["sets"], row["counts"], row["count_low"], row["count_high"]) == (
        3,
        "12, 8, 10",
        8,
        12,
    )
    assert (row["load_grams"], row["stopped"], row["side"]) == (2000, "tired", "left")


def test_a_catalog_has_every_dose_and_every_demand() -> None:
    """One row for each dose; what the text leaves open is filled in and named."""
    standard = Catalog.standard()
    rows = to_records(standard)
    expected = [
        (one.id, str(dose.dosage)) for one in standard.exercises.values() for dose in one.doses
    ]
    assert expected == [(row["exercise"], row["stated"]) for row in rows if row["dose"] is not None]
    (filled,) = [row for row in rows if row["exercise"] == "cat-cow"]
    assert (filled["stated"], filled["dosage"], filled["assumed"]) == (
        "? x ?",
        "1 x 8-10",
        "sets, count",
    )
    demanded = {column.name for column in columns(Catalog) if column.name.startswith("demands_")}
    motions = [one for one in attrs.fields(Demands) if one.type is SpineMotion]
    others = [one.name for one in attrs.fields(Demands) if one not in motions]
    expected_names = {f"demands_{name}" for name in others} - {"demands_position"}
    for motion in motions:
        expected_names |= {f"demands_{motion.name}_{one.name}" for one in attrs.fields(SpineMotion)}
    assert expected_names == demanded


@pytest.mark.parametrize("value", [None, "", b"", {}, 3, [3], BED_BRIDGE, Range(3)], ids=repr)
def test_what_has_no_table_is_refused(value: Any) -> None:
    """A text is no collection of logs, and an item alone is no routine."""
    with pytest.raises(InvalidTypeError, match="has no table"):
        to_records(value)
    with pytest.raises(InvalidTypeError, match="choose from Routine, Program, SessionLog, Catalog"):
        columns(Reps)  # type: ignore[arg-type]


def page_table(kind: type[Any]) -> str:
    """The table of columns of a kind, as the page prints it."""
    rows = [
        f"| `{one.name}` | {one.python_type.__name__} | {'yes' if one.optional else ''} | {one.text} |"
        for one in columns(kind)
    ]
    return "\n".join(
        ["| column | type | may be missing | what it says |", "|---|---|---|---|", *rows]
    )


@pytest.mark.skipif(not PAGE.is_file(), reason="the documentation is out of the way")
@pytest.mark.parametrize("kind", KINDS, ids=lambda one: one.__name__)
def test_the_page_has_every_column(kind: type[Any]) -> None:
    """The page of the documentation prints the columns as they are."""
    assert page_table(kind) in PAGE.read_text(encoding="utf-8")
