"""The extensions: what FHIR has no place for, each defined once, in a table.

The table is the law for both sides: what is written is built from it, and
:func:`extension_definitions` prints it as StructureDefinitions that a FHIR
server can load. No extension modifies what a resource says without it.
"""

from typing import Any

import attrs

from spinekit.frozen import FrozenMapping
from spinekit.interop.fhir.versions import FhirVersion
from spinekit.validation import instance

__all__ = ["BASE", "EXTENSIONS", "Extension", "Part", "extension_definitions", "extension_of"]

BASE = "urn:spinekit:fhir:"
"""What the address of every extension begins with.

It names, and nothing more: nobody has registered the namespace, and nothing
can be fetched from it.
"""


@attrs.frozen
class Part:
    """One value inside an extension.

    Examples:
        >>> part = Part("sets", "Range", "How many sets.")
        >>> part.key, part.most
        ('valueRange', '1')
    """

    name: str
    """What it is called; the ``url`` of the inner extension."""

    kind: str
    """The FHIR type of its value, such as ``Range``."""

    text: str
    """What it means, and its unit or its words."""

    least: int = attrs.field(default=0, kw_only=True)
    """How often it stands there at least, 0 or 1."""

    most: str = attrs.field(default="1", kw_only=True)
    """How often it stands there at most, ``1`` or ``*``."""

    @property
    def key(self) -> str:
        """The key its value stands under, such as ``valueRange``."""
        return f"value{self.kind[0].upper()}{self.kind[1:]}"


@attrs.frozen(kw_only=True)
class Extension:
    """An extension: where it stands and what is in it.

    Examples:
        >>> EXTENSIONS["session"].url
        'urn:spinekit:fhir:session'
    """

    name: str
    """What it is called."""

    text: str
    """What it says."""

    contexts: tuple[str, ...]
    """The elements it stands in."""

    parts: tuple[Part, ...]
    """What is in it."""

    @property
    def url(self) -> str:
        """Its address."""
        return BASE + self.name


_DOSAGE = Extension(
    name="dosage",
    text="How much of an exercise is done.",
    contexts=("ActivityDefinition", "ServiceRequest"),
    parts=(
        Part("notation", "string", "The whole dosage in spinekit's notation.", least=1),
        Part("work", "code", "What a set is: reps, hold, holds or to-fatigue.", least=1),
        Part("sets", "Range", "How many sets."),
        Part("count", "Range", "How many repetitions or holds in a set."),
        Part("hold", "Range", "How long each is held, in seconds."),
        Part("cap", "Quantity", "When work to fatigue ends at the latest, in seconds."),
        Part("per-side", "boolean", "Whether each set is done once on each side.", least=1),
        Part("rest", "Range", "The rest between two sets, in seconds."),
        Part("tempo-eccentric", "Quantity", "Seconds in which the muscle lengthens."),
        Part("tempo-pause", "Quantity", "Seconds of stillness after that."),
        Part("tempo-concentric", "Quantity", "Seconds in which the muscle shortens."),
        Part("tempo-pause-top", "Quantity", "Seconds of stillness after that."),
        Part("load", "code", "What is moved: bodyweight, kilograms, band or percent-of-max."),
        Part("load-weight", "Quantity", "The weight, in grams."),
        Part("load-band", "code", "The band, from extra_light to extra_heavy."),
        Part("load-percent", "Range", "The share of what can be lifted just once, in percent."),
        Part("effort", "Range", "How hard it should feel, 0 to 10."),
        Part("times-per-day", "Range", "How often in one day."),
        Part("days-per-week", "Range", "On how many days of a week."),
        Part("assumed", "string", "A part of the dosage no source states.", most="*"),
    ),
)

_EXERCISE = Extension(
    name="exercise",
    text="Which exercise of spinekit it is, and where and with what it is done.",
    contexts=("ActivityDefinition", "ServiceRequest"),
    parts=(
        Part("id", "code", "Its id in the catalog.", least=1),
        Part("phase", "code", "The part of the routine: warm_up, main or cool_down.", least=1),
        Part("position", "code", "The position of the body, such as supine.", least=1),
        Part("sides", "code", "How the sides take part: together, alternating or each.", least=1),
        Part("surface", "code", "Where it can be done, such as bed; any one will do.", most="*"),
        Part("equipment", "code", "What it needs, such as band; all of it.", most="*"),
        Part("modification", "code", "A modification that was applied.", most="*"),
    ),
)

_PLACE = Extension(
    name="place",
    text="Where a block of a session stands, or an exercise in it.",
    contexts=("PlanDefinition.action", "ServiceRequest"),
    parts=(
        Part("block", "positiveInt", "The number of the block in its session.", least=1),
        Part("item", "positiveInt", "The number of the exercise in its session."),
        Part("set-up", "Quantity", "Seconds to get into the position of the block.", least=1),
    ),
)

_SESSION = Extension(
    name="session",
    text="Which session of a program it is.",
    contexts=("PlanDefinition.action", "ServiceRequest"),
    parts=(
        Part("week", "positiveInt", "The week, from 1.", least=1),
        Part("day", "code", "The day of the week, such as monday.", least=1),
        Part("state", "code", "What became of it: planned, done or missed.", least=1),
    ),
)

_DOCUMENT = Extension(
    name="document",
    text="The exact value the resources were written from.",
    contexts=("PlanDefinition", "CarePlan"),
    parts=(
        Part("fhir-version", "code", "The release of FHIR the bundle is in.", least=1),
        Part("content", "Attachment", "The value as a JSON document of spinekit.", least=1),
    ),
)

EXTENSIONS: FrozenMapping[str, Extension] = FrozenMapping(
    (one.name, one) for one in (_DOSAGE, _EXERCISE, _PLACE, _SESSION, _DOCUMENT)
)
"""Every extension that is written, by its name.

Examples:
    >>> print(EXTENSIONS["dosage"].text)
    How much of an exercise is done.
"""


def extension_of(name: str, **values: object) -> dict[str, Any]:
    """Return an extension with values, as a resource holds it.

    Args:
        name: The name of the extension.
        **values: Each part under its name, ``_`` for ``-``; a list for several,
            ``None`` for a part that is not there.

    Returns:
        The extension, its parts in the order of the table.

    Examples:
        >>> extension_of("session", week=1, day="monday", state="planned")["extension"][0]
        {'url': 'week', 'valuePositiveInt': 1}
    """
    extension = EXTENSIONS[name]
    inner: list[dict[str, Any]] = []
    for part in extension.parts:
        value = values.get(part.name.replace("-", "_"))
        several = value if isinstance(value, list) else [value]
        inner += [{"url": part.name, part.key: one} for one in several if one is not None]
    return {"url": extension.url, "extension": inner}


def extension_definitions(version: FhirVersion = FhirVersion.R5) -> tuple[dict[str, Any], ...]:
    """Return the StructureDefinition of every extension that is written.

    Args:
        version: The release of FHIR.

    Returns:
        Plain dictionaries, each with a differential and no snapshot.

    Raises:
        InvalidTypeError: If *version* is no :class:`FhirVersion`.

    Examples:
        >>> [one["url"].rpartition(":")[2] for one in extension_definitions()]
        ['dosage', 'exercise', 'place', 'session', 'document']
    """
    instance(FhirVersion, "version")(version)
    return tuple(_definition(one, version) for one in EXTENSIONS.values())


def _definition(extension: Extension, version: FhirVersion) -> dict[str, Any]:
    return {
        "resourceType": "StructureDefinition",
        "id": f"spinekit-{extension.name}",
        "url": extension.url,
        "name": f"Spinekit{extension.name.title()}",
        "title": extension.text.removesuffix("."),
        "status": "draft",
        "publisher": "spinekit",
        "description": extension.text,
        "fhirVersion": version.value,
        "kind": "complex-type",
        "abstract": False,
        "context": [{"type": "element", "expression": one} for one in extension.contexts],
        "type": "Extension",
        "baseDefinition": "http://hl7.org/fhir/StructureDefinition/Extension",
        "derivation": "constraint",
        "differential": {"element": _elements(extension)},
    }


def _elements(extension: Extension) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = [
        {
            "id": "Extension",
            "path": "Extension",
            "short": extension.text.removesuffix("."),
            "definition": extension.text,
            "min": 0,
            "max": "1",
        }
    ]
    for part in extension.parts:
        found += _part_elements(part)
    return [
        *found,
        {"id": "Extension.url", "path": "Extension.url", "fixedUri": extension.url},
        {"id": "Extension.value[x]", "path": "Extension.value[x]", "max": "0"},
    ]


def _part_elements(part: Part) -> list[dict[str, Any]]:
    slice_id, path = f"Extension.extension:{part.name}", "Extension.extension"
    return [
        {
            "id": slice_id,
            "path": path,
            "sliceName": part.name,
            "short": part.text.removesuffix("."),
            "definition": part.text,
            "min": part.least,
            "max": part.most,
        },
        {"id": f"{slice_id}.extension", "path": f"{path}.extension", "max": "0"},
        {"id": f"{slice_id}.url", "path": f"{path}.url", "fixedUri": part.name},
        {
            "id": f"{slice_id}.value[x]",
            "path": f"{path}.value[x]",
            "min": 1,
            "type": [{"code": part.kind}],
        },
    ]
