"""Strategies for requests, refusals, and the problems that composing solves."""

import attrs
from hypothesis import strategies as st

from spinekit.catalog import Catalog
from spinekit.composer import (
    PRESETS,
    Candidate,
    ComposerSettings,
    Option,
    Problem,
    Refusal,
    RefusalKind,
    Relaxation,
    Request,
    Selection,
)
from spinekit.composer.problem import Phase
from spinekit.exercise import Equipment, Surface, Target
from spinekit.ranges import Range
from spinekit.safety import Urgency
from spinekit.testing.amounts import timings
from spinekit.testing.person import people, screened_people
from spinekit.testing.reusing import reused
from spinekit.testing.routine import decisions_by_exercise, questions
from spinekit.testing.safety import findings, rules
from spinekit.testing.words import ids, messages, texts

__all__ = [
    "UNPRICED",
    "candidates",
    "options",
    "phases",
    "problems",
    "refusals",
    "relaxations",
    "requests",
    "selections",
]

UNPRICED = ComposerSettings(priced=0)
"""Settings under which nothing is priced: pricing solves a problem many times over.

Examples:
    >>> UNPRICED != ComposerSettings()
    True
"""

_NUMBERS = st.integers(0, 10**9)
_SMALLER = st.integers(0, 10**6)


@reused
def _shares() -> st.SearchStrategy[Range | None]:
    """A share of the time, mostly left open."""
    stated = st.tuples(st.integers(0, 8), st.integers(30, 100)).map(lambda ends: Range(*ends))
    return st.one_of(st.none(), st.none(), stated)


@reused
@st.composite
def requests(draw: st.DrawFn, catalog: Catalog | None = None, *, own: bool = False) -> Request:
    """Any request, for people of whom three in four are screened.

    Args:
        catalog: The catalog; the standard one unless given.
        own: Whether it may bring rules, timing and recent exercises of its own.

    Returns:
        The strategy; it shrinks to a plain five minutes.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(requests()).minutes
        5
    """
    low = draw(st.integers(1, 2))
    known = sorted((catalog or Catalog.standard()).exercises)
    avoid = draw(st.sets(st.sampled_from(known), max_size=4))
    goals = st.sampled_from(sorted(PRESETS)) | st.dictionaries(
        st.sampled_from(Target), st.integers(1, 9), min_size=1, max_size=5
    )
    screened = screened_people()
    request = Request(
        draw(st.one_of(screened, screened, screened, people())),
        minutes=draw(st.integers(5, 60)),
        goals=draw(goals),
        surfaces=draw(st.sets(st.sampled_from(Surface), min_size=2)),
        equipment=draw(st.sets(st.sampled_from(Equipment))),
        avoid=avoid,
        prefer=draw(st.sets(st.sampled_from(known), max_size=3)) - avoid,
        items=Range(low, low + draw(st.integers(0, 9))),
        warm_up=draw(_shares()),
        cool_down=draw(_shares()),
        catalog=catalog,
        settings=UNPRICED,
    )
    if not own or not draw(st.booleans()):
        return request
    return attrs.evolve(
        request,
        catalog=Catalog(exercises=Catalog.standard().exercises) if catalog is None else catalog,
        rules=draw(st.lists(rules(), max_size=2, unique_by=lambda one: one.id)),
        recent=draw(st.lists(st.frozensets(ids("exercise"), max_size=2), max_size=2)),
        timing=draw(timings()),
    )


@reused
def relaxations() -> st.SearchStrategy[Relaxation]:
    """Any relaxation.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(relaxations()).limits
        ()
    """
    limits = st.lists(st.sampled_from(["minutes", "items"]), max_size=2)
    return st.builds(Relaxation, limits=limits, text=messages())


@reused
@st.composite
def refusals(draw: st.DrawFn) -> Refusal:
    """Any refusal, whether or not a composer would give it.

    Returns:
        The strategy; it shrinks to one that refers to nobody.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(refusals()).refer_to
        ''
    """
    refers = draw(st.booleans())
    return Refusal(
        kind=draw(st.sampled_from(RefusalKind)),
        message=draw(messages()),
        findings=draw(st.lists(findings(), max_size=2)),
        questions=draw(st.lists(questions(), max_size=2)),
        relaxations=draw(st.lists(relaxations(), max_size=2)),
        refer_to="a doctor" if refers else "",
        how_soon=draw(st.sampled_from(Urgency)) if refers else None,
        decisions=draw(decisions_by_exercise()),
    )


@reused
def options() -> st.SearchStrategy[Option]:
    """Any option of a candidate.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(options())
        Option(seconds=0, units=0)
    """
    return st.builds(Option, _NUMBERS, _NUMBERS)


@reused
def candidates() -> st.SearchStrategy[Candidate]:
    """Any candidate of a problem.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(candidates()).options
        ()
    """
    return st.builds(
        Candidate,
        id=texts(),
        family=texts(),
        phase=_NUMBERS,
        position=_NUMBERS,
        prefer=st.integers(-(10**9), 10**9),
        per_unit=st.dictionaries(st.integers(0, 10**9 - 1), _NUMBERS, max_size=3),
        options=st.lists(options(), max_size=2),
    )


@reused
def phases() -> st.SearchStrategy[Phase]:
    """Any phase of a problem.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(phases()).max_s
        0
    """
    return st.builds(
        lambda name, low, more: Phase(name=name, min_s=low, max_s=low + more),
        texts(),
        _SMALLER,
        _SMALLER,
    )


@reused
@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Small problems that can be built; most have no sensible answer.

    Returns:
        The strategy; it shrinks to one without candidates.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(problems()).candidates
        ()
    """
    points = sorted(draw(st.lists(st.integers(-99, 10**6), min_size=1, max_size=3)), reverse=True)
    steps = [draw(st.integers(1, 9)) for _ in points[1:]]
    fewest = draw(st.integers(0, 3))
    return Problem(
        targets=("back_extensors",),
        credit=((*zip(steps, points, strict=False), (None, points[-1])),),
        budget_s=draw(_NUMBERS),
        phases=(Phase(name="main", min_s=0, max_s=draw(_NUMBERS)),),
        positions=("supine",),
        setup_s=(draw(_NUMBERS),),
        change_points=draw(_NUMBERS),
        min_items=fewest,
        max_items=fewest + draw(st.integers(0, 9)),
        candidates=[
            attrs.evolve(one, id=f"c{number}", phase=0, position=0, per_unit={0: 3})
            for number, one in enumerate(draw(st.lists(candidates(), max_size=2)))
        ],
    )


@reused
def selections() -> st.SearchStrategy[Selection]:
    """Any selection from a problem.

    Returns:
        The strategy; it shrinks to none found.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(selections()).picks is None
        True
    """
    points = st.none() | st.integers(-(10**12), 10**12)
    picks = st.lists(st.tuples(ids("exercise"), _NUMBERS), max_size=3).map(tuple)
    return st.builds(
        Selection,
        picks=st.none() | picks,
        objective=points,
        bound=points,
        proven=st.booleans(),
        nodes=_NUMBERS,
    )
