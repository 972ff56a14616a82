"""From the logs to the next item: the one function of progression, and its answer.

Here the rules that fire become one decision. Every rule proposes, and the
strictest proposal wins: stop, then ease, then hold, then ask, then advance. So
one more bad sign can only make the next dose lower, never higher.
"""

import datetime as dt
from collections.abc import Iterable

from spinekit.catalog import Catalog
from spinekit.dosage import DosageCap
from spinekit.errors import InvalidTypeError, InvalidValueError
from spinekit.ladder import Ladder
from spinekit.messages import Message
from spinekit.person import Person
from spinekit.progression.case import PAINFUL, Case
from spinekit.progression.course import Course, Move
from spinekit.progression.decision import Decision
from spinekit.progression.logs import SessionLog
from spinekit.progression.policies import DOUBLE_PROGRESSION, Policy, Variable
from spinekit.progression.reading import Fired, person_stops
from spinekit.progression.rules import PROGRESSION_RULES, DecisionKind
from spinekit.progression.settings import ProgressionSettings
from spinekit.routine import Item
from spinekit.validation import instance, tuple_of

__all__ = ["progress"]

_BREAKS = frozenset({"prog-break-weeks", "prog-break-long"})
_LEFT = {"prog-left-for-pain"}


def progress(
    item: Item,
    history: Iterable[SessionLog],
    *,
    today: dt.date | None = None,
    ladder: Ladder | None = None,
    catalog: Catalog | None = None,
    policy: Policy = DOUBLE_PROGRESSION,
    settings: ProgressionSettings | None = None,
    person: Person | None = None,
    cap: DosageCap | None = None,
) -> Decision:
    """Return what to do with *item* next time, from what was done and how it felt.

    It is pure: the same logs give the same decision. Only a log that names the
    item's own dose lets it advance, so calling it twice never moves it twice.

    Args:
        item: The item as last offered.
        history: The sessions, in any order; their dates order them.
        today: The day of the next session. Breaks and recovery are reckoned up to
            it; without it no break is seen and recovery ends with the last session.
        ladder: The ladder to follow; otherwise the catalog's own.
        catalog: Where exercises and ladders come from; the standard one otherwise.
        policy: What grows first.
        settings: The cut-offs.
        person: Lets a slipped vertebra and being new to exercise count.
        cap: What nothing offered may pass, such as the cap of a safety rule.

    Returns:
        The decision. A held item is the one given; whether any item suits the
        person is for :func:`spinekit.safety.judge`.

    Raises:
        InvalidTypeError: If something in *history* is not a session.
        InvalidValueError: If *today* is before the last session, or *ladder* has
            no rung with the item's exercise.

    Examples:
        >>> from datetime import date
        >>> from spinekit.dosage import Dosage
        >>> from spinekit.progression.logs import ItemLog
        >>> bridge = Catalog.standard()["glute-bridge"]
        >>> item = Item(exercise=bridge, dosage=Dosage.parse("2 x 10-12 x 2s"))
        >>> log = ItemLog.of(item, form_solid=True, pain=1, pain_next_morning=0)
        >>> decision = progress(item, [SessionLog(date=date(2025, 3, 3), items=(log,))])
        >>> print(decision)
        advance: Glute bridge went well: from 2 x 10-12 x 2s to 2 x 11-12 x 2s.
        >>> print(progress(item, []))
        hold: The last session has no log of Glute bridge, so nothing is added.
    """
    sessions = _ordered(history, today)
    course = Course.of(
        item, ladder=ladder, catalog=catalog, policy=policy, settings=settings, cap=cap
    )
    case = Case(item=item, sessions=sessions, course=course, today=today, person=person)
    return _decided(case)


def _ordered(history: Iterable[SessionLog], today: dt.date | None) -> tuple[SessionLog, ...]:
    given = tuple_of("history", lambda path: instance(SessionLog, path))(history)
    sessions = tuple(sorted(given, key=lambda session: session.date))
    if today is not None and type(today) is not dt.date:
        raise InvalidTypeError(
            "must be a date", path="today", value=today, remedy="give a datetime.date"
        )
    if today is not None and sessions and today < sessions[-1].date:
        raise InvalidValueError(
            f"is before the last session, on {sessions[-1].date.isoformat()}",
            path="today",
            value=today.isoformat(),
            remedy="give the day of the next session",
        )
    return sessions


def _decided(case: Case) -> Decision:
    """Return the strictest of what the rules propose."""
    stops = [*person_stops(case.sessions), *case.stops()]
    if stops:
        return _made(case, DecisionKind.STOP, None, stops)
    eases = [*case.pain_and_form(), *case.breaks()]
    if eases:
        return _eased(case, eases)
    blocked = case.blocked()
    if blocked is not None and (
        _is_left(case, blocked[0]) or case.is_too_much(case.item, same=True)
    ):
        return _eased(case, [Fired("prog-left-for-pain", case.recovery(blocked[1]))])
    paused = _paused(case)
    if paused is not None:
        return paused
    holds = case.holds()
    if holds:
        return _made(case, DecisionKind.HOLD, case.item, holds)
    asks = case.asks()
    if asks:
        return _made(case, DecisionKind.ASK, case.item, asks)
    return _advanced(case, blocked)


def _is_left(case: Case, place: tuple[int, ...]) -> bool:
    """Say whether the item stands where it hurt, or higher."""
    return case.course.position(case.item) >= place


def _eased(case: Case, fired: list[Fired]) -> Decision:
    """Return the lowest item that a firing rule proposes, below all that was left for pain.

    In no part does it ask for more than was asked or done when it went badly.
    """
    ids = {one.rule for one in fired}
    blocked = case.blocked()
    offers: list[Item | None] = []
    if "prog-break-long" in ids:
        offers.append(case.course.start(case.item))
        latest = case.latest()
        if latest is not None:  # a first rung can ask for more than half of what was done
            offers.append(case.course.half(latest))
    elif "prog-break-weeks" in ids:
        offers.append(case.course.half(case.last_done()))
    if ids == _LEFT and blocked is not None and not _is_left(case, blocked[0]):
        offers.append(case.item)  # it stands low enough, and only parts of it are too much
    elif ids - _BREAKS:
        offers.append(case.course.down(case.item, as_stated=True))
    if not ids & PAINFUL:  # poor form at the bottom is no reason to leave it out
        offers = [offer or case.item for offer in offers]
    offer = min(offers, key=case.course.position)
    offer = case.below(offer, case.limits(last=ids != _LEFT))
    if offer is None:
        bottom = case.fired("prog-nothing-easier", dose=str(case.item.dosage))
        return _made(case, DecisionKind.STOP, None, [bottom, *fired])
    same = case.course.position(offer) == case.course.position(case.item)
    kind = DecisionKind.HOLD if same else DecisionKind.EASE
    return _made(case, kind, offer, fired)


def _paused(case: Case) -> Decision | None:
    """Return the repeat of the last dose after an interruption."""
    days = case.days_trained()
    if case.today is None or not days:
        return None
    away = (case.today - days[-1]).days
    if away <= case.settings.pause_days:
        return None
    fired = case.fired(
        "prog-pause", date=days[-1].isoformat(), days=away, most=case.settings.pause_days
    )
    offer = case.below(case.last_done())
    if offer is None:
        bottom = case.fired("prog-nothing-easier", dose=str(case.item.dosage))
        return _made(case, DecisionKind.STOP, None, [bottom, fired])
    same = case.course.position(offer) == case.course.position(case.item)
    if same:
        return _made(case, DecisionKind.HOLD, case.item, [fired])
    return _made(case, DecisionKind.EASE, offer, [fired])


def _advanced(case: Case, blocked: tuple[tuple[int, ...], dt.date] | None) -> Decision:
    last = case.entries[-1]
    move = case.course.up(
        case.item,
        count=last.least(Variable.COUNT),
        sets=last.least(Variable.SETS),
        seconds=last.least(Variable.HOLD),
    )
    if move is None:
        return _made(case, DecisionKind.HOLD, case.item, [case.fired("prog-top")])
    if blocked is not None and (
        case.course.position(move.item) >= blocked[0] or case.is_too_much(move.item)
    ):
        recovering = Fired("prog-recovering", case.recovery(blocked[1]))
        return _made(case, DecisionKind.HOLD, case.item, [recovering])
    if move.variable in {Variable.LOAD, Variable.RUNG}:
        times, most = case.times_at_top(move), _times_needed(case, move)
        if times < most:
            waiting = case.fired("prog-two-sessions", times=times, most=most, left=most - times)
            return _made(case, DecisionKind.HOLD, case.item, [waiting])
    fired = [
        case.fired(
            _rule_of(move),
            before=_spoken(case.item, move.item, case.item),
            after=_spoken(case.item, move.item, move.item),
            most=case.settings.pain_green,
        )
    ]
    if last.sides_differ:
        fired.append(case.fired("prog-weaker-side"))
    return _made(case, DecisionKind.ADVANCE, move.item, fired)


def _times_needed(case: Case, move: Move) -> int:
    if move.coarse:
        return case.settings.sessions_before_coarse
    return case.settings.sessions_at_top


def _made(case: Case, kind: DecisionKind, item: Item | None, fired: list[Fired]) -> Decision:
    rows = [PROGRESSION_RULES[one.rule] for one in fired]
    changes = (
        _said(row.change, one)
        for row, one in zip(rows, fired, strict=True)
        if row.id != "prog-weaker-side"
    )
    return Decision(
        kind=kind,
        item=item,
        reason=_said(rows[0].because, fired[0]),
        rules=tuple(dict.fromkeys(one.rule for one in fired)),
        citations=tuple(dict.fromkeys(cite for row in rows for cite in row.citations)),
        would_change=tuple(dict.fromkeys(changes)),
        missing=_open(case, fired),
        everything=any(row.everything for row in rows),
    )


def _open(case: Case, fired: list[Fired]) -> tuple[str, ...]:
    ids = {one.rule for one in fired}
    facts = ("new_to_exercise",) if "prog-trained-unknown" in ids else ()
    return (*case.missing(), *facts)


def _said(template: str, fired: Fired) -> Message:
    """Return a text of a rule with only the arguments it names."""
    needed = {name: value for name, value in fired.arguments.items() if f"{{{name}}}" in template}
    return Message(template, needed)


def _spoken(before: Item, after: Item, one: Item) -> str | Message:
    """Return the dose, with the exercise where that changes."""
    if before.exercise.id == after.exercise.id:
        return str(one.dosage)
    said = {"exercise": one.exercise.name, "dosage": str(one.dosage)}
    return Message("{exercise} {dosage}", said)


def _rule_of(move: Move) -> str:
    if move.variable is Variable.RUNG:
        return "prog-rung"
    if move.variable is Variable.HOLD:
        return "prog-holds"
    if move.variable is Variable.LOAD:
        return "prog-coarse-load" if move.coarse else "prog-load"
    return "prog-reps"
