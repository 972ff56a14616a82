"""Safety: rules as tables, verdicts as intervals, and what to ask next.

Only here do exercises and people meet. Rules are rows, handed in and never
registered; no clinician has reviewed them yet.
"""

from spinekit.safety.conditions import ALWAYS, NEVER, Condition, demand, dose, fact, routine, today
from spinekit.safety.rule import Instead, Level, Rule, Scope, Topic, Urgency
from spinekit.safety.settings import SafetySettings

__all__ = [
    "ALWAYS",
    "NEVER",
    "Condition",
    "Instead",
    "Level",
    "Rule",
    "SafetySettings",
    "Scope",
    "Topic",
    "Urgency",
    "demand",
    "dose",
    "fact",
    "routine",
    "today",
]
