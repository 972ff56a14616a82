"""The order of the doses of a course, and what one step up is."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from spinekit.dosage import Dosage, DosageCap
from spinekit.errors import InvalidValueError
from spinekit.ladder import Ladder, Rung
from spinekit.progression import (
    DOUBLE_PROGRESSION,
    HOLD_FIRST,
    LOAD_FIRST,
    MAINTENANCE,
    Course,
    Move,
    Policy,
    ProgressionSettings,
    Variable,
)
from spinekit.references import cite
from spinekit.routine import Item
from tests.progression_kin import CATALOG, item, ladder


def order(*variables: str) -> Policy:
    """A policy with this order."""
    return Policy(id="mine", name="Mine", order=variables)


def spoken(move: Move | None) -> str | None:
    """The exercise, the dose, what grew, and whether the step is coarse."""
    if move is None:
        return None
    coarse = ", coarse" if move.coarse else ""
    return f"{move.item.exercise.id} {move.item.dosage} by {move.variable.value}{coarse}"


def climb(of: Item, **given: Any) -> list[str | None]:
    """Every step up from an item to the top."""
    course = Course.of(of, **given)
    move = course.up(of)
    found = []
    while move is not None:
        found.append(spoken(move))
        move = course.up(move.item)
    return found


BRIDGE = item("glute-bridge", "2 x 10-12 x 2s")
FULL = item("bird-dog", "2 x 10-12 x 2-3s per side")


def test_what_is_told_apart_is_told_by_name() -> None:
    """Parts of a move and a course, and what was done, cannot be mixed up by their order."""
    course = Course.of(BRIDGE)
    parts = [getattr(course, field.name) for field in attrs.fields(Course)]
    calls: tuple[Callable[[], object], ...] = (
        lambda: Move(BRIDGE, Variable.COUNT),  # type: ignore[call-arg]
        lambda: Course(*parts),  # type: ignore[call-arg]
        lambda: Course.of(BRIDGE, course.ladder),  # type: ignore[call-arg]
        lambda: course.up(BRIDGE, 12),  # type: ignore[call-arg]
        lambda: course.down(BRIDGE, True),  # type: ignore[call-arg]
    )
    for call in calls:
        with pytest.raises(TypeError):
            call()


def test_a_ladder_without_the_exercise_is_refused() -> None:
    """One rung with it is enough; without any, the message names both."""
    mixed = ladder("elbow-prop 1 x 10 x 5s", "glute-bridge 2 x 12 x 2s")
    assert Course.of(BRIDGE, ladder=mixed).ladder == mixed
    for other in ("elbow-prop", "pallof-press"):
        with pytest.raises(InvalidValueError) as caught:
            Course.of(BRIDGE, ladder=CATALOG.ladders[other])
        assert (caught.value.path, caught.value.value) == ("ladder", f"{other}: glute-bridge")


def test_a_course_keeps_what_the_ladder_states_beside_what_the_cap_leaves() -> None:
    """Rungs come down to the cap; the stated ones stay as they are."""
    course = Course.of(FULL, cap=DosageCap(max_sets=1))
    own = CATALOG.ladders["bird-dog"]
    assert own.rungs == course.stated
    assert [str(rung.dosage) for rung in course.rungs[3:5]] == [
        "1 x 6-8 x 2-3s per side",
        "1 x 10-12 x 2-3s per side",
    ]
    assert own.rungs == Course.of(FULL).rungs


@pytest.mark.parametrize(
    ("exercise", "dose", "rung"),
    [
        ("bird-dog-low", "1 x 5 x 5s per side", 0),
        ("bird-dog-low", "2 x 4 x 4s per side", 1),
        # Above the last rung with the exercise: that one.
        ("bird-dog-low", "3 x 9 x 9s per side", 1),
        ("bird-dog", "1 x 5 x 5s per side", 2),
        ("bird-dog", "1 x 6 x 3s per side", 3),
        ("bird-dog", "2 x 8 x 3s per side", 3),
        ("bird-dog", "2 x 9 x 3s per side", 4),
        ("bird-dog", "2 x 12 x 5s per side", 5),
        ("bird-dog", "2 x 13 x 5s per side", 5),
        ("bird-dog-long-hold", "1 x 1 x 1s per side", 6),
        ("glute-bridge", "2 x 10 x 2s", None),
    ],
)
def test_a_dose_stands_on_the_lowest_rung_that_covers_it(
    exercise: str, dose: str, rung: int | None
) -> None:
    """By what its top allows; no rung has an exercise of another ladder."""
    assert rung == Course.of(FULL).rung_of(exercise, Dosage.parse(dose))


@pytest.mark.parametrize(
    ("of", "policy", "place"),
    [
        # Rung, load, then low ends and high ends of hold, sets and count, as they grow.
        (FULL, DOUBLE_PROGRESSION, (4, 0, 2, 2, 10, 3, 2, 12)),
        (FULL, HOLD_FIRST, (4, 0, 2, 10, 2, 2, 12, 3)),
        (FULL, order("count", "hold"), (4, 0, 2, 10, 2, 3, 12, 2)),
        (FULL, order("sets"), (4, 0, 2, 10, 2, 2, 12, 3)),
        (FULL, MAINTENANCE, (4, 0, 10, 2, 2, 12, 2, 3)),
        (
            item("dumbbell-row", "2 x 10-15 per side, load 2kg"),
            LOAD_FIRST,
            (1, 2000, 0, 2, 10, 0, 2, 15),
        ),
        (item("elbow-prop", "1 x 30s"), DOUBLE_PROGRESSION, (0, 0, 30, 1, 0, 30, 1, 0)),
    ],
)
def test_a_place_tells_first_what_grows_last(
    of: Item, policy: Policy, place: tuple[int, ...]
) -> None:
    """What the policy never grows comes after it, and what a dose has not is nothing."""
    course = Course.of(of, policy=policy)
    assert place == course.place(of.exercise.id, of.dosage)
    assert place == course.position(of)


def test_a_stranger_stands_nowhere() -> None:
    """Another ladder's exercise, and no item at all, stand below everything."""
    course = Course.of(FULL)
    assert course.place(BRIDGE.exercise.id, BRIDGE.dosage) is None
    assert course.position(BRIDGE) == ()
    assert course.position(None) == ()
    assert course.up(BRIDGE) is None
    assert course.down(BRIDGE) is None


def test_the_top_is_where_no_step_is_left() -> None:
    """Neither a rung below nor the last repetition but one is it."""
    course = Course.of(FULL)
    assert course.is_at_top(item("bird-dog-long-hold", "2 x 12 x 10s per side")) is True
    assert course.is_at_top(item("bird-dog-long-hold", "2 x 11-12 x 10s per side")) is False
    assert course.is_at_top(FULL) is False


@pytest.mark.parametrize(
    ("of", "policy", "steps"),
    [
        # Below the range of its rung a dose first comes back to it, variable by variable.
        (
            item("bird-dog-low", "1 x 4 x 4s per side"),
            DOUBLE_PROGRESSION,
            [
                "bird-dog-low 1 x 5 x 4s per side by count",
                "bird-dog-low 1 x 5 x 5s per side by hold",
                "bird-dog-low 2 x 5 x 5s per side by rung",
                "bird-dog 1 x 5 x 5s per side by rung",
            ],
        ),
        (
            item("bird-dog-low", "1 x 4 x 4s per side"),
            HOLD_FIRST,
            [
                "bird-dog-low 1 x 4 x 5s per side by hold",
                "bird-dog-low 1 x 5 x 5s per side by count",
                "bird-dog-low 2 x 5 x 5s per side by rung",
                "bird-dog 1 x 5 x 5s per side by rung",
            ],
        ),
        # Sets before repetitions above the low end, since sets are below their range.
        (
            item("bird-dog", "1 x 10 x 2s per side"),
            DOUBLE_PROGRESSION,
            [
                "bird-dog 2 x 10 x 2s per side by sets",
                "bird-dog 2 x 11-12 x 2s per side by count",
                "bird-dog 2 x 12 x 2s per side by count",
                "bird-dog 2 x 12 x 3s per side by hold",
            ],
        ),
        (
            item("bird-dog", "1 x 11 x 2s per side"),
            DOUBLE_PROGRESSION,
            [
                "bird-dog 2 x 11 x 2s per side by sets",
                "bird-dog 2 x 12 x 2s per side by count",
            ],
        ),
        # A rung of the same exercise begins where it asks more than the top below it.
        (
            item("glute-bridge", "2 x 11-12 x 2s"),
            DOUBLE_PROGRESSION,
            [
                "glute-bridge 2 x 12 x 2s by count",
                "glute-bridge 2 x 13-15 x 2s by rung",
                "glute-bridge 2 x 14-15 x 2s by count",
            ],
        ),
        # Kilograms and bands are load; from the weight of the body to a dumbbell is a rung.
        (
            item("dumbbell-row", "2 x 15 per side, load 5kg"),
            DOUBLE_PROGRESSION,
            [
                "dumbbell-row 2 x 10-15 per side, load 6kg by load",
                "dumbbell-row 2 x 11-15 per side, load 6kg by count",
            ],
        ),
        (
            item("pallof-press", "2 x 15 per side, load band medium"),
            DOUBLE_PROGRESSION,
            [
                "pallof-press 2 x 10-15 per side, load band heavy by load",
                "pallof-press 2 x 11-15 per side, load band heavy by count",
            ],
        ),
        (
            item("deadlift", "2 x 15, load bodyweight"),
            DOUBLE_PROGRESSION,
            [
                "deadlift 2 x 10-15, load 2kg by rung",
                "deadlift 2 x 11-15, load 2kg by count",
            ],
        ),
    ],
)
def test_a_step_up_follows_the_policy(of: Item, policy: Policy, steps: list[str]) -> None:
    """One variable at a time, the next where the one before is at its top."""
    assert steps == climb(of, policy=policy)[: len(steps)]


@pytest.mark.parametrize(
    ("of", "policy"),
    [
        (FULL, MAINTENANCE),
        (item("bird-dog", "2 x 12 x 3s per side"), order("count", "sets", "hold")),
        (item("bird-dog", "2 x 12 x 3s per side"), order("load")),
        # More of the same load is not for a policy that never adds load.
        (item("dumbbell-row", "2 x 15 per side, load 2kg"), order("count", "rung")),
        (item("pallof-press", "2 x 15 per side, load band light"), order("count", "rung")),
        # The next rung is not for a policy that only adds load.
        (item("deadlift", "2 x 15, load bodyweight"), order("count", "load")),
        # Nothing is above the last rung.
        (item("dumbbell-row", "2 x 15 per side, load 6kg"), DOUBLE_PROGRESSION),
        (item("pallof-press", "2 x 15 per side, load band heavy"), DOUBLE_PROGRESSION),
        (item("bird-dog-long-hold", "2 x 12 x 10s per side"), DOUBLE_PROGRESSION),
    ],
)
def test_what_a_policy_does_not_name_never_grows(of: Item, policy: Policy) -> None:
    """Where all that it names is at its top, the climb ends."""
    assert Course.of(of, policy=policy).up(of) is None


WIDE = ladder("elbow-prop 1-4 x 4-10 x 5-30s")


@pytest.mark.parametrize(
    ("policy", "cuts", "done", "dose"),
    [
        (order("count"), {}, {}, "1-4 x 5-10 x 5-30s"),
        (order("count"), {"count_step": 3}, {}, "1-4 x 7-10 x 5-30s"),
        (order("count"), {"count_step": 9}, {}, "1-4 x 10 x 5-30s"),
        (order("count"), {}, {"count": 8}, "1-4 x 8-10 x 5-30s"),
        (order("count"), {}, {"count": 11}, "1-4 x 10 x 5-30s"),
        (order("count"), {}, {"sets": 3, "seconds": 9}, "1-4 x 5-10 x 5-30s"),
        (order("sets"), {"count_step": 3}, {}, "2-4 x 4-10 x 5-30s"),
        (order("sets"), {}, {"sets": 3, "count": 8, "seconds": 9}, "3-4 x 4-10 x 5-30s"),
        (order("hold"), {"count_step": 3}, {}, "1-4 x 4-10 x 10-30s"),
        (order("hold"), {"hold_step_seconds": 2}, {}, "1-4 x 4-10 x 7-30s"),
        (order("hold"), {}, {"seconds": 25, "count": 30, "sets": 30}, "1-4 x 4-10 x 25-30s"),
    ],
)
def test_a_step_is_what_the_settings_say_or_what_was_done(
    policy: Policy, cuts: dict[str, Any], done: dict[str, int], dose: str
) -> None:
    """One repetition, one set, five seconds, or as far within the range as was reached."""
    of = item("elbow-prop", "1-4 x 4-10 x 5-30s")
    course = Course.of(of, ladder=WIDE, policy=policy, settings=ProgressionSettings(**cuts))
    move = course.up(of, **done)
    assert move is not None
    assert dose == str(move.item.dosage)
    assert policy.order == (move.variable,)


RUNGS = ladder(
    "glute-bridge 1 x 10 x 2s, effort 7/10",
    "glute-bridge 2 x 12 x 5s, effort 8/10",
    "elbow-prop 1 x 1 x 1s",
)


@pytest.mark.parametrize(
    ("cap", "cut"),
    [
        (DosageCap(max_sets=1), True),
        (DosageCap(max_sets=2), False),
        (DosageCap(max_count=11), True),
        (DosageCap(max_count=12), False),
        (DosageCap(max_hold_seconds=4), True),
        (DosageCap(max_hold_seconds=5), False),
        (DosageCap(max_effort=5), False),
        (DosageCap(max_grams=100), False),
    ],
)
def test_a_rung_that_the_cap_cuts_is_never_left_upward(cap: DosageCap, cut: bool) -> None:
    """In sets, work or load; a lower effort is no other dose."""
    of = attrs.evolve(BRIDGE, dosage=cap.apply(Dosage.parse("2 x 12 x 5s, effort 8/10")))
    assert cut is (Course.of(of, ladder=RUNGS, cap=cap).up(of) is None)


def test_a_capped_band_or_weight_is_never_left_upward() -> None:
    """A rung whose weight the cap has lowered ends the climb by load and by rung."""
    rungs = ladder("deadlift 2 x 10, load 5kg", "deadlift 3 x 10, load 5kg")
    of = item("deadlift", "2 x 10, load 4kg")
    for policy in (order("rung"), DOUBLE_PROGRESSION):
        assert (
            Course.of(of, ladder=rungs, policy=policy, cap=DosageCap(max_grams=4000)).up(of) is None
        )
    heavy = item("deadlift", "2 x 10, load 5kg")
    free = Course.of(heavy, ladder=rungs, cap=DosageCap(max_grams=5000))
    assert spoken(free.up(heavy)) == "deadlift 3 x 10, load 5kg by rung"
    bands = ladder("pallof-press 2 x 10, load band light", "pallof-press 2 x 10, load band medium")
    press = item("pallof-press", "1 x 10, load band light")
    assert Course.of(press, ladder=bands, cap=DosageCap(max_sets=1)).up(press) is None


@pytest.mark.parametrize(
    ("below", "above", "adds"),
    [
        ("deadlift 2 x 10, load 2kg", "deadlift 2 x 10, load 4kg", True),
        ("deadlift 2 x 10, load 2kg", "deadlift 3 x 10, load 2kg", False),
        ("deadlift 2 x 10, load 4kg", "deadlift 3 x 10, load 2kg", False),
        ("deadlift 2 x 10, load 2kg", "dumbbell-row 2 x 10, load 4kg", False),
        ("dumbbell-row 2 x 10, load 2kg", "deadlift 2 x 10, load 4kg", False),
        ("deadlift 2 x 10, load bodyweight", "deadlift 2 x 10, load 2kg", False),
        ("deadlift 2 x 10, load band light", "deadlift 2 x 10, load band heavy", True),
        ("deadlift 2 x 10, load 50% 1RM", "deadlift 2 x 10, load 60% 1RM", True),
    ],
)
def test_more_of_the_same_load_is_a_step_of_load(below: str, above: str, adds: bool) -> None:
    """Of the same exercise and kind; any other rung is for a policy that climbs rungs."""
    rungs = ladder(below, above)
    exercise, dose = below.split(" ", 1)
    of = item(exercise, dose)
    by_rung = Course.of(of, ladder=rungs, policy=order("rung")).up(of)
    assert adds is (by_rung is None)
    by_load = Course.of(of, ladder=rungs, policy=order("load")).up(of)
    assert adds is (by_load is not None)


ROWS = CATALOG.ladders["dumbbell-row"]
LOOSE = ladder("dumbbell-row 2 x 10-15 per side")


def row(load: str) -> Item:
    """A row at the top of its range with a load."""
    return item("dumbbell-row", f"2 x 15 per side, load {load}")


@pytest.mark.parametrize(
    ("load", "rungs", "cuts", "cap", "following"),
    [
        # The weights that the rungs state, from any weight between two.
        ("2kg", ROWS, {}, None, "3kg"),
        ("2.5kg", ROWS, {}, None, "3kg"),
        ("6kg", ROWS, {}, None, None),
        # Steps of the equipment: coarse above ten percent, unless a rung states that weight.
        ("2kg", ROWS, {"load_step_grams": 500}, None, "2.5kg, coarse"),
        ("2kg", ROWS, {"load_step_grams": 1000}, None, "3kg"),
        ("5.5kg", ROWS, {"load_step_grams": 500}, None, "6kg"),
        ("6kg", ROWS, {"load_step_grams": 500}, None, None),
        ("2kg", ROWS, {"load_step_grams": 500, "allow_coarse_load": False}, None, None),
        ("2kg", ROWS, {"load_step_grams": 1000, "allow_coarse_load": False}, None, "3kg"),
        # Where no rung states a weight: steps of 2.5 kg up to the heaviest.
        ("10kg", LOOSE, {}, None, "12.5kg, coarse"),
        ("17.5kg", LOOSE, {}, None, "20kg, coarse"),
        ("20kg", LOOSE, {}, None, None),
        ("25kg", LOOSE, {"heaviest_grams": 27_500}, None, "27.5kg"),
        ("25kg", LOOSE, {"heaviest_grams": 27_499}, None, None),
        ("25kg", LOOSE, {"heaviest_grams": 40_000, "allow_coarse_load": False}, None, "27.5kg"),
        ("10kg", LOOSE, {"allow_coarse_load": False}, None, None),
        # Nothing passes the cap.
        ("10kg", LOOSE, {}, 12_500, "12.5kg, coarse"),
        ("10kg", LOOSE, {}, 12_499, None),
        ("10kg", LOOSE, {}, 50_000, "12.5kg, coarse"),
        ("20kg", LOOSE, {}, 50_000, None),
    ],
)
def test_the_next_weight_is_one_there_is(
    load: str, rungs: Ladder, cuts: dict[str, Any], cap: int | None, following: str | None
) -> None:
    """Of the rungs, or of the equipment, up to the heaviest that rungs, settings and cap allow."""
    most = None if cap is None else DosageCap(max_grams=cap)
    of = row(load)
    settings = ProgressionSettings(**cuts)
    move = Course.of(of, ladder=rungs, settings=settings, cap=most, policy=order("load")).up(of)
    weight, _, coarse = (following or "").partition(",")
    expected = f"dumbbell-row 2 x 10-15 per side, load {weight} by load{coarse and ','}{coarse}"
    assert (expected if following else None) == spoken(move)


MIXED = ladder(
    "dumbbell-row 2 x 10-15 per side, load 1kg",
    "dumbbell-row 2 x 8-12 per side, load 3kg",
    "deadlift 2 x 6-10, load 4kg",
    "dumbbell-row 2 x 4-6 per side, load 8kg",
)


@pytest.mark.parametrize(
    ("load", "cuts", "expected"),
    [
        # On the way to a rung's weight its repetitions are asked for, not those of the rung below.
        (
            "1kg",
            {"load_step_grams": 1000},
            "dumbbell-row 2 x 8-12 per side, load 2kg by load, coarse",
        ),
        ("1kg", {}, "dumbbell-row 2 x 8-12 per side, load 3kg by load"),
        # Another exercise between two weights ends them.
        ("3kg", {}, "deadlift 2 x 6-10, load 4kg by rung"),
        ("3kg", {"load_step_grams": 1000}, "deadlift 2 x 6-10, load 4kg by rung"),
    ],
)
def test_a_weight_belongs_to_the_rung_that_reaches_it(
    load: str, cuts: dict[str, Any], expected: str
) -> None:
    """The first of its exercise whose weight is as heavy; past another exercise none counts."""
    dose = "2 x 15 per side" if load == "1kg" else "2 x 12 per side"
    of = item("dumbbell-row", f"{dose}, load {load}")
    course = Course.of(of, ladder=MIXED, settings=ProgressionSettings(**cuts))
    assert expected == spoken(course.up(of))


@pytest.mark.parametrize("other", ["deadlift 2 x 10, load 4kg", "pallof-press 2 x 10, load 4kg"])
def test_another_exercise_states_no_weight_for_this_one(other: str) -> None:
    """Whatever it lifts, the steps of this one are those of the equipment."""
    of = item("dumbbell-row", "2 x 15 per side, load 5kg")
    course = Course.of(of, ladder=ladder(other, "dumbbell-row 2 x 10-15 per side"))
    assert spoken(course.up(of)) == "dumbbell-row 2 x 10-15 per side, load 7.5kg by load, coarse"


@pytest.mark.parametrize(
    ("dose", "rung", "step"),
    [
        # Holds on a rung of one hold, and one hold on a rung of holds: only what both have grows.
        ("1 x 10 x 5s", "elbow-prop 2 x 30s", "elbow-prop 2 x 10 x 5s by sets"),
        ("1 x 30s", "elbow-prop 2 x 10 x 5s", "elbow-prop 2 x 30s by sets"),
        # A part that neither has is no reason to go on to load.
        (
            "1 x 30s, load 2kg",
            "elbow-prop 1-2 x 30s, load 2kg",
            "elbow-prop 2 x 30s, load 2kg by sets",
        ),
    ],
)
def test_what_a_dose_has_not_is_passed_over(dose: str, rung: str, step: str) -> None:
    """The next variable of the policy comes in its turn."""
    of = item("elbow-prop", dose)
    rungs = ladder(rung, "elbow-prop 2 x 30s, load 3kg")
    only = ladder(rung)
    for one in (only, rungs) if "load" in rung else (only,):
        assert step == spoken(Course.of(of, ladder=one).up(of))


def test_rungs_without_a_weight_end_the_climb_by_load_only_at_the_last() -> None:
    """Below another rung the dose goes there, with the weight it has."""
    rungs = ladder("dumbbell-row 1 x 10-15 per side", "dumbbell-row 2 x 10-15 per side")
    of = item("dumbbell-row", "1 x 15 per side, load 5kg")
    course = Course.of(of, ladder=rungs)
    assert spoken(course.up(of)) == "dumbbell-row 2 x 10-15 per side, load 5kg by rung"
    top = item("dumbbell-row", "2 x 15 per side, load 5kg")
    assert spoken(course.up(top)) == "dumbbell-row 2 x 10-15 per side, load 7.5kg by load, coarse"


@pytest.mark.parametrize(
    ("below", "above", "entry"),
    [
        ("2 x 10-12 x 2s", "2 x 12-15 x 2s", "2 x 13-15 x 2s"),
        ("2 x 10-12 x 2s", "2 x 8-15 x 2s", "2 x 13-15 x 2s"),
        ("2 x 10-12 x 2s", "2 x 13-15 x 2s", "2 x 13-15 x 2s"),
        ("2 x 10-12 x 2s", "2 x 8-12 x 5s", "2 x 8-12 x 5s"),
        ("1 x 12 x 2s", "1-2 x 12 x 2s", "2 x 12 x 2s"),
        ("1 x 12 x 2s", "1 x 12 x 2-5s", "1 x 12 x 3-5s"),
        # Nothing in it is above what stands below.
        ("2 x 12 x 2s", "2 x 12 x 2s", None),
        ("2 x 12 x 2s", "1-2 x 10-12 x 1-2s", None),
    ],
)
def test_a_rung_of_the_same_exercise_begins_above_the_one_below(
    below: str, above: str, entry: str | None
) -> None:
    """At the first of its doses that asks for something the top below does not."""
    rungs = ladder(f"glute-bridge {below}", f"glute-bridge {above}")
    top = below.replace("10-12", "12")
    of = item("glute-bridge", top)
    move = Course.of(of, ladder=rungs).up(of)
    assert entry == (None if move is None else str(move.item.dosage))


def test_a_late_rung_begins_above_the_one_just_below_it() -> None:
    """However much lower the earlier rungs end."""
    doses = ("1 x 4", "1 x 5-8", "1 x 9-12", "1 x 10-16")
    rungs = ladder(*(f"pelvic-tilt {dose}" for dose in doses))
    of = item("pelvic-tilt", "1 x 12")
    assert spoken(Course.of(of, ladder=rungs).up(of)) == "pelvic-tilt 1 x 13-16 by rung"


def test_another_exercise_begins_as_its_rung_states() -> None:
    """With nothing carried over from the dose of the exercise below."""
    rungs = ladder("bird-dog-low 2 x 5 x 5s per side", "bird-dog 1 x 3-5 x 2s per side")
    of = item("bird-dog-low", "2 x 5 x 5s per side, rest 30s, effort 4/10")
    assert spoken(Course.of(of, ladder=rungs).up(of)) == "bird-dog 1 x 3-5 x 2s per side by rung"


@pytest.mark.parametrize(
    ("states", "has", "carried"),
    [
        # What only the item states comes along.
        ("", "rest 30s", ", rest 30s"),
        ("", "load 2kg", ", load 2kg"),
        ("", "effort 5/10", ", effort 5/10"),
        ("", "2/day", ", 2/day"),
        ("", "3/week", ", 3/week"),
        # What the rung states is the rung's.
        ("rest 45s", "rest 60s", ", rest 45s"),
        ("2/day", "1/day", ", 2/day"),
        ("3/week", "2/week", ", 3/week"),
        # But no more effort than the item has.
        ("effort 6/10", "effort 5/10", ", effort 5/10"),
        ("effort 4-6/10", "effort 5/10", ", effort 4-5/10"),
        ("effort 6/10", "", ", effort 6/10"),
    ],
)
def test_the_next_rung_keeps_what_it_leaves_open(states: str, has: str, carried: str) -> None:
    """Rest, load, effort, times and days of the item stay where the rung says nothing of them."""
    stated = f", {states}" if states else ""
    rungs = ladder(f"dumbbell-row 1 x 10{stated}", f"dumbbell-row 2 x 10{stated}")
    of = item("dumbbell-row", "1 x 10" + (f", {has}" if has else ""))
    move = Course.of(of, ladder=rungs, policy=order("rung")).up(of)
    assert move is not None
    assert Dosage.parse(f"2 x 10{carried}") == move.item.dosage


OWN = cite("a000-glute-bridge")


@pytest.mark.parametrize(
    ("assumed", "before", "after"),
    [
        (False, (), ()),
        (False, ("rest",), ()),
        (True, (), ("dose",)),
        (True, ("rest",), ("rest",)),
    ],
)
def test_a_step_within_an_exercise_keeps_the_item(
    assumed: bool, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    """Modified as it is; only dose, citations and what is assumed are those of the rung."""
    rungs = tuple(
        Rung(exercise="glute-bridge", dosage=Dosage.parse(dose), assumed=assumed, citations=OWN)
        for dose in ("1 x 10 x 2s", "2 x 10 x 2s")
    )
    exercise = BRIDGE.exercise.modified(BRIDGE.exercise.modifications[0])
    assert exercise is not None
    of = attrs.evolve(BRIDGE, exercise=exercise, dosage=Dosage.parse("1 x 10 x 2s"), assumed=before)
    move = Course.of(of, ladder=Ladder(id="b", name="B", rungs=rungs)).up(of)
    assert move is not None
    assert move.item == attrs.evolve(
        of, dosage=Dosage.parse("2 x 10 x 2s"), citations=OWN, assumed=after
    )


@pytest.mark.parametrize(("assumed", "after"), [(False, ()), (True, ("dose",))])
def test_a_step_to_another_exercise_is_a_new_item(assumed: bool, after: tuple[str, ...]) -> None:
    """The exercise as the catalog has it, the rung's citations, and the pace of the item before."""
    rungs = tuple(
        Rung(
            exercise=exercise,
            dosage=Dosage.parse("2 x 5 x 5s per side"),
            assumed=assumed,
            citations=OWN,
        )
        for exercise in ("bird-dog-low", "bird-dog")
    )
    plain = item("bird-dog-low", "2 x 5 x 5s per side")
    of = attrs.evolve(plain, assumed=("rest",), timing=attrs.evolve(plain.timing, repetition=7))
    move = Course.of(of, ladder=Ladder(id="b", name="B", rungs=rungs)).up(of)
    assert move is not None
    assert move.item == Item(
        exercise=CATALOG["bird-dog"],
        dosage=of.dosage,
        citations=OWN,
        assumed=after,
        timing=of.timing,
    )


def test_an_item_moves_to_any_complete_dose_of_its_course() -> None:
    """On the same exercise or another; not to what is open or of another ladder."""
    course = Course.of(FULL)
    low = course.at(FULL, "bird-dog-low", Dosage.parse("1 x 3 x 2s per side"))
    assert low is not None
    assert (low.exercise, str(low.dosage)) == (CATALOG["bird-dog-low"], "1 x 3 x 2s per side")
    assert course.at(FULL, "bird-dog-low", Dosage.parse("? x 3 x 2s per side")) is None
    assert course.at(FULL, "glute-bridge", BRIDGE.dosage) is None
