"""Solves the composing problem exactly: prices, a core of promising options, a proof.

Here is the one function that turns a problem into a selection. What bounds
lives in :mod:`~spinekit.composer.relaxation`, what searches in
:mod:`~spinekit.composer.search`; nothing here knows an exercise or a person.
An option whose loss exceeds the gap between bound and best selection is in no
better one, so a few options, the core, decide the whole problem.
"""

from spinekit.composer.problem import Problem, Selection
from spinekit.composer.relaxation import (
    NEVER,
    SCALE,
    Instance,
    descend,
    first_prices,
    price_choices,
)
from spinekit.composer.search import Search

__all__ = ["solve"]

_FIRST_CORE = 24
_TRIAL_NODES = 2_000
_WORKING = 64


def solve(problem: Problem, *, max_nodes: int = 200_000) -> Selection:
    """Return the best selection of *problem*, with its proof or with the gap that is left.

    Args:
        problem: What may be chosen, its limits and its worth.
        max_nodes: The most partial selections to visit. The search is bounded
            by this number alone and never by a clock, so that the answer is
            the same on every machine.

    Returns:
        The selection. Where it is proven, its picks are the preferred optimum:
        of equally good selections the one whose options, numbered by
        (candidate id, option index), come first. Where nothing is feasible the
        picks are ``None`` and that is proven, too.

    Examples:
        >>> from spinekit.composer.problem import Candidate, Option, Phase
        >>> row = Candidate(
        ...     id="bridge",
        ...     family="bridge",
        ...     phase=0,
        ...     position=0,
        ...     prefer=1,
        ...     per_unit={0: 2},
        ...     options=(Option(60, 2), Option(90, 3)),
        ... )
        >>> found = solve(
        ...     Problem(
        ...         targets=("hip",),
        ...         credit=(((4, 10), (None, 1)),),
        ...         budget_s=100,
        ...         phases=(Phase(name="main", min_s=0, max_s=100),),
        ...         positions=("supine",),
        ...         setup_s=(15,),
        ...         change_points=0,
        ...         min_items=1,
        ...         max_items=5,
        ...         candidates=(row,),
        ...     )
        ... )
        >>> found.picks, found.objective, found.proven
        ((('bridge', 0),), 41, True)
    """
    instance = Instance(problem)
    prices, families = first_prices(instance)
    _, prices = descend(instance, families[:_WORKING], prices, 30)
    if len(families) > _WORKING:
        for _ in range(3):
            few = dict.fromkeys(
                c.family for c in price_choices(instance, prices)[1][: 2 * _WORKING]
            )
            _, prices = descend(instance, [instance.families[f] for f in few], prices, 25)
    bound, choices = price_choices(instance, prices)
    size, nodes = _FIRST_CORE, 0
    best: tuple[int, list[int]] | None = None
    while True:
        search = Search(instance, choices[:size], prices)
        search.best = best
        final = best is not None or size >= len(choices)
        search.run(
            best[0] * SCALE if best else NEVER,
            max_nodes - nodes if final else min(max_nodes - nodes, _TRIAL_NODES),
        )
        nodes += search.nodes
        best = search.best
        worth = best[0] * SCALE if best else NEVER
        outside = bound - choices[size].loss if size < len(choices) else NEVER
        if final and search.open > NEVER:
            upper = max(search.open, outside, worth)
            break
        if search.open == NEVER and outside <= max(worth - 1, NEVER):
            upper = worth
            break
        if best:
            while size < len(choices) and bound - choices[size].loss >= worth:
                size += 1
        else:
            size *= 4
    proven = search.open == NEVER
    return Selection(
        picks=tuple(instance.picks[number] for number in best[1][:-1]) if best else None,
        objective=best[0] if best else None,
        bound=None if upper == NEVER else upper // SCALE,
        proven=proven,
        nodes=nodes,
    )
