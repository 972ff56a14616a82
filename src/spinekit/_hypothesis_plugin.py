"""What Hypothesis runs when it is imported, so that ``st.from_type(Dosage)`` works.

Hypothesis calls :func:`register` at the end of its own import, perhaps while
:mod:`spinekit.testing` is waiting for that import. So nothing is imported
here before it is needed, neither Hypothesis nor the library: a program that
uses Hypothesis and not spinekit hardly pays for having it installed.
"""

from typing import Any

__all__ = ["register"]


def register() -> None:
    """Have Hypothesis ask us for the types of the library, once it meets one.

    The table of resolvers by module is Hypothesis's own and not documented.
    Where it is gone, the types are registered the documented way, which
    imports them all at once and takes about as long as importing Hypothesis.
    """
    from hypothesis.strategies._internal import types

    table = getattr(types, "_global_extra_lookup", None)
    if isinstance(table, dict):
        table["spinekit"] = _resolve
    else:
        _register_all()


def _resolve(kind: Any) -> Any:
    """Return the strategy for a type of the library; ``None`` for any other."""
    if not str(getattr(kind, "__module__", "")).startswith("spinekit."):
        return None
    from spinekit.testing.kinds import KINDS, strategy_for

    return strategy_for(kind) if isinstance(kind, type) and kind in KINDS else None


def _register_all() -> None:
    from hypothesis import strategies as st

    from spinekit.testing.kinds import KINDS, strategy_for

    for kind in KINDS:
        st.register_type_strategy(kind, strategy_for)
