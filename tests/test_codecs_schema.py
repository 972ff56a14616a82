"""Schemas: generated values validate, and what a schema refuses is never read."""

import json
import re
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from spinekit.codecs import DIFFERENCES, TYPES, Limits, from_plain, loads, schema, to_plain
from spinekit.codecs.bounds import ID_PATTERN, PROSE_PATTERN
from spinekit.composer import Request
from spinekit.dosage import Dosage, DosageCap, Kilograms
from spinekit.errors import DecodeError, InvalidTypeError, SpinekitError
from spinekit.evidence import Citation, Source
from spinekit.messages import DEEPEST, Message
from spinekit.person import Person
from spinekit.progression import ItemLog, SessionLog
from spinekit.ranges import Range
from spinekit.routine import Block, Certificate
from spinekit.safety import Finding, SafetySettings
from spinekit.testing import strategy_for
from spinekit.validation import identifier, prose


@cache
def validator(name: str) -> Draft202012Validator:
    """The validator of one type."""
    return Draft202012Validator(schema(TYPES[name]))


@pytest.mark.parametrize("name", TYPES)
def test_a_schema_is_one(name: str) -> None:
    """Every schema is legal, has a title and a description, and closes every object."""
    found = schema(TYPES[name])
    Draft202012Validator.check_schema(found)
    assert found["title"] == name
    assert found["description"]
    objects = [one for one in parts(found) if one.get("type") == "object"]
    closed = [one for one in objects if "additionalProperties" in one]
    assert objects == closed
    assert json.dumps(found) == json.dumps(schema(TYPES[name]))


def parts(data: Any) -> Iterator[dict[str, Any]]:
    """Every object inside plain data."""
    if isinstance(data, dict):
        yield data
        for one in data.values():
            yield from parts(one)
    elif isinstance(data, list):
        for one in data:
            yield from parts(one)


@pytest.mark.parametrize("name", TYPES)
def test_every_field_is_described(name: str) -> None:
    """Every field carries the text beneath it in the class."""
    bare = [
        key for key, one in schema(TYPES[name])["properties"].items() if not one.get("description")
    ]
    assert bare == []


OTHERS: list[Any] = [
    None,
    True,
    "x",
    "",
    " x",
    -1,
    0,
    3,
    7,
    10**6,
    10**12,
    2.5,
    [],
    ["x"],
    {},
    {"x": 1},
]
"""What is put in the place of a value."""


def places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Every container with each of its keys or places."""
    if isinstance(data, dict):
        for key in list(data):
            yield data, key
            yield from places(data[key])
    elif isinstance(data, list):
        for place, one in enumerate(data):
            yield data, place
            yield from places(one)


def mutated(random: Random, plain: dict[str, Any]) -> dict[str, Any]:
    """The document with one thing changed, put in or left out; the version stays."""
    found: dict[str, Any] = json.loads(json.dumps(plain))
    container, key = random.choice([one for one in places(found) if one[1] != "spinekit"])
    kind = random.choice(["change", "change", "change", "drop", "add", "repeat"])
    if kind == "drop":
        del container[key]
    elif kind == "add" and isinstance(container, dict):
        container[random.choice(["x", "type", "kind", "Low"])] = random.choice(OTHERS)
    elif kind == "repeat" and isinstance(container, list):
        container.append(container[0])
    else:
        container[key] = random.choice(OTHERS)
    return found


def expressible(fault: SpinekitError) -> bool:
    """Whether a fault is of the kinds that a schema can say: a type, a key, a word, a bound."""
    if fault.problem.startswith(("no key of", "is missing", "must be a text", "must be true")):
        return True
    return isinstance(fault, InvalidTypeError) and fault.remedy.startswith("write")


@pytest.mark.parametrize("name", TYPES)
@settings(max_examples=3, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_schema_and_reader_agree(name: str, data: st.DataObject) -> None:
    """What is written is valid; what is changed and still read, too; types, keys and words fail alike."""
    kind: type[object] = TYPES[name]
    plain = to_plain(data.draw(strategy_for(kind)))
    assert [error.message for error in validator(name).iter_errors(plain)][:3] == []
    random = data.draw(st.randoms(use_true_random=False))
    # A large document takes the validator long, and most of it is the same.
    for _ in range(min(12, 2 + 6_000 // len(json.dumps(plain)))):
        agree(name, mutated(random, plain))


def agree(name: str, document: dict[str, Any]) -> None:
    """Hold the schema and the reader of a type to each other over one document."""
    refused = [error.message for error in validator(name).iter_errors(document)]
    faults = found_wrong(name, document)
    if not faults:
        assert refused[:3] == []
    elif any(expressible(one) for one in faults):
        assert refused, faults


def found_wrong(name: str, document: dict[str, Any]) -> tuple[SpinekitError, ...]:
    """What the reader says against a document; nothing where it reads it."""
    try:
        from_plain(document, name)
    except DecodeError as error:
        return error.errors or (error,)
    return ()


def nested(times: int) -> dict[str, Any]:
    """The fields of a message with as many others inside one another."""
    inner: dict[str, Any] = {"template": "x", "arguments": {}}
    for _ in range(times):
        inner = {"template": "{x}", "arguments": {"x": inner}}
    return inner


OUTSIDE: dict[str, tuple[type, dict[str, Any]]] = {
    "fit each other": (Range, {"low": 8, "high": 5}),
    "may not be empty": (Block, {"items": []}),
    "inside of a notation": (Message, {"template": "{who}"}),
    "inside one another": (Message, nested(DEEPEST)),
    "Names of other values": (Request, {"person": {"answers": {}}, "avoid": ["no-such-thing"]}),
    "calendar": (SessionLog, {"date": "2025-02-30"}),
    "5.0": (Range, {"low": 5.0}),
    "Half of a character": (Message, {"template": "\ud800"}),
}
"""For each stated difference a document that only the schema takes."""


@pytest.mark.parametrize("words", OUTSIDE)
def test_each_difference_is_real(words: str) -> None:
    """What the list of differences says is so: the schema takes it, the reader does not."""
    kind, fields = OUTSIDE[words]
    document = {"spinekit": 1, "type": kind.__name__, **fields}
    assert any(words in one for one in DIFFERENCES)
    assert validator(kind.__name__).is_valid(document)
    with pytest.raises(DecodeError):
        from_plain(document)


def test_the_other_differences_are_real() -> None:
    """Repeated keys, size and older versions are seen by the reader alone."""
    twice = '{"spinekit": 1, "type": "Range", "low": 5, "low": 5}'
    large = '{"spinekit": 1, "type": "Range", "low": 5}'
    older = {"spinekit": 0, "type": "Range", "low": 5}
    assert validator("Range").is_valid(json.loads(twice))
    with pytest.raises(DecodeError, match="has a key twice"):
        loads(twice)
    assert validator("Range").is_valid(json.loads(large))
    with pytest.raises(DecodeError, match="too many characters"):
        loads(large, limits=Limits(characters=30))
    assert not validator("Range").is_valid(older)
    assert Range(5) == from_plain(older)


BOUNDS: list[tuple[type, str, dict[str, Any]]] = [
    (Kilograms, "grams", {"type": "integer", "minimum": 1, "maximum": 500_000}),
    (SafetySettings, "systolic_stop", {"type": "integer", "minimum": 160, "maximum": 250}),
    (Certificate, "bound", {"type": "integer", "minimum": -(10**12), "maximum": 10**12}),
    (DosageCap, "max_sets", {"type": ["integer", "null"], "minimum": 1, "maximum": 20}),
    (Citation, "id", {"type": "string", "minLength": 1, "maxLength": 80, "pattern": ID_PATTERN}),
    (Source, "year", {"type": "string", "minLength": 0, "maxLength": 4_000}),
    (Finding, "rule", {"type": "string"}),
]


@pytest.mark.parametrize(("kind", "key", "expected"), BOUNDS)
def test_bounds_are_those_of_the_class(kind: type, key: str, expected: dict[str, Any]) -> None:
    """Numbers have their smallest and largest, texts their length and pattern."""
    found = schema(kind)["properties"][key]
    assert expected == {one: found.get(one) for one in expected}


def test_bounds_inside_other_values() -> None:
    """An answer has the bounds of its fact, a range those of the field it stands in."""
    answers = schema(Person)["properties"]["answers"]["properties"]
    assert (answers["age"]["minimum"], answers["age"]["maximum"]) == (0, 120)
    assert answers["osteoporosis"]["type"] == ["boolean", "null"]
    sets = schema(Dosage)["properties"]["sets"]["anyOf"][0]
    assert sets["properties"]["high"] == {"minimum": 1, "maximum": 20}
    counts = schema(ItemLog)["properties"]["counts"]
    assert counts["items"]["maximum"] == 200
    goals = schema(Request)["properties"]["goals"]["additionalProperties"]
    assert (goals["minimum"], goals["maximum"]) == (1, 9)


@given(st.text(max_size=30) | st.from_regex(ID_PATTERN))
def test_patterns_say_what_the_checks_say(text: str) -> None:
    """The patterns of ids and of prose take just what the library's checks take."""
    for pattern, check, most in ((ID_PATTERN, identifier(), 80), (PROSE_PATTERN, prose(), 4_000)):
        taken = bool(text) and len(text) <= most and re.search(pattern, text) is not None
        try:
            check(text)
        except SpinekitError:
            assert not taken
        else:
            assert taken
