"""Strategies for answers and for people of whom any of them may be unknown."""

from hypothesis import strategies as st

from spinekit.facts import FACTS, Answer, Fact, FactKind, Group
from spinekit.person import Person
from spinekit.testing.reusing import reused

__all__ = ["answers", "answers_to", "fits", "people", "screened_people"]

_SCREENED = tuple(group for group in Group if group is not Group.SUPPORT)

# What limits exercises without barring the person as a whole.
_LIMITING = tuple(
    row
    for row in FACTS.values()
    if row.group in (Group.BONE, Group.SPINE, Group.LIMBS, Group.SUPPORT)
    or row.id in ("frail", "new_to_exercise", "sedentary", "glaucoma", "reflux", "systolic_bp")
)


@reused
def answers_to(row: Fact) -> st.SearchStrategy[Answer]:
    """Any legal answer to one fact.

    Args:
        row: The fact.

    Returns:
        The strategy; it shrinks to no, or to the lowest number.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(answers_to(FACTS["frail"])), smallest(answers_to(FACTS["systolic_bp"])) > 0
        (False, True)
    """
    if row.kind is FactKind.NUMBER:
        return st.integers(row.low, row.high)
    return st.booleans()


@reused
def answers() -> st.SearchStrategy[tuple[str, Answer]]:
    """The id of any fact with a legal answer.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> id, answer = smallest(answers())
        >>> fits(Person(), id, answer)
        True
    """
    return st.sampled_from(list(FACTS.values())).flatmap(
        lambda row: st.tuples(st.just(row.id), answers_to(row))
    )


def fits(person: Person, id: str, answer: Answer) -> bool:
    """Say whether an answer can be added without contradicting or changing what is known.

    Args:
        person: What is known so far.
        id: The id of a fact.
        answer: A legal answer to it.

    Returns:
        True where :meth:`~spinekit.Person.answer` only adds it.

    Examples:
        >>> fits(Person.of(vertebral_fracture=False), "vertebral_fracture_recent", True)
        False
    """
    if person.known(id) not in {None, answer}:
        return False
    row = FACTS[id]
    if answer > row.implies_above and any(person.known(one) is False for one in row.implies):
        return False
    pressures = {**person.answers, id: answer}
    return pressures.get("diastolic_bp", 0) < pressures.get("systolic_bp", 999)


@reused
@st.composite
def people(draw: st.DrawFn) -> Person:
    """Any person: any pattern of unknown answers, and never a contradiction.

    Returns:
        The strategy; it shrinks to the one of whom nothing is known.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(people()) == Person()
        True
    """
    person = Person()
    for name, answer in draw(st.lists(answers(), unique_by=lambda pair: pair[0])):
        if fits(person, name, answer):
            person = person.answer(name, answer)
    return person.none_of(*draw(st.lists(st.sampled_from(list(Group)), unique=True)))


@reused
@st.composite
def screened_people(draw: st.DrawFn) -> Person:
    """People of whom much is known, with a few limiting answers and a few gaps.

    Among :func:`people` nearly nobody gets a routine; among these, many do.

    Returns:
        The strategy; it shrinks to somebody young whom nothing limits.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(screened_people()).known("osteoporosis")
        False
    """
    person = Person.of(age=draw(st.integers(18, 69)))
    for row in draw(st.lists(st.sampled_from(_LIMITING), max_size=4, unique=True)):
        answer = draw(answers_to(row))
        if fits(person, row.id, answer):
            person = person.answer(row.id, answer)
    person = person.none_of(*_SCREENED)
    gaps = [row.id for row in _LIMITING if row.id in person.answers]
    for name in draw(st.lists(st.sampled_from(gaps), max_size=3, unique=True)):
        person = person.answer(name, None)
    return person
