"""Promises of the values around judging that only a planted fault showed to be unkept elsewhere.

Settings, the notation, what is read of a routine, rows, words and days; the
machinery of judging is held by :mod:`tests.test_safety_mutants`.
"""

import re
from collections.abc import Callable
from enum import IntEnum

import attrs
import pytest

from spinekit.demands import (
    ArmHeight,
    Demands,
    Grade,
    HandSupport,
    Loading,
    Position,
    Speed,
    SpineRange,
)
from spinekit.dosage import Dosage, DosageCap
from spinekit.errors import InvalidTypeError, InvalidValueError, NotationError, UnknownNameError
from spinekit.exercise import Exercise, Phase, Surface, Target
from spinekit.person import Person
from spinekit.routine import Block, Item, Routine
from spinekit.safety import (
    ALWAYS,
    NEVER,
    TERMS,
    Condition,
    Instead,
    Kind,
    Level,
    SafetySettings,
    Scope,
    SessionAction,
    SessionCheck,
    Today,
    Urgency,
    Verdict,
    check_session,
    demand,
    dose,
    fact,
    reader,
    routine,
    routine_reader,
    standard_rules,
    today,
)
from spinekit.safety.grammar import DEEPEST, LONGEST
from spinekit.safety.kleene import Constant, Operator, Test
from spinekit.safety.terms import Takes
from spinekit.validation import LARGEST
from tests.strategies_safety import MODIFICATIONS, rule
from tests.test_safety_mutants import DOSE, KNEEL, RULES

SETTINGS = {
    "systolic_stop": (180, 160, 250),
    "diastolic_stop": (110, 100, 160),
    "systolic_caution": (160, 160, 250),
    "diastolic_caution": (100, 100, 160),
    "pressure_hold_seconds": (10, 1, 120),
    "pressure_effort": (7, 1, 10),
    "pain_progress": (3, 0, 10),
    "pain_stop": (5, 0, 10),
    "pain_stop_slipped_vertebra": (3, 0, 10),
    "sore_days": (2, 1, 14),
    "longest_hold_seconds": (10, 1, 120),
    "extensor_days_per_week": (7, 1, 7),
    "longest_total_hold_seconds": (600, 10, 3600),
    "older_age": (70, 40, 120),
    "fracture_age": (65, 40, 120),
    "pregnancy_age": (60, 45, 120),
    "pregnancy_supine_weeks": (13, 1, 42),
    "novice_effort": (5, 1, 10),
    "maximal_percent": (85, 40, 100),
    "maximal_effort": (9, 5, 10),
    "warm_up_seconds": (300, 0, 1800),
    "break_days": (21, 7, 365),
    "extension_trial_seconds": (60, 5, 300),
}
"""The documented default of each setting, and the least and most it may be."""

PAIRS = {
    "systolic_caution": "systolic_stop",
    "diastolic_caution": "diastolic_stop",
    "pain_progress": "pain_stop",
}
"""Settings of which the first must not lie above the second."""


@pytest.mark.parametrize("name", SETTINGS)
def test_a_setting_has_its_default_and_its_bounds(name: str) -> None:
    """The number handed out is the one documented, and no other is taken beyond the bounds."""
    default, low, high = SETTINGS[name]
    assert default == getattr(SafetySettings(), name)
    # The other end of a pair is set so that only the bound itself is tried.
    wide = {**dict.fromkeys(PAIRS, 0), **dict.fromkeys(PAIRS.values(), 0)}
    wide = {one: SETTINGS[one][1 if one in PAIRS else 2] for one in wide}
    for value in (low, high):
        assert value == getattr(SafetySettings(**{**wide, name: value}), name)
    for value in (low - 1, high + 1):
        with pytest.raises(InvalidValueError, match=f"from {low} to {high}"):
            SafetySettings(**{**wide, name: value})


def test_every_setting_stands_in_the_table() -> None:
    """None is left untried."""
    assert list(SETTINGS) == [field.name for field in attrs.fields(SafetySettings)]


@pytest.mark.parametrize(("low", "high"), PAIRS.items())
def test_two_lines_may_meet_and_not_cross(low: str, high: str) -> None:
    """At the same number both are drawn at once; one step further they would contradict."""
    meet = max(SETTINGS[low][1], SETTINGS[high][1]) + 1
    both = {low: meet, high: meet}
    assert meet == getattr(SafetySettings(**both), low)
    with pytest.raises(InvalidValueError, match=f"is above {high}, {meet}"):
        SafetySettings(**{**both, low: meet + 1})


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


OF_KIND = {
    Kind.FACT: fact("frail").condition,
    Kind.DEMAND: demand("single_leg").condition,
    Kind.DOSE: dose("to_fatigue").condition,
    Kind.ROUTINE: routine("has_floor").condition,
    Kind.TODAY: today("ill").condition,
}


@pytest.mark.parametrize(
    ("scope", "kinds"),
    [
        (Scope.PERSON, []),
        (Scope.EXERCISE, [Kind.DEMAND, Kind.DOSE]),
        (Scope.ROUTINE, [Kind.ROUTINE]),
        (Scope.SESSION, [Kind.TODAY]),
    ],
)
def test_a_rule_asks_only_what_its_scope_can_answer(scope: Scope, kinds: list[Kind]) -> None:
    """Of any other kind of term it is refused, alone or beside one that is allowed."""
    for kind, condition in OF_KIND.items():
        for demands in (condition, *(OF_KIND[one] & condition for one in kinds)):
            if kind in kinds:
                row = rule("r", ALWAYS, Level.CAUTION, demands=demands, scope=scope)
                assert demands == row.demands
            else:
                with pytest.raises(InvalidValueError, match=f"by a rule about the {scope.value}"):
                    rule("r", ALWAYS, Level.CAUTION, demands=demands, scope=scope)


def test_a_rule_about_the_person_demands_nothing() -> None:
    """Not even what never holds: the row would be dead."""
    with pytest.raises(InvalidValueError, match="by a rule about the person"):
        rule("r", ALWAYS, Level.CAUTION, demands=NEVER, scope=Scope.PERSON)


@pytest.mark.parametrize("kind", [one for one in Kind if one is not Kind.FACT])
def test_whom_a_rule_concerns_is_said_by_facts(kind: Kind) -> None:
    """A demand, a dose, a routine or the day says nothing about the person."""
    with pytest.raises(InvalidValueError, match="speaks of more than the person"):
        rule("r", OF_KIND[Kind.FACT] & OF_KIND[kind], Level.CAUTION)


@pytest.mark.parametrize("scope", Scope)
@pytest.mark.parametrize("level", [one for one in Level if one is not Level.ALLOW])
def test_only_a_modification_carries_something_to_apply(scope: Scope, level: Level) -> None:
    """Of an exercise it must, of a whole routine or a day it may; no other level does."""
    refers = {"refer_to": "a doctor", "how_soon": Urgency.SOON} if level is Level.REFER else {}
    bare = Instead(text="Less.", **refers)  # type: ignore[arg-type]
    for instead in (
        bare,
        attrs.evolve(bare, cap=DosageCap(max_sets=1)),
        attrs.evolve(bare, modification=MODIFICATIONS[0]),
    ):
        whole = scope in (Scope.ROUTINE, Scope.SESSION)
        is_sound = (level is Level.MODIFY) is instead.softens or (level is Level.MODIFY and whole)
        if is_sound:
            row = rule("r", ALWAYS, level, scope=scope, instead=instead)
            assert row.can_be_acknowledged is (level <= Level.MODIFY)
            assert not attrs.evolve(row, binding=True).can_be_acknowledged
            expected = "" if instead.modification is None else instead.modification.id
            assert expected == row.satisfied_by
        else:
            with pytest.raises(InvalidValueError):
                rule("r", ALWAYS, level, scope=scope, instead=instead)


@pytest.mark.parametrize(
    ("scope", "message", "arguments", "is_sound"),
    [
        (Scope.EXERCISE, "{exercise} at {age} of {line}.", {"line": 70}, True),
        (Scope.EXERCISE, "{age}", {}, True),
        (Scope.EXERCISE, "{line}", {}, False),
        (Scope.PERSON, "{age}", {}, True),
        (Scope.PERSON, "{exercise}", {}, False),
        (Scope.ROUTINE, "{exercise}", {}, False),
        (Scope.SESSION, "{exercise}", {}, False),
        (Scope.SESSION, "{a-line}", {"a-line": "text"}, True),
        (Scope.PERSON, "{{no name}}", {}, True),
        (Scope.PERSON, "{}", {}, False),
    ],
)
def test_a_message_names_only_what_can_be_filled_in(
    scope: Scope, message: str, arguments: dict[str, str | int], is_sound: bool
) -> None:
    """Facts that the rule asks for, its own arguments, and the exercise where there is one."""
    row = rule("r", fact("age") >= 70, Level.CAUTION, scope=scope)
    if is_sound:
        assert message == attrs.evolve(row, message=message, arguments=arguments).message
    else:
        with pytest.raises(InvalidValueError, match="names what nothing fills"):
            attrs.evolve(row, message=message, arguments=arguments)


@pytest.mark.parametrize("value", [True, False, 1.5, None])
def test_an_argument_is_a_text_or_a_number(value: object) -> None:
    """Yes is no number to print."""
    with pytest.raises(InvalidTypeError, match="a text or a whole number"):
        attrs.evolve(RULES[0], arguments={"line": value})


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


@pytest.mark.parametrize("kind", Kind)
def test_a_condition_tells_its_names_kind_by_kind(kind: Kind) -> None:
    """Of each kind it names what is written of it, and nothing of another."""
    every = Condition.parse(" and ".join(str(one) for one in OF_KIND.values()))
    assert OF_KIND[kind].names == every.of_kind(kind)


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


def test_whom_to_see_and_how_soon_come_together() -> None:
    """Either alone leaves people guessing."""
    for half in ({"refer_to": "a doctor"}, {"how_soon": Urgency.SOON}):
        with pytest.raises(InvalidValueError, match="whom to see and how soon"):
            Instead(text="See one.", **half)
    both = Instead(text="See one.", refer_to="a doctor", how_soon=Urgency.SOON)
    assert not both.softens


def test_always_is_always_wherever_it_comes_from() -> None:
    """Read from a document or built anew, it is the same value."""
    for always in (Constant(True), Condition.parse("always"), ~NEVER):
        row = rule("r", ALWAYS, Level.CAUTION, demands=always, scope=Scope.PERSON)
        assert row.demands == ALWAYS


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


AT_MOST = {
    ("pregnant-not-cleared", "age < 60"),
    ("pregnancy-warning", "age < 60"),
    ("pregnancy-on-the-back", "age < 60"),
    ("precarious-balance", "hand_support <= none"),
    ("warm-up-before-weights", "routine.warm_up_seconds < 300"),
    ("warm-up", "routine.warm_up_seconds < 300"),
}
"""The only lines below which a standard rule fires: age, support and warm-up, of which less is worse."""


def test_more_of_the_same_never_gets_past_a_standard_rule() -> None:
    """Whatever is too much at one grade or number is too much at every higher one."""
    below: set[tuple[str, str]] = set()
    for row in standard_rules():
        for test in (*row.when.tests, *row.demands.tests):
            if test.operator is Operator.EQUAL:
                assert TERMS[test.term].takes is Takes.WORD, f"{row.id}: {test}"
            elif test.operator in (Operator.BELOW, Operator.AT_MOST):
                below.add((row.id, str(test)))
    assert below == AT_MOST


SLOW, HALF_WAY, A_LITTLE = Speed.SLOW, SpineRange.MID, SpineRange.SMALL
CAPS = {
    "known-disease-not-vigorous": DosageCap(max_effort=6),
    "repeated-bending": DosageCap(max_count=5),
    "long-extensor-hold": DosageCap(max_hold_seconds=10),
    "recent-fracture-gentle": DosageCap(max_hold_seconds=5),
    "maximal-lifting": DosageCap(max_effort=8, max_percent=84),
    "begin-below": DosageCap(max_effort=5),
}
"""The most that a standard rule leaves of a dose."""

LIMITS: dict[str, dict[str, object]] = {
    "repeated-bending": {
        "flexion.range": HALF_WAY,
        "flexion.speed": SLOW,
        "rotation.speed": SLOW,
    },
    "turning-on-the-back": {
        "rotation.range": HALF_WAY,
        "rotation.speed": SLOW,
        "overpressure": False,
    },
    "extension-after-fracture": {"extension.range": A_LITTLE},
    "face-down-after-fracture": {"extension.range": A_LITTLE},
    "lifting-from-the-floor": {"lifts_from_floor": False, "flexion.range": SpineRange.NEUTRAL},
    "weights-overhead": {"arms": ArmHeight.SHOULDER},
    "stenosis-and-thin-bones": {"flexion.range": A_LITTLE},
    "no-bending-early-in-the-day": {},
    "no-straight-sitting-up": {"sits_up": False},
    "rounded-back-supine": {},
    "rounded-back-prone": {"extension.range": A_LITTLE},
    "not-on-the-floor": {},
    "weight-on-wrists": {"wrist_load": Grade.LOW},
    "weight-on-knees": {"knee_load": Grade.LOW},
    "raised-arms": {"arms": ArmHeight.BELOW_SHOULDER},
    "spinning": {
        "rolls_over": False,
        "sits_up": False,
        "head_below_heart": False,
        "flexion.range": HALF_WAY,
        "flexion.speed": SLOW,
    },
    "dizzy-getting-up": {},
    "one-leg-standing": {"hand_support": HandSupport.BOTH_HANDS},
    "reflux-after-eating": {},
}
"""What a standard rule limits of the movement; where nothing, the modification is in its text."""


def test_the_standard_rules_leave_just_so_much() -> None:
    """What a modification or a cap lets through is part of the rule, and never changes unseen."""
    rows = {row.id: row.instead for row in standard_rules()}
    caps = {name: one.cap for name, one in rows.items() if one.cap is not None}
    limits = {name: one.modification.limits for name, one in rows.items() if one.modification}
    assert caps == CAPS
    assert limits == LIMITS


@pytest.mark.parametrize(("effort", "percent"), [(9, 85), (8, 90), (6, 60)])
def test_below_the_maximum_is_one_less_than_it(effort: int, percent: int) -> None:
    """The line of maximal lifting moves with its settings, and so does what is left below it."""
    settings = SafetySettings(maximal_effort=effort, maximal_percent=percent)
    (row,) = (one for one in standard_rules(settings) if one.id == "maximal-lifting")
    assert row.instead.cap == DosageCap(max_effort=effort - 1, max_percent=percent - 1)


def test_only_maximal_lifting_binds_although_it_softens() -> None:
    """No professional can weigh it away; every other softening rule may be weighed."""
    assert {"maximal-lifting"} == {row.id for row in standard_rules() if row.binding}
