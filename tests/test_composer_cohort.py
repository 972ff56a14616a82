"""Who shares an outcome: the signature, and what of a person's answers it holds."""

from typing import Any

import pytest

from spinekit.catalog import Catalog
from spinekit.composer import Cohort, Composer, ComposerSettings, Request, Shared, Signature
from spinekit.errors import InvalidValueError
from spinekit.facts import FACTS, FactKind
from spinekit.person import Person
from spinekit.ranges import Range
from spinekit.safety import ALWAYS, Condition, Level, Rule, Scope, fact
from spinekit.samples import HEALTHY
from spinekit.testing import rule
from tests.composer_kin import an_exercise

FEW = Catalog(exercises=[an_exercise()])
FORBID, CAUTION, MODIFY = Level.FORBID, Level.CAUTION, Level.MODIFY
UNPRICED = ComposerSettings(priced=0)


def signatures(rules: list[Rule], *people: Person, **request: Any) -> list[Signature]:
    """The signature of each person under these rules."""
    cohort = Cohort(Composer(FEW, rules))
    return [
        cohort.signature(Request(one, catalog=FEW, rules=rules, settings=UNPRICED, **request))
        for one in people
    ]


def share(rules: list[Rule], *people: Person) -> bool:
    """Whether all of these people have one signature."""
    return len(set(signatures(rules, *people))) == 1


def cuts(rules: list[Rule], name: str) -> list[int]:
    """The answers to a number from which on the signature is another."""
    row = FACTS[name]
    numbers = range(row.low, row.high + 1)
    found = signatures(rules, *(Person.from_mapping({name: one}) for one in numbers))
    return [
        one
        for one, before, after in zip(numbers[1:], found, found[1:], strict=False)
        if before != after
    ]


class TestNumbers:
    """Numbers share within intervals in which nothing tells them apart."""

    @pytest.mark.parametrize("scope", [Scope.EXERCISE, Scope.PERSON])
    @pytest.mark.parametrize(
        ("condition", "expected"),
        [
            ("age >= 60 or frail", [60, 61]),
            ("age > 60 or frail", [60, 61]),
            ("age == 44 or frail", [44, 45]),
            # Half way between two lines, where the nearest answer that silences is another.
            ("age >= 40 and age < 60 or frail", [40, 41, 50, 51, 52, 60, 61]),
            ("age >= 41 and age < 60 or frail", [41, 42, 50, 51, 52, 60, 61]),
            ("age < 3 or frail", [3, 4]),
        ],
    )
    def test_ages_are_told_apart_at_the_lines_and_half_way(
        self, condition: str, expected: list[int], scope: Scope
    ) -> None:
        """Nowhere else, so that many ages share."""
        read = rule("r-1", Condition.parse(condition), FORBID, scope=scope)
        # With the routine go signs to stop at, some of which are for people of 60 and more.
        signs = [] if scope is Scope.PERSON else [60]

        assert cuts([read], "age") == sorted({*expected, *signs})

    @pytest.mark.parametrize("scope", [Scope.EXERCISE, Scope.PERSON])
    @pytest.mark.parametrize(
        "name", [row.id for row in FACTS.values() if row.kind is FactKind.NUMBER]
    )
    def test_a_number_that_a_message_names_is_noted_as_it_is(self, name: str, scope: Scope) -> None:
        """Every answer has a signature of its own, and so has whoever gave none."""
        row = FACTS[name]
        message = f"At {{{name}}}, beware."
        spoken = rule("r-1", fact(name) >= row.low, CAUTION, scope=scope, message=message)
        numbers = range(row.low, row.high + 1)
        people = [Person.of(), *(Person.from_mapping({name: one}) for one in numbers)]

        assert len(set(signatures([spoken], *people))) == len(people)

    def test_lines_of_another_number_cut_nothing(self) -> None:
        """Where a rule compares two numbers, each is cut at its own lines."""
        either = Condition.parse("diastolic_bp >= 100 or age >= 60 or frail")

        assert cuts([rule("r-1", either, FORBID)], "diastolic_bp") == [100, 101]

    def test_no_number_is_taken_for_none(self) -> None:
        """Below the first line is not the same as unanswered."""
        read = rule("r-1", (fact("age") < 60) | fact("frail"), FORBID)

        assert not share([read], Person.of(), Person.of(age=30))

    def test_a_number_that_another_is_below_is_told_apart_at_its_ends(self) -> None:
        """Of a pressure that is tried, the other matters where it would contradict: at the ends."""
        upper = rule("r-1", (fact("systolic_bp") >= 160) | fact("frail"), FORBID)
        lower = rule("r-1", (fact("diastolic_bp") >= 100) | fact("frail"), FORBID)

        assert cuts([upper], "diastolic_bp") == [50, 51]
        assert cuts([lower], "systolic_bp") == [200, 201]

    def test_what_a_number_says_yes_to_is_noted(self) -> None:
        """That pressure was never high contradicts a pressure that is tried; it is told apart."""
        upper = rule("r-1", (fact("systolic_bp") >= 160) | fact("frail"), FORBID)
        known = [Person.of(), Person.of(high_blood_pressure=False)]

        assert not share([upper], *known)

    @pytest.mark.parametrize("line", ["systolic_bp >= 160", "diastolic_bp >= 100"])
    def test_nothing_else_is_noted(self, line: str) -> None:
        """Under a rule on one pressure no answer but those beside it makes a difference."""
        read = rule("r-1", Condition.parse(f"{line} or frail"), FORBID)
        beside = {"systolic_bp", "diastolic_bp", "frail", "high_blood_pressure"}
        # What ranks exercises, and which signs to stop at, hang on these without any rule.
        without_rules = {
            "osteoporosis",
            "eases_with_flexion",
            "eases_with_extension",
            "spinal_stenosis",
            "pregnant",
        }
        others = [
            row
            for row in FACTS.values()
            if row.id not in beside | without_rules
            and not {"high_blood_pressure", "pregnant"} & set(row.implies)
        ]
        people = [
            Person.from_mapping({row.id: False if row.kind is FactKind.YES_NO else row.low})
            for row in others
        ]

        assert len(others) > 50
        assert share([read], Person.of(), *people)

    def test_a_pressure_says_nothing_of_an_age(self) -> None:
        """Under a rule on the age two people with other pressures share."""
        read = rule("r-1", (fact("age") >= 60) | fact("frail"), FORBID)

        assert share([read], Person.of(), Person.of(diastolic_bp=80), Person.of(systolic_bp=120))


class TestAnswers:
    """Yes, no and unanswered, and the rules that read them."""

    def test_each_answer_is_told_apart_where_it_is_read(self) -> None:
        """Two of the three may leave the rule open, and a question says which."""
        read = rule("r-1", fact("frail") & fact("fall_risk") | fact("knee_pain"), FORBID)
        several = [
            Person.of(),
            Person.of(frail=True),
            Person.of(fall_risk=True),
            Person.of(frail=False),
            Person.of(frail=True, fall_risk=True),
            Person.of(knee_pain=True),
        ]

        assert len(set(signatures([read], *several))) == len(several)

    def test_what_cannot_hold_reads_no_further(self) -> None:
        """A rule that one answer has silenced tells nobody apart by another."""
        read = rule("r-1", fact("frail") & fact("fall_risk"), FORBID)

        assert share(
            [read],
            Person.of(frail=False),
            Person.of(frail=False, fall_risk=True),
            Person.of(frail=False, fall_risk=False),
            Person.of(fall_risk=False),
        )

    def test_what_a_yes_would_say_is_not_read(self) -> None:
        """A fracture that may be recent is asked the same whether there ever was one or not known."""
        read = rule("r-1", fact("vertebral_fracture_recent").condition, FORBID)

        assert share([read], Person.of(), Person.of(vertebral_fracture=True))

    def test_rules_of_a_day_are_not_read(self) -> None:
        """What holds before a session changes no routine."""
        today = rule("r-1", fact("frail").condition, FORBID, scope=Scope.SESSION)

        assert share([today], Person.of(), Person.of(frail=True), Person.of(frail=False))

    @pytest.mark.parametrize("scope", [Scope.EXERCISE, Scope.ROUTINE])
    @pytest.mark.parametrize("level", [CAUTION, FORBID])
    def test_rules_on_exercises_and_routines_are_read(self, scope: Scope, level: Level) -> None:
        """With whoever they hold for certain the time that was asked for is told apart as well."""
        read = rule("r-1", fact("frail").condition, level, scope=scope)
        frail = Person.of(frail=True)

        assert not share([read], frail, Person.of(frail=False))
        assert signatures([read], frail) != signatures([read], frail, minutes=30)


class TestWholePerson:
    """What refuses a person, for certain or perhaps."""

    @pytest.mark.parametrize("level", [FORBID, Level.REFER])
    def test_whoever_is_refused_shares_whatever_else_is_so(self, level: Level) -> None:
        """Neither the wishes nor what only may hold, nor any rule on exercises, is read any more."""
        rules = [
            rule("p-1", fact("frail").condition, level, scope=Scope.PERSON),
            rule("p-2", fact("fall_risk").condition, FORBID, scope=Scope.PERSON),
            rule("r-1", fact("knee_pain").condition, CAUTION),
        ]
        frail = Person.of(frail=True)
        known = Person.of(frail=True, fall_risk=False, knee_pain=True)

        assert share(rules, frail, known)
        assert signatures(rules, frail) == signatures(rules, frail, minutes=30, items=Range(2, 5))
        assert not share(rules, frail, Person.of(frail=True, fall_risk=True))
        assert not share(rules, frail, Person.of(fall_risk=True))

    def test_whoever_may_be_refused_is_asked_whatever_rules_say_of_exercises(self) -> None:
        """Only what may refuse the person, and the wishes, are told apart: only questions follow."""
        rules = [
            rule("p-1", fact("frail").condition, FORBID, scope=Scope.PERSON),
            rule("r-1", fact("knee_pain").condition, FORBID),
        ]

        assert share(rules, Person.of(), Person.of(knee_pain=True))
        assert signatures(rules, Person.of()) != signatures(rules, Person.of(), minutes=30)
        assert not share(rules, Person.of(), Person.of(frail=False))
        assert not share(rules, Person.of(frail=False), Person.of(frail=False, knee_pain=True))

    @pytest.mark.parametrize("level", [CAUTION, MODIFY])
    @pytest.mark.parametrize("answers", [{}, {"frail": True}])
    def test_what_softens_or_warns_refuses_nobody(
        self, level: Level, answers: dict[str, bool]
    ) -> None:
        """Under a caution or a modification about the person everything else is read as ever."""
        rules = [
            rule("p-1", fact("frail").condition, level, scope=Scope.PERSON),
            rule("r-1", fact("knee_pain").condition, FORBID),
        ]
        person, sore = Person.of(**answers), Person.of(**answers, knee_pain=True)

        assert not share(rules, person, sore)
        assert signatures(rules, person) != signatures(rules, person, minutes=30)


class TestCohort:
    """What is kept, and what is counted."""

    @pytest.mark.parametrize(
        ("asked", "composed", "rate", "text"),
        [
            (0, 0, 0.0, "0 asked, 0 composed (0.0% shared), 0 kept"),
            (4, 4, 0.0, "4 asked, 4 composed (0.0% shared), 4 kept"),
            (4, 1, 0.75, "4 asked, 1 composed (75.0% shared), 1 kept"),
            (8, 5, 0.375, "8 asked, 5 composed (37.5% shared), 5 kept"),
        ],
    )
    def test_the_share_that_cost_no_composing(
        self, asked: int, composed: int, rate: float, text: str
    ) -> None:
        """Of all that were asked for, those that were not composed; nothing of nothing."""
        shared = Shared(asked=asked, composed=composed, kept=composed)

        assert shared.rate == rate
        assert str(shared) == text

    def test_hits_and_misses_are_both_asked(self) -> None:
        """Two of three requests alike are composed once."""
        cohort = Cohort(Composer(FEW, []), then=str)
        for minutes in (10, 20, 10, 10, 10):
            cohort.compose(Request(Person.of(), minutes, catalog=FEW, rules=[], settings=UNPRICED))

        assert cohort.shared == Shared(asked=5, composed=2, kept=2)

    @pytest.mark.parametrize(
        ("keep", "is_legal"),
        [(-1, False), (0, True), (10_000_000, True), (10_000_001, False)],
    )
    def test_how_many_are_kept(self, keep: int, is_legal: bool) -> None:
        """None to ten million; a thousand unless said."""
        composer = Composer(FEW, [])

        assert Cohort(composer).keep == 1_000
        if is_legal:
            assert Cohort(composer, keep=keep).keep == keep
        else:
            with pytest.raises(InvalidValueError, match=r"Cohort\.keep"):
                Cohort(composer, keep=keep)

    def test_what_comes_after_the_composer_is_named(self) -> None:
        """A function alone says nothing about being used on each outcome."""
        with pytest.raises(TypeError, match="positional"):
            Cohort(Composer(FEW, []), str)  # type: ignore[call-overload]
        with pytest.raises(TypeError, match="positional"):
            Shared(1, 1, 1)  # type: ignore[call-arg]

    def test_rules_beyond_its_own_are_refused(self) -> None:
        """A request with its rules and one more, or one less, is not of the cohort."""
        one, two, three = (rule(f"r-{name}", ALWAYS, CAUTION) for name in "abc")
        cohort = Cohort(Composer(FEW, [one, two]))

        assert cohort.signature(Request(HEALTHY, catalog=FEW, rules=[one, two])).parts
        for rules in ([one], [one, two, three], [], [two, one]):
            with pytest.raises(InvalidValueError, match="is not of the cohort's catalog and rules"):
                cohort.signature(Request(HEALTHY, catalog=FEW, rules=rules))

    def test_another_catalog_is_refused_whatever_its_rules(self) -> None:
        """An equal catalog is the cohort's own; one with other exercises and the same rules is not."""
        rules = [rule("r-1", ALWAYS, CAUTION)]
        cohort = Cohort(Composer(FEW, rules))
        equal, other = Catalog(exercises=[an_exercise()]), Catalog(exercises=[an_exercise("two")])

        same = cohort.signature(Request(HEALTHY, catalog=FEW, rules=rules))
        assert same == cohort.signature(Request(HEALTHY, catalog=equal, rules=rules))
        with pytest.raises(InvalidValueError, match="is not of the cohort's catalog and rules"):
            cohort.signature(Request(HEALTHY, catalog=other, rules=rules))
