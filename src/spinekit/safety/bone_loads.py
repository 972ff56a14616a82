"""Bone: what thin bones ask of weights, impact, balance and how much is done.

Rows only; those about movement are in :mod:`spinekit.safety.bone`.
"""

from spinekit.demands import ArmHeight, Grade, HandSupport, Loading, Speed, SpineRange
from spinekit.dosage import DosageCap
from spinekit.evidence import Basis
from spinekit.exercise import Modification
from spinekit.references import cite
from spinekit.safety.conditions import Condition, demand, dose, fact, routine
from spinekit.safety.rule import Instead, Level, Rule, Scope, Topic, Urgency
from spinekit.safety.settings import SafetySettings
from spinekit.safety.who import FRAGILE

__all__ = ["rules"]

_FAST: Condition = (
    (demand("flexion.speed") >= Speed.FAST)
    | (demand("extension.speed") >= Speed.FAST)
    | (demand("rotation.speed") >= Speed.FAST)
    | (demand("side_bend.speed") >= Speed.FAST)
)


def rules(settings: SafetySettings) -> tuple[Rule, ...]:
    """Return the rules about bone and load.

    Args:
        settings: Their numbers for lifting and for the total of holds.

    Returns:
        The rows: lifting, impact and balance, programs.

    Examples:
        >>> rules(SafetySettings())[0].id
        'lifting-from-the-floor'
    """
    return (*_lifting(settings), *_impact_and_balance(), *_program(settings))


def _lifting(settings: SafetySettings) -> tuple[Rule, ...]:
    below_maximal = DosageCap(
        max_effort=settings.maximal_effort - 1,
        max_percent=settings.maximal_percent - 1,
    )
    loaded = demand("resistance") >= Loading.EXTERNAL
    return (
        Rule(
            id="lifting-from-the-floor",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            when=FRAGILE,
            demands=demand("lifts_from_floor"),
            level=Level.MODIFY,
            instead=Instead(
                text="Start from about waist height, with a light load held close.",
                modification=Modification(
                    id="raised-start",
                    text=(
                        "Set the weight on a bench or table at about waist height. Keep it light "
                        "and close, and bend at the hips with a straight back."
                    ),
                    limits={"lifts_from_floor": False, "flexion.range": SpineRange.NEUTRAL},
                    citations=cite("op-lift-floor", "op-ros-hip-hinge"),
                ),
            ),
            message="{exercise} lifts from the floor, where the load on the spine is greatest.",
            citations=cite("op-lift-floor", "op-ros-hip-hinge", "op-vfx-consult-pt"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-op-lift-floor",
        ),
        Rule(
            id="lifting-after-fracture",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            when=fact("vertebral_fracture") & ~fact("supervised"),
            # Raising the start does not make it fit: the whole heavy lift is to be left out.
            demands=demand("lifts_from_floor")
            | (loaded & (demand("axial_load") >= Grade.MODERATE)),
            level=Level.FORBID,
            instead=Instead(
                text="Leave it out unless somebody qualified watches every session.",
                alternatives=("glute-bridge",),
            ),
            message="{exercise} is a heavy lift, and a vertebra of yours has been broken.",
            citations=cite("op-lift-floor", "op-vfx-consult-pt", "op-vfx-program-timing"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-op-lift-floor",
        ),
        Rule(
            id="maximal-lifting",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            # The draft prohibits the maximal effort, not the exercise; the cap takes it away, and
            # nobody can acknowledge the cap away: only supervision lifts it. The lines between
            # the two are ours.
            when=FRAGILE & ~fact("supervised"),
            demands=loaded
            & (
                (dose("effort") >= settings.maximal_effort)
                | (dose("percent_of_max") >= settings.maximal_percent)
                | (dose("to_fatigue") & ~dose("states_effort"))
            ),
            level=Level.MODIFY,
            instead=Instead(
                text="Stay well below the most you can lift.",
                cap=below_maximal,
            ),
            message="{exercise} at that effort is lifting with maximal strength.",
            citations=cite("op-lift-max", "op-liftmor", "our-judgement"),
            basis=Basis.DIRECT,
            source_rule="r-op-lift-max",
            binding=True,
            settings=("maximal_effort", "maximal_percent"),
        ),
        Rule(
            id="weights-overhead",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            # Raising the empty arms is not excluded: the wall slide passes.
            when=FRAGILE,
            demands=loaded & (demand("arms") >= ArmHeight.OVERHEAD),
            level=Level.MODIFY,
            instead=Instead(
                text="Lift no higher than the shoulders and keep the load close, or leave it out.",
                modification=Modification(
                    id="not-above-shoulders",
                    text="Lift the weight no higher than your shoulders, and keep it close.",
                    limits={"arms": ArmHeight.SHOULDER},
                    citations=cite("op-lift-overhead"),
                ),
                alternatives=("dumbbell-row",),
            ),
            message="{exercise} brings a weight above the head.",
            citations=cite("op-lift-overhead", "op-bhof-dont"),
            basis=Basis.DIRECT,
            source_rule="r-op-overhead-load",
        ),
        Rule(
            id="weights-after-fracture",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            when=fact("vertebral_fracture") & ~fact("cleared_by_clinician"),
            demands=loaded,
            level=Level.REFER,
            instead=Instead(
                text="See a physical therapist first; learn the form before you add weight.",
                refer_to="a physical therapist or kinesiologist",
                how_soon=Urgency.SOON,
                alternatives=("glute-bridge", "wall-slide"),
            ),
            message="{exercise} uses weights, and a vertebra of yours has been broken.",
            citations=cite("op-vfx-consult-pt", "op-vfx-form-first"),
            basis=Basis.DIRECT,
            source_rule="r-op-vfx-weights",
        ),
    )


def _impact_and_balance() -> tuple[Rule, ...]:
    walk = Instead(text="Walk instead, for up to about 20 minutes.", alternatives=("warm-up-walk",))
    jarring = (demand("impact") >= Grade.MODERATE) | _FAST
    return (
        Rule(
            id="impact-after-fracture",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            when=fact("vertebral_fracture") | fact("several_fragility_fractures") | fact("frail"),
            demands=demand("impact") >= Grade.MODERATE,
            level=Level.FORBID,
            instead=walk,
            message=(
                "{exercise} jars the body more than a brisk walk does; after fractures, or when "
                "frail, that is too much."
            ),
            citations=cite("op-sss-impact-vfx", "op-ros-impact-50"),
            basis=Basis.DIRECT,
            source_rule="r-op-impact-vfx",
        ),
        # Sources split: one panel builds up to 50 small jumps, two patient pages leave them out.
        # So it is off unless somebody watches, and a caution even then.
        Rule(
            id="impact-unsupervised",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            when=FRAGILE & ~fact("supervised"),
            demands=jarring,
            level=Level.FORBID,
            instead=walk,
            message="{exercise} jars or jerks the spine; with thin bones only under supervision.",
            citations=cite(
                "op-ros-impact-50", "op-sss-8-12", "op-mayo-avoid", "op-nih-lowbonemass"
            ),
            basis=Basis.DIRECT,
            source_rule="r-op-impact-none",
        ),
        Rule(
            id="impact",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            when=FRAGILE,
            demands=jarring,
            level=Level.CAUTION,
            instead=Instead(
                text="Build up slowly, and only if you are fit and steady.",
                alternatives=("warm-up-walk",),
            ),
            message="{exercise} jars or jerks the spine. Sources disagree whether thin bones may.",
            citations=cite(
                "op-ros-impact-50", "op-sss-8-12", "op-mayo-avoid", "op-nih-lowbonemass"
            ),
            basis=Basis.DIRECT,
            source_rule="r-op-impact-none",
        ),
        Rule(
            id="precarious-balance",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            when=FRAGILE | fact("fall_risk"),
            demands=demand("unstable_surface")
            | (demand("single_leg") & (demand("hand_support") <= HandSupport.NONE)),
            level=Level.FORBID,
            instead=Instead(
                text="Stand on firm floor and hold on to something sturdy.",
                alternatives=("pelvic-circle", "wall-slide"),
            ),
            message="{exercise} asks you to balance with nothing firm under foot or hand.",
            citations=cite("op-precarious-balance", "bal-someone-near"),
            basis=Basis.DIRECT,
            source_rule="r-op-precarious",
        ),
    )


def _program(settings: SafetySettings) -> tuple[Rule, ...]:
    return (
        Rule(
            id="begin-below",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            # Unanswered, it softens everybody's first weights: nobody is kept from them.
            when=FRAGILE
            & (
                fact("sedentary")
                | fact("new_to_exercise")
                | fact("frail")
                | fact("vertebral_fracture")
                | fact("several_fragility_fractures")
            ),
            demands=demand("resistance") >= Loading.EXTERNAL,
            level=Level.MODIFY,
            instead=Instead(
                text=f"Begin at an effort of about {settings.novice_effort} out of 10, then build up.",
                cap=DosageCap(max_effort=settings.novice_effort),
            ),
            message=(
                "{exercise} uses weights; with thin bones, someone new to it or at high risk begins "
                "lower."
            ),
            citations=cite("op-strength-dose", "dose-rpe-5-8-osteoporosis"),
            basis=Basis.DIRECT,
            source_rule="r-op-dose-novice",
            settings=("novice_effort",),
        ),
        Rule(
            id="not-aerobic-only",
            topic=Topic.BONE,
            scope=Scope.ROUTINE,
            when=FRAGILE,
            demands=routine("aerobic_only"),
            level=Level.MODIFY,
            instead=Instead(text="Add resistance, balance and back-extensor exercises."),
            message="With thin bones, aerobic work alone is not enough.",
            citations=cite("op-multicomponent", "op-can-2023", "op-balance-dose"),
            basis=Basis.DIRECT,
            source_rule="r-op-sequence-balanced",
        ),
        Rule(
            id="total-of-holds",
            topic=Topic.BONE,
            scope=Scope.ROUTINE,
            when=FRAGILE,
            demands=routine("has_back_extension")
            & (routine("total_hold_seconds") > settings.longest_total_hold_seconds),
            level=Level.CAUTION,
            instead=Instead(text="Five to ten minutes of back-extensor work in a day is advised."),
            message="Together the holds of this routine are longer than is advised for one day.",
            citations=cite("op-extensor-dose"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-op-extension-start",
            settings=("longest_total_hold_seconds",),
        ),
    )
