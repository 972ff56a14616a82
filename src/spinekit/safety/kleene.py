"""Conditions as values: built with operators, printed as text, parsed back, judged in three values.

What a rule asks of a person and of a movement is a :class:`Condition`: never a
function, so that a page can print it, a linter can read it and two rules can be
compared. Truth follows Kleene: yes, no and unknown, where unknown stays
unknown unless the rest decides (``no and unknown`` is no). Learning an answer
can therefore only turn unknown into yes or no, never yes into no; on this all
of :mod:`spinekit.safety` rests.

There is one way to build each text: parts of the same kind are joined flat, and
double negations and constants fold away. Conditions are equal exactly when
their texts are.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Union

import attrs

from spinekit.errors import InvalidTypeError, InvalidValueError
from spinekit.safety.comparing import COMPARISONS, check_comparison, compared_with
from spinekit.safety.grammar import Build, Operator, parse
from spinekit.safety.terms import TERMS, Kind, Value, checked_name, term_of
from spinekit.validation import boolean, instance, tuple_of

__all__ = [
    "ALWAYS",
    "NEVER",
    "All",
    "AnyOf",
    "Condition",
    "Constant",
    "Joinable",
    "Not",
    "Operator",
    "Reader",
    "Test",
    "Truth",
]

Truth = bool | None
"""Yes, no or unknown."""

Reader = Callable[[str], Value]
"""From the name of a fact or term to what is known of it; ``None`` is unknown."""


class Joinable:
    """What ``&``, ``|`` and ``~`` build conditions from: a condition, or an operand of one.

    Examples:
        >>> one, other = Condition.parse("frail"), Condition.parse("fall_risk")
        >>> print((one & ~other).condition | other)
        frail and not fall_risk or fall_risk
    """

    __slots__ = ()

    @property
    def condition(self) -> "Condition":
        """What it states."""
        raise NotImplementedError

    def __and__(self, other: "Joinable") -> "Condition":
        """Return the condition that holds where both do."""
        return _joined(All, self, other)

    def __or__(self, other: "Joinable") -> "Condition":
        """Return the condition that holds where either does."""
        return _joined(AnyOf, self, other)

    def __invert__(self) -> "Condition":
        """Return the condition that holds where this does not."""
        return self.condition.negated

    def __bool__(self) -> bool:
        """Refuse: ``and``, ``or`` and ``not`` cannot build conditions."""
        raise InvalidTypeError(
            "a condition has no truth of its own",
            path="Condition",
            value=str(self),
            remedy="join conditions with &, | and ~, and ask .truth(...)",
        )


@attrs.frozen
class Condition(Joinable):
    """Something that holds, does not hold, or is not known to hold.

    Conditions are begun with the functions of
    :mod:`spinekit.safety.conditions` and joined by ``&``, ``|`` and ``~``.

    Examples:
        >>> from spinekit.safety.conditions import demand, fact
        >>> condition = fact("osteoporosis") & (demand("flexion.range") >= 3) & ~fact("supervised")
        >>> str(condition)
        'osteoporosis and flexion.range >= end and not supervised'
        >>> Condition.parse(str(condition)) == condition
        True
        >>> print(condition.truth({"osteoporosis": False}.get))
        False
        >>> print(condition.truth({"osteoporosis": True}.get))
        None
        >>> (
        ...     condition.facts,
        ...     condition.of_kind(Kind.DEMAND),
        ...     condition.names[1],
        ...     len(condition.tests),
        ... )
        (('osteoporosis', 'supervised'), ('flexion.range',), 'flexion.range', 3)
        >>> left = condition.given({"osteoporosis": True}.get)
        >>> print(left.negated, left.compiled()({"supervised": True}.get))
        not (flexion.range >= end and not supervised) False
    """

    @staticmethod
    def parse(text: str) -> "Condition":
        """Return the condition that *text* states.

        Args:
            text: What ``str`` prints: tests joined by ``and``, ``or``, ``not`` and parentheses.

        Returns:
            The condition.

        Raises:
            InvalidTypeError: If it is no text.
            NotationError: If it is not in the notation; it shows the place.

        Examples:
            >>> print(Condition.parse("age >= 70 and (sedentary or frail)"))
            age >= 70 and (sedentary or frail)
        """
        return parse(text, _BUILD)

    def truth(self, read: Reader) -> Truth:
        """Return whether it holds, as far as *read* knows.

        Args:
            read: What is known of each fact and term.

        Returns:
            True, False, or ``None`` where what is known does not decide.
        """
        return self.compiled()(read)

    def compiled(self) -> Callable[[Reader], Truth]:
        """Return a function that answers like :meth:`truth`, faster when asked often."""
        raise NotImplementedError

    def given(self, read: Reader) -> "Condition":
        """Return what is left to decide once everything *read* knows is filled in.

        Args:
            read: What is known of each fact and term.

        Returns:
            :data:`ALWAYS`, :data:`NEVER`, or a condition over what is unknown.

        Examples:
            >>> from spinekit.safety.conditions import fact
            >>> print((fact("frail") | (fact("age") >= 70)).given({"age": 60}.get))
            frail
        """
        raise NotImplementedError

    def open_names(self, read: Reader) -> tuple[str, ...]:
        """Return the names of what is left to decide, as :meth:`given` would leave it.

        Args:
            read: What is known of each fact and term.

        Returns:
            The names, each once, in the order written; none where all is decided.

        Examples:
            >>> Condition.parse("frail and (wrist_pain or age >= 70)").open_names({"age": 60}.get)
            ('frail', 'wrist_pain')
        """
        truth, names = self._opened(read)
        return tuple(dict.fromkeys(names)) if truth is None else ()

    def _opened(self, read: Reader) -> tuple[Truth, tuple[str, ...]]:
        """Return the truth and, where it is unknown, the names it hangs on."""
        return self.truth(read), ()

    @staticmethod
    def _opened_of(
        parts: "tuple[Condition, ...]", read: Reader, *, decides: bool
    ) -> tuple[Truth, tuple[str, ...]]:
        """Return the truth of parts of which one that *decides* is enough, and the names."""
        names: list[str] = []
        for part in parts:
            truth, inner = part._opened(read)  # noqa: SLF001  # of the same family
            if truth is decides:
                return truth, ()
            if truth is None:
                names.extend(inner)
        return (None, tuple(names)) if names else (not decides, ())

    @property
    def condition(self) -> "Condition":
        """Itself."""
        return self

    @property
    def negated(self) -> "Condition":
        """The condition that holds where this does not."""
        return Not(self)

    @property
    def tests(self) -> tuple["Test", ...]:
        """Every test in it, in the order written, repeats included."""
        return tuple(self._tests())

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the facts and terms in it, each once, in the order written."""
        return tuple(dict.fromkeys(test.term for test in self._tests()))

    @property
    def facts(self) -> tuple[str, ...]:
        """The ids of the facts in it, each once, in the order written."""
        return tuple(name for name in self.names if name not in TERMS)

    def of_kind(self, kind: Kind) -> tuple[str, ...]:
        """Return the names in it that speak about *kind*.

        Args:
            kind: What the terms are about.

        Returns:
            Their names, each once, in the order written.
        """
        return tuple(name for name in self.names if term_of(name).kind is kind)

    def _tests(self) -> Iterator["Test"]:
        return iter(())


@attrs.frozen
class Constant(Condition):
    """A condition that holds always, or never: :data:`ALWAYS` and :data:`NEVER`.

    Examples:
        >>> str(ALWAYS), str(NEVER), ~ALWAYS == NEVER
        ('always', 'never', True)
    """

    value: bool = attrs.field(validator=boolean())
    """Whether it holds."""

    def compiled(self) -> Callable[[Reader], Truth]:
        """Return a function that answers the same for everyone."""
        value = self.value
        return lambda _read: value

    def given(self, read: Reader) -> Condition:  # noqa: ARG002  # nothing is left to fill in
        """Return itself."""
        return self

    @property
    def negated(self) -> Condition:
        """The other one."""
        return Constant(not self.value)

    def __str__(self) -> str:
        """Return ``always`` or ``never``."""
        return "always" if self.value else "never"


ALWAYS = Constant(True)
"""The condition that always holds."""

NEVER = Constant(False)
"""The condition that never holds."""


@attrs.frozen
class Test(Condition):
    """One test of one fact or term.

    Examples:
        >>> print(Test("age", Operator.AT_LEAST, 70))
        age >= 70
        >>> print(Test("position", Operator.EQUAL, "prone"), "|", Test("frail"))
        position == prone | frail
    """

    __test__ = False  # its name is no promise to pytest

    term: str = attrs.field(converter=checked_name)
    """The name of the fact or term."""

    operator: Operator = attrs.field(default=Operator.IS, validator=instance(Operator))
    """How it compares; :attr:`Operator.IS` for yes and no."""

    value: int | str = attrs.field(default=1, converter=compared_with)
    """What it compares with; 1 for yes and no, the rank for a grade."""

    def __attrs_post_init__(self) -> None:
        """Refuse a comparison that the term cannot take."""
        check_comparison(self.term, self.operator, self.value)

    def compiled(self) -> Callable[[Reader], Truth]:
        """Return a function that reads the term and compares it."""
        compare, term, value = COMPARISONS[self.operator], self.term, self.value
        if self.operator is Operator.IS:

            def plain(read: Reader) -> Truth:
                found = read(term)
                return None if found is None else bool(found)

            return plain

        def against(read: Reader) -> Truth:
            found = read(term)
            return None if found is None else compare(found, value)

        return against

    def _opened(self, read: Reader) -> tuple[Truth, tuple[str, ...]]:
        return self.truth(read), (self.term,)

    def given(self, read: Reader) -> Condition:
        """Return :data:`ALWAYS`, :data:`NEVER`, or itself where the term is unknown."""
        truth = self.truth(read)
        return self if truth is None else Constant(truth)

    def _tests(self) -> Iterator["Test"]:
        yield self

    def __str__(self) -> str:
        """Return the term, or the term, the sign and the value."""
        if self.operator is Operator.IS:
            return self.term
        return f"{self.term} {self.operator.value} {term_of(self.term).show(self.value)}"


@attrs.frozen
class Not(Condition):
    """The opposite of a condition; written ``~condition``.

    Examples:
        >>> from spinekit.safety.conditions import fact
        >>> print(~fact("supervised"), "|", ~~fact("supervised"))
        not supervised | supervised
    """

    inner: Condition = attrs.field(validator=instance(Condition))
    """What must not hold."""

    def __attrs_post_init__(self) -> None:
        """Refuse what has a shorter text."""
        if isinstance(self.inner, (Not, Constant)):
            raise InvalidValueError(
                "has a shorter text",
                path="Not.inner",
                value=str(self.inner),
                remedy="write ~condition",
            )

    def compiled(self) -> Callable[[Reader], Truth]:
        """Return a function that answers the opposite; unknown stays unknown."""
        compiled = self.inner.compiled()

        def opposite(read: Reader) -> Truth:
            truth = compiled(read)
            return None if truth is None else not truth

        return opposite

    def _opened(self, read: Reader) -> tuple[Truth, tuple[str, ...]]:
        truth, names = self.inner._opened(read)  # noqa: SLF001  # of the same family
        return None if truth is None else not truth, names

    def given(self, read: Reader) -> Condition:
        """Return the opposite of what is left."""
        return ~self.inner.given(read)

    def _tests(self) -> Iterator[Test]:
        return self.inner._tests()  # noqa: SLF001  # of the same family

    @property
    def negated(self) -> Condition:
        """The condition itself: two negations fold away."""
        return self.inner

    def __str__(self) -> str:
        """Return ``not`` and the condition, in parentheses where it has several parts."""
        inner = str(self.inner)
        several = isinstance(self.inner, (All, AnyOf))
        return f"not ({inner})" if several else f"not {inner}"


def _parts(path: str) -> Callable[[Iterable[Condition]], tuple[Condition, ...]]:
    return tuple_of(path, lambda place: instance(Condition, place))


def _check_parts(whole_condition: Union["All", "AnyOf"]) -> None:
    path = f"{type(whole_condition).__name__}.parts"
    if len(whole_condition.parts) < 2:
        raise InvalidValueError(
            "needs two or more",
            path=path,
            value=len(whole_condition.parts),
            remedy="join with & or |",
        )
    for part in whole_condition.parts:
        if isinstance(part, (Constant, type(whole_condition))):
            raise InvalidValueError(
                "has a shorter text", path=path, value=str(part), remedy="join with & or |"
            )


@attrs.frozen
class All(Condition):
    """Several conditions that must all hold; written ``one & other``.

    Examples:
        >>> from spinekit.safety.conditions import fact
        >>> print(fact("osteoporosis") & fact("frail"))
        osteoporosis and frail
    """

    parts: tuple[Condition, ...] = attrs.field(converter=_parts("All.parts"))
    """The conditions, in the order written."""

    def __attrs_post_init__(self) -> None:
        """Refuse what has a shorter text."""
        _check_parts(self)

    def compiled(self) -> Callable[[Reader], Truth]:
        """Return a function that says no at the first no, else unknown if any is."""
        parts = tuple(part.compiled() for part in self.parts)

        def every(read: Reader) -> Truth:
            truth: Truth = True
            for part in parts:
                found = part(read)
                if found is False:
                    return False
                if found is None:
                    truth = None
            return truth

        return every

    def _opened(self, read: Reader) -> tuple[Truth, tuple[str, ...]]:
        return self._opened_of(self.parts, read, decides=False)

    def given(self, read: Reader) -> Condition:
        """Return what is left of its parts."""
        left: Condition = ALWAYS
        for part in self.parts:
            left &= part.given(read)
        return left

    def _tests(self) -> Iterator[Test]:
        for part in self.parts:
            yield from part._tests()  # noqa: SLF001  # of the same family

    def __str__(self) -> str:
        """Return the parts joined by ``and``."""
        return " and ".join(
            f"({part})" if isinstance(part, AnyOf) else str(part) for part in self.parts
        )


@attrs.frozen
class AnyOf(Condition):
    """Several conditions of which one must hold; written ``one | other``.

    Examples:
        >>> from spinekit.safety.conditions import fact
        >>> print(fact("osteoporosis") | fact("frail") & fact("fall_risk"))
        osteoporosis or frail and fall_risk
    """

    parts: tuple[Condition, ...] = attrs.field(converter=_parts("AnyOf.parts"))
    """The conditions, in the order written."""

    def __attrs_post_init__(self) -> None:
        """Refuse what has a shorter text."""
        _check_parts(self)

    def compiled(self) -> Callable[[Reader], Truth]:
        """Return a function that says yes at the first yes, else unknown if any is."""
        parts = tuple(part.compiled() for part in self.parts)

        def some(read: Reader) -> Truth:
            truth: Truth = False
            for part in parts:
                found = part(read)
                if found is True:
                    return True
                if found is None:
                    truth = None
            return truth

        return some

    def _opened(self, read: Reader) -> tuple[Truth, tuple[str, ...]]:
        return self._opened_of(self.parts, read, decides=True)

    def given(self, read: Reader) -> Condition:
        """Return what is left of its parts."""
        left: Condition = NEVER
        for part in self.parts:
            left |= part.given(read)
        return left

    def _tests(self) -> Iterator[Test]:
        for part in self.parts:
            yield from part._tests()  # noqa: SLF001  # of the same family

    def __str__(self) -> str:
        """Return the parts joined by ``or``."""
        return " or ".join(str(part) for part in self.parts)


def _joined(kind: type[All] | type[AnyOf], one: Joinable, other: Joinable) -> Condition:
    """Return both joined flat, constants folded away."""
    if not isinstance(other, Joinable):
        return NotImplemented
    neutral = Constant(kind is All)
    parts: list[Condition] = []
    for part in (one.condition, other.condition):
        if part == ~neutral:
            return part
        if part != neutral:
            parts.extend(part.parts if isinstance(part, kind) else (part,))
    if not parts:
        return neutral
    return parts[0] if len(parts) == 1 else kind(tuple(parts))


def _stated(name: str, sign: str, word: str) -> Condition | None:
    """Return the test that a text states, or ``None`` where *word* is no value of the term."""
    if not sign:
        return Test(name)
    value = term_of(checked_name(name)).read(word)
    return None if value is None else Test(name, Operator(sign), value)


_BUILD: Build[Condition] = Build(
    test=_stated,
    both=lambda one, other: one & other,
    either=lambda one, other: one | other,
    opposite=lambda one: ~one,
    constants={"always": ALWAYS, "never": NEVER},
)
