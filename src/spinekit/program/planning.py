"""Planning: from a request to a program over weeks, or the composer's own refusal.

Each day of the week has a routine composed for it, with room to grow and with
what the days around it leave to rest; what it holds becomes the lines that
progression then carries through the weeks.
"""

import datetime as dt
from collections.abc import Iterable, Mapping

import attrs

from spinekit.composer import Refusal, Request
from spinekit.composer.request import SHORTEST_MINUTES
from spinekit.frozen import FrozenMapping
from spinekit.messages import Message
from spinekit.program.days import Weekday, date_check, in_order
from spinekit.program.fitting import composer_of
from spinekit.program.outline import Outline
from spinekit.program.program import Program
from spinekit.program.projecting import project
from spinekit.program.resting import had_its_days, needs_rest
from spinekit.program.session import Line
from spinekit.program.settings import LONGEST_WEEKS, ProgramSettings
from spinekit.progression import DOUBLE_PROGRESSION, Course, Policy
from spinekit.routine import Item, Routine
from spinekit.validation import boolean, instance, optional, whole

__all__ = ["plan"]


def plan(
    request: Request,
    *,
    weeks: int = 10,
    days: Iterable[Weekday | str] = ("monday", "wednesday", "friday"),
    start: dt.date | None = None,
    policy: Policy = DOUBLE_PROGRESSION,
    settings: ProgramSettings | None = None,
    lighter: bool | None = None,
) -> Program | Refusal:
    """Return a program over weeks for the request, or a refusal.

    Every session is projected as if all before it had gone well, judged for the
    person as it stands, and kept within the minutes of the request. Muscles
    loaded on one day rest for 48 hours; low-load work of the back may be daily.

    Args:
        request: For whom, how long a session may take, what for, what is at hand.
        weeks: How many weeks, 1 to 52.
        days: The days of the week.
        start: The first day of week 1, on any day of the week. Without one a
            program has no dates until its first log.
        policy: In which order doses grow.
        settings: The numbers to plan with.
        lighter: Whether it begins with a light week. Unless said, it does for
            everybody who has not answered no to being new to exercise and to
            having been inactive.

    Returns:
        A program, or the refusal of the composer where nothing can be composed.

    Raises:
        InvalidValueError: If there are no weeks or days, or too many.
        InvalidTypeError: If something is of the wrong type.

    Examples:
        >>> from spinekit.samples import SAMPLES
        >>> program = plan(SAMPLES["otto"].request, weeks=6, days=["tuesday", "saturday"])
        >>> for week in (1, 3, 6):
        ...     print(program.session(week, "tuesday").step("glute-bridge"))
        start Glute bridge: 2 x 10 x 2s
        advance Glute bridge: 2 x 13-15 x 2s
        advance Glute bridge: 2 x 12-15 x 5s
    """
    instance(Request, "plan.request")(request)
    instance(Policy, "plan.policy")(policy)
    whole("plan.weeks", 1, LONGEST_WEEKS)(weeks)
    optional(date_check())(start)
    settings = ProgramSettings() if settings is None else settings
    instance(ProgramSettings, "plan.settings")(settings)
    optional(boolean("plan.lighter"))(lighter)
    wanted = in_order(days, start)
    routines = _routines(request, wanted, settings)
    if isinstance(routines, Refusal):
        return routines
    outline = Outline(
        request=request,
        weeks=weeks,
        days=tuple(routines),
        start=start,
        lines=_lines(request, routines, policy, settings),
        routines=FrozenMapping[Weekday | str, Routine](routines.items()),
        light=_begins_lightly(request) if lighter is None else lighter,
        policy=policy,
        settings=settings,
        notes=tuple(_free(day) for day in wanted if day not in routines),
    )
    sessions, refusal = project(outline, (), (), None)
    return Program(outline=outline, sessions=sessions, refusal=refusal)


def _begins_lightly(request: Request) -> bool:
    """Say whether the person is new to exercise or coming back, or has not said."""
    known = request.person.known
    return known("new_to_exercise") is not False or known("sedentary") is not False


def _free(day: Weekday) -> Message:
    return Message(
        "{day} stays free: all that would do has to rest from the days around it.",
        {"day": day.value.capitalize()},
    )


def _routines(
    request: Request, days: tuple[Weekday, ...], settings: ProgramSettings
) -> dict[Weekday, Routine] | Refusal:
    """Return a routine for each day, without those on which nothing may be done."""
    found: dict[Weekday, Routine] = {}
    for day in days:
        outcome = _composed(request, day, found, settings)
        if isinstance(outcome, Routine):
            found[day] = outcome
        elif not found:
            return outcome
    return found


def _composed(
    request: Request, day: Weekday, found: Mapping[Weekday, Routine], settings: ProgramSettings
) -> Routine | Refusal:
    """Return the routine of a day, short of the full time where that is possible."""
    others = {other: routine.items for other, routine in found.items()}
    rest_days = settings.progression.strength_rest_days
    resting = needs_rest(request.catalog, day, others, rest_days)
    resting |= had_its_days(request.catalog, others, settings)
    resting |= _siblings(request, others.values())
    asked = attrs.evolve(
        request,
        avoid=request.avoid | resting,
        prefer=request.prefer - resting,
        recent=(*reversed(tuple(found.values())), *request.recent),
        settings=attrs.evolve(request.settings, priced=0),
    )
    composer = composer_of(request)
    minutes = request.minutes * (100 - settings.room_percent) // 100
    if SHORTEST_MINUTES <= minutes < request.minutes:
        outcome = composer.compose(attrs.evolve(asked, minutes=minutes))
        if isinstance(outcome, Routine):
            return outcome
    return composer.compose(asked)


def _siblings(request: Request, others: Iterable[tuple[Item, ...]]) -> frozenset[str]:
    """Return the other versions of movements that other days have: one is carried on a week."""
    chosen = {item.exercise.id: item.exercise.family for items in others for item in items}
    families = set(chosen.values())
    return frozenset(
        one.id for one in request.catalog if one.family in families and one.id not in chosen
    )


def _lines(
    request: Request,
    routines: Mapping[Weekday, Routine],
    policy: Policy,
    settings: ProgramSettings,
) -> tuple[Line, ...]:
    """Return a line for each exercise, at the shortest dose it has on any day."""
    starts: dict[str, Item] = {}
    days: dict[str, list[Weekday]] = {}
    for day, routine in routines.items():
        for item in routine.items:
            name = item.exercise.id
            known = starts.setdefault(name, item)
            if item.seconds.low < known.seconds.low:
                starts[name] = item
            days.setdefault(name, []).append(day)
    lines: list[Line] = []
    for name, item in starts.items():
        course = Course.of(
            item, catalog=request.catalog, policy=policy, settings=settings.progression
        )
        ladder = None if course.ladder is None else course.ladder.id
        lines.append(Line(id=name, start=item, days=days[name], ladder=ladder))
    return tuple(lines)
