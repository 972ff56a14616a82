"""What the logs say: done or not, painful or not, well done or not, or unknown.

Here logs are read and joined, and each rule that needs nothing but logs is
found to fire or not. What is unknown stays ``None``; of two sides the weaker
one, and of several answers the worst, counts. Nothing is decided here.
"""

import datetime as dt
from collections.abc import Iterable, Mapping

import attrs

from spinekit.dosage import Bodyweight, Dosage, Load, ToFatigue
from spinekit.facts import Group, group
from spinekit.frozen import FrozenMapping
from spinekit.messages import Message
from spinekit.person import Person
from spinekit.progression.logs import ItemLog, SessionLog, Side, StopReason
from spinekit.progression.policies import Variable
from spinekit.progression.settings import ProgressionSettings
from spinekit.progression.stepping import amount, weight
from spinekit.validation import identifier, instance, tuple_of

__all__ = ["Entry", "Fired", "answered", "effort_ceiling", "entries", "person_stops"]

_ENDS_ALL = frozenset({StopReason.NEW_NUMBNESS, StopReason.WARNING_SIGN})
_SHORT = frozenset({StopReason.PAIN, StopReason.TIRED, StopReason.FORM, StopReason.SHARP_PAIN})


def _arguments(value: Mapping[str, str | int | Message]) -> FrozenMapping[str, str | int | Message]:
    return FrozenMapping(value)


@attrs.frozen
class Fired:
    """A rule that fires, and what fills its texts.

    Examples:
        >>> Fired("prog-pain-mid", {"exercise": "Bridge", "pain": 4, "most": 3}).arguments["pain"]
        4
    """

    rule: str = attrs.field(validator=identifier())
    """The id of the rule."""

    arguments: FrozenMapping[str, str | int | Message] = attrs.field(
        factory=FrozenMapping[str, str | int | Message], converter=_arguments
    )
    """What fills the places of its texts."""


@attrs.frozen(kw_only=True)
class Entry:
    """All logs of one exercise in one session, read as one.

    Examples:
        >>> from datetime import date
        >>> left = ItemLog(exercise="bird-dog", side="left", counts=8, pain=1)
        >>> right = ItemLog(exercise="bird-dog", side="right", counts=12, pain=3)
        >>> entry = Entry(date=date(2025, 3, 3), logs=(left, right))
        >>> entry.least(Variable.COUNT), entry.pain, entry.sides_differ
        (8, 3, True)
        >>> entry.exercise, entry.dosage, entry.dosages
        ('bird-dog', None, ())
        >>> entry.effort, entry.days_to_settle, entry.is_sharp, entry.form
        (None, None, False, None)
        >>> asked = Dosage.parse("1 x 10 per side")
        >>> entry.reached(asked), entry.worse_morning(1), entry.missing(asked)
        (False, None, ('sets', 'form_solid', 'pain_next_morning'))
        >>> settings = ProgressionSettings()
        >>> entry.hurt(5, settings), entry.is_good(asked, settings)
        (False, False)
    """

    date: dt.date = attrs.field(validator=instance(dt.date))
    """The day."""

    logs: tuple[ItemLog, ...] = attrs.field(
        converter=tuple_of("Entry.logs", lambda path: instance(ItemLog, path))
    )
    """The logs; at least one."""

    @property
    def exercise(self) -> str:
        """The id of the exercise."""
        return self.logs[0].exercise

    @property
    def dosage(self) -> Dosage | None:
        """The dose asked for, where every log names the same one."""
        return self.dosages[0] if len(self.dosages) == 1 else None

    @property
    def dosages(self) -> tuple[Dosage, ...]:
        """Every dose that was asked for, once each; none where a log does not name its own."""
        named = [log.dosage for log in self.logs if log.dosage is not None]
        return tuple(dict.fromkeys(named)) if len(named) == len(self.logs) else ()

    @property
    def pain(self) -> int | None:
        """The worst pain stated, 0 to 10; ``None`` where none is."""
        return max((log.pain for log in self.logs if log.pain is not None), default=None)

    @property
    def effort(self) -> int | None:
        """The highest effort stated, 0 to 10; ``None`` where none is."""
        return max((log.effort for log in self.logs if log.effort is not None), default=None)

    @property
    def days_to_settle(self) -> int | None:
        """The most days stated until pain settled; ``None`` where none are."""
        days = (log.days_to_settle for log in self.logs)
        return max((one for one in days if one is not None), default=None)

    @property
    def is_sharp(self) -> bool:
        """Whether a sharp pain stopped it."""
        return any(log.stopped is StopReason.SHARP_PAIN for log in self.logs)

    @property
    def form(self) -> bool | None:
        """Whether form was solid throughout; ``None`` where that is not known."""
        return _all(
            False if log.stopped is StopReason.FORM else log.form_solid for log in self.logs
        )

    @property
    def sides_differ(self) -> bool:
        """Whether both sides were logged and more was done with one than with the other."""
        done = {
            side: [
                tuple(_done(log, one) for one in (Variable.SETS, Variable.COUNT, Variable.HOLD))
                for log in self.logs
                if log.side is side
            ]
            for side in Side
        }
        return all(done.values()) and done[Side.LEFT] != done[Side.RIGHT]

    def least(self, variable: Variable) -> int:
        """Return the least done of a variable in any set or side; 0 where it is not known.

        Args:
            variable: ``COUNT``, ``SETS`` or ``HOLD``.

        Returns:
            The number.
        """
        return min(_done(log, variable) or 0 for log in self.logs)

    def worse_morning(self, margin: int) -> bool | None:
        """Say whether any morning after was worse than usual; ``None`` where not known.

        Args:
            margin: Points of 10 above usual that still count as usual.

        Returns:
            ``True`` as soon as one log says so.
        """
        calm = _all(_calm(log, margin) for log in self.logs)
        return None if calm is None else not calm

    def reached(self, dosage: Dosage) -> bool | None:
        """Say whether every set and side reached the low end of the dose.

        Args:
            dosage: What was asked.

        Returns:
            ``False`` as soon as something fell short, ``None`` where that is not known.
        """
        parts = [_reached(log, dosage) for log in self.logs]
        return _all([*parts, None if self._lacks_a_side(dosage) else True])

    def _lacks_a_side(self, dosage: Dosage) -> bool:
        sides = {log.side for log in self.logs}
        return dosage.per_side and None not in sides and len(sides) < len(Side)

    def missing(self, dosage: Dosage) -> tuple[str, ...]:
        """Return what is not logged and must be before anything is added.

        Args:
            dosage: What was asked.

        Returns:
            Names of fields of :class:`~spinekit.progression.logs.ItemLog`.
        """
        names: list[str] = []
        for log in self.logs:
            for name, variable in (
                ("sets", Variable.SETS),
                ("counts", Variable.COUNT),
                ("seconds", Variable.HOLD),
            ):
                asked = amount(dosage, variable) is not None
                if asked and _is_measured(dosage, variable) and _done(log, variable) is None:
                    names.append(name)
            if _has_outside_load(dosage) and _load_reached(log.load, dosage.load) is None:
                names.append("load")
            if log.form_solid is None and log.stopped is not StopReason.FORM:
                names.append("form_solid")
            names += [name for name in ("pain", "pain_next_morning") if getattr(log, name) is None]
            if log.pain_next_morning and log.usual_pain is None:
                names.append("usual_pain")
            if dosage.effort is not None and log.effort is None:
                names.append("effort")
            if log.stopped is StopReason.OTHER:
                names.append("stopped")
        if self._lacks_a_side(dosage):
            names.append("side")
        return tuple(dict.fromkeys(names))

    def hurt(self, ceiling: int, settings: ProgressionSettings) -> bool:
        """Say whether pain is a reason to leave the dose.

        Args:
            ceiling: The most pain while exercising.
            settings: The other cut-offs.

        Returns:
            True for too much pain, a worse morning, sharp pain or pain that lasted.
        """
        return (
            (self.pain or 0) > ceiling
            or self.worse_morning(settings.morning_margin) is True
            or self.is_sharp
            or (self.days_to_settle or 0) > settings.settle_days
        )

    def is_good(self, dosage: Dosage, settings: ProgressionSettings) -> bool:
        """Say whether all that must be known is known, and all of it is good.

        Args:
            dosage: What was asked.
            settings: The cut-offs.

        Returns:
            True where nothing stands against a step up.
        """
        return (
            not self.missing(dosage)
            and self.reached(dosage) is True
            and self.form is True
            and (self.pain or 0) <= settings.pain_green
            and (self.effort or 0) <= effort_ceiling(dosage, settings)
            and not self.hurt(settings.pain_ceiling, settings)
        )


def effort_ceiling(dosage: Dosage, settings: ProgressionSettings) -> int:
    """Return the most effort at which a step up is possible.

    Args:
        dosage: What was asked.
        settings: The ceiling where the dose states no effort.

    Returns:
        0 to 10.

    Examples:
        >>> effort_ceiling(Dosage.parse("2 x 10, effort 5/10"), ProgressionSettings())
        5
    """
    return settings.effort_ceiling if dosage.effort is None else dosage.effort.high


def _all(values: Iterable[bool | None]) -> bool | None:
    """Return the Kleene conjunction: one false decides, else one unknown does."""
    found = list(values)
    if False in found:
        return False
    return None if None in found else True


def _calm(log: ItemLog, margin: int) -> bool | None:
    if log.pain_next_morning is None:
        return None
    if log.pain_next_morning <= margin:
        return True
    return None if log.usual_pain is None else log.pain_next_morning <= log.usual_pain + margin


def _done(log: ItemLog, variable: Variable) -> int | None:
    if variable is Variable.SETS:
        return log.sets_done
    values = log.counts if variable is Variable.COUNT else log.seconds
    return min(values) if values else None


def _is_measured(dosage: Dosage, variable: Variable) -> bool:
    """Say whether the variable must be logged: the cap of work to fatigue is no target."""
    return not (variable is Variable.HOLD and isinstance(dosage.work, ToFatigue))


def _has_outside_load(dosage: Dosage) -> bool:
    return dosage.load is not None and not isinstance(dosage.load, Bodyweight)


def _load_reached(used: Load | None, asked: Load | None) -> bool | None:
    if used is None or type(used) is not type(asked):
        return None
    return weight(used) >= weight(asked)


def _reached(log: ItemLog, dosage: Dosage) -> bool | None:
    parts: list[bool | None] = []
    for variable in (Variable.SETS, Variable.COUNT, Variable.HOLD):
        asked = amount(dosage, variable)
        if asked is not None and _is_measured(dosage, variable):
            done = _done(log, variable)
            parts.append(None if done is None else done >= asked.low)
    if _has_outside_load(dosage):
        parts.append(_load_reached(log.load, dosage.load))
    if log.stopped is not None:
        parts.append(False if log.stopped in _SHORT else None)
    return _all(parts)


def entries(sessions: tuple[SessionLog, ...], exercise: str) -> tuple[Entry, ...]:
    """Return what each session says of one exercise, in the order of the sessions.

    Args:
        sessions: The sessions, earliest first.
        exercise: The id of the exercise.

    Returns:
        An entry for each session that logged it.

    Examples:
        >>> entries((), "bird-dog")
        ()
    """
    return tuple(
        Entry(date=session.date, logs=logs)
        for session in sessions
        if (logs := session.of(exercise))
    )


def answered(
    sessions: tuple[SessionLog, ...], person: Person | None, fact: str
) -> bool | int | None:
    """Return the latest answer to a fact: the sessions' own, else the person's.

    Args:
        sessions: The sessions, earliest first.
        person: The person as first asked, where known.
        fact: The id of the fact.

    Returns:
        The answer; ``None`` where it is unknown or was taken back.

    Examples:
        >>> answered((), Person.of(spondylolisthesis=True), "spondylolisthesis")
        True
    """
    for session in reversed(sessions):
        if fact in session.answers:
            return session.answers[fact]
    return None if person is None else person.known(fact)


def person_stops(sessions: tuple[SessionLog, ...]) -> tuple[Fired, ...]:
    """Return the rules that stop everything, as the sessions leave them.

    A warning sign ends with a clinician's clearance in a later session; new
    numbness also with every warning sign answered no; a warning sign answered
    yes also with that answer turned to no.

    Args:
        sessions: The sessions, earliest first.

    Returns:
        What fires; nothing where nothing came up or all of it was cleared.

    Examples:
        >>> from datetime import date
        >>> bad = SessionLog(date=date(2025, 3, 3), answers={"saddle_numbness": True})
        >>> well = SessionLog(date=date(2025, 3, 9), answers={"saddle_numbness": False})
        >>> [fired.rule for fired in person_stops((bad,))], person_stops((bad, well))
        (['prog-red-flag'], ())
    """
    flags = [fact.id for fact in group(Group.RED_FLAGS)]
    signs: dict[StopReason, str] = {}
    raised: dict[str, bool] = {}
    denied: set[str] = set()
    for session in sessions:
        for fact in flags if session.answers else ():
            if fact in session.answers:
                (denied.add if session.answers[fact] is False else denied.discard)(fact)
                if session.answers[fact] is not None:
                    raised[fact] = session.answers[fact] is True
        if session.answers.get("cleared_by_clinician") is True:
            signs.clear()
            raised.clear()
        elif denied.issuperset(flags):
            signs.pop(StopReason.NEW_NUMBNESS, None)
        for log in session.items:
            if log.stopped is not None and log.stopped in _ENDS_ALL:
                signs[log.stopped] = session.date.isoformat()
                denied.clear()
    fired: list[Fired] = []
    if StopReason.WARNING_SIGN in signs:
        fired.append(Fired("prog-warning-sign", {"date": signs[StopReason.WARNING_SIGN]}))
    if StopReason.NEW_NUMBNESS in signs:
        fired.append(Fired("prog-new-numbness", {"date": signs[StopReason.NEW_NUMBNESS]}))
    standing = [fact for fact in flags if raised.get(fact)]
    if standing:
        fired.append(Fired("prog-red-flag", {"facts": ", ".join(standing)}))
    return tuple(fired)
