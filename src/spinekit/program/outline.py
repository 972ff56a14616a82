"""What a program is made from and keeps: who, for how long, on which days, which movements.

Logs never change an outline; only changed answers put another person into its
request. Doses, dates and what came of a session stand in its sessions.
"""

import datetime as dt
from collections.abc import Iterator

import attrs

from spinekit.composer import Request
from spinekit.errors import InvalidValueError
from spinekit.frozen import FrozenMapping
from spinekit.messages import Message
from spinekit.program.days import Weekday, date_check, date_of
from spinekit.program.session import Line
from spinekit.program.settings import LONGEST_WEEKS, ProgramSettings
from spinekit.progression import DOUBLE_PROGRESSION, Policy
from spinekit.routine import Routine
from spinekit.validation import (
    boolean,
    instance,
    mapping,
    member,
    optional,
    tuple_of,
    whole,
)

__all__ = ["Outline", "Slot"]


@attrs.frozen(order=True)
class Slot:
    """A place in the calendar of a program.

    Examples:
        >>> Slot(dt.date(2001, 1, 1), 1, Weekday.MONDAY).week
        1
    """

    date: dt.date = attrs.field(validator=date_check())
    """The date; reckoned from an arbitrary Monday where nobody gave a first day."""

    week: int = attrs.field(validator=whole(low=1, high=LONGEST_WEEKS))
    """The week, from 1."""

    day: Weekday = attrs.field(validator=instance(Weekday))
    """The day of the week."""


@attrs.frozen(kw_only=True)
class Outline:
    """What a program keeps from its first plan to its last.

    Examples:
        >>> from spinekit.samples import SAMPLES
        >>> outline = Outline(
        ...     request=SAMPLES["marta"].request, weeks=2, days=(Weekday.MONDAY,), lines=()
        ... )
        >>> [slot.week for slot in outline.slots]
        [1, 2]
        >>> outline.on(Weekday.MONDAY), outline.is_light(1), outline.is_light(2)
        ((), False, False)
    """

    request: Request = attrs.field(validator=instance(Request))
    """What is asked for, with the person as known now."""

    weeks: int = attrs.field(validator=whole(low=1, high=LONGEST_WEEKS))
    """How many weeks, 1 to 52."""

    days: tuple[Weekday, ...] = attrs.field(
        converter=tuple_of("Outline.days", lambda path: member(path, Weekday))
    )
    """The days of the week there are sessions on, in the order of the week."""

    start: dt.date | None = attrs.field(default=None, validator=optional(date_check()))
    """The first day of week 1; ``None`` where nobody said."""

    lines: tuple[Line, ...] = attrs.field(
        converter=tuple_of("Outline.lines", lambda path: instance(Line, path))
    )
    """The movements, in the order of the first session that has them."""

    routines: FrozenMapping[Weekday, Routine] = attrs.field(
        factory=FrozenMapping[Weekday, Routine],
        converter=mapping(
            "Outline.routines",
            member("Outline.routines", Weekday),
            instance(Routine, "Outline.routines"),
        ),
    )
    """What was composed for each day, with every decision about the catalog."""

    light: bool = attrs.field(default=False, validator=boolean())
    """Whether it begins with light weeks."""

    policy: Policy = attrs.field(default=DOUBLE_PROGRESSION, validator=instance(Policy))
    """In which order doses grow."""

    settings: ProgramSettings = attrs.field(
        factory=ProgramSettings, validator=instance(ProgramSettings)
    )
    """The numbers it is planned with."""

    notes: tuple[Message, ...] = attrs.field(
        default=(), converter=tuple_of("Outline.notes", lambda path: instance(Message, path))
    )
    """What else there is to say, such as a day that has to stay free."""

    def __attrs_post_init__(self) -> None:
        """Refuse two lines of one id."""
        ids = [line.id for line in self.lines]
        for one in ids:
            if ids.count(one) > 1:
                raise InvalidValueError(
                    "begin with the same exercise",
                    path="Outline.lines",
                    value=one,
                    remedy="make one line of them, on the days of both",
                )

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The places of the calendar, in the order of their dates."""
        return tuple(sorted(self._places()))

    def _places(self) -> Iterator[Slot]:
        for week in range(1, self.weeks + 1):
            for day in self.days:
                yield Slot(date_of(self.start, week, day), week, day)

    def on(self, day: Weekday) -> tuple[Line, ...]:
        """Return the lines of a day.

        Args:
            day: The day of the week.

        Returns:
            Its lines, in the order of the program.
        """
        return tuple(line for line in self.lines if day in line.days)

    def is_light(self, week: int) -> bool:
        """Say whether a week is a light one.

        Args:
            week: The week, from 1.

        Returns:
            True at the beginning of a program that begins lightly.
        """
        return self.light and week <= self.settings.light_weeks
