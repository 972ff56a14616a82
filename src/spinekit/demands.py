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


class Position(StrEnum):
    """The position an exercise starts from.

    The order is that of getting down: standing first, hands and knees last.
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
    """A direction the spine moves in."""

    FLEXION = "flexion"
    """Bending forward."""
    EXTENSION = "extension"
    """Bending backward."""
    ROTATION = "rotation"
    """Turning."""
    SIDE_BEND = "side_bend"
    """Bending to the side."""


class SpineRange(IntEnum):
    """How far the spine moves in one direction."""

    NEUTRAL = 0
    """It does not leave its natural curves."""
    SMALL = 1
    """A little: well short of half of what is possible."""
    MID = 2
    """About the middle of what is possible."""
    END = 3
    """As far as it goes."""


class Loading(IntEnum):
    """What the moving part works against."""

    UNLOADED = 0
    """Next to nothing: the surface carries the weight."""
    BODY_WEIGHT = 1
    """The weight of the body or of a limb."""
    EXTERNAL = 2
    """A weight, a band or a machine."""


class Speed(IntEnum):
    """How fast the spine moves."""

    SLOW = 0
    """Slow and controlled, or still."""
    MODERATE = 1
    """At an everyday pace."""
    FAST = 2
    """Fast, jerky or thrown."""


class Repetition(StrEnum):
    """How often the spine moves there within a set."""

    ONCE = "once"
    """Once, without staying."""
    REPEATED = "repeated"
    """Again and again."""
    SUSTAINED = "sustained"
    """It stays there, held."""


class Grade(IntEnum):
    """How much of something there is."""

    NONE = 0
    """None worth naming."""
    LOW = 1
    """A little."""
    MODERATE = 2
    """Some; a sensitive joint notices."""
    HIGH = 3
    """A lot."""


class ArmHeight(IntEnum):
    """How high the arms go, seen from the trunk."""

    BELOW_SHOULDER = 0
    """Below shoulder height."""
    SHOULDER = 1
    """At shoulder height."""
    OVERHEAD = 2
    """Above shoulder height."""


class HipFlexion(IntEnum):
    """How far the hips bend."""

    SMALL = 0
    """Clearly less than a right angle."""
    RIGHT_ANGLE = 1
    """To about 90 degrees."""
    BEYOND = 2
    """Beyond 90 degrees."""


class HandSupport(IntEnum):
    """What the hands hold on to while balance is needed; more is safer."""

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

    range: SpineRange = attrs.field(
        default=SpineRange.NEUTRAL, converter=member("SpineMotion.range", SpineRange)
    )
    """How far it goes."""

    load: Loading = attrs.field(
        default=Loading.UNLOADED, converter=member("SpineMotion.load", Loading)
    )
    """What it works against on the way."""

    speed: Speed = attrs.field(default=Speed.SLOW, converter=member("SpineMotion.speed", Speed))
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


def _motion(name: str) -> SpineMotion:
    """Return the attrs field of one direction."""
    field: SpineMotion = attrs.field(
        default=_STILL, converter=instance(f"Demands.{name}", SpineMotion)
    )
    return field


def _flag(name: str) -> bool:
    """Return the attrs field of a demand that is there or not."""
    field: bool = attrs.field(default=False, converter=boolean(f"Demands.{name}"))
    return field


def _graded(name: str, none: Enum) -> object:
    """Return the attrs field of a graded demand, *none* where nothing is said."""
    return attrs.field(default=none, converter=member(f"Demands.{name}", type(none)))


@attrs.frozen(kw_only=True)
class Demands:
    """Everything an exercise demands of a body, as it is done.

    Only the position must be given; every other demand is none unless said.

    Examples:
        >>> demands = Demands(position=Position.PRONE,
        ...                   extension=SpineMotion(range=SpineRange.MID, load=Loading.BODY_WEIGHT))
        >>> demands.extension.range.name, demands.rotation.moves
        ('MID', False)
    """

    position: Position = attrs.field(converter=member("Demands.position", Position))
    """The position it starts from."""

    flexion: SpineMotion = _motion("flexion")
    """Bending forward."""

    extension: SpineMotion = _motion("extension")
    """Bending backward."""

    rotation: SpineMotion = _motion("rotation")
    """Turning."""

    side_bend: SpineMotion = _motion("side_bend")
    """Bending to the side."""

    resistance: Loading = _graded("resistance", Loading.UNLOADED)  # type: ignore[assignment]
    """What the muscles work against as a whole."""

    axial_load: Grade = _graded("axial_load", Grade.NONE)  # type: ignore[assignment]
    """How much the spine is pressed together along its length by an added load."""

    arms: ArmHeight = _graded("arms", ArmHeight.BELOW_SHOULDER)  # type: ignore[assignment]
    """How high the arms go."""

    wrist_load: Grade = _graded("wrist_load", Grade.NONE)  # type: ignore[assignment]
    """Weight carried through bent wrists."""

    knee_load: Grade = _graded("knee_load", Grade.NONE)  # type: ignore[assignment]
    """Weight carried on the kneecaps, as in kneeling."""

    hip_flexion: HipFlexion = _graded("hip_flexion", HipFlexion.SMALL)  # type: ignore[assignment]
    """How far the hips bend."""

    hip_extension: bool = _flag("hip_extension")
    """Whether a leg goes behind the line of the body."""

    hip_rotation: bool = _flag("hip_rotation")
    """Whether a thigh turns inward or crosses the midline."""

    single_leg: bool = _flag("single_leg")
    """Whether one stands on one leg."""

    hand_support: HandSupport = _graded("hand_support", HandSupport.NONE)  # type: ignore[assignment]
    """What the hands hold on to while standing."""

    unstable_surface: bool = _flag("unstable_surface")
    """Whether one stands, sits or kneels on something that gives way."""

    head_below_heart: bool = _flag("head_below_heart")
    """Whether the head hangs below the heart."""

    breath_holding: Grade = _graded("breath_holding", Grade.NONE)  # type: ignore[assignment]
    """How strongly the effort tempts one to hold the breath."""

    isometric: bool = _flag("isometric")
    """Whether muscles work hard without moving, as in a hold."""

    impact: Grade = _graded("impact", Grade.NONE)  # type: ignore[assignment]
    """Shock on landing: low is walking, moderate is jogging or low jumps."""

    aerobic: bool = _flag("aerobic")
    """Whether it is steady work for heart and lungs."""

    lifts_from_floor: bool = _flag("lifts_from_floor")
    """Whether something is picked up from the floor or put down on it."""

    rolls_over: bool = _flag("rolls_over")
    """Whether getting into position takes rolling over, as to lying face down."""

    sits_up: bool = _flag("sits_up")
    """Whether one sits straight up from lying on the back, as in a sit-up."""

    planted_twist: bool = _flag("planted_twist")
    """Whether the trunk twists over planted feet, or in a rotation machine."""

    overpressure: bool = _flag("overpressure")
    """Whether gravity or a hand presses a joint on past where muscles take it."""

    long_standing: bool = _flag("long_standing")
    """Whether one stands still for long."""
