"""A sheet as Markdown, for notes, wikis and issue trackers.

Only the layout and the escaping are here. Every sign that means something in
Markdown or HTML is escaped in every text, so that a name stays a name.
"""

import re
from collections.abc import Iterable, Iterator

from spinekit.composer import Refusal
from spinekit.program import Program
from spinekit.render.filling import sheet_of
from spinekit.render.plain import harmless
from spinekit.render.sheet import Card, Mark, Sheet, Week
from spinekit.render.translating import ENGLISH, Translator
from spinekit.render.vocabulary import MARKS, Label
from spinekit.routine import Routine

__all__ = ["escaped", "render_markdown"]

# Any of these may start or end something inside a line. A text that starts with one of the
# others would start a list, a heading, a quotation or a rule.
_INSIDE = re.compile(r"[\\`*_{}\[\]<>#|~&$@^]")
_BOXES = {
    Mark.TO_DO: "☐",
    Mark.DONE: "☑",
    Mark.MISSED: "☒",
}
_AT_START = re.compile(r"(?:[-+=>]|\d+(?=[.)]))")


def escaped(text: str) -> str:
    r"""Return a text as Markdown that reads as that text and nothing more.

    Args:
        text: Any text.

    Returns:
        The text on one line, every sign with a meaning behind a backslash.

    Examples:
        >>> escaped("*Bird* <b>dog</b>")
        '\\*Bird\\* \\<b\\>dog\\</b\\>'
        >>> escaped("1. First")
        '1\\. First'
    """
    words = " ".join(harmless(text).split())
    out = _INSIDE.sub(r"\\\g<0>", words)
    start = _AT_START.match(words)
    if start is None:
        return out
    if start[0].isdigit():
        return f"{out[: start.end()]}\\{out[start.end() :]}"
    return out if out.startswith("\\") else f"\\{out}"


def render_markdown(
    thing: Routine | Refusal | Program,
    *,
    translator: Translator = ENGLISH,
    why: bool = False,
    sources: bool = True,
) -> str:
    r"""Return a routine, a refusal or a program as Markdown.

    Args:
        thing: What :func:`spinekit.compose` or :func:`spinekit.plan` returned, or a routine made by
            hand.
        translator: The language; English unless said.
        why: Whether to say what was left out and why, and of a program why each dose is
            what it is.
        sources: Whether to list the sources at the end.

    Returns:
        CommonMark without HTML, with one line break at the end.

    Raises:
        InvalidTypeError: If it is none of these.

    Examples:
        >>> from spinekit.routine import Block
        >>> from spinekit.samples import BED_BRIDGE
        >>> text = render_markdown(Routine(blocks=(Block(items=(BED_BRIDGE,)),)))
        >>> print("\n".join(line for line in text.splitlines() if line.startswith("#")))
        # Your routine
        ## Main part: lying on your back
        ### 1. Glute bridge
        ## Sources
    """
    sheet = sheet_of(thing, translator, why=why)
    return "\n".join(_lines(sheet, translator, sources=sources)) + "\n"


def _lines(sheet: Sheet, translator: Translator, *, sources: bool) -> Iterator[str]:
    yield f"# {escaped(sheet.title)}"
    if sheet.first:
        yield from ("", f"**{escaped(sheet.first)}**")
    for line in sheet.summary:
        yield from ("", escaped(line))
    signs = [
        f"**{escaped(one.sign)}**: {escaped(one.action)}"
        if one.emergency
        else f"{escaped(one.sign)}: {escaped(one.action)}"
        for one in sheet.signs
    ]
    yield from _list(Label.STOP, signs, translator)
    yield from _section(Label.KEEP_IN_MIND, sheet.cautions, translator)
    yield from _section(Label.CHANGES, sheet.changes, translator)
    for week in sheet.weeks:
        yield from _week(week, translator)
    for part in sheet.parts:
        yield from ("", f"## {escaped(part.heading)}")
        if part.set_up:
            yield from ("", escaped(part.set_up))
        for card in part.cards:
            yield from _card(card, translator)
    title = Label.COULD_ADD if sheet.parts else Label.ANSWER_FIRST
    asked = [
        "\n".join([escaped(one.text), *(f"  - {escaped(each)}" for each in one.each)])
        for one in sheet.questions
    ]
    yield from _list(title, asked, translator)
    yield from _section(Label.WOULD_HELP, sheet.remedies, translator)
    yield from _section(Label.WHY, sheet.findings, translator)
    left_out = [
        f"**{escaped(one.name)}**: {escaped(' '.join([f'{one.outcome}.', *one.reasons]))}"
        for one in sheet.left_out
    ]
    yield from _list(Label.LEFT_OUT, left_out, translator)
    if sources and sheet.sources:
        yield from ("", f"## {escaped(translator.text(Label.SOURCES))}", "")
        yield from (f"{number}. {escaped(line)}" for number, line in enumerate(sheet.sources, 1))


def _week(week: Week, translator: Translator) -> Iterator[str]:
    """Lay out each exercise of a week, with a box for each of its days."""
    yield from ("", f"## {escaped(week.heading)}", "")
    for day in week.days:
        name = f"{day.name}, {day.date}" if day.date else day.name
        mark = "" if day.mark is Mark.TO_DO else translator.text(MARKS[day.mark])
        said = ", ".join(one for one in (day.time, mark) if one)
        yield f"- {escaped(f'{name}: {said}' if said else name)}"
    if week.rows:
        yield ""
    for row in week.rows:
        pairs = zip(week.days, row.marks, strict=True)
        boxes = " ".join(
            escaped(f"{_BOXES[mark]} {day.name}") for day, mark in pairs if mark is not Mark.FREE
        )
        yield f"- **{escaped(row.name)}**: {escaped(row.dosage)}. {boxes}"
    if week.notes:
        yield ""
    yield from (f"- {escaped(note)}" for note in week.notes)


def _card(card: Card, translator: Translator) -> Iterator[str]:
    yield from ("", f"### {card.number}. {escaped(card.name)}")
    time = f" ({escaped(card.time)})" if card.time else ""
    yield from ("", f"**{escaped(card.dosage)}**{time}")
    if card.steps:
        yield ""
        yield from (f"{number}. {escaped(step)}" for number, step in enumerate(card.steps, 1))
    rows: tuple[tuple[str, Iterable[str]], ...] = (
        (Label.NEEDS, [card.needs] if card.needs else []),
        (Label.GENTLER, card.gentler),
        (Label.TAKE_CARE, card.cautions),
        (Label.REMEMBER, card.cues),
        (Label.AVOID, card.mistakes),
        (Label.SOURCE, [f"{' '.join(f'[{one}]' for one in card.sources)} {card.ours}"]),
    )
    yield ""
    for label, texts in rows:
        said = " ".join(escaped(one) for one in texts)
        if said:
            yield f"- **{escaped(translator.text(label))}**: {said}"


def _section(title: str, lines: Iterable[str], translator: Translator) -> Iterator[str]:
    yield from _list(title, [escaped(line) for line in lines], translator)


def _list(title: str, lines: list[str], translator: Translator) -> Iterator[str]:
    if lines:
        yield from ("", f"## {escaped(translator.text(title))}", "")
        yield from (f"- {line}" for line in lines)
