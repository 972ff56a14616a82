"""From a request to the problem: what is wanted, what a phase may take, what there is to choose."""

from typing import Any

import attrs
import pytest

from spinekit.composer import ComposerSettings, Problem, Request, build_problem
from spinekit.composer.building import wanted_units
from spinekit.demands import Position
from spinekit.exercise import Exercise, Phase, Target
from spinekit.person import Person
from spinekit.ranges import Range
from tests.composer_kin import a_request, an_exercise, looked_at


def built(request: Request) -> Problem:
    """The problem of a request, with whatever the rules admit."""
    return build_problem(request, looked_at(request)[2].admitted)


def seconds_of(problem: Problem) -> dict[str, tuple[int, int]]:
    """What each phase may take."""
    return {one.name: (one.min_s, one.max_s) for one in problem.phases}


@pytest.mark.parametrize(
    ("minutes", "sets"),
    [(5, 2), (11, 2), (12, 3), (15, 3), (16, 4), (23, 5), (24, 6), (28, 6), (60, 6)],
)
def test_a_set_is_wanted_for_every_four_minutes(minutes: int, sets: int) -> None:
    """Two sets at least and six at most of a main exercise, each three units of dose."""
    assert 3 * sets == wanted_units(Request(Person.of(), minutes))


@pytest.mark.parametrize(
    ("settings", "sets"),
    [
        (ComposerSettings(minutes_per_set=1), 6),
        (ComposerSettings(minutes_per_set=1, most_sets=20), 15),
        (ComposerSettings(minutes_per_set=60), 2),
        (ComposerSettings(minutes_per_set=60, fewest_sets=1), 1),
        (ComposerSettings(minutes_per_set=5), 3),
    ],
)
def test_the_sets_wanted_can_be_set(settings: ComposerSettings, sets: int) -> None:
    """How many minutes ask for a set, and the fewest and most of them, are settings."""
    assert 3 * sets == wanted_units(Request(Person.of(), 15, settings=settings))


@pytest.mark.parametrize(
    ("minutes", "first", "second"), [(15, 5, 4), (16, 6, 6), (5, 3, 3), (24, 9, 9)]
)
def test_credit_falls_at_half_of_what_is_wanted(minutes: int, first: int, second: int) -> None:
    """Full points up to half, the odd unit with it; less up to all, little beyond; by weight."""
    settings = ComposerSettings(full_points=11, less_points=5, beyond_points=2, scale=100)
    goals = {Target.GLUTES: 3, Target.BALANCE: 1}
    problem = built(a_request(minutes=minutes, goals=goals, settings=settings))

    assert problem.targets == ("glutes", "balance")
    assert problem.credit == (
        ((first, 3_300), (second, 1_500), (None, 600)),
        ((first, 1_100), (second, 500), (None, 200)),
    )


def test_changes_of_position_cost_by_the_second() -> None:
    """Seconds of set-up, and the points each costs, come from the settings, scaled like the rest."""
    settings = ComposerSettings(change_points=3, scale=100)
    problem = built(a_request(settings=settings, minutes=7, items=Range(2, 9)))

    assert problem.change_points == 300
    assert problem.positions == tuple(one.value for one in Position)
    assert problem.setup_s == tuple(settings.set_up[one] for one in Position)
    assert problem.budget_s == 420
    assert (problem.min_items, problem.max_items) == (2, 9)


def test_a_candidate_is_the_exercise_in_numbers() -> None:
    """Its phase, position, doses and what it trains of the goals stand by their index."""
    both = an_exercise(
        "b-both",
        "3 x 20s",
        family="kin",
        position=Position.PRONE,
        trains={Target.BALANCE: 2, Target.GLUTES: 3, Target.ABDOMINALS: 1},
    )
    other = an_exercise("a-other", "1 x 60s", phase=Phase.COOL_DOWN, trains={Target.SHOULDERS: 1})
    request = a_request(both, other, goals={Target.GLUTES: 3, Target.BALANCE: 1}, prefer={"b-both"})
    one, two = built(request).candidates

    assert (one.id, two.id) == ("a-other", "b-both")
    assert (one.phase, one.position, dict(one.per_unit)) == (2, 2, {})
    assert (two.phase, two.position, dict(two.per_unit)) == (1, 4, {0: 3, 1: 2})
    assert (two.family, two.prefer) == ("kin", 9)
    assert [(dose.seconds, dose.units) for dose in two.options] == [(20, 1), (40, 2), (60, 3)]
    assert [(dose.seconds, dose.units) for dose in one.options] == [(60, 1)]


@pytest.mark.parametrize(
    ("warm_up", "cool_down", "expected"),
    [
        (Range(10, 40), Range(0, 30), {"warm_up": (90, 360), "cool_down": (0, 270)}),
        (Range(20, 25), Range(5, 15), {"warm_up": (180, 225), "cool_down": (45, 135)}),
        (Range(0), Range(100), {"warm_up": (0, 0), "cool_down": (900, 900)}),
    ],
)
def test_shares_asked_for_are_seconds(
    warm_up: Range, cool_down: Range, expected: dict[str, tuple[int, int]]
) -> None:
    """Percent of the time become seconds; the main part may take what there is."""
    problem = built(a_request(warm_up=warm_up, cool_down=cool_down))

    assert {**expected, "main": (0, 900)} == seconds_of(problem)


@pytest.mark.parametrize(
    ("minutes", "share", "expected"),
    [
        # 43 percent of 49 minutes are 1,264.2 seconds, 10 to 11 percent 294.0 and 323.4.
        (49, Range(43), (1_265, 1_265)),
        (49, Range(10, 11), (294, 323)),
        (49, Range(11, 12), (324, 352)),
        # 7 percent of 13 minutes are 54.6 seconds.
        (13, Range(7), (55, 55)),
        (13, Range(7, 8), (55, 62)),
        (15, Range(1), (9, 9)),
    ],
)
def test_what_falls_between_two_seconds_stays_within_what_was_asked(
    minutes: int, share: Range, expected: tuple[int, int]
) -> None:
    """The least is rounded up and the most down, but for a single percentage, which is one second."""
    problem = built(a_request(minutes=minutes, warm_up=share, cool_down=share))

    assert expected == seconds_of(problem)["warm_up"] == seconds_of(problem)["cool_down"]


WALKS = [
    # At 15 minutes, ten to forty percent are 90 to 360 seconds, the set-up of 5 with it.
    ("1 x 84s", 0),
    ("1 x 85s", 90),
    ("1 x 200s", 90),
    ("1 x 355s", 90),
    ("1 x 356s", 0),
    # One dose of several that fits is enough.
    ("3 x 40s", 90),
    ("2 x 30s", 0),
    ("2 x 300s", 90),
    ("2 x 500s", 0),
]


@pytest.mark.parametrize(("dose", "least"), WALKS)
def test_a_warm_up_is_due_where_one_exercise_can_be_it(dose: str, least: int) -> None:
    """Nobody asked: a tenth of the time is warm-up if any fits a tenth to four tenths, else none."""
    settings = ComposerSettings(set_up=dict.fromkeys(Position, 5))
    walk = an_exercise("walk", dose, phase=Phase.WARM_UP)
    problem = built(a_request(walk, an_exercise(), settings=settings))

    assert {"warm_up": (least, 360), "main": (0, 900), "cool_down": (0, 270)} == seconds_of(problem)


def test_only_a_warm_up_warms_up() -> None:
    """An exercise of another phase, however long, calls for no warm-up."""
    for phase in (Phase.MAIN, Phase.COOL_DOWN):
        assert seconds_of(built(a_request(an_exercise(phase=phase))))["warm_up"] == (0, 360)


def test_of_each_position_its_own_seconds_count() -> None:
    """A warm-up that fits lying down may not fit standing up, which takes longer to get into."""
    set_up = {**dict.fromkeys(Position, 0), Position.STANDING: 5}
    settings = ComposerSettings(set_up=set_up)

    def least(position: Position) -> int:
        walk: Exercise = an_exercise("walk", "1 x 357s", phase=Phase.WARM_UP, position=position)
        return seconds_of(built(a_request(walk, settings=settings)))["warm_up"][0]

    assert least(Position.SUPINE) == 90
    assert least(Position.STANDING) == 0


def test_a_warm_up_asked_for_is_not_reconsidered() -> None:
    """What the request says of the warm-up holds, whether anything fits it or not."""
    walk = an_exercise("walk", "1 x 100s", phase=Phase.WARM_UP)
    wish: dict[str, Any] = {"warm_up": Range(0, 20)}

    for one in (walk, an_exercise()):
        problem = built(attrs.evolve(a_request(one), **wish))
        assert seconds_of(problem)["warm_up"] == (0, 180)
