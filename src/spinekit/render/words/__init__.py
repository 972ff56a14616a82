"""The model in plain words: the one place that says doses, times, verdicts and decisions.

Every renderer takes its words from here, so that a dose reads the same on a
terminal, on paper and aloud. The aim is what a twelve-year-old reads without
asking.
"""

from spinekit.render.words.amounts import (
    date_words,
    dosage_words,
    duration,
    item_words,
    joined,
    range_words,
    sentence,
)
from spinekit.render.words.telling import (
    certificate_words,
    cited,
    decision_words,
    finding_words,
    message_words,
    question_words,
    referral_words,
    verdict_words,
)

__all__ = [
    "certificate_words",
    "cited",
    "date_words",
    "decision_words",
    "dosage_words",
    "duration",
    "finding_words",
    "item_words",
    "joined",
    "message_words",
    "question_words",
    "range_words",
    "referral_words",
    "sentence",
    "verdict_words",
]
