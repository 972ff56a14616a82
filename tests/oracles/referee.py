"""Judges a selection against the statement of the composing problem.

It reads the plain JSON form only and shares no code with the solver.
"""

from typing import Any

__all__ = ["broken_limits", "points", "tie_key"]

Document = dict[str, Any]
Picks = list[tuple[str, int]]


def _chosen(problem: Document, picks: Picks) -> list[tuple[Document, Document]]:
    by_id = {candidate["id"]: candidate for candidate in problem["candidates"]}
    return [(by_id[name], by_id[name]["options"][index]) for name, index in picks]


def _blocks(problem: Document, picks: Picks) -> set[tuple[int, int]]:
    return {(one["phase"], one["position"]) for one, _ in _chosen(problem, picks)}


def broken_limits(problem: Document, picks: Picks) -> list[str]:
    """Return a line for every limit that *picks* break."""
    chosen = _chosen(problem, picks)
    broken = []
    ids = [candidate["id"] for candidate, _ in chosen]
    if len(set(ids)) < len(ids):
        broken.append("a candidate stands there twice")
    families = [candidate["family"] for candidate, _ in chosen]
    if len(set(families)) < len(families):
        broken.append("a family stands there twice")
    if not problem["min_items"] <= len(picks) <= problem["max_items"]:
        broken.append(f"{len(picks)} items")
    total = 0
    for number, phase in enumerate(problem["phases"]):
        spent = sum(option["s"] for one, option in chosen if one["phase"] == number)
        for block_phase, position in _blocks(problem, picks):
            if block_phase == number:
                spent += problem["setup_s"][position]
        if not phase["min_s"] <= spent <= phase["max_s"]:
            broken.append(f"{spent} s in {phase['name']}")
        total += spent
    if total > problem["budget_s"]:
        broken.append(f"{total} s in all")
    return broken


def points(problem: Document, picks: Picks) -> int:
    """Return what *picks* earn."""
    chosen = _chosen(problem, picks)
    earned = 0
    for target, segments in enumerate(problem["credit"]):
        dose = sum(
            candidate["per_unit"].get(str(target), 0) * option["units"]
            for candidate, option in chosen
        )
        for units, each in segments:
            part = dose if units is None else min(units, dose)
            earned += part * each
            dose -= part
    earned += sum(candidate["prefer"] for candidate, _ in chosen)
    setup = sum(problem["setup_s"][position] for _, position in _blocks(problem, picks))
    return int(earned - problem["change_points"] * setup)


def tie_key(problem: Document, picks: Picks) -> list[float]:
    """Return what is smallest for the preferred one of equally good picks."""
    order = sorted(
        (candidate["id"], index)
        for candidate in problem["candidates"]
        for index in range(len(candidate["options"]))
    )
    place = {pick: number for number, pick in enumerate(order)}
    return [*sorted(float(place[pick]) for pick in picks), float("inf")]
