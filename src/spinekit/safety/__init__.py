"""Safety: rules as tables, verdicts as intervals, and what to do instead.

Only here do exercises and people meet. Rules are rows that are handed in and
never registered; judging them needs no clinical knowledge in code. No
clinician has reviewed the rows yet.
"""

from spinekit.safety.conditions import ALWAYS, NEVER, Condition, demand, dose, fact, routine, today
from spinekit.safety.judging import Judge, Screening, judge
from spinekit.safety.linting import RuleFault, lint_rules, mixed_facts
from spinekit.safety.readings import reader, routine_reader
from spinekit.safety.rule import Instead, Level, Rule, Scope, Topic, Urgency
from spinekit.safety.session import SessionAction, SessionCheck, Today, check_session
from spinekit.safety.settings import SETTING_SOURCES, SafetySettings
from spinekit.safety.softening import Softened, soften, soften_fully
from spinekit.safety.standard import standard_rules
from spinekit.safety.stopping import STOP_SIGNS, stop_signs
from spinekit.safety.terms import TERMS, Kind, Term
from spinekit.safety.verdict import Finding, Verdict

__all__ = [
    "ALWAYS",
    "NEVER",
    "SETTING_SOURCES",
    "STOP_SIGNS",
    "TERMS",
    "Condition",
    "Finding",
    "Instead",
    "Judge",
    "Kind",
    "Level",
    "Rule",
    "RuleFault",
    "SafetySettings",
    "Scope",
    "Screening",
    "SessionAction",
    "SessionCheck",
    "Softened",
    "Term",
    "Today",
    "Topic",
    "Urgency",
    "Verdict",
    "check_session",
    "demand",
    "dose",
    "fact",
    "judge",
    "lint_rules",
    "mixed_facts",
    "reader",
    "routine",
    "routine_reader",
    "soften",
    "soften_fully",
    "standard_rules",
    "stop_signs",
    "today",
]
