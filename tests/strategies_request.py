"""Generated requests for tests: people who are often cleared, and limits of every kind."""

from hypothesis import strategies as st

from spinekit.catalog import Catalog
from spinekit.composer import PRESETS, ComposerSettings, Request
from spinekit.exercise import Equipment, Surface, Target
from spinekit.facts import FACTS, Group
from spinekit.person import Person
from spinekit.ranges import Range
from tests.strategies_person import answers_to, fits, people

# Pricing solves every problem many times over; the laws here do not look at prices.
UNPRICED = ComposerSettings(priced=0)

_GROUPS = ("red_flags", "bone", "spine", "health", "limbs", "today", "about")


# What limits exercises without barring the person as a whole.
_LIMITING = tuple(
    row
    for row in FACTS.values()
    if row.group in (Group.BONE, Group.SPINE, Group.LIMBS, Group.SUPPORT)
    or row.id in ("frail", "new_to_exercise", "sedentary", "glaucoma", "reflux", "systolic_bp")
)


@st.composite
def cleared_people(draw: st.DrawFn) -> Person:
    """A person of whom much is known, with a few limiting answers and a few gaps."""
    person = Person.of(age=draw(st.integers(18, 69)))
    for row in draw(st.lists(st.sampled_from(_LIMITING), max_size=4, unique=True)):
        answer = draw(answers_to(row))
        if fits(person, row.id, answer):
            person = person.answer(row.id, answer)
    person = person.none_of(*_GROUPS)
    gaps = [row.id for row in _LIMITING if row.id in person.answers]
    for name in draw(st.lists(st.sampled_from(gaps), max_size=3, unique=True)):
        person = person.answer(name, None)
    return person


def shares() -> st.SearchStrategy[Range | None]:
    """A share of the time, mostly left open."""
    stated = st.tuples(st.integers(0, 8), st.integers(30, 100)).map(lambda ends: Range(*ends))
    return st.one_of(st.none(), st.none(), stated)


@st.composite
def requests(draw: st.DrawFn, catalog: Catalog | None = None) -> Request:
    """Any request over the standard catalog; it shrinks to a plain quarter of an hour."""
    low = draw(st.integers(1, 2))
    ids = sorted((catalog or Catalog.standard()).exercises)
    avoid = draw(st.sets(st.sampled_from(ids), max_size=4))
    return Request(
        draw(st.one_of(cleared_people(), cleared_people(), cleared_people(), people())),
        minutes=draw(st.integers(5, 60)),
        goals=draw(
            st.sampled_from(sorted(PRESETS))
            | st.dictionaries(st.sampled_from(Target), st.integers(1, 9), min_size=1, max_size=5)
        ),
        surfaces=draw(st.sets(st.sampled_from(Surface), min_size=2)),
        equipment=draw(st.sets(st.sampled_from(Equipment))),
        avoid=avoid,
        prefer=draw(st.sets(st.sampled_from(ids), max_size=3)) - avoid,
        items=Range(low, low + draw(st.integers(0, 9))),
        warm_up=draw(shares()),
        cool_down=draw(shares()),
        catalog=catalog,
        settings=UNPRICED,
    )
