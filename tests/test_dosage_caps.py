"""Caps at their line: just below it, on it, just above it."""

from typing import Any

import pytest

from spinekit.dosage import Dosage, DosageCap

CASES: list[tuple[DosageCap, str, str]] = [
    # A cap, the most it admits, and the least it does not.
    (DosageCap(max_sets=2), "2 x 10", "3 x 10"),
    (DosageCap(max_sets=2), "1-2 x 10", "2-3 x 10"),
    (DosageCap(max_count=8), "2 x 8", "2 x 9"),
    (DosageCap(max_count=8), "2 x 8 x 99s", "2 x 9 x 99s"),
    (DosageCap(max_hold_seconds=10), "1 x 10s", "1 x 11s"),
    (DosageCap(max_hold_seconds=10), "1 x 99 x 10s", "1 x 99 x 11s"),
    (DosageCap(max_hold_seconds=10), "1 x to fatigue (max 10s)", "1 x to fatigue (max 11s)"),
    (DosageCap(max_effort=5), "1 x 10, effort 5/10", "1 x 10, effort 6/10"),
    (DosageCap(max_percent=60), "1 x 10, load 60%1RM", "1 x 10, load 61%1RM"),
    (DosageCap(max_grams=4500), "1 x 10, load 4.5kg", "1 x 10, load 4.501kg"),
]


@pytest.mark.parametrize(("cap", "most", "above"), CASES)
def test_a_cap_admits_up_to_its_line(cap: DosageCap, most: str, above: str) -> None:
    """What is on the line stays and is admitted; one more is not, and comes down to the line."""
    on_it, over_it = Dosage.parse(most), Dosage.parse(above)
    assert cap.admits(on_it)
    assert on_it == cap.apply(on_it)
    assert not cap.admits(over_it)
    assert cap.admits(cap.apply(over_it))


@pytest.mark.parametrize(
    "text", ["1 x 5", "1 x 5 x 5s", "1 x 5s", "1 x to fatigue (max 5s)", "1 x 5, load 5kg"]
)
def test_what_is_well_below_is_left_alone(text: str) -> None:
    """A dosage with every number below the caps is admitted and does not change."""
    cap = DosageCap(
        max_sets=20,
        max_count=200,
        max_hold_seconds=3600,
        max_percent=100,
        max_grams=500_000,
        max_effort=10,
    )
    dosage = Dosage.parse(f"{text}, effort 5/10")
    assert cap.admits(dosage)
    assert dosage == cap.apply(dosage)


@pytest.mark.parametrize("text", ["2 x 9 x 10s", "2 x 8 x 11s", "2 x ? x 10s", "2 x 8 x ?s"])
def test_a_hold_is_counted_and_timed(text: str) -> None:
    """Of several holds both the count and the time must be known to keep their caps."""
    cap = DosageCap(max_count=8, max_hold_seconds=10)
    assert cap.admits(Dosage.parse("2 x 8 x 10s"))
    assert not cap.admits(Dosage.parse(text))


def test_a_cap_that_says_nothing_refuses_nothing() -> None:
    """Work to fatigue too is admitted unless a cap says otherwise."""
    assert DosageCap(no_fatigue=False) == DosageCap()
    assert DosageCap().admits(Dosage.parse("? x to fatigue, load 99%1RM, effort 10/10"))


@pytest.mark.parametrize(
    "name",
    ["max_sets", "max_count", "max_hold_seconds", "max_effort", "max_percent", "max_grams"],
)
@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [(None, None, None), (3, None, 3), (None, 3, 3), (3, 4, 3), (4, 3, 3), (3, 3, 3)],
)
def test_the_tighter_of_two_caps_is_kept(
    name: str, one: int | None, other: int | None, joined: int | None
) -> None:
    """The lower number, or the only one that is stated, of each part."""

    def cap(most: int | None) -> DosageCap:
        part: dict[str, Any] = {name: most}
        return DosageCap(**part)

    assert cap(joined) == cap(one) & cap(other)


@pytest.mark.parametrize("one", [False, True])
@pytest.mark.parametrize("other", [False, True])
def test_one_ban_on_fatigue_is_enough(one: bool, other: bool) -> None:
    """Two caps together refuse work to fatigue where either does."""
    joined = DosageCap(no_fatigue=one) & DosageCap(no_fatigue=other)
    assert (one or other) is joined.no_fatigue
