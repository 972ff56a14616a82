"""Pictures: well-formed, told in words, readable in light and dark, the same every time."""

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinekit.composer import compose
from spinekit.errors import InvalidTypeError, InvalidValueError
from spinekit.exercise import Target
from spinekit.render import (
    body_map,
    coverage_bars,
    progression_lines,
    translator,
    week_strip,
)
from spinekit.render.figure import BACK, FRONT, OUTLINE
from spinekit.render.vocabulary import REGIONS
from spinekit.routine import Block, Routine
from spinekit.samples import BED_BRIDGE, SAMPLES
from spinekit.testing import texts

SVG = "{http://www.w3.org/2000/svg}"
ROUTINE = compose(SAMPLES["irene"].request)
assert isinstance(ROUTINE, Routine)
assert ROUTINE.certificate is not None
PICTURES = {
    "coverage": coverage_bars(ROUTINE.certificate),
    "body": body_map(ROUTINE),
    "week": week_strip(["15 min", "", "15 min", "", "", "20 min", ""]),
    "progression": progression_lines({"Bird dog": [10, 12, 14], "Bridge": [8, 8, 10, 12]}),
}


def tree(picture: str) -> ET.Element:
    """The picture as a tree of elements."""
    return ET.fromstring(picture)  # noqa: S314 - our own text


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_told_in_words(name: str) -> None:
    """It has a title and a description, and points a screen reader to both."""
    root = tree(PICTURES[name])
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert root.get("aria-labelledby") == title.get("id") == f"{name}-title"
    assert root.get("aria-describedby") == description.get("id")
    assert (title.text or "") in (description.text or "")


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_reaches_for_nothing(name: str) -> None:
    """No script, no link, no image, no font to fetch."""
    picture = PICTURES[name]
    assert {one.tag.removeprefix(SVG) for one in tree(picture).iter()} <= {
        *("svg", "title", "desc", "style", "g", "text"),
        *("rect", "circle", "path", "line", "polyline"),
    }
    assert "url(" not in picture
    assert "href" not in picture


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_keeps_inside_its_frame(name: str) -> None:
    """No text starts outside the picture, and no shape ends outside it."""
    root = tree(PICTURES[name])
    _, _, width, height = map(int, str(root.get("viewBox")).split())
    for one in root.iter(f"{SVG}text"):
        assert 0 <= int(str(one.get("x"))) < width
        assert 0 <= int(str(one.get("y"))) <= height
    for one in root.iter(f"{SVG}rect"):
        assert int(str(one.get("x"))) + int(str(one.get("width"))) <= width
        assert int(str(one.get("y"))) + int(str(one.get("height"))) <= height


def luminance(color: str) -> float:
    """The relative luminance of a color, as WCAG 2.1 defines it."""
    digits = color.lstrip("#")
    digits = "".join(2 * one for one in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast of two colors, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("scheme", "ground"), [("light", "#ffffff"), ("dark", "#101418")])
def test_colors_stand_out(scheme: str, ground: str) -> None:
    """Text has a contrast of 4.5 to its ground and shapes one of 3, in light and dark."""
    style = PICTURES["body"].partition("<style>")[2].partition("</style>")[0]
    light, _, dark = style.partition("@media")
    rules = dict(
        re.findall(
            r"\.spinekit-picture \.([a-z0-9-]+)\{([^}]*)\}", dark if scheme == "dark" else light
        )
    )

    def color(rule: str, kind: str) -> str:
        found = re.search(rf"{kind}:(#[0-9a-f]+)", rules[rule])
        assert found is not None
        return found[1]

    for rule in ("ink", "soft"):
        assert contrast(color(rule, "fill"), ground) >= 4.5
    for rule in ("ground", "mark", "level-1", "level-2", "level-3"):
        assert contrast(color(rule, "stroke"), ground) >= 3
    assert contrast(color("full", "fill"), color("ground", "fill")) >= 3
    assert contrast(color("inverse", "fill"), color("level-3", "fill")) >= 4.5


def test_every_target_has_a_region() -> None:
    """Whatever an exercise trains can be drawn, from the front or the back."""
    assert set(Target) == {*FRONT, *BACK} == set(REGIONS)


def test_regions_lie_on_the_body() -> None:
    """No region is drawn beyond the outline's own bounds."""

    def bounds(paths: tuple[str, ...]) -> tuple[float, float, float, float]:
        # Only whole points are used; H and V are outlines' edges and lie between others.
        pairs = [
            (float(x), float(y)) for path in paths for x, y in re.findall(r"(\d+) (\d+)", path)
        ]
        xs, ys = [x for x, _ in pairs], [y for _, y in pairs]
        return min(xs), min(ys), max(xs), max(ys)

    left, top, right, bottom = bounds(OUTLINE)
    for regions in (FRONT, BACK):
        for paths in regions.values():
            x0, y0, x1, y1 = bounds(paths)
            assert left <= x0 <= x1 <= right
            assert top <= y0 <= y1 <= bottom


def test_the_body_shows_what_is_worked_most() -> None:
    """Of a bridge alone, what it mainly trains has the darkest shade, and is named."""
    routine = Routine(blocks=(Block(items=(BED_BRIDGE,)),))
    trains = BED_BRIDGE.exercise.trains
    picture = body_map(routine)
    for target, weight in trains.items():
        assert REGIONS[target] in picture
        if weight == max(trains.values()):
            assert f"{REGIONS[target]}: most" in picture


def test_an_empty_routine_works_nothing() -> None:
    """The body is drawn and the description says so."""
    assert "nothing" in body_map(Routine(blocks=()))


def test_pictures_are_the_same_every_time() -> None:
    """The same routine gives the same text."""
    assert PICTURES["body"] == body_map(compose(SAMPLES["irene"].request))  # type: ignore[arg-type]


@given(name=texts())
def test_no_text_gets_out_of_its_place(name: str) -> None:
    """A name with tags, quotes or braces stays a name."""
    for picture in (progression_lines({name: [1, 2]}), week_strip([name, *[""] * 6])):
        description = tree(picture).find(f"{SVG}desc")
        assert description is not None
        assert name in str(description.text)


@given(
    series=st.dictionaries(
        st.sampled_from("abc"), st.lists(st.integers(0, 10**9), min_size=1, max_size=30), min_size=1
    )
)
def test_lines_stay_in_their_frame(series: dict[str, list[int]]) -> None:
    """Whatever the numbers, no point lies outside the axes."""
    for line in tree(progression_lines(series)).iter(f"{SVG}polyline"):
        for point in str(line.get("points")).split():
            x, y = map(int, point.split(","))
            assert 40 <= x <= 390
            assert 10 <= y <= 190


def test_wrong_input_is_refused() -> None:
    """Six days are no week, a line needs numbers, and numbers are whole."""
    with pytest.raises(InvalidValueError, match="seven days"):
        week_strip([""] * 6)
    with pytest.raises(InvalidValueError, match="is empty"):
        progression_lines({"a": []})
    with pytest.raises(InvalidTypeError):
        progression_lines({"a": [1.5]})  # type: ignore[list-item]
    with pytest.raises(InvalidValueError, match="is not an id"):
        week_strip([""] * 7, id='"><script>')


def test_pictures_speak_the_language() -> None:
    """In Spanish, days and regions have their Spanish names."""
    spanish = translator("es")
    assert "Lunes: 15 min" in week_strip(["15 min", *[""] * 6], spanish)
    assert "glúteos" in body_map(Routine(blocks=(Block(items=(BED_BRIDGE,)),)), spanish)
