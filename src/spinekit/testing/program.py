"""Strategies for programs and what stands in them.

Planning a program costs too much to do for every value, so a few short ones
are planned when the first is drawn, some of them gone on with, and values are
picked from these.
"""

import datetime as dt
from functools import cache

import attrs
from hypothesis import strategies as st

from spinekit.composer import Request
from spinekit.facts import Group
from spinekit.person import Person
from spinekit.program import (
    Line,
    Program,
    ProgramChange,
    Session,
    Step,
    Weekday,
    done_well,
    plan,
)
from spinekit.progression import SessionLog
from spinekit.ranges import Range
from spinekit.testing.reusing import reused

__all__ = [
    "day_sets",
    "lines",
    "planned_programs",
    "program_changes",
    "programs",
    "sessions",
    "steps",
]

_START = dt.date(2025, 1, 6)


@cache
def planned_programs() -> tuple[Program, ...]:
    """Return a short program as planned, after a session done as asked, and after one that hurt.

    Returns:
        The three programs.

    Examples:
        >>> [len(one.changes) > 0 for one in planned_programs()]
        [False, False, True]
    """
    request = Request(Person.of(age=58).none_of(*Group), minutes=5, items=Range(1, 3))
    first = plan(request, weeks=2, days=("monday",), start=_START)
    return (first, _after(first), _after(first, pain=7)) if isinstance(first, Program) else ()


def _after(program: Program, pain: int = 1) -> Program:
    """The program after its first session, done as asked, with so much pain."""
    logs = tuple(attrs.evolve(done_well(item), pain=pain) for item in program.sessions[0].items)
    return program.after(SessionLog(date=_START, items=logs))


@reused
def programs() -> st.SearchStrategy[Program]:
    """Short programs: as planned, gone on with, and after a session that hurt.

    Returns:
        The strategy; it shrinks to the program as planned.

    Examples:
        >>> from spinekit.testing import smallest
        >>> len(smallest(programs()).sessions)
        2
    """
    return st.deferred(lambda: st.sampled_from(planned_programs()))


@reused
def sessions() -> st.SearchStrategy[Session]:
    """Sessions of those programs, done and to come.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> print(smallest(sessions()).date)
        2025-01-06
    """
    return programs().flatmap(lambda program: st.sampled_from(program.sessions))


@reused
def steps() -> st.SearchStrategy[Step]:
    """Steps of those sessions.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(steps()).item.dosage.is_complete
        True
    """
    return st.deferred(
        lambda: st.sampled_from(
            [
                step
                for program in planned_programs()
                for session in program.sessions
                for step in session.steps
            ]
        )
    )


@reused
def lines() -> st.SearchStrategy[Line]:
    """Lines of the outlines of those programs.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> type(smallest(lines())).__name__
        'Line'
    """
    return programs().flatmap(lambda program: st.sampled_from(program.outline.lines))


@reused
def program_changes() -> st.SearchStrategy[ProgramChange]:
    """What changed in those programs.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> type(smallest(program_changes())).__name__
        'ProgramChange'
    """
    return st.deferred(
        lambda: st.sampled_from([one for program in planned_programs() for one in program.changes])
    )


@reused
def day_sets() -> st.SearchStrategy[list[Weekday]]:
    """One to five days of the week.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> [day.value for day in smallest(day_sets())]
        ['monday']
    """
    return st.lists(st.sampled_from(Weekday), min_size=1, max_size=5, unique=True)
