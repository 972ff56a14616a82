"""What the founding articles claim and spinekit does not repeat, and why.

Here live the claims that were weighed and left behind, so that their absence is
a decision one can read and not an oversight. What was kept lives in
:mod:`spinekit.references.articles`. Leaving a claim out does not say that it is
false; it says that we found nothing to stand behind it.
"""

import attrs

from spinekit.validation import identifier, prose, tuple_of

__all__ = ["LEFT_OUT", "LeftOut"]


@attrs.frozen(kw_only=True)
class LeftOut:
    """A claim of an article that spinekit does not repeat.

    Examples:
        >>> print(LEFT_OUT[0])
        article-osteoporosis-five: Medication for osteoporosis is controversial.
    """

    article: str = attrs.field(validator=identifier())
    """The id of the article, a :class:`~spinekit.evidence.Source`."""

    claim: str = attrs.field(validator=prose())
    """What the article claims, in our words."""

    reason: str = attrs.field(validator=prose())
    """Why it is not repeated."""

    citations: tuple[str, ...] = attrs.field(
        default=(), converter=tuple_of("LeftOut.citations", identifier)
    )
    """Ids of the citations that speak to it; empty where none was found."""

    def __str__(self) -> str:
        """Return the article and its claim on one line."""
        return f"{self.article}: {self.claim}"


LEFT_OUT: tuple[LeftOut, ...] = (
    LeftOut(
        article="article-osteoporosis-five",
        claim="Medication for osteoporosis is controversial.",
        reason=(
            "A clinical guideline counts medication among the key elements of preventing "
            "fractures, beside exercise and nutrition."
        ),
        citations=("op-pharmaco-key",),
    ),
    LeftOut(
        article="article-osteoporosis-five",
        claim=(
            "A 2010 study from Canada found that 10 weeks of back strengthening alone helped "
            "women after a spine fracture."
        ),
        reason=(
            "The article does not name the study. The only 10-week trial of 2010 that was found "
            "joined exercise with manual therapy and does not fit the description."
        ),
        citations=("op-bennell-2010",),
    ),
    LeftOut(
        article="article-lumbosacral-four",
        claim="Most low back pain after 50 comes from one joint, the lumbosacral.",
        reason=(
            "It rests on one practice. Guidelines find no single disease behind most chronic low "
            "back pain, and pain patterns do not reliably tell which joint hurts."
        ),
        citations=("lbp-primary-90", "facet-tests-weak"),
    ),
    LeftOut(
        article="article-lumbosacral-four",
        claim="The elbow prop can bring relief in as little as 30 seconds.",
        reason="No source is given and none was found. The 30 seconds are kept as a dose only.",
        citations=("a003-elbow-prop",),
    ),
    LeftOut(
        article="article-lumbosacral-four",
        claim="The four exercises are medically proven.",
        reason="The heading says so, but the text names no study of them.",
    ),
    LeftOut(
        article="article-strength-over-40",
        claim="From about 40 on, 3-5% of muscle is lost per decade.",
        reason="No source is given for the percentages and none was read; no exercise needs them.",
    ),
    LeftOut(
        article="article-strength-over-40",
        claim="Strength training can do more for chronic back pain than stretching does.",
        reason=(
            "No source is given, and a guideline recommends several kinds of exercise without a "
            "single winner."
        ),
        citations=("lbp-apta-older",),
    ),
    LeftOut(
        article="article-extension-osteoporosis",
        claim=(
            "A Mayo Clinic study shows that people who strengthen the back extensors have "
            "significantly fewer fractures from osteoporosis."
        ),
        reason=(
            "The finding fits healthy women and was counted per vertebra, so it is no promise to "
            "a person with osteoporosis."
        ),
        citations=("op-sinaki-2002",),
    ),
)
"""The claims left behind, article by article.

Examples:
    >>> len(LEFT_OUT)
    8
"""
