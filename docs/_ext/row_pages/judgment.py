"""Everything that is our own judgment on one page, and everything left behind on another.

What belongs on the pages is found in the rows and in the texts beneath the
settings, never listed by hand, so that a new choice of ours cannot be missed.
"""

import pkgutil
import re
from collections.abc import Iterable, Iterator

import attrs

import spinekit
from row_pages.knowledge import CATALOG
from row_pages.wording import citation_in_words, facts_in_words
from row_pages.writing import (
    NOTICE,
    attribute_texts,
    code,
    escape,
    function_sentences,
    link,
    link_each,
    section,
    table,
    words,
)
from spinekit.composer import PRESETS
from spinekit.composer.settings import ComposerSettings
from spinekit.evidence import Basis, Citation, Strength
from spinekit.facts import FACTS
from spinekit.progression import PROGRESSION_RULES
from spinekit.references import LEFT_OUT, cite
from spinekit.safety import SETTING_SOURCES, STOP_SIGNS, SafetySettings
from spinekit.safety.standard import NOT_CARRIED

__all__ = ["judged_settings", "not_carried_over", "our_own_judgment"]

_OURS = re.compile(
    r"\bour (own )?(judgement|judgment|reading|choice|sanity limit)\b",
    re.IGNORECASE,
)
# These define what a judgment is, or show one, and are none themselves.
_DEFINITIONS = (
    "spinekit.codecs",
    "spinekit.evidence",
    "spinekit.exercise",
    "spinekit.ladder",
    "spinekit.references",
    "spinekit.render",
)
_MARKS = ("Item.assumed", "Preset.citations")


def _is_ours(citations: Iterable[Citation]) -> bool:
    return any(one.strength is Strength.EXPERT_JUDGEMENT for one in citations)


def judged_settings() -> Iterator[tuple[str, str, str]]:
    """Go through everything in the code whose text says that it is our own: module, name, text.

    Settings of the safety rules have a section of their own and are left out.
    """
    for info in sorted(
        pkgutil.walk_packages(spinekit.__path__, "spinekit."), key=lambda one: one.name
    ):
        if info.ispkg or "._" in info.name or info.name.startswith(_DEFINITIONS):
            continue
        for (owner, attribute), text in attribute_texts(info.name).items():
            name = f"{owner}.{attribute}" if owner else attribute
            if owner == SafetySettings.__name__ or name in _MARKS:
                continue
            if owner == ComposerSettings.__name__ or _OURS.search(text):
                yield info.name, name, text
        for name, sentence in function_sentences(info.name):
            if _OURS.search(sentence) and not sentence.startswith("Args:"):
                yield info.name, f"{name}()", sentence


def our_own_judgment() -> str:
    """Return the page of everything that no source states."""
    lines = section(
        "What is our own judgment",
        NOTICE,
        "No source we read states what stands on this page. We chose it, because something had to be "
        "chosen, or read it out of words that say less. The list is printed from the rows, so that it is "
        "whole.",
        level=1,
    )
    lines += _rules()
    lines += _safety_settings()
    lines += _doses()
    lines += _demands()
    lines += _ladders()
    lines += _progression()
    lines += _rest()
    return "\n".join(lines)


def _rules() -> list[str]:
    rules = CATALOG.rules.values()
    kinds = (
        ("Rules that are our own choice", Basis.EXPERT_JUDGEMENT),
        ("Rules that follow by our reading from something near", Basis.INFERRED),
        ("Rules that go beyond their sources in part", Basis.PARTLY_INFERRED),
    )
    lines: list[str] = []
    for title, basis in kinds:
        found = [rule for rule in rules if rule.basis is basis]
        rows = [(link("rule", rule.id), facts_in_words(rule.when)) for rule in found]
        lines += section(title, table(("rule", "people"), rows) or "There is none.")
    direct = [rule for rule in rules if rule.basis is Basis.DIRECT and _is_ours(rule.citations)]
    lines += section(
        "Rules the sources state, with a number or a word of ours",
        link_each("rule", (rule.id for rule in direct)) or "There is none.",
    )
    softened = [
        (link("rule", rule.id), escape(rule.instead.modification.text))
        for rule in rules
        if rule.instead.modification is not None and _is_ours(rule.instead.modification.citations)
    ]
    return lines + section(
        "Ways to make an exercise gentler that no source words",
        table(("rule", "how"), softened) or "There is none.",
    )


def _safety_settings() -> list[str]:
    texts = attribute_texts("spinekit.safety.settings")
    rows = [
        (link("setting", one.name), texts["SafetySettings", one.name])
        for one in attrs.fields(SafetySettings)
        if _is_ours(cite(*SETTING_SOURCES[one.name]))
        or _OURS.search(texts["SafetySettings", one.name])
    ]
    return section("Settings of the rules", table(("setting", "what it is"), rows))


def _doses() -> list[str]:
    rows = [
        (
            link("exercise", one.id),
            code(dose.dosage),
            code(dose.complete),
            ", ".join(words(part) for part in dose.assumed),
        )
        for one in CATALOG
        for dose in one.doses
        if dose.default is not None
    ]
    heads = ("exercise", "the text states", "we use", "ours")
    return section("Parts of doses that we filled in", table(heads, rows))


def _demands() -> list[str]:
    graded = [one.id for one in CATALOG if one.demands is not None]
    rows = [(link("exercise", one), str(CATALOG.exercises[one].difficulty)) for one in graded]
    ours = [
        (link("exercise", one.id), escape(modification.text))
        for one in CATALOG
        for modification in one.modifications
        if _is_ours(modification.citations)
    ]
    lines = section(
        "How movements are graded",
        "No article grades how far an exercise bends, turns and loads the body. Every demand of these "
        "exercises is our reading of the words, and so is what they train and how hard they are.",
        table(("exercise", "difficulty, 1 to 5"), rows),
    )
    if ours:
        lines += section("Gentler versions of ours", table(("exercise", "how"), ours), level=3)
    return lines


def _ladders() -> list[str]:
    rows = [
        (link("ladder", ladder.id), str(number), link("exercise", rung.exercise), code(rung.dosage))
        for ladder in CATALOG.ladders.values()
        for number, rung in enumerate(ladder.rungs, 1)
        if rung.assumed
    ]
    orders = [one.id for one in CATALOG.ladders.values() if _is_ours(one.citations)]
    return section(
        "Rungs of ladders",
        f"The order of these is ours: {link_each('ladder', orders)}." if orders else "",
        table(("ladder", "rung", "exercise", "dose"), rows),
    )


def _progression() -> list[str]:
    rows = [
        (link("progression", one.id), words(one.basis), escape(one.says))
        for one in PROGRESSION_RULES.values()
        if one.basis is not Basis.DIRECT or _is_ours(one.citations)
    ]
    return section(
        "Rules of progression that go beyond their sources",
        table(("rule", "basis", "what it says"), rows),
    )


def _rest() -> list[str]:
    facts = [one.id for one in FACTS.values() if not one.cites or _is_ours(cite(*one.cites))]
    signs = [escape(one.sign) for one in STOP_SIGNS if _is_ours(one.citations)]
    presets = [
        (
            code(one.id),
            ", ".join(f"{words(target)} {weight}" for target, weight in one.weights.items()),
        )
        for one in PRESETS.values()
    ]
    settings = [(code(name), code(module), text) for module, name, text in judged_settings()]
    lines = section(
        "Questions that no source words",
        link_each("fact", facts) or "There is none.",
    )
    lines += section(
        "Signs to stop at that no source words",
        "\n".join(f"- {one}" for one in signs) or "There is none.",
    )
    lines += section(
        "Goals",
        "Which targets a named goal asks for rests on sources; the weights are ours.",
        table(("goal", "weights"), presets),
    )
    return lines + section(
        "Other numbers and readings",
        "How the composer weighs, how long things take and when a program moves on. The composer's numbers "
        "decide between routines that are all allowed, never what is allowed.",
        table(("name", "module", "what it is"), settings),
    )


def not_carried_over() -> str:
    """Return the page of what was drafted or claimed and is not here."""
    lines = section(
        "What was not carried over",
        NOTICE,
        "Left out on purpose, so that its absence is a decision one can read.",
        level=1,
    )
    drafts = [(code(one.draft), escape(one.reason), code(one.lives_in)) for one in NOT_CARRIED]
    lines += section(
        "Drafted rules that are no row",
        "Every rule that was drafted from the evidence became one or more rows, except these.",
        table(("draft", "why", "carried by"), drafts),
    )
    lines += section(
        "Claims of the articles that are not repeated",
        "To leave a claim out does not say that it is false. It says that nothing was found to stand "
        "behind it.",
    )
    for one in LEFT_OUT:
        said = "\n".join(f"- {citation_in_words(citation)}" for citation in cite(*one.citations))
        speaks = f"What speaks to it:\n\n{said}" if said else ""
        by = f"Claimed by {link('source', one.article)}."
        lines += section(escape(one.claim), by, escape(one.reason), speaks, level=3)
    return "\n".join(lines)
