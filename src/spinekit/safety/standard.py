"""The standard rules: every table, gathered."""

from spinekit.safety.rule import Rule
from spinekit.safety.settings import SafetySettings

__all__ = ["standard_rules"]


def standard_rules(settings: SafetySettings | None = None) -> tuple[Rule, ...]:
    """Return the standard rules."""
    return ()
