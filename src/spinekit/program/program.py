"""The program itself: its sessions, what has been logged, and the plan that follows from it.

A program is a frozen value. Whatever happens gives another program: a log, a
day that has come, changed answers. What is past stays; of what is to come only
what must change does, and :attr:`Program.changes` says what and why.
"""

import datetime as dt

import attrs

from spinekit.composer import Refusal
from spinekit.display import Displayed
from spinekit.errors import InvalidValueError, UnknownNameError
from spinekit.exercise import Target
from spinekit.frozen import FrozenMapping
from spinekit.messages import Message
from spinekit.person import Person
from spinekit.program.adherence import Adherence
from spinekit.program.changes import ProgramChange, differences
from spinekit.program.days import NO_DATE, Weekday, date_check, date_of, week_of
from spinekit.program.outline import Outline
from spinekit.program.projecting import project
from spinekit.program.session import Session, SessionState
from spinekit.progression import SessionLog
from spinekit.validation import instance, member, optional, tuple_of, whole

__all__ = ["Program"]


@attrs.frozen(kw_only=True)
class Program(Displayed):
    """Sessions over weeks, for one person; :func:`~spinekit.program.planning.plan` makes one.

    Examples:
        >>> from spinekit.program import plan
        >>> from spinekit.samples import SAMPLES
        >>> program = plan(SAMPLES["marta"].request, weeks=4)
        >>> print(program)
        4 weeks, 12 sessions: 0 done, 0 missed
        >>> print(program.session(4, "friday").items[0])
        Pelvic tilt: 1 x 12
        >>> program.weeks, [day.value for day in program.days], program.start
        (4, ['monday', 'wednesday', 'friday'], None)
        >>> len(program.week(1)), program.next.week, program.history
        (3, 1, ())
        >>> program.person == SAMPLES["marta"].request.person
        True
        >>> program.adherence.done, program.notes
        (0, ())
    """

    outline: Outline = attrs.field(validator=instance(Outline))
    """For whom, for how long, on which days, which movements."""

    sessions: tuple[Session, ...] = attrs.field(
        converter=tuple_of("Program.sessions", lambda path: instance(Session, path))
    )
    """Every session, in the order of the dates."""

    extra: tuple[SessionLog, ...] = attrs.field(
        default=(), converter=tuple_of("Program.extra", lambda path: instance(SessionLog, path))
    )
    """Logs of no session: changed answers, and what was done besides."""

    today: dt.date | None = attrs.field(default=None, validator=optional(date_check()))
    """The first day that is still to come; ``None`` where nothing has passed."""

    changes: tuple[ProgramChange, ...] = attrs.field(
        default=(),
        converter=tuple_of("Program.changes", lambda path: instance(ProgramChange, path)),
    )
    """What the last step changed in the sessions to come; empty where nothing did."""

    refusal: Refusal | None = attrs.field(default=None, validator=optional(instance(Refusal)))
    """Why nothing may be done any more; ``None`` where the program goes on."""

    @property
    def person(self) -> Person:
        """The person, with every answer given by now."""
        return self.outline.request.person

    @property
    def weeks(self) -> int:
        """How many weeks it has."""
        return self.outline.weeks

    @property
    def days(self) -> tuple[Weekday, ...]:
        """The days of the week there are sessions on."""
        return self.outline.days

    @property
    def start(self) -> dt.date | None:
        """The first day of week 1; ``None`` where nobody gave one and nothing was logged."""
        return self.outline.start

    @property
    def notes(self) -> tuple[Message, ...]:
        """What else there is to say about the plan."""
        return self.outline.notes

    @property
    def history(self) -> tuple[SessionLog, ...]:
        """Every log, earliest first."""
        logs = [one.log for one in self.sessions if one.log is not None]
        return tuple(sorted([*logs, *self.extra], key=lambda log: log.date))

    @property
    def next(self) -> Session | None:
        """The next session to come; ``None`` where none is left."""
        planned = (one for one in self.sessions if one.state is SessionState.PLANNED)
        return next(planned, None)

    def session(self, week: int, day: Weekday | str) -> Session:
        """Return the session of a day.

        Args:
            week: The week, from 1.
            day: The day of the week, such as ``"monday"``.

        Returns:
            The session.

        Raises:
            InvalidValueError: If the program has no such week.
            UnknownNameError: If it has no session on that day.
        """
        self._check_week(week, "Program.session")
        wanted = member("Program.session", Weekday)(day)
        for one in self.sessions:
            if (one.week, one.day) == (week, wanted):
                return one
        raise UnknownNameError.among(
            wanted.value,
            [one.value for one in self.days],
            path="Program.session",
            kind="day with a session",
        )

    def week(self, week: int) -> tuple[Session, ...]:
        """Return the sessions of a week.

        Args:
            week: The week, from 1.

        Returns:
            Its sessions, in order.

        Raises:
            InvalidValueError: If the program has no such week.
        """
        self._check_week(week, "Program.week")
        return tuple(one for one in self.sessions if one.week == week)

    def _check_week(self, week: int, path: str) -> None:
        whole(path, 1, self.weeks)(week)

    def totals(self, week: int | None = None) -> FrozenMapping[Target, int]:
        """Return what is trained in a week, or in all of them, in units of dose.

        A unit is a set, times how much the exercise trains the target, as in the
        certificate of a routine. A missed session trains nothing.

        Args:
            week: The week, from 1; all of them without one.

        Returns:
            Units by target, in the order of the targets.

        Raises:
            InvalidValueError: If the program has no such week.

        Examples:
            >>> from spinekit.program import plan
            >>> from spinekit.samples import SAMPLES
            >>> program = plan(SAMPLES["marta"].request, weeks=2)
            >>> program.totals(1)[Target.BACK_EXTENSORS] < program.totals(2)[Target.BACK_EXTENSORS]
            True
        """
        sessions = self.sessions if week is None else self.week(week)
        units: dict[Target, int] = {}
        for session in sessions:
            if session.state is SessionState.MISSED:
                continue
            for item in session.items:
                sets = 1 if item.dosage.sets is None else item.dosage.sets.low
                for target, weight in item.exercise.trains.items():
                    units[target] = units.get(target, 0) + weight * sets
        return FrozenMapping({target: units[target] for target in Target if target in units})

    @property
    def adherence(self) -> Adherence:
        """How much of what was due has been done."""
        due = [one for one in self.sessions if one.state is not SessionState.PLANNED]
        logged = [(one, one.log) for one in due if one.log is not None]
        return Adherence(
            done=len(logged),
            due=len(due),
            items_done=sum(
                bool(log.of(item.exercise.id)) for one, log in logged for item in one.items
            ),
            items_due=sum(len(one.items) for one in due),
        )

    def after(self, log: SessionLog) -> "Program":
        """Return the program that follows from a log.

        A log with items is that of the session on its date, else of the nearest
        session of that week that has none yet, else it stands on its own; a
        second log for the date of a session takes the place of the first, so
        that the next morning can be told. Sessions before it without a log are
        missed. A log with answers changes the person. The rest is planned again
        from there; a log that says nothing changes nothing.

        Args:
            log: What was done, how it felt, and which answers have changed.

        Returns:
            The program, with what changed in :attr:`changes`.

        Raises:
            InvalidTypeError: If *log* is no session log.
            InvalidValueError: If something was done before the first day.
            ConflictError: If the new answers contradict those that stand.

        Examples:
            >>> from spinekit.program import done_well, plan
            >>> from spinekit.samples import SAMPLES
            >>> program = plan(SAMPLES["marta"].request, weeks=2, start=dt.date(2025, 3, 3))
            >>> monday = program.session(1, "monday")
            >>> items = tuple(done_well(item) for item in monday.items)
            >>> program.after(SessionLog(date=monday.date, items=items)).changes
            ()
        """
        instance(SessionLog, "Program.after")(log)
        if not log.items and not log.answers:
            return self
        program = _dated(self, log)
        if log.items:
            program = _logged(program, log)
        else:
            today = log.date if program.today is None else max(program.today, log.date)
            dated = program.start is not None
            program = attrs.evolve(
                program, extra=(*program.extra, log), today=today if dated else None
            )
        return _planned_again(_with_answers(program, log), self)

    def at(self, today: dt.date) -> "Program":
        """Return the program as of a day: sessions before it without a log are missed.

        Ask for it before showing a session to somebody who may have skipped one.

        Args:
            today: The day; one that has passed already changes nothing.

        Returns:
            The program, with what changed in :attr:`changes`.

        Raises:
            InvalidValueError: If the program has no first day yet.

        Examples:
            >>> from spinekit.program import plan
            >>> from spinekit.samples import SAMPLES
            >>> program = plan(SAMPLES["marta"].request, weeks=4, start=dt.date(2025, 3, 3))
            >>> print(program.at(dt.date(2025, 3, 17)))
            4 weeks, 12 sessions: 0 done, 6 missed
        """
        date_check("Program.at")(today)
        if self.start is None:
            raise InvalidValueError(
                "needs a first day to reckon from",
                path="Program.at",
                value=today.isoformat(),
                remedy="give plan() a start",
            )
        if self.today is not None and today <= self.today:
            return self
        return _planned_again(attrs.evolve(self, today=today), self)

    def with_person(self, person: Person, *, on: dt.date | None = None) -> "Program":
        """Return the program for the same person with other answers.

        Every session to come is judged again: what no longer passes is made
        gentler, replaced or left out, each with its reason.

        Args:
            person: The person, with every answer that holds now.
            on: The day the answers changed; the present one unless said.

        Returns:
            The program, with what changed in :attr:`changes`.

        Examples:
            >>> from spinekit.program import plan
            >>> from spinekit.samples import SAMPLES
            >>> program = plan(SAMPLES["marta"].request, weeks=2)
            >>> program.with_person(program.person) is program
            True
        """
        instance(Person, "Program.with_person")(person)
        given, now = self.person.answers, person.answers
        answers = {
            name: now.get(name) for name in {**given, **now} if given.get(name) != now.get(name)
        }
        changed = {name: one for name, one in answers.items() if name in given or one is not None}
        date = on or self.today or self.start or NO_DATE
        return self.after(SessionLog(date=date, answers=changed))

    def __str__(self) -> str:
        """Return how long it is and what has become of its sessions, on one line."""
        states = [one.state for one in self.sessions]
        done, missed = states.count(SessionState.DONE), states.count(SessionState.MISSED)
        return f"{self.weeks} weeks, {len(self.sessions)} sessions: {done} done, {missed} missed"


def _dated(program: Program, log: SessionLog) -> Program:
    """Return the program with a first day: the Monday of its first log, if it had none."""
    if program.start is not None or not log.items:
        if log.items and program.start is not None and log.date < program.start:
            raise InvalidValueError(
                f"is before the first day, {program.start.isoformat()}",
                path="SessionLog.date",
                value=log.date.isoformat(),
                remedy="give a day of the program",
            )
        return program
    start = log.date - dt.timedelta(days=log.date.weekday())
    sessions = [
        attrs.evolve(one, date=date_of(start, one.week, one.day)) for one in program.sessions
    ]
    outline = attrs.evolve(program.outline, start=start)
    return attrs.evolve(program, outline=outline, sessions=sessions)


def _logged(program: Program, log: SessionLog) -> Program:
    """Return the program with a log in its place; nothing is planned again yet."""
    tomorrow = log.date + dt.timedelta(days=1)
    today = tomorrow if program.today is None else max(program.today, tomorrow)
    place = _place(program, log)
    if place is None:
        kept = [one for one in program.extra if one.date != log.date or not one.items]
        return attrs.evolve(program, extra=(*kept, log), today=today)
    program = _up_to(program, min(log.date, _date(program, program.sessions[place])))
    sessions = list(program.sessions)
    sessions[place] = attrs.evolve(sessions[place], state=SessionState.DONE, log=log)
    return attrs.evolve(program, sessions=tuple(sessions), today=today)


def _up_to(program: Program, date: dt.date) -> Program:
    """Return the program with sessions before a day missed, if any are open."""
    skipped = any(
        one.state is SessionState.PLANNED and _date(program, one) < date for one in program.sessions
    )
    if not skipped:
        return program
    sessions, _ = project(program.outline, program.sessions, program.extra, date)
    return attrs.evolve(program, sessions=sessions)


def _date(program: Program, session: Session) -> dt.date:
    return date_of(program.start, session.week, session.day)


def _place(program: Program, log: SessionLog) -> int | None:
    """Return which session a log is of: that of its day, one logged on that day, the nearest."""
    week = week_of(program.start or NO_DATE, log.date)
    near: list[tuple[int, int, int]] = []
    for number, one in enumerate(program.sessions):
        apart = abs((_date(program, one) - log.date).days)
        again = one.log is not None and one.log.date == log.date
        if one.week == week and (one.log is None or again or not apart):
            near.append((apart > 0, 0 if again else apart, number))
    return min(near)[2] if near else None


def _with_answers(program: Program, log: SessionLog) -> Program:
    if not log.answers:
        return program
    person = Person.from_mapping({**program.person.answers, **log.answers})
    request = attrs.evolve(program.outline.request, person=person)
    return attrs.evolve(program, outline=attrs.evolve(program.outline, request=request))


def _planned_again(program: Program, before: Program) -> Program:
    """Return the program with every session to come worked out anew."""
    sessions, refusal = project(program.outline, program.sessions, program.extra, program.today)
    changes = differences(
        program.outline.lines, before.sessions, sessions, (before.refusal, refusal)
    )
    return attrs.evolve(program, sessions=sessions, refusal=refusal, changes=changes)
