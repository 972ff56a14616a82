"""A bundle: all resources of a routine or a program, each under an id of its own.

Ids come from what the bundle says, dates from the caller, so that the same
call gives the same bundle everywhere.
"""

import base64
import datetime as dt
import hashlib
import json
import re
from typing import Any

from spinekit.codecs import dumps
from spinekit.errors import InvalidTypeError, InvalidValueError
from spinekit.interop.fhir._contents import Contents, contents_of
from spinekit.interop.fhir._definitions import definitions
from spinekit.interop.fhir._elements import Json
from spinekit.interop.fhir._naming import Names
from spinekit.interop.fhir._requests import requests
from spinekit.interop.fhir.extensions import extension_of
from spinekit.interop.fhir.versions import FhirVersion
from spinekit.program import Program
from spinekit.program.days import date_check
from spinekit.routine import Routine
from spinekit.validation import boolean, instance

__all__ = ["to_bundle"]

_PATIENT = re.compile(
    r"(https?://[^\s<>\"|]+/)?Patient/[A-Za-z0-9.-]{1,64}"
    r"|urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
    re.ASCII,
)


def to_bundle(
    value: Routine | Program,
    *,
    version: FhirVersion = FhirVersion.R5,
    patient: str | None = None,
    on: dt.date | None = None,
    exact: bool = True,
) -> dict[str, Any]:
    """Return a routine or a program as a FHIR Bundle of the type ``collection``.

    Args:
        value: The routine or the program.
        version: The release of FHIR.
        patient: A reference to the patient, such as ``"Patient/17"``; left out,
            a definition is written, for nobody in particular.
        on: The day it is written, if the resources are to say so.
        exact: Whether to put the exact value into the plan, from which
            :func:`~spinekit.interop.fhir.from_bundle` reads it back. That of a
            program holds every answer the person gave.

    Returns:
        Dictionaries, lists, texts, whole numbers and booleans only. The first
        resource is the plan.

    Raises:
        InvalidTypeError: If an argument is of another type.
        InvalidValueError: If *patient* is no reference to a patient, or a text
            holds half of a character.

    Examples:
        >>> from spinekit.routine import Block
        >>> from spinekit.samples import BED_BRIDGE
        >>> routine = Routine(blocks=(Block(items=(BED_BRIDGE,)),))
        >>> [one["resource"]["resourceType"] for one in to_bundle(routine)["entry"]]
        ['PlanDefinition', 'ActivityDefinition']
        >>> bundle = to_bundle(routine, patient="Patient/17", on=dt.date(2025, 3, 3))
        >>> bundle["entry"][1]["resource"]["occurrenceTiming"]["repeat"]
        {'duration': 160, 'durationMax': 184, 'durationUnit': 's'}
    """
    if not isinstance(value, Routine | Program):
        raise InvalidTypeError(
            "must be a routine or a program",
            path="to_bundle",
            value=value,
            remedy="give what compose() or plan() returned, unless that is a refusal",
        )
    instance(FhirVersion, "version")(version)
    if on is not None:
        date_check("on")(on)
    boolean("exact")(exact)
    _check_patient(patient)
    document = _document(value, version) if exact else None
    contents = contents_of(value)

    def written(seed: str) -> Json:
        return _bundle(contents, Names(seed), version, patient, on, document)

    # What it says without ids decides about the ids.
    text = json.dumps(written(""), ensure_ascii=True)
    return written(hashlib.sha256(text.encode()).hexdigest())


def _check_patient(patient: str | None) -> None:
    if patient is None:
        return
    if not isinstance(patient, str):
        raise InvalidTypeError(
            "must be a reference", path="patient", value=patient, remedy="give a str"
        )
    if not _PATIENT.fullmatch(patient):
        raise InvalidValueError(
            "is no reference to a patient",
            path="patient",
            value=patient,
            remedy="write it as 'Patient/17', as an address that ends so, or as 'urn:uuid:...'",
        )


def _document(value: Routine | Program, version: FhirVersion) -> Json:
    data = dumps(value).encode()
    return extension_of(
        "document",
        fhir_version=version.value,
        content={
            "contentType": "application/json",
            "data": base64.b64encode(data).decode("ascii"),
            # FHIR asks for SHA-1 here; it guards against slips, not against people.
            "hash": base64.b64encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode(
                "ascii"
            ),
        },
    )


def _bundle(
    contents: Contents,
    names: Names,
    version: FhirVersion,
    patient: str | None,
    on: dt.date | None,
    document: Json | None,
) -> Json:
    if patient is None:
        resources = definitions(contents, names, version, on=on, document=document)
    else:
        resources = requests(contents, names, version, patient=patient, on=on, document=document)
    return {
        "resourceType": "Bundle",
        "id": names.id("bundle"),
        "type": "collection",
        "entry": [{"fullUrl": f"urn:uuid:{one['id']}", "resource": one} for one in resources],
    }
