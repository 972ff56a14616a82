"""Whatever goes wrong while a cohort is composed, nothing is lost, done twice or changed.

The program is ``examples/cohort_dask.py``; what an undisturbed run in one
process writes is compared with what is there after the fault and a second run.
``nox -s faults`` does the same with more people.
"""

import contextlib
import importlib.util
import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from spinekit.codecs import dumps
from spinekit.composer import Composer, ComposerSettings, Request
from spinekit.facts import FACTS
from spinekit.person import Person

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
PROGRAM = EXAMPLES / "cohort_dask.py"

pytestmark = pytest.mark.skipif(not PROGRAM.is_file(), reason="the source tree is out of the way")

PEOPLE = int(os.environ.get("COHORT_PEOPLE", "32"))
ROWS = max(5, PEOPLE // 6)
PATIENCE_S = 300


def example(name: str) -> ModuleType:
    """The program of that name, as a module."""
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def people() -> pa.Table:
    """A small cohort of made-up people."""
    (table,) = example("cohort_people").blocks(PEOPLE, 5, wishes=True)
    return table


@pytest.fixture(scope="module")
def cohort(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the small cohort."""
    path = tmp_path_factory.mktemp("cohort") / "people.parquet"
    pq.write_table(people(), path)
    return path


@pytest.fixture(scope="module")
def expected(cohort: Path) -> dict[str, bytes]:
    """What an undisturbed run in this process writes."""
    out = cohort.parent / "undisturbed"
    assert run_here(cohort, out) == 0
    return written(out)


@pytest.fixture(autouse=True)
def _same_handler() -> Iterator[None]:
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


def words(path: Path, out: Path, workers: int = 0) -> list[str]:
    """The words of a command line."""
    return [str(path), str(out), "--workers", str(workers), "--rows", str(ROWS)]


def run_here(path: Path, out: Path, *more: str) -> int:
    """Run the program in this process and return its status."""
    status: int = example("cohort_dask").main([*words(path, out), *more])
    return status


def begin(
    path: Path, out: Path, workers: int = 0, limit: int | None = None, program: str = ""
) -> subprocess.Popen[str]:
    """Start the program, or another around it, with a limit on the size of a file."""

    def limited() -> None:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.Popen(
        [sys.executable, *(["-c", program] if program else [PROGRAM]), *words(path, out, workers)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(EXAMPLES), *sys.path])},
        preexec_fn=limited,  # noqa: PLW1509 - the tests start no thread before it
    )


STOPS_HALF_WAY = """
import sys, time
import cohort_dask

whole = cohort_dask._people

def half(people, path):
    whole(people, path)
    if "000002" in path.name:
        path.write_bytes(path.read_bytes()[:100])
        print("half way", flush=True)
        time.sleep(600)

cohort_dask._people = half
sys.exit(cohort_dask.main())
"""
"""The program, but in the middle of the third part it waits to be stopped, a file half written."""


def written(out: Path) -> dict[str, bytes]:
    """The tables of a run, by name."""
    return {
        f"{one.parent.name}/{one.name}": one.read_bytes() for one in sorted(out.rglob("*.parquet"))
    }


def notes(out: Path) -> dict[str, int]:
    """The notes of the finished parts, with the time each was written."""
    return {one.name: one.stat().st_mtime_ns for one in sorted((out / "done").glob("*.json"))}


def after_parts(out: Path, process: subprocess.Popen[str], count: int) -> dict[str, int]:
    """Wait until so many parts are done; the notes that are there then."""
    end = time.monotonic() + PATIENCE_S
    while len(notes(out)) < count:
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < end, "no part was done in time"
        time.sleep(0.01)
    return notes(out)


def leftovers(out: Path) -> list[Path]:
    """Files that are not whole."""
    return list(out.rglob(".*.part"))


def test_the_tables_hold_what_composing_one_by_one_gives(
    cohort: Path, expected: dict[str, bytes]
) -> None:
    """Every person is there once, in order, with the very JSON of an outcome composed alone."""
    out = cohort.parent / "undisturbed"
    rows = pq.read_table(cohort).to_pylist()
    said = [
        one
        for path in sorted((out / "people").glob("*"))
        for one in pq.read_table(path).to_pylist()
    ]
    documents = {
        one["outcome"]: one
        for path in (out / "outcomes").glob("*")
        for one in pq.read_table(path).to_pylist()
    }
    assert [row["id"] for row in rows] == [one["id"] for one in said]
    assert {one["outcome"] for one in said} == set(documents)
    composer = Composer()
    for row, one in zip(rows[:20], said[:20], strict=True):
        request = Request(
            Person.from_mapping({name: row[name] for name in FACTS}),
            minutes=row["minutes"],
            goals=row["goals"],
            settings=ComposerSettings(priced=0),
        )
        outcome = composer.compose(request)
        found = documents[one["outcome"]]
        assert dumps(outcome) == found["document"]
        assert [fact for asked in outcome.questions for fact in asked.facts] == found["questions"]
    assert len(expected) == 2 * len(notes(out))


def test_a_bad_row_is_reported_and_costs_nobody_else_anything(
    cohort: Path, expected: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    """An age of 430, a contradiction and an unknown goal are said; all the others are as before."""
    rows = pq.read_table(cohort).to_pylist()
    rows[1] |= {"age": 430}
    rows[2] |= {"pregnant": False, "pregnancy_weeks": 20}
    rows[ROWS] |= {"goals": "be_happy"}
    path, out = cohort.parent / "bad.parquet", cohort.parent / "bad"
    pq.write_table(pa.Table.from_pylist(rows, schema=pq.read_schema(cohort)), path)
    assert run_here(path, out) == 0
    printed = capsys.readouterr().out
    assert "2 bad rows, first row 1: Person.age" in printed
    assert "3 error" in printed
    said = [
        one for one in sorted((out / "people").glob("*")) for one in pq.read_table(one).to_pylist()
    ]
    wrong = {one["row"]: one["error"] for one in said if one["kind"] == "error"}
    assert {1, 2, ROWS} == set(wrong)
    assert "be_happy" in wrong[ROWS]
    assert len(said) == PEOPLE
    untouched = [name for name in expected if name.endswith(("000002.parquet", "000003.parquet"))]
    assert [expected[name] for name in untouched] == [written(out)[name] for name in untouched]


def test_a_pack_that_raises_on_import_stops_before_anything_is_written(
    cohort: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What the pack raised is said, the status is 2, and there is no folder of results."""
    (tmp_path / "broken_pack.py").write_text("raise RuntimeError('no such clinic')\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    out = tmp_path / "out"
    assert run_here(cohort, out, "--catalog", "broken_pack:CATALOG") == 2
    assert "no such clinic" in capsys.readouterr().err
    assert not out.exists()


def test_another_cohort_is_not_mixed_in(
    cohort: Path, expected: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder goes on only with the input, the catalog and the parts it was begun with."""
    out = cohort.parent / "undisturbed"
    assert run_here(cohort, out, "--prices") == 2
    assert "another prices" in capsys.readouterr().err
    assert written(out) == expected


def test_a_column_that_is_no_fact_is_a_mistake(cohort: Path, tmp_path: Path) -> None:
    """A misspelled fact would be unknown to all, so the run does not begin."""
    table = pq.read_table(cohort)
    named = ["ostioporosis" if name == "osteoporosis" else name for name in table.column_names]
    pq.write_table(table.rename_columns(named), tmp_path / "people.parquet")
    assert run_here(tmp_path / "people.parquet", tmp_path / "out") == 2


def test_a_full_disk_stops_the_run_and_leaves_no_half_file(
    cohort: Path, tmp_path: Path, expected: dict[str, bytes]
) -> None:
    """A file that cannot be written stops the run; with room again, the rest is done."""
    smallest, biggest = sorted(
        len(text) for name, text in expected.items() if name.startswith("outcomes")
    )[:: len(expected) // 2 - 1]
    process = begin(cohort, tmp_path / "out", limit=(smallest + biggest) // 2)
    _, error = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 1
    assert error.startswith("stopped: ")
    done = notes(tmp_path / "out")
    assert len(done) < len(expected) // 2
    assert leftovers(tmp_path / "out") == []
    assert run_here(cohort, tmp_path / "out") == 0
    assert written(tmp_path / "out") == expected
    assert done.items() <= notes(tmp_path / "out").items()


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGKILL], ids=lambda sent: sent.name)
def test_a_stopped_run_goes_on_where_it_was(
    sent: signal.Signals, cohort: Path, tmp_path: Path, expected: dict[str, bytes]
) -> None:
    """What was done before the signal is not done again, and the rest comes out the same."""
    out = tmp_path / "out"
    process = begin(cohort, out, program=STOPS_HALF_WAY)
    assert process.stdout is not None
    while "half way" not in (line := process.stdout.readline()):
        assert line, process.communicate()
    assert len(leftovers(out)) == 1
    process.send_signal(sent)
    process.communicate(timeout=PATIENCE_S)
    assert process.returncode == (143 if sent is signal.SIGTERM else -sent)
    assert len(leftovers(out)) == (0 if sent is signal.SIGTERM else 1)
    done = notes(out)
    assert len(done) == 2
    assert {name: expected[name] for name in written(out)} == written(out)
    assert run_here(cohort, out) == 0
    assert written(out) == expected
    assert leftovers(out) == []
    assert done.items() <= notes(out).items()


def test_a_part_whose_file_was_lost_is_done_again(
    cohort: Path, tmp_path: Path, expected: dict[str, bytes]
) -> None:
    """A note alone does not count: its files have to be there, at their length."""
    out = tmp_path / "out"
    assert run_here(cohort, out) == 0
    (out / "people" / "part-000001.parquet").unlink()
    (out / "outcomes" / "part-000002.parquet").write_bytes(b"short")
    before = notes(out)
    assert run_here(cohort, out) == 0
    assert written(out) == expected
    again = {name for name, when in notes(out).items() if before[name] != when}
    assert again == {"part-000001.json", "part-000002.json"}


def test_a_worker_that_is_killed_costs_nothing_but_time(
    cohort: Path, tmp_path: Path, expected: dict[str, bytes]
) -> None:
    """On two workers the files are those of one process, although one worker dies in the middle."""
    for attempt in range(5):
        out = tmp_path / str(attempt)
        process = begin(cohort, out, workers=2)
        (first, *_) = after_parts(out, process, 1)
        worker = json.loads((out / "done" / first).read_text(encoding="utf-8"))["worker"]
        with contextlib.suppress(ProcessLookupError):  # a busy machine was too late
            os.kill(worker, signal.SIGKILL)
        in_time = len(notes(out)) < len(expected) // 2
        printed, error = process.communicate(timeout=PATIENCE_S)
        assert process.returncode == 0, error
        assert f"{PEOPLE:,} people" in printed
        assert written(out) == expected
        assert leftovers(out) == []
        if in_time:
            return
    pytest.fail("the worker was never killed in the middle")
