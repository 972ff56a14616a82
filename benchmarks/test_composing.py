"""What one routine costs: by catalog size, with and without prices, and what comes after it.

Copies of the standard catalog are families of their own, so the solver has as
much more to choose from as the catalog is longer. Writing, reading, rendering,
progressing and planning stand beside composing the same routine.
"""

import datetime as dt

import attrs
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from spinekit.catalog import Catalog
from spinekit.clock import timeline
from spinekit.codecs import dumps, loads
from spinekit.composer import Cohort, Composer, ComposerSettings, Request
from spinekit.person import Person
from spinekit.program import Program, done_well, plan
from spinekit.progression import SessionLog, progress
from spinekit.render import body_map, render_html, render_markdown, render_text, translator
from spinekit.routine import Routine
from spinekit.samples import HEALTHY, MARTA, SAMPLES

UNPRICED = ComposerSettings(priced=0)
REQUEST = attrs.evolve(SAMPLES["paula"].request, minutes=20)
COMPOSER = Composer()
FIRST = dt.date(2025, 1, 6)


def routine() -> Routine:
    """The routine of the sample."""
    composed = COMPOSER.compose(REQUEST)
    if not isinstance(composed, Routine):
        raise TypeError("the sample gives no routine")
    return composed


def catalog_of(times: int) -> Catalog:
    """The standard catalog with its exercises so many times over."""
    standard = Catalog.standard()
    copies = [
        attrs.evolve(
            one, id=f"{one.id}-{number}", family=f"{one.family}-{number}", easier=(), harder=()
        )
        for number in range(times)
        for one in standard
    ]
    return Catalog(exercises=copies, rules=standard.rules, sources=standard.sources)


@pytest.mark.parametrize("times", [1, 3, 10, 30])
@pytest.mark.benchmark(group="composing by catalog size, 22 exercises so many times")
def test_catalog_size(times: int, benchmark: BenchmarkFixture) -> None:
    """One routine without prices."""
    catalog = catalog_of(times)
    composer = Composer(catalog)
    request = Request(HEALTHY, minutes=20, catalog=catalog, settings=UNPRICED)
    benchmark(composer.compose, request)


@pytest.mark.parametrize("person", [HEALTHY, MARTA], ids=["healthy", "osteoporosis"])
@pytest.mark.parametrize("priced", [0, 24])
@pytest.mark.benchmark(group="composing, with so many prices")
def test_prices(person: Person, priced: int, benchmark: BenchmarkFixture) -> None:
    """One routine, and what forcing in each exercise left out would cost."""
    settings = ComposerSettings(priced=priced)
    benchmark(COMPOSER.compose, attrs.evolve(REQUEST, person=person, settings=settings))


@pytest.mark.benchmark(group="people who share")
def test_alone(benchmark: BenchmarkFixture) -> None:
    """Composing for one person."""
    benchmark(COMPOSER.compose, attrs.evolve(REQUEST, settings=UNPRICED))


@pytest.mark.benchmark(group="people who share")
def test_signature(benchmark: BenchmarkFixture) -> None:
    """Telling which others a person may share with."""
    benchmark(Cohort(COMPOSER).signature, REQUEST)


@pytest.mark.benchmark(group="people who share")
def test_shared(benchmark: BenchmarkFixture) -> None:
    """A person whose outcome is there already."""
    cohort = Cohort(COMPOSER)
    cohort.compose(REQUEST)
    benchmark(cohort.compose, REQUEST)


COMPOSED = routine()
TEXT = dumps(COMPOSED)
SPANISH = translator("es")
PLAN = plan(attrs.evolve(REQUEST, settings=UNPRICED), weeks=12, start=FIRST)
ITEM = COMPOSED.items[0]
HISTORY = [
    SessionLog(date=FIRST + dt.timedelta(days=2 * number), items=(done_well(ITEM),))
    for number in range(36)
]


def program() -> Program:
    """The program of twelve weeks, three sessions each."""
    if not isinstance(PLAN, Program):
        raise TypeError("the sample gives no program")
    return PLAN


def replanned() -> Program:
    """The program after its first session, done as asked."""
    first = program().sessions[0]
    items = tuple(done_well(item) for item in first.items)
    return program().after(SessionLog(date=first.date or FIRST, items=items))


STEPS = {
    "composing, no prices": lambda: COMPOSER.compose(attrs.evolve(REQUEST, settings=UNPRICED)),
    "composing": lambda: COMPOSER.compose(REQUEST),
    "writing JSON": lambda: dumps(COMPOSED),
    "reading JSON": lambda: loads(TEXT, Routine),
    "timeline": lambda: timeline(COMPOSED),
    "timeline, longer": lambda: timeline(COMPOSED, longer=True),
    "text": lambda: render_text(COMPOSED, why=True),
    "text in Spanish": lambda: render_text(COMPOSED, translator=SPANISH, why=True),
    "Markdown": lambda: render_markdown(COMPOSED, why=True),
    "HTML with pictures": lambda: render_html(COMPOSED, why=True),
    "body map": lambda: body_map(COMPOSED),
    "progress, 36 sessions": lambda: progress(ITEM, HISTORY),
}
OF_PROGRAMS = {
    "planning 12 weeks": lambda: plan(REQUEST, weeks=12, start=FIRST),
    "planning anew after a log": replanned,
    "text": lambda: render_text(program(), why=True),
    "Markdown": lambda: render_markdown(program(), why=True),
    "HTML with pictures": lambda: render_html(program(), why=True),
}


@pytest.mark.parametrize("name", STEPS)
@pytest.mark.benchmark(group="beside one routine")
def test_step(name: str, benchmark: BenchmarkFixture) -> None:
    """One step of what an app does for a person."""
    benchmark(STEPS[name])


@pytest.mark.parametrize("name", OF_PROGRAMS)
@pytest.mark.benchmark(group="beside one program")
def test_program(name: str, benchmark: BenchmarkFixture) -> None:
    """One step of what an app does with a program."""
    benchmark(OF_PROGRAMS[name])
