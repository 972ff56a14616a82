"""Generated people for tests: any pattern of unknown answers, never a contradiction."""

from hypothesis import strategies as st

from spinekit.facts import FACTS, Answer, Fact, FactKind, Group
from spinekit.person import Person


def answers_to(row: Fact) -> st.SearchStrategy[Answer]:
    """Any legal answer to one fact, no or the smallest number first."""
    if row.kind is FactKind.NUMBER:
        return st.integers(row.low, row.high)
    return st.booleans()


def single_answers() -> st.SearchStrategy[tuple[str, Answer]]:
    """One fact id with a legal answer."""
    return st.sampled_from(list(FACTS.values())).flatmap(
        lambda row: st.tuples(st.just(row.id), answers_to(row))
    )


def fits(person: Person, id: str, answer: Answer) -> bool:
    """Whether an answer can be added without contradicting or changing what is known."""
    if person.known(id) not in {None, answer}:
        return False
    row = FACTS[id]
    if answer > row.implies_above and any(person.known(one) is False for one in row.implies):
        return False
    pressures = {**person.answers, id: answer}
    return pressures.get("diastolic_bp", 0) < pressures.get("systolic_bp", 999)


@st.composite
def people(draw: st.DrawFn) -> Person:
    """Any person; it shrinks to the one of whom nothing is known."""
    person = Person()
    for name, answer in draw(st.lists(single_answers(), unique_by=lambda pair: pair[0])):
        if fits(person, name, answer):
            person = person.answer(name, answer)
    return person.none_of(*draw(st.lists(st.sampled_from(list(Group)), unique=True)))
