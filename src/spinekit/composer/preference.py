"""The small value that orders equals: whose dose fits, how strong its text is, what came lately.

Preference never decides safety and never outweighs coverage. Directional
preference - whether bending back or forward eases the pain - stands here and
not among the rules: the texts let it rank exercises, not forbid them. The
leanings are rows; all the points are our own judgement.
"""

import attrs

from spinekit.composer.request import Request
from spinekit.demands import SpineRange
from spinekit.evidence import OUR_JUDGEMENT, Citation, Strength
from spinekit.exercise import Dose, Exercise
from spinekit.frozen import FrozenMapping
from spinekit.person import Person
from spinekit.references import cite
from spinekit.safety import Condition, demand, fact
from spinekit.safety.readings import reader
from spinekit.validation import identifier, instance, tuple_of, whole

__all__ = ["LEANINGS", "STRENGTH_POINTS", "Leaning", "preference", "ranked_doses"]


@attrs.frozen(kw_only=True)
class Leaning:
    """A reason to rank exercises of one kind higher or lower for some people.

    Examples:
        >>> LEANINGS[0].id, LEANINGS[0].points
        ('eases-with-extension', 5)
    """

    id: str = attrs.field(validator=identifier())
    """Its id."""

    when: Condition = attrs.field(validator=instance(Condition))
    """The people it holds for; where it is not certain it does not count."""

    demands: Condition = attrs.field(validator=instance(Condition))
    """The exercises it is about."""

    points: int = attrs.field(validator=whole(low=-100, high=100))
    """The points it adds to the preference: our judgement."""

    citations: tuple[Citation, ...] = attrs.field(
        converter=tuple_of("Leaning.citations", lambda path: instance(Citation, path))
    )
    """What it rests on."""


_DIRECTION = (*cite("dp-definition", "dp-prevalence", "lbp-apta-mdt"), OUR_JUDGEMENT)
_BENDS_BACK = demand("extension.range") >= SpineRange.SMALL
_BENDS_FORWARD = demand("flexion.range") >= SpineRange.SMALL
_FLEXION_FITS = fact("eases_with_flexion") & ~fact("osteoporosis")

LEANINGS: tuple[Leaning, ...] = (
    Leaning(
        id="eases-with-extension",
        when=fact("eases_with_extension").condition,
        demands=_BENDS_BACK,
        points=5,
        citations=_DIRECTION,
    ),
    Leaning(
        id="eases-with-extension-not-flexion",
        when=fact("eases_with_extension").condition,
        demands=_BENDS_FORWARD & ~_BENDS_BACK,
        points=-5,
        citations=_DIRECTION,
    ),
    Leaning(
        id="eases-with-flexion",
        when=_FLEXION_FITS,
        demands=_BENDS_FORWARD,
        points=5,
        citations=(*_DIRECTION, *cite("op-spine-sparing")),
    ),
    Leaning(
        id="eases-with-flexion-not-extension",
        when=_FLEXION_FITS,
        demands=_BENDS_BACK & ~_BENDS_FORWARD,
        points=-5,
        citations=(*_DIRECTION, *cite("op-spine-sparing")),
    ),
    Leaning(
        id="stenosis-neutral-first",
        when=fact("spinal_stenosis").condition,
        demands=_BENDS_BACK & ~_BENDS_FORWARD,
        points=-5,
        citations=(*cite("st-posture", "st-exercise-flexion-bias"), OUR_JUDGEMENT),
    ),
)
"""What ranks exercises higher or lower for some people, without ruling any out.

Examples:
    >>> LEANINGS[0].id
    'eases-with-extension'
"""

STRENGTH_POINTS: FrozenMapping[Strength, int] = FrozenMapping(
    {
        Strength.GUIDELINE: 3,
        Strength.PATIENT_GUIDELINE: 3,
        Strength.CONSENSUS: 3,
        Strength.TRIAL: 2,
        Strength.EXPERT: 2,
        Strength.LAY: 1,
        Strength.EXPERT_JUDGEMENT: 0,
    }
)
"""Points for the strength of the text a dose comes from: our judgement.

Examples:
    >>> STRENGTH_POINTS[Strength.GUIDELINE] > STRENGTH_POINTS[Strength.LAY]
    True
"""

_FITS, _WANTED = 4, 10
_RECENT = (6, 3, 1)


def ranked_doses(exercise: Exercise, person: Person) -> tuple[Dose, ...]:
    """Return the whole doses of the exercise to begin with, the best for the person first.

    A dose from a text written for what this person is known to have comes
    first; then one written for everybody; then one written for others. Among
    equals the one that leaves less to us wins, then the stronger text, then the
    earlier row. A dose a text gives to build up to is not one to begin with.

    Args:
        exercise: The exercise.
        person: The person.

    Returns:
        The doses; none where no text gives one and we chose none.

    Examples:
        >>> from spinekit.catalog import Catalog
        >>> bridge = Catalog.standard()["glute-bridge"]
        >>> ranked_doses(bridge, Person.of(osteoporosis=True))[0].citation.id
        'a002-supine-bridge'
    """

    def rank(numbered: tuple[int, Dose]) -> tuple[int, int, int, int]:
        number, dose = numbered
        strength = STRENGTH_POINTS[dose.citation.strength]
        return (_misfit(dose, person), len(dose.assumed), -strength, number)

    whole = [
        (number, dose)
        for number, dose in enumerate(exercise.doses)
        if dose.complete is not None and not dose.progression
    ]
    return tuple(dose for _, dose in sorted(whole, key=rank))


def _misfit(dose: Dose, person: Person) -> int:
    """Return 0 for a dose written for this person, 1 for everybody's, 2 for others'."""
    if not dose.written_for:
        return 1
    return 0 if all(person.known(one) is True for one in dose.written_for) else 2


def preference(request: Request, exercise: Exercise, dose: Dose) -> int:
    """Return the preference of an exercise at a dose, for ordering equals.

    The dose that fits, the stronger text and the easier exercise come first,
    then what eases the pain, what is preferred and what was not done lately.

    Args:
        request: Whose preferences, and what was done lately.
        exercise: The exercise as it would be done.
        dose: The dose it would be done at.

    Returns:
        Points, between plus and minus ``settings.most_prefer``.

    Examples:
        >>> from spinekit.samples import MARTA
        >>> request = Request(MARTA)
        >>> bridge = request.catalog["glute-bridge"]
        >>> theirs, ours = (preference(request, bridge, bridge.doses[number]) for number in (2, 0))
        >>> theirs > ours
        True
    """
    points = STRENGTH_POINTS[dose.citation.strength]
    points += _FITS * (1 - _misfit(dose, request.person))
    points += _WANTED * (exercise.id in request.prefer)
    points -= exercise.difficulty
    points -= sum(
        lately
        for lately, routine in zip(_RECENT, request.recent, strict=False)
        if exercise.id in routine
    )
    points += sum(
        leaning.points
        for leaning in LEANINGS
        if leaning.when.truth(request.person.known) is True
        and leaning.demands.truth(reader(exercise)) is True
    )
    most = request.settings.most_prefer
    return max(-most, min(most, points))
