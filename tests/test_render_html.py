"""HTML and Markdown: valid, accessible, self-contained, and closed to injection."""

import itertools
import re
import shutil
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import html5lib
import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from spinekit.catalog import Catalog
from spinekit.composer import Refusal, Request, compose
from spinekit.errors import InvalidTypeError
from spinekit.messages import Message
from spinekit.person import Person
from spinekit.program import Program
from spinekit.render import render_html, render_markdown, translator
from spinekit.render.html import catalog_html, html_fragment, verdict_html
from spinekit.render.markdown import escaped
from spinekit.render.markup import Markup, element, fragment
from spinekit.render.plain import harmless
from spinekit.routine import Block, Routine
from spinekit.safety import judge
from spinekit.samples import BED_BRIDGE, HEALTHY, SAMPLES
from spinekit.testing import routines, texts
from tests.sample_programs import PROGRAMS

fewer = settings(max_examples=30)

# Every element and attribute that a page of ours is made of; nothing else may ever appear.
ELEMENTS = {
    "abbr",
    "article",
    "body",
    "desc",
    "div",
    "figcaption",
    "figure",
    "g",
    "h1",
    "h2",
    "h3",
    "h4",
    "head",
    "html",
    "li",
    "main",
    "meta",
    "ol",
    "p",
    "path",
    "circle",
    "line",
    "polyline",
    "rect",
    "section",
    "span",
    "strong",
    "style",
    "svg",
    "table",
    "tbody",
    "td",
    "text",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
}
ATTRIBUTES = {
    "aria-describedby",
    "aria-labelledby",
    "charset",
    "class",
    "content",
    "cx",
    "cy",
    "d",
    "dir",
    "font-size",
    "height",
    "http-equiv",
    "id",
    "lang",
    "name",
    "points",
    "r",
    "role",
    "rowspan",
    "rx",
    "scope",
    "stroke-dasharray",
    "stroke-width",
    "text-anchor",
    "title",
    "transform",
    "viewbox",
    "width",
    "x",
    "x1",
    "x2",
    "xmlns",
    "y",
    "y1",
    "y2",
}


class Outline(HTMLParser):
    """The start tags of a page, with their attributes, in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag."""
        self.tags.append((tag, dict(attrs)))

    @property
    def headings(self) -> list[int]:
        """The levels of the headings, in order."""
        return [int(tag[1]) for tag, _ in self.tags if re.fullmatch("h[1-6]", tag)]


@pytest.fixture(scope="module", params=[*SAMPLES, "refer", "ask", "empty", *PROGRAMS])
def outcome(request: pytest.FixtureRequest) -> Routine | Refusal | Program:
    """What comes of each sample request, two refusals, a routine with nothing in it, programs."""
    if request.param in PROGRAMS:
        return PROGRAMS[request.param]()
    if request.param in SAMPLES:
        return compose(SAMPLES[request.param].request)
    people = {"refer": Person.of(saddle_numbness=True), "ask": Person.of(age=67)}
    if request.param in people:
        return compose(Request(people[request.param]))
    return Routine(blocks=())


def hostile() -> Routine:
    """A routine whose note tries everything."""
    attack = "</style></main><script>alert(1)</script><img src=x onerror=alert(1)>\" onclick='x' &"
    note = Message("{text}", {"text": f"{attack}\x00\x1b\u202e"})
    return Routine(blocks=(Block(items=(BED_BRIDGE,)),), notes=(note,))


def test_a_page_is_valid(outcome: Routine | Refusal | Program) -> None:
    """A strict parser finds no error, with and without everything that can be left out."""
    for page in (
        render_html(outcome, why=True),
        render_html(outcome, pictures=False, sources=False),
    ):
        html5lib.HTMLParser(strict=True).parse(page)


@fewer
@given(routine=routines(small=True, explained=False))
def test_no_text_gets_out_of_its_place(routine: Routine) -> None:
    """Whatever the texts, the page is valid and holds our elements and attributes only."""
    page = render_html(routine, why=True)
    html5lib.HTMLParser(strict=True).parse(page)
    for tag, attributes in Outline(page).tags:
        assert tag in ELEMENTS
        assert set(attributes) <= ATTRIBUTES


def test_an_attack_stays_text() -> None:
    """Tags, quotes, control characters and reading marks in a text change nothing."""
    page = render_html(hostile())
    html5lib.HTMLParser(strict=True).parse(page)
    assert {tag for tag, _ in Outline(page).tags} <= ELEMENTS
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert page.count("<script") == 0


def test_nothing_is_fetched(outcome: Routine | Refusal | Program) -> None:
    """No script, no link to an asset, no address in an attribute but that of SVG itself."""
    page = render_html(outcome, why=True)
    for tag, attributes in Outline(page).tags:
        assert tag not in {"script", "link", "iframe", "img", "object", "embed", "a"}
        for name, value in attributes.items():
            assert not name.startswith("on")
            assert value == "http://www.w3.org/2000/svg" or "://" not in str(value)
    style = "".join(re.findall("<style>(.*?)</style>", page, re.DOTALL))
    assert "url(" not in style
    assert "@import" not in style


def test_headings_go_down_one_at_a_time(outcome: Routine | Refusal | Program) -> None:
    """One h1, first; no level is skipped on the way down."""
    levels = Outline(render_html(outcome, why=True)).headings
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_tables_and_pictures_are_named(outcome: Routine | Refusal | Program) -> None:
    """Every header cell says what it heads; every picture points to its title and description."""
    tags = Outline(render_html(outcome, why=True)).tags
    ids = [str(attributes["id"]) for _, attributes in tags if "id" in attributes]
    assert len(set(ids)) == len(ids)
    for tag, attributes in tags:
        if tag == "th":
            assert attributes.get("scope") in {"col", "row", "rowgroup"}
        if tag == "svg":
            assert attributes["role"] == "img"
            assert {attributes["aria-labelledby"], attributes["aria-describedby"]} <= set(ids)
        if tag == "html":
            assert attributes == {"lang": "en"}


def test_an_exercise_is_never_split_over_pages() -> None:
    """The style of the page keeps every card whole and every heading with what follows."""
    page = render_html(Routine(blocks=(Block(items=(BED_BRIDGE,)),)))
    style = page.partition("<style>")[2].partition("</style>")[0]
    assert re.search(r"\.card\{[^}]*break-inside:avoid", style)
    assert re.search(r"h2[^}]*\{break-after:avoid", style)
    assert "@page{margin:" in style


def test_every_exercise_has_a_box_for_each_day(outcome: Routine | Refusal | Program) -> None:
    """The table to tick has a row for each exercise and seven empty cells in it."""
    page = render_html(outcome)
    if isinstance(outcome, Program):  # its weeks have tables of their own
        assert "Tick what you did" not in page
        return
    table = page.partition('class="ticks"')[2].partition("</table>")[0]
    count = len(outcome.items) if isinstance(outcome, Routine) else 0
    assert 7 * count == table.count("<td></td>")


def test_a_text_in_another_language_says_so() -> None:
    """On a Spanish page, what is still English is marked for the eye and for screen readers."""
    page = render_html(compose(SAMPLES["marta"].request), translator=translator("es"))
    html5lib.HTMLParser(strict=True).parse(page)
    assert page.count("[en]") >= page.count('<span lang="en">') > 0
    assert '<html lang="es">' in page


def test_a_fragment_stands_inside_other_pages(outcome: Routine | Refusal | Program) -> None:
    """A piece for a notebook is one element, and parses inside a page."""
    piece = html_fragment(outcome)
    assert piece.startswith("<section")
    assert piece.endswith("</section>")
    page = f"<!DOCTYPE html><html><head><title>x</title></head><body>{piece}</body></html>"
    html5lib.HTMLParser(strict=True).parse(page)


def test_verdicts_and_catalogs_have_pieces_too() -> None:
    """A verdict shows its findings, a catalog each of its exercises."""
    catalog = Catalog.standard()
    verdict = judge(HEALTHY.answer("cannot_lie_prone", True), catalog["elbow-prop"])
    assert "Do not do this" in verdict_html(verdict)
    shown = catalog_html(catalog)
    assert [one.name for one in catalog if one.name not in shown] == []


@pytest.mark.parametrize("render", [render_html, render_markdown, html_fragment])
def test_anything_else_is_refused(render: object) -> None:
    """An item is neither a routine nor a refusal."""
    with pytest.raises(InvalidTypeError):
        render(BED_BRIDGE)  # type: ignore[operator]


@given(text=texts())
def test_an_element_escapes_its_texts(text: str) -> None:
    """A parser reads back exactly the text, in content and in attributes."""
    tree = html5lib.parseFragment(element("p", text, title=text), namespaceHTMLElements=False)
    (paragraph,) = tree
    assert harmless(text) == paragraph.text == paragraph.get("title")


def test_markup_is_not_escaped_twice() -> None:
    """What is markup already stays as it is; what is not becomes it."""
    assert fragment(element("b", "&"), "&") == "<b>&amp;</b>&amp;"
    assert isinstance(fragment("x"), Markup)


def words_of(markdown: str) -> Iterator[str]:
    """The texts a Markdown reader shows, without links, HTML or code."""
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(markdown)
    for token in tokens:
        assert token.type not in {"html_block", "fence", "code_block", "hr", "table_open"}
        for child in token.children or ():
            assert child.type in {
                "text",
                "text_special",
                "softbreak",
                "strong_open",
                "strong_close",
            }
            yield child.content


@given(text=texts())
def test_escaped_markdown_reads_as_the_text(text: str) -> None:
    """A Markdown reader shows exactly the text, as one paragraph."""
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(f"- {escaped(text)}")
    kinds = [token.type for token in tokens]
    assert kinds == [
        "bullet_list_open",
        "list_item_open",
        "paragraph_open",
        "inline",
        "paragraph_close",
        "list_item_close",
        "bullet_list_close",
    ]
    shown = "".join(words_of(f"- {escaped(text)}"))
    assert " ".join(harmless(text).split()) == " ".join(shown.split())


@fewer
@given(routine=routines(small=True, explained=False))
def test_no_text_gets_out_of_its_place_in_markdown(routine: Routine) -> None:
    """Whatever the texts, a Markdown reader finds headings, lists and plain words only."""
    list(words_of(render_markdown(routine, why=True)))


def test_markdown_says_what_the_text_says(outcome: Routine | Refusal | Program) -> None:
    """Every name, dose and step stands in the Markdown."""
    shown = "".join(words_of(render_markdown(outcome, why=True)))
    for item in outcome.items if isinstance(outcome, Routine) else ():
        assert item.exercise.name in shown
        for step in item.exercise.steps:
            assert step in shown


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


AXE_RUNS = """<script>axe.run().then(found => {
  const out = document.createElement("pre");
  out.id = "found";
  out.textContent = found.violations.map(one => one.id + " (" + one.impact + ")").join(", ");
  document.body.appendChild(out);
});</script>"""


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
@pytest.mark.parametrize(
    ("name", "language"), [("edith", "en"), ("marta", "es"), ("ask", "en"), ("logged", "en")]
)
def test_an_accessibility_checker_finds_nothing(name: str, language: str, tmp_path: Path) -> None:
    """axe-core, run in Chromium on the whole page, reports no violation."""
    axe = files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    if name in PROGRAMS:
        shown: Routine | Refusal | Program = PROGRAMS[name]()
    else:
        shown = compose(SAMPLES[name].request if name in SAMPLES else Request(Person.of(age=67)))
    page = render_html(shown, why=True, translator=translator(language))
    # The page forbids scripts, so the checker needs that one line out of its way.
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    axe = axe.replace("</script", r"<\/script")
    page = page.replace("</body>", f"<script>{axe}</script>{AXE_RUNS}</body>")
    source = tmp_path / "page.html"
    source.write_text(page, encoding="utf-8")
    command = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu"]
    command += [f"--user-data-dir={tmp_path / 'profile'}", "--virtual-time-budget=20000"]
    command += ["--dump-dom", source.as_uri()]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120)
    found = re.search(r'<pre id="found">(.*?)</pre>', done.stdout)
    assert found is not None
    assert found[1] == ""


def printed(page: str, size: str, folder: Path) -> list[str]:
    """The text of each page that Chromium prints; every word stands on its page."""
    pymupdf = pytest.importorskip("pymupdf")
    source, target = folder / "page.html", folder / "page.pdf"
    source.write_text(page.replace("@page{", f"@page{{size:{size};"), encoding="utf-8")
    command = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu"]
    command += ["--no-pdf-header-footer", f"--user-data-dir={folder / 'profile'}"]
    command += [f"--print-to-pdf={target}", source.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    with pymupdf.open(target) as document:
        for one in document:
            for x0, _, x1, _, *_ in one.get_text("words"):
                assert x0 >= 0
                assert x1 <= one.rect.width
        return [" ".join(one.get_text().split()) for one in document]


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
@pytest.mark.parametrize(
    ("name", "size"), [("marta", "A4"), ("otto", "Letter"), ("irene", "A4"), ("irene", "Letter")]
)
def test_a_handout_prints(name: str, size: str, tmp_path: Path) -> None:
    """Chromium prints it: every exercise on one page, nothing beside the page, no missing glyph."""
    routine = compose(SAMPLES[name].request)
    assert isinstance(routine, Routine)
    pages = printed(render_html(routine, why=True), size, tmp_path)
    for number, item in enumerate(routine.items, start=1):
        lines = (f"{number}. {item.exercise.name}", *item.exercise.steps, *item.exercise.cues)
        assert any(all(line in text for line in lines) for text in pages), item.exercise.name
    assert not any("\N{REPLACEMENT CHARACTER}" in text for text in pages)


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
def test_hostile_names_stay_on_the_sheet(tmp_path: Path) -> None:
    """However long a word of somebody's own catalog is, no part of it lies beside the page."""
    pages = printed(render_html(PROGRAMS["hostile"](), why=True), "A4", tmp_path)
    assert any("<script>alert(1)</script>" in text for text in pages)


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
@pytest.mark.parametrize(("name", "size"), [("fresh", "Letter"), ("logged", "A4")])
def test_a_program_prints(name: str, size: str, tmp_path: Path) -> None:
    """Chromium prints it: every week on one page, nothing beside the page, no missing glyph."""
    program = PROGRAMS[name]()
    pages = printed(render_html(program), size, tmp_path)
    for number in range(1, program.weeks + 1):
        names = {item.exercise.name for one in program.week(number) for item in one.items}
        (page,) = [text for text in pages if re.search(rf"Week {number}\b(?! on)", text)]
        week = re.split(r"Week \d+\b(?! on)", page.partition(f"Week {number}")[2])[0]
        assert [one for one in names if one not in week] == []
    assert not any("\N{REPLACEMENT CHARACTER}" in text for text in pages)
