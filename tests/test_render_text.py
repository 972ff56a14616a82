"""Plain text: aligned, within its width, with everything a person needs and nothing that commands."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spinekit.composer import Refusal, Request, compose
from spinekit.errors import InvalidTypeError, InvalidValueError
from spinekit.messages import Message
from spinekit.person import Person
from spinekit.render import render_markdown, render_text
from spinekit.render.plain import harmless
from spinekit.render.text import NARROWEST, columns, wrapped
from spinekit.routine import Block, ExerciseDecision, Outcome, Routine
from spinekit.samples import BED_BRIDGE, SAMPLES
from spinekit.testing import routines, texts

fewer = settings(max_examples=30)

COMMANDS = ["\x1b[2J", "\x9b31m", "\x07", "\r", "\u202e", "\u2066", "\u2028", "\x7f"]


@pytest.fixture(scope="module")
def composed() -> dict[str, Routine | Refusal]:
    """What comes of the sample requests, and the three kinds of refusal."""
    outcomes = {name: compose(sample.request) for name, sample in SAMPLES.items()}
    outcomes["refer"] = compose(Request(Person.of(saddle_numbness=True)))
    outcomes["ask"] = compose(Request(Person.of(age=67)))
    return outcomes


@fewer
@given(routine=routines(small=True, explained=False), width=st.integers(NARROWEST, 120))
def test_no_line_is_wider_than_asked(routine: Routine, width: int) -> None:
    """Whatever the texts, every line keeps to the width, and none ends in a space."""
    for line in render_text(routine, width).splitlines():
        assert columns(line) <= width
        assert line == line.rstrip()


@given(text=texts(), width=st.integers(10, 40))
def test_wrapping_loses_nothing(text: str, width: int) -> None:
    """All but the spaces of a text is there after wrapping, in order."""
    together = "".join(wrapped(text, width))
    assert harmless(text).replace(" ", "") == together.replace(" ", "")


def test_wide_letters_count_twice() -> None:
    """Three Chinese letters fill six columns, so four do not fit seven."""
    assert wrapped("\u4ef0\u5367\u62ac\u817f", 7) == ["\u4ef0\u5367\u62ac", "\u817f"]


@pytest.mark.parametrize("command", COMMANDS)
def test_what_commands_a_terminal_is_shown_instead(command: str) -> None:
    """A message with an escape sequence cannot clear the screen or turn a line around."""
    note = Message("Mind {this}.", {"this": f"a{command}b"})
    routine = Routine(blocks=(Block(items=(BED_BRIDGE,)),), notes=(note,))
    for text in (render_text(routine), render_markdown(routine)):
        assert set(command) & set(text) <= set("[2J31m")
        assert "\N{REPLACEMENT CHARACTER}" in text


def test_everything_a_person_needs_is_there(composed: dict[str, Routine | Refusal]) -> None:
    """Names, doses, steps, cues, mistakes, cautions, stop signs and sources all stand in the text."""
    for outcome in composed.values():
        if not isinstance(outcome, Routine):
            continue
        text = " ".join(render_text(outcome, 400).split())
        for item in outcome.items:
            exercise = item.exercise
            assert exercise.name in text
            for line in (*exercise.steps, *exercise.cues, *exercise.mistakes):
                assert line in text
            for note in item.notes:
                assert str(note) in text
        for sign in outcome.stop_signs:
            assert f"{sign.sign}: {sign.action}" in text
        assert "SOURCES" in text


def test_stop_signs_come_before_the_exercises(composed: dict[str, Routine | Refusal]) -> None:
    """They are in plain sight: nobody must read the exercises to find them."""
    text = render_text(composed["marta"])
    assert text.index("STOP AT ONCE") < text.index("WARM-UP")


def test_a_referral_says_whom_to_see_first(composed: dict[str, Routine | Refusal]) -> None:
    """Right under the title stands whom to see and how soon."""
    lines = render_text(composed["refer"]).splitlines()
    assert lines[2] == "! Go now: an emergency department."


def test_a_refusal_that_asks_lists_its_questions(composed: dict[str, Routine | Refusal]) -> None:
    """Every question is there, and a question about several things lists them."""
    refusal = composed["ask"]
    assert isinstance(refusal, Refusal)
    text = " ".join(render_text(refusal, 400).split())
    for question in refusal.questions:
        assert question.text in text
    assert "saddle" in text


def test_why_names_every_exercise_left_out(composed: dict[str, Routine | Refusal]) -> None:
    """On request, each exercise that is not in stands with what became of it."""
    outcome = composed["marta"]
    left = [
        one
        for one in outcome.decisions.values()
        if one.outcome not in (Outcome.CHOSEN, Outcome.SOFTENED)
    ]
    plain, full = render_text(outcome), render_text(outcome, why=True)
    section = full.partition("NOT IN YOUR ROUTINE")[2].partition("SOURCES")[0]
    assert len(left) == section.count("\n - ")
    assert "NOT IN YOUR ROUTINE" not in plain


def test_a_decision_without_a_name_shows_its_id_readably() -> None:
    """A reason that names no exercise leaves the id, without its dashes."""
    decision = ExerciseDecision(exercise="leg-hang", outcome=Outcome.NO_TIME)
    routine = Routine(blocks=(), decisions={"leg-hang": decision})
    assert " - Leg hang: too long for the time there is." in render_text(routine, why=True)


@pytest.mark.parametrize("width", [NARROWEST - 1, 401])
def test_a_width_without_a_layout_is_refused(width: int) -> None:
    """The error names the bounds."""
    with pytest.raises(InvalidValueError, match="30 to 400"):
        render_text(Routine(blocks=()), width)


def test_anything_else_is_refused() -> None:
    """An item is neither a routine nor a refusal."""
    with pytest.raises(InvalidTypeError, match="Routine"):
        render_text(BED_BRIDGE)  # type: ignore[arg-type]


def test_sources_can_be_left_out(composed: dict[str, Routine | Refusal]) -> None:
    """A short text has no list of sources."""
    assert "SOURCES" not in render_text(composed["marta"], sources=False)


def test_the_same_routine_gives_the_same_text(composed: dict[str, Routine | Refusal]) -> None:
    """Nothing hangs on the order of a set: composed again, it prints the same."""
    again = compose(SAMPLES["paula"].request)
    assert render_text(composed["paula"], why=True) == render_text(again, why=True)
