"""The short cuts of reading change nothing: the same values, the same refusals."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spinekit.catalog import Catalog
from spinekit.codecs import TYPES, Limits, documents, dumps, from_plain, loads, to_plain
from spinekit.codecs.converting import Functions
from spinekit.codecs.limits import is_plainly_small
from spinekit.codecs.registry import fields_of, shape_of_type
from spinekit.codecs.remembering import recalled, remembered
from spinekit.codecs.shapes import (
    Either,
    Entries,
    Many,
    Maybe,
    OneOf,
    Pair,
    Record,
    Rows,
    Shape,
    Standard,
    Table,
)
from spinekit.errors import DecodeError, SpinekitError
from spinekit.exercise import Exercise
from spinekit.messages import DEEPEST, Message
from spinekit.ranges import Range
from spinekit.routine import ExerciseDecision
from spinekit.testing import values
from tests.test_codecs_schema import mutated

SLOWLY = Limits(depth=31)
"""Limits that the quick way does not take on."""


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(values(), st.randoms(use_true_random=False))
def test_both_ways_agree(value: object, random: Any) -> None:
    """The quick way reads what the slow way reads, and leaves it everything else."""
    plain = to_plain(value)
    for document in (plain, mutated(random, plain)):
        text = json.dumps(document)
        quick = documents._quickly(text, None, Limits())
        try:
            slow = loads(text, limits=SLOWLY)
        except SpinekitError:
            slow = None
        assert quick is None or quick == slow
        if document is plain and document["type"] != "Condition":
            assert quick == value


@pytest.mark.parametrize(
    "text",
    [
        '{"spinekit":1,"type":"Range","low":8,"low":9}',
        '{"spinekit":1,"type":"Range","low":8,"high":9,"low":7}',
        '{"spinekit":1,"type":"Range","low":NaN}',
        '{"spinekit":1,"type":"Range","low":8.0}',
        '{"spinekit":1,"type":"Range","low":true}',
        '{"spinekit":true,"type":"Range","low":8}',
        '{"spinekit":0,"type":"Range","low":8}',
        '{"spinekit":1,"type":"Message","template":"{x}","arguments":{"x":1000000000000000}}',
        '{"spinekit":1,"type":"Message","template":"\\ud800"}',
        '{"spinekit":1,"type":"Rang","low":8}',
        '\ufeff{"spinekit":1,"type":"Range","low":8}',
        "[" * 5_000,
        "",
    ],
)
def test_what_is_wrong_is_left_to_the_slow_way(text: str) -> None:
    """Nothing is let through in haste; only an older version is then read after all."""
    assert documents._quickly(text, None, Limits()) is None


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ({}, True),
        ({"characters": 50}, True),
        ({"characters": 49}, False),
        ({"values": 5, "entries": 50}, True),
        ({"values": 4}, False),
        ({"entries": 4}, False),
        ({"digits": 2}, True),
        ({"digits": 1}, False),
        ({"depth": 31}, False),
    ],
    ids=str,
)
def test_what_is_plainly_small(limits: dict[str, int], expected: bool) -> None:
    """Only what is within every limit without doubt is taken for small."""
    text = '{"spinekit":1,"type":"Range","low":10,"high":12 } '
    assert len(text) == 50
    assert expected is is_plainly_small(text, Limits(**limits))


def depth(shape: Shape, above: tuple[type, ...] = ()) -> int:
    """How many lists and objects of a shape stand inside each other at most."""
    match shape:
        case Record(kind) | Rows(kind) | Standard(kind):
            inner = [depth(field.shape, (*above, kind)) for field in fields_of(kind)]
            return 1 + max(inner, default=0) + isinstance(shape, Rows)
        case OneOf(kinds):
            return max(depth(Record(kind), above) for kind in kinds)
        case Either(_, kind):
            # A message inside a message, and no more than that.
            return depth(Record(kind), above) if above.count(kind) < DEEPEST else 0
        case Maybe(inner_shape):
            return depth(inner_shape, above)
        case Many(inner_shape) | Table(_, inner_shape):
            return 1 + depth(inner_shape, above)
        case Pair(parts):
            return 1 + max(depth(part, above) for part in parts)
        case Entries(by_name):
            return 1 + max(depth(part, above) for part in by_name.values())
        case _:
            return 0


def test_no_value_is_as_deep_as_the_limit() -> None:
    """So that the quick way need not measure the depth."""
    deepest = {name: depth(shape_of_type(kind)) for name, kind in TYPES.items()}
    assert deepest["Range"] == 1
    assert max(deepest.values()) < Limits().depth


def reader() -> Callable[..., Any]:
    """A function that reads an exercise and has read nothing before."""
    return Functions().read(Exercise)


def test_what_was_read_before_is_the_same_value() -> None:
    """One value does for all documents that say the same; any difference makes another."""
    read = reader()
    plain = to_plain(next(iter(Catalog.standard())))
    del plain["spinekit"], plain["type"]
    found = read(plain)
    assert found is read(json.loads(json.dumps(plain)))
    other = read({**plain, "difficulty": 5})
    assert (found.difficulty, other.difficulty) == (1, 5)
    turned = {**plain, "trains": dict(reversed(plain["trains"].items()))}
    assert list(turned["trains"]) == [target.value for target in read(turned).trains]


@pytest.mark.parametrize(
    ("key", "wrong"), [("difficulty", True), ("difficulty", 1.0), ("applied", {}), ("phase", None)]
)
def test_what_is_refused_is_refused_again(key: str, wrong: object) -> None:
    """What is equal to something right that was read before is no less wrong."""
    plain = to_plain(next(iter(Catalog.standard())))
    assert plain["difficulty"] == 1
    from_plain(plain)
    for _ in range(2):
        with pytest.raises(DecodeError, match=rf"\$\.{key}"):
            from_plain({**plain, key: wrong})


def test_flat_objects_tell_one_from_true() -> None:
    """Equal numbers of another type are another thing."""
    loads(dumps(Range(1, 1)))
    for wrong in ("true", "1.0", '"1"'):
        with pytest.raises(DecodeError):
            loads(f'{{"spinekit":1,"type":"Range","low":1,"high":{wrong}}}')
    made: list[object] = []

    def make(data: object, _kind: object = None) -> int:
        made.append(data)
        return len(made)

    read = remembered(make, ("low", "high"))
    given: list[Any] = [1, True, 1.0, "1", 1, True]
    assert [read({"low": 0, "high": one}) for one in given] == [1, 2, 3, 4, 1, 2]


def test_what_is_remembered_has_a_bound() -> None:
    """Neither a large object nor more than so many are kept."""
    read = recalled(lambda _data, _kind=None: object())
    large = {"text": "x" * 9_000}
    assert read(large) is not read(large)
    first = read({"number": 0})
    assert first is read({"number": 0})
    for number in range(1, 513):
        read({"number": number})
    assert first is not read({"number": 0})


def test_data_of_other_kinds_is_not_remembered() -> None:
    """What no JSON holds, such as a date of TOML, is passed on to be refused."""
    read = recalled(lambda data, _kind=None: data)
    strange = {"day": object()}
    assert read(strange) is strange


def test_small_objects_that_decide_are_shared_too() -> None:
    """The decisions of two routines that say the same are one value."""
    text = dumps(ExerciseDecision(exercise="x", outcome="avoided", reasons=(Message("No."),)))
    assert loads(text) is loads(text)
