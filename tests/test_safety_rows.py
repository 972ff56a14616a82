"""Promises of rows, settings and the standard rules that only a planted fault showed to be unkept.

What rules do once they judge is held by :mod:`tests.test_safety_tables` and its cases; here
stand the shape of a row, and the numbers that no case would miss.
"""

import attrs
import pytest

from spinekit.demands import (
    ArmHeight,
    Grade,
    HandSupport,
    Speed,
    SpineRange,
)
from spinekit.dosage import DosageCap
from spinekit.errors import InvalidTypeError, InvalidValueError
from spinekit.safety import (
    ALWAYS,
    NEVER,
    STOP_SIGNS,
    TERMS,
    Condition,
    Instead,
    Kind,
    Level,
    SafetySettings,
    Scope,
    Urgency,
    demand,
    dose,
    fact,
    routine,
    standard_rules,
    today,
)
from spinekit.safety.kleene import Constant, Operator
from spinekit.safety.terms import Takes
from spinekit.testing import rule
from spinekit.testing.safety import FEW_MODIFICATIONS
from tests.test_safety_mutants import RULES

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
        attrs.evolve(bare, modification=FEW_MODIFICATIONS[0]),
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


@pytest.mark.parametrize("kind", Kind)
def test_a_condition_tells_its_names_kind_by_kind(kind: Kind) -> None:
    """Of each kind it names what is written of it, and nothing of another."""
    every = Condition.parse(" and ".join(str(one) for one in OF_KIND.values()))
    assert OF_KIND[kind].names == every.of_kind(kind)


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


def test_some_signs_end_the_exercise_and_the_others_the_session() -> None:
    """Pain of an exercise ends that exercise; everything else ends the session, four at once."""
    of_the_exercise = [sign.id for sign in STOP_SIGNS if not sign.ends_session]
    assert of_the_exercise == ["pain-down-the-leg", "sharp-pain", "high-pain"]
    emergencies = [sign.id for sign in STOP_SIGNS if sign.emergency]
    assert emergencies == ["chest-pain", "breathless", "sudden-weakness", "pregnancy-warning"]
