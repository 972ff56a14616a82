"""An article's list for one person: kept, softened, replaced by a neighbor, or left out."""

from typing import Any

import pytest

from spinekit.composer import Composer, ComposerSettings, Refusal, RefusalKind, Request, adapt
from spinekit.demands import Position
from spinekit.dosage import Dosage, DosageCap
from spinekit.evidence import OUR_JUDGEMENT
from spinekit.exercise import Exercise, Modification, Phase, Surface, Target
from spinekit.facts import FACTS
from spinekit.person import Person
from spinekit.routine import ExerciseDecision, Outcome, Protocol, ProtocolItem, Routine
from spinekit.safety import ALWAYS, Condition, Instead, Level, Rule, Scope, demand, fact
from spinekit.testing import rule
from spinekit.testing.safety import FEW_MODIFICATIONS
from tests.composer_kin import a_dose, a_request, an_exercise

FACE_DOWN: Condition = demand("position") == Position.PRONE
NOBODY_PRONE = rule("r-prone", ALWAYS, Level.FORBID, demands=FACE_DOWN)
WARM_UP, MAIN, COOL_DOWN = Phase


def a_list(*lines: str | tuple[str, str]) -> Protocol:
    """An article's list of exercises, for ninety seconds each unless said."""
    given = [(one, "1 x 90s") if isinstance(one, str) else one for one in lines]
    items = [ProtocolItem(exercise=one, dosage=Dosage.parse(dosage)) for one, dosage in given]
    return Protocol(id="list", name="The list", items=items, citations=(OUR_JUDGEMENT,))


def adapted(protocol: Protocol, *exercises: Exercise, **request: Any) -> Routine:
    """The list as a routine."""
    outcome = adapt(protocol, a_request(*exercises, **request))
    assert isinstance(outcome, Routine), str(outcome)
    return outcome


def ids(routine: Routine) -> list[str]:
    """The exercises in order."""
    return [item.exercise.id for item in routine.items]


def outcomes(routine: Routine) -> dict[str, str]:
    """What became of each."""
    return {one.exercise: one.outcome.value for one in routine.decisions.values()}


def said(decision: ExerciseDecision) -> list[str]:
    """The reasons of a decision."""
    return [str(reason) for reason in decision.reasons]


class TestKept:
    """Lines the rules allow."""

    def test_a_list_is_kept_in_its_order_at_its_doses(self) -> None:
        """Neither the better dose, nor the time, nor the goals of the request matter."""
        several = [
            an_exercise("b", "3 x 10-12", "1 x 90-100s", difficulty=5),
            an_exercise("a", trains={}),
        ]
        routine = adapted(a_list(("b", "1 x 90-100s"), "a"), *several, minutes=60)

        assert ids(routine) == ["b", "a"]
        assert [str(item.dosage) for item in routine.items] == ["1 x 90-100s", "1 x 90s"]
        assert outcomes(routine) == {"b": "chosen", "a": "chosen"}
        assert said(routine.decision("a")) == [
            "A is in, at 1 x 90s; the dose comes from says-expert-judgement."
        ]

    def test_what_the_text_leaves_open_is_filled_and_said(self) -> None:
        """A line without sets has those of the exercise's own default."""
        one = an_exercise("one", a_dose("? x 60s", default=Dosage.parse("2 x 60s")))
        item = adapted(a_list(("one", "? x 60s")), one).items[0]

        assert (str(item.dosage), item.assumed) == ("2 x 60s", ("sets",))
        assert item.citations == (one.doses[0].citation,)

    @pytest.mark.parametrize(
        ("line", "doses"),
        [
            # The exercise has no such dose.
            ("1 x 80s", ["1 x 90s"]),
            # It has it, and nothing completes it.
            ("? x 60s", ["? x 60s", "1 x 90s"]),
        ],
    )
    def test_a_line_without_a_whole_dose_is_left_out(self, line: str, doses: list[str]) -> None:
        """Nobody else takes its place, and the next line stands."""
        near = an_exercise("near")
        routine = adapted(
            a_list(("one", line), "two"), an_exercise("one", *doses), an_exercise("two"), near
        )

        assert ids(routine) == ["two"]
        assert outcomes(routine) == {"one": "incomplete", "two": "chosen"}
        assert said(routine.decision("one")) == ["No text completes the dose of One."]

    def test_an_exercise_that_is_not_described_is_left_out(self) -> None:
        """Where the text breaks off nobody takes its place either."""
        routine = adapted(a_list("one", "two"), an_exercise("one", steps=()), an_exercise("two"))

        assert outcomes(routine) == {"one": "incomplete", "two": "chosen"}


class TestSoftened:
    """Lines the rules soften: what changed is said, so that nobody takes it for the article."""

    def test_a_cap_is_softening(self) -> None:
        """A dose below that of the article is said to be, with the rule and what it used."""
        fewer = Instead(text="Do two sets at most.", cap=DosageCap(max_sets=2))
        rules = [rule("r-1", fact("age") > 60, Level.MODIFY, instead=fewer, message="You are 70.")]
        routine = adapted(
            a_list(("one", "4 x 10s")),
            an_exercise("one", "4 x 10s"),
            rules=rules,
            person=Person.of(age=70),
        )
        decision = routine.decision("one")

        assert str(routine.items[0].dosage) == "2 x 10s"
        assert (decision.outcome, decision.rules) == (Outcome.SOFTENED, ("r-1",))
        assert decision.facts == ("age",)
        assert said(decision) == [
            "One is in, at 2 x 10s; the dose comes from says-expert-judgement.",
            "You are 70.",
            "Do two sets at most.",
        ]

    def test_a_modification_is_softening(self) -> None:
        """A line done in another way carries the way, in the item and in the decision."""
        rules = [rule("r-1", ALWAYS, Level.MODIFY)]
        routine = adapted(a_list("one"), an_exercise(), rules=rules)

        assert routine.items[0].modifications == (FEW_MODIFICATIONS[0],)
        assert outcomes(routine) == {"one": "softened"}
        assert FEW_MODIFICATIONS[0].text in said(routine.decision("one"))

    def test_a_caution_leaves_the_line_as_it_is(self) -> None:
        """It stands in the notes of the item."""
        routine = adapted(a_list("one"), an_exercise(), rules=[rule("r-1", ALWAYS, Level.CAUTION)])

        assert outcomes(routine) == {"one": "chosen"}
        assert [str(note) for note in routine.items[0].notes] == ["It concerns you. Take care."]


def prone(id: str = "line", **more: Any) -> Exercise:
    """An exercise that nobody may do."""
    return an_exercise(id, position=Position.PRONE, **more)


OTHER = {Target.SHOULDERS: 3}
"""What the line does not train."""


class TestReplaced:
    """Lines that are kept out give their place to the nearest neighbor that is allowed."""

    def test_the_neighbor_has_its_place_at_its_own_dose(self) -> None:
        """At the most sets of its dose, where the line stood; both decisions say so."""
        near = an_exercise("near", "3-4 x 10s")
        routine = adapted(
            a_list("a", "line", "b"),
            prone(easier=["near"]),
            an_exercise("a"),
            an_exercise("b"),
            near,
            rules=[NOBODY_PRONE],
        )

        assert ids(routine) == ["a", "near", "b"]
        assert str(routine.items[1].dosage) == "4 x 10s"
        assert outcomes(routine) == {
            "a": "chosen",
            "line": "replaced",
            "near": "chosen",
            "b": "chosen",
        }
        assert said(routine.decision("line")) == [
            "It concerns you. Take care.",
            "Near has its place.",
        ]
        assert routine.decision("line").rules == ("r-prone",)
        assert said(routine.decision("near")) == [
            "Near is in, at 4 x 10s; the dose comes from says-expert-judgement."
        ]

    def test_a_neighbor_is_softened_like_any_line(self) -> None:
        """What the rules ask of the neighbor is applied to it, and said."""
        fewer = Instead(text="Do two sets at most.", cap=DosageCap(max_sets=2))
        rules = [NOBODY_PRONE, rule("r-1", ALWAYS, Level.MODIFY, instead=fewer)]
        routine = adapted(a_list("line"), prone(), an_exercise("near", "3 x 10s"), rules=rules)

        assert outcomes(routine) == {"line": "replaced", "near": "softened"}
        assert "Do two sets at most." in said(routine.decision("near"))

    @pytest.mark.parametrize(
        ("line", "others", "expected"),
        [
            # Easier before harder before what only trains the same.
            (
                {"easier": ["e"], "harder": ["h"]},
                {"a": {Target.GLUTES: 3}, "e": {Target.GLUTES: 1}, "h": {Target.GLUTES: 3}},
                "e",
            ),
            ({"harder": ["h"]}, {"a": {Target.GLUTES: 3}, "h": {Target.GLUTES: 1}}, "h"),
            # Of two easier ones the nearest.
            ({"easier": ["n", "m"]}, {"m": {Target.GLUTES: 3}, "n": {Target.GLUTES: 3}}, "n"),
            # What trains the same counts as near, the more the nearer, then by name.
            ({}, {"a": {Target.GLUTES: 1}, "b": {Target.GLUTES: 2}, "c": OTHER}, "b"),
            ({}, {"b": {Target.GLUTES: 2}, "a": {Target.GLUTES: 2}, "c": OTHER}, "a"),
            ({}, {"a": OTHER, "b": {Target.GLUTES: 1}}, "b"),
            ({"trains": {Target.GLUTES: 3, Target.BALANCE: 1}}, {"a": {Target.BALANCE: 1}}, "a"),
            # More of one thing is no more than the line asks of it.
            (
                {"trains": {Target.GLUTES: 1, Target.BALANCE: 2}},
                {"a": {Target.GLUTES: 3}, "b": {Target.BALANCE: 2}},
                "b",
            ),
            # What a rule names comes first among what is kin.
            ({"easier": ["e"]}, {"e": {Target.GLUTES: 3}, "named": {Target.GLUTES: 1}}, "named"),
            # What it names and is no kin comes after all that is.
            ({"easier": ["e"]}, {"e": OTHER, "named": OTHER}, "e"),
            ({"harder": ["h"]}, {"h": OTHER, "named": OTHER}, "h"),
            ({}, {"z": {Target.GLUTES: 1}, "named": OTHER}, "z"),
            ({}, {"z": OTHER, "named": OTHER}, "named"),
            # Nothing is near.
            ({}, {"z": OTHER}, None),
        ],
    )
    def test_the_nearest_is_taken(
        self, line: dict[str, Any], others: dict[str, dict[Target, int]], expected: str | None
    ) -> None:
        """Kin before what is only named, then as the rule and the exercise name them, then alike."""
        named = Instead(text="Take another.", alternatives=["named"])
        forbids = rule("r-prone", ALWAYS, Level.FORBID, demands=FACE_DOWN, instead=named)
        several = [an_exercise(one, trains=trains) for one, trains in others.items()]
        also = an_exercise("also", trains={})
        routine = adapted(a_list("also", "line"), also, prone(**line), *several, rules=[forbids])

        assert ids(routine) == ["also", *([] if expected is None else [expected])]
        assert routine.decision("line").outcome is (
            Outcome.RULED_OUT if expected is None else Outcome.REPLACED
        )

    def test_nobody_takes_two_places(self) -> None:
        """A neighbor that stands on the list, or has another's place, is not taken again."""
        routine = adapted(
            a_list("line", "more", "last", "a"),
            prone("line"),
            prone("more"),
            prone("last"),
            an_exercise("a"),
            an_exercise("b"),
            an_exercise("c"),
            rules=[NOBODY_PRONE],
        )

        assert ids(routine) == ["b", "c", "a"]
        assert outcomes(routine) == {
            "line": "replaced",
            "b": "chosen",
            "more": "replaced",
            "c": "chosen",
            "last": "ruled_out",
            "a": "chosen",
        }

    def test_no_family_has_two_places(self) -> None:
        """Another version of what stands on the list takes no place beside it."""
        routine = adapted(
            a_list("line", "a"),
            prone("line"),
            an_exercise("a", family="kin"),
            an_exercise("b", family="kin"),
            an_exercise("c"),
            rules=[NOBODY_PRONE],
        )

        assert ids(routine) == ["c", "a"]

    @pytest.mark.parametrize(
        ("kept_out", "reason"),
        [
            ({"avoid": ["line"]}, "The request asks to leave Line out."),
            ({"surfaces": ["floor"]}, "Line needs one of these: bed."),
            (
                {"rules": [rule("r-1", fact("frail").condition, Level.FORBID, demands=FACE_DOWN)]},
                f"Line waits for an answer: {FACTS['frail'].question}",
            ),
        ],
    )
    def test_whatever_keeps_a_line_out(self, kept_out: dict[str, Any], reason: str) -> None:
        """Avoided, without a place or waiting for an answer: the neighbor has its place."""
        line = prone("line", surfaces=[Surface.BED])
        routine = adapted(a_list("line"), line, an_exercise("near"), **kept_out)

        assert outcomes(routine) == {"line": "replaced", "near": "chosen"}
        assert said(routine.decision("line"))[0] == reason
        assert said(routine.decision("line"))[-1] == "Near has its place."

    def test_what_softening_brings_about_is_judged_too(self) -> None:
        """A line that is allowed as it is, and forbidden once softened, is kept out by that."""
        pillow = Modification(id="pillow", text="Take a pillow.", not_on={Surface.BED})
        rules = [
            rule("r-1", ALWAYS, Level.MODIFY, instead=Instead(text="So.", modification=pillow)),
            rule("r-2", ALWAYS, Level.FORBID, demands=~demand("surfaces.bed")),
        ]
        line = an_exercise("line", surfaces=[Surface.BED, Surface.FLOOR])
        outcome = adapt(a_list("line"), a_request(line, rules=rules))

        assert isinstance(outcome, Refusal)
        assert outcome.decision("line").rules == ("r-2",)

    def test_softening_lets_nothing_in(self) -> None:
        """A line forbidden as it is stays out by that, whatever softening would make of it."""
        bed = Modification(id="bed", text="Not in bed.", not_on={Surface.BED})
        rules = [
            rule("r-1", ALWAYS, Level.MODIFY, instead=Instead(text="So.", modification=bed)),
            rule("r-2", ALWAYS, Level.FORBID, demands=demand("surfaces.bed").condition),
        ]
        line = an_exercise("line", surfaces=[Surface.BED, Surface.FLOOR])
        outcome = adapt(a_list("line"), a_request(line, rules=rules))

        assert isinstance(outcome, Refusal)
        assert outcome.decision("line").rules == ("r-2",)


class TestBlocks:
    """The list in blocks: one for each stretch in one position and phase."""

    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            # What comes before the first main exercise warms up, what comes after the last cools down.
            (
                [(WARM_UP, 0), (MAIN, 0), (COOL_DOWN, 0)],
                [(WARM_UP, "a"), (MAIN, "b"), (COOL_DOWN, "c")],
            ),
            (
                [(COOL_DOWN, 0), (WARM_UP, 0), (MAIN, 0), (MAIN, 0), (WARM_UP, 0), (MAIN, 0)],
                [(WARM_UP, "ab"), (MAIN, "cdef")],
            ),
            (
                [(MAIN, 0), (COOL_DOWN, 0), (MAIN, 0), (WARM_UP, 0), (COOL_DOWN, 0)],
                [(MAIN, "abc"), (COOL_DOWN, "de")],
            ),
            # Without any main exercise all of it is the main part.
            ([(WARM_UP, 0), (COOL_DOWN, 0), (WARM_UP, 0)], [(MAIN, "abc")]),
            # A change of position begins a block, and so does a way back.
            ([(MAIN, 0), (MAIN, 1), (MAIN, 0)], [(MAIN, "a"), (MAIN, "b"), (MAIN, "c")]),
            ([(MAIN, 1), (MAIN, 1), (MAIN, 0)], [(MAIN, "ab"), (MAIN, "c")]),
            ([(MAIN, 0), (MAIN, 1), (MAIN, 1)], [(MAIN, "a"), (MAIN, "bc")]),
            ([(MAIN, 0), (COOL_DOWN, 1)], [(MAIN, "a"), (COOL_DOWN, "b")]),
        ],
    )
    def test_stretches(
        self, lines: list[tuple[Phase, int]], expected: list[tuple[Phase, str]]
    ) -> None:
        """The order of the article stays; only the phases are read from it."""
        places = (Position.SUPINE, Position.SEATED)
        several = [
            an_exercise("abcdef"[number], phase=phase, position=places[place])
            for number, (phase, place) in enumerate(lines)
        ]
        routine = adapted(a_list(*(one.id for one in several)), *several)

        assert [
            (block.phase, "".join(item.exercise.id for item in block.items))
            for block in routine.blocks
        ] == expected

    def test_each_block_takes_the_seconds_of_its_position(self) -> None:
        """The seconds of set-up are those of the settings."""
        set_up = {one: 3 * number for number, one in enumerate(Position)}
        several = [an_exercise("a"), an_exercise("b"), an_exercise("c", position=Position.PRONE)]
        routine = adapted(
            a_list("a", "b", "c"), *several, settings=ComposerSettings(set_up=set_up, priced=0)
        )

        assert [block.set_up for block in routine.blocks] == [6, 12]

    @pytest.mark.parametrize(
        ("seconds", "expected"),
        [
            (299, ()),
            (300, ()),
            (301, ("The list takes 0 min 1 s longer than the request has.",)),
            (479, ("The list takes 2 min 59 s longer than the request has.",)),
            (480, ("The list takes 3 min 0 s longer than the request has.",)),
        ],
    )
    def test_a_list_that_takes_longer_is_kept_and_said_so(
        self, seconds: int, expected: tuple[str, ...]
    ) -> None:
        """The minutes of the request are no limit; a note says by how much the list passes them."""
        dosage = f"1 x {seconds}s"
        routine = adapted(a_list(("one", dosage)), an_exercise("one", dosage), minutes=5)

        assert tuple(map(str, routine.notes)) == expected

    def test_the_shortest_the_list_can_take_counts(self) -> None:
        """A range that begins within the time is no longer than it."""
        one = an_exercise("one", "1 x 290-400s")

        assert adapted(a_list(("one", "1 x 290-400s")), one, minutes=5).notes == ()


class TestTheWhole:
    """What the rules say of the person and of the list as a whole."""

    def test_what_concerns_the_whole_list_is_a_note_of_it(self) -> None:
        """A finding on the list or the person stands there; one on an exercise stays with it."""
        rules = [
            rule("r-1", ALWAYS, Level.CAUTION, scope=Scope.ROUTINE, message="Of the list."),
            rule("r-2", ALWAYS, Level.CAUTION, scope=Scope.PERSON, message="Of the person."),
            rule("r-3", ALWAYS, Level.CAUTION, message="Of the exercise."),
        ]
        routine = adapted(a_list("one"), an_exercise(), rules=rules)

        assert {str(note) for note in routine.notes} == {
            "Of the list. Take care.",
            "Of the person. Take care.",
        }
        assert [str(note) for note in routine.items[0].notes] == ["Of the exercise. Take care."]

    def test_a_person_who_is_refused_gets_no_list(self) -> None:
        """What refuses the person comes first."""
        bars = rule("r-1", ALWAYS, Level.FORBID, scope=Scope.PERSON)
        outcome = adapt(a_list("one"), a_request(rules=[bars]))

        assert isinstance(outcome, Refusal)
        assert (outcome.kind, outcome.findings[0].rule) == (RefusalKind.INFEASIBLE, "r-1")

    @pytest.mark.parametrize(
        ("when", "kind"),
        [(ALWAYS, RefusalKind.INFEASIBLE), (fact("frail").condition, RefusalKind.ASK)],
    )
    def test_a_list_of_which_nothing_is_left_is_refused(
        self, when: Condition, kind: RefusalKind
    ) -> None:
        """With what to answer where something waits, and with what kept each line out."""
        rules: list[Rule] = [rule("r-1", when, Level.FORBID)]
        request: Request = a_request(rules=rules)
        outcome = adapt(a_list("one"), request)

        assert isinstance(outcome, Refusal)
        assert outcome.kind is kind
        assert (
            str(outcome.message) == "Nothing on the list of The list can be done as things stand."
        )
        assert outcome.decision("one").rules == ("r-1",)
        assert outcome.questions == Composer(request.catalog, rules).questions(request)

    def test_what_is_open_is_asked_with_the_list(self) -> None:
        """A line that waits is left out, and the answer it waits for is asked."""
        rules = [rule("r-1", fact("frail").condition, Level.FORBID, demands=FACE_DOWN)]
        line = prone("line", trains={Target.SHOULDERS: 1})
        routine = adapted(a_list("line", "one"), line, an_exercise(), rules=rules)

        assert outcomes(routine) == {"line": "waiting", "one": "chosen"}
        assert [one.facts for one in routine.questions] == [("frail",)]

    def test_what_was_acknowledged_stays_in_the_record(self) -> None:
        """A modification that a professional has weighed is not applied, and named."""
        rules = [rule("r-1", ALWAYS, Level.MODIFY)]
        routine = adapted(a_list("one"), an_exercise(), rules=rules, acknowledge={"r-1"})

        assert routine.acknowledged == {"r-1"}
        assert routine.items[0].modifications == ()
