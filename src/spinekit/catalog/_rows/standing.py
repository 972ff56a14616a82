"""Standing at a wall without any weight: the wall slide and the pelvic circle."""

from spinekit.catalog._rows.writing import BACK_PAIN, OSTEOPOROSIS, READING, dose
from spinekit.demands import ArmHeight, Demands, HandSupport, Loading, Position
from spinekit.exercise import Exercise, Phase, Sides, Surface, Target
from spinekit.references import cite

__all__ = ["EXERCISES"]

EXERCISES: tuple[Exercise, ...] = (
    Exercise(
        id="wall-slide",
        name="Wall slide",
        aliases=("wall slides", "wall slide exercise", "forearm wall slide"),
        family="wall-slide",
        phase=Phase.MAIN,
        demands=Demands(position=Position.STANDING, arms=ArmHeight.OVERHEAD),
        surfaces=frozenset({Surface.WALL}),
        trains={Target.UPPER_BACK: 3, Target.SHOULDERS: 2},
        steps=(
            "Stand facing a wall with one foot slightly ahead of the other.",
            "Place both forearms against the wall, starting just below shoulder level.",
            "Slide your forearms up the wall until your arms are straight overhead.",
            (
                "Lift your hands and arms slightly away from the wall, tilting your shoulder "
                "blades backward."
            ),
            "Pause, then come back down with control.",
        ),
        cues=("Tilt the shoulder blades backward as you lift.", "Control the way down."),
        mistakes=("Arching the low back while lifting off.",),
        doses=(
            dose(
                "? x ? x ?s",
                "a002-wall-slide",
                default="2 x 8-12 x 2s",
                written_for=OSTEOPOROSIS,
            ),
        ),
        difficulty=2,
        citations=cite("a002-wall-slide", "op-strength-dose", "our-judgement"),
        notes=(
            (
                "The article asks for a pause at the top and gives no number at all: the default "
                "takes the consensus of 8 to 12 repetitions in 1 to 3 sets, and a pause of 2 "
                "seconds as in its bridge."
            ),
            READING,
        ),
    ),
    Exercise(
        id="pelvic-circle",
        name="Pelvic circle",
        aliases=("pelvic circles", "standing leg circles"),
        family="pelvic-circle",
        phase=Phase.MAIN,
        demands=Demands(
            position=Position.STANDING,
            resistance=Loading.BODY_WEIGHT,
            hip_extension=True,
            hip_rotation=True,
            single_leg=True,
            hand_support=HandSupport.FINGERTIPS,
        ),
        surfaces=frozenset({Surface.WALL}),
        sides=Sides.EACH,
        trains={Target.HIP_STABILIZERS: 3, Target.BALANCE: 2},
        steps=(
            "Stand on one leg facing a wall, with your fingertips on it for balance.",
            "Move the other leg in large, slow circles.",
            "Go on until you feel light fatigue around the hip, then stop.",
            "Change legs.",
        ),
        cues=("Large and slow.", "Keep the pelvis level."),
        doses=(
            dose(
                "1 x to fatigue per side",
                "a003-pelvic-circle",
                default="1 x to fatigue (max 60s) per side",
                written_for=BACK_PAIN,
            ),
        ),
        difficulty=3,
        citations=cite("a003-pelvic-circle", "bal-one-leg-support", "our-judgement"),
        notes=(
            "The article sets no limit but light fatigue; the cap of 60 seconds is our default.",
            (
                "Large circles take the leg behind the body and may take it across the midline; "
                "both are counted as demanded."
            ),
            "Until fatigue, then the other side, is read as once on each side.",
            READING,
        ),
    ),
)
"""The exercises of this topic."""
