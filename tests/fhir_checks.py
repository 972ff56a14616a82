"""What FHIR itself asks of a bundle, in two releases: shapes, codes, ids, references, narrative.

Shapes are judged by fhir.resources, an outside program. It lets any code
through, so codes are held to the tables here. They are the lists that the
specification prints beside each field; fhir.resources carries most of them as
notes, and test_fhir.py compares.
"""

import importlib
import json
import re
import typing
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

from spinekit.interop.fhir import BASE, FhirVersion, extension_definitions

R4B, R5 = FhirVersion.R4B, FhirVersion.R5
MODELS = {R4B: "fhir.resources.R4B", R5: "fhir.resources"}

_ID = re.compile(r"[A-Za-z0-9\-.]{1,64}")
_UUID = re.compile(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_XHTML = "{http://www.w3.org/1999/xhtml}"

_PUBLICATION = frozenset({"draft", "active", "retired", "unknown"})
_REQUEST = frozenset(
    {"draft", "active", "on-hold", "revoked", "completed", "entered-in-error", "unknown"}
)
_INTENT = frozenset(
    {
        "proposal",
        "plan",
        "directive",
        "order",
        "original-order",
        "reflex-order",
        "filler-order",
        "instance-order",
        "option",
    }
)
_KINDS = frozenset(
    {
        "Appointment",
        "AppointmentResponse",
        "CarePlan",
        "Claim",
        "CommunicationRequest",
        "Contract",
        "DeviceRequest",
        "EnrollmentRequest",
        "ImmunizationRecommendation",
        "MedicationRequest",
        "NutritionOrder",
        "ServiceRequest",
        "SupplyRequest",
        "Task",
        "VisionPrescription",
    }
)
_ARTIFACTS_R4B = frozenset(
    {
        "documentation",
        "justification",
        "citation",
        "predecessor",
        "successor",
        "derived-from",
        "depends-on",
        "composed-of",
    }
)
_ARTIFACTS_R5 = frozenset(
    {
        "part-of",
        "amends",
        "amended-with",
        "appends",
        "appended-with",
        "cites",
        "cited-by",
        "comments-on",
        "comment-in",
        "contains",
        "contained-in",
        "corrects",
        "correction-in",
        "replaces",
        "replaced-with",
        "retracts",
        "retracted-by",
        "signs",
        "similar-to",
        "supports",
        "supported-with",
        "transforms",
        "transformed-into",
        "transformed-with",
        "documents",
        "specification-of",
        "created-with",
        "cite-as",
    }
)
_UNITS = frozenset({"s", "min", "h", "d", "wk", "mo", "a"})
_DAYS = frozenset({"mon", "tue", "wed", "thu", "fri", "sat", "sun"})
_NARRATIVE = frozenset({"generated", "extensions", "additional", "empty"})
_COLLECTIONS = frozenset(
    {
        "document",
        "message",
        "transaction",
        "transaction-response",
        "batch",
        "batch-response",
        "history",
        "searchset",
        "collection",
    }
)

# By the type and field that is bound: R4B's codes, R5's codes.
VALUE_SETS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "Bundle.type": (_COLLECTIONS, _COLLECTIONS | {"subscription-notification"}),
    "Narrative.status": (_NARRATIVE, _NARRATIVE),
    "PlanDefinition.status": (_PUBLICATION, _PUBLICATION),
    "PlanDefinitionAction.groupingBehavior": (
        frozenset({"visual-group", "logical-group", "sentence-group"}),
    )
    * 2,
    "PlanDefinitionAction.selectionBehavior": (
        frozenset({"any", "all", "all-or-none", "exactly-one", "at-most-one", "one-or-more"}),
    )
    * 2,
    "ActivityDefinition.status": (_PUBLICATION, _PUBLICATION),
    # R4B's list for both; R5's is longer.
    "ActivityDefinition.kind": (_KINDS, _KINDS),
    "ActivityDefinition.intent": (_INTENT, _INTENT),
    "CarePlan.status": (_REQUEST, _REQUEST),
    "CarePlan.intent": (
        frozenset({"proposal", "plan", "order", "option"}),
        frozenset({"proposal", "plan", "order", "option", "directive"}),
    ),
    "ServiceRequest.status": (_REQUEST, _REQUEST),
    "ServiceRequest.intent": (_INTENT, _INTENT),
    "Goal.lifecycleStatus": (
        frozenset(
            {
                "proposed",
                "planned",
                "accepted",
                "active",
                "on-hold",
                "completed",
                "cancelled",
                "entered-in-error",
                "rejected",
            }
        ),
    )
    * 2,
    "RelatedArtifact.type": (_ARTIFACTS_R4B, _ARTIFACTS_R4B | _ARTIFACTS_R5),
    "TimingRepeat.durationUnit": (_UNITS, _UNITS),
    "TimingRepeat.periodUnit": (_UNITS, _UNITS),
    "TimingRepeat.dayOfWeek": (_DAYS, _DAYS),
    "Attachment.contentType": (frozenset({"application/json"}),) * 2,
    # BCP 47.
    **{
        f"{kind}.language": (frozenset({"en"}),) * 2
        for kind in ("PlanDefinition", "ActivityDefinition", "CarePlan", "ServiceRequest", "Goal")
    },
    # UCUM: second, gram, percent.
    "Quantity.code": (frozenset({"s", "g", "%"}),) * 2,
    # Open code systems, each code with the page that defines it.
    "Coding.code": (
        frozenset(
            {
                # hl7.org/fhir/us/physical-activity/ValueSet-pa-servicerequest-code.html
                "229065009",
                # hl7.org/fhir/2020May/codesystem-goal-category.html
                "physiotherapy",
                # build.fhir.org/ig/HL7/UTG/CodeSystem-plan-definition-type.html
                "clinical-protocol",
            }
        ),
    )
    * 2,
    "StructureDefinition.status": (_PUBLICATION, _PUBLICATION),
    "StructureDefinition.kind": (
        frozenset({"primitive-type", "complex-type", "resource", "logical"}),
    )
    * 2,
    "StructureDefinition.derivation": (frozenset({"specialization", "constraint"}),) * 2,
    "StructureDefinition.fhirVersion": (frozenset({"4.3.0"}), frozenset({"5.0.0"})),
    "StructureDefinitionContext.type": (frozenset({"fhirpath", "element", "extension"}),) * 2,
}


def validated(resource: dict[str, Any], version: FhirVersion) -> Any:
    """The resource as the outside program reads it; it raises for a wrong shape."""
    kind = str(resource["resourceType"])
    module = importlib.import_module(f"{MODELS[version]}.{kind.lower()}")
    return getattr(module, kind).model_validate(resource)


def noted(name: str, version: FhirVersion) -> frozenset[str]:
    """The codes that the outside program notes beside a field; none where it notes nothing whole."""
    kind, field = name.split(".")
    home = re.sub(r"(?<=Definition)(Action|Context)$|(?<=Timing)Repeat$", "", kind).lower()
    model = getattr(importlib.import_module(f"{MODELS[version]}.{home}"), kind)
    extra = model.model_fields[field].json_schema_extra or {}
    codes = frozenset(extra.get("enum_values") or ())
    return frozenset() if "+" in codes else codes


def faults(bundle: dict[str, Any], version: FhirVersion) -> list[str]:
    """Everything that is wrong with a bundle of ours as FHIR; shapes raise."""
    model = validated(bundle, version)
    dumped = json.loads(model.model_dump_json())
    return [
        *([] if dumped == bundle else ["something was read as something else"]),
        *code_faults(model, version),
        *id_faults(bundle),
        *narrative_faults(bundle),
        *extension_faults(bundle, version),
    ]


def code_faults(model: Any, version: FhirVersion) -> Iterator[str]:
    """Every code without a value set, or not in it."""
    kind = type(model).__name__
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        if value is None or name.endswith("__ext"):
            continue
        if _is_code(field.annotation):
            # Codes in extensions are our own; extension_faults looks at them.
            if kind == "Extension":
                continue
            allowed = VALUE_SETS.get(f"{kind}.{name}")
            for code in value if isinstance(value, list) else [value]:
                if allowed is None:
                    yield f"{kind}.{name}: no value set"
                elif code not in allowed[version is R5]:
                    yield f"{kind}.{name}: {code} is not in its value set"
        for one in value if isinstance(value, list) else [value]:
            if hasattr(type(one), "model_fields"):
                yield from code_faults(one, version)


def _is_code(annotation: object) -> bool:
    return type(annotation).__name__ == "Code" or any(
        map(_is_code, [*typing.get_args(annotation), *getattr(annotation, "__metadata__", ())])
    )


def everything(data: Any, path: str = "$") -> Iterator[tuple[str, Any]]:
    """Every value in plain data with where it stands, places in lists left out."""
    yield path, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from everything(value, f"{path}.{key}")
    elif isinstance(data, list):
        for value in data:
            yield from everything(value, path)


def id_faults(bundle: dict[str, Any]) -> Iterator[str]:
    """Every id that is none or comes twice, and every reference into the bundle that finds nothing."""
    full = [entry["fullUrl"] for entry in bundle["entry"]]
    if len(set(full)) != len(full):
        yield "an address comes twice"
    for entry in bundle["entry"]:
        resource = entry["resource"]
        if not _UUID.fullmatch(entry["fullUrl"]) or not _ID.fullmatch(resource["id"]):
            yield f"{resource['resourceType']}: no address or no id"
        if entry["fullUrl"] != f"urn:uuid:{resource['id']}":
            yield f"{resource['id']}: its address is another"
        if resource.get("url", entry["fullUrl"]) != entry["fullUrl"]:
            yield f"{resource['id']}: its canonical address is another"
        goals = {goal["id"] for goal in resource.get("goal", ()) if "id" in goal}
        for path, value in everything(resource):
            inside = path.endswith((".reference", ".definitionCanonical"))
            if inside and str(value).startswith("urn:uuid:") and value not in full:
                yield f"{path}: {value} is not in the bundle"
            if path.endswith(".goalId") and isinstance(value, str) and value not in goals:
                yield f"{path}: {value} is no goal of the plan"


def narrative_faults(bundle: dict[str, Any]) -> Iterator[str]:
    """Every text that is no XHTML, says nothing, or holds more than plain formatting."""
    for path, value in everything(bundle):
        if not path.endswith(".div"):
            continue
        root = ET.fromstring(value)  # noqa: S314 - our own text
        if root.tag != f"{_XHTML}div" or not "".join(root.itertext()).strip():
            yield f"{path}: no text"
        for one in root.iter():
            if one.tag.removeprefix(_XHTML) not in {"div", "p", "b", "ul", "li"} or one.attrib:
                yield f"{path}: {one.tag} {one.attrib}"


def extension_faults(bundle: dict[str, Any], version: FhirVersion) -> Iterator[str]:
    """Every extension of ours that its own StructureDefinition does not allow where it stands."""
    known = {one["url"]: one for one in extension_definitions(version)}
    for entry in bundle["entry"]:
        resource = entry["resource"]
        for path, value in everything(resource, resource["resourceType"]):
            if not path.endswith(".extension") or not isinstance(value, dict):
                continue
            if not value["url"].startswith(BASE):
                continue
            context = re.sub(r"(\.action)+$", ".action", path.removesuffix(".extension"))
            definition = known[value["url"]]
            if context not in [one["expression"] for one in definition["context"]]:
                yield f"{value['url']}: stands in {context}"
            yield from _part_faults(value, definition)


def _part_faults(extension: dict[str, Any], definition: dict[str, Any]) -> Iterator[str]:
    elements = {one["id"]: one for one in definition["differential"]["element"]}
    parts = {one["sliceName"]: one for one in elements.values() if "sliceName" in one}
    there = [one["url"] for one in extension["extension"]]
    for name in there:
        if name not in parts:
            yield f"{extension['url']}: has no part {name}"
    for name, part in parts.items():
        most = len(there) if part["max"] == "*" else int(part["max"])
        if not part["min"] <= there.count(name) <= most:
            yield f"{extension['url']}: {name} stands there {there.count(name)} times"
    for one in extension["extension"]:
        if one["url"] not in parts:
            continue
        kind = elements[f"Extension.extension:{one['url']}.value[x]"]["type"][0]["code"]
        if [key for key in one if key != "url"] != [f"value{kind[0].upper()}{kind[1:]}"]:
            yield f"{extension['url']}: {one['url']} is no {kind}"
