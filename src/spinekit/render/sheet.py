"""What stands on a sheet, before anyone decides how it looks.

Every renderer lays out the same :class:`Sheet`: the words of a routine or a
refusal in reading order. Here is decided what is said and what comes first;
not a single line break, tag or escape is.
"""

from collections.abc import Iterable, Iterator

import attrs

from spinekit.composer import Refusal, RefusalKind
from spinekit.evidence import Citation, Source
from spinekit.exercise import Equipment, Surface
from spinekit.facts import FACTS
from spinekit.messages import Message
from spinekit.references import SOURCES
from spinekit.render.translating import ENGLISH, Translator, noted
from spinekit.render.vocabulary import EQUIPMENT, OUTCOMES, PARTS, PHASES, POSITIONS, SURFACES
from spinekit.render.words import (
    certificate_words,
    duration,
    finding_words,
    item_words,
    joined,
    message_words,
    question_words,
    referral_words,
    sentence,
)
from spinekit.routine import Block, ExerciseDecision, Item, Outcome, Question, Routine, StopSign
from spinekit.validation import boolean, instance

__all__ = ["Asked", "Card", "LeftOut", "Part", "Sheet", "Sign", "sheet_of"]


@attrs.frozen(kw_only=True)
class Card:
    """One exercise on a sheet.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> sheet = sheet_of(Routine(blocks=(Block(items=(BED_BRIDGE,)),)))
        >>> card = sheet.parts[0].cards[0]
        >>> card.number, card.name, card.time
        (1, 'Glute bridge', '2 min 40 s to 3 min 4 s')
    """

    number: int
    """Its place in the routine, from 1."""
    name: str
    """What it is called."""
    dosage: str
    """How much, in words."""
    time: str
    """How long it takes."""
    needs: str
    """Where and with what it is done."""
    gentler: tuple[str, ...]
    """How it was made gentler."""
    cautions: tuple[str, ...]
    """What to take care of."""
    steps: tuple[str, ...]
    """How it is done."""
    cues: tuple[str, ...]
    """What to keep in mind while doing it."""
    mistakes: tuple[str, ...]
    """What to avoid."""
    sources: tuple[int, ...]
    """Numbers of the sources of its dose, in the list of the sheet."""
    ours: str
    """What of the dose is our own choice; empty for nothing."""


@attrs.frozen(kw_only=True)
class Part:
    """The exercises done in one position, one after the other.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> sheet = sheet_of(Routine(blocks=(Block(items=(BED_BRIDGE,)),)))
        >>> sheet.parts[0].set_up
        'Take 20 s to get there.'
    """

    heading: str
    """The part of the routine and the position."""
    set_up: str
    """How long it takes to get there."""
    cards: tuple[Card, ...]
    """The exercises."""


@attrs.frozen(kw_only=True)
class Sign:
    """A sign to stop at.

    Examples:
        >>> Sign(sign="Sharp pain", action="Stop.", emergency=False).action
        'Stop.'
    """

    sign: str
    """What is felt or seen."""
    action: str
    """What to do then."""
    emergency: bool
    """Whether to call for help at once."""


@attrs.frozen(kw_only=True)
class Asked:
    """A question, with the questions it stands for where it is about several things.

    Examples:
        >>> Asked(text="Do your wrists hurt?").each
        ()
    """

    text: str
    """The question."""
    each: tuple[str, ...] = ()
    """The single questions behind it."""


@attrs.frozen(kw_only=True)
class LeftOut:
    """An exercise that is not in the routine.

    Examples:
        >>> LeftOut(name="Leg hang", outcome="too long", reasons=()).name
        'Leg hang'
    """

    name: str
    """What it is called."""
    outcome: str
    """What became of it, in a few words."""
    reasons: tuple[str, ...]
    """Why."""


@attrs.frozen(kw_only=True)
class Sheet:
    """Everything that is said about a routine or a refusal, in reading order.

    Examples:
        >>> Sheet(language="en", title="Your routine").parts
        ()
    """

    language: str
    """The language, as HTML names it."""
    title: str
    """What it is."""
    first: str = ""
    """What comes before everything else: whom to see and how soon."""
    summary: tuple[str, ...] = ()
    """What it comes to, in sentences."""
    signs: tuple[Sign, ...] = ()
    """The signs to stop at."""
    cautions: tuple[str, ...] = ()
    """What to keep in mind about the whole."""
    parts: tuple[Part, ...] = ()
    """The exercises, block by block."""
    questions: tuple[Asked, ...] = ()
    """What would be good to know."""
    remedies: tuple[str, ...] = ()
    """Changes of the wishes that would make a routine possible; any one will do."""
    findings: tuple[str, ...] = ()
    """What the rules say about the person."""
    left_out: tuple[LeftOut, ...] = ()
    """What is not in the routine, and why."""
    sources: tuple[str, ...] = ()
    """Where the doses, exercises and signs come from, numbered from 1."""


def sheet_of(
    thing: Routine | Refusal, translator: Translator = ENGLISH, *, why: bool = False
) -> Sheet:
    """Return what stands on the sheet of a routine or a refusal.

    Args:
        thing: The routine, or the refusal; of that, the next step comes first.
        translator: The language.
        why: Whether to say what was left out and why.

    Returns:
        The sheet.

    Raises:
        InvalidTypeError: If it is neither a routine nor a refusal.

    Examples:
        >>> from spinekit.samples import BED_BRIDGE
        >>> sheet = sheet_of(Routine(blocks=(Block(items=(BED_BRIDGE,)),)))
        >>> sheet.title, sheet.parts[0].heading
        ('Your routine', 'Main part: lying on your back')
        >>> from spinekit.composer import Request, compose
        >>> from spinekit.person import Person
        >>> sheet_of(compose(Request(Person.of(saddle_numbness=True)))).first
        'Go now: an emergency department.'
    """
    boolean("why")(why)
    instance(Translator, "translator")(translator)
    if isinstance(thing, Refusal):
        return _refusal_sheet(thing, translator, why=why)
    return _routine_sheet(instance(Routine, "thing")(thing), translator, why=why)


def _routine_sheet(routine: Routine, translator: Translator, *, why: bool) -> Sheet:
    items = routine.items
    sources = _Sources()
    for item in items:
        sources.add(item.citations)
    cards = [_card(number, item, translator, sources) for number, item in enumerate(items, start=1)]
    for item in items:
        sources.add(item.exercise.citations)
    for sign in routine.stop_signs:
        sources.add(sign.citations)
    parts: list[Part] = []
    start = 0
    for block in routine.blocks:
        end = start + len(block.items)
        parts.append(_part(block, tuple(cards[start:end]), translator))
        start = end
    return Sheet(
        language=translator.language,
        title=translator.text("Your routine"),
        summary=_summary(routine, translator),
        signs=tuple(_sign(sign, translator) for sign in routine.stop_signs),
        cautions=_all_of(routine.notes, translator),
        parts=tuple(parts),
        questions=tuple(_asked(one, translator) for one in routine.questions),
        left_out=_left_out(routine.decisions.values(), translator) if why else (),
        sources=sources.lines(translator),
    )


def _refusal_sheet(refusal: Refusal, translator: Translator, *, why: bool) -> Sheet:
    titles = {
        RefusalKind.REFER: noted("No exercise yet: see someone first"),
        RefusalKind.ASK: noted("A few questions first"),
        RefusalKind.INFEASIBLE: noted("Nothing fits these wishes"),
    }
    shown = why or refusal.kind is not RefusalKind.ASK
    findings = [finding_words(one, translator) for one in refusal.findings] if shown else []
    sources = _Sources()
    if shown:
        for one in refusal.findings:
            sources.add(one.citations)
    return Sheet(
        language=translator.language,
        title=translator.text(titles[refusal.kind]),
        first=referral_words(refusal.refer_to, refusal.how_soon, translator),
        summary=(message_words(refusal.message, translator),),
        questions=tuple(_asked(one, translator, whole=False) for one in refusal.questions),
        remedies=tuple(message_words(one.text, translator) for one in refusal.relaxations),
        findings=tuple(dict.fromkeys(findings)),
        left_out=_left_out(refusal.decisions.values(), translator) if why else (),
        sources=sources.lines(translator),
    )


class _Sources:
    """The sources of a sheet, each once, in the order they are first needed."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def add(self, citations: Iterable[Citation]) -> None:
        for one in citations:
            self._numbers.setdefault(one.source, len(self._numbers) + 1)

    def numbers(self, citations: Iterable[Citation]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(self._numbers[one.source] for one in citations))

    def lines(self, translator: Translator) -> tuple[str, ...]:
        return tuple(_source(SOURCES.get(one), one, translator) for one in self._numbers)


def _source(source: Source | None, id: str, translator: Translator) -> str:
    if source is None:  # of a catalog of the user's own, which the routine does not carry
        return id
    if id == "spinekit":
        return sentence(translator.text("our own judgement, reviewed by no clinician")) + "."
    year = f" ({source.year})" if source.year[:1].isdigit() else ""
    stop = "" if source.title.endswith((".", "?", "!")) else "."
    return f"{source.publisher}{year}: {source.title}{stop} {source.address}".strip()


def _summary(routine: Routine, translator: Translator) -> tuple[str, ...]:
    counted = translator.counted("{n} exercise", "{n} exercises", len(routine.items))
    lines = [f"{counted}, {duration(routine.seconds, translator)}."]
    if routine.certificate is not None:
        lines.append(certificate_words(routine.certificate, translator))
        lines += _all_of(routine.certificate.notes, translator)
    return tuple(lines)


def _all_of(messages: Iterable[Message], translator: Translator) -> tuple[str, ...]:
    return tuple(dict.fromkeys(message_words(one, translator) for one in messages))


def _sign(sign: StopSign, translator: Translator) -> Sign:
    return Sign(
        sign=translator.text(sign.sign),
        action=translator.text(sign.action),
        emergency=sign.emergency,
    )


def _part(block: Block, cards: tuple[Card, ...], translator: Translator) -> Part:
    return Part(
        heading=translator.fill(
            "{phase}: {position}",
            {
                "phase": translator.text(PHASES[block.phase]),
                "position": translator.text(POSITIONS[block.position]),
            },
        ),
        set_up=translator.fill(
            translator.text("Take {time} to get there."),
            {"time": duration(block.set_up, translator)},
        )
        if block.set_up
        else "",
        cards=cards,
    )


def _card(number: int, item: Item, translator: Translator, sources: _Sources) -> Card:
    exercise = item.exercise
    return Card(
        number=number,
        name=translator.text(exercise.name),
        dosage=item_words(item, translator),
        time=duration(item.seconds, translator),
        needs=_needs(item, translator),
        gentler=tuple(translator.text(one.text) for one in item.modifications),
        cautions=_all_of(item.notes, translator),
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


def _asked(question: Question, translator: Translator, *, whole: bool = True) -> Asked:
    """Return a question; what hangs on it is said where there is a routine already."""
    return Asked(
        text=question_words(question, translator) if whole else translator.text(question.text),
        each=tuple(
            translator.text(FACTS[fact].question) for fact in question.facts if fact in FACTS
        )
        if len(question.facts) > 1
        else (),
    )


def _left_out(decisions: Iterable[ExerciseDecision], translator: Translator) -> tuple[LeftOut, ...]:
    return tuple(
        LeftOut(
            name=translator.text(_name(one)),
            outcome=translator.text(OUTCOMES[one.outcome]),
            reasons=_all_of(one.reasons, translator),
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
