"""The bytes of a FIT file: header, definitions, data, checksum.

Only the container lives here, and it knows nothing about exercises. A file is
a header, then messages - each laid out by a definition before it - then a
checksum. We write it ourselves because that takes a page of code, while the
kit of the maker may not be passed on with a free library.

Source: the description of the FIT protocol that Garmin publishes for
developers (developer.garmin.com/fit/protocol).
"""

from collections.abc import Iterable, Iterator
from enum import Enum

import attrs

from spinekit.errors import InvalidValueError
from spinekit.render.plain import harmless
from spinekit.validation import instance, tuple_of, whole

__all__ = ["LONGEST_TEXT", "FitField", "FitMessage", "FitType", "checksum", "fit_bytes", "fitted"]

LONGEST_TEXT = 254
"""The most bytes of UTF-8 a text may take: its size is kept in one byte, and a zero ends it."""

_PROTOCOL = 0x20  # version 2.0, in halves of a byte
_PROFILE = 21_158  # 21.158: every number this package writes is in it, and in later ones
_HEADER = 14
_DEFINES = 0x40


class FitType(Enum):
    """How the value of a field is written.

    Examples:
        >>> [one.name for one in FitType][:3]
        ['ENUM', 'UINT16', 'UINT32']
    """

    ENUM = 0x00
    """A code, in one byte."""
    UINT16 = 0x84
    """A whole number in two bytes."""
    UINT32 = 0x86
    """A whole number in four bytes."""
    UINT32Z = 0x8C
    """A whole number in four bytes, of which 0 means that there is none."""
    STRING = 0x07
    """A text in UTF-8, filled up with zeros."""


_SIZES = {FitType.ENUM: 1, FitType.UINT16: 2, FitType.UINT32: 4, FitType.UINT32Z: 4}
_NOTHING = {
    FitType.ENUM: 0xFF,
    FitType.UINT16: 0xFFFF,
    FitType.UINT32: 0xFFFFFFFF,
    FitType.UINT32Z: 0,
}


@attrs.frozen
class FitField:
    """One field of a message.

    Examples:
        >>> FitField(0, FitType.ENUM, 5).value
        5
    """

    number: int = attrs.field(validator=whole(high=254))
    """Its number within the message."""

    base_type: FitType = attrs.field(validator=instance(FitType))
    """How it is written."""

    value: int | str | None = attrs.field(default=None)
    """What it says; ``None`` for nothing."""

    def __attrs_post_init__(self) -> None:
        """Refuse what the type cannot hold."""
        if self.value is None:
            return
        if self.base_type is not FitType.STRING:
            highest = (1 << 8 * _SIZES[self.base_type]) - 1
            whole("FitField.value", 0, highest).judge(self.value, "FitField.value")
            return
        text = instance(str).judge(self.value, "FitField.value")
        if fitted(text) != text:
            raise InvalidValueError(
                "cannot be written",
                path="FitField.value",
                value=text,
                remedy=f"shorten it to {LONGEST_TEXT} bytes of printable text with fitted()",
            )


@attrs.frozen
class FitMessage:
    """One message: its number and its fields.

    Examples:
        >>> FitMessage(0, (FitField(0, FitType.ENUM, 5),)).number
        0
    """

    number: int = attrs.field(validator=whole(high=0xFFFF))
    """Its number in the profile."""

    fields: tuple[FitField, ...] = attrs.field(
        converter=tuple_of("FitMessage.fields", lambda path: instance(FitField, path))
    )
    """Its fields, in order."""


def fitted(text: str) -> str:
    """Return a text as a field can hold it: what commands a terminal made harmless, and short.

    Args:
        text: Any text.

    Returns:
        At most :data:`LONGEST_TEXT` bytes in UTF-8. A text that had to be
        shortened says so: it ends in ``…``.

    Examples:
        >>> fitted("Bird dog"), fitted("x" * 300)[-2:], len(fitted("x" * 300).encode())
        ('Bird dog', 'x…', 254)
    """
    text = harmless(text)
    data = text.encode()
    if len(data) <= LONGEST_TEXT:
        return text
    room = LONGEST_TEXT - len("…".encode())
    return data[:room].decode("utf-8", "ignore").rstrip() + "…"


def checksum(data: bytes) -> int:
    """Return the checksum that ends a header and a file.

    It is the CRC with the polynomial x^16 + x^15 + x^2 + 1, lowest bit first,
    that begins with 0, known as CRC-16/ARC.

    Args:
        data: The bytes before it.

    Returns:
        0 to 65,535.

    Examples:
        >>> hex(checksum(b"123456789"))
        '0xbb3d'
    """
    rest = 0
    for byte in data:
        rest ^= byte
        for _ in range(8):
            rest = rest >> 1 ^ (0xA001 if rest & 1 else 0)
    return rest


def fit_bytes(messages: Iterable[FitMessage]) -> bytes:
    """Return a FIT file of these messages.

    Args:
        messages: The messages in order; those of one number have the same
            fields in the same order.

    Returns:
        The file.

    Raises:
        InvalidValueError: If two messages of one number have different fields.

    Examples:
        >>> data = fit_bytes([FitMessage(0, (FitField(0, FitType.ENUM, 5),))])
        >>> data[8:12], len(data), checksum(data)
        (b'.FIT', 27, 0)
    """
    given = tuple_of("messages", lambda path: instance(FitMessage, path))(messages)
    body = b"".join(_records(given))
    head = (
        bytes([_HEADER, _PROTOCOL])
        + _PROFILE.to_bytes(2, "little")
        + len(body).to_bytes(4, "little")
        + b".FIT"
    )
    data = head + checksum(head).to_bytes(2, "little") + body
    return data + checksum(data).to_bytes(2, "little")


def _records(messages: tuple[FitMessage, ...]) -> Iterator[bytes]:
    """Go through definitions and data; a message is defined where another kind came before."""
    last, sizes = None, list[int]()
    for one in messages:
        if one.number != last:
            sizes = _sizes([other for other in messages if other.number == one.number])
            yield _definition(one, sizes)
            last = one.number
        yield b"\x00" + b"".join(
            _value(field, size) for field, size in zip(one.fields, sizes, strict=True)
        )


def _sizes(alike: list[FitMessage]) -> list[int]:
    """Return how many bytes each field takes; a text as many as the longest of its field."""
    first = [(field.number, field.base_type) for field in alike[0].fields]
    for one in alike:
        if first != [(field.number, field.base_type) for field in one.fields]:
            raise InvalidValueError(
                "has other fields than another message of its number",
                path="messages",
                value=one.number,
                remedy="give both the same fields, with None for nothing",
            )
    return [
        _SIZES[kind]
        if kind is not FitType.STRING
        else max(len(str(one.fields[place].value or "").encode()) for one in alike) + 1
        for place, (_, kind) in enumerate(first)
    ]


def _definition(message: FitMessage, sizes: list[int]) -> bytes:
    little_endian = 0
    head = bytes([_DEFINES, 0, little_endian]) + message.number.to_bytes(2, "little")
    fields = [
        bytes([field.number, size, field.base_type.value])
        for field, size in zip(message.fields, sizes, strict=True)
    ]
    return head + bytes([len(fields)]) + b"".join(fields)


def _value(field: FitField, size: int) -> bytes:
    if field.base_type is FitType.STRING:
        return str(field.value or "").encode().ljust(size, b"\x00")
    value = _NOTHING[field.base_type] if field.value is None else field.value
    return int(value).to_bytes(size, "little")
