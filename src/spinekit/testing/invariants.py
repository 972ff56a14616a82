"""What must hold of your own rules, catalogs and types, to be asserted in your own tests.

Each assertion draws values, looks for one that breaks a promise, and fails
with the smallest it finds. As many are drawn as the Hypothesis profile in
force says, unless you say otherwise.
"""

import copy
import pickle
from collections.abc import Callable, Iterable
from typing import TypeVar

from hypothesis import given
from hypothesis import strategies as st

from spinekit.catalog import Catalog
from spinekit.codecs import dumps, loads
from spinekit.codecs.registry import name_of
from spinekit.exercise import Exercise
from spinekit.safety import Rule
from spinekit.testing.kinds import strategy_for
from spinekit.testing.monotone import Laws, cases
from spinekit.testing.shrinking import Held, held, shrinking

__all__ = ["assert_lints", "assert_monotone", "assert_round_trips"]

Value = TypeVar("Value")


def assert_monotone(
    rules: Iterable[Rule], *, exercises: Iterable[Exercise] = (), examples: int | None = None
) -> None:
    """Assert that no silence, no rule less and no softening ever pays.

    People, exercises and dosages are drawn on both sides of every line that
    the rules draw. It is tried that

    - taking an answer away never narrows a verdict, lets nothing in that was
      not let in before, and raises no dosage;
    - leaving a rule out raises neither end of a verdict;
    - what a rule asks to be made gentler is judged no more strictly then.

    Args:
        rules: The rules, in any order.
        exercises: Exercises to try besides the drawn ones, such as those of your catalog;
            incomplete ones are left out.
        examples: How many cases to draw; as many as the Hypothesis profile says unless given.

    Raises:
        AssertionError: If one of these fails, with the smallest case found.

    Examples:
        >>> from spinekit.demands import SpineRange
        >>> from spinekit.safety import Level, demand, fact
        >>> from spinekit.testing import rule
        >>> bends = demand("flexion.range") >= SpineRange.MID
        >>> assert_monotone([rule("r-bend", fact("frail").condition, Level.FORBID, demands=bends)])

        A rule against exercises that bend *little* wakes up once another has made
        an exercise gentler:

        >>> little = rule("r-little", fact("frail").condition, Level.FORBID, demands=~bends)
        >>> gentler = rule("r-gentler", fact("frail").condition, Level.MODIFY, demands=bends)
        >>> assert_monotone([little, gentler])
        Traceback (most recent call last):
        ...
        AssertionError: what was made gentler is judged more strictly
          person: nothing known
          exercise: flexion.range mid, position standing
          dosage: 1 x 1
          before: ALLOW to MODIFY (r-gentler)
          after: ALLOW to FORBID (r-little)
    """
    laws = Laws(rules)
    _try_out(cases(laws.rules, tuple(exercises)), laws.broken, examples)


def assert_lints(catalog: Catalog) -> None:
    """Assert that the linter finds no fault with a catalog.

    Args:
        catalog: The catalog, with its rules.

    Raises:
        AssertionError: If it finds any, with one line for each.

    Examples:
        >>> assert_lints(Catalog.standard())
        >>> from spinekit.samples import BED_BRIDGE
        >>> assert_lints(Catalog(exercises=[BED_BRIDGE.exercise], rules=()))
        Traceback (most recent call last):
        ...
        AssertionError: the catalog has ... faults
        ...
    """
    faults = catalog.lint()
    if faults:
        count = f"{len(faults)} fault{'' if len(faults) == 1 else 's'}"
        lines = "".join(f"\n  {fault}" for fault in faults)
        raise AssertionError(f"the catalog has {count}{lines}")


def assert_round_trips(
    kind: type[Value],
    strategy: st.SearchStrategy[Value] | None = None,
    *,
    examples: int | None = None,
) -> None:
    """Assert that values survive writing and reading, pickling and copying unchanged.

    Args:
        kind: A type that has a document.
        strategy: What to draw them from; any legal value unless given.
        examples: How many to draw; as many as the Hypothesis profile says unless given.

    Raises:
        AssertionError: If one comes back as something else, with the smallest found.
        InvalidTypeError: If the type has no document.

    Examples:
        >>> from spinekit.ranges import Range
        >>> assert_round_trips(Range, examples=20)
    """
    name_of(kind)

    def changed(value: Value) -> str:
        text = dumps(value)
        back: dict[str, Callable[[], Value]] = {
            "read": lambda: loads(text, kind),
            "unpickled": lambda: pickle.loads(pickle.dumps(value)),  # noqa: S301 - our own bytes
            "copied": lambda: copy.copy(value),
            "copied deeply": lambda: copy.deepcopy(value),
        }
        for how, made in back.items():
            found = made()
            if found != value or hash(found) != hash(value) or dumps(found) != text:
                return f"comes back as something else when {how}\n  {value!r}\n  {found!r}"
        return ""

    _try_out(strategy_for(kind) if strategy is None else strategy, changed, examples)


def _try_out(
    strategy: st.SearchStrategy[Value], complaint: Callable[[Value], str], examples: int | None
) -> None:
    """Fail with the complaint about the smallest value that there is one about."""

    def holds(one: Held[Value]) -> None:
        found = complaint(one.value)
        if found:
            raise AssertionError(found)

    tried = shrinking(examples)(given(held(strategy))(holds))
    tried()
