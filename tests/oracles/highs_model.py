"""The composing problem as a mixed-integer program for HiGHS.

Only :mod:`tests.oracles.highs` may import this, and only in a process of its own:
OR-Tools carries another HiGHS under the same library name, and the first one
loaded serves both.
"""

import json
import os
import sys
from time import process_time
from typing import Any

import highspy

from tests.oracles.answer import Answer

__all__ = ["solve_with_highs"]

Terms = list[tuple[int, float]]


class _Model:
    """A mixed-integer program, gathered row by row."""

    def __init__(self) -> None:
        self.costs: list[float] = []
        self.uppers: list[float] = []
        self.rows: list[tuple[float, float, Terms]] = []

    def column(self, cost: float, upper: float) -> int:
        self.costs.append(cost)
        self.uppers.append(upper)
        return len(self.costs) - 1

    def row(self, low: float, high: float, terms: Terms) -> None:
        self.rows.append((low, high, terms))


def _model(problem: dict[str, Any]) -> _Model:
    model = _Model()
    setup, changing = problem["setup_s"], problem["change_points"]
    families: dict[str, Terms] = {}
    blocks: dict[tuple[int, int], Terms] = {}
    spent: dict[int, Terms] = {}
    items: Terms = []
    doses: dict[int, Terms] = {}
    for candidate in problem["candidates"]:
        for option in candidate["options"]:
            column = model.column(candidate["prefer"], 1)
            families.setdefault(candidate["family"], []).append((column, 1))
            block = candidate["phase"], candidate["position"]
            blocks.setdefault(block, []).append((column, 1))
            spent.setdefault(candidate["phase"], []).append((column, option["s"]))
            items.append((column, 1))
            for target, each in candidate["per_unit"].items():
                doses.setdefault(int(target), []).append((column, each * option["units"]))
    for terms in families.values():
        model.row(-highspy.kHighsInf, 1, terms)
    for (phase, position), terms in blocks.items():
        opened = model.column(-changing * setup[position], 1)
        spent.setdefault(phase, []).append((opened, setup[position]))
        model.row(0, highspy.kHighsInf, [*terms, (opened, -1)])
        for column, _ in terms:
            model.row(-highspy.kHighsInf, 0, [(column, 1), (opened, -1)])
    for number, phase in enumerate(problem["phases"]):
        model.row(phase["min_s"], phase["max_s"], spent.get(number, []))
    everything = [term for terms in spent.values() for term in terms]
    model.row(-highspy.kHighsInf, problem["budget_s"], everything)
    model.row(problem["min_items"], problem["max_items"], items)
    for target, segments in enumerate(problem["credit"]):
        terms = list(doses.get(target, []))
        for units, points in segments:
            terms.append((model.column(points, highspy.kHighsInf if units is None else units), -1))
        model.row(0, 0, terms)
    return model


def solve_with_highs(problem: dict[str, Any], seconds: float = 60.0) -> Answer:
    """Return the answer of HiGHS within so many *seconds*."""
    start = process_time()
    model = _model(problem)
    if not model.costs:
        feasible = all(low <= 0 <= high for low, high, _ in model.rows)
        return Answer(0 if feasible else None, proven=True, seconds=process_time() - start)
    integer = sum(len(candidate["options"]) for candidate in problem["candidates"])
    integer += len({(one["phase"], one["position"]) for one in problem["candidates"]})
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("time_limit", seconds)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", 0.5)
    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = len(model.costs), len(model.rows)
    program.sense_ = highspy.ObjSense.kMaximize
    program.col_cost_ = model.costs
    program.col_lower_ = [0.0] * len(model.costs)
    program.col_upper_ = model.uppers
    program.row_lower_ = [low for low, _, _ in model.rows]
    program.row_upper_ = [high for _, high, _ in model.rows]
    starts, columns, values = [0], [], []
    for _, _, terms in model.rows:
        columns += [column for column, _ in terms]
        values += [float(value) for _, value in terms]
        starts.append(len(columns))
    program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    program.a_matrix_.start_ = starts
    program.a_matrix_.index_ = columns
    program.a_matrix_.value_ = values
    kinds = highspy.HighsVarType
    # Doses follow from whole choices, so the parts of credit need not be declared whole.
    program.integrality_ = [
        kinds.kInteger if upper == 1 and number < integer else kinds.kContinuous
        for number, upper in enumerate(model.uppers)
    ]
    highs.passModel(program)
    highs.run()
    status = highs.getModelStatus()
    taken = process_time() - start
    infeasible = status == highspy.HighsModelStatus.kInfeasible
    optimal = status == highspy.HighsModelStatus.kOptimal
    objective = round(highs.getInfo().objective_function_value) if optimal else None
    return Answer(objective=objective, proven=optimal or infeasible, seconds=taken)


def main() -> None:
    """Answer the problems that come in, one line of JSON each."""
    # HiGHS greets on standard output, whatever its options say: only our answers may go there.
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        os.dup2(2, 1)
        for line in sys.stdin:
            problem, seconds = json.loads(line)
            answers.write(json.dumps(solve_with_highs(problem, seconds)) + "\n")
            answers.flush()


if __name__ == "__main__":
    main()
