"""Prices, and the bound and the losses that follow from them."""

from itertools import permutations
from typing import Any

import pytest

from spinekit.composer.instance import SCALE, Instance
from spinekit.composer.problem import Problem
from spinekit.composer.relaxation import (
    Prices,
    _pull,
    descend,
    evaluate,
    first_prices,
    rank_options,
    rent,
    second_prices,
)
from tests.oracles import priced
from tests.oracles.instances import crooked
from tests.oracles.priced import apart, drawn, use
from tests.oracles.small import row, selections, small

Document = dict[str, Any]


def laid_out(document: Document) -> Instance:
    """Return a problem in its plain form laid out."""
    return Instance(Problem.from_dict(document))


def posed(seed: int) -> tuple[Document, priced.Priced]:
    """Return a problem and prices, so that no block is worth its set-up with nothing in it."""
    document = crooked(seed)
    prices = drawn(document, seed)
    if prices.second + min(prices.phase) < 0:
        document["setup_s"] = [0 for _ in document["setup_s"]]
    return document, prices


def test_the_bound_is_the_best_of_the_priced_problem() -> None:
    """With each family in one block, bound and losses are exact for what is priced.

    The bound is the most any selection is worth at the prices, limits aside; the loss of an
    option is what that falls by for selections with the option.
    """
    wrong = []
    for seed in range(40_000, 40_150):
        document, prices = posed(seed)
        document = apart(document)
        instance = laid_out(document)
        fixed, _ = priced.rent(document, prices)
        worth = [(use(document, prices, picks).worth, picks) for picks in selections(document)]
        top = max(worth)[0]
        names = sorted({pick for _, picks in worth for pick in picks})
        losses = sorted(
            (top - max(each for each, picks in worth if pick in picks), number)
            for number, pick in enumerate(names)
        )
        if (fixed + top, losses) != rank_options(instance, Prices(*prices)):
            wrong.append(seed)

    assert not wrong


def test_the_descent_sees_what_the_bound_uses() -> None:
    """Doses beyond the wanted ones, seconds and items are those of a selection worth the bound."""
    wrong = []
    for seed in range(41_000, 41_150):
        document, prices = posed(seed)
        document = apart(document)
        instance = laid_out(document)
        fixed, wanted = priced.rent(document, prices)
        uses = [use(document, prices, picks) for picks in selections(document)]
        top = max(one.worth for one in uses)
        bound, excess, seconds, items = evaluate(instance, Prices(*prices), instance.families)
        doses = tuple(more + want for more, want in zip(excess, wanted, strict=True))
        if (doses, tuple(seconds), items, top) not in uses or bound != fixed + top:
            wrong.append(seed)

    assert not wrong


def test_families_in_several_blocks_are_bounded_the_same_way_twice() -> None:
    """For any families the descent and the ranking see one bound, at least the best there is.

    No loss exceeds what a selection with the option falls short of the bound.
    """
    wrong = []
    for seed in range(42_000, 42_150):
        document, prices = posed(seed)
        instance = laid_out(document)
        fixed, _ = priced.rent(document, prices)
        worth = [(use(document, prices, picks).worth, picks) for picks in selections(document)]
        bound, losses = rank_options(instance, Prices(*prices))
        other = evaluate(instance, Prices(*prices), instance.families)[0]
        if other != bound or bound < fixed + max(worth)[0]:
            wrong.append(seed)
        for loss, number in losses:
            pick = instance.pick(number)
            if bound - loss < fixed + max(each for each, picks in worth if pick in picks):
                wrong.append(seed)

    assert not wrong


@pytest.mark.parametrize("order", list(permutations(((9, 3), (7, 0), (2, 0)))))
def test_a_family_pays_its_second_best_block(order: tuple[tuple[int, int], ...]) -> None:
    """In several blocks it is worth its best, which must bear what the best exceeds the second by.

    Here the blocks bring 9, 7 and 2 points, and cost 3, 0 and 0 to set up: two more points than
    the second do not pay a set-up of 3.
    """
    rows = [
        row(f"a{points}", (1, 0), family="a", position=place, prefer=points)
        for place, (points, _) in enumerate(order)
    ]
    document = small(*rows, setup_s=[setup for _, setup in order], change_points=1)
    instance, free = laid_out(document), Prices(dose=(), second=0, phase=(0,), item=0)
    bound, losses = rank_options(instance, free)
    expected = 7 * SCALE, [(0, "a7"), (1 * SCALE, "a9"), (5 * SCALE, "a2")]

    assert expected == (bound, [(loss, instance.pick(number)[0]) for loss, number in losses])
    assert bound == evaluate(instance, free, instance.families)[0]


@pytest.mark.parametrize(
    ("expected", "document", "item"),
    [
        # A hair below the price of a point it is still worth taking: the bound is a whole point.
        (SCALE, small(row("a", (1, 0), prefer=1), max_items=1), SCALE - 1),
        (SCALE, small(row("a", (1, 0), prefer=1), max_items=1), SCALE),
        (SCALE + 1, small(row("a", (1, 0), prefer=1), max_items=1), SCALE + 1),
        # What has no options brings nothing.
        (0, small(row("a")), 0),
        (SCALE, small(row("a"), row("b", (1, 0), prefer=1, family="a")), 0),
    ],
)
def test_the_bound_is_exact_to_a_part_of_a_point(
    expected: int, document: Document, item: int
) -> None:
    """A bound a part of a point too low could cost a whole point."""
    instance, prices = laid_out(document), Prices(dose=(), second=0, phase=(0,), item=item)

    assert expected == rank_options(instance, prices)[0]
    assert expected == evaluate(instance, prices, instance.families)[0]


@pytest.mark.parametrize(
    ("expected", "wanted", "prices"),
    [
        # Three units are worth 5 points each, two 2, and what is beyond costs 1.
        ((3 * 4 + 2 * 1) * SCALE, [5], Prices((1 * SCALE,), 0, (0, 0), 0)),
        (3 * 3 * SCALE, [3], Prices((2 * SCALE,), 0, (0, 0), 0)),
        (3 * 3 * SCALE + 5, [5], Prices((2 * SCALE - 1,), 0, (0, 0), 0)),
        (0, [0], Prices((5 * SCALE,), 0, (0, 0), 0)),
        ((3 * 6 + 2 * 3) * SCALE, [5], Prices((-1 * SCALE,), 0, (0, 0), 0)),
        # Limits are worth their price at the end it speaks for.
        (100 * 7, [0], Prices((5 * SCALE,), 7, (0, 0), 0)),
        (60 * 7, [0], Prices((5 * SCALE,), 0, (7, 0), 0)),
        (-10 * 7, [0], Prices((5 * SCALE,), 0, (-7, 0), 0)),
        (50 * 7 - 20 * 3, [0], Prices((5 * SCALE,), 0, (-3, 7), 0)),
        (4 * 7, [0], Prices((5 * SCALE,), 0, (0, 0), 7)),
        (60 + 50 + 4, [0], Prices((5 * SCALE,), 0, (1, 1), 1)),
        (-10 - 2, [0], Prices((5 * SCALE,), 0, (-1, -1), -1)),
        (-2 * 7, [0], Prices((5 * SCALE,), 0, (0, 0), -7)),
    ],
)
def test_limits_are_worth_their_price(expected: int, wanted: list[int], prices: Prices) -> None:
    """A limit is worth its price times the end that binds; a dose is wanted while it earns more."""
    document = small(
        credit=[[(3, 5), (2, 2), (None, -1)]],
        phases=[(20 if prices.phase[0] == -3 else 10, 60), (0, 50)],
        budget_s=100,
        min_items=2,
        max_items=4,
    )

    assert (expected, wanted) == rent(laid_out(document), prices)


def test_a_second_costs_its_own_price_and_that_of_its_phase() -> None:
    """Every block of a phase has the same price of a second."""
    document = small(phases=[(0, 1), (0, 1)], setup_s=[1, 2])
    prices = Prices(dose=(), second=5, phase=(-2, 3), item=0)
    expected = [3, 3, 8, 8]

    assert expected == second_prices(laid_out(document), prices)


# --- where the prices begin --------------------------------------------------------------------


def _three(**limits: Any) -> Document:
    """Return a problem of 24, 6 and 6 points for 60, 30 and 100 seconds, as the greedy sees it."""
    return small(
        row("c", (99, 1), gives={0: 1}),
        row("b", (29, 1), gives={0: 1}),
        row("a", (59, 4), (79, 5), gives={0: 1}),
        credit=[[(4, 10), (None, 2)]],
        **limits,
    )


@pytest.mark.parametrize(
    ("dose", "second", "limits"),
    [
        # Four units are given and the next earns 2: a brings 8 points, b and c 2 each.
        (2, 2 * SCALE // 100, {"max_items": 1}),
        (2, 2 * SCALE // 100, {"budget_s": 88}),
        (2, 2 * SCALE // 30, {"budget_s": 87}),
        (2, 2 * SCALE // 30, {"budget_s": 59}),
        # Not even the first fits: the next unit is the first.
        (10, 40 * SCALE // 60, {"budget_s": 58}),
        (10, 10 * SCALE // 100, {"max_items": 0}),
    ],
)
def test_first_prices_are_those_of_a_greedy_routine(
    dose: int, second: int, limits: dict[str, int]
) -> None:
    """A dose costs what the next unit would earn, a second what the last that fits did."""
    instance = laid_out(_three(**limits))
    prices, families = first_prices(instance)
    expected = Prices(dose=(dose * SCALE,), second=second, phase=(0,), item=0)

    assert expected == prices
    assert [instance.families[place] for place in (0, 1, 2)] == families


@pytest.mark.parametrize(
    ("dose", "second", "document"),
    [
        # Three units leave the fourth to earn; preference counts beside it.
        (10, 13 * SCALE // 60, small(row("a", (59, 3), prefer=-17, gives={0: 1}), credit=[[(4, 10), (None, 2)]])),
        (2, 13 * SCALE // 60, small(row("a", (59, 5), prefer=3, gives={0: 1}), credit=[[(4, 10), (None, 2)]])),
        # What earns nothing any more costs no seconds, and what never did is not looked at.
        (0, 0, small(row("a", (59, 4), prefer=-8, gives={0: 1}), credit=[[(4, 10), (None, 0)]])),
        (2, 8 * SCALE // 60, small(row("a", (59, 4), gives={0: 1}), row("b", (59, 0)), credit=[[(4, 10), (None, 2)]])),
        (10, 0, small(credit=[[(4, 10), (None, 2)]])),
    ],
)  # fmt: skip
def test_first_prices_follow_what_is_left_to_earn(
    dose: int, second: int, document: Document
) -> None:
    """Credit that the greedy routine has used up is in no price, and no second pays for being used."""
    expected = Prices(dose=(dose * SCALE,), second=second, phase=(0,), item=0)

    assert expected == first_prices(laid_out(document))[0]


@pytest.mark.parametrize(
    ("expected", "document"),
    [
        # The best option of any block stands for its family; what earns nothing comes last.
        (
            ["two", "rich", "poor"],
            small(
                row("poor", (9, 0), prefer=1),
                row("rich", (19, 0), prefer=3),
                row("bad", (1, 0), prefer=-1),
                row("none"),
                row("two", (99, 0), family="two", prefer=3),
                row("two-better", (9, 0), (8, 0), family="two", prefer=4, position=1),
                setup_s=[0, 0],
            ),
        ),
        # A unit counts midway between the first, 10, and the last, 2: six points a second here.
        (
            ["more", "dose", "less"],
            small(
                row("less", (19, 0), prefer=119),
                row("dose", (9, 3), prefer=24, gives={0: 2}),
                row("more", (19, 0), prefer=121),
                credit=[[(4, 10), (None, 2)]],
            ),
        ),
        # What takes no time counts as one second, and a second more is added to all.
        (["none", "one"], small(row("one", (1, 0), prefer=9), row("none", (0, 0), prefer=5))),
    ],
)
def test_families_stand_by_what_a_second_earns(expected: list[str], document: Document) -> None:
    """The family with the most points per second of its best option comes first."""
    instance = laid_out(document)
    families = first_prices(instance)[1]
    names = [instance.pick(family[0][1][0][2][0][2])[0] for family in families[: len(expected)]]

    assert expected == names


# --- the descent -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("expected", "price", "used", "low", "high"),
    [
        (3, 1, 7, 5, 10),
        (-2, 1, 12, 5, 10),
        (-2, 0, 12, 5, 10),
        (-2, -1, 12, 5, 10),
        (0, 1, 10, 5, 10),
        (0, 0, 10, 5, 10),
        (-5, -1, 10, 5, 10),
        (-2, -1, 7, 5, 10),
        (2, -1, 3, 5, 10),
        (2, 0, 3, 5, 10),
        (7, 1, 3, 5, 10),
        (0, 0, 7, 5, 10),
        (0, 0, 5, 5, 10),
        (0, -1, 5, 5, 10),
    ],
)
def test_a_price_is_pulled_towards_its_end(
    expected: int, price: int, used: int, low: int, high: int
) -> None:
    """A price above zero speaks for the upper limit, one below for the lower, as does a breach."""
    assert expected == _pull(price, used, low, high)


KNAPSACK = (
    row("a", (10, 0), prefer=60),
    row("b", (20, 0), prefer=100),
    row("c", (30, 0), prefer=120),
)
"""Six, five and four points a second."""
DEAR = (row("a", (10, 0), prefer=-30), row("b", (10, 0), prefer=-40), row("c", (10, 0), prefer=-90))
GOOD = row("d", (10, 0), prefer=200, phase=1)


@pytest.mark.parametrize(
    ("lowest", "document"),
    [
        # Seconds: a and b whole, and 20 of the 30 seconds of c.
        (240, small(*KNAPSACK, budget_s=50)),
        (240, small(*KNAPSACK, phases=[(0, 50)])),
        (220, small(*KNAPSACK, budget_s=50, setup_s=[5])),
        # Items: the best two; the least bad two.
        (220, small(*KNAPSACK, max_items=2)),
        (130, small(*DEAR, GOOD, phases=[(0, 90), (0, 90)], min_items=3)),
        # The least seconds of a phase are filled by what costs least.
        (130, small(*DEAR, GOOD, phases=[(20, 90), (0, 90)])),
        (85, small(*DEAR, GOOD, phases=[(25, 90), (0, 90)])),
        # A price of 25 a unit pays for one of them: the fourth unit is the last that earns.
        (
            300,
            small(
                row("a", (10, 4), prefer=-100, gives={0: 1}),
                row("b", (10, 4), prefer=-100, gives={0: 1}),
                credit=[[(4, 100), (None, 0)]],
            ),
        ),
        # Seconds of forty points each.
        (2400, small(*[one | {"prefer": 10 * one["prefer"]} for one in KNAPSACK], budget_s=50)),
        # Of two phases b fills the first, and one item is left for d in the second.
        (
            150,
            small(
                *KNAPSACK,
                row("d", (10, 0), prefer=50, phase=1),
                row("e", (10, 0), prefer=20, phase=1),
                phases=[(0, 20), (0, 900)],
                max_items=2,
            ),
        ),
    ],
)  # fmt: skip
def test_the_descent_comes_near_the_lowest_bound(lowest: int, document: Document) -> None:
    """From prices that are far off it comes within a twentieth of the lowest bound there is.

    That is what a routine would be worth that may take parts of an option: worked out by hand.
    """
    instance = laid_out(document)
    start = Prices(
        tuple(parts[0][1] * SCALE for parts in instance.problem.credit),
        0,
        tuple(0 for _ in instance.problem.phases),
        0,
    )
    far = rank_options(instance, start)[0] / SCALE
    near = rank_options(instance, descend(instance, instance.families, start, 60))[0] / SCALE

    assert lowest <= near <= lowest + abs(lowest) / 20 < far


def test_longer_descents_never_end_higher() -> None:
    """The prices returned are the best met: none at all are the first, and more are no worse."""
    wrong = []
    for seed in range(43_000, 43_030):
        document, prices = posed(seed)
        instance = laid_out(document)
        start = Prices(*prices)._replace(second=max(0, prices.second))
        after = [descend(instance, instance.families, start, rounds) for rounds in range(12)]
        bounds = [evaluate(instance, one, instance.families)[0] for one in after]
        if bounds != sorted(bounds, reverse=True) or after[:2] != [start, start]:
            wrong.append(seed)

    assert not wrong


def test_the_descent_keeps_to_prices_that_make_a_bound() -> None:
    """A dose costs no more than its first unit earns and no less than its last, a second nothing less than zero."""
    wrong = []
    for seed in range(44_000, 44_060):
        document, _ = posed(seed)
        instance = laid_out(document)
        prices = descend(instance, instance.families, first_prices(instance)[0], 15)
        for price, parts in zip(prices.dose, document["credit"], strict=True):
            if not parts[-1][1] * SCALE <= price <= parts[0][1] * SCALE:
                wrong.append(seed)
        if prices.second < 0:
            wrong.append(seed)

    assert not wrong
