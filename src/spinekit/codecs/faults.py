"""The slow way through a document: everything that is wrong with it, each with its place.

Here a document that was refused is gone through once more, field by field, and
each fault is noted with its JSON path and its remedy. What the classes of the
library say themselves is passed on in their own words; only the path is put in
front. Nothing is repaired and nothing is guessed.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

import attrs

from spinekit.codecs.converting import DATE, INDEX, is_text
from spinekit.codecs.registry import NAMES, NOTATIONS, Field, fields_of
from spinekit.codecs.shapes import (
    Choice,
    Day,
    Either,
    Entries,
    Many,
    Maybe,
    Notation,
    OneOf,
    Pair,
    Record,
    Rows,
    Scalar,
    Shape,
    Standard,
    Table,
    words_of,
)
from spinekit.errors import (
    InvalidTypeError,
    InvalidValueError,
    SeveralErrors,
    SpinekitError,
    UnknownNameError,
)
from spinekit.safety import Condition

__all__ = ["faults_of", "inside"]

_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)
_IN_QUOTES = re.compile(rf"\['({_PLAIN_KEY.pattern})'\]", re.ASCII)
_WRITE = {
    str: ("a text", "write it in double quotes"),
    int: ("a whole number", "write digits, without quotes, point or exponent"),
    bool: ("true or false", "write true or false, without quotes"),
}


@attrs.frozen
class _Bad:
    """What stands for a value that could not be read."""

    kept: tuple[tuple[Any, object], ...] = ()
    """Of a list or a mapping, the parts that could: each with its place or key."""


_BAD = _Bad()


class _Full(Exception):
    """As many faults are listed as may be."""


def inside(path: str, key: object) -> str:
    """Return the JSON path of one key or place further in.

    Args:
        path: The path of an object or a list.
        key: A key of the object, or a place in the list.

    Returns:
        The longer path.

    Examples:
        >>> inside("$.items", 2), inside("$", "low"), inside("$.decisions", "bird-dog")
        ('$.items[2]', '$.low', "$.decisions['bird-dog']")
    """
    if isinstance(key, int):
        return f"{path}[{key}]"
    name = str(key)
    if _PLAIN_KEY.fullmatch(name) and len(name) <= 80:
        return f"{path}.{name}"
    return f"{path}[{name[:80]!r}]"


def faults_of(
    shape: Shape, data: object, *, path: str = "$", most: int = 200
) -> tuple[SpinekitError, ...]:
    """Return everything that keeps *data* from having a shape.

    Args:
        shape: What it should be, such as the record of a class.
        data: Plain data, as JSON was parsed.
        path: Where the data stands.
        most: How many faults are listed at most.

    Returns:
        The faults, in the order of the fields; none where there is nothing wrong.

    Examples:
        >>> from spinekit.ranges import Range
        >>> for fault in faults_of(Record(Range), {"low": "8", "hgih": 12}):
        ...     print(fault)
        $.hgih: no key of this name, got 'hgih'; did you mean 'high'?
        $.low: must be a whole number, got '8'; write digits, without quotes, point or exponent
    """
    search = _Search(most)
    with suppress(_Full):
        search.read(shape, data, path)
    return tuple(search.found)


class _Search:
    """The faults found so far, and how to go on looking."""

    def __init__(self, most: int) -> None:
        self.found: list[SpinekitError] = []
        self.most = most

    def add(self, error: SpinekitError) -> _Bad:
        self.found.append(error)
        if len(self.found) >= self.most:
            raise _Full
        return _BAD

    def wrong(self, wanted: str, path: str, data: object, remedy: str) -> _Bad:
        return self.add(InvalidTypeError(f"must be {wanted}", path=path, value=data, remedy=remedy))

    def asked(self, call: Callable[[], object], path: str, kind: str, field: str = "") -> object:
        """Return what *call* makes, or note what the library says against it."""
        try:
            return call()
        except SpinekitError as error:
            self._place(_single(error), path, kind, field)
            return _BAD

    def read(self, shape: Shape, data: Any, path: str) -> object:
        match shape:
            case Scalar(kinds):
                return self._scalar(kinds, data, path)
            case Choice(kind):
                return self._choice(kind, data, path)
            case Day():
                return self._day(data, path)
            case Notation():
                if not isinstance(data, str):
                    return self.wrong("a condition", path, data, "write its text in double quotes")
                return self.asked(lambda: Condition.parse(data), path, "Condition")
            case Record(kind):
                return self._record(kind, data, path)
            case OneOf(kinds):
                return self._one_of(kinds, data, path)
            case Either(scalar, kind):
                if isinstance(data, dict):
                    return self._record(kind, data, path)
                return self._scalar(scalar.kinds, data, path)
            case Maybe(inner):
                return None if data is None else self.read(inner, data, path)
            case Many(inner, is_set):
                return self._many(inner, data, path, is_set=is_set)
            case Pair(parts):
                return self._pair(parts, data, path)
            case Table():
                return self._table(shape, data, path)
            case Entries():
                return self._entries(shape, data, path)
            case Rows(kind):
                return self._many(Record(kind), data, path, is_set=False)
            case Standard(kind, standard):
                return standard if data is None else self._record(kind, data, path)

    def _scalar(self, kinds: tuple[type, ...], data: object, path: str) -> object:
        if type(data) not in kinds:
            words = [_WRITE[kind] for kind in kinds]
            return self.wrong(
                " or ".join(word for word, _ in words),
                path,
                data,
                ", or ".join(remedy for _, remedy in words),
            )
        if type(data) is str and not is_text(data):
            return self.add(
                InvalidValueError(
                    "holds half of a character",
                    path=path,
                    value=data,
                    remedy="write both halves of the surrogate pair, or the character itself",
                )
            )
        return data

    def _choice(self, kind: Any, data: object, path: str) -> object:
        words = words_of(kind)
        if not isinstance(data, str):
            return self.wrong(
                f"a word for {kind.__name__}", path, data, "choose from " + ", ".join(words)
            )
        if data not in words:
            return self.add(UnknownNameError.among(data, words, path=path, kind=kind.__name__))
        return words[data]

    def _day(self, data: object, path: str) -> object:
        if isinstance(data, str) and DATE.fullmatch(data):
            try:
                return dt.date.fromisoformat(data)
            except ValueError:
                pass
        return self.wrong("a date", path, data, "write it as in 2025-03-31")

    def _is_object(self, data: object, path: str, wanted: str) -> bool:
        if isinstance(data, dict):
            return True
        self.wrong("an object", path, data, f"write {{...}} with {wanted}")
        return False

    def _known_keys(self, data: dict[Any, object], keys: Iterable[str], path: str) -> None:
        known = tuple(keys)
        for key in data:
            if key not in known:
                self.add(
                    UnknownNameError.among(str(key), known, path=inside(path, key), kind="key")
                )

    def _record(self, kind: type, data: Any, path: str) -> object:
        name = NAMES[kind]
        if kind in NOTATIONS and isinstance(data, str):
            parse = NOTATIONS[kind]
            return self.asked(lambda: parse(data), path, name)
        if not self._is_object(data, path, f"the fields of {name}"):
            return _BAD
        fields = fields_of(kind)
        self._known_keys(data, [field.key for field in fields], path)
        before = len(self.found)
        given: dict[str, object] = {}
        for field in fields:
            place = inside(path, field.key)
            if field.key not in data:
                if field.required:
                    self.add(
                        InvalidValueError(
                            "is missing", path=place, remedy=f"every {name} needs {field.key!r}"
                        )
                    )
                continue
            value = self.read(field.shape, data[field.key], place)
            given[field.attribute.alias or field.name] = value
            self._check(field, value, place, kind.__name__)
        if len(self.found) > before:
            return _BAD
        return self.asked(lambda: kind(**given), path, kind.__name__)

    def _check(self, field: Field, value: object, place: str, kind: str) -> None:
        """Note what the field's own check says, part by part where it would stop at the first."""
        whole: list[SpinekitError] = []
        if not isinstance(value, _Bad):
            whole = _said_against(lambda: field.checked(value))
            if len(whole) != 1:  # nothing is wrong, or the class lists everything itself
                self._place(whole, place, kind, field.name)
                return
        before = len(self.found)
        for key, part in _parts(value):
            for one in _said_against(lambda: field.checked(part)):  # noqa: B023 - called at once
                said = _placed(one.path, place, kind, field.name)
                if isinstance(key, int) and said.startswith(f"{place}[0]"):
                    said = inside(place, key) + said.removeprefix(f"{place}[0]")
                elif said == place:
                    said = inside(place, key)
                self.add(attrs.evolve(one, path=said))
        if len(self.found) == before:
            self._place(whole, place, kind, field.name)

    def _place(self, errors: Iterable[SpinekitError], path: str, kind: str, field: str) -> None:
        for one in errors:
            self.add(attrs.evolve(one, path=_placed(one.path, path, kind, field)))

    def _one_of(self, kinds: tuple[type, ...], data: Any, path: str) -> object:
        names = {NAMES[kind]: kind for kind in kinds}
        if not self._is_object(data, path, '"type" and its fields'):
            return _BAD
        place = inside(path, "type")
        if "type" not in data:
            return self.add(
                InvalidValueError(
                    "is missing", path=place, remedy="choose from " + ", ".join(names)
                )
            )
        name = data["type"]
        if not isinstance(name, str):
            return self.wrong("the name of a type", place, name, "choose from " + ", ".join(names))
        if name not in names:
            return self.add(UnknownNameError.among(name, names, path=place, kind="type here"))
        rest = {key: value for key, value in data.items() if key != "type"}
        return self._record(names[name], rest, path)

    def _each(self, shape: Shape, data: list[object], path: str) -> list[object]:
        return [self.read(shape, one, inside(path, place)) for place, one in enumerate(data)]

    def _many(self, inner: Shape, data: object, path: str, *, is_set: bool) -> object:
        if not isinstance(data, list):
            return self.wrong("a list", path, data, "write [...]")
        values = self._each(inner, data, path)
        if any(isinstance(value, _Bad) for value in values):
            good = [one for one in enumerate(values) if not isinstance(one[1], _Bad)]
            return _Bad(tuple((place, (one,)) for place, one in good))
        if not is_set:
            return tuple(values)
        for place, value in enumerate(values):
            if value in values[:place]:
                return self.add(
                    InvalidValueError(
                        "stands there twice",
                        path=inside(path, place),
                        value=data[place],
                        remedy="leave one out",
                    )
                )
        return frozenset(values)

    def _pair(self, parts: tuple[Shape, ...], data: object, path: str) -> object:
        if not isinstance(data, list) or len(data) != len(parts):
            return self.wrong(f"a list of {len(parts)}", path, data, "write [..., ...]")
        values = [
            self.read(part, one, inside(path, place))
            for place, (part, one) in enumerate(zip(parts, data, strict=True))
        ]
        return _BAD if any(isinstance(value, _Bad) for value in values) else tuple(values)

    def _table(self, shape: Table, data: Any, path: str) -> object:
        if not self._is_object(data, path, "a value for each name"):
            return _BAD
        pairs = [
            (
                self._key(shape.key, key, inside(path, key)),
                self.read(shape.value, one, inside(path, key)),
            )
            for key, one in data.items()
        ]
        good = [pair for pair in pairs if not any(isinstance(one, _Bad) for one in pair)]
        if len(good) < len(pairs):
            return _Bad(tuple((key, {key: value}) for key, value in good))
        return dict(good)

    def _key(self, shape: Scalar | Choice, key: Any, path: str) -> object:
        if isinstance(shape, Scalar) and int in shape.kinds:
            if isinstance(key, str) and INDEX.fullmatch(key):
                return int(key)
            return self.wrong("a number in quotes", path, key, "write digits, as in '0'")
        return self.read(shape, key, path)

    def _entries(self, shape: Entries, data: Any, path: str) -> object:
        if not self._is_object(data, path, "a value for each name"):
            return _BAD
        self._known_keys(data, shape.parts, path)
        values = {
            key: self.read(shape.parts[key], one, inside(path, key))
            for key, one in data.items()
            if key in shape.parts
        }
        good = {key: value for key, value in values.items() if not isinstance(value, _Bad)}
        if len(good) < len(data):
            return _Bad(tuple((key, {key: value}) for key, value in good.items()))
        return good


def _said_against(call: Callable[[], object]) -> list[SpinekitError]:
    try:
        call()
    except SpinekitError as error:
        return list(_single(error))
    return []


def _parts(value: object) -> Iterable[tuple[Any, object]]:
    """Return the parts of a list or mapping, each as one of its own, with its place or key."""
    if isinstance(value, _Bad):
        return value.kept
    if isinstance(value, tuple) and len(value) > 1:
        return [(place, (one,)) for place, one in enumerate(value)]
    if isinstance(value, dict) and len(value) > 1:
        return [(key, {key: one}) for key, one in value.items()]
    return ()


def _single(error: SpinekitError) -> Iterable[SpinekitError]:
    """Return the mistakes an error is made of."""
    if isinstance(error, SeveralErrors):
        for one in error.errors:
            yield from _single(one)
    else:
        yield error


def _placed(said: str, path: str, kind: str, field: str) -> str:
    """Return where in the document a mistake is that the library places at *said*.

    The library says ``Dosage.sets`` or ``Person.age``; the document has the
    value at *path*, which is the place of the field where there is one.
    """
    if not said.startswith(kind):
        return path
    rest = _IN_QUOTES.sub(r".\1", said[len(kind) :])
    if rest.startswith("["):
        # As in Rule[r-prone].when, where the brackets hold the id.
        rest = rest.partition("]")[2]
    if not rest.startswith("."):
        return path
    if not field:
        return f"{path}{rest}"
    own = f".{field}"
    if rest == own or rest.startswith((f"{own}[", f"{own}.")):
        return f"{path}{rest[len(own) :]}"
    return f"{path}{rest}"
