"""Strategies for routines and all that stands in them, for protocols and the cues of a session."""

import attrs
from hypothesis import strategies as st

from spinekit.clock import Cue, timeline
from spinekit.demands import Position
from spinekit.exercise import Phase, Surface, Target
from spinekit.facts import FACTS
from spinekit.ranges import Range
from spinekit.routine import (
    Block,
    Certificate,
    ExerciseDecision,
    Item,
    Outcome,
    Protocol,
    ProtocolItem,
    Question,
    Routine,
    StopSign,
)
from spinekit.testing.amounts import dosages, ranges_within, timings
from spinekit.testing.movement import exercises, modifications
from spinekit.testing.reusing import perhaps, reused
from spinekit.testing.words import citations, ids, messages, texts

__all__ = [
    "blocks",
    "certificates",
    "cues",
    "decisions_by_exercise",
    "exercise_decisions",
    "items",
    "protocol_items",
    "protocols",
    "questions",
    "routines",
    "stop_signs",
]

_NUMBERS = st.integers(0, 10**9)
_FACTS = st.sampled_from(list(FACTS))


@reused
@st.composite
def items(
    draw: st.DrawFn,
    *,
    position: Position | None = None,
    phase: Phase | None = None,
    small: bool = False,
) -> Item:
    """Any item: an exercise at a whole dosage.

    Args:
        position: The position it is done in; any unless given.
        phase: The part of a routine it belongs to; any unless given.
        small: Whether counts and sets stay so low that a test can go through them one by one.

    Returns:
        The strategy; it shrinks to one repetition.

    Examples:
        >>> from spinekit.testing import smallest
        >>> print(smallest(items()))
        Bird dog: 1 x 1
    """
    exercise = draw(exercises(position=position, phase=phase, complete=True, bare=True))
    item = Item(
        exercise=exercise,
        dosage=draw(dosages(complete=True, small=small)),
        modifications=draw(st.lists(modifications(), max_size=1)),
        notes=draw(st.lists(messages(), max_size=2)),
        citations=[draw(citations())],
        assumed=draw(st.sampled_from([(), ("sets",), ("sets", "count")])),
    )
    return attrs.evolve(item, timing=draw(timings())) if draw(st.booleans()) else item


@reused
@st.composite
def blocks(draw: st.DrawFn, *, most: int = 3, small: bool = False) -> Block:
    """Any block: one item or more, of one phase, in one position.

    Args:
        most: The most items in it.
        small: Whether counts and sets stay so low that a test can go through them one by one.

    Returns:
        The strategy; it shrinks to one item.

    Examples:
        >>> from spinekit.testing import smallest
        >>> len(smallest(blocks()).items)
        1
    """
    position, phase = draw(st.sampled_from(Position)), draw(st.sampled_from(Phase))
    inside = items(position=position, phase=phase, small=small)
    block = Block(items=draw(st.lists(inside, min_size=1, max_size=most)))
    return attrs.evolve(block, set_up=draw(st.integers(0, 600))) if draw(st.booleans()) else block


@reused
@st.composite
def routines(draw: st.DrawFn, *, small: bool = False, explained: bool = True) -> Routine:
    """Any routine of up to three blocks, whether or not a composer would make it.

    Args:
        small: Whether counts and sets stay so low that a test can go through them one by one.
        explained: Whether it may carry decisions, questions, a certificate and stop signs.

    Returns:
        The strategy; it shrinks to the empty routine.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(routines()) == Routine(blocks=())
        True
    """
    routine = Routine(
        blocks=draw(st.lists(blocks(most=2, small=small), max_size=3)),
        notes=draw(st.lists(messages(), max_size=2)),
        acknowledged=draw(st.frozensets(ids("rule"), max_size=4)),
    )
    if not explained:
        return routine
    return attrs.evolve(
        routine,
        decisions=draw(decisions_by_exercise()),
        questions=draw(st.lists(questions(), max_size=2)),
        certificate=draw(perhaps(certificates())),
        stop_signs=draw(st.lists(stop_signs(), max_size=2)),
    )


@reused
def questions() -> st.SearchStrategy[Question]:
    """Any question.

    Returns:
        The strategy; it shrinks to one that settles nothing.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(questions()).settles
        ()
    """
    few = st.lists(ids("exercise"), max_size=2).map(tuple)
    return st.builds(
        Question,
        facts=st.lists(_FACTS, max_size=3),
        text=texts(),
        settles=few,
        weight=_NUMBERS,
        rules=few,
        opens=few,
        closes=few,
    )


@reused
def exercise_decisions() -> st.SearchStrategy[ExerciseDecision]:
    """Any decision about an exercise.

    Returns:
        The strategy; it shrinks to one without a reason.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(exercise_decisions()).reasons
        ()
    """
    few_facts = st.lists(_FACTS, max_size=2)
    return st.builds(
        ExerciseDecision,
        exercise=ids("exercise"),
        outcome=st.sampled_from(Outcome),
        reasons=st.lists(messages(), max_size=2),
        rules=st.lists(ids("rule"), max_size=2),
        facts=few_facts,
        missing=few_facts,
        price=st.none() | _NUMBERS,
    )


@reused
def decisions_by_exercise() -> st.SearchStrategy[dict[str, ExerciseDecision]]:
    """Decisions, by the id of their exercise.

    Returns:
        The strategy; it shrinks to none.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(decisions_by_exercise())
        {}
    """
    many = st.lists(exercise_decisions(), max_size=3)
    return many.map(lambda found: {one.exercise: one for one in found})


@reused
@st.composite
def certificates(draw: st.DrawFn) -> Certificate:
    """Any certificate, proven or with a gap.

    Returns:
        The strategy; it shrinks to zeros.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(certificates()).objective
        0
    """
    targets = st.dictionaries(st.sampled_from(Target), _NUMBERS, max_size=4)
    objective = draw(st.integers(-(10**11), 10**11))
    gap = draw(st.sampled_from([0, 0, 1, 5000]))
    return Certificate(
        objective=objective,
        bound=objective + gap,
        proven=draw(st.booleans()) and not gap,
        seconds=draw(_NUMBERS),
        budget=draw(_NUMBERS),
        coverage=draw(targets),
        wanted=draw(targets),
        nodes=draw(_NUMBERS),
        notes=draw(st.lists(messages(), max_size=2)),
    )


@reused
def stop_signs() -> st.SearchStrategy[StopSign]:
    """Any sign to stop at.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(stop_signs()).emergency
        False
    """
    return st.builds(
        StopSign,
        id=ids("sign"),
        sign=texts(),
        action=texts(),
        emergency=st.booleans(),
        ends_session=st.booleans(),
        citations=st.lists(citations(), max_size=2),
    )


@reused
def protocol_items() -> st.SearchStrategy[ProtocolItem]:
    """Any line of a protocol, at a dose that may leave parts open.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> print(smallest(protocol_items()))
        exercise-0 ? x ?
    """
    return st.builds(ProtocolItem, exercise=ids("exercise"), dosage=dosages())


@reused
def protocols() -> st.SearchStrategy[Protocol]:
    """Any protocol.

    Returns:
        The strategy; it shrinks to one without lines.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(protocols()).items
        ()
    """
    return st.builds(
        Protocol,
        id=ids("protocol"),
        name=texts(),
        items=st.lists(protocol_items(), max_size=3),
        written_for=st.frozensets(_FACTS, max_size=3),
        surfaces=st.frozensets(st.sampled_from(Surface)),
        days_per_week=st.none() | ranges_within(Range(1, 7)),
        minutes=st.none() | st.integers(1, 120),
        citations=st.lists(citations(), max_size=2),
        notes=st.lists(texts(), max_size=2),
    )


@reused
def cues() -> st.SearchStrategy[Cue]:
    """Cues of the sessions of small routines.

    Returns:
        The strategy; it shrinks to the first cue of one repetition.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(cues()).start
        0
    """
    sessions = blocks(most=1, small=True).map(
        lambda block: tuple(timeline(Routine(blocks=[block])))
    )
    return sessions.flatmap(st.sampled_from)
