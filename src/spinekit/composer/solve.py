"""Solves the composing problem exactly: prices, a core of promising options, a proof.

Here is the one function that turns a problem into a selection. What bounds
lives in :mod:`~spinekit.composer.relaxation`, what searches in
:mod:`~spinekit.composer.search`; nothing here knows an exercise or a person.
An option whose loss exceeds the gap between bound and best selection is in no
better one, so a few options, the core, decide the whole problem.
"""

from spinekit.composer.exchange import exchange
from spinekit.composer.instance import NEVER, SCALE, Found, Instance
from spinekit.composer.problem import Problem, Selection
from spinekit.composer.relaxation import Prices, descend, first_prices, rank_options
from spinekit.composer.search import Search

__all__ = ["solve"]

_FIRST_CORE = 32
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
    prices = _prices(instance)
    bound, losses = rank_options(instance, prices)
    order = [number for _, number in losses]
    best: Found | None = None
    size, nodes, trials = _FIRST_CORE, 0, 0
    while True:
        search = Search(instance, order[:size], prices, 2 if size <= 48 else 0)
        search.best = best
        final = best is not None or size >= len(order)
        room = max_nodes - nodes
        search.run(best[0] * SCALE if best else NEVER, room if final else min(room, _TRIAL_NODES), 400 if not final else 0)
        nodes += search.nodes
        best = search.best
        worth = best[0] * SCALE if best else NEVER
        outside = bound - losses[size][0] if size < len(order) else NEVER
        if search.open == NEVER and (outside < worth or outside == NEVER):
            break
        if final and search.open > NEVER:
            break
        if best is None:
            size *= 4
            pass
            continue
        if search.bound - worth > worth >> 7:
            best = exchange(instance, best, order[:96])
            worth = best[0] * SCALE
        while size < len(order) and bound - losses[size][0] >= worth:
            size += 1
    upper = max(search.open, outside, worth)
    return Selection(
        picks=tuple(instance.picks[number] for number in best[1][:-1]) if best else None,
        objective=best[0] if best else None,
        bound=None if upper == NEVER else upper // SCALE,
        proven=search.open == NEVER,
        nodes=nodes,
    )


def _prices(instance: Instance) -> Prices:
    """Return prices near the lowest bound, found on the promising families alone."""
    prices, families = first_prices(instance)
    rounds = 20 if len(families) <= 16 else 20 + 5 * len(prices.dose)
    prices = descend(instance, families[:_WORKING], prices, rounds)
    if len(families) > _WORKING:
        for _ in range(2):
            _, losses = rank_options(instance, prices)
            few = dict.fromkeys(instance.family_of(number) for _, number in losses[: 2 * _WORKING])
            prices = descend(instance, [instance.families[place] for place in few], prices, 25)
    return prices
