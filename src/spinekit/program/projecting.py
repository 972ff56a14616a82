"""From an outline and its logs to every session: what was, and what comes if all goes well.

Sessions are gone through in the order of their dates. What is past stays as it
is; a session that has passed without a log is no success; every session to
come is worked out as if all before it had gone as asked. Nothing is decided
here about a single dose: :func:`spinekit.progression.progress` does that, and
:mod:`spinekit.program.stepping` says what of it may stand.
"""

import datetime as dt
from collections.abc import Iterable, Mapping

import attrs

from spinekit.composer import Refusal, RefusalKind
from spinekit.composer.admission import said_of
from spinekit.composer.ordering import blocks_in_order
from spinekit.exercise import Target
from spinekit.frozen import FrozenMapping
from spinekit.messages import Message
from spinekit.program.days import Weekday
from spinekit.program.fitting import Desk
from spinekit.program.outline import Outline, Slot
from spinekit.program.resting import loaded, loads
from spinekit.program.session import Line, Session, SessionState, Step
from spinekit.program.stepping import Stepper
from spinekit.progression import PROGRESSION_RULES, ItemLog, SessionLog, StopReason
from spinekit.progression.reading import entries, person_stops
from spinekit.routine import Item, Routine
from spinekit.safety import STOP_SIGNS, Level

__all__ = ["Key", "done_well", "project"]

Key = tuple[int, Weekday]
"""Week and day of a session."""

_TELLING = 6
_ENDS_ALL = frozenset({StopReason.NEW_NUMBNESS, StopReason.WARNING_SIGN})


def done_well(item: Item) -> ItemLog:
    """Return the log of an item done as asked, in solid form and without pain.

    Args:
        item: The item.

    Returns:
        The log that a program supposes for every session to come.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> done_well(BED_BRIDGE).counts, done_well(BED_BRIDGE).pain
        ((10,), 0)
    """
    effort = item.dosage.effort
    return ItemLog.of(
        item,
        form_solid=True,
        pain=0,
        pain_next_morning=0,
        effort=None if effort is None else effort.low,
    )


def project(
    outline: Outline,
    sessions: Iterable[Session],
    extra: Iterable[SessionLog],
    today: dt.date | None,
) -> tuple[tuple[Session, ...], Refusal | None]:
    """Return every session of a program, and why nothing may be done any more, if so.

    Args:
        outline: What the program is made from.
        sessions: The sessions so far; those done or missed stay as they are.
        extra: Logs of no session, such as changed answers.
        today: The first day that is still to come; ``None`` where nothing has passed.

    Returns:
        The sessions in the order of their dates, and the refusal.

    Examples:
        >>> from spinekit.samples import SAMPLES
        >>> outline = Outline(
        ...     request=SAMPLES["marta"].request, weeks=1, days=(Weekday.MONDAY,), lines=()
        ... )
        >>> [str(one) for one in project(outline, (), (), None)[0]]
        ['week 1, monday: planned, 0 exercises, 0 min 0 s']
    """
    known = {(one.week, one.day): one for one in sessions}
    work = _Projection(outline, known, tuple(extra))
    found = [work.session(slot, known.get((slot.week, slot.day)), today) for slot in outline.slots]
    return tuple(found), work.refusal


@attrs.frozen
class _Logged:
    """A real log, with the session it belongs to."""

    log: SessionLog
    key: Key | None
    lines: frozenset[str]
    unplanned: frozenset[str]


class _Projection:
    """The state of going through the sessions: what each line was last, and what is known of it."""

    def __init__(
        self, outline: Outline, known: Mapping[Key, Session], extra: tuple[SessionLog, ...]
    ) -> None:
        self.outline = outline
        self.desk = Desk(outline.request)
        self.stepper = Stepper(outline, self.desk)
        self.real = _in_order(known, extra)
        self.refusal = self.desk.refusal or _halted([one.log for one in self.real])
        self.told = {id(one): _told(one.log) for one in self.real}
        self.supposed: dict[str, list[SessionLog]] = {line.id: [] for line in outline.lines}
        self.days: list[tuple[dt.date, Routine]] = []
        self.strain: list[tuple[dt.date, frozenset[Target]]] = [
            (one.log.date, self._strained(one.log)) for one in self.real if one.key is None
        ]

    def session(self, slot: Slot, known: Session | None, today: dt.date | None) -> Session:
        """Return the session of a slot, as it was or as it will be."""
        shown = None if self.outline.start is None else slot.date
        if known is not None and known.state is not SessionState.PLANNED:
            session = attrs.evolve(known, date=shown)
        else:
            passed = today is not None and slot.date < today
            session = attrs.evolve(
                self._offered(slot),
                date=shown,
                state=SessionState.MISSED if passed else SessionState.PLANNED,
            )
            if not passed:
                self._suppose(slot, session.steps)
        self._take(slot, session)
        return session

    def _take(self, slot: Slot, session: Session) -> None:
        """Remember a session for those after it."""
        self.stepper.remember(slot.week, session.steps)
        if session.state is SessionState.MISSED:
            return
        date = slot.date if session.log is None else session.log.date
        self.days.append((date, session.routine))
        self.strain.append((date, loaded(session.items)))

    def _suppose(self, slot: Slot, steps: Iterable[Step]) -> None:
        """Take a session to come for done well."""
        given = tuple(steps)
        log = SessionLog(date=slot.date, items=tuple(done_well(step.item) for step in given))
        for step in given:
            self.supposed[step.line].append(log)

    def _offered(self, slot: Slot) -> Session:
        """Return a session as it is offered, with what is known before it."""
        lines = self.outline.on(slot.day)
        if self.refusal is not None:
            return self._empty(
                slot, dict.fromkeys((line.id for line in lines), self.refusal.message)
            )
        resting = {line.id: rest for line in lines if (rest := self._rest(line, slot)) is not None}
        steps, left_out = self.stepper.steps(
            slot,
            [line for line in lines if line.id not in resting],
            {line.id: self._logs(line, slot) for line in lines},
        )
        left_out = {**resting, **left_out}
        if not steps:
            return self._empty(slot, left_out)
        routine = Routine(
            blocks=blocks_in_order(
                [step.item for step in steps], self.outline.request.settings.set_up
            ),
            stop_signs=STOP_SIGNS,
            acknowledged=self.outline.request.acknowledge,
        )
        verdict = self.desk.screening.routine(routine, self._yesterday(slot.date))
        whole = [one for one in verdict.findings if not one.exercise]
        if verdict.worst > Level.MODIFY:
            reason = said_of(whole or verdict.findings)[0]
            return self._empty(slot, {line.id: reason for line in lines})
        return Session(
            week=slot.week,
            day=slot.day,
            routine=attrs.evolve(routine, notes=said_of(whole)),
            steps=steps,
            left_out=_in_lines(lines, left_out),
        )

    def _empty(self, slot: Slot, left_out: Mapping[str, Message]) -> Session:
        return Session(
            week=slot.week,
            day=slot.day,
            routine=Routine(blocks=(), stop_signs=STOP_SIGNS),
            left_out=_in_lines(self.outline.on(slot.day), left_out),
        )

    def _yesterday(self, date: dt.date) -> Routine | None:
        day = date - dt.timedelta(days=1)
        return next((routine for one, routine in self.days if one == day), None)

    def _rest(self, line: Line, slot: Slot) -> Message | None:
        """Return why a loaded line has to rest on this day, if so."""
        item = self.stepper.last.get(line.id, line.start)
        targets, days = loads(item.exercise), self.outline.settings.progression.strength_rest_days
        if not any(
            targets & strained and (slot.date - date).days < days
            for date, strained in self.strain
            if date <= slot.date
        ):
            return None
        return Message(
            "{exercise} rests: the same muscles were loaded less than {hours} hours before.",
            {"exercise": item.exercise.name, "hours": 24 * days},
        )

    def _strained(self, log: SessionLog) -> frozenset[Target]:
        exercises = self.outline.request.catalog.exercises
        return frozenset(
            target
            for item in log.items
            if item.exercise in exercises
            for target in loads(exercises[item.exercise])
        )

    def _logs(self, line: Line, slot: Slot) -> list[SessionLog]:
        """Return what is known of a line before a slot, and what is supposed."""
        ways = self.stepper.ways(line)
        real = [
            self.told[id(one)]
            for one in self.real
            if one.log.date <= slot.date
            and (line.id in one.lines or ways & one.unplanned or self._hurt(one.log, ways))
        ]
        return self._telling([*real, *self.supposed[line.id]], slot.date)

    def _telling(self, logs: list[SessionLog], date: dt.date) -> list[SessionLog]:
        """Return the logs that can still tell something, to read no more than that.

        Only a break asks how long the training before it was; all else is read off the latest
        sessions, or off those within the days of recovery.
        """
        settings = self.outline.settings.progression
        if not logs or (date - logs[-1].date).days > 7 * settings.break_weeks:
            return logs
        most = max(
            _TELLING,
            settings.sessions_before_coarse,
            settings.forms_before_ease,
            settings.misses_before_ease,
        )
        old = logs[:-most]
        return [
            *(one for one in old if (date - one.date).days <= settings.recovery_days),
            *logs[-most:],
        ]

    def _hurt(self, log: SessionLog, ways: frozenset[str]) -> bool:
        """Say whether a version of a line's movement hurt, though another line was at it."""
        settings = self.outline.settings.progression
        return any(
            entry.hurt(settings.pain_ceiling, settings)
            for exercise in sorted(ways)
            for entry in entries((log,), exercise)
        )


def _in_order(known: Mapping[Key, Session], extra: tuple[SessionLog, ...]) -> list[_Logged]:
    """Return every real log, earliest first; changed answers come after what was done that day."""
    found: list[_Logged] = []
    for key, session in known.items():
        if session.log is not None:
            lines = frozenset(step.line for step in session.steps)
            planned = frozenset(item.exercise.id for item in session.items)
            found.append(_Logged(session.log, key, lines, _exercises(session.log) - planned))
    found += [_Logged(log, None, frozenset(), _exercises(log)) for log in extra]
    return sorted(found, key=lambda one: one.log.date)


def _exercises(log: SessionLog) -> frozenset[str]:
    return frozenset(item.exercise for item in log.items)


def _told(log: SessionLog) -> SessionLog:
    """Return a log as a single line is told of it.

    Answers are the person's by then, and a sign that ended everything has been
    cleared, or nothing would be offered; whether the dose is right is open.
    """
    items = [
        attrs.evolve(item, stopped=StopReason.OTHER) if item.stopped in _ENDS_ALL else item
        for item in log.items
    ]
    return attrs.evolve(log, items=tuple(items), answers=FrozenMapping())


def _halted(logs: list[SessionLog]) -> Refusal | None:
    """Return why the logs end all exercise, if they do."""
    fired = person_stops(tuple(logs))
    if not fired:
        return None
    row, given = PROGRESSION_RULES[fired[0].rule], fired[0].arguments
    needed = {name: given[name] for name in given if f"{{{name}}}" in row.because}
    return Refusal(
        kind=RefusalKind.REFER, message=Message(row.because, needed), refer_to="a doctor"
    )


def _in_lines(lines: Iterable[Line], left_out: Mapping[str, Message]) -> dict[str, Message]:
    return {line.id: left_out[line.id] for line in lines if line.id in left_out}
