"""Packs written by hand: the exercises, ladders and rules of a clinic, as JSON or TOML.

A pack says what a catalog says, and may write its citations once and name them
by their ids where they are needed, as it may name those that ship with the
library. Dosages may be written as people write them. What is read is a
:class:`~spinekit.catalog.Catalog` like any other: lint it, and merge it with
``|``.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from spinekit.catalog import Catalog
from spinekit.codecs.converting import functions
from spinekit.codecs.documents import heading, parsed, read_body, unreadable
from spinekit.codecs.faults import faults_of, inside
from spinekit.codecs.limits import Limits, check_length, check_parsed, refusal
from spinekit.codecs.migrations import FORMAT, migrated
from spinekit.codecs.schema import schema
from spinekit.codecs.shapes import Record
from spinekit.errors import (
    ConflictError,
    DecodeError,
    InvalidTypeError,
    NotationError,
    SpinekitError,
    UnknownNameError,
)
from spinekit.evidence import OUR_JUDGEMENT, Citation
from spinekit.references import CITATIONS

__all__ = ["load_pack", "pack_schema"]

_LIMITS = Limits()
_PIECE = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.[ \t]*"""


def load_pack(text: str, *, limits: Limits = _LIMITS) -> Catalog:
    """Return the catalog that a pack says.

    Args:
        text: The pack. It is JSON where it begins with a brace, else TOML; no
            document in TOML can begin so.
        limits: How large it may be.

    Returns:
        The catalog of the pack alone. ``Catalog.standard() | pack`` adds it to
        the one that ships, and ``lint()`` says what does not fit together.

    Raises:
        DecodeError: If it is no pack; every fault is listed.
        InvalidTypeError: If *text* is no text.

    Examples:
        >>> pack = load_pack('''
        ... spinekit = 1
        ... type = "Pack"
        ...
        ... [[exercises]]
        ... id = "chin-tuck"
        ... name = "Chin tuck"
        ... family = "chin-tuck"
        ... phase = "warm_up"
        ... surfaces = ["chair"]
        ... trains = { upper_back = 1 }
        ... demands = { position = "seated" }
        ... steps = ["Draw your chin straight back."]
        ... doses = [{ dosage = "1 x 10 x 2s", citation = "our-judgement" }]
        ... ''')
        >>> [exercise.name for exercise in pack], str(pack["chin-tuck"].doses[0].complete)
        (['Chin tuck'], '1 x 10 x 2s')
    """
    length = check_length(text, limits)
    is_json = length.lstrip("\ufeff \t\r\n").startswith("{")
    data = parsed(text, limits) if is_json else _from_toml(text, limits)
    version, name = heading(data, ("Pack", "Catalog"))
    body = {key: value for key, value in data.items() if key not in ("spinekit", "type")}
    if version < FORMAT:
        body = migrated(body, version)
    if name == "Catalog":
        return read_body(Catalog, body, limits)
    return _pack(body, limits)


def _from_toml(text: str, limits: Limits) -> Any:
    """Return what a text in TOML says, if it is small and flat enough."""
    if len(text) > limits.toml_characters:
        raise refusal("has too many characters", "toml_characters", limits, len(text))
    # The parser needs the square of the parts of one dotted key.
    if re.search(rf"(?<![A-Za-z0-9_-])(?:{_PIECE}){{{limits.depth + 1}}}", text):
        raise refusal("is nested too deep", "depth", limits, limits.depth + 1)
    try:
        data = tomllib.loads(text)
    except RecursionError:
        raise refusal("is nested too deep", "depth", limits, "a tower of brackets") from None
    except ValueError as error:
        fault = NotationError("not TOML", path="$", text=text[:40], expected=str(error))
        raise DecodeError("the pack is not read", errors=(fault,)) from None
    check_parsed(data, limits)
    return data


def _pack(body: dict[str, Any], limits: Limits) -> Catalog:
    """Return the catalog of a pack, its citations put where they are named."""
    faults: list[SpinekitError] = []
    known = {**CITATIONS, OUR_JUDGEMENT.id: OUR_JUDGEMENT}
    faults.extend(_own_citations(body.pop("citations", []), known))
    written = {one: functions().write(Citation)(known[one]) for one in known}
    whole = _cited(body, "$", written, faults)
    if faults:
        faults.extend(faults_of(Record(Catalog), whole, most=limits.faults))
        raise unreadable("Pack", tuple(faults[: limits.faults]))
    return read_body(Catalog, whole, limits, name="Pack")


def _own_citations(given: Any, known: dict[str, Citation]) -> Iterator[SpinekitError]:
    """Add the citations of the pack to those *known*, and yield what is wrong with them."""
    path = inside("$", "citations")
    if not isinstance(given, list):
        yield InvalidTypeError("must be a list", path=path, value=given, remedy="write [...]")
        return
    for place, data in enumerate(given):
        found = faults_of(Record(Citation), data, path=inside(path, place))
        yield from found
        if found:
            continue
        citation: Citation = functions().read(Citation)(data)
        if known.setdefault(citation.id, citation) != citation:
            yield ConflictError(
                "is the id of another citation",
                path=inside(inside(path, place), "id"),
                value=citation.id,
                remedy="rename it",
            )


def _cited(
    data: Any, path: str, written: Mapping[str, dict[str, Any]], faults: list[SpinekitError]
) -> Any:
    """Return *data* with every citation that is named by its id spelled out."""
    if isinstance(data, list):
        return [_cited(one, inside(path, place), written, faults) for place, one in enumerate(data)]
    if not isinstance(data, dict):
        return data
    found: dict[str, Any] = {}
    for key, value in data.items():
        place = inside(path, key)
        if key == "citation" and isinstance(value, str):
            found[key] = _named(value, place, written, faults)
        elif key == "citations" and isinstance(value, list):
            found[key] = [
                _named(one, inside(place, number), written, faults) if isinstance(one, str) else one
                for number, one in enumerate(value)
            ]
        else:
            found[key] = _cited(value, place, written, faults)
    return found


def _named(
    name: str, path: str, written: Mapping[str, dict[str, Any]], faults: list[SpinekitError]
) -> dict[str, Any]:
    if name not in written:
        faults.append(UnknownNameError.among(name, written, path=path, kind="citation"))
    # Whatever stands in for an unknown one, the rest of the pack is still looked at.
    return written.get(name, written[OUR_JUDGEMENT.id])


def pack_schema() -> dict[str, Any]:
    """Return the JSON Schema of a pack, for an editor that helps to write one.

    Returns:
        The schema of a catalog, in which a citation may be named by its id.

    Examples:
        >>> pack_schema()["properties"]["type"]["const"]
        'Pack'
    """
    found = schema(Catalog)
    definitions = found["$defs"]
    named = {"type": "string", "description": "The id of a citation of the pack, or of spinekit."}
    definitions["OwnCitation"] = definitions["Citation"]
    definitions["Citation"] = {"anyOf": [named, {"$ref": "#/$defs/OwnCitation"}]}
    properties = found["properties"]
    properties["type"] = {"const": "Pack", "description": "The type of the document."}
    properties["citations"] = {
        "description": "The citations of the pack; named by their ids where they are needed.",
        "type": "array",
        "items": {"$ref": "#/$defs/OwnCitation"},
    }
    return {
        **found,
        "$id": f"urn:spinekit:{FORMAT}:Pack",
        "title": "Pack",
        "description": "The exercises, ladders, protocols, rules and sources of a clinic.",
    }
