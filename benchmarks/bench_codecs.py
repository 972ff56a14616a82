"""Writing and reading JSON, as ratios to orjson on plain data and to msgspec structs.

Run it with ``python benchmarks/bench_codecs.py``, in the group ``bench``. The
routine is the one composed for a sample, the catalog is the standard one. All
ways take turns in one run and each figure is the best of several, in
seconds of the processor, so that a busy machine falls on all alike; only the
ratios say anything.

``msgspec`` reads and writes structs of the same shape, made from our own table
of fields, with types and words checked and nothing else: no bounds, no pattern
of an id, no condition parsed. The second table says what our reading is spent
on. The last measures memory: the peak while a catalog of ten megabytes is read,
as a ratio to its text.
"""

import datetime as dt
import gc
import tracemalloc
from collections.abc import Callable
from functools import partial
from time import thread_time
from typing import Any, Literal, Union

import attrs
import msgspec
import orjson

from spinekit.catalog import Catalog
from spinekit.codecs import dumps, loads, to_plain
from spinekit.codecs.converting import Functions, functions
from spinekit.codecs.documents import parsed
from spinekit.codecs.limits import Limits, measure
from spinekit.codecs.registry import NAMES, fields_of
from spinekit.codecs.shapes import (
    Choice,
    Day,
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


class Structs:
    """The msgspec structs of our types, made from the table of fields."""

    def __init__(self) -> None:
        """Start with none."""
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
                    *((one.key, self.annotation(one.shape)) for one in required),
                    *((one.key, self.annotation(one.shape), None) for one in others),
                ],
                tag_field="type" if tagged else None,
                tag=NAMES[kind] if tagged else None,
                forbid_unknown_fields=True,
                frozen=True,
                kw_only=True,
            )
        return self.made[key]

    def annotation(self, shape: Shape) -> Any:
        """Return the type msgspec checks a shape by."""
        match shape:
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
    struct = Structs().document(kind)
    decoder, encoder = msgspec.json.Decoder(struct), msgspec.json.Encoder()
    mirrored = decoder.decode(raw)
    print(f"\n{title}: {len(raw):,} bytes")
    writing: dict[str, Callable[[], object]] = {
        "orjson, plain data": partial(orjson.dumps, plain),
        "msgspec, structs": partial(encoder.encode, mirrored),
        "spinekit": partial(dumps, value),
        "spinekit, engine=orjson": partial(dumps, value, engine=orjson),
    }
    show("  writing", compared(writing), ["orjson, plain data", "msgspec, structs"])
    reading: dict[str, Callable[[], object]] = {
        "orjson, plain data": partial(orjson.loads, raw),
        "msgspec, structs": partial(decoder.decode, raw),
        "spinekit": partial(loads, text, kind),
        "spinekit, engine=orjson": partial(loads, text, kind, engine=orjson),
    }
    show("  reading", compared(reading), ["orjson, plain data", "msgspec, structs"])
    body = {key: one for key, one in plain.items() if key not in {"spinekit", "type"}}
    read = functions().read(kind)
    # What was read once is remembered; new functions remember nothing.
    fresh = [Functions().read(kind) for _ in range(RUNS)]
    parts: dict[str, Callable[[], object]] = {
        "msgspec, structs": partial(decoder.decode, raw),
        "measuring the text": partial(measure, text, Limits()),
        "parsing it with json, measured": partial(parsed, text, Limits()),
        "building and checking the values": partial(read, body),
        "the same for the first time": lambda: fresh.pop()(body),
        "of that, the conditions": partial(parse_all, conditions(value)),
    }
    show("  what reading is spent on", compared(parts), ["msgspec, structs"])


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
