"""Composing problems of a few rows, written by hand, and every selection of a problem."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

__all__ = ["row", "selections", "small"]

Document = dict[str, Any]
Picks = list[tuple[str, int]]


def row(
    name: str,
    *options: tuple[int, int],
    family: str = "",
    phase: int = 0,
    position: int = 0,
    prefer: int = 0,
    gives: dict[int, int] | None = None,
) -> Document:
    """Return a candidate of these options, each seconds and units; alone in its family."""
    return {
        "id": name,
        "family": family or name,
        "phase": phase,
        "position": position,
        "prefer": prefer,
        "per_unit": {str(target): dose for target, dose in (gives or {}).items()},
        "options": [{"s": seconds, "units": units} for seconds, units in options],
    }


def small(
    *rows: Document,
    credit: Sequence[Sequence[tuple[int | None, int]]] = (),
    phases: Sequence[tuple[int, int]] = ((0, 1000),),
    setup_s: Sequence[int] = (0,),
    **limits: int,
) -> Document:
    """Return a problem of these rows in its plain form; what is not said limits nothing."""
    return {
        "targets": [f"t{number}" for number in range(len(credit))],
        "credit": [[list(segment) for segment in segments] for segments in credit],
        "budget_s": limits.get("budget_s", 1000),
        "phases": [
            {"name": f"p{number}", "min_s": low, "max_s": high}
            for number, (low, high) in enumerate(phases)
        ],
        "positions": [f"q{number}" for number in range(len(setup_s))],
        "setup_s": list(setup_s),
        "change_points": limits.get("change_points", 0),
        "min_items": limits.get("min_items", 0),
        "max_items": limits.get("max_items", 9),
        "candidates": list(rows),
    }


def selections(document: Document) -> Iterator[Picks]:
    """Go through every choice of at most one option of each family, limits aside."""
    families: dict[str, list[tuple[str, int] | None]] = {}
    for candidate in document["candidates"]:
        group = families.setdefault(candidate["family"], [None])
        group += [(candidate["id"], index) for index in range(len(candidate["options"]))]
    for chosen in product(*families.values()):
        yield sorted(pick for pick in chosen if pick is not None)
