"""Gentle movement lying on the back: pelvis, shoulders, low back and hips.

Also the gentle twist, whose article breaks off: it stands here so that nobody
wonders where it went, and can never be composed.
"""

from spinekit.catalog._rows.writing import BACK_PAIN, NAMED_ONLY, READING, dose
from spinekit.demands import (
    ArmHeight,
    Demands,
    HipFlexion,
    Loading,
    Position,
    Repetition,
    SpineMotion,
    SpineRange,
)
from spinekit.exercise import Exercise, Phase, Sides, Surface, Target
from spinekit.references import cite

__all__ = ["EXERCISES"]

EXERCISES: tuple[Exercise, ...] = (
    Exercise(
        id="pelvic-tilt",
        name="Pelvic tilt",
        aliases=("pelvic tilts", "posterior pelvic tilt"),
        family="pelvic-tilt",
        phase=Phase.WARM_UP,
        demands=Demands(
            position=Position.SUPINE,
            flexion=SpineMotion(range=SpineRange.SMALL, repetition=Repetition.REPEATED),
        ),
        surfaces=frozenset({Surface.BED, Surface.FLOOR}),
        trains={Target.ABDOMINALS: 2, Target.SPINE_MOBILITY: 2},
        steps=(
            "Lie flat on your back with your knees bent and your feet flat.",
            "Gently flatten your low back against the surface.",
            "Let go.",
        ),
        cues=("Gently: the hips stay down.",),
        doses=(dose("2 x 12-15", "a000-pelvic-tilt"),),
        difficulty=1,
        citations=cite("a000-pelvic-tilt", "our-judgement"),
        notes=(
            "The article does it on a mattress; the floor is our addition.",
            (
                "That it opens a session is our reading of its words about waking up the lower "
                "belly muscles and loosening morning stiffness."
            ),
            READING,
        ),
    ),
    Exercise(
        id="bed-angel",
        name="Bed angel",
        aliases=("bed angels", "snow angel", "supine snow angel"),
        family="bed-angel",
        phase=Phase.MAIN,
        demands=Demands(position=Position.SUPINE, arms=ArmHeight.OVERHEAD),
        surfaces=frozenset({Surface.BED, Surface.FLOOR}),
        trains={Target.SHOULDERS: 2, Target.UPPER_BACK: 2},
        steps=(
            "Lie flat on your back, arms at your sides.",
            "Slide your arms slowly overhead, as if making a snow angel.",
            "Slide them back down.",
        ),
        cues=("Shoulders flat.", "Ribs down."),
        doses=(dose("2 x 10-12", "a000-bed-angel"),),
        difficulty=1,
        citations=cite("a000-bed-angel", "our-judgement"),
        notes=(
            (
                "The article does it on a bed; the floor is our addition, and so is the way back "
                "down, which it leaves unsaid."
            ),
            READING,
        ),
    ),
    Exercise(
        id="gentle-twist",
        name="Gentle twist",
        aliases=("gentle twists",),
        family="gentle-twist",
        phase=Phase.COOL_DOWN,
        demands=None,
        surfaces=frozenset({Surface.BED}),
        trains={Target.SPINE_MOBILITY: 1, Target.HIP_MOBILITY: 1},
        doses=(dose("? x ?", "a000-gentle-twist"),),
        difficulty=1,
        citations=cite("a000-gentle-twist", "our-judgement"),
        notes=(
            (
                "The article breaks off after saying that it feels good for the hips and the low "
                "back: position, movement and dose are not known, so it is never composed."
            ),
            "That it would have closed the routine is our reading of its place as the last one.",
        ),
    ),
    Exercise(
        id="bed-rotation",
        name="Bed rotation",
        aliases=("knee rolls", "supine lumbar rotation"),
        family="bed-rotation",
        phase=Phase.COOL_DOWN,
        demands=Demands(
            position=Position.SUPINE,
            rotation=SpineMotion(range=SpineRange.MID, repetition=Repetition.REPEATED),
            hip_flexion=HipFlexion.RIGHT_ANGLE,
            hip_rotation=True,
        ),
        surfaces=frozenset({Surface.BED, Surface.FLOOR}),
        sides=Sides.ALTERNATING,
        trains={Target.SPINE_MOBILITY: 3},
        steps=(
            "Lie on your back.",
            "Lift your knees until your thighs point straight up.",
            (
                "Slowly move both knees to one side, only as far as is comfortable, and then to "
                "the other."
            ),
            "Go on slowly from side to side until the time is up.",
        ),
        cues=("Slowly.", "Both shoulders stay down."),
        doses=(dose("1 x 30s", "a003-bed-rotation", written_for=BACK_PAIN),),
        harder=("leg-hang",),
        difficulty=1,
        citations=cite("a003-bed-rotation", "op-end-range-rotation", "our-judgement"),
        notes=(
            "The 30 seconds are spent moving, not holding; the notation has one form for both.",
            "A time with no sets named is read as done once.",
            (
                "How far the knees go is not stated; we say as far as is comfortable and grade it "
                "as mid range. The cue about the shoulders is ours."
            ),
            "Thighs that swing across the midline turn the hips too, and are graded so.",
            (
                "The article does it on a bed; the floor is our addition. That it closes a session "
                "is our choice; its article has it second of four."
            ),
            READING,
        ),
    ),
    Exercise(
        id="leg-hang",
        name="Leg hang",
        aliases=("bed rotation finisher", "leg hang over the bed"),
        family="leg-hang",
        phase=Phase.COOL_DOWN,
        demands=Demands(
            position=Position.SUPINE,
            extension=SpineMotion(
                range=SpineRange.SMALL, load=Loading.BODY_WEIGHT, repetition=Repetition.SUSTAINED
            ),
            rotation=SpineMotion(
                range=SpineRange.END, load=Loading.BODY_WEIGHT, repetition=Repetition.SUSTAINED
            ),
            hip_extension=True,
            hip_rotation=True,
            overpressure=True,
        ),
        surfaces=frozenset({Surface.BED}),
        sides=Sides.EACH,
        trains={Target.SPINE_MOBILITY: 2, Target.HIP_MOBILITY: 1},
        steps=(
            "Lie on your back near the side of the bed.",
            "Let one leg hang freely over the side, with your chest facing up.",
            "Let gravity stretch your low back, and hold.",
            "Bring the leg back up, move to the other side of the bed and let the other leg hang.",
        ),
        cues=("Chest facing up.", "Let the leg be heavy."),
        doses=(dose("1 x 20s per side", "a003-leg-hang", written_for=BACK_PAIN),),
        easier=("bed-rotation",),
        difficulty=2,
        citations=cite("a003-leg-hang", "our-judgement"),
        notes=(
            (
                "The article gives it as the end of the bed rotation; here it is an exercise of "
                "its own."
            ),
            (
                "It does not say whether the leg on that side hangs straight down or the other one "
                "crosses over, so both a leg behind the body and a thigh across the midline are "
                "counted as demanded. Moving to the other side of the bed is our addition."
            ),
            "A time with no sets named is read as done once.",
            READING,
        ),
    ),
    Exercise(
        id="hip-opener",
        name="Hip opener",
        aliases=("hip openers", "bent-knee fall-out"),
        family="hip-opener",
        phase=Phase.COOL_DOWN,
        demands=Demands(position=Position.SUPINE),
        surfaces=frozenset({Surface.BED, Surface.FLOOR}),
        sides=Sides.EACH,
        trains={Target.HIP_MOBILITY: 3},
        steps=(
            "Lie on your back with your knees bent and your feet flat.",
            (
                "Let one knee open slowly out to the side, only as far as is comfortable and "
                "without the pelvis rolling along."
            ),
            "Bring the knee back up slowly.",
            "Finish the repetitions, then change sides.",
        ),
        cues=("The pelvis stays still.", "Slowly, without force."),
        mistakes=("Letting the pelvis roll toward the open knee.",),
        doses=(dose("? x ? per side", "a001-hip-opener", default="1 x 8-10 per side"),),
        difficulty=1,
        citations=cite("a001-hip-opener", "dose-flexibility-2x10", "our-judgement"),
        notes=(
            NAMED_ONLY,
            (
                "The article speaks of hip openers without saying which; we chose the gentlest one "
                "lying down. What is published on mobility work counts minutes a week, so the "
                "default repetitions are ours."
            ),
            READING,
        ),
    ),
)
"""The exercises of this topic."""
