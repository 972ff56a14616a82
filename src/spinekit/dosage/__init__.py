"""How much of an exercise: work, sets, sides, rest, tempo, load and effort.

The public face of the package: everything a program needs to state, read,
print, time, complete, compare and cap a dosage. Which exercise it belongs to,
who may do it and which source says so are for the layers above.

Examples:
    >>> dosage = Dosage.parse("3x10/side, with a light band")
    >>> str(dosage), dosage.seconds
    ('3 x 10 per side, load band light', Range(low=315, high=315))
"""

from spinekit.dosage.caps import DosageCap
from spinekit.dosage.comparison import Comparison
from spinekit.dosage.dosage import Dosage
from spinekit.dosage.limits import (
    COUNT_LIMITS,
    DAYS_PER_WEEK_LIMITS,
    EFFORT_LIMITS,
    GRAMS_LIMITS,
    PERCENT_LIMITS,
    REST_LIMITS,
    SECONDS_LIMITS,
    SETS_LIMITS,
    TEMPO_LIMITS,
    TIMES_PER_DAY_LIMITS,
)
from spinekit.dosage.load import Band, BandLevel, Bodyweight, Kilograms, Load, PercentOfMax
from spinekit.dosage.timing import Tempo, Timing
from spinekit.dosage.work import Hold, Holds, Reps, ToFatigue, Work

__all__ = [
    "COUNT_LIMITS",
    "DAYS_PER_WEEK_LIMITS",
    "EFFORT_LIMITS",
    "GRAMS_LIMITS",
    "PERCENT_LIMITS",
    "REST_LIMITS",
    "SECONDS_LIMITS",
    "SETS_LIMITS",
    "TEMPO_LIMITS",
    "TIMES_PER_DAY_LIMITS",
    "Band",
    "BandLevel",
    "Bodyweight",
    "Comparison",
    "Dosage",
    "DosageCap",
    "Hold",
    "Holds",
    "Kilograms",
    "Load",
    "PercentOfMax",
    "Reps",
    "Tempo",
    "Timing",
    "ToFatigue",
    "Work",
]
