"""The ladders: how a movement gets harder rung by rung, and when to go up or down.

The articles give the first and the last rung of most, and never say when to
move on. Rungs in between, and whatever a text leaves open, are our own choice
and marked as assumed; the criteria rest on what is published about progression
and pain. Dosages are compared within one exercise only: when the movement
itself gets harder, its dose may start lower again.
"""

from spinekit.dosage import Dosage
from spinekit.ladder import Ladder, Rung
from spinekit.references import cite

__all__ = ["LADDERS"]

_HOLD_LONGER = (
    "Go on to the next rung when every hold is done with solid form, all repetitions at the top "
    "of the range, in two sessions running, pain stays at 3 of 10 or less and is back to usual "
    "the next day."
)
_ONE_HOLD = (
    "Go on to the next rung when the whole hold stays relaxed and free of sharp pain in two "
    "sessions running, pain stays at 3 of 10 or less and is back to usual the next day."
)
_DO_MORE = (
    "Go on to the next rung when every set reaches the top of the range with solid form in two "
    "sessions running, pain stays at 3 of 10 or less and is back to usual the next day."
)
_HEAVIER = (
    "Go on to the next weight you have, and back to 10 repetitions, when every set reaches 15 "
    "with solid form in two sessions running, pain stays at 3 of 10 or less and is back to usual "
    "the next day."
)
_STRONGER_BAND = (
    "Go on to the next band, and back to 10 repetitions, when every set reaches 15 with solid "
    "form in two sessions running, pain stays at 3 of 10 or less and is back to usual the next "
    "day."
)
_EASE = (
    "Go back one rung when the form breaks down, pain goes above 5 of 10 while doing it or is "
    "above its usual level the next day. Stop this exercise for the day at sharp pain."
)

_UPWARD = (
    "prog-reps-before-load",
    "prog-form-gate",
    "prog-2-for-2",
    "pain-model-bands-345",
    "pain-traffic-24h",
)
_DOWNWARD = ("pain-model-bands-345", "pain-traffic-24h", "soreness-next-day", "stop-sharp-pain")


def _step(
    exercise: str, dosage: str, *citations: str, up: str = _DO_MORE, stated: bool = False
) -> tuple[str, str, tuple[str, ...], str, bool]:
    """Return what one rung says of itself; *stated* where the whole dose is the text's own."""
    return exercise, dosage, citations, up, stated


def _ladder(
    id: str,
    name: str,
    *steps: tuple[str, str, tuple[str, ...], str, bool],
    citations: tuple[str, ...],
) -> Ladder:
    """Return a ladder of these steps; the first has no way down and the last none up."""
    rungs: list[Rung] = []
    for number, (exercise, dosage, texts, up, stated) in enumerate(steps):
        first, last = number == 0, number == len(steps) - 1
        reasons = (*(() if last else _UPWARD), *(() if first else _DOWNWARD))
        ours = () if stated else ("our-judgement",)
        rungs.append(
            Rung(
                exercise=exercise,
                dosage=Dosage.parse(dosage),
                up="" if last else up,
                down="" if first else _EASE,
                assumed=not stated,
                citations=cite(*dict.fromkeys((*texts, *reasons, *ours))),
            )
        )
    return Ladder(id=id, name=name, rungs=tuple(rungs), citations=cite(*citations))


LADDERS: tuple[Ladder, ...] = (
    _ladder(
        "bird-dog",
        "Bird dog",
        _step("bird-dog-low", "1 x 5 x 5s per side", "a003-bird-dog"),
        _step(
            "bird-dog-low",
            "2 x 5 x 5s per side",
            "a003-bird-dog",
            up=(
                "Straighten the leg when the trunk stays still with the knee up in every hold, in "
                "two sessions running, pain stays at 3 of 10 or less and is back to usual the "
                "next day."
            ),
        ),
        _step("bird-dog", "1 x 5 x 5s per side", "a003-bird-dog-progression"),
        _step("bird-dog", "2 x 6-8 x 2-3s per side", "a002-bird-dog"),
        _step("bird-dog", "2 x 10-12 x 2-3s per side", "a002-bird-dog", up=_HOLD_LONGER),
        _step("bird-dog", "2 x 10-12 x 5s per side", "a002-bird-dog-long-hold", up=_HOLD_LONGER),
        _step("bird-dog-long-hold", "2 x 10-12 x 10s per side", "a002-bird-dog-long-hold"),
        citations=(
            "a003-bird-dog",
            "a003-bird-dog-progression",
            "a002-bird-dog",
            "a002-bird-dog-long-hold",
            "birddog-easier",
            "hold-mcgill-10s",
            "our-judgement",
        ),
    ),
    _ladder(
        "elbow-prop",
        "Elbow prop, ten times",
        _step("elbow-prop", "1 x 10 x 5s", "a004-beginner", up=_HOLD_LONGER),
        _step("elbow-prop", "1 x 10 x 10s", "a004-beginner-progression", up=_HOLD_LONGER),
        _step("elbow-prop", "1 x 10 x 15s", "a004-beginner-progression", up=_HOLD_LONGER),
        _step("elbow-prop", "1 x 10 x 20s", "a004-beginner-progression", up=_HOLD_LONGER),
        _step("elbow-prop", "1 x 10 x 30s", "a004-beginner-progression"),
        citations=("a004-beginner", "a004-beginner-progression", "our-judgement"),
    ),
    _ladder(
        "elbow-prop-hold",
        "Elbow prop, one hold",
        _step("elbow-prop", "1 x 30s", "a003-elbow-prop", up=_ONE_HOLD, stated=True),
        _step("elbow-prop", "1 x 45s", "a003-elbow-prop-progression", up=_ONE_HOLD),
        _step("elbow-prop", "1 x 60s", "a003-elbow-prop-progression", stated=True),
        citations=("a003-elbow-prop", "a003-elbow-prop-progression", "our-judgement"),
    ),
    _ladder(
        "back-extension",
        "Back extension",
        _step("elbow-prop", "1 x 10 x 5s", "a004-beginner"),
        _step("prone-press-up", "1 x 10 x 1-2s", "a004-intermediate"),
        _step("prone-back-lift", "1 x 8-10 x 5s", "a004-advanced", up=_HOLD_LONGER),
        _step("prone-back-lift", "1 x 8-10 x 10s", "a004-advanced-progression", up=_HOLD_LONGER),
        _step("prone-back-lift", "1 x 8-10 x 15s", "a004-advanced-progression", up=_HOLD_LONGER),
        _step(
            "prone-back-lift",
            "1 x 8-10 x 20s",
            "a004-advanced-progression",
            up=(
                "Lift the legs as well only when every hold is solid in two sessions running, pain "
                "stays at 3 of 10 or less and is back to usual the next day, and a doctor or "
                "physical therapist finds that this variation fits."
            ),
        ),
        _step("prone-back-lift-legs", "1 x 8-10 x 5s", "a004-legs-lifted"),
        citations=("a004-routine", "op-extensor-dose", "our-judgement"),
    ),
    _ladder(
        "bridge",
        "Bridge",
        _step("glute-bridge", "1 x 10-12 x 2s", "a000-glute-bridge"),
        _step("glute-bridge", "2 x 10-12 x 2s", "a000-glute-bridge", stated=True),
        _step("glute-bridge", "2 x 12-15 x 2s", "prog-15-then-load", up=_HOLD_LONGER),
        _step("glute-bridge", "2 x 12-15 x 5s", "op-extensor-dose"),
        citations=("a000-glute-bridge", "op-can-bridge", "prog-15-then-load", "our-judgement"),
    ),
    _ladder(
        "dumbbell-row",
        "Dumbbell row",
        *(
            _step(
                "dumbbell-row",
                f"2 x 10-15 per side, load {kilograms}kg",
                "dose-older-10-15",
                "prog-acsm-2-10",
                "prog-double",
                up=_HEAVIER,
            )
            for kilograms in (1, 2, 3, 4, 5, 6)
        ),
        citations=(
            "a001-dumbbell-row",
            "a001-light-start",
            "a001-progression",
            "prog-double",
            "our-judgement",
        ),
    ),
    _ladder(
        "deadlift",
        "Deadlift",
        _step(
            "deadlift",
            "2 x 10-15, load bodyweight",
            "a001-light-start",
            "op-ros-hip-hinge",
            "dose-older-10-15",
            up=(
                "Take the lightest pair of dumbbells when every set reaches 15 hip hinges with a "
                "flat back in two sessions running, pain stays at 3 of 10 or less and is back to "
                "usual the next day."
            ),
        ),
        *(
            _step(
                "deadlift",
                f"2 x 10-15, load {kilograms}kg",
                "dose-older-10-15",
                "prog-acsm-2-10",
                "prog-double",
                up=_HEAVIER,
            )
            for kilograms in (2, 4, 6, 8, 10, 12)
        ),
        citations=(
            "a001-deadlift",
            "a001-light-start",
            "a001-progression",
            "prog-double",
            "our-judgement",
        ),
    ),
    _ladder(
        "pallof-press",
        "Pallof press",
        *(
            _step(
                "pallof-press",
                f"2 x 10-15 per side, load band {band}",
                "dose-older-10-15",
                "prog-double",
                up=_STRONGER_BAND,
            )
            for band in ("extra light", "light", "medium", "heavy")
        ),
        citations=(
            "a001-pallof-press",
            "a001-light-start",
            "a001-progression",
            "prog-double",
            "our-judgement",
        ),
    ),
)
"""Every ladder, by movement. A deadlift's load is that of both dumbbells together."""
