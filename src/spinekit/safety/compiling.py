"""A rule set made ready: rules ordered, conditions as functions, sets of rules as bits.

Only the machinery of judging lives here; :mod:`spinekit.safety.judging` is its
face. The rules are ordered strictest first and numbered, and a set of rules is
a whole number with one bit for each, so that "the rules that may concern this
person" and "the rules this exercise may break" meet in one operation.
"""

from collections.abc import Callable, Iterable, Iterator

import attrs

from spinekit.errors import ConflictError, UnknownNameError
from spinekit.exercise import Exercise
from spinekit.facts import FACTS
from spinekit.messages import Message
from spinekit.safety.changing import Change, Changes
from spinekit.safety.kleene import Reader, Truth
from spinekit.safety.readings import reader
from spinekit.safety.rule import Level, Rule, Scope
from spinekit.safety.terms import Kind
from spinekit.safety.verdict import Finding
from spinekit.validation import instance

__all__ = ["Compiled", "Grounds", "Profile", "Row", "bits"]


def bits(rules: int) -> Iterator[int]:
    """Go through the numbers of the rules in a set, strictest rule first.

    Args:
        rules: The set, one bit a rule.

    Yields:
        The number of each rule.

    Examples:
        >>> list(bits(0b10110))
        [1, 2, 4]
    """
    while rules:
        lowest = rules & -rules
        yield lowest.bit_length() - 1
        rules ^= lowest


@attrs.frozen
class Grounds:
    """What a rule goes by for one person.

    Examples:
        >>> Grounds(("age",), (), (("age", 59),)).used
        ('age',)
    """

    used: tuple[str, ...]
    """The facts it looks at that are known, in the order of the rule."""

    missing: tuple[str, ...]
    """The facts it hangs on that are unknown; none where the others decide."""

    changes: tuple[Change, ...]
    """Single answers that would each silence it, all else as it is: fact and answer."""


@attrs.frozen(eq=False)
class Row:
    """A rule made ready: both conditions as functions, and what its message needs.

    Examples:
        >>> from spinekit.evidence import OUR_JUDGEMENT, Basis
        >>> from spinekit.safety.conditions import fact
        >>> from spinekit.safety.rule import Instead, Topic
        >>> rule = Rule(
        ...     id="r-frail",
        ...     topic=Topic.BONE,
        ...     scope=Scope.PERSON,
        ...     when=fact("frail"),
        ...     level=Level.CAUTION,
        ...     instead=Instead(text="Have someone near."),
        ...     message="Take your time.",
        ...     citations=(OUR_JUDGEMENT,),
        ...     basis=Basis.EXPERT_JUDGEMENT,
        ... )
        >>> row = Row.of(rule)
        >>> row.facts, row.when({"frail": True}.get), str(row.message)
        (('frail',), True, 'Take your time.')
        >>> row.grounds({"frail": True}.get).changes, row.grounds({}.get).missing
        ((('frail', False),), ('frail',))
    """

    rule: Rule
    """The rule."""

    when: Callable[[Reader], Truth]
    """Whether it concerns a person."""

    demands: Callable[[Reader], Truth]
    """Whether it stands against a thing."""

    facts: tuple[str, ...]
    """The facts it asks for."""

    changes: Changes
    """What there is to try to silence it for a person."""

    unanswered: Grounds
    """What it goes by where nothing it asks for is known: the same for all such people."""

    names: frozenset[str]
    """What its message takes from the person or the exercise."""

    message: Message | None
    """Its message, where that is the same for everyone."""

    @classmethod
    def of(cls, rule: Rule) -> "Row":
        """Return *rule* made ready.

        Args:
            rule: The rule.

        Returns:
            The row.
        """
        names = rule.message_names - frozenset(rule.arguments)
        changes = Changes.of(rule.when)
        return cls(
            rule,
            rule.when.compiled(),
            rule.demands.compiled(),
            rule.when.facts,
            changes,
            Grounds((), rule.when.open_names(_unknown), changes.silencing(_unknown)),
            names,
            None if names else Message(rule.message, rule.arguments),
        )

    def grounds(self, known: Reader) -> Grounds:
        """Return what the rule goes by for a person.

        Args:
            known: What is known of each fact.

        Returns:
            The facts it uses and misses, and the answers that would silence it.
        """
        used = tuple(name for name in self.facts if known(name) is not None)
        if not used:
            return self.unanswered
        return Grounds(used, self.rule.when.open_names(known), self.changes.silencing(known))


@attrs.frozen(eq=False)
class Profile:
    """Which rules an exercise breaks, and which it may break, without a dosage.

    ``messages`` and ``unanswered`` are filled as they are needed, always with the same values.

    Examples:
        >>> from spinekit.demands import Demands, Position
        >>> from spinekit.exercise import Phase
        >>> lying = Demands(position=Position.SUPINE)
        >>> tilt = Exercise(
        ...     id="tilt",
        ...     name="Tilt",
        ...     family="tilt",
        ...     phase=Phase.MAIN,
        ...     demands=lying,
        ...     surfaces={"bed"},
        ...     trains={},
        ... )
        >>> list(bits(Profile(tilt, surely=0b101, maybe=0).surely))
        [0, 2]
    """

    exercise: Exercise
    """The exercise."""

    surely: int
    """The rules it breaks, one bit each."""

    maybe: int
    """The rules it may break, one bit each, depending on the dosage or on demands nobody knows."""

    messages: dict[int, Message] = attrs.field(factory=dict[int, Message])
    """Messages that name the exercise and nothing about the person, by rule."""

    unanswered: dict[int, Finding] = attrs.field(factory=dict[int, Finding])
    """Findings for whoever has answered nothing that the rule asks, by rule: they are the same."""


class Compiled:
    """A rule set made ready, and the exercises it has been laid beside.

    Examples:
        >>> nothing = Compiled((), ())
        >>> nothing.rules, nothing.soft, list(nothing.in_scope)[0].value
        ((), 0, 'person')
        >>> from spinekit.safety.standard import standard_rules
        >>> from spinekit.samples import BED_BRIDGE
        >>> bridge = BED_BRIDGE.exercise
        >>> compiled = Compiled(standard_rules(), [bridge])
        >>> forbidding = compiled.where(lambda rule: rule.level.name == "FORBID")
        >>> forbidding.bit_count() > 20
        True
        >>> known, afresh = (
        ...     compiled.profile(bridge, forbidding),
        ...     compiled.looked_at(bridge, forbidding),
        ... )
        >>> known.exercise is afresh.exercise
        True
    """

    __slots__ = (
        "_asking",
        "_live",
        "_sure",
        "dosed",
        "in_scope",
        "placed",
        "profiles",
        "rows",
        "rules",
        "soft",
    )

    def __init__(self, rules: Iterable[Rule], exercises: Iterable[Exercise]) -> None:
        """Order and check *rules*, and look at *exercises* once."""
        given = [instance(Rule, "Judge.rules")(rule) for rule in rules]
        self.rules: tuple[Rule, ...] = tuple(sorted(given, key=lambda rule: (-rule.level, rule.id)))
        _check(self.rules)
        self.rows: tuple[Row, ...] = tuple(Row.of(rule) for rule in self.rules)
        self.in_scope: dict[Scope, int] = {scope: self.where(_in_scope(scope)) for scope in Scope}
        self.soft: int = self.where(
            lambda rule: rule.level is Level.MODIFY and rule.instead.softens
        )
        self.dosed: int = self.where(lambda rule: bool(rule.demands.of_kind(Kind.DOSE)))
        self.placed: int = self.where(
            lambda rule: any(name.startswith("surfaces.") for name in rule.demands.names)
        )
        self._asking: dict[str, int] = {}
        for number, row in enumerate(self.rows):
            for name in row.facts:
                self._asking[name] = self._asking.get(name, 0) | 1 << number
        self._live, self._sure = self._read(_unknown, (1 << len(self.rows)) - 1)
        self.profiles: dict[str, Profile] = {}
        for one in exercises:
            exercise = instance(Exercise, "Judge.exercises")(one)
            self.profiles[exercise.id] = self.looked_at(exercise, self.in_scope[Scope.EXERCISE])

    def where(self, holds: Callable[[Rule], bool]) -> int:
        """Return the set of the rules for which *holds* does.

        Args:
            holds: A question about a rule.

        Returns:
            The set, one bit a rule.
        """
        return sum(1 << number for number, rule in enumerate(self.rules) if holds(rule))

    def concerning(self, known: Reader) -> tuple[int, int, int]:
        """Return which rules concern a person.

        Args:
            known: What is known of each fact.

        Returns:
            The rules that do or may, those that surely do, and those that ask for anything known;
            one bit each.

        Examples:
            >>> from spinekit.safety.standard import standard_rules
            >>> compiled = Compiled(standard_rules(), ())
            >>> may, surely, asking = compiled.concerning({"glaucoma": True}.get)
            >>> [compiled.rules[one].id for one in bits(surely & asking)]
            ['glaucoma-head-down', 'glaucoma-strain']
            >>> may & surely == surely
            True
        """
        asked = 0
        for name, rules in self._asking.items():
            if known(name) is not None:
                asked |= rules
        # What asks for nothing known says of everybody what it says of who answered nothing.
        live, sure = self._read(known, asked)
        return self._live & ~asked | live, self._sure & ~asked | sure, asked

    def _read(self, known: Reader, rules: int) -> tuple[int, int]:
        """Return which of *rules* concern a person or may, and which surely do."""
        live = sure = 0
        for number in bits(rules):
            truth = self.rows[number].when(known)
            if truth is not False:
                live |= 1 << number
                if truth:
                    sure |= 1 << number
        return live, sure

    def looked_at(self, exercise: Exercise, rules: int) -> Profile:
        """Return which of *rules* the exercise breaks or may break.

        Args:
            exercise: The exercise.
            rules: The rules to ask, one bit each.

        Returns:
            The profile, without any dosage.
        """
        read = reader(exercise)
        surely = maybe = 0
        for number in bits(rules):
            truth = self.rows[number].demands(read)
            if truth is None:
                maybe |= 1 << number
            elif truth:
                surely |= 1 << number
        return Profile(exercise, surely, maybe)

    def profile(self, exercise: Exercise, rules: int) -> Profile:
        """Return the profile of an exercise, from what has been looked at where that will do.

        Args:
            exercise: The exercise.
            rules: The rules that matter, one bit each.

        Returns:
            The profile, right for *rules* at least.
        """
        known = self.profiles.get(exercise.id)
        if known is None or known.exercise.demands is not exercise.demands:
            return self.looked_at(exercise, rules)
        if known.exercise is exercise:
            return known
        same = (
            known.exercise.equipment == exercise.equipment
            and known.exercise.trains == exercise.trains
            and known.exercise.family == exercise.family
            and known.exercise.name == exercise.name
        )
        if not same:
            return self.looked_at(exercise, rules)
        # Only where it is done has changed, as when a request narrows the surfaces.
        again = self.looked_at(exercise, rules & self.placed)
        return Profile(
            exercise,
            known.surely & ~self.placed | again.surely,
            known.maybe & ~self.placed | again.maybe,
            known.messages,
            known.unanswered,
        )


def _unknown(_name: str) -> None:
    """Answer nothing."""


def _in_scope(scope: Scope) -> Callable[[Rule], bool]:
    return lambda rule: rule.scope is scope


def _check(rules: tuple[Rule, ...]) -> None:
    """Refuse two rules of one id, and a fact that nobody can answer."""
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise ConflictError(
                "two rules share the id",
                path="Judge.rules",
                value=rule.id,
                remedy="leave one out, or rename it",
            )
        seen.add(rule.id)
        for name in rule.when.facts:
            if name not in FACTS:
                raise UnknownNameError.among(
                    name, FACTS, path=f"Judge.rules[{rule.id!r}].when", kind="fact"
                )
