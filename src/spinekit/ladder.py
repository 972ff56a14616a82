"""Ladders: the steps from an easier version of a movement to a harder one.

A rung is an exercise at a dose. What it takes to leave a rung, upward or
downward, stands on the rung itself, as a text with its citations; the numbers
behind such texts are settings of :mod:`spinekit.progression`.
"""

import attrs

from spinekit.dosage import Dosage
from spinekit.errors import InvalidValueError
from spinekit.evidence import OUR_JUDGEMENT, Citation
from spinekit.validation import boolean, identifier, instance, prose, tuple_of

__all__ = ["Ladder", "Rung"]


@attrs.frozen(kw_only=True)
class Rung:
    """One step of a ladder: an exercise at a dose, and when to leave it.

    Examples:
        >>> rung = Rung(
        ...     exercise="bird-dog-low",
        ...     dosage=Dosage.parse("1 x 5 x 5s per side"),
        ...     up="Move on when all repetitions are steady.",
        ... )
        >>> str(rung)
        'bird-dog-low 1 x 5 x 5s per side'
    """

    exercise: str = attrs.field(validator=identifier())
    """The id of the exercise."""

    dosage: Dosage = attrs.field(validator=instance(Dosage))
    """The dose on this rung, complete."""

    up: str = attrs.field(default="", validator=prose(empty=True))
    """What must be reached before the next rung; empty on the last."""

    down: str = attrs.field(default="", validator=prose(empty=True))
    """What sends one back to the rung before; empty on the first."""

    assumed: bool = attrs.field(default=False, validator=boolean())
    """Whether part of the dose is our own choice because the texts are silent."""

    citations: tuple[Citation, ...] = attrs.field(
        default=(OUR_JUDGEMENT,),
        converter=tuple_of("Rung.citations", lambda path: instance(Citation, path)),
    )
    """What the dose and the criteria rest on."""

    def __str__(self) -> str:
        """Return the exercise id and the dose."""
        return f"{self.exercise} {self.dosage}"


@attrs.frozen(kw_only=True)
class Ladder:
    """The rungs of one movement, from easiest to hardest.

    Examples:
        >>> rung = Rung(exercise="elbow-prop", dosage=Dosage.parse("1 x 30s"))
        >>> ladder = Ladder(id="elbow-prop", name="Elbow prop", rungs=(rung,))
        >>> len(ladder.rungs)
        1
    """

    id: str = attrs.field(validator=identifier())
    """Its id."""

    name: str = attrs.field(validator=prose())
    """What people call it."""

    rungs: tuple[Rung, ...] = attrs.field(
        converter=tuple_of("Ladder.rungs", lambda path: instance(Rung, path))
    )
    """The rungs, easiest first."""

    citations: tuple[Citation, ...] = attrs.field(
        default=(OUR_JUDGEMENT,),
        converter=tuple_of("Ladder.citations", lambda path: instance(Citation, path)),
    )
    """What the order rests on."""

    def __attrs_post_init__(self) -> None:
        """Refuse a ladder without rungs."""
        if not self.rungs:
            raise InvalidValueError(
                "has no rung", path="Ladder.rungs", value=self.rungs, remedy="give at least one"
            )

    def __str__(self) -> str:
        """Return the name."""
        return self.name
