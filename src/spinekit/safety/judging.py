"""Judging: a rule set compiled once, a person read once, then any number of exercises.

No rule lives here, and nothing clinical: the module walks rows, and of the
rules only the few that may concern both the person and the exercise.

A rule fires where ``when`` holds for the person and ``demands`` for the thing,
by Kleene's logic, and may fire where what is unknown decides. A rule that asks
to soften is silent once that has been done: its modification has been applied
to the exercise, and its cap admits the dosage.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache

import attrs

from spinekit.dosage import Dosage
from spinekit.errors import InvalidTypeError, InvalidValueError, UnknownNameError
from spinekit.exercise import Exercise
from spinekit.messages import Message
from spinekit.person import Person
from spinekit.routine import Item, Routine
from spinekit.safety.changing import Changes
from spinekit.safety.compiling import Compiled, Grounds, Profile, bits
from spinekit.safety.kleene import Reader
from spinekit.safety.readings import reader, routine_reader
from spinekit.safety.rule import Level, Rule, Scope
from spinekit.safety.standard import standard_rules
from spinekit.safety.terms import TERMS, Kind, Value
from spinekit.safety.verdict import Finding, Verdict
from spinekit.validation import instance

__all__ = ["Judge", "Screening", "judge", "standard_judge"]

_NAMES_EXERCISE = frozenset(["exercise"])


class Judge:
    """A rule set made ready to judge with. It never changes.

    Examples:
        >>> from spinekit.evidence import OUR_JUDGEMENT, Basis
        >>> from spinekit.safety import Instead, Rule, Scope, Topic, fact
        >>> rule = Rule(
        ...     id="r-ill",
        ...     topic=Topic.SCREENING,
        ...     scope=Scope.PERSON,
        ...     when=fact("acute_illness"),
        ...     level=Level.FORBID,
        ...     instead=Instead(text="Wait until you are well."),
        ...     message="You are ill.",
        ...     citations=(OUR_JUDGEMENT,),
        ...     basis=Basis.EXPERT_JUDGEMENT,
        ... )
        >>> strict = Judge([rule])
        >>> str(strict.screen(Person.of()).person)
        'ALLOW to FORBID'
        >>> str(strict.screen(Person.of(acute_illness=False)).person)
        'ALLOW'
        >>> [one.id for one in strict.rules]
        ['r-ill']
    """

    __slots__ = ("compiled",)

    compiled: Compiled
    """The machinery, for :class:`Screening`."""

    def __init__(self, rules: Iterable[Rule], exercises: Iterable[Exercise] = ()) -> None:
        """Make *rules* ready, and what they ask of *exercises*.

        Args:
            rules: The rules, in any order.
            exercises: Exercises to be judged often, such as those of a catalog.
                Others can be judged as well, a little slower.

        Raises:
            InvalidTypeError: If a rule is none.
            ConflictError: If two rules share an id.
            UnknownNameError: If a rule asks for a fact that nobody can answer.
        """
        self.compiled = Compiled(rules, exercises)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules, strictest first, then by id."""
        return self.compiled.rules

    def screen(self, person: Person, acknowledge: Collection[str] = frozenset()) -> "Screening":
        """Return the rules as they concern one person, ready for any number of exercises.

        Args:
            person: The person.
            acknowledge: Ids of cautions and modifications a professional has weighed.

        Returns:
            The screening.

        Raises:
            InvalidTypeError: If *person* is none, or *acknowledge* is a bare text.
            UnknownNameError: If an acknowledged rule is not in the set.
            InvalidValueError: If it is one that cannot be acknowledged.
        """
        return Screening(self, person, acknowledge)

    def __reduce__(self) -> tuple[type["Judge"], tuple[tuple[Rule, ...], tuple[Exercise, ...]]]:
        """Pickle as the rules and exercises it was made from."""
        exercises = tuple(profile.exercise for profile in self.compiled.profiles.values())
        return (Judge, (self.rules, exercises))

    def __repr__(self) -> str:
        """Return how many rules it holds."""
        return f"<Judge of {len(self.rules)} rules>"


class Screening:
    """The rules as they concern one person. It judges exercises, routines and days.

    Examples:
        >>> from spinekit.demands import Demands, Position
        >>> from spinekit.exercise import Phase
        >>> march = Exercise(
        ...     id="march",
        ...     name="March",
        ...     family="march",
        ...     phase=Phase.WARM_UP,
        ...     demands=Demands(position=Position.STANDING),
        ...     surfaces={"standing"},
        ...     trains={},
        ... )
        >>> Judge([]).screen(Person.of()).verdict(march).worst.name
        'ALLOW'
        >>> from spinekit.catalog import Catalog
        >>> from spinekit.routine import Block
        >>> from spinekit.samples import BED_BRIDGE, MARTA
        >>> screening = Judge(Catalog.standard().rules.values()).screen(MARTA)
        >>> print(screening.item(BED_BRIDGE))
        CAUTION
        >>> best, worst = screening.levels(BED_BRIDGE.exercise)
        >>> best.name, worst.name
        ('CAUTION', 'CAUTION')
        >>> print(screening.routine(Routine(blocks=(Block(items=(BED_BRIDGE,)),))))
        CAUTION
        >>> print(screening.day({"today.ill": True}).worst.name)
        REFER
    """

    __slots__ = (
        "_about",
        "_acknowledged",
        "_grounds",
        "_judge",
        "_last",
        "_live",
        "_sure",
        "_unasked",
        "_whoever",
        "acknowledge",
        "person",
        "who",
    )

    who: Person
    """The person."""

    acknowledge: frozenset[str]
    """Ids of the rules a professional has weighed."""

    person: Verdict
    """What the rules about the person alone say, whatever the exercise."""

    def __init__(self, judge: "Judge", person: Person, acknowledge: Collection[str]) -> None:
        """Read the person once; see :meth:`Judge.screen`."""
        self._judge = judge
        engine = judge.compiled
        self.who = instance(Person, "judge.person")(person)
        self.acknowledge = _acknowledged(engine, acknowledge)
        weighed = self.acknowledge
        self._acknowledged = engine.where(lambda rule: rule.id in weighed) if weighed else 0
        self._grounds: dict[int, Grounds] = {}
        self._last: Profile | None = None
        self._live, self._sure, asked = engine.concerning(person.known)
        # A message speaks of nothing that its rule does not ask, so these are the same for all.
        self._unasked = ~(asked | self._acknowledged | self._sure)
        rules = self._live & engine.in_scope[Scope.PERSON]
        about = {number: self._of_person(number) for number in bits(rules)}
        self.person = Verdict.in_order(tuple(about.values()))
        # What is the same for every exercise stands ready at the number of its rule.
        self._whoever = rules & ~engine.soft
        self._about = [
            about.get(number) if self._whoever >> number & 1 else None
            for number in range(len(engine.rules))
        ]

    def verdict(self, exercise: Exercise, dosage: Dosage | None = None) -> Verdict:
        """Return what the rules say about an exercise.

        Args:
            exercise: The exercise, with whatever has been applied to it.
            dosage: How much of it; without one, every rule about doses may fire, and a cap
                that a rule sets counts as not kept.

        Returns:
            The verdict, with the findings about the person among the others.
        """
        met = _profile, live, sure = self._met(exercise, dosage)
        findings = self._about.copy()
        for number, found in self._against(met).items():
            findings[number] = found
        ordered = tuple(filter(None, findings))
        return Verdict(self._level(sure), self._level(live), ordered, exercise.id)

    def item(self, item: Item) -> Verdict:
        """Return what the rules say about an exercise at its dosage.

        Args:
            item: The item.

        Returns:
            The verdict.
        """
        return self.verdict(item.exercise, item.dosage)

    def routine(self, routine: Routine, previous: Routine | None = None) -> Verdict:
        """Return what the rules say about a routine: the person, the whole, and every item.

        Args:
            routine: The routine.
            previous: The routine of the day before; ``None`` where there was none.

        Returns:
            The verdict; findings about one item name its exercise.
        """
        engine = self._judge.compiled
        whole = self._live & engine.in_scope[Scope.ROUTINE]
        read = routine_reader(routine, previous)
        findings = list(filter(None, self._about))
        findings += self._about_whole(whole, read)
        for item in routine.items:
            met = self._met(item.exercise, item.dosage)
            findings += self._against(met).values()
        return Verdict.of(findings)

    def day(self, answers: Mapping[str, bool | int]) -> Verdict:
        """Return what the rules say about today: what bars the person, and the answers of the day.

        Of the rules about the person only those that forbid or refer are among
        the findings: a lasting caution is no reason to cut down today.

        Args:
            answers: Answers by the name of a today term, such as ``today.pain_now``.

        Returns:
            The verdict.

        Raises:
            UnknownNameError: If a name is no today term.
        """
        for name in answers:
            if name not in TERMS or TERMS[name].kind is not Kind.TODAY:
                terms = [one for one, term in TERMS.items() if term.kind is Kind.TODAY]
                raise UnknownNameError.among(name, terms, path="today", kind="answer of the day")
        session = self._live & self._judge.compiled.in_scope[Scope.SESSION]
        barring = (one for one in self.person.findings if one.level > Level.MODIFY)
        return Verdict.of((*barring, *self._about_whole(session, answers.get)))

    def levels(self, exercise: Exercise, dosage: Dosage | None = None) -> tuple[Level, Level]:
        """Return only best and worst of :meth:`verdict`, without the findings behind them.

        Many times faster where a person has answered little and nearly every
        rule may fire.

        Args:
            exercise: The exercise, with whatever has been applied to it.
            dosage: How much of it; without one, every rule about doses may fire, and a cap
                that a rule sets counts as not kept.

        Returns:
            The level if every open question turned out well, and if none did.
        """
        _profile, live, sure = self._met(exercise, dosage)
        return self._level(sure), self._level(live)

    def _level(self, rules: int) -> Level:
        """Return what these rules count for together: the first is the strictest."""
        weighed = rules & self._acknowledged
        found = Level.CAUTION if weighed else Level.ALLOW
        rules ^= weighed
        if not rules:
            return found
        first = (rules & -rules).bit_length() - 1
        return max(found, self._judge.rules[first].level)

    def _met(self, exercise: Exercise, dosage: Dosage | None) -> tuple[Profile, int, int]:
        """Return the exercise's profile, the rules that fire or may, and those that surely do."""
        engine = self._judge.compiled
        rules = self._live & engine.in_scope[Scope.EXERCISE]
        profile = self._last
        if profile is None or profile.exercise is not exercise:
            profile = self._last = engine.profile(exercise, rules)
        person = self._live & engine.in_scope[Scope.PERSON]
        surely, maybe = profile.surely & rules | person, profile.maybe & rules
        if dosage is not None and maybe & engine.dosed:
            read = reader(exercise, dosage)
            for number in bits(maybe & engine.dosed):
                truth = engine.rows[number].demands(read)
                if truth is not None:
                    maybe ^= 1 << number
                    surely |= int(truth) << number
        live = surely | maybe
        for number in bits(live & engine.soft):
            if _is_satisfied(engine.rules[number], exercise, dosage):
                live ^= 1 << number
        return profile, live, live & surely & self._sure

    def _against(self, met: tuple[Profile, int, int]) -> dict[int, Finding]:
        """Return what stands against one exercise, but for what stands against every one."""
        profile, live, sure = met
        own = live & ~self._whoever
        found = {
            number: self._of_exercise(number, profile, certain=bool(sure >> number & 1))
            for number in bits(own & ~self._unasked)
        }
        ready = profile.unanswered
        for number in bits(own & self._unasked):
            if number not in ready:
                ready[number] = self._of_exercise(number, profile, certain=False)
            found[number] = ready[number]
        return found

    def _of_person(self, number: int) -> Finding:
        certain = bool(self._sure >> number & 1)
        return self._finding(number, self._message(number, None), certain=certain)

    def _of_exercise(self, number: int, profile: Profile, *, certain: bool) -> Finding:
        row = self._judge.compiled.rows[number]
        message = row.message or profile.messages.get(number)
        if message is None:
            message = self._message(number, profile.exercise)
            if row.names == _NAMES_EXERCISE:
                profile.messages[number] = message
        return self._finding(number, message, certain=certain, exercise=profile.exercise.id)

    def _about_whole(self, rules: int, read: Reader) -> Iterator[Finding]:
        """Go through the findings about a routine or a day."""
        for number in bits(rules):
            row = self._judge.compiled.rows[number]
            truth = row.demands(read)
            if truth is False:
                continue
            certain = truth is True and bool(self._sure >> number & 1)
            found = self._finding(number, self._message(number, None), certain=certain)
            open_terms = row.rule.demands.open_names(read)
            changes = Changes.of(row.rule.demands).silencing(read)
            yield attrs.evolve(
                found,
                facts_missing=found.facts_missing + open_terms,
                changes=found.changes + changes,
            )

    def _finding(
        self, number: int, message: Message, *, certain: bool, exercise: str = ""
    ) -> Finding:
        row = self._judge.compiled.rows[number]
        grounds = self._grounds.get(number)
        if grounds is None:
            grounds = self._grounds[number] = row.grounds(self.who.known)
        rule = row.rule
        return Finding(
            rule=rule.id,
            level=rule.level,
            certain=certain,
            message=message,
            instead=rule.instead,
            citations=rule.citations,
            basis=rule.basis,
            facts_used=grounds.used,
            facts_missing=grounds.missing,
            changes=grounds.changes,
            acknowledged=bool(self._acknowledged >> number & 1),
            exercise=exercise,
        )

    def _message(self, number: int, exercise: Exercise | None) -> Message:
        row = self._judge.compiled.rows[number]
        if row.message is not None:
            return row.message
        arguments: dict[str, str | int] = {
            name: row.rule.arguments[name] for name in row.rule.arguments
        }
        for name in row.names:
            if name != "exercise":
                arguments[name] = _spoken(self.who.known(name))
            elif exercise is not None:
                arguments[name] = exercise.name
        return Message(row.rule.message, arguments)

    def __reduce__(self) -> tuple[type["Screening"], tuple[Judge, Person, frozenset[str]]]:
        """Pickle as what it was made from."""
        return (Screening, (self._judge, self.who, self.acknowledge))

    def __repr__(self) -> str:
        """Return whom it concerns."""
        return f"<Screening of {self.who!r} by {self._judge!r}>"


def _spoken(answer: Value) -> str | int:
    if answer is None:
        return "unknown"
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    return answer


def _is_satisfied(rule: Rule, exercise: Exercise, dosage: Dosage | None) -> bool:
    """Say whether what the rule asks for has been done to the exercise and its dosage."""
    modification, cap = rule.instead.modification, rule.instead.cap
    if modification is not None and modification.id not in exercise.applied:
        return False
    return cap is None or (dosage is not None and cap.admits(dosage))


def _acknowledged(engine: Compiled, acknowledge: Collection[str]) -> frozenset[str]:
    if isinstance(acknowledge, (str, bytes)):
        raise InvalidTypeError(
            "must be a collection of rule ids",
            path="acknowledge",
            value=acknowledge,
            remedy=f"write {{{acknowledge!r}}}",
        )
    by_id = {rule.id: rule for rule in engine.rules} if acknowledge else {}
    for one in sorted(acknowledge):
        if one not in by_id:
            raise UnknownNameError.among(one, by_id, path="acknowledge", kind="rule")
        if not by_id[one].can_be_acknowledged:
            raise InvalidValueError(
                f"is {'binding' if by_id[one].binding else 'at ' + by_id[one].level.name}"
                " and cannot be acknowledged",
                path="acknowledge",
                value=one,
                remedy="answer supervised or cleared_by_clinician, where the rule names them",
            )
    return frozenset(acknowledge)


@cache
def standard_judge() -> Judge:
    """Return the judge of the standard rules, compiled once: they never change.

    Returns:
        The judge, without any exercise looked at in advance.

    Examples:
        >>> standard_judge() is standard_judge()
        True
    """
    return Judge(standard_rules())


def judge(
    person: Person,
    thing: Exercise | Item | Routine,
    *,
    rules: Iterable[Rule] | Judge | None = None,
    acknowledge: Collection[str] = frozenset(),
    previous: Routine | None = None,
) -> Verdict:
    """Return what the rules say about *thing* for *person*.

    To judge many things, build a :class:`Judge` once and keep its screening.

    Args:
        person: The person, with whatever has been answered.
        thing: An exercise, an item with its dosage, or a whole routine.
        rules: The rules, or a judge made of them; the standard ones unless given.
        acknowledge: Ids of cautions and modifications a professional has weighed.
        previous: For a routine, that of the day before; ``None`` where there was none.

    Returns:
        The verdict: an interval, with every finding behind it.

    Raises:
        InvalidTypeError: If *thing* is nothing that can be judged.
        UnknownNameError: If an acknowledged rule is not among the rules.
        InvalidValueError: If it is one that cannot be acknowledged.

    Examples:
        >>> str(judge(Person.of(age=50), Routine(blocks=()), rules=()))
        'ALLOW'
    """
    given = standard_judge() if rules is None else rules
    engine = given if isinstance(given, Judge) else Judge(given)
    screening = engine.screen(person, acknowledge)
    if isinstance(thing, Routine):
        return screening.routine(thing, previous)
    if isinstance(thing, Item):
        return screening.item(thing)
    return screening.verdict(instance(Exercise, "judge.thing")(thing))
