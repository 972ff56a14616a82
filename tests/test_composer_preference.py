"""What orders equals: the points of a dose, of a wish, of lately and of what eases the pain."""

from typing import Any

import attrs
import pytest

from spinekit.composer import ComposerSettings
from spinekit.composer.preference import (
    LEANINGS,
    STRENGTH_POINTS,
    Leaning,
    preference,
    ranked_doses,
)
from spinekit.demands import SpineRange
from spinekit.errors import InvalidValueError
from spinekit.evidence import Strength
from spinekit.exercise import Dose
from spinekit.person import Person
from tests.composer_kin import a_dose, a_request, an_exercise

NEUTRAL, SMALL, MID, END = SpineRange


def points(*, dose: Dose | None = None, difficulty: int = 1, **request: Any) -> int:
    """The preference of a plain exercise of that difficulty at a dose."""
    one = an_exercise("one", a_dose() if dose is None else dose, difficulty=difficulty)
    return preference(a_request(one, **request), one, one.doses[0])


@pytest.mark.parametrize(
    ("strength", "expected"),
    [
        (Strength.GUIDELINE, 3),
        (Strength.PATIENT_GUIDELINE, 3),
        (Strength.CONSENSUS, 3),
        (Strength.TRIAL, 2),
        (Strength.EXPERT, 2),
        (Strength.LAY, 1),
        (Strength.EXPERT_JUDGEMENT, 0),
    ],
)
def test_a_stronger_text_counts_more(strength: Strength, expected: int) -> None:
    """Guidelines and consensus count 3, trials and experts 2, lay texts 1, our judgment nothing."""
    assert expected == STRENGTH_POINTS[strength]
    assert expected - 1 == points(dose=a_dose(strength=strength))


@pytest.mark.parametrize("difficulty", range(1, 6))
def test_each_grade_of_difficulty_costs_a_point(difficulty: int) -> None:
    """The easier of two exercises comes first, by a point a grade."""
    assert -difficulty == points(difficulty=difficulty)


def test_a_wish_counts_ten() -> None:
    """What is preferred gains 10 points, and nothing else does by it."""
    two = an_exercise("two")
    request = a_request(an_exercise(), two, prefer={"two"})

    assert preference(request, an_exercise(), a_dose()) == -1
    assert preference(request, two, a_dose()) == 9


@pytest.mark.parametrize(
    ("written_for", "answers", "expected"),
    [
        ((), {}, 0),
        (("osteoporosis",), {"osteoporosis": True}, 4),
        (("osteoporosis",), {"osteoporosis": False}, -4),
        (("osteoporosis",), {}, -4),
        # A number, be it one, is no yes.
        (("pregnancy_weeks",), {"pregnancy_weeks": 1}, -4),
        (("osteoporosis", "back_pain"), {"osteoporosis": True}, -4),
        (("osteoporosis", "back_pain"), {"osteoporosis": True, "back_pain": True}, 4),
    ],
)
def test_a_dose_for_people_like_this_counts_four(
    written_for: tuple[str, ...], answers: dict[str, bool | int], expected: int
) -> None:
    """A dose written for what this person is known to have, all of it, gains 4; others' loses 4."""
    dose = a_dose(written_for=written_for)

    assert expected - 1 == points(dose=dose, person=Person.from_mapping(answers))


@pytest.mark.parametrize(
    ("recent", "expected"),
    [
        ([{"one"}], -6),
        ([{"two"}, {"one"}], -3),
        ([{"two"}, {"two"}, {"one"}], -1),
        ([{"two"}, {"two"}, {"two"}, {"one"}], 0),
        ([{"one"}, {"one"}], -9),
        ([{"one"}, {"one"}, {"one"}, {"one"}], -10),
    ],
)
def test_what_was_done_lately_steps_back(recent: list[set[str]], expected: int) -> None:
    """Of the last three routines, each that holds the exercise costs: the latest 6, then 3 and 1."""
    assert expected - 1 == points(recent=recent)


@pytest.mark.parametrize(
    ("most", "prefer", "expected"),
    [
        (20, ["one"], 9),
        (9, ["one"], 9),
        (8, ["one"], 8),
        (0, ["one"], 0),
        (20, [], -5),
        (4, [], -4),
    ],
)
def test_no_preference_passes_its_bounds(most: int, prefer: list[str], expected: int) -> None:
    """Points up or down end at what the settings allow one exercise."""
    difficulty = 1 if prefer else 5
    settings = ComposerSettings(most_prefer=most)

    assert expected == points(difficulty=difficulty, prefer=prefer, settings=settings)


EASES: list[tuple[dict[str, bool], SpineRange, SpineRange, int]] = [
    # Bending back eases it.
    ({"eases_with_extension": True}, NEUTRAL, NEUTRAL, 0),
    ({"eases_with_extension": True}, SMALL, NEUTRAL, 5),
    ({"eases_with_extension": True}, END, NEUTRAL, 5),
    ({"eases_with_extension": True}, NEUTRAL, SMALL, -5),
    ({"eases_with_extension": True}, NEUTRAL, MID, -5),
    ({"eases_with_extension": True}, MID, MID, 5),
    ({"eases_with_extension": False}, SMALL, NEUTRAL, 0),
    ({"eases_with_extension": False}, NEUTRAL, SMALL, 0),
    # Bending forward eases it, and the bone is known to be sound.
    ({"eases_with_flexion": True, "osteoporosis": False}, NEUTRAL, NEUTRAL, 0),
    ({"eases_with_flexion": True, "osteoporosis": False}, NEUTRAL, SMALL, 5),
    ({"eases_with_flexion": True, "osteoporosis": False}, NEUTRAL, END, 5),
    ({"eases_with_flexion": True, "osteoporosis": False}, SMALL, NEUTRAL, -5),
    ({"eases_with_flexion": True, "osteoporosis": False}, MID, NEUTRAL, -5),
    ({"eases_with_flexion": True, "osteoporosis": False}, MID, MID, 5),
    ({"eases_with_flexion": True, "osteoporosis": True}, NEUTRAL, SMALL, 0),
    ({"eases_with_flexion": True, "osteoporosis": True}, SMALL, NEUTRAL, 0),
    ({"eases_with_flexion": True}, NEUTRAL, SMALL, 0),
    ({"eases_with_flexion": True}, SMALL, NEUTRAL, 0),
    ({"eases_with_flexion": False, "osteoporosis": False}, NEUTRAL, SMALL, 0),
    ({"osteoporosis": False}, NEUTRAL, SMALL, 0),
    # A narrow spinal canal: bending back, and only that, comes later.
    ({"spinal_stenosis": True}, NEUTRAL, NEUTRAL, 0),
    ({"spinal_stenosis": True}, SMALL, NEUTRAL, -5),
    ({"spinal_stenosis": True}, END, NEUTRAL, -5),
    ({"spinal_stenosis": True}, SMALL, SMALL, 0),
    ({"spinal_stenosis": True}, NEUTRAL, SMALL, 0),
    ({"spinal_stenosis": False}, SMALL, NEUTRAL, 0),
    # Nothing known.
    ({}, SMALL, NEUTRAL, 0),
    ({}, NEUTRAL, SMALL, 0),
]
"""What is known of a person, how far an exercise bends back and forward, and what that counts."""


@pytest.mark.parametrize(("answers", "back", "forward", "expected"), EASES)
def test_what_eases_the_pain_counts_five(
    answers: dict[str, bool], back: SpineRange, forward: SpineRange, expected: int
) -> None:
    """What bends the way that eases the pain gains 5, the other way loses 5, if that is certain."""
    one = an_exercise(back=back, forward=forward)
    request = a_request(one, person=Person.from_mapping(answers))

    assert expected - 1 == preference(request, one, one.doses[0])


def test_an_exercise_that_nobody_graded_leans_no_way() -> None:
    """Where the text does not tell how far one bends, nothing is counted for or against it."""
    unknown = an_exercise(demands=None, surfaces=())
    person = Person.of(eases_with_extension=True, spinal_stenosis=True)

    assert preference(a_request(an_exercise(), person=person), unknown, a_dose()) == -1


@pytest.mark.parametrize(
    ("number", "is_legal"), [(-101, False), (-100, True), (100, True), (101, False)]
)
def test_a_leaning_weighs_a_hundred_points_at_most(number: int, is_legal: bool) -> None:
    """A leaning of more than 100 points, up or down, is refused."""
    if is_legal:
        assert number == attrs.evolve(LEANINGS[0], points=number).points
    else:
        with pytest.raises(InvalidValueError, match=r"Leaning\.points: is out of bounds"):
            attrs.evolve(LEANINGS[0], points=number)


def test_a_leaning_is_written_with_names() -> None:
    """The parts of a row are named: in which order they would come is no promise."""
    row: dict[str, Any] = {
        one.name: getattr(LEANINGS[0], one.name) for one in attrs.fields(Leaning)
    }

    assert Leaning(**row) == LEANINGS[0]
    with pytest.raises(TypeError, match="positional"):
        Leaning(*row.values())  # type: ignore[call-arg]


LAY, GUIDELINE = Strength.LAY, Strength.GUIDELINE
OURS = "2 x 60s"


@pytest.mark.parametrize(
    ("doses", "expected"),
    [
        # For this person before everybody's, and everybody's before others'.
        (
            [
                a_dose("1 x 1s", written_for=["pregnant"]),
                a_dose("1 x 2s"),
                a_dose("1 x 3s", written_for=["osteoporosis"]),
            ],
            ["1 x 3s", "1 x 2s", "1 x 1s"],
        ),
        # Among equals the one that leaves less to us, however strong the other's text.
        (
            [
                a_dose("? x 60s", GUIDELINE, default=a_dose(OURS).dosage),
                a_dose("1 x 2s", LAY),
            ],
            ["1 x 2s", OURS],
        ),
        # Then the stronger text.
        (
            [a_dose("1 x 1s", LAY), a_dose("1 x 2s", GUIDELINE), a_dose("1 x 3s", Strength.TRIAL)],
            ["1 x 2s", "1 x 3s", "1 x 1s"],
        ),
        # Then the earlier row.
        ([a_dose("1 x 1s"), a_dose("1 x 2s")], ["1 x 1s", "1 x 2s"]),
        # What is not whole, or is to build up to, is none to begin with.
        ([a_dose("? x 60s"), a_dose("1 x 2s"), a_dose("1 x 3s", progression=True)], ["1 x 2s"]),
    ],
)
def test_doses_come_in_the_order_they_fit(doses: list[Dose], expected: list[str]) -> None:
    """A person with osteoporosis begins with the dose that fits best, and is surest."""
    person = Person.of(osteoporosis=True)
    ranked = ranked_doses(an_exercise("one", *doses), person)

    assert expected == [str(one.complete) for one in ranked]
