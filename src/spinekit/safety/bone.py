"""Bone: what thin bones and broken vertebrae ask of bending, turning and lying face down.

Rows only; those about lifting, impact and doses are in
:mod:`spinekit.safety.bone_loads`. Bending and turning are graded by range,
load, speed and repetition, never allowed or refused as such: small unloaded
bending passes for everyone. A past vertebral fracture is a state of its own,
a recent one another. Numbers of a dose stand only in rows that soften or
warn, so that an exercise judged without its dose is not kept out by what
nobody said.
"""

from spinekit.demands import Grade, Loading, Position, Repetition, Speed, SpineRange
from spinekit.dosage import DosageCap
from spinekit.evidence import Basis
from spinekit.exercise import Equipment, Modification
from spinekit.references import cite
from spinekit.safety.conditions import Condition, demand, dose, fact
from spinekit.safety.rule import Instead, Level, Rule, Scope, Topic, Urgency
from spinekit.safety.settings import SafetySettings
from spinekit.safety.who import FRAGILE

__all__ = ["rules"]

_PRONE: Condition = demand("position") == Position.PRONE

_PAST_END: Condition = (
    (demand("rotation.range") >= SpineRange.END)
    | (demand("rotation.moves") & demand("overpressure"))
    | demand("planted_twist")
)

_FEW = 5
"""Repetitions in a set that still count as few: our own judgement."""

_GENTLE_HOLD = 5
"""The longest hold in seconds while a vertebra heals: 3 to 5, says ``op-ros-pain-after-vfx``."""

_HIP_HINGE = ("glute-bridge", "bird-dog", "prone-back-lift")
"""What trains the same muscles with a straight back."""


def rules(settings: SafetySettings) -> tuple[Rule, ...]:
    """Return the rules about bone and movement.

    Args:
        settings: Their ``longest_hold_seconds`` is the longest extensor hold.

    Returns:
        The rows: bending, turning, extension, fracture.

    Examples:
        >>> rules(SafetySettings())[0].id
        'loaded-bending'
    """
    return (*_bending(), *_turning(), *_extension(settings), *_fracture())


def _bending() -> tuple[Rule, ...]:
    return (
        Rule(
            id="loaded-bending",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            when=FRAGILE,
            demands=(demand("flexion.range") >= SpineRange.END)
            | (
                demand("flexion.moves")
                & ((demand("flexion.load") >= Loading.BODY_WEIGHT) | demand("rotation.moves"))
            ),
            level=Level.FORBID,
            instead=Instead(
                text="Bend at the hips with a straight back, or choose an exercise that keeps it so.",
                alternatives=_HIP_HINGE,
            ),
            message=(
                "{exercise} bends the spine under load, all the way, or together with a turn. With "
                "thin bones that is where vertebrae break."
            ),
            citations=cite(
                "op-spine-sparing",
                "op-end-range-flexion",
                "op-bhof-dont",
                "op-sss-avoid-flexion",
                "op-sinaki-1984",
                "op-yoga-flexion-cases",
            ),
            basis=Basis.DIRECT,
            source_rule="r-op-flex-loaded",
        ),
        Rule(
            id="fast-or-held-bending",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            when=FRAGILE,
            demands=(demand("flexion.moves") & (demand("flexion.speed") >= Speed.FAST))
            | (demand("rotation.moves") & (demand("rotation.speed") >= Speed.FAST))
            | (
                (demand("flexion.range") >= SpineRange.MID)
                & (demand("flexion.repetition") == Repetition.SUSTAINED)
            )
            | (
                (demand("rotation.range") >= SpineRange.MID)
                & (demand("rotation.repetition") == Repetition.SUSTAINED)
            ),
            level=Level.FORBID,
            instead=Instead(
                text="Choose something slow that does not stay in the bend or turn.",
                alternatives=_HIP_HINGE,
            ),
            message="{exercise} bends or turns the spine fast, or keeps it bent or turned.",
            citations=cite("op-spine-sparing", "op-ros-cat", "op-encourage-not-restrict"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-op-flex-fast-repeat",
        ),
        Rule(
            id="repeated-bending",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            # What the sources warn of is the many and the brisk; slow, few and mid-range is what
            # they teach. So the row softens instead of refusing, and leaves small bends alone.
            when=FRAGILE,
            demands=(
                (demand("flexion.range") >= SpineRange.MID)
                & (demand("flexion.repetition") == Repetition.REPEATED)
            )
            | (demand("flexion.moves") & (demand("flexion.speed") >= Speed.MODERATE))
            | (demand("rotation.moves") & (demand("rotation.speed") >= Speed.MODERATE)),
            level=Level.MODIFY,
            instead=Instead(
                text=f"Slowly, {_FEW} times at most, and only through the middle of the range.",
                modification=Modification(
                    id="slow-few-mid-range",
                    text=(
                        "Bend slowly, only through the middle of the range and without any weight, "
                        "and do just a few."
                    ),
                    limits={
                        "flexion.range": SpineRange.MID,
                        "flexion.speed": Speed.SLOW,
                        "rotation.speed": Speed.SLOW,
                    },
                    citations=cite("op-spine-sparing", "op-ros-cat"),
                ),
                cap=DosageCap(max_count=_FEW),
            ),
            message="{exercise} bends or turns the spine again and again, or briskly.",
            citations=cite(
                "op-spine-sparing", "op-ros-cat", "op-encourage-not-restrict", "our-judgement"
            ),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-op-flex-fast-repeat",
        ),
        Rule(
            id="sit-ups",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            when=FRAGILE | fact("low_bone_mass"),
            # A crunch is a loaded bend lying on the back; a toe-touch a full bend upright.
            demands=demand("sits_up")
            | (
                (demand("position") == Position.SUPINE)
                & (demand("flexion.range") >= SpineRange.MID)
                & (demand("flexion.load") >= Loading.BODY_WEIGHT)
            )
            | (
                (
                    (demand("position") == Position.STANDING)
                    | (demand("position") == Position.SEATED)
                )
                & (demand("flexion.range") >= SpineRange.END)
            ),
            level=Level.FORBID,
            instead=Instead(
                text="Train the trunk with bridges or the bird dog.",
                alternatives=("glute-bridge", "bird-dog"),
            ),
            message="Sit-ups, crunches and toe-touches like {exercise} are to be left out.",
            citations=cite(
                "op-bhof-dont",
                "op-mayo-avoid",
                "op-nih-lowbonemass",
                "op-can-bridge",
                "op-covenant-breath",
            ),
            basis=Basis.DIRECT,
            source_rule="r-op-situps",
        ),
        Rule(
            id="low-bone-mass-bending",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            when=fact("low_bone_mass"),
            demands=(
                (demand("flexion.range") >= SpineRange.END)
                & (demand("flexion.load") >= Loading.BODY_WEIGHT)
            )
            | (
                (demand("rotation.range") >= SpineRange.END)
                & ((demand("rotation.load") >= Loading.BODY_WEIGHT) | demand("overpressure"))
            )
            | (demand("impact") >= Grade.MODERATE),
            level=Level.CAUTION,
            instead=Instead(
                text="Prefer an exercise that keeps the spine in its natural curves.",
                alternatives=_HIP_HINGE,
            ),
            message=(
                "{exercise} bends or turns the spine all the way under load, or jars it; fractures "
                "have been reported even in low bone mass."
            ),
            citations=cite("op-nih-lowbonemass", "op-yoga-flexion-cases"),
            basis=Basis.DIRECT,
            source_rule="r-op-lowmass",
        ),
    )


def _turning() -> tuple[Rule, ...]:
    return (
        Rule(
            id="turning-to-the-end",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            when=FRAGILE,
            demands=_PAST_END,
            level=Level.FORBID,
            instead=Instead(
                text="Step to turn; lying on the back, turn slowly and stop short of the end.",
                alternatives=("bed-rotation",),
            ),
            message=(
                "{exercise} turns the spine as far as it goes, over planted feet, or with weight "
                "pressing it on."
            ),
            citations=cite("op-end-range-rotation", "op-planted-feet-twist", "op-mayo-avoid"),
            basis=Basis.DIRECT,
            source_rule="r-op-rotation-end",
        ),
        Rule(
            id="turning-on-the-back",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            when=FRAGILE,
            demands=(demand("position") == Position.SUPINE) & demand("rotation.moves") & ~_PAST_END,
            level=Level.MODIFY,
            instead=Instead(
                text="Turn slowly and only as far as is comfortable, well short of the end.",
                modification=Modification(
                    id="turn-within-comfort",
                    text=(
                        "Turn slowly and only as far as is comfortable. Let nothing press you "
                        "further, and let no leg hang off the bed."
                    ),
                    limits={
                        "rotation.range": SpineRange.MID,
                        "rotation.speed": Speed.SLOW,
                        "overpressure": False,
                    },
                    citations=cite("op-end-range-rotation"),
                ),
            ),
            message="{exercise} turns the spine; with thin bones it must stop short of the end.",
            citations=cite("op-end-range-rotation"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-op-rotation-supine",
        ),
    )


def _extension(settings: SafetySettings) -> tuple[Rule, ...]:
    longest = settings.longest_hold_seconds
    long_hold = _PRONE & demand("extension.moves") & (dose("hold_seconds") > longest)
    sources = cite("op-extensor-dose", "hold-mcgill-10s", "a004-advanced", "our-judgement")
    return (
        Rule(
            id="extension-start",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            # The draft says modify; what it asks for is a choice by comfort, which no limit states.
            when=FRAGILE,
            demands=_PRONE & (demand("extension.range") >= SpineRange.MID),
            level=Level.CAUTION,
            instead=Instead(
                text=(
                    "Start with lifting the chest only until your back is straight, held 3 to 5 "
                    "seconds. Go further only if it is comfortable."
                ),
                alternatives=("prone-back-lift", "prone-arm-lift"),
            ),
            message="{exercise} bends the back further than the trials that showed a benefit did.",
            citations=cite(
                "op-hongo-2007", "op-extensor-dose", "op-sss-extension", "op-bhof-extension-ok"
            ),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-op-extension-start",
        ),
        Rule(
            id="extension-after-fracture",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            when=fact("vertebral_fracture"),
            demands=_PRONE & (demand("extension.range") >= SpineRange.MID),
            level=Level.MODIFY,
            instead=Instead(
                text="Lift only until your back is straight.",
                modification=Modification(
                    id="lift-to-straight",
                    text="Lift your chest only until your back is straight, and no further.",
                    limits={"extension.range": SpineRange.SMALL},
                    citations=cite("op-hongo-2007"),
                ),
                alternatives=("glute-bridge", "wall-slide"),
            ),
            message="{exercise} bends the back beyond straight, and a vertebra has been broken.",
            citations=cite("op-hongo-2007", "op-extensor-dose"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-op-extension-start",
        ),
        Rule(
            id="long-extensor-hold",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            # Guidelines hold 3 to 5 s, one article for osteoporosis 5 to 10, another up to 20.
            when=FRAGILE,
            demands=long_hold & demand("isometric"),
            level=Level.MODIFY,
            instead=Instead(
                text=f"Hold for {longest} seconds at most; add repetitions before longer holds.",
                cap=DosageCap(max_hold_seconds=longest),
            ),
            message="{exercise} is held longer than the guidelines for thin bones have it.",
            citations=sources,
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-op-extension-start",
            settings=("longest_hold_seconds",),
        ),
        Rule(
            id="long-prop",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            # Resting on the elbows takes no strength; one article builds it up to 30 s.
            when=FRAGILE,
            demands=long_hold & ~demand("isometric"),
            level=Level.CAUTION,
            instead=Instead(text="Build up to it over weeks, and come down if it gets tiring."),
            message="{exercise} is held longer than the guidelines for thin bones have it.",
            citations=(*sources, *cite("a004-beginner-progression")),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-op-extension-start",
            settings=("longest_hold_seconds",),
        ),
    )


def _fracture() -> tuple[Rule, ...]:
    sources = cite(
        "op-vfx-clearance-supine",
        "op-vfx-program-timing",
        "op-ros-pain-after-vfx",
        "op-vfx-heal-6-12",
    )
    return (
        Rule(
            id="recent-fracture",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            when=fact("vertebral_fracture_recent"),
            demands=_PRONE
            | (demand("resistance") >= Loading.BODY_WEIGHT)
            | (demand("axial_load") >= Grade.LOW)
            | (demand("flexion.load") >= Loading.BODY_WEIGHT)
            | (demand("extension.load") >= Loading.BODY_WEIGHT)
            | (demand("rotation.load") >= Loading.BODY_WEIGHT)
            | demand("single_leg")
            | demand("unstable_surface"),
            level=Level.REFER,
            instead=Instead(
                text=(
                    "A physical therapist starts this with you, 4 to 12 weeks after the fracture. "
                    "Until then only gentle movements against the pain."
                ),
                refer_to="a physical therapist",
                how_soon=Urgency.SOON,
            ),
            message=(
                "{exercise} loads or unsettles the spine, and your vertebra may not have healed."
            ),
            citations=sources,
            basis=Basis.DIRECT,
            source_rule="r-op-vfx-recent",
        ),
        Rule(
            id="recent-fracture-advice",
            topic=Topic.BONE,
            scope=Scope.PERSON,
            when=fact("vertebral_fracture_recent"),
            level=Level.CAUTION,
            instead=Instead(
                text=(
                    "Show this to the doctor or physical therapist who follows it. Move gently, at "
                    "least once a day, only as far as the pain allows; lying on your back is safest."
                ),
            ),
            message=(
                "A broken vertebra takes about 6 to 12 weeks to heal, and a program starts with a "
                "physical therapist."
            ),
            # The draft speaks of exercises; that the person hears it with every one is ours.
            citations=(*sources, *cite("our-judgement")),
            basis=Basis.DIRECT,
        ),
        Rule(
            id="recent-fracture-gentle",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            when=fact("vertebral_fracture_recent"),
            demands=dose("hold_seconds") > _GENTLE_HOLD,
            level=Level.MODIFY,
            instead=Instead(
                text="Move slowly, only as far as the pain allows, and hold 3 to 5 seconds.",
                cap=DosageCap(max_hold_seconds=_GENTLE_HOLD),
            ),
            message="{exercise} is held longer than is advised while a vertebra heals.",
            citations=cite("op-ros-pain-after-vfx"),
            basis=Basis.DIRECT,
            source_rule="r-op-vfx-recent",
        ),
        Rule(
            id="face-down-after-fracture",
            topic=Topic.BONE,
            scope=Scope.EXERCISE,
            when=fact("vertebral_fracture"),
            demands=_PRONE | demand("rolls_over"),
            level=Level.MODIFY,
            instead=Instead(
                text=(
                    "Start with exercises lying on your back or sitting. Lie face down later, and "
                    "only if rolling over is comfortable."
                ),
                # A modification cannot change the position. What can be limited is how far one
                # lifts from there; what it rests on is a pillow.
                modification=Modification(
                    id="face-down-on-pillow",
                    text=(
                        "Only once exercises on your back go well and rolling over is "
                        "comfortable: lie on a pillow, turn over slowly, and lift just until your "
                        "back is straight."
                    ),
                    limits={"extension.range": SpineRange.SMALL},
                    needs={Equipment.PILLOW},
                    citations=cite("op-extensor-start-supine", "op-prone-harm", "op-hongo-2007"),
                ),
                alternatives=("glute-bridge", "wall-slide"),
            ),
            message=(
                "{exercise} is done face down. After a broken vertebra ribs have been broken by "
                "rolling over and lying so."
            ),
            citations=cite(
                "op-extensor-start-supine",
                "op-vfx-clearance-supine",
                "op-prone-harm",
                "op-sinaki-2010-sit-prone",
                "op-spine-load-order",
            ),
            basis=Basis.DIRECT,
            source_rule="r-op-vfx-prone",
        ),
    )
