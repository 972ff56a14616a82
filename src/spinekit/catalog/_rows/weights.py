"""Exercises with a dumbbell or a band, which one article names and does not describe.

How they are done is the usual technique in our words. Which version was chosen
where the name leaves several open is said in the notes of each.
"""

from spinekit.catalog._rows.writing import NAMED_ONLY, READING, TEN_TO_FIFTEEN, dose
from spinekit.demands import (
    ArmHeight,
    Demands,
    Grade,
    HandSupport,
    HipFlexion,
    Loading,
    Position,
)
from spinekit.exercise import Equipment, Exercise, Phase, Sides, Surface, Target
from spinekit.references import cite

__all__ = ["EXERCISES"]

_LIGHT = (
    "How heavy is light is not stated, so the default names no weight: one that 15 good "
    "repetitions can be done with, as texts for patients teach."
)

EXERCISES: tuple[Exercise, ...] = (
    Exercise(
        id="dumbbell-row",
        name="Dumbbell row",
        aliases=("dumbbell rows", "one-arm row", "bent-over row"),
        family="row",
        phase=Phase.MAIN,
        demands=Demands(
            position=Position.STANDING,
            resistance=Loading.EXTERNAL,
            axial_load=Grade.LOW,
            wrist_load=Grade.LOW,
            hand_support=HandSupport.ONE_HAND,
            breath_holding=Grade.LOW,
        ),
        surfaces=frozenset({Surface.CHAIR, Surface.WALL}),
        equipment=frozenset({Equipment.DUMBBELL}),
        sides=Sides.EACH,
        trains={Target.UPPER_BACK: 3, Target.BACK_EXTENSORS: 1},
        steps=(
            (
                "Stand in front of a worktop or the back of a sturdy chair, with the dumbbell "
                "within reach on it or on the seat."
            ),
            (
                "Put one hand on the support, push your hips back and lean forward about halfway, "
                "back flat and knees soft."
            ),
            "Take the dumbbell in the other hand and let that arm hang.",
            "Breathe out and pull your elbow back along your side.",
            "Breathe in and lower the dumbbell slowly.",
            "Finish the repetitions, then change sides.",
        ),
        cues=("Hinge at the hips, back flat.", "Elbow close to the body.", "Slow and controlled."),
        mistakes=("Rounding the back.", "Turning the trunk to get the weight up."),
        doses=(dose("? x ? per side", "a001-dumbbell-row", default="2 x 10-15 per side"),),
        difficulty=3,
        citations=cite(
            "a001-dumbbell-row",
            "a001-light-start",
            "a001-form-breathing",
            "op-ros-hip-hinge",
            "dose-older-10-15",
            "prog-8-to-15-window",
            "our-judgement",
        ),
        notes=(
            NAMED_ONLY,
            (
                "Whether it is done standing, kneeling or bent over, with one arm or two, is not "
                "said; we chose one arm at a time, hinged halfway at the hips with the other hand "
                "on a firm support."
            ),
            TEN_TO_FIFTEEN,
            _LIGHT,
            READING,
        ),
    ),
    Exercise(
        id="deadlift",
        name="Deadlift",
        aliases=("deadlifts", "dumbbell deadlift", "light deadlift"),
        family="deadlift",
        phase=Phase.MAIN,
        demands=Demands(
            position=Position.STANDING,
            resistance=Loading.EXTERNAL,
            axial_load=Grade.MODERATE,
            hip_flexion=HipFlexion.RIGHT_ANGLE,
            breath_holding=Grade.MODERATE,
            lifts_from_floor=True,
        ),
        surfaces=frozenset({Surface.STANDING}),
        equipment=frozenset({Equipment.DUMBBELL}),
        trains={Target.GLUTES: 3, Target.HAMSTRINGS: 3, Target.BACK_EXTENSORS: 2},
        steps=(
            (
                "Set a pair of light dumbbells on the floor beside your feet and stand with your "
                "feet hip-width apart."
            ),
            (
                "Push your hips back and bend your knees, back flat, until your hands reach the "
                "dumbbells."
            ),
            "Breathe out, press the floor away and stand up, the weights close to your legs.",
            "Breathe in, push your hips back again and lower the weights the same way.",
        ),
        cues=(
            "Hinge at the hips, back flat.",
            "Weights close to the legs.",
            "Breathe out as you stand up.",
        ),
        mistakes=("Rounding the back.", "Letting the weights swing away.", "Holding the breath."),
        doses=(dose("? x ?", "a001-deadlift", default="2 x 10-15"),),
        difficulty=4,
        citations=cite(
            "a001-deadlift",
            "a001-light-start",
            "a001-form-breathing",
            "op-ros-hip-hinge",
            "no-breath-hold",
            "dose-older-10-15",
            "prog-8-to-15-window",
            "our-judgement",
        ),
        notes=(
            NAMED_ONLY,
            (
                "The article says light to start and not from where: we read the plain form, with "
                "dumbbells from the floor. A raised start asks less."
            ),
            TEN_TO_FIFTEEN,
            _LIGHT,
            READING,
        ),
    ),
    Exercise(
        id="pallof-press",
        name="Pallof press",
        aliases=("Pallof", "anti-rotation press"),
        family="pallof-press",
        phase=Phase.MAIN,
        demands=Demands(
            position=Position.STANDING,
            resistance=Loading.EXTERNAL,
            arms=ArmHeight.SHOULDER,
            breath_holding=Grade.LOW,
            isometric=True,
        ),
        surfaces=frozenset({Surface.STANDING}),
        equipment=frozenset({Equipment.BAND}),
        sides=Sides.EACH,
        trains={Target.ABDOMINALS: 3, Target.DEEP_STABILIZERS: 2},
        steps=(
            "Fix a band firmly at chest height and stand side-on to it, feet hip-width apart.",
            "Hold the band with both hands at your chest and step away until it pulls lightly.",
            "Breathe out and press your hands straight out in front of you, letting nothing turn.",
            "Bring your hands back to your chest slowly.",
            "Finish the repetitions, then turn round and change sides.",
        ),
        cues=("Chest and hips stay facing forward.", "Slow and controlled."),
        mistakes=("Letting the band turn the trunk.", "Holding the breath."),
        doses=(dose("? x ? per side", "a001-pallof-press", default="2 x 10-15 per side"),),
        difficulty=3,
        citations=cite(
            "a001-pallof-press",
            "a001-light-start",
            "a001-form-breathing",
            "dose-older-10-15",
            "prog-8-to-15-window",
            "our-judgement",
        ),
        notes=(
            NAMED_ONLY,
            (
                "The article names no equipment; we chose a band and standing. The spine resists "
                "turning and does not turn, so no rotation is counted."
            ),
            TEN_TO_FIFTEEN,
            "How strong is light is not stated, so the default names no band.",
            READING,
        ),
    ),
)
"""The exercises of this topic."""
