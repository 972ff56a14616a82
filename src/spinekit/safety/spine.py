"""Spine: stenosis, slipped vertebra, disc, surgery, and the directions that hurt or help.

Rows only. They act on the movement that hurts, not on a presumed joint. Which
direction eases somebody's pain ranks exercises and is no question of safety;
what is carried here is the other half, the movement against it. Where thin
bones and stenosis ask for opposite things, the bones come first.
"""

from spinekit.demands import Grade, Loading, Position, Repetition, SpineRange
from spinekit.evidence import Basis
from spinekit.exercise import Modification
from spinekit.references import cite
from spinekit.safety.conditions import Condition, demand, fact, routine, today
from spinekit.safety.rule import Instead, Level, Rule, Scope, Topic, Urgency
from spinekit.safety.settings import SafetySettings
from spinekit.safety.who import FRAGILE

__all__ = ["rules"]

_PRONE: Condition = demand("position") == Position.PRONE

_HELD_EXTENSION: Condition = demand("extension.moves") & (
    demand("extension.repetition") == Repetition.SUSTAINED
)

_HELD_FLEXION: Condition = demand("flexion.moves") & (
    demand("flexion.repetition") == Repetition.SUSTAINED
)

_NEUTRAL = ("bird-dog-low", "bird-dog", "glute-bridge")
"""What trains the trunk without moving the spine."""


def rules(settings: SafetySettings) -> tuple[Rule, ...]:
    """Return the rules about the spine.

    Args:
        settings: Their ``extension_trial_seconds`` and ``pain_stop_slipped_vertebra``.

    Returns:
        The rows: diagnoses first, then what hurts and what eases.

    Examples:
        >>> rules(SafetySettings())[0].id
        'stenosis-extension'
    """
    return (
        *_stenosis(settings),
        *_slipped_vertebra(settings),
        *_disc(),
        *_surgery(),
        *_what_hurts(),
        *_what_eases(),
    )


def _stenosis(settings: SafetySettings) -> tuple[Rule, ...]:
    both = fact("spinal_stenosis") & FRAGILE
    sources = cite("st-exercise-flexion-bias", "op-spine-sparing", "op-end-range-flexion")
    return (
        Rule(
            id="stenosis-extension",
            topic=Topic.SPINE,
            scope=Scope.EXERCISE,
            when=fact("spinal_stenosis"),
            demands=(demand("extension.range") >= SpineRange.END)
            | _HELD_EXTENSION
            | (_PRONE & (demand("extension.range") >= SpineRange.MID)),
            level=Level.CAUTION,
            instead=Instead(
                text=(
                    "Do flexed or neutral exercises first. Try this only briefly, and stop if leg "
                    f"symptoms have not settled after about {settings.extension_trial_seconds} "
                    "seconds."
                ),
                alternatives=("pelvic-tilt", "glute-bridge", "bird-dog"),
            ),
            message=(
                "{exercise} holds the low back bent backward or takes it far, which narrows a "
                "narrow spine canal further."
            ),
            citations=cite("st-posture", "st-exercise-flexion-bias", "st-extension-conditional"),
            basis=Basis.DIRECT,
            source_rule="r-sten-extension",
            settings=("extension_trial_seconds",),
        ),
        Rule(
            id="stenosis-and-thin-bones",
            topic=Topic.SPINE,
            scope=Scope.EXERCISE,
            when=both,
            demands=demand("flexion.range") >= SpineRange.MID,
            level=Level.MODIFY,
            instead=Instead(
                text="Keep the bend small and unloaded, or train hips and trunk without bending.",
                modification=Modification(
                    id="small-bend-only",
                    text="Bend only a little and slowly, with no weight.",
                    limits={"flexion.range": SpineRange.SMALL},
                    citations=cite("op-spine-sparing", "op-end-range-flexion"),
                ),
                alternatives=_NEUTRAL,
            ),
            message=(
                "{exercise} bends forward, which suits a narrow spine canal but not thin bones. "
                "The bones come first."
            ),
            citations=sources,
            basis=Basis.INFERRED,
            source_rule="r-sten-plus-osteoporosis",
        ),
        Rule(
            id="stenosis-and-thin-bones-advice",
            topic=Topic.SPINE,
            scope=Scope.PERSON,
            when=both,
            level=Level.CAUTION,
            instead=Instead(
                text="Ask a clinician which exercises suit both.", alternatives=_NEUTRAL
            ),
            message=(
                "A narrow spine canal and thin bones ask for opposite exercises, and no source says "
                "how to weigh them."
            ),
            citations=sources,
            basis=Basis.INFERRED,
            source_rule="r-sten-plus-osteoporosis",
        ),
    )


def _slipped_vertebra(settings: SafetySettings) -> tuple[Rule, ...]:
    return (
        Rule(
            id="slipped-vertebra-extension",
            topic=Topic.SPINE,
            scope=Scope.EXERCISE,
            when=fact("spondylolisthesis"),
            # Lifting chest and legs together is extension with the legs behind the body, face down.
            demands=(demand("extension.range") >= SpineRange.END)
            | (_PRONE & demand("extension.moves") & demand("hip_extension")),
            level=Level.FORBID,
            instead=Instead(
                text="Choose exercises that keep the back straight.", alternatives=_NEUTRAL
            ),
            message="{exercise} bends the low back far backward, where a slipped vertebra hurts.",
            citations=cite("sp-extension-aggravates", "sp-avoid-hyperextension", "sp-exercise-set"),
            basis=Basis.DIRECT,
            source_rule="r-slip-extension",
        ),
        Rule(
            id="slipped-vertebra-care",
            topic=Topic.SPINE,
            scope=Scope.EXERCISE,
            when=fact("spondylolisthesis"),
            demands=(demand("extension.range") >= SpineRange.MID)
            | (demand("rotation.range") >= SpineRange.MID),
            level=Level.CAUTION,
            instead=Instead(
                text="Leave it out if it brings your pain on, and keep pain at 3 out of 10 or less.",
                alternatives=_NEUTRAL,
            ),
            message="{exercise} bends backward or turns; with a slipped vertebra both often hurt.",
            citations=cite("sp-extension-aggravates"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-slip-extension",
        ),
        Rule(
            id="slipped-vertebra-pain",
            topic=Topic.STOPPING,
            scope=Scope.SESSION,
            when=fact("spondylolisthesis"),
            demands=today("pain_during") > settings.pain_stop_slipped_vertebra,
            level=Level.FORBID,
            instead=Instead(text="Stop that exercise for today, and do less of it next time."),
            message="With a slipped vertebra, pain above {most} out of 10 ends the exercise.",
            arguments={"most": settings.pain_stop_slipped_vertebra},
            citations=cite("pain-spondy-3"),
            basis=Basis.DIRECT,
            source_rule="r-slip-extension",
            settings=("pain_stop_slipped_vertebra",),
        ),
    )


def _disc() -> tuple[Rule, ...]:
    roll = Modification(
        id="roll-to-sit-up",
        text="To sit up, roll onto your side first and push up with your arms.",
        limits={"sits_up": False},
        citations=cite("disc-log-roll"),
    )
    return (
        Rule(
            id="early-disc",
            topic=Topic.SPINE,
            scope=Scope.EXERCISE,
            when=fact("recent_disc_problem") & fact("leg_pain"),
            demands=(demand("flexion.moves") & (demand("flexion.load") >= Loading.BODY_WEIGHT))
            | ((demand("flexion.range") >= SpineRange.MID) & _HELD_FLEXION)
            | demand("sits_up"),
            level=Level.FORBID,
            instead=Instead(
                text=(
                    "Keep the back in its natural curves, or move the way that draws the pain out "
                    "of the leg. Roll onto your side to get up."
                ),
                alternatives=("elbow-prop", *_NEUTRAL),
            ),
            message=(
                "{exercise} bends the spine forward under load or for long, which a fresh disc "
                "problem with leg pain does not bear."
            ),
            citations=cite("disc-log-roll", "disc-extension-prone-prop"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-disc-early",
        ),
        Rule(
            id="no-bending-early-in-the-day",
            topic=Topic.SPINE,
            scope=Scope.EXERCISE,
            when=fact("back_pain") & fact("got_up_within_two_hours"),
            demands=(demand("flexion.range") >= SpineRange.END)
            | (demand("flexion.moves") & (demand("flexion.load") >= Loading.BODY_WEIGHT)),
            level=Level.MODIFY,
            instead=Instead(
                text="Do it later in the day. Small unloaded movements are fine now.",
                # Later it is done as it is: waiting limits nothing, so that it must not silence a
                # rule that forbids the bend at any hour.
                modification=Modification(
                    id="later-in-the-day",
                    text=(
                        "Wait until you have been up for two hours. Small unloaded movements are "
                        "fine before that."
                    ),
                    citations=cite("disc-morning-two-hours"),
                ),
            ),
            message="{exercise} bends the spine far or under load, soon after getting up.",
            citations=cite(
                "disc-morning-rct",
                "disc-morning-followup",
                "disc-morning-two-hours",
                "disc-morning-first-hour",
            ),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-morning-flexion",
        ),
        Rule(
            id="no-straight-sitting-up",
            topic=Topic.SPINE,
            scope=Scope.EXERCISE,
            when=fact("back_pain"),
            demands=demand("sits_up"),
            level=Level.MODIFY,
            instead=Instead(text="Roll onto your side first, then push up.", modification=roll),
            message="{exercise} has you sit straight up from lying.",
            citations=cite("disc-log-roll", "oh-steps"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-mbed-avoid",
        ),
        Rule(
            id="roll-out-of-bed",
            topic=Topic.SPINE,
            scope=Scope.ROUTINE,
            when=fact("back_pain"),
            demands=routine("ends_lying"),
            level=Level.CAUTION,
            instead=Instead(text="Roll onto your side first, then push up with your arms."),
            message="The routine ends lying down; do not sit straight up from there.",
            citations=cite("disc-log-roll", "oh-steps"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-mbed-avoid",
        ),
    )


def _surgery() -> tuple[Rule, ...]:
    sources = cite("postop-limits", "postop-discectomy-early", "lbp-postop-exercise")
    return (
        Rule(
            id="after-spine-surgery",
            topic=Topic.SPINE,
            scope=Scope.EXERCISE,
            when=fact("spine_surgery_restricted"),
            demands=demand("flexion.moves")
            | demand("rotation.moves")
            | demand("side_bend.moves")
            | (demand("extension.range") >= SpineRange.MID)
            | (demand("resistance") >= Loading.EXTERNAL)
            | (demand("axial_load") >= Grade.LOW)
            | demand("lifts_from_floor")
            | demand("sits_up"),
            level=Level.REFER,
            instead=Instead(
                text="Do it only if your surgeon or physical therapist has allowed it.",
                refer_to="your surgeon or physical therapist",
                how_soon=Urgency.SOON,
            ),
            message=(
                "{exercise} bends, turns or loads the back. What is allowed after an operation, "
                "and when, differs from one operation to the next."
            ),
            citations=sources,
            basis=Basis.DIRECT,
            source_rule="r-spine-surgery",
        ),
        Rule(
            id="surgeon-first",
            topic=Topic.SPINE,
            scope=Scope.PERSON,
            when=fact("spine_surgery_restricted"),
            level=Level.CAUTION,
            instead=Instead(text="Show this to your surgeon or physical therapist first."),
            message="Your surgeon's list of what you may do comes before anything said here.",
            citations=sources,
            basis=Basis.DIRECT,
            source_rule="r-spine-surgery",
        ),
    )


def _what_hurts() -> tuple[Rule, ...]:
    return (
        Rule(
            id="extension-hurts",
            topic=Topic.SPINE,
            scope=Scope.EXERCISE,
            when=fact("pain_on_extension"),
            demands=(demand("extension.range") >= SpineRange.MID)
            | (
                demand("extension.moves")
                & (
                    demand("rotation.moves")
                    | demand("side_bend.moves")
                    | (demand("extension.repetition") == Repetition.REPEATED)
                )
            ),
            level=Level.CAUTION,
            instead=Instead(
                text="Leave out the movement that brings your pain on.", alternatives=_NEUTRAL
            ),
            message="{exercise} bends backward, the direction that hurts you.",
            citations=cite("facet-extension-pain", "facet-repeated-extension", "facet-tests-weak"),
            basis=Basis.DIRECT,
            source_rule="r-facet-extension",
        ),
        Rule(
            id="flexion-hurts",
            topic=Topic.SPINE,
            scope=Scope.EXERCISE,
            # No source was read for this direction; what holds for bending backward, to act on the
            # movement that hurts, is taken to hold for bending forward.
            when=fact("pain_on_flexion"),
            demands=demand("flexion.range") >= SpineRange.MID,
            level=Level.CAUTION,
            instead=Instead(
                text="Leave out the movement that brings your pain on.", alternatives=_NEUTRAL
            ),
            message="{exercise} bends forward, the direction that hurts you.",
            citations=cite("facet-tests-weak", "disc-log-roll", "our-judgement"),
            basis=Basis.INFERRED,
        ),
        Rule(
            id="sharp-pain-extension",
            topic=Topic.SPINE,
            scope=Scope.EXERCISE,
            when=fact("sharp_pain"),
            demands=_PRONE & (demand("extension.range") >= SpineRange.MID),
            level=Level.FORBID,
            instead=Instead(
                text="Skip it: the back may be too inflamed. Come back when it only feels stiff.",
                alternatives=_NEUTRAL,
            ),
            message="{exercise} is to be skipped when it brings sharp pain.",
            citations=cite("a003-elbow-prop", "stop-sharp-pain"),
            basis=Basis.DIRECT,
            source_rule="r-stop-sharp",
        ),
        Rule(
            id="sharp-pain-care",
            topic=Topic.SPINE,
            scope=Scope.PERSON,
            when=fact("sharp_pain"),
            level=Level.CAUTION,
            instead=Instead(
                text="Leave out whatever brings it on, and see a clinician if it does not pass."
            ),
            message="Sharp pain is a sign to stop a movement, not to train through it.",
            citations=cite("stop-sharp-pain", "a001-sharp-pain"),
            basis=Basis.DIRECT,
            source_rule="r-stop-sharp",
        ),
    )


def _what_eases() -> tuple[Rule, ...]:
    return (
        Rule(
            id="eases-with-extension",
            topic=Topic.SPINE,
            scope=Scope.EXERCISE,
            # The draft says modify: rank exercises by direction, and avoid held bending. The
            # ranking is a preference; the held bend is shown as a caution, for no limit fits it.
            when=fact("eases_with_extension"),
            demands=_HELD_FLEXION,
            level=Level.CAUTION,
            instead=Instead(
                text="Prefer exercises that bend backward.",
                alternatives=("elbow-prop", "prone-press-up"),
            ),
            message="{exercise} stays bent forward, and bending backward is what eases your pain.",
            citations=cite("dp-definition", "dp-prevalence", "lbp-apta-mdt"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-dir-extension",
        ),
        Rule(
            id="eases-with-flexion",
            topic=Topic.SPINE,
            scope=Scope.EXERCISE,
            # Not with thin bones: there the rules about bone outrank the direction that eases.
            when=fact("eases_with_flexion") & ~FRAGILE,
            demands=_HELD_EXTENSION | (demand("extension.range") >= SpineRange.END),
            level=Level.CAUTION,
            instead=Instead(
                text="Prefer exercises that bend forward.",
                alternatives=("pelvic-tilt", "cat-cow"),
            ),
            message="{exercise} bends backward, and bending forward is what eases your pain.",
            citations=cite("dp-definition", "dp-prevalence", "op-spine-sparing"),
            basis=Basis.PARTLY_INFERRED,
            source_rule="r-dir-flexion",
        ),
    )
