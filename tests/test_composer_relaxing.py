"""Which limits to relax: the smallest changes that help, each as small as does."""

from collections.abc import Callable

import pytest

from spinekit.composer import Request
from spinekit.composer.relaxing import relaxations
from spinekit.exercise import Equipment, Surface
from spinekit.messages import Message
from spinekit.ranges import Range
from spinekit.routine import ExerciseDecision, Outcome
from spinekit.samples import HEALTHY

Helps = Callable[[Request], bool]

PLAIN = Request(HEALTHY, 60)
"""An hour: no longer time can be suggested."""


def kept_out(*outcomes: Outcome) -> dict[str, ExerciseDecision]:
    """An exercise for each outcome."""
    return {
        f"e{number}": ExerciseDecision(
            exercise=f"e{number}", outcome=outcome, reasons=(Message("So."),)
        )
        for number, outcome in enumerate(outcomes)
    }


def suggested(request: Request, helps: Helps, *outcomes: Outcome) -> dict[str, tuple[str, ...]]:
    """What is suggested, with the fields each changes."""
    return {str(one): one.limits for one in relaxations(request, kept_out(*outcomes), helps)}


@pytest.mark.parametrize(
    ("asked", "needed"),
    [(5, 6), (5, 7), (5, 33), (5, 59), (5, 60), (30, 31), (31, 45), (57, 58), (58, 60), (59, 60)],
)
def test_the_shortest_longer_time_is_found_in_a_few_tries(asked: int, needed: int) -> None:
    """The fewest minutes that help are named, after halving what is left: seven tries at most."""
    tried: list[int] = []

    def helps(request: Request) -> bool:
        tried.append(request.minutes)
        return request.minutes >= needed

    found = suggested(Request(HEALTHY, asked), helps)

    assert found == {f"Allow {needed} minutes.": ("minutes",)}
    assert len(tried) <= 7
    assert min(tried) > asked


def test_an_hour_is_not_made_longer() -> None:
    """Who has the longest time there is hears nothing of minutes, and nothing is tried."""
    assert suggested(PLAIN, lambda request: pytest.fail("tried")) == {}


def test_nothing_that_does_not_help_is_suggested() -> None:
    """Where no change and no two help, the list is empty."""
    request = Request(HEALTHY, 10, surfaces=["bed"], equipment=[], items=Range(3, 9))

    assert suggested(request, lambda _: False, Outcome.NO_SURFACE, Outcome.NO_EQUIPMENT) == {}


def test_each_place_that_helps_is_named() -> None:
    """Of the places not at hand those that help are named, and what is at hand stays."""
    request = Request(HEALTHY, 60, surfaces=["bed"])

    def helps(changed: Request) -> bool:
        kept = Surface.BED in changed.surfaces and len(changed.surfaces) == 2
        return kept and Surface.CHAIR not in changed.surfaces

    assert suggested(request, helps, Outcome.NO_SURFACE) == {
        "Add a place to train: floor.": ("surfaces",),
        "Add a place to train: wall.": ("surfaces",),
        "Add a place to train: standing.": ("surfaces",),
    }


def test_each_thing_that_helps_is_named() -> None:
    """Of the things not at hand those that help are named, and what is at hand stays."""
    request = Request(HEALTHY, 60, equipment=["pillow"])

    def helps(changed: Request) -> bool:
        return Equipment.PILLOW in changed.equipment and len(changed.equipment) == 2

    assert suggested(request, helps, Outcome.NO_EQUIPMENT) == {
        "Add equipment: dumbbell.": ("equipment",),
        "Add equipment: band.": ("equipment",),
    }


@pytest.mark.parametrize("outcomes", [(), (Outcome.RULED_OUT,), (Outcome.AVOIDED,)])
def test_places_and_things_are_named_only_where_they_were_missing(
    outcomes: tuple[Outcome, ...],
) -> None:
    """Where nothing was left out for want of a place or a thing, none is tried."""
    request = Request(HEALTHY, 60, surfaces=["bed"], equipment=[])

    assert suggested(request, lambda _: True, *outcomes) == {}


def test_each_is_named_for_its_own_reason() -> None:
    """A missing place calls for no thing, and a missing thing for no place."""
    request = Request(HEALTHY, 60, surfaces=["bed", "wall", "floor", "chair"], equipment=[])

    assert set(suggested(request, lambda _: True, Outcome.NO_SURFACE).values()) == {("surfaces",)}
    assert set(suggested(request, lambda _: True, Outcome.NO_EQUIPMENT).values()) == {
        ("equipment",)
    }


def test_what_is_avoided_is_let_back_in_one_by_one() -> None:
    """Each exercise whose return helps is named, by id; the others stay out."""
    request = Request(HEALTHY, 60, avoid=["deadlift", "bird-dog", "cat-cow"])

    def helps(changed: Request) -> bool:
        return changed.avoid in ({"bird-dog", "cat-cow"}, {"bird-dog", "deadlift"})

    assert list(suggested(request, helps)) == [
        "Do not leave out cat-cow.",
        "Do not leave out deadlift.",
    ]


@pytest.mark.parametrize(("low", "is_named"), [(1, False), (2, True), (9, True)])
def test_fewer_exercises_are_asked_for_where_more_than_one_must_be(
    low: int, is_named: bool
) -> None:
    """One exercise is as few as there are; the most stay as they were."""
    request = Request(HEALTHY, 60, items=Range(low, 9))
    found = suggested(request, lambda changed: changed.items == Range(1, 9))

    assert found == ({f"Ask for fewer exercises than {low}.": ("items",)} if is_named else {})


def test_shares_that_were_asked_for_are_left_open() -> None:
    """Each phase with a share of its own may lose it, alone; one without has none to lose."""
    request = Request(HEALTHY, 60, warm_up=Range(10), cool_down=Range(20))

    def one_is_open(changed: Request) -> bool:
        return (changed.warm_up is None) is not (changed.cool_down is None)

    assert suggested(request, one_is_open) == {
        "Leave the share of the warm-up open.": ("warm_up",),
        "Leave the share of the cool-down open.": ("cool_down",),
    }
    assert suggested(Request(HEALTHY, 60, cool_down=Range(20)), lambda _: True) == {
        "Leave the share of the cool-down open.": ("cool_down",)
    }


def test_two_together_only_where_none_alone_helps() -> None:
    """A limit that helps alone is named alone, the minutes last; pairs are then not tried."""
    request = Request(HEALTHY, 10, avoid=["cat-cow"], items=Range(3, 9))

    assert list(suggested(request, lambda _: True).values()) == [
        ("avoid",),
        ("items",),
        ("minutes",),
    ]


def test_pairs_apply_both_changes() -> None:
    """Where it takes two, both are made; then each with the shortest longer time."""
    request = Request(HEALTHY, 10, avoid=["cat-cow"], items=Range(3, 9), warm_up=Range(50))

    def helps(changed: Request) -> bool:
        few = changed.items.low == 1
        return (few and not changed.avoid) or (changed.warm_up is None and changed.minutes >= 17)

    assert suggested(request, helps) == {
        "Do not leave out cat-cow. Ask for fewer exercises than 3.": ("avoid", "items"),
        "Leave the share of the warm-up open. Allow 17 minutes.": ("warm_up", "minutes"),
    }


def test_three_changes_are_never_suggested() -> None:
    """Where it takes three, nothing is suggested: that is another request."""
    request = Request(HEALTHY, 60, avoid=["cat-cow"], items=Range(3, 9), warm_up=Range(50))

    def helps(changed: Request) -> bool:
        return changed.items.low == 1 and not changed.avoid and changed.warm_up is None

    assert suggested(request, helps) == {}
