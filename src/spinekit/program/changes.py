"""What a new plan changes in the sessions to come, line by line, and why.

Only what differs is said, once for each line: from which session on, what was
planned, what is planned now. A plan that comes out the same changes nothing.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum

import attrs

from spinekit.composer import Refusal
from spinekit.messages import Message
from spinekit.program.days import Weekday
from spinekit.program.session import Line, Session, SessionState, Step, StepKind
from spinekit.validation import identifier, instance, member, optional, prose, tuple_of, whole

__all__ = ["ProgramChange", "ProgramChangeKind", "differences"]


class ProgramChangeKind(StrEnum):
    """What became of a line in the sessions to come.

    Examples:
        >>> ProgramChangeKind("left_out").name
        'LEFT_OUT'
    """

    STOPPED = "stopped"
    """Nothing may be done any more, for now; it concerns every line."""
    RESUMED = "resumed"
    """The program goes on; it concerns every line."""
    LEFT_OUT = "left_out"
    """It is not done at first, or not at all any more."""
    BACK = "back"
    """It is done again."""
    REPLACED = "replaced"
    """Another exercise has its place."""
    EASED = "eased"
    """Its dose goes down."""
    SOFTENED = "softened"
    """Its dose is the same; it is done in another way, as the rules now ask."""
    HELD = "held"
    """It does not grow as soon as was planned."""
    RAISED = "raised"
    """It grows sooner than was planned."""
    NOTED = "noted"
    """The dose is the same; there is something new to keep in mind."""


@attrs.frozen(kw_only=True)
class ProgramChange:
    """One change of a program, from the first session it concerns.

    Examples:
        >>> change = ProgramChange(
        ...     kind="held",
        ...     line="bird-dog",
        ...     week=2,
        ...     day="monday",
        ...     message=Message("Bird dog stays as it is."),
        ...     reason=Message("The last session has no log."),
        ... )
        >>> print(change)
        Bird dog stays as it is. The last session has no log.
    """

    kind: ProgramChangeKind = attrs.field(converter=member("ProgramChange.kind", ProgramChangeKind))
    """What happened."""

    line: str | None = attrs.field(default=None, validator=optional(identifier()))
    """The id of the line; ``None`` where it concerns the whole program."""

    week: int = attrs.field(validator=whole(low=1))
    """The week of the first session that differs."""

    day: Weekday = attrs.field(converter=member("ProgramChange.day", Weekday))
    """Its day."""

    before: str = attrs.field(default="", validator=prose(empty=True))
    """What was planned for that session; empty where nothing was."""

    after: str = attrs.field(default="", validator=prose(empty=True))
    """What is planned now; empty where nothing is."""

    message: Message = attrs.field(validator=instance(Message))
    """The change in a sentence."""

    reason: Message = attrs.field(validator=instance(Message))
    """Why."""

    rules: tuple[str, ...] = attrs.field(
        default=(), converter=tuple_of("ProgramChange.rules", identifier)
    )
    """Ids of the rules behind it, of progression or of safety."""

    def __str__(self) -> str:
        """Return the change and its reason."""
        return f"{self.message} {self.reason}"


def differences(
    lines: Iterable[Line],
    before: Iterable[Session],
    after: Iterable[Session],
    refusals: tuple[Refusal | None, Refusal | None] = (None, None),
) -> tuple[ProgramChange, ...]:
    """Return what differs in the sessions to come.

    Args:
        lines: The lines of the program.
        before: The sessions as they were planned.
        after: The sessions as they are now, on the same days.
        refusals: Why nothing might be done before, and why nothing may be done now.

    Returns:
        A change for the whole where the program stops or resumes, else one for
        each line that differs, in the order of the lines.

    Examples:
        >>> differences((), (), ())
        ()
    """
    old = {(one.week, one.day): one for one in before}
    pairs = [
        (old[one.week, one.day], one)
        for one in after
        if one.state is SessionState.PLANNED and (one.week, one.day) in old
    ]
    if not pairs:
        return ()
    was, now = refusals
    if was is not None or now is not None:
        return tuple(_of_all(pairs[0][1], was, now))
    found = (_of_line(line, pairs) for line in lines)
    return tuple(one for one in found if one is not None)


def _of_all(first: Session, was: Refusal | None, now: Refusal | None) -> Iterator[ProgramChange]:
    if now is not None and now != was:
        yield ProgramChange(
            kind=ProgramChangeKind.STOPPED,
            week=first.week,
            day=first.day,
            message=Message("The program stops."),
            reason=now.message,
            rules=tuple(dict.fromkeys(one.rule for one in now.findings)),
        )
    if now is None and was is not None:
        yield ProgramChange(
            kind=ProgramChangeKind.RESUMED,
            week=first.week,
            day=first.day,
            message=Message("The program goes on."),
            reason=Message("What stopped it no longer holds."),
        )


def _of_line(line: Line, pairs: list[tuple[Session, Session]]) -> ProgramChange | None:
    """Return the first difference of a line."""
    for old, new in pairs:
        if line.days and new.day not in line.days:
            continue
        before, after = _step(old, line.id), _step(new, line.id)
        if before is None and after is None:
            continue
        if before is None or after is None or before.item != after.item:
            return _change(line, new, before, after)
    return None


def _step(session: Session, line: str) -> Step | None:
    return next((one for one in session.steps if one.line == line), None)


def _change(
    line: Line, session: Session, before: Step | None, after: Step | None
) -> ProgramChange | None:
    kind = _kind(before, after)
    shown = after or before
    arguments: dict[str, str | int] = {
        "exercise": line.start.exercise.name if shown is None else shown.item.exercise.name,
        "week": session.week,
        "day": session.day.value,
        "before": "" if before is None else str(before.item.dosage),
        "after": "" if after is None else str(after.item.dosage),
        "other": "" if before is None else before.item.exercise.name,
    }
    template = _SAID[kind]
    needed = {name: one for name, one in arguments.items() if f"{{{name}}}" in template}
    fallback = Message("It no longer fits.")
    return ProgramChange(
        kind=kind,
        line=line.id,
        week=session.week,
        day=session.day,
        before="" if before is None else str(before.item),
        after="" if after is None else str(after.item),
        message=Message(template, needed),
        reason=session.left_out.get(line.id, fallback) if after is None else after.reason,
        rules=() if after is None else after.rules,
    )


# Written out, because a template is what a translation is looked up by.
_SAID = {
    ProgramChangeKind.LEFT_OUT: "{exercise} is left out from {day} of week {week} on.",
    ProgramChangeKind.BACK: "{exercise} comes back from {day} of week {week} on, at {after}.",
    ProgramChangeKind.REPLACED: (
        "{exercise}, {after}, takes the place of {other} from {day} of week {week} on."
    ),
    ProgramChangeKind.EASED: (
        "{exercise} goes to {after}, not {before}, from {day} of week {week} on."
    ),
    ProgramChangeKind.SOFTENED: "{exercise} is done more gently from {day} of week {week} on.",
    ProgramChangeKind.HELD: (
        "{exercise} stays at {after}, not {before}, from {day} of week {week} on."
    ),
    ProgramChangeKind.RAISED: (
        "{exercise} goes to {after}, not {before}, from {day} of week {week} on."
    ),
    ProgramChangeKind.NOTED: (
        "There is something new to keep in mind about {exercise} from {day} of week {week} on."
    ),
}


def _kind(before: Step | None, after: Step | None) -> ProgramChangeKind:
    if after is None:
        return ProgramChangeKind.LEFT_OUT
    if before is None:
        return ProgramChangeKind.BACK
    same = (before.item.exercise, before.item.dosage) == (after.item.exercise, after.item.dosage)
    if same:
        return ProgramChangeKind.NOTED
    if after.kind is StepKind.REPLACE:
        return ProgramChangeKind.REPLACED
    if (
        before.item.dosage == after.item.dosage
        and before.item.exercise.id == after.item.exercise.id
    ):
        return ProgramChangeKind.SOFTENED
    if after.kind in {StepKind.EASE, StepKind.START}:
        return ProgramChangeKind.EASED
    if after.kind is StepKind.ADVANCE:
        return ProgramChangeKind.RAISED
    return ProgramChangeKind.HELD
