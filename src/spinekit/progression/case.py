"""What each rule finds in the logs of one item. Nothing is decided here.

Here lives the case: an item, its sessions and its course, and the questions the
rules ask of them. A bad sign counts as long as the dose it came from has not
been left; a good one counts only in the last session and for the item's very
dose.
"""

import datetime as dt
from collections.abc import Callable

import attrs

from spinekit.dosage import Band, Dosage, Kilograms, PercentOfMax
from spinekit.frozen import FrozenMapping
from spinekit.messages import Message
from spinekit.person import Person
from spinekit.progression.course import Course, Move
from spinekit.progression.easing import limit_of
from spinekit.progression.logs import ItemLog, SessionLog
from spinekit.progression.policies import Variable
from spinekit.progression.reading import Entry, Fired, answered, effort_ceiling, entries
from spinekit.progression.settings import ProgressionSettings
from spinekit.progression.stepping import amount, highest
from spinekit.routine import Item
from spinekit.validation import instance, optional, tuple_of

__all__ = ["PAINFUL", "Case"]

PAINFUL = frozenset({"prog-pain-high", "prog-pain-next-morning", "prog-left-for-pain"})
"""The rules that ease for pain: at the easiest dose they leave the exercise out.

Examples:
    >>> sorted(PAINFUL)
    ['prog-left-for-pain', 'prog-pain-high', 'prog-pain-next-morning']
"""

_PLAIN = (Variable.COUNT, Variable.SETS, Variable.HOLD)


@attrs.frozen(kw_only=True)
class Case:
    """One item with its logs: what each rule finds there.

    Examples:
        >>> from spinekit.catalog import Catalog
        >>> from spinekit.dosage import Dosage
        >>> bridge = Catalog.standard()["glute-bridge"]
        >>> item = Item(exercise=bridge, dosage=Dosage.parse("2 x 10-12 x 2s"))
        >>> case = Case(item=item, sessions=(), course=Course.of(item))
        >>> [fired.rule for fired in case.holds()]
        ['prog-no-log']
        >>> case.settings.pain_ceiling == case.ceiling, case.last, case.last_done() == item
        (True, None, True)
        >>> case.latest() is None
        True
        >>> case.stops(), case.pain_and_form(), case.breaks(), case.asks()
        ([], [], [], [])
        >>> case.days_trained(), case.blocked(), case.missing()
        ((), None, ())
        >>> case.limits(last=True), case.is_too_much(item)
        ((), False)
        >>> case.below(item) == item, case.names_its_dose(case)
        (True, False)
        >>> case.fired("prog-no-log").rule
        'prog-no-log'
        >>> from datetime import date
        >>> sorted(case.recovery(date(2025, 3, 3)))
        ['date', 'days', 'exercise', 'until']
        >>> Case(item=item, sessions=(), course=case.course).times_at_top(case.course.up(item))
        0
    """

    item: Item = attrs.field(validator=instance(Item))
    """The item as last offered."""

    sessions: tuple[SessionLog, ...] = attrs.field(
        converter=tuple_of("Case.sessions", lambda path: instance(SessionLog, path))
    )
    """The sessions, earliest first."""

    course: Course = attrs.field(validator=instance(Course))
    """The way up and down from the item."""

    today: dt.date | None = attrs.field(default=None, validator=optional(instance(dt.date)))
    """The day of the next session, where known."""

    person: Person | None = attrs.field(default=None, validator=optional(instance(Person)))
    """The person, where known."""

    entries: tuple[Entry, ...] = attrs.field(
        init=False,
        default=attrs.Factory(
            lambda self: entries(self.sessions, self.item.exercise.id), takes_self=True
        ),
    )
    """What the sessions say of the item's exercise."""

    @property
    def settings(self) -> ProgressionSettings:
        """The cut-offs."""
        return self.course.settings

    @property
    def last(self) -> Entry | None:
        """The exercise's entry of the last session; ``None`` where that has none."""
        logged = bool(self.sessions) and bool(self.sessions[-1].of(self.item.exercise.id))
        return self.entries[-1] if logged else None

    @property
    def ceiling(self) -> int:
        """The most pain while exercising at which the dose is kept."""
        if answered(self.sessions, self.person, "spondylolisthesis") is True:
            return min(self.settings.pain_ceiling, self.settings.pain_ceiling_spondylolisthesis)
        return self.settings.pain_ceiling

    @property
    def _now(self) -> dt.date | None:
        """The day up to which recovery is reckoned."""
        return self.today or (self.sessions[-1].date if self.sessions else None)

    def stops(self) -> list[Fired]:
        """Return the rules that stop this exercise.

        Returns:
            What fires, the strictest first.
        """
        if not self.entries or self._is_past(self.entries[-1]):
            return []
        last = self.entries[-1]
        fired: list[Fired] = []
        if last.is_sharp:
            fired.append(self.fired("prog-sharp-pain", date=last.date.isoformat()))
        days, most = last.days_to_settle, self.settings.settle_days
        if days is not None and days > most:
            fired.append(self.fired("prog-pain-lasting", days=days, most=most))
        return fired

    def _lowest_place(self, entry: Entry) -> tuple[int, ...] | None:
        """Return the place of the lowest dose an entry names, where it names any."""
        places = (self.course.place(entry.exercise, dosage) for dosage in entry.dosages)
        return min((place for place in places if place is not None), default=None)

    def _concerns(self, entry: Entry) -> bool:
        """Say whether a bad entry still speaks of the item's dose, a lower or an unknown one.

        A harder dose that went badly has already been left. One that was left for
        another rung, where a later session then went well, is past.
        """
        if self._is_past(entry):
            return False
        place = self._lowest_place(entry)
        return place is None or place <= self.course.position(self.item)

    def _is_past(self, entry: Entry) -> bool:
        return any(
            later.date > entry.date and later.is_good(later.dosage, self.settings)
            for exercise in sorted(self._exercises() - {entry.exercise})
            for later in entries(self.sessions, exercise)
            if later.dosage is not None
        )

    def pain_and_form(self) -> list[Fired]:
        """Return the rules of pain, form and shortfall that ease the dose.

        Returns:
            What fires; nothing where the last log is of a harder dose, already left.
        """
        if not self.entries or not self._concerns(self.entries[-1]):
            return []
        last = self.entries[-1]
        fired: list[Fired] = []
        if last.pain is not None and last.pain > self.ceiling:
            fired.append(self.fired("prog-pain-high", pain=last.pain, most=self.ceiling))
        if last.worse_morning(self.settings.morning_margin):
            pain, usual = max(
                (log.pain_next_morning, log.usual_pain)
                for log in last.logs
                if log.pain_next_morning is not None
                and log.usual_pain is not None
                and log.pain_next_morning > log.usual_pain + self.settings.morning_margin
            )
            fired.append(self.fired("prog-pain-next-morning", pain=pain, usual=usual))
        forms = self._running(lambda entry: entry.form is False)
        if forms >= self.settings.forms_before_ease:
            fired.append(self.fired("prog-form-lost", times=forms))
        misses = self._running(
            lambda entry: entry.reached(entry.dosage or self.item.dosage) is False
        )
        if misses >= self.settings.misses_before_ease:
            fired.append(self.fired("prog-too-hard", times=misses))
        return fired

    def _running(self, judge: Callable[[Entry], bool]) -> int:
        """Return how many of the latest entries on this dose the judge says yes to, in a row."""
        number = 0
        for entry in reversed(self.entries):
            if not (self._concerns(entry) and judge(entry)):
                break
            number += 1
        return number

    def _exercises(self) -> frozenset[str]:
        """Return the ids of all exercises of this course."""
        return frozenset(rung.exercise for rung in self.course.rungs) | {self.item.exercise.id}

    def below(self, offer: Item | None, limits: tuple[Dosage, ...] = ()) -> Item | None:
        """Return the offer, or what is below it where its own logs speak against it.

        An easier rung may have gone badly before; then it is no way out. Which rung it
        is, is told by the doses that the rungs state; what is given of it is no more
        than the item and the limits ask.

        Args:
            offer: An item on this course, or ``None``.
            limits: What no part of the dose may pass.

        Returns:
            An item that its own logs leave alone; ``None`` where pain leaves nothing.
        """
        found = self._way_out(offer)
        return None if found is None else self.course.within(found, self.item.dosage, *limits)

    def _way_out(self, offer: Item | None) -> Item | None:
        """Return the offer as its rung states it, or the nearest below that went well or is new."""
        blocked = self.blocked()
        while offer is not None:
            there = attrs.evolve(self, item=offer)
            easier = self.course.down(offer, as_stated=True)
            low = blocked is None or self.course.position(offer) < blocked[0]
            if low and not there.stops():
                bad = there.pain_and_form() if there.names_its_dose(self) else []
                if not bad:
                    return offer
                if easier is None and not PAINFUL & {one.rule for one in bad}:
                    return offer
            offer = easier
        return None

    def names_its_dose(self, origin: "Case") -> bool:
        """Say whether the last entry can be held against another dose than the origin's.

        Args:
            origin: The case this one was offered from.

        Returns:
            False for the origin's own exercise where the log names no dose.
        """
        same = self.item.exercise.id == origin.item.exercise.id
        return not same or (bool(self.entries) and bool(self.entries[-1].dosages))

    def days_trained(self) -> tuple[dt.date, ...]:
        """Return the days on which anything of this course was done, earliest first."""
        exercises = self._exercises()
        return tuple(
            session.date
            for session in self.sessions
            if any(log.exercise in exercises for log in session.items)
        )

    def latest(self) -> Item | None:
        """Return the item at the last dose done; ``None`` where no log names one."""
        for session in reversed(self.sessions):
            known = [
                done
                for log in session.items
                if log.dosage is not None
                and (done := self.course.at(self.item, log.exercise, log.dosage)) is not None
            ]
            if known:
                return max(known, key=self.course.position)
        return None

    def last_done(self) -> Item:
        """Return the item at the last dose done, where that is lower than the item's."""
        return min((self.latest() or self.item, self.item), key=self.course.position)

    def _is_back_already(self) -> bool:
        """Say whether the item is below the last dose done already."""
        place = self._lowest_place(self.entries[-1]) if self.entries else None
        return place is not None and self.course.position(self.item) < place

    def breaks(self) -> list[Fired]:
        """Return the rule of breaks that fires.

        Returns:
            One rule at most; none without a day for the next session.
        """
        days = self.days_trained()
        if self.today is None or not days or self._is_back_already():
            return []
        away, longest = (self.today - days[-1]).days, 7 * self.settings.break_weeks
        if away <= longest:
            return []
        first = days[-1]
        for day in reversed(days):
            if (first - day).days > longest:
                break
            first = day
        trained = (days[-1] - first).days
        since = days[-1].isoformat()
        if away > trained:
            return [self.fired("prog-break-long", date=since, days=trained)]
        return [self.fired("prog-break-weeks", date=since, weeks=self.settings.break_weeks)]

    def blocked(self) -> tuple[tuple[int, ...], dt.date] | None:
        """Return the lowest place left for pain that has not recovered yet, and the day."""
        found = [(self._place_of(entry), entry.date) for entry in self._painful()]
        return min(found, default=None)

    def _painful(self) -> list[Entry]:
        """Return what hurt, in any exercise of this course, and has not recovered yet."""
        now, days = self._now, self.settings.recovery_days
        if now is None:
            return []
        recent = tuple(one for one in self.sessions if (now - one.date).days < days)
        return [
            entry
            for exercise in sorted(self._exercises())
            for entry in entries(recent, exercise)
            if entry.hurt(self.ceiling, self.settings)
        ]

    def limits(self, *, last: bool) -> tuple[Dosage, ...]:
        """Return what no part of an eased dose may pass: what hurt, as it was asked and done.

        Args:
            last: Whether what was done last counts too, whether or not it hurt.

        Returns:
            Doses, one for each log of those sessions.
        """
        found = self._painful()
        if last:
            latest = self.last_done().exercise.id
            found += [*self.entries[-1:], *entries(self.sessions, latest)[-1:]]
        return tuple(
            limit_of(log, asked)
            for entry in found
            for log in entry.logs
            if (asked := self._asked(log)) is not None
        )

    def _asked(self, log: ItemLog) -> Dosage | None:
        """Return the dose a log is of; where it names none, that of the item if it is the same."""
        return log.dosage or (self.item.dosage if log.exercise == self.item.exercise.id else None)

    def is_too_much(self, item: Item, *, same: bool = False) -> bool:
        """Say whether some part of a dose is above what hurt and has not recovered yet.

        The dose as a whole may stand lower: twice 6 is less than twice 10 and yet more
        than once 10. What a range allowed was part of what hurt.

        Args:
            item: An item on this course.
            same: Whether only what hurt in this very exercise counts.

        Returns:
            True where sets, count, hold or load would have to come down.
        """
        asked = (
            self._asked(log)
            for entry in self._painful()
            if not same or entry.exercise == item.exercise.id
            for log in entry.logs
        )
        lower = self.course.within(item, *(highest(one) for one in asked if one is not None))
        return self.course.position(lower) != self.course.position(item)

    def _place_of(self, entry: Entry) -> tuple[int, ...]:
        """Return where it hurt: at the dose named or, where less was done, already there."""
        done = (
            self.course.place(log.exercise, limit_of(log, log.dosage))
            for log in entry.logs
            if log.dosage is not None
        )
        # A dose nobody named: only what is above the present one is known to be untried.
        return min(
            (place for place in (self._lowest_place(entry), *done) if place is not None),
            default=(*self.course.position(self.item), 0),
        )

    def recovery(self, day: dt.date) -> FrozenMapping[str, str | int | Message]:
        """Return what the texts about recovery name.

        Args:
            day: The day it hurt.

        Returns:
            Arguments of a message.
        """
        until = day + dt.timedelta(days=self.settings.recovery_days)
        return self.fired(
            "prog-recovering",
            date=day.isoformat(),
            days=self.settings.recovery_days,
            until=until.isoformat(),
        ).arguments

    def holds(self) -> list[Fired]:
        """Return the rules that hold the dose.

        Returns:
            What fires, in the order of the reasons given.
        """
        last, dosage = self.last, self.item.dosage
        if last is None:
            return [self.fired("prog-no-log")]
        fired: list[Fired] = []
        if last.dosage is not None and last.dosage != dosage:
            fired.append(self.fired("prog-other-dose", dose=str(dosage)))
        if last.pain is not None and last.pain > self.settings.pain_green:
            fired.append(self.fired("prog-pain-mid", pain=last.pain, most=self.settings.pain_green))
        if last.form is False:
            fired.append(self.fired("prog-form-not-solid"))
        if last.reached(dosage) is False:
            fired.append(self.fired("prog-target-missed"))
        most = effort_ceiling(dosage, self.settings)
        if last.effort is not None and last.effort > most:
            fired.append(self.fired("prog-effort", effort=last.effort, most=most))
        rest = self.settings.strength_rest_days
        outside = isinstance(dosage.load, Kilograms | PercentOfMax | Band)
        if outside and len(self.entries) > 1 and (last.date - self.entries[-2].date).days < rest:
            fired.append(self.fired("prog-rest", days=rest))
        policy = self.course.policy
        if not policy.order:
            fired.append(self.fired("prog-maintain", policy=policy.name))
        if policy.for_trained and self._is_new() is True:
            fired.append(self.fired("prog-new-to-exercise", policy=policy.name))
        return fired

    def _is_new(self) -> bool | int | None:
        return answered(self.sessions, self.person, "new_to_exercise")

    def asks(self) -> list[Fired]:
        """Return the rules that ask for something.

        Returns:
            What fires.
        """
        missing = self.missing()
        fired: list[Fired] = []
        if missing:
            fired.append(self.fired("prog-not-logged", missing=", ".join(missing)))
        policy = self.course.policy
        if policy.for_trained and self._is_new() is None:
            fired.append(self.fired("prog-trained-unknown", policy=policy.name))
        return fired

    def missing(self) -> tuple[str, ...]:
        """Return what the latest log leaves open."""
        last = self.last
        if last is None:
            return ()
        return (*(() if last.dosage else ("dosage",)), *last.missing(self.item.dosage))

    def times_at_top(self, move: Move) -> int:
        """Return how many sessions running reached the top of what grows before a step.

        Args:
            move: The step.

        Returns:
            Sessions, counted back from the last.
        """
        rung = self.course.rung_of(self.item.exercise.id, self.item.dosage)
        if rung is None:
            return 0
        bounds = self.course.rungs[rung].dosage
        order = self.course.policy.order
        earlier = order[: order.index(move.variable)]
        least = {
            variable: span.high if variable in earlier else present.low
            for variable in _PLAIN
            if (span := amount(bounds, variable)) is not None
            and (present := amount(self.item.dosage, variable)) is not None
        }
        times = 0
        for entry in reversed(self.entries):
            dosage = entry.dosage
            if (
                dosage is None
                or dosage.load != self.item.dosage.load
                or self.course.rung_of(entry.exercise, dosage) != rung
                or not entry.is_good(dosage, self.settings)
                or any(entry.least(one) < number for one, number in least.items())
            ):
                break
            times += 1
        return times

    def fired(self, rule: str, **arguments: str | int | Message) -> Fired:
        """Return a rule that fires for this item.

        Args:
            rule: Its id.
            **arguments: What fills its texts; the exercise is added.

        Returns:
            The rule with its arguments.
        """
        return Fired(rule, {"exercise": self.item.exercise.name, **arguments})
