"""A FrozenMapping is a dictionary that cannot change, hashes and pickles."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinekit.frozen import FrozenMapping, StableSet

PAIRS = st.lists(st.tuples(st.text(max_size=3), st.integers()), max_size=8)


@given(PAIRS)
def test_it_answers_like_the_dictionary(pairs: list[tuple[str, int]]) -> None:
    """Keys, values, order, length and lookups are those of a dict of the same pairs."""
    plain, frozen = dict(pairs), FrozenMapping(pairs)
    assert list(plain.items()) == list(frozen.items())
    assert len(plain) == len(frozen)
    assert all(plain[key] == frozen[key] for key in plain)
    assert plain == frozen
    assert frozen == FrozenMapping(plain) == FrozenMapping(frozen)


@given(PAIRS, PAIRS)
def test_equal_mappings_hash_alike(
    one: list[tuple[str, int]], other: list[tuple[str, int]]
) -> None:
    """Equality is that of dictionaries, in whatever order, and the hash follows it."""
    first, second = FrozenMapping(one), FrozenMapping(other)
    assert (dict(one) == dict(other)) is (first == second)
    turned = FrozenMapping(reversed(list(dict(one).items())))
    assert (first, hash(first)) == (turned, hash(turned))


@given(PAIRS)
def test_it_pickles_and_copies(pairs: list[tuple[str, int]]) -> None:
    """Through pickle and copy it is the same, order included."""
    frozen = FrozenMapping(pairs)
    for other in (pickle.loads(pickle.dumps(frozen)), copy.copy(frozen), copy.deepcopy(frozen)):
        assert frozen == other
        assert list(frozen) == list(other)


def test_nobody_else_holds_the_inside() -> None:
    """Changing the dictionary it was built from changes nothing."""
    source = {"a": 1}
    frozen = FrozenMapping(source)
    source["a"] = 2
    assert frozen["a"] == 1


def test_it_cannot_change() -> None:
    """Neither items nor attributes can be set or deleted."""
    frozen = FrozenMapping({"a": 1})
    with pytest.raises(TypeError):
        frozen["a"] = 2  # type: ignore[index]
    with pytest.raises(AttributeError, match="cannot change; build another"):
        frozen._pairs = {}
    with pytest.raises(AttributeError, match="cannot change; build another"):
        frozen.more = 1
    with pytest.raises(AttributeError, match="cannot change; build another"):
        del frozen._pairs
    assert frozen == {"a": 1}


def test_a_missing_key_is_missing() -> None:
    """Lookups fail as a dictionary's do; an unhashable key is simply not there."""
    frozen = FrozenMapping({"a": 1})
    with pytest.raises(KeyError):
        frozen["b"]
    assert frozen.get("b") is None
    unhashable: object = []
    assert unhashable not in frozen
    assert "a" in frozen


def test_the_picture_builds_it_again() -> None:
    """``repr`` is the constructor call."""
    frozen = FrozenMapping({"a": 1})
    assert repr(frozen) == "FrozenMapping({'a': 1})"


def test_what_cannot_be_hashed_has_no_hash() -> None:
    """A mapping that holds a list cannot be a key, and says so."""
    with pytest.raises(TypeError, match="unhashable"):
        hash(FrozenMapping({"a": []}))


def test_a_set_prints_the_same_whatever_order_it_was_built_in() -> None:
    """The text is in one order; equality, hash and pickle are those of a frozenset."""
    one, other = StableSet(["b", "a", "c"]), StableSet(["c", "b", "a"])

    assert repr(one) == repr(other) == "frozenset({'a', 'b', 'c'})"
    assert one == frozenset("abc")
    assert hash(one) == hash(frozenset("abc"))
    assert repr(pickle.loads(pickle.dumps(one))) == repr(one)
    assert repr(StableSet()) == "frozenset()"
