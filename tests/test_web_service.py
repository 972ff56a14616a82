"""The example of a web service: documents in and out, every mistake told, many callers at once."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from spinekit.catalog import Catalog
from spinekit.codecs import dumps, from_plain, loads, schema, to_plain
from spinekit.composer import Refusal, RefusalKind, Request, compose
from spinekit.facts import FACTS, Fact
from spinekit.person import Person
from spinekit.routine import Routine
from spinekit.samples import HEALTHY, MARTA, SAMPLES

if not (Path(__file__).resolve().parent.parent / "examples").is_dir():
    pytest.skip("the source tree is out of the way", allow_module_level=True)
pytest.importorskip("fastapi", reason="FastAPI is not installed")

from fastapi.testclient import TestClient
from httpx2 import ASGITransport, AsyncClient, Response

from examples.web_service import LIMITS, OURS, app, components

CLIENT = TestClient(app)


def post(content: str | bytes) -> Response:
    """Send a document."""
    return CLIENT.post("/routines", content=content)


def faults(content: str | bytes) -> dict[str, str]:
    """The mistakes that the service finds in a document: what is wrong, by path."""
    answer = post(content)
    assert answer.status_code == 422
    return {one["path"]: one["problem"] for one in answer.json()["detail"]}


def test_a_request_document_gives_the_routine_document() -> None:
    """What comes back is what the library composes, as the library writes it."""
    request = Request(MARTA, minutes=15)
    answer = post(dumps(request))
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert compose(request) == loads(answer.text, Routine)


def test_a_refusal_is_an_answer() -> None:
    """A person about whom nothing is known gets the questions, with status 200."""
    answer = post('{"spinekit": 1, "type": "Request", "person": {"answers": {"age": 67}}}')
    assert answer.status_code == 200
    refusal = loads(answer.text, Refusal)
    assert refusal.kind is RefusalKind.ASK
    assert compose(Request(Person.of(age=67))) == refusal


def test_every_mistake_is_told_with_its_path() -> None:
    """Nothing is guessed at, and nothing is kept for the next try."""
    plain = {
        "spinekit": 1,
        "type": "Request",
        "person": {"answers": {"age": "67", "osteoporossis": True}},
        "minute": 20,
    }
    answer = post(json.dumps(plain))
    assert answer.status_code == 422
    told = {one.pop("path"): one for one in answer.json()["detail"]}
    assert {
        "$.minute",
        "$.person.answers.age",
        "$.person.answers.osteoporossis",
    } == told.keys()
    assert told["$.minute"] == {
        "problem": "no key of this name",
        "value": "'minute'",
        "remedy": "did you mean 'minutes'?",
    }


@pytest.mark.parametrize(
    ("content", "path", "problem"),
    [
        (b"", "$", "not JSON"),
        (b"{", "$", "not JSON"),
        (b"\xff{}", "$", "is not UTF-8"),
        (b"[" * 100, "$", "is nested too deep"),
        (b"[]", "$", "must be an object"),
        (b'{"spinekit": 1, "type": "Routine"}', "$.type", ""),
        (b'{"spinekit": 99, "type": "Request"}', "$.spinekit", ""),
        (b'"' + b"x" * (LIMITS.characters + 1) + b'"', "$", "has too many characters"),
    ],
)
def test_what_is_no_request_is_422(content: bytes, path: str, problem: str) -> None:
    """A body that is no request document is refused, whatever it is."""
    found = faults(content)
    assert path in found
    assert found[path].startswith(problem)


def test_a_body_without_end_is_not_read_to_the_end() -> None:
    """Reading stops at four bytes for each character there may be."""
    assert post(b"x" * (4 * LIMITS.characters + 1)).status_code == 413


@pytest.mark.parametrize("name", OURS)
def test_a_caller_sets_nothing_that_is_ours_to_set(name: str) -> None:
    """Rules, catalog, acknowledged cautions and the numbers of the composer are not for strangers."""
    plain: dict[str, Any] = to_plain(Request(HEALTHY))
    plain[name] = {
        "acknowledge": ["raised-arms"],
        "catalog": {"exercises": [plain_row("bird-dog")]},
        "rules": [],
        "settings": {"max_nodes": 1_000_000},
        "timing": {"prepare": 60},
    }[name]
    found = faults(json.dumps(plain))
    assert {f"$.{name}": "is not for callers to set"} == found


def plain_row(exercise: str) -> dict[str, Any]:
    """An exercise of the standard catalog as it stands inside a document."""
    plain = to_plain(Catalog.standard()[exercise])
    return {key: one for key, one in plain.items() if key not in {"spinekit", "type"}}


def test_many_callers_at_once_get_their_own_answers() -> None:
    """The composer is shared by threads, and nobody gets another's routine."""
    requests = [one.request for one in SAMPLES.values()] * 3

    async def all_at_once() -> list[Response]:
        async with AsyncClient(
            transport=ASGITransport(app=app), base_url="http://service"
        ) as client:
            posts = [client.post("/routines", content=dumps(one)) for one in requests]
            return list(await asyncio.gather(*posts))

    answers = asyncio.run(all_at_once())
    expected = [dumps(compose(one.request)) for one in SAMPLES.values()] * 3
    assert expected == [one.text for one in answers]


def test_openapi_shows_the_published_schemas() -> None:
    """Every reference resolves, and the documents fit the schemas that the page shows."""
    found = CLIENT.get("/openapi.json").json()
    parts = found["components"]["schemas"]
    assert all(one.removeprefix("#/components/schemas/") in parts for one in references(found))

    def validator(kind: type) -> Draft202012Validator:
        return Draft202012Validator(
            {
                "$ref": f"#/components/schemas/{kind.__name__}Document",
                "components": {"schemas": parts},
            }
        )

    assert validator(Request).is_valid(to_plain(Request(MARTA)))
    assert validator(Routine).is_valid(to_plain(compose(Request(MARTA))))
    assert validator(Refusal).is_valid(to_plain(compose(Request(Person.of(age=67)))))
    assert not validator(Request).is_valid({**to_plain(Request(MARTA)), "minute": 3})
    operation = found["paths"]["/routines"]["post"]
    body = operation["requestBody"]["content"]["application/json"]["schema"]
    assert body == {"$ref": "#/components/schemas/RequestDocument"}


def references(part: Any) -> list[str]:
    """Every reference in a document of OpenAPI."""
    if isinstance(part, dict):
        own = [part["$ref"]] if isinstance(part.get("$ref"), str) else []
        return own + [one for inner in part.values() for one in references(inner)]
    return [one for inner in part for one in references(inner)] if isinstance(part, list) else []


def test_two_documents_mean_the_same_by_a_name() -> None:
    """The parts of several documents may share one table: no name has two meanings."""
    together = components(Request, Routine, Refusal, Fact)
    for kind in (Request, Routine, Refusal, Fact):
        assert schema(kind)["$defs"].keys() < together.keys()
        assert all(together[name] == part for name, part in components(kind).items())


def test_a_form_can_be_drawn_from_the_facts() -> None:
    """Every question comes with what may be answered."""
    answer = CLIENT.get("/facts")
    assert list(FACTS.values()) == [from_plain(one, "Fact") for one in answer.json()]
