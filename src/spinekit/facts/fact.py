"""The shape of one question about a person.

Here live the group, the kind and the fact; no question is written here. A
fact is a question with a closed answer: yes or no, or a whole number in a
stated range. An answer that is missing is unknown, and unknown is never no.
"""

from enum import StrEnum
from typing import TypeAlias

import attrs

from spinekit.errors import InvalidValueError
from spinekit.validation import boolean, identifier, member, prose, tuple_of, whole

__all__ = ["Answer", "Fact", "FactKind", "Group"]

Answer: TypeAlias = bool | int
"""``True`` for yes, ``False`` for no, an ``int`` for a number; unknown is the absence of one."""


class Group(StrEnum):
    """Which part of the interview a fact belongs to; the order is that of asking about a person.

    Examples:
        >>> Group.RED_FLAGS.question
        'Do you have any of these warning signs?'
    """

    ABOUT = "about"
    """Age, habits and pregnancy."""
    BONE = "bone"
    """Bone strength and broken bones."""
    SPINE = "spine"
    """Known problems of the back, and which movements hurt or help."""
    RED_FLAGS = "red_flags"
    """Signs that something serious may be behind the pain."""
    HEALTH = "health"
    """Heart, blood pressure, eyes and other health problems."""
    LIMBS = "limbs"
    """Joints, balance, and positions the person cannot take."""
    TODAY = "today"
    """What is true of today's session and may differ tomorrow."""
    SUPPORT = "support"
    """Help that widens what is allowed, where a rule names it."""

    @property
    def question(self) -> str:
        """The one sentence that asks for the whole group, before its facts are listed."""
        return _GROUP_QUESTIONS[self]


_GROUP_QUESTIONS: dict[Group, str] = {
    Group.ABOUT: "Which of these fit you?",
    Group.BONE: "Have you had any of these problems with your bones?",
    Group.SPINE: "Do any of these fit your back?",
    Group.RED_FLAGS: "Do you have any of these warning signs?",
    Group.HEALTH: "Do you have any of these health problems?",
    Group.LIMBS: "Do any of these limit how you can move or lie?",
    Group.TODAY: "Are any of these true right now?",
    Group.SUPPORT: "Which of these can you count on?",
}


class FactKind(StrEnum):
    """What an answer looks like.

    Examples:
        >>> [kind.value for kind in FactKind]
        ['yes_no', 'number']
    """

    YES_NO = "yes_no"
    """``True`` or ``False``."""
    NUMBER = "number"
    """A whole number from :attr:`Fact.low` to :attr:`Fact.high`."""


@attrs.frozen(kw_only=True)
class Fact:
    """One question about a person.

    Examples:
        >>> from spinekit.facts import fact
        >>> str(fact("age"))
        'age: How old are you? (0 to 120 years)'
        >>> fact("vertebral_fracture_recent").implies
        ('vertebral_fracture',)
    """

    id: str = attrs.field(validator=identifier())
    """Its id, such as ``vertebral_fracture``; also the keyword of ``Person.of``."""

    group: Group = attrs.field(converter=member("Fact.group", Group))
    """The part of the interview it belongs to."""

    kind: FactKind = attrs.field(default=FactKind.YES_NO, converter=member("Fact.kind", FactKind))
    """Yes or no, or a number."""

    question: str = attrs.field(validator=prose())
    """How to ask it, in words a twelve-year-old reads with ease."""

    meaning: str = attrs.field(validator=prose())
    """What counts as yes, or what the number counts, in one sentence."""

    cites: tuple[str, ...] = attrs.field(default=(), converter=tuple_of("Fact.cites", identifier))
    """Ids in :data:`spinekit.references.CITATIONS` that the question rests on."""

    low: int = attrs.field(default=0, validator=whole())
    """The smallest number allowed; 0 for yes or no."""

    high: int = attrs.field(default=0, validator=whole())
    """The largest number allowed; 0 for yes or no."""

    unit: str = attrs.field(default="", validator=prose(empty=True))
    """What the number counts, such as ``years``; empty for yes or no."""

    implies: tuple[str, ...] = attrs.field(
        default=(), converter=tuple_of("Fact.implies", identifier)
    )
    """Ids of yes/no facts that must be yes when this one is yes, or is a number above a line.

    The line is :attr:`implies_above`. By contraposition, this one is no, or 0
    where the line is 0, when one of them is no.
    """

    implies_above: int = attrs.field(default=0, validator=whole())
    """The line above which a number implies those facts; 0 for yes or no."""

    below: str = attrs.field(default="", validator=prose(empty=True))
    """The id of the number this number must stay below; empty for none."""

    widens: bool = attrs.field(default=False, validator=boolean())
    """Whether yes widens what is allowed; only in the group ``support``."""

    informational: bool = attrs.field(default=False, validator=boolean())
    """Whether it is kept for people to read and no rule needs it."""

    def __attrs_post_init__(self) -> None:
        """Check that the fields fit each other."""
        is_number = self.kind is FactKind.NUMBER
        if is_number and not (self.low < self.high and self.unit):
            raise InvalidValueError(
                "is a number without a range or a unit",
                path=f"Fact[{self.id}]",
                remedy="give low, high and unit",
            )
        if not is_number and (self.low or self.high or self.unit or self.below):
            raise InvalidValueError(
                "is answered yes or no and has a range, a unit or a limit",
                path=f"Fact[{self.id}]",
                remedy="drop low, high, unit and below, or set kind to NUMBER",
            )
        if is_number and self.implies and self.low > self.implies_above:
            raise InvalidValueError(
                "implies other facts whatever the number",
                path=f"Fact[{self.id}].low",
                value=self.low,
                remedy="set low to 0, the number that stands for no, or give implies_above",
            )
        if self.widens is not (self.group is Group.SUPPORT):
            raise InvalidValueError(
                "must widen if and only if it is in the group support",
                path=f"Fact[{self.id}].widens",
                value=self.widens,
                remedy="change the group or the answer that limits",
            )

    def __str__(self) -> str:
        """Return the id and the question on one line."""
        span = f" ({self.low} to {self.high} {self.unit})" if self.unit else ""
        return f"{self.id}: {self.question}{span}"
