"""What is known of an exercise, a dosage and a routine, in the words rules use.

Each term of :mod:`spinekit.safety.terms` is read here from the values it
speaks about, and nowhere else. Nothing is judged. A term is unknown where the
value leaves it open: all demands of an exercise whose text breaks off, all
parts of a dosage that is not given, every part that a dosage does not state.

A dosage that names no effort, no weight or no share of the maximum asks for
none, so those read 0 and not unknown; ``dose.states_effort`` tells apart what
asks for no effort from what does not say.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby, pairwise

import attrs

from spinekit.demands import Demands, Direction, Loading, Position, SpineMotion
from spinekit.dosage import (
    Bodyweight,
    Dosage,
    Hold,
    Holds,
    Kilograms,
    PercentOfMax,
    Reps,
    ToFatigue,
)
from spinekit.exercise import Equipment, Exercise, Phase, Surface, Target
from spinekit.ranges import Range
from spinekit.routine import Block, Item, Routine
from spinekit.safety.kleene import Reader
from spinekit.safety.terms import Value

__all__ = ["reader", "routine_reader"]

_FLOOR = frozenset([Surface.FLOOR])
_DOWN = (Position.SUPINE, Position.SIDE_LYING, Position.PRONE, Position.QUADRUPED)
_MAINLY = 3


def _plain(name: str) -> Callable[[Demands], Value]:
    """Return how to read a demand without parts."""

    def read(demands: Demands) -> Value:
        value: Value = getattr(demands, name)
        return value

    return read


def _part(name: str, part: str) -> Callable[[Demands], Value]:
    """Return how to read one part of a motion."""

    def read(demands: Demands) -> Value:
        value: Value = getattr(getattr(demands, name), part)
        return value

    return read


def _demand_readers() -> dict[str, Callable[[Demands], Value]]:
    example = Demands(position=Position.STANDING)
    readers: dict[str, Callable[[Demands], Value]] = {}
    for field in attrs.fields(Demands):
        if isinstance(getattr(example, field.name), SpineMotion):
            for part in attrs.fields(SpineMotion):
                readers[f"{field.name}.{part.name}"] = _part(field.name, part.name)
        else:
            readers[field.name] = _plain(field.name)
    for direction in Direction:
        readers[f"{direction.value}.moves"] = _part(direction.value, "moves")
    return readers


def _surface(one: Surface) -> Callable[[Exercise], Value]:
    return lambda exercise: one in exercise.surfaces


def _surface_only(one: Surface) -> Callable[[Exercise], Value]:
    only = frozenset([one])
    return lambda exercise: exercise.surfaces == only


def _needs(one: Equipment) -> Callable[[Exercise], Value]:
    return lambda exercise: one in exercise.equipment


def _trains(one: Target) -> Callable[[Exercise], Value]:
    return lambda exercise: one in exercise.trains


_OF_DEMANDS: Mapping[str, Callable[[Demands], Value]] = _demand_readers()
_OF_EXERCISE: Mapping[str, Callable[[Exercise], Value]] = {
    **{f"surfaces.{one.value}": _surface(one) for one in Surface},
    **{f"surfaces.{one.value}_only": _surface_only(one) for one in Surface},
    **{f"equipment.{one.value}": _needs(one) for one in Equipment},
    **{f"trains.{one.value}": _trains(one) for one in Target},
    "family": lambda exercise: exercise.family,
}


def _high(amount: Range | None) -> int | None:
    return None if amount is None else amount.high


def _count(dosage: Dosage) -> Value:
    return _high(dosage.work.count) if isinstance(dosage.work, (Reps, Holds)) else 0


def _hold_seconds(dosage: Dosage) -> int | None:
    work = dosage.work
    if isinstance(work, (Hold, Holds)):
        return _high(work.seconds)
    return work.max_seconds if isinstance(work, ToFatigue) else 0


def _total_hold_seconds(dosage: Dosage) -> int | None:
    work = dosage.work
    count = _high(work.count) if isinstance(work, Holds) else 1
    sets, hold = _high(dosage.sets), _hold_seconds(dosage)
    if hold == 0:
        return 0
    return None if sets is None or count is None or hold is None else sets * count * hold


def _percent(dosage: Dosage) -> Value:
    return dosage.load.percent.high if isinstance(dosage.load, PercentOfMax) else 0


def _grams(dosage: Dosage) -> Value:
    return dosage.load.grams if isinstance(dosage.load, Kilograms) else 0


_OF_DOSAGE: Mapping[str, Callable[[Dosage], Value]] = {
    "dose.sets": lambda dosage: _high(dosage.sets),
    "dose.count": _count,
    "dose.hold_seconds": _hold_seconds,
    "dose.total_hold_seconds": _total_hold_seconds,
    "dose.seconds": lambda dosage: dosage.seconds.high if dosage.is_complete else None,
    "dose.effort": lambda dosage: 0 if dosage.effort is None else dosage.effort.high,
    "dose.states_effort": lambda dosage: dosage.effort is not None,
    "dose.percent_of_max": _percent,
    "dose.grams": _grams,
    "dose.loaded": lambda dosage: not isinstance(dosage.load, (Bodyweight, type(None))),
    "dose.to_fatigue": lambda dosage: isinstance(dosage.work, ToFatigue),
}


def reader(exercise: Exercise, dosage: Dosage | None = None) -> Reader:
    """Return what is known of *exercise* at *dosage*, asked by the name of a term.

    Args:
        exercise: The exercise; one without demands answers unknown to every demand.
        dosage: How much of it; without one every dose term is unknown.

    Returns:
        A function from the name of a term to its value; unknown for other kinds of terms.

    Examples:
        >>> from spinekit.exercise import Exercise, Phase
        >>> tilt = Exercise(
        ...     id="tilt",
        ...     name="Tilt",
        ...     family="tilt",
        ...     phase=Phase.MAIN,
        ...     demands=Demands(position=Position.SUPINE),
        ...     surfaces={Surface.BED},
        ...     trains={},
        ... )
        >>> read = reader(tilt, Dosage.parse("1 x 5 x 5-10s"))
        >>> read("surfaces.bed_only"), read("dose.hold_seconds"), read("dose.effort")
        (True, 10, 0)
    """
    demands = exercise.demands

    def read(name: str) -> Value:
        if demands is not None:
            of_demands = _OF_DEMANDS.get(name)
            if of_demands is not None:
                return of_demands(demands)
            of_exercise = _OF_EXERCISE.get(name)
            if of_exercise is not None:
                return of_exercise(exercise)
        if dosage is not None:
            of_dosage = _OF_DOSAGE.get(name)
            if of_dosage is not None:
                return of_dosage(dosage)
        return None

    return read


def _demands(item: Item) -> Demands | None:
    return item.exercise.demands


def _resists(item: Item, least: Loading) -> bool:
    demands = _demands(item)
    return demands is not None and demands.resistance >= least


def _is_aerobic(item: Item) -> bool:
    demands = _demands(item)
    return demands is not None and demands.aerobic


def _on_floor(block: Block) -> bool:
    """Say whether some item of the block can be done on the floor only."""
    return any(item.exercise.surfaces == _FLOOR for item in block.items)


def _main_target(item: Item) -> tuple[Target, ...]:
    return tuple(one for one in Target if item.exercise.trains.get(one, 0) >= _MAINLY)


def _longest_run(items: Iterable[Item]) -> int:
    """Return the most items in a row that mainly train the same."""
    runs = (len(list(run)) if target else 1 for target, run in groupby(items, _main_target))
    return max(runs, default=0)


def _rises(positions: list[Position]) -> int:
    """Return how often one gets from down to the feet, the end counted when it is down."""
    ends = 1 if positions and positions[-1] in _DOWN else 0
    return ends + sum(
        one in _DOWN and other is Position.STANDING for one, other in pairwise(positions)
    )


def _loaded_targets(whole_routine: Routine) -> frozenset[Target]:
    return frozenset(
        target
        for item in whole_routine.items
        if _resists(item, Loading.EXTERNAL)
        for target in _main_target(item)
    )


def _order(whole_routine: Routine) -> dict[str, Value]:
    """Return what follows from the order of its blocks."""
    blocks = whole_routine.blocks
    positions = [block.position for block in blocks]
    on_floor = [_on_floor(block) for block in blocks]
    flat = {Position.SUPINE, Position.PRONE}
    return {
        "routine.position_changes": sum(one is not two for one, two in pairwise(positions)),
        "routine.floor_transfers": sum(one for one, _run in groupby(on_floor)),
        "routine.rises": _rises(positions),
        "routine.turns_over": sum({one, two} == flat for one, two in pairwise(positions)),
        "routine.ends_lying": bool(positions) and positions[-1].is_lying,
        "routine.ends_on_floor": bool(on_floor) and on_floor[-1],
        "routine.begins_with_warm_up": bool(blocks) and blocks[0].phase is Phase.WARM_UP,
        "routine.has_floor": any(on_floor),
    }


def routine_reader(whole_routine: Routine, previous: Routine | None = None) -> Reader:
    """Return what is known of a routine as a whole, asked by the name of a term.

    Args:
        whole_routine: The routine.
        previous: The routine of the day before; ``None`` where there was none.

    Returns:
        A function from the name of a term to its value; unknown for other kinds of terms.

    Examples:
        >>> read = routine_reader(Routine(blocks=()))
        >>> read("routine.items"), read("routine.aerobic_only"), read("position")
        (0, False, None)
    """
    items = whole_routine.items
    main = [item for item in items if item.phase is Phase.MAIN]
    warm = [item for item in items if item.phase is Phase.WARM_UP]
    holds = [_total_hold_seconds(item.dosage) or 0 for item in items]
    yesterday = frozenset[Target]() if previous is None else _loaded_targets(previous)
    values: dict[str, Value] = {
        "routine.items": len(items),
        "routine.seconds": whole_routine.seconds.high,
        "routine.warm_up_seconds": sum(item.seconds.low for item in warm),
        "routine.main_seconds": sum(item.seconds.high for item in main),
        "routine.longest_run": _longest_run(main),
        "routine.total_hold_seconds": sum(holds),
        "routine.aerobic_only": bool(main) and all(_is_aerobic(item) for item in main),
        "routine.has_aerobic": any(_is_aerobic(item) for item in items),
        "routine.has_balance": any(Target.BALANCE in item.exercise.trains for item in items),
        "routine.has_back_extension": any(
            Target.BACK_EXTENSORS in item.exercise.trains for item in items
        ),
        "routine.has_resistance": any(_resists(item, Loading.BODY_WEIGHT) for item in items),
        "routine.has_external_load": any(_resists(item, Loading.EXTERNAL) for item in items),
        "routine.repeats_load": not yesterday.isdisjoint(_loaded_targets(whole_routine)),
        **_order(whole_routine),
    }
    return values.get
