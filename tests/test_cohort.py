"""Composing for many people: sharing changes no byte, whatever is shared."""

import pickle
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from random import Random

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spinekit.catalog import Catalog
from spinekit.codecs import dumps
from spinekit.composer import Cohort, Composer, ComposerSettings, Refusal, Request, Shared
from spinekit.errors import InvalidTypeError, InvalidValueError, SpinekitError
from spinekit.facts import FACTS
from spinekit.person import Person
from spinekit.routine import Routine
from spinekit.safety import Condition, Level, Rule, Scope, fact
from spinekit.samples import HEALTHY, MARTA, SAMPLES
from spinekit.testing import answers_to, few_facts_people, people, requests, rule, rule_sets
from tests.many_requests import random_person

UNPRICED = ComposerSettings(priced=0)
COMPOSER = Composer()
COHORT = Cohort(COMPOSER)

_FEW = ("glute-bridge", "bird-dog", "cat-cow", "warm-up-walk")
FEW = Catalog(exercises=[one for one in Catalog.standard() if one.id in _FEW])


def mixed(outcomes: Iterable[tuple[object, str]]) -> list[object]:
    """The signatures under which more than one outcome came."""
    found: dict[object, set[str]] = defaultdict(set)
    for signature, outcome in outcomes:
        found[signature].add(outcome)
    return [signature for signature, texts in found.items() if len(texts) > 1]


@settings(max_examples=15)
@given(requests(), st.data())
def test_an_answer_that_leaves_the_signature_leaves_every_byte(
    request: Request, data: st.DataObject
) -> None:
    """Where one more or another answer changes no part of the signature, the outcome is the same."""
    names = data.draw(st.lists(st.sampled_from(list(FACTS)), min_size=1, max_size=8, unique=True))
    signature = COHORT.signature(request)
    for name in names:
        answer = data.draw(st.none() | answers_to(FACTS[name]))
        try:
            other = attrs.evolve(request, person=request.person.answer(name, answer))
        except SpinekitError:  # it contradicts another answer
            continue
        if COHORT.signature(other) == signature:
            assert dumps(COMPOSER.compose(request)) == dumps(COMPOSER.compose(other))
            break


def test_random_people_of_one_signature_have_one_outcome() -> None:
    """Of 120 people with one request many share a signature, and never two outcomes."""
    asked = [Request(random_person(Random(f"7/{one}")), settings=UNPRICED) for one in range(120)]
    outcomes = [(COHORT.signature(one), dumps(COMPOSER.compose(one))) for one in asked]
    assert mixed(outcomes) == []
    assert len({signature for signature, _ in outcomes}) < 100


@settings(max_examples=15)
@given(rule_sets(), st.lists(few_facts_people(), min_size=6, max_size=12))
def test_any_rules_share_exactly(rules: tuple[Rule, ...], several: list[Person]) -> None:
    """Under rules that read numbers, facts that imply others, and both ways of each, too."""
    cohort = Cohort(Composer(FEW, rules))
    asked = [Request(one, catalog=FEW, rules=rules, settings=UNPRICED) for one in several]
    assert (
        mixed((cohort.signature(one), dumps(cohort.composer.compose(one))) for one in asked) == []
    )


@given(people())
@settings(max_examples=30)
def test_a_shared_outcome_is_the_composers(person: Person) -> None:
    """What a cohort gives is what the composer gives for that very person."""
    request = Request(person, settings=UNPRICED)
    assert dumps(COMPOSER.compose(request)) == dumps(COHORT.compose(request))


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_are_composed_as_alone(name: str) -> None:
    """Prices, notes and all: the sample's routine is the same, bit for bit."""
    request = SAMPLES[name].request
    assert dumps(COMPOSER.compose(request)) == dumps(COHORT.compose(request))


def test_people_whose_answers_decide_nothing_share() -> None:
    """Active people of 35 to 45 with nothing to limit them are composed for once."""
    cohort = Cohort(COMPOSER, then=dumps)
    several = [Request(HEALTHY.answer("age", age), settings=UNPRICED) for age in range(35, 46)]
    assert len({cohort.compose(one) for one in several}) == 1
    assert Shared(asked=11, composed=1, kept=1) == cohort.shared


@pytest.mark.parametrize(
    "changed",
    [
        {"minutes": 20},
        {"goals": "balance"},
        {"equipment": {"pillow", "band"}},
        {"avoid": {"bird-dog"}},
        {"acknowledge": {"begin-below"}},
        {"settings": UNPRICED},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_what_is_asked_for_is_in_the_signature(changed: dict[str, object]) -> None:
    """Two requests of one person that ask for something else never share a routine."""
    request = Request(HEALTHY)
    other = attrs.evolve(request, **changed)  # type: ignore[arg-type]
    assert COHORT.signature(request) != COHORT.signature(other)


def test_whoever_is_sent_to_a_doctor_shares_whatever_was_asked_for() -> None:
    """A referral is about the person, so minutes and harmless answers make no difference."""
    person = MARTA.answer("saddle_numbness", True)
    request = Request(person, minutes=15)
    other = Request(person.answer("knee_pain", True), minutes=40)
    assert COHORT.signature(request) == COHORT.signature(other)
    assert dumps(COMPOSER.compose(request)) == dumps(COMPOSER.compose(other))


def test_a_number_that_a_message_speaks_of_is_never_shared() -> None:
    """A rule that says the age of the person tells every age apart."""
    spoken = rule("r-age", fact("age") >= 40, Level.CAUTION, message="At {age}, take your time.")
    cohort = Cohort(Composer(FEW, [spoken]), then=dumps)
    texts = [
        cohort.compose(Request(Person.of(age=age), catalog=FEW, rules=[spoken], settings=UNPRICED))
        for age in (38, 39, 66, 67)
    ]
    assert texts[0] == texts[1]
    assert len(set(texts)) == 3
    assert "67" in texts[3]


@pytest.mark.parametrize(
    "name", ["eases_with_extension", "eases_with_flexion", "spinal_stenosis", "pregnant"]
)
def test_what_no_rule_reads_but_the_composer_does_is_told_apart(name: str) -> None:
    """Without any rule an answer still ranks exercises, chooses doses and picks stop signs."""
    cohort = Cohort(Composer(rules=()))
    asked = [
        Request(
            Person.from_mapping({"osteoporosis": False, name: answer}),
            minutes=30,
            rules=(),
            settings=UNPRICED,
        )
        for answer in (True, False)
    ]
    outcomes = [dumps(cohort.composer.compose(one)) for one in asked]
    assert outcomes[0] != outcomes[1]
    assert [dumps(cohort.compose(one)) for one in asked] == outcomes


def test_a_dose_written_for_somebody_is_not_given_to_others() -> None:
    """Without any rule, whose text a dose comes from still tells people apart."""
    cohort = Cohort(Composer(rules=()))
    names = {fact for one in Catalog.standard() for dose in one.doses for fact in dose.written_for}
    people = [Person.of(), *(Person.from_mapping({name: True}) for name in sorted(names))]
    asked = [Request(one, minutes=30, rules=(), settings=UNPRICED) for one in people]
    outcomes = [(cohort.signature(one), dumps(cohort.composer.compose(one))) for one in asked]
    assert mixed(outcomes) == []
    assert len({text for _, text in outcomes}) > 1


@pytest.mark.parametrize("scope", [Scope.PERSON, Scope.EXERCISE])
@pytest.mark.parametrize(
    "condition",
    [
        "age >= 30 and age < 60",
        "age < 30 or age >= 50",
        "age >= 40 or osteoporosis",
        "age == 44 or osteoporosis and age > 60",
        "not (age > 44)",
    ],
)
def test_ages_share_within_an_interval_and_never_beyond(condition: str, scope: Scope) -> None:
    """Over all ages a rule gives one outcome for a signature: its truth, and the nearest way out."""
    read = rule("r-age", Condition.parse(condition), Level.FORBID, scope=scope)
    cohort = Cohort(Composer(FEW, [read]))
    asked = [
        Request(Person.of(age=age), catalog=FEW, rules=[read], settings=UNPRICED)
        for age in range(25, 70)
    ]
    outcomes = [(cohort.signature(one), dumps(cohort.composer.compose(one))) for one in asked]
    assert mixed(outcomes) == []
    assert 2 <= len({signature for signature, _ in outcomes}) < 20


def test_an_answer_that_would_contradict_is_told_apart() -> None:
    """Trying a very high pressure on somebody whose pressure was never high tells nothing."""
    asks = rule("r-pressure", fact("systolic_bp") >= 160, Level.FORBID, scope=Scope.EXERCISE)
    cohort = Cohort(Composer(FEW, [asks]))
    nobody, never = Person.of(), Person.of(high_blood_pressure=False)
    low = Person.of(diastolic_bp=60)
    asked = [Request(one, catalog=FEW, rules=[asks]) for one in (nobody, never, low)]
    assert (
        mixed((cohort.signature(one), dumps(cohort.composer.compose(one))) for one in asked) == []
    )
    assert len({cohort.signature(one) for one in asked}) >= 2


def test_threads_share_one_cohort() -> None:
    """Eight threads that ask at once all get what one alone gets."""
    cohort = Cohort(COMPOSER, then=dumps, keep=8)
    asked = [Request(random_person(Random(f"3/{one}")), settings=UNPRICED) for one in range(12)]
    expected = [dumps(COMPOSER.compose(one)) for one in asked]
    with ThreadPoolExecutor(8) as pool:
        actual = list(pool.map(cohort.compose, asked * 4))
    assert expected * 4 == actual


def test_a_pickled_cohort_is_empty_and_gives_the_same() -> None:
    """A pickle carries no outcome, and another process composes the same bytes."""
    cohort = Cohort(COMPOSER, then=dumps, keep=5)
    request = Request(MARTA, settings=UNPRICED)
    before = pickle.dumps(cohort)
    text = cohort.compose(request)
    assert before == pickle.dumps(cohort)
    other: Cohort[str] = pickle.loads(before)
    assert (5, Shared(asked=0, composed=0, kept=0)) == (other.keep, other.shared)
    assert text == other.compose(request)
    assert cohort.signature(request) == pickle.loads(pickle.dumps(cohort.signature(request)))


def test_the_standard_composer_travels_by_name() -> None:
    """The standard catalog is in every process, so its composer is a short pickle; others go whole."""
    assert len(pickle.dumps(COMPOSER)) < 200
    assert pickle.loads(pickle.dumps(COMPOSER)).catalog is Catalog.standard()
    few = pickle.loads(pickle.dumps(Composer(FEW)))
    assert (few.catalog, few.rules) == (FEW, ())
    unruled = pickle.loads(pickle.dumps(Composer(rules=())))
    assert unruled.rules == ()


def test_memory_is_bounded() -> None:
    """No more results are kept than asked for; the one asked for longest ago goes first."""
    cohort = Cohort(COMPOSER, then=_kind, keep=2)
    first, second, third = (Request(HEALTHY, minutes=one) for one in (5, 6, 7))
    for one in (first, second, first, third, first):
        cohort.compose(one)
    assert Shared(asked=5, composed=3, kept=2) == cohort.shared
    none = Cohort(COMPOSER, then=_kind, keep=0)
    for _ in range(2):
        none.compose(first)
    assert Shared(asked=2, composed=2, kept=0) == none.shared
    assert Cohort(COMPOSER).shared.rate == 0.0


def _kind(outcome: Routine | Refusal) -> str:
    return type(outcome).__name__


def test_another_catalog_or_other_rules_are_refused() -> None:
    """A signature is of one catalog and its rules; a request of others is a mistake, and said so."""
    for request in (Request(HEALTHY, catalog=FEW), Request(HEALTHY, rules=())):
        with pytest.raises(InvalidValueError, match=r"Composer\(request.catalog, request.rules\)"):
            COHORT.compose(request)
    with pytest.raises(InvalidTypeError):
        COHORT.signature("request")  # type: ignore[arg-type]
    with pytest.raises(InvalidTypeError):
        Cohort("composer")  # type: ignore[call-overload]
    equal = Catalog(**{part: getattr(Catalog.standard(), part) for part in _PARTS})
    assert isinstance(COHORT.compose(Request(HEALTHY, catalog=equal, settings=UNPRICED)), Routine)


_PARTS = ("exercises", "ladders", "protocols", "rules", "sources")
