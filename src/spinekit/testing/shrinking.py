"""The smallest value that a strategy draws and that meets a condition, found by shrinking.

Values go in a wrapper with a short ``repr``: Hypothesis prints what it found,
and a request prints with its whole catalog.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

from hypothesis import HealthCheck, Phase, Verbosity, find, settings
from hypothesis import strategies as st

__all__ = ["Held", "held", "shrinking", "smallest"]

Value = TypeVar("Value")


class Held(Generic[Value]):
    """A value that does not print itself.

    Examples:
        >>> Held(range(1000))
        <a value>
    """

    value: Value
    """The value."""

    def __init__(self, value: Value) -> None:
        """Hold it."""
        self.value = value

    def __repr__(self) -> str:
        """Return as little as may be."""
        return "<a value>"


def held(strategy: st.SearchStrategy[Value]) -> st.SearchStrategy[Held[Value]]:
    """The values of a strategy, held.

    Args:
        strategy: The strategy.

    Returns:
        The strategy of the wrapped values.

    Examples:
        >>> smallest(held(st.integers())).value
        0
    """
    return strategy.map(Held)


def shrinking(examples: int | None = None, *, derandomize: bool | None = None) -> settings:
    """Settings to look for one value and shrink it, quietly.

    Args:
        examples: How many to draw; as many as the profile says unless given.
        derandomize: Whether to draw the same on each run; as the profile says unless given.

    Returns:
        The settings.

    Examples:
        >>> shrinking(7).max_examples
        7
    """
    profile = settings()
    return settings(
        max_examples=profile.max_examples if examples is None else examples,
        derandomize=profile.derandomize if derandomize is None else derandomize,
        database=None,
        deadline=None,
        print_blob=False,
        verbosity=Verbosity.quiet,
        phases=[Phase.generate, Phase.shrink],
        # Or it would go on looking for values that fail in other ways.
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )


def smallest(
    strategy: st.SearchStrategy[Value], where: Callable[[Value], bool] = lambda _: True
) -> Value:
    """Return the smallest value of a strategy that meets a condition.

    It is the same on every run, which makes it fit for examples and for
    looking at what a strategy shrinks to.

    Args:
        strategy: What to draw from.
        where: What the value has to meet; anything will do unless given.

    Returns:
        The smallest one found.

    Raises:
        hypothesis.errors.NoSuchExample: If none was found.

    Examples:
        >>> smallest(st.integers(), lambda number: number > 40)
        41
    """
    found = find(
        held(strategy),
        lambda one: where(one.value),
        settings=shrinking(10_000, derandomize=True),
    )
    return found.value
