"""The limits of a dosage: each number at its lines is taken, and one beyond is refused."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from spinekit.dosage import (
    Dosage,
    DosageCap,
    Hold,
    Holds,
    Kilograms,
    PercentOfMax,
    Reps,
    Tempo,
    Timing,
    ToFatigue,
)
from spinekit.dosage.limits import optional_span, span, stated
from spinekit.errors import InvalidTypeError, InvalidValueError
from spinekit.ranges import Range

TEN = Reps(10)
LIMITS: dict[str, tuple[Callable[[Any], object], int, int]] = {
    # How each number is given, and the smallest and the largest one. The lines are expert
    # judgment, but for the scale of effort, the days of a week and the meaning of percent.
    "Dosage.sets": (lambda number: Dosage(number, TEN), 1, 20),
    "Reps.count": (Reps, 1, 200),
    "Hold.seconds": (Hold, 1, 3600),
    "Holds.count": (lambda number: Holds(number, 2), 1, 200),
    "Holds.seconds": (lambda number: Holds(2, number), 1, 3600),
    "ToFatigue.max_seconds": (ToFatigue, 1, 3600),
    "Dosage.rest": (lambda number: Dosage(2, TEN, rest=number), 0, 1800),
    "Dosage.effort": (lambda number: Dosage(2, TEN, effort=number), 0, 10),
    "Dosage.times_per_day": (lambda number: Dosage(2, TEN, times_per_day=number), 1, 10),
    "Dosage.days_per_week": (lambda number: Dosage(2, TEN, days_per_week=number), 1, 7),
    "Kilograms.grams": (Kilograms, 1, 500_000),
    "PercentOfMax.percent": (PercentOfMax, 1, 100),
    "Tempo.eccentric": (lambda number: Tempo(number, 1, 1, 1), 0, 60),
    "Tempo.pause": (lambda number: Tempo(1, number, 1, 1), 0, 60),
    "Tempo.concentric": (lambda number: Tempo(1, 1, number, 1), 0, 60),
    "Tempo.pause_top": (lambda number: Tempo(1, 1, 1, number), 0, 60),
    "Timing.repetition": (lambda number: Timing(repetition=number), 1, 240),
    "Timing.side_change": (lambda number: Timing(side_change=number), 0, 600),
    "Timing.rest": (lambda number: Timing(rest=number), 0, 1800),
    "Timing.prepare": (lambda number: Timing(prepare=number), 0, 600),
    "DosageCap.max_sets": (lambda number: DosageCap(max_sets=number), 1, 20),
    "DosageCap.max_count": (lambda number: DosageCap(max_count=number), 1, 200),
    "DosageCap.max_hold_seconds": (lambda number: DosageCap(max_hold_seconds=number), 1, 3600),
    "DosageCap.max_effort": (lambda number: DosageCap(max_effort=number), 0, 10),
    "DosageCap.max_percent": (lambda number: DosageCap(max_percent=number), 1, 100),
    "DosageCap.max_grams": (lambda number: DosageCap(max_grams=number), 1, 500_000),
}


@pytest.mark.parametrize("path", LIMITS)
def test_each_number_keeps_its_limits(path: str) -> None:
    """The smallest and the largest number are taken; one less and one more are refused."""
    build, low, high = LIMITS[path]
    for number in (low, high):
        build(number)
    for number in (low - 1, high + 1):
        with pytest.raises(InvalidValueError, match=f"^{path}: is out of bounds, got {number};"):
            build(number)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (3, Range(3)),
        (5, Range(5)),
        (Range(3), Range(3)),
        (Range(5), Range(5)),
        (Range(3, 5), Range(3, 5)),
        (2, None),
        (6, None),
        (Range(2, 5), None),
        (Range(3, 6), None),
        (Range(2, 6), None),
        (Range(1, 2), None),
        (Range(6, 7), None),
    ],
)
def test_both_ends_of_a_range_keep_the_limits(given: Range | int, expected: Range | None) -> None:
    """From 3 to 5 a range is taken if none of it is outside, and a number is a range of one."""
    check = span("field", Range(3, 5))
    if expected is None:
        with pytest.raises(InvalidValueError, match=r"field: is out of bounds.*from 3 to 5"):
            check(given)
    else:
        assert expected == check(given)


def test_every_range_of_a_dosage_is_a_plain_one() -> None:
    """A range of a kind of one's own is taken for the plain range of its numbers."""

    @attrs.frozen
    class Wide(Range):
        """A range of a kind of its own."""

    taken = span("field", Range(3, 5))(Wide(3, 4))
    assert (Range, Range(3, 4)) == (type(taken), taken)


def test_only_a_number_that_is_optional_may_be_missing() -> None:
    """``None`` passes where it means "not stated", and is the wrong type elsewhere."""
    wider = optional_span("field", Range(3, 5))
    assert (None, Range(4)) == (wider(None), wider(4))
    missing: Any = None
    with pytest.raises(InvalidTypeError, match="must be a whole number or a Range"):
        span("field", Range(3, 5))(missing)


def test_what_is_needed_is_asked_for_by_its_name() -> None:
    """A value that is stated comes back as it is, 0 too; a missing one is refused by its name."""
    values = [0, 2, ""]
    assert values == [stated("field", value) for value in values]
    with pytest.raises(InvalidValueError, match=r"^field: is not stated"):
        stated("field", None)
