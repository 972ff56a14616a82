"""The numbers of the FIT profile that a workout needs, and which exercise has which.

The profile is Garmin's and is not copied here: these are the few numbers that
stand in the files we write. Each was read back by name from Garmin's own
decoder, version 21.218 of the profile; the tests still do that for every row.
"""

from enum import IntEnum

import attrs

from spinekit.frozen import FrozenMapping
from spinekit.validation import optional, whole

__all__ = [
    "EXERCISE_CODES",
    "DurationType",
    "ExerciseCode",
    "Intensity",
    "MessageNumber",
]


class MessageNumber(IntEnum):
    """The messages of a workout file.

    Examples:
        >>> MessageNumber["FILE_ID"].value
        0
    """

    FILE_ID = 0
    """What file it is, and whose."""
    WORKOUT = 26
    """The workout as a whole."""
    WORKOUT_STEP = 27
    """One step of it."""


class DurationType(IntEnum):
    """What ends a step; ``wkt_step_duration`` in the profile.

    Examples:
        >>> DurationType["TIME"].value
        0
    """

    TIME = 0
    """A time, in milliseconds."""
    REPEAT = 6
    """``repeat_until_steps_cmplt``: go back to a step until it was done so many times."""
    REPS = 29
    """A number of repetitions."""


class Intensity(IntEnum):
    """What a step is for; ``intensity`` in the profile.

    Examples:
        >>> [one.name for one in Intensity][:2]
        ['ACTIVE', 'REST']
    """

    ACTIVE = 0
    """Work."""
    REST = 1
    """Rest."""
    WARM_UP = 2
    """``warmup``: light movement to begin with."""
    COOL_DOWN = 3
    """``cooldown``: easing off."""


@attrs.frozen
class ExerciseCode:
    """What the profile calls an exercise.

    Examples:
        >>> EXERCISE_CODES["glute-bridge"]
        ExerciseCode(category=10, name=11)
    """

    category: int = attrs.field(validator=whole(high=0xFFFE))
    """The number of its category."""

    name: int | None = attrs.field(default=None, validator=optional(whole(high=0xFFFE)))
    """Its number within the category; ``None`` where the profile has none that is the same."""


EXERCISE_CODES: FrozenMapping[str, ExerciseCode] = FrozenMapping(
    {
        "warm-up-walk": ExerciseCode(32, 1),  # run: walk
        "cat-cow": ExerciseCode(5, 51),  # core: cat_cow
        "glute-bridge": ExerciseCode(10, 11),  # hip_raise: hip_raise
        "bird-dog": ExerciseCode(5, 48),  # core: arm_and_leg_extension_on_knees
        "bird-dog-long-hold": ExerciseCode(5, 48),  # the same, held longer
        "bird-dog-low": ExerciseCode(5),  # core; the leg is not stretched, so no name
        "elbow-prop": ExerciseCode(36, 61),  # pose: sphinx
        "prone-press-up": ExerciseCode(13),  # hyperextension; its cobra lifts with the back
        "prone-back-lift": ExerciseCode(13),  # hyperextension
        "prone-back-lift-legs": ExerciseCode(13),  # hyperextension; its superman lifts the arms
        "wall-slide": ExerciseCode(14, 30),  # lateral_raise: wall_slide
        "dumbbell-row": ExerciseCode(23, 2),  # row: dumbbell_row
        "deadlift": ExerciseCode(8, 2),  # deadlift: dumbbell_deadlift
        "pallof-press": ExerciseCode(5),  # core; named with a cable only
    }
)
"""The exercises of the standard catalog that the profile has, by id; the others stay without.

Which name of the profile means the same movement is our own judgement.

Examples:
    >>> EXERCISE_CODES["cat-cow"]
    ExerciseCode(category=5, name=51)
"""
