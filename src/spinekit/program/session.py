"""One session of a program: its day, its items with why each has its dose, and what came of it.

Only values live here; :mod:`spinekit.program.projecting` makes them.
"""

import datetime as dt
from enum import StrEnum

import attrs

from spinekit.errors import InvalidValueError, UnknownNameError
from spinekit.frozen import FrozenMapping
from spinekit.messages import Message
from spinekit.program.days import Weekday, date_check
from spinekit.progression import SessionLog
from spinekit.routine import Item, Routine
from spinekit.validation import (
    identifier,
    instance,
    mapping,
    member,
    optional,
    set_of,
    tuple_of,
    whole,
)

__all__ = ["Line", "Session", "SessionState", "Step", "StepKind"]


class StepKind(StrEnum):
    """How an item came to its dose.

    Examples:
        >>> [kind.value for kind in StepKind]
        ['start', 'advance', 'hold', 'ask', 'ease', 'replace']
    """

    START = "start"
    """It is the first time."""
    ADVANCE = "advance"
    """One step more than last time."""
    HOLD = "hold"
    """The same as last time."""
    ASK = "ask"
    """The same as last time: something was not logged that would decide."""
    EASE = "ease"
    """Less than last time, or made gentler."""
    REPLACE = "replace"
    """Another exercise in its place: the one before is no longer allowed."""


class SessionState(StrEnum):
    """What became of a session.

    Examples:
        >>> [state.value for state in SessionState]
        ['planned', 'done', 'missed']
    """

    PLANNED = "planned"
    """It is still to come."""
    DONE = "done"
    """There is a log of it."""
    MISSED = "missed"
    """Its day has passed without a log; that is never taken for success."""


@attrs.frozen(kw_only=True)
class Line:
    """One movement through the weeks: where it starts and on which days it is done.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> line = Line(id="glute-bridge", start=BED_BRIDGE, days={"monday"}, ladder="bridge")
        >>> str(line.start)
        'Glute bridge: 2 x 10-12 x 2s'
    """

    id: str = attrs.field(validator=identifier())
    """The id of the exercise it begins with."""

    start: Item = attrs.field(validator=instance(Item))
    """The item of its first session, before anybody lightened it for the person of the day."""

    days: frozenset[Weekday] = attrs.field(
        converter=set_of("Line.days", lambda path: member(path, Weekday))
    )
    """The days of the week it is done on."""

    ladder: str | None = attrs.field(default=None, validator=optional(identifier()))
    """The ladder it climbs; ``None`` where it moves within the dose of one text."""


@attrs.frozen(kw_only=True)
class Step:
    """An item of a session, and why it has this dose.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> reason = Message("{exercise} begins here.", {"exercise": "Glute bridge"})
        >>> print(Step(line="glute-bridge", item=BED_BRIDGE, kind="start", reason=reason))
        start Glute bridge: 2 x 10-12 x 2s
    """

    line: str = attrs.field(validator=identifier())
    """The id of its :class:`Line`."""

    item: Item = attrs.field(validator=instance(Item))
    """The exercise at its dose."""

    kind: StepKind = attrs.field(converter=member("Step.kind", StepKind))
    """How it came to this dose."""

    reason: Message = attrs.field(validator=instance(Message))
    """Why."""

    rules: tuple[str, ...] = attrs.field(default=(), converter=tuple_of("Step.rules", identifier))
    """Ids of the rules that decided, of progression or of safety."""

    def __str__(self) -> str:
        """Return the kind and the item."""
        return f"{self.kind.value} {self.item}"


@attrs.frozen(kw_only=True)
class Session:
    """One session of a program.

    Examples:
        >>> session = Session(week=1, day="monday", routine=Routine(blocks=()))
        >>> print(session)
        week 1, monday: planned, 0 exercises, 0 min 0 s
        >>> session.items
        ()
        >>> from spinekit.composer import Request
        >>> from spinekit.program import plan
        >>> from spinekit.samples import MARTA
        >>> planned = plan(Request(MARTA), weeks=1).session(1, "monday")
        >>> planned.step("pelvic-tilt").kind.value
        'start'
    """

    week: int = attrs.field(validator=whole(low=1))
    """The week, from 1."""

    day: Weekday = attrs.field(converter=member("Session.day", Weekday))
    """The day of the week."""

    date: dt.date | None = attrs.field(default=None, validator=optional(date_check()))
    """The date; ``None`` where nobody gave the program a first day."""

    routine: Routine = attrs.field(validator=instance(Routine))
    """What is done, in order; without blocks where nothing may be done."""

    steps: tuple[Step, ...] = attrs.field(
        default=(), converter=tuple_of("Session.steps", lambda path: instance(Step, path))
    )
    """The items of the routine with why each has its dose, in the order of the program."""

    left_out: FrozenMapping[str, Message] = attrs.field(
        factory=FrozenMapping[str, Message],
        converter=mapping(
            "Session.left_out",
            identifier("Session.left_out"),
            instance(Message, "Session.left_out"),
        ),
    )
    """The lines that belong to this day and are not done, by id, each with its reason."""

    state: SessionState = attrs.field(
        default=SessionState.PLANNED, converter=member("Session.state", SessionState)
    )
    """What became of it."""

    log: SessionLog | None = attrs.field(default=None, validator=optional(instance(SessionLog)))
    """What was done; ``None`` unless it is done."""

    def __attrs_post_init__(self) -> None:
        """Refuse a log without the state, and the state without a log."""
        if (self.state is SessionState.DONE) is not (self.log is not None):
            raise InvalidValueError(
                "does not fit Session.log",
                path="Session.state",
                value=self.state.value,
                remedy="give a log exactly where the state is 'done'",
            )

    @property
    def items(self) -> tuple[Item, ...]:
        """The items, in the order they are done."""
        return self.routine.items

    def step(self, line: str) -> Step:
        """Return the item of a line, and why it has its dose.

        Args:
            line: The id of the line.

        Returns:
            The step.

        Raises:
            UnknownNameError: If the session has no item of that line.
        """
        for one in self.steps:
            if one.line == line:
                return one
        raise UnknownNameError.among(
            line, [one.line for one in self.steps], path="Session.step", kind="line"
        )

    def __str__(self) -> str:
        """Return the day, the state and the routine, on one line."""
        return f"week {self.week}, {self.day.value}: {self.state.value}, {self.routine}"
