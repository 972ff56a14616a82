"""Documents: one value of the library as a JSON text, and back, exactly.

A document is an object that says ``"spinekit"``, the version of the format, and
``"type"``, the name of the class; the fields of the value follow. What is
written is the same on every machine, under every hash seed and with every
engine. What is read is believed nothing: see :class:`~spinekit.codecs.Limits`
for its size and :class:`~spinekit.errors.DecodeError` for its faults.

Reading goes one of two ways. What is plainly small is read at once; if anything
is wrong with it, and for all else, the text is measured, parsed, read and at
last searched for faults, one after the other. Both give the same values.
"""

import json
from collections.abc import Collection
from typing import Any, NoReturn, Protocol, TypeVar, cast, overload

from spinekit.codecs.converting import REFUSALS, functions
from spinekit.codecs.faults import faults_of
from spinekit.codecs.limits import (
    Limits,
    check_parsed,
    has_long_number,
    is_plainly_small,
    measure,
    whole_number,
)
from spinekit.codecs.migrations import FORMAT, migrated
from spinekit.codecs.registry import TYPES, name_of, shape_of_type
from spinekit.codecs.shapes import Notation
from spinekit.errors import (
    DecodeError,
    InvalidTypeError,
    InvalidValueError,
    NotationError,
    SpinekitError,
    UnknownNameError,
)
from spinekit.safety import Condition

__all__ = [
    "Engine",
    "dumps",
    "from_plain",
    "heading",
    "loads",
    "parsed",
    "read_body",
    "to_plain",
    "unreadable",
]

T = TypeVar("T")

_LIMITS = Limits()
_AROUND = 40


class Engine(Protocol):
    """A JSON module: :mod:`json`, ``orjson``, or anything with the same two functions.

    Examples:
        >>> from spinekit.ranges import Range
        >>> loads('{"spinekit": 1, "type": "Range", "low": 5}', Range, engine=json)
        Range(low=5, high=5)
    """

    def loads(self, text: str, /) -> Any:
        """Return what *text* says, in lists, dictionaries, texts and numbers."""

    def dumps(self, value: Any, /) -> str | bytes:
        """Return the text of lists, dictionaries, texts and numbers."""


def to_plain(value: object) -> dict[str, Any]:
    """Return the document of a value as plain data, for a program's own encoder.

    Args:
        value: A value of one of :data:`~spinekit.codecs.TYPES`.

    Returns:
        Dictionaries, lists, texts, whole numbers, booleans and ``None`` only.

    Raises:
        InvalidTypeError: If values of its type have no document.

    Examples:
        >>> from spinekit.ranges import Range
        >>> to_plain(Range(8, 12))
        {'spinekit': 1, 'type': 'Range', 'low': 8, 'high': 12}
    """
    name = name_of(type(value))
    plain = functions().write(TYPES[name])(value)
    fields = {"text": plain} if isinstance(value, Condition) else plain
    return {"spinekit": FORMAT, "type": name, **fields}


_COMPACT = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, allow_nan=False, separators=(",", ":")
)
_INDENTED = json.JSONEncoder(ensure_ascii=False, check_circular=False, allow_nan=False, indent=2)


def dumps(value: object, *, indent: bool = False, engine: Engine | None = None) -> str:
    """Return the JSON document of a value.

    Args:
        value: A value of one of :data:`~spinekit.codecs.TYPES`.
        indent: Whether to write one entry to a line, for people.
        engine: A faster JSON module, such as ``orjson``; :mod:`json` unless
            said. It makes no difference to the text.

    Returns:
        The text; :func:`loads` makes an equal value of it.

    Raises:
        InvalidTypeError: If values of its type have no document.
        InvalidValueError: If it holds what no document can: half of a
            character, or a number of more than fifteen digits.

    Examples:
        >>> from spinekit.dosage import Dosage
        >>> print(dumps(Dosage.parse("2 x 10").work))
        {"spinekit":1,"type":"Reps","count":{"low":10,"high":10}}
    """
    plain = to_plain(value)
    if engine is None or indent:
        text = (_INDENTED if indent else _COMPACT).encode(plain)
        _check_written(text)
        return text
    try:
        written = engine.dumps(plain)
    except (TypeError, ValueError):
        # The standard encoder tells what is wrong in our words.
        return dumps(value)
    text = written if isinstance(written, str) else written.decode()
    _check_written(text)
    return text


def _check_written(text: str) -> None:
    """Refuse what could not be read back."""
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise InvalidValueError(
                "holds half of a character",
                path="dumps",
                value=text[max(0, error.start - _AROUND) : error.end],
                remedy="put the whole character there",
            ) from None
    if has_long_number(text, _LIMITS):
        try:
            _parsed_strictly(text, _LIMITS, long_number=True)
        except DecodeError as error:
            raise InvalidValueError(
                "holds a number that many programs would round",
                path="dumps",
                remedy=f"keep numbers to {_LIMITS.digits} digits",
            ) from error


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                fault = InvalidValueError(
                    "has a key twice", path="$", value=key, remedy="leave one out"
                )
                raise DecodeError("the document is not read", errors=(fault,))
            seen.add(key)
    return found


def _no_constant(name: str) -> NoReturn:
    fault = InvalidValueError(
        "holds what is no number", path="$", value=name, remedy="write null where nothing is stated"
    )
    raise DecodeError("the document is not read", errors=(fault,))


def _parsed_strictly(text: str, limits: Limits, *, long_number: bool) -> Any:
    """Return what a JSON text says; refuse repeated keys, NaN and endless numbers."""
    parse_int = None
    if long_number:
        parse_int = lambda digits: whole_number(digits, limits)  # noqa: E731 - as short as it is
    return json.loads(
        text, object_pairs_hook=_unique, parse_constant=_no_constant, parse_int=parse_int
    )


_STRICT = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_no_constant)


def _quickly(text: str, wanted: str | None, limits: Limits) -> Any:
    """Return the value of a document without a fault; ``None`` where it must be looked at closely."""
    if not is_plainly_small(text, limits):
        return None
    try:
        data = _STRICT.decode(text)
        version, name = heading(data, TYPES if wanted is None else (wanted,))
        if version < FORMAT or name == "Condition":
            return None
        del data["spinekit"], data["type"]
        return functions().read(TYPES[name])(data)
    except (*REFUSALS, RecursionError):
        return None


def parsed(text: str, limits: Limits, engine: Engine | None = None) -> Any:
    """Return what a JSON text says, in plain data, if it is small enough and is JSON.

    Args:
        text: The text.
        limits: How large it may be.
        engine: A faster JSON module; :mod:`json` unless said.

    Returns:
        Dictionaries, lists, texts, numbers, booleans and ``None``.

    Raises:
        DecodeError: If it is too large, or no JSON.
        InvalidTypeError: If *text* is no text.

    Examples:
        >>> parsed('{"low": 8}', Limits())
        {'low': 8}
    """
    size = measure(text, limits)
    try:
        if engine is None or size.long_number:
            data = _parsed_strictly(text, limits, long_number=size.long_number)
        else:
            data = engine.loads(text)
            # An engine may keep the last of two values under one key; then there are fewer.
            if check_parsed(data, limits) != size.keys:
                data = _parsed_strictly(text, limits, long_number=size.long_number)
    except SpinekitError:
        raise
    except ValueError as error:
        place = getattr(error, "pos", 0)
        start = max(0, place - _AROUND)
        fault = NotationError(
            "not JSON",
            path="$",
            text=text[start : place + _AROUND],
            position=place - start,
            expected=str(getattr(error, "msg", error)),
        )
        raise DecodeError("the document is not read", errors=(fault,)) from None
    if size.commas >= limits.entries:
        check_parsed(data, limits)
    return data


@overload
def loads(text: str, kind: type[T], *, limits: Limits = ..., engine: Engine | None = ...) -> T: ...


@overload
def loads(
    text: str, kind: None = ..., *, limits: Limits = ..., engine: Engine | None = ...
) -> object: ...


def loads(
    text: str,
    kind: type[T] | None = None,
    *,
    limits: Limits = _LIMITS,
    engine: Engine | None = None,
) -> T | object:
    """Return the value that a JSON document says.

    Args:
        text: The document.
        kind: The type it must be of; left out, the document says which.
        limits: How large it may be.
        engine: A faster JSON module, such as ``orjson``; :mod:`json` unless
            said. It makes no difference to the value, nor to what is refused.

    Returns:
        The value, checked like any other.

    Raises:
        DecodeError: If it is not a document of that type; every fault is listed.
        InvalidTypeError: If *text* is no text, or *kind* has no documents.

    Examples:
        >>> from spinekit.ranges import Range
        >>> loads('{"spinekit": 1, "type": "Range", "low": 8, "high": 12}', Range)
        Range(low=8, high=12)
        >>> loads('{"spinekit": 1, "type": "Range", "low": 8.0, "hihg": 12}', Range)
        Traceback (most recent call last):
        spinekit.errors.DecodeError: the document is no Range: 2 mistakes
          $.hihg: no key of this name, got 'hihg'; did you mean 'high'?
          $.low: must be a whole number, got 8.0; write digits, without quotes, point or exponent
    """
    wanted = None if kind is None else name_of(kind)
    value: T | None = _quickly(text, wanted, limits) if engine is None else None
    if value is None:
        value = from_plain(parsed(text, limits, engine), wanted, limits=limits)
    return value


def from_plain(data: Any, wanted: str | None = None, *, limits: Limits = _LIMITS) -> Any:
    """Return the value of a document that a program has parsed itself.

    Args:
        data: The document in dictionaries, lists, texts and numbers. It is not changed.
        wanted: The name of the type it must be of; left out, the document says which.
        limits: How many faults are listed; its size is the program's own business.

    Returns:
        The value, checked like any other.

    Raises:
        DecodeError: If it is not a document of that type; every fault is listed.

    Examples:
        >>> from_plain({"spinekit": 1, "type": "Range", "low": 8})
        Range(low=8, high=8)
    """
    version, name = heading(data, list(TYPES) if wanted is None else [wanted])
    body = {key: value for key, value in data.items() if key not in ("spinekit", "type")}
    if version < FORMAT:
        body = migrated(body, version)
    return _condition(body) if name == "Condition" else read_body(TYPES[name], body, limits)


def read_body(kind: type[T], body: Any, limits: Limits, *, name: str = "") -> T:
    """Return the value whose fields *body* holds.

    Args:
        kind: The class.
        body: Plain data, without the keys that head a document.
        limits: How many faults are listed.
        name: What the document calls itself, where that is not the name of the class.

    Returns:
        The value.

    Raises:
        DecodeError: If there is any fault; all are listed.

    Examples:
        >>> from spinekit.ranges import Range
        >>> read_body(Range, {"low": 8}, Limits())
        Range(low=8, high=8)
    """
    try:
        value: T = functions().read(kind)(body)
    except REFUSALS as error:
        found = faults_of(shape_of_type(kind), body, most=limits.faults)
        raise unreadable(name or name_of(kind), found) from (None if found else error)
    return value


def unreadable(name: str, faults: tuple[SpinekitError, ...]) -> DecodeError:
    """Return the error of a document with these faults.

    Args:
        name: The type it was to be of.
        faults: What is wrong with it.

    Returns:
        The error, not raised.

    Examples:
        >>> print(unreadable("Range", ()))
        the document is no Range: 0 mistakes
    """
    return DecodeError(f"the document is no {name}", errors=faults)


def _condition(body: dict[str, Any]) -> Condition:
    text = body.get("text")
    faults: list[SpinekitError] = [
        UnknownNameError.among(str(key), ["text"], path=f"$.{key}", kind="key")
        for key in body
        if key != "text"
    ]
    found = faults_of(Notation(), text, path="$.text")
    if faults or found:
        raise unreadable("Condition", (*faults, *found))
    return Condition.parse(cast("str", text))


def heading(data: Any, names: Collection[str]) -> tuple[int, str]:
    """Return the version and the type that a document names.

    Args:
        data: The document in plain data.
        names: The types it may be of.

    Returns:
        Both, checked.

    Raises:
        DecodeError: If one is missing or wrong.

    Examples:
        >>> heading({"spinekit": 1, "type": "Range", "low": 8}, ["Range"])
        (1, 'Range')
    """
    faults: list[SpinekitError] = []
    if not isinstance(data, dict):
        fault = InvalidTypeError(
            "must be an object",
            path="$",
            value=data,
            remedy=f'write {{"spinekit": {FORMAT}, "type": ..., ...}}',
        )
        raise DecodeError("the document is no spinekit document", errors=(fault,))
    version, name = data.get("spinekit"), data.get("type")
    if type(version) is not int or not 0 <= version <= FORMAT:
        faults.append(
            InvalidValueError(
                "must be the version of the format",
                path="$.spinekit",
                value=version,
                remedy=f'write "spinekit": {FORMAT}'
                if type(version) is not int or version < 0
                else "read it with a newer spinekit",
            )
        )
    if not isinstance(name, str):
        faults.append(
            InvalidTypeError(
                "must be the name of a type",
                path="$.type",
                value=name,
                remedy=f'write "type": "{next(iter(names))}"',
            )
        )
    elif name not in names:
        faults.append(UnknownNameError.among(name, names, path="$.type", kind="type here"))
    if faults or not isinstance(name, str) or not isinstance(version, int):
        raise DecodeError("the document is no spinekit document", errors=tuple(faults))
    return version, name
