"""The bird dog: on hands and knees, one arm and the opposite leg leave the ground.

Three versions in one family, easiest first: the knee one inch up, the leg
straight out, the leg straight out with long holds.
"""

from spinekit.catalog._rows.writing import BACK_PAIN, OSTEOPOROSIS, READING, dose
from spinekit.demands import ArmHeight, Demands, Grade, HipFlexion, Loading, Position
from spinekit.exercise import Exercise, Phase, Sides, Surface, Target
from spinekit.references import cite

__all__ = ["EXERCISES"]

_FIRM = (
    "Both texts begin on hands and knees and name no bed; a mattress gives way under them, so "
    "only the floor is listed."
)

_ARM = (
    "An arm stretched out level with the trunk is overhead as the shoulder sees it, and is "
    "graded so."
)

_LEG_OUT = Demands(
    position=Position.QUADRUPED,
    resistance=Loading.BODY_WEIGHT,
    arms=ArmHeight.OVERHEAD,
    wrist_load=Grade.MODERATE,
    knee_load=Grade.MODERATE,
    hip_flexion=HipFlexion.RIGHT_ANGLE,
    hip_extension=True,
    breath_holding=Grade.LOW,
    isometric=True,
)

_LEG_OUT_MISTAKES = (
    "Letting the trunk turn.",
    "Letting the low back sag or arch.",
    "Lifting the leg higher than the trunk.",
)

EXERCISES: tuple[Exercise, ...] = (
    Exercise(
        id="bird-dog-low",
        name="Bird dog, low start",
        aliases=("low bird dog", "bird dog with knee lift", "bird dog beginner"),
        family="bird-dog",
        phase=Phase.MAIN,
        demands=Demands(
            position=Position.QUADRUPED,
            resistance=Loading.BODY_WEIGHT,
            arms=ArmHeight.OVERHEAD,
            wrist_load=Grade.MODERATE,
            knee_load=Grade.MODERATE,
            hip_flexion=HipFlexion.RIGHT_ANGLE,
            breath_holding=Grade.LOW,
            isometric=True,
        ),
        surfaces=frozenset({Surface.FLOOR}),
        sides=Sides.ALTERNATING,
        trains={Target.DEEP_STABILIZERS: 3, Target.ABDOMINALS: 1},
        steps=(
            "Get on your hands and knees.",
            "Tighten your stomach so that your back is flat.",
            (
                "Lift one arm straight out, and lift the opposite knee just one inch (2.5 cm) off "
                "the ground."
            ),
            "Hold steady.",
            "Lower arm and knee, and change sides.",
        ),
        cues=("Hold the trunk steady.", "Keep your stomach tight and keep breathing."),
        doses=(
            dose(
                "? x ? x 5s per side",
                "a003-bird-dog",
                default="2 x 5 x 5s per side",
                written_for=BACK_PAIN,
            ),
        ),
        harder=("bird-dog",),
        difficulty=2,
        citations=cite("a003-bird-dog", "birddog-easier", "hold-mcgill-10s", "our-judgement"),
        notes=(
            (
                "The article states the hold alone, and does not say in words to change sides; "
                "that both sides are done, and the default of two sets of five, are ours."
            ),
            _ARM,
            _FIRM,
            READING,
        ),
    ),
    Exercise(
        id="bird-dog",
        name="Bird dog",
        aliases=("bird dogs", "opposite arm and leg raise", "quadruped arm and leg raise"),
        family="bird-dog",
        phase=Phase.MAIN,
        demands=_LEG_OUT,
        surfaces=frozenset({Surface.FLOOR}),
        sides=Sides.ALTERNATING,
        trains={
            Target.DEEP_STABILIZERS: 3,
            Target.BACK_EXTENSORS: 2,
            Target.GLUTES: 2,
            Target.BALANCE: 1,
        },
        steps=(
            (
                "Get on your hands and knees, shoulders over your hands, hips over your knees, "
                "back flat."
            ),
            "Slowly raise one arm and the opposite leg until they are level with your trunk.",
            "Keep arm, trunk and leg in one straight line and hold.",
            "Lower slowly, and change sides with each repetition.",
        ),
        cues=("Make one straight line.", "Keep the hips level and keep breathing."),
        mistakes=_LEG_OUT_MISTAKES,
        doses=(
            dose("? x ? per side", "a001-bird-dog", default="2 x 10-15 per side"),
            dose(
                "? x 10-12 x 2-3s per side",
                "a002-bird-dog",
                default="2 x 10-12 x 2-3s per side",
                written_for=OSTEOPOROSIS,
            ),
            dose(
                "? x ? x ?s per side",
                "a003-bird-dog-progression",
                default="1 x 5 x 5s per side",
                written_for=BACK_PAIN,
                progression=True,
            ),
        ),
        easier=("bird-dog-low",),
        harder=("bird-dog-long-hold",),
        difficulty=3,
        citations=cite(
            "a001-bird-dog",
            "a002-bird-dog",
            "a003-bird-dog-progression",
            "hold-birddog-height",
            "dose-older-10-15",
            "our-judgement",
        ),
        notes=(
            (
                "The osteoporosis article asks for multiple sets without a number; our default is "
                "two, the fewest that are multiple."
            ),
            "The strength article only names the exercise; its default is our own.",
            (
                "The back pain article gives the straight leg as what to build up to and states no "
                "dose for it; the default keeps the hold of its low start, once through."
            ),
            "That the leg goes no higher than the trunk is taught by others too.",
            _ARM,
            _FIRM,
            READING,
        ),
    ),
    Exercise(
        id="bird-dog-long-hold",
        name="Bird dog, long hold",
        aliases=("bird dog hold", "long bird dog"),
        family="bird-dog",
        phase=Phase.MAIN,
        demands=_LEG_OUT,
        surfaces=frozenset({Surface.FLOOR}),
        sides=Sides.ALTERNATING,
        trains={
            Target.DEEP_STABILIZERS: 3,
            Target.BACK_EXTENSORS: 2,
            Target.GLUTES: 2,
            Target.BALANCE: 1,
        },
        steps=(
            (
                "Get on your hands and knees, shoulders over your hands, hips over your knees, "
                "back flat."
            ),
            "Slowly raise one arm and the opposite leg until they are level with your trunk.",
            "Hold the straight line for the whole time, breathing all along.",
            "Lower slowly, and change sides with each repetition.",
        ),
        cues=("Breathe all through the hold.", "End the hold when the line breaks."),
        mistakes=(*_LEG_OUT_MISTAKES, "Holding the breath."),
        doses=(
            dose(
                "? x 10-12 x 10s per side",
                "a002-bird-dog-long-hold",
                default="2 x 10-12 x 10s per side",
                written_for=OSTEOPOROSIS,
                progression=True,
            ),
        ),
        easier=("bird-dog",),
        difficulty=4,
        citations=cite(
            "a002-bird-dog",
            "a002-bird-dog-long-hold",
            "hold-mcgill-7-10",
            "no-breath-hold",
            "our-judgement",
        ),
        notes=(
            (
                "The article offers the longer hold as a way to make the bird dog harder; the "
                "repetitions are those it gives for the bird dog."
            ),
            "It asks for multiple sets without a number; our default is two.",
            _ARM,
            _FIRM,
            READING,
        ),
    ),
)
"""The exercises of this topic, easiest first."""
