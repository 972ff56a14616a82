"""Screening: who sees a clinician first, and what heart, pressure, illness and injury exclude.

Rows only. A rule whose text asks for clearance falls silent for someone a
clinician has cleared; no other rule of this table looks at that answer. The
two blood-pressure numbers are asked only of people who were told that their
pressure is high, or whose last reading was: see the fact
``high_blood_pressure``.
"""

from spinekit.demands import Grade, Loading
from spinekit.dosage import DosageCap
from spinekit.evidence import Basis
from spinekit.references import cite
from spinekit.safety.conditions import ALWAYS, Condition, demand, dose, fact
from spinekit.safety.rule import Instead, Level, Rule, Scope, Topic, Urgency
from spinekit.safety.settings import SafetySettings
from spinekit.safety.who import KNOWN_DISEASE, pregnant

__all__ = ["rules"]

_CLEARANCE = Instead(
    text="Talk to a doctor before you start, and come back with what you may do.",
    refer_to="a doctor",
    how_soon=Urgency.SOON,
)

_EFFORT: Condition = (demand("resistance") >= Loading.BODY_WEIGHT) | demand("isometric")
"""Work against body weight or more, or a hold that takes effort.

The sources say "resistance training", which need not mean every bridge on a mattress; where
heart or vessels are at stake we draw the line low.
"""


def rules(settings: SafetySettings) -> tuple[Rule, ...]:
    """Return the screening rules.

    Args:
        settings: Ages and lines of blood pressure.

    Returns:
        The rows, those about the whole person first.

    Examples:
        >>> str(rules(SafetySettings(older_age=75))[1].when)
        'age >= 75 and sedentary and not cleared_by_clinician'
    """
    return (
        *_before_starting(settings),
        *_heart(),
        *_pressure(settings),
        *_illness_and_injury(),
    )


def _before_starting(settings: SafetySettings) -> tuple[Rule, ...]:
    return (
        Rule(
            id="screening-yes",
            topic=Topic.SCREENING,
            scope=Scope.PERSON,
            when=fact("uncleared_screening_yes"),
            level=Level.REFER,
            instead=_CLEARANCE,
            message=(
                "A health check for exercise raised something that nobody has followed up yet."
            ),
            citations=cite("scr-parq-plus-questions", "scr-parq-plus-spine"),
            basis=Basis.DIRECT,
            source_rule="r-scr-parq-yes",
        ),
        Rule(
            id="older-and-inactive",
            topic=Topic.SCREENING,
            scope=Scope.PERSON,
            when=(fact("age") >= settings.older_age)
            & fact("sedentary")
            & ~fact("cleared_by_clinician"),
            level=Level.REFER,
            instead=_CLEARANCE,
            message="From age {from_age} on, someone who is not active asks a doctor first.",
            arguments={"from_age": settings.older_age},
            citations=cite("scr-parq-classic"),
            basis=Basis.DIRECT,
            source_rule="r-scr-age-inactive",
            settings=("older_age",),
        ),
        Rule(
            id="pregnant-not-cleared",
            topic=Topic.SCREENING,
            scope=Scope.PERSON,
            # The age from which nobody need be asked is ours.
            when=pregnant(settings) & ~fact("cleared_by_clinician"),
            level=Level.REFER,
            instead=Instead(
                text=(
                    "Ask your doctor or midwife before you start. In a pregnancy without problems "
                    "exercise is safe and wanted, with some changes."
                ),
                refer_to="a doctor or midwife",
                how_soon=Urgency.SOON,
            ),
            message="In pregnancy, a clinician should agree before you start.",
            citations=cite("scr-parq-classic", "preg-safe-in-general", "our-judgement"),
            basis=Basis.DIRECT,
            source_rule="r-scr-age-inactive",
            settings=("pregnancy_age",),
        ),
    )


def _heart() -> tuple[Rule, ...]:
    refer_heart = Instead(
        text="Do no exercise from here. See a doctor about your heart first.",
        refer_to="a doctor",
        how_soon=Urgency.URGENT,
    )
    return (
        Rule(
            id="unstable-heart",
            topic=Topic.SCREENING,
            scope=Scope.PERSON,
            when=fact("unstable_heart_condition"),
            level=Level.REFER,
            instead=refer_heart,
            message="A heart or main artery that is not stable rules out exercise for now.",
            citations=cite("cv-absolute", "cv-aneurysm-clot"),
            basis=Basis.DIRECT,
            source_rule="r-scr-unstable-cv",
        ),
        Rule(
            id="known-disease-and-inactive",
            topic=Topic.SCREENING,
            scope=Scope.PERSON,
            when=KNOWN_DISEASE & fact("sedentary") & ~fact("cleared_by_clinician"),
            level=Level.REFER,
            instead=_CLEARANCE,
            message=(
                "With a heart, metabolic or kidney disease, someone who is not active yet asks a "
                "doctor first."
            ),
            citations=cite(
                "scr-acsm-three-factors", "scr-acsm-clearance", "scr-acsm-referral-rate"
            ),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-scr-acsm",
        ),
        Rule(
            id="known-disease-not-vigorous",
            topic=Topic.SCREENING,
            scope=Scope.EXERCISE,
            # The draft refers those who want vigorous work. Nobody need be sent away who can work
            # below it: the cap takes the vigor out. That 7 of 10 is vigorous is ours.
            when=KNOWN_DISEASE & ~fact("cleared_by_clinician"),
            demands=(dose("effort") > _BELOW_VIGOROUS)
            | (dose("to_fatigue") & ~dose("states_effort")),
            level=Level.MODIFY,
            instead=Instead(
                text=f"Stay at an effort of {_BELOW_VIGOROUS} out of 10 at most.",
                cap=DosageCap(max_effort=_BELOW_VIGOROUS),
            ),
            message=(
                "With a heart, metabolic or kidney disease, {exercise} should not be hard work "
                "until a doctor agrees."
            ),
            citations=cite("scr-acsm-three-factors", "our-judgement"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-scr-acsm",
        ),
        Rule(
            id="aneurysm-or-clot",
            topic=Topic.SCREENING,
            scope=Scope.EXERCISE,
            when=fact("aneurysm_or_clot"),
            demands=_EFFORT | (demand("breath_holding") >= Grade.LOW),
            level=Level.FORBID,
            instead=Instead(
                text="Nothing that strains until a doctor says so.",
                refer_to="a doctor",
                how_soon=Urgency.URGENT,
            ),
            message="{exercise} raises the pressure in weak, clotted or bleeding vessels.",
            citations=cite("cv-aneurysm-clot"),
            basis=Basis.DIRECT,
            source_rule="r-scr-aneurysm-clot",
        ),
    )


_BELOW_VIGOROUS = 6
"""The highest effort out of 10 that is not vigorous: our own judgement."""


def _pressure(settings: SafetySettings) -> tuple[Rule, ...]:
    high = fact("high_blood_pressure")
    above_stop = (fact("systolic_bp") > settings.systolic_stop) | (
        fact("diastolic_bp") > settings.diastolic_stop
    )
    above_caution = (fact("systolic_bp") > settings.systolic_caution) | (
        fact("diastolic_bp") > settings.diastolic_caution
    )
    return (
        Rule(
            id="pressure-too-high",
            topic=Topic.SCREENING,
            scope=Scope.EXERCISE,
            when=high & above_stop,
            demands=_EFFORT | demand("aerobic"),
            level=Level.FORBID,
            instead=Instead(
                text="Leave out effort of any kind, and have your blood pressure looked at first.",
                refer_to="a doctor",
                how_soon=Urgency.URGENT,
            ),
            message=(
                "{exercise} takes effort, and blood pressure above {systolic}/{diastolic} at rest "
                "is too high for it."
            ),
            arguments={"systolic": settings.systolic_stop, "diastolic": settings.diastolic_stop},
            citations=cite("htn-180-110", "htn-170-older-source"),
            basis=Basis.DIRECT,
            source_rule="r-scr-bp-high",
            settings=("systolic_stop", "diastolic_stop"),
        ),
        Rule(
            id="pressure-too-high-advice",
            topic=Topic.SCREENING,
            scope=Scope.PERSON,
            when=high & above_stop,
            level=Level.CAUTION,
            instead=Instead(text="See a doctor about it first, and do nothing that takes effort."),
            message="Your blood pressure is above {systolic}/{diastolic} at rest.",
            arguments={"systolic": settings.systolic_stop, "diastolic": settings.diastolic_stop},
            # The draft speaks of exercises; that the person hears it with every one is ours.
            citations=cite("htn-180-110", "htn-170-older-source", "our-judgement"),
            basis=Basis.DIRECT,
            settings=("systolic_stop", "diastolic_stop"),
        ),
        Rule(
            id="pressure-raised",
            topic=Topic.SCREENING,
            scope=Scope.EXERCISE,
            when=fact("treated_high_blood_pressure") | (high & above_caution),
            demands=(demand("isometric") & (dose("hold_seconds") > settings.pressure_hold_seconds))
            | dose("to_fatigue")
            | (dose("effort") > settings.pressure_effort)
            | (demand("breath_holding") >= Grade.MODERATE),
            # The draft says caution, not modify: the length of a hold and the effort are ours.
            level=Level.CAUTION,
            instead=Instead(
                text=(
                    f"Hold for {settings.pressure_hold_seconds} seconds at most, stay at an effort "
                    f"of {settings.pressure_effort} out of 10 or less (three repetitions short of "
                    "your last), and breathe out as you work."
                ),
            ),
            message=(
                "Long holds, work until tired and a held breath drive blood pressure up; "
                "{exercise} can do that."
            ),
            citations=cite(
                "htn-180-110",
                "no-breath-hold",
                "isometric-bp",
                "htn-low-load-to-failure",
                "our-judgement",
            ),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-scr-bp-raised",
            settings=(
                "systolic_caution",
                "diastolic_caution",
                "pressure_hold_seconds",
                "pressure_effort",
            ),
        ),
    )


def _illness_and_injury() -> tuple[Rule, ...]:
    return (
        Rule(
            id="acute-illness",
            topic=Topic.SCREENING,
            scope=Scope.PERSON,
            # Not ``fever_or_infection``: that one also means an illness one has got over, and
            # belongs to the warning signs.
            when=fact("acute_illness"),
            level=Level.FORBID,
            instead=Instead(
                text="Wait until you are well. Then begin again as after a break, with less."
            ),
            message="With a fever, a cold or the flu, exercise waits.",
            citations=cite("scr-parq-classic", "acute-illness-contra"),
            basis=Basis.DIRECT,
            source_rule="r-scr-acute-illness",
        ),
        Rule(
            id="recent-injury",
            topic=Topic.SCREENING,
            scope=Scope.EXERCISE,
            # Which part of the body is hurt was not asked, so that every load counts.
            when=fact("recent_injury"),
            demands=_EFFORT
            | (demand("axial_load") >= Grade.LOW)
            | (demand("wrist_load") >= Grade.MODERATE)
            | (demand("knee_load") >= Grade.MODERATE)
            | (demand("impact") >= Grade.MODERATE)
            | demand("single_leg"),
            level=Level.FORBID,
            instead=Instead(
                text=(
                    "Have the injury looked at. Movements that do not load the hurt part may be "
                    "allowed."
                ),
                refer_to="a doctor or physical therapist",
                how_soon=Urgency.SOON,
            ),
            message="{exercise} loads the body, and a fresh fracture or inflamed joint must heal.",
            citations=cite("acute-injury-contra", "stop-sharp-pain"),
            basis=Basis.DIRECT,
            source_rule="r-scr-acute-injury",
        ),
        Rule(
            id="unstable-condition",
            topic=Topic.SCREENING,
            scope=Scope.PERSON,
            # The draft says "prohibit; clearance first": that is somebody to see, so refer.
            when=fact("unstable_condition"),
            level=Level.REFER,
            instead=_CLEARANCE,
            message="An illness that is not under control, or an injury not healed, comes first.",
            citations=cite("stop-sharp-pain", "acute-illness-contra"),
            basis=Basis.DIRECT,
            source_rule="r-scr-unstable",
        ),
        Rule(
            id="breathe-out",
            topic=Topic.SCREENING,
            scope=Scope.EXERCISE,
            # The draft says modify for anyone; a way of breathing limits nothing, so it is a word
            # of caution that every held or loaded exercise carries along.
            when=ALWAYS,
            demands=demand("isometric")
            | (demand("breath_holding") >= Grade.LOW)
            | (demand("resistance") >= Loading.EXTERNAL),
            level=Level.CAUTION,
            instead=Instead(text="Breathe out on the effort, and never hold your breath."),
            message="{exercise} tempts one to hold the breath.",
            citations=cite("no-breath-hold", "op-covenant-breath", "op-ros-pain-after-vfx"),
            basis=Basis.DIRECT,
            source_rule="r-breath",
        ),
    )
