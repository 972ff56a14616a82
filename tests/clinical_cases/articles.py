"""The five articles: the people they were written for get their exercises at their doses."""

from spinekit.safety import Level
from tests.clinical_cases.case import Case, at_most, case, person
from tests.clinical_cases.movements import done

__all__ = ["CASES"]

_PEOPLE = {
    "a healthy 58-year-old": person(age=58),
    "a healthy 45-year-old": person(age=45),
    "a woman of 67 with osteoporosis": person(osteoporosis=True),
    "a stiff back of 55": person(age=55, back_pain=True),
}

_ARTICLES = (
    (
        "a healthy 58-year-old",
        (
            ("pelvic-tilt", "2 x 12-15", "a000-pelvic-tilt"),
            ("glute-bridge", "2 x 10-12 x 2s", "a000-glute-bridge"),
            ("bed-angel", "2 x 10-12", "a000-bed-angel"),
            ("prone-back-lift", "2 x 8-10", "a000-back-lift"),
        ),
    ),
    (
        "a healthy 45-year-old",
        (
            ("warm-up-walk", "1 x 300-600s", "a001-warm-up"),
            ("glute-bridge", "2 x 10-15", "a001-glute-bridge"),
            ("bird-dog", "2 x 10-15 per side", "a001-bird-dog"),
            ("dumbbell-row", "2 x 10-15 per side", "a001-dumbbell-row"),
            ("deadlift", "2 x 10-15", "a001-deadlift"),
            ("pallof-press", "2 x 10-15 per side", "a001-pallof-press"),
            ("cat-cow", "1 x 8-10", "a001-cat-cow"),
            ("hip-opener", "1 x 8-10 per side", "a001-hip-opener"),
        ),
    ),
    (
        "a woman of 67 with osteoporosis",
        (
            ("glute-bridge", "2 x 8-12 x 2s", "a002-supine-bridge"),
            ("bird-dog", "2 x 10-12 x 2-3s per side", "a002-bird-dog"),
            ("bird-dog-long-hold", "2 x 10-12 x 10s per side", "a002-bird-dog-long-hold"),
            ("prone-back-lift", "1 x 5 x 5-10s", "a002-prone-back-extension"),
            ("prone-arm-lift", "1 x 5 x 5-10s", "a002-prone-arm-lift"),
            ("wall-slide", "2 x 8-12 x 2s", "a002-wall-slide"),
            ("elbow-prop", "1 x 10 x 5s", "a004-beginner"),
            ("prone-press-up", "1 x 10 x 1-2s", "a004-intermediate"),
            ("prone-back-lift", "1 x 8-10 x 5s", "a004-advanced"),
        ),
    ),
    (
        "a stiff back of 55",
        (
            ("elbow-prop", "1 x 30s", "a003-elbow-prop"),
            ("bed-rotation", "1 x 30s", "a003-bed-rotation"),
            ("leg-hang", "1 x 20s per side", "a003-leg-hang"),
            ("bird-dog-low", "2 x 5 x 5s per side", "a003-bird-dog"),
            ("pelvic-circle", "1 x to fatigue (max 60s) per side", "a003-pelvic-circle"),
        ),
    ),
)

CASES: tuple[Case, ...] = tuple(
    case(
        f"{who}, {movement} {dosage}",
        _PEOPLE[who],
        done(movement, dosage),
        at_most(Level.CAUTION),
        "It was written for this person, who has nothing else; it comes out unmodified.",
        facts=fact,
    )
    for who, exercises in _ARTICLES
    for movement, dosage, fact in exercises
)
"""The cases of this topic."""
