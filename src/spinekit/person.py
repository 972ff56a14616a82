"""A person, as answers to facts.

Here lives the one value that says what is known about somebody: the answers
given, checked and free of contradiction, and what follows from them by logic
alone. Nothing is presumed: what was not asked is unknown, and only a rule of
:mod:`spinekit.safety` says what an answer means for an exercise.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Unpack

import attrs

from spinekit.errors import (
    ConflictError,
    InvalidTypeError,
    SeveralErrors,
    SpinekitError,
    UnknownNameError,
)
from spinekit.facts import (
    FACTS,
    Answer,
    Answers,
    Fact,
    FactKind,
    Group,
    follow_from_no,
    follow_from_yes,
    group,
)
from spinekit.frozen import FrozenMapping
from spinekit.validation import boolean, whole

__all__ = ["Person"]


_CHECKS = {
    row.id: whole(low=row.low, high=row.high) if row.kind is FactKind.NUMBER else boolean()
    for row in FACTS.values()
}

_NO_ANSWERS: FrozenMapping[str, Answer] = FrozenMapping()
_GROUP_NAMES = tuple(one.value for one in Group)


def _is_yes(answer: Answer) -> bool:
    """Say whether the answer is yes, or a number above 0."""
    return answer > 0


def _implies(id: str, answer: Answer) -> bool:
    """Say whether the answer makes the facts that this one implies yes."""
    return answer > FACTS[id].implies_above


def _no(row: Fact) -> Answer:
    """Return the answer that stands for no: 0 for a number."""
    return 0 if row.kind is FactKind.NUMBER else False


def _legal(given: Mapping[str, object]) -> FrozenMapping[str, Answer]:
    """Return the answers given, in the order of the facts, or raise all that is wrong."""
    if not isinstance(given, Mapping):
        raise InvalidTypeError(
            "must be a mapping of fact ids to answers",
            path="Person.answers",
            value=given,
            remedy="give a dict, or use Person.of(age=67)",
        )
    errors: list[SpinekitError] = []
    answers: dict[str, Answer] = {}
    for name, value in given.items():
        try:
            answer = _checked(name, value)
        except SpinekitError as error:
            errors.append(error)
        else:
            if answer is not None:
                answers[name] = answer
    ordered = FrozenMapping({name: answers[name] for name in FACTS if name in answers})
    errors.extend(_conflicts(ordered))
    if len(errors) == 1:
        raise errors[0]
    if errors:
        raise SeveralErrors(
            "the answers cannot be used",
            path="Person",
            errors=tuple(sorted(errors, key=lambda error: (error.path, str(error)))),
        )
    return ordered


def _checked(id: object, value: object) -> Answer | None:
    if not isinstance(id, str):
        raise InvalidTypeError(
            "has an answer under something that is no fact id",
            path="Person",
            value=id,
            remedy="use ids such as 'osteoporosis'",
        )
    if id not in _CHECKS:
        raise UnknownNameError.among(id, FACTS, path="Person", kind="fact")
    return None if value is None else _CHECKS[id].judge(value, f"Person.{id}")


def _conflicts(answers: Mapping[str, Answer]) -> list[SpinekitError]:
    """Return what cannot be true together, without raising it."""
    found: list[SpinekitError] = []
    for name, answer in answers.items():
        if _implies(name, answer):
            found.extend(
                ConflictError(
                    f"is no, and {name} says otherwise",
                    path=f"Person.{implied}",
                    value=answers[implied],
                    remedy=f"answer {implied} with True, or take {name} back",
                )
                for implied in follow_from_yes(name)
                if implied in answers and not _is_yes(answers[implied])
            )
        above = FACTS[name].below
        if above in answers and answer >= answers[above]:
            found.append(
                ConflictError(
                    f"must be below {above}, which is {answers[above]}",
                    path=f"Person.{name}",
                    value=answer,
                    remedy=f"check {name} and {above}, or swap them",
                )
            )
    return found


def _closure(answers: Mapping[str, Answer]) -> MappingProxyType[str, Answer | None]:
    """Return every fact with its answer, given or derived, or ``None``."""
    known: dict[str, Answer | None] = dict.fromkeys(FACTS)
    for name, answer in answers.items():
        if _implies(name, answer):
            known.update(dict.fromkeys(follow_from_yes(name), True))
        elif answer is False:
            known.update({implying: _no(FACTS[implying]) for implying in follow_from_no(name)})
    known.update(answers)
    return MappingProxyType(known)


@attrs.frozen(repr=False, cache_hash=True)
class Person:
    """What is known about one person: answers to facts, and nothing else.

    Two people are equal when the same answers were *given*; the order of
    answering leaves no trace. A person holds no name and no date.

    Examples:
        >>> person = Person.of(age=67, osteoporosis=True, vertebral_fracture=False)
        >>> person.known("osteoporosis"), person.known("vertebral_fracture_recent")
        (True, False)
        >>> person.known("glaucoma") is None
        True
        >>> print(person)
        age 67, osteoporosis yes, vertebral_fracture no; 72 facts unknown
        >>> person.unknown[:2]
        ('sedentary', 'new_to_exercise')
    """

    answers: FrozenMapping[str, Answer] = attrs.field(default=_NO_ANSWERS, converter=_legal)
    """The answers given, by fact id, in the order of :data:`spinekit.facts.FACTS`."""

    _known: MappingProxyType[str, Answer | None] = attrs.field(
        init=False,
        eq=False,
        default=attrs.Factory(lambda self: _closure(self.answers), takes_self=True),
    )

    @classmethod
    def of(cls, **answers: Unpack[Answers]) -> "Person":
        """Return the person with these answers.

        Args:
            **answers: One keyword for each fact answered; ``None`` is unknown.

        Returns:
            The person.

        Raises:
            UnknownNameError: If a keyword is no fact; the nearest ids are named.
            InvalidTypeError: If an answer is of the wrong type, such as 1 for yes.
            InvalidValueError: If a number is outside the range of its fact.
            ConflictError: If two answers cannot both be true.
            SeveralErrors: If more than one of these is the case.

        Examples:
            >>> Person.of(systolic_bp=135, diastolic_bp=85, glaucoma=None)
            Person.of(systolic_bp=135, diastolic_bp=85)
            >>> Person.of(pregnant=False, pregnancy_weeks=20)
            Traceback (most recent call last):
            ...
            spinekit.errors.ConflictError: Person.pregnant: is no, and pregnancy_weeks says ...
        """
        return cls.from_mapping(answers)

    @classmethod
    def from_mapping(cls, answers: Mapping[str, object]) -> "Person":
        """Return the person with the answers of a mapping, such as a filled-in form.

        Args:
            answers: Fact ids and their answers; ``None`` is unknown.

        Returns:
            The person.

        Raises:
            SpinekitError: As :meth:`of` does.

        Examples:
            >>> Person.from_mapping({"age": 67}) == Person.of(age=67)
            True
        """
        return cls(answers)

    def answer(self, id: str, value: Answer | None) -> "Person":
        """Return the same person with one answer set, changed or taken back.

        Args:
            id: The fact.
            value: The answer; ``None`` takes it back to unknown.

        Returns:
            A new person; this one stays as it is.

        Raises:
            SpinekitError: As :meth:`of` does.

        Examples:
            >>> person = Person.of(age=67).answer("osteoporosis", True)
            >>> person.answer("osteoporosis", None) == Person.of(age=67)
            True
        """
        if id not in FACTS:
            raise _no_fact(id, "Person.answer")
        return type(self).from_mapping({**self.answers, id: value})

    def none_of(self, *names: Group | str) -> "Person":
        """Return the same person with *no* to every unanswered yes/no fact of these groups.

        It is the sentence "none of these apply to me" of a form. A fact that
        was answered, or that is yes because of another answer, stays as it is;
        numbers are left alone. In the group ``support``, no means no help.

        Args:
            *names: Groups, names of groups, or ids of single facts.

        Returns:
            A new person; this one stays as it is.

        Raises:
            InvalidTypeError: If a name is not a text.
            UnknownNameError: If a name is neither a group nor a fact; the nearest are named.

        Examples:
            >>> person = Person.of(vertebral_fracture_recent=True).none_of("bone", "glaucoma")
            >>> person.known("osteoporosis"), person.known("vertebral_fracture")
            (False, True)
        """
        answers: dict[str, Answer] = dict(self.answers)
        for row in (row for name in names for row in _named(name)):
            if row.kind is FactKind.YES_NO and self._known[row.id] is not True:
                answers[row.id] = False
        return type(self).from_mapping(answers)

    def known(self, id: str) -> Answer | None:
        """Return the answer to a fact, given or following from those given.

        Args:
            id: The fact.

        Returns:
            ``True``, ``False`` or a number; ``None`` where it is unknown.

        Raises:
            UnknownNameError: If there is no such fact; the nearest ids are named.

        Examples:
            >>> Person.of(pregnancy_weeks=20).known("pregnant")
            True
        """
        try:
            return self._known[id]
        except (KeyError, TypeError):
            raise _no_fact(id, "Person.known") from None

    def given(self, id: str) -> Answer | None:
        """Return the answer that was given to a fact, leaving out what only follows.

        Args:
            id: The fact.

        Returns:
            ``True``, ``False`` or a number; ``None`` where none was given.

        Raises:
            UnknownNameError: If there is no such fact; the nearest ids are named.

        Examples:
            >>> Person.of(pregnancy_weeks=20).given("pregnant") is None
            True
        """
        if id not in FACTS:
            raise _no_fact(id, "Person.given")
        return self.answers.get(id)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The ids of all facts neither given nor derived, in the order of asking."""
        return tuple(name for name, answer in self._known.items() if answer is None)

    def __reduce__(self) -> tuple[type["Person"], tuple[FrozenMapping[str, Answer]]]:
        """Pickle and copy by the answers given; the rest is derived again."""
        return (type(self), (self.answers,))

    def __repr__(self) -> str:
        """Return the call that builds this person."""
        given = ", ".join(f"{name}={answer!r}" for name, answer in self.answers.items())
        return f"Person.of({given})"

    def __str__(self) -> str:
        """Return the answers given, and how many facts are unknown, on one line."""
        given = ", ".join(f"{name} {_spoken(answer)}" for name, answer in self.answers.items())
        count = len(self.unknown)
        rest = f"{count} fact{'' if count == 1 else 's'} unknown"
        return f"{given or 'no answers'}; {rest}"


def _spoken(answer: Answer) -> str:
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    return str(answer)


def _named(name: object) -> tuple[Fact, ...]:
    if not isinstance(name, str):
        raise InvalidTypeError(
            "must be the name of a group or of a fact",
            path="Person.none_of",
            value=name,
            remedy="give names one by one, such as 'red_flags', 'glaucoma'",
        )
    if name in FACTS:
        return (FACTS[name],)
    if name in _GROUP_NAMES:
        return group(name)
    raise UnknownNameError.among(
        name, [*_GROUP_NAMES, *FACTS], path="Person.none_of", kind="group or fact"
    )


def _no_fact(id: object, path: str) -> SpinekitError:
    if isinstance(id, str):
        return UnknownNameError.among(id, FACTS, path=path, kind="fact")
    return InvalidTypeError(
        "must be a fact id", path=path, value=id, remedy="give a str such as 'osteoporosis'"
    )
