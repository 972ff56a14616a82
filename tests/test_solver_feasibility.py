"""Whether anything can be chosen at all, told from seconds and items alone."""

from typing import Any

import pytest

from spinekit.composer.feasibility import possible
from spinekit.composer.instance import Instance
from spinekit.composer.problem import Problem
from tests.oracles.instances import crooked
from tests.oracles.referee import broken_limits
from tests.oracles.small import row, selections, small


def is_possible(document: dict[str, Any]) -> bool:
    """Return what is said of a problem in its plain form."""
    return possible(Instance(Problem.from_dict(document)))


def test_says_no_where_no_selection_has_as_many_items() -> None:
    """It tells the most and the fewest items that keep the seconds, each block by itself."""
    wrong = []
    for seed in range(20_000, 20_400):
        document = crooked(seed)
        # A set-up may fill a phase where nothing follows it: that is left to the search, too.
        if seed % 2:
            document["setup_s"] = [0 for _ in document["setup_s"]]
        else:
            document["phases"] = [one | {"min_s": 0} for one in document["phases"]]
        apart = document | {
            "min_items": 0,
            "max_items": 99,
            # A family may stand once in each of its blocks: that is left to the search.
            "candidates": [
                one | {"family": f"{one['family']} {one['phase']} {one['position']}"}
                for one in document["candidates"]
            ],
        }
        counts = [len(picks) for picks in selections(apart) if not broken_limits(apart, picks)]
        expected = (
            bool(counts)
            and max(counts) >= document["min_items"]
            and min(counts) <= document["max_items"]
        )
        if expected != is_possible(document):
            wrong.append(seed)

    assert not wrong


PAIR = (row("a", (30, 1)), row("b", (40, 1), (50, 2), position=1))


@pytest.mark.parametrize(
    ("expected", "limits"),
    [
        (True, {"budget_s": 70, "min_items": 2}),
        (False, {"budget_s": 69, "min_items": 2}),
        (True, {"budget_s": 69, "min_items": 1}),
        (True, {"phases": [(80, 90)], "max_items": 2}),
        (False, {"phases": [(81, 90)]}),
        (False, {"phases": [(60, 69)]}),
        (False, {"phases": [(60, 90)], "max_items": 1}),
        (True, {"phases": [(50, 90)], "max_items": 1}),
        (False, {"phases": [(51, 90)], "max_items": 1}),
        (True, {"setup_s": [10, 20], "budget_s": 100, "min_items": 2}),
        (False, {"setup_s": [10, 20], "budget_s": 99, "min_items": 2}),
        (False, {"min_items": 3}),
        (True, {"phases": [(0, 0)], "budget_s": 0}),
        (False, {"phases": [(0, 0)], "budget_s": 0, "min_items": 1}),
        (False, {"phases": [(0, 100), (1, 100)]}),
        (True, {"phases": [(0, 100), (0, 100)]}),
    ],
)
def test_a_second_or_an_item_too_few(expected: bool, limits: dict[str, Any]) -> None:
    """Two candidates of 30, and of 40 or 50 seconds, at and beside the line of each limit."""
    given = {"setup_s": [0, 0], **limits}

    assert expected == is_possible(small(*PAIR, **given))


@pytest.mark.parametrize(
    ("expected", "seconds", "items"),
    [
        (True, 1400, 700),
        (False, 1400, 701),
        (False, 1399, 0),
        (True, 1398, 699),
        (False, 1398, 700),
    ],
)
def test_many_items_do_not_make_up_for_seconds_that_cannot_be(
    expected: bool, seconds: int, items: int
) -> None:
    """Of seven hundred candidates of two seconds each an odd number of seconds is never filled."""
    rows = [row(f"a{number}", (2, 1)) for number in range(700)]
    limits: dict[str, Any] = {"budget_s": 2000, "min_items": items, "max_items": 1000}

    assert expected == is_possible(small(*rows, phases=[(seconds, seconds)], **limits))


def test_many_phases_are_told_apart() -> None:
    """Each of three hundred phases has its own blocks."""
    rows = [row("a", (1, 1), phase=0), row("b", (1, 1), phase=299)]
    document = small(*rows, phases=[(0, 1)] * 300, min_items=2)

    assert is_possible(document)
    assert not is_possible(document | {"min_items": 3})
