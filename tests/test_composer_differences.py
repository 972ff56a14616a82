"""The difference of two routines: what went, came, changed and moved, and because of what."""

import pickle

import pytest

from spinekit.composer import Change, ChangeKind, diff
from spinekit.demands import Grade
from spinekit.errors import InvalidTypeError
from spinekit.exercise import Exercise, Modification
from spinekit.messages import Message
from spinekit.routine import Block, ExerciseDecision, Item, Outcome, Routine
from tests.composer_kin import an_exercise, an_item

Facts = tuple[str, ...]


def softer(exercise: Exercise) -> Exercise:
    """The exercise on the fists."""
    fists = Modification(id="fists", text="Use fists.", limits={"wrist_load": Grade.NONE})
    changed = exercise.modified(fists)
    assert changed is not None
    return changed


def routine(*ids: str, soft: str = "", dosage: str = "1 x 90s") -> Routine:
    """A routine of exercises by these ids, one of them softened, the first at a dosage."""
    items: list[Item] = []
    for number, one in enumerate(ids):
        plain = an_exercise(one)
        exercise = softer(plain) if one == soft else plain
        items.append(an_item(exercise, "1 x 90s" if number else dosage))
    return Routine(blocks=[Block(items=items)])


def said(before: Routine, after: Routine) -> list[tuple[str, str]]:
    """The exercise and the sentence of each change."""
    return [(one.exercise, str(one)) for one in diff(before, after)]


def test_what_went_comes_first_then_what_came_then_what_changed() -> None:
    """Each in the order of its routine; an exercise at another dose in another way says both."""
    before = routine("one", "gone", "two", "left", dosage="1 x 60s")
    after = routine("one", "new", "two", "fresh", soft="one")

    assert said(before, after) == [
        ("gone", "Gone is no longer in."),
        ("left", "Left is no longer in."),
        ("new", "New is new."),
        ("fresh", "Fresh is new."),
        ("one", "One goes from 1 x 60s to 1 x 90s."),
        ("one", "One is done in another way."),
    ]
    assert [one.kind for one in diff(before, after)] == [
        *[ChangeKind.REMOVED] * 2,
        *[ChangeKind.ADDED] * 2,
        ChangeKind.DOSE,
        ChangeKind.SOFTENED,
    ]


def test_softened_or_no_longer_so_is_another_way() -> None:
    """Both directions are a change; softened in both is none."""
    plain, soft = routine("one"), routine("one", soft="one")

    assert said(plain, soft) == said(soft, plain) == [("one", "One is done in another way.")]
    assert said(soft, routine("one", soft="one")) == []


def test_a_copy_does_not_differ() -> None:
    """A routine from a file or another process is the same, part by part."""
    whole = routine("one", "two", "three", soft="two")

    assert diff(whole, pickle.loads(pickle.dumps(whole))) == ()


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [
        (["one", "two"], ["two", "one"], ["two", "one"]),
        (["a", "b", "c"], ["a", "c", "b"], ["c", "b"]),
        (["a", "b", "c"], ["c", "a", "b"], ["c", "a", "b"]),
        # What went or came does not count as moving the rest.
        (["a", "x", "b"], ["a", "b"], []),
        (["a", "b"], ["x", "a", "b"], []),
        (["a", "x", "b"], ["b", "a", "y"], ["b", "a"]),
    ],
)
def test_what_stands_elsewhere_has_moved(
    before: list[str], after: list[str], moved: list[str]
) -> None:
    """Of what is in both, each at another place is named in the order of the second routine."""
    changes = [one for one in diff(routine(*before), routine(*after)) if one.kind == "moved"]

    assert [one.exercise for one in changes] == moved
    assert [str(one) for one in changes] == [
        f"{name.capitalize()}: 1 x 90s moves in the order." for name in moved
    ]
    assert {(*one.reasons, *one.facts) for one in changes} <= {()}


def decided(facts: Facts, missing: Facts, reason: str) -> ExerciseDecision:
    """A decision on the exercise ``two`` that used some answers and missed others."""
    return ExerciseDecision(
        exercise="two",
        outcome=Outcome.RULED_OUT,
        reasons=(Message.plain(reason),),
        facts=facts,
        missing=missing,
    )


BEHIND: list[tuple[tuple[Facts, Facts] | None, tuple[Facts, Facts] | None, Facts]] = [
    (None, None, ()),
    # An answer that only one of the two used.
    (None, (("age",), ("frail",)), ("age", "frail")),
    ((("age",), ("frail",)), None, ("age", "frail")),
    ((("age", "frail"), ()), (("frail", "pregnant"), ()), ("pregnant", "age")),
    # What both used is not behind it.
    ((("age",), ("frail",)), (("age",), ("frail",)), ()),
    ((("age",), ()), (("age",), ()), ()),
    # An answer that was missing to one of the two is.
    (((), ("age",)), (("age",), ()), ("age",)),
    ((("age",), ()), ((), ("age",)), ("age",)),
    ((("frail",), ("age",)), (("age", "frail"), ()), ("age",)),
]
"""The answers that the decision before and after used and missed, and those behind the change."""


@pytest.mark.parametrize(("before", "after", "expected"), BEHIND)
def test_the_answers_behind_a_change(
    before: tuple[Facts, Facts] | None, after: tuple[Facts, Facts] | None, expected: Facts
) -> None:
    """Whatever the change, it names the answers that only one side had, those of the second first."""
    one = [] if before is None else [decided(*before, "As it was.")]
    two = [] if after is None else [decided(*after, "As it is.")]
    reasons = () if after is None else (Message.plain("As it is."),)
    pairs = [
        (routine("one", "two"), routine("one")),
        (routine("one"), routine("one", "two")),
        (routine("one", "two"), routine("one", "two", soft="two")),
        (routine("two"), routine("two", dosage="1 x 30s")),
    ]
    for first, second in pairs:
        changes = diff(
            Routine(blocks=first.blocks, decisions={name.exercise: name for name in one}),
            Routine(blocks=second.blocks, decisions={name.exercise: name for name in two}),
        )
        assert [(name.facts, name.reasons) for name in changes] == [(expected, reasons)]


def test_a_change_is_written_with_names() -> None:
    """The parts of a change are named, and checked."""
    with pytest.raises(TypeError, match="positional"):
        Change(ChangeKind.ADDED, "one", Message("New."))  # type: ignore[call-arg]
    with pytest.raises(InvalidTypeError, match=r"Change\.kind"):
        Change(kind="added", exercise="one", message=Message("New."))  # type: ignore[arg-type]
