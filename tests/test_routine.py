"""Routines: the seconds add up, and what is incomplete or mixed is refused."""

import itertools
import pickle

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spinekit.demands import Demands, Position
from spinekit.dosage import Dosage, Timing
from spinekit.errors import InvalidTypeError, InvalidValueError, UnknownNameError
from spinekit.evidence import OUR_JUDGEMENT
from spinekit.exercise import Exercise, Phase, Surface, Target
from spinekit.messages import Message
from spinekit.ranges import Range
from spinekit.routine import (
    SET_UP_SECONDS,
    Block,
    Certificate,
    ExerciseDecision,
    Item,
    Outcome,
    Protocol,
    ProtocolItem,
    Question,
    Routine,
    StopSign,
)
from spinekit.testing import blocks, dosages, items, routines


def item(position: str = "supine", phase: str = "main", dosage: str = "2 x 10") -> Item:
    """A plain item."""
    exercise = Exercise(
        id=f"{position.replace('_', '-')}-{phase.replace('_', '-')}",
        name="Thing",
        family="thing",
        phase=phase,
        demands=Demands(position=position),
        surfaces={Surface.FLOOR},
        trains={},
    )
    return Item(exercise=exercise, dosage=Dosage.parse(dosage))


@settings(max_examples=50)
@given(items())
def test_an_item_takes_its_dose_and_getting_ready(one: Item) -> None:
    """Both ends of the time are the dosage's own, plus the seconds to get ready."""
    dose = one.dosage.seconds_with(one.timing)
    ready = one.timing.prepare
    assert Range(dose.low + ready, dose.high + ready) == one.seconds


@settings(max_examples=30)
@given(blocks())
def test_a_block_takes_its_set_up_and_its_items(block: Block) -> None:
    """Getting into position is counted once, whatever the number of items."""
    assert block.set_up + sum(one.seconds.low for one in block.items) == block.seconds.low
    assert block.set_up + sum(one.seconds.high for one in block.items) == block.seconds.high


@settings(max_examples=30)
@given(routines())
def test_a_routine_takes_its_blocks(routine: Routine) -> None:
    """The parts add up to the whole, at both ends, and no item is lost."""
    assert sum(block.seconds.low for block in routine.blocks) == routine.seconds.low
    assert sum(block.seconds.high for block in routine.blocks) == routine.seconds.high
    assert list(routine.items) == list(
        itertools.chain.from_iterable(block.items for block in routine.blocks)
    )


@settings(max_examples=30)
@given(routines())
def test_routines_are_values(routine: Routine) -> None:
    """They are equal, hash and pickle by what they hold."""
    again = pickle.loads(pickle.dumps(routine))
    assert (routine, hash(routine)) == (again, hash(again))


def test_the_seconds_of_a_small_routine_reckoned_by_hand() -> None:
    """Two sets of ten at 4 s, 30 s rest, 10 s to get ready, 20 s to lie down: 140 s."""
    block = Block(items=[item()])
    assert Range(2 * 10 * 4 + 30 + 10) == item().seconds
    assert Range(140) == block.seconds
    assert Range(280) == Routine(blocks=[block, block]).seconds
    assert Range(0) == Routine(blocks=[]).seconds


SET_UPS = {
    "standing": 10,
    "seated": 10,
    "supine": 20,
    "side_lying": 20,
    "prone": 25,
    "quadruped": 20,
}
"""Seconds to get into each position, typed here once more."""


@pytest.mark.parametrize("position", Position)
def test_each_position_has_its_set_up(position: Position) -> None:
    """A block takes the table's seconds unless told otherwise."""
    within = [item(position.value)]
    assert SET_UPS[position.value] == SET_UP_SECONDS[position] == Block(items=within).set_up
    assert Block(items=within, set_up=0).set_up == 0
    assert position is Block(items=within).position


@pytest.mark.parametrize("phase", Phase)
def test_an_item_stands_in_its_exercises_phase(phase: Phase) -> None:
    """Unless said, the exercise decides; a block has the phase of its items."""
    assert phase is item(phase=phase.value).phase
    assert phase is Block(items=[item(phase=phase.value)]).phase
    moved = attrs.evolve(item(), phase="warm_up")
    assert Phase.WARM_UP is moved.phase
    assert Phase.MAIN is moved.exercise.phase


@given(dosages())
def test_an_item_needs_a_whole_dosage(dosage: Dosage) -> None:
    """A dosage is taken exactly where nothing of it is missing."""
    exercise = item().exercise
    if dosage.is_complete:
        assert dosage == Item(exercise=exercise, dosage=dosage).dosage
    else:
        with pytest.raises(InvalidValueError, match="does not state"):
            Item(exercise=exercise, dosage=dosage)


def test_an_item_needs_an_exercise_that_is_known() -> None:
    """Nobody can be led through an exercise whose position the text does not give."""
    unknown = attrs.evolve(item().exercise, demands=None, surfaces=())
    with pytest.raises(InvalidValueError, match="its position is unknown"):
        Item(exercise=unknown, dosage=Dosage.parse("2 x 10"))


@settings(max_examples=30)
@given(st.lists(items(), min_size=1, max_size=3))
def test_a_block_is_of_one_kind(within: list[Item]) -> None:
    """Items go together exactly where position and phase are the same."""
    if len({(one.position, one.phase) for one in within}) == 1:
        assert tuple(within) == Block(items=within).items
    else:
        with pytest.raises(InvalidValueError, match="within the block"):
            Block(items=within)


def test_a_block_is_not_empty_or_mixed() -> None:
    """No items, two positions or two phases make no block."""
    with pytest.raises(InvalidValueError, match="is empty"):
        Block(items=[])
    with pytest.raises(InvalidValueError, match="change the position"):
        Block(items=[item("supine"), item("prone")])
    with pytest.raises(InvalidValueError, match="change the phase"):
        Block(items=[item(phase="main"), item(phase="cool_down")])


def test_the_timing_of_an_item_is_its_own() -> None:
    """A slower repetition and a longer start lengthen this item alone."""
    slow = attrs.evolve(item(), timing=Timing(repetition=6, prepare=20))
    assert Range(2 * 10 * 6 + 30 + 20) == slow.seconds
    assert item().seconds + slow.seconds + 20 == Block(items=[item(), slow]).seconds


def decision(outcome: Outcome) -> ExerciseDecision:
    """A decision with a reason."""
    return ExerciseDecision(
        exercise="leg-hang", outcome=outcome, reasons=[Message("Because {a}.", {"a": 1})]
    )


@pytest.mark.parametrize("outcome", Outcome)
def test_why_not_speaks_only_of_what_is_left_out(outcome: Outcome) -> None:
    """Reasons are given for every outcome but the two that put it in."""
    routine = Routine(blocks=[], decisions={"leg-hang": decision(outcome)})
    inside = outcome in {Outcome.CHOSEN, Outcome.SOFTENED}
    expected = [] if inside else ["Because 1."]
    assert expected == [str(reason) for reason in routine.why_not("leg-hang")]
    assert outcome is routine.decision("leg-hang").outcome
    assert f"leg-hang: {outcome.value}. Because 1." == str(routine.decision("leg-hang"))


def test_asking_after_an_exercise_nobody_decided_on() -> None:
    """A wrong id is answered with the nearest, and no id at all with what to give."""
    routine = Routine(blocks=[], decisions={"leg-hang": decision(Outcome.AVOIDED)})
    with pytest.raises(UnknownNameError, match="did you mean 'leg-hang'"):
        routine.why_not("leg-hagn")
    with pytest.raises(InvalidTypeError):
        routine.decision(3)  # type: ignore[arg-type]


def test_a_decision_stands_under_its_own_exercise() -> None:
    """A decision filed under another id is refused."""
    with pytest.raises(InvalidValueError, match="is about 'leg-hang'"):
        Routine(blocks=[], decisions={"bird-dog": decision(Outcome.AVOIDED)})


@given(st.integers(-50, 50), st.integers(-50, 50), st.booleans())
def test_a_certificate_makes_sense(objective: int, bound: int, proven: bool) -> None:
    """The bound is not below the points, and what is proven has no gap."""

    def build() -> Certificate:
        return Certificate(
            objective=objective,
            bound=bound,
            proven=proven,
            seconds=1,
            budget=2,
            coverage={"glutes": 1},
        )

    if bound < objective or (proven and bound > objective):
        with pytest.raises(InvalidValueError):
            build()
    else:
        assert bound - objective == build().gap
        assert build().coverage == {Target.GLUTES: 1}


def test_the_line_of_a_routine() -> None:
    """It says how many exercises and how long at least, in the singular where there is one."""
    block = Block(items=[item()])
    assert str(Routine(blocks=[block])) == "1 exercise, 2 min 20 s"
    assert str(Routine(blocks=[block, block])) == "2 exercises, 4 min 40 s"
    ranged = Block(items=[item(dosage="2 x 10-60")])
    assert str(Routine(blocks=[ranged])) == "1 exercise, 2 min 20 s"


def test_the_other_values_print_one_line() -> None:
    """Items, questions, stop signs and protocol lines say what they are."""
    assert str(item()) == "Thing: 2 x 10"
    assert str(Question(facts=["age"], text="How old are you?")) == "How old are you?"
    assert str(StopSign(id="a", sign="Sharp pain", action="Stop.")) == "Sharp pain: Stop."
    line = ProtocolItem(exercise="bird-dog", dosage=Dosage.parse("? x 5"))
    assert str(line) == "bird-dog ? x 5"
    protocol = Protocol(id="a", name="A", items=[line], surfaces=["bed"], citations=[OUR_JUDGEMENT])
    assert (str(protocol), frozenset({Surface.BED})) == ("A", protocol.surfaces)
