"""What to ask next: what the whole person waits for, then each fact by what it settles."""

from typing import Any

import pytest

from spinekit.composer import Request
from spinekit.composer.asking import open_questions
from spinekit.demands import Position
from spinekit.exercise import Equipment, Modification, Target
from spinekit.facts import FACTS, Group
from spinekit.person import Person
from spinekit.routine import Question
from spinekit.safety import Instead, Level, Rule, Scope, demand, fact
from spinekit.testing import rule
from tests.composer_kin import a_request, an_exercise, looked_at

FORBID = Level.FORBID
LYING = demand("position") == Position.SUPINE
FACE_DOWN = demand("position") == Position.PRONE

BACK = an_exercise("back", trains={Target.GLUTES: 3, Target.BALANCE: 1, Target.SHOULDERS: 1})
FRONT = an_exercise("front", position=Position.PRONE, trains={Target.SHOULDERS: 3})
SIDE = an_exercise("side", position=Position.SIDE_LYING, trains={Target.GLUTES: 1})
UNDOSED = an_exercise("undosed", "? x 10")


def asked(
    *rules: Rule, whole_only: bool = False, person: Person | None = None, **more: Any
) -> tuple[Question, ...]:
    """The questions under these rules about three exercises, and one that has no whole dose."""
    request: Request = a_request(
        BACK,
        FRONT,
        SIDE,
        UNDOSED,
        rules=rules,
        person=person,
        goals={Target.GLUTES: 2, Target.BALANCE: 5},
        **more,
    )
    judge, screening, admission = looked_at(request)
    return open_questions(request, judge, screening, None if whole_only else admission)


def of_person(id: str, name: str, level: Level) -> Rule:
    """A rule about a person of whom something is so."""
    return rule(id, fact(name).condition, level, scope=Scope.PERSON)


def test_a_fact_is_asked_with_what_it_settles() -> None:
    """The exercises it settles, what each answer does with them, the rules behind it, its weight."""
    rules = [
        rule("r-lying", fact("knee_pain").condition, FORBID, demands=LYING),
        rule("r-down", fact("knee_pain").condition, Level.REFER, demands=FACE_DOWN),
    ]
    (question,) = asked(*rules)

    assert question == Question(
        facts=("knee_pain",),
        text=FACTS["knee_pain"].question,
        settles=("back", "front"),
        # Of each exercise what it trains by what the request wants of it, and one.
        weight=(1 + 3 * 2 + 1 * 5) + 1,
        rules=("r-lying", "r-down"),
        opens=("back", "front"),
        closes=("back", "front"),
    )


def test_what_settles_most_is_asked_first_and_equals_in_the_order_of_asking() -> None:
    """Facts come by weight; of two that settle the same the one that is asked first in general."""
    rules = [
        rule("r-1", fact("knee_pain").condition, FORBID, demands=FACE_DOWN),
        rule("r-2", fact("shoulder_pain").condition, FORBID, demands=LYING),
        rule("r-3", fact("frail").condition, FORBID, demands=FACE_DOWN),
        rule("r-4", fact("wrist_pain").condition, FORBID, demands=FACE_DOWN),
    ]
    questions = asked(*rules)

    assert [(one.facts, one.weight) for one in questions] == [
        (("shoulder_pain",), 12),
        (("frail",), 1),
        (("wrist_pain",), 1),
        (("knee_pain",), 1),
    ]


def test_an_answer_that_leaves_another_open_neither_opens_nor_closes() -> None:
    """Waiting for two answers, an exercise is not let in by one, and is shut out by either."""
    rules = [
        rule("r-1", fact("knee_pain").condition, FORBID, demands=LYING),
        rule("r-2", fact("frail").condition, FORBID, demands=LYING),
        rule("r-3", fact("frail").condition, Level.CAUTION, demands=LYING),
    ]
    frail, knee = asked(*rules)

    assert (frail.facts, frail.opens, frail.closes) == (("frail",), (), ("back",))
    assert (knee.facts, knee.opens, knee.closes) == (("knee_pain",), (), ("back",))
    assert (frail.rules, knee.rules) == (("r-2",), ("r-1",))


def test_an_answer_that_calls_for_what_is_missing_closes_nothing() -> None:
    """Left out for want of a pillow is not ruled out: a pillow can be had."""
    pillow = Modification(id="pillow", text="Take a pillow.", needs={Equipment.PILLOW})
    rules = [
        rule("r-1", fact("knee_pain").condition, FORBID, demands=LYING),
        rule(
            "r-2",
            ~fact("knee_pain"),
            Level.MODIFY,
            demands=LYING,
            instead=Instead(text="Take a pillow.", modification=pillow),
        ),
    ]

    (without,) = asked(*rules, equipment=())
    assert (without.opens, without.closes) == ((), ("back",))
    assert without.rules == ("r-1",)
    (with_it,) = asked(*rules, equipment=["pillow"])
    assert (with_it.opens, with_it.closes) == (("back",), ("back",))


def test_an_answer_that_decides_nothing_alone_closes_nothing() -> None:
    """Where one answer still leaves another open, and the other wants a pillow, nothing is closed."""
    pillow = Modification(id="pillow", text="Take a pillow.", needs={Equipment.PILLOW})
    rules = [
        rule("r-1", fact("knee_pain") & fact("frail"), FORBID, demands=LYING),
        rule(
            "r-2",
            ~fact("knee_pain"),
            Level.MODIFY,
            demands=LYING,
            instead=Instead(text="Take a pillow.", modification=pillow),
        ),
    ]
    knee = {one.facts: one for one in asked(*rules, equipment=())}["knee_pain",]

    assert (knee.settles, knee.opens, knee.closes) == (("back",), (), ())


@pytest.mark.parametrize(
    ("level", "expected"), [(Level.CAUTION, ()), (Level.MODIFY, ()), (Level.FORBID, ("age",))]
)
def test_only_what_could_keep_an_exercise_out_is_asked(
    level: Level, expected: tuple[str, ...]
) -> None:
    """A caution or a modification that may hold lets the exercise in, so nothing is asked."""
    assert [one.facts for one in asked(rule("r-1", fact("age") >= 60, level))] == [
        (name,) for name in expected
    ]


def test_what_only_changes_a_waiting_exercise_is_not_asked_for_it() -> None:
    """Of an exercise that waits, a caution and a change wait too, and settle nothing."""
    keeps = rule("r-keeps", fact("knee_pain").condition, FORBID, demands=LYING)
    weighs = rule("r-weighs", fact("wrist_pain").condition, Level.CAUTION)
    changes = rule("r-changes", fact("age") >= 60, Level.MODIFY)
    (question,) = asked(keeps, weighs, changes)
    assert (question.facts, question.settles) == (("knee_pain",), ("back",))
    assert question.rules == ("r-keeps",)


def test_a_question_names_only_the_exercises_that_it_keeps_out() -> None:
    """Two wait, each for its own answer, though a caution on the other asks for the same one."""
    rules = [
        rule("r-lying", fact("knee_pain").condition, FORBID, demands=LYING),
        rule("r-down", fact("wrist_pain").condition, FORBID, demands=FACE_DOWN),
        rule("r-weighs", fact("knee_pain").condition, Level.CAUTION, demands=FACE_DOWN),
    ]
    assert [(one.facts, one.settles) for one in asked(*rules)] == [
        (("knee_pain",), ("back",)),
        (("wrist_pain",), ("front",)),
    ]


def test_every_question_of_the_standard_rules_has_a_rule_and_an_exercise_behind_it() -> None:
    """Whatever is left open by somebody who has no warning signs."""
    person = Person.of(age=67).none_of("red_flags")
    judge, screening, admission = looked_at(Request(person))
    questions = open_questions(Request(person), judge, screening, admission)
    assert len(questions) > 10
    assert all(one.rules and one.settles and one.weight > 0 for one in questions)


@pytest.mark.parametrize(
    ("line", "opens", "closes"),
    [
        (fact("age") >= 60, True, True),
        (fact("age") < 60, True, True),
        # Held by the lowest and the highest age, or by neither.
        ((fact("age") < 5) | (fact("age") > 100), False, True),
        ((fact("age") >= 40) & (fact("age") < 60), True, False),
    ],
)
def test_of_a_number_the_least_and_the_most_are_tried(line: Any, opens: bool, closes: bool) -> None:
    """What a question of age opens and closes is what the ends of its scale do."""
    (question,) = asked(rule("r-1", line, FORBID, demands=LYING))

    assert question.opens == (("back",) if opens else ())
    assert question.closes == (("back",) if closes else ())


def test_an_answer_that_cannot_come_is_not_tried() -> None:
    """The upper pressure is above the lower one: with 60 below, its least is no answer, its most is."""
    person = Person.of(diastolic_bp=60)
    rules = [rule("r-1", fact("systolic_bp") >= 160, FORBID, demands=LYING)]
    (question,) = asked(*rules, person=person)

    assert question.facts == ("systolic_bp",)
    assert (question.opens, question.closes) == ((), ("back",))


def test_what_is_weighed_by_a_professional_asks_nothing() -> None:
    """An acknowledged modification that may hold is not asked for, and changes no answer tried."""
    rules = [
        rule("r-1", fact("knee_pain").condition, FORBID, demands=LYING),
        rule(
            "r-2",
            ~fact("knee_pain"),
            Level.MODIFY,
            demands=LYING,
            instead=Instead(
                text="Take a pillow.",
                modification=Modification(
                    id="pillow", text="Take a pillow.", needs={Equipment.PILLOW}
                ),
            ),
        ),
    ]
    (question,) = asked(*rules, equipment=(), acknowledge={"r-2"})

    assert question.opens == ("back",)


def test_the_whole_person_comes_first() -> None:
    """What could refuse the person settles every exercise that can be done, one question a group."""
    rules = [
        of_person("p-1", "frail", FORBID),
        of_person("p-2", "wrist_pain", Level.REFER),
        of_person("p-3", "knee_pain", FORBID),
        of_person("p-4", "cancer_history", FORBID),
        of_person("p-5", "chest_pain", FORBID),
        of_person("p-6", "cancer_history", FORBID),
        rule("r-1", fact("knee_pain").condition, FORBID, demands=LYING),
        rule("r-2", fact("shoulder_pain").condition, FORBID, demands=LYING),
    ]
    every: dict[str, Any] = {"settles": ("back", "front", "side"), "weight": 12 + 1 + 3}
    flags, frail, limbs, shoulder = asked(*rules)

    assert flags == Question(
        facts=("cancer_history", "chest_pain"),
        text=Group.RED_FLAGS.question,
        rules=("p-4", "p-5", "p-6"),
        closes=every["settles"],
        **every,
    )
    assert frail == Question(
        facts=("frail",),
        text=FACTS["frail"].question,
        rules=("p-1",),
        closes=every["settles"],
        **every,
    )
    assert limbs == Question(
        facts=("wrist_pain", "knee_pain"),
        text=Group.LIMBS.question,
        rules=("p-2", "p-3"),
        closes=every["settles"],
        **every,
    )
    assert shoulder.facts == ("shoulder_pain",)
    assert asked(*rules, whole_only=True) == (flags, frail, limbs)


@pytest.mark.parametrize("level", [Level.CAUTION, Level.MODIFY])
def test_a_person_is_not_asked_what_refuses_nobody(level: Level) -> None:
    """A caution about the person, or one that is certain, leads to no question."""
    assert asked(of_person("p-1", "frail", level)) == ()


def test_what_is_certain_of_a_person_is_not_asked() -> None:
    """Where one rule holds for certain, only what others wait for is asked."""
    rules = [of_person("p-1", "frail", FORBID), of_person("p-2", "knee_pain", FORBID)]
    questions = asked(*rules, person=Person.of(frail=True), whole_only=True)

    assert [one.facts for one in questions] == [("knee_pain",)]


def test_groups_are_asked_in_their_order_after_the_warning_signs() -> None:
    """Warning signs first, then the groups as they are asked about in general."""
    names = (
        "supervised",
        "wrist_pain",
        "reflux",
        "chest_pain",
        "back_pain",
        "osteoporosis",
        "frail",
    )
    rules = [of_person(f"p-{name}".replace("_", "-"), name, FORBID) for name in names]

    assert [one.facts[0] for one in asked(*rules, whole_only=True)] == [
        "chest_pain",
        "frail",
        "osteoporosis",
        "back_pain",
        "reflux",
        "wrist_pain",
        "supervised",
    ]
