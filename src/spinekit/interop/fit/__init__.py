"""Routines as FIT workout files: what a sports watch shows, times and counts.

:func:`fit_workout` writes the file, :func:`workout_steps` says what will stand
in it. Nothing here reads a file. FIT is a format of Garmin, which has no part
in this library.
"""

from spinekit.interop.fit.numbers import EXERCISE_CODES, ExerciseCode
from spinekit.interop.fit.steps import Step, StepKind, workout_steps
from spinekit.interop.fit.workout import fit_workout

__all__ = [
    "EXERCISE_CODES",
    "ExerciseCode",
    "Step",
    "StepKind",
    "fit_workout",
    "workout_steps",
]
