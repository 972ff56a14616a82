"""What stands on a sheet, before anyone decides how it looks: the shapes alone.

Every renderer lays out the same :class:`Sheet`: the words of a routine, a
refusal or a program in reading order. What is said and what comes first is
decided in :mod:`spinekit.render.filling`; not a single line break, tag or
escape is.
"""

from enum import StrEnum

import attrs

__all__ = ["Asked", "Card", "Day", "LeftOut", "Mark", "Part", "Row", "Sheet", "Sign", "Week"]


@attrs.frozen(kw_only=True)
class Card:
    """One exercise on a sheet.

    Examples:
        >>> from spinekit.render.filling import sheet_of
        >>> from spinekit.routine import Block, Routine
        >>> from spinekit.samples import BED_BRIDGE
        >>> sheet = sheet_of(Routine(blocks=(Block(items=(BED_BRIDGE,)),)))
        >>> card = sheet.parts[0].cards[0]
        >>> card.number, card.name, card.time
        (1, 'Glute bridge', '2 min 40 s to 3 min 4 s')
    """

    number: int
    """Its place in the routine, from 1."""
    name: str
    """What it is called."""
    dosage: str
    """How much, in words."""
    time: str
    """How long it takes."""
    needs: str
    """Where and with what it is done."""
    gentler: tuple[str, ...]
    """How it was made gentler."""
    cautions: tuple[str, ...]
    """What to take care of."""
    steps: tuple[str, ...]
    """How it is done."""
    cues: tuple[str, ...]
    """What to keep in mind while doing it."""
    mistakes: tuple[str, ...]
    """What to avoid."""
    sources: tuple[int, ...]
    """Numbers of the sources of its dose, in the list of the sheet."""
    ours: str
    """What of the dose is our own choice; empty for nothing."""


@attrs.frozen(kw_only=True)
class Part:
    """The exercises done in one position, one after the other.

    Examples:
        >>> from spinekit.render.filling import sheet_of
        >>> from spinekit.routine import Block, Routine
        >>> from spinekit.samples import BED_BRIDGE
        >>> sheet = sheet_of(Routine(blocks=(Block(items=(BED_BRIDGE,)),)))
        >>> sheet.parts[0].set_up
        'Take 20 s to get there.'
    """

    heading: str
    """The part of the routine and the position."""
    set_up: str
    """How long it takes to get there."""
    cards: tuple[Card, ...]
    """The exercises."""


@attrs.frozen(kw_only=True)
class Sign:
    """A sign to stop at.

    Examples:
        >>> Sign(sign="Sharp pain", action="Stop.", emergency=False).action
        'Stop.'
    """

    sign: str
    """What is felt or seen."""
    action: str
    """What to do then."""
    emergency: bool
    """Whether to call for help at once."""


@attrs.frozen(kw_only=True)
class Asked:
    """A question, with the questions it stands for where it is about several things.

    Examples:
        >>> Asked(text="Do your wrists hurt?").each
        ()
    """

    text: str
    """The question."""
    each: tuple[str, ...] = ()
    """The single questions behind it."""


@attrs.frozen(kw_only=True)
class LeftOut:
    """An exercise that is not in the routine.

    Examples:
        >>> LeftOut(name="Leg hang", outcome="too long", reasons=()).name
        'Leg hang'
    """

    name: str
    """What it is called."""
    outcome: str
    """What became of it, in a few words."""
    reasons: tuple[str, ...]
    """Why."""


class Mark(StrEnum):
    """What stands in the box of one exercise on one day.

    Examples:
        >>> [mark.value for mark in Mark]
        ['to do', 'done', 'missed', 'not on this day']
    """

    TO_DO = "to do"
    """It is still to come; the box is there to tick."""
    DONE = "done"
    """It was logged."""
    MISSED = "missed"
    """Its day has passed without a log of it."""
    FREE = "not on this day"
    """It is not done on that day; there is no box."""


@attrs.frozen(kw_only=True)
class Day:
    """A day of a week on a sheet.

    Examples:
        >>> Day(name="Monday", date="March 3", time="14 min", mark=Mark.TO_DO).mark.value
        'to do'
    """

    name: str
    """The day of the week."""
    date: str
    """The date; empty where nobody gave a first day."""
    time: str
    """How long its session takes; empty where nothing is done."""
    mark: Mark
    """What became of its session."""


@attrs.frozen(kw_only=True)
class Row:
    """An exercise at one dose in a week, with a box for each day.

    Examples:
        >>> Row(name="Bird dog", dosage="2 sets of 8", marks=(Mark.TO_DO, Mark.FREE)).marks[1].value
        'not on this day'
    """

    name: str
    """What it is called."""
    dosage: str
    """How much, in words."""
    marks: tuple[Mark, ...]
    """What stands in its boxes, day by day."""


@attrs.frozen(kw_only=True)
class Week:
    """A week of a program on a sheet.

    Examples:
        >>> Week(heading="Week 1", days=(), rows=()).notes
        ()
    """

    heading: str
    """Which week it is."""
    days: tuple[Day, ...]
    """Its days with a session, in order."""
    rows: tuple[Row, ...]
    """What is done; an exercise whose dose changes within the week stands there again."""
    notes: tuple[str, ...] = ()
    """What is left out and why; on request, why each dose is what it is."""


@attrs.frozen(kw_only=True)
class Sheet:
    """Everything that is said about a routine, a refusal or a program, in reading order.

    Examples:
        >>> Sheet(language="en", title="Your routine").parts
        ()
    """

    language: str
    """The language, as HTML names it."""
    title: str
    """What it is."""
    first: str = ""
    """What comes before everything else: whom to see and how soon."""
    summary: tuple[str, ...] = ()
    """What it comes to, in sentences."""
    signs: tuple[Sign, ...] = ()
    """The signs to stop at."""
    cautions: tuple[str, ...] = ()
    """What to keep in mind about the whole."""
    changes: tuple[str, ...] = ()
    """What the last log or answer changed, and why."""
    weeks: tuple[Week, ...] = ()
    """The weeks of a program."""
    parts: tuple[Part, ...] = ()
    """The exercises, block by block; of a program, how each is done."""
    questions: tuple[Asked, ...] = ()
    """What would be good to know."""
    remedies: tuple[str, ...] = ()
    """Changes of the wishes that would make a routine possible; any one will do."""
    findings: tuple[str, ...] = ()
    """What the rules say about the person."""
    left_out: tuple[LeftOut, ...] = ()
    """What is not in the routine, and why."""
    sources: tuple[str, ...] = ()
    """Where the doses, exercises and signs come from, numbered from 1."""
