"""The numbers the composer weighs with: what they are unless said, and which are refused."""

from typing import Any

import attrs
import pytest

from spinekit.composer import ComposerSettings
from spinekit.demands import Position
from spinekit.errors import InvalidValueError

BOUNDS: dict[str, tuple[int, int, int | None, dict[str, int]]] = {
    "full_points": (12, 1, 1000, {"less_points": 0, "beyond_points": 0}),
    "less_points": (7, 0, 1000, {"full_points": 1000, "beyond_points": 0}),
    "beyond_points": (1, 0, 1000, {"full_points": 1000, "less_points": 1000}),
    "change_points": (1, 0, 1000, {}),
    "scale": (1_000, 1, 100_000, {}),
    "most_prefer": (20, 0, 1000, {}),
    "minutes_per_set": (4, 1, 60, {}),
    "fewest_sets": (2, 1, 20, {"most_sets": 20}),
    "most_sets": (6, 1, 20, {"fewest_sets": 1}),
    "max_nodes": (40_000, 1, None, {}),
    "priced": (24, 0, 10_000, {}),
    "idle_seconds": (120, 0, None, {}),
}
"""What each number is unless said, the least and the most it may be, and others that fit it."""


def test_every_number_has_its_line_here() -> None:
    """Each setting but the seconds of set-up is in the table, as it is by default."""
    names = {one.name for one in attrs.fields(ComposerSettings)} - {"set_up"}

    assert set(BOUNDS) == names
    assert {name: row[0] for name, row in BOUNDS.items()} == {
        name: getattr(ComposerSettings(), name) for name in BOUNDS
    }


@pytest.mark.parametrize("name", BOUNDS)
def test_a_number_is_taken_up_to_its_bounds_and_refused_beyond(name: str) -> None:
    """The least and the most are legal, and one further is refused under the field's name."""
    _, least, most, others = BOUNDS[name]

    for legal in [least] if most is None else [least, most]:
        assert legal == getattr(ComposerSettings(**{**others, name: legal}), name)
    for wrong in [least - 1] if most is None else [least - 1, most + 1]:
        with pytest.raises(InvalidValueError, match=rf"^ComposerSettings\.{name}: is out of"):
            ComposerSettings(**{**others, name: wrong})


@pytest.mark.parametrize(
    ("seconds", "is_legal"), [(-1, False), (0, True), (600, True), (601, False)]
)
def test_getting_into_position_takes_up_to_ten_minutes(seconds: int, is_legal: bool) -> None:
    """The seconds of a position are 0 to 600."""
    given = dict.fromkeys(Position, seconds)

    if is_legal:
        assert given == dict(ComposerSettings(set_up=given).set_up)
    else:
        with pytest.raises(InvalidValueError, match=r"ComposerSettings\.set_up.* out of bounds"):
            ComposerSettings(set_up=given)


@pytest.mark.parametrize(
    ("full", "less", "beyond", "is_legal"),
    [
        (12, 7, 1, True),
        (700, 700, 700, True),
        (7, 7, 1, True),
        (7, 1, 1, True),
        (6, 7, 1, False),
        (12, 1, 2, False),
        (1, 2, 3, False),
    ],
)
def test_more_dose_never_earns_more_than_the_first(
    full: int, less: int, beyond: int, is_legal: bool
) -> None:
    """Points per unit may stay the same or fall from step to step; where they rise it is an error."""
    given: dict[str, Any] = {
        "full_points": full,
        "less_points": less,
        "beyond_points": beyond,
    }

    if is_legal:
        assert full == ComposerSettings(**given).full_points
    else:
        with pytest.raises(InvalidValueError, match="must not rise"):
            ComposerSettings(**given)


@pytest.mark.parametrize(
    ("fewest", "most", "is_legal"), [(2, 6, True), (5, 5, True), (6, 5, False), (20, 1, False)]
)
def test_the_fewest_sets_are_not_above_the_most(fewest: int, most: int, is_legal: bool) -> None:
    """Fewest and most may be the same number, and are an error the other way round."""
    if is_legal:
        assert most == ComposerSettings(fewest_sets=fewest, most_sets=most).most_sets
    else:
        with pytest.raises(InvalidValueError, match=f"fewest_sets: is above most_sets, {most}"):
            ComposerSettings(fewest_sets=fewest, most_sets=most)


def test_every_position_has_its_seconds() -> None:
    """A set-up that leaves a position out is refused, and says which."""
    some = {position: 10 for position in Position if position is not Position.PRONE}

    with pytest.raises(InvalidValueError, match=r"ComposerSettings\.set_up: lacks prone"):
        ComposerSettings(set_up=some)


def test_settings_are_named() -> None:
    """A number without its name is no setting: nobody could tell which."""
    with pytest.raises(TypeError, match="positional"):
        ComposerSettings(12)  # type: ignore[call-arg]
