"""A routine: which exercises, at which dose, in which order. No judgement is made here.

An :class:`Item` is an exercise at a dose; a :class:`Block` is the items of one
phase done in one position; a :class:`Routine` is its blocks in order. A
:class:`Protocol` is a list an article gives, with its own doses, before anyone
has asked for whom. The values that *explain* a routine - decisions, questions,
certificate, stop signs - are only carried here; :mod:`spinekit.composer` and
:mod:`spinekit.safety` make them.

Time: a routine lasts the sum, over its blocks, of the seconds to get into
position, and over its items of the seconds to get ready and the dose's own
seconds (:attr:`spinekit.dosage.Dosage.seconds`). Nothing else is counted, so
the parts always add up to the whole.
"""

from enum import StrEnum

import attrs

from spinekit.demands import Position
from spinekit.dosage import Dosage, Timing
from spinekit.errors import InvalidTypeError, InvalidValueError, UnknownNameError
from spinekit.evidence import OUR_JUDGEMENT, Citation
from spinekit.exercise import Exercise, Modification, Phase, Surface, Target
from spinekit.frozen import FrozenMapping
from spinekit.messages import Message
from spinekit.ranges import Range
from spinekit.validation import (
    boolean,
    identifier,
    instance,
    mapping,
    member,
    optional,
    prose,
    set_of,
    tuple_of,
    whole,
)

__all__ = [
    "SET_UP_SECONDS",
    "Block",
    "Certificate",
    "ExerciseDecision",
    "Item",
    "Outcome",
    "Protocol",
    "ProtocolItem",
    "Question",
    "Routine",
    "StopSign",
]

SET_UP_SECONDS: FrozenMapping[Position, int] = FrozenMapping(
    {
        Position.STANDING: 10,
        Position.SEATED: 10,
        Position.SUPINE: 20,
        Position.SIDE_LYING: 20,
        Position.PRONE: 25,
        Position.QUADRUPED: 20,
    }
)
"""Seconds to get into each position, once per block: our own judgement, no source states them."""


class Outcome(StrEnum):
    """What became of one exercise of the catalog when a routine was composed."""

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
class Item:
    """An exercise at a dose, as a part of a routine.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> BED_BRIDGE.seconds
        Range(low=160, high=184)
    """

    exercise: Exercise = attrs.field(validator=instance(Exercise))
    """The exercise, with any modification already applied."""

    dosage: Dosage = attrs.field(validator=instance(Dosage))
    """How much of it; complete."""

    phase: Phase = attrs.field(
        default=attrs.Factory(
            # A default is made before any field is checked.
            lambda self: instance(Exercise, "Item.exercise")(self.exercise).phase,
            takes_self=True,
        ),
        converter=member("Item.phase", Phase),
    )
    """The part of the routine it stands in; its exercise's own unless said."""

    modifications: tuple[Modification, ...] = attrs.field(
        default=(),
        converter=tuple_of("Item.modifications", lambda path: instance(Modification, path)),
    )
    """How it was made gentler, in the order applied."""

    notes: tuple[Message, ...] = attrs.field(
        default=(), converter=tuple_of("Item.notes", lambda path: instance(Message, path))
    )
    """What to keep in mind, such as the cautions of the rules."""

    citations: tuple[Citation, ...] = attrs.field(
        default=(OUR_JUDGEMENT,),
        converter=tuple_of("Item.citations", lambda path: instance(Citation, path)),
    )
    """Where the dose comes from."""

    assumed: tuple[str, ...] = attrs.field(default=(), converter=tuple_of("Item.assumed", prose))
    """The parts of the dose that are our own choice, such as ``("sets",)``."""

    timing: Timing = attrs.field(factory=Timing, validator=instance(Timing))
    """The second counts its length is reckoned with."""

    def __attrs_post_init__(self) -> None:
        """Refuse a dose that leaves anything open."""
        if not self.dosage.is_complete:
            raise InvalidValueError(
                "does not state " + " and ".join(self.dosage.missing),
                path="Item.dosage",
                value=str(self.dosage),
                remedy="complete it with Dosage.completed",
            )
        if self.exercise.demands is None:
            raise InvalidValueError(
                "is incomplete: its position is unknown",
                path="Item.exercise",
                value=self.exercise.id,
                remedy="choose a complete exercise",
            )

    @property
    def position(self) -> Position:
        """The position it is done in."""
        position = self.exercise.position
        if position is None:  # the constructor has refused this
            raise InvalidValueError("has no position", path="Item.exercise", value=self.exercise.id)
        return position

    @property
    def seconds(self) -> Range:
        """How long it takes, getting ready included, in seconds."""
        return self.dosage.seconds_with(self.timing) + self.timing.prepare

    def __str__(self) -> str:
        """Return the exercise and its dose."""
        return f"{self.exercise.name}: {self.dosage}"


@attrs.frozen(kw_only=True)
class Block:
    """Items of one phase, done one after the other in one position.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> block = Block(items=(BED_BRIDGE,), set_up=20)
        >>> block.position.value, block.seconds.low
        ('supine', 180)
    """

    items: tuple[Item, ...] = attrs.field(
        converter=tuple_of("Block.items", lambda path: instance(Item, path))
    )
    """The items, in order; at least one."""

    set_up: int = attrs.field(
        default=attrs.Factory(
            lambda self: SET_UP_SECONDS[self.items[0].position] if self.items else 0,
            takes_self=True,
        ),
        validator=whole(low=0, high=600),
    )
    """Seconds to get into the position."""

    def __attrs_post_init__(self) -> None:
        """Refuse an empty block, and one that changes position or phase."""
        if not self.items:
            raise InvalidValueError(
                "is empty", path="Block.items", value=self.items, remedy="give an item"
            )
        for name in ("position", "phase"):
            if len({getattr(item, name) for item in self.items}) > 1:
                raise InvalidValueError(
                    f"change the {name} within the block",
                    path="Block.items",
                    value=[getattr(item, name).value for item in self.items],
                    remedy="make one block for each",
                )

    @property
    def phase(self) -> Phase:
        """The part of the routine."""
        return self.items[0].phase

    @property
    def position(self) -> Position:
        """The position all its items are done in."""
        return self.items[0].position

    @property
    def seconds(self) -> Range:
        """How long it takes, getting into position included, in seconds."""
        return sum((item.seconds for item in self.items), Range(self.set_up))


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

    price: int | None = attrs.field(default=None, validator=optional(whole()))
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


@attrs.frozen(kw_only=True)
class Routine:
    """Exercises at their doses, in order, with everything that explains them.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> routine = Routine(blocks=(Block(items=(BED_BRIDGE,)),))
        >>> [item.exercise.id for item in routine.items], routine.seconds.low
        (['glute-bridge'], 180)
    """

    blocks: tuple[Block, ...] = attrs.field(
        converter=tuple_of("Routine.blocks", lambda path: instance(Block, path))
    )
    """The blocks, in order."""

    decisions: FrozenMapping[str, ExerciseDecision] = attrs.field(
        factory=FrozenMapping,
        converter=mapping(
            "Routine.decisions",
            identifier("Routine.decisions"),
            instance(ExerciseDecision, "Routine.decisions"),
        ),
    )
    """Why each exercise of the catalog is in it or not, by id; empty where nobody composed it."""

    questions: tuple[Question, ...] = attrs.field(
        default=(), converter=tuple_of("Routine.questions", lambda path: instance(Question, path))
    )
    """The questions whose answers could let more in, most useful first."""

    certificate: Certificate | None = attrs.field(
        default=None, validator=optional(instance(Certificate))
    )
    """What is known about how good it is; ``None`` where nobody composed it."""

    stop_signs: tuple[StopSign, ...] = attrs.field(
        default=(), converter=tuple_of("Routine.stop_signs", lambda path: instance(StopSign, path))
    )
    """The signs that end the session."""

    notes: tuple[Message, ...] = attrs.field(
        default=(), converter=tuple_of("Routine.notes", lambda path: instance(Message, path))
    )
    """Cautions about the person or the routine as a whole."""

    acknowledged: frozenset[str] = attrs.field(
        default=frozenset(), converter=set_of("Routine.acknowledged", identifier)
    )
    """Ids of the rules a professional has weighed for this routine."""

    def __attrs_post_init__(self) -> None:
        """Refuse a decision that stands under the id of another exercise."""
        for exercise, decision in self.decisions.items():
            if decision.exercise != exercise:
                raise InvalidValueError(
                    f"is about {decision.exercise!r}",
                    path=f"Routine.decisions[{exercise!r}]",
                    value=str(decision),
                    remedy="keep each decision under the id of its exercise",
                )

    @property
    def items(self) -> tuple[Item, ...]:
        """Every item, in the order it is done."""
        return tuple(item for block in self.blocks for item in block.items)

    @property
    def seconds(self) -> Range:
        """How long it takes, in seconds: the sum of its blocks."""
        return sum((block.seconds for block in self.blocks), Range(0))

    def decision(self, exercise: str) -> ExerciseDecision:
        """Return why the exercise is in the routine or not.

        Args:
            exercise: The id of an exercise of the catalog the routine was composed from.

        Returns:
            The decision.

        Raises:
            InvalidTypeError: If *exercise* is not a text.
            UnknownNameError: If there is no decision under that id.
        """
        if not isinstance(exercise, str):
            raise InvalidTypeError(
                "must be the id of an exercise",
                path="Routine.decision",
                value=exercise,
                remedy="give a str such as 'bird-dog'",
            )
        if exercise not in self.decisions:
            raise UnknownNameError.among(
                exercise, self.decisions, path="Routine.decision", kind="exercise"
            )
        return self.decisions[exercise]

    def why_not(self, exercise: str) -> tuple[Message, ...]:
        """Return the reasons an exercise is not in the routine; none where it is.

        Args:
            exercise: The id of an exercise of the catalog the routine was composed from.

        Returns:
            The reasons, in sentences.

        Raises:
            UnknownNameError: If there is no decision under that id.
        """
        decision = self.decision(exercise)
        inside = decision.outcome in (Outcome.CHOSEN, Outcome.SOFTENED)
        return () if inside else decision.reasons

    def __str__(self) -> str:
        """Return one line: how many exercises and how long."""
        seconds = self.seconds
        exercises = "exercise" if len(self.items) == 1 else "exercises"
        return f"{len(self.items)} {exercises}, {seconds.low // 60} min {seconds.low % 60} s"


@attrs.frozen(kw_only=True)
class ProtocolItem:
    """One line of an article's list: an exercise at the article's own dose.

    Examples:
        >>> line = ProtocolItem(exercise="pelvic-tilt", dosage=Dosage.parse("2 x 12-15"))
        >>> str(line)
        'pelvic-tilt 2 x 12-15'
    """

    exercise: str = attrs.field(validator=identifier())
    """The id of the exercise."""

    dosage: Dosage = attrs.field(validator=instance(Dosage))
    """The dose as the article states it; it may leave parts open."""

    def __str__(self) -> str:
        """Return the exercise id and the dose."""
        return f"{self.exercise} {self.dosage}"


@attrs.frozen(kw_only=True)
class Protocol:
    """The list of an article: its exercises, in its order, at its doses.

    Examples:
        >>> Protocol(id="two", name="Two", items=(), citations=(OUR_JUDGEMENT,)).surfaces
        frozenset()
    """

    id: str = attrs.field(validator=identifier())
    """Its id, such as ``bed-10-minutes``."""

    name: str = attrs.field(validator=prose())
    """What people call it."""

    items: tuple[ProtocolItem, ...] = attrs.field(
        converter=tuple_of("Protocol.items", lambda path: instance(ProtocolItem, path))
    )
    """Its lines, in the article's order."""

    written_for: frozenset[str] = attrs.field(
        default=frozenset(), converter=set_of("Protocol.written_for", identifier)
    )
    """Facts about the people it was written for, such as ``osteoporosis``."""

    surfaces: frozenset[Surface] = attrs.field(
        default=frozenset(),
        converter=set_of("Protocol.surfaces", lambda path: member(path, Surface)),
    )
    """The surfaces the article has in mind; empty where it does not say."""

    days_per_week: Range | None = attrs.field(default=None, validator=optional(instance(Range)))
    """How often the article says to do it; ``None`` where it does not say."""

    minutes: int | None = attrs.field(default=None, validator=optional(whole(low=1, high=120)))
    """How long the article says it takes; ``None`` where it does not say."""

    citations: tuple[Citation, ...] = attrs.field(
        converter=tuple_of("Protocol.citations", lambda path: instance(Citation, path))
    )
    """The article."""

    notes: tuple[str, ...] = attrs.field(default=(), converter=tuple_of("Protocol.notes", prose))
    """Where the article breaks off or leaves things open."""

    def __str__(self) -> str:
        """Return the name."""
        return self.name
