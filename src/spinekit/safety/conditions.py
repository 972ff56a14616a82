"""The words in which rules are written: facts, demands, doses, routines and today's answers.

Here live the five functions a table of rules begins its conditions with. What
they build is a :class:`~spinekit.safety.kleene.Condition`, re-exported here;
which words there are is said in :mod:`spinekit.safety.terms` and
:mod:`spinekit.facts`.
"""

from typing import ClassVar

import attrs

from spinekit.errors import InvalidValueError, UnknownNameError
from spinekit.safety.kleene import (
    ALWAYS,
    NEVER,
    Condition,
    Joinable,
    Operator,
    Reader,
    Test,
    Truth,
)
from spinekit.safety.terms import TERMS, Kind, checked_name

__all__ = [
    "ALWAYS",
    "NEVER",
    "Condition",
    "Operand",
    "Reader",
    "Truth",
    "demand",
    "dose",
    "fact",
    "routine",
    "today",
]


@attrs.frozen(eq=False)
class Operand(Joinable):
    """A fact or term on its way into a condition.

    Alone it stands for "yes"; compared, it becomes a :class:`Test`.

    Examples:
        >>> print(fact("age") >= 70)
        age >= 70
        >>> print(fact("frail") | ~fact("supervised"))
        frail or not supervised
        >>> print(fact("frail").condition)
        frail
    """

    name: str = attrs.field(converter=checked_name)
    """The name of the fact or term."""

    @property
    def condition(self) -> Condition:
        """The condition that it is so."""
        return Test(self.name)

    def __lt__(self, value: int) -> Condition:
        """Return the test that it is less."""
        return Test(self.name, Operator.BELOW, value)

    def __le__(self, value: int) -> Condition:
        """Return the test that it is at most the value."""
        return Test(self.name, Operator.AT_MOST, value)

    def __gt__(self, value: int) -> Condition:
        """Return the test that it is more."""
        return Test(self.name, Operator.ABOVE, value)

    def __ge__(self, value: int) -> Condition:
        """Return the test that it is at least the value."""
        return Test(self.name, Operator.AT_LEAST, value)

    def __eq__(self, value: int | str) -> Condition:  # type: ignore[override]
        """Return the test that it is the value."""
        return Test(self.name, Operator.EQUAL, value)

    def __ne__(self, value: int | str) -> Condition:  # type: ignore[override]
        """Return the test that it is not the value."""
        return ~Test(self.name, Operator.EQUAL, value)

    __hash__: ClassVar[None] = None  # type: ignore[assignment]  # == builds a test, so no set could find it again

    def __str__(self) -> str:
        """Return the name."""
        return self.name


def _operand(name: str, kind: Kind, prefix: str) -> Operand:
    full = f"{prefix}{name}"
    known = [term for term, one in TERMS.items() if one.kind is kind]
    if full not in known:
        raise UnknownNameError.among(full, known, path=kind.value, kind="term")
    return Operand(full)


def fact(name: str) -> Operand:
    """Return the fact about the person called *name*.

    Args:
        name: Its id in :mod:`spinekit.facts`. Whether it is there is the linter's question.

    Returns:
        Something to join or compare.

    Raises:
        InvalidValueError: If it is no name of a fact, or a demand is called so.

    Examples:
        >>> print(fact("osteoporosis") & (fact("age") >= 70))
        osteoporosis and age >= 70
    """
    if name in TERMS:
        raise InvalidValueError(
            "is a demand, not a fact", path="fact", value=name, remedy=f"write demand({name!r})"
        )
    return Operand(checked_name(name))


def demand(name: str) -> Operand:
    """Return the demand of an exercise called *name*.

    Args:
        name: A field of :class:`~spinekit.demands.Demands`, a motion's part by
            dotted name (``flexion.range``, ``rotation.moves``), or what else a
            rule may ask of an exercise (``surfaces.floor_only``,
            ``equipment.dumbbell``, ``trains.balance``, ``family``).

    Returns:
        Something to join or compare.

    Raises:
        UnknownNameError: If there is no such demand; the nearest are named.

    Examples:
        >>> from spinekit.demands import Position, SpineRange
        >>> print(
        ...     (demand("flexion.range") >= SpineRange.MID) | (demand("position") == Position.PRONE)
        ... )
        flexion.range >= mid or position == prone
    """
    return _operand(name, Kind.DEMAND, "")


def dose(name: str) -> Operand:
    """Return the part of the dosage called *name*, such as ``hold_seconds``.

    It is compared at the high end of its range, and unknown where no dosage is
    judged or the dosage leaves that part open.

    Args:
        name: A term of :data:`~spinekit.safety.terms.TERMS` without its ``dose.``.

    Returns:
        Something to join or compare.

    Raises:
        UnknownNameError: If there is no such part; the nearest are named.

    Examples:
        >>> print(dose("hold_seconds") > 10)
        dose.hold_seconds > 10
    """
    return _operand(name, Kind.DOSE, "dose.")


def routine(name: str) -> Operand:
    """Return the property of a whole routine called *name*, such as ``floor_transfers``.

    Args:
        name: A term of :data:`~spinekit.safety.terms.TERMS` without its ``routine.``.

    Returns:
        Something to join or compare.

    Raises:
        UnknownNameError: If there is no such property; the nearest are named.

    Examples:
        >>> print(routine("aerobic_only") | (routine("floor_transfers") > 1))
        routine.aerobic_only or routine.floor_transfers > 1
    """
    return _operand(name, Kind.ROUTINE, "routine.")


def today(name: str) -> Operand:
    """Return the answer of the day called *name*, such as ``pain_during``.

    Args:
        name: A term of :data:`~spinekit.safety.terms.TERMS` without its ``today.``.

    Returns:
        Something to join or compare.

    Raises:
        UnknownNameError: If there is no such answer; the nearest are named.

    Examples:
        >>> print(today("pain_during") > 5)
        today.pain_during > 5
    """
    return _operand(name, Kind.TODAY, "today.")
