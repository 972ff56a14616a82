"""The oracle of the safety laws: every way to answer what a person left open."""

from collections.abc import Iterable, Iterator
from itertools import product

from spinekit.errors import SpinekitError
from spinekit.facts import FACTS, Answer, FactKind
from spinekit.person import Person
from spinekit.testing.safety import FEW_FACTS, LINES


def possible_answers(name: str) -> tuple[Answer, ...]:
    """Enough answers to one of the few facts to reach every truth of every rule."""
    if FACTS[name].kind is FactKind.YES_NO:
        return (False, True)
    return tuple(sorted({max(0, line + step) for line in LINES[name] for step in (-1, 0, 1)}))


def completions(person: Person, names: Iterable[str]) -> Iterator[Person]:
    """Every person with the same answers, of whom all the *names* are known: the oracle."""
    unknown = [name for name in FEW_FACTS if name in set(names) and person.known(name) is None]
    for answers in product(*(possible_answers(name) for name in unknown)):
        try:
            yield Person.from_mapping(
                {**person.answers, **dict(zip(unknown, answers, strict=True))}
            )
        except SpinekitError:
            continue
