"""One item in FHIR's terms: its extensions, its timing, its words, its citations.

A definition and a request of the same item share all of this.
"""

import datetime as dt

from spinekit.dosage import (
    Band,
    Bodyweight,
    Dosage,
    Hold,
    Holds,
    Kilograms,
    PercentOfMax,
    Reps,
    ToFatigue,
)
from spinekit.evidence import Source
from spinekit.exercise import Equipment, Surface
from spinekit.frozen import FrozenMapping
from spinekit.interop.fhir._contents import Contents, Entry, Unit
from spinekit.interop.fhir._elements import (
    Json,
    artifacts,
    coding,
    concept,
    fields,
    plain,
    quantity,
    span,
)
from spinekit.interop.fhir.extensions import extension_of
from spinekit.interop.fhir.versions import FhirVersion
from spinekit.program import Session
from spinekit.ranges import Range
from spinekit.render.markup import Markup, element, fragment
from spinekit.render.words import duration, item_words, message_words
from spinekit.routine import Item

__all__ = [
    "EXERCISE_THERAPY",
    "citations_of",
    "code_of",
    "dosage_extension",
    "exercise_extension",
    "instructions",
    "item_markup",
    "place_extension",
    "reasons_markup",
    "session_extension",
    "timing_of",
    "timing_of_session",
    "whole_markup",
]

EXERCISE_THERAPY = coding("http://snomed.info/sct", "229065009", "Exercise therapy")
"""What a request for exercises is, as HL7's Physical Activity guide has it.

The value set of its codes for ServiceRequests, read at
https://hl7.org/fhir/us/physical-activity/ValueSet-pa-servicerequest-code.html.
"""


def code_of(item: Item) -> Json:
    """Return what is asked for: exercise therapy, and the exercise in words."""
    return concept(item.exercise.name, EXERCISE_THERAPY)


def exercise_extension(item: Item) -> Json:
    """Return which exercise it is, and where and with what it is done."""
    exercise = item.exercise
    return extension_of(
        "exercise",
        id=exercise.id,
        phase=item.phase.value,
        position=item.position.value,
        sides=exercise.sides.value,
        surface=[one.value for one in Surface if one in exercise.surfaces],
        equipment=[one.value for one in Equipment if one in exercise.equipment],
        modification=[one.id for one in item.modifications],
    )


def dosage_extension(item: Item) -> Json:
    """Return how much is done."""
    dosage = item.dosage
    tempo = dosage.tempo
    return extension_of(
        "dosage",
        notation=str(dosage),
        **_work(dosage),
        sets=span(dosage.sets),
        per_side=dosage.per_side,
        rest=span(dosage.rest, "s"),
        tempo_eccentric=None if tempo is None else quantity(tempo.eccentric, "s"),
        tempo_pause=None if tempo is None else quantity(tempo.pause, "s"),
        tempo_concentric=None if tempo is None else quantity(tempo.concentric, "s"),
        tempo_pause_top=None if tempo is None else quantity(tempo.pause_top, "s"),
        **_load(dosage),
        effort=span(dosage.effort),
        times_per_day=span(dosage.times_per_day),
        days_per_week=span(dosage.days_per_week),
        assumed=[plain(one) for one in item.assumed],
    )


def _work(dosage: Dosage) -> Json:
    match dosage.work:
        case Reps(count):
            return {"work": "reps", "count": span(count)}
        case Hold(seconds):
            return {"work": "hold", "hold": span(seconds, "s")}
        case Holds(count, seconds):
            return {"work": "holds", "count": span(count), "hold": span(seconds, "s")}
        case ToFatigue(cap):
            return {"work": "to-fatigue", "cap": None if cap is None else quantity(cap, "s")}


def _load(dosage: Dosage) -> Json:
    match dosage.load:
        case Bodyweight():
            return {"load": "bodyweight"}
        case Kilograms(grams):
            return {"load": "kilograms", "load_weight": quantity(grams, "g")}
        case Band(level):
            return {"load": "band", "load_band": level.value}
        case PercentOfMax(percent):
            return {"load": "percent-of-max", "load_percent": span(percent, "%")}
        case None:
            return {}


def place_extension(block: int, set_up: int, item: int | None = None) -> Json:
    """Return where a block stands in its session, or an item."""
    return extension_of("place", block=block, item=item, set_up=quantity(set_up, "s"))


def session_extension(session: Session) -> Json:
    """Return which session it is."""
    return extension_of(
        "session", week=session.week, day=session.day.value, state=session.state.value
    )


def timing_of(entry: Entry) -> Json:
    """Return when and how long an item is done."""
    dosage, session = entry.item.dosage, entry.session
    repeat = _lasting(entry.item.seconds)
    if session is not None:
        often = _often(dosage.times_per_day, "d")
        return _on(session, {**repeat, **often})
    daily, weekly = dosage.times_per_day, dosage.days_per_week
    if weekly is None:
        return {"repeat": {**repeat, **_often(daily, "d")}}
    in_a_week = weekly if daily is None else weekly * daily
    return {"repeat": {**repeat, **_often(in_a_week, "wk")}}


def timing_of_session(session: Session) -> Json:
    """Return when a session is, and how long it takes where anything is done."""
    return _on(session, _lasting(session.routine.seconds) if session.items else {})


def _on(session: Session, repeat: Json) -> Json:
    """Return a timing on the day of a session: its date, or once on its day of the week."""
    if session.date is None:
        return {"repeat": {"count": 1, **repeat, "dayOfWeek": [session.day.value[:3]]}}
    return fields(event=[session.date.isoformat()], repeat=repeat)


def _lasting(seconds: Range) -> Json:
    longest = {} if seconds.is_single else {"durationMax": seconds.high}
    return {"duration": seconds.low, **longest, "durationUnit": "s"}


def _often(times: Range | None, unit: str) -> Json:
    if times is None:
        return {}
    most = {} if times.is_single else {"frequencyMax": times.high}
    return {"frequency": times.low, **most, "period": 1, "periodUnit": unit}


def citations_of(
    item: Item, sources: FrozenMapping[str, Source], version: FhirVersion
) -> list[Json]:
    """Return what the dose, the exercise and its modifications rest on."""
    changes = [one for change in item.modifications for one in change.citations]
    return artifacts((*item.citations, *item.exercise.citations, *changes), sources, version)


def instructions(item: Item) -> list[str]:
    """Return how an item is done, line by line."""
    exercise = item.exercise
    return [
        f"How much: {item_words(item)}",
        *(f"Gentler: {one.text}" for one in item.modifications),
        *(f"Take care: {message_words(one)}" for one in item.notes),
        *(f"Step {number}: {one}" for number, one in enumerate(exercise.steps, start=1)),
        *(f"Remember: {one}" for one in exercise.cues),
        *(f"Avoid: {one}" for one in exercise.mistakes),
    ]


def item_markup(item: Item) -> Markup:
    """Return what a person reads about an item."""
    return fragment(
        element("p", element("b", plain(item.exercise.name))),
        element("ul", *(element("li", plain(one)) for one in instructions(item))),
    )


def reasons_markup(entry: Entry) -> Markup:
    """Return what a person reads about why an item is there."""
    return fragment(*(element("p", plain(f"Why: {one}")) for one in entry.reasons))


def whole_markup(contents: Contents) -> Markup:
    """Return what a person reads about a routine or a program as a whole."""
    parts = [element("p", element("b", contents.title)), element("p", contents.summary)]
    if contents.warnings:
        parts.append(element("ul", *(element("li", plain(one)) for one in contents.warnings)))
    for unit in contents.units:
        if unit.title:
            parts.append(element("p", element("b", _dated(unit))))
        for group in unit.groups:
            parts.append(element("p", group.title))
            parts.append(element("ul", *(_line(one) for one in group.entries)))
    return fragment(*parts)


def _dated(unit: Unit) -> str:
    session = unit.session
    date: dt.date | None = None if session is None else session.date
    state = "" if session is None else f": {session.state.value}"
    return f"{unit.title}{'' if date is None else f' ({date.isoformat()})'}{state}"


def _line(entry: Entry) -> Markup:
    item = entry.item
    said = f"{item.exercise.name}: {item_words(item)} ({duration(item.seconds)})"
    return element("li", plain(f"{entry.number}. {said}"))
