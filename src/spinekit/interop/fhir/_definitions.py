"""A definition, for nobody in particular: a PlanDefinition and its ActivityDefinitions.

An item that comes again, at the same dose, is one ActivityDefinition.
"""

import datetime as dt

import attrs

from spinekit.exercise import Target
from spinekit.interop.fhir._contents import Contents, Entry, Group, Unit
from spinekit.interop.fhir._elements import (
    Json,
    artifacts,
    coding,
    concept,
    fields,
    lines,
    markdown,
    narrative,
    plain,
    words,
)
from spinekit.interop.fhir._items import (
    EXERCISE_THERAPY,
    citations_of,
    code_of,
    dosage_extension,
    exercise_extension,
    instructions,
    item_markup,
    place_extension,
    session_extension,
    timing_of,
    timing_of_session,
    whole_markup,
)
from spinekit.interop.fhir._naming import Names
from spinekit.interop.fhir.versions import FhirVersion
from spinekit.render.vocabulary import REGIONS
from spinekit.render.words import item_words
from spinekit.routine import Item

__all__ = ["PHYSIOTHERAPY", "definitions", "goal_text"]

PHYSIOTHERAPY = coding(
    "http://terminology.hl7.org/CodeSystem/goal-category", "physiotherapy", "Physiotherapy"
)
"""The category of a goal about moving, in the code system that FHIR gives for it."""

_PROTOCOL = coding(
    "http://terminology.hl7.org/CodeSystem/plan-definition-type",
    "clinical-protocol",
    "Clinical Protocol",
)


def goal_text(target: Target) -> str:
    """Return what a goal is called."""
    return f"Train: {REGIONS[target]}"


def definitions(
    contents: Contents,
    names: Names,
    version: FhirVersion,
    *,
    on: dt.date | None,
    document: Json | None,
) -> list[Json]:
    """Return the resources of a definition, the plan first."""
    items = dict.fromkeys(entry.item for entry in contents.entries)
    numbers = {item: number for number, item in enumerate(items, start=1)}
    maker = _Definitions(contents, names, version, numbers)
    plan = maker.plan(None if on is None else on.isoformat(), document)
    return [plan, *(maker.activity(item, number) for item, number in numbers.items())]


@attrs.frozen
class _Definitions:
    """The makers of both resources, which share what they are made from."""

    contents: Contents
    names: Names
    version: FhirVersion
    numbers: dict[Item, int]

    def plan(self, date: str | None, document: Json | None) -> Json:
        contents, version = self.contents, self.version
        program = contents.program is not None
        return fields(
            resourceType="PlanDefinition",
            id=self.names.id("plan"),
            language="en",
            text=narrative(whole_markup(contents)),
            extension=[] if document is None else [document],
            url=self.names.url("plan"),
            name="SpinekitProgram" if program else "SpinekitRoutine",
            title=contents.title,
            type=concept("Clinical protocol", _PROTOCOL),
            status="draft",
            date=date,
            publisher="spinekit",
            description=markdown(contents.summary),
            usage=lines(contents.warnings, marked=version is FhirVersion.R5),
            relatedArtifact=artifacts(contents.citations, contents.sources, version),
            goal=[
                {
                    "id": _goal_id(one),
                    "category": concept("Physiotherapy", PHYSIOTHERAPY),
                    "description": concept(goal_text(one)),
                }
                for one in contents.targets
            ],
            action=[one for unit in contents.units for one in self.unit(unit)],
        )

    def unit(self, unit: Unit) -> list[Json]:
        groups = [self.group(one) for one in unit.groups]
        if unit.session is None:
            return groups
        return [
            fields(
                extension=[session_extension(unit.session)],
                title=unit.title,
                timingTiming=timing_of_session(unit.session),
                groupingBehavior="logical-group",
                selectionBehavior="all",
                action=groups,
            )
        ]

    def group(self, group: Group) -> Json:
        return fields(
            extension=[place_extension(group.number, group.block.set_up)],
            title=group.title,
            groupingBehavior="logical-group",
            selectionBehavior="all",
            action=[self.entry(one) for one in group.entries],
        )

    def entry(self, entry: Entry) -> Json:
        item = entry.item
        return fields(
            prefix=str(entry.number),
            title=plain(item.exercise.name),
            textEquivalent=words(item_words(item), self.version),
            reason=[concept(one) for one in entry.reasons],
            goalId=[_goal_id(one) for one in self.contents.targets if one in item.exercise.trains],
            timingTiming=timing_of(entry),
            definitionCanonical=self.names.url("activity", self.numbers[item]),
        )

    def activity(self, item: Item, number: int) -> Json:
        return fields(
            resourceType="ActivityDefinition",
            id=self.names.id("activity", number),
            language="en",
            text=narrative(item_markup(item)),
            extension=[exercise_extension(item), dosage_extension(item)],
            url=self.names.url("activity", number),
            name=f"Exercise_{item.exercise.id.replace('-', '_')}",
            title=plain(item.exercise.name),
            status="draft",
            publisher="spinekit",
            description=lines(instructions(item), marked=True),
            topic=[concept("Exercise therapy", EXERCISE_THERAPY)],
            relatedArtifact=citations_of(item, self.contents.sources, self.version),
            kind="ServiceRequest",
            code=code_of(item),
            intent="proposal",
        )


def _goal_id(target: Target) -> str:
    return f"goal-{target.value.replace('_', '-')}"
