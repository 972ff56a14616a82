"""The independent clinical check: people, exercises and what the evidence says of them.

Written from the evidence and not from the rule tables, one topic a module. No
clinician has reviewed the rows.
"""

from tests.clinical_cases.articles import CASES as ARTICLES
from tests.clinical_cases.bone import CASES as BONE
from tests.clinical_cases.bone_fractures import CASES as BONE_FRACTURES
from tests.clinical_cases.bone_loads import CASES as BONE_LOADS
from tests.clinical_cases.case import Case
from tests.clinical_cases.health import CASES as HEALTH
from tests.clinical_cases.organs import CASES as ORGANS
from tests.clinical_cases.positions import CASES as POSITIONS
from tests.clinical_cases.red_flags import CASES as RED_FLAGS
from tests.clinical_cases.routines import CASES as ROUTINES
from tests.clinical_cases.spine import CASES as SPINE
from tests.clinical_cases.unanswered import CASES as UNANSWERED

__all__ = ["CASES"]

CASES: tuple[Case, ...] = (
    *RED_FLAGS,
    *HEALTH,
    *ORGANS,
    *BONE,
    *BONE_LOADS,
    *BONE_FRACTURES,
    *SPINE,
    *POSITIONS,
    *ROUTINES,
    *UNANSWERED,
    *ARTICLES,
)
"""Every case, topic by topic."""
