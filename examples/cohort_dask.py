"""Compose for a whole cohort: Parquet in, Parquet out, on Dask, and again where it was stopped.

The input has one row per person: a column for every fact that was asked, empty
where the answer is unknown, an ``id``, and ``minutes`` and ``goals`` where they
differ. ``cohort_people.py`` writes such a file. The output is a folder:

- ``people/``: for each person the kind of outcome and its key, or what is wrong with the row;
- ``outcomes/``: each routine or refusal of a part once, with its questions and its JSON;
- ``done/``: a note for each finished part, written last;
- ``manifest.json``: what was asked for, so that a later run goes on with the same.

The work is cut into parts of so many rows. A part's files are written under
another name, then renamed, so a part is either there as a whole or not there; a
run leaves out the parts that are done, and doing one again writes the same
bytes. What is in memory at a time is a few rows of each worker and the results
it keeps to share.

Run: ``python examples/cohort_dask.py people.parquet results``, with ``--workers 2``
for a cluster on this machine (``0``: in this process, without Dask) or
``--scheduler tcp://...`` for a cluster elsewhere that sees the same paths.
"""

import argparse
import hashlib
import importlib
import json
import os
import resource
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from spinekit.catalog import Catalog
from spinekit.codecs import dumps
from spinekit.composer import Cohort, Composer, ComposerSettings, Refusal, Request
from spinekit.errors import SpinekitError
from spinekit.facts import FACTS
from spinekit.person import Person
from spinekit.routine import Routine

KEPT = 20_000
"""Results a worker keeps to share: packed, some 100 megabytes."""

AT_ONCE = 250
"""Rows, or documents, that a worker holds unpacked at a time."""

ASKED = ("minutes", "goals")
"""Columns of a request besides the facts."""

OUTCOMES = pa.schema(
    [
        ("outcome", pa.string()),
        ("kind", pa.string()),
        ("seconds", pa.int32()),
        ("exercises", pa.list_(pa.string())),
        ("refer_to", pa.string()),
        ("how_soon", pa.string()),
        ("questions", pa.list_(pa.string())),
        ("document", pa.string()),
    ]
)
"""A row for each outcome; ``questions`` are facts in the order to ask them."""

Row = dict[str, Any]
Part = tuple[int, int, int]
"""A row group of the input, the first row in it, and how many."""

Task = tuple[int, Part]
"""The number of a part, and the part."""

Kept = tuple[str, str, int, bytes]
"""The key of an outcome, its kind, and its row of the table: how long, and packed."""


class UserMistake(Exception):
    """Something to put right before a run can begin."""


def packed(outcome: Routine | Refusal) -> Kept:
    """Return an outcome as it is kept."""
    row: Row = dict.fromkeys(OUTCOMES.names)
    row["document"] = dumps(outcome)
    row["outcome"] = hashlib.sha256(row["document"].encode()).hexdigest()[:32]
    row["questions"] = [fact for question in outcome.questions for fact in question.facts]
    if isinstance(outcome, Routine):
        row["kind"] = "routine"
        row["seconds"] = outcome.seconds.low
        row["exercises"] = [item.exercise.id for item in outcome.items]
    else:
        row["kind"] = outcome.kind.value
        row["refer_to"] = outcome.refer_to or None
        row["how_soon"] = outcome.how_soon.value if outcome.how_soon else None
    plain = json.dumps(row).encode()
    return row["outcome"], row["kind"], len(plain), pa.compress(plain, "zstd", asbytes=True)


def unpacked(size: int, kept: bytes) -> Row:
    """Return the row of an outcome."""
    row: Row = json.loads(pa.decompress(kept, size, "zstd", asbytes=True))
    return row


def cohort_of(composer: Composer, keep: int) -> Cohort[Kept]:
    """Return what composes on a worker and remembers; made there, and made again if it is lost."""
    return Cohort(composer, then=packed, keep=keep)


def request_of(row: Row, catalog: Catalog, settings: ComposerSettings) -> Request:
    """Return the request of a row of the input.

    Raises:
        SpinekitError: If the row makes none.
    """
    person = Person.from_mapping({name: row[name] for name in row if name in FACTS})
    asked = {name: row[name] for name in ASKED if row.get(name) is not None}
    return Request(person, catalog=catalog, settings=settings, **asked)


def rows_of(path: str, part: Part) -> Iterator[tuple[int, Row]]:
    """Go through the rows of a part, numbered as in the file, a few of them in memory."""
    group, first, count = part
    with pq.ParquetFile(path) as file:
        before = sum(file.metadata.row_group(one).num_rows for one in range(group))
        table = file.read_row_group(group).slice(first, count)
    number = before + first
    for batch in table.to_batches(max_chunksize=AT_ONCE):
        for row in batch.to_pylist():
            yield number, row
            number += 1


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Give a name to write to, and rename what was written once it is whole and on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield beside
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def compose_part(
    cohort: Cohort[Kept],
    number: int,
    part: Part,
    *,
    path: str,
    out: str,
    settings: ComposerSettings,
) -> Row:
    """Compose for one part, write its files, and return the note that says what is in them."""
    started, busy, before = time.monotonic(), time.process_time(), cohort.shared
    people: list[Row] = []
    outcomes: dict[str, tuple[int, bytes]] = {}
    for place, row in rows_of(path, part):
        said: Row = {"row": place, "id": row.get("id", place)}
        try:
            request = request_of(row, cohort.composer.catalog, settings)
        except SpinekitError as error:
            said |= {"kind": "error", "error": str(error)}
        else:
            key, kind, size, kept = cohort.compose(request)
            said |= {"outcome": key, "kind": kind}
            outcomes[key] = (size, kept)
        people.append(said)
    name = f"part-{number:06}"
    files = [
        _written(Path(out) / "outcomes" / f"{name}.parquet", partial(_outcomes, outcomes)),
        _written(Path(out) / "people" / f"{name}.parquet", partial(_people, people)),
    ]
    after = cohort.shared
    note: Row = {
        "part": number,
        "people": len(people),
        "kinds": dict(sorted(Counter(one["kind"] for one in people).items())),
        "first_error": next((one for one in people if one["kind"] == "error"), None),
        "composed": after.composed - before.composed,
        "seconds": round(time.monotonic() - started, 3),
        "cpu_seconds": round(time.process_time() - busy, 3),
        "worker": os.getpid(),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "files": dict(files),
    }
    with whole(_note(out, number)) as beside:
        beside.write_text(json.dumps(note, indent=1), encoding="utf-8")
    return note


def _written(path: Path, write: Callable[[Path], None]) -> tuple[str, int]:
    with whole(path) as beside:
        write(beside)
    return f"{path.parent.name}/{path.name}", path.stat().st_size


def _outcomes(outcomes: dict[str, tuple[int, bytes]], path: Path) -> None:
    kept = sorted(outcomes.items())
    with pq.ParquetWriter(path, OUTCOMES, compression="zstd") as writer:
        for first in range(0, len(kept), AT_ONCE):
            rows = [unpacked(*one) for _, one in kept[first : first + AT_ONCE]]
            writer.write_table(pa.Table.from_pylist(rows, schema=OUTCOMES))


def _people(people: list[Row], path: Path) -> None:
    kind = pa.string() if isinstance(people[0]["id"], str) else pa.int64()
    schema = pa.schema(
        [
            ("id", kind),
            ("row", pa.int64()),
            ("kind", pa.string()),
            ("outcome", pa.string()),
            ("error", pa.string()),
        ]
    )
    pq.write_table(pa.Table.from_pylist(people, schema=schema), path, compression="zstd")


def _note(out: str, number: int) -> Path:
    return Path(out) / "done" / f"part-{number:06}.json"


def note_of(out: str, number: int) -> Row | None:
    """Return the note of a finished part; ``None`` where it is not done, or a file is missing."""
    path = _note(out, number)
    if not path.is_file():
        return None
    note: Row = json.loads(path.read_text(encoding="utf-8"))
    sizes = {name: Path(out) / name for name in note["files"]}
    there = all(
        one.is_file() and one.stat().st_size == note["files"][name] for name, one in sizes.items()
    )
    return note if there else None


def planned(path: str, rows: int, composer: Composer, *, prices: bool) -> Row:
    """Return what a run does, part by part, and what it hangs on."""
    with pq.ParquetFile(path) as file:
        names = [name for name in file.schema_arrow.names if name not in {"id", *ASKED, *FACTS}]
        sizes = [file.metadata.row_group(one).num_rows for one in range(file.num_row_groups)]
    if names:
        raise UserMistake(f"no fact is called {', '.join(names)}: rename or drop these columns")
    with Path(path).open("rb") as opened:
        digest = hashlib.file_digest(opened, "sha256").hexdigest()
    return {
        "spinekit": _version(),
        "input": digest,
        "catalog": hashlib.sha256(dumps(composer.catalog).encode()).hexdigest(),
        "prices": prices,
        "people": sum(sizes),
        "parts": [
            (group, first, min(rows, size - first))
            for group, size in enumerate(sizes)
            for first in range(0, size, rows)
        ],
    }


def _version() -> str:
    try:
        return version("spinekit")
    except PackageNotFoundError:  # run from the source tree
        return "not installed"


def begun(out: str, plan: Row) -> None:
    """Write the manifest, or make sure that the one which is there asks for the same.

    Raises:
        UserMistake: If the folder holds the results of another run.
    """
    plain = json.loads(json.dumps(plan))
    path = Path(out) / "manifest.json"
    if not path.is_file():
        with whole(path) as beside:
            beside.write_text(json.dumps(plain), encoding="utf-8")
        return
    there = json.loads(path.read_text(encoding="utf-8"))
    others = [name for name in plain if there.get(name) != plain[name]]
    if others:
        raise UserMistake(
            f"{out} holds results of another {', '.join(others)}: give another folder"
        )
    for left in Path(out).rglob(".*.part"):  # of a run that was killed
        left.unlink(missing_ok=True)


class Progress:
    """Counts the notes of finished parts, and prints how far the run is."""

    def __init__(self, plan: Row) -> None:
        """Begin with none."""
        self.parts, self.total = len(plan["parts"]), plan["people"]
        self.kinds: Counter[str] = Counter()
        self.done = self.people = self.composed = self.here = 0
        self.busy = 0.0
        self.peak: dict[int, int] = {}
        self.started = time.monotonic()

    def add(self, note: Row, *, now: bool = True) -> None:
        """Count a part; one that an earlier run did says nothing of this one's speed."""
        self.done += 1
        self.people += note["people"]
        self.composed += note["composed"]
        self.busy += note["cpu_seconds"]
        self.kinds.update(note["kinds"])
        self.peak[note["worker"]] = max(self.peak.get(note["worker"], 0), note["peak_mb"])
        if not now:
            return
        self.here += note["people"]
        if note["first_error"]:
            bad = note["first_error"]
            print(f"  {note['kinds']['error']} bad rows, first row {bad['row']}: {bad['error']}")
        rate = self.here / (time.monotonic() - self.started)
        left = (self.total - self.people) / rate / 60
        print(
            f"part {self.done} of {self.parts}: {self.people:,} of {self.total:,} people, "
            f"{rate:,.0f} a second, {left:.1f} minutes left, peak {max(self.peak.values())} MB",
            flush=True,
        )

    def summary(self) -> str:
        """Return what came of the whole cohort."""
        kinds = ", ".join(f"{count:,} {kind}" for kind, count in sorted(self.kinds.items()))
        shared = 100 * (1 - self.composed / max(1, self.people - self.kinds["error"]))
        peaks = ", ".join(f"{peak} MB" for peak in self.peak.values())
        return (
            f"{self.people:,} people: {kinds}\n"
            f"{self.composed:,} composed, {shared:.1f}% shared; {self.busy:,.0f} s of processor, "
            f"{1000 * self.busy / max(1, self.people):.2f} ms a person\n"
            f"{self.here:,} in this run, in {time.monotonic() - self.started:,.0f} s; "
            f"peak memory of each worker: {peaks}"
        )


def run_here(
    tasks: list[Task], work: Callable[..., Row], composer: Composer, keep: int
) -> Iterator[Row]:
    """Do the parts one by one in this process."""
    cohort = cohort_of(composer, keep)
    for task in tasks:
        yield work(cohort, *task)


def run_on_dask(
    tasks: list[Task],
    work: Callable[..., Row],
    composer: Composer,
    keep: int,
    where: Row,
) -> Iterator[Row]:
    """Do the parts on a cluster, a few ahead of those at work.

    A part whose worker dies is given to another. Where the disk is full the
    run stops at once; whatever else fails costs its own part only.
    """
    with _client(where) as client:
        cohort = client.submit(cohort_of, composer, keep)
        ahead = iter(tasks)
        window = 2 * max(1, sum(client.nthreads().values()))
        submit = partial(client.submit, work, cohort, pure=False)
        queue = _distributed().as_completed([submit(*task) for task in islice(ahead, window)])
        for future in queue:
            failed = future.status == "error"
            yield {"failed": future.exception()} if failed else future.result()
            future.release()
            for task in islice(ahead, 1):
                queue.add(submit(*task))


def _distributed() -> Any:
    """Return Dask's scheduler library, which a run in one process does without."""
    return importlib.import_module("distributed")


@contextmanager
def _client(where: Row) -> Iterator[Any]:
    """Connect to the cluster elsewhere, or start one here."""
    dask = _distributed()
    if where["scheduler"]:
        with dask.Client(where["scheduler"]) as client:
            yield client
        return
    workers = where["workers"]
    with (
        dask.LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as local,
        dask.Client(local) as client,
    ):
        yield client


def run(path: str, out: str, composer: Composer, asked: argparse.Namespace) -> int:
    """Do whatever is not done yet; return how many parts failed."""
    plan = planned(path, asked.rows, composer, prices=asked.prices)
    begun(out, plan)
    progress = Progress(plan)
    tasks: list[Task] = []
    for number in range(len(plan["parts"])):
        note = note_of(out, number)
        if note is None:
            tasks.append((number, plan["parts"][number]))
        else:
            progress.add(note, now=False)
    if progress.done:
        print(f"{progress.done} of {progress.parts} parts were done before", flush=True)
    work = partial(
        compose_part,
        path=str(Path(path).resolve()),
        out=str(Path(out).resolve()),
        settings=ComposerSettings() if asked.prices else ComposerSettings(priced=0),
    )
    keep = 0 if asked.unshared else asked.keep
    failed = 0
    if asked.workers or asked.scheduler:
        where = {"workers": asked.workers, "scheduler": asked.scheduler}
        notes = run_on_dask(tasks, work, composer, keep, where) if tasks else iter(())
    else:
        notes = run_here(tasks, work, composer, keep)
    for note in notes:
        if "failed" not in note:
            progress.add(note)
            continue
        if isinstance(note["failed"], OSError):
            raise note["failed"]
        failed += 1
        print(f"  a part failed and is left for the next run: {note['failed']!r}", flush=True)
    print(progress.summary())
    return failed


def composer_of(named: str) -> Composer:
    """Return the composer of a catalog written ``module:NAME``, or of the standard one.

    Raises:
        UserMistake: If the module cannot be imported, or holds no such catalog.
    """
    if not named:
        return Composer()
    module, _, name = named.partition(":")
    try:
        catalog = getattr(importlib.import_module(module), name)
    except Exception as error:  # whatever a pack raises: the run has not begun
        raise UserMistake(f"the catalog {named} cannot be used: {error!r}") from error
    if not isinstance(catalog, Catalog):
        raise UserMistake(f"{named} is no Catalog")
    return Composer(catalog)


def main(words: list[str] | None = None) -> int:
    """Read what is asked for, and run; 0 when all is done, 1 when a part is left, 2 on a mistake."""
    parser = argparse.ArgumentParser(description="Composes for a cohort.")
    parser.add_argument("people", help="a Parquet file with one row per person")
    parser.add_argument("results", help="the folder to write to; one that is there is gone on with")
    parser.add_argument(
        "--workers", type=int, default=2, help="processes on this machine; 0 for none"
    )
    parser.add_argument("--scheduler", default="", help="the address of a Dask scheduler elsewhere")
    parser.add_argument(
        "--catalog", default="", help="module:NAME of a catalog; else the standard one"
    )
    parser.add_argument("--rows", type=int, default=5_000, help="people in a part")
    parser.add_argument("--keep", type=int, default=KEPT, help="results each worker keeps to share")
    parser.add_argument("--unshared", action="store_true", help="compose for every row anew")
    parser.add_argument("--prices", action="store_true", help="price what was left out, too")
    asked = parser.parse_args(words)
    # A stopped run closes its cluster, and leaves whole parts only.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        failed = run(asked.people, asked.results, composer_of(asked.catalog), asked)
    except (UserMistake, OSError) as error:
        print(f"stopped: {error}", file=sys.stderr)
        return 2 if isinstance(error, UserMistake) else 1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
