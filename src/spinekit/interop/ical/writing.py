"""Programs and routines as iCalendar files.

What stands in which event is decided here; how it is escaped, folded and laid
out is done by the library icalendar. Nothing reads a clock: date, time and
version come from the caller. A program is one series of weekly events for each
of its days; a session that differs from the first of its series is written as
an exception to it, under the same UID.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

import attrs

from spinekit.errors import InvalidTypeError, InvalidValueError
from spinekit.interop.ical.export import Export
from spinekit.program import Program, Weekday
from spinekit.program.days import date_of, in_order
from spinekit.render import render_text
from spinekit.routine import Routine
from spinekit.validation import instance, member, optional, tuple_of, whole

try:
    from icalendar import Alarm, Calendar, Event, Timezone
except ImportError as _missing:
    raise ImportError(
        "spinekit.interop.ical needs the library icalendar; install it with the extra 'ical', "
        "as in: pip install 'spinekit[ical]'",
        name="icalendar",
    ) from _missing

__all__ = ["program_calendar", "routine_calendar"]

_WIDTH = 50  # labels above their texts, which letters of any width leave in order
_YEARS = (1970, 2200)
_YEARS_AHEAD = 30  # how far the changes of the clock are listed where nothing ends the series
_CODES = {day: day.value[:2].upper() for day in Weekday}
_WEEK = dt.timedelta(days=7)


@attrs.frozen(kw_only=True)
class _Text:
    """What an event says of its session."""

    description: str
    seconds: int


def routine_calendar(
    routine: Routine,
    export: Export,
    *,
    start: dt.datetime,
    days: Iterable[Weekday | str] = (),
    weeks: int | None = None,
) -> bytes:
    """Return a routine as a calendar with one event, or one that comes again each week.

    Args:
        routine: What is done; not empty.
        export: Who the event is and which version of it.
        start: The first time, as the clock on the wall shows it: without a time zone.
        days: The days of the week it is done on, the first one among them; once only without.
        weeks: For how many weeks, 1 to 520; without end unless said.

    Returns:
        The content of an ``.ics`` file.

    Raises:
        InvalidTypeError: If something is of the wrong type, or *start* has a time zone.
        InvalidValueError: If the routine is empty, *start* is on none of the days, or
            weeks are given without days.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> from spinekit.routine import Block
        >>> routine = Routine(blocks=(Block(items=(BED_BRIDGE,)),))
        >>> export = Export(
        ...     uid="bridge@clinic.example", stamp=dt.datetime(2025, 3, 1, tzinfo=dt.UTC)
        ... )
        >>> data = routine_calendar(routine, export, start=dt.datetime(2025, 3, 3, 7, 30))
        >>> [
        ...     line
        ...     for line in data.decode().splitlines()
        ...     if line.startswith(("DTSTART", "DURATION"))
        ... ]
        ['DTSTART:20250303T073000', 'DURATION:PT3M24S']
    """
    instance(Routine, "routine")(routine)
    instance(Export, "export")(export)
    first = _checked_start(start)
    if not routine.items:
        raise InvalidValueError(
            "has no exercise", path="routine", value=str(routine), remedy="give one with items"
        )
    optional(whole("weeks", 1, 520)).judge(weeks, "weeks")
    wanted = tuple_of("days", lambda path: member(path, Weekday))(days)
    rule, last = _rule(first, wanted, weeks)
    event = _event(export.uid, first, _text(routine, export), export)
    if rule:
        event.add("rrule", rule)
    return _calendar([event], export, first.date(), last)


def program_calendar(
    program: Program,
    export: Export,
    *,
    at: dt.time | Mapping[Weekday, dt.time],
    before: Program | None = None,
) -> bytes:
    """Return a program as a calendar: a series of weekly events for each of its days.

    Sessions in which nothing may be done are called off; those that are done or
    missed stay where they were.

    Args:
        program: The program, with a first day.
        export: Who the events are and which version of them.
        at: When sessions start, as the clock on the wall shows it: one time, or one for each day.
        before: The program as it was last exported, where sessions may have gone since; those
            are called off. It has the same first day.

    Returns:
        The content of an ``.ics`` file.

    Raises:
        InvalidTypeError: If something is of the wrong type.
        InvalidValueError: If a program has no first day, the two have different ones, or a day
            has no time.

    Examples:
        >>> from spinekit.program import plan
        >>> from spinekit.samples import SAMPLES
        >>> program = plan(SAMPLES["marta"].request, weeks=4, start=dt.date(2025, 3, 3))
        >>> export = Export(
        ...     uid="marta@clinic.example", stamp=dt.datetime(2025, 3, 1, tzinfo=dt.UTC)
        ... )
        >>> data = program_calendar(program, export, at=dt.time(7, 30))
        >>> [line for line in data.decode().splitlines() if line.startswith("RRULE")]
        ['RRULE:FREQ=WEEKLY;COUNT=4', 'RRULE:FREQ=WEEKLY;COUNT=4', 'RRULE:FREQ=WEEKLY;COUNT=4']
    """
    instance(Program, "program")(program)
    instance(Export, "export")(export)
    optional(instance(Program)).judge(before, "before")
    start = _first_day(program, "program")
    if before is not None and _first_day(before, "before") != start:
        raise InvalidValueError(
            "begins on another day than the program",
            path="before",
            value=before.start,
            remedy="call it off under its own uid, and export the program under a new one",
        )
    texts: dict[dt.date, _Text | None] = {}
    for one in before.sessions if before is not None else ():
        texts[date_of(start, one.week, one.day)] = None
    for one in program.sessions:
        text = _text(one.routine, export) if one.items else None
        texts[date_of(start, one.week, one.day)] = text
    dates = sorted(texts)
    series: dict[Weekday, dict[dt.datetime, _Text | None]] = {}
    for date in dates:
        day = list(Weekday)[date.weekday()]
        moment = dt.datetime.combine(date, _time_of(at, day))
        series.setdefault(day, {})[moment] = texts[date]
    events = [
        event
        for day, found in series.items()
        for event in _series(f"{day.value}-{export.uid}", found, export)
    ]
    return _calendar(events, export, min(dates, default=start), max(dates, default=start))


def _series(uid: str, texts: Mapping[dt.datetime, _Text | None], export: Export) -> Iterator[Event]:
    """Go through the events of one series: the rule, then what differs from it.

    What stands at ``None``, or is not there, is called off.
    """
    first, last = min(texts), max(texts)
    count = (last - first) // _WEEK + 1
    usual = next((text for text in texts.values() if text), None)
    master = _event(uid, first, usual, export)
    if count == 1:
        yield master
        return
    master.add("rrule", {"freq": "weekly", "count": count})
    yield master
    for moment in (first + number * _WEEK for number in range(count)):
        text = texts.get(moment)
        # From the second version on each one is written out: a reader that keeps single
        # exceptions of an earlier version then keeps none that is out of date.
        if text != usual or export.sequence:
            event = _event(uid, moment, text, export)
            event.add("recurrence-id", _placed(moment, export))
            yield event


def _event(uid: str, moment: dt.datetime, text: _Text | None, export: Export) -> Event:
    off = text is None or export.cancelled
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", export.stamp.astimezone(dt.UTC).replace(microsecond=0))
    event.add("sequence", export.sequence)
    event.add("dtstart", _placed(moment, export))
    event.add("status", "CANCELLED" if off else "CONFIRMED")
    event.add("class", "PRIVATE")
    event.add("summary", _summary(export))
    if text is not None and not off:  # nobody shall read what is not to be done
        event.add("duration", dt.timedelta(seconds=text.seconds))
        event.add("description", text.description)
    for minutes in () if off else export.alarms:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("trigger", -dt.timedelta(minutes=minutes))
        alarm.add("description", _summary(export))
        event.add_component(alarm)
    return event


def _summary(export: Export) -> str:
    return export.summary or export.translator.text("Your routine")


def _text(routine: Routine, export: Export) -> _Text:
    """Return what is said of a routine: its handout, and the longest it may take."""
    handout = render_text(routine, _WIDTH, translator=export.translator)
    return _Text(description=handout.rstrip("\n"), seconds=routine.seconds.high)


def _calendar(events: Iterable[Event], export: Export, first: dt.date, last: dt.date) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//spinekit//spinekit//EN")
    calendar.add("version", "2.0")
    if export.zone is not None:
        begin, end = dt.date(first.year, 1, 1), dt.date(last.year + 1, 1, 2)
        calendar.add_component(Timezone.from_tzinfo(export.zone, export.zone.key, begin, end))
    for event in events:
        calendar.add_component(event)
    data: bytes = calendar.to_ical()
    return data


def _placed(moment: dt.datetime, export: Export) -> dt.datetime:
    return moment.replace(tzinfo=export.zone)


def _rule(
    start: dt.datetime, days: tuple[Weekday, ...], weeks: int | None
) -> tuple[dict[str, object], dt.date]:
    """Return the rule of repetition, empty for none, and until when it may go on."""
    if not days:
        if weeks is not None:
            raise InvalidValueError(
                "is given without days", path="weeks", value=weeks, remedy="say on which days"
            )
        return {}, start.date()
    wanted = in_order(days, start.date())
    if wanted[0].number != start.weekday():
        raise InvalidValueError(
            f"is a {list(Weekday)[start.weekday()].value}, which is none of the days",
            path="start",
            value=start,
            remedy="begin on one of the days",
        )
    rule: dict[str, object] = {"freq": "weekly", "byday": [_CODES[day] for day in wanted]}
    if weeks is None:
        return rule, dt.date(start.year + _YEARS_AHEAD, 1, 1)
    return {**rule, "count": weeks * len(wanted)}, start.date() + weeks * _WEEK


def _first_day(program: Program, path: str) -> dt.date:
    if program.start is None:
        raise InvalidValueError(
            "has no first day", path=path, value=str(program), remedy="plan it with start="
        )
    return _within_years(program.start, f"{path}.start")


def _checked_start(start: dt.datetime) -> dt.datetime:
    if not isinstance(start, dt.datetime):
        raise InvalidTypeError(
            "must be a date with a time", path="start", value=start, remedy="give a datetime"
        )
    _wall_time(start.timetz(), "start")
    _within_years(start.date(), "start")
    return start


def _time_of(at: dt.time | Mapping[Weekday, dt.time], day: Weekday) -> dt.time:
    if not isinstance(at, Mapping):
        return _wall_time(at, "at")
    if day not in at:
        raise InvalidValueError(
            f"has no time for {day.value}",
            path="at",
            value=dict(at),
            remedy="give a time for each day of the program",
        )
    return _wall_time(at[day], f"at[{day.value!r}]")


def _wall_time(time: dt.time, path: str) -> dt.time:
    """Return a time of day as a clock on the wall shows it; refuse any other."""
    if not isinstance(time, dt.time):
        raise InvalidTypeError(
            "must be a time of day", path=path, value=time, remedy="give a datetime.time"
        )
    if time.tzinfo is not None or time.microsecond:
        raise InvalidValueError(
            "has a time zone or a fraction of a second",
            path=path,
            value=time,
            remedy="give whole seconds, and the zone in Export.zone",
        )
    return time


def _within_years(date: dt.date, path: str) -> dt.date:
    low, high = _YEARS
    if not low <= date.year <= high:
        raise InvalidValueError(
            "is out of bounds", path=path, value=date, remedy=f"give a year from {low} to {high}"
        )
    return date
