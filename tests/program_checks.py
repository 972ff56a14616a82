"""Programs to test with: small ones, logs of their sessions, and what must always hold of them."""

import datetime as dt
from functools import cache
from typing import Any

import attrs
from hypothesis import strategies as st

from spinekit.catalog import Catalog
from spinekit.composer import Request
from spinekit.dosage import Dosage
from spinekit.program import Program, Session, SessionState, StepKind, done_well, plan
from spinekit.progression import ItemLog, SessionLog, StopReason
from spinekit.progression.stepping import highest
from spinekit.routine import Item
from spinekit.safety import Judge, Level
from spinekit.samples import SAMPLES
from tests.ladder_walks import excess

MONDAY = dt.date(2025, 1, 6)
JUDGE = Judge(Catalog.standard().rules.values(), Catalog.standard())


def planned(request: Request, **given: Any) -> Program:
    """The program of a request that is known to have one, from the first Monday on."""
    program = plan(request, **{"start": MONDAY, **given})
    assert isinstance(program, Program)
    return program


def log_of(session: Session, **changes: dict[str, Any]) -> SessionLog:
    """A session done as asked, with changes by the id of an exercise, its dashes as underscores."""
    assert session.date is not None
    return SessionLog(
        date=session.date,
        items=tuple(
            attrs.evolve(done_well(item), **changes.get(item.exercise.id.replace("-", "_"), {}))
            for item in session.items
        ),
    )


@cache
def marta_after(sessions: int, weeks: int = 10) -> Program:
    """Marta's program after so many sessions done as asked, counted from the first."""
    if not sessions:
        return planned(SAMPLES["marta"].request, weeks=weeks)
    return done(marta_after(sessions - 1, weeks), 1)


def done(program: Program, sessions: int) -> Program:
    """The program after so many more sessions done as asked."""
    for _ in range(sessions):
        following = program.next
        assert following is not None
        program = program.after(log_of(following))
    return program


def to_come(program: Program) -> tuple[Session, ...]:
    """The sessions still planned."""
    return tuple(one for one in program.sessions if one.state is SessionState.PLANNED)


def check(program: Program) -> None:
    """What holds of every program: each session to come is safe, fits its time and leaves rest."""
    request = program.outline.request
    screening = JUDGE.screen(request.person, request.acknowledge)
    for session in to_come(program):
        for item in session.items:
            verdict = screening.item(item)
            assert verdict.worst <= Level.MODIFY, f"{session}: {item}: {verdict}"
            assert item.exercise.surfaces <= request.surfaces
            assert item.exercise.equipment <= request.equipment
            assert item.exercise.id not in request.avoid
        assert session.routine.seconds.low <= request.seconds
        families = [item.exercise.family for item in session.items]
        assert len(set(families)) == len(families)
        assert {step.item for step in session.steps} == set(session.items)
        lines = {line.id for line in program.outline.on(session.day)}
        assert lines == {step.line for step in session.steps} | set(session.left_out)
        if program.refusal is not None:
            assert session.items == ()
        for line, dosage in hurt_before(program, session):
            for step in session.steps:
                if step.line == line and step.kind is not StepKind.REPLACE:
                    assert excess(step.item.dosage, highest(dosage)) == [], f"{session}: {step}"


def hurt_before(program: Program, session: Session) -> list[tuple[str, Dosage]]:
    """The lines with pain above 5 in the week before a session, and the doses that hurt."""
    assert session.date is not None
    return [
        (step.line, log.dosage)
        for one in program.sessions
        if one.log is not None and (session.date - one.log.date).days < 7
        for step in one.steps
        for log in one.log.of(step.item.exercise.id)
        if log.dosage is not None and (log.pain or 0) > 5
    ]


def item_logs(item: Item) -> st.SearchStrategy[ItemLog]:
    """Logs of an item: mostly good, some with pain, poor form, less done, or gaps."""
    good = done_well(item)
    return st.one_of(
        st.just(good),
        st.just(good),
        st.sampled_from(
            [
                attrs.evolve(good, pain=4),
                attrs.evolve(good, pain=7),
                attrs.evolve(good, pain_next_morning=4, usual_pain=2),
                attrs.evolve(good, form_solid=False),
                attrs.evolve(good, pain=None),
                attrs.evolve(good, form_solid=None, pain_next_morning=None),
                attrs.evolve(good, counts=None, seconds=None, sets=None),
                attrs.evolve(good, stopped=StopReason.TIRED),
                attrs.evolve(good, stopped=StopReason.SHARP_PAIN),
                attrs.evolve(good, effort=10),
                attrs.evolve(good, dosage=None),
            ]
        ),
    )


@st.composite
def session_logs(draw: st.DrawFn, session: Session) -> SessionLog:
    """Logs of a session, on its day or one beside it, with some items missing."""
    assert session.date is not None
    items = [draw(item_logs(item)) for item in session.items if draw(st.integers(0, 9))]
    late = draw(st.sampled_from([0, 0, 0, 0, 1]))
    return SessionLog(date=session.date + dt.timedelta(days=late), items=tuple(items))
