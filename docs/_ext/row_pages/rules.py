"""The pages of the rules, table by table, their settings, the stop signs and the index by condition."""

from collections.abc import Iterable

import attrs

from row_pages.knowledge import CATALOG, against, alone, rules_naming
from row_pages.wording import (
    cap_in_words,
    citation_in_words,
    facts_in_words,
    message_in_words,
    terms_in_words,
)
from row_pages.wording import modification_in_words as modified
from row_pages.writing import (
    NOTICE,
    anchor,
    attribute_texts,
    code,
    escape,
    field,
    link,
    link_each,
    member_text,
    section,
    table,
    words,
)
from spinekit.facts import FACTS, FactKind, Group
from spinekit.references import cite
from spinekit.safety import (
    SETTING_SOURCES,
    STOP_SIGNS,
    Level,
    Rule,
    SafetySettings,
    Scope,
    Topic,
)

__all__ = [
    "about_the_person",
    "by_condition",
    "rules_index",
    "rules_page",
    "settings_page",
    "stop_signs_page",
]

_TITLES = {
    Topic.RED_FLAGS: "Warning signs",
    Topic.SCREENING: "Screening and health",
    Topic.BONE: "Bone",
    Topic.SPINE: "The spine",
    Topic.POSITIONS: "Positions, joints and organs",
    Topic.STOPPING: "Stopping and the answers of the day",
}


def rules_page(topic: Topic) -> str:
    """Return the page of one table of rules."""
    rules = [rule for rule in CATALOG.rules.values() if rule.topic is topic]
    lines = section(_TITLES[topic], NOTICE, member_text(topic), _summary(rules), level=1)
    for rule in rules:
        lines += section(code(rule.id), *_rule(rule), place=anchor("rule", rule.id))
    return "\n".join(lines)


def _summary(rules: Iterable[Rule]) -> str:
    return table(
        ("rule", "level", "people"),
        [
            (link("rule", rule.id), code(rule.level.name), facts_in_words(rule.when))
            for rule in rules
        ],
    )


def _rule(rule: Rule) -> list[str]:
    instead = rule.instead
    shown = [
        field("Level", f"{code(rule.level.name)}: {member_text(rule.level)}"),
        field("Judges", member_text(rule.scope)),
        field("Concerns", facts_in_words(rule.when)),
    ]
    if rule.scope is not Scope.PERSON:
        shown.append(field("Stands against", code(rule.demands), terms_in_words(rule.demands)))
    shown.append(field("Instead", escape(instead.text)))
    if instead.modification is not None:
        shown.append(field("Made gentler", modified(instead.modification)))
    if instead.cap is not None:
        shown.append(field("Dosage cap", cap_in_words(instead.cap)))
    if instead.alternatives:
        shown.append(field("Alternatives", link_each("exercise", instead.alternatives)))
    if instead.refer_to and instead.how_soon is not None:
        soon = member_text(instead.how_soon)
        shown.append(field("Whom to see", f"{escape(instead.refer_to)}. {soon}"))
    if rule.settings:
        links = ", ".join(link("setting", one) for one in rule.settings)
        shown.append(field("Settings", links))
    shown.append(field("Basis", f"{words(rule.basis)}: {member_text(rule.basis)}"))
    shown.append(field("Rests on", "", [citation_in_words(one) for one in rule.citations]))
    if rule.scope is Scope.EXERCISE:
        shown.append(field("Exercises", _exercises(rule)))
    return [f"> {message_in_words(rule)}", "\n".join(shown)]


def _exercises(rule: Rule) -> str:
    known = [one for one in CATALOG if one.demands is not None]
    surely = [one.id for one in known if against(rule, one) is True]
    maybe = [one.id for one in known if against(rule, one) is None]
    parts = [link_each("exercise", surely)] if surely else []
    parts += [f"depending on the dose: {link_each('exercise', maybe)}"] if maybe else []
    return "; ".join(parts) or "none of the standard catalog; it is there for catalogs of your own"


def about_the_person() -> str:
    """Return the list of the rules that come before any exercise."""
    rules = [rule for rule in CATALOG.rules.values() if rule.scope is Scope.PERSON]
    return "\n".join(
        section(
            "Rules about the person",
            NOTICE,
            "These come before any exercise: where one of them says `REFER` or `FORBID`, nothing is "
            "composed, whatever the exercise.",
            _summary(sorted(rules, key=lambda rule: -rule.level)),
            level=1,
        )
    )


def rules_index() -> str:
    """Return the page that introduces the rules."""
    rules = CATALOG.rules.values()
    levels = table(
        ("level", "what it means", "rules"),
        [
            (code(one.name), member_text(one), str(sum(rule.level is one for rule in rules)))
            for one in Level
        ],
    )
    tables = "\n".join(f"- {{doc}}`{page_name(topic)}`: {member_text(topic)}" for topic in Topic)
    return "\n".join(
        [
            *section("Rules", NOTICE, level=1),
            (f"The {len(rules)} standard rules, printed from the rows the library judges by. A rule fires "
            "where its condition holds for the person and the other one for the exercise, the routine or "
            "the day; while an answer is missing it may fire. {doc}`/explanation/safety-model` says how "
            "that becomes a verdict."),
            "",
            tables,
            "",
            levels,
            "",
            "```{toctree}",
            ":hidden:",
            "",
            *(page_name(topic) for topic in Topic),
            "about-the-person",
            "stop-signs",
            "settings",
            "```",
            "",
        ]
    )  # fmt: skip


def page_name(topic: Topic) -> str:
    """Return the name of the page of a table of rules."""
    return topic.value.replace("_", "-")


def settings_page() -> str:
    """Return the page of the numbers the rules can be set by."""
    lines = section(
        "Numbers the rules can be set by",
        NOTICE,
        "Sources disagree on some numbers, and some had to be chosen. Each has a default and is handed in "
        "with `standard_rules(SafetySettings(...))`; nothing is kept globally.",
        level=1,
    )
    texts = attribute_texts("spinekit.safety.settings")
    defaults = SafetySettings()
    for one in attrs.fields(SafetySettings):
        users = [rule.id for rule in CATALOG.rules.values() if one.name in rule.settings]
        cited = [citation_in_words(citation) for citation in cite(*SETTING_SOURCES[one.name])]
        shown = [
            field("Default", code(getattr(defaults, one.name))),
            field("Used by", link_each("rule", users) or "no rule"),
            field("Rests on", "", cited),
        ]
        text = texts["SafetySettings", one.name]
        place = anchor("setting", one.name)
        lines += section(code(one.name), text, "\n".join(shown), place=place)
    return "\n".join(lines)


def stop_signs_page() -> str:
    """Return the page of the signs that end a session."""
    lines = section(
        "Signs to stop at",
        NOTICE,
        "Every composed routine carries these, so that a program can show them before and during a "
        "session.",
        level=1,
    )
    for sign in STOP_SIGNS:
        shown = [
            field("What to do", escape(sign.action)),
            field("Ends the session", "yes" if sign.ends_session else "no, only the exercise"),
            field("Call for help", "yes, if it does not pass" if sign.emergency else "no"),
            field("Rests on", "", [citation_in_words(one) for one in sign.citations]),
        ]
        lines += section(escape(sign.sign), "\n".join(shown))
    return "\n".join(lines)


_OUTCOMES = {
    Level.REFER: "See someone before",
    Level.FORBID: "Not to be done",
    Level.MODIFY: "Only made gentler",
    Level.CAUTION: "With care",
}


def by_condition() -> str:
    """Return the index of rules and exercises by what is so for a person."""
    lines = section(
        "Exercises by condition",
        NOTICE,
        "For each question: the rules that name it, and what a yes changes for someone of 50 with a blood "
        "pressure of 120/80 who answers no to every other question. Several conditions together can "
        "shut out more than each of them alone; only judging a person tells. Where the dose decides, the "
        "stricter outcome is listed.",
        level=1,
    )
    for group in Group:
        named = [one for one in FACTS.values() if one.group is group and rules_naming(one.id)]
        if named:
            lines += section(words(group).capitalize(), escape(group.question))
        for fact in named:
            lines += section(escape(fact.question), _changes(fact.id), level=3)
    return "\n".join(lines)


def _changes(fact: str) -> str:
    shown = [
        field("Fact", link("fact", fact)),
        field("Rules", link_each("rule", (rule.id for rule in rules_naming(fact)))),
    ]
    found = alone(fact)
    known = sum(one.demands is not None for one in CATALOG)
    for level, exercises in found.items():
        some = link_each("exercise", (one.id for one in exercises))
        shown.append(field(_OUTCOMES[level], "every exercise" if len(exercises) == known else some))
    if not found:
        is_number = FACTS[fact].kind is FactKind.NUMBER
        why = "depends on the number" if is_number else "nothing by itself"
        shown.append(field("A yes changes" if not is_number else "What it changes", why))
    return "\n".join(shown)
