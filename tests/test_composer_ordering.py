"""The order of a routine: by phase, with the least getting down and up, from easier to harder."""

from collections.abc import Sequence
from itertools import combinations, pairwise, permutations, product

import pytest

from spinekit.composer.ordering import HEIGHTS, blocks_in_order
from spinekit.demands import Position
from spinekit.exercise import Phase
from spinekit.frozen import FrozenMapping
from spinekit.routine import SET_UP_SECONDS, Item
from tests.composer_kin import an_exercise, an_item

STANDING, SEATED, SUPINE, SIDE_LYING, PRONE, QUADRUPED = Position
WARM_UP, MAIN, COOL_DOWN = Phase
Visits = dict[Phase, Sequence[Position]]

LEVELS = {STANDING: 4, SEATED: 3, QUADRUPED: 1, SUPINE: 0, SIDE_LYING: 0, PRONE: 0}
"""How high one is in each position, by our own judgment."""


def test_heights_are_as_written_here() -> None:
    """Standing is highest, then the chair, then hands and knees; lying is lying."""
    assert dict(HEIGHTS) == LEVELS


def items_of(visits: Visits) -> list[Item]:
    """An item for each phase and position, the last first."""
    found = [
        an_item(an_exercise(f"{phase.value}-{one.value}", phase=phase, position=one))
        for phase, positions in visits.items()
        for one in positions
    ]
    return found[::-1]


def order_of(visits: Visits) -> list[tuple[Phase, Position]]:
    """The phases and positions in the order they are done in."""
    return [(one.phase, one.position) for one in blocks_in_order(items_of(visits), SET_UP_SECONDS)]


def effort(order: Sequence[Position]) -> int:
    """Two for each level down or up, and one for each change, from standing to standing."""
    return sum(
        2 * abs(LEVELS[one] - LEVELS[other]) + (1 if one is not other else 0)
        for one, other in pairwise([STANDING, *order, STANDING])
    )


@pytest.mark.parametrize(
    ("positions", "expected"),
    [
        ([SUPINE], [SUPINE]),
        ([SUPINE, STANDING], [STANDING, SUPINE]),
        ([SUPINE, SEATED, STANDING], [STANDING, SEATED, SUPINE]),
        # On the way down there is the chair, on the way up there are hands and knees.
        ([QUADRUPED, SUPINE, SEATED], [SEATED, SUPINE, QUADRUPED]),
        ([PRONE, QUADRUPED], [PRONE, QUADRUPED]),
        # Of orders that take the same, the one in the order of the positions.
        ([PRONE, SIDE_LYING, SUPINE], [SUPINE, SIDE_LYING, PRONE]),
        ([PRONE, SUPINE], [SUPINE, PRONE]),
    ],
)
def test_one_phase_goes_down_once(positions: list[Position], expected: list[Position]) -> None:
    """Within a phase each position is visited once, from standing down and up again."""
    assert [(MAIN, one) for one in expected] == order_of({MAIN: positions})


@pytest.mark.parametrize(
    ("visits", "expected"),
    [
        (
            {WARM_UP: [STANDING], MAIN: [STANDING, SUPINE], COOL_DOWN: [SUPINE]},
            [(WARM_UP, STANDING), (MAIN, STANDING), (MAIN, SUPINE), (COOL_DOWN, SUPINE)],
        ),
        # The warm-up ends where the main part begins, and that where the cool-down does.
        (
            {WARM_UP: [SUPINE, STANDING], MAIN: [SUPINE, STANDING]},
            [(WARM_UP, STANDING), (WARM_UP, SUPINE), (MAIN, SUPINE), (MAIN, STANDING)],
        ),
        (
            {MAIN: [PRONE, QUADRUPED], COOL_DOWN: [PRONE]},
            [(MAIN, QUADRUPED), (MAIN, PRONE), (COOL_DOWN, PRONE)],
        ),
        (
            {WARM_UP: [SUPINE, PRONE], MAIN: [SUPINE]},
            [(WARM_UP, PRONE), (WARM_UP, SUPINE), (MAIN, SUPINE)],
        ),
        # A phase that comes later on paper comes later, whatever it takes.
        (
            {COOL_DOWN: [STANDING], MAIN: [SUPINE], WARM_UP: [STANDING]},
            [(WARM_UP, STANDING), (MAIN, SUPINE), (COOL_DOWN, STANDING)],
        ),
    ],
)
def test_phases_meet_in_one_position_where_they_can(
    visits: Visits, expected: list[tuple[Phase, Position]]
) -> None:
    """Phases follow one another, and the orders within them are chosen together."""
    assert expected == order_of(visits)


SOME = [
    list(several) for size in (1, 2, 3) for several in combinations(Position, size) if size != 2
] + [[SEATED, QUADRUPED], [STANDING, PRONE]]


@pytest.mark.parametrize("number", range(0, len(SOME) ** 2, 7))
def test_no_order_takes_less(number: int) -> None:
    """Of all orders of two phases none passes fewer heights and changes than the one taken."""
    first, second = SOME[number % len(SOME)], SOME[number // len(SOME)]
    orders = product(permutations(first), permutations(second))
    least = min(effort([*one, *other]) for one, other in orders)

    assert least == effort([place for _, place in order_of({WARM_UP: first, MAIN: second})])


@pytest.mark.parametrize("positions", [list(Position), list(reversed(Position))])
def test_all_six_positions_of_a_phase(positions: list[Position]) -> None:
    """With every position there is one way: down by the chair, up by hands and knees."""
    expected = [STANDING, SEATED, SUPINE, SIDE_LYING, PRONE, QUADRUPED]

    assert [(MAIN, one) for one in expected] == order_of({MAIN: positions})


def test_from_easier_to_harder_then_by_id() -> None:
    """Inside a block the easier comes first, and of equals the first by id."""
    ids = {"c": 1, "a": 2, "d": 1, "b": 2, "e": 5}
    items = [an_item(an_exercise(one, difficulty=grade)) for one, grade in ids.items()]
    (block,) = blocks_in_order(reversed(items), SET_UP_SECONDS)

    assert [one.exercise.id for one in block.items] == ["c", "d", "a", "b", "e"]


def test_each_block_takes_the_seconds_of_its_position() -> None:
    """The seconds of set-up are those given for the position."""
    set_up = FrozenMapping({one: 7 * number for number, one in enumerate(Position)})
    blocks = blocks_in_order(items_of({MAIN: [STANDING, SUPINE, PRONE]}), set_up)

    assert {one.position: one.set_up for one in blocks} == {STANDING: 0, SUPINE: 14, PRONE: 28}
