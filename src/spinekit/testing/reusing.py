"""Strategies made once: Hypothesis checks a new one each time it meets it, a known one only once."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar, cast

from hypothesis import strategies as st

__all__ = ["perhaps", "reused"]

Parameters = ParamSpec("Parameters")
Value = TypeVar("Value")


def reused(
    make: Callable[Parameters, st.SearchStrategy[Value]],
) -> Callable[Parameters, st.SearchStrategy[Value]]:
    """Have a function give the same strategy whenever it is called alike.

    Args:
        make: A function that makes a strategy from arguments that can be hashed.

    Returns:
        The function, which remembers what it made.

    Examples:
        >>> @reused
        ... def digits() -> st.SearchStrategy[int]:
        ...     return st.integers(0, 9)
        >>> digits() is digits()
        True
    """
    # Typed, or False and two members of different scales would count as one argument.
    remembering = lru_cache(maxsize=None, typed=True)(make)
    # The cache knows only one type for all arguments; the cast gives each its own again.
    made = cast("Callable[Parameters, st.SearchStrategy[Value]]", remembering)

    @wraps(make)
    def again(*args: Parameters.args, **kwargs: Parameters.kwargs) -> st.SearchStrategy[Value]:
        return made(*args, **kwargs)

    return again


@reused
def perhaps(
    strategy: st.SearchStrategy[Value], *, stated: bool = False
) -> st.SearchStrategy[Value | None]:
    """What a strategy draws, or ``None`` for "not stated".

    Args:
        strategy: The strategy.
        stated: Whether it must be stated after all.

    Returns:
        The strategy; it shrinks to ``None`` where that is allowed.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(perhaps(st.integers())), smallest(perhaps(st.integers(), stated=True))
        (None, 0)
    """
    return strategy if stated else st.none() | strategy
