"""Routines as a whole: what they are made of, how they begin, and getting up."""

from spinekit.exercise import Phase
from spinekit.safety import Level
from tests.clinical_cases.case import Case, at_most, between, case, exactly, person, routine
from tests.clinical_cases.movements import done

__all__ = ["CASES"]

_THIN = person(osteoporosis=True)
_WARM_UP = done("warm-up-walk")

CASES: tuple[Case, ...] = (
    case(
        "osteoporosis, walking only",
        _THIN,
        routine(_WARM_UP, done("warm-up-walk", "1 x 600s", phase=Phase.MAIN)),
        exactly(Level.MODIFY),
        "Aerobic work replaces neither resistance nor balance nor back extension.",
        speaks="r-op-sequence-balanced",
        facts="op-multicomponent op-can-2023",
    ),
    case(
        "osteoporosis, balanced",
        _THIN,
        routine(_WARM_UP, done("prone-back-lift"), done("bird-dog"), done("pelvic-circle")),
        at_most(Level.CAUTION),
        "Resistance, balance and back extension are all there.",
        silent="r-op-sequence-balanced",
        facts="op-multicomponent",
    ),
    case(
        "sound bones, walking only",
        person(),
        routine(_WARM_UP, done("warm-up-walk", "1 x 600s", phase=Phase.MAIN)),
        at_most(Level.CAUTION),
        "The demand is for thin bones.",
        silent="r-op-sequence-balanced",
    ),
    case(
        "dizzy on standing, up from the bed",
        person(dizzy_on_standing=True),
        routine(done("pelvic-tilt"), done("bed-angel"), done("wall-slide")),
        exactly(Level.MODIFY),
        "Sit, wait, and stand holding on.",
        speaks="r-oh-transitions",
        facts="oh-steps oh-slow-transition",
    ),
    case(
        "dizzy on standing, ends lying",
        person(dizzy_on_standing=True),
        routine(_WARM_UP, done("hip-opener")),
        exactly(Level.MODIFY),
        "After the last exercise one gets up as well.",
        speaks="r-oh-transitions",
        facts="oh-steps",
    ),
    case(
        "dizzy on standing, on the feet all along",
        person(dizzy_on_standing=True),
        routine(_WARM_UP, done("wall-slide")),
        at_most(Level.CAUTION),
        "Nobody gets up.",
        silent="r-oh-transitions",
        facts="oh-slow-transition",
    ),
    case(
        "not dizzy, up from the bed",
        person(),
        routine(done("pelvic-tilt"), done("bed-angel"), done("wall-slide")),
        at_most(Level.CAUTION),
        "Getting up troubles nobody else.",
        silent="r-oh-transitions",
    ),
    case(
        "weights without a warm-up",
        person(),
        routine(done("dumbbell-row"), done("pallof-press")),
        between(Level.CAUTION, Level.MODIFY),
        "Five to ten minutes of light movement come first.",
        speaks="r-warm",
        facts="warmup-5-10 warmup-ros",
    ),
    case(
        "body weight without a warm-up",
        person(),
        routine(done("glute-bridge"), done("bird-dog")),
        between(Level.CAUTION, Level.MODIFY),
        "A session starts with a warm-up, weights or not.",
        speaks="r-warm",
        facts="warmup-ros",
    ),
    case(
        "back pain, ends in bed",
        person(back_pain=True),
        routine(_WARM_UP, done("hip-opener")),
        between(Level.CAUTION, Level.MODIFY),
        "Roll onto the side to get out.",
        speaks="r-mbed-avoid",
        facts="disc-log-roll",
    ),
    case(
        "the same weights as yesterday",
        person(),
        routine(_WARM_UP, done("dumbbell-row")),
        exactly(Level.MODIFY),
        "The same muscles rest for 48 hours.",
        speaks="r-freq-rest",
        facts="dose-nonconsecutive op-covenant-breath",
        yesterday=routine(_WARM_UP, done("dumbbell-row")),
    ),
    case(
        "the same back lift as yesterday",
        person(),
        routine(_WARM_UP, done("prone-back-lift")),
        at_most(Level.CAUTION),
        "Low-load endurance work for the extensors may be daily.",
        silent="r-freq-rest",
        facts="op-extensor-dose",
        yesterday=routine(_WARM_UP, done("prone-back-lift")),
    ),
    case(
        "weights after a walk",
        person(),
        routine(_WARM_UP, done("dumbbell-row"), done("pallof-press")),
        at_most(Level.CAUTION),
        "Five to ten minutes of walking are a warm-up.",
        silent="r-warm",
        facts="warmup-5-10",
    ),
)
"""The cases of this topic."""
