"""Prices that bound the composing problem from above, found by descent.

Here the limits that couple everything (dose, seconds, number of items) are
replaced by prices; what remains falls apart into families and blocks and is
solved at sight. Nothing is searched here. Whatever the prices, the total
bounds every selection, so rounding a price can cost time, never optimality.
"""

from collections.abc import Sequence
from typing import NamedTuple

from spinekit.composer.problem import Problem

__all__ = [
    "NEVER",
    "SCALE",
    "Choice",
    "Instance",
    "Prices",
    "descend",
    "first_prices",
    "price_choices",
]

SCALE = 1 << 16
"""Prices and values are whole multiples of one point over this."""

NEVER = -(1 << 200)
"""Below the value of anything possible."""

_Member = tuple[int, tuple[tuple[int, int], ...], tuple[tuple[int, int, int], ...]]
"""Scaled preference; target and dose per unit; seconds, units and number of each option."""

_Family = list[tuple[int, list[_Member]]]
"""The members of a family by the block, a position in a phase, where they stand."""


class Prices(NamedTuple):
    """What each limit costs, in scaled points."""

    dose: tuple[int, ...]
    """Paid for a unit of dose of each target."""

    second: int
    """Charged for a second of the routine."""

    phase: tuple[int, ...]
    """Charged on top for a second of each phase; negative where too few are used."""

    item: int
    """Charged for an item; negative where there are too few."""


class Choice(NamedTuple):
    """An option at prices for dose and items."""

    loss: int
    """How far the bound falls when the option is forced in."""

    net: int
    """What it is worth when seconds are charged, too."""

    value: int
    """What it is worth before seconds."""

    seconds: int
    doses: tuple[tuple[int, int], ...]
    """Target index and dose."""

    points: int
    """What it is preferred by, not scaled."""

    number: int
    """Its place in the order that settles ties."""

    family: int
    block: int


class Instance:
    """A problem laid out for speed: options numbered, members by family and block."""

    def __init__(self, problem: Problem) -> None:
        """Number the options and sort the candidates into families and blocks."""
        self.problem = problem
        self.picks: list[tuple[str, int]] = []
        families: dict[str, dict[int, list[_Member]]] = {}
        for candidate in sorted(problem.candidates, key=lambda one: one.id):
            first = len(self.picks)
            self.picks += [(candidate.id, index) for index in range(len(candidate.options))]
            options = [
                (option.seconds, option.units, number)
                for number, option in enumerate(candidate.options, first)
            ]
            block = candidate.phase * len(problem.positions) + candidate.position
            families.setdefault(candidate.family, {}).setdefault(block, []).append(
                (candidate.prefer * SCALE, tuple(candidate.per_unit.items()), tuple(options))
            )
        self.families: list[_Family] = [list(blocks.items()) for blocks in families.values()]
        self.phase_of = [phase for phase in range(len(problem.phases)) for _ in problem.positions]
        longest = sum(
            max(
                (option[0] for _, members in family for member in members for option in member[2]),
                default=0,
            )
            for family in self.families
        )
        self.budget = min(
            problem.budget_s,
            sum(phase.max_s for phase in problem.phases),
            longest + sum(problem.setup_s) * len(problem.phases),
        )
        self.setup = list(problem.setup_s) * len(problem.phases)
        self.change = [seconds * problem.change_points for seconds in self.setup]

    def second_prices(self, prices: Prices) -> list[int]:
        """Return for each block what a second costs there."""
        return [prices.second + prices.phase[phase] for phase in self.phase_of]

    def rent(self, prices: Prices) -> tuple[int, list[int]]:
        """Return what the limits themselves are worth at *prices*, and the doses wanted."""
        problem = self.problem
        total = prices.second * problem.budget_s
        total += prices.item * (problem.max_items if prices.item > 0 else problem.min_items)
        for price, phase in zip(prices.phase, problem.phases, strict=True):
            total += price * (phase.max_s if price > 0 else phase.min_s)
        wanted = []
        for price, segments in zip(prices.dose, problem.credit, strict=True):
            dose = 0
            for units, points in segments:
                if units is None or points * SCALE <= price:
                    break
                total += (points * SCALE - price) * units
                dose += units
            wanted.append(dose)
        return total, wanted

    def evaluate(
        self, prices: Prices, families: Sequence[_Family]
    ) -> tuple[int, list[int], list[int], int]:
        """Return the bound of *families* at *prices*; the excess dose, seconds and items it uses.

        A family that stands in several blocks pays its second-best block as a
        price and enters the best one with the rest: then blocks are independent.
        """
        second, dose_price = self.second_prices(prices), prices.dose
        gain = [0] * len(second)
        chosen: list[list[tuple[int, int, _Member]]] = [[] for _ in second]
        bound, wanted = self.rent(prices)
        for family in families:
            best = rival = 0
            pick = None
            for block, members in family:
                price = second[block]
                top = 0
                for member in members:
                    prefer, doses, options = member
                    prefer -= prices.item
                    worth = 0
                    for target, dose in doses:
                        worth += dose_price[target] * dose
                    for seconds, units, _ in options:
                        net = prefer + worth * units - price * seconds
                        if net > top:
                            top = net
                            if net > best:
                                leader = (block, seconds, units, member)
                if top > best:
                    best, rival, pick = top, best, leader
                elif top > rival:
                    rival = top
            if pick is not None:
                bound += rival
                block, seconds, units, member = pick
                gain[block] += best - rival
                chosen[block].append((seconds, units, member))
        excess = [-dose for dose in wanted]
        seconds_used = [0] * len(prices.phase)
        items = 0
        for block, picks in enumerate(chosen):
            value = gain[block] - self.change[block] * SCALE - self.setup[block] * second[block]
            if picks and value > 0:
                bound += value
                items += len(picks)
                phase = self.phase_of[block]
                seconds_used[phase] += self.setup[block] + sum(pick[0] for pick in picks)
                for _, units, member in picks:
                    for target, dose in member[1]:
                        excess[target] += dose * units
        return bound, excess, seconds_used, items


def first_prices(instance: Instance) -> tuple[Prices, list[_Family]]:
    """Return the prices a greedy routine suggests, and the families, best rate first.

    Families are taken by points per second until the limits are full; doses
    then cost what the next unit would earn, and seconds what the last one did.
    """
    problem = instance.problem
    middle = [(segments[0][1] + segments[-1][1]) * SCALE // 2 for segments in problem.credit]
    offers = []
    for place, family in enumerate(instance.families):
        best: tuple[int, int, int, tuple[tuple[int, int], ...], int] = (0, 0, 0, (), 0)
        for _, members in family:
            for prefer, doses, options in members:
                worth = 0
                for target, each in doses:
                    worth += middle[target] * each
                for seconds, units, _ in options:
                    rate = (prefer + worth * units) // (seconds + 1)
                    if rate > best[0]:
                        best = (rate, seconds, units, doses, prefer)
        offers.append((-best[0], place, best))
    offers.sort()
    given = [0] * len(middle)
    room = problem.budget_s
    taken = []
    for _, _, (_, seconds, units, doses, prefer) in offers[: problem.max_items]:
        room -= seconds
        if room < 0:
            break
        for target, each in doses:
            given[target] += each * units
    dose = []
    for amount, segments in zip(given, problem.credit, strict=True):
        for units, points in segments:
            amount -= units or 0
            if units is None or amount < 0:
                dose.append(points * SCALE)
                break
    rates = sorted(
        (
            (
                (prefer + sum(dose[target] * each for target, each in doses) * units)
                // (seconds + 1),
                seconds,
            )
            for _, _, (_, seconds, units, doses, prefer) in offers[:200]
        ),
        reverse=True,
    )
    rate, room = 0, problem.budget_s
    for rate, seconds in rates:
        room -= seconds
        if room < 0:
            break
    start = Prices(tuple(dose), max(rate, 0), (0,) * len(problem.phases), 0)
    return start, [instance.families[place] for _, place, _ in offers]


def _pull(price: int, used: int, low: int, high: int) -> int:
    """Return how far *used* is from the end of the limits that its price speaks for."""
    if price > 0 or used > high:
        return high - used
    if price < 0 or used < low:
        return low - used
    return 0


def descend(
    instance: Instance, families: Sequence[_Family], start: Prices, rounds: int
) -> tuple[int, Prices]:
    """Return the lowest bound met in a descent over the prices of *families*, and its prices.

    The step is Polyak's, towards a level below the lowest bound so far which
    moves closer when progress stalls; the direction keeps part of the one
    before, which damps the zigzag between the pieces of the bound.
    """
    problem = instance.problem
    count, phases = len(problem.targets), len(problem.phases)
    low = [segments[-1][1] * SCALE for segments in problem.credit]
    high = [segments[0][1] * SCALE for segments in problem.credit]
    # How freely each price moves: 200 seconds weigh about as much as 4 units or one item.
    ease = [1.0] * count + [0.04] * (1 + phases) + [4.0]
    point = [float(price) for price in (*start.dose, start.second, *start.phase, start.item)]
    direction = [0.0] * len(point)
    lowest, best, level, stalled = None, start, 0.0, 0
    for _ in range(rounds):
        whole = [round(price) for price in point]
        prices = Prices(tuple(whole[:count]), whole[count], tuple(whole[count + 1 : -1]), whole[-1])
        bound, excess, seconds, items = instance.evaluate(prices, families)
        if lowest is None:
            lowest, level = bound, 0.1 * abs(bound)
        elif bound < lowest:
            stalled = 0 if lowest - bound > 0.1 * level else stalled
            lowest, best = bound, prices
        stalled += 1
        if stalled > 2:
            level, stalled = 0.6 * level, 0
        slope = [*excess, problem.budget_s - sum(seconds)]
        for price, used, phase in zip(prices.phase, seconds, problem.phases, strict=True):
            slope.append(_pull(price, used, phase.min_s, phase.max_s))
        slope.append(_pull(prices.item, items, problem.min_items, problem.max_items))
        for index, (price, floor, ceiling) in enumerate(zip(whole, [*low, 0], [*high, None])):
            if (price <= floor and slope[index] > 0) or (price == ceiling and slope[index] < 0):
                slope[index] = 0
        direction = [new + 0.6 * old for new, old in zip(slope, direction, strict=True)]
        length = sum((d * e) ** 2 for d, e in zip(direction, ease, strict=True))
        if not length:
            break
        step = (bound - lowest + level) / length
        point = [p - step * d * e * e for p, d, e in zip(point, direction, ease, strict=True)]
        for index in range(count):
            point[index] = min(max(point[index], low[index]), high[index])
        point[count] = max(point[count], 0.0)
    return lowest, best


def price_choices(instance: Instance, prices: Prices) -> tuple[int, list[Choice]]:
    """Return every option with its loss at *prices*, smallest loss first."""
    bound, _ = instance.rent(prices)
    second = instance.second_prices(prices)
    gain = [
        -change * SCALE - setup * price
        for change, setup, price in zip(instance.change, instance.setup, second, strict=True)
    ]
    groups = []
    for number, family in enumerate(instance.families):
        tops = []
        for block, members in family:
            price = second[block]
            choices = []
            for prefer, doses, options in members:
                worth = sum(prices.dose[target] * each for target, each in doses)
                for seconds, units, option in options:
                    value = prefer - prices.item + worth * units
                    choices.append(
                        (value - price * seconds, value, seconds, units, doses, prefer, option)
                    )
            tops.append((max((choice[0] for choice in choices), default=0), block, choices))
        rival = max(0, sorted(top for top, _, _ in tops)[-2]) if len(tops) > 1 else 0
        bound += rival
        for top, block, choices in tops:
            lead = max(0, top - rival)
            gain[block] += lead
            groups.append((number, block, lead + rival, choices))
    bound += sum(value for value in gain if value > 0)
    priced = []
    for number, block, lead, choices in groups:
        lead += max(0, -gain[block])
        for net, value, seconds, units, doses, prefer, option in choices:
            given = tuple((target, each * units) for target, each in doses)
            priced.append(
                Choice(
                    lead - net, net, value, seconds, given, prefer // SCALE, option, number, block
                )
            )
    priced.sort()
    return bound, priced
