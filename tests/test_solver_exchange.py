"""Bettering a selection by exchanging a few of its options."""

from random import Random
from typing import Any

import pytest

from spinekit.composer.exchange import _filled, exchange
from spinekit.composer.instance import Instance
from spinekit.composer.problem import Problem
from tests.oracles.instances import crooked
from tests.oracles.referee import broken_limits, points
from tests.oracles.small import row, selections, small

Document = dict[str, Any]
Picks = list[tuple[str, int]]


def exchanged(
    document: Document, start: Picks | None = None, options: Picks | None = None
) -> tuple[int, Picks] | None:
    """Return what exchange makes of a start, all by the names of a problem in its plain form."""
    instance = Instance(Problem.from_dict(document))
    count = len(instance.options)
    number = {instance.pick(each): each for each in range(count)}
    best = None
    if start is not None:
        best = points(document, start), [*sorted(number[pick] for pick in start), count]
    allowed = range(count) if options is None else [number[pick] for pick in options]
    found = exchange(instance, best, allowed)
    if found is None:
        return None
    earned, (*numbers, end) = found
    assert count == end
    assert sorted(numbers) == numbers
    return earned, [instance.pick(each) for each in numbers]


def test_what_it_finds_keeps_the_limits_and_is_worth_what_it_says() -> None:
    """From nothing or from any selection it goes to a better one that is possible, or stays."""
    wrong = []
    for seed in range(30_000, 30_150):
        document = crooked(seed, 8)
        legal = [picks for picks in selections(document) if not broken_limits(document, picks)]
        for start in (None, *Random(seed).sample(legal, min(2, len(legal)))):
            found = exchanged(document, start)
            if start is not None and found == (points(document, start), start):
                continue
            if found is None:
                is_wrong = start is not None
            else:
                earned, picks = found
                is_wrong = bool(broken_limits(document, picks)) or earned != points(document, picks)
                is_wrong |= start is not None and earned <= points(document, start)
            if is_wrong:
                wrong.append((seed, start, found))

    assert not wrong


HIP = [[(4, 10), (None, 1)]]
"""Credit for one target: 10 points a unit for four units, then 1."""
ENDLESS: dict[str, Any] = {"budget_s": 10**9, "phases": [(0, 10**9)]}


@pytest.mark.parametrize(
    ("expected", "document"),
    [
        # Seconds of the budget, of the phase and of the set-up, at the line and just beyond.
        ((5, ["a", "b"]), small(row("a", (60, 0), prefer=3), row("b", (40, 0), prefer=2), budget_s=100)),
        ((3, ["a"]), small(row("a", (60, 0), prefer=3), row("b", (40, 0), prefer=2), budget_s=99)),
        ((5, ["a", "b"]), small(row("a", (60, 0), prefer=3), row("b", (40, 0), prefer=2), phases=[(0, 100)])),
        ((3, ["a"]), small(row("a", (60, 0), prefer=3), row("b", (40, 0), prefer=2), phases=[(0, 99)])),
        ((5, ["a", "b"]), small(row("a", (60, 0), prefer=3), row("b", (40, 0), prefer=2), setup_s=[20], budget_s=120)),
        ((3, ["a"]), small(row("a", (60, 0), prefer=3), row("b", (40, 0), prefer=2), setup_s=[20], budget_s=119)),
        ((5, ["a", "b"]), small(row("a", (60, 0), prefer=3), row("b", (40, 0), prefer=2), setup_s=[20], phases=[(0, 120)])),
        ((3, ["a"]), small(row("a", (60, 0), prefer=3), row("b", (40, 0), prefer=2), setup_s=[20], phases=[(0, 119)])),
        ((4, ["a", "c"]), small(row("a", (60, 0), prefer=3), row("b", (40, 0), prefer=2), row("c", (10, 0), prefer=1), budget_s=99)),
        # Each block pays its own set-up, once, in seconds and in points.
        ((1, ["a"]), small(row("a", (60, 0), prefer=3), row("b", (40, 0), prefer=2, position=1), setup_s=[2, 2], change_points=1)),
        ((3, ["a", "b"]), small(row("a", (60, 0), prefer=3), row("b", (40, 0), prefer=2), setup_s=[2, 2], change_points=1)),
        ((2, ["a", "b"]), small(row("a", (60, 0), prefer=3), row("b", (40, 0), prefer=3, position=1), setup_s=[2, 2], change_points=1)),
        ((3, ["a"]), small(row("a", (60, 0), prefer=3), row("b", (40, 0), prefer=2, position=1), setup_s=[10, 10], budget_s=119)),
        ((5, ["a", "b"]), small(row("a", (60, 0), prefer=3), row("b", (40, 0), prefer=2, position=1), setup_s=[10, 10], budget_s=120)),
        # The number of items.
        ((5, ["a", "b"]), small(row("a", (1, 0), prefer=3), row("b", (1, 0), prefer=2), row("c", (1, 0), prefer=1), max_items=2)),
        ((2, ["a", "b"]), small(row("a", (1, 0), prefer=3), row("b", (1, 0), prefer=-1), row("c", (1, 0), prefer=-2), min_items=2)),
        ((3, ["a"]), small(row("a", (1, 0), prefer=3), row("b", (1, 0), prefer=-1), min_items=1)),
        ((3, ["a"]), small(row("a", (1, 0), prefer=3), row("b", (1, 0), prefer=-1), row("c", (1, 0), prefer=-2), min_items=1)),
        ((-(10**18), ["a"]), small(row("a", (0, 0)), setup_s=[10**9], change_points=10**9, min_items=1, **ENDLESS)),
        (None, small(row("a", (1, 0), prefer=3), row("b", (1, 0), prefer=1), min_items=3)),
        ((0, []), small(row("a", (1, 0), prefer=3), max_items=0)),
        # What earns nothing does not come in, but where there are too few.
        ((0, []), small(row("a", (1, 0)))),
        ((0, ["a"]), small(row("a", (1, 0)), min_items=1)),
        # The least seconds of a phase are filled, at a loss if need be.
        ((-1, ["b"]), small(row("b", (60, 0), prefer=-1), phases=[(60, 100)])),
        ((0, []), small(row("b", (60, 0), prefer=-1), phases=[(0, 100)])),
        ((4, ["a", "b"]), small(row("a", (50, 0), prefer=5), row("b", (10, 0), prefer=-1), phases=[(60, 100)])),
        ((5, ["a"]), small(row("a", (60, 0), prefer=5), row("b", (10, 0), prefer=-1), phases=[(60, 100)])),
        (None, small(row("a", (50, 0), prefer=5), row("b", (9, 0), prefer=-1), phases=[(60, 100)])),
        ((3, ["a", "b"]), small(row("a", (50, 0), prefer=5), row("b", (10, 0), prefer=-2, phase=1), phases=[(0, 100), (1, 10)])),
        # A phase that is too short goes before points.
        ((1, ["b"]), small(row("a", (90, 0), prefer=5), row("b", (60, 0), prefer=1, phase=1), phases=[(0, 100), (50, 100)], budget_s=100)),
        # Doses earn what is left of the credit.
        ((41, ["a", "b"]), small(row("a", (60, 2), gives={0: 2}), row("b", (60, 1), gives={0: 1}), credit=HIP)),
        ((40, ["a"]), small(row("a", (60, 2), gives={0: 2}), row("b", (60, 1), gives={0: 1}, prefer=-1), credit=HIP)),
        ((41, ["a", "b"]), small(row("a", (60, 2), gives={0: 2}), row("b", (60, 1), gives={0: 2}, prefer=-1), credit=HIP)),
        ((20, ["a", "b"]), small(row("a", (60, 1), gives={0: 1}), row("b", (60, 1), gives={0: 1}), credit=HIP)),
        ((10, ["a"]), small(*[row(name, (9, 1), gives={0: 1}) for name in ("a", "b", "c", "d")], credit=[[(1, 10), (None, -6)]])),
        # One of each family, the better.
        ((4, ["b"]), small(row("a", (60, 0), prefer=3, family="x"), row("b", (60, 0), prefer=4, family="x"))),
    ],
)  # fmt: skip
def test_an_empty_selection_is_filled_within_the_limits(
    expected: tuple[int, list[str]] | None, document: Document
) -> None:
    """From nothing, what gains most comes in as long as the limits leave room and it gains."""
    found = exchanged(document)

    names = None if found is None else (found[0], [name for name, _ in found[1]])

    assert expected == names


A, B, C = row("a", (60, 0), prefer=5), row("b", (30, 0), prefer=3), row("c", (30, 0), prefer=3)
LONG = row("a", (90, 0), prefer=9)
LESS_B, LESS_C = B | {"prefer": 2}, C | {"prefer": 2}
TEN, ELEVEN = (
    row("ten", (60, 1), (70, 2), gives={0: 1}),
    row("other", (10, 0), family="ten", prefer=12),
)
THREE = [row(name, (30, 0), prefer=2) for name in ("b", "c", "d")]
CHAIN = [row(f"{name}{rank}", (30, 0), prefer=rank) for name in ("a", "b") for rank in (1, 2)]


@pytest.mark.parametrize(
    ("expected", "document", "start", "options"),
    [
        # What gains most alone goes out again where two others are worth more.
        ((6, ["b 0", "c 0"]), small(A, B, C, budget_s=60), ["a 0"], None),
        ((6, ["b 0", "c 0"]), small(A, B, C, budget_s=60), None, None),
        # Two go out together where one other is worth more than both.
        ((5, ["a 0"]), small(A, LESS_B, LESS_C, budget_s=60), ["b 0", "c 0"], None),
        # Three do not: what lies further away is left to the search.
        ((6, ["b 0", "c 0", "d 0"]), small(LONG, *THREE, budget_s=90), ["b 0", "c 0", "d 0"], None),
        # A member of a family stands in the way of the others only as long as it stays.
        ((20, ["ten 1"]), small(TEN, ELEVEN, credit=HIP), ["ten 0"], None),
        # What is not named does not come in, but may stay.
        ((3, ["b 0"]), small(A, B, C), None, ["b 0"]),
        ((8, ["a 0", "c 0"]), small(A, B, C), ["a 0"], ["c 0"]),
        # One exchange makes room for the next, until none gains.
        ((5, ["a2 0", "c 0"]), small(*CHAIN, C, budget_s=60), ["a1 0", "b1 0"], None),
        # A selection that breaks a limit is mended where it can be.
        ((8, ["a 0", "b 0"]), small(A, B, min_items=2), ["a 0"], None),
    ],
)  # fmt: skip
def test_up_to_two_options_give_way_to_better_ones(
    expected: tuple[int, list[str]],
    document: Document,
    start: list[str] | None,
    options: list[str] | None,
) -> None:
    """Options go out, one or two at a time, where others allowed in their place earn more."""
    found = exchanged(document, _picks(start), _picks(options))

    assert found is not None
    assert expected == (found[0], [f"{name} {index}" for name, index in found[1]])


def _picks(names: list[str] | None) -> Picks | None:
    if names is None:
        return None
    return [(name, int(index)) for name, index in (one.split() for one in names)]


def test_no_more_items_come_in_than_there_may_be() -> None:
    """A selection that is full stays as it is, however many it holds."""
    document = small(*[row(f"a{place}", (1, 0), prefer=1) for place in range(301)], max_items=300)
    instance = Instance(Problem.from_dict(document))
    rows = [instance.row(number) for number in range(301)]

    assert len(_filled(instance, rows[:300], rows, ()).rows) == 300
    assert len(_filled(instance, rows[:298], rows, ()).rows) == 300
