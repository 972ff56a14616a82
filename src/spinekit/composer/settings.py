"""The numbers the composer weighs with, each with where it comes from.

None of them is clinical: they decide how coverage, set-ups and preferences
compare, never what is safe. All are our own judgement, chosen so that coverage
of the goals always comes first, few changes of position second, and preference
only orders equals.
"""

import attrs

from spinekit.demands import Position
from spinekit.errors import InvalidValueError
from spinekit.frozen import FrozenMapping
from spinekit.routine import SET_UP_SECONDS
from spinekit.validation import mapping, member, whole

__all__ = ["ComposerSettings"]


@attrs.frozen(kw_only=True)
class ComposerSettings:
    """How the composer weighs; every field is our own judgement.

    Examples:
        >>> ComposerSettings().full_points
        12
    """

    full_points: int = attrs.field(default=12, validator=whole(low=1, high=1000))
    """Points per unit of dose up to half of what is wanted, per weight of the goal."""

    less_points: int = attrs.field(default=7, validator=whole(low=0, high=1000))
    """Points per unit from half of what is wanted up to all of it."""

    beyond_points: int = attrs.field(default=1, validator=whole(low=0, high=1000))
    """Points per unit beyond what is wanted."""

    change_points: int = attrs.field(default=1, validator=whole(low=0, high=1000))
    """Points lost per second of getting into position."""

    scale: int = attrs.field(default=1_000, validator=whole(low=1, high=100_000))
    """Every point above counts this often, so that preference cannot outweigh one of them."""

    most_prefer: int = attrs.field(default=20, validator=whole(low=0, high=1000))
    """The largest preference of one exercise, up or down; below ``scale`` for any routine."""

    minutes_per_set: int = attrs.field(default=4, validator=whole(low=1, high=60))
    """One set of a goal's main exercise is wanted for each so many minutes of routine."""

    fewest_sets: int = attrs.field(default=2, validator=whole(low=1, high=20))
    """Sets wanted of each goal, however short the routine."""

    most_sets: int = attrs.field(default=6, validator=whole(low=1, high=20))
    """Sets wanted of each goal, however long the routine."""

    max_nodes: int = attrs.field(default=40_000, validator=whole(low=1))
    """Nodes the search may visit before it gives the best found and the gap."""

    priced: int = attrs.field(default=24, validator=whole(low=0, high=10_000))
    """Left-out exercises whose price is worked out, by solving once more with each forced in."""

    idle_seconds: int = attrs.field(default=120, validator=whole())
    """Unused seconds above which the routine says why they are left."""

    set_up: FrozenMapping[Position, int] = attrs.field(
        default=SET_UP_SECONDS,
        converter=mapping(
            "ComposerSettings.set_up",
            member("ComposerSettings.set_up", Position),
            whole("ComposerSettings.set_up", 0, 600),
        ),
    )
    """Seconds to get into each position."""

    def __attrs_post_init__(self) -> None:
        """Refuse weights under which more dose would be worth more than the first."""
        if not self.full_points >= self.less_points >= self.beyond_points:
            raise InvalidValueError(
                "must not rise",
                path="ComposerSettings.full_points, less_points, beyond_points",
                value=(self.full_points, self.less_points, self.beyond_points),
                remedy="order them from most to fewest",
            )
        if self.fewest_sets > self.most_sets:
            raise InvalidValueError(
                f"is above most_sets, {self.most_sets}",
                path="ComposerSettings.fewest_sets",
                value=self.fewest_sets,
                remedy="swap the two",
            )
        missing = [position.value for position in Position if position not in self.set_up]
        if missing:
            raise InvalidValueError(
                f"lacks {', '.join(missing)}",
                path="ComposerSettings.set_up",
                remedy="give the seconds of every position",
            )
