"""Refusing well: to whom to go, what to answer first, or which limit to relax.

A refusal is a value, never an exception and never an empty routine. It says
which kind it is, carries the findings behind it, and gives the next step: a
person to see and how soon, questions that would open a routine, or the
smallest sets of limits whose relaxing helps, each tried by composing again.
"""

from enum import StrEnum

import attrs

from spinekit.display import Displayed
from spinekit.errors import UnknownNameError
from spinekit.frozen import FrozenMapping
from spinekit.messages import Message
from spinekit.routine import ExerciseDecision, Question
from spinekit.safety import Finding, Urgency
from spinekit.validation import identifier, instance, mapping, optional, prose, tuple_of

__all__ = ["Refusal", "RefusalKind", "Relaxation"]


class RefusalKind(StrEnum):
    """What stands in the way of a routine.

    Examples:
        >>> RefusalKind("ask") is RefusalKind.ASK
        True
    """

    REFER = "refer"
    """Something a clinician must see first; no exercise until then."""
    ASK = "ask"
    """Questions that must be answered first."""
    INFEASIBLE = "infeasible"
    """Nothing fits the limits of the request, or a rule bars all exercise for now."""


@attrs.frozen(kw_only=True)
class Relaxation:
    """A smallest set of limits whose relaxing makes a routine possible; tried, not guessed.

    Examples:
        >>> print(
        ...     Relaxation(
        ...         limits=("minutes",), text=Message("Allow {minutes} minutes.", {"minutes": 12})
        ...     )
        ... )
        Allow 12 minutes.
    """

    limits: tuple[str, ...] = attrs.field(converter=tuple_of("Relaxation.limits", identifier))
    """The fields of the request to change; none of them alone would do."""

    text: Message = attrs.field(validator=instance(Message))
    """What to change, in a sentence."""

    def __str__(self) -> str:
        """Return the sentence."""
        return str(self.text)


@attrs.frozen(kw_only=True)
class Refusal(Displayed):
    """Why there is no routine, and what to do about it.

    Examples:
        >>> from spinekit.composer import Request, compose
        >>> from spinekit.person import Person
        >>> refusal = compose(Request(Person.of(saddle_numbness=True)))
        >>> refusal.kind.value, refusal.how_soon.value
        ('refer', 'emergency')
        >>> from spinekit.samples import HEALTHY
        >>> compose(Request(HEALTHY, surfaces={"chair"})).decision("bird-dog").outcome.value
        'no_surface'
    """

    kind: RefusalKind = attrs.field(validator=instance(RefusalKind))
    """What stands in the way."""

    message: Message = attrs.field(validator=instance(Message))
    """The refusal in a sentence."""

    findings: tuple[Finding, ...] = attrs.field(
        default=(), converter=tuple_of("Refusal.findings", lambda path: instance(Finding, path))
    )
    """The findings behind it, the gravest first."""

    questions: tuple[Question, ...] = attrs.field(
        default=(), converter=tuple_of("Refusal.questions", lambda path: instance(Question, path))
    )
    """The questions to answer, in the order to ask them."""

    relaxations: tuple[Relaxation, ...] = attrs.field(
        default=(),
        converter=tuple_of("Refusal.relaxations", lambda path: instance(Relaxation, path)),
    )
    """The smallest changes of the request that would help, fewest limits first."""

    refer_to: str = attrs.field(default="", validator=prose(empty=True))
    """Whom to see; empty unless the kind is ``refer``."""

    how_soon: Urgency | None = attrs.field(default=None, validator=optional(instance(Urgency)))
    """How soon to see them; ``None`` where no rule says."""

    decisions: FrozenMapping[str, ExerciseDecision] = attrs.field(
        factory=FrozenMapping,
        converter=mapping(
            "Refusal.decisions",
            identifier("Refusal.decisions"),
            instance(ExerciseDecision, "Refusal.decisions"),
        ),
    )
    """What kept each exercise of the catalog out, by id; empty where none was looked at."""

    def decision(self, exercise: str) -> ExerciseDecision:
        """Return what kept an exercise out.

        Args:
            exercise: The id of an exercise of the catalog.

        Returns:
            The decision.

        Raises:
            UnknownNameError: If there is no decision under that id.
        """
        if exercise not in self.decisions:
            raise UnknownNameError.among(
                exercise, self.decisions, path="Refusal.decision", kind="exercise"
            )
        return self.decisions[exercise]

    def __str__(self) -> str:
        """Return the refusal in one line."""
        return f"{self.kind.value}: {self.message}"
