"""Programs and logs in a SQLite file, through SQLAlchemy.

Values are kept as the JSON documents of :mod:`spinekit.codecs`. Each says which
version of the format it is in, so that what an older version wrote is still
read. A log comes in, the program is planned again from it, and both are kept in
one transaction; whoever planned from a program that has changed in the meantime
is told.

Run: ``python examples/store.py [FILE]``
"""

import datetime as dt
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import attrs
from sqlalchemy import (
    Dialect,
    ForeignKey,
    Text,
    TypeDecorator,
    create_engine,
    func,
    select,
    type_coerce,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.attributes import flag_modified

from spinekit import Program, SessionLog, plan
from spinekit.codecs import FORMAT, dumps, loads
from spinekit.program import done_well
from spinekit.progression import ItemLog
from spinekit.samples import SAMPLES

T = TypeVar("T")


class Document(TypeDecorator[T]):
    """A column that holds a value of the library as its JSON document."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[T]) -> None:
        """Say of which type the values are."""
        super().__init__()
        self.kind = kind

    # SQLAlchemy hands over the dialect as well; a document is the same in every database.
    def process_bind_param(self, value: T | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Write a value."""
        return None if value is None else dumps(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> T | None:  # noqa: ARG002
        """Read a value, written by this version of the format or by an older one."""
        return None if value is None else loads(value, self.kind)


class Base(DeclarativeBase):
    """What the tables have in common."""


class ProgramRow(Base):
    """A program as it stands."""

    __tablename__ = "programs"

    id: Mapped[int] = mapped_column(primary_key=True)
    client: Mapped[str] = mapped_column(index=True)
    """Whose it is, by a key of your own: a program holds answers, and no name."""
    revision: Mapped[int] = mapped_column()
    program: Mapped[Program] = mapped_column(Document(Program))

    # An update that does not find the revision it read raises StaleDataError.
    __mapper_args__ = {"version_id_col": revision}  # noqa: RUF012 - as SQLAlchemy wants it


class LogRow(Base):
    """A log as it came in; rows are added and never changed."""

    __tablename__ = "logs"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(ForeignKey("programs.id"), index=True)
    date: Mapped[dt.date] = mapped_column(index=True)
    log: Mapped[SessionLog] = mapped_column(Document(SessionLog))


class Store:
    """The file, and what is asked of it."""

    def __init__(self, path: Path) -> None:
        """Open the file; make it where there is none."""
        self._engine = create_engine(f"sqlite:///{path}")
        Base.metadata.create_all(self._engine)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @contextmanager
    def _session(self) -> Iterator[Session]:
        with Session(self._engine) as session, session.begin():
            yield session

    def add(self, client: str, program: Program) -> int:
        """Keep a new program, and return its number."""
        with self._session() as session:
            row = ProgramRow(client=client, program=program)
            session.add(row)
            session.flush()
            return row.id

    def program(self, number: int) -> Program:
        """Return a program as it stands."""
        with self._session() as session:
            return session.get_one(ProgramRow, number).program

    def log(self, number: int, log: SessionLog) -> Program:
        """Keep a log, and return the program planned again from it."""
        with self._session() as session:
            row = session.get_one(ProgramRow, number)
            row.program = row.program.after(log)
            session.add(LogRow(number=number, date=log.date, log=log))
            return row.program

    def history(self, client: str, exercise: str, since: dt.date) -> list[tuple[dt.date, ItemLog]]:
        """Return what a client did of an exercise, through all programs, earliest first.

        Of two logs of one session the later one counts, as in the program.
        """
        wanted = (
            select(LogRow)
            .join(ProgramRow)
            .where(ProgramRow.client == client, LogRow.date >= since)
            .order_by(LogRow.date, LogRow.id)
        )
        with self._session() as session:
            rows = session.scalars(wanted).all()
            last = {(one.number, one.date): one.log for one in rows if one.log.items}
        return [(log.date, one) for log in last.values() for one in log.of(exercise)]

    def upgrade(self) -> int:
        """Write documents of older versions anew, and return how many there were."""
        count = 0
        with self._session() as session:
            for row, name in ((ProgramRow, "program"), (LogRow, "log")):
                text = type_coerce(getattr(row, name), Text)
                old = func.json_extract(text, "$.spinekit") < FORMAT
                for one in session.scalars(select(row).where(old)):
                    flag_modified(one, name)
                    count += 1
        return count


def tell(program: Program) -> None:
    """Print where a program stands, and what its last log changed in the next weeks."""
    print(program)
    for change in program.changes[:3]:
        print(f"  {change}")


def main() -> None:
    """Plan for Marta, keep the program, and come back twice with a log."""
    with TemporaryDirectory() as folder:
        path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder) / "programs.sqlite"
        program = plan(SAMPLES["marta"].request, weeks=4, start=dt.date(2025, 3, 3))
        if not isinstance(program, Program):
            sys.exit(str(program))
        with closing(Store(path)) as store:
            number = store.add("client-17", program)
        for pain in (1, 7):
            with closing(Store(path)) as store:
                session = store.program(number).next
                if session is None or session.date is None:
                    sys.exit("The program is over.")
                items = [
                    attrs.evolve(
                        done_well(item), pain=pain if item.exercise.id == "bird-dog" else 0
                    )
                    for item in session.items
                ]
                tell(store.log(number, SessionLog(date=session.date, items=items)))
        with closing(Store(path)) as store:
            for date, done in store.history("client-17", "bird-dog", since=dt.date(2025, 1, 1)):
                print(f"{date}  {done.dosage}  pain {done.pain} of 10")
            print(f"{store.upgrade()} documents of an older version")


if __name__ == "__main__":
    main()
