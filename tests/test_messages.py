"""Messages keep their template apart from what fills it."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinekit.errors import SpinekitError
from spinekit.frozen import FrozenMapping
from spinekit.messages import DEEPEST, Message

NAMES = st.sampled_from(["exercise", "seconds", "dose", "älter"])
ARGUMENTS = st.dictionaries(NAMES, st.text(max_size=8) | st.integers())


@given(ARGUMENTS, st.randoms(use_true_random=False))
def test_the_order_of_arguments_leaves_no_trace(
    arguments: dict[str, str | int], random: object
) -> None:
    """Equal messages are equal, hash and pickle alike, whatever order they were filled in."""
    one = Message("x", arguments)
    other = Message("x", dict(reversed(arguments.items())))
    assert (one, hash(one), list(one.arguments)) == (other, hash(other), sorted(arguments))
    assert one == pickle.loads(pickle.dumps(one))


@given(ARGUMENTS)
def test_every_place_is_filled(arguments: dict[str, str | int]) -> None:
    """The text is the template with each name replaced, and nothing read out of the values."""
    template = "".join(f"<{{{name}}}>" for name in arguments) or "plain"
    expected = "".join(f"<{value}>" for value in arguments.values()) or "plain"
    assert expected == str(Message(template, arguments))


@given(st.text(min_size=1), ARGUMENTS)
def test_what_is_built_can_be_shown(template: str, arguments: dict[str, str | int]) -> None:
    """A template is refused when it is built, never when it is shown."""
    try:
        message = Message(template, arguments)
    except SpinekitError:
        return
    assert isinstance(str(message), str)


@pytest.mark.parametrize(
    ("template", "text"),
    [("{{a}}", "{a}"), ("100 %", "100 %"), ("{a}{a}", "11"), ("It's {a}.", "It's 1.")],
)
def test_braces_are_doubled_to_be_shown(template: str, text: str) -> None:
    """Two braces show one; a name may stand several times."""
    assert text == str(Message(template, {"a": 1}))


def test_a_message_may_carry_more_than_its_template_names() -> None:
    """A translation may need an argument that the English text leaves out."""
    message = Message("Stop.", {"exercise": "Bird dog"})
    assert FrozenMapping({"exercise": "Bird dog"}) == message.arguments


def test_a_value_in_braces_stays_as_it_is() -> None:
    """What a person typed is never read as a template."""
    assert str(Message("{a}", {"a": "{b}"})) == "{b}"


def test_a_plain_message_says_its_text_braces_and_all() -> None:
    """Whatever a clinic writes is said as it stands."""
    assert str(Message.plain("Lift {slowly}, {} and {{twice}}.")) == (
        "Lift {slowly}, {} and {{twice}}."
    )


INNER = Message("{exercise} loads the spine.", {"exercise": "Bird dog"})


def test_a_message_may_stand_in_another() -> None:
    """It reads as one sentence, and the inner one keeps its own template and arguments."""
    outer = Message("If this is so: {finding}", {"finding": INNER})
    assert str(outer) == "If this is so: Bird dog loads the spine."
    assert outer.arguments["finding"] == INNER
    assert outer == pickle.loads(pickle.dumps(outer))
    assert hash(outer) == hash(Message("If this is so: {finding}", {"finding": INNER}))


def test_a_value_in_braces_stays_as_it_is_however_deep() -> None:
    """What fills an inner message is never read as a template by the outer one."""
    outer = Message("Mind: {said}", {"said": Message("{a}", {"a": "{said} {0}"})})
    assert str(outer) == "Mind: {said} {0}"


@given(st.lists(st.builds(Message.plain, st.text(min_size=1)), min_size=1, max_size=5))
def test_joined_messages_follow_each_other(messages: list[Message]) -> None:
    """All are said, in order, with a space between; a single one stays itself."""
    joined = Message.joined(messages)
    assert " ".join(map(str, messages)) == str(joined)
    if len(messages) == 1:
        assert joined is messages[0]


def test_messages_stand_only_so_deep_in_one_another() -> None:
    """The deepest that is allowed is built, one more is refused when it is built."""
    message = Message("x")
    for _ in range(DEEPEST - 1):
        message = Message("{inner}", {"inner": message})
    assert str(message) == "x"
    with pytest.raises(SpinekitError, match="fewer parts"):
        Message("{inner}", {"inner": message})


def test_nothing_is_no_message() -> None:
    """Joining none is a mistake."""
    with pytest.raises(SpinekitError, match="not be empty"):
        Message.joined([])
