"""The check before a session: today's answers, and what they allow of it.

The rules are rows like all others, in the table of stop signs; here they are
asked on the day. A check can let a session go ahead, hold it where it was, cut
it down, put it off or send to a professional. It never makes a dosage harder,
and an answer that was not given never makes it more lenient: what one does is
what the worst case says, until the open questions are answered.
"""

from collections.abc import Collection, Iterable, Mapping
from enum import IntEnum

import attrs

from spinekit.dosage import Dosage, DosageCap, Hold, Holds, Reps, ToFatigue
from spinekit.errors import InvalidTypeError, UnknownNameError
from spinekit.frozen import FrozenMapping
from spinekit.person import Person
from spinekit.ranges import Range
from spinekit.safety.judging import Judge, standard_judge
from spinekit.safety.rule import Level, Rule
from spinekit.safety.terms import TERMS, Kind, Takes
from spinekit.safety.verdict import Finding, Verdict
from spinekit.validation import LARGEST, boolean, instance, whole

__all__ = ["SessionAction", "SessionCheck", "Today", "check_session"]

_PREFIX = "today."
_QUESTIONS = {
    name.removeprefix(_PREFIX): term for name, term in TERMS.items() if term.kind is Kind.TODAY
}


class SessionAction(IntEnum):
    """What today's answers allow, from most to least.

    Examples:
        >>> max(SessionAction.GO, SessionAction.REDUCE).name
        'REDUCE'
    """

    GO = 0
    """Train as planned."""
    HOLD = 1
    """Train as last time; do not move on."""
    REDUCE = 2
    """Train less than last time."""
    REST = 3
    """Do not train today, or stop now."""
    REFER = 4
    """Do not train; see a professional."""


def _legal(answers: Mapping[str, bool | int | None]) -> FrozenMapping[str, bool | int]:
    if not isinstance(answers, Mapping):
        raise InvalidTypeError(
            "must be a mapping", path="Today.answers", value=answers, remedy="give a dict"
        )
    legal: dict[str, bool | int] = {}
    for name, answer in answers.items():
        if name not in _QUESTIONS:
            raise UnknownNameError.among(str(name), _QUESTIONS, path="Today", kind="answer")
        if answer is None:
            continue
        path = f"Today.{name}"
        if _QUESTIONS[name].takes is Takes.YES_NO:
            legal[name] = boolean(path).judge(answer, path)
        else:
            legal[name] = whole(path, 0, 10 if name.startswith("pain_") else LARGEST).judge(
                answer, path
            )
    return FrozenMapping({name: legal[name] for name in _QUESTIONS if name in legal})


@attrs.frozen
class Today:
    """What is answered on the day of a session; what is missing is unknown.

    The questions are the terms of :data:`~spinekit.safety.terms.TERMS` that
    begin with ``today.``, here by the name after the dot. Pain is 0 to 10.

    Examples:
        >>> Today.of(pain_now=2, ill=False).answers["pain_now"]
        2
        >>> Today.of(pain_nwo=2)
        Traceback (most recent call last):
        ...
        spinekit.errors.UnknownNameError: Today: no answer of this name, got 'pain_nwo'; ...
        >>> Today.of(pain_now=2).terms
        {'today.pain_now': 2}
    """

    answers: FrozenMapping[str, bool | int] = attrs.field(
        factory=FrozenMapping[str, bool | int], converter=_legal
    )
    """The answers given, by the name of the question."""

    @classmethod
    def of(cls, **answers: bool | int | None) -> "Today":
        """Return the day with these answers.

        Args:
            **answers: One keyword for each question; ``None`` is unknown.

        Returns:
            The day.

        Raises:
            UnknownNameError: If a keyword is no question; the nearest are named.
            InvalidTypeError: If an answer is of the wrong type.
            InvalidValueError: If a number is out of bounds.
        """
        return cls(answers)

    @classmethod
    def nothing_new(cls, **answers: bool | int | None) -> "Today":
        """Return the day with *no* to every yes/no question that is not among *answers*.

        It is the sentence "nothing of this applies today" of a form, and it
        answers 0 to the questions for pain and for days of soreness.

        Args:
            **answers: What does apply; ``None`` keeps a question open.

        Returns:
            The day.

        Raises:
            UnknownNameError: If a keyword is no question; the nearest are named.
            InvalidTypeError: If an answer is of the wrong type.
            InvalidValueError: If a number is out of bounds.

        Examples:
            >>> day = Today.nothing_new(pain_now=3, fall=None)
            >>> day.answers["ill"], day.answers["pain_now"], "fall" in day.answers
            (False, 3, False)
        """
        usual: dict[str, bool | int | None] = {
            name: False for name, term in _QUESTIONS.items() if term.takes is Takes.YES_NO
        }
        usual |= {"pain_now": 0, "pain_during": 0, "days_sore": 0, "days_since_last": 1}
        return cls({**usual, **answers})

    @property
    def terms(self) -> dict[str, bool | int]:
        """The answers by the full names that conditions use."""
        return {_PREFIX + name: answer for name, answer in self.answers.items()}


def _half(amount: Range | None) -> int | None:
    return None if amount is None else max(1, (amount.high + 1) // 2)


def _halved(dosage: Dosage) -> Dosage:
    """Return about half the dosage: half the sets, or half of the one set there is.

    Halves are rounded up. That a cut is by half is a source's word for a break
    of weeks; that it is taken from sets first is our own judgement.
    """
    if dosage.sets is not None and dosage.sets.high > 1:
        return DosageCap(max_sets=_half(dosage.sets)).apply(dosage)
    work = dosage.work
    if isinstance(work, (Reps, Holds)):
        return DosageCap(max_count=_half(work.count)).apply(dosage)
    if isinstance(work, Hold):
        return DosageCap(max_hold_seconds=_half(work.seconds)).apply(dosage)
    most = None if work.max_seconds is None else max(1, (work.max_seconds + 1) // 2)
    return attrs.evolve(dosage, work=ToFatigue(most))


_ACTION = {
    Level.ALLOW: SessionAction.GO,
    Level.CAUTION: SessionAction.HOLD,
    Level.MODIFY: SessionAction.REDUCE,
    Level.FORBID: SessionAction.REST,
    Level.REFER: SessionAction.REFER,
}


@attrs.frozen
class SessionCheck:
    """What today's answers allow, and why.

    Examples:
        >>> check = SessionCheck(Verdict.of(()))
        >>> check.action.name, str(check.reduce(Dosage.parse("2 x 10")))
        ('GO', '2 x 10')
        >>> check.may_train, check.may_progress, check.at_best.name, check.missing, check.reasons
        (True, True, 'GO', (), ())
    """

    verdict: Verdict = attrs.field(validator=instance(Verdict))
    """Every finding about the person and the day, as an interval."""

    @property
    def action(self) -> SessionAction:
        """What to do as things stand: the worst case of what is open."""
        return _ACTION[self.verdict.worst]

    @property
    def at_best(self) -> SessionAction:
        """What could be done if every open question were answered well."""
        return _ACTION[self.verdict.best]

    @property
    def may_train(self) -> bool:
        """Whether the session may take place today, perhaps cut down."""
        return self.action <= SessionAction.REDUCE

    @property
    def may_progress(self) -> bool:
        """Whether moving on is open: nothing holds, reduces or forbids."""
        return self.action is SessionAction.GO

    @property
    def missing(self) -> tuple[str, ...]:
        """The facts and questions of the day that it hangs on, in the order of asking."""
        return self.verdict.missing

    @property
    def reasons(self) -> tuple[Finding, ...]:
        """The findings, strictest first."""
        return self.verdict.findings

    def reduce(self, dosage: Dosage) -> Dosage | None:
        """Return what is left of *dosage* today; it is never more.

        A rule that reduces brings its own cap, or else halves: half the sets,
        or half of the repetitions or the hold where there is one set.

        Args:
            dosage: The dosage of last time, complete.

        Returns:
            The same, or a lower one; ``None`` where there is no training today.

        Examples:
            >>> SessionCheck(Verdict.of(())).reduce(Dosage.parse("1 x 30s")) is None
            False
        """
        if not self.may_train:
            return None
        softening = [one for one in self.verdict.findings if one.weight is Level.MODIFY]
        caps = [one.instead.cap for one in softening if one.instead.cap is not None]
        if len(caps) < len(softening):
            dosage = _halved(dosage)
        for cap in caps:
            dosage = cap.apply(dosage)
        return dosage if all(cap.admits(dosage) for cap in caps) else None


def check_session(
    person: Person,
    today: Today,
    *,
    rules: Iterable[Rule] | Judge | None = None,
    acknowledge: Collection[str] = frozenset(),
) -> SessionCheck:
    """Return what today's answers allow of a session.

    The rules that bar a person from all exercise are asked again with the
    others, so that a red flag answered since the last session counts. Blood
    pressure measured today is a fact about the person: answer it there.

    Args:
        person: The person, with whatever has been answered since.
        today: The answers of the day.
        rules: The rules, or a judge made of them; the standard ones unless given.
        acknowledge: Ids of cautions and modifications a professional has weighed.

    Returns:
        The check.

    Raises:
        UnknownNameError: If an acknowledged rule is not among the rules.
        InvalidValueError: If it is one that cannot be acknowledged.

    Examples:
        >>> check_session(Person.of(), Today.of(pain_now=1), rules=()).action.name
        'GO'
    """
    given = standard_judge() if rules is None else rules
    engine = given if isinstance(given, Judge) else Judge(given)
    day = instance(Today, "check_session.today")(today)
    return SessionCheck(engine.screen(person, acknowledge).day(day.terms))
