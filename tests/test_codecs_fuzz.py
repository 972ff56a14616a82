"""A corpus of broken documents: whatever is read, nothing but the library's own errors comes out."""

import json
from random import Random
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from spinekit.codecs import TYPES, dumps, load_pack, loads, make_converter, to_plain
from spinekit.errors import SpinekitError
from spinekit.testing import strategy_for, values
from tests.readers import CASES, READERS, plain, seeds
from tests.test_codecs_schema import mutated

NAMED = st.sampled_from(list(TYPES))
CONVERTER = make_converter()


def read(text: str) -> object:
    """What a text says, by every reader there is; what one refuses the other does too."""
    found: list[object] = []
    for engine in (None, orjson):
        try:
            found.append(loads(text, engine=engine))
        except SpinekitError as error:
            str(error)  # what it says can be shown, too
            found.append(None)
    assert found[0] == found[1]
    return found[0]


@settings(max_examples=100)
@given(st.text(max_size=60))
@example("[" * 10_000)
@example('{"spinekit":1e999}')
@example("\ud800")
@example('"\\ud800"')
@example("-0")
@example("1" * 5_000)
@example('{"spinekit":1,"type":"Range","low":-0}')
@example('{"\\ud800":1,"spinekit":1,"type":"Range"}')
def test_any_text(text: str) -> None:
    """No text at all raises anything of its own."""
    read(text)
    try:
        load_pack(text)
    except SpinekitError as error:
        str(error)  # what it says can be shown, too


def json_values() -> st.SearchStrategy[Any]:
    """Anything JSON can say, and what Python takes for JSON besides."""
    leaves = (
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats()
        | st.text(max_size=8)
        | st.sampled_from(["prone", "2 x 10", "age >= 70", "Reps", "2025-01-01", "bird-dog", "{x}"])
    )
    keys = st.text(max_size=5) | st.sampled_from(
        [
            "type",
            "low",
            "high",
            "answers",
            "age",
            "items",
            "dosage",
            "work",
            "id",
            "template",
            "date",
        ]
    )
    return st.recursive(
        leaves,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
        max_leaves=6,
    )


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(NAMED, st.dictionaries(st.text(max_size=5), json_values(), max_size=3), st.data())
def test_any_document(name: str, fields: dict[str, Any], data: st.DataObject) -> None:
    """No fields under any heading raise anything of their own, not even by a program's converter."""
    kind = TYPES[name]
    keys = list(TYPES[name].__annotations__) if hasattr(kind, "__annotations__") else []
    if keys:
        chosen = data.draw(st.lists(st.sampled_from(keys), unique=True, max_size=3))
        fields = fields | {key: data.draw(json_values()) for key in chosen}
    read(json.dumps({"spinekit": 1, "type": name, **fields}))
    try:
        CONVERTER.structure(fields, kind)
    except SpinekitError as error:
        str(error)  # what it says can be shown, too


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(NAMED, st.data(), st.randoms(use_true_random=False))
def test_any_change_of_a_document(name: str, data: st.DataObject, random: Random) -> None:
    """A real document with one thing changed is read, or refused in our words."""
    plain = to_plain(data.draw(strategy_for(TYPES[name])))
    for _ in range(5):
        read(json.dumps(mutated(random, plain)))


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(values(), st.randoms(use_true_random=False))
def test_any_change_of_a_text(value: object, random: Random) -> None:
    """A real document with a few characters changed is read, or refused in our words."""
    text = dumps(value)
    for _ in range(5):
        start = random.randrange(len(text))
        part = random.choice(
            ["", '"', "{", "]", ",", "\\", "0", "9" * 20, "-", "null", "\x00", "e5"]
        )
        read(text[:start] + part + text[start + random.choice([0, 1, 5]) :])


@pytest.mark.parametrize("name", TYPES)
def test_an_empty_document(name: str) -> None:
    """A heading alone is read, or every required field is missing."""
    read(json.dumps({"spinekit": 1, "type": name}))


SEEDS = [(name, text) for name, text in seeds() if len(text) < 20_000]
OBJECTS = [one for one in SEEDS if isinstance(plain(one[1]), dict) and plain(one[1])]


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=30)
@given(st.text(max_size=60))
@example("")
@example("[" * 2_000)
@example("\ud800")
@example("null")
def test_any_text_by_any_reader(name: str, text: str) -> None:
    """No text raises anything of its own, whatever reads it."""
    READERS[name](text)


@pytest.mark.parametrize("name", sorted({name for name, _ in OBJECTS}))
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), random=st.randoms(use_true_random=False))
def test_any_change_by_any_reader(name: str, data: st.DataObject, random: Random) -> None:
    """A real text with one thing inside it changed is read, or refused in our words."""
    text = data.draw(st.sampled_from([text for one, text in OBJECTS if one == name]))
    READERS[name](json.dumps(mutated(random, plain(text))))


@pytest.mark.parametrize("name", sorted({name for name, _ in SEEDS} - {"document", "conversion"}))
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_cut_by_any_reader(name: str, data: st.DataObject) -> None:
    """A real text with a piece cut out and another put in is read, or refused in our words."""
    text = data.draw(st.sampled_from([text for one, text in SEEDS if one == name]))
    start, end = sorted(data.draw(st.integers(0, len(text))) for _ in range(2))
    piece = data.draw(st.sampled_from(["", "-", "0", "(", "x", " or not ", "9" * 20, "\x00", '"']))
    READERS[name](text[:start] + piece + text[min(end, start + 8) :])


@pytest.mark.parametrize(("name", "text"), CASES)
def test_what_fuzzing_found(name: str, text: str) -> None:
    """Each text that once raised something of its own is refused in our words."""
    READERS[name](text)
