"""A proposal for one person: a CarePlan, its Goals, and a ServiceRequest for every item.

spinekit proposes and nobody has agreed yet, so the intent is ``proposal`` and
every goal is ``proposed``.
"""

import datetime as dt

import attrs

from spinekit.exercise import Target
from spinekit.interop.fhir._contents import Contents, Entry, status_of
from spinekit.interop.fhir._definitions import PHYSIOTHERAPY, goal_text
from spinekit.interop.fhir._elements import (
    Json,
    artifacts,
    concept,
    fields,
    lines,
    markdown,
    narrative,
)
from spinekit.interop.fhir._items import (
    citations_of,
    code_of,
    dosage_extension,
    exercise_extension,
    instructions,
    item_markup,
    place_extension,
    reasons_markup,
    session_extension,
    timing_of,
    whole_markup,
)
from spinekit.interop.fhir._naming import Names
from spinekit.interop.fhir.extensions import BASE
from spinekit.interop.fhir.versions import FhirVersion

__all__ = ["requests"]

_CITED = "http://hl7.org/fhir/StructureDefinition/workflow-relatedArtifact"
_PERTAINS_TO_GOAL = "http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal"


def requests(
    contents: Contents,
    names: Names,
    version: FhirVersion,
    *,
    patient: str,
    on: dt.date | None,
    document: Json | None,
) -> list[Json]:
    """Return the resources for a person, the plan first."""
    maker = _Requests(
        contents, names, version, {"reference": patient}, None if on is None else on.isoformat()
    )
    return [
        maker.plan(document),
        *(maker.goal(one) for one in contents.targets),
        *(maker.request(number, one) for number, one in enumerate(contents.entries, start=1)),
    ]


@attrs.frozen
class _Requests:
    """The makers of the three resources, which share what they are made from."""

    contents: Contents
    names: Names
    version: FhirVersion
    subject: Json
    date: str | None

    def plan(self, document: Json | None) -> Json:
        contents, version = self.contents, self.version
        refer = [
            {"reference": self.names.url("request", number)}
            for number in range(1, len(contents.entries) + 1)
        ]
        key = "plannedActivityReference" if version is FhirVersion.R5 else "reference"
        cited = artifacts(contents.citations, contents.sources, version)
        return fields(
            resourceType="CarePlan",
            id=self.names.id("plan"),
            language="en",
            text=narrative(whole_markup(contents)),
            extension=[*([] if document is None else [document]), *_cited(cited)],
            status=contents.status,
            intent="proposal",
            title=contents.title,
            description=contents.summary,
            subject=self.subject,
            period=self.period(),
            created=self.date,
            goal=[{"reference": self.names.url(_goal(one))} for one in contents.targets],
            activity=[{key: one} for one in refer],
            note=[{"text": markdown(one)} for one in contents.warnings],
        )

    def period(self) -> Json:
        program = self.contents.program
        if program is None or program.start is None:
            return {}
        last = max((one.date for one in program.sessions if one.date), default=None)
        return fields(
            start=program.start.isoformat(), end=None if last is None else last.isoformat()
        )

    def goal(self, target: Target) -> Json:
        program = self.contents.program
        start = None if program is None or program.start is None else program.start.isoformat()
        return fields(
            resourceType="Goal",
            id=self.names.id(_goal(target)),
            language="en",
            lifecycleStatus="proposed",
            category=[concept("Physiotherapy", PHYSIOTHERAPY)],
            description=concept(goal_text(target)),
            subject=self.subject,
            startDate=start,
        )

    def request(self, number: int, entry: Entry) -> Json:
        item = entry.item
        return fields(
            resourceType="ServiceRequest",
            id=self.names.id("request", number),
            language="en",
            text=narrative(item_markup(item), reasons_markup(entry)),
            extension=self.extensions(entry),
            basedOn=[{"reference": self.names.url("plan")}],
            requisition={"system": f"{BASE}requisition", "value": self.requisition(entry)},
            status=status_of(entry.session),
            intent="proposal",
            subject=self.subject,
            occurrenceTiming=timing_of(entry),
            authoredOn=self.date,
            **self.by_version(entry),
        )

    def extensions(self, entry: Entry) -> list[Json]:
        item, session = entry.item, entry.session
        goals = [one for one in self.contents.targets if one in item.exercise.trains]
        return [
            exercise_extension(item),
            dosage_extension(item),
            *([] if session is None else [session_extension(session)]),
            place_extension(entry.block, entry.set_up, entry.number),
            *(
                {"url": _PERTAINS_TO_GOAL, "valueReference": {"reference": self.names.url(one)}}
                for one in map(_goal, goals)
            ),
            *_cited(citations_of(item, self.contents.sources, self.version)),
        ]

    def by_version(self, entry: Entry) -> Json:
        """Return what R5 has a richer shape for."""
        code, said = code_of(entry.item), instructions(entry.item)
        reasons = [concept(one) for one in entry.reasons]
        if self.version is FhirVersion.R4B:
            return {
                "code": code,
                "reasonCode": reasons,
                "patientInstruction": lines(said, marked=False),
            }
        return {
            "code": {"concept": code},
            "reason": [{"concept": one} for one in reasons],
            "patientInstruction": [{"instructionMarkdown": lines(said, marked=True)}],
        }

    def requisition(self, entry: Entry) -> str:
        """Return what the requests of one session have in common."""
        session = entry.session
        plan = self.names.id("plan")
        return plan if session is None else f"{plan}-{session.week}-{session.day.value}"


def _goal(target: Target) -> str:
    return f"goal {target.value}"


def _cited(found: list[Json]) -> list[Json]:
    return [{"url": _CITED, "valueRelatedArtifact": one} for one in found]
