"""Conditions as values: three-valued truth, one text each, and the closed vocabulary."""

import pickle
from collections.abc import Callable

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinekit.demands import Demands, Direction, Position, SpineRange
from spinekit.errors import (
    InvalidTypeError,
    InvalidValueError,
    NotationError,
    UnknownNameError,
)
from spinekit.exercise import LIMITABLE, Equipment, Surface, Target
from spinekit.facts import FACTS
from spinekit.safety import (
    ALWAYS,
    NEVER,
    TERMS,
    Condition,
    Kind,
    demand,
    dose,
    fact,
    routine,
    today,
)
from spinekit.safety.grammar import DEEPEST, LONGEST
from spinekit.safety.kleene import All, AnyOf, Constant, Not, Operator, Test
from spinekit.safety.terms import KEYWORDS, Takes
from spinekit.testing import conditions, demand_conditions
from spinekit.testing.safety import FEW_FACTS
from tests.completions import possible_answers

THREE = (True, False, None)
ONE, OTHER = fact("frail").condition, fact("osteoporosis").condition


def readings() -> st.SearchStrategy[dict[str, bool | int]]:
    """What may be known of the few facts, whether or not it fits together."""
    pairs = [
        st.tuples(st.just(name), st.sampled_from(possible_answers(name))) for name in FEW_FACTS
    ]
    return st.lists(st.one_of(pairs), unique_by=lambda pair: pair[0]).map(dict)


def any_conditions() -> st.SearchStrategy[Condition]:
    """Conditions over facts and over demands, joined in every way."""
    both = conditions() | demand_conditions()
    return st.tuples(both, both).map(lambda pair: pair[0] & ~pair[1]) | both


@pytest.mark.parametrize("one", THREE)
@pytest.mark.parametrize("other", THREE)
def test_joining_follows_kleene(one: bool | None, other: bool | None) -> None:
    """And is the lesser, or the greater, not the opposite, with unknown in the middle."""
    rank = {False: 0, None: 1, True: 2}
    truth = {value: key for key, value in rank.items()}
    known = {"frail": one, "osteoporosis": other}
    assert truth[min(rank[one], rank[other])] is (ONE & OTHER).truth(known.get)
    assert truth[max(rank[one], rank[other])] is (ONE | OTHER).truth(known.get)
    assert truth[2 - rank[one]] is (~ONE).truth(known.get)


@given(any_conditions())
def test_a_condition_is_read_back_from_its_text(condition: Condition) -> None:
    """What prints parses, to the same value and so to the same text."""
    assert condition == Condition.parse(str(condition))


@given(any_conditions(), any_conditions())
def test_conditions_are_equal_exactly_when_their_texts_are(
    one: Condition, other: Condition
) -> None:
    """There is one value for each text."""
    assert (str(one) == str(other)) is (one == other)
    if one == other:
        assert hash(one) == hash(other)


@given(conditions(), readings(), readings())
def test_learning_more_never_turns_a_known_truth(
    condition: Condition, known: dict[str, bool | int], more: dict[str, bool | int]
) -> None:
    """Yes and no stay; only unknown may change: the law everything rests on."""
    before, after = condition.truth(known.get), condition.truth({**more, **known}.get)
    assert before in (None, after)


@given(conditions(), readings(), readings())
def test_what_is_left_decides_as_the_whole_would(
    condition: Condition, known: dict[str, bool | int], more: dict[str, bool | int]
) -> None:
    """Filling in what is known and asking the rest gives what asking everything gives."""
    left = condition.given(known.get)
    assert condition.truth({**more, **known}.get) is left.truth(more.get)
    assert not set(left.names) & set(known)


@given(any_conditions())
def test_a_condition_survives_pickling(condition: Condition) -> None:
    """Conditions travel between processes."""
    assert condition == pickle.loads(pickle.dumps(condition))


@given(any_conditions())
def test_two_negations_are_none(condition: Condition) -> None:
    """What is not not so is so, and prints so."""
    assert condition == ~~condition


@given(any_conditions())
def test_constants_fold_away(condition: Condition) -> None:
    """Always and never leave no trace where they decide nothing, and nothing else where they do."""
    assert condition == condition & ALWAYS == ALWAYS & condition == condition | NEVER
    assert condition & NEVER == NEVER
    assert NEVER | ALWAYS | condition == ALWAYS


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        (fact("osteoporosis") & (fact("age") >= 70), "osteoporosis and age >= 70"),
        (demand("position") == Position.PRONE, "position == prone"),
        (demand("position") != Position.PRONE, "not position == prone"),
        (demand("flexion.range") >= SpineRange.END, "flexion.range >= end"),
        (demand("surfaces.floor_only") & ~fact("supervised"), "surfaces.floor_only and not supervised"),
        (~(ONE | OTHER), "not (frail or osteoporosis)"),
        ((ONE | OTHER) & ONE, "(frail or osteoporosis) and frail"),
        (ONE | OTHER & ONE, "frail or osteoporosis and frail"),
        (ONE & (OTHER & ONE), "frail and osteoporosis and frail"),
        (dose("hold_seconds") > 10, "dose.hold_seconds > 10"),
        (dose("to_fatigue") | (routine("floor_transfers") > 1), "dose.to_fatigue or routine.floor_transfers > 1"),
        (today("pain_during") > 5, "today.pain_during > 5"),
        (demand("family") == "bridge", "family == bridge"),
        (ALWAYS, "always"),
        (~ALWAYS, "never"),
    ],
)  # fmt: skip
def test_a_condition_prints_as_people_write_it(condition: Condition, text: str) -> None:
    """The text uses the words of the vocabulary, and parentheses only where they matter."""
    assert text == str(condition)
    assert condition == Condition.parse(text)


@pytest.mark.parametrize(
    ("operator", "below", "at", "above"),
    [("<", 1, 0, 0), ("<=", 1, 1, 0), ("==", 0, 1, 0), (">=", 0, 1, 1), (">", 0, 0, 1)],
)
def test_numbers_compare_on_both_sides_of_the_line(
    operator: str, below: int, at: int, above: int
) -> None:
    """Each sign means what it means, on the line and one step to either side."""
    condition = Condition.parse(f"age {operator} 70")
    found = [condition.truth({"age": age}.get) for age in (69, 70, 71)]
    assert [bool(below), bool(at), bool(above)] == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "a fact or a term"),
        ("frail and", "a fact or a term"),
        ("frail osteoporosis", "'and', 'or' or the end"),
        ("(frail", "')'"),
        ("frail)", "'and', 'or' or the end"),
        ("age >= ", "a value of age"),
        ("age >= old", "a value of age"),
        ("age >= 12345678901", "a value of age"),
        ("flexion.range >= far", "a value of flexion.range"),
        ("flexion.reach >= end", "no term of this name"),
        ("position >= prone", "has no order"),
        ("position == upside_down", "a value of position"),
        ("single_leg >= 1", "is yes or no"),
        ("flexion.range", "is not a yes/no term"),
        ("frail & osteoporosis", "a name, a number, a sign or a parenthesis"),
        ("7 >= age", "a fact or a term"),
        ("or", "a fact or a term"),
        ("frail-ness", "is not the name of a fact"),
        ("not " * (DEEPEST + 2) + "frail", "levels"),
        ("(" * (DEEPEST + 2) + "frail", "levels"),
        ("frail or " * LONGEST + "frail", "characters"),
    ],
)
def test_a_wrong_text_is_refused_with_its_place(text: str, expected: str) -> None:
    """Whatever is not in the notation says what was expected, and where."""
    with pytest.raises(NotationError) as caught:
        Condition.parse(text)
    assert expected in str(caught.value)


@given(st.text(alphabet="frailge 0<>=()andornt._-", max_size=40))
def test_reading_any_text_ends_in_a_condition_or_a_notation_error(text: str) -> None:
    """No text breaks the reader in another way, and what it reads it prints alike."""
    try:
        condition = Condition.parse(text)
    except NotationError:
        return
    assert condition == Condition.parse(str(condition))


def test_python_words_cannot_join_conditions() -> None:
    """``and`` would quietly drop a condition, so it is refused."""
    for thing in (ONE, fact("frail"), ALWAYS):
        with pytest.raises(InvalidTypeError, match="join conditions with &"):
            bool(thing)
    with pytest.raises(InvalidTypeError):
        _ = ONE and OTHER
    with pytest.raises(TypeError):
        _ = ONE & True  # type: ignore[operator]


@pytest.mark.parametrize(
    "build",
    [
        lambda: demand("flexion.reach"),
        lambda: demand("dose.sets"),
        lambda: dose("set"),
        lambda: routine("floor_transfer"),
        lambda: today("pain"),
        lambda: Test("no.such"),
    ],
    ids=["demand", "other kind", "dose", "routine", "today", "test"],
)
def test_an_unknown_term_is_refused_at_once(build: Callable[[], object]) -> None:
    """The vocabulary is closed: a word outside it never reaches a rule."""
    with pytest.raises(UnknownNameError):
        build()


@pytest.mark.parametrize(
    "name", ["flexion.range", "single_leg", "and", "Frail", "back-pain", "7up", ""]
)
def test_a_fact_is_called_as_facts_are(name: str) -> None:
    """A demand, a keyword or a name no fact could have is no fact."""
    with pytest.raises((InvalidValueError, UnknownNameError)):
        fact(name)


@pytest.mark.parametrize("value", [True, 2.5, None, -1, "old"])
def test_a_comparison_takes_only_what_the_term_can_be(value: object) -> None:
    """Yes is no number, and a fraction or a word is none either."""
    with pytest.raises((InvalidTypeError, InvalidValueError)):
        _ = fact("age") >= value  # type: ignore[operator]


@pytest.mark.parametrize(
    "build",
    [
        lambda: Not(Not(ONE)),
        lambda: Not(ALWAYS),
        lambda: All((ONE,)),
        lambda: All((ONE, All((ONE, OTHER)))),
        lambda: AnyOf((ONE, NEVER)),
        lambda: Test("frail", Operator.IS, 2),
        lambda: Test("flexion.range", Operator.AT_LEAST, 9),
    ],
    ids=["not not", "not always", "one part", "nested", "never", "plain", "grade"],
)
def test_a_value_with_a_shorter_text_cannot_be_built(build: Callable[[], object]) -> None:
    """Values outside the one form of each text do not exist."""
    with pytest.raises((InvalidValueError, InvalidTypeError)):
        build()


def test_every_demand_has_its_word() -> None:
    """A rule can ask about every field of demands, and about place, equipment and training."""
    words = {name for name, term in TERMS.items() if term.kind is Kind.DEMAND}
    assert set(LIMITABLE) <= words
    fields = {field.name for field in attrs.fields(Demands)}
    assert fields == {name.partition(".")[0] for name in words} - {
        "surfaces",
        "equipment",
        "trains",
        "family",
    }
    assert {f"surfaces.{one.value}" for one in Surface} <= words
    assert {f"surfaces.{one.value}_only" for one in Surface} <= words
    assert {f"equipment.{one.value}" for one in Equipment} <= words
    assert {f"trains.{one.value}" for one in Target} <= words
    assert {f"{one.value}.moves" for one in Direction} <= words


def test_no_word_has_two_readings() -> None:
    """No fact is called like a term, and neither is a keyword."""
    assert not set(FACTS) & set(TERMS)
    assert not (set(FACTS) | set(TERMS)) & KEYWORDS


@pytest.mark.parametrize("name", TERMS)
def test_every_term_prints_and_reads_its_values(name: str) -> None:
    """Each word of a scale stands for one value, and back."""
    term = TERMS[name]
    if term.takes is Takes.YES_NO:
        assert name == str(Condition.parse(name))
        return
    words = [*term.scale, *sorted(term.words)] or (["7"] if term.takes is Takes.NUMBER else ["x"])
    for word in words:
        value = term.read(word)
        assert value is not None
        assert word == term.show(value)


def test_names_and_facts_are_listed_once_in_order() -> None:
    """A condition tells what it asks for, in the order written."""
    condition = (fact("frail") | (fact("age") >= 70)) & demand("single_leg") & ~fact("frail")
    assert condition.names == ("frail", "age", "single_leg")
    assert condition.facts == ("frail", "age")
    assert condition.of_kind(Kind.DEMAND) == ("single_leg",)
    assert len(condition.tests) == 4
    assert Constant(True).names == ()
