"""Promises of words, texts, routines and days that only a planted fault showed to be unkept elsewhere.

The machinery of judging is held by :mod:`tests.test_safety_mutants`, rows and settings by
:mod:`tests.test_safety_rows`.
"""

import re
from collections.abc import Callable
from enum import IntEnum

import attrs
import pytest

from spinekit.demands import (
    Demands,
    Loading,
    Position,
)
from spinekit.dosage import Dosage, DosageCap
from spinekit.errors import InvalidTypeError, InvalidValueError, NotationError, UnknownNameError
from spinekit.exercise import Exercise, Phase, Surface, Target
from spinekit.person import Person
from spinekit.routine import Block, Item, Routine
from spinekit.safety import (
    ALWAYS,
    TERMS,
    Condition,
    Instead,
    Kind,
    Level,
    Scope,
    SessionAction,
    SessionCheck,
    Today,
    Verdict,
    check_session,
    demand,
    dose,
    reader,
    routine,
    routine_reader,
    today,
)
from spinekit.safety.grammar import DEEPEST, LONGEST
from spinekit.safety.kleene import Operator, Test
from spinekit.testing import rule
from spinekit.validation import LARGEST
from tests.test_safety_mutants import DOSE, KNEEL


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("", 0, "a fact or a term"),
        ("frail and", 9, "a fact or a term"),
        ("frail  and  ", 12, "a fact or a term"),
        ("frail frail", 6, "'and', 'or' or the end"),
        ("(frail", 6, "')'"),
        ("(frail or frail frail", 16, "')'"),
        ("frail ) and frail", 6, "'and', 'or' or the end"),
        ("age >= ", 7, "a value of age"),
        ("age >= old", 7, "a value of age"),
        ("frail and age >= old or frail", 17, "a value of age"),
        ("frail or 7up", 9, "a fact or a term"),
        ("frail or and", 9, "a fact or a term"),
        ("frail or or", 9, "a fact or a term"),
        ("frail or >= 3", 9, "a fact or a term"),
        ("frail & age", 6, "a name, a number, a sign or a parenthesis"),
        ("frail or position >= prone", 21, "has no order"),
        ("frail or single_leg == yes", 23, "a value of single_leg"),
        ("frail or flexion.range", 9, "is not a yes/no term"),
        ("frail or no.such", 9, "no term of this name"),
        ("not " * (DEEPEST + 1) + "frail", 4 * (DEEPEST + 1), f"at most {DEEPEST} levels"),
        ("(" * (DEEPEST + 1) + "frail", DEEPEST + 1, f"at most {DEEPEST} levels"),
        ("f" * (LONGEST + 1), LONGEST, f"at most {LONGEST} characters"),
    ],
    ids=lambda value: f"{value:.20}" if isinstance(value, str) else str(value),
)
def test_a_notation_error_points_at_its_place(text: str, position: int, expected: str) -> None:
    """The place is where reading had to stop, counted in characters."""
    with pytest.raises(NotationError, match=re.escape(expected)) as caught:
        Condition.parse(text)
    assert position == caught.value.position


@pytest.mark.parametrize(
    "text",
    [
        "not " * DEEPEST + "frail",
        "(" * DEEPEST + "frail" + ")" * DEEPEST,
        "frail".ljust(LONGEST),
    ],
    ids=["negations", "parentheses", "characters"],
)
def test_what_is_just_within_the_limits_is_read(text: str) -> None:
    """The limits are the last that is allowed, not the first that is refused."""
    assert str(Condition.parse(text)) == "frail"


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("frail", {}, ("frail",)),
        ("frail", {"frail": True}, ()),
        ("not frail", {}, ("frail",)),
        ("not frail", {"frail": False}, ()),
        ("frail and wrist_pain", {"frail": True}, ("wrist_pain",)),
        ("frail and wrist_pain", {"frail": False}, ()),
        ("frail and wrist_pain", {"wrist_pain": False}, ()),
        ("frail and wrist_pain and frail", {}, ("frail", "wrist_pain")),
        ("frail or wrist_pain", {"frail": False}, ("wrist_pain",)),
        ("frail or wrist_pain", {"wrist_pain": True}, ()),
        ("not (frail or wrist_pain)", {"frail": False}, ("wrist_pain",)),
        ("not (frail and wrist_pain)", {"frail": False}, ()),
        ("frail and (wrist_pain or age >= 70)", {"age": 80}, ("frail",)),
        ("frail or wrist_pain and age >= 70", {"age": 60}, ("frail",)),
        ("frail and not wrist_pain", {"wrist_pain": True}, ()),
        ("frail or not wrist_pain", {"wrist_pain": False}, ()),
        ("frail or not wrist_pain", {"wrist_pain": True}, ("frail",)),
        ("frail and (wrist_pain or knee_pain)", {"wrist_pain": False, "knee_pain": False}, ()),
        ("frail or wrist_pain and knee_pain", {"wrist_pain": True, "knee_pain": True}, ()),
        ("frail or not (wrist_pain and knee_pain)", {"knee_pain": True}, ("frail", "wrist_pain")),
        ("always", {}, ()),
        ("never", {}, ()),
    ],
)
def test_what_is_left_open_is_what_still_decides(
    text: str, known: dict[str, bool | int], expected: tuple[str, ...]
) -> None:
    """Only names on which the truth still hangs, each once, as the condition left over has them."""
    condition = Condition.parse(text)
    assert expected == condition.open_names(known.get)
    assert expected == condition.given(known.get).names


WALK = attrs.evolve(
    KNEEL,
    id="walk",
    phase=Phase.WARM_UP,
    demands=Demands(position=Position.STANDING, aerobic=True),
    surfaces={Surface.STANDING},
    trains={Target.CIRCULATION: 3},
)


ROW = attrs.evolve(
    WALK,
    id="row",
    phase=Phase.MAIN,
    demands=Demands(position=Position.STANDING, resistance=Loading.EXTERNAL),
    trains={Target.UPPER_BACK: 3, Target.BALANCE: 2},
)


MAT = attrs.evolve(
    KNEEL,
    id="mat",
    demands=Demands(position=Position.PRONE, resistance=Loading.BODY_WEIGHT),
    surfaces={Surface.FLOOR},
    trains={Target.BACK_EXTENSORS: 3},
)


BACK = attrs.evolve(MAT, id="back", demands=Demands(position=Position.SUPINE), trains={})


SIDE = attrs.evolve(
    MAT, id="side", demands=Demands(position=Position.SIDE_LYING), surfaces={Surface.BED}
)


CALM = attrs.evolve(SIDE, id="calm", phase=Phase.COOL_DOWN)


def day(*blocks: tuple[Exercise, ...] | Exercise, dosage: str = "2 x 10") -> Routine:
    """A routine of blocks, each of one exercise or several, all at one dose."""
    dose = Dosage.parse(dosage)
    rows = [block if isinstance(block, tuple) else (block,) for block in blocks]
    return Routine(
        blocks=tuple(
            Block(items=tuple(Item(exercise=one, dosage=dose) for one in row)) for row in rows
        )
    )


def order(
    changes: int, floors: int, rises: int, turns: int, lying: bool, on_floor: bool
) -> dict[str, bool | int]:
    """What follows from the order of blocks."""
    return {
        "position_changes": changes,
        "floor_transfers": floors,
        "rises": rises,
        "turns_over": turns,
        "ends_lying": lying,
        "ends_on_floor": on_floor,
    }


@pytest.mark.parametrize(
    ("whole", "expected"),
    [
        (day(), order(0, 0, 0, 0, False, False)),
        (day(WALK), order(0, 0, 0, 0, False, False)),
        (day(MAT), order(0, 1, 1, 0, True, True)),
        (day(SIDE), order(0, 0, 1, 0, True, False)),
        (day(KNEEL), order(0, 0, 1, 0, False, False)),
        (day(WALK, MAT), order(1, 1, 1, 0, True, True)),
        (day(MAT, WALK), order(1, 1, 1, 0, False, False)),
        (day(MAT, WALK, MAT), order(2, 2, 2, 0, True, True)),
        (day(MAT, BACK, MAT), order(2, 1, 1, 2, True, True)),
        (day(MAT, SIDE, BACK), order(2, 2, 1, 0, True, True)),
        (day(SIDE, WALK, KNEEL, WALK), order(3, 0, 2, 0, False, False)),
        (day(WALK, ROW, WALK), order(0, 0, 0, 0, False, False)),
        (day(BACK, BACK), order(0, 1, 1, 0, True, True)),
        (day(BACK, SIDE), order(1, 1, 1, 0, True, False)),
    ],
    ids=str,
)
def test_the_order_of_blocks_says_how_often_one_gets_up(
    whole: Routine, expected: dict[str, bool | int]
) -> None:
    """Changes of position, ways down and up and turning over are counted block by block."""
    read = routine_reader(whole)
    assert expected == {name: read(f"routine.{name}") for name in expected}


@pytest.mark.parametrize(
    ("whole", "expected"),
    [
        (
            day(WALK, ROW),
            {
                "items": 2,
                "begins_with_warm_up": True,
                "has_aerobic": True,
                "aerobic_only": False,
                "has_balance": True,
                "has_back_extension": False,
                "has_resistance": True,
                "has_external_load": True,
                "has_floor": False,
                "longest_run": 1,
                "total_hold_seconds": 0,
            },
        ),
        (
            day(ROW, WALK),
            {"begins_with_warm_up": False, "has_aerobic": True, "aerobic_only": False},
        ),
        (
            day(MAT, dosage="2 x 5 x 6s"),
            {
                "has_resistance": True,
                "has_external_load": False,
                "has_back_extension": True,
                "has_balance": False,
                "has_floor": True,
                "total_hold_seconds": 60,
                "warm_up_seconds": 0,
            },
        ),
        (day((MAT, MAT), dosage="1 x 10"), {"total_hold_seconds": 0, "longest_run": 2}),
        (day((BACK, BACK, BACK)), {"longest_run": 1, "has_resistance": False}),
        (day((MAT, MAT), BACK, MAT), {"longest_run": 2}),
        (
            day((MAT, attrs.evolve(MAT, trains={Target.BACK_EXTENSORS: 2}))),
            {"longest_run": 1, "has_back_extension": True},
        ),
        (
            day(attrs.evolve(WALK, phase=Phase.MAIN), attrs.evolve(WALK, phase=Phase.MAIN)),
            {"aerobic_only": True, "has_aerobic": True, "begins_with_warm_up": False},
        ),
        (
            day(attrs.evolve(WALK, phase=Phase.MAIN), ROW),
            {"aerobic_only": False, "has_aerobic": True},
        ),
        (day(WALK), {"aerobic_only": False, "has_aerobic": True, "longest_run": 0}),
    ],
    ids=str,
)
def test_what_a_routine_holds_is_read_from_its_exercises(
    whole: Routine, expected: dict[str, bool | int]
) -> None:
    """What it trains, loads and holds is that of some, or of all, of its exercises."""
    read = routine_reader(whole)
    assert expected == {name: read(f"routine.{name}") for name in expected}


def test_the_times_of_a_routine_are_those_of_its_parts() -> None:
    """Warm-up at the least it takes, everything else at the most."""
    whole = day(WALK, ROW, MAT, CALM, dosage="2-3 x 10-12")
    read = routine_reader(whole)
    warm, *main, calm = whole.items
    assert warm.seconds.low < warm.seconds.high
    assert read("routine.warm_up_seconds") == warm.seconds.low
    assert read("routine.main_seconds") == sum(one.seconds.high for one in main)
    assert read("routine.seconds") == whole.seconds.high
    assert calm.seconds.high > 0


@pytest.mark.parametrize(
    ("yesterday", "today_", "expected"),
    [
        (day(ROW), day(ROW), True),
        (day(WALK, ROW), day(MAT, ROW), True),
        (day(MAT), day(MAT), False),
        (day(ROW), day(MAT), False),
        (day(attrs.evolve(ROW, trains={Target.CIRCULATION: 3})), day(ROW), False),
        (day(attrs.evolve(ROW, trains={Target.UPPER_BACK: 2})), day(ROW), False),
        (day(), day(ROW), False),
    ],
)
def test_only_the_same_main_target_against_a_weight_repeats_a_load(
    yesterday: Routine, today_: Routine, expected: bool
) -> None:
    """Both days must load what they both mainly train."""
    assert expected is routine_reader(today_, yesterday)("routine.repeats_load")
    assert routine_reader(today_)("routine.repeats_load") is False


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 x 30s", 30),
        ("3 x 30s", 90),
        ("2 x 5 x 12s", 120),
        ("2 x 10", 0),
        ("? x 10", 0),
        ("? x 30s", None),
        ("2 x ? x 5s", None),
        ("2 x 5 x ?s", None),
        ("2 x to fatigue (max 60s)", 120),
        ("2 x to fatigue", None),
    ],
)
def test_what_is_held_is_added_up_over_sets(text: str, expected: int | None) -> None:
    """Sets times holds times seconds, at the high end; unknown where one of them is."""
    assert expected == reader(KNEEL, Dosage.parse(text))("dose.total_hold_seconds")


@pytest.mark.parametrize("kind", [Level, SessionAction])
def test_the_steps_of_a_scale_keep_their_numbers(kind: type[IntEnum]) -> None:
    """They are compared, and written into documents, as 0 to 4."""
    assert [int(one) for one in kind] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("answers", "is_legal"),
    [
        ({"pain_now": 0}, True),
        ({"pain_now": 10}, True),
        ({"pain_now": -1}, False),
        ({"pain_now": 11}, False),
        ({"pain_during": 10}, True),
        ({"pain_during": 11}, False),
        ({"days_sore": 0}, True),
        ({"days_sore": 11}, True),
        ({"days_sore": -1}, False),
        ({"days_since_last": LARGEST}, True),
        ({"days_since_last": LARGEST + 1}, False),
        ({"worse_next_day": True}, True),
        ({"pain_moves_down": False}, True),
        ({"pain_moves_down": 0}, False),
    ],
)
def test_a_day_takes_pain_to_ten_and_days_without_end(
    answers: dict[str, bool | int], is_legal: bool
) -> None:
    """Each question has its own bounds."""
    if is_legal:
        assert answers == dict(Today(answers).answers)
    else:
        with pytest.raises((InvalidTypeError, InvalidValueError)):
            Today(answers)


def test_nothing_new_is_no_to_everything_and_yesterday() -> None:
    """The sentence of a form answers every question, and the last session was a day ago."""
    numbers = {"pain_now": 0, "pain_during": 0, "days_sore": 0, "days_since_last": 1}
    day = Today.nothing_new()
    asked = [name for name, term in TERMS.items() if term.kind is Kind.TODAY]
    assert asked == list(day.terms)
    assert numbers == {name: day.answers[name] for name in numbers}
    assert {False} == {answer for name, answer in day.answers.items() if name not in numbers}


LESS = rule(
    "r-less",
    ALWAYS,
    Level.MODIFY,
    demands=today("very_sore").condition,
    scope=Scope.SESSION,
    instead=Instead(text="Less."),
)


ONE_SET = rule(
    "r-one-set",
    ALWAYS,
    Level.MODIFY,
    demands=today("ill").condition,
    scope=Scope.SESSION,
    instead=Instead(text="One set.", cap=DosageCap(max_sets=1)),
)


NO_FATIGUE = rule(
    "r-fresh",
    ALWAYS,
    Level.MODIFY,
    demands=today("fall").condition,
    scope=Scope.SESSION,
    instead=Instead(text="Stay fresh.", cap=DosageCap(no_fatigue=True)),
)


@pytest.mark.parametrize(
    ("signs", "text", "expected"),
    [
        (["very_sore"], "4 x 10", "2 x 10"),
        (["very_sore"], "3 x 10", "2 x 10"),
        (["very_sore"], "2 x 10", "1 x 10"),
        (["very_sore"], "1-2 x 10", "1 x 10"),
        (["very_sore"], "1 x 10", "1 x 5"),
        (["very_sore"], "1 x 3", "1 x 2"),
        (["very_sore"], "1 x 2", "1 x 1"),
        (["very_sore"], "1 x 1", "1 x 1"),
        (["very_sore"], "1 x 8-12", "1 x 6"),
        (["very_sore"], "1 x 5 x 10s", "1 x 3 x 10s"),
        (["very_sore"], "1 x 31s", "1 x 16s"),
        (["very_sore"], "1 x 1s", "1 x 1s"),
        (["very_sore"], "1 x to fatigue (max 61s)", "1 x to fatigue (max 31s)"),
        (["very_sore"], "1 x to fatigue (max 1s)", "1 x to fatigue (max 1s)"),
        (["very_sore"], "2 x to fatigue (max 60s)", "1 x to fatigue (max 60s)"),
        (["very_sore"], "1 x to fatigue", "1 x to fatigue"),
        (["ill"], "4 x 10", "1 x 10"),
        (["ill"], "1 x 10", "1 x 10"),
        (["ill", "very_sore"], "4 x 10", "1 x 10"),
        (["ill", "very_sore"], "1 x 10", "1 x 5"),
        (["fall"], "1 x to fatigue (max 60s)", None),
        (["fall"], "2 x 10", "2 x 10"),
        ([], "4 x 10", "4 x 10"),
    ],
)
def test_half_is_rounded_up_and_never_nothing(
    signs: list[str], text: str, expected: str | None
) -> None:
    """Sets first, then the count or the hold; one stays one; a cap that cannot be met is a rest."""
    answers = {name: name in signs for name in ("very_sore", "ill", "fall")}
    check = check_session(Person(), Today(answers), rules=[LESS, ONE_SET, NO_FATIGUE])
    left = check.reduce(Dosage.parse(text))
    assert expected == (None if left is None else str(left))


@pytest.mark.parametrize("level", Level)
def test_an_action_says_what_may_be_done(level: Level) -> None:
    """Training goes on up to a reduction, moving on only where nothing holds it."""
    check = SessionCheck(Verdict(Level.ALLOW, level))
    assert (SessionAction(int(level)), SessionAction.GO) == (check.action, check.at_best)
    assert (level <= Level.MODIFY) is check.may_train
    assert (level is Level.ALLOW) is check.may_progress
    assert (level > Level.MODIFY) is (check.reduce(DOSE) is None)


@pytest.mark.parametrize(
    ("term", "word", "value"),
    [
        ("flexion.range", "end", 3),
        ("flexion.range", "neutral", 0),
        ("flexion.range", "3", None),
        ("position", "prone", "prone"),
        ("position", "standing-up", None),
        ("family", "anything", "anything"),
        ("dose.sets", "0", 0),
        ("dose.sets", "007", 7),
        ("dose.sets", "1234567890", 1_234_567_890),
        ("dose.sets", "12345678901", None),
        ("dose.sets", "-1", None),
        ("dose.sets", "", None),
        ("dose.sets", "\u0663", None),
        ("dose.sets", "\u00b2", None),
    ],
)
def test_a_word_stands_for_the_value_its_term_gives_it(
    term: str, word: str, value: int | str | None
) -> None:
    """Members of a scale, words and whole numbers in ten digits at most; nothing else."""
    assert value == TERMS[term].read(word)


@pytest.mark.parametrize("name", ["frail-x", "not", "always", "7up", "x.y", "Frail"])
def test_no_test_is_called_what_no_fact_could_be(name: str) -> None:
    """The notation could not read it back."""
    with pytest.raises((InvalidValueError, UnknownNameError)):
        Test(name)
    assert Test("x7_frail").facts == ("x7_frail",)


def test_conditions_are_small() -> None:
    """There are thousands, so none carries a dictionary of its own."""
    for text in ("frail", "not frail", "frail and age >= 70", "frail or age >= 70", "always"):
        assert not hasattr(Condition.parse(text), "__dict__")


@pytest.mark.parametrize("value", [0, 2])
def test_yes_has_one_value(value: int) -> None:
    """A plain test has nothing to compare with."""
    with pytest.raises(InvalidTypeError, match="is not a yes/no term"):
        Test("frail", Operator.IS, value)


@pytest.mark.parametrize(
    "operator", [one for one in Operator if one not in (Operator.IS, Operator.EQUAL)]
)
def test_words_have_no_order(operator: Operator) -> None:
    """None is less or more than another."""
    with pytest.raises(InvalidTypeError, match="has no order"):
        Test("position", operator, "prone")


@pytest.mark.parametrize(
    ("term", "operator", "value", "remedy"),
    [
        ("flexion.range", Operator.AT_LEAST, 9, "choose from neutral, small, mid, end"),
        ("flexion.range", Operator.AT_LEAST, "far", "choose from neutral, small, mid, end"),
        ("position", Operator.EQUAL, "upside_down", "choose from .*prone"),
        ("dose.sets", Operator.EQUAL, "many", "give a whole number$"),
        ("family", Operator.EQUAL, "two words", "use small letters and digits"),
    ],
)
def test_a_value_no_term_can_have_is_refused_with_those_it_can(
    term: str, operator: Operator, value: int | str, remedy: str
) -> None:
    """The remedy lists the members of the scale, the words, or asks for a number."""
    with pytest.raises(InvalidValueError, match=remedy):
        Test(term, operator, value)


def test_the_limits_of_a_text_are_those_documented() -> None:
    """Documents written under one version are read under the next."""
    assert (LONGEST, DEEPEST) == (4_000, 40)


def test_a_text_of_many_words_is_read() -> None:
    """Its length is limited by characters, not by the number of tests."""
    text = " or ".join(["frail"] * 300)
    assert text == str(Condition.parse(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("always and frail", "frail"),
        ("frail and always", "frail"),
        ("never or frail or age >= 70", "frail or age >= 70"),
        ("always or frail", "always"),
        ("(never) or frail", "frail"),
        ("not always or frail", "frail"),
        ("frail and never", "never"),
    ],
)
def test_what_always_or_never_holds_is_a_word_like_others(text: str, expected: str) -> None:
    """It can stand wherever a test can, and folds away."""
    assert expected == str(Condition.parse(text))


@pytest.mark.parametrize(
    ("begin", "kind"),
    [
        (demand, Kind.DEMAND),
        (dose, Kind.DOSE),
        (routine, Kind.ROUTINE),
        (today, Kind.TODAY),
    ],
)
def test_each_beginning_of_a_condition_offers_its_own_words(
    begin: Callable[[str], object], kind: Kind
) -> None:
    """A word that is like none is refused with those of its kind, or with how many there are."""
    words = sorted(name for name, term in TERMS.items() if term.kind is kind)
    offer = f"choose from {', '.join(words)}$" if len(words) < 12 else f"there are {len(words)} to"
    with pytest.raises(UnknownNameError, match=offer):
        begin("qqqqqqqqqqqqqqqq")
