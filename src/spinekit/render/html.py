"""A sheet as a page of its own: a handout for the fridge door, or a piece of a notebook.

Only the layout is here. The page is whole in itself - no script, no outside
asset, no font to fetch - and prints on A4 and on Letter in large type, one
exercise never split over two pages.
"""

from collections.abc import Iterable
from itertools import groupby

from spinekit.catalog import Catalog
from spinekit.composer import Refusal
from spinekit.program import Program
from spinekit.render.filling import sheet_of
from spinekit.render.markup import Markup, document, element, fragment
from spinekit.render.pictures import body_map, coverage_bars, program_lines, program_strip
from spinekit.render.sheet import Card, Mark, Sheet, Week
from spinekit.render.translating import ENGLISH, MARK, Translator
from spinekit.render.vocabulary import DAYS, MARKS, PHASES, POSITIONS, Label
from spinekit.render.words import dosage_words, finding_words, sentence, verdict_words
from spinekit.routine import Routine
from spinekit.safety import Verdict
from spinekit.validation import boolean, instance

__all__ = ["catalog_html", "html_fragment", "render_html", "verdict_html"]

_STYLE = """\
.spinekit{color:#111;background:#fff;font:1.125rem/1.5 system-ui,"DejaVu Sans",sans-serif;\
max-width:46rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
.spinekit h1{font-size:1.9rem;line-height:1.2;margin:0 0 .5rem}
.spinekit h2{font-size:1.4rem;line-height:1.25;margin:1.6rem 0 .4rem;\
border-bottom:.15rem solid #111}
.spinekit h3{font-size:1.25rem;line-height:1.25;margin:0 0 .3rem}
.spinekit h4{font-size:1.05rem;margin:.6rem 0 .1rem}
.spinekit p{margin:.3rem 0}
.spinekit ul,.spinekit ol{margin:.2rem 0 .4rem;padding-inline-start:1.6rem}
.spinekit .first,.spinekit .signs{border:.2rem solid #a00000;padding:.6rem 1rem;margin:1rem 0}
.spinekit .signs h2{border:0;margin:0 0 .3rem;color:#a00000}
.spinekit .first{font-size:1.4rem;font-weight:bold;color:#a00000}
.spinekit .card{border:.1rem solid #444;border-radius:.4rem;padding:.7rem 1rem;margin:.8rem 0;\
break-inside:avoid}
.spinekit .dose{font-size:1.2rem;font-weight:bold}
.spinekit .care{border-inline-start:.35rem solid #a00000;padding-inline-start:.7rem}
.spinekit table{border-collapse:collapse;width:100%}
.spinekit th,.spinekit td{border:.1rem solid #444;padding:.35rem .5rem;text-align:start;\
vertical-align:top}
.spinekit .ticks td{min-width:1.6rem;height:1.9rem}
.spinekit .ticks thead th{text-align:center}
.spinekit .week{break-inside:avoid;margin-top:1.2rem}
.spinekit .week table{font-size:.92em}
.spinekit .week th:first-child{min-width:7rem}
.spinekit .week .how-much{min-width:9rem}
.spinekit .past{font-size:.9rem;text-align:center}
.spinekit .date{display:block;font-size:.8rem;font-weight:normal;min-width:5rem}
.spinekit abbr{text-decoration:none}
.spinekit figcaption{font-weight:bold;margin-bottom:.3rem}
.spinekit .sources{font-size:.9rem}
.spinekit figure{margin:.8rem 0;break-inside:avoid}
.spinekit .wide{overflow-x:auto}
@media screen and (prefers-color-scheme:dark){
.spinekit{color:#f2f2f2;background:#101418}
.spinekit h2{border-color:#f2f2f2}
.spinekit .card,.spinekit th,.spinekit td{border-color:#aaa}
.spinekit .first,.spinekit .signs,.spinekit .care{border-color:#ff9c8f}
.spinekit .first,.spinekit .signs h2{color:#ff9c8f}
}
"""

_WEEK_HEADS = (Label.EXERCISE, Label.HOW_MUCH)

_PAGE = """\
body{margin:0}
@page{margin:16mm}
@media print{
.spinekit{font-size:13pt;max-width:none;padding:0}
.spinekit h2,.spinekit h3,.spinekit h4,.spinekit .set-up{break-after:avoid}
.spinekit li,.spinekit tr,.spinekit .signs{break-inside:avoid}
}
@media screen and (prefers-color-scheme:dark){body{background:#101418}}
"""


def render_html(
    thing: Routine | Refusal | Program,
    *,
    translator: Translator = ENGLISH,
    why: bool = False,
    sources: bool = True,
    pictures: bool = True,
) -> str:
    """Return a routine, a refusal or a program as a whole HTML page to print or to send.

    Args:
        thing: What :func:`spinekit.compose` or :func:`spinekit.plan` returned, or a routine made by
            hand.
        translator: The language; English unless said.
        why: Whether to say what was left out and why, and of a program why each dose is
            what it is.
        sources: Whether to list the sources at the end.
        pictures: Whether to draw the body and the bars of the goals; of a program, the week
            and how its doses grow.

    Returns:
        The page. Every text in it is escaped.

    Raises:
        InvalidTypeError: If it is none of these.

    Examples:
        >>> from spinekit.routine import Block
        >>> from spinekit.samples import BED_BRIDGE
        >>> page = render_html(Routine(blocks=(Block(items=(BED_BRIDGE,)),)))
        >>> page.startswith("<!DOCTYPE html>"), "<script" in page
        (True, False)
    """
    sheet = sheet_of(thing, translator, why=why)
    content = _content(thing, sheet, translator, sources=sources, pictures=pictures)
    return document(
        sheet.language,
        sheet.title,
        _STYLE + _PAGE,
        element("main", content, class_="spinekit"),
    )


def html_fragment(thing: Routine | Refusal | Program, *, translator: Translator = ENGLISH) -> str:
    """Return a routine, a refusal or a program as a piece of HTML, to stand inside a page of others.

    Args:
        thing: The routine, the refusal or the program.
        translator: The language.

    Returns:
        One ``section`` with its own style.

    Raises:
        InvalidTypeError: If it is none of these.

    Examples:
        >>> from spinekit.routine import Block
        >>> from spinekit.samples import BED_BRIDGE
        >>> piece = html_fragment(Routine(blocks=(Block(items=(BED_BRIDGE,)),)))
        >>> piece.startswith('<section class="spinekit" lang="en">')
        True
    """
    sheet = sheet_of(thing, translator)
    content = _content(thing, sheet, translator, sources=True, pictures=False)
    return _piece(content, translator)


def verdict_html(verdict: Verdict, *, translator: Translator = ENGLISH) -> str:
    """Return a verdict as a piece of HTML: the level, then every finding.

    Args:
        verdict: What :func:`spinekit.judge` returned.
        translator: The language.

    Returns:
        One ``section`` with its own style.

    Examples:
        >>> "You can do this." in verdict_html(Verdict.of(()))
        True
    """
    instance(Verdict, "verdict")(verdict)
    findings = (finding_words(one, translator) for one in verdict.findings)
    content = fragment(
        element("p", _said(verdict_words(verdict, translator)), class_="dose"),
        _list(dict.fromkeys(findings)),
    )
    return _piece(content, translator)


def catalog_html(catalog: Catalog, *, translator: Translator = ENGLISH) -> str:
    """Return a catalog as a piece of HTML: a table of its exercises.

    Args:
        catalog: The catalog.
        translator: The language.

    Returns:
        One ``section`` with its own style.

    Examples:
        >>> "Bird dog" in catalog_html(Catalog.standard())
        True
    """
    instance(Catalog, "catalog")(catalog)
    heads = (Label.EXERCISE, Label.PART, Label.POSITION, Label.HOW_MUCH)
    rows: list[str] = []
    for exercise in catalog:
        position = exercise.position
        doses = [
            sentence(dosage_words(one.complete or one.dosage, translator)) for one in exercise.doses
        ]
        rows.append(
            element(
                "tr",
                element("th", _said(translator.text(exercise.name)), scope="row", dir="auto"),
                element("td", _said(translator.text(PHASES[exercise.phase]))),
                element(
                    "td", _said("" if position is None else translator.text(POSITIONS[position]))
                ),
                element("td", _list(dict.fromkeys(doses))),
            )
        )
    table = element("table", _head(heads, translator), element("tbody", *rows))
    return _piece(element("div", table, class_="wide"), translator)


def _piece(content: Markup, translator: Translator) -> str:
    style = Markup(f"<style>\n{_STYLE}</style>\n")
    # A page takes a style in its head alone, but a notebook takes one with each output.
    return element("section", content, style, class_="spinekit", lang=translator.language)


def _said(text: str) -> Markup:
    """Return a text; what of it is still English says so to screen readers, too."""
    translated, mark, english = text.partition(MARK)
    return fragment(translated, element("span", mark + english, lang="en") if mark else "")


def _list(texts: Iterable[str], kind: str = "ul") -> Markup:
    items = [element("li", _said(text), dir="auto") for text in texts]
    return element(kind, *items) if items else Markup("")


def _head(names: Iterable[str], translator: Translator) -> Markup:
    cells = [element("th", _said(translator.text(name)), scope="col") for name in names]
    return element("thead", element("tr", *cells))


def _section(title: str, content: Markup, translator: Translator, **more: str) -> Markup:
    if not content:
        return Markup("")
    heading = element("h2", _said(translator.text(title)))
    return fragment(element("section", heading, content, **more), Markup("\n"))


def _content(
    thing: Routine | Refusal | Program,
    sheet: Sheet,
    translator: Translator,
    *,
    sources: bool,
    pictures: bool,
) -> Markup:
    """Return everything between the tags of the page."""
    boolean("sources")(sources)
    boolean("pictures")(pictures)
    asked = Label.COULD_ADD if sheet.parts else Label.ANSWER_FIRST
    remedies = _list(sheet.remedies)
    return fragment(
        Markup("\n"),
        element("h1", _said(sheet.title)),
        element("p", _said(sheet.first), class_="first") if sheet.first else "",
        (element("p", _said(line)) for line in sheet.summary),
        Markup("\n"),
        _section(Label.STOP, _signs(sheet), translator, class_="signs"),
        _section(Label.KEEP_IN_MIND, _list(sheet.cautions), translator, class_="care"),
        _section(Label.CHANGES, _list(sheet.changes), translator),
        _overview(thing, translator) if pictures and isinstance(thing, Program) else "",
        _weeks(sheet, translator),
        (_part(part.heading, part.set_up, part.cards, translator) for part in sheet.parts),
        _section(asked, _questions(sheet), translator),
        _section(Label.WOULD_HELP, remedies, translator),
        _section(Label.WHY, _list(sheet.findings), translator),
        _section(Label.TICK, _ticks(sheet, translator), translator)
        if isinstance(thing, Routine)
        else "",
        _pictures(thing, translator) if pictures and isinstance(thing, Routine) else "",
        _section(Label.LEFT_OUT, _left_out(sheet, translator), translator),
        _section(Label.SOURCES, _list(sheet.sources, "ol"), translator, class_="sources")
        if sources
        else "",
    )


def _signs(sheet: Sheet) -> Markup:
    if not sheet.signs:
        return Markup("")
    rows = [
        element(
            "li",
            element("strong" if one.emergency else "span", _said(one.sign)),
            ": ",
            _said(one.action),
            dir="auto",
        )
        for one in sheet.signs
    ]
    return element("ul", *rows)


def _part(heading: str, set_up: str, cards: Iterable[Card], translator: Translator) -> Markup:
    return fragment(
        element(
            "section",
            element("h2", _said(heading)),
            element("p", _said(set_up), class_="set-up") if set_up else "",
            (_card(card, translator) for card in cards),
        ),
        Markup("\n"),
    )


def _card(card: Card, translator: Translator) -> Markup:
    rows: tuple[tuple[str, Markup, str | None], ...] = (
        (Label.TAKE_CARE, _list(card.cautions), "care"),
        (Label.GENTLER, _list(card.gentler), None),
        (Label.STEPS, _list(card.steps, "ol"), None),
        (Label.REMEMBER, _list(card.cues), None),
        (Label.AVOID, _list(card.mistakes), None),
    )
    said = [
        element("div", element("h4", _said(translator.text(label))), content, class_=kind)
        for label, content, kind in rows
        if content
    ]
    needs = translator.fill(
        "{label}: {needs}", {"label": translator.text(Label.NEEDS), "needs": card.needs}
    )
    numbers = " ".join(f"[{one}]" for one in card.sources)
    return element(
        "article",
        element("h3", f"{card.number}. ", _said(card.name), dir="auto"),
        element("p", _said(card.dosage), class_="dose"),
        element("p", _said(card.time)) if card.time else "",
        element("p", needs) if card.needs else "",
        *said,
        element("p", numbers, " ", _said(card.ours), class_="sources"),
        Markup("\n"),
        class_="card",
    )


def _questions(sheet: Sheet) -> Markup:
    items = [element("li", _said(one.text), _list(one.each), dir="auto") for one in sheet.questions]
    return element("ul", *items) if items else Markup("")


def _ticks(sheet: Sheet, translator: Translator) -> Markup:
    """Return a table with a box for each exercise and day."""
    cards = [card for part in sheet.parts for card in part.cards]
    if not cards:
        return Markup("")
    days: list[str] = []
    for day in DAYS:
        name = translator.text(day)
        days.append(element("th", element("abbr", _short(name), title=name), scope="col"))
    head = element(
        "thead",
        element("tr", element("th", _said(translator.text(Label.EXERCISE)), scope="col"), *days),
    )
    rows = [
        element(
            "tr",
            element("th", f"{card.number}. ", _said(card.name), scope="row", dir="auto"),
            *(element("td", "") for _ in DAYS),
        )
        for card in cards
    ]
    return element(
        "div", element("table", head, element("tbody", *rows), class_="ticks"), class_="wide"
    )


def _short(day: str) -> str:
    """Return the first two letters of a day, enough in every language there is."""
    return day.removeprefix(MARK)[:2]


def _weeks(sheet: Sheet, translator: Translator) -> Markup:
    return _section(
        Label.WEEKS, fragment(_week(week, translator) for week in sheet.weeks), translator
    )


def _week(week: Week, translator: Translator) -> Markup:
    """Return a week as a table with a box for each exercise and day, never split over pages."""
    days = [
        element(
            "th",
            element("abbr", _short(day.name), title=day.name),
            element("span", _said(day.date), class_="date") if day.date else "",
            element("span", _said(day.time), class_="date") if day.time else "",
            scope="col",
        )
        for day in week.days
    ]
    heads = [element("th", _said(translator.text(one)), scope="col") for one in _WEEK_HEADS]
    grouped = [(name, list(rows)) for name, rows in groupby(week.rows, lambda row: row.name)]
    rows = [
        element(
            "tr",
            element("td", _said(row.dosage), class_="how-much")
            if place
            else fragment(
                element(
                    "th",
                    _said(name),
                    scope="rowgroup" if len(same) > 1 else "row",
                    rowspan=len(same) if len(same) > 1 else None,
                    dir="auto",
                ),
                element("td", _said(row.dosage), class_="how-much"),
            ),
            (_box(mark, translator) for mark in row.marks),
        )
        for name, same in grouped
        for place, row in enumerate(same)
    ]
    table = element(
        "table",
        element("thead", element("tr", *heads, *days)),
        element("tbody", *rows),
        class_="ticks",
    )
    return element(
        "article",
        element("h3", _said(week.heading)),
        element("div", table, class_="wide") if rows else "",
        _list(week.notes),
        Markup("\n"),
        class_="week",
    )


def _box(mark: Mark, translator: Translator) -> Markup:
    """Return the box of an exercise on a day: empty to tick, else what became of it."""
    if mark is Mark.TO_DO:
        return element("td", "")
    if mark is Mark.FREE:
        said = element("abbr", "\N{EN DASH}", title=translator.text(MARKS[mark]))
        return element("td", said, class_="past")
    return element("td", _said(translator.text(MARKS[mark])), class_="past")


def _overview(program: Program, translator: Translator) -> Markup:
    drawn = [
        _figure("The week", program_strip(program, translator), translator),
        _figure(
            "Seconds for each exercise, week by week",
            program_lines(program, translator),
            translator,
        ),
    ]
    return _section(Label.AT_A_GLANCE, fragment(drawn), translator)


def _pictures(routine: Routine, translator: Translator) -> Markup:
    drawn: list[str] = []
    if any(item.exercise.trains for item in routine.items):
        drawn.append(_figure("What the routine works", body_map(routine, translator), translator))
    if routine.certificate is not None and routine.certificate.wanted:
        bars = coverage_bars(routine.certificate, translator)
        drawn.append(_figure("How far the routine meets your goals", bars, translator))
    return _section(Label.WHAT_IT_WORKS, fragment(drawn), translator)


def _figure(caption: str, picture: str, translator: Translator) -> Markup:
    """Return a picture under what it shows."""
    said = element("figcaption", _said(translator.text(caption)))
    return element("figure", said, Markup(picture))


def _left_out(sheet: Sheet, translator: Translator) -> Markup:
    if not sheet.left_out:
        return Markup("")
    rows = [
        element(
            "tr",
            element("th", _said(one.name), scope="row", dir="auto"),
            element("td", _said(sentence(one.outcome))),
            element("td", (fragment(_said(reason), " ") for reason in one.reasons), dir="auto"),
        )
        for one in sheet.left_out
    ]
    heads = (Label.EXERCISE, Label.OUTCOME, Label.WHY)
    table = element("table", _head(heads, translator), element("tbody", *rows))
    return element("div", table, class_="wide")
