"""Reading conditions: one small notation, read by descent.

Only the shape of the text is known here: ``or`` binds loosest, then ``and``,
then ``not``, and parentheses group. What a test means, and what comes of
joining two, is handed in as :class:`Build`, so that this module knows nothing
of facts, demands or truth. Reading takes time in proportion to the text; its
length and its depth have a limit.
"""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Generic, TypeVar

import attrs

from spinekit.errors import (
    InvalidTypeError,
    InvalidValueError,
    NotationError,
    UnknownNameError,
)

__all__ = ["DEEPEST", "LONGEST", "Build", "Operator", "parse"]

T = TypeVar("T")

LONGEST = 4_000
"""The most characters a text may have."""

DEEPEST = 40
"""The most levels of parentheses and negations a text may have."""

_TOKEN = re.compile(r"(?P<sign><=|>=|==|<|>|\(|\))|(?P<word>[a-z0-9][a-z0-9_.\-]*)")


class Operator(StrEnum):
    """How a test compares.

    Examples:
        >>> [operator.value for operator in Operator if operator.value]
        ['<', '<=', '>', '>=', '==']
    """

    IS = ""
    """The yes/no term itself holds."""
    BELOW = "<"
    """Less than."""
    AT_MOST = "<="
    """Less than or equal."""
    ABOVE = ">"
    """More than."""
    AT_LEAST = ">="
    """More than or equal."""
    EQUAL = "=="
    """The same."""


_COMPARING = frozenset(one.value for one in Operator if one is not Operator.IS)


@attrs.frozen(kw_only=True)
class Build(Generic[T]):
    """What comes of each part of a text.

    Examples:
        >>> shout = Build(
        ...     test=lambda name, sign, word: name.upper(),
        ...     both=lambda one, other: f"({one} {other})",
        ...     either=lambda one, other: f"({one}/{other})",
        ...     opposite=lambda one: f"-{one}",
        ...     constants={},
        ... )
        >>> parse("a and not b or c", shout)
        '((A -B)/C)'
    """

    test: Callable[[str, str, str], T | None]
    """From a name, a sign and a word, both empty for the name alone; ``None``: no such value."""

    both: Callable[[T, T], T]
    """What ``and`` makes of two."""

    either: Callable[[T, T], T]
    """What ``or`` makes of two."""

    opposite: Callable[[T], T]
    """What ``not`` makes of one."""

    constants: Mapping[str, T]
    """What stands for itself, such as ``always``."""


def parse(text: str, build: Build[T]) -> T:
    """Return what *text* states.

    Args:
        text: A condition in the notation.
        build: What comes of each part.

    Returns:
        What *build* made of the whole.

    Raises:
        InvalidTypeError: If *text* is no text.
        NotationError: If it is not in the notation; it shows the place.

    Examples:
        >>> union = Build(
        ...     test=lambda name, sign, word: {name},
        ...     both=set.union,
        ...     either=set.union,
        ...     opposite=lambda one: one,
        ...     constants={},
        ... )
        >>> sorted(parse("frail and (age >= 70 or not wrist_pain)", union))
        ['age', 'frail', 'wrist_pain']
    """
    return _Reader(text, build).whole()


class _Reader(Generic[T]):
    """The text taken apart, and how far it is read."""

    def __init__(self, text: str, build: Build[T]) -> None:
        if not isinstance(text, str):
            raise InvalidTypeError(
                "must be a text", path="Condition", value=text, remedy="give a str"
            )
        self.text = text
        self.build = build
        if len(text) > LONGEST:
            raise self.error(f"at most {LONGEST} characters", LONGEST)
        self.tokens: list[tuple[str, int]] = []
        place = 0
        while place < len(text):
            if text[place].isspace():
                place += 1
                continue
            match = _TOKEN.match(text, place)
            if match is None:
                raise self.error("a name, a number, a sign or a parenthesis", place)
            self.tokens.append((match[0], place))
            place = match.end()
        self.next = 0

    def error(self, expected: str, place: int) -> NotationError:
        return NotationError(
            "not a condition", path="Condition", text=self.text, position=place, expected=expected
        )

    @property
    def token(self) -> str:
        return self.tokens[self.next][0] if self.next < len(self.tokens) else ""

    @property
    def place(self) -> int:
        return self.tokens[self.next][1] if self.next < len(self.tokens) else len(self.text)

    def takes(self, token: str) -> bool:
        found = self.token == token
        self.next += found
        return found

    def whole(self) -> T:
        found = self.either(0)
        if self.token:
            raise self.error("'and', 'or' or the end", self.place)
        return found

    def either(self, depth: int) -> T:
        found = self.both(depth)
        while self.takes("or"):
            found = self.build.either(found, self.both(depth))
        return found

    def both(self, depth: int) -> T:
        found = self.single(depth)
        while self.takes("and"):
            found = self.build.both(found, self.single(depth))
        return found

    def single(self, depth: int) -> T:
        if depth > DEEPEST:
            raise self.error(f"at most {DEEPEST} levels", self.place)
        if self.takes("not"):
            return self.build.opposite(self.single(depth + 1))
        if self.takes("("):
            found = self.either(depth + 1)
            if not self.takes(")"):
                raise self.error("')'", self.place)
            return found
        constant = self.build.constants.get(self.token)
        if constant is not None:
            self.next += 1
            return constant
        return self.test()

    def test(self) -> T:
        name, place = self.token, self.place
        if not name or not name[0].isalpha() or name in ("and", "or"):
            raise self.error("a fact or a term", place)
        self.next += 1
        sign = word = ""
        if self.token in _COMPARING:
            sign = self.token
            self.next += 1
            word, place = self.token, self.place
            self.next += 1
        try:
            found = self.build.test(name, sign, word)
        except (InvalidTypeError, InvalidValueError, UnknownNameError) as error:
            raise self.error(f"a condition that can be ({error})", place) from error
        if found is None:
            raise self.error(f"a value of {name}", place)
        return found
