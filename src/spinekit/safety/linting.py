"""The linter of a rule set: what cannot be seen by looking at one row.

A row that could never be judged is refused when it is built; here stands what
takes the vocabulary, the settings or a second row to see: a fact nobody asks,
a condition nobody can meet, two rules that are one, a modification that
another rule forbids. Nothing is raised; each fault says what to do about it.

Whether a condition can hold is decided exactly, by trying answers one fact at
a time and filling in what each settles. Answers that contradict each other do
not count. Demands are tried one by one without asking whether any movement
combines them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations

import attrs

from spinekit.dosage import DosageCap
from spinekit.errors import SpinekitError
from spinekit.evidence import OUR_JUDGEMENT, Basis, Strength
from spinekit.exercise import Modification
from spinekit.facts import FACTS, FactKind
from spinekit.person import Person
from spinekit.safety.kleene import ALWAYS, NEVER, Condition, Not, Operator, Reader, Test
from spinekit.safety.rule import Level, Rule
from spinekit.safety.settings import SafetySettings
from spinekit.safety.terms import TERMS, Takes, Value

__all__ = ["RuleFault", "can_hold", "lint_rules", "mixed_facts"]


@attrs.frozen(kw_only=True)
class RuleFault:
    """One fault of a rule set.

    Examples:
        >>> print(
        ...     RuleFault(
        ...         code="unknown-fact", rule="r-x", problem="asks for 'x'", remedy="add the fact"
        ...     )
        ... )
        r-x: asks for 'x'; add the fact [unknown-fact]
    """

    code: str
    """What kind of fault it is, such as ``unknown-fact``."""

    rule: str
    """The id of the rule."""

    problem: str
    """What is wrong."""

    remedy: str
    """What to do about it."""

    def __str__(self) -> str:
        """Return the fault on one line."""
        return f"{self.rule}: {self.problem}; {self.remedy} [{self.code}]"


def lint_rules(rules: Iterable[Rule]) -> tuple[RuleFault, ...]:
    """Return every fault of a rule set.

    Args:
        rules: The rules, in any order.

    Returns:
        The faults, by rule id, then by code.

    Examples:
        >>> lint_rules(())
        ()
    """
    given = sorted(rules, key=lambda rule: rule.id)
    faults = [fault for rule in given for check in _OF_ONE for fault in check(rule)]
    faults += [fault for one, other in combinations(given, 2) for fault in _alike(one, other)]
    faults += [fault for rule in given for fault in _forbidden(rule, given)]
    return tuple(sorted(set(faults), key=lambda one: (one.rule, one.code, one.problem)))


def _unknown_facts(rule: Rule) -> Iterator[RuleFault]:
    for name in rule.when.facts:
        if name not in FACTS:
            yield RuleFault(
                code="unknown-fact",
                rule=rule.id,
                problem=f"asks for the unknown fact {name!r}",
                remedy="name a fact of spinekit.facts",
            )


def _wrong_kind(rule: Rule) -> Iterator[RuleFault]:
    for test in rule.when.tests:
        row = FACTS.get(test.term)
        if row is None:
            continue
        is_number = row.kind is FactKind.NUMBER
        if is_number is (test.operator is Operator.IS):
            yield RuleFault(
                code="wrong-kind",
                rule=rule.id,
                problem=f"asks {str(test)!r} of a fact that is {row.kind.value}",
                remedy="compare numbers; use yes/no facts alone",
            )
        elif is_number and not row.low <= int(test.value) <= row.high:
            yield RuleFault(
                code="out-of-range",
                rule=rule.id,
                problem=f"asks {str(test)!r} of a number from {row.low} to {row.high}",
                remedy="draw the line within the range of the fact",
            )


def _unreachable(rule: Rule) -> Iterator[RuleFault]:
    for part in ("when", "demands"):
        condition: Condition = getattr(rule, part)
        if not can_hold(condition):
            yield RuleFault(
                code="unreachable",
                rule=rule.id,
                problem=f"can never fire: nothing meets its {part}, {condition}",
                remedy="mend the condition, or leave the rule out",
            )


def _citations(rule: Rule) -> Iterator[RuleFault]:
    ours = [one.strength is Strength.EXPERT_JUDGEMENT for one in rule.citations]
    if not ours:
        yield RuleFault(
            code="no-citation",
            rule=rule.id,
            problem="cites nothing",
            remedy="cite a source, or our own judgement",
        )
    elif rule.basis is Basis.EXPERT_JUDGEMENT and not any(ours):
        yield RuleFault(
            code="judgement-not-cited",
            rule=rule.id,
            problem="is expert judgement and does not cite it",
            remedy=f"add the citation {OUR_JUDGEMENT.id!r}",
        )
    elif rule.basis is not Basis.EXPERT_JUDGEMENT and all(ours):
        yield RuleFault(
            code="judgement-not-named",
            rule=rule.id,
            problem=f"is called {rule.basis.value} and cites only our own judgement",
            remedy="call it expert judgement, or cite the source",
        )


def _settings(rule: Rule) -> Iterator[RuleFault]:
    known = attrs.fields_dict(SafetySettings)
    for name in rule.settings:
        if name not in known:
            yield RuleFault(
                code="unknown-setting",
                rule=rule.id,
                problem=f"names the unknown setting {name!r}",
                remedy="name a field of SafetySettings",
            )


def _softening(rule: Rule) -> Iterator[RuleFault]:
    """Find modifications and caps that cannot do what they are there for."""
    modification, cap = rule.instead.modification, rule.instead.cap
    if cap == DosageCap():
        yield RuleFault(
            code="empty-cap",
            rule=rule.id,
            problem="has a cap that limits nothing",
            remedy="state a limit, or leave the cap out",
        )
    if (
        cap is not None
        and cap.no_fatigue
        and cap.max_effort is None
        and not _excludes_fatigue(rule)
    ):
        yield RuleFault(
            code="cap-cannot-be-met",
            rule=rule.id,
            problem="no lowering makes work to fatigue fit its cap, so it always shuts it out",
            remedy="give the cap a max_effort, or forbid dose.to_fatigue",
        )
    if modification is not None and not _silences(rule, modification):
        yield RuleFault(
            code="does-not-soften",
            rule=rule.id,
            problem=f"takes away, with {modification.id!r}, every surface it stands against",
            remedy="make it FORBID, or leave another surface",
        )


def _excludes_fatigue(rule: Rule) -> bool:
    """Say whether the rule stands only against work that is not to fatigue."""
    return not can_hold(rule.demands & Test("dose.to_fatigue"))


def _silences(rule: Rule, modification: Modification) -> bool:
    """Say whether some exercise the rule stands against is left with a surface to be done on."""
    left = {f"surfaces.{one.value}_only": False for one in modification.not_on}
    return not modification.not_on or rule.demands.given(left.get) != NEVER


_OF_ONE: tuple[Callable[[Rule], Iterator[RuleFault]], ...] = (
    _unknown_facts,
    _wrong_kind,
    _unreachable,
    _citations,
    _settings,
    _softening,
)


def _alike(one: Rule, other: Rule) -> Iterator[RuleFault]:
    """Find two rules of one id, and two that speak of the same at the same level."""
    if one.id == other.id:
        yield RuleFault(
            code="repeated-id",
            rule=one.id,
            problem="shares its id with another rule",
            remedy="rename one of them",
        )
    elif (
        (one.scope, one.level, one.when, one.demands)
        == (other.scope, other.level, other.when, other.demands)
        and one.instead.modification == other.instead.modification
        and one.instead.cap == other.instead.cap
    ):
        yield RuleFault(
            code="repeated-rule",
            rule=other.id,
            problem=f"fires exactly where {one.id!r} does, at the same level",
            remedy="leave one out, or join their sources",
        )


def _forbidden(rule: Rule, rules: list[Rule]) -> Iterator[RuleFault]:
    """Find rules that forbid what a modification leaves, and such that it could wake up."""
    modification = rule.instead.modification
    if modification is None:
        return
    read, touched = _left_by(modification)
    for other in rules:
        if other is rule or touched.isdisjoint(other.demands.names):
            continue
        if not can_hold(rule.when & other.when):
            continue
        if other.level > Level.MODIFY and other.demands.given(read) == ALWAYS:
            yield RuleFault(
                code="forbidden-modification",
                rule=rule.id,
                problem=f"asks for {modification.id!r}, which {other.id!r} forbids",
                remedy="limit it further, or narrow one of the two",
            )
        elif other.level >= Level.MODIFY and _wakes(other.demands, modification):
            yield RuleFault(
                code="modification-may-raise",
                rule=rule.id,
                problem=f"asks for {modification.id!r}, after which {other.id!r} may begin to fire",
                remedy=f"write {other.id!r} as 'at least', so that less demand never wakes it",
            )


def _left_by(modification: Modification) -> tuple[Reader, frozenset[str]]:
    """Return what is known of any exercise once modified, and the terms that may have changed."""
    known: dict[str, Value] = dict(modification.limits)
    known |= {f"equipment.{one.value}": True for one in modification.needs}
    known |= {f"surfaces.{one.value}": False for one in modification.not_on}
    known |= {f"surfaces.{one.value}_only": False for one in modification.not_on}
    return known.get, frozenset(known)


def _wakes(demands: Condition, modification: Modification) -> bool:
    """Say whether *demands* can begin to hold because of what the modification limits.

    Hand support goes up, everything else limited comes down.
    """
    limits: dict[str, Value] = dict(modification.limits)
    for test, is_plain in _senses(demands, is_plain=True):
        # What is above its limit is brought to the limit itself, so only a test that the limit
        # meets can begin to hold, and not one that every greater demand has met already.
        if test.term not in limits or test.truth(limits.get) is not is_plain:
            continue
        downward = test.term != "hand_support"
        holds_below = (test.operator in _BELOW) is is_plain
        if test.operator is Operator.EQUAL or holds_below is downward:
            return True
    return False


_BELOW = (Operator.BELOW, Operator.AT_MOST)


def _senses(condition: Condition, *, is_plain: bool) -> Iterator[tuple[Test, bool]]:
    """Go through the tests, each with whether it stands plain or under a *not*."""
    if isinstance(condition, Test):
        yield condition, is_plain
    elif isinstance(condition, Not):
        yield from _senses(condition.inner, is_plain=not is_plain)
    else:
        for part in getattr(condition, "parts", ()):
            yield from _senses(part, is_plain=is_plain)


def mixed_facts(rules: Iterable[Rule]) -> tuple[str, ...]:
    """Return the facts that some rule wants one way and some rule the other way.

    Where no open fact is mixed and none follows from another, as ``pregnant``
    does from ``pregnancy_weeks``, a verdict's interval is exact: its worst is
    reached when every open fact is answered the limiting way, its best when
    every one is answered the other way. Elsewhere the interval still holds the
    truth and may be wider than need be.

    Args:
        rules: The rules, in any order.

    Returns:
        The ids, in the order they are first met.

    Examples:
        >>> mixed_facts(())
        ()
    """
    senses: dict[str, set[bool]] = {}
    for rule in rules:
        for test, is_plain in _senses(rule.when, is_plain=True):
            both = {True, False}
            here = (
                both if test.operator is Operator.EQUAL else {(test.operator in _BELOW) is is_plain}
            )
            senses.setdefault(test.term, set()).update(here)
    return tuple(name for name, found in senses.items() if len(found) > 1)


def can_hold(condition: Condition) -> bool:
    """Say whether some answers, none contradicting another, make *condition* hold.

    Args:
        condition: A condition over facts and terms.

    Returns:
        True where it can hold.

    Examples:
        >>> can_hold(Condition.parse("age >= 70 and age < 60"))
        False
        >>> can_hold(Condition.parse("vertebral_fracture_recent and not vertebral_fracture"))
        False
    """
    return _holds_with(condition, condition, {})


def _holds_with(whole: Condition, left: Condition, chosen: Mapping[str, bool | int]) -> bool:
    if left == NEVER:
        return False
    if left == ALWAYS:
        return True
    name = left.names[0]
    for value in _values(whole, name):
        answers = dict(chosen)
        read: Reader
        if name in FACTS and isinstance(value, (bool, int)):
            answers[name] = value
            try:
                read = Person.from_mapping(answers).known
            except SpinekitError:
                continue  # these answers contradict each other, or are out of range
            next_left = left.given(_only_facts(read))
        else:
            next_left = left.given({name: value}.get)
        if _holds_with(whole, next_left, answers):
            return True
    return False


def _only_facts(read: Callable[[str], Value]) -> Reader:
    return lambda name: read(name) if name in FACTS else None


def _values(condition: Condition, name: str) -> tuple[bool | int | str, ...]:
    """Return enough values of a fact or term to reach every truth of *condition*."""
    tests = [test for test in condition.tests if test.term == name]
    row, term = FACTS.get(name), TERMS.get(name)
    if any(test.operator is Operator.IS for test in tests):
        return (True, False)
    if term is not None and term.takes is Takes.GRADE:
        return tuple(term.scale.values())
    if term is not None and term.takes is Takes.WORD:
        return (*sorted(term.words or {str(test.value) for test in tests}), "")
    lines = {int(test.value) + step for test in tests for step in (-1, 0, 1)}
    low, high = (row.low, row.high) if row is not None else (0, max(lines))
    return tuple(sorted({min(max(line, low), high) for line in lines}))
