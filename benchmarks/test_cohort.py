"""What a cohort costs: in one process, in two, on Dask; and what Dask adds to each person.

The program is ``examples/cohort_dask.py``, with a made-up cohort of its
neighbor. The people of the second group all share one outcome, so what is left
is reading, telling people apart, writing and sending. A row takes the whole of
a run, starting the processes included, in seconds of the processor of all its
processes together; how soon two of them are done shows on an idle machine only.
"""

import importlib
import resource
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from spinekit.composer import Cohort, Composer, ComposerSettings, Request
from spinekit.person import Person
from spinekit.samples import HEALTHY

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
sys.path.insert(0, str(EXAMPLES))
cohort_dask: Any = importlib.import_module("cohort_dask")
cohort_people: Any = importlib.import_module("cohort_people")

PEOPLE = 600
ALIKE = 6_000
ROUNDS = 3
UNPRICED = ComposerSettings(priced=0)


def of_all() -> float:
    """The seconds of processor that this process and those it has waited for have taken."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


@pytest.fixture(scope="module", params=["made up", "alike"])
def cohort(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a cohort."""
    path = tmp_path_factory.mktemp("cohort") / f"{request.param}.parquet"
    (table,) = cohort_people.blocks(PEOPLE if request.param == "made up" else ALIKE, 1)
    if request.param == "alike":
        rows = [{"id": number, **HEALTHY.answers} for number in range(ALIKE)]
        table = pa.Table.from_pylist(rows, schema=table.schema)
    pq.write_table(table, path)
    return path


def composed(rows: list[dict[str, object]]) -> int:
    """Compose for some rows in a process of a pool."""
    cohort: Cohort[object] = Cohort(Composer(), then=cohort_dask.packed)
    for row in rows:
        person = Person.from_mapping({name: row[name] for name in row if name != "id"})
        cohort.compose(Request(person, settings=UNPRICED))
    return cohort.shared.composed


def in_two(path: Path) -> None:
    """Compose in two processes of the standard library, without writing anything."""
    rows = pq.read_table(path).to_pylist()
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(composed, [rows[::2], rows[1::2]]))


WAYS = {
    "every row anew": ["--workers", "0", "--unshared"],
    "one process": ["--workers", "0"],
    "Dask, one worker": ["--workers", "1"],
    "Dask, two workers": ["--workers", "2"],
}


@pytest.mark.parametrize("name", [*WAYS, "two processes, nothing written"])
@pytest.mark.benchmark(timer=of_all)
def test_cohort(name: str, cohort: Path, tmp_path: Path, benchmark: Any) -> None:
    """One cohort from beginning to end."""
    people = pq.read_metadata(cohort).num_rows
    benchmark.group = f"a cohort of {people:,}, {cohort.stem}"
    if name not in WAYS:
        benchmark.pedantic(in_two, (cohort,), rounds=ROUNDS)
    elif name != "every row anew" or cohort.stem != "alike":
        rounds = iter(range(ROUNDS))
        benchmark.pedantic(
            cohort_dask.main,
            setup=lambda: (
                ([str(cohort), str(tmp_path / str(next(rounds))), "--rows", "300", *WAYS[name]],),
                {},
            ),
            rounds=ROUNDS,
        )
    else:
        pytest.skip("ten times as many would take a minute, and say what the other group says")
    print(f"\n{benchmark.stats.stats.min * 1e3 / people:.2f} ms a person: {name}")
