"""The standard rules: every table, gathered, and the drafted rules that are no row.

Which rows there are is said in the tables; here stands only their order, and
for each draft that did not become a row where it lives instead. No clinician
has reviewed the rules yet.
"""

from functools import cache

import attrs

from spinekit.safety import (
    bone,
    bone_loads,
    positions,
    pregnancy_and_organs,
    red_flags,
    screening,
    spine,
    stopping,
)
from spinekit.safety.rule import Rule
from spinekit.safety.settings import SafetySettings
from spinekit.validation import identifier, prose

__all__ = ["NOT_CARRIED", "NotCarried", "standard_rules"]

_TABLES = (
    red_flags,
    screening,
    bone,
    bone_loads,
    spine,
    positions,
    pregnancy_and_organs,
    stopping,
)


@attrs.frozen(kw_only=True)
class NotCarried:
    """A drafted rule that is no row of the tables, and why.

    Examples:
        >>> NOT_CARRIED[0].lives_in
        'spinekit.progression'
    """

    draft: str = attrs.field(validator=identifier())
    """The id of the drafted rule."""

    reason: str = attrs.field(validator=prose())
    """Why it is no row, in one sentence."""

    lives_in: str = attrs.field(validator=prose())
    """The module that carries it instead."""


NOT_CARRIED: tuple[NotCarried, ...] = (
    NotCarried(
        draft="r-prog-reps",
        reason=(
            "It says what to raise first once a dose is mastered, which no look at one person and "
            "one exercise can tell."
        ),
        lives_in="spinekit.progression",
    ),
    NotCarried(
        draft="r-prog-load",
        reason="It says by how much a load grows after sessions that went well.",
        lives_in="spinekit.progression",
    ),
    NotCarried(
        draft="r-prog-holds",
        reason=(
            "It says how holds grow; the longest hold with thin bones is the row "
            "long-extensor-hold."
        ),
        lives_in="spinekit.progression",
    ),
)
"""Every drafted rule without a row of its own.

Examples:
    >>> NOT_CARRIED[0].draft
    'r-prog-reps'
"""


def standard_rules(settings: SafetySettings | None = None) -> tuple[Rule, ...]:
    """Return the standard rules.

    Args:
        settings: The numbers on which sources disagree; the documented defaults unless given.

    Returns:
        Every row, table by table; the same tuple each time for the same settings.

    Examples:
        >>> rules = standard_rules()
        >>> rules is standard_rules(SafetySettings())
        True
        >>> [rule.id for rule in rules][0]
        'cauda-equina'
    """
    return _gathered(SafetySettings() if settings is None else settings)


@cache
def _gathered(settings: SafetySettings) -> tuple[Rule, ...]:
    # A cache and no state: equal settings always give equal rules.
    return tuple(rule for table in _TABLES for rule in table.rules(settings))
