"""What changed between two routines, and because of which answer.

Two routines are compared exercise by exercise: what came, what went, what is
done at another dose or was softened. A change names the facts whose answers
brought it about, as far as the decisions of the two routines tell.
"""

from enum import StrEnum

import attrs

from spinekit.messages import Message
from spinekit.routine import ExerciseDecision, Item, Routine
from spinekit.validation import identifier, instance, tuple_of

__all__ = ["Change", "ChangeKind", "diff"]


class ChangeKind(StrEnum):
    """What happened to an exercise from one routine to the other.

    Examples:
        >>> [kind.value for kind in ChangeKind]
        ['added', 'removed', 'dose', 'softened', 'moved']
    """

    ADDED = "added"
    """It is only in the second."""
    REMOVED = "removed"
    """It is only in the first."""
    DOSE = "dose"
    """It is done at another dose."""
    SOFTENED = "softened"
    """It is done in another way: gentler, or no longer so."""
    MOVED = "moved"
    """It stands at another place in the order."""


@attrs.frozen(kw_only=True)
class Change:
    """One difference between two routines.

    Examples:
        >>> from spinekit.composer import Request, compose
        >>> from spinekit.samples import HEALTHY
        >>> before = compose(Request(HEALTHY))
        >>> after = compose(Request(HEALTHY, avoid={before.items[-1].exercise.id}))
        >>> [change.kind.value for change in diff(before, after)][0]
        'removed'
    """

    kind: ChangeKind = attrs.field(validator=instance(ChangeKind))
    """What happened."""

    exercise: str = attrs.field(validator=identifier())
    """The id of the exercise."""

    message: Message = attrs.field(validator=instance(Message))
    """The change in a sentence."""

    reasons: tuple[Message, ...] = attrs.field(
        default=(), converter=tuple_of("Change.reasons", lambda path: instance(Message, path))
    )
    """Why, from the decisions of the second routine."""

    facts: tuple[str, ...] = attrs.field(default=(), converter=tuple_of("Change.facts", identifier))
    """Ids of the facts whose answers are behind it; empty where none is."""

    def __str__(self) -> str:
        """Return the sentence."""
        return str(self.message)


def diff(a: Routine, b: Routine) -> tuple[Change, ...]:
    """Return what changed from one routine to another, and because of which answers.

    Args:
        a: The first routine.
        b: The second routine.

    Returns:
        What went, what came, then what changed; each in the order of its routine.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> from spinekit.routine import Block
        >>> same = Routine(blocks=(Block(items=(BED_BRIDGE,)),))
        >>> diff(same, same)
        ()
    """
    first = {item.exercise.id: item for item in a.items}
    second = {item.exercise.id: item for item in b.items}
    gone = [_removed(item, a, b) for one, item in first.items() if one not in second]
    come = [_added(item, a, b) for one, item in second.items() if one not in first]
    changed = [
        change
        for one, item in second.items()
        if one in first
        for change in _changed(first[one], item, a, b)
    ]
    kept_first = [one for one in first if one in second]
    kept_second = [one for one in second if one in first]
    moved = [
        Change(
            kind=ChangeKind.MOVED,
            exercise=after,
            message=Message("{exercise} moves in the order.", {"exercise": str(second[after])}),
        )
        for before, after in zip(kept_first, kept_second, strict=True)
        if before != after
    ]
    return (*gone, *come, *changed, *moved)


def _decision(routine: Routine, exercise: str) -> ExerciseDecision | None:
    return routine.decisions.get(exercise)


def _behind(exercise: str, a: Routine, b: Routine) -> tuple[tuple[Message, ...], tuple[str, ...]]:
    """Return the reasons of the second routine, and the facts only one of the two used."""
    before, after = _decision(a, exercise), _decision(b, exercise)
    used_before = set(before.facts + before.missing) if before else set()
    used_after = set(after.facts + after.missing) if after else set()
    facts = [
        fact
        for decision in (after, before)
        if decision is not None
        for fact in decision.facts + decision.missing
        if fact in used_before ^ used_after
        or (before and after and (fact in before.missing) != (fact in after.missing))
    ]
    return (after.reasons if after else ()), tuple(dict.fromkeys(facts))


def _removed(item: Item, a: Routine, b: Routine) -> Change:
    reasons, facts = _behind(item.exercise.id, a, b)
    return Change(
        kind=ChangeKind.REMOVED,
        exercise=item.exercise.id,
        message=Message("{exercise} is no longer in.", {"exercise": item.exercise.name}),
        reasons=reasons,
        facts=facts,
    )


def _added(item: Item, a: Routine, b: Routine) -> Change:
    reasons, facts = _behind(item.exercise.id, a, b)
    return Change(
        kind=ChangeKind.ADDED,
        exercise=item.exercise.id,
        message=Message("{exercise} is new.", {"exercise": item.exercise.name}),
        reasons=reasons,
        facts=facts,
    )


def _changed(before: Item, after: Item, a: Routine, b: Routine) -> list[Change]:
    """Return what is done otherwise about an exercise that is in both."""
    exercise, name = after.exercise.id, after.exercise.name
    reasons, facts = _behind(exercise, a, b)
    changes = []
    if before.dosage != after.dosage:
        changes.append(
            Change(
                kind=ChangeKind.DOSE,
                exercise=exercise,
                message=Message(
                    "{exercise} goes from {before} to {after}.",
                    {"exercise": name, "before": str(before.dosage), "after": str(after.dosage)},
                ),
                reasons=reasons,
                facts=facts,
            )
        )
    if before.exercise.applied != after.exercise.applied:
        changes.append(
            Change(
                kind=ChangeKind.SOFTENED,
                exercise=exercise,
                message=Message("{exercise} is done in another way.", {"exercise": name}),
                reasons=reasons,
                facts=facts,
            )
        )
    return changes
