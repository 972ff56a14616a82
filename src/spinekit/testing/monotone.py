"""The laws of a rule set, and cases on both sides of every line it draws.

A case is a person, an item, an answer to take away and a rule to leave out.
What is drawn comes from the rules themselves: the facts they ask for, at and
beside their numbers, and the demands and doses they stand against. A case
drawn at large would hardly ever meet a rule.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs
from hypothesis import strategies as st

from spinekit.demands import Demands, Position, SpineMotion, SpineRange
from spinekit.dosage import (
    COUNT_LIMITS,
    EFFORT_LIMITS,
    GRAMS_LIMITS,
    PERCENT_LIMITS,
    SECONDS_LIMITS,
    SETS_LIMITS,
    Dosage,
    Hold,
    Holds,
    Kilograms,
    PercentOfMax,
    Reps,
    ToFatigue,
    Work,
)
from spinekit.exercise import Equipment, Exercise, Phase, Surface, Target
from spinekit.facts import FACTS, FactKind
from spinekit.person import Person
from spinekit.ranges import Range
from spinekit.routine import Item
from spinekit.safety import (
    TERMS,
    Condition,
    Judge,
    Kind,
    Rule,
    Scope,
    Verdict,
    soften,
    soften_fully,
)
from spinekit.safety.terms import Takes
from spinekit.testing.person import fits

__all__ = ["Case", "Laws", "cases", "highs"]

_DOSE_LIMITS = {
    "sets": SETS_LIMITS,
    "count": COUNT_LIMITS,
    "hold_seconds": SECONDS_LIMITS,
    "effort": EFFORT_LIMITS,
    "percent_of_max": PERCENT_LIMITS,
    "grams": GRAMS_LIMITS,
}


@attrs.frozen(kw_only=True)
class Case:
    """One person and one item, and what to take away.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> Case(person=Person(), item=BED_BRIDGE, silent="", left_out="").silent
        ''
    """

    person: Person
    """The person."""

    item: Item
    """What is to be done."""

    silent: str
    """The fact whose answer is taken away; empty for none."""

    left_out: str
    """The id of the rule to leave out; empty for none."""


class Laws:
    """The laws of one rule set.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> Laws([]).broken(Case(person=Person(), item=BED_BRIDGE, silent="", left_out=""))
        ''
    """

    rules: tuple[Rule, ...]
    """The rules, strictest first."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Compile the rules once."""
        self._judge = Judge(rules)
        self._fewer: dict[str, Judge] = {}
        self.rules = self._judge.rules

    def broken(self, case: Case) -> str:
        """Return what breaks a law in this case, in several lines; empty where nothing does.

        Args:
            case: The case.

        Returns:
            The law, the case, and the verdicts before and after.
        """
        person, item = case.person, case.item
        before = self._judge.screen(person).item(item)
        if case.left_out:
            fewer = self._without(case.left_out).screen(person).item(item)
            if fewer.best > before.best or fewer.worst > before.worst:
                law = f"leaving out {case.left_out!r} makes a verdict stricter"
                return _told(law, person, item, before, fewer)
        if case.silent:
            less = person.answer(case.silent, None)
            after = self._judge.screen(less).item(item)
            law = self._broken_by_silence(case, less, before, after)
            if law:
                return _told(f"no answer to {case.silent!r} {law}", person, item, before, after)
        softer = soften(item, before)
        if softer is not None and softer != item:
            after = self._judge.screen(person).item(softer)
            if after.best > before.best or after.worst > before.worst:
                law = "what was made gentler is judged more strictly"
                return _told(law, person, item, before, after)
        return ""

    def _broken_by_silence(self, case: Case, less: Person, before: Verdict, after: Verdict) -> str:
        if after.best > before.best or after.worst < before.worst:
            return "narrows a verdict"
        silent = soften_fully(self._judge.screen(less), case.item)
        if not silent.is_admitted or not isinstance(silent.thing, Item):
            return ""
        spoken = soften_fully(self._judge.screen(case.person), case.item)
        if not spoken.is_admitted or not isinstance(spoken.thing, Item):
            return "lets an exercise in"
        pairs = zip(highs(silent.thing.dosage), highs(spoken.thing.dosage), strict=True)
        if any(one > other for one, other in pairs):
            return f"raises the dosage from {spoken.thing.dosage} to {silent.thing.dosage}"
        return ""

    def _without(self, id: str) -> Judge:
        found = self._fewer.get(id)
        if found is None:
            rest = [rule for rule in self.rules if rule.id != id]
            found = self._fewer[id] = Judge(rest)
        return found


def highs(dosage: Dosage) -> tuple[int, int, int, int]:
    """Return the most that a dosage asks for: sets, count, seconds and effort.

    Args:
        dosage: A whole dosage.

    Returns:
        The four numbers; effort is 10 where it is not stated.

    Examples:
        >>> highs(Dosage.parse("3 x 8-12"))
        (3, 12, 0, 10)
    """
    work = dosage.work
    count = work.count.high if isinstance(work, (Reps, Holds)) and work.count else 1
    if isinstance(work, (Hold, Holds)):
        seconds = work.seconds.high if work.seconds else 0
    else:
        seconds = 0 if isinstance(work, Reps) else work.max_seconds or 0
    sets = dosage.sets.high if dosage.sets else 0
    return sets, count, seconds, 10 if dosage.effort is None else dosage.effort.high


def _told(law: str, person: Person, item: Item, before: Verdict, after: Verdict) -> str:
    answers = ", ".join(f"{name} {answer}" for name, answer in person.answers.items())
    lines = [
        law,
        f"  person: {answers or 'nothing known'}",
        f"  exercise: {item.exercise.name}",
        f"  dosage: {item.dosage}",
        f"  before: {_briefly(before)}",
        f"  after: {_briefly(after)}",
    ]
    return "\n".join(lines)


def _briefly(verdict: Verdict) -> str:
    levels = dict.fromkeys([verdict.best.name, verdict.worst.name])
    rules = ", ".join(one.rule for one in verdict.findings)
    return " to ".join(levels) + (f" ({rules})" if rules else "")


def cases(rules: Sequence[Rule], exercises: Sequence[Exercise] = ()) -> st.SearchStrategy[Case]:
    """Cases near the lines that rules draw.

    Args:
        rules: The rules.
        exercises: Exercises to try besides the drawn ones; incomplete ones are left out.

    Returns:
        The strategy; it shrinks to somebody of whom nothing is known, who does one repetition.

    Examples:
        >>> from spinekit.testing import smallest
        >>> case = smallest(cases([]))
        >>> print(case.item, dict(case.person.answers))
        position standing: 1 x 1 {}
    """
    return _cases(
        _lines(rule.when for rule in rules),
        [rule.demands for rule in rules if rule.scope is Scope.EXERCISE],
        [rule.id for rule in rules],
        tuple(one for one in exercises if one.is_complete),
    )


@st.composite
def _cases(
    draw: st.DrawFn,
    facts: Mapping[str, Sequence[Any]],
    demands: Sequence[Condition],
    ids: Sequence[str],
    exercises: Sequence[Exercise],
) -> Case:
    person = Person()
    if facts:
        for name in draw(st.lists(st.sampled_from(list(facts)), unique=True, max_size=12)):
            answer = draw(st.sampled_from(facts[name]))
            if fits(person, name, answer):
                person = person.answer(name, answer)
    near = draw(st.lists(st.sampled_from(demands), max_size=3)) if demands else []
    exercise = draw(_exercises(_lines(near)))
    if exercises:
        exercise = draw(st.just(exercise) | st.sampled_from(exercises))
    return Case(
        person=person,
        item=Item(exercise=exercise, dosage=draw(_dosages(_lines(near)))),
        silent=draw(st.sampled_from(["", *person.answers])),
        left_out=draw(st.sampled_from(["", *ids])),
    )


def _lines(conditions: Iterable[Condition]) -> dict[str, list[Any]]:
    """For each fact or term of some conditions, values that reach every truth of them."""
    found: dict[str, set[Any]] = {}
    for condition in conditions:
        for test in condition.tests:
            found.setdefault(test.term, set()).update(_beside(test.term, test.value))
    return {name: sorted(values) for name, values in sorted(found.items())}


def _beside(name: str, value: Any) -> Iterable[Any]:
    row, term = FACTS.get(name), TERMS.get(name)
    if row is not None:
        is_number = row.kind is FactKind.NUMBER
        near = (value - 1, value, value + 1) if is_number else ()
        return [one for one in near if row.low <= one <= row.high] or (False, True)
    if term is None or term.takes is Takes.YES_NO:
        return (False, True)
    if term.takes is Takes.GRADE:
        return term.scale.values()
    if term.takes is Takes.WORD:
        return term.words or (str(value),)
    return [max(0, value + step) for step in (-1, 0, 1)]


@st.composite
def _exercises(draw: st.DrawFn, lines: Mapping[str, Sequence[Any]]) -> Exercise:
    """An exercise that demands something on either side of each line; its name says what."""
    terms = [name for name in lines if TERMS[name].kind is Kind.DEMAND]
    known = {name: draw(st.sampled_from(lines[name])) for name in terms}
    known.setdefault("position", draw(st.sampled_from([str(one) for one in Position])))
    plain: dict[str, Any] = {}
    motions: dict[str, dict[str, Any]] = {}
    for name, value in known.items():
        outer, _, part = name.partition(".")
        if outer in _FIELDS and not part:
            plain[name] = _FIELDS[name](value)
        elif outer in _FIELDS and (part != "moves" or value):
            moves = part == "moves"
            motion = motions.setdefault(outer, {})
            motion["range" if moves else part] = SpineRange.SMALL if moves else _PARTS[part](value)
    plain |= {name: SpineMotion(**motion) for name, motion in motions.items()}
    surfaces = _members(Surface, "surfaces", known)
    only = [one for one in Surface if known.get(f"surfaces.{one}_only")]
    return Exercise(
        id="drawn",
        name=", ".join(f"{name} {TERMS[name].show(one)}" for name, one in known.items()),
        family=str(known.get("family", "drawn")),
        phase=Phase.MAIN,
        demands=Demands(**plain),
        surfaces=only[:1] or surfaces or {Surface.STANDING},
        equipment=_members(Equipment, "equipment", known),
        trains=dict.fromkeys(_members(Target, "trains", known), 1),
    )


_EXAMPLE = Demands(position=Position.SUPINE)
_FIELDS = {field.name: type(getattr(_EXAMPLE, field.name)) for field in attrs.fields(Demands)}
_PARTS = {
    field.name: type(getattr(SpineMotion(), field.name)) for field in attrs.fields(SpineMotion)
}


def _members(kind: Any, prefix: str, known: Mapping[str, Any]) -> list[Any]:
    """The members of an enum whose term is known to be true."""
    return [one for one in kind if known.get(f"{prefix}.{one}")]


@st.composite
def _dosages(draw: st.DrawFn, lines: Mapping[str, Sequence[Any]]) -> Dosage:
    """A whole dosage with each number at or beside a line."""

    def number(name: str) -> Range:
        limits = _DOSE_LIMITS[name]
        near = [one for one in lines.get(f"dose.{name}", ()) if limits.low <= one <= limits.high]
        return Range(draw(st.sampled_from(near or [max(1, limits.low)])))

    works: list[Work] = [
        Reps(number("count")),
        Hold(number("hold_seconds")),
        Holds(number("count"), number("hold_seconds")),
        ToFatigue(number("hold_seconds").low),
    ]
    work = draw(st.sampled_from(works))
    load = draw(
        st.sampled_from(
            [None, Kilograms(number("grams").low), PercentOfMax(number("percent_of_max"))]
        )
    )
    effort = draw(st.sampled_from([None, number("effort")]))
    return Dosage(number("sets"), work, load=load, effort=effort)
