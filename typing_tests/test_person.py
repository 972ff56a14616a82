"""What type checkers make of a person and of facts; mypy and pyright read this file."""

from typing import assert_type

from spinekit.facts import FACTS, Answer, Answers, Fact, FactKind, Group, fact, group
from spinekit.frozen import FrozenMapping
from spinekit.person import Person


def answering() -> None:
    """Every way to build a person gives a person."""
    person = Person.of(age=67, osteoporosis=True, glaucoma=None)
    assert_type(person, Person)
    assert_type(person.answer("age", 68), Person)
    assert_type(person.answer("age", None), Person)
    assert_type(person.none_of("red_flags", Group.LIMBS, "glaucoma"), Person)
    assert_type(Person.from_mapping({"age": 67}), Person)
    form: Answers = {"age": 67, "glaucoma": None}
    assert_type(Person.of(**form), Person)


def asking(person: Person) -> None:
    """An answer may be unknown, and a checker makes one look."""
    assert_type(person.known("age"), bool | int | None)
    assert_type(person.given("age"), bool | int | None)
    assert_type(person.unknown, tuple[str, ...])
    assert_type(person.answers, FrozenMapping[str, Answer])


def facts() -> None:
    """The vocabulary is typed through and through."""
    assert_type(FACTS, FrozenMapping[str, Fact])
    assert_type(fact("age").kind, FactKind)
    assert_type(group("bone"), tuple[Fact, ...])
    assert_type(fact("age").group.question, str)


def mistakes() -> None:
    """Each of these lines is an error before the program runs."""
    Person.of(osteoporsis=True)  # type: ignore[call-arg]
    Person.of(osteoporosis="yes")  # type: ignore[arg-type]
    Person.of(systolic_bp=120.5)  # type: ignore[arg-type]
    Person.of(osteoporosis=1)  # type: ignore[arg-type]
    Person.of(True)  # type: ignore[call-arg]
    Person().none_of(["bone"])  # type: ignore[arg-type]
