"""What an exercise demands of a body, graded and never yes or no where a grade is known.

Demands describe the movement as it is done: where one lies or stands, how far
and how fast the spine moves in each direction and under what load, what the
wrists, knees, hips and shoulders carry, and whether balance, breath or the
floor come into it. Who may do it is not said here; only :mod:`spinekit.safety`
brings demands and people together.

Grades are ordered, from nothing to most, so that a rule can say "mid range or
more" and a modification can say "at most small". The gradings of the standard
catalog are our reading of the articles' words and marked as such.
"""

from enum import Enum, IntEnum, StrEnum
from typing import TypeVar

import attrs

from spinekit.validation import boolean, instance, member

__all__ = [
    "ArmHeight",
    "Demands",
    "Direction",
    "Grade",
    "HandSupport",
    "HipFlexion",
    "Loading",
    "Position",
    "Repetition",
    "Speed",
    "SpineMotion",
    "SpineRange",
]


E = TypeVar("E", bound=Enum)


class Position(StrEnum):
    """The position an exercise starts from.

    The order is that of getting down: standing first, hands and knees last.

    Examples:
        >>> Position("prone").is_lying, Position.SEATED.is_lying
        (True, False)
        >>> [position.value for position in Position]
        ['standing', 'seated', 'supine', 'side_lying', 'prone', 'quadruped']
    """

    STANDING = "standing"
    """On the feet."""
    SEATED = "seated"
    """On a chair or the edge of a bed."""
    SUPINE = "supine"
    """Lying on the back."""
    SIDE_LYING = "side_lying"
    """Lying on one side."""
    PRONE = "prone"
    """Lying face down."""
    QUADRUPED = "quadruped"
    """On hands and knees."""

    @property
    def is_lying(self) -> bool:
        """Whether the body lies down in it."""
        return self in (Position.SUPINE, Position.SIDE_LYING, Position.PRONE)


class Direction(StrEnum):
    """A direction the spine moves in.

    Examples:
        >>> [direction.value for direction in Direction]
        ['flexion', 'extension', 'rotation', 'side_bend']
    """

    FLEXION = "flexion"
    """Bending forward."""
    EXTENSION = "extension"
    """Bending backward."""
    ROTATION = "rotation"
    """Turning."""
    SIDE_BEND = "side_bend"
    """Bending to the side."""


class SpineRange(IntEnum):
    """How far the spine moves in one direction.

    Examples:
        >>> SpineRange.SMALL < SpineRange.END
        True
        >>> [grade.name for grade in SpineRange]
        ['NEUTRAL', 'SMALL', 'MID', 'END']
    """

    NEUTRAL = 0
    """It does not leave its natural curves."""
    SMALL = 1
    """A little: well short of half of what is possible."""
    MID = 2
    """About the middle of what is possible."""
    END = 3
    """As far as it goes."""


class Loading(IntEnum):
    """What the moving part works against.

    Examples:
        >>> Loading.UNLOADED < Loading.BODY_WEIGHT < Loading.EXTERNAL
        True
    """

    UNLOADED = 0
    """Next to nothing: the surface carries the weight."""
    BODY_WEIGHT = 1
    """The weight of the body or of a limb."""
    EXTERNAL = 2
    """A weight, a band or a machine."""


class Speed(IntEnum):
    """How fast the spine moves.

    Examples:
        >>> max(Speed.SLOW, Speed.MODERATE).name
        'MODERATE'
    """

    SLOW = 0
    """Slow and controlled, or still."""
    MODERATE = 1
    """At an everyday pace."""
    FAST = 2
    """Fast, jerky or thrown."""


class Repetition(StrEnum):
    """How often the spine moves there within a set.

    Examples:
        >>> [repetition.value for repetition in Repetition]
        ['once', 'repeated', 'sustained']
    """

    ONCE = "once"
    """Once, without staying."""
    REPEATED = "repeated"
    """Again and again."""
    SUSTAINED = "sustained"
    """It stays there, held."""


class Grade(IntEnum):
    """How much of something there is.

    Examples:
        >>> Grade.LOW >= Grade.MODERATE
        False
        >>> [grade.name for grade in Grade]
        ['NONE', 'LOW', 'MODERATE', 'HIGH']
    """

    NONE = 0
    """None worth naming."""
    LOW = 1
    """A little."""
    MODERATE = 2
    """Some; a sensitive joint notices."""
    HIGH = 3
    """A lot."""


class ArmHeight(IntEnum):
    """How high the arms go, seen from the trunk.

    Examples:
        >>> ArmHeight.OVERHEAD > ArmHeight.SHOULDER
        True
    """

    BELOW_SHOULDER = 0
    """Below shoulder height."""
    SHOULDER = 1
    """At shoulder height."""
    OVERHEAD = 2
    """Above shoulder height."""


class HipFlexion(IntEnum):
    """How far the hips bend.

    Examples:
        >>> HipFlexion.BEYOND > HipFlexion.RIGHT_ANGLE
        True
    """

    SMALL = 0
    """Clearly less than a right angle."""
    RIGHT_ANGLE = 1
    """To about 90 degrees."""
    BEYOND = 2
    """Beyond 90 degrees."""


class HandSupport(IntEnum):
    """What the hands hold on to while balance is needed; more is safer.

    Examples:
        >>> HandSupport.ONE_HAND > HandSupport.FINGERTIPS
        True
    """

    NONE = 0
    """Nothing."""
    FINGERTIPS = 1
    """Fingertips on a wall or worktop."""
    ONE_HAND = 2
    """One hand on a firm support."""
    BOTH_HANDS = 3
    """Both hands on a firm support."""


@attrs.frozen(kw_only=True)
class SpineMotion:
    """How the spine moves in one direction: how far, under what load, how fast, how often.

    Examples:
        >>> still = SpineMotion()
        >>> still.moves
        False
        >>> SpineMotion(range=SpineRange.MID, repetition=Repetition.REPEATED).moves
        True
    """

    range: SpineRange = attrs.field(default=SpineRange.NEUTRAL, validator=instance(SpineRange))
    """How far it goes."""

    load: Loading = attrs.field(default=Loading.UNLOADED, validator=instance(Loading))
    """What it works against on the way."""

    speed: Speed = attrs.field(default=Speed.SLOW, validator=instance(Speed))
    """How fast it goes."""

    repetition: Repetition = attrs.field(
        default=Repetition.ONCE, converter=member("SpineMotion.repetition", Repetition)
    )
    """How often it goes there within a set, or whether it stays."""

    @property
    def moves(self) -> bool:
        """Whether the spine leaves neutral in this direction."""
        return self.range > SpineRange.NEUTRAL


_STILL = SpineMotion()


def _motion() -> SpineMotion:
    """Return the attrs field of one direction."""
    field: SpineMotion = attrs.field(default=_STILL, validator=instance(SpineMotion))
    return field


def _flag() -> bool:
    """Return the attrs field of a demand that is there or not."""
    field: bool = attrs.field(default=False, validator=boolean())
    return field


def _graded(none: E) -> E:
    """Return the attrs field of a graded demand, *none* where nothing is said."""
    field: E = attrs.field(default=none, validator=instance(type(none)))
    return field


@attrs.frozen(kw_only=True)
class Demands:
    """Everything an exercise demands of a body, as it is done.

    Only the position must be given; every other demand is none unless said.

    Examples:
        >>> demands = Demands(
        ...     position=Position.PRONE,
        ...     extension=SpineMotion(range=SpineRange.MID, load=Loading.BODY_WEIGHT),
        ... )
        >>> demands.extension.range.name, demands.rotation.moves
        ('MID', False)
    """

    position: Position = attrs.field(converter=member("Demands.position", Position))
    """The position it starts from."""

    flexion: SpineMotion = _motion()
    """Bending forward."""

    extension: SpineMotion = _motion()
    """Bending backward."""

    rotation: SpineMotion = _motion()
    """Turning."""

    side_bend: SpineMotion = _motion()
    """Bending to the side."""

    resistance: Loading = _graded(Loading.UNLOADED)
    """What the muscles work against as a whole."""

    axial_load: Grade = _graded(Grade.NONE)
    """How much the spine is pressed together along its length by an added load."""

    arms: ArmHeight = _graded(ArmHeight.BELOW_SHOULDER)
    """How high the arms go."""

    wrist_load: Grade = _graded(Grade.NONE)
    """Weight carried through bent wrists."""

    knee_load: Grade = _graded(Grade.NONE)
    """Weight carried on the kneecaps, as in kneeling."""

    hip_flexion: HipFlexion = _graded(HipFlexion.SMALL)
    """How far the hips bend."""

    hip_extension: bool = _flag()
    """Whether a leg goes behind the line of the body."""

    hip_rotation: bool = _flag()
    """Whether a thigh turns inward or crosses the midline."""

    single_leg: bool = _flag()
    """Whether one stands on one leg."""

    hand_support: HandSupport = _graded(HandSupport.NONE)
    """What the hands hold on to while standing."""

    unstable_surface: bool = _flag()
    """Whether one stands, sits or kneels on something that gives way."""

    head_below_heart: bool = _flag()
    """Whether the head hangs below the heart."""

    breath_holding: Grade = _graded(Grade.NONE)
    """How strongly the effort tempts one to hold the breath."""

    isometric: bool = _flag()
    """Whether muscles work hard without moving, as in a hold."""

    impact: Grade = _graded(Grade.NONE)
    """Shock on landing: low is walking, moderate is jogging or low jumps."""

    aerobic: bool = _flag()
    """Whether it is steady work for heart and lungs."""

    lifts_from_floor: bool = _flag()
    """Whether something is picked up from the floor or put down on it."""

    rolls_over: bool = _flag()
    """Whether getting into position takes rolling over, as to lying face down."""

    sits_up: bool = _flag()
    """Whether one sits straight up from lying on the back, as in a sit-up."""

    planted_twist: bool = _flag()
    """Whether the trunk twists over planted feet, or in a rotation machine."""

    overpressure: bool = _flag()
    """Whether gravity or a hand presses a joint on past where muscles take it."""

    long_standing: bool = _flag()
    """Whether one stands still for long."""
