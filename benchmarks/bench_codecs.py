"""Writing and reading JSON, as ratios to orjson on plain data and to msgspec structs.

Run it with ``python benchmarks/bench_codecs.py``, in the group ``bench``. The
routine is the one composed for a sample, the catalog is the standard one. All
ways take turns in one run and each figure is the best of several, in
seconds of the processor, so that a busy machine falls on all alike; only the
ratios say anything.

``msgspec`` reads and writes structs of the same shape, made from our own table
of fields: once with types and words checked and nothing else, once with the
bounds and patterns of our schemas as well. It parses no condition and knows no
rule between two fields. ``pickle`` builds our own values again from bytes of
its own, without any check. What was read once is remembered, so the first time
is measured apart. The second table says what our reading is spent on. The last
measures memory: the peak while a catalog of ten megabytes is read, as a ratio
to its text.
"""

import datetime as dt
import gc
import json
import pickle
import tracemalloc
from collections.abc import Callable
from functools import partial
from time import thread_time
from typing import Annotated, Any, Literal, Union
from unittest.mock import patch

import attrs
import msgspec
import orjson

from spinekit.catalog import Catalog
from spinekit.codecs import documents, dumps, loads, to_plain
from spinekit.codecs.bounds import bounds_of
from spinekit.codecs.converting import Functions, functions
from spinekit.codecs.documents import parsed
from spinekit.codecs.limits import Limits, is_plainly_small, measure
from spinekit.codecs.registry import NAMES, Field, fields_of
from spinekit.codecs.shapes import (
    Choice,
    Day,
    Either,
    Entries,
    Many,
    Maybe,
    Notation,
    OneOf,
    Pair,
    Record,
    Rows,
    Scalar,
    Shape,
    Standard,
    Table,
    words_of,
)
from spinekit.composer import compose
from spinekit.exercise import Exercise
from spinekit.routine import Routine
from spinekit.safety import Condition
from spinekit.samples import SAMPLES

RUNS = 15

# The types of structs are put together at run time, which no type checker can follow.
TUPLE: Any = tuple
DICT: Any = dict
UNION: Any = Union
LITERAL: Any = Literal
ANNOTATED: Any = Annotated

# Of a keyword of a schema, what msgspec calls it.
BOUNDS = {
    "minimum": "ge",
    "maximum": "le",
    "minLength": "min_length",
    "maxLength": "max_length",
    "pattern": "pattern",
}


class Structs:
    """The msgspec structs of our types, made from the table of fields."""

    def __init__(self, *, bounded: bool = False) -> None:
        """Start with none; *bounded*, they check the bounds and patterns of our schemas."""
        self.bounded = bounded
        self.made: dict[tuple[type, bool], Any] = {}

    def of(self, kind: type, *, tagged: bool = False) -> Any:
        """Return the struct of a class; *tagged*, its class stands under ``type``."""
        key = (kind, tagged)
        if key not in self.made:
            required = [one for one in fields_of(kind) if one.required]
            others = [one for one in fields_of(kind) if not one.required]
            self.made[key] = msgspec.defstruct(
                NAMES[kind],
                [
                    *((one.key, self.field(one)) for one in required),
                    *((one.key, self.field(one), None) for one in others),
                ],
                tag_field="type" if tagged else None,
                tag=NAMES[kind] if tagged else None,
                forbid_unknown_fields=True,
                frozen=True,
                kw_only=True,
            )
        return self.made[key]

    def field(self, field: Field) -> Any:
        """Return the type msgspec checks a field by."""
        bounds = {BOUNDS[key]: one for key, one in bounds_of(field).items()} if self.bounded else {}
        return self.annotation(field.shape, bounds)

    def annotation(self, shape: Shape, bounds: dict[str, Any] | None = None) -> Any:
        """Return the type msgspec checks a shape by; the bounds are those of a text or number."""
        match shape:
            case Scalar((kind,)) if bounds and kind is not bool:
                return ANNOTATED[kind, msgspec.Meta(**bounds)]
            case Maybe(inner) if bounds:
                return self.annotation(inner, bounds) | None
            case Many(Scalar() as inner) if bounds:
                return TUPLE[self.annotation(inner, bounds), ...]
            case Scalar(kinds):
                return UNION[kinds]
            case Choice(kind):
                return LITERAL[tuple(words_of(kind))]
            case Day():
                return dt.date
            case Notation():
                return str
            case Record(kind) | Standard(kind):
                found = self.of(kind)
                return found | None if isinstance(shape, Standard) else found
            case OneOf(kinds):
                return UNION[tuple(self.of(kind, tagged=True) for kind in kinds)]
            case Either(scalar):
                # The class that may stand there is the one being made: msgspec reads any object.
                return UNION[(*scalar.kinds, DICT[str, Any])]
            case Maybe(inner):
                return self.annotation(inner) | None
            case Many(inner, is_set):
                # Sorted lists on both sides: a set of msgspec comes out in any order.
                del is_set
                return TUPLE[self.annotation(inner), ...]
            case Pair(parts):
                return TUPLE[tuple(self.annotation(part) for part in parts)]
            case Table(key, value):
                return DICT[self.annotation(key), self.annotation(value)]
            case Entries():
                return DICT[str, bool | int | str | None]
            case Rows(kind):
                return TUPLE[self.of(kind), ...]

    def document(self, kind: type) -> Any:
        """Return the struct of a whole document."""
        return msgspec.defstruct(
            NAMES[kind],
            [("spinekit", int)],
            bases=(self.of(kind),),
            tag_field="type",
            tag=NAMES[kind],
            forbid_unknown_fields=True,
            frozen=True,
            kw_only=True,
        )


def compared(ways: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Return the best time of each way in microseconds, all taking turns."""
    best = dict.fromkeys(ways, float("inf"))
    for _ in range(RUNS):
        for name, way in ways.items():
            # As timeit does it: what the collector of garbage costs hangs on the rest of the program.
            gc.collect()
            gc.disable()
            start = thread_time()
            way()
            best[name] = min(best[name], (thread_time() - start) * 1e6)
            gc.enable()
    return best


def show(title: str, times: dict[str, float], units: list[str]) -> None:
    """Print each time with its ratio to each of the *units*."""
    print(f"\n{title:<44}{'us':>10}" + "".join(f"{'/ ' + unit:>18}" for unit in units))
    for name, time in times.items():
        ratios = "".join(f"{time / times[unit]:>18.1f}" for unit in units)
        print(f"  {name:<42}{time:>10,.0f}{ratios}")


def compare(title: str, value: object) -> None:
    """Print what writing and reading one value takes, each way."""
    kind = type(value)
    text, plain = dumps(value), to_plain(value)
    raw = text.encode()
    decoder, encoder = msgspec.json.Decoder(Structs().document(kind)), msgspec.json.Encoder()
    bounded = msgspec.json.Decoder(Structs(bounded=True).document(kind))
    mirrored, pickled = decoder.decode(raw), pickle.dumps(value)
    print(f"\n{title}: {len(raw):,} bytes")
    writing: dict[str, Callable[[], object]] = {
        "orjson, plain data": partial(orjson.dumps, plain),
        "msgspec, structs": partial(encoder.encode, mirrored),
        "json, plain data": partial(json.dumps, plain, ensure_ascii=False),
        "spinekit": partial(dumps, value),
        "spinekit, engine=orjson": partial(dumps, value, engine=orjson),
    }
    show("  writing", compared(writing), ["orjson, plain data", "msgspec, structs"])
    # What was read once is remembered; new functions remember nothing.
    fresh = iter([ready(kind) for _ in range(RUNS)])
    reading: dict[str, Callable[[], object]] = {
        "orjson, plain data": partial(orjson.loads, raw),
        "msgspec, structs": partial(decoder.decode, raw),
        "msgspec, with bounds and patterns": partial(bounded.decode, raw),
        "json, plain data": partial(json.loads, text),
        "pickle, our values unchecked": partial(pickle.loads, pickled),
        "spinekit": partial(loads, text, kind),
        "spinekit, engine=orjson": partial(loads, text, kind, engine=orjson),
        "spinekit, for the first time": lambda: read_with(next(fresh), text, kind),
    }
    units = ["orjson, plain data", "msgspec, structs", "msgspec, with bounds and patterns"]
    show("  reading", compared(reading), units)
    body = {key: one for key, one in plain.items() if key not in {"spinekit", "type"}}
    again = iter([ready(kind) for _ in range(2 * RUNS)])
    parts: dict[str, Callable[[], object]] = {
        "msgspec, structs": partial(decoder.decode, raw),
        "a glance at the size": partial(is_plainly_small, text, Limits()),
        "parsing it, no key twice": partial(documents._STRICT.decode, text),  # noqa: SLF001 - the very parser
        "finding again what was read before": partial(functions().read(kind), body),
        "building all for the first time": lambda: next(again).read(kind)(body),
        "the same without validators": lambda: unchecked(next(again), kind, body),
        "of that, the conditions": partial(parse_all, conditions(value)),
        "measuring, only of large texts": partial(measure, text, Limits()),
    }
    show("  what reading is spent on", compared(parts), ["msgspec, structs"])


def ready(kind: type) -> Functions:
    """Return functions that have read nothing yet, with that of a class made."""
    made = Functions()
    made.read(kind)
    return made


def read_with(made: Functions, text: str, kind: type) -> object:
    """Read a document by functions that have read nothing yet."""
    with patch.object(documents, "functions", lambda: made):
        return loads(text, kind)


def unchecked(made: Functions, kind: type, body: object) -> object:
    """Build a value without asking the validators of its classes; their converters still are."""
    with attrs.validators.disabled():
        return made.read(kind)(body)


def conditions(value: object) -> list[str]:
    """Return the text of every condition of a catalog."""
    rules = value.rules.values() if isinstance(value, Catalog) else ()
    return [str(one) for rule in rules for one in (rule.when, rule.demands)]


def parse_all(texts: list[str]) -> None:
    """Parse every condition."""
    for text in texts:
        Condition.parse(text)


def memory() -> None:
    """Print the peak of memory while a catalog of ten megabytes is read."""
    exercises: list[Exercise] = []
    rows = list(Catalog.standard())
    size = 0
    while size < 10_000_000:
        row = rows[len(exercises) % len(rows)]
        one = attrs.evolve(row, id=f"{row.id}-{len(exercises)}", easier=(), harder=())
        size += len(dumps(one))
        exercises.append(one)
    text = dumps(Catalog(exercises=exercises))
    print(f"\nmemory: a catalog of {len(exercises):,} exercises, {len(text):,} characters")
    for name, way in (
        ("json, plain data", partial(parsed, text, Limits())),
        ("spinekit", partial(loads, text, Catalog)),
    ):
        tracemalloc.start()
        kept = way()
        now, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        del kept
        print(f"  {name:<20} peak {peak / len(text):.1f} x the text, kept {now / len(text):.1f} x")


def main() -> None:
    """Print everything."""
    routine = compose(SAMPLES["marta"].request)
    if isinstance(routine, Routine):
        compare("a routine", routine)
    compare("the standard catalog", Catalog.standard())
    memory()


if __name__ == "__main__":
    main()
