"""The rungs of an item: its ladder, a rung of its own, and what of a rung some text states."""

import attrs
import pytest

from spinekit.dosage import Dosage, DosageCap
from spinekit.ladder import Ladder, Rung
from spinekit.progression import ProgressionSettings
from spinekit.progression.rungs import ladder_of, lowered_to, own_rung, sourced_dosage
from spinekit.references import cite
from spinekit.routine import Item
from tests.progression_kin import CATALOG, item

SETTINGS = ProgressionSettings()


def rung(
    exercise: str, dose: str, *, assumed: bool = False, source: str = "hold-mcgill-10s"
) -> Rung:
    """A rung that rests on one source."""
    return Rung(
        exercise=exercise, dosage=Dosage.parse(dose), assumed=assumed, citations=cite(source)
    )


def stated(one: Rung, of: Item) -> str:
    """What is left of a rung where holds over ten seconds need a text."""
    return str(sourced_dosage(one, of, CATALOG, SETTINGS))


@pytest.mark.parametrize(
    ("exercise", "dose", "expected"),
    [
        # The first of two that cover it, and not the one with this dose of another exercise.
        ("elbow-prop", "1 x 8-10 x 5s", "elbow-prop"),
        # The one that states this very dose comes before one that covers it.
        ("glute-bridge", "1 x 10 x 2s", "short-bridge"),
        ("glute-bridge", "1 x 9 x 2s", "bridge"),
        # None that covers it.
        ("glute-bridge", "4 x 10 x 2s", None),
        ("pelvic-tilt", "2 x 12-15", None),
    ],
)
def test_an_item_follows_the_ladder_with_its_very_dose(
    exercise: str, dose: str, expected: str | None
) -> None:
    """Else the first that covers it; else none."""
    short = Ladder(id="short-bridge", name="Short", rungs=(rung("glute-bridge", "1 x 10 x 2s"),))
    catalog = CATALOG | attrs.evolve(CATALOG, exercises=(), ladders=(short,))
    found = ladder_of(item(exercise, dose), catalog)
    assert expected == (None if found is None else found.id)


@pytest.mark.parametrize(
    ("dose", "expected"),
    [("1 x 12", "2 x 12-15"), ("2 x 15", "2 x 12-15"), ("2 x 16", "2 x 16"), ("3 x 12", "3 x 12")],
)
def test_an_item_on_no_ladder_moves_within_a_dose_that_covers_it(dose: str, expected: str) -> None:
    """The pelvic tilt is stated as 2 x 12-15; whatever asks more has a rung of its own."""
    assert expected == str(own_rung(item("pelvic-tilt", dose)).dosage)


@pytest.mark.parametrize(
    ("assumed", "source", "expected"),
    [(False, "hold-mcgill-10s", 20), (True, "hold-mcgill-10s", 10), (False, "our-judgement", 10)],
)
def test_a_long_hold_is_kept_where_the_rung_rests_on_a_text(
    assumed: bool, source: str, expected: int
) -> None:
    """Neither a dose we filled in nor our own judgment is one."""
    long = rung("prone-arm-lift", "1 x 5 x 20s", assumed=assumed, source=source)
    assert f"1 x 5 x {expected}s" == stated(long, item("prone-arm-lift", "1 x 5 x 5s"))


@pytest.mark.parametrize("hold", [9, 10])
def test_a_hold_of_up_to_ten_seconds_needs_no_text(hold: int) -> None:
    """And so the catalog need not have the exercise."""
    short = rung("my-own-lift", f"1 x 5 x {hold}s", assumed=True)
    assert f"1 x 5 x {hold}s" == stated(short, item("elbow-prop", "1 x 45s"))


@pytest.mark.parametrize(
    ("exercise", "expected"),
    [("bird-dog", 10), ("elbow-prop", 60), ("my-own-prop", 60), ("prone-back-lift", 20)],
)
def test_each_exercise_has_its_own_texts(exercise: str, expected: int) -> None:
    """Of the item's own exercise they stand with the item, of any other in the catalog."""
    own = attrs.evolve(CATALOG["elbow-prop"], id="my own prop".replace(" ", "-"))
    mine = Item(exercise=own, dosage=Dosage.parse("1 x 45s"))
    assert f"1 x 8 x {expected}s" == stated(rung(exercise, "1 x 8 x 90s", assumed=True), mine)


def test_a_rung_that_nothing_lowers_is_the_same_rung() -> None:
    """An equal dose under no cap, or one that it does not reach, makes no copy."""
    one = rung("elbow-prop", "1 x 30s")
    for cap in (DosageCap(), DosageCap(max_hold_seconds=30)):
        assert lowered_to(one, Dosage.parse("1 x 30s"), cap) is one
    assert lowered_to(one, Dosage.parse("1 x 20s"), DosageCap()) == rung("elbow-prop", "1 x 20s")
    assert lowered_to(one, one.dosage, DosageCap(max_hold_seconds=29)).dosage == Dosage.parse(
        "1 x 29s"
    )
