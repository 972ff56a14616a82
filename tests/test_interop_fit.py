"""Workout files: two decoders of other makers read back every step, and the totals agree."""

import datetime as dt
import io
from collections.abc import Iterator
from typing import Any

import attrs
import fitdecode
import pytest
from garmin_fit_sdk import Decoder, Profile, Stream
from hypothesis import given, settings
from hypothesis import strategies as st

from spinekit.catalog import Catalog
from spinekit.clock import CueKind, timeline
from spinekit.composer import compose
from spinekit.demands import Demands, Position
from spinekit.dosage import Dosage, Timing
from spinekit.errors import InvalidTypeError, InvalidValueError, SpinekitError
from spinekit.exercise import Exercise, Modification, Phase, Sides, Surface
from spinekit.interop.fit import EXERCISE_CODES, ExerciseCode, fit_workout, workout_steps
from spinekit.interop.fit.encoding import (
    LONGEST_TEXT,
    FitField,
    FitMessage,
    FitType,
    checksum,
    fit_bytes,
    fitted,
)
from spinekit.messages import Message
from spinekit.render import translator
from spinekit.render.plain import harmless
from spinekit.routine import Block, Item, Routine
from spinekit.samples import BED_BRIDGE, SAMPLES
from spinekit.testing import routines

CREATED = dt.datetime(2025, 3, 3, 7, tzinfo=dt.UTC)
HOSTILE = ["\x00\x01", "a\x1b[2J", "x" * 4_000, "仰" * 300, "👩‍⚕️" * 90, "\u202egnol", "{}%s"]

# Drawing a routine costs far more than writing it.
fewer = settings(max_examples=15)

Mesg = dict[str, Any]


def written(routine: Routine, **given: Any) -> bytes:
    """The file of a routine."""
    return fit_workout(routine, **{"serial": 7, "created": CREATED, **given})


def by_garmin(data: bytes) -> Any:
    """What Garmin's own decoder reads, which must find no error."""
    assert Decoder(Stream.from_byte_array(bytearray(data))).check_integrity()
    messages, errors = Decoder(Stream.from_byte_array(bytearray(data))).read()
    assert errors == []
    return messages


def by_fitdecode(data: bytes) -> list[tuple[str, Mesg]]:
    """What the other decoder reads: every message with its fields."""
    with fitdecode.FitReader(
        io.BytesIO(data),
        check_crc=fitdecode.CrcCheck.RAISE,
        error_handling=fitdecode.ErrorHandling.RAISE,
    ) as reader:
        return [
            (frame.name, {field.name: field.value for field in frame.fields})
            for frame in reader
            if isinstance(frame, fitdecode.FitDataMessage)
        ]


def done(steps: list[Mesg]) -> Iterator[Mesg]:
    """The steps as a watch goes through them: repeats followed, each step as often as it is done."""
    followed: dict[int, int] = {}
    place = 0
    while place < len(steps):
        step = steps[place]
        if step["duration_type"] != "repeat_until_steps_cmplt":
            yield step
            place += 1
            continue
        followed[place] = followed.get(place, 0) + 1
        again = followed[place] < step["target_value"]
        place = step["duration_value"] if again else place + 1


def routine(dosage: str, **given: Any) -> Routine:
    """A routine of one exercise."""
    exercise = Exercise(
        **{
            "id": "bridge",
            "name": "Bridge",
            "family": "bridge",
            "phase": Phase.MAIN,
            "demands": Demands(position=Position.SUPINE),
            "surfaces": {Surface.BED},
            "trains": {},
            **given,
        }
    )
    item = Item(exercise=exercise, dosage=Dosage.parse(dosage))
    return Routine(blocks=(Block(items=(item,)),))


def check_totals(routine: Routine, *, longer: bool) -> None:
    """Every second and every repetition of a routine is in the file, and nothing else."""
    read = by_garmin(written(routine, longer=longer))
    steps = read["workout_step_mesgs"]
    assert [len(steps)] == [one["num_valid_steps"] for one in read["workout_mesgs"]]
    assert list(range(len(steps))) == [one["message_index"] for one in steps]
    gone_through = list(done(steps))
    cues = timeline(routine, longer=longer)
    counted = [
        cue for cue in cues if cue.repetition is not None or _falls_into_a_count(routine, cue)
    ]
    timed = sum(one["duration_value"] for one in gone_through if one["duration_type"] == "time")
    total = routine.seconds.high if longer else routine.seconds.low
    assert total * 1000 == timed + 1000 * sum(cue.length for cue in counted)
    repetitions = {
        (cue.item, cue.set, cue.side, cue.repetition) for cue in cues if cue.repetition is not None
    }
    assert len(repetitions) == sum(
        one["duration_value"] for one in gone_through if one["duration_type"] == "reps"
    )
    rests = sum(cue.kind is CueKind.REST for cue in cues)
    assert rests == sum(one["wkt_step_name"] == "Rest." for one in gone_through)


def _falls_into_a_count(routine: Routine, cue: Any) -> bool:
    """Whether it is the one change of sides of repetitions by turns, which has no step."""
    if cue.kind is not CueKind.SWITCH_SIDES or cue.item is None:
        return False
    item = routine.items[cue.item]
    return item.exercise.sides is Sides.ALTERNATING and hasattr(item.dosage.work, "count")


@fewer
@given(
    routine=routines(small=True, explained=False).filter(lambda one: bool(one.items)),
    longer=st.booleans(),
)
def test_the_totals_agree(routine: Routine, longer: bool) -> None:
    """Time and repetitions read back by Garmin's decoder are those of the routine."""
    check_totals(routine, longer=longer)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_totals_of_the_samples_agree(name: str) -> None:
    """Composed routines hold what generated ones hold, at both ends of their ranges."""
    composed = compose(SAMPLES[name].request)
    assert isinstance(composed, Routine)
    check_totals(composed, longer=False)
    check_totals(composed, longer=True)


@fewer
@given(routine=routines(small=True, explained=False).filter(lambda one: bool(one.items)))
def test_two_decoders_read_the_same(routine: Routine) -> None:
    """A decoder of another maker reads every message and field as Garmin's does."""
    data = written(routine)
    read = by_garmin(data)
    steps = [fields for name, fields in by_fitdecode(data) if name == "workout_step"]
    assert len(steps) == len(read["workout_step_mesgs"])
    for ours, theirs in zip(read["workout_step_mesgs"], steps, strict=True):
        for field in ("message_index", "wkt_step_name", "duration_type", "intensity", "notes"):
            assert ours.get(field) == theirs.get(field), field
        if ours["duration_type"] == "time":
            assert ours["duration_value"] / 1000 == theirs["duration_time"]
        elif ours["duration_type"] == "reps":
            assert ours["duration_value"] == theirs["duration_reps"]
        else:
            assert ours["duration_value"] == theirs["duration_step"]
            assert ours["target_value"] == theirs["repeat_steps"]


# Each: the dosage, how the sides take part, and the steps by hand.
LAID_OUT = {
    "one set": ("1 x 12", Sides.TOGETHER, ["12: Bridge"]),
    "two sets": ("2 x 12, rest 30s", Sides.TOGETHER, ["12: Bridge", "30 s: Rest.", "12: Bridge"]),
    "more sets": (
        "4 x 20s, rest 15s",
        Sides.TOGETHER,
        ["20 s: Bridge", "15 s: Rest.", "3 times in all, from step 2", "20 s: Bridge"],
    ),
    "no rest": ("3 x 8, rest 0s", Sides.TOGETHER, ["8: Bridge", "3 times in all, from step 2"]),
    "held": ("1 x 10 x 5s", Sides.TOGETHER, ["10: Bridge"]),
    "each side": (
        "2 x 8 per side, rest 20s",
        Sides.EACH,
        [
            "8: Bridge, left side",
            "5 s: Switch sides.",
            "8: Bridge, right side",
            "20 s: Rest.",
            "8: Bridge, left side",
            "5 s: Switch sides.",
            "8: Bridge, right side",
        ],
    ),
    "by turns": ("1 x 8 per side", Sides.ALTERNATING, ["16: Bridge"]),
    "by turns, timed": (
        "1 x 30s per side",
        Sides.ALTERNATING,
        ["30 s: Bridge, left side", "5 s: Switch sides.", "30 s: Bridge, right side"],
    ),
    "to fatigue": ("1 x to fatigue (max 60s)", Sides.TOGETHER, ["60 s: Bridge"]),
}


@pytest.mark.parametrize("case", LAID_OUT)
def test_the_steps_of_one_item(case: str) -> None:
    """Each kind of work is laid out as timed, counted and repeated steps."""
    dosage, sides, expected = LAID_OUT[case]
    steps = workout_steps(routine(dosage, sides=sides))
    pauses = ["20 s: Lie on your back.", "10 s: Get ready: Bridge."]
    assert [*pauses, *expected] == [str(step) for step in steps]


def test_the_file_says_whose_it_is() -> None:
    """File and workout carry what the caller gave, as both decoders read it."""
    data = written(routine("1 x 5"), serial=4_294_967_295, name="Für den Rücken")
    read = by_garmin(data)
    assert read["file_id_mesgs"] == [
        {
            "type": "workout",
            "manufacturer": "development",
            "product": 0,
            "serial_number": 4_294_967_295,
            "time_created": CREATED,
        }
    ]
    assert read["workout_mesgs"] == [
        {
            "sport": "training",
            "num_valid_steps": 3,
            "wkt_name": "Für den Rücken",
            "sub_sport": "strength_training",
        }
    ]
    assert [name for name, _ in by_fitdecode(data)][:2] == ["file_id", "workout"]


# The movement of each row, by the names that Garmin's profile has for its numbers.
NAMES = {
    "warm-up-walk": ("run", "walk"),
    "cat-cow": ("core", "cat_cow"),
    "glute-bridge": ("hip_raise", "hip_raise"),
    "bird-dog": ("core", "arm_and_leg_extension_on_knees"),
    "bird-dog-long-hold": ("core", "arm_and_leg_extension_on_knees"),
    "bird-dog-low": ("core", None),
    "elbow-prop": ("pose", "sphinx"),
    "prone-press-up": ("hyperextension", None),
    "prone-back-lift": ("hyperextension", None),
    "prone-back-lift-legs": ("hyperextension", None),
    "wall-slide": ("lateral_raise", "wall_slide"),
    "dumbbell-row": ("row", "dumbbell_row"),
    "deadlift": ("deadlift", "dumbbell_deadlift"),
    "pallof-press": ("core", None),
}


def test_the_codes_are_those_of_the_profile() -> None:
    """Each number of an exercise has the name it was chosen for, and every exercise exists."""
    types = Profile["types"]
    found = {}
    for name, code in EXERCISE_CODES.items():
        category = types["exercise_category"][code.category]
        names = types[f"{category}_exercise_name"]
        found[name] = (category, None if code.name is None else names[code.name])
    assert found == NAMES
    assert set(EXERCISE_CODES) <= {one.id for one in Catalog.standard()}


def test_an_exercise_without_a_code_has_none() -> None:
    """What the profile does not know stays without category, and a caller's own code is used."""
    ours = routine("1 x 5", id="moon-walk")
    steps = by_garmin(written(ours))["workout_step_mesgs"]
    assert [one.get("exercise_category") for one in steps] == [None] * 3
    steps = by_garmin(written(ours, codes={"moon-walk": ExerciseCode(29, 3)}))["workout_step_mesgs"]
    assert (steps[-1]["exercise_category"], steps[-1]["exercise_name"]) == ("total_body", 3)


@pytest.mark.parametrize(
    ("load", "expected"),
    [("2.5kg", (2.5, "kilogram")), ("2.255kg", (None, None)), ("light band", (None, None))],
)
def test_a_weight_is_written_where_it_can_be_exact(load: str, expected: tuple[object, ...]) -> None:
    """The format counts in hundredths of a kilogram; anything finer is in the notes only."""
    step = by_garmin(written(routine(f"1 x 5, load {load}")))["workout_step_mesgs"][-1]
    assert expected == (step.get("exercise_weight"), step.get("weight_display_unit"))
    assert "with" in step["notes"]


@pytest.mark.parametrize(
    ("phase", "expected"),
    [(Phase.WARM_UP, "warmup"), (Phase.MAIN, "active"), (Phase.COOL_DOWN, "cooldown")],
)
def test_the_phase_is_kept(phase: Phase, expected: str) -> None:
    """Work is told apart by its part of the routine, and pauses from work."""
    steps = by_garmin(written(routine("1 x 5", phase=phase)))["workout_step_mesgs"]
    assert ["rest", "rest", expected] == [one["intensity"] for one in steps]


def test_notes_say_the_dose_what_is_gentler_and_what_to_mind() -> None:
    """The dose stands with the work, the cautions where there is time to read them."""
    gentler = Modification(id="pillow", text="Put a pillow under your head.")
    item = attrs.evolve(
        BED_BRIDGE, modifications=(gentler,), notes=(Message("Breathe out on the effort."),)
    )
    steps = workout_steps(Routine(blocks=(Block(items=(item,)),)))
    dose = "2 sets of 10 to 12; hold each for 2 seconds. Put a pillow under your head."
    caution = "Breathe out on the effort."
    assert ["", caution, dose, "", dose] == [step.notes for step in steps]
    hasty = attrs.evolve(item, timing=Timing(prepare=0))
    first = workout_steps(Routine(blocks=(Block(items=(hasty,), set_up=0),)))[0]
    assert f"{dose} {caution}" == first.notes


def test_another_language_reaches_the_watch() -> None:
    """Names, pauses and doses are in the language of the translator."""
    each = routine("1 x 8 per side", id="glute-bridge", name="Glute bridge", sides=Sides.EACH)
    steps = by_garmin(written(each, translator=translator("es")))["workout_step_mesgs"]
    said = " ".join(f"{one['wkt_step_name']} {one.get('notes', '')}" for one in steps)
    assert "[en]" not in said
    assert "lado izquierdo" in said


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_is_made_to_fit_and_says_so(text: str) -> None:
    """What commands is replaced, what is too long ends in a sign, and both decoders read it."""
    kept = fitted(text)
    assert len(kept.encode()) <= LONGEST_TEXT
    assert kept == harmless(kept)
    if len(text.encode()) > LONGEST_TEXT:
        assert kept.endswith("…")
        assert text.startswith(kept[:-1])
    message = FitMessage(26, (FitField(8, FitType.STRING, kept),))
    data = fit_bytes([FitMessage(0, (FitField(0, FitType.ENUM, 5),)), message])
    assert [{"wkt_name": kept}] == by_garmin(data)["workout_mesgs"]
    assert ("workout", {"wkt_name": kept}) in by_fitdecode(data)


@settings(max_examples=50)
@given(text=st.text(max_size=300))
def test_any_text_fits(text: str) -> None:
    """No text is too long or too strange, and one that fits stays as it is."""
    kept = fitted(text)
    assert len(kept.encode()) <= LONGEST_TEXT
    assert kept == fitted(kept)
    if text.isprintable() and len(text.encode("utf-8", "replace")) <= LONGEST_TEXT:
        assert kept == text


def test_a_long_note_ends_in_a_sign() -> None:
    """A note that is longer than the field is shortened visibly, at the end of a character."""
    item = attrs.evolve(BED_BRIDGE, notes=(Message("ü" * 400),))
    step = by_garmin(written(Routine(blocks=(Block(items=(item,)),))))["workout_step_mesgs"][1]
    assert step["notes"] == "ü" * 125 + "…"


def test_the_checksum_is_the_known_one() -> None:
    """It gives the check value of CRC-16/ARC."""
    assert checksum(b"123456789") == 0xBB3D


def test_a_changed_byte_is_noticed() -> None:
    """Whatever byte is damaged, Garmin's decoder refuses the file."""
    data = bytearray(written(routine("1 x 5")))
    for place in (*range(14), *range(14, len(data), 37), len(data) - 1):
        damaged = bytearray(data)
        damaged[place] ^= 1
        assert not Decoder(Stream.from_byte_array(damaged)).check_integrity(), place


def test_the_bytes_are_the_same_each_time() -> None:
    """Nothing but what is given decides the file."""
    assert written(routine("3 x 8, rest 20s")) == written(routine("3 x 8, rest 20s"))
    assert written(routine("1 x 8")) != written(routine("1 x 8"), serial=8)


REFUSED: dict[str, tuple[dict[str, Any], type[SpinekitError], str]] = {
    "no exercise": ({"routine": Routine(blocks=())}, InvalidValueError, "has no exercise"),
    "no routine": ({"routine": 3}, InvalidTypeError, "must be a Routine"),
    "no number": ({"serial": 0}, InvalidValueError, "serial: is out of bounds"),
    "too large a number": ({"serial": 2**32}, InvalidValueError, "serial: is out of bounds"),
    "a true number": ({"serial": True}, InvalidTypeError, "serial: must be a whole number"),
    "no zone": ({"created": dt.datetime(2025, 3, 3)}, InvalidTypeError, "with a time zone"),  # noqa: DTZ001
    "no time": ({"created": "today"}, InvalidTypeError, "with a time zone"),
    "too early": (
        {"created": dt.datetime(1998, 1, 1, tzinfo=dt.UTC)},
        InvalidValueError,
        "created: cannot be written",
    ),
    "too late": (
        {"created": dt.datetime(2126, 3, 1, tzinfo=dt.UTC)},
        InvalidValueError,
        "created: cannot be written",
    ),
    "a name of two lines": ({"name": "a\nb"}, InvalidValueError, "name: has control characters"),
    "no language": ({"translator": "es"}, InvalidTypeError, "must be a Translator"),
    "longer of what": ({"longer": 1}, InvalidTypeError, "must be True or False"),
    "a code of ours": ({"codes": {"a": 3}}, InvalidTypeError, "must be an ExerciseCode"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_mistake_is_refused(case: str) -> None:
    """A wrong argument brings an error of ours that names it."""
    wrong, kind, expected = REFUSED[case]
    given: dict[str, Any] = {"routine": routine("1 x 5"), "serial": 1, "created": CREATED, **wrong}
    with pytest.raises(kind) as caught:
        fit_workout(given.pop("routine"), **given)
    assert expected in str(caught.value)
    assert isinstance(caught.value, SpinekitError)


@pytest.mark.parametrize(
    ("type", "value"),
    [
        (FitType.ENUM, 256),
        (FitType.UINT16, -1),
        (FitType.UINT32, 2**32),
        (FitType.UINT16, "3"),
        (FitType.STRING, 3),
        (FitType.STRING, "x" * 255),
        (FitType.STRING, "a\x00b"),
    ],
)
def test_a_field_holds_only_what_its_type_can(type: FitType, value: Any) -> None:
    """Nothing is wrapped round, cut or ended early on its way into the bytes."""
    with pytest.raises(SpinekitError, match=r"FitField\.value"):
        FitField(0, type, value)


def test_messages_of_one_number_have_the_same_fields() -> None:
    """One definition stands before them all, so a message with other fields is refused."""
    with pytest.raises(InvalidValueError, match="other fields"):
        fit_bytes(
            [
                FitMessage(27, (FitField(0, FitType.ENUM, 1),)),
                FitMessage(27, (FitField(1, FitType.ENUM, 1),)),
            ]
        )
