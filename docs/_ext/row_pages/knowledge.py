"""What is worked out from the rows before it can be written: who uses what, and what stands against what.

Nothing is worded here. Whether a rule stands against an exercise is asked of
the rule's own condition, never decided.
"""

from collections.abc import Iterator
from functools import cache

from spinekit.catalog import Catalog
from spinekit.evidence import Citation
from spinekit.exercise import Exercise
from spinekit.facts import FACTS, FactKind, Group
from spinekit.person import Person
from spinekit.progression import PROGRESSION_RULES
from spinekit.safety import Judge, Level, Rule, Scope, judge, reader

__all__ = [
    "CATALOG",
    "against",
    "alone",
    "only_this",
    "rules_against",
    "rules_naming",
    "uses_of_sources",
]

CATALOG = Catalog.standard()
"""The catalog whose pages these are."""

JUDGE = Judge(CATALOG.rules.values(), CATALOG)
NOBODY_IN_PARTICULAR = {"age": 50, "systolic_bp": 120, "diastolic_bp": 80}


def against(rule: Rule, exercise: Exercise) -> bool | None:
    """Say whether a rule about exercises stands against this one at the doses that are written down.

    ``None`` where some of its doses meet the rule and others do not.
    """
    if rule.scope is not Scope.EXERCISE:
        return False
    doses = [dose.complete for dose in exercise.doses if dose.complete is not None]
    readers = [reader(exercise, dose) for dose in doses] or [reader(exercise)]
    truths = {rule.demands.truth(read) for read in readers}
    return truths.pop() if len(truths) == 1 else None


@cache
def rules_against(exercise: str) -> tuple[tuple[Rule, bool], ...]:
    """Return the rules that may stand against an exercise, strictest first, and whether always."""
    found = [(rule, against(rule, CATALOG.exercises[exercise])) for rule in CATALOG.rules.values()]
    kept = [(rule, bool(truth)) for rule, truth in found if truth is not False]
    return tuple(sorted(kept, key=lambda pair: -pair[0].level))


def rules_naming(fact: str) -> tuple[Rule, ...]:
    """Return the rules whose condition names a fact, strictest first."""
    found = [rule for rule in CATALOG.rules.values() if fact in rule.when.facts]
    return tuple(sorted(found, key=lambda rule: -rule.level))


def only_this(fact: str) -> Person:
    """Return a person of 50 who answers yes to one question, or none, and no to all others."""
    yes = {fact: True} if fact else {}
    return Person.from_mapping({**NOBODY_IN_PARTICULAR, **yes}).none_of(*Group)


@cache
def alone(fact: str) -> dict[Level, tuple[Exercise, ...]]:
    """Return what one yes changes for :func:`only_this`: the exercises by the strictest new finding.

    Nothing for a number, which has no single limiting answer. Only findings that are not there for the same person without the yes count.
    Exercises whose demands nobody knows are left out.
    """
    if FACTS[fact].kind is FactKind.NUMBER:
        return {}
    person, before = only_this(fact), only_this("")
    found: dict[Level, list[Exercise]] = {}
    for exercise in CATALOG:
        if exercise.demands is None:
            continue
        known = {one.rule for one in judge(before, exercise, rules=JUDGE).findings}
        new = [
            one for one in judge(person, exercise, rules=JUDGE).findings if one.rule not in known
        ]
        if new:
            found.setdefault(max(one.level for one in new), []).append(exercise)
    return {level: tuple(found[level]) for level in sorted(found, reverse=True)}


@cache
def uses_of_sources() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return for every citation the rows that cite it: kind and id, each once, in the order of rows."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    for kind, user, citation in _citings():
        found.setdefault(citation, {})[kind, user] = None
    return {citation: tuple(users) for citation, users in found.items()}


def _citings() -> Iterator[tuple[str, str, str]]:
    def each(kind: str, id: str, citations: tuple[Citation, ...]) -> Iterator[tuple[str, str, str]]:
        for citation in citations:
            yield kind, id, citation.id

    for exercise in CATALOG:
        yield from each("exercise", exercise.id, exercise.citations)
        yield from each("exercise", exercise.id, tuple(dose.citation for dose in exercise.doses))
        for modification in exercise.modifications:
            yield from each("exercise", exercise.id, modification.citations)
    for ladder in CATALOG.ladders.values():
        yield from each("ladder", ladder.id, ladder.citations)
        for rung in ladder.rungs:
            yield from each("ladder", ladder.id, rung.citations)
    for protocol in CATALOG.protocols.values():
        yield from each("protocol", protocol.id, protocol.citations)
    for rule in CATALOG.rules.values():
        yield from each("rule", rule.id, rule.citations)
        if rule.instead.modification is not None:
            yield from each("rule", rule.id, rule.instead.modification.citations)
    for step in PROGRESSION_RULES.values():
        yield from each("progression", step.id, step.citations)
    for fact in FACTS.values():
        for citation in fact.cites:
            yield "fact", fact.id, citation
