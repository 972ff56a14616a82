"""Tests of a person: what was answered, what follows from it, and what is refused."""

import copy
import pickle
import random
import subprocess
import sys
from collections.abc import Callable, Mapping

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinekit.errors import (
    ConflictError,
    InvalidTypeError,
    InvalidValueError,
    SeveralErrors,
    SpinekitError,
    UnknownNameError,
)
from spinekit.facts import FACTS, Answer, FactKind, Group, group
from spinekit.person import Person
from spinekit.testing import answers, fits, people

# Given answers, and what is known of one fact because of them.
DERIVED: list[tuple[Mapping[str, Answer], str, Answer | None]] = [
    ({}, "osteoporosis", None),
    ({"osteoporosis": True}, "osteoporosis", True),
    ({"vertebral_fracture_recent": True}, "vertebral_fracture", True),
    ({"vertebral_fracture_recent": False}, "vertebral_fracture", None),
    ({"vertebral_fracture": False}, "vertebral_fracture_recent", False),
    ({"vertebral_fracture": True}, "vertebral_fracture_recent", None),
    ({"unstable_heart_condition": True}, "heart_condition", True),
    ({"heart_condition": False}, "unstable_heart_condition", False),
    ({"heart_condition": True}, "unstable_heart_condition", None),
    ({"pregnancy_weeks": 20}, "pregnant", True),
    ({"pregnancy_weeks": 1}, "pregnant", True),
    ({"pregnancy_weeks": 0}, "pregnant", None),
    ({"pregnancy_warning_signs": True}, "pregnant", True),
    ({"pregnant": False}, "pregnancy_weeks", 0),
    ({"pregnant": False}, "pregnancy_warning_signs", False),
    ({"pregnant": True}, "pregnancy_weeks", None),
    ({"systolic_bp": 161}, "high_blood_pressure", True),
    ({"systolic_bp": 160}, "high_blood_pressure", None),
    ({"diastolic_bp": 101}, "high_blood_pressure", True),
    ({"diastolic_bp": 100}, "high_blood_pressure", None),
    ({"treated_high_blood_pressure": True}, "high_blood_pressure", True),
    ({"high_blood_pressure": False}, "treated_high_blood_pressure", False),
    ({"high_blood_pressure": False}, "systolic_bp", None),
    # Nothing clinical is presumed.
    ({"age": 67}, "pregnant", None),
    ({"age": 90}, "fall_risk", None),
    ({"osteoporosis": True}, "low_bone_mass", None),
    ({"vertebral_fracture": True}, "osteoporosis", None),
    ({"back_pain": False}, "new_back_pain", None),
    ({"back_pain": False}, "thoracic_pain", None),
    ({"systolic_bp": 190}, "treated_high_blood_pressure", None),
]


@pytest.mark.parametrize(("answers", "id", "expected"), DERIVED)
def test_logic_alone_is_derived(
    answers: Mapping[str, Answer], id: str, expected: Answer | None
) -> None:
    """What follows from the answers by meaning is known; what is merely likely is not."""
    known = Person.from_mapping(answers).known(id)
    assert (expected, type(expected)) == (known, type(known))


def test_given_leaves_out_what_follows() -> None:
    """An answer that only follows is known, and not given."""
    person = Person.of(vertebral_fracture_recent=True)
    assert (person.known("vertebral_fracture"), person.given("vertebral_fracture")) == (True, None)
    assert person.given("vertebral_fracture_recent") is True


def test_unknown_lists_what_is_neither_given_nor_derived() -> None:
    """The open questions come in the order of asking, without those already settled."""
    assert tuple(FACTS) == Person().unknown
    settled = {"pregnant", "pregnancy_weeks", "pregnancy_warning_signs"}
    assert tuple(name for name in FACTS if name not in settled) == Person.of(pregnant=False).unknown


# Each row: the answers, the kind of error, and its whole message.
WRONG: list[tuple[dict[str, object], type[SpinekitError], str]] = [
    (
        {"osteoporsis": True},
        UnknownNameError,
        "Person: no fact of this name, got 'osteoporsis'; did you mean 'osteoporosis'?",
    ),
    (
        {"zzz": None},
        UnknownNameError,
        "Person: no fact of this name, got 'zzz'; there are 76 to choose from",
    ),
    (
        {"age": True},
        InvalidTypeError,
        "Person.age: must be a whole number, got True; give an int from 0 to 120",
    ),
    (
        {"age": "67"},
        InvalidTypeError,
        "Person.age: must be a whole number, got '67'; give an int from 0 to 120",
    ),
    (
        {"systolic_bp": 120.0},
        InvalidTypeError,
        "Person.systolic_bp: must be a whole number, got 120.0; give an int from 50 to 300",
    ),
    (
        {"osteoporosis": 1},
        InvalidTypeError,
        "Person.osteoporosis: must be True or False, got 1; give a bool",
    ),
    (
        {"osteoporosis": "yes"},
        InvalidTypeError,
        "Person.osteoporosis: must be True or False, got 'yes'; give a bool",
    ),
    (
        {"age": 121},
        InvalidValueError,
        "Person.age: is out of bounds, got 121; give a whole number from 0 to 120",
    ),
    (
        {"age": -1},
        InvalidValueError,
        "Person.age: is out of bounds, got -1; give a whole number from 0 to 120",
    ),
    (
        {"pregnancy_weeks": 46},
        InvalidValueError,
        "Person.pregnancy_weeks: is out of bounds, got 46; give a whole number from 0 to 45",
    ),
    (
        {"pregnant": False, "pregnancy_weeks": 20},
        ConflictError,
        (
            "Person.pregnant: is no, and pregnancy_weeks says otherwise, got False; "
            "answer pregnant with True, or take pregnancy_weeks back"
        ),
    ),
    (
        {"vertebral_fracture": False, "vertebral_fracture_recent": True},
        ConflictError,
        (
            "Person.vertebral_fracture: is no, and vertebral_fracture_recent says otherwise, got "
            "False; answer vertebral_fracture with True, or take vertebral_fracture_recent back"
        ),
    ),
    (
        {"unstable_heart_condition": True, "heart_condition": False},
        ConflictError,
        (
            "Person.heart_condition: is no, and unstable_heart_condition says otherwise, got False; "
            "answer heart_condition with True, or take unstable_heart_condition back"
        ),
    ),
    (
        {"systolic_bp": 190, "high_blood_pressure": False},
        ConflictError,
        (
            "Person.high_blood_pressure: is no, and systolic_bp says otherwise, got False; "
            "answer high_blood_pressure with True, or take systolic_bp back"
        ),
    ),
    (
        {"systolic_bp": 80, "diastolic_bp": 80},
        ConflictError,
        (
            "Person.diastolic_bp: must be below systolic_bp, which is 80, got 80; "
            "check diastolic_bp and systolic_bp, or swap them"
        ),
    ),
    (
        {"systolic_bp": 80, "diastolic_bp": 120},
        ConflictError,
        (
            "Person.diastolic_bp: must be below systolic_bp, which is 80, got 120; "
            "check diastolic_bp and systolic_bp, or swap them"
        ),
    ),
    (
        {
            "age": 900,
            "bone": True,
            "glaucoma": 0,
            "heart_condition": False,
            "unstable_heart_condition": True,
        },
        SeveralErrors,
        (
            "Person: the answers cannot be used: 4 mistakes\n"
            "  Person: no fact of this name, got 'bone'; there are 76 to choose from\n"
            "  Person.age: is out of bounds, got 900; give a whole number from 0 to 120\n"
            "  Person.glaucoma: must be True or False, got 0; give a bool\n"
            "  Person.heart_condition: is no, and unstable_heart_condition says otherwise, got False; "
            "answer heart_condition with True, or take unstable_heart_condition back"
        ),
    ),
]


@pytest.mark.parametrize(("answers", "kind", "message"), WRONG)
def test_wrong_answers_are_refused_with_place_value_and_remedy(
    answers: dict[str, object], kind: type[SpinekitError], message: str
) -> None:
    """A mistake names the fact, what was given and the way out, in whatever order it came."""
    for order in (answers, dict(reversed(answers.items()))):
        for build in (Person.from_mapping, Person, lambda wrong: Person.of(**wrong)):
            with pytest.raises(SpinekitError) as caught:
                build(order)
            assert (kind, message) == (type(caught.value), str(caught.value))


NOBODY = Person()


@pytest.mark.parametrize(
    ("ask", "kind", "message"),
    [
        (
            lambda: NOBODY.known("glaucome"),
            UnknownNameError,
            "Person.known: no fact of this name, got 'glaucome'; did you mean 'glaucoma'?",
        ),
        (
            lambda: NOBODY.given("glaucome"),
            UnknownNameError,
            "Person.given: no fact of this name, got 'glaucome'; did you mean 'glaucoma'?",
        ),
        (
            lambda: NOBODY.answer("glaucome", None),
            UnknownNameError,
            "Person.answer: no fact of this name, got 'glaucome'; did you mean 'glaucoma'?",
        ),
        (
            lambda: NOBODY.none_of("bone", "red_flag"),
            UnknownNameError,
            (
                "Person.none_of: no group or fact of this name, got 'red_flag'; "
                "did you mean 'red_flags'?"
            ),
        ),
        (
            lambda: NOBODY.known(["age"]),  # type: ignore[arg-type]
            InvalidTypeError,
            "Person.known: must be a fact id, got ['age']; give a str such as 'osteoporosis'",
        ),
        (
            lambda: NOBODY.given(7),  # type: ignore[arg-type]
            InvalidTypeError,
            "Person.given: must be a fact id, got 7; give a str such as 'osteoporosis'",
        ),
        (
            lambda: NOBODY.answer(["age"], 7),  # type: ignore[arg-type]
            InvalidTypeError,
            "Person.answer: must be a fact id, got ['age']; give a str such as 'osteoporosis'",
        ),
        (
            lambda: NOBODY.none_of(["bone", "limbs"]),  # type: ignore[arg-type]
            InvalidTypeError,
            (
                "Person.none_of: must be the name of a group or of a fact, got ['bone', 'limbs']; "
                "give names one by one, such as 'red_flags', 'glaucoma'"
            ),
        ),
        (
            lambda: NOBODY.answer("age", 121),
            InvalidValueError,
            "Person.age: is out of bounds, got 121; give a whole number from 0 to 120",
        ),
        (
            lambda: Person.from_mapping([("age", 67)]),  # type: ignore[arg-type]
            InvalidTypeError,
            (
                "Person.answers: must be a mapping of fact ids to answers, got [('age', 67)]; "
                "give a dict, or use Person.of(age=67)"
            ),
        ),
        (
            lambda: Person.from_mapping({7: True}),  # type: ignore[dict-item]
            InvalidTypeError,
            (
                "Person: has an answer under something that is no fact id, got 7; "
                "use ids such as 'osteoporosis'"
            ),
        ),
    ],
)
def test_wrong_calls_are_refused(
    ask: Callable[[], object], kind: type[SpinekitError], message: str
) -> None:
    """Every method says what it could not use, and what to write instead."""
    with pytest.raises(SpinekitError) as caught:
        ask()
    assert (kind, message) == (type(caught.value), str(caught.value))


def test_a_refused_answer_changes_nothing() -> None:
    """After an error the person is as before."""
    person = Person.of(vertebral_fracture=False)
    with pytest.raises(ConflictError):
        person.answer("vertebral_fracture_recent", True)
    assert Person.of(vertebral_fracture=False) == person


def test_a_red_flag_never_conflicts() -> None:
    """Whoever answered no to everything can still report any warning sign."""
    healthy = Person.of(age=40).none_of(*Group)
    for row in group(Group.RED_FLAGS):
        assert healthy.answer(row.id, True).known(row.id) is True


def test_both_bone_diagnoses_may_be_yes() -> None:
    """People hear both words over the years; neither answer undoes the other."""
    person = Person.of(osteoporosis=True, low_bone_mass=True)
    assert (person.known("osteoporosis"), person.known("low_bone_mass")) == (True, True)


def test_nobody_is_the_person_of_whom_nothing_is_known() -> None:
    """No answers, or answers of None only, are the same as none at all."""
    assert Person() == Person.of() == Person.of(age=None, glaucoma=None) == Person({})
    assert bool(Person().answers) is False


def test_none_of_answers_groups_and_single_facts() -> None:
    """The sentence "none of these apply" answers exactly the facts it names."""
    person = Person.of(age=67, osteoporosis=True).none_of("red_flags", Group.LIMBS, "glaucoma")
    named = {row.id for row in (*group("red_flags"), *group("limbs"))} | {"glaucoma"}
    assert named == {name for name, answer in person.answers.items() if answer is False}
    assert {name: answer for name, answer in person.answers.items() if answer is not False} == {
        "age": 67,
        "osteoporosis": True,
    }


def test_none_of_leaves_numbers_and_what_follows_from_a_yes() -> None:
    """Blood pressure stays unknown, and a recent fracture keeps the past one."""
    person = Person.of(vertebral_fracture_recent=True, pregnancy_weeks=20).none_of(*Group)
    assert (person.known("vertebral_fracture"), person.known("pregnant")) == (True, True)
    assert person.unknown == ("age", "systolic_bp", "diastolic_bp")


def test_none_of_support_means_no_help() -> None:
    """Saying none of the support applies answers both facts with no."""
    person = Person().none_of("support")
    assert (person.known("supervised"), person.known("cleared_by_clinician")) == (False, False)


def test_none_of_holds_after_the_reason_is_taken_back() -> None:
    """A no that was said stays said, even where it already followed from another no."""
    person = Person.of(vertebral_fracture=False).none_of("bone").answer("vertebral_fracture", None)
    assert person.known("vertebral_fracture_recent") is False


def test_a_person_prints_on_one_line() -> None:
    """The text shows the answers and how much is open; the repr builds the same person."""
    person = Person.of(glaucoma=False, age=67, osteoporosis=True)
    assert str(person) == "age 67, osteoporosis yes, glaucoma no; 73 facts unknown"
    assert repr(person) == "Person.of(age=67, osteoporosis=True, glaucoma=False)"
    assert str(Person()) == "no answers; 76 facts unknown"
    full = Person.of(age=40, systolic_bp=120).none_of(*Group)
    assert str(full).endswith("; 1 fact unknown")


def test_a_person_cannot_be_changed() -> None:
    """Neither an attribute nor an answer can be set in place."""
    person = Person.of(age=67)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        person.answers = FACTS  # type: ignore[misc, assignment]
    with pytest.raises(TypeError):
        person._known["age"] = 7  # type: ignore[index]


def test_a_mapping_changed_later_does_not_reach_the_person() -> None:
    """The person keeps its own copy of the answers."""
    answers: dict[str, object] = {"age": 67}
    person = Person.from_mapping(answers)
    answers["age"] = 3
    assert person.known("age") == 67


def test_bytes_do_not_depend_on_the_hash_seed() -> None:
    """The pickle and the repr are the same bytes in processes with different hash seeds."""
    program = (
        "import pickle; from spinekit.person import Person;"
        "p = Person.of(glaucoma=False, age=67, osteoporosis=True).none_of('limbs', 'bone');"
        "print(pickle.dumps(p).hex(), repr(p))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(printed) == 1


@given(people(), st.randoms(use_true_random=False))
def test_the_order_of_answers_never_matters(person: Person, chance: random.Random) -> None:
    """Shuffled answers give an equal person with the same bytes, text and hash."""
    pairs = list(person.answers.items())
    chance.shuffle(pairs)
    other = Person.from_mapping(dict(pairs))
    assert (person, hash(person), repr(person)) == (other, hash(other), repr(other))
    assert pickle.dumps(person) == pickle.dumps(other)
    assert [*person.answers] == [name for name in FACTS if name in person.answers]


@given(people(), answers())
def test_an_answer_taken_back_leaves_no_trace(person: Person, pair: tuple[str, Answer]) -> None:
    """Answering and taking back returns the same person."""
    name, answer = pair
    before = person.answer(name, None)
    if fits(before, name, answer):
        assert before == before.answer(name, answer).answer(name, None)


@given(people(), st.lists(st.sampled_from([*Group, *FACTS])))
def test_none_of_never_changes_a_given_answer(person: Person, names: list[str]) -> None:
    """None-of never raises, keeps every answer, adds only no, and says nothing twice."""
    after = person.none_of(*names)
    assert person.answers.items() <= after.answers.items()
    added = {name for name in after.answers if name not in person.answers}
    assert all(after.answers[name] is False for name in added)
    assert all(person.known(name) in {None, False} for name in added)
    assert after == after.none_of(*names) == person.none_of(*reversed(names))


@given(people(), answers())
def test_an_answer_more_never_changes_what_is_known(
    person: Person, pair: tuple[str, Answer]
) -> None:
    """Known answers are monotone: a consistent answer adds to them and changes none."""
    name, answer = pair
    if fits(person, name, answer):
        after = person.answer(name, answer)
        assert after.known(name) == answer
        assert all(
            after.known(one) == person.known(one) for one in FACTS if one not in person.unknown
        )


@given(people(), answers())
def test_exactly_the_answers_that_fit_are_accepted(
    person: Person, pair: tuple[str, Answer]
) -> None:
    """An answer to an unanswered fact is refused if and only if it contradicts what is known."""
    name, answer = pair
    before = person.answer(name, None)
    try:
        before.answer(name, answer)
    except ConflictError:
        accepted = False
    else:
        accepted = True
    assert fits(before, name, answer) == accepted


@given(people())
def test_what_is_known_can_be_given(person: Person) -> None:
    """Giving every derived answer changes nothing that is known, and nothing more follows."""
    known = {name: person.known(name) for name in FACTS}
    explicit = Person.from_mapping(known)
    assert known == {name: explicit.known(name) for name in FACTS}
    assert {name: known[name] for name in FACTS if name not in person.unknown} == dict(
        explicit.answers
    )


@given(people())
def test_known_answers_are_legal(person: Person) -> None:
    """Every known answer, derived ones included, is of its fact's type and range."""
    for name, row in FACTS.items():
        answer = person.known(name)
        if answer is not None and row.kind is FactKind.NUMBER:
            assert type(answer) is int
            assert row.low <= answer <= row.high
        elif answer is not None:
            assert type(answer) is bool


@given(people())
def test_people_survive_pickle_copy_and_repr(person: Person) -> None:
    """A person pickles, copies and prints without loss."""
    again = [
        *(pickle.loads(pickle.dumps(person, version)) for version in range(2, 6)),
        copy.copy(person),
        copy.deepcopy(person),
        attrs.evolve(person),
        eval(repr(person), {"Person": Person}),  # noqa: S307 (our own text)
        Person.from_mapping(person.answers),
    ]
    for other in again:
        assert (person, hash(person), person.unknown) == (other, hash(other), other.unknown)


@given(people(), people())
def test_people_are_equal_when_the_same_was_given(one: Person, other: Person) -> None:
    """Equality is that of the answers given."""
    assert (dict(one.answers) == dict(other.answers)) == (one == other)


def test_derived_answers_do_not_make_people_equal() -> None:
    """A given answer is more than one that follows: taking back tells them apart."""
    short = Person.of(vertebral_fracture_recent=True)
    assert short != short.answer("vertebral_fracture", True)
