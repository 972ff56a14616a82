"""What a request takes, and what it refuses."""

from collections.abc import Callable

import pytest

from spinekit.catalog import Catalog
from spinekit.composer import PRESETS, Request, goals
from spinekit.errors import InvalidTypeError, InvalidValueError, UnknownNameError
from spinekit.exercise import Equipment, Surface, Target
from spinekit.person import Person
from spinekit.ranges import Range
from spinekit.samples import HEALTHY


def test_a_person_alone_is_a_whole_request() -> None:
    """Everything but the person has a sensible default."""
    request = Request(HEALTHY)

    assert request.minutes == 15
    assert request.seconds == 900
    assert request.surfaces == frozenset(Surface)
    assert request.equipment == {Equipment.PILLOW}
    assert request.goals == goals("strengthen_back")
    assert request.catalog is Catalog.standard()


def test_exercises_are_named_as_people_name_them() -> None:
    """Avoided and preferred exercises are found by alias, and kept by id."""
    request = Request(HEALTHY, avoid=["Supine Bridge"], prefer=["Bird dog"])

    assert request.avoid == {"glute-bridge"}
    assert request.prefer == {"bird-dog"}


def test_places_and_things_may_be_given_as_words() -> None:
    """A surface or a thing is the same by its word."""
    request = Request(HEALTHY, surfaces=["bed"], equipment=["dumbbell", "band"])

    assert request.surfaces == {Surface.BED}
    assert request.equipment == {Equipment.DUMBBELL, Equipment.BAND}


@pytest.mark.parametrize("preset", sorted(PRESETS))
def test_every_preset_asks_for_something_the_catalog_trains(preset: str) -> None:
    """No goal of a preset is out of reach of the standard catalog."""
    trained = {target for one in Catalog.standard() if one.is_complete for target in one.trains}

    assert set(PRESETS[preset].weights) <= trained


def test_goals_add_up() -> None:
    """A preset with a weight counts that often, and shared targets add, to nine at most."""
    wanted = goals({"strengthen_back": 2, Target.GLUTES: 3})

    assert wanted[Target.BACK_EXTENSORS] == 6
    assert wanted[Target.GLUTES] == 7
    assert goals({"strengthen_back": 9})[Target.BACK_EXTENSORS] == 9


def test_the_order_of_goals_does_not_matter() -> None:
    """Goals are kept heaviest first, however they were given."""
    one = goals({"glutes": 1, "upper_back": 3})
    other = goals({"upper_back": 3, "glutes": 1})

    assert list(one) == list(other) == [Target.UPPER_BACK, Target.GLUTES]


WRONG: dict[str, tuple[Callable[[], Request], type[Exception], str | None]] = {
    "no person": (
        lambda: Request(None),  # type: ignore[arg-type]
        InvalidTypeError,
        "Request.person: must be a Person, got None; build a Person and pass it",
    ),
    "zero minutes": (
        lambda: Request(HEALTHY, minutes=0),
        InvalidValueError,
        "Request.minutes: is out of bounds, got 0; give a whole number from 5 to 60",
    ),
    "a fraction of minutes": (
        lambda: Request(HEALTHY, minutes=7.5),  # type: ignore[arg-type]
        InvalidTypeError,
        "Request.minutes: must be a whole number, got 7.5; give an int from 5 to 60",
    ),
    "an unknown goal": (
        lambda: Request(HEALTHY, goals="strenghten_back"),
        UnknownNameError,
        (
            "Request.goals: no preset or target of this name, got 'strenghten_back';"
            " did you mean 'strengthen_back'?"
        ),
    ),
    "no goal": (
        lambda: Request(HEALTHY, goals={}),
        InvalidValueError,
        "Request.goals: is empty; name a preset such as 'strengthen_back', or a target",
    ),
    "a goal of weight zero": (
        lambda: Request(HEALTHY, goals={"glutes": 0}),
        InvalidValueError,
        "Request.goals['glutes']: is out of bounds, got 0; give a whole number from 1 to 9",
    ),
    "a bare string of surfaces": (
        lambda: Request(HEALTHY, surfaces="bed"),
        InvalidTypeError,
        "Request.surfaces: must be a collection, got 'bed'; give a tuple, a list or a set",
    ),
    "an unknown surface": (
        lambda: Request(HEALTHY, surfaces=["bedd"]),
        UnknownNameError,
        "Request.surfaces: no Surface of this name, got 'bedd'; did you mean 'bed'?",
    ),
    "an unknown exercise": (
        lambda: Request(HEALTHY, avoid=["bird-dgo"]),
        UnknownNameError,
        None,
    ),
    "to be avoided and preferred": (
        lambda: Request(HEALTHY, avoid=["deadlift"], prefer=["deadlift"]),
        InvalidValueError,
        "Request.prefer: is also to be avoided, got 'deadlift'; take it out of prefer or of avoid",
    ),
    "an empty catalog": (
        lambda: Request(HEALTHY, catalog=Catalog()),
        InvalidValueError,
        (
            "Request.catalog: holds no exercise;"
            " add exercises, or leave catalog out for the standard one"
        ),
    ),
    "shares of more than everything": (
        lambda: Request(HEALTHY, warm_up=Range(60, 80), cool_down=Range(50, 60)),
        InvalidValueError,
        (
            "Request.warm_up, Request.cool_down: ask for more than all of the time together,"
            " got 110; lower one of them"
        ),
    ),
    "a share above everything": (
        lambda: Request(HEALTHY, warm_up=Range(0, 120)),
        InvalidValueError,
        (
            "Request.warm_up: is more than all of the time, got '0-120';"
            " give a Range of percent, 0 to 100"
        ),
    ),
    "no exercise at all": (
        lambda: Request(HEALTHY, items=Range(0, 3)),
        InvalidValueError,
        "Request.items: is out of bounds, got '0-3'; give a Range from 1 to 40",
    ),
    "an unknown rule acknowledged": (
        lambda: Request(HEALTHY, acknowledge=["no-such-rule-at-all"]),
        UnknownNameError,
        None,
    ),
    "recent routines as one text": (
        lambda: Request(HEALTHY, recent="bird-dog"),
        InvalidTypeError,
        (
            "Request.recent: must be a sequence of routines, got 'bird-dog';"
            " give the latest first, as routines or as sets of exercise ids"
        ),
    ),
}


@pytest.mark.parametrize("name", sorted(WRONG))
def test_wrong_input_is_refused_in_one_clear_line(name: str) -> None:
    """Every mistake names the field, the value and the remedy."""
    build, kind, message = WRONG[name]

    with pytest.raises(kind) as caught:
        build()

    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("Request.")
    if message is not None:
        assert str(caught.value) == message


def test_what_nobody_can_acknowledge_is_refused() -> None:
    """A rule that forbids or refers cannot be acknowledged away."""
    strict = next(
        rule.id for rule in Catalog.standard().rules.values() if rule.level.name == "FORBID"
    )

    with pytest.raises(InvalidValueError, match="which nobody can acknowledge"):
        Request(HEALTHY, acknowledge={strict})


def test_a_request_is_a_value() -> None:
    """Equal wishes are equal requests, with one hash."""
    one = Request(Person.of(age=60), avoid=["bird dog", "deadlift"])
    other = Request(Person.of(age=60), avoid=["deadlift", "bird-dog"])

    assert one == other
    assert hash(one) == hash(other)
