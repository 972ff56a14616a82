"""Stopping: the signs that end a session or an exercise, and what today's answers allow.

The signs are values that a routine carries and an app shows; the rules are
the same signs, and the pain of the last session, as questions of the day. A
rule of the day can hold, cut down or call off, never make harder.
"""

from spinekit.evidence import Basis
from spinekit.frozen import FrozenMapping
from spinekit.person import Person
from spinekit.references import cite
from spinekit.routine import StopSign
from spinekit.safety.conditions import ALWAYS, Condition, routine, today
from spinekit.safety.rule import Instead, Level, Rule, Scope, Topic, Urgency
from spinekit.safety.settings import SafetySettings
from spinekit.safety.who import pregnant

__all__ = ["STOP_SIGNS", "rules", "stop_signs"]

STOP_SIGNS: tuple[StopSign, ...] = (
    StopSign(
        id="chest-pain",
        sign="Pain or pressure in the chest, jaw, neck, shoulder or arm",
        action="Stop now. Call an ambulance if it has not passed within a few minutes.",
        emergency=True,
        citations=cite("stop-cardiac", "stop-super-six"),
    ),
    StopSign(
        id="breathless",
        sign="Severe breathlessness, a cold sweat, severe nausea or faintness",
        action="Stop now. Call an ambulance if it has not passed within a few minutes.",
        emergency=True,
        citations=cite("stop-cardiac", "stop-super-six"),
    ),
    StopSign(
        id="sudden-weakness",
        sign=(
            "Sudden weakness or changed feeling in a limb, trouble speaking or seeing, a severe "
            "headache"
        ),
        action="Stop now. Call an ambulance if it has not passed within a few minutes.",
        emergency=True,
        citations=cite("stop-neuro", "stop-super-six"),
    ),
    StopSign(
        id="dizzy",
        sign="Dizziness, spinning or an irregular heartbeat",
        action="Stop and sit or lie down. End the session.",
        citations=cite("stop-numbness", "stop-super-six"),
    ),
    StopSign(
        id="numbness",
        sign="New tingling or numbness in an arm or leg",
        action="Stop. Answer the warning-sign questions again before the next session.",
        citations=cite("stop-numbness", "stop-neuro"),
    ),
    StopSign(
        id="pain-down-the-leg",
        sign="Pain that moves further down the leg",
        action=(
            "Stop this movement. Try the opposite direction once; see a professional if it lasts "
            "or the leg gets weak."
        ),
        ends_session=False,
        citations=cite("dp-peripheralise-stop", "rf-leg-weakness-urgent"),
    ),
    StopSign(
        id="sharp-pain",
        sign="Sharp pain",
        action="Stop this exercise for today. Do not train through it.",
        ends_session=False,
        citations=cite("stop-sharp-pain", "a001-sharp-pain"),
    ),
    StopSign(
        id="high-pain",
        sign="Pain above 5 out of 10",
        action="Stop this exercise for today, and do less of it next time.",
        ends_session=False,
        citations=cite("pain-model-bands-345", "pain-traffic-24h", "pain-model-nhs-suffolk"),
    ),
    StopSign(
        id="pregnancy-warning",
        sign=(
            "In pregnancy: bleeding, leaking fluid, contractions, headache, calf pain, or the baby "
            "moving less"
        ),
        action="Stop, and call your doctor or midwife.",
        emergency=True,
        citations=cite("preg-stop-signs"),
    ),
)
"""The signs that end a session or an exercise, most urgent first, but for pregnancy's own.

Examples:
    >>> STOP_SIGNS[0].id
    'chest-pain'
"""

_ONLY_FOR: FrozenMapping[str, Condition] = FrozenMapping(
    {"pregnancy-warning": pregnant(SafetySettings())}
)
"""Whom a sign concerns, where it does not concern everybody."""


def stop_signs(person: Person) -> tuple[StopSign, ...]:
    """Return the stop signs that may concern a person; only what is settled is left out.

    Args:
        person: The person, with whatever has been answered.

    Returns:
        The signs, in their order.

    Examples:
        >>> [sign.id for sign in STOP_SIGNS if sign not in stop_signs(Person.of(age=67))]
        ['pregnancy-warning']
        >>> stop_signs(Person.of()) == STOP_SIGNS
        True
    """
    return tuple(
        sign
        for sign in STOP_SIGNS
        if sign.id not in _ONLY_FOR or _ONLY_FOR[sign.id].truth(person.known) is not False
    )


_NEXT_SESSION = "Stop for today. Answer the warning-sign questions again before the next session."


def rules(settings: SafetySettings) -> tuple[Rule, ...]:
    """Return the rules of the day, and those about warming up and resting.

    Args:
        settings: Their lines of pain, days of soreness, break and warm-up.

    Returns:
        The rows: signs, pain, rest and warm-up.

    Examples:
        >>> str(rules(SafetySettings())[0].instead.how_soon)
        'emergency'
    """
    return (*_signs(), *_health_today(), *_pain(settings), *_around(settings))


def _signs() -> tuple[Rule, ...]:
    return (
        Rule(
            id="stop-emergency",
            topic=Topic.STOPPING,
            scope=Scope.SESSION,
            when=ALWAYS,
            demands=today("chest_pain") | today("breathless") | today("stroke_signs"),
            level=Level.REFER,
            instead=Instead(
                text="Stop now. Call an ambulance if it has not passed within a few minutes.",
                refer_to="an ambulance",
                how_soon=Urgency.EMERGENCY,
            ),
            message=(
                "Pain in chest, jaw or arm, severe breathlessness, faintness, or sudden weakness "
                "or trouble speaking or seeing is a reason to stop at once."
            ),
            citations=cite("stop-cardiac", "stop-neuro", "stop-super-six"),
            basis=Basis.DIRECT,
            source_rule="r-stop-signs",
        ),
        Rule(
            id="stop-leg-weakness",
            topic=Topic.STOPPING,
            scope=Scope.SESSION,
            when=ALWAYS,
            demands=today("leg_weakness"),
            level=Level.REFER,
            instead=Instead(
                text="Stop, and see a doctor today.",
                refer_to="a doctor",
                how_soon=Urgency.URGENT,
            ),
            message="New weakness of a leg needs a doctor.",
            citations=cite("dp-peripheralise-stop", "rf-leg-weakness-urgent"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-dir-peripheral",
        ),
        Rule(
            id="stop-pain-down-the-leg",
            topic=Topic.STOPPING,
            scope=Scope.SESSION,
            when=ALWAYS,
            demands=today("pain_moves_down"),
            level=Level.FORBID,
            instead=Instead(
                text=(
                    "Stop that movement and its direction. Try the opposite direction once; see a "
                    "professional if it lasts."
                ),
            ),
            message="Pain that moves further down the leg is a reason to stop the movement.",
            citations=cite("dp-peripheralise-stop", "rf-leg-weakness-urgent"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-dir-peripheral",
        ),
        Rule(
            id="stop-numbness",
            topic=Topic.STOPPING,
            scope=Scope.SESSION,
            when=ALWAYS,
            demands=today("numbness"),
            level=Level.FORBID,
            instead=Instead(text=_NEXT_SESSION),
            message="New tingling or numbness in an arm or leg is a reason to stop.",
            citations=cite("stop-numbness", "stop-neuro"),
            basis=Basis.DIRECT,
            source_rule="r-stop-new-numbness",
        ),
        Rule(
            id="stop-dizzy",
            topic=Topic.STOPPING,
            scope=Scope.SESSION,
            when=ALWAYS,
            demands=today("dizzy"),
            level=Level.FORBID,
            instead=Instead(text="Sit or lie down, and leave it for today."),
            message="Dizziness or spinning is a reason to stop.",
            citations=cite("stop-numbness", "stop-super-six"),
            basis=Basis.DIRECT,
            source_rule="r-stop-signs",
        ),
        Rule(
            id="stop-sharp-pain",
            topic=Topic.STOPPING,
            scope=Scope.SESSION,
            when=ALWAYS,
            demands=today("sharp_pain"),
            level=Level.FORBID,
            instead=Instead(text="Stop that exercise today, and do not train through it."),
            message="Sharp pain is a reason to stop the exercise.",
            citations=cite("stop-sharp-pain"),
            basis=Basis.DIRECT,
            source_rule="r-stop-sharp",
        ),
        Rule(
            id="stop-pregnancy-warning",
            topic=Topic.STOPPING,
            scope=Scope.SESSION,
            when=ALWAYS,
            demands=today("pregnancy_warning"),
            level=Level.REFER,
            instead=Instead(
                text="Stop, and call your doctor or midwife now.",
                refer_to="your doctor or midwife",
                how_soon=Urgency.EMERGENCY,
            ),
            message="Bleeding, leaking fluid and their like are warning signs in pregnancy.",
            citations=cite("preg-stop-signs"),
            basis=Basis.DIRECT,
            source_rule="r-preg-warning",
        ),
    )


def _health_today() -> tuple[Rule, ...]:
    return (
        Rule(
            id="ill-today",
            topic=Topic.STOPPING,
            scope=Scope.SESSION,
            when=ALWAYS,
            demands=today("ill"),
            level=Level.FORBID,
            instead=Instead(text="Wait until you are well, then begin as after a break."),
            message="With a fever, a cold or the flu, exercise waits.",
            citations=cite("scr-parq-classic", "acute-illness-contra"),
            basis=Basis.DIRECT,
            source_rule="r-scr-acute-illness",
        ),
        Rule(
            id="injured-today",
            topic=Topic.STOPPING,
            scope=Scope.SESSION,
            when=ALWAYS,
            demands=today("new_injury"),
            level=Level.FORBID,
            instead=Instead(
                text="Have it looked at before you load it again.",
                refer_to="a doctor or physical therapist",
                how_soon=Urgency.SOON,
            ),
            message="A new injury or an inflamed joint is not trained.",
            citations=cite("acute-injury-contra", "stop-sharp-pain"),
            basis=Basis.DIRECT,
            source_rule="r-scr-acute-injury",
        ),
        Rule(
            id="health-changed",
            topic=Topic.STOPPING,
            scope=Scope.SESSION,
            when=ALWAYS,
            demands=today("health_changed"),
            level=Level.REFER,
            instead=Instead(
                text="Ask a clinician before you go on, and answer the questions again.",
                refer_to="a doctor",
                how_soon=Urgency.SOON,
            ),
            message="Your health or medicines have changed since you answered.",
            citations=cite("scr-parq-classic"),
            basis=Basis.DIRECT,
            source_rule="r-scr-age-inactive",
        ),
    )


def _pain(settings: SafetySettings) -> tuple[Rule, ...]:
    bands = cite("pain-model-bands-345", "pain-traffic-24h", "pain-model-nhs-suffolk")
    return (
        Rule(
            id="pain-too-high",
            topic=Topic.STOPPING,
            scope=Scope.SESSION,
            when=ALWAYS,
            demands=today("pain_during") > settings.pain_stop,
            level=Level.FORBID,
            instead=Instead(text="Stop that exercise, and come back to it with less."),
            message="Pain above {most} out of 10 ends the exercise.",
            arguments={"most": settings.pain_stop},
            citations=bands,
            basis=Basis.DIRECT,
            source_rule="r-pain-high",
            settings=("pain_stop",),
        ),
        Rule(
            id="pain-in-between",
            topic=Topic.STOPPING,
            scope=Scope.SESSION,
            when=ALWAYS,
            # Pain before the session is read by the same bands as pain during it.
            demands=(today("pain_during") > settings.pain_progress)
            | (today("pain_now") > settings.pain_progress),
            level=Level.CAUTION,
            instead=Instead(
                text="You may go on if it settles within 24 hours. Keep the dose, do not raise it."
            ),
            message="Pain above {most} out of 10 is a reason to hold the dose.",
            arguments={"most": settings.pain_progress},
            citations=cite("pain-traffic-24h", "pain-model-bands-345"),
            basis=Basis.DIRECT,
            source_rule="r-pain-mid",
            settings=("pain_progress",),
        ),
        Rule(
            id="worse-next-day",
            topic=Topic.STOPPING,
            scope=Scope.SESSION,
            when=ALWAYS,
            demands=today("worse_next_day") | today("very_sore"),
            level=Level.MODIFY,
            instead=Instead(text="Do less this time."),
            message="Pain above its usual level the day after, or great soreness, means too much.",
            citations=cite("pain-model-bands-345", "soreness-next-day", "stop-sharp-pain"),
            basis=Basis.DIRECT,
            source_rule="r-pain-nextday",
        ),
        Rule(
            id="sore-for-days",
            topic=Topic.STOPPING,
            scope=Scope.SESSION,
            when=ALWAYS,
            demands=today("days_sore") > settings.sore_days,
            level=Level.REFER,
            instead=Instead(
                text="Ask a clinician before you go on.",
                refer_to="a doctor or physical therapist",
                how_soon=Urgency.SOON,
            ),
            message="Pain or soreness has lasted more than {days} days.",
            arguments={"days": settings.sore_days},
            citations=cite("soreness-next-day", "stop-sharp-pain"),
            basis=Basis.DIRECT,
            source_rule="r-pain-nextday",
            settings=("sore_days",),
        ),
    )


def _around(settings: SafetySettings) -> tuple[Rule, ...]:
    rest = Instead(
        text=(
            "Leave 48 hours between strength sessions for the same muscles. Gentle endurance work "
            "for the back may be daily."
        ),
    )
    rest_sources = cite("dose-nonconsecutive", "op-covenant-breath", "op-extensor-dose")
    cold = routine("warm_up_seconds") < settings.warm_up_seconds
    warm_up = Instead(
        text="Begin with 5 to 10 minutes of light movement, longer the older you are.",
        alternatives=("warm-up-walk", "cat-cow"),
    )
    return (
        Rule(
            id="long-break",
            topic=Topic.STOPPING,
            scope=Scope.SESSION,
            when=ALWAYS,
            demands=today("days_since_last") > settings.break_days,
            level=Level.MODIFY,
            instead=Instead(
                text=(
                    "Restart with half of the last dose. After a break longer than you had "
                    "trained, begin from the start."
                ),
            ),
            message="The last session was more than {days} days ago.",
            arguments={"days": settings.break_days},
            citations=cite(
                "break-half-effort", "break-meta", "break-comfort-level", "our-judgement"
            ),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-break-long",
            settings=("break_days",),
        ),
        Rule(
            id="same-muscles-yesterday",
            topic=Topic.STOPPING,
            scope=Scope.SESSION,
            when=ALWAYS,
            demands=today("same_muscles_yesterday"),
            level=Level.MODIFY,
            instead=rest,
            message="The same muscles did strength work yesterday.",
            citations=rest_sources,
            basis=Basis.DIRECT,
            source_rule="r-freq-rest",
        ),
        Rule(
            id="same-load-as-yesterday",
            topic=Topic.STOPPING,
            scope=Scope.ROUTINE,
            when=ALWAYS,
            demands=routine("repeats_load"),
            level=Level.MODIFY,
            instead=rest,
            message="The routine loads muscles that yesterday's routine loaded as well.",
            citations=rest_sources,
            basis=Basis.DIRECT,
            source_rule="r-freq-rest",
        ),
        Rule(
            id="warm-up-before-weights",
            topic=Topic.STOPPING,
            scope=Scope.ROUTINE,
            when=ALWAYS,
            demands=routine("has_external_load") & cold,
            level=Level.MODIFY,
            instead=warm_up,
            message="The routine uses weights or bands before you are warm.",
            citations=cite("warmup-5-10", "warmup-ros"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-warm",
            settings=("warm_up_seconds",),
        ),
        Rule(
            id="warm-up",
            topic=Topic.STOPPING,
            scope=Scope.ROUTINE,
            when=ALWAYS,
            # Without weights a word will do: one article's whole routine lasts ten minutes and
            # starts with its gentlest exercise.
            demands=~routine("has_external_load") & cold,
            level=Level.CAUTION,
            instead=warm_up,
            message="The warm-up in this routine is short; begin gently.",
            citations=cite("warmup-5-10", "warmup-ros", "a000-routine"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-warm",
            settings=("warm_up_seconds",),
        ),
    )
