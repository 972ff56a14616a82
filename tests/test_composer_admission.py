"""Who may take part: each exercise with its doses, softened where rules ask, or with its reason."""

from typing import Any

import pytest

from spinekit.composer.admission import Admission, Admitted, admit_all, ruled_out
from spinekit.demands import Position, SpineRange
from spinekit.dosage import Dosage, DosageCap
from spinekit.evidence import Strength
from spinekit.exercise import Equipment, Exercise, Modification, Surface
from spinekit.facts import FACTS
from spinekit.person import Person
from spinekit.routine import ExerciseDecision, Outcome
from spinekit.safety import (
    ALWAYS,
    Condition,
    Instead,
    Judge,
    Level,
    Rule,
    Scope,
    Verdict,
    demand,
    dose,
    fact,
)
from spinekit.testing import rule
from spinekit.testing.safety import FEW_MODIFICATIONS
from tests.composer_kin import a_dose, a_request, an_exercise, an_item, looked_at

LESS_BEND = FEW_MODIFICATIONS[0]
PILLOW = Modification(id="pillow", text="Take a pillow.", needs={Equipment.PILLOW})
LONG: Condition = dose("hold_seconds") > 60


def softens(id: str, when: Any, modification: Modification, **more: Any) -> Rule:
    """A rule that asks for a modification."""
    instead = Instead(text="Do so.", modification=modification)
    return rule(id, when, Level.MODIFY, instead=instead, **more)


def admitted(*exercises: Exercise, **request: Any) -> Admission:
    """What becomes of the exercises."""
    return looked_at(a_request(*exercises, **request))[2]


def only(exercise: Exercise, **request: Any) -> Admitted:
    """An exercise that is admitted."""
    (one,) = admitted(exercise, **request).admitted
    return one


def decision(exercise: Exercise, **request: Any) -> ExerciseDecision:
    """The decision on an exercise that is left out."""
    admission = admitted(exercise, **request)
    assert admission.admitted == ()
    return admission.decisions[exercise.id]


def gently(exercise: Exercise, rules: list[Rule], person: Person) -> Admitted:
    """An exercise admitted at its gentlest: as for somebody of whom nothing is known."""
    request = a_request(exercise, rules=rules, person=person)
    judge, screening, _ = looked_at(request)
    (one,) = admit_all(request, screening, judge.screen(Person.of())).admitted
    return one


def said(one: ExerciseDecision) -> list[str]:
    """The reasons of a decision."""
    return [str(reason) for reason in one.reasons]


class TestAdmitted:
    """What is offered to choose from."""

    @pytest.mark.parametrize(
        ("written", "offered"),
        [
            ("1 x 90s", ["1 x 90s"]),
            ("3 x 8-12", ["1 x 8", "2 x 8", "3 x 8"]),
            ("2-4 x 8-12", ["1 x 8", "2 x 8", "3 x 8", "4 x 8"]),
        ],
    )
    def test_every_number_of_sets_is_offered(self, written: str, offered: list[str]) -> None:
        """From one to the most that the text states, each at the low end of the rest."""
        one = only(an_exercise("one", written))

        assert [str(item.dosage) for item in one.options] == offered

    def test_the_best_dose_is_taken_alone(self) -> None:
        """Of several doses that are allowed the best is offered, with its text and what is ours."""
        ours = a_dose("? x 30s", Strength.GUIDELINE, default=Dosage.parse("2 x 30s"))
        one = only(an_exercise("one", a_dose("1 x 10s"), a_dose("1 x 20s", Strength.TRIAL), ours))

        assert [str(item.dosage) for item in one.options] == ["1 x 20s"]
        assert [citation.id for citation in one.options[0].citations] == ["says-trial"]
        filled = only(an_exercise("one", ours))
        assert [item.assumed for item in filled.options] == [("sets",)] * 2
        assert [str(item.dosage) for item in filled.options] == ["1 x 30s", "2 x 30s"]

    def test_a_lesser_dose_is_taken_where_rules_bar_the_better(self) -> None:
        """A dose that is forbidden gives way to the next, with that one's preference."""
        forbids = rule("r-1", ALWAYS, Level.FORBID, demands=LONG)
        one = only(
            an_exercise("one", a_dose("1 x 90s", Strength.GUIDELINE), a_dose("1 x 30s")),
            rules=[forbids],
        )

        assert [str(item.dosage) for item in one.options] == ["1 x 30s"]
        assert one.prefer == -1

    def test_a_lesser_dose_is_taken_where_the_better_needs_what_is_missing(self) -> None:
        """A dose that needs a pillow gives way to one that does not."""
        rules = [softens("r-1", ALWAYS, PILLOW, demands=LONG)]
        one = an_exercise("one", a_dose("1 x 90s", Strength.GUIDELINE), a_dose("1 x 30s"))

        without = only(one, rules=rules, equipment=())
        with_it = only(one, rules=rules, equipment=["pillow"])
        assert [str(item.dosage) for item in without.options] == ["1 x 30s"]
        assert [str(item.dosage) for item in with_it.options] == ["1 x 90s"]

    def test_each_dose_is_judged_again(self) -> None:
        """A number of sets that a rule forbids, or would soften further, is not offered."""
        one = an_exercise("one", "3 x 10s")
        forbids = rule("r-1", ALWAYS, Level.FORBID, demands=dose("sets") < 2)
        more = softens("r-1", ALWAYS, LESS_BEND, demands=dose("sets") < 2)
        warns = rule("r-1", ALWAYS, Level.CAUTION, demands=dose("sets") < 2)

        def offered(a_rule: Rule) -> list[str]:
            return [str(item.dosage) for item in only(one, rules=[a_rule]).options]

        assert offered(forbids) == ["2 x 10s", "3 x 10s"]
        assert offered(more) == ["2 x 10s", "3 x 10s"]
        assert offered(warns) == ["1 x 10s", "2 x 10s", "3 x 10s"]

    def test_what_rules_ask_is_applied_to_every_dose(self) -> None:
        """Modifications and caps stand in the exercise and the items, and why in the verdict."""
        fewer = Instead(text="Two sets.", modification=LESS_BEND, cap=DosageCap(max_sets=2))
        one = only(
            an_exercise("one", "3 x 10s", forward=SpineRange.MID),
            rules=[rule("r-1", ALWAYS, Level.MODIFY, instead=fewer)],
        )

        assert [str(item.dosage) for item in one.options] == ["1 x 10s", "2 x 10s"]
        assert one.modifications == (LESS_BEND,)
        assert one.exercise.applied == ("less-bend",)
        assert [finding.rule for finding in one.softened.findings] == ["r-1"]

    def test_notes_are_of_the_exercise(self) -> None:
        """A caution about it is noted at each dose; what is said of the person is said once, elsewhere."""
        rules = [
            rule("r-1", ALWAYS, Level.CAUTION, message="Of it."),
            rule("r-2", fact("frail").condition, Level.CAUTION, message="Of it, perhaps."),
            rule("r-3", ALWAYS, Level.CAUTION, scope=Scope.PERSON, message="Of the person."),
        ]
        one = only(an_exercise("one", "2 x 10s"), rules=rules)

        assert [[str(note) for note in item.notes] for item in one.options] == [
            ["Of it. Take care.", "If this is so: Of it, perhaps. Take care."]
        ] * 2

    def test_an_exercise_is_kept_to_the_surfaces_there_are(self) -> None:
        """What can be done in bed and on the floor is offered on the floor alone."""
        both = an_exercise("one", surfaces=[Surface.BED, Surface.FLOOR])

        assert only(both, surfaces=["floor", "wall"]).exercise.surfaces == {Surface.FLOOR}


class TestGentlest:
    """Every dose as gently as for somebody of whom nothing is known."""

    def test_all_doses_are_offered_as_gently_as_can_be(self) -> None:
        """What an answer spared the person is applied all the same, and lesser doses are there too."""
        cap = Instead(text="Briefly.", cap=DosageCap(max_hold_seconds=40))
        rules = [rule("r-1", fact("frail").condition, Level.MODIFY, instead=cap)]
        one = an_exercise("one", a_dose("2 x 90s", Strength.GUIDELINE), a_dose("1 x 30s"))
        person = Person.of(frail=False)

        assert [str(item.dosage) for item in only(one, rules=rules, person=person).options] == [
            "1 x 90s",
            "2 x 90s",
        ]
        assert [str(item.dosage) for item in gently(one, rules, person).options] == [
            "1 x 40s",
            "2 x 40s",
            "1 x 30s",
        ]

    def test_where_nothing_would_be_left_it_is_as_meant(self) -> None:
        """A modification that takes the floor away from somebody unknown takes it from nobody known."""
        off = Modification(id="off", text="Not on the floor.", not_on={Surface.FLOOR})
        rules = [softens("r-1", fact("frail").condition, off)]

        assert gently(an_exercise(), rules, Person.of(frail=False)).modifications == ()

    def test_the_best_dose_stands_for_the_exercise(self) -> None:
        """Of doses that are softened differently the first says what the exercise is and is worth."""
        rules = [softens("r-1", ALWAYS, LESS_BEND, demands=dose("hold_seconds") < 60)]
        one = an_exercise(
            "one", a_dose("1 x 90s", Strength.LAY), a_dose("1 x 30s"), forward=SpineRange.END
        )
        person = Person.of(eases_with_flexion=True, osteoporosis=False)
        found = gently(one, rules, person)

        assert [item.exercise.applied for item in found.options] == [(), ("less-bend",)]
        assert found.exercise == one
        assert found.modifications == ()
        assert found.softened.findings == ()
        # From a lay text, easing the pain, at difficulty one.
        assert found.prefer == 1 + 5 - 1

    def test_preference_is_of_the_exercise_as_it_would_be_done_first(self) -> None:
        """A lesser dose at which it would not bend at all takes nothing from it."""
        none = Modification(id="none", text="Stay.", limits={"flexion.range": SpineRange.NEUTRAL})
        rules = [softens("r-1", ALWAYS, none, demands=dose("hold_seconds") < 60)]
        one = an_exercise("one", "1 x 90s", "1 x 30s", forward=SpineRange.END)
        person = Person.of(eases_with_flexion=True, osteoporosis=False)

        assert gently(one, rules, person).prefer == 5 - 1


class TestLeftOut:
    """What the request or the rules keep out, and why."""

    def test_each_reason_in_its_order(self) -> None:
        """Undescribed, without a dose, to build up to, avoided, no place: the first that holds."""
        later = a_dose("1 x 90s", progression=True)
        wish: dict[str, Any] = {"surfaces": ["bed"], "avoid": ["one"]}

        def first(exercise: Exercise, **more: Any) -> tuple[Outcome, list[str]]:
            found = decision(exercise, **{**wish, **more})
            return (found.outcome, said(found))

        assert first(an_exercise(demands=None, surfaces=())) == (
            Outcome.INCOMPLETE,
            ["One is not described far enough by its text to be done safely."],
        )
        assert first(an_exercise("one", "? x 10")) == (
            Outcome.INCOMPLETE,
            ["No text gives One a whole dose."],
        )
        assert first(an_exercise("one", later, "? x 10")) == (
            Outcome.TO_BUILD_UP_TO,
            ["One is something to build up to, not to begin with."],
        )
        assert first(an_exercise("one", later, "1 x 20s")) == (
            Outcome.AVOIDED,
            ["The request asks to leave One out."],
        )
        assert first(an_exercise(surfaces=["wall", "chair"]), avoid=[]) == (
            Outcome.NO_SURFACE,
            ["One needs one of these: chair, wall."],
        )

    def test_what_is_avoided_is_out_wherever_it_could_be_done(self) -> None:
        """An exercise with a place and a dose that the request leaves out stays out."""
        assert decision(an_exercise(), avoid=["one"]).outcome is Outcome.AVOIDED

    def test_what_it_needs_must_be_there(self) -> None:
        """All of the things it needs, and those of its modifications, by name."""
        one = an_exercise(equipment=["dumbbell", "band"])

        found = decision(one, equipment=["dumbbell"])
        assert (found.outcome, said(found)) == (
            Outcome.NO_EQUIPMENT,
            ["One needs equipment that is missing: band."],
        )
        found = decision(one, equipment=(), rules=[softens("r-1", ALWAYS, PILLOW)])
        assert said(found) == ["One needs equipment that is missing: band, dumbbell, pillow."]

    def test_a_missing_thing_is_said_where_another_dose_is_forbidden(self) -> None:
        """What can be had is named before what no one can change."""
        rules = [
            softens("r-1", ALWAYS, PILLOW, demands=LONG),
            rule("r-2", ALWAYS, Level.FORBID, demands=dose("hold_seconds") < 60),
        ]

        for doses in (("1 x 90s", "1 x 30s"), ("1 x 30s", "1 x 90s")):
            found = decision(an_exercise("one", *doses), rules=rules, equipment=())
            assert said(found) == ["One needs equipment that is missing: pillow."]

    def test_the_best_dose_says_which_rule(self) -> None:
        """Of doses that are all forbidden the rule against the best one is told."""
        rules = [
            rule("r-long", ALWAYS, Level.FORBID, demands=LONG),
            rule("r-short", ALWAYS, Level.FORBID, demands=dose("hold_seconds") < 40),
            rule("r-mid", ALWAYS, Level.FORBID, demands=dose("hold_seconds") == 50),
        ]
        one = an_exercise("one", "1 x 30s", a_dose("1 x 50s", Strength.TRIAL), "1 x 90s")
        admission = admitted(one, rules=rules)

        assert admission.decisions["one"].rules == ("r-mid",)
        assert admission.waiting == ()

    def test_it_waits_with_its_best_dose(self) -> None:
        """Where the best dose hangs on an answer the exercise waits for it, whatever bars the others."""
        rules = [
            rule("r-1", fact("frail").condition, Level.FORBID, demands=LONG),
            rule("r-2", ALWAYS, Level.FORBID, demands=dose("hold_seconds") < 60),
        ]
        one = an_exercise("one", a_dose("1 x 90s", Strength.TRIAL), "1 x 30s")
        ((waits, verdict),) = admitted(one, rules=rules).waiting

        assert (waits, verdict.missing) == (one, ("frail",))

    def test_what_no_softening_can_reach_is_ruled_out(self) -> None:
        """Where a modification would leave no place for it, or what it leads to is forbidden."""
        off = Modification(id="off", text="Not on the floor.", not_on={Surface.FLOOR})
        found = decision(an_exercise(), rules=[softens("r-1", ALWAYS, off)])
        assert (found.outcome, found.rules, found.missing) == (Outcome.RULED_OUT, ("r-1",), ())

        both = an_exercise(surfaces=[Surface.BED, Surface.FLOOR])
        against = rule("r-2", ALWAYS, Level.FORBID, demands=~demand("surfaces.floor"))
        found = decision(both, rules=[softens("r-1", ALWAYS, off), against])
        assert (found.outcome, found.rules) == (Outcome.RULED_OUT, ("r-2",))

    def test_what_is_forbidden_as_it_is_meant_is_not_softened_away(self) -> None:
        """A rule against the exercise as it is keeps it out, though softened it would be allowed."""
        off = Modification(id="off", text="Not on the floor.", not_on={Surface.FLOOR})
        both = an_exercise(surfaces=[Surface.BED, Surface.FLOOR])
        against = rule("r-2", ALWAYS, Level.FORBID, demands=demand("surfaces.floor").condition)
        found = decision(both, rules=[softens("r-1", ALWAYS, off), against])

        assert (found.outcome, found.rules) == (Outcome.RULED_OUT, ("r-2",))

    def test_one_exercise_after_another(self) -> None:
        """Each exercise of the catalog is admitted or has its decision; only what waits is waiting."""
        rules = [
            rule(
                "r-1", fact("frail").condition, Level.FORBID, demands=demand("position") == "prone"
            ),
            rule("r-2", ALWAYS, Level.FORBID, demands=demand("position") == "seated"),
        ]
        admission = admitted(
            an_exercise("undosed", "? x 10"),
            an_exercise("a"),
            an_exercise("waits", position=Position.PRONE),
            an_exercise("never", position=Position.SEATED),
            an_exercise("b"),
            rules=rules,
        )

        assert [one.exercise.id for one in admission.admitted] == ["a", "b"]
        assert {name: one.outcome.value for name, one in admission.decisions.items()} == {
            "undosed": "incomplete",
            "waits": "waiting",
            "never": "ruled_out",
        }
        assert [one.id for one, _ in admission.waiting] == ["waits"]


class TestRuledOut:
    """What the rules' decision says."""

    ONE = an_exercise()

    def decided(self, *rules: Rule, **answers: Any) -> ExerciseDecision:
        """The decision on an exercise under these rules."""
        judge = Judge(rules)
        return ruled_out(self.ONE, judge.screen(Person.of(**answers)).item(an_item(self.ONE)))

    def test_what_is_certain_speaks_alone(self) -> None:
        """Where a rule holds for certain, what only may hold, and what only softens, is not told."""
        found = self.decided(
            rule("r-1", fact("frail").condition, Level.FORBID, message="It is so."),
            rule("r-2", fact("knee_pain").condition, Level.REFER),
            softens("r-3", ALWAYS, LESS_BEND),
            frail=True,
        )

        assert (found.outcome, found.rules) == (Outcome.RULED_OUT, ("r-1",))
        assert (found.facts, found.missing) == (("frail",), ())
        assert said(found) == ["It is so. Take care."]

    def test_what_may_hold_waits_for_its_answers(self) -> None:
        """The answers are asked in the words of the questions; what softens for certain changes nothing."""
        found = self.decided(
            rule("r-1", fact("frail") & fact("fall_risk"), Level.FORBID, message="It may be."),
            rule("r-2", fact("frail") & fact("knee_pain"), Level.FORBID, message="It may be."),
            softens("r-3", ALWAYS, LESS_BEND),
            knee_pain=True,
        )

        assert (found.outcome, found.rules) == (Outcome.WAITING, ("r-1", "r-2"))
        assert (found.facts, found.missing) == (("knee_pain",), ("frail", "fall_risk"))
        asked = " ".join(FACTS[name].question for name in ("frail", "fall_risk"))
        assert said(found) == [
            f"One waits for an answer: {asked}",
            "If this is so: It may be. Take care.",
        ]

    def test_what_softens_rules_out_where_nothing_else_does(self) -> None:
        """Of a verdict that forbids nothing every finding is told, what is open with it."""
        found = self.decided(
            softens("r-1", ALWAYS, LESS_BEND), rule("r-2", fact("frail").condition, Level.CAUTION)
        )

        assert (found.outcome, found.rules) == (Outcome.RULED_OUT, ("r-1", "r-2"))
        assert found.missing == ("frail",)


def test_what_was_admitted_is_named() -> None:
    """The parts of an admission are told apart by name."""
    with pytest.raises(TypeError, match="positional"):
        Admission((), {}, ())  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="positional"):
        Admitted(an_exercise(), (), Verdict.of(()), 0)  # type: ignore[call-arg]
