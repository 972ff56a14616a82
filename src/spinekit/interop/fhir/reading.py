"""The way back: the exact value of a bundle that spinekit wrote and nobody has changed.

The value is read from the document inside, and the bundle is written once more
from it. Where the two differ, somebody has edited one and not the other; which
of them is meant nobody can know, so the bundle is refused with every place
named. Nothing is repaired.
"""

import base64
import binascii
import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from spinekit.codecs import Limits, loads
from spinekit.codecs.faults import inside
from spinekit.errors import (
    DecodeError,
    InvalidTypeError,
    InvalidValueError,
    SeveralErrors,
    SpinekitError,
    shown,
)
from spinekit.interop.fhir.extensions import EXTENSIONS
from spinekit.interop.fhir.versions import FhirVersion
from spinekit.interop.fhir.writing import to_bundle
from spinekit.program import Program
from spinekit.routine import Routine
from spinekit.validation import instance

__all__ = ["exact_document", "from_bundle"]

_LIMITS = Limits()
_PLANS = ("PlanDefinition", "CarePlan")
_PLAN = "$.entry[0].resource"


def exact_document(bundle: Mapping[str, Any], *, limits: Limits = _LIMITS) -> str:
    """Return the JSON document in a bundle, unread and without a look at the rest.

    It is for a bundle that :func:`from_bundle` refuses, such as one of another
    version of spinekit, whose words differ; :func:`spinekit.codecs.loads` reads it.

    Args:
        bundle: A bundle, as JSON was parsed.
        limits: How long the document may be.

    Returns:
        The text.

    Raises:
        DecodeError: If there is none, or it is too long or no text.

    Examples:
        >>> from spinekit.interop.fhir import to_bundle
        >>> exact_document(to_bundle(Routine(blocks=())))[:30]
        '{"spinekit":1,"type":"Routine"'
    """
    instance(Limits, "limits")(limits)
    return _text(*_document_part(_plan(bundle), "content"), limits)


def from_bundle(bundle: Mapping[str, Any], *, limits: Limits = _LIMITS) -> Routine | Program:
    """Return the routine or the program that a bundle of our own was written from.

    Args:
        bundle: What :func:`~spinekit.interop.fhir.to_bundle` returned, or the
            same through JSON. It is not changed.
        limits: How large the document inside may be, and how many faults are listed.

    Returns:
        A value equal to the one that was written.

    Raises:
        DecodeError: If the bundle is not ours, or anything in it was changed,
            added or taken out; every place is named.
        InvalidTypeError: If *limits* is none.

    Examples:
        >>> from spinekit.interop.fhir import to_bundle
        >>> from spinekit.routine import Block
        >>> from spinekit.samples import BED_BRIDGE
        >>> routine = Routine(blocks=(Block(items=(BED_BRIDGE,)),))
        >>> bundle = to_bundle(routine)
        >>> from_bundle(bundle) == routine
        True
        >>> bundle["entry"][1]["resource"]["title"] = "Bridge"
        >>> from_bundle(bundle)
        Traceback (most recent call last):
        spinekit.errors.DecodeError: the bundle does not say what its document says: 1 mistake
          $.entry[1].resource.title: was changed, got 'Bridge'; put 'Glute bridge' back
    """
    instance(Limits, "limits")(limits)
    plan = _plan(bundle)
    content, path = _document_part(plan, "content")
    value = _value(_text(content, path, limits), path, limits)
    expected = _written_again(value, plan)
    faults = tuple(islice(_differences(expected, bundle, "$"), limits.faults))
    if faults:
        raise DecodeError("the bundle does not say what its document says", errors=faults)
    return value


def _refused(problem: str, path: str, value: object, remedy: str) -> DecodeError:
    kind = InvalidValueError if isinstance(value, str) else InvalidTypeError
    fault = kind(problem, path=path, value=value, remedy=remedy)
    return DecodeError("the bundle is not read", errors=(fault,))


def _plan(bundle: object) -> Mapping[str, Any]:
    """Return the first resource of a bundle, if it is one that plans."""
    remedy = "give a bundle that to_bundle wrote"
    if not isinstance(bundle, Mapping) or bundle.get("resourceType") != "Bundle":
        raise _refused("must be a FHIR Bundle", "$", bundle, remedy)
    entries = bundle.get("entry")
    if not isinstance(entries, list) or not entries or not isinstance(entries[0], Mapping):
        raise _refused("must be a list of entries", "$.entry", entries, remedy)
    plan = entries[0].get("resource")
    if not isinstance(plan, Mapping) or plan.get("resourceType") not in _PLANS:
        raise _refused("must be a PlanDefinition or a CarePlan", _PLAN, plan, remedy)
    return plan


def _document_part(plan: Mapping[str, Any], name: str) -> tuple[object, str]:
    """Return a part of the extension with the exact document, and where it stands."""
    document = EXTENSIONS["document"]
    keys = {one.name: one.key for one in document.parts}
    found = _extension(plan, _PLAN, document.url)
    if found is None:
        raise _refused(
            "has no exact document",
            f"{_PLAN}.extension",
            plan.get("extension"),
            "write the bundle with exact=True; others cannot be read back",
        )
    extension, path = found
    part = _extension(extension, path, name)
    if part is None:
        raise _refused(f"has no part {name!r}", path, dict(extension), "put it back")
    inner, place = part
    return inner.get(keys[name]), f"{place}.{keys[name]}"


def _extension(
    element: Mapping[str, Any], path: str, url: str
) -> tuple[Mapping[str, Any], str] | None:
    """Return the first extension of an element that has an address, and where it stands."""
    extensions = element.get("extension")
    for number, one in enumerate(extensions if isinstance(extensions, list) else []):
        if isinstance(one, Mapping) and one.get("url") == url:
            return one, f"{path}.extension[{number}]"
    return None


def _text(content: object, path: str, limits: Limits) -> str:
    data = content.get("data") if isinstance(content, Mapping) else None
    if not isinstance(data, str):
        raise _refused("must be base64 of a document", f"{path}.data", data, "put it back")
    # Four characters hold three bytes, and a character of the text is up to four bytes.
    if len(data) > 6 * limits.characters:
        raise _refused("is too long", f"{path}.data", data, "raise Limits.characters")
    try:
        return base64.b64decode(data, validate=True).decode()
    except (binascii.Error, ValueError):
        raise _refused("is not base64 of a text", f"{path}.data", data, "put it back") from None


def _value(text: str, path: str, limits: Limits) -> Routine | Program:
    try:
        value = loads(text, limits=limits)
    except SpinekitError as error:
        faults = error.errors if isinstance(error, SeveralErrors) else (error,)
        problem = "the document in the bundle is not read"
        raise DecodeError(problem, path=f"{path}.data", errors=faults) from None
    if not isinstance(value, Routine | Program):
        raise _refused(
            "must be a routine or a program", f"{path}.data", value, "put the document back"
        )
    return value


def _written_again(value: Routine | Program, plan: Mapping[str, Any]) -> dict[str, Any]:
    """Return the bundle as it was written, as far as the plan tells how."""
    release, path = _document_part(plan, "fhir-version")
    for_person = plan.get("resourceType") == "CarePlan"
    where = f"{_PLAN}.{'created' if for_person else 'date'}"
    version = next((one for one in FhirVersion if one.value == release), None)
    if version is None:
        raise _refused("must be a release of FHIR", path, release, "put it back")
    date = plan.get("created" if for_person else "date")
    try:
        on = None if date is None else dt.date.fromisoformat(date)
    except (TypeError, ValueError):
        raise _refused("must be a date", where, date, "write year, month and day") from None
    patient: Any = None
    if for_person:
        subject = plan.get("subject")
        patient = subject.get("reference") if isinstance(subject, Mapping) else None
        if not isinstance(patient, str):
            raise _refused("must name a patient", f"{_PLAN}.subject", subject, "put it back")
    try:
        return to_bundle(value, version=version, patient=patient, on=on)
    except SpinekitError as error:
        raise DecodeError("the bundle is not read", errors=(error.at(_PLAN),)) from None


def _differences(expected: object, found: object, path: str) -> Iterator[SpinekitError]:
    """Go through everything in which *found* is not what was written."""
    if isinstance(expected, dict) and isinstance(found, Mapping):
        for key in found:
            if key not in expected:
                yield InvalidValueError(
                    "was added", path=inside(path, key), value=found[key], remedy="take it out"
                )
        for key, one in expected.items():
            yield from _differences_at(one, found, key, inside(path, key))
    elif isinstance(expected, list) and isinstance(found, list):
        for number, other in enumerate(found[len(expected) :], start=len(expected)):
            yield InvalidValueError(
                "was added", path=inside(path, number), value=other, remedy="take it out"
            )
        for number, one in enumerate(expected):
            there = dict(enumerate(found[number : number + 1], start=number))
            yield from _differences_at(one, there, number, inside(path, number))
    # JSON tells 1 from true and from 1.0, and Python does not.
    elif type(expected) is not type(found) or expected != found:
        yield InvalidValueError(
            "was changed", path=path, value=found, remedy=f"put {shown(expected)} back"
        )


def _differences_at(
    expected: object, found: Mapping[Any, Any], key: object, path: str
) -> Iterator[SpinekitError]:
    if key not in found:
        yield InvalidValueError("is missing", path=path, remedy=f"put {shown(expected)} back")
    else:
        yield from _differences(expected, found[key], path)
