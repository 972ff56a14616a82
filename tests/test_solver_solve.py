"""The order of events: a first core, what it leaves out, and what the answer claims."""

from functools import cache
from itertools import combinations
from typing import Any

import pytest

from spinekit.composer.instance import NEVER, SCALE, Instance
from spinekit.composer.problem import Problem, Selection
from spinekit.composer.solve import _core, _selection, solve
from tests.oracles.cp_sat import solve_with_cp_sat
from tests.oracles.instances import crooked, realistic
from tests.oracles.referee import broken_limits, points
from tests.oracles.small import row, small

Document = dict[str, Any]
Picks = tuple[tuple[str, int], ...]


@cache
def wide(seed: int) -> Document:
    """Return a problem of many options and many equals, of which at most two are chosen."""
    document = next(
        one
        for number in range(100)
        if len((one := crooked(100 * seed + number, 90))["candidates"]) > 60
    )
    return document | {"max_items": 2, "min_items": min(2, document["min_items"])}


@cache
def best_pair(seed: int) -> tuple[int, Picks] | None:
    """Return the preferred optimum of a wide problem, found by looking at every pair."""
    document = wide(seed)
    options = sorted(
        (one["id"], index, one)
        for one in document["candidates"]
        for index in range(len(one["options"]))
    )
    best: tuple[int, list[float], Picks] | None = None
    for count in range(3):
        for chosen in combinations(enumerate(options), count):
            picks = [(name, index) for _, (name, index, _) in chosen]
            few = document | {"candidates": [one for _, (_, _, one) in chosen]}
            if broken_limits(few, picks):
                continue
            key = [*(float(number) for number, _ in chosen), float("inf")]
            rank = (-points(few, picks), key, tuple(picks))
            best = rank if best is None else min(best, rank)
    return None if best is None else (-best[0], best[2])


WIDE = range(600, 612)


@pytest.mark.parametrize("seed", WIDE)
def test_what_the_first_core_leaves_out_is_not_forgotten(seed: int) -> None:
    """Of some hundred options, most of them never searched, the preferred optimum is found.

    It is preferred among all equals, in the core or not.
    """
    selection = solve(Problem.from_dict(wide(seed)))
    expected = best_pair(seed)
    actual = None if selection.picks is None else (selection.objective, selection.picks)

    assert selection.proven
    assert expected == actual


@pytest.mark.parametrize("max_nodes", [0, 1, 3, 10, 30, 100])
def test_stopped_early_no_more_is_claimed_than_was_seen(max_nodes: int) -> None:
    """The bound holds, what is proven is the optimum, and the nodes are no more than allowed."""
    wrong = []
    for seed in WIDE:
        selection = solve(Problem.from_dict(wide(seed)), max_nodes=max_nodes)
        best = best_pair(seed)
        actual = None if selection.picks is None else (selection.objective, selection.picks)
        is_wrong = selection.nodes > max_nodes
        is_wrong |= selection.proven and best != actual
        if best is not None and selection.bound is not None:
            is_wrong |= selection.bound < best[0]
        if best is not None and selection.bound is None:
            is_wrong = True
        if is_wrong:
            wrong.append((seed, selection))

    assert not wrong


@pytest.mark.parametrize("seed", range(700, 715))
def test_of_many_candidates_the_best_are_found(seed: int) -> None:
    """On crooked problems of up to a hundred candidates another solver finds the same points."""
    document = crooked(seed, 110)
    selection = solve(Problem.from_dict(document))

    assert selection.proven
    assert solve_with_cp_sat(document).objective == selection.objective


def test_it_visits_forty_thousand_partial_selections_unless_told_otherwise() -> None:
    """The search is bounded by a number of nodes; where it is used up, the gap is left open."""
    document = realistic(0, 100, (10, 10))
    selection = solve(Problem.from_dict(document))

    assert selection.nodes == 40_000
    assert not selection.proven


def test_many_phases_are_told_apart() -> None:
    """Each of three hundred phases has its own blocks."""
    rows = [row("a", (1, 1), phase=0, prefer=1), row("b", (1, 1), phase=299, prefer=1)]
    selection = solve(Problem.from_dict(small(*rows, phases=[(0, 1)] * 300)))

    assert selection.proven
    assert selection.picks == (("a", 0), ("b", 0))


# --- its parts ---------------------------------------------------------------------------------


def _losses(*phases: int) -> tuple[Instance, list[tuple[int, int]]]:
    """Return options of these phases, the loss of each ten times its place."""
    rows = [row(f"a{place:02}", (1, 0), phase=phase) for place, phase in enumerate(phases)]
    instance = Instance(Problem.from_dict(small(*rows, phases=[(0, 9)] * 3)))
    return instance, [(10 * place, place) for place in range(len(phases))]


@pytest.mark.parametrize(
    ("expected", "skipped", "phases", "size"),
    [
        ([0, 1], 20, (0, 0, 0), 2),
        ([0, 1, 2], None, (0, 0, 0), 3),
        ([0, 1, 2], None, (0, 0, 0), 4),
        # An eighth of the size of each phase, though others lose less.
        ([0, 1, 2, 3, 4, 5, 6, 7, 9], 80, (0, 0, 0, 0, 0, 0, 0, 0, 0, 1), 8),
        ([0, 1, 2, 3, 4, 5, 6, 7, 9, 11], 80, (0,) * 9 + (1, 1, 2, 2), 8),
        ([0, 1, 2, 3, 4, 5, 6, 7], 80, (0, 0, 0, 0, 0, 0, 1, 2, 0, 1), 8),
        ([*range(16), 17, 18], 160, (0,) * 17 + (1, 1, 1), 16),
        ([0, 1, 2, 3, 4, 5, 6], 70, (0,) * 8 + (1,), 7),
    ],
)
def test_a_core_has_the_best_options_and_some_of_each_phase(
    expected: list[int], skipped: int | None, phases: tuple[int, ...], size: int
) -> None:
    """It says the least loss of those that it leaves out, too."""
    instance, losses = _losses(*phases)
    core, least = _core(instance, losses, size)

    assert (expected, skipped) == ([number for _, number in core], least)


@pytest.mark.parametrize(
    ("expected", "best", "left"),
    [
        (Selection(picks=None, objective=None, bound=None, proven=True, nodes=5), None, NEVER),
        (Selection(picks=None, objective=None, bound=7, proven=False, nodes=5), None, 8 * SCALE - 1),
        (Selection(picks=None, objective=None, bound=-1, proven=False, nodes=5), None, -1),
        (Selection(picks=(("a00", 0),), objective=3, bound=3, proven=True, nodes=5), (3, [0, 2]), NEVER),
        (Selection(picks=(("a01", 0),), objective=3, bound=4, proven=False, nodes=5), (3, [1, 2]), 5 * SCALE - 1),
        (Selection(picks=(), objective=3, bound=3, proven=False, nodes=5), (3, [2]), 2 * SCALE),
    ],
)  # fmt: skip
def test_an_answer_claims_what_is_left_in_whole_points(
    expected: Selection, best: tuple[int, list[int]] | None, left: int
) -> None:
    """No selection is worth a part of a point: the bound is rounded down, to the found at least."""
    instance, _ = _losses(0, 0)

    assert expected == _selection(instance, best, left, 5)
