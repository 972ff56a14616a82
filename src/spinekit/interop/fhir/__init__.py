"""FHIR: a routine or a program as a Bundle of plain dictionaries, in R5 and R4B, and back.

Without a patient it is a definition, a PlanDefinition with its
ActivityDefinitions; with one it is a CarePlan with its Goals and
ServiceRequests. FHIR has no place for sets and holds, so doses stand in
extensions, which :func:`extension_definitions` defines, and in words for people.
"""

from spinekit.interop.fhir.extensions import BASE, extension_definitions
from spinekit.interop.fhir.reading import exact_document, from_bundle
from spinekit.interop.fhir.versions import FhirVersion
from spinekit.interop.fhir.writing import to_bundle

__all__ = [
    "BASE",
    "FhirVersion",
    "exact_document",
    "extension_definitions",
    "from_bundle",
    "to_bundle",
]
