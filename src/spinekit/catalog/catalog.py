"""The catalog: exercises, ladders, protocols, rules and sources, by id, in a fixed order.

A catalog is a value. Searching it, merging a pack into it or leaving exercises
out returns another one and changes nothing. Whether what it holds makes sense
together is :func:`spinekit.catalog.linting.lint`'s question, so that an author
sees every fault at once instead of the first.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

import attrs

from spinekit.catalog._rows import EXERCISES, LADDERS, PROTOCOLS
from spinekit.catalog.linting import LintFinding, lint
from spinekit.catalog.naming import plain
from spinekit.display import Displayed
from spinekit.errors import (
    ConflictError,
    InvalidTypeError,
    InvalidValueError,
    SeveralErrors,
    UnknownNameError,
    shown,
)
from spinekit.evidence import Source
from spinekit.exercise import Exercise
from spinekit.frozen import FrozenMapping
from spinekit.ladder import Ladder
from spinekit.references import SOURCES
from spinekit.routine import Protocol
from spinekit.safety import Rule, standard_rules

__all__ = ["Catalog"]

Part = TypeVar("Part", Exercise, Ladder, Protocol, Rule, Source)

_PARTS = ("exercises", "ladders", "protocols", "rules", "sources")


def _by_id(
    name: str, kind: type[Part]
) -> Callable[[Mapping[str, Part] | Iterable[Part]], FrozenMapping[str, Part]]:
    """Return the converter of one part of a catalog: values, kept by their id."""
    path = f"Catalog.{name}"

    def convert(given: Mapping[str, Part] | Iterable[Part]) -> FrozenMapping[str, Part]:
        values: object = given
        if isinstance(given, Mapping):
            _keyed_by_id(path, kind, given)
            values = list(given.values())
        if isinstance(values, (str, bytes)) or not isinstance(values, Iterable):
            raise InvalidTypeError(
                "must be a collection",
                path=path,
                value=given,
                remedy=f"give {kind.__name__} values, or a mapping of them by id",
            )
        found: dict[str, Part] = {}
        for value in values:
            if not isinstance(value, kind):
                raise InvalidTypeError(
                    f"must hold {kind.__name__} values only",
                    path=path,
                    value=value,
                    remedy=f"give {kind.__name__} values, or a mapping of them by id",
                )
            first = found.setdefault(value.id, value)
            if first is not value and first != value:
                raise ConflictError(
                    "two different ones share an id",
                    path=path,
                    value=value.id,
                    remedy="rename one of them",
                )
        return FrozenMapping(found)

    return convert


def _keyed_by_id(path: str, kind: type[Part], given: Mapping[str, Part]) -> None:
    """Refuse a mapping in which a value stands under another id than its own."""
    for key, value in given.items():
        if isinstance(value, kind) and key != value.id:
            raise InvalidValueError(
                f"stands under {shown(key)}",
                path=path,
                value=value.id,
                remedy="keep each value under its own id, or give the values alone",
            )


@attrs.frozen(kw_only=True)
class Catalog(Displayed):
    """An immutable, searchable collection of everything a routine is made from.

    Give each part as values or as a mapping; it is kept as a mapping by id, in
    the order given.

    Examples:
        >>> catalog = Catalog.standard()
        >>> catalog["supine bridge"].id
        'glute-bridge'
        >>> [exercise.id for exercise in catalog.search("bridge")]
        ['glute-bridge']
        >>> catalog.lint()
        ()
    """

    exercises: FrozenMapping[str, Exercise] = attrs.field(
        factory=FrozenMapping, converter=_by_id("exercises", Exercise)
    )
    """The exercises, by id."""

    ladders: FrozenMapping[str, Ladder] = attrs.field(
        factory=FrozenMapping, converter=_by_id("ladders", Ladder)
    )
    """The ladders, by id."""

    protocols: FrozenMapping[str, Protocol] = attrs.field(
        factory=FrozenMapping, converter=_by_id("protocols", Protocol)
    )
    """The lists the articles give, by id."""

    rules: FrozenMapping[str, Rule] = attrs.field(
        factory=FrozenMapping, converter=_by_id("rules", Rule)
    )
    """The safety rules, by id."""

    sources: FrozenMapping[str, Source] = attrs.field(
        factory=FrozenMapping, converter=_by_id("sources", Source)
    )
    """The publications everything cites, by id."""

    @classmethod
    def standard(cls) -> "Catalog":
        """Return the catalog that ships with spinekit: the five articles and the evidence.

        Returns:
            Always the same value.

        Examples:
            >>> len(Catalog.standard().exercises)
            22
        """
        return _STANDARD

    def __getitem__(self, name: str) -> Exercise:
        """Return the exercise of this id, name or alias, however it is spelled.

        Args:
            name: Such as ``"bird-dog"``, ``"Bird dog"`` or ``"supine bridge"``.

        Returns:
            The exercise.

        Raises:
            InvalidTypeError: If *name* is not a text.
            UnknownNameError: If nothing answers to it; the nearest names are given.
        """
        if not isinstance(name, str):
            raise InvalidTypeError(
                "must be the id or the name of an exercise",
                path="Catalog",
                value=name,
                remedy="give a str",
            )
        if name in self.exercises:
            return self.exercises[name]
        wanted = plain(name)
        names: list[str] = []
        for exercise in self.exercises.values():
            for one in (exercise.id, exercise.name, *exercise.aliases):
                if plain(one) == wanted:
                    return exercise
                names.append(one)
        raise UnknownNameError.among(
            name, dict.fromkeys(names), path="Catalog", kind="exercise", see="Catalog.search"
        )

    def __contains__(self, name: object) -> bool:
        """Say whether an exercise answers to this id, name or alias."""
        if not isinstance(name, str):
            return False
        wanted = plain(name)
        return any(
            wanted == plain(one)
            for exercise in self.exercises.values()
            for one in (exercise.id, exercise.name, *exercise.aliases)
        )

    def __iter__(self) -> Iterator[Exercise]:
        """Go through the exercises in their fixed order."""
        return iter(self.exercises.values())

    def __len__(self) -> int:
        """Return the number of exercises."""
        return len(self.exercises)

    def search(self, text: str) -> tuple[Exercise, ...]:
        """Return the exercises that every word of *text* is found in, best first.

        A word in the id, name or an alias counts most, then in what it trains
        and where it is done, then in the steps.

        Args:
            text: Words a person would type, such as ``"bridge"`` or ``"prone bed"``.

        Returns:
            The exercises found; none for an empty text.

        Raises:
            InvalidTypeError: If *text* is not a text.

        Examples:
            >>> [exercise.id for exercise in Catalog.standard().search("forearm prop")]
            ['elbow-prop']
        """
        if not isinstance(text, str):
            raise InvalidTypeError(
                "must be a text",
                path="Catalog.search",
                value=text,
                remedy="give words such as 'bridge'",
            )
        words = plain(text).split()
        found = []
        for place, exercise in enumerate(self):
            score = sum(_weight(word, exercise) for word in words)
            if words and all(_weight(word, exercise) for word in words):
                found.append((-score, place, exercise))
        return tuple(exercise for _, _, exercise in sorted(found, key=lambda one: one[:2]))

    def __or__(self, other: "Catalog") -> "Catalog":
        """Return both catalogs as one; what stands in both must be the same.

        Args:
            other: A pack, or another catalog.

        Returns:
            This catalog's rows, then those only the other has.

        Raises:
            SeveralErrors: If an id means different things in the two; every
                such conflict is listed.
        """
        if not isinstance(other, Catalog):
            return NotImplemented
        conflicts = tuple(
            ConflictError(
                "means different things in the two catalogs",
                path=f"Catalog.{part}[{one!r}]",
                remedy="rename it in one of them, or leave it out with without()",
            )
            for part in _PARTS
            for one, value in getattr(self, part).items()
            if one in getattr(other, part) and getattr(other, part)[one] != value
        )
        if conflicts:
            raise SeveralErrors("the catalogs cannot be merged", errors=conflicts)
        return Catalog(**{part: {**getattr(self, part), **getattr(other, part)} for part in _PARTS})

    def without(self, *ids: str) -> "Catalog":
        """Return the catalog less everything of these ids, of whatever kind.

        Args:
            *ids: What to leave out: exercises, ladders, protocols, rules or sources.
                Where an exercise and a ladder share an id, both go. Ladders and protocols that name a missing
                exercise stay, and the linter will say so.

        Returns:
            The smaller catalog.

        Raises:
            InvalidTypeError: If an id is not a text, such as a whole list of ids.
            UnknownNameError: If nothing has one of the ids.

        Examples:
            >>> "leg-hang" in Catalog.standard().without("leg-hang")
            False
        """
        known = {one for part in _PARTS for one in getattr(self, part)}
        for one in ids:
            if not isinstance(one, str):
                raise InvalidTypeError(
                    "must be an id",
                    path="Catalog.without",
                    value=one,
                    remedy="give ids one by one, such as 'leg-hang'",
                )
            if one not in known:
                raise UnknownNameError.among(one, known, path="Catalog.without", kind="row")
        return Catalog(
            **{
                part: {key: row for key, row in getattr(self, part).items() if key not in ids}
                for part in _PARTS
            }
        )

    def lint(self) -> tuple[LintFinding, ...]:
        """Return everything that does not make sense together; nothing for a sound catalog.

        Returns:
            The findings, in the order of the parts, each with its path and remedy.

        Examples:
            >>> pack = Catalog.standard().without("spinekit")
            >>> sorted({finding.code for finding in pack.lint()})
            ['missing-source']
        """
        return lint(
            exercises=self.exercises,
            ladders=self.ladders,
            protocols=self.protocols,
            rules=self.rules,
            sources=self.sources,
        )

    def __str__(self) -> str:
        """Return how many rows of each kind there are."""
        return ", ".join(f"{len(getattr(self, part))} {part}" for part in _PARTS)


def _weight(word: str, exercise: Exercise) -> int:
    """Return how much a word speaks for an exercise; 0 where it is not found."""
    if any(word in plain(one) for one in (exercise.id, exercise.name, *exercise.aliases)):
        return 9
    kinds = [exercise.family, exercise.phase.value, exercise.position or ""]
    kinds += [target.value for target in exercise.trains]
    kinds += sorted(one.value for one in exercise.surfaces | exercise.equipment)
    if any(word in plain(one).split() for one in kinds):
        return 3
    return 1 if any(word in plain(step).split() for step in exercise.steps) else 0


_STANDARD = Catalog(
    exercises=EXERCISES,
    ladders=LADDERS,
    protocols=PROTOCOLS,
    rules=standard_rules(),
    sources=SOURCES,
)
