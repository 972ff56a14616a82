"""The list an article gives, with its own doses, before anyone has asked for whom.

It states what the article states and no more; nothing here is composed or judged.
"""

import attrs

from spinekit.dosage import Dosage
from spinekit.evidence import Citation
from spinekit.exercise import Surface
from spinekit.ranges import Range
from spinekit.validation import (
    identifier,
    instance,
    member,
    optional,
    prose,
    set_of,
    tuple_of,
    whole,
)

__all__ = ["Protocol", "ProtocolItem"]


@attrs.frozen(kw_only=True)
class ProtocolItem:
    """One line of an article's list: an exercise at the article's own dose.

    Examples:
        >>> line = ProtocolItem(exercise="pelvic-tilt", dosage=Dosage.parse("2 x 12-15"))
        >>> str(line)
        'pelvic-tilt 2 x 12-15'
    """

    exercise: str = attrs.field(validator=identifier())
    """The id of the exercise."""

    dosage: Dosage = attrs.field(validator=instance(Dosage))
    """The dose as the article states it; it may leave parts open."""

    def __str__(self) -> str:
        """Return the exercise id and the dose."""
        return f"{self.exercise} {self.dosage}"


@attrs.frozen(kw_only=True)
class Protocol:
    """The list of an article: its exercises, in its order, at its doses.

    Examples:
        >>> from spinekit.evidence import OUR_JUDGEMENT
        >>> Protocol(id="two", name="Two", items=(), citations=(OUR_JUDGEMENT,)).surfaces
        frozenset()
    """

    id: str = attrs.field(validator=identifier())
    """Its id, such as ``bed-10-minutes``."""

    name: str = attrs.field(validator=prose())
    """What people call it."""

    items: tuple[ProtocolItem, ...] = attrs.field(
        converter=tuple_of("Protocol.items", lambda path: instance(ProtocolItem, path))
    )
    """Its lines, in the article's order."""

    written_for: frozenset[str] = attrs.field(
        default=frozenset(), converter=set_of("Protocol.written_for", identifier)
    )
    """Facts about the people it was written for, such as ``osteoporosis``."""

    surfaces: frozenset[Surface] = attrs.field(
        default=frozenset(),
        converter=set_of("Protocol.surfaces", lambda path: member(path, Surface)),
    )
    """The surfaces the article has in mind; empty where it does not say."""

    days_per_week: Range | None = attrs.field(default=None, validator=optional(instance(Range)))
    """How often the article says to do it; ``None`` where it does not say."""

    minutes: int | None = attrs.field(default=None, validator=optional(whole(low=1, high=120)))
    """The minutes the article says it takes; ``None`` where it does not say."""

    citations: tuple[Citation, ...] = attrs.field(
        converter=tuple_of("Protocol.citations", lambda path: instance(Citation, path))
    )
    """The article."""

    notes: tuple[str, ...] = attrs.field(default=(), converter=tuple_of("Protocol.notes", prose))
    """Where the article breaks off or leaves things open."""

    def __str__(self) -> str:
        """Return the name."""
        return self.name
