"""Thin bones, bending backward, and vertebrae that have broken."""

from spinekit.safety import Level
from tests.clinical_cases.case import (
    Case,
    at_least,
    at_most,
    between,
    case,
    exactly,
    hangs,
    person,
)
from tests.clinical_cases.movements import done

__all__ = ["CASES"]

_THIN = person(osteoporosis=True)
_FRACTURED = person(osteoporosis=True, vertebral_fracture=True)
_FRESH = person(osteoporosis=True, vertebral_fracture_recent=True)
_HEALTHY = person()

_EXTENSION = (
    case(
        "osteoporosis, press-up",
        _THIN,
        done("prone-press-up"),
        exactly(Level.CAUTION),
        "Start with a lift to neutral; all the way only if it is comfortable.",
        speaks="r-op-extension-start",
        facts="op-hongo-2007 op-bhof-extension-ok",
    ),
    case(
        "osteoporosis and a past fracture, press-up",
        _FRACTURED,
        done("prone-press-up"),
        at_least(Level.MODIFY),
        "All the way up only without a fracture.",
        speaks="r-op-extension-start r-op-vfx-prone",
        facts="op-extensor-start-supine",
    ),
    case(
        "sound bones, press-up",
        _HEALTHY,
        done("prone-press-up"),
        at_most(Level.CAUTION),
        "The start is for thin bones.",
        silent="r-op-extension-start r-op-vfx-prone",
    ),
    case(
        "osteoporosis, back lift held 20 seconds",
        _THIN,
        done("prone-back-lift", "1 x 8-10 x 20s"),
        between(Level.CAUTION, Level.MODIFY),
        "Guidelines hold 3 to 5 seconds; 20 is beyond all but one article.",
        speaks="r-op-extension-start",
        facts="op-extensor-dose op-ros-back-dose hold-mcgill-10s",
    ),
    case(
        "osteoporosis, elbow prop held 30 seconds",
        _THIN,
        done("elbow-prop", "1 x 10 x 30s"),
        between(Level.CAUTION, Level.MODIFY),
        "One article goes on to 30 seconds; two guidelines stop at 5.",
        speaks="r-op-extension-start",
        facts="op-extensor-dose op-ros-back-dose",
    ),
    case(
        "osteoporosis, arm lift held 10 seconds",
        _THIN,
        done("prone-arm-lift", "1 x 5 x 5-10s"),
        at_most(Level.CAUTION),
        "Its own article, for osteoporosis, holds up to 10 seconds.",
        facts="op-extensor-dose op-sss-extension",
    ),
)

_FRACTURES = (
    case(
        "fresh fracture, arm lift lying face down",
        _FRESH,
        done("prone-arm-lift"),
        exactly(Level.REFER),
        "Prone work waits for a physiotherapist.",
        speaks="r-op-vfx-recent",
        facts="op-vfx-clearance-supine",
    ),
    case(
        "fresh fracture, row",
        _FRESH,
        done("dumbbell-row"),
        exactly(Level.REFER),
        "Resistance waits for a physiotherapist.",
        speaks="r-op-vfx-recent",
        facts="op-vfx-program-timing",
    ),
    case(
        "fresh fracture, on one leg",
        _FRESH,
        done("pelvic-circle"),
        exactly(Level.REFER),
        "Standing balance waits for a physiotherapist.",
        speaks="r-op-vfx-recent",
        facts="op-vfx-clearance-supine",
    ),
    case(
        "fresh fracture, bed angel",
        _FRESH,
        done("bed-angel"),
        at_most(Level.MODIFY),
        "Gentle moves lying on the back, within pain, need not wait.",
        silent="r-op-vfx-recent",
        facts="op-ros-pain-after-vfx op-vfx-clearance-supine",
    ),
    case(
        "fresh fracture, pelvic tilt held 10 seconds",
        _FRESH,
        done("pelvic-tilt", "1 x 5 x 10s"),
        at_least(Level.MODIFY),
        "Gentle moves are held 3 to 5 seconds and no longer.",
        speaks="r-op-vfx-recent",
        facts="op-ros-pain-after-vfx",
    ),
    case(
        "past fracture, bridge",
        _FRACTURED,
        done("glute-bridge"),
        at_most(Level.MODIFY),
        "Lying on the back is where to start.",
        silent="r-op-vfx-recent r-op-vfx-prone r-op-vfx-weights",
        facts="op-extensor-start-supine op-spine-load-order",
    ),
    case(
        "past fracture, freshness unasked, arm lift",
        person(vertebral_fracture=True, vertebral_fracture_recent=None),
        done("prone-arm-lift"),
        hangs(Level.FORBID, Level.REFER),
        "It hangs on how long ago.",
        speaks="r-op-vfx-recent",
        facts="op-vfx-heal-6-12",
    ),
    case(
        "past fracture, arm lift lying face down",
        person(vertebral_fracture=True),
        done("prone-arm-lift"),
        between(Level.MODIFY, Level.FORBID),
        "Start on the back or seated: ribs broke while rolling over and lying face down.",
        speaks="r-op-vfx-prone",
        silent="r-op-vfx-recent",
        facts="op-prone-harm op-sinaki-2010-sit-prone",
    ),
    case(
        "no fracture, arm lift lying face down",
        _THIN,
        done("prone-arm-lift"),
        at_most(Level.CAUTION),
        "Prone extension is taught for osteoporosis without fracture.",
        silent="r-op-vfx-prone r-op-vfx-recent",
        facts="op-sss-extension",
    ),
    case(
        "past fracture, row",
        _FRACTURED,
        done("dumbbell-row"),
        exactly(Level.REFER),
        "A physical therapist before any weights.",
        speaks="r-op-vfx-weights",
        facts="op-vfx-consult-pt",
    ),
    case(
        "past fracture, deadlift",
        _FRACTURED,
        done("deadlift"),
        exactly(Level.REFER),
        "A weight, and from the floor.",
        speaks="r-op-vfx-weights r-op-lift-floor",
        facts="op-vfx-consult-pt op-lift-floor",
    ),
    case(
        "past fracture, cleared and not supervised, deadlift",
        person(osteoporosis=True, vertebral_fracture=True, cleared_by_clinician=True),
        done("deadlift"),
        at_least(Level.FORBID),
        "Left out unless somebody qualified watches.",
        speaks="r-op-lift-floor",
        facts="op-lift-floor",
    ),
    case(
        "past fracture, supervised and cleared, deadlift",
        person(
            osteoporosis=True,
            vertebral_fracture=True,
            supervised=True,
            cleared_by_clinician=True,
        ),
        done("deadlift"),
        at_least(Level.MODIFY),
        "Even then the start is raised.",
        speaks="r-op-lift-floor",
        facts="op-lift-floor",
    ),
    case(
        "no fracture, row",
        _HEALTHY,
        done("dumbbell-row"),
        at_most(Level.CAUTION),
        "Nothing broken, nothing to ask first.",
        silent="r-op-vfx-weights r-op-vfx-recent",
    ),
    case(
        "osteoporosis, fracture unasked, row",
        person(osteoporosis=True, vertebral_fracture=None, vertebral_fracture_recent=None),
        done("dumbbell-row"),
        hangs(Level.MODIFY, Level.REFER),
        "It hangs on a broken vertebra.",
        speaks="r-op-vfx-weights",
    ),
)

CASES: tuple[Case, ...] = (
    *_EXTENSION,
    *_FRACTURES,
)
"""The cases of this topic."""
