"""FHIR: what a routine and a program become, in both releases, and back again."""

import datetime as dt
import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spinekit.codecs import loads
from spinekit.composer import compose
from spinekit.dosage import Dosage
from spinekit.errors import InvalidTypeError, InvalidValueError
from spinekit.evidence import OUR_JUDGEMENT
from spinekit.exercise import Modification, Target
from spinekit.interop.fhir import (
    BASE,
    FhirVersion,
    exact_document,
    extension_definitions,
    from_bundle,
    to_bundle,
)
from spinekit.interop.fhir.extensions import EXTENSIONS
from spinekit.messages import Message
from spinekit.program import Program, done_well
from spinekit.progression import SessionLog
from spinekit.routine import Block, Item, Routine, StopSign
from spinekit.samples import BED_BRIDGE, SAMPLES
from spinekit.testing import dosages, routines, strategy_for
from spinekit.testing.program import planned_programs
from tests import fhir_checks
from tests.program_checks import MONDAY, planned

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
PAGE = Path(__file__).parent.parent / "docs" / "how-to" / "fhir.md"
BOTH = pytest.mark.parametrize("version", FhirVersion)
PATIENTS = (None, "Patient/17")


@cache
def marta() -> Routine:
    """Marta's routine."""
    routine = compose(SAMPLES["marta"].request)
    assert isinstance(routine, Routine)
    return routine


@cache
def weeks() -> Program:
    """Two weeks of Marta's: Monday done, Wednesday missed, Friday to come."""
    program = planned(SAMPLES["marta"].request, weeks=2)
    monday = tuple(done_well(item) for item in program.sessions[0].items)
    return program.after(SessionLog(date=MONDAY, items=monday)).at(MONDAY + dt.timedelta(days=3))


def alone(item: Item = BED_BRIDGE, **more: Any) -> Routine:
    """A routine of one item."""
    return Routine(blocks=(Block(items=(item,)),), **more)


def resources(bundle: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    """The resources of one type."""
    found = [entry["resource"] for entry in bundle["entry"]]
    return [one for one in found if one["resourceType"] == kind]


def parts(resource: dict[str, Any], name: str) -> dict[str, Any]:
    """The values of an extension of ours by their names; the last where there are several."""
    (found,) = [one for one in resource["extension"] if one["url"] == BASE + name]
    return {one["url"]: next(v for k, v in one.items() if k != "url") for one in found["extension"]}


@BOTH
@pytest.mark.parametrize("patient", PATIENTS)
@pytest.mark.parametrize("name", SAMPLES)
def test_samples_are_fhir_and_come_back(
    name: str, version: FhirVersion, patient: str | None
) -> None:
    """The routine of every sample is valid FHIR, for nobody and for a person, and reads back equal."""
    routine = compose(SAMPLES[name].request)
    assert isinstance(routine, Routine)
    bundle = to_bundle(routine, version=version, patient=patient, on=MONDAY)
    assert fhir_checks.faults(bundle, version) == []
    assert routine == from_bundle(json.loads(json.dumps(bundle)))


@BOTH
@pytest.mark.parametrize("patient", PATIENTS)
def test_a_program_is_fhir_and_comes_back(version: FhirVersion, patient: str | None) -> None:
    """A program with a session done and one missed is valid FHIR and reads back equal, log and all."""
    bundle = to_bundle(weeks(), version=version, patient=patient)
    assert fhir_checks.faults(bundle, version) == []
    assert weeks() == from_bundle(json.loads(json.dumps(bundle)))


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(
    strategy_for(Routine) | routines(small=True, explained=False),
    st.sampled_from(FhirVersion),
    st.sampled_from(PATIENTS),
    st.none() | st.dates(),
)
def test_any_routine_is_fhir_and_comes_back(
    routine: Routine, version: FhirVersion, patient: str | None, on: dt.date | None
) -> None:
    """Whatever the texts and the doses, a routine is valid FHIR and reads back equal."""
    bundle = to_bundle(routine, version=version, patient=patient, on=on)
    assert fhir_checks.faults(bundle, version) == []
    assert routine == from_bundle(bundle)


@pytest.mark.parametrize("number", [0, 1])
def test_programs_that_change_come_back(number: int) -> None:
    """So do a program as planned, and after a session in which something hurt."""
    program = planned_programs()[number]
    bundle = to_bundle(program, patient="Patient/17")
    assert fhir_checks.faults(bundle, FhirVersion.R5) == []
    assert program == from_bundle(bundle)


@BOTH
def test_the_extensions_are_defined_in_fhir(version: FhirVersion) -> None:
    """Each definition is a valid StructureDefinition of its release, under an address of its own."""
    found = extension_definitions(version)
    for one in found:
        model = fhir_checks.validated(one, version)
        assert list(fhir_checks.code_faults(model, version)) == []
        assert json.loads(model.model_dump_json()) == one
    assert len(found) == len({one["url"] for one in found}) == len({one["id"] for one in found})


# Each puts one thing into a bundle, a plan or its last request that FHIR does not allow.
PLANTED: dict[str, Callable[[Any, Any, Any], Any]] = {
    "code": lambda bundle, plan, request: plan.update(status="running"),
    "unbound code": lambda bundle, plan, request: request.update(priority="routine"),
    "reference": lambda bundle, plan, request: plan["goal"][0].update(
        reference="urn:uuid:00000000-0000-8000-8000-000000000000"
    ),
    "id": lambda bundle, plan, request: bundle["entry"][1]["resource"].update(id="another"),
    "script": lambda bundle, plan, request: plan["text"].update(
        div=plan["text"]["div"].replace("<b>", "<b onclick='x'>", 1)
    ),
    "context": lambda bundle, plan, request: plan["extension"].append(request["extension"][0]),
    "part": lambda bundle, plan, request: request["extension"][1]["extension"][0].update(url="x"),
    "kind": lambda bundle, plan, request: request["extension"][1]["extension"].append(
        {"url": "rest", "valueCode": "x"}
    ),
}


@pytest.mark.parametrize("name", PLANTED)
def test_the_checks_find_what_is_planted(name: str) -> None:
    """Each check of the bundles fails where what it looks for is wrong."""
    bundle = to_bundle(alone(certificate=marta().certificate), patient="Patient/17")
    assert fhir_checks.faults(bundle, FhirVersion.R5) == []
    PLANTED[name](bundle, bundle["entry"][0]["resource"], bundle["entry"][-1]["resource"])
    assert len(fhir_checks.faults(bundle, FhirVersion.R5)) >= 1


@BOTH
def test_the_value_sets_are_those_of_fhir(version: FhirVersion) -> None:
    """Wherever the outside program notes which codes a field takes, our tables have the same."""
    tables = {
        name: (codes[version is FhirVersion.R5], fhir_checks.noted(name, version))
        for name, codes in fhir_checks.VALUE_SETS.items()
    }
    compared = {name: pair for name, pair in tables.items() if pair[1]}
    assert {name: ours for name, (ours, _) in compared.items()} == {
        name: theirs for name, (_, theirs) in compared.items()
    }
    assert len(compared) >= 17


def test_the_shapes_are_checked() -> None:
    """The outside program refuses the bundle of one release as one of the other."""
    bundle = to_bundle(marta(), patient="Patient/17", version=FhirVersion.R5)
    with pytest.raises(ValueError, match="validation error"):
        fhir_checks.validated(bundle, FhirVersion.R4B)


def test_a_definition_names_nobody() -> None:
    """Without a patient there is a plan and an activity for each item, and no subject anywhere."""
    bundle = to_bundle(marta())
    kinds = [entry["resource"]["resourceType"] for entry in bundle["entry"]]
    assert ["PlanDefinition", *["ActivityDefinition"] * 6] == kinds
    assert "subject" not in json.dumps(to_bundle(marta(), exact=False))


def test_a_proposal_is_for_one_person() -> None:
    """With a patient every resource is about that patient, and only proposes."""
    bundle = to_bundle(marta(), patient="Patient/17", on=MONDAY)
    for entry in bundle["entry"]:
        assert entry["resource"]["subject"] == {"reference": "Patient/17"}
    (plan,) = resources(bundle, "CarePlan")
    goals, asked = resources(bundle, "Goal"), resources(bundle, "ServiceRequest")
    assert (plan["status"], plan["intent"], plan["created"]) == ("active", "proposal", "2025-01-06")
    assert {"proposed"} == {one["lifecycleStatus"] for one in goals}
    assert {("active", "proposal", "2025-01-06")} == {
        (one["status"], one["intent"], one["authoredOn"]) for one in asked
    }
    assert len(plan["activity"]) == len(asked) == 6


def test_the_shapes_of_the_two_releases() -> None:
    """What R5 moved or renamed stands where each release has it."""
    old = to_bundle(marta(), patient="Patient/17", version=FhirVersion.R4B)
    new = to_bundle(marta(), patient="Patient/17", version=FhirVersion.R5)
    assert list(resources(old, "CarePlan")[0]["activity"][0]) == ["reference"]
    assert list(resources(new, "CarePlan")[0]["activity"][0]) == ["plannedActivityReference"]
    before, after = resources(old, "ServiceRequest")[0], resources(new, "ServiceRequest")[0]
    assert before["code"] == after["code"]["concept"]
    assert before["reasonCode"] == [one["concept"] for one in after["reason"]]
    assert isinstance(before["patientInstruction"], str)
    assert list(after["patientInstruction"][0]) == ["instructionMarkdown"]
    cited = [
        next(e["valueRelatedArtifact"] for e in one["extension"] if "relatedArtifact" in e["url"])
        for one in (
            resources(to_bundle(marta(), version=version, patient="Patient/17"), "CarePlan")[0]
            for version in (FhirVersion.R4B, FhirVersion.R5)
        )
    ]
    assert cited[0]["url"] == cited[1]["document"]["url"]


DOSES: list[tuple[str, dict[str, Any]]] = [
    ("2 x 10", {"work": "reps", "sets": (2, 2, None), "count": (10, 10, None), "per-side": False}),
    (
        "2-3 x 10-12 x 2s per side, rest 60s",
        {
            "work": "holds",
            "sets": (2, 3, None),
            "count": (10, 12, None),
            "hold": (2, 2, "s"),
            "per-side": True,
            "rest": (60, 60, "s"),
        },
    ),
    ("1 x 30s", {"work": "hold", "sets": (1, 1, None), "hold": (30, 30, "s"), "per-side": False}),
    (
        "1 x to fatigue (max 60s), effort 3-5/10, 2/day, 3 days/week",
        {
            "work": "to-fatigue",
            "sets": (1, 1, None),
            "cap": (60, "s"),
            "per-side": False,
            "effort": (3, 5, None),
            "times-per-day": (2, 2, None),
            "days-per-week": (3, 3, None),
        },
    ),
    (
        "2 x 8, tempo 3-1-2-0, load 2.5kg",
        {
            "work": "reps",
            "sets": (2, 2, None),
            "count": (8, 8, None),
            "per-side": False,
            "tempo-eccentric": (3, "s"),
            "tempo-pause": (1, "s"),
            "tempo-concentric": (2, "s"),
            "tempo-pause-top": (0, "s"),
            "load": "kilograms",
            "load-weight": (2500, "g"),
        },
    ),
    (
        "2 x 8, load band extra light",
        {
            "work": "reps",
            "sets": (2, 2, None),
            "count": (8, 8, None),
            "per-side": False,
            "load": "band",
            "load-band": "extra_light",
        },
    ),
    (
        "2 x 8, load 60-80%1RM",
        {
            "work": "reps",
            "sets": (2, 2, None),
            "count": (8, 8, None),
            "per-side": False,
            "load": "percent-of-max",
            "load-percent": (60, 80, "%"),
        },
    ),
    (
        "2 x 8, load bodyweight",
        {
            "work": "reps",
            "sets": (2, 2, None),
            "count": (8, 8, None),
            "per-side": False,
            "load": "bodyweight",
        },
    ),
]


def short(value: Any) -> Any:
    """A Range as low, high and unit, a Quantity as value and unit, anything else as it is."""
    if isinstance(value, dict) and "low" in value:
        assert value["low"].get("code") == value["high"].get("code")
        return (value["low"]["value"], value["high"]["value"], value["low"].get("code"))
    return (value["value"], value["code"]) if isinstance(value, dict) else value


@pytest.mark.parametrize(("text", "expected"), DOSES, ids=[text for text, _ in DOSES])
@pytest.mark.parametrize("patient", PATIENTS)
def test_the_dosage_stands_in_its_extension(
    text: str, expected: dict[str, Any], patient: str | None
) -> None:
    """Every number of a dosage has its own part, with its unit, and the notation says the whole."""
    item = attrs.evolve(BED_BRIDGE, dosage=Dosage.parse(text), assumed=())
    resource = to_bundle(alone(item), patient=patient)["entry"][-1]["resource"]
    found = {name: short(value) for name, value in parts(resource, "dosage").items()}
    assert {"notation": text, **expected} == found


@settings(max_examples=25)
@given(dosages(complete=True))
def test_the_dosage_can_be_read_from_its_notation(dosage: Dosage) -> None:
    """A foreign program that keeps one text of the extension keeps the whole dosage."""
    item = attrs.evolve(BED_BRIDGE, dosage=dosage)
    resource = to_bundle(alone(item), exact=False)["entry"][-1]["resource"]
    assert dosage == Dosage.parse(parts(resource, "dosage")["notation"])


TIMINGS: list[tuple[str, dict[str, Any]]] = [
    ("1 x 30s", {}),
    ("1 x 30s, 2-3/day", {"frequency": 2, "frequencyMax": 3, "period": 1, "periodUnit": "d"}),
    ("1 x 30s, 3 days/week", {"frequency": 3, "period": 1, "periodUnit": "wk"}),
    ("1 x 30s, 2/day, 3 days/week", {"frequency": 6, "period": 1, "periodUnit": "wk"}),
]


@pytest.mark.parametrize(("text", "often"), TIMINGS, ids=[text for text, _ in TIMINGS])
def test_how_often_a_dosage_says(text: str, often: dict[str, Any]) -> None:
    """The timing lasts as long as the item, getting ready included, and is as often as it says."""
    item = attrs.evolve(BED_BRIDGE, dosage=Dosage.parse(text))
    request = to_bundle(alone(item), patient="Patient/17")["entry"][-1]["resource"]
    expected = {"duration": 40, "durationUnit": "s", **often}
    assert {"repeat": expected} == request["occurrenceTiming"]


def test_a_program_has_its_days() -> None:
    """Each session has its date, or once its day of the week where nobody gave a first day."""
    dated = resources(to_bundle(weeks()), "PlanDefinition")[0]["action"]
    assert [one["timingTiming"]["event"][0] for one in dated[:3]] == [
        "2025-01-06",
        "2025-01-08",
        "2025-01-10",
    ]
    assert [one["title"] for one in dated[:2]] == ["Week 1, Monday", "Week 1, Wednesday"]
    loose = to_bundle(planned(SAMPLES["marta"].request, weeks=2, start=None))
    days = [one["timingTiming"]["repeat"] for one in loose["entry"][0]["resource"]["action"]]
    assert [(one["count"], one["dayOfWeek"]) for one in days] == [
        (1, ["mon"]),
        (1, ["wed"]),
        (1, ["fri"]),
    ] * 2


def test_what_became_of_a_session() -> None:
    """Done is completed, missed is revoked, to come is active; the plan spans its days."""
    bundle = to_bundle(weeks(), patient="Patient/17")
    found = {
        (parts(one, "session")["state"], one["status"])
        for one in resources(bundle, "ServiceRequest")
    }
    assert {("done", "completed"), ("missed", "revoked"), ("planned", "active")} == found
    (plan,) = resources(bundle, "CarePlan")
    assert plan["period"] == {"start": "2025-01-06", "end": "2025-01-17"}
    assert plan["status"] == "active"
    over = weeks().at(MONDAY + dt.timedelta(days=100))
    ended = to_bundle(over, patient="Patient/17", exact=False)["entry"][0]["resource"]
    assert ended["status"] == "completed"


def test_a_program_that_may_not_go_on_is_on_hold() -> None:
    """After an answer that ends the program the plan waits, and says why."""
    log = SessionLog(date=MONDAY, answers={"saddle_numbness": True})
    stopped = planned(SAMPLES["marta"].request, weeks=1).after(log)
    assert stopped.refusal is not None
    bundle = to_bundle(stopped, patient="Patient/17")
    plan = bundle["entry"][0]["resource"]
    assert plan["status"] == "on-hold"
    assert plan["note"]
    assert resources(bundle, "ServiceRequest") == []
    assert fhir_checks.faults(bundle, FhirVersion.R5) == []
    assert stopped == from_bundle(bundle)


def test_why_each_exercise_is_in() -> None:
    """A routine gives the composer's reason, a program that of the step."""
    bundle = to_bundle(marta(), patient="Patient/17")
    for item, one in zip(marta().items, resources(bundle, "ServiceRequest"), strict=True):
        (reason,) = one["reason"]
        assert reason["concept"]["text"].startswith(f"{item.exercise.name} is in")
    first = resources(to_bundle(weeks(), patient="Patient/17"), "ServiceRequest")[0]
    said = str(weeks().sessions[0].step("pelvic-tilt").reason.arguments["exercise"])
    assert first["reason"][0]["concept"]["text"].startswith(said)


def test_what_each_exercise_is_for() -> None:
    """Each wanted target is a goal, and what trains it points there."""
    wanted = ["Train: back muscles", "Train: deep back muscles", "Train: buttocks"]
    bundle = to_bundle(marta(), patient="Patient/17")
    goals = {f"urn:uuid:{one['id']}": one for one in resources(bundle, "Goal")}
    assert wanted == [one["description"]["text"] for one in goals.values()][:3]
    for item, one in zip(marta().items, resources(bundle, "ServiceRequest"), strict=True):
        found = [
            goals[each["valueReference"]["reference"]]["description"]["text"]
            for each in one["extension"]
            if each["url"].endswith("pertainsToGoal")
        ]
        assert ("Train: back muscles" in found) is (Target.BACK_EXTENSORS in item.exercise.trains)
    definition = to_bundle(marta())["entry"][0]["resource"]
    assert wanted == [one["description"]["text"] for one in definition["goal"]][:3]


def test_what_each_dose_rests_on() -> None:
    """Statements are cited once each, with the address of the page; our own choices as such."""
    bundle = to_bundle(marta(), version=FhirVersion.R4B)
    for item, one in zip(marta().items, resources(bundle, "ActivityDefinition"), strict=True):
        labels = [each["label"] for each in one["relatedArtifact"]]
        assert len(set(labels)) == len(labels)
        assert {each.id for each in item.citations} <= set(labels)
        ours = [each for each in one["relatedArtifact"] if each["label"] == OUR_JUDGEMENT.id]
        assert [each["type"] for each in ours] == ["justification"]
    plan = bundle["entry"][0]["resource"]
    assert any(one.get("url", "").startswith("https://") for one in plan["relatedArtifact"])


def test_the_narrative_says_the_dose_and_when_to_stop() -> None:
    """Who reads the text alone knows how much, how to do it gentler, and when to stop."""
    gentler = Modification(id="slow", text="Go slowly.")
    item = attrs.evolve(BED_BRIDGE, modifications=(gentler,), notes=(Message("Mind the neck."),))
    sign = StopSign(id="sharp-pain", sign="Sharp pain", action="Stop.")
    bundle = to_bundle(alone(item, stop_signs=(sign,)))
    plan, activity = (entry["resource"]["text"]["div"] for entry in bundle["entry"])
    assert "<li>1. Glute bridge: 2 sets of 10 to 12; hold each for 2 seconds" in plan
    assert "<li>Stop sign. Sharp pain: Stop.</li>" in plan
    assert "<li>How much: 2 sets of 10 to 12; hold each for 2 seconds</li>" in activity
    assert "<li>Gentler: Go slowly.</li>" in activity
    assert "<li>Take care: Mind the neck.</li>" in activity


def test_hostile_texts_stay_texts() -> None:
    """A name with markup in it is shown as that name, in XHTML and in Markdown."""
    name = "<script>x</script> [a](javascript:b) \ufffe"
    item = attrs.evolve(BED_BRIDGE, exercise=attrs.evolve(BED_BRIDGE.exercise, name=name))
    item = attrs.evolve(item, notes=(Message("{x}", {"x": "two\nlines\x1b[2J"}),))
    routine = alone(item)
    for version in FhirVersion:
        for patient in PATIENTS:
            bundle = to_bundle(routine, version=version, patient=patient)
            assert fhir_checks.faults(bundle, version) == []
            assert "<script" not in json.dumps([e["resource"]["text"] for e in bundle["entry"]])
            assert from_bundle(bundle) == routine
    text = to_bundle(routine, patient="Patient/17")["entry"][-1]["resource"]["patientInstruction"]
    assert "two\N{REPLACEMENT CHARACTER}lines\N{REPLACEMENT CHARACTER}\\[2J" in str(
        text[0]["instructionMarkdown"]
    )


def test_the_same_every_time() -> None:
    """The same call gives the same bundle; another patient, day, release or dose other ids."""
    calls: list[tuple[Routine, dict[str, Any]]] = [
        (alone(), {}),
        (alone(), {"patient": "Patient/17"}),
        (alone(), {"patient": "Patient/18"}),
        (alone(), {"on": MONDAY}),
        (alone(), {"version": FhirVersion.R4B}),
        (alone(), {"exact": False}),
        (alone(attrs.evolve(BED_BRIDGE, dosage=Dosage.parse("2 x 9"))), {}),
    ]
    found = [to_bundle(routine, **given) for routine, given in calls]
    assert found == [to_bundle(routine, **given) for routine, given in calls]
    assert len({one["id"] for one in found}) == len(calls)


def test_an_item_that_comes_again_is_one_activity() -> None:
    """A program defines each exercise at each dose once."""
    bundle = to_bundle(weeks())
    items = {item for session in weeks().sessions for item in session.items}
    assert len(items) == len(resources(bundle, "ActivityDefinition"))
    assert len(items) < sum(len(session.items) for session in weeks().sessions)


def test_without_the_exact_value() -> None:
    """On request the document is left out, with every answer in it; the rest is the same."""
    whole = json.loads(UUID.sub("id", json.dumps(to_bundle(weeks(), patient="Patient/17"))))
    bundle = to_bundle(weeks(), patient="Patient/17", exact=False)
    (document, *others) = whole["entry"][0]["resource"]["extension"]
    assert f"{BASE}document" == document["url"]
    whole["entry"][0]["resource"]["extension"] = others
    assert whole == json.loads(UUID.sub("id", json.dumps(bundle)))


def test_the_exact_document_is_one_of_the_codecs() -> None:
    """The document inside is readable without anything of FHIR."""
    assert marta() == loads(exact_document(to_bundle(marta())), Routine)


@pytest.mark.parametrize(
    "patient",
    [
        "Patient/17",
        "https://fhir.example.org/r5/Patient/a-1.B",
        "urn:uuid:00000000-0000-4000-8000-000000000000",
    ],
)
def test_references_to_a_patient(patient: str) -> None:
    """A patient is named relative to a server, by an address, or by a UUID."""
    bundle = to_bundle(alone(), patient=patient)
    assert fhir_checks.validated(bundle, FhirVersion.R5)
    assert alone() == from_bundle(bundle)


@pytest.mark.parametrize(
    "patient", ["", "17", "Patient/", "Patient/a b", "Practitioner/17", "Patient/17\n", "Patient/ä"]
)
def test_what_is_no_reference_to_a_patient(patient: str) -> None:
    """Anything else is refused by name, before anything is written."""
    with pytest.raises(InvalidValueError, match="patient: is no reference"):
        to_bundle(alone(), patient=patient)


def test_wrong_arguments() -> None:
    """Every argument of a wrong type is refused by name."""
    wrong: list[tuple[str, Any, dict[str, Any]]] = [
        ("to_bundle", BED_BRIDGE, {}),
        ("version", alone(), {"version": "5.0.0"}),
        ("patient", alone(), {"patient": 17}),
        ("on", alone(), {"on": dt.datetime(2025, 1, 6)}),  # noqa: DTZ001 - refused for its time
        ("exact", alone(), {"exact": 1}),
    ]
    for name, value, given_ in wrong:
        with pytest.raises(InvalidTypeError, match=name):
            to_bundle(value, **given_)
    with pytest.raises(InvalidTypeError, match="version"):
        extension_definitions("5.0.0")  # type: ignore[arg-type]
    with pytest.raises(InvalidTypeError, match="limits"):
        from_bundle(to_bundle(alone()), limits=3)  # type: ignore[arg-type]


@pytest.mark.skipif(not PAGE.is_file(), reason="the source tree is out of the way on purpose")
def test_the_page_lists_every_part_of_every_extension() -> None:
    """The page's table of the extensions is the table that bundles are written from."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in PAGE.read_text(encoding="utf-8").splitlines()
        if line.count("|") == 5
    ]
    expected = [
        [
            f"`{one.name}`",
            f"`{part.name}`",
            part.kind + (", several" if part.most == "*" else ""),
            part.text,
        ]
        for one in EXTENSIONS.values()
        for part in one.parts
    ]
    assert rows[2:] == expected
