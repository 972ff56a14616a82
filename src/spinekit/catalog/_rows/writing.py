"""How a dose row is written: the notation, the text that states it, our default.

Only the wording that every topic shares lives here; no exercise does. A dose
keeps to what its text states, so whatever a text leaves open is filled by a
default beside it and never in it.
"""

from collections.abc import Iterable

from spinekit.dosage import Dosage
from spinekit.exercise import Dose
from spinekit.references import cite

__all__ = [
    "BACK_PAIN",
    "NAMED_ONLY",
    "ONE_SET",
    "OSTEOPOROSIS",
    "READING",
    "TEN_TO_FIFTEEN",
    "dose",
]

OSTEOPOROSIS = frozenset({"osteoporosis"})
"""Written for people with osteoporosis."""

BACK_PAIN = frozenset({"back_pain"})
"""Written for people whose back hurts."""

READING = "How far it bends, turns and loads the body is our reading of the text."
"""The note of every exercise whose demands are known: no article grades them."""

ONE_SET = (
    "Where a text counts repetitions and names no sets, our default is one set: as much as the "
    "text asks for, and no more."
)
"""The note of every exercise whose sets are a default of one."""

NAMED_ONLY = (
    "The article only names this exercise. How it is done here is the usual technique in our "
    "words, and every number of its dose is our default."
)
"""The note of every exercise that the strength article names without describing it."""

TEN_TO_FIFTEEN = (
    "The default of two sets of 10 to 15 follows what is taught for older people who begin."
)
"""The note of every exercise whose default rests on ``dose-older-10-15``."""


def dose(
    stated: str,
    citation: str,
    *,
    default: str = "",
    written_for: Iterable[str] = (),
    progression: bool = False,
) -> Dose:
    """Return the dose that one text states.

    Args:
        stated: What the text states, in the notation of dosages; ``?`` where it is silent.
        citation: The id of the statement in the standard evidence.
        default: The same dosage with our own choice where the text is silent.
        written_for: Ids of facts about the people the text was written for.
        progression: Whether the text gives it as something to build up to.

    Returns:
        The dose.

    Examples:
        >>> str(dose("? x 5 x 5-10s", "a002-prone-arm-lift", default="1 x 5 x 5-10s").complete)
        '1 x 5 x 5-10s'
    """
    return Dose(
        dosage=Dosage.parse(stated),
        citation=cite(citation)[0],
        default=Dosage.parse(default) if default else None,
        written_for=frozenset(written_for),
        progression=progression,
    )
