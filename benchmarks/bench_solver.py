"""Times the exact solver against CP-SAT, HiGHS and a greedy choice, in one run on one core.

Run it from the root of the project::

    python -m benchmarks.bench_solver          # everything, under ten minutes
    python -m benchmarks.bench_solver --quick  # under one minute

The first row takes its problems from requests to the standard catalog, drawn
with fixed seeds; the others are drawn by ``tests.oracles.instances``. Times are
of the processor, not of the clock, so that other work on the machine counts
less. Those of outside solvers include building the model; ours run from a
``Problem`` to a ``Selection``. Ratios are medians over the same problems.
"""

import argparse
import os
from collections.abc import Callable, Sequence
from random import Random
from statistics import median
from time import process_time
from typing import Any, NamedTuple, TypeVar

from spinekit.composer.admission import admit_all
from spinekit.composer.building import build_problem
from spinekit.composer.composing import Composer
from spinekit.composer.problem import Problem
from spinekit.composer.request import Request
from spinekit.composer.solve import solve
from spinekit.exercise import Target
from spinekit.person import Person
from tests.oracles.answer import Answer
from tests.oracles.cp_sat import solve_with_cp_sat
from tests.oracles.highs import solve_with_highs
from tests.oracles.instances import realistic
from tests.oracles.referee import broken_limits, points

Given = TypeVar("Given")
Result = TypeVar("Result")
Document = dict[str, Any]
Picks = list[tuple[str, int]]

LIMIT_S = 20.0
"""What an outside solver may take for one problem."""


class Size(NamedTuple):
    """One row of the table."""

    name: str
    draw: Callable[[int], Document]
    """From a seed to a problem in its plain form."""
    ours: int
    """How many problems we solve."""
    cp_sat: int
    """How many of them CP-SAT solves, too."""
    highs: int
    """How many of them HiGHS solves, too."""


def from_catalog() -> Callable[[int], Document]:
    """Return a draw of requests to the standard catalog, as problems."""
    composer = Composer()
    groups = ("about", "red_flags", "bone", "spine", "health", "limbs")
    people = [
        Person.of(age=34, back_pain=True).none_of(*groups),
        Person.of(age=52, sedentary=True).none_of(*groups),
        Person.of(age=67, low_bone_mass=True).none_of(*groups),
    ]

    def draw(seed: int) -> Document:
        chance = Random(seed)  # noqa: S311 - drawn to be repeated, not to be secret
        goals = chance.sample(sorted(Target), chance.randint(1, 4))
        request = Request(
            chance.choice(people),
            minutes=chance.choice((10, 15, 20, 20, 20, 30)),
            goals={goal: chance.randint(1, 5) for goal in goals},
        )
        judge = composer.judge_of(request)
        screening = judge.screen(request.person, request.acknowledge)
        admitted = admit_all(request, screening).admitted
        if not admitted:
            raise RuntimeError(f"request {seed} admits nothing, which would measure nothing")
        return build_problem(request, admitted).to_dict()

    return draw


def drawn(candidates: int, goals: tuple[int, int]) -> Callable[[int], Document]:
    """Return a draw of twenty-minute routines from so many candidates."""
    return lambda seed: realistic(seed, candidates, goals)


def sizes(*, quick: bool) -> list[Size]:
    """Return the rows of the table."""
    rows: list[
        tuple[str, Callable[[int], Document], tuple[int, int, int], tuple[int, int, int]]
    ] = [
        ("catalog, 1-4 goals", from_catalog(), (400, 100, 50), (60, 12, 6)),
        ("22, 1-4 goals", drawn(22, (1, 4)), (400, 100, 50), (60, 12, 4)),
        ("100, 1-4 goals", drawn(100, (1, 4)), (300, 60, 20), (40, 6, 2)),
        ("100, 6-10 goals", drawn(100, (6, 10)), (100, 40, 12), (12, 4, 1)),
        ("1000, 1-4 goals", drawn(1000, (1, 4)), (100, 20, 4), (10, 2, 0)),
        ("3000, 1-4 goals", drawn(3000, (1, 4)), (40, 6, 1), (3, 1, 0)),
    ]
    return [Size(name, draw, *(few if quick else full)) for name, draw, full, few in rows]


def greedy(problem: Document) -> Picks:
    """Return what taking the most points per second, one by one, comes to.

    Phases that still lack seconds go first; what does not fit is passed over.
    """
    setup, changing = problem["setup_s"], problem["change_points"]
    phases, credit = problem["phases"], problem["credit"]
    dose = [0] * len(credit)
    spent = [0] * len(phases)
    families: set[str] = set()
    blocks: set[tuple[int, int]] = set()
    picks: Picks = []
    while len(picks) < problem["max_items"]:
        best: tuple[bool, float] | None = None
        entry: tuple[Document, int, int] | None = None
        for candidate in problem["candidates"]:
            if candidate["family"] in families:
                continue
            phase, position = candidate["phase"], candidate["position"]
            extra = 0 if (phase, position) in blocks else setup[position]
            lacking = spent[phase] < phases[phase]["min_s"]
            for index, option in enumerate(candidate["options"]):
                seconds = option["s"] + extra
                if spent[phase] + seconds > phases[phase]["max_s"]:
                    continue
                if sum(spent) + seconds > problem["budget_s"]:
                    continue
                gain = candidate["prefer"] - changing * extra
                for target, each in candidate["per_unit"].items():
                    had = dose[int(target)]
                    segments = credit[int(target)]
                    gain += earned(segments, had + each * option["units"]) - earned(segments, had)
                rank = (lacking, gain / (seconds + 1))
                if (lacking or gain > 0) and (best is None or rank > best):
                    best, entry = rank, (candidate, index, seconds)
        if entry is None:
            break
        candidate, index, seconds = entry
        picks.append((candidate["id"], index))
        families.add(candidate["family"])
        blocks.add((candidate["phase"], candidate["position"]))
        spent[candidate["phase"]] += seconds
        for target, each in candidate["per_unit"].items():
            dose[int(target)] += each * candidate["options"][index]["units"]
    return picks


def earned(segments: Sequence[Sequence[int | None]], dose: int) -> int:
    """Return the points of a dose."""
    total = 0
    for units, each in segments:
        part = dose if units is None else min(units, dose)
        total += part * (each or 0)
        dose -= part
    return total


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which *share* of the values lie."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def timed(work: Callable[[Given], Result], given: Given) -> tuple[Result, float]:
    """Return what *work* makes of *given*, and the seconds of processor it took."""
    start = process_time()
    result = work(given)
    return result, process_time() - start


def measure(size: Size) -> str:
    """Return one row of the table."""
    times: list[float] = []
    gaps: list[float] = []
    slower: dict[str, list[float]] = {"cp_sat": [], "highs": [], "greedy": []}
    lost: list[float] = []
    proven = differing = infeasible = 0
    for seed in range(size.ours):
        document = size.draw(seed)
        problem = Problem.from_dict(document)
        selection, taken = timed(solve, problem)
        times.append(taken)
        proven += selection.proven
        infeasible += selection.picks is None
        if not selection.proven and selection.objective and selection.bound is not None:
            gaps.append(selection.bound / selection.objective - 1)
        answers: dict[str, Answer] = {}
        if seed < size.cp_sat:
            answers["cp_sat"] = solve_with_cp_sat(document, LIMIT_S)
        if seed < size.highs:
            answers["highs"] = solve_with_highs(document, LIMIT_S)
        for name, answer in answers.items():
            slower[name].append(answer.seconds / taken)
            if selection.proven and answer.proven:
                differing += answer.objective != selection.objective
        if seed < size.cp_sat and selection.objective:
            picks, greedily = timed(greedy, document)
            slower["greedy"].append(greedily / taken)
            if not broken_limits(document, picks):
                lost.append(1 - points(document, picks) / selection.objective)
    cells = [
        size.name,
        f"{1000 * median(times):.1f}",
        f"{1000 * percentile(times, 0.99):.1f}",
        f"{100 * proven / size.ours:.1f} %",
        f"{100 * median(gaps):.1f} / {100 * max(gaps):.1f} %" if gaps else "",
        *(f"{median(ratios):.1f}" if ratios else "" for ratios in slower.values()),
        f"{100 * median(lost):.1f} / {100 * max(lost):.1f} %" if lost else "",
        f"{100 * infeasible / size.ours:.1f} %",
        str(differing),
    ]
    return "| " + " | ".join(cells) + " |"


HEADINGS = (
    "candidates",
    "median ms",
    "99th percentile ms",
    "proven",
    "gap if not: median / most",
    "CP-SAT, times ours",
    "HiGHS, times ours",
    "greedy, times ours",
    "points greedy loses: median / most",
    "infeasible",
    "proven but differing",
)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Times the exact solver.")
    parser.add_argument("--quick", action="store_true", help="few problems of each size")
    parser.add_argument("--only", default="", help="only the rows that start so")
    asked = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    print("| " + " | ".join(HEADINGS) + " |")
    print("|" + "---|" * len(HEADINGS))
    for size in sizes(quick=asked.quick):
        if size.name.startswith(asked.only):
            print(measure(size), flush=True)


if __name__ == "__main__":
    main()
