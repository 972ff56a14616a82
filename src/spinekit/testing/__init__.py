"""Hypothesis strategies for every public type, and invariants to assert about your own rules.

Every strategy draws values that are legal by construction and shrink toward
the plainest one; none shuts out a corner that the library itself must handle.
With the package installed, ``st.from_type(Dosage)`` finds them without an
import. Nothing else of the library imports this package, and only it needs
Hypothesis.

Examples:
    >>> from spinekit import Dosage
    >>> print(smallest(strategy_for(Dosage), lambda dosage: dosage.per_side))
    ? x ? per side
"""

try:
    import hypothesis as _hypothesis  # noqa: F401 - only to see that it is there
except ModuleNotFoundError as _error:
    if _error.name != "hypothesis":
        raise
    raise ModuleNotFoundError(
        "spinekit.testing needs Hypothesis, which is not installed; "
        "run: pip install 'spinekit[hypothesis]'",
        name="hypothesis",
    ) from None

from spinekit.testing.amounts import (
    dosage_caps,
    dosages,
    loads,
    ranges,
    ranges_within,
    tempos,
    timings,
    works,
)
from spinekit.testing.catalog import catalogs, ladders, rising_ladders
from spinekit.testing.composing import (
    candidates,
    problems,
    refusals,
    relaxations,
    requests,
    selections,
)
from spinekit.testing.history import decisions, item_logs, policies, session_logs
from spinekit.testing.invariants import (
    assert_lints,
    assert_monotone,
    assert_round_trips,
)
from spinekit.testing.kinds import KINDS, strategy_for, values
from spinekit.testing.movement import demands, doses, exercises, modifications, motions
from spinekit.testing.person import answers, answers_to, fits, people, screened_people
from spinekit.testing.program import programs, sessions
from spinekit.testing.routine import (
    blocks,
    certificates,
    cues,
    exercise_decisions,
    items,
    protocols,
    questions,
    routines,
    stop_signs,
)
from spinekit.testing.safety import (
    conditions,
    contested_dosages,
    contested_exercises,
    demand_conditions,
    few_facts_people,
    findings,
    insteads,
    one_way_conditions,
    rule,
    rule_sets,
    rules,
    todays,
    verdicts,
)
from spinekit.testing.shrinking import smallest
from spinekit.testing.words import citations, errors, ids, messages, sources, texts

__all__ = [
    "KINDS",
    "answers",
    "answers_to",
    "assert_lints",
    "assert_monotone",
    "assert_round_trips",
    "blocks",
    "candidates",
    "catalogs",
    "certificates",
    "citations",
    "conditions",
    "contested_dosages",
    "contested_exercises",
    "cues",
    "decisions",
    "demand_conditions",
    "demands",
    "dosage_caps",
    "dosages",
    "doses",
    "errors",
    "exercise_decisions",
    "exercises",
    "few_facts_people",
    "findings",
    "fits",
    "ids",
    "insteads",
    "item_logs",
    "items",
    "ladders",
    "loads",
    "messages",
    "modifications",
    "motions",
    "one_way_conditions",
    "people",
    "policies",
    "problems",
    "programs",
    "protocols",
    "questions",
    "ranges",
    "ranges_within",
    "refusals",
    "relaxations",
    "requests",
    "rising_ladders",
    "routines",
    "rule",
    "rule_sets",
    "rules",
    "screened_people",
    "selections",
    "session_logs",
    "sessions",
    "smallest",
    "sources",
    "stop_signs",
    "strategy_for",
    "tempos",
    "texts",
    "timings",
    "todays",
    "values",
    "verdicts",
    "works",
]
