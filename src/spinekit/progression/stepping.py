"""One step of one variable of a dose, up or down. Nothing here knows a ladder or a log.

Here lives the arithmetic: reading and changing a variable, raising it within
the range of a rung, lowering it, halving a dose, and the next weight the
equipment makes. A range keeps what is still allowed: ``10-12`` raised by one is
``11-12``, so that the low end says what is asked and the high end what may be
done.
"""

import attrs

from spinekit.dosage import (
    Band,
    Dosage,
    Hold,
    Holds,
    Kilograms,
    Load,
    PercentOfMax,
    Reps,
    ToFatigue,
)
from spinekit.progression.policies import Variable
from spinekit.progression.settings import ProgressionSettings
from spinekit.ranges import Range

__all__ = [
    "amount",
    "covers",
    "halved",
    "heavier",
    "highest",
    "is_coarse",
    "lowered",
    "raised",
    "weight",
    "with_amount",
]


def amount(dosage: Dosage, variable: Variable) -> Range | None:
    """Return how much of a variable the dose asks for.

    Args:
        dosage: A complete dose.
        variable: ``COUNT``, ``SETS`` or ``HOLD``.

    Returns:
        The range, or ``None`` where the dose has no such part.

    Examples:
        >>> amount(Dosage.parse("2 x 10-12 x 2s"), Variable.COUNT)
        Range(low=10, high=12)
        >>> amount(Dosage.parse("2 x 10-12"), Variable.HOLD) is None
        True
    """
    work = dosage.work
    if variable is Variable.SETS:
        return dosage.sets
    if variable is Variable.COUNT:
        return work.count if isinstance(work, Reps | Holds) else None
    if variable is Variable.HOLD:
        if isinstance(work, ToFatigue):
            return None if work.max_seconds is None else Range(work.max_seconds)
        return work.seconds if isinstance(work, Hold | Holds) else None
    return None


def with_amount(dosage: Dosage, variable: Variable, value: Range) -> Dosage:
    """Return the dose with another range for one variable.

    Args:
        dosage: A dose that has this part.
        variable: ``COUNT``, ``SETS`` or ``HOLD``.
        value: The new range; work to fatigue takes its high end as the cap.

    Returns:
        The changed copy.

    Examples:
        >>> str(with_amount(Dosage.parse("1 x 10 x 5s"), Variable.HOLD, Range(10)))
        '1 x 10 x 10s'
    """
    work = dosage.work
    if variable is Variable.SETS:
        return dosage.with_sets(value)
    if variable is Variable.COUNT and isinstance(work, Reps | Holds):
        return attrs.evolve(dosage, work=attrs.evolve(work, count=value))
    if variable is Variable.HOLD and isinstance(work, ToFatigue):
        return attrs.evolve(dosage, work=ToFatigue(value.high))
    if variable is Variable.HOLD and isinstance(work, Hold | Holds):
        return attrs.evolve(dosage, work=attrs.evolve(work, seconds=value))
    return dosage


def raised(
    dosage: Dosage, variable: Variable, bounds: Range, *, step: int, done: int = 0
) -> Dosage | None:
    """Return the dose with one variable one step further up its bounds.

    What was done beyond the low end, within the dose's own range, counts as
    reached: after 12 of ``10-12`` the next dose asks for 12, not for 11.

    Args:
        dosage: The dose.
        variable: ``COUNT``, ``SETS`` or ``HOLD``.
        bounds: What the rung states for it.
        step: How much one step adds.
        done: What was done, where known.

    Returns:
        The harder dose, or ``None`` where the variable is at its top.

    Examples:
        >>> str(raised(Dosage.parse("2 x 10-12"), Variable.COUNT, Range(10, 12), step=1))
        '2 x 11-12'
        >>> str(raised(Dosage.parse("1 x 5"), Variable.COUNT, Range(10, 12), step=1))
        '1 x 6'
    """
    present = amount(dosage, variable)
    if present is None or present.low >= bounds.high:
        return None
    top = bounds.low if present.low < bounds.low else bounds.high
    low = min(max(present.low + step, min(done, present.high)), top)
    high = max(bounds.high, low) if low >= bounds.low else max(low, present.high)
    return with_amount(dosage, variable, Range(low, high))


def lowered(dosage: Dosage, variable: Variable, least: int, *, step: int) -> Dosage | None:
    """Return the dose at the low end of every range, with one variable one step less.

    Args:
        dosage: The dose.
        variable: ``COUNT``, ``SETS`` or ``HOLD``.
        least: The smallest it may become.
        step: How much one step takes away.

    Returns:
        The easier dose, or ``None`` where the variable is at its least.

    Examples:
        >>> str(lowered(Dosage.parse("1 x 10 x 25-30s"), Variable.HOLD, 5, step=5))
        '1 x 10 x 20s'
    """
    present = amount(dosage, variable)
    if present is None or present.low <= least:
        return None
    return with_amount(dosage.lowest(), variable, Range(max(least, present.low - step)))


def halved(dosage: Dosage) -> Dosage | None:
    """Return the dose with half the work: half the sets, or of one set half the count or hold.

    Args:
        dosage: A complete dose.

    Returns:
        The easier dose, rounded down, or ``None`` where nothing can be halved.

    Examples:
        >>> str(halved(Dosage.parse("3 x 10-12"))), str(halved(Dosage.parse("1 x 5 x 10s")))
        ('1 x 10-12', '1 x 2 x 10s')
    """
    for variable in (Variable.SETS, Variable.COUNT, Variable.HOLD):
        present = amount(dosage, variable)
        if present is not None and present.low > 1:
            low = present.low // 2
            high = low if variable is Variable.SETS else max(low, present.high // 2)
            return with_amount(dosage, variable, Range(low, high))
    return None


def highest(dosage: Dosage) -> Dosage:
    """Return the dose at its hardest: every range at its high end, and the shortest rest.

    Args:
        dosage: A complete dose.

    Returns:
        A dose without ranges.

    Examples:
        >>> str(highest(Dosage.parse("2-3 x 10-12 x 2-3s, rest 30-60s")))
        '3 x 12 x 3s, rest 30s'
    """
    top = dosage
    for variable in (Variable.SETS, Variable.COUNT, Variable.HOLD):
        present = amount(dosage, variable)
        if present is not None:
            top = with_amount(top, variable, Range(present.high))
    load = dosage.load
    if isinstance(load, PercentOfMax):
        load = PercentOfMax(load.percent.high)
    rest = None if dosage.rest is None else Range(dosage.rest.low)
    return attrs.evolve(
        top,
        load=load,
        rest=rest,
        effort=_high(dosage.effort),
        times_per_day=_high(dosage.times_per_day),
        days_per_week=_high(dosage.days_per_week),
    )


def _high(span: Range | None) -> Range | None:
    return None if span is None else Range(span.high)


def covers(rung: Dosage, dosage: Dosage) -> bool:
    """Say whether the dose asks no more than the rung does at its top.

    What only one of the two states is left out of the comparison.

    Args:
        rung: The dose of a rung.
        dosage: Another dose of the same exercise.

    Returns:
        True where kind of work and sides are the same and no part is above the rung's top.

    Examples:
        >>> covers(Dosage.parse("2 x 10-12"), Dosage.parse("1 x 12, effort 5/10"))
        True
        >>> covers(Dosage.parse("1 x 10 x 30s"), Dosage.parse("1 x 30s"))
        False
    """
    if type(rung.work) is not type(dosage.work) or rung.per_side is not dosage.per_side:
        return False
    if rung.load is not None and dosage.load is not None:
        if type(rung.load) is not type(dosage.load):
            return False
        if _heaviest(dosage.load) > _heaviest(rung.load):
            return False
    return all(
        mine is None or theirs is None or mine <= theirs
        for mine, theirs in zip(_strain(dosage), _strain(rung), strict=True)
    )


def _strain(dosage: Dosage) -> tuple[int | None, ...]:
    """Return every part of a dose but the load at its hardest, so that more is harder."""
    return (
        *(None if span is None else span.high for span in _spans(dosage)),
        None if dosage.tempo is None else dosage.tempo.seconds,
        None if dosage.rest is None else -dosage.rest.low,
    )


def _spans(dosage: Dosage) -> tuple[Range | None, ...]:
    return (
        dosage.sets,
        amount(dosage, Variable.COUNT),
        amount(dosage, Variable.HOLD),
        dosage.effort,
        dosage.times_per_day,
        dosage.days_per_week,
    )


def _heaviest(load: Load) -> int:
    return load.percent.high if isinstance(load, PercentOfMax) else weight(load)


def weight(load: Load | None) -> int:
    """Return a number that grows with the load, among loads of one kind; 0 for none.

    Args:
        load: A load.

    Returns:
        Grams, percent, or the rank of the band.

    Examples:
        >>> weight(Kilograms(2500)), weight(Band("light")), weight(None)
        (2500, 2, 0)
    """
    if isinstance(load, Kilograms):
        return load.grams
    if isinstance(load, Band):
        return load.level.rank + 1
    if isinstance(load, PercentOfMax):
        return load.percent.low
    return 0


def heavier(
    grams: int, most: int, rungs: tuple[int, ...], step: int, settings: ProgressionSettings
) -> int | None:
    """Return the next weight: as few steps of the equipment as add enough, or a rung's weight.

    Args:
        grams: The present weight.
        most: What it may not pass.
        rungs: Weights that rungs of the ladder state.
        step: The smallest step of the equipment in grams; 0 to go by the rungs.
        settings: The percent a step adds at least.

    Returns:
        Grams, or ``None`` where there is no next weight.

    Examples:
        >>> heavier(10_000, 20_000, (), 2500, ProgressionSettings())
        12500
        >>> heavier(40_000, 60_000, (), 500, ProgressionSettings())
        41000
        >>> heavier(1000, 6000, (1000, 2000, 3000), 0, ProgressionSettings())
        2000
    """
    if step and grams % step == 0:
        least = grams * settings.load_percent_least
        found = grams + max(1, -(-least // (100 * step))) * step
        within = found - grams <= settings.coarse_most_grams or not is_coarse(
            grams, found, settings
        )
        return found if found <= most and within else None
    return min((one for one in rungs if grams < one <= most), default=None)


def is_coarse(grams: int, following: int, settings: ProgressionSettings) -> bool:
    """Say whether a step of weight adds more percent than the sources allow.

    Args:
        grams: The present weight.
        following: The next.
        settings: The most percent.

    Returns:
        True above ``load_percent_most``.

    Examples:
        >>> is_coarse(10_000, 12_500, ProgressionSettings())
        True
    """
    return (following - grams) * 100 > grams * settings.load_percent_most
