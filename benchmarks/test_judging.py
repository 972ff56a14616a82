"""How long judging takes as the catalog grows, for people of whom little or much is known.

The catalog is the standard one, and copies of it under other ids. A row of the
group judges every exercise once; where ten times the exercises take more than
ten times as long, a large catalog has outgrown the processor's caches.
"""

import attrs
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from spinekit.catalog import Catalog
from spinekit.exercise import Exercise
from spinekit.facts import Group
from spinekit.person import Person
from spinekit.safety import Judge, Screening, standard_rules

PEOPLE = {
    "nothing answered": Person(),
    "half answered at 67": Person.of(age=67, osteoporosis=True).none_of("red_flags", "spine"),
    "osteoporosis at 67": Person.of(age=67, osteoporosis=True).none_of(
        "red_flags", "bone", "spine", "health", "limbs"
    ),
    "healthy at 58": Person.of(age=58).none_of(*Group),
}
RULES = standard_rules()


def copied(times: int) -> list[Exercise]:
    """The exercises of the standard catalog so many times over, each under an id of its own."""
    return [
        attrs.evolve(one, id=f"{one.id}-{number}", easier=(), harder=())
        for number in range(times)
        for one in Catalog.standard()
    ]


def judged(screening: Screening, exercises: list[Exercise]) -> None:
    """Judge everything, with all findings."""
    for one in exercises:
        screening.verdict(one)


@pytest.mark.benchmark(group="reading the rules")
def test_compiling(benchmark: BenchmarkFixture) -> None:
    """Making the rules ready."""
    benchmark(Judge, RULES)


@pytest.mark.parametrize("name", PEOPLE)
@pytest.mark.benchmark(group="reading the rules")
def test_screening(name: str, benchmark: BenchmarkFixture) -> None:
    """Reading a person once."""
    benchmark(Judge(RULES).screen, PEOPLE[name])


@pytest.mark.parametrize("name", PEOPLE)
@pytest.mark.parametrize("times", [1, 10, 100])
def test_judging(name: str, times: int, benchmark: BenchmarkFixture) -> None:
    """Judging every exercise of a catalog."""
    benchmark.group = f"judging, {name}"
    exercises = copied(times)
    screening = Judge(RULES, exercises).screen(PEOPLE[name])
    benchmark(judged, screening, exercises)
