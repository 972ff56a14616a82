"""What a routine is for: named presets, and free weights over targets.

A goal is a target with a weight. A preset is a handful of them under a name
people use. Which muscles a preset asks for follows from what the articles and
the consensus texts say it takes; the weights themselves are our judgement.
"""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

import attrs

from spinekit.errors import InvalidTypeError, InvalidValueError, UnknownNameError
from spinekit.evidence import OUR_JUDGEMENT, Citation
from spinekit.exercise import Target
from spinekit.frozen import FrozenMapping
from spinekit.references import cite
from spinekit.validation import identifier, instance, mapping, member, prose, tuple_of, whole

__all__ = ["PRESETS", "Goals", "Preset", "goals"]

HEAVIEST = 9
"""The largest weight a target can have; enough to rank, small enough to compare."""


@attrs.frozen(kw_only=True)
class Preset:
    """A named set of goals.

    Examples:
        >>> PRESETS["balance"].weights[Target.BALANCE]
        3
    """

    id: str = attrs.field(validator=identifier())
    """Its id, such as ``strengthen_back``."""

    name: str = attrs.field(validator=prose())
    """What it is called."""

    weights: FrozenMapping[Target, int] = attrs.field(
        converter=mapping(
            "Preset.weights", member("Preset.weights", Target), whole("Preset.weights", 1, HEAVIEST)
        )
    )
    """The weight of each target, 1 to 9."""

    citations: tuple[Citation, ...] = attrs.field(
        converter=tuple_of("Preset.citations", lambda path: instance(Citation, path))
    )
    """What the choice of targets rests on; the weights are our judgement."""

    def __str__(self) -> str:
        """Return the name."""
        return self.name


PRESETS: FrozenMapping[str, Preset] = FrozenMapping(
    (preset.id, preset)
    for preset in (
        Preset(
            id="strengthen_back",
            name="A stronger back",
            weights={
                Target.BACK_EXTENSORS: 3,
                Target.DEEP_STABILIZERS: 2,
                Target.GLUTES: 2,
                Target.UPPER_BACK: 2,
            },
            citations=(*cite("a002-routine", "a001-glute-bridge", "lbp-apta-older"), OUR_JUDGEMENT),
        ),
        Preset(
            id="ease_stiffness",
            name="A less stiff back",
            weights={
                Target.SPINE_MOBILITY: 3,
                Target.HIP_MOBILITY: 2,
                Target.DEEP_STABILIZERS: 1,
                Target.HIP_STABILIZERS: 1,
            },
            citations=(*cite("a003-routine", "a001-cat-cow", "a001-hip-opener"), OUR_JUDGEMENT),
        ),
        Preset(
            id="bone_health",
            name="Stronger bones and an upright back",
            weights={
                Target.BACK_EXTENSORS: 3,
                Target.UPPER_BACK: 2,
                Target.BALANCE: 2,
                Target.GLUTES: 1,
            },
            citations=(*cite("op-multicomponent", "op-can-2023", "a002-routine"), OUR_JUDGEMENT),
        ),
        Preset(
            id="balance",
            name="Steadier on the feet",
            weights={Target.BALANCE: 3, Target.HIP_STABILIZERS: 2, Target.DEEP_STABILIZERS: 1},
            citations=(*cite("op-balance-dose", "op-sss-falls-first"), OUR_JUDGEMENT),
        ),
        Preset(
            id="posture",
            name="An upright posture",
            weights={Target.UPPER_BACK: 3, Target.BACK_EXTENSORS: 2, Target.SHOULDERS: 1},
            citations=(*cite("op-sss-extension", "a002-wall-slide"), OUR_JUDGEMENT),
        ),
    )
)
"""The presets, by id.

Examples:
    >>> PRESETS["bone_health"].name
    'Stronger bones and an upright back'
"""

Goals: TypeAlias = str | Target | Iterable[str | Target] | Mapping[str | Target, int]
"""What :func:`goals` reads: names of presets or targets, with or without weights."""


def goals(wanted: Goals) -> FrozenMapping[Target, int]:
    """Return the weight of every target that is wanted, heaviest first.

    Args:
        wanted: A preset or target by name, several of them, or a mapping of
            either to a weight from 1 to 9. A preset with a weight counts that
            many times; where two name the same target the weights add up, to
            no more than 9.

    Returns:
        Target to weight, the heaviest first, equals by name.

    Raises:
        UnknownNameError: For a name that is neither a preset nor a target.
        InvalidValueError: For no goal at all, or a weight out of bounds.

    Examples:
        >>> goals("balance")[Target.BALANCE]
        3
        >>> goals({"glutes": 2, "balance": 1})[Target.BALANCE]
        3
    """
    path = "Request.goals"
    if isinstance(wanted, str):
        weighted: Mapping[str | Target, int] = {wanted: 1}
    elif isinstance(wanted, Mapping):
        weighted = wanted
    elif isinstance(wanted, Iterable):
        weighted = dict.fromkeys((_name(one) for one in wanted), 1)
    else:
        raise InvalidTypeError(
            "must be names or a mapping of names to weights",
            path=path,
            value=wanted,
            remedy="give a preset such as 'strengthen_back'",
        )
    if not weighted:
        raise InvalidValueError(
            "is empty", path=path, remedy="name a preset such as 'strengthen_back', or a target"
        )
    total: dict[Target, int] = {}
    for name, weight in weighted.items():
        times = whole(f"{path}[{str(_name(name))!r}]", 1, HEAVIEST)(weight)
        for target, one in _weights_of(name).items():
            total[target] = min(HEAVIEST, total.get(target, 0) + one * times)
    return FrozenMapping(sorted(total.items(), key=lambda pair: (-pair[1], pair[0].value)))


def _name(name: object) -> str:
    """Return *name*, which must be a text, or a target, which is one."""
    if not isinstance(name, str):
        raise InvalidTypeError(
            "must be the name of a preset or a target",
            path="Request.goals",
            value=name,
            remedy="give a str or a Target",
        )
    return name


def _weights_of(name: str) -> Mapping[Target, int]:
    """Return what one name asks for."""
    # "balance" is both a preset and a target: the preset is the fuller goal, and
    # Target.BALANCE itself is how a program asks for the bare target.
    if isinstance(name, Target):
        return {name: 1}
    if name in PRESETS:
        return PRESETS[name].weights
    targets = {target.value: target for target in Target}
    if name in targets:
        return {targets[name]: 1}
    raise UnknownNameError.among(
        name, [*PRESETS, *targets], path="Request.goals", kind="preset or target"
    )
