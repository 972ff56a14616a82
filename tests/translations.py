"""Gathers every text there is to translate, and compiles the catalogs of translations.

Run ``python -m tests.translations`` after changing a text or a ``.po`` file: it
adds what is new to each ``.po`` file, drops what nobody says any more and
writes the ``.mo`` file beside it. The tests hold both up to date.
"""

import ast
import importlib
import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog as Texts
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

import spinekit
from spinekit.catalog import Catalog
from spinekit.exercise import Exercise
from spinekit.facts import FACTS
from spinekit.frozen import FrozenMapping
from spinekit.progression.rules import PROGRESSION_RULES
from spinekit.render import vocabulary
from spinekit.render.translating import LANGUAGES

PACKAGE = Path(spinekit.__file__).parent
LOCALES = PACKAGE / "render" / "locales"

# The functions whose texts are translated, and how many of their first arguments are.
MARKERS = {"Message": 1, "text": 1, "noted": 1, "counted": 2, "_counted": 2}

# The exercises whose texts the second language has.
TRANSLATED_EXERCISES = ("pelvic-tilt", "glute-bridge", "bed-angel", "bird-dog", "prone-arm-lift")

Key = str | tuple[str, str]


def in_calls(path: Path) -> Iterator[Key]:
    """The texts that a module hands to one of the markers."""
    calls = [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]
    for node in sorted(calls, key=lambda one: (one.lineno, one.col_offset)):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
        count = MARKERS.get(name, 0)
        texts = [
            one.value
            for one in node.args[:count]
            if isinstance(one, ast.Constant) and isinstance(one.value, str)
        ]
        if count and len(texts) == count:
            yield texts[0] if count == 1 else (texts[0], texts[1])


def in_sentences(path: Path) -> Iterator[str]:
    """The texts of a module below the renderers that read like templates or sentences."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in ast.walk(node)
    }
    inside |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    inside |= {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("Error")
        for part in ast.walk(node)
    }
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in inside
        ):
            text = node.value
            if (
                text[:1] in "{" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                and text[-1:] in ".}"
                and "\n" not in text
            ):
                yield text


def in_vocabulary() -> Iterator[str]:
    """Every text of the tables of words."""
    for name in vocabulary.__all__:
        table = getattr(vocabulary, name)
        yield from map(str, table.values() if isinstance(table, FrozenMapping) else table)


def in_exercises() -> Iterator[str]:
    """Every text of the exercises that are translated."""
    catalog = Catalog.standard()
    for name in TRANSLATED_EXERCISES:
        yield from texts_of(catalog[name])


def texts_of(exercise: Exercise) -> Iterator[str]:
    """Every text of an exercise that a person reads."""
    yield exercise.name
    yield from (*exercise.steps, *exercise.cues, *exercise.mistakes)
    yield from (one.text for one in exercise.modifications)


def beyond_the_interface() -> Iterator[str]:
    """The texts that a language may do without at first: rules, questions, all exercises.

    Whoever translates them finds them in the same file; until then each comes out
    in English with a mark.
    """
    for fact in FACTS.values():
        yield fact.question
    for rule in Catalog.standard().rules.values():
        yield rule.message
        yield rule.instead.text
        if rule.instead.modification is not None:
            yield rule.instead.modification.text
    for exercise in Catalog.standard():
        yield from texts_of(exercise)


def gathered() -> dict[Key, None]:
    """Every text to translate, each once, in a fixed order; the interface first."""
    return interface() | dict.fromkeys(filter(None, beyond_the_interface()))


def interface() -> dict[Key, None]:
    """The texts that a language must have in full, each once, in a fixed order."""
    found: dict[Key, None] = dict.fromkeys(in_vocabulary())
    for part in ("render", "interop/fit", "interop/ical"):
        for path in sorted((PACKAGE / part).rglob("*.py")):
            found |= dict.fromkeys(in_calls(path))
    found |= dict.fromkeys(in_calls(PACKAGE / "clock.py"))
    found |= dict.fromkeys(in_sentences(PACKAGE / "clock.py"))
    for package in ("composer", "program"):
        for path in sorted((PACKAGE / package).glob("*.py")):
            found |= dict.fromkeys(in_sentences(path))
    for row in PROGRESSION_RULES.values():
        found |= dict.fromkeys(filter(None, (row.because, row.change)))
    for sign in importlib.import_module("spinekit.safety").STOP_SIGNS:
        found |= dict.fromkeys((sign.sign, sign.action))
    found |= dict.fromkeys(in_exercises())
    found.pop("", None)
    return found


def read(language: str) -> Texts:
    """The catalog of a language as it stands in its ``.po`` file."""
    with (LOCALES / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


def merged(language: str) -> Texts:
    """The catalog of a language with exactly the texts there are, translated as far as it goes."""
    old = read(language) if (LOCALES / f"{language}.po").exists() else Texts(locale=language)
    fixed = datetime(2026, 1, 1, tzinfo=UTC)  # or each run would give another file
    new = Texts(
        locale=language,
        project="spinekit",
        version="1",
        fuzzy=False,
        last_translator="The spinekit contributors",
        language_team=language,
        creation_date=fixed,
        revision_date=fixed,
    )
    # As the file has them: what Babel counts in a language changes with its version.
    new.mime_headers = [("Plural-Forms", old.plural_forms)]
    for key in gathered():
        known = old.get(key if isinstance(key, str) else key[0])
        text = "" if known is None else known.string
        new.add(key, string=text)
    return new


def compiled(texts: Texts) -> bytes:
    """A catalog as the bytes of a ``.mo`` file."""
    file = io.BytesIO()
    write_mo(file, texts)
    return file.getvalue()


def written(texts: Texts) -> bytes:
    """A catalog as the bytes of a ``.po`` file."""
    file = io.BytesIO()
    write_po(file, texts, width=100, no_location=True, omit_header=False, ignore_obsolete=True)
    return file.getvalue()


def lacking(texts: Texts) -> dict[Key, None]:
    """The texts of a catalog that have no translation, in any plural form, yet."""
    found: dict[Key, None] = {}
    for one in texts:
        whole = all(one.string) if isinstance(one.string, tuple) else one.string
        if one.id and not whole:
            found[one.id if isinstance(one.id, str) else (one.id[0], one.id[1])] = None
    return found


def main() -> None:
    """Bring every catalog up to date, and say what it lacks."""
    for language in LANGUAGES:
        if language == "en":
            continue
        texts = merged(language)
        (LOCALES / f"{language}.po").write_bytes(written(texts))
        (LOCALES / f"{language}.mo").write_bytes(compiled(texts))
        missing = lacking(texts)
        inside = [key for key in interface() if key in missing]
        sys.stdout.write(
            f"{language}: {len(list(texts)) - 1} texts, {len(missing)} lacking, "
            f"{len(inside)} of them of the interface\n"
        )


if __name__ == "__main__":
    main()
