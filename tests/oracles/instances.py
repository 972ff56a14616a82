"""Draws composing problems shaped like the real thing, and crooked ones."""

from random import Random
from typing import Any

__all__ = ["crooked", "realistic"]

POSITIONS = ["standing", "seated", "supine", "side_lying", "prone", "quadruped"]


def realistic(
    seed: int, candidates: int, goals: tuple[int, int], minutes: int = 20
) -> dict[str, Any]:
    """Return a routine of *minutes* to choose from so many candidates.

    Families stand mostly in one position of one phase; every phase has one.
    Credit is full up to half the wanted dose, less up to it, little beyond.
    """
    draw = Random(f"{seed} {candidates} {goals} {minutes}")
    targets = draw.randint(*goals)
    credit: list[list[list[int | None]]] = []
    for _ in range(targets):
        full, half = 12 * draw.randint(1, 5), draw.randint(4, 12)
        less = full * draw.randint(3, 6) // 10
        credit.append([[half, full], [half, less], [None, full // 12]])
    rows: list[dict[str, Any]] = []
    family = 0
    while len(rows) < candidates:
        phase = (1, 0, 2)[family] if family < 3 else draw.choices((0, 1, 2), (15, 70, 15))[0]
        position = draw.randrange(6)
        for _ in range(min(draw.randint(1, 4), candidates - len(rows))):
            if draw.random() < 0.15:
                position = draw.randrange(6)
            if family >= 3 and draw.random() < 0.05:
                phase = draw.choices((0, 1, 2), (15, 70, 15))[0]
            trained = draw.sample(range(targets), min(targets, draw.choice((1, 1, 2, 2, 3))))
            rows.append(
                {
                    "id": f"c{len(rows):04d}",
                    "family": f"f{family:04d}",
                    "phase": phase,
                    "position": position,
                    "prefer": draw.randint(0, 9),
                    "per_unit": {str(target): draw.randint(1, 3) for target in trained},
                    "options": _options(draw),
                }
            )
        family += 1
    budget = 60 * minutes
    limits = (budget // 20, budget // 4), (budget // 3, budget), (budget // 20, budget // 4)
    return {
        "targets": [f"t{number}" for number in range(targets)],
        "credit": credit,
        "budget_s": budget,
        "phases": [
            {"name": name, "min_s": low, "max_s": high}
            for name, (low, high) in zip(("warm_up", "main", "cool_down"), limits, strict=True)
        ],
        "positions": POSITIONS,
        "setup_s": [5, 8, 15, 15, 18, 12],
        "change_points": draw.choice((0, 1, 1, 2)),
        "min_items": 3,
        "max_items": draw.choice((8, 10, 12)),
        "candidates": rows,
    }


def _options(draw: Random) -> list[dict[str, int]]:
    """Return one to three doses of 20 to 300 seconds and 1 to 5 units."""
    base, units = draw.randint(20, 100), draw.randint(1, 2)
    options: list[dict[str, int]] = []
    for _ in range(draw.randint(1, 3)):
        seconds = base * units + draw.randint(0, 15)
        if units > 5 or seconds > 300:
            break
        options.append({"s": seconds, "units": units})
        units += draw.randint(1, 2)
    return options


def crooked(seed: int, most: int = 7) -> dict[str, Any]:
    """Return a problem of at most *most* candidates in which any limit may bind or leave nothing.

    Numbers are few and small, so that ties abound; some are zero or negative.
    """
    draw = Random(seed)
    targets, phases, positions = draw.randint(0, 3), draw.randint(1, 3), draw.randint(1, 3)
    credit = []
    for _ in range(targets):
        slopes = sorted((draw.randint(-1, 6) for _ in range(draw.randint(1, 3))), reverse=True)
        credit.append([[draw.randint(1, 4), slope] for slope in slopes[:-1]] + [[None, slopes[-1]]])
    step = draw.choice((1, 5, 10))
    rows = []
    for number in range(draw.randint(0, most)):
        trained = draw.sample(range(targets), draw.randint(0, targets))
        rows.append(
            {
                "id": f"c{draw.randint(0, 99):02d}-{number}",
                "family": f"f{draw.randint(0, most - 2)}",
                "phase": draw.randrange(phases),
                "position": draw.randrange(positions),
                "prefer": draw.choice((0, 0, 1, 2, -1)),
                "per_unit": {str(target): draw.randint(0, 2) for target in trained},
                "options": [
                    {"s": step * draw.randint(0, 6), "units": draw.randint(0, 3)}
                    for _ in range(draw.choice((1, 1, 2, 3) if number < 5 or most > 7 else (1,)))
                ],
            }
        )
    limits = []
    for number in range(phases):
        low = draw.choice((0, 0, 0, 2, 6))
        limits.append(
            {"name": f"p{number}", "min_s": step * low, "max_s": step * draw.randint(low, 20)}
        )
    fewest = draw.choice((0, 0, 1, 2, 4))
    return {
        "targets": [f"t{number}" for number in range(targets)],
        "credit": credit,
        "budget_s": step * draw.randint(3, 30),
        "phases": limits,
        "positions": [f"q{number}" for number in range(positions)],
        "setup_s": [step * draw.randint(0, 3) for _ in range(positions)],
        "change_points": draw.choice((0, 0, 1)),
        "min_items": fewest,
        "max_items": draw.randint(fewest, 6),
        "candidates": rows,
    }
