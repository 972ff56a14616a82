"""From a request and what was admitted to the composing problem, in whole numbers.

A goal becomes a target with a wanted dose in units - sets, weighted by how much
an exercise trains the target - and credit that falls in steps: full up to half
of what is wanted, less up to all of it, little beyond. All points are scaled
up, so that the preferences of a whole routine together weigh less than one
point of coverage. Every constant is a field of
:class:`~spinekit.composer.settings.ComposerSettings`.
"""

from spinekit.composer.admission import Admitted
from spinekit.composer.problem import Candidate, Option, Problem, Segment
from spinekit.composer.problem import Phase as Part
from spinekit.composer.request import Request
from spinekit.demands import Position
from spinekit.exercise import Phase, Target
from spinekit.ranges import Range

__all__ = ["MAIN_WEIGHT", "build_problem", "wanted_units"]

MAIN_WEIGHT = 3
"""What an exercise gives a target it mainly trains, per set: the top of ``Exercise.trains``."""

_POSITIONS = tuple(Position)
_PHASES = tuple(Phase)
_WARM_UP = Range(10, 40)
_COOL_DOWN = Range(0, 30)


def wanted_units(request: Request) -> int:
    """Return the units of dose wanted of each goal.

    One set of an exercise that mainly trains it, for every so many minutes,
    within bounds; all three numbers are settings.

    Args:
        request: What is asked for.

    Returns:
        Sets times the weight of a main exercise.

    Examples:
        >>> from spinekit.person import Person
        >>> wanted_units(Request(Person.of(age=67), minutes=20))
        15
    """
    settings = request.settings
    sets = request.minutes // settings.minutes_per_set
    return MAIN_WEIGHT * max(settings.fewest_sets, min(settings.most_sets, sets))


def build_problem(request: Request, admitted: tuple[Admitted, ...]) -> Problem:
    """Return the composing problem of a request.

    Args:
        request: What is asked for.
        admitted: The exercises that may be chosen.

    Returns:
        The problem, its candidates in the order of their ids.

    Examples:
        >>> from spinekit.samples import HEALTHY
        >>> build_problem(Request(HEALTHY), ()).budget_s
        900
    """
    targets = tuple(request.goals)
    settings = request.settings
    return Problem(
        targets=[target.value for target in targets],
        credit=[_credit(request, target) for target in targets],
        budget_s=request.seconds,
        phases=_phases(request, admitted),
        positions=[position.value for position in _POSITIONS],
        setup_s=[settings.set_up[position] for position in _POSITIONS],
        change_points=settings.change_points * settings.scale,
        min_items=request.items.low,
        max_items=request.items.high,
        candidates=sorted(
            (_candidate(one, targets) for one in admitted), key=lambda candidate: candidate.id
        ),
    )


def _credit(request: Request, target: Target) -> list[Segment]:
    settings, weight = request.settings, request.goals[target]
    wanted = wanted_units(request)
    half = (wanted + 1) // 2
    each = weight * settings.scale
    return [
        (half, settings.full_points * each),
        (wanted - half, settings.less_points * each),
        (None, settings.beyond_points * each),
    ]


def _candidate(admitted: Admitted, targets: tuple[Target, ...]) -> Candidate:
    exercise, first = admitted.exercise, admitted.options[0]
    return Candidate(
        id=exercise.id,
        family=exercise.family,
        phase=_PHASES.index(first.phase),
        position=_POSITIONS.index(first.position),
        prefer=admitted.prefer,
        per_unit={
            number: exercise.trains[target]
            for number, target in enumerate(targets)
            if target in exercise.trains
        },
        options=[
            Option(seconds=item.seconds.low, units=_sets(admitted, number))
            for number, item in enumerate(admitted.options)
        ],
    )


def _sets(admitted: Admitted, number: int) -> int:
    sets = admitted.options[number].dosage.sets
    return 1 if sets is None else sets.low


def _phases(request: Request, admitted: tuple[Admitted, ...]) -> list[Part]:
    """Return the seconds each phase may take; an unasked-for warm-up only where one fits."""
    total = request.seconds
    warm_up = request.warm_up
    if warm_up is None:
        warm_up = _WARM_UP if _fits(request, admitted, _WARM_UP) else Range(0, _WARM_UP.high)
    shares = {
        Phase.WARM_UP: warm_up,
        Phase.MAIN: Range(0, 100),
        Phase.COOL_DOWN: _COOL_DOWN if request.cool_down is None else request.cool_down,
    }
    least = {phase: -(-total * share.low // 100) for phase, share in shares.items()}
    return [
        Part(
            name=phase.value,
            min_s=least[phase],
            # One percentage alone may fall between two seconds; the later one is meant.
            max_s=max(least[phase], total * shares[phase].high // 100),
        )
        for phase in _PHASES
    ]


def _fits(request: Request, admitted: tuple[Admitted, ...], share: Range) -> bool:
    """Say whether one warm-up exercise alone takes a share of the time within *share*."""
    least, most = (request.seconds * end // 100 for end in (share.low, share.high))
    return any(
        item.phase is Phase.WARM_UP
        and least <= request.settings.set_up[item.position] + item.seconds.low <= most
        for one in admitted
        for item in one.options
    )
