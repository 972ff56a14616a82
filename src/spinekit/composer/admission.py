"""Who may take part: every exercise of the catalog is admitted, with its doses, or left out with its reason.

This is where the rules meet the request. An exercise is admitted only if it
stays allowed even in the worst case of what was not answered; what the rules
soften is softened here, judged again, and judged once more at every dose it is
offered at. Nothing is dropped without an :class:`ExerciseDecision`.
"""

from collections.abc import Iterable, Iterator

import attrs

from spinekit.composer.preference import preference, ranked_doses
from spinekit.composer.request import Request
from spinekit.exercise import Dose, Equipment, Exercise, Modification
from spinekit.facts import FACTS
from spinekit.messages import Message
from spinekit.routine import ExerciseDecision, Item, Outcome
from spinekit.safety import Finding, Level, Screening, Verdict, soften_fully

__all__ = [
    "Admission",
    "Admitted",
    "admit_all",
    "allowed",
    "barred",
    "notes_on",
    "ruled_out",
    "said_of",
]


@attrs.frozen(kw_only=True)
class Admitted:
    """An exercise that may be chosen, softened where the rules ask for it, at each of its doses.

    Examples:
        >>> from spinekit.composer.composing import Composer
        >>> from spinekit.samples import HEALTHY
        >>> request = Request(HEALTHY)
        >>> screening = Composer().judge_of(request).screen(request.person)
        >>> str(admit_all(request, screening).admitted[0].options[0])
        'Warm-up walk: 1 x 300s'
        >>> admit_all(request, screening).admitted[0].modifications
        ()
    """

    exercise: Exercise
    """The exercise as it would be done."""

    options: tuple[Item, ...]
    """The item at one set, at two, and so on to the most its text states."""

    softened: Verdict
    """The verdict before softening: its findings say why it was softened, where it was."""

    prefer: int
    """The few points that order equals."""

    @property
    def modifications(self) -> tuple[Modification, ...]:
        """What was changed about it."""
        return self.options[0].modifications


@attrs.frozen(kw_only=True)
class Admission:
    """What became of every exercise before any is chosen.

    Examples:
        >>> from spinekit.composer.composing import Composer
        >>> from spinekit.samples import HEALTHY
        >>> request = Request(HEALTHY)
        >>> screening = Composer().judge_of(request).screen(request.person)
        >>> admission = admit_all(request, screening)
        >>> len(admission.admitted) + len(admission.decisions) == len(request.catalog)
        True
    """

    admitted: tuple[Admitted, ...]
    """Those that may be chosen, in the order of the catalog."""

    decisions: dict[str, ExerciseDecision]
    """Those that may not, by id, each with its reason."""

    waiting: tuple[tuple[Exercise, Verdict], ...]
    """Those that wait for an answer, with the verdict that says for which."""


def admit_all(
    request: Request, screening: Screening, gentlest: Screening | None = None
) -> Admission:
    """Return what becomes of every exercise of the request's catalog.

    Args:
        request: What is asked for.
        screening: The person of the request, read once by the rules.
        gentlest: Somebody of whom nothing is known. Given, every dose is
            offered as gently as for them, for when nothing else fits the time.

    Returns:
        The admitted, and a decision for every other.

    Examples:
        >>> from spinekit.composer.composing import Composer
        >>> from spinekit.samples import HEALTHY
        >>> request = Request(HEALTHY)
        >>> screening = Composer().judge_of(request).screen(request.person)
        >>> str(admit_all(request, screening).decisions["deadlift"].outcome)
        'no_equipment'
    """
    admitted: list[Admitted] = []
    decisions: dict[str, ExerciseDecision] = {}
    waiting: list[tuple[Exercise, Verdict]] = []
    for exercise in request.catalog:
        outcome = consider(request, screening, exercise, gentlest)
        if isinstance(outcome, Admitted):
            admitted.append(outcome)
            continue
        decision, verdict = outcome
        decisions[exercise.id] = decision
        if verdict is not None and verdict.is_waiting:
            waiting.append((exercise, verdict))
    return Admission(admitted=tuple(admitted), decisions=decisions, waiting=tuple(waiting))


def consider(
    request: Request,
    screening: Screening,
    exercise: Exercise,
    gentlest: Screening | None = None,
) -> Admitted | tuple[ExerciseDecision, Verdict | None]:
    """Return the exercise admitted, or the decision that leaves it out.

    The best dose that is allowed is taken; a lesser one only where the rules
    bar the better, so that knowing more about a person never bars an exercise
    that knowing less would have let in.

    Args:
        request: What is asked for.
        screening: The person of the request, read once by the rules.
        exercise: An exercise of the request's catalog.
        gentlest: Somebody of whom nothing is known; see :func:`admit_all`.

    Returns:
        The admitted exercise, or the decision and, where the rules made it,
        the verdict behind it.

    Examples:
        >>> from spinekit.composer.composing import Composer
        >>> from spinekit.samples import HEALTHY
        >>> request = Request(HEALTHY)
        >>> screening = Composer().judge_of(request).screen(request.person)
        >>> consider(request, screening, request.catalog["bird-dog"]).exercise.id
        'bird-dog'
    """
    decision = barred(request, exercise)
    here = exercise.on(request.surfaces)
    doses = ranked_doses(exercise, request.person)
    if decision is not None or here is None or not doses:
        return decision or _incomplete(exercise), None
    against: list[Verdict] = []
    missing: frozenset[Equipment] = frozenset()
    options: list[Item] = []
    first: tuple[Dose, Verdict] | None = None
    for dose in doses:
        item = _item(request, here, dose)
        softened, before, after = allowed(screening, item, gentlest)
        if softened is None:
            against.append(after)
            continue
        missing = softened.exercise.equipment - request.equipment
        if missing:
            continue
        options += _options(screening, softened)
        first = first or (dose, before)
        if gentlest is None:
            break
    if first is None or not options:
        if missing or not against:
            return _no_equipment(exercise, missing), None
        return ruled_out(exercise, against[0]), against[0]
    return Admitted(
        exercise=options[0].exercise,
        options=tuple(options),
        softened=first[1],
        prefer=preference(request, options[0].exercise, first[0]),
    )


def barred(request: Request, exercise: Exercise) -> ExerciseDecision | None:
    """Return the decision of the request itself against an exercise, ``None`` without one.

    Args:
        request: What is asked for.
        exercise: An exercise of its catalog.

    Returns:
        That its text breaks off or gives it only to build up to, that it is to
        be avoided, or that there is no place to do it.

    Examples:
        >>> from spinekit.samples import HEALTHY
        >>> request = Request(HEALTHY, avoid={"deadlift"})
        >>> barred(request, request.catalog["deadlift"]).outcome.value
        'avoided'
    """
    if not exercise.is_complete:
        return _incomplete(exercise)
    if all(dose.progression for dose in exercise.doses if dose.complete is not None):
        reason = Message(
            "{exercise} is something to build up to, not to begin with.",
            {"exercise": exercise.name},
        )
        return _left_out(exercise, Outcome.TO_BUILD_UP_TO, reason)
    if exercise.id in request.avoid:
        reason = Message("The request asks to leave {exercise} out.", {"exercise": exercise.name})
        return _left_out(exercise, Outcome.AVOIDED, reason)
    if not exercise.surfaces & request.surfaces:
        places = ", ".join(sorted(one.value for one in exercise.surfaces))
        reason = Message(
            "{exercise} needs one of these: {surfaces}.",
            {"exercise": exercise.name, "surfaces": places},
        )
        return _left_out(exercise, Outcome.NO_SURFACE, reason)
    return None


def allowed(
    screening: Screening, item: Item, gentlest: Screening | None = None
) -> tuple[Item | None, Verdict, Verdict]:
    """Return an item as the rules allow it, with its verdicts before and after softening.

    Args:
        screening: The person, read once by the rules.
        item: The item as it is meant.
        gentlest: Somebody of whom nothing is known; given, the item is first
            made as gentle as for them.

    Returns:
        The item with everything applied that the rules ask for, ``None`` where
        even that is not allowed in the worst case; the verdict on it as meant;
        the verdict on what came of it.

    Examples:
        >>> from spinekit.composer.composing import Composer
        >>> from spinekit.samples import HEALTHY
        >>> request = Request(HEALTHY)
        >>> screening = Composer().judge_of(request).screen(request.person)
        >>> from spinekit.samples import BED_BRIDGE
        >>> item, before, after = allowed(screening, BED_BRIDGE)
        >>> item.modifications, before.worst.name
        ((), 'CAUTION')
    """
    before = screening.item(item)
    if before.worst > Level.MODIFY:
        # What is forbidden as meant does not get in by being made gentler for other reasons.
        return None, before, before
    if gentlest is not None:
        gentle = soften_fully(gentlest, item).thing
        item = gentle if isinstance(gentle, Item) else item
    softened = soften_fully(screening, item)
    if not (softened.is_admitted and isinstance(softened.thing, Item)):
        return None, before, softened.verdict
    noted = attrs.evolve(softened.thing, notes=notes_on(screening, softened.verdict))
    return noted, before, softened.verdict


def _item(request: Request, exercise: Exercise, dose: Dose) -> Item:
    """Return the exercise at the low end of the dose, at the most sets it states."""
    complete = dose.complete or dose.dosage
    most = 1 if complete.sets is None else complete.sets.high
    return Item(
        exercise=exercise,
        dosage=complete.lowest().with_sets(most),
        citations=(dose.citation,),
        assumed=dose.assumed,
        timing=request.timing,
    )


def _options(screening: Screening, softened: Item) -> Iterator[Item]:
    """Go through the item at one set, two sets and so on, as far as the rules let it go."""
    sets = softened.dosage.sets
    for count in range(1, 1 + (1 if sets is None else sets.high)):
        item = attrs.evolve(softened, dosage=softened.dosage.with_sets(count))
        verdict = screening.item(item)
        # At fewer sets a rule may ask for more than was applied: such a dose is not offered.
        if verdict.worst < Level.MODIFY:
            yield attrs.evolve(item, notes=notes_on(screening, verdict))


def notes_on(screening: Screening, verdict: Verdict) -> tuple[Message, ...]:
    """Return what to keep in mind about one exercise; what holds for all of them is said once.

    Args:
        screening: The person, whose own findings are left to the routine.
        verdict: The verdict on the exercise as it is done.

    Returns:
        The messages of its findings, each once.

    Examples:
        >>> from spinekit.composer.composing import Composer
        >>> from spinekit.samples import HEALTHY
        >>> request = Request(HEALTHY)
        >>> screening = Composer().judge_of(request).screen(request.person)
        >>> from spinekit.samples import BED_BRIDGE
        >>> len(notes_on(screening, screening.item(BED_BRIDGE))) > 0
        True
    """
    whole = {finding.rule for finding in screening.person.findings}
    return said_of(finding for finding in verdict.findings if finding.rule not in whole)


def said_of(findings: Iterable[Finding]) -> tuple[Message, ...]:
    """Return what findings say and what to do, each once; an open question is said to be one.

    Args:
        findings: The findings.

    Returns:
        Their messages with their advice, in order.

    Examples:
        >>> said_of(())
        ()
    """
    return tuple(dict.fromkeys(_said(finding) for finding in findings))


def _said(finding: Finding) -> Message:
    said = {"finding": finding.message, "advice": Message.plain(finding.instead.text)}
    if finding.certain:
        return Message("{finding} {advice}", said)
    return Message("If this is so: {finding} {advice}", said)


def _left_out(exercise: Exercise, outcome: Outcome, *reasons: Message) -> ExerciseDecision:
    return ExerciseDecision(exercise=exercise.id, outcome=outcome, reasons=reasons)


def _incomplete(exercise: Exercise) -> ExerciseDecision:
    named = {"exercise": exercise.name}
    if exercise.demands is None:
        reason = "{exercise} is not described far enough by its text to be done safely."
    else:
        reason = "No text gives {exercise} a whole dose."
    return _left_out(exercise, Outcome.INCOMPLETE, Message(reason, named))


def _no_equipment(exercise: Exercise, missing: frozenset[Equipment]) -> ExerciseDecision:
    things = ", ".join(sorted(one.value for one in missing))
    reason = Message(
        "{exercise} needs equipment that is missing: {equipment}.",
        {"exercise": exercise.name, "equipment": things},
    )
    return _left_out(exercise, Outcome.NO_EQUIPMENT, reason)


def ruled_out(exercise: Exercise, verdict: Verdict) -> ExerciseDecision:
    """Return the decision of the rules, for certain or for want of an answer.

    Args:
        exercise: The exercise.
        verdict: The verdict that keeps it out.

    Returns:
        The decision, with the rules, the facts they used and those they miss.

    Examples:
        >>> from spinekit.catalog import Catalog
        >>> from spinekit.safety import judge
        >>> from spinekit.samples import MARTA
        >>> hang = Catalog.standard()["leg-hang"]
        >>> ruled_out(hang, judge(MARTA, hang)).facts[0]
        'osteoporosis'
    """
    against = [finding for finding in verdict.findings if finding.level > Level.MODIFY]
    certain = [finding for finding in against if finding.certain]
    shown = certain or against or list(verdict.findings)
    missing = () if certain else _facts(shown, "facts_missing")
    return ExerciseDecision(
        exercise=exercise.id,
        outcome=Outcome.RULED_OUT if certain or not against else Outcome.WAITING,
        reasons=(*_waits(exercise, missing), *said_of(shown)),
        rules=tuple(dict.fromkeys(finding.rule for finding in shown)),
        facts=_facts(shown, "facts_used"),
        missing=missing,
    )


def _waits(exercise: Exercise, missing: Iterable[str]) -> tuple[Message, ...]:
    """Return for which answers an exercise waits, in the words of the questions."""
    questions = [Message.plain(FACTS[fact].question) for fact in missing if fact in FACTS]
    if not questions:
        return ()
    waits = Message(
        "{exercise} waits for an answer: {questions}",
        {"exercise": exercise.name, "questions": Message.joined(questions)},
    )
    return (waits,)


def _facts(findings: list[Finding], field: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact for finding in findings for fact in getattr(finding, field)))
