"""The bridge: lying on the back, the hips are lifted.

One exercise that three articles give: the bed routine with sets and
repetitions, the osteoporosis article with a hold alone, the strength article
by name alone.
"""

from spinekit.catalog._rows.writing import OSTEOPOROSIS, READING, dose
from spinekit.demands import Demands, Grade, Loading, Position
from spinekit.exercise import Exercise, Modification, Phase, Surface, Target
from spinekit.references import cite

__all__ = ["EXERCISES"]

EXERCISES: tuple[Exercise, ...] = (
    Exercise(
        id="glute-bridge",
        name="Glute bridge",
        aliases=("bridge", "supine bridge", "hip bridge", "glute bridges", "hip lift"),
        family="bridge",
        phase=Phase.MAIN,
        demands=Demands(
            position=Position.SUPINE,
            resistance=Loading.BODY_WEIGHT,
            breath_holding=Grade.LOW,
        ),
        surfaces=frozenset({Surface.BED, Surface.FLOOR}),
        trains={Target.GLUTES: 3, Target.HAMSTRINGS: 2, Target.BACK_EXTENSORS: 1},
        steps=(
            "Lie on your back with your knees bent and your feet flat, hip-width apart.",
            "Rest your arms at your sides and press your palms down.",
            (
                "Push through your heels and lift your hips until shoulders, hips and knees are in "
                "line."
            ),
            "Squeeze your buttocks and hold.",
            "Lower your hips slowly and with control.",
        ),
        cues=("Lift from the hips, not from the low back.", "Keep breathing while you hold."),
        mistakes=("Arching the low back to get higher.",),
        modifications=(
            Modification(
                id="feet-closer-knees-wider",
                text=(
                    "If your hips are stiff, set your feet slightly closer together and your "
                    "knees slightly wider apart."
                ),
                citations=cite("a002-supine-bridge"),
            ),
        ),
        doses=(
            dose("2 x 10-12 x 2s", "a000-glute-bridge"),
            dose("? x ?", "a001-glute-bridge", default="2 x 10-15"),
            dose(
                "? x ? x 2s",
                "a002-supine-bridge",
                default="2 x 8-12 x 2s",
                written_for=OSTEOPOROSIS,
            ),
        ),
        difficulty=2,
        citations=cite(
            "a000-glute-bridge",
            "a001-glute-bridge",
            "a002-supine-bridge",
            "op-can-bridge",
            "op-strength-dose",
            "dose-older-10-15",
            "our-judgement",
        ),
        notes=(
            (
                "The bed routine asks for a straight line from head to heels; with bent knees only "
                "shoulders, hips and knees can be in line, so we say that."
            ),
            (
                "The bed routine places the feet on the floor and the palms on the mattress; we "
                "take both to rest on the bed."
            ),
            (
                "The feet stand hip-width apart in one text and in line with the shoulders in the "
                "other; the steps take the first."
            ),
            (
                "The default of the osteoporosis article follows the consensus of 8 to 12 "
                "repetitions in 1 to 3 sets, that of the strength article the 10 to 15 taught for "
                "beginners."
            ),
            READING,
        ),
    ),
)
"""The exercises of this topic."""
