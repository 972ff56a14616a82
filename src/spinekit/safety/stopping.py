"""Stop signs and the questions of the day."""

from spinekit.routine import StopSign

__all__ = ["STOP_SIGNS"]

STOP_SIGNS: tuple[StopSign, ...] = ()
"""The signs that end a session."""
