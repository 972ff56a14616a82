"""The rows of logs, one for each exercise logged."""

from collections.abc import Iterable, Iterator

import attrs

from spinekit.interop.tables._dosages import grams
from spinekit.interop.tables._parts import Part, inside, joined, part, shown, span
from spinekit.progression import ItemLog, SessionLog
from spinekit.ranges import Range

__all__ = ["LOGS", "logged"]


@attrs.frozen
class _Logged:
    """The log of an item in its session; without one, the session alone."""

    session: SessionLog
    place: int
    log: ItemLog | None


def logged(logs: Iterable[SessionLog]) -> Iterator[_Logged]:
    for session in logs:
        items = [_Logged(session, place, one) for place, one in enumerate(session.items, start=1)]
        yield from items or [_Logged(session, 0, None)]


def _ends(values: tuple[int, ...] | None) -> Range | None:
    return Range(min(values), max(values)) if values else None


def _number(kind: type, name: str, text: str) -> Part[ItemLog]:
    return part(kind, name, lambda log: getattr(log, name), text, optional=True)


_LOG: tuple[Part[ItemLog], ...] = (
    part(str, "exercise", lambda log: log.exercise, "The id of the exercise."),
    part(
        str, "asked", lambda log: shown(log.dosage), "The dose that was asked for.", optional=True
    ),
    part(
        str,
        "side",
        lambda log: shown(log.side),
        "The side it speaks of; nothing for both.",
        optional=True,
    ),
    part(int, "sets", lambda log: log.sets_done, "Sets done.", optional=True),
    part(
        str,
        "counts",
        lambda log: None if log.counts is None else joined(log.counts),
        "Repetitions or holds of each set, joined by commas; one number stands for every set.",
        optional=True,
    ),
    *span("count", lambda log: _ends(log.counts), "Repetitions or holds in a set"),
    *span("hold", lambda log: _ends(log.seconds), "Seconds of the holds of a set"),
    part(str, "load", lambda log: shown(log.load), "The load used, in words.", optional=True),
    part(int, "load_grams", lambda log: grams(log.load), "A weight, in grams.", optional=True),
    _number(int, "effort", "How hard it felt, 0 to 10."),
    _number(bool, "form_solid", "Whether it was done as described."),
    _number(int, "pain", "The worst pain while doing it, 0 to 10."),
    _number(int, "pain_next_morning", "Pain on the next morning, 0 to 10."),
    _number(int, "usual_pain", "Pain on a usual morning, 0 to 10."),
    _number(int, "days_to_settle", "Days until pain was back to usual."),
    part(
        str,
        "stopped",
        lambda log: shown(log.stopped),
        "Why it was stopped early.",
        optional=True,
    ),
)

LOGS: tuple[Part[_Logged], ...] = (
    part(str, "date", lambda row: str(row.session.date), "The day, as in `2025-03-31`."),
    part(
        str,
        "answers",
        lambda row: joined(row.session.answers),
        "Ids of the facts that were answered anew, joined by commas.",
    ),
    part(
        int,
        "place",
        lambda row: row.place or None,
        "The place of the exercise in the log, from 1.",
        optional=True,
    ),
    *inside(_LOG, lambda row: row.log, optional=True),
)
