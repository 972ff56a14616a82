"""Around the reading functions: what has been read before, and which keys are known.

Nothing here changes what is read or refused. A value cannot change, so that one
does for all documents that say the same. What is refused is not remembered, and
how much is remembered has a bound.
"""

import marshal
from functools import lru_cache
from operator import itemgetter
from typing import Any, NoReturn, Protocol

__all__ = ["Reading", "known_keys", "recalled", "refused", "remembered"]

_MOST = 1_024
_MOST_LARGE = 512
_LONGEST = 8_192


class Reading(Protocol):
    """From plain data to a value; called by cattrs with the type as well, which is not needed.

    Examples:
        >>> read: Reading = remembered(lambda data, kind=None: data.upper(), ())
        >>> read("a")
        'A'
    """

    def __call__(self, data: Any, kind: Any = None, /) -> Any:
        """Return the value."""


class Refused(ValueError):
    """Something is wrong; what it is, the list of faults will say."""


def refused() -> NoReturn:
    """Refuse the data.

    Raises:
        Refused: Always.

    Examples:
        >>> refused()
        Traceback (most recent call last):
        spinekit.codecs.remembering.Refused
    """
    raise Refused


def known_keys(read: Reading, keys: frozenset[str]) -> Reading:
    """Return *read*, refusing an object with any other key.

    Args:
        read: The function for the object.
        keys: The keys it may have.

    Returns:
        The stricter function.

    Examples:
        >>> read = known_keys(lambda data, kind=None: data["low"], frozenset(["low", "high"]))
        >>> read({"low": 8})
        8
        >>> read({"low": 8, "hihg": 12})
        Traceback (most recent call last):
        spinekit.codecs.remembering.Refused
    """

    def reading(data: Any, _kind: Any = None) -> Any:
        # Quicker than what cattrs does, which tells the keys apart.
        return read(data) if data.keys() <= keys else refused()

    return reading


def remembered(read: Reading, keys: tuple[str, ...]) -> Reading:
    """Return *read*, making one value for all objects of scalars that say the same.

    Citations and motions are repeated all through a document. What is refused
    is not remembered.

    Args:
        read: The function for an object with nothing inside it but texts,
            numbers, yes and no.
        keys: The keys of the object.

    Returns:
        The function that remembers.

    Examples:
        >>> read = remembered(lambda data, kind=None: tuple(data.values()), ("low", "high"))
        >>> read({"low": 8, "high": 12}) is read({"high": 12, "low": 8})
        True
    """
    if len(keys) < 2:
        return read

    # The types tell 1 from True, which are equal. A list is no key: it is refused with a TypeError.
    @lru_cache(maxsize=_MOST, typed=True)
    def made(*values: Any) -> Any:
        return read(dict(zip(keys, values, strict=True)))

    def reading(data: Any, _kind: Any = None) -> Any:
        if type(data) is dict and len(data) == count:
            return made(*values_of(data))
        return read(data)

    count, values_of = len(keys), itemgetter(*keys)
    return reading


def recalled(read: Reading) -> Reading:
    """Return *read*, making one value for all objects that say the same, whatever is inside them.

    Documents of one program share exercises and rules whole. Objects of more
    than 8,192 bytes are not remembered, of a class 512 at most.

    Args:
        read: The function for the object.

    Returns:
        The function that remembers.

    Examples:
        >>> read = recalled(lambda data, kind=None: tuple(data["items"]))
        >>> read({"items": [1]}) is read({"items": [1]}), read({"items": [True]})
        (True, (True,))
    """
    known: dict[bytes, Any] = {}

    def reading(data: Any, _kind: Any = None) -> Any:
        try:
            # The oldest format: alike exactly for what is alike in type, order and value.
            said = marshal.dumps(data, 0)
        except ValueError:  # no plain data
            return read(data)
        found = known.get(said)
        if found is None:
            found = read(data)
            if len(said) <= _LONGEST:
                if len(known) >= _MOST_LARGE:
                    known.clear()
                known[said] = found
        return found

    return reading
