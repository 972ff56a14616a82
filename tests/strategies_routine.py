"""Hypothesis strategies for exercises, items, blocks and routines, with texts of any kind."""

import attrs
from hypothesis import strategies as st

from spinekit.demands import Demands, Position
from spinekit.dosage import Dosage, Holds, Reps, Work
from spinekit.exercise import Equipment, Exercise, Phase, Sides, Surface
from spinekit.messages import Message
from spinekit.ranges import Range
from spinekit.routine import Block, Item, Routine
from tests.strategies_dosage import dosages, timings


def texts() -> st.SearchStrategy[str]:
    """Any text that a value of the library takes: one line, nothing invisible that commands."""
    signs = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cf"))
    wild = st.text(signs, min_size=1, max_size=40).map(str.strip).filter(bool)
    return st.one_of(
        st.sampled_from(
            [
                "Bird dog",
                "<script>alert(1)</script>",
                "\"quoted\" & 'quoted'",
                "[link](javascript:alert(1)) `code` **bold** | cell",
                "# heading",
                "- dash",
                "{braces} %s {0} {{}}",
                "x" * 200,
                "\u05d2\u05e9\u05e8",
                "\u4ef0\u5367\u62ac\u817f",
            ]
        ),
        wild,
    )


def exercises(*, position: Position, phase: Phase) -> st.SearchStrategy[Exercise]:
    """Exercises done in one position, in one part of a routine."""
    few = st.lists(texts(), max_size=3, unique=True)
    return st.builds(
        Exercise,
        id=st.sampled_from(["one", "two", "three", "bird-dog"]),
        name=texts(),
        family=st.just("family"),
        phase=st.just(phase),
        demands=st.builds(Demands, position=st.just(position), aerobic=st.booleans()),
        surfaces=st.frozensets(st.sampled_from(Surface), min_size=1),
        equipment=st.frozensets(st.sampled_from(Equipment)),
        trains=st.just({}),
        sides=st.sampled_from(Sides),
        steps=few,
        cues=few,
        mistakes=few,
    )


def _smaller(dosage: Dosage) -> Dosage:
    """The dosage with counts and sets a test can go through: a hundred thousand cues prove no more."""
    work: Work = dosage.work
    if isinstance(work, Reps) and work.count is not None:
        work = Reps(_few(work.count))
    if isinstance(work, Holds) and work.count is not None:
        work = Holds(_few(work.count), work.seconds)
    sets = dosage.sets
    return attrs.evolve(dosage, work=work, sets=None if sets is None else _few(sets))


def _few(amount: Range) -> Range:
    return Range((amount.low - 1) % 4 + 1, (amount.low - 1) % 4 + 1 + amount.high % 3)


def items(*, position: Position, phase: Phase) -> st.SearchStrategy[Item]:
    """Items done in one position, in one part of a routine."""
    return st.builds(
        Item,
        exercise=exercises(position=position, phase=phase),
        dosage=dosages(complete=True).map(_smaller),
        notes=st.lists(texts().map(lambda text: Message("{text}", {"text": text})), max_size=2),
        timing=timings(),
    )


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    """Blocks of one or two items."""
    position, phase = draw(st.sampled_from(Position)), draw(st.sampled_from(Phase))
    inside = draw(st.lists(items(position=position, phase=phase), min_size=1, max_size=2))
    return Block(items=inside, set_up=draw(st.integers(0, 600)))


def routines() -> st.SearchStrategy[Routine]:
    """Routines of up to two blocks, of all kinds of work, sides and timings."""
    return st.builds(Routine, blocks=st.lists(blocks(), max_size=2))
