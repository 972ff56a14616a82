"""The clock: every second of a routine is accounted for, and each cue says what it is for."""

import itertools

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spinekit.clock import Cue, CueKind, Side, timeline
from spinekit.demands import Demands, Position
from spinekit.dosage import Dosage, Timing
from spinekit.errors import InvalidTypeError
from spinekit.exercise import Exercise, Phase, Sides, Surface
from spinekit.routine import Block, Item, Routine
from spinekit.testing import routines

ENDS = st.booleans()

# Drawing a routine costs far more than laying it out.
fewer = settings(max_examples=40)


def exercise(*, sides: Sides = Sides.TOGETHER, aerobic: bool = False) -> Exercise:
    """An exercise done lying on the back."""
    return Exercise(
        id="bridge",
        name="Bridge",
        family="bridge",
        phase=Phase.MAIN,
        demands=Demands(position=Position.SUPINE, aerobic=aerobic),
        surfaces={Surface.BED},
        trains={},
        sides=sides,
    )


def routine(
    dosage: str,
    *,
    sides: Sides = Sides.TOGETHER,
    aerobic: bool = False,
    timing: Timing | None = None,
) -> Routine:
    """A routine of one exercise."""
    item = Item(
        exercise=exercise(sides=sides, aerobic=aerobic),
        dosage=Dosage.parse(dosage),
        timing=Timing() if timing is None else timing,
    )
    return Routine(blocks=(Block(items=(item,)),))


def short(cues: tuple[Cue, ...]) -> list[str]:
    """The cues inside the item, as kind, length and side."""
    return [
        f"{cue.kind.value} {cue.length}" + ("" if cue.side is Side.BOTH else f" {cue.side.value}")
        for cue in cues
        if cue.item is not None
    ]


@fewer
@given(routine=routines(small=True, explained=False), longer=ENDS)
def test_cues_touch(routine: Routine, longer: bool) -> None:
    """Each cue starts where the one before it ends; the first starts at 0."""
    cues = timeline(routine, longer=longer)
    assert [0, *(cue.end for cue in cues[:-1])] == [cue.start for cue in cues]


@fewer
@given(routine=routines(small=True, explained=False), longer=ENDS)
def test_the_lengths_add_up(routine: Routine, longer: bool) -> None:
    """The whole, each block and each item last exactly as long as the model says."""
    cues = timeline(routine, longer=longer)
    end = "high" if longer else "low"
    assert getattr(routine.seconds, end) == sum(cue.length for cue in cues)
    for index, item in enumerate(routine.items):
        lengths = [cue.length for cue in cues if cue.item == index]
        assert getattr(item.seconds, end) == sum(lengths)
    starts = [
        cue.start for cue in cues if cue.kind in (CueKind.POSITION, CueKind.CHANGE_POSITION)
    ] + [cues[-1].start]
    spans = [after - before for before, after in itertools.pairwise(starts)]
    assert [getattr(block.seconds, end) for block in routine.blocks] == spans


@fewer
@given(routine=routines(small=True, explained=False), longer=ENDS)
def test_work_to_fatigue_says_its_cap(routine: Routine, longer: bool) -> None:
    """The cue of work to fatigue lasts as long as the cap, and shows it."""
    for cue in timeline(routine, longer=longer):
        if cue.item is None or "tire a little" not in cue.shown.template:
            continue
        work = routine.items[cue.item].dosage.work
        assert getattr(work, "max_seconds", None) == cue.length
        assert f"{cue.length} s at most" in str(cue.shown)


@fewer
@given(routine=routines(small=True, explained=False))
def test_repetitions_and_sets_are_all_there(routine: Routine) -> None:
    """Every set holds every repetition of every side, and no more."""
    cues = timeline(routine, longer=True)
    for index, item in enumerate(routine.items):
        count = getattr(item.dosage.work, "count", None)
        if count is None or item.dosage.sets is None:
            continue
        seen = {
            (cue.set, cue.side if item.dosage.per_side else None, cue.repetition)
            for cue in cues
            if cue.item == index and cue.repetition is not None
        }
        assert item.dosage.sets.high * count.high * (1 + item.dosage.per_side) == len(seen)


@fewer
@given(routine=routines(small=True, explained=False))
def test_both_ends_of_single_numbers_are_one(routine: Routine) -> None:
    """Where no range is left, the shorter and the longer version are the same."""
    lowest = attrs.evolve(
        routine,
        blocks=[
            attrs.evolve(
                block, items=[attrs.evolve(one, dosage=one.dosage.lowest()) for one in block.items]
            )
            for block in routine.blocks
        ],
    )
    assert timeline(lowest) == timeline(lowest, longer=True)


# Each: the dosage, how the sides take part, and the beats the formula of dosages gives by hand.
TABLE = {
    "repetitions": ("1 x 2", Sides.TOGETHER, ["prepare 10", "count 4", "count 4"]),
    "held": (
        "1 x 2 x 3s",
        Sides.TOGETHER,
        ["prepare 10", *["count 2", "hold 3", "release 2"] * 2],
    ),
    "tempo": ("1 x 1, tempo 3-1-2-0", Sides.TOGETHER, ["prepare 10", "count 6"]),
    "held at a tempo": (
        "1 x 1 x 5s, tempo 3-1-2-1",
        Sides.TOGETHER,
        ["prepare 10", "count 3", "hold 5", "release 4"],
    ),
    "one hold": ("1 x 30s", Sides.TOGETHER, ["prepare 10", "hold 30"]),
    "sets and rest": (
        "3 x 5s, rest 15s",
        Sides.TOGETHER,
        ["prepare 10", "hold 5", "rest 15", "hold 5", "rest 15", "hold 5"],
    ),
    "no rest": ("2 x 5s, rest 0s", Sides.TOGETHER, ["prepare 10", "hold 5", "hold 5"]),
    "sides": (
        "1 x 20s per side",
        Sides.EACH,
        ["prepare 10", "hold 20 left", "switch_sides 5 right", "hold 20 right"],
    ),
    "sides by turns": (
        "1 x 2 per side",
        Sides.ALTERNATING,
        [
            "prepare 10",
            "count 4 left",
            "switch_sides 5 right",
            "count 4 right",
            "count 4 left",
            "count 4 right",
        ],
    ),
    "turns without sides": (
        "1 x 3",
        Sides.ALTERNATING,
        ["prepare 10", "count 4 left", "count 4 right", "count 4 left"],
    ),
    "to fatigue": ("1 x to fatigue (max 60s)", Sides.TOGETHER, ["prepare 10", "work 60"]),
}


@pytest.mark.parametrize("case", TABLE)
def test_the_beats_of_one_item(case: str) -> None:
    """Each kind of work is laid out as its formula says."""
    dosage, sides, expected = TABLE[case]
    assert expected == short(timeline(routine(dosage, sides=sides)))


def test_a_timed_movement_is_work_and_not_a_hold() -> None:
    """A walk of five minutes is kept up; nobody holds it."""
    (cue,) = [
        cue for cue in timeline(routine("1 x 300s", aerobic=True)) if cue.kind is CueKind.WORK
    ]
    assert (cue.length, str(cue.spoken)) == (300, "Go.")
    assert str(cue.shown) == "Bridge: keep going, 300 s, set 1 of 1."


def test_announcements_stay_where_they_take_no_time() -> None:
    """With every allowance at 0, the exercise, the switch and the end are still said."""
    timing = Timing(repetition=1, side_change=0, rest=0, prepare=0)
    cues = timeline(routine("2 x 1 per side", sides=Sides.EACH, timing=timing))
    assert [
        "position",
        "prepare",
        *["count", "switch_sides", "count"] * 2,
        "done",
    ] == [cue.kind.value for cue in cues]


def test_a_change_of_position_is_told_from_the_first() -> None:
    """Only the first block gets into position; later ones change it."""
    two = routine("1 x 5s").blocks * 2
    kinds = [cue.kind for cue in timeline(Routine(blocks=two)) if cue.item is None]
    assert kinds == [CueKind.POSITION, CueKind.CHANGE_POSITION, CueKind.DONE]


def test_an_empty_routine_is_done_at_once() -> None:
    """A routine without blocks has one cue, the end."""
    (cue,) = timeline(Routine(blocks=()))
    assert (cue.kind, cue.start, cue.length) == (CueKind.DONE, 0, 0)


def test_anything_but_a_routine_is_refused() -> None:
    """A block is not a routine."""
    with pytest.raises(InvalidTypeError, match="must be a Routine"):
        timeline(routine("1 x 5s").blocks[0])  # type: ignore[arg-type]


@pytest.mark.parametrize("repetition", [1, 2, 3, 7])
def test_half_a_repetition_is_whole_seconds(repetition: int) -> None:
    """There and back together are the repetition; the odd second goes there."""
    cues = timeline(routine("1 x 1 x 2s", timing=Timing(repetition=repetition)))
    there = sum(cue.length for cue in cues if cue.kind is CueKind.COUNT)
    back = sum(cue.length for cue in cues if cue.kind is CueKind.RELEASE)
    assert repetition == there + back
    assert there - back in {0, 1}
