"""How long judging takes, an exercise at a time and a catalog at a time.

Run it with ``python benchmarks/bench_judging.py``. The catalog is the standard
one, and copies of it under other ids, ten and a hundred times as many. Each
figure is the best of several runs, since everything else a machine does can
only make a run slower. The last column is the time per exercise as a multiple
of the same in the smallest catalog: 1 is growth in exact proportion. The work
per exercise is the same at every size, as the findings show; where the last
column still rises, a large catalog has outgrown the processor's caches, or the
machine was busy.
"""

from collections.abc import Callable
from time import perf_counter

import attrs

from spinekit.catalog import Catalog
from spinekit.exercise import Exercise
from spinekit.facts import Group
from spinekit.person import Person
from spinekit.safety import Judge, Screening, standard_rules

PEOPLE = {
    "nothing answered": Person(),
    "osteoporosis at 67": Person.of(age=67, osteoporosis=True).none_of(
        "red_flags", "bone", "spine", "health", "limbs"
    ),
    "healthy at 58": Person.of(age=58).none_of(*Group),
}
COPIES = (1, 10, 100)
RUNS = 7


def copied(exercises: tuple[Exercise, ...], times: int) -> list[Exercise]:
    """Return the exercises so many times over, each copy under an id of its own."""
    return [
        attrs.evolve(one, id=f"{one.id}-{number}", easier=(), harder=())
        for number in range(times)
        for one in exercises
    ]


def best_of(run: Callable[[], object]) -> float:
    """Return the shortest of several runs, in microseconds."""
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        run()
        times.append(perf_counter() - start)
    return min(times) * 1e6


def all_verdicts(screening: Screening, exercises: list[Exercise]) -> int:
    """Judge everything, with all findings; return how many there are."""
    return sum(len(screening.verdict(one).findings) for one in exercises)


def all_levels(screening: Screening, exercises: list[Exercise]) -> None:
    """Judge everything, for the levels alone."""
    for one in exercises:
        screening.levels(one)


def main() -> None:
    """Print one line for each person and size of catalog."""
    rules = standard_rules()
    standard = tuple(Catalog.standard().exercises.values())
    print(f"{len(rules)} rules; compiling them takes {best_of(lambda: Judge(rules)):,.0f} us\n")
    head = f"{'person':<20}{'exercises':>10}{'findings':>10}{'screen us':>11}"
    print(head + f"{'verdicts us':>13}{'levels us':>11}{'us/verdict':>12}{'ratio':>7}")
    for name, person in PEOPLE.items():
        first = 0.0
        for times in COPIES:
            exercises = copied(standard, times)
            engine = Judge(rules, exercises)
            screening = engine.screen(person)
            found = all_verdicts(screening, exercises)  # warm: messages are made once
            screened = best_of(lambda: engine.screen(person))  # noqa: B023  # run at once
            verdicts = best_of(lambda: all_verdicts(screening, exercises))  # noqa: B023
            levels = best_of(lambda: all_levels(screening, exercises))  # noqa: B023
            each = verdicts / len(exercises)
            first = first or each
            print(
                f"{name:<20}{len(exercises):>10,}{found:>10,}{screened:>11,.0f}"
                f"{verdicts:>13,.0f}{levels:>11,.0f}{each:>12.1f}{each / first:>7.2f}"
            )


if __name__ == "__main__":
    main()
