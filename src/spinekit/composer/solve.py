"""Solves the composing problem exactly: prices, a core of promising options, a proof.

Here is the one function that turns a problem into a selection. What bounds
lives in :mod:`~spinekit.composer.relaxation`, what searches in
:mod:`~spinekit.composer.search`; nothing here knows an exercise or a person.
An option whose loss exceeds the gap between bound and best selection is in no
better one, so a few options, the core, decide the whole problem.
"""

from spinekit.composer.exchange import exchange
from spinekit.composer.feasibility import possible
from spinekit.composer.instance import NEVER, SCALE, Found, Instance
from spinekit.composer.problem import Problem, Selection
from spinekit.composer.relaxation import Prices, descend, first_prices, rank_options
from spinekit.composer.search import Search

__all__ = ["solve"]

_FIRST_CORE = 28
"""How many options the first search looks at."""

_SMALL = 48
"""Up to so many options, lines in cells of four seconds save more than they lose."""

_TRIAL_NODES = 2_000
_LEVEL_NODES = 400
"""What finding a first selection may cost, in all and for each cutoff tried."""

_WORKING = 64
"""How many families the descent over the prices looks at."""


def solve(problem: Problem, *, max_nodes: int = 40_000) -> Selection:
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
        >>> from spinekit.composer.problem import Candidate, Option, Phase, Problem
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
    size, nodes = _FIRST_CORE, 0
    while True:
        core, skipped = _core(instance, losses, size)
        everything = skipped is None
        search = _search(instance, core, prices)
        if everything:
            search.run(NEVER, max_nodes - nodes)
        else:
            search.run(NEVER, min(max_nodes - nodes, _TRIAL_NODES), _LEVEL_NODES)
        nodes += search.nodes
        if search.best is None and size == _FIRST_CORE and not possible(instance):
            return _selection(instance, None, NEVER, nodes)
        if everything or search.best is not None:
            break
        size *= 4
    outside = NEVER if skipped is None else bound - skipped
    best = search.best
    if best is None and search.open > NEVER:
        best = exchange(instance, None, [number for _, number in losses])
    if best is None or (search.open == NEVER and outside < best[0] * SCALE):
        return _selection(instance, best, search.open, nodes)
    gap = max(search.bound, outside) - best[0] * SCALE
    near = [number for loss, number in losses if loss <= gap]
    if gap > best[0] * SCALE >> 7 and len(near) > _SMALL:
        best = exchange(instance, best, near[: 2 * _SMALL]) or best
        places = dict.fromkeys(map(instance.family_of, near))
        families = [instance.families[place] for place in list(places)[:_WORKING]]
        prices = descend(instance, families, prices, 40)
        bound, losses = rank_options(instance, prices)
    gap = bound - best[0] * SCALE
    search = _search(instance, [entry for entry in losses if entry[0] <= gap], prices)
    search.best = best
    search.run(best[0] * SCALE, max_nodes - nodes)
    return _selection(instance, search.best, search.open, nodes + search.nodes)


def _core(
    instance: Instance, losses: list[tuple[int, int]], size: int
) -> tuple[list[tuple[int, int]], int | None]:
    """Return the *size* best options with some of each phase, and the least loss left out."""
    wanted = [size // 8] * len(instance.problem.phases)
    core: list[tuple[int, int]] = []
    skipped: int | None = None
    for loss, number in losses:
        phase = instance.phase_of[instance.options[number][1]]
        if size > 0 or wanted[phase] > 0:
            core.append((loss, number))
            size -= 1
            wanted[phase] -= 1
        elif skipped is None:
            skipped = loss
        if skipped is not None and max(wanted) <= 0:
            break
    return core, skipped


def _search(instance: Instance, losses: list[tuple[int, int]], prices: Prices) -> Search:
    """Return a search among these options, its lines as fine as their number asks for."""
    options = [number for _, number in losses]
    return Search(instance, options, prices, shift=2 if len(options) <= _SMALL else 0)


def _selection(instance: Instance, best: Found | None, left: int, nodes: int) -> Selection:
    """Return *best* as the answer, where what is *left* unvisited is worth at most so much."""
    if best is None:
        bound = None if left == NEVER else left // SCALE
        return Selection(picks=None, objective=None, bound=bound, proven=left == NEVER, nodes=nodes)
    points, (*numbers, _) = best
    return Selection(
        picks=tuple(instance.pick(number) for number in numbers),
        objective=points,
        bound=max(points, left // SCALE),
        proven=left == NEVER,
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
            near = [number for _, number in losses[: 2 * _WORKING]]
            places = dict.fromkeys(map(instance.family_of, near))
            prices = descend(instance, [instance.families[place] for place in places], prices, 25)
    return prices
