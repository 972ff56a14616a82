"""The exact solver: against other solvers, against laws, and against wrong input."""

import os
import subprocess
import sys
from random import Random
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from spinekit.composer.feasibility import possible
from spinekit.composer.instance import NEVER, SCALE, Instance
from spinekit.composer.problem import Candidate, Option, Phase, Problem, Selection
from spinekit.composer.relaxation import Prices, rank_options
from spinekit.composer.search import Search
from spinekit.composer.solve import solve
from spinekit.errors import SpinekitError
from tests.oracles.brute_force import best_by_brute_force
from tests.oracles.cp_sat import solve_with_cp_sat
from tests.oracles.highs import solve_with_highs
from tests.oracles.instances import crooked, realistic
from tests.oracles.referee import broken_limits, points

seeds = st.integers(min_value=10_000, max_value=1_000_000)


def solved(document: dict[str, Any], **limits: int) -> Selection:
    """Return our selection for a problem in its plain form."""
    return solve(Problem.from_dict(document), **limits)


def judged(document: dict[str, Any], selection: Selection) -> tuple[list[str], int]:
    """Return the limits a selection breaks and its points, as the referee sees them."""
    picks = list(selection.picks or ())
    return broken_limits(document, picks), points(document, picks)


# --- against other solvers ---------------------------------------------------------------------


@pytest.mark.parametrize("block", range(5))
def test_agrees_with_brute_force_pick_by_pick(block: int) -> None:
    """Whatever is proven is the preferred optimum of all selections, or there is none."""
    wrong = []
    for seed in range(500 * block, 500 * (block + 1)):
        document = crooked(seed)
        selection = solved(document)
        expected = best_by_brute_force(document)
        actual = selection.picks and (selection.objective, list(selection.picks))
        if expected is not None and selection.picks == ():
            actual = (selection.objective, [])
        if (expected, True) != (actual, selection.proven):
            wrong.append(seed)

    assert not wrong


@pytest.mark.parametrize("block", range(5))
def test_agrees_with_cp_sat_and_highs(block: int) -> None:
    """On problems too large for brute force, two other solvers find the same points."""
    wrong = []
    for seed in range(100 * block, 100 * (block + 1)):
        document = crooked(seed, 16)
        selection = solved(document)
        answers = (solve_with_cp_sat(document), solve_with_highs(document))
        agreed = {selection.objective} == {answer.objective for answer in answers}
        if not (agreed and selection.proven):
            wrong.append((seed, selection, answers))

    assert not wrong


@pytest.mark.parametrize(("candidates", "goals", "count"), [(22, (1, 4), 40), (60, (1, 4), 10)])
def test_agrees_with_cp_sat_on_routines(
    candidates: int, goals: tuple[int, int], count: int
) -> None:
    """On problems shaped like the real thing the proven points are the best, and are earned."""
    for seed in range(count):
        document = realistic(seed, candidates, goals)
        selection = solved(document)

        assert selection.proven
        assert solve_with_cp_sat(document).objective == selection.objective
        if selection.picks is not None:
            assert ([], selection.objective) == judged(document, selection)


@pytest.mark.oracle
@pytest.mark.parametrize(
    ("candidates", "goals", "count"),
    [
        (22, (1, 4), 300),
        (100, (1, 4), 150),
        (100, (6, 10), 40),
        (1000, (1, 4), 15),
        (3000, (1, 4), 4),
    ],
)
def test_agrees_with_cp_sat_at_every_size(
    candidates: int, goals: tuple[int, int], count: int
) -> None:
    """At every size of the design's table what both prove is the same, and gaps are honest."""
    for seed in range(1_000, 1_000 + count):
        document = realistic(seed, candidates, goals)
        selection = solved(document)
        answer = solve_with_cp_sat(document, 120)
        best = answer.objective

        if selection.objective is not None and selection.bound is not None:
            assert ([], selection.objective) == judged(document, selection)
            if best is not None and answer.proven:
                assert selection.objective <= best <= selection.bound
        if selection.proven and answer.proven:
            assert best == selection.objective


@pytest.mark.oracle
@pytest.mark.parametrize(("candidates", "count"), [(22, 100), (60, 20)])
def test_agrees_with_highs_on_routines(candidates: int, count: int) -> None:
    """HiGHS finds the same points on problems shaped like the real thing."""
    for seed in range(count):
        document = realistic(seed, candidates, (1, 4))

        assert solve_with_highs(document, 120).objective == solved(document).objective


# --- the bound ---------------------------------------------------------------------------------


def _any_prices(instance: Instance, draw: Random) -> Prices:
    """Return prices good or bad, doses within what their credit can earn."""
    most = draw.choice((1, 4, 40)) * SCALE
    return Prices(
        tuple(
            draw.randint(parts[-1][1] * SCALE, parts[0][1] * SCALE)
            for parts in instance.problem.credit
        ),
        draw.randint(0, most),
        tuple(draw.randint(-most, most) for _ in instance.problem.phases),
        draw.randint(-most, most),
    )


@pytest.mark.parametrize("block", range(4))
def test_no_price_costs_optimality(block: int) -> None:
    """Bad prices and coarse lines only slow the proof: every bound holds, the optimum is found."""
    wrong = []
    for seed in range(250 * block, 250 * (block + 1)):
        document = crooked(seed)
        draw = Random(seed)
        instance = Instance(Problem.from_dict(document))
        prices = _any_prices(instance, draw)
        bound, losses = rank_options(instance, prices)
        search = Search(
            instance, [number for _, number in losses], prices, shift=draw.choice((0, 1, 2, 3))
        )
        search.run(NEVER, 10**6)
        best = best_by_brute_force(document)
        found = None
        if search.best is not None:
            points_found, (*numbers, _) = search.best
            found = (points_found, [instance.pick(number) for number in numbers])
        if best is not None:
            worth = best[0] * SCALE
            kept = {instance.pick(number) for loss, number in losses if bound - loss >= worth}
            if worth > min(bound, search.bound) or not kept.issuperset(best[1]):
                wrong.append((seed, "bound"))
            if not possible(instance):
                wrong.append((seed, "possible"))
        if (best, NEVER) != (found, search.open):
            wrong.append((seed, "search"))

    assert not wrong


# --- laws --------------------------------------------------------------------------------------


@given(seed=seeds, size=st.sampled_from([7, 12, 18]))
def test_keeps_every_limit_and_earns_what_it_says(seed: int, size: int) -> None:
    """The picks keep all limits, earn the objective, and never more than the bound."""
    document = crooked(seed, size)
    selection = solved(document)

    if selection.picks is not None and selection.objective is not None:
        assert ([], selection.objective) == judged(document, selection)
        assert selection.bound == selection.objective


@given(seed=seeds)
def test_the_order_of_candidates_is_nothing(seed: int) -> None:
    """Candidates in another order give the same selection, nodes and all."""
    document = crooked(seed, 12)
    rows = document["candidates"]
    shuffled = document | {"candidates": Random(seed).sample(rows, len(rows))}

    selection, other = solved(document), solved(shuffled)

    assert (selection.picks, selection.objective) == (other.picks, other.objective)


@given(seed=seeds)
def test_names_settle_ties_only(seed: int) -> None:
    """Other ids may choose between equals, but never change what is earned."""
    document = crooked(seed, 12)
    rows = document["candidates"]
    names = Random(seed).sample(range(100), len(rows))
    renamed = [row | {"id": f"n{name:02d}"} for row, name in zip(rows, names, strict=True)]

    assert solved(document).objective == solved(document | {"candidates": renamed}).objective


@given(seed=seeds, more=st.integers(min_value=0, max_value=120))
def test_more_budget_never_earns_less(seed: int, more: int) -> None:
    """With the phases held, seconds more to spend cost no points."""
    document = crooked(seed, 12)
    before = solved(document).objective
    after = solved(document | {"budget_s": document["budget_s"] + more}).objective

    if before is not None:
        assert after is not None
        assert after >= before


@given(seed=seeds)
def test_another_candidate_never_earns_less(seed: int) -> None:
    """A larger choice costs no points."""
    document = crooked(seed, 12)
    fewer = document | {"candidates": document["candidates"][:-1]}
    before, after = solved(fewer).objective, solved(document).objective

    if before is not None:
        assert after is not None
        assert after >= before


@given(seed=seeds, max_nodes=st.integers(min_value=0, max_value=30))
@example(seed=21578, max_nodes=1)  # the last node ended a search that had set its sights too high
def test_the_gap_is_honest(seed: int, max_nodes: int) -> None:
    """Stopped early, the bound is still above the best there is, and nothing is claimed."""
    document = crooked(seed, 14)
    best = solved(document)
    early = solved(document, max_nodes=max_nodes)

    assert early.nodes <= max_nodes
    if early.proven:
        assert (best.picks, best.objective) == (early.picks, early.objective)
    if early.bound is not None and best.objective is not None:
        assert early.bound >= best.objective
    if early.picks is not None and early.objective is not None:
        assert best.objective is not None
        assert ([], early.objective) == judged(document, early)
        assert early.objective <= best.objective


def test_stopped_early_it_still_brings_a_routine() -> None:
    """Without a single node the answer is a routine with an honest gap, not nothing."""
    for seed in range(10):
        document = realistic(seed, 100, (1, 4))
        early = solved(document, max_nodes=0)

        assert not early.proven
        assert early.objective is not None
        assert early.bound is not None
        assert ([], early.objective) == judged(document, early)
        assert early.objective <= early.bound


@given(seed=seeds)
def test_points_in_other_coin_choose_the_same(seed: int) -> None:
    """A thousand times the points everywhere earn a thousand times as much, by the same picks."""
    document = crooked(seed, 10)
    dearer = document | {
        "credit": [
            [[units, 1000 * each] for units, each in segments] for segments in document["credit"]
        ],
        "change_points": 1000 * document["change_points"],
        "candidates": [row | {"prefer": 1000 * row["prefer"]} for row in document["candidates"]],
    }
    selection, other = solved(document), solved(dearer)

    assert selection.picks == other.picks
    if selection.objective is not None:
        assert 1000 * selection.objective == other.objective


def test_infeasible_limits_are_proven_at_full_size() -> None:
    """That nothing fits is proven also where a search could never try everything."""
    document = realistic(1, 100, (1, 4))
    impossible = [
        document | {"min_items": 60, "max_items": 60},
        document | {"budget_s": 60},
        document | {"candidates": [row for row in document["candidates"] if row["phase"]]},
        document | {"min_items": 1, "max_items": 1},
    ]
    nothing = Selection(picks=None, objective=None, bound=None, proven=True, nodes=0)
    for one in impossible:
        selection = solved(one)

        assert (nothing.picks, nothing.bound, True) == (
            selection.picks,
            selection.bound,
            selection.proven,
        )


def test_hash_seed_changes_nothing() -> None:
    """Two processes with different hash seeds give the same selection, nodes and all."""
    program = (
        "from tests.oracles.instances import realistic;"
        "from spinekit.composer.problem import Problem;"
        "from spinekit.composer.solve import solve;"
        "print([solve(Problem.from_dict(realistic(seed, 60, (1, 4)))) for seed in range(3)])"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            check=True,
            capture_output=True,
            text=True,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        ).stdout
        for seed in ("1", "2")
    }

    assert len(said) == 1


# --- values ------------------------------------------------------------------------------------


@given(seed=seeds, size=st.sampled_from([0, 7, 20]))
def test_the_plain_form_round_trips(seed: int, size: int) -> None:
    """A problem read from its plain form writes the same form, and reads back equal."""
    document = crooked(seed, max(size, 3))
    problem = Problem.from_dict(document)

    assert document == problem.to_dict()
    assert problem == Problem.from_dict(problem.to_dict())
    assert hash(problem) == hash(Problem.from_dict(document))


def test_a_selection_round_trips() -> None:
    """A selection, with picks or without, reads back equal."""
    for selection in (
        Selection(picks=(("a", 0), ("b", 1)), objective=3, bound=4, proven=False, nodes=7),
        Selection(picks=None, objective=None, bound=None, proven=True, nodes=0),
    ):
        assert selection == Selection.from_dict(selection.to_dict())


def _document() -> dict[str, Any]:
    return Problem(
        targets=("hip",),
        credit=(((4, 10), (None, 1)),),
        budget_s=600,
        phases=(Phase(name="main", min_s=0, max_s=600),),
        positions=("supine",),
        setup_s=(15,),
        change_points=1,
        min_items=1,
        max_items=5,
        candidates=(
            Candidate(
                id="bridge",
                family="bridge",
                phase=0,
                position=0,
                prefer=1,
                per_unit={0: 2},
                options=(Option(60, 2),),
            ),
        ),
    ).to_dict()


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [
        (("candidates", 0, "phase"), 1, "Problem.candidates[0].phase: points nowhere"),
        (("candidates", 0, "position"), 3, "Problem.candidates[0].position: points nowhere"),
        (("candidates", 0, "per_unit"), {"1": 2}, "Problem.candidates[0].per_unit: points nowhere"),
        (("candidates", 0, "per_unit"), {"hip": 2}, "must name a target by its index"),
        (("candidates", 0, "per_unit"), [2], "must be a mapping"),
        (("candidates", 0, "options", 0, "s"), -1, "Option.seconds: is out of bounds"),
        (("candidates", 0, "options", 0, "units"), 1.5, "Option.units: must be a whole number"),
        (("candidates", 0, "options"), {"s": 1}, "Candidate.options: must be a list"),
        (("candidates", 0, "prefer"), True, "Candidate.prefer: must be a whole number"),
        (("credit",), [[[4, 1], [None, 10]]], "Problem.credit[0]: rises"),
        (("credit",), [[[4, 10]]], "must end in an open segment"),
        (("credit",), [[]], "must end in an open segment"),
        (("credit",), [[[None, 10], [None, 1]]], "has an open segment before the last"),
        (("credit",), [[[4, 10, 1], [None, 1]]], "must be a pair"),
        (("credit",), [], "must have one entry for each of the 1 targets"),
        (("setup_s",), [], "must have one entry for each of the 1 positions"),
        (("setup_s",), [-5], "is out of bounds"),
        (("min_items",), 6, "Problem.min_items: is above max_items, 5"),
        (("phases", 0, "min_s"), 601, "Phase.min_s: is above max_s, 600"),
        (("budget_s",), -1, "Problem.budget_s: is out of bounds"),
        (("targets",), ["hip", "hip"], "must have one entry"),
        (("color",), 1, "no key of this name"),
        (("phases",), None, "Problem.phases: must be a list"),
    ],
)
def test_wrong_input_is_named(place: tuple[str | int, ...], value: object, said: str) -> None:
    """An error names the field, the value and the remedy."""
    document = _document()
    inner: Any = document
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value

    with pytest.raises(SpinekitError) as caught:
        Problem.from_dict(document)

    assert said in str(caught.value)
    assert ";" in str(caught.value)


def test_a_repeated_id_is_named() -> None:
    """Two candidates of one id are refused."""
    document = _document()
    document["candidates"] *= 2

    with pytest.raises(SpinekitError, match="stands there twice, got 'bridge'"):
        Problem.from_dict(document)


def test_a_missing_key_is_named() -> None:
    """A document without one of its keys is refused."""
    document = _document()
    del document["credit"]

    with pytest.raises(SpinekitError, match="lacks the key 'credit'"):
        Problem.from_dict(document)
