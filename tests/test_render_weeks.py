"""A program on a sheet: its weeks, what became of them, and how each exercise is done."""

import re
import xml.etree.ElementTree as ET

import pytest

from spinekit.program import Program, SessionState
from spinekit.render import (
    program_lines,
    program_strip,
    render_html,
    render_markdown,
    render_text,
    translator,
)
from spinekit.render.filling import sheet_of
from spinekit.render.plain import harmless
from spinekit.render.sheet import Mark
from spinekit.render.text import NARROWEST, columns
from spinekit.render.words import message_words
from tests.sample_programs import PROGRAMS, fresh, hostile, logged, stopped, undated
from tests.test_render_html import words_of


@pytest.fixture(params=PROGRAMS)
def program(request: pytest.FixtureRequest) -> Program:
    """A program in each state."""
    return PROGRAMS[request.param]()


def test_every_item_of_every_session_has_its_box(program: Program) -> None:
    """Each week has one box for each item of each of its sessions, and no other."""
    for number, week in enumerate(sheet_of(program).weeks, start=1):
        sessions = program.week(number)
        assert [len(one.items) for one in sessions] == [
            sum(row.marks[place] is not Mark.FREE for row in week.rows)
            for place in range(len(sessions))
        ]


def test_a_box_says_what_became_of_it() -> None:
    """Logged is done; what a log leaves out, and a day without a log, is missed."""
    program = logged()
    assert [one.state for one in program.sessions[:4]] == [
        SessionState.DONE,
        SessionState.MISSED,
        SessionState.DONE,
        SessionState.PLANNED,
    ]
    left_out = program.sessions[2].items[-1].exercise.name
    first = sheet_of(program).weeks[0]
    for row in first.rows:
        if row.marks[2] is not Mark.FREE:
            expected = Mark.MISSED if row.name == left_out else Mark.DONE
            assert expected is row.marks[2]
    assert {row.marks[1] for row in first.rows} <= {Mark.MISSED, Mark.FREE}
    assert {one for row in sheet_of(program).weeks[2].rows for one in row.marks} <= {
        Mark.TO_DO,
        Mark.FREE,
    }


def test_doses_are_in_words(program: Program) -> None:
    """No dose stands in the notation anywhere on the sheet, reasons included."""
    for text in (render_text(program, 400, why=True), render_markdown(program, why=True)):
        assert re.search(r"\d x \d", text) is None


def test_dates_are_in_words(program: Program) -> None:
    """No date stands as digits alone; without a first day there is none at all."""
    text = render_text(program, 400, why=True).partition("SOURCES")[0]
    assert re.search(r"\d{4}-\d\d-\d\d", text) is None
    assert ("March 3" in text) is (program.start is not None)


def test_changes_say_what_and_why() -> None:
    """What the last log changed stands above the weeks, with its reason."""
    program = logged()
    text = render_text(program, 400)
    assert program.changes
    for change in program.changes:
        assert f"{message_words(change.message)} {message_words(change.reason)}" in text
    assert text.index("WHAT HAS CHANGED") < text.index("WEEK 1")
    assert "WHAT HAS CHANGED" not in render_text(fresh())


def test_why_gives_the_reason_of_every_dose(program: Program) -> None:
    """On request each step stands with its reason, in the week it belongs to."""
    for number, week in enumerate(sheet_of(program, why=True).weeks, start=1):
        said = " ".join(week.notes)
        for session in program.week(number):
            for step in session.steps:
                assert message_words(step.reason) in said


def test_what_is_left_out_of_a_session_is_said_without_asking() -> None:
    """A line that is not done stands in its week with the reason."""
    program = logged().with_person(logged().person.answer("wrist_pain", True))
    weeks = sheet_of(program).weeks
    found = [(one.week, reason) for one in program.sessions for reason in one.left_out.values()]
    for week, reason in found:
        assert any(message_words(reason) in note for note in weeks[week - 1].notes)


def test_a_stopped_program_says_whom_to_see_first() -> None:
    """Nothing is left to tick, and the referral comes before everything else."""
    program = stopped()
    sheet = sheet_of(program)
    assert sheet.first == "Go now: an emergency department."
    assert sheet.findings
    assert Mark.TO_DO not in {one for week in sheet.weeks for row in week.rows for one in row.marks}
    assert render_text(program).splitlines()[2] == f"! {sheet.first}"


def test_every_exercise_is_explained_once(program: Program) -> None:
    """Each exercise of any session has one card with its steps, and the dose it ends with."""
    sheet = sheet_of(program)
    names = [card.name for part in sheet.parts for card in part.cards]
    done = {item.exercise.name for one in program.sessions for item in one.items}
    assert done == set(names)
    assert len(names) == len(set(names))


def test_growth_names_the_week_the_last_dose_begins() -> None:
    """From the week that is named, every session has the last dose; the one before has not."""
    program = fresh()
    cards = {card.name: card for part in sheet_of(program).parts for card in part.cards}
    grown = 0
    for line in program.outline.lines:
        name = line.start.exercise.name
        found = re.search(r"From week (\d+) on", cards[name].dosage)
        doses = [(one.week, one.step(line.id).item.dosage) for one in program.sessions]
        if found is None:
            assert len({dose for _, dose in doses}) == 1
            continue
        grown += 1
        last = doses[-1][1]
        assert {dose for week, dose in doses if week > int(found[1])} <= {last}
        assert last in {dose for week, dose in doses if week == int(found[1])}
    assert grown


@pytest.mark.parametrize("width", [NARROWEST, 60, 100])
def test_no_line_is_wider_than_asked(program: Program, width: int) -> None:
    """Every line keeps to the width, boxes and headings included."""
    for line in render_text(program, width, why=True).splitlines():
        assert columns(line) <= width
        assert line == line.rstrip()


def test_the_same_program_gives_the_same_sheet() -> None:
    """Nothing hangs on the order of a set."""
    fresh.cache_clear()
    first = render_html(fresh(), why=True)
    fresh.cache_clear()
    assert first == render_html(fresh(), why=True)


def test_hostile_names_stay_names() -> None:
    """Names and steps of a user's own catalog are shown in full and command nothing."""
    program = hostile()
    name = program.sessions[0].items[0].exercise.name
    page = render_html(program, why=True)
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert harmless(name) in " ".join(render_text(program, 400).split())
    assert harmless(name) in "".join(words_of(render_markdown(program)))
    ET.fromstring(program_lines(program))  # noqa: S314 - our own text


def test_the_week_strip_says_the_minutes_of_each_day() -> None:
    """Days with a session have their minutes, begun ones counted; missed sessions do not count."""
    program = fresh()
    minutes = [-(-one.routine.seconds.low // 60) for one in program.sessions if one.day == "monday"]
    strip = program_strip(program)
    assert f"Monday: {min(minutes)}-{max(minutes)} min" in strip
    assert "Tuesday" not in strip.partition("</desc>")[0]


def test_the_lines_follow_the_sessions() -> None:
    """Each line has the seconds of its last session of the week, 0 where it is not done."""
    program = fresh()
    for line in program.outline.lines:
        seconds = [
            program.week(week)[-1].step(line.id).item.seconds.low
            for week in range(1, program.weeks + 1)
        ]
        said = f"{line.start.exercise.name}: {', '.join(map(str, seconds))}"
        assert said in program_lines(program)
    assert ", 0" in program_lines(stopped())


def test_a_program_in_spanish() -> None:
    """Headings, days, dates and boxes are Spanish; a gap is marked."""
    text = render_text(undated(), 400, translator=translator("es"))
    assert "SEMANA 1, SUAVE" in text
    assert "Lunes: " in text
    text = render_text(logged(), 400, translator=translator("es"), why=True)
    assert "Lunes, 3 de marzo: " in text
    assert "hecho" in text
