"""Every reader of the library under coverage-guided fuzzing; run on demand by ``nox -s fuzz``.

``python -m tests.fuzz_readers 600`` feeds texts to all readers for that many
seconds and ends with another status than 0 at the first that raises anything
but the library's own errors. The input it failed on is left in a file that the
last lines name; add its text to the cases of ``tests/test_codecs_fuzz.py``.

An input is one byte for the reader, then the text. Half of the changes are the
fuzzer's own, of bytes; the other half change one thing inside a document, or
the readers would hardly see anything but broken JSON.
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

import atheris

with atheris.instrument_imports(include=["spinekit"]):
    from spinekit.codecs import TYPES, to_plain
    from spinekit.testing import smallest, strategy_for
    from tests.readers import READERS, plain, seeds
    from tests.test_codecs_schema import mutated

LONGEST = 20_000
NAMES = list(READERS)


def documents() -> Iterator[tuple[str, str]]:
    """Yield the smallest document of each type, for the readers of documents."""
    for kind in TYPES.values():
        text = json.dumps(to_plain(smallest(strategy_for(kind))))
        yield "document", text
        yield "conversion", text


def split(data: bytes) -> tuple[str, str]:
    """Return the reader and the text that an input stands for."""
    name = NAMES[data[0] % len(NAMES)] if data else NAMES[0]
    return name, data[1:].decode(errors="surrogateescape")


def joined(name: str, text: str) -> bytes:
    """Return the input for a reader and a text."""
    return bytes([NAMES.index(name)]) + text.encode(errors="replace")


def fed(data: bytes) -> None:
    """Feed one input to the reader it names."""
    name, text = split(data)
    READERS[name](text)


def changed(data: bytes, most: int, seed: int) -> bytes:
    """Change an input: a byte of it, or one thing of the document in it."""
    random = Random(seed)
    name, text = split(data)
    document = plain(text) if random.random() < 0.5 else None
    if isinstance(document, dict) and document:
        try:
            return joined(name, json.dumps(mutated(random, document)))[:most]
        except (IndexError, ValueError):  # nothing in it can be changed
            pass
    found: bytes = atheris.Mutate(data, most)
    return found


def main(seconds: int) -> None:
    """Fuzz for so many seconds; the fuzzer prints what it does and ends the process."""
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room) / "texts"
        folder.mkdir()
        for number, (name, text) in enumerate((*seeds(), *documents())):
            data = joined(name, text)
            if len(data) <= LONGEST:
                (folder / f"{number:04}").write_bytes(data)
        words = sorted({word for name in TYPES for word in (name, *TYPES[name].__annotations__)})
        dictionary = Path(room) / "words.txt"
        dictionary.write_text("".join(f'"{word}"\n' for word in words), encoding="utf-8")
        options = [
            f"-max_total_time={seconds}",
            f"-max_len={LONGEST}",
            f"-dict={dictionary}",
            "-timeout=20",
            "-print_final_stats=1",
        ]
        atheris.Setup([sys.argv[0], *options, str(folder)], fed, custom_mutator=changed)
        atheris.Fuzz()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 600)
