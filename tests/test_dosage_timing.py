"""How long a repetition and a dosage take, worked by hand."""

from typing import Any

import pytest

from spinekit.dosage import Dosage, Reps, Tempo, Timing
from spinekit.dosage.timing import total_seconds
from spinekit.ranges import Range


def test_what_a_dosage_leaves_open_has_a_time() -> None:
    """A repetition takes 4 s, changing sides 5 s, a rest 30 s, getting ready 10 s; our judgment."""
    assert Timing(repetition=4, side_change=5, rest=30, prepare=10) == Timing()


@pytest.mark.parametrize(
    ("parts", "text", "seconds"),
    [
        ((3, 1, 3), "3-1-3-0", 7),
        ((7, 5, 3, 1), "7-5-3-1", 16),
        ((1, 0, 0, 0), "1-0-0-0", 1),
        ((0, 1, 0, 0), "0-1-0-0", 1),
        ((0, 0, 1, 0), "0-0-1-0", 1),
        ((0, 0, 0, 1), "0-0-0-1", 1),
    ],
)
def test_a_repetition_takes_all_four_parts(parts: tuple[int, ...], text: str, seconds: int) -> None:
    """The four parts add up, the pause at the top is 0 if left out, and one second is enough."""
    tempo = Tempo(*parts)
    assert (text, seconds) == (str(tempo), tempo.seconds)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        # 3 s a repetition, 7 s a side change, 11 s rest.
        ("1 x 5", 15, 15),
        ("1-3 x 5", 15, 3 * 15 + 2 * 11),
        ("2-4 x 5, rest 0-1s", 2 * 15, 4 * 15 + 3 * 1),
        ("1 x 20s per side", 47, 47),
        ("2-3 x 5-6 x 2-4s per side", 2 * 57 + 11, 3 * 91 + 2 * 11),
        ("3-5 x to fatigue (max 20s)", 3 * 20 + 2 * 11, 5 * 20 + 4 * 11),
    ],
)
def test_rests_are_between_sets_only(text: str, low: int, high: int) -> None:
    """One rest less than there are sets, and one change of sides in each, at either end."""
    timing = Timing(repetition=3, side_change=7, rest=11)
    assert Range(low, high) == Dosage.parse(text).seconds_with(timing)


def test_what_the_time_goes_by_is_named() -> None:
    """Sets and work may stand by their place; sides, rest, tempo and timing are named."""
    others: dict[str, Any] = {"per_side": True, "rest": None, "tempo": None, "timing": Timing()}
    expected = total_seconds(Range(2), Reps(10), **others)
    assert expected == total_seconds(sets=Range(2), work=Reps(10), **others)
    by_place: Any = total_seconds
    with pytest.raises(TypeError, match="positional"):
        by_place(Range(2), Reps(10), *others.values())
