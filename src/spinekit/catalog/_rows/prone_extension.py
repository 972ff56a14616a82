"""Lifts lying face down: chest, arms or legs leave the ground by the back's own strength.

The chest lift stands in three articles and is one exercise with a dose from
each. The moves where the arms push the chest up are in
:mod:`spinekit.catalog._rows.prone_press`.
"""

import attrs

from spinekit.catalog._rows.writing import ONE_SET, OSTEOPOROSIS, READING, dose
from spinekit.demands import (
    ArmHeight,
    Demands,
    Grade,
    Loading,
    Position,
    Repetition,
    SpineMotion,
    SpineRange,
)
from spinekit.exercise import Equipment, Exercise, Phase, Surface, Target
from spinekit.references import cite

__all__ = ["EXERCISES"]

_CHEST_LIFT = Demands(
    position=Position.PRONE,
    extension=SpineMotion(
        range=SpineRange.SMALL, load=Loading.BODY_WEIGHT, repetition=Repetition.REPEATED
    ),
    resistance=Loading.BODY_WEIGHT,
    breath_holding=Grade.LOW,
    isometric=True,
    rolls_over=True,
)

EXERCISES: tuple[Exercise, ...] = (
    Exercise(
        id="prone-back-lift",
        name="Prone back lift",
        aliases=(
            "back lift",
            "back lifts",
            "prone back extension",
            "prone chest lift",
            "advanced back extension",
        ),
        family="prone-back-lift",
        phase=Phase.MAIN,
        demands=_CHEST_LIFT,
        surfaces=frozenset({Surface.BED, Surface.FLOOR}),
        equipment=frozenset({Equipment.PILLOW}),
        trains={Target.BACK_EXTENSORS: 3, Target.UPPER_BACK: 2},
        steps=(
            "Lie face down with a pillow under your hips, arms back along your sides, palms down.",
            "Tuck your chin and look at the ground.",
            "Squeeze your shoulder blades together and lift your chest a little.",
            "Where your dose has a hold, hold and keep breathing.",
            "Lower your chest slowly.",
        ),
        cues=(
            "Look at the ground, chin tucked.",
            "Breathe normally.",
            "A little way up is enough.",
        ),
        mistakes=("Throwing the head back.",),
        doses=(
            dose("2 x 8-10", "a000-back-lift"),
            dose(
                "? x 5 x 5-10s",
                "a002-prone-back-extension",
                default="1 x 5 x 5-10s",
                written_for=OSTEOPOROSIS,
            ),
            dose(
                "? x 8-10 x 5s",
                "a004-advanced",
                default="1 x 8-10 x 5s",
                written_for=OSTEOPOROSIS,
            ),
            dose(
                "? x 8-10 x 20s",
                "a004-advanced-progression",
                default="1 x 8-10 x 20s",
                written_for=OSTEOPOROSIS,
                progression=True,
            ),
        ),
        easier=("prone-press-up", "elbow-prop"),
        harder=("prone-back-lift-legs",),
        difficulty=3,
        citations=cite(
            "a000-back-lift",
            "a002-prone-back-extension",
            "a004-advanced",
            "a004-advanced-progression",
            "op-hongo-2007",
            "our-judgement",
        ),
        notes=(
            (
                "The pillow lies under the hips in two texts; the osteoporosis article puts one or "
                "two under the stomach."
            ),
            (
                "The arms lie along the sides, off the floor, in one text and stretch back in "
                "another, where the hands may be clasped behind the low back; the bed routine "
                "leaves the arms open and asks to squeeze the shoulder blades."
            ),
            (
                "The bed routine lifts the chest slightly and releases, with no hold; the others "
                "hold and say nothing of how high. We take all three to be small lifts, as in the "
                "trial that lifted the trunk to neutral only."
            ),
            (
                "The chin is tucked in one text and the head raised in another; looking at the "
                "ground serves both. The mistake named is ours."
            ),
            ONE_SET,
            READING,
        ),
    ),
    Exercise(
        id="prone-back-lift-legs",
        name="Prone back lift with legs",
        aliases=("back lift with legs lifted", "prone chest and leg lift"),
        family="prone-back-lift",
        phase=Phase.MAIN,
        demands=attrs.evolve(
            _CHEST_LIFT,
            extension=SpineMotion(
                range=SpineRange.MID, load=Loading.BODY_WEIGHT, repetition=Repetition.REPEATED
            ),
            hip_extension=True,
            breath_holding=Grade.MODERATE,
        ),
        surfaces=frozenset({Surface.FLOOR}),
        equipment=frozenset({Equipment.PILLOW}),
        trains={Target.BACK_EXTENSORS: 3, Target.UPPER_BACK: 2, Target.GLUTES: 1},
        steps=(
            "Lie face down with a pillow under your hips and stretch your arms back.",
            "Look at the ground and raise your head and chest a little.",
            "Lift your legs off the ground as well.",
            "Hold and keep breathing.",
            "Lower legs and chest slowly.",
        ),
        cues=("Look at the ground.", "Keep breathing."),
        mistakes=("Holding the breath.",),
        doses=(
            dose(
                "? x ? x ?s",
                "a004-legs-lifted",
                default="1 x 8-10 x 5s",
                written_for=OSTEOPOROSIS,
                progression=True,
            ),
        ),
        easier=("prone-back-lift",),
        difficulty=4,
        citations=cite("a004-legs-lifted", "a004-advanced", "no-breath-hold", "our-judgement"),
        notes=(
            (
                "The article states no dose for this variation; the default is the one it gives "
                "for the back lift without the legs, once through."
            ),
            (
                "The article leaves it to a doctor or physical therapist to find the variation "
                "that fits, so it stands on the ladder and no routine begins with it."
            ),
            "The mistake named is ours.",
            READING,
        ),
    ),
    Exercise(
        id="prone-arm-lift",
        name="Prone arm lift",
        aliases=("prone arm lifts", "face-down arm lift"),
        family="prone-arm-lift",
        phase=Phase.MAIN,
        demands=Demands(
            position=Position.PRONE,
            extension=SpineMotion(
                range=SpineRange.SMALL, load=Loading.BODY_WEIGHT, repetition=Repetition.REPEATED
            ),
            resistance=Loading.BODY_WEIGHT,
            arms=ArmHeight.SHOULDER,
            breath_holding=Grade.LOW,
            isometric=True,
            rolls_over=True,
        ),
        surfaces=frozenset({Surface.BED, Surface.FLOOR}),
        trains={Target.UPPER_BACK: 3, Target.BACK_EXTENSORS: 2, Target.SHOULDERS: 1},
        steps=(
            "Lie face down with your arms out at shoulder level and your elbows bent.",
            "Tuck your chin.",
            "Lift your arms and pull your shoulder blades down and back.",
            "Hold and keep breathing normally.",
            "Lower your arms.",
        ),
        cues=("Chin tucked.", "Shoulder blades down and back.", "Breathe normally."),
        mistakes=("Lifting the chin, which strains the neck.",),
        doses=(
            dose(
                "? x 5 x 5-10s",
                "a002-prone-arm-lift",
                default="1 x 5 x 5-10s",
                written_for=OSTEOPOROSIS,
            ),
        ),
        difficulty=3,
        citations=cite("a002-prone-arm-lift", "our-judgement"),
        notes=(
            (
                "The article lifts the arms from the floor; that it can be done on a bed as well "
                "is our reading, as the bed routine does the back lift there."
            ),
            ONE_SET,
            READING,
        ),
    ),
)
"""The exercises of this topic."""
