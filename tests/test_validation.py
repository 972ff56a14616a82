"""The checks refuse what does not fit, name where, and repair nothing."""

from collections import UserDict
from enum import IntEnum, StrEnum
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinekit.errors import InvalidTypeError, InvalidValueError, SpinekitError, UnknownNameError
from spinekit.frozen import FrozenMapping
from spinekit.ranges import Range
from spinekit.validation import (
    LARGEST,
    Check,
    boolean,
    identifier,
    instance,
    mapping,
    member,
    no_repeats,
    optional,
    prose,
    set_of,
    tuple_of,
    whole,
)


class Side(StrEnum):
    """A scale of words."""

    LEFT = "left"
    RIGHT = "right"


class Hand(StrEnum):
    """Another, with the same words."""

    LEFT = "left"
    RIGHT = "right"


class Step(IntEnum):
    """A scale of numbers."""

    LOW = 0
    HIGH = 1


@attrs.frozen
class Box:
    """A class with a field of each scalar check."""

    count: int = attrs.field(default=1, validator=whole(low=1, high=3))
    open: bool = attrs.field(default=False, validator=boolean())
    label: str = attrs.field(default="x", validator=prose())
    id: str = attrs.field(default="x", validator=identifier())
    size: int | None = attrs.field(default=None, validator=optional(whole(high=9)))


class Small(Box):
    """A subclass, whose own name errors must show."""


def test_a_validator_names_the_class_and_the_field() -> None:
    """Attrs supplies the path; a subclass is named by its own name."""
    with pytest.raises(InvalidValueError) as caught:
        Small(count=4)
    assert (caught.value.path, caught.value.value) == ("Small.count", 4)
    with pytest.raises(InvalidTypeError) as wrong:
        Box(size="3")  # type: ignore[arg-type]
    assert wrong.value.path == "Box.size"


@given(st.integers(-5, 25), st.integers(0, 10), st.integers(0, 10))
def test_whole_numbers_are_kept_within_their_bounds(number: int, low: int, more: int) -> None:
    """A number passes exactly where it lies from low to high, both included."""
    check = whole("field", low, low + more)
    if number in range(low, low + more + 1):
        assert number == check(number)
    else:
        with pytest.raises(InvalidValueError):
            check(number)


def test_the_largest_number_has_a_bound() -> None:
    """Without bounds of its own a field takes 0 to the largest number."""
    assert whole("field")(LARGEST) == LARGEST
    for number in (-1, LARGEST + 1, 10**5000):
        with pytest.raises(InvalidValueError):
            whole("field")(number)


NOT_WHOLE: list[Any] = [
    True,
    3.0,
    3.9,
    float("nan"),
    float("inf"),
    Fraction(3),
    3 + 0j,
    "3",
    b"3",
    None,
    [3],
    Step.LOW,
]


@pytest.mark.parametrize("value", NOT_WHOLE, ids=repr)
def test_nothing_else_is_a_whole_number(value: Any) -> None:
    """Fractions, booleans, texts and members of a scale are no counts."""
    with pytest.raises(InvalidTypeError) as caught:
        whole("field")(value)
    assert caught.value.path == "field"


@pytest.mark.parametrize("value", [1, 0, None, "True", 1.0, [], Step.LOW], ids=repr)
def test_only_true_and_false_are_booleans(value: Any) -> None:
    """What merely acts like a truth value is refused."""
    with pytest.raises(InvalidTypeError):
        boolean("field")(value)


@pytest.mark.parametrize("text", ["x", "Bird dog", "ünï", "骨", "a\u00a0b", "👩‍⚕️", "x" * 4000])
def test_prose_keeps_what_people_write(text: str) -> None:
    """Any script, non-breaking spaces and joined emoji pass unchanged."""
    assert text == prose("field")(text)


@pytest.mark.parametrize(
    "mark",
    [
        "\n", "\t", "\r", "\0", "\x1b", "\x7f", "\x85", "\u2028", "\u2029",
        "\u202e", "\u2066", "\u2069", "\ufeff", "\ud800",
    ],
    ids=ascii,
)  # fmt: skip
def test_prose_refuses_what_cannot_be_seen(mark: str) -> None:
    """Control characters, line breaks, turned reading directions and half characters."""
    with pytest.raises(InvalidValueError, match="has control characters"):
        prose("field")(f"a{mark}b")


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("", "must not be empty"),
        (" x", "has spaces at an end"),
        ("x\u00a0", "has spaces at an end"),
        ("\n", "has spaces at an end"),
        ("x" * 4001, "is 4001 characters long"),
    ],
)
def test_prose_is_refused_and_not_trimmed(value: str, problem: str) -> None:
    """Each fault has its own words."""
    with pytest.raises(InvalidValueError, match=problem):
        prose("field")(value)


def test_prose_may_be_empty_where_said() -> None:
    """Only a field that allows it takes the empty text."""
    assert not prose("field", empty=True)("")


@given(st.text("ab09-_A é.", max_size=6))
def test_identifiers_have_one_shape(text: str) -> None:
    """Small letters and digits in groups, joined by single hyphens or underscores."""
    groups = text.replace("_", "-").split("-")
    right = all(group and set(group) <= set("ab09") for group in groups)
    try:
        assert text == identifier("field")(text)
        passed = True
    except InvalidValueError:
        passed = False
    assert right is passed


@pytest.mark.parametrize("text", ["a" * 81, "x\n", "ａ", "ß", "²", ""], ids=ascii)
def test_identifiers_are_short_and_plain(text: str) -> None:
    """Eighty characters at most, none from outside ASCII, no line break at the end."""
    with pytest.raises(InvalidValueError):
        identifier("field")(text)
    assert identifier("field")("a" * 80) == "a" * 80


@pytest.mark.parametrize("given_value", [Side.LEFT, "left"], ids=repr)
def test_a_member_or_its_text_is_that_member(given_value: Side | str) -> None:
    """Documents may hold the text."""
    assert Side.LEFT is member("field", Side)(given_value)


def test_a_member_of_another_scale_is_refused() -> None:
    """The same text in another enumeration means something else."""
    assert Hand.LEFT.value == Side.LEFT.value
    with pytest.raises(InvalidTypeError):
        member("field", Side)(Hand.LEFT)
    with pytest.raises(UnknownNameError):
        member("field", Side)("LEFT")
    for wrong in (0, "LOW", "0", None, True):
        with pytest.raises(InvalidTypeError):
            member("field", Step)(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (Range, 3, "f: must be a Range, got 3; build a Range and pass it"),
        (Box, None, "f: must be a Box, got None; build a Box and pass it"),
        (InvalidTypeError, 3, "f: must be an InvalidTypeError, got 3; build an InvalidTypeError and pass it"),
        (Step, 1, "f: must be a Step, got 1; choose from Step.LOW, Step.HIGH"),
        (Step, True, "f: must be a Step, got True; choose from Step.LOW, Step.HIGH"),
    ],
)  # fmt: skip
def test_an_instance_is_asked_for_by_name(kind: type, value: object, text: str) -> None:
    """The remedy says what to build, or which members there are."""
    with pytest.raises(InvalidTypeError) as caught:
        instance(kind).judge(value, "f")
    assert text == str(caught.value)


def test_optional_lets_none_through_and_nothing_else() -> None:
    """``None`` is "not stated"; every other value is judged."""
    check = optional(whole("field", 1, 3))
    assert check(None) is None
    assert check(2) == 2
    with pytest.raises(InvalidValueError, match=r"^field: is out of bounds, got 0;"):
        check(0)


@pytest.mark.parametrize(
    "given_value", [("a", "b"), ["a", "b"], iter(["a", "b"]), {"a": 1, "b": 2}.keys()]
)
def test_sequences_become_tuples(given_value: Any) -> None:
    """Whatever has an order is kept in it."""
    assert tuple_of("field", identifier)(given_value) == ("a", "b")


@pytest.mark.parametrize("value", ["ab", b"ab", {"a": 1}, UserDict(b=1), 5, None, True], ids=repr)
@pytest.mark.parametrize(
    "check", [tuple_of("field", identifier), set_of("field", identifier)], ids=["tuple", "set"]
)
def test_what_is_no_collection_of_elements_is_refused(check: Any, value: Any) -> None:
    """A text is not its letters and a mapping is not its keys."""
    with pytest.raises(InvalidTypeError, match="must be a collection"):
        check(value)


@pytest.mark.parametrize("value", [{"a"}, frozenset({"a"}), set()])
def test_a_set_has_no_order(value: Any) -> None:
    """Where order counts, a set is refused even when it is empty."""
    with pytest.raises(InvalidTypeError, match="must have an order"):
        tuple_of("field", identifier)(value)


def test_the_element_to_blame_is_named() -> None:
    """A sequence names the place, a mapping the key."""
    with pytest.raises(SpinekitError) as caught:
        tuple_of("field", identifier)(["a", "B"])
    assert caught.value.path == "field[1]"
    with pytest.raises(SpinekitError) as wrong:
        mapping("field", identifier("field"), whole("field", 1, 3))({"a": 1, "b": 9})
    assert wrong.value.path == "field['b']"


@given(st.dictionaries(st.sampled_from("abc"), st.integers(0, 9)))
def test_mappings_are_kept_in_order(pairs: dict[str, int]) -> None:
    """Keys and values pass their checks and keep their order."""
    kept = mapping("field", identifier("field"), whole("field"))(pairs)
    assert (FrozenMapping(pairs), list(pairs)) == (kept, list(kept))


@pytest.mark.parametrize("value", [[("a", 1)], "a", None, 3])
def test_pairs_are_no_mapping(value: Any) -> None:
    """Only a mapping is one."""
    with pytest.raises(InvalidTypeError, match="must be a mapping"):
        mapping("field", identifier("field"), whole("field"))(value)


@given(st.lists(st.integers(0, 5), max_size=5))
def test_repeats_are_refused(values: list[int]) -> None:
    """A sequence passes exactly where no two of its elements are equal."""
    if len(set(values)) == len(values):
        no_repeats("field", values)
    else:
        with pytest.raises(InvalidValueError, match="stands there twice"):
            no_repeats("field", values)


def test_a_check_called_directly_returns_the_value() -> None:
    """The same check serves as validator and as function."""
    check: Check[int] = whole("here", 1, 3)
    assert check(2) == 2
    with pytest.raises(InvalidValueError) as caught:
        check(4)
    assert caught.value.path == "here"
    assert check.judge(3, "there") == 3
