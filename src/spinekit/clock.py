"""A routine laid on a clock: every second of it, cue after cue.

Cues and how they follow from a routine live here; how they are shown or spoken
is for the layers above. The lengths are those of :mod:`spinekit.dosage.timing`
and :mod:`spinekit.routine`, taken apart and never reckoned again, so that the
cues of an item add up to :attr:`Item.seconds`, and all of them to
:attr:`Routine.seconds`.

A repetition without a tempo is half way there and half way back, the odd
second going there; with one, the lifting and the pause after it come first,
then the hold where there is one, then the rest. An exercise done by turns has
one change of sides in a set that takes its own seconds, the first; later ones
fall into the repetitions, as the formula of the dosage has it.
"""

from collections.abc import Iterator
from enum import StrEnum

import attrs

from spinekit.demands import Position, Repetition
from spinekit.dosage import Hold, Holds, Reps, Timing, ToFatigue
from spinekit.errors import InvalidTypeError
from spinekit.exercise import Sides
from spinekit.messages import Message
from spinekit.ranges import Range
from spinekit.routine import Item, Routine
from spinekit.validation import boolean, instance, member, optional, whole

__all__ = ["Cue", "CueKind", "Side", "keeps_moving", "timeline"]


class CueKind(StrEnum):
    """What a stretch of a session is for.

    Examples:
        >>> CueKind.CHANGE_POSITION.value
        'change_position'
        >>> CueKind("hold") is CueKind.HOLD
        True
    """

    POSITION = "position"
    """Get into the first position."""
    CHANGE_POSITION = "change_position"
    """Get from one position, or part of the routine, to the next."""
    PREPARE = "prepare"
    """Get ready for an exercise."""
    WORK = "work"
    """Keep moving for a time, or until it tires."""
    COUNT = "count"
    """One repetition; where it is held, the way there."""
    HOLD = "hold"
    """Stay."""
    RELEASE = "release"
    """The way back from a hold."""
    SWITCH_SIDES = "switch_sides"
    """Change to the other side."""
    REST = "rest"
    """Rest between two sets."""
    DONE = "done"
    """The end; takes no time."""


class Side(StrEnum):
    """The side that works.

    Examples:
        >>> [side.value for side in Side]
        ['left', 'right', 'both']
    """

    LEFT = "left"
    """The left."""
    RIGHT = "right"
    """The right."""
    BOTH = "both"
    """Both, or a side does not matter."""


@attrs.frozen(kw_only=True)
class Cue:
    """One stretch of a session: what to do, from when and for how long.

    A cue that announces something may take no time; the next one then starts
    at the same second.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> from spinekit.routine import Block
        >>> first, *_, last = timeline(Routine(blocks=(Block(items=(BED_BRIDGE,)),)))
        >>> print(first)
        0:00 position, 20 s: Lie on your back.
        >>> last.start, last.kind.value
        (180, 'done')
        >>> first.end == first.start + first.length
        True
    """

    kind: CueKind = attrs.field(converter=member("Cue.kind", CueKind))
    """What it is for."""

    start: int = attrs.field(validator=whole())
    """The second it starts at, counted from the start of the routine."""

    length: int = attrs.field(validator=whole())
    """How many seconds it takes; 0 for a mere announcement."""

    item: int | None = attrs.field(default=None, validator=optional(whole()))
    """The index of its item in :attr:`Routine.items`; ``None`` outside items."""

    set: int | None = attrs.field(default=None, validator=optional(whole(low=1)))
    """The number of the set, from 1; for a rest, of the set before it."""

    repetition: int | None = attrs.field(default=None, validator=optional(whole(low=1)))
    """The number of the repetition within its set, and on its side where each side has its own."""

    side: Side = attrs.field(default=Side.BOTH, converter=member("Cue.side", Side))
    """The side that works; for a switch, the side it goes to."""

    spoken: Message = attrs.field(validator=instance(Message))
    """What to say aloud: short."""

    shown: Message = attrs.field(validator=instance(Message))
    """What to show: longer."""

    @property
    def end(self) -> int:
        """The second the next cue starts at."""
        return self.start + self.length

    def __str__(self) -> str:
        """Return the time, the kind, the length and what is said, on one line."""
        minutes, seconds = divmod(self.start, 60)
        return f"{minutes}:{seconds:02} {self.kind.value}, {self.length} s: {self.spoken}"


_INTO: dict[Position, Message] = {
    Position.STANDING: Message("Stand up."),
    Position.SEATED: Message("Sit down."),
    Position.SUPINE: Message("Lie on your back."),
    Position.SIDE_LYING: Message("Lie on your side."),
    Position.PRONE: Message("Lie face down."),
    Position.QUADRUPED: Message("Get on your hands and knees."),
}

_FIRST: dict[Position, Message] = {
    Position.STANDING: Message("Get into position: stand up."),
    Position.SEATED: Message("Get into position: sit down."),
    Position.SUPINE: Message("Get into position: lie on your back."),
    Position.SIDE_LYING: Message("Get into position: lie on your side."),
    Position.PRONE: Message("Get into position: lie face down."),
    Position.QUADRUPED: Message("Get into position: hands and knees."),
}

_CHANGE: dict[Position, Message] = {
    Position.STANDING: Message("Change position: stand up."),
    Position.SEATED: Message("Change position: sit down."),
    Position.SUPINE: Message("Change position: lie on your back."),
    Position.SIDE_LYING: Message("Change position: lie on your side."),
    Position.PRONE: Message("Change position: lie face down."),
    Position.QUADRUPED: Message("Change position: hands and knees."),
}

_DONE = Message("Done.")
_FINISHED = Message("Done. That was the whole routine.")

# By the side that works. Written out, because a language may change more than one word.
_COUNTED: dict[Side, str] = {
    Side.BOTH: "{exercise}: {repetition} of {repetitions}, set {set} of {sets}.",
    Side.LEFT: "{exercise}, left side: {repetition} of {repetitions}, set {set} of {sets}.",
    Side.RIGHT: "{exercise}, right side: {repetition} of {repetitions}, set {set} of {sets}.",
}
_HELD: dict[Side, str] = {
    Side.BOTH: "{exercise}: hold, {seconds} s, set {set} of {sets}.",
    Side.LEFT: "{exercise}, left side: hold, {seconds} s, set {set} of {sets}.",
    Side.RIGHT: "{exercise}, right side: hold, {seconds} s, set {set} of {sets}.",
}
_KEPT_UP: dict[Side, str] = {
    Side.BOTH: "{exercise}: keep going, {seconds} s, set {set} of {sets}.",
    Side.LEFT: "{exercise}, left side: keep going, {seconds} s, set {set} of {sets}.",
    Side.RIGHT: "{exercise}, right side: keep going, {seconds} s, set {set} of {sets}.",
}
_TIRING: dict[Side, str] = {
    Side.BOTH: "{exercise}: until you tire a little, {seconds} s at most, set {set} of {sets}.",
    Side.LEFT: "{exercise}, left side: until you tire a little, {seconds} s at most, set {set} of {sets}.",
    Side.RIGHT: "{exercise}, right side: until you tire a little, {seconds} s at most, set {set} of {sets}.",
}
_SWITCHED: dict[Side, Message] = {
    Side.LEFT: Message("Switch to your left side."),
    Side.RIGHT: Message("Switch to your right side."),
}
_TURNS = Message("Switch to your right side; from now on, switch after each repetition.")


@attrs.frozen(kw_only=True)
class _Beat:
    """A cue that does not know its start and its item yet."""

    kind: CueKind
    length: int
    spoken: Message
    shown: Message
    set: int | None = None
    repetition: int | None = None
    side: Side = Side.BOTH


@attrs.frozen(kw_only=True)
class _Plan:
    """One item with every range settled on one of its ends."""

    name: str
    sets: int
    repetitions: int
    there: int
    hold: int
    back: int
    rest: int
    change: int
    sides: tuple[Side, ...]
    turns: bool
    tiring: bool
    moving: bool


def timeline(routine: Routine, *, longer: bool = False) -> tuple[Cue, ...]:
    """Return every second of a routine as cues that touch without gap or overlap.

    Announcements - a position, an exercise, a change of sides, the end - are
    there even where they take no time; everything else is only where it does.
    Work to fatigue lasts as long as its cap, and says so.

    Args:
        routine: What is done.
        longer: Whether to follow the high end of every range; the low end otherwise.

    Returns:
        The cues in order. Their lengths add up to ``routine.seconds.low``, or
        ``.high`` if *longer*; those of one item to the item's own seconds.

    Raises:
        InvalidTypeError: If it is no routine.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> from spinekit.routine import Block
        >>> routine = Routine(blocks=(Block(items=(BED_BRIDGE,)),))
        >>> for cue in timeline(routine)[:5]:
        ...     print(cue)
        0:00 position, 20 s: Lie on your back.
        0:20 prepare, 10 s: Glute bridge
        0:30 count, 2 s: 1
        0:32 hold, 2 s: Hold.
        0:34 release, 2 s: Back.
        >>> sum(cue.length for cue in timeline(routine, longer=True)) == routine.seconds.high
        True
    """
    instance(Routine, "routine")(routine)
    boolean("longer")(longer)
    cues: list[Cue] = []
    start = 0
    for item, beat in _beats(routine, longer=longer):
        cues.append(
            Cue(
                kind=beat.kind,
                start=start,
                length=beat.length,
                item=item,
                set=beat.set,
                repetition=beat.repetition,
                side=beat.side,
                spoken=beat.spoken,
                shown=beat.shown,
            )
        )
        start += beat.length
    return tuple(cues)


def keeps_moving(item: Item) -> bool:
    """Say whether an item is movement kept up for a time, such as a walk, and not a position held.

    A dosage says ``1 x 30s`` of both; the demands of the exercise tell them
    apart: steady work for heart and lungs, or a spine that moves again and again.

    Args:
        item: An exercise at a dose.

    Returns:
        True where a time is stated and filled with movement.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> keeps_moving(BED_BRIDGE)
        False
    """
    demands = item.exercise.demands
    if demands is None or not isinstance(item.dosage.work, Hold):
        return False
    motions = (demands.flexion, demands.extension, demands.rotation, demands.side_bend)
    again = any(one.moves and one.repetition is Repetition.REPEATED for one in motions)
    return demands.aerobic or again


def _beats(routine: Routine, *, longer: bool) -> Iterator[tuple[int | None, _Beat]]:
    """Go through the beats of a routine, each with the index of its item."""
    index = 0
    for number, block in enumerate(routine.blocks):
        first = number == 0
        yield (
            None,
            _Beat(
                kind=CueKind.POSITION if first else CueKind.CHANGE_POSITION,
                length=block.set_up,
                spoken=_INTO[block.position],
                shown=(_FIRST if first else _CHANGE)[block.position],
            ),
        )
        for item in block.items:
            for beat in _item(item, longer=longer):
                yield index, beat
            index += 1
    yield None, _Beat(kind=CueKind.DONE, length=0, spoken=_DONE, shown=_FINISHED)


def _item(item: Item, *, longer: bool) -> Iterator[_Beat]:
    """Go through the beats of one item: getting ready, then set after set."""
    plan = _plan(item, longer=longer)
    named = {"exercise": plan.name}
    yield _Beat(
        kind=CueKind.PREPARE,
        length=item.timing.prepare,
        spoken=Message("{exercise}", named),
        shown=Message("Get ready: {exercise}.", named),
    )
    for number in range(1, plan.sets + 1):
        if number > 1 and plan.rest:
            yield _Beat(
                kind=CueKind.REST,
                length=plan.rest,
                set=number - 1,
                spoken=Message("Rest."),
                shown=Message(
                    "Rest, {seconds} s. Set {set} of {sets} comes next.",
                    {"seconds": plan.rest, "set": number, "sets": plan.sets},
                ),
            )
        yield from _set(plan, number)


def _set(plan: _Plan, number: int) -> Iterator[_Beat]:
    """Go through the beats of one set, on one side or on both."""
    if len(plan.sides) == 1 or not plan.turns:
        for place, side in enumerate(plan.sides):
            if place:
                yield _switch(plan, number, side, _SWITCHED[side])
            for repetition in range(1, plan.repetitions + 1):
                yield from _repetition(plan, number, repetition, side)
        return
    for repetition in range(1, plan.repetitions + 1):
        for place, side in enumerate(plan.sides):
            if place and repetition == 1:
                text = _TURNS if plan.repetitions > 1 else _SWITCHED[side]
                yield _switch(plan, number, side, text)
            yield from _repetition(plan, number, repetition, side)


def _switch(plan: _Plan, number: int, side: Side, shown: Message) -> _Beat:
    return _Beat(
        kind=CueKind.SWITCH_SIDES,
        length=plan.change,
        set=number,
        side=side,
        spoken=Message("Switch sides."),
        shown=shown,
    )


def _repetition(plan: _Plan, number: int, repetition: int, side: Side) -> Iterator[_Beat]:
    """Go through the beats of one repetition, or of one stretch of time."""
    named: dict[str, str | int] = {"exercise": plan.name, "set": number, "sets": plan.sets}
    if plan.tiring or plan.moving:
        template = (_TIRING if plan.tiring else _KEPT_UP)[side]
        said = "Go, until you tire a little." if plan.tiring else "Go."
        yield _Beat(
            kind=CueKind.WORK,
            length=plan.hold,
            set=number,
            side=side,
            spoken=Message(said),
            shown=Message(template, {**named, "seconds": plan.hold}),
        )
        return
    counted = plan.there or plan.back
    if counted:  # a single hold has nothing to count
        if plan.turns and len(plan.sides) == 1:
            side = Side.LEFT if repetition % 2 else Side.RIGHT
        shown = Message(
            _COUNTED[side],
            {**named, "repetition": repetition, "repetitions": plan.repetitions},
        )
    else:
        shown = Message(_HELD[side], {**named, "seconds": plan.hold})
    parts = (
        (CueKind.COUNT, plan.there, Message("{number}", {"number": repetition})),
        (CueKind.HOLD, plan.hold, Message("Hold.")),
        (CueKind.RELEASE, plan.back, Message("Back.")),
    )
    for kind, length, spoken in parts:
        if length:
            yield _Beat(
                kind=kind,
                length=length,
                set=number,
                repetition=repetition if counted else None,
                side=side,
                spoken=spoken,
                shown=shown,
            )


def _plan(item: Item, *, longer: bool) -> _Plan:
    """Settle every range of an item on its low or its high end."""
    dosage, timing, work = item.dosage, item.timing, item.dosage.work
    repetitions, hold, there, back = 1, 0, 0, 0
    if isinstance(work, Reps | Holds):
        repetitions = _end(work.count, longer=longer)
        there, back = _there_and_back(item, timing)
    if isinstance(work, Hold | Holds):
        hold = _end(work.seconds, longer=longer)
    if isinstance(work, Reps):
        there, back = there + back, 0
    if isinstance(work, ToFatigue):
        hold = work.max_seconds or 0  # an item's dosage is complete, so the cap is stated
    return _Plan(
        name=item.exercise.name,
        sets=_end(dosage.sets, longer=longer),
        repetitions=repetitions,
        there=there,
        hold=hold,
        back=back,
        rest=timing.rest if dosage.rest is None else _end(dosage.rest, longer=longer),
        change=timing.side_change,
        sides=(Side.LEFT, Side.RIGHT) if dosage.per_side else (Side.BOTH,),
        turns=item.exercise.sides is Sides.ALTERNATING,
        tiring=isinstance(work, ToFatigue),
        moving=keeps_moving(item),
    )


def _end(amount: Range | None, *, longer: bool) -> int:
    """Return one end of a range that is stated."""
    if amount is None:  # an item's dosage is complete
        raise InvalidTypeError("is not stated", path="Item.dosage", value=amount)
    return amount.high if longer else amount.low


def _there_and_back(item: Item, timing: Timing) -> tuple[int, int]:
    """Return the seconds of the two halves of a repetition."""
    tempo = item.dosage.tempo
    if tempo is None:
        back = timing.repetition // 2
        return timing.repetition - back, back
    return tempo.concentric + tempo.pause_top, tempo.eccentric + tempo.pause
