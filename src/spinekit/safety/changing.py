"""Which single answer would silence a condition, all else as it is.

Only a condition and what is known are looked at; what one answer says about
another fact is :class:`~spinekit.person.Person`'s business. What there is to
try is worked out once for a condition, since it is asked of every person.
"""

from collections.abc import Callable, Iterator
from typing import TypeAlias

import attrs

from spinekit.facts import FACTS, FactKind
from spinekit.safety.kleene import Condition, Operator, Reader, Truth
from spinekit.safety.terms import TERMS, Takes, Value

__all__ = ["Change", "Changes"]

Change: TypeAlias = tuple[str, bool | int]
"""A fact or term, and an answer to it."""


@attrs.frozen(eq=False)
class Changes:
    """A condition, with the answers worth trying on it.

    Examples:
        >>> changes = Changes.of(Condition.parse("osteoporosis and age >= 70"))
        >>> changes.silencing({"osteoporosis": True, "age": 72}.get)
        (('osteoporosis', False), ('age', 69))
    """

    decide: Callable[[Reader], Truth]
    """Whether the condition holds."""

    tries: tuple[tuple[str, tuple[bool | int, ...]], ...]
    """Each fact or term that can be answered, with enough answers to reach every truth."""

    @classmethod
    def of(cls, condition: Condition) -> "Changes":
        """Return what there is to try on *condition*.

        Args:
            condition: The condition.

        Returns:
            It, with the answers to each of its names.
        """
        tries = ((name, _answers(condition, name)) for name in condition.names)
        return cls(condition.compiled(), tuple(pair for pair in tries if pair[1]))

    def silencing(self, read: Reader) -> tuple[Change, ...]:
        """Return for each name the nearest answer under which the condition would not hold.

        Args:
            read: What is known.

        Returns:
            Names and answers, in the order of the condition.
        """
        return tuple(self._found(read))

    def _found(self, read: Reader) -> Iterator[Change]:
        for name, answers in self.tries:
            present = read(name)
            for answer in answers if len(answers) == 2 else _nearest_first(answers, present):
                if answer is not present and self.decide(_answering(read, name, answer)) is False:
                    yield name, answer
                    break


def _answering(read: Reader, name: str, answer: Value) -> Reader:
    """Return *read* with one answer changed."""
    return lambda one: answer if one == name else read(one)


def _nearest_first(answers: tuple[bool | int, ...], present: Value) -> list[bool | int]:
    start = present if isinstance(present, int) else answers[0]
    return sorted(answers, key=lambda one: (abs(one - start), one))


def _answers(condition: Condition, name: str) -> tuple[bool | int, ...]:
    """Return the answers worth trying: no before yes, or the numbers beside each line."""
    tests = [test for test in condition.tests if test.term == name]
    if any(test.operator is Operator.IS for test in tests):
        return (False, True)
    row, term = FACTS.get(name), TERMS.get(name)
    is_number = row.kind is FactKind.NUMBER if row else term and term.takes is Takes.NUMBER
    if not is_number:
        return ()
    near = {int(test.value) + step for test in tests for step in (-1, 0, 1)}
    low, high = (row.low, row.high) if row else (0, max(near))
    return tuple(sorted(one for one in near if low <= one <= high))
