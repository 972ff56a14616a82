"""Dosages as values: what they hold, how long they take, how they are filled, compared, capped."""

import pickle
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import assume, find, given
from hypothesis import strategies as st

from spinekit.dosage import (
    Band,
    BandLevel,
    Comparison,
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
from spinekit.errors import (
    ConflictError,
    InvalidTypeError,
    InvalidValueError,
    NotationError,
    SpinekitError,
    UnknownNameError,
)
from spinekit.ranges import Range
from spinekit.testing import dosage_caps, dosages, loads, timings
from tests.dosage_kin import kin

EASIER, EQUAL, HARDER, INCOMPARABLE = Comparison


def parse(text: str) -> Dosage:
    """Read a dosage; short, for the tables below."""
    return Dosage.parse(text)


# Wrong input -----------------------------------------------------------------------------------

TEN: Any = Reps(10)
WRONG: list[tuple[Callable[[Any], object], Any, type[SpinekitError], str]] = [
    # What is built, the wrong value, the error, and all of what a user reads.
    (
        lambda bad: Dosage(bad, TEN),
        2.5,
        InvalidTypeError,
        (
            "Dosage.sets: must be a whole number or a Range, got 2.5; "
            "give an int or a Range from 1 to 20"
        ),
    ),
    (
        lambda bad: Dosage(bad, TEN),
        True,
        InvalidTypeError,
        (
            "Dosage.sets: must be a whole number or a Range, got True; "
            "give an int or a Range from 1 to 20"
        ),
    ),
    (
        lambda bad: Dosage(bad, TEN),
        "3",
        InvalidTypeError,
        (
            "Dosage.sets: must be a whole number or a Range, got '3'; "
            "give an int or a Range from 1 to 20"
        ),
    ),
    (
        lambda bad: Dosage(bad, TEN),
        (2, 3),
        InvalidTypeError,
        (
            "Dosage.sets: must be a whole number or a Range, got (2, 3); "
            "give an int or a Range from 1 to 20"
        ),
    ),
    (
        lambda bad: Dosage(bad, TEN),
        0,
        InvalidValueError,
        "Dosage.sets: is out of bounds, got 0; stay from 1 to 20",
    ),
    (
        lambda bad: Dosage(bad, TEN),
        -2,
        InvalidValueError,
        "Dosage.sets: is out of bounds, got -2; stay from 1 to 20",
    ),
    (
        lambda bad: Dosage(bad, TEN),
        10**30,
        InvalidValueError,
        "Dosage.sets: is out of bounds, got a whole number of 100 bits; stay from 1 to 20",
    ),
    (
        lambda bad: Dosage(bad, TEN),
        Range(2, 30),
        InvalidValueError,
        "Dosage.sets: is out of bounds, got Range(low=2, high=30); stay from 1 to 20",
    ),
    (
        lambda bad: Dosage(bad, TEN),
        float("nan"),
        InvalidTypeError,
        (
            "Dosage.sets: must be a whole number or a Range, got nan; "
            "give an int or a Range from 1 to 20"
        ),
    ),
    (
        lambda bad: Reps(Range(*bad)),
        (12, 8),
        InvalidValueError,
        "Range.high: is below Range.low, 12, got 8; write Range(8, 12)",
    ),
    (
        Reps,
        201,
        InvalidValueError,
        "Reps.count: is out of bounds, got 201; stay from 1 to 200",
    ),
    (
        Reps,
        Fraction(5),
        InvalidTypeError,
        (
            "Reps.count: must be a whole number or a Range, got Fraction(5, 1); "
            "give an int or a Range from 1 to 200"
        ),
    ),
    (
        Hold,
        3601,
        InvalidValueError,
        "Hold.seconds: is out of bounds, got 3601; stay from 1 to 3600",
    ),
    (
        lambda bad: Holds(bad, 2),
        False,
        InvalidTypeError,
        (
            "Holds.count: must be a whole number or a Range, got False; "
            "give an int or a Range from 1 to 200"
        ),
    ),
    (
        lambda bad: Holds(2, bad),
        float("inf"),
        InvalidTypeError,
        (
            "Holds.seconds: must be a whole number or a Range, got inf; "
            "give an int or a Range from 1 to 3600"
        ),
    ),
    (
        ToFatigue,
        Range(30, 60),
        InvalidTypeError,
        (
            "ToFatigue.max_seconds: must be a whole number, got Range(low=30, high=60); "
            "give an int from 1 to 3600"
        ),
    ),
    (
        ToFatigue,
        0,
        InvalidValueError,
        "ToFatigue.max_seconds: is out of bounds, got 0; give a whole number from 1 to 3600",
    ),
    (
        lambda bad: Dosage(2, bad),
        10,
        InvalidTypeError,
        (
            "Dosage.work: must be a kind of work, got 10; "
            "give Reps(...), Hold(...), Holds(...) or ToFatigue(...)"
        ),
    ),
    (
        lambda bad: Dosage(2, bad),
        None,
        InvalidTypeError,
        (
            "Dosage.work: must be a kind of work, got None; "
            "give Reps(...), Hold(...), Holds(...) or ToFatigue(...)"
        ),
    ),
    (
        lambda bad: Dosage(2, TEN, per_side=bad),
        1,
        InvalidTypeError,
        "Dosage.per_side: must be True or False, got 1; give a bool",
    ),
    (
        lambda bad: Dosage(2, TEN, rest=bad),
        1801,
        InvalidValueError,
        "Dosage.rest: is out of bounds, got 1801; stay from 0 to 1800",
    ),
    (
        lambda bad: Dosage(2, TEN, rest=bad),
        -1,
        InvalidValueError,
        "Dosage.rest: is out of bounds, got -1; stay from 0 to 1800",
    ),
    (
        lambda bad: Dosage(2, TEN, effort=bad),
        11,
        InvalidValueError,
        "Dosage.effort: is out of bounds, got 11; stay from 0 to 10",
    ),
    (
        lambda bad: Dosage(2, TEN, times_per_day=bad),
        0,
        InvalidValueError,
        "Dosage.times_per_day: is out of bounds, got 0; stay from 1 to 10",
    ),
    (
        lambda bad: Dosage(2, TEN, days_per_week=bad),
        8,
        InvalidValueError,
        "Dosage.days_per_week: is out of bounds, got 8; stay from 1 to 7",
    ),
    (
        lambda bad: Dosage(2, TEN, tempo=bad),
        "3-1-3-0",
        InvalidTypeError,
        "Dosage.tempo: must be a Tempo, got '3-1-3-0'; build a Tempo and pass it",
    ),
    (
        lambda bad: Dosage(2, Hold(30), tempo=bad),
        Tempo(3, 1, 3, 0),
        InvalidValueError,
        (
            "Dosage.tempo: is given for one timed hold, which has no repetitions, got '3-1-3-0'; "
            "leave it out, or count the holds with Holds(...)"
        ),
    ),
    (
        lambda bad: Dosage(2, TEN, load=bad),
        5,
        InvalidTypeError,
        (
            "Dosage.load: must be a load, got 5; "
            "give Bodyweight(), Kilograms(...), Band(...), PercentOfMax(...) or None"
        ),
    ),
    (
        Kilograms,
        2.5,
        InvalidTypeError,
        "Kilograms.grams: must be a whole number, got 2.5; give an int from 1 to 500000",
    ),
    (
        Kilograms.from_text,
        2.5,
        InvalidTypeError,
        "Kilograms: must be a text, got 2.5; give a str",
    ),
    (
        Kilograms.from_text,
        "2,5",
        NotationError,
        (
            "Kilograms: not a weight: expected kilograms with at most three decimals, as in '2.5'\n"
            "    2,5\n"
            "    ^"
        ),
    ),
    (
        Kilograms.from_text,
        "0",
        InvalidValueError,
        "Kilograms.grams: is out of bounds, got 0; give a whole number from 1 to 500000",
    ),
    (
        Band,
        "lite",
        UnknownNameError,
        "Band.level: no BandLevel of this name, got 'lite'; did you mean 'light'?",
    ),
    (
        PercentOfMax,
        101,
        InvalidValueError,
        "PercentOfMax.percent: is out of bounds, got 101; stay from 1 to 100",
    ),
    (
        PercentOfMax,
        None,
        InvalidTypeError,
        (
            "PercentOfMax.percent: must be a whole number or a Range, got None; "
            "give an int or a Range from 1 to 100"
        ),
    ),
    (
        lambda bad: Tempo(bad, 1, 3, 0),
        61,
        InvalidValueError,
        "Tempo.eccentric: is out of bounds, got 61; give a whole number from 0 to 60",
    ),
    (
        lambda bad: Tempo(bad, bad, bad, bad),
        0,
        InvalidValueError,
        "Tempo: takes no time, got '0-0-0-0'; give at least one part a second or more",
    ),
    (
        lambda bad: Timing(repetition=bad),
        0,
        InvalidValueError,
        "Timing.repetition: is out of bounds, got 0; give a whole number from 1 to 240",
    ),
    (
        lambda bad: DosageCap(max_sets=bad),
        0,
        InvalidValueError,
        "DosageCap.max_sets: is out of bounds, got 0; give a whole number from 1 to 20",
    ),
    (
        lambda bad: DosageCap(no_fatigue=bad),
        None,
        InvalidTypeError,
        "DosageCap.no_fatigue: must be True or False, got None; give a bool",
    ),
    (
        lambda bad: Dosage(2, TEN).with_sets(bad),
        None,
        InvalidTypeError,
        "sets: must be a whole number or a Range, got None; give an int or a Range from 1 to 20",
    ),
    (
        lambda bad: Dosage(2, TEN).compare(bad),
        "2 x 10",
        InvalidTypeError,
        "other: must be a Dosage, got '2 x 10'; build a Dosage and pass it",
    ),
    (
        lambda bad: Dosage(2, TEN).seconds_with(bad),
        4,
        InvalidTypeError,
        "timing: must be a Timing, got 4; build a Timing and pass it",
    ),
    (
        lambda bad: parse("? x 10").completed(parse(bad)),
        "2 x 10 x 2s",
        ConflictError,
        (
            "default: contradicts the stated dosage '? x 10', got '2 x 10 x 2s'; "
            "give a default of the same kind of work and sides, within what is stated"
        ),
    ),
    (
        Dosage.parse,
        210,
        InvalidTypeError,
        "Dosage.parse: must be a text, got 210; give a str",
    ),
]


@pytest.mark.parametrize(("build", "bad", "kind", "message"), WRONG)
def test_wrong_input_is_refused_in_one_line(
    build: Callable[[Any], object], bad: object, kind: type[SpinekitError], message: str
) -> None:
    """Each wrong value raises the error of its kind, naming field, value and remedy."""
    with pytest.raises(kind) as caught:
        build(bad)
    assert message == str(caught.value)


# Values ----------------------------------------------------------------------------------------


def test_whole_numbers_stand_for_ranges_of_one() -> None:
    """Wherever a range is meant, an int gives the same dosage."""
    expected = Dosage(
        Range(2), Holds(Range(5), Range(3)), rest=Range(30), effort=Range(6), days_per_week=Range(3)
    )
    assert expected == Dosage(2, Holds(5, 3), rest=30, effort=6, days_per_week=3)


@given(dosages())
def test_a_dosage_is_a_value(dosage: Dosage) -> None:
    """It pickles, hashes like its equal, and rebuilds from its own fields."""
    copy = pickle.loads(pickle.dumps(dosage))
    assert (dosage, hash(dosage)) == (copy, hash(copy))
    assert dosage == attrs.evolve(dosage)


@given(dosage_caps(), timings())
def test_caps_and_timings_are_values(cap: DosageCap, timing: Timing) -> None:
    """Both pickle and hash like their equals."""
    copies = pickle.loads(pickle.dumps((cap, timing)))
    assert ((cap, timing), hash((cap, timing))) == (copies, hash(copies))


@given(st.integers(1, 500_000))
def test_kilograms_read_back_what_they_print(grams: int) -> None:
    """No gram is lost between the number and its text."""
    assert Kilograms(grams) == Kilograms.from_text(Kilograms(grams).kilograms)


@pytest.mark.parametrize(
    ("grams", "text"), [(5000, "5"), (2500, "2.5"), (750, "0.75"), (1, "0.001"), (100_000, "100")]
)
def test_kilograms_print_without_needless_zeros(grams: int, text: str) -> None:
    """The text is the shortest exact one."""
    assert text == Kilograms(grams).kilograms


def test_band_levels_are_in_order() -> None:
    """Ranks rise from the weakest band to the strongest."""
    expected = ["extra_light", "light", "medium", "heavy", "extra_heavy"]
    assert expected == [str(level) for level in sorted(BandLevel, key=lambda level: level.rank)]


# Time ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        # Worked by hand: 4 s a repetition, 5 s a side change, 30 s rest.
        ("2 x 12-15", 2 * 48 + 30, 2 * 60 + 30),
        ("2 x 10-12 x 2s", 2 * 60 + 30, 2 * 72 + 30),
        ("1 x 5 x 5-10s", 45, 70),
        ("1 x 30s", 30, 30),
        ("1 x 20s per side", 45, 45),
        ("1 x to fatigue (max 60s) per side", 125, 125),
        ("2-3 x 10 per side, rest 60s", 2 * 85 + 60, 3 * 85 + 120),
        ("3 x 10, tempo 3-1-3-0, rest 60-90s", 3 * 70 + 120, 3 * 70 + 180),
        ("2 x 10 x 2s, tempo 1-0-1-0, rest 0s", 80, 80),
        ("1 x 10, load 5kg, effort 6/10, 2/day, 3 days/week", 40, 40),
    ],
)
def test_seconds_follow_the_formula(text: str, low: int, high: int) -> None:
    """The time of a dosage is what the formula gives by hand."""
    assert Range(low, high) == parse(text).seconds


def walked(dosage: Dosage, timing: Timing) -> int:
    """The low end of the time, counted second by second instead of by formula."""
    lowest = dosage.lowest()
    pace = timing.repetition if lowest.tempo is None else lowest.tempo.seconds
    clock = 0
    assert lowest.sets is not None
    for number in range(lowest.sets.low):
        if number:
            clock += timing.rest if lowest.rest is None else lowest.rest.low
        for side in range(2 if lowest.per_side else 1):
            clock += timing.side_change if side else 0
            match lowest.work:
                case Reps(Range(low=count)):
                    clock += sum(pace for _ in range(count))
                case Hold(Range(low=seconds)):
                    clock += seconds
                case Holds(Range(low=count), Range(low=seconds)):
                    clock += sum(pace + seconds for _ in range(count))
                case ToFatigue(int() as cap):
                    clock += cap
                case _:
                    pytest.fail("not complete")
    return clock


@given(dosages(complete=True), timings())
def test_seconds_are_what_a_walk_through_the_sets_takes(dosage: Dosage, timing: Timing) -> None:
    """Formula and simulation agree at the low end; the lowest dosage has this one time only."""
    expected = walked(dosage, timing)
    assert expected == dosage.seconds_with(timing).low
    assert Range(expected) == dosage.lowest().seconds_with(timing)


@given(dosages(complete=True))
def test_preparing_takes_no_time_of_the_dosage(dosage: Dosage) -> None:
    """Getting ready belongs to a routine's item and never changes a dosage's seconds."""
    assert dosage.seconds == dosage.seconds_with(Timing(prepare=600))


@given(dosages())
def test_time_is_told_exactly_when_nothing_is_missing(dosage: Dosage) -> None:
    """A complete dosage has a time; any other refuses, and names a missing field."""
    if dosage.is_complete:
        assert dosage.seconds.low >= 1
    else:
        with pytest.raises(InvalidValueError, match="is not stated") as caught:
            _ = dosage.seconds
        field = caught.value.path.rpartition(".")[2].replace("max_seconds", "cap")
        assert field in dosage.missing


# Filling ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("2 x 10", ()),
        ("? x 10", ("sets",)),
        ("? x ?", ("sets", "count")),
        ("1 x ?s", ("seconds",)),
        ("? x ? x ?s", ("sets", "count", "seconds")),
        ("1 x to fatigue", ("cap",)),
        ("? x to fatigue", ("sets", "cap")),
    ],
)
def test_missing_names_what_is_not_stated(text: str, missing: tuple[str, ...]) -> None:
    """Sets, count, seconds and cap are named, in this order, where they are open."""
    assert missing == parse(text).missing


@pytest.mark.parametrize(
    ("sourced", "default", "completed"),
    [
        ("? x 10-12", "2 x 10", "2 x 10-12"),
        ("? x ? x 2s", "2-3 x 10 x 2s", "2-3 x 10 x 2s"),
        ("1 x to fatigue per side", "2 x to fatigue (max 60s) per side", None),
        ("? x to fatigue", "1 x to fatigue (max 60s)", "1 x to fatigue (max 60s)"),
        ("2 x 10", "2 x 10, rest 30s, load bodyweight", "2 x 10, rest 30s, load bodyweight"),
        ("2 x 10, rest 60s", "? x ?, effort 5/10", "2 x 10, rest 60s, effort 5/10"),
        ("? x 10", "2 x 10 x 2s", None),
        ("? x 10", "2 x 10 per side", None),
        ("? x 10-12", "2 x 8-11", None),
        ("? x 10, load 5kg", "2 x 10, load bodyweight", None),
        ("? x 10, load 60-80%1RM", "2 x 10, load 70%1RM", "2 x 10, load 60-80%1RM"),
        ("? x 10, load 60-80%1RM", "2 x 10, load 50%1RM", None),
    ],
)
def test_a_default_fills_only_what_is_open(
    sourced: str, default: str, completed: str | None
) -> None:
    """A fitting default fills the gaps; one that contradicts a stated part is refused."""
    one, two = parse(sourced), parse(default)
    assert (completed is not None) is one.fits(two)
    if completed is None:
        with pytest.raises(ConflictError):
            one.completed(two)
    else:
        assert completed == str(one.completed(two))


@given(dosages(), st.data())
def test_completing_never_changes_what_is_stated(two: Dosage, data: st.DataObject) -> None:
    """The completed dosage states all that was stated and what the default adds, and settles."""
    one = with_gaps(two, data.draw(st.lists(st.booleans(), min_size=9, max_size=9)))
    filled = one.completed(two)
    for mine, theirs, now in zip(flat(one), flat(two), flat(filled), strict=True):
        assert now == (theirs if mine is None else mine)
    assert filled == filled.completed(two)
    assert set(filled.missing) == set(one.missing) & set(two.missing)


def with_gaps(dosage: Dosage, gaps: list[bool]) -> Dosage:
    """The dosage with some of its fields no longer stated."""
    *outer, first, second = gaps
    names = ["sets", "rest", "tempo", "load", "effort", "times_per_day", "days_per_week"]
    inner = zip(attrs.fields_dict(type(dosage.work)), [first, second], strict=False)
    whole: Any = dosage.work
    work = attrs.evolve(whole, **{name: None for name, gap in inner if gap})
    open_: dict[str, Any] = {name: None for name, gap in zip(names, outer, strict=True) if gap}
    return attrs.evolve(dosage, work=work, **open_)


def flat(dosage: Dosage) -> list[object]:
    """Every field of a dosage, those of its work in the place of the work."""
    fields = [getattr(dosage, name) for name in attrs.fields_dict(Dosage) if name != "work"]
    return [*fields, *attrs.astuple(dosage.work, recurse=False)]


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("? x 10-12", "2 x 8-10", True),
        ("? x 10-12", "2 x 8-9", False),
        ("2 x 10", "2 x 10 per side", False),
        ("2 x 10", "2 x 10 x 2s", False),
        ("2 x 10, load 60-80%1RM", "2 x 10, load 70-90%1RM", True),
        ("2 x 10, load 60-70%1RM", "2 x 10, load 80%1RM", False),
        ("2 x 10, load bodyweight", "2 x 10", True),
        ("2 x 10, load 5kg", "2 x 10, load 2.5kg", False),
        ("1 x to fatigue", "? x to fatigue (max 60s)", True),
    ],
)
def test_dosages_agree_that_can_both_be_true(one: str, other: str, agree: bool) -> None:
    """Ranges agree that overlap; all else agrees when equal or not stated."""
    assert agree is parse(one).agrees_with(parse(other))


@given(kin(2))
def test_agreement_is_mutual_and_wider_than_fitting(pair: list[Dosage]) -> None:
    """Two dosages agree in both directions or in none; what fits agrees."""
    one, two = pair
    assert one.agrees_with(two) is two.agrees_with(one)
    assert one.agrees_with(two) or not one.fits(two)
    assert one.fits(one)


@given(dosages())
def test_the_lowest_dosage_is_within_and_settled(dosage: Dosage) -> None:
    """It fits what it came from, misses the same, and has no lower one."""
    lowest = dosage.lowest()
    assert dosage.fits(lowest)
    assert dosage.missing == lowest.missing
    assert lowest == lowest.lowest()


# Comparison ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2 x 10", "2 x 10", EQUAL),
        ("2 x 10", "3 x 10", EASIER),
        ("2 x 8-10", "2 x 8-12", EASIER),
        ("2 x 8-12", "2 x 9-10", INCOMPARABLE),
        ("2 x 12", "3 x 10", INCOMPARABLE),
        ("2 x 10", "2 x 10 x 2s", EASIER),
        ("1 x 30s", "1 x 1 x 30s", EQUAL),
        ("1 x 30s", "1 x 5 x 30s", EASIER),
        ("1 x 5 x 10s", "1 x 5 x 5s", HARDER),
        ("1 x 30s", "1 x 60s", EASIER),
        ("1 x 20s", "1 x 20s per side", EASIER),
        ("? x 10", "2 x 10", INCOMPARABLE),
        ("? x 10", "? x 12", EASIER),
        ("1 x to fatigue (max 60s)", "1 x to fatigue (max 30s)", HARDER),
        ("1 x to fatigue", "1 x to fatigue (max 30s)", INCOMPARABLE),
        ("1 x to fatigue", "1 x to fatigue", EQUAL),
        ("1 x to fatigue (max 30s)", "1 x 30s", INCOMPARABLE),
        ("2 x 10, load 5kg", "2 x 10, load 7.5kg", EASIER),
        ("2 x 10, load band light", "2 x 10, load band extra light", HARDER),
        ("2 x 10, load 60%1RM", "2 x 10, load 60-70%1RM", EASIER),
        ("2 x 10, load bodyweight", "2 x 10, load bodyweight", EQUAL),
        ("2 x 10, load bodyweight", "2 x 10, load 5kg", INCOMPARABLE),
        ("2 x 10, load bodyweight", "2 x 10", INCOMPARABLE),
        ("2 x 10, effort 5/10", "2 x 10, effort 6/10", EASIER),
        ("2 x 10, tempo 3-1-3-0", "2 x 10, tempo 2-0-2-0", HARDER),
        ("2 x 10, tempo 3-1-3-0", "2 x 10, tempo 1-3-3-0", EQUAL),
        ("2 x 10, rest 60s", "2 x 10, rest 30s", EASIER),
        ("2 x 10, 2/day", "2 x 10, 1/day", HARDER),
        ("2 x 10, 2 days/week", "2 x 10, 2-3 days/week", EASIER),
    ],
)
def test_difficulty_is_compared_part_by_part(one: str, other: str, expected: Comparison) -> None:
    """Each part counts in its own direction; parts that disagree cannot be compared."""
    assert expected is parse(one).compare(parse(other))


@given(dosages())
def test_a_dosage_equals_itself(dosage: Dosage) -> None:
    """Comparison is reflexive."""
    assert EQUAL is dosage.compare(dosage)


@given(kin(2))
def test_comparison_turns_around(two: list[Dosage]) -> None:
    """What is easier one way is harder the other way."""
    one, other = two
    turned = {EASIER: HARDER, HARDER: EASIER, EQUAL: EQUAL, INCOMPARABLE: INCOMPARABLE}
    assert turned[one.compare(other)] is other.compare(one)
    assert turned[one.compare(other)] is one.compare(other).opposite


@given(kin(3))
def test_comparison_carries_over(three: list[Dosage]) -> None:
    """Easier or equal, and again easier or equal, is easier or equal all the way."""
    one, two, last = three
    first, second, through = one.compare(two), two.compare(last), one.compare(last)
    for direction in (EASIER, HARDER):
        if {first, second} <= {direction, EQUAL}:
            expected = EQUAL if first is second is EQUAL else direction
            assert expected is through


@pytest.mark.parametrize("wanted", [EASIER, HARDER, EQUAL, INCOMPARABLE])
def test_the_laws_are_tried_on_dosages_of_every_outcome(wanted: Comparison) -> None:
    """The generator behind the two laws above does reach each outcome."""
    one, two = find(kin(2), lambda two: two[0].compare(two[1]) is wanted)
    assert wanted is one.compare(two)


@given(dosages(complete=True), st.integers(1, 20))
def test_more_sets_alone_are_harder(dosage: Dosage, sets: int) -> None:
    """Between two dosages that differ in sets only, the larger number is the harder."""
    one, two = dosage.with_sets(sets), dosage.with_sets(min(sets + 1, 20))
    assert (EQUAL if sets == 20 else EASIER) is one.compare(two)


# Caps ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cap", "text", "expected"),
    [
        (DosageCap(), "2-3 x 10 x 2s", "2-3 x 10 x 2s"),
        (DosageCap(max_sets=2), "2-3 x 10", "2 x 10"),
        (DosageCap(max_sets=2), "? x 10", "? x 10"),
        (DosageCap(max_count=8), "2 x 10-12", "2 x 8"),
        (DosageCap(max_count=8), "2 x ?", "2 x ?"),
        (DosageCap(max_hold_seconds=10), "1 x 30s", "1 x 10s"),
        (DosageCap(max_hold_seconds=10), "1 x 5 x 5-20s", "1 x 5 x 5-10s"),
        (DosageCap(max_hold_seconds=10), "1 x to fatigue (max 60s)", "1 x to fatigue (max 10s)"),
        (DosageCap(max_hold_seconds=10), "1 x to fatigue", "1 x to fatigue"),
        (DosageCap(max_effort=5), "2 x 10", "2 x 10, effort 5/10"),
        (DosageCap(max_effort=5), "2 x 10, effort 4-7/10", "2 x 10, effort 4-5/10"),
        (DosageCap(max_percent=60), "2 x 10, load 50-80%1RM", "2 x 10, load 50-60%1RM"),
        (DosageCap(max_percent=60), "2 x 10, load 50kg", "2 x 10, load 50kg"),
        (DosageCap(max_grams=4500), "2 x 10, load 5kg", "2 x 10, load 4.5kg"),
        (DosageCap(max_grams=4500), "2 x 10", "2 x 10"),
        (
            DosageCap(no_fatigue=True, max_effort=3),
            "1 x to fatigue (max 60s)",
            "1 x to fatigue (max 60s), effort 3/10",
        ),
        (DosageCap(no_fatigue=True), "1 x to fatigue", "1 x to fatigue"),
    ],
)
def test_a_cap_lowers_what_is_stated(cap: DosageCap, text: str, expected: str) -> None:
    """Only what is above comes down; nothing is made up except a capped effort."""
    assert expected == str(cap.apply(parse(text)))


@pytest.mark.parametrize(
    ("cap", "text", "admitted"),
    [
        (DosageCap(), "? x ?", True),
        (DosageCap(max_sets=2), "2-3 x 10", False),
        (DosageCap(max_sets=2), "? x 10", False),
        (DosageCap(max_count=8), "1 x 30s", True),
        (DosageCap(max_hold_seconds=10), "1 x to fatigue", False),
        (DosageCap(max_hold_seconds=10), "2 x 10", True),
        (DosageCap(max_effort=5), "2 x 10", False),
        (DosageCap(max_grams=4500), "2 x 10", True),
        (DosageCap(max_grams=4500), "2 x 10, load 5kg", False),
        (DosageCap(max_percent=60), "2 x 10, load 60-61%1RM", False),
        (DosageCap(no_fatigue=True), "1 x to fatigue (max 60s), effort 1/10", False),
        (DosageCap(no_fatigue=True, max_effort=3), "1 x to fatigue, effort 3/10", False),
        (DosageCap(max_effort=3), "1 x to fatigue, effort 3/10", True),
        (DosageCap(no_fatigue=True), "1 x 30s", True),
    ],
)
def test_a_cap_admits_what_is_known_to_be_below_it(
    cap: DosageCap, text: str, admitted: bool
) -> None:
    """Above, or not stated, is not admitted; a load of another kind is not its business."""
    assert admitted is cap.admits(parse(text))


@given(dosage_caps(), dosages())
def test_capping_twice_is_capping_once(cap: DosageCap, dosage: Dosage) -> None:
    """Applying a cap is idempotent, and what it admits it leaves alone."""
    once = cap.apply(dosage)
    assert once == cap.apply(once)
    if cap.admits(dosage):
        assert dosage == once


@given(dosage_caps(), dosages())
def test_a_capped_dosage_is_never_harder(cap: DosageCap, dosage: Dosage) -> None:
    """It is easier or equal wherever the effort was stated, and never harder."""
    comparison = cap.apply(dosage).compare(dosage)
    assert comparison is not HARDER
    if dosage.effort is not None or cap.max_effort is None:
        assert comparison in {EASIER, EQUAL}


@given(dosage_caps(), dosages(complete=True))
def test_a_complete_capped_dosage_is_admitted(cap: DosageCap, dosage: Dosage) -> None:
    """Save for work to fatigue where it is banned, since no other work is made up for it."""
    banned = isinstance(dosage.work, ToFatigue) and cap.no_fatigue
    assert banned is not cap.admits(cap.apply(dosage))


@given(dosage_caps(), dosage_caps(), dosage_caps(), dosages())
def test_joined_caps_are_the_tighter_of_each(
    one: DosageCap, two: DosageCap, three: DosageCap, dosage: Dosage
) -> None:
    """Joining is commutative, associative and idempotent, and is applying one after the other."""
    assert one & two == two & one
    assert (one & two) & three == one & (two & three)
    assert one & one == one == one & DosageCap()
    assert (one & two).apply(dosage) == one.apply(two.apply(dosage))
    assert (one & two).admits(dosage) is (one.admits(dosage) and two.admits(dosage))


def test_a_cap_joins_caps_only() -> None:
    """Anything else is a type error, as with any operator."""
    joined: Any = 3
    with pytest.raises(TypeError):
        _ = DosageCap() & joined


@given(loads(), loads())
def test_loads_compare_within_their_kind_only(one: object, two: object) -> None:
    """Two loads of different kinds never say which dosage is harder."""
    assume(type(one) is not type(two))
    dosages_ = [Dosage(1, TEN, load=load) for load in (one, two)]  # type: ignore[arg-type]
    assert INCOMPARABLE is dosages_[0].compare(dosages_[1])
