"""The shape of one rule: for whom, against what, how strictly, why, and what to do instead.

A rule is a row of data; the tables of this package hold nothing else, and a
clinic adds, replaces or removes rules by building another tuple. Nothing is
judged here. A rule *fires* for a person and a thing where ``when`` holds for
the person and ``demands`` for the thing; with unknown answers it *may* fire.
"""

from collections.abc import Mapping
from enum import IntEnum, StrEnum
from string import Formatter

import attrs

from spinekit.dosage import DosageCap
from spinekit.errors import InvalidTypeError, InvalidValueError
from spinekit.evidence import Basis, Citation
from spinekit.exercise import Modification
from spinekit.frozen import FrozenMapping
from spinekit.safety.conditions import ALWAYS, Condition
from spinekit.safety.kleene import Joinable
from spinekit.safety.terms import TERMS, Kind
from spinekit.validation import (
    boolean,
    identifier,
    instance,
    mapping,
    member,
    optional,
    prose,
    tuple_of,
)

__all__ = ["Instead", "Level", "Rule", "Scope", "Topic", "Urgency"]


class Level(IntEnum):
    """How strictly a rule speaks, from nothing to the strictest.

    Examples:
        >>> max(Level.CAUTION, Level.FORBID).name
        'FORBID'
        >>> Level.MODIFY < Level.REFER
        True
    """

    ALLOW = 0
    """Nothing stands against it."""
    CAUTION = 1
    """It may be done, with something to keep in mind."""
    MODIFY = 2
    """It may be done once it is made gentler as the rule says."""
    FORBID = 3
    """It must not be done by this person as things stand."""
    REFER = 4
    """See a professional before this, or before any exercise."""


class Urgency(StrEnum):
    """How soon to see someone, most urgent first.

    Examples:
        >>> [urgency.value for urgency in Urgency]
        ['emergency', 'urgent', 'soon']
    """

    EMERGENCY = "emergency"
    """Now: emergency department or ambulance."""
    URGENT = "urgent"
    """The same day, or as soon as an appointment can be had."""
    SOON = "soon"
    """Before starting, without hurry."""


class Scope(StrEnum):
    """What a rule judges.

    Examples:
        >>> [scope.value for scope in Scope]
        ['person', 'exercise', 'routine', 'session']
    """

    PERSON = "person"
    """The person alone: it counts for every exercise."""
    EXERCISE = "exercise"
    """An exercise, with its dosage where there is one."""
    ROUTINE = "routine"
    """A routine as a whole."""
    SESSION = "session"
    """The answers of the day, before or during a session."""


class Topic(StrEnum):
    """The table a rule stands in.

    Examples:
        >>> [topic.value for topic in Topic]
        ['red_flags', 'screening', 'bone', 'spine', 'positions', 'stopping']
    """

    RED_FLAGS = "red_flags"
    """Signs that something serious may be behind the pain."""
    SCREENING = "screening"
    """Age, habits, heart, blood pressure, illness and other health questions."""
    BONE = "bone"
    """Thin bones and broken vertebrae."""
    SPINE = "spine"
    """The back itself: stenosis, slipped vertebra, disc, surgery, directions of pain."""
    POSITIONS = "positions"
    """Positions, joints, floor, balance, eyes and pregnancy."""
    STOPPING = "stopping"
    """Signs to stop at, and the questions of the day."""


_SPEAKS_OF: Mapping[Scope, frozenset[Kind]] = {
    Scope.PERSON: frozenset(),
    Scope.EXERCISE: frozenset([Kind.DEMAND, Kind.DOSE]),
    Scope.ROUTINE: frozenset([Kind.ROUTINE]),
    Scope.SESSION: frozenset([Kind.TODAY]),
}


@attrs.frozen(kw_only=True)
class Instead:
    """What to do where a rule fires.

    Examples:
        >>> instead = Instead(
        ...     text="Hold for ten seconds at most.", cap=DosageCap(max_hold_seconds=10)
        ... )
        >>> str(instead), instead.softens
        ('Hold for ten seconds at most.', True)
    """

    text: str = attrs.field(validator=prose())
    """What to do, in plain language."""

    modification: Modification | None = attrs.field(
        default=None, validator=optional(instance(Modification))
    )
    """How to make the exercise gentler; ``None`` where nothing about it changes."""

    cap: DosageCap | None = attrs.field(default=None, validator=optional(instance(DosageCap)))
    """The most that may be asked for; ``None`` where the dosage stays."""

    alternatives: tuple[str, ...] = attrs.field(
        default=(), converter=tuple_of("Instead.alternatives", identifier)
    )
    """Ids of exercises to do in its place, best first."""

    refer_to: str = attrs.field(default="", validator=prose(empty=True))
    """Whom to see, such as ``a physiotherapist``; empty for nobody."""

    how_soon: Urgency | None = attrs.field(default=None, validator=optional(instance(Urgency)))
    """How soon to see them; ``None`` for nobody."""

    def __attrs_post_init__(self) -> None:
        """Refuse whom without how soon, and how soon without whom."""
        if bool(self.refer_to) is not (self.how_soon is not None):
            raise InvalidValueError(
                "must say whom to see and how soon, or neither",
                path="Instead.refer_to",
                value=self.refer_to,
                remedy="give refer_to and how_soon together",
            )

    @property
    def softens(self) -> bool:
        """Whether there is something to apply to the exercise or its dosage."""
        return self.modification is not None or self.cap is not None

    def __str__(self) -> str:
        """Return what to do."""
        return self.text


def _condition(path: str, value: Joinable) -> Condition:
    if not isinstance(value, Joinable):
        raise InvalidTypeError(
            "must be a condition",
            path=path,
            value=value,
            remedy="begin one with fact(...) or demand(...), or read one with Condition.parse",
        )
    return value.condition


def _when(value: Joinable) -> Condition:
    return _condition("Rule.when", value)


def _demands(value: Joinable) -> Condition:
    return _condition("Rule.demands", value)


def _argument(value: str | int) -> str | int:
    if isinstance(value, str) or type(value) is int:
        return value
    raise InvalidTypeError(
        "must be a text or a whole number",
        path="Rule.arguments",
        value=value,
        remedy="give a str or an int",
    )


@attrs.frozen(kw_only=True)
class Rule:
    """One row: when it concerns a person, what it stands against, and what then.

    Examples:
        >>> from spinekit.evidence import OUR_JUDGEMENT
        >>> from spinekit.safety.conditions import demand, fact
        >>> rule = Rule(
        ...     id="r-prone",
        ...     topic=Topic.POSITIONS,
        ...     scope=Scope.EXERCISE,
        ...     when=fact("cannot_lie_prone"),
        ...     demands=demand("position") == "prone",
        ...     level=Level.FORBID,
        ...     instead=Instead(text="Choose a seated exercise."),
        ...     message="{exercise} is done lying face down.",
        ...     citations=(OUR_JUDGEMENT,),
        ...     basis=Basis.EXPERT_JUDGEMENT,
        ... )
        >>> print(rule)
        r-prone: FORBID when cannot_lie_prone and position == prone
        >>> rule.can_be_acknowledged, rule.satisfied_by, rule.message_names
        (False, '', frozenset({'exercise'}))
    """

    id: str = attrs.field(validator=identifier())
    """Its id, stable across versions; what :func:`~spinekit.safety.judge` acknowledges."""

    topic: Topic = attrs.field(converter=member("Rule.topic", Topic))
    """The table it stands in."""

    scope: Scope = attrs.field(converter=member("Rule.scope", Scope))
    """What it judges."""

    when: Condition = attrs.field(converter=_when)
    """The people it concerns: a condition over facts."""

    demands: Condition = attrs.field(default=ALWAYS, converter=_demands)
    """What it stands against: a condition over demands and dose, routine or today."""

    level: Level = attrs.field(validator=instance(Level))
    """How strictly it speaks."""

    instead: Instead = attrs.field(validator=instance(Instead))
    """What to do where it fires."""

    message: str = attrs.field(validator=prose())
    """What to tell the person: a template that may name ``{exercise}``, facts and arguments."""

    arguments: FrozenMapping[str, str | int] = attrs.field(
        factory=FrozenMapping[str, str | int],
        converter=mapping("Rule.arguments", identifier("Rule.arguments"), _argument),
    )
    """What else fills the template, such as the numbers of settings."""

    citations: tuple[Citation, ...] = attrs.field(
        converter=tuple_of("Rule.citations", lambda path: instance(Citation, path))
    )
    """What it rests on; at least one."""

    basis: Basis = attrs.field(converter=member("Rule.basis", Basis))
    """How it follows from what it cites."""

    source_rule: str = attrs.field(default="", validator=prose(empty=True))
    """The id of the drafted rule it carries; several rows may carry one."""

    binding: bool = attrs.field(default=False, validator=boolean())
    """Whether it cannot be acknowledged away although it only softens."""

    settings: tuple[str, ...] = attrs.field(
        default=(), converter=tuple_of("Rule.settings", identifier)
    )
    """Names of the :class:`~spinekit.safety.SafetySettings` its numbers come from."""

    def __attrs_post_init__(self) -> None:
        """Refuse a row that cannot be judged or that leaves people without an answer."""
        self._check_terms()
        self._check_level()
        self._check_message()

    def _check_terms(self) -> None:
        outside = [name for name in self.when.names if name in TERMS]
        if outside:
            raise InvalidValueError(
                "speaks of more than the person",
                path=f"Rule[{self.id}].when",
                value=outside,
                remedy="put it into demands",
            )
        allowed = _SPEAKS_OF[self.scope]
        outside = [
            name
            for name in self.demands.names
            if name not in TERMS or TERMS[name].kind not in allowed
        ]
        if outside or (self.scope is Scope.PERSON and self.demands != ALWAYS):
            raise InvalidValueError(
                f"cannot be asked by a rule about the {self.scope.value}",
                path=f"Rule[{self.id}].demands",
                value=outside or str(self.demands),
                remedy="use terms about " + (", ".join(sorted(allowed)) or "nothing"),
            )

    def _check_level(self) -> None:
        path = f"Rule[{self.id}].level"
        whole_thing = self.scope in (Scope.ROUTINE, Scope.SESSION)
        if self.level is Level.ALLOW:
            raise InvalidValueError(
                "says nothing", path=path, value=self.level.name, remedy="leave the rule out"
            )
        if self.level is Level.MODIFY and not self.instead.softens and not whole_thing:
            raise InvalidValueError(
                "has nothing to apply",
                path=path,
                value=self.level.name,
                remedy="give instead a modification or a cap",
            )
        if self.level is not Level.MODIFY and self.instead.softens:
            raise InvalidValueError(
                "would never apply its modification or cap",
                path=path,
                value=self.level.name,
                remedy="make it MODIFY, or leave modification and cap out",
            )
        if self.level is Level.REFER and not self.instead.refer_to:
            raise InvalidValueError(
                "does not say whom to see",
                path=path,
                value=self.level.name,
                remedy="give instead refer_to and how_soon",
            )
        if not self.citations:
            raise InvalidValueError(
                "is empty",
                path=f"Rule[{self.id}].citations",
                remedy="cite a source, or our own judgement",
            )

    def _check_message(self) -> None:
        known = {*self.when.facts, *self.arguments}
        if self.scope is Scope.EXERCISE:
            known.add("exercise")
        unknown = sorted(self.message_names - known)
        if unknown:
            raise InvalidValueError(
                "names what nothing fills",
                path=f"Rule[{self.id}].message",
                value=unknown,
                remedy="use " + ", ".join(sorted(known)) if known else "leave the braces out",
            )

    @property
    def can_be_acknowledged(self) -> bool:
        """Whether a professional may weigh it: cautions and modifications that do not bind."""
        return self.level <= Level.MODIFY and not self.binding

    @property
    def message_names(self) -> frozenset[str]:
        """The names in braces of its message."""
        try:
            parts = list(Formatter().parse(self.message))
        except ValueError:
            raise InvalidValueError(
                "is no template",
                path=f"Rule[{self.id}].message",
                value=self.message,
                remedy="close every brace, or double it",
            ) from None
        return frozenset(name for _text, name, _spec, _conversion in parts if name is not None)

    @property
    def satisfied_by(self) -> str:
        """The id of the modification that satisfies it; empty where none does."""
        modification = self.instead.modification
        return "" if modification is None else modification.id

    def __str__(self) -> str:
        """Return id, level and both conditions on one line."""
        whole_condition = self.when & self.demands
        return f"{self.id}: {self.level.name} when {whole_condition}"
