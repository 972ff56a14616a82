"""Betters a selection by exchanging a few of its options for others.

Here a found selection is improved before the proof begins, at the true points
and limits and without any bound: the better it is, the fewer options are left
to search. Nothing is proven here, and nothing depends on it but time.
"""

from collections.abc import Collection, Sequence
from itertools import combinations

from spinekit.composer.instance import NEVER, Found, Instance, Row

__all__ = ["exchange"]


class _Routine:
    """What some options use and earn together."""

    def __init__(self, instance: Instance, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.dose = [0] * len(instance.credit)
        self.seconds = [0] * len(instance.problem.phases)
        self.blocks = {row.block for row in rows}
        self.families = {row.family for row in rows}
        self.points = sum(row.points for row in rows)
        for row in rows:
            self.seconds[instance.phase_of[row.block]] += row.seconds
            for target, given in row.doses:
                self.dose[target] += given
        for block in self.blocks:
            self.seconds[instance.phase_of[block]] += instance.setup[block]
            self.points -= instance.change[block]
        self.points += sum(each[given] for each, given in zip(instance.credit, self.dose, strict=True))


def exchange(
    instance: Instance, best: Found | None, options: Collection[int]
) -> Found | None:
    """Return *best* or something better: up to two options out, then the best ones in.

    Args:
        instance: The problem.
        best: Points and numbers of a feasible selection, the numbers ended by the sentinel.
        options: The numbers of what may come in.

    Returns:
        Points and numbers, where no such exchange gains any more.
    """
    problem = instance.problem
    credit = instance.credit
    points, numbers = (NEVER, []) if best is None else (best[0], best[1][:-1])
    chosen = [instance.row(number) for number in numbers]
    others = [instance.row(number) for number in options]

    def fits(routine: _Routine) -> bool:
        return len(routine.rows) >= problem.min_items and all(
            phase.min_s <= seconds for phase, seconds in zip(problem.phases, routine.seconds, strict=True)
        )

    def filled(rows: list[Row], barred: Collection[Row]) -> _Routine:
        routine = _Routine(instance, rows)
        while len(routine.rows) < problem.max_items:
            spare = problem.budget_s - sum(routine.seconds)
            top, entry = 0, None
            for row in others:
                if row.family in routine.families or row in barred:
                    continue
                phase = instance.phase_of[row.block]
                seconds, gain = row.seconds, row.points
                if row.block not in routine.blocks:
                    seconds += instance.setup[row.block]
                    gain -= instance.change[row.block]
                if seconds > spare or routine.seconds[phase] + seconds > problem.phases[phase].max_s:
                    continue
                for target, given in row.doses:
                    had = routine.dose[target]
                    gain += credit[target][had + given] - credit[target][had]
                if gain > top:
                    top, entry = gain, row
            if entry is None:
                break
            routine = _Routine(instance, [*routine.rows, entry])
        return routine

    gained = True
    while gained:
        gained = False
        for count in range(3):
            for barred in combinations(chosen, count):
                routine = filled([row for row in chosen if row not in barred], barred)
                if routine.points > points and fits(routine):
                    points, chosen, gained = routine.points, list(routine.rows), True
                    break
            if gained:
                break
    if points == NEVER:
        return None
    return points, [*sorted(row.number for row in chosen), len(instance.options)]
