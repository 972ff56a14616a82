"""The rows of a routine, one for each item, and of a program, one for each item of each session."""

from collections.abc import Iterator

import attrs

from spinekit.interop.tables._dosages import DOSAGE
from spinekit.interop.tables._parts import Part, inside, joined, part, shown, span, word
from spinekit.program import Program, Session, Step
from spinekit.routine import Item, Routine

__all__ = ["ITEMS", "SESSIONS", "due", "placed"]


@attrs.frozen
class _Placed:
    """An item with its place in a routine."""

    place: int
    block: int
    set_up: int
    item: Item


def placed(routine: Routine) -> Iterator[_Placed]:
    place = 0
    for number, block in enumerate(routine.blocks, start=1):
        for before, item in enumerate(block.items):
            place += 1
            yield _Placed(place, number, 0 if before else block.set_up, item)


ITEMS: tuple[Part[_Placed], ...] = (
    part(int, "place", lambda row: row.place, "The place of the item in the routine, from 1."),
    part(int, "block", lambda row: row.block, "The block it stands in, from 1."),
    part(str, "phase", lambda row: word(row.item.phase), "The part of the routine."),
    part(str, "position", lambda row: word(row.item.position), "The position of the body."),
    part(str, "exercise", lambda row: row.item.exercise.id, "The id of the exercise."),
    part(str, "name", lambda row: row.item.exercise.name, "What people call it."),
    part(str, "family", lambda row: row.item.exercise.family, "The movement it is a version of."),
    *inside(DOSAGE, lambda row: row.item.dosage, optional=False),
    *span("seconds", lambda row: row.item.seconds, "Seconds it takes", optional=False),
    part(
        int,
        "set_up",
        lambda row: row.set_up,
        "Seconds to get into the position; 0 but for the first item of a block.",
    ),
    part(
        str,
        "modifications",
        lambda row: joined(one.id for one in row.item.modifications),
        "Ids of the modifications, joined by commas.",
    ),
    part(
        str,
        "assumed",
        lambda row: joined(row.item.assumed),
        "The parts of the dose that are our own choice, joined by commas.",
    ),
    part(str, "notes", lambda row: joined(row.item.notes, " "), "What to keep in mind."),
    part(
        str,
        "citations",
        lambda row: joined(one.id for one in row.item.citations),
        "Ids of the citations of the dose, joined by commas.",
    ),
)


@attrs.frozen
class _Due:
    """An item of a session with why it has its dose; without one, the session alone."""

    session: Session
    light: bool
    placed: _Placed | None
    step: Step | None


def due(program: Program) -> Iterator[_Due]:
    for session in program.sessions:
        light = program.outline.is_light(session.week)
        steps = {(step.item.exercise.id, step.item.dosage): step for step in session.steps}
        rows = [
            _Due(session, light, one, steps.get((one.item.exercise.id, one.item.dosage)))
            for one in placed(session.routine)
        ]
        yield from rows or [_Due(session, light, None, None)]


_STEP: tuple[Part[Step], ...] = (
    part(str, "line", lambda step: step.line, "The id of the line of the program."),
    part(str, "kind", lambda step: word(step.kind), "How it came to this dose."),
    part(str, "reason", lambda step: str(step.reason), "Why."),
    part(str, "rules", lambda step: joined(step.rules), "Ids of the rules, joined by commas."),
)

SESSIONS: tuple[Part[_Due], ...] = (
    part(int, "week", lambda row: row.session.week, "The week, from 1."),
    part(str, "day", lambda row: word(row.session.day), "The day of the week."),
    part(
        str,
        "date",
        lambda row: shown(row.session.date),
        "The date, as in `2025-03-31`.",
        optional=True,
    ),
    part(str, "state", lambda row: word(row.session.state), "`planned`, `done` or `missed`."),
    part(bool, "light", lambda row: row.light, "Whether the week is a light one."),
    *inside(_STEP, lambda row: row.step, optional=True),
    *inside(ITEMS, lambda row: row.placed, optional=True),
)
