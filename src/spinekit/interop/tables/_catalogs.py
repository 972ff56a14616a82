"""The rows of a catalog, one for each dose of each exercise."""

from collections.abc import Iterator
from enum import Enum
from typing import Any

import attrs

from spinekit.catalog import Catalog
from spinekit.demands import Demands, SpineMotion
from spinekit.dosage import Dosage
from spinekit.exercise import Dose, Exercise
from spinekit.interop.tables._dosages import DOSAGE
from spinekit.interop.tables._parts import Cell, Part, inside, joined, part, shown, word, words

__all__ = ["DOSES", "known"]


@attrs.frozen
class _Known:
    """An exercise with one of its doses; without one, the exercise alone."""

    exercise: Exercise
    number: int
    dose: Dose | None


def known(catalog: Catalog) -> Iterator[_Known]:
    for exercise in catalog:
        doses = [
            _Known(exercise, number, one) for number, one in enumerate(exercise.doses, start=1)
        ]
        yield from doses or [_Known(exercise, 0, None)]


def _demands() -> Iterator[Part[Demands]]:
    """Yield the columns of what an exercise demands, those of a motion of the spine in parts."""
    for field in attrs.fields(Demands):
        if field.name == "position":
            continue
        if field.type is SpineMotion:
            for inner in attrs.fields(SpineMotion):
                yield _demand(f"{field.name}.{inner.name}", str)
        else:
            yield _demand(field.name, bool if field.type is bool else str)


def _demand(path: str, kind: type) -> Part[Demands]:
    outer, _, inner = path.partition(".")

    def read(demands: Demands) -> Cell:
        found: Any = getattr(demands, outer)
        found = getattr(found, inner) if inner else found
        return word(found) if isinstance(found, Enum) else bool(found)

    text = f"What it demands: `{path}` of `Demands`."
    return part(kind, f"demands_{path.replace('.', '_')}", read, text)


def _filled(dose: Dose) -> Dosage:
    """Return the dosage with our default where the text is silent."""
    return dose.dosage if dose.default is None else dose.dosage.completed(dose.default)


_DOSE: tuple[Part[Dose], ...] = (
    part(str, "stated", lambda dose: str(dose.dosage), "The dose as the text states it."),
    *inside(DOSAGE, _filled, optional=False),
    part(
        bool, "dose_complete", lambda dose: dose.complete is not None, "Whether it can be followed."
    ),
    part(
        str,
        "assumed",
        lambda dose: joined(dose.assumed),
        "The parts of the dose that are our own choice, joined by commas.",
    ),
    part(str, "citation", lambda dose: dose.citation.id, "The id of the citation that states it."),
    part(str, "strength", lambda dose: word(dose.citation.strength), "What kind of text it is."),
    part(
        str,
        "written_for",
        lambda dose: joined(sorted(dose.written_for)),
        "Facts about people the text was written for, joined by commas.",
    ),
    part(bool, "build_up_to", lambda dose: dose.progression, "Whether it is to be built up to."),
)

DOSES: tuple[Part[_Known], ...] = (
    part(str, "exercise", lambda row: row.exercise.id, "The id of the exercise."),
    part(str, "name", lambda row: row.exercise.name, "What people call it."),
    part(str, "family", lambda row: row.exercise.family, "The movement it is a version of."),
    part(str, "phase", lambda row: word(row.exercise.phase), "The part of a routine."),
    part(
        str,
        "position",
        lambda row: shown(row.exercise.position),
        "The position of the body.",
        optional=True,
    ),
    part(str, "surfaces", lambda row: words(row.exercise.surfaces), "Surfaces, joined by commas."),
    part(
        str, "equipment", lambda row: words(row.exercise.equipment), "Equipment, joined by commas."
    ),
    part(str, "sides", lambda row: word(row.exercise.sides), "How both sides take part."),
    part(int, "difficulty", lambda row: row.exercise.difficulty, "How hard it is, 1 to 5."),
    part(
        bool, "complete", lambda row: row.exercise.is_complete, "Whether enough is known to do it."
    ),
    part(
        str,
        "trains",
        lambda row: joined(
            f"{word(target)} {weight}" for target, weight in row.exercise.trains.items()
        ),
        "What it trains with its weight, 1 to 3, joined by commas.",
    ),
    part(
        str,
        "citations",
        lambda row: joined(one.id for one in row.exercise.citations),
        "Ids of the citations of the exercise, joined by commas.",
    ),
    part(
        int,
        "dose",
        lambda row: row.number or None,
        "The number of the dose among those of the exercise, from 1.",
        optional=True,
    ),
    *inside(_DOSE, lambda row: row.dose, optional=True),
    *inside(tuple(_demands()), lambda row: row.exercise.demands, optional=True),
)
