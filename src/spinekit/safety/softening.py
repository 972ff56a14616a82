"""Making an exercise gentler, exactly as the findings say.

One function applies what the findings of a verdict carry, the other repeats it
until nothing is left to apply. Which rules ask for it is not decided here, and
what comes out is judged again: softening is no permission. Modifications are
applied in the order of rule ids, whether the finding is certain or only
possible, so that an answer taken away never leaves the exercise harder.
"""

from typing import TypeVar

import attrs

from spinekit.dosage import Dosage
from spinekit.exercise import Exercise, Modification
from spinekit.routine import Item
from spinekit.safety.judging import Screening
from spinekit.safety.verdict import Finding, Verdict
from spinekit.validation import instance

__all__ = ["Softened", "soften", "soften_fully"]

Thing = TypeVar("Thing", Exercise, Item)


@attrs.frozen(kw_only=True)
class Softened:
    """An exercise or item once everything the rules ask for has been applied.

    Examples:
        >>> clear = Verdict.of(())
        >>> Softened(thing=None, before=clear, verdict=clear, applied=()).is_admitted
        False
    """

    thing: Exercise | Item | None
    """What came of it; ``None`` where nothing is left to do, or a cap cannot be met."""

    before: Verdict
    """What the rules said about it as it was."""

    verdict: Verdict
    """What the rules say about it now, or said last where nothing is left."""

    applied: tuple[Finding, ...]
    """The findings that were applied, in the order applied."""

    @property
    def is_admitted(self) -> bool:
        """Whether it was allowed even in the worst case, and is, and something is left.

        What was forbidden stays so, even where softening for some other reason
        brought it below the line: otherwise an answer taken away, by which one
        more modification is applied, could let an exercise in.
        """
        return self.thing is not None and self.before.is_admitted and self.verdict.is_admitted


def _capped(dosage: Dosage, findings: list[Finding]) -> Dosage | None:
    """Return the dosage under every cap, or ``None`` where a cap cannot be met by lowering."""
    caps = [one.instead.cap for one in findings if one.instead.cap is not None]
    for cap in caps:
        dosage = cap.apply(dosage)
    return dosage if all(cap.admits(dosage) for cap in caps) else None


def _to_apply(verdict: Verdict) -> list[Finding]:
    return sorted(
        (one for one in verdict.findings if one.softens),
        key=lambda one: (one.rule, one.exercise),
    )


def soften(thing: Thing, verdict: Verdict) -> Thing | None:
    """Return *thing* with every modification and cap that *verdict* asks for.

    Args:
        thing: An exercise, or an item with its dosage.
        verdict: What the rules said about it. Caps concern items only.

    Returns:
        The gentler thing, to be judged again; ``None`` where a modification
        leaves no surface to do it on, or a cap cannot be met. Acknowledged
        modifications are not applied.

    Raises:
        InvalidTypeError: If *verdict* is none.

    Examples:
        >>> from spinekit.demands import Demands, Position
        >>> from spinekit.exercise import Phase
        >>> march = Exercise(
        ...     id="march",
        ...     name="March",
        ...     family="march",
        ...     phase=Phase.WARM_UP,
        ...     demands=Demands(position=Position.STANDING),
        ...     surfaces={"standing"},
        ...     trains={},
        ... )
        >>> soften(march, Verdict.of(())) is march
        True
    """
    findings: list[Finding] = _to_apply(instance(Verdict, "soften.verdict")(verdict))
    if not findings:
        return thing
    if isinstance(thing, Exercise):
        return _modified(thing, findings)
    exercise = _modified(thing.exercise, findings)
    dosage = _capped(thing.dosage, findings)
    if exercise is None or dosage is None:
        return None
    applied = {one.id: one for one in (*thing.modifications, *_modifications(findings))}
    return attrs.evolve(
        thing, exercise=exercise, dosage=dosage, modifications=tuple(applied.values())
    )


def _modifications(findings: list[Finding]) -> list[Modification]:
    return [one.instead.modification for one in findings if one.instead.modification is not None]


def _modified(exercise: Exercise, findings: list[Finding]) -> Exercise | None:
    changed: Exercise | None = exercise
    for modification in _modifications(findings):
        if changed is not None and modification.id not in changed.applied:
            changed = changed.modified(modification)
    return changed


def soften_fully(screening: Screening, thing: Thing) -> Softened:
    """Return *thing* softened and judged again, until nothing is left to apply.

    Every round applies something that was not applied before, so it ends after
    at most as many rounds as there are rules that soften.

    Args:
        screening: The rules as they concern the person.
        thing: An exercise, or an item with its dosage.

    Returns:
        What came of it, with the last verdict and all that was applied.

    Examples:
        >>> from spinekit.person import Person
        >>> from spinekit.safety.judging import Judge
        >>> from spinekit.demands import Demands, Position
        >>> from spinekit.exercise import Phase
        >>> march = Exercise(
        ...     id="march",
        ...     name="March",
        ...     family="march",
        ...     phase=Phase.WARM_UP,
        ...     demands=Demands(position=Position.STANDING),
        ...     surfaces={"standing"},
        ...     trains={},
        ... )
        >>> soften_fully(Judge([]).screen(Person.of()), march).is_admitted
        True
    """
    before = verdict = _judged(screening, thing)
    applied: list[Finding] = []
    left: Thing | None = thing
    while left is not None:
        changed = soften(left, verdict)
        if changed == left:
            break
        applied.extend(_to_apply(verdict))
        left = changed
        if left is not None:
            verdict = _judged(screening, left)
    return Softened(thing=left, before=before, verdict=verdict, applied=tuple(applied))


def _judged(screening: Screening, thing: Exercise | Item) -> Verdict:
    return screening.item(thing) if isinstance(thing, Item) else screening.verdict(thing)
