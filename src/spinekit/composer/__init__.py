"""Composing: the best routine that passes every rule, proven and explained, or a refusal.

:func:`compose` is the main job of the library. What is asked stands in
:class:`Request`; what comes back is a :class:`~spinekit.routine.Routine` or a
:class:`Refusal`. A :class:`Cohort` composes for many people and shares what can be
shared. :func:`questions` says what to ask next, :func:`adapt` keeps an
article's own list as far as a person's rules allow, and :func:`diff` says what
changed between two routines. :class:`Problem`, :func:`solve` and
:class:`Selection` are the mathematics underneath, open to any other solver.
"""

from spinekit.composer.adapting import adapt
from spinekit.composer.building import build_problem
from spinekit.composer.cohort import Cohort, Shared, Signature
from spinekit.composer.composing import Composer, compose, questions
from spinekit.composer.differences import Change, ChangeKind, diff
from spinekit.composer.presets import PRESETS, Preset, goals
from spinekit.composer.problem import Candidate, Option, Problem, Selection
from spinekit.composer.refusal import Refusal, RefusalKind, Relaxation
from spinekit.composer.request import Request
from spinekit.composer.settings import ComposerSettings
from spinekit.composer.solve import solve

__all__ = [
    "PRESETS",
    "Candidate",
    "Change",
    "ChangeKind",
    "Cohort",
    "Composer",
    "ComposerSettings",
    "Option",
    "Preset",
    "Problem",
    "Refusal",
    "RefusalKind",
    "Relaxation",
    "Request",
    "Selection",
    "Shared",
    "Signature",
    "adapt",
    "build_problem",
    "compose",
    "diff",
    "goals",
    "questions",
    "solve",
]
