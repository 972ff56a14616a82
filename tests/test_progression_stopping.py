"""The signs after which everything stops, and what lets it go on."""

import datetime as dt
from collections.abc import Mapping

import pytest

from spinekit.facts import Group, group
from spinekit.progression import ItemLog, SessionLog
from spinekit.progression.reading import Fired, person_stops

DAY = dt.date(2025, 1, 6)
FLAGS = [fact.id for fact in group(Group.RED_FLAGS)]
FIRST, SECOND = FLAGS[:2]
NO: dict[str, bool | None] = dict.fromkeys(FLAGS, False)
ALL_BUT_FIRST = {flag: answer for flag, answer in NO.items() if flag != FIRST}
CLEARED: dict[str, bool | None] = {"cleared_by_clinician": True}
NUMB, WARNING = ("new_numbness",), ("warning_sign",)

Day = tuple[tuple[str | None, ...], Mapping[str, bool | None]]
"""Why the exercises of a session were stopped, and what was answered in it."""


def stops(*days: Day) -> tuple[Fired, ...]:
    """What fires after sessions on the days from the first Monday on."""
    sessions = (
        SessionLog(
            date=DAY + dt.timedelta(days=number),
            items=tuple(ItemLog(exercise="bird-dog", stopped=why) for why in stopped),
            answers=answers,
        )
        for number, (stopped, answers) in enumerate(days)
    )
    return person_stops(tuple(sessions))


NUMBNESS = Fired("prog-new-numbness", {"date": "2025-01-06"})
SIGN = Fired("prog-warning-sign", {"date": "2025-01-06"})
NUMBNESS_NEXT_DAY = Fired("prog-new-numbness", {"date": "2025-01-07"})
SIGN_NEXT_DAY = Fired("prog-warning-sign", {"date": "2025-01-07"})
FLAG = Fired("prog-red-flag", {"facts": FIRST})


@pytest.mark.parametrize("why", [None, "sharp_pain", "pain", "tired", "form", "other"])
def test_other_reasons_do_not_stop_everything(why: str | None) -> None:
    """They are for the one exercise."""
    assert stops(((why,), {})) == ()


@pytest.mark.parametrize(
    ("days", "fired"),
    [
        ([(NUMB, {})], (NUMBNESS,)),
        ([(WARNING, {})], (SIGN,)),
        ([((None, "new_numbness"), {})], (NUMBNESS,)),
        ([(NUMB + WARNING, {})], (SIGN, NUMBNESS)),
        ([(NUMB + WARNING, {FIRST: True})], (SIGN, NUMBNESS, FLAG)),
        ([((), {FIRST: True})], (FLAG,)),
        ([(NUMB, {}), ((None,), {})], (NUMBNESS,)),
        (
            [((), {SECOND: True, FIRST: True})],
            (Fired("prog-red-flag", {"facts": f"{FIRST}, {SECOND}"}),),
        ),
        ([((), {SECOND: True}), ((), {FIRST: True, SECOND: False})], (FLAG,)),
        ([((), NO)], ()),
    ],
)
def test_what_came_up_is_told_in_order(days: list[Day], fired: tuple[Fired, ...]) -> None:
    """Warning signs, then numbness, then every red flag answered yes, in the order of the facts."""
    assert fired == stops(*days)


@pytest.mark.parametrize("sign", [NUMB, WARNING])
def test_a_sign_that_comes_again_has_its_last_day(sign: tuple[str, ...]) -> None:
    """It is dated by the latest session in which it came up."""
    (fired,) = stops((sign, {}), ((None,), {}), (sign, {}), ((None,), {}))
    assert fired.arguments["date"] == "2025-01-08"


@pytest.mark.parametrize(
    ("days", "fired"),
    [
        # A clinician clears everything that came up before.
        ([(NUMB + WARNING, {FIRST: True}), ((), CLEARED)], ()),
        ([(NUMB, {}), ((), {"cleared_by_clinician": False})], (NUMBNESS,)),
        ([(NUMB, {}), ((), {"cleared_by_clinician": None})], (NUMBNESS,)),
        # What comes up in the session of the clearance or later is not cleared by it.
        ([(WARNING, CLEARED)], (SIGN,)),
        ([(NUMB, CLEARED)], (NUMBNESS,)),
        ([((), CLEARED), ((), {FIRST: True})], (FLAG,)),
    ],
)
def test_a_clinician_clears_what_came_up_before(days: list[Day], fired: tuple[Fired, ...]) -> None:
    """Only a clearance that was given, and nothing that came after it."""
    assert fired == stops(*days)


@pytest.mark.parametrize(
    ("days", "fired"),
    [
        ([(NUMB, {}), ((), NO)], ()),
        ([(NUMB, {}), ((), ALL_BUT_FIRST)], (NUMBNESS,)),
        # In parts, over several sessions.
        ([(NUMB, {}), ((), ALL_BUT_FIRST), ((), {FIRST: False})], ()),
        ([(NUMB, {}), (("tired",), ALL_BUT_FIRST), ((), {FIRST: False})], ()),
        # An answer that was taken back no longer counts.
        ([(NUMB, {}), ((), {FIRST: False}), ((), {FIRST: None}), ((), ALL_BUT_FIRST)], (NUMBNESS,)),
        (
            [(NUMB, {}), ((), {FIRST: False}), ((), {FIRST: True}), ((), ALL_BUT_FIRST)],
            (NUMBNESS, FLAG),
        ),
        # What was denied before the numbness, or in its session, was asked too early.
        ([((), ALL_BUT_FIRST), (NUMB, {}), ((), {FIRST: False})], (NUMBNESS_NEXT_DAY,)),
        ([(NUMB, NO)], (NUMBNESS,)),
        ([(NUMB, ALL_BUT_FIRST), ((), {FIRST: False})], (NUMBNESS,)),
        # A warning sign stays, and starts the asking anew.
        ([(WARNING, {}), ((), NO)], (SIGN,)),
        ([(NUMB + WARNING, {}), ((), NO)], (SIGN,)),
        ([(NUMB, {}), (WARNING, ALL_BUT_FIRST), ((), {FIRST: False})], (SIGN_NEXT_DAY, NUMBNESS)),
    ],
)
def test_numbness_ends_with_every_warning_sign_denied_after_it(
    days: list[Day], fired: tuple[Fired, ...]
) -> None:
    """All of the questions, answered no since; a warning sign needs a clinician even then."""
    assert fired == stops(*days)


@pytest.mark.parametrize(
    ("days", "fired"),
    [
        ([((), {FIRST: True}), ((), {FIRST: False})], ()),
        ([((), {FIRST: True}), ((), {FIRST: None})], (FLAG,)),
        ([((), {FIRST: True}), ((), {SECOND: False})], (FLAG,)),
        ([((), {FIRST: False}), ((), {FIRST: True})], (FLAG,)),
        ([((), {FIRST: None})], ()),
    ],
)
def test_a_red_flag_ends_with_its_own_no(days: list[Day], fired: tuple[Fired, ...]) -> None:
    """Taking the answer back to unknown is not enough, nor the no to another."""
    assert fired == stops(*days)
