"""The shape of one clinical case, and the short words its rows are written in.

A case is a person, an exercise at a dose (or a routine), the interval that the
evidence fixes, and the drafted rules behind it. Where the evidence fixes a part
only, the expectation is a span for each end and not a number made up.
"""

from typing import Unpack

import attrs

from spinekit.facts import Answers
from spinekit.person import Person
from spinekit.routine import Block, Item, Routine
from spinekit.safety import Level
from tests.clinical_cases.movements import Thing

__all__ = [
    "Case",
    "Expected",
    "Span",
    "any_level",
    "at_least",
    "at_most",
    "between",
    "case",
    "exactly",
    "hangs",
    "person",
    "routine",
    "unsure",
]

GROUPS = ("about", "bone", "spine", "red_flags", "health", "limbs", "today", "support")


@attrs.frozen
class Span:
    """The levels that one end of a verdict may have: exactly, at least or at most."""

    low: Level = Level.ALLOW
    high: Level = Level.REFER

    def __contains__(self, level: Level) -> bool:
        return self.low <= level <= self.high

    def __str__(self) -> str:
        if self.low is self.high:
            return f"exactly {self.low.name}"
        return f"{self.low.name} to {self.high.name}"


@attrs.frozen
class Expected:
    """What the evidence fixes of a verdict: a span for each end, and whether they must meet."""

    best: Span
    worst: Span
    certain: bool = True

    def __str__(self) -> str:
        if self.certain:
            return f"certainly {self.best}"
        return f"best {self.best}, worst {self.worst}"


@attrs.frozen(kw_only=True)
class Case:
    """One row."""

    name: str
    """What it is called in the report; unique."""

    who: Person
    """The answers."""

    what: Thing
    """An exercise, an exercise at a dose, or a routine."""

    expected: Expected
    """The interval."""

    speaks: tuple[str, ...]
    """Drafted rules that must be among the findings (certain where the verdict is)."""

    silent: tuple[str, ...]
    """Drafted rules that must not be among them."""

    facts: tuple[str, ...]
    """Ids of the statements in the evidence that justify it, beyond those of the rules."""

    why: str
    """One short sentence."""

    yesterday: Routine | None = None
    """The routine of the day before, where the case is about rest days."""


def person(**answers: Unpack[Answers]) -> Person:
    """Return somebody of 67 who answers no to everything but *answers*; ``None`` is unasked."""
    given = {"age": 67, **answers}
    unasked = [name for name, answer in given.items() if answer is None]
    known = Person.from_mapping(given).none_of(*GROUPS)
    for name in unasked:
        known = known.answer(name, None)
    return known


def routine(*items: Item) -> Routine:
    """Return the items as a routine, a block for each."""
    return Routine(blocks=tuple(Block(items=(item,)) for item in items))


def exactly(level: Level) -> Expected:
    """Both ends are *level*."""
    return between(level, level)


def at_least(level: Level) -> Expected:
    """Both ends meet at *level* or above."""
    return between(level, Level.REFER)


def at_most(level: Level) -> Expected:
    """Both ends meet at *level* or below."""
    return between(Level.ALLOW, level)


def between(low: Level, high: Level) -> Expected:
    """Both ends meet somewhere from *low* to *high*."""
    return Expected(Span(low, high), Span(low, high))


def any_level() -> Expected:
    """The evidence fixes which rules speak and not the level."""
    return between(Level.ALLOW, Level.REFER)


def hangs(best: Level, worst: Level) -> Expected:
    """Something is unasked: *best* at most, *worst* at least."""
    return Expected(Span(Level.ALLOW, best), Span(worst, Level.REFER), certain=False)


def unsure(*, worst: Level) -> Expected:
    """Something is unasked, and still it is never above *worst*."""
    return Expected(Span(Level.ALLOW, worst), Span(Level.ALLOW, worst), certain=False)


def case(
    name: str,
    who: Person,
    what: Thing,
    expected: Expected,
    why: str,
    *,
    speaks: str = "",
    silent: str = "",
    facts: str = "",
    yesterday: Routine | None = None,
) -> Case:
    """Return the row; rules and facts are written as words with spaces between."""
    return Case(
        name=name,
        who=who,
        what=what,
        expected=expected,
        speaks=tuple(speaks.split()),
        silent=tuple(silent.split()),
        facts=tuple(facts.split()),
        why=why,
        yesterday=yesterday,
    )
