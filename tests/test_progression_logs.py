"""The log of an exercise and of a session: its limits, its sets, and what it takes from an item."""

import datetime as dt
from typing import Any

import pytest

from spinekit.catalog import Catalog
from spinekit.dosage import Dosage, Kilograms, ToFatigue
from spinekit.errors import InvalidTypeError, InvalidValueError
from spinekit.progression import ItemLog, SessionLog
from spinekit.routine import Item

CATALOG = Catalog.standard()
DAY = dt.date(2025, 1, 6)


def log(**said: Any) -> ItemLog:
    """A log of the glute bridge."""
    return ItemLog(exercise="glute-bridge", **said)


LIMITS = {
    "sets": 20,
    "counts": 200,
    "seconds": 3600,
    "effort": 10,
    "pain": 10,
    "pain_next_morning": 10,
    "usual_pain": 10,
    "days_to_settle": 365,
}


@pytest.mark.parametrize(("field", "most"), LIMITS.items(), ids=LIMITS)
def test_a_number_that_cannot_be_is_refused(field: str, most: int) -> None:
    """From nothing to the most there is; the refusal names both."""
    for value in (0, most):
        assert getattr(log(**{field: value}), field) in (value, (value,))
    for value in (-1, most + 1):
        with pytest.raises(InvalidValueError) as caught:
            log(**{field: value})
        assert caught.value.path == f"ItemLog.{field}"
        assert f"from 0 to {most}" in caught.value.remedy


@pytest.mark.parametrize(("field", "most"), [("counts", 200), ("seconds", 3600)])
def test_each_number_of_a_list_has_the_same_limits(field: str, most: int) -> None:
    """The refusal says which."""
    assert getattr(log(**{field: [0, most]}), field) == (0, most)
    for value in (-1, most + 1):
        with pytest.raises(InvalidValueError) as caught:
            log(**{field: [1, value]})
        assert caught.value.path == f"ItemLog.{field}[1]"
        assert f"from 0 to {most}" in caught.value.remedy


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, None),
        ({"sets": 0}, 0),
        ({"sets": 3}, 3),
        ({"sets": 3, "counts": 8}, 3),
        ({"sets": 3, "counts": (8, 8, 7)}, 3),
        ({"sets": 1, "counts": 8}, 1),
        ({"counts": (8, 7)}, 2),
        ({"seconds": (5, 5, 5)}, 3),
        ({"counts": 8, "seconds": (5, 5)}, 2),
        ({"counts": (8, 8), "seconds": 5}, 2),
        ({"counts": 8, "seconds": 5}, None),
    ],
)
def test_sets_are_given_or_counted(said: dict[str, Any], expected: int | None) -> None:
    """The longest list counts them; one number stands for every set and counts none."""
    assert expected == log(**said).sets_done


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"sets": 3, "counts": (8, 8)}, "counts"),
        ({"sets": 1, "counts": (8, 8)}, "counts"),
        ({"sets": 2, "counts": ()}, "counts"),
        ({"counts": ()}, "counts"),
        ({"sets": 0, "seconds": ()}, "seconds"),
        ({"sets": 0, "counts": (8, 8)}, "counts"),
        ({"sets": 2, "seconds": (5, 5, 5)}, "seconds"),
        ({"counts": (8, 8, 8), "seconds": (5, 5)}, "seconds"),
        ({"counts": (8, 8), "seconds": (5, 5, 5)}, "counts"),
    ],
)
def test_a_list_has_one_number_for_each_set(said: dict[str, Any], field: str) -> None:
    """Or one for all; what does not fit is refused, with the sets it would have to fit."""
    problem = r"does not fit the \d sets done" if said[field] else "names no set"
    with pytest.raises(InvalidValueError, match=problem) as caught:
        log(**said)
    assert caught.value.path == f"ItemLog.{field}"
    assert caught.value.value == said[field]


@pytest.mark.parametrize(
    ("dose", "expected"),
    [
        ("2-3 x 10-12", (2, (10,), None)),
        ("1 x 20-30s", (1, None, (20,))),
        ("2 x 10-12 x 2-3s", (2, (10,), (2,))),
    ],
)
def test_a_log_as_asked_takes_the_low_ends(dose: str, expected: tuple[object, ...]) -> None:
    """By name: sets, repetitions and seconds as asked at least, and how it felt as said."""
    asked = Item(exercise=CATALOG["elbow-prop"], dosage=Dosage.parse(dose))
    said: dict[str, Any] = {
        "form_solid": False,
        "pain": 1,
        "pain_next_morning": 2,
        "usual_pain": 3,
        "effort": 4,
    }
    found = ItemLog.of(item=asked, **said)
    assert expected == (found.sets, found.counts, found.seconds)
    assert (found.exercise, found.dosage) == ("elbow-prop", asked.dosage)
    assert said == {name: getattr(found, name) for name in said}


def test_a_log_of_work_to_fatigue_has_no_seconds() -> None:
    """Its cap is no target, so nothing is said to have been held so long."""
    dosage = Dosage(2, ToFatigue(60), load=Kilograms(5000))
    found = ItemLog.of(Item(exercise=CATALOG["glute-bridge"], dosage=dosage))
    assert (found.sets, found.counts, found.seconds) == (2, None, None)
    assert found.load == Kilograms(5000)


def test_a_session_has_a_date_without_a_time() -> None:
    """A moment is not a day."""
    with pytest.raises(InvalidTypeError) as caught:
        SessionLog(date=dt.datetime(2025, 1, 6, tzinfo=dt.UTC))
    assert caught.value.path == "SessionLog.date"
    assert SessionLog(date=DAY).date == DAY


def test_a_session_finds_the_logs_of_an_exercise() -> None:
    """Those of its very id, in order, however the ids sort."""
    logs = [ItemLog(exercise=one) for one in ("cat", "bird-dog", "cat", "dog")]
    session = SessionLog(date=DAY, items=logs)
    assert session.of("c-at".replace("-", "")) == (logs[0], logs[2])
    assert session.of("ca") == ()


def test_answers_stand_in_the_order_of_their_names() -> None:
    """However they were given; one taken back is kept as such."""
    given = {"osteoporosis": True, "cleared_by_clinician": None}
    session = SessionLog(date=DAY, answers=given)
    assert list(session.answers.items()) == sorted(given.items())
    assert session == SessionLog(date=DAY, answers=dict(reversed(given.items())))


def test_answers_are_a_mapping() -> None:
    """A list of names is refused, and says what to give."""
    with pytest.raises(InvalidTypeError, match="mapping of fact ids") as caught:
        SessionLog(date=DAY, answers=["osteoporosis"])  # type: ignore[arg-type]
    assert caught.value.path == "SessionLog.answers"
