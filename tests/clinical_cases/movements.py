"""The movements that the cases judge: the standard catalog's, and what it leaves out on purpose.

The evidence speaks of sit-ups, toe-touches, jumps and twists that no article
gives. They stand here so that the rules against them can be tried.
"""

from typing import TypeAlias

from spinekit.catalog._rows import EXERCISES
from spinekit.demands import (
    ArmHeight,
    Demands,
    Grade,
    HipFlexion,
    Loading,
    Position,
    Repetition,
    Speed,
    SpineMotion,
    SpineRange,
)
from spinekit.dosage import Dosage
from spinekit.exercise import Equipment, Exercise, Phase, Surface
from spinekit.routine import Item, Routine

__all__ = ["Thing", "bare", "done"]

Thing: TypeAlias = Exercise | Item | Routine
"""What can be judged."""


def _made_up(
    id: str,
    demands: Demands,
    *surfaces: Surface,
    equipment: frozenset[Equipment] = frozenset(),
) -> Exercise:
    return Exercise(
        id=id,
        name=id.replace("-", " ").capitalize(),
        family=id,
        phase=Phase.MAIN,
        demands=demands,
        surfaces=frozenset(surfaces or (Surface.STANDING,)),
        equipment=equipment,
        trains={},
        steps=("Do it.",),
    )


_WEIGHT = frozenset({Equipment.DUMBBELL})

_MADE_UP = (
    _made_up(
        "sit-up",
        Demands(
            position=Position.SUPINE,
            flexion=SpineMotion(
                range=SpineRange.END, load=Loading.BODY_WEIGHT, repetition=Repetition.REPEATED
            ),
            resistance=Loading.BODY_WEIGHT,
            breath_holding=Grade.MODERATE,
            sits_up=True,
        ),
        Surface.BED,
        Surface.FLOOR,
    ),
    _made_up(
        "crunch",
        Demands(
            position=Position.SUPINE,
            flexion=SpineMotion(
                range=SpineRange.MID, load=Loading.BODY_WEIGHT, repetition=Repetition.REPEATED
            ),
            resistance=Loading.BODY_WEIGHT,
            breath_holding=Grade.LOW,
        ),
        Surface.BED,
        Surface.FLOOR,
    ),
    _made_up(
        "toe-touch",
        Demands(
            position=Position.STANDING,
            flexion=SpineMotion(range=SpineRange.END),
            hip_flexion=HipFlexion.BEYOND,
            head_below_heart=True,
        ),
    ),
    _made_up(
        "weighted-seated-bend",
        Demands(
            position=Position.SEATED,
            flexion=SpineMotion(range=SpineRange.END, load=Loading.EXTERNAL),
            resistance=Loading.EXTERNAL,
        ),
        Surface.CHAIR,
        equipment=_WEIGHT,
    ),
    _made_up(
        "banded-full-cat",
        Demands(
            position=Position.QUADRUPED,
            flexion=SpineMotion(range=SpineRange.END, load=Loading.EXTERNAL),
            resistance=Loading.EXTERNAL,
        ),
        Surface.FLOOR,
        equipment=frozenset({Equipment.BAND}),
    ),
    _made_up(
        "weighted-small-bend",
        Demands(
            position=Position.STANDING,
            flexion=SpineMotion(range=SpineRange.SMALL, load=Loading.EXTERNAL),
            resistance=Loading.EXTERNAL,
        ),
        equipment=_WEIGHT,
    ),
    _made_up(
        "bend-and-turn",
        Demands(
            position=Position.SEATED,
            flexion=SpineMotion(range=SpineRange.MID),
            rotation=SpineMotion(range=SpineRange.MID),
        ),
        Surface.CHAIR,
    ),
    _made_up(
        "quick-bends",
        Demands(
            position=Position.SEATED,
            flexion=SpineMotion(
                range=SpineRange.MID, speed=Speed.FAST, repetition=Repetition.REPEATED
            ),
        ),
        Surface.CHAIR,
    ),
    _made_up(
        "slow-bend",
        Demands(position=Position.SEATED, flexion=SpineMotion(range=SpineRange.MID)),
        Surface.CHAIR,
    ),
    _made_up(
        "held-slump",
        Demands(
            position=Position.SEATED,
            flexion=SpineMotion(range=SpineRange.MID, repetition=Repetition.SUSTAINED),
        ),
        Surface.CHAIR,
    ),
    _made_up(
        "quick-turns",
        Demands(
            position=Position.SEATED,
            rotation=SpineMotion(
                range=SpineRange.MID, speed=Speed.FAST, repetition=Repetition.REPEATED
            ),
        ),
        Surface.CHAIR,
    ),
    _made_up(
        "full-turn",
        Demands(position=Position.SEATED, rotation=SpineMotion(range=SpineRange.END)),
        Surface.CHAIR,
    ),
    _made_up(
        "planted-swing",
        Demands(
            position=Position.STANDING,
            rotation=SpineMotion(range=SpineRange.MID),
            planted_twist=True,
        ),
    ),
    _made_up(
        "overhead-press",
        Demands(
            position=Position.STANDING,
            resistance=Loading.EXTERNAL,
            axial_load=Grade.MODERATE,
            arms=ArmHeight.OVERHEAD,
            breath_holding=Grade.LOW,
        ),
        equipment=_WEIGHT,
    ),
    _made_up("jog", Demands(position=Position.STANDING, impact=Grade.MODERATE, aerobic=True)),
    _made_up("jump", Demands(position=Position.STANDING, impact=Grade.HIGH)),
    _made_up("free-one-leg-stand", Demands(position=Position.STANDING, single_leg=True)),
    _made_up("cushion-stand", Demands(position=Position.STANDING, unstable_surface=True)),
    _made_up(
        "knees-to-chest",
        Demands(
            position=Position.SUPINE,
            flexion=SpineMotion(range=SpineRange.SMALL),
            hip_flexion=HipFlexion.BEYOND,
        ),
        Surface.BED,
        Surface.FLOOR,
    ),
    _made_up(
        "downward-dog",
        Demands(
            position=Position.QUADRUPED,
            resistance=Loading.BODY_WEIGHT,
            arms=ArmHeight.OVERHEAD,
            wrist_load=Grade.MODERATE,
            head_below_heart=True,
        ),
        Surface.FLOOR,
    ),
    _made_up(
        "wall-sit",
        Demands(
            position=Position.STANDING,
            resistance=Loading.BODY_WEIGHT,
            isometric=True,
            breath_holding=Grade.LOW,
        ),
        Surface.WALL,
    ),
    _made_up("still-stand", Demands(position=Position.STANDING, long_standing=True)),
)

_BY_ID = {exercise.id: exercise for exercise in (*EXERCISES, *_MADE_UP)}


def bare(id: str) -> Exercise:
    """Return the exercise without a dose."""
    return _BY_ID[id]


def done(id: str, dosage: str = "", *, phase: Phase | None = None) -> Item:
    """Return the exercise at a dose: its first whole one unless said."""
    exercise = _BY_ID[id]
    stated = next((dose.complete for dose in exercise.doses if dose.complete is not None), None)
    amount = Dosage.parse(dosage or "2 x 8-10") if dosage or stated is None else stated
    return Item(exercise=exercise, dosage=amount, phase=phase or exercise.phase)
