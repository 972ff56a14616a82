"""The rungs an item belongs to, and how much of a rung some text really states.

Here a ladder is found for an item, an item on none gets a rung of its own, and
holds longer than any text states are brought down. Moving between rungs is for
:mod:`spinekit.progression.course`.
"""

import attrs

from spinekit.catalog import Catalog
from spinekit.dosage import Comparison, Dosage, DosageCap
from spinekit.evidence import Citation, Strength
from spinekit.exercise import Exercise
from spinekit.ladder import Ladder, Rung
from spinekit.progression.policies import Variable
from spinekit.progression.settings import ProgressionSettings
from spinekit.progression.stepping import amount, covers, with_amount
from spinekit.routine import Item

__all__ = ["is_above", "ladder_of", "lowered_to", "own_rung", "sourced_dosage"]


def is_above(dosage: Dosage, top: Dosage) -> bool:
    """Say whether the low end of a dose asks for something the top below it does not.

    Args:
        dosage: The dose of the upper rung.
        top: The hardest dose of the lower one.

    Returns:
        False where it is easier or equal.

    Examples:
        >>> is_above(Dosage.parse("2 x 12-15"), Dosage.parse("2 x 12"))
        False
    """
    order = dosage.lowest().compare(top)
    return order not in {Comparison.EASIER, Comparison.EQUAL}


def ladder_of(item: Item, catalog: Catalog) -> Ladder | None:
    """Return the first ladder that has the item's very dose, else the first that covers it.

    Args:
        item: The item.
        catalog: Where the ladders are.

    Returns:
        The ladder, or ``None`` where none does.

    Examples:
        >>> prop = Catalog.standard()["elbow-prop"]
        >>> item = Item(exercise=prop, dosage=Dosage.parse("1 x 45s"))
        >>> ladder_of(item, Catalog.standard()).id
        'elbow-prop-hold'
    """
    covering = None
    for ladder in catalog.ladders.values():
        for rung in ladder.rungs:
            if rung.exercise == item.exercise.id:
                if rung.dosage == item.dosage:
                    return ladder
                if covering is None and covers(rung.dosage, item.dosage):
                    covering = ladder
    return covering


def own_rung(item: Item) -> Rung:
    """Return the item's own dose as a rung: the first text's that covers it, else itself.

    Args:
        item: An item on no ladder.

    Returns:
        The one rung it moves on.

    Examples:
        >>> tilt = Catalog.standard()["pelvic-tilt"]
        >>> str(own_rung(Item(exercise=tilt, dosage=Dosage.parse("1 x 12"))))
        'pelvic-tilt 2 x 12-15'
    """
    for dose in item.exercise.doses:
        complete = dose.complete
        if complete is not None and covers(complete, item.dosage):
            return Rung(
                exercise=item.exercise.id,
                dosage=complete,
                assumed=bool(dose.assumed),
                citations=(dose.citation,),
            )
    return Rung(
        exercise=item.exercise.id,
        dosage=item.dosage,
        assumed=bool(item.assumed),
        citations=item.citations,
    )


def sourced_dosage(
    rung: Rung, item: Item, catalog: Catalog, settings: ProgressionSettings
) -> Dosage:
    """Return the rung's dose, its hold brought down to what some text states.

    Args:
        rung: The rung.
        item: The item it is for.
        catalog: Where the other exercises are.
        settings: The longest hold that needs no text.

    Returns:
        The dose; holds up to that length are never touched.

    Examples:
        >>> prop = Catalog.standard()["elbow-prop"]
        >>> item = Item(exercise=prop, dosage=Dosage.parse("1 x 45s"))
        >>> rung = Rung(exercise="elbow-prop", dosage=Dosage.parse("1 x 90s"))
        >>> str(sourced_dosage(rung, item, Catalog.standard(), ProgressionSettings()))
        '1 x 60s'
    """
    hold = amount(rung.dosage, Variable.HOLD)
    least = settings.unsourced_hold_seconds
    if hold is None or hold.high <= least:
        return rung.dosage
    texts = [least]
    if not rung.assumed and _is_text(rung.citations):
        texts.append(hold.high)
    for dose in _exercise(rung.exercise, item, catalog).doses:
        stated = amount(dose.dosage, Variable.HOLD)
        if stated is not None and _is_text((dose.citation,)):
            texts.append(stated.high)
    return with_amount(rung.dosage, Variable.HOLD, hold.capped(max(texts)))


def lowered_to(rung: Rung, dosage: Dosage, cap: DosageCap) -> Rung:
    """Return the rung at a lower dose under a cap.

    Args:
        rung: The rung.
        dosage: Its dose, brought down to what some text states.
        cap: What may not be passed.

    Returns:
        The changed copy; the same rung where neither changes it.

    Examples:
        >>> rung = Rung(exercise="elbow-prop", dosage=Dosage.parse("1 x 90s"))
        >>> str(lowered_to(rung, rung.dosage, DosageCap(max_hold_seconds=30)).dosage)
        '1 x 30s'
    """
    kept = cap.apply(dosage)
    return rung if kept == rung.dosage else attrs.evolve(rung, dosage=kept)


def _is_text(citations: tuple[Citation, ...]) -> bool:
    return any(one.strength is not Strength.EXPERT_JUDGEMENT for one in citations)


def _exercise(id: str, item: Item, catalog: Catalog) -> Exercise:
    return item.exercise if id == item.exercise.id else catalog[id]
