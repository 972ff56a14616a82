"""The composing problem as plain values, and the answer to it.

Here live the shapes an exact solver reads and writes, with their JSON form, so
that any other solver can be set beside ours. Nothing here knows an exercise,
a person or a rule, and nothing here solves: :mod:`spinekit.composer.solve`
does. A selection earns points for the dose each target receives, in steps that
never rise, plus what its candidates are preferred by, less what getting into
position costs.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, TypeAlias, TypeVar, cast

import attrs

from spinekit.errors import InvalidTypeError, InvalidValueError, UnknownNameError
from spinekit.frozen import FrozenMapping
from spinekit.validation import (
    LARGEST,
    boolean,
    instance,
    mapping,
    optional,
    prose,
    tuple_of,
    whole,
)

__all__ = ["Candidate", "Option", "Phase", "Problem", "Segment", "Selection"]

T = TypeVar("T")

Segment: TypeAlias = tuple[int | None, int]
"""So many units of dose, each worth so many points; ``None`` units is without end."""


def _instances(path: str, kind: type[T]) -> Callable[[Iterable[T]], tuple[T, ...]]:
    return tuple_of(path, lambda inner: instance(kind, inner))


def _pair(path: str, value: object, of: str) -> "Sequence[Any]":
    """Return *value* if it is a list of two."""
    is_list = isinstance(value, (tuple, list))
    pair = cast("Sequence[Any]", value) if is_list else ()
    if len(pair) != 2:
        raise InvalidTypeError("must be a pair", path=path, value=value, remedy=f"give {of}")
    return pair


def _segment(path: str) -> Callable[[object], Segment]:
    units = optional(whole(f"{path} (units)", 1))
    points = whole(f"{path} (points)", -LARGEST)

    def check(value: object) -> Segment:
        one, other = _pair(path, value, "[units, points per unit]")
        return (units(one), points(other))

    return check


def _pick(path: str) -> Callable[[object], tuple[str, int]]:
    name, index = instance(str, f"{path} (candidate)"), whole(f"{path} (option)")

    def check(value: object) -> tuple[str, int]:
        one, other = _pair(path, value, "[candidate id, option index]")
        return (name(one), index(other))

    return check


def _keys(path: str, document: object, names: Iterable[str]) -> Mapping[str, Any]:
    """Return *document* if it is a mapping with exactly these keys."""
    wanted = tuple(names)
    if not isinstance(document, Mapping):
        raise InvalidTypeError("must be a mapping", path=path, value=document, remedy="give a dict")
    keys = cast("Mapping[str, Any]", document)
    for key in keys:
        if key not in wanted:
            raise UnknownNameError.among(str(key), wanted, path=path, kind="key")
    for name in wanted:
        if name not in keys:
            raise InvalidValueError(
                f"lacks the key {name!r}", path=path, remedy="give every key of the format"
            )
    return keys


@attrs.frozen
class Option:
    """One dose a candidate can be given: what it takes and what it gives.

    Examples:
        >>> Option(seconds=90, units=3).to_dict()
        {'s': 90, 'units': 3}
        >>> Option.from_dict({"s": 90, "units": 3}).seconds
        90
    """

    seconds: int = attrs.field(validator=whole())
    """What the dose takes, getting into position not included."""

    units: int = attrs.field(validator=whole())
    """Dose units, such as work sets."""

    def to_dict(self) -> dict[str, Any]:
        """Return the option in the plain JSON form."""
        return {"s": self.seconds, "units": self.units}

    @classmethod
    def from_dict(cls, document: object) -> "Option":
        """Return the option written as *document*."""
        keys = _keys("Option", document, ("s", "units"))
        return cls(seconds=keys["s"], units=keys["units"])


@attrs.frozen(kw_only=True)
class Phase:
    """A part of the routine and the seconds it may take, set-ups included.

    Examples:
        >>> Phase(name="warm_up", min_s=60, max_s=300).to_dict()
        {'name': 'warm_up', 'min_s': 60, 'max_s': 300}
        >>> Phase.from_dict({"name": "warm_up", "min_s": 60, "max_s": 300}).max_s
        300
    """

    name: str = attrs.field(validator=prose())
    """Such as ``warm_up``."""

    min_s: int = attrs.field(validator=whole())
    """The fewest seconds the phase must take."""

    max_s: int = attrs.field(validator=whole())
    """The most seconds the phase may take."""

    def __attrs_post_init__(self) -> None:
        """Refuse reversed limits."""
        _in_order("Phase", "min_s", self.min_s, "max_s", self.max_s)

    def to_dict(self) -> dict[str, Any]:
        """Return the phase in the plain JSON form."""
        return {"name": self.name, "min_s": self.min_s, "max_s": self.max_s}

    @classmethod
    def from_dict(cls, document: object) -> "Phase":
        """Return the phase written as *document*."""
        return cls(**_keys("Phase", document, ("name", "min_s", "max_s")))


def _in_order(path: str, low: str, smaller: int, high: str, larger: int) -> None:
    if smaller > larger:
        raise InvalidValueError(
            f"is above {high}, {larger}", path=f"{path}.{low}", value=smaller, remedy="swap the two"
        )


@attrs.frozen(kw_only=True)
class Candidate:
    """An exercise that may be chosen, once, at one of its options.

    Examples:
        >>> bird_dog = Candidate(
        ...     id="bird-dog",
        ...     family="bird-dog",
        ...     phase=1,
        ...     position=5,
        ...     prefer=2,
        ...     per_unit={0: 3},
        ...     options=(Option(90, 3),),
        ... )
        >>> bird_dog.to_dict()["per_unit"]
        {'0': 3}
        >>> Candidate.from_dict(bird_dog.to_dict()) == bird_dog
        True
    """

    id: str = attrs.field(validator=prose())
    """The name by which a selection refers to it."""

    family: str = attrs.field(validator=prose())
    """At most one candidate of a family is chosen."""

    phase: int = attrs.field(validator=whole())
    """The index of its phase in :attr:`Problem.phases`."""

    position: int = attrs.field(validator=whole())
    """The index of its position in :attr:`Problem.positions`."""

    prefer: int = attrs.field(validator=whole(low=-LARGEST))
    """Points for choosing it at all; small, to order equals."""

    per_unit: FrozenMapping[int, int] = attrs.field(
        converter=mapping("Candidate.per_unit", whole("target index"), whole("dose per unit"))
    )
    """The dose each target, by index, receives for one unit of an option."""

    options: tuple[Option, ...] = attrs.field(converter=_instances("Candidate.options", Option))
    """The doses to choose from."""

    def to_dict(self) -> dict[str, Any]:
        """Return the candidate in the plain JSON form."""
        return {
            "id": self.id,
            "family": self.family,
            "phase": self.phase,
            "position": self.position,
            "prefer": self.prefer,
            "per_unit": {str(target): dose for target, dose in self.per_unit.items()},
            "options": [option.to_dict() for option in self.options],
        }

    @classmethod
    def from_dict(cls, document: object) -> "Candidate":
        """Return the candidate written as *document*."""
        names = ("id", "family", "phase", "position", "prefer", "per_unit", "options")
        keys = dict(_keys("Candidate", document, names))
        doses = keys["per_unit"]
        if not isinstance(doses, Mapping):
            raise InvalidTypeError(
                "must be a mapping", path="Candidate.per_unit", value=doses, remedy="give a dict"
            )
        given = cast("Mapping[object, Any]", doses)
        keys["per_unit"] = {_index(target): given[target] for target in given}
        keys["options"] = _each(Option.from_dict, "Candidate.options", keys["options"])
        return cls(**keys)


def _index(text: object) -> int:
    if not isinstance(text, str) or not (text.isascii() and text.isdigit()) or len(text) > 9:
        raise InvalidTypeError(
            "must name a target by its index",
            path="Candidate.per_unit",
            value=text,
            remedy="give digits in quotes, as JSON wants, such as '0'",
        )
    return int(text)


def _each(read: Callable[[object], T], path: str, documents: object) -> tuple[T, ...]:
    if not isinstance(documents, (list, tuple)):
        raise InvalidTypeError("must be a list", path=path, value=documents, remedy="give a list")
    return tuple(read(one) for one in cast("Sequence[object]", documents))


@attrs.frozen(kw_only=True)
class Problem:
    """All a solver needs to know: what may be chosen, its limits and its worth.

    Raises:
        InvalidValueError: For a repeated id, reversed limits, credit that rises
            or that ends, or an index that points nowhere.

    Examples:
        >>> from spinekit.samples import TINY_PROBLEM
        >>> Problem.from_dict(TINY_PROBLEM.to_dict()) == TINY_PROBLEM
        True
    """

    targets: tuple[str, ...] = attrs.field(converter=tuple_of("Problem.targets", prose))
    """The names of the goals that earn points."""

    credit: tuple[tuple[Segment, ...], ...] = attrs.field(
        converter=tuple_of("Problem.credit", lambda path: tuple_of(path, _segment))
    )
    """For each target its segments: points per unit of dose, never rising, the last without end."""

    budget_s: int = attrs.field(validator=whole())
    """The most seconds the whole routine may take, set-ups included."""

    phases: tuple[Phase, ...] = attrs.field(converter=_instances("Problem.phases", Phase))
    """The parts of the routine, in order."""

    positions: tuple[str, ...] = attrs.field(converter=tuple_of("Problem.positions", prose))
    """The positions of the body, such as ``supine``."""

    setup_s: tuple[int, ...] = attrs.field(converter=tuple_of("Problem.setup_s", whole))
    """For each position the seconds it takes to get into it, once in each phase that uses it."""

    change_points: int = attrs.field(validator=whole())
    """Points lost for each second of set-up."""

    min_items: int = attrs.field(validator=whole())
    """The fewest candidates to choose."""

    max_items: int = attrs.field(validator=whole())
    """The most candidates to choose."""

    candidates: tuple[Candidate, ...] = attrs.field(
        converter=_instances("Problem.candidates", Candidate)
    )
    """What there is to choose from."""

    def __attrs_post_init__(self) -> None:
        """Refuse what contradicts itself."""
        _in_order("Problem", "min_items", self.min_items, "max_items", self.max_items)
        _as_many("credit", len(self.credit), "targets", len(self.targets))
        _as_many("setup_s", len(self.setup_s), "positions", len(self.positions))
        _unlike("targets", self.targets)
        _unlike("phases", [phase.name for phase in self.phases])
        _unlike("positions", self.positions)
        _unlike("candidates", [candidate.id for candidate in self.candidates])
        for number, segments in enumerate(self.credit):
            _check_credit(f"Problem.credit[{number}]", segments)
        for number, candidate in enumerate(self.candidates):
            path = f"Problem.candidates[{number}]"
            _within(f"{path}.phase", candidate.phase, len(self.phases))
            _within(f"{path}.position", candidate.position, len(self.positions))
            for target in candidate.per_unit:
                _within(f"{path}.per_unit", target, len(self.targets))

    def to_dict(self) -> dict[str, Any]:
        """Return the problem in the plain JSON form.

        Returns:
            Lists, dictionaries, texts and whole numbers only.
        """
        return {
            "targets": list(self.targets),
            "credit": [[list(segment) for segment in segments] for segments in self.credit],
            "budget_s": self.budget_s,
            "phases": [phase.to_dict() for phase in self.phases],
            "positions": list(self.positions),
            "setup_s": list(self.setup_s),
            "change_points": self.change_points,
            "min_items": self.min_items,
            "max_items": self.max_items,
            "candidates": [candidate.to_dict() for candidate in self.candidates],
        }

    @classmethod
    def from_dict(cls, document: object) -> "Problem":
        """Return the problem written as *document*.

        Args:
            document: What :meth:`to_dict` returns, or JSON that was loaded.

        Returns:
            The problem, checked.

        Raises:
            SpinekitError: If a key is missing or unknown, or a value cannot be.
        """
        names = tuple(field.name for field in attrs.fields(cls))
        keys = dict(_keys("Problem", document, names))
        keys["phases"] = _each(Phase.from_dict, "Problem.phases", keys["phases"])
        keys["candidates"] = _each(Candidate.from_dict, "Problem.candidates", keys["candidates"])
        return cls(**keys)


def _as_many(name: str, count: int, other: str, wanted: int) -> None:
    if count != wanted:
        raise InvalidValueError(
            f"must have one entry for each of the {wanted} {other}",
            path=f"Problem.{name}",
            value=count,
            remedy="add or remove entries",
        )


def _unlike(name: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for one in names:
        if one in seen:
            raise InvalidValueError(
                "stands there twice", path=f"Problem.{name}", value=one, remedy="leave one out"
            )
        seen.add(one)


def _within(path: str, index: int, length: int) -> None:
    if index >= length:
        raise InvalidValueError(
            "points nowhere", path=path, value=index, remedy=f"give an index below {length}"
        )


def _check_credit(path: str, segments: tuple[Segment, ...]) -> None:
    if not segments or segments[-1][0] is not None:
        raise InvalidValueError(
            "must end in an open segment",
            path=path,
            value=segments,
            remedy="end with [null, points per further unit]",
        )
    for (units, points), (_, after) in pairwise(segments):
        if units is None:
            raise InvalidValueError(
                "has an open segment before the last",
                path=path,
                value=segments,
                remedy="leave only the last one open",
            )
        if after > points:
            raise InvalidValueError(
                "rises, but more dose never earns more per unit",
                path=path,
                value=segments,
                remedy="order the segments from most points to fewest",
            )


@attrs.frozen(kw_only=True)
class Selection:
    """What a solver chose, and what it proved about it.

    Examples:
        >>> best = Selection(picks=(("bird-dog", 0),), objective=30, bound=30, proven=True, nodes=4)
        >>> best.proven
        True
        >>> Selection.from_dict(best.to_dict()) == best
        True
    """

    picks: tuple[tuple[str, int], ...] | None
    """Candidate id and option index, sorted; ``None`` where no selection was found."""

    objective: int | None
    """The points of the picks; ``None`` without picks."""

    bound: int | None
    """The points no selection exceeds; ``None`` where it is proven that there is none."""

    proven: bool = attrs.field(validator=boolean())
    """Whether nothing better exists: the picks are the preferred optimum, or none are possible."""

    nodes: int = attrs.field(validator=whole())
    """How many partial selections the search visited."""

    def to_dict(self) -> dict[str, Any]:
        """Return the selection in the plain JSON form."""
        picks = None if self.picks is None else [list(pick) for pick in self.picks]
        return {
            "picks": picks,
            "objective": self.objective,
            "bound": self.bound,
            "proven": self.proven,
            "nodes": self.nodes,
        }

    @classmethod
    def from_dict(cls, document: object) -> "Selection":
        """Return the selection written as *document*."""
        keys = dict(_keys("Selection", document, tuple(field.name for field in attrs.fields(cls))))
        if keys["picks"] is not None:
            keys["picks"] = tuple_of("Selection.picks", _pick)(keys["picks"])
        return cls(**keys)
