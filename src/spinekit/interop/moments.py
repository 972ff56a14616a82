"""The check of moments that callers give, since no clock is read here.

A moment without a time zone means another one in every place, so none is taken
for any.
"""

import datetime as dt

from spinekit.errors import InvalidTypeError
from spinekit.validation import Check, checking

__all__ = ["zoned"]


def _judge(value: object, path: str) -> dt.datetime:
    if not isinstance(value, dt.datetime) or value.utcoffset() is None:
        raise InvalidTypeError(
            "must be a time with a time zone",
            path=path,
            value=value,
            remedy="give a datetime with tzinfo, such as datetime.timezone.utc",
        )
    return value


def zoned(path: str = "") -> Check[dt.datetime]:
    """Return a check for a moment: a date and a time with a time zone.

    Args:
        path: The field, as it is named in the error; attrs supplies it by itself.

    Returns:
        The check.

    Examples:
        >>> zoned("created")(dt.datetime(2025, 3, 3, 7, tzinfo=dt.UTC)).isoformat()
        '2025-03-03T07:00:00+00:00'
    """
    return checking(path, _judge)
