"""Strategies for conditions, rules, rule sets, and what judging gives.

Conditions speak of a few facts and demands only, so that drawn rules collide,
answers are often missing, and a test can try every way of filling them in.
Some of the facts are related (a recent fracture is a fracture, weeks of
pregnancy are a pregnancy), some are numbers. The rules mean nothing clinical.
"""

from types import MappingProxyType

from hypothesis import strategies as st

from spinekit.demands import (
    ArmHeight,
    Demands,
    Grade,
    HandSupport,
    Loading,
    Position,
    SpineMotion,
    SpineRange,
)
from spinekit.dosage import Dosage, DosageCap
from spinekit.evidence import OUR_JUDGEMENT, Basis
from spinekit.exercise import Equipment, Exercise, Modification, Phase, Surface
from spinekit.facts import FACTS, FactKind
from spinekit.person import Person
from spinekit.safety import (
    ALWAYS,
    Condition,
    Finding,
    Instead,
    Level,
    Rule,
    Scope,
    Today,
    Topic,
    Urgency,
    Verdict,
    demand,
    dose,
    fact,
    standard_rules,
)
from spinekit.testing.person import fits
from spinekit.testing.reusing import perhaps, reused
from spinekit.testing.words import citations, ids, messages

__all__ = [
    "FEW_CAPS",
    "FEW_DOSAGES",
    "FEW_FACTS",
    "FEW_MODIFICATIONS",
    "LINES",
    "conditions",
    "contested_dosages",
    "contested_exercises",
    "demand_conditions",
    "few_facts_people",
    "findings",
    "insteads",
    "one_way_conditions",
    "rule",
    "rule_sets",
    "rules",
    "todays",
    "verdicts",
]

_YES_NO = (
    "osteoporosis",
    "vertebral_fracture",
    "vertebral_fracture_recent",
    "wrist_pain",
    "supervised",
    "pregnant",
)

LINES = MappingProxyType({"age": (40, 70), "pregnancy_weeks": (1, 16)})
"""Where drawn conditions draw their lines, by the id of the fact.

Examples:
    >>> LINES["age"]
    (40, 70)
"""

FEW_FACTS = (*_YES_NO, *LINES)
"""The facts that drawn conditions speak of.

Examples:
    >>> FEW_FACTS[0]
    'osteoporosis'
"""

FEW_MODIFICATIONS = (
    Modification(id="less-bend", text="Bend less.", limits={"flexion.range": SpineRange.SMALL}),
    Modification(
        id="less-turn",
        text="Turn less.",
        limits={"rotation.range": SpineRange.SMALL, "overpressure": False},
    ),
    Modification(id="fists", text="Use fists.", limits={"wrist_load": Grade.NONE}),
    Modification(id="hold-on", text="Hold on.", limits={"hand_support": HandSupport.BOTH_HANDS}),
    Modification(id="not-floor", text="Not on the floor.", not_on={Surface.FLOOR}),
    Modification(id="pillow", text="Take a pillow.", needs={Equipment.PILLOW}),
)
"""The modifications that drawn rules ask for.

Examples:
    >>> FEW_MODIFICATIONS[0].id
    'less-bend'
"""

FEW_CAPS = (
    DosageCap(max_sets=2),
    DosageCap(max_hold_seconds=10),
    DosageCap(max_effort=5, no_fatigue=True),
    DosageCap(max_count=8, max_sets=1),
)
"""The caps that drawn rules ask for.

Examples:
    >>> FEW_CAPS[0].admits(Dosage.parse("3 x 8"))
    False
"""

FEW_DOSAGES = tuple(
    Dosage.parse(text)
    for text in (
        "2 x 10",
        "3 x 8-12",
        "1 x 30s",
        "2 x 5 x 5-10s",
        "3 x 5 x 12s",
        "4 x 20 x 2s",
        "1 x to fatigue (max 60s)",
        "2 x 6, effort 4/10",
        "3 x 6, effort 8/10",
    )
)
"""Dosages on both sides of the lines that drawn rules and caps draw.

Examples:
    >>> print(FEW_DOSAGES[0])
    2 x 10
"""


@reused
def _joined(tests: st.SearchStrategy[Condition], *, negated: bool) -> st.SearchStrategy[Condition]:
    """Tests joined by *and* and *or*, and by *not* where asked for."""

    def more(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
        pairs = st.tuples(inner, inner)
        both = pairs.map(lambda pair: pair[0] & pair[1])
        either = pairs.map(lambda pair: pair[0] | pair[1])
        opposite = inner.map(lambda one: ~one)
        return both | either | opposite if negated else both | either

    return st.recursive(tests, more, max_leaves=5)


@reused
def conditions() -> st.SearchStrategy[Condition]:
    """Any condition over the few facts.

    Returns:
        The strategy; it shrinks to one test.

    Examples:
        >>> from spinekit.testing import smallest
        >>> print(smallest(conditions()))
        osteoporosis
    """
    lines = st.sampled_from([(name, line) for name, drawn in LINES.items() for line in drawn])
    compared = st.tuples(lines, st.sampled_from(["<", "<=", ">", ">=", "=="])).map(
        lambda drawn: Condition.parse(f"{drawn[0][0]} {drawn[1]} {drawn[0][1]}")
    )
    tests = st.sampled_from(_YES_NO).map(lambda name: fact(name).condition) | compared
    return _joined(tests, negated=True)


@reused
def one_way_conditions() -> st.SearchStrategy[Condition]:
    """Conditions that want a fact one way only: yes, or a number at least so high.

    Rules made of them have no mixed facts, so the intervals of their verdicts are exact.

    Returns:
        The strategy; it shrinks to one test.

    Examples:
        >>> from spinekit.testing import smallest
        >>> print(smallest(one_way_conditions(), lambda one: "age" in one.facts))
        age >= 40
    """
    tests = [fact(name).condition for name in _YES_NO]
    tests += [fact(name) >= line for name, lines in LINES.items() for line in lines]
    return _joined(st.sampled_from(tests), negated=False)


@reused
def demand_conditions() -> st.SearchStrategy[Condition]:
    """Conditions that more demand, or more of the dose, can only bring about.

    Returns:
        The strategy; it shrinks to ``always``.

    Examples:
        >>> from spinekit.testing import smallest
        >>> print(smallest(demand_conditions()))
        always
    """
    tests = [
        ALWAYS,
        demand("position") == Position.PRONE,
        demand("flexion.range") >= SpineRange.MID,
        demand("flexion.range") >= SpineRange.SMALL,
        demand("rotation.range") >= SpineRange.END,
        demand("rotation.moves").condition,
        demand("wrist_load") >= Grade.LOW,
        demand("resistance") >= Loading.EXTERNAL,
        demand("arms") >= ArmHeight.OVERHEAD,
        demand("overpressure").condition,
        demand("surfaces.floor").condition,
        demand("surfaces.floor_only") & (demand("knee_load") >= Grade.LOW),
        demand("single_leg") & (demand("hand_support") < HandSupport.ONE_HAND),
        dose("hold_seconds") > 10,
        dose("sets") >= 3,
        dose("to_fatigue").condition,
    ]
    return _joined(st.sampled_from(tests), negated=False)


@reused
def insteads(level: Level) -> st.SearchStrategy[Instead]:
    """What to do at a level: something to apply exactly where the level asks for it.

    Args:
        level: The level of the rule.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> print(smallest(insteads(Level.FORBID)), smallest(insteads(Level.REFER)).refer_to)
        Choose another. a doctor
    """
    if level is Level.REFER:
        soon = st.sampled_from(Urgency)
        return st.builds(
            Instead, text=st.just("See one."), refer_to=st.just("a doctor"), how_soon=soon
        )
    if level is not Level.MODIFY:
        return st.just(Instead(text="Choose another."))
    both = st.tuples(
        st.none() | st.sampled_from(FEW_MODIFICATIONS), st.none() | st.sampled_from(FEW_CAPS)
    )
    return both.filter(any).map(
        lambda pair: Instead(text="Go easy.", modification=pair[0], cap=pair[1])
    )


def rule(
    id: str,
    when: Condition,
    level: Level,
    *,
    demands: Condition = ALWAYS,
    instead: Instead | None = None,
    scope: Scope = Scope.EXERCISE,
    message: str = "It concerns you.",
) -> Rule:
    """Return a rule with everything that a test does not care about filled in.

    Args:
        id: Its id.
        when: The people it concerns.
        level: How strictly it speaks.
        demands: What it stands against.
        instead: What to do; something that fits the level unless given.
        scope: What it judges.
        message: What it says.

    Returns:
        The rule, by our own judgement.

    Examples:
        >>> print(rule("r-wrist", fact("wrist_pain").condition, Level.FORBID))
        r-wrist: FORBID when wrist_pain
    """
    if instead is None:
        refers = level is Level.REFER
        instead = Instead(
            text="Take care.",
            refer_to="a doctor" if refers else "",
            how_soon=Urgency.SOON if refers else None,
            modification=FEW_MODIFICATIONS[0] if level is Level.MODIFY else None,
        )
    return Rule(
        id=id,
        topic=Topic.POSITIONS,
        scope=scope,
        when=when,
        demands=demands,
        level=level,
        instead=instead,
        message=message,
        citations=(OUR_JUDGEMENT,),
        basis=Basis.EXPERT_JUDGEMENT,
    )


@reused
@st.composite
def _rows(draw: st.DrawFn, whens: st.SearchStrategy[Condition], id: str) -> Rule:
    """One rule about the person or about an exercise."""
    level = draw(st.sampled_from([one for one in Level if one is not Level.ALLOW]))
    scope = draw(st.sampled_from([Scope.EXERCISE, Scope.EXERCISE, Scope.PERSON]))
    return rule(
        id,
        draw(whens),
        level,
        demands=draw(demand_conditions()) if scope is Scope.EXERCISE else ALWAYS,
        instead=draw(insteads(level)),
        scope=scope,
    )


@reused
def rules() -> st.SearchStrategy[Rule]:
    """Made-up rules over the few facts, and those that ship.

    Returns:
        The strategy; it shrinks to a caution about exercises of any kind.

    Examples:
        >>> from spinekit.testing import smallest
        >>> print(smallest(rules()))
        r-drawn: CAUTION when osteoporosis
    """
    return _rows(conditions(), "r-drawn") | st.sampled_from(standard_rules())


@reused
@st.composite
def rule_sets(
    draw: st.DrawFn, whens: st.SearchStrategy[Condition] | None = None
) -> tuple[Rule, ...]:
    """Sets of one to six made-up rules with ids of their own.

    Args:
        whens: What people they concern; any condition over the few facts unless given.

    Returns:
        The strategy; it shrinks to one caution.

    Examples:
        >>> from spinekit.testing import smallest
        >>> print(*smallest(rule_sets(), lambda rules: len(rules) == 2), sep="; ")
        r-0: CAUTION when osteoporosis; r-1: CAUTION when osteoporosis
    """
    count = draw(st.integers(1, 6))
    given = conditions() if whens is None else whens
    return tuple(draw(_rows(given, f"r-{number}")) for number in range(count))


@reused
def _few_answers(name: str) -> st.SearchStrategy[bool | int | None]:
    """No answer, or one that some line divides from another."""
    if FACTS[name].kind is not FactKind.NUMBER:
        return perhaps(st.booleans())
    beside = {max(0, line + step) for line in LINES[name] for step in (-1, 0, 1)}
    return perhaps(st.sampled_from(sorted(beside)))


@reused
@st.composite
def few_facts_people(draw: st.DrawFn) -> Person:
    """People of whom any of the few facts is known.

    Returns:
        The strategy; it shrinks to the one of whom nothing is known.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(few_facts_people()) == Person()
        True
    """
    person = Person()
    for name in FEW_FACTS:
        answer = draw(_few_answers(name))
        if answer is not None and fits(person, name, answer):
            person = person.answer(name, answer)
    return person


@reused
def _contested_demands() -> st.SearchStrategy[Demands]:
    motion = st.sampled_from(SpineRange).map(lambda far: SpineMotion(range=far))
    return st.builds(
        Demands,
        position=st.sampled_from(Position),
        flexion=motion,
        rotation=motion,
        resistance=st.sampled_from(Loading),
        arms=st.sampled_from(ArmHeight),
        wrist_load=st.sampled_from(Grade),
        knee_load=st.sampled_from(Grade),
        single_leg=st.booleans(),
        overpressure=st.booleans(),
    )


@reused
@st.composite
def contested_exercises(draw: st.DrawFn, *, known: bool = False) -> Exercise:
    """Exercises that differ in what :func:`demand_conditions` ask about.

    Args:
        known: Whether their demands are known for certain.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(contested_exercises()).demands is None
        True
    """
    return Exercise(
        id=draw(st.sampled_from(["one", "two"])),
        name="One",
        family="one",
        phase=Phase.MAIN,
        demands=draw(perhaps(_contested_demands(), stated=known)),
        surfaces=draw(st.sets(st.sampled_from(Surface), min_size=1, max_size=2)),
        trains={},
    )


@reused
def contested_dosages() -> st.SearchStrategy[Dosage]:
    """Whole dosages on both sides of the lines that :func:`demand_conditions` draw.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> print(smallest(contested_dosages()))
        2 x 10
    """
    return st.sampled_from(FEW_DOSAGES)


@reused
@st.composite
def findings(draw: st.DrawFn) -> Finding:
    """Findings with any field filled in, whether or not any rule would.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(findings()).certain
        False
    """
    facts = st.sampled_from(list(FACTS))
    few_facts = st.lists(facts, max_size=2).map(tuple)
    changed = st.tuples(facts, st.booleans() | st.integers(0, 10**9))
    return Finding(
        rule=draw(ids("rule")),
        level=draw(st.sampled_from(Level)),
        certain=draw(st.booleans()),
        message=draw(messages()),
        instead=draw(st.sampled_from(Level).flatmap(insteads)),
        citations=tuple(draw(st.lists(citations(), max_size=2))),
        basis=draw(st.sampled_from(Basis)),
        facts_used=draw(few_facts),
        facts_missing=draw(few_facts),
        changes=tuple(draw(st.lists(changed, max_size=2))),
        acknowledged=draw(st.booleans()),
        exercise=draw(ids("exercise")),
    )


@reused
def verdicts() -> st.SearchStrategy[Verdict]:
    """What drawn findings add up to, about one exercise or a whole.

    Returns:
        The strategy; it shrinks to the verdict that nothing stands against.

    Examples:
        >>> from spinekit.testing import smallest
        >>> print(smallest(verdicts()))
        ALLOW
    """
    about = st.sampled_from(["", "bird-dog"])
    return st.builds(Verdict.of, st.lists(findings(), max_size=2), about)


@reused
@st.composite
def todays(draw: st.DrawFn) -> Today:
    """Any answers of a day, and any of them missing.

    Returns:
        The strategy; it shrinks to a day of which nothing was asked.

    Examples:
        >>> from spinekit.testing import smallest
        >>> dict(smallest(todays()).answers)
        {}
    """
    usual = Today.nothing_new().answers
    asked = draw(st.sets(st.sampled_from(list(usual))))
    drawn: dict[str, bool | int | None] = {}
    for name in usual:
        if name in asked:
            is_yes_no = isinstance(usual[name], bool)
            most = 10 if name.startswith("pain_") else 10**9
            drawn[name] = draw(st.booleans() if is_yes_no else st.integers(0, most))
    return Today.of(**drawn)
