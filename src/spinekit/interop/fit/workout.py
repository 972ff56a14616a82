"""A routine as a FIT workout file, which sports watches follow.

How the steps of :mod:`spinekit.interop.fit.steps` are said in the messages of
a workout lives here. No clock is read: the caller says when the file was made
and what number it has.
"""

import datetime as dt
from collections.abc import Mapping

from spinekit.dosage import Kilograms
from spinekit.errors import InvalidValueError
from spinekit.exercise import Phase
from spinekit.interop.fit.encoding import FitField, FitMessage, FitType, fit_bytes, fitted
from spinekit.interop.fit.numbers import (
    EXERCISE_CODES,
    DurationType,
    ExerciseCode,
    Intensity,
    MessageNumber,
)
from spinekit.interop.fit.steps import Step, StepKind, workout_steps
from spinekit.interop.moments import zoned
from spinekit.render import ENGLISH, Translator
from spinekit.routine import Item, Routine
from spinekit.validation import identifier, instance, mapping, prose, whole

__all__ = ["fit_workout"]

# Of the profile; see spinekit.interop.fit.numbers for where such numbers come from.
_WORKOUT_FILE = 5
_DEVELOPMENT = 255  # the maker that programs without a number of their own name
_TRAINING, _STRENGTH_TRAINING = 10, 20
_NO_TARGET = 2
_KILOGRAM = 1

_EPOCH = dt.datetime(1989, 12, 31, tzinfo=dt.UTC)  # the protocol counts seconds from here
_FIRST_DATE = 0x1000_0000  # less is seconds since the device was switched on
_LAST_DATE = 0xFFFF_FFFE
_MOST_STEPS = 0xFFFE

_DURATIONS = {
    StepKind.TIMED: DurationType.TIME,
    StepKind.COUNTED: DurationType.REPS,
    StepKind.REPEAT: DurationType.REPEAT,
}
_INTENSITIES = {
    Phase.WARM_UP: Intensity.WARM_UP,
    Phase.MAIN: Intensity.ACTIVE,
    Phase.COOL_DOWN: Intensity.COOL_DOWN,
}


def fit_workout(
    routine: Routine,
    *,
    serial: int,
    created: dt.datetime,
    name: str = "",
    longer: bool = False,
    translator: Translator = ENGLISH,
    codes: Mapping[str, ExerciseCode] = EXERCISE_CODES,
) -> bytes:
    """Return a routine as a FIT workout file.

    Names and notes longer than :data:`~spinekit.interop.fit.encoding.LONGEST_TEXT`
    bytes are shortened and end in ``…``.

    Args:
        routine: What is done; not empty.
        serial: The number of the file, 1 to 4,294,967,295. A watch tells two
            workouts apart by it, so give each its own.
        created: When the file was made, with a time zone; fractions of a second are left out.
        name: What the workout is called; "Your routine" in the language unless said.
        longer: Whether to follow the high end of every range; the low end otherwise.
        translator: The language.
        codes: What the profile calls the exercises, by id.

    Returns:
        The content of a ``.fit`` file.

    Raises:
        InvalidTypeError: If something is of the wrong type, or the time has no zone.
        InvalidValueError: If the routine is empty or too long, or a number or the time is
            out of bounds.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> from spinekit.routine import Block
        >>> routine = Routine(blocks=(Block(items=(BED_BRIDGE,)),))
        >>> created = dt.datetime(2025, 3, 3, 7, tzinfo=dt.UTC)
        >>> data = fit_workout(routine, serial=1, created=created)
        >>> data[8:12]
        b'.FIT'
    """
    instance(Translator, "translator")(translator)
    prose("name", empty=True)(name)
    steps = workout_steps(routine, longer=longer, translator=translator)
    known = mapping("codes", identifier("codes"), instance(ExerciseCode, "codes"))(codes)
    if not routine.items or len(steps) > _MOST_STEPS:
        raise InvalidValueError(
            "has no exercise" if not routine.items else f"has {len(steps)} steps",
            path="routine",
            value=str(routine),
            remedy=f"give a routine of 1 to {_MOST_STEPS} steps",
        )
    return fit_bytes(
        [
            _file_id(whole("serial", 1, 0xFFFF_FFFF)(serial), _seconds(created)),
            _workout(name or translator.text("Your routine"), len(steps)),
            *(_step(number, one, routine.items, known) for number, one in enumerate(steps)),
        ]
    )


def _seconds(created: dt.datetime) -> int:
    """Return a time as the protocol counts it."""
    zoned("created")(created)
    seconds = (created - _EPOCH) // dt.timedelta(seconds=1)
    if not _FIRST_DATE <= seconds <= _LAST_DATE:
        raise InvalidValueError(
            "cannot be written",
            path="created",
            value=created,
            remedy="give a time from July 1998 to February 2126",
        )
    return seconds


def _file_id(serial: int, seconds: int) -> FitMessage:
    return FitMessage(
        MessageNumber.FILE_ID.value,
        (
            FitField(0, FitType.ENUM, _WORKOUT_FILE),
            FitField(1, FitType.UINT16, _DEVELOPMENT),
            FitField(2, FitType.UINT16, 0),
            FitField(3, FitType.UINT32Z, serial),
            FitField(4, FitType.UINT32, seconds),
        ),
    )


def _workout(name: str, steps: int) -> FitMessage:
    return FitMessage(
        MessageNumber.WORKOUT.value,
        (
            FitField(4, FitType.ENUM, _TRAINING),
            FitField(6, FitType.UINT16, steps),
            FitField(8, FitType.STRING, fitted(name)),
            FitField(11, FitType.ENUM, _STRENGTH_TRAINING),
        ),
    )


def _step(
    number: int, step: Step, items: tuple[Item, ...], codes: Mapping[str, ExerciseCode]
) -> FitMessage:
    repeats = step.kind is StepKind.REPEAT
    item = None if step.item is None else items[step.item]
    code = None if item is None else codes.get(item.exercise.id)
    weight = None if item is None else _hundredths(item)
    value = step.amount * 1000 if step.kind is StepKind.TIMED else step.amount
    intensity = Intensity.REST if item is None else _INTENSITIES[item.phase]
    return FitMessage(
        MessageNumber.WORKOUT_STEP.value,
        (
            FitField(254, FitType.UINT16, number),
            FitField(0, FitType.STRING, fitted(step.name)),
            FitField(1, FitType.ENUM, _DURATIONS[step.kind].value),
            # Of a repetition: where to go back to, and below how many times.
            FitField(2, FitType.UINT32, step.first if repeats else value),
            FitField(3, FitType.ENUM, _NO_TARGET),
            FitField(4, FitType.UINT32, step.amount if repeats else 0),
            FitField(7, FitType.ENUM, None if repeats else intensity.value),
            FitField(8, FitType.STRING, fitted(step.notes)),
            FitField(10, FitType.UINT16, code.category if code else None),
            FitField(11, FitType.UINT16, code.name if code else None),
            FitField(12, FitType.UINT16, weight),
            FitField(13, FitType.UINT16, None if weight is None else _KILOGRAM),
        ),
    )


def _hundredths(item: Item) -> int | None:
    """Return the weight in hundredths of a kilogram; none where it cannot be said exactly."""
    load = item.dosage.load
    if not isinstance(load, Kilograms) or load.grams % 10:
        return None
    return load.grams // 10
