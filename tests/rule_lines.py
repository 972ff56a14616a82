"""More cases of :mod:`tests.rule_cases`, side by side: every part of a rule, and each line it draws.

Of each row every person meets every thing. A rule that names five ways to be
too much stands here with each of the five alone, and with each a step less.
"""

from spinekit.demands import (
    ArmHeight,
    Grade,
    HandSupport,
    Loading,
    Position,
    Repetition,
    Speed,
    SpineRange,
)
from spinekit.exercise import Phase, Surface, Target
from tests.rule_cases import (
    BRITTLE,
    BROKEN,
    END,
    GENTLE,
    KNEELING,
    MID,
    PRONE,
    SMALL,
    SUPINE,
    WARM,
    Answers,
    Thing,
    in_turn,
    item,
    moving,
)

__all__ = ["MORE_FIRES", "MORE_SILENT"]

Rows = tuple[tuple[str, tuple[Answers, ...], tuple[Thing, ...]], ...]

BODY, WEIGHTS, NO_LOAD = Loading.BODY_WEIGHT, Loading.EXTERNAL, Loading.UNLOADED
HELD, AGAIN = Repetition.SUSTAINED, Repetition.REPEATED
LOW, MODERATE = Grade.LOW, Grade.MODERATE
BRISK, FAST = Speed.MODERATE, Speed.FAST
STILL = SpineRange.NEUTRAL

FRESH: Answers = {"vertebral_fracture_recent": True}
THINNER: Answers = {"low_bone_mass": True}
HURT: Answers = {"recent_injury": True}
OPERATED: Answers = {"spine_surgery_restricted": True}
SLIPPED: Answers = {"spondylolisthesis": True}
NARROW: Answers = {"spinal_stenosis": True}
DISC: Answers = {"recent_disc_problem": True, "leg_pain": True}
PRESSED: Answers = {"systolic_bp": 170}
EYE: Answers = {"retina_problem": True}
HERNIA: Answers = {"symptomatic_hernia": True, "cleared_by_clinician": True}
FULL: Answers = {"reflux": True, "ate_within_two_hours": True}
DIZZY: Answers = {"dizzy_on_standing": True}
SPINNING: Answers = {"positional_vertigo": True}
SERIOUS: tuple[Answers, ...] = ({"heart_condition": True}, {"metabolic_or_kidney_disease": True})


_GET_READY = 10
"""Seconds that every item takes before it begins, as its timing has it."""


def _warmed(seconds: int, resistance: Loading = BODY) -> Thing:
    """Return a routine with that much warm-up, getting ready included."""
    warm_up = item(dosage=f"1 x {seconds - _GET_READY}s", phase=Phase.WARM_UP)
    return in_turn(warm_up, item(resistance=resistance))


MORE_FIRES: Rows = (
    (
        "cancer-and-pain",
        tuple(
            {pain: True, flag: True}
            for pain in ("back_pain", "new_back_pain", "leg_pain")
            for flag in ("cancer_history", "unexplained_weight_loss")
        ),
        (None,),
    ),
    ("infection-and-pain", ({"leg_pain": True, "fever_or_infection": True},), (None,)),
    ("minor-accident-thin-bones", ({**BRITTLE, "minor_trauma": True},), (None,)),
    (
        "recent-injury",
        (HURT,),
        (
            item(isometric=True),
            item(axial_load=LOW),
            item(KNEELING, knee_load=MODERATE),
            item(impact=MODERATE),
            item(single_leg=True),
        ),
    ),
    (
        "pressure-raised",
        (PRESSED,),
        (item(dosage="1 x 3, effort 8/10"), item(breath_holding=MODERATE)),
    ),
    (
        "recent-fracture",
        (FRESH,),
        (
            item(SUPINE, axial_load=LOW),
            item(SUPINE, flexion=moving(SMALL, BODY)),
            item(SUPINE, extension=moving(SMALL, BODY)),
            item(SUPINE, rotation=moving(SMALL, BODY)),
            item(unstable_surface=True),
        ),
    ),
    (
        "impact-unsupervised",
        (BRITTLE,),
        (
            item(flexion=moving(SMALL, speed=FAST)),
            item(rotation=moving(SMALL, speed=FAST)),
            item(side_bend=moving(SMALL, speed=FAST)),
        ),
    ),
    (
        "impact",
        (BRITTLE,),
        (
            item(flexion=moving(SMALL, speed=FAST)),
            item(extension=moving(SMALL, speed=FAST)),
            item(rotation=moving(SMALL, speed=FAST)),
        ),
    ),
    (
        "begin-below",
        ({**BROKEN, "cleared_by_clinician": True}, {"several_fragility_fractures": True}),
        (item(resistance=WEIGHTS),),
    ),
    (
        "after-spine-surgery",
        (OPERATED,),
        (
            item(side_bend=moving(SMALL)),
            item(axial_load=LOW),
            item(lifts_from_floor=True),
            item(SUPINE, sits_up=True),
        ),
    ),
    (
        "extension-hurts",
        ({"pain_on_extension": True},),
        (item(extension=moving(SMALL), side_bend=moving(SMALL)),),
    ),
    (
        "eases-with-flexion",
        ({"eases_with_flexion": True},),
        (item(extension=moving(SMALL, repetition=HELD)),),
    ),
    (
        "spinning",
        (SPINNING,),
        (item(PRONE), item(KNEELING, rolls_over=True), item(KNEELING, sits_up=True)),
    ),
    ("dizzy-getting-up", (DIZZY,), (item(PRONE), item(Position.SIDE_LYING))),
    # Down in between and up again: it does not end lying, and one has risen once.
    ("dizzy-at-the-end", (DIZZY,), (in_turn(item(SUPINE), item()),)),
    ("dizzy-at-the-end", (DIZZY,), (in_turn(item(SUPINE)),)),
    ("pregnancy-warning", ({"pregnancy_warning_signs": True, "age": 59},), (None,)),
    ("pregnancy-on-the-back", ({"pregnancy_weeks": 14, "age": 59},), (item(SUPINE),)),
    ("glaucoma-head-down", ({"glaucoma": True},), (item(Position.SEATED, flexion=moving(END)),)),
    (
        "retina",
        (EYE,),
        (
            item(KNEELING, head_below_heart=True),
            item(flexion=moving(END)),
            item(Position.SEATED, flexion=moving(END)),
        ),
    ),
    ("hernia-strain", (HERNIA,), (item(SUPINE, flexion=moving(MID, BODY)),)),
    ("hernia-not-cleared", ({"symptomatic_hernia": True},), (item(isometric=True),)),
    (
        "reflux-after-eating",
        (FULL,),
        (item(SUPINE), item(flexion=moving(END)), item(KNEELING, sits_up=True)),
    ),
    ("warm-up", ({},), (_warmed(299),)),
    ("warm-up-before-weights", ({},), (_warmed(299, WEIGHTS),)),
)
"""Rule, people, things: each pair fires for certain."""

MORE_SILENT: Rows = (
    ("cancer-and-pain", ({"back_pain": True}, {"leg_pain": True}), (None,)),
    ("infection-and-pain", ({"back_pain": True},), (None,)),
    ("minor-accident-thin-bones", (BRITTLE, {"age": 80}), (None,)),
    (
        "known-disease-and-inactive",
        (
            {"sedentary": True},
            *({**one, "sedentary": True, "cleared_by_clinician": True} for one in SERIOUS),
        ),
        (None,),
    ),
    (
        "known-disease-not-vigorous",
        SERIOUS,
        (item(dosage="1 x to fatigue (max 60s), effort 6/10"),),
    ),
    (
        "known-disease-not-vigorous",
        tuple({**one, "cleared_by_clinician": True} for one in SERIOUS),
        (item(dosage="2 x 10, effort 9/10"),),
    ),
    (
        "pressure-raised",
        (PRESSED,),
        (item(dosage="2 x 10, effort 7/10"), item(breath_holding=LOW)),
    ),
    ("recent-injury", (HURT,), (item(wrist_load=LOW, knee_load=LOW, impact=LOW),)),
    ("breathe-out", ({},), (item(resistance=BODY),)),
    (
        "loaded-bending",
        (BRITTLE,),
        (item(flexion=moving(STILL, BODY), rotation=moving(SMALL)), item(rotation=moving(SMALL))),
    ),
    (
        "fast-or-held-bending",
        (BRITTLE,),
        (
            item(flexion=moving(STILL, speed=FAST), rotation=moving(STILL, speed=FAST)),
            item(rotation=moving(SMALL, speed=BRISK)),
            item(flexion=moving(MID), rotation=moving(MID)),
            item(rotation=moving(SMALL, repetition=HELD)),
        ),
    ),
    (
        "repeated-bending",
        (BRITTLE,),
        (
            item(flexion=moving(STILL, speed=BRISK), rotation=moving(STILL, speed=BRISK)),
            item(rotation=moving(MID)),
        ),
    ),
    (
        "sit-ups",
        (BRITTLE, THINNER),
        (item(SUPINE, flexion=moving(SMALL, BODY)), item(SUPINE, flexion=moving(MID))),
    ),
    (
        "low-bone-mass-bending",
        (THINNER,),
        (
            item(flexion=moving(MID, BODY)),
            item(rotation=moving(MID, BODY)),
            item(rotation=moving(MID), overpressure=True),
            item(rotation=moving(END)),
        ),
    ),
    ("turning-to-the-end", (BRITTLE,), (item(SUPINE, overpressure=True),)),
    (
        "turning-on-the-back",
        (BRITTLE,),
        (
            item(SUPINE),
            item(SUPINE, rotation=moving(SMALL), overpressure=True),
            item(SUPINE, rotation=moving(SMALL), planted_twist=True),
        ),
    ),
    ("extension-start", (BRITTLE,), (item(extension=moving(END)),)),
    (
        "extension-after-fracture",
        (BROKEN,),
        (item(extension=moving(END)), item(PRONE, extension=moving(SMALL))),
    ),
    (
        "long-extensor-hold",
        (BRITTLE,),
        (
            item(dosage="1 x 11s", extension=moving(SMALL), isometric=True),
            item(PRONE, "1 x 11s", isometric=True),
            item(PRONE, "1 x 10s", extension=moving(SMALL), isometric=True),
            item(PRONE, "1 x 11s", extension=moving(SMALL)),
        ),
    ),
    (
        "long-prop",
        (BRITTLE,),
        (
            item(dosage="1 x 11s", extension=moving(SMALL)),
            item(PRONE, "1 x 11s"),
            item(PRONE, "1 x 11s", extension=moving(SMALL), isometric=True),
        ),
    ),
    (
        "lifting-after-fracture",
        (BROKEN,),
        (
            item(resistance=BODY, axial_load=MODERATE),
            item(resistance=WEIGHTS, axial_load=LOW),
        ),
    ),
    (
        "maximal-lifting",
        (BRITTLE,),
        (
            item(dosage="2 x 5, effort 9/10", resistance=BODY),
            item(dosage="2 x 5, effort 8/10", resistance=WEIGHTS),
            item(dosage="2 x 5, load 84%1RM", resistance=WEIGHTS),
            item(dosage="1 x to fatigue (max 60s), effort 8/10", resistance=WEIGHTS),
        ),
    ),
    (
        "weights-overhead",
        (BRITTLE,),
        (
            item(resistance=BODY, arms=ArmHeight.OVERHEAD),
            item(resistance=WEIGHTS, arms=ArmHeight.SHOULDER),
        ),
    ),
    ("weights-after-fracture", (BROKEN,), (item(resistance=BODY),)),
    *(
        (
            rule,
            (BRITTLE,),
            (
                item(impact=LOW),
                item(flexion=moving(SMALL, speed=BRISK)),
                item(extension=moving(SMALL, speed=BRISK)),
                item(rotation=moving(SMALL, speed=BRISK)),
                item(side_bend=moving(SMALL, speed=BRISK)),
            ),
        )
        for rule in ("impact-unsupervised", "impact")
    ),
    ("begin-below", ({**BRITTLE, "sedentary": True},), (item(resistance=BODY),)),
    (
        "total-of-holds",
        (BRITTLE,),
        (
            in_turn(item(PRONE, "1 x 601s")),
            in_turn(item(PRONE, "1 x 600s", trains=(Target.BACK_EXTENSORS,))),
        ),
    ),
    (
        "stenosis-extension",
        (NARROW,),
        (item(extension=moving(STILL, repetition=HELD)), item(PRONE, extension=moving(SMALL))),
    ),
    ("stenosis-and-thin-bones", (BRITTLE,), (item(flexion=moving(MID)),)),
    ("stenosis-and-thin-bones-advice", (BRITTLE, NARROW), (None,)),
    (
        "slipped-vertebra-extension",
        (SLIPPED,),
        (
            item(extension=moving(SMALL), hip_extension=True),
            item(PRONE, hip_extension=True),
            item(PRONE, extension=moving(MID)),
        ),
    ),
    (
        "slipped-vertebra-care",
        (SLIPPED,),
        (item(extension=moving(SMALL)), item(rotation=moving(SMALL))),
    ),
    (
        "early-disc",
        (DISC,),
        (
            item(flexion=moving(STILL, BODY)),
            item(flexion=moving(MID)),
            item(flexion=moving(SMALL, repetition=HELD)),
        ),
    ),
    (
        "no-bending-early-in-the-day",
        ({"got_up_within_two_hours": True},),
        (item(flexion=moving(END)),),
    ),
    (
        "no-bending-early-in-the-day",
        ({"back_pain": True, "got_up_within_two_hours": True},),
        (item(flexion=moving(STILL, BODY)),),
    ),
    ("after-spine-surgery", (OPERATED,), (item(resistance=BODY),)),
    (
        "extension-hurts",
        ({"pain_on_extension": True},),
        (
            item(rotation=moving(SMALL), side_bend=moving(SMALL)),
            item(extension=moving(STILL, repetition=AGAIN)),
        ),
    ),
    ("flexion-hurts", ({"pain_on_flexion": True},), (item(flexion=moving(SMALL)),)),
    ("sharp-pain-extension", ({"sharp_pain": True},), (item(extension=moving(END)),)),
    (
        "eases-with-extension",
        ({"eases_with_extension": True},),
        (item(flexion=moving(STILL, repetition=HELD)), item(flexion=moving(END))),
    ),
    (
        "eases-with-flexion",
        ({"eases_with_flexion": True},),
        (item(extension=moving(STILL, repetition=HELD)), item(extension=moving(MID))),
    ),
    (
        "eases-with-flexion",
        ({**BROKEN, "eases_with_flexion": True},),
        (item(extension=moving(END)),),
    ),
    (
        "eases-with-flexion",
        ({"several_fragility_fractures": True, "eases_with_flexion": True},),
        (item(extension=moving(END)),),
    ),
    (
        "firm-surface",
        ({},),
        (item(PRONE, surfaces=(Surface.FLOOR,)),),
    ),
    ("weight-on-knees", ({"knee_pain": True},), (item(knee_load=LOW),)),
    ("raised-arms", ({"shoulder_pain": True},), (item(PRONE),)),
    ("spinning", (SPINNING,), (item(KNEELING, flexion=moving(MID)),)),
    ("dizzy-at-the-end", (DIZZY,), (GENTLE, in_turn(WARM))),
    (
        "one-leg-standing",
        ({"fall_risk": True},),
        (item(hand_support=HandSupport.FINGERTIPS),),
    ),
    ("pregnancy-warning", ({"age": 30}, {"age": 30, "pregnant": True}), (None,)),
    ("glaucoma-head-down", ({"glaucoma": True},), (item(flexion=moving(MID)),)),
    (
        "glaucoma-strain",
        ({"glaucoma": True},),
        (
            item(resistance=BODY),
            item(KNEELING, wrist_load=MODERATE),
            item(PRONE, wrist_load=LOW),
        ),
    ),
    (
        "retina",
        (EYE,),
        (
            item(SUPINE, flexion=moving(END)),
            item(flexion=moving(MID)),
            item(resistance=BODY),
            item(breath_holding=LOW),
            item(impact=LOW),
        ),
    ),
    (
        "hernia-strain",
        (HERNIA,),
        (
            item(resistance=BODY),
            item(breath_holding=LOW),
            item(flexion=moving(MID, BODY)),
            item(SUPINE, flexion=moving(SMALL, BODY)),
            item(SUPINE, flexion=moving(MID, NO_LOAD)),
        ),
    ),
    ("reflux-after-eating", (FULL,), (item(flexion=moving(MID)),)),
    ("warm-up", ({},), (_warmed(300),)),
    ("warm-up-before-weights", ({},), (_warmed(100), _warmed(300, WEIGHTS))),
)
"""Rule, people, things: with no pair the rule fires or may fire."""
