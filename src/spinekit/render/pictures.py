"""Pictures for people who would rather look than read, as SVG texts.

Each picture has a title and a description that say in words what it shows,
says nothing by color alone, and is readable in light and dark. The same values
give the same text, byte for byte. The bodies are in
:mod:`spinekit.render.figure`.
"""

from collections.abc import Mapping, Sequence

from spinekit.errors import InvalidValueError
from spinekit.exercise import Target
from spinekit.frozen import FrozenMapping
from spinekit.program import Program, SessionState
from spinekit.ranges import Range
from spinekit.render.figure import BACK, FRONT, OUTLINE
from spinekit.render.markup import Markup, element, fragment
from spinekit.render.translating import ENGLISH, MARK, Translator, noted
from spinekit.render.vocabulary import DAYS, REGIONS
from spinekit.routine import Certificate, Routine
from spinekit.validation import identifier, instance, whole

__all__ = [
    "body_map",
    "coverage_bars",
    "program_lines",
    "program_strip",
    "progression_lines",
    "week_strip",
]

# Text 4.5 to 1 and lines 3 to 1 against their ground, light and dark.
_STYLE = """
.spinekit-picture{font-family:system-ui,sans-serif;max-width:100%;height:auto}
.spinekit-picture .ink{fill:#1a1a1a}
.spinekit-picture .soft{fill:#4a4a4a}
.spinekit-picture .ground{fill:#e4e8ec;stroke:#5c6670}
.spinekit-picture .full{fill:#0b5f8a}
.spinekit-picture .mark{stroke:#1a1a1a;fill:none}
.spinekit-picture .level-1{fill:#86bcd8;stroke:#0b4a6b}
.spinekit-picture .level-2{fill:#3d8db8;stroke:#0b4a6b}
.spinekit-picture .level-3{fill:#0b5f8a;stroke:#08364e}
.spinekit-picture .inverse{fill:#fff}
@media (prefers-color-scheme:dark){@media screen{
.spinekit-picture .ink{fill:#f2f2f2}
.spinekit-picture .soft{fill:#c4c8cc}
.spinekit-picture .ground{fill:#2b3138;stroke:#98a4b0}
.spinekit-picture .full{fill:#6bb8e0}
.spinekit-picture .mark{stroke:#f2f2f2}
.spinekit-picture .level-1{fill:#28536a;stroke:#a9d5ec}
.spinekit-picture .level-2{fill:#3d8db8;stroke:#cfe8f5}
.spinekit-picture .level-3{fill:#9fd6f2;stroke:#fff}
.spinekit-picture .inverse{fill:#101418}
}}
"""

_MOST_WEEKS = 16  # that are numbered; of more, every second or third

_DASHES = ("none", "8 4", "2 4", "12 4 2 4", "20 6", "1 6")


def coverage_bars(
    certificate: Certificate, translator: Translator = ENGLISH, *, id: str = "coverage"
) -> str:
    """Return how far a routine meets its goals, as one bar for each.

    Args:
        certificate: The certificate of a routine.
        translator: The language.
        id: What the ids of the picture start with; one page needs different ones.

    Returns:
        An SVG. A line across each bar marks what was wanted, the full part is what
        the routine gives, and the numbers say both.

    Examples:
        >>> certificate = Certificate(
        ...     objective=5,
        ...     bound=5,
        ...     proven=True,
        ...     seconds=840,
        ...     budget=900,
        ...     coverage={Target.BALANCE: 3},
        ...     wanted={Target.BALANCE: 6},
        ... )
        >>> "balance: 3 of 6" in coverage_bars(certificate)
        True
    """
    rows: list[str] = []
    said: list[str] = []
    most = max((*certificate.wanted.values(), *certificate.coverage.values(), 1))
    for number, target in enumerate(certificate.wanted):
        wanted, given = certificate.wanted[target], certificate.coverage.get(target, 0)
        name = translator.text(REGIONS[target])
        amounts = translator.fill(
            translator.text("{given} of {wanted}"),
            {"given": translator.number(given), "wanted": translator.number(wanted)},
        )
        said.append(f"{name}: {amounts}")
        top = 6 + 44 * number
        rows += [
            element("text", name, x=0, y=top + 14, font_size=15, class_="ink"),
            element(
                "rect",
                x=0,
                y=top + 20,
                width=_share(wanted, most, 300),
                height=14,
                rx=3,
                class_="ground",
            ),
            element(
                "rect",
                x=0,
                y=top + 20,
                width=_share(given, most, 300),
                height=14,
                rx=3,
                class_="full",
            ),
            element(
                "line",
                x1=_share(wanted, most, 300),
                y1=top + 17,
                x2=_share(wanted, most, 300),
                y2=top + 37,
                stroke_width=2,
                class_="mark",
            ),
            element("text", amounts, x=310, y=top + 33, font_size=15, class_="ink"),
        ]
    return _picture(
        id,
        translator,
        title=translator.text("How far the routine meets your goals"),
        said=said,
        size=(400, 10 + 44 * len(certificate.wanted)),
        content=rows,
    )


def body_map(routine: Routine, translator: Translator = ENGLISH, *, id: str = "body") -> str:
    """Return a body from the front and the back, with the regions a routine works.

    A region is darker the more sets work it and the more they do; beneath
    stands each by name, with one, two or three dots for the same.

    Args:
        routine: The routine.
        translator: The language.
        id: What the ids of the picture start with; one page needs different ones.

    Returns:
        An SVG.

    Examples:
        >>> from spinekit.routine import Block
        >>> from spinekit.samples import BED_BRIDGE
        >>> picture = body_map(Routine(blocks=(Block(items=(BED_BRIDGE,)),)))
        >>> "buttocks" in picture
        True
    """
    levels = _levels(routine)
    names = {target: translator.text(REGIONS[target]) for target in levels}
    figures = [
        element("g", _figure(FRONT, levels, names), transform="translate(20 26)"),
        element("g", _figure(BACK, levels, names), transform="translate(220 26)"),
        element("text", translator.text("Front"), x=100, y=16, **_CENTERED),
        element("text", translator.text("Back"), x=300, y=16, **_CENTERED),
    ]
    for number, (target, level) in enumerate(levels.items()):
        top = 380 + 24 * number
        figures += [
            element("rect", x=10, y=top - 13, width=16, height=16, class_=f"level-{level}"),
            fragment(
                element("circle", cx=40 + 12 * dot, cy=top - 5, r=4, class_="ink")
                for dot in range(level)
            ),
            element("text", names[target], x=82, y=top, font_size=15, class_="ink"),
        ]
    words = {
        1: translator.text("a little"),
        2: translator.text("well"),
        3: translator.text("most"),
    }
    return _picture(
        id,
        translator,
        title=translator.text("What the routine works"),
        said=[f"{names[target]}: {words[level]}" for target, level in levels.items()],
        size=(400, 374 + 24 * max(1, len(levels))),
        content=figures,
    )


def week_strip(days: Sequence[str], translator: Translator = ENGLISH, *, id: str = "week") -> str:
    """Return a week as a strip of seven days.

    Args:
        days: Seven texts, Monday first: what is done that day, or nothing.
        translator: The language.
        id: What the ids of the picture start with; one page needs different ones.

    Returns:
        An SVG. A day with a session is full and named in the description.

    Raises:
        InvalidValueError: If there are not seven days.

    Examples:
        >>> "Monday: 15 min" in week_strip(["15 min", "", "15 min", "", "15 min", "", ""])
        True
    """
    if len(days) != len(DAYS):
        raise InvalidValueError(
            "must hold seven days",
            path="days",
            value=list(days),
            remedy="give a text for each day, an empty one for a day off",
        )
    cells: list[str] = []
    said: list[str] = []
    for number, (text, name) in enumerate(zip(days, DAYS, strict=True)):
        left = 2 + 68 * number
        day = translator.text(name)
        cells += [
            element("text", day.removeprefix(MARK)[:2], x=left + 32, y=16, **_CENTERED),
            element(
                "rect",
                x=left,
                y=24,
                width=64,
                height=40,
                rx=5,
                class_="level-3" if text else "ground",
            ),
        ]
        if text:
            said.append(f"{day}: {text}")
            shown = _cut(text, 10)
            style = {**_CENTERED, "class_": "inverse", "font_size": 12}
            cells.append(element("text", shown, x=left + 32, y=48, **style))
    return _picture(
        id,
        translator,
        title=translator.text("The week"),
        said=said,
        size=(478, 70),
        content=cells,
    )


def program_strip(program: Program, translator: Translator = ENGLISH, *, id: str = "week") -> str:
    """Return the week of a program as a strip, with the minutes of each day.

    Args:
        program: The program.
        translator: The language.
        id: What the ids of the picture start with; one page needs different ones.

    Returns:
        An SVG: under each day from how many to how many minutes, begun ones
        counted, over the weeks; missed sessions do not count.

    Examples:
        >>> from spinekit.program import plan
        >>> from spinekit.samples import SAMPLES
        >>> program = plan(SAMPLES["otto"].request, weeks=2, days=["tuesday"])
        >>> "Tuesday: " in program_strip(program)
        True
    """
    instance(Program, "program")(program)
    minutes: dict[int, list[int]] = {}
    for session in program.sessions:
        if session.items and session.state is not SessionState.MISSED:
            minutes.setdefault(session.day.number, []).append(-(-session.routine.seconds.low // 60))
    texts: list[str] = []
    for day in range(len(DAYS)):
        found = minutes.get(day, ())
        ends = "-".join(map(translator.number, sorted({min(found), max(found)}))) if found else ""
        said = translator.text("{minutes} min")
        texts.append(translator.fill(said, {"minutes": ends}) if ends else "")
    return week_strip(texts, translator, id=id)


def program_lines(
    program: Program, translator: Translator = ENGLISH, *, id: str = "progression"
) -> str:
    """Return how long each movement of a program takes, week by week, as lines.

    Args:
        program: The program.
        translator: The language.
        id: What the ids of the picture start with; one page needs different ones.

    Returns:
        An SVG with a line for each movement, named after the exercise it begins
        with: the seconds of its last session of the week, 0 where it is not done.

    Examples:
        >>> from spinekit.program import plan
        >>> from spinekit.samples import SAMPLES
        >>> program = plan(SAMPLES["otto"].request, weeks=2, days=["tuesday"])
        >>> program.outline.lines[0].start.exercise.name in program_lines(program)
        True
    """
    instance(Program, "program")(program)
    series: dict[str, list[int]] = {}
    for line in program.outline.lines:
        seconds = [0] * program.weeks
        for session in program.sessions:
            for step in session.steps:
                if step.line == line.id and session.state is not SessionState.MISSED:
                    seconds[session.week - 1] = step.item.seconds.low
        series[line.start.exercise.name] = seconds
    return progression_lines(
        series, translator, id=id, title=noted("Seconds for each exercise, week by week")
    )


def progression_lines(
    series: Mapping[str, Sequence[int]],
    translator: Translator = ENGLISH,
    *,
    id: str = "progression",
    title: str = "Week by week",
) -> str:
    """Return numbers week by week as lines, such as the seconds of work of each exercise.

    Args:
        series: A name for each line, and a number for each week.
        translator: The language.
        id: What the ids of the picture start with; one page needs different ones.
        title: What is counted, in English; it is translated.

    Returns:
        An SVG. Lines differ in their dashes, not in color, and each is named at
        its number.

    Raises:
        InvalidValueError: If a line has no numbers.

    Examples:
        >>> "Bird dog: 5, 6, 8" in progression_lines({"Bird dog": [5, 6, 8]})
        True
    """
    for name, numbers in series.items():
        if not numbers:
            raise InvalidValueError(
                "is empty", path=f"series[{name!r}]", remedy="give a number for each week"
            )
    check = whole("series")
    most = max((check(one) for numbers in series.values() for one in numbers), default=1) or 1
    weeks = max((len(numbers) for numbers in series.values()), default=1)
    lines = [
        element("line", x1=40, y1=10, x2=40, y2=190, class_="mark"),
        element("line", x1=40, y1=190, x2=390, y2=190, class_="mark"),
        element("text", translator.number(most), x=34, y=18, text_anchor="end", **_SMALL),
        element("text", "0", x=34, y=194, text_anchor="end", **_SMALL),
    ]
    for week in range(0, weeks, -(-weeks // _MOST_WEEKS)):
        left = _place(week, weeks)
        lines.append(
            element(
                "text", translator.number(week + 1), x=left, y=207, text_anchor="middle", **_SMALL
            )
        )
    said: list[str] = []
    for number, (name, numbers) in enumerate(series.items()):
        points = [
            (_place(at, weeks), 190 - _share(one, most, 175)) for at, one in enumerate(numbers)
        ]
        dash = _DASHES[number % len(_DASHES)]
        top = 234 + 22 * number
        lines += [
            element(
                "polyline",
                points=" ".join(f"{x},{y}" for x, y in points),
                stroke_width=2 + number // len(_DASHES),
                stroke_dasharray=dash,
                class_="mark",
            ),
            fragment(element("circle", cx=x, cy=y, r=3, class_="ink") for x, y in points),
            element(
                "line",
                x1=40,
                y1=top - 5,
                x2=80,
                y2=top - 5,
                stroke_width=2,
                stroke_dasharray=dash,
                class_="mark",
            ),
            element(
                "text", _cut(translator.text(name), 36), x=88, y=top, font_size=15, class_="ink"
            ),
        ]
        said.append(f"{translator.text(name)}: {', '.join(map(translator.number, numbers))}")
    return _picture(
        id,
        translator,
        title=translator.text(title),
        said=said,
        size=(400, 222 + 22 * len(series)),
        content=lines,
    )


_CENTERED: dict[str, str | int] = {"text_anchor": "middle", "font_size": 14, "class_": "ink"}
_SMALL: dict[str, str | int] = {"font_size": 12, "class_": "soft"}


def _place(week: int, weeks: int) -> int:
    """Return where a week stands from the left."""
    return 60 + (320 * week // (weeks - 1) if weeks > 1 else 160)


def _share(part: int, most: int, width: int) -> int:
    return width * part // most


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}\N{HORIZONTAL ELLIPSIS}"


def _levels(routine: Routine) -> FrozenMapping[Target, int]:
    """Return how much each region is worked, 1 to 3, against the one worked most."""
    units: dict[Target, int] = {}
    for item in routine.items:
        sets = (item.dosage.sets or Range(1)).low
        for target, weight in item.exercise.trains.items():
            units[target] = units.get(target, 0) + weight * sets
    most = max(units.values(), default=1)
    return FrozenMapping(
        (target, -(-3 * units[target] // most)) for target in Target if target in units
    )


def _figure(
    regions: Mapping[Target, Sequence[str]],
    levels: Mapping[Target, int],
    names: Mapping[Target, str],
) -> Markup:
    """Return one body with its worked regions on it."""
    shapes = [element("path", d=path, class_="ground") for path in OUTLINE]
    for target, paths in regions.items():
        if target in levels:
            drawn = [element("path", d=path) for path in paths]
            shapes.append(
                element(
                    "g", element("title", names[target]), *drawn, class_=f"level-{levels[target]}"
                )
            )
    return fragment(shapes)


def _picture(
    id: str,
    translator: Translator,
    *,
    title: str,
    said: Sequence[str],
    size: tuple[int, int],
    content: Sequence[str],
) -> str:
    """Return the frame of every picture: size, title, description, style."""
    prefix = identifier("id")(id)
    words = "; ".join(said) or translator.text("nothing")
    return element(
        "svg",
        element("title", title, id=f"{prefix}-title"),
        element("desc", f"{title}: {words}.", id=f"{prefix}-desc"),
        Markup(f"<style>{_STYLE}</style>"),
        *content,
        xmlns="http://www.w3.org/2000/svg",
        view_box=f"0 0 {size[0]} {size[1]}",
        width=size[0],
        height=size[1],
        role="img",
        lang=translator.language,
        aria_labelledby=f"{prefix}-title",
        aria_describedby=f"{prefix}-desc",
        class_="spinekit-picture",
    )
