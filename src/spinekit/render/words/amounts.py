"""Amounts in plain words: doses, ranges, times, dates, lists.

What is counted or measured is said here, piece by piece; whole sentences about
a person or an exercise are :mod:`spinekit.render.words.telling`'s.
"""

import datetime as dt
from collections.abc import Iterable

from spinekit.clock import keeps_moving
from spinekit.dosage import (
    Band,
    Dosage,
    Hold,
    Holds,
    Kilograms,
    Load,
    PercentOfMax,
    Reps,
    Tempo,
    ToFatigue,
)
from spinekit.messages import Message
from spinekit.ranges import Range
from spinekit.render.translating import ENGLISH, Translator, noted
from spinekit.render.vocabulary import BANDS, MONTHS, PARTS
from spinekit.routine import Item
from spinekit.validation import boolean

__all__ = [
    "date_words",
    "dosage_words",
    "duration",
    "item_words",
    "joined",
    "range_words",
    "sentence",
]

_LONG = 120
"""From two minutes on, whole minutes are said in minutes."""


def sentence(text: str) -> str:
    """Return a text with its first letter large, as a heading or a line of its own starts.

    Args:
        text: Words.

    Returns:
        The same words.

    Examples:
        >>> sentence("hold for 30 seconds")
        'Hold for 30 seconds'
    """
    return text[:1].upper() + text[1:]


def joined(parts: Iterable[str], last: str, translator: Translator = ENGLISH) -> str:
    """Return several words as a list in a sentence.

    Args:
        parts: The words, already in the language.
        last: The English template of the last two, such as ``{first} or {second}``.
        translator: The language.

    Returns:
        The words, with commas between all but the last two.

    Examples:
        >>> joined(["a bed", "a chair", "a wall"], "{first} or {second}")
        'a bed, a chair or a wall'
    """
    *first, second = list(parts) or [""]
    if not first:
        return second
    return translator.fill(translator.text(last), {"first": ", ".join(first), "second": second})


def range_words(amount: Range, translator: Translator = ENGLISH) -> str:
    """Return a range of numbers.

    Args:
        amount: The range.
        translator: The language.

    Returns:
        One number, or two joined by a word.

    Examples:
        >>> range_words(Range(10, 12)), range_words(Range(5))
        ('10 to 12', '5')
    """
    if amount.is_single:
        return translator.number(amount.low)
    return translator.say(Message("{low} to {high}", {"low": amount.low, "high": amount.high}))


def duration(seconds: Range | int, translator: Translator = ENGLISH) -> str:
    """Return how long something takes, to the second.

    Args:
        seconds: Seconds, or from how many to how many.
        translator: The language.

    Returns:
        Minutes and seconds.

    Examples:
        >>> duration(860), duration(Range(900, 960)), duration(45)
        ('14 min 20 s', '15 min to 16 min', '45 s')
    """
    span = Range.of(seconds)
    if not span.is_single:
        ends = {
            "low": duration(span.low, translator),
            "high": duration(span.high, translator),
        }
        return translator.fill(translator.text("{low} to {high}"), ends)
    minutes, rest = divmod(span.low, 60)
    if not minutes:
        return translator.say(Message("{seconds} s", {"seconds": rest}))
    if not rest:
        return translator.say(Message("{minutes} min", {"minutes": minutes}))
    return translator.say(
        Message("{minutes} min {seconds} s", {"minutes": minutes, "seconds": rest})
    )


def _counted(one: str, many: str, amount: Range, translator: Translator, **more: str) -> str:
    """Return a text in the plural form of *amount*, which fills ``{amount}``."""
    arguments = {"amount": range_words(amount, translator), **more}
    return translator.counted(one, many, amount.high, arguments)


def _time(seconds: Range, translator: Translator) -> str:
    """Return a time as a dosage says it: in words, and in one unit."""
    if seconds.low >= _LONG and not seconds.low % 60 and not seconds.high % 60:
        minutes = Range(seconds.low // 60, seconds.high // 60)
        return _counted("{amount} minute", "{amount} minutes", minutes, translator)
    return _counted("{amount} second", "{amount} seconds", seconds, translator)


def dosage_words(dosage: Dosage, translator: Translator = ENGLISH, *, moving: bool = False) -> str:
    """Return a dosage in words.

    Args:
        dosage: How much; parts that are not stated are named as such.
        translator: The language.
        moving: Whether a time is filled with movement, as in a walk, and not held.

    Returns:
        Clauses joined by semicolons, without a full stop.

    Examples:
        >>> dosage_words(Dosage.parse("2 x 10-12 x 2s"))
        '2 sets of 10 to 12; hold each for 2 seconds'
        >>> dosage_words(Dosage.parse("1 x 20s per side"))
        'hold for 20 seconds on each side'
        >>> dosage_words(Dosage.parse("1 x 300s"), moving=True)
        'keep going for 5 minutes'
        >>> dosage_words(Dosage.parse("? x 8-12, load 2.5kg"))
        'sets of 8 to 12; with 2.5 kg; not stated: how many sets'
    """
    work = dosage.work
    if isinstance(work, Reps | Holds):
        clauses = [_sets(dosage.sets, work.count, translator, per_side=dosage.per_side)]
        if isinstance(work, Holds):
            clauses.append(_each_held(work.seconds, translator))
    else:
        clauses = [_kept_up(dosage, translator, moving=moving)]
    sets = dosage.sets
    if dosage.rest is not None and (sets is None or sets.high > 1):
        clauses.append(
            translator.fill(
                translator.text("rest {time} between sets"),
                {"time": _time(dosage.rest, translator)},
            )
        )
    if dosage.tempo is not None:
        clauses.append(_tempo(dosage.tempo, translator))
    if dosage.load is not None:
        clauses.append(_load(dosage.load, translator))
    clauses += _how_hard_and_often(dosage, translator)
    if dosage.missing:
        named = ", ".join(translator.text(PARTS[one]) for one in dosage.missing)
        clauses.append(translator.fill(translator.text("not stated: {parts}"), {"parts": named}))
    return "; ".join(clause for clause in clauses if clause)


def _sets(
    sets: Range | None, count: Range | None, translator: Translator, *, per_side: bool
) -> str:
    """Return sets and repetitions, such as ``2 sets of 10 on each side``."""
    if count is None:
        if sets is None:
            return translator.text("on each side") if per_side else ""
        if per_side:
            return _counted(
                "{amount} set on each side", "{amount} sets on each side", sets, translator
            )
        return _counted("{amount} set", "{amount} sets", sets, translator)
    many = range_words(count, translator)
    if sets is None:
        template = noted("sets of {count} on each side") if per_side else noted("sets of {count}")
        return translator.fill(translator.text(template), {"count": many})
    if per_side:
        return _counted(
            "{amount} set of {count} on each side",
            "{amount} sets of {count} on each side",
            sets,
            translator,
            count=many,
        )
    return _counted(
        "{amount} set of {count}", "{amount} sets of {count}", sets, translator, count=many
    )


def _each_held(seconds: Range | None, translator: Translator) -> str:
    if seconds is None:
        return translator.text("hold each")
    return translator.fill(
        translator.text("hold each for {time}"), {"time": _time(seconds, translator)}
    )


def _kept_up(dosage: Dosage, translator: Translator, *, moving: bool) -> str:
    """Return a hold, a stretch of movement or work to fatigue, and how many times."""
    work = dosage.work
    if isinstance(work, ToFatigue):
        seconds = None if work.max_seconds is None else Range(work.max_seconds)
        timed = noted("keep going until you tire a little, for {time} at most")
        plain = noted("keep going until you tire a little")
    else:
        seconds = work.seconds if isinstance(work, Hold) else None
        timed = noted("keep going for {time}") if moving else noted("hold for {time}")
        plain = noted("keep going") if moving else noted("hold")
    said = (
        translator.text(plain)
        if seconds is None
        else translator.fill(translator.text(timed), {"time": _time(seconds, translator)})
    )
    if dosage.per_side:
        said = translator.fill(translator.text("{work} on each side"), {"work": said})
    if dosage.sets is None or dosage.sets == Range(1):
        return said
    times = _counted("{amount} time", "{amount} times", dosage.sets, translator)
    return translator.fill(translator.text("{times}: {work}"), {"times": times, "work": said})


def _tempo(tempo: Tempo, translator: Translator) -> str:
    """Return the pace of a repetition; parts of no time are left out."""
    parts = (
        (noted("lower for {time}"), tempo.eccentric),
        (noted("stay down for {time}"), tempo.pause),
        (noted("lift for {time}"), tempo.concentric),
        (noted("stay up for {time}"), tempo.pause_top),
    )
    said = [
        translator.fill(translator.text(template), {"time": _time(Range(seconds), translator)})
        for template, seconds in parts
        if seconds
    ]
    return ", ".join(said)


def _load(load: Load, translator: Translator) -> str:
    if isinstance(load, Kilograms):
        weight = {"weight": translator.number(load.kilograms)}
        return translator.fill(translator.text("with {weight} kg"), weight)
    if isinstance(load, Band):
        return translator.text(BANDS[load.level])
    if isinstance(load, PercentOfMax):
        share = {"percent": range_words(load.percent, translator)}
        return translator.fill(
            translator.text("with {percent} percent of the most you can lift once"), share
        )
    return translator.text("with no extra weight")


def _how_hard_and_often(dosage: Dosage, translator: Translator) -> list[str]:
    clauses: list[str] = []
    if dosage.effort is not None:
        effort = {"effort": range_words(dosage.effort, translator)}
        clauses.append(
            translator.fill(translator.text("it should feel like {effort} out of 10"), effort)
        )
    if dosage.times_per_day is not None:
        clauses.append(
            _counted(
                "{amount} time a day", "{amount} times a day", dosage.times_per_day, translator
            )
        )
    if dosage.days_per_week is not None:
        clauses.append(
            _counted(
                "on {amount} day a week",
                "on {amount} days a week",
                dosage.days_per_week,
                translator,
            )
        )
    return clauses


def item_words(item: Item, translator: Translator = ENGLISH) -> str:
    """Return the dosage of an item as a line of its own.

    Args:
        item: An exercise at a dose.
        translator: The language.

    Returns:
        The words, with a large first letter.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> item_words(BED_BRIDGE)
        '2 sets of 10 to 12; hold each for 2 seconds'
    """
    return sentence(dosage_words(item.dosage, translator, moving=keeps_moving(item)))


def date_words(date: dt.date, translator: Translator = ENGLISH, *, year: bool = True) -> str:
    """Return a date in words.

    Args:
        date: The date.
        translator: The language.
        year: Whether to say the year.

    Returns:
        The month, the day and the year.

    Examples:
        >>> date_words(dt.date(2025, 3, 10)), date_words(dt.date(2025, 3, 10), year=False)
        ('March 10, 2025', 'March 10')
    """
    boolean("year")(year)
    template = noted("{month} {day}, {year}") if year else noted("{month} {day}")
    said = {
        "month": translator.text(MONTHS[date.month - 1]),
        "day": str(date.day),
        "year": str(date.year),
    }
    return translator.fill(translator.text(template), said)
