"""A refusal: its parts, and what kept each exercise out."""

import pytest

from spinekit.composer import Refusal, RefusalKind, Relaxation
from spinekit.errors import InvalidValueError, UnknownNameError
from spinekit.messages import Message
from spinekit.routine import ExerciseDecision, Outcome

NO = Message("No.")
DECISION = ExerciseDecision(exercise="deadlift", outcome=Outcome.AVOIDED, reasons=(NO,))


def test_a_refusal_may_send_to_nobody() -> None:
    """Only a referral names whom to see; what is told of the rest is empty."""
    refusal = Refusal(kind=RefusalKind.ASK, message=NO)

    assert (refusal.refer_to, refusal.how_soon) == ("", None)
    assert (refusal.findings, refusal.questions, refusal.relaxations) == ((), (), ())
    assert str(refusal) == "ask: No."


def test_what_kept_an_exercise_out_is_found_by_its_id() -> None:
    """An id without a decision is a mistake, and the nearest is named."""
    refusal = Refusal(kind=RefusalKind.ASK, message=NO, decisions={"deadlift": DECISION})

    assert refusal.decision("deadlift") is DECISION
    with pytest.raises(UnknownNameError, match=r"Refusal\.decision: .*did you mean 'deadlift'"):
        refusal.decision("deadlfit")


def test_its_parts_are_named() -> None:
    """In which order they would come is no promise."""
    with pytest.raises(TypeError, match="positional"):
        Refusal(RefusalKind.ASK, NO)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="positional"):
        Relaxation(("minutes",), NO)  # type: ignore[call-arg]


def test_a_relaxation_names_fields() -> None:
    """A limit is the name of a field, and no sentence."""
    assert Relaxation(limits=["minutes"], text=NO).limits == ("minutes",)
    with pytest.raises(InvalidValueError, match=r"Relaxation\.limits\[0\]"):
        Relaxation(limits=["More minutes."], text=NO)
