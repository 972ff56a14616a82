"""Solves tiny composing problems by looking at every selection there is."""

from itertools import product
from typing import Any

from tests.oracles.referee import broken_limits, points, tie_key

__all__ = ["best_by_brute_force"]


def best_by_brute_force(problem: dict[str, Any]) -> tuple[int, list[tuple[str, int]]] | None:
    """Return the points and the picks of the preferred optimum, or None where there is none."""
    families: dict[str, list[tuple[str, int] | None]] = {}
    for candidate in problem["candidates"]:
        group = families.setdefault(candidate["family"], [None])
        group += [(candidate["id"], index) for index in range(len(candidate["options"]))]
    best: tuple[int, list[float], list[tuple[str, int]]] | None = None
    for chosen in product(*families.values()):
        picks = sorted(pick for pick in chosen if pick is not None)
        if broken_limits(problem, picks):
            continue
        rank = (-points(problem, picks), tie_key(problem, picks), picks)
        if best is None or rank < best:
            best = rank
    return None if best is None else (-best[0], best[2])
