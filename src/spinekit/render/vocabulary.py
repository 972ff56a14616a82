"""What the words of the model are called in plain language, table by table.

Only tables live here, one for each kind of code that a person may meet: every
member has its English text, which is also the id of its translation. How these
are joined to sentences is :mod:`spinekit.render.words`' business.
"""

from enum import StrEnum

from spinekit.demands import Position
from spinekit.dosage import BandLevel
from spinekit.exercise import Equipment, Phase, Surface, Target
from spinekit.frozen import FrozenMapping
from spinekit.render.sheet import Mark
from spinekit.routine import Outcome
from spinekit.safety import Level, Urgency

__all__ = [
    "BANDS",
    "DAYS",
    "EQUIPMENT",
    "LEVELS",
    "MARKS",
    "MONTHS",
    "OUTCOMES",
    "PARTS",
    "PHASES",
    "POSITIONS",
    "REFERRALS",
    "REGIONS",
    "SURFACES",
    "Label",
]


class Label(StrEnum):
    """The headings and labels of a sheet; the value is the English text.

    Examples:
        >>> [label.value for label in Label][:3]
        ['How much', 'Time', 'You need']
    """

    HOW_MUCH = "How much"
    """The dosage."""
    TIME = "Time"
    """How long it takes."""
    NEEDS = "You need"
    """Place and things."""
    GENTLER = "Gentler"
    """How it was made gentler."""
    TAKE_CARE = "Take care"
    """The cautions of one exercise."""
    STEPS = "Steps"
    """How it is done."""
    REMEMBER = "Remember"
    """The cues."""
    AVOID = "Avoid"
    """The mistakes."""
    SOURCE = "Source"
    """Where a dose comes from."""
    STOP = "Stop at once if you notice"
    """Above the stop signs."""
    KEEP_IN_MIND = "Keep in mind"
    """Above the cautions of the whole."""
    COULD_ADD = "Your answers could add more"
    """Above the open questions of a routine."""
    ANSWER_FIRST = "Please answer these first"
    """Above the questions of a refusal."""
    WOULD_HELP = "Any one of these would help"
    """Above the changes that would make a routine possible."""
    WHY = "Why"
    """Above findings and reasons."""
    LEFT_OUT = "Not in your routine, and why"
    """Above what is not in the routine."""
    SOURCES = "Sources"
    """Above the list of sources."""
    TICK = "Tick what you did"
    """Above the boxes to tick."""
    WHAT_IT_WORKS = "What it works"
    """Above the pictures."""
    EXERCISE = "Exercise"
    """Above a column of exercises."""
    OUTCOME = "What became of it"
    """Above a column of outcomes."""
    PART = "Part"
    """Above a column of parts of a routine."""
    POSITION = "Position"
    """Above a column of positions."""
    CHANGES = "What has changed"
    """Above what the last log or answer changed."""
    WEEKS = "Week by week"
    """Above the weeks of a program."""
    AT_A_GLANCE = "The program at a glance"
    """Above the pictures of a program."""
    HOW_TO = "How to do each exercise"
    """Above the exercises of a program."""


PHASES: FrozenMapping[Phase, str] = FrozenMapping(
    {
        Phase.WARM_UP: "Warm-up",
        Phase.MAIN: "Main part",
        Phase.COOL_DOWN: "Cool-down",
    }
)
"""The parts of a routine, as headings.

Examples:
    >>> PHASES[Phase.MAIN]
    'Main part'
"""

POSITIONS: FrozenMapping[Position, str] = FrozenMapping(
    {
        Position.STANDING: "standing",
        Position.SEATED: "sitting",
        Position.SUPINE: "lying on your back",
        Position.SIDE_LYING: "lying on your side",
        Position.PRONE: "lying face down",
        Position.QUADRUPED: "on hands and knees",
    }
)
"""The positions, as they follow a heading or "you are".

Examples:
    >>> POSITIONS[Position.SEATED]
    'sitting'
"""

SURFACES: FrozenMapping[Surface, str] = FrozenMapping(
    {
        Surface.FLOOR: "a mat on the floor",
        Surface.BED: "a bed",
        Surface.CHAIR: "a sturdy chair",
        Surface.WALL: "a wall",
        Surface.STANDING: "room to stand",
    }
)
"""The places, as they follow "you need".

Examples:
    >>> SURFACES[Surface.FLOOR]
    'a mat on the floor'
"""

EQUIPMENT: FrozenMapping[Equipment, str] = FrozenMapping(
    {
        Equipment.PILLOW: "a pillow",
        Equipment.DUMBBELL: "a dumbbell",
        Equipment.BAND: "an exercise band",
    }
)
"""The things, as they follow "you need".

Examples:
    >>> EQUIPMENT[Equipment.DUMBBELL]
    'a dumbbell'
"""

BANDS: FrozenMapping[BandLevel, str] = FrozenMapping(
    {
        BandLevel.EXTRA_LIGHT: "with a very light band",
        BandLevel.LIGHT: "with a light band",
        BandLevel.MEDIUM: "with a medium band",
        BandLevel.HEAVY: "with a strong band",
        BandLevel.EXTRA_HEAVY: "with a very strong band",
    }
)
"""The bands, as they end the words of a dosage.

Examples:
    >>> BANDS[BandLevel.EXTRA_LIGHT]
    'with a very light band'
"""

PARTS: FrozenMapping[str, str] = FrozenMapping(
    {
        "sets": "how many sets",
        "count": "how many in a set",
        "seconds": "how long to hold",
        "cap": "when to stop at the latest",
        "rest": "how long to rest",
        "tempo": "how fast to move",
        "load": "how heavy",
        "effort": "how hard it should feel",
        "times_per_day": "how often a day",
        "days_per_week": "how often a week",
    }
)
"""The parts of a dosage that a text may leave open.

Examples:
    >>> PARTS["count"]
    'how many in a set'
"""

OUTCOMES: FrozenMapping[Outcome, str] = FrozenMapping(
    {
        Outcome.CHOSEN: "in your routine",
        Outcome.SOFTENED: "in your routine, made gentler",
        Outcome.REPLACED: "replaced by one like it",
        Outcome.RULED_OUT: "not safe for you as things stand",
        Outcome.WAITING: "waiting for your answers",
        Outcome.NO_SURFACE: "no place to do it",
        Outcome.NO_EQUIPMENT: "something it needs is missing",
        Outcome.AVOIDED: "left out because you asked",
        Outcome.INCOMPLETE: "its text does not say enough",
        Outcome.TO_BUILD_UP_TO: "something for later",
        Outcome.NO_TIME: "too long for the time there is",
        Outcome.SIBLING: "another version is in",
        Outcome.NOT_NEEDED: "not needed this time",
    }
)
"""What became of an exercise, as it follows its name.

Examples:
    >>> OUTCOMES[Outcome.CHOSEN]
    'in your routine'
"""

LEVELS: FrozenMapping[Level, str] = FrozenMapping(
    {
        Level.ALLOW: "You can do this.",
        Level.CAUTION: "You can do this, with care.",
        Level.MODIFY: "You can do this in a gentler way.",
        Level.FORBID: "Do not do this as things stand.",
        Level.REFER: "See a professional before you do this.",
    }
)
"""How strictly the rules speak.

Examples:
    >>> LEVELS[Level.CAUTION]
    'You can do this, with care.'
"""

REFERRALS: FrozenMapping[Urgency, str] = FrozenMapping(
    {
        Urgency.EMERGENCY: "Go now: {who}.",
        Urgency.URGENT: "Ask for help today, or as soon as you can be seen: {who}.",
        Urgency.SOON: "Ask before you start: {who}. There is no hurry.",
    }
)
"""Whom to see and how soon.

Examples:
    >>> REFERRALS[Urgency.EMERGENCY]
    'Go now: {who}.'
"""

REGIONS: FrozenMapping[Target, str] = FrozenMapping(
    {
        Target.BACK_EXTENSORS: "back muscles",
        Target.DEEP_STABILIZERS: "deep back muscles",
        Target.ABDOMINALS: "belly muscles",
        Target.GLUTES: "buttocks",
        Target.HAMSTRINGS: "backs of the thighs",
        Target.HIP_STABILIZERS: "sides of the hips",
        Target.UPPER_BACK: "between the shoulder blades",
        Target.SHOULDERS: "shoulders",
        Target.SPINE_MOBILITY: "moving the back",
        Target.HIP_MOBILITY: "moving the hips",
        Target.BALANCE: "balance",
        Target.CIRCULATION: "heart and lungs",
    }
)
"""What is trained, short enough for a picture.

Examples:
    >>> REGIONS[Target.BACK_EXTENSORS]
    'back muscles'
"""

DAYS: tuple[str, ...] = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
"""The days of a week, Monday first."""

MONTHS: tuple[str, ...] = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""The months of a year.

Examples:
    >>> MONTHS[2]
    'March'
"""

MARKS: FrozenMapping[Mark, str] = FrozenMapping({one: one.value for one in Mark})
"""What became of an exercise on a day.

Examples:
    >>> MARKS[Mark.DONE]
    'done'
"""
