"""The laws of composing, over generated people and requests."""

import attrs
from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st

from spinekit.catalog import Catalog
from spinekit.composer import Refusal, RefusalKind, Request, compose
from spinekit.exercise import Exercise
from spinekit.ranges import Range
from spinekit.routine import Outcome, Routine
from spinekit.safety import Judge, Level, judge
from spinekit.samples import HEALTHY
from spinekit.testing import requests
from tests.certificate_checker import faults

IN = frozenset({Outcome.CHOSEN, Outcome.SOFTENED})
JUDGE = Judge(Catalog.standard().rules.values())
_ANY_SHARE = Range(0, 100)
_ANY_ITEMS = Range(1, 12)


def admitted(outcome: Routine | Refusal) -> set[str]:
    """Ids of the exercises that no rule keeps out and no question holds back."""
    against = (Outcome.RULED_OUT, Outcome.WAITING)
    return {
        decision.exercise
        for decision in outcome.decisions.values()
        if decision.outcome not in against
    }


@settings(max_examples=60)
@given(requests())
def test_every_routine_passes_every_rule_in_the_worst_case(request: Request) -> None:
    """What is returned is allowed even if every open question turned out badly."""
    outcome = compose(request)
    if not isinstance(outcome, Routine):
        reject()

    assert judge(request.person, outcome, rules=JUDGE).worst <= Level.MODIFY
    for item in outcome.items:
        assert judge(request.person, item, rules=JUDGE).worst <= Level.MODIFY


@settings(max_examples=60)
@given(requests())
def test_every_routine_keeps_its_request_and_its_certificate(request: Request) -> None:
    """An independent checker finds nothing wrong with the routine or its certificate."""
    outcome = compose(request)
    if not isinstance(outcome, Routine):
        reject()

    assert faults(request, outcome) == []


@settings(max_examples=60)
@given(requests(), st.data())
def test_forgetting_an_answer_never_opens_anything(request: Request, data: st.DataObject) -> None:
    """Taking an answer away admits no exercise and turns no refusal into a routine."""
    assume(request.person.answers)
    forgotten = data.draw(st.sampled_from(sorted(request.person.answers)))
    before = compose(request)
    after = compose(attrs.evolve(request, person=request.person.answer(forgotten, None)))

    if isinstance(before, Refusal):
        assert isinstance(after, Refusal)
        if before.kind is RefusalKind.ASK:
            assert after.kind is RefusalKind.ASK
    elif isinstance(after, Routine):
        assert admitted(after) <= admitted(before)


@settings(max_examples=30)
@given(requests(), st.integers(1, 20))
def test_more_minutes_never_lower_the_points(request: Request, more: int) -> None:
    """With what is wanted and the phase limits held, more time is never worse."""
    fixed = attrs.evolve(
        request,
        person=HEALTHY,
        warm_up=_ANY_SHARE,
        cool_down=_ANY_SHARE,
        items=Range(1, request.items.high),
        settings=attrs.evolve(request.settings, fewest_sets=3, most_sets=3),
    )
    before = compose(fixed)
    after = compose(attrs.evolve(fixed, minutes=min(60, request.minutes + more)))

    if isinstance(before, Routine):
        assert isinstance(after, Routine)
        assert before.certificate is not None
        assert after.certificate is not None
        assert before.certificate.proven
        assert after.certificate.proven
        assert after.certificate.objective >= before.certificate.objective


@settings(max_examples=30)
@given(requests(), st.data())
def test_another_exercise_never_lowers_the_points(request: Request, data: st.DataObject) -> None:
    """A catalog with one exercise more gives at least as good a routine."""
    gone = data.draw(st.sampled_from(sorted(request.catalog.exercises)))
    fixed = attrs.evolve(
        request, warm_up=request.warm_up or _ANY_SHARE, avoid=set(), prefer=set(), items=_ANY_ITEMS
    )
    smaller = attrs.evolve(fixed, catalog=_only(fixed.catalog, without=gone))
    before, after = compose(smaller), compose(fixed)
    if not isinstance(before, Routine):
        reject()

    assert isinstance(after, Routine)
    assert before.certificate is not None
    assert after.certificate is not None
    assume(before.certificate.proven and after.certificate.proven)
    assert after.certificate.objective >= before.certificate.objective


@settings(max_examples=30)
@given(requests(), st.randoms(use_true_random=False))
def test_the_order_of_the_catalog_changes_nothing(request: Request, chance: object) -> None:
    """A shuffled catalog gives the same routine."""
    exercises = list(request.catalog.exercises.values())
    chance.shuffle(exercises)  # type: ignore[attr-defined]
    shuffled = attrs.evolve(request.catalog, exercises=exercises)
    before = compose(request)
    after = compose(attrs.evolve(request, catalog=shuffled))

    assert type(before) is type(after)
    if isinstance(before, Routine) and isinstance(after, Routine):
        assert after.blocks == before.blocks
        assert dict(after.decisions) == dict(before.decisions)


@settings(max_examples=30)
@given(requests())
def test_other_ids_change_nothing_but_ties(request: Request) -> None:
    """Renamed exercises are chosen for the same points."""
    plain = attrs.evolve(request, avoid=set(), prefer=set())
    renamed = attrs.evolve(plain, catalog=_renamed(plain.catalog))
    before, after = compose(plain), compose(renamed)

    assert type(before) is type(after)
    if isinstance(before, Routine) and isinstance(after, Routine):
        assert before.certificate is not None
        assert after.certificate is not None
        assume(before.certificate.proven and after.certificate.proven)
        assert after.certificate.objective == before.certificate.objective


@settings(max_examples=30)
@given(requests())
def test_a_routine_explains_every_exercise(request: Request) -> None:
    """What is in is decided to be in, and whatever is out has a reason."""
    outcome = compose(request)
    if not isinstance(outcome, Routine):
        reject()

    inside = {item.exercise.id for item in outcome.items}
    assert {one.exercise for one in outcome.decisions.values() if one.outcome in IN} == inside
    for decision in outcome.decisions.values():
        assert decision.reasons
        assert all(str(reason).strip() for reason in decision.reasons)
        assert (outcome.why_not(decision.exercise) == ()) == (decision.exercise in inside)
        if decision.outcome is Outcome.WAITING:
            assert decision.missing


@settings(max_examples=30)
@given(requests())
def test_composing_twice_gives_the_same(request: Request) -> None:
    """The same request gives the same value, and the same text of it."""
    one, other = compose(request), compose(request)

    assert one == other
    assert repr(one) == repr(other)


def _only(catalog: Catalog, without: str) -> Catalog:
    kept = [one for one in catalog if one.id != without]
    return attrs.evolve(catalog, exercises=kept)


def _renamed(catalog: Catalog) -> Catalog:
    """The same exercises under ids that sort the other way round."""
    ids = {one: f"z{999 - number}" for number, one in enumerate(sorted(catalog.exercises))}

    def rename(one: Exercise) -> Exercise:
        return attrs.evolve(
            one,
            id=ids[one.id],
            easier=[ids[other] for other in one.easier],
            harder=[ids[other] for other in one.harder],
        )

    return attrs.evolve(catalog, exercises=[rename(one) for one in catalog])
