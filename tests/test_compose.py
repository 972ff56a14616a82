"""Composing, case by case: refusals that help, decisions, questions, order, differences."""

import os
import pickle
import subprocess
import sys
from itertools import product
from typing import Any

import attrs
import pytest

from spinekit.catalog import Catalog
from spinekit.composer import (
    ChangeKind,
    Composer,
    Refusal,
    RefusalKind,
    Request,
    adapt,
    build_problem,
    compose,
    diff,
    questions,
)
from spinekit.composer.admission import admit_all
from spinekit.composer.ordering import HEIGHTS
from spinekit.demands import Position
from spinekit.errors import InvalidTypeError, InvalidValueError, UnknownNameError
from spinekit.exercise import Equipment, Phase, Surface
from spinekit.facts import FACTS, Group
from spinekit.person import Person
from spinekit.ranges import Range
from spinekit.routine import Outcome, Routine
from spinekit.safety import Judge, Level, Urgency, judge
from spinekit.samples import HEALTHY, MARTA, SAMPLES
from tests.oracles.referee import broken_limits, points

GROUPS = ("red_flags", "bone", "spine", "health", "limbs")
EVERYTHING = (*GROUPS, "today", "about", "support")


def composed(request: Request) -> Routine:
    """The routine for a request that must have one."""
    outcome = compose(request)
    assert isinstance(outcome, Routine), str(outcome)
    return outcome


def refused(request: Request) -> Refusal:
    """The refusal of a request that must have none."""
    outcome = compose(request)
    assert isinstance(outcome, Refusal), str(outcome)
    return outcome


class TestRefer:
    """A red flag answered yes: whom to see and how soon, and no exercise."""

    @pytest.mark.parametrize(
        ("fact", "soon"),
        [
            ("saddle_numbness", Urgency.EMERGENCY),
            ("bladder_bowel_change", Urgency.EMERGENCY),
            ("both_legs_symptoms", Urgency.EMERGENCY),
            ("worsening_leg_weakness", Urgency.URGENT),
        ],
    )
    def test_a_red_flag_refers(self, fact: str, soon: Urgency) -> None:
        """Whatever else is known, a red flag alone is referred as soon as its sources say."""
        person = Person.of(age=60).answer(fact, True).none_of(*EVERYTHING)
        refusal = refused(Request(person))

        assert refusal.kind is RefusalKind.REFER
        assert refusal.how_soon is soon
        assert refusal.refer_to
        assert refusal.findings[0].certain
        assert refusal.findings[0].level is Level.REFER

    def test_the_gravest_comes_first(self) -> None:
        """With several, the one to act on soonest speaks for all."""
        person = Person.of(age=60, fever_or_infection=True, back_pain=True, saddle_numbness=True)
        refusal = refused(Request(person.none_of(*EVERYTHING)))

        assert refusal.how_soon is Urgency.EMERGENCY

    def test_forgetting_the_answer_asks_for_it(self) -> None:
        """Without the answer the refusal stays; it asks instead."""
        person = Person.of(age=60, saddle_numbness=True).none_of(*EVERYTHING)
        refusal = refused(Request(person.answer("saddle_numbness", None)))

        assert refusal.kind is RefusalKind.ASK
        assert refusal.questions[0].facts == ("saddle_numbness",)


class TestAsk:
    """What was never asked is asked, and nothing is given on a guess."""

    def test_nothing_known_asks_for_the_red_flags_first(self) -> None:
        """Of somebody unknown the warning signs are asked first, as one question."""
        refusal = refused(Request(Person()))

        assert refusal.kind is RefusalKind.ASK
        first = refusal.questions[0]
        assert first.text == Group.RED_FLAGS.question
        assert {FACTS[fact].group for fact in first.facts} == {Group.RED_FLAGS}
        assert len(first.facts) > 10

    def test_answering_what_is_asked_leads_to_a_routine(self) -> None:
        """Whoever answers the questions with no, round after round, gets a routine."""
        person = Person.of(age=64)
        for _ in range(30):
            outcome = compose(Request(person))
            if isinstance(outcome, Routine):
                break
            assert outcome.kind is RefusalKind.ASK
            for fact in outcome.questions[0].facts:
                person = person.answer(fact, FACTS[fact].group is Group.SUPPORT)
        assert isinstance(compose(Request(person)), Routine)


class TestInfeasible:
    """Limits nothing fits: the smallest sets to relax, each tried."""

    def test_a_missing_surface_is_named(self) -> None:
        """A chair alone suits nothing without equipment; each suggestion is a single limit."""
        request = Request(HEALTHY, surfaces=[Surface.CHAIR])
        refusal = refused(request)

        assert refusal.kind is RefusalKind.INFEASIBLE
        assert {one.limits for one in refusal.relaxations} >= {("surfaces",), ("equipment",)}

    def test_every_suggestion_works(self) -> None:
        """Doing what one of the suggestions says gives a routine."""
        request = Request(HEALTHY, surfaces=[Surface.CHAIR])
        for surface in (Surface.BED, Surface.FLOOR, Surface.WALL, Surface.STANDING):
            wider = attrs.evolve(request, surfaces=request.surfaces | {surface})
            said = f"Add a place to train: {surface.value}."
            suggested = said in [str(one) for one in refused(request).relaxations]
            assert suggested == isinstance(compose(wider), Routine)

    def test_too_little_time_names_the_minutes(self) -> None:
        """Many exercises in five minutes: the shortest time that does is named, and does."""
        request = Request(HEALTHY, minutes=5, items=Range(8, 12))
        refusal = refused(request)
        longer = next(one for one in refusal.relaxations if one.limits == ("minutes",))
        minutes = longer.text.arguments["minutes"]

        assert isinstance(minutes, int)
        assert isinstance(compose(attrs.evolve(request, minutes=minutes)), Routine)
        assert isinstance(compose(attrs.evolve(request, minutes=minutes - 1)), Refusal)

    def test_two_limits_are_named_where_one_alone_does_not_help(self) -> None:
        """Where it takes two changes, pairs are suggested, and no single one."""
        request = Request(
            HEALTHY,
            minutes=5,
            surfaces=[Surface.CHAIR],
            equipment=[],
            items=Range(9, 12),
        )
        refusal = refused(request)

        assert all(len(one.limits) == 2 for one in refusal.relaxations)

    def test_avoiding_everything_says_what_not_to_avoid(self) -> None:
        """A request that leaves everything out hears which exercises to let back in."""
        everything = [one.id for one in Catalog.standard()]
        refusal = refused(Request(HEALTHY, avoid=everything))

        assert refusal.relaxations
        assert {one.limits for one in refusal.relaxations} == {("avoid",)}


class TestDecisions:
    """Every exercise of the catalog has a decision that fits what was asked."""

    def test_each_outcome_is_given_for_its_own_reason(self) -> None:
        """One request brings out most of the outcomes, each on the exercise it fits."""
        request = Request(
            MARTA,
            minutes=15,
            surfaces=[Surface.FLOOR, Surface.BED, Surface.STANDING],
            avoid=["prone-arm-lift"],
        )
        routine = composed(request)
        outcome = {one.exercise: one.outcome for one in routine.decisions.values()}

        assert outcome["gentle-twist"] is Outcome.INCOMPLETE
        assert outcome["prone-arm-lift"] is Outcome.AVOIDED
        assert outcome["wall-slide"] is Outcome.NO_SURFACE
        assert outcome["deadlift"] is Outcome.NO_EQUIPMENT
        assert outcome["leg-hang"] is Outcome.RULED_OUT
        assert outcome["bird-dog-long-hold"] is Outcome.TO_BUILD_UP_TO
        assert outcome["bird-dog-low"] is Outcome.SIBLING
        assert outcome["hip-opener"] is Outcome.NOT_NEEDED
        assert outcome["glute-bridge"] is Outcome.CHOSEN

    def test_a_rule_is_named_with_the_facts_it_used(self) -> None:
        """What a rule keeps out names the rule and the answers behind it."""
        decision = composed(Request(MARTA)).decision("leg-hang")

        assert "osteoporosis" in decision.facts
        assert set(decision.rules) <= set(Catalog.standard().rules)
        assert decision.missing == ()

    def test_what_waits_names_the_question(self) -> None:
        """An exercise that hangs on an answer says on which."""
        person = Person.of(age=58).none_of(*EVERYTHING).answer("osteoporosis", None)
        decision = composed(Request(person, goals="ease_stiffness")).decision("leg-hang")

        assert decision.outcome is Outcome.WAITING
        assert "osteoporosis" in decision.missing
        assert FACTS["osteoporosis"].question in str(decision.reasons[0])

    def test_what_is_softened_says_how(self) -> None:
        """A softened exercise carries the modification in the item and in the decision."""
        request = Request(MARTA, goals={"spine_mobility": 9}, avoid=["pelvic-tilt", "cat-cow"])
        routine = composed(request)
        decision = routine.decision("bed-rotation")
        item = next(one for one in routine.items if one.exercise.id == "bed-rotation")

        assert decision.outcome is Outcome.SOFTENED
        assert item.modifications
        assert str(item.modifications[0]) in [str(reason) for reason in decision.reasons]

    def test_a_price_is_what_forcing_in_costs(self) -> None:
        """The price of a left-out exercise is what the best routine that holds it falls short by."""
        ids = (
            "glute-bridge",
            "bird-dog",
            "bird-dog-low",
            "bed-angel",
            "prone-arm-lift",
            "wall-slide",
        )
        small = attrs.evolve(Catalog.standard(), exercises=[Catalog.standard()[one] for one in ids])
        request = Request(HEALTHY, minutes=6, catalog=small)
        routine = composed(request)
        problem = _problem(request)

        assert routine.certificate is not None
        priced = {one.exercise: one.price for one in routine.decisions.values()}
        left_out = [one for one, price in priced.items() if price is not None]
        assert left_out
        for exercise in left_out:
            assert priced[exercise] == routine.certificate.objective - _best_with(problem, exercise)

    def test_an_unknown_exercise_has_no_decision(self) -> None:
        """Asking about an exercise that is not in the catalog names the nearest."""
        with pytest.raises(UnknownNameError, match="did you mean 'leg-hang'"):
            composed(Request(HEALTHY)).decision("leg-hnag")


def test_a_single_percentage_between_two_seconds_is_a_request_like_any_other() -> None:
    """43 percent of 49 minutes is no whole number of seconds; it is rounded, and nothing is raised."""
    for name in ("warm_up", "cool_down"):
        wish: dict[str, Any] = {name: Range(43)}
        request = Request(HEALTHY, minutes=49, items=Range(12), **wish)
        assert isinstance(compose(request), Refusal)


def _problem(request: Request) -> dict[str, Any]:
    """The composing problem of a request, as a plain document."""
    screening = Judge(request.all_rules).screen(request.person)
    return build_problem(request, admit_all(request, screening).admitted).to_dict()


def _best_with(problem: dict[str, Any], exercise: str) -> int:
    """The most points of any selection that holds the exercise, by trying them all."""
    choices = [
        [None, *((one["id"], number) for number in range(len(one["options"])))]
        for one in problem["candidates"]
    ]
    selections = ([one for one in chosen if one is not None] for chosen in product(*choices))
    return max(
        points(problem, picks)
        for picks in selections
        if exercise in dict(picks) and not broken_limits(problem, picks)
    )


class TestTheRest:
    """Order, questions, differences, and being a value."""

    @pytest.mark.parametrize("name", sorted(SAMPLES))
    def test_the_floor_is_left_once_where_the_phases_allow(self, name: str) -> None:
        """Within the main part nobody goes down to the floor twice."""
        routine = composed(SAMPLES[name].request)
        heights = [
            HEIGHTS[block.position] < HEIGHTS[Position.SEATED]
            for block in routine.blocks
            if block.phase is Phase.MAIN
        ]
        down = sum(
            1 for before, after in zip([False, *heights], heights, strict=False) if after > before
        )

        assert down <= 1

    def test_from_easier_to_harder_within_a_block(self) -> None:
        """In one position the easier exercise comes first."""
        for sample in SAMPLES.values():
            for block in composed(sample.request).blocks:
                order = [item.exercise.difficulty for item in block.items]
                assert order == sorted(order)

    def test_unused_minutes_are_explained(self) -> None:
        """More than two unused minutes come with the reason."""
        routine = composed(Request(HEALTHY, minutes=60, goals={"balance": 1}))

        assert routine.certificate is not None
        assert routine.certificate.budget - routine.certificate.seconds > 120
        assert "are left" in str(routine.certificate.notes[0])

    def test_what_was_done_lately_steps_back_among_equals(self) -> None:
        """Having done an exercise lately never costs coverage."""
        request = Request(HEALTHY)
        first = composed(request)
        second = composed(attrs.evolve(request, recent=[first]))

        assert first.certificate is not None
        assert second.certificate is not None
        assert second.certificate.coverage.keys() == first.certificate.coverage.keys()
        difference = first.certificate.objective - second.certificate.objective
        assert abs(difference) < request.settings.scale

    def test_a_question_says_what_either_answer_does(self) -> None:
        """No lets an exercise in, yes shuts it out; both are named with the question."""
        person = Person.of(age=58).none_of(*EVERYTHING).answer("osteoporosis", None)
        asked = {one.facts: one for one in questions(Request(person))}
        question = asked["osteoporosis",]

        assert "leg-hang" in question.opens
        assert "leg-hang" in question.closes
        assert set(question.rules) <= set(Catalog.standard().rules)

    def test_the_question_that_settles_most_comes_first(self) -> None:
        """Questions about single facts are in the order of their weight."""
        person = Person.of(age=58).none_of("red_flags", "health", "about", "today", "support")
        single = [one for one in questions(Request(person)) if len(one.facts) == 1]
        weights = [one.weight for one in single]

        assert weights == sorted(weights, reverse=True)

    def test_nothing_is_asked_where_everything_is_settled(self) -> None:
        """Of somebody of whom everything is known nothing is asked."""
        assert questions(Request(Person.of(age=50).none_of(*EVERYTHING))) == ()

    def test_a_difference_names_the_answer_behind_it(self) -> None:
        """Osteoporosis takes the leg hang out, and the change says so."""
        request = Request(HEALTHY, goals="ease_stiffness", minutes=20)
        with_it = attrs.evolve(
            request, person=Person.from_mapping({**HEALTHY.answers, "osteoporosis": True})
        )
        changes = {one.exercise: one for one in diff(composed(request), composed(with_it))}

        assert changes["leg-hang"].kind is ChangeKind.REMOVED
        assert "osteoporosis" in changes["leg-hang"].facts
        assert changes["leg-hang"].reasons

    def test_a_routine_does_not_differ_from_itself(self) -> None:
        """Between a routine and itself there is no change."""
        routine = composed(Request(HEALTHY))

        assert diff(routine, routine) == ()

    def test_a_composer_is_made_once_and_used_often(self) -> None:
        """It gives what compose gives, also after a trip through pickle."""
        composer = pickle.loads(pickle.dumps(Composer()))
        for sample in SAMPLES.values():
            assert composer.compose(sample.request) == compose(sample.request)

    def test_routines_and_refusals_are_values(self) -> None:
        """They pickle, and hash alike when equal."""
        for outcome in (compose(Request(HEALTHY)), compose(Request(Person()))):
            again = pickle.loads(pickle.dumps(outcome))
            assert again == outcome
            assert hash(again) == hash(outcome)

    def test_a_caution_a_professional_has_weighed_stays_in_the_record(self) -> None:
        """What is acknowledged is carried by the routine, and softens nothing."""
        person = Person.of(age=58, wrist_pain=True).none_of(*EVERYTHING)
        routine = composed(Request(person))
        softened = next(
            one for one in routine.decisions.values() if one.outcome is Outcome.SOFTENED
        )
        weighed = composed(Request(person, acknowledge=softened.rules))

        assert weighed.acknowledged == set(softened.rules)
        assert weighed.decision(softened.exercise).outcome is Outcome.CHOSEN

    def test_what_binds_cannot_be_weighed_away(self) -> None:
        """Lifting with all one's strength stays capped, whoever signs for it."""
        with pytest.raises(InvalidValueError, match="names a binding rule"):
            Request(MARTA, acknowledge={"maximal-lifting"})
        with pytest.raises(InvalidValueError, match="is binding and cannot be acknowledged"):
            judge(MARTA, Catalog.standard()["deadlift"], acknowledge={"maximal-lifting"})

    def test_illness_bars_for_now_and_refers_nobody(self) -> None:
        """With a fever nothing is given, and the finding says to wait."""
        person = Person.of(age=50, acute_illness=True).none_of(*EVERYTHING)
        refusal = refused(Request(person))

        assert refusal.kind is RefusalKind.INFEASIBLE
        assert refusal.findings[0].rule
        assert refusal.relaxations == ()

    def test_equipment_that_a_modification_needs_must_be_there(self) -> None:
        """Softened by a pillow, an exercise needs the pillow."""
        person = Person.of(age=58, knee_pain=True).none_of(*EVERYTHING)
        without = composed(Request(person, equipment=[]))
        with_pillow = composed(Request(person, equipment=[Equipment.PILLOW]))

        assert without.decision("bird-dog").outcome is Outcome.NO_EQUIPMENT
        assert with_pillow.decision("bird-dog").outcome is not Outcome.NO_EQUIPMENT

    def test_adapting_takes_a_protocol(self) -> None:
        """Anything else is refused with what to give."""
        with pytest.raises(InvalidTypeError, match=r"adapt\.protocol: must be a Protocol"):
            adapt("bed-10-minutes", Request(HEALTHY))  # type: ignore[arg-type]

    def test_a_protocol_is_refused_like_any_routine(self) -> None:
        """A red flag refers, whatever list was asked for."""
        person = Person.of(age=60, saddle_numbness=True).none_of(*EVERYTHING)
        outcome = adapt(Catalog.standard().protocols["bed-10-minutes"], Request(person))

        assert isinstance(outcome, Refusal)
        assert outcome.kind is RefusalKind.REFER


def test_every_hash_seed_gives_the_same_bytes() -> None:
    """The same requests give the same texts and documents under several hash seeds."""
    digests = {
        subprocess.run(
            [sys.executable, "-m", "tests.same_bytes"],
            env={"PYTHONHASHSEED": str(seed), "PYTHONPATH": os.pathsep.join(["", *sys.path])},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in (0, 1, 2, 20)
    }

    assert len(digests) == 1
