"""The most that an eased dose may ask: what was asked where it hurt, and what was done of it.

Here lives the comparison of an easier rung's dose with the dose it is to take
the place of, part by part. A rung below may ask for more sets or a longer hold
than a dose that was halved; after pain nobody is given more of anything. What
is eased, and how far, is decided elsewhere.
"""

from bisect import bisect_right

import attrs

from spinekit.dosage import Dosage, Hold, Load, PercentOfMax
from spinekit.progression.logs import ItemLog
from spinekit.progression.policies import Variable
from spinekit.progression.stepping import amount, weight, with_amount
from spinekit.ranges import Range

__all__ = ["limit_of", "within"]

_PLAIN = (Variable.SETS, Variable.COUNT, Variable.HOLD)


def within(dosage: Dosage, limit: Dosage) -> Dosage:
    """Return the dose with whatever the limit asks less of brought down to that.

    Sets, count, hold, load, effort, tempo, days and times a day come down, and rest
    comes up, wherever both doses state them. Where the two are of different kinds,
    such as repetitions and one hold, the work is also made no longer in seconds, or
    as short as it can be.

    Args:
        dosage: A complete dose, such as that of an easier rung.
        limit: What was asked, or done; it may leave parts open.

    Returns:
        A dose that asks no more than the limit in any of these.

    Examples:
        >>> light = Dosage.parse("1 x 10 x 2s")
        >>> str(within(Dosage.parse("2 x 6-8 x 2-3s"), light))
        '1 x 6-8 x 2s'
        >>> str(within(Dosage.parse("2 x 45s"), Dosage.parse("1 x 10")))
        '1 x 40s'
    """
    lower = dosage
    for variable in _PLAIN:
        mine, most = amount(lower, variable), _most(limit, variable)
        if mine is not None and most is not None:
            lower = with_amount(lower, variable, _at_most(mine, most))
    rest, tempo = lower.rest, lower.tempo
    if rest is not None and limit.rest is not None:
        rest = Range(max(rest.low, limit.rest.low), max(rest.high, limit.rest.high))
    if tempo is not None and limit.tempo is not None and tempo.seconds > limit.tempo.seconds:
        tempo = limit.tempo
    lower = attrs.evolve(
        lower,
        load=_lighter(lower.load, limit.load),
        rest=rest,
        tempo=tempo,
        effort=_both(lower.effort, limit.effort),
        times_per_day=_both(lower.times_per_day, limit.times_per_day),
        days_per_week=_both(lower.days_per_week, limit.days_per_week),
    )
    return _no_longer(lower, limit)


def _most(limit: Dosage, variable: Variable) -> Range | None:
    """Return the most of a variable; one timed hold is a count of 1, as where doses are compared."""
    if variable is Variable.COUNT and isinstance(limit.work, Hold):
        return Range(1)
    return amount(limit, variable)


def _at_most(mine: Range, most: Range) -> Range:
    return Range(min(mine.low, most.low), min(mine.high, most.high))


def _both(mine: Range | None, most: Range | None) -> Range | None:
    return mine if mine is None or most is None else _at_most(mine, most)


def _lighter(mine: Load | None, most: Load | None) -> Load | None:
    """Return the lighter of two loads; the first where they cannot be compared."""
    if isinstance(mine, PercentOfMax) and isinstance(most, PercentOfMax):
        return PercentOfMax(_at_most(mine.percent, most.percent))
    return most if type(mine) is type(most) and weight(most) < weight(mine) else mine


def _no_longer(dosage: Dosage, limit: Dosage) -> Dosage:
    """Return the dose with no more seconds of work: fewer sets, then a lower count, then hold.

    Where the two are of one kind, what was brought down part by part takes no longer anyhow.
    """
    if not limit.is_complete:
        return dosage
    most = _work_seconds(limit)
    for variable in _PLAIN:
        if _work_seconds(dosage).at_most(most):
            return dosage
        dosage = dosage.lowest()
        present = amount(dosage, variable)
        if present is not None:
            longest = _longest(dosage, variable, present.low, most.low)
            dosage = with_amount(dosage, variable, Range(longest))
    return dosage


def _longest(dosage: Dosage, variable: Variable, most: int, seconds: int) -> int:
    """Return how much of a variable takes no longer than *seconds*; one where nothing does."""
    return max(
        1,
        bisect_right(
            range(1, most + 1),
            seconds,
            key=lambda number: _work_seconds(with_amount(dosage, variable, Range(number))).low,
        ),
    )


def _work_seconds(dosage: Dosage) -> Range:
    return attrs.evolve(dosage, rest=Range(0)).seconds


def limit_of(log: ItemLog, asked: Dosage) -> Dosage:
    """Return what was asked, brought down to what a log says was done of it.

    A set of which nothing was done is no set; where nothing at all was done, one
    remains, the least that any dose can ask.

    Args:
        log: What was done; what it leaves open counts as asked.
        asked: The dose that was asked for.

    Returns:
        The dose, which may leave open what neither states.

    Examples:
        >>> asked = Dosage.parse("2 x 10-12 x 2s")
        >>> str(limit_of(ItemLog(exercise="bird-dog", counts=(7, 4)), asked))
        '2 x 4 x 2s'
        >>> str(limit_of(ItemLog(exercise="bird-dog", sets=1), asked))
        '1 x 10-12 x 2s'
    """
    limit = asked
    for variable in _PLAIN:
        done, present = _done(log, variable), amount(limit, variable)
        if done is not None:
            span = Range(done) if present is None else present.capped(done)
            limit = with_amount(limit, variable, span)
    return attrs.evolve(limit, load=_lighter(limit.load, log.load))


def _done(log: ItemLog, variable: Variable) -> int | None:
    """Return the least done in any set in which anything was, at least one."""
    if variable is not Variable.SETS:
        values = log.counts if variable is Variable.COUNT else log.seconds
        return None if values is None else min((one for one in values if one), default=1)
    lists = [one for one in (log.counts, log.seconds) if one is not None and len(one) > 1]
    begun = [sum(one > 0 for one in values) for values in lists]
    known = [*([] if log.sets_done is None else [log.sets_done]), *begun]
    return max(1, min(known)) if known else None
