"""A web service that composes: a request document in, a routine or a refusal document out.

The bodies are the documents of :mod:`spinekit.codecs`, and the OpenAPI page
shows their published schemas. A refusal is an answer, so its status is 200;
a document that cannot be read is 422, with every mistake and its place.

Run: ``uvicorn examples.web_service:app``, or any other ASGI server.
"""

from typing import Annotated, Any

import attrs
from fastapi import Depends, FastAPI, HTTPException, Response
from fastapi import Request as HttpRequest
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from spinekit import Refusal, Request, Routine, SpinekitError
from spinekit.codecs import Limits, dumps, loads, schema, to_plain
from spinekit.composer import Composer
from spinekit.errors import DecodeError, InvalidValueError, NotationError, shown
from spinekit.facts import FACTS, Fact

JSON = "application/json"

LIMITS = Limits(characters=50_000, depth=12, values=2_000)
"""How large a body may be; one that answers every question has about 2,000 characters."""

OURS = ("acknowledge", "catalog", "rules", "settings", "timing")
"""Fields of a request that only the service may set: a stranger brings no rules of his own."""

COMPOSER = Composer()
"""The standard catalog, made ready once; it never changes, so all threads share it."""


class Fault(BaseModel):
    """One mistake in a document."""

    path: str = Field(description="Where, such as $.person.answers.age.")
    problem: str = Field(description="What is wrong.")
    value: str | None = Field(description="What was found there, shortened.")
    remedy: str = Field(description="What to do about it.")

    @classmethod
    def of(cls, error: SpinekitError) -> "Fault":
        """Return an error of the library as the service tells it."""
        problem, value = error.problem, error.value
        if isinstance(error, NotationError):
            problem, value = f"{problem}: {error.expected}", error.text[error.position :]
        found = None if value is attrs.NOTHING else shown(value)
        return cls(path=error.path, problem=problem, value=found, remedy=error.remedy)


class Faults(BaseModel):
    """Every mistake in a document."""

    detail: list[Fault] = Field(description="The mistakes, in the order found.")


def components(*kinds: type) -> dict[str, Any]:
    """Return the schemas of documents, and of what is in them, under the names OpenAPI uses.

    A routine inside another document has no heading, so ``Routine`` and
    ``RoutineDocument`` are two.
    """
    found: dict[str, Any] = {}
    for kind in kinds:
        document = schema(kind)
        found |= document.pop("$defs")
        found[f"{kind.__name__}Document"] = {
            key: one for key, one in document.items() if key not in {"$schema", "$id"}
        }
    return {name: _moved(one) for name, one in found.items()}


def _moved(part: Any) -> Any:
    """Return part of a schema with its references pointing where OpenAPI keeps definitions."""
    if isinstance(part, dict):
        return {key: _moved(one) for key, one in part.items()}
    if isinstance(part, list):
        return [_moved(one) for one in part]
    return part.replace("#/$defs/", "#/components/schemas/") if isinstance(part, str) else part


def ref(kind: type) -> dict[str, str]:
    """Return the reference to the schema of a document."""
    return {"$ref": f"#/components/schemas/{kind.__name__}Document"}


class Service(FastAPI):
    """An application whose OpenAPI page has the schemas of the documents."""

    def openapi(self) -> dict[str, Any]:
        """Return the description of the service."""
        made = self.openapi_schema is not None
        found = super().openapi()
        if not made:
            found["components"]["schemas"] |= components(Request, Routine, Refusal, Fact)
        return found


app = Service(title="Routines", version="1")


@app.exception_handler(DecodeError)
def unreadable(_: HttpRequest, error: DecodeError) -> JSONResponse:
    """Answer a document that cannot be read with all its mistakes."""
    faults = Faults(detail=[Fault.of(one) for one in error.errors])
    return JSONResponse(faults.model_dump(), status_code=422)


async def text_of(http: HttpRequest) -> str:
    """Return the body as text; stop reading where it is too long."""
    body = bytearray()
    async for piece in http.stream():
        body += piece
        if len(body) > 4 * LIMITS.characters:
            raise HTTPException(413, "the document is too long")
    try:
        return body.decode()
    except UnicodeDecodeError:
        fault = InvalidValueError("is not UTF-8", path="$", remedy="send JSON in UTF-8")
        raise DecodeError("the document is not read", errors=(fault,)) from None


def request_of(text: Annotated[str, Depends(text_of)]) -> Request:
    """Return the request of a document, if it sets nothing that is ours to set."""
    request = loads(text, Request, limits=LIMITS)
    plain = Request(request.person)
    faults = [
        InvalidValueError("is not for callers to set", path=f"$.{name}", remedy="leave it out")
        for name in OURS
        if getattr(request, name) != getattr(plain, name)
    ]
    if faults:
        raise DecodeError("the request is not taken", errors=tuple(faults))
    return request


# Composing is work for the processor. In a function without `async`, FastAPI does it in a thread,
# so that a long one holds up nobody who only wants to be heard.
@app.post(
    "/routines",
    responses={
        200: {
            "description": "A routine, or the refusal that says what stands in the way.",
            "content": {JSON: {"schema": {"oneOf": [ref(Routine), ref(Refusal)]}}},
        },
        413: {"description": "The document is too long."},
        422: {"description": "The document cannot be read.", "model": Faults},
    },
    openapi_extra={"requestBody": {"required": True, "content": {JSON: {"schema": ref(Request)}}}},
)
def compose(request: Annotated[Request, Depends(request_of)]) -> Response:
    """Compose the best routine that passes every rule."""
    return Response(dumps(COMPOSER.compose(request)), media_type=JSON)


@app.get(
    "/facts",
    responses={
        200: {
            "description": "Every fact, in the order of asking.",
            "content": {JSON: {"schema": {"type": "array", "items": ref(Fact)}}},
        }
    },
)
def facts() -> Response:
    """List everything that can be asked of a person, for a form."""
    return JSONResponse([to_plain(fact) for fact in FACTS.values()])
