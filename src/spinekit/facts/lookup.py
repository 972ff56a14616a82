"""Every fact in one place, found by id or by group, and what follows from what.

Here the rows are gathered in a fixed order; no row is written here. What
follows from an answer is closed once, at import: a yes climbs along
``implies``, a no climbs down it (contraposition), and nothing else is derived.
"""

from collections.abc import Iterable, Mapping

from spinekit.errors import InvalidTypeError, UnknownNameError
from spinekit.facts import body, moving, screening
from spinekit.facts.fact import Fact, Group
from spinekit.frozen import FrozenMapping
from spinekit.validation import member

__all__ = ["FACTS", "fact", "follow_from_no", "follow_from_yes", "group"]

FACTS: FrozenMapping[str, Fact] = FrozenMapping(
    (row.id, row) for row in (*body.ROWS, *screening.ROWS, *moving.ROWS)
)
"""Every fact there is, by id: group by group, each in the order of asking.

Examples:
    >>> print(FACTS["osteoporosis"].question)
    Has a doctor told you that you have osteoporosis (thin, weak bones)?
"""


def fact(id: str) -> Fact:
    """Return the fact with this id.

    Args:
        id: Its id, such as ``"osteoporosis"``.

    Returns:
        The fact.

    Raises:
        InvalidTypeError: If *id* is not a text.
        UnknownNameError: If there is no such fact; the nearest ids are named.

    Examples:
        >>> fact("glaucoma").group
        <Group.HEALTH: 'health'>
        >>> fact("glaucome")
        Traceback (most recent call last):
        ...
        spinekit.errors.UnknownNameError: fact: no fact of this name, got 'glaucome'; ...
    """
    if not isinstance(id, str):
        raise InvalidTypeError(
            "must be an id", path="fact", value=id, remedy="give a str such as 'osteoporosis'"
        )
    if id not in FACTS:
        raise UnknownNameError.among(id, FACTS, path="fact", kind="fact")
    return FACTS[id]


def group(name: Group | str) -> tuple[Fact, ...]:
    """Return the facts of one group, in the order of asking.

    Args:
        name: The group or its name, such as ``"red_flags"``.

    Returns:
        At least one fact.

    Raises:
        InvalidTypeError: If *name* is neither a group nor a text.
        UnknownNameError: If there is no such group; the nearest names are given.

    Examples:
        >>> [one.id for one in group("support")]
        ['supervised', 'cleared_by_clinician']
    """
    return _BY_GROUP[member("group", Group)(name)]


def follow_from_yes(id: str) -> tuple[str, ...]:
    """Return the facts that are yes because this one is yes, or is a number above its line.

    Args:
        id: A fact id.

    Returns:
        Ids in the order of :data:`FACTS`, *id* itself not among them.

    Raises:
        UnknownNameError: If there is no such fact.

    Examples:
        >>> follow_from_yes("unstable_heart_condition")
        ('heart_condition',)
    """
    return _UP[fact(id).id]


def follow_from_no(id: str) -> tuple[str, ...]:
    """Return the facts that are no, or 0, because this one is no.

    Args:
        id: A fact id.

    Returns:
        Ids in the order of :data:`FACTS`, *id* itself not among them.

    Raises:
        UnknownNameError: If there is no such fact.

    Examples:
        >>> follow_from_no("pregnant")
        ('pregnancy_weeks', 'pregnancy_warning_signs')
    """
    return _DOWN[fact(id).id]


def _reachable(id: str, next_to: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    seen: set[str] = set()
    ahead = list(next_to[id])
    while ahead:
        one = ahead.pop()
        if one not in seen:
            seen.add(one)
            ahead.extend(next_to[one])
    return tuple(one for one in FACTS if one in seen)


_BY_GROUP = {name: tuple(row for row in FACTS.values() if row.group is name) for name in Group}
_IMPLIES = {one: row.implies for one, row in FACTS.items()}
# A number that implies something only above a line other than 0 is not settled by a no: it may be
# anything up to the line.
_IMPLIED_BY = {
    one: [other for other in FACTS if one in _IMPLIES[other] and FACTS[other].implies_above == 0]
    for one in FACTS
}
_UP = {one: _reachable(one, _IMPLIES) for one in FACTS}
_DOWN = {one: _reachable(one, _IMPLIED_BY) for one in FACTS}
