"""The notation of dosages: exact printing, exact reading, and refusal of everything else."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from spinekit.dosage import Dosage, Hold, Holds, Reps, ToFatigue
from spinekit.errors import NotationError
from spinekit.ranges import Range
from spinekit.testing import dosages

CANONICAL = [
    # The table of the contract, and each part on its own.
    "2 x 12-15",
    "2 x 10-12 x 2s",
    "1 x 5 x 5-10s",
    "2-3 x 10-12 x 2-3s per side, rest 60s",
    "1 x 30s",
    "1 x 20s per side",
    "1 x to fatigue (max 60s) per side",
    "3 x 8-12, load 5kg, effort 6/10",
    "2 x 10, load band light",
    "2 x 10, load band extra heavy",
    "2 x 10, load bodyweight",
    "2 x 10, load 60%1RM",
    "2 x 10, load 60-80%1RM",
    "2 x 10, load 2.5kg",
    "2 x 10, load 0.001kg",
    "2 x 10, rest 0s",
    "2 x 10, rest 30-60s",
    "2 x 10, tempo 3-1-3-0",
    "2 x 10, effort 5-6/10",
    "2 x 10, 2/day",
    "2 x 10, 1 day/week",
    "2 x 10, 2-3 days/week",
    # Not stated.
    "? x 10-12 x 2-3s per side",
    "? x ? x 2s",
    "? x ?",
    "1 x ?s",
    "? x ? x ?s",
    "? x 10 x ?s",
    "1 x to fatigue per side",
    "? x to fatigue",
    # Everything at once.
    "2 x 10 x 2s per side, rest 30s, tempo 2-0-2-0, load 5kg, effort 4/10, 1-2/day, 3 days/week",
]


@pytest.mark.parametrize("text", CANONICAL)
def test_canonical_text_reads_and_prints_as_it_is(text: str) -> None:
    """Canonical text comes back letter for letter."""
    assert text == str(Dosage.parse(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("? x ?", Dosage(None, Reps(None))),
        ("2 x 12-15", Dosage(Range(2), Reps(Range(12, 15)))),
        ("1 x ?s", Dosage(Range(1), Hold(None))),
        ("? x ? x ?s", Dosage(None, Holds(None, None))),
        ("1 x to fatigue (max 60s)", Dosage(Range(1), ToFatigue(60))),
        ("1 x to fatigue per side", Dosage(Range(1), ToFatigue(None), per_side=True)),
    ],
)
def test_each_kind_of_work_has_its_notation(text: str, expected: Dosage) -> None:
    """The four kinds of work are told apart by what is written."""
    assert expected == Dosage.parse(text)


@given(dosages())
def test_every_dosage_survives_printing_and_reading(dosage: Dosage) -> None:
    """The round trip loses nothing, for any legal dosage."""
    assert dosage == Dosage.parse(str(dosage))


NUMBER = r"\d+(-\d+)?"
GRAMMAR = re.compile(
    rf"(\?|{NUMBER}) x "
    rf"(to\ fatigue(\ \(max\ \d+s\))?|(\?|{NUMBER})s|(\?|{NUMBER})(\ x\ (\?|{NUMBER})s)?)"
    rf"(\ per\ side)?(,\ rest\ {NUMBER}s)?(,\ tempo\ \d+-\d+-\d+-\d+)?"
    rf"(,\ load\ (\d+(\.\d+)?kg|bodyweight|band\ (extra\ )?(light|medium|heavy)|{NUMBER}%1RM))?"
    rf"(,\ effort\ {NUMBER}/10)?(,\ {NUMBER}/day)?(,\ (1\ day|{NUMBER}\ days)/week)?"
)


@given(dosages())
def test_every_dosage_prints_by_the_contract(dosage: Dosage) -> None:
    """The text matches the contract's form, written down here a second time."""
    assert GRAMMAR.fullmatch(str(dosage))


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("2 sets of 12 to 15 reps", "2 x 12-15"),
        ("2 Sets of 12 To 15 Repetitions.", "2 x 12-15"),
        ("two sets of ten reps", "2 x 10"),
        ("3x10/side", "3 x 10 per side"),
        ("3X10 /leg", "3 x 10 per side"),
        ("2x10-12 hold 2s", "2 x 10-12 x 2s"),
        ("2x10-12x2s", "2 x 10-12 x 2s"),
        ("30 sec each side", "1 x 30s per side"),
        ("30 sec. each side.", "1 x 30s per side"),
        ("hold 30 seconds", "1 x 30s"),
        ("30-second hold", "1 x 30s"),
        ("1 minute", "1 x 60s"),
        ("1-2 minutes", "1 x 60-120s"),
        ("30 seconds to 1 minute", "1 x 30-60s"),
        ("2 × 12–15", "2 x 12-15"),
        ("2 ✕ 12 — 15", "2 x 12-15"),
        ("\t 2  x\u00a010 ", "2 x 10"),
        ("2 sets of 10, each leg", "2 x 10 per side"),
        ("2 sets of 10 on each side", "2 x 10 per side"),
        ("2 x 10 per arm", "2 x 10 per side"),
        ("10 per side", "? x 10 per side"),
        ("each side 10 reps", "? x 10 per side"),
        ("10 reps", "? x 10"),
        ("10 reps x 2 sets", "2 x 10"),
        ("3 sets x 12 reps", "3 x 12"),
        ("3 sets, 12 reps", "3 x 12"),
        ("10-12 reps each side, hold 2-3 seconds, 2 sets", "2 x 10-12 x 2-3s per side"),
        ("2 sets, 10 to 12 reps, 2 second hold", "2 x 10-12 x 2s"),
        ("5 reps, each held 5 to 10 seconds", "? x 5 x 5-10s"),
        ("Hold each for 5 seconds; 10 reps; 2 sets", "2 x 10 x 5s"),
        ("hold 5 seconds each, 10 reps", "? x 10 x 5s"),
        ("hold 5 seconds, repeat 10 times", "? x 10 x 5s"),
        ("hold each for 5 s", "? x ? x 5s"),
        ("each held 5 s, 2 sets", "2 x ? x 5s"),
        ("2 sets of 5 s holds", "2 x ? x 5s"),
        ("hold 5 s per rep", "? x ? x 5s"),
        ("10 holds x 5 s", "? x 10 x 5s"),
        ("10 reps x 5 s hold", "? x 10 x 5s"),
        ("2 sets x hold 30 s", "2 x 30s"),
        ("3 x 10, load 5kg, per side", "3 x 10 per side, load 5kg"),
        ("3/day, 10 reps", "? x 10, 3/day"),
        ("hold 30 s x 2 each side", "? x 2 x 30s per side"),
        ("5 holds of 10 s", "? x 5 x 10s"),
        ("2 x 10 (hold 5s, per side)", "2 x 10 x 5s per side"),
        ("2 sets of 30 seconds", "2 x 30s"),
        ("2 x 30s hold per side", "2 x 30s per side"),
        ("until light fatigue, at most 60 s, each side", "1 x to fatigue (max 60s) per side"),
        ("2 x until tired", "2 x to fatigue"),
        ("3 x AMRAP", "3 x to fatigue"),
        ("as many reps as possible, up to 1 minute", "1 x to fatigue (max 60s)"),
        (
            "2 to 3 sets of 10 to 12 a side, each held 2 to 3 s, 60 s rest",
            "2-3 x 10-12 x 2-3s per side, rest 60s",
        ),
        ("3 sets of 8-12 with 5 kg, effort 6 of 10", "3 x 8-12, load 5kg, effort 6/10"),
        ("3 x 8 at 60% of 1RM", "3 x 8, load 60%1RM"),
        ("3 x 8, 60 percent of one-rep max", "3 x 8, load 60%1RM"),
        ("3 x 8, RPE 6 out of 10", "3 x 8, effort 6/10"),
        ("3 x 8 with 2.50 kilograms", "3 x 8, load 2.5kg"),
        ("3 x 10 with a light band, rest 60 s between sets", "3 x 10, rest 60s, load band light"),
        ("3 x 10 with an extra-light band", "3 x 10, load band extra light"),
        ("3 x 10, body weight", "3 x 10, load bodyweight"),
        ("3 x 10, tempo 3:1:3:0", "3 x 10, tempo 3-1-3-0"),
        ("2x10, daily", "2 x 10, 7 days/week"),
        ("2x10 every day", "2 x 10, 7 days/week"),
        ("2x10, 3 times daily", "2 x 10, 3/day"),
        ("2x10 twice daily", "2 x 10, 2/day"),
        ("2x10, 2x/day", "2 x 10, 2/day"),
        ("10 times, twice a day, 3 days a week", "? x 10, 2/day, 3 days/week"),
        ("2 x 10, 3 times per week", "2 x 10, 3 days/week"),
    ],
)
def test_what_people_write_is_read(written: str, canonical: str) -> None:
    """The usual ways of writing a dose give the dosage they mean."""
    assert canonical == str(Dosage.parse(written))


# The caret stands under the bracketed place.
REFUSED = [
    ("[]", "a dosage such as '2 x 10-12', or more of it"),
    ("10[]", "what the number counts: 'x', 'sets', 'reps', 's', 'min', 'kg'"),
    ("2 sets[]", "the work: a count, a hold in seconds, or 'to fatigue'"),
    ("2 x[]", "the work: a count, a time such as '30s', or 'to fatigue'"),
    ("2 x 10,[]", "a dosage such as '2 x 10-12', or more of it"),
    ("2 x 12 [wiggles]", "',' and more, or the end"),
    ("2 x 10 [x] per side", "',' and more, or the end"),
    ("2 x 10 x [2]", "the time of each hold, as in '2s'"),
    ("2 x 10 [2 s]", "'hold' or 'rest' beside a time"),
    ("[30 s], 10 reps", "'hold' or 'rest' beside a time"),
    ("2 x 10 per side, [each] side", "each thing stated once"),
    ("2 x 10, [12] reps", "each thing stated once"),
    ("2 x 10, hold 2[], 3 s", "a time with its unit, as in '30s'"),
    ("2 x 10 and 3 [x] 5", "what the number counts: 'x', 'sets', 'reps', 's', 'min', 'kg'"),
    ("[0] x 10", "a whole number from 1 to 20 sets"),
    ("[-2] x 10", "a dosage such as '2 x 10-12', or more of it"),
    ("[2.5] x 10", "a whole number from 1 to 20 sets"),
    ("3 x [1000]", "a whole number from 1 to 200 repetitions"),
    ("3 x [99999999999999999999]", "a whole number from 1 to 200 repetitions"),
    ("3 x 10-[1000]", "a whole number from 1 to 200 repetitions"),
    ("3 x [12]-10", "the smaller number first"),
    ("1 x 2 [hours]", "',' and more, or the end"),
    ("1 x [61] minutes", "a whole number from 1 to 3600 seconds"),
    ("1 x 2 min to 30[]", "a unit of time after both numbers, or after the second"),
    ("1 x 30s, [tempo] 3-1-3-0", "no tempo beside one timed hold"),
    ("2 x 10, tempo 3-1-3[]", "four numbers of seconds, as in 'tempo 3-1-3-0'"),
    ("2 x 10, tempo [0]-0-0-0", "a tempo that takes at least one second"),
    ("2 x 10, tempo [61]-0-0-0", "a whole number from 0 to 60 seconds"),
    ("2 x 10, effort 6[]", "'/10', for the scale from 0 to 10"),
    ("2 x 10, RPE 13[]", "'/10', for the scale from 0 to 10"),
    ("2 x 10, effort [13]/20", "the scale from 0 to 10, as in 'effort 6/10'"),
    ("2 x 10, rest [?]s", "a number, or nothing at all where it is not stated"),
    ("2 x 10, load 5 [lb]", "'kg' or '%1RM' after the number"),
    ("2 x 10, load 2[,]5 kg", "'kg' or '%1RM' after the number"),
    ("2 x 10, load [5-10] kg", "one weight, as in '5kg'"),
    ("2 x 10, load [?] kg", "one weight, as in '5kg'"),
    ("2 x 10, load [501] kg", "a weight from 0.001kg to 500kg, in whole grams"),
    ("2 x 10, load [0.0005] kg", "a weight from 0.001kg to 500kg, in whole grams"),
    ("2 x 10, load [red] band", "a load: '5kg', 'band light', 'bodyweight' or '60%1RM'"),
    ("2 x 10, load 5 kg [per] hand", "',' before the side, which concerns the whole dosage"),
    ("2 x 10, rest 30 s [each] side", "',' before the side, which concerns the whole dosage"),
    ("2 x 10, load [5]s kg", "a number without a unit of time"),
    ("2 x 10, effort [6]s/10", "a number without a unit of time"),
    ("10 holds[]", "'of' and the time of each hold"),
    ("2 x 10, rest 60 s between [sides]", "'sets'"),
    ("2 x as [few] as possible", "'to fatigue', 'until tired' or 'as many as possible'"),
    ("2 x as many reps [than] possible", "'to fatigue', 'until tired' or 'as many as possible'"),
    ("2 x 10 [per] day", "how many times"),
    ("2 x 10, 3 days[]", "'/week'"),
    ("2 x 10, twice [monthly]", "'/day' or '/week'"),
    ("2 x 10, load 60%[]", "'1RM', the load that can be lifted just once"),
    ("2 x 10, load 60% [10]RM", "'1RM', the load that can be lifted just once"),
    ("2 x 10, load [101]%1RM", "a whole number from 1 to 100 percent"),
    ("2 x 10, load [?]%1RM", "a number of percent"),
    ("2 x to [failure]", "'fatigue' (there is no notation for going to failure)"),
    ("1 x to fatigue (max 60s[]", "')'"),
    ("1 x to fatigue (max [30-60]s)", "one time, not a range"),
    ("1 x to fatigue, [10] reps", "no count and no hold beside 'to fatigue'"),
    ("2 x 10 (per side; rest 5s[]", "',' or ')'"),
    ("2 x 10 (per side [rest] 5s)", "',' or ')'"),
    ("2 x 10, [8] days/week", "a whole number from 1 to 7 days a week"),
    ("2 x 10, 3 days/[month]", "'week'"),
    ("2 x 10, [11]/day", "a whole number from 1 to 10 times a day"),
    ("2 x 10 [times] a day", "a count without 'times' here"),
    ("2 x 10, as many [times]", "'to fatigue', 'until tired' or 'as many as possible'"),
    ("2 x 10[!]", "letters, digits and the marks x - , / ( ) % ?"),
    ("2 x [１]０", "letters, digits and the marks x - , / ( ) % ?"),
    ("2 x [number]", "the work: a count, a time such as '30s', or 'to fatigue'"),
    ("[end]", "a dosage such as '2 x 10-12', or more of it"),
    ("3 x 10 [each]", "',' and more, or the end"),
    ("10 reps, [both] sides", "',' and more, or the end"),
]


@pytest.mark.parametrize(("marked", "expected"), REFUSED)
def test_what_cannot_be_read_is_refused_with_its_place(marked: str, expected: str) -> None:
    """The error points at the place and says what would have been right there."""
    place = marked.find("[")
    text = marked.replace("[", "").replace("]", "")
    with pytest.raises(NotationError) as caught:
        Dosage.parse(text)
    error = caught.value
    assert (place, expected, text) == (error.position, error.expected, error.text)


def test_the_error_shows_text_and_caret() -> None:
    """What a user reads has the text and a caret under the fault."""
    with pytest.raises(NotationError) as caught:
        Dosage.parse("2 x 12 wiggles")
    expected = (
        "Dosage: not a dosage: expected ',' and more, or the end\n    2 x 12 wiggles\n           ^"
    )
    assert expected == str(caught.value)


def test_a_text_beyond_all_bounds_is_refused_at_once() -> None:
    """Length is limited, so that no text takes long."""
    with pytest.raises(NotationError, match="at most 500 characters"):
        Dosage.parse("2 x 10 " + " " * 10**6)


def read_or_refuse(text: str) -> None:
    """Read the text: it is refused by NotationError alone, or means what its canonical text means."""
    try:
        read: Dosage | NotationError = Dosage.parse(text)
    except NotationError as error:
        read = error
    if isinstance(read, Dosage):
        assert read == Dosage.parse(str(read))
    else:
        assert 0 <= read.position <= len(text)
        assert read.expected
        assert str(read).count("\n") == 2


@given(st.text())
@example("2 x 10\x00")
@example("\u212a\u017f\u0130")
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text whatever raises anything but NotationError."""
    read_or_refuse(text)


WORDS = """
2 3 10-12 ? 0 1.5 99999999999 1 one two x of to - , ; ( ) / % : . with and at
sets reps times holds s min kg hold held each per side leg a rest between
tempo 3-1-3-0 load band light extra bodyweight body weight effort 6/10 rpe out 1RM rm
daily twice day days week every until fatigue amrap max most as many possible repeat
"""


@given(st.lists(st.sampled_from(WORDS.split()), max_size=12).map(" ".join))
def test_any_salad_of_known_words_is_read_or_refused(text: str) -> None:
    """Known words in any order raise nothing but NotationError."""
    read_or_refuse(text)


@given(dosages(), st.data())
def test_nothing_is_lost_quietly(dosage: Dosage, data: st.DataObject) -> None:
    """A foreign word anywhere in a good text makes it unreadable; none is skipped."""
    words = str(dosage).split(" ")
    place = data.draw(st.integers(0, len(words)))
    foreign = data.draw(st.sampled_from(["gently", "not", "lb", "hours", "@", "7", "!", "--"]))
    with pytest.raises(NotationError):
        Dosage.parse(" ".join([*words[:place], foreign, *words[place:]]))


@given(dosages(), st.data())
def test_letters_case_and_spaces_do_not_matter(dosage: Dosage, data: st.DataObject) -> None:
    """Capitals, more spaces, another dash and another cross mean the same."""
    text = str(dosage)
    if data.draw(st.booleans()):
        text = text.upper()
    text = text.replace("-", data.draw(st.sampled_from("-–—−")))
    text = text.replace(" ", data.draw(st.sampled_from([" ", "  ", "\t", "\u00a0"])))
    text = text.replace(" x ", data.draw(st.sampled_from([" x ", "×", " * "])))
    assert dosage == Dosage.parse(text)


SPAN_JOINS = ["-", " to ", "–"]


@given(dosages(), st.sampled_from(SPAN_JOINS), st.data())
def test_the_same_dose_in_words_is_the_same_dosage(
    dosage: Dosage, join: str, data: st.DataObject
) -> None:
    """A dose told in words, its parts in any order, reads as the one in notation."""

    def said(span: Range) -> str:
        return join.join(dict.fromkeys([str(span.low), str(span.high)]))

    parts: list[str] = []
    if dosage.sets is not None:
        parts.append(f"{said(dosage.sets)} sets")
    match dosage.work:
        case Reps(Range() as count):
            parts.append(f"{said(count)} reps")
        case Hold(Range() as seconds) if dosage.sets is not None:
            parts.append(f"hold for {said(seconds)} seconds")
        case Holds(Range() as count, Range() as seconds):
            parts += [f"{said(count)} repetitions", f"each held {said(seconds)} sec"]
        case ToFatigue(int() as cap) if dosage.sets is not None:
            parts.append(f"until fatigue (at most {cap} seconds)")
        case _:
            return
    if dosage.per_side:
        parts.append(data.draw(st.sampled_from(["each side", "per leg", "on each side"])))
    if dosage.rest is not None:
        parts.append(f"{said(dosage.rest)} s rest between sets")
    for name, words in (("tempo", "tempo {}"), ("load", "load {}")):
        if getattr(dosage, name) is not None:
            parts.append(words.format(getattr(dosage, name)))
    if dosage.effort is not None:
        parts.append(f"effort {said(dosage.effort)} out of 10")
    if dosage.times_per_day is not None:
        parts.append(f"{said(dosage.times_per_day)} times a day")
    if dosage.days_per_week is not None:
        parts.append(f"{said(dosage.days_per_week)} days per week")
    assert dosage == Dosage.parse(", ".join(data.draw(st.permutations(parts))))
