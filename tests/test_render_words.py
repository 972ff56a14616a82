"""Plain words: every dose, time, verdict and decision reads as people speak."""

import re

import pytest
from hypothesis import given

from spinekit.demands import Position
from spinekit.dosage import BandLevel, Dosage
from spinekit.exercise import Equipment, Phase, Surface, Target
from spinekit.facts import FACTS
from spinekit.frozen import FrozenMapping
from spinekit.messages import Message
from spinekit.ranges import Range
from spinekit.render import vocabulary
from spinekit.render.words import (
    certificate_words,
    dosage_words,
    duration,
    joined,
    message_words,
    referral_words,
    verdict_words,
)
from spinekit.routine import Certificate, Outcome
from spinekit.safety import Level, Urgency, Verdict
from spinekit.testing import dosages

# Each: the canonical text, and how a person would say it.
DOSAGES = {
    "2 x 10-12 x 2s": "2 sets of 10 to 12; hold each for 2 seconds",
    "2 x 12-15": "2 sets of 12 to 15",
    "1 x 5 x 5-10s": "1 set of 5; hold each for 5 to 10 seconds",
    "2-3 x 10-12 x 2-3s per side, rest 60s": (
        "2 to 3 sets of 10 to 12 on each side; hold each for 2 to 3 seconds; "
        "rest 60 seconds between sets"
    ),
    "1 x 30s": "hold for 30 seconds",
    "1 x 1s": "hold for 1 second",
    "1 x 180s": "hold for 3 minutes",
    "1 x 20s per side": "hold for 20 seconds on each side",
    "3 x 15s, rest 1s": "3 times: hold for 15 seconds; rest 1 second between sets",
    "1 x to fatigue (max 60s) per side": (
        "keep going until you tire a little, for 60 seconds at most on each side"
    ),
    "1 x to fatigue": "keep going until you tire a little; not stated: when to stop at the latest",
    "3 x 8-12, load 5kg, effort 6/10": (
        "3 sets of 8 to 12; with 5 kg; it should feel like 6 out of 10"
    ),
    "2 x 10, load band light": "2 sets of 10; with a light band",
    "2 x 10, load 60%1RM": "2 sets of 10; with 60 percent of the most you can lift once",
    "2 x 10, load bodyweight": "2 sets of 10; with no extra weight",
    "2 x 10, tempo 3-1-2-0": "2 sets of 10; lower for 3 seconds, stay down for 1 second, "
    "lift for 2 seconds",
    "1 x 10, rest 30s": "1 set of 10",
    "? x ? x 2s": "hold each for 2 seconds; not stated: how many sets, how many in a set",
    "? x ?": "not stated: how many sets, how many in a set",
    "1 x ?s": "hold; not stated: how long to hold",
    "2 x 10, 1/day, 1 day/week": "2 sets of 10; 1 time a day; on 1 day a week",
    "2 x 10, 2-3/day, 5 days/week": "2 sets of 10; 2 to 3 times a day; on 5 days a week",
}


@pytest.mark.parametrize("text", DOSAGES)
def test_a_dosage_reads_as_people_say_it(text: str) -> None:
    """Each kind of dosage has the words of its row."""
    assert DOSAGES[text] == dosage_words(Dosage.parse(text))


def test_movement_for_a_time_is_kept_going() -> None:
    """The same dosage is a hold or a walk, as the exercise has it."""
    assert dosage_words(Dosage.parse("1 x 300s"), moving=True) == "keep going for 5 minutes"


@given(dosage=dosages())
def test_every_number_of_a_dosage_is_said(dosage: Dosage) -> None:
    """The words hold the sets, the count and the seconds, or say that they are not stated."""
    words = dosage_words(dosage)
    numbers = {int(one.replace(",", "")) for one in re.findall(r"\d[\d,]*", words)}
    count = getattr(dosage.work, "count", None)
    for amount in (dosage.sets, count):
        if amount is not None and amount != Range(1):
            assert {amount.low, amount.high} <= numbers
    assert ("not stated" in words) is bool(dosage.missing)
    assert "{" not in words
    assert "None" not in words


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (0, "0 s"),
        (59, "59 s"),
        (60, "1 min"),
        (61, "1 min 1 s"),
        (3600, "60 min"),
        (Range(50, 70), "50 s to 1 min 10 s"),
    ],
)
def test_a_duration_is_exact_to_the_second(seconds: int | Range, expected: str) -> None:
    """No second is rounded away."""
    assert expected == duration(seconds)


# The tables of words, and the codes each must cover.
TABLES = {
    "PHASES": Phase,
    "POSITIONS": Position,
    "SURFACES": Surface,
    "EQUIPMENT": Equipment,
    "REGIONS": Target,
    "BANDS": BandLevel,
    "OUTCOMES": Outcome,
    "LEVELS": Level,
    "REFERRALS": Urgency,
}


@pytest.mark.parametrize("table", TABLES)
def test_every_code_has_words(table: str) -> None:
    """No member of an enumeration is without its words, and no two share them."""
    words = getattr(vocabulary, table)
    assert set(TABLES[table]) == set(words)
    assert len(set(words.values())) == len(words)


def test_no_words_are_codes() -> None:
    """Nothing with an underscore reaches a reader."""
    for name in vocabulary.__all__:
        table = getattr(vocabulary, name)
        texts = table.values() if isinstance(table, FrozenMapping) else table
        assert [one for one in texts if "_" in str(one)] == []


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({"x": "2 x 12"}, "2 x 12"),
        ({"dosage": "2 x 12"}, "2 sets of 12"),
        ({"dosage": "no dosage"}, "no dosage"),
        ({"source": "no-such-citation"}, "no-such-citation"),
        ({"source": "our-judgement"}, "our own judgement, reviewed by no clinician"),
        ({"surfaces": "bed, floor"}, "a bed or a mat on the floor"),
        ({"equipment": "band, pillow"}, "an exercise band and a pillow"),
        ({"open": "sets and count"}, "how many sets and how many in a set"),
        ({"phase": "warm-up"}, "Warm-up"),
        ({"dose": "1 x 12"}, "1 set of 12"),
        ({"before": "1 x 2 x 5s"}, "“1 set of 2; hold each for 5 seconds”"),
        (
            {"after": Message("{exercise} {dosage}", {"exercise": "Tilt", "dosage": "2 x 12"})},
            "Tilt 2 sets of 12",
        ),
        ({"date": "2025-03-10"}, "March 10, 2025"),
        ({"until": "soon"}, "soon"),
        ({"day": "monday"}, "Monday"),
        (
            {"facts": "wrist_pain, glaucoma"},
            f"{FACTS['wrist_pain'].question} {FACTS['glaucoma'].question}",
        ),
        ({"facts": "no-such-fact"}, "no-such-fact"),
        ({"n": 12000}, "12,000"),
    ],
)
def test_codes_in_a_message_become_words(
    arguments: dict[str, str | int | Message], expected: str
) -> None:
    """Arguments are told by their names; what is no code stays as it is."""
    (name,) = arguments
    assert expected == message_words(Message(f"{{{name}}}", arguments))


def test_doubled_braces_stand_for_one() -> None:
    """A template reads as Python reads it, doubled braces included."""
    message = Message("{{{n}}}", {"n": 3})
    assert str(message) == message_words(message) == "{3}"


def test_a_verdict_says_both_ends_where_they_differ() -> None:
    """With open answers, the best and the worst case are both told."""
    words = verdict_words(Verdict(Level.ALLOW, Level.REFER))
    assert words.index("You can do this.") < words.index("See a professional")
    assert verdict_words(Verdict(Level.FORBID, Level.FORBID)) == "Do not do this as things stand."


def test_nobody_to_see_gives_no_sentence() -> None:
    """Where no rule names anyone, nothing is said."""
    assert referral_words("", None) == ""


def test_an_unproven_routine_does_not_boast() -> None:
    """Only a proven optimum is called the best."""
    open_end = Certificate(objective=1, bound=3, proven=False, seconds=60, budget=300)
    assert "No other routine" not in certificate_words(open_end)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")],
)
def test_a_list_ends_in_a_word(parts: list[str], expected: str) -> None:
    """Commas come between all but the last two."""
    assert expected == joined(parts, "{first} or {second}")
