"""The longer the break, the less is offered after it."""

import datetime as dt

import pytest

from spinekit.dosage import Dosage
from spinekit.ladder import Ladder, Rung
from spinekit.progression import Course, ItemLog, SessionLog, progress
from spinekit.routine import Item
from tests.progression_kin import CATALOG, MONDAY, item

ROW = Ladder(
    id="row",
    name="Row",
    rungs=(Rung(exercise="dumbbell-row", dosage=Dosage.parse("2 x 10-15 per side"), assumed=True),),
)


def after(of: Item, away: int, ladder: Ladder | None) -> Item:
    """What is offered after ten weeks of an item done well and so many days off."""
    log = ItemLog.of(of, form_solid=True, pain=1, pain_next_morning=0)
    days = [MONDAY + dt.timedelta(days=7 * number) for number in range(10)]
    history = [SessionLog(date=day, items=(log,)) for day in days]
    decision = progress(of, history, ladder=ladder, today=days[-1] + dt.timedelta(days=away))
    assert decision.item is not None
    return decision.item


@pytest.mark.parametrize(
    ("of", "ladder", "weeks", "months"),
    [
        # The first rung is below half the dose.
        (
            item("bird-dog", "2 x 10-12 x 5s per side"),
            None,
            "bird-dog 1 x 10 x 5s per side",
            "bird-dog-low 1 x 5 x 5s per side",
        ),
        (
            item("dumbbell-row", "2 x 10-15 per side, load 6kg"),
            None,
            "dumbbell-row 2 x 10 per side, load 3kg",
            "dumbbell-row 2 x 10 per side, load 1kg",
        ),
        # It states no weight, or is the only one.
        (
            item("dumbbell-row", "2 x 10-15 per side, load 10kg"),
            ROW,
            "dumbbell-row 2 x 10 per side, load 5kg",
            "dumbbell-row 2 x 10 per side, load 5kg",
        ),
        (item("pelvic-tilt", "2 x 12-15"), None, "pelvic-tilt 1 x 12", "pelvic-tilt 1 x 12"),
        # The item is on it.
        (
            item("glute-bridge", "1 x 10-12 x 2s"),
            None,
            "glute-bridge 1 x 5-6 x 2s",
            "glute-bridge 1 x 5-6 x 2s",
        ),
    ],
)
def test_a_break_longer_than_the_training_gives_half_the_dose_or_less(
    of: Item, ladder: Ladder | None, weeks: str, months: str
) -> None:
    """After weeks off half of it; after more than was trained the first rung, if that is lower."""
    offers = [after(of, away, ladder) for away in (30, 200)]
    assert [weeks, months] == [f"{one.exercise.id} {one.dosage}" for one in offers]


@pytest.mark.parametrize("ladder", CATALOG.ladders)
def test_no_day_more_of_a_break_gives_more(ladder: str) -> None:
    """On every rung that ships: each longer break leads to the same dose or an easier one."""
    own = CATALOG.ladders[ladder]
    for rung in own.rungs:
        of = item(rung.exercise, str(rung.dosage))
        course = Course.of(of, ladder=own)
        offers = [after(of, away, own) for away in (7, 10, 11, 21, 22, 63, 64, 400)]
        places = [course.position(offer) for offer in offers]
        assert sorted(places, reverse=True) == places
