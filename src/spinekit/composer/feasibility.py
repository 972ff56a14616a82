"""Whether the limits of a composing problem leave anything at all to choose.

Here seconds and items are counted without any points: a dynamic program tells
the most and the fewest items that fit the phases and the budget. It looks at
every option and so proves in one pass what a search would try one by one. It
lets a family stand once in each of its blocks, so *possible* is not yet a proof.
"""

from spinekit.composer.instance import Instance
from spinekit.composer.search import Line, better

__all__ = ["possible"]

_NONE = -(10**6)
"""So few items that no number of them makes up for it."""


def _largest(instance: Instance, value: int) -> int:
    """Return the largest sum of *value* over the items, all limits but theirs kept."""
    blocks: dict[int, list[set[int]]] = {}
    for family in instance.families:
        for block, members in family:
            lengths = {option[0] for _, _, options in members for option in options}
            blocks.setdefault(block, []).append(lengths)
    line = [0] + [_NONE] * instance.budget
    for number, phase in enumerate(instance.problem.phases):
        part = [0] + [_NONE] * min(phase.max_s, instance.budget)
        for block in sorted(blocks):
            if instance.phase_of[block] == number:
                opened = better([_NONE] * len(part), part, instance.setup[block], 0)
                for lengths in blocks[block]:
                    best = opened
                    for seconds in sorted(lengths):
                        best = better(best, opened, seconds, value)
                    opened = best
                part = better(part, opened, 0, 0)
        merged = [_NONE] * len(line)
        for used, count in _steps(part, phase.min_s):
            merged = better(merged, line, used, count)
        line = merged
    return max(line)


def _steps(line: Line, low: int) -> list[tuple[int, int]]:
    """Return seconds and count wherever more seconds, from *low* on, count for more."""
    steps: list[tuple[int, int]] = []
    for used in range(low, len(line)):
        if line[used] > (steps[-1][1] if steps else _NONE):
            steps.append((used, line[used]))
    return steps


def possible(instance: Instance) -> bool:
    """Return False where it is proven that no selection keeps all limits.

    Args:
        instance: The problem.

    Returns:
        True where the most and the fewest items that fit the seconds allow
        for the items asked for; a selection may still fail to exist.

    Examples:
        >>> from spinekit.composer.instance import Instance
        >>> from spinekit.samples import TINY_PROBLEM
        >>> instance = Instance(TINY_PROBLEM)
        >>> possible(instance)
        True
    """
    most, fewest = _largest(instance, 1), -_largest(instance, -1)
    problem = instance.problem
    # Where no number of items fits the seconds, the most is below none.
    return most >= problem.min_items and fewest <= problem.max_items
