"""How much of what was due has been done. Nothing follows from it here."""

import attrs

from spinekit.validation import whole

__all__ = ["Adherence"]


@attrs.frozen(kw_only=True)
class Adherence:
    """How much of what was due has been done.

    Examples:
        >>> Adherence(done=5, due=6, items_done=24, items_due=36).percent
        83
    """

    done: int = attrs.field(validator=whole())
    """Sessions with a log."""

    due: int = attrs.field(validator=whole())
    """Sessions whose day has come, done or missed."""

    items_done: int = attrs.field(validator=whole())
    """Items of those sessions that were logged."""

    items_due: int = attrs.field(validator=whole())
    """Items of those sessions."""

    @property
    def percent(self) -> int | None:
        """Sessions done of those due, in percent, rounded down; ``None`` where none was due."""
        return None if not self.due else 100 * self.done // self.due
