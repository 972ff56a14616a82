"""What the logs of one exercise in one session say: done, painful, well done, or unknown."""

import datetime as dt
from typing import Any

import pytest

from spinekit.dosage import Dosage
from spinekit.person import Person
from spinekit.progression import ItemLog, ProgressionSettings, SessionLog, Variable
from spinekit.progression.reading import Entry, answered, effort_ceiling, entries

DAY = dt.date(2025, 1, 6)
CUTS = ProgressionSettings()
DOSE = Dosage.parse("2 x 10-12 x 2-3s")


def log(**changes: Any) -> ItemLog:
    """A log of the bird dog."""
    return ItemLog(exercise="bird-dog", **changes)


def entry(*logs: ItemLog) -> Entry:
    """These logs as one entry."""
    return Entry(date=DAY, logs=logs)


def solid(**changes: Any) -> ItemLog:
    """A log of :data:`DOSE` that leaves nothing open and against which nothing stands."""
    fine: dict[str, Any] = {
        "dosage": DOSE,
        "sets": 2,
        "counts": 10,
        "seconds": 2,
        "form_solid": True,
        "pain": 0,
        "pain_next_morning": 0,
    }
    return log(**fine | changes)


LIGHT, HEAVY = Dosage.parse("1 x 5"), Dosage.parse("2 x 10")


@pytest.mark.parametrize(
    ("named", "dosages", "dosage"),
    [
        ((LIGHT,), (LIGHT,), LIGHT),
        ((LIGHT, LIGHT), (LIGHT,), LIGHT),
        ((HEAVY, LIGHT), (HEAVY, LIGHT), None),
        ((LIGHT, None), (), None),
        ((None, None), (), None),
    ],
)
def test_an_entry_has_a_dose_where_every_log_names_the_same(
    named: tuple[Dosage | None, ...], dosages: tuple[Dosage, ...], dosage: Dosage | None
) -> None:
    """One log without a dose leaves it unknown, and two doses are not one."""
    found = entry(*(log(dosage=one) for one in named))
    assert (dosages, dosage) == (found.dosages, found.dosage)


@pytest.mark.parametrize("field", ["pain", "effort", "days_to_settle"])
@pytest.mark.parametrize(
    ("said", "worst"),
    [((None,), None), ((0,), 0), ((0, 4), 4), ((4, 0), 4), ((3, None), 3), ((None, 0), 0)],
)
def test_the_worst_answer_counts(
    field: str, said: tuple[int | None, ...], worst: int | None
) -> None:
    """Of several answers the highest; no answer is unknown, and unknown is not 0."""
    logs = [log(**{field: one}) for one in said]
    assert worst == getattr(entry(*logs), field)


@pytest.mark.parametrize(
    ("stopped", "sharp"),
    [
        ((None,), False),
        (("pain",), False),
        (("tired", "sharp_pain"), True),
        (("sharp_pain",), True),
    ],
)
def test_one_sharp_pain_makes_the_entry_sharp(stopped: tuple[str | None, ...], sharp: bool) -> None:
    """Whichever side it was, and no other reason to stop."""
    assert sharp is entry(*(log(stopped=one) for one in stopped)).is_sharp


@pytest.mark.parametrize(
    ("logs", "form"),
    [
        ([{"form_solid": True}, {"form_solid": True}], True),
        ([{"form_solid": True}, {}], None),
        ([{}, {"form_solid": False}], False),
        ([{"form_solid": True}, {"form_solid": False}], False),
        ([{"form_solid": True, "stopped": "form"}], False),
        ([{"form_solid": True, "stopped": "tired"}], True),
        ([{"stopped": "pain"}], None),
    ],
)
def test_form_is_solid_where_every_log_says_so(
    logs: list[dict[str, Any]], form: bool | None
) -> None:
    """One broken side decides, then one unknown; a stop for form is broken form."""
    assert form is entry(*(log(**one) for one in logs)).form


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ({"counts": 10}, {"counts": 10}, False),
        ({"counts": 10}, {"counts": 12}, True),
        ({"counts": 12}, {"counts": 10}, True),
        ({"sets": 2}, {"sets": 1}, True),
        ({"seconds": 2}, {"seconds": 3}, True),
        ({"seconds": (3, 2)}, {"seconds": (2, 3)}, False),
        ({"pain": 2}, {"pain": 0}, False),
    ],
)
def test_sides_differ_where_more_was_done_with_one(
    left: dict[str, Any], right: dict[str, Any], differ: bool
) -> None:
    """In sets, count or hold, whichever is the stronger; pain is no difference in work."""
    both = (log(side="left", **left), log(side="right", **right))
    assert [differ, differ] == [entry(*both).sides_differ, entry(*both[::-1]).sides_differ]


@pytest.mark.parametrize("sides", [("left",), ("right",), (None,), (None, "left"), (None, "right")])
def test_one_side_alone_differs_from_nothing(sides: tuple[str | None, ...]) -> None:
    """Both sides have to be logged apart before they can differ."""
    logs = (log(side=side, counts=number) for number, side in enumerate(sides))
    assert entry(*logs).sides_differ is False


def test_a_log_of_both_sides_says_nothing_of_their_difference() -> None:
    """It is left out where the sides are compared."""
    sides = (log(side="left", counts=8), log(side="right", counts=8))
    assert entry(log(counts=12), *sides).sides_differ is False


@pytest.mark.parametrize(
    ("variable", "logs", "least"),
    [
        (Variable.COUNT, [{"counts": (12, 9, 11), "sets": 3, "seconds": 1}], 9),
        (Variable.COUNT, [{"counts": 8}, {"counts": 10}], 8),
        (Variable.COUNT, [{"counts": 10}, {}], 0),
        (Variable.HOLD, [{"seconds": (5, 4), "counts": 1}], 4),
        (Variable.HOLD, [{"counts": 7}], 0),
        (Variable.SETS, [{"sets": 3, "counts": 10}, {"sets": 2}], 2),
        (Variable.SETS, [{"counts": (7, 7)}], 2),
        (Variable.SETS, [{"counts": 7}], 0),
    ],
)
def test_the_weakest_set_or_side_counts(
    variable: Variable, logs: list[dict[str, Any]], least: int
) -> None:
    """What is not known counts as nothing done."""
    assert least == entry(*(log(**one) for one in logs)).least(variable)


@pytest.mark.parametrize(
    ("morning", "usual", "margin", "worse"),
    [
        (None, 2, 0, None),
        (0, None, 0, False),
        (0, None, 1, False),
        (1, None, 0, None),
        (1, None, 1, False),
        (2, None, 1, None),
        (2, 2, 0, False),
        (3, 2, 0, True),
        (3, 2, 1, False),
        (4, 2, 1, True),
        (4, 3, 2, False),
        (1, 4, 0, False),
    ],
)
def test_a_morning_is_worse_above_usual_and_margin(
    morning: int | None, usual: int | None, margin: int, worse: bool | None
) -> None:
    """Within the margin no baseline is needed; above it, none is unknown."""
    found = entry(log(pain_next_morning=morning, usual_pain=usual)).worse_morning(margin)
    assert worse is found


def test_one_worse_morning_decides() -> None:
    """Beside calm and unknown ones."""
    calm, unknown = log(pain_next_morning=0), log()
    worse = log(pain_next_morning=3, usual_pain=2)
    assert entry(calm, unknown).worse_morning(0) is None
    assert entry(calm, unknown, worse).worse_morning(0) is True


DONE: dict[str, Any] = {"sets": 2, "counts": 10, "seconds": 2}


@pytest.mark.parametrize(
    ("dose", "done", "reached"),
    [
        ("2 x 10-12 x 2-3s", DONE, True),
        ("2 x 10-12 x 2-3s", DONE | {"counts": 12}, True),
        ("2 x 10-12 x 2-3s", DONE | {"counts": 9}, False),
        ("2 x 10-12 x 2-3s", DONE | {"counts": (12, 9)}, False),
        ("2 x 10-12 x 2-3s", DONE | {"sets": 3}, True),
        ("2 x 10-12 x 2-3s", DONE | {"sets": 1}, False),
        ("2 x 10-12 x 2-3s", DONE | {"seconds": 3}, True),
        ("2 x 10-12 x 2-3s", DONE | {"seconds": 1}, False),
        ("2 x 10-12 x 2-3s", DONE | {"seconds": None}, None),
        ("2 x 10-12 x 2-3s", DONE | {"counts": None}, None),
        ("2 x 10-12 x 2-3s", DONE | {"sets": None}, None),
        ("2 x 10-12 x 2-3s", DONE | {"sets": None, "seconds": 1}, False),
        ("2 x 10-12", DONE | {"seconds": None}, True),
        ("1 x 30s", {"sets": 1, "seconds": 30}, True),
        ("1 x 30s", {"sets": 1, "seconds": 29}, False),
        ("2 x to fatigue, at most 60s", {"sets": 2}, True),
        ("2 x to fatigue, at most 60s", {"sets": 2, "seconds": 20}, True),
        ("2 x to fatigue, at most 60s", {"sets": 1}, False),
    ],
)
def test_a_dose_is_reached_at_its_low_end(
    dose: str, done: dict[str, Any], reached: bool | None
) -> None:
    """In every part it asks for; what fell short decides before what is unknown."""
    assert reached is entry(log(**done)).reached(Dosage.parse(dose))


@pytest.mark.parametrize(
    ("asked", "used", "reached"),
    [
        ("load 2kg", "load 2kg", True),
        ("load 2kg", "load 3kg", True),
        ("load 2kg", "load 1kg", False),
        ("load 2kg", "load bodyweight", None),
        ("load 2kg", "load band heavy", None),
        ("load 2kg", None, None),
        ("load band light", "load band light", True),
        ("load band light", "load band extra light", False),
        ("load bodyweight", None, True),
        ("load bodyweight", "load 2kg", True),
    ],
)
def test_a_load_is_reached_by_one_of_its_kind(
    asked: str, used: str | None, reached: bool | None
) -> None:
    """Another kind of load says nothing; the weight of the body is always there."""
    load = None if used is None else Dosage.parse(f"1 x 1, {used}").load
    found = entry(log(sets=2, counts=10, load=load))
    dose = Dosage.parse(f"2 x 10, {asked}")
    assert reached is found.reached(dose)
    gap = {"load"} if reached is None else set()
    assert gap == set(found.missing(dose)) - {"form_solid", "pain", "pain_next_morning"}


@pytest.mark.parametrize(
    ("stopped", "reached"),
    [
        (None, True),
        ("pain", False),
        ("tired", False),
        ("form", False),
        ("sharp_pain", False),
        ("other", None),
        ("new_numbness", None),
        ("warning_sign", None),
    ],
)
def test_what_was_stopped_was_not_reached(stopped: str | None, reached: bool | None) -> None:
    """Whatever the numbers say; where the reason is not the dose, it is unknown."""
    assert reached is entry(log(**DONE, stopped=stopped)).reached(DOSE)


@pytest.mark.parametrize(
    ("sides", "complete"),
    [
        (("left", "right"), True),
        ((None,), True),
        (("left", None), True),
        (("left",), False),
        (("right",), False),
        (("left", "left"), False),
    ],
)
def test_a_dose_per_side_needs_both_sides(sides: tuple[str | None, ...], complete: bool) -> None:
    """One side alone leaves the other unknown; for a dose of both at once no side is needed."""
    found = entry(*(solid(side=side, seconds=None) for side in sides))
    dose = Dosage.parse("2 x 10 per side")
    assert (True if complete else None) is found.reached(dose)
    assert (() if complete else ("side",)) == found.missing(dose)
    together = Dosage.parse("2 x 10")
    assert (found.reached(together), found.missing(together)) == (True, ())


@pytest.mark.parametrize(
    ("dose", "changes", "missing"),
    [
        ("2 x 10-12 x 2-3s", {}, ()),
        ("2 x 10-12 x 2-3s", {"sets": None}, ("sets",)),
        ("2 x 10-12 x 2-3s", {"counts": None}, ("counts",)),
        ("2 x 10-12 x 2-3s", {"seconds": None}, ("seconds",)),
        ("2 x 10-12", {"seconds": None}, ()),
        ("2 x 30s", {"counts": None}, ()),
        ("2 x to fatigue, at most 60s", {"counts": None, "seconds": None}, ()),
        ("2 x 10-12 x 2-3s", {"form_solid": None}, ("form_solid",)),
        ("2 x 10-12 x 2-3s", {"form_solid": False}, ()),
        ("2 x 10-12 x 2-3s", {"form_solid": None, "stopped": "form"}, ()),
        ("2 x 10-12 x 2-3s", {"form_solid": None, "stopped": "tired"}, ("form_solid",)),
        ("2 x 10-12 x 2-3s", {"pain": None}, ("pain",)),
        ("2 x 10-12 x 2-3s", {"pain_next_morning": None}, ("pain_next_morning",)),
        ("2 x 10-12 x 2-3s", {"pain_next_morning": 1}, ("usual_pain",)),
        ("2 x 10-12 x 2-3s", {"pain_next_morning": 1, "usual_pain": 0}, ()),
        ("2 x 10-12 x 2-3s, effort 5/10", {}, ("effort",)),
        ("2 x 10-12 x 2-3s, effort 5/10", {"effort": 0}, ()),
        ("2 x 10-12 x 2-3s", {"stopped": "other"}, ("stopped",)),
        ("2 x 10-12 x 2-3s", {"stopped": "tired"}, ()),
        ("2 x 10-12 x 2-3s, load 2kg", {}, ("load",)),
        ("2 x 10-12 x 2-3s, load bodyweight", {}, ()),
    ],
)
def test_what_is_missing_is_named(
    dose: str, changes: dict[str, Any], missing: tuple[str, ...]
) -> None:
    """Each answer a step up needs, by its field; what the dose does not ask for is not needed."""
    assert missing == entry(solid(**changes)).missing(Dosage.parse(dose))


def test_what_is_missing_is_named_once() -> None:
    """Two sides that lack the same answers name them once, in order."""
    sides = [log(side=side) for side in ("left", "right")]
    assert entry(*sides).missing(DOSE) == (
        "sets",
        "counts",
        "seconds",
        "form_solid",
        "pain",
        "pain_next_morning",
    )


@pytest.mark.parametrize(
    ("changes", "hurt"),
    [
        ({}, False),
        ({"pain": None}, False),
        ({"pain": 4}, False),
        ({"pain": 5}, True),
        ({"pain_next_morning": 2, "usual_pain": 1}, False),
        ({"pain_next_morning": 3, "usual_pain": 1}, True),
        ({"pain_next_morning": 3}, False),
        ({"stopped": "sharp_pain"}, True),
        ({"stopped": "pain"}, False),
        ({"days_to_settle": 2}, False),
        ({"days_to_settle": 3}, True),
    ],
)
def test_what_hurts_is_above_a_cut_off(changes: dict[str, Any], hurt: bool) -> None:
    """Pain above the ceiling given, a morning above the margin, sharp pain, or days of it."""
    settings = ProgressionSettings(morning_margin=1)
    assert hurt is entry(solid(**changes)).hurt(4, settings)


@pytest.mark.parametrize(
    ("changes", "good"),
    [
        ({}, True),
        ({"counts": 9}, False),
        ({"counts": None}, False),
        ({"form_solid": False}, False),
        ({"pain": 3}, True),
        ({"pain": 4}, False),
        ({"pain_next_morning": 2, "usual_pain": 2}, True),
        ({"pain_next_morning": 2, "usual_pain": 1}, False),
        ({"effort": 8}, True),
        ({"effort": 9}, False),
        ({"days_to_settle": 2}, True),
        ({"days_to_settle": 3}, False),
        ({"stopped": "warning_sign"}, False),
    ],
)
def test_a_good_entry_has_nothing_against_it(changes: dict[str, Any], good: bool) -> None:
    """Complete, reached, solid, in the green, calm in the morning, no grind, soon settled."""
    assert good is entry(solid(**changes)).is_good(DOSE, CUTS)


NONE_AT_ALL = ProgressionSettings(pain_green=0, pain_ceiling=0, settle_days=0, effort_ceiling=0)


@pytest.mark.parametrize(
    ("changes", "hurt", "good"),
    [
        ({}, False, True),
        ({"pain": 1}, True, False),
        ({"days_to_settle": 0}, False, True),
        ({"days_to_settle": 1}, True, False),
        ({"effort": 0}, False, True),
        ({"effort": 1}, False, False),
    ],
)
def test_a_cut_off_of_nothing_lets_nothing_pass(
    changes: dict[str, Any], hurt: bool, good: bool
) -> None:
    """Where no pain, no day of it and no effort are allowed, none or unknown is not too much."""
    found = entry(solid(**changes))
    assert (hurt, good) == (found.hurt(0, NONE_AT_ALL), found.is_good(DOSE, NONE_AT_ALL))


def test_the_parts_of_an_entry_are_told_by_name() -> None:
    """Its day and its logs cannot be mixed up by their order."""
    with pytest.raises(TypeError):
        Entry(DAY, (log(),))  # type: ignore[call-arg]


def test_a_good_entry_has_every_baseline_a_margin_could_replace() -> None:
    """Within the margin the morning is calm, and yet what is usual is asked for."""
    within = solid(pain_next_morning=1)
    assert entry(within).is_good(DOSE, ProgressionSettings(morning_margin=1)) is False


@pytest.mark.parametrize(
    ("dose", "ceiling"),
    [("2 x 10", 8), ("2 x 10, effort 5/10", 5), ("2 x 10, effort 6-9/10", 9)],
)
def test_a_dose_that_states_an_effort_has_its_own_ceiling(dose: str, ceiling: int) -> None:
    """The high end of what it states; otherwise the one of the settings."""
    assert ceiling == effort_ceiling(Dosage.parse(dose), CUTS)
    found = entry(solid(dosage=Dosage.parse(dose), seconds=None, effort=ceiling))
    assert found.is_good(Dosage.parse(dose), CUTS) is True
    above = entry(solid(dosage=Dosage.parse(dose), seconds=None, effort=ceiling + 1))
    assert above.is_good(Dosage.parse(dose), CUTS) is False


def test_entries_are_those_of_one_exercise_by_session() -> None:
    """Sessions without it are left out; both of its logs of one session stand together."""
    left, right = log(side="left"), log(side="right")
    other = ItemLog(exercise="glute-bridge")
    days = [DAY + dt.timedelta(days=number) for number in range(3)]
    sessions = (
        SessionLog(date=days[0], items=(left, other, right)),
        SessionLog(date=days[1], items=(other,)),
        SessionLog(date=days[2], items=(right,)),
    )
    expected = (Entry(date=days[0], logs=(left, right)), Entry(date=days[2], logs=(right,)))
    assert expected == entries(sessions, "bird-dog")


YES, NO = {"osteoporosis": True}, {"osteoporosis": False}
UNKNOWN = {"osteoporosis": None}


@pytest.mark.parametrize(
    ("said", "person", "answer"),
    [
        ([], None, None),
        ([], Person.of(osteoporosis=True), True),
        ([NO], Person.of(osteoporosis=True), False),
        ([YES, NO], None, False),
        ([NO, YES, {}], None, True),
        ([YES, UNKNOWN], Person.of(osteoporosis=True), None),
        ([{}], Person.of(osteoporosis=False), False),
    ],
)
def test_the_latest_answer_counts(
    said: list[dict[str, bool | None]], person: Person | None, answer: bool | None
) -> None:
    """That of the last session with one, even where it takes one back; else the person's."""
    sessions = tuple(
        SessionLog(date=DAY + dt.timedelta(days=number), answers=answers)
        for number, answers in enumerate(said)
    )
    assert answer is answered(sessions, person, "osteoporosis")
