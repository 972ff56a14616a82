"""Exact search among a few options, guided by a dynamic program over seconds.

At fixed prices for dose and items the composing problem is a knapsack over
seconds with phases and blocks. Lines over the seconds left say what the rest of
a routine can still be worth. The search goes through phases, blocks and
families in one order and leaves out whatever the lines, less the credit already
lost to diminishing returns, prove to be below a cutoff.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from spinekit.composer.instance import NEVER, SCALE, Credit, Found, Instance, Row
from spinekit.composer.problem import Phase
from spinekit.composer.relaxation import Prices, rent, second_prices

__all__ = ["Line", "Search", "better"]

_Pick = tuple[int, int, tuple[tuple[int, int], ...], int, int, int]
"""Seconds, value, doses, points, number, and a bit where the family stands in several blocks."""

Line = list[int]
"""The most that is still to come, by seconds (or cells of seconds) left in the phase."""


class _Block(NamedTuple):
    """A position in a phase, as far as options stand in it."""

    setup: int
    cost: int
    """Scaled points lost by using it."""
    change: int
    """Points lost by using it."""
    families: list[list[_Pick]]


class _Entry(NamedTuple):
    """A family in its block, with the lines of what can follow."""

    block: int
    setup: int
    cost: int
    change: int
    closed: Line
    """What can follow if the block is not open yet."""
    opened: Line
    """What can follow if it is."""
    rest: Line
    """What can follow once this family is done with."""
    skip: int
    """Where the next block begins."""
    picks: list[_Pick]


class _Stage(NamedTuple):
    """A phase entered with so many seconds left."""

    rank: int
    left: int
    room: int
    """The most seconds it may take."""
    shift: int
    """A cell of its lines is two to this many seconds."""
    entries: list[_Entry]
    start: Line


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


def better(line: Line, other: Line, seconds: int, value: int) -> Line:
    """Return the better of *line* and of spending *seconds* for *value* and then following *other*.

    Examples:
        >>> better([0, 0, 0], [0, 5], 1, 10)
        [0, 10, 15]
    """
    # The hottest line of the solver: a call of max() would take twice the time.
    return line[:seconds] + [
        old if (through := new + value) < old else through
        for old, new in zip(line[seconds:], other)  # noqa: B905 - the other may be longer
    ]


def _with_family(line: Line, picks: Sequence[_Pick], shift: int) -> Line:
    """Return the best of following *line* at once and of one of *picks* before."""
    best = line
    for seconds, value, *_ in picks:
        best = better(best, line, seconds >> shift, value)
    return best


class Search:
    """Some options laid out by phase, block and family, with their lines.

    Examples:
        >>> from spinekit.composer.instance import Instance
        >>> from spinekit.composer.relaxation import first_prices
        >>> from spinekit.samples import TINY_PROBLEM
        >>> instance = Instance(TINY_PROBLEM)
        >>> search = Search(instance, [0, 1], first_prices(instance)[0])
        >>> search.run(NEVER, 1_000)
        >>> search.best[0]
        40
        >>> search.stage(0, 95).left
        95
    """

    def __init__(
        self, instance: Instance, options: Collection[int], prices: Prices, *, shift: int = 0
    ) -> None:
        """Work out the lines of *options* at *prices*.

        Args:
            instance: The problem.
            options: The numbers of the options, best first.
            prices: Whatever makes a good bound; seconds are counted, not priced.
            shift: Two to this many seconds make a cell of the longest phase.
        """
        self.instance = instance
        self.nodes = 0
        self.best: Found | None = None
        self.open: int = NEVER
        self.shift = shift
        phases = instance.problem.phases
        # The longest phase comes last: one table serves it, whatever the others leave.
        order = sorted(range(len(phases)), key=lambda phase: phases[phase].max_s)
        self.phases: list[Phase] = [phases[phase] for phase in order]
        # Only where the last phase must be filled do its seconds keep their price.
        fill = [0] * len(order)
        fill[order[-1]] = min(0, prices.phase[order[-1]])
        free = prices._replace(second=0, phase=tuple(fill))
        self.base: int
        self.base, wanted = rent(instance, free)
        self.lost: list[_Lost] = [
            _Lost(credit, dose, price)
            for credit, dose, price in zip(instance.credit, wanted, prices.dose, strict=True)
        ]
        blocks = self._layout(options, prices, second_prices(instance, free))
        self.blocks: list[list[_Block]] = [
            [blocks[block] for block in sorted(blocks) if instance.phase_of[block] == phase]
            for phase in order
        ]
        self.stages: dict[tuple[int, int], _Stage] = {}
        self._tabulate()

    def _layout(
        self, options: Collection[int], prices: Prices, free: Sequence[int]
    ) -> dict[int, _Block]:
        """Return the blocks that *options* stand in, families in the order of *options*."""
        instance = self.instance
        second = second_prices(instance, prices)
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
        # A family in several blocks pays what its second-best one would give, whichever it uses.
        rivals = {
            family: max(0, sorted(nets.values())[-2])
            for family, nets in tops.items()
            if len(nets) > 1
        }
        self.base += sum(rivals.values())
        blocks: dict[int, _Block] = {}
        for (family, block), group in groups.items():
            if block not in blocks:
                setup, change = instance.setup[block], instance.change[block]
                blocks[block] = _Block(setup, change * SCALE + setup * free[block], change, [])
            rival, mark = rivals.get(family, 0), 1 << family if family in rivals else 0
            picks: list[_Pick] = []
            for value, row in group:
                left = value - free[block] * row.seconds - rival
                picks.append((row.seconds, left, row.doses, row.points, row.number, mark))
            blocks[block].families.append(picks)
        return blocks

    def _entries(self, rank: int, end: Line, shift: int) -> tuple[list[_Entry], Line]:
        """Return the families of a phase with their lines, from its end backwards."""
        blocks = self.blocks[rank]
        entries: list[_Entry] = []
        total = sum(len(block.families) for block in blocks)
        closed = end
        for number in range(len(blocks) - 1, -1, -1):
            setup, cost, change, families = blocks[number]
            skip = total - len(entries)
            lines = [closed]
            for picks in reversed(families):
                lines.append(_with_family(lines[-1], picks, shift))
            closed = better(closed, lines[-1], setup >> shift, -cost)
            for picks, rest, opened in zip(reversed(families), lines, lines[1:], strict=False):
                entries.append(
                    _Entry(number, setup, cost, change, closed, opened, rest, skip, picks)
                )
        return entries[::-1], closed

    def _tabulate(self) -> None:
        """Fill ``after``: what the phases from each on can be worth, by seconds left."""
        budget = self.instance.budget
        last = len(self.phases) - 1
        spared = sum(phase.min_s for phase in self.phases[:last])
        cap = max(0, min(self.phases[last].max_s, budget - spared))
        # Rounding to cells may show a cell too many left for each item and each set-up.
        slack = 2 * self.instance.problem.max_items if self.shift else 0
        least = cap - self.phases[last].min_s
        end = [
            NEVER if (cell - slack) << self.shift > least else 0
            for cell in range((cap >> self.shift) + 1)
        ]
        entries, start = self._entries(last, end, self.shift)
        self.last: _Stage = _Stage(last, cap, cap, self.shift, entries, start)
        low = max(0, budget - sum(phase.max_s for phase in self.phases[:last]))
        line = [start[min(left, cap) >> self.shift] for left in range(low, budget + 1)]
        self.after: list[Line] = [[0] * low + line]
        for rank in range(last - 1, 0, -1):
            low = max(0, budget - sum(phase.max_s for phase in self.phases[:rank]))
            line = [NEVER] * (budget + 1)
            for used, value in self._profile(rank):
                skip = max(low, used)
                line[skip:] = better(line[skip:], self.after[0][skip - used :], 0, value)
            self.after.insert(0, line)
        self.after.insert(0, [])
        first = self.stage(0, budget)
        value = first.start[first.room >> first.shift]
        self.possible: bool = value > NEVER // 2
        self.bound: int = self.base + value

    def _profile(self, rank: int) -> list[tuple[int, int]]:
        """Return seconds and value of every best use of one phase by itself."""
        phase = self.phases[rank]
        cap = min(phase.max_s, self.instance.budget)
        line = [0] + [NEVER] * cap
        for setup, cost, _, families in self.blocks[rank]:
            opened = better([NEVER] * (cap + 1), line, setup, -cost)
            for picks in families:
                opened = _with_family(opened, picks, 0)
            line = better(line, opened, 0, 0)
        profile: list[tuple[int, int]] = []
        top = NEVER
        for used in range(phase.min_s, cap + 1):
            if line[used] > top:
                top = line[used]
                profile.append((used, top))
        return profile

    def stage(self, rank: int, left: int) -> _Stage:
        """Return the phase of this rank, entered with so many seconds left."""
        phase = self.phases[rank]
        room = min(phase.max_s, left)
        if rank == len(self.phases) - 1:
            return self.last._replace(left=left, room=room)
        if (rank, left) not in self.stages:
            spent = range(room, -1, -1)
            line = self.after[rank + 1]
            end = [line[left - used] if used >= phase.min_s else NEVER for used in spent]
            entries, start = self._entries(rank, end, 0)
            self.stages[rank, left] = _Stage(rank, left, room, 0, entries, start)
        return self.stages[rank, left]

    def run(self, floor: int, max_nodes: int, trial: int = 0) -> None:
        """Search all that earns *floor* points or more, near the bound first, in *max_nodes* nodes."""
        if not self.possible:
            return
        # Below this, only what breaks a limit would be let through.
        floor = max(floor, NEVER // 2)
        slack = max(SCALE, abs(self.bound) >> 9)
        while True:
            self.open = NEVER
            cutoff = max(floor, self.bound - slack)
            self._explore(cutoff, min(max_nodes, self.nodes + trial) if trial else max_nodes)
            found = self.best is not None and self.best[0] * SCALE >= cutoff
            if found or cutoff == floor:
                break
            if self.nodes >= max_nodes:
                # What is worth less than the cutoff has not been looked at.
                self.open = max(self.open, cutoff - 1)
                break
            slack *= 4

    def _explore(self, cutoff: int, max_nodes: int) -> None:
        """Visit every selection whose bound reaches *cutoff*, which rises with the best one."""
        problem = self.instance.problem
        phases, lost, credit = self.phases, self.lost, self.instance.credit
        last, max_items = len(phases) - 1, problem.max_items
        dose = [0] * len(problem.targets)
        picks: list[int] = []

        def finish(points: int) -> None:
            nonlocal cutoff
            if len(picks) < problem.min_items:
                return
            for target, given in enumerate(dose):
                points += credit[target][given]
            if points * SCALE >= cutoff:
                numbers = [*sorted(picks), len(self.instance.options)]
                if self.best is None or (-points, numbers) < (-self.best[0], self.best[1]):
                    self.best = (points, numbers)
                    cutoff = points * SCALE

        def visit(
            here: _Stage,
            place: int,
            block: int,
            room: int,
            bound: int,
            total: int,
            points: int,
            used: int,
        ) -> None:
            """Go on from the entry at *place*, with *block* open and *room* seconds left."""
            if self.nodes >= max_nodes:
                self.open = max(self.open, bound)
                return
            self.nodes += 1
            rank, left, most, shift, entries, _ = here
            end = len(entries) if len(picks) < max_items else 0
            while place < end:
                number, setup, cost, change, closed, opened, line, skip, options = entries[place]
                place += 1
                if number == block:
                    if total + opened[room >> shift] < cutoff:
                        return
                    rest, paid, earned = room, total, points
                else:
                    if total + closed[room >> shift] < cutoff:
                        return
                    rest, paid, earned = room - setup, total - cost, points - change
                    if rest < 0 or paid + opened[rest >> shift] < cutoff:
                        place = skip
                        continue
                for seconds, value, doses, prefer, option, mark in options:
                    if seconds > rest or used & mark:
                        continue
                    after = line[rest - seconds >> shift]
                    worth = paid + value
                    if worth + after < cutoff:
                        continue
                    for target, given in doses:
                        had = dose[target]
                        dose[target] = has = had + given
                        worth += lost[target][has] - lost[target][had]
                    if worth + after >= cutoff:
                        picks.append(option)
                        visit(
                            here, place, number, rest - seconds,
                            worth + after, worth, earned + prefer, used | mark,
                        )  # fmt: skip
                        picks.pop()
                    for target, given in doses:
                        dose[target] -= given
            spent = most - room
            if spent < phases[rank].min_s:
                return
            if rank == last:
                finish(points)
                return
            left -= spent
            bound = total + self.after[rank + 1][left]
            if bound >= cutoff:
                there = self.stage(rank + 1, left)
                visit(there, 0, -1, there.room, bound, total, points, used)

        if self.bound >= cutoff:
            start = self.stage(0, self.instance.budget)
            visit(start, 0, -1, start.room, self.bound, self.base, 0, 0)
