"""What an eased dose may ask at most: no part above the limit, and no more seconds of work."""

import pytest

from spinekit.dosage import Dosage
from spinekit.progression import ItemLog
from spinekit.progression.easing import limit_of, within


def lower(dosage: str, limit: str) -> str:
    """A dose brought within a limit, both as people write them."""
    return str(within(Dosage.parse(dosage), Dosage.parse(limit)))


@pytest.mark.parametrize(
    ("dosage", "limit", "expected"),
    [
        ("2 x 10, rest 59s", "2 x 10, rest 60s", "2 x 10, rest 60s"),
        ("2 x 10, rest 61s", "2 x 10, rest 60s", "2 x 10, rest 61s"),
        ("2 x 10, rest 30-90s", "2 x 10, rest 45-60s", "2 x 10, rest 45-90s"),
        ("2 x 10, rest 30s", "2 x 10", "2 x 10, rest 30s"),
        ("2 x 10", "2 x 10, rest 60s", "2 x 10"),
    ],
)
def test_rest_only_grows(dosage: str, limit: str, expected: str) -> None:
    """Where both state a rest the longer one stays, end by end; none is made up."""
    assert expected == lower(dosage, limit)


@pytest.mark.parametrize(
    ("dosage", "limit", "expected"),
    [
        ("3-2-3-0", "4-0-3-0", "4-0-3-0"),
        ("3-1-3-0", "4-0-3-0", "3-1-3-0"),
        ("3-0-3-0", "4-0-3-0", "3-0-3-0"),
        ("60-60-60-60", "60-60-60-59", "60-60-60-59"),
        ("60-60-60-58", "60-60-60-59", "60-60-60-58"),
    ],
)
def test_a_repetition_becomes_no_slower(dosage: str, limit: str, expected: str) -> None:
    """A slower pace gives way to the limit's; one as slow or quicker stays as it is."""
    assert f"1 x 5, tempo {expected}" == lower(f"1 x 5, tempo {dosage}", f"1 x 5, tempo {limit}")


def test_a_pace_that_only_the_limit_states_is_not_taken_over() -> None:
    """A dose without a pace gets none, however slow the limit's is."""
    assert lower("2 x 10", "2 x 10, tempo 3-1-3-0") == "2 x 10"


@pytest.mark.parametrize(
    ("dosage", "limit", "expected"),
    [
        ("effort 6/10", "effort 5/10", "effort 5/10"),
        ("effort 4/10", "effort 5/10", "effort 4/10"),
        ("effort 4-7/10", "effort 3-6/10", "effort 3-6/10"),
        ("3/day", "2/day", "2/day"),
        ("5 days/week", "3-4 days/week", "3-4 days/week"),
    ],
)
def test_how_hard_and_how_often_come_down(dosage: str, limit: str, expected: str) -> None:
    """The lower effort, times a day and days a week stay."""
    assert f"2 x 10, {expected}" == lower(f"2 x 10, {dosage}", f"2 x 10, {limit}")


@pytest.mark.parametrize("part", ["effort 5/10", "2/day", "3 days/week"])
def test_what_one_leaves_open_neither_limits_nor_is_limited(part: str) -> None:
    """A part that only one of the two states stays as the dose has it."""
    assert lower(f"2 x 10, {part}", "2 x 10") == f"2 x 10, {part}"
    assert lower("2 x 10", f"2 x 10, {part}") == "2 x 10"


@pytest.mark.parametrize(
    ("dosage", "limit", "expected"),
    [
        ("5kg", "4kg", "4kg"),
        ("4kg", "5kg", "4kg"),
        ("band heavy", "band light", "band light"),
        ("60-70%1RM", "50-80%1RM", "50-70%1RM"),
        ("60%1RM", "5kg", "60%1RM"),
        ("5kg", "60%1RM", "5kg"),
    ],
)
def test_the_lighter_load_stays(dosage: str, limit: str, expected: str) -> None:
    """Of one kind the lighter is taken, percent end by end; kinds are never converted."""
    assert f"2 x 10, load {expected}" == lower(f"2 x 10, load {dosage}", f"2 x 10, load {limit}")


@pytest.mark.parametrize(
    ("dosage", "limit", "expected"),
    [
        # One hold is a count of 1, and says nothing of the sets and the seconds of others.
        ("1 x 10 x 5s", "1 x 30s", "1 x 1 x 5s"),
        ("2 x 20s", "2 x 30s", "2 x 20s"),
        # Twice five repetitions of four seconds are 40 seconds of work.
        ("2 x 20s", "2 x 5", "2 x 20s"),
        ("2 x 21s", "2 x 5", "1 x 21s"),
        ("1 x 41s", "2 x 5", "1 x 40s"),
        # A pace of seven seconds for one of four.
        ("2 x 10, tempo 3-1-3-0", "2 x 10", "1 x 10, tempo 3-1-3-0"),
        ("2 x 10", "2 x 10, tempo 1-0-1-0", "1 x 10"),
        # Both sides for one: at the low ends three sets are short enough, and stay three.
        ("3-4 x 5-10 per side", "4 x 15", "3 x 5 per side"),
        ("3-4 x 5-10 per side", "2 x 15", "2 x 5 per side"),
        ("1 x 10 per side", "1 x 10", "1 x 4 per side"),
        # Nothing is shorter than one of everything.
        ("1 x 1 per side", "1 x 1", "1 x 1 per side"),
    ],
)
def test_another_kind_of_work_takes_no_longer(dosage: str, limit: str, expected: str) -> None:
    """Fewer sets, then fewer repetitions, then a shorter hold, as far as needed and no further."""
    assert expected == lower(dosage, limit)


def test_rest_is_no_work() -> None:
    """What lies between the sets of the limit gives no seconds to the dose."""
    assert lower("1 x 9s", "2 x 1, rest 60s") == "1 x 8s"


def test_a_limit_that_leaves_something_open_has_no_length() -> None:
    """Its parts still limit, but not the seconds of work."""
    assert lower("1 x 60s", "? x 5") == "1 x 60s"
    assert lower("2 x 10", "? x 8") == "2 x 8"


@pytest.mark.parametrize(
    ("asked", "done", "expected"),
    [
        # What was asked left it open.
        ("? x 10", {"sets": 2}, "2 x 10"),
        ("2 x ?", {"counts": 8}, "2 x 8"),
        ("2 x 10 x ?s", {"seconds": 4}, "2 x 10 x 4s"),
        # Fewer, as many, more.
        ("2 x 10-12", {"counts": 9}, "2 x 9"),
        ("2 x 10-12", {"counts": 11}, "2 x 10-11"),
        ("2 x 10-12", {"counts": 13}, "2 x 10-12"),
        # Sets of which nothing was done, or a little.
        ("3 x 10", {"counts": (10, 1)}, "2 x 1"),
        ("3 x 10", {"counts": (1, 0, 0)}, "1 x 1"),
        ("3 x 10", {"counts": (0, 0, 0)}, "1 x 1"),
        ("3 x 10 x 5s", {"seconds": (5, 5, 0)}, "2 x 10 x 5s"),
        ("3 x 10 x 5s", {"seconds": (0, 0)}, "1 x 10 x 1s"),
        ("3 x 10", {"sets": 0}, "1 x 10"),
        # One number stands for every set and counts none.
        ("3 x 10", {"counts": 7}, "3 x 7"),
    ],
)
def test_what_was_done_is_the_limit(asked: str, done: dict[str, object], expected: str) -> None:
    """The least of any set that was begun, and the sets that were; never less than one."""
    log = ItemLog(exercise="bird-dog", **done)  # type: ignore[arg-type]
    assert expected == str(limit_of(log, Dosage.parse(asked)))
