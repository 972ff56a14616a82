"""Corners of the notation: what a word means by what stands beside it."""

import pytest

from spinekit.dosage import Dosage
from spinekit.errors import NotationError

READ = [
    # How long to go on, with and without a mark before it.
    ("1 x to fatigue max 60 s", "1 x to fatigue (max 60s)"),
    ("to fatigue, maximum 60 s", "1 x to fatigue (max 60s)"),
    ("AMRAP at most 60 s", "1 x to fatigue (max 60s)"),
    ("AMRAP (at most 60 s)", "1 x to fatigue (max 60s)"),
    ("until tired up to 1 min", "1 x to fatigue (max 60s)"),
    ("until tired for at most 1 min, 2 sets", "2 x to fatigue (max 60s)"),
    # "Each" of what.
    ("hold 30 s each side", "1 x 30s per side"),
    ("2 sets, hold 30 s each leg, rest 10 s", "2 x 30s per side, rest 10s"),
    ("hold 30 s each, 2 sets", "2 x ? x 30s"),
    ("hold 30 s each time, 2 sets", "2 x ? x 30s"),
    # How often.
    ("2 x 10, once a day", "2 x 10, 1/day"),
    ("2 x 10, twice a day", "2 x 10, 2/day"),
    ("2 x 10, once a week", "2 x 10, 1 day/week"),
    ("2 x 10, twice a week", "2 x 10, 2 days/week"),
    ("2 x 10, once daily", "2 x 10, 1/day"),
    ("1x daily, 10 reps", "? x 10, 1/day"),
    ("daily, 30 s", "1 x 30s, 7 days/week"),
    ("2 sets, 30 s", "2 x 30s"),
    # Digits that change nothing.
    ("02 x 0010", "2 x 10"),
    (f"{'0' * 20}2 x 10", "2 x 10"),
    ("2 x 10, load 0005.500 kg", "2 x 10, load 5.5kg"),
    ("2 x 10, load 500 kg", "2 x 10, load 500kg"),
]
"""What is written, and what it means."""

REFUSED = [
    # The caret stands under the bracketed place.
    # Where nothing is read yet, it is a dosage that is missing.
    ("  [wiggles]", "a dosage such as '2 x 10-12', or more of it"),
    ("([wiggles])", "a dosage such as '2 x 10-12', or more of it"),
    ("a [wiggle]", "a dosage such as '2 x 10-12', or more of it"),
    ("10 reps [wiggles]", "',' and more, or the end"),
    # Half of a phrase.
    ("2 [x] twice daily", "what the number counts: 'x', 'sets', 'reps', 's', 'min', 'kg'"),
    ("2 [x] times a day", "what the number counts: 'x', 'sets', 'reps', 's', 'min', 'kg'"),
    ("3 [times] twice a day", "a count without 'times' here"),
    ("hold 5 s [per]", "',' and more, or the end"),
    ("hold 5 s [per] 10", "',' and more, or the end"),
    ("10 [per]", "what the number counts: 'x', 'sets', 'reps', 's', 'min', 'kg'"),
    ("6[/]10", "what the number counts: 'x', 'sets', 'reps', 's', 'min', 'kg'"),
    ("10 s, [5] s", "'hold' or 'rest' beside a time"),
    ("amrap, [5] s", "'hold' or 'rest' beside a time"),
    ("2 x 10, effort [6]/1", "the scale from 0 to 10, as in 'effort 6/10'"),
    ("2 x 10, effort [6]/100", "the scale from 0 to 10, as in 'effort 6/10'"),
    ("2 x 10, load 60% [0]RM", "'1RM', the load that can be lifted just once"),
    ("2 x 10, load 60% [2]RM", "'1RM', the load that can be lifted just once"),
    (f"2 x [{'9' * 40}]", "a whole number from 1 to 200 repetitions"),
    (f"2 x 10, load [{'9' * 40}] kg", "a weight from 0.001kg to 500kg, in whole grams"),
    ("2 x 10, load [500.001] kg", "a weight from 0.001kg to 500kg, in whole grams"),
    ("2 x 10, load [2.5000] kg", "a weight from 0.001kg to 500kg, in whole grams"),
]
"""What cannot be read, and what would have been right at its place."""


@pytest.mark.parametrize(("written", "canonical"), READ)
def test_a_word_means_what_stands_beside_it_makes_of_it(written: str, canonical: str) -> None:
    """The same words, a mark more or less, give the dosage that they mean."""
    assert canonical == str(Dosage.parse(written))


@pytest.mark.parametrize(("marked", "expected"), REFUSED)
def test_what_makes_no_sense_is_refused_where_it_breaks(marked: str, expected: str) -> None:
    """What is no dosage, a phrase not finished, a number out of place: none is guessed at."""
    with pytest.raises(NotationError) as caught:
        Dosage.parse(marked.replace("[", "").replace("]", ""))
    assert (marked.find("["), expected) == (caught.value.position, caught.value.expected)
