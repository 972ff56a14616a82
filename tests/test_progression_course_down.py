"""What one step down is, half a dose, and where a beginner starts."""

from typing import Any

import attrs
import pytest

from spinekit.dosage import Dosage
from spinekit.ladder import Ladder
from spinekit.progression import (
    DOUBLE_PROGRESSION,
    HOLD_FIRST,
    Course,
    Policy,
    ProgressionSettings,
)
from spinekit.routine import Item
from tests.progression_kin import CATALOG, item, ladder


def spoken(of: Item | None) -> str | None:
    """The exercise and its dose."""
    return None if of is None else f"{of.exercise.id} {of.dosage}"


def descent(of: Item, steps: int, **given: Any) -> list[str | None]:
    """So many steps down from an item."""
    course = Course.of(of, **given)
    found: list[str | None] = []
    below = course.down(of)
    while below is not None and len(found) < steps:
        found.append(spoken(below))
        below = course.down(below)
    return [*found, None] if below is None else found


ROWS = CATALOG.ladders["dumbbell-row"]
LOOSE = ladder("dumbbell-row 2 x 10-15 per side")


@pytest.mark.parametrize(
    ("of", "rungs", "steps"),
    [
        # The rungs before, each at its low end, with no more of anything than before.
        (
            item("bird-dog-long-hold", "2 x 11-12 x 10s per side"),
            None,
            [
                "bird-dog 2 x 10 x 5s per side",
                "bird-dog 2 x 10 x 2s per side",
                "bird-dog 2 x 6 x 2s per side",
                "bird-dog 1 x 5 x 2s per side",
                "bird-dog-low 1 x 5 x 2s per side",
                None,
            ],
        ),
        # On the first rung the hold goes back, then sets, then the count to the rung's own.
        (
            item("elbow-prop", "3 x 12 x 22s"),
            ladder("elbow-prop 1-3 x 8-12 x 9-22s"),
            [
                "elbow-prop 3 x 12 x 17s",
                "elbow-prop 3 x 12 x 12s",
                "elbow-prop 3 x 12 x 9s",
                "elbow-prop 2 x 12 x 9s",
                "elbow-prop 1 x 12 x 9s",
                "elbow-prop 1 x 8 x 9s",
                None,
            ],
        ),
        # Where nothing goes back, a range comes down to its low end.
        (
            item("pelvic-tilt", "2 x 12-15"),
            None,
            ["pelvic-tilt 2 x 12", None],
        ),
        (item("pelvic-tilt", "1 x 12"), None, [None]),
        # The weights of the rungs.
        (
            item("dumbbell-row", "2 x 10-15 per side, load 3kg"),
            ROWS,
            [
                "dumbbell-row 2 x 10 per side, load 2kg",
                "dumbbell-row 2 x 10 per side, load 1kg",
                None,
            ],
        ),
        (
            item("dumbbell-row", "2 x 15 per side, load 1kg"),
            ROWS,
            ["dumbbell-row 2 x 10 per side, load 1kg", None],
        ),
    ],
)
def test_a_step_down_is_the_rung_before(
    of: Item, rungs: Ladder | None, steps: list[str | None]
) -> None:
    """One rung at a time to the first, and on that what grows last goes back first."""
    assert steps == descent(of, 9, ladder=rungs)


@pytest.mark.parametrize(
    ("policy", "cuts", "steps"),
    [
        (DOUBLE_PROGRESSION, {"hold_step_seconds": 4}, ["3 x 12 x 18s", "3 x 12 x 14s"]),
        (DOUBLE_PROGRESSION, {"hold_step_seconds": 99}, ["3 x 12 x 9s", "2 x 12 x 9s"]),
        (HOLD_FIRST, {"count_step": 3}, ["2 x 12 x 22s", "1 x 12 x 22s", "1 x 8 x 22s"]),
        (
            Policy(id="count", name="Count", order=("count",)),
            {},
            ["3 x 8 x 22s", "2 x 8 x 22s", "1 x 8 x 22s", "1 x 8 x 17s"],
        ),
        (
            Policy(id="hold", name="Hold", order=("load", "hold")),
            {},
            ["3 x 12 x 17s", "3 x 12 x 12s", "3 x 12 x 9s", "3 x 8 x 9s", "2 x 8 x 9s"],
        ),
    ],
)
def test_what_grows_last_goes_back_first(
    policy: Policy, cuts: dict[str, Any], steps: list[str]
) -> None:
    """By the steps of the settings, the count at once; what never grows goes back after it."""
    of = item("elbow-prop", "3 x 12 x 22s")
    rungs = ladder("elbow-prop 1-3 x 8-12 x 9-22s")
    settings = ProgressionSettings(**cuts)
    found = descent(of, len(steps), ladder=rungs, policy=policy, settings=settings)
    assert [f"elbow-prop {one}" for one in steps] == found


@pytest.mark.parametrize(
    ("as_stated", "below"),
    [(False, "bird-dog-low 1 x 5 x 2s per side"), (True, "bird-dog-low 2 x 5 x 5s per side")],
)
def test_a_rung_below_asks_no_more_unless_it_is_wanted_as_stated(
    as_stated: bool, below: str
) -> None:
    """It may hold longer or have more sets than the item."""
    of = item("bird-dog", "1 x 5 x 2s per side")
    assert below == spoken(Course.of(of).down(of, as_stated=as_stated))
    assert spoken(Course.of(of).down(of)) == "bird-dog-low 1 x 5 x 2s per side"


@pytest.mark.parametrize("other", ["elbow-prop", "bird-dog"])
def test_a_rung_below_of_the_same_exercise_keeps_what_it_leaves_open(other: str) -> None:
    """Rest and weight of the item; of another exercise only what that rung states."""
    rungs = ladder(
        f"{other} 2 x 4 x 5s", "dumbbell-row 1 x 8 per side", "dumbbell-row 2 x 8 per side"
    )
    of = item("dumbbell-row", "2 x 8 per side, load 1.1kg, rest 40s")
    course = Course.of(of, ladder=rungs)
    below = course.down(of)
    assert below is not None
    assert spoken(below) == "dumbbell-row 1 x 8 per side, rest 40s, load 1.1kg"
    assert spoken(course.down(below)) == f"{other} 1 x 4 x 5s"


@pytest.mark.parametrize(
    ("of", "rungs", "cuts", "steps"),
    [
        # A weight of the equipment goes back by a step of it, at the low end.
        (
            item("dumbbell-row", "2 x 10-15 per side, load 7.5kg"),
            LOOSE,
            {},
            [
                "dumbbell-row 2 x 10 per side, load 5kg",
                "dumbbell-row 2 x 10 per side, load 2.5kg",
                None,
            ],
        ),
        (
            item("dumbbell-row", "2 x 13-15 per side, load 3kg"),
            LOOSE,
            {"load_step_grams": 1000},
            [
                "dumbbell-row 2 x 10 per side, load 2kg",
                "dumbbell-row 2 x 10 per side, load 1kg",
                None,
            ],
        ),
        # What is already below the rung stays so.
        (
            item("dumbbell-row", "1 x 7 per side, load 5kg"),
            LOOSE,
            {},
            ["dumbbell-row 1 x 7 per side, load 2.5kg", None],
        ),
        # One that the equipment does not make stays, and so does its last.
        (
            item("dumbbell-row", "2 x 15 per side, load 6kg"),
            LOOSE,
            {},
            ["dumbbell-row 2 x 10 per side, load 6kg", None],
        ),
        (
            item("dumbbell-row", "2 x 15 per side, load 2.5kg"),
            LOOSE,
            {},
            ["dumbbell-row 2 x 10 per side, load 2.5kg", None],
        ),
        # Between the weights of two rungs too, but not below that of the first.
        (
            item("dumbbell-row", "2 x 15 per side, load 2.5kg"),
            ladder(
                "dumbbell-row 1 x 12 per side, load 2kg",
                "dumbbell-row 2 x 8-15 per side, load 3kg",
            ),
            {"load_step_grams": 500},
            [
                "dumbbell-row 2 x 8 per side, load 2kg",
                "dumbbell-row 1 x 8 per side, load 2kg",
                None,
            ],
        ),
        (
            item("dumbbell-row", "2 x 12-15 per side, load 2.5kg"),
            ladder(
                "dumbbell-row 2 x 10-15 per side, load 2kg",
                "dumbbell-row 2 x 8-15 per side, load 3kg",
            ),
            {"load_step_grams": 500},
            ["dumbbell-row 2 x 10 per side, load 2kg", None],
        ),
        (
            item("dumbbell-row", "2 x 15 per side, load 3kg"),
            ladder(
                "dumbbell-row 2 x 10-15 per side, load 2kg",
                "dumbbell-row 2 x 8-15 per side, load 3kg",
            ),
            {"load_step_grams": 500},
            [
                "dumbbell-row 2 x 8 per side, load 2.5kg",
                "dumbbell-row 2 x 8 per side, load 2kg",
                None,
            ],
        ),
    ],
)
def test_a_weight_goes_back_by_a_step_of_the_equipment(
    of: Item, rungs: Ladder, cuts: dict[str, Any], steps: list[str | None]
) -> None:
    """Where the equipment makes the present one; repetitions start at the bottom of their range."""
    assert steps == descent(of, 9, ladder=rungs, settings=ProgressionSettings(**cuts))


@pytest.mark.parametrize(
    ("of", "rungs", "cuts", "half"),
    [
        # Sets; of one set the count; of one repetition the hold; of nothing, nothing.
        (item("glute-bridge", "3 x 10-12 x 2s"), None, {}, "glute-bridge 1 x 10-12 x 2s"),
        (item("glute-bridge", "1 x 10-12 x 2s"), None, {}, "glute-bridge 1 x 5-6 x 2s"),
        (item("elbow-prop", "1 x 30s"), None, {}, "elbow-prop 1 x 15s"),
        (item("elbow-prop", "1 x 1s"), None, {}, "elbow-prop 1 x 1s"),
        # The heaviest weight of the rungs up to half.
        (
            item("dumbbell-row", "2 x 12-15 per side, load 5kg"),
            ROWS,
            {},
            "dumbbell-row 2 x 12 per side, load 2kg",
        ),
        (
            item("dumbbell-row", "2 x 12-15 per side, load 4kg"),
            ROWS,
            {},
            "dumbbell-row 2 x 12 per side, load 2kg",
        ),
        (
            item("dumbbell-row", "2 x 12-15 per side, load 2kg"),
            ROWS,
            {},
            "dumbbell-row 2 x 12 per side, load 1kg",
        ),
        (
            item("dumbbell-row", "2 x 12-15 per side, load 1kg"),
            ROWS,
            {},
            "dumbbell-row 1 x 12-15 per side, load 1kg",
        ),
        # Half to a whole number of steps of the equipment.
        (
            item("dumbbell-row", "2 x 12-15 per side, load 15kg"),
            LOOSE,
            {},
            "dumbbell-row 2 x 12 per side, load 7.5kg",
        ),
        (
            item("dumbbell-row", "2 x 12-15 per side, load 12.5kg"),
            LOOSE,
            {},
            "dumbbell-row 2 x 12 per side, load 5kg",
        ),
        (
            item("dumbbell-row", "2 x 12-15 per side, load 2.5kg"),
            LOOSE,
            {},
            "dumbbell-row 1 x 12-15 per side, load 2.5kg",
        ),
        # A weight the equipment does not make is of the rungs, or of nothing.
        (
            item("dumbbell-row", "2 x 12-15 per side, load 12kg"),
            LOOSE,
            {},
            "dumbbell-row 1 x 12-15 per side, load 12kg",
        ),
        (
            item("dumbbell-row", "2 x 12-15 per side, load 5kg"),
            ROWS,
            {"load_step_grams": 2000},
            "dumbbell-row 2 x 12 per side, load 2kg",
        ),
        # Steps of the equipment reach down to the lightest of the rungs.
        (
            item("dumbbell-row", "2 x 12-15 per side, load 3kg"),
            ROWS,
            {"load_step_grams": 500},
            "dumbbell-row 2 x 12 per side, load 1.5kg",
        ),
        (
            item("dumbbell-row", "2 x 12-15 per side, load 2kg"),
            ROWS,
            {"load_step_grams": 500},
            "dumbbell-row 2 x 12 per side, load 1kg",
        ),
        (
            item("dumbbell-row", "2 x 12-15 per side, load 1.5kg"),
            ROWS,
            {"load_step_grams": 500},
            "dumbbell-row 1 x 12-15 per side, load 1.5kg",
        ),
        # Weights of another exercise are for that one.
        (
            item("deadlift", "2 x 10-15, load 4kg"),
            ladder(
                "dumbbell-row 2 x 10, load 1kg",
                "deadlift 2 x 10-15, load 3kg",
                "deadlift 2 x 10-15, load 4kg",
            ),
            {},
            "deadlift 1 x 10-15, load 4kg",
        ),
        (
            item("dumbbell-row", "2 x 10-15 per side, load 4kg"),
            ladder(
                "deadlift 2 x 10, load 1kg",
                "dumbbell-row 2 x 10-15 per side, load 3kg",
                "dumbbell-row 2 x 10-15 per side, load 4kg",
            ),
            {},
            "dumbbell-row 1 x 10-15 per side, load 4kg",
        ),
        # A band is no weight.
        (
            item("pallof-press", "2 x 10-15 per side, load band medium"),
            None,
            {},
            "pallof-press 1 x 10-15 per side, load band medium",
        ),
    ],
)
def test_half_a_dose_is_half_the_weight_or_half_the_work(
    of: Item, rungs: Ladder | None, cuts: dict[str, Any], half: str
) -> None:
    """The weight where ladder or equipment have about half of it, else sets, count or hold."""
    course = Course.of(of, ladder=rungs, settings=ProgressionSettings(**cuts))
    assert half == spoken(course.half(of))


@pytest.mark.parametrize(
    ("of", "rungs", "start"),
    [
        (item("glute-bridge", "2 x 12-15 x 5s"), None, "glute-bridge 1 x 10 x 2s"),
        (item("bird-dog", "2 x 10-12 x 2-3s per side"), None, "bird-dog-low 1 x 5 x 5s per side"),
        (
            item("dumbbell-row", "2 x 10-15 per side, load 4kg, rest 50s"),
            None,
            "dumbbell-row 2 x 10 per side, rest 50s, load 1kg",
        ),
        (
            item("bird-dog", "2 x 10-12 x 2-3s per side, rest 50s"),
            None,
            "bird-dog-low 1 x 5 x 5s per side",
        ),
        (
            item("bird-dog-long-hold", "2 x 10-12 x 10s per side, rest 50s"),
            None,
            "bird-dog-low 1 x 5 x 5s per side",
        ),
        (
            item("prone-back-lift", "1 x 8-10 x 10s, rest 50s"),
            CATALOG.ladders["back-extension"],
            "elbow-prop 1 x 10 x 5s",
        ),
        # Lower still.
        (item("glute-bridge", "1 x 9 x 1s"), None, "glute-bridge 1 x 9 x 1s"),
        (item("glute-bridge", "1 x 10 x 2s"), None, "glute-bridge 1 x 10 x 2s"),
        (item("glute-bridge", "1 x 10-12 x 2s"), None, "glute-bridge 1 x 10 x 2s"),
    ],
)
def test_a_beginner_starts_at_the_low_end_of_the_first_rung(
    of: Item, rungs: Ladder | None, start: str
) -> None:
    """With what that rung leaves open; an item that is lower still stays."""
    assert start == spoken(Course.of(of, ladder=rungs).start(of))


def test_a_lower_item_is_the_one_given() -> None:
    """Where there is nothing to halve, to limit or to start from, nothing is made anew."""
    least = item("elbow-prop", "1 x 1s")
    course = Course.of(least)
    assert course.half(least) is least
    assert course.start(least) is least
    assert course.within(least, Dosage.parse("2 x 10s")) is least
    first = attrs.evolve(item("glute-bridge", "1 x 10 x 2s"), assumed=("rest",))
    assert Course.of(first).start(first) is first


@pytest.mark.parametrize(
    ("limits", "within"),
    [
        ([], "2 x 10-12 x 2-3s per side"),
        (["3 x 15 x 9s per side"], "2 x 10-12 x 2-3s per side"),
        (["1 x 11 x 9s per side"], "1 x 10-11 x 2-3s per side"),
        (["1 x 11 x 9s per side", "3 x 4 x 2s per side"], "1 x 4 x 2s per side"),
    ],
)
def test_an_item_comes_within_every_limit(limits: list[str], within: str) -> None:
    """No more of anything than each of them asks; the rest of the item stays."""
    of = attrs.evolve(item("bird-dog", "2 x 10-12 x 2-3s per side"), assumed=("rest",))
    found = Course.of(of).within(of, *(Dosage.parse(one) for one in limits))
    assert attrs.evolve(of, dosage=Dosage.parse(within)) == found
