"""Why every exercise of the catalog is in the routine or not, in sentences.

The rules, the surfaces and the request have had their say in
:mod:`spinekit.composer.admission`; here is the solver's part of the answer.
What was left out although it was allowed is priced: the problem is solved once
more with the exercise forced in, and the points lost are the price.
"""

import attrs

from spinekit.composer.admission import Admission, Admitted
from spinekit.composer.problem import Candidate, Problem, Selection
from spinekit.composer.request import Request
from spinekit.composer.solve import solve
from spinekit.messages import Message
from spinekit.routine import ExerciseDecision, Item, Outcome
from spinekit.safety import Finding, Verdict
from spinekit.validation import LARGEST

__all__ = ["Explained", "explain", "taken", "where_from"]


@attrs.frozen(kw_only=True)
class Explained:
    """The decisions of a whole catalog, and what to say about the routine itself.

    Examples:
        >>> Explained(decisions={}, notes=()).notes
        ()
    """

    decisions: dict[str, ExerciseDecision]
    """A decision for every exercise, by id."""

    notes: tuple[Message, ...]
    """What to say about the routine, such as why time is left."""


def explain(
    request: Request, admission: Admission, problem: Problem, selection: Selection
) -> Explained:
    """Return why each exercise is in the routine or not.

    Args:
        request: What was asked for.
        admission: What was admitted, and the decisions on the rest.
        problem: The problem that was solved.
        selection: Its solution, with picks.

    Returns:
        The decisions and notes.

    Examples:
        >>> from spinekit.composer.building import build_problem
        >>> from spinekit.samples import HEALTHY
        >>> request = Request(HEALTHY)
        >>> nothing = Admission(admitted=(), decisions={}, waiting=())
        >>> problem = build_problem(request, ())
        >>> none = Selection(picks=(), objective=0, bound=0, proven=True, nodes=0)
        >>> str(explain(request, nothing, problem, none).notes[0])
        '15 min 0 s are left: nothing allowed would add more than it costs.'
    """
    picks = dict(selection.picks or ())
    candidates = {one.id: one for one in problem.candidates}
    families = {candidates[one].family: one for one in picks}
    decisions = dict(admission.decisions)
    prices = _prices(request, admission, problem, selection)
    for one in admission.admitted:
        name = one.exercise.id
        if name in picks:
            decisions[name] = taken(one.options[picks[name]], one.softened)
        elif not _has_time(problem, candidates[name]):
            decisions[name] = _left(one, Outcome.NO_TIME, "{exercise} takes longer than there is.")
        elif one.exercise.family in families:
            decisions[name] = _sibling(
                one, admission, families[one.exercise.family], prices.get(name)
            )
        else:
            decisions[name] = _not_needed(request, one, prices.get(name))
    return Explained(decisions=decisions, notes=_idle(request, problem, selection))


def taken(item: Item, before: Verdict) -> ExerciseDecision:
    """Return the decision for an exercise that is in, with how it was softened.

    Args:
        item: The exercise at its dose, softened where the rules ask for it.
        before: What the rules said about it before.

    Returns:
        The decision, with every rule that softened it and what that changed.

    Examples:
        >>> from spinekit.safety import judge
        >>> from spinekit.samples import BED_BRIDGE, HEALTHY
        >>> str(taken(BED_BRIDGE, judge(HEALTHY, BED_BRIDGE)).outcome)
        'chosen'
    """
    softening = [finding for finding in before.findings if finding.softens]
    return ExerciseDecision(
        exercise=item.exercise.id,
        outcome=Outcome.SOFTENED if softening else Outcome.CHOSEN,
        reasons=(
            where_from(item),
            *dict.fromkeys(
                message for finding in softening for message in (finding.message, _how(finding))
            ),
        ),
        rules=tuple(dict.fromkeys(finding.rule for finding in softening)),
        facts=tuple(dict.fromkeys(fact for one in softening for fact in one.facts_used)),
        missing=tuple(dict.fromkeys(fact for one in softening for fact in one.facts_missing)),
    )


def where_from(item: Item) -> Message:
    """Return that an exercise is in, at which dose, from which text, and what of it is ours.

    Args:
        item: The exercise at its dose.

    Returns:
        The sentence.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> print(where_from(BED_BRIDGE))
        Glute bridge is in, at 2 x 10-12 x 2s; the dose comes from a000-glute-bridge.
    """
    said = {
        "exercise": item.exercise.name,
        "dosage": str(item.dosage),
        "source": item.citations[0].id,
    }
    if not item.assumed:
        return Message("{exercise} is in, at {dosage}; the dose comes from {source}.", said)
    return Message(
        "{exercise} is in, at {dosage}; the dose comes from {source}, which leaves {open} to us.",
        {**said, "open": " and ".join(item.assumed)},
    )


def _how(finding: Finding) -> Message:
    """Return how a rule softens, in its own words."""
    modification = finding.instead.modification
    return Message.plain(finding.instead.text if modification is None else modification.text)


def _left(one: Admitted, outcome: Outcome, template: str) -> ExerciseDecision:
    return ExerciseDecision(
        exercise=one.exercise.id,
        outcome=outcome,
        reasons=(Message(template, {"exercise": one.exercise.name}),),
    )


def _has_time(problem: Problem, candidate: Candidate) -> bool:
    """Say whether the shortest dose fits the time and its phase at all."""
    shortest = min(option.seconds for option in candidate.options)
    shortest += problem.setup_s[candidate.position]
    return shortest <= min(problem.budget_s, problem.phases[candidate.phase].max_s)


def _sibling(
    one: Admitted, admission: Admission, chosen: str, price: int | None
) -> ExerciseDecision:
    names = {other.exercise.id: other.exercise.name for other in admission.admitted}
    return ExerciseDecision(
        exercise=one.exercise.id,
        outcome=Outcome.SIBLING,
        reasons=(
            Message(
                "{chosen} is a version of the same movement and serves better here.",
                {"chosen": names[chosen]},
            ),
        ),
        price=price,
    )


def _not_needed(request: Request, one: Admitted, price: int | None) -> ExerciseDecision:
    wanted = [target.value for target in one.exercise.trains if target in request.goals]
    named = {"exercise": one.exercise.name}
    if not wanted:
        reason = Message("{exercise} trains none of the goals.", named)
    elif price is None:
        reason = Message("What {exercise} trains is better served by others.", named)
    else:
        reason = Message(
            "What {exercise} trains is better served by others; forcing it in would cost {price} points.",
            {**named, "price": price},
        )
    return ExerciseDecision(
        exercise=one.exercise.id, outcome=Outcome.NOT_NEEDED, reasons=(reason,), price=price
    )


def _prices(
    request: Request, admission: Admission, problem: Problem, selection: Selection
) -> dict[str, int]:
    """Return the points lost by forcing in each left-out candidate, for as many as are priced."""
    best, bound = selection.objective, selection.bound
    if best is None or bound is None:
        return {}
    picks = dict(selection.picks or ())
    left = [one.exercise.id for one in admission.admitted if one.exercise.id not in picks]
    # More than any routine has, and than any with the candidate may lack.
    reward = 1 + bound - _least(problem)
    prices: dict[str, int] = {}
    for name in left[: request.settings.priced]:
        objective = _forced(request, problem, name, reward)
        if objective is not None:
            prices[name] = max(0, best - objective)
    return prices


def _forced(request: Request, problem: Problem, name: str, reward: int) -> int | None:
    """Return the best points with the candidate *name* in the routine, ``None`` if it cannot be.

    A reward no other choice can outweigh is put on the candidate and taken off
    the answer; its siblings are left out, since one of a family is the most.
    Settings of very many points may ask for more than the largest number there
    is: with less, the answer is the same, or none.
    """
    forced = {one.id: one for one in problem.candidates}[name]
    added = min(reward, LARGEST - forced.prefer)
    others = [one for one in problem.candidates if one.family != forced.family]
    alone = attrs.evolve(forced, prefer=forced.prefer + added)
    changed = attrs.evolve(problem, candidates=sorted([*others, alone], key=lambda one: one.id))
    solved = solve(changed, max_nodes=request.settings.max_nodes)
    if solved.objective is None or name not in dict(solved.picks or ()):
        return None
    return solved.objective - added


def _least(problem: Problem) -> int:
    """Return no more points than any routine has: of what counts against it, all at once."""
    disliked = sum(min(0, one.prefer) for one in problem.candidates)
    return disliked - problem.change_points * sum(problem.setup_s) * len(problem.phases)


def _idle(request: Request, problem: Problem, selection: Selection) -> tuple[Message, ...]:
    """Return why more time is left over than the settings let pass without a word."""
    used = _seconds(problem, selection)
    left = request.seconds - used
    if left <= request.settings.idle_seconds:
        return ()
    at_most = len(selection.picks or ()) >= problem.max_items
    reason = (
        "{minutes} min {seconds} s are left: the request allows no more exercises."
        if at_most
        else "{minutes} min {seconds} s are left: nothing allowed would add more than it costs."
    )
    return (Message(reason, {"minutes": left // 60, "seconds": left % 60}),)


def _seconds(problem: Problem, selection: Selection) -> int:
    """Return the seconds of the picks, getting into position included."""
    candidates = {one.id: one for one in problem.candidates}
    total, blocks = 0, set()
    for name, option in selection.picks or ():
        one = candidates[name]
        total += one.options[option].seconds
        blocks.add((one.phase, one.position))
    return total + sum(problem.setup_s[position] for _, position in blocks)
