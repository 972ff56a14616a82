"""How a composing problem is laid out for solving."""

import pytest

from spinekit.composer.instance import SCALE, Credit, Instance, Row
from spinekit.composer.problem import Problem
from tests.oracles.small import row, small

INSTANCE = Instance(
    Problem.from_dict(
        small(
            row("c", (40, 2), (70, 3), family="x", phase=1, position=1, prefer=4, gives={1: 2}),
            row("a", (20, 1), family="y", phase=0, position=1, prefer=-1, gives={0: 3, 1: 1}),
            row("b", (50, 1), (30, 2), family="x", phase=1, position=0),
            credit=[[(2, 5), (3, 2), (None, -1)], [(None, 1)]],
            phases=[(0, 100), (0, 900)],
            setup_s=[10, 15],
            change_points=2,
        )
    )
)


def test_options_are_numbered_by_id_and_index() -> None:
    """The number of an option is its place by candidate id, then by its place there."""
    expected = [("a", 0), ("b", 0), ("b", 1), ("c", 0), ("c", 1)]

    assert expected == [INSTANCE.pick(number) for number in range(5)]


def test_a_row_says_all_of_an_option() -> None:
    """Doses are units times the dose of one; a block is a position within a phase."""
    expected = [
        Row(number=0, family=0, block=1, seconds=20, points=-1, doses=((0, 3), (1, 1))),
        Row(number=2, family=1, block=2, seconds=30, points=0, doses=()),
        Row(number=4, family=1, block=3, seconds=70, points=4, doses=((1, 6),)),
    ]
    families = [0, 1, 1, 1, 1]

    assert expected == [INSTANCE.row(number) for number in (0, 2, 4)]
    assert families == [INSTANCE.family_of(number) for number in range(5)]


def test_families_stand_by_their_blocks() -> None:
    """A family holds its members by block: preference in scaled points, doses, options."""
    expected = [
        [(1, [(-SCALE, ((0, 3), (1, 1)), [(20, 1, 0)])])],
        [
            (2, [(0, (), [(50, 1, 1), (30, 2, 2)])]),
            (3, [(4 * SCALE, ((1, 2),), [(40, 2, 3), (70, 3, 4)])]),
        ],
    ]

    assert expected == INSTANCE.families


def test_each_block_has_its_phase_its_seconds_and_its_points() -> None:
    """A set-up takes the seconds of its position, and loses points for each of them."""
    expected = [(0, 10, 20), (0, 15, 30), (1, 10, 20), (1, 15, 30)]

    assert expected == list(zip(INSTANCE.phase_of, INSTANCE.setup, INSTANCE.change, strict=True))


@pytest.mark.parametrize(
    ("dose", "points"), [(0, 0), (1, 5), (2, 10), (3, 12), (5, 16), (6, 15), (9, 12)]
)
def test_credit_adds_segment_by_segment(dose: int, points: int) -> None:
    """Two units at 5 points, three at 2, and what goes beyond costs 1 each."""
    credit = Credit([(2, 5), (3, 2), (None, -1)])

    assert points == credit[dose] == credit[dose]


@pytest.mark.parametrize(
    ("expected", "budget", "most"),
    [
        (189, 189, (100, 900)),
        (190, 190, (100, 900)),
        (190, 191, (100, 900)),
        (190, 10**9, (10**9, 10**9)),
        (189, 1000, (100, 89)),
    ],
)
def test_no_more_seconds_are_counted_than_can_be_used(
    expected: int, budget: int, most: tuple[int, int]
) -> None:
    """The longest option of each of three candidates and every set-up take 190 seconds."""
    problem = small(
        row("a", (20, 1), (10, 9)),
        row("b", (50, 1), (30, 2), phase=1),
        row("c", (40, 2), (70, 3), phase=1, position=1),
        row("none"),
        phases=[(0, most[0]), (0, most[1])],
        setup_s=[10, 15],
        budget_s=budget,
    )

    assert expected == Instance(Problem.from_dict(problem)).budget
