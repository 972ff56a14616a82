"""The example of a database: what is kept comes back, older documents too, and nothing is overwritten unseen."""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import attrs
import pytest

from spinekit.codecs import dumps
from spinekit.program import Program, done_well, plan
from spinekit.progression import SessionLog
from spinekit.samples import SAMPLES

if not (Path(__file__).resolve().parent.parent / "examples").is_dir():
    pytest.skip("the source tree is out of the way", allow_module_level=True)
pytest.importorskip("sqlalchemy", reason="SQLAlchemy is not installed")

from sqlalchemy import create_engine
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from examples.store import ProgramRow, Store

LONG_AGO = dt.date(2000, 1, 1)


@pytest.fixture(scope="module")
def program() -> Program:
    """Two weeks for Marta."""
    made = plan(SAMPLES["marta"].request, weeks=2, start=dt.date(2025, 3, 3))
    assert isinstance(made, Program)
    return made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file that is not there yet."""
    return tmp_path / "programs.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """An empty store."""
    with closing(Store(path)) as opened:
        yield opened


def log_of(program: Program, pain: int = 0) -> SessionLog:
    """The next session, done as asked and with this pain in the bird dog."""
    session = program.next
    assert session is not None
    assert session.date is not None
    items = [
        attrs.evolve(done_well(item), pain=pain if item.exercise.id == "bird-dog" else 0)
        for item in session.items
    ]
    return SessionLog(date=session.date, items=items)


def test_what_is_kept_comes_back_when_the_file_is_opened_again(
    path: Path, program: Program
) -> None:
    """A program and its logs are in the file, not in the memory of whoever wrote them."""
    log = log_of(program, pain=7)
    with closing(Store(path)) as store:
        number = store.add("a", program)
    with closing(Store(path)) as store:
        assert program == store.program(number)
        after = store.log(number, log)
    with closing(Store(path)) as store:
        assert program.after(log) == after == store.program(number)
        assert program != after


def test_the_history_goes_through_all_programs_of_one_client(
    store: Store, program: Program
) -> None:
    """Only the client's own logs, from the day asked for, and of one session the last."""
    first, other = store.add("a", program), store.add("b", program)
    monday = log_of(program, pain=2)
    store.log(other, log_of(program, pain=9))
    wednesday = log_of(store.log(first, monday), pain=3)
    store.log(first, wednesday)
    store.log(first, log_of(program, pain=4))
    again = store.add("a", program)
    store.log(again, log_of(program, pain=5))

    found = [(date, done.pain) for date, done in store.history("a", "bird-dog", since=LONG_AGO)]
    assert [(monday.date, 4), (monday.date, 5), (wednesday.date, 3)] == sorted(found)
    since = store.history("a", "bird-dog", since=wednesday.date)
    assert [wednesday.date] == [date for date, _ in since]
    assert store.history("a", "leg-hang", since=LONG_AGO) == []


def test_documents_of_an_older_version_are_read_and_written_anew(
    path: Path, program: Program
) -> None:
    """Version 0 named the kinds of work otherwise; such rows are read as they are, and can be renewed."""
    with closing(Store(path)) as store:
        number = store.add("a", program)
        store.log(number, log_of(program))
        kept = store.program(number)
    with closing(sqlite3.connect(path)) as raw, raw:
        for table, column in (("programs", "program"), ("logs", "log")):
            (text,) = raw.execute(f"SELECT {column} FROM {table}").fetchone()  # noqa: S608
            old = text.replace('"spinekit":1', '"spinekit":0').replace(
                '"type":"Holds"', '"kind":"holds"'
            )
            assert old.count('"kind":"holds"') > 0
            raw.execute(f"UPDATE {table} SET {column} = ?", (old,))  # noqa: S608
    with closing(Store(path)) as store:
        assert kept == store.program(number)
        assert store.upgrade() == 2
        assert store.upgrade() == 0
    with closing(sqlite3.connect(path)) as raw:
        assert [(dumps(kept),)] == raw.execute("SELECT program FROM programs").fetchall()


def test_nobody_overwrites_what_he_has_not_seen(path: Path, store: Store, program: Program) -> None:
    """A program that has changed since it was read is not written over."""
    number = store.add("a", program)
    engine = create_engine(f"sqlite:///{path}")
    with closing(Session(engine)) as session:
        row = session.get_one(ProgramRow, number)
        session.expunge(row)
        session.rollback()
        changed = store.log(number, log_of(program))
        row.program = row.program.at(dt.date(2025, 3, 10))
        session.add(row)
        with pytest.raises(StaleDataError):
            session.flush()
        session.rollback()
    engine.dispose()
    assert changed == store.program(number)
