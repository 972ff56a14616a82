"""Which strategy draws values of which type: the table behind ``st.from_type``.

It holds a strategy for every type that has a document, for the cues of a
session and for the errors. Enums are left to Hypothesis, which picks from
their members.
"""

from collections.abc import Callable
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar, cast

import attrs
from hypothesis import strategies as st

from spinekit.catalog import Catalog
from spinekit.clock import Cue
from spinekit.codecs import TYPES
from spinekit.composer import (
    Candidate,
    ComposerSettings,
    Option,
    Problem,
    Refusal,
    Relaxation,
    Request,
    Selection,
)
from spinekit.composer.problem import Phase as ProblemPhase
from spinekit.demands import Demands, SpineMotion
from spinekit.dosage import (
    Band,
    BandLevel,
    Bodyweight,
    Dosage,
    DosageCap,
    Hold,
    Holds,
    Kilograms,
    PercentOfMax,
    Reps,
    Tempo,
    Timing,
    ToFatigue,
)
from spinekit.errors import SpinekitError, UnknownNameError
from spinekit.evidence import Citation, Source
from spinekit.exercise import Dose, Exercise, Modification
from spinekit.facts import FACTS, Fact
from spinekit.ladder import Ladder, Rung
from spinekit.messages import Message
from spinekit.person import Person
from spinekit.program import (
    Adherence,
    Line,
    Outline,
    Program,
    ProgramChange,
    ProgramSettings,
    Session,
    Step,
)
from spinekit.progression import Decision, ItemLog, Policy, ProgressionSettings, SessionLog
from spinekit.ranges import Range
from spinekit.routine import (
    Block,
    Certificate,
    ExerciseDecision,
    Item,
    Protocol,
    ProtocolItem,
    Question,
    Routine,
    StopSign,
)
from spinekit.safety import (
    Condition,
    Finding,
    Instead,
    Level,
    Rule,
    SafetySettings,
    SessionCheck,
    Today,
    Verdict,
)
from spinekit.testing import (
    amounts,
    catalog,
    composing,
    history,
    movement,
    person,
    program,
    routine,
    safety,
    words,
)

__all__ = ["KINDS", "strategy_for", "values"]

Value = TypeVar("Value")


def _settings(kind: type) -> Callable[[], st.SearchStrategy[Any]]:
    """The settings as they are, and with one number changed where the class allows it."""

    def drawn() -> st.SearchStrategy[Any]:
        plain = kind()
        numbers = [one.name for one in attrs.fields(kind) if type(getattr(plain, one.name)) is int]
        return st.just(plain) | st.sampled_from(numbers).map(lambda name: _moved(plain, name))

    return drawn


def _moved(plain: attrs.AttrsInstance, name: str) -> object:
    """Settings with one number moved by one, or as they are where it cannot be moved alone."""
    number = getattr(plain, name)
    for other in (number + 1, number - 1):
        try:
            return attrs.evolve(plain, **{name: other})
        except ValueError:
            continue
    return plain


def _of_standard(rows: Callable[[], Any]) -> st.SearchStrategy[Any]:
    """Rows that ship, fetched when the first is drawn."""
    return st.deferred(lambda: st.sampled_from(list(rows())))


_STRATEGIES: MappingProxyType[type, Callable[[], st.SearchStrategy[Any]]] = MappingProxyType(
    {
        Range: amounts.ranges,
        Message: words.messages,
        Source: words.sources,
        Citation: words.citations,
        Reps: lambda: amounts.works_of(Reps),
        Hold: lambda: amounts.works_of(Hold),
        Holds: lambda: amounts.works_of(Holds),
        ToFatigue: lambda: amounts.works_of(ToFatigue),
        Bodyweight: lambda: st.builds(Bodyweight),
        Kilograms: lambda: st.integers(1, 500_000).map(Kilograms),
        Band: lambda: st.sampled_from(BandLevel).map(Band),
        PercentOfMax: lambda: amounts.ranges_within(Range(1, 100)).map(PercentOfMax),
        Tempo: amounts.tempos,
        Timing: amounts.timings,
        Dosage: amounts.dosages,
        DosageCap: amounts.dosage_caps,
        SpineMotion: movement.motions,
        Demands: movement.demands,
        Modification: movement.modifications,
        Dose: movement.doses,
        Exercise: lambda: movement.exercises() | _of_standard(Catalog.standard),
        Fact: lambda: st.sampled_from(list(FACTS.values())),
        Person: person.people,
        Rung: lambda: catalog.ladders().flatmap(lambda one: st.sampled_from(one.rungs)),
        Ladder: catalog.ladders,
        Item: routine.items,
        Block: routine.blocks,
        Question: routine.questions,
        ExerciseDecision: routine.exercise_decisions,
        Certificate: routine.certificates,
        StopSign: routine.stop_signs,
        Routine: routine.routines,
        ProtocolItem: routine.protocol_items,
        Protocol: routine.protocols,
        Cue: routine.cues,
        Condition: lambda: safety.conditions() | safety.demand_conditions(),
        Instead: lambda: st.sampled_from(Level).flatmap(safety.insteads),
        Rule: safety.rules,
        Finding: safety.findings,
        Verdict: safety.verdicts,
        Today: safety.todays,
        SessionCheck: lambda: safety.verdicts().map(SessionCheck),
        SafetySettings: _settings(SafetySettings),
        Catalog: catalog.catalogs,
        ComposerSettings: _settings(ComposerSettings),
        Request: lambda: composing.requests(own=True),
        Relaxation: composing.relaxations,
        Refusal: composing.refusals,
        Option: composing.options,
        ProblemPhase: composing.phases,
        Candidate: composing.candidates,
        Problem: composing.problems,
        Selection: composing.selections,
        ItemLog: history.item_logs,
        SessionLog: history.session_logs,
        Decision: history.decisions,
        Policy: history.policies,
        ProgressionSettings: _settings(ProgressionSettings),
        ProgramSettings: _settings(ProgramSettings),
        Line: program.lines,
        Step: program.steps,
        Session: program.sessions,
        Outline: lambda: program.programs().map(lambda one: one.outline),
        ProgramChange: program.program_changes,
        Adherence: lambda: program.programs().map(lambda one: one.adherence),
        Program: program.programs,
        SpinekitError: words.errors,
    }
)

KINDS: tuple[type, ...] = tuple(_STRATEGIES)
"""Every type that has a strategy, so that ``st.from_type`` draws legal values of it.

Examples:
    >>> Range in KINDS
    True
"""


@cache
def _made(kind: Any) -> st.SearchStrategy[Any]:
    return _STRATEGIES[kind]()


def strategy_for(kind: type[Value]) -> st.SearchStrategy[Value]:
    """Return the strategy that draws values of a type.

    Args:
        kind: A type of :data:`KINDS`.

    Returns:
        The strategy, the same that ``st.from_type`` finds.

    Raises:
        UnknownNameError: If there is none for the type; the nearest are named.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(strategy_for(Range))
        Range(low=0, high=0)
    """
    if kind not in _STRATEGIES:
        names = [one.__name__ for one in KINDS]
        named = getattr(kind, "__name__", repr(kind))
        raise UnknownNameError.among(named, names, path="strategy_for", kind="strategy for a type")
    # A type is hashable, whatever mypy makes of type[Value].
    made: st.SearchStrategy[Value] = _made(cast("Any", kind))
    return made


def values() -> st.SearchStrategy[object]:
    """A value of any type that has a document.

    Returns:
        The strategy; it shrinks to the range 0.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(values())
        Range(low=0, high=0)
    """
    return st.sampled_from(list(TYPES.values())).flatmap(strategy_for)
