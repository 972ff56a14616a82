"""The composing problem laid out for solving: numbered options, families, blocks.

Here the problem's names become small numbers. A *block* is a position within a
phase; it is what a set-up is paid for. Nothing is priced, searched or decided
here. Points are counted in whole parts of one point, :data:`SCALE` to a point,
so that prices can be fine and sums stay exact.
"""

from collections.abc import Sequence
from typing import NamedTuple

from spinekit.composer.problem import Candidate, Problem, Segment

__all__ = ["NEVER", "SCALE", "Credit", "Family", "Found", "Instance", "Member", "Row"]

SCALE = 1 << 16
"""Prices and values are whole multiples of one point over this."""

NEVER = -(1 << 200)
"""Points below those of anything possible."""

Found = tuple[int, list[int]]
"""Points of a selection, and its option numbers in order, ended by a number above them all.

Of equally good selections the one with the smaller list is preferred: the
ending makes a missing entry count as infinity.
"""


Member = tuple[int, tuple[tuple[int, int], ...], Sequence[tuple[int, int, int]]]
"""A candidate inside its family: scaled preference; target and dose per unit of each target;
seconds, units and number of each option."""

Family = Sequence[tuple[int, Sequence[Member]]]
"""The members of a family by the block they stand in."""


class Row(NamedTuple):
    """An option by itself.

    Examples:
        >>> from spinekit.samples import TINY_PROBLEM
        >>> instance = Instance(TINY_PROBLEM)
        >>> instance.row(1).seconds
        80
    """

    number: int
    """Its place in the order that settles ties."""

    family: int
    """The place of its family."""

    block: int
    """The block it stands in."""

    seconds: int
    """The seconds it takes."""

    points: int
    """The points it is preferred by."""

    doses: tuple[tuple[int, int], ...]
    """Target index and dose."""


class Credit(dict[int, int]):
    """The points of each dose of one target, computed when first asked for.

    Examples:
        >>> Credit([(4, 10), (None, 1)])[6]
        42
    """

    def __init__(self, segments: Sequence[Segment]) -> None:
        """Keep the segments."""
        super().__init__()
        self.segments = segments

    def __missing__(self, dose: int) -> int:
        """Work out the points of *dose*."""
        points, left = 0, dose
        for units, each in self.segments:
            taken = left if units is None else min(left, units)
            points += taken * each
            left -= taken
        self[dose] = points
        return points


class Instance:
    """A problem with its options numbered and its members sorted by family and block.

    Examples:
        >>> from spinekit.samples import TINY_PROBLEM
        >>> instance = Instance(TINY_PROBLEM)
        >>> instance.pick(1), instance.budget
        (('bridge', 1), 95)
        >>> instance.family_of(1), instance.row(1).seconds
        (0, 80)
    """

    def __init__(self, problem: Problem) -> None:
        """Lay *problem* out."""
        self.problem = problem
        self.options: list[tuple[int, int, Candidate, int]] = []
        families: dict[str, dict[int, list[Member]]] = {}
        places: dict[str, int] = {}
        longest = len(problem.phases) * sum(problem.setup_s)
        for candidate in sorted(problem.candidates, key=lambda one: one.id):
            place = places.setdefault(candidate.family, len(places))
            block = candidate.phase * len(problem.positions) + candidate.position
            first = len(self.options)
            options = [
                (option.seconds, option.units, number)
                for number, option in enumerate(candidate.options, first)
            ]
            self.options += [(place, block, candidate, index) for index in range(len(options))]
            families.setdefault(candidate.family, {}).setdefault(block, []).append(
                (candidate.prefer * SCALE, tuple(candidate.per_unit.items()), options)
            )
            longest += max(options, default=(0,))[0]
        self.families: list[Family] = [list(blocks.items()) for blocks in families.values()]
        self.phase_of: list[int] = [
            phase for phase in range(len(problem.phases)) for _ in problem.positions
        ]
        self.setup: list[int] = list(problem.setup_s) * len(problem.phases)
        self.change: list[int] = [seconds * problem.change_points for seconds in self.setup]
        self.credit: list[Credit] = [Credit(segments) for segments in problem.credit]
        self.budget: int = min(
            problem.budget_s, longest, sum(phase.max_s for phase in problem.phases)
        )

    def family_of(self, number: int) -> int:
        """Return the place of the family of an option."""
        return self.options[number][0]

    def pick(self, number: int) -> tuple[str, int]:
        """Return an option, given by its index, by the names of the problem."""
        _, _, candidate, index = self.options[number]
        return candidate.id, index

    def row(self, number: int) -> Row:
        """Return an option, given by its index, by itself."""
        family, block, candidate, index = self.options[number]
        option = candidate.options[index]
        doses = tuple((target, each * option.units) for target, each in candidate.per_unit.items())
        return Row(number, family, block, option.seconds, candidate.prefer, doses)
