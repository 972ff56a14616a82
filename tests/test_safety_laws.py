"""The laws of judging, over generated people, exercises and rules, against an oracle.

The oracle knows nothing of three-valued logic: it fills in the unknown answers
in every way that contradicts nothing, and judges each time with all known.
"""

import os
import pickle
import subprocess
import sys
from itertools import pairwise

import attrs
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from spinekit.demands import Demands, Position, SpineMotion, SpineRange
from spinekit.dosage import Dosage
from spinekit.exercise import Exercise, Phase, Surface
from spinekit.person import Person
from spinekit.routine import Block, Item, Routine
from spinekit.safety import (
    Condition,
    Judge,
    Level,
    Rule,
    Verdict,
    fact,
    judge,
    mixed_facts,
    soften,
    soften_fully,
)
from spinekit.testing import (
    contested_dosages,
    contested_exercises,
    few_facts_people,
    one_way_conditions,
    rule,
    rule_sets,
)
from spinekit.testing.monotone import highs
from spinekit.testing.safety import FEW_FACTS, FEW_MODIFICATIONS
from tests.completions import completions

MOST_COMPLETIONS = 64

# Rules are large values to draw; `explore` in conftest.py looks further.
LAW = settings(max_examples=50 if settings().max_examples <= 100 else 1_000)
ORACLE = settings(
    max_examples=40 if settings().max_examples <= 100 else 500,
    suppress_health_check=[HealthCheck.filter_too_much],
)


def asked(rules: tuple[Rule, ...]) -> set[str]:
    """The facts that the rules ask for."""
    return {name for one in rules for name in one.when.facts}


def truths(
    person: Person, rules: tuple[Rule, ...], exercise: Exercise, dosage: Dosage
) -> list[Verdict]:
    """The verdict on every completion of the unknown answers: the oracle."""
    whole = list(completions(person, asked(rules)))
    assume(len(whole) <= MOST_COMPLETIONS)
    engine = Judge(rules)
    return [engine.screen(one).verdict(exercise, dosage) for one in whole]


@given(few_facts_people(), rule_sets(), contested_exercises(known=True), contested_dosages())
@ORACLE
def test_the_truth_lies_in_the_interval(
    person: Person, rules: tuple[Rule, ...], exercise: Exercise, dosage: Dosage
) -> None:
    """Whatever the open answers turn out to be, the level is within best and worst."""
    verdict = Judge(rules).screen(person).verdict(exercise, dosage)
    for truth in truths(person, rules, exercise, dosage):
        assert truth.certain
        assert verdict.best <= truth.best <= verdict.worst


@given(few_facts_people(), rule_sets(), contested_exercises(known=True), contested_dosages())
@ORACLE
def test_certain_findings_hold_and_absent_ones_do_not(
    person: Person, rules: tuple[Rule, ...], exercise: Exercise, dosage: Dosage
) -> None:
    """A certain finding is in every completion, and no completion adds one."""
    verdict = Judge(rules).screen(person).verdict(exercise, dosage)
    certain = {one.rule for one in verdict.findings if one.certain}
    possible = {one.rule for one in verdict.findings}
    for truth in truths(person, rules, exercise, dosage):
        assert certain <= {one.rule for one in truth.findings} <= possible


@given(
    few_facts_people(),
    few_facts_people(),
    rule_sets(),
    contested_exercises(),
    contested_dosages(),
    st.booleans(),
)
@LAW
def test_whoever_was_judged_before_leaves_no_trace(
    person: Person,
    other: Person,
    rules: tuple[Rule, ...],
    exercise: Exercise,
    dosage: Dosage,
    weighed: bool,
) -> None:
    """A judge that others have used says of a person what a new one says, finding by finding."""
    used = Judge(rules, [exercise])
    acknowledged = {one.id for one in rules if weighed and one.can_be_acknowledged}
    for before in (Person.of(), other):
        for acknowledge in (acknowledged, ()):
            used.screen(before, acknowledge).verdict(exercise, dosage)
            used.screen(before, acknowledge).verdict(attrs.evolve(exercise, name="Another"))

    for acknowledge in (acknowledged, ()):
        expected = Judge(rules).screen(person, acknowledge).verdict(exercise, dosage)

        assert expected == used.screen(person, acknowledge).verdict(exercise, dosage)


@given(
    few_facts_people(),
    rule_sets(one_way_conditions()),
    contested_exercises(known=True),
    contested_dosages(),
)
@ORACLE
def test_without_mixed_facts_every_possible_level_is_reached(
    person: Person, rules: tuple[Rule, ...], exercise: Exercise, dosage: Dosage
) -> None:
    """Where no fact is wanted both ways, both ends are reached, and so is every finding."""
    assert mixed_facts(rules) == ()
    verdict = Judge(rules).screen(person).verdict(exercise, dosage)
    found = truths(person, rules, exercise, dosage)
    assert verdict.best == min(truth.best for truth in found)
    assert verdict.worst == max(truth.worst for truth in found)
    possible = {one.rule for one in verdict.findings}
    assert possible == {one.rule for truth in found for one in truth.findings}


def test_a_mixed_fact_may_widen_the_interval_and_is_named() -> None:
    """Of two rules one always fires; each alone is open, so best says less, and we say so."""
    one = rule("r-yes", ~(~_fact("wrist_pain")), Level.FORBID)
    other = rule("r-no", ~_fact("wrist_pain"), Level.FORBID)
    verdict = Judge([one, other]).screen(Person()).verdict(_anything())
    assert (verdict.best, verdict.worst) == (Level.ALLOW, Level.FORBID)
    assert mixed_facts([one, other]) == ("wrist_pain",)


@given(few_facts_people(), rule_sets(), contested_exercises(known=True), contested_dosages())
@LAW
def test_with_everything_known_best_is_worst(
    person: Person, rules: tuple[Rule, ...], exercise: Exercise, dosage: Dosage
) -> None:
    """Nothing stays open once every answer is there."""
    known = next(completions(person, FEW_FACTS))
    verdict = Judge(rules).screen(known).verdict(exercise, dosage)
    assert verdict.best == verdict.worst
    assert verdict.missing == ()


@given(few_facts_people(), rule_sets(), contested_exercises(), contested_dosages(), st.data())
@LAW
def test_taking_an_answer_away_only_widens(
    person: Person,
    rules: tuple[Rule, ...],
    exercise: Exercise,
    dosage: Dosage,
    data: st.DataObject,
) -> None:
    """Both ends may move apart, never together."""
    assume(person.answers)
    less = person.answer(data.draw(st.sampled_from(list(person.answers))), None)
    engine = Judge(rules)
    before = engine.screen(person).verdict(exercise, dosage)
    after = engine.screen(less).verdict(exercise, dosage)
    assert after.best <= before.best
    assert before.worst <= after.worst


@given(
    few_facts_people(), rule_sets(), contested_exercises(known=True), contested_dosages(), st.data()
)
@LAW
def test_taking_an_answer_away_never_admits_nor_raises_a_dose(
    person: Person,
    rules: tuple[Rule, ...],
    exercise: Exercise,
    dosage: Dosage,
    data: st.DataObject,
) -> None:
    """What one may do with less said is something one may do with more said, at no less."""
    assume(person.answers)
    less = person.answer(data.draw(st.sampled_from(list(person.answers))), None)
    engine, item = Judge(rules), Item(exercise=exercise, dosage=dosage)
    after = soften_fully(engine.screen(less), item)
    assume(after.is_admitted)
    before = soften_fully(engine.screen(person), item)
    assert before.is_admitted
    assert isinstance(after.thing, Item)
    assert isinstance(before.thing, Item)
    assert all(
        one <= other
        for one, other in zip(highs(after.thing.dosage), highs(before.thing.dosage), strict=True)
    )


@given(few_facts_people(), rule_sets(), contested_exercises(), contested_dosages(), st.data())
@LAW
def test_adding_a_rule_never_lowers_either_end(
    person: Person,
    rules: tuple[Rule, ...],
    exercise: Exercise,
    dosage: Dosage,
    data: st.DataObject,
) -> None:
    """More rules can only be stricter."""
    fewer = data.draw(st.lists(st.sampled_from(rules), unique_by=lambda one: one.id))
    before = Judge(fewer).screen(person).verdict(exercise, dosage)
    after = Judge(rules).screen(person).verdict(exercise, dosage)
    assert before.best <= after.best
    assert before.worst <= after.worst
    assert {one.rule for one in before.findings} <= {one.rule for one in after.findings}


@given(few_facts_people(), rule_sets(), contested_exercises(), st.data())
@LAW
def test_the_order_of_rules_never_matters(
    person: Person, rules: tuple[Rule, ...], exercise: Exercise, data: st.DataObject
) -> None:
    """Any order gives the same verdict, findings and all."""
    shuffled = data.draw(st.permutations(rules))
    expected = Judge(rules).screen(person).verdict(exercise)
    assert expected == Judge(shuffled).screen(person).verdict(exercise)


@given(few_facts_people(), rule_sets(), contested_exercises(known=True), contested_dosages())
@LAW
def test_softening_never_raises_the_level(
    person: Person, rules: tuple[Rule, ...], exercise: Exercise, dosage: Dosage
) -> None:
    """What comes out of a modification is judged no stricter than what went in."""
    screening, item = Judge(rules).screen(person), Item(exercise=exercise, dosage=dosage)
    before = screening.item(item)
    softer = soften(item, before)
    assume(softer is not None)
    assert softer is not None
    after = screening.item(softer)
    assert after.worst <= before.worst
    assert after.best <= before.best
    assert not any(one.softens for one in after.findings)


@given(few_facts_people(), rule_sets(), contested_exercises())
@LAW
def test_leaving_the_dosage_out_only_widens(
    person: Person, rules: tuple[Rule, ...], exercise: Exercise
) -> None:
    """A dose that is not known may turn out to be any; a cap, without one, counts as not met."""
    screening = Judge(rules).screen(person)
    without = screening.verdict(exercise)
    assume(all(one.instead.cap is None for one in without.findings if one.certain))
    for text in ("1 x 5", "3 x 8-12", "1 x 30s", "1 x to fatigue (max 60s)"):
        dosed = screening.verdict(exercise, Dosage.parse(text))
        assert without.best <= dosed.best
        assert dosed.worst <= without.worst


@given(few_facts_people(), rule_sets(), contested_exercises(known=True))
@LAW
def test_demands_nobody_knows_only_widen(
    person: Person, rules: tuple[Rule, ...], exercise: Exercise
) -> None:
    """An exercise whose text breaks off is judged as if it could demand anything."""
    screening = Judge(rules).screen(person)
    unknown = screening.verdict(attrs.evolve(exercise, demands=None))
    known = screening.verdict(exercise)
    assert unknown.best <= known.best
    assert known.worst <= unknown.worst


@given(
    few_facts_people(),
    rule_sets(),
    st.lists(contested_exercises(), max_size=3),
    contested_exercises(),
    contested_dosages(),
)
@LAW
def test_looking_at_exercises_in_advance_changes_nothing(
    person: Person,
    rules: tuple[Rule, ...],
    catalog: list[Exercise],
    exercise: Exercise,
    dosage: Dosage,
) -> None:
    """A judge that has seen a catalog, even one with other exercises of these ids, judges alike."""
    plain = Judge(rules).screen(person)
    seen = Judge(rules, [*catalog, exercise] if len(catalog) % 2 else catalog).screen(person)
    variants = [
        exercise,
        *catalog,
        attrs.evolve(exercise, surfaces={Surface.FLOOR}),
        attrs.evolve(exercise, equipment={"pillow"}),
        *(one for one in map(exercise.modified, FEW_MODIFICATIONS) if one is not None),
    ]
    for one in variants:
        assert plain.verdict(one) == seen.verdict(one)
        assert plain.verdict(one, dosage) == seen.verdict(one, dosage)


@given(few_facts_people(), rule_sets(), contested_exercises(), st.data())
@LAW
def test_acknowledging_only_lowers_to_a_caution_and_stays_in_sight(
    person: Person, rules: tuple[Rule, ...], exercise: Exercise, data: st.DataObject
) -> None:
    """A weighed caution or modification counts as a caution at most, and is still there."""
    weighable = [one.id for one in rules if one.level <= Level.MODIFY]
    weighed = data.draw(st.sets(st.sampled_from(weighable))) if weighable else set()
    engine = Judge(rules)
    before = engine.screen(person).verdict(exercise)
    after = engine.screen(person, weighed).verdict(exercise)
    assert after.best <= before.best
    assert after.worst <= before.worst
    assert [one.rule for one in before.findings] == [one.rule for one in after.findings]
    for finding in after.findings:
        assert (finding.rule in weighed) is finding.acknowledged
        assert not (finding.acknowledged and finding.softens)


@given(few_facts_people(), rule_sets(), contested_exercises())
@LAW
def test_findings_stand_in_a_fixed_order(
    person: Person, rules: tuple[Rule, ...], exercise: Exercise
) -> None:
    """Strictest first, then by rule; the ends follow from the findings."""
    verdict = Judge(rules).screen(person).verdict(exercise)
    keys = [(-one.level, one.rule) for one in verdict.findings]
    assert all(one < other for one, other in pairwise(keys))
    assert verdict == Verdict.of(verdict.findings, exercise.id)


@given(few_facts_people(), rule_sets(), contested_exercises(known=True))
@LAW
def test_what_is_missing_is_unknown_and_what_would_change_it_does(
    person: Person, rules: tuple[Rule, ...], exercise: Exercise
) -> None:
    """Every fact said to be missing is; every single answer said to silence a rule does."""
    engine = Judge(rules)
    by_id = {one.id: one for one in rules}
    for finding in engine.screen(person).verdict(exercise).findings:
        assert all(person.known(name) is None for name in finding.facts_missing)
        assert all(person.known(name) is not None for name in finding.facts_used)
        assert not (finding.certain and finding.facts_missing)
        for name, answer in finding.changes:
            changed = {**{one: person.known(one) for one in FEW_FACTS}, name: answer}
            assert by_id[finding.rule].when.truth(changed.get) is False


@given(few_facts_people(), rule_sets(), contested_exercises(known=True), contested_dosages())
@LAW
def test_a_routine_is_judged_as_its_items_and_the_person(
    person: Person, rules: tuple[Rule, ...], exercise: Exercise, dosage: Dosage
) -> None:
    """Without rules about routines, a routine of one is what its item is."""
    screening, item = Judge(rules).screen(person), Item(exercise=exercise, dosage=dosage)
    routine = screening.routine(Routine(blocks=(Block(items=(item,)),)))
    alone = screening.item(item)
    assert (alone.best, alone.worst) == (routine.best, routine.worst)
    assert alone.findings == routine.findings


@given(few_facts_people(), rule_sets(), contested_exercises())
@LAW
def test_judges_screenings_and_verdicts_survive_pickling(
    person: Person, rules: tuple[Rule, ...], exercise: Exercise
) -> None:
    """They travel between processes and judge there as here."""
    screening = Judge(rules, [exercise]).screen(person)
    verdict = screening.verdict(exercise)
    assert verdict == pickle.loads(pickle.dumps(verdict))
    assert verdict == pickle.loads(pickle.dumps(screening)).verdict(exercise)


PROGRAM = """
from spinekit.demands import Demands, Position, SpineMotion, SpineRange
from spinekit.exercise import Exercise, Phase
from spinekit.person import Person
from spinekit.safety import judge
exercise = Exercise(
    id="one", name="One", family="one", phase=Phase.MAIN, trains={},
    demands=Demands(position=Position.PRONE, flexion=SpineMotion(range=SpineRange.END)),
    surfaces={"bed", "floor", "chair"},
)
for person in (Person(), Person.of(age=67, osteoporosis=True), Person.of(age=80, wrist_pain=True)):
    print(repr(judge(person, exercise)))
"""


@pytest.mark.slow
def test_the_same_question_gives_the_same_bytes_under_every_hash_seed() -> None:
    """No answer hangs on the order of a set."""
    outputs = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(outputs) == 1
    assert outputs != {b""}


def _fact(name: str) -> Condition:
    return fact(name).condition


def _anything() -> Exercise:
    return Exercise(
        id="one",
        name="One",
        family="one",
        phase=Phase.MAIN,
        demands=Demands(position=Position.PRONE, flexion=SpineMotion(range=SpineRange.END)),
        surfaces={Surface.BED},
        trains={},
    )


def test_judging_is_one_call_or_a_screening_kept() -> None:
    """The function and the screening give the same verdict."""
    rules = (rule("r-one", _fact("wrist_pain"), Level.FORBID),)
    person, exercise = Person.of(wrist_pain=True), _anything()
    expected = Judge(rules).screen(person).verdict(exercise)
    assert expected == judge(person, exercise, rules=rules)
    assert expected == judge(person, exercise, rules=Judge(rules))
