"""Texts made harmless: nothing invisible may command a terminal or turn a line around.

The one rule that every renderer applies to every text before its own escaping.
A text of a user's own catalog, or an argument of a message, may hold anything.
"""

import re

__all__ = ["harmless"]

_COMMANDS = re.compile(
    # Control characters of both sets (escape sequences start with one), breaks between lines,
    # marks that change the reading direction, halves of characters.
    r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


def harmless(text: str) -> str:
    r"""Return a text with each character that commands replaced by a visible sign.

    Args:
        text: Any text.

    Returns:
        The same text on one line, as long as before.

    Examples:
        >>> harmless("Bird dog\x1b[2J")
        'Bird dog�[2J'
    """
    return _COMMANDS.sub("\N{REPLACEMENT CHARACTER}", text)
