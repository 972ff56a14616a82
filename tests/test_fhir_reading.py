"""FHIR bundles on their way back: what was edited is refused, with every place named."""

import base64
import json
from collections.abc import Callable
from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spinekit.codecs import Limits, dumps
from spinekit.dosage import Dosage
from spinekit.errors import DecodeError, SpinekitError
from spinekit.interop.fhir import FhirVersion, exact_document, from_bundle, to_bundle
from spinekit.ranges import Range
from spinekit.routine import Block, Routine
from spinekit.samples import BED_BRIDGE
from tests.test_codecs_fuzz import json_values
from tests.test_codecs_schema import mutated

BRIDGE = Routine(blocks=(Block(items=(BED_BRIDGE,)),))
LESS = Routine(blocks=(Block(items=(attrs.evolve(BED_BRIDGE, dosage=Dosage.parse("1 x 5")),)),))
BUNDLES = [
    to_bundle(BRIDGE, version=version, patient=patient)
    for version in FhirVersion
    for patient in (None, "Patient/17")
]


def fresh(patient: str | None = "Patient/17") -> Any:
    """A bundle to edit."""
    return json.loads(json.dumps(to_bundle(BRIDGE, patient=patient)))


def resource(bundle: Any, number: int) -> Any:
    """One of its resources."""
    return bundle["entry"][number]["resource"]


def dose(bundle: Any) -> Any:
    """The parts of the dosage of its only request."""
    return resource(bundle, 1)["extension"][1]["extension"]


def other_document(bundle: Any) -> None:
    """Put the document of another routine in the place of its own."""
    data = base64.b64encode(dumps(LESS).encode()).decode("ascii")
    resource(bundle, 0)["extension"][0]["extension"][1]["valueAttachment"]["data"] = data


# Each: what somebody does to a bundle of a CarePlan and a request, and what the reader says.
EDITS: list[tuple[str, Callable[[Any], Any], str]] = [
    (
        "sets",
        lambda b: dose(b)[2]["valueRange"]["high"].update(value=9),
        "$.entry[1].resource.extension[1].extension[2].valueRange.high.value: was changed, got 9",
    ),
    (
        "a number as a fraction",
        lambda b: dose(b)[2]["valueRange"]["high"].update(value=2.0),
        "$.entry[1].resource.extension[1].extension[2].valueRange.high.value: was changed, got 2.0",
    ),
    (
        "a yes as a number",
        lambda b: dose(b)[5].update(valueBoolean=0),
        "$.entry[1].resource.extension[1].extension[5].valueBoolean: was changed, got 0",
    ),
    (
        "the narrative",
        lambda b: resource(b, 1)["text"].update(div="<div>9 sets</div>"),
        "$.entry[1].resource.text.div: was changed",
    ),
    (
        "the timing",
        lambda b: resource(b, 1)["occurrenceTiming"]["repeat"].update(durationUnit="min"),
        "$.entry[1].resource.occurrenceTiming.repeat.durationUnit: was changed, got 'min'",
    ),
    (
        "the status",
        lambda b: resource(b, 1).update(status="completed"),
        "$.entry[1].resource.status: was changed, got 'completed'; put 'active' back",
    ),
    (
        "the patient of one",
        lambda b: resource(b, 1)["subject"].update(reference="Patient/18"),
        "$.entry[1].resource.subject.reference: was changed, got 'Patient/18'",
    ),
    (
        "a note",
        lambda b: resource(b, 1).update(note=[{"text": "Not today."}]),
        "$.entry[1].resource.note: was added",
    ),
    (
        "a part left out",
        lambda b: resource(b, 1).pop("patientInstruction"),
        "$.entry[1].resource.patientInstruction: is missing",
    ),
    (
        "a request left out",
        lambda b: b["entry"].pop(),
        "$.entry[1]: is missing",
    ),
    (
        "a request twice",
        lambda b: b["entry"].append(b["entry"][1]),
        "$.entry[2]: was added",
    ),
    (
        "a part of the bundle itself",
        lambda b: b.update(timestamp="2025-01-06T00:00:00Z"),
        "$.timestamp: was added",
    ),
    (
        "another document",
        other_document,
        "$.entry[1].resource.extension[1].extension[0].valueString: was changed",
    ),
]


@pytest.mark.parametrize(
    ("edit", "expected"), [one[1:] for one in EDITS], ids=[e[0] for e in EDITS]
)
def test_an_edited_bundle_is_refused(edit: Callable[[Any], Any], expected: str) -> None:
    """Whatever is changed, put in or left out is named by its place; nothing is repaired."""
    bundle = fresh()
    edit(bundle)
    with pytest.raises(DecodeError) as caught:
        from_bundle(bundle)
    assert caught.value.problem == "the bundle does not say what its document says"
    assert any(str(fault).startswith(expected) for fault in caught.value.errors), caught.value


def test_all_edits_are_named_at_once() -> None:
    """Two edits are two faults, and the number of them is limited on request."""
    bundle = fresh(None)
    resource(bundle, 0)["title"] = "Mine"
    resource(bundle, 1)["title"] = "Mine"
    with pytest.raises(DecodeError) as caught:
        from_bundle(bundle)
    places = ["$.entry[0].resource.title", "$.entry[1].resource.title"]
    assert places == [fault.path for fault in caught.value.errors]
    with pytest.raises(DecodeError) as caught:
        from_bundle(bundle, limits=Limits(faults=1))
    assert places[:1] == [fault.path for fault in caught.value.errors]


def attachment(bundle: Any) -> Any:
    """The attachment of its exact document."""
    return resource(bundle, 0)["extension"][0]["extension"][1]["valueAttachment"]


def coded(text: str | bytes) -> str:
    """A text as base64."""
    return base64.b64encode(text if isinstance(text, bytes) else text.encode()).decode("ascii")


DATA = "$.entry[0].resource.extension[0].extension[1].valueAttachment.data"
UNREADABLE: list[tuple[str, Callable[[Any], Any], str]] = [
    ("no bundle", lambda b: b.update(resourceType="List"), "$: must be a FHIR Bundle"),
    ("no entries", lambda b: b.update(entry=[]), "$.entry: must be a list of entries"),
    (
        "no plan",
        lambda b: b["entry"].reverse(),
        "$.entry[0].resource: must be a PlanDefinition or a CarePlan",
    ),
    (
        "no document",
        lambda b: resource(b, 0).pop("extension"),
        "$.entry[0].resource.extension: has no exact document",
    ),
    (
        "no content",
        lambda b: resource(b, 0)["extension"][0]["extension"].pop(),
        "$.entry[0].resource.extension[0]: has no part 'content'",
    ),
    ("no data", lambda b: attachment(b).pop("data"), f"{DATA}: must be base64"),
    ("no base64", lambda b: attachment(b).update(data="?"), f"{DATA}: is not base64"),
    ("no text", lambda b: attachment(b).update(data=coded(b"\xff")), f"{DATA}: is not base64"),
    ("no JSON", lambda b: attachment(b).update(data=coded("{")), "$: not JSON"),
    (
        "no routine",
        lambda b: attachment(b).update(data=coded(dumps(Range(1)))),
        f"{DATA}: must be a routine or a program",
    ),
    (
        "an item less its dose",
        lambda b: attachment(b).update(data=coded(dumps(BRIDGE).replace('"dosage"', '"dose"'))),
        "$.blocks[0].items[0].dose: no key of this name",
    ),
    (
        "no release",
        lambda b: resource(b, 0)["extension"][0]["extension"][0].update(valueCode="3.0.2"),
        "$.entry[0].resource.extension[0].extension[0].valueCode: must be a release of FHIR",
    ),
    (
        "no date",
        lambda b: resource(b, 0).update(created="2025-02-30"),
        "$.entry[0].resource.created: must be a date",
    ),
    (
        "no subject",
        lambda b: resource(b, 0).pop("subject"),
        "$.entry[0].resource.subject: must name a patient",
    ),
    (
        "no patient",
        lambda b: resource(b, 0)["subject"].update(reference="Group/1"),
        "$.entry[0].resource.patient: is no reference to a patient",
    ),
]


@pytest.mark.parametrize(
    ("edit", "expected"), [one[1:] for one in UNREADABLE], ids=[one[0] for one in UNREADABLE]
)
def test_what_is_no_bundle_of_ours(edit: Callable[[Any], Any], expected: str) -> None:
    """Where the way back breaks off, the place and the reason are told."""
    bundle = fresh()
    edit(bundle)
    with pytest.raises(DecodeError) as caught:
        from_bundle(bundle)
    assert any(str(fault).startswith(expected) for fault in caught.value.errors), caught.value


def test_a_bundle_without_the_exact_value_is_not_read() -> None:
    """What was written without it says how to write it."""
    with pytest.raises(DecodeError, match="write the bundle with exact=True"):
        from_bundle(to_bundle(BRIDGE, exact=False))


def test_a_document_too_long_is_refused_unread() -> None:
    """The limits of the codecs hold for the document inside, before it is decoded."""
    with pytest.raises(DecodeError, match="is too long"):
        exact_document(to_bundle(BRIDGE), limits=Limits(characters=10))
    with pytest.raises(DecodeError, match="has too many characters"):
        from_bundle(to_bundle(BRIDGE), limits=Limits(characters=2_000))


def test_the_order_of_keys_does_not_matter() -> None:
    """JSON gives keys no order, so a program that sorts them does no harm."""
    for bundle in BUNDLES:
        assert from_bundle(json.loads(json.dumps(bundle, sort_keys=True))) == BRIDGE


def test_reading_changes_nothing() -> None:
    """The bundle that is read stays as it is, read or refused."""
    bundle = fresh()
    resource(bundle, 1)["status"] = "completed"
    before = json.dumps(bundle)
    with pytest.raises(DecodeError):
        from_bundle(bundle)
    assert before == json.dumps(bundle)


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(BUNDLES), st.randoms(use_true_random=False))
def test_any_change_of_a_bundle(bundle: dict[str, Any], random: Random) -> None:
    """A bundle with one thing changed is refused in our words; the same in other words is not changed."""
    for _ in range(5):
        changed = mutated(random, bundle)
        if json.dumps(changed) == json.dumps(bundle):
            continue
        with pytest.raises(DecodeError) as caught:
            from_bundle(changed)
        assert str(caught.value)


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(BUNDLES), st.text(max_size=8), st.randoms(use_true_random=False))
def test_any_change_of_the_document(bundle: dict[str, Any], text: str, random: Random) -> None:
    """A change of the document inside is refused in our words, whatever it becomes."""
    changed = json.loads(json.dumps(bundle))
    document = exact_document(changed)
    start = random.randrange(len(document))
    put = random.choice([text, "", "0", "null", "]", '"'])
    edited = document[:start] + put + document[start + random.choice([0, 1, 5]) :]
    if edited == document:
        return
    attachment(changed)["data"] = base64.b64encode(edited.encode("utf-8", "replace")).decode()
    with pytest.raises(DecodeError) as caught:
        from_bundle(changed)
    assert str(caught.value)


@settings(max_examples=40)
@given(json_values(), st.sampled_from(["PlanDefinition", "CarePlan"]), json_values())
def test_any_data_is_refused_in_our_words(first: Any, kind: str, extension: Any) -> None:
    """Nothing that is no bundle of ours raises anything of its own."""
    shapes: list[Any] = [
        first,
        {"resourceType": "Bundle", "entry": first},
        {"resourceType": "Bundle", "entry": [first]},
        {"resourceType": "Bundle", "entry": [{"resource": first}]},
        {
            "resourceType": "Bundle",
            "entry": [{"resource": {"resourceType": kind, "extension": extension}}],
        },
        {
            "resourceType": "Bundle",
            "entry": [
                {
                    "resource": {
                        "resourceType": kind,
                        "extension": [
                            {"url": "urn:spinekit:fhir:document", "extension": extension}
                        ],
                    }
                }
            ],
        },
    ]
    for one in shapes:
        with pytest.raises(SpinekitError) as caught:
            from_bundle(one)
        assert str(caught.value)


def test_a_deep_bundle_is_refused() -> None:
    """A bundle nested without end is refused where it departs from ours."""
    deep: Any = []
    for _ in range(100_000):
        deep = [deep]
    bundle = fresh()
    resource(bundle, 1)["status"] = deep
    bundle["meta"] = {"tag": deep}
    with pytest.raises(DecodeError) as caught:
        from_bundle(bundle)
    assert [one.path for one in caught.value.errors] == ["$.meta", "$.entry[1].resource.status"]
    assert str(caught.value)
