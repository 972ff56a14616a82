"""Exact search among a few choices, guided by a dynamic program over seconds.

At fixed prices for dose and items the composing problem is a knapsack over
seconds with phases and blocks; tables over the seconds left say what the rest
of a routine can still be worth. The search goes through phases, blocks and
families in one order and leaves out whatever the tables, less the credit
already lost to diminishing returns, prove to be below a cutoff.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from spinekit.composer.instance import NEVER, SCALE, Credit, Found, Instance, Row
from spinekit.composer.relaxation import Prices, rent, second_prices

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
    cost: int
    """Scaled points lost by using it."""
    change: int
    """Points lost by using it."""
    families: list[list[_Pick]]


class _Stage(NamedTuple):
    """A phase entered with so many seconds left."""

    rank: int
    left: int
    room: int
    shift: int
    rows: _Rows
    end: _Row


class _Lost(dict[int, int]):
    """What each dose beyond the wanted one loses against its price, zero or negative."""

    def __init__(self, credit: Credit, wanted: int, price: int) -> None:
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
    for setup, cost, _, families in reversed(blocks):
        row = closed
        opened = [row]
        for picks in reversed(families):
            best = row
            for pick in picks:
                best = _better(best, row, pick[0] >> shift, pick[1])
            row = best
            opened.append(row)
        closed = _better(closed, row, setup >> shift, -cost)
        rows.append((closed, opened[::-1]))
    return rows[::-1]


class Search:
    """The choices laid out by phase, block and family, with their tables."""

    def __init__(self, instance: Instance, options: Collection[int], prices: Prices, shift: int) -> None:
        """Build the tables of *options*, by number, at *prices*."""
        self.instance = instance
        self.nodes = 0
        self.best: Found | None = None
        self.open = NEVER
        problem = instance.problem
        # The longest phase comes last: one table serves it, whatever the others leave.
        order = sorted(range(len(problem.phases)), key=lambda one: problem.phases[one].max_s)
        self.phases = [problem.phases[phase] for phase in order]
        # Seconds are counted, not priced, except where the last phase must be filled.
        fill = [0] * len(order)
        fill[order[-1]] = min(0, prices.phase[order[-1]])
        self.free = prices._replace(second=0, phase=tuple(fill))
        self.base, wanted = rent(instance, self.free)
        self.lost = [
            _Lost(credit, dose, price)
            for credit, dose, price in zip(instance.credit, wanted, prices.dose, strict=True)
        ]
        self.shift = shift
        blocks = self._layout(options, prices)
        steepest = [max(abs(part[0][1]), abs(part[-1][1])) * SCALE for part in problem.credit]
        self.never = -4 - 4 * sum(
            block.cost
            + sum(
                abs(pick[1]) + 2 * sum(steepest[target] * given for target, given in pick[2])
                for family in block.families
                for pick in family
            )
            for block in blocks.values()
        )
        self.blocks = [
            [blocks[block] for block in sorted(blocks) if instance.phase_of[block] == phase]
            for phase in order
        ]
        self.stages: dict[tuple[int, int], _Stage] = {}
        self._tabulate()

    def _layout(self, options: Collection[int], prices: Prices) -> dict[int, _Block]:
        """Return the blocks that *options* stand in, families in the order of *options*."""
        instance = self.instance
        second, free = second_prices(instance, prices), second_prices(instance, self.free)
        tops: dict[int, dict[int, int]] = {}
        groups: dict[tuple[int, int], list[tuple[int, Row]]] = {}
        for number in options:
            row = instance.row(number)
            value = row.points * SCALE - prices.item
            value += sum(prices.dose[target] * given for target, given in row.doses)
            groups.setdefault((row.family, row.block), []).append((value, row))
            net = value - second[row.block] * row.seconds
            best = tops.setdefault(row.family, {})
            best[row.block] = max(net, best.get(row.block, net))
        # A family in several blocks pays what its second-best block would give, whichever it uses.
        rivals = {family: max(0, sorted(nets.values())[-2]) for family, nets in tops.items() if len(nets) > 1}
        self.base += sum(rivals.values())
        blocks: dict[int, _Block] = {}
        for (family, block), group in groups.items():
            mark = 1 << family if family in rivals else 0
            rival = rivals.get(family, 0)
            if block not in blocks:
                setup, change = instance.setup[block], instance.change[block]
                blocks[block] = _Block(setup, change * SCALE + setup * free[block], change, [])
            blocks[block].families.append(
                [
                    (row.seconds, value - free[block] * row.seconds - rival, row.doses, row.points, row.number, mark)
                    for value, row in group
                ]
            )
        return blocks

    def _tabulate(self) -> None:
        """Fill ``after``: what the phases from each on can be worth, by seconds left."""
        budget = self.instance.budget
        last = len(self.phases) - 1
        spared = sum(phase.min_s for phase in self.phases[:last])
        cap = max(0, min(self.phases[last].max_s, budget - spared))
        shift = self.shift
        least = cap - self.phases[last].min_s
        slack = 2 * self.instance.problem.max_items if shift else 0
        end = [
            self.never if (cell - slack) << shift > least else 0 for cell in range((cap >> shift) + 1)
        ]
        rows = _rows(self.blocks[last], end, shift)
        self.last = _Stage(last, cap, cap, shift, rows, end)
        row = rows[0][0] if rows else end
        low = max(0, budget - sum(phase.max_s for phase in self.phases[:last]))
        self.after = [[0] * low + [row[min(left, cap) >> shift] for left in range(low, budget + 1)]]
        for rank in range(last - 1, 0, -1):
            low = max(0, budget - sum(phase.max_s for phase in self.phases[:rank]))
            row = [self.never] * (budget + 1)
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
        self.possible = self.bound > self.never // 2
        self.bound += self.base

    def _profile(self, rank: int) -> list[tuple[int, int]]:
        """Return seconds and value of every best use of one phase by itself."""
        phase = self.phases[rank]
        cap = min(phase.max_s, self.instance.budget)
        row = [0] + [self.never] * cap
        for setup, cost, _, families in self.blocks[rank]:
            opened = _better([self.never] * (cap + 1), row, setup, -cost)
            for picks in families:
                best = opened
                for pick in picks:
                    best = _better(best, opened, pick[0], pick[1])
                opened = best
            row = _better(row, opened, 0, 0)
        profile = []
        top = self.never // 2
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
                after[left - spent] if spent >= phase.min_s else self.never
                for spent in range(room, -1, -1)
            ]
            rows = _rows(self.blocks[rank], end, 0)
            self.stages[rank, left] = _Stage(rank, left, room, 0, rows, end)
        return self.stages[rank, left]

    def run(self, floor: int, max_nodes: int, trial: int = 0) -> None:
        """Search everything worth *floor* or more, what is near the bound first."""
        if not self.possible:
            return
        floor = max(floor, self.base + self.never // 2)
        slack = max(SCALE, abs(self.bound) >> 9)
        while True:
            self.open = NEVER
            cutoff = max(floor, self.bound - slack)
            self._explore(cutoff, min(max_nodes, self.nodes + trial) if trial else max_nodes)
            if cutoff == floor or self.nodes >= max_nodes or (self.best is not None and self.best[0] * SCALE >= cutoff):
                break
            slack *= 4

    def _explore(self, cutoff: int, max_nodes: int) -> None:
        problem = self.instance.problem
        phases, lost, credit = self.phases, self.lost, self.instance.credit
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
                    setup, cost, change, families = blocks[other]
                    rest = room - setup
                    if rest < 0:
                        continue
                    paid = total - cost
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
