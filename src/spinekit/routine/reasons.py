"""What explains a routine: decisions, questions, how good it is, when to stop.

These values are only carried here; :mod:`spinekit.composer` and
:mod:`spinekit.safety` make them.
"""

from enum import StrEnum

import attrs

from spinekit.errors import InvalidValueError
from spinekit.evidence import OUR_JUDGEMENT, Citation
from spinekit.exercise import Target
from spinekit.frozen import FrozenMapping
from spinekit.messages import Message
from spinekit.validation import (
    boolean,
    identifier,
    instance,
    mapping,
    member,
    optional,
    prose,
    tuple_of,
    whole,
)

__all__ = ["Certificate", "ExerciseDecision", "Outcome", "Question", "StopSign"]


class Outcome(StrEnum):
    """What became of one exercise of the catalog when a routine was composed.

    Examples:
        >>> Outcome("ruled_out").name
        'RULED_OUT'
    """

    CHOSEN = "chosen"
    """It is in the routine as its text gives it."""
    SOFTENED = "softened"
    """It is in the routine, made gentler by a rule."""
    REPLACED = "replaced"
    """It stands on the list of a protocol; a neighbor that is allowed has its place."""
    RULED_OUT = "ruled_out"
    """A safety rule keeps it out, whatever the open questions turn out to be."""
    WAITING = "waiting"
    """It waits for an answer: some answers would let it in, others would not."""
    NO_SURFACE = "no_surface"
    """None of the surfaces there are suits it."""
    NO_EQUIPMENT = "no_equipment"
    """Something it needs is missing."""
    AVOIDED = "avoided"
    """The request asked to leave it out."""
    INCOMPLETE = "incomplete"
    """Its text breaks off or gives no dose to follow, so it is never composed."""
    TO_BUILD_UP_TO = "to_build_up_to"
    """Its texts give it as something to build up to: it stands on a ladder, not at a beginning."""
    NO_TIME = "no_time"
    """No dose of it fits the time there is."""
    SIBLING = "sibling"
    """A better version of the same movement is in the routine."""
    NOT_NEEDED = "not_needed"
    """What it trains is covered, or was not asked for; forcing it in would cost points."""


@attrs.frozen(kw_only=True)
class Question:
    """A question whose answer would settle something.

    Examples:
        >>> str(Question(facts=("osteoporosis",), text="Do you have osteoporosis?"))
        'Do you have osteoporosis?'
    """

    facts: tuple[str, ...] = attrs.field(converter=tuple_of("Question.facts", identifier))
    """The ids of the facts it asks for; several for a group question."""

    text: str = attrs.field(validator=prose())
    """The question in plain language."""

    settles: tuple[str, ...] = attrs.field(
        default=(), converter=tuple_of("Question.settles", identifier)
    )
    """Ids of the exercises whose fate hangs on it."""

    weight: int = attrs.field(default=0, validator=whole())
    """How much it would settle: the more, the sooner it should be asked."""

    rules: tuple[str, ...] = attrs.field(
        default=(), converter=tuple_of("Question.rules", identifier)
    )
    """Ids of the rules behind it."""

    opens: tuple[str, ...] = attrs.field(
        default=(), converter=tuple_of("Question.opens", identifier)
    )
    """Ids of the exercises that the favorable answer would let in."""

    closes: tuple[str, ...] = attrs.field(
        default=(), converter=tuple_of("Question.closes", identifier)
    )
    """Ids of the exercises that the limiting answer would keep out for good."""

    def __str__(self) -> str:
        """Return the question."""
        return self.text


@attrs.frozen(kw_only=True)
class ExerciseDecision:
    """Why one exercise of the catalog is in a routine or not.

    Examples:
        >>> decision = ExerciseDecision(
        ...     exercise="leg-hang",
        ...     outcome=Outcome.AVOIDED,
        ...     reasons=(Message("You asked to leave it out."),),
        ... )
        >>> str(decision)
        'leg-hang: avoided. You asked to leave it out.'
    """

    exercise: str = attrs.field(validator=identifier())
    """The id of the exercise."""

    outcome: Outcome = attrs.field(converter=member("ExerciseDecision.outcome", Outcome))
    """What became of it."""

    reasons: tuple[Message, ...] = attrs.field(
        default=(),
        converter=tuple_of("ExerciseDecision.reasons", lambda path: instance(Message, path)),
    )
    """Why, in sentences."""

    rules: tuple[str, ...] = attrs.field(
        default=(), converter=tuple_of("ExerciseDecision.rules", identifier)
    )
    """Ids of the rules that decided or softened it."""

    facts: tuple[str, ...] = attrs.field(
        default=(), converter=tuple_of("ExerciseDecision.facts", identifier)
    )
    """Ids of the facts those rules used."""

    missing: tuple[str, ...] = attrs.field(
        default=(), converter=tuple_of("ExerciseDecision.missing", identifier)
    )
    """Ids of the unanswered facts it hangs on."""

    price: int | None = attrs.field(default=None, validator=optional(whole(high=10**12)))
    """Points lost if it were forced in; ``None`` where that was not worked out."""

    def __str__(self) -> str:
        """Return the exercise, the outcome and the reasons, on one line."""
        reasons = "".join(f" {reason}" for reason in self.reasons)
        return f"{self.exercise}: {self.outcome.value}.{reasons}"


@attrs.frozen(kw_only=True)
class Certificate:
    """What is known about how good a routine is.

    Examples:
        >>> certificate = Certificate(
        ...     objective=120,
        ...     bound=120,
        ...     proven=True,
        ...     seconds=840,
        ...     budget=900,
        ...     coverage={Target.BALANCE: 2},
        ...     wanted={Target.BALANCE: 2},
        ... )
        >>> certificate.gap
        0
    """

    objective: int = attrs.field(validator=whole(low=-(10**12), high=10**12))
    """The points of the routine."""

    bound: int = attrs.field(validator=whole(low=-(10**12), high=10**12))
    """Points no routine can exceed."""

    proven: bool = attrs.field(validator=boolean())
    """Whether the routine is known to be the best there is."""

    seconds: int = attrs.field(validator=whole())
    """Seconds the routine takes at the low end of its ranges."""

    budget: int = attrs.field(validator=whole())
    """Seconds there were."""

    coverage: FrozenMapping[Target, int] = attrs.field(
        factory=FrozenMapping,
        converter=mapping(
            "Certificate.coverage",
            member("Certificate.coverage", Target),
            whole("Certificate.coverage"),
        ),
    )
    """Units of dose each wanted target receives."""

    wanted: FrozenMapping[Target, int] = attrs.field(
        factory=FrozenMapping,
        converter=mapping(
            "Certificate.wanted", member("Certificate.wanted", Target), whole("Certificate.wanted")
        ),
    )
    """Units of dose each target was wanted to receive."""

    nodes: int = attrs.field(default=0, validator=whole())
    """Nodes the search visited."""

    notes: tuple[Message, ...] = attrs.field(
        default=(), converter=tuple_of("Certificate.notes", lambda path: instance(Message, path))
    )
    """What else there is to say, such as why time is left over."""

    def __attrs_post_init__(self) -> None:
        """Refuse a bound that the routine itself exceeds, and a proof with a gap."""
        if self.bound < self.objective:
            raise InvalidValueError(
                f"is below Certificate.objective, {self.objective}",
                path="Certificate.bound",
                value=self.bound,
                remedy="give points that no routine can exceed",
            )
        if self.proven and self.bound != self.objective:
            raise InvalidValueError(
                f"leaves a gap of {self.gap}",
                path="Certificate.proven",
                value=self.proven,
                remedy="set it to False, or the bound to the objective",
            )

    @property
    def gap(self) -> int:
        """Points between the routine and the bound; 0 where proven."""
        return self.bound - self.objective


@attrs.frozen(kw_only=True)
class StopSign:
    """A sign that ends a session, or an exercise, and what to do then.

    Examples:
        >>> sign = StopSign(id="sharp-pain", sign="Sharp pain", action="Stop this exercise.")
        >>> str(sign)
        'Sharp pain: Stop this exercise.'
    """

    id: str = attrs.field(validator=identifier())
    """Its id."""

    sign: str = attrs.field(validator=prose())
    """What is felt or seen."""

    action: str = attrs.field(validator=prose())
    """What to do."""

    emergency: bool = attrs.field(default=False, validator=boolean())
    """Whether to call for help at once if it does not pass."""

    ends_session: bool = attrs.field(default=True, validator=boolean())
    """Whether it ends the whole session, not just the exercise."""

    citations: tuple[Citation, ...] = attrs.field(
        default=(OUR_JUDGEMENT,),
        converter=tuple_of("StopSign.citations", lambda path: instance(Citation, path)),
    )
    """What it rests on."""

    def __str__(self) -> str:
        """Return the sign and the action."""
        return f"{self.sign}: {self.action}"
