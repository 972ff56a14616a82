"""Pregnancy, eyes, abdomen: what lying, straining and hanging the head mean for them.

Rows only, of the same topic as the positions. Pregnancy is settled by age
where a row says so, so that nobody past it has to answer.
"""

from spinekit.demands import Grade, Loading, Position, SpineRange
from spinekit.evidence import Basis
from spinekit.exercise import Modification
from spinekit.references import cite
from spinekit.safety.conditions import Condition, demand, fact
from spinekit.safety.rule import Instead, Level, Rule, Scope, Topic, Urgency
from spinekit.safety.settings import SafetySettings
from spinekit.safety.who import pregnant

__all__ = ["rules"]

_UPRIGHT: Condition = (demand("position") == Position.STANDING) | (
    demand("position") == Position.SEATED
)

_HEAD_DOWN: Condition = demand("head_below_heart") | (
    _UPRIGHT & (demand("flexion.range") >= SpineRange.END)
)
"""The head hangs: said so, or it follows from bending all the way forward upright."""


def rules(settings: SafetySettings) -> tuple[Rule, ...]:
    """Return the rules about pregnancy, eyes and abdomen.

    Args:
        settings: Their ``pregnancy_age`` and ``pregnancy_supine_weeks``.

    Returns:
        The rows.

    Examples:
        >>> rules(SafetySettings())[0].id
        'pregnancy-warning'
    """
    return (*_pregnancy(settings), *_eyes(), *_abdomen())


def _pregnancy(settings: SafetySettings) -> tuple[Rule, ...]:
    return (
        Rule(
            id="pregnancy-warning",
            topic=Topic.POSITIONS,
            scope=Scope.PERSON,
            # The age is ours, as in every row about pregnancy.
            when=pregnant(settings) & fact("pregnancy_warning_signs"),
            level=Level.REFER,
            instead=Instead(
                text="Stop, and call your doctor or midwife now.",
                refer_to="your doctor or midwife",
                how_soon=Urgency.EMERGENCY,
            ),
            message="One of your answers is a warning sign in pregnancy.",
            citations=cite("preg-stop-signs", "our-judgement"),
            basis=Basis.DIRECT,
            source_rule="r-preg-warning",
            settings=("pregnancy_age",),
        ),
        Rule(
            id="pregnancy-on-the-back",
            topic=Topic.POSITIONS,
            scope=Scope.EXERCISE,
            when=pregnant(settings) & (fact("pregnancy_weeks") > settings.pregnancy_supine_weeks),
            demands=(demand("position") == Position.SUPINE) | demand("long_standing"),
            level=Level.FORBID,
            instead=Instead(
                text="Lie on your side, sit, stand with movement, or go on hands and knees.",
                alternatives=("bird-dog-low", "bird-dog", "wall-slide", "cat-cow"),
            ),
            message=(
                "{exercise} has you lie on your back or stand still for long. After week {week} the "
                "womb then presses on the vessel back to the heart."
            ),
            arguments={"week": settings.pregnancy_supine_weeks},
            citations=cite(
                "preg-supine", "preg-supine-nhs", "preg-safe-in-general", "our-judgement"
            ),
            basis=Basis.DIRECT,
            source_rule="r-preg-supine",
            settings=("pregnancy_age", "pregnancy_supine_weeks"),
        ),
    )


def _eyes() -> tuple[Rule, ...]:
    return (
        Rule(
            id="glaucoma-head-down",
            topic=Topic.POSITIONS,
            scope=Scope.EXERCISE,
            when=fact("glaucoma"),
            demands=_HEAD_DOWN,
            level=Level.FORBID,
            instead=Instead(
                text="Choose something that keeps the head level.",
                alternatives=("bird-dog", "wall-slide"),
            ),
            message="{exercise} hangs the head down, which raises the pressure in the eye.",
            citations=cite("eye-iop-headdown", "eye-glaucoma-strain"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-eye-headdown",
        ),
        Rule(
            id="glaucoma-strain",
            topic=Topic.POSITIONS,
            scope=Scope.EXERCISE,
            when=fact("glaucoma"),
            # A push-up is weight on the hands, face down.
            demands=(demand("resistance") >= Loading.EXTERNAL)
            | ((demand("position") == Position.PRONE) & (demand("wrist_load") >= Grade.MODERATE)),
            level=Level.CAUTION,
            instead=Instead(text="Keep the load light and breathe out on the effort."),
            message="Push-ups and heavy weights raise the pressure in the eye; {exercise} may.",
            citations=cite("eye-glaucoma-strain"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-eye-headdown",
        ),
        Rule(
            id="retina",
            topic=Topic.POSITIONS,
            scope=Scope.EXERCISE,
            when=fact("retina_problem") & ~fact("cleared_by_clinician"),
            # The draft says "long isometric hold" of one source and resistance training of the
            # other; any hard hold counts, since how long is long is not said.
            demands=_HEAD_DOWN
            | demand("isometric")
            | (demand("resistance") >= Loading.EXTERNAL)
            | (demand("breath_holding") >= Grade.MODERATE)
            | (demand("impact") >= Grade.MODERATE),
            level=Level.FORBID,
            instead=Instead(
                text="Ask your eye specialist what is allowed, and choose something gentle.",
                refer_to="an eye specialist",
                how_soon=Urgency.SOON,
                alternatives=("pelvic-tilt", "bed-angel", "wall-slide"),
            ),
            message="{exercise} strains, jars or hangs the head down, which a hurt retina must not.",
            citations=cite("eye-retina-contra", "eye-retina-activities"),
            basis=Basis.DIRECT,
            source_rule="r-eye-retina",
        ),
    )


def _abdomen() -> tuple[Rule, ...]:
    hernia = Instead(
        text="See a doctor first. Once cleared: light work, breathing out on the effort.",
        refer_to="a doctor",
        how_soon=Urgency.SOON,
        alternatives=("wall-slide", "bed-angel"),
    )
    return (
        Rule(
            id="hernia-strain",
            topic=Topic.POSITIONS,
            scope=Scope.EXERCISE,
            when=fact("symptomatic_hernia"),
            demands=(demand("resistance") >= Loading.EXTERNAL)
            | (demand("breath_holding") >= Grade.MODERATE)
            | demand("sits_up")
            | (
                (demand("position") == Position.SUPINE)
                & (demand("flexion.range") >= SpineRange.MID)
                & (demand("flexion.load") >= Loading.BODY_WEIGHT)
            ),
            level=Level.FORBID,
            instead=hernia,
            message="{exercise} strains the belly wall.",
            citations=cite("hernia-contra", "hernia-advice", "hernia-core"),
            basis=Basis.DIRECT,
            source_rule="r-hernia",
        ),
        Rule(
            id="hernia-not-cleared",
            topic=Topic.POSITIONS,
            scope=Scope.EXERCISE,
            # Bridges and their like are allowed once somebody has cleared them.
            when=fact("symptomatic_hernia") & ~fact("cleared_by_clinician"),
            demands=(demand("resistance") >= Loading.BODY_WEIGHT) | demand("isometric"),
            level=Level.FORBID,
            instead=hernia,
            message="{exercise} works against body weight, and the hernia has not been cleared.",
            citations=cite("hernia-contra", "hernia-advice", "hernia-core"),
            basis=Basis.DIRECT,
            source_rule="r-hernia",
        ),
        Rule(
            id="reflux-after-eating",
            topic=Topic.POSITIONS,
            scope=Scope.EXERCISE,
            when=fact("reflux") & fact("ate_within_two_hours"),
            demands=(demand("position") == Position.SUPINE)
            | (demand("position") == Position.PRONE)
            | (demand("flexion.range") >= SpineRange.END)
            | demand("sits_up")
            | demand("trains.abdominals"),
            level=Level.MODIFY,
            instead=Instead(
                text="Wait until two hours after eating, or choose something upright.",
                # Waiting changes nothing in the exercise, so nothing is limited.
                modification=Modification(
                    id="two-hours-after-eating",
                    text="Do it two hours or more after eating.",
                    citations=cite("reflux-timing"),
                ),
                alternatives=("wall-slide", "pelvic-circle"),
            ),
            message="{exercise} has you lie, bend or tense the belly soon after a meal.",
            citations=cite("reflux-timing", "reflux-bending"),
            basis=Basis.DIRECT,
            source_rule="r-reflux",
        ),
    )
