"""The closed vocabulary of questions about a person.

Here live what may be asked, in which words, and which answer follows from
which. What a body must not do with these answers is the business of
:mod:`spinekit.safety`; the answers of one person are :mod:`spinekit.person`.
Yes is always the limiting answer, so no to everything is the healthy person;
the one exception is the group ``support``, where yes widens what is allowed.
"""

from spinekit.facts.answers import Answers
from spinekit.facts.fact import Answer, Fact, FactKind, Group
from spinekit.facts.lookup import FACTS, fact, follow_from_no, follow_from_yes, group

__all__ = [
    "FACTS",
    "Answer",
    "Answers",
    "Fact",
    "FactKind",
    "Group",
    "fact",
    "follow_from_no",
    "follow_from_yes",
    "group",
]
