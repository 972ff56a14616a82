"""The check before a session: what today's answers hold, reduce, put off or refer."""

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spinekit.dosage import Comparison, Dosage, DosageCap
from spinekit.errors import InvalidTypeError, InvalidValueError, UnknownNameError
from spinekit.person import Person
from spinekit.safety import (
    ALWAYS,
    TERMS,
    Instead,
    Judge,
    Kind,
    Level,
    Rule,
    Scope,
    SessionAction,
    SessionCheck,
    Today,
    check_session,
    fact,
    today,
)
from spinekit.safety.conditions import Condition
from spinekit.safety.terms import Takes
from spinekit.testing import dosages, rule


def of_today(
    id: str,
    demands: Condition,
    level: Level,
    cap: DosageCap | None = None,
    when: Condition = ALWAYS,
) -> Rule:
    """A rule about the day."""
    instead = Instead(text="Less.", cap=cap) if level is Level.MODIFY else None
    return rule(id, when, level, demands=demands, scope=Scope.SESSION, instead=instead)


RULES = (
    of_today("r-hold", (today("pain_during") >= 4) & (today("pain_during") <= 5), Level.CAUTION),
    of_today("r-next-day", today("worse_next_day").condition, Level.MODIFY),
    of_today("r-sore", today("very_sore").condition, Level.MODIFY, DosageCap(max_sets=1)),
    of_today("r-ill", today("ill").condition, Level.FORBID),
    of_today("r-chest", today("chest_pain").condition, Level.REFER),
    of_today(
        "r-slip",
        today("pain_during") > 3,
        Level.FORBID,
        when=fact("spondylolisthesis").condition,
    ),
    rule("r-flag", fact("saddle_numbness").condition, Level.REFER, scope=Scope.PERSON),
    rule("r-lasting", fact("frail").condition, Level.CAUTION, scope=Scope.PERSON),
)
WELL = Person().none_of("red_flags", "spine", "about")


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, SessionAction.GO),
        ({"pain_during": 3}, SessionAction.GO),
        ({"pain_during": 4}, SessionAction.HOLD),
        ({"worse_next_day": True}, SessionAction.REDUCE),
        ({"ill": True}, SessionAction.REST),
        ({"chest_pain": True}, SessionAction.REFER),
        ({"chest_pain": True, "ill": True, "pain_during": 4}, SessionAction.REFER),
    ],
    ids=["nothing", "little pain", "some pain", "worse", "ill", "chest", "all"],
)
def test_the_worst_answer_decides(answers: dict[str, bool | int], expected: SessionAction) -> None:
    """Each answer leads to its action, and the strictest counts."""
    check = check_session(WELL, Today.nothing_new(**answers), rules=RULES)
    assert (expected, expected) == (check.action, check.at_best)
    assert (expected <= SessionAction.REDUCE) is check.may_train
    assert (expected is SessionAction.GO) is check.may_progress
    assert check.missing == ()


def test_a_question_left_open_is_not_a_no() -> None:
    """Until it is answered the worst case counts, and the question is named."""
    check = check_session(WELL, Today.nothing_new(chest_pain=None), rules=RULES)
    assert (check.action, check.at_best) == (SessionAction.REFER, SessionAction.GO)
    assert check.missing == ("today.chest_pain",)
    (found,) = check.reasons
    assert found.changes == (("today.chest_pain", False),)


def test_facts_about_the_person_narrow_the_rules_of_the_day() -> None:
    """The same pain ends a session for one person and holds it for another."""
    sore = Today.nothing_new(pain_during=4)
    slipped = WELL.answer("spondylolisthesis", True)
    assert check_session(WELL, sore, rules=RULES).action is SessionAction.HOLD
    assert check_session(slipped, sore, rules=RULES).action is SessionAction.REST


def test_a_red_flag_answered_since_counts_and_a_lasting_caution_does_not() -> None:
    """What bars a person from all exercise bars today; a caution is no reason to cut down."""
    flagged = WELL.answer("saddle_numbness", True)
    check = check_session(flagged, Today.nothing_new(), rules=RULES)
    assert check.action is SessionAction.REFER
    frail = WELL.answer("frail", True)
    assert check_session(frail, Today.nothing_new(), rules=RULES).action is SessionAction.GO


@pytest.mark.parametrize(
    ("answers", "dose", "expected"),
    [
        ({}, "3 x 10", "3 x 10"),
        ({"pain_during": 4}, "3 x 10", "3 x 10"),
        ({"worse_next_day": True}, "3 x 10", "2 x 10"),
        ({"worse_next_day": True}, "2-3 x 10 x 5s", "2 x 10 x 5s"),
        ({"worse_next_day": True}, "1 x 9-10", "1 x 5"),
        ({"worse_next_day": True}, "1 x 30s", "1 x 15s"),
        ({"worse_next_day": True}, "1 x 5 x 10s", "1 x 3 x 10s"),
        ({"worse_next_day": True}, "1 x to fatigue (max 60s)", "1 x to fatigue (max 30s)"),
        ({"very_sore": True}, "3 x 10", "1 x 10"),
        ({"very_sore": True, "worse_next_day": True}, "1 x 10", "1 x 5"),
        ({"ill": True}, "3 x 10", None),
    ],
)
def test_a_dose_is_cut_as_the_rule_says_or_by_half(
    answers: dict[str, bool | int], dose: str, expected: str | None
) -> None:
    """A cap where the rule brings one; else half the sets, or half of the one set."""
    check = check_session(WELL, Today.nothing_new(**answers), rules=RULES)
    left = check.reduce(Dosage.parse(dose))
    assert expected == (None if left is None else str(left))


def days() -> st.SearchStrategy[Today]:
    """Any answers of a day, any of them missing."""
    pairs = [
        st.tuples(
            st.just(name.removeprefix("today.")),
            st.booleans() if term.takes is Takes.YES_NO else st.integers(0, 10),
        )
        for name, term in TERMS.items()
        if term.kind is Kind.TODAY
    ]
    return st.lists(st.one_of(pairs), unique_by=lambda pair: pair[0], max_size=12).map(
        lambda drawn: Today(dict(drawn))
    )


@given(days(), dosages(complete=True))
@settings(max_examples=60)
def test_a_check_never_makes_a_dose_harder(day: Today, dosage: Dosage) -> None:
    """It holds, reduces or puts off; it never increases."""
    left = check_session(WELL, day, rules=RULES).reduce(dosage)
    if left is not None:
        assert left.compare(dosage) in (Comparison.EQUAL, Comparison.EASIER)


@given(days(), st.data())
@settings(max_examples=60)
def test_an_answer_taken_away_never_makes_a_check_more_lenient(
    day: Today, data: st.DataObject
) -> None:
    """Saying less never lets one do more today."""
    if not day.answers:
        return
    gone = data.draw(st.sampled_from(list(day.answers)))
    less = Today({name: answer for name, answer in day.answers.items() if name != gone})
    engine = Judge(RULES)
    before = check_session(WELL, day, rules=engine)
    after = check_session(WELL, less, rules=engine)
    assert before.action <= after.action
    assert after.at_best <= before.at_best


def test_a_weighed_reduction_is_not_made() -> None:
    """What a professional has weighed stays in sight and cuts nothing."""
    check = check_session(
        WELL, Today.nothing_new(worse_next_day=True), rules=RULES, acknowledge={"r-next-day"}
    )
    assert check.action is SessionAction.HOLD
    assert str(check.reduce(Dosage.parse("3 x 10"))) == "3 x 10"
    assert check.reasons[0].acknowledged


@pytest.mark.parametrize(
    ("answers", "error"),
    [
        ({"pain": 3}, UnknownNameError),
        ({"pain_now": True}, InvalidTypeError),
        ({"pain_now": 11}, InvalidValueError),
        ({"ill": 1}, InvalidTypeError),
        ({"days_since_last": -1}, InvalidValueError),
    ],
)
def test_a_day_refuses_what_is_no_answer(
    answers: dict[str, bool | int], error: type[Exception]
) -> None:
    """A wrong name or value is a mistake, not an unknown."""
    with pytest.raises(error):
        Today(answers)


def test_the_check_takes_a_day_and_no_mapping() -> None:
    """Answers are checked once, when the day is built."""
    with pytest.raises(InvalidTypeError):
        check_session(WELL, {"ill": False}, rules=RULES)  # type: ignore[arg-type]
    with pytest.raises(InvalidTypeError):
        Today([("ill", False)])  # type: ignore[arg-type]


def test_a_day_and_its_check_are_values() -> None:
    """They compare, hash and travel; the order of answering leaves no trace."""
    day = Today.of(ill=False, pain_now=2)
    assert day == Today.of(pain_now=2, ill=False, fall=None)
    assert hash(day) == hash(pickle.loads(pickle.dumps(day)))
    check = check_session(WELL, day, rules=RULES)
    assert check == pickle.loads(pickle.dumps(check))
    assert isinstance(check, SessionCheck)


def test_the_standard_rules_let_a_quiet_day_go_ahead() -> None:
    """With every fact and every question answered no, nothing holds a session back."""
    healthy = Person.of(age=50).none_of(
        "about", "bone", "spine", "red_flags", "health", "limbs", "today", "support"
    )
    check = check_session(healthy, Today.nothing_new())
    assert [str(one) for one in check.reasons if one.level > Level.CAUTION] == []
    assert check.may_train


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"chest_pain": True}, SessionAction.REFER),
        ({"ill": True}, SessionAction.REST),
        ({"pain_during": 6}, SessionAction.REST),
        ({"pain_during": 5}, SessionAction.HOLD),
        ({"pain_during": 3}, SessionAction.GO),
    ],
    ids=["chest pain", "ill", "pain above 5", "pain 5", "pain 3"],
)
def test_the_standard_rules_draw_the_lines_of_the_day(
    answers: dict[str, bool | int], expected: SessionAction
) -> None:
    """Bands of pain, illness and stop signs lead where their sources say."""
    healthy = Person.of(age=50).none_of(
        "about", "bone", "spine", "red_flags", "health", "limbs", "today", "support"
    )
    assert expected is check_session(healthy, Today.nothing_new(**answers)).action
