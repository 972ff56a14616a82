"""The order of a routine: warm-up first, few changes of position, from easier to harder.

Within a phase each position is visited once. Among all such orders the one
that goes down and up least is taken, so that a person who trains on the floor
gets up from it once. Equal orders are settled by the fixed order of the
positions, so the answer is always the same.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise, permutations

from spinekit.demands import Position
from spinekit.exercise import Phase
from spinekit.frozen import FrozenMapping
from spinekit.routine import Block, Item

__all__ = ["HEIGHTS", "blocks_in_order"]

HEIGHTS: FrozenMapping[Position, int] = FrozenMapping(
    {
        Position.STANDING: 4,
        Position.SEATED: 3,
        Position.QUADRUPED: 1,
        Position.SUPINE: 0,
        Position.SIDE_LYING: 0,
        Position.PRONE: 0,
    }
)
"""How high each position is, for counting what getting down and up takes: our judgement.

Examples:
    >>> HEIGHTS[Position.STANDING] > HEIGHTS[Position.SUPINE]
    True
"""


def _effort(route: Sequence[Position]) -> int:
    """Return what a route takes: heights passed, and one for each rolling over."""
    return sum(
        2 * abs(HEIGHTS[before] - HEIGHTS[after]) + (before != after)
        for before, after in pairwise(route)
    )


def _best_route(visits: Sequence[Sequence[Position]]) -> list[list[Position]]:
    """Return, phase by phase, the order of the positions that takes the least effort.

    The first route starts from standing, and the last one ends there. At most
    six positions a phase: every order of each is tried, phase after phase.
    """
    best: dict[Position, tuple[int, list[list[Position]]]] = {Position.STANDING: (0, [])}
    for positions in visits:
        after: dict[Position, tuple[int, list[list[Position]]]] = {}
        for order in permutations(sorted(positions, key=list(Position).index)):
            for last, (effort, route) in best.items():
                total = effort + _effort((last, *order))
                known = after.get(order[-1])
                if known is None or total < known[0]:
                    after[order[-1]] = (total, [*route, list(order)])
        best = after or best
    ends = (
        (effort + _effort((last, Position.STANDING)), route)
        for last, (effort, route) in best.items()
    )
    return min(ends, key=lambda end: end[0])[1]


def blocks_in_order(
    items: Iterable[Item], set_up: FrozenMapping[Position, int]
) -> tuple[Block, ...]:
    """Return the items as blocks, in the order to do them.

    Args:
        items: The items, in any order.
        set_up: Seconds to get into each position.

    Returns:
        Blocks by phase and position; inside a block from easier to harder, then by id.

    Examples:
        >>> blocks_in_order((), FrozenMapping())
        ()
    """
    groups: dict[tuple[Phase, Position], list[Item]] = {}
    for item in items:
        groups.setdefault((item.phase, item.position), []).append(item)
    phases = [phase for phase in Phase if any(key[0] is phase for key in groups)]
    visits = [
        [position for position in Position if (phase, position) in groups] for phase in phases
    ]
    route = _best_route(visits) if phases else []
    return tuple(
        Block(
            items=sorted(
                groups[phase, position],
                key=lambda item: (item.exercise.difficulty, item.exercise.id),
            ),
            set_up=set_up[position],
        )
        for phase, positions in zip(phases, route, strict=True)
        for position in positions
    )
