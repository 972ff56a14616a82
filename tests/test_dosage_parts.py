"""The parts of a dosage: how they are named, printed, and held against those of another."""

import attrs
import pytest

from spinekit.dosage import Dosage, Reps


def test_all_but_sets_and_work_is_given_by_name() -> None:
    """A dosage opens with its sets and its work; the rest is named, and may be left out."""
    by_place = [field.name for field in attrs.fields(Dosage) if not field.kw_only]
    expected = ["sets", "work"]
    assert expected == by_place
    assert Dosage(2, Reps(10), per_side=False, rest=None, load=None) == Dosage(2, Reps(10))


@pytest.mark.parametrize("text", ["1 day", "1-2 days", "2 days", "7 days"])
def test_a_single_day_is_one_day(text: str) -> None:
    """Of 1 day a week alone it is said in the singular."""
    assert f"2 x 10, {text}/week" == str(Dosage.parse(f"2 x 10, {text}/week"))


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("2 x 10 per side", "2 x 10 per side", True),
        ("2 x 10 per side", "2 x 10", False),
        ("2 x 10, tempo 3-1-3-0", "2 x 10, tempo 3-1-3-0", True),
        ("2 x 10, tempo 3-1-3-0", "2 x 10, tempo 3-1-3-1", False),
        ("2 x 10, load 5kg", "2 x 10, load 5kg", True),
        ("2 x 10, load 60%1RM", "2 x 10, load 5kg", False),
        ("2 x 10, load 60%1RM", "2 x 10, load band light", False),
        ("2 x 10, load 60-70%1RM", "2 x 10, load 70-80%1RM", True),
        ("2 x 10, load 60-70%1RM", "2 x 10, load 71-80%1RM", False),
        ("2 x 10, rest 30-60s", "2 x 10, rest 60-90s", True),
        ("2 x 10, rest 30-60s", "2 x 10, rest 61-90s", False),
        ("1 x to fatigue (max 300s)", "1 x to fatigue (max 300s)", True),
        ("1 x to fatigue (max 300s)", "1 x to fatigue (max 301s)", False),
        ("1 x 30s", "1 x 1 x 30s", False),
        ("1 x 30s", "1 x 30", False),
    ],
)
def test_two_dosages_agree_part_by_part(one: str, other: str, agree: bool) -> None:
    """What both state must have something in common, whichever is asked."""
    first, second = Dosage.parse(one), Dosage.parse(other)
    assert agree is first.agrees_with(second)
    assert agree is second.agrees_with(first)


@pytest.mark.parametrize(
    ("stated", "default", "fits"),
    [
        ("2 x 10 per side", "2 x 10 per side", True),
        ("2 x 10", "2 x 10 per side", False),
        ("2 x 10 per side", "2 x 10", False),
        ("2 x 8-12", "2 x 8-12", True),
        ("2 x 8-12", "2 x 7-12", False),
        ("2 x 8-12", "2 x 8-13", False),
        ("2 x 10, load 60-70%1RM", "2 x 10, load 60-70%1RM", True),
        ("2 x 10, load 60-70%1RM", "2 x 10, load 60-71%1RM", False),
        ("2 x 10, load 60-70%1RM", "2 x 10, load 5kg", False),
        ("2 x 10, load 5kg", "2 x 10, load 60%1RM", False),
        ("2 x 10, load 5kg", "2 x 10, load 5kg", True),
        ("2 x 10, rest 60s", "2 x 10", True),
        ("2 x 10", "2 x 10, rest 60s", True),
        ("1 x to fatigue (max 300s)", "1 x to fatigue (max 300s)", True),
        ("1 x to fatigue (max 300s)", "1 x to fatigue (max 299s)", False),
        ("1 x to fatigue (max 300s)", "1 x to fatigue (max 301s)", False),
    ],
)
def test_a_default_stays_within_what_is_stated(stated: str, default: str, fits: bool) -> None:
    """Every number that both state lies, in the default, inside what is stated."""
    assert fits is Dosage.parse(stated).fits(Dosage.parse(default))
