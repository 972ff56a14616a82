"""The columns of a dose, the same in every table that has one."""

from spinekit.dosage import (
    Dosage,
    Hold,
    Holds,
    Kilograms,
    Load,
    PercentOfMax,
    Reps,
    ToFatigue,
)
from spinekit.interop.tables._parts import Part, part, shown, span
from spinekit.ranges import Range

__all__ = ["DOSAGE", "grams"]


def _count(dosage: Dosage) -> Range | None:
    return dosage.work.count if isinstance(dosage.work, Reps | Holds) else None


def _hold(dosage: Dosage) -> Range | None:
    return dosage.work.seconds if isinstance(dosage.work, Hold | Holds) else None


def _cap(dosage: Dosage) -> int | None:
    return dosage.work.max_seconds if isinstance(dosage.work, ToFatigue) else None


def grams(load: Load | None) -> int | None:
    return load.grams if isinstance(load, Kilograms) else None


def _percent(dosage: Dosage) -> Range | None:
    return dosage.load.percent if isinstance(dosage.load, PercentOfMax) else None


_WORKS = {Reps: "reps", Hold: "hold", Holds: "holds", ToFatigue: "to_fatigue"}

DOSAGE: tuple[Part[Dosage], ...] = (
    part(str, "dosage", str, "The whole dose, as people write it."),
    part(
        str,
        "work",
        lambda dosage: _WORKS[type(dosage.work)],
        "The kind of work: `reps`, `hold`, `holds` or `to_fatigue`.",
    ),
    *span("sets", lambda dosage: dosage.sets, "Sets"),
    *span("count", _count, "Repetitions, or holds, in a set"),
    *span("hold", _hold, "Seconds of a hold"),
    part(int, "cap", _cap, "Seconds after which work to fatigue ends.", optional=True),
    part(bool, "per_side", lambda dosage: dosage.per_side, "Whether each set is done per side."),
    *span("rest", lambda dosage: dosage.rest, "Seconds of rest between sets"),
    part(str, "tempo", lambda dosage: shown(dosage.tempo), "The pace.", optional=True),
    part(str, "load", lambda dosage: shown(dosage.load), "The load, in words.", optional=True),
    part(
        int, "load_grams", lambda dosage: grams(dosage.load), "A weight, in grams.", optional=True
    ),
    *span("load_percent", _percent, "Percent of the most that can be lifted once"),
    *span("effort", lambda dosage: dosage.effort, "Effort, 0 to 10"),
    *span("times_per_day", lambda dosage: dosage.times_per_day, "Times a day"),
    *span("days_per_week", lambda dosage: dosage.days_per_week, "Days a week"),
)
