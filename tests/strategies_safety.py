"""Generated conditions, exercises and rules, and the oracle that tries every answer.

The facts are few, so that rules collide, answers are often missing, and all
completions of a person can be tried. Some facts are related (a recent fracture
is a fracture, weeks of pregnancy are a pregnancy), some are numbers.
"""

from collections.abc import Iterable, Iterator
from itertools import product

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
from spinekit.errors import SpinekitError
from spinekit.evidence import OUR_JUDGEMENT, Basis
from spinekit.exercise import Equipment, Exercise, Modification, Phase, Surface
from spinekit.facts import FACTS, Answer, FactKind
from spinekit.person import Person
from spinekit.safety import (
    ALWAYS,
    Condition,
    Instead,
    Level,
    Rule,
    Scope,
    Topic,
    Urgency,
    demand,
    dose,
    fact,
)

YES_NO = (
    "osteoporosis",
    "vertebral_fracture",
    "vertebral_fracture_recent",
    "wrist_pain",
    "supervised",
    "pregnant",
)
LINES = {"age": (40, 70), "pregnancy_weeks": (1, 16)}
FACT_IDS = (*YES_NO, *LINES)


def fact_tests() -> st.SearchStrategy[Condition]:
    """One test of one fact."""
    numbers = st.sampled_from([(name, line) for name, lines in LINES.items() for line in lines])
    compared = st.tuples(numbers, st.sampled_from(["<", "<=", ">", ">=", "=="])).map(
        lambda drawn: Condition.parse(f"{drawn[0][0]} {drawn[1]} {drawn[0][1]}")
    )
    return st.sampled_from(YES_NO).map(lambda name: fact(name).condition) | compared


def joined(tests: st.SearchStrategy[Condition], *, negated: bool) -> st.SearchStrategy[Condition]:
    """Tests joined by *and* and *or*, and by *not* where asked for."""

    def more(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
        pairs = st.tuples(inner, inner)
        both = pairs.map(lambda pair: pair[0] & pair[1])
        either = pairs.map(lambda pair: pair[0] | pair[1])
        opposite = inner.map(lambda one: ~one)
        return both | either | opposite if negated else both | either

    return st.recursive(tests, more, max_leaves=5)


def whens() -> st.SearchStrategy[Condition]:
    """Any condition over the few facts."""
    return joined(fact_tests(), negated=True)


def plain_whens() -> st.SearchStrategy[Condition]:
    """Conditions that only ever want facts one way: yes, and numbers at least so high."""
    tests = [fact(name).condition for name in YES_NO]
    tests += [fact(name) >= line for name, lines in LINES.items() for line in lines]
    return joined(st.sampled_from(tests), negated=False)


def demand_conditions() -> st.SearchStrategy[Condition]:
    """Conditions that more demand, or more of the dose, can only bring about."""
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
    return joined(st.sampled_from(tests), negated=False)


MODIFICATIONS = (
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
CAPS = (
    DosageCap(max_sets=2),
    DosageCap(max_hold_seconds=10),
    DosageCap(max_effort=5, no_fatigue=True),
    DosageCap(max_count=8, max_sets=1),
)


def insteads(level: Level) -> st.SearchStrategy[Instead]:
    """What to do at a level: something to apply exactly where the level asks for it."""
    if level is Level.REFER:
        return st.just(Instead(text="See one.", refer_to="a doctor", how_soon=Urgency.SOON))
    if level is not Level.MODIFY:
        return st.just(Instead(text="Choose another."))
    both = st.tuples(st.none() | st.sampled_from(MODIFICATIONS), st.none() | st.sampled_from(CAPS))
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
    """A row with everything that a test does not care about filled in."""
    if instead is None:
        refers = level is Level.REFER
        instead = Instead(
            text="Take care.",
            refer_to="a doctor" if refers else "",
            how_soon=Urgency.SOON if refers else None,
            modification=MODIFICATIONS[0] if level is Level.MODIFY else None,
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


@st.composite
def rule_rows(draw: st.DrawFn, conditions: st.SearchStrategy[Condition], id: str) -> Rule:
    """One rule about the person or about an exercise."""
    level = draw(st.sampled_from([one for one in Level if one is not Level.ALLOW]))
    scope = draw(st.sampled_from([Scope.EXERCISE, Scope.EXERCISE, Scope.PERSON]))
    return rule(
        id,
        draw(conditions),
        level,
        demands=draw(demand_conditions()) if scope is Scope.EXERCISE else ALWAYS,
        instead=draw(insteads(level)),
        scope=scope,
    )


@st.composite
def rule_sets(
    draw: st.DrawFn, conditions: st.SearchStrategy[Condition] | None = None
) -> tuple[Rule, ...]:
    """Up to six rules with ids of their own."""
    count = draw(st.integers(1, 6))
    given = whens() if conditions is None else conditions
    return tuple(draw(rule_rows(given, f"r-{number}")) for number in range(count))


def motions() -> st.SearchStrategy[SpineMotion]:
    """Motions of any range."""
    return st.sampled_from(SpineRange).map(lambda far: SpineMotion(range=far))


def demand_sets() -> st.SearchStrategy[Demands]:
    """Demands that differ in what the generated rules ask about."""
    return st.builds(
        Demands,
        position=st.sampled_from(Position),
        flexion=motions(),
        rotation=motions(),
        resistance=st.sampled_from(Loading),
        arms=st.sampled_from(ArmHeight),
        wrist_load=st.sampled_from(Grade),
        knee_load=st.sampled_from(Grade),
        single_leg=st.booleans(),
        overpressure=st.booleans(),
    )


@st.composite
def exercises(draw: st.DrawFn, *, known: bool = False) -> Exercise:
    """Any exercise; unless *known*, its text may break off."""
    return Exercise(
        id=draw(st.sampled_from(["one", "two"])),
        name="One",
        family="one",
        phase=Phase.MAIN,
        demands=draw(demand_sets() if known else st.none() | demand_sets()),
        surfaces=draw(st.sets(st.sampled_from(Surface), min_size=1, max_size=2)),
        trains={},
    )


def whole_dosages() -> st.SearchStrategy[Dosage]:
    """Complete dosages on both sides of the lines that the rules draw."""
    texts = ["2 x 10", "3 x 8-12", "1 x 30s", "2 x 5 x 5-10s", "3 x 5 x 12s", "4 x 20 x 2s"]
    texts += ["1 x to fatigue (max 60s)", "2 x 6, effort 4/10", "3 x 6, effort 8/10"]
    return st.sampled_from(texts).map(Dosage.parse)


@st.composite
def few_facts_people(draw: st.DrawFn) -> Person:
    """People of whom any of the few facts is known."""
    person = Person()
    for name in draw(st.lists(st.sampled_from(FACT_IDS), unique=True)):
        answer = draw(st.sampled_from(possible_answers(name)))
        try:
            person = person.answer(name, answer)
        except SpinekitError:
            continue
    return person


def possible_answers(name: str) -> tuple[Answer, ...]:
    """Enough answers to one of the few facts to reach every truth of every rule."""
    if FACTS[name].kind is FactKind.YES_NO:
        return (False, True)
    return tuple(sorted({max(0, line + step) for line in LINES[name] for step in (-1, 0, 1)}))


def completions(person: Person, names: Iterable[str]) -> Iterator[Person]:
    """Every person with the same answers, of whom all the *names* are known: the oracle."""
    unknown = [name for name in FACT_IDS if name in set(names) and person.known(name) is None]
    for answers in product(*(possible_answers(name) for name in unknown)):
        try:
            yield Person.from_mapping(
                {**person.answers, **dict(zip(unknown, answers, strict=True))}
            )
        except SpinekitError:
            continue
