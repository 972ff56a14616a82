"""Positions: lying, kneeling, reaching, standing on one leg, getting down and up.

Rows only. A row softens where something can be changed about the exercise,
such as a pillow or a place to hold on to; where only another exercise helps,
it forbids. Eyes, abdomen and pregnancy are in
:mod:`spinekit.safety.pregnancy_and_organs`.
"""

from spinekit.demands import (
    ArmHeight,
    Grade,
    HandSupport,
    HipFlexion,
    Position,
    Speed,
    SpineRange,
)
from spinekit.evidence import Basis
from spinekit.exercise import Equipment, Modification, Surface
from spinekit.references import cite
from spinekit.safety.conditions import ALWAYS, Condition, demand, fact, routine
from spinekit.safety.rule import Instead, Level, Rule, Scope, Topic
from spinekit.safety.settings import SafetySettings

__all__ = ["rules"]

_PRONE: Condition = demand("position") == Position.PRONE
_SUPINE: Condition = demand("position") == Position.SUPINE
_LYING: Condition = _SUPINE | _PRONE | (demand("position") == Position.SIDE_LYING)


def rules(settings: SafetySettings) -> tuple[Rule, ...]:  # noqa: ARG001  # every table is called alike
    """Return the rules about positions and limbs.

    Args:
        settings: Not used by any row of this table.

    Returns:
        The rows: lying, floor, limbs, dizziness and balance, hips.

    Examples:
        >>> rules(SafetySettings())[0].id
        'rounded-back-supine'
    """
    return (*_lying(), *_floor(), *_limbs(), *_dizziness(), *_balance(), *_hips())


def _lying() -> tuple[Rule, ...]:
    return (
        Rule(
            id="rounded-back-supine",
            topic=Topic.POSITIONS,
            scope=Scope.EXERCISE,
            when=fact("marked_kyphosis"),
            demands=_SUPINE,
            level=Level.MODIFY,
            instead=Instead(
                text="Prop head and shoulders with a pillow; if that is not enough, sit instead.",
                modification=Modification(
                    id="head-on-pillow",
                    text=(
                        "Put a pillow or folded towel under head and shoulders, so that your chin "
                        "is neither tucked nor thrust up."
                    ),
                    needs={Equipment.PILLOW},
                    citations=cite("kyph-prop", "op-extensor-start-supine"),
                ),
                alternatives=("wall-slide",),
            ),
            message="{exercise} is done flat on the back, where your head does not reach the surface.",
            citations=cite("kyph-prop", "op-extensor-start-supine", "kyph-cutoff"),
            basis=Basis.DIRECT,
            source_rule="r-kyph-supine",
        ),
        Rule(
            id="rounded-back-prone",
            topic=Topic.POSITIONS,
            scope=Scope.EXERCISE,
            when=fact("marked_kyphosis"),
            demands=_PRONE,
            level=Level.MODIFY,
            instead=Instead(
                text="Begin with straightening up while sitting; lie face down later.",
                # Sitting is another position, which no modification makes; the pillow and the
                # smaller lift are what can be changed here.
                modification=Modification(
                    id="chest-on-pillows",
                    text=(
                        "Once straightening up while sitting goes well: lie with pillows under "
                        "chest and belly, as straight as you can, and lift only a little."
                    ),
                    limits={"extension.range": SpineRange.SMALL},
                    needs={Equipment.PILLOW},
                    citations=cite("op-sinaki-2010-sit-prone", "kyph-prop"),
                ),
                alternatives=("wall-slide", "glute-bridge"),
            ),
            message="{exercise} is done face down, which a very rounded back does not start with.",
            citations=cite("op-sinaki-2010-sit-prone", "kyph-prop"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-kyph-prone",
        ),
        Rule(
            id="cannot-lie-face-down",
            topic=Topic.POSITIONS,
            scope=Scope.EXERCISE,
            # The draft says modify, "seated first"; to somebody who cannot take the position at
            # all, that is another exercise.
            when=fact("cannot_lie_prone"),
            demands=_PRONE,
            level=Level.FORBID,
            instead=Instead(
                text="Train the back sitting, standing or on your back.",
                alternatives=("wall-slide", "glute-bridge", "bird-dog"),
            ),
            message="{exercise} is done face down.",
            citations=cite("op-sinaki-2010-sit-prone", "kyph-prop"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-kyph-prone",
        ),
        Rule(
            id="cannot-lie-on-back",
            topic=Topic.POSITIONS,
            scope=Scope.EXERCISE,
            when=fact("cannot_lie_supine"),
            demands=_SUPINE,
            level=Level.FORBID,
            instead=Instead(
                text="Choose a position that you can take.",
                alternatives=("bird-dog-low", "wall-slide"),
            ),
            message="{exercise} is done lying on the back.",
            citations=cite("our-judgement"),
            basis=Basis.EXPERT_JUDGEMENT,
        ),
    )


def _floor() -> tuple[Rule, ...]:
    sources = cite("floor-cannot-get-up", "floor-backward-chaining")
    return (
        Rule(
            id="firm-surface",
            topic=Topic.POSITIONS,
            scope=Scope.EXERCISE,
            # The draft says modify. Taking the bed away would leave people who cannot get up from
            # the floor with nothing, and how soft a mattress is was not asked: a caution.
            when=ALWAYS,
            demands=demand("surfaces.bed") & (demand("trains.back_extensors") | _PRONE),
            level=Level.CAUTION,
            instead=Instead(
                text="Choose a firm surface, unless the bed is the only place you get up from."
            ),
            message="On a soft mattress {exercise} sags.",
            citations=cite("op-extensor-start-supine", "floor-cannot-get-up"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-surf-firm",
        ),
        Rule(
            id="floor-only",
            topic=Topic.POSITIONS,
            scope=Scope.EXERCISE,
            when=fact("cannot_get_up_from_floor"),
            demands=demand("surfaces.floor_only"),
            level=Level.FORBID,
            instead=Instead(
                text=(
                    "Do a version on a bed, a chair or at a wall. Getting down and up can be "
                    "learned step by step, with a sturdy chair and someone near."
                ),
                alternatives=("glute-bridge", "prone-back-lift", "wall-slide"),
            ),
            message="{exercise} is done on the floor, and getting up again is not certain.",
            citations=sources,
            basis=Basis.DIRECT,
            source_rule="r-floor-cannot-get-up",
        ),
        Rule(
            id="not-on-the-floor",
            topic=Topic.POSITIONS,
            scope=Scope.EXERCISE,
            when=fact("cannot_get_up_from_floor"),
            demands=demand("surfaces.floor") & ~demand("surfaces.floor_only"),
            level=Level.MODIFY,
            instead=Instead(
                text="Do it on the bed, the chair or at the wall.",
                modification=Modification(
                    id="off-the-floor",
                    text="Do it on a bed, a chair or at a wall, not on the floor.",
                    not_on={Surface.FLOOR},
                    citations=sources,
                ),
            ),
            message="{exercise} can be done on the floor, and getting up again is not certain.",
            citations=sources,
            basis=Basis.DIRECT,
            source_rule="r-floor-cannot-get-up",
        ),
    )


def _limbs() -> tuple[Rule, ...]:
    return (
        Rule(
            id="weight-on-wrists",
            topic=Topic.POSITIONS,
            scope=Scope.EXERCISE,
            when=fact("wrist_pain"),
            demands=demand("wrist_load") >= Grade.MODERATE,
            level=Level.MODIFY,
            instead=Instead(
                text="Support yourself on fists, on a rolled towel or on the forearms.",
                modification=Modification(
                    id="wrists-straight",
                    text=(
                        "Rest on your fists with straight wrists, put a rolled towel under the "
                        "heels of the hands, or go down to your forearms."
                    ),
                    limits={"wrist_load": Grade.LOW},
                    citations=cite("wrist-fist-forearm", "birddog-easier"),
                ),
                alternatives=("elbow-prop", "wall-slide"),
            ),
            message="{exercise} puts weight on bent wrists.",
            citations=cite("wrist-fist-forearm", "birddog-easier"),
            basis=Basis.DIRECT,
            source_rule="r-wrist-quad",
        ),
        Rule(
            id="weight-on-knees",
            topic=Topic.POSITIONS,
            scope=Scope.EXERCISE,
            when=fact("knee_pain"),
            demands=demand("knee_load") >= Grade.MODERATE,
            level=Level.MODIFY,
            instead=Instead(
                text="Kneel on a pillow, or stand with your hands on the seat of a sturdy chair.",
                modification=Modification(
                    id="pillow-under-knees",
                    text=(
                        "Put a pillow under your knees; if kneeling still hurts, stand and put "
                        "your hands on the seat of a sturdy chair."
                    ),
                    limits={"knee_load": Grade.LOW},
                    needs={Equipment.PILLOW},
                    citations=cite("knee-standing-birddog", "birddog-easier"),
                ),
            ),
            message="{exercise} is done kneeling.",
            citations=cite("knee-standing-birddog", "birddog-easier"),
            basis=Basis.DIRECT,
            source_rule="r-knee-kneel",
        ),
        Rule(
            id="raised-arms",
            topic=Topic.POSITIONS,
            scope=Scope.EXERCISE,
            when=fact("shoulder_pain"),
            demands=(demand("arms") >= ArmHeight.OVERHEAD)
            | (_PRONE & (demand("arms") >= ArmHeight.SHOULDER)),
            level=Level.MODIFY,
            instead=Instead(
                text="Work below the height that hurts, or change the movement.",
                modification=Modification(
                    id="arms-below-pain",
                    text="Raise the arm only below the height where it hurts, or leave it down.",
                    limits={"arms": ArmHeight.BELOW_SHOULDER},
                    citations=cite("shoulder-overhead-pain", "shoulder-stop-or-adapt"),
                ),
            ),
            message="{exercise} raises the arms to where a sore shoulder usually hurts.",
            citations=cite("shoulder-overhead-pain", "shoulder-stop-or-adapt"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-shoulder-overhead",
        ),
    )


def _dizziness() -> tuple[Rule, ...]:
    vertigo = cite("bppv-triggers", "oh-slow-transition")
    standing_up = cite("oh-steps", "oh-slow-transition")
    return (
        Rule(
            id="spinning",
            topic=Topic.POSITIONS,
            scope=Scope.EXERCISE,
            when=fact("positional_vertigo"),
            demands=_LYING
            | demand("rolls_over")
            | demand("sits_up")
            | demand("head_below_heart")
            | (demand("flexion.range") >= SpineRange.END),
            level=Level.MODIFY,
            instead=Instead(
                text="Change position slowly and with pauses; stop if the room starts to spin.",
                modification=Modification(
                    id="slow-and-level",
                    text=(
                        "Change position slowly and pause each time. Keep your head level, bend "
                        "forward halfway at most, roll onto your side to sit up, and come to lie "
                        "face down by way of hands and knees instead of rolling over. Stop if the "
                        "room starts to spin."
                    ),
                    limits={
                        "rolls_over": False,
                        "sits_up": False,
                        "head_below_heart": False,
                        "flexion.range": SpineRange.MID,
                        "flexion.speed": Speed.SLOW,
                    },
                    citations=vertigo,
                ),
                alternatives=("wall-slide",),
            ),
            message="{exercise} has you lie down, roll, sit up or bend: what sets off the spinning.",
            citations=vertigo,
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-bppv",
        ),
        Rule(
            id="spinning-turning-over",
            topic=Topic.POSITIONS,
            scope=Scope.ROUTINE,
            when=fact("positional_vertigo"),
            demands=routine("turns_over") > 0,
            level=Level.CAUTION,
            instead=Instead(text="Pause between the two, or leave one of the positions out."),
            message="The routine goes from lying on the back to lying face down.",
            citations=vertigo,
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-bppv",
        ),
        Rule(
            id="dizzy-getting-up",
            topic=Topic.POSITIONS,
            scope=Scope.EXERCISE,
            when=fact("dizzy_on_standing"),
            demands=_LYING | (demand("position") == Position.QUADRUPED),
            level=Level.MODIFY,
            instead=Instead(
                text="Get up in steps, and hold on to something.",
                # It changes how one gets up afterwards and nothing in the exercise: no limits.
                modification=Modification(
                    id="get-up-in-steps",
                    text=(
                        "Afterwards pump your ankles, sit up, wait, then stand holding on to "
                        "something. Not straight after a large meal; take care in the morning."
                    ),
                    citations=standing_up,
                ),
            ),
            message="After {exercise} you get up from lying or kneeling.",
            citations=standing_up,
            basis=Basis.DIRECT,
            source_rule="r-oh-transitions",
        ),
        Rule(
            id="dizzy-at-the-end",
            topic=Topic.POSITIONS,
            scope=Scope.ROUTINE,
            when=fact("dizzy_on_standing"),
            # Ending while lying counts as rising.
            demands=routine("rises") > 0,
            level=Level.MODIFY,
            instead=Instead(
                text="Pump your ankles, sit up, wait, then stand holding on to something."
            ),
            message="The routine goes straight from lying to standing.",
            citations=standing_up,
            basis=Basis.DIRECT,
            source_rule="r-oh-transitions",
        ),
    )


def _balance() -> tuple[Rule, ...]:
    sources = cite(
        "bal-one-leg-support", "bal-someone-near", "bal-one-leg-dose", "op-sss-falls-first"
    )
    return (
        Rule(
            id="one-leg-standing",
            topic=Topic.POSITIONS,
            scope=Scope.EXERCISE,
            when=fact("fall_risk"),
            demands=demand("single_leg"),
            level=Level.MODIFY,
            instead=Instead(
                text="Hold on with both hands at first, with someone near.",
                modification=Modification(
                    id="both-hands-on-support",
                    text=(
                        "Face a worktop or wall and hold on with both hands; later with one, then "
                        "with fingertips. Have someone near."
                    ),
                    limits={"hand_support": HandSupport.BOTH_HANDS},
                    citations=sources,
                ),
                alternatives=("wall-slide",),
            ),
            message="{exercise} has you stand on one leg.",
            citations=sources,
            basis=Basis.DIRECT,
            source_rule="r-bal-fallrisk",
        ),
    )


def _hips() -> tuple[Rule, ...]:
    surgeon = "The surgeon's own list comes first; until then choose something else."
    return (
        Rule(
            id="new-hip-from-behind",
            topic=Topic.POSITIONS,
            scope=Scope.EXERCISE,
            when=fact("posterior_hip_precautions"),
            demands=(demand("hip_flexion") >= HipFlexion.BEYOND) | demand("hip_rotation"),
            level=Level.FORBID,
            instead=Instead(text=surgeon, alternatives=("glute-bridge", "wall-slide")),
            message=(
                "{exercise} bends the hip beyond a right angle, crosses the midline or turns the "
                "thigh inward."
            ),
            citations=cite("thr-posterior", "thr-surgeon-rules"),
            basis=Basis.DIRECT,
            source_rule="r-hip-posterior",
        ),
        Rule(
            id="new-hip-from-the-front",
            topic=Topic.POSITIONS,
            scope=Scope.EXERCISE,
            when=fact("anterior_hip_precautions"),
            demands=demand("hip_extension"),
            level=Level.FORBID,
            instead=Instead(text=surgeon, alternatives=("bird-dog-low", "wall-slide")),
            message="{exercise} brings a leg behind the body.",
            citations=cite("thr-anterior", "thr-surgeon-rules"),
            basis=Basis.DIRECT,
            source_rule="r-hip-anterior",
        ),
    )
