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
        problem = instance.problem
        self.rows = rows
        self.dose = [0] * len(instance.credit)
        self.seconds = [0] * len(problem.phases)
        self.blocks = {row.block for row in rows}
        self.families = {row.family for row in rows}
        points = sum(row.points for row in rows)
        for row in rows:
            self.seconds[instance.phase_of[row.block]] += row.seconds
            for target, given in row.doses:
                self.dose[target] += given
        for block in self.blocks:
            self.seconds[instance.phase_of[block]] += instance.setup[block]
            points -= instance.change[block]
        points += sum(each[given] for each, given in zip(instance.credit, self.dose, strict=True))
        self.short = [
            phase.min_s > seconds
            for phase, seconds in zip(problem.phases, self.seconds, strict=True)
        ]
        missing = sum(self.short) + max(0, problem.min_items - len(rows))
        self.rank = (-missing, points)


def _filled(
    instance: Instance, kept: Sequence[Row], others: Collection[Row], barred: Collection[Row]
) -> _Routine:
    """Return *kept* with the best of the *others* added, one by one, as long as any gains."""
    problem, credit = instance.problem, instance.credit
    routine = _Routine(instance, kept)
    while len(routine.rows) < problem.max_items:
        spare = problem.budget_s - sum(routine.seconds)
        top, entry = (False, 0), None
        if len(routine.rows) < problem.min_items:
            top = (False, NEVER)
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
            if (routine.short[phase], gain) > top:
                top, entry = (routine.short[phase], gain), row
        if entry is None:
            break
        routine = _Routine(instance, [*routine.rows, entry])
    return routine


def exchange(instance: Instance, best: Found | None, options: Collection[int]) -> Found | None:
    """Return *best* or something better: up to two options out, then the best ones in.

    Args:
        instance: The problem.
        best: A selection to start from; without one, the start is empty.
        options: The indices of the options that may come in.

    Returns:
        A selection that no such exchange betters; ``None`` where none was found.

    Examples:
        >>> from spinekit.composer.instance import Instance
        >>> from spinekit.samples import TINY_PROBLEM
        >>> instance = Instance(TINY_PROBLEM)
        >>> exchange(instance, None, [0, 1])[0]
        40
    """
    numbers = best[1][:-1] if best is not None else []
    routine = _Routine(instance, [instance.row(number) for number in numbers])
    others = [instance.row(number) for number in options]
    gained = True
    while gained:
        gained = False
        for barred in (out for count in range(3) for out in combinations(routine.rows, count)):
            kept = [row for row in routine.rows if row not in barred]
            other = _filled(instance, kept, others, barred)
            if other.rank > routine.rank:
                routine, gained = other, True
                break
    missing, points = routine.rank
    if missing:
        return None
    return points, [*sorted(row.number for row in routine.rows), len(instance.options)]
