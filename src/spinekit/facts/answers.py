"""The keywords of a person's answers, for type checkers.

One row for each fact, with the type of its answer and its question; a test
holds it in step with :data:`spinekit.facts.FACTS`, which is where facts are added.
"""

from typing import TypedDict

__all__ = ["Answers"]


class Answers(TypedDict, total=False):
    """Answers by fact id, each of its own type; ``None``, like a missing key, is unknown.

    Examples:
        >>> answers: Answers = {"age": 67, "osteoporosis": True, "glaucoma": None}
        >>> answers["age"]
        67
    """

    age: int | None
    """How old are you?"""
    sedentary: bool | None
    """Do you sit or lie for most of the day and hardly ever exercise?"""
    new_to_exercise: bool | None
    """Is strength training new to you?"""
    pregnant: bool | None
    """Are you pregnant?"""
    pregnancy_weeks: int | None
    """How many weeks pregnant are you?"""
    pregnancy_warning_signs: bool | None
    """Think of bleeding, leaking fluid, cramps, headache, chest pain, weak muscles, a sore
    calf, feeling faint or short of breath, or a baby that moves less. Are you pregnant and
    have any of these?
    """
    frail: bool | None
    """Are you so weak or slow that daily tasks wear you out?"""
    osteoporosis: bool | None
    """Has a doctor told you that you have osteoporosis (thin, weak bones)?"""
    low_bone_mass: bool | None
    """Did a doctor say that your bones are a bit thin (called osteopenia)?"""
    vertebral_fracture: bool | None
    """Have you ever broken a bone in your spine?"""
    vertebral_fracture_recent: bool | None
    """Did you break a bone in your spine less than 12 weeks ago, or one that no doctor has
    called healed?
    """
    several_fragility_fractures: bool | None
    """Have you broken more than one bone from a small bump or fall?"""
    long_term_steroids: bool | None
    """Have you taken steroid tablets for months (like prednisone)?"""
    height_loss: bool | None
    """Have you become half an inch (about 1.3 cm) shorter in the last year?"""
    back_pain: bool | None
    """Does your back hurt?"""
    leg_pain: bool | None
    """Does pain run from your back or buttock down a leg?"""
    spinal_stenosis: bool | None
    """Were you told your spine canal is narrow, or do your legs hurt when you stand or walk
    and ease when you sit?
    """
    spondylolisthesis: bool | None
    """Were you told that a bone in your spine has slipped or has a crack in its arch?"""
    recent_disc_problem: bool | None
    """Were you lately told that a disc in your back has slipped or bulged?"""
    spine_surgery_restricted: bool | None
    """Have you had back surgery, and does your surgeon still limit what you may do?"""
    marked_kyphosis: bool | None
    """Is your upper back so rounded that your head does not touch the bed when you lie flat?"""
    pain_on_extension: bool | None
    """Does bending backward hurt?"""
    pain_on_flexion: bool | None
    """Does bending forward hurt?"""
    eases_with_extension: bool | None
    """Does bending backward ease your pain or draw it out of your leg?"""
    eases_with_flexion: bool | None
    """Does bending forward ease your pain or draw it out of your leg?"""
    sharp_pain: bool | None
    """Do you get sharp pain when you move or exercise?"""
    saddle_numbness: bool | None
    """Is there new numbness where you would sit on a saddle, or a new change in how sex feels
    or works?
    """
    bladder_bowel_change: bool | None
    """Do you have new trouble passing, holding or feeling urine or stool?"""
    worsening_leg_weakness: bool | None
    """Is a leg very weak or getting weaker, or does your foot drop or make you trip?"""
    both_legs_symptoms: bool | None
    """Has pain, tingling, numbness or weakness lately come into both legs?"""
    cancer_history: bool | None
    """Have you ever had cancer?"""
    unexplained_weight_loss: bool | None
    """Have you lost weight without trying and without knowing why?"""
    fever_or_infection: bool | None
    """Lately, have you had a fever, chills or an infection?"""
    iv_drug_use: bool | None
    """Do you inject drugs, or did you in the past?"""
    immune_suppression: bool | None
    """Is your body less able to fight germs (from an illness, a drug or a transplant)?"""
    major_trauma: bool | None
    """Did your pain start after a bad accident, such as a car crash or a high fall?"""
    minor_trauma: bool | None
    """Did your pain start after a small fall, a bump or a hard lift?"""
    severe_night_pain: bool | None
    """Is the pain very bad at night, worse lying on your back, or not eased by rest?"""
    thoracic_pain: bool | None
    """Does it hurt high up in your back, between the shoulder blades?"""
    pain_on_coughing: bool | None
    """Does your back hurt more when you cough, sneeze or pass stool?"""
    new_lump_or_shape_change: bool | None
    """Does your back have a new lump, or has its shape changed?"""
    chest_pain: bool | None
    """Does your chest hurt or feel tight, at rest or when you are active?"""
    blackout: bool | None
    """In the last 12 months, did you faint or black out?"""
    new_back_pain: bool | None
    """Is your back pain new, or very unlike the pain you know?"""
    heart_condition: bool | None
    """Has a doctor found something wrong with your heart or main artery?"""
    unstable_heart_condition: bool | None
    """Is your heart problem severe, growing worse or out of control? Or do you have a torn
    main artery or Marfan syndrome?
    """
    metabolic_or_kidney_disease: bool | None
    """Do you have diabetes, a thyroid problem or a kidney disease?"""
    high_blood_pressure: bool | None
    """Has a doctor or a reading ever shown that your blood pressure is high?"""
    systolic_bp: int | None
    """What is the upper number of your blood pressure at rest?"""
    diastolic_bp: int | None
    """What is the lower number of your blood pressure at rest?"""
    treated_high_blood_pressure: bool | None
    """Do you take pills for high blood pressure?"""
    dizzy_on_standing: bool | None
    """Do you get dizzy when you stand up?"""
    positional_vertigo: bool | None
    """Does the room spin when you roll over in bed, tip your head back or bend down?"""
    acute_illness: bool | None
    """Are you sick right now, with a cold, the flu or a fever?"""
    recent_injury: bool | None
    """Did you break a bone in the last 6 months, is a joint freshly hurt or swollen, or does
    load make a sore part much worse?
    """
    unstable_condition: bool | None
    """Is some other illness out of control, or an injury still not healed?"""
    uncleared_screening_yes: bool | None
    """Did a health check for exercise turn up something that no doctor has looked at since?"""
    symptomatic_hernia: bool | None
    """Do you have a hernia in your belly or groin that is large or hurts?"""
    glaucoma: bool | None
    """Do you have glaucoma (high pressure in the eye)?"""
    retina_problem: bool | None
    """Is the back of your eye torn, bleeding or harmed by diabetes? Or did you have eye
    surgery lately?
    """
    reflux: bool | None
    """Does stomach acid often come up and burn?"""
    aneurysm_or_clot: bool | None
    """Do you have a weak, bulging blood vessel, or had a blood clot or a bleed in the brain
    lately?
    """
    wrist_pain: bool | None
    """Does it hurt to lean on your hands, or are your wrists weak?"""
    knee_pain: bool | None
    """Does it hurt to kneel?"""
    shoulder_pain: bool | None
    """Does a shoulder hurt when you raise your arm?"""
    posterior_hip_precautions: bool | None
    """After a new hip, were you told not to bend it far, cross your legs or turn it inward?"""
    anterior_hip_precautions: bool | None
    """After a new hip, were you told not to move that leg behind you?"""
    fall_risk: bool | None
    """Have you fallen in the last year, or do you feel unsteady on your feet?"""
    cannot_get_up_from_floor: bool | None
    """Are you unsure that you could get up from the floor by yourself?"""
    cannot_lie_prone: bool | None
    """Is it impossible or painful for you to lie on your belly?"""
    cannot_lie_supine: bool | None
    """Is it impossible or painful for you to lie on your back?"""
    got_up_within_two_hours: bool | None
    """Did you get out of bed less than two hours ago?"""
    ate_within_two_hours: bool | None
    """Did you eat a meal less than two hours ago?"""
    changed_symptoms: bool | None
    """Has anything new come up in your pain or your health since you last answered?"""
    supervised: bool | None
    """Will a therapist or trainer watch you each time you train?"""
    cleared_by_clinician: bool | None
    """Has a doctor or therapist who knows your health said that you may do this training?"""
