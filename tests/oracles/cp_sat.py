"""Solves composing problems with CP-SAT of OR-Tools, on one worker."""

from time import process_time
from typing import Any

from ortools.sat.python import cp_model

from tests.oracles.answer import Answer

__all__ = ["solve_with_cp_sat"]


def solve_with_cp_sat(problem: dict[str, Any], seconds: float = 60.0) -> Answer:
    """Return the answer of CP-SAT within so many *seconds*."""
    start = process_time()
    model = cp_model.CpModel()
    chosen: list[tuple[dict[str, Any], dict[str, int], Any]] = []
    families: dict[str, list[Any]] = {}
    blocks: dict[tuple[int, int], list[Any]] = {}
    for candidate in problem["candidates"]:
        for option in candidate["options"]:
            literal = model.new_bool_var("")
            chosen.append((candidate, option, literal))
            families.setdefault(candidate["family"], []).append(literal)
            blocks.setdefault((candidate["phase"], candidate["position"]), []).append(literal)
    for literals in families.values():
        model.add_at_most_one(literals)
    opened = {}
    for block, literals in blocks.items():
        opened[block] = model.new_bool_var("")
        model.add_max_equality(opened[block], literals)
    setup = problem["setup_s"]
    used = []
    for number, phase in enumerate(problem["phases"]):
        spent = sum(
            option["s"] * literal for one, option, literal in chosen if one["phase"] == number
        )
        spent += sum(setup[block[1]] * opened[block] for block in opened if block[0] == number)
        model.add(spent >= phase["min_s"])
        model.add(spent <= phase["max_s"])
        used.append(spent)
    model.add(sum(used) <= problem["budget_s"])
    items = sum(literal for _, _, literal in chosen)
    model.add(items >= problem["min_items"])
    model.add(items <= problem["max_items"])
    worth = [one["prefer"] * literal for one, _, literal in chosen]
    worth += [
        -problem["change_points"] * setup[block[1]] * literal for block, literal in opened.items()
    ]
    for target, segments in enumerate(problem["credit"]):
        doses = [
            (one["per_unit"].get(str(target), 0) * option["units"], literal)
            for one, option, literal in chosen
        ]
        most = sum(dose for dose, _ in doses)
        parts = []
        for units, points in segments:
            parts.append(model.new_int_var(0, most if units is None else units, ""))
            worth.append(points * parts[-1])
        model.add(sum(parts) == sum(dose * literal for dose, literal in doses))
    model.maximize(sum(worth))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = seconds
    status = solver.solve(model)
    taken = process_time() - start
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return Answer(
        objective=round(solver.objective_value) if found else None,
        proven=status in (cp_model.OPTIMAL, cp_model.INFEASIBLE),
        seconds=taken,
    )
