"""Amounts as they are written: their numbers, their units, and what is not stated."""

import pytest

from spinekit.dosage import Dosage, Hold
from spinekit.dosage.amounts import Amount, AmountReader
from spinekit.dosage.tokens import Cursor

UNITS = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), 60),
}


@pytest.mark.parametrize(("unit", "seconds"), UNITS.items())
def test_time_is_told_in_seconds_or_minutes(unit: str, seconds: int) -> None:
    """Every word for a second or a minute is as long as it says, joined by a hyphen too."""
    expected = Dosage(1, Hold(2 * seconds))
    assert expected == Dosage.parse(f"2 {unit}") == Dosage.parse(f"2-{unit} hold")


@pytest.mark.parametrize(
    ("text", "low", "high", "low_unit", "high_unit"),
    [
        ("10", "10", "10", 0, 0),
        ("10-12", "10", "12", 0, 0),
        ("30 s", "30", "30", 1, 1),
        ("1 to 2 min", "1", "2", 60, 60),
        ("30 s to 1 min", "30", "1", 1, 60),
    ],
)
def test_a_unit_after_the_last_number_is_the_unit_of_both(
    text: str, low: str, high: str, low_unit: int, high_unit: int
) -> None:
    """Each number has its own unit, or that of the last; without one it is no time."""
    amount = AmountReader(Cursor(text)).amount()
    assert amount.low is not None
    assert amount.high is not None
    assert (low, high) == (amount.low.text, amount.high.text)
    assert (low_unit, high_unit) == (amount.low_unit, amount.high_unit)
    assert (high_unit > 0) is amount.is_time


def test_what_is_not_stated_has_a_unit_only_where_one_is_written() -> None:
    """``?`` has no numbers, and is a time where a unit follows it."""
    first = Cursor("?").peek()
    open_ = Amount(first=first, low=None, high=None, low_unit=0, high_unit=0)
    assert open_ == AmountReader(Cursor("?")).amount() == Amount(first=first)
    assert not open_.is_time
    assert AmountReader(Cursor("? s")).amount().is_time
