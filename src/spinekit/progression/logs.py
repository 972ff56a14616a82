"""What was really done and how it felt: the log of one exercise, and of one session.

Here live the two values a program fills in; nothing here decides anything. Any
field of a log may be missing, and what is missing is unknown: it never counts
as done, as painless or as well done. The library reads no clock, so the date
comes from the caller.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

import attrs

from spinekit.dosage import (
    COUNT_LIMITS,
    SECONDS_LIMITS,
    SETS_LIMITS,
    Dosage,
    Hold,
    Holds,
    Load,
    Reps,
)
from spinekit.dosage.load import load_check
from spinekit.errors import InvalidTypeError, InvalidValueError
from spinekit.facts import Answer
from spinekit.frozen import FrozenMapping
from spinekit.person import Person
from spinekit.routine import Item
from spinekit.validation import (
    boolean,
    checking,
    identifier,
    instance,
    member,
    optional,
    tuple_of,
    whole,
)

__all__ = ["ItemLog", "SessionLog", "Side", "StopReason"]


class Side(StrEnum):
    """The side of the body a log speaks of.

    Examples:
        >>> [side.value for side in Side]
        ['left', 'right']
    """

    LEFT = "left"
    """The left."""
    RIGHT = "right"
    """The right."""


class StopReason(StrEnum):
    """Why an exercise was stopped before its dose was done.

    Examples:
        >>> StopReason("sharp_pain") is StopReason.SHARP_PAIN
        True
    """

    SHARP_PAIN = "sharp_pain"
    """A sharp pain: this exercise ends."""
    NEW_NUMBNESS = "new_numbness"
    """New tingling, numbness or weakness in an arm or a leg: everything ends."""
    WARNING_SIGN = "warning_sign"
    """Chest pain, severe breathlessness, faintness, trouble speaking or seeing: everything ends."""
    PAIN = "pain"
    """Pain that was not sharp; how much is for :attr:`ItemLog.pain`."""
    TIRED = "tired"
    """Too tired to go on."""
    FORM = "form"
    """It could no longer be done as described."""
    OTHER = "other"
    """Something that says nothing about the dose, such as the telephone."""


def _numbers(
    path: str, high: int
) -> Callable[[Iterable[int] | int | None], tuple[int, ...] | None]:
    check = whole(path, 0, high)

    def convert(value: Iterable[int] | int | None) -> tuple[int, ...] | None:
        if value is None:
            return None
        if isinstance(value, int):
            return (check(value),)
        return tuple_of(path, lambda inner: whole(inner, 0, high))(value)

    return convert


def _reason(value: StopReason | str | None) -> StopReason | None:
    return None if value is None else member("ItemLog.stopped", StopReason)(value)


def _side(value: Side | str | None) -> Side | None:
    return None if value is None else member("ItemLog.side", Side)(value)


@attrs.frozen(kw_only=True)
class ItemLog:
    """What was done of one exercise in one session, and how it felt.

    Two logs of one exercise in one session, one for each :class:`Side`, say that
    the sides differed; the weaker side and the worse answer count.

    Examples:
        >>> log = ItemLog(exercise="bird-dog", sets=2, counts=(12, 11), pain=2)
        >>> log.counts, log.pain_next_morning is None
        ((12, 11), True)
        >>> log.sets_done, ItemLog(exercise="bird-dog", counts=(12, 11)).sets_done
        (2, 2)
    """

    exercise: str = attrs.field(validator=identifier())
    """The id of the exercise."""

    dosage: Dosage | None = attrs.field(default=None, validator=optional(instance(Dosage)))
    """The dose that was asked for. Without it no log speaks for a dose, so nothing advances."""

    side: Side | None = attrs.field(default=None, converter=_side)
    """The side it speaks of; ``None`` for both."""

    sets: int | None = attrs.field(
        default=None, validator=optional(whole(low=0, high=SETS_LIMITS.high))
    )
    """Sets done, 0 to 20."""

    counts: tuple[int, ...] | None = attrs.field(
        default=None, converter=_numbers("ItemLog.counts", COUNT_LIMITS.high)
    )
    """Repetitions or holds of each set, 0 to 200; one number stands for every set."""

    seconds: tuple[int, ...] | None = attrs.field(
        default=None, converter=_numbers("ItemLog.seconds", SECONDS_LIMITS.high)
    )
    """Seconds of the holds of each set, 0 to 3,600; one number stands for every set."""

    load: Load | None = attrs.field(default=None, validator=optional(load_check))
    """The load used."""

    effort: int | None = attrs.field(default=None, validator=optional(whole(low=0, high=10)))
    """How hard it felt, 0 to 10."""

    form_solid: bool | None = attrs.field(default=None, validator=optional(boolean()))
    """Whether it was done as described to the last repetition."""

    pain: int | None = attrs.field(default=None, validator=optional(whole(low=0, high=10)))
    """The worst pain while doing it, 0 to 10."""

    pain_next_morning: int | None = attrs.field(
        default=None, validator=optional(whole(low=0, high=10))
    )
    """Pain on the next morning, 0 to 10."""

    usual_pain: int | None = attrs.field(default=None, validator=optional(whole(low=0, high=10)))
    """Pain on a usual morning, 0 to 10: the baseline for the next morning."""

    days_to_settle: int | None = attrs.field(default=None, validator=optional(whole(high=365)))
    """Days until pain was back to usual; a person still waiting gives the days so far."""

    stopped: StopReason | None = attrs.field(default=None, converter=_reason)
    """Why it was stopped early; ``None`` where it was not, or nobody said."""

    def __attrs_post_init__(self) -> None:
        """Refuse lists that do not fit the number of sets."""
        sets = self.sets_done
        for name in ("counts", "seconds"):
            values = getattr(self, name)
            if values is not None and len(values) not in {1, sets or 1}:
                raise InvalidValueError(
                    f"does not fit the {sets} sets done" if values else "names no set",
                    path=f"ItemLog.{name}",
                    value=values,
                    remedy="give one number for each set, one for all, or None where nobody counted",
                )

    @property
    def sets_done(self) -> int | None:
        """Sets done, read off the list of repetitions or holds where not given."""
        if self.sets is not None:
            return self.sets
        lists = [len(one) for one in (self.counts, self.seconds) if one is not None]
        return max(lists) if lists and max(lists) > 1 else None

    @classmethod
    def of(
        cls,
        item: Item,
        *,
        form_solid: bool | None = None,
        pain: int | None = None,
        pain_next_morning: int | None = None,
        usual_pain: int | None = None,
        effort: int | None = None,
    ) -> "ItemLog":
        """Return the log of an item done exactly as asked, at the low end of its ranges.

        Use :func:`attrs.evolve` for whatever was different.

        Args:
            item: What was asked.
            form_solid: Whether it was done as described.
            pain: The worst pain while doing it, 0 to 10.
            pain_next_morning: Pain on the next morning, 0 to 10.
            usual_pain: Pain on a usual morning, 0 to 10.
            effort: How hard it felt, 0 to 10.

        Returns:
            The log; how it felt stays unknown where it is not given.

        Examples:
            >>> from spinekit.catalog import Catalog
            >>> bridge = Catalog.standard()["glute-bridge"]
            >>> item = Item(exercise=bridge, dosage=Dosage.parse("2 x 10-12 x 2s"))
            >>> log = ItemLog.of(item, form_solid=True, pain=1)
            >>> log.sets, log.counts, log.seconds
            (2, (10,), (2,))
        """
        lowest = item.dosage.lowest()
        work = lowest.work
        count = work.count if isinstance(work, Reps | Holds) else None
        seconds = work.seconds if isinstance(work, Hold | Holds) else None
        return cls(
            exercise=item.exercise.id,
            dosage=item.dosage,
            sets=None if lowest.sets is None else lowest.sets.low,
            counts=None if count is None else count.low,
            seconds=None if seconds is None else seconds.low,
            load=item.dosage.load,
            effort=effort,
            form_solid=form_solid,
            pain=pain,
            pain_next_morning=pain_next_morning,
            usual_pain=usual_pain,
        )


def _judge_date(value: object, path: str) -> dt.date:
    if type(value) is not dt.date:
        raise InvalidTypeError(
            "must be a date",
            path=path,
            value=value,
            remedy="give a datetime.date, of a datetime its .date()",
        )
    return value


def _answers(
    value: Mapping[str, Answer | None],
) -> FrozenMapping[str, Answer | None]:
    if not isinstance(value, Mapping):
        raise InvalidTypeError(
            "must be a mapping of fact ids to answers",
            path="SessionLog.answers",
            value=value,
            remedy="give a dict such as {'osteoporosis': True}",
        )
    for name, answer in value.items():
        Person.from_mapping({name: answer})
    return FrozenMapping((name, value[name]) for name in sorted(value))


@attrs.frozen(kw_only=True)
class SessionLog:
    """One session: its day, what was done, and what has changed about the person.

    Examples:
        >>> from datetime import date
        >>> log = SessionLog(date=date(2025, 3, 3), answers={"osteoporosis": True})
        >>> log.items, dict(log.answers)
        ((), {'osteoporosis': True})
    """

    date: dt.date = attrs.field(validator=checking("date", _judge_date))
    """The day of the session."""

    items: tuple[ItemLog, ...] = attrs.field(
        default=(), converter=tuple_of("SessionLog.items", lambda path: instance(ItemLog, path))
    )
    """What was done; an exercise that is not here was not logged, whatever became of it."""

    answers: FrozenMapping[str, Answer | None] = attrs.field(
        factory=FrozenMapping[str, Answer | None], converter=_answers
    )
    """Answers that have changed since the last session, by fact id; ``None`` takes one back."""

    def of(self, exercise: str) -> tuple[ItemLog, ...]:
        """Return the logs of one exercise; two where the sides were logged apart.

        Args:
            exercise: The id of the exercise.

        Returns:
            Its logs, in order; none where it was not logged.

        Examples:
            >>> from datetime import date
            >>> SessionLog(date=date(2025, 3, 3)).of("bird-dog")
            ()
        """
        return tuple(log for log in self.items if log.exercise == exercise)
