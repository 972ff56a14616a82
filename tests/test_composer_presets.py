"""Goals: what the presets ask for, and how names and weights add up."""

from typing import Any

import pytest

from spinekit.composer import PRESETS, Preset, goals
from spinekit.errors import InvalidTypeError, InvalidValueError, UnknownNameError
from spinekit.evidence import OUR_JUDGEMENT
from spinekit.exercise import Target

WEIGHTS: dict[str, dict[str, int]] = {
    "strengthen_back": {"back_extensors": 3, "deep_stabilizers": 2, "glutes": 2, "upper_back": 2},
    "ease_stiffness": {
        "spine_mobility": 3,
        "hip_mobility": 2,
        "deep_stabilizers": 1,
        "hip_stabilizers": 1,
    },
    "bone_health": {"back_extensors": 3, "balance": 2, "upper_back": 2, "glutes": 1},
    "balance": {"balance": 3, "hip_stabilizers": 2, "deep_stabilizers": 1},
    "posture": {"upper_back": 3, "back_extensors": 2, "shoulders": 1},
}
"""What each preset asks for, by our own judgment, as it is documented."""


def test_the_presets_ask_for_what_is_written_here() -> None:
    """Each preset has its line, and each line its preset."""
    assert {
        name: {target.value: weight for target, weight in preset.weights.items()}
        for name, preset in PRESETS.items()
    } == WEIGHTS


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("posture", {"upper_back": 3, "back_extensors": 2, "shoulders": 1}),
        ("glutes", {"glutes": 1}),
        # Two are both: as a text the preset is meant, as a target the target.
        ("balance", {"balance": 3, "hip_stabilizers": 2, "deep_stabilizers": 1}),
        (Target.BALANCE, {"balance": 1}),
        # Several count once each, however often they are said.
        (["glutes", "hamstrings"], {"glutes": 1, "hamstrings": 1}),
        (["glutes", "glutes"], {"glutes": 1}),
        (["posture", "shoulders"], {"upper_back": 3, "back_extensors": 2, "shoulders": 2}),
        # A weight counts as often, to no more than nine.
        ({"glutes": 9}, {"glutes": 9}),
        ({"posture": 2}, {"upper_back": 6, "back_extensors": 4, "shoulders": 2}),
        ({"posture": 2, "shoulders": 6}, {"shoulders": 8, "upper_back": 6, "back_extensors": 4}),
        ({"posture": 3, "shoulders": 6}, {"shoulders": 9, "upper_back": 9, "back_extensors": 6}),
        ({"posture": 4, "shoulders": 9}, {"shoulders": 9, "upper_back": 9, "back_extensors": 8}),
    ],
)
def test_goals_are_weighed_and_ordered(wanted: Any, expected: dict[str, int]) -> None:
    """The weights of one target add up to nine at most; the heaviest comes first, equals by name."""
    found = {target.value: weight for target, weight in goals(wanted).items()}

    assert expected == found
    assert list(found) == sorted(found, key=lambda name: (-found[name], name))


@pytest.mark.parametrize("weight", [0, 10])
def test_a_weight_out_of_bounds_names_its_goal(weight: int) -> None:
    """A weight goes from 1 to 9, for a goal as for a target of a preset."""
    with pytest.raises(InvalidValueError, match=r"Request\.goals\['glutes'\].*from 1 to 9"):
        goals({"glutes": weight})
    with pytest.raises(InvalidValueError, match=r"Preset\.weights.*from 1 to 9"):
        Preset(id="mine", name="Mine", weights={Target.GLUTES: weight}, citations=(OUR_JUDGEMENT,))


@pytest.mark.parametrize("weight", [1, 9])
def test_a_preset_may_weigh_from_one_to_nine(weight: int) -> None:
    """The lightest and the heaviest weight of a preset of one's own are legal."""
    mine = Preset(
        id="mine", name="Mine", weights={Target.GLUTES: weight}, citations=(OUR_JUDGEMENT,)
    )

    assert {Target.GLUTES: weight} == dict(mine.weights)


def test_what_names_no_goal_is_a_mistake() -> None:
    """A number, an unknown name and nothing at all are each refused in their own words."""
    with pytest.raises(InvalidTypeError, match="must be names or a mapping of names to weights"):
        goals(3)  # type: ignore[arg-type]
    with pytest.raises(InvalidTypeError, match="must be the name of a preset or a target"):
        goals([3])  # type: ignore[list-item]
    with pytest.raises(InvalidTypeError, match="must be the name of a preset or a target"):
        goals({3: 1})  # type: ignore[dict-item]
    with pytest.raises(UnknownNameError, match="no preset or target of this name"):
        goals("glute")
    with pytest.raises(InvalidValueError, match="is empty"):
        goals([])


def test_a_preset_is_written_with_names() -> None:
    """The parts of a preset are named: in which order they would come is no promise."""
    with pytest.raises(TypeError, match="positional"):
        Preset("mine", "Mine", {Target.GLUTES: 1}, (OUR_JUDGEMENT,))  # type: ignore[call-arg]
