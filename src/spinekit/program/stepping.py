"""One session's steps: what progression proposes for each line, and what of it may stand.

For every line of the day progression is asked first. What eases, holds or stops
is settled before anything grows; then steps up are taken one by one, the most
useful first, as long as the rules allow them and there is time. An item that no
longer passes is made gentler, else taken down its ladder to the nearest that
passes, else replaced by one that a rule or the exercise names, else left out.
The time that an item gives up for pain is not given to the others of that session.
"""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from spinekit.composer.preference import ranked_doses
from spinekit.exercise import Phase
from spinekit.ladder import Ladder
from spinekit.messages import Message
from spinekit.program.fitting import Admission, Desk, NotAdmitted
from spinekit.program.outline import Outline, Slot
from spinekit.program.session import Line, Step, StepKind
from spinekit.progression import (
    MAINTENANCE,
    Course,
    Decision,
    DecisionKind,
    Policy,
    SessionLog,
    progress,
)
from spinekit.progression.case import PAINFUL
from spinekit.routine import Item

__all__ = ["Stepper"]

# Rules that leave a dose for pain; what they free is no room for others at once.
_PAIN = PAINFUL | {"prog-sharp-pain", "prog-pain-lasting", "prog-nothing-easier"}


class Stepper:
    """Works out the steps of one session after another.

    Examples:
        >>> from spinekit.samples import SAMPLES
        >>> request = SAMPLES["marta"].request
        >>> outline = Outline(request=request, weeks=1, days=("monday",), lines=())
        >>> Stepper(outline, Desk(request)).last
        {}
        >>> stepper = Stepper(outline, Desk(request))
        >>> stepper.steps(outline.slots[0], (), {})
        ((), {})
        >>> stepper.remember(1, ())
    """

    last: dict[str, Item]
    """The item that each line was last offered at, by the line's id."""

    def __init__(self, outline: Outline, desk: Desk) -> None:
        """Begin before the first session.

        Args:
            outline: What the program is made from.
            desk: The rules as they concern the person.
        """
        self.outline = outline
        self.desk = desk
        self.last = {}
        self._taken: dict[tuple[str, int], int] = {}
        self._stopped: frozenset[str] = frozenset()
        self._now: dict[str, Item] = {}
        self._hurt: dict[str, Item] = {}

    def remember(self, week: int, steps: Iterable[Step]) -> None:
        """Take note of the steps of a session, for those after it.

        Args:
            week: The week it is in.
            steps: Its steps.
        """
        for step in steps:
            self.last[step.line] = step.item
            if step.kind is StepKind.ADVANCE:
                place = (step.line, week)
                self._taken[place] = self._taken.get(place, 0) + 1

    def steps(
        self, slot: Slot, lines: Iterable[Line], logs: Mapping[str, list[SessionLog]]
    ) -> tuple[tuple[Step, ...], dict[str, Message]]:
        """Return the steps of a session, and what is left out of it with the reason.

        Args:
            slot: When it is.
            lines: The lines to take, in the order of the program.
            logs: What is known of each line, by its id.

        Returns:
            The steps in the order of the lines, and reasons by line.
        """
        given = tuple(lines)
        self._now = {
            line.id: self.last.get(line.id) or self._start(line)
            for line in self.outline.lines
            if line.id not in self._stopped
        }
        decisions = {
            line.id: decision
            for line in given
            if (decision := self._decision(line, slot, logs[line.id])) is not None
        }
        self._hurt = {
            line.id: self._unhurt(line)
            for line in given
            if line.id in decisions
            and _PAIN.intersection(decisions[line.id].rules)
            and line.id in self.last
            and line.id not in self._stopped
        }
        found: dict[str, Step | NotAdmitted] = {}
        for line in given:
            found[line.id] = self._own_reason(
                line, self._settled(line, slot, decisions.get(line.id))
            )
        for line in sorted(given, key=self._turn):
            base, decision = found[line.id], decisions.get(line.id)
            if decision is not None and isinstance(base, Step) and base.kind is StepKind.HOLD:
                found[line.id] = self._grown(line, slot, base, decision)
        steps = [one for one in found.values() if isinstance(one, Step)]
        left_out = {name: one.reason for name, one in found.items() if isinstance(one, NotAdmitted)}
        self._stopped = (self._stopped | left_out.keys()) - {step.line for step in steps}
        return tuple(steps), left_out

    def ways(self, line: Line) -> frozenset[str]:
        """Return the exercises whose logs speak of a line.

        Args:
            line: The line.

        Returns:
            Ids: those of its ladder, what it began with and what it is at.
        """
        item = self.last.get(line.id, line.start)
        ladder = self._ladder(line, item)
        rungs = () if ladder is None else ladder.rungs
        return frozenset({line.id, item.exercise.id, *(rung.exercise for rung in rungs)})

    def _unhurt(self, line: Line) -> Item:
        """Return what a line that hurt could have been at, had it gone well: the longer of two."""
        item = self.last[line.id]
        move = self._course(line, item).up(item)
        return item if move is None else max(item, move.item, key=lambda one: one.seconds.low)

    def _start(self, line: Line) -> Item:
        """Return the first item of a line, at about half its dose where the weeks begin lightly."""
        if self.outline.is_light(1) and line.start.phase is Phase.MAIN:
            return self._course(line, line.start).half(line.start)
        return line.start

    def _ladder(self, line: Line, item: Item) -> Ladder | None:
        if line.ladder is None:
            return None
        ladder = self.outline.request.catalog.ladders[line.ladder]
        on_it = any(rung.exercise == item.exercise.id for rung in ladder.rungs)
        return ladder if on_it else None

    def _policy(self, line: Line, item: Item, week: int) -> Policy:
        """Return what may grow: nothing in a light week, of a warm-up only back to where it was."""
        if self.outline.is_light(week):
            return MAINTENANCE
        grows = item.phase is Phase.MAIN or self._is_below_start(line, item)
        return self.outline.policy if grows else MAINTENANCE

    def _is_below_start(self, line: Line, item: Item) -> bool:
        course = self._course(line, item)
        return course.position(item) < course.position(line.start)

    def _course(self, line: Line, item: Item) -> Course:
        return Course.of(
            item,
            ladder=self._ladder(line, item),
            catalog=self.outline.request.catalog,
            policy=self.outline.policy,
            settings=self.outline.settings.progression,
        )

    def _decision(self, line: Line, slot: Slot, logs: list[SessionLog]) -> Decision | None:
        """Return what progression says; of a first time, only what pain in the movement asks for."""
        if line.id not in self.last and not logs:
            return None
        item = self.last.get(line.id) or self._start(line)
        decision = progress(
            item,
            logs,
            today=slot.date,
            ladder=self._ladder(line, item),
            catalog=self.outline.request.catalog,
            policy=self._policy(line, item, slot.week),
            settings=self.outline.settings.progression,
            person=self.outline.request.person,
        )
        if line.id not in self.last and not _PAIN.intersection(decision.rules):
            return None
        if decision.rules[:1] != ("prog-maintain",) or not self.outline.policy.order:
            return decision
        reason = (
            "{exercise} stays light for now: the first week is for getting used to it."
            if item.phase is Phase.MAIN
            else "{exercise} prepares or winds down; it is kept as it is."
        )
        return attrs.evolve(decision, reason=Message(reason, {"exercise": item.exercise.name}))

    def _turn(self, line: Line) -> tuple[int, int, int]:
        """Return what sorts the lines: least grown first, then most useful, then as they stand."""
        item, goals = self._now.get(line.id, line.start), self.outline.request.goals
        grown = 1000 * self.desk.seconds([item]) // self.desk.seconds([line.start])
        trains = item.exercise.trains
        wanted = sum(weight * trains.get(target, 0) for target, weight in goals.items())
        return (grown, -wanted, self.outline.lines.index(line))

    def _settled(self, line: Line, slot: Slot, decision: Decision | None) -> Step | NotAdmitted:
        """Return a line's step before anything grows."""
        if decision is None:
            self._now.setdefault(line.id, self._start(line))
            item = self._now[line.id]
            text = (
                "{exercise} begins at about half its dose, {dose}."
                if self.outline.is_light(slot.week) and item.phase is Phase.MAIN
                else "{exercise} begins with {dose}."
            )
            reason = Message(text, {"exercise": item.exercise.name, "dose": str(item.dosage)})
            return self._placed(line, item, StepKind.START, reason, ())
        if decision.kind is DecisionKind.STOP or decision.item is None:
            self._now.pop(line.id, None)
            return NotAdmitted(reason=decision.reason, rules=decision.rules)
        if decision.kind is DecisionKind.ADVANCE:
            return self._placed(
                line, self.last[line.id], StepKind.HOLD, decision.reason, decision.rules
            )
        kind = StepKind(decision.kind.value)
        return self._placed(line, decision.item, kind, decision.reason, decision.rules)

    def _own_reason(self, line: Line, found: Step | NotAdmitted) -> Step | NotAdmitted:
        """Return what keeps out the very item last offered, where something else was tried."""
        if isinstance(found, NotAdmitted) and line.id in self.last:
            against = self.desk.admit(self.last[line.id])
            if isinstance(against, NotAdmitted):
                return against
        return found

    def _placed(
        self, line: Line, item: Item, kind: StepKind, reason: Message, rules: tuple[str, ...]
    ) -> Step | NotAdmitted:
        """Return an item as it may stand, or the nearest that may."""
        self._now.pop(line.id, None)
        against: NotAdmitted | None = None
        beside = self._hurt if line.id in self._stopped else {}
        for tried in self._nearest(line, item):
            found = self.desk.admit(tried)
            if isinstance(found, Admission) and self._fits(line, found.item, beside):
                self._now[line.id] = found.item
                if against is not None:
                    same = found.item.exercise.id == item.exercise.id
                    kind = StepKind.EASE if same else StepKind.REPLACE
                    reason, rules = against.reason, against.rules
                elif found.reason is not None:
                    kind = kind if kind is StepKind.START else StepKind.EASE
                    reason, rules = found.reason, found.rules
                return Step(line=line.id, item=found.item, kind=kind, reason=reason, rules=rules)
            if against is None:
                against = found if isinstance(found, NotAdmitted) else _no_room(item)
        return against or _no_room(item)

    def _nearest(self, line: Line, item: Item) -> Iterator[Item]:
        """Go through an item, what is below it on its ladder, and what is named in its place."""
        yield item
        course, tried = self._course(line, item), item
        while (below := course.down(tried)) is not None:
            tried = below
            yield below
        found = self.desk.admit(item)
        named = found.instead if isinstance(found, NotAdmitted) else ()
        for name in dict.fromkeys((*named, *item.exercise.easier)):
            yield from self._from_catalog(name, item)

    def _from_catalog(self, name: str, item: Item) -> Iterator[Item]:
        """Go through the doses to begin another exercise with, in place of an item: one set."""
        request = self.outline.request
        exercise = request.catalog.exercises.get(name)
        if exercise is None or exercise.phase is not item.phase or not exercise.is_complete:
            return
        for dose in ranked_doses(exercise, request.person):
            if dose.complete is not None:
                yield Item(
                    exercise=exercise,
                    dosage=dose.complete.lowest().with_sets(1),
                    citations=(dose.citation,),
                    assumed=dose.assumed,
                    timing=request.timing,
                )

    def _fits(self, line: Line, item: Item, beside: Mapping[str, Item]) -> bool:
        """Say whether an item fits on every day of its line, beside the others as they are or as said."""
        others = {**self._now, **beside}
        return all(
            self.desk.fits(
                [
                    item,
                    *(
                        others[other.id]
                        for other in self.outline.on(day)
                        if other.id != line.id and other.id in others
                    ),
                ]
            )
            for day in self.outline.days
            if day in line.days
        )

    def _grown(self, line: Line, slot: Slot, base: Step, decision: Decision) -> Step:
        """Return the step up that progression proposes, or why it is not taken."""
        if decision.kind is not DecisionKind.ADVANCE or decision.item is None:
            return base
        named: dict[str, str | int] = {"exercise": base.item.exercise.name}
        course = self._course(line, base.item)
        paced = self._taken.get((line.id, slot.week), 0) >= self.outline.settings.steps_per_week
        if paced and not self._is_below_start(line, base.item):
            reason = Message("{exercise} has grown this week; it stays until the next.", named)
            return attrs.evolve(base, reason=reason, rules=())
        found = self.desk.admit(decision.item)
        if isinstance(found, NotAdmitted):
            return attrs.evolve(base, reason=found.reason, rules=found.rules)
        if course.position(found.item) <= course.position(base.item):
            reason = found.reason or Message("{exercise} is as hard as it may be.", named)
            return attrs.evolve(base, reason=reason, rules=found.rules)
        if not self._fits(line, found.item, self._hurt):
            named = {**named, "minutes": self.outline.request.minutes}
            reason = Message("{exercise} could grow, but the {minutes} minutes are full.", named)
            return attrs.evolve(base, reason=reason, rules=())
        self._now[line.id] = found.item
        return attrs.evolve(
            base,
            item=found.item,
            kind=StepKind.ADVANCE,
            reason=decision.reason,
            rules=decision.rules,
        )


def _no_room(item: Item) -> NotAdmitted:
    """Return that another version of the movement, or the time, leaves no room."""
    named = {"exercise": item.exercise.name}
    return NotAdmitted(reason=Message("The others of the day leave no room for {exercise}.", named))
