"""Prices that bound the composing problem from above, found by descent.

Here the limits that couple everything (dose, seconds, number of items) are
replaced by prices; what remains falls apart into families and blocks and is
solved at sight. Nothing is searched here. Whatever the prices, the total
bounds every selection, so rounding a price can cost time, never optimality.
"""

from collections.abc import Sequence
from math import fsum
from typing import NamedTuple

from spinekit.composer.instance import SCALE, Family, Instance, Member, Row

__all__ = ["Prices", "descend", "first_prices", "rank_options", "rent", "second_prices"]


class Prices(NamedTuple):
    """What each limit costs, in scaled points.

    Examples:
        >>> Prices(dose=(0,), second=0, phase=(0,), item=0).second
        0
    """

    dose: tuple[int, ...]
    """Paid for a unit of dose of each target."""

    second: int
    """Charged for a second of the routine."""

    phase: tuple[int, ...]
    """Charged on top for a second of each phase; negative where too few are used."""

    item: int
    """Charged for an item; negative where there are too few."""


def second_prices(instance: Instance, prices: Prices) -> list[int]:
    """Return for each block what a second costs there.

    Examples:
        >>> from spinekit.composer.instance import Instance
        >>> from spinekit.samples import TINY_PROBLEM
        >>> instance = Instance(TINY_PROBLEM)
        >>> free = Prices(dose=(0,), second=0, phase=(0,), item=0)
        >>> second_prices(instance, free)
        [0]
    """
    return [prices.second + prices.phase[phase] for phase in instance.phase_of]


def rent(instance: Instance, prices: Prices) -> tuple[int, list[int]]:
    """Return what the limits themselves are worth at *prices*, and the doses wanted.

    Examples:
        >>> from spinekit.composer.instance import Instance
        >>> from spinekit.samples import TINY_PROBLEM
        >>> instance = Instance(TINY_PROBLEM)
        >>> free = Prices(dose=(0,), second=0, phase=(0,), item=0)
        >>> bound, wanted = rent(instance, free)
        >>> bound > 0
        True
    """
    problem = instance.problem
    total = prices.second * problem.budget_s
    total += prices.item * (problem.max_items if prices.item > 0 else problem.min_items)
    for price, phase in zip(prices.phase, problem.phases, strict=True):
        total += price * (phase.max_s if price > 0 else phase.min_s)
    wanted: list[int] = []
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
    instance: Instance, prices: Prices, families: Sequence[Family]
) -> tuple[int, list[int], list[int], int]:
    """Return the bound of *families* at *prices*; the excess dose, seconds and items it uses.

    A family that stands in several blocks pays its second-best block as a
    price and enters the best one with the rest: then blocks are independent.
    """
    second, dose_price = second_prices(instance, prices), prices.dose
    gain = [0] * len(second)
    chosen: list[list[tuple[int, int, Member]]] = [[] for _ in second]
    bound, wanted = rent(instance, prices)
    for family in families:
        best = rival = 0
        pick = leader = None
        for block, members in family:
            price = second[block]
            top = 0
            for member in members:
                prefer, doses, options = member
                base = prefer - prices.item
                worth = 0
                for target, dose in doses:
                    worth += dose_price[target] * dose
                for seconds, units, _ in options:
                    net = base + worth * units - price * seconds
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
        value = gain[block] - instance.change[block] * SCALE - instance.setup[block] * second[block]
        if picks and value > 0:
            bound += value
            items += len(picks)
            phase = instance.phase_of[block]
            seconds_used[phase] += instance.setup[block] + sum(pick[0] for pick in picks)
            for _, units, member in picks:
                for target, dose in member[1]:
                    excess[target] += dose * units
    return bound, excess, seconds_used, items


def first_prices(instance: Instance) -> tuple[Prices, list[Family]]:
    """Return the prices a greedy routine suggests, and the families, best rate first.

    Families are taken by points per second until the limits are full; doses
    then cost what the next unit would earn, and seconds what the last one did.

    Examples:
        >>> from spinekit.composer.instance import Instance
        >>> from spinekit.samples import TINY_PROBLEM
        >>> instance = Instance(TINY_PROBLEM)
        >>> prices, families = first_prices(instance)
        >>> len(families)
        1
    """
    problem, credit = instance.problem, instance.credit
    middle = [(segments[0][1] + segments[-1][1]) * SCALE // 2 for segments in problem.credit]
    offers: list[tuple[int, int, int | None]] = []
    for place, family in enumerate(instance.families):
        best, pick = 0, None
        for _, members in family:
            for prefer, doses, options in members:
                worth = 0
                for target, each in doses:
                    worth += middle[target] * each
                for seconds, units, number in options:
                    rate = (prefer + worth * units) // (seconds + 1)
                    if rate > best:
                        best, pick = rate, number
        offers.append((-best, place, pick))
    offers.sort()
    rows = [instance.row(pick) for _, _, pick in offers[:200] if pick is not None]
    given = [0] * len(credit)
    room = problem.budget_s
    for row in rows[: problem.max_items]:
        room -= row.seconds
        if room < 0:
            break
        for target, dose in row.doses:
            given[target] += dose
    dose_prices = [
        (each[had + 1] - each[had]) * SCALE for each, had in zip(credit, given, strict=True)
    ]

    def rate_of(row: Row) -> int:
        earned = sum(dose_prices[target] * dose for target, dose in row.doses)
        return (row.points * SCALE + earned) // (row.seconds + 1)

    second, room = 0, problem.budget_s
    for row in sorted(rows, key=rate_of, reverse=True):
        second = max(0, rate_of(row))
        room -= row.seconds
        if room < 0:
            break
    prices = Prices(tuple(dose_prices), second, (0,) * len(problem.phases), 0)
    return prices, [instance.families[place] for _, place, _ in offers]


def _pull(price: int, used: int, low: int, high: int) -> int:
    """Return how far *used* is from the end of the limits that its price speaks for."""
    if price > 0 or used > high:
        return high - used
    if price < 0 or used < low:
        return low - used
    return 0


def descend(instance: Instance, families: Sequence[Family], start: Prices, rounds: int) -> Prices:
    """Return the prices of the lowest bound met in a descent over the prices of *families*.

    The step is Polyak's, towards a level below the lowest bound so far which
    moves closer when progress stalls; the direction keeps part of the one
    before, which damps the zigzag between the pieces of the bound.

    Examples:
        >>> from spinekit.composer.instance import Instance
        >>> from spinekit.samples import TINY_PROBLEM
        >>> instance = Instance(TINY_PROBLEM)
        >>> prices, families = first_prices(instance)
        >>> lower = descend(instance, families, prices, 10)
        >>> rank_options(instance, lower)[0] <= rank_options(instance, prices)[0]
        True
    """
    problem = instance.problem
    count, phases = len(problem.targets), len(problem.phases)
    ends = [(parts[-1][1] * SCALE, parts[0][1] * SCALE) for parts in problem.credit]
    ends.append((0, 10**15))
    # How freely each price moves: 200 seconds weigh about as much as 4 units or one item.
    ease = [1.0] * count + [0.04] * (1 + phases) + [4.0]
    point = [float(price) for price in (*start.dose, start.second, *start.phase, start.item)]
    direction = [0.0] * len(point)
    lowest, best, level, stalled = None, start, 0.0, 0
    for _ in range(rounds):
        whole = [round(price) for price in point]
        prices = Prices(tuple(whole[:count]), whole[count], tuple(whole[count + 1 : -1]), whole[-1])
        bound, excess, seconds, items = evaluate(instance, prices, families)
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
        # A price at the end of its range is not pulled further.
        for index, (floor, ceiling) in enumerate(ends):
            at_floor, at_ceiling = whole[index] <= floor, whole[index] >= ceiling
            if (at_floor and slope[index] > 0) or (at_ceiling and slope[index] < 0):
                slope[index] = 0
        direction = [new + 0.6 * old for new, old in zip(slope, direction, strict=True)]
        length = fsum((d * e) ** 2 for d, e in zip(direction, ease, strict=True))
        if not length:
            break
        step = (bound - lowest + level) / length
        point = [p - step * d * e * e for p, d, e in zip(point, direction, ease, strict=True)]
        for index, (floor, ceiling) in enumerate(ends):
            point[index] = min(max(point[index], floor), ceiling)
    return best


def rank_options(instance: Instance, prices: Prices) -> tuple[int, list[tuple[int, int]]]:
    """Return the points of the bound at *prices*, and options as loss and index, least loss first.

    The loss is what the bound falls by when the option is forced in; at most
    the gap between the bound and a selection, if a better one uses it.

    Examples:
        >>> from spinekit.composer.instance import Instance
        >>> from spinekit.samples import TINY_PROBLEM
        >>> instance = Instance(TINY_PROBLEM)
        >>> prices, _ = first_prices(instance)
        >>> bound, losses = rank_options(instance, prices)
        >>> [number for _, number in losses]
        [1, 0]
    """
    second = second_prices(instance, prices)
    bound, _ = rent(instance, prices)
    gain = [
        -change * SCALE - setup * price
        for change, setup, price in zip(instance.change, instance.setup, second, strict=True)
    ]
    groups: list[tuple[int, int, list[tuple[int, int]]]] = []
    for family in instance.families:
        best = rival = 0
        first = len(groups)
        for block, members in family:
            price = second[block]
            nets: list[tuple[int, int]] = []
            for prefer, doses, options in members:
                worth = 0
                for target, each in doses:
                    worth += prices.dose[target] * each
                base = prefer - prices.item
                nets += [
                    (base + worth * units - price * seconds, number)
                    for seconds, units, number in options
                ]
            top = max(nets)[0] if nets else 0
            if top > best:
                best, rival = top, best
            elif top > rival:
                rival = top
            groups.append((block, top, nets))
        bound += rival
        for place in range(first, len(groups)):
            block, top, nets = groups[place]
            lead = max(top, rival)
            gain[block] += lead - rival
            groups[place] = (block, lead, nets)
    bound += sum(value for value in gain if value > 0)
    losses: list[tuple[int, int]] = []
    for block, lead, nets in groups:
        opening = max(0, -gain[block])
        losses += [(opening + lead - net, number) for net, number in nets]
    losses.sort()
    return bound, losses
