"""Every reader of the library, with texts to begin with: what the fuzzing and the gate feed.

A reader here takes a text and fails on anything but the library's own errors,
and where what it has read does not come back from what it writes.
"""

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import orjson

from spinekit.catalog import Catalog
from spinekit.codecs import (
    TYPES,
    Limits,
    dumps,
    from_plain,
    load_pack,
    loads,
    make_converter,
)
from spinekit.composer import Problem, Selection
from spinekit.dosage import Dosage, Kilograms
from spinekit.errors import SpinekitError
from spinekit.interop.fhir import from_bundle, to_bundle
from spinekit.person import Person
from spinekit.ranges import Range
from spinekit.routine import Block, Routine
from spinekit.safety import Condition
from spinekit.samples import BED_BRIDGE, SAMPLES, TINY_PROBLEM

CONVERTER = make_converter()
_BEST = Selection(picks=(("bridge", 1),), objective=40, bound=40, proven=True, nodes=3)
PACK = """spinekit = 1
type = "Pack"
sources = [{ id = "handbook", title = "Our handbook", publisher = "A clinic" }]

[[citations]]
id = "march"
source = "handbook"
says = "March on a chair."
strength = "expert"

[[exercises]]
id = "march"
name = "March"
family = "march"
phase = "warm_up"
surfaces = ["chair"]
trains = { circulation = 2 }
steps = ["Sit tall."]
demands = { position = "seated", hip_flexion = "right_angle" }
doses = [{ dosage = "1 x 60-120s", citation = "march" }]
citations = ["march"]

[[rules]]
id = "no-march"
topic = "positions"
scope = "exercise"
when = "age >= 70 and not supervised"
demands = "aerobic"
level = "caution"
message = "{exercise} may tire you."
basis = "direct"
instead = { text = "Sit down in between." }
citations = ["march"]
"""


def documents(text: str) -> None:
    """Read a document by every engine; what is read is written and read back the same."""
    found = [asked(partial(loads, text, engine=engine)) for engine in (None, orjson)]
    assert found[0] == found[1], "the engines differ"
    if found[0] is not None:
        written = asked(partial(dumps, found[0]))
        assert not isinstance(written, str) or loads(written) == found[0], "it does not come back"


def conversions(text: str) -> None:
    """Read a document without its head, by a program's own converter, as the type it names."""
    data = plain(text)
    if isinstance(data, dict):
        kind = TYPES.get(str(data.pop("type", "")), Range)
        data.pop("spinekit", None)
        asked(lambda: CONVERTER.structure(data, kind))


def problems(text: str) -> None:
    """Read the published form of a composing problem and of an answer to it."""
    data = plain(text)
    asked(lambda: Problem.from_dict(data))
    asked(lambda: Selection.from_dict(data))


def notation(parse: Callable[[str], object]) -> Callable[[str], None]:
    """Return a reader of a short notation; what is read and printed means the same."""

    def read(text: str) -> None:
        found = asked(lambda: parse(text))
        assert found is None or parse(str(found)) == found, "its text means something else"

    return read


def plain(text: str) -> Any:
    """Return what a text says to a program that trusts it; nothing where it is no JSON."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def asked(call: Callable[[], object]) -> object:
    """Return what *call* returns, or nothing where the library refuses in its own words."""
    try:
        return call()
    except SpinekitError as error:
        str(error)  # what it says can be shown, too
        return None


READERS: dict[str, Callable[[str], None]] = {
    "document": documents,
    "conversion": conversions,
    "plain document": lambda text: void(lambda: from_plain(plain(text))),
    "pack": lambda text: void(lambda: load_pack(text, limits=Limits(toml_characters=20_000))),
    "bundle": lambda text: void(lambda: from_bundle(plain(text))),
    "problem": problems,
    "person": lambda text: void(lambda: Person.from_mapping(plain(text))),
    "dosage": notation(Dosage.parse),
    "condition": notation(Condition.parse),
    "range": notation(Range.parse),
    "kilograms": lambda text: void(lambda: Kilograms.from_text(text)),
}
"""From a text to nothing; each fails on anything but the library's own errors."""


CASES: tuple[tuple[str, str], ...] = tuple(
    ("problem", json.dumps({**_BEST.to_dict(), "picks": picks}))
    for picks in (3, [["bridge"]], [["bridge", "x"]], [None], {"bridge": 0})
)
"""What fuzzing has found, each with the reader it was found with."""


def void(call: Callable[[], object]) -> None:
    """Ask, and leave the answer."""
    asked(call)


def seeds() -> Iterator[tuple[str, str]]:
    """Return texts to begin with, each with the name of its reader."""
    standard = Catalog.standard()
    parts = (standard.rules, standard.ladders, standard.protocols, standard.exercises)
    for part in parts:
        for value in list(part.values())[:4]:
            yield "document", dumps(value)
            yield "plain document", dumps(value)
            yield "conversion", dumps(value)
    for sample in SAMPLES.values():
        yield "document", dumps(sample.request)
        yield "person", json.dumps(dict(sample.request.person.answers))
    yield "pack", PACK
    yield "bundle", json.dumps(to_bundle(Routine(blocks=(Block(items=(BED_BRIDGE,)),))))
    yield "problem", json.dumps(TINY_PROBLEM.to_dict())
    yield "problem", json.dumps(_BEST.to_dict())
    for exercise in standard.exercises.values():
        for dose in exercise.doses:
            yield "dosage", str(dose.dosage)
    yield "dosage", "2-3 sets of 10–12, hold 2 s, each side, 60 s rest"
    for rule in list(standard.rules.values())[:40]:
        yield "condition", str(rule.when)
        yield "condition", str(rule.demands)
    yield "range", "8-12"
    yield "kilograms", "2.5"
