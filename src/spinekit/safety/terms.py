"""The closed vocabulary of what a rule may say about a movement, a dose, a routine or today.

Facts about a person have their own vocabulary (:mod:`spinekit.facts`); here
are the words for everything else, each with its meaning and the kind of value
it takes. No rule and no judgement lives here. A demand is written by its bare
name (``flexion.range``), the others carry their kind in front
(``dose.hold_seconds``), so that a text has one reading only.
"""

from enum import IntEnum, StrEnum
from types import MappingProxyType

import attrs

from spinekit.demands import Demands, Direction, Position, SpineMotion
from spinekit.errors import InvalidValueError, UnknownNameError
from spinekit.exercise import Equipment, Surface, Target
from spinekit.frozen import FrozenMapping
from spinekit.validation import identifier, instance, member, prose

__all__ = ["KEYWORDS", "TERMS", "Kind", "Takes", "Term", "Value", "checked_name", "term_of"]

Value = bool | int | str | None
"""What a term can be found to be; ``None`` is unknown."""

KEYWORDS = frozenset({"and", "or", "not", "always", "never"})
"""Words of the notation, which no term and no fact may be called.

Examples:
    >>> sorted(KEYWORDS)
    ['always', 'and', 'never', 'not', 'or']
"""


class Kind(StrEnum):
    """What a term speaks about.

    Examples:
        >>> [kind.value for kind in Kind]
        ['fact', 'demand', 'dose', 'routine', 'today']
    """

    FACT = "fact"
    """The person: a fact of the vocabulary in :mod:`spinekit.facts`."""
    DEMAND = "demand"
    """The exercise: what it demands, where it is done, what it needs and trains."""
    DOSE = "dose"
    """The dosage it is done at."""
    ROUTINE = "routine"
    """The routine as a whole."""
    TODAY = "today"
    """What is answered on the day of a session."""


class Takes(StrEnum):
    """What kind of value a term takes.

    Examples:
        >>> [kind.value for kind in Takes]
        ['yes_no', 'number', 'grade', 'word', 'any']
    """

    YES_NO = "yes_no"
    """Yes or no: the term alone is a condition."""
    NUMBER = "number"
    """A whole number, to be compared."""
    GRADE = "grade"
    """A member of an ordered scale, to be compared."""
    WORD = "word"
    """One of several words without an order, to be compared for equality."""
    ANY = "any"
    """A fact, whose kind :mod:`spinekit.facts` knows."""


@attrs.frozen(kw_only=True)
class Term:
    """One word of the vocabulary.

    Examples:
        >>> TERMS["dose.hold_seconds"].takes.value
        'number'
        >>> TERMS["flexion.range"].read("end"), TERMS["flexion.range"].show(3)
        (3, 'end')
    """

    name: str = attrs.field(converter=prose("Term.name"))
    """How it is written in a condition."""

    kind: Kind = attrs.field(converter=member("Term.kind", Kind))
    """What it speaks about."""

    takes: Takes = attrs.field(converter=member("Term.takes", Takes))
    """What kind of value it takes."""

    scale: FrozenMapping[str, int] = attrs.field(
        factory=FrozenMapping[str, int], converter=instance(FrozenMapping, "Term.scale")
    )
    """The members of its scale by their word in small letters; empty without a scale."""

    words: frozenset[str] = attrs.field(default=frozenset())
    """The words it may be compared with; empty where any word will do."""

    meaning: str = attrs.field(converter=prose("Term.meaning"))
    """What it says, in plain language."""

    def read(self, word: str) -> int | str | None:
        """Return the value that *word* stands for, or ``None`` where it stands for none.

        Args:
            word: A number in digits, a member of the scale or a word.

        Returns:
            The value to compare with.
        """
        if self.takes is Takes.GRADE:
            return self.scale.get(word)
        if self.takes is Takes.WORD:
            return word if not self.words or word in self.words else None
        return int(word) if word.isascii() and word.isdigit() and len(word) <= 10 else None

    def show(self, value: int | str) -> str:
        """Return *value* as it is written in a condition.

        Args:
            value: A value the term can be compared with.

        Returns:
            The member of the scale, the word, or the number in digits.
        """
        for word, grade in self.scale.items():
            if grade == value:
                return word
        return str(value)


def _yes_no(name: str, kind: Kind, meaning: str) -> Term:
    return Term(name=name, kind=kind, takes=Takes.YES_NO, meaning=meaning)


def _number(name: str, kind: Kind, meaning: str) -> Term:
    return Term(name=name, kind=kind, takes=Takes.NUMBER, meaning=meaning)


def _of_value(name: str, value: object, meaning: str) -> Term:
    """Return the term of a demand whose values are like *value*."""
    if isinstance(value, bool):
        return _yes_no(name, Kind.DEMAND, meaning)
    if isinstance(value, IntEnum):
        scale = FrozenMapping({one.name.lower(): int(one) for one in type(value)})
        return Term(name=name, kind=Kind.DEMAND, takes=Takes.GRADE, scale=scale, meaning=meaning)
    words = frozenset(str(one) for one in type(value)) if isinstance(value, StrEnum) else ()
    return Term(
        name=name, kind=Kind.DEMAND, takes=Takes.WORD, words=frozenset(words), meaning=meaning
    )


_EXAMPLE = Demands(position=Position.STANDING)
_PARTS = MappingProxyType(
    {
        "range": "how far the spine goes in {0}",
        "load": "what {0} of the spine works against",
        "speed": "how fast the spine moves in {0}",
        "repetition": "how often the spine moves in {0}",
    }
)


def _demand_terms() -> list[Term]:
    """Return a term for every field of :class:`Demands`, a motion's parts by dotted name."""
    terms: list[Term] = []
    for field in attrs.fields(Demands):
        value = getattr(_EXAMPLE, field.name)
        words = field.name.replace("_", " ")
        if not isinstance(value, SpineMotion):
            terms.append(_of_value(field.name, value, f"the demand: {words}"))
            continue
        terms.extend(
            _of_value(f"{field.name}.{part}", getattr(value, part), meaning.format(words))
            for part, meaning in _PARTS.items()
        )
    terms.extend(
        _yes_no(f"{one.value}.moves", Kind.DEMAND, f"the spine leaves neutral in {one.value}")
        for one in Direction
    )
    return terms


def _exercise_terms() -> list[Term]:
    """Return the terms for what an exercise is besides its demands."""
    demand = Kind.DEMAND
    return [
        *(
            _yes_no(f"surfaces.{one.value}", demand, f"it can be done on this surface: {one.value}")
            for one in Surface
        ),
        *(
            _yes_no(f"surfaces.{one.value}_only", demand, f"its only surface is: {one.value}")
            for one in Surface
        ),
        *(
            _yes_no(f"equipment.{one.value}", demand, f"it needs this equipment: {one.value}")
            for one in Equipment
        ),
        *(_yes_no(f"trains.{one.value}", demand, f"it trains: {one.value}") for one in Target),
        Term(
            name="family",
            kind=demand,
            takes=Takes.WORD,
            meaning="the movement it is a version of; for what no demand can say",
        ),
    ]


_DOSE_TERMS = [
    _number("dose.sets", Kind.DOSE, "sets, at the high end"),
    _number("dose.count", Kind.DOSE, "repetitions or holds in a set, at the high end; 0 for one long hold"),
    _number("dose.hold_seconds", Kind.DOSE, "seconds of one hold, at the high end; 0 without a hold"),
    _number("dose.total_hold_seconds", Kind.DOSE, "seconds held in all sets of one side together, at the high end"),
    _number("dose.seconds", Kind.DOSE, "seconds the whole dosage takes, at the high end"),
    _number("dose.effort", Kind.DOSE, "effort out of 10, at the high end; 0 where none is asked for"),
    _yes_no("dose.states_effort", Kind.DOSE, "the dosage says how hard to work"),
    _number("dose.percent_of_max", Kind.DOSE, "load in percent of the one-repetition maximum, at the high end; 0 where it is not stated so"),
    _number("dose.grams", Kind.DOSE, "load in grams, at the high end; 0 where it is not stated so"),
    _yes_no("dose.loaded", Kind.DOSE, "the dosage names a weight, a band or a share of the maximum"),
    _yes_no("dose.to_fatigue", Kind.DOSE, "it goes on until tired"),
]  # fmt: skip

_ROUTINE_TERMS = [
    _number("routine.items", Kind.ROUTINE, "exercises in the routine"),
    _number("routine.seconds", Kind.ROUTINE, "seconds the routine takes, at the high end"),
    _number("routine.warm_up_seconds", Kind.ROUTINE, "seconds of warm-up exercises, at the low end"),
    _number("routine.main_seconds", Kind.ROUTINE, "seconds of main exercises, at the high end"),
    _number("routine.position_changes", Kind.ROUTINE, "times the position changes between blocks"),
    _number("routine.floor_transfers", Kind.ROUTINE, "times one gets down to the floor and up again"),
    _number("routine.rises", Kind.ROUTINE, "times one goes straight from lying, or from hands and knees, to standing, the end counted when it is lying"),
    _number("routine.turns_over", Kind.ROUTINE, "times one goes straight between lying on the back and lying face down"),
    _number("routine.longest_run", Kind.ROUTINE, "most main exercises in a row with the same main target"),
    _number("routine.total_hold_seconds", Kind.ROUTINE, "seconds held in all exercises together, one side, at the high end"),
    _yes_no("routine.ends_lying", Kind.ROUTINE, "it ends lying down"),
    _yes_no("routine.ends_on_floor", Kind.ROUTINE, "it ends on the floor"),
    _yes_no("routine.begins_with_warm_up", Kind.ROUTINE, "its first block is a warm-up"),
    _yes_no("routine.aerobic_only", Kind.ROUTINE, "all its main exercises are steady work for heart and lungs"),
    _yes_no("routine.has_aerobic", Kind.ROUTINE, "some exercise is steady work for heart and lungs"),
    _yes_no("routine.has_balance", Kind.ROUTINE, "some exercise trains balance"),
    _yes_no("routine.has_back_extension", Kind.ROUTINE, "some exercise trains the back extensors"),
    _yes_no("routine.has_resistance", Kind.ROUTINE, "some exercise works against body weight or more"),
    _yes_no("routine.has_external_load", Kind.ROUTINE, "some exercise works against a weight or a band"),
    _yes_no("routine.repeats_load", Kind.ROUTINE, "it works against a weight or a band for a main target that the routine of the day before so worked"),
    _yes_no("routine.has_floor", Kind.ROUTINE, "some exercise can be done on the floor only"),
]  # fmt: skip

_TODAY_TERMS = [
    _number("today.pain_now", Kind.TODAY, "pain now, 0 to 10"),
    _number("today.pain_during", Kind.TODAY, "worst pain during the exercise or the session, 0 to 10"),
    _yes_no("today.worse_next_day", Kind.TODAY, "pain was above its usual level the day after the last session"),
    _yes_no("today.very_sore", Kind.TODAY, "very sore from the last session"),
    _number("today.days_sore", Kind.TODAY, "days the soreness or pain after the last session has lasted"),
    _number("today.days_since_last", Kind.TODAY, "days since the last session"),
    _yes_no("today.same_muscles_yesterday", Kind.TODAY, "the same muscles did strength work yesterday"),
    _yes_no("today.new_symptoms", Kind.TODAY, "new or changed symptoms since the last session"),
    _yes_no("today.health_changed", Kind.TODAY, "a change in health or medicines since the questions were answered"),
    _yes_no("today.ill", Kind.TODAY, "a fever, a cold, flu or another acute illness"),
    _yes_no("today.new_injury", Kind.TODAY, "a new injury, or an inflamed joint"),
    _yes_no("today.fall", Kind.TODAY, "a fall since the last session"),
    _yes_no("today.chest_pain", Kind.TODAY, "pain or pressure in chest, jaw or arm"),
    _yes_no("today.breathless", Kind.TODAY, "severe breathlessness, a cold sweat or faintness"),
    _yes_no("today.stroke_signs", Kind.TODAY, "sudden weakness, or a change of speech or vision"),
    _yes_no("today.dizzy", Kind.TODAY, "dizzy or spinning"),
    _yes_no("today.numbness", Kind.TODAY, "new tingling or numbness in an arm or a leg"),
    _yes_no("today.leg_weakness", Kind.TODAY, "new weakness of a leg"),
    _yes_no("today.pain_moves_down", Kind.TODAY, "pain moves further down the leg"),
    _yes_no("today.sharp_pain", Kind.TODAY, "sharp pain"),
    _yes_no("today.pregnancy_warning", Kind.TODAY, "a warning sign of pregnancy, such as bleeding or leaking fluid"),
]  # fmt: skip

TERMS: FrozenMapping[str, Term] = FrozenMapping(
    (term.name, term)
    for term in (
        *_demand_terms(),
        *_exercise_terms(),
        *_DOSE_TERMS,
        *_ROUTINE_TERMS,
        *_TODAY_TERMS,
    )
)
"""Every term but the facts, by the name it is written under, in a fixed order.

Examples:
    >>> TERMS["flexion.range"].kind.value, list(TERMS["flexion.range"].scale)
    ('demand', ['neutral', 'small', 'mid', 'end'])
"""


def term_of(name: str) -> Term:
    """Return the term called *name*; every other word is a fact.

    Args:
        name: A name that :func:`checked_name` lets pass.

    Returns:
        The term, or one made up for the fact.

    Examples:
        >>> term_of("dose.sets").kind.value, term_of("frail").kind.value
        ('dose', 'fact')
    """
    known = TERMS.get(name)
    if known is not None:
        return known
    return Term(name=name, kind=Kind.FACT, takes=Takes.ANY, meaning=name)


def checked_name(name: str) -> str:
    """Return *name* if a fact or a term can be called so.

    Args:
        name: A term of the vocabulary, or what could be the id of a fact.

    Returns:
        The name.

    Raises:
        InvalidTypeError: If it is no text.
        InvalidValueError: If no fact can be called so.
        UnknownNameError: If it has a dot and is no term.

    Examples:
        >>> checked_name("fall_risk")
        'fall_risk'
    """
    checked = prose("Test.term")(name)
    if checked in TERMS:
        return checked
    if "." in checked:
        raise UnknownNameError.among(name, TERMS, path="Test.term", kind="term")
    identifier("Test.term")(checked)
    if "-" in checked or checked in KEYWORDS or checked[0].isdigit():
        raise InvalidValueError(
            "is not the name of a fact",
            path="Test.term",
            value=name,
            remedy="write it in snake_case, such as 'fall_risk'",
        )
    return checked
