"""The lists of the five articles: their exercises, in their order, at their doses.

A line states what its article states; ``?`` stands where it states nothing.
Who should follow a list, and how to complete it, is not said here.
"""

from spinekit.catalog._rows.writing import BACK_PAIN, OSTEOPOROSIS
from spinekit.dosage import Dosage
from spinekit.references import cite
from spinekit.routine import Protocol, ProtocolItem

__all__ = ["PROTOCOLS"]


def _lines(*pairs: tuple[str, str]) -> tuple[ProtocolItem, ...]:
    """Return one line for each exercise id and its dosage in the notation."""
    return tuple(
        ProtocolItem(exercise=exercise, dosage=Dosage.parse(stated)) for exercise, stated in pairs
    )


PROTOCOLS: tuple[Protocol, ...] = (
    Protocol(
        id="bed-10-minutes",
        name="10-minute bed routine",
        items=_lines(
            ("pelvic-tilt", "2 x 12-15"),
            ("glute-bridge", "2 x 10-12 x 2s"),
            ("bed-angel", "2 x 10-12"),
            ("prone-back-lift", "2 x 8-10"),
            ("gentle-twist", "? x ?"),
        ),
        surfaces=frozenset({"bed"}),
        minutes=10,
        citations=cite("a000-routine"),
        notes=(
            (
                "The article breaks off at its fifth exercise, the gentle twist, so that one is "
                "listed and cannot be done."
            ),
            "Days a week are not stated.",
        ),
    ),
    Protocol(
        id="strength-over-40",
        name="Strength over 40",
        items=_lines(
            ("warm-up-walk", "1 x 300-600s"),
            ("glute-bridge", "? x ?"),
            ("bird-dog", "? x ? per side"),
            ("dumbbell-row", "? x ? per side"),
            ("deadlift", "? x ?"),
            ("pallof-press", "? x ? per side"),
            ("cat-cow", "? x ?"),
            ("hip-opener", "? x ? per side"),
        ),
        citations=cite(
            "a001-warm-up",
            "a001-glute-bridge",
            "a001-bird-dog",
            "a001-dumbbell-row",
            "a001-deadlift",
            "a001-pallof-press",
            "a001-cat-cow",
            "a001-hip-opener",
            "a001-light-start",
            "a001-progression",
        ),
        notes=(
            (
                "The article lists five exercises, asks to pair them with the two for mobility, "
                "and to warm up first; the warm-up therefore comes first here, though its text "
                "comes last."
            ),
            "It states no sets, repetitions, weights, days a week, place or length.",
        ),
    ),
    Protocol(
        id="osteoporosis-five",
        name="Five back exercises for osteoporosis",
        items=_lines(
            ("glute-bridge", "? x ? x 2s"),
            ("bird-dog", "? x 10-12 x 2-3s per side"),
            ("prone-back-lift", "? x 5 x 5-10s"),
            ("prone-arm-lift", "? x 5 x 5-10s"),
            ("wall-slide", "? x ? x ?s"),
        ),
        written_for=OSTEOPOROSIS,
        surfaces=frozenset({"floor", "wall"}),
        citations=cite("a002-routine"),
        notes=(
            (
                "The article speaks of several times per week, which is no number of days, and "
                "calls its exercises examples to be fitted to the person."
            ),
        ),
    ),
    Protocol(
        id="lumbosacral-four",
        name="Four exercises for the low back after 50",
        items=_lines(
            ("elbow-prop", "1 x 30s"),
            ("bed-rotation", "1 x 30s"),
            ("leg-hang", "1 x 20s per side"),
            ("bird-dog-low", "? x ? x 5s per side"),
            ("pelvic-circle", "1 x to fatigue per side"),
        ),
        written_for=BACK_PAIN,
        surfaces=frozenset({"bed", "floor", "wall"}),
        citations=cite("a003-routine"),
        notes=(
            "Five lines for the article's four: the leg hang is how its bed rotation ends.",
            (
                "The first is done on a firm surface, the second on a bed, the last at a wall; "
                "where to kneel is not stated, and we take the floor. Days a week are not stated."
            ),
        ),
    ),
    Protocol(
        id="extension-ladder",
        name="Back extension in three steps",
        items=_lines(
            ("elbow-prop", "? x 10 x 5s"),
            ("prone-press-up", "? x 10 x 1-2s"),
            ("prone-back-lift", "? x 8-10 x 5s"),
        ),
        written_for=OSTEOPOROSIS,
        surfaces=frozenset({"floor"}),
        citations=cite("a004-routine"),
        notes=(
            (
                "The article calls its three exercises beginner, intermediate and advanced, and "
                "does not say when to move on; the lifted legs are its variation of the third."
            ),
            "Days a week are not stated. It recommends the guidance of a health care provider.",
        ),
    ),
)
"""The five lists, in the order the articles were read."""
