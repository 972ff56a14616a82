"""Questions about warning signs and general health.

Rows only, in the order they are asked; the words are our own. A red flag
follows from no other answer and rules none out: each is asked in its own
right, and a yes to one must reach a verdict and never an error.
"""

from spinekit.facts.fact import Fact, FactKind, Group

__all__ = ["ROWS"]

_RED_FLAGS = (
    Fact(
        id="saddle_numbness",
        group=Group.RED_FLAGS,
        question=(
            "Is there new numbness where you would sit on a saddle, or a new change in how "
            "sex feels or works?"
        ),
        meaning=(
            "New numbness, tingling or changed feeling between the thighs, in the genitals, the "
            "back passage or the buttocks, or a new change in sexual sensation or function."
        ),
        cites=("rf-ces-saddle", "rf-ces-sexual"),
    ),
    Fact(
        id="bladder_bowel_change",
        group=Group.RED_FLAGS,
        question="Do you have new trouble passing, holding or feeling urine or stool?",
        meaning=(
            "New trouble starting, stopping or feeling urine, leaking, or loss of bowel control "
            "or feeling."
        ),
        cites=("rf-ces-bladder-bowel", "rf-ahcpr-ces"),
    ),
    Fact(
        id="worsening_leg_weakness",
        group=Group.RED_FLAGS,
        question="Is a leg very weak or getting weaker, or does your foot drop or make you trip?",
        meaning="Marked or growing leg weakness, a floppy foot, trips, or unsteady, clumsy legs.",
        cites=("rf-leg-weakness-urgent", "rf-ahcpr-ces"),
    ),
    Fact(
        id="both_legs_symptoms",
        group=Group.RED_FLAGS,
        question="Has pain, tingling, numbness or weakness lately come into both legs?",
        meaning=(
            "Pain, tingling, weakness or numbness into both legs, new within about two weeks or "
            "spreading."
        ),
        cites=("rf-ces-both-legs", "rf-nhs-999"),
    ),
    Fact(
        id="cancer_history",
        group=Group.RED_FLAGS,
        question="Have you ever had cancer?",
        meaning="Any cancer, now or in the past.",
        cites=("rf-ahcpr-tumour-infection",),
    ),
    Fact(
        id="unexplained_weight_loss",
        group=Group.RED_FLAGS,
        question="Have you lost weight without trying and without knowing why?",
        meaning="Weight loss that was not intended and that nothing explains.",
        cites=("rf-nhs-urgent", "rf-ahcpr-tumour-infection"),
    ),
    Fact(
        id="fever_or_infection",
        group=Group.RED_FLAGS,
        question="Lately, have you had a fever, chills or an infection?",
        meaning="Fever, chills or a bacterial infection at present or lately.",
        cites=("rf-ahcpr-tumour-infection", "rf-nhs-urgent"),
    ),
    Fact(
        id="iv_drug_use",
        group=Group.RED_FLAGS,
        question="Do you inject drugs, or did you in the past?",
        meaning="Drugs injected into a vein outside medical care, now or in the past.",
        cites=("rf-ahcpr-tumour-infection", "rf-steroids"),
    ),
    Fact(
        id="immune_suppression",
        group=Group.RED_FLAGS,
        question="Is your body less able to fight germs (from an illness, a drug or a transplant)?",
        meaning="Weakened immune defense, such as from steroids, a transplant or HIV.",
        cites=("rf-ahcpr-tumour-infection", "rf-steroids"),
    ),
    Fact(
        id="major_trauma",
        group=Group.RED_FLAGS,
        question="Did your pain start after a bad accident, such as a car crash or a high fall?",
        meaning="Back pain that began with a major accident.",
        cites=("rf-ahcpr-fracture", "rf-nhs-999"),
    ),
    Fact(
        id="minor_trauma",
        group=Group.RED_FLAGS,
        question="Did your pain start after a small fall, a bump or a hard lift?",
        meaning="Back pain that began with a minor fall, a knock or a strenuous lift.",
        cites=("rf-ahcpr-fracture",),
    ),
    Fact(
        id="severe_night_pain",
        group=Group.RED_FLAGS,
        question="Is the pain very bad at night, worse lying on your back, or not eased by rest?",
        meaning="Severe night pain, pain worse lying on the back, or pain that rest does not ease.",
        cites=("rf-ahcpr-tumour-infection", "rf-nhs-urgent", "rf-steroids"),
    ),
    Fact(
        id="thoracic_pain",
        group=Group.RED_FLAGS,
        question="Does it hurt high up in your back, between the shoulder blades?",
        meaning="Back pain at the top of the back, between the shoulders.",
        cites=("rf-nhs-thoracic-cough",),
    ),
    Fact(
        id="pain_on_coughing",
        group=Group.RED_FLAGS,
        question="Does your back hurt more when you cough, sneeze or pass stool?",
        meaning="Back pain made worse by coughing, sneezing or opening the bowels.",
        cites=("rf-nhs-thoracic-cough",),
    ),
    Fact(
        id="new_lump_or_shape_change",
        group=Group.RED_FLAGS,
        question="Does your back have a new lump, or has its shape changed?",
        meaning="A new lump or swelling on the back, or a change in the shape of the back.",
        cites=("rf-nhs-urgent",),
    ),
    Fact(
        id="chest_pain",
        group=Group.RED_FLAGS,
        question="Does your chest hurt or feel tight, at rest or when you are active?",
        meaning="Chest pain with the back pain, on effort or at rest.",
        cites=("rf-nhs-999", "stop-cardiac"),
    ),
    Fact(
        id="blackout",
        group=Group.RED_FLAGS,
        question="In the last 12 months, did you faint or black out?",
        meaning="Any collapse or loss of consciousness within the last 12 months.",
        cites=("scr-parq-plus-questions",),
    ),
    Fact(
        id="new_back_pain",
        group=Group.RED_FLAGS,
        question="Is your back pain new, or very unlike the pain you know?",
        meaning="Back pain that began lately, or that is clearly different from earlier pain.",
        cites=("op-backpain-see-doctor", "lbp-nice-exclude"),
    ),
)

_HEALTH = (
    Fact(
        id="heart_condition",
        group=Group.HEALTH,
        question="Has a doctor found something wrong with your heart or main artery?",
        meaning="Any known disease of the heart or the main artery, treated or not.",
        cites=("scr-acsm-three-factors",),
    ),
    Fact(
        id="unstable_heart_condition",
        group=Group.HEALTH,
        question=(
            "Is your heart problem severe, growing worse or out of control? Or do you have a "
            "torn main artery or Marfan syndrome?"
        ),
        meaning=(
            "Unstable coronary disease, failing heart, uncontrolled rhythm, severe valve disease, "
            "an inflamed heart, a torn aorta or Marfan syndrome."
        ),
        cites=("cv-absolute",),
        implies=("heart_condition",),
    ),
    Fact(
        id="metabolic_or_kidney_disease",
        group=Group.HEALTH,
        question="Do you have diabetes, a thyroid problem or a kidney disease?",
        meaning="Known metabolic disease, such as diabetes, or known kidney disease.",
        cites=("scr-acsm-three-factors",),
    ),
    # Without this question, nobody who does not know the two numbers could be told that they may
    # do anything: a number cannot be answered with "no".
    Fact(
        id="high_blood_pressure",
        group=Group.HEALTH,
        question="Has a doctor or a reading ever shown that your blood pressure is high?",
        meaning=(
            "High blood pressure found at any time, treated or not; a last reading above 160 over "
            "100 counts."
        ),
        cites=("scr-parq-plus-questions", "htn-180-110"),
    ),
    Fact(
        id="systolic_bp",
        group=Group.HEALTH,
        kind=FactKind.NUMBER,
        low=50,
        high=300,
        unit="mmHg",
        question="What is the upper number of your blood pressure at rest?",
        meaning="Systolic pressure at rest, as last measured.",
        cites=("htn-180-110", "htn-170-older-source"),
        implies=("high_blood_pressure",),
        implies_above=160,
    ),
    Fact(
        id="diastolic_bp",
        group=Group.HEALTH,
        kind=FactKind.NUMBER,
        low=20,
        high=200,
        unit="mmHg",
        question="What is the lower number of your blood pressure at rest?",
        meaning="Diastolic pressure at rest, as last measured.",
        cites=("htn-180-110",),
        implies=("high_blood_pressure",),
        implies_above=100,
        below="systolic_bp",
    ),
    Fact(
        id="treated_high_blood_pressure",
        group=Group.HEALTH,
        question="Do you take pills for high blood pressure?",
        meaning="High blood pressure that is being treated, whatever it measures now.",
        cites=("no-breath-hold", "htn-low-load-to-failure"),
        implies=("high_blood_pressure",),
    ),
    Fact(
        id="dizzy_on_standing",
        group=Group.HEALTH,
        question="Do you get dizzy when you stand up?",
        meaning="Dizziness or a fall in blood pressure on sitting or standing up.",
        cites=("oh-slow-transition", "oh-steps"),
    ),
    Fact(
        id="positional_vertigo",
        group=Group.HEALTH,
        question="Does the room spin when you roll over in bed, tip your head back or bend down?",
        meaning="Short spells of spinning brought on by a change of head position.",
        cites=("bppv-triggers",),
    ),
    Fact(
        id="acute_illness",
        group=Group.HEALTH,
        question="Are you sick right now, with a cold, the flu or a fever?",
        meaning="An acute illness at present, a cold included.",
        cites=("scr-parq-classic", "acute-illness-contra"),
    ),
    Fact(
        id="recent_injury",
        group=Group.HEALTH,
        question=(
            "Did you break a bone in the last 6 months, is a joint freshly hurt or swollen, "
            "or does load make a sore part much worse?"
        ),
        meaning=(
            "A fracture within the last 6 months, an acutely injured or inflamed joint, or a part "
            "whose pain load clearly makes worse."
        ),
        cites=("acute-injury-contra",),
    ),
    Fact(
        id="unstable_condition",
        group=Group.HEALTH,
        question="Is some other illness out of control, or an injury still not healed?",
        meaning="A medical condition that is not stable, or a healing injury nobody has cleared.",
        cites=("stop-sharp-pain", "acute-illness-contra"),
    ),
    Fact(
        id="uncleared_screening_yes",
        group=Group.HEALTH,
        question=(
            "Did a health check for exercise turn up something that no doctor has looked at since?"
        ),
        meaning="A yes on the first page of a standard exercise screening, with no clearance since.",
        cites=("scr-parq-plus-questions", "scr-parq-classic"),
    ),
    Fact(
        id="symptomatic_hernia",
        group=Group.HEALTH,
        question="Do you have a hernia in your belly or groin that is large or hurts?",
        meaning="A large abdominal or groin hernia, or one that causes symptoms.",
        cites=("hernia-contra", "hernia-advice"),
    ),
    Fact(
        id="glaucoma",
        group=Group.HEALTH,
        question="Do you have glaucoma (high pressure in the eye)?",
        meaning="Glaucoma as diagnosed, treated or not.",
        cites=("eye-iop-headdown", "eye-glaucoma-strain"),
    ),
    Fact(
        id="retina_problem",
        group=Group.HEALTH,
        question=(
            "Is the back of your eye torn, bleeding or harmed by diabetes? Or did you have "
            "eye surgery lately?"
        ),
        meaning=(
            "Severe proliferative retinopathy, retinal bleeding or detachment, or recent eye "
            "surgery."
        ),
        cites=("eye-retina-contra", "eye-retina-activities"),
    ),
    Fact(
        id="reflux",
        group=Group.HEALTH,
        question="Does stomach acid often come up and burn?",
        meaning="Acid reflux that comes back, treated or not.",
        cites=("reflux-timing", "reflux-bending"),
    ),
    Fact(
        id="aneurysm_or_clot",
        group=Group.HEALTH,
        question=(
            "Do you have a weak, bulging blood vessel, or had a blood clot or a bleed in the brain "
            "lately?"
        ),
        meaning=(
            "A large or growing aortic aneurysm, a known brain aneurysm, a deep vein clot, or a "
            "recent lung clot or brain bleed."
        ),
        cites=("cv-aneurysm-clot",),
    ),
)

ROWS = (*_RED_FLAGS, *_HEALTH)
"""The facts of the groups ``red_flags`` and ``health``.

Examples:
    >>> ROWS[0].id
    'saddle_numbness'
"""
