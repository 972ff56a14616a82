"""The small pieces every resource is made of: texts, quantities, concepts, narrative.

Nothing here knows what a routine is. Every text of the library passes through
:func:`plain`, :func:`markdown` or :func:`narrative` on its way into a resource.
"""

import re
from collections.abc import Iterable
from typing import Any

from spinekit.evidence import Citation, Source, Strength
from spinekit.frozen import FrozenMapping
from spinekit.interop.fhir.versions import FhirVersion
from spinekit.ranges import Range
from spinekit.render.markdown import escaped
from spinekit.render.markup import Markup, element
from spinekit.render.plain import harmless

__all__ = [
    "Json",
    "artifacts",
    "coding",
    "concept",
    "fields",
    "lines",
    "markdown",
    "narrative",
    "plain",
    "quantity",
    "span",
    "words",
]

Json = dict[str, Any]

_UCUM = "http://unitsofmeasure.org"
# XML has no way to write these, not even escaped.
_NO_XML = re.compile("[\ufffe\uffff]")
_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+")


def fields(**given: object) -> Json:
    """Return what is there; FHIR forbids empty texts, lists and objects."""
    return {name: value for name, value in given.items() if value not in (None, "", [], {})}


def plain(text: str) -> str:
    """Return a text on one line, with common spaces only, as FHIR's ``string`` takes it."""
    return " ".join(_NO_XML.sub("\N{REPLACEMENT CHARACTER}", harmless(text)).split())


def markdown(text: str) -> str:
    """Return a text as FHIR's ``markdown`` that reads as that text and nothing more."""
    return escaped(plain(text))


def words(text: str, version: FhirVersion) -> str:
    """Return a text for a field that is ``string`` in R4B and ``markdown`` in R5."""
    return markdown(text) if version is FhirVersion.R5 else plain(text)


def lines(texts: Iterable[str], *, marked: bool) -> str:
    """Return texts one below the other; *marked* where the field is markdown."""
    return "\n".join(f"- {markdown(one) if marked else plain(one)}" for one in texts)


def quantity(value: int, unit: str = "") -> Json:
    """Return a number, with the UCUM code of its unit if it has one."""
    if not unit:
        return {"value": value}
    return {"value": value, "unit": unit, "system": _UCUM, "code": unit}


def span(amount: Range | None, unit: str = "") -> Json | None:
    """Return a range as FHIR's ``Range``; None where nothing is stated."""
    if amount is None:
        return None
    return {"low": quantity(amount.low, unit), "high": quantity(amount.high, unit)}


def coding(system: str, code: str, display: str) -> Json:
    """Return a code with the system it belongs to."""
    return {"system": system, "code": code, "display": display}


def concept(text: str, *codes: Json) -> Json:
    """Return a concept: what it is called, and its codes where it has any."""
    return fields(coding=list(codes), text=plain(text))


def narrative(*parts: Markup) -> Json:
    """Return the text of a resource for people, as XHTML; part of it comes from extensions."""
    div = element("div", *parts, xmlns="http://www.w3.org/1999/xhtml")
    return {"status": "extensions", "div": str(div)}


def artifacts(
    citations: Iterable[Citation], sources: FrozenMapping[str, Source], version: FhirVersion
) -> list[Json]:
    """Return what is cited, each statement once; our own choices as justification."""
    return [_artifact(one, sources.get(one.source), version) for one in dict.fromkeys(citations)]


def _artifact(citation: Citation, source: Source | None, version: FhirVersion) -> Json:
    ours = citation.strength is Strength.EXPERT_JUDGEMENT
    address = "" if source is None else source.address
    address = address if _ADDRESS.fullmatch(address) else ""
    found = fields(
        type="justification" if ours else "citation",
        label=citation.id,
        display=plain(str(citation)),
        citation="" if source is None else markdown(str(source)),
    )
    if address and version is FhirVersion.R5:
        return {**found, "document": {"url": address}}
    return {**found, "url": address} if address else found
