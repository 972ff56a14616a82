"""Every error message a user can see from a constructor or a parser, word for word.

A row is the wrong argument and the message it must bring: one line that names
the field, shows the value and says what to do. The rows are kept as texts, so
that no type checker has to be told to look away.
"""

from fractions import Fraction
from typing import Any

import attrs
import pytest

from spinekit.catalog import Catalog
from spinekit.composer import Request, compose, questions
from spinekit.composer.presets import Preset, goals
from spinekit.composer.settings import ComposerSettings
from spinekit.demands import Demands, Grade, HandSupport, Position, SpineMotion, SpineRange
from spinekit.dosage import (
    Band,
    Dosage,
    DosageCap,
    Hold,
    Holds,
    Kilograms,
    PercentOfMax,
    Reps,
    Tempo,
    Timing,
    ToFatigue,
)
from spinekit.errors import NotationError, SeveralErrors, SpinekitError
from spinekit.evidence import OUR_JUDGEMENT, Citation, Source
from spinekit.exercise import Dose, Exercise, Modification, Surface
from spinekit.facts import Fact, group
from spinekit.facts import fact as fact_of
from spinekit.ladder import Ladder, Rung
from spinekit.messages import Message
from spinekit.person import Person
from spinekit.progression import ProgressionSettings
from spinekit.ranges import Range
from spinekit.references import cite
from spinekit.routine import (
    Block,
    Certificate,
    ExerciseDecision,
    Item,
    Protocol,
    ProtocolItem,
    Question,
    Routine,
    StopSign,
)
from spinekit.safety import (
    Condition,
    Instead,
    Level,
    Rule,
    SafetySettings,
    demand,
    dose,
    fact,
    judge,
)
from spinekit.safety.session import Today

D = Dosage.parse
EXERCISE = Exercise(
    id="tilt",
    name="Tilt",
    family="tilt",
    phase="main",
    demands=Demands(position="supine"),
    surfaces=["bed"],
    trains={},
    steps=["Lie down."],
)
RUNG = Rung(exercise="tilt", dosage=D("2 x 10"))
ITEM = Item(exercise=EXERCISE, dosage=D("2 x 10"))
BLOCK = Block(items=[ITEM])
DECISION = ExerciseDecision(exercise="tilt", outcome="chosen")

SAMPLES: dict[str, Any] = {
    type(one).__name__: one
    for one in (
        Range(1, 2),
        Reps(1),
        Hold(1),
        Holds(1, 1),
        ToFatigue(1),
        Kilograms(1),
        Band("light"),
        PercentOfMax(1),
        Tempo(1, 1, 1, 1),
        Timing(),
        DosageCap(),
        Dosage(2, Reps(10)),
        SpineMotion(),
        Demands(position="prone"),
        Modification(id="x", text="x"),
        Dose(dosage=D("? x 10"), citation=OUR_JUDGEMENT),
        EXERCISE,
        RUNG,
        Ladder(id="x", name="x", rungs=[RUNG]),
        ITEM,
        BLOCK,
        Routine(blocks=[BLOCK]),
        Question(facts=["age"], text="x"),
        DECISION,
        Certificate(objective=5, bound=9, proven=False, seconds=1, budget=1),
        StopSign(id="x", sign="x", action="x"),
        ProtocolItem(exercise="x", dosage=D("? x 10")),
        Protocol(id="x", name="x", items=[], citations=[OUR_JUDGEMENT]),
        Source(id="x", title="x", publisher="x"),
        Citation(id="x", source="x", says="x", strength="lay"),
        Message("{a}", {"a": 1}),
        Fact(id="x", group="bone", question="x", meaning="x"),
        Person(),
        Today(),
        Instead(text="x"),
        Rule(
            id="r-x",
            topic="bone",
            scope="exercise",
            when=fact("osteoporosis"),
            demands=demand("impact") >= 2,
            level=Level.CAUTION,
            instead=Instead(text="Go slowly."),
            message="Mind {exercise}.",
            citations=[OUR_JUDGEMENT],
            basis="expert_judgement",
        ),
        SafetySettings(),
        ProgressionSettings(),
        Preset(id="x", name="x", weights={}, citations=[]),
        ComposerSettings(),
        Request(Person()),
        Catalog(),
    )
}
"""A sound value of each class, by the name of the class; a row changes one argument."""

NAMES: dict[str, Any] = {
    **{
        one.__name__: one
        for one in (
            Condition, Fraction, Grade, HandSupport, Level, Position, Surface, SpineRange, cite,
            compose, demand, dose, fact, goals, group, judge, questions,
        )
    },
    **{name: type(one) for name, one in SAMPLES.items()},
    "BLOCK": BLOCK,
    "D": D,
    "DECISION": DECISION,
    "EXERCISE": EXERCISE,
    "HUGE": 10**5000,
    "ITEM": ITEM,
    "NAN": float("nan"),
    "OUR_JUDGEMENT": OUR_JUDGEMENT,
    "PRONE": attrs.evolve(EXERCISE, id="prone", demands=Demands(position="prone")),
    "RUNG": RUNG,
    "STANDARD": Catalog.standard(),
    "SMALL": Catalog(exercises=[EXERCISE]),
    "attrs": attrs,
    "fact_of": fact_of,
}  # fmt: skip
"""The words the rows are written in."""


def message_of(expression: str, changed: object = None) -> str:
    """The message that evaluating *expression* brings; "no error" where it brings none."""
    try:
        eval(expression, {**NAMES, "this": changed})  # noqa: S307 - the texts are our own
    except SpinekitError as error:
        return str(error)
    return "no error"


# fmt: off
FIELDS: dict[str, list[tuple[str, str]]] = {
    "Range": [
        ("low=3.9", "Range.low: must be a whole number, got 3.9; give an int from 0 to 1000000000"),
        ("low=True", "Range.low: must be a whole number, got True; give an int from 0 to 1000000000"),
        ('low="8"', "Range.low: must be a whole number, got '8'; give an int from 0 to 1000000000"),
        ("low=NAN", "Range.low: must be a whole number, got nan; give an int from 0 to 1000000000"),
        ("low=None", "Range.low: must be a whole number, got None; give an int from 0 to 1000000000"),
        ("low=-1", "Range.low: is out of bounds, got -1; give a whole number from 0 to 1000000000"),
        ("low=HUGE", "Range.low: is out of bounds, got a whole number of 16610 bits; give a whole number from 0 to 1000000000"),
        ("low=Fraction(7, 2)", "Range.low: must be a whole number, got Fraction(7, 2); give an int from 0 to 1000000000"),
        ("high=0", "Range.high: is below Range.low, 1, got 0; write Range(0, 1)"),
        ("high=2.0", "Range.high: must be a whole number, got 2.0; give an int from 0 to 1000000000"),
        ("high=10**9 + 1", "Range.high: is out of bounds, got 1000000001; give a whole number from 0 to 1000000000"),
    ],
    "Reps": [
        ("count=0", "Reps.count: is out of bounds, got 0; stay from 1 to 200"),
        ("count=2.5", "Reps.count: must be a whole number or a Range, got 2.5; give an int or a Range from 1 to 200"),
        ('count="12"', "Reps.count: must be a whole number or a Range, got '12'; give an int or a Range from 1 to 200"),
    ],
    "Hold": [
        ("seconds=0", "Hold.seconds: is out of bounds, got 0; stay from 1 to 3600"),
        ("seconds=NAN", "Hold.seconds: must be a whole number or a Range, got nan; give an int or a Range from 1 to 3600"),
        ("seconds=3601", "Hold.seconds: is out of bounds, got 3601; stay from 1 to 3600"),
    ],
    "Holds": [
        ("count=201", "Holds.count: is out of bounds, got 201; stay from 1 to 200"),
        ("seconds=[2, 3]", "Holds.seconds: must be a whole number or a Range, got [2, 3]; give an int or a Range from 1 to 3600"),
    ],
    "ToFatigue": [
        ("max_seconds=0", "ToFatigue.max_seconds: is out of bounds, got 0; give a whole number from 1 to 3600"),
        ("max_seconds=Range(30, 60)", "ToFatigue.max_seconds: must be a whole number, got Range(low=30, high=60); give an int from 1 to 3600"),
    ],
    "Kilograms": [
        ("grams=2.5", "Kilograms.grams: must be a whole number, got 2.5; give an int from 1 to 500000"),
        ("grams=0", "Kilograms.grams: is out of bounds, got 0; give a whole number from 1 to 500000"),
        ("grams=500_001", "Kilograms.grams: is out of bounds, got 500001; give a whole number from 1 to 500000"),
    ],
    "Band": [
        ('level="feeble"', "Band.level: no BandLevel of this name, got 'feeble'; choose from extra_heavy, extra_light, heavy, light, medium"),
        ('level="LIGHT"', "Band.level: no BandLevel of this name, got 'LIGHT'; choose from extra_heavy, extra_light, heavy, light, medium"),
        ("level=2", "Band.level: must be a BandLevel, got 2; choose from BandLevel.EXTRA_LIGHT, BandLevel.LIGHT, BandLevel.MEDIUM, BandLevel.HEAVY, BandLevel.EXTRA_HEAVY"),
    ],
    "PercentOfMax": [
        ("percent=0", "PercentOfMax.percent: is out of bounds, got 0; stay from 1 to 100"),
        ("percent=0.6", "PercentOfMax.percent: must be a whole number or a Range, got 0.6; give an int or a Range from 1 to 100"),
    ],
    "Tempo": [
        ("eccentric=-1", "Tempo.eccentric: is out of bounds, got -1; give a whole number from 0 to 60"),
        ("pause=1.5", "Tempo.pause: must be a whole number, got 1.5; give an int from 0 to 60"),
        ("concentric=61", "Tempo.concentric: is out of bounds, got 61; give a whole number from 0 to 60"),
        ('pause_top="0"', "Tempo.pause_top: must be a whole number, got '0'; give an int from 0 to 60"),
        ("eccentric=0, pause=0, concentric=0, pause_top=0", "Tempo: takes no time, got '0-0-0-0'; give at least one part a second or more"),
    ],
    "Timing": [
        ("repetition=0", "Timing.repetition: is out of bounds, got 0; give a whole number from 1 to 240"),
        ("side_change=601", "Timing.side_change: is out of bounds, got 601; give a whole number from 0 to 600"),
        ("rest=True", "Timing.rest: must be a whole number, got True; give an int from 0 to 1800"),
        ("prepare=2.5", "Timing.prepare: must be a whole number, got 2.5; give an int from 0 to 600"),
    ],
    "DosageCap": [
        ("max_sets=0", "DosageCap.max_sets: is out of bounds, got 0; give a whole number from 1 to 20"),
        ("max_count=2.5", "DosageCap.max_count: must be a whole number, got 2.5; give an int from 1 to 200"),
        ('max_hold_seconds="10"', "DosageCap.max_hold_seconds: must be a whole number, got '10'; give an int from 1 to 3600"),
        ("max_effort=11", "DosageCap.max_effort: is out of bounds, got 11; give a whole number from 0 to 10"),
        ("max_percent=101", "DosageCap.max_percent: is out of bounds, got 101; give a whole number from 1 to 100"),
        ("max_grams=0", "DosageCap.max_grams: is out of bounds, got 0; give a whole number from 1 to 500000"),
        ("no_fatigue=None", "DosageCap.no_fatigue: must be True or False, got None; give a bool"),
    ],
    "Dosage": [
        ("sets=2.5", "Dosage.sets: must be a whole number or a Range, got 2.5; give an int or a Range from 1 to 20"),
        ("sets=True", "Dosage.sets: must be a whole number or a Range, got True; give an int or a Range from 1 to 20"),
        ('sets="2"', "Dosage.sets: must be a whole number or a Range, got '2'; give an int or a Range from 1 to 20"),
        ("sets=0", "Dosage.sets: is out of bounds, got 0; stay from 1 to 20"),
        ("sets=21", "Dosage.sets: is out of bounds, got 21; stay from 1 to 20"),
        ("sets=HUGE", "Dosage.sets: is out of bounds, got a whole number of 16610 bits; stay from 1 to 20"),
        ("work=10", "Dosage.work: must be a kind of work, got 10; give Reps(...), Hold(...), Holds(...) or ToFatigue(...)"),
        ("work=None", "Dosage.work: must be a kind of work, got None; give Reps(...), Hold(...), Holds(...) or ToFatigue(...)"),
        ("per_side=1", "Dosage.per_side: must be True or False, got 1; give a bool"),
        ('per_side="left"', "Dosage.per_side: must be True or False, got 'left'; give a bool"),
        ("rest=-1", "Dosage.rest: is out of bounds, got -1; stay from 0 to 1800"),
        ("rest=Range(0, 1801)", "Dosage.rest: is out of bounds, got Range(low=0, high=1801); stay from 0 to 1800"),
        ("rest=NAN", "Dosage.rest: must be a whole number or a Range, got nan; give an int or a Range from 0 to 1800"),
        ('tempo="3-1-3-0"', "Dosage.tempo: must be a Tempo, got '3-1-3-0'; build a Tempo and pass it"),
        ("tempo=Tempo(3, 1, 3), work=Hold(30)", "Dosage.tempo: is given for one timed hold, which has no repetitions, got '3-1-3-0'; leave it out, or count the holds with Holds(...)"),
        ("load=5", "Dosage.load: must be a load, got 5; give Bodyweight(), Kilograms(...), Band(...), PercentOfMax(...) or None"),
        ('load="light"', "Dosage.load: must be a load, got 'light'; give Bodyweight(), Kilograms(...), Band(...), PercentOfMax(...) or None"),
        ("effort=11", "Dosage.effort: is out of bounds, got 11; stay from 0 to 10"),
        ("times_per_day=0", "Dosage.times_per_day: is out of bounds, got 0; stay from 1 to 10"),
        ("days_per_week=8", "Dosage.days_per_week: is out of bounds, got 8; stay from 1 to 7"),
        ("days_per_week=3.5", "Dosage.days_per_week: must be a whole number or a Range, got 3.5; give an int or a Range from 1 to 7"),
    ],
    "SpineMotion": [
        ("range=2", "SpineMotion.range: must be a SpineRange, got 2; choose from SpineRange.NEUTRAL, SpineRange.SMALL, SpineRange.MID, SpineRange.END"),
        ('range="mid"', "SpineMotion.range: must be a SpineRange, got 'mid'; choose from SpineRange.NEUTRAL, SpineRange.SMALL, SpineRange.MID, SpineRange.END"),
        ("load=True", "SpineMotion.load: must be a Loading, got True; choose from Loading.UNLOADED, Loading.BODY_WEIGHT, Loading.EXTERNAL"),
        ("speed=Grade.LOW", "SpineMotion.speed: must be a Speed, got <Grade.LOW: 1>; choose from Speed.SLOW, Speed.MODERATE, Speed.FAST"),
        ('repetition="often"', "SpineMotion.repetition: no Repetition of this name, got 'often'; choose from once, repeated, sustained"),
        ("repetition=2", "SpineMotion.repetition: must be a Repetition, got 2; choose from Repetition.ONCE, Repetition.REPEATED, Repetition.SUSTAINED"),
    ],
    "Demands": [
        ('position="prone on a bed"', "Demands.position: no Position of this name, got 'prone on a bed'; choose from prone, quadruped, seated, side_lying, standing, supine"),
        ('position="Prone"', "Demands.position: no Position of this name, got 'Prone'; did you mean 'prone'?"),
        ("position=None", "Demands.position: must be a Position, got None; choose from Position.STANDING, Position.SEATED, Position.SUPINE, Position.SIDE_LYING, Position.PRONE, Position.QUADRUPED"),
        ("position=Surface.STANDING", "Demands.position: must be a Position, got <Surface.STANDING: 'standing'>; choose from Position.STANDING, Position.SEATED, Position.SUPINE, Position.SIDE_LYING, Position.PRONE, Position.QUADRUPED"),
        ('flexion="small"', "Demands.flexion: must be a SpineMotion, got 'small'; build a SpineMotion and pass it"),
        ("extension=None", "Demands.extension: must be a SpineMotion, got None; build a SpineMotion and pass it"),
        ("rotation=SpineRange.MID", "Demands.rotation: must be a SpineMotion, got <SpineRange.MID: 2>; build a SpineMotion and pass it"),
        ('side_bend={"range": 2}', "Demands.side_bend: must be a SpineMotion, got {'range': 2}; build a SpineMotion and pass it"),
        ("resistance=1", "Demands.resistance: must be a Loading, got 1; choose from Loading.UNLOADED, Loading.BODY_WEIGHT, Loading.EXTERNAL"),
        ("axial_load=True", "Demands.axial_load: must be a Grade, got True; choose from Grade.NONE, Grade.LOW, Grade.MODERATE, Grade.HIGH"),
        ('arms="overhead"', "Demands.arms: must be an ArmHeight, got 'overhead'; choose from ArmHeight.BELOW_SHOULDER, ArmHeight.SHOULDER, ArmHeight.OVERHEAD"),
        ("wrist_load=2", "Demands.wrist_load: must be a Grade, got 2; choose from Grade.NONE, Grade.LOW, Grade.MODERATE, Grade.HIGH"),
        ("knee_load=HandSupport.NONE", "Demands.knee_load: must be a Grade, got <HandSupport.NONE: 0>; choose from Grade.NONE, Grade.LOW, Grade.MODERATE, Grade.HIGH"),
        ("hip_flexion=90", "Demands.hip_flexion: must be a HipFlexion, got 90; choose from HipFlexion.SMALL, HipFlexion.RIGHT_ANGLE, HipFlexion.BEYOND"),
        ("hip_extension=1", "Demands.hip_extension: must be True or False, got 1; give a bool"),
        ("hip_rotation=None", "Demands.hip_rotation: must be True or False, got None; give a bool"),
        ('single_leg="left"', "Demands.single_leg: must be True or False, got 'left'; give a bool"),
        ("hand_support=True", "Demands.hand_support: must be a HandSupport, got True; choose from HandSupport.NONE, HandSupport.FINGERTIPS, HandSupport.ONE_HAND, HandSupport.BOTH_HANDS"),
        ("unstable_surface=0", "Demands.unstable_surface: must be True or False, got 0; give a bool"),
        ("head_below_heart=Grade.LOW", "Demands.head_below_heart: must be True or False, got <Grade.LOW: 1>; give a bool"),
        ("breath_holding=0.5", "Demands.breath_holding: must be a Grade, got 0.5; choose from Grade.NONE, Grade.LOW, Grade.MODERATE, Grade.HIGH"),
        ('isometric="no"', "Demands.isometric: must be True or False, got 'no'; give a bool"),
        ("impact=-1", "Demands.impact: must be a Grade, got -1; choose from Grade.NONE, Grade.LOW, Grade.MODERATE, Grade.HIGH"),
        ("aerobic=[]", "Demands.aerobic: must be True or False, got []; give a bool"),
        ("lifts_from_floor=1", "Demands.lifts_from_floor: must be True or False, got 1; give a bool"),
        ("rolls_over=1", "Demands.rolls_over: must be True or False, got 1; give a bool"),
        ("sits_up=1", "Demands.sits_up: must be True or False, got 1; give a bool"),
        ("planted_twist=1", "Demands.planted_twist: must be True or False, got 1; give a bool"),
        ("overpressure=1", "Demands.overpressure: must be True or False, got 1; give a bool"),
        ("long_standing=1", "Demands.long_standing: must be True or False, got 1; give a bool"),
        ("side_bend=True", "Demands.side_bend: must be a SpineMotion, got True; build a SpineMotion and pass it"),
    ],
    "Modification": [
        ('id="On fists"', "Modification.id: is not an id, got 'On fists'; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
        ('text=""', "Modification.text: must not be empty, got ''; write the text"),
        ('limits={"wrist_laod": Grade.LOW}', "Modification.limits: no demand of this name, got 'wrist_laod'; did you mean 'wrist_load'?"),
        ('limits={"position": Position.PRONE}', "Modification.limits: no demand of this name, got 'position'; there are 34 to choose from, see spinekit.exercise.LIMITABLE"),
        ('limits={"wrist_load": 1}', "Modification.limits['wrist_load']: must be of type Grade, got 1; choose from Grade.NONE, Grade.LOW, Grade.MODERATE, Grade.HIGH"),
        ('limits={"single_leg": 0}', "Modification.limits['single_leg']: must be of type bool, got 0; choose from True, False"),
        ('limits=[("wrist_load", Grade.LOW)]', "Modification.limits: must be a mapping, got [('wrist_load', <Grade.LOW: 1>)]; give a dict of demands and the most that remains of each"),
        ("limits={7: Grade.LOW}", "Modification.limits: no demand of this name, got '7'; there are 34 to choose from, see spinekit.exercise.LIMITABLE"),
        ('not_on="floor"', "Modification.not_on: must be a collection, got 'floor'; give a tuple, a list or a set"),
        ('not_on=["sofa"]', "Modification.not_on: no Surface of this name, got 'sofa'; choose from bed, chair, floor, standing, wall"),
        ('needs=["pilow"]', "Modification.needs: no Equipment of this name, got 'pilow'; did you mean 'pillow'?"),
        ("needs=[None]", "Modification.needs: must be an Equipment, got None; choose from Equipment.PILLOW, Equipment.DUMBBELL, Equipment.BAND"),
        ("citations=OUR_JUDGEMENT", "Modification.citations: must be a collection, got Citation(id='our-judgement', source='spinekit', says='No sou...; give a tuple or a list"),
        ('citations=["our-judgement"]', "Modification.citations[0]: must be a Citation, got 'our-judgement'; build a Citation and pass it"),
    ],
    "Dose": [
        ('dosage="2 x 10"', "Dose.dosage: must be a Dosage, got '2 x 10'; build a Dosage and pass it"),
        ('citation="our-judgement"', "Dose.citation: must be a Citation, got 'our-judgement'; build a Citation and pass it"),
        ('default=D("2 x 8")', "Dose.default: contradicts the stated dosage '? x 10', got '2 x 8'; give a default of the same kind of work and sides, within what is stated"),
        ('default="2 x 10"', "Dose.default: must be a Dosage, got '2 x 10'; build a Dosage and pass it"),
        ('written_for="osteoporosis"', "Dose.written_for: must be a collection, got 'osteoporosis'; give a tuple, a list or a set"),
        ('written_for=["Osteoporosis"]', "Dose.written_for: is not an id, got 'Osteoporosis'; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
        ("progression=1", "Dose.progression: must be True or False, got 1; give a bool"),
    ],
    "Exercise": [
        ('id="Bird Dog"', "Exercise.id: is not an id, got 'Bird Dog'; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
        ('id="bird--dog"', "Exercise.id: is not an id, got 'bird--dog'; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
        ('id=""', "Exercise.id: is not an id, got ''; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
        ("id=7", "Exercise.id: must be an id, got 7; give a str such as 'bird-dog'"),
        ('id="a" * 81', "Exercise.id: is 81 characters long, got 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...; keep it to 80"),
        ('name=""', "Exercise.name: must not be empty, got ''; write the text"),
        ('name=" Tilt"', "Exercise.name: has spaces at an end, got ' Tilt'; strip it"),
        ('name="Ti\\nlt"', "Exercise.name: has control characters, got 'Ti\\nlt'; write it on one line, in printable characters"),
        ('name="Ti\\u202elt"', "Exercise.name: has control characters, got 'Ti\\u202elt'; write it on one line, in printable characters"),
        ("name=None", "Exercise.name: must be a text, got None; give a str"),
        ('name="x" * 4001', "Exercise.name: is 4001 characters long, got 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...; keep it to 4000"),
        ('family="The Tilt"', "Exercise.family: is not an id, got 'The Tilt'; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
        ('phase="middle"', "Exercise.phase: no Phase of this name, got 'middle'; choose from cool_down, main, warm_up"),
        ("phase=1", "Exercise.phase: must be a Phase, got 1; choose from Phase.WARM_UP, Phase.MAIN, Phase.COOL_DOWN"),
        ('demands="supine"', "Exercise.demands: must be a Demands, got 'supine'; build a Demands and pass it"),
        ("demands=Position.SUPINE", "Exercise.demands: must be a Demands, got <Position.SUPINE: 'supine'>; build a Demands and pass it"),
        ('surfaces="bed"', "Exercise.surfaces: must be a collection, got 'bed'; give a tuple, a list or a set"),
        ('surfaces=["bde"]', "Exercise.surfaces: no Surface of this name, got 'bde'; did you mean 'bed'?"),
        ("surfaces=[]", "Exercise.surfaces: is empty though the demands are known, got frozenset(); say where it can be done"),
        ("surfaces=None", "Exercise.surfaces: must be a collection, got None; give a tuple, a list or a set"),
        ("surfaces=[Position.STANDING]", "Exercise.surfaces: must be a Surface, got <Position.STANDING: 'standing'>; choose from Surface.FLOOR, Surface.BED, Surface.CHAIR, Surface.WALL, Surface.STANDING"),
        ('trains=["glutes"]', "Exercise.trains: must be a mapping, got ['glutes']; give a dict"),
        ('trains={"gluts": 2}', "Exercise.trains: no Target of this name, got 'gluts'; did you mean 'glutes'?"),
        ('trains={"glutes": 4}', "Exercise.trains['glutes']: is out of bounds, got 4; give a whole number from 1 to 3"),
        ('trains={"glutes": True}', "Exercise.trains['glutes']: must be a whole number, got True; give an int from 1 to 3"),
        ('trains={"glutes": 1.5}', "Exercise.trains['glutes']: must be a whole number, got 1.5; give an int from 1 to 3"),
        ('aliases="bridge"', "Exercise.aliases: must be a collection, got 'bridge'; give a tuple or a list"),
        ('aliases={"bridge"}', "Exercise.aliases: must have an order, got {'bridge'}; give a tuple or a list"),
        ('aliases=["bridge", "bridge"]', "Exercise.aliases: stands there twice, got 'bridge'; leave one out"),
        ('aliases=["bridge", ""]', "Exercise.aliases[1]: must not be empty, got ''; write the text"),
        ('equipment="pillow"', "Exercise.equipment: must be a collection, got 'pillow'; give a tuple, a list or a set"),
        ('equipment=["mat"]', "Exercise.equipment: no Equipment of this name, got 'mat'; choose from band, dumbbell, pillow"),
        ('sides="both"', "Exercise.sides: no Sides of this name, got 'both'; choose from alternating, each, together"),
        ('steps="Lie down."', "Exercise.steps: must be a collection, got 'Lie down.'; give a tuple or a list"),
        ('steps=["Lie down.", 2]', "Exercise.steps[1]: must be a text, got 2; give a str"),
        ('steps=["Lie down.", "Lie down."]', "Exercise.steps: stands there twice, got 'Lie down.'; leave one out"),
        ("cues=[None]", "Exercise.cues[0]: must be a text, got None; give a str"),
        ('mistakes=["Too fast "]', "Exercise.mistakes[0]: has spaces at an end, got 'Too fast '; strip it"),
        ("modifications=[None]", "Exercise.modifications[0]: must be a Modification, got None; build a Modification and pass it"),
        ('modifications=[Modification(id="x", text="x"), Modification(id="x", text="y")]', "Exercise.modifications: stands there twice, got 'x'; leave one out"),
        ('doses=[D("2 x 10")]', "Exercise.doses[0]: must be a Dose, got Dosage(sets=Range(low=2, high=2), work=Reps(count=Range(low=...; build a Dose and pass it"),
        ('easier=["tilt"]', "Exercise.easier: names the exercise itself as its neighbor, got 'tilt'; name another exercise"),
        ('harder=["tilt"]', "Exercise.harder: names the exercise itself as its neighbor, got 'tilt'; name another exercise"),
        ('easier=["Low Tilt"]', "Exercise.easier[0]: is not an id, got 'Low Tilt'; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
        ('easier=["low"], harder=["low"]', "Exercise.easier: names as easier what Exercise.harder names as harder, got 'low'; leave it in one of them"),
        ('harder=["high", "high"]', "Exercise.harder: stands there twice, got 'high'; leave one out"),
        ("difficulty=0", "Exercise.difficulty: is out of bounds, got 0; give a whole number from 1 to 5"),
        ("difficulty=6", "Exercise.difficulty: is out of bounds, got 6; give a whole number from 1 to 5"),
        ("difficulty=2.0", "Exercise.difficulty: must be a whole number, got 2.0; give an int from 1 to 5"),
        ("citations=[OUR_JUDGEMENT.id]", "Exercise.citations[0]: must be a Citation, got 'our-judgement'; build a Citation and pass it"),
        ('notes="A note"', "Exercise.notes: must be a collection, got 'A note'; give a tuple or a list"),
        ('applied=[""]', "Exercise.applied[0]: is not an id, got ''; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
    ],
    "Rung": [
        ('exercise="Bird dog"', "Rung.exercise: is not an id, got 'Bird dog'; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
        ('dosage="2 x 10"', "Rung.dosage: must be a Dosage, got '2 x 10'; build a Dosage and pass it"),
        ("up=None", "Rung.up: must be a text, got None; give a str"),
        ('down="x\\t"', "Rung.down: has spaces at an end, got 'x\\t'; strip it"),
        ('assumed="yes"', "Rung.assumed: must be True or False, got 'yes'; give a bool"),
        ("citations=None", "Rung.citations: must be a collection, got None; give a tuple or a list"),
    ],
    "Ladder": [
        ("id=None", "Ladder.id: must be an id, got None; give a str such as 'bird-dog'"),
        ('name=""', "Ladder.name: must not be empty, got ''; write the text"),
        ("rungs=[]", "Ladder.rungs: has no rung, got (); give at least one"),
        ('rungs=["bird-dog"]', "Ladder.rungs[0]: must be a Rung, got 'bird-dog'; build a Rung and pass it"),
        ("rungs=RUNG", "Ladder.rungs: must be a collection, got Rung(exercise='tilt', dosage=Dosage(sets=Range(low=2, high=2...; give a tuple or a list"),
        ("citations={OUR_JUDGEMENT}", "Ladder.citations: must have an order, got {Citation(id='our-judgement', source='spinekit', says='No so...; give a tuple or a list"),
    ],
    "Item": [
        ('exercise="bird-dog"', "Item.exercise: must be an Exercise, got 'bird-dog'; build an Exercise and pass it"),
        ("exercise=None", "Item.exercise: must be an Exercise, got None; build an Exercise and pass it"),
        ("exercise=attrs.evolve(EXERCISE, demands=None)", "Item.exercise: is incomplete: its position is unknown, got 'tilt'; choose a complete exercise"),
        ('dosage="2 x 10"', "Item.dosage: must be a Dosage, got '2 x 10'; build a Dosage and pass it"),
        ('dosage=D("? x ? x 2s")', "Item.dosage: does not state sets and count, got '? x ? x 2s'; complete it with Dosage.completed"),
        ('dosage=D("2 x to fatigue")', "Item.dosage: does not state cap, got '2 x to fatigue'; complete it with Dosage.completed"),
        ('phase="Main"', "Item.phase: no Phase of this name, got 'Main'; did you mean 'main'?"),
        ('modifications=["x"]', "Item.modifications[0]: must be a Modification, got 'x'; build a Modification and pass it"),
        ('notes=["Breathe."]', "Item.notes[0]: must be a Message, got 'Breathe.'; build a Message and pass it"),
        ("citations=[None]", "Item.citations[0]: must be a Citation, got None; build a Citation and pass it"),
        ("assumed=[1]", "Item.assumed[0]: must be a text, got 1; give a str"),
        ('assumed="sets"', "Item.assumed: must be a collection, got 'sets'; give a tuple or a list"),
        ("timing=4", "Item.timing: must be a Timing, got 4; build a Timing and pass it"),
    ],
    "Block": [
        ("items=[]", "Block.items: is empty, got (); give an item"),
        ("items=ITEM", "Block.items: must be a collection, got Item(exercise=Exercise(id='tilt', name='Tilt', family='tilt'...; give a tuple or a list"),
        ("items=[EXERCISE]", "Block.items[0]: must be an Item, got Exercise(id='tilt', name='Tilt', family='tilt', phase=<Phase...; build an Item and pass it"),
        ('items=[ITEM, Item(exercise=PRONE, dosage=D("2 x 10"))]', "Block.items: change the position within the block, got ['supine', 'prone']; make one block for each"),
        ('items=[ITEM, attrs.evolve(ITEM, phase="warm_up")]', "Block.items: change the phase within the block, got ['main', 'warm_up']; make one block for each"),
        ("set_up=-1", "Block.set_up: is out of bounds, got -1; give a whole number from 0 to 600"),
        ("set_up=601", "Block.set_up: is out of bounds, got 601; give a whole number from 0 to 600"),
        ("set_up=2.5", "Block.set_up: must be a whole number, got 2.5; give an int from 0 to 600"),
    ],
    "Routine": [
        ("blocks=BLOCK", "Routine.blocks: must be a collection, got Block(items=(Item(exercise=Exercise(id='tilt', name='Tilt', ...; give a tuple or a list"),
        ("blocks=[ITEM]", "Routine.blocks[0]: must be a Block, got Item(exercise=Exercise(id='tilt', name='Tilt', family='tilt'...; build a Block and pass it"),
        ("decisions=[]", "Routine.decisions: must be a mapping, got []; give a dict"),
        ('decisions={"tilt": "chosen"}', "Routine.decisions['tilt']: must be an ExerciseDecision, got 'chosen'; build an ExerciseDecision and pass it"),
        ('decisions={"bird-dog": DECISION}', "Routine.decisions['bird-dog']: is about 'tilt', got 'tilt: chosen.'; keep each decision under the id of its exercise"),
        ('decisions={"Bird Dog": DECISION}', "Routine.decisions: is not an id, got 'Bird Dog'; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
        ('questions=["Are you well?"]', "Routine.questions[0]: must be a Question, got 'Are you well?'; build a Question and pass it"),
        ('certificate="fine"', "Routine.certificate: must be a Certificate, got 'fine'; build a Certificate and pass it"),
        ('stop_signs=["pain"]', "Routine.stop_signs[0]: must be a StopSign, got 'pain'; build a StopSign and pass it"),
        ('notes=["Breathe."]', "Routine.notes[0]: must be a Message, got 'Breathe.'; build a Message and pass it"),
        ('acknowledged="r-x"', "Routine.acknowledged: must be a collection, got 'r-x'; give a tuple, a list or a set"),
        ("acknowledged=[1]", "Routine.acknowledged: must be an id, got 1; give a str such as 'bird-dog'"),
    ],
    "Question": [
        ('facts="age"', "Question.facts: must be a collection, got 'age'; give a tuple or a list"),
        ("facts=[1]", "Question.facts[0]: must be an id, got 1; give a str such as 'bird-dog'"),
        ('text=""', "Question.text: must not be empty, got ''; write the text"),
        ('settles=["Bird Dog"]', "Question.settles[0]: is not an id, got 'Bird Dog'; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
        ("weight=-1", "Question.weight: is out of bounds, got -1; give a whole number from 0 to 1000000000"),
        ('rules={"r-x"}', "Question.rules: must have an order, got {'r-x'}; give a tuple or a list"),
        ("opens=None", "Question.opens: must be a collection, got None; give a tuple or a list"),
        ("closes=[None]", "Question.closes[0]: must be an id, got None; give a str such as 'bird-dog'"),
    ],
    "ExerciseDecision": [
        ('exercise="Leg hang"', "ExerciseDecision.exercise: is not an id, got 'Leg hang'; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
        ('outcome="maybe"', "ExerciseDecision.outcome: no Outcome of this name, got 'maybe'; choose from avoided, chosen, incomplete, no_equipment, no_surface, no_time, not_needed, replaced, ruled_out, sibling, softened, to_build_up_to, waiting"),
        ('reasons=["Because."]', "ExerciseDecision.reasons[0]: must be a Message, got 'Because.'; build a Message and pass it"),
        ('rules="r-x"', "ExerciseDecision.rules: must be a collection, got 'r-x'; give a tuple or a list"),
        ('facts=["Age"]', "ExerciseDecision.facts[0]: is not an id, got 'Age'; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
        ("missing=[0]", "ExerciseDecision.missing[0]: must be an id, got 0; give a str such as 'bird-dog'"),
        ("price=1.5", "ExerciseDecision.price: must be a whole number, got 1.5; give an int from 0 to 1000000000000"),
        ("price=-1", "ExerciseDecision.price: is out of bounds, got -1; give a whole number from 0 to 1000000000000"),
    ],
    "Certificate": [
        ("objective=1.5", "Certificate.objective: must be a whole number, got 1.5; give an int from -1000000000000 to 1000000000000"),
        ("bound=4", "Certificate.bound: is below Certificate.objective, 5, got 4; give points that no routine can exceed"),
        ("bound=HUGE", "Certificate.bound: is out of bounds, got a whole number of 16610 bits; give a whole number from -1000000000000 to 1000000000000"),
        ("proven=1", "Certificate.proven: must be True or False, got 1; give a bool"),
        ("proven=True", "Certificate.proven: leaves a gap of 4, got True; set it to False, or the bound to the objective"),
        ("seconds=-1", "Certificate.seconds: is out of bounds, got -1; give a whole number from 0 to 1000000000"),
        ("budget=NAN", "Certificate.budget: must be a whole number, got nan; give an int from 0 to 1000000000"),
        ('coverage={"gluts": 1}', "Certificate.coverage: no Target of this name, got 'gluts'; did you mean 'glutes'?"),
        ('coverage={"glutes": -1}', "Certificate.coverage['glutes']: is out of bounds, got -1; give a whole number from 0 to 1000000000"),
        ("wanted=[]", "Certificate.wanted: must be a mapping, got []; give a dict"),
        ("nodes=True", "Certificate.nodes: must be a whole number, got True; give an int from 0 to 1000000000"),
        ('notes="x"', "Certificate.notes: must be a collection, got 'x'; give a tuple or a list"),
    ],
    "StopSign": [
        ('id="Sharp pain"', "StopSign.id: is not an id, got 'Sharp pain'; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
        ('sign=""', "StopSign.sign: must not be empty, got ''; write the text"),
        ("action=None", "StopSign.action: must be a text, got None; give a str"),
        ('emergency="yes"', "StopSign.emergency: must be True or False, got 'yes'; give a bool"),
        ("ends_session=None", "StopSign.ends_session: must be True or False, got None; give a bool"),
        ('citations="x"', "StopSign.citations: must be a collection, got 'x'; give a tuple or a list"),
    ],
    "ProtocolItem": [
        ("exercise=None", "ProtocolItem.exercise: must be an id, got None; give a str such as 'bird-dog'"),
        ('dosage="2 x 10"', "ProtocolItem.dosage: must be a Dosage, got '2 x 10'; build a Dosage and pass it"),
    ],
    "Protocol": [
        ('id="Bed"', "Protocol.id: is not an id, got 'Bed'; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
        ("name=3", "Protocol.name: must be a text, got 3; give a str"),
        ('items=["bird-dog"]', "Protocol.items[0]: must be a ProtocolItem, got 'bird-dog'; build a ProtocolItem and pass it"),
        ('written_for=["Osteoporosis"]', "Protocol.written_for: is not an id, got 'Osteoporosis'; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
        ('surfaces=["sofa"]', "Protocol.surfaces: no Surface of this name, got 'sofa'; choose from bed, chair, floor, standing, wall"),
        ('surfaces="bed"', "Protocol.surfaces: must be a collection, got 'bed'; give a tuple, a list or a set"),
        ("days_per_week=3", "Protocol.days_per_week: must be a Range, got 3; build a Range and pass it"),
        ("minutes=0", "Protocol.minutes: is out of bounds, got 0; give a whole number from 1 to 120"),
        ("minutes=12.5", "Protocol.minutes: must be a whole number, got 12.5; give an int from 1 to 120"),
        ('notes=[""]', "Protocol.notes[0]: must not be empty, got ''; write the text"),
        ("citations=None", "Protocol.citations: must be a collection, got None; give a tuple or a list"),
    ],
    "Source": [
        ("id=None", "Source.id: must be an id, got None; give a str such as 'bird-dog'"),
        ('title=""', "Source.title: must not be empty, got ''; write the text"),
        ('publisher="x\\x00"', "Source.publisher: has control characters, got 'x\\x00'; write it on one line, in printable characters"),
        ("year=2014", "Source.year: must be a text, got 2014; give a str"),
        ('address=" x"', "Source.address: has spaces at an end, got ' x'; strip it"),
    ],
    "Citation": [
        ('id="A"', "Citation.id: is not an id, got 'A'; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
        ('source="Too Fit"', "Citation.source: is not an id, got 'Too Fit'; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
        ('says=""', "Citation.says: must not be empty, got ''; write the text"),
        ('strength="strong"', "Citation.strength: no Strength of this name, got 'strong'; choose from consensus, expert, expert_judgement, guideline, lay, patient_guideline, trial"),
        ("strength=1", "Citation.strength: must be a Strength, got 1; choose from Strength.GUIDELINE, Strength.PATIENT_GUIDELINE, Strength.CONSENSUS, Strength.TRIAL, Strength.EXPERT, Strength.LAY, Strength.EXPERT_JUDGEMENT"),
        ('access="web"', "Citation.access: no Access of this name, got 'web'; choose from copy, ours, publisher, summary"),
    ],
    "Message": [
        ("template=None", "Message.template: must be a text, got None; give a str"),
        ('template=""', "Message.template: must not be empty, got ''; write the text"),
        ('template="{"', "Message.template: is no template, got '{'; close every brace, or double it"),
        ('template="{a.b}"', "Message.template: has more than a name in braces, got '{a.b}'; write plain names, such as {exercise}"),
        ('template="{a!r}"', "Message.template: has more than a name in braces, got '{a!r}'; write plain names, such as {exercise}"),
        ('template="{}"', "Message.template: has more than a name in braces, got '{}'; write plain names, such as {exercise}"),
        ('template="{b} {c}"', "Message.arguments: lacks b and c, got ['a']; give an argument for each name in braces"),
        ("arguments=None", "Message.arguments: must be a mapping of names to texts, whole numbers or messages, got None; give a dict"),
        ('arguments={1: "x"}', "Message.arguments: must name a place of the template, got 1; use names such as 'exercise'"),
        ('arguments={"a b": 1}', "Message.arguments: must name a place of the template, got 'a b'; use names such as 'exercise'"),
        ('arguments={"a": 1.5}', "Message.arguments['a']: must be a text, a whole number or a message, got 1.5; give a str, an int or a Message"),
        ('arguments={"a": True}', "Message.arguments['a']: must be a text, a whole number or a message, got True; give a str, an int or a Message"),
        ('arguments={"a": Message("{b}", {"b": Message("{c}", {"c": Message("{d}", {"d": Message("x")})})})}', "Message.arguments['a']: holds messages 4 deep, got 'x'; say it in fewer parts"),
    ],
    "Fact": [
        ('id="Age"', "Fact.id: is not an id, got 'Age'; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
        ('group="legs"', "Fact.group: no Group of this name, got 'legs'; choose from about, bone, health, limbs, red_flags, spine, support, today"),
        ('kind="maybe"', "Fact.kind: no FactKind of this name, got 'maybe'; choose from number, yes_no"),
        ('question=""', "Fact.question: must not be empty, got ''; write the text"),
        ("meaning=None", "Fact.meaning: must be a text, got None; give a str"),
        ('cites="x"', "Fact.cites: must be a collection, got 'x'; give a tuple or a list"),
        ("low=-1", "Fact.low: is out of bounds, got -1; give a whole number from 0 to 1000000000"),
        ("high=1.5", "Fact.high: must be a whole number, got 1.5; give an int from 0 to 1000000000"),
        ("unit=3", "Fact.unit: must be a text, got 3; give a str"),
        ("implies=[None]", "Fact.implies[0]: must be an id, got None; give a str such as 'bird-dog'"),
        ("implies_above=True", "Fact.implies_above: must be a whole number, got True; give an int from 0 to 1000000000"),
        ("below=None", "Fact.below: must be a text, got None; give a str"),
        ("widens=1", "Fact.widens: must be True or False, got 1; give a bool"),
        ('informational="x"', "Fact.informational: must be True or False, got 'x'; give a bool"),
        ("high=3", "Fact[x]: is answered yes or no and has a range, a unit or a limit; drop low, high, unit and below, or set kind to NUMBER"),
        ('kind="number"', "Fact[x]: is a number without a range or a unit; give low, high and unit"),
        ('group="support"', "Fact[x].widens: must widen if and only if it is in the group support, got False; change the group or the answer that limits"),
    ],
    "Person": [
        ('answers=[("age", 67)]', "Person.answers: must be a mapping of fact ids to answers, got [('age', 67)]; give a dict, or use Person.of(age=67)"),
        ('answers={"agee": 67}', "Person: no fact of this name, got 'agee'; did you mean 'age'?"),
        ('answers={"age": 67.0}', "Person.age: must be a whole number, got 67.0; give an int from 0 to 120"),
        ('answers={"age": True}', "Person.age: must be a whole number, got True; give an int from 0 to 120"),
        ('answers={"age": 121}', "Person.age: is out of bounds, got 121; give a whole number from 0 to 120"),
        ('answers={"osteoporosis": 1}', "Person.osteoporosis: must be True or False, got 1; give a bool"),
        ('answers={"osteoporosis": "yes"}', "Person.osteoporosis: must be True or False, got 'yes'; give a bool"),
        ("answers={3: True}", "Person: has an answer under something that is no fact id, got 3; use ids such as 'osteoporosis'"),
        ('answers={"pregnant": False, "pregnancy_weeks": 20}', "Person.pregnant: is no, and pregnancy_weeks says otherwise, got False; answer pregnant with True, or take pregnancy_weeks back"),
        ('answers={"systolic_bp": 80, "diastolic_bp": 90}', "Person.diastolic_bp: must be below systolic_bp, which is 80, got 90; check diastolic_bp and systolic_bp, or swap them"),
    ],
    "Today": [
        ("answers=[]", "Today.answers: must be a mapping, got []; give a dict"),
        ('answers={"pain_nwo": 3}', "Today: no answer of this name, got 'pain_nwo'; did you mean 'pain_now' or 'pain_during'?"),
        ('answers={"pain_now": 11}', "Today.pain_now: is out of bounds, got 11; give a whole number from 0 to 10"),
        ('answers={"ill": 1}', "Today.ill: must be True or False, got 1; give a bool"),
    ],
    "Instead": [
        ('text=""', "Instead.text: must not be empty, got ''; write the text"),
        ('modification="x"', "Instead.modification: must be a Modification, got 'x'; build a Modification and pass it"),
        ("cap=10", "Instead.cap: must be a DosageCap, got 10; build a DosageCap and pass it"),
        ('alternatives="bird-dog"', "Instead.alternatives: must be a collection, got 'bird-dog'; give a tuple or a list"),
        ("refer_to=None", "Instead.refer_to: must be a text, got None; give a str"),
        ('refer_to="a physiotherapist"', "Instead.refer_to: must say whom to see and how soon, or neither, got 'a physiotherapist'; give refer_to and how_soon together"),
        ('how_soon="soon"', "Instead.how_soon: must be an Urgency, got 'soon'; choose from Urgency.EMERGENCY, Urgency.URGENT, Urgency.SOON"),
    ],
    "Rule": [
        ('id="R X"', "Rule.id: is not an id, got 'R X'; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
        ('topic="bones"', "Rule.topic: no Topic of this name, got 'bones'; did you mean 'bone'?"),
        ('scope="all"', "Rule.scope: no Scope of this name, got 'all'; choose from exercise, person, routine, session"),
        ("when=True", "Rule.when: must be a condition, got True; begin one with fact(...) or demand(...), or read one with Condition.parse"),
        ('when="osteoporosis"', "Rule.when: must be a condition, got 'osteoporosis'; begin one with fact(...) or demand(...), or read one with Condition.parse"),
        ('when=demand("impact") >= 2', "Rule[r-x].when: speaks of more than the person, got ['impact']; put it into demands"),
        ("demands=None", "Rule.demands: must be a condition, got None; begin one with fact(...) or demand(...), or read one with Condition.parse"),
        ('demands=fact("osteoporosis")', "Rule[r-x].demands: cannot be asked by a rule about the exercise, got ['osteoporosis']; use terms about demand, dose"),
        ("level=3", "Rule.level: must be a Level, got 3; choose from Level.ALLOW, Level.CAUTION, Level.MODIFY, Level.FORBID, Level.REFER"),
        ('level="forbid"', "Rule.level: must be a Level, got 'forbid'; choose from Level.ALLOW, Level.CAUTION, Level.MODIFY, Level.FORBID, Level.REFER"),
        ("level=Level.ALLOW", "Rule[r-x].level: says nothing, got 'ALLOW'; leave the rule out"),
        ("level=Level.MODIFY", "Rule[r-x].level: has nothing to apply, got 'MODIFY'; give instead a modification or a cap"),
        ("level=Level.REFER", "Rule[r-x].level: does not say whom to see, got 'REFER'; give instead refer_to and how_soon"),
        ('instead="Rest."', "Rule.instead: must be an Instead, got 'Rest.'; build an Instead and pass it"),
        ('message=""', "Rule.message: must not be empty, got ''; write the text"),
        ('message="{nobody}"', "Rule[r-x].message: names what nothing fills, got ['nobody']; use exercise, osteoporosis"),
        ('message="{"', "Rule[r-x].message: is no template, got '{'; close every brace, or double it"),
        ("arguments=[]", "Rule.arguments: must be a mapping, got []; give a dict"),
        ('arguments={"n": 1.5}', "Rule.arguments: must be a text or a whole number, got 1.5; give a str or an int"),
        ('arguments={"N": 1}', "Rule.arguments: is not an id, got 'N'; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
        ("citations=[]", "Rule[r-x].citations: is empty; cite a source, or our own judgement"),
        ('citations=["x"]', "Rule.citations[0]: must be a Citation, got 'x'; build a Citation and pass it"),
        ('basis="guess"', "Rule.basis: no Basis of this name, got 'guess'; choose from direct, expert_judgement, inferred, partly_inferred"),
        ("source_rule=None", "Rule.source_rule: must be a text, got None; give a str"),
        ('settings="x"', "Rule.settings: must be a collection, got 'x'; give a tuple or a list"),
        ("binding=1", "Rule.binding: must be True or False, got 1; give a bool"),
    ],
    "SafetySettings": [
        ("systolic_stop=True", "SafetySettings.systolic_stop: must be a whole number, got True; give an int from 160 to 250"),
        ("pain_stop=11", "SafetySettings.pain_stop: is out of bounds, got 11; give a whole number from 0 to 10"),
    ],
    "Preset": [
        ('id="A b"', "Preset.id: is not an id, got 'A b'; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
        ('name=""', "Preset.name: must not be empty, got ''; write the text"),
        ('weights={"glutes": 10}', "Preset.weights['glutes']: is out of bounds, got 10; give a whole number from 1 to 9"),
        ('weights={"gluts": 1}', "Preset.weights: no Target of this name, got 'gluts'; did you mean 'glutes'?"),
        ("citations=None", "Preset.citations: must be a collection, got None; give a tuple or a list"),
    ],
    "ComposerSettings": [
        ("full_points=0", "ComposerSettings.full_points: is out of bounds, got 0; give a whole number from 1 to 1000"),
        ("full_points=5", "ComposerSettings.full_points, less_points, beyond_points: must not rise, got (5, 7, 1); order them from most to fewest"),
        ("fewest_sets=7", "ComposerSettings.fewest_sets: is above most_sets, 6, got 7; swap the two"),
        ("set_up={}", "ComposerSettings.set_up: lacks standing, seated, supine, side_lying, prone, quadruped; give the seconds of every position"),
        ('set_up={"standing": 601}', "ComposerSettings.set_up['standing']: is out of bounds, got 601; give a whole number from 0 to 600"),
        ('set_up={"flying": 10}', "ComposerSettings.set_up: no Position of this name, got 'flying'; did you mean 'side_lying'?"),
    ],
    "Request": [
        ('person="Ann"', "Request.person: must be a Person, got 'Ann'; build a Person and pass it"),
        ("minutes=4", "Request.minutes: is out of bounds, got 4; give a whole number from 5 to 60"),
        ("minutes=7.5", "Request.minutes: must be a whole number, got 7.5; give an int from 5 to 60"),
        ('minutes="15"', "Request.minutes: must be a whole number, got '15'; give an int from 5 to 60"),
        ('goals="stronger"', "Request.goals: no preset or target of this name, got 'stronger'; choose from abdominals, back_extensors, balance, bone_health, circulation, deep_stabilizers, ease_stiffness, glutes, hamstrings, hip_mobility, hip_stabilizers, posture, shoulders, spine_mobility, strengthen_back, upper_back"),
        ("goals=3", "Request.goals: must be names or a mapping of names to weights, got 3; give a preset such as 'strengthen_back'"),
        ("goals=[]", "Request.goals: is empty; name a preset such as 'strengthen_back', or a target"),
        ("goals=[[]]", "Request.goals: must be the name of a preset or a target, got []; give a str or a Target"),
        ('goals={"glutes": 0}', "Request.goals['glutes']: is out of bounds, got 0; give a whole number from 1 to 9"),
        ('goals={"glutes": True}', "Request.goals['glutes']: must be a whole number, got True; give an int from 1 to 9"),
        ('surfaces="bed"', "Request.surfaces: must be a collection, got 'bed'; give a tuple, a list or a set"),
        ('surfaces=["sofa"]', "Request.surfaces: no Surface of this name, got 'sofa'; choose from bed, chair, floor, standing, wall"),
        ('equipment=["kettlebell"]', "Request.equipment: no Equipment of this name, got 'kettlebell'; choose from band, dumbbell, pillow"),
        ('avoid="bird-dog"', "Request.avoid: must be a collection, got 'bird-dog'; give a tuple, a list or a set"),
        ('avoid=["brid-dog"]', "Request.avoid: no exercise of this name, got 'brid-dog'; did you mean 'bird-dog' or 'bridge' or 'bird dogs'?"),
        ("avoid=[3]", "Request.avoid: must be a text, got 3; give a str"),
        ('prefer=["bed angle"]', "Request.prefer: no exercise of this name, got 'bed angle'; did you mean 'bed angels' or 'bed-angel' or 'Bed angel'?"),
        ('avoid=["bird dog"], prefer=["bird-dog"]', "Request.prefer: is also to be avoided, got 'bird-dog'; take it out of prefer or of avoid"),
        ("items=5", "Request.items: must be a Range, got 5; build a Range and pass it"),
        ("items=Range(0, 3)", "Request.items: is out of bounds, got '0-3'; give a Range from 1 to 40"),
        ("items=Range(1, 41)", "Request.items: is out of bounds, got '1-41'; give a Range from 1 to 40"),
        ("warm_up=20", "Request.warm_up: must be a Range, got 20; build a Range and pass it"),
        ("warm_up=Range(10, 101)", "Request.warm_up: is more than all of the time, got '10-101'; give a Range of percent, 0 to 100"),
        ("cool_down=0.1", "Request.cool_down: must be a Range, got 0.1; build a Range and pass it"),
        ("warm_up=Range(60), cool_down=Range(50)", "Request.warm_up, Request.cool_down: ask for more than all of the time together, got 110; lower one of them"),
        ('recent="bird-dog"', "Request.recent: must be a sequence of routines, got 'bird-dog'; give the latest first, as routines or as sets of exercise ids"),
        ('recent=["bird-dog"]', "Request.recent[0]: must be a collection, got 'bird-dog'; give a tuple, a list or a set"),
        ("recent=[[3]]", "Request.recent[0]: must be a text, got 3; give a str"),
        ('acknowledge="r-x"', "Request.acknowledge: must be a collection, got 'r-x'; give a tuple, a list or a set"),
        ('acknowledge=["cauda-equin"]', "Request.acknowledge: no rule of this name, got 'cauda-equin'; did you mean 'cauda-equina'?"),
        ("catalog={}", "Request.catalog: must be a Catalog, got {}; build a Catalog and pass it"),
        ("catalog=Catalog()", "Request.catalog: holds no exercise; add exercises, or leave catalog out for the standard one"),
        ('rules="r-x"', "Request.rules: must be a collection, got 'r-x'; give a tuple or a list"),
        ('rules=["r-x"]', "Request.rules[0]: must be a Rule, got 'r-x'; build a Rule and pass it"),
        ("timing=4", "Request.timing: must be a Timing, got 4; build a Timing and pass it"),
        ("settings={}", "Request.settings: must be a ComposerSettings, got {}; build a ComposerSettings and pass it"),
    ],
    "Catalog": [
        ('exercises="bird-dog"', "Catalog.exercises: must be a collection, got 'bird-dog'; give Exercise values, or a mapping of them by id"),
        ("exercises=3", "Catalog.exercises: must be a collection, got 3; give Exercise values, or a mapping of them by id"),
        ('exercises=["bird-dog"]', "Catalog.exercises: must hold Exercise values only, got 'bird-dog'; give Exercise values, or a mapping of them by id"),
        ("exercises=EXERCISE", "Catalog.exercises: must be a collection, got Exercise(id='tilt', name='Tilt', family='tilt', phase=<Phase...; give Exercise values, or a mapping of them by id"),
        ('exercises={"bridge": EXERCISE}', "Catalog.exercises: stands under 'bridge', got 'tilt'; keep each value under its own id, or give the values alone"),
        ('exercises=[EXERCISE, attrs.evolve(EXERCISE, name="Other")]', "Catalog.exercises: two different ones share an id, got 'tilt'; rename one of them"),
        ("ladders=[EXERCISE]", "Catalog.ladders: must hold Ladder values only, got Exercise(id='tilt', name='Tilt', family='tilt', phase=<Phase...; give Ladder values, or a mapping of them by id"),
        ("protocols=None", "Catalog.protocols: must be a collection, got None; give Protocol values, or a mapping of them by id"),
        ("rules=[None]", "Catalog.rules: must hold Rule values only, got None; give Rule values, or a mapping of them by id"),
        ('sources={"x": "y"}', "Catalog.sources: must hold Source values only, got 'y'; give Source values, or a mapping of them by id"),
    ],
}
"""By class: the changed argument, and the message."""

CALLS: list[tuple[str, str]] = [
    ("Range(3.9)", "Range.low: must be a whole number, got 3.9; give an int from 0 to 1000000000"),
    ('Range("8-12")', "Range.low: must be a whole number, got '8-12'; give an int from 0 to 1000000000"),
    ("Range(5, 3)", "Range.high: is below Range.low, 5, got 3; write Range(3, 5)"),
    ('Range.of("5")', "Range.low: must be a whole number, got '5'; give an int from 0 to 1000000000"),
    ("Range.of(True)", "Range.low: must be a whole number, got True; give an int from 0 to 1000000000"),
    ("Range(1).hull(3)", "Range.hull: must be a Range, got 3; build a Range and pass it"),
    ("Range(1).clamp(2.5)", "Range.clamp: must be a whole number, got 2.5; give an int from -1000000000 to 1000000000"),
    ("Range(1).capped(-1)", "Range.capped: is out of bounds, got -1; give a whole number from 0 to 1000000000"),
    ("Range(1).capped(True)", "Range.capped: must be a whole number, got True; give an int from 0 to 1000000000"),
    ("Range(1).at_most(5)", "Range.at_most: must be a Range, got 5; build a Range and pass it"),
    ("Range(1).is_below(None)", "Range.is_below: must be a Range, got None; build a Range and pass it"),
    ("Range(1) * -1", "Range * number: is out of bounds, got -1; give a whole number from 0 to 1000000000"),
    ("Range(5) + -6", "Range.low: is out of bounds, got -1; give a whole number from 0 to 1000000000"),
    ("Range(5) * 10**9", "Range.low: is out of bounds, got 5000000000; give a whole number from 0 to 1000000000"),
    ("Range.parse(8)", "Range: must be a text, got 8; give a str such as '8-12'"),
    ('Range.parse("8–12")', "Range: not a range: expected a whole number up to 1000000000, as in '5' or '8-12'\n    8–12\n    ^"),
    ('Range.parse("12-8")', "Range: not a range: expected 12 or more, the smaller number first\n    12-8\n       ^"),
    ('Range.parse("")', "Range: not a range: expected a whole number up to 1000000000, as in '5' or '8-12'\n    \n    ^"),
    ('Range.parse("99999999999")', "Range: not a range: expected a whole number up to 1000000000, as in '5' or '8-12'\n    99999999999\n    ^"),
    ("Dosage.parse(210)", "Dosage.parse: must be a text, got 210; give a str"),
    ('Dosage.parse("")', "Dosage: not a dosage: expected a dosage such as '2 x 10-12', or more of it\n    \n    ^"),
    ('Dosage.parse("2 x 12 wiggles")', "Dosage: not a dosage: expected ',' and more, or the end\n    2 x 12 wiggles\n           ^"),
    ('Dosage.parse("2.5 x 10")', "Dosage: not a dosage: expected a whole number from 1 to 20 sets\n    2.5 x 10\n    ^"),
    ('Dosage.parse("0 x 10")', "Dosage: not a dosage: expected a whole number from 1 to 20 sets\n    0 x 10\n    ^"),
    ('Dosage.parse("2 x 10, rest 1h")', "Dosage: not a dosage: expected a time with its unit, as in '30s'\n    2 x 10, rest 1h\n                  ^"),
    ('Dosage.parse("2 x 10\\n3 x 10")', "Dosage: not a dosage: expected what the number counts: 'x', 'sets', 'reps', 's', 'min', 'kg'\n    2 x 10?3 x 10\n             ^"),
    ('Kilograms.from_text("2.5555")', "Kilograms: not a weight: expected kilograms with at most three decimals, as in '2.5'\n    2.5555\n    ^"),
    ("Kilograms.from_text(2.5)", "Kilograms: must be a text, got 2.5; give a str"),
    ('D("? x 10").seconds', "Dosage.sets: is not stated; complete the dosage from a marked default first, with Dosage.completed"),
    ('D("2 x 10").seconds_with(4)', "timing: must be a Timing, got 4; build a Timing and pass it"),
    ('D("2 x 10").with_sets(0)', "sets: is out of bounds, got 0; stay from 1 to 20"),
    ('D("2 x 10").completed(D("3 x 10"))', "default: contradicts the stated dosage '2 x 10', got '3 x 10'; give a default of the same kind of work and sides, within what is stated"),
    ('D("2 x 10").compare("2 x 12")', "other: must be a Dosage, got '2 x 12'; build a Dosage and pass it"),
    ('Dose(dosage=D("2 x 10"), citation=OUR_JUDGEMENT, default=D("2 x 10 per side"))', "Dose.default: contradicts the stated dosage '2 x 10', got '2 x 10 per side'; give a default of the same kind of work and sides, within what is stated"),
    ('EXERCISE.modified("on-fists")', "modification: must be a Modification, got 'on-fists'; build a Modification and pass it"),
    ("EXERCISE.modified(None)", "modification: must be a Modification, got None; build a Modification and pass it"),
    ('EXERCISE.on("bed")', "surfaces: must be a collection, got 'bed'; give a tuple, a list or a set"),
    ('EXERCISE.on(["sofa"])', "surfaces: no Surface of this name, got 'sofa'; choose from bed, chair, floor, standing, wall"),
    ('Routine(blocks=[]).decision("bird-dog")', "Routine.decision: no exercise of this name, got 'bird-dog'; there are 0 to choose from"),
    ("Routine(blocks=[]).why_not(3)", "Routine.decision: must be the id of an exercise, got 3; give a str such as 'bird-dog'"),
    ('Message("{a} {b}")', "Message.arguments: lacks a and b, got []; give an argument for each name in braces"),
    ("Person.of(agee=67)", "Person: no fact of this name, got 'agee'; did you mean 'age'?"),
    ('Person.of(age="67", osteoporosis=1)', "Person: the answers cannot be used: 2 mistakes\n  Person.age: must be a whole number, got '67'; give an int from 0 to 120\n  Person.osteoporosis: must be True or False, got 1; give a bool"),
    ('Person().known("agee")', "Person.known: no fact of this name, got 'agee'; did you mean 'age'?"),
    ("Person().known(3)", "Person.known: must be a fact id, got 3; give a str such as 'osteoporosis'"),
    ("Person().given(None)", "Person.given: must be a fact id, got None; give a str such as 'osteoporosis'"),
    ('Person().answer("osteoporosi", True)', "Person.answer: no fact of this name, got 'osteoporosi'; did you mean 'osteoporosis'?"),
    ('Person().answer("age", 3.9)', "Person.age: must be a whole number, got 3.9; give an int from 0 to 120"),
    ('Person().none_of("bonee")', "Person.none_of: no group or fact of this name, got 'bonee'; did you mean 'bone'?"),
    ('Person().none_of(["bone"])', "Person.none_of: must be the name of a group or of a fact, got ['bone']; give names one by one, such as 'red_flags', 'glaucoma'"),
    ("Today.of(pain_nwo=3)", "Today: no answer of this name, got 'pain_nwo'; did you mean 'pain_now' or 'pain_during'?"),
    ("Today.of(pain_now=2.5)", "Today.pain_now: must be a whole number, got 2.5; give an int from 0 to 10"),
    ('fact_of("glaucome")', "fact: no fact of this name, got 'glaucome'; did you mean 'glaucoma'?"),
    ("fact_of(3)", "fact: must be an id, got 3; give a str such as 'osteoporosis'"),
    ('group("bonee")', "group: no Group of this name, got 'bonee'; did you mean 'bone'?"),
    ('cite("a002-bird-dgo")', "cite: no citation of this name, got 'a002-bird-dgo'; did you mean 'a002-bird-dog' or 'a003-bird-dog' or 'a001-bird-dog'?"),
    ('cite(["a002-bird-dog"])', "cite: must be an id, got ['a002-bird-dog']; give ids one by one, such as 'our-judgement'"),
    ('demand("wrist_laod") >= 2', "demand: no term of this name, got 'wrist_laod'; did you mean 'wrist_load'?"),
    ('demand("wrist_load") >= 1.5', "Test.value: must be a whole number, got 1.5; give an int from 0 to 1000000000"),
    ('dose("holds")', "dose: no term of this name, got 'dose.holds'; did you mean 'dose.hold_seconds' or 'dose.seconds' or 'dose.loaded'?"),
    ('fact("wrist_load")', "fact: is a demand, not a fact, got 'wrist_load'; write demand('wrist_load')"),
    ('fact("Wrist load")', "Test.term: is not an id, got 'Wrist load'; use small letters and digits joined by '-' or '_', such as 'bird-dog'"),
    ('bool(fact("frail"))', "Condition: a condition has no truth of its own, got 'frail'; join conditions with &, | and ~, and ask .truth(...)"),
    ('Condition.parse("age >=")', "Condition: not a condition: expected a value of age\n    age >=\n          ^"),
    ('Condition.parse("frail and")', "Condition: not a condition: expected a fact or a term\n    frail and\n             ^"),
    ('Condition.parse("(frail")', "Condition: not a condition: expected ')'\n    (frail\n          ^"),
    ('Condition.parse("age ~ 3")', "Condition: not a condition: expected a name, a number, a sign or a parenthesis\n    age ~ 3\n        ^"),
    ("Condition.parse(3)", "Condition: must be a text, got 3; give a str"),
    ('goals("stronger")', "Request.goals: no preset or target of this name, got 'stronger'; choose from abdominals, back_extensors, balance, bone_health, circulation, deep_stabilizers, ease_stiffness, glutes, hamstrings, hip_mobility, hip_stabilizers, posture, shoulders, spine_mobility, strengthen_back, upper_back"),
    ("goals({})", "Request.goals: is empty; name a preset such as 'strengthen_back', or a target"),
    ('goals({"glutes": 10})', "Request.goals['glutes']: is out of bounds, got 10; give a whole number from 1 to 9"),
    ('STANDARD["glute-brigde"]', "Catalog: no exercise of this name, got 'glute-brigde'; did you mean 'glute-bridge' or 'glute bridges' or 'Glute bridge'?"),
    ('SMALL["xyzzy"]', "Catalog: no exercise of this name, got 'xyzzy'; choose from Tilt, tilt"),
    ("STANDARD[3]", "Catalog: must be the id or the name of an exercise, got 3; give a str"),
    ("STANDARD.search(3)", "Catalog.search: must be a text, got 3; give words such as 'bridge'"),
    ('STANDARD.without("leg-hagn")', "Catalog.without: no row of this name, got 'leg-hagn'; did you mean 'leg-hang' or 'leg-weakness'?"),
    ('STANDARD.without(["leg-hang"])', "Catalog.without: must be an id, got ['leg-hang']; give ids one by one, such as 'leg-hang'"),
    ('Catalog(exercises=[EXERCISE]) | Catalog(exercises=[attrs.evolve(EXERCISE, name="Other")])', "the catalogs cannot be merged: 1 mistake\n  Catalog.exercises['tilt']: means different things in the two catalogs; rename it in one of them, or leave it out with without()"),
    ('compose("Ann")', "request: must be a Request, got 'Ann'; build a Request and pass it"),
    ("questions(Person())", "request: must be a Request, got Person.of(); build a Request and pass it"),
    ('judge("Ann", EXERCISE)', "judge.person: must be a Person, got 'Ann'; build a Person and pass it"),
    ('judge(Person(), "tilt")', "judge.thing: must be an Exercise, got 'tilt'; build an Exercise and pass it"),
    ('judge(Person(), EXERCISE, rules=["r-x"])', "Judge.rules: must be a Rule, got 'r-x'; build a Rule and pass it"),
    ('judge(Person(), EXERCISE, acknowledge=["cauda-equin"])', "acknowledge: no rule of this name, got 'cauda-equin'; did you mean 'cauda-equina'?"),
    ('judge(Person(), EXERCISE, acknowledge="r-x")', "acknowledge: must be a collection of rule ids, got 'r-x'; write {'r-x'}"),
]
"""Calls with a wrong argument, and the message."""
# fmt: on

ROWS = [(name, *row) for name, rows in FIELDS.items() for row in rows]
SETTINGS = ("Timing", "ComposerSettings", "ProgressionSettings", "SafetySettings")


@pytest.mark.parametrize(("name", "arguments", "text"), ROWS, ids=[f"{a}({b})" for a, b, _ in ROWS])
def test_a_wrong_argument_brings_this_message(name: str, arguments: str, text: str) -> None:
    """One line, word for word: where it is wrong, what was given, how to mend it."""
    assert text == message_of(f"attrs.evolve(this, {arguments})", SAMPLES[name])


@pytest.mark.parametrize(("call", "text"), CALLS, ids=[call for call, _ in CALLS])
def test_a_wrong_call_brings_this_message(call: str, text: str) -> None:
    """The same for parsers, look-ups and methods; a notation shows its place below."""
    assert text == message_of(call)


def test_every_field_of_every_constructor_has_a_row() -> None:
    """No field goes without a message that was read by a person."""
    covered = {
        (name, field.name)
        for name, arguments, text in ROWS
        for field in attrs.fields(type(SAMPLES[name]))
        if f"{field.name}=" in arguments and field.name in text
    }
    missing = [
        f"{name}.{field.name}"
        for name, sample in SAMPLES.items()
        if name not in SETTINGS
        for field in attrs.fields(type(sample))
        if field.init and (name, field.name) not in covered and name not in {"Person", "Today"}
    ]
    assert not missing


SETTING_FIELDS = [
    (name, field.name)
    for name in SETTINGS
    for field in attrs.fields(type(SAMPLES[name]))
    if type(getattr(SAMPLES[name], field.name)) is int
]


@pytest.mark.parametrize(("name", "field"), SETTING_FIELDS)
@pytest.mark.parametrize("value", [True, 1.5, "1", None, float("nan"), 10**20, -(10**20)], ids=repr)
def test_every_setting_refuses_what_is_no_number_of_its_range(
    name: str, field: str, value: object
) -> None:
    """The message names the setting and its range."""
    with pytest.raises(SpinekitError) as caught:
        attrs.evolve(SAMPLES[name], **{field: value})
    assert f"{name}.{field}" == caught.value.path
    assert " from " in caught.value.remedy
    assert "\n" not in str(caught.value)


class Odd:
    """A value that fits nowhere and cannot even be shown."""

    def __repr__(self) -> str:
        """Fail."""
        raise RuntimeError("no picture")


WRONG: list[Any] = [
    None, True, -1, 3.9, float("nan"), 10**5000, "", "Not an id\n", b"x", [None], [[1]],
    {1: 2}, {"x": 10**5000}, object(), Odd(), Range(5, 6), int, [10**5000],
]  # fmt: skip


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_wrong_brings_an_error_of_python(name: str) -> None:
    """Whatever is put into whatever field: it fits, or the message is ours, short and whole."""
    for field in attrs.fields(type(SAMPLES[name])):
        for value in WRONG if field.init else ():
            try:
                attrs.evolve(SAMPLES[name], **{field.alias: value})
            except (SeveralErrors, NotationError):
                continue
            except SpinekitError as error:
                assert error.path.startswith(name), str(error)  # noqa: PT017
                assert error.remedy, str(error)  # noqa: PT017
                assert "\n" not in str(error)  # noqa: PT017
                assert len(str(error)) < 420, str(error)  # noqa: PT017
