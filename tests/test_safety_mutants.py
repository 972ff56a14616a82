"""Promises of the judging machinery that only a planted fault showed to be unkept by other tests.

They came from mutation testing (``nox -s mutation -- safety``): each states what a
user may rely on, and fails once the line that keeps it is changed.
"""

import pickle
from collections.abc import Callable
from itertools import product

import attrs
import pytest

from spinekit.demands import Demands, Grade, Position
from spinekit.dosage import Dosage, DosageCap
from spinekit.errors import InvalidValueError, UnknownNameError
from spinekit.exercise import Equipment, Exercise, Modification, Phase, Surface, Target
from spinekit.messages import Message
from spinekit.person import Person
from spinekit.routine import Block, Item, Routine
from spinekit.safety import (
    ALWAYS,
    TERMS,
    Condition,
    Finding,
    Instead,
    Judge,
    Kind,
    Level,
    Rule,
    RuleFault,
    SafetySettings,
    Scope,
    Softened,
    Term,
    Today,
    Verdict,
    check_session,
    demand,
    dose,
    fact,
    judge,
    routine,
    soften_fully,
    today,
)
from spinekit.safety.changing import Changes
from spinekit.safety.grammar import Build
from spinekit.safety.standard import NotCarried
from spinekit.safety.verdict import in_order_of_asking
from spinekit.testing import rule
from spinekit.testing.safety import FEW_MODIFICATIONS

KNEEL = Exercise(
    id="kneel",
    name="Kneel",
    family="kneel",
    phase=Phase.MAIN,
    demands=Demands(position=Position.QUADRUPED, knee_load=Grade.MODERATE),
    surfaces={Surface.FLOOR, Surface.BED},
    equipment={Equipment.DUMBBELL},
    trains={Target.BALANCE: 2},
)
DOSE = Dosage.parse("2 x 5 x 12s")


def capped(id: str, when: str, cap: DosageCap) -> Rule:
    """A rule that asks for less of a long hold."""
    return rule(
        id,
        fact(when).condition,
        Level.MODIFY,
        demands=dose("hold_seconds") > 10,
        instead=Instead(text="Less.", cap=cap),
    )


RULES = (
    rule("r-refer", fact("saddle_numbness").condition, Level.REFER, scope=Scope.PERSON),
    rule("r-bar", fact("acute_illness").condition, Level.FORBID, scope=Scope.PERSON),
    rule("r-soft-all", fact("frail").condition, Level.MODIFY, scope=Scope.PERSON),
    rule("r-mind", fact("sedentary").condition, Level.CAUTION, scope=Scope.PERSON),
    rule("r-knee", fact("knee_pain").condition, Level.FORBID, demands=demand("knee_load") >= 2),
    capped("r-hold", "osteoporosis", DosageCap(max_hold_seconds=10)),
    capped("r-sets", "low_bone_mass", DosageCap(max_sets=1)),
    rule("r-wrist", fact("wrist_pain").condition, Level.CAUTION, demands=demand("wrist_load") < 2),
)
"""Rules of every level and scope, of which a person may meet any."""

ENGINE = Judge(RULES)
NOBODY = Person.from_mapping({name: False for one in RULES for name in one.when.facts})


@pytest.mark.parametrize("known", [False, None], ids=["all else no", "all else unknown"])
@pytest.mark.parametrize("acknowledge", [(), ("r-soft-all", "r-sets"), ("r-mind",)])
@pytest.mark.parametrize("dosage", [None, DOSE, Dosage.parse("2 x 5")])
def test_the_ends_alone_are_those_of_the_verdict(
    known: bool | None, acknowledge: tuple[str, ...], dosage: Dosage | None
) -> None:
    """The quick answer, which composing builds on, is best and worst of the whole verdict."""
    names = sorted({name for one in RULES for name in one.when.facts})
    for yes in [(), *((name,) for name in names), *product(names, names)]:
        person = Person.from_mapping({**dict.fromkeys(names, known), **dict.fromkeys(yes, True)})
        screening = ENGINE.screen(person, acknowledge)
        verdict = screening.verdict(KNEEL, dosage)
        assert (verdict.best, verdict.worst) == screening.levels(KNEEL, dosage)
        assert verdict == Verdict.of(verdict.findings, KNEEL.id)
        expected = max((one.weight for one in verdict.findings), default=Level.ALLOW)
        assert expected is verdict.worst


@pytest.mark.parametrize("one", RULES, ids=lambda one: one.id)
def test_each_yes_fires_its_own_rule(one: Rule) -> None:
    """A finding is of the rule whose answer was given, says what it used, and is certain."""
    (name,) = one.when.facts
    verdict = ENGINE.screen(NOBODY.answer(name, True)).verdict(KNEEL, DOSE)
    assert [one.id] == [found.rule for found in verdict.findings]
    (found,) = verdict.findings
    assert found == attrs.evolve(
        found,
        level=one.level,
        certain=True,
        instead=one.instead,
        facts_used=(name,),
        facts_missing=(),
        changes=((name, False),),
        acknowledged=False,
        exercise=KNEEL.id if one.scope is Scope.EXERCISE or one.level is Level.MODIFY else "",
    )


@pytest.mark.parametrize("one", RULES, ids=lambda one: one.id)
def test_each_question_left_open_is_named_by_its_own_rule(one: Rule) -> None:
    """What is not answered is missing from the finding that hangs on it, and from no other."""
    (name,) = one.when.facts
    verdict = ENGINE.screen(NOBODY.answer(name, None)).verdict(KNEEL, DOSE)
    (found,) = verdict.findings
    assert (one.id, False, (), (name,)) == (
        found.rule,
        found.certain,
        found.facts_used,
        found.facts_missing,
    )
    assert found.changes == ((name, False),)
    assert (Level.ALLOW, one.level) == (verdict.best, verdict.worst)


@pytest.mark.parametrize("one", RULES, ids=lambda one: one.id)
def test_a_question_left_open_among_certain_rules_stays_open(one: Rule) -> None:
    """However many others are certain, what hangs on an answer says so, and only that does."""
    (name,) = one.when.facts
    everything = Person.from_mapping({fact: True for rule in RULES for fact in rule.when.facts})
    verdict = ENGINE.screen(everything.answer(name, None)).verdict(KNEEL, DOSE)
    assert {one.id: (False, (name,))} | {
        other.id: (True, ()) for other in RULES if other is not one
    } == {found.rule: (found.certain, found.facts_missing) for found in verdict.findings}


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (attrs.evolve(RULES[3], binding=True), "is binding and cannot"),
        (RULES[1], "is at FORBID and cannot"),
        (RULES[0], "is at REFER and cannot"),
    ],
    ids=["binding", "forbid", "refer"],
)
def test_what_cannot_be_weighed_says_why(row: Rule, why: str) -> None:
    """It binds, or it is too strict."""
    with pytest.raises(InvalidValueError, match=why):
        Judge([row]).screen(Person(), {row.id})


def test_a_weighed_rule_is_marked_and_its_neighbors_are_not() -> None:
    """Of several rules that fire, only what was acknowledged counts as a caution."""
    everything = Person.from_mapping({name: True for one in RULES for name in one.when.facts})
    verdict = ENGINE.screen(everything, {"r-sets", "r-wrist"}).verdict(KNEEL, DOSE)
    assert [one.rule for one in verdict.findings if one.acknowledged] == ["r-sets", "r-wrist"]
    assert len(verdict.findings) == len(RULES)
    assert [one.id for one in ENGINE.rules] == [one.rule for one in verdict.findings]


def test_answers_of_the_day_are_named_as_the_vocabulary_names_them() -> None:
    """A misspelled question is refused with the nearest, and so is a word about something else."""
    screening = Judge([]).screen(Person())
    questions = sum(term.kind is Kind.TODAY for term in TERMS.values())
    with pytest.raises(UnknownNameError, match=r"did you mean 'today\.pain_now'"):
        screening.day({"today.pain_nwo": 3})
    for other in ("dose.sets", "routine.seconds", "position", "age"):
        with pytest.raises(UnknownNameError, match=f"there are {questions} to choose from"):
            screening.day({"today.ill": False, other: 1})
    assert screening.day({"today.ill": False}).findings == ()


@pytest.mark.parametrize("level", [one for one in Level if one is not Level.ALLOW])
def test_the_day_counts_what_bars_the_person_and_nothing_milder(level: Level) -> None:
    """A lasting caution or modification is no reason to cut down today; a bar is."""
    row = rule("r-person", fact("frail").condition, level, scope=Scope.PERSON)
    found = Judge([row]).screen(Person.of(frail=True)).day({}).findings
    expected = ["r-person"] if level in (Level.FORBID, Level.REFER) else []
    assert expected == [one.rule for one in found]


def test_a_routine_is_asked_every_rule_about_it() -> None:
    """One that is silent does not keep the next from being heard; what is open stays possible."""
    empty = routine("items") < 1
    rows = [
        rule(
            "r-a", ALWAYS, Level.FORBID, demands=routine("has_floor").condition, scope=Scope.ROUTINE
        ),
        rule("r-b", ALWAYS, Level.CAUTION, demands=empty, scope=Scope.ROUTINE),
        rule("r-c", fact("frail").condition, Level.CAUTION, demands=empty, scope=Scope.ROUTINE),
    ]
    found = judge(Person(), Routine(blocks=()), rules=rows).findings
    assert [(one.rule, one.certain) for one in found] == [("r-b", True), ("r-c", False)]
    assert found[1].facts_missing == ("frail",)
    assert found[1].changes == (("frail", False), ("routine.items", 1))


def test_a_day_names_the_questions_still_open_and_those_of_the_person() -> None:
    """Both kinds of unknown stand in one finding, the person's first."""
    row = rule(
        "r-day",
        fact("frail").condition,
        Level.FORBID,
        demands=today("ill") | (today("pain_now") > 5),
        scope=Scope.SESSION,
    )
    screening = Judge([row]).screen(Person())
    (found,) = screening.day({"today.pain_now": 2}).findings
    assert not found.certain
    assert found.facts_missing == ("frail", "today.ill")
    assert found.changes == (("frail", False), ("today.ill", False))
    (sure,) = Judge([row]).screen(Person.of(frail=True)).day({"today.ill": True}).findings
    assert sure.certain
    assert sure.facts_missing == ()


def test_a_persons_answers_in_a_message_are_not_told_to_the_next() -> None:
    """A judge that has seen the exercise before still speaks to each person of their own age."""
    row = rule(
        "r-age",
        fact("age") >= 70,
        Level.CAUTION,
        demands=demand("knee_load") >= 1,
        message="{exercise} at {age}.",
    )
    engine = Judge([row], [KNEEL])
    for age in (71, 84):
        (found,) = engine.screen(Person.of(age=age)).verdict(KNEEL).findings
        assert str(found.message) == f"Kneel at {age}."


def test_an_argument_the_message_does_not_use_is_left_as_it_is() -> None:
    """A translation may use what the English text leaves out."""
    row = attrs.evolve(RULES[4], arguments={"line": 70})
    (found,) = judge(Person.of(knee_pain=True), KNEEL, rules=[row]).findings
    assert found.message == Message("It concerns you.", {"line": 70})


NAMES_PLACE = (
    rule("r-floor", ALWAYS, Level.CAUTION, demands=demand("surfaces.floor").condition),
    rule("r-dumbbell", ALWAYS, Level.CAUTION, demands=demand("equipment.dumbbell").condition),
    rule("r-pillow", ALWAYS, Level.CAUTION, demands=demand("equipment.pillow").condition),
    rule("r-trains", ALWAYS, Level.CAUTION, demands=demand("trains.balance").condition),
    rule("r-back", ALWAYS, Level.CAUTION, demands=demand("trains.back_extensors").condition),
    rule("r-family", ALWAYS, Level.CAUTION, demands=demand("family") == "kneel"),
    rule("r-knee", ALWAYS, Level.CAUTION, demands=demand("knee_load") >= 1, message="{exercise}!"),
    rule(
        "r-both",
        ALWAYS,
        Level.CAUTION,
        demands=demand("surfaces.bed") & (dose("sets") > 1),
    ),
)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"surfaces": {Surface.BED}},
        {"surfaces": {Surface.FLOOR}},
        {"equipment": ()},
        {"equipment": {Equipment.PILLOW}},
        {"equipment": (Equipment.PILLOW, Equipment.DUMBBELL)},
        {"trains": {}},
        {"trains": {Target.BACK_EXTENSORS: 1}},
        {"trains": {Target.BALANCE: 2, Target.BACK_EXTENSORS: 1}},
        {"family": "a-family"},
        {"family": "z-family"},
        {"name": "A name"},
        {"name": "Z name"},
        {"demands": Demands(position=Position.QUADRUPED)},
        {"demands": None},
    ],
    ids=str,
)
def test_another_exercise_of_a_known_id_is_judged_as_itself(changes: dict[str, object]) -> None:
    """What a judge learned of an exercise in advance is not used for one that differs."""
    other = attrs.evolve(KNEEL, **changes)  # type: ignore[arg-type]
    seen, plain = Judge(NAMES_PLACE, [KNEEL]), Judge(NAMES_PLACE)
    for dosage in (None, DOSE):
        expected = plain.screen(Person()).verdict(other, dosage)
        screening = seen.screen(Person())
        screening.verdict(KNEEL)
        assert expected == screening.verdict(other, dosage)


PLACES = (
    rule("r-a", ALWAYS, Level.FORBID, demands=demand("knee_load") >= 1),
    rule("r-b", ALWAYS, Level.CAUTION, demands=demand("surfaces.bed").condition),
    rule("r-c", ALWAYS, Level.CAUTION, demands=demand("surfaces.bed") & (dose("sets") > 1)),
    rule("r-d", ALWAYS, Level.CAUTION, demands=demand("knee_load") >= 2),
    rule("r-e", ALWAYS, Level.CAUTION, demands=demand("surfaces.floor_only").condition),
    rule("r-f", ALWAYS, Level.CAUTION, demands=demand("surfaces.floor") & (dose("sets") > 2)),
    rule("r-g", ALWAYS, Level.CAUTION, demands=dose("sets") > 1),
    rule("r-h", ALWAYS, Level.CAUTION, demands=demand("surfaces.chair") | demand("aerobic")),
)


@pytest.mark.parametrize("before", ["bed", "floor", "chair", "bed floor", "bed floor chair"])
@pytest.mark.parametrize("after", ["bed", "floor", "chair", "bed floor", "bed floor chair"])
def test_a_change_of_place_alone_is_judged_as_if_seen_for_the_first_time(
    before: str, after: str
) -> None:
    """What is kept from before and what is asked again add up to the whole."""
    seen = attrs.evolve(KNEEL, surfaces=set(before.split()))
    now = attrs.evolve(KNEEL, surfaces=set(after.split()))
    for rules in (PLACES, PLACES[::-1], PLACES[1:], PLACES[2:7]):
        for dosage in (None, DOSE):
            expected = Judge(rules).screen(Person()).verdict(now, dosage)
            assert expected == Judge(rules, [seen]).screen(Person()).verdict(now, dosage)


def test_a_pickled_judge_keeps_the_exercises_it_has_seen() -> None:
    """What was looked at in advance need not be looked at again where it arrives."""
    arrived = pickle.loads(pickle.dumps(Judge(RULES, [KNEEL])))
    assert list(arrived.compiled.profiles) == [KNEEL.id]
    assert arrived.rules == ENGINE.rules


def test_a_judge_and_its_screening_say_what_they_hold() -> None:
    """Printed while debugging, they are short."""
    assert repr(ENGINE) == f"<Judge of {len(RULES)} rules>"
    expected = f"<Screening of Person.of(age=70) by <Judge of {len(RULES)} rules>>"
    assert expected == repr(ENGINE.screen(Person.of(age=70)))


def test_a_rule_is_satisfied_only_by_all_it_asks_for() -> None:
    """With a modification and a cap, one of the two alone leaves it speaking."""
    row = rule(
        "r-both",
        ALWAYS,
        Level.MODIFY,
        instead=Instead(
            text="Less.", modification=FEW_MODIFICATIONS[2], cap=DosageCap(max_hold_seconds=10)
        ),
    )
    screening = Judge([row]).screen(Person())
    applied = KNEEL.modified(FEW_MODIFICATIONS[2])
    assert applied is not None
    short = Dosage.parse("2 x 5 x 8s")
    heard = [
        bool(screening.verdict(thing, dosage).findings)
        for thing, dosage in product((KNEEL, applied), (None, DOSE, short))
    ]
    assert heard == [True, True, True, True, True, False]


def test_the_items_of_a_routine_are_judged_one_by_one() -> None:
    """Findings about the person stand once, those about items with each item they concern."""
    items = tuple(Item(exercise=attrs.evolve(KNEEL, id=one), dosage=DOSE) for one in "ba")
    person = NOBODY.answer("knee_pain", True).answer("sedentary", True).answer("frail", True)
    found = ENGINE.screen(person).routine(Routine(blocks=(Block(items=items),)))
    assert [(one.rule, one.exercise) for one in found.findings] == [
        ("r-knee", "a"),
        ("r-knee", "b"),
        ("r-soft-all", "a"),
        ("r-soft-all", "b"),
        ("r-mind", ""),
    ]


def test_what_has_been_applied_is_not_applied_again() -> None:
    """A rule of which only the cap is still open changes the dose and leaves the exercise."""
    instead = Instead(text="Less.", modification=FEW_MODIFICATIONS[2], cap=DosageCap(max_sets=1))
    row = rule("r-both", ALWAYS, Level.MODIFY, instead=instead)
    applied = KNEEL.modified(FEW_MODIFICATIONS[2])
    assert applied is not None
    found = soften_fully(Judge([row]).screen(Person()), Item(exercise=applied, dosage=DOSE))
    assert isinstance(found.thing, Item)
    assert applied == found.thing.exercise
    assert str(found.thing.dosage) == "1 x 5 x 12s"


def test_where_one_modification_leaves_no_place_the_others_change_nothing() -> None:
    """There is nothing left to make gentler, and that is no error."""
    places = [
        Modification(id=f"not-{one.value}", text="Elsewhere.", not_on={one})
        for one in (Surface.FLOOR, Surface.BED)
    ]
    rows = [
        rule(f"r-{at}", ALWAYS, Level.MODIFY, instead=Instead(text="Less.", modification=one))
        for at, one in enumerate((*places, FEW_MODIFICATIONS[2]))
    ]
    found = soften_fully(Judge(rows).screen(Person()), KNEEL)
    assert found.thing is None
    assert not found.is_admitted


def test_softening_applies_findings_of_one_rule_in_the_order_of_exercises() -> None:
    """Everything applied is listed, rule by rule."""
    person = NOBODY.answer("osteoporosis", True).answer("low_bone_mass", None)
    found = soften_fully(ENGINE.screen(person), Item(exercise=KNEEL, dosage=DOSE))
    assert [one.rule for one in found.applied] == ["r-hold", "r-sets"]
    assert isinstance(found.thing, Item)
    assert str(found.thing.dosage) == "1 x 5 x 10s"


def test_names_nobody_knows_are_asked_last() -> None:
    """Facts come in their order, terms after them, and what is neither at the end by name."""
    found = in_order_of_asking(["zebra", "dose.sets", "apple", "wrist_pain", "age"])
    assert found == ("age", "wrist_pain", "dose.sets", "apple", "zebra")


@pytest.mark.parametrize(
    ("acknowledged", "weights"),
    [
        (False, [Level.CAUTION, Level.MODIFY, Level.FORBID, Level.REFER]),
        (True, [Level.CAUTION, Level.CAUTION, Level.CAUTION, Level.CAUTION]),
    ],
)
def test_a_finding_weighs_its_level_unless_it_was_weighed(
    acknowledged: bool, weights: list[Level]
) -> None:
    """Acknowledged, nothing counts for more than a caution, and nothing is applied."""
    softer = Instead(text="Less.", cap=DosageCap(max_sets=1))
    finding = judge(Person.of(knee_pain=True), KNEEL, rules=[RULES[4]]).findings[0]
    assert not finding.acknowledged
    found = [
        attrs.evolve(finding, level=one, instead=softer, acknowledged=acknowledged)
        for one in Level
        if one is not Level.ALLOW
    ]
    assert weights == [one.weight for one in found]
    assert [False, not acknowledged, False, False] == [one.softens for one in found]


def test_a_finding_made_by_hand_is_certain_of_nothing_it_is_not_told() -> None:
    """What is not given is empty, and nobody has weighed it."""
    row = RULES[4]
    found = Finding(
        rule=row.id,
        level=row.level,
        certain=True,
        message=Message("Text."),
        instead=row.instead,
        citations=row.citations,
        basis=row.basis,
    )
    assert (
        found.acknowledged,
        found.facts_used,
        found.facts_missing,
        found.changes,
        found.exercise,
    ) == (False, (), (), (), "")


@pytest.mark.parametrize(
    ("best", "worst", "admitted", "waiting"),
    [
        (Level.ALLOW, Level.ALLOW, True, False),
        (Level.ALLOW, Level.MODIFY, True, False),
        (Level.MODIFY, Level.MODIFY, True, False),
        (Level.ALLOW, Level.FORBID, False, True),
        (Level.MODIFY, Level.FORBID, False, True),
        (Level.MODIFY, Level.REFER, False, True),
        (Level.FORBID, Level.FORBID, False, False),
        (Level.FORBID, Level.REFER, False, False),
    ],
)
def test_an_interval_admits_waits_or_refuses(
    best: Level, worst: Level, admitted: bool, waiting: bool
) -> None:
    """Admitted where even the worst allows it, waiting where only the best does."""
    verdict = Verdict(best, worst)
    assert (admitted, waiting) == (verdict.is_admitted, verdict.is_waiting)
    assert (best is worst) is verdict.certain
    assert (" to " not in str(verdict)) is verdict.certain


@pytest.mark.parametrize(
    ("text", "answers", "expected"),
    [
        ("age >= 70", {"age": 72}, (("age", 69),)),
        ("age < 60", {"age": 50}, (("age", 60),)),
        ("age > 60 and age < 80", {"age": 62}, (("age", 60),)),
        ("age > 60 and age < 80", {"age": 78}, (("age", 80),)),
        ("age > 60 and age < 80", {"age": 63}, (("age", 60),)),
        ("age > 60 and age < 80", {}, (("age", 59),)),
        ("age <= 70", {"age": 65}, (("age", 71),)),
        ("age == 65", {"age": 65}, (("age", 64),)),
        (
            "today.days_sore >= 2 and today.pain_now >= 5",
            {},
            (("today.days_sore", 1), ("today.pain_now", 4)),
        ),
        ("today.pain_now >= 1", {"today.pain_now": 3}, (("today.pain_now", 0),)),
        ("today.pain_now >= 0", {"today.pain_now": 3}, ()),
        ("today.pain_now <= 5", {"today.pain_now": 3}, (("today.pain_now", 6),)),
        ("position == prone", {}, ()),
        ("flexion.range >= end", {}, ()),
        ("flexion.range >= end", {"flexion.range": 3}, ()),
        ("frail >= 1", {"frail": True}, ()),
        ("no_such_fact >= 1", {}, ()),
        ("age >= 70", {}, (("age", 69),)),
        ("age < 60", {}, (("age", 60),)),
        ("not age < 60", {"age": 61}, (("age", 59),)),
        ("age <= 120", {"age": 90}, ()),
        ("age >= 1", {"age": 5}, (("age", 0),)),
        ("age >= 0", {"age": 5}, ()),
        ("not frail", {"frail": False}, (("frail", True),)),
        ("frail and not osteoporosis", {"frail": True}, (("frail", False), ("osteoporosis", True))),
        ("frail or osteoporosis", {"frail": True, "osteoporosis": True}, ()),
        ("frail", {"frail": False}, ()),
    ],
)
def test_the_nearest_answer_that_silences_a_rule_is_named(
    text: str, answers: dict[str, bool | int], expected: tuple[tuple[str, bool | int], ...]
) -> None:
    """One answer changed, all else as it is; numbers by the smallest step within their range."""
    changes = Changes.of(Condition.parse(text))
    assert expected == changes.silencing(answers.get)


@pytest.mark.parametrize(
    "kind", [Finding, Instead, Rule, RuleFault, SafetySettings, Softened, Term, NotCarried, Build]
)
def test_values_of_many_fields_are_built_by_name(kind: type) -> None:
    """Nobody has to remember the order of their fields, and we may add to them."""
    assert all(field.kw_only for field in attrs.fields(kind))


@pytest.mark.parametrize(
    "call",
    [
        lambda: judge(Person(), KNEEL, RULES),  # type: ignore[call-arg]
        lambda: check_session(Person(), Today(), RULES),  # type: ignore[call-arg]
    ],
    ids=["judge", "check_session"],
)
def test_options_are_given_by_name(call: Callable[[], object]) -> None:
    """A rule set in the place of another argument is a mistake that shows at once."""
    with pytest.raises(TypeError):
        call()
