"""How much of a document is read, and the look at its text before anything is built.

A document can come from anywhere. Its length, its depth, the number of its
values and the digits of its numbers are therefore measured on the text alone,
in time in proportion to it and before a parser builds anything; only what
passes is parsed. Of most documents a glance says that they are small enough.
Nothing is known here of what a document says.
"""

import re

import attrs

from spinekit.errors import DecodeError, InvalidTypeError, InvalidValueError
from spinekit.validation import whole

__all__ = [
    "Limits",
    "Size",
    "check_length",
    "check_parsed",
    "has_long_number",
    "is_plainly_small",
    "measure",
    "refusal",
    "whole_number",
]


@attrs.frozen(kw_only=True)
class Limits:
    """The most that a document may ask of the reader; each is our own choice.

    The defaults let a catalog of a thousand exercises through and keep what a
    hostile document can cost to about a hundred megabytes.

    Examples:
        >>> Limits(characters=1_000_000).depth
        32
    """

    characters: int = attrs.field(default=16_000_000, validator=whole(low=2))
    """The most characters of the text."""

    toml_characters: int = attrs.field(default=500_000, validator=whole(low=2))
    """The most characters of a text in TOML, which takes far longer to read."""

    depth: int = attrs.field(default=32, validator=whole(low=1, high=200))
    """The most levels of lists and objects inside each other; our own need about fifteen."""

    values: int = attrs.field(default=1_000_000, validator=whole(low=1))
    """The most values in the whole document, lists and objects included."""

    entries: int = attrs.field(default=100_000, validator=whole(low=1))
    """The most entries of one list or object."""

    digits: int = attrs.field(default=15, validator=whole(low=1, high=4_000))
    """The most digits of a number; up to 15 every program reads a number exactly."""

    faults: int = attrs.field(default=200, validator=whole(low=1))
    """The most faults that are listed; how many more there are is not counted."""


_ALIKE = bytes.maketrans(b"{}123456789", b"[]000000000")
_NOT_BUILDING = bytes(set(range(256)) - set(b'[]{},:"0123456789'))
_DIGITS = bytes(ord("0") if chr(one).isdigit() else ord(" ") for one in range(128)) + b" " * 128
_ESCAPED = re.compile(rb"\\.", re.DOTALL)


@attrs.frozen(kw_only=True)
class Size:
    """What was counted in a text before it was parsed.

    Examples:
        >>> measure('{"low": 1, "high": [2]}', Limits())
        Size(keys=2, commas=1, long_number=False)
    """

    keys: int
    """How many keys its objects have together, repeated ones included."""

    commas: int
    """How many commas stand between its values: no list can be longer than this and one."""

    long_number: bool
    """Whether a number may have too many digits, so that each is counted before it is built."""


def _skeleton(text: str) -> bytes:
    """Return the brackets, commas, colons and digits of *text* that stand outside its strings."""
    raw = text.encode("utf-8", "surrogatepass")
    if b"\\" in raw:
        # In pairs, so that a quote after an escaped backslash still ends its string.
        raw = _ESCAPED.sub(b"", raw)
    return b"".join(raw.translate(_ALIKE, _NOT_BUILDING).split(b'"')[::2])


def _depth(skeleton: bytes, most: int) -> int:
    """Return how deep the brackets stand in each other; beyond *most*, at least how deep."""
    brackets = skeleton.translate(None, b",:0")
    depth = 0
    while b"[]" in brackets and depth <= most:
        brackets = brackets.replace(b"[]", b"")
        depth += 1
    # What is left never closes; a parser would still go down into it.
    return depth + brackets.count(b"[")


def refusal(what: str, setting: str, limits: Limits, value: object) -> DecodeError:
    """Return the error of a document that is larger than a limit.

    Args:
        what: What is wrong, in a few words.
        setting: The field of *limits* that says so.
        limits: The limits.
        value: The size found.

    Returns:
        The error, not raised.

    Examples:
        >>> print(refusal("is nested too deep", "depth", Limits(), 33))
        the document is not read: 1 mistake
          $: is nested too deep, got 33; keep it to 32, or raise Limits.depth
    """
    most = getattr(limits, setting)
    fault = InvalidValueError(
        what, path="$", value=value, remedy=f"keep it to {most}, or raise Limits.{setting}"
    )
    return DecodeError("the document is not read", errors=(fault,))


def check_length(text: object, limits: Limits) -> str:
    """Return *text* if it is a text and not too long.

    Args:
        text: A document.
        limits: How long it may be.

    Returns:
        The text.

    Raises:
        InvalidTypeError: If it is no text.
        DecodeError: If it is too long.

    Examples:
        >>> check_length("[1, 2]", Limits())
        '[1, 2]'
    """
    if not isinstance(text, str):
        raise InvalidTypeError(
            "must be a text", path="loads", value=text, remedy="give a str; decode bytes as UTF-8"
        )
    if len(text) > limits.characters:
        raise refusal("has too many characters", "characters", limits, len(text))
    return text


def measure(text: object, limits: Limits) -> Size:
    """Return the size of a JSON text, if it is small and flat enough to be parsed.

    Args:
        text: A JSON document.
        limits: What is small enough.

    Returns:
        What was counted.

    Raises:
        InvalidTypeError: If it is no text.
        DecodeError: If it is too long, too deep or holds too many values.

    Examples:
        >>> measure("[" * 100_000, Limits())
        Traceback (most recent call last):
        spinekit.errors.DecodeError: the document is not read: 1 mistake
          $: is nested too deep, got 100000; keep it to 32, or raise Limits.depth
    """
    skeleton = _skeleton(check_length(text, limits))
    depth = _depth(skeleton, limits.depth)
    if depth > limits.depth:
        raise refusal("is nested too deep", "depth", limits, depth)
    commas = skeleton.count(b",")
    values = commas + skeleton.count(b"[") + 1
    if values > limits.values:
        raise refusal("holds too many values", "values", limits, values)
    return Size(
        keys=skeleton.count(b":"),
        commas=commas,
        long_number=b"0" * (limits.digits + 1) in skeleton,
    )


def has_long_number(text: str, limits: Limits) -> bool:
    """Say whether a number in a JSON text may have more digits than allowed.

    Args:
        text: A JSON document.
        limits: How many digits are allowed.

    Returns:
        False where there is surely none; digits in strings do not count.

    Examples:
        >>> has_long_number('{"low": 5}', Limits()), has_long_number("9" * 16, Limits())
        (False, True)
    """
    raw = text.encode("utf-8", "surrogatepass")
    return _has_digits(raw, limits) and b"0" * (limits.digits + 1) in _skeleton(text)


def _has_digits(raw: bytes, limits: Limits) -> bool:
    """Say whether too many digits for a number stand in a row, in a string or outside."""
    return b"0" * (limits.digits + 1) in raw.translate(_DIGITS)


def is_plainly_small(text: object, limits: Limits) -> bool:
    """Say at a glance whether a text is within all limits but that of depth.

    A parser of the standard library goes no deeper than the interpreter allows,
    and no value of ours is as deep as the limit.

    Args:
        text: A document.
        limits: How large it may be.

    Returns:
        True where there is no doubt; of what is not so plain, nothing is said.

    Examples:
        >>> is_plainly_small('{"low": 1}', Limits()), is_plainly_small("[" * 20_000_000, Limits())
        (True, False)
    """
    if not isinstance(text, str) or len(text) > limits.characters or limits.depth < _DEPTH:
        return False
    raw = text.encode("utf-8", "surrogatepass")
    most = min(limits.values, limits.entries)
    # No value is shorter than a sign, and before all but the first stands a comma or a bracket.
    if len(text) > most and sum(map(raw.count, (b",", b"[", b"{"))) >= most:
        return False
    return not _has_digits(raw, limits)


_DEPTH = Limits().depth


def whole_number(digits: str, limits: Limits) -> int:
    """Return the whole number that *digits* write, if there are not too many of them.

    Args:
        digits: Digits, perhaps after a minus sign.
        limits: How many there may be.

    Returns:
        The number.

    Raises:
        DecodeError: If there are more.

    Examples:
        >>> whole_number("-12", Limits())
        -12
    """
    count = len(digits.removeprefix("-"))
    if count > limits.digits:
        raise refusal("holds a number of too many digits", "digits", limits, count)
    return int(digits)


def check_parsed(document: object, limits: Limits) -> int:
    """Return how many keys a parsed document has, if none of its lists is too long.

    Args:
        document: What a parser made of a text.
        limits: How long a list or an object may be, and how deep it may stand.

    Returns:
        The number of keys of all its objects.

    Raises:
        DecodeError: If one is too long or too deep.

    Examples:
        >>> check_parsed({"low": 1, "high": [2, 3]}, Limits())
        2
    """
    keys = depth = 0
    level = [document]
    while level:
        objects = [one for one in level if type(one) is dict]
        lists = [one for one in level if type(one) is list]
        depth += bool(objects or lists)
        longest = max(map(len, (*objects, *lists)), default=0)
        if longest > limits.entries:
            raise refusal("has a list of too many entries", "entries", limits, longest)
        if depth > limits.depth:
            raise refusal("is nested too deep", "depth", limits, depth)
        keys += sum(map(len, objects))
        level = [inner for one in objects for inner in one.values() if type(inner) in _HOLDS]
        level += [inner for one in lists for inner in one if type(inner) in _HOLDS]
    return keys


_HOLDS = frozenset({dict, list})
