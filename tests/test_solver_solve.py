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
    """Return a problem of many options and many equals, of which at most two are chosen.

    With an even seed two have to be chosen, and all are worth less than nothing.
    """
    if seed % 2:
        document = crooked(seed, 90)
        return document | {"max_items": 2, "min_items": min(2, document["min_items"])}
    document = crooked(seed, 60)
    rows = [one | {"prefer": one["prefer"] - 60} for one in document["candidates"]]
    return document | {"max_items": 2, "min_items": 2, "candidates": rows}


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


WIDE = (2099, 2273, 2411, 2567, 2615, 2677, 2026, 2118, 2166, 2268, 2300)
"""Here what the first core finds, if anything, is not yet the preferred optimum."""


@pytest.mark.parametrize("seed", WIDE)
def test_what_the_first_core_leaves_out_is_not_forgotten(seed: int) -> None:
    """Of up to a hundred options, many of them never searched, the preferred optimum is found.

    It is preferred among all equals, in the core or not.
    """
    selection = solve(Problem.from_dict(wide(seed)))
    expected = best_pair(seed)
    actual = None if selection.picks is None else (selection.objective, selection.picks)

    assert selection.proven
    assert expected == actual


def test_where_everything_fits_everything_is_taken() -> None:
    """More than a first core holds, and none of it loses anything."""
    rows = [row(f"a{number:02}", (1, 1), prefer=1) for number in range(40)]
    selection = solve(Problem.from_dict(small(*rows, max_items=40)))

    assert (selection.objective, selection.proven) == (40, True)


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


CROOKED = [
    (1002, 60), (1006, 60), (1027, 60), (1037, 60), (1037, 110),
    (1081, 110), (1084, 110), (1134, 110), (1292, 110), (1002, 110),
]  # fmt: skip
"""Here a first core decides nothing: larger ones, exchanges and a last search follow."""


@cache
def best_of_many(seed: int, most: int) -> int | None:
    """Return the points of the best selection, as another solver finds them."""
    return solve_with_cp_sat(crooked(seed, most)).objective


@pytest.mark.parametrize(("seed", "most"), CROOKED)
def test_of_many_candidates_the_best_are_found(seed: int, most: int) -> None:
    """Where no first core decides, another solver finds the same points, or nothing as well."""
    document = crooked(seed, most)
    selection = solve(Problem.from_dict(document))

    assert selection.proven
    assert best_of_many(seed, most) == selection.objective
    assert ([] if selection.picks is None else broken_limits(document, list(selection.picks))) == []


@pytest.mark.parametrize("max_nodes", [0, 100, 200, 400, 600, 2200])
def test_stopped_between_its_stages_it_stays_honest(max_nodes: int) -> None:
    """However far it has come, the bound holds, and what is proven is the best there is."""
    wrong = []
    for seed, most in CROOKED:
        best = best_of_many(seed, most)
        selection = solve(Problem.from_dict(crooked(seed, most)), max_nodes=max_nodes)
        is_wrong = selection.nodes > max_nodes
        is_wrong |= selection.proven and best != selection.objective
        is_wrong |= best is not None and (selection.bound is None or selection.bound < best)
        if is_wrong:
            wrong.append((seed, most, selection))

    assert not wrong


def test_an_equal_outside_the_first_core_is_preferred() -> None:
    """A selection worth exactly the bound of what was left out does not end the search.

    Two items fill the credit: any two of the thirty that give 2, found at once, or the first
    option of all with the very last.
    """
    rows = [row("a00", (10, 1), gives={0: 1}), row("z", (10, 3), gives={0: 1})]
    rows += [row(f"a{number:02}", (10, 2), gives={0: 1}) for number in range(1, 31)]
    document = small(*rows, credit=[[(4, 10), (None, 0)]], max_items=2)
    selection = solve(Problem.from_dict(document))
    expected = 40, True, (("a00", 0), ("z", 0))

    assert expected == (selection.objective, selection.proven, selection.picks)


def test_a_trial_that_was_too_short_is_not_the_end() -> None:
    """The first search is short; what it leaves of its core is searched to the end.

    There are 3,432 ways to choose seven equals of fourteen, and twenty others are worth nothing.
    """
    rows = [row(f"a{number:02}", (10, 1), prefer=1) for number in range(14)]
    rows += [row(f"b{number:02}", (10, 1), prefer=-100) for number in range(20)]
    selection = solve(Problem.from_dict(small(*rows, max_items=7)))
    expected = 7, True, tuple((f"a{number:02}", 0) for number in range(7))

    assert expected == (selection.objective, selection.proven, selection.picks)


@pytest.mark.parametrize("others", [0, 40])
def test_what_only_a_search_can_refuse_is_refused(others: int) -> None:
    """One family in two phases cannot fill both, which no count of seconds and items tells."""
    rows = [row("a", (10, 1), family="x"), row("b", (10, 1), family="x", phase=1)]
    rows += [row(f"c{number:02}", (11, 1), prefer=1) for number in range(others)]
    document = small(*rows, phases=[(10, 10), (10, 10)])
    selection = solve(Problem.from_dict(document))
    expected = None, None, True

    assert expected == (selection.picks, selection.bound, selection.proven)


def test_a_small_core_is_searched_to_the_end() -> None:
    """Where the first core holds all options its search is no trial, however long it takes.

    Six families stand in two phases each, and either phase takes four.
    """
    rows = [
        row(f"{family}{phase}", (10, 1), family=family, phase=phase)
        for family in "abcdef"
        for phase in (0, 1)
    ]
    document = small(*rows, phases=[(40, 40), (40, 40)], max_items=8)
    selection = solve(Problem.from_dict(document))
    expected = None, None, True

    assert expected == (selection.picks, selection.bound, selection.proven)


def test_how_many_nodes_is_named() -> None:
    """The problem stands alone or by its name; the number of nodes stands by its name only."""
    problem = Problem.from_dict(small(row("a", (10, 1), prefer=1)))
    call: Any = solve

    assert solve(problem) == call(problem=problem, max_nodes=40_000)
    with pytest.raises(TypeError):
        call(problem, 40_000)


def test_nothing_chosen_is_a_partial_selection_too() -> None:
    """Where one option is all there is, two are visited: without it and with it."""
    assert solve(Problem.from_dict(small(row("a", (10, 1), prefer=1)))).nodes == 2


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
