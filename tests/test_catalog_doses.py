"""Every dose of the standard catalog against the numbers of the five articles.

The table was typed from the articles, not from the rows: one line for each dose
a text gives, ``None`` for each number it does not give. It is compared both
ways, so that no dose stands in the catalog without its line, and no line
without its dose.
"""

import re
from collections import Counter
from typing import NamedTuple

import pytest

from spinekit.catalog._rows import EXERCISES, PROTOCOLS
from spinekit.dosage import Hold, Holds, Reps, ToFatigue
from spinekit.evidence import Strength
from spinekit.exercise import Dose, Exercise
from spinekit.ranges import Range
from spinekit.routine import Protocol

Span = tuple[int, int] | None

BED = "article-bed-routine"
STRENGTH = "article-strength-over-40"
BONE = "article-osteoporosis-five"
LUMBAR = "article-lumbosacral-four"
EXTENSION = "article-extension-osteoporosis"

WRITTEN_FOR = {
    BED: frozenset(),
    STRENGTH: frozenset(),
    BONE: {"osteoporosis"},
    LUMBAR: {"back_pain"},
    EXTENSION: {"osteoporosis"},
}


class Line(NamedTuple):
    """What one text says of one exercise."""

    exercise: str
    text: str
    kind: str
    sets: Span = None
    repetitions: Span = None
    seconds: Span = None
    per_side: bool = False
    build_up: bool = False


# A time or "until fatigue" for which a text names no sets is done once, and read as one set.
ONCE = (1, 1)

ARTICLES: tuple[Line, ...] = (
    # 000, the bed routine.
    Line("pelvic-tilt", BED, "reps", (2, 2), (12, 15)),
    Line("glute-bridge", BED, "holds", (2, 2), (10, 12), (2, 2)),
    Line("bed-angel", BED, "reps", (2, 2), (10, 12)),
    Line("prone-back-lift", BED, "reps", (2, 2), (8, 10)),
    Line("gentle-twist", BED, "reps"),
    # 001, strength over 40: one number in the whole text, the warm-up's 5 to 10 minutes.
    Line("warm-up-walk", STRENGTH, "hold", ONCE, None, (5 * 60, 10 * 60)),
    Line("glute-bridge", STRENGTH, "reps"),
    Line("bird-dog", STRENGTH, "reps", per_side=True),
    Line("dumbbell-row", STRENGTH, "reps", per_side=True),
    Line("deadlift", STRENGTH, "reps"),
    Line("pallof-press", STRENGTH, "reps", per_side=True),
    Line("cat-cow", STRENGTH, "reps"),
    Line("hip-opener", STRENGTH, "reps", per_side=True),
    # 002, five exercises for osteoporosis; "multiple sets" is no number.
    Line("glute-bridge", BONE, "holds", None, None, (2, 2)),
    Line("bird-dog", BONE, "holds", None, (10, 12), (2, 3), per_side=True),
    Line(
        "bird-dog-long-hold", BONE, "holds", None, (10, 12), (10, 10), per_side=True, build_up=True
    ),
    Line("prone-back-lift", BONE, "holds", None, (5, 5), (5, 10)),
    Line("prone-arm-lift", BONE, "holds", None, (5, 5), (5, 10)),
    Line("wall-slide", BONE, "holds"),
    # 003, four exercises for the low back.
    Line("elbow-prop", LUMBAR, "hold", ONCE, None, (30, 30)),
    Line("elbow-prop", LUMBAR, "hold", ONCE, None, (60, 60), build_up=True),
    Line("bed-rotation", LUMBAR, "hold", ONCE, None, (30, 30)),
    Line("leg-hang", LUMBAR, "hold", ONCE, None, (20, 20), per_side=True),
    Line("bird-dog-low", LUMBAR, "holds", None, None, (5, 5), per_side=True),
    Line("bird-dog", LUMBAR, "holds", per_side=True, build_up=True),
    Line("pelvic-circle", LUMBAR, "fatigue", ONCE, per_side=True),
    # 004, back extension for osteoporosis.
    Line("elbow-prop", EXTENSION, "holds", None, (10, 10), (5, 5)),
    Line("elbow-prop", EXTENSION, "holds", None, (10, 10), (30, 30), build_up=True),
    Line("prone-press-up", EXTENSION, "holds", None, (10, 10), (1, 2)),
    Line("prone-back-lift", EXTENSION, "holds", None, (8, 10), (5, 5)),
    Line("prone-back-lift", EXTENSION, "holds", None, (8, 10), (20, 20), build_up=True),
    Line("prone-back-lift-legs", EXTENSION, "holds", build_up=True),
)

# What we fill in where the texts are silent: our own choice, line for line.
DEFAULTS: dict[tuple[str, str, bool], str] = {
    ("glute-bridge", STRENGTH, False): "2 x 10-15",
    ("bird-dog", STRENGTH, False): "2 x 10-15 per side",
    ("dumbbell-row", STRENGTH, False): "2 x 10-15 per side",
    ("deadlift", STRENGTH, False): "2 x 10-15",
    ("pallof-press", STRENGTH, False): "2 x 10-15 per side",
    ("cat-cow", STRENGTH, False): "1 x 8-10",
    ("hip-opener", STRENGTH, False): "1 x 8-10 per side",
    ("glute-bridge", BONE, False): "2 x 8-12 x 2s",
    ("bird-dog", BONE, False): "2 x 10-12 x 2-3s per side",
    ("bird-dog-long-hold", BONE, True): "2 x 10-12 x 10s per side",
    ("prone-back-lift", BONE, False): "1 x 5 x 5-10s",
    ("prone-arm-lift", BONE, False): "1 x 5 x 5-10s",
    ("wall-slide", BONE, False): "2 x 8-12 x 2s",
    ("bird-dog-low", LUMBAR, False): "2 x 5 x 5s per side",
    ("bird-dog", LUMBAR, True): "1 x 5 x 5s per side",
    ("pelvic-circle", LUMBAR, False): "1 x to fatigue (max 60s) per side",
    ("elbow-prop", EXTENSION, False): "1 x 10 x 5s",
    ("elbow-prop", EXTENSION, True): "1 x 10 x 30s",
    ("prone-press-up", EXTENSION, False): "1 x 10 x 1-2s",
    ("prone-back-lift", EXTENSION, False): "1 x 8-10 x 5s",
    ("prone-back-lift", EXTENSION, True): "1 x 8-10 x 20s",
    ("prone-back-lift-legs", EXTENSION, True): "1 x 8-10 x 5s",
}

DOSES: tuple[tuple[Exercise, Dose], ...] = tuple(
    (exercise, dose) for exercise in EXERCISES for dose in exercise.doses
)
DOSE_NAMES = [f"{exercise.id}, {dose.citation.id}" for exercise, dose in DOSES]


def span(amount: Range | int | None) -> Span:
    """Both ends of an amount, or ``None`` where it is not stated."""
    if amount is None or isinstance(amount, int):
        return None if amount is None else (amount, amount)
    return amount.low, amount.high


def line_of(exercise: Exercise, dose: Dose) -> Line:
    """The dose of a row, written as the table writes it."""
    work = dose.dosage.work
    kind, count, seconds = "", None, None
    match work:
        case Reps():
            kind, count = "reps", work.count
        case Hold():
            kind, seconds = "hold", work.seconds
        case Holds():
            kind, count, seconds = "holds", work.count, work.seconds
        case ToFatigue():
            kind = "fatigue"
    cap = work.max_seconds if isinstance(work, ToFatigue) else None
    return Line(
        exercise.id,
        dose.citation.source,
        kind,
        span(dose.dosage.sets),
        span(count),
        span(seconds) if cap is None else span(cap),
        per_side=dose.dosage.per_side,
        build_up=dose.progression,
    )


def test_every_dose_is_what_its_article_states() -> None:
    """Rows and articles hold the same doses, number for number, in both directions."""
    assert Counter(line_of(*one) for one in DOSES) == Counter(ARTICLES)


@pytest.mark.parametrize(("exercise", "dose"), DOSES, ids=DOSE_NAMES)
def test_a_dose_states_nothing_the_articles_never_speak_of(exercise: Exercise, dose: Dose) -> None:
    """No article states rest, tempo, load, effort or how often, so no dose does."""
    del exercise
    dosage = dose.dosage
    silent = (dosage.rest, dosage.tempo, dosage.load, dosage.effort)
    assert (*silent, dosage.times_per_day, dosage.days_per_week) == (None,) * 6


@pytest.mark.parametrize(("exercise", "dose"), DOSES, ids=DOSE_NAMES)
def test_every_number_stands_in_the_cited_statements(exercise: Exercise, dose: Dose) -> None:
    """Each number of a dose is written, in seconds or minutes, in what its article is cited for."""
    said = " ".join(
        one.says
        for one in (dose.citation, *exercise.citations)
        if one.source == dose.citation.source
    )
    written = {int(number) for number in re.findall(r"\d+", said)}
    line = line_of(exercise, dose)
    numbers = {*(line.repetitions or ()), *(() if line.sets == ONCE else line.sets or ())}
    assert numbers - written == set()
    times = set(line.seconds or ())
    assert {one for one in times if one not in written and one / 60 not in written} == set()


@pytest.mark.parametrize(("exercise", "dose"), DOSES, ids=DOSE_NAMES)
def test_a_dose_says_for_whom_its_article_was_written(exercise: Exercise, dose: Dose) -> None:
    """Doses from the articles on osteoporosis and on back pain say so, the others say nothing."""
    del exercise
    assert dose.written_for == WRITTEN_FOR[dose.citation.source]


def test_every_default_is_listed_here() -> None:
    """What we fill in is exactly the list above, and nothing is filled in without need."""
    found = {
        (exercise.id, dose.citation.source, dose.progression): str(dose.default)
        for exercise, dose in DOSES
        if dose.default is not None
    }
    assert found == DEFAULTS
    assert [name for name, (_, dose) in zip(DOSE_NAMES, DOSES, strict=True) if needless(dose)] == []


def needless(dose: Dose) -> bool:
    """Whether a default stands beside a dose that leaves nothing open."""
    return dose.default is not None and dose.dosage.is_complete


@pytest.mark.parametrize(("exercise", "dose"), DOSES, ids=DOSE_NAMES)
def test_a_completed_dose_keeps_what_is_stated(exercise: Exercise, dose: Dose) -> None:
    """Filling in leaves every stated number as it is, and marks all that was filled in."""
    if exercise.id == "gentle-twist":
        assert (dose.complete, dose.assumed) == (None, ())
        return
    assert dose.complete is not None
    assert dose.complete.is_complete
    assert dose.dosage.fits(dose.complete)
    assert dose.assumed == dose.dosage.missing


@pytest.mark.parametrize(("exercise", "dose"), DOSES, ids=DOSE_NAMES)
def test_a_stated_dose_cites_a_text(exercise: Exercise, dose: Dose) -> None:
    """No dose rests on our own judgement, and its exercise cites the same statement."""
    assert dose.citation.strength is not Strength.EXPERT_JUDGEMENT
    assert dose.citation in exercise.citations


@pytest.mark.parametrize("protocol", PROTOCOLS, ids=lambda one: one.id)
def test_protocols_take_their_doses_from_their_own_article(protocol: Protocol) -> None:
    """Each line of a list is a dose that its exercise has from that very article, to begin with."""
    source = protocol.citations[0].source
    stated = {
        (exercise.id, dose.dosage)
        for exercise, dose in DOSES
        if dose.citation.source == source and not dose.progression
    }
    assert [item for item in protocol.items if (item.exercise, item.dosage) not in stated] == []
