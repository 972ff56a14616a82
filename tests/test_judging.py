"""Judging by cases: what a verdict says, whom it asks, and what a routine adds."""

import attrs
import pytest

from spinekit.demands import Demands, Direction, Grade, Loading, Position, SpineMotion, SpineRange
from spinekit.dosage import Dosage, DosageCap
from spinekit.errors import (
    ConflictError,
    InvalidTypeError,
    InvalidValueError,
    UnknownNameError,
)
from spinekit.evidence import OUR_JUDGEMENT, Basis
from spinekit.exercise import Equipment, Exercise, Phase, Surface, Target
from spinekit.facts import FACTS
from spinekit.messages import Message
from spinekit.person import Person
from spinekit.routine import Block, Item, Routine
from spinekit.safety import (
    ALWAYS,
    TERMS,
    Instead,
    Judge,
    Kind,
    Level,
    Rule,
    Scope,
    Verdict,
    demand,
    dose,
    fact,
    judge,
    reader,
    routine,
    routine_reader,
    today,
)
from spinekit.safety.conditions import Condition
from spinekit.testing import rule

PRONE = Exercise(
    id="prone-lift",
    name="Prone lift",
    family="prone-lift",
    phase=Phase.MAIN,
    demands=Demands(
        position=Position.PRONE,
        extension=SpineMotion(range=SpineRange.SMALL, load=Loading.BODY_WEIGHT),
        resistance=Loading.BODY_WEIGHT,
    ),
    surfaces={Surface.BED, Surface.FLOOR},
    trains={Target.BACK_EXTENSORS: 3},
)
FORBID_PRONE = rule(
    "r-prone",
    fact("cannot_lie_prone").condition,
    Level.FORBID,
    demands=demand("position") == Position.PRONE,
    message="{exercise} is done face down.",
)
LONG_HOLD = rule(
    "r-hold",
    fact("osteoporosis").condition,
    Level.MODIFY,
    demands=dose("hold_seconds") > 10,
    instead=Instead(text="Hold for less.", cap=DosageCap(max_hold_seconds=10)),
)


def verdict(person: Person, *rules: Rule, dosage: str = "") -> Verdict:
    """The verdict on the prone lift."""
    screening = Judge(rules).screen(person)
    return screening.verdict(PRONE, Dosage.parse(dosage) if dosage else None)


@pytest.mark.parametrize(
    ("answer", "best", "worst", "missing"),
    [
        (True, Level.FORBID, Level.FORBID, ()),
        (False, Level.ALLOW, Level.ALLOW, ()),
        (None, Level.ALLOW, Level.FORBID, ("cannot_lie_prone",)),
    ],
)
def test_yes_fires_no_is_silent_and_unknown_is_not_no(
    answer: bool | None, best: Level, worst: Level, missing: tuple[str, ...]
) -> None:
    """The three answers to one question give the three verdicts."""
    found = verdict(Person.of(cannot_lie_prone=answer), FORBID_PRONE)
    assert (best, worst) == (found.best, found.worst)
    assert missing == found.missing
    assert (answer is None) is found.is_waiting
    assert (answer is False) is found.is_admitted


def test_a_finding_explains_itself() -> None:
    """It names rule, exercise, facts, sources, what to do and what would change it."""
    (found,) = verdict(Person.of(cannot_lie_prone=True), FORBID_PRONE).findings
    assert found.rule == "r-prone"
    assert found.exercise == "prone-lift"
    assert found.certain
    assert found.facts_used == ("cannot_lie_prone",)
    assert found.facts_missing == ()
    assert found.changes == (("cannot_lie_prone", False),)
    assert found.citations == (OUR_JUDGEMENT,)
    assert found.basis is Basis.EXPERT_JUDGEMENT
    assert found.message == Message("{exercise} is done face down.", {"exercise": "Prone lift"})
    expected = "FORBID (r-prone): Prone lift is done face down. Take care."
    assert expected == str(found)


def test_a_message_speaks_of_the_answers_and_the_rules_numbers() -> None:
    """Facts and settings fill the template as arguments, so that it can be translated."""
    row = attrs.evolve(
        rule("r-age", fact("age") >= 70, Level.CAUTION),
        message="At {age}, from {line} on: {exercise}. Osteoporosis: {osteoporosis}.",
        when=(fact("age") >= 70) & ~fact("osteoporosis"),
        arguments={"line": 70},
    )
    (known,) = verdict(Person.of(age=71, osteoporosis=False), row).findings
    assert str(known.message) == "At 71, from 70 on: Prone lift. Osteoporosis: no."
    (unknown,) = verdict(Person.of(age=71), row).findings
    assert str(unknown.message).endswith("Osteoporosis: unknown.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 x 10", Level.ALLOW),
        ("1 x 10s", Level.ALLOW),
        ("1 x 11s", Level.MODIFY),
        ("1 x 5-30s", Level.MODIFY),
        ("2 x 5 x 12s", Level.MODIFY),
        ("1 x to fatigue (max 60s)", Level.MODIFY),
    ],
)
def test_a_dose_is_compared_at_its_high_end(text: str, expected: Level) -> None:
    """A range that reaches above the line is above it."""
    found = verdict(Person.of(osteoporosis=True), LONG_HOLD, dosage=text)
    assert (expected, expected) == (found.best, found.worst)


@pytest.mark.parametrize("text", ["", "? x ?s", "2 x 5 x ?s"])
def test_a_dose_that_is_not_stated_may_be_any(text: str) -> None:
    """Without a number the rule may fire, whatever the person answered."""
    found = verdict(Person.of(osteoporosis=True), LONG_HOLD, dosage=text)
    assert (found.best, found.worst) == (Level.ALLOW, Level.MODIFY)
    assert found.missing == ()


def test_a_modification_applied_satisfies_its_rule() -> None:
    """A rule that asked to soften is silent once that has been done, dose and all."""
    row = rule("r-soft", fact("osteoporosis").condition, Level.MODIFY)
    modification = row.instead.modification
    assert modification is not None
    softened = PRONE.modified(modification)
    assert softened is not None
    screening = Judge([row, LONG_HOLD]).screen(Person.of(osteoporosis=True))
    assert screening.verdict(PRONE).worst is Level.MODIFY
    assert screening.verdict(softened, Dosage.parse("1 x 8s")).findings == ()
    assert screening.verdict(softened, Dosage.parse("1 x 20s")).worst is Level.MODIFY


def test_a_rule_about_the_person_counts_for_every_exercise_and_routine() -> None:
    """A red flag stands before everything, even an empty routine."""
    row = rule("r-flag", fact("saddle_numbness").condition, Level.REFER, scope=Scope.PERSON)
    screening = Judge([row]).screen(Person())
    assert screening.person.worst is Level.REFER
    assert screening.verdict(PRONE).worst is Level.REFER
    assert screening.routine(Routine(blocks=())).worst is Level.REFER
    assert screening.person.findings[0].exercise == ""


@pytest.mark.parametrize("level", [Level.CAUTION, Level.MODIFY])
def test_a_weighed_caution_or_modification_stays_in_sight(level: Level) -> None:
    """Acknowledged, it counts as a caution, and says that it was."""
    row = rule("r-weigh", ALWAYS, level)
    found = judge(Person(), PRONE, rules=[row], acknowledge={"r-weigh"})
    assert (found.best, found.worst) == (Level.CAUTION, Level.CAUTION)
    assert found.findings[0].acknowledged
    assert found.findings[0].level is level
    assert Judge([row]).screen(Person(), {"r-weigh"}).levels(PRONE) == (found.best, found.worst)


def test_what_one_person_has_weighed_nobody_else_has() -> None:
    """A judge that has seen half the answers and the weighing of one says of others what is so."""
    half = fact("osteoporosis").condition & fact("frail").condition
    used = Judge([rule("r-half", half, Level.CAUTION)], [PRONE])
    weighed = used.screen(Person.of(osteoporosis=True), {"r-half"}).verdict(PRONE).findings[0]
    nobody = used.screen(Person.of()).verdict(PRONE).findings[0]
    assert (weighed.acknowledged, weighed.facts_missing) == (True, ("frail",))
    assert (nobody.acknowledged, nobody.facts_missing) == (False, ("osteoporosis", "frail"))


def test_what_concerns_everybody_is_certain_even_where_it_was_weighed() -> None:
    """No answer is needed for it, and none can lift it."""
    judge_of_all = Judge([rule("r-all", ALWAYS, Level.CAUTION)], [PRONE])
    (finding,) = judge_of_all.screen(Person.of(), {"r-all"}).verdict(PRONE).findings
    assert (finding.certain, finding.acknowledged) == (True, True)


@pytest.mark.parametrize("level", [Level.FORBID, Level.REFER])
def test_a_forbidding_rule_cannot_be_acknowledged(level: Level) -> None:
    """Only the facts that the rule itself names may open it."""
    with pytest.raises(InvalidValueError, match="cannot be acknowledged"):
        judge(Person(), PRONE, rules=[rule("r-no", ALWAYS, level)], acknowledge={"r-no"})


def test_acknowledging_what_is_not_there_is_a_mistake() -> None:
    """A misspelled id is named with the nearest, and a bare text is refused."""
    with pytest.raises(UnknownNameError, match="r-prone"):
        judge(Person(), PRONE, rules=[FORBID_PRONE], acknowledge={"r-pron"})
    with pytest.raises(InvalidTypeError, match="collection"):
        judge(Person(), PRONE, rules=[FORBID_PRONE], acknowledge="r-prone")


def test_a_rule_set_is_checked_when_it_is_made_ready() -> None:
    """Two rules of one id and a fact that nobody can answer are refused."""
    with pytest.raises(ConflictError, match="share the id"):
        Judge([FORBID_PRONE, FORBID_PRONE])
    with pytest.raises(UnknownNameError, match="osteoporosis"):
        Judge([rule("r-x", fact("osteoporsis").condition, Level.CAUTION)])
    with pytest.raises(InvalidTypeError):
        Judge(["r-prone"])  # type: ignore[list-item]


def test_only_what_can_be_judged_is_judged() -> None:
    """A text is no exercise, and an age is no person."""
    with pytest.raises(InvalidTypeError):
        judge(Person(), "bird-dog", rules=())  # type: ignore[arg-type]
    with pytest.raises(InvalidTypeError):
        judge(67, PRONE, rules=())  # type: ignore[arg-type]


def test_what_follows_from_an_answer_counts() -> None:
    """A recent fracture is a fracture; weeks of pregnancy are a pregnancy."""
    fracture = rule("r-vfx", fact("vertebral_fracture").condition, Level.FORBID)
    pregnancy = rule("r-preg", fact("pregnant").condition, Level.CAUTION)
    person = Person.of(vertebral_fracture_recent=True, pregnancy_weeks=20)
    found = verdict(person, fracture, pregnancy)
    assert (found.best, found.worst) == (Level.FORBID, Level.FORBID)
    assert [one.rule for one in found.findings] == ["r-vfx", "r-preg"]


def test_age_settles_what_the_rule_says_it_settles() -> None:
    """At 67 the question of pregnancy is closed, whatever was answered."""
    row = rule("r-preg", fact("pregnant") & (fact("age") < 60), Level.FORBID)
    assert verdict(Person.of(age=67), row).worst is Level.ALLOW
    assert verdict(Person.of(age=40), row).worst is Level.FORBID
    assert verdict(Person(), row).missing == ("age", "pregnant")


def test_missing_facts_are_listed_in_the_order_of_asking() -> None:
    """Each once, as the questions come."""
    rows = (
        rule("r-a", fact("wrist_pain") | (fact("age") >= 70), Level.CAUTION),
        rule("r-b", fact("wrist_pain") & fact("osteoporosis"), Level.FORBID),
    )
    missing = verdict(Person(), *rows).missing
    assert missing == ("age", "osteoporosis", "wrist_pain")
    assert [name for name in FACTS if name in missing] == list(missing)


def test_a_verdict_cannot_be_better_at_worst_than_at_best() -> None:
    """The ends of an interval stand in order."""
    with pytest.raises(InvalidValueError):
        Verdict(Level.FORBID, Level.CAUTION)
    assert str(Verdict(Level.ALLOW, Level.REFER)) == "ALLOW to REFER"


STANDING = attrs.evolve(
    PRONE,
    id="row",
    name="Row",
    family="row",
    demands=Demands(position=Position.STANDING, resistance=Loading.EXTERNAL),
    surfaces={Surface.STANDING},
    equipment={Equipment.DUMBBELL},
    trains={Target.UPPER_BACK: 3},
)
MARCH = attrs.evolve(
    STANDING,
    id="march",
    phase=Phase.WARM_UP,
    demands=Demands(position=Position.STANDING, aerobic=True),
    equipment=(),
    trains={Target.CIRCULATION: 3},
)
KNEEL = attrs.evolve(
    PRONE,
    id="kneel",
    demands=Demands(position=Position.QUADRUPED, knee_load=Grade.MODERATE),
    surfaces={Surface.FLOOR},
    trains={Target.BALANCE: 2},
)
BACK = attrs.evolve(
    PRONE, id="back", demands=Demands(position=Position.SUPINE), surfaces={Surface.FLOOR}
)


def _block(*exercises: Exercise, dosage: str = "2 x 10") -> Block:
    return Block(items=tuple(Item(exercise=one, dosage=Dosage.parse(dosage)) for one in exercises))


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((), {"items": 0, "position_changes": 0, "ends_lying": False, "aerobic_only": False}),
        (
            (_block(MARCH), _block(STANDING), _block(KNEEL)),
            {
                "items": 3,
                "position_changes": 1,
                "floor_transfers": 1,
                "rises": 1,
                "begins_with_warm_up": True,
                "has_balance": True,
                "has_aerobic": True,
                "has_external_load": True,
                "ends_on_floor": True,
                "ends_lying": False,
                "aerobic_only": False,
                "longest_run": 1,
            },
        ),
        (
            (_block(KNEEL), _block(STANDING), _block(BACK), _block(PRONE)),
            {
                "floor_transfers": 2,
                "position_changes": 3,
                "rises": 2,
                "turns_over": 1,
                "ends_lying": True,
                "ends_on_floor": False,
                "has_floor": True,
                "begins_with_warm_up": False,
                "warm_up_seconds": 0,
                "has_back_extension": True,
                "longest_run": 2,
            },
        ),
        (
            (_block(PRONE, dosage="2 x 5 x 3-6s"), _block(BACK, dosage="1 x 30s")),
            {"total_hold_seconds": 90, "has_external_load": False, "has_resistance": True},
        ),
        (
            (_block(attrs.evolve(MARCH, phase=Phase.MAIN)),),
            {"aerobic_only": True, "has_resistance": False, "has_back_extension": False},
        ),
    ],
    ids=["empty", "up and down", "down twice", "holds", "walk"],
)
def test_a_routine_is_read_as_a_whole(
    blocks: tuple[Block, ...], expected: dict[str, bool | int]
) -> None:
    """Order, spacing, totals, getting up and down follow from the blocks."""
    read = routine_reader(Routine(blocks=blocks))
    assert expected == {name: read(f"routine.{name}") for name in expected}


def test_load_two_days_running_is_seen_only_with_the_day_before() -> None:
    """The same main target against a weight on both days counts; body weight does not."""
    heavy, light = Routine(blocks=(_block(STANDING),)), Routine(blocks=(_block(PRONE),))
    row = rule(
        "r-rest", ALWAYS, Level.CAUTION, scope=Scope.ROUTINE, demands=routine("repeats_load").condition
    )  # fmt: skip
    assert judge(Person(), heavy, rules=[row]).worst is Level.ALLOW
    assert judge(Person(), heavy, rules=[row], previous=light).worst is Level.ALLOW
    assert judge(Person(), light, rules=[row], previous=light).worst is Level.ALLOW
    assert judge(Person(), heavy, rules=[row], previous=heavy).worst is Level.CAUTION


def test_a_routine_carries_the_findings_of_its_items_by_name() -> None:
    """Each finding about an item says which; those about the whole name none."""
    whole = rule(
        "r-whole", ALWAYS, Level.CAUTION, scope=Scope.ROUTINE, demands=routine("items") >= 2
    )
    routine_of_two = Routine(blocks=(_block(STANDING), _block(PRONE)))
    found = judge(Person.of(cannot_lie_prone=True), routine_of_two, rules=[whole, FORBID_PRONE])
    assert [(one.rule, one.exercise) for one in found.findings] == [
        ("r-prone", "prone-lift"),
        ("r-whole", ""),
    ]
    assert found.best is Level.FORBID
    (about_whole,) = (one for one in found.findings if not one.exercise)
    assert about_whole.changes == (("routine.items", 1),)


def test_a_person_wide_modification_is_asked_of_each_item_until_it_is_applied() -> None:
    """It is done item by item, so a routine whose items have it all is clear."""
    row = rule("r-all", fact("frail").condition, Level.MODIFY, scope=Scope.PERSON)
    modification = row.instead.modification
    assert modification is not None
    softened = PRONE.modified(modification)
    assert softened is not None
    screening = Judge([row]).screen(Person.of(frail=True))
    assert screening.routine(Routine(blocks=(_block(PRONE),))).worst is Level.MODIFY
    assert screening.routine(Routine(blocks=(_block(softened),))).worst is Level.ALLOW


def test_every_demand_dose_and_routine_term_can_be_read() -> None:
    """No term is a dead word: each has a value for a whole item or routine."""
    exercise = reader(PRONE, Dosage.parse("2 x 10"))
    of_routine = routine_reader(Routine(blocks=(_block(PRONE),)))
    for name, term in TERMS.items():
        if term.kind in (Kind.DEMAND, Kind.DOSE):
            assert exercise(name) is not None, name
            assert of_routine(name) is None, name
        elif term.kind is Kind.ROUTINE:
            assert of_routine(name) is not None, name
            assert exercise(name) is None, name


def test_an_exercise_whose_text_breaks_off_answers_unknown() -> None:
    """Without demands nothing about it is known, not even where it is done."""
    read = reader(attrs.evolve(PRONE, demands=None))
    assert {None} == {read(name) for name, term in TERMS.items() if term.kind is Kind.DEMAND}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2-3 x 10-12", {"sets": 3, "count": 12, "hold_seconds": 0, "total_hold_seconds": 0}),
        ("2 x 5 x 5-10s", {"count": 5, "hold_seconds": 10, "total_hold_seconds": 100}),
        ("3 x 30s", {"count": 0, "hold_seconds": 30, "total_hold_seconds": 90}),
        ("1 x to fatigue (max 60s)", {"to_fatigue": True, "hold_seconds": 60}),
        ("? x ?", {"sets": None, "count": None, "seconds": None, "to_fatigue": False}),
        ("2 x ? x 5s", {"count": None, "hold_seconds": 5, "total_hold_seconds": None}),
        ("1 x 5", {"effort": 0, "states_effort": False, "grams": 0, "percent_of_max": 0, "loaded": False}),
        ("1 x 5, load bodyweight", {"loaded": False}),
        ("1 x 5, load 5kg, effort 6/10", {"grams": 5000, "effort": 6, "states_effort": True, "loaded": True}),
        ("1 x 5, load 60-80%1RM", {"percent_of_max": 80, "loaded": True}),
        ("1 x 5, load band light", {"loaded": True, "grams": 0}),
    ],
)  # fmt: skip
def test_a_dosage_is_read_at_its_high_end(text: str, expected: dict[str, int | None]) -> None:
    """What is not stated is unknown, except effort and load, which are then not asked for."""
    read = reader(PRONE, Dosage.parse(text))
    assert expected == {name: read(f"dose.{name}") for name in expected}


def test_directions_and_places_are_read_from_the_exercise() -> None:
    """Motion, surface, equipment and training each have their word."""
    read = reader(STANDING)
    assert read("equipment.dumbbell") is True
    assert read("surfaces.standing_only") is True
    assert read("trains.upper_back") is True
    assert read("trains.balance") is False
    assert read("family") == "row"
    assert not any(read(f"{one.value}.moves") for one in Direction)
    assert reader(PRONE)("extension.load") == Loading.BODY_WEIGHT


def _broken(**changes: object) -> Rule:
    return attrs.evolve(FORBID_PRONE, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changes",
    [
        {"when": demand("position") == "prone"},
        {"demands": fact("frail")},
        {"demands": today("ill")},
        {"scope": Scope.PERSON},
        {"scope": Scope.ROUTINE},
        {"level": Level.ALLOW},
        {"level": Level.MODIFY},
        {"level": Level.REFER},
        {"instead": Instead(text="Less.", cap=DosageCap(max_sets=1))},
        {"citations": ()},
        {"message": "{nobody} is named."},
        {"message": "An open { brace."},
        {"message": ""},
        {"level": 3},
        {"when": True},
        {"arguments": {"line": 1.5}},
    ],
    ids=lambda changes: " ".join(f"{name}" for name in changes) + f" {next(iter(changes.values()))!s:.24}",
)  # fmt: skip
def test_a_row_that_cannot_be_judged_does_not_exist(changes: dict[str, object]) -> None:
    """A rule is checked when it is built, and says what to mend."""
    with pytest.raises((InvalidValueError, InvalidTypeError)):
        _broken(**changes)


def test_whom_to_see_comes_with_how_soon() -> None:
    """One without the other leaves people guessing."""
    with pytest.raises(InvalidValueError, match="how soon"):
        Instead(text="See one.", refer_to="a doctor")


def test_a_rule_prints_as_one_readable_line() -> None:
    """Id, level and both conditions."""
    expected = "r-prone: FORBID when cannot_lie_prone and position == prone"
    assert expected == str(FORBID_PRONE)
    assert isinstance(FORBID_PRONE.when, Condition)
