"""Translation: every text goes through its English message, and a gap is seen."""

import pickle
import re
import string
from collections.abc import Iterator, Mapping
from gettext import GNUTranslations
from typing import Any

import attrs
import pytest

from spinekit.catalog import Catalog
from spinekit.clock import timeline
from spinekit.composer import Request, compose
from spinekit.dosage import Dosage
from spinekit.errors import UnknownNameError
from spinekit.messages import Message
from spinekit.person import Person
from spinekit.ranges import Range
from spinekit.render import ENGLISH, LANGUAGES, Translator, render_text, translator
from spinekit.render.translating import MARK
from spinekit.render.words import dosage_words, duration, message_words
from spinekit.routine import Block, Item, Routine
from spinekit.samples import HEALTHY, SAMPLES
from tests import translations
from tests.sample_programs import PROGRAMS, hostile, logged, stopped

SPANISH = translator("es")
OTHERS = [one for one in LANGUAGES if one != "en"]


@pytest.mark.parametrize("language", OTHERS)
def test_the_catalog_holds_exactly_the_texts_there_are(language: str) -> None:
    """Nothing new is missing and nothing old is left: run ``python -m tests.translations``."""
    held = {one.id for one in translations.read(language) if one.id}
    there = {one.id for one in translations.merged(language) if one.id}
    assert there == held


@pytest.mark.parametrize("language", OTHERS)
def test_the_compiled_catalog_is_up_to_date(language: str) -> None:
    """What ships is compiled from what translators write: run ``python -m tests.translations``."""
    shipped = (translations.LOCALES / f"{language}.mo").read_bytes()
    fresh = translations.compiled(translations.read(language))

    def content(data: bytes) -> dict[object, str]:
        class File:
            def read(self) -> bytes:
                return data

        texts = dict(vars(GNUTranslations(File()))["_catalog"])
        texts.pop("")  # the header, which names the tool
        return texts

    assert content(fresh) == content(shipped)


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_places_of_its_message(language: str) -> None:
    """No place is lost or misspelled, in any plural form."""

    def places(text: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(text)} - {None}

    for one in translations.read(language):
        if not one.id:
            continue
        ids = one.id if isinstance(one.id, tuple | list) else (one.id,)
        texts = one.string if isinstance(one.string, tuple | list) else (one.string,)
        for text in filter(None, texts):
            assert places(ids[-1]) == places(text), one.id


def test_every_interface_word_is_translated() -> None:
    """The second language is full: nothing of the interface or of its five exercises is missing."""
    missing = translations.lacking(translations.read("es"))
    assert [key for key in translations.interface() if key in missing] == []


def test_every_text_of_the_catalog_can_be_translated() -> None:
    """Whatever an exercise, a rule or a question says is in the file that translators get."""
    there = translations.gathered()
    catalog = Catalog.standard()
    for exercise in catalog:
        assert {exercise.name, *exercise.steps} <= set(there)
    for rule in catalog.rules.values():
        assert {rule.message, rule.instead.text} <= set(there)


def test_what_is_decided_is_looked_up_by_what_is_gathered() -> None:
    """Every message of composed routines, refusals and programs is in the file, part by part."""
    there = translations.gathered()

    def templates(value: object) -> Iterator[str]:
        if isinstance(value, Message):
            yield value.template
            yield from (one for part in value.arguments.values() for one in templates(part))
        elif attrs.has(type(value)):
            kind: Any = type(value)
            for field in attrs.fields(kind):
                yield from templates(getattr(value, field.name))
        elif isinstance(value, Mapping):
            yield from (one for part in value.values() for one in templates(part))
        elif isinstance(value, tuple):
            yield from (one for part in value for one in templates(part))

    outcomes: list[object] = [compose(sample.request) for sample in SAMPLES.values()]
    outcomes += [make().sessions for make in PROGRAMS.values() if make is not hostile]
    outcomes += [logged().changes, stopped().refusal, compose(Request(Person.of(age=67)))]
    outcomes += [compose(Request(HEALTHY, minutes=5, items=Range(4, 6)))]
    said = {one for outcome in outcomes for one in templates(outcome)}
    worded = {one for one in said if re.search("[a-z]", re.sub(r"\{\w+\}", "", one))}
    assert len(worded) > 50
    assert sorted(worded - set(there)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 x 10-12 x 2s", "2 series de 10 a 12; mantén cada una 2 segundos"),
        ("1 x 10 per side, load 2.5kg", "1 serie de 10 por cada lado; con 2,5 kg"),
        ("1 x 1s", "mantén la posición 1 segundo"),
        (
            "3 x 15s, rest 1s",
            "3 veces: mantén la posición 15 segundos; descansa 1 segundo entre series",
        ),
        ("1 x 10, 1/day, 1 day/week", "1 serie de 10; 1 vez al día; 1 día por semana"),
        ("1 x 10, 2/day, 3 days/week", "1 serie de 10; 2 veces al día; 3 días por semana"),
    ],
)
def test_plural_forms_and_number_formats_are_right(text: str, expected: str) -> None:
    """One is singular, more are plural, and a decimal has the sign of the language."""
    assert expected == dosage_words(Dosage.parse(text), SPANISH)


@pytest.mark.parametrize(
    ("number", "english", "spanish"),
    [
        (9999, "9999", "9999"),
        (12000, "12,000", "12\N{NO-BREAK SPACE}000"),
        ("2.5", "2.5", "2,5"),
        ("12000.25", "12,000.25", "12\N{NO-BREAK SPACE}000,25"),
    ],
)
def test_numbers_are_written_as_the_language_writes_them(
    number: int | str, english: str, spanish: str
) -> None:
    """Groups of three from five digits on, and the decimal sign."""
    assert (english, spanish) == (ENGLISH.number(number), SPANISH.number(number))


def test_a_gap_is_seen_and_stays_in_one_language() -> None:
    """A sentence without translation is marked once, and whole: its arguments stay English too."""
    message = Message("{exercise} is unheard of.", {"exercise": "Bird dog"})
    assert message_words(message, SPANISH) == f"{MARK}Bird dog is unheard of."
    assert SPANISH.counted("{n} unheard", "{n} of those", 1) == f"{MARK}1 unheard"
    assert SPANISH.counted("{n} unheard", "{n} of those", 2) == f"{MARK}2 of those"


def test_five_exercises_are_whole() -> None:
    """Their sheet holds not one English line."""
    catalog = Catalog.standard()
    for name in translations.TRANSLATED_EXERCISES:
        exercise = catalog[name]
        dosage = next(one.complete for one in exercise.doses if one.complete is not None)
        routine = Routine(blocks=(Block(items=(Item(exercise=exercise, dosage=dosage),)),))
        assert MARK not in render_text(routine, translator=SPANISH, sources=False)


@pytest.mark.parametrize("longer", [False, True])
def test_every_cue_is_translated(longer: bool) -> None:
    """Nothing the clock says is left in English but names of exercises."""
    for sample in SAMPLES.values():
        routine = compose(sample.request)
        assert isinstance(routine, Routine)
        for cue in timeline(routine, longer=longer):
            for message in (cue.spoken, cue.shown):
                assert not SPANISH.text(message.template).startswith(MARK)


def test_english_is_what_is_written() -> None:
    """In English every message is its own template, filled."""
    message = Message("{low} to {high}", {"low": 1, "high": 2})
    assert str(message) == ENGLISH.say(message)
    assert translator("en") is ENGLISH


def test_a_translator_is_a_value() -> None:
    """It can be compared, hashed and sent to another process."""
    again = pickle.loads(pickle.dumps(SPANISH))
    assert again == SPANISH == translator("es")
    assert hash(again) == hash(SPANISH)
    assert again.text("Steps") == "Pasos"


def test_a_language_without_texts_marks_everything() -> None:
    """A translator of one's own with no catalog shows English, marked."""
    assert Translator("xx").text("Steps") == f"{MARK}Steps"


def test_an_unknown_language_names_the_known_ones() -> None:
    """The error says which there are."""
    with pytest.raises(UnknownNameError, match="choose from en, es"):
        translator("quenya")


def test_a_duration_keeps_its_numbers() -> None:
    """Translating changes words, never numbers."""
    span = Range(860, 965)
    numbers = re.findall(r"\d+", duration(span))
    assert numbers == re.findall(r"\d+", duration(span, SPANISH))


def test_a_message_in_a_message_is_translated_by_itself() -> None:
    """Each part has its own translation; a gap in one marks that part alone."""
    known = Message("Allow {minutes} minutes.", {"minutes": 12})
    unknown = Message("No catalog says {this}.", {"this": "this"})
    assert SPANISH.say(Message.joined([known, known])) == " ".join([SPANISH.say(known)] * 2)
    mixed = Message("If this is so: {finding} {advice}", {"finding": unknown, "advice": known})
    for said in (SPANISH.say(mixed), message_words(mixed, SPANISH)):
        assert said == f"Si es así: {MARK}No catalog says this. {SPANISH.say(known)}"


def test_what_has_no_words_needs_no_translation() -> None:
    """A template of places and signs alone is the same in every language."""
    assert SPANISH.text("{a} ({b}): 3") == "{a} ({b}): 3"
    assert SPANISH.text("{a} or {b}; {c}") == MARK + "{a} or {b}; {c}"
