"""Red flags: signs that something serious may be behind the pain.

Rows only. Each concerns the person as a whole, so that one of them stands
against every exercise. Signs of pressure on the nerves of the tail of the
spine, a serious accident and chest pain refer alone; a history of cancer,
weight loss, infection and its like refer together with back pain, and alone
are shown and asked about without keeping anyone from moving.
"""

from spinekit.evidence import Basis
from spinekit.references import cite
from spinekit.safety.conditions import ALWAYS, fact, today
from spinekit.safety.rule import Instead, Level, Rule, Scope, Topic, Urgency
from spinekit.safety.settings import SafetySettings
from spinekit.safety.who import FRAGILE, IN_PAIN

__all__ = ["rules"]

_EMERGENCY = Instead(
    text="Do no exercise. Go to an emergency department now.",
    refer_to="an emergency department",
    how_soon=Urgency.EMERGENCY,
)

_URGENT = Instead(
    text="Do no exercise yet. Ask for an urgent appointment.",
    refer_to="a doctor",
    how_soon=Urgency.URGENT,
)


def rules(settings: SafetySettings) -> tuple[Rule, ...]:
    """Return the red-flag rules.

    Args:
        settings: Their ``fracture_age`` is the age from which a minor fall may break a vertebra.

    Returns:
        The rows, most urgent first.

    Examples:
        >>> [str(one.instead.how_soon) for one in rules(SafetySettings())][:2]
        ['emergency', 'emergency']
    """
    return (*_nerves(), *_illness(), *_fractures(settings), *_weak())


def _nerves() -> tuple[Rule, ...]:
    return (
        Rule(
            id="cauda-equina",
            topic=Topic.RED_FLAGS,
            scope=Scope.PERSON,
            when=fact("saddle_numbness") | fact("bladder_bowel_change"),
            level=Level.REFER,
            instead=_EMERGENCY,
            message=(
                "New numbness between the legs, or new trouble with bladder, bowel or sexual "
                "feeling, can mean that nerves at the end of the spine are being pressed on."
            ),
            citations=cite(
                "rf-ces-saddle",
                "rf-ces-bladder-bowel",
                "rf-ces-sexual",
                "rf-ahcpr-ces",
                "rf-nhs-999",
            ),
            basis=Basis.DIRECT,
            source_rule="r-ref-cauda-equina",
        ),
        Rule(
            id="both-legs",
            topic=Topic.RED_FLAGS,
            scope=Scope.PERSON,
            when=fact("both_legs_symptoms"),
            level=Level.REFER,
            instead=_EMERGENCY,
            message=(
                "New or spreading pain, tingling, weakness or numbness in both legs is treated as "
                "an emergency of the spine."
            ),
            citations=cite("rf-ces-both-legs", "rf-nhs-999"),
            basis=Basis.DIRECT,
            source_rule="r-ref-both-legs",
        ),
        Rule(
            id="leg-weakness",
            topic=Topic.RED_FLAGS,
            scope=Scope.PERSON,
            when=fact("worsening_leg_weakness"),
            level=Level.REFER,
            instead=Instead(
                text="Do no exercise. See a doctor today.",
                refer_to="a doctor",
                how_soon=Urgency.URGENT,
            ),
            message="A leg that is very weak, is getting weaker or trips you needs a doctor soon.",
            citations=cite("rf-leg-weakness-urgent", "rf-ahcpr-ces"),
            basis=Basis.DIRECT,
            source_rule="r-ref-leg-weakness",
        ),
        Rule(
            id="chest-pain",
            topic=Topic.RED_FLAGS,
            scope=Scope.PERSON,
            when=fact("chest_pain"),
            level=Level.REFER,
            instead=Instead(
                text=(
                    "Do no exercise. If the pain is there now, call an ambulance; otherwise see a "
                    "doctor before you start."
                ),
                refer_to="an ambulance if it hurts now, else a doctor",
                how_soon=Urgency.EMERGENCY,
            ),
            message="Pain or tightness in the chest must be looked at before any exercise.",
            citations=cite("rf-nhs-999", "scr-parq-plus-questions", "stop-cardiac"),
            basis=Basis.DIRECT,
            source_rule="r-ref-chest-pain",
        ),
        Rule(
            id="blackout",
            topic=Topic.RED_FLAGS,
            scope=Scope.PERSON,
            # The draft asks for clearance here, not for an ambulance: it may lie months back.
            when=fact("blackout") & ~fact("cleared_by_clinician"),
            level=Level.REFER,
            instead=Instead(
                text="See a doctor before you start.",
                refer_to="a doctor",
                how_soon=Urgency.SOON,
            ),
            message="A faint or blackout within the last year must be cleared before exercise.",
            citations=cite("scr-parq-plus-questions"),
            basis=Basis.DIRECT,
            source_rule="r-ref-chest-pain",
        ),
    )


def _illness() -> tuple[Rule, ...]:
    return (
        Rule(
            id="cancer-and-pain",
            topic=Topic.RED_FLAGS,
            scope=Scope.PERSON,
            when=IN_PAIN & (fact("cancer_history") | fact("unexplained_weight_loss")),
            level=Level.REFER,
            instead=_URGENT,
            message=(
                "Back pain in someone who has had cancer, or who loses weight without knowing "
                "why, should be examined first."
            ),
            citations=cite("rf-ahcpr-tumour-infection", "rf-nhs-urgent"),
            basis=Basis.DIRECT,
            source_rule="r-ref-cancer",
        ),
        Rule(
            id="infection-and-pain",
            topic=Topic.RED_FLAGS,
            scope=Scope.PERSON,
            when=IN_PAIN
            & (
                fact("fever_or_infection")
                | fact("iv_drug_use")
                | fact("immune_suppression")
                # Both sources count long use of steroids among what weakens the defense.
                | fact("long_term_steroids")
            ),
            level=Level.REFER,
            instead=_URGENT,
            message=(
                "Back pain with fever, an infection, injected drugs or a weakened defense against "
                "germs should be examined first."
            ),
            citations=cite("rf-ahcpr-tumour-infection", "rf-nhs-urgent", "rf-steroids"),
            basis=Basis.DIRECT,
            source_rule="r-ref-infection",
        ),
        Rule(
            id="night-pain",
            topic=Topic.RED_FLAGS,
            scope=Scope.PERSON,
            when=fact("severe_night_pain"),
            level=Level.REFER,
            instead=_URGENT,
            message=(
                "Pain that is severe at night, worse lying on the back or not eased by rest should "
                "be examined first."
            ),
            citations=cite("rf-ahcpr-tumour-infection", "rf-nhs-urgent", "rf-steroids"),
            basis=Basis.DIRECT,
            source_rule="r-ref-night-rest-pain",
        ),
        Rule(
            id="upper-back-or-cough-pain",
            topic=Topic.RED_FLAGS,
            scope=Scope.PERSON,
            when=fact("thoracic_pain") | fact("pain_on_coughing"),
            level=Level.REFER,
            instead=_URGENT,
            message=(
                "Pain between the shoulder blades, or back pain that coughing, sneezing or passing "
                "stool makes worse, should be examined first. Pain on coughing is common with a "
                "disc problem, so this is often harmless."
            ),
            citations=cite("rf-nhs-thoracic-cough", "rf-nhs-urgent"),
            basis=Basis.DIRECT,
            source_rule="r-ref-thoracic-cough",
        ),
        Rule(
            id="lump-or-new-shape",
            topic=Topic.RED_FLAGS,
            scope=Scope.PERSON,
            when=fact("new_lump_or_shape_change"),
            level=Level.REFER,
            instead=_URGENT,
            message="A new lump on the back, or a change of its shape, should be examined first.",
            citations=cite("rf-nhs-urgent"),
            basis=Basis.DIRECT,
            source_rule="r-ref-thoracic-cough",
        ),
    )


def _fractures(settings: SafetySettings) -> tuple[Rule, ...]:
    check = Instead(
        text="Have it checked for a broken vertebra before you start any program.",
        refer_to="a doctor",
        how_soon=Urgency.SOON,
    )
    return (
        Rule(
            id="major-accident",
            topic=Topic.RED_FLAGS,
            scope=Scope.PERSON,
            when=fact("major_trauma"),
            level=Level.REFER,
            instead=_EMERGENCY,
            message="Back pain after a serious accident can mean a broken bone in the spine.",
            citations=cite("rf-ahcpr-fracture", "rf-nhs-999"),
            basis=Basis.DIRECT,
            source_rule="r-ref-trauma-fracture",
        ),
        Rule(
            id="minor-accident-thin-bones",
            topic=Topic.RED_FLAGS,
            scope=Scope.PERSON,
            when=fact("minor_trauma")
            & (
                FRAGILE
                | fact("low_bone_mass")
                | fact("long_term_steroids")
                # The guideline says "older" without a number; the number is ours.
                | (fact("age") >= settings.fracture_age)
            ),
            level=Level.REFER,
            instead=check,
            message=(
                "In older people, with thin bones or after long use of steroids, even a small fall "
                "or a hard lift can break a vertebra."
            ),
            citations=cite("rf-ahcpr-fracture", "rf-steroids", "our-judgement"),
            basis=Basis.DIRECT,
            source_rule="r-ref-trauma-fracture",
            settings=("fracture_age",),
        ),
        Rule(
            id="thin-bones-new-pain",
            topic=Topic.RED_FLAGS,
            scope=Scope.PERSON,
            when=FRAGILE & fact("new_back_pain"),
            level=Level.REFER,
            instead=check,
            message="With osteoporosis, new back pain can mean that a vertebra has broken.",
            citations=cite("op-backpain-see-doctor", "rf-ahcpr-fracture"),
            basis=Basis.DIRECT,
            source_rule="r-ref-osteoporosis-new-pain",
        ),
        Rule(
            id="height-loss",
            topic=Topic.RED_FLAGS,
            scope=Scope.PERSON,
            # Not only with osteoporosis: losing height is how many first learn of it.
            when=fact("height_loss"),
            level=Level.REFER,
            instead=check,
            message=(
                "Growing shorter by half an inch (about 1.3 cm) or more in a year can mean that a "
                "vertebra has broken."
            ),
            citations=cite("op-backpain-see-doctor", "rf-ahcpr-fracture"),
            basis=Basis.DIRECT,
            source_rule="r-ref-osteoporosis-new-pain",
        ),
    )


def _weak() -> tuple[Rule, ...]:
    ask_again = Instead(
        text=(
            "Answer the warning-sign questions again before the next session, and see a doctor if "
            "any answer is yes."
        ),
    )
    return (
        Rule(
            id="single-weak-flag",
            topic=Topic.RED_FLAGS,
            scope=Scope.PERSON,
            # Age alone is on the guideline's list as well; half the readers share it, so that
            # naming it would only teach them to overlook this line.
            when=fact("cancer_history")
            | fact("unexplained_weight_loss")
            | fact("fever_or_infection")
            | fact("iv_drug_use")
            | fact("immune_suppression")
            | fact("long_term_steroids")
            | fact("minor_trauma"),
            level=Level.CAUTION,
            instead=Instead(
                text=(
                    "Mention it to a doctor when you can. See one soon if back pain begins, or if "
                    "anything else on the list of warning signs joins it."
                ),
            ),
            message=(
                "One of your answers is a weak warning sign. Alone it says little; together with "
                "others it counts."
            ),
            citations=cite("rf-single-flag-weak", "rf-four-pathologies"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-flag-combine",
        ),
        Rule(
            id="changed-symptoms",
            topic=Topic.RED_FLAGS,
            scope=Scope.PERSON,
            when=fact("changed_symptoms"),
            level=Level.CAUTION,
            instead=ask_again,
            message="Something about your pain or health has changed since you last answered.",
            citations=cite("lbp-nice-exclude", "rf-four-pathologies"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-flag-changed-symptoms",
        ),
        Rule(
            id="changed-symptoms-today",
            topic=Topic.RED_FLAGS,
            scope=Scope.SESSION,
            when=ALWAYS,
            demands=today("new_symptoms") | today("fall"),
            level=Level.CAUTION,
            instead=ask_again,
            message="You have new or changed symptoms, or have fallen, since the last session.",
            citations=cite("lbp-nice-exclude", "rf-four-pathologies"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-flag-changed-symptoms",
        ),
    )
