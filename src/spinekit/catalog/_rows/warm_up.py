"""Warming up: the walk for light cardio, and the cat-cow for moving the back.

One article asks to warm up first with light cardio or stretching in motion,
and names the cat-cow; how either is done is our reading.
"""

from spinekit.catalog._rows.writing import NAMED_ONLY, READING, dose
from spinekit.demands import (
    Demands,
    Grade,
    HipFlexion,
    Position,
    Repetition,
    SpineMotion,
    SpineRange,
)
from spinekit.exercise import Exercise, Phase, Surface, Target
from spinekit.references import cite

__all__ = ["EXERCISES"]

EXERCISES: tuple[Exercise, ...] = (
    Exercise(
        id="warm-up-walk",
        name="Warm-up walk",
        aliases=("warm-up", "walk", "light cardio"),
        family="warm-up-walk",
        phase=Phase.WARM_UP,
        demands=Demands(position=Position.STANDING, impact=Grade.LOW, aerobic=True),
        surfaces=frozenset({Surface.STANDING}),
        trains={Target.CIRCULATION: 3},
        steps=(
            "Walk at an easy pace through the room, or march gently on the spot.",
            "Let your arms swing and your shoulders be loose.",
            "Go a little faster as you get warm, so that you could still talk.",
        ),
        cues=("Light: you can talk all along.",),
        doses=(dose("1 x 300-600s", "a001-warm-up"),),
        difficulty=1,
        citations=cite("a001-warm-up", "warmup-5-10", "our-judgement"),
        notes=(
            (
                "The article asks for 5 to 10 minutes of light cardio or of stretching in motion "
                "and describes neither; walking is our choice, and its steps are in our words."
            ),
            READING,
        ),
    ),
    Exercise(
        id="cat-cow",
        name="Cat-cow",
        aliases=("cat-camel", "cat-cow stretch", "cat-cow stretches"),
        family="cat-cow",
        phase=Phase.WARM_UP,
        demands=Demands(
            position=Position.QUADRUPED,
            flexion=SpineMotion(range=SpineRange.MID, repetition=Repetition.REPEATED),
            extension=SpineMotion(range=SpineRange.MID, repetition=Repetition.REPEATED),
            wrist_load=Grade.MODERATE,
            knee_load=Grade.MODERATE,
            hip_flexion=HipFlexion.RIGHT_ANGLE,
        ),
        surfaces=frozenset({Surface.FLOOR}),
        trains={Target.SPINE_MOBILITY: 3},
        steps=(
            "Get on your hands and knees, hands under the shoulders, knees under the hips.",
            (
                "Breathe out and round your back gently toward the ceiling, your head no lower "
                "than your chest."
            ),
            "Breathe in and let your back sink gently into a hollow, looking at the floor.",
            "Go slowly from one to the other, only as far as is comfortable.",
        ),
        cues=("Slow and gentle, with the breath.", "Comfortable, not as far as it goes."),
        mistakes=("Forcing the last bit of bending.",),
        doses=(dose("? x ?", "a001-cat-cow", default="1 x 8-10"),),
        difficulty=2,
        citations=cite("a001-cat-cow", "dose-flexibility-2x10", "op-ros-cat", "our-judgement"),
        notes=(
            NAMED_ONLY,
            (
                "The article pairs it with the strength exercises and does not say when; we place "
                "it in the warm-up, as stretching in motion. What is published on mobility work "
                "counts minutes a week, so the default repetitions are ours."
            ),
            "It is described and graded at mid range both ways, never to the end.",
            READING,
        ),
    ),
)
"""The exercises of this topic."""
