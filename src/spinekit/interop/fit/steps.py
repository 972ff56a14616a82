"""A routine as the steps of a watch: timed, counted, and repeated.

The steps are the cues of :func:`spinekit.clock.timeline` taken together, so
that no second is reckoned anew. A watch counts repetitions and cannot pace
them: the cues of a set's repetitions become one counted step. Sets are alike,
so a set and the rest after it are written once and repeated.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import groupby

import attrs

from spinekit.clock import Cue, CueKind, Side, timeline
from spinekit.exercise import Sides
from spinekit.render import ENGLISH, Translator
from spinekit.render.translating import noted
from spinekit.render.words import item_words, message_words
from spinekit.routine import Item, Routine
from spinekit.validation import boolean, instance, member, optional, prose, whole

__all__ = ["Step", "StepKind", "workout_steps"]


class StepKind(StrEnum):
    """What ends a step.

    Examples:
        >>> [kind.value for kind in StepKind]
        ['timed', 'counted', 'repeat']
    """

    TIMED = "timed"
    """Its seconds are over."""
    COUNTED = "counted"
    """Its repetitions are done."""
    REPEAT = "repeat"
    """The steps from an earlier one to here were done so many times."""


@attrs.frozen(kw_only=True)
class Step:
    """One step of a workout.

    Examples:
        >>> print(Step(kind="timed", amount=30, name="Rest."))
        30 s: Rest.
    """

    kind: StepKind = attrs.field(converter=member("Step.kind", StepKind))
    """What ends it."""

    amount: int = attrs.field(validator=whole(low=1))
    """Seconds, repetitions, or how many times in all."""

    first: int | None = attrs.field(default=None, validator=optional(whole()))
    """The index of the first step that is repeated; ``None`` where nothing is."""

    item: int | None = attrs.field(default=None, validator=optional(whole()))
    """The index of the item that is worked on; ``None`` for a pause."""

    side: Side = attrs.field(default=Side.BOTH, converter=member("Step.side", Side))
    """The side that works."""

    name: str = attrs.field(default="", validator=prose(empty=True))
    """What to show."""

    notes: str = attrs.field(default="", validator=instance(str))
    """What else to know."""

    def __str__(self) -> str:
        """Return how much and what, on one line."""
        if self.kind is StepKind.REPEAT:
            return f"{self.amount} times in all, from step {self.first}"
        return f"{self.amount}{' s' if self.kind is StepKind.TIMED else ''}: {self.name}"


def workout_steps(
    routine: Routine, *, longer: bool = False, translator: Translator = ENGLISH
) -> tuple[Step, ...]:
    """Return a routine as steps.

    Args:
        routine: What is done.
        longer: Whether to follow the high end of every range; the low end otherwise.
        translator: The language.

    Returns:
        The steps in order. What takes no time has none.

    Raises:
        InvalidTypeError: If it is no routine.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> from spinekit.routine import Block
        >>> for step in workout_steps(Routine(blocks=(Block(items=(BED_BRIDGE,)),))):
        ...     print(step)
        20 s: Lie on your back.
        10 s: Get ready: Glute bridge.
        10: Glute bridge
        30 s: Rest.
        10: Glute bridge
    """
    instance(Translator, "translator")(translator)
    boolean("longer")(longer)
    steps: list[Step] = []
    for index, cues in groupby(timeline(routine, longer=longer), lambda cue: cue.item):
        if index is None:
            steps += _pauses(cues, translator)
        else:
            steps += _item(index, routine.items[index], tuple(cues), len(steps), translator)
    return tuple(steps)


def _pauses(cues: Iterable[Cue], translator: Translator) -> Iterator[Step]:
    """Go through the cues in which nobody works, but for those that take no time."""
    for cue in cues:
        if cue.length:
            shown = cue.shown if cue.kind is CueKind.PREPARE else cue.spoken
            yield Step(
                kind=StepKind.TIMED, amount=cue.length, name=message_words(shown, translator)
            )


def _item(
    index: int, item: Item, cues: tuple[Cue, ...], start: int, translator: Translator
) -> list[Step]:
    """Return the steps of one item, which begin at the index *start*."""
    cautions = " ".join(dict.fromkeys(message_words(one, translator) for one in item.notes))
    steps = [
        attrs.evolve(one, notes=cautions)
        for one in _pauses([cue for cue in cues if cue.set is None], translator)
    ]
    notes = _notes(item, translator)
    if not steps:  # no time to read anything before
        notes = f"{notes} {cautions}".strip()
    one_set = [cue for cue in cues if cue.set == 1]
    doing = [cue for cue in one_set if cue.kind is not CueKind.REST]
    work = [
        attrs.evolve(one, notes=notes if one.item is not None else "")
        for one in _set(index, item, doing, translator)
    ]
    rest = list(_pauses([cue for cue in one_set if cue.kind is CueKind.REST], translator))
    sets = max(cue.set or 0 for cue in cues)
    # The last set has no rest after it, so it stands on its own where there is one.
    times, last = (sets - 1, work) if rest else (sets, [])
    first = start + len(steps)
    steps += work + rest
    if times > 1:
        steps.append(Step(kind=StepKind.REPEAT, amount=times, first=first))
    return steps + last


def _set(index: int, item: Item, cues: list[Cue], translator: Translator) -> Iterator[Step]:
    """Go through the steps of one set."""
    counted = cues[0].repetition is not None
    if counted and item.exercise.sides is Sides.ALTERNATING:
        # Left and right by turns: one count, into which the first change of sides falls.
        parts = [(Side.BOTH, [cue for cue in cues if cue.kind is not CueKind.SWITCH_SIDES])]
    else:
        parts = [(side, list(some)) for side, some in groupby(cues, lambda cue: cue.side)]
    for side, some in parts:
        yield from _pauses([cue for cue in some if cue.kind is CueKind.SWITCH_SIDES], translator)
        beats = [cue for cue in some if cue.kind is not CueKind.SWITCH_SIDES]
        yield Step(
            kind=StepKind.COUNTED if counted else StepKind.TIMED,
            amount=len({(cue.side, cue.repetition) for cue in beats})
            if counted
            else sum(cue.length for cue in beats),
            item=index,
            side=side,
            name=_name(item, side, translator),
        )


def _name(item: Item, side: Side, translator: Translator) -> str:
    name = translator.text(item.exercise.name)
    if side is Side.BOTH:
        return name
    template = noted("{exercise}, right side")
    if side is Side.LEFT:
        template = noted("{exercise}, left side")
    return translator.fill(translator.text(template), {"exercise": name})


def _notes(item: Item, translator: Translator) -> str:
    """Return the dose and how it was made gentler."""
    gentler = [translator.text(one.text) for one in item.modifications]
    return " ".join([f"{item_words(item, translator)}.", *dict.fromkeys(gentler)])
