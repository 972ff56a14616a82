"""Propping up lying face down: the arms carry the chest and the back lets go.

The prop on the elbows stands in two articles, once as one long hold and once
as ten short ones; the press-up with straight arms in one. The lifts by the
back's own strength are in :mod:`spinekit.catalog._rows.prone_extension`.
"""

from spinekit.catalog._rows.writing import BACK_PAIN, ONE_SET, OSTEOPOROSIS, READING, dose
from spinekit.demands import (
    Demands,
    Grade,
    Loading,
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
        id="elbow-prop",
        name="Elbow prop",
        aliases=(
            "forearm prop",
            "prone prop",
            "prone on elbows",
            "beginner back extension",
            "sphinx pose",
        ),
        family="prone-press",
        phase=Phase.MAIN,
        demands=Demands(
            position=Position.PRONE,
            extension=SpineMotion(
                range=SpineRange.MID, load=Loading.BODY_WEIGHT, repetition=Repetition.SUSTAINED
            ),
            resistance=Loading.BODY_WEIGHT,
            rolls_over=True,
        ),
        surfaces=frozenset({Surface.BED, Surface.FLOOR}),
        trains={Target.SPINE_MOBILITY: 3, Target.BACK_EXTENSORS: 1},
        steps=(
            "Lie face down on a firm surface, forearms close to your sides.",
            "Raise your chest onto your elbows, so that they are right under your shoulders.",
            "Let hips, legs and feet stay relaxed and down.",
            (
                "If it only feels stiff, relax into the position and hold. If it brings sharp "
                "pain, leave this exercise out."
            ),
            "Lower yourself gently.",
        ),
        cues=("Elbows under the shoulders.", "Let the low back and the legs relax."),
        mistakes=("Going on in spite of sharp pain.",),
        doses=(
            dose("1 x 30s", "a003-elbow-prop", written_for=BACK_PAIN),
            dose("1 x 60s", "a003-elbow-prop-progression", written_for=BACK_PAIN, progression=True),
            dose(
                "? x 10 x 5s",
                "a004-beginner",
                default="1 x 10 x 5s",
                written_for=OSTEOPOROSIS,
            ),
            dose(
                "? x 10 x 30s",
                "a004-beginner-progression",
                default="1 x 10 x 30s",
                written_for=OSTEOPOROSIS,
                progression=True,
            ),
        ),
        harder=("prone-press-up",),
        difficulty=2,
        citations=cite(
            "a003-elbow-prop",
            "a003-elbow-prop-progression",
            "a004-beginner",
            "a004-beginner-progression",
            "our-judgement",
        ),
        notes=(
            (
                "Two texts, two doses that are not mixed: one hold of 30 seconds to be built up to "
                "a minute, or ten of 5 seconds each to be built up to 30."
            ),
            (
                "One text asks for a firm surface, the other for the ground; on a bed only where "
                "the mattress is firm, which is our reading."
            ),
            (
                "The gentle leg rotations that the back pain article allows to add are left out: "
                "they would join turning to bending backward."
            ),
            "One timed hold with no sets named is read as done once.",
            ONE_SET,
            READING,
        ),
    ),
    Exercise(
        id="prone-press-up",
        name="Prone press-up",
        aliases=(
            "press-up",
            "McKenzie press-up",
            "extension in lying",
            "intermediate back extension",
        ),
        family="prone-press",
        phase=Phase.MAIN,
        demands=Demands(
            position=Position.PRONE,
            extension=SpineMotion(
                range=SpineRange.END, load=Loading.BODY_WEIGHT, repetition=Repetition.REPEATED
            ),
            resistance=Loading.BODY_WEIGHT,
            wrist_load=Grade.MODERATE,
            breath_holding=Grade.LOW,
            rolls_over=True,
        ),
        surfaces=frozenset({Surface.FLOOR}),
        trains={Target.SPINE_MOBILITY: 3, Target.BACK_EXTENSORS: 1},
        steps=(
            (
                "Lie face down with your hands on the ground beside you, level with the bottom of "
                "your ribs."
            ),
            (
                "Push through your arms and straighten your elbows, so that the upper half of your "
                "body comes up."
            ),
            "Leave the lower half pressed against the ground and relaxed, and let your back sag.",
            "Hold briefly.",
            "Lower yourself slowly.",
        ),
        cues=("The arms do the work.", "Let the low back and the legs relax.", "Breathe out."),
        mistakes=("Lifting the hips off the ground.",),
        doses=(
            dose(
                "? x 10 x 1-2s",
                "a004-intermediate",
                default="1 x 10 x 1-2s",
                written_for=OSTEOPOROSIS,
            ),
        ),
        easier=("elbow-prop",),
        harder=("prone-back-lift",),
        difficulty=3,
        citations=cite("a004-intermediate", "our-judgement"),
        notes=(
            (
                "Straight elbows take the low back as far as it bends, so we grade it as end "
                "range; the article calls the position typical and names no limit."
            ),
            "Only the floor is listed: hands sink into a mattress.",
            "The article gives no mistakes and no breathing; those named are ours.",
            ONE_SET,
            READING,
        ),
    ),
)
"""The exercises of this topic, easiest first."""
