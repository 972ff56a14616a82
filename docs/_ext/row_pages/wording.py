"""Demands, conditions, caps and citations in words, each with the text the code itself has beneath it.

Here rows become sentences; how a page is laid out is not said here.
"""

import re
from enum import Enum, IntEnum

import attrs

from row_pages.writing import attribute_texts, code, escape, link, member_text, words
from spinekit.demands import Demands, Position, SpineMotion
from spinekit.dosage import DosageCap
from spinekit.evidence import Citation
from spinekit.exercise import Modification
from spinekit.facts import FACTS
from spinekit.safety import ALWAYS, TERMS, Condition, Kind, Rule
from spinekit.safety.terms import Takes

__all__ = [
    "cap_in_words",
    "citation_in_words",
    "demands_in_words",
    "facts_in_words",
    "message_in_words",
    "modification_in_words",
    "terms_in_words",
]

_PLAIN = Demands(position=Position.STANDING)
_NAME = re.compile(r"[a-z][a-z0-9_.]*")
_OPERATORS = {"<": "is below", "<=": "is at most", ">": "is above", ">=": "is at least", "==": "is"}
_DEMANDS = "spinekit.demands"


def demands_in_words(demands: Demands) -> list[tuple[str, str, str]]:
    """Return name, grade and meaning of everything an exercise demands; what is none is left out."""
    shown: list[tuple[str, str, str]] = []
    for field in attrs.fields(Demands):
        value = getattr(demands, field.name)
        meaning = attribute_texts(_DEMANDS)["Demands", field.name]
        if isinstance(value, SpineMotion):
            if value.moves:
                shown.append((words(field.name), *_motion(value, meaning)))
        elif isinstance(value, bool):
            if value:
                shown.append((words(field.name), "yes", meaning))
        elif field.name == "position" or value != getattr(_PLAIN, field.name):
            shown.append((words(field.name), _word(value), f"{meaning} {member_text(value)}"))
    return shown


def _motion(motion: SpineMotion, meaning: str) -> tuple[str, str]:
    parts = (motion.range, motion.load, motion.speed, motion.repetition)
    return (
        (
            f"range {_word(motion.range)}, load {_word(motion.load)}, {_word(motion.speed)}, "
            f"{_word(motion.repetition)}"
        ),
        " ".join([meaning, *(member_text(part) for part in parts)]),
    )


def _word(value: Enum) -> str:
    return words(value.name.lower())


def facts_in_words(condition: Condition) -> str:
    """Return a condition over facts as it is written, every fact a link."""
    if condition == ALWAYS:
        return "everyone"
    text = str(condition).replace("<=", "≤").replace(">=", "≥").replace("==", "=")
    return _NAME.sub(
        lambda match: link("fact", match[0]) if match[0] in FACTS else match[0],
        text.replace("<", "\\<").replace(">", "\\>"),
    )


def terms_in_words(condition: Condition) -> list[str]:
    """Return each test of a condition over an exercise, a routine or a day: as written, and in words."""
    return [f"{code(test)}: {_test(str(test))}" for test in dict.fromkeys(condition.tests)]


def _test(text: str) -> str:
    name, _, rest = text.partition(" ")
    term = TERMS[name]
    if not rest:
        return f"{escape(term.meaning)}."
    sign, _, value = rest.partition(" ")
    shown = f"{escape(term.meaning)} {_OPERATORS[sign]} *{words(value)}*"
    if term.takes is not Takes.GRADE:
        return f"{shown}."
    return f"{shown} ({_grade(name, value)})"


def _grade(name: str, value: str) -> str:
    outer, _, inner = name.partition(".")
    example = getattr(_PLAIN, outer)
    kind = type(getattr(example, inner) if inner else example)
    if not issubclass(kind, IntEnum):
        raise TypeError(f"{name} has no scale")
    return (
        member_text(kind[value.upper()]).rstrip(".")[:1].lower()
        + member_text(kind[value.upper()]).rstrip(".")[1:]
    )


def modification_in_words(modification: Modification) -> str:
    """Return what a modification says and what it brings down."""
    parts = [
        f"{code(name)} {'at least' if name == 'hand_support' else 'at most'} "
        f"*{_limit(name, limit)}*"
        for name, limit in modification.limits.items()
    ]
    parts += [f"not on: {words(one)}" for one in sorted(modification.not_on)]
    parts += [f"needs: {words(one)}" for one in sorted(modification.needs)]
    limits = f" ({'; '.join(parts)})" if parts else ""
    return f"{code(modification.id)}: {escape(modification.text)}{limits}"


def _limit(name: str, limit: object) -> str:
    if isinstance(limit, bool):
        return "yes" if limit else "no"
    if isinstance(limit, Enum):
        return _word(limit)
    raise TypeError(f"{name} is limited by {limit!r}, which is neither a grade nor yes or no")


def cap_in_words(cap: DosageCap) -> str:
    """Return what a cap limits."""
    parts = []
    for field in attrs.fields(DosageCap):
        value = getattr(cap, field.name)
        if value is True:
            parts.append(words(field.name))
        elif value not in (None, False):
            parts.append(f"{words(field.name).replace('max ', 'at most ')}: {value}")
    return "; ".join(parts)


def citation_in_words(citation: Citation, *, with_source: bool = True) -> str:
    """Return what is said, by whom, how strong it is and which text was read."""
    said = f"{escape(citation.says)} *({words(citation.strength)}; read: {words(citation.access)})*"
    return f"{link('source', citation.source)}: {said}" if with_source else said


def message_in_words(rule: Rule) -> str:
    """Return the message of a rule as a person would read it."""
    filled = {name: f"({words(name)})" for name in rule.when.of_kind(Kind.FACT)}
    return escape(
        rule.message.format_map({**filled, **rule.arguments, "exercise": "This exercise"})
    )
