"""Softening: what is applied, in which order, and when nothing is left."""

import attrs
import pytest

from spinekit.demands import Demands, Grade, Position, SpineMotion, SpineRange
from spinekit.dosage import Dosage, DosageCap
from spinekit.exercise import Equipment, Exercise, Modification, Phase, Surface
from spinekit.person import Person
from spinekit.routine import Item
from spinekit.safety import (
    ALWAYS,
    Instead,
    Judge,
    Level,
    Rule,
    Verdict,
    demand,
    dose,
    fact,
    soften,
    soften_fully,
)
from spinekit.safety.conditions import Condition
from spinekit.testing import rule

DOG = Exercise(
    id="dog",
    name="Dog",
    family="dog",
    phase=Phase.MAIN,
    demands=Demands(
        position=Position.QUADRUPED,
        wrist_load=Grade.MODERATE,
        knee_load=Grade.MODERATE,
        rotation=SpineMotion(range=SpineRange.END),
    ),
    surfaces={Surface.FLOOR, Surface.BED},
    trains={},
)
FISTS = Modification(id="fists", text="Use fists.", limits={"wrist_load": Grade.LOW})
CUSHION = Modification(
    id="cushion",
    text="Kneel on a pillow.",
    limits={"knee_load": Grade.LOW},
    needs={Equipment.PILLOW},
)
NO_FLOOR = Modification(id="no-floor", text="Use the bed.", not_on={Surface.FLOOR})
LESS_TURN = Modification(
    id="less-turn", text="Turn less.", limits={"rotation.range": SpineRange.MID}
)


def softening(
    id: str,
    when: Condition,
    modification: Modification | None = None,
    cap: DosageCap | None = None,
    demands: Condition = ALWAYS,
) -> Rule:
    """A rule that asks to soften."""
    instead = Instead(text="Go easy.", modification=modification, cap=cap)
    return rule(id, when, Level.MODIFY, instead=instead, demands=demands)


WRIST = softening(
    "r-wrist", fact("wrist_pain").condition, FISTS, demands=demand("wrist_load") >= Grade.MODERATE
)
KNEE = softening(
    "r-knee", fact("knee_pain").condition, CUSHION, demands=demand("knee_load") >= Grade.MODERATE
)
FLOOR = softening("r-floor", fact("cannot_get_up_from_floor").condition, NO_FLOOR)
HOLD = softening(
    "r-hold",
    fact("osteoporosis").condition,
    cap=DosageCap(max_hold_seconds=10),
    demands=dose("hold_seconds") > 10,
)
EFFORT = softening("r-effort", fact("frail").condition, cap=DosageCap(max_effort=5))
RULES = (WRIST, KNEE, FLOOR, HOLD, EFFORT)


def item(text: str = "2 x 5 x 5-30s", exercise: Exercise = DOG) -> Item:
    """The dog at a dose."""
    return Item(exercise=exercise, dosage=Dosage.parse(text))


def test_everything_asked_for_is_applied_in_the_order_of_rules() -> None:
    """Modifications and caps come together, those of possible findings too."""
    person = Person.of(wrist_pain=True, osteoporosis=True, frail=True)
    screening = Judge(RULES).screen(person)
    softer = soften(item(), screening.item(item()))
    assert softer is not None
    assert [one.id for one in softer.modifications] == ["no-floor", "cushion", "fists"]
    assert softer.exercise.applied == ("no-floor", "cushion", "fists")
    assert softer.exercise.surfaces == {Surface.BED}
    assert softer.exercise.equipment == {Equipment.PILLOW}
    assert str(softer.dosage) == "2 x 5 x 5-10s, effort 5/10"
    assert softer.exercise.demands is not None
    assert softer.exercise.demands.wrist_load is Grade.LOW
    assert screening.item(softer).findings == ()


def test_an_exercise_alone_is_modified_and_its_caps_stay_findings() -> None:
    """Without a dosage there is nothing to cap, so the cap stays for whoever has one."""
    screening = Judge(RULES).screen(Person.of(wrist_pain=True, osteoporosis=True, frail=True))
    softer = soften(DOG, screening.verdict(DOG))
    assert isinstance(softer, Exercise)
    assert softer.applied == ("no-floor", "cushion", "fists")
    left = screening.verdict(softer)
    assert [one.rule for one in left.findings] == ["r-effort", "r-hold"]
    assert soften(softer, left) == softer


def test_nothing_to_apply_gives_the_same_value_back() -> None:
    """A clear verdict leaves the thing alone."""
    assert soften(DOG, Verdict.of(())) is DOG
    plain = item()
    assert soften(plain, Verdict.of(())) is plain


def test_what_was_weighed_is_not_applied() -> None:
    """An acknowledged modification is left to the professional who weighed it."""
    person = Person.of(wrist_pain=True).none_of("limbs", "bone", "about")
    screening = Judge(RULES).screen(person, {"r-wrist"})
    found = soften_fully(screening, item())
    assert found.thing == item()
    assert found.verdict.worst is Level.CAUTION
    assert found.is_admitted


def test_no_surface_left_is_nothing_left() -> None:
    """Where the modification takes the last place away, there is no exercise."""
    floor_only = attrs.evolve(DOG, surfaces={Surface.FLOOR})
    screening = Judge([FLOOR]).screen(Person.of(cannot_get_up_from_floor=True))
    assert soften(floor_only, screening.verdict(floor_only)) is None
    found = soften_fully(screening, item(exercise=floor_only))
    assert found.thing is None
    assert not found.is_admitted


def test_a_cap_that_lowering_cannot_meet_is_nothing_left() -> None:
    """Work to fatigue cannot be lowered into other work."""
    row = softening("r-tired", ALWAYS, cap=DosageCap(no_fatigue=True))
    tiring = item("1 x to fatigue (max 60s)")
    found = soften_fully(Judge([row]).screen(Person()), tiring)
    assert found.thing is None
    assert not found.is_admitted


def test_caps_of_several_rules_meet_at_the_tightest() -> None:
    """Each cap is kept, in whatever order they come."""
    rows = (
        softening("r-a", ALWAYS, cap=DosageCap(max_sets=3, max_hold_seconds=8)),
        softening("r-b", ALWAYS, cap=DosageCap(max_sets=1)),
        softening("r-c", ALWAYS, cap=DosageCap(max_hold_seconds=20)),
    )
    found = soften_fully(Judge(rows).screen(Person()), item("4 x 5 x 30s"))
    assert isinstance(found.thing, Item)
    assert str(found.thing.dosage) == "1 x 5 x 8s"
    assert found.verdict.findings == ()
    assert [one.rule for one in found.applied] == ["r-a", "r-b", "r-c"]


def test_a_modification_that_wakes_another_is_followed_to_the_end() -> None:
    """A rule that fires only after softening is applied as well."""
    wakes = softening(
        "r-later",
        ALWAYS,
        cap=DosageCap(max_sets=1),
        demands=demand("equipment.pillow").condition,
    )
    screening = Judge([KNEE, wakes]).screen(Person.of(knee_pain=True))
    found = soften_fully(screening, item("2 x 5"))
    assert isinstance(found.thing, Item)
    assert str(found.thing.dosage) == "1 x 5"
    assert [one.rule for one in found.applied] == ["r-knee", "r-later"]
    assert found.is_admitted


def test_what_was_forbidden_is_not_let_in_by_softening_for_another_reason() -> None:
    """An open answer that adds a modification must not open what a known one closes."""
    closed = rule(
        "r-turn",
        fact("osteoporosis").condition,
        Level.FORBID,
        demands=demand("rotation.range") >= SpineRange.END,
    )
    eased = softening("r-ease", fact("shoulder_pain").condition, LESS_TURN)
    screening = Judge([closed, eased]).screen(Person.of(osteoporosis=True))
    found = soften_fully(screening, item("2 x 5"))
    assert found.verdict.worst is Level.ALLOW
    assert found.before.worst is Level.FORBID
    assert not found.is_admitted


@pytest.mark.parametrize("text", ["2 x 5", "2 x 5 x 8s", "1 x 10s"])
def test_a_dose_within_the_cap_stays_as_it_is(text: str) -> None:
    """Nothing is lowered that need not be."""
    person = Person.of(osteoporosis=True).none_of("limbs", "about")
    found = soften_fully(Judge(RULES).screen(person), item(text))
    assert found.thing == item(text)
    assert found.applied == ()
