"""What may stand in a session: judged for the person, with what is at hand, in the time there is.

Here a single item is admitted or not, and a day is checked as a whole: no two
versions of one movement, no more time than was asked for. When an item comes,
and at which dose, is decided elsewhere.
"""

from collections.abc import Iterable
from functools import cache

import attrs

from spinekit.catalog import Catalog
from spinekit.composer import Composer, Refusal, Request
from spinekit.composer.admission import allowed, ruled_out, said_of
from spinekit.composer.composing import refused
from spinekit.demands import Position
from spinekit.exercise import Phase
from spinekit.messages import Message
from spinekit.routine import Item
from spinekit.safety import Level, Screening

__all__ = ["Desk", "NotAdmitted", "composer_of"]


@cache
def _standard() -> Composer:
    """Return the composer of the standard catalog, which never changes while a program runs."""
    return Composer()


def composer_of(request: Request) -> Composer:
    """Return the composer of a request's catalog and rules.

    Args:
        request: The request.

    Returns:
        The composer; always the same one for the standard catalog and its rules.

    Examples:
        >>> from spinekit.samples import SAMPLES
        >>> request = SAMPLES["marta"].request
        >>> composer_of(request) is composer_of(request)
        True
    """
    if request.catalog is Catalog.standard() and request.rules is None:
        return _standard()
    return Composer(request.catalog, request.rules)


@attrs.frozen(kw_only=True)
class NotAdmitted:
    """Why an item may not stand in a session, and which rules say so.

    Examples:
        >>> str(NotAdmitted(reason=Message("There is no time.")).reason)
        'There is no time.'
    """

    reason: Message
    """The first reason."""

    rules: tuple[str, ...] = ()
    """Ids of the rules; none where the request itself is the reason."""

    instead: tuple[str, ...] = ()
    """Ids of exercises that those rules name in its place."""


@attrs.frozen(kw_only=True)
class Admission:
    """An item as the rules allow it, and what they had softened."""

    item: Item
    """The item."""

    reason: Message | None = None
    """What was softened, where anything was."""

    rules: tuple[str, ...] = ()
    """Ids of the rules that softened it."""


class Desk:
    """The rules as they concern the person of a request; it admits items one by one.

    It remembers the items it has judged, so that a program that holds an item
    for weeks has it judged once for each of its forms.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE, SAMPLES
        >>> desk = Desk(SAMPLES["marta"].request)
        >>> desk.refusal is None, isinstance(desk.admit(BED_BRIDGE), NotAdmitted)
        (True, False)
    """

    __slots__ = ("_seconds", "_seen", "composer", "refusal", "request", "screening")

    request: Request
    """What is asked for."""

    composer: Composer
    """The composer of its catalog and rules."""

    screening: Screening
    """The person, read once by the rules."""

    refusal: Refusal | None
    """Why the person may do nothing at all, if so."""

    def __init__(self, request: Request) -> None:
        """Read the person of the request once.

        Args:
            request: What is asked for.
        """
        self.request = request
        self.composer = composer_of(request)
        judge = self.composer.judge_of(request)
        self.screening = judge.screen(request.person, request.acknowledge)
        self.refusal = refused(request, judge, self.screening)
        # Items are kept beside what is known of them, so that no other can take their identity.
        self._seen: dict[int, tuple[Item, Admission | NotAdmitted]] = {}
        self._seconds: dict[int, tuple[Item, int]] = {}

    def admit(self, item: Item) -> Admission | NotAdmitted:
        """Return an item as the rules and the request allow it, or why they do not.

        Args:
            item: The item as it is meant.

        Returns:
            It, softened as far as the rules ask, or the reason against it.
        """
        seen = self._seen.get(id(item))
        if seen is None:
            seen = self._seen[id(item)] = (item, self._admit(item))
        return seen[1]

    def _admit(self, item: Item) -> Admission | NotAdmitted:
        request, named = self.request, {"exercise": item.exercise.name}
        if item.exercise.id in request.avoid:
            return NotAdmitted(reason=Message("The request asks to leave {exercise} out.", named))
        here = item.exercise.on(request.surfaces)
        if here is None:
            return NotAdmitted(reason=Message("There is no place to do {exercise}.", named))
        placed = item if here is item.exercise else attrs.evolve(item, exercise=here)
        softened, before, after = allowed(self.screening, placed)
        if softened is None:
            verdict = before if before.worst > Level.MODIFY else after
            decision = ruled_out(item.exercise, verdict)
            against = [one for one in verdict.findings if one.rule in decision.rules]
            return NotAdmitted(
                reason=decision.reasons[0],
                rules=decision.rules,
                instead=tuple(
                    dict.fromkeys(name for one in against for name in one.instead.alternatives)
                ),
            )
        if softened.exercise.equipment - request.equipment:
            return NotAdmitted(reason=Message("{exercise} needs equipment that is missing.", named))
        if softened == item:
            return Admission(item=item)
        changed = (softened.dosage, softened.exercise) != (placed.dosage, placed.exercise)
        softening = [one for one in before.findings if one.softens] if changed else []
        return Admission(
            item=softened,
            reason=next(iter(said_of(softening)), None),
            rules=tuple(dict.fromkeys(one.rule for one in softening)),
        )

    def seconds(self, items: Iterable[Item]) -> int:
        """Return how long items take together, getting into their positions included.

        Args:
            items: The items of a session.

        Returns:
            Seconds, at the low end of every range, as the composer reckons.

        Examples:
            >>> from spinekit.samples import BED_BRIDGE, SAMPLES
            >>> Desk(SAMPLES["marta"].request).seconds([BED_BRIDGE])
            180
        """
        places: set[tuple[Phase, Position]] = set()
        total = 0
        for item in items:
            places.add((item.phase, item.position))
            known = self._seconds.get(id(item))
            if known is None:
                known = self._seconds[id(item)] = (item, item.seconds.low)
            total += known[1]
        return total + sum(self.request.settings.set_up[position] for _, position in places)

    def fits(self, items: Iterable[Item]) -> bool:
        """Say whether items can stand in one session.

        Args:
            items: The items of a day.

        Returns:
            False where two are versions of one movement, or where they take too long together.

        Examples:
            >>> from spinekit.samples import BED_BRIDGE, SAMPLES
            >>> Desk(SAMPLES["marta"].request).fits([BED_BRIDGE, BED_BRIDGE])
            False
        """
        given = tuple(items)
        families = {item.exercise.family for item in given}
        return len(families) == len(given) and self.seconds(given) <= self.request.seconds
