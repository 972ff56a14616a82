"""Policies: in which order the parts of a dose grow. A policy is a value anyone can write.

Here live the five things that can grow, the policy as a tuple of them, and the
four policies that ship. One variable grows at a time, and the next begins when
the one before it is at its top; what any of them may grow *to* is for the
ladder and the sources, never for the policy.
"""

from collections.abc import Iterable
from enum import StrEnum

import attrs

from spinekit.evidence import OUR_JUDGEMENT, Citation
from spinekit.frozen import FrozenMapping
from spinekit.references import cite
from spinekit.validation import (
    boolean,
    identifier,
    instance,
    member,
    no_repeats,
    prose,
    tuple_of,
)

__all__ = [
    "DOUBLE_PROGRESSION",
    "HOLD_FIRST",
    "LOAD_FIRST",
    "MAINTENANCE",
    "POLICIES",
    "Policy",
    "Variable",
]


class Variable(StrEnum):
    """A part of a dose that can grow.

    Examples:
        >>> [variable.value for variable in Variable]
        ['count', 'sets', 'hold', 'load', 'rung']
    """

    COUNT = "count"
    """Repetitions or holds in a set."""
    SETS = "sets"
    """Sets."""
    HOLD = "hold"
    """Seconds of a hold, or of the cap on work to fatigue."""
    LOAD = "load"
    """Weight, band or percent; after this step repetitions start at the bottom again."""
    RUNG = "rung"
    """The next rung of the ladder."""


def _order(value: Iterable[Variable | str]) -> tuple[Variable, ...]:
    return tuple_of("Policy.order", lambda path: member(path, Variable))(value)


@attrs.frozen(kw_only=True)
class Policy:
    """In which order a dose grows.

    Examples:
        >>> mine = Policy(id="holds-only", name="Holds only", order=("hold",))
        >>> mine.order
        (<Variable.HOLD: 'hold'>,)
    """

    id: str = attrs.field(validator=identifier())
    """Its id."""

    name: str = attrs.field(validator=prose())
    """What people call it."""

    order: tuple[Variable, ...] = attrs.field(converter=_order)
    """What grows first, second and so on. What is not in it never grows; empty is maintenance."""

    for_trained: bool = attrs.field(default=False, validator=boolean())
    """Whether it is only for a person known not to be new to exercise."""

    citations: tuple[Citation, ...] = attrs.field(
        default=(OUR_JUDGEMENT,),
        converter=tuple_of("Policy.citations", lambda path: instance(Citation, path)),
    )
    """What the order rests on."""

    def __attrs_post_init__(self) -> None:
        """Refuse a variable named twice."""
        no_repeats("Policy.order", self.order)

    def __str__(self) -> str:
        """Return the name."""
        return self.name


DOUBLE_PROGRESSION = Policy(
    id="double-progression",
    name="Double progression",
    order=(Variable.COUNT, Variable.SETS, Variable.HOLD, Variable.LOAD, Variable.RUNG),
    citations=cite("prog-reps-before-load", "prog-double", "hold-mcgill-10s", "prog-home-6-week"),
)
"""Repetitions first, then sets, then longer holds, load last: the default.

Examples:
    >>> [variable.value for variable in DOUBLE_PROGRESSION.order]
    ['count', 'sets', 'hold', 'load', 'rung']
"""

HOLD_FIRST = Policy(
    id="hold-first",
    name="Hold first",
    order=(Variable.HOLD, Variable.COUNT, Variable.SETS, Variable.LOAD, Variable.RUNG),
    citations=cite("prog-reps-before-load", "a002-bird-dog-long-hold", "a004-beginner-progression"),
)
"""Longer holds first, as two of the articles go; for endurance of the back.

Examples:
    >>> [variable.value for variable in HOLD_FIRST.order]
    ['hold', 'count', 'sets', 'load', 'rung']
"""

LOAD_FIRST = Policy(
    id="load-first",
    name="Load first",
    order=(Variable.LOAD, Variable.COUNT, Variable.SETS, Variable.HOLD, Variable.RUNG),
    for_trained=True,
    citations=(*cite("prog-acsm-2-10"), OUR_JUDGEMENT),
)
"""Load before repetitions, for the trained only: ``prog-reps-before-load`` says the opposite.

Examples:
    >>> LOAD_FIRST.for_trained, LOAD_FIRST.order[0].value
    (True, 'load')
"""

MAINTENANCE = Policy(
    id="maintenance", name="Maintenance", order=(), citations=cite("break-meta", "our-judgement")
)
"""Nothing grows; pain, poor form and breaks still bring the dose down.

Examples:
    >>> MAINTENANCE.order
    ()
"""

POLICIES: FrozenMapping[str, Policy] = FrozenMapping(
    (policy.id, policy) for policy in (DOUBLE_PROGRESSION, HOLD_FIRST, LOAD_FIRST, MAINTENANCE)
)
"""The policies that ship, by id.

Examples:
    >>> list(POLICIES)
    ['double-progression', 'hold-first', 'load-first', 'maintenance']
"""
