"""A routine: which exercises, at which dose, in which order. No judgement is made here.

An :class:`Item` is an exercise at a dose; a :class:`Block` is the items of one
phase done in one position; a :class:`Routine` is its blocks in order, with the
values that explain it. A :class:`Protocol` is a list an article gives.
"""

from spinekit.routine.blocks import SET_UP_SECONDS, Block, Item
from spinekit.routine.protocol import Protocol, ProtocolItem
from spinekit.routine.reasons import Certificate, ExerciseDecision, Outcome, Question, StopSign
from spinekit.routine.routine import Routine

__all__ = [
    "SET_UP_SECONDS",
    "Block",
    "Certificate",
    "ExerciseDecision",
    "Item",
    "Outcome",
    "Protocol",
    "ProtocolItem",
    "Question",
    "Routine",
    "StopSign",
]
