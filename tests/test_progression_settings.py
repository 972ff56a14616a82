"""The cut-offs of progression: their defaults, their limits, and which goes before which."""

from typing import Any

import attrs
import pytest

from spinekit.errors import InvalidValueError
from spinekit.progression import ProgressionSettings
from spinekit.progression.settings import USUAL_STEP_GRAMS

DEFAULTS: dict[str, object] = {
    # Pain, 0 to 10: up to 3 a step up, up to 5 the same dose; 3 with a slipped vertebra.
    "pain_green": 3,
    "pain_ceiling": 5,
    "pain_ceiling_spondylolisthesis": 3,
    # No worse than usual on the next morning, back to usual within two days.
    "morning_margin": 0,
    "settle_days": 2,
    # A week before what hurt comes again: expert judgment.
    "recovery_days": 7,
    # Effort, 0 to 10.
    "effort_ceiling": 8,
    # Sessions running: form once, shortfall twice; two at the top, three for a coarse step.
    "forms_before_ease": 1,
    "misses_before_ease": 2,
    "sessions_at_top": 2,
    "sessions_before_coarse": 3,
    # Load, 2 to 10 percent; coarse steps up to 10 lb, 20 kg at most.
    "load_percent_least": 2,
    "load_percent_most": 10,
    "load_step_grams": None,
    "allow_coarse_load": True,
    "coarse_most_grams": 4500,
    "heaviest_grams": 20_000,
    # One repetition, five seconds; ten seconds without a text.
    "hold_step_seconds": 5,
    "count_step": 1,
    "unsourced_hold_seconds": 10,
    # Ten days off repeat the dose, three weeks halve it: expert judgment and "a few weeks".
    "pause_days": 10,
    "break_weeks": 3,
    # 48 hours.
    "strength_rest_days": 2,
}

LIMITS: dict[str, tuple[int, int]] = {
    "pain_green": (0, 10),
    "pain_ceiling": (0, 10),
    "pain_ceiling_spondylolisthesis": (0, 10),
    "morning_margin": (0, 10),
    "settle_days": (0, 30),
    "recovery_days": (0, 90),
    "effort_ceiling": (0, 10),
    "forms_before_ease": (1, 10),
    "misses_before_ease": (1, 10),
    "sessions_at_top": (1, 10),
    "sessions_before_coarse": (1, 20),
    "load_percent_least": (0, 100),
    "load_percent_most": (1, 100),
    "load_step_grams": (1, 500_000),
    "coarse_most_grams": (0, 500_000),
    "heaviest_grams": (1, 500_000),
    "hold_step_seconds": (1, 600),
    "count_step": (1, 50),
    "unsourced_hold_seconds": (1, 3600),
    "pause_days": (1, 365),
    "break_weeks": (1, 52),
    "strength_rest_days": (0, 14),
}


def test_the_defaults_are_those_of_the_sources() -> None:
    """Each cut-off stands where its source draws it, or where we judged."""
    assert attrs.asdict(ProgressionSettings()) == DEFAULTS


def test_the_usual_step_of_load_is_two_plates() -> None:
    """Two of 1.25 kg."""
    assert USUAL_STEP_GRAMS == 2 * 1250


def test_every_number_has_its_limits_here() -> None:
    """No cut-off goes without a line in the table of limits."""
    assert set(LIMITS) == {name for name, value in DEFAULTS.items() if value is not True}


@pytest.mark.parametrize(("name", "limits"), LIMITS.items(), ids=LIMITS)
def test_a_cut_off_outside_its_limits_is_refused(name: str, limits: tuple[int, int]) -> None:
    """One below and one above, with the limits to stay in."""
    low, high = limits
    for value in (low - 1, high + 1):
        outside: dict[str, Any] = {name: value}
        with pytest.raises(InvalidValueError) as caught:
            ProgressionSettings(**outside)
        assert caught.value.path == f"ProgressionSettings.{name}"
        assert f"from {low} to {high}" in caught.value.remedy


@pytest.mark.parametrize(
    ("lower", "higher"),
    [
        ("pain_green", "pain_ceiling"),
        ("load_percent_least", "load_percent_most"),
        ("sessions_at_top", "sessions_before_coarse"),
    ],
)
def test_bands_stand_in_order(lower: str, higher: str) -> None:
    """The lower cut-off may be as high as the higher one, and no higher."""
    alike: dict[str, Any] = {lower: 6, higher: 6}
    crossed: dict[str, Any] = {lower: 6, higher: 5}
    assert getattr(ProgressionSettings(**alike), lower) == 6
    with pytest.raises(InvalidValueError, match=f"is above {higher}, 5") as caught:
        ProgressionSettings(**crossed)
    assert caught.value.path == f"ProgressionSettings.{lower}"


@pytest.mark.parametrize("weeks", [1, 3, 52])
def test_a_pause_is_no_longer_than_a_break(weeks: int) -> None:
    """As many days as the weeks have are a pause, one more is refused."""
    assert ProgressionSettings(pause_days=7 * weeks, break_weeks=weeks).break_weeks == weeks
    with pytest.raises(InvalidValueError, match=f"longer than break_weeks, {weeks}"):
        ProgressionSettings(pause_days=7 * weeks + 1, break_weeks=weeks)
