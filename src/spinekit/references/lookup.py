"""All the standard evidence in one place, found by id.

Here the rows of the topic modules are gathered in a fixed order; no row is
written here. A rule or a dose holds citations, not ids, so a wrong id fails
when the row is built and not when a person is judged.
"""

from spinekit.errors import InvalidTypeError, UnknownNameError
from spinekit.evidence import OUR_JUDGEMENT, OURSELVES, Citation, Source
from spinekit.frozen import FrozenMapping
from spinekit.references import (
    articles,
    back_pain,
    bone_training,
    codes,
    conditions,
    dosing,
    osteoporosis,
    progression,
    red_flags,
    screening,
    spine_conditions,
    vertebral_fracture,
)

__all__ = ["CITATIONS", "SOURCES", "cite"]

SOURCES: FrozenMapping[str, Source] = FrozenMapping(
    (source.id, source)
    for source in (
        OURSELVES,
        *articles.SOURCES,
        *osteoporosis.SOURCES,
        *bone_training.SOURCES,
        *vertebral_fracture.SOURCES,
        *red_flags.SOURCES,
        *back_pain.SOURCES,
        *spine_conditions.SOURCES,
        *screening.SOURCES,
        *conditions.SOURCES,
        *dosing.SOURCES,
        *progression.SOURCES,
        *codes.SOURCES,
    )
)
"""Every publication spinekit cites, by id: ourselves first, then topic by topic.

Examples:
    >>> SOURCES["article-bed-routine"].publisher
    'Author not stated; the trainers Vicki Chimenti and Alex Prostano are quoted'
"""

CITATIONS: FrozenMapping[str, Citation] = FrozenMapping(
    (citation.id, citation)
    for citation in (
        OUR_JUDGEMENT,
        *articles.CITATIONS,
        *osteoporosis.CITATIONS,
        *bone_training.CITATIONS,
        *vertebral_fracture.CITATIONS,
        *red_flags.CITATIONS,
        *back_pain.CITATIONS,
        *spine_conditions.CITATIONS,
        *screening.CITATIONS,
        *conditions.CITATIONS,
        *dosing.CITATIONS,
        *progression.CITATIONS,
        *codes.CITATIONS,
    )
)
"""Every statement spinekit cites, by id: our own judgement first, then topic by topic.

Examples:
    >>> CITATIONS["op-end-range-flexion"].strength.value
    'consensus'
"""


def cite(*ids: str) -> tuple[Citation, ...]:
    """Return the citations with these ids, in the order asked for.

    Args:
        *ids: Ids of the standard evidence, such as ``"a002-bird-dog"``.

    Returns:
        One citation for each id.

    Raises:
        InvalidTypeError: If an id is not a text, such as a whole list of ids.
        UnknownNameError: If an id is not known; the nearest ones are named.

    Examples:
        >>> [citation.source for citation in cite("a002-bird-dog", "a003-bird-dog")]
        ['article-osteoporosis-five', 'article-lumbosacral-four']
        >>> cite("a002-bird-dgo")
        Traceback (most recent call last):
        ...
        spinekit.errors.UnknownNameError: cite: no citation of this name, got 'a002-bird-dgo'; ...
    """
    return tuple(_citation(one) for one in ids)


def _citation(one: object) -> Citation:
    if not isinstance(one, str):
        raise InvalidTypeError(
            "must be an id",
            path="cite",
            value=one,
            remedy="give ids one by one, such as 'our-judgement'",
        )
    if one not in CITATIONS:
        raise UnknownNameError.among(one, CITATIONS, path="cite", kind="citation")
    return CITATIONS[one]
