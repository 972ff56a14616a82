"""What to do next time: add, hold, ease or stop, and why.

The one function is :func:`progress`. It reads the logs of what was done and how
it felt, and answers with a :class:`Decision` that carries the next item, the
rules that decided, and what would have changed them. Missing logs never count
as success. Weeks of sessions are for :mod:`spinekit.program`; whether an item
suits a person at all is for :mod:`spinekit.safety`.
"""

from spinekit.progression.course import Course, Move
from spinekit.progression.deciding import progress
from spinekit.progression.decision import Decision
from spinekit.progression.logs import ItemLog, SessionLog, Side, StopReason
from spinekit.progression.policies import (
    DOUBLE_PROGRESSION,
    HOLD_FIRST,
    LOAD_FIRST,
    MAINTENANCE,
    POLICIES,
    Policy,
    Variable,
)
from spinekit.progression.rules import PROGRESSION_RULES, DecisionKind, ProgressionRule
from spinekit.progression.settings import ProgressionSettings

__all__ = [
    "DOUBLE_PROGRESSION",
    "HOLD_FIRST",
    "LOAD_FIRST",
    "MAINTENANCE",
    "POLICIES",
    "PROGRESSION_RULES",
    "Course",
    "Decision",
    "DecisionKind",
    "ItemLog",
    "Move",
    "Policy",
    "ProgressionRule",
    "ProgressionSettings",
    "SessionLog",
    "Side",
    "StopReason",
    "Variable",
    "progress",
]
