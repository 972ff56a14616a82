"""Which dosage asks more: the parts one by one, and the whole they make."""

import pytest

from spinekit.dosage import (
    Band,
    BandLevel,
    Bodyweight,
    Comparison,
    Hold,
    Holds,
    Kilograms,
    Load,
    PercentOfMax,
    Reps,
    Tempo,
    ToFatigue,
    Work,
)
from spinekit.dosage.comparison import by_load, by_range, by_tempo, by_work, combined
from spinekit.ranges import Range

EASIER, EQUAL, HARDER, INCOMPARABLE = Comparison

TURNED = {EASIER: HARDER, EQUAL: EQUAL, HARDER: EASIER, INCOMPARABLE: INCOMPARABLE}


@pytest.mark.parametrize(("one", "turned"), TURNED.items())
def test_only_a_direction_turns_round(one: Comparison, turned: Comparison) -> None:
    """Easier and harder are each other's opposite; the other two are their own."""
    assert turned is one.opposite


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ([], EQUAL),
        ([EQUAL, EQUAL], EQUAL),
        ([EASIER, EQUAL], EASIER),
        ([EASIER, EASIER], EASIER),
        ([EQUAL, HARDER, HARDER], HARDER),
        ([EASIER, HARDER], INCOMPARABLE),
        ([EQUAL, INCOMPARABLE], INCOMPARABLE),
        ([EASIER, INCOMPARABLE], INCOMPARABLE),
        ([EASIER, HARDER, INCOMPARABLE], INCOMPARABLE),
    ],
)
def test_the_whole_goes_the_one_way_of_its_parts(
    parts: list[Comparison], whole: Comparison
) -> None:
    """Equal parts say nothing; the others agree on a direction, or there is none."""
    assert whole is combined(parts)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (None, None, EQUAL),
        (None, Range(8), INCOMPARABLE),
        (Range(8, 12), Range(8, 12), EQUAL),
        (Range(8, 12), Range(8, 13), EASIER),
        (Range(8, 12), Range(9, 12), EASIER),
        (Range(8, 12), Range(9, 13), EASIER),
        (Range(8, 12), Range(9, 11), INCOMPARABLE),
    ],
)
def test_both_ends_of_a_range_count(
    one: Range | None, other: Range | None, expected: Comparison
) -> None:
    """A range is easier if neither end is above and one is below, and the other way round."""
    assert expected is by_range(one, other)
    assert TURNED[expected] is by_range(other, one)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Reps(10), Reps(11), EASIER),
        (Reps(None), Reps(None), EQUAL),
        # A repetition that is held, however shortly, is harder than one that is not.
        (Reps(10), Holds(10, 1), EASIER),
        (Reps(11), Holds(10, 1), INCOMPARABLE),
        (Hold(30), Holds(1, 30), EQUAL),
        (Hold(30), Holds(2, 30), EASIER),
        (Hold(31), Holds(1, 30), HARDER),
        (ToFatigue(30), ToFatigue(31), EASIER),
        (ToFatigue(30), ToFatigue(None), INCOMPARABLE),
        (ToFatigue(None), ToFatigue(None), EQUAL),
        # To fatigue is a kind of its own, even beside work whose count nobody stated.
        (ToFatigue(30), Holds(None, 30), INCOMPARABLE),
        (ToFatigue(None), Holds(None, None), INCOMPARABLE),
        (ToFatigue(None), Reps(None), INCOMPARABLE),
    ],
)
def test_work_is_compared_by_count_and_hold(one: Work, other: Work, expected: Comparison) -> None:
    """Repetitions are held for no time, one hold is a count of 1, and fatigue is its own kind."""
    assert expected is by_work(one, other)
    assert TURNED[expected] is by_work(other, one)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (None, None, EQUAL),
        (Bodyweight(), Bodyweight(), EQUAL),
        (None, Bodyweight(), INCOMPARABLE),
        (Bodyweight(), Kilograms(1), INCOMPARABLE),
        (Kilograms(2500), Kilograms(2501), EASIER),
        (Kilograms(60), PercentOfMax(60), INCOMPARABLE),
        (PercentOfMax(Range(60, 70)), PercentOfMax(Range(60, 71)), EASIER),
        (Band(BandLevel.EXTRA_LIGHT), Band(BandLevel.LIGHT), EASIER),
        (Band(BandLevel.HEAVY), Band(BandLevel.EXTRA_HEAVY), EASIER),
    ],
)
def test_a_load_is_compared_with_its_kind(
    one: Load | None, other: Load | None, expected: Comparison
) -> None:
    """Grams, bands and percent each have their order, and none of them with another."""
    assert expected is by_load(one, other)
    assert TURNED[expected] is by_load(other, one)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (None, None, EQUAL),
        (None, Tempo(1, 0, 1), INCOMPARABLE),
        (Tempo(2, 0, 2), Tempo(1, 1, 1, 1), EQUAL),
        (Tempo(2, 0, 2), Tempo(2, 0, 2, 1), EASIER),
    ],
)
def test_the_slower_tempo_is_harder(
    one: Tempo | None, other: Tempo | None, expected: Comparison
) -> None:
    """What counts is how long a repetition takes, not in which of its parts."""
    assert expected is by_tempo(one, other)
    assert TURNED[expected] is by_tempo(other, one)
