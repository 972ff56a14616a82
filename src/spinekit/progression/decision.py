"""The answer of progression: what to do next time, why, and what would have changed it.

Only the value lives here; :mod:`spinekit.progression.deciding` makes it.
"""

import attrs

from spinekit.evidence import Citation
from spinekit.messages import Message
from spinekit.progression.rules import DecisionKind
from spinekit.routine import Item
from spinekit.validation import boolean, identifier, instance, member, optional, tuple_of

__all__ = ["Decision"]


@attrs.frozen(kw_only=True)
class Decision:
    """What to do with an item next time, and why.

    Examples:
        >>> from spinekit.progression.rules import PROGRESSION_RULES
        >>> citations = PROGRESSION_RULES["prog-sharp-pain"].citations
        >>> decision = Decision(
        ...     kind="stop",
        ...     item=None,
        ...     reason=Message("{exercise} gave sharp pain.", {"exercise": "Bridge"}),
        ...     rules=("prog-sharp-pain",),
        ...     citations=citations,
        ... )
        >>> str(decision)
        'stop: Bridge gave sharp pain.'
    """

    kind: DecisionKind = attrs.field(converter=member("Decision.kind", DecisionKind))
    """Advance, hold, ease, stop or ask."""

    item: Item | None = attrs.field(validator=optional(instance(Item)))
    """The item for next time; ``None`` where it is left out."""

    reason: Message = attrs.field(validator=instance(Message))
    """Why, in one sentence or two."""

    rules: tuple[str, ...] = attrs.field(converter=tuple_of("Decision.rules", identifier))
    """Ids of the rules that decided, in :data:`PROGRESSION_RULES`, the reason's own first."""

    citations: tuple[Citation, ...] = attrs.field(
        converter=tuple_of("Decision.citations", lambda path: instance(Citation, path))
    )
    """What those rules rest on."""

    would_change: tuple[Message, ...] = attrs.field(
        default=(),
        converter=tuple_of("Decision.would_change", lambda path: instance(Message, path)),
    )
    """What would have made the decision another one, a sentence for each rule."""

    missing: tuple[str, ...] = attrs.field(
        default=(), converter=tuple_of("Decision.missing", identifier)
    )
    """Fields of the log, or facts, that were not stated and could let it advance."""

    everything: bool = attrs.field(default=False, validator=boolean())
    """Whether a stop concerns all exercise, not this item alone."""

    def __str__(self) -> str:
        """Return the kind and the reason."""
        return f"{self.kind.value}: {self.reason}"
