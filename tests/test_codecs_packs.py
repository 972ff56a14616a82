"""Packs: what a clinic writes by hand is read, linted, merged and composed with."""

import json
import runpy
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from spinekit.catalog import Catalog
from spinekit.codecs import Limits, dumps, load_pack, pack_schema
from spinekit.composer import Request, compose
from spinekit.dosage import Dosage
from spinekit.errors import DecodeError, InvalidTypeError, SeveralErrors
from spinekit.evidence import OUR_JUDGEMENT
from spinekit.exercise import Surface
from spinekit.facts import Group
from spinekit.person import Person
from spinekit.references import CITATIONS
from spinekit.routine import Routine

EXAMPLES = Path(__file__).parent.parent / "examples"
there = pytest.mark.skipif(not EXAMPLES.is_dir(), reason="the source tree is out of the way")


def example() -> str:
    """The pack of the worked example."""
    return (EXAMPLES / "clinic_pack.toml").read_text(encoding="utf-8")


@there
def test_the_example_is_a_sound_catalog() -> None:
    """Five exercises, a ladder and a rule of its own; together with the standard ones nothing is wrong."""
    pack = load_pack(example())
    assert str(pack) == "5 exercises, 1 ladders, 0 protocols, 1 rules, 1 sources"
    merged = Catalog.standard() | pack
    assert merged.lint() == ()
    assert len(Catalog.standard()) + 5 == len(merged)
    assert Dosage.parse("2 x 8-10 x 3s") == pack["scapular squeeze"].doses[0].complete
    assert pack["scapular squeeze"].doses[0].assumed == ("sets",)
    rule = pack.rules["example-dizzy-standing-up"]
    assert OUR_JUDGEMENT in rule.citations


@there
def test_a_routine_is_composed_from_the_example() -> None:
    """Somebody with a chair alone gets a routine of the clinic's own exercises."""
    person = Person.of(age=71, cannot_get_up_from_floor=True).none_of(*Group)
    catalog = Catalog.standard() | load_pack(example())
    request = Request(person, minutes=10, surfaces={Surface.CHAIR}, catalog=catalog)
    routine = compose(request)
    assert isinstance(routine, Routine)
    chosen = {item.exercise.id for item in routine.items}
    assert chosen & {"sit-tall", "seated-march", "shoulder-blade-squeeze", "sit-to-stand"}


@there
def test_the_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """The program beside the pack prints a routine."""
    runpy.run_path(str(EXAMPLES / "clinic_pack.py"), run_name="__main__")
    printed = capsys.readouterr().out
    assert "27 exercises" in printed or "exercises" in printed
    assert "- Sit to stand" in printed


@there
def test_json_says_the_same_as_toml() -> None:
    """The same pack in JSON is the same catalog, and is written and read as a catalog, too."""
    pack = load_pack(example())
    assert pack == load_pack(json.dumps(tomllib.loads(example())))
    assert pack == load_pack(dumps(pack)) == load_pack(dumps(pack, indent=True))


@there
def test_the_schema_of_packs_takes_the_example() -> None:
    """An editor that knows the schema finds nothing wrong, and sees a misspelled key."""
    found = pack_schema()
    Draft202012Validator.check_schema(found)
    validator = Draft202012Validator(found)
    plain: dict[str, Any] = tomllib.loads(example())
    assert list(validator.iter_errors(plain)) == []
    plain["exercises"][0]["fmaily"] = plain["exercises"][0].pop("family")
    assert not validator.is_valid(plain)


def pack(body: str) -> str:
    """A pack in TOML with this body."""
    return f'spinekit = 1\ntype = "Pack"\n{body}'


def faults(text: str, limits: Limits | None = None) -> list[str]:
    """What is said against a pack, a line for each fault."""
    with pytest.raises(DecodeError) as caught:
        load_pack(text, limits=limits or Limits())
    return [str(one).splitlines()[0] for one in caught.value.errors]


def test_an_empty_pack_is_an_empty_catalog() -> None:
    """A pack needs nothing but its heading."""
    assert Catalog() == load_pack(pack("")) == load_pack(' {"spinekit": 1, "type": "Pack"}')


def test_every_fault_of_a_pack_is_listed() -> None:
    """Unknown citations, wrong citations and wrong rows are told together, each with its place."""
    found = faults(
        pack(
            'citations = [{ id = "x", says = "X", source = "y" }]\n'
            '[[ladders]]\nid = "l"\nname = "L"\ncitations = ["our-judgment"]\n'
            '[[ladders.rungs]]\nexercise = "bridge"\ndosage = "2 x"\n'
            'citations = ["our-judgement", "nowhere"]\n'
        )
    )
    assert found[0].startswith("$.citations[0].strength: is missing")
    assert found[1].startswith(
        "$.ladders[0].citations[0]: no citation of this name, got 'our-judgment'; did you mean 'our-judgement'?"
    )
    assert found[2].startswith("$.ladders[0].rungs[0].citations[1]: no citation of this name")
    assert found[3].startswith("$.ladders[0].rungs[0].dosage: not a dosage")
    assert len(found) == 4


def test_a_citation_of_spinekit_is_named_by_its_id() -> None:
    """What ships with the library need not be written again, and cannot be written otherwise."""
    known = next(iter(CITATIONS.values()))
    ladder = '[[ladders]]\nid = "l"\nname = "L"\nrungs = [{exercise = "x", dosage = "1 x 5"}]\n'
    found = load_pack(pack(f'{ladder}citations = ["{known.id}"]'))
    assert (known,) == found.ladders["l"].citations
    other = f'[[citations]]\nid = "{known.id}"\nsource = "x"\nsays = "Other."\nstrength = "lay"\n'
    assert [one.partition(",")[0] for one in faults(pack(other))] == [
        "$.citations[0].id: is the id of another citation"
    ]


def test_a_pack_that_changes_the_standard_is_a_conflict() -> None:
    """Merging says what means two things; nothing is replaced unasked."""
    row = dumps(Catalog(exercises=[Catalog.standard()["bird-dog"]]))
    changed = load_pack(row.replace('"name":"Bird dog"', '"name":"Bird cat"'))
    with pytest.raises(SeveralErrors, match="means different things"):
        Catalog.standard() | changed


BROKEN: dict[str, tuple[str, str]] = {
    "no TOML": ("spinekit = ", "$: not TOML"),
    "no pack": ('spinekit = 1\ntype = "Range"\nlow = 3', "$.type: no type here of this name"),
    "no heading": ("exercises = []", "$.spinekit: must be the version"),
    "no list": (pack("exercises = 3"), "$.exercises: must be a list"),
    "citations": (pack("citations = 3"), "$.citations: must be a list"),
    "a fraction": (pack('[[sources]]\nid = 1.5\ntitle = "X"\npublisher = "X"'), "$.sources[0].id"),
    "a date": (pack("exercises = 2025-01-01"), "$.exercises: must be a list"),
    "not finite": (pack("exercises = [nan, inf]"), "$.exercises[0]: must be an object"),
    "unknown": (pack("exercise = []"), "$.exercise: no key of this name"),
    "deep": (pack("exercises = " + "[" * 5_000), "$: "),
    "deep and closed": (pack("exercises = " + "[" * 50 + "]" * 50), "$: is nested too deep"),
    "deep keys": (pack("a." * 100_000 + "a = 1"), "$: is nested too deep"),
    "quoted keys": (pack('"a b" . ' * 50 + "a = 1"), "$: is nested too deep"),
    "long": (pack("#" * 600_000), "$: has too many characters"),
    "huge": (pack("exercises = " + "9" * 10_000), "$"),
    "JSON": ('{"spinekit": 1', "$: not JSON"),
    "empty": ("", "$.spinekit"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_pack_says_so(name: str) -> None:
    """Whatever is wrong with a pack is told, and nothing else is raised."""
    text, expected = BROKEN[name]
    assert any(one.startswith(expected) for one in faults(text)), faults(text)


def test_only_texts_are_packs() -> None:
    """Bytes are not guessed at."""
    with pytest.raises(InvalidTypeError, match="decode bytes"):
        load_pack(b"")  # type: ignore[arg-type]
