"""A second opinion on a routine's certificate, from the routine and the request alone.

It shares no code with the composer: it reads the points out of the settings,
the doses out of the items, and adds up.
"""

from spinekit.composer import Request
from spinekit.exercise import Phase
from spinekit.routine import Routine


def coverage(request: Request, routine: Routine) -> dict[str, int]:
    """Units of dose each goal receives: sets times how much the exercise trains it."""
    received = {target.value: 0 for target in request.goals}
    for item in routine.items:
        plain = request.catalog.exercises[item.exercise.id]
        sets = item.dosage.sets.low if item.dosage.sets else 1
        for target, weight in plain.trains.items():
            if target.value in received:
                received[target.value] += sets * weight
    return received


def points_of(units: int, wanted: int, weight: int, request: Request) -> int:
    """Points of so many units: full to half of what is wanted, less to all, little beyond."""
    settings = request.settings
    half = -(-wanted // 2)
    full = min(units, half)
    less = min(max(units - half, 0), wanted - half)
    beyond = max(units - wanted, 0)
    points = (
        full * settings.full_points + less * settings.less_points + beyond * settings.beyond_points
    )
    return points * weight * settings.scale


def least_points(request: Request, routine: Routine, wanted: int) -> tuple[int, int]:
    """The least and the most the objective can be, preferences left open."""
    received = coverage(request, routine)
    total = sum(
        points_of(received[target.value], wanted, weight, request)
        for target, weight in request.goals.items()
    )
    total -= sum(block.set_up for block in routine.blocks) * (
        request.settings.change_points * request.settings.scale
    )
    slack = request.settings.most_prefer * len(routine.items)
    return total - slack, total + slack


def faults(request: Request, routine: Routine) -> list[str]:
    """Every way in which a routine breaks its request or its certificate."""
    found = []
    certificate = routine.certificate
    if certificate is None:
        return ["there is no certificate"]
    seconds = sum(block.set_up for block in routine.blocks)
    for item in routine.items:
        seconds += item.seconds.low
        if not item.dosage.is_complete:
            found.append(f"{item} is incomplete")
        if item.exercise.id in request.avoid:
            found.append(f"{item} was to be avoided")
        if not item.exercise.surfaces <= request.surfaces:
            found.append(f"{item} needs a place that is not there")
        if not item.exercise.equipment <= request.equipment:
            found.append(f"{item} needs a thing that is not there")
    if seconds != routine.seconds.low or seconds != certificate.seconds:
        found.append(f"seconds: {seconds}, {routine.seconds.low}, {certificate.seconds}")
    if seconds > request.minutes * 60:
        found.append(f"{seconds} seconds do not fit {request.minutes} minutes")
    families = [item.exercise.family for item in routine.items]
    if len(set(families)) < len(families):
        found.append(f"two of one family: {families}")
    if len(families) not in request.items:
        found.append(f"{len(families)} exercises, asked for {request.items}")
    order = [block.phase for block in routine.blocks]
    if order != sorted(order, key=list(Phase).index):
        found.append(f"phases out of order: {order}")
    places = [(block.phase, block.position) for block in routine.blocks]
    if len(set(places)) < len(places):
        found.append(f"a position is visited twice in a phase: {places}")
    received = coverage(request, routine)
    if received != {target.value: units for target, units in certificate.coverage.items()}:
        found.append(f"coverage: {received}, not {certificate.coverage}")
    wanted = max(certificate.wanted.values(), default=0)
    least, most = least_points(request, routine, wanted)
    if not least <= certificate.objective <= most:
        found.append(f"objective {certificate.objective} is not within {least} to {most}")
    if certificate.bound < certificate.objective:
        found.append("the bound is below the objective")
    if certificate.proven and certificate.bound != certificate.objective:
        found.append("proven, and yet there is a gap")
    if list(routine.decisions) != list(request.catalog.exercises):
        found.append("there is not a decision for every exercise of the catalog")
    return found
