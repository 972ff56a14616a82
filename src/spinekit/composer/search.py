"""Exact search among a few choices, guided by a dynamic program over seconds.

At fixed prices for dose and items the composing problem is a knapsack over
seconds with phases and blocks; tables over the seconds left say what the rest
of a routine can still be worth. The search goes through phases, blocks and
families in one order and leaves out whatever the tables, less the credit
already lost to diminishing returns, prove to be below a cutoff.
"""

from collections.abc import Sequence
from typing import NamedTuple

from spinekit.composer.problem import Segment
from spinekit.composer.relaxation import NEVER, SCALE, Choice, Instance, Prices

__all__ = ["Search"]

_Pick = tuple[int, int, tuple[tuple[int, int], ...], int, int, int]
"""Seconds, value, doses, points, number, and a bit where the family stands in several blocks."""

_Row = list[int]
"""The most that is still to come, by seconds (or cells of seconds) left in the phase."""

_Rows = list[tuple[_Row, list[_Row]]]
"""For each block: the row before it, and the rows once open, before each family and at the end."""


class _Block(NamedTuple):
    """A position in a phase: what getting there takes, and the families that stand there."""

    setup: int
    change: int
    families: list[list[_Pick]]


class _Stage(NamedTuple):
    """A phase entered with so many seconds left."""

    rank: int
    left: int
    room: int
    shift: int
    rows: _Rows
    end: _Row


class _Credit(dict[int, int]):
    """The points of each dose, computed when first asked for."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        super().__init__()
        self.segments = segments

    def __missing__(self, dose: int) -> int:
        points, left = 0, dose
        for units, each in self.segments:
            taken = left if units is None else min(left, units)
            points += taken * each
            left -= taken
        self[dose] = points
        return points


class _Lost(dict[int, int]):
    """What each dose beyond the wanted one loses against its price, zero or negative."""

    def __init__(self, credit: _Credit, wanted: int, price: int) -> None:
        super().__init__()
        self.credit, self.wanted, self.price = credit, wanted, price

    def __missing__(self, dose: int) -> int:
        beyond = max(0, dose - self.wanted)
        earned = self.credit[self.wanted + beyond] - self.credit[self.wanted]
        self[dose] = earned * SCALE - self.price * beyond
        return self[dose]


def _better(row: _Row, other: _Row, seconds: int, value: int) -> _Row:
    """Return the better of *row* and of spending *seconds* for *value* and going on with *other*."""
    return row[:seconds] + [
        old if old > new + value else new + value
        for old, new in zip(row[seconds:], other)  # noqa: B905 - other is longer
    ]


def _rows(blocks: Sequence[_Block], end: _Row, shift: int) -> _Rows:
    """Return the rows of a phase, from the row of its end backwards."""
    rows: _Rows = []
    closed = end
    for setup, change, families in reversed(blocks):
        row = closed
        opened = [row]
        for picks in reversed(families):
            best = row
            for pick in picks:
                best = _better(best, row, pick[0] >> shift, pick[1])
            row = best
            opened.append(row)
        closed = _better(closed, row, setup >> shift, -change * SCALE)
        rows.append((closed, opened[::-1]))
    return rows[::-1]


class Search:
    """The choices laid out by phase, block and family, with their tables."""

    def __init__(self, instance: Instance, choices: Sequence[Choice], prices: Prices) -> None:
        """Build the tables of *choices* at *prices*."""
        self.instance = instance
        self.nodes = 0
        self.best: tuple[int, list[int]] | None = None
        self.open = NEVER
        problem = instance.problem
        # The longest phase comes last: one table serves it, whatever the others leave.
        order = sorted(range(len(problem.phases)), key=lambda one: problem.phases[one].max_s)
        self.phases = [problem.phases[phase] for phase in order]
        free = prices._replace(second=0, phase=(0,) * len(order))
        self.base, wanted = instance.rent(free)
        self.credit = [_Credit(segments) for segments in problem.credit]
        self.lost = [
            _Lost(credit, dose, price)
            for credit, dose, price in zip(self.credit, wanted, prices.dose, strict=True)
        ]
        blocks = self._blocks(choices)
        self.blocks = [
            [blocks[block] for block in sorted(blocks) if instance.phase_of[block] == phase]
            for phase in order
        ]
        self.stages: dict[tuple[int, int], _Stage] = {}
        self._tabulate()

    def _blocks(self, choices: Sequence[Choice]) -> dict[int, _Block]:
        by_family: dict[int, dict[int, list[Choice]]] = {}
        for choice in choices:
            by_family.setdefault(choice.family, {}).setdefault(choice.block, []).append(choice)
        blocks: dict[int, _Block] = {}
        bit = 1
        for family in by_family.values():
            mark = rival = 0
            if len(family) > 1:
                mark, bit = bit, bit << 1
                tops = sorted(max(one.net for one in group) for group in family.values())
                rival = max(0, tops[-2])
                self.base += rival
            for block, group in family.items():
                if block not in blocks:
                    setup, change = self.instance.setup[block], self.instance.change[block]
                    blocks[block] = _Block(setup, change, [])
                blocks[block].families.append(
                    [
                        (one.seconds, one.value - rival, one.doses, one.points, one.number, mark)
                        for one in group
                    ]
                )
        return blocks

    def _tabulate(self) -> None:
        """Fill ``after``: what the phases from each on can be worth, by seconds left."""
        budget = self.instance.budget
        last = len(self.phases) - 1
        spared = sum(phase.min_s for phase in self.phases[:last])
        cap = max(0, min(self.phases[last].max_s, budget - spared))
        shift = 0
        least = cap - self.phases[last].min_s
        slack = 2 * self.instance.problem.max_items if shift else 0
        end = [NEVER if cell - slack << shift > least else 0 for cell in range((cap >> shift) + 1)]
        rows = _rows(self.blocks[last], end, shift)
        self.last = _Stage(last, cap, cap, shift, rows, end)
        row = rows[0][0] if rows else end
        self.after = [[row[min(left, cap) >> shift] for left in range(budget + 1)]]
        for rank in range(last - 1, 0, -1):
            low = max(0, budget - sum(phase.max_s for phase in self.phases[:rank]))
            row = [NEVER] * (budget + 1)
            for used, value in self._profile(rank):
                skip = max(low, used)
                row[skip:] = [
                    old if old > new + value else new + value
                    for old, new in zip(row[skip:], self.after[0][skip - used :])  # noqa: B905
                ]
            self.after.insert(0, row)
        self.after.insert(0, [])
        first = self.stage(0, budget)
        row = first.rows[0][0] if first.rows else first.end
        self.bound = row[first.room >> first.shift]
        self.possible = self.bound > NEVER // 2
        self.bound += self.base

    def _profile(self, rank: int) -> list[tuple[int, int]]:
        """Return seconds and value of every best use of one phase by itself."""
        phase = self.phases[rank]
        cap = min(phase.max_s, self.instance.budget)
        row = [0] + [NEVER] * cap
        for setup, change, families in self.blocks[rank]:
            opened = _better([NEVER] * (cap + 1), row, setup, -change * SCALE)
            for picks in families:
                best = opened
                for pick in picks:
                    best = _better(best, opened, pick[0], pick[1])
                opened = best
            row = [max(pair) for pair in zip(row, opened, strict=True)]
        profile = []
        top = NEVER // 2
        for used in range(phase.min_s, cap + 1):
            if row[used] > top:
                top = row[used]
                profile.append((used, top))
        return profile

    def stage(self, rank: int, left: int) -> _Stage:
        """Return the phase of this rank, entered with so many seconds left."""
        phase = self.phases[rank]
        room = min(phase.max_s, left)
        if rank == len(self.phases) - 1:
            return self.last._replace(left=left, room=room)
        if (rank, left) not in self.stages:
            after = self.after[rank + 1]
            end = [
                after[left - spent] if spent >= phase.min_s else NEVER
                for spent in range(room, -1, -1)
            ]
            rows = _rows(self.blocks[rank], end, 0)
            self.stages[rank, left] = _Stage(rank, left, room, 0, rows, end)
        return self.stages[rank, left]

    def run(self, floor: int, max_nodes: int) -> None:
        """Search everything worth *floor* or more, what is near the bound first."""
        slack = max(SCALE, abs(self.bound) >> 9)
        while self.possible and self.open == NEVER:
            cutoff = max(floor, self.bound - slack)
            self._explore(cutoff, max_nodes)
            if cutoff == floor or (self.best is not None and self.best[0] * SCALE >= cutoff):
                break
            slack *= 4

    def _explore(self, cutoff: int, max_nodes: int) -> None:
        problem = self.instance.problem
        phases, lost, credit = self.phases, self.lost, self.credit
        last = len(phases) - 1
        min_items, max_items = problem.min_items, problem.max_items
        dose = [0] * len(problem.targets)
        picks: list[int] = []

        def finish(points: int) -> None:
            nonlocal cutoff
            if len(picks) < min_items:
                return
            for target, given in enumerate(dose):
                points += credit[target][given]
            if points * SCALE >= cutoff:
                numbers = [*sorted(picks), len(self.instance.picks)]
                if self.best is None or (-points, numbers) < (-self.best[0], self.best[1]):
                    self.best = (points, numbers)
                    cutoff = points * SCALE

        def extend(
            here: _Stage,
            block: int,
            first: int,
            room: int,
            bound: int,
            total: int,
            points: int,
            used: int,
        ) -> None:
            if self.nodes >= max_nodes:
                self.open = max(self.open, bound)
                return
            self.nodes += 1
            rank, left, cap, shift, rows, _ = here
            blocks = self.blocks[rank]
            if len(picks) < max_items:
                if block >= 0:
                    opened = rows[block][1]
                    for index, family in enumerate(blocks[block].families[first:], first):
                        if total + opened[index][room >> shift] < cutoff:
                            return
                        add(
                            family,
                            opened[index + 1],
                            here,
                            block,
                            index + 1,
                            room,
                            total,
                            points,
                            used,
                        )
                for other in range(block + 1, len(blocks)):
                    closed, opened = rows[other]
                    if total + closed[room >> shift] < cutoff:
                        return
                    setup, change, families = blocks[other]
                    rest = room - setup
                    if rest < 0:
                        continue
                    paid = total - change * SCALE
                    for index, family in enumerate(families):
                        if paid + opened[index][rest >> shift] < cutoff:
                            break
                        add(
                            family,
                            opened[index + 1],
                            here,
                            other,
                            index + 1,
                            rest,
                            paid,
                            points - change,
                            used,
                        )
            spent = cap - room
            if spent < phases[rank].min_s:
                return
            if rank == last:
                finish(points)
            else:
                left -= spent
                bound = total + self.after[rank + 1][left]
                if bound >= cutoff:
                    there = self.stage(rank + 1, left)
                    extend(there, -1, 0, there.room, bound, total, points, used)

        def add(
            family: list[_Pick],
            row: _Row,
            here: _Stage,
            block: int,
            first: int,
            room: int,
            total: int,
            points: int,
            used: int,
        ) -> None:
            for seconds, value, doses, prefer, number, mark in family:
                rest = room - seconds
                if rest < 0 or used & mark:
                    continue
                after = row[rest >> here.shift]
                worth = total + value
                if worth + after < cutoff:
                    continue
                for target, given in doses:
                    old = dose[target]
                    new = dose[target] = old + given
                    worth += lost[target][new] - lost[target][old]
                if worth + after >= cutoff:
                    picks.append(number)
                    extend(
                        here, block, first, rest, worth + after, worth, points + prefer, used | mark
                    )
                    picks.pop()
                for target, given in doses:
                    dose[target] -= given

        start = self.stage(0, self.instance.budget)
        if self.bound >= cutoff:
            extend(start, -1, 0, start.room, self.bound, self.base, 0, 0)
