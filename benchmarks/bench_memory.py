"""What values take in memory, and how much of it the next one of their kind takes.

Run it with ``python benchmarks/bench_memory.py``. The first of a kind pays for
what all share, such as a catalog's texts; the next pays for itself alone.
"""

import gc
import pickle
import tracemalloc
from collections.abc import Callable

import attrs

from spinekit.catalog import Catalog
from spinekit.codecs import dumps
from spinekit.composer import Cohort, Composer, ComposerSettings, Request
from spinekit.person import Person
from spinekit.samples import HEALTHY, SAMPLES

MANY, FEW = 50, 6
UNPRICED = ComposerSettings(priced=0)


def kilobytes(make: Callable[[int], object], count: int) -> float:
    """Return what one of so many values takes, in kilobytes."""
    make(0)
    gc.collect()
    tracemalloc.start()
    kept = [make(number) for number in range(1, 1 + count)]
    gc.collect()
    now, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del kept
    return now / count / 1024


def person(number: int) -> Person:
    """A healthy person of some age."""
    return HEALTHY.answer("age", 30 + number % 60)


def main() -> None:
    """Print one line for each kind of value."""
    composer = Composer()
    cohort = Cohort(composer)
    request = attrs.evolve(SAMPLES["paula"].request, settings=UNPRICED)
    pickled = pickle.dumps(Catalog.standard())
    ways: dict[str, tuple[Callable[[int], object], int]] = {
        "a person": (person, MANY),
        "a request": (lambda number: Request(person(number)), MANY),
        "a routine": (
            lambda number: composer.compose(attrs.evolve(request, minutes=15 + number)),
            FEW,
        ),
        "its JSON": (
            lambda number: dumps(composer.compose(attrs.evolve(request, minutes=15 + number))),
            FEW,
        ),
        "a refusal": (
            lambda number: composer.compose(
                Request(person(number).answer("saddle_numbness", True))
            ),
            MANY,
        ),
        "a signature": (lambda number: cohort.signature(Request(person(number))), MANY),
        "a catalog of 22 exercises and 120 rules": (lambda _: pickle.loads(pickled), FEW),  # noqa: S301
        "a composer of it": (lambda _: Composer(), FEW),
        "a cohort that has kept nothing": (lambda _: Cohort(composer), FEW),
    }
    print(f"{'what':<42}{'KB each':>10}{'times a person':>16}")
    unit = 0.0
    for name, (make, count) in ways.items():
        size = kilobytes(make, count)
        unit = unit or size
        print(f"{name:<42}{size:>10,.1f}{size / unit:>16.1f}")


if __name__ == "__main__":
    main()
