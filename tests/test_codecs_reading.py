"""Reading documents: nothing coerced, every fault with its place, bombs refused, older versions read."""

import datetime as dt
import json
import os
import subprocess
import sys
import tracemalloc
from pathlib import Path
from typing import Any, cast

import attrs
import cattrs
import orjson
import pytest

from spinekit.catalog import Catalog
from spinekit.codecs import (
    FORMAT,
    TYPES,
    Limits,
    configure,
    dumps,
    from_plain,
    loads,
    make_converter,
    to_plain,
)
from spinekit.codecs.migrations import MIGRATIONS
from spinekit.codecs.registry import NAMES, fields_of
from spinekit.composer import Option, Problem, Request
from spinekit.demands import Demands, Position
from spinekit.dosage import Dosage, Holds, Load, PercentOfMax, Reps, Work
from spinekit.errors import (
    DecodeError,
    InvalidTypeError,
    InvalidValueError,
    NotationError,
    SpinekitError,
)
from spinekit.exercise import Exercise, Modification, Surface, Target
from spinekit.frozen import FrozenMapping
from spinekit.ladder import Ladder
from spinekit.messages import Message
from spinekit.person import Person
from spinekit.program import Step
from spinekit.progression import SessionLog
from spinekit.ranges import Range
from spinekit.routine import Routine
from spinekit.safety import Condition, Rule, Verdict, fact
from spinekit.samples import BED_BRIDGE

HERE = Path(__file__).parent


def faults(kind: type, **fields: object) -> list[str]:
    """What is said against a document with these fields, a line for each fault."""
    document = json.dumps({"spinekit": FORMAT, "type": NAMES[kind], **fields})
    with pytest.raises(DecodeError) as caught:
        loads(document, kind)
    return [str(one).splitlines()[0] for one in caught.value.errors]


COERCED = ["3", True, 3.0, 3.5, None, [3], {"low": 3}, 1e400, -1]


@pytest.mark.parametrize("value", COERCED, ids=repr)
def test_nothing_is_taken_for_a_whole_number(value: object) -> None:
    """A text, a truth, a fraction, a list or a negative number is no number of a range."""
    with pytest.raises(DecodeError) as caught:
        from_plain({"spinekit": 1, "type": "Range", "low": value})
    assert [one.path for one in caught.value.errors] == ["$.low"]


@pytest.mark.parametrize("value", [0, 1, "true", "yes", None, []], ids=repr)
def test_nothing_is_taken_for_yes_or_no(value: object) -> None:
    """Only true and false are."""
    expected = "$.per_side: must be true or false"
    found = faults(Dosage, sets=None, work={"type": "Reps", "count": None}, per_side=value)
    assert [expected] == [one.partition(",")[0] for one in found]


@pytest.mark.parametrize("value", [1, True, None, ["x"], {"x": 1}], ids=repr)
def test_nothing_is_taken_for_a_text(value: object) -> None:
    """A number is no text."""
    assert "$.template: must be a text" in faults(Message, template=value)[0]


@pytest.mark.parametrize("value", ["abc", {"a": 1}, None, 3], ids=repr)
def test_nothing_is_taken_for_a_list(value: object) -> None:
    """A text is no list of letters, an object no list of keys."""
    assert "$.rungs: must be a list" in faults(Ladder, id="x", name="X", rungs=value)[0]


def every_number() -> list[tuple[type, str]]:
    """Every field of every type that holds one whole number, stated or not."""
    return [
        (kind, field.key)
        for kind in TYPES.values()
        if kind is not Condition
        for field in fields_of(kind)
        if field.attribute.type in (int, int | None)
    ]


@pytest.mark.parametrize(("kind", "key"), every_number(), ids=str)
def test_no_field_anywhere_coerces_a_number(kind: type, key: str) -> None:
    """Whoever checks a number, a class or the codec, refuses what only looks like one."""
    for value in ("3", True, 3.0, [3]):
        found = faults(kind, **{key: value})
        assert any(one.startswith(f"$.{key}: must be a whole number") for one in found), value


def test_every_fault_is_listed_at_once() -> None:
    """One document, every mistake in it, each with its JSON path, value and remedy."""
    found = faults(
        Exercise,
        id="Bird Dog",
        name="Bird dog",
        phase="mainn",
        demands={"position": "prone", "wrist_load": 2, "flexion": {"rangee": "mid"}},
        surfaces=["floor", "floor"],
        trains={"glutes": 9, "balance": 7, "gluts": 1},
        doses=[{"dosage": {"sets": {"low": 3, "high": 2}, "work": {"type": "Rep", "count": None}}}],
        steps="Lie down.",
        cues=["Breathe.", "", 3, " x"],
        extra=1,
    )
    assert found == [
        "$.extra: no key of this name, got 'extra'; there are 21 to choose from",
        "$.id: is not an id, got 'Bird Dog'; use small letters and digits joined by '-' or '_', such as 'bird-dog'",
        "$.family: is missing; every Exercise needs 'family'",
        "$.phase: no Phase of this name, got 'mainn'; did you mean 'main'?",
        "$.demands.flexion.rangee: no key of this name, got 'rangee'; did you mean 'range'?",
        "$.demands.wrist_load: must be a word for Grade, got 2; choose from none, low, moderate, high",
        "$.surfaces[1]: stands there twice, got 'floor'; leave one out",
        "$.trains.gluts: no Target of this name, got 'gluts'; did you mean 'glutes'?",
        "$.trains.glutes: is out of bounds, got 9; give a whole number from 1 to 3",
        "$.trains.balance: is out of bounds, got 7; give a whole number from 1 to 3",
        "$.steps: must be a list, got 'Lie down.'; write [...]",
        "$.cues[2]: must be a text, got 3; write it in double quotes",
        "$.cues[1]: must not be empty, got ''; write the text",
        "$.cues[3]: has spaces at an end, got ' x'; strip it",
        "$.doses[0].dosage.sets.high: is below Range.low, 3, got 2; write Range(2, 3)",
        "$.doses[0].dosage.work.type: no type here of this name, got 'Rep'; did you mean 'Reps'?",
        "$.doses[0].citation: is missing; every Dose needs 'citation'",
    ]


OWN_WORDS: list[tuple[type, dict[str, Any], str]] = [
    (Range, {"low": 5, "high": 3}, "$.high: is below Range.low, 5, got 3; write Range(3, 5)"),
    (
        Person,
        {"answers": {"age": 130, "osteoporosis": False, "glaucoma": 1}},
        "$.answers.age: is out of bounds, got 130; give a whole number from 0 to 120",
    ),
    (
        Person,
        {"answers": {"pregnant": False, "pregnancy_weeks": 20}},
        "$.answers.pregnant: is no, and pregnancy_weeks says otherwise, got False",
    ),
    (
        Dosage,
        {"sets": {"low": 0}, "work": {"type": "Reps", "count": {"low": 900}}},
        "$.sets: is out of bounds, got Range(low=0, high=0); stay from 1 to 20",
    ),
    (Condition, {"text": "age >= old"}, "$.text: not a condition: expected a value of age"),
    (
        Modification,
        {"id": "x", "text": "X", "limits": {"wrist": "low"}},
        "$.limits.wrist: no key of this name, got 'wrist'; did you mean 'wrist_load'?",
    ),
    (
        Message,
        {"template": "{who} waits"},
        "$.arguments: lacks who, got []; give an argument for each name in braces",
    ),
    (
        Request,
        {"person": {"answers": {}}, "avoid": ["brid-dog"]},
        "$.avoid: no exercise of this name",
    ),
]


@pytest.mark.parametrize(("kind", "fields", "expected"), OWN_WORDS, ids=lambda one: str(one)[:30])
def test_the_words_of_the_library_survive(
    kind: type, fields: dict[str, Any], expected: str
) -> None:
    """What a class says against a value is told in its own words, at the place in the document."""
    assert any(one.startswith(expected) for one in faults(kind, **fields)), faults(kind, **fields)


def test_two_faults_of_one_person_are_both_told() -> None:
    """A class that finds several mistakes has them listed one by one."""
    found = faults(Person, answers={"age": 130, "systolic_bp": 90, "diastolic_bp": 95})
    assert len(found) >= 2
    assert all(one.startswith("$.answers.") for one in found)


def test_faults_are_listed_up_to_a_limit() -> None:
    """A document that is wrong a million times gets a list a person can read."""
    wrong = {"spinekit": 1, "type": "Catalog", "exercises": [1] * 5_000}
    with pytest.raises(DecodeError) as caught:
        loads(json.dumps(wrong), limits=Limits(faults=7))
    assert len(caught.value.errors) == 7


HEADINGS: list[tuple[str, str]] = [
    ("{}", "$.spinekit: must be the version of the format"),
    ('{"type": "Range", "low": 1}', "$.spinekit: must be the version of the format"),
    ('{"spinekit": true, "type": "Range", "low": 1}', "$.spinekit: must be the version"),
    ('{"spinekit": 2, "type": "Range", "low": 1}', "read it with a newer spinekit"),
    ('{"spinekit": -1, "type": "Range", "low": 1}', 'write "spinekit": 1'),
    ('{"spinekit": 1, "low": 1}', "$.type: must be the name of a type"),
    ('{"spinekit": 1, "type": "Rang", "low": 1}', "did you mean 'Range'?"),
    ('{"spinekit": 1, "type": "Dosage", "low": 1}', "$.type: no type here of this name"),
    ("[]", "$: must be an object"),
    ("null", "$: must be an object"),
    ("3", "$: must be an object"),
    ('"Range"', "$: must be an object"),
    ("", "$: not JSON"),
    ("{", "$: not JSON"),
    ('{"a": 1,}', "$: not JSON"),
    ("{} {}", "$: not JSON"),
    ("\ufeff{}", "$: not JSON"),
    ('{"spinekit": 1, "type": "Range", "low": NaN}', "holds what is no number"),
    ('{"spinekit": 1, "type": "Range", "low": -Infinity}', "holds what is no number"),
    ('{"spinekit": 1, "type": "Range", "low": 1, "low": 1}', "has a key twice"),
    ('{"spinekit": 1, "type": "Range", "low": 1, "l\\u006fw": 1}', "has a key twice"),
]


@pytest.mark.parametrize(("text", "expected"), HEADINGS)
@pytest.mark.parametrize("engine", [None, orjson], ids=["json", "orjson"])
def test_what_is_no_document_says_so(text: str, expected: str, engine: Any) -> None:
    """Whatever is wrong with the text or its two first keys is told, by either engine."""
    with pytest.raises(DecodeError) as caught:
        loads(text, Range, engine=engine)
    # orjson itself refuses what json lets through to us.
    assert expected in str(caught.value) or "not JSON" in str(caught.value)


def test_only_texts_and_known_types_are_asked_for() -> None:
    """Bytes are not guessed at, and a type without documents is a mistake of the program."""
    with pytest.raises(InvalidTypeError, match="decode bytes"):
        loads(b"{}")  # type: ignore[call-overload]
    with pytest.raises(InvalidTypeError, match="has no document"):
        loads("{}", FrozenMapping)
    with pytest.raises(InvalidTypeError, match="has no document"):
        dumps(object())
    with pytest.raises(InvalidTypeError, match="has no document"):
        dumps({"low": 1})


def test_a_document_names_its_place_in_broken_json() -> None:
    """A text that is no JSON is shown where it breaks off, not whole."""
    with pytest.raises(DecodeError) as caught:
        loads('{"spinekit": 1, "type": "Range", "low": 8; "high": 12}')
    (fault,) = caught.value.errors
    assert isinstance(fault, NotationError)
    assert fault.text[fault.position] == ";"


BOMBS: dict[str, tuple[str, str]] = {
    "deep lists": ("[" * 1_000_000, "nested too deep"),
    "deep objects": ('{"a":' * 500_000, "nested too deep"),
    "deep and closed": ("[" * 40 + "]" * 40, "nested too deep"),
    "deep in a field": (
        '{"spinekit": 1, "type": "Range", "low": ' + "[" * 99 + "]" * 99 + "}",
        "nested too deep",
    ),
    "many lists": ("[" + "[]," * 1_200_000 + "[]]", "holds too many values"),
    "long list": ("[" + "0," * 150_000 + "0]", "a list of too many entries"),
    "long object": (
        "{" + ",".join(f'"{one}":0' for one in range(100_001)) + "}",
        "a list of too many entries",
    ),
    "long text": ('{"a": "' + "x" * 16_000_000 + '"}', "too many characters"),
    "huge number": (
        '{"spinekit": 1, "type": "Range", "low": ' + "9" * 1_000_000 + "}",
        "a number of too many digits",
    ),
    "long number": (
        '{"spinekit": 1, "type": "Range", "low": 1' + "0" * 15 + "}",
        "too many digits",
    ),
    "brackets behind quotes": ('{"a": "\\"' + "[" * 50 + '", "b": ' + "[" * 50, "nested too deep"),
}


@pytest.mark.parametrize("name", BOMBS)
@pytest.mark.parametrize("engine", [None, orjson], ids=["json", "orjson"])
def test_a_bomb_is_refused(name: str, engine: Any) -> None:
    """A document that would cost more than it may is refused, naming the setting, with either engine."""
    text, expected = BOMBS[name]
    with pytest.raises(DecodeError, match="raise Limits") as caught:
        loads(text, engine=engine)
    assert expected in str(caught.value)


@pytest.mark.parametrize("name", ["deep lists", "many lists", "huge number"])
def test_a_bomb_is_refused_before_it_costs_memory(name: str) -> None:
    """What is refused by its text alone takes a few times the text, and no tree of values."""
    text, _ = BOMBS[name]
    tracemalloc.start()
    try:
        with pytest.raises(DecodeError):
            loads(text)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 5 * len(text)


def test_brackets_in_strings_are_no_depth() -> None:
    """Only what stands outside strings counts, however the string is escaped."""
    for said in ("[[[[{{{{", '\\"[[[[', "\\\\", '\\\\\\"[[[[[', "], [", "\\u005b\\u005b"):
        message = Message("{x}", {"x": json.loads(f'"{said}"')})
        assert message == loads(dumps(message), limits=Limits(depth=2))


def test_limits_are_exact() -> None:
    """What is just at a limit is read."""
    text = dumps(Range(8, 12))
    assert Range(8, 12) == loads(text, limits=Limits(characters=len(text), depth=1, values=5))
    with pytest.raises(DecodeError, match="too many characters"):
        loads(text, limits=Limits(characters=len(text) - 1))
    with pytest.raises(DecodeError, match="too many values"):
        loads(text, limits=Limits(values=4))
    assert Message("{x}", {"x": 10**15 - 1}) == loads(dumps(Message("{x}", {"x": 10**15 - 1})))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Message("\ud800"), "half of a character"),
        (Message("{x}", {"x": "\udfff"}), "half of a character"),
        (Message("{x}", {"x": 10**15}), "a number that many programs would round"),
        (Message("{x}", {"x": -(10**30)}), "a number that many programs would round"),
    ],
    ids=["template", "argument", "number", "negative"],
)
@pytest.mark.parametrize("engine", [None, orjson], ids=["json", "orjson"])
def test_what_no_document_can_hold_is_not_written(
    value: object, expected: str, engine: Any
) -> None:
    """Writing refuses what reading could not give back, by either engine."""
    with pytest.raises(InvalidValueError, match=expected):
        dumps(value, engine=engine)


def test_a_condition_too_long_to_read_is_not_written() -> None:
    """A condition that its own notation refuses is refused when it is written."""
    condition = Condition.parse("age >= 70")
    for number in range(400):
        condition = condition & fact(f"fact_{number}")
    with pytest.raises(InvalidValueError, match="too long to be written"):
        dumps(condition)
    deep = fact("frail").condition
    for number in range(60):
        deep = ~(deep & fact(f"f{number}"))
    with pytest.raises(SpinekitError):
        dumps(deep)


def test_half_a_character_is_not_read() -> None:
    """An escape of half a surrogate pair is a fault, a whole pair is a character."""
    assert "half of a character" in faults(Message, template="\ud800")[0]
    assert Message("😀") == loads('{"spinekit":1,"type":"Message","template":"\\ud83d\\ude00"}')


def test_version_0_is_read() -> None:
    """A document of the version before the first release gives the same value."""
    old = (HERE / "documents" / "dosage_v0.json").read_text(encoding="utf-8")
    expected = Dosage(
        Range(2, 3),
        Holds(Range(10, 12), 2),
        per_side=True,
        rest=60,
        load=PercentOfMax(Range(60, 80)),
    )
    assert expected == loads(old, Dosage)
    with pytest.raises(DecodeError, match=r"\$.work.type: is missing"):
        loads(old.replace('"spinekit": 0', '"spinekit": 1'), Dosage)


def test_a_step_that_holds_is_no_hold_of_version_0() -> None:
    """Two kinds share a word; only that of work was renamed."""
    step = Step(line="glute-bridge", item=BED_BRIDGE, kind="hold", reason=Message("As last time."))
    old = dumps(step).replace('"spinekit":1', '"spinekit":0')
    assert step == loads(old.replace('"type":"Holds"', '"kind":"holds"'), Step)


def test_there_is_a_step_from_every_older_version() -> None:
    """Every version before the present one leads to the next."""
    assert list(range(FORMAT)) == sorted(MIGRATIONS)


def test_a_dosage_may_be_written_as_people_do() -> None:
    """The notation of a dosage is read where a dosage stands; it is written in full."""
    plain = to_plain(next(iter(Catalog.standard().ladders.values())))
    said = {
        **plain,
        "rungs": [{**one, "dosage": "2 x 10-12 x 2s per side"} for one in plain["rungs"]],
    }
    ladder = from_plain(said)
    assert {Dosage.parse("2 x 10-12 x 2s per side")} == {one.dosage for one in ladder.rungs}
    assert isinstance(to_plain(ladder)["rungs"][0]["dosage"], dict)
    assert (
        "$.dosage: not a dosage" in faults(TYPES["Rung"], exercise="x", dosage="2 x 12 wiggles")[0]
    )


def test_what_is_left_out_takes_its_default() -> None:
    """A field with a default may be left out; one without may not."""
    assert Demands(position=Position.PRONE) == loads(
        '{"spinekit": 1, "type": "Demands", "position": "prone"}', Demands
    )
    assert faults(Demands) == ["$.position: is missing; every Demands needs 'position'"]


def test_the_order_of_mappings_is_kept() -> None:
    """Two equal routines whose decisions stand in another order stay in their own."""
    trains = {Target.GLUTES: 3, Target.BALANCE: 1}
    exercise = attrs.evolve(BED_BRIDGE.exercise, trains=trains)
    other = attrs.evolve(exercise, trains=dict(reversed(trains.items())))
    assert exercise == other
    assert [one.value for one in loads(dumps(exercise), Exercise).trains] == ["glutes", "balance"]
    assert [one.value for one in loads(dumps(other), Exercise).trains] == ["balance", "glutes"]


def test_sets_are_sorted() -> None:
    """A set has one way to be written."""
    assert to_plain(
        Modification(id="x", text="X", not_on={Surface.FLOOR, Surface.BED, Surface.CHAIR})
    )["not_on"] == ["bed", "chair", "floor"]


def test_the_standard_catalog_of_a_request_is_not_spelled_out() -> None:
    """Null stands for the catalog that ships; any other is written whole."""
    request = Request(Person.of(age=67))
    other = attrs.evolve(
        request, catalog=Catalog.standard().without(next(iter(Catalog.standard().ladders)))
    )
    assert to_plain(request)["catalog"] is None
    assert other == loads(dumps(other))


def test_the_composing_problem_keeps_its_published_form() -> None:
    """A problem reads as its own plain form does, and a candidate's doses keep their keys."""
    problem = Problem(
        targets=("hip",),
        credit=(((4, 10), (None, 1)),),
        budget_s=100,
        phases=(),
        positions=(),
        setup_s=(),
        change_points=0,
        min_items=0,
        max_items=0,
        candidates=(),
    )
    assert {"spinekit": 1, "type": "Problem", **problem.to_dict()} == to_plain(problem)
    assert {"spinekit": 1, "type": "Option", **Option(5, 2).to_dict()} == to_plain(Option(5, 2))


def written_under(seed: str) -> str:
    """A digest of the standard catalog as an interpreter with that hash seed writes it."""
    code = (
        "import hashlib\nfrom spinekit.catalog import Catalog\nfrom spinekit.codecs import dumps\n"
        "print(hashlib.sha256(dumps(Catalog.standard()).encode()).hexdigest())"
    )
    env = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True, env=env).stdout


def test_the_bytes_do_not_hang_on_the_hash_seed() -> None:
    """Interpreters whose sets stand in another order write the same bytes."""
    assert written_under("1") == written_under("4294967295")


@attrs.frozen
class Booking:
    """A class of a program that holds values of the library."""

    room: str
    routine: Routine
    work: Work
    load: Load | None
    day: dt.date
    when: Condition


def booking() -> Booking:
    """One booking."""
    return Booking(
        "2",
        Routine(blocks=()),
        Reps(Range(8, 12)),
        None,
        dt.date(2025, 3, 3),
        Condition.parse("age >= 70"),
    )


def own_converter() -> cattrs.Converter:
    """A program's converter with a form of its own for texts, numbers and dates."""
    converter = cattrs.Converter()
    converter.register_unstructure_hook(dt.date, dt.date.toordinal)
    converter.register_structure_hook(dt.date, lambda value, _: dt.date.fromordinal(value))
    converter.register_unstructure_hook(str, str.upper)
    converter.register_structure_hook(str, lambda value, _: str(value).lower())
    return converter


def test_a_program_can_use_its_own_converter() -> None:
    """Ours stand in theirs as in a document, theirs keep their own forms, neither reaches into the other."""
    converter = configure(own_converter())
    plain = converter.unstructure(booking())
    assert plain["work"] == {"type": "Reps", "count": {"low": 8, "high": 12}}
    assert booking().day.toordinal() == plain["day"]
    assert plain["when"] == "age >= 70"
    assert booking() == converter.structure(plain, Booking)
    log = SessionLog(date=dt.date(2025, 3, 3))
    assert converter.unstructure(log)["date"] == "2025-03-03"
    assert log == converter.structure(converter.unstructure(log), SessionLog)


def test_a_configured_converter_is_strict_and_tells_all() -> None:
    """Whatever the converter is set to, our classes list every fault."""
    converter = configure(cattrs.Converter(forbid_extra_keys=False, detailed_validation=False))
    with pytest.raises(DecodeError) as caught:
        converter.structure({"low": "8", "hihg": 12}, Range)
    assert [one.path for one in caught.value.errors] == ["$.hihg", "$.low"]
    with pytest.raises(DecodeError):
        converter.structure({"type": "Nonsense"}, cast("type[Reps]", Work))
    with pytest.raises(DecodeError):
        converter.structure(3, Condition)


@pytest.mark.parametrize("kind", [Range, Rule, Verdict, Exercise], ids=lambda one: one.__name__)
@pytest.mark.parametrize("data", [None, 6, [], "abc", {}], ids=repr)
def test_a_fresh_converter_raises_nothing_of_its_own(kind: type, data: object) -> None:
    """What is no object at all is a fault like any other."""
    with pytest.raises(DecodeError):
        make_converter().structure(data, kind)


def test_converters_are_fresh() -> None:
    """Changing one converter changes no other."""
    one, other = make_converter(), make_converter()
    one.register_unstructure_hook(Range, str)
    assert one.unstructure(Range(8, 12)) == "8-12"
    assert other.unstructure(Range(8, 12)) == {"low": 8, "high": 12}
    assert to_plain(Range(8, 12)) == {"spinekit": 1, "type": "Range", "low": 8, "high": 12}


def test_names_that_head_a_document_are_nobodys_field() -> None:
    """No class has a field that would be taken for the version or the type."""
    keys = {
        field.key for kind in TYPES.values() if kind is not Condition for field in fields_of(kind)
    }
    assert set() == keys & {"spinekit", "type"}
