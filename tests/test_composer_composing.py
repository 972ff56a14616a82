"""Composing: the steps joined, whom it refuses and how, and what its certificate says."""

import pickle
from typing import Any

import attrs
import pytest

from spinekit.catalog import Catalog
from spinekit.composer import (
    Composer,
    ComposerSettings,
    Refusal,
    RefusalKind,
    Request,
    compose,
    questions,
)
from spinekit.composer.composing import _composer, _unpriced, refused
from spinekit.demands import Position
from spinekit.dosage import DosageCap
from spinekit.errors import InvalidTypeError
from spinekit.exercise import Exercise, Phase, Target
from spinekit.person import Person
from spinekit.ranges import Range
from spinekit.routine import Outcome, Routine
from spinekit.safety import ALWAYS, Instead, Level, Rule, Scope, Urgency, demand, fact, routine
from spinekit.samples import HEALTHY
from spinekit.testing import rule
from tests.composer_kin import a_request, an_exercise, looked_at

SETTINGS = ComposerSettings(
    scale=1,
    full_points=1,
    less_points=1,
    beyond_points=1,
    change_points=0,
    set_up=dict.fromkeys(Position, 0),
    idle_seconds=3600,
)


def asked(*exercises: Exercise, **request: Any) -> Request:
    """A request under which a unit of dose is worth a point."""
    return a_request(*exercises, **{"settings": SETTINGS, "minutes": 5, **request})


def routine_of(*exercises: Exercise, **request: Any) -> Routine:
    """The routine of a request that has one."""
    outcome = compose(asked(*exercises, **request))
    assert isinstance(outcome, Routine), str(outcome)
    return outcome


def refusal_of(*exercises: Exercise, **request: Any) -> Refusal:
    """The refusal of a request that has no routine."""
    outcome = compose(asked(*exercises, **request))
    assert isinstance(outcome, Refusal), str(outcome)
    return outcome


def of_person(id: str, when: Any, level: Level, soon: Urgency | None = None, **more: Any) -> Rule:
    """A rule about a person, who is to see somebody as soon as that."""
    instead = Instead(text="See to it.", refer_to=f"whom {id} names" if soon else "", how_soon=soon)
    return rule(id, when, level, scope=Scope.PERSON, instead=instead, **more)


class TestWholePerson:
    """What refuses the person as a whole."""

    @pytest.mark.parametrize(
        ("level", "soon", "kind"),
        [
            (Level.REFER, Urgency.SOON, RefusalKind.REFER),
            (Level.FORBID, None, RefusalKind.INFEASIBLE),
        ],
    )
    def test_a_certain_rule_refuses(
        self, level: Level, soon: Urgency | None, kind: RefusalKind
    ) -> None:
        """A rule that refers says whom to see; one that forbids says to wait."""
        rules = [
            of_person("p-1", fact("frail").condition, level, soon, message="You are frail."),
            of_person("p-2", fact("fall_risk").condition, Level.REFER, Urgency.EMERGENCY),
            of_person("p-3", ALWAYS, Level.CAUTION),
            rule("p-4", ALWAYS, Level.MODIFY, scope=Scope.PERSON),
        ]
        found = refusal_of(rules=rules, person=Person.of(frail=True))

        assert (found.kind, str(found.message)) == (kind, "You are frail. See to it.")
        assert [one.rule for one in found.findings] == ["p-1"]
        assert (found.refer_to, found.how_soon) == ("whom p-1 names" if soon else "", soon)
        assert (found.questions, dict(found.decisions)) == ((), {})

    def test_the_gravest_speaks_for_all(self) -> None:
        """By level, then by how soon to act, then by id; each finding stands in that order."""
        rules = [
            of_person("p-a", ALWAYS, Level.FORBID),
            of_person("p-b", ALWAYS, Level.REFER, Urgency.SOON),
            of_person("p-c", ALWAYS, Level.REFER, Urgency.EMERGENCY),
            of_person("p-d", ALWAYS, Level.REFER, Urgency.EMERGENCY),
            of_person("p-e", ALWAYS, Level.REFER, Urgency.URGENT),
            of_person("p-f", ALWAYS, Level.FORBID, Urgency.EMERGENCY),
        ]
        found = refusal_of(rules=rules)

        assert [one.rule for one in found.findings] == ["p-c", "p-d", "p-e", "p-b", "p-f", "p-a"]
        assert (found.kind, found.refer_to) == (RefusalKind.REFER, "whom p-c names")

    @pytest.mark.parametrize(
        ("facts", "message"),
        [
            (["frail"], "One answer is needed before any exercise can be given."),
            (["frail", "fall_risk"], "2 answers are needed before any exercise can be given."),
            (
                ["frail", "fall_risk", "knee_pain"],
                "3 answers are needed before any exercise can be given.",
            ),
        ],
    )
    def test_what_may_refuse_is_asked_first(self, facts: list[str], message: str) -> None:
        """With the findings that may refuse, and how many answers they wait for."""
        rules = [
            *(
                of_person(f"p-{one}".replace("_", "-"), fact(one).condition, Level.FORBID)
                for one in facts
            ),
            of_person("p-0", fact("pregnant").condition, Level.CAUTION),
            rule("p-1", fact("pregnant").condition, Level.MODIFY, scope=Scope.PERSON),
        ]
        found = refusal_of(rules=rules)

        assert (found.kind, str(found.message)) == (RefusalKind.ASK, message)
        assert {one.rule for one in found.findings} == {
            f"p-{one}".replace("_", "-") for one in facts
        }
        assert {name for one in found.questions for name in one.facts} == set(facts)

    @pytest.mark.parametrize("level", [Level.CAUTION, Level.MODIFY])
    @pytest.mark.parametrize("when", [ALWAYS, fact("frail").condition])
    def test_what_softens_or_warns_refuses_nobody(self, level: Level, when: Any) -> None:
        """A caution or a modification about the person, certain or not, is no refusal."""
        rules = [rule("p-1", when, level, scope=Scope.PERSON)]
        request = asked(rules=rules)
        judge, screening, _ = looked_at(request)

        assert refused(request, judge, screening) is None
        assert isinstance(compose(request), Routine)


PRONE = demand("position") == Position.PRONE


class TestNothing:
    """A person who is cleared, and no routine."""

    def test_where_everything_waits_it_is_asked(self) -> None:
        """What is not answered is asked, and each exercise has its decision."""
        rules = [rule("r-1", fact("frail") | fact("fall_risk"), Level.FORBID)]
        found = refusal_of(an_exercise("one"), an_exercise("two"), rules=rules)

        assert (found.kind, [one.facts for one in found.questions]) == (
            RefusalKind.ASK,
            [("frail",), ("fall_risk",)],
        )
        assert str(found.message) == "Every exercise that would do waits for an answer: 2 open."
        assert {one: row.outcome for one, row in found.decisions.items()} == {
            "one": Outcome.WAITING,
            "two": Outcome.WAITING,
        }
        assert found.relaxations == ()

    def test_where_nothing_waits_limits_are_named(self) -> None:
        """Without a question that could help the refusal is about the limits."""
        found = refusal_of(an_exercise(), rules=[rule("r-1", ALWAYS, Level.FORBID)])

        assert (found.kind, found.questions) == (RefusalKind.INFEASIBLE, ())
        assert str(found.message) == (
            "No routine was found that fits 5 minutes within the limits of the request."
        )
        assert found.decision("one").outcome is Outcome.RULED_OUT

    def test_where_some_wait_and_some_do_not_fit_both_are_told(self) -> None:
        """An exercise that is allowed and too long, another that waits: limits, and the question."""
        rules = [rule("r-1", fact("frail").condition, Level.FORBID, demands=PRONE)]
        found = refusal_of(
            an_exercise("long", "1 x 400s"),
            an_exercise("waits", position=Position.PRONE),
            rules=rules,
        )

        assert found.kind is RefusalKind.INFEASIBLE
        assert [one.facts for one in found.questions] == [("frail",)]
        assert [str(one) for one in found.relaxations] == ["Allow 7 minutes."]
        assert set(found.decisions) == {"waits"}

    def test_a_limit_is_tried_with_the_gentlest_doses(self) -> None:
        """What an answer spared the person may be taken up again, where only that fits the time."""
        cap = Instead(text="Briefly.", cap=DosageCap(max_hold_seconds=320))
        rules = [rule("r-1", fact("frail").condition, Level.MODIFY, instead=cap)]
        found = refusal_of(
            an_exercise("long", "1 x 400s"), rules=rules, person=Person.of(frail=False)
        )

        assert [str(one) for one in found.relaxations] == ["Allow 6 minutes."]

    def test_a_share_that_must_be_filled_is_tried_with_the_doses_as_meant(self) -> None:
        """Where a share of the time is asked for, the longer doses may be what fills it."""
        cap = Instead(text="Briefly.", cap=DosageCap(max_hold_seconds=10))
        rules = [rule("r-1", fact("frail").condition, Level.MODIFY, instead=cap)]
        one = an_exercise("one", "1 x 200s", surfaces=["bed"])

        warm = attrs.evolve(one, phase=Phase.WARM_UP)
        cool = attrs.evolve(one, phase=Phase.COOL_DOWN)
        for moved, name in ((warm, "warm_up"), (cool, "cool_down")):
            wish: dict[str, Any] = {name: Range(60, 100)}
            found = refusal_of(
                moved, rules=rules, person=Person.of(frail=False), surfaces=["floor"], **wish
            )
            assert "Add a place to train: bed." in {str(one) for one in found.relaxations}

    def test_what_is_tried_for_a_refusal_ends_soon(self) -> None:
        """Without prices, and after ten thousand nodes; sooner where the request says so."""
        for asked_for, tried in ((9_999, 9_999), (10_000, 10_000), (10_001, 10_000)):
            settings = attrs.evolve(SETTINGS, max_nodes=asked_for, priced=7)
            assert _unpriced(asked(settings=settings)).settings == attrs.evolve(
                settings, max_nodes=tried, priced=0
            )


class TestRoutine:
    """What a routine carries."""

    def test_the_gentlest_doses_are_taken_where_nothing_else_fits(self) -> None:
        """A dose as meant that takes longer than there is gives way to that of somebody unknown."""
        cap = Instead(text="Briefly.", cap=DosageCap(max_hold_seconds=100))
        rules = [rule("r-1", fact("frail").condition, Level.MODIFY, instead=cap)]
        one = an_exercise("one", "1 x 400s")
        known: dict[str, Any] = {"rules": rules, "person": Person.of(frail=False)}

        assert [str(item.dosage) for item in routine_of(one, **known).items] == ["1 x 100s"]
        longer = routine_of(one, **known, minutes=10)
        assert [str(item.dosage) for item in longer.items] == ["1 x 400s"]

    def test_the_certificate_counts_what_each_goal_receives(self) -> None:
        """Sets by what each trains of the goals, the seconds, the time, and what was wanted."""
        several = [
            an_exercise("a", "3 x 20s", trains={Target.GLUTES: 3, Target.SHOULDERS: 2}),
            an_exercise("b", "2 x 30s", trains={Target.GLUTES: 1, Target.BALANCE: 2}),
        ]
        goals = {Target.GLUTES: 1, Target.BALANCE: 1, Target.ABDOMINALS: 1}
        certificate = routine_of(*several, goals=goals).certificate

        assert certificate is not None
        assert {target.value: units for target, units in certificate.coverage.items()} == {
            "abdominals": 0,
            "balance": 2 * 2,
            "glutes": 3 * 3 + 2,
        }
        assert set(certificate.wanted.values()) == {6}
        assert (certificate.seconds, certificate.budget) == (120, 300)
        # A point for each unit, and one less for each exercise's difficulty.
        assert certificate.objective == certificate.bound == 15 - 2
        assert certificate.proven

    def test_a_search_cut_short_claims_no_proof(self) -> None:
        """After a single node there is a routine, and the best there could be is above it."""
        several = [
            an_exercise(f"e{one}", f"3 x {17 + one * 7 % 13}s", difficulty=1 + one % 3)
            for one in range(6)
        ]
        cut = routine_of(*several, settings=attrs.evolve(SETTINGS, max_nodes=1, priced=0))
        whole = routine_of(*several, settings=attrs.evolve(SETTINGS, priced=0))

        assert cut.certificate is not None
        assert whole.certificate is not None
        assert (cut.certificate.proven, whole.certificate.proven) == (False, True)
        assert cut.certificate.objective <= whole.certificate.objective <= cut.certificate.bound
        assert cut.certificate.objective < cut.certificate.bound

    def test_what_is_nothing_worth_is_worth_nothing(self) -> None:
        """A routine of no points has a certificate of none."""
        one = an_exercise("one", trains={Target.SHOULDERS: 1})
        settings = attrs.evolve(SETTINGS, most_prefer=0)
        certificate = routine_of(one, settings=settings).certificate

        assert certificate is not None
        assert (certificate.objective, certificate.bound) == (0, 0)

    def test_what_is_said_of_the_whole_stands_with_the_routine(self) -> None:
        """Of the person and the routine; what is said of an exercise stays with it."""
        rules = [
            rule("r-1", ALWAYS, Level.CAUTION, scope=Scope.ROUTINE, message="Of the whole."),
            rule("r-2", ALWAYS, Level.CAUTION, scope=Scope.PERSON, message="Of the person."),
            rule("r-3", ALWAYS, Level.CAUTION, message="Of the exercise."),
        ]
        found = routine_of(rules=rules)

        assert {str(note) for note in found.notes} == {
            "Of the whole. Take care.",
            "Of the person. Take care.",
        }
        assert [str(note) for note in found.items[0].notes] == ["Of the exercise. Take care."]

    @pytest.mark.parametrize(
        ("level", "passes"), [(Level.CAUTION, True), (Level.MODIFY, True), (Level.FORBID, False)]
    )
    def test_a_rule_on_the_whole_has_the_last_word(self, level: Level, passes: bool) -> None:
        """A routine that a rule for whole routines forbids is none, however good its parts."""
        whole = rule("r-1", ALWAYS, level, scope=Scope.ROUTINE, demands=routine("items") >= 1)
        outcome = compose(asked(rules=[whole]))

        assert isinstance(outcome, Routine) is passes

    def test_what_was_acknowledged_changes_the_dose_and_stays_in_the_record(self) -> None:
        """A modification that a professional has weighed is not applied, in routine and questions."""
        fewer = Instead(text="One set.", cap=DosageCap(max_sets=1))
        rules = [rule("r-1", ALWAYS, Level.MODIFY, instead=fewer)]
        found = routine_of(an_exercise("one", "2 x 10s"), rules=rules, acknowledge={"r-1"})

        assert found.acknowledged == {"r-1"}
        assert [str(item.dosage) for item in found.items] == ["2 x 10s"]


class TestComposer:
    """A catalog and its rules, made ready once."""

    def test_what_it_is_made_of(self) -> None:
        """The standard catalog and its rules unless said; a catalog brings its own rules."""
        mine = rule("r-1", ALWAYS, Level.CAUTION)
        own = Catalog(exercises=[an_exercise()], rules=[mine])

        assert Composer().catalog is Catalog.standard()
        assert Composer().rules == tuple(Catalog.standard().rules.values())
        assert (Composer(own).catalog, Composer(own).rules) == (own, (mine,))
        assert Composer(own, []).rules == ()
        assert Composer(rules=[mine]).rules == (mine,)

    def test_it_makes_the_rules_of_a_request_ready_only_where_they_are_others(self) -> None:
        """Its own judge is used again for its own rules, and a request's rules hold in any case."""
        mine = rule("r-1", ALWAYS, Level.FORBID)
        composer = Composer()
        more = [*composer.rules, mine]

        assert composer.judge_of(Request(HEALTHY)) is composer.judge
        assert set(composer.judge_of(Request(HEALTHY, rules=more)).rules) == set(more)
        assert composer.judge_of(Request(HEALTHY, rules=[mine])).rules == (mine,)
        assert composer.judge_of(Request(HEALTHY, rules=[])).rules == ()

    @pytest.mark.parametrize(
        "composer",
        [
            Composer(),
            Composer(rules=[]),
            Composer(rules=[*Composer().rules, rule("r-1", ALWAYS, Level.CAUTION)]),
            Composer(Catalog(exercises=[an_exercise()])),
            Composer(Catalog(exercises=[an_exercise()]), Composer().rules),
        ],
        ids=["standard", "no-rules", "more-rules", "own", "own-with-rules"],
    )
    def test_it_travels_whole(self, composer: Composer) -> None:
        """A pickle has the same catalog and rules, and is short for the standard ones alone."""
        packed = pickle.dumps(composer)
        again = pickle.loads(packed)

        assert (again.catalog, again.rules) == (composer.catalog, composer.rules)
        is_standard = composer.catalog is Catalog.standard() and composer.rules == Composer().rules
        assert (len(packed) < 200) is is_standard

    def test_compose_and_questions_keep_the_requests_own_rules(self) -> None:
        """Rules of the request, with the standard catalog or another, hold in both."""
        bars = rule("r-1", fact("retina_problem").condition, Level.FORBID)
        nobody = Person.of()
        for catalog in (None, Catalog(exercises=[an_exercise()])):
            request = Request(nobody, rules=[bars], catalog=catalog)
            outcome = compose(request)
            assert isinstance(outcome, Refusal)
            assert [one.facts for one in outcome.questions] == [("retina_problem",)]
            assert questions(request) == outcome.questions

    def test_the_standard_one_is_made_once(self) -> None:
        """Requests of the standard catalog and rules share a composer; others have their own."""
        mine = rule("r-1", ALWAYS, Level.CAUTION)
        own = Catalog(exercises=[an_exercise()])
        standard = _composer(Request(HEALTHY))

        assert _composer(Request(HEALTHY, 30)) is standard
        assert standard.rules == Composer().rules
        assert _composer(Request(HEALTHY, rules=[mine])).rules == (mine,)
        assert _composer(Request(HEALTHY, catalog=own)).catalog is own
        assert _composer(Request(HEALTHY, catalog=own, rules=[mine])).rules == (mine,)

    def test_only_requests_are_composed(self) -> None:
        """Anything else is a mistake in the call."""
        for call in (compose, questions):
            with pytest.raises(InvalidTypeError, match="request: must be a Request"):
                call("a routine, please")  # type: ignore[arg-type]
