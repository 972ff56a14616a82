"""The rules of progression as rows: what each decides, why, and what it rests on.

Rows only. When a rule fires is read off the logs by
:mod:`spinekit.progression.reading`; how firing rules become one decision is in
:mod:`spinekit.progression.deciding`. No clinician has reviewed the rules.
"""

from enum import StrEnum

import attrs

from spinekit.evidence import Basis, Citation
from spinekit.frozen import FrozenMapping
from spinekit.references import cite
from spinekit.validation import boolean, identifier, instance, member, prose, tuple_of

__all__ = ["PROGRESSION_RULES", "DecisionKind", "ProgressionRule"]


class DecisionKind(StrEnum):
    """What to do with an item next time; where rules disagree, the first listed wins.

    Examples:
        >>> [kind.value for kind in DecisionKind]
        ['stop', 'ease', 'hold', 'ask', 'advance']
    """

    STOP = "stop"
    """Leave it out, or everything; the reason says which and whom to ask."""
    EASE = "ease"
    """Do less."""
    HOLD = "hold"
    """Do the same again."""
    ASK = "ask"
    """Do the same again: something was not logged that would decide."""
    ADVANCE = "advance"
    """Do one step more."""


@attrs.frozen(kw_only=True)
class ProgressionRule:
    """One rule of progression, as a row.

    Examples:
        >>> rule = PROGRESSION_RULES["prog-pain-high"]
        >>> rule.kind.value, rule.carries
        ('ease', ('r-pain-high',))
    """

    id: str = attrs.field(validator=identifier())
    """Its id."""

    kind: DecisionKind = attrs.field(converter=member("ProgressionRule.kind", DecisionKind))
    """What it decides when it fires and nothing stricter does."""

    says: str = attrs.field(validator=prose())
    """The rule itself, for a reader of the table."""

    because: str = attrs.field(validator=prose())
    """The reason given to a person; names in braces are filled in."""

    change: str = attrs.field(validator=prose())
    """What would have changed it, or will."""

    citations: tuple[Citation, ...] = attrs.field(
        converter=tuple_of("ProgressionRule.citations", lambda path: instance(Citation, path))
    )
    """What it rests on."""

    basis: Basis = attrs.field(converter=member("ProgressionRule.basis", Basis))
    """How it follows from what it cites."""

    everything: bool = attrs.field(default=False, validator=boolean())
    """Whether a stop concerns all exercise and not this one alone."""

    carries: tuple[str, ...] = attrs.field(
        default=(), converter=tuple_of("ProgressionRule.carries", identifier)
    )
    """Ids of the draft rules of the evidence that it carries."""

    settings: tuple[str, ...] = attrs.field(
        default=(), converter=tuple_of("ProgressionRule.settings", identifier)
    )
    """The fields of :class:`~spinekit.progression.settings.ProgressionSettings` it uses."""


_STOPS = (
    ProgressionRule(
        id="prog-warning-sign",
        kind=DecisionKind.STOP,
        everything=True,
        says=(
            "After chest pain, severe breathlessness, faintness, sudden weakness or trouble "
            "speaking or seeing, everything stops until a clinician has agreed."
        ),
        because=(
            "A warning sign came up on {date}. Stop all exercise; call an ambulance if it does "
            "not pass within minutes, and ask a doctor before the next session."
        ),
        change="A clinician's clearance after that day would let exercise go on.",
        citations=cite("stop-cardiac", "stop-neuro", "stop-super-six"),
        basis=Basis.DIRECT,
        carries=("r-stop-signs",),
    ),
    ProgressionRule(
        id="prog-new-numbness",
        kind=DecisionKind.STOP,
        everything=True,
        says=(
            "After new tingling, numbness or weakness in an arm or leg, everything stops until "
            "the warning signs have been asked again and are all no, or a clinician has agreed."
        ),
        because=(
            "New numbness or tingling came up on {date}. Stop all exercise and go through the "
            "warning signs again before the next session."
        ),
        change=(
            "All warning signs answered no after that day, or a clinician's clearance, would let "
            "exercise go on."
        ),
        citations=cite("stop-numbness", "stop-neuro"),
        basis=Basis.DIRECT,
        carries=("r-stop-new-numbness",),
    ),
    ProgressionRule(
        id="prog-red-flag",
        kind=DecisionKind.STOP,
        everything=True,
        says="A warning sign newly answered yes stops everything until it is judged.",
        because=(
            "A warning sign has been answered yes since ({facts}). Stop all exercise until it has "
            "been judged."
        ),
        change=(
            "That answer taken back to no, or a clinician's clearance, would let exercise go on."
        ),
        citations=cite("scr-parq-classic", "lbp-nice-exclude"),
        basis=Basis.PARTLY_INFERRED,
    ),
    ProgressionRule(
        id="prog-sharp-pain",
        kind=DecisionKind.STOP,
        says="Sharp pain stops that exercise; nobody trains through it.",
        because="{exercise} gave sharp pain on {date}. Leave it out.",
        change="Without the sharp pain it would have gone on.",
        citations=cite("stop-sharp-pain", "a001-sharp-pain"),
        basis=Basis.DIRECT,
        carries=("r-stop-sharp",),
    ),
    ProgressionRule(
        id="prog-pain-lasting",
        kind=DecisionKind.STOP,
        says="Pain that takes more than two days to settle is a clinician's question.",
        because=(
            "Pain after {exercise} had not settled after {days} days. Leave it out and ask a "
            "clinician."
        ),
        change="Pain back to usual within {most} days would have let it go on.",
        citations=cite("soreness-next-day", "stop-sharp-pain", "pain-traffic-24h"),
        basis=Basis.DIRECT,
        carries=("r-pain-nextday",),
        settings=("settle_days",),
    ),
    ProgressionRule(
        id="prog-nothing-easier",
        kind=DecisionKind.STOP,
        says="Pain at the easiest dose there is: the exercise is left out.",
        because="{exercise} hurts too much, and nothing easier than {dose} is known to go well. "
        "Leave it out and ask why.",
        change="Less pain would have let it go on; so would an easier version of it.",
        citations=cite("pain-traffic-24h", "pain-model-bands-345"),
        basis=Basis.PARTLY_INFERRED,
        carries=("r-pain-high",),
    ),
)

_EASES = (
    ProgressionRule(
        id="prog-pain-high",
        kind=DecisionKind.EASE,
        says="Pain above the ceiling while exercising: return at a lower dose.",
        because="Pain during {exercise} was {pain} of 10, above {most}.",
        change="Pain of {most} or less would have kept the dose.",
        citations=cite("pain-model-bands-345", "pain-traffic-24h", "pain-model-nhs-suffolk"),
        basis=Basis.DIRECT,
        carries=("r-pain-high",),
        settings=("pain_ceiling", "pain_ceiling_spondylolisthesis"),
    ),
    ProgressionRule(
        id="prog-pain-next-morning",
        kind=DecisionKind.EASE,
        says="Pain above usual on the next morning: cut the next dose.",
        because="On the morning after {exercise} pain was {pain} of 10, above the usual {usual}.",
        change="A morning no worse than usual would have kept the dose.",
        citations=cite("pain-model-bands-345", "soreness-next-day", "stop-sharp-pain"),
        basis=Basis.DIRECT,
        carries=("r-pain-nextday",),
        settings=("morning_margin",),
    ),
    ProgressionRule(
        id="prog-left-for-pain",
        kind=DecisionKind.EASE,
        says="A dose left for pain is not offered again before the recovery has passed.",
        because="{exercise} at this dose or a lower one hurt on {date}, under {days} days ago.",
        change="After {until} this dose can come again.",
        citations=cite("pain-model-nhs-suffolk", "our-judgement"),
        basis=Basis.PARTLY_INFERRED,
        carries=("r-pain-high",),
        settings=("recovery_days",),
    ),
    ProgressionRule(
        id="prog-form-lost",
        kind=DecisionKind.EASE,
        says="When form breaks down, go back to a version that can be done well.",
        because="{exercise} could not be done as described, {times} session(s) running.",
        change="Solid form would have kept the dose.",
        citations=cite("prog-form-gate", "hold-birddog-height", "a001-progression"),
        basis=Basis.PARTLY_INFERRED,
        carries=("r-prog-reps",),
        settings=("forms_before_ease",),
    ),
    ProgressionRule(
        id="prog-too-hard",
        kind=DecisionKind.EASE,
        says="A dose that cannot be done several sessions running is too hard.",
        because="Less of {exercise} was done than asked, {times} sessions running.",
        change="The dose done in full would have kept it.",
        citations=cite("prog-8-to-15-window", "our-judgement"),
        basis=Basis.PARTLY_INFERRED,
        settings=("misses_before_ease",),
    ),
    ProgressionRule(
        id="prog-break-weeks",
        kind=DecisionKind.EASE,
        says="After more than a few weeks off, start again at half the dose.",
        because="{exercise} was last done on {date}, more than {weeks} weeks ago: half the dose.",
        change="A shorter break would have kept the dose.",
        citations=cite("break-half-effort", "break-comfort-level", "break-detrain-function"),
        basis=Basis.PARTLY_INFERRED,
        carries=("r-break-long",),
        settings=("break_weeks",),
    ),
    ProgressionRule(
        id="prog-break-long",
        kind=DecisionKind.EASE,
        says="After a break longer than the training before it, start as a beginner.",
        because=(
            "The break since {date} is longer than the {days} days of training before it: start "
            "as a beginner."
        ),
        change="A shorter break, or longer training before it, would have meant half the dose.",
        citations=cite("break-meta", "break-comfort-level"),
        basis=Basis.PARTLY_INFERRED,
        carries=("r-break-long",),
        settings=("break_weeks",),
    ),
)

_HOLDS = (
    ProgressionRule(
        id="prog-pain-mid",
        kind=DecisionKind.HOLD,
        says="Pain between the two cut-offs is acceptable; the dose is held.",
        because="Pain during {exercise} was {pain} of 10: acceptable, but nothing is added.",
        change="Pain of {most} or less would have let it advance.",
        citations=cite("pain-traffic-24h", "pain-model-bands-345"),
        basis=Basis.DIRECT,
        carries=("r-pain-mid",),
        settings=("pain_green", "pain_ceiling"),
    ),
    ProgressionRule(
        id="prog-recovering",
        kind=DecisionKind.HOLD,
        says="The next dose asks for what hurt, or more of it; it waits until that has recovered.",
        because="The next step of {exercise} asks for what hurt on {date}, under {days} days ago.",
        change="After {until} it can come again.",
        citations=cite("pain-model-nhs-suffolk", "our-judgement"),
        basis=Basis.PARTLY_INFERRED,
        carries=("r-pain-high",),
        settings=("recovery_days",),
    ),
    ProgressionRule(
        id="prog-form-not-solid",
        kind=DecisionKind.HOLD,
        says="Nothing is added before form is solid.",
        because="{exercise} was not done as described.",
        change="Solid form would have let it advance.",
        citations=cite("prog-form-gate", "a001-progression"),
        basis=Basis.DIRECT,
        carries=("r-prog-reps",),
    ),
    ProgressionRule(
        id="prog-target-missed",
        kind=DecisionKind.HOLD,
        says="Less was done than asked: the dose is repeated.",
        because="Less of {exercise} was done than asked; the weakest set and side count.",
        change="The dose done in full would have let it advance.",
        citations=cite("prog-double", "prog-8-to-15-window"),
        basis=Basis.PARTLY_INFERRED,
        carries=("r-prog-reps",),
    ),
    ProgressionRule(
        id="prog-effort",
        kind=DecisionKind.HOLD,
        says="Nothing is added while it feels too hard.",
        because="{exercise} felt like {effort} of 10, above {most}.",
        change="An effort of {most} or less would have let it advance.",
        citations=cite("prog-form-gate", "dose-rpe-5-8-osteoporosis"),
        basis=Basis.PARTLY_INFERRED,
        settings=("effort_ceiling",),
    ),
    ProgressionRule(
        id="prog-no-log",
        kind=DecisionKind.HOLD,
        says="A missing log is not success.",
        because="The last session has no log of {exercise}, so nothing is added.",
        change="A log of it would let it advance.",
        citations=cite("our-judgement"),
        basis=Basis.EXPERT_JUDGEMENT,
    ),
    ProgressionRule(
        id="prog-other-dose",
        kind=DecisionKind.HOLD,
        says="A log speaks only for the dose it names; each dose is done before the next.",
        because="No log speaks for {exercise} at this dose, {dose}.",
        change="A log of this dose would let it advance.",
        citations=cite("prog-reps-before-load", "our-judgement"),
        basis=Basis.PARTLY_INFERRED,
    ),
    ProgressionRule(
        id="prog-pause",
        kind=DecisionKind.HOLD,
        says="After an interruption the last dose is repeated, and building up goes on from there.",
        because="{exercise} was last done on {date}, {days} days ago: the same dose again first.",
        change="A session within {most} days would have let it advance.",
        citations=cite("break-comfort-level", "our-judgement"),
        basis=Basis.PARTLY_INFERRED,
        carries=("r-break-long",),
        settings=("pause_days",),
    ),
    ProgressionRule(
        id="prog-rest",
        kind=DecisionKind.HOLD,
        says="Loaded work of the same muscles on the day after adds nothing.",
        because="{exercise} was done twice within {days} days; loaded work needs rest between.",
        change="{days} days between the two would have let it advance.",
        citations=cite("dose-nonconsecutive", "op-covenant-breath", "op-extensor-dose"),
        basis=Basis.DIRECT,
        carries=("r-freq-rest",),
        settings=("strength_rest_days",),
    ),
    ProgressionRule(
        id="prog-two-sessions",
        kind=DecisionKind.HOLD,
        says="More load and the next rung wait for the top of the range in sessions running.",
        because="{exercise} reached the top of its range in {times} of {most} sessions running.",
        change="{left} more session(s) like this one will let it advance.",
        citations=cite("prog-2-for-2", "prog-double"),
        basis=Basis.PARTLY_INFERRED,
        carries=("r-prog-load",),
        settings=("sessions_at_top", "sessions_before_coarse"),
    ),
    ProgressionRule(
        id="prog-top",
        kind=DecisionKind.HOLD,
        says="Nothing is offered that no source, rung or cap allows, or the policy leaves out.",
        because="There is no step above this dose of {exercise}.",
        change="A harder rung, a wider cap or another policy would let it advance.",
        citations=cite("hold-mcgill-10s", "hold-mcgill-7-10", "our-judgement"),
        basis=Basis.PARTLY_INFERRED,
        carries=("r-prog-holds",),
        settings=("unsourced_hold_seconds", "allow_coarse_load", "heaviest_grams"),
    ),
    ProgressionRule(
        id="prog-maintain",
        kind=DecisionKind.HOLD,
        says="Under maintenance nothing grows.",
        because="{exercise} is kept as it is, as the policy {policy} says.",
        change="A policy that lets something grow would let it advance.",
        citations=cite("break-meta", "our-judgement"),
        basis=Basis.INFERRED,
    ),
    ProgressionRule(
        id="prog-new-to-exercise",
        kind=DecisionKind.HOLD,
        says="A policy for the trained adds nothing for a person who is new to exercise.",
        because="The policy {policy} is for the trained.",
        change="Double progression would let it advance.",
        citations=cite("prog-reps-before-load", "prog-acsm-novice"),
        basis=Basis.PARTLY_INFERRED,
        carries=("r-prog-reps",),
    ),
)

_ASKS = (
    ProgressionRule(
        id="prog-not-logged",
        kind=DecisionKind.ASK,
        says="What was not logged is unknown, and unknown is not success.",
        because="The log of {exercise} does not say: {missing}.",
        change="Good answers to these would let it advance.",
        citations=cite("pain-model-bands-345", "prog-form-gate", "our-judgement"),
        basis=Basis.PARTLY_INFERRED,
    ),
    ProgressionRule(
        id="prog-trained-unknown",
        kind=DecisionKind.ASK,
        says="A policy for the trained waits until somebody has said that the person is.",
        because="The policy {policy} is for the trained, and nobody has asked whether you are.",
        change="The answer that you are not new to exercise would let it advance.",
        citations=cite("prog-reps-before-load", "our-judgement"),
        basis=Basis.PARTLY_INFERRED,
    ),
)

_WOULD_HOLD = (
    "Pain above {most} of 10, a morning worse than usual, poorer form or less done would have "
    "held it."
)

_ADVANCES = (
    ProgressionRule(
        id="prog-reps",
        kind=DecisionKind.ADVANCE,
        says="The dose was done well and painlessly: more repetitions or sets first.",
        because="{exercise} went well: from {before} to {after}.",
        change=_WOULD_HOLD,
        citations=cite("prog-reps-before-load", "prog-double", "prog-form-gate"),
        basis=Basis.DIRECT,
        carries=("r-prog-reps",),
        settings=("count_step",),
    ),
    ProgressionRule(
        id="prog-holds",
        kind=DecisionKind.ADVANCE,
        says=(
            "Holds grow within what a text states: repetitions first, then sets, then seconds; "
            "beyond ten seconds only where a text says so."
        ),
        because="{exercise} went well: from {before} to {after}, a longer hold.",
        change=_WOULD_HOLD,
        citations=cite("hold-mcgill-10s", "hold-mcgill-7-10", "op-extensor-dose"),
        basis=Basis.PARTLY_INFERRED,
        carries=("r-prog-holds",),
        settings=("hold_step_seconds", "unsourced_hold_seconds"),
    ),
    ProgressionRule(
        id="prog-load",
        kind=DecisionKind.ADVANCE,
        says=(
            "Load last: 2 to 10 percent by the smallest steps there are, and back to the bottom "
            "of the range."
        ),
        because=(
            "{exercise} went well in several sessions: from {before} to {after}, and repetitions "
            "from the bottom again."
        ),
        change=_WOULD_HOLD,
        citations=cite("prog-acsm-2-10", "prog-2-for-2", "prog-double", "prog-15-then-load"),
        basis=Basis.DIRECT,
        carries=("r-prog-load",),
        settings=("load_step_grams", "load_percent_least", "load_percent_most"),
    ),
    ProgressionRule(
        id="prog-coarse-load",
        kind=DecisionKind.ADVANCE,
        says="Where the smallest step is above ten percent, it is earned for one session more.",
        because=(
            "The equipment has no smaller step, so {exercise} goes from {before} to {after}: "
            "more than ten percent. Start with care."
        ),
        change=_WOULD_HOLD,
        citations=cite("prog-15-then-load", "prog-acsm-2-10", "our-judgement"),
        basis=Basis.PARTLY_INFERRED,
        carries=("r-prog-load",),
        settings=("allow_coarse_load", "coarse_most_grams", "sessions_before_coarse"),
    ),
    ProgressionRule(
        id="prog-rung",
        kind=DecisionKind.ADVANCE,
        says="The top of a rung was reached in sessions running: the next rung, at its bottom.",
        because="{exercise} went well in several sessions: next {after}, after {before}.",
        change=_WOULD_HOLD,
        citations=cite("prog-home-6-week", "prog-2-for-2", "prog-form-gate"),
        basis=Basis.PARTLY_INFERRED,
        carries=("r-prog-reps",),
        settings=("sessions_at_top",),
    ),
    ProgressionRule(
        id="prog-weaker-side",
        kind=DecisionKind.ADVANCE,
        says="Where the sides differ, the weaker one sets the dose of both.",
        because="The sides of {exercise} differ; the weaker one sets the dose.",
        change="Both sides alike would let the dose go by what both can do.",
        citations=cite("our-judgement"),
        basis=Basis.EXPERT_JUDGEMENT,
    ),
)

PROGRESSION_RULES: FrozenMapping[str, ProgressionRule] = FrozenMapping(
    (rule.id, rule) for rule in (*_STOPS, *_EASES, *_HOLDS, *_ASKS, *_ADVANCES)
)
"""Every rule of progression, by id, the strictest kind first.

Examples:
    >>> PROGRESSION_RULES["prog-pain-high"].kind.value
    'ease'
"""
