"""Where each rule of the tables fires, and where it just does not: people, things, answers.

Typed by hand from the drafted rules. Every row names one rule, the answers of a
person who answered no to all else, and a thing that asks for just one matter.
"""

from spinekit.demands import (
    ArmHeight,
    Demands,
    Grade,
    HandSupport,
    HipFlexion,
    Loading,
    Position,
    Repetition,
    Speed,
    SpineMotion,
    SpineRange,
)
from spinekit.dosage import Dosage
from spinekit.exercise import Exercise, Phase, Surface, Target
from spinekit.facts import Group
from spinekit.person import Person
from spinekit.routine import Block, Item, Routine

__all__ = [
    "BRITTLE",
    "BROKEN",
    "CALM",
    "END",
    "FIRES",
    "GENTLE",
    "KNEELING",
    "MID",
    "PLAIN",
    "PRONE",
    "SILENT",
    "SMALL",
    "SUPINE",
    "WARM",
    "WEIGHT",
    "Answers",
    "Thing",
    "in_turn",
    "item",
    "moving",
    "who",
]


def moving(
    range: SpineRange,  # the field is called so
    load: Loading = Loading.UNLOADED,
    speed: Speed = Speed.SLOW,
    repetition: Repetition = Repetition.ONCE,
) -> SpineMotion:
    """Return how the spine moves in one direction; unloaded, slow and once unless said."""
    return SpineMotion(range=range, load=load, speed=speed, repetition=repetition)


SMALL, MID, END = SpineRange.SMALL, SpineRange.MID, SpineRange.END
SOME_BEND = moving(SMALL)
STANDING, SUPINE, PRONE = Position.STANDING, Position.SUPINE, Position.PRONE
KNEELING = Position.QUADRUPED


def item(
    position: Position = STANDING,
    dosage: str = "2 x 10",
    *,
    phase: Phase = Phase.MAIN,
    surfaces: tuple[Surface, ...] = (Surface.FLOOR, Surface.WALL),
    trains: tuple[Target, ...] = (),
    **demands: object,
) -> Item:
    """Return an exercise that demands just this, at a dose."""
    exercise = Exercise(
        id="trial",
        name="The trial",
        family="trial",
        phase=phase,
        demands=Demands(position=position, **demands),  # type: ignore[arg-type]
        surfaces=surfaces,
        trains=dict.fromkeys(trains, 3),
    )
    return Item(exercise=exercise, dosage=Dosage.parse(dosage))


PLAIN = item(surfaces=(Surface.WALL,))


def in_turn(*items: Item) -> Routine:
    """Return a routine of these items, each a block of its own."""
    return Routine(blocks=tuple(Block(items=(one,)) for one in items))


WARM = item(dosage="1 x 400s", phase=Phase.WARM_UP, aerobic=True)
WEIGHT = {"resistance": Loading.EXTERNAL, "trains": (Target.UPPER_BACK,)}
GENTLE = in_turn(WARM, PLAIN)


EVERY_GROUP = tuple(group.value for group in Group)


def who(**answers: object) -> Person:
    """Return somebody of 50 with these answers and no to everything else."""
    given = Person.from_mapping({"age": 50, "pregnancy_weeks": None, **answers})
    return given.none_of(*EVERY_GROUP)


BRITTLE: dict[str, object] = {"osteoporosis": True}
BROKEN: dict[str, object] = {"vertebral_fracture": True}
Answers = dict[str, object]
Thing = Item | Routine | dict[str, object] | None

FIRES: tuple[tuple[str, Answers, Thing], ...] = (
    # red flags
    ("cauda-equina", {"saddle_numbness": True}, None),
    ("cauda-equina", {"bladder_bowel_change": True}, None),
    ("both-legs", {"both_legs_symptoms": True}, None),
    ("leg-weakness", {"worsening_leg_weakness": True}, None),
    ("chest-pain", {"chest_pain": True}, None),
    ("blackout", {"blackout": True}, None),
    ("cancer-and-pain", {"back_pain": True, "cancer_history": True}, None),
    ("cancer-and-pain", {"leg_pain": True, "unexplained_weight_loss": True}, None),
    ("infection-and-pain", {"new_back_pain": True, "fever_or_infection": True}, None),
    ("infection-and-pain", {"back_pain": True, "iv_drug_use": True}, None),
    ("infection-and-pain", {"back_pain": True, "immune_suppression": True}, None),
    ("infection-and-pain", {"back_pain": True, "long_term_steroids": True}, None),
    ("night-pain", {"severe_night_pain": True}, None),
    ("upper-back-or-cough-pain", {"thoracic_pain": True}, None),
    ("upper-back-or-cough-pain", {"pain_on_coughing": True}, None),
    ("lump-or-new-shape", {"new_lump_or_shape_change": True}, None),
    ("major-accident", {"major_trauma": True}, None),
    ("minor-accident-thin-bones", {"minor_trauma": True, "low_bone_mass": True}, None),
    ("minor-accident-thin-bones", {"minor_trauma": True, "long_term_steroids": True}, None),
    ("minor-accident-thin-bones", {"minor_trauma": True, "age": 65}, None),
    ("thin-bones-new-pain", {"osteoporosis": True, "new_back_pain": True}, None),
    ("height-loss", {"height_loss": True}, None),
    ("single-weak-flag", {"cancer_history": True}, None),
    ("single-weak-flag", {"unexplained_weight_loss": True}, None),
    ("single-weak-flag", {"fever_or_infection": True}, None),
    ("single-weak-flag", {"iv_drug_use": True}, None),
    ("single-weak-flag", {"immune_suppression": True}, None),
    ("single-weak-flag", {"long_term_steroids": True}, None),
    ("single-weak-flag", {"minor_trauma": True}, None),
    ("changed-symptoms", {"changed_symptoms": True}, None),
    ("changed-symptoms-today", {}, {"new_symptoms": True}),
    ("changed-symptoms-today", {}, {"fall": True}),
    # screening
    ("screening-yes", {"uncleared_screening_yes": True}, None),
    ("older-and-inactive", {"age": 70, "sedentary": True}, None),
    ("pregnant-not-cleared", {"pregnant": True, "age": 59}, None),
    ("unstable-heart", {"unstable_heart_condition": True}, None),
    ("known-disease-and-inactive", {"heart_condition": True, "sedentary": True}, None),
    (
        "known-disease-and-inactive",
        {"metabolic_or_kidney_disease": True, "sedentary": True},
        None,
    ),
    (
        "known-disease-not-vigorous",
        {"heart_condition": True},
        item(dosage="2 x 10, effort 7/10"),
    ),
    (
        "known-disease-not-vigorous",
        {"metabolic_or_kidney_disease": True},
        item(dosage="1 x to fatigue (max 60s)"),
    ),
    ("aneurysm-or-clot", {"aneurysm_or_clot": True}, item(resistance=Loading.BODY_WEIGHT)),
    ("aneurysm-or-clot", {"aneurysm_or_clot": True}, item(isometric=True)),
    ("aneurysm-or-clot", {"aneurysm_or_clot": True}, item(breath_holding=Grade.LOW)),
    ("pressure-too-high", {"systolic_bp": 181}, item(resistance=Loading.BODY_WEIGHT)),
    ("pressure-too-high", {"systolic_bp": 140, "diastolic_bp": 111}, item(isometric=True)),
    ("pressure-too-high", {"systolic_bp": 181}, item(aerobic=True)),
    ("pressure-too-high-advice", {"systolic_bp": 181}, None),
    ("pressure-too-high-advice", {"systolic_bp": 140, "diastolic_bp": 111}, None),
    ("pressure-raised", {"systolic_bp": 161}, item(dosage="1 x 11s", isometric=True)),
    (
        "pressure-raised",
        {"systolic_bp": 150, "diastolic_bp": 101},
        item(dosage="1 x to fatigue (max 60s)"),
    ),
    (
        "pressure-raised",
        {"treated_high_blood_pressure": True},
        item(dosage="2 x 10, effort 8/10"),
    ),
    (
        "pressure-raised",
        {"treated_high_blood_pressure": True},
        item(breath_holding=Grade.MODERATE),
    ),
    ("acute-illness", {"acute_illness": True}, None),
    ("recent-injury", {"recent_injury": True}, item(resistance=Loading.BODY_WEIGHT)),
    ("recent-injury", {"recent_injury": True}, item(KNEELING, wrist_load=Grade.MODERATE)),
    ("unstable-condition", {"unstable_condition": True}, None),
    ("breathe-out", {}, item(isometric=True)),
    ("breathe-out", {}, item(breath_holding=Grade.LOW)),
    ("breathe-out", {}, item(resistance=Loading.EXTERNAL)),
    # thin bones, as one moves
    ("loaded-bending", BRITTLE, item(flexion=moving(END))),
    ("loaded-bending", BRITTLE, item(flexion=moving(SMALL, Loading.BODY_WEIGHT))),
    ("loaded-bending", BROKEN, item(flexion=SOME_BEND, rotation=moving(SMALL))),
    ("loaded-bending", {"several_fragility_fractures": True}, item(flexion=moving(END))),
    ("fast-or-held-bending", BRITTLE, item(flexion=moving(SMALL, speed=Speed.FAST))),
    ("fast-or-held-bending", BRITTLE, item(rotation=moving(SMALL, speed=Speed.FAST))),
    (
        "fast-or-held-bending",
        BRITTLE,
        item(flexion=moving(MID, repetition=Repetition.SUSTAINED)),
    ),
    (
        "fast-or-held-bending",
        BRITTLE,
        item(rotation=moving(MID, repetition=Repetition.SUSTAINED)),
    ),
    ("repeated-bending", BRITTLE, item(flexion=moving(MID, repetition=Repetition.REPEATED))),
    ("repeated-bending", BRITTLE, item(flexion=moving(SMALL, speed=Speed.MODERATE))),
    ("repeated-bending", BRITTLE, item(rotation=moving(SMALL, speed=Speed.MODERATE))),
    ("sit-ups", {"low_bone_mass": True}, item(SUPINE, sits_up=True)),
    ("sit-ups", BRITTLE, item(SUPINE, flexion=moving(MID, Loading.BODY_WEIGHT))),
    ("sit-ups", {"low_bone_mass": True}, item(flexion=moving(END))),
    ("sit-ups", {"low_bone_mass": True}, item(Position.SEATED, flexion=moving(END))),
    (
        "low-bone-mass-bending",
        {"low_bone_mass": True},
        item(KNEELING, flexion=moving(END, Loading.BODY_WEIGHT)),
    ),
    (
        "low-bone-mass-bending",
        {"low_bone_mass": True},
        item(rotation=moving(END, Loading.BODY_WEIGHT)),
    ),
    (
        "low-bone-mass-bending",
        {"low_bone_mass": True},
        item(rotation=moving(END), overpressure=True),
    ),
    ("low-bone-mass-bending", {"low_bone_mass": True}, item(impact=Grade.MODERATE)),
    ("turning-to-the-end", BRITTLE, item(SUPINE, rotation=moving(END))),
    ("turning-to-the-end", BRITTLE, item(SUPINE, rotation=moving(SMALL), overpressure=True)),
    ("turning-to-the-end", BRITTLE, item(planted_twist=True)),
    ("turning-on-the-back", BRITTLE, item(SUPINE, rotation=moving(MID))),
    ("extension-start", BRITTLE, item(PRONE, extension=moving(MID))),
    ("extension-after-fracture", BROKEN, item(PRONE, extension=moving(MID))),
    (
        "long-extensor-hold",
        BRITTLE,
        item(PRONE, "1 x 5 x 11s", extension=moving(SMALL), isometric=True),
    ),
    ("long-prop", BRITTLE, item(PRONE, "1 x 11s", extension=moving(SMALL))),
    ("recent-fracture", {"vertebral_fracture_recent": True}, item(PRONE)),
    (
        "recent-fracture",
        {"vertebral_fracture_recent": True},
        item(SUPINE, resistance=Loading.BODY_WEIGHT),
    ),
    ("recent-fracture", {"vertebral_fracture_recent": True}, item(single_leg=True)),
    ("recent-fracture-advice", {"vertebral_fracture_recent": True}, None),
    ("recent-fracture-gentle", {"vertebral_fracture_recent": True}, item(SUPINE, "1 x 3 x 6s")),
    ("face-down-after-fracture", BROKEN, item(PRONE)),
    ("face-down-after-fracture", BROKEN, item(SUPINE, rolls_over=True)),
    # thin bones, under load
    ("lifting-from-the-floor", BRITTLE, item(lifts_from_floor=True)),
    ("lifting-after-fracture", BROKEN, item(lifts_from_floor=True)),
    (
        "lifting-after-fracture",
        BROKEN,
        item(resistance=Loading.EXTERNAL, axial_load=Grade.MODERATE),
    ),
    (
        "maximal-lifting",
        BRITTLE,
        item(dosage="2 x 5, effort 9/10", resistance=Loading.EXTERNAL),
    ),
    (
        "maximal-lifting",
        BRITTLE,
        item(dosage="2 x 5, load 85%1RM", resistance=Loading.EXTERNAL),
    ),
    (
        "maximal-lifting",
        BRITTLE,
        item(dosage="1 x to fatigue (max 60s)", resistance=Loading.EXTERNAL),
    ),
    (
        "weights-overhead",
        BRITTLE,
        item(resistance=Loading.EXTERNAL, arms=ArmHeight.OVERHEAD),
    ),
    ("weights-after-fracture", BROKEN, item(resistance=Loading.EXTERNAL)),
    ("impact-after-fracture", BROKEN, item(impact=Grade.MODERATE)),
    ("impact-after-fracture", {"frail": True}, item(impact=Grade.MODERATE)),
    (
        "impact-after-fracture",
        {"several_fragility_fractures": True},
        item(impact=Grade.MODERATE),
    ),
    ("impact-unsupervised", BRITTLE, item(impact=Grade.MODERATE)),
    ("impact-unsupervised", BRITTLE, item(extension=moving(SMALL, speed=Speed.FAST))),
    ("impact", {**BRITTLE, "supervised": True}, item(impact=Grade.MODERATE)),
    ("impact", BRITTLE, item(side_bend=moving(SMALL, speed=Speed.FAST))),
    ("precarious-balance", {"fall_risk": True}, item(unstable_surface=True)),
    ("precarious-balance", BRITTLE, item(single_leg=True)),
    ("begin-below", {**BRITTLE, "sedentary": True}, item(resistance=Loading.EXTERNAL)),
    ("begin-below", {**BRITTLE, "new_to_exercise": True}, item(resistance=Loading.EXTERNAL)),
    ("begin-below", {**BRITTLE, "frail": True}, item(resistance=Loading.EXTERNAL)),
    ("not-aerobic-only", BRITTLE, in_turn(WARM, item(aerobic=True))),
    (
        "total-of-holds",
        BRITTLE,
        in_turn(item(PRONE, "1 x 601s", trains=(Target.BACK_EXTENSORS,))),
    ),
    # spine
    ("stenosis-extension", {"spinal_stenosis": True}, item(extension=moving(END))),
    (
        "stenosis-extension",
        {"spinal_stenosis": True},
        item(extension=moving(SMALL, repetition=Repetition.SUSTAINED)),
    ),
    ("stenosis-extension", {"spinal_stenosis": True}, item(PRONE, extension=moving(MID))),
    (
        "stenosis-and-thin-bones",
        {**BRITTLE, "spinal_stenosis": True},
        item(flexion=moving(MID)),
    ),
    ("stenosis-and-thin-bones-advice", {**BRITTLE, "spinal_stenosis": True}, None),
    ("slipped-vertebra-extension", {"spondylolisthesis": True}, item(extension=moving(END))),
    (
        "slipped-vertebra-extension",
        {"spondylolisthesis": True},
        item(PRONE, extension=moving(SMALL), hip_extension=True),
    ),
    ("slipped-vertebra-care", {"spondylolisthesis": True}, item(extension=moving(MID))),
    ("slipped-vertebra-care", {"spondylolisthesis": True}, item(rotation=moving(MID))),
    ("slipped-vertebra-pain", {"spondylolisthesis": True}, {"pain_during": 4}),
    (
        "early-disc",
        {"recent_disc_problem": True, "leg_pain": True},
        item(flexion=moving(SMALL, Loading.BODY_WEIGHT)),
    ),
    (
        "early-disc",
        {"recent_disc_problem": True, "leg_pain": True},
        item(Position.SEATED, flexion=moving(MID, repetition=Repetition.SUSTAINED)),
    ),
    (
        "early-disc",
        {"recent_disc_problem": True, "leg_pain": True},
        item(SUPINE, sits_up=True),
    ),
    (
        "no-bending-early-in-the-day",
        {"back_pain": True, "got_up_within_two_hours": True},
        item(flexion=moving(END)),
    ),
    (
        "no-bending-early-in-the-day",
        {"back_pain": True, "got_up_within_two_hours": True},
        item(flexion=moving(SMALL, Loading.BODY_WEIGHT)),
    ),
    ("no-straight-sitting-up", {"back_pain": True}, item(SUPINE, sits_up=True)),
    ("roll-out-of-bed", {"back_pain": True}, in_turn(WARM, item(SUPINE))),
    ("after-spine-surgery", {"spine_surgery_restricted": True}, item(flexion=SOME_BEND)),
    ("after-spine-surgery", {"spine_surgery_restricted": True}, item(rotation=SOME_BEND)),
    ("after-spine-surgery", {"spine_surgery_restricted": True}, item(extension=moving(MID))),
    (
        "after-spine-surgery",
        {"spine_surgery_restricted": True},
        item(resistance=Loading.EXTERNAL),
    ),
    ("surgeon-first", {"spine_surgery_restricted": True}, None),
    ("extension-hurts", {"pain_on_extension": True}, item(extension=moving(MID))),
    (
        "extension-hurts",
        {"pain_on_extension": True},
        item(extension=SOME_BEND, rotation=SOME_BEND),
    ),
    (
        "extension-hurts",
        {"pain_on_extension": True},
        item(extension=moving(SMALL, repetition=Repetition.REPEATED)),
    ),
    ("flexion-hurts", {"pain_on_flexion": True}, item(flexion=moving(MID))),
    ("sharp-pain-extension", {"sharp_pain": True}, item(PRONE, extension=moving(MID))),
    ("sharp-pain-care", {"sharp_pain": True}, None),
    (
        "eases-with-extension",
        {"eases_with_extension": True},
        item(flexion=moving(SMALL, repetition=Repetition.SUSTAINED)),
    ),
    ("eases-with-flexion", {"eases_with_flexion": True}, item(extension=moving(END))),
    # positions
    ("rounded-back-supine", {"marked_kyphosis": True}, item(SUPINE)),
    ("rounded-back-prone", {"marked_kyphosis": True}, item(PRONE)),
    ("cannot-lie-face-down", {"cannot_lie_prone": True}, item(PRONE)),
    ("cannot-lie-on-back", {"cannot_lie_supine": True}, item(SUPINE)),
    ("firm-surface", {}, item(PRONE, surfaces=(Surface.BED,))),
    (
        "firm-surface",
        {},
        item(SUPINE, surfaces=(Surface.BED,), trains=(Target.BACK_EXTENSORS,)),
    ),
    ("floor-only", {"cannot_get_up_from_floor": True}, item(surfaces=(Surface.FLOOR,))),
    ("not-on-the-floor", {"cannot_get_up_from_floor": True}, item(SUPINE)),
    ("weight-on-wrists", {"wrist_pain": True}, item(KNEELING, wrist_load=Grade.MODERATE)),
    ("weight-on-knees", {"knee_pain": True}, item(KNEELING, knee_load=Grade.MODERATE)),
    ("raised-arms", {"shoulder_pain": True}, item(arms=ArmHeight.OVERHEAD)),
    ("raised-arms", {"shoulder_pain": True}, item(PRONE, arms=ArmHeight.SHOULDER)),
    ("spinning", {"positional_vertigo": True}, item(SUPINE)),
    ("spinning", {"positional_vertigo": True}, item(Position.SIDE_LYING)),
    ("spinning", {"positional_vertigo": True}, item(head_below_heart=True)),
    ("spinning", {"positional_vertigo": True}, item(flexion=moving(END))),
    ("spinning-turning-over", {"positional_vertigo": True}, in_turn(item(SUPINE), item(PRONE))),
    ("dizzy-getting-up", {"dizzy_on_standing": True}, item(SUPINE)),
    ("dizzy-getting-up", {"dizzy_on_standing": True}, item(KNEELING)),
    ("dizzy-at-the-end", {"dizzy_on_standing": True}, in_turn(WARM, item(SUPINE))),
    (
        "one-leg-standing",
        {"fall_risk": True},
        item(single_leg=True, hand_support=HandSupport.FINGERTIPS),
    ),
    (
        "new-hip-from-behind",
        {"posterior_hip_precautions": True},
        item(SUPINE, hip_flexion=HipFlexion.BEYOND),
    ),
    (
        "new-hip-from-behind",
        {"posterior_hip_precautions": True},
        item(SUPINE, hip_rotation=True),
    ),
    ("new-hip-from-the-front", {"anterior_hip_precautions": True}, item(hip_extension=True)),
    # pregnancy, eyes, abdomen
    ("pregnancy-warning", {"pregnancy_warning_signs": True, "age": 30}, None),
    ("pregnancy-on-the-back", {"pregnancy_weeks": 14, "age": 30}, item(SUPINE)),
    ("pregnancy-on-the-back", {"pregnancy_weeks": 14, "age": 30}, item(long_standing=True)),
    ("glaucoma-head-down", {"glaucoma": True}, item(KNEELING, head_below_heart=True)),
    ("glaucoma-head-down", {"glaucoma": True}, item(flexion=moving(END))),
    ("glaucoma-strain", {"glaucoma": True}, item(resistance=Loading.EXTERNAL)),
    ("glaucoma-strain", {"glaucoma": True}, item(PRONE, wrist_load=Grade.MODERATE)),
    ("retina", {"retina_problem": True}, item(isometric=True)),
    ("retina", {"retina_problem": True}, item(resistance=Loading.EXTERNAL)),
    ("retina", {"retina_problem": True}, item(impact=Grade.MODERATE)),
    ("retina", {"retina_problem": True}, item(breath_holding=Grade.MODERATE)),
    (
        "hernia-strain",
        {"symptomatic_hernia": True, "cleared_by_clinician": True},
        item(resistance=Loading.EXTERNAL),
    ),
    ("hernia-strain", {"symptomatic_hernia": True}, item(SUPINE, sits_up=True)),
    ("hernia-strain", {"symptomatic_hernia": True}, item(breath_holding=Grade.MODERATE)),
    (
        "hernia-not-cleared",
        {"symptomatic_hernia": True},
        item(SUPINE, resistance=Loading.BODY_WEIGHT),
    ),
    (
        "reflux-after-eating",
        {"reflux": True, "ate_within_two_hours": True},
        item(PRONE),
    ),
    (
        "reflux-after-eating",
        {"reflux": True, "ate_within_two_hours": True},
        item(trains=(Target.ABDOMINALS,)),
    ),
    # stopping
    ("stop-emergency", {}, {"chest_pain": True}),
    ("stop-emergency", {}, {"breathless": True}),
    ("stop-emergency", {}, {"stroke_signs": True}),
    ("stop-leg-weakness", {}, {"leg_weakness": True}),
    ("stop-pain-down-the-leg", {}, {"pain_moves_down": True}),
    ("stop-numbness", {}, {"numbness": True}),
    ("stop-dizzy", {}, {"dizzy": True}),
    ("stop-sharp-pain", {}, {"sharp_pain": True}),
    ("stop-pregnancy-warning", {}, {"pregnancy_warning": True}),
    ("ill-today", {}, {"ill": True}),
    ("injured-today", {}, {"new_injury": True}),
    ("health-changed", {}, {"health_changed": True}),
    ("pain-too-high", {}, {"pain_during": 6}),
    ("pain-in-between", {}, {"pain_during": 4}),
    ("pain-in-between", {}, {"pain_now": 4}),
    ("worse-next-day", {}, {"worse_next_day": True}),
    ("worse-next-day", {}, {"very_sore": True}),
    ("sore-for-days", {}, {"days_sore": 3}),
    ("long-break", {}, {"days_since_last": 22}),
    ("same-muscles-yesterday", {}, {"same_muscles_yesterday": True}),
    ("warm-up-before-weights", {}, in_turn(item(**WEIGHT))),  # type: ignore[arg-type]
    ("warm-up", {}, in_turn(PLAIN)),
)
"""Rule, the answers that are not no, and the thing: at each row the rule fires for certain."""

SILENT: tuple[tuple[str, Answers, Thing], ...] = (
    ("blackout", {"blackout": True, "cleared_by_clinician": True}, None),
    ("cancer-and-pain", {"cancer_history": True}, None),
    ("infection-and-pain", {"fever_or_infection": True, "iv_drug_use": True}, None),
    ("minor-accident-thin-bones", {"minor_trauma": True, "age": 64}, None),
    ("thin-bones-new-pain", {"new_back_pain": True}, None),
    ("thin-bones-new-pain", {"osteoporosis": True, "back_pain": True}, None),
    ("older-and-inactive", {"age": 69, "sedentary": True}, None),
    ("older-and-inactive", {"age": 80}, None),
    ("older-and-inactive", {"age": 80, "sedentary": True, "cleared_by_clinician": True}, None),
    ("pregnant-not-cleared", {"pregnant": True, "cleared_by_clinician": True}, None),
    ("pregnant-not-cleared", {"pregnant": True, "age": 60}, None),
    ("known-disease-and-inactive", {"heart_condition": True}, None),
    ("known-disease-not-vigorous", {"heart_condition": True}, item(dosage="2 x 10, effort 6/10")),
    ("pressure-too-high", {"systolic_bp": 180, "diastolic_bp": 110}, item(isometric=True)),
    ("pressure-too-high", {"systolic_bp": 190}, item(SUPINE)),
    ("pressure-too-high-advice", {"systolic_bp": 180, "diastolic_bp": 110}, None),
    (
        "pressure-raised",
        {"systolic_bp": 160, "diastolic_bp": 100, "high_blood_pressure": True},
        item(dosage="1 x 30s", isometric=True),
    ),
    ("pressure-raised", {"systolic_bp": 170}, item(dosage="1 x 10s", isometric=True)),
    ("pressure-raised", {"systolic_bp": 170}, item(dosage="1 x 30s")),
    ("acute-illness", {"fever_or_infection": True}, None),
    ("loaded-bending", {"low_bone_mass": True}, item(flexion=moving(END))),
    ("loaded-bending", BRITTLE, item(flexion=moving(MID))),
    ("fast-or-held-bending", BRITTLE, item(flexion=moving(SMALL, speed=Speed.MODERATE))),
    (
        "fast-or-held-bending",
        BRITTLE,
        item(flexion=moving(SMALL, repetition=Repetition.SUSTAINED)),
    ),
    # The gentle cat and the pelvic tilt: bending as such is not excluded.
    ("repeated-bending", BRITTLE, item(flexion=moving(SMALL, repetition=Repetition.REPEATED))),
    ("repeated-bending", BRITTLE, item(flexion=moving(MID))),
    ("sit-ups", {"low_bone_mass": True}, item(KNEELING, flexion=moving(END))),
    ("sit-ups", {"low_bone_mass": True}, item(flexion=moving(MID, Loading.BODY_WEIGHT))),
    ("low-bone-mass-bending", {"low_bone_mass": True}, item(flexion=moving(END))),
    ("low-bone-mass-bending", {"low_bone_mass": True}, item(impact=Grade.LOW)),
    ("turning-to-the-end", BRITTLE, item(rotation=moving(MID))),
    ("turning-on-the-back", BRITTLE, item(rotation=moving(MID))),
    ("turning-on-the-back", BRITTLE, item(SUPINE, rotation=moving(END))),
    ("extension-start", BRITTLE, item(PRONE, extension=moving(SMALL))),
    ("extension-after-fracture", BRITTLE, item(PRONE, extension=moving(END))),
    (
        "long-extensor-hold",
        BRITTLE,
        item(PRONE, "1 x 5 x 5-10s", extension=moving(SMALL), isometric=True),
    ),
    ("long-prop", BRITTLE, item(PRONE, "1 x 10s", extension=moving(MID))),
    ("recent-fracture", BROKEN, item(PRONE)),
    ("recent-fracture", {"vertebral_fracture_recent": True}, item(SUPINE)),
    ("recent-fracture-gentle", {"vertebral_fracture_recent": True}, item(SUPINE, "1 x 3 x 5s")),
    ("face-down-after-fracture", BRITTLE, item(PRONE)),
    ("lifting-after-fracture", {**BROKEN, "supervised": True}, item(lifts_from_floor=True)),
    ("lifting-after-fracture", BRITTLE, item(lifts_from_floor=True)),
    (
        "maximal-lifting",
        BRITTLE,
        item(dosage="2 x 5, load 84%1RM, effort 8/10", resistance=Loading.EXTERNAL),
    ),
    (
        "maximal-lifting",
        {**BRITTLE, "supervised": True},
        item(dosage="2 x 5, effort 10/10", resistance=Loading.EXTERNAL),
    ),
    ("maximal-lifting", BRITTLE, item(dosage="2 x 5, effort 10/10")),
    # The wall slide: empty arms may go up.
    ("weights-overhead", BRITTLE, item(arms=ArmHeight.OVERHEAD)),
    (
        "weights-after-fracture",
        {**BROKEN, "cleared_by_clinician": True},
        item(resistance=Loading.EXTERNAL),
    ),
    ("impact-after-fracture", BROKEN, item(impact=Grade.LOW)),
    ("impact-unsupervised", {**BRITTLE, "supervised": True}, item(impact=Grade.HIGH)),
    # Fingertips on a wall are something to hold on to.
    (
        "precarious-balance",
        BRITTLE,
        item(single_leg=True, hand_support=HandSupport.FINGERTIPS),
    ),
    ("begin-below", BRITTLE, item(resistance=Loading.EXTERNAL)),
    ("begin-below", {"sedentary": True}, item(resistance=Loading.EXTERNAL)),
    ("not-aerobic-only", BRITTLE, GENTLE),
    ("stenosis-extension", {"spinal_stenosis": True}, item(extension=moving(MID))),
    ("stenosis-and-thin-bones", {"spinal_stenosis": True}, item(flexion=moving(MID))),
    (
        "stenosis-and-thin-bones",
        {**BRITTLE, "spinal_stenosis": True},
        item(flexion=moving(SMALL)),
    ),
    ("slipped-vertebra-extension", {"spondylolisthesis": True}, item(extension=moving(MID))),
    ("slipped-vertebra-extension", {"spondylolisthesis": True}, item(hip_extension=True)),
    ("slipped-vertebra-pain", {"spondylolisthesis": True}, {"pain_during": 3}),
    ("slipped-vertebra-pain", {}, {"pain_during": 5}),
    ("early-disc", {"recent_disc_problem": True}, item(SUPINE, sits_up=True)),
    ("early-disc", {"leg_pain": True}, item(SUPINE, sits_up=True)),
    (
        "no-bending-early-in-the-day",
        {"back_pain": True, "got_up_within_two_hours": True},
        item(flexion=moving(MID)),
    ),
    ("no-bending-early-in-the-day", {"back_pain": True}, item(flexion=moving(END))),
    ("after-spine-surgery", {"spine_surgery_restricted": True}, item(extension=SOME_BEND)),
    ("extension-hurts", {"pain_on_extension": True}, item(extension=SOME_BEND)),
    ("sharp-pain-extension", {"sharp_pain": True}, item(PRONE, extension=SOME_BEND)),
    (
        "eases-with-flexion",
        {**BRITTLE, "eases_with_flexion": True},
        item(extension=moving(END)),
    ),
    ("firm-surface", {}, item(SUPINE, surfaces=(Surface.BED,))),
    ("floor-only", {"cannot_get_up_from_floor": True}, item(SUPINE)),
    ("not-on-the-floor", {"cannot_get_up_from_floor": True}, item(surfaces=(Surface.FLOOR,))),
    ("weight-on-wrists", {"wrist_pain": True}, item(wrist_load=Grade.LOW)),
    ("raised-arms", {"shoulder_pain": True}, item(arms=ArmHeight.SHOULDER)),
    (
        "new-hip-from-behind",
        {"posterior_hip_precautions": True},
        item(SUPINE, hip_flexion=HipFlexion.RIGHT_ANGLE),
    ),
    ("pregnancy-warning", {"pregnancy_warning_signs": True, "age": 60}, None),
    ("pregnancy-on-the-back", {"pregnancy_weeks": 13, "age": 30}, item(SUPINE)),
    ("pregnancy-on-the-back", {"pregnancy_weeks": 30, "age": 60}, item(SUPINE)),
    ("glaucoma-head-down", {"glaucoma": True}, item(SUPINE, flexion=moving(END))),
    ("retina", {"retina_problem": True, "cleared_by_clinician": True}, item(isometric=True)),
    (
        "hernia-not-cleared",
        {"symptomatic_hernia": True, "cleared_by_clinician": True},
        item(resistance=Loading.BODY_WEIGHT),
    ),
    ("reflux-after-eating", {"reflux": True}, item(SUPINE)),
    ("reflux-after-eating", {"ate_within_two_hours": True}, item(SUPINE)),
    ("pain-too-high", {}, {"pain_during": 5}),
    ("pain-in-between", {}, {"pain_during": 3, "pain_now": 3}),
    ("sore-for-days", {}, {"days_sore": 2}),
    ("long-break", {}, {"days_since_last": 21}),
    ("warm-up", {}, GENTLE),
    ("warm-up", {}, in_turn(item(**WEIGHT))),  # type: ignore[arg-type]
    ("warm-up-before-weights", {}, in_turn(WARM, item(**WEIGHT))),  # type: ignore[arg-type]
)
"""The other side of each line: at each row the rule neither fires nor may fire."""

CALM = {
    "pain_now": 0,
    "pain_during": 0,
    "days_sore": 0,
    "days_since_last": 1,
    **dict.fromkeys(
        (
            "worse_next_day",
            "very_sore",
            "same_muscles_yesterday",
            "new_symptoms",
            "health_changed",
            "ill",
            "new_injury",
            "fall",
            "chest_pain",
            "breathless",
            "stroke_signs",
            "dizzy",
            "numbness",
            "leg_weakness",
            "pain_moves_down",
            "sharp_pain",
            "pregnancy_warning",
        ),
        False,
    ),
}
"""A day on which nothing is the matter."""
