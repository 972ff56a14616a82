"""Why each exercise is in or not: the reasons, what forcing one in would cost, and time left over."""

from typing import Any

import attrs
import pytest

from spinekit.composer import ComposerSettings, Request, Selection, build_problem, compose, solve
from spinekit.composer.explaining import Explained, explain, where_from
from spinekit.demands import Position, SpineRange
from spinekit.dosage import DosageCap
from spinekit.evidence import OUR_JUDGEMENT, Strength
from spinekit.exercise import Exercise, Phase, Target
from spinekit.person import Person
from spinekit.ranges import Range
from spinekit.routine import ExerciseDecision, Outcome, Routine
from spinekit.safety import ALWAYS, Instead, Level, fact
from spinekit.samples import HEALTHY
from spinekit.testing import rule
from spinekit.testing.safety import FEW_MODIFICATIONS
from tests.composer_kin import a_dose, a_request, an_exercise, an_item, looked_at

SMALL = ComposerSettings(
    scale=1,
    full_points=1,
    less_points=1,
    beyond_points=1,
    change_points=0,
    set_up=dict.fromkeys(Position, 0),
    idle_seconds=3600,
)
"""A unit of dose is worth a point."""


def composed(request: Request) -> Routine:
    """The routine of a request that has one."""
    outcome = compose(request)
    assert isinstance(outcome, Routine), str(outcome)
    return outcome


def decided(*exercises: Exercise, **request: Any) -> dict[str, ExerciseDecision]:
    """The decisions on these exercises."""
    given = {"minutes": 5, "settings": SMALL, **request}
    return dict(composed(a_request(*exercises, **given)).decisions)


class TestTaken:
    """What is in: at which dose, from which text, and how it was made gentler."""

    @pytest.mark.parametrize(
        ("assumed", "end"),
        [
            ([], "."),
            (["sets"], ", which leaves sets to us."),
            (["sets", "rest"], ", which leaves sets and rest to us."),
        ],
    )
    def test_the_text_and_what_it_leaves_open(self, assumed: list[str], end: str) -> None:
        """The first text of the dose is named, and what of it is our own choice."""
        other = attrs.evolve(OUR_JUDGEMENT, id="other")
        item = an_item(an_exercise(), assumed=assumed, citations=[OUR_JUDGEMENT, other])

        expected = f"One is in, at 1 x 90s; the dose comes from our-judgement{end}"
        assert expected == str(where_from(item))

    def test_each_rule_that_softens_says_why_and_how(self) -> None:
        """Message and remedy of each, in order, once; a caution softens nothing."""
        fewer = Instead(text="Do two sets at most.", cap=DosageCap(max_sets=2))
        less = Instead(text="Careful.", modification=FEW_MODIFICATIONS[0])
        rules = [
            rule("r-1", fact("age") > 60, Level.MODIFY, instead=fewer, message="You are over 60."),
            rule("r-2", fact("frail").condition, Level.MODIFY, instead=less, message="Go easy."),
            rule(
                "r-3", fact("knee_pain").condition, Level.MODIFY, instead=less, message="Go easy."
            ),
            rule("r-4", fact("fall_risk").condition, Level.CAUTION),
        ]
        one = an_exercise("one", "3 x 20s", forward=SpineRange.MID)
        person = Person.of(age=70, knee_pain=True, fall_risk=True)
        decision = decided(one, person=person, rules=rules)["one"]

        assert decision.outcome is Outcome.SOFTENED
        assert [str(reason) for reason in decision.reasons] == [
            "One is in, at 2 x 20s; the dose comes from says-expert-judgement.",
            "You are over 60.",
            "Do two sets at most.",
            "Go easy.",
            FEW_MODIFICATIONS[0].text,
        ]
        assert decision.rules == ("r-1", "r-2", "r-3")
        assert decision.facts == ("age", "knee_pain")
        assert decision.missing == ("frail",)

    def test_what_is_as_its_text_gives_it_is_chosen(self) -> None:
        """With a caution alone an exercise is chosen, at the dose that was picked."""
        rules = [rule("r-1", ALWAYS, Level.CAUTION)]
        decision = decided(an_exercise("one", "3 x 20s"), rules=rules)["one"]

        assert (decision.outcome, decision.rules) == (Outcome.CHOSEN, ())
        assert [str(reason) for reason in decision.reasons] == [
            "One is in, at 3 x 20s; the dose comes from says-expert-judgement."
        ]


IDLE = {Target.SHOULDERS: 1}
"""What no request here asks for."""


class TestOut:
    """What is out although no rule speaks against it."""

    @pytest.mark.parametrize(
        ("dose", "phase", "fits"),
        [
            # Five minutes, of which ten seconds go into lying down.
            ("1 x 200s", Phase.MAIN, True),
            ("1 x 290s", Phase.MAIN, True),
            ("1 x 291s", Phase.MAIN, False),
            ("3 x 150s", Phase.MAIN, True),
            ("2 x 291s", Phase.MAIN, False),
            # The cool-down has three tenths of them.
            ("1 x 60s", Phase.COOL_DOWN, True),
            ("1 x 80s", Phase.COOL_DOWN, True),
            ("1 x 81s", Phase.COOL_DOWN, False),
        ],
    )
    def test_what_takes_longer_than_there_is(self, dose: str, phase: Phase, fits: bool) -> None:
        """The shortest dose and getting into position fit the time of the phase, to the second."""
        settings = attrs.evolve(SMALL, set_up=dict.fromkeys(Position, 10))
        idle = an_exercise("idle", dose, phase=phase, trains=IDLE)
        decision = decided(an_exercise(), idle, settings=settings)["idle"]

        expected = "trains none of the goals." if fits else "takes longer than there is."
        assert [f"Idle {expected}"] == [str(reason) for reason in decision.reasons]
        assert decision.outcome is (Outcome.NOT_NEEDED if fits else Outcome.NO_TIME)

    def test_another_version_serves_better(self) -> None:
        """Of two of a family the chosen one is named to the other, with the points it would cost."""
        less = an_exercise("less", family="kin", trains={Target.GLUTES: 1})
        more = an_exercise("more", family="kin", trains={Target.GLUTES: 3})
        decision = decided(an_exercise("a", trains=IDLE, family="a"), less, more)["less"]

        assert decision.outcome is Outcome.SIBLING
        assert [str(reason) for reason in decision.reasons] == [
            "More is a version of the same movement and serves better here."
        ]
        assert decision.price == 2

    def test_what_others_serve_better_says_its_price(self) -> None:
        """What trains a goal hears that others do so better, and by how many points."""
        found = decided(
            an_exercise("best"), an_exercise("next", trains={Target.GLUTES: 2}), items=Range(1)
        )["next"]

        assert (found.outcome, found.price) == (Outcome.NOT_NEEDED, 1)
        assert [str(reason) for reason in found.reasons] == [
            "What Next trains is better served by others; forcing it in would cost 1 points."
        ]

    def test_without_a_price_others_serve_better_all_the_same(self) -> None:
        """Where nothing is priced, the sentence ends before the price."""
        settings = attrs.evolve(SMALL, priced=0)
        found = decided(
            an_exercise("best"),
            an_exercise("next", trains={Target.GLUTES: 2}),
            items=Range(1),
            settings=settings,
        )["next"]

        assert found.price is None
        assert [str(reason) for reason in found.reasons] == [
            "What Next trains is better served by others."
        ]

    def test_as_many_are_priced_as_the_settings_say(self) -> None:
        """The first so many of those left out have a price, in the order of the catalog."""
        several = [an_exercise("best", "2 x 90s")] + [an_exercise(f"e{one}") for one in range(4)]
        for priced in range(5):
            settings = attrs.evolve(SMALL, priced=priced)
            found = decided(*several, items=Range(1), settings=settings)
            has_price = [found[f"e{one}"].price is not None for one in range(4)]
            assert has_price == [one < priced for one in range(4)]


class TestPrices:
    """What forcing an exercise in would cost."""

    def test_equals_cost_nothing(self) -> None:
        """Of two exercises alike, one of which is in, the other's price is none at all."""
        found = decided(an_exercise("a"), an_exercise("b"), items=Range(1))

        assert (found["a"].outcome, found["b"].price) == (Outcome.CHOSEN, 0)

    @pytest.mark.parametrize("middle", ["d", "b", "f"])
    def test_a_price_counts_what_makes_room_and_nothing_else(self, middle: str) -> None:
        """Three may be in: the one forced in takes the place of the least, whatever the names."""
        trained = {one: {Target.GLUTES: weight} for one, weight in (("a", 3), ("c", 2), ("e", 3))}
        several = [an_exercise(one, trains=weights) for one, weights in trained.items()]
        forced = an_exercise(middle, "1 x 10s", trains={Target.GLUTES: 1}, difficulty=5)
        found = decided(*several, forced, items=Range(3), minutes=10)

        # It is worth a point less its difficulty of five, the least one two less one.
        assert found[middle].price == (2 - 1) - (1 - 5)

    def test_what_fits_in_no_routine_has_no_price(self) -> None:
        """Two exercises are asked for, and one of them takes all of the time."""
        long = an_exercise("long", "1 x 300s", trains={Target.GLUTES: 1})
        found = decided(an_exercise("a"), an_exercise("b"), long, items=Range(2))["long"]

        assert (found.outcome, found.price) == (Outcome.NOT_NEEDED, None)

    def test_dear_ones_are_priced_too(self) -> None:
        """Settings under which all points are few: what everything speaks against has a price."""
        # Bending back with a narrow canal, hard, not for this person, and done twice lately: 20 less.
        worst = an_exercise(
            "worst",
            a_dose("1 x 10s", written_for=["pregnant"]),
            trains=IDLE,
            back=SpineRange.SMALL,
            difficulty=5,
        )
        best = an_exercise("best", a_dose("10 x 10s", Strength.LAY), trains={Target.GLUTES: 2})
        person = Person.of(spinal_stenosis=True, pregnant=False)
        wishes: dict[str, Any] = {"prefer": ["best"], "recent": [["worst"], ["worst"]]}
        found = decided(best, worst, person=person, items=Range(1), **wishes)["worst"]

        # Ten sets of two units are worth 20 points, and being preferred ten.
        assert found.price == 20 + 10 + 20

    def test_a_price_counts_every_phase(self) -> None:
        """Where only it and two others that stand up fit the time, all three set-ups are lost."""
        set_up = {**dict.fromkeys(Position, 0), Position.STANDING: 7}
        settings = attrs.evolve(SMALL, change_points=2, set_up=set_up)
        lying = [
            an_exercise("a", "1 x 60s"),
            an_exercise("warm", "1 x 60s", phase=Phase.WARM_UP, trains=IDLE),
            an_exercise("cool", "1 x 60s", phase=Phase.COOL_DOWN, trains=IDLE),
        ]
        up: dict[str, Any] = {"position": Position.STANDING, "trains": IDLE}
        standing = [
            an_exercise("long", "1 x 206s", **up),
            an_exercise("warmer", "1 x 23s", phase=Phase.WARM_UP, **up),
            an_exercise("cooler", "1 x 23s", phase=Phase.COOL_DOWN, **up),
        ]
        found = decided(
            *lying,
            *standing,
            settings=settings,
            prefer=["a", "warm", "cool"],
            warm_up=Range(10, 40),
            cool_down=Range(10, 40),
        )["long"]

        # Three units, nine points for each that is preferred; one less for each that is not.
        assert found.price == (3 + 3 * 9) + 3 * (1 + 2 * 7)

    @pytest.mark.parametrize(
        ("set_up", "full", "price"),
        [
            # Nothing but the dose: three units, less what the other is worth.
            (0, 30, 3 * 30),
            (0, 1, 3),
            # Nothing but getting up: 7 seconds at 1,000 points each.
            (7, 1, 3 + 7_000),
            (8, 1, 3 + 8_000),
        ],
    )
    def test_a_price_holds_dose_and_position(self, set_up: int, full: int, price: int) -> None:
        """What is lost is the dose of the other, and the time it takes to get up for this one."""
        settings = ComposerSettings(
            scale=1,
            full_points=full,
            less_points=0,
            beyond_points=0,
            change_points=1_000,
            set_up={**dict.fromkeys(Position, 0), Position.STANDING: set_up},
        )
        up = an_exercise("up", "1 x 10s", trains=IDLE, position=Position.STANDING)
        found = decided(an_exercise("a"), up, items=Range(1), settings=settings)["up"]

        assert found.price == price

    @pytest.mark.parametrize(
        ("sets", "family", "price"),
        [(1, "other", 199_999_990), (4, "other", None), (4, "best", 1_099_999_990)],
    )
    def test_points_beyond_every_number_cost_the_price_at_most(
        self, sets: int, family: str, price: int | None
    ) -> None:
        """Under settings of the most points there are, what cannot be priced goes without."""
        settings = attrs.evolve(SMALL, full_points=1_000, less_points=1_000, scale=100_000)
        best = an_exercise("best", f"{sets} x 10s")
        # A family is what it is called, whatever object that is.
        family = "".join(family)
        other = an_exercise("other", "1 x 10s", trains={Target.GLUTES: 1}, family=family)
        found = decided(
            best, other, items=Range(1), minutes=60, settings=settings, prefer=["other"]
        )["other"]

        assert found.price == price

    def test_prices_of_a_long_routine_are_proven(self) -> None:
        """For half an hour from the standard catalog a price is still exact, within the nodes."""
        request = Request(HEALTHY, 30, goals="balance")
        routine = composed(request)
        assert routine.certificate is not None
        best = routine.certificate.objective
        problem = build_problem(request, looked_at(request)[2].admitted)
        sought = next(one for one in problem.candidates if one.id == "cat-cow")
        others = [one for one in problem.candidates if one.family != sought.family]
        liked = attrs.evolve(sought, prefer=sought.prefer + 2 * best)
        found = solve(attrs.evolve(problem, candidates=[*others, liked]), max_nodes=400_000)

        assert found.proven
        assert found.objective is not None
        assert "cat-cow" in dict(found.picks or ())
        assert routine.decision("cat-cow").price == best - (found.objective - 2 * best)

    @pytest.mark.parametrize(("objective", "price"), [(5, 0), (6, 0), (7, 1), (None, None)])
    def test_no_price_is_below_nothing(self, objective: int | None, price: int | None) -> None:
        """Where the search was cut short and forcing in finds better, that costs nothing."""
        request = a_request(
            an_exercise("a"),
            an_exercise("b", trains={Target.GLUTES: 3}, difficulty=1),
            items=Range(1, 2),
            settings=attrs.evolve(SMALL, most_prefer=0),
            minutes=5,
        )
        _, _, admission = looked_at(request)
        problem = build_problem(request, admission.admitted)
        cut = Selection(picks=(("a", 0),), objective=objective, bound=9, proven=False, nodes=1)
        found = explain(request, admission, problem, cut).decisions["b"]

        # With it forced in both are found, which are worth six points together.
        assert found.price == price


class TestTimeLeft:
    """Why more time is left than the settings let pass."""

    @pytest.mark.parametrize(
        ("idle", "items", "expected"),
        [
            (239, Range(1, 9), ()),
            (240, Range(1, 9), ()),
            (
                238,
                Range(1, 9),
                ("3 min 59 s are left: nothing allowed would add more than it costs.",),
            ),
            (0, Range(1), ("3 min 59 s are left: the request allows no more exercises.",)),
        ],
    )
    def test_idle_time_is_explained(
        self, idle: int, items: Range, expected: tuple[str, ...]
    ) -> None:
        """Five minutes, of which 61 seconds are used."""
        settings = attrs.evolve(SMALL, idle_seconds=idle)
        one = an_exercise("one", "1 x 61s")
        routine = composed(a_request(one, minutes=5, items=items, settings=settings))

        assert routine.certificate is not None
        assert tuple(map(str, routine.certificate.notes)) == expected

    def test_each_set_up_counts_once(self) -> None:
        """Getting into a position takes its time once for each phase that uses it."""
        set_up = {**dict.fromkeys(Position, 0), Position.SUPINE: 7, Position.PRONE: 20}
        settings = attrs.evolve(SMALL, set_up=set_up, idle_seconds=0)
        several = [
            an_exercise("a", "1 x 10s"),
            an_exercise("b", "2 x 15s"),
            an_exercise("c", "1 x 10s", position=Position.PRONE),
            an_exercise("d", "1 x 10s", phase=Phase.COOL_DOWN),
        ]
        routine = composed(a_request(*several, items=Range(4), minutes=5, settings=settings))

        assert routine.certificate is not None
        assert routine.certificate.seconds == (10 + 30 + 10 + 10) + (7 + 20 + 7)
        assert [str(note) for note in routine.certificate.notes] == [
            "3 min 26 s are left: the request allows no more exercises."
        ]


def test_what_is_explained_is_named() -> None:
    """The decisions and the notes are told apart by name."""
    with pytest.raises(TypeError, match="positional"):
        Explained({}, ())  # type: ignore[call-arg]
