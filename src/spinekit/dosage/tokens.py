"""The words, numbers and marks a written dosage is made of.

Cutting a text into tokens and walking along them live here; what they mean is
in :mod:`spinekit.dosage.notation`. Each token knows its place in the text as
it was given, so that an error can point at it.
"""

import re
from typing import NoReturn

import attrs

from spinekit.errors import NotationError
from spinekit.validation import instance

__all__ = ["LONGEST_TEXT", "Cursor", "Token"]

LONGEST_TEXT = 500
"""The longest text that is read, in characters; a dosage takes about thirty."""

_PATTERN = re.compile(
    r"""(?P<space>\s+)
      | (?P<number>[0-9]+(?:\.[0-9]+)?)
      | (?P<times>[xX×✕✖*])                # no word of the notation begins with an x
      | (?P<word>[A-Za-z]+)\.?             # "sec." and "reps." are words, too
      | (?P<dash>[-\u2010-\u2015\u2212])
      | (?P<mark>[][,;()/%?:])
    """,
    re.VERBOSE,
)

_NUMBER_WORDS = {
    word: str(number)
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], start=1
    )
} | {"twelve": "12", "fifteen": "15", "twenty": "20", "thirty": "30", "sixty": "60"}


@attrs.frozen(kw_only=True)
class Token:
    """One piece of a written dosage.

    Examples:
        >>> Cursor("2 sets").peek()
        Token(kind='NUMBER', text='2', position=0)
    """

    kind: str
    """``word``, ``NUMBER`` or ``END``, or the mark itself: ``x``, ``-``, ``,``, ``/`` and so on.

    The large letters keep kinds apart from words, which are in small ones.
    """

    text: str
    """What is written, in small letters; a number word as digits."""

    position: int
    """Where it starts, in characters from 0."""


def _tokens(text: str) -> list[Token]:
    found: list[Token] = []
    position = 0
    while position < len(text):
        match = _PATTERN.match(text, position)
        if match is None:
            if text[position] == "." and not text[position + 1 :].strip():
                break  # the full stop of a sentence
            raise NotationError(
                "not a dosage",
                path="Dosage",
                text=text,
                position=position,
                expected="letters, digits and the marks x - , / ( ) % ?",
            )
        kind = str(match.lastgroup)
        word = match[kind].lower()
        if kind in ("dash", "times", "mark"):
            kind = {"dash": "-", "times": "x", "mark": word}[kind]
        elif kind == "number" or word in _NUMBER_WORDS:
            kind, word = "NUMBER", _NUMBER_WORDS.get(word, word)
        if kind != "space":
            found.append(Token(kind=kind, text=word, position=position))
        position = match.end()
    found.append(Token(kind="END", text="", position=len(text.rstrip())))
    return found


class Cursor:
    """A place in a written dosage, which moves from left to right.

    Examples:
        >>> cursor = Cursor("2 sets")
        >>> cursor.take("NUMBER").text, cursor.skip("sets"), cursor.at("END")
        ('2', True, True)
        >>> cursor = Cursor("each side")
        >>> cursor.peek(1).text, cursor.skip_all("each", "side")
        ('side', True)
        >>> cursor.fail("a number")
        Traceback (most recent call last):
        ...
        spinekit.errors.NotationError: Dosage: not a dosage: expected a number
            each side
                     ^
    """

    def __init__(self, text: str) -> None:
        """Cut *text* into tokens and stand before the first."""
        instance(str, "Dosage.parse")(text)
        if len(text) > LONGEST_TEXT:
            raise NotationError(
                "not a dosage",
                path="Dosage",
                text=text,
                position=LONGEST_TEXT,
                expected=f"at most {LONGEST_TEXT} characters",
            )
        self._text = text
        self._all = _tokens(text)
        self._index = 0

    def peek(self, ahead: int = 0) -> Token:
        """Return the token *ahead* places on; at and beyond the end, the end."""
        return self._all[min(self._index + ahead, len(self._all) - 1)]

    def at(self, *wanted: str, ahead: int = 0) -> bool:
        """Say whether the token *ahead* places on is one of the words or kinds wanted."""
        token = self.peek(ahead)
        return (token.text if token.kind == "word" else token.kind) in wanted

    def skip(self, *wanted: str) -> bool:
        """Step over the next token if it is one of those wanted, and say whether it was."""
        found = self.at(*wanted)
        if found:
            self._index += 1
        return found

    def skip_all(self, *phrase: str) -> bool:
        """Step over a phrase of several tokens if all of it stands here."""
        found = all(self.at(one, ahead=place) for place, one in enumerate(phrase))
        if found:
            self._index += len(phrase)
        return found

    def take(self, kind: str, expected: str = "") -> Token:
        """Step over the next token, which must be of this kind or word, and return it."""
        token = self.peek()
        if not self.skip(kind):
            self.fail(expected or f"'{kind}'")
        return token

    def fail(self, expected: str, token: Token | None = None) -> NoReturn:
        """Raise the error that points at *token*, or at the next one.

        Raises:
            NotationError: Always.
        """
        raise NotationError(
            "not a dosage",
            path="Dosage",
            text=self._text,
            position=(self.peek() if token is None else token).position,
            expected=expected,
        )
