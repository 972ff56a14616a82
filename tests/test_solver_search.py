"""The search in a core of options: its bound, its floor, and what it says when it is stopped."""

from typing import Any

import pytest

from spinekit.composer.instance import NEVER, SCALE, Credit, Instance
from spinekit.composer.problem import Problem
from spinekit.composer.relaxation import Prices
from spinekit.composer.search import Search, _Lost, better
from tests.oracles import priced
from tests.oracles.brute_force import best_by_brute_force
from tests.oracles.instances import crooked
from tests.oracles.priced import apart, drawn, use
from tests.oracles.referee import broken_limits
from tests.oracles.small import row, selections, small

Document = dict[str, Any]


def searching(document: Document, prices: priced.Priced | Prices, shift: int = 0) -> Search:
    """Return the search in all options of a problem in its plain form."""
    instance = Instance(Problem.from_dict(document))
    fineness = {"shift": shift} if shift else {}
    return Search(instance, range(len(instance.options)), Prices(*prices), **fineness)


def free(document: Document, **other: Any) -> Prices:
    """Return prices at which nothing costs, and doses earn what the first unit does."""
    doses = tuple(parts[0][1] * SCALE for parts in document["credit"])
    return Prices(doses, 0, tuple(0 for _ in document["phases"]), 0)._replace(**other)


# --- the bound ---------------------------------------------------------------------------------


def exact(seed: int) -> tuple[Document, priced.Priced]:
    """Return a problem whose lines are exact, and prices.

    The longest phase may stay empty, and no phase is filled by a set-up with nothing after it.
    """
    document = apart(crooked(seed))
    if seed % 2:
        document["setup_s"] = [0 for _ in document["setup_s"]]
    else:
        document["phases"] = [one | {"min_s": 0} for one in document["phases"]]
    prices, longest = drawn(document, seed), longest_of(document)
    document["phases"][longest] = document["phases"][longest] | {"min_s": 0}
    if any(document["setup_s"]):
        prices = prices._replace(phase=tuple(max(0, price) for price in prices.phase))
    return document, prices


def longest_of(document: Document) -> int:
    """Return the phase that may take longest, of equals the last."""
    lengths = [phase["max_s"] for phase in document["phases"]]
    return max(range(len(lengths)), key=lambda phase: (lengths[phase], phase))


def best_in_seconds(document: Document, prices: priced.Priced) -> int | None:
    """Return the most that a selection within the seconds is worth, doses and items priced.

    Of the seconds only those of the longest phase keep a price, where it pays for being filled.
    """
    longest = longest_of(document)
    filling = [min(0, one) if phase == longest else 0 for phase, one in enumerate(prices.phase)]
    prices = prices._replace(second=0, phase=tuple(filling))
    fixed, _ = priced.rent(document, prices)
    open_items = document | {"min_items": 0, "max_items": 99}
    worth = [
        use(document, prices, picks).worth
        for picks in selections(document)
        if not broken_limits(open_items, picks)
    ]
    return fixed + max(worth) if worth else None


def test_the_bound_is_exact_in_seconds() -> None:
    """Seconds are counted and not priced: the bound is the best that keeps all of their limits.

    Families stand in one block each and the longest phase may stay empty: else it is only a bound.
    """
    wrong = []
    for seed in range(50_000, 50_200):
        document, prices = exact(seed)
        search = searching(document, prices)
        actual = search.bound if search.possible else None
        if best_in_seconds(document, prices) != actual:
            wrong.append(seed)

    assert not wrong


def test_the_bound_is_exact_where_one_phase_has_to_be_filled() -> None:
    """A phase by itself is filled to its least seconds, whatever a second of it costs."""
    wrong = []
    for seed in range(51_000, 51_400):
        document = apart(crooked(seed))
        if len(document["phases"]) > 1 or document["budget_s"] < document["phases"][0]["max_s"]:
            continue
        document["setup_s"] = [0 for _ in document["setup_s"]]
        prices = drawn(document, seed)
        search = searching(document, prices)
        actual = search.bound if search.possible else None
        if best_in_seconds(document, prices) != actual:
            wrong.append(seed)

    assert not wrong


def test_cells_lose_nothing_where_all_seconds_fill_them() -> None:
    """Where every number of seconds is a multiple of four, cells of four are as good as seconds."""
    wrong = []
    for seed in range(52_000, 52_100):
        document, prices = exact(seed)
        document = document | {
            "budget_s": 4 * document["budget_s"],
            "setup_s": [4 * seconds for seconds in document["setup_s"]],
            "phases": [
                one | {"min_s": 4 * one["min_s"], "max_s": 4 * one["max_s"]}
                for one in document["phases"]
            ],
            "candidates": [
                one | {"options": [{**each, "s": 4 * each["s"]} for each in one["options"]]}
                for one in document["candidates"]
            ],
        }
        fine, coarse = searching(document, prices), searching(document, prices, shift=2)
        if (fine.possible, fine.bound) != (coarse.possible, coarse.bound):
            wrong.append(seed)

    assert not wrong


@pytest.mark.parametrize("shift", [0, 2])
def test_the_bound_holds_everywhere(shift: int) -> None:
    """Whatever the prices and the problem, no selection is worth more than the bound."""
    wrong = []
    for seed in range(53_000, 53_200):
        document = crooked(seed)
        search = searching(document, drawn(document, seed), shift)
        best = best_by_brute_force(document)
        if best is not None and (not search.possible or best[0] * SCALE > search.bound):
            wrong.append(seed)

    assert not wrong


@pytest.mark.parametrize(
    ("expected", "second", "phase", "item"),
    [
        # The blocks bring 90, 70 and 50: what is above the second-best counts once, and that itself.
        (70 + 20, 0, 0, 0),
        # At a point a second they bring 60, 60 and 30, at two 30, 50 and 10.
        (60 + 30 + 10, 1, 0, 0),
        (60 + 30 + 10, 0, 1, 0),
        (30 + 60 + 40 + 20, 1, 1, 0),
        # At seven only one brings something, at none of the others is more to lose.
        (90 + 70 + 50, 7, 0, 0),
        # An item costs as much in every block, and is worth as much as may be chosen.
        (9 * 10 + 60 + 20, 0, 0, 10),
    ],
)
def test_a_family_in_several_blocks_pays_its_second_best(
    expected: int, second: int, phase: int, item: int
) -> None:
    """Of a family the lines may count each block; a price keeps that from being worth too much."""
    document = small(
        row("0", (30, 0), family="a", prefer=80),
        row("a", (30, 0), family="a", prefer=90),
        row("b", (10, 0), family="a", prefer=70, position=1),
        row("c", (20, 0), family="a", prefer=50, position=2),
        row("d", (30, 0), family="a", prefer=60),
        setup_s=[0, 0, 0],
    )
    prices = Prices((), second * SCALE, (phase * SCALE,), item * SCALE)

    assert expected * SCALE == searching(document, prices).bound


def test_where_a_phase_must_be_filled_its_seconds_pay() -> None:
    """Set-up and options earn the price of a second each, and the least seconds are charged."""
    document = small(
        row("a", (30, 0), prefer=100),
        phases=[(20, 100)],
        setup_s=[10],
        change_points=3,
        budget_s=100,
    )
    price = 2 * SCALE + 1
    expected = (100 - 30) * SCALE + (40 - 20) * price

    assert expected == searching(document, Prices((), 0, (-price,), 0)).bound


EIGHT = [row(f"a{place}", (3, 0), prefer=1, position=place) for place in range(8)]


@pytest.mark.parametrize(
    ("expected", "shift", "document"),
    [
        # A second too short is too short: what is worth 10 would be.
        (1, 0, small(row("a", (19, 0), prefer=10), row("b", (20, 0), family="a", prefer=1), phases=[(20, 50)])),
        # Of 100 seconds the other phase takes 30 at least, so that 70 are left to fill 50 of.
        (
            2 + 1,
            0,
            small(
                row("a", (30, 0), prefer=2),
                row("b", (30, 0), phase=1, prefer=10),
                row("c", (50, 0), phase=1, family="b", prefer=1),
                phases=[(30, 40), (50, 100)],
                budget_s=100,
            ),
        ),
        # With no second left there is room for what takes none.
        (
            5 + 3,
            0,
            small(
                row("a", (10, 0), prefer=5),
                row("b", (0, 0), phase=1, prefer=3),
                phases=[(0, 10), (0, 20)],
                budget_s=10,
            ),
        ),
        # In cells of four each of eight items and set-ups of three seconds seems to take none.
        (8, 2, small(*EIGHT, setup_s=[3] * 8, phases=[(48, 48)], budget_s=48, max_items=8)),
        # In cells, too, what leaves a phase far too short is worth nothing.
        (
            1,
            2,
            small(
                row("a", (4, 0), prefer=50),
                row("b", (120, 0), family="a", prefer=1),
                row("c", (280, 0), prefer=-100),
                phases=[(100, 400)],
                max_items=1,
            ),
        ),
    ],
)  # fmt: skip
def test_the_bound_of_a_few_options(expected: int, shift: int, document: Document) -> None:
    """Worked out by hand, where a second or a cell makes the difference."""
    search = searching(document, free(document), shift)

    assert search.possible
    assert expected * SCALE == search.bound


@pytest.mark.parametrize("budget_s", [40, 61, 75, 105])
@pytest.mark.parametrize("count", range(1, 7))
def test_any_number_of_phases_is_counted(count: int, budget_s: int) -> None:
    """Whatever the phases before leave, the lines of those after it are exact."""
    rows = [
        row(f"{name}{phase}", (seconds, 0), family=f"{phase}", phase=phase, prefer=points + phase)
        for phase in range(count)
        for name, seconds, points in (("a", 8, 5), ("b", 13 + phase, 11))
    ]
    # The shorter ones have to be used, and each can be filled to its last second.
    phases = [(8 if phase % 2 == 0 and phase < 5 else 0, 13 + phase) for phase in range(count)]
    phases[-1] = (0, 13 + count)
    document = small(*rows, phases=phases, budget_s=budget_s)
    search = searching(document, free(document))
    search.run(NEVER, 10_000)
    expected = best_by_brute_force(document)

    assert expected is not None
    assert expected == found(search)
    assert search.bound == expected[0] * SCALE


def test_no_more_items_are_chosen_than_there_may_be() -> None:
    """What fills up the number of items is complete, however many that are."""
    rows = [row(f"a{number:03}", (1, 0), prefer=2 if number < 258 else 0) for number in range(260)]
    document = small(*rows, max_items=258)
    search = searching(document, free(document, item=SCALE))
    search.run(NEVER, 1_000)
    expected = 516, [(f"a{number:03}", 0) for number in range(258)]

    assert expected == found(search)


def test_a_block_is_set_up_once_however_many_there_are() -> None:
    """Of three hundred positions the last is set up for one item and still open for the next."""
    rows = [row(f"a{place:03}", (10, 0), position=place, prefer=-1) for place in range(300)]
    rows += [row(name, (10, 0), position=299, prefer=5) for name in ("b", "c")]
    document = small(*rows, setup_s=[1] * 300, change_points=1, budget_s=21)
    search = searching(document, free(document))
    search.run(NEVER, 1_000)
    expected = 9, [("b", 0), ("c", 0)]

    assert expected == found(search)


def test_phases_that_may_take_no_time_are_phases() -> None:
    """What takes none stands in them all the same."""
    rows = [row(name, (0, 0), phase=phase, prefer=1) for phase, name in enumerate("abc")]
    document = small(*rows, phases=[(0, 0), (0, 0), (0, 9)])
    search = searching(document, free(document))
    search.run(NEVER, 1_000)
    expected = 3, [("a", 0), ("b", 0), ("c", 0)]

    assert expected == found(search)
    assert search.bound == 3 * SCALE


def test_how_fine_the_lines_are_is_named() -> None:
    """The one number that changes nothing but time is not mistaken for another."""
    search = searching(small(), free(small()))
    make: Any = Search

    with pytest.raises(TypeError):
        make(search.instance, (), free(small()), 2)


# --- the search --------------------------------------------------------------------------------


def found(search: Search) -> tuple[int, list[tuple[str, int]]] | None:
    """Return the best a search found, by the names of its problem."""
    if search.best is None:
        return None
    points, (*numbers, _) = search.best
    return points, [search.instance.pick(number) for number in numbers]


def test_whatever_reaches_the_floor_is_found() -> None:
    """With a floor at the best there is it is found; with one a point above, nothing is."""
    wrong = []
    for seed in range(54_000, 54_150):
        document = crooked(seed)
        prices = drawn(document, seed)
        best = best_by_brute_force(document)
        if best is None:
            continue
        at, above = (searching(document, prices, seed % 3) for _ in range(2))
        at.run(best[0] * SCALE, 10**6)
        above.run((best[0] + 1) * SCALE, 10**6)
        if (best, NEVER, None, NEVER) != (found(at), at.open, found(above), above.open):
            wrong.append(seed)

    assert not wrong


@pytest.mark.parametrize("trial", [0, 2])
def test_a_search_that_is_stopped_says_what_may_be_left(trial: int) -> None:
    """After any number of nodes nothing is better than what was found or is said to be open.

    Where nothing is open, what was found is the best; and no more nodes are visited than allowed.
    """
    wrong = []
    for seed in range(55_000, 55_100):
        document = crooked(seed)
        prices = drawn(document, seed)
        best = best_by_brute_force(document)
        for max_nodes in (0, 1, 2, 3, 5, 8, 13, 21):
            search = searching(document, prices, 2 * (seed % 2))
            search.run(NEVER, max_nodes, trial)
            reached = max(search.open, NEVER if search.best is None else search.best[0] * SCALE)
            is_wrong = search.nodes > max_nodes
            is_wrong |= best is not None and best[0] * SCALE > reached
            is_wrong |= search.open == NEVER and best != found(search)
            if is_wrong:
                wrong.append((seed, max_nodes))

    assert not wrong


@pytest.mark.parametrize("before", [0, 1_000])
def test_out_of_nodes_as_a_cutoff_is_done_with_less_than_it_is_left(before: int) -> None:
    """What reaches the cutoff was all visited: open is only what is a part of a point below.

    Ten units are worth 50 points at their price, and 15 are added for credit: a bound of 65. The
    first cutoff is a point below. Of the ten only three earn, as is seen before they are taken.
    """
    document = small(row("a", (10, 10), gives={0: 1}), credit=[[(3, 10), (None, 0)]])
    search = searching(document, free(document, dose=(5 * SCALE,)))
    search.nodes = before
    search.run(NEVER, before + 1)

    assert found(search) is None
    assert search.nodes == before + 1
    assert search.open == 64 * SCALE - 1


def test_what_is_found_before_is_kept_against_all_that_is_not_better() -> None:
    """A selection to start from is bettered, or stays."""
    wrong = []
    for seed in range(56_000, 56_100):
        document = crooked(seed)
        best = best_by_brute_force(document)
        legal = [picks for picks in selections(document) if not broken_limits(document, picks)]
        if best is None or len(legal) < 2:
            continue
        search = searching(document, drawn(document, seed))
        number = {search.instance.pick(each): each for each in range(len(search.instance.options))}
        worth = -(10**6) if legal[0] != best[1] else best[0]
        search.best = (worth, [*sorted(number[pick] for pick in legal[0]), len(number)])
        search.run(worth * SCALE, 10**6)
        if best != found(search):
            wrong.append(seed)

    assert not wrong


FIRST = [
    row(f"a{place}", (10 * place, 0), prefer=points, position=place % 2)
    for place, points in enumerate((90, 181, 169, 63), 1)
]
SECOND = [
    row(f"b{place}", (15 * place, 0), prefer=points, phase=1, position=place % 2)
    for place, points in enumerate((124, 184, 151, 190), 1)
]
"""Of these no two selections within the limits below are nearly equal and best."""


@pytest.mark.parametrize(
    "limits",
    [
        {},
        {"budget_s": 110},
        {"budget_s": 110, "setup_s": [10, 20]},
        {"phases": [(0, 60), (0, 300)]},
        {"phases": [(0, 300), (0, 60)]},
        {"phases": [(30, 60), (0, 300)], "budget_s": 130},
        {"budget_s": 150, "setup_s": [5, 10], "change_points": 3},
    ],
)
def test_where_the_lines_are_exact_nothing_is_visited_in_vain(limits: dict[str, Any]) -> None:
    """With nothing to lose but seconds the search goes straight to the one best selection.

    It visits each phase and each of its picks once.
    """
    document = small(
        *FIRST, *SECOND, **{"setup_s": [0, 0], "phases": [(0, 300), (0, 300)], **limits}
    )
    search = searching(document, free(document))
    search.run(NEVER, 1_000)
    expected = best_by_brute_force(document)

    assert expected is not None
    assert expected == found(search)
    assert search.bound == expected[0] * SCALE
    assert len(document["phases"]) + len(expected[1]) == search.nodes


@pytest.mark.parametrize(("floor", "fours"), [(297, 0), (296, 3)])
def test_a_dose_beyond_the_wanted_one_is_deducted_at_once(floor: int, fours: int) -> None:
    """What can still come is worth less as soon as credit is lost, and not only at the end.

    Any three of six equal candidates fill the credit. A fourth would cost a point and earn none:
    no four are tried together, or, a point lower, the first three with each of the others and
    never a fifth, until it is known what three are worth.
    """
    rows = [row(f"a{number}", (10, 1), gives={0: 1}, prefer=-1) for number in range(6)]
    document = small(*rows, credit=[[(3, 100), (None, 0)]])
    search = searching(document, free(document, dose=(1 * SCALE,)))
    search.run(floor * SCALE, 10_000)
    expected = 297, [("a0", 0), ("a1", 0), ("a2", 0)]

    assert expected == found(search)
    assert search.nodes == 1 + 6 + 15 + 20 + fours


def test_no_more_is_deducted_than_is_lost() -> None:
    """What is lost a second time is the difference to what was lost before.

    One unit is wanted. The first option gives three more and loses 12 points at a price of 4, the
    second one more and loses 4: it brings its own 5 points.
    """
    rows = [row("a", (10, 4), gives={0: 1}), row("b", (10, 1), gives={0: 1}, prefer=5)]
    document = small(*rows, credit=[[(1, 10), (None, 0)]])
    search = searching(document, free(document, dose=(4 * SCALE,)))
    search.run(15 * SCALE, 10_000)
    expected = 15, [("a", 0), ("b", 0)]

    assert expected == found(search)


@pytest.mark.parametrize(
    ("expected", "dose"), [(0, 0), (0, 2), (0, 3), (-1, 4), (-2, 5), (-7, 6), (-17, 8)]
)
def test_a_dose_loses_credit_against_its_price(expected: int, dose: int) -> None:
    """Up to the wanted three units nothing is lost, then the price less what is earned."""
    credit = Credit([(3, 5), (2, 2), (None, -2)])

    assert expected * SCALE == _Lost(credit, 3, 3 * SCALE)[dose]


@pytest.mark.parametrize(
    ("expected", "line", "other", "seconds", "value"),
    [
        ([0, 10, 15], [0, 0, 0], [0, 5], 1, 10),
        ([0, 3, 4], [0, 3, 4], [0, 5], 1, -1),
        ([2, 7], [0, 0], [0, 5, 9], 0, 2),
        ([1, 2, 3], [1, 2, 3], [9, 9, 9], 3, 5),
        ([1, 2, 3], [1, 2, 3], [9], 4, 5),
        ([4, 5], [4, 5], [0, 1], 0, 4),
    ],
)
def test_the_better_of_two_lines(
    expected: list[int], line: list[int], other: list[int], seconds: int, value: int
) -> None:
    """From so many seconds on, a line may be left for another at a value."""
    assert expected == better(line, other, seconds, value)
