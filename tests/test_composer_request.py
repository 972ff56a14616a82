"""A request: its defaults, its bounds, and what may be acknowledged."""

from typing import Any

import attrs
import pytest

from spinekit.catalog import Catalog
from spinekit.composer import ComposerSettings, Request, compose
from spinekit.dosage import Timing
from spinekit.errors import InvalidTypeError, InvalidValueError, UnknownNameError
from spinekit.exercise import Surface
from spinekit.person import Person
from spinekit.ranges import Range
from spinekit.routine import Routine
from spinekit.safety import ALWAYS, Level
from spinekit.samples import HEALTHY
from spinekit.testing import rule
from tests.composer_kin import a_request, an_exercise

NOBODY = Person.of()


def test_what_is_not_said() -> None:
    """A quarter of an hour, one to twelve exercises, and nothing avoided, preferred or done lately."""
    request = Request(NOBODY)

    assert request.minutes == 15
    assert request.items == Range(1, 12)
    assert request.warm_up is None
    assert request.cool_down is None
    assert request.recent == ()
    assert request.avoid == request.prefer == request.acknowledge == frozenset()
    assert request.rules is None
    assert request.timing == Timing()
    assert request.settings == ComposerSettings()


@pytest.mark.parametrize(("minutes", "is_legal"), [(4, False), (5, True), (60, True), (61, False)])
def test_a_routine_takes_five_minutes_to_an_hour(minutes: int, is_legal: bool) -> None:
    """Five and sixty minutes can be asked for, and a minute beyond either cannot."""
    if is_legal:
        assert minutes * 60 == Request(NOBODY, minutes).seconds
    else:
        with pytest.raises(InvalidValueError, match=r"Request\.minutes.* from 5 to 60"):
            Request(NOBODY, minutes)


@pytest.mark.parametrize(
    ("items", "is_legal"),
    [
        (Range(0, 5), False),
        (Range(1), True),
        (Range(2, 7), True),
        (Range(40), True),
        (Range(1, 40), True),
        (Range(1, 41), False),
        (Range(41), False),
    ],
)
def test_a_routine_holds_one_to_forty_exercises(items: Range, is_legal: bool) -> None:
    """One and forty exercises can be asked for; none and forty-one cannot."""
    if is_legal:
        assert items == Request(NOBODY, items=items).items
    else:
        with pytest.raises(InvalidValueError, match=r"Request\.items.* from 1 to 40"):
            Request(NOBODY, items=items)


@pytest.mark.parametrize("name", ["warm_up", "cool_down"])
@pytest.mark.parametrize(
    ("share", "is_legal"), [(Range(100), True), (Range(0, 100), True), (Range(0, 101), False)]
)
def test_a_share_is_no_more_than_everything(name: str, share: Range, is_legal: bool) -> None:
    """A phase may be asked to take all of the time, and not a hundredth more."""
    wish: dict[str, Any] = {name: share}

    if is_legal:
        assert share == getattr(Request(NOBODY, **wish), name)
    else:
        with pytest.raises(InvalidValueError, match=f"Request.{name}: is more than all"):
            Request(NOBODY, **wish)


@pytest.mark.parametrize(
    ("warm_up", "cool_down", "is_legal"),
    [
        (Range(50, 60), Range(50, 60), True),
        (Range(60, 90), Range(40, 90), True),
        (Range(60, 90), Range(41, 90), False),
        (Range(99, 100), Range(2, 3), False),
        (None, Range(100), True),
    ],
)
def test_two_shares_leave_each_other_room(
    warm_up: Range | None, cool_down: Range | None, is_legal: bool
) -> None:
    """The least that both phases take together is all of the time at most."""
    if is_legal:
        assert cool_down == Request(NOBODY, warm_up=warm_up, cool_down=cool_down).cool_down
    else:
        with pytest.raises(InvalidValueError, match="more than all of the time together"):
            Request(NOBODY, warm_up=warm_up, cool_down=cool_down)


def test_only_the_person_and_the_minutes_go_without_a_name() -> None:
    """Every other wish is named, so that no call depends on their order."""
    others = [one for one in attrs.fields(Request) if one.name not in ("person", "minutes")]

    assert all(one.kw_only for one in others)
    assert not attrs.fields(Request).minutes.kw_only


def test_routines_done_lately_are_kept_as_ids() -> None:
    """A routine stands for its exercises, a set of ids for itself, in the order given."""
    request = a_request(an_exercise("one"))
    routine = compose(request)
    assert isinstance(routine, Routine)

    recent = attrs.evolve(request, recent=[routine, ["two"], []]).recent

    assert recent == (frozenset({"one"}), frozenset({"two"}), frozenset())


@pytest.mark.parametrize("wrong", ["one", b"two", 3, None])
def test_what_is_no_list_of_routines_is_refused(wrong: Any) -> None:
    """A bare text or number is no list of what was done lately."""
    with pytest.raises(InvalidTypeError, match="must be a sequence of routines"):
        Request(NOBODY, recent=wrong)


def test_a_single_routine_is_no_list_of_routines() -> None:
    """One routine must stand in a list, since the order says which came last."""
    routine = compose(a_request(an_exercise("one")))

    with pytest.raises(InvalidTypeError, match="must be a sequence of routines"):
        Request(NOBODY, recent=routine)  # type: ignore[arg-type]


def test_ones_own_rules_hold_in_place_of_the_catalogs() -> None:
    """Rules of the request replace those of the catalog, an empty list included."""
    mine = rule("r-mine", ALWAYS, Level.CAUTION)

    assert Request(NOBODY, rules=[mine]).all_rules == (mine,)
    assert Request(NOBODY, rules=[]).all_rules == ()
    assert len(Request(NOBODY).all_rules) == len(Catalog.standard().rules)


@pytest.mark.parametrize(
    ("level", "says"),
    [
        (Level.CAUTION, None),
        (Level.MODIFY, None),
        (Level.FORBID, "names a FORBID rule, which nobody can acknowledge"),
        (Level.REFER, "names a REFER rule, which nobody can acknowledge"),
    ],
)
def test_only_cautions_and_modifications_are_acknowledged(level: Level, says: str | None) -> None:
    """What forbids or refers is refused with its level; one rule of several is enough."""
    several = [rule("r-mine", ALWAYS, Level.CAUTION), rule("r-other", ALWAYS, level)]

    if says is None:
        both = {"r-mine", "r-other"}
        assert both == Request(NOBODY, rules=several, acknowledge=both).acknowledge
    else:
        with pytest.raises(InvalidValueError, match=says):
            Request(NOBODY, rules=several, acknowledge={"r-mine", "r-other"})


def test_a_mistaken_name_is_said_to_be_the_requests() -> None:
    """An unknown exercise or rule names the field of the request, and what is near."""
    with pytest.raises(UnknownNameError, match=r"Request\.prefer: .*did you mean 'bird-dog'"):
        Request(HEALTHY, prefer={"bird-dgo"})
    with pytest.raises(UnknownNameError, match=r"Request\.acknowledge: no rule of this name"):
        Request(HEALTHY, acknowledge={"begin-bellow"})


def test_the_first_of_several_contradictions_is_named() -> None:
    """Of exercises both preferred and avoided the first by name is said, on every run."""
    with pytest.raises(InvalidValueError, match="also to be avoided, got 'bird-dog'"):
        Request(HEALTHY, avoid={"cat-cow", "bird-dog"}, prefer={"cat-cow", "bird-dog", "deadlift"})


def test_surfaces_are_all_there_unless_said() -> None:
    """Whoever says nothing of the place has every place."""
    assert Request(NOBODY).surfaces == set(Surface)
