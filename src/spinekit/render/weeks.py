"""What is said about a program: its weeks, what became of them, how each exercise is done.

A program repeats the same exercises at doses that grow, so its sheet has a
table for each week, with a box for each day, and says how an exercise is done
once. What a routine says of a single day is in
:mod:`spinekit.render.filling`.
"""

import datetime as dt
from collections.abc import Iterator

import attrs

from spinekit.messages import Message
from spinekit.program import Program, Session, SessionState
from spinekit.ranges import Range
from spinekit.render.cards import Sources, all_of, asked_of, card_of, left_out_of, sign_of
from spinekit.render.sheet import Card, Day, LeftOut, Mark, Part, Row, Sheet, Week
from spinekit.render.translating import ENGLISH, Translator, noted
from spinekit.render.vocabulary import DAYS, Label
from spinekit.render.words import (
    date_words,
    finding_words,
    item_words,
    joined,
    message_words,
    range_words,
    referral_words,
)
from spinekit.routine import Item
from spinekit.validation import boolean

__all__ = ["program_sheet"]

_MARKS = {
    SessionState.PLANNED: Mark.TO_DO,
    SessionState.DONE: Mark.DONE,
    SessionState.MISSED: Mark.MISSED,
}


def program_sheet(
    program: Program, translator: Translator = ENGLISH, *, why: bool = False
) -> Sheet:
    """Return what stands on the sheet of a program.

    Args:
        program: The program.
        translator: The language.
        why: Whether to say why each dose is what it is, and what was left out.

    Returns:
        The sheet. Where nothing may be done any more, whom to see comes first.

    Examples:
        >>> from spinekit.program import plan
        >>> from spinekit.samples import SAMPLES
        >>> sheet = program_sheet(plan(SAMPLES["otto"].request, weeks=2, days=["monday"]))
        >>> sheet.summary[0], [week.heading for week in sheet.weeks]
        ('2 weeks, 2 sessions: Monday.', ['Week 1', 'Week 2'])
    """
    boolean("why")(why)
    refusal = program.refusal
    routines = [session.routine for session in program.sessions]
    sources = Sources()
    cards = tuple(_cards(program, translator, sources))
    signs = dict.fromkeys(sign for routine in routines for sign in routine.stop_signs)
    for sign in signs:
        sources.add(sign.citations)
    if refusal is not None:
        for finding in refusal.findings:
            sources.add(finding.citations)
    how_to = Part(heading=translator.text(Label.HOW_TO), set_up="", cards=cards)
    findings = () if refusal is None else refusal.findings
    return Sheet(
        language=translator.language,
        title=translator.text("Your program"),
        first=""
        if refusal is None
        else referral_words(refusal.refer_to, refusal.how_soon, translator),
        summary=tuple(_summary(program, translator)),
        signs=tuple(sign_of(sign, translator) for sign in signs),
        cautions=all_of((note for routine in routines for note in routine.notes), translator),
        changes=tuple(
            f"{message_words(one.message, translator)} {message_words(one.reason, translator)}"
            for one in program.changes
        ),
        weeks=tuple(
            _week(program, number, translator, why=why) for number in range(1, program.weeks + 1)
        ),
        parts=(how_to,) if cards else (),
        questions=()
        if refusal is None
        else tuple(asked_of(one, translator, whole=False) for one in refusal.questions),
        findings=tuple(dict.fromkeys(finding_words(one, translator) for one in findings)),
        left_out=_left_out(program, translator) if why else (),
        sources=sources.lines(translator),
    )


def _summary(program: Program, translator: Translator) -> Iterator[str]:
    if program.refusal is not None:
        yield message_words(program.refusal.message, translator)
    days = [translator.text(DAYS[day.number]) for day in program.days]
    said = {
        "weeks": translator.counted("{n} week", "{n} weeks", program.weeks),
        "sessions": translator.counted("{n} session", "{n} sessions", len(program.sessions)),
        "days": joined(days, noted("{first} and {second}"), translator),
    }
    yield translator.fill(translator.text("{weeks}, {sessions}: {days}."), said)
    if program.start is not None:
        last = program.start + dt.timedelta(days=7 * program.weeks - 1)
        ends = {
            "start": date_words(program.start, translator),
            "end": date_words(last, translator),
        }
        yield translator.fill(translator.text("From {start} to {end}."), ends)
    kept = program.adherence
    if kept.due:
        yield translator.counted(
            "{done} of {n} session that was due is done.",
            "{done} of {n} sessions that were due are done.",
            kept.due,
            {"done": kept.done},
        )
    if program.refusal is None and program.next is not None:
        yield translator.text("This is the plan if all goes well; what you log changes it.")
    yield from all_of(program.notes, translator)


def _week(program: Program, number: int, translator: Translator, *, why: bool) -> Week:
    light = program.outline.is_light(number)
    heading = noted("Week {week}, a light one") if light else noted("Week {week}")
    sessions = program.week(number)
    return Week(
        heading=translator.say(Message(heading, {"week": number})),
        days=tuple(_day(session, translator) for session in sessions),
        rows=tuple(_rows(program, sessions, translator)),
        notes=tuple(_notes(sessions, translator, why=why)),
    )


def _day(session: Session, translator: Translator) -> Day:
    date = session.date
    return Day(
        name=translator.text(DAYS[session.day.number]),
        date="" if date is None else date_words(date, translator, year=False),
        time=_minutes(session.routine.seconds, translator) if session.items else "",
        mark=_MARKS[session.state],
    )


def _minutes(seconds: Range, translator: Translator) -> str:
    """Return whole minutes, begun ones counted: weeks ahead, nobody asks for seconds."""
    minutes = Range(-(-seconds.low // 60), -(-seconds.high // 60))
    said = {"minutes": range_words(minutes, translator)}
    return translator.fill(translator.text("{minutes} min"), said)


def _rows(program: Program, sessions: tuple[Session, ...], translator: Translator) -> Iterator[Row]:
    """Go through what is done in a week, line by line; a dose stands in one row on all its days."""
    for line in program.outline.lines:
        rows: dict[tuple[str, str], list[Mark]] = {}
        for place, session in enumerate(sessions):
            for step in session.steps:
                if step.line == line.id:
                    key = (step.item.exercise.name, item_words(step.item, translator))
                    marks = rows.setdefault(key, [Mark.FREE] * len(sessions))
                    marks[place] = _mark(session, step.item)
        for (name, dosage), marks in rows.items():
            yield Row(name=translator.text(name), dosage=dosage, marks=tuple(marks))


def _mark(session: Session, item: Item) -> Mark:
    """Return what became of an item: in a session that is done, whether it was logged."""
    if session.log is not None and not session.log.of(item.exercise.id):
        return Mark.MISSED
    return _MARKS[session.state]


def _notes(sessions: tuple[Session, ...], translator: Translator, *, why: bool) -> Iterator[str]:
    """Go through what is left out and why, and on request why each dose is what it is."""
    found: dict[str, list[str]] = {}
    for session in sessions:
        reasons = list(session.left_out.values())
        if why:
            reasons += [step.reason for step in session.steps]
        for said in all_of(reasons, translator):
            found.setdefault(said, []).append(translator.text(DAYS[session.day.number]))
    for said, days in found.items():
        if len(days) == len(sessions):
            yield said
        else:
            yield translator.fill("{days}: {reason}", {"days": ", ".join(days), "reason": said})


def _cards(program: Program, translator: Translator, sources: Sources) -> Iterator[Card]:
    """Go through how each exercise is done, with the dose it begins and ends with."""
    done: dict[str, list[tuple[int, Item]]] = {}
    for session in program.sessions:
        for item in session.items:
            done.setdefault(item.exercise.id, []).append((session.week, item))
    for items in done.values():
        for _, item in items:
            sources.add(item.citations)
    for number, items in enumerate(done.values(), start=1):
        _, last = items[-1]
        sources.add(last.exercise.citations)
        yield attrs.evolve(
            card_of(number, last, translator, sources),
            dosage=_growth(items, translator),
            time="",
        )


def _growth(items: list[tuple[int, Item]], translator: Translator) -> str:
    """Return the first dose, and the last with the week it holds from."""
    first, last = items[0][1], items[-1][1]
    since = items[-1][0]
    for week, item in reversed(items):
        if item.dosage != last.dosage:
            break
        since = week
    if first.dosage == last.dosage:
        return item_words(last, translator)
    return translator.fill(
        translator.text("At first: {first}. From week {week} on: {last}."),
        {
            "first": item_words(first, translator),
            "week": since,
            "last": item_words(last, translator),
        },
    )


def _left_out(program: Program, translator: Translator) -> tuple[LeftOut, ...]:
    """Return what is done on no day, as it was decided for the first."""
    routines = tuple(program.outline.routines.values())
    inside = {item.exercise.id for routine in routines for item in routine.items}
    decided = routines[0].decisions.values() if routines else ()
    return left_out_of((one for one in decided if one.exercise not in inside), translator)
