"""Programs in the states that a person may meet: new, under way, stopped, without dates.

Only ways to make them live here; the tests of the renderers share them.
"""

import datetime as dt
from collections.abc import Callable
from functools import cache

import attrs

from spinekit.catalog import Catalog
from spinekit.composer import Request
from spinekit.program import Program, done_well, plan
from spinekit.progression import SessionLog
from spinekit.samples import SAMPLES

START = dt.date(2025, 3, 3)


def planned(request: Request, *, weeks: int = 3, start: dt.date | None = START) -> Program:
    """A program; the samples never give a refusal."""
    program = plan(request, weeks=weeks, start=start)
    if not isinstance(program, Program):
        raise TypeError(program)
    return program


@cache
def fresh() -> Program:
    """One that nobody has begun."""
    return planned(SAMPLES["marta"].request)


@cache
def undated() -> Program:
    """One without a first day."""
    return planned(SAMPLES["paula"].request, weeks=2, start=None)


@cache
def logged() -> Program:
    """One under way: a session done, one missed, one cut short in which something hurt."""
    program = fresh()
    first = program.sessions[0]
    program = program.after(
        SessionLog(date=first.date or START, items=[done_well(item) for item in first.items])
    )
    third = program.sessions[2]
    logs = [
        attrs.evolve(done_well(item), pain=7) if item.exercise.id == "bird-dog" else done_well(item)
        for item in third.items[:-1]
    ]
    return program.after(SessionLog(date=third.date or START, items=logs))


@cache
def stopped() -> Program:
    """One that a warning sign stopped."""
    program = logged()
    return program.with_person(program.person.answer("saddle_numbness", True))


@cache
def hostile() -> Program:
    """One from a catalog of the user's own whose names and steps try everything that is legal."""
    attack = "</style></td><script>alert(1)</script> \"'& [x](javascript:y) *b* `c` | ~ " + "W" * 90
    rows = [
        attrs.evolve(one, name=f"{attack} {number}", steps=(attack, *one.steps), cues=(attack,))
        for number, one in enumerate(Catalog.standard())
    ]
    standard = Catalog.standard()
    catalog = attrs.evolve(standard, exercises=rows)
    return planned(attrs.evolve(SAMPLES["marta"].request, catalog=catalog), weeks=2)


PROGRAMS: dict[str, Callable[[], Program]] = {
    "fresh": fresh,
    "undated": undated,
    "logged": logged,
    "stopped": stopped,
    "hostile": hostile,
}
"""How to make each, by name."""
