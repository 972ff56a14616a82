"""A message that can be shown in any language: a template and its arguments.

No sentence a person may read is ever stored ready-made inside a decision or a
finding. It is kept as a template, in English, that doubles as the message id
for a translation, and the arguments that fill it.
"""

from collections.abc import Mapping

import attrs

from spinekit.errors import InvalidTypeError
from spinekit.frozen import FrozenMapping

__all__ = ["Message"]


def _arguments(value: Mapping[str, str | int]) -> FrozenMapping[str, str | int]:
    if not isinstance(value, Mapping):
        raise InvalidTypeError(
            "must be a mapping of names to texts or whole numbers",
            path="Message.arguments",
            value=value,
        )
    return FrozenMapping((key, value[key]) for key in sorted(value))


@attrs.frozen
class Message:
    """One thing to say: a template with named places, and what goes into them.

    Examples:
        >>> message = Message(
        ...     "{exercise} takes {seconds} s", {"exercise": "Bird dog", "seconds": 90}
        ... )
        >>> str(message)
        'Bird dog takes 90 s'
    """

    template: str
    """English text with ``{names}`` in braces; also the id a translation is looked up by."""

    arguments: FrozenMapping[str, str | int] = attrs.field(
        factory=FrozenMapping, converter=_arguments
    )
    """What fills the places, by name; kept in alphabetical order."""

    def __str__(self) -> str:
        """Return the text in English."""
        return self.template.format_map(self.arguments)
