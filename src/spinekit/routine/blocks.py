"""What is done, and how long it takes: an exercise at a dose, and the items of one position.

An item and a block check that they can be done as they stand. Why they were
chosen is not said here.

Time: an item takes the seconds to get ready and the dose's own seconds
(:attr:`spinekit.dosage.Dosage.seconds`), a block those of its items and the
seconds to get into position. Nothing else is counted, so the parts always add
up to the whole.
"""

import attrs

from spinekit.demands import Position
from spinekit.dosage import Dosage, Timing
from spinekit.errors import InvalidValueError
from spinekit.evidence import OUR_JUDGEMENT, Citation
from spinekit.exercise import Exercise, Modification, Phase
from spinekit.frozen import FrozenMapping
from spinekit.messages import Message
from spinekit.ranges import Range
from spinekit.validation import (
    instance,
    member,
    prose,
    tuple_of,
    whole,
)

__all__ = ["SET_UP_SECONDS", "Block", "Item"]

SET_UP_SECONDS: FrozenMapping[Position, int] = FrozenMapping(
    {
        Position.STANDING: 10,
        Position.SEATED: 10,
        Position.SUPINE: 20,
        Position.SIDE_LYING: 20,
        Position.PRONE: 25,
        Position.QUADRUPED: 20,
    }
)
"""Seconds to get into each position, once per block: our own judgement, no source states them.

Examples:
    >>> SET_UP_SECONDS[Position.STANDING]
    10
"""


@attrs.frozen(kw_only=True)
class Item:
    """An exercise at a dose, as a part of a routine.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> BED_BRIDGE.seconds
        Range(low=160, high=184)
        >>> BED_BRIDGE.position.value
        'supine'
    """

    exercise: Exercise = attrs.field(validator=instance(Exercise))
    """The exercise, with any modification already applied."""

    dosage: Dosage = attrs.field(validator=instance(Dosage))
    """How much of it; complete."""

    phase: Phase = attrs.field(
        default=attrs.Factory(
            # A default is made before any field is checked.
            lambda self: instance(Exercise, "Item.exercise")(self.exercise).phase,
            takes_self=True,
        ),
        converter=member("Item.phase", Phase),
    )
    """The part of the routine it stands in; its exercise's own unless said."""

    modifications: tuple[Modification, ...] = attrs.field(
        default=(),
        converter=tuple_of("Item.modifications", lambda path: instance(Modification, path)),
    )
    """How it was made gentler, in the order applied."""

    notes: tuple[Message, ...] = attrs.field(
        default=(), converter=tuple_of("Item.notes", lambda path: instance(Message, path))
    )
    """What to keep in mind, such as the cautions of the rules."""

    citations: tuple[Citation, ...] = attrs.field(
        default=(OUR_JUDGEMENT,),
        converter=tuple_of("Item.citations", lambda path: instance(Citation, path)),
    )
    """Where the dose comes from."""

    assumed: tuple[str, ...] = attrs.field(default=(), converter=tuple_of("Item.assumed", prose))
    """The parts of the dose that are our own choice, such as ``("sets",)``."""

    timing: Timing = attrs.field(factory=Timing, validator=instance(Timing))
    """The second counts its length is reckoned with."""

    def __attrs_post_init__(self) -> None:
        """Refuse a dose that leaves anything open."""
        if not self.dosage.is_complete:
            raise InvalidValueError(
                "does not state " + " and ".join(self.dosage.missing),
                path="Item.dosage",
                value=str(self.dosage),
                remedy="complete it with Dosage.completed",
            )
        if self.exercise.demands is None:
            raise InvalidValueError(
                "is incomplete: its position is unknown",
                path="Item.exercise",
                value=self.exercise.id,
                remedy="choose a complete exercise",
            )

    @property
    def position(self) -> Position:
        """The position it is done in."""
        position = self.exercise.position
        if position is None:  # the constructor has refused this
            raise InvalidValueError("has no position", path="Item.exercise", value=self.exercise.id)
        return position

    @property
    def seconds(self) -> Range:
        """How long it takes, getting ready included, in seconds."""
        return self.dosage.seconds_with(self.timing) + self.timing.prepare

    def __str__(self) -> str:
        """Return the exercise and its dose."""
        return f"{self.exercise.name}: {self.dosage}"


@attrs.frozen(kw_only=True)
class Block:
    """Items of one phase, done one after the other in one position.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> block = Block(items=(BED_BRIDGE,), set_up=20)
        >>> block.position.value, block.seconds.low
        ('supine', 180)
        >>> block.phase.value
        'main'
    """

    items: tuple[Item, ...] = attrs.field(
        converter=tuple_of("Block.items", lambda path: instance(Item, path))
    )
    """The items, in order; at least one."""

    set_up: int = attrs.field(
        default=attrs.Factory(
            lambda self: SET_UP_SECONDS[self.items[0].position] if self.items else 0,
            takes_self=True,
        ),
        validator=whole(low=0, high=600),
    )
    """Seconds to get into the position."""

    def __attrs_post_init__(self) -> None:
        """Refuse an empty block, and one that changes position or phase."""
        if not self.items:
            raise InvalidValueError(
                "is empty", path="Block.items", value=self.items, remedy="give an item"
            )
        for name in ("position", "phase"):
            if len({getattr(item, name) for item in self.items}) > 1:
                raise InvalidValueError(
                    f"change the {name} within the block",
                    path="Block.items",
                    value=[getattr(item, name).value for item in self.items],
                    remedy="make one block for each",
                )

    @property
    def phase(self) -> Phase:
        """The part of the routine."""
        return self.items[0].phase

    @property
    def position(self) -> Position:
        """The position all its items are done in."""
        return self.items[0].position

    @property
    def seconds(self) -> Range:
        """How long it takes, getting into position included, in seconds."""
        return sum((item.seconds for item in self.items), Range(self.set_up))
