"""A mapping that cannot change, and a set that always prints the same.

The standard library has read-only *views* of dictionaries, which neither hash
nor pickle. Values of this library do both, so they hold
:class:`FrozenMapping` instead. A plain ``frozenset`` prints its elements in an
order that changes with the hash seed of the process; :class:`StableSet` does
not, so that the same value is the same text on every machine.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

__all__ = ["FrozenMapping", "StableSet"]

Key = TypeVar("Key")
Value = TypeVar("Value", covariant=True)
Element = TypeVar("Element", covariant=True)


class FrozenMapping(Mapping[Key, Value], Generic[Key, Value]):
    """A read-only mapping that keeps the order it was built in.

    Two are equal when they hold the same pairs, in whatever order, like two
    dictionaries; an equal dictionary is equal too.

    Examples:
        >>> steps = FrozenMapping({"sets": 2, "reps": 10})
        >>> steps["reps"], len(steps), list(steps)
        (10, 2, ['sets', 'reps'])
        >>> hash(steps) == hash(FrozenMapping({"reps": 10, "sets": 2}))
        True
    """

    __slots__ = ("_pairs",)
    _pairs: dict[Key, Value]

    def __init__(self, pairs: Mapping[Key, Value] | Iterable[tuple[Key, Value]] = ()) -> None:
        """Copy *pairs*, so that nobody else holds the inside."""
        object.__setattr__(self, "_pairs", dict(pairs))

    def __getitem__(self, key: Key) -> Value:
        """Return the value of *key*."""
        return self._pairs[key]

    def __iter__(self) -> Iterator[Key]:
        """Go through the keys in their fixed order."""
        return iter(self._pairs)

    def __len__(self) -> int:
        """Return the number of pairs."""
        return len(self._pairs)

    def __contains__(self, key: object) -> bool:
        """Say whether *key* is there; an unhashable key is not."""
        try:
            return key in self._pairs
        except TypeError:
            return False

    def __hash__(self) -> int:
        """Return a hash that does not depend on the order."""
        return hash(frozenset(self._pairs.items()))

    def __repr__(self) -> str:
        """Return the constructor call."""
        return f"FrozenMapping({self._pairs!r})"

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: the mapping cannot change."""
        raise AttributeError("a FrozenMapping cannot change; build another")

    def __delattr__(self, name: str) -> None:
        """Refuse: the mapping cannot change."""
        raise AttributeError("a FrozenMapping cannot change; build another")

    def __reduce__(self) -> tuple[type, tuple[dict[Key, Value]]]:
        """Pickle as the pairs."""
        return (type(self), (self._pairs,))


class StableSet(frozenset[Element]):
    """A ``frozenset`` whose text does not hang on the hash seed.

    It is equal to any set of the same elements; what is computed from it, such
    as a union, is a plain ``frozenset``.

    Examples:
        >>> StableSet({"wall", "bed", "floor"})
        frozenset({'bed', 'floor', 'wall'})
        >>> StableSet({"bed"}) == {"bed"}
        True
    """

    __slots__ = ()

    def __repr__(self) -> str:
        """Return the text of a ``frozenset``, its elements in the order of their texts."""
        return f"frozenset({{{', '.join(sorted(map(repr, self)))}}})" if self else "frozenset()"
