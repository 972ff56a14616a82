"""Hypothesis strategies for exercises and everything around them, valid by construction.

Each shrinks toward the plainest value: neutral demands, no modification, one
item in one block.
"""

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
from spinekit.dosage import Dosage, Hold, Holds, Reps, Timing, ToFatigue, Work
from spinekit.evidence import OUR_JUDGEMENT, Citation, Strength
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
from spinekit.messages import Message
from spinekit.ranges import Range
from spinekit.routine import Block, Item, Routine
from tests.strategies_dosage import dosages, timings

OPTIONAL_PARTS = ("sets", "rest", "tempo", "load", "effort", "times_per_day", "days_per_week")
"""The fields of a dosage that may be left open."""

PLAIN = Demands(position=Position.STANDING)
"""A demand of every kind, to see which type each has."""


def ranges(most: int = 10**9) -> st.SearchStrategy[Range]:
    """Ranges up to *most*, single numbers as often as wide ones."""
    number = st.integers(0, most)
    pairs = st.tuples(number, number).map(lambda pair: Range(min(pair), max(pair)))
    return st.one_of(number.map(Range), pairs)


def ids(prefix: str = "thing") -> st.SearchStrategy[str]:
    """A few ids, so that two of them are sometimes the same."""
    return st.integers(0, 9).map(lambda number: f"{prefix}-{number}")


def sentences() -> st.SearchStrategy[str]:
    """A few texts a person could read, of several scripts."""
    return st.sampled_from(["Breathe.", "Bird dog", "It's 骨 {}", "Ünïcode, é", "x" * 200])


def messages() -> st.SearchStrategy[Message]:
    """A message with and one without an argument."""
    return st.sampled_from([Message("Stop."), Message("Do {count}.", {"count": 3})])


def citations() -> st.SearchStrategy[Citation]:
    """Our own judgement first, then a statement of a made-up source."""
    return st.just(OUR_JUDGEMENT) | st.builds(
        Citation,
        id=ids("statement"),
        source=ids("source"),
        says=sentences(),
        strength=st.sampled_from(Strength),
    )


def values_like(value: object) -> st.SearchStrategy[bool | IntEnum]:
    """Every value of the type of *value*: of a grade, or True and False."""
    if isinstance(value, IntEnum):
        return st.sampled_from(list(type(value)))
    return st.booleans()


def demand_of(demands: Demands, name: str) -> int:
    """The demand *name*, spelled as in ``LIMITABLE``."""
    outer, _, inner = name.partition(".")
    value = getattr(demands, outer)
    found: int = getattr(value, inner) if inner else value
    return found


def motions() -> st.SearchStrategy[SpineMotion]:
    """Any motion in one direction, still first."""
    return st.builds(
        SpineMotion,
        range=st.sampled_from(SpineRange),
        load=st.sampled_from(Loading),
        speed=st.sampled_from(Speed),
        repetition=st.sampled_from(Repetition),
    )


@st.composite
def all_demands(draw: st.DrawFn, *, position: Position | None = None) -> Demands:
    """Any demands: those of the position alone, and up to eight more."""
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


def _demand() -> st.SearchStrategy[tuple[str, object]]:
    """The name of a demand, and a value of its type."""
    limitable = st.sampled_from(LIMITABLE).flatmap(
        lambda name: st.tuples(st.just(name), values_like(demand_of(PLAIN, name)))
    )
    words = [f"{direction.value}.repetition" for direction in Direction]
    return limitable | st.tuples(st.sampled_from(words), st.sampled_from(Repetition))


def limits() -> st.SearchStrategy[dict[str, int]]:
    """Limits on some of the demands, each of the type of its demand."""
    one = st.sampled_from(LIMITABLE).flatmap(
        lambda name: st.tuples(st.just(name), values_like(demand_of(PLAIN, name)))
    )
    return st.lists(one, max_size=6).map(dict)


def modifications() -> st.SearchStrategy[Modification]:
    """Any modification; the plainest changes nothing."""
    return st.builds(
        Modification,
        id=ids("modification"),
        text=sentences(),
        limits=limits(),
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


@st.composite
def doses(draw: st.DrawFn) -> Dose:
    """A dose that states part of a whole dosage; what it leaves open is its default, or nothing."""
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


@st.composite
def exercises(
    draw: st.DrawFn,
    *,
    position: Position | None = None,
    phase: Phase | None = None,
    complete: bool = False,
    bare: bool = False,
) -> Exercise:
    """Any exercise; with a *position* or *complete*, one whose demands are known.

    A *bare* one varies only in what a routine looks at, so that many are quickly made.
    """
    known = complete or position is not None or draw(st.booleans())
    whole = [Dose(dosage=Dosage.parse("2 x 10"), citation=OUR_JUDGEMENT)]
    exercise = Exercise(
        id=draw(ids("exercise")),
        name=draw(sentences()),
        family="family",
        phase=draw(st.sampled_from(Phase)) if phase is None else phase,
        demands=draw(all_demands(position=position)) if known else None,
        surfaces=draw(st.frozensets(st.sampled_from(Surface), min_size=known)),
        trains=draw(st.dictionaries(st.sampled_from(Target), st.integers(1, 3), max_size=3)),
        steps=("Lie down.",) if complete else draw(st.sampled_from([(), ("Lie down.",)])),
        doses=whole if complete else (),
    )
    if bare:
        return exercise
    neighbors = draw(st.lists(ids("neighbor"), unique=True, max_size=3))
    split = draw(st.integers(0, len(neighbors)))
    return attrs.evolve(
        exercise,
        aliases=draw(st.lists(sentences(), unique=True, max_size=2)),
        equipment=draw(st.frozensets(st.sampled_from(Equipment))),
        sides=draw(st.sampled_from(Sides)),
        modifications=draw(st.lists(modifications(), unique_by=lambda one: one.id, max_size=1)),
        doses=(*exercise.doses, *draw(st.lists(doses(), max_size=1))),
        easier=neighbors[:split],
        harder=neighbors[split:],
        difficulty=draw(st.integers(1, 5)),
    )


@st.composite
def items(draw: st.DrawFn, *, position: Position | None = None, phase: Phase | None = None) -> Item:
    """Any item, in the position and phase asked for."""
    exercise = draw(exercises(position=position, phase=phase, complete=True, bare=True))
    extra: dict[str, Timing] = {"timing": draw(timings())} if draw(st.booleans()) else {}
    return Item(
        exercise=exercise,
        dosage=draw(dosages(complete=True)),
        modifications=draw(st.lists(modifications(), max_size=1)),
        notes=draw(st.lists(messages(), max_size=1)),
        citations=[draw(citations())],
        assumed=draw(st.sampled_from([(), ("sets",), ("sets", "count")])),
        **extra,
    )


@st.composite
def blocks(draw: st.DrawFn, *, most: int = 3) -> Block:
    """Any block: one item or more, of one phase, in one position."""
    position, phase = draw(st.sampled_from(Position)), draw(st.sampled_from(Phase))
    within = draw(st.lists(items(position=position, phase=phase), min_size=1, max_size=most))
    extra = {"set_up": draw(st.integers(0, 600))} if draw(st.booleans()) else {}
    return Block(items=within, **extra)


def routines() -> st.SearchStrategy[Routine]:
    """Any routine of up to three blocks, the empty one first."""
    return st.builds(
        Routine,
        blocks=st.lists(blocks(most=2), max_size=3),
        notes=st.lists(messages(), max_size=1),
        acknowledged=st.frozensets(ids("rule"), max_size=2),
    )
