"""Little or nothing answered: what is unknown is never taken for no."""

from spinekit.person import Person
from spinekit.safety import Level
from tests.clinical_cases.case import Case, case, hangs, person, unsure
from tests.clinical_cases.movements import bare, done

__all__ = ["CASES"]

_NOBODY = Person.of()
_MARTA = Person.of(age=67, osteoporosis=True).none_of(
    "red_flags", "bone", "spine", "health", "limbs"
)

_NOTHING = tuple(
    case(
        f"nothing answered, {movement}",
        _NOBODY,
        done(movement),
        hangs(Level.CAUTION, Level.REFER),
        "The healthy person may be behind the silence, and so may a red flag.",
        speaks=f"r-ref-cauda-equina {speaks}",
        facts="rf-ces-saddle",
    )
    for movement, speaks in (
        ("pelvic-tilt", "r-kyph-supine r-preg-supine"),
        ("bird-dog", "r-wrist-quad r-knee-kneel r-hip-anterior r-floor-cannot-get-up"),
        ("prone-press-up", "r-slip-extension r-op-vfx-recent r-sten-extension"),
        ("leg-hang", "r-op-rotation-end r-hip-anterior r-hip-posterior"),
        ("deadlift", "r-op-lift-floor r-op-vfx-weights r-hernia r-scr-bp-high r-eye-retina"),
        ("pelvic-circle", "r-bal-fallrisk"),
        ("wall-slide", "r-shoulder-overhead r-ref-cancer r-scr-acute-illness r-scr-unstable-cv"),
    )
)

_NOT_KNOWN = (
    case(
        "nothing answered, an exercise that breaks off",
        _NOBODY,
        bare("gentle-twist"),
        hangs(Level.CAUTION, Level.REFER),
        "Neither the person nor the movement is known.",
        speaks="r-ref-cauda-equina",
    ),
    case(
        "osteoporosis, an exercise that breaks off",
        person(osteoporosis=True),
        bare("gentle-twist"),
        hangs(Level.CAUTION, Level.FORBID),
        "By its name it turns the spine, and how far is not known.",
        speaks="r-op-rotation-end r-op-rotation-supine",
        facts="a000-gentle-twist op-end-range-rotation",
    ),
    case(
        "osteoporosis, deadlift with no dose given",
        person(osteoporosis=True),
        bare("deadlift"),
        hangs(Level.MODIFY, Level.MODIFY),
        "Nobody said that the lift is not maximal.",
        speaks="r-op-lift-max",
        facts="op-lift-max",
    ),
)

_INTERVIEWED = tuple(
    case(
        f"osteoporosis, habits and help unasked, {movement}",
        _MARTA,
        done(movement, dosage),
        unsure(worst=Level.MODIFY),
        "Habits and help may soften an exercise for her and never keep her from all of them.",
        silent="r-ref-cauda-equina r-scr-age-inactive r-preg-supine r-preg-warning",
        facts="op-encourage-not-restrict",
    )
    for movement, dosage in (
        ("glute-bridge", "2 x 8-12 x 2s"),
        ("bird-dog", "2 x 10-12 x 2-3s per side"),
        ("prone-back-lift", "1 x 5 x 5-10s"),
        ("prone-arm-lift", "1 x 5 x 5-10s"),
        ("wall-slide", ""),
        ("hip-opener", ""),
        ("warm-up-walk", ""),
    )
)

CASES: tuple[Case, ...] = (*_NOTHING, *_NOT_KNOWN, *_INTERVIEWED)
"""The cases of this topic."""
