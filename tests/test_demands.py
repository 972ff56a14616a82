"""Demands are graded values, with nothing demanded unless said."""

import pickle
from enum import Enum, IntEnum

import attrs
import pytest
from hypothesis import given

from spinekit import demands as module
from spinekit.demands import (
    ArmHeight,
    Demands,
    Direction,
    Grade,
    HandSupport,
    HipFlexion,
    Loading,
    Position,
    Repetition,
    Speed,
    SpineMotion,
    SpineRange,
)
from spinekit.testing import demands, motions

SCALES: dict[type[IntEnum], list[str]] = {
    SpineRange: ["NEUTRAL", "SMALL", "MID", "END"],
    Loading: ["UNLOADED", "BODY_WEIGHT", "EXTERNAL"],
    Speed: ["SLOW", "MODERATE", "FAST"],
    Grade: ["NONE", "LOW", "MODERATE", "HIGH"],
    ArmHeight: ["BELOW_SHOULDER", "SHOULDER", "OVERHEAD"],
    HipFlexion: ["SMALL", "RIGHT_ANGLE", "BEYOND"],
    HandSupport: ["NONE", "FINGERTIPS", "ONE_HAND", "BOTH_HANDS"],
}
"""Every ordered scale, from nothing to most."""


def test_the_scales_are_all_here() -> None:
    """The table above leaves no ordered scale of the module out."""
    kinds = {one for one in vars(module).values() if isinstance(one, type)}
    public = {one for one in kinds if issubclass(one, IntEnum) and one.__name__ in module.__all__}
    assert set(SCALES) == public


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.__name__)
def test_scales_rise_from_nothing_to_most(scale: type[IntEnum]) -> None:
    """The members stand in order and count up from 0 by 1."""
    assert SCALES[scale] == [one.name for one in scale]
    assert list(range(len(scale))) == [int(one) for one in scale]


@pytest.mark.parametrize("position", Position)
def test_nothing_is_demanded_unless_said(position: Position) -> None:
    """Of a bare position, every scale is at its bottom and every flag is off."""
    for field in attrs.fields(Demands):
        value = getattr(Demands(position=position), field.name)
        if field.name == "position":
            assert position is value
        elif isinstance(value, SpineMotion):
            assert SpineMotion() == value
            assert not value.moves
        else:
            assert int(value) == 0


@pytest.mark.parametrize(
    ("position", "lying"),
    [
        (Position.STANDING, False),
        (Position.SEATED, False),
        (Position.SUPINE, True),
        (Position.SIDE_LYING, True),
        (Position.PRONE, True),
        (Position.QUADRUPED, False),
    ],
)
def test_lying_positions(position: Position, lying: bool) -> None:
    """On the back, on a side and face down the body lies; on hands and knees it does not."""
    assert lying is position.is_lying


def test_there_is_a_motion_for_every_direction() -> None:
    """Demands name the four directions as the enumeration does."""
    motions_of = [
        field.name for field in attrs.fields(Demands) if isinstance(field.default, SpineMotion)
    ]
    assert [one.value for one in Direction] == motions_of


@given(motions())
def test_a_spine_moves_where_it_leaves_neutral(motion: SpineMotion) -> None:
    """Only the range says so: load, speed and repetition do not."""
    assert (motion.range is not SpineRange.NEUTRAL) is motion.moves


@given(demands())
def test_demands_are_values(demands: Demands) -> None:
    """They are equal, hash and pickle by what they hold, and a position may be given as text."""
    again = pickle.loads(pickle.dumps(demands))
    assert (demands, hash(demands)) == (again, hash(again))
    assert demands == attrs.evolve(demands, position=demands.position.value)


@pytest.mark.parametrize("kind", [Position, Direction, Repetition])
def test_words_are_stable(kind: type[Enum]) -> None:
    """Each word is its name in small letters; documents and rules store these words."""
    assert [one.name.lower() for one in kind] == [one.value for one in kind]
