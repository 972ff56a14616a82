"""Questions about the person, the bones and the spine.

Rows only, in the order they are asked; the shape is in :mod:`spinekit.facts.fact`.
Osteoporosis and low bone mass exclude each other as diagnoses, yet people
hear both over the years: both may be yes, and a rule takes the stricter one.
"""

from spinekit.facts.fact import Fact, FactKind, Group

__all__ = ["ROWS"]

_ABOUT = (
    Fact(
        id="age",
        group=Group.ABOUT,
        kind=FactKind.NUMBER,
        low=0,
        high=120,
        unit="years",
        question="How old are you?",
        meaning="Age in whole years; the exercises and rules are meant for adults.",
        cites=("scr-parq-classic", "rf-ahcpr-tumour-infection"),
    ),
    Fact(
        id="sedentary",
        group=Group.ABOUT,
        question="Do you sit or lie for most of the day and hardly ever exercise?",
        meaning="No regular exercise or brisk activity at present.",
        cites=("scr-parq-classic", "scr-acsm-three-factors"),
    ),
    Fact(
        id="new_to_exercise",
        group=Group.ABOUT,
        question="Is strength training new to you?",
        meaning="Has never trained for strength on a regular basis, or stopped long ago.",
        cites=("op-strength-dose", "break-meta"),
    ),
    Fact(
        id="pregnant",
        group=Group.ABOUT,
        question="Are you pregnant?",
        meaning="Is pregnant now, at whatever stage.",
        cites=("preg-supine", "scr-parq-classic"),
    ),
    Fact(
        id="pregnancy_weeks",
        group=Group.ABOUT,
        kind=FactKind.NUMBER,
        low=0,
        high=45,
        unit="weeks",
        question="How many weeks pregnant are you?",
        meaning=(
            "Full weeks counted from the first day of the last period; 0 where there is no "
            "pregnancy."
        ),
        cites=("preg-supine", "preg-supine-nhs"),
        implies=("pregnant",),
    ),
    Fact(
        id="pregnancy_warning_signs",
        group=Group.ABOUT,
        question=(
            "Think of bleeding, leaking fluid, cramps, headache, chest pain, weak muscles, a "
            "sore calf, feeling faint or short of breath, or a baby that moves less. Are you "
            "pregnant and have any of these?"
        ),
        meaning=(
            "In pregnancy: bleeding, fluid leak, contractions, breathless before any effort, "
            "dizziness, headache, chest pain, muscle weakness, calf pain or swelling, or less "
            "movement of the baby."
        ),
        cites=("preg-stop-signs",),
        implies=("pregnant",),
    ),
    Fact(
        id="frail",
        group=Group.ABOUT,
        question="Are you so weak or slow that daily tasks wear you out?",
        meaning="Frailty: little strength, slow walking and tiredness that limit daily life.",
        cites=("op-ros-impact-50",),
    ),
)

_BONE = (
    Fact(
        id="osteoporosis",
        group=Group.BONE,
        question="Has a doctor told you that you have osteoporosis (thin, weak bones)?",
        meaning="Osteoporosis as diagnosed by a clinician, treated or not.",
        cites=("op-spine-sparing", "op-bhof-dont"),
    ),
    Fact(
        id="low_bone_mass",
        group=Group.BONE,
        question="Did a doctor say that your bones are a bit thin (called osteopenia)?",
        meaning="Low bone mass short of osteoporosis, at present or as the latest result known.",
        cites=("op-nih-lowbonemass", "op-yoga-flexion-cases"),
    ),
    Fact(
        id="vertebral_fracture",
        group=Group.BONE,
        question="Have you ever broken a bone in your spine?",
        meaning="Any fracture of a vertebra, ever, healed or not, wedging on a scan included.",
        cites=("op-vfx-form-first", "op-vfx-clearance-supine"),
    ),
    Fact(
        id="vertebral_fracture_recent",
        group=Group.BONE,
        question=(
            "Did you break a bone in your spine less than 12 weeks ago, or one that no doctor "
            "has called healed?"
        ),
        meaning="A vertebral fracture under 12 weeks old, or one not yet cleared for exercise.",
        cites=("op-vfx-heal-6-12", "op-vfx-program-timing", "op-vfx-clearance-supine"),
        implies=("vertebral_fracture",),
    ),
    Fact(
        id="several_fragility_fractures",
        group=Group.BONE,
        question="Have you broken more than one bone from a small bump or fall?",
        meaning="Two or more fractures from a fall at standing height or from less.",
        cites=("op-sss-impact-vfx",),
    ),
    Fact(
        id="long_term_steroids",
        group=Group.BONE,
        question="Have you taken steroid tablets for months (like prednisone)?",
        meaning="Steroids by mouth over a long time, now or in the past.",
        cites=("rf-steroids", "scr-parq-plus-spine"),
    ),
    Fact(
        id="height_loss",
        group=Group.BONE,
        question="Have you become half an inch (about 1.3 cm) shorter in the last year?",
        meaning="A loss of body height of half an inch, about 1.3 cm, or more within a year.",
        cites=("op-backpain-see-doctor",),
    ),
)

_SPINE = (
    Fact(
        id="back_pain",
        group=Group.SPINE,
        question="Does your back hurt?",
        meaning="Pain in the back at present or on most days lately, wherever in the back.",
        cites=("lbp-nice-exercise", "lbp-primary-90"),
    ),
    Fact(
        id="leg_pain",
        group=Group.SPINE,
        question="Does pain run from your back or buttock down a leg?",
        meaning="Pain, tingling or numbness that spreads from the back into a leg.",
        cites=("disc-log-roll", "dp-definition"),
    ),
    Fact(
        id="spinal_stenosis",
        group=Group.SPINE,
        question=(
            "Were you told your spine canal is narrow, or do your legs hurt when you stand or "
            "walk and ease when you sit?"
        ),
        meaning=(
            "Lumbar spinal stenosis as diagnosed, or leg symptoms that come on standing or "
            "walking upright and ease on sitting or bending forward."
        ),
        cites=("st-posture", "st-mechanism"),
    ),
    Fact(
        id="spondylolisthesis",
        group=Group.SPINE,
        question="Were you told that a bone in your spine has slipped or has a crack in its arch?",
        meaning="Spondylolisthesis or spondylolysis as diagnosed.",
        cites=("sp-extension-aggravates", "sp-avoid-hyperextension"),
    ),
    Fact(
        id="recent_disc_problem",
        group=Group.SPINE,
        question="Were you lately told that a disc in your back has slipped or bulged?",
        meaning="A disc herniation or bulge whose symptoms began lately or are still severe.",
        cites=("disc-log-roll", "disc-extension-prone-prop"),
    ),
    Fact(
        id="spine_surgery_restricted",
        group=Group.SPINE,
        question="Have you had back surgery, and does your surgeon still limit what you may do?",
        meaning="Spinal surgery whose restrictions are still in force, or nobody has lifted them.",
        cites=("postop-limits", "postop-discectomy-early"),
    ),
    Fact(
        id="marked_kyphosis",
        group=Group.SPINE,
        question=(
            "Is your upper back so rounded that your head does not touch the bed when you lie flat?"
        ),
        meaning="Marked kyphosis: lying flat without a pillow, the head does not reach the surface.",
        cites=("op-extensor-start-supine", "kyph-cutoff"),
    ),
    Fact(
        id="pain_on_extension",
        group=Group.SPINE,
        question="Does bending backward hurt?",
        meaning="Bending backward, alone or with a turn or side bend, brings the usual pain on.",
        cites=("facet-extension-pain", "facet-tests-weak"),
    ),
    Fact(
        id="pain_on_flexion",
        group=Group.SPINE,
        question="Does bending forward hurt?",
        meaning="Bending forward brings the usual pain on.",
        cites=("facet-tests-weak", "disc-log-roll"),
    ),
    Fact(
        id="eases_with_extension",
        group=Group.SPINE,
        question="Does bending backward ease your pain or draw it out of your leg?",
        meaning="Pain lessens, or moves from leg or buttock toward the spine, on bending backward.",
        cites=("dp-definition", "dp-prevalence"),
    ),
    Fact(
        id="eases_with_flexion",
        group=Group.SPINE,
        question="Does bending forward ease your pain or draw it out of your leg?",
        meaning="Pain lessens, or moves from leg or buttock toward the spine, on bending forward.",
        cites=("dp-definition", "dp-prevalence"),
    ),
    Fact(
        id="sharp_pain",
        group=Group.SPINE,
        question="Do you get sharp pain when you move or exercise?",
        meaning="Sharp, sudden pain on movement at present, as opposed to a dull ache.",
        cites=("stop-sharp-pain",),
    ),
)

ROWS = (*_ABOUT, *_BONE, *_SPINE)
"""The facts of the groups ``about``, ``bone`` and ``spine``.

Examples:
    >>> ROWS[0].id
    'age'
"""
