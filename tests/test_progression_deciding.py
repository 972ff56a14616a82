"""How the rules that fire become one decision: which wins, what is offered, and what is said."""

import attrs
import pytest

from spinekit.errors import InvalidValueError
from spinekit.progression import (
    Decision,
    DecisionKind,
    ProgressionSettings,
    SessionLog,
    progress,
)
from spinekit.routine import Item
from tests.progression_kin import CATALOG, day, item, on, well

BRIDGE = item("glute-bridge", "2 x 10-12 x 2s")
LOW = item("bird-dog-low", "1 x 5 x 5s per side")
DOG = item("bird-dog", "2 x 10-12 x 2-3s per side")

WOULD_HOLD = (
    "Pain above 3 of 10, a morning worse than usual, poorer form or less done would have held it."
)


def offer(decision: Decision) -> str:
    """The kind of a decision, and the exercise and dose it offers."""
    offered = decision.item
    return f"{decision.kind} " + (
        f"{offered.exercise.id} {offered.dosage}" if offered else "nothing"
    )


def test_item_and_history_can_be_given_by_name() -> None:
    """Every argument has a name that can be used."""
    assert progress(item=BRIDGE, history=[]) == progress(BRIDGE, [])


@pytest.mark.parametrize("history", [[on(0), on(4)], [on(4), on(0)]])
def test_today_is_no_day_before_the_last_session(history: list[SessionLog]) -> None:
    """The latest of several sessions counts, and is named; its own day is allowed."""
    with pytest.raises(InvalidValueError, match=day(4).isoformat()):
        progress(BRIDGE, history, today=day(3))
    assert progress(BRIDGE, history, today=day(4)).item == BRIDGE


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (14, "advance glute-bridge 2 x 11-12 x 2s"),
        (15, "hold glute-bridge 2 x 10-12 x 2s"),
    ],
)
def test_eleven_days_off_are_an_interruption(today: int, expected: str) -> None:
    """Ten days after the last session a step up is possible, on the day after it is not."""
    history = [on(0, well(BRIDGE)), on(4, well(BRIDGE))]
    assert expected == offer(progress(BRIDGE, history, today=day(today)))


def test_an_interruption_is_counted_from_the_last_session() -> None:
    """The reason names that day and how long ago it is."""
    history = [on(0, well(BRIDGE)), on(4, well(BRIDGE))]
    assert str(progress(BRIDGE, history, today=day(15)).reason) == (
        "Glute bridge was last done on 2025-01-10, 11 days ago: the same dose again first."
    )


@pytest.mark.parametrize(("first", "last", "low"), [(12, 10, 11), (10, 12, 12), (12, 12, 12)])
def test_the_last_session_says_what_has_been_reached(first: int, last: int, low: int) -> None:
    """Twelve of 10-12 done last time are asked from now on, done before that they are not."""
    history = [on(0, well(BRIDGE, counts=first)), on(2, well(BRIDGE, counts=last))]
    low_end = "12" if low == 12 else f"{low}-12"
    assert f"advance glute-bridge 2 x {low_end} x 2s" == offer(progress(BRIDGE, history))


def test_the_reason_says_how_many_sessions_are_left() -> None:
    """One of four at the top: three more."""
    top = item("glute-bridge", "2 x 15 x 2s")
    settings = ProgressionSettings(sessions_at_top=4, sessions_before_coarse=4)
    decision = progress(top, [on(0, well(top))], settings=settings)
    assert str(decision.reason) == (
        "Glute bridge reached the top of its range in 1 of 4 sessions running."
    )
    assert [str(one) for one in decision.would_change] == [
        "3 more session(s) like this one will let it advance."
    ]


def test_poor_form_at_the_bottom_holds() -> None:
    """The same dose again is no easier one, and not called so."""
    decision = progress(LOW, [on(0, well(LOW, form_solid=False))])
    assert (decision.kind, decision.item) == (DecisionKind.HOLD, LOW)


def test_what_stands_above_a_painful_rung_is_left_too() -> None:
    """Pain on the press-up two days ago leaves the back lift above it, though that went well."""
    press, lift = item("prone-press-up", "1 x 10 x 1s"), item("prone-back-lift", "1 x 8 x 5s")
    decision = progress(lift, [on(0, well(press, pain=7)), on(2, well(lift))])
    assert decision.rules == ("prog-left-for-pain",)
    assert offer(decision) == "ease elbow-prop 1 x 8 x 1s"


def test_below_a_painful_dose_steps_up_go_on() -> None:
    """What hurt two days ago keeps nothing back that asks for less than it did."""
    hurt = item("glute-bridge", "2 x 12-15 x 2s")
    history = [on(0, well(hurt, pain=7)), on(2, well(BRIDGE))]
    assert offer(progress(BRIDGE, history)) == "advance glute-bridge 2 x 11-12 x 2s"


def test_a_light_session_that_went_well_does_not_lower_a_dose_left_for_pain() -> None:
    """Leaving a dose for pain, what hurt is the limit, not the five done since."""
    light = item("bird-dog", "1 x 5 x 5s per side")
    high = item("bird-dog", "2 x 10-12 x 5s per side")
    hurt = item("bird-dog", "2 x 10 x 2s per side")
    decision = progress(high, [on(0, well(hurt, pain=7)), on(2, well(light))])
    assert decision.rules == ("prog-left-for-pain",)
    assert offer(decision) == "ease bird-dog 2 x 6 x 2s per side"


def test_the_very_dose_that_hurt_is_left_though_a_lighter_one_went_well_since() -> None:
    """It stands where it hurt, neither higher nor lower."""
    hurt, light = item("bird-dog", "2 x 10 x 2s per side"), item("bird-dog", "1 x 5 x 5s per side")
    decision = progress(hurt, [on(0, well(hurt, pain=7)), on(2, well(light))])
    assert decision.rules == ("prog-left-for-pain",)
    assert offer(decision) == "ease bird-dog 2 x 6 x 2s per side"


def test_a_rung_that_hurt_is_no_way_out_for_less_of_it() -> None:
    """The rung below hurt at five seconds; two seconds of it are not offered instead."""
    dog = item("bird-dog", "1 x 5 x 2s per side")
    decision = progress(dog, [on(0, well(LOW, pain=7)), on(2, well(dog, pain=6))])
    assert offer(decision) == "stop nothing"
    assert decision.rules == ("prog-nothing-easier", "prog-pain-high")


@pytest.mark.parametrize(
    ("before", "after", "was"),
    [
        (item("elbow-prop", "1 x 10 x 20s"), "1 x 10 x 30s", "1 x 10 x 20s"),
        (
            item("bird-dog", "2 x 12 x 5s per side"),
            "Bird dog, long hold 2 x 10-12 x 10s per side",
            "Bird dog 2 x 12 x 5s per side",
        ),
        (
            item("bird-dog-low", "2 x 5 x 5s per side"),
            "Bird dog 1 x 5 x 5s per side",
            "Bird dog, low start 2 x 5 x 5s per side",
        ),
    ],
)
def test_a_new_exercise_is_named(before: Item, after: str, was: str) -> None:
    """Where a rung changes the exercise both are named beside their doses, else the doses alone."""
    decision = progress(before, [on(2 * number, well(before)) for number in range(2)])
    assert f"several sessions: next {after}, after {was}." in str(decision.reason)


@pytest.mark.parametrize(
    ("dose", "expected"),
    [
        ("1-2 x 12 x 10s", "prog-reps"),
        ("2 x 10-12 x 10s", "prog-reps"),
        ("2 x 12 x 5-10s", "prog-holds"),
    ],
)
def test_the_rule_is_that_of_what_grows(dose: str, expected: str) -> None:
    """Repetitions and sets share a rule; seconds have their own."""
    bridge = item("glute-bridge", dose)
    ladder = attrs.evolve(
        CATALOG.ladders["bridge"],
        rungs=(attrs.evolve(CATALOG.ladders["bridge"].rungs[1], dosage=bridge.dosage),),
    )
    decision = progress(bridge, [on(0, well(bridge))], ladder=ladder)
    assert (decision.kind, decision.rules) == (DecisionKind.ADVANCE, (expected,))


def test_an_advance_says_what_would_have_held_it() -> None:
    """Once and in one sentence, whether or not the sides differ."""
    sides = (well(DOG, side="left"), well(DOG, side="right", counts=12))
    alike, differing = progress(DOG, [on(0, well(DOG))]), progress(DOG, [on(0, *sides)])
    assert differing.rules == (*alike.rules, "prog-weaker-side")
    for decision in (alike, differing):
        assert decision.missing == ()
        assert [str(one) for one in decision.would_change] == [WOULD_HOLD]
