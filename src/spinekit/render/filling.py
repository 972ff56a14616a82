"""What is said about a routine, a refusal or a program, and what comes first.

The sheet of each is filled here from the pieces of :mod:`spinekit.render.cards`;
the weeks of a program are in :mod:`spinekit.render.weeks`.
"""

from spinekit.composer import Refusal, RefusalKind
from spinekit.program import Program
from spinekit.render.cards import Sources, all_of, asked_of, card_of, left_out_of, sign_of
from spinekit.render.sheet import Card, Part, Sheet
from spinekit.render.translating import ENGLISH, Translator, noted
from spinekit.render.vocabulary import PHASES, POSITIONS
from spinekit.render.weeks import program_sheet
from spinekit.render.words import (
    certificate_words,
    duration,
    finding_words,
    message_words,
    referral_words,
)
from spinekit.routine import Block, Routine
from spinekit.validation import boolean, instance

__all__ = ["sheet_of"]


def sheet_of(
    thing: Routine | Refusal | Program, translator: Translator = ENGLISH, *, why: bool = False
) -> Sheet:
    """Return what stands on the sheet of a routine, a refusal or a program.

    Args:
        thing: The routine, the refusal, of which the next step comes first, or the program.
        translator: The language.
        why: Whether to say what was left out and why, and of a program why each dose is what it is.

    Returns:
        The sheet.

    Raises:
        InvalidTypeError: If it is none of these.

    Examples:
        >>> from spinekit.routine import Block
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
    if isinstance(thing, Program):
        return program_sheet(thing, translator, why=why)
    return _routine_sheet(instance(Routine, "thing")(thing), translator, why=why)


def _routine_sheet(routine: Routine, translator: Translator, *, why: bool) -> Sheet:
    items = routine.items
    sources = Sources()
    for item in items:
        sources.add(item.citations)
    cards = [
        card_of(number, item, translator, sources) for number, item in enumerate(items, start=1)
    ]
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
        signs=tuple(sign_of(sign, translator) for sign in routine.stop_signs),
        cautions=all_of(routine.notes, translator),
        parts=tuple(parts),
        questions=tuple(asked_of(one, translator) for one in routine.questions),
        left_out=left_out_of(routine.decisions.values(), translator) if why else (),
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
    sources = Sources()
    if shown:
        for one in refusal.findings:
            sources.add(one.citations)
    return Sheet(
        language=translator.language,
        title=translator.text(titles[refusal.kind]),
        first=referral_words(refusal.refer_to, refusal.how_soon, translator),
        summary=(message_words(refusal.message, translator),),
        questions=tuple(asked_of(one, translator, whole=False) for one in refusal.questions),
        remedies=tuple(message_words(one.text, translator) for one in refusal.relaxations),
        findings=tuple(dict.fromkeys(findings)),
        left_out=left_out_of(refusal.decisions.values(), translator) if why else (),
        sources=sources.lines(translator),
    )


def _summary(routine: Routine, translator: Translator) -> tuple[str, ...]:
    counted = translator.counted("{n} exercise", "{n} exercises", len(routine.items))
    lines = [f"{counted}, {duration(routine.seconds, translator)}."]
    if routine.certificate is not None:
        lines.append(certificate_words(routine.certificate, translator))
        lines += all_of(routine.certificate.notes, translator)
    return tuple(lines)


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
