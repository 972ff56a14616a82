"""What is asked of the composer: for whom, how long, what for, with what at hand.

Everything but the person has a default, so ``Request(person)`` is a whole
request. A request is checked when it is built, names and all, against its own
catalog; whether anything can be composed from it is the composer's answer, not
an error.
"""

from collections.abc import Callable, Iterable

import attrs

from spinekit.catalog import Catalog
from spinekit.composer.presets import Goals, goals
from spinekit.composer.settings import ComposerSettings
from spinekit.dosage import Timing
from spinekit.errors import InvalidTypeError, InvalidValueError, UnknownNameError
from spinekit.exercise import Equipment, Surface, Target
from spinekit.frozen import FrozenMapping, StableSet
from spinekit.person import Person
from spinekit.ranges import Range
from spinekit.routine import Routine
from spinekit.safety import Rule
from spinekit.validation import instance, member, optional, set_of, tuple_of, whole

__all__ = ["LONGEST_MINUTES", "SHORTEST_MINUTES", "Request"]

SHORTEST_MINUTES = 5
"""The shortest routine that is composed, in minutes: our judgement."""

LONGEST_MINUTES = 60
"""The longest routine that is composed, in minutes: our judgement."""


def _ids(path: str) -> Callable[[Iterable[str]], frozenset[str]]:
    """Return the converter of a set of exercise names; the catalog is asked later."""
    return set_of(path, lambda one: instance(str, one))


def _recent(given: Iterable[Routine | Iterable[str]]) -> tuple[frozenset[str], ...]:
    path = "Request.recent"
    if isinstance(given, (str, bytes, Routine)) or not isinstance(given, Iterable):
        raise InvalidTypeError(
            "must be a sequence of routines",
            path=path,
            value=given,
            remedy="give the latest first, as routines or as sets of exercise ids",
        )
    return tuple(
        StableSet(item.exercise.id for item in one.items)
        if isinstance(one, Routine)
        else _ids(f"{path}[{number}]")(one)
        for number, one in enumerate(given)
    )


def _catalog(given: Catalog | None) -> Catalog:
    return Catalog.standard() if given is None else given


def _rules(given: Iterable[Rule] | None) -> tuple[Rule, ...] | None:
    if given is None:
        return None
    return tuple_of("Request.rules", lambda path: instance(Rule, path))(given)


def _goals(given: Goals) -> FrozenMapping[Target, int]:
    return goals(given)


@attrs.frozen
class Request:
    """What a routine should be like.

    Examples:
        >>> request = Request(Person.of(age=67, osteoporosis=True), minutes=20, goals="bone_health")
        >>> request.seconds
        1200
        >>> Request(Person.of(age=67), avoid={"supine bridge"}).avoid
        frozenset({'glute-bridge'})
        >>> request.all_rules == tuple(Catalog.standard().rules.values())
        True
    """

    person: Person = attrs.field(validator=instance(Person))
    """For whom."""

    minutes: int = attrs.field(
        default=15, validator=whole(low=SHORTEST_MINUTES, high=LONGEST_MINUTES)
    )
    """How long it may take at most, in minutes, 5 to 60."""

    goals: FrozenMapping[Target, int] = attrs.field(
        default="strengthen_back", converter=_goals, kw_only=True
    )
    """What for: target to weight. Give preset names, targets, or either with weights 1 to 9."""

    surfaces: frozenset[Surface] = attrs.field(
        default=frozenset(Surface),
        converter=set_of("Request.surfaces", lambda path: member(path, Surface)),
        kw_only=True,
    )
    """The surfaces there are; all of them unless said."""

    equipment: frozenset[Equipment] = attrs.field(
        default=frozenset({Equipment.PILLOW}),
        converter=set_of("Request.equipment", lambda path: member(path, Equipment)),
        kw_only=True,
    )
    """The equipment there is; a pillow unless said."""

    avoid: frozenset[str] = attrs.field(
        default=frozenset(), converter=_ids("Request.avoid"), kw_only=True
    )
    """Exercises to leave out, by id, name or alias; kept as ids."""

    prefer: frozenset[str] = attrs.field(
        default=frozenset(), converter=_ids("Request.prefer"), kw_only=True
    )
    """Exercises to take where it costs no coverage, by id, name or alias; kept as ids."""

    items: Range = attrs.field(default=Range(1, 12), validator=instance(Range), kw_only=True)
    """How many exercises."""

    warm_up: Range | None = attrs.field(
        default=None, validator=optional(instance(Range)), kw_only=True
    )
    """Percent of the time for the warm-up. Left out: 10 to 40 where anything suits, else none."""

    cool_down: Range | None = attrs.field(
        default=None, validator=optional(instance(Range)), kw_only=True
    )
    """Percent of the time for the cool-down. Left out: up to 30."""

    recent: tuple[frozenset[str], ...] = attrs.field(default=(), converter=_recent, kw_only=True)
    """Routines done lately, latest first, as routines or sets of ids: what they hold ranks lower."""

    acknowledge: frozenset[str] = attrs.field(
        default=frozenset(), converter=_ids("Request.acknowledge"), kw_only=True
    )
    """Ids of cautions and modifications that a professional has weighed for this person."""

    catalog: Catalog = attrs.field(
        default=None, converter=_catalog, validator=instance(Catalog), kw_only=True
    )
    """What to choose from; the standard catalog unless said."""

    rules: tuple[Rule, ...] | None = attrs.field(default=None, converter=_rules, kw_only=True)
    """The rules to keep; the catalog's unless said."""

    timing: Timing = attrs.field(factory=Timing, validator=instance(Timing), kw_only=True)
    """The second counts lengths are reckoned with."""

    settings: ComposerSettings = attrs.field(
        factory=ComposerSettings, validator=instance(ComposerSettings), kw_only=True
    )
    """The numbers the composer weighs with."""

    def __attrs_post_init__(self) -> None:
        """Find the exercises by their names, and refuse limits that contradict each other."""
        for name in ("avoid", "prefer"):
            given = getattr(self, name)
            ids = StableSet(_found(self.catalog, one, f"Request.{name}") for one in given)
            object.__setattr__(self, name, ids)
        if both := self.avoid & self.prefer:
            raise InvalidValueError(
                "is also to be avoided",
                path="Request.prefer",
                value=min(both),
                remedy="take it out of prefer or of avoid",
            )
        if not self.catalog.exercises:
            raise InvalidValueError(
                "holds no exercise",
                path="Request.catalog",
                remedy="add exercises, or leave catalog out for the standard one",
            )
        if not 1 <= self.items.low <= self.items.high <= 40:
            raise InvalidValueError(
                "is out of bounds",
                path="Request.items",
                value=str(self.items),
                remedy="give a Range from 1 to 40",
            )
        self._check_shares()
        self._check_acknowledged()

    def _check_shares(self) -> None:
        shares = {"warm_up": self.warm_up, "cool_down": self.cool_down}
        for name, share in shares.items():
            if share is not None and share.high > 100:
                raise InvalidValueError(
                    "is more than all of the time",
                    path=f"Request.{name}",
                    value=str(share),
                    remedy="give a Range of percent, 0 to 100",
                )
        lows = sum(share.low for share in shares.values() if share is not None)
        if lows > 100:
            raise InvalidValueError(
                "ask for more than all of the time together",
                path="Request.warm_up, Request.cool_down",
                value=lows,
                remedy="lower one of them",
            )

    def _check_acknowledged(self) -> None:
        rules = {rule.id: rule for rule in self.all_rules}
        for one in sorted(self.acknowledge):
            if one not in rules:
                raise UnknownNameError.among(one, rules, path="Request.acknowledge", kind="rule")
            if not rules[one].can_be_acknowledged:
                kind = "binding rule" if rules[one].binding else f"{rules[one].level.name} rule"
                raise InvalidValueError(
                    f"names a {kind}, which nobody can acknowledge",
                    path="Request.acknowledge",
                    value=one,
                    remedy="acknowledge cautions and modifications only",
                )

    @property
    def seconds(self) -> int:
        """The time there is, in seconds."""
        return self.minutes * 60

    @property
    def all_rules(self) -> tuple[Rule, ...]:
        """The rules that hold: the request's own, or its catalog's."""
        return tuple(self.catalog.rules.values()) if self.rules is None else self.rules

    def __str__(self) -> str:
        """Return the time and the goals."""
        return f"{self.minutes} minutes for {', '.join(target.value for target in self.goals)}"


def _found(catalog: Catalog, name: str, path: str) -> str:
    """Return the id of the exercise called *name*, with the request's own path on a mistake."""
    try:
        return catalog[name].id
    except UnknownNameError as error:
        raise attrs.evolve(error, path=path) from None
