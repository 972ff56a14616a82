"""How a mutant of a line that only tests run is tried: put into the functions as they live.

A fork of :mod:`tests.mutant_trials` imports the package and collects the tests anew for every
mutant, which takes longer than most tests. Where a line ran neither on import nor while the
tests were collected, nothing that exists by then hangs on it. So the tests are collected once;
a fork of that process gives the functions the code with the fault and goes on with the tests.
"""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import CodeType, FunctionType
from typing import TypeAlias

import pytest

__all__ = ["Changed", "Swaps", "changed", "living"]

Place: TypeAlias = tuple[str, int]
"""The qualified name of a function, and the line where it begins."""

Changed: TypeAlias = Mapping[Place, CodeType]
"""The code that is other than it was, by its place."""


def _functions_of(code: CodeType) -> Iterator[tuple[Place, CodeType]]:
    """Go through the code of all functions of a module, outer ones first."""
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield (inner.co_qualname, inner.co_firstlineno), inner
            yield from _functions_of(inner)


def changed(source: str, mutated: str, path: Path) -> Changed:
    """Return the code of the functions that a fault changes.

    Args:
        source: The module as it is.
        mutated: The module with its fault.
        path: The module's file, which the code names.

    Returns:
        The code with the fault, by the place of the function.

    Raises:
        SyntaxError: If the fault leaves no Python.
    """
    before = dict(_functions_of(compile(source, str(path), "exec")))
    after = _functions_of(compile(mutated, str(path), "exec"))
    return {place: code for place, code in after if before.get(place) != code}


def living(path: Path) -> dict[Place, list[FunctionType]]:
    """Return the functions of a module that exist, wherever they are held.

    Args:
        path: The module's file.

    Returns:
        The functions, by place; a function made anew by each call of another can stand there often.
    """
    gc.unfreeze()  # What is frozen is not among the objects.
    found: dict[Place, list[FunctionType]] = {}
    for one in gc.get_objects():
        if isinstance(one, FunctionType) and one.__code__.co_filename == str(path):
            place = (one.__code__.co_qualname, one.__code__.co_firstlineno)
            found.setdefault(place, []).append(one)
    return found


class Swaps:
    """A collected session of tests, forked once for each mutant.

    Used as a plugin of pytest: it takes the place of the loop over the tests.
    """

    def __init__(self, path: Path, act: Callable[["Swaps"], None]) -> None:
        """Keep what to do once the tests are there.

        Args:
            path: The file of the module whose functions are swapped.
            act: What to do in place of running the tests.
        """
        self.path = path
        self.act = act
        self.items: tuple[pytest.Item, ...] = ()
        self.live: dict[Place, list[FunctionType]] = {}
        self.failed = ""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Learn which functions there are, and act."""
        self.items = tuple(session.items)
        self.live = living(self.path)
        gc.collect()
        gc.freeze()
        self.act(self)
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the name of the first test that failed."""
        if report.failed and not self.failed:
            self.failed = report.nodeid

    def put_in(self, functions: Changed) -> None:
        """Give the living functions their new code.

        Args:
            functions: The code, by place.

        Raises:
            RuntimeError: If none of them is there.
        """
        found = [
            (one, code) for place, code in functions.items() for one in self.live.get(place, ())
        ]
        if not found:
            raise RuntimeError(f"nobody holds {', '.join(name for name, _line in functions)}")
        for function, code in found:
            function.__code__ = code

    def run(self, items: Sequence[pytest.Item]) -> str:
        """Run tests up to the first that fails.

        Args:
            items: The tests, in the order to run them.

        Returns:
            The name of the one that failed, or nothing.
        """
        for item, following in zip(items, (*items[1:], None), strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if self.failed:
                break
        return self.failed
