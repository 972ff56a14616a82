"""How calendar events are told apart and written, whatever they are of.

Only the settings live here; :mod:`spinekit.interop.ical.writing` makes the
events. A calendar knows an event by its UID, and takes the version with the
higher SEQUENCE for the newer one; both come from the caller, since nothing
here remembers what was written before.
"""

import datetime as dt
import re
from zoneinfo import ZoneInfo

import attrs

from spinekit.errors import InvalidTypeError, InvalidValueError
from spinekit.interop.moments import zoned
from spinekit.render import ENGLISH, Translator
from spinekit.validation import boolean, checking, instance, optional, prose, tuple_of, whole

__all__ = ["Export"]

_UID = re.compile(r"[!-~]{1,200}")


def _judge_uid(value: object, path: str) -> str:
    if not isinstance(value, str):
        raise InvalidTypeError("must be a text", path=path, value=value, remedy="give a str")
    if not _UID.fullmatch(value):
        raise InvalidValueError(
            "is no name of an event",
            path=path,
            value=value,
            remedy="use 1 to 200 printable ASCII signs without spaces, such as 'spring@clinic.example'",
        )
    return value


def _judge_stamp(value: object, path: str) -> dt.datetime:
    stamp = zoned().judge(value, path)
    if not 1970 <= stamp.year <= 2200:
        raise InvalidValueError(
            "is out of bounds", path=path, value=stamp, remedy="give a year from 1970 to 2200"
        )
    return stamp


def _judge_zone(value: object, path: str) -> ZoneInfo:
    zone = instance(ZoneInfo, path).judge(value, path)
    if not isinstance(zone.key, str):
        raise InvalidValueError(
            "has no name", path=path, value=value, remedy="make it with ZoneInfo('Europe/Berlin')"
        )
    return zone


@attrs.frozen(kw_only=True)
class Export:
    """Who an event is, which version of it, and how it is shown.

    Examples:
        >>> first = Export(
        ...     uid="spring@clinic.example", stamp=dt.datetime(2025, 3, 1, tzinfo=dt.UTC)
        ... )
        >>> second = first.following(dt.datetime(2025, 3, 9, tzinfo=dt.UTC))
        >>> second.uid == first.uid, second.sequence
        (True, 1)
    """

    uid: str = attrs.field(validator=checking("Export.uid", _judge_uid))
    """The name of what is exported, the same each time and no other's in the world."""

    stamp: dt.datetime = attrs.field(validator=checking("Export.stamp", _judge_stamp))
    """When this version is written, with a time zone; fractions of a second are left out."""

    sequence: int = attrs.field(default=0, validator=whole())
    """The number of this version: 0 first, then always more than last time."""

    zone: ZoneInfo | None = attrs.field(
        default=None, validator=optional(checking("Export.zone", _judge_zone))
    )
    """Where the times are; ``None`` for the time of wherever the reader is."""

    alarms: tuple[int, ...] = attrs.field(
        default=(), converter=tuple_of("Export.alarms", lambda path: whole(path, 0, 40_320))
    )
    """Minutes before the start at which to remind, 0 to 40,320 (four weeks) each."""

    summary: str = attrs.field(default="", validator=prose(empty=True))
    """The title of the events; "Your routine" in the language where it is empty."""

    cancelled: bool = attrs.field(default=False, validator=boolean())
    """Whether to call everything off."""

    translator: Translator = attrs.field(default=ENGLISH, validator=instance(Translator))
    """The language of the descriptions."""

    def following(self, stamp: dt.datetime) -> "Export":
        """Return the same for the next version.

        Args:
            stamp: When that is written.

        Returns:
            A copy with the stamp and the next number.

        Examples:
            >>> moment = dt.datetime(2025, 3, 1, tzinfo=dt.UTC)
            >>> Export(uid="a", stamp=moment, sequence=4).following(moment).sequence
            5
        """
        return attrs.evolve(self, stamp=stamp, sequence=self.sequence + 1)
