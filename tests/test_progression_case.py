"""What each rule finds in the logs of one item, at each of its lines."""

import pickle
from collections.abc import Callable, Mapping
from typing import Any

import attrs
import pytest

from spinekit.dosage import Dosage
from spinekit.ladder import Ladder, Rung
from spinekit.person import Person
from spinekit.progression import (
    DOUBLE_PROGRESSION,
    HOLD_FIRST,
    LOAD_FIRST,
    MAINTENANCE,
    Course,
    ItemLog,
    Move,
    Policy,
    ProgressionSettings,
    SessionLog,
    Variable,
)
from spinekit.progression.case import Case
from spinekit.progression.reading import Fired
from spinekit.routine import Item
from tests.progression_kin import day, item, on


def read_again(of: Item) -> Item:
    """An equal item made of other objects, as one read from a file."""
    found: Item = pickle.loads(pickle.dumps(of))
    return found


def well(of: Item, **changes: Any) -> ItemLog:
    """Done as asked, solid, pain 1, no worse in the morning, with these changes."""
    log = ItemLog.of(read_again(of), form_solid=True, pain=1, pain_next_morning=0)
    return attrs.evolve(log, **changes)


def case(
    of: Item,
    *sessions: SessionLog,
    today: int | None = None,
    person: Person | None = None,
    policy: Policy = DOUBLE_PROGRESSION,
    ladder: Ladder | None = None,
    **cuts: Any,
) -> Case:
    """The case of an item on its own ladder, with these cut-offs."""
    course = Course.of(of, ladder=ladder, policy=policy, settings=ProgressionSettings(**cuts))
    date = None if today is None else day(today)
    return Case(item=of, sessions=sessions, course=course, today=date, person=person)


def said(fired: list[Fired]) -> list[tuple[str, dict[str, Any]]]:
    """The rules and what fills their texts, but for the exercise."""
    return [
        (one.rule, {name: value for name, value in one.arguments.items() if name != "exercise"})
        for one in fired
    ]


BRIDGE = item("glute-bridge", "2 x 10-12 x 2s")
ROW = item("dumbbell-row", "2 x 10-15 per side, load 2kg")

# The ladder of the bird dog, from below.
LOWEST = item("bird-dog-low", "1 x 5 x 5s per side")
LOW = item("bird-dog-low", "2 x 5 x 5s per side")
FIRST = item("bird-dog", "1 x 5 x 5s per side")
MID = item("bird-dog", "2 x 6-8 x 2-3s per side")
SIX = item("bird-dog", "2 x 6 x 2s per side")
FULL = item("bird-dog", "2 x 10-12 x 2-3s per side")
LONG = item("bird-dog-long-hold", "2 x 10-12 x 10s per side")


def test_what_the_logs_say_is_read_off_and_never_given() -> None:
    """Entries are those of the sessions, so nothing else can be put in their place."""
    with pytest.raises(TypeError):
        Case(item=BRIDGE, sessions=(), course=Course.of(BRIDGE), entries=())  # type: ignore[call-arg]


def test_what_is_told_apart_is_told_by_name() -> None:
    """Parts of a case, and what narrows a question, cannot be mixed up by their order."""
    found = case(BRIDGE)
    calls: tuple[Callable[[], object], ...] = (
        lambda: Case(BRIDGE, (), Course.of(BRIDGE)),  # type: ignore[call-arg]
        lambda: found.limits(True),  # type: ignore[call-arg]
        lambda: found.is_too_much(BRIDGE, True),  # type: ignore[call-arg]
    )
    for call in calls:
        with pytest.raises(TypeError):
            call()


@pytest.mark.parametrize(
    ("answers", "person", "cuts", "ceiling"),
    [
        ({}, None, {}, 5),
        ({}, Person.of(spondylolisthesis=True), {}, 3),
        ({}, Person.of(spondylolisthesis=False), {}, 5),
        ({"spondylolisthesis": True}, Person.of(spondylolisthesis=False), {}, 3),
        ({"spondylolisthesis": None}, Person.of(spondylolisthesis=True), {}, 5),
        ({}, Person.of(spondylolisthesis=True), {"pain_green": 2, "pain_ceiling": 2}, 2),
    ],
)
def test_a_slipped_vertebra_lowers_the_ceiling(
    answers: Mapping[str, bool | None], person: Person | None, cuts: dict[str, Any], ceiling: int
) -> None:
    """To 3 of 10, or whatever is lower; the latest answer counts."""
    assert ceiling == case(BRIDGE, on(0, **answers), person=person, **cuts).ceiling


def test_the_last_entry_is_one_of_the_last_session() -> None:
    """Where that has no log of the exercise, an earlier one does not take its place."""
    first, second = well(BRIDGE), well(BRIDGE, pain=2)
    last = case(BRIDGE, on(0, first), on(2, second)).last
    assert last is not None
    assert (day(2), (second,)) == (last.date, last.logs)
    assert case(BRIDGE, on(0, first), on(2)).last is None
    assert case(BRIDGE, on(0, first), on(2, well(ROW))).last is None


SHARP: dict[str, Any] = {"stopped": "sharp_pain"}


@pytest.mark.parametrize(
    ("logs", "fired"),
    [
        ([{}], []),
        ([SHARP], [("prog-sharp-pain", {"date": "2025-01-06"})]),
        ([SHARP, {}], []),
        ([{}, SHARP], [("prog-sharp-pain", {"date": "2025-01-08"})]),
        ([{"days_to_settle": 1}], []),
        ([{"days_to_settle": 2}], []),
        ([{"days_to_settle": 3}], [("prog-pain-lasting", {"days": 3, "most": 2})]),
        (
            [SHARP | {"days_to_settle": 4}],
            [
                ("prog-sharp-pain", {"date": "2025-01-06"}),
                ("prog-pain-lasting", {"days": 4, "most": 2}),
            ],
        ),
    ],
)
def test_sharp_or_lasting_pain_of_the_last_log_stops(
    logs: list[dict[str, Any]], fired: list[tuple[str, dict[str, Any]]]
) -> None:
    """More than two days is lasting; what an earlier log said is past once it went well again."""
    sessions = [on(2 * number, well(BRIDGE, **log)) for number, log in enumerate(logs)]
    assert fired == said(case(BRIDGE, *sessions).stops())


@pytest.mark.parametrize(
    ("after", "past"),
    [
        ([], False),
        ([on(2, well(LOW))], True),
        # Neither on the same day nor before.
        ([on(0, well(LOW))], False),
        ([on(-2, well(LOW))], False),
        # Not well, or of an unknown dose.
        ([on(2, well(LOW, pain=4))], False),
        ([on(2, well(LOW, dosage=None))], False),
        # No exercise of this ladder.
        ([on(2, well(BRIDGE))], False),
        # Well, and then on the upper rung again, as bad as before.
        ([on(2, well(LOW)), on(4, well(FIRST, stopped="sharp_pain", pain=7))], False),
        # The same on the upper rung only once more, before it went well below.
        ([on(2, well(FIRST, stopped="sharp_pain", pain=7)), on(4, well(LOW))], True),
    ],
)
def test_a_rung_below_that_went_well_later_leaves_it_behind(
    after: list[SessionLog], past: bool
) -> None:
    """What stopped or eased a rung is past once another rung went well on a later day."""
    bad = on(0, well(FIRST, stopped="sharp_pain", pain=7))
    sessions = sorted([bad, *after], key=lambda one: one.date)
    found = case(FIRST, *sessions)
    assert past is (found.stops() == [])
    assert past is (found.pain_and_form() == [])


@pytest.mark.parametrize(
    ("done", "concerns"),
    [
        (item("bird-dog", "1 x 5 x 5s per side"), True),
        (MID, True),
        (FULL, False),
        (item("bird-dog", "2 x 7-8 x 2-3s per side"), False),
    ],
)
def test_a_harder_dose_that_hurt_has_been_left(done: Item, concerns: bool) -> None:
    """A bad log speaks of its own dose and of all that is above it."""
    fired = [("prog-pain-high", {"pain": 7, "most": 5})] if concerns else []
    assert fired == said(case(MID, on(0, well(done, pain=7))).pain_and_form())


def test_a_dose_nobody_named_speaks_of_any() -> None:
    """Pain counts even where the log leaves open what it was of."""
    found = case(MID, on(0, well(MID, pain=7, dosage=None)))
    assert said(found.pain_and_form()) == [("prog-pain-high", {"pain": 7, "most": 5})]


def test_the_last_log_decides_whether_it_concerns_the_item() -> None:
    """A harder dose before it takes nothing away, and a lighter one before it adds nothing."""
    hurt, harder = well(MID, pain=7), well(FULL, pain=7)
    assert len(case(MID, on(0, harder), on(2, hurt)).pain_and_form()) == 1
    assert case(MID, on(0, hurt), on(2, harder)).pain_and_form() == []


@pytest.mark.parametrize(("pain", "fires"), [(None, False), (4, False), (5, False), (6, True)])
def test_pain_above_the_ceiling_eases(pain: int | None, fires: bool) -> None:
    """Above 5 of 10; at it the dose is kept."""
    fired = [("prog-pain-high", {"pain": pain, "most": 5})] if fires else []
    assert fired == said(case(BRIDGE, on(0, well(BRIDGE, pain=pain))).pain_and_form())


@pytest.mark.parametrize(
    ("mornings", "margin", "told"),
    [
        # Pain and usual pain, of each side.
        ([(4, 3)], 0, (4, 3)),
        ([(3, 3)], 0, None),
        ([(2, None)], 0, None),
        ([(5, 5), (4, 3)], 0, (4, 3)),
        ([(5, 7), (4, 3)], 0, (4, 3)),
        ([(7, None), (4, 3)], 0, (4, 3)),
        ([(4, 3), (6, 1)], 0, (6, 1)),
        ([(4, 3), (3, 1)], 1, (3, 1)),
        ([(4, 2)], 1, (4, 2)),
        ([(3, 2)], 1, None),
        ([(4, 2)], 2, None),
    ],
)
def test_a_worse_morning_is_told_with_its_usual_one(
    mornings: list[tuple[int, int | None]], margin: int, told: tuple[int, int] | None
) -> None:
    """The worst of the mornings that were worse by more than the margin, and no other."""
    logs = (well(BRIDGE, pain_next_morning=one, usual_pain=usual) for one, usual in mornings)
    found = case(BRIDGE, on(0, *logs), morning_margin=margin).pain_and_form()
    expected = (
        [] if told is None else [("prog-pain-next-morning", {"pain": told[0], "usual": told[1]})]
    )
    assert expected == said(found)


WOBBLY: dict[str, Any] = {"form_solid": False}
SHORT: dict[str, Any] = {"counts": 9}


@pytest.mark.parametrize(
    ("logs", "forms", "misses"),
    [
        ([WOBBLY], 1, 0),
        ([WOBBLY, WOBBLY], 2, 0),
        ([WOBBLY, {}], 0, 0),
        ([WOBBLY, {}, WOBBLY], 1, 0),
        ([SHORT], 0, 1),
        ([SHORT, SHORT], 0, 2),
        ([SHORT, SHORT, SHORT], 0, 3),
        ([SHORT, {}, SHORT], 0, 1),
        ([SHORT, SHORT, {}], 0, 0),
        ([WOBBLY | SHORT, SHORT], 0, 2),
        ([SHORT, {"counts": None}], 0, 0),
        ([WOBBLY, {"form_solid": None}], 0, 0),
    ],
)
@pytest.mark.parametrize("needed", [1, 2, 3])
def test_form_and_shortfall_count_by_sessions_running(
    logs: list[dict[str, Any]], forms: int, misses: int, needed: int
) -> None:
    """Each eases from its own number of sessions on; one that went well starts it anew."""
    sessions = [on(2 * number, well(BRIDGE, **log)) for number, log in enumerate(logs)]
    cuts: dict[str, Any] = {"forms_before_ease": needed, "misses_before_ease": needed}
    expected = []
    if forms >= needed:
        expected.append(("prog-form-lost", {"times": forms}))
    if misses >= needed:
        expected.append(("prog-too-hard", {"times": misses}))
    assert expected == said(case(BRIDGE, *sessions, **cuts).pain_and_form())


def test_a_miss_is_of_the_dose_that_was_asked_for() -> None:
    """Ten of a lighter dose are no miss of the item's twelve."""
    harder = attrs.evolve(BRIDGE, dosage=Dosage.parse("2 x 12 x 2s"))
    found = case(harder, on(0, well(BRIDGE)), misses_before_ease=1)
    assert found.pain_and_form() == []
    unnamed = case(harder, on(0, well(BRIDGE, dosage=None)), misses_before_ease=1)
    assert said(unnamed.pain_and_form()) == [("prog-too-hard", {"times": 1})]


@pytest.mark.parametrize(
    ("of", "sessions", "offer", "found"),
    [
        # Nothing speaks against it.
        (FULL, [], MID, "bird-dog 2 x 6-8 x 2-3s per side"),
        (FULL, [on(0, well(MID))], MID, "bird-dog 2 x 6-8 x 2-3s per side"),
        (FULL, [], None, None),
        # It stopped for sharp pain: no rung of that exercise is a way out.
        (LONG, [on(0, well(FULL, **SHARP))], FULL, "bird-dog-low 2 x 5 x 5s per side"),
        (MID, [on(0, well(FIRST, **SHARP))], FIRST, "bird-dog-low 2 x 5 x 2-3s per side"),
        (FIRST, [on(0, well(LOW, **SHARP))], LOW, None),
        # It hurt within the week: below that, though it went well since.
        (LONG, [on(0, well(SIX, pain=7)), on(2, well(FULL))], FULL, "bird-dog 1 x 5 x 5s per side"),
        (FULL, [on(0, well(MID, pain=7)), on(2, well(MID))], MID, "bird-dog 1 x 5 x 2-3s per side"),
        (FULL, [on(0, well(MID, pain=7))], FIRST, "bird-dog 1 x 5 x 2-3s per side"),
        # It wobbled: below that too, unless nothing is below.
        (FULL, [on(0, well(MID, **WOBBLY))], MID, "bird-dog 1 x 5 x 2-3s per side"),
        (FIRST, [on(0, well(LOW, **WOBBLY))], LOW, "bird-dog-low 1 x 5 x 5s per side"),
        (FIRST, [on(0, well(LOWEST, **WOBBLY))], LOWEST, "bird-dog-low 1 x 5 x 5s per side"),
        (FIRST, [on(0, well(LOWEST, pain=7)), on(9)], LOWEST, None),
        # A log that names no dose is held against another exercise, not against the item's own.
        (FULL, [on(0, well(FULL, dosage=None, **WOBBLY))], MID, "bird-dog 2 x 6-8 x 2-3s per side"),
        (FIRST, [on(0, well(LOW, dosage=None, **WOBBLY))], LOW, "bird-dog-low 1 x 5 x 5s per side"),
    ],
)
def test_what_is_eased_to_has_nothing_against_it(
    of: Item, sessions: list[SessionLog], offer: Item | None, found: str | None
) -> None:
    """The nearest dose at or below the offer that went well or is new; none where pain leaves none."""
    below = case(of, *sessions).below(offer)
    assert found == (None if below is None else f"{below.exercise.id} {below.dosage}")


@pytest.mark.parametrize(
    ("of", "origin", "named", "holds"),
    [
        (MID, FULL, [], False),
        (MID, FULL, [True], True),
        (MID, FULL, [False], False),
        (MID, FULL, [True, False], False),
        (MID, FULL, [False, True], True),
        (LOW, FULL, [], True),
        (LOW, FULL, [False], True),
        (FULL, LOW, [], True),
        (FULL, LOW, [False], True),
    ],
)
def test_a_log_that_names_no_dose_is_of_the_item_it_was_offered(
    of: Item, origin: Item, named: list[bool], holds: bool
) -> None:
    """The last log of the item's own exercise is held against other doses only if it names one."""
    gap = {True: {}, False: {"dosage": None}}
    sessions = [on(number, well(of, **gap[one])) for number, one in enumerate(named)]
    there = case(read_again(of), *sessions)
    assert holds is there.names_its_dose(case(origin, *sessions))


def test_days_trained_are_those_of_the_course() -> None:
    """Any rung of it counts, and no other exercise."""
    sessions = [on(0, well(LOW)), on(2, well(BRIDGE)), on(4), on(6, well(BRIDGE), well(LONG))]
    assert (day(0), day(6)) == case(FULL, *sessions).days_trained()


@pytest.mark.parametrize(
    ("sessions", "last"),
    [
        ([], FULL),
        ([on(0, well(MID))], MID),
        ([on(0, well(LONG))], FULL),
        ([on(0, well(FIRST)), on(2, well(MID))], MID),
        ([on(0, well(MID)), on(2, well(FIRST))], FIRST),
        ([on(0, well(MID)), on(2, well(FIRST, dosage=None))], MID),
        ([on(0, well(MID)), on(2, well(BRIDGE))], MID),
        # Of several in one session the hardest.
        ([on(0, well(FIRST), well(MID), well(LOW))], MID),
    ],
)
def test_the_last_dose_done_is_never_above_the_item(sessions: list[SessionLog], last: Item) -> None:
    """What the latest session that names a dose had of this course, or the item where that is lower."""
    found = case(FULL, *sessions).last_done()
    assert (last.exercise.id, last.dosage) == (found.exercise.id, found.dosage)


@pytest.mark.parametrize(
    ("days", "away", "fired"),
    [
        ([0], 21, None),
        ([0], 22, ("prog-break-long", {"date": "2025-01-06", "days": 0})),
        # Twice three weeks apart are one training, a day more is a break between two.
        ([0, 21], 22, ("prog-break-long", {"date": "2025-01-27", "days": 21})),
        ([0, 22], 30, ("prog-break-long", {"date": "2025-01-28", "days": 0})),
        ([0, 7, 60, 67], 30, ("prog-break-long", {"date": "2025-03-14", "days": 7})),
        # As long away as trained is no longer than it.
        ([0, 15, 30], 29, ("prog-break-weeks", {"date": "2025-02-05", "weeks": 3})),
        ([0, 15, 30], 30, ("prog-break-weeks", {"date": "2025-02-05", "weeks": 3})),
        ([0, 15, 30], 31, ("prog-break-long", {"date": "2025-02-05", "days": 30})),
        ([], 90, None),
    ],
)
def test_a_break_is_long_where_it_outlasts_the_training(
    days: list[int], away: int, fired: tuple[str, dict[str, Any]] | None
) -> None:
    """More than three weeks off is a break; more than was trained without one, a long break."""
    sessions = [on(number, well(BRIDGE)) for number in days]
    today = max(days, default=0) + away
    expected = [] if fired is None else [fired]
    assert expected == said(case(BRIDGE, *sessions, today=today).breaks())
    assert case(BRIDGE, *sessions).breaks() == []


@pytest.mark.parametrize(
    ("done", "fires"),
    [([MID], True), ([FIRST], True), ([FULL], False), ([FULL, MID], True), ([MID, FULL], False)],
)
def test_a_break_is_answered_once(done: list[Item], fires: bool) -> None:
    """An item below the last dose done has come down already."""
    sessions = [on(number, well(one)) for number, one in enumerate(done)]
    assert fires is bool(case(MID, *sessions, today=60).breaks())


def least(of: Item) -> Item:
    """The item at the low end of every range, as a plain log of it says it was done."""
    return attrs.evolve(of, dosage=of.dosage.lowest())


@pytest.mark.parametrize(
    ("sessions", "today", "blocked"),
    [
        ([on(0, well(MID, pain=5))], 3, None),
        ([on(0, well(MID, pain=6))], 6, (MID, 0)),
        ([on(0, well(MID, pain=6))], 7, None),
        # Without a day, up to the last session.
        ([on(0, well(MID, pain=6)), on(6)], None, (MID, 0)),
        ([on(0, well(MID, pain=6)), on(7)], None, None),
        # The lowest of several, and of one place the earliest day.
        ([on(0, well(FULL, pain=6)), on(2, well(MID, pain=6))], 3, (MID, 2)),
        ([on(0, well(LOW, pain=6)), on(2, well(MID, pain=6))], 3, (LOW, 0)),
        ([on(0, well(MID, pain=6)), on(2, well(MID, pain=6))], 3, (MID, 0)),
        ([on(0, well(BRIDGE, pain=6))], 3, None),
    ],
)
def test_what_hurt_is_remembered_for_a_week(
    sessions: list[SessionLog], today: int | None, blocked: tuple[Item, int] | None
) -> None:
    """The lowest place of the course that hurt within seven days, as done, and the day."""
    found = case(FULL, *sessions, today=today)
    expected = (
        None if blocked is None else (found.course.position(least(blocked[0])), day(blocked[1]))
    )
    assert expected == found.blocked()


def test_an_unnamed_dose_that_hurt_blocks_what_is_above_the_item() -> None:
    """Nobody knows what it was of, so the item itself may stay and nothing harder comes."""
    found = case(MID, on(0, well(MID, pain=6, dosage=None)))
    blocked = found.blocked()
    assert blocked is not None
    harder = attrs.evolve(MID, dosage=Dosage.parse("2 x 7-8 x 2-3s per side"))
    assert found.course.position(MID) < blocked[0] < found.course.position(harder)


def test_the_lowest_of_two_sides_is_what_hurt() -> None:
    """Two doses logged in one session are as low as the lower."""
    found = case(FULL, on(0, well(FULL, pain=6, side="left"), well(MID, pain=1, side="right")))
    blocked = found.blocked()
    assert blocked is not None
    assert found.course.position(least(MID)) == blocked[0]


def dose(text: str) -> Dosage:
    """A dose."""
    return Dosage.parse(text)


@pytest.mark.parametrize(
    ("sessions", "always", "last"),
    [
        ([], [], []),
        # What hurt within the week, as it was asked and done, of any exercise of the course.
        (
            [on(0, well(MID, pain=6, counts=4)), on(9, well(LOW, pain=6)), on(10, well(FULL))],
            ["2 x 5 x 5s per side"],
            ["2 x 10 x 2s per side"],
        ),
        # The last entry of the item's exercise, and of the one last done; no earlier ones.
        (
            [
                on(0, well(FIRST)),
                on(2, well(FULL)),
                on(4, well(MID)),
                on(6, well(LOWEST, counts=1)),
                on(8, well(LOW)),
                on(10, well(LOWEST)),
            ],
            [],
            ["2 x 6 x 2s per side", "1 x 5 x 5s per side"],
        ),
        # Without a dose, the item's own, and nothing for another exercise.
        ([on(0, well(FULL, dosage=None, pain=6))], ["2 x 10 x 2s per side"], []),
        ([on(0, well(LOW, dosage=None, pain=6))], [], []),
        ([on(0, well(LONG, dosage=None, pain=6))], [], []),
    ],
)
def test_an_eased_dose_is_limited_by_what_hurt_and_what_was_done(
    sessions: list[SessionLog], always: list[str], last: list[str]
) -> None:
    """What hurt always limits; what was done last does only where it is asked for."""
    found = case(FULL, *sessions)
    assert {dose(one) for one in always} == {one.lowest() for one in found.limits(last=False)}
    both = {dose(one) for one in (*always, *last)}
    assert both == {one.lowest() for one in found.limits(last=True)}


@pytest.mark.parametrize("other", [FULL, LOW])
def test_a_dose_nobody_named_of_another_exercise_limits_nothing(other: Item) -> None:
    """The item's own dose is not what was asked there."""
    assert case(LONG, on(0, well(other, dosage=None, pain=6))).limits(last=True) == ()


@pytest.mark.parametrize(
    ("hurt", "offer", "anywhere", "here"),
    [
        # Fewer sets hurt than are offered, though the dose as a whole stands lower.
        (item("bird-dog", "1 x 10 x 2s per side"), MID, True, True),
        (MID, MID, False, False),
        (FULL, MID, False, False),
        # What a range allowed was part of what hurt.
        (MID, item("bird-dog", "2 x 8 x 3s per side"), False, False),
        (MID, item("bird-dog", "2 x 9 x 3s per side"), True, True),
        # In an exercise before or after it.
        (LOWEST, FULL, True, False),
        (LOWEST, LONG, True, False),
        (item("bird-dog-long-hold", "1 x 2 x 2s per side"), LOW, True, False),
        (item("bird-dog-long-hold", "1 x 2 x 2s per side"), FULL, True, False),
    ],
)
def test_no_part_may_be_above_what_hurt(
    hurt: Item, offer: Item, anywhere: bool, here: bool
) -> None:
    """In any exercise of the course; where only the same counts, in that one alone."""
    found = case(FULL, on(0, well(hurt, pain=6)))
    again = read_again(offer)
    assert (anywhere, here) == (found.is_too_much(again), found.is_too_much(again, same=True))


@pytest.mark.parametrize(("days", "until"), [(7, "2025-01-13"), (10, "2025-01-16")])
def test_recovery_is_told_with_its_end(days: int, until: str) -> None:
    """The day it hurt, how many days, and the day it can come again."""
    told = dict(case(BRIDGE, recovery_days=days).recovery(day(0)))
    assert told.pop("exercise") is not None
    assert told == {"date": "2025-01-06", "days": days, "until": until}


@pytest.mark.parametrize(
    ("changes", "fired"),
    [
        ({}, []),
        ({"dosage": None}, []),
        ({"dosage": dose("2 x 10 x 2s")}, [("prog-other-dose", {"dose": "2 x 10-12 x 2s"})]),
        ({"pain": 3}, []),
        ({"pain": 4}, [("prog-pain-mid", {"pain": 4, "most": 3})]),
        ({"form_solid": None}, []),
        ({"form_solid": False}, [("prog-form-not-solid", {})]),
        ({"counts": 9}, [("prog-target-missed", {})]),
        ({"counts": None}, []),
        ({"effort": 8}, []),
        ({"effort": 9}, [("prog-effort", {"effort": 9, "most": 8})]),
    ],
)
def test_what_is_not_good_enough_holds(
    changes: dict[str, Any], fired: list[tuple[str, dict[str, Any]]]
) -> None:
    """Each shortcoming of the last log by itself; what is unknown holds nothing."""
    assert fired == said(case(BRIDGE, on(0, well(BRIDGE, **changes))).holds())


def test_several_shortcomings_are_told_in_order() -> None:
    """The dose, pain, form, target, effort."""
    bad = well(BRIDGE, dosage=dose("2 x 10 x 2s"), pain=4, form_solid=False, counts=9, effort=9)
    assert [one.rule for one in case(BRIDGE, on(0, bad)).holds()] == [
        "prog-other-dose",
        "prog-pain-mid",
        "prog-form-not-solid",
        "prog-target-missed",
        "prog-effort",
    ]


PALLOF = item("pallof-press", "2 x 10-15 per side, load band light")


@pytest.mark.parametrize(
    ("of", "days", "rests"),
    [
        (ROW, [0], False),
        (ROW, [0, 1], True),
        (ROW, [0, 2], False),
        (ROW, [0, 5, 6], True),
        (ROW, [0, 1, 3], False),
        (PALLOF, [0, 1], True),
        (item("dumbbell-row", "2 x 10 per side, load 60% 1RM"), [0, 1], True),
        (item("deadlift", "2 x 10-15, load bodyweight"), [0, 1], False),
        (BRIDGE, [0, 1], False),
    ],
)
def test_loaded_muscles_rest_two_days(of: Item, days: list[int], rests: bool) -> None:
    """Between the last two sessions of a weight, a band or a percent; bodyweight may be daily."""
    sessions = [on(number, well(of)) for number in days]
    expected = [("prog-rest", {"days": 2})] if rests else []
    assert expected == said(case(of, *sessions).holds())


@pytest.mark.parametrize(
    ("policy", "new", "holds", "asks"),
    [
        (DOUBLE_PROGRESSION, True, [], []),
        (DOUBLE_PROGRESSION, None, [], []),
        (MAINTENANCE, None, ["prog-maintain"], []),
        (LOAD_FIRST, True, ["prog-new-to-exercise"], []),
        (LOAD_FIRST, False, [], []),
        (LOAD_FIRST, None, [], ["prog-trained-unknown"]),
    ],
)
def test_a_policy_for_the_trained_asks_who_is(
    policy: Policy, new: bool | None, holds: list[str], asks: list[str]
) -> None:
    """It holds for newcomers and asks where nobody said; each is told with the policy's name."""
    found = case(ROW, on(0, well(ROW), new_to_exercise=new), policy=policy)
    named = {"policy": policy.name}
    assert [(rule, named) for rule in holds] == said(found.holds())
    assert [(rule, named) for rule in asks] == said(found.asks())


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({}, ()),
        ({"dosage": None}, ("dosage",)),
        ({"dosage": None, "pain": None}, ("dosage", "pain")),
    ],
)
def test_what_the_last_log_leaves_open_is_asked_for(
    changes: dict[str, Any], missing: tuple[str, ...]
) -> None:
    """The dose first, then each answer by its name."""
    found = case(BRIDGE, on(0, well(BRIDGE, pain=None)), on(2, well(BRIDGE, **changes)))
    assert missing == found.missing()
    expected = [("prog-not-logged", {"missing": ", ".join(missing)})] if missing else []
    assert expected == said(found.asks())


TOP = item("glute-bridge", "2 x 12 x 2s")
HEAVY = item("dumbbell-row", "2 x 15 per side, load 2kg")


@pytest.mark.parametrize(
    ("of", "sessions", "times"),
    [
        (TOP, [], 0),
        (TOP, [on(0, well(TOP)), on(2, well(TOP))], 2),
        (TOP, [on(0, well(TOP)), on(2, well(TOP, counts=13, seconds=3, sets=3))], 2),
        # The top of the rung, though the log's own dose asked less.
        (TOP, [on(0, well(BRIDGE, counts=12)), on(2, well(TOP))], 2),
        (TOP, [on(0, well(TOP)), on(2, well(BRIDGE, counts=11))], 0),
        # One that does not count ends it, whatever came before.
        (TOP, [on(0, well(TOP)), on(2, well(TOP, pain=4)), on(4, well(TOP))], 1),
        (TOP, [on(0, well(TOP)), on(2, well(TOP, dosage=None)), on(4, well(TOP))], 1),
        (TOP, [on(0, well(TOP)), on(2, well(TOP, form_solid=None))], 0),
        # A dose of another rung: below, and above.
        (TOP, [on(0, well(item("glute-bridge", "1 x 12 x 2s"), sets=2)), on(2, well(TOP))], 1),
        (TOP, [on(0, well(item("glute-bridge", "2 x 13 x 2s"))), on(2, well(TOP))], 1),
        # Another weight; an equal one read from elsewhere is none.
        (HEAVY, [on(0, well(HEAVY)), on(2, well(HEAVY))], 2),
        (
            HEAVY,
            [on(0, well(item("dumbbell-row", "2 x 15 per side, load 1.5kg"))), on(2, well(HEAVY))],
            1,
        ),
    ],
)
def test_sessions_at_the_top_are_counted_back_from_the_last(
    of: Item, sessions: list[SessionLog], times: int
) -> None:
    """Good sessions of this rung and weight with all that grows before the step at its top."""
    found = case(of, *sessions)
    move = found.course.up(of)
    assert move is not None
    assert times == found.times_at_top(move)


def one_rung(dosage: str) -> Ladder:
    """A ladder of the bridge with this rung, and one more set above it."""
    rungs = tuple(
        Rung(exercise="glute-bridge", dosage=Dosage.parse(text), assumed=True)
        for text in (dosage, "4 x 12-15 x 10s")
    )
    return Ladder(id="bridge", name="Bridge", rungs=rungs)


@pytest.mark.parametrize(
    ("variable", "done", "times"),
    [
        # Count grows before sets, sets before the hold, all three before the rung.
        (Variable.COUNT, {"counts": 10, "sets": 2, "seconds": 2}, 1),
        (Variable.SETS, {"counts": 12, "sets": 2, "seconds": 2}, 1),
        (Variable.SETS, {"counts": 11, "sets": 2, "seconds": 2}, 0),
        (Variable.HOLD, {"counts": 12, "sets": 3, "seconds": 2}, 1),
        (Variable.HOLD, {"counts": 12, "sets": 2, "seconds": 2}, 0),
        (Variable.RUNG, {"counts": 12, "sets": 3, "seconds": 3}, 1),
        (Variable.RUNG, {"counts": 12, "sets": 3, "seconds": 2}, 0),
    ],
)
def test_what_grows_before_a_step_has_to_be_at_its_top(
    variable: Variable, done: dict[str, int], times: int
) -> None:
    """The rung's top for each variable before it in the policy, the dose's own low end for the rest."""
    of = item("glute-bridge", "2-3 x 10-12 x 2-3s")
    found = case(of, on(0, well(of, **done)), ladder=one_rung("2-3 x 10-12 x 2-3s"))
    assert times == found.times_at_top(Move(item=of, variable=variable))


def test_a_step_that_comes_first_needs_only_the_dose() -> None:
    """Where holds grow first, the repetitions need not be at their top for one."""
    of = item("glute-bridge", "2-3 x 10-12 x 2-3s")
    ladder = one_rung("2-3 x 10-12 x 2-3s")
    found = case(of, on(0, well(of)), ladder=ladder, policy=HOLD_FIRST)
    assert found.times_at_top(Move(item=of, variable=Variable.HOLD)) == 1
    assert found.times_at_top(Move(item=of, variable=Variable.COUNT)) == 0


def test_an_exercise_on_no_rung_is_never_at_its_top() -> None:
    """A stranger to the course has no top there."""
    move = Course.of(TOP).up(TOP)
    assert move is not None
    found = Case(item=FULL, sessions=(on(0, well(FULL)),), course=Course.of(TOP))
    assert found.times_at_top(move) == 0
