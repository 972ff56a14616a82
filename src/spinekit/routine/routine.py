"""The routine itself: its blocks in order, with everything that explains them.

It lasts as long as its blocks together, and answers why an exercise is in it
or not.
"""

import attrs

from spinekit.display import Displayed
from spinekit.errors import InvalidTypeError, InvalidValueError, UnknownNameError
from spinekit.frozen import FrozenMapping
from spinekit.messages import Message
from spinekit.ranges import Range
from spinekit.routine.blocks import Block, Item
from spinekit.routine.reasons import Certificate, ExerciseDecision, Outcome, Question, StopSign
from spinekit.validation import (
    identifier,
    instance,
    mapping,
    optional,
    set_of,
    tuple_of,
)

__all__ = ["Routine"]


@attrs.frozen(kw_only=True)
class Routine(Displayed):
    """Exercises at their doses, in order, with everything that explains them.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> routine = Routine(blocks=(Block(items=(BED_BRIDGE,)),))
        >>> [item.exercise.id for item in routine.items], routine.seconds.low
        (['glute-bridge'], 180)
        >>> from spinekit.composer import Request, compose
        >>> from spinekit.samples import MARTA
        >>> composed = compose(Request(MARTA))
        >>> composed.decision("leg-hang").outcome.value, len(composed.why_not("leg-hang")) > 0
        ('ruled_out', True)
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
