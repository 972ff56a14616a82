"""What any number, demand or rule rests on, and how strong it is.

A *source* is a publication. A *citation* is one thing a source says, in our
own words, with how strong that kind of source is and whether its own page was
read. What we chose ourselves cites :data:`OUR_JUDGEMENT`, so that no number is
ever without an answer to "says who?".
"""

from enum import StrEnum

import attrs

from spinekit.validation import identifier, member, prose

__all__ = ["OURSELVES", "OUR_JUDGEMENT", "Access", "Basis", "Citation", "Source", "Strength"]


class Strength(StrEnum):
    """What kind of text a statement comes from.

    The order is that of the members, from the weightiest on; it sorts doses
    for display and never decides a safety question by itself.

    Examples:
        >>> list(Strength).index(Strength.TRIAL) < list(Strength).index(Strength.LAY)
        True
    """

    GUIDELINE = "guideline"
    """A clinical guideline, written for professionals."""
    PATIENT_GUIDELINE = "patient_guideline"
    """A page for patients by a body that writes guidelines."""
    CONSENSUS = "consensus"
    """Agreement of an expert panel, reached by a stated method."""
    TRIAL = "trial"
    """A trial, a cohort, a case series or a review of them."""
    EXPERT = "expert"
    """One clinician's or institution's teaching."""
    LAY = "lay"
    """A text for the public without a named clinical author."""
    EXPERT_JUDGEMENT = "expert_judgement"
    """Our own choice, because no source states it. No clinician has reviewed it."""


class Access(StrEnum):
    """Which text was in front of us when the statement was written down.

    Examples:
        >>> [access.value for access in Access]
        ['publisher', 'copy', 'summary', 'ours']
    """

    PUBLISHER = "publisher"
    """The publisher's own page."""
    COPY = "copy"
    """A copy of the text hosted elsewhere."""
    SUMMARY = "summary"
    """Only a summary of it by others."""
    OURS = "ours"
    """Nothing was read: the statement is our own."""


class Basis(StrEnum):
    """How a rule follows from what it cites.

    Examples:
        >>> [basis.value for basis in Basis]
        ['direct', 'partly_inferred', 'inferred', 'expert_judgement']
    """

    DIRECT = "direct"
    """The sources say it."""
    PARTLY_INFERRED = "partly_inferred"
    """The sources say part of it; the rest follows by our reading."""
    INFERRED = "inferred"
    """It follows by our reading from sources about something near."""
    EXPERT_JUDGEMENT = "expert_judgement"
    """It is our own choice."""


@attrs.frozen(kw_only=True)
class Source:
    """A publication that citations point to.

    Examples:
        >>> source = Source(
        ...     id="too-fit-to-fracture-2014",
        ...     title="Too Fit To Fracture",
        ...     publisher="Giangregorio LM et al.",
        ...     year="2014",
        ...     address="https://doi.org/10.1007/s00198-013-2523-2",
        ... )
        >>> str(source)
        'Giangregorio LM et al. (2014). Too Fit To Fracture.'
    """

    id: str = attrs.field(validator=identifier())
    """Its id, such as ``too-fit-to-fracture-2014``."""

    title: str = attrs.field(validator=prose())
    """Its title, as printed."""

    publisher: str = attrs.field(validator=prose())
    """Its authors or the body that publishes it."""

    year: str = attrs.field(default="", validator=prose(empty=True))
    """The year as printed, with any note on it; empty where none was seen."""

    address: str = attrs.field(default="", validator=prose(empty=True))
    """Where it can be read; empty for our own judgement."""

    def __str__(self) -> str:
        """Return one line for a list of sources."""
        return f"{self.publisher} ({self.year or 'no year seen'}). {self.title}."


@attrs.frozen(kw_only=True)
class Citation:
    """One thing a source says, in our own words.

    Examples:
        >>> OUR_JUDGEMENT.strength
        <Strength.EXPERT_JUDGEMENT: 'expert_judgement'>
    """

    id: str = attrs.field(validator=identifier())
    """Its id, such as ``op-spine-sparing``."""

    source: str = attrs.field(validator=identifier())
    """The id of the :class:`Source` that says it."""

    says: str = attrs.field(validator=prose())
    """What the source says, in our words."""

    strength: Strength = attrs.field(converter=member("Citation.strength", Strength))
    """What kind of text it is."""

    access: Access = attrs.field(
        default=Access.PUBLISHER, converter=member("Citation.access", Access)
    )
    """Which text was read."""

    def __str__(self) -> str:
        """Return what is said and by whom, on one line."""
        return f"{self.says} [{self.source}, {self.strength.value}]"


OURSELVES = Source(
    id="spinekit",
    title="Choices of the spinekit authors, reviewed by no clinician",
    publisher="spinekit",
)
"""The source of what no publication states.

Examples:
    >>> OURSELVES.title
    'Choices of the spinekit authors, reviewed by no clinician'
"""

OUR_JUDGEMENT = Citation(
    id="our-judgement",
    source="spinekit",
    says="No source read states this; it is our own choice and no clinician has reviewed it.",
    strength=Strength.EXPERT_JUDGEMENT,
    access=Access.OURS,
)
"""The citation of every number, reading and rule that we chose ourselves.

Examples:
    >>> OUR_JUDGEMENT.source == OURSELVES.id, OUR_JUDGEMENT.strength.value
    (True, 'expert_judgement')
"""
