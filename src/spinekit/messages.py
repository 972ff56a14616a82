"""A message that can be shown in any language: a template and its arguments.

No sentence a person may read is ever stored ready-made inside a decision or a
finding. It is kept as a template, in English, that doubles as the message id
for a translation, and the arguments that fill it. An argument may be a message
itself, so that what is said of a finding, say, never swallows the template the
finding is translated by.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from string import Formatter

import attrs

from spinekit.errors import InvalidTypeError, InvalidValueError
from spinekit.frozen import FrozenMapping

__all__ = ["DEEPEST", "Message", "verbatim"]

DEEPEST = 4
"""The most messages inside one another; more would be no sentence any more."""


def _arguments(
    value: "Mapping[str, str | int | Message]",
) -> "FrozenMapping[str, str | int | Message]":
    if not isinstance(value, Mapping):
        raise InvalidTypeError(
            "must be a mapping of names to texts, whole numbers or messages",
            path="Message.arguments",
            value=value,
            remedy="give a dict",
        )
    for name, argument in value.items():
        # Most are plain texts, which need no closer look.
        if not (type(argument) is str and type(name) is str and name.isidentifier()):
            _check(name, argument)
    return FrozenMapping((key, value[key]) for key in sorted(value))


def _check(name: object, argument: object) -> None:
    """Refuse an argument that could not stand in a template."""
    if not (isinstance(name, str) and name.isidentifier()):
        raise InvalidTypeError(
            "must name a place of the template",
            path="Message.arguments",
            value=name,
            remedy="use names such as 'exercise'",
        )
    if isinstance(argument, Message):
        if _depth(argument) >= DEEPEST:
            raise InvalidValueError(
                f"holds messages {DEEPEST} deep",
                path=f"Message.arguments[{name!r}]",
                value=str(argument),
                remedy="say it in fewer parts",
            )
    elif not isinstance(argument, str) and type(argument) is not int:
        raise InvalidTypeError(
            "must be a text, a whole number or a message",
            path=f"Message.arguments[{name!r}]",
            value=argument,
            remedy="give a str, an int or a Message",
        )


def _depth(message: "Message") -> int:
    """Return how many messages stand inside one another, this one included."""
    inner = (_depth(one) for one in message.arguments.values() if isinstance(one, Message))
    return 1 + max(inner, default=0)


def _places(template: str) -> frozenset[str]:
    """Return the names in braces of *template*."""
    if not isinstance(template, str):
        raise InvalidTypeError(
            "must be a text", path="Message.template", value=template, remedy="give a str"
        )
    if not template:
        raise InvalidValueError(
            "must not be empty", path="Message.template", value=template, remedy="write the text"
        )
    if "{" not in template and "}" not in template:
        return frozenset()
    return _named_in(template)


@lru_cache(maxsize=1_024)
def _named_in(template: str) -> frozenset[str]:
    """Return the names in braces of a text that has braces; the same few are used again and again."""
    try:
        parts = list(Formatter().parse(template))
    except ValueError:
        raise InvalidValueError(
            "is no template",
            path="Message.template",
            value=template,
            remedy="close every brace, or double it",
        ) from None
    names = frozenset(name for _, name, _, _ in parts if name is not None)
    for _, name, form, conversion in parts:
        if name is not None and (form or conversion or not name.isidentifier()):
            raise InvalidValueError(
                "has more than a name in braces",
                path="Message.template",
                value=template,
                remedy="write plain names, such as {exercise}",
            )
    return names


def verbatim(text: str) -> str:
    """Return *text* as a part of a template that stands for itself: its braces doubled.

    Args:
        text: A finished text.

    Returns:
        The same where it has no braces.

    Examples:
        >>> verbatim("Lift {slowly}.")
        'Lift {{slowly}}.'
    """
    return text.replace("{", "{{").replace("}", "}}")


@attrs.frozen
class Message:
    """One thing to say: a template with named places, and what goes into them.

    Examples:
        >>> message = Message(
        ...     "{exercise} takes {seconds} s", {"exercise": "Bird dog", "seconds": 90}
        ... )
        >>> str(message)
        'Bird dog takes 90 s'
        >>> print(Message("If this is so: {finding}", {"finding": message}))
        If this is so: Bird dog takes 90 s
    """

    template: str
    """English text with ``{names}`` in braces; also the id a translation is looked up by."""

    arguments: "FrozenMapping[str, str | int | Message]" = attrs.field(
        factory=FrozenMapping, converter=_arguments
    )
    """What fills the places, by name, and perhaps more: texts, whole numbers, or messages of their
    own; kept in alphabetical order."""

    def __attrs_post_init__(self) -> None:
        """Refuse a template that could not be shown."""
        missing = [name for name in _places(self.template) if name not in self.arguments]
        if missing:
            missing.sort()
            raise InvalidValueError(
                "lacks " + " and ".join(missing),
                path="Message.arguments",
                value=list(self.arguments),
                remedy="give an argument for each name in braces",
            )

    @classmethod
    def plain(cls, text: str) -> "Message":
        """Return a message that says *text* as it stands, braces and all.

        Args:
            text: A finished text, such as one written by a clinic.

        Returns:
            A message without arguments.

        Examples:
            >>> print(Message.plain("Lift {slowly}."))
            Lift {slowly}.
        """
        return cls(verbatim(text))

    @classmethod
    def joined(cls, messages: "Iterable[Message]") -> "Message":
        """Return several messages as one, one after the other.

        Each stays a message of its own, so that it is translated by itself.

        Args:
            messages: What to say, in order; one at least.

        Returns:
            The message; of a single one, that one.

        Examples:
            >>> print(Message.joined([Message("Allow {n} min.", {"n": 12}), Message("Sit.")]))
            Allow 12 min. Sit.
        """
        parts = {f"part_{number}": one for number, one in enumerate(messages, start=1)}
        if len(parts) == 1:
            return parts["part_1"]
        return cls(" ".join(f"{{{name}}}" for name in parts), parts)

    def __str__(self) -> str:
        """Return the text in English."""
        return self.template.format_map(self.arguments)


# The class names itself in the type of a field, which attrs can only read now.
attrs.resolve_types(Message)
