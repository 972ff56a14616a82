"""What selections are worth at prices, by the formulas of the page on the solver.

It reads the plain JSON form only and shares no code with the solver; a price is
in whole parts of a point.
"""

from random import Random
from typing import Any, NamedTuple

__all__ = ["Priced", "Use", "apart", "drawn", "rent", "use"]

Document = dict[str, Any]
Picks = list[tuple[str, int]]

PART = 65_536
"""Parts of a point."""


class Priced(NamedTuple):
    """A price for a unit of each target, for a second, a second of each phase, and an item."""

    dose: tuple[int, ...]
    second: int
    phase: tuple[int, ...]
    item: int


class Use(NamedTuple):
    """What a selection uses, and what it is worth at prices, rent aside."""

    doses: tuple[int, ...]
    seconds: tuple[int, ...]
    items: int
    worth: int


def apart(document: Document) -> Document:
    """Return a problem whose families stand in one block each."""
    rows = [
        row | {"family": f"{row['family']} {row['phase']} {row['position']}"}
        for row in document["candidates"]
    ]
    return document | {"candidates": rows}


def drawn(document: Document, seed: int) -> Priced:
    """Return prices good or bad; the price of a dose lies within the slopes of its credit."""
    draw = Random(seed)
    most = draw.choice((1, 3, 40)) * PART
    return Priced(
        tuple(
            draw.randint(parts[-1][1] * PART, parts[0][1] * PART) for parts in document["credit"]
        ),
        draw.choice((0, draw.randint(0, most))),
        tuple(draw.choice((0, draw.randint(-most, most))) for _ in document["phases"]),
        draw.choice((0, draw.randint(-most, most))),
    )


def rent(document: Document, prices: Priced) -> tuple[int, tuple[int, ...]]:
    """Return the most that limits and credit add to what is priced, and the doses wanted."""
    total = prices.second * document["budget_s"]
    total += max(prices.item * document[name] for name in ("min_items", "max_items"))
    for price, phase in zip(prices.phase, document["phases"], strict=True):
        total += max(price * phase["min_s"], price * phase["max_s"])
    wanted = []
    for price, segments in zip(prices.dose, document["credit"], strict=True):
        gains = [0]
        for units, each in segments:
            gains += [gains[-1] + each * PART - price] * 1 if units is None else []
            for _ in range(units or 0):
                gains.append(gains[-1] + each * PART - price)
        total += max(gains)
        wanted.append(gains.index(max(gains)))
    return total, tuple(wanted)


def use(document: Document, prices: Priced, picks: Picks) -> Use:
    """Return what *picks* use and are worth where doses are paid and all else is charged."""
    by_id = {row["id"]: row for row in document["candidates"]}
    doses = [0] * len(document["credit"])
    seconds = [0] * len(document["phases"])
    worth = 0
    for name, index in picks:
        row, option = by_id[name], by_id[name]["options"][index]
        seconds[row["phase"]] += option["s"]
        worth += row["prefer"] * PART - prices.item
        for target, each in row["per_unit"].items():
            doses[int(target)] += each * option["units"]
    for phase, position in {(by_id[name]["phase"], by_id[name]["position"]) for name, _ in picks}:
        setup = document["setup_s"][position]
        seconds[phase] += setup
        worth -= setup * document["change_points"] * PART
    worth += sum(price * dose for price, dose in zip(prices.dose, doses, strict=True))
    for price, taken in zip(prices.phase, seconds, strict=True):
        worth -= (prices.second + price) * taken
    return Use(tuple(doses), tuple(seconds), len(picks), worth)
