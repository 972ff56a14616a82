"""The linter of rule sets: each fault is found where it is planted, and nowhere else."""

from itertools import product

import attrs
import pytest
from hypothesis import given, settings

from spinekit.demands import HandSupport, SpineRange
from spinekit.dosage import DosageCap
from spinekit.errors import SpinekitError
from spinekit.evidence import OUR_JUDGEMENT, Basis, Citation, Strength
from spinekit.exercise import Equipment, Modification, Surface
from spinekit.facts import FACTS
from spinekit.person import Person
from spinekit.references import CITATIONS
from spinekit.safety import (
    ALWAYS,
    NEVER,
    SETTING_SOURCES,
    Instead,
    Level,
    Rule,
    SafetySettings,
    demand,
    dose,
    fact,
    lint_rules,
    mixed_facts,
    standard_rules,
)
from spinekit.safety.conditions import Condition
from spinekit.safety.linting import can_hold
from spinekit.testing import conditions, rule, rule_sets
from spinekit.testing.safety import FEW_FACTS
from tests.completions import possible_answers

CITED = Citation(
    id="some-guideline", source="some", says="It says so.", strength=Strength.GUIDELINE
)
SOUND = rule(
    "r-sound",
    fact("osteoporosis").condition,
    Level.FORBID,
    demands=demand("flexion.range") >= SpineRange.END,
)
SMALL_BEND = Modification(
    id="small-bend", text="Bend a little.", limits={"flexion.range": SpineRange.SMALL}
)


def softening(modification: Modification | None, cap: DosageCap | None = None) -> Rule:
    """A rule that asks everyone to soften."""
    return rule(
        "r-soft", ALWAYS, Level.MODIFY, instead=Instead(text="Less.", modification=modification, cap=cap)
    )  # fmt: skip


def codes(*rules: Rule) -> list[tuple[str, str]]:
    """The faults found, by rule."""
    return [(one.rule, one.code) for one in lint_rules(rules)]


def test_a_sound_rule_set_has_no_fault() -> None:
    """Nothing is reported where nothing is wrong."""
    assert codes(SOUND, softening(SMALL_BEND)) == []


PLANTED: dict[str, tuple[list[Rule], tuple[str, str]]] = {
    "unknown fact": ([rule("r", fact("no_such").condition, Level.CAUTION)], ("r", "unknown-fact")),
    "number alone": ([rule("r", fact("age").condition, Level.CAUTION)], ("r", "wrong-kind")),
    "yes/no compared": ([rule("r", fact("frail") >= 1, Level.CAUTION)], ("r", "wrong-kind")),
    "out of range": ([rule("r", fact("age") >= 500, Level.CAUTION)], ("r", "out-of-range")),
    "contradiction": (
        [rule("r", fact("frail") & ~fact("frail"), Level.CAUTION)],
        ("r", "unreachable"),
    ),
    "contradictory numbers": (
        [rule("r", (fact("age") >= 70) & (fact("age") < 60), Level.CAUTION)],
        ("r", "unreachable"),
    ),
    "answers that exclude each other": (
        [rule("r", fact("vertebral_fracture_recent") & ~fact("vertebral_fracture"), Level.CAUTION)],
        ("r", "unreachable"),
    ),
    "two positions": (
        [
            rule(
                "r",
                ALWAYS,
                Level.CAUTION,
                demands=(demand("position") == "prone") & (demand("position") == "supine"),
            )
        ],
        ("r", "unreachable"),
    ),
    "two grades": (
        [
            rule(
                "r",
                ALWAYS,
                Level.CAUTION,
                demands=(demand("flexion.range") >= 2) & (demand("flexion.range") < 2),
            )
        ],
        ("r", "unreachable"),
    ),
    "same id": ([SOUND, attrs.evolve(SOUND, level=Level.CAUTION)], ("r-sound", "repeated-id")),
    "same rule": ([SOUND, attrs.evolve(SOUND, id="r-two")], ("r-two", "repeated-rule")),
    "judgement not cited": (
        [attrs.evolve(SOUND, citations=(CITED,))],
        ("r-sound", "judgement-not-cited"),
    ),
    "judgement not named": (
        [attrs.evolve(SOUND, basis=Basis.DIRECT)],
        ("r-sound", "judgement-not-named"),
    ),
    "unknown setting": (
        [attrs.evolve(SOUND, settings=("systolic_limit",))],
        ("r-sound", "unknown-setting"),
    ),
    "empty cap": ([softening(None, DosageCap())], ("r-soft", "empty-cap")),
    "cap that cannot be met": (
        [softening(None, DosageCap(no_fatigue=True))],
        ("r-soft", "cap-cannot-be-met"),
    ),
    "no surface left": (
        [
            attrs.evolve(
                softening(Modification(id="up", text="Not there.", not_on={Surface.FLOOR})),
                demands=demand("surfaces.floor_only"),
            )
        ],
        ("r-soft", "does-not-soften"),
    ),
    "forbidden modification": (
        [
            softening(SMALL_BEND),
            rule("r", ALWAYS, Level.FORBID, demands=demand("flexion.range") >= SpineRange.SMALL),
        ],
        ("r-soft", "forbidden-modification"),
    ),
    "forbidden equipment": (
        [
            softening(Modification(id="p", text="Pillow.", needs={Equipment.PILLOW})),
            rule("r", ALWAYS, Level.FORBID, demands=demand("equipment.pillow").condition),
        ],
        ("r-soft", "forbidden-modification"),
    ),
    "less wakes another": (
        [
            softening(SMALL_BEND),
            rule(
                "r",
                ALWAYS,
                Level.FORBID,
                demands=(demand("flexion.range") <= SpineRange.SMALL) & demand("aerobic"),
            ),
        ],
        ("r-soft", "modification-may-raise"),
    ),
    "holding on wakes another": (
        [
            softening(
                Modification(id="h", text="Hold.", limits={"hand_support": HandSupport.ONE_HAND})
            ),
            rule(
                "r",
                ALWAYS,
                Level.FORBID,
                demands=(demand("hand_support") >= HandSupport.ONE_HAND) & demand("aerobic"),
            ),
        ],
        ("r-soft", "modification-may-raise"),
    ),
    "exactly the limit wakes another": (
        [
            softening(SMALL_BEND),
            rule(
                "r",
                ALWAYS,
                Level.FORBID,
                demands=(demand("flexion.range") == SpineRange.SMALL) & demand("aerobic"),
            ),
        ],
        ("r-soft", "modification-may-raise"),
    ),
    "a fault behind an unknown fact": (
        [rule("r", fact("no_such") & fact("age"), Level.CAUTION)],
        ("r", "wrong-kind"),
    ),
    "below the range": (
        [rule("r", fact("systolic_bp") >= 49, Level.CAUTION)],
        ("r", "out-of-range"),
    ),
    "above the range": (
        [rule("r", fact("systolic_bp") <= 301, Level.CAUTION)],
        ("r", "out-of-range"),
    ),
    "judgement called inferred": (
        [attrs.evolve(SOUND, basis=Basis.INFERRED)],
        ("r-sound", "judgement-not-named"),
    ),
    "the same id from a document": (
        [SOUND, attrs.evolve(SOUND, id=str(b"r-sound", "utf-8"), level=Level.CAUTION)],
        ("r-sound", "repeated-id"),
    ),
    "the same rule from a document": (
        [
            softening(SMALL_BEND, DosageCap(max_sets=1)),
            attrs.evolve(
                softening(attrs.evolve(SMALL_BEND), DosageCap(max_sets=1)),
                id="r-softer",
            ),
        ],
        ("r-softer", "repeated-rule"),
    ),
    "forbidden by the last of many": (
        [
            softening(SMALL_BEND),
            attrs.evolve(SOUND, id="r-t", demands=demand("rotation.range") >= SpineRange.END),
            rule(
                "r-u",
                NEVER,
                Level.FORBID,
                demands=demand("flexion.range") >= SpineRange.SMALL,
            ),
            rule("r-z", ALWAYS, Level.FORBID, demands=demand("flexion.range") >= SpineRange.SMALL),
        ],
        ("r-soft", "forbidden-modification"),
    ),
    "forbidden to have been moved": (
        [
            softening(Modification(id="up", text="Not there.", not_on={Surface.FLOOR})),
            rule("r", ALWAYS, Level.FORBID, demands=~demand("surfaces.floor")),
        ],
        ("r-soft", "forbidden-modification"),
    ),
    "less wakes another modification": (
        [
            softening(SMALL_BEND),
            attrs.evolve(
                softening(None, DosageCap(max_sets=1)),
                id="r",
                demands=demand("aerobic") & (demand("flexion.range") <= SpineRange.SMALL),
            ),
        ],
        ("r-soft", "modification-may-raise"),
    ),
    "not less support wakes another": (
        [
            softening(
                Modification(id="h", text="Hold.", limits={"hand_support": HandSupport.ONE_HAND})
            ),
            rule(
                "r",
                ALWAYS,
                Level.FORBID,
                demands=~(demand("hand_support") < HandSupport.ONE_HAND) & demand("aerobic"),
            ),
        ],
        ("r-soft", "modification-may-raise"),
    ),
    "not more wakes another": (
        [
            softening(SMALL_BEND),
            rule(
                "r",
                ALWAYS,
                Level.FORBID,
                demands=~(demand("flexion.range") >= SpineRange.MID) & demand("aerobic"),
            ),
        ],
        ("r-soft", "modification-may-raise"),
    ),
}


@pytest.mark.parametrize("fault", PLANTED)
def test_a_planted_fault_is_found(fault: str) -> None:
    """Exactly the fault that was planted is reported, with a remedy."""
    rules, expected = PLANTED[fault]
    assert expected in codes(*rules)
    assert all(one.problem and one.remedy for one in lint_rules(rules))


SOUND_PAIRS: dict[str, list[Rule]] = {
    "forbids more than the modification leaves": [
        softening(SMALL_BEND),
        rule("r", ALWAYS, Level.FORBID, demands=demand("flexion.range") >= SpineRange.MID),
    ],
    "forbids it to other people": [
        attrs.evolve(softening(SMALL_BEND), when=fact("frail")),
        rule(
            "r",
            ~fact("frail"),
            Level.FORBID,
            demands=demand("flexion.range") >= SpineRange.SMALL,
        ),
    ],
    "only cautions against it": [
        softening(SMALL_BEND),
        rule("r", ALWAYS, Level.CAUTION, demands=demand("flexion.range") <= SpineRange.SMALL),
    ],
    "wakes below the limit only": [
        softening(SMALL_BEND),
        rule(
            "r",
            ALWAYS,
            Level.FORBID,
            demands=(demand("flexion.range") < SpineRange.SMALL) & demand("aerobic"),
        ),
    ],
    "does not hold at the limit": [
        softening(SMALL_BEND),
        rule(
            "r",
            ALWAYS,
            Level.FORBID,
            demands=~(demand("flexion.range") >= SpineRange.SMALL) & demand("aerobic"),
        ),
    ],
    "held with less support already": [
        softening(
            Modification(id="h", text="Hold.", limits={"hand_support": HandSupport.ONE_HAND})
        ),
        rule(
            "r",
            ALWAYS,
            Level.FORBID,
            demands=(demand("hand_support") <= HandSupport.ONE_HAND) & demand("aerobic"),
        ),
    ],
    "forbids the place that the modification leaves": [
        softening(Modification(id="up", text="Not there.", not_on={Surface.FLOOR})),
        rule("r", ALWAYS, Level.FORBID, demands=demand("surfaces.floor").condition),
    ],
    "a line at the least that can be": [rule("r", fact("systolic_bp") > 50, Level.CAUTION)],
    "a line at the most that can be": [rule("r", fact("systolic_bp") >= 300, Level.CAUTION)],
    "fatigue with an effort": [softening(None, DosageCap(no_fatigue=True, max_effort=5))],
    "fatigue ruled out before": [
        attrs.evolve(softening(None, DosageCap(no_fatigue=True)), demands=~dose("to_fatigue"))
    ],
    "another surface": [
        softening(Modification(id="up", text="Not there.", not_on={Surface.FLOOR}))
    ],
    "same words at another level": [
        SOUND,
        attrs.evolve(SOUND, id="r-two", level=Level.CAUTION),
    ],
    "a source besides our judgement": [attrs.evolve(SOUND, citations=(CITED, OUR_JUDGEMENT))],
}


@pytest.mark.parametrize("case", SOUND_PAIRS)
def test_what_looks_like_a_fault_and_is_none_passes(case: str) -> None:
    """The linter does not cry wolf."""
    assert codes(*SOUND_PAIRS[case]) == []


@given(conditions())
@settings(max_examples=60)
def test_whether_a_condition_can_hold_is_decided_exactly(condition: Condition) -> None:
    """It agrees with trying every person there can be."""
    asked = [name for name in FEW_FACTS if name in condition.facts]
    found = False
    for answers in product(*(possible_answers(name) for name in asked)):
        try:
            person = Person.from_mapping(dict(zip(asked, answers, strict=True)))
        except SpinekitError:
            continue
        found = found or condition.truth(person.known) is True
    assert found is can_hold(condition)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("age >= 70 and age >= 90", True),
        ("age >= 70 and age < 60", False),
        ("age > 120", False),
        ("age >= 120", True),
        ("flexion.range > end", False),
        ("flexion.range >= end", True),
        ("flexion.range < neutral", False),
        ("not position == prone", True),
        ("position == prone and position == supine", False),
        ("family == bridge and family == dog", False),
        ("not family == bridge and not family == dog", True),
        ("family == bridge", True),
        ("dose.sets < 0", False),
        ("dose.sets < 1", True),
        ("dose.sets > 100 and dose.sets < 102", True),
        # Some of the lower pressures tried contradict the upper one, and some do not.
        ("diastolic_bp < 100 and systolic_bp == 100", True),
        ("diastolic_bp > 100 and systolic_bp < 100", False),
        ("pregnant and not pregnant", False),
        ("pregnancy_weeks >= 20 and not pregnant", False),
    ],
)
def test_a_condition_at_the_ends_of_its_scale_is_decided(text: str, expected: bool) -> None:
    """Nothing beyond the scale, the words or the range of a fact is tried."""
    assert expected is can_hold(Condition.parse(text))


@given(rule_sets())
@settings(max_examples=40)
def test_linting_any_rules_ends_and_does_not_hang_on_their_order(rules: tuple[Rule, ...]) -> None:
    """The same faults come out whichever way the rules are listed."""
    assert lint_rules(rules) == lint_rules(rules[::-1])


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        (["frail", "not frail"], ("frail",)),
        (["frail", "frail and osteoporosis"], ()),
        (["not supervised and frail", "not supervised"], ()),
        (["age >= 70", "age > 40"], ()),
        (["age >= 70", "pregnant and age < 60"], ("age",)),
        (["age >= 70", "not age < 60"], ()),
        (["age == 70"], ("age",)),
        (["not (frail and not osteoporosis)", "osteoporosis"], ()),
    ],
)
def test_mixed_facts_are_those_wanted_both_ways(
    conditions: list[str], expected: tuple[str, ...]
) -> None:
    """A fact is mixed when more of it fires one test and silences another."""
    rules = [
        rule(f"r-{number}", Condition.parse(text), Level.CAUTION)
        for number, text in enumerate(conditions)
    ]
    assert expected == mixed_facts(rules)


def test_every_setting_is_sourced_and_within_its_own_bounds() -> None:
    """No number is without an answer to who says so."""
    names = [field.name for field in attrs.fields(SafetySettings)]
    assert names == list(SETTING_SOURCES)
    for name, ids in SETTING_SOURCES.items():
        assert ids, name
        assert set(ids) <= set(CITATIONS), name


@pytest.mark.parametrize(
    "changes",
    [
        {"systolic_caution": 190},
        {"diastolic_stop": 90},
        {"pain_progress": 6},
        {"longest_hold_seconds": 0},
        {"older_age": 70.5},
        {"pain_stop": True},
    ],
)
def test_settings_that_cannot_be_are_refused(changes: dict[str, int]) -> None:
    """Lines stand in order and within what the scale allows."""
    with pytest.raises(SpinekitError):
        SafetySettings(**changes)


def test_the_standard_rules_have_no_fault() -> None:
    """What we hand out passes our own linter."""
    assert [str(one) for one in lint_rules(standard_rules())] == []


def test_every_fact_is_used_by_a_rule_or_marked_informational() -> None:
    """No question is asked for nothing."""
    used = {name for one in standard_rules() for name in one.when.facts}
    # What another fact follows from is used where that one is.
    used |= {one for one, row in FACTS.items() if used & set(row.implies)}
    assert {one for one, row in FACTS.items() if not row.informational} <= used


@pytest.mark.parametrize("row", standard_rules(), ids=lambda one: one.id)
def test_every_standard_rule_can_fire_and_can_stay_silent(row: Rule) -> None:
    """No row is dead, and none stands against everybody doing anything."""
    assert can_hold(row.when)
    assert can_hold(row.demands)
    assert can_hold(~row.when) or can_hold(~row.demands)
