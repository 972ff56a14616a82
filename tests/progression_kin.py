"""What the tests of progression build their cases from: items, days, logs and ladders."""

import datetime as dt
from typing import Any

import attrs

from spinekit.catalog import Catalog
from spinekit.dosage import Dosage
from spinekit.ladder import Ladder, Rung
from spinekit.progression import ItemLog, SessionLog
from spinekit.references import cite
from spinekit.routine import Item

__all__ = ["CATALOG", "MONDAY", "day", "item", "ladder", "on", "well"]

CATALOG = Catalog.standard()
MONDAY = dt.date(2025, 1, 6)


def item(exercise: str, dose: str) -> Item:
    """An item of the standard catalog."""
    return Item(exercise=CATALOG[exercise], dosage=Dosage.parse(dose))


def ladder(*rungs: str) -> Ladder:
    """A ladder of an exercise and a dose each, as some text states it."""
    parts = (rung.split(" ", 1) for rung in rungs)
    return Ladder(
        id="steps",
        name="Steps",
        rungs=tuple(
            Rung(
                exercise=exercise,
                dosage=Dosage.parse(dose),
                citations=cite("a004-beginner-progression"),
            )
            for exercise, dose in parts
        ),
    )


def day(number: int) -> dt.date:
    """The day so many days after the first Monday."""
    return MONDAY + dt.timedelta(days=number)


def well(of: Item, **changes: Any) -> ItemLog:
    """Done as asked, solid, pain 1, no worse in the morning, with these changes."""
    log = ItemLog.of(of, form_solid=True, pain=1, pain_next_morning=0)
    return attrs.evolve(log, **changes)


def on(number: int, *logs: ItemLog, **answers: bool | None) -> SessionLog:
    """A session so many days after the first Monday."""
    return SessionLog(date=day(number), items=logs, answers=answers)
