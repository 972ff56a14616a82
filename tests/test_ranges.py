"""Ranges obey their algebra; sets of Python ints are the outside judge."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinekit.errors import InvalidTypeError, InvalidValueError, NotationError
from spinekit.ranges import Range
from spinekit.testing import ranges
from spinekit.validation import LARGEST

SMALL = ranges(12)
"""Ranges small enough that their numbers can be listed."""


def numbers(one: Range | None) -> set[int]:
    """The numbers of a range, built without the range's own iteration; none for ``None``."""
    return set() if one is None else set(range(one.low, one.high + 1))


@given(SMALL)
def test_a_range_holds_its_numbers_in_order(one: Range) -> None:
    """Iteration, length and membership agree with the set of numbers."""
    assert sorted(numbers(one)) == list(one)
    assert len(numbers(one)) == len(one)
    assert {number for number in range(-2, 15) if number in one} == numbers(one)
    assert (len(numbers(one)) == 1) is one.is_single


@given(SMALL, SMALL)
def test_equal_means_the_same_numbers(one: Range, other: Range) -> None:
    """There is one way to write each range, so equality, hash and numbers agree."""
    assert (numbers(one) == numbers(other)) is (one == other)
    if one == other:
        assert hash(one) == hash(other)


@given(SMALL, SMALL)
def test_intersection_is_that_of_sets(one: Range, other: Range) -> None:
    """``&`` holds exactly the numbers in both, and is ``None`` where there are none."""
    assert numbers(one) & numbers(other) == numbers(one & other)
    assert numbers(one).isdisjoint(numbers(other)) is ((one & other) is None)


@given(SMALL, SMALL)
def test_hull_is_the_smallest_range_around_both(one: Range, other: Range) -> None:
    """The hull runs from the least to the greatest number of the two."""
    both = numbers(one) | numbers(other)
    assert Range(min(both), max(both)) == one.hull(other)


@given(SMALL, SMALL)
def test_containment_is_that_of_sets(one: Range, other: Range) -> None:
    """A range is in another where all its numbers are."""
    assert (numbers(one) <= numbers(other)) is (one in other)


@given(SMALL, SMALL)
def test_sum_holds_every_sum(one: Range, other: Range) -> None:
    """``+`` holds exactly the sums of a number of each."""
    assert {a + b for a in numbers(one) for b in numbers(other)} == numbers(one + other)


@given(SMALL, SMALL)
def test_product_is_the_hull_of_every_product(one: Range, other: Range) -> None:
    """``*`` runs from the least to the greatest product of a number of each."""
    products = {a * b for a in numbers(one) for b in numbers(other)}
    assert Range(min(products), max(products)) == one * other


@given(SMALL, st.integers(0, 20))
def test_whole_numbers_add_and_multiply_from_both_sides(one: Range, number: int) -> None:
    """A whole number works like the range of itself, on either side."""
    assert one + Range(number) == one + number == number + one
    assert one * Range(number) == one * number == number * one


@given(SMALL, st.integers(-20, 40))
def test_clamp_is_the_nearest_number(one: Range, number: int) -> None:
    """Clamping gives the number of the range that is least far away."""
    assert min(numbers(one), key=lambda inside: abs(inside - number)) == one.clamp(number)


@given(SMALL, st.integers(0, 20))
def test_capping_lowers_what_is_above_and_nothing_else(one: Range, most: int) -> None:
    """A capped range holds the hull of every number brought down to the cap."""
    lowered = {min(number, most) for number in numbers(one)}
    assert Range(min(lowered), max(lowered)) == one.capped(most)


@given(SMALL, SMALL)
def test_comparison_of_bounds(one: Range, other: Range) -> None:
    """``is_below`` compares all pairs; ``at_most`` compares both ends."""
    below = all(a < b for a in numbers(one) for b in numbers(other))
    assert below is one.is_below(other)
    ends = min(numbers(one)) <= min(numbers(other)) and max(numbers(one)) <= max(numbers(other))
    assert ends is one.at_most(other)


@given(SMALL, SMALL, SMALL)
def test_at_most_is_a_partial_order(one: Range, other: Range, third: Range) -> None:
    """It is reflexive, antisymmetric and transitive."""
    assert one.at_most(one)
    if one.at_most(other) and other.at_most(one):
        assert one == other
    if one.at_most(other) and other.at_most(third):
        assert one.at_most(third)


@given(ranges(), ranges(), ranges())
def test_hull_and_intersection_form_a_lattice(one: Range, other: Range, third: Range) -> None:
    """Both are commutative, associative and idempotent, and absorb each other."""
    assert one.hull(other) == other.hull(one)
    assert one.hull(other).hull(third) == one.hull(other.hull(third))
    assert one.hull(one) == one == one & one
    assert one & other == other & one
    assert one & one.hull(other) == one
    together, behind = one & other, other & third
    left = None if together is None else together & third
    right = None if behind is None else one & behind
    assert left == right
    if together is not None:
        assert one.hull(together) == one
        assert together in one
        assert together in other


@given(ranges(10_000), ranges(10_000), ranges(10_000))
def test_sum_and_product_are_commutative_and_associative(
    one: Range, other: Range, third: Range
) -> None:
    """0 and 1 are the identities, 0 annihilates, and order and grouping do not matter."""
    assert one + other == other + one
    assert (one + other) + third == one + (other + third)
    assert one + Range(0) == one == one + 0
    small = one.capped(1_000), other.capped(1_000), third.capped(900)
    assert small[0] * small[1] == small[1] * small[0]
    assert (small[0] * small[1]) * small[2] == small[0] * (small[1] * small[2])
    assert one * 1 == one == one * Range(1)
    assert one * 0 == Range(0)
    assert (one + other) * 7 == one * 7 + other * 7


@given(SMALL, SMALL, SMALL)
def test_sum_product_and_hull_keep_the_order(one: Range, other: Range, third: Range) -> None:
    """Where one range is at most, or inside, another, so are sums and products with a third."""
    if one.at_most(other):
        assert (one + third).at_most(other + third)
        assert (one * third).at_most(other * third)
        assert one.hull(third).at_most(other.hull(third))
        assert one.capped(5).at_most(other.capped(5))
    if one in other:
        assert one + third in other + third
        assert one * third in other * third
        assert one.hull(third) in other.hull(third)


@given(SMALL, st.integers(-20, 40), st.integers(-20, 40))
def test_clamp_keeps_the_order_and_what_is_inside(one: Range, number: int, more: int) -> None:
    """Clamping is monotone and leaves what is inside alone."""
    assert one.clamp(min(number, more)) <= one.clamp(max(number, more))
    assert one.clamp(number) in one
    if number in one:
        assert one.clamp(number) == number


@given(ranges())
def test_text_reads_back_as_the_same_range(one: Range) -> None:
    """``parse`` undoes ``str``, without loss."""
    assert one == Range.parse(str(one))


@given(ranges())
def test_values_pickle_copy_and_print_as_themselves(one: Range) -> None:
    """A copy through pickle, copy or repr is the same value."""
    assert one == pickle.loads(pickle.dumps(one)) == copy.deepcopy(one)
    assert one == eval(repr(one), {"Range": Range})  # noqa: S307 - the text is our own


@given(ranges())
def test_of_takes_a_range_as_it_is(one: Range) -> None:
    """A range passes through; a number becomes the range of itself."""
    assert Range.of(one) is one
    assert Range(one.low, one.low) == Range.of(one.low) == Range(one.low)


@pytest.mark.parametrize("text", ["5", "0", "8-12", "8-8", "1000000000", "0-1000000000", "007-008"])
def test_texts_that_are_ranges(text: str) -> None:
    """Digits, or digits on both sides of a hyphen, are read as the numbers they are."""
    low, _, high = text.partition("-")
    assert Range(int(low), int(high or low)) == Range.parse(text)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("", 0),
        ("-", 0),
        ("-5", 0),
        ("5-", 2),
        ("5-x", 2),
        (" 5", 0),
        ("5 - 8", 0),
        ("5--8", 2),
        ("5-8-9", 2),
        ("5.0", 0),
        ("+5", 0),
        ("٣", 0),
        ("²", 0),
        ("1_0", 0),
        ("12-8", 3),
        ("1000000001", 0),
        ("5-1000000001", 2),
        ("9" * 5000, 0),
        ("8–12", 0),
    ],
)
def test_texts_that_are_no_range_show_their_place(text: str, position: int) -> None:
    """Anything else is refused with the place where reading stopped."""
    with pytest.raises(NotationError) as caught:
        Range.parse(text)
    assert (text, position) == (caught.value.text, caught.value.position)


@given(st.text(max_size=12))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text brings anything but a range or a NotationError."""
    try:
        read = Range.parse(text)
    except NotationError:
        return
    assert {int(part) for part in text.split("-")} == {read.low, read.high}


@pytest.mark.parametrize("item", [5.0, True, "5", None, [5]])
def test_only_whole_numbers_and_ranges_are_inside(item: object) -> None:
    """What is not a whole number is not in a range, however equal it looks."""
    assert item not in Range(0, 10)


@pytest.mark.parametrize("other", [True, 2.5, "2", None])
def test_arithmetic_refuses_other_types(other: object) -> None:
    """Booleans, fractions and texts neither add, multiply nor intersect."""
    for work in (
        lambda: Range(1) + other,  # type: ignore[operator]
        lambda: Range(1) * other,  # type: ignore[operator]
        lambda: Range(1) & other,  # type: ignore[operator]
    ):
        with pytest.raises(TypeError, match=r"unsupported operand|multiply sequence"):
            work()  # type: ignore[no-untyped-call]


def test_results_stay_within_the_largest_number() -> None:
    """A sum or product too large to be meant is refused, and a negative one too."""
    with pytest.raises(InvalidValueError):
        Range(LARGEST) + 1
    with pytest.raises(InvalidValueError):
        Range(LARGEST) * 2
    with pytest.raises(InvalidValueError):
        Range(5) + -6
    assert Range(LARGEST, LARGEST) == Range(LARGEST) * 1


def test_ranges_cannot_change() -> None:
    """A range is a value."""
    with pytest.raises(AttributeError):
        Range(1).low = 2  # type: ignore[misc]
    with pytest.raises(InvalidTypeError):
        Range(1, 2).hull(3)  # type: ignore[arg-type]
