"""Composing for many people: those whose answers make no difference to each other share the work.

Most of what a person answers decides nothing: a rule that cannot hold, whatever
else is answered, reads no further. What is left, the *signature* of a request,
fixes its outcome, so a cohort composes once for each signature and keeps the
last few outcomes. Nothing here weighs or judges; it only knows what the other
modules read, and a test compares every shared outcome with one composed alone.

Why it is exact: answering more never makes a condition true or unknown that was
false (Kleene's logic), so what reads a false one reads it as false for every
answer :func:`~spinekit.composer.asking.open_questions` tries. Of every other
condition all answers are in the signature, numbers by the interval in which no
comparison, and no order by nearness, can tell them apart.
"""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable
from functools import lru_cache
from itertools import combinations
from typing import Generic, TypeVar, overload

import attrs

from spinekit.composer.composing import Composer
from spinekit.composer.preference import LEANINGS
from spinekit.composer.refusal import Refusal
from spinekit.composer.request import Request
from spinekit.errors import InvalidValueError
from spinekit.facts import FACTS, Answer, Fact, FactKind, follow_from_yes
from spinekit.person import Person
from spinekit.routine import Routine
from spinekit.safety import ALWAYS, Condition, Level, Rule, Scope, fact, stop_signs
from spinekit.safety.kleene import Reader, Truth
from spinekit.validation import instance, whole

__all__ = ["Cohort", "Shared", "Signature"]

Result = TypeVar("Result")

KEPT = 1_000
"""Outcomes kept unless said: about 25 megabytes of routines, more of their JSON."""

_UNKNOWN = 0
_FIRST_NUMBER = 3
"""Codes of answers: 0 unknown, 1 no, 2 yes, and from here on the intervals of a number."""

_WHOSE = frozenset({"person", "catalog", "rules"})
_LIMITS = tuple(one.name for one in attrs.fields(Request) if one.name not in _WHOSE)


@attrs.frozen(cache_hash=True)
class Signature:
    """What fixes the outcome of a request, and nothing else; equal signatures, equal outcomes.

    It can be compared, hashed and pickled. What it is made of is no promise.

    Examples:
        >>> from spinekit.samples import HEALTHY
        >>> cohort = Cohort()
        >>> at_58, at_57 = (Request(HEALTHY.answer("age", age)) for age in (58, 57))
        >>> cohort.signature(at_58) == cohort.signature(at_57)
        True
    """

    parts: tuple[Hashable, ...]
    """The rules that may concern the person, the answers they read, and the limits asked for."""


@attrs.frozen(kw_only=True)
class Shared:
    """How much work a cohort has shared so far.

    Examples:
        >>> print(Shared(asked=1000, composed=120, kept=100))
        1000 asked, 120 composed (88.0% shared), 100 kept
        >>> round(Shared(asked=1000, composed=120, kept=100).rate, 2)
        0.88
    """

    asked: int
    """Requests it was asked for."""

    composed: int
    """Requests it composed; the others had the signature of one kept."""

    kept: int
    """Results it holds now, those of so many requests."""

    @property
    def rate(self) -> float:
        """The share of the requests that cost no composing, 0 to 1."""
        return 1 - self.composed / self.asked if self.asked else 0.0

    def __str__(self) -> str:
        """Return the counts on one line."""
        return (
            f"{self.asked} asked, {self.composed} composed "
            f"({100 * self.rate:.1f}% shared), {self.kept} kept"
        )


@attrs.frozen
class _Asked:
    """A request as a key: equal to every other with its signature."""

    signature: Signature
    request: Request = attrs.field(eq=False)


@attrs.frozen(eq=False)
class _Reading:
    """A condition about a person, and how to note the answers that it hangs on."""

    holds: Callable[[Reader], Truth]
    known: tuple[tuple[str, tuple[int, ...]], ...]
    """The facts it reads, given or derived, each with the lines that cut a number."""
    given: tuple[tuple[str, tuple[int, ...]], ...]
    """The answers that a trial answer to one of them could contradict."""

    @classmethod
    def of(cls, condition: Condition, spoken: Iterable[str] = ()) -> "_Reading":
        """Return how to read a condition; the numbers *spoken* of are noted as they are."""
        said = frozenset(spoken)
        given: dict[str, tuple[int, ...]] = {}
        for row in (FACTS[name] for name in condition.facts):
            if row.kind is FactKind.NUMBER:
                given.update(_beside(row))
        return cls(
            condition.compiled(),
            tuple((name, _lines(condition, FACTS[name], said)) for name in condition.facts),
            tuple(given.items()),
        )

    def note(self, number: int, person: Person, noted: list[Hashable]) -> None:
        """Add the answers under the reading's own *number*."""
        noted.append(number)
        noted.extend(_code(person.known(name), lines) for name, lines in self.known)
        noted.extend(_code(person.given(name), lines) for name, lines in self.given)


def _code(answer: Answer | None, lines: tuple[int, ...]) -> int:
    if answer is None:
        return _UNKNOWN
    if isinstance(answer, bool):
        return 1 + answer
    return _FIRST_NUMBER + bisect_right(lines, answer)


def _lines(condition: Condition, row: Fact, spoken: frozenset[str]) -> tuple[int, ...]:
    """Return the numbers from which on the condition, or what would silence it, may differ."""
    if row.kind is not FactKind.NUMBER:
        return ()
    if row.id in spoken:
        return tuple(range(row.low, row.high + 1))
    compared = {int(test.value) for test in condition.tests if test.term == row.id}
    # The answers tried to silence a rule are a line and its neighbors, the nearest first: the order
    # changes half way between two of them. A line is half way between its neighbor and itself.
    tried = sorted({one + step for one in compared for step in (-1, 0, 1)})
    halves = {(one + other) // 2 + 1 for one, other in combinations(tried, 2)}
    return tuple(sorted(halves))


def _beside(row: Fact) -> dict[str, tuple[int, ...]]:
    """Return the facts whose answers a trial answer to a number could contradict, with lines."""
    beside: dict[str, tuple[int, ...]] = dict.fromkeys(follow_from_yes(row.id), ())
    ends = (row.low, row.low + 1, row.high, row.high + 1)
    for other in FACTS.values():
        if other.id == row.below or other.below == row.id:
            beside[other.id] = ends
    return beside


def _bars(rule: Rule) -> bool:
    """Say whether a rule that may hold is enough to refuse the person as a whole."""
    return rule.scope is Scope.PERSON and rule.level > Level.MODIFY


class Cohort(Generic[Result]):
    """Composes for many people, and only once for those with the same signature.

    Its outcomes are those of the composer, byte for byte. Threads may share one;
    each process has its own: it is pickled without what it has kept.

    Examples:
        >>> from spinekit.samples import HEALTHY
        >>> composer = Composer()
        >>> cohort = Cohort(composer)
        >>> people = [HEALTHY.answer("age", age) for age in range(40, 50)]
        >>> routines = [cohort.compose(Request(person)) for person in people]
        >>> routines[3] == composer.compose(Request(people[3]))
        True
        >>> print(cohort.shared)
        10 asked, 1 composed (90.0% shared), 1 kept
    """

    @overload
    def __init__(
        self: "Cohort[Routine | Refusal]", composer: Composer | None = None, *, keep: int = KEPT
    ) -> None: ...

    @overload
    def __init__(
        self,
        composer: Composer | None = None,
        *,
        then: Callable[[Routine | Refusal], Result],
        keep: int = KEPT,
    ) -> None: ...

    def __init__(
        self,
        composer: Composer | None = None,
        *,
        then: Callable[[Routine | Refusal], Result] | None = None,
        keep: int = KEPT,
    ) -> None:
        """Make ready what the catalog's rules read of a person.

        Args:
            composer: What composes; one of the standard catalog unless said.
            then: What to make of each outcome and keep in its place, such as
                :func:`spinekit.codecs.dumps`; to be pickled, a function of a module.
            keep: How many results to keep; the one asked for longest ago goes first.
        """
        self.composer: Composer = (
            Composer() if composer is None else instance(Composer, "Cohort.composer")(composer)
        )
        self.keep: int = whole("Cohort.keep", 0, 10_000_000)(keep)
        self._then = then
        catalog, judge = self.composer.catalog, self.composer.judge
        rows = [row for row in judge.compiled.rows if row.rule.scope is not Scope.SESSION]
        written_for = dict.fromkeys(
            dose.written_for for exercise in catalog for dose in exercise.doses if dose.written_for
        )
        self._barring = [_Reading.of(row.rule.when, row.names) for row in rows if _bars(row.rule)]
        self._others = [
            *(_Reading.of(row.rule.when, row.names) for row in rows if not _bars(row.rule)),
            *(_Reading.of(leaning.when) for leaning in LEANINGS),
            *(_Reading.of(_all_of(facts)) for facts in written_for),
        ]
        self._result = lru_cache(maxsize=keep)(self._composed)

    def signature(self, request: Request) -> Signature:
        """Return what fixes the outcome of a request.

        Args:
            request: What is asked for, from the catalog and the rules of the composer.

        Returns:
            The signature.

        Raises:
            InvalidValueError: If the request has another catalog or other rules.

        Examples:
            >>> from spinekit.samples import HEALTHY, MARTA
            >>> cohort = Cohort()
            >>> cohort.signature(Request(MARTA)) == cohort.signature(Request(HEALTHY))
            False
        """
        self._check(request)
        person = request.person
        known = person.known
        noted: list[Hashable] = []
        barring = [(one, number, one.holds(known)) for number, one in enumerate(self._barring)]
        certain = any(truth for _, _, truth in barring)
        for one, number, truth in barring:
            if truth or (truth is None and not certain):
                one.note(number, person, noted)
        if certain:  # the refusal is of the person, whatever was asked for
            return Signature(("refused", *noted))
        limits = tuple(getattr(request, name) for name in _LIMITS)
        if noted:
            return Signature(("asked", *limits, *noted))
        for number, one in enumerate(self._others):
            if one.holds(known) is not False:
                one.note(number, person, noted)
        signs = tuple(sign.id for sign in stop_signs(person))
        return Signature(("composed", *limits, signs, *noted))

    def compose(self, request: Request) -> Result:
        """Return the outcome of the request, or what ``then`` makes of it.

        Args:
            request: What is asked for, from the catalog and the rules of the composer.

        Returns:
            A routine or a refusal, or its result; the very object made for an
            earlier request of the same signature where that is kept.

        Raises:
            InvalidValueError: If the request has another catalog or other rules.

        Examples:
            >>> from spinekit.samples import MARTA
            >>> Cohort(then=str).compose(Request(MARTA.answer("saddle_numbness", True)))[:6]
            'refer:'
        """
        return self._result(_Asked(self.signature(request), request))

    @property
    def shared(self) -> Shared:
        """How much work has been shared so far."""
        info = self._result.cache_info()
        return Shared(asked=info.hits + info.misses, composed=info.misses, kept=info.currsize)

    def _composed(self, asked: _Asked) -> Result:
        outcome = self.composer.compose(asked.request)
        # Without `then` the result is the outcome, which only the overloads can say.
        return outcome if self._then is None else self._then(outcome)  # type: ignore[return-value]

    def _check(self, request: Request) -> None:
        catalog = instance(Request, "request")(request).catalog
        ours = self.composer.catalog
        same = catalog is ours or catalog == ours
        if not (same and request.all_rules == self.composer.rules):
            raise InvalidValueError(
                "is not of the cohort's catalog and rules",
                path="Cohort.compose",
                value=str(request),
                remedy="build the cohort with Composer(request.catalog, request.rules)",
            )

    def __reduce__(self) -> tuple[Callable[..., "Cohort[Result]"], tuple[object, ...]]:
        """Pickle as what it was made from, without what it has kept."""
        return (_cohort, (self.composer, self._then, self.keep))

    def __repr__(self) -> str:
        """Return the catalog's size and what has been shared."""
        return f"<Cohort of {len(self.composer.catalog)} exercises: {self.shared}>"


def _cohort(
    composer: Composer, then: Callable[[Routine | Refusal], Result], keep: int
) -> Cohort[Result]:
    """Return a cohort from a pickle."""
    return Cohort(composer, then=then, keep=keep)


def _all_of(facts: Iterable[str]) -> Condition:
    condition: Condition = ALWAYS
    for name in facts:
        condition &= fact(name)
    return condition
