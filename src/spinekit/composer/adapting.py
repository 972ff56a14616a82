"""An article's own routine, kept as far as this person's rules allow.

A protocol is followed line by line, in its order and at its doses. A line the
rules soften is softened; a line they forbid gives its place to the nearest
neighbor they allow; a line whose text breaks off is left out. Every such
change is a decision, so that nobody mistakes the result for the article.

The time of the request is not a limit here: the article's list is what was
asked for.
"""

from collections.abc import Iterable

import attrs

from spinekit.composer.admission import (
    Admission,
    Admitted,
    admit_all,
    allowed,
    barred,
    ruled_out,
    said_of,
)
from spinekit.composer.asking import open_questions
from spinekit.composer.composing import Composer, refused
from spinekit.composer.explaining import taken
from spinekit.composer.refusal import Refusal, RefusalKind
from spinekit.composer.request import Request
from spinekit.errors import InvalidTypeError
from spinekit.exercise import Dose, Exercise, Phase
from spinekit.messages import Message
from spinekit.routine import (
    Block,
    ExerciseDecision,
    Item,
    Outcome,
    Protocol,
    ProtocolItem,
    Routine,
)
from spinekit.safety import Screening, Verdict, stop_signs

__all__ = ["adapt"]


@attrs.frozen
class _Kept:
    """A line that stays on the list."""

    item: Item
    """The exercise at the dose of the line, softened where the rules ask for it."""

    before: Verdict
    """What the rules said about it before."""


def adapt(protocol: Protocol, request: Request) -> Routine | Refusal:
    """Return the routine of an article, changed only where the person's rules demand it.

    Args:
        protocol: The article's list, such as ``catalog.protocols["bed-10-minutes"]``.
        request: For whom, and with what at hand; its minutes are no limit here.

    Returns:
        A routine whose ``decisions`` say, for every line, whether it was kept,
        softened, replaced (and by what) or left out, and why; or a refusal.

    Raises:
        UnknownNameError: If the list names an exercise the catalog lacks.

    Examples:
        >>> from spinekit.catalog import Catalog
        >>> from spinekit.samples import HEALTHY
        >>> routine = adapt(Catalog.standard().protocols["bed-10-minutes"], Request(HEALTHY))
        >>> [str(item.dosage) for item in routine.items]
        ['2 x 12-15', '2 x 10-12 x 2s', '2 x 10-12', '2 x 8-10']
    """
    if not isinstance(protocol, Protocol):
        raise InvalidTypeError(
            "must be a Protocol",
            path="adapt.protocol",
            value=protocol,
            remedy="take one of Catalog.standard().protocols",
        )
    composer = Composer(request.catalog, request.rules)
    judge = composer.judge_of(request)
    screening = judge.screen(request.person, request.acknowledge)
    refusal = refused(request, judge, screening)
    if refusal is not None:
        return refusal
    admission = admit_all(request, screening)
    items, decisions = _lines(protocol, request, screening, admission)
    if not items:
        return Refusal(
            kind=RefusalKind.ASK if admission.waiting else RefusalKind.INFEASIBLE,
            message=Message(
                "Nothing on the list of {protocol} can be done as things stand.",
                {"protocol": protocol.name},
            ),
            questions=open_questions(request, judge, screening, admission),
            decisions=decisions,
        )
    routine = Routine(
        blocks=_blocks(items, request),
        decisions=decisions,
        questions=open_questions(request, judge, screening, admission),
        stop_signs=stop_signs(request.person),
        acknowledged=request.acknowledge,
    )
    whole = [one for one in screening.routine(routine).findings if not one.exercise]
    return attrs.evolve(routine, notes=(*said_of(whole), *_too_long(routine, request)))


def _lines(
    protocol: Protocol, request: Request, screening: Screening, admission: Admission
) -> tuple[list[Item], dict[str, ExerciseDecision]]:
    """Return the items of the list, and a decision for every line."""
    items: list[Item] = []
    decisions: dict[str, ExerciseDecision] = {}
    used = {line.exercise for line in protocol.items}
    for line in protocol.items:
        exercise = request.catalog[line.exercise]
        outcome = _line(line, exercise, request, screening)
        if isinstance(outcome, _Kept):
            items.append(outcome.item)
            decisions[exercise.id] = taken(outcome.item, outcome.before)
            continue
        decision, verdict = outcome
        neighbor = _neighbor(exercise, verdict, admission, used)
        if neighbor is None or decision.outcome is Outcome.INCOMPLETE:
            decisions[exercise.id] = decision
            continue
        used.add(neighbor.exercise.id)
        item = neighbor.options[-1]
        items.append(item)
        decisions[exercise.id] = _replaced(decision, neighbor)
        decisions[neighbor.exercise.id] = taken(item, neighbor.softened)
    return items, decisions


def _line(
    line: ProtocolItem, exercise: Exercise, request: Request, screening: Screening
) -> _Kept | tuple[ExerciseDecision, Verdict | None]:
    """Return one line as an item, or the decision that keeps it out."""
    decision = barred(request, exercise)
    here = exercise.on(request.surfaces)
    dose = _dose(line, exercise)
    if decision is not None or here is None or dose is None or dose.complete is None:
        reason = Message("No text completes the dose of {exercise}.", {"exercise": exercise.name})
        incomplete = ExerciseDecision(
            exercise=exercise.id, outcome=Outcome.INCOMPLETE, reasons=(reason,)
        )
        return decision or incomplete, None
    item = Item(
        exercise=here,
        dosage=dose.complete,
        citations=(dose.citation,),
        assumed=dose.assumed,
        timing=request.timing,
    )
    softened, before, after = allowed(screening, item)
    if softened is None:
        return ruled_out(exercise, after), after
    return _Kept(softened, before)


def _dose(line: ProtocolItem, exercise: Exercise) -> Dose | None:
    """Return the exercise's own dose that the line states, with its default where one is needed."""
    return next((dose for dose in exercise.doses if dose.dosage == line.dosage), None)


def _neighbor(
    exercise: Exercise, verdict: Verdict | None, admission: Admission, used: Iterable[str]
) -> Admitted | None:
    """Return the nearest exercise that is allowed: named by a rule, easier, or alike in effect."""
    named = [
        other
        for finding in (() if verdict is None else verdict.findings)
        for other in finding.instead.alternatives
    ]
    order = [*named, *exercise.easier, *exercise.harder]
    families = {one.exercise.family for one in admission.admitted if one.exercise.id in set(used)}
    free = [
        one
        for one in admission.admitted
        if one.exercise.id not in set(used) and one.exercise.family not in families
    ]

    def distance(one: Admitted) -> tuple[bool, int, int, str]:
        name, alike = one.exercise.id, _alike(exercise, one.exercise)
        rank = order.index(name) if name in order else len(order)
        kin = alike > 0 or name in exercise.easier or name in exercise.harder
        return (not kin, rank, -alike, name)

    near = [one for one in free if one.exercise.id in order or _alike(exercise, one.exercise) > 0]
    return min(near, key=distance, default=None)


def _alike(one: Exercise, other: Exercise) -> int:
    """Return how much two exercises train the same things."""
    return sum(min(weight, other.trains.get(target, 0)) for target, weight in one.trains.items())


def _replaced(decision: ExerciseDecision, neighbor: Admitted) -> ExerciseDecision:
    instead = Message("{exercise} has its place.", {"exercise": neighbor.exercise.name})
    return attrs.evolve(decision, outcome=Outcome.REPLACED, reasons=(*decision.reasons, instead))


def _blocks(items: list[Item], request: Request) -> tuple[Block, ...]:
    """Return the items in the article's order, a block for each stretch in one position.

    What the article puts before its first main exercise is the warm-up, and
    what it puts after the last is the cool-down; anything between is main.
    """
    main = [number for number, item in enumerate(items) if item.phase is Phase.MAIN]
    first, last = (main[0], main[-1]) if main else (0, len(items))
    blocks: list[list[Item]] = []
    for number, item in enumerate(items):
        phase = Phase.WARM_UP if number < first else Phase.MAIN
        placed = attrs.evolve(item, phase=Phase.COOL_DOWN if number > last else phase)
        same = blocks and (blocks[-1][0].phase, blocks[-1][0].position) == (
            placed.phase,
            placed.position,
        )
        if same:
            blocks[-1].append(placed)
        else:
            blocks.append([placed])
    set_up = request.settings.set_up
    return tuple(Block(items=one, set_up=set_up[one[0].position]) for one in blocks)


def _too_long(routine: Routine, request: Request) -> tuple[Message, ...]:
    """Say so where the list takes longer than the request has."""
    over = routine.seconds.low - request.seconds
    if over <= 0:
        return ()
    return (
        Message(
            "The list takes {minutes} min {seconds} s longer than the request has.",
            {"minutes": over // 60, "seconds": over % 60},
        ),
    )
