"""The pieces that any sheet is filled with: exercises, stop signs, questions, sources.

What stands on one card, or in one line of a list, is decided here; which of
them a sheet has is not.
"""

from collections.abc import Iterable, Iterator

from spinekit.evidence import Citation, Source
from spinekit.exercise import Equipment, Surface
from spinekit.facts import FACTS
from spinekit.messages import Message
from spinekit.references import SOURCES
from spinekit.render.sheet import Asked, Card, LeftOut, Sign
from spinekit.render.translating import Translator, noted
from spinekit.render.vocabulary import EQUIPMENT, OUTCOMES, PARTS, SURFACES
from spinekit.render.words import (
    duration,
    item_words,
    joined,
    message_words,
    question_words,
    sentence,
)
from spinekit.routine import ExerciseDecision, Item, Outcome, Question, StopSign
from spinekit.validation import boolean

__all__ = ["Sources", "all_of", "asked_of", "card_of", "left_out_of", "sign_of"]


class Sources:
    """The sources of a sheet, each once, in the order they are first needed.

    Examples:
        >>> from spinekit.render.translating import ENGLISH
        >>> from spinekit.evidence import OUR_JUDGEMENT
        >>> sources = Sources()
        >>> sources.add([OUR_JUDGEMENT, OUR_JUDGEMENT])
        >>> sources.numbers([OUR_JUDGEMENT])
        (1,)
        >>> sources.lines(ENGLISH)
        ('Our own judgement, reviewed by no clinician.',)
    """

    def __init__(self) -> None:
        """Start with none."""
        self._numbers: dict[str, int] = {}

    def add(self, citations: Iterable[Citation]) -> None:
        """Give each source that has none yet the next number."""
        for one in citations:
            self._numbers.setdefault(one.source, len(self._numbers) + 1)

    def numbers(self, citations: Iterable[Citation]) -> tuple[int, ...]:
        """Return the numbers of the sources of citations that were added."""
        return tuple(dict.fromkeys(self._numbers[one.source] for one in citations))

    def lines(self, translator: Translator) -> tuple[str, ...]:
        """Return each source as it is printed, in the order of the numbers."""
        return tuple(_source(SOURCES.get(one), one, translator) for one in self._numbers)


def _source(source: Source | None, id: str, translator: Translator) -> str:
    if source is None:  # of a catalog of the user's own, which the routine does not carry
        return id
    if id == "spinekit":
        return sentence(translator.text("our own judgement, reviewed by no clinician")) + "."
    year = f" ({source.year})" if source.year[:1].isdigit() else ""
    stop = "" if source.title.endswith((".", "?", "!")) else "."
    return f"{source.publisher}{year}: {source.title}{stop} {source.address}".strip()


def all_of(messages: Iterable[Message], translator: Translator) -> tuple[str, ...]:
    """Return messages in words, each once.

    Args:
        messages: The messages.
        translator: The language.

    Returns:
        Sentences, in the order given.

    Examples:
        >>> from spinekit.render.translating import ENGLISH
        >>> all_of([Message("Go slowly."), Message("Go slowly.")], ENGLISH)
        ('Go slowly.',)
    """
    return tuple(dict.fromkeys(message_words(one, translator) for one in messages))


def sign_of(sign: StopSign, translator: Translator) -> Sign:
    """Return a stop sign as it stands on a sheet.

    Args:
        sign: The sign.
        translator: The language.

    Returns:
        The words.

    Examples:
        >>> from spinekit.render.translating import ENGLISH
        >>> sign_of(StopSign(id="sharp", sign="Sharp pain", action="Stop."), ENGLISH).action
        'Stop.'
    """
    return Sign(
        sign=translator.text(sign.sign),
        action=translator.text(sign.action),
        emergency=sign.emergency,
    )


def card_of(number: int, item: Item, translator: Translator, sources: Sources) -> Card:
    """Return an exercise at its dose as it stands on a sheet.

    Args:
        number: Its place, from 1.
        item: The exercise at its dose.
        translator: The language.
        sources: The sources of the sheet; those of the item must be among them.

    Returns:
        The words.

    Examples:
        >>> from spinekit.render.translating import ENGLISH
        >>> from spinekit.samples import BED_BRIDGE
        >>> sources = Sources()
        >>> sources.add(BED_BRIDGE.citations)
        >>> card_of(1, BED_BRIDGE, ENGLISH, sources).dosage
        '2 sets of 10 to 12; hold each for 2 seconds'
    """
    exercise = item.exercise
    return Card(
        number=number,
        name=translator.text(exercise.name),
        dosage=item_words(item, translator),
        time=duration(item.seconds, translator),
        needs=_needs(item, translator),
        gentler=tuple(translator.text(one.text) for one in item.modifications),
        cautions=all_of(item.notes, translator),
        steps=tuple(translator.text(one) for one in exercise.steps),
        cues=tuple(translator.text(one) for one in exercise.cues),
        mistakes=tuple(translator.text(one) for one in exercise.mistakes),
        sources=sources.numbers(item.citations),
        ours=_ours(item, translator),
    )


def _needs(item: Item, translator: Translator) -> str:
    exercise = item.exercise
    places = [translator.text(SURFACES[one]) for one in Surface if one in exercise.surfaces]
    things = [translator.text(EQUIPMENT[one]) for one in Equipment if one in exercise.equipment]
    place = joined(places, noted("{first} or {second}"), translator) if places else ""
    return sentence(", ".join(one for one in (place, *things) if one))


def _ours(item: Item, translator: Translator) -> str:
    if not item.assumed:
        return ""
    named = [translator.text(PARTS.get(one, one)) for one in item.assumed]
    return translator.fill(
        translator.text("The text leaves this open, and we chose it: {parts}."),
        {"parts": ", ".join(named)},
    )


def asked_of(question: Question, translator: Translator, *, whole: bool = True) -> Asked:
    """Return a question as it stands on a sheet, with the single ones it stands for.

    Args:
        question: The question.
        translator: The language.
        whole: Whether to say how much hangs on the answer.

    Returns:
        The words.

    Examples:
        >>> from spinekit.render.translating import ENGLISH
        >>> question = Question(facts=("wrist_pain",), text="Do your wrists hurt?")
        >>> asked_of(question, ENGLISH).text
        'Do your wrists hurt?'
    """
    boolean("whole")(whole)
    return Asked(
        text=question_words(question, translator) if whole else translator.text(question.text),
        each=tuple(
            translator.text(FACTS[fact].question) for fact in question.facts if fact in FACTS
        )
        if len(question.facts) > 1
        else (),
    )


def left_out_of(
    decisions: Iterable[ExerciseDecision], translator: Translator
) -> tuple[LeftOut, ...]:
    """Return the exercises that are not in, each with its reasons.

    Args:
        decisions: What became of each exercise; those that are in are passed over.
        translator: The language.

    Returns:
        The words.

    Examples:
        >>> from spinekit.render.translating import ENGLISH
        >>> decision = ExerciseDecision(exercise="leg-hang", outcome=Outcome.NO_TIME)
        >>> left_out_of([decision], ENGLISH)[0].name
        'Leg hang'
    """
    return tuple(
        LeftOut(
            name=translator.text(_name(one)),
            outcome=translator.text(OUTCOMES[one.outcome]),
            reasons=all_of(one.reasons, translator),
        )
        for one in decisions
        if one.outcome not in (Outcome.CHOSEN, Outcome.SOFTENED)
    )


def _name(decision: ExerciseDecision) -> str:
    """Return the name of the exercise as its reasons give it, else its id made readable."""
    names = (name for reason in decision.reasons for name in _named(reason))
    return next(names, sentence(decision.exercise.replace("-", " ")))


def _named(message: Message) -> Iterator[str]:
    """Go through the exercises that a message names."""
    for name, argument in message.arguments.items():
        if isinstance(argument, Message):
            yield from _named(argument)
        elif name == "exercise" and isinstance(argument, str):
            yield argument
