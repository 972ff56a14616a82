"""Rest between days: what may not be loaded again yet, and what has had its days of the week.

Loaded work of the same muscles needs 48 hours (``dose-nonconsecutive``,
``op-covenant-breath``); low-load endurance work of the back may be daily
(``op-extensor-dose``), as far as the settings let it. What counts as loaded is
what the rules of safety call an external load.
"""

from collections.abc import Iterable, Mapping

from spinekit.catalog import Catalog
from spinekit.composer.building import MAIN_WEIGHT
from spinekit.demands import Loading
from spinekit.exercise import Exercise, Target
from spinekit.program.days import Weekday, days_apart
from spinekit.program.settings import ProgramSettings
from spinekit.routine import Item

__all__ = ["had_its_days", "loaded", "loads", "needs_rest"]


def loads(exercise: Exercise) -> frozenset[Target]:
    """Return what an exercise mainly trains with an external load; nothing where it has none.

    Args:
        exercise: The exercise.

    Returns:
        The targets that need rest after it.

    Examples:
        >>> standard = Catalog.standard()
        >>> sorted(loads(standard["dumbbell-row"])), loads(standard["bird-dog"])
        ([<Target.UPPER_BACK: 'upper_back'>], frozenset())
    """
    demands = exercise.demands
    if demands is None or demands.resistance < Loading.EXTERNAL:
        return frozenset()
    return frozenset(target for target, weight in exercise.trains.items() if weight >= MAIN_WEIGHT)


def loaded(items: Iterable[Item]) -> frozenset[Target]:
    """Return what items together mainly train with an external load.

    Args:
        items: The items.

    Returns:
        The targets.

    Examples:
        >>> loaded(())
        frozenset()
    """
    return frozenset(target for item in items for target in loads(item.exercise))


def needs_rest(
    catalog: Catalog, day: Weekday, others: Mapping[Weekday, tuple[Item, ...]], rest_days: int
) -> frozenset[str]:
    """Return the exercises that load what another day of the week loads too close by.

    Args:
        catalog: The exercises.
        day: The day.
        others: The items of other days, of every week alike.
        rest_days: Days from one loaded session to the next of the same muscles.

    Returns:
        Ids of exercises.

    Examples:
        >>> needs_rest(Catalog.standard(), Weekday.MONDAY, {}, 2)
        frozenset()
    """
    tired = loaded(
        item
        for other, items in others.items()
        if days_apart(day, other) < rest_days
        for item in items
    )
    return frozenset(one.id for one in catalog if loads(one) & tired)


def had_its_days(
    catalog: Catalog, others: Mapping[Weekday, tuple[Item, ...]], settings: ProgramSettings
) -> frozenset[str]:
    """Return the exercises that have had all their days of the week.

    Args:
        catalog: The exercises.
        others: The items of the days planned so far.
        settings: The most days of back-extensor work.

    Returns:
        Ids of exercises whose dose states fewer days, and of all that train the
        extensors of the back once those have had their days.

    Examples:
        >>> had_its_days(Catalog.standard(), {}, ProgramSettings())
        frozenset()
    """
    days: dict[str, int] = {}
    limits: dict[str, int] = {}
    for items in others.values():
        for item in items:
            days[item.exercise.id] = days.get(item.exercise.id, 0) + 1
            if item.dosage.days_per_week is not None:
                limits[item.exercise.id] = item.dosage.days_per_week.high
    done = {name for name, limit in limits.items() if days[name] >= limit}
    extensor_days = sum(
        any(_works_the_back(item.exercise) for item in items) for items in others.values()
    )
    if extensor_days >= settings.safety.extensor_days_per_week:
        done |= {one.id for one in catalog if _works_the_back(one)}
    return frozenset(done)


def _works_the_back(exercise: Exercise) -> bool:
    """Say whether it is extensor work, and not just along with something else."""
    return exercise.trains.get(Target.BACK_EXTENSORS, 0) > 1
