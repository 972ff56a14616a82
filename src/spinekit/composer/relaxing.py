"""Which limits to relax when nothing fits: the smallest sets that help, each tried.

A limit of the request is loosened as little as is known to help - a longer
time is searched for the shortest that does - first each alone, then two
together where none alone is enough. Nothing is suggested that was not composed
again with success.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations

import attrs

from spinekit.composer.refusal import Relaxation
from spinekit.composer.request import LONGEST_MINUTES, Request
from spinekit.exercise import Equipment, Surface
from spinekit.messages import Message
from spinekit.ranges import Range
from spinekit.routine import ExerciseDecision, Outcome

__all__ = ["relaxations"]

Change = tuple[str, Message, Callable[[Request], Request]]
"""The field it changes, what it says, and the change itself."""


def relaxations(
    request: Request,
    decisions: Mapping[str, ExerciseDecision],
    helps: Callable[[Request], bool],
) -> tuple[Relaxation, ...]:
    """Return the smallest sets of limits whose relaxing makes a routine possible.

    Args:
        request: The request nothing fits.
        decisions: What kept the exercises out.
        helps: Whether a changed request gives a routine.

    Returns:
        Single limits that help; where none does, pairs; none where not even a pair does.

    Examples:
        >>> from spinekit.samples import HEALTHY
        >>> request = Request(HEALTHY, minutes=5)
        >>> [str(one) for one in relaxations(request, {}, lambda changed: changed.minutes >= 9)]
        ['Allow 9 minutes.']
    """
    changes = list(_changes(request, decisions))
    single = [found for one in changes if (found := _tried(request, (one,), helps))]
    longer = _longer(request, helps)
    if longer is not None:
        single.append(longer)
    if single:
        return tuple(single)
    pairs = [found for two in combinations(changes, 2) if (found := _tried(request, two, helps))]
    for one in changes:
        also = _longer(one[2](request), helps, one)
        if also is not None:
            pairs.append(also)
    return tuple(pairs)


def _changes(request: Request, decisions: Mapping[str, ExerciseDecision]) -> Iterator[Change]:
    """Go through the ways to loosen one limit of the request."""
    outcomes = {decision.outcome for decision in decisions.values()}
    if Outcome.NO_SURFACE in outcomes:
        for surface in Surface:
            if surface not in request.surfaces:
                yield (
                    "surfaces",
                    Message("Add a place to train: {surface}.", {"surface": surface.value}),
                    lambda one, more=surface: attrs.evolve(one, surfaces=one.surfaces | {more}),
                )
    if Outcome.NO_EQUIPMENT in outcomes:
        for equipment in Equipment:
            if equipment not in request.equipment:
                yield (
                    "equipment",
                    Message("Add equipment: {equipment}.", {"equipment": equipment.value}),
                    lambda one, more=equipment: attrs.evolve(one, equipment=one.equipment | {more}),
                )
    for exercise in sorted(request.avoid):
        yield (
            "avoid",
            Message("Do not leave out {exercise}.", {"exercise": exercise}),
            lambda one, more=exercise: attrs.evolve(one, avoid=one.avoid - {more}),
        )
    if request.items.low > 1:
        yield (
            "items",
            Message("Ask for fewer exercises than {items}.", {"items": request.items.low}),
            lambda one: attrs.evolve(one, items=Range(1, one.items.high)),
        )
    for name, share in (("warm_up", request.warm_up), ("cool_down", request.cool_down)):
        if share is not None:
            yield (
                name,
                Message("Leave the share of the {phase} open.", {"phase": name.replace("_", "-")}),
                lambda one, field=name: attrs.evolve(one, **{field: None}),
            )


def _tried(
    request: Request, changes: tuple[Change, ...], helps: Callable[[Request], bool]
) -> Relaxation | None:
    changed = request
    for _, _, change in changes:
        changed = change(changed)
    if not helps(changed):
        return None
    return Relaxation(
        limits=[field for field, _, _ in changes],
        text=Message.joined(text for _, text, _ in changes),
    )


def _longer(
    changed: Request, helps: Callable[[Request], bool], also: Change | None = None
) -> Relaxation | None:
    """Return the shortest longer time that helps, ``None`` where not even the longest does.

    The shortest is found by halving, since what fits a time also fits a longer
    one; only a share of the time asked for by the request can break that, and
    then the time returned still helps but a shorter one may too.
    """

    def fits(minutes: int) -> bool:
        return helps(attrs.evolve(changed, minutes=minutes))

    low, high = changed.minutes, LONGEST_MINUTES
    if low == high or not fits(high):
        return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if fits(middle) else (middle, high)
    texts = [Message("Allow {minutes} minutes.", {"minutes": high})]
    return Relaxation(
        limits=["minutes"] if also is None else [also[0], "minutes"],
        text=Message.joined(texts if also is None else [also[1], *texts]),
    )
