"""Named people, requests and items that the docs, the doctests and the tests share.

Nothing here is a recommendation for anyone: the people are made up, so that an
example on one page means the same on the next.
"""

import attrs

from spinekit.catalog import Catalog
from spinekit.composer import Candidate, Option, Problem, Request
from spinekit.composer.problem import Phase
from spinekit.exercise import Surface
from spinekit.frozen import FrozenMapping
from spinekit.person import Person
from spinekit.routine import Item
from spinekit.validation import instance, prose

__all__ = ["BED_BRIDGE", "HEALTHY", "MARTA", "SAMPLES", "TINY_PROBLEM", "Sample"]

_GROUPS = ("red_flags", "bone", "spine", "health", "limbs")


@attrs.frozen(kw_only=True)
class Sample:
    """A made-up person with a story and a request.

    Examples:
        >>> SAMPLES["marta"].name
        'Marta'
    """

    name: str = attrs.field(validator=prose())
    """What the person is called."""

    story: str = attrs.field(validator=prose())
    """Who the person is, in a sentence."""

    request: Request = attrs.field(validator=instance(Request))
    """What the person asks for."""

    def __str__(self) -> str:
        """Return the name and the story."""
        return f"{self.name}: {self.story}"


MARTA = Person.of(age=67, osteoporosis=True).none_of(*_GROUPS)
"""67 years old, with osteoporosis and nothing else.

Examples:
    >>> MARTA.known("osteoporosis"), MARTA.known("wrist_pain")
    (True, False)
"""

HEALTHY = Person.of(
    age=58, sedentary=False, new_to_exercise=False, frail=False, pregnant=False
).none_of(*_GROUPS, "today")
"""58 years old, active, every limiting question answered no.

Examples:
    >>> HEALTHY.known("osteoporosis")
    False
"""

_STIFF = Person.of(age=55, back_pain=True, sedentary=True, pregnant=False).none_of(*_GROUPS)
_ACHING = Person.of(
    age=46, back_pain=True, sedentary=True, new_to_exercise=True, pregnant=False
).none_of(*_GROUPS)
_FIRST_STEPS = Person.of(
    age=72, osteoporosis=True, sedentary=False, new_to_exercise=True, frail=False
).none_of(*_GROUPS)

SAMPLES: FrozenMapping[str, Sample] = FrozenMapping(
    {
        "marta": Sample(
            name="Marta",
            story="67, has osteoporosis and wants a stronger back.",
            request=Request(MARTA, minutes=15, goals="strengthen_back"),
        ),
        "otto": Sample(
            name="Otto",
            story="58, healthy, and would rather not leave his bed in the morning.",
            request=Request(HEALTHY, minutes=12, surfaces={Surface.BED}),
        ),
        "irene": Sample(
            name="Irene",
            story="55, sits a lot and has a stiff, aching back.",
            request=Request(_STIFF, minutes=15, goals="ease_stiffness"),
        ),
        "paula": Sample(
            name="Paula",
            story="46, has nagging back pain and is new to strength training.",
            request=Request(_ACHING, minutes=25, equipment={"pillow", "dumbbell", "band"}),
        ),
        "edith": Sample(
            name="Edith",
            story="72, has osteoporosis, walks daily and is new to back exercises.",
            request=Request(_FIRST_STEPS, minutes=30, goals="bone_health"),
        ),
    }
)
"""The made-up people, by a short id.

Examples:
    >>> SAMPLES["marta"].name
    'Marta'
"""

_BRIDGE = Catalog.standard()["glute-bridge"]

BED_BRIDGE = Item(
    exercise=_BRIDGE,
    dosage=_BRIDGE.doses[0].dosage,
    citations=(_BRIDGE.doses[0].citation,),
)
"""The glute bridge of the bed routine: two sets of 10 to 12, each held for 2 seconds.

Examples:
    >>> print(BED_BRIDGE)
    Glute bridge: 2 x 10-12 x 2s
"""

TINY_PROBLEM = Problem(
    targets=["hips"],
    credit=[[(4, 10), (None, 1)]],
    budget_s=100,
    phases=[Phase(name="main", min_s=0, max_s=100)],
    positions=["supine"],
    setup_s=[15],
    change_points=0,
    min_items=1,
    max_items=5,
    candidates=[
        Candidate(
            id="bridge",
            family="bridge",
            phase=0,
            position=0,
            prefer=0,
            per_unit={0: 2},
            options=[Option(40, 1), Option(80, 2)],
        )
    ],
)
"""A composing problem one can solve in one's head: two sets of bridges for 40 points.

Examples:
    >>> from spinekit.composer.solve import solve
    >>> solve(TINY_PROBLEM).proven
    True
"""
