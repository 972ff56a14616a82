"""What an exercise is: what is done, what it demands, what it trains, at which doses.

An exercise knows nothing about people. It says what it demands of a body
(:mod:`spinekit.demands`), how it can be made gentler (:class:`Modification`)
and which doses are written down for it, each with the text that states it
(:class:`Dose`). Who may do it is :mod:`spinekit.safety`'s business alone.
"""

from collections.abc import Iterable, Mapping
from enum import IntEnum, StrEnum
from functools import cached_property
from typing import Union

import attrs

from spinekit.demands import Demands, HandSupport, Position, SpineMotion
from spinekit.dosage import Dosage
from spinekit.errors import (
    ConflictError,
    InvalidTypeError,
    InvalidValueError,
    UnknownNameError,
)
from spinekit.evidence import OUR_JUDGEMENT, Citation
from spinekit.frozen import FrozenMapping
from spinekit.validation import (
    boolean,
    identifier,
    instance,
    mapping,
    member,
    no_repeats,
    optional,
    prose,
    set_of,
    tuple_of,
    whole,
)

__all__ = [
    "LIMITABLE",
    "Dose",
    "Equipment",
    "Exercise",
    "Modification",
    "Phase",
    "Sides",
    "Surface",
    "Target",
]


class Phase(StrEnum):
    """The part of a routine an exercise belongs to.

    Examples:
        >>> [phase.value for phase in Phase]
        ['warm_up', 'main', 'cool_down']
    """

    WARM_UP = "warm_up"
    """Light movement to begin with."""
    MAIN = "main"
    """The work the routine is for."""
    COOL_DOWN = "cool_down"
    """Easing off at the end."""


class Surface(StrEnum):
    """A place an exercise can be done on or against.

    Examples:
        >>> Surface("bed") is Surface.BED
        True
    """

    FLOOR = "floor"
    """A mat on the floor, to lie or kneel on."""
    BED = "bed"
    """A bed."""
    CHAIR = "chair"
    """A sturdy chair."""
    WALL = "wall"
    """Standing at a wall or a worktop."""
    STANDING = "standing"
    """Standing room, with nothing to hold."""


class Equipment(StrEnum):
    """A thing an exercise needs.

    Examples:
        >>> Equipment("dumbbell") is Equipment.DUMBBELL
        True
    """

    PILLOW = "pillow"
    """One or two pillows, or a folded towel."""
    DUMBBELL = "dumbbell"
    """One dumbbell or a pair; a filled bottle does."""
    BAND = "band"
    """An elastic band, with an anchor where it needs one."""


class Target(StrEnum):
    """What an exercise trains, and what a goal can ask for.

    Examples:
        >>> Target("balance") in Target, Target.BALANCE.value
        (True, 'balance')
    """

    BACK_EXTENSORS = "back_extensors"
    """The erector spinae: the muscles that hold the back upright."""
    DEEP_STABILIZERS = "deep_stabilizers"
    """The multifidus and its neighbors: holding the spine still while limbs move."""
    ABDOMINALS = "abdominals"
    """The abdominal wall, front and sides."""
    GLUTES = "glutes"
    """The buttocks."""
    HAMSTRINGS = "hamstrings"
    """The backs of the thighs."""
    HIP_STABILIZERS = "hip_stabilizers"
    """The outer hips, which keep the pelvis level."""
    UPPER_BACK = "upper_back"
    """The muscles between and below the shoulder blades."""
    SHOULDERS = "shoulders"
    """Moving the arms freely and with control."""
    SPINE_MOBILITY = "spine_mobility"
    """Moving the back without stiffness."""
    HIP_MOBILITY = "hip_mobility"
    """Moving the hips without stiffness."""
    BALANCE = "balance"
    """Staying upright."""
    CIRCULATION = "circulation"
    """Warming up heart, lungs and muscles."""


class Sides(StrEnum):
    """How the two sides of the body take part.

    Examples:
        >>> [sides.value for sides in Sides]
        ['together', 'alternating', 'each']
    """

    TOGETHER = "together"
    """Both sides work at once."""
    ALTERNATING = "alternating"
    """One side after the other, by turns."""
    EACH = "each"
    """All of one side first, then all of the other."""


LIMITABLE: tuple[str, ...] = tuple(
    [
        f"{direction}.{part}"
        for direction in ("flexion", "extension", "rotation", "side_bend")
        for part in ("range", "load", "speed")
    ]
    + [
        field.name
        for field in attrs.fields(Demands)
        if field.name not in ("position", "flexion", "extension", "rotation", "side_bend")
    ]
)
"""The demands a modification can bring down, as it names them.

Examples:
    >>> "extension.range" in LIMITABLE, "position" in LIMITABLE
    (True, False)
"""


_PLAIN = Demands(position=Position.STANDING)


def _kind(name: str) -> type[bool | IntEnum]:
    """Return the type of the demand *name*: a grade, or ``bool``."""
    outer, _, inner = name.partition(".")
    value = getattr(_PLAIN, outer)
    kind: type[bool | IntEnum] = type(getattr(value, inner) if inner else value)
    return kind


def _values(kind: type[bool | IntEnum]) -> list[str]:
    """Return what a demand of this type can be, as one writes it."""
    if issubclass(kind, IntEnum):
        return [f"{kind.__name__}.{one.name}" for one in kind]
    return ["True", "False"]


def _limits(value: Mapping[str, int]) -> FrozenMapping[str, int]:
    path = "Modification.limits"
    if not isinstance(value, Mapping):
        raise InvalidTypeError(
            "must be a mapping",
            path=path,
            value=value,
            remedy="give a dict of demands and the most that remains of each",
        )
    for name, limit in value.items():
        if name not in LIMITABLE:
            raise UnknownNameError.among(
                str(name), LIMITABLE, path=path, kind="demand", see="spinekit.exercise.LIMITABLE"
            )
        kind = _kind(name)
        if type(limit) is not kind:
            raise InvalidTypeError(
                f"must be of type {kind.__name__}",
                path=f"{path}[{name!r}]",
                value=limit,
                remedy="choose from " + ", ".join(_values(kind)),
            )
    return FrozenMapping(value)


@attrs.frozen(kw_only=True)
class Modification:
    """A way to make an exercise gentler, in words and as limits on its demands.

    Applying one can only bring demands down (and hand support up), so a
    modified exercise never demands more than the plain one.

    Examples:
        >>> from spinekit.demands import Grade
        >>> fists = Modification(
        ...     id="on-fists",
        ...     text="Rest on your fists, wrists straight.",
        ...     limits={"wrist_load": Grade.LOW},
        ... )
        >>> str(fists)
        'Rest on your fists, wrists straight.'
    """

    id: str = attrs.field(validator=identifier())
    """Its id, such as ``on-fists``."""

    text: str = attrs.field(validator=prose())
    """What to do, said to the person who does it."""

    limits: FrozenMapping[str, int] = attrs.field(factory=FrozenMapping, converter=_limits)
    """The most that remains of a demand, by its name in :data:`LIMITABLE`.

    ``{"extension.range": SpineRange.SMALL}`` is read "at most small";
    ``hand_support`` alone is read "at least".
    """

    not_on: frozenset[Surface] = attrs.field(
        default=frozenset(),
        converter=set_of("Modification.not_on", lambda path: member(path, Surface)),
    )
    """Surfaces it takes away, such as the floor for a person who cannot get up from it."""

    needs: frozenset[Equipment] = attrs.field(
        default=frozenset(),
        converter=set_of("Modification.needs", lambda path: member(path, Equipment)),
    )
    """Equipment it takes in addition, such as a pillow."""

    citations: tuple[Citation, ...] = attrs.field(
        default=(OUR_JUDGEMENT,),
        converter=tuple_of("Modification.citations", lambda path: instance(Citation, path)),
    )
    """What it rests on."""

    def __str__(self) -> str:
        """Return what to do."""
        return self.text


@attrs.frozen(kw_only=True)
class Dose:
    """A dosage as one text states it, and what we fill in where the text is silent.

    Examples:
        >>> dose = Dose(
        ...     dosage=Dosage.parse("? x ? x 2s"),
        ...     citation=OUR_JUDGEMENT,
        ...     default=Dosage.parse("2 x 10-12 x 2s"),
        ... )
        >>> str(dose.complete), dose.assumed
        ('2 x 10-12 x 2s', ('sets', 'count'))
    """

    dosage: Dosage = attrs.field(validator=instance(Dosage))
    """What the text states, and no more."""

    citation: Citation = attrs.field(validator=instance(Citation))
    """The text that states it."""

    default: Dosage | None = attrs.field(default=None, validator=optional(instance(Dosage)))
    """The same dosage with our own choice where the text is silent: expert judgement."""

    written_for: frozenset[str] = attrs.field(
        default=frozenset(), converter=set_of("Dose.written_for", identifier)
    )
    """The facts about people the text was written for, such as ``osteoporosis``."""

    progression: bool = attrs.field(default=False, validator=boolean())
    """Whether the text gives it as something to build up to, not to begin with."""

    def __attrs_post_init__(self) -> None:
        """Refuse a default that contradicts what the text states."""
        if self.default is not None and not self.dosage.fits(self.default):
            raise ConflictError(
                f"contradicts the stated dosage '{self.dosage}'",
                path="Dose.default",
                value=str(self.default),
                remedy="give a default of the same kind of work and sides, within what is stated",
            )

    @cached_property
    def complete(self) -> Dosage | None:
        """The dosage to follow, our default filled in; ``None`` while anything is missing."""
        whole_dosage = self.dosage if self.default is None else self.dosage.completed(self.default)
        return whole_dosage if whole_dosage.is_complete else None

    @property
    def assumed(self) -> tuple[str, ...]:
        """The parts that are our own choice, such as ``("sets",)`` or ``("sets", "rest")``."""
        default = self.default
        if default is None:
            return ()
        filled = [name for name in self.dosage.missing if name not in default.missing]
        filled += [
            name
            for name in ("rest", "tempo", "load", "effort", "times_per_day", "days_per_week")
            if getattr(self.dosage, name) is None and getattr(default, name) is not None
        ]
        return tuple(filled)


@attrs.frozen(kw_only=True)
class Exercise:
    """One exercise, whole: how it is done, what it demands, trains and is dosed at.

    Examples:
        >>> tilt = Exercise(
        ...     id="tilt",
        ...     name="Tilt",
        ...     family="tilt",
        ...     phase=Phase.MAIN,
        ...     demands=Demands(position=Position.SUPINE),
        ...     surfaces={Surface.BED},
        ...     trains={Target.ABDOMINALS: 2},
        ...     steps=("Flatten your back.",),
        ...     doses=(Dose(dosage=Dosage.parse("2 x 12-15"), citation=OUR_JUDGEMENT),),
        ... )
        >>> str(tilt), tilt.position.value, tilt.is_complete
        ('Tilt', 'supine', True)
        >>> tilt.on({Surface.BED, Surface.FLOOR}) == tilt, tilt.on({Surface.FLOOR})
        (True, None)
    """

    id: str = attrs.field(validator=identifier())
    """Its id, such as ``bird-dog``. Ids are stable across versions."""

    name: str = attrs.field(validator=prose())
    """What people call it."""

    family: str = attrs.field(validator=identifier())
    """The movement it is a version of. A routine holds one exercise of a family at most."""

    phase: Phase = attrs.field(converter=member("Exercise.phase", Phase))
    """The part of a routine it belongs to."""

    demands: Demands | None = attrs.field(validator=optional(instance(Demands)))
    """What it demands of a body; ``None`` where the text does not let anyone know."""

    surfaces: frozenset[Surface] = attrs.field(
        converter=set_of("Exercise.surfaces", lambda path: member(path, Surface))
    )
    """The surfaces it can be done on; any one of them will do."""

    trains: FrozenMapping[Target, int] = attrs.field(
        converter=mapping(
            "Exercise.trains", member("Exercise.trains", Target), whole("Exercise.trains", 1, 3)
        )
    )
    """What a set of it trains, weighted 1 (a little) to 3 (mainly)."""

    aliases: tuple[str, ...] = attrs.field(
        default=(), converter=tuple_of("Exercise.aliases", prose)
    )
    """Other names people look it up by."""

    equipment: frozenset[Equipment] = attrs.field(
        default=frozenset(),
        converter=set_of("Exercise.equipment", lambda path: member(path, Equipment)),
    )
    """Everything it needs; all of it."""

    sides: Sides = attrs.field(default=Sides.TOGETHER, converter=member("Exercise.sides", Sides))
    """How the two sides of the body take part."""

    steps: tuple[str, ...] = attrs.field(default=(), converter=tuple_of("Exercise.steps", prose))
    """How it is done, step by step, said to the person who does it."""

    cues: tuple[str, ...] = attrs.field(default=(), converter=tuple_of("Exercise.cues", prose))
    """Short reminders while doing it."""

    mistakes: tuple[str, ...] = attrs.field(
        default=(), converter=tuple_of("Exercise.mistakes", prose)
    )
    """What people commonly get wrong."""

    modifications: tuple[Modification, ...] = attrs.field(
        default=(),
        converter=tuple_of("Exercise.modifications", lambda path: instance(Modification, path)),
    )
    """Ways to make it gentler that its own texts give."""

    doses: tuple[Dose, ...] = attrs.field(
        default=(), converter=tuple_of("Exercise.doses", lambda path: instance(Dose, path))
    )
    """The doses written down for it, each with its text."""

    easier: tuple[str, ...] = attrs.field(
        default=(), converter=tuple_of("Exercise.easier", identifier)
    )
    """Ids of its nearest easier neighbors, nearest first."""

    harder: tuple[str, ...] = attrs.field(
        default=(), converter=tuple_of("Exercise.harder", identifier)
    )
    """Ids of its nearest harder neighbors, nearest first."""

    difficulty: int = attrs.field(default=1, validator=whole(low=1, high=5))
    """How hard it is to do at all, of 5, from 1 (anyone lying down): our judgement, for order only."""

    citations: tuple[Citation, ...] = attrs.field(
        default=(OUR_JUDGEMENT,),
        converter=tuple_of("Exercise.citations", lambda path: instance(Citation, path)),
    )
    """The texts that describe it."""

    notes: tuple[str, ...] = attrs.field(default=(), converter=tuple_of("Exercise.notes", prose))
    """Where the texts disagree, break off or had to be read by us."""

    applied: tuple[str, ...] = attrs.field(
        default=(), converter=tuple_of("Exercise.applied", identifier)
    )
    """Ids of the modifications already applied to it, in order."""

    def __attrs_post_init__(self) -> None:
        """Refuse what no exercise can be."""
        for name in ("aliases", "steps", "easier", "harder"):
            no_repeats(f"Exercise.{name}", getattr(self, name))
        no_repeats("Exercise.modifications", [one.id for one in self.modifications])
        for name in ("easier", "harder"):
            if self.id in getattr(self, name):
                raise InvalidValueError(
                    "names the exercise itself as its neighbor",
                    path=f"Exercise.{name}",
                    value=self.id,
                    remedy="name another exercise",
                )
        for other in self.easier:
            if other in self.harder:
                raise InvalidValueError(
                    "names as easier what Exercise.harder names as harder",
                    path="Exercise.easier",
                    value=other,
                    remedy="leave it in one of them",
                )
        if self.demands is not None and not self.surfaces:
            raise InvalidValueError(
                "is empty though the demands are known",
                path="Exercise.surfaces",
                value=self.surfaces,
                remedy="say where it can be done",
            )

    @property
    def position(self) -> Position | None:
        """The position it starts from; ``None`` where the text does not say."""
        return None if self.demands is None else self.demands.position

    @cached_property
    def is_complete(self) -> bool:
        """Whether enough is known to do it: demands, steps and one whole dosage."""
        return (
            self.demands is not None
            and bool(self.steps)
            and any(dose.complete is not None for dose in self.doses)
        )

    def modified(self, modification: Modification) -> Union["Exercise", None]:
        """Return the exercise as *modification* makes it.

        Args:
            modification: What to change. Demands only ever come down.

        Returns:
            The gentler exercise under the same id, or ``None`` where nothing
            would be left to do it on.

        Examples:
            >>> from spinekit.demands import Grade
            >>> dog = Exercise(
            ...     id="dog",
            ...     name="Dog",
            ...     family="dog",
            ...     phase=Phase.MAIN,
            ...     demands=Demands(position=Position.QUADRUPED, wrist_load=Grade.MODERATE),
            ...     surfaces={Surface.FLOOR},
            ...     trains={},
            ... )
            >>> fists = Modification(
            ...     id="on-fists", text="Use fists.", limits={"wrist_load": Grade.LOW}
            ... )
            >>> softer = dog.modified(fists)
            >>> softer.demands.wrist_load.name, softer.applied
            ('LOW', ('on-fists',))
        """
        instance(Modification, "modification")(modification)
        surfaces = self.surfaces - modification.not_on
        if self.surfaces and not surfaces:
            return None
        return attrs.evolve(
            self,
            demands=_limited(self.demands, modification.limits),
            surfaces=surfaces,
            equipment=self.equipment | modification.needs,
            applied=self.applied
            if modification.id in self.applied
            else (*self.applied, modification.id),
        )

    def on(self, surfaces: Iterable[Surface]) -> Union["Exercise", None]:
        """Return the exercise kept to *surfaces*, or ``None`` where none of them fits.

        Args:
            surfaces: The surfaces there are.

        Returns:
            The same exercise, its surfaces narrowed.
        """
        kept = self.surfaces & _given_surfaces(surfaces)
        if not kept:
            return None
        return self if kept == self.surfaces else attrs.evolve(self, surfaces=kept)

    def __str__(self) -> str:
        """Return the name."""
        return self.name


_given_surfaces = set_of("surfaces", lambda path: member(path, Surface))


def _limited(demands: Demands | None, limits: FrozenMapping[str, int]) -> Demands | None:
    """Return *demands* with everything above its limit brought down to it."""
    if demands is None or not limits:
        return demands
    plain: dict[str, object] = {}
    motions: dict[str, SpineMotion] = {}
    for name, limit in limits.items():
        outer, _, inner = name.partition(".")
        if inner:
            motion = motions.get(outer, getattr(demands, outer))
            value = min(getattr(motion, inner), type(getattr(motion, inner))(limit))
            motions[outer] = attrs.evolve(motion, **{inner: value})
        elif name == "hand_support":
            plain[name] = max(demands.hand_support, HandSupport(limit))
        else:
            present = getattr(demands, name)
            plain[name] = min(present, type(present)(limit))
    return attrs.evolve(demands, **motions, **plain)  # type: ignore[arg-type]
