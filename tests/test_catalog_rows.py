"""The rows of the standard catalog: names, order, demands, ladders and protocols."""

import re

import pytest

from spinekit.catalog._rows import EXERCISES, LADDERS, PROTOCOLS
from spinekit.demands import (
    ArmHeight,
    Demands,
    Grade,
    HandSupport,
    HipFlexion,
    Loading,
    Position,
    Repetition,
    Speed,
    SpineMotion,
    SpineRange,
)
from spinekit.dosage import Comparison, Dosage
from spinekit.evidence import OUR_JUDGEMENT
from spinekit.exercise import Equipment, Exercise, Phase, Surface
from spinekit.facts import FACTS
from spinekit.ladder import Ladder, Rung
from spinekit.references import CITATIONS, SOURCES
from spinekit.routine import Protocol

BY_ID = {exercise.id: exercise for exercise in EXERCISES}
LADDER = {ladder.id: ladder for ladder in LADDERS}

CONTRACT = frozenset(
    [
        "pelvic-tilt",
        "glute-bridge",
        "bed-angel",
        "gentle-twist",
        "bird-dog-low",
        "bird-dog",
        "bird-dog-long-hold",
        "prone-back-lift",
        "prone-back-lift-legs",
        "prone-arm-lift",
        "wall-slide",
        "elbow-prop",
        "prone-press-up",
        "bed-rotation",
        "leg-hang",
        "pelvic-circle",
        "dumbbell-row",
        "deadlift",
        "pallof-press",
        "cat-cow",
        "hip-opener",
        "warm-up-walk",
    ]
)

COMPLETE = tuple(exercise for exercise in EXERCISES if exercise.id != "gentle-twist")

SHARED_FAMILIES = (
    {"bird-dog-low", "bird-dog", "bird-dog-long-hold"},
    {"prone-back-lift", "prone-back-lift-legs"},
    {"elbow-prop", "prone-press-up"},
)

BED, FLOOR, CHAIR, WALL, STANDING = (
    Surface.BED,
    Surface.FLOOR,
    Surface.CHAIR,
    Surface.WALL,
    Surface.STANDING,
)

WHERE = {
    "pelvic-tilt": {BED, FLOOR},
    "glute-bridge": {BED, FLOOR},
    "bed-angel": {BED, FLOOR},
    "gentle-twist": {BED},
    "bird-dog-low": {FLOOR},
    "bird-dog": {FLOOR},
    "bird-dog-long-hold": {FLOOR},
    "prone-back-lift": {BED, FLOOR},
    "prone-back-lift-legs": {FLOOR},
    "prone-arm-lift": {BED, FLOOR},
    "wall-slide": {WALL},
    "elbow-prop": {BED, FLOOR},
    "prone-press-up": {FLOOR},
    "bed-rotation": {BED, FLOOR},
    "leg-hang": {BED},
    "pelvic-circle": {WALL},
    "dumbbell-row": {CHAIR, WALL},
    "deadlift": {STANDING},
    "pallof-press": {STANDING},
    "cat-cow": {FLOOR},
    "hip-opener": {BED, FLOOR},
    "warm-up-walk": {STANDING},
}

WITH = {
    "prone-back-lift": {Equipment.PILLOW},
    "prone-back-lift-legs": {Equipment.PILLOW},
    "dumbbell-row": {Equipment.DUMBBELL},
    "deadlift": {Equipment.DUMBBELL},
    "pallof-press": {Equipment.BAND},
}

LIFT = SpineMotion(range=SpineRange.SMALL, load=Loading.BODY_WEIGHT, repetition=Repetition.REPEATED)
FOURS: dict[str, object] = {
    "position": Position.QUADRUPED,
    "wrist_load": Grade.MODERATE,
    "knee_load": Grade.MODERATE,
    "hip_flexion": HipFlexion.RIGHT_ANGLE,
}
DOG: dict[str, object] = FOURS | {
    "resistance": Loading.BODY_WEIGHT,
    "arms": ArmHeight.OVERHEAD,
    "breath_holding": Grade.LOW,
    "isometric": True,
}
CHEST: dict[str, object] = {
    "position": Position.PRONE,
    "extension": LIFT,
    "resistance": Loading.BODY_WEIGHT,
    "breath_holding": Grade.LOW,
    "isometric": True,
    "rolls_over": True,
}

# Safety rules act on these, so each is typed a second time; what is not said is none.
DEMANDS: dict[str, dict[str, object]] = {
    "pelvic-tilt": {
        "position": Position.SUPINE,
        "flexion": SpineMotion(range=SpineRange.SMALL, repetition=Repetition.REPEATED),
    },
    "glute-bridge": {
        "position": Position.SUPINE,
        "resistance": Loading.BODY_WEIGHT,
        "breath_holding": Grade.LOW,
    },
    "bed-angel": {"position": Position.SUPINE, "arms": ArmHeight.OVERHEAD},
    "bird-dog-low": DOG,
    "bird-dog": DOG | {"hip_extension": True},
    "bird-dog-long-hold": DOG | {"hip_extension": True},
    "prone-back-lift": CHEST,
    "prone-back-lift-legs": CHEST
    | {
        "extension": SpineMotion(
            range=SpineRange.MID, load=Loading.BODY_WEIGHT, repetition=Repetition.REPEATED
        ),
        "hip_extension": True,
        "breath_holding": Grade.MODERATE,
    },
    "prone-arm-lift": CHEST | {"arms": ArmHeight.SHOULDER},
    "wall-slide": {"position": Position.STANDING, "arms": ArmHeight.OVERHEAD},
    "elbow-prop": {
        "position": Position.PRONE,
        "extension": SpineMotion(
            range=SpineRange.MID, load=Loading.BODY_WEIGHT, repetition=Repetition.SUSTAINED
        ),
        "resistance": Loading.BODY_WEIGHT,
        "rolls_over": True,
    },
    "prone-press-up": {
        "position": Position.PRONE,
        "extension": SpineMotion(
            range=SpineRange.END, load=Loading.BODY_WEIGHT, repetition=Repetition.REPEATED
        ),
        "resistance": Loading.BODY_WEIGHT,
        "wrist_load": Grade.MODERATE,
        "breath_holding": Grade.LOW,
        "rolls_over": True,
    },
    "bed-rotation": {
        "position": Position.SUPINE,
        "rotation": SpineMotion(range=SpineRange.MID, repetition=Repetition.REPEATED),
        "hip_flexion": HipFlexion.RIGHT_ANGLE,
        "hip_rotation": True,
    },
    "leg-hang": {
        "position": Position.SUPINE,
        "extension": SpineMotion(
            range=SpineRange.SMALL, load=Loading.BODY_WEIGHT, repetition=Repetition.SUSTAINED
        ),
        "rotation": SpineMotion(
            range=SpineRange.END, load=Loading.BODY_WEIGHT, repetition=Repetition.SUSTAINED
        ),
        "hip_extension": True,
        "hip_rotation": True,
        "overpressure": True,
    },
    "pelvic-circle": {
        "position": Position.STANDING,
        "resistance": Loading.BODY_WEIGHT,
        "hip_extension": True,
        "hip_rotation": True,
        "single_leg": True,
        "hand_support": HandSupport.FINGERTIPS,
    },
    "dumbbell-row": {
        "position": Position.STANDING,
        "resistance": Loading.EXTERNAL,
        "axial_load": Grade.LOW,
        "wrist_load": Grade.LOW,
        "hand_support": HandSupport.ONE_HAND,
        "breath_holding": Grade.LOW,
    },
    "deadlift": {
        "position": Position.STANDING,
        "resistance": Loading.EXTERNAL,
        "axial_load": Grade.MODERATE,
        "hip_flexion": HipFlexion.RIGHT_ANGLE,
        "breath_holding": Grade.MODERATE,
        "lifts_from_floor": True,
    },
    "pallof-press": {
        "position": Position.STANDING,
        "resistance": Loading.EXTERNAL,
        "arms": ArmHeight.SHOULDER,
        "breath_holding": Grade.LOW,
        "isometric": True,
    },
    "cat-cow": FOURS
    | {
        "flexion": SpineMotion(range=SpineRange.MID, repetition=Repetition.REPEATED),
        "extension": SpineMotion(range=SpineRange.MID, repetition=Repetition.REPEATED),
    },
    "hip-opener": {"position": Position.SUPINE},
    "warm-up-walk": {"position": Position.STANDING, "impact": Grade.LOW, "aerobic": True},
}

LISTS: dict[str, tuple[tuple[str, str], ...]] = {
    "bed-10-minutes": (
        ("pelvic-tilt", "2 x 12-15"),
        ("glute-bridge", "2 x 10-12 x 2s"),
        ("bed-angel", "2 x 10-12"),
        ("prone-back-lift", "2 x 8-10"),
        ("gentle-twist", "? x ?"),
    ),
    "strength-over-40": (
        ("warm-up-walk", "1 x 300-600s"),
        ("glute-bridge", "? x ?"),
        ("bird-dog", "? x ? per side"),
        ("dumbbell-row", "? x ? per side"),
        ("deadlift", "? x ?"),
        ("pallof-press", "? x ? per side"),
        ("cat-cow", "? x ?"),
        ("hip-opener", "? x ? per side"),
    ),
    "osteoporosis-five": (
        ("glute-bridge", "? x ? x 2s"),
        ("bird-dog", "? x 10-12 x 2-3s per side"),
        ("prone-back-lift", "? x 5 x 5-10s"),
        ("prone-arm-lift", "? x 5 x 5-10s"),
        ("wall-slide", "? x ? x ?s"),
    ),
    "lumbosacral-four": (
        ("elbow-prop", "1 x 30s"),
        ("bed-rotation", "1 x 30s"),
        ("leg-hang", "1 x 20s per side"),
        ("bird-dog-low", "? x ? x 5s per side"),
        ("pelvic-circle", "1 x to fatigue per side"),
    ),
    "extension-ladder": (
        ("elbow-prop", "? x 10 x 5s"),
        ("prone-press-up", "? x 10 x 1-2s"),
        ("prone-back-lift", "? x 8-10 x 5s"),
    ),
}

PLACES: dict[str, set[str]] = {
    "bed-10-minutes": {"bed"},
    "strength-over-40": set(),
    "osteoporosis-five": {"floor", "wall"},
    "lumbosacral-four": {"floor", "bed", "wall"},
    "extension-ladder": {"floor"},
}

RUNGS: dict[str, tuple[str, ...]] = {
    "bird-dog": (
        "bird-dog-low 1 x 5 x 5s per side",
        "bird-dog-low 2 x 5 x 5s per side",
        "bird-dog 1 x 5 x 5s per side",
        "bird-dog 2 x 6-8 x 2-3s per side",
        "bird-dog 2 x 10-12 x 2-3s per side",
        "bird-dog 2 x 10-12 x 5s per side",
        "bird-dog-long-hold 2 x 10-12 x 10s per side",
    ),
    "elbow-prop": tuple(f"elbow-prop 1 x 10 x {hold}s" for hold in (5, 10, 15, 20, 30)),
    "elbow-prop-hold": tuple(f"elbow-prop 1 x {hold}s" for hold in (30, 45, 60)),
    "back-extension": (
        "elbow-prop 1 x 10 x 5s",
        "prone-press-up 1 x 10 x 1-2s",
        *(f"prone-back-lift 1 x 8-10 x {hold}s" for hold in (5, 10, 15, 20)),
        "prone-back-lift-legs 1 x 8-10 x 5s",
    ),
    "bridge": (
        "glute-bridge 1 x 10-12 x 2s",
        "glute-bridge 2 x 10-12 x 2s",
        "glute-bridge 2 x 12-15 x 2s",
        "glute-bridge 2 x 12-15 x 5s",
    ),
    "dumbbell-row": tuple(
        f"dumbbell-row 2 x 10-15 per side, load {kilograms}kg" for kilograms in range(1, 7)
    ),
    "deadlift": (
        "deadlift 2 x 10-15, load bodyweight",
        *(f"deadlift 2 x 10-15, load {kilograms}kg" for kilograms in (2, 4, 6, 8, 10, 12)),
    ),
    "pallof-press": tuple(
        f"pallof-press 2 x 10-15 per side, load band {band}"
        for band in ("extra light", "light", "medium", "heavy")
    ),
}

NEXT_RUNGS = [
    (ladder.id, lower, upper)
    for ladder in LADDERS
    for lower, upper in zip(ladder.rungs, ladder.rungs[1:], strict=False)
]


def exercise_name(exercise: Exercise) -> str:
    """What pytest calls a case."""
    return exercise.id


def plain(text: str) -> str:
    """A name as people compare names: small letters, no hyphens."""
    return " ".join(text.casefold().replace("-", " ").split())


def test_the_exercises_of_the_contract_are_there() -> None:
    """Exactly the 22 ids that other programs may ask for, each once."""
    assert sorted(CONTRACT) == sorted(exercise.id for exercise in EXERCISES)


def test_only_versions_of_one_movement_share_a_family() -> None:
    """A routine holds one of a family, so only true versions of each other may share it."""
    families: dict[str, set[str]] = {}
    for exercise in EXERCISES:
        families.setdefault(exercise.family, set()).add(exercise.id)
    shared = sorted((one for one in families.values() if len(one) > 1), key=sorted)
    assert sorted(SHARED_FAMILIES, key=sorted) == shared


def test_all_but_the_broken_off_exercise_are_complete() -> None:
    """The gentle twist, and it alone, cannot be done: its text breaks off."""
    assert [one.id for one in EXERCISES if not one.is_complete] == ["gentle-twist"]
    twist = BY_ID["gentle-twist"]
    assert twist.demands is None
    assert (twist.steps, twist.surfaces) == ((), frozenset({Surface.BED}))
    assert "breaks off" in twist.notes[0]


@pytest.mark.parametrize("exercise", EXERCISES, ids=exercise_name)
def test_every_exercise_cites_texts_we_know(exercise: Exercise) -> None:
    """Citations are of the standard evidence, none twice, and our reading is named as ours."""
    cited = exercise.citations
    assert cited == tuple(dict.fromkeys(cited))
    assert [one.id for one in cited if CITATIONS.get(one.id) != one] == []
    assert cited[-1] == OUR_JUDGEMENT
    assert exercise.notes
    articles = {one.source for one in cited if one.source.startswith("article-")}
    assert {dose.citation.source for dose in exercise.doses} == articles


@pytest.mark.parametrize("exercise", COMPLETE, ids=exercise_name)
def test_an_exercise_can_be_followed(exercise: Exercise) -> None:
    """Steps and cues are full sentences, each said once, and our grading is owned up to."""
    assert len(exercise.steps) >= 3
    texts = (*exercise.steps, *exercise.cues, *exercise.mistakes, *exercise.notes)
    assert [one for one in texts if not re.fullmatch(r"[A-Z].*\.", one)] == []
    assert len(texts) == len(set(texts))
    assert exercise.cues
    assert any("our reading of the text" in note for note in exercise.notes)


@pytest.mark.parametrize("exercise", EXERCISES, ids=exercise_name)
def test_an_exercise_is_done_where_the_table_says(exercise: Exercise) -> None:
    """Surfaces and equipment are those typed here."""
    assert WHERE[exercise.id] == exercise.surfaces
    assert WITH.get(exercise.id, set()) == exercise.equipment


@pytest.mark.parametrize("exercise", COMPLETE, ids=exercise_name)
def test_an_exercise_demands_what_the_table_says(exercise: Exercise) -> None:
    """Every demand is the one typed here, and what is not typed is none."""
    expected = Demands(**DEMANDS[exercise.id])  # type: ignore[arg-type]
    assert expected == exercise.demands


@pytest.mark.parametrize("exercise", COMPLETE, ids=exercise_name)
def test_nothing_fast_or_head_down_is_in_the_catalog(exercise: Exercise) -> None:
    """No article asks for speed, a jump, a hanging head, a shaky surface or a sit-up."""
    demands = exercise.demands
    assert demands is not None
    motions = (demands.flexion, demands.extension, demands.rotation, demands.side_bend)
    assert {motion.speed for motion in motions} == {Speed.SLOW}
    assert demands.impact <= Grade.LOW
    flags = ("head_below_heart", "unstable_surface", "sits_up", "planted_twist")
    assert [flag for flag in flags if getattr(demands, flag)] == []


@pytest.mark.parametrize("exercise", EXERCISES, ids=exercise_name)
def test_sides_agree_with_doses(exercise: Exercise) -> None:
    """What is dosed per side does not work both sides at once."""
    per_side = {dose.dosage.per_side for dose in exercise.doses}
    expected = exercise.sides.value != "together" and exercise.id != "bed-rotation"
    assert per_side == {expected}


def test_no_name_means_two_exercises() -> None:
    """Ids, names and aliases lead to one exercise each, and no alias repeats the name."""
    owners: dict[str, str] = {}
    for exercise in EXERCISES:
        names = {plain(exercise.id), plain(exercise.name)}
        assert [one for one in exercise.aliases if plain(one) in names] == []
        for name in (*names, *(plain(one) for one in exercise.aliases)):
            assert owners.setdefault(name, exercise.id) == exercise.id


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("supine bridge", "glute-bridge"),
        ("back lift", "prone-back-lift"),
        ("prone back extension", "prone-back-lift"),
        ("beginner back extension", "elbow-prop"),
        ("forearm prop", "elbow-prop"),
        ("press-up", "prone-press-up"),
        ("knee rolls", "bed-rotation"),
        ("cat-camel", "cat-cow"),
    ],
)
def test_the_articles_own_names_are_aliases(name: str, id: str) -> None:
    """What an article or people call an exercise leads to it."""
    assert name in BY_ID[id].aliases


def test_neighbors_point_at_each_other() -> None:
    """Harder and easier are each other's reverse, within the catalog, and grow in difficulty."""
    up = {(one.id, other) for one in EXERCISES for other in one.harder}
    down = {(other, one.id) for one in EXERCISES for other in one.easier}
    assert up <= down
    assert [pair for pair in down if BY_ID[pair[0]].difficulty > BY_ID[pair[1]].difficulty] == []


@pytest.mark.parametrize("protocol", PROTOCOLS, ids=lambda one: str(one.id))
def test_protocols_are_the_articles_lists(protocol: Protocol) -> None:
    """Exercises, order, doses and places are those of the article."""
    lines = tuple((item.exercise, str(item.dosage)) for item in protocol.items)
    assert LISTS[protocol.id] == lines
    assert PLACES[protocol.id] == protocol.surfaces


def test_protocols_state_no_more_than_the_articles() -> None:
    """One article states its length, none a number of days; two are for osteoporosis."""
    assert list(LISTS) == [protocol.id for protocol in PROTOCOLS]
    assert {one.id: one.minutes for one in PROTOCOLS if one.minutes} == {"bed-10-minutes": 10}
    assert [one.id for one in PROTOCOLS if one.days_per_week is not None] == []
    written_for = {one.id: sorted(one.written_for) for one in PROTOCOLS if one.written_for}
    assert written_for == {
        "osteoporosis-five": ["osteoporosis"],
        "lumbosacral-four": ["back_pain"],
        "extension-ladder": ["osteoporosis"],
    }


def test_facts_of_the_rows_exist() -> None:
    """Whom a text was written for is said with facts a person can answer."""
    doses = {fact for one in EXERCISES for dose in one.doses for fact in dose.written_for}
    lists = {fact for protocol in PROTOCOLS for fact in protocol.written_for}
    assert (doses | lists) - FACTS.keys() == set()


def test_cited_sources_exist() -> None:
    """Ladders, rungs and protocols cite sources of the standard evidence."""
    cited = {
        *(one.source for ladder in LADDERS for one in ladder.citations),
        *(one.source for ladder in LADDERS for rung in ladder.rungs for one in rung.citations),
        *(one.source for protocol in PROTOCOLS for one in protocol.citations),
    }
    assert cited - SOURCES.keys() == set()


@pytest.mark.parametrize("ladder", LADDERS, ids=lambda one: str(one.id))
def test_ladders_have_the_rungs_of_the_table(ladder: Ladder) -> None:
    """The rungs are those typed here, complete, and each exercise of them exists."""
    assert RUNGS[ladder.id] == tuple(str(rung) for rung in ladder.rungs)
    assert [rung for rung in ladder.rungs if not rung.dosage.is_complete] == []
    assert {rung.exercise for rung in ladder.rungs} <= BY_ID.keys()
    assert len(set(ladder.rungs)) == len(ladder.rungs)


def test_every_ladder_of_the_table_exists() -> None:
    """No ladder is missing, none is there without its lines above."""
    assert list(RUNGS) == list(LADDER)


@pytest.mark.parametrize(("ladder", "lower", "upper"), NEXT_RUNGS)
def test_no_rung_is_easier_than_the_one_below(ladder: str, lower: Rung, upper: Rung) -> None:
    """Within one exercise each dose is harder than the last, or cannot be compared with it."""
    if lower.exercise == upper.exercise:
        expected = {Comparison.HARDER, Comparison.INCOMPARABLE}
        assert upper.dosage.compare(lower.dosage) in expected, ladder
    else:
        assert BY_ID[upper.exercise].difficulty >= BY_ID[lower.exercise].difficulty
        assert lower.exercise in BY_ID[upper.exercise].easier


@pytest.mark.parametrize("ladder", LADDERS, ids=lambda one: str(one.id))
def test_every_rung_can_be_left_by_a_cited_criterion(ladder: Ladder) -> None:
    """All but the last say when to go up, all but the first when to go down, with citations."""
    assert [bool(rung.up) for rung in ladder.rungs] == [True] * (len(ladder.rungs) - 1) + [False]
    assert [bool(rung.down) for rung in ladder.rungs] == [False] + [True] * (len(ladder.rungs) - 1)
    for rung in ladder.rungs:
        cited = {one.id for one in rung.citations}
        assert not rung.up or {"prog-form-gate", "pain-model-bands-345"} <= cited
        assert not rung.down or {"soreness-next-day", "stop-sharp-pain"} <= cited
        assert rung.assumed is (OUR_JUDGEMENT.id in cited)


def test_rungs_not_marked_as_assumed_are_doses_of_the_texts() -> None:
    """A rung counts as stated only where a text states the whole of its dose."""
    stated = {
        (exercise.id, dose.dosage)
        for exercise in EXERCISES
        for dose in exercise.doses
        if dose.dosage.is_complete
    }
    found = {
        (rung.exercise, rung.dosage): rung.assumed for ladder in LADDERS for rung in ladder.rungs
    }
    assert {rung: rung not in stated for rung in found} == found
    assert sorted(str(dosage) for (_, dosage), assumed in found.items() if not assumed) == [
        "1 x 30s",
        "1 x 60s",
        "2 x 10-12 x 2s",
    ]


def test_holds_of_the_ladders_stay_within_the_texts() -> None:
    """No hold outlasts an article's longest for that exercise, bar the bridge's 5 s, which cite."""
    longest = {"bird-dog-low": 5, "bird-dog": 10, "bird-dog-long-hold": 10, "elbow-prop": 60}
    longest |= {"prone-press-up": 2, "prone-back-lift": 20, "prone-back-lift-legs": 20}
    holds = {
        (rung.exercise, int(found.group(1)))
        for ladder in LADDERS
        for rung in ladder.rungs
        if (found := re.search(r"(\d+)s", str(rung.dosage)))
    }
    assert [one for one in holds if one[1] > longest.get(one[0], 5)] == []


def test_each_phase_can_be_filled_lying_on_a_bed() -> None:
    """Someone who cannot get to the floor finds a warm-up, work and an easing off in bed."""
    assert {one.phase for one in COMPLETE if Surface.BED in one.surfaces} == set(Phase)


def test_the_doses_of_the_contract_are_read_as_it_prints_them() -> None:
    """The lists above are written in the canonical notation."""
    texts = [text for lines in LISTS.values() for _, text in lines]
    assert texts == [str(Dosage.parse(text)) for text in texts]
