"""Strategies for what an exercise demands, its modifications and doses, and exercises themselves."""

from collections.abc import Collection
from enum import IntEnum
from typing import Any

import attrs
from hypothesis import strategies as st

from spinekit.demands import (
    Demands,
    Direction,
    Loading,
    Position,
    Repetition,
    Speed,
    SpineMotion,
    SpineRange,
)
from spinekit.dosage import Dosage, Hold, Holds, Reps, ToFatigue, Work
from spinekit.evidence import OUR_JUDGEMENT
from spinekit.exercise import (
    LIMITABLE,
    Dose,
    Equipment,
    Exercise,
    Modification,
    Phase,
    Sides,
    Surface,
    Target,
)
from spinekit.testing.amounts import dosages
from spinekit.testing.reusing import reused
from spinekit.testing.words import citations, ids, texts

__all__ = ["OPTIONAL_PARTS", "demands", "doses", "exercises", "modifications", "motions"]

OPTIONAL_PARTS = ("sets", "rest", "tempo", "load", "effort", "times_per_day", "days_per_week")
"""The fields of a dosage that may be left open."""

_PLAIN = Demands(position=Position.STANDING)


@reused
def motions() -> st.SearchStrategy[SpineMotion]:
    """Any motion of the spine in one direction.

    Returns:
        The strategy; it shrinks to no motion.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(motions()) == SpineMotion()
        True
    """
    return st.builds(
        SpineMotion,
        range=st.sampled_from(SpineRange),
        load=st.sampled_from(Loading),
        speed=st.sampled_from(Speed),
        repetition=st.sampled_from(Repetition),
    )


@reused
@st.composite
def demands(draw: st.DrawFn, *, position: Position | None = None) -> Demands:
    """Any demands: those of the position alone, and up to eight more.

    Args:
        position: The position; any unless given.

    Returns:
        The strategy; it shrinks to a position in which nothing else is asked for.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(demands(position=Position.SUPINE)) == Demands(position=Position.SUPINE)
        True
    """
    changes = draw(st.lists(_demand(), max_size=8))
    parts: dict[str, dict[str, Any]] = {}
    plain: dict[str, Any] = {}
    for name, value in changes:
        outer, _, inner = name.partition(".")
        if inner:
            parts.setdefault(outer, {})[inner] = value
        else:
            plain[name] = value
    plain |= {name: SpineMotion(**motion) for name, motion in parts.items()}
    return Demands(
        position=draw(st.sampled_from(Position)) if position is None else position,
        **plain,
    )


@reused
def _limitable() -> st.SearchStrategy[tuple[str, object]]:
    """The name of a demand that can be limited, and a value of its type."""
    return st.sampled_from(LIMITABLE).flatmap(
        lambda name: st.tuples(st.just(name), _values_like(_demand_of(name)))
    )


@reused
def _demand() -> st.SearchStrategy[tuple[str, object]]:
    """The name of any demand but the position, and a value of its type."""
    words = [f"{direction.value}.repetition" for direction in Direction]
    repeated = st.tuples(st.sampled_from(words), st.sampled_from(Repetition))
    return _limitable() | repeated


def _demand_of(name: str) -> object:
    outer, _, inner = name.partition(".")
    value: object = getattr(_PLAIN, outer)
    return getattr(value, inner) if inner else value


@reused
def _values_like(value: object) -> st.SearchStrategy[bool | IntEnum]:
    """Every value of the type of *value*: of a grade, or True and False."""
    if isinstance(value, IntEnum):
        return st.sampled_from(list(type(value)))
    return st.booleans()


@reused
def modifications() -> st.SearchStrategy[Modification]:
    """Any modification of an exercise.

    Returns:
        The strategy; it shrinks to one that changes nothing.

    Examples:
        >>> from spinekit.testing import smallest
        >>> dict(smallest(modifications()).limits)
        {}
    """
    return st.builds(
        Modification,
        id=ids("modification"),
        text=texts(),
        limits=st.lists(_limitable(), max_size=6).map(dict),
        not_on=st.frozensets(st.sampled_from(Surface), max_size=2),
        needs=st.frozensets(st.sampled_from(Equipment)),
    )


def _blanked(work: Work, parts: Collection[str]) -> Work:
    """*work* with some of its parts not stated."""
    if isinstance(work, Reps):
        return Reps(None) if "count" in parts else work
    if isinstance(work, Hold):
        return Hold(None) if "seconds" in parts else work
    if isinstance(work, Holds):
        return Holds(
            None if "count" in parts else work.count,
            None if "seconds" in parts else work.seconds,
        )
    return ToFatigue(None) if "max_seconds" in parts else work


@reused
@st.composite
def doses(draw: st.DrawFn) -> Dose:
    """Doses that state part of a whole dosage; what one leaves open is its default, or nothing.

    Returns:
        The strategy; it shrinks to one repetition by our own judgement.

    Examples:
        >>> from spinekit.testing import smallest
        >>> print(smallest(doses()).dosage)
        1 x 1
    """
    whole = draw(dosages(complete=True))
    gone = draw(st.sets(st.sampled_from([*OPTIONAL_PARTS, "count", "seconds", "max_seconds"])))
    open_parts: dict[str, Any] = {name: None for name in OPTIONAL_PARTS if name in gone}
    stated = attrs.evolve(whole, work=_blanked(whole.work, gone), **open_parts)
    return Dose(
        dosage=stated,
        citation=draw(citations()),
        default=draw(st.none() | st.just(whole)),
        written_for=draw(st.frozensets(ids("fact"), max_size=2)),
        progression=draw(st.booleans()),
    )


@reused
@st.composite
def exercises(
    draw: st.DrawFn,
    *,
    position: Position | None = None,
    phase: Phase | None = None,
    complete: bool = False,
    bare: bool = False,
) -> Exercise:
    """Any exercise, also one whose text breaks off before it says what it demands.

    Args:
        position: The position it is done in; any, or an unknown one, unless given.
        phase: The part of a routine it belongs to; any unless given.
        complete: Whether its demands, its steps and a dose are known.
        bare: Whether only what a routine looks at may vary, so that many are quickly drawn.

    Returns:
        The strategy; it shrinks to a name and little else.

    Examples:
        >>> from spinekit.testing import smallest
        >>> exercise = smallest(exercises())
        >>> print(exercise.name, exercise.demands)
        Bird dog None
    """
    known = complete or position is not None or draw(st.booleans())
    whole = [Dose(dosage=Dosage.parse("2 x 10"), citation=OUR_JUDGEMENT)]
    few = st.lists(texts(), unique=True, max_size=2)
    exercise = Exercise(
        id=draw(ids("exercise")),
        name=draw(texts()),
        family="family",
        phase=draw(st.sampled_from(Phase)) if phase is None else phase,
        demands=draw(demands(position=position)) if known else None,
        surfaces=draw(st.frozensets(st.sampled_from(Surface), min_size=known)),
        trains=draw(st.dictionaries(st.sampled_from(Target), st.integers(1, 3), max_size=3)),
        equipment=draw(st.frozensets(st.sampled_from(Equipment))),
        sides=draw(st.sampled_from(Sides)),
        steps=draw(st.lists(texts(), unique=True, min_size=complete, max_size=2)),
        cues=draw(few),
        mistakes=draw(few),
        doses=whole if complete else (),
    )
    if bare:
        return exercise
    neighbors = draw(st.lists(ids("neighbor"), unique=True, max_size=3))
    split = draw(st.integers(0, len(neighbors)))
    return attrs.evolve(
        exercise,
        aliases=draw(few),
        modifications=draw(st.lists(modifications(), unique_by=lambda one: one.id, max_size=1)),
        doses=(*exercise.doses, *draw(st.lists(doses(), max_size=1))),
        easier=neighbors[:split],
        harder=neighbors[split:],
        difficulty=draw(st.integers(1, 5)),
    )
