"""A sheet as plain text, for a terminal or a message: aligned, and wrapped at a width.

Only the layout is here; the words are :mod:`spinekit.render.words`'. Width is
counted in columns, so that wide letters align too. No color and no escape
sequence is ever written.
"""

import unicodedata
from collections.abc import Iterable, Iterator

from spinekit.catalog import Catalog
from spinekit.composer import Refusal
from spinekit.program import Program
from spinekit.render.filling import sheet_of
from spinekit.render.plain import harmless
from spinekit.render.sheet import Card, LeftOut, Mark, Sheet, Week
from spinekit.render.translating import ENGLISH, MARK, Translator
from spinekit.render.vocabulary import MARKS, Label
from spinekit.render.words import dosage_words, finding_words, sentence, verdict_words
from spinekit.routine import Routine
from spinekit.safety import Verdict
from spinekit.validation import boolean, instance, whole

__all__ = [
    "NARROWEST",
    "catalog_text",
    "columns",
    "render_text",
    "verdict_text",
    "wrapped",
]

NARROWEST = 30
"""The narrowest width there is a layout for, in columns."""

_BOXES = {Mark.TO_DO: "[ ]", Mark.DONE: "[x]", Mark.MISSED: "[-]", Mark.FREE: ""}

_STACKED = 56
"""Below this width, labels stand above their texts instead of beside them."""


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes.

    Args:
        text: A text on one line.

    Returns:
        Two for a wide letter, none for a mark on the letter before, one for any other.

    Examples:
        >>> columns("Brücke"), columns("仰卧")
        (6, 4)
    """
    if text.isascii():
        return len(text)
    return sum(_width(mark) for mark in text)


def _width(mark: str) -> int:
    if unicodedata.category(mark) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(mark) in "WF" else 1


def wrapped(text: str, width: int, first: str = "", rest: str | None = None) -> list[str]:
    """Return a text in lines of at most *width* columns; a longer word is cut.

    Args:
        text: A text; what commands a terminal in it is made harmless.
        width: Columns there are.
        first: What stands before the first line.
        rest: What stands before the others; as many spaces as *first* is wide unless said.

    Returns:
        The lines; one at least.

    Examples:
        >>> wrapped("Lie on your back and breathe.", 20, "1. ")
        ['1. Lie on your back', '   and breathe.']
    """
    rest = " " * columns(first) if rest is None else rest
    lines: list[str] = []
    line, used = first, columns(first)
    empty = True
    for word in _words(harmless(text), max(1, width - max(columns(first), columns(rest)))):
        size = columns(word)
        if not empty and used + 1 + size > width:
            lines.append(line)
            line, used, empty = rest, columns(rest), True
        line += word if empty else f" {word}"
        used += size if empty else size + 1
        empty = False
    lines.append(line.rstrip() if empty else line)
    return lines


def _words(text: str, longest: int) -> Iterator[str]:
    """Go through the words of a text, those wider than *longest* cut in pieces."""
    for word in filter(None, text.split(" ")):  # a space that must not break does not
        piece, used = "", 0
        for mark in word if columns(word) > longest else ():
            size = _width(mark)
            if piece and used + size > longest:
                yield piece
                piece, used = "", 0
            piece += mark
            used += size
        yield piece or word


def render_text(
    thing: Routine | Refusal | Program,
    width: int = 80,
    *,
    translator: Translator = ENGLISH,
    why: bool = False,
    sources: bool = True,
) -> str:
    r"""Return a routine, a refusal or a program as plain text.

    Args:
        thing: What :func:`spinekit.compose` or :func:`spinekit.plan` returned, or a routine made by
            hand.
        width: The columns there are, 30 to 400.
        translator: The language; English unless said.
        why: Whether to say what was left out and why, and of a program why each dose is
            what it is.
        sources: Whether to list the sources at the end.

    Returns:
        Lines joined by line breaks, with one at the end.

    Raises:
        InvalidTypeError: If it is none of these.
        InvalidValueError: For a width out of bounds.

    Examples:
        >>> from spinekit.routine import Block
        >>> from spinekit.samples import BED_BRIDGE
        >>> text = render_text(Routine(blocks=(Block(items=(BED_BRIDGE,)),)), width=60)
        >>> print("\n".join(text.splitlines()[:9]))
        Your routine
        ============
        1 exercise, 3 min to 3 min 24 s.
        <BLANKLINE>
        MAIN PART: LYING ON YOUR BACK
        Take 20 s to get there.
        <BLANKLINE>
        1. Glute bridge
           How much   2 sets of 10 to 12; hold each for 2 seconds
    """
    whole("width", NARROWEST, 400)(width)
    boolean("sources")(sources)
    sheet = sheet_of(thing, translator, why=why)
    layout = _Layout(translator, width)
    return "\n".join(layout.sheet(sheet, sources=sources)) + "\n"


def verdict_text(verdict: Verdict, width: int = 80, *, translator: Translator = ENGLISH) -> str:
    """Return a verdict as plain text: the level, then every finding.

    Args:
        verdict: What :func:`spinekit.judge` returned.
        width: The columns there are, 30 to 400.
        translator: The language.

    Returns:
        Lines joined by line breaks, with one at the end.

    Examples:
        >>> verdict_text(Verdict.of(())).strip()
        'You can do this.'
    """
    instance(Verdict, "verdict")(verdict)
    whole("width", NARROWEST, 400)(width)
    lines = wrapped(verdict_words(verdict, translator), width)
    for said in dict.fromkeys(finding_words(one, translator) for one in verdict.findings):
        lines += wrapped(said, width, " * ")
    return "\n".join(lines) + "\n"


def catalog_text(catalog: Catalog, width: int = 80, *, translator: Translator = ENGLISH) -> str:
    """Return a catalog as plain text: each exercise with its doses.

    Args:
        catalog: The catalog.
        width: The columns there are, 30 to 400.
        translator: The language.

    Returns:
        Lines joined by line breaks, with one at the end.

    Examples:
        >>> "Bird dog" in catalog_text(Catalog.standard())
        True
    """
    instance(Catalog, "catalog")(catalog)
    whole("width", NARROWEST, 400)(width)
    lines: list[str] = []
    for exercise in catalog:
        lines += wrapped(translator.text(exercise.name), width)
        doses = (
            sentence(dosage_words(one.complete or one.dosage, translator)) for one in exercise.doses
        )
        for dose in dict.fromkeys(doses):
            lines += wrapped(dose, width, " - ")
    return "\n".join(lines) + "\n"


def _fitted(text: str, width: int) -> str:
    """Return a short text with spaces up to a width in columns."""
    return text + " " * (width - columns(text))


class _Layout:
    """How a sheet becomes lines at one width and in one language."""

    def __init__(self, translator: Translator, width: int) -> None:
        self.say = translator.text
        self.width = width
        labels = (
            Label.HOW_MUCH,
            Label.TIME,
            Label.NEEDS,
            Label.GENTLER,
            Label.TAKE_CARE,
            Label.STEPS,
            Label.REMEMBER,
        )
        self.labels = (
            max(columns(self.say(one)) for one in (*labels, Label.AVOID, Label.SOURCE)) + 2
        )

    def sheet(self, sheet: Sheet, *, sources: bool) -> Iterator[str]:
        yield from self.heading(sheet.title, "=")
        if sheet.first:
            yield from self.wrap(f"! {sheet.first}")
        for line in sheet.summary:
            yield from self.wrap(line)
        if sheet.signs:
            yield from self.title(Label.STOP)
            for sign in sheet.signs:
                mark = "!! " if sign.emergency else " ! "
                yield from self.wrap(f"{sign.sign}: {sign.action}", mark)
        yield from self.section(Label.KEEP_IN_MIND, sheet.cautions, " * ")
        yield from self.section(Label.CHANGES, sheet.changes, " * ")
        for week in sheet.weeks:
            yield from self.week(week)
        for part in sheet.parts:
            yield ""
            yield from self.wrap(part.heading.upper())
            if part.set_up:
                yield from self.wrap(part.set_up)
            for card in part.cards:
                yield ""
                yield from self.card(card)
        yield from self.questions(sheet)
        yield from self.section(Label.WOULD_HELP, sheet.remedies, " * ")
        yield from self.section(Label.WHY, sheet.findings, " * ")
        yield from self.left_out(sheet.left_out)
        if sources and sheet.sources:
            yield from self.title(Label.SOURCES)
            edge = len(str(len(sheet.sources)))
            for number, line in enumerate(sheet.sources, start=1):
                yield from self.wrap(line, f"[{number:>{edge}}] ")

    def week(self, week: Week) -> Iterator[str]:
        """Lay out the days of a week, then each exercise behind its boxes."""
        yield ""
        yield from self.wrap(week.heading.upper())
        for day in week.days:
            name = f"{day.name}, {day.date}" if day.date else day.name
            mark = "" if day.mark is Mark.TO_DO else self.say(MARKS[day.mark])
            said = ", ".join(one for one in (day.time, mark) if one)
            yield from self.wrap(f"{name}: {said}" if said else name)
        if week.rows:
            heads = "".join(_fitted(day.name.removeprefix(MARK)[:2], 4) for day in week.days)
            yield f" {heads}".rstrip()
        for row in week.rows:
            boxes = "".join(_fitted(_BOXES[mark], 4) for mark in row.marks)
            yield from self.wrap(f"{row.name}: {row.dosage}", f" {boxes}")
        for note in week.notes:
            yield from self.wrap(note, " * ")

    def card(self, card: Card) -> Iterator[str]:
        yield from self.wrap(card.name, f"{card.number}. ")
        edge = " " * (len(str(card.number)) + 2)
        cited = " ".join(f"[{number}]" for number in card.sources)
        rows: tuple[tuple[str, Iterable[str]], ...] = (
            (Label.HOW_MUCH, [card.dosage]),
            (Label.TIME, [card.time] if card.time else []),
            (Label.NEEDS, [card.needs] if card.needs else []),
            (Label.GENTLER, card.gentler),
            (Label.TAKE_CARE, card.cautions),
            (Label.STEPS, [f"{place}. {step}" for place, step in enumerate(card.steps, start=1)]),
            (Label.REMEMBER, card.cues),
            (Label.AVOID, card.mistakes),
            (Label.SOURCE, [one for one in (f"{cited} {card.ours}".strip(),) if one]),
        )
        for label, texts in rows:
            yield from self.row(edge, self.say(label), list(texts))

    def row(self, edge: str, label: str, texts: list[str]) -> Iterator[str]:
        """Lay out a label with one line or more beside it, or beneath it where it is narrow."""
        if self.width < _STACKED:
            if texts:
                yield from self.wrap(f"{label}:", edge)
            for text in texts:
                yield from self.wrap(text, f"{edge}  ")
            return
        first = edge + label + " " * (self.labels - columns(label))
        for text in texts:
            yield from self.wrap(text, first, " " * columns(first))
            first = " " * columns(first)

    def questions(self, sheet: Sheet) -> Iterator[str]:
        if not sheet.questions:
            return
        yield from self.title(Label.COULD_ADD if sheet.parts else Label.ANSWER_FIRST)
        for question in sheet.questions:
            yield from self.wrap(question.text, " ? ")
            for one in question.each:
                yield from self.wrap(one, "   - ")

    def left_out(self, decided: Iterable[LeftOut]) -> Iterator[str]:
        decided = tuple(decided)
        if not decided:
            return
        yield from self.title(Label.LEFT_OUT)
        for one in decided:
            said = " ".join(one.reasons)
            yield from self.wrap(f"{one.name}: {one.outcome}. {said}".rstrip(), " - ")

    def section(self, title: str, lines: Iterable[str], mark: str) -> Iterator[str]:
        lines = tuple(lines)
        if lines:
            yield from self.title(title)
        for line in lines:
            yield from self.wrap(line, mark)

    def title(self, english: str) -> Iterator[str]:
        yield ""
        yield from self.wrap(self.say(english).upper())

    def heading(self, text: str, under: str) -> Iterator[str]:
        lines = self.wrap(text)
        yield from lines
        yield under * max(columns(line) for line in lines)

    def wrap(self, text: str, first: str = "", rest: str | None = None) -> list[str]:
        return wrapped(text, self.width, first, rest)
