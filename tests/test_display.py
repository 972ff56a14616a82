"""Notebooks and rich: a value lays itself out where it is asked, and loads nothing before."""

import copy
import io
import pickle
import subprocess
import sys
from collections.abc import Callable

import html5lib
import pytest
from IPython.core.formatters import HTMLFormatter
from rich.console import Console

from spinekit import Catalog, Program, Refusal, Routine, Verdict, judge
from spinekit.composer import Request, compose
from spinekit.display import Displayed
from spinekit.errors import InvalidTypeError
from spinekit.messages import Message
from spinekit.person import Person
from spinekit.render import ENGLISH, translator
from spinekit.render.notebook import html_of, register
from spinekit.render.terminal import Shown
from spinekit.routine import Block
from spinekit.samples import BED_BRIDGE, HEALTHY, SAMPLES
from tests.sample_programs import fresh


def verdict() -> Verdict:
    """One with a finding."""
    person = HEALTHY.answer("cannot_lie_prone", True)
    return judge(person, Catalog.standard()["elbow-prop"])


VALUES: dict[type, Callable[[], object]] = {
    Routine: lambda: compose(SAMPLES["otto"].request),
    Refusal: lambda: compose(Request(Person.of(saddle_numbness=True))),
    Program: fresh,
    Verdict: verdict,
    Catalog: Catalog.standard,
}


@pytest.fixture(params=VALUES, ids=lambda kind: kind.__name__)
def value(request: pytest.FixtureRequest) -> object:
    """A value of each class that shows itself."""
    found = VALUES[request.param]()
    assert type(found) is request.param
    return found


def test_a_notebook_gets_html(value: object) -> None:
    """IPython's method gives one piece of valid HTML."""
    piece = value._repr_html_()  # type: ignore[attr-defined]
    assert piece.startswith("<section")
    page = f"<!DOCTYPE html><html><head><title>x</title></head><body>{piece}</body></html>"
    html5lib.HTMLParser(strict=True).parse(page)


def test_ipython_finds_the_method(value: object) -> None:
    """The formatter of a notebook shows the value as its own HTML."""
    assert value._repr_html_() == HTMLFormatter()(value)  # type: ignore[attr-defined]


def test_rich_lays_it_out(value: object) -> None:
    """``rich.print`` shows more than one line, none wider than the console."""
    screen = Console(width=60, record=True, file=io.StringIO())
    screen.print(value)
    lines = screen.export_text().splitlines()
    assert len(lines) > 1
    assert max(map(len, lines)) <= 60


def test_rich_prints_a_name_in_brackets_as_it_is() -> None:
    """What looks like rich's markup or an emoji code is printed, and lines keep to the width."""
    note = Message("{text}", {"text": "[bold]name[/bold] :smile:"})
    routine = Routine(blocks=(Block(items=(BED_BRIDGE,)),), notes=(note,))
    screen = Console(width=60, record=True, file=io.StringIO())
    screen.print(routine)
    text = screen.export_text()
    assert "[bold]name[/bold] :smile:" in text
    assert max(len(line) for line in text.splitlines()) <= 60


def test_str_stays_one_line(value: object) -> None:
    """In a log a value is a line."""
    assert len(str(value).splitlines()) == 1


def test_a_value_stays_a_value(value: object) -> None:
    """The two methods bring no dictionary, and pickling, copying and hashing go on as before."""
    assert isinstance(value, Displayed)
    assert not hasattr(value, "__dict__")
    assert value == pickle.loads(pickle.dumps(value)) == copy.copy(value)
    assert hash(value) == hash(pickle.loads(pickle.dumps(value)))


def test_who_never_asks_never_loads_a_renderer() -> None:
    """Composing and printing a line loads neither the renderers nor rich."""
    code = (
        "import sys; from spinekit import compose, Request, Person\n"
        "print(compose(Request(Person.of(age=67))))\n"
        "print([one for one in sys.modules if one.startswith(('spinekit.render', 'rich'))])"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_notebook_can_have_another_language() -> None:
    """What is registered covers every class that shows itself, and speaks the language."""
    table: dict[type, Callable[[object], str]] = {}

    class Table:
        def for_type(self, typ: type, func: Callable[[object], str]) -> None:
            table[typ] = func

    register(Table(), translator=translator("es"))
    assert set(table) == set(VALUES)
    for kind, make in VALUES.items():
        assert 'lang="es"' in table[kind](make())
        assert html_of(make(), translator=ENGLISH) != table[kind](make())


def test_anything_else_is_refused() -> None:
    """An item has one line and no page."""
    with pytest.raises(InvalidTypeError):
        html_of(BED_BRIDGE)
    with pytest.raises((InvalidTypeError, TypeError)):
        Shown(BED_BRIDGE)  # type: ignore[arg-type]
