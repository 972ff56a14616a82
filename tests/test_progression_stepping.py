"""One step of one variable of a dose: what it reads, changes, raises, lowers and halves."""

from itertools import pairwise

import pytest

from spinekit.dosage import Band, BandLevel, Bodyweight, Dosage, Kilograms, PercentOfMax, ToFatigue
from spinekit.progression import ProgressionSettings, Variable
from spinekit.progression.stepping import (
    amount,
    covers,
    halved,
    heavier,
    highest,
    is_coarse,
    lowered,
    raised,
    weight,
    with_amount,
)
from spinekit.ranges import Range

SETTINGS = ProgressionSettings()


def test_the_cap_of_work_to_fatigue_is_its_hold() -> None:
    """A stated cap can be read and changed, one that nobody stated is no amount."""
    capped = Dosage(2, ToFatigue(60))
    assert amount(capped, Variable.HOLD) == Range(60)
    assert amount(Dosage(2, ToFatigue(None)), Variable.HOLD) is None
    assert with_amount(capped, Variable.HOLD, Range(40, 45)) == Dosage(2, ToFatigue(45))
    assert with_amount(capped, Variable.SETS, Range(3)) == Dosage(3, ToFatigue(60))


@pytest.mark.parametrize(
    ("dose", "variable"),
    [
        ("2 x 10", Variable.HOLD),
        ("2 x 30s", Variable.COUNT),
        ("2 x to fatigue (max 60s)", Variable.COUNT),
        ("2 x 10 x 5s", Variable.LOAD),
        ("2 x to fatigue (max 60s)", Variable.LOAD),
    ],
)
def test_a_part_that_a_dose_does_not_have_stays_away(dose: str, variable: Variable) -> None:
    """It has no amount, and setting one changes nothing."""
    dosage = Dosage.parse(dose)
    assert amount(dosage, variable) is None
    assert dosage == with_amount(dosage, variable, Range(7))


@pytest.mark.parametrize(
    ("count", "done", "expected"),
    [
        # Below the bounds: up to their low end, and no further at once.
        ("8", 0, "9"),
        ("9", 0, "10-12"),
        ("7-9", 0, "8-9"),
        ("5", 12, "6"),
        # Within them: what may be done is the top, whatever it was before.
        ("10", 0, "11-12"),
        ("10-11", 0, "11-12"),
        ("11", 0, "12"),
        # What was done counts within the dose's own range.
        ("10-12", 11, "11-12"),
        ("10-12", 12, "12"),
        ("10-11", 12, "11-12"),
        # At the top, and above it.
        ("12", 15, None),
        ("12-14", 14, None),
        ("15", 0, None),
    ],
)
def test_repetitions_rise_to_the_top_of_their_bounds(
    count: str, done: int, expected: str | None
) -> None:
    """Each step adds one, or what was done already; from the top there is none."""
    found = raised(
        dosage=Dosage.parse(f"2 x {count}"),
        variable=Variable.COUNT,
        bounds=Range(10, 12),
        step=1,
        done=done,
    )
    assert found == (None if expected is None else Dosage.parse(f"2 x {expected}"))


def test_a_step_does_not_pass_the_top() -> None:
    """Five seconds more than 27, where 30 are the most, are 30."""
    dosage = Dosage.parse("1 x 27s")
    assert str(raised(dosage, Variable.HOLD, Range(20, 30), step=5)) == "1 x 30s"


@pytest.mark.parametrize(
    ("hold", "expected"), [(5, None), (6, 5), (9, 5), (10, 5), (11, 6), (30, 25)]
)
def test_a_hold_falls_to_its_least(hold: int, expected: int | None) -> None:
    """Five seconds less, but never below five."""
    dosage = Dosage.parse(f"1 x {hold}s")
    found = lowered(dosage=dosage, variable=Variable.HOLD, least=5, step=5)
    assert found == (None if expected is None else Dosage.parse(f"1 x {expected}s"))


@pytest.mark.parametrize(
    ("dose", "expected"),
    [
        # Half the sets by the low end alone.
        ("2 x 10-12", "1 x 10-12"),
        ("3-4 x 10-12", "1 x 10-12"),
        ("4-6 x 10-12", "2 x 10-12"),
        # Of one set half the count, end by end.
        ("1 x 10-12 x 5s", "1 x 5-6 x 5s"),
        ("1 x 2-3", "1 x 1"),
        ("1-2 x 5", "1-2 x 2"),
        # Of one repetition or one hold half the seconds.
        ("1 x 1 x 5-10s", "1 x 1 x 2-5s"),
        ("1 x 30s", "1 x 15s"),
        ("1 x 1 x 1s", None),
    ],
)
def test_half_the_work(dose: str, expected: str | None) -> None:
    """Half the sets, else half the count, else half the hold, rounded down; one stays one."""
    assert halved(Dosage.parse(dose)) == (None if expected is None else Dosage.parse(expected))


@pytest.mark.parametrize(
    ("dose", "expected"),
    [
        ("2 x 10, load 60-70%1RM", "2 x 10, load 70%1RM"),
        ("2 x 10, load 5kg", "2 x 10, load 5kg"),
        (
            "1-2 x 20-30s, effort 4-6/10, 1-2/day, 3-5 days/week",
            "2 x 30s, effort 6/10, 2/day, 5 days/week",
        ),
    ],
)
def test_the_hardest_of_a_dose(dose: str, expected: str) -> None:
    """Every range at its high end."""
    assert expected == str(highest(Dosage.parse(dose)))


@pytest.mark.parametrize(
    ("rung", "dose", "expected"),
    [
        ("2 x 10", "2 x 10", True),
        ("2 x 10", "3 x 10", False),
        ("2 x 10-12", "2 x 12", True),
        ("2 x 10-12", "2 x 10-13", False),
        # Sides.
        ("2 x 10", "2 x 10 per side", False),
        ("2 x 10 per side", "2 x 10", False),
        # Loads: lighter, as heavy, heavier, of another kind, stated once.
        ("2 x 10, load 5kg", "2 x 10, load 4kg", True),
        ("2 x 10, load 5kg", "2 x 10, load 5kg", True),
        ("2 x 10, load 5kg", "2 x 10, load 5.001kg", False),
        ("2 x 10, load 60-70%1RM", "2 x 10, load 70%1RM", True),
        ("2 x 10, load 60-70%1RM", "2 x 10, load 60-71%1RM", False),
        ("2 x 10, load 5kg", "2 x 10, load band light", False),
        ("2 x 10, load 5kg", "2 x 10", True),
        ("2 x 10", "2 x 10, load 5kg", True),
        # Less rest is harder.
        ("2 x 10, rest 60s", "2 x 10, rest 61s", True),
        ("2 x 10, rest 60s", "2 x 10, rest 60s", True),
        ("2 x 10, rest 60s", "2 x 10, rest 59s", False),
        ("2 x 10, rest 60s", "2 x 10", True),
        # A slower pace is harder.
        ("2 x 10, tempo 3-1-3-0", "2 x 10, tempo 3-0-3-0", True),
        ("2 x 10, tempo 3-1-3-0", "2 x 10, tempo 3-2-3-0", False),
    ],
)
def test_a_rung_covers_what_asks_no_more(rung: str, dose: str, expected: bool) -> None:
    """No part above the rung's top; what only one of the two states is no part."""
    assert expected is covers(Dosage.parse(rung), Dosage.parse(dose))


def test_every_band_weighs_more_than_the_one_before() -> None:
    """And the weakest more than no load and than the body alone."""
    weights = [weight(None), *(weight(Band(level)) for level in BandLevel)]
    assert all(lighter < heavy for lighter, heavy in pairwise(weights))
    assert weight(Bodyweight()) == weight(None)


def test_a_share_weighs_by_its_low_end() -> None:
    """Kilograms weigh grams, shares their lowest percent."""
    assert (weight(PercentOfMax(Range(60, 70))), weight(Kilograms(1))) == (60, 1)


@pytest.mark.parametrize(
    ("grams", "step", "expected"),
    [
        # One step of 2.5 kg, up to what is allowed.
        (10_000, 2500, 12_500),
        (17_500, 2500, 20_000),
        (20_000, 2500, None),
        # Small steps: as few as add two percent.
        (5000, 100, 5100),
        (5100, 100, 5300),
        (10_000, 100, 10_200),
        (10_100, 100, 10_400),
    ],
)
def test_load_rises_by_the_fewest_steps_that_add_two_percent(
    grams: int, step: int, expected: int | None
) -> None:
    """At least one, and never past the most, here 20 kg."""
    assert expected == heavier(grams, 20_000, (), step, SETTINGS)


def test_a_step_of_load_adds_something_even_where_no_percent_is_asked() -> None:
    """Where the least is 0 percent it is the equipment's smallest step."""
    settings = ProgressionSettings(load_percent_least=0)
    assert heavier(10_000, 20_000, (), 2500, settings) == 12_500


@pytest.mark.parametrize(
    ("grams", "step", "expected"),
    [
        # Half as much again, but no more than 4.5 kg.
        (9000, 4500, 13_500),
        (10_000, 5000, None),
        # Twice as much.
        (5000, 5000, None),
        # Five kilograms that are within ten percent.
        (60_000, 5000, 65_000),
    ],
)
def test_a_coarse_step_is_four_and_a_half_kilograms_at_most(
    grams: int, step: int, expected: int | None
) -> None:
    """The 10 lb of the source; within ten percent a step may be larger."""
    assert expected == heavier(grams, 100_000, (), step, SETTINGS)


@pytest.mark.parametrize(
    ("grams", "step", "expected"),
    [
        (2000, 0, 3000),
        (6000, 0, None),
        (2999, 0, 3000),
        (3000, 0, 12_000),
        # Eleven kilograms cannot be made of steps of 2.5.
        (11_000, 2500, 12_000),
    ],
)
def test_without_a_step_that_fits_the_rungs_say_the_next_weight(
    grams: int, step: int, expected: int | None
) -> None:
    """The lightest stated weight above the present one, up to the most."""
    most = 5000 if expected is None else 12_000
    assert expected == heavier(grams, most, (1000, 2000, 3000, 12_000), step, SETTINGS)


@pytest.mark.parametrize(
    ("following", "expected"), [(10_999, False), (11_000, False), (11_001, True)]
)
def test_above_ten_percent_a_step_is_coarse(following: int, expected: bool) -> None:
    """Exactly ten percent of 10 kg is not."""
    assert expected is is_coarse(10_000, following, SETTINGS)
