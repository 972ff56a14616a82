"""Exercises: modifications only make gentler, doses mark what is ours, neighbors make sense."""

import pickle
from enum import IntEnum

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spinekit.demands import Demands, HandSupport, Position, Speed, SpineMotion, SpineRange
from spinekit.dosage import Dosage
from spinekit.errors import ConflictError
from spinekit.evidence import OUR_JUDGEMENT
from spinekit.exercise import LIMITABLE, Dose, Equipment, Exercise, Modification, Surface
from spinekit.testing import dosages, doses, exercises, modifications
from spinekit.testing.movement import OPTIONAL_PARTS


def demand_of(demands: Demands, name: str) -> int:
    """The demand *name*, spelled as in ``LIMITABLE``."""
    outer, _, inner = name.partition(".")
    value = getattr(demands, outer)
    found: int = getattr(value, inner) if inner else value
    return found


def values_like(value: object) -> st.SearchStrategy[bool | IntEnum]:
    """Every value of the type of *value*: of a grade, or True and False."""
    if isinstance(value, IntEnum):
        return st.sampled_from(list(type(value)))
    return st.booleans()


def asks_no_more(after: Demands, before: Demands) -> bool:
    """Whether every demand of *after* is at most that of *before*, and the support at least."""
    return (
        after.position is before.position
        and after.hand_support >= before.hand_support
        and all(
            demand_of(after, name) <= demand_of(before, name)
            for name in LIMITABLE
            if name != "hand_support"
        )
    )


def test_everything_but_position_and_repetition_can_be_limited() -> None:
    """A modification can name each graded demand, and the ordered parts of each motion."""
    names = {
        f"{field.name}.{part.name}" if isinstance(field.default, SpineMotion) else field.name
        for field in attrs.fields(Demands)
        for part in attrs.fields(SpineMotion)
    }
    words = {"position", *(name for name in names if name.endswith(".repetition"))}
    assert names - words == set(LIMITABLE)
    assert len(LIMITABLE) == len(set(LIMITABLE))


@settings(max_examples=50)
@given(exercises(complete=True), modifications())
def test_a_modification_only_brings_demands_down(
    exercise: Exercise, modification: Modification
) -> None:
    """No demand rises, no hand lets go, and no surface comes in."""
    softer = exercise.modified(modification)
    if softer is None:
        assert exercise.surfaces <= modification.not_on
        return
    assert exercise.demands is not None
    assert softer.demands is not None
    assert asks_no_more(softer.demands, exercise.demands)
    assert exercise.surfaces - modification.not_on == softer.surfaces
    assert exercise.equipment | modification.needs == softer.equipment


@settings(max_examples=50)
@given(exercises(complete=True), modifications())
def test_a_limit_is_reached_and_nothing_beyond_it(
    exercise: Exercise, modification: Modification
) -> None:
    """A limited demand is the lower of the two; a demand without a limit stays as it was."""
    softer = exercise.modified(attrs.evolve(modification, not_on=()))
    assert softer is not None
    assert softer.demands is not None
    assert exercise.demands is not None
    for name in LIMITABLE:
        before, after = demand_of(exercise.demands, name), demand_of(softer.demands, name)
        limit = modification.limits.get(name, before)
        expected = max(before, limit) if name == "hand_support" else min(before, limit)
        assert (expected, type(before)) == (after, type(after))
    assert [one.repetition for one in _motions(exercise.demands)] == [
        one.repetition for one in _motions(softer.demands)
    ]


def _motions(demands: Demands) -> list[SpineMotion]:
    return [demands.flexion, demands.extension, demands.rotation, demands.side_bend]


@settings(max_examples=50)
@given(exercises(), modifications())
def test_applying_twice_is_applying_once(exercise: Exercise, modification: Modification) -> None:
    """A modification settles: the second time nothing changes, and its id stands once."""
    once = exercise.modified(modification)
    if once is not None:
        assert once == once.modified(modification)
        assert once.applied.count(modification.id) == 1


@settings(max_examples=50)
@given(exercises(), modifications(), modifications())
def test_the_order_of_two_modifications_changes_only_the_record(
    exercise: Exercise, one: Modification, other: Modification
) -> None:
    """Limits, surfaces and equipment come out the same; the record tells the order."""
    first, second = exercise.modified(one), exercise.modified(other)
    there = None if first is None else first.modified(other)
    back = None if second is None else second.modified(one)
    if there is None or back is None:
        assert there is back
    else:
        assert attrs.evolve(there, applied=()) == attrs.evolve(back, applied=())
        assert tuple(dict.fromkeys((*exercise.applied, one.id, other.id))) == there.applied


@settings(max_examples=50)
@given(exercises(), modifications())
def test_a_modified_exercise_stays_itself(exercise: Exercise, modification: Modification) -> None:
    """Id, name, doses and all else are untouched, and so is the exercise it came from."""
    before = pickle.dumps(exercise)
    softer = exercise.modified(modification)
    assert before == pickle.dumps(exercise)
    if softer is not None:
        same = {"demands", "surfaces", "equipment", "applied"}
        for field in attrs.fields(Exercise):
            if field.name not in same:
                assert getattr(exercise, field.name) == getattr(softer, field.name)


def test_where_nothing_remains_there_is_no_exercise() -> None:
    """A modification that takes every surface away leaves nothing."""
    plain = _exercise(surfaces={Surface.FLOOR})
    away = Modification(id="off-floor", text="Not on the floor.", not_on={Surface.FLOOR})
    assert plain.modified(away) is None
    more = _exercise(surfaces={Surface.FLOOR, Surface.BED}).modified(away)
    assert more is not None
    assert frozenset({Surface.BED}) == more.surfaces


def test_hand_support_is_at_least_the_limit() -> None:
    """Support alone is read upward: more of it is safer."""
    hold = Modification(
        id="hold-on", text="Hold on.", limits={"hand_support": HandSupport.ONE_HAND}
    )
    for before in HandSupport:
        softer = _exercise(
            demands=Demands(position=Position.STANDING, hand_support=before)
        ).modified(hold)
        assert softer is not None
        assert softer.demands is not None
        assert max(before, HandSupport.ONE_HAND) is softer.demands.hand_support


def test_limits_on_two_parts_of_one_motion_both_hold() -> None:
    """Range and speed of the same direction come down together, and no other direction does."""
    both = Modification(
        id="small",
        text="Keep it small.",
        limits={"flexion.range": SpineRange.SMALL, "flexion.speed": Speed.SLOW},
    )
    bending = SpineMotion(range=SpineRange.END, speed=Speed.FAST)
    demands = Demands(position=Position.QUADRUPED, flexion=bending, extension=bending)
    softer = _exercise(demands=demands).modified(both)
    assert softer is not None
    assert softer.demands is not None
    assert SpineMotion(range=SpineRange.SMALL, speed=Speed.SLOW) == softer.demands.flexion
    assert bending == softer.demands.extension


def test_an_exercise_without_known_places_can_still_be_modified() -> None:
    """Where nobody knows the surfaces, none was taken away."""
    unknown = _exercise(demands=None, surfaces=())
    away = Modification(id="off-floor", text="Not on the floor.", not_on={Surface.FLOOR})
    softer = unknown.modified(away)
    assert softer is not None
    assert softer.applied == ("off-floor",)


@pytest.mark.parametrize("name", LIMITABLE)
@given(data=st.data())
def test_every_limit_is_of_the_type_of_its_demand(name: str, data: st.DataObject) -> None:
    """Each name takes each of its values, and a plain number never passes for a grade."""
    value = data.draw(values_like(demand_of(Demands(position=Position.STANDING), name)))
    assert value == Modification(id="x", text="x", limits={name: value}).limits[name]
    with pytest.raises(TypeError):
        Modification(id="x", text="x", limits={name: int(value)})


@given(doses())
def test_what_a_default_fills_is_marked_as_ours(dose: Dose) -> None:
    """``assumed`` names exactly the parts of the whole dosage that the text does not state."""
    stated = dose.dosage
    if dose.default is None:
        assert dose.assumed == ()
        assert (stated if stated.is_complete else None) == dose.complete
        return
    assert dose.complete is not None
    filled = set(stated.missing)
    filled |= {
        name
        for name in OPTIONAL_PARTS
        if getattr(stated, name) is None and getattr(dose.complete, name) is not None
    }
    assert filled == set(dose.assumed)
    assert len(filled) == len(dose.assumed)
    assert dose.complete.is_complete
    for name in OPTIONAL_PARTS:
        if getattr(stated, name) is not None:
            assert getattr(stated, name) == getattr(dose.complete, name)


@pytest.mark.parametrize(
    ("stated", "default", "assumed"),
    [
        ("? x ? x 2s", "2 x 10-12 x 2s", ("sets", "count")),
        ("2 x 10", "2 x 10, rest 60s", ("rest",)),
        ("? x 10", "? x 10, rest 60s", ("rest",)),
        ("2 x 10, rest 30s", "2 x 10, rest 30s", ()),
        ("? x to fatigue", "2 x to fatigue (max 60s)", ("sets", "cap")),
        ("3 x ?s", "3 x 20s, load bodyweight, 2/day", ("seconds", "load", "times_per_day")),
    ],
)
def test_what_is_ours_in_a_dose(stated: str, default: str, assumed: tuple[str, ...]) -> None:
    """Every part a default adds is ours, a rest as much as a number of sets."""
    dose = Dose(dosage=Dosage.parse(stated), citation=OUR_JUDGEMENT, default=Dosage.parse(default))
    assert assumed == dose.assumed


@given(dosages(), dosages())
def test_a_default_may_not_contradict_the_text(stated: Dosage, default: Dosage) -> None:
    """A dose takes a default exactly where it fits what is stated."""
    if stated.fits(default):
        assert default == Dose(dosage=stated, citation=OUR_JUDGEMENT, default=default).default
    else:
        with pytest.raises(ConflictError):
            Dose(dosage=stated, citation=OUR_JUDGEMENT, default=default)


@pytest.mark.parametrize(
    ("stated", "default"),
    [
        ("2 x 10", "3 x 10"),
        ("? x 10-12", "2 x 8-10"),
        ("? x 10", "2 x 10 per side"),
        ("? x 10", "2 x 10 x 2s"),
        ("? x 10, rest 30s", "2 x 10, rest 60s"),
    ],
)
def test_contradictions_of_a_default(stated: str, default: str) -> None:
    """Another number, another side and another kind of work all contradict."""
    with pytest.raises(ConflictError):
        Dose(dosage=Dosage.parse(stated), citation=OUR_JUDGEMENT, default=Dosage.parse(default))


@given(exercises())
def test_exercises_are_values(exercise: Exercise) -> None:
    """They are equal, hash and pickle by what they hold."""
    again = pickle.loads(pickle.dumps(exercise))
    assert (exercise, hash(exercise)) == (again, hash(again))
    assert exercise.name == str(exercise)


@given(exercises())
def test_a_complete_exercise_can_be_done(exercise: Exercise) -> None:
    """It is complete where demands, steps and one whole dosage are known, and not otherwise."""
    whole = [dose for dose in exercise.doses if dose.complete is not None]
    known = exercise.demands is not None and len(exercise.steps) > 0 and len(whole) > 0
    assert known is exercise.is_complete
    assert (exercise.position is None) is (exercise.demands is None)


@settings(max_examples=50)
@given(exercises(), st.frozensets(st.sampled_from(Surface)))
def test_keeping_to_surfaces_narrows(exercise: Exercise, surfaces: frozenset[Surface]) -> None:
    """Only the surfaces in both remain; without any there is no exercise."""
    here = exercise.on(surfaces)
    both = exercise.surfaces & surfaces
    assert (attrs.evolve(exercise, surfaces=both) if both else None) == here


def test_surfaces_may_be_named_by_their_words() -> None:
    """A word is the surface it names; a bare text is not its letters."""
    here = _exercise().on(["bed", "floor"])  # type: ignore[list-item]
    assert here is not None
    assert frozenset({Surface.BED}) == here.surfaces
    with pytest.raises(TypeError):
        _exercise().on("bed")  # type: ignore[arg-type]
    with pytest.raises(LookupError):
        _exercise().on(["sofa"])  # type: ignore[list-item]


def test_neighbors_are_others_and_on_one_side() -> None:
    """No exercise is its own neighbor, and none is both easier and harder."""
    fine = _exercise(easier=["low"], harder=["high"])
    assert (fine.easier, fine.harder) == (("low",), ("high",))
    for wrong in (
        {"easier": ["tilt"]},
        {"harder": ["tilt"]},
        {"easier": ["low"], "harder": ["low"]},
        {"easier": ["low", "low"]},
        {"harder": ["high", "high"]},
    ):
        with pytest.raises(ValueError, match=r"neighbor|leave it in one|twice"):
            _exercise(**wrong)


def _exercise(**changes: object) -> Exercise:
    plain: dict[str, object] = {
        "id": "tilt",
        "name": "Tilt",
        "family": "tilt",
        "phase": "main",
        "demands": Demands(position=Position.SUPINE),
        "surfaces": {Surface.BED},
        "trains": {},
        "equipment": {Equipment.PILLOW},
    }
    return Exercise(**{**plain, **changes})  # type: ignore[arg-type]
