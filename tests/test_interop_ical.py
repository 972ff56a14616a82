"""Calendars: others read back every session at its time, and a second export updates the first."""

import datetime as dt
import importlib
import os
import subprocess
import sys
from collections.abc import Iterable
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import attrs
import icalendar
import pytest
import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as st

from spinekit.errors import InvalidTypeError, InvalidValueError, SpinekitError
from spinekit.interop.ical import Export, program_calendar, routine_calendar
from spinekit.program import Program, Weekday
from spinekit.render import render_text, translator
from spinekit.routine import Block, Routine
from spinekit.samples import BED_BRIDGE
from spinekit.testing import routines
from tests.program_checks import log_of, marta_after

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
STAMP = dt.datetime(2025, 3, 1, 12, tzinfo=dt.UTC)
EXPORT = Export(uid="marta@clinic.example", stamp=STAMP)
MORNING = dt.time(7, 30)
ROUTINE = Routine(blocks=(Block(items=(BED_BRIDGE,)),))
MONDAY = dt.datetime(2025, 3, 3, 7, 30)  # noqa: DTZ001 - what a clock on the wall shows
HOSTILE = [
    "a;b,c:d",
    "back\\slash \\n \\; \\,",
    '"quoted" ;TZID=x:',
    "END:VEVENT",
    "x" * 300,
    "仰" * 200,
    "👩‍⚕️" * 60,
    "é" * 74,
    "=?utf-8?b?",
]


@cache
def program(sessions: int = 0) -> Program:
    """Marta's program of four weeks from 6 January 2025, after so many sessions done as asked."""
    return marta_after(sessions, weeks=4)


def cut(given: Program, weeks: int) -> Program:
    """The same program, its later weeks gone."""
    kept = [one for one in given.sessions if one.week <= weeks]
    return attrs.evolve(given, sessions=kept)


def read(data: bytes) -> Any:
    """A calendar as icalendar reads it, whose types leave every property open."""
    return icalendar.Calendar.from_ical(data)


def events_of(data: bytes) -> list[Any]:
    """The events of a calendar as they stand in it."""
    return list(read(data).walk("VEVENT"))


def occurrences(data: bytes, *, year: int = 2025) -> list[Any]:
    """What takes place in a year and is not called off, in order."""
    query = recurring_ical_events.of(read(data))
    found: list[Any] = query.between(dt.date(year, 1, 1), dt.date(year + 1, 1, 1))
    held = [one for one in found if one["STATUS"] == "CONFIRMED"]
    return sorted(held, key=lambda one: one["DTSTART"].dt.replace(tzinfo=None))


def starts(data: bytes) -> list[dt.datetime]:
    """When it takes place, as a clock on the wall shows it."""
    return [one["DTSTART"].dt.replace(tzinfo=None) for one in occurrences(data)]


def merged(*exports: bytes) -> bytes:
    """What a calendar keeps that takes events one by one: of each the highest SEQUENCE."""
    kept: dict[tuple[str, str], Any] = {}
    zones: list[Any] = []
    for data in exports:
        zones = list(read(data).walk("VTIMEZONE"))
        for event in events_of(data):
            place = event.get("RECURRENCE-ID")
            key = (str(event["UID"]), "" if place is None else place.dt.isoformat())
            if key not in kept or event["SEQUENCE"] >= kept[key]["SEQUENCE"]:
                kept[key] = event
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//test//test//EN")
    calendar.add("version", "2.0")
    for one in (*zones, *kept.values()):
        calendar.add_component(one)
    return bytes(calendar.to_ical())


def check_lines(data: bytes) -> None:
    """Lines end as they must and take 75 bytes at most, and no character is torn apart."""
    assert data.endswith(b"END:VCALENDAR\r\n")
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(b"\n" not in line and b"\r" not in line for line in lines)
    for line in lines:
        line.decode()


def unescaped(data: bytes, name: str) -> list[str]:
    """The texts of a property, read by hand as the standard says."""
    lines = data.replace(b"\r\n ", b"").decode().split("\r\n")
    found = [line.partition(":")[2] for line in lines if line.startswith(f"{name}:")]
    return [
        "".join(
            {"n": "\n", "N": "\n"}.get(part[0], part[0]) + part[1:] if number and part else part
            for number, part in enumerate(text.replace("\\\\", "\\\0").split("\\"))
        ).replace("\0", "\\")
        for text in found
    ]


def test_an_event_says_what_the_routine_says() -> None:
    """Title, handout, longest time, version and name are those of the routine and the export."""
    export = attrs.evolve(EXPORT, sequence=3, summary="Back", alarms=(30, 0))
    (event,) = events_of(routine_calendar(ROUTINE, export, start=MONDAY))
    assert (str(event["UID"]), event["SEQUENCE"]) == ("marta@clinic.example", 3)
    assert (str(event["SUMMARY"]), str(event["STATUS"])) == ("Back", "CONFIRMED")
    assert str(event["DESCRIPTION"]) == render_text(ROUTINE, 50).rstrip()
    assert event["DURATION"].dt == dt.timedelta(seconds=ROUTINE.seconds.high)
    assert (event["DTSTART"].dt, event["DTSTAMP"].dt) == (MONDAY, STAMP)
    assert str(event["CLASS"]) == "PRIVATE"
    alarms = [(str(one["ACTION"]), one["TRIGGER"].dt) for one in event.walk("VALARM")]
    assert [("DISPLAY", dt.timedelta(minutes=-30)), ("DISPLAY", dt.timedelta(0))] == alarms


@pytest.mark.parametrize("zone", [None, BERLIN, NEW_YORK])
def test_every_session_is_at_its_time(zone: ZoneInfo | None) -> None:
    """A program read back takes place on the dates of its sessions, at one time on the wall."""
    data = program_calendar(program(), attrs.evolve(EXPORT, zone=zone), at=MORNING)
    expected = [dt.datetime.combine(one.date, MORNING) for one in program().sessions if one.date]
    assert len(expected) == 12
    assert expected == starts(data)


@pytest.mark.parametrize(
    ("zone", "change"), [(BERLIN, dt.date(2025, 3, 30)), (NEW_YORK, dt.date(2025, 3, 9))]
)
def test_a_change_of_the_clock_moves_nobody(zone: ZoneInfo, change: dt.date) -> None:
    """Before and after daylight saving begins it is 7:30 on the wall, an hour apart in the world."""
    export = attrs.evolve(EXPORT, zone=zone)
    start = dt.datetime.combine(change - dt.timedelta(days=2), MORNING)
    data = routine_calendar(ROUTINE, export, start=start, days=("friday", "monday"), weeks=2)
    found = [one["DTSTART"].dt for one in occurrences(data)]
    assert [one.time() for one in found] == [MORNING] * 4
    hours = [one.utcoffset() for one in found]
    assert hours == [start.replace(tzinfo=zone).utcoffset(), *hours[1:2] * 3]
    assert hours[1] - hours[0] == dt.timedelta(hours=1)


@pytest.mark.parametrize(
    "name",
    [
        "Europe/Berlin",
        "America/New_York",
        "America/Santiago",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "Asia/Kolkata",
        "UTC",
    ],
)
def test_the_zone_is_right_without_a_table_of_zones(name: str) -> None:
    """A reader that knows no zones finds the right offset each day in what the calendar holds."""
    zone = ZoneInfo(name)
    data = routine_calendar(
        ROUTINE, attrs.evolve(EXPORT, zone=zone), start=MONDAY, days=("monday",), weeks=60
    )
    (held,) = read(data).walk("VTIMEZONE")
    found = held.to_tz(lookup_tzid=False)
    for days in range(420):
        wall = MONDAY + dt.timedelta(days=days)
        expected = wall.replace(tzinfo=zone).utcoffset()
        assert expected == wall.replace(tzinfo=found).utcoffset(), wall


def test_floating_times_have_no_zone() -> None:
    """Without a zone it is half past seven wherever the reader is."""
    data = program_calendar(program(), EXPORT, at=MORNING)
    assert b"TZID" not in data
    assert b"DTSTART:20250106T073000\r\n" in data


def test_each_day_may_have_its_time() -> None:
    """A mapping gives each day of the program its own time."""
    at = {Weekday.MONDAY: MORNING, Weekday.WEDNESDAY: dt.time(18), Weekday.FRIDAY: dt.time(9, 15)}
    data = program_calendar(program(), EXPORT, at=at)
    assert [at[Weekday.MONDAY], at[Weekday.WEDNESDAY], at[Weekday.FRIDAY]] * 4 == [
        one.time() for one in starts(data)
    ]


def test_each_session_has_its_own_text() -> None:
    """Every occurrence carries the handout and the length of its own session."""
    found = occurrences(program_calendar(program(), EXPORT, at=MORNING))
    for event, session in zip(found, program().sessions, strict=True):
        assert str(event["DESCRIPTION"]) == render_text(session.routine, 50).rstrip()
        length = event["DTEND"].dt - event["DTSTART"].dt
        assert length == dt.timedelta(seconds=session.routine.seconds.high)


def test_a_second_export_updates_the_first() -> None:
    """A calendar that has both holds each session once, with its newest text."""
    first = program_calendar(program(), EXPORT, at=MORNING)
    skipped = program().after(log_of(program().sessions[1]))
    second = program_calendar(skipped, EXPORT.following(STAMP), at=MORNING)
    third = program_calendar(program(2), EXPORT.following(STAMP).following(STAMP), at=MORNING)
    names = [{str(one["UID"]) for one in events_of(data)} for data in (first, second, third)]
    days = ("monday", "wednesday", "friday")
    assert [{f"{day}-marta@clinic.example" for day in days}] * 3 == names
    for exports in ((first, second), (first, second, third), (third, first)):
        newest = max(exports, key=lambda one: events_of(one)[0]["SEQUENCE"])
        texts = [str(one["DESCRIPTION"]) for one in occurrences(newest)]
        assert len(texts) == 12
        held = occurrences(merged(*exports))
        assert texts == [str(one["DESCRIPTION"]) for one in held]
        assert starts(newest) == starts(merged(*exports))


def test_a_session_that_went_back_to_usual_keeps_no_old_text() -> None:
    """An exception of an earlier version is overwritten even where none is needed any more."""
    usual = program().session(1, "monday").routine
    same = [
        attrs.evolve(one, routine=usual, steps=()) if one.day is Weekday.MONDAY else one
        for one in program().sessions
    ]
    first = program_calendar(program(), EXPORT, at=MORNING)
    second = program_calendar(
        attrs.evolve(program(), sessions=same), EXPORT.following(STAMP), at=MORNING
    )
    mondays = [
        str(one["DESCRIPTION"])
        for one in occurrences(merged(first, second))
        if one["DTSTART"].dt.weekday() == 0
    ]
    assert [render_text(usual, 50).rstrip()] * 4 == mondays


def test_what_repeats_is_one_event() -> None:
    """Sessions that are alike are one event with a rule, and nothing else."""
    usual = program().session(1, "monday").routine
    same = [attrs.evolve(one, routine=usual, steps=()) for one in program().sessions]
    data = program_calendar(attrs.evolve(program(), sessions=same), EXPORT, at=MORNING)
    rules = [one["RRULE"].to_ical() for one in events_of(data)]
    assert rules == [b"FREQ=WEEKLY;COUNT=4"] * 3
    assert len(starts(data)) == 12


def test_sessions_that_went_are_called_off() -> None:
    """Weeks and days that the program no longer has are cancelled, in any kind of reader."""
    shorter = cut(program(), 3)
    fewer_days = attrs.evolve(
        shorter, sessions=[one for one in shorter.sessions if one.day is not Weekday.FRIDAY]
    )
    first = program_calendar(program(), EXPORT, at=MORNING)
    second = program_calendar(fewer_days, EXPORT.following(STAMP), at=MORNING, before=program())
    expected = [dt.datetime.combine(one.date, MORNING) for one in fewer_days.sessions if one.date]
    assert len(expected) == 6
    assert expected == starts(second) == starts(merged(first, second))
    off = [one for one in events_of(second) if one["STATUS"] == "CANCELLED"]
    assert {str(one["UID"])[:6] for one in off} == {"friday", "monday", "wednes"}


def test_a_session_with_nothing_to_do_is_called_off() -> None:
    """Where the rules let nothing in any more, the event is cancelled, and says and rings nothing."""
    nothing = Routine(blocks=())
    emptied = [
        attrs.evolve(one, routine=nothing, steps=()) if one.week > 2 else one
        for one in program().sessions
    ]
    export = attrs.evolve(EXPORT, alarms=(15,))
    data = program_calendar(attrs.evolve(program(), sessions=emptied), export, at=MORNING)
    assert len(starts(data)) == 6
    off = [one for one in events_of(data) if one["STATUS"] == "CANCELLED"]
    assert len(off) == 6
    assert [list(one.walk("VALARM")) for one in off] == [[]] * 6
    assert not any("DESCRIPTION" in one for one in off)


def test_a_program_can_begin_with_nothing_to_do() -> None:
    """A series whose first sessions are empty still holds the later ones."""
    nothing = Routine(blocks=())
    emptied = [
        attrs.evolve(one, routine=nothing, steps=()) if one.week < 3 else one
        for one in program().sessions
    ]
    data = program_calendar(attrs.evolve(program(), sessions=emptied), EXPORT, at=MORNING)
    expected = [
        dt.datetime.combine(one.date, MORNING) for one in program().sessions[6:] if one.date
    ]
    assert expected == starts(data)


@pytest.mark.parametrize("days", [(), ("monday",)])
def test_everything_can_be_called_off(days: tuple[str, ...]) -> None:
    """A cancelled export leaves nothing of the events that were there."""
    off = attrs.evolve(EXPORT.following(STAMP), cancelled=True)
    data = program_calendar(program(), off, at=MORNING)
    assert (
        starts(data) == starts(merged(program_calendar(program(), EXPORT, at=MORNING), data)) == []
    )
    assert starts(routine_calendar(ROUTINE, off, start=MONDAY, days=days)) == []


def test_one_session_a_day_needs_no_rule() -> None:
    """A program of one week is plain events, in every version."""
    for export in (EXPORT, EXPORT.following(STAMP)):
        data = program_calendar(cut(program(), 1), export, at=MORNING)
        assert b"RRULE" not in data
        assert b"RECURRENCE-ID" not in data
        assert len(starts(data)) == 3


def test_a_program_without_sessions_is_an_empty_calendar() -> None:
    """Nothing to do is no event, and no error."""
    data = program_calendar(attrs.evolve(program(), sessions=()), EXPORT, at=MORNING)
    assert events_of(data) == []


def test_a_routine_comes_again_on_its_days() -> None:
    """A rule with days and weeks takes place so many times, and one without end goes on."""
    days = ("friday", "monday", "wednesday")
    data = routine_calendar(ROUTINE, EXPORT, start=MONDAY, days=days, weeks=3)
    assert [one.weekday() for one in starts(data)] == [0, 2, 4] * 3
    endless = routine_calendar(
        ROUTINE, attrs.evolve(EXPORT, zone=BERLIN), start=MONDAY, days=("monday",)
    )
    assert len(occurrences(endless, year=2050)) == 52
    assert {one["DTSTART"].dt.time() for one in occurrences(endless, year=2050)} == {MORNING}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_come_back_whole(text: str) -> None:
    """No text opens a line, ends an event or is changed, whoever reads it."""
    item = attrs.evolve(BED_BRIDGE, exercise=attrs.evolve(BED_BRIDGE.exercise, name=text))
    routine = Routine(blocks=(Block(items=(item,)),))
    data = routine_calendar(routine, attrs.evolve(EXPORT, summary=text), start=MONDAY)
    check_lines(data)
    (event,) = events_of(data)
    said = render_text(routine, 50).rstrip()
    assert (text, said) == (str(event["SUMMARY"]), str(event["DESCRIPTION"]))
    assert ([text], [said]) == (unescaped(data, "SUMMARY"), unescaped(data, "DESCRIPTION"))


@settings(max_examples=15)
@given(
    routine=routines(small=True, explained=False).filter(lambda one: bool(one.items)),
    uid=st.from_regex(r"[!-~]{1,200}", fullmatch=True),
)
def test_any_routine_comes_back_whole(routine: Routine, uid: str) -> None:
    """Name, text and length of any routine survive, in lines that keep the standard."""
    data = routine_calendar(routine, attrs.evolve(EXPORT, uid=uid, zone=BERLIN), start=MONDAY)
    check_lines(data)
    (event,) = events_of(data)
    said = render_text(routine, 50).rstrip("\n")
    assert (uid, said) == (str(event["UID"]), str(event["DESCRIPTION"]))
    assert [said] == unescaped(data, "DESCRIPTION")
    assert event["DURATION"].dt == dt.timedelta(seconds=routine.seconds.high)


def test_another_language_reaches_the_calendar() -> None:
    """Title and handout are in the language of the export."""
    export = attrs.evolve(EXPORT, translator=translator("es"))
    (event,) = events_of(routine_calendar(ROUTINE, export, start=MONDAY))
    assert str(event["SUMMARY"]) == "Tu rutina"
    assert (
        str(event["DESCRIPTION"]) == render_text(ROUTINE, 50, translator=translator("es")).rstrip()
    )


SCRIPT = """
import datetime as dt, hashlib
from zoneinfo import ZoneInfo
from spinekit.interop.fit import fit_workout
from spinekit.interop.ical import Export, routine_calendar
from spinekit.routine import Block, Routine
from spinekit.samples import BED_BRIDGE
stamp = dt.datetime(2025, 3, 1, tzinfo=dt.UTC)
routine = Routine(blocks=(Block(items=(BED_BRIDGE,)),))
export = Export(uid="a", stamp=stamp, zone=ZoneInfo("Europe/Berlin"), alarms=(5, 10))
data = routine_calendar(
    routine, export, start=dt.datetime(2025, 3, 3, 7), days=("friday", "monday"), weeks=9
)
data += fit_workout(routine, serial=1, created=stamp)
print(hashlib.sha256(data).hexdigest())
"""


def test_the_bytes_hang_on_nothing_but_what_is_given() -> None:
    """Whatever the hash seed and the place on earth, the same call gives the same bytes."""
    given = [{"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"}, {"PYTHONHASHSEED": "2", "TZ": "UTC"}]
    digests = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={**os.environ, **one},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for one in given
    }
    assert len(digests) == 1


def test_the_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without icalendar the import says which extra brings it."""
    for name in [one for one in sys.modules if one.startswith("spinekit.interop.ical")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(ImportError, match=r"pip install 'spinekit\[ical\]'") as caught:
        importlib.import_module("spinekit.interop.ical")
    assert caught.value.name == "icalendar"


def test_fractions_of_the_stamp_and_its_zone_are_settled() -> None:
    """The stamp is written in UTC and whole seconds, wherever it was taken."""
    stamp = dt.datetime(2025, 3, 1, 13, 0, 0, 999_999, tzinfo=BERLIN)
    data = routine_calendar(ROUTINE, attrs.evolve(EXPORT, stamp=stamp), start=MONDAY)
    assert b"DTSTAMP:20250301T120000Z\r\n" in data


EXPORTS_REFUSED: dict[str, tuple[dict[str, Any], type[SpinekitError], str]] = {
    "no name": ({"uid": ""}, InvalidValueError, "Export.uid: is no name"),
    "a name with a line": ({"uid": "a\r\nX:y"}, InvalidValueError, "Export.uid: is no name"),
    "a numbered name": ({"uid": 3}, InvalidTypeError, "Export.uid: must be a text"),
    "no zone in the stamp": (
        {"stamp": MONDAY},
        InvalidTypeError,
        "Export.stamp: must be a time with a time zone",
    ),
    "long ago": (
        {"stamp": dt.datetime(1, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=14)))},
        InvalidValueError,
        "Export.stamp: is out of bounds",
    ),
    "negative": ({"sequence": -1}, InvalidValueError, "Export.sequence: is out of bounds"),
    "the name of a zone": ({"zone": "Europe/Berlin"}, InvalidTypeError, "must be a ZoneInfo"),
    "an early alarm": ({"alarms": (40_321,)}, InvalidValueError, "Export.alarms[0]"),
    "two lines": ({"summary": "a\nb"}, InvalidValueError, "Export.summary: has control"),
    "half off": ({"cancelled": None}, InvalidTypeError, "Export.cancelled: must be True"),
    "no language": ({"translator": "es"}, InvalidTypeError, "must be a Translator"),
}


@pytest.mark.parametrize("case", EXPORTS_REFUSED)
def test_a_wrong_setting_is_refused(case: str) -> None:
    """An export is checked when it is made."""
    wrong, kind, expected = EXPORTS_REFUSED[case]
    with pytest.raises(kind) as caught:
        Export(**{"uid": "a", "stamp": STAMP, **wrong})
    assert expected in str(caught.value)


ROUTINES_REFUSED: dict[str, tuple[dict[str, Any], type[SpinekitError], str]] = {
    "no routine": ({"routine": 3}, InvalidTypeError, "routine: must be a Routine"),
    "nothing to do": ({"routine": Routine(blocks=())}, InvalidValueError, "has no exercise"),
    "no export": ({"export": "a"}, InvalidTypeError, "export: must be an Export"),
    "a date": ({"start": MONDAY.date()}, InvalidTypeError, "must be a date with a time"),
    "a zone": ({"start": MONDAY.replace(tzinfo=BERLIN)}, InvalidValueError, "has a time zone"),
    "a fraction": ({"start": MONDAY.replace(microsecond=1)}, InvalidValueError, "fraction"),
    "far off": ({"start": MONDAY.replace(year=9999)}, InvalidValueError, "from 1970 to 2200"),
    "weeks of what": ({"weeks": 3}, InvalidValueError, "is given without days"),
    "half a week": ({"weeks": 0.5, "days": ("monday",)}, InvalidTypeError, "weeks: must be"),
    "ages": ({"weeks": 521, "days": ("monday",)}, InvalidValueError, "weeks: is out of bounds"),
    "another day": ({"days": ("friday",)}, InvalidValueError, "is a monday, which is none"),
    "no day": ({"days": ("someday",)}, SpinekitError, "no Weekday of this name"),
    "a day for days": ({"days": "monday"}, SpinekitError, "days"),
    "a number for days": ({"days": 3}, SpinekitError, "days"),
}


@pytest.mark.parametrize("case", ROUTINES_REFUSED)
def test_a_wrong_routine_is_refused(case: str) -> None:
    """A mistake brings an error of ours that names it."""
    wrong, kind, expected = ROUTINES_REFUSED[case]
    given: dict[str, Any] = {"routine": ROUTINE, "export": EXPORT, "start": MONDAY, **wrong}
    with pytest.raises(kind) as caught:
        routine_calendar(given.pop("routine"), given.pop("export"), **given)
    assert expected in str(caught.value)


def programs_refused() -> Iterable[tuple[dict[str, Any], str]]:
    """Wrong arguments, each with a part of what must be said."""
    without = attrs.evolve(program(), outline=attrs.evolve(program().outline, start=None))
    later = attrs.evolve(
        program(), outline=attrs.evolve(program().outline, start=dt.date(2025, 1, 13))
    )
    yield {"program": ROUTINE}, "program: must be a Program"
    yield {"program": without}, "program: has no first day"
    yield {"before": later}, "before: begins on another day"
    yield {"before": 3}, "before: must be a Program"
    yield {"at": {Weekday.MONDAY: MORNING}}, "at: has no time for wednesday"
    yield {"at": "7:30"}, "at: must be a time of day"
    yield {"at": MORNING.replace(tzinfo=dt.UTC)}, "at: has a time zone"
    yield {"export": None}, "export: must be an Export"


def test_a_wrong_program_is_refused() -> None:
    """A mistake brings an error of ours that names it."""
    for wrong, expected in programs_refused():
        given: dict[str, Any] = {"program": program(), "export": EXPORT, "at": MORNING, **wrong}
        with pytest.raises(SpinekitError) as caught:
            program_calendar(given.pop("program"), given.pop("export"), **given)
        assert expected in str(caught.value)
