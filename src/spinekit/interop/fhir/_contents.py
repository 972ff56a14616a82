"""What a routine and a program have in common for FHIR: sessions, blocks, items, reasons, goals.

Both are laid out here once, so that definitions and requests say the same. A
routine is one session without a day.
"""

from collections.abc import Iterable

import attrs

from spinekit.evidence import Citation, Source
from spinekit.exercise import Target
from spinekit.frozen import FrozenMapping
from spinekit.messages import Message
from spinekit.program import Program, Session, SessionState
from spinekit.references import SOURCES
from spinekit.render.vocabulary import DAYS, PHASES, POSITIONS
from spinekit.render.words import duration, message_words
from spinekit.routine import Block, Item, Routine, StopSign

__all__ = ["Contents", "Entry", "Group", "Unit", "contents_of", "status_of"]

_REMARK = "Written by spinekit, a program; no clinician has reviewed its rules."


@attrs.frozen(kw_only=True)
class Entry:
    """An item in its place, and why it is there."""

    item: Item
    number: int
    """Its place in the session, from 1."""
    block: int
    """The place of its block in the session, from 1."""
    set_up: int
    reasons: tuple[str, ...]
    session: Session | None


@attrs.frozen(kw_only=True)
class Group:
    """A block of a session."""

    number: int
    block: Block
    entries: tuple[Entry, ...]

    @property
    def title(self) -> str:
        """The part of the routine and the position."""
        return f"{PHASES[self.block.phase]}: {POSITIONS[self.block.position]}"


@attrs.frozen(kw_only=True)
class Unit:
    """A session of a program, or a routine as a whole."""

    session: Session | None
    groups: tuple[Group, ...]

    @property
    def title(self) -> str:
        """Week and day; empty for a routine."""
        if self.session is None:
            return ""
        return f"Week {self.session.week}, {DAYS[self.session.day.number]}"


@attrs.frozen(kw_only=True)
class Contents:
    """All that is written about a routine or a program, in our own terms."""

    title: str
    summary: str
    units: tuple[Unit, ...]
    targets: tuple[Target, ...]
    notes: tuple[str, ...]
    stop_signs: tuple[StopSign, ...]
    sources: FrozenMapping[str, Source]
    program: Program | None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every item of every session, in order."""
        return tuple(
            entry for unit in self.units for group in unit.groups for entry in group.entries
        )

    @property
    def status(self) -> str:
        """The status of a request for it: on hold where nothing may be done any more."""
        program = self.program
        if program is None:
            return "active"
        if program.refusal is not None:
            return "on-hold"
        return "completed" if program.sessions and program.next is None else "active"

    @property
    def warnings(self) -> tuple[str, ...]:
        """When to stop, and what to keep in mind."""
        signs = [f"Stop sign. {one.sign}: {one.action}" for one in self.stop_signs]
        return (*signs, *self.notes)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """What the stop signs rest on."""
        return tuple(one for sign in self.stop_signs for one in sign.citations)


def contents_of(value: Routine | Program) -> Contents:
    """Return what is written about a routine or a program."""
    return _of_program(value) if isinstance(value, Program) else _of_routine(value)


def _of_routine(routine: Routine) -> Contents:
    certificate = routine.certificate
    units = (_unit(routine, None),)
    return Contents(
        title="Exercise routine",
        summary=f"{_counted(routine)}, {duration(routine.seconds)}. {_REMARK}",
        units=units,
        targets=() if certificate is None else tuple(certificate.wanted),
        notes=_notes([routine]),
        stop_signs=routine.stop_signs,
        sources=SOURCES,
        program=None,
    )


def _of_program(program: Program) -> Contents:
    request = program.outline.request
    routines = [one.routine for one in program.sessions]
    said = [*program.notes, *([] if program.refusal is None else [program.refusal.message])]
    weeks = "1 week" if program.weeks == 1 else f"{program.weeks} weeks"
    return Contents(
        title=f"Exercise program, {weeks}",
        summary=f"{weeks}, {len(program.sessions)} sessions. {_REMARK}",
        units=tuple(_unit(one.routine, one) for one in program.sessions),
        targets=tuple(request.goals),
        notes=(*_said(said), *_notes(routines)),
        stop_signs=tuple(dict.fromkeys(one for each in routines for one in each.stop_signs)),
        sources=FrozenMapping({**SOURCES, **request.catalog.sources}),
        program=program,
    )


def _counted(routine: Routine) -> str:
    count = len(routine.items)
    return "1 exercise" if count == 1 else f"{count} exercises"


def _notes(routines: Iterable[Routine]) -> tuple[str, ...]:
    return _said(dict.fromkeys(one for routine in routines for one in routine.notes))


def _said(messages: Iterable[Message]) -> tuple[str, ...]:
    """Return what messages say; one of spaces alone says nothing, and FHIR takes no such text."""
    return tuple(text for text in map(message_words, messages) if text.strip())


def _unit(routine: Routine, session: Session | None) -> Unit:
    reasons = _reasons(routine) if session is None else _step_reasons(session)
    groups: list[Group] = []
    done = 0
    for number, block in enumerate(routine.blocks, start=1):
        entries = tuple(
            Entry(
                item=item,
                number=done + place,
                block=number,
                set_up=block.set_up,
                reasons=_said(reasons.get(item, ())),
                session=session,
            )
            for place, item in enumerate(block.items, start=1)
        )
        done += len(entries)
        groups.append(Group(number=number, block=block, entries=entries))
    return Unit(session=session, groups=tuple(groups))


def _reasons(routine: Routine) -> dict[Item, tuple[Message, ...]]:
    """Return why each item is in a routine, as the composer decided."""
    decisions = routine.decisions
    return {
        item: decisions[item.exercise.id].reasons
        for item in routine.items
        if item.exercise.id in decisions
    }


def _step_reasons(session: Session) -> dict[Item, tuple[Message, ...]]:
    """Return why each item of a session has its dose."""
    found: dict[Item, tuple[Message, ...]] = {}
    for step in session.steps:
        found[step.item] = (*found.get(step.item, ()), step.reason)
    return found


def status_of(session: Session | None) -> str:
    """Return the status of a request for a session."""
    if session is None or session.state is SessionState.PLANNED:
        return "active"
    # A missed session is not made up for: nothing of it should be done any more.
    return "completed" if session.state is SessionState.DONE else "revoked"
