"""Which types have a document, under which name, and where a field is written in its own way.

To add a type, add one line to ``_TYPES``. Its fields are read off its class;
the few that are not written as their type says stand in ``_SPECIAL``. Nothing
is registered at run time: the tables are values like everything else.
"""

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import attrs

from spinekit.catalog import Catalog
from spinekit.codecs.shapes import (
    Entries,
    Maybe,
    Rows,
    Scalar,
    Shape,
    Standard,
    shape_of,
)
from spinekit.composer import (
    Candidate,
    ComposerSettings,
    Option,
    Problem,
    Refusal,
    Relaxation,
    Request,
    Selection,
)
from spinekit.composer.problem import Phase as ProblemPhase
from spinekit.demands import Demands, SpineMotion
from spinekit.dosage import (
    Band,
    Bodyweight,
    Dosage,
    DosageCap,
    Hold,
    Holds,
    Kilograms,
    PercentOfMax,
    Reps,
    Tempo,
    Timing,
    ToFatigue,
)
from spinekit.errors import InvalidTypeError, nearest
from spinekit.evidence import Citation, Source
from spinekit.exercise import LIMITABLE, Dose, Exercise, Modification
from spinekit.facts import FACTS, Fact, FactKind
from spinekit.frozen import FrozenMapping
from spinekit.ladder import Ladder, Rung
from spinekit.messages import Message
from spinekit.person import Person
from spinekit.program import (
    Adherence,
    Line,
    Outline,
    Program,
    ProgramChange,
    ProgramSettings,
    Session,
    Step,
)
from spinekit.progression import Decision, ItemLog, Policy, ProgressionSettings, SessionLog
from spinekit.ranges import Range
from spinekit.routine import (
    Block,
    Certificate,
    ExerciseDecision,
    Item,
    Protocol,
    ProtocolItem,
    Question,
    Routine,
    StopSign,
)
from spinekit.safety import (
    TERMS,
    Condition,
    Finding,
    Instead,
    Kind,
    Rule,
    SafetySettings,
    SessionCheck,
    Today,
    Verdict,
)
from spinekit.safety.terms import Takes

__all__ = ["NAMES", "NOTATIONS", "TYPES", "Field", "fields_of", "name_of", "shape_of_type"]

_TYPES: tuple[type, ...] = (
    Range,
    Message,
    Source,
    Citation,
    Reps,
    Hold,
    Holds,
    ToFatigue,
    Bodyweight,
    Kilograms,
    Band,
    PercentOfMax,
    Tempo,
    Timing,
    Dosage,
    DosageCap,
    SpineMotion,
    Demands,
    Modification,
    Dose,
    Exercise,
    Fact,
    Person,
    Rung,
    Ladder,
    Item,
    Block,
    Question,
    ExerciseDecision,
    Certificate,
    StopSign,
    Routine,
    ProtocolItem,
    Protocol,
    Condition,
    Instead,
    Rule,
    Finding,
    Verdict,
    Today,
    SessionCheck,
    SafetySettings,
    Catalog,
    ComposerSettings,
    Request,
    Relaxation,
    Refusal,
    Option,
    ProblemPhase,
    Candidate,
    Problem,
    Selection,
    ItemLog,
    SessionLog,
    Decision,
    Policy,
    ProgressionSettings,
    ProgramSettings,
    Line,
    Step,
    Session,
    Outline,
    ProgramChange,
    Adherence,
    Program,
)

# Where the name of the class alone would not say which it is.
_NAMED: dict[type, str] = {ProblemPhase: "ProblemPhase"}

TYPES: FrozenMapping[str, type] = FrozenMapping(
    (_NAMED.get(one, one.__name__), one) for one in _TYPES
)
"""The types that have a document, by the name it carries under ``type``.

Examples:
    >>> TYPES["Dosage"].__name__
    'Dosage'
"""

NAMES: FrozenMapping[type, str] = FrozenMapping((kind, name) for name, kind in TYPES.items())
"""The names of the types, by type.

Examples:
    >>> NAMES[TYPES["Dosage"]]
    'Dosage'
"""

_YES_NO = Scalar((bool,))
_NUMBER = Scalar((int,))


def _answers() -> FrozenMapping[str, Shape]:
    """Return the shape of an answer to each fact; ``null`` says that it is unknown."""
    return FrozenMapping(
        (row.id, Maybe(_NUMBER if row.kind is FactKind.NUMBER else _YES_NO))
        for row in FACTS.values()
    )


def _todays() -> FrozenMapping[str, Shape]:
    """Return the shape of an answer to each question of the day."""
    return FrozenMapping(
        (name.partition(".")[2], Maybe(_YES_NO if term.takes is Takes.YES_NO else _NUMBER))
        for name, term in TERMS.items()
        if term.kind is Kind.TODAY
    )


def _limits() -> FrozenMapping[str, Shape]:
    """Return the shape of the limit on each demand."""
    kinds = {field.name: field.type for field in attrs.fields(Demands)}
    parts = {field.name: field.type for field in attrs.fields(SpineMotion)}
    return FrozenMapping(
        (name, shape_of(parts[name.partition(".")[2]] if "." in name else kinds[name]))
        for name in LIMITABLE
    )


_SPECIAL: Mapping[tuple[type, str], Shape] = MappingProxyType(
    {
        (Person, "answers"): Entries(_answers()),
        (SessionLog, "answers"): Entries(_answers()),
        (Today, "answers"): Entries(_todays()),
        (Modification, "limits"): Entries(_limits()),
        (Catalog, "exercises"): Rows(Exercise),
        (Catalog, "ladders"): Rows(Ladder),
        (Catalog, "protocols"): Rows(Protocol),
        (Catalog, "rules"): Rows(Rule),
        (Catalog, "sources"): Rows(Source),
        (Request, "catalog"): Standard(Catalog, Catalog.standard()),
    }
)

# The composing problem has a published form for other solvers, which this one follows.
_RENAMED: Mapping[tuple[type, str], str] = MappingProxyType({(Option, "seconds"): "s"})


NOTATIONS: FrozenMapping[type, Callable[[str], object]] = FrozenMapping([(Dosage, Dosage.parse)])
"""Types that may also be read from their own text, as people write them by hand.

Examples:
    >>> str(NOTATIONS[TYPES["Dosage"]]("2x10"))
    '2 x 10'
"""


@attrs.frozen(kw_only=True)
class Field:
    """One field of a type, as a document has it.

    Examples:
        >>> [field.key for field in fields_of(Range)]
        ['low', 'high']
    """

    name: str
    """Its name in the class."""

    key: str
    """Its key in the document."""

    shape: Shape
    """The shape of its value."""

    required: bool
    """Whether a document must have it: it has no default."""

    attribute: "attrs.Attribute[Any]"
    """The field as attrs keeps it, with its converter and validator."""

    def checked(self, value: object) -> object:
        """Return *value* as the class would keep it, asking this field's own checks alone.

        Args:
            value: A value of the field's shape.

        Returns:
            The value converted and validated.

        Raises:
            SpinekitError: If the field refuses it.

        Examples:
            >>> low, high = fields_of(Range)
            >>> low.checked(5)
            5
        """
        converter: Any = self.attribute.converter
        validator: Any = self.attribute.validator
        kept = value if converter is None else converter(value)
        judge = getattr(validator, "judge", None)
        if judge is not None:
            judge(kept, self.name)
        return kept


@cache
def fields_of(kind: type) -> tuple[Field, ...]:
    """Return the fields of a type, in the order of its class.

    Args:
        kind: A class made by attrs.

    Returns:
        Every field that its constructor takes.

    Examples:
        >>> [field.name for field in fields_of(Person)]
        ['answers']
    """
    return tuple(
        Field(
            name=one.name,
            key=_RENAMED.get((kind, one.name), one.name),
            shape=_SPECIAL.get((kind, one.name)) or shape_of(one.type),
            required=one.default is attrs.NOTHING,
            attribute=one,
        )
        for one in attrs.fields(kind)
        if one.init
    )


def name_of(kind: object) -> str:
    """Return the name that a type's documents carry.

    Args:
        kind: A type of :data:`TYPES`; of conditions, any kind.

    Returns:
        The name.

    Raises:
        InvalidTypeError: If the type has no document.

    Examples:
        >>> name_of(Range)
        'Range'
    """
    if isinstance(kind, type):
        if kind in NAMES:
            return NAMES[kind]
        if issubclass(kind, Condition):
            return NAMES[Condition]
    name = getattr(kind, "__name__", str(kind))
    close = nearest(name, TYPES)
    raise InvalidTypeError(
        "has no document",
        path="spinekit.codecs",
        value=kind,
        remedy=f"use {close[0]}" if close else "use a type of spinekit.codecs.TYPES",
    )


def shape_of_type(kind: type) -> Shape:
    """Return the shape of a whole value of a type of :data:`TYPES`.

    Args:
        kind: The type.

    Returns:
        A record, or the notation of conditions.

    Examples:
        >>> shape_of_type(Range).kind.__name__
        'Range'
    """
    return shape_of(kind)
