"""The page of every exercise, and the indexes by position and by goal."""

from collections.abc import Iterable

from row_pages.knowledge import CATALOG, rules_against
from row_pages.wording import citation_in_words, demands_in_words, facts_in_words
from row_pages.wording import modification_in_words as modified
from row_pages.writing import (
    NOTICE,
    anchor,
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
from spinekit.composer import PRESETS
from spinekit.demands import Position
from spinekit.exercise import Dose, Exercise, Target
from spinekit.safety import Level, Rule

__all__ = ["by_goal", "by_position", "exercise_page", "exercises_index"]

_MOST = 3


def exercise_page(exercise: Exercise) -> str:
    """Return the page of one exercise."""
    lines = [
        *section(escape(exercise.name), NOTICE, level=1, place=anchor("exercise", exercise.id)),
        _properties(exercise),
        "",
        *_how(exercise),
        *section("Dosage", *_doses(exercise.doses)),
        *section("What it demands", *_demands(exercise)),
        *section("Who should not, and who only with care", *_who(exercise)),
        *section("Alternatives and steps", _neighbors(exercise)),
        *section("What it rests on", "\n".join(_sources(exercise))),
    ]
    if exercise.notes:
        lines += section("Notes", "\n".join(f"- {escape(one)}" for one in exercise.notes))
    return "\n".join(lines)


def _properties(exercise: Exercise) -> str:
    trains = sorted(
        exercise.trains.items(), key=lambda pair: (-pair[1], list(Target).index(pair[0]))
    )
    shown = [
        field("Id", code(exercise.id)),
        field("Also called", ", ".join(escape(one) for one in exercise.aliases) or "nothing else"),
        field("Part of a routine", words(exercise.phase)),
        field("Surfaces", ", ".join(sorted(exercise.surfaces)) or "not known"),
        field("Equipment", ", ".join(sorted(exercise.equipment)) or "none"),
        field("Sides", f"{words(exercise.sides)}: {member_text(exercise.sides)}"),
        field("Trains", ", ".join(f"{words(one)} ({weight} of {_MOST})" for one, weight in trains)
              or "not known"),
        field("Difficulty", f"{exercise.difficulty} of 5, our own judgment"),
        field("Family", f"{code(exercise.family)}; a routine holds one exercise of a family at most"),
    ]  # fmt: skip
    return "\n".join(shown)


def _how(exercise: Exercise) -> list[str]:
    if not exercise.steps:
        return section(
            "How it is done", "No text we read says how. It is never put into a routine."
        )
    steps = "\n".join(f"{number}. {escape(one)}" for number, one in enumerate(exercise.steps, 1))
    lines = section("How it is done", steps)
    for title, texts in (("Keep in mind", exercise.cues), ("Common mistakes", exercise.mistakes)):
        if texts:
            lines += section(title, "\n".join(f"- {escape(one)}" for one in texts), level=3)
    if exercise.modifications:
        gentler = "\n".join(f"- {modified(one)}" for one in exercise.modifications)
        lines += section("Made gentler", gentler, level=3)
    return lines


def _doses(doses: Iterable[Dose]) -> list[str]:
    shown = [_dose(dose) for dose in doses]
    if not shown:
        return ["No text states one, and we fill none in."]
    return [
        (
            "As the texts state it; `?` stands where a text is silent. What we fill in there is our own "
            "judgment. {doc}`/concepts/dosage` explains the notation."
        ),
        "\n".join(shown),
    ]


def _dose(dose: Dose) -> str:
    lines = [f"- {code(dose.dosage)}, stated by {link('source', dose.citation.source)}"]
    lines[0] += f" *({words(dose.citation.strength)})*"
    if dose.progression:
        lines[0] += ", as something to build up to"
    if dose.written_for:
        lines.append(f"  - Written for: {link_each('fact', sorted(dose.written_for))}.")
    if dose.default is not None:
        ours = ", ".join(words(one) for one in dose.assumed)
        lines.append(f"  - Our default: {code(dose.complete)}. Filled in by us: {ours}.")
    if dose.complete is None:
        lines.append("  - Not complete, so it is never used.")
    else:
        lines.append(f"  - Takes {dose.complete.seconds} seconds.")
    return "\n".join(lines)


def _demands(exercise: Exercise) -> list[str]:
    if exercise.demands is None:
        return ["The text does not let anyone know, so no rule can clear it for anybody."]
    rows = [
        (f"**{name}**", escape(grade), meaning)
        for name, grade, meaning in demands_in_words(exercise.demands)
    ]
    return [
        (
            "How far it bends, turns and loads the body is our reading of the texts. What is not listed "
            "is not demanded."
        ),
        table(("demand", "how much", "what that means"), rows),
    ]


def _who(exercise: Exercise) -> list[str]:
    if exercise.demands is None:
        return ["Nobody should do it before its text is complete."]
    found = rules_against(exercise.id)
    groups = [
        ("Not to be done", [pair for pair in found if pair[0].level >= Level.FORBID]),
        ("Only made gentler", [pair for pair in found if pair[0].level is Level.MODIFY]),
        ("With care", [pair for pair in found if pair[0].level is Level.CAUTION]),
    ]
    blocks = [
        (
            "These rules can stand against it at the doses above; a harder dose can meet others. Each "
            "concerns the people for whom its condition holds, and while an answer is missing it *may* "
            "concern them. {doc}`/catalog/rules/about-the-person` lists the rules that come before any "
            "exercise."
        )
    ]
    for title, pairs in groups:
        rows = [_against(rule, always=always) for rule, always in pairs]
        blocks += [f"**{title}**", table(("people", "what to do", "rule"), rows)] if rows else []
    return blocks


def _against(rule: Rule, *, always: bool) -> tuple[str, str, str]:
    shown = link("rule", rule.id) + ("" if always else ", depending on the dose")
    return facts_in_words(rule.when), escape(rule.instead.text), shown


def _neighbors(exercise: Exercise) -> str:
    others = dict.fromkeys(
        other
        for rule, _ in rules_against(exercise.id)
        if exercise.demands is not None and rule.level >= Level.FORBID
        for other in rule.instead.alternatives
        if other != exercise.id
    )
    ladders = [
        one.id
        for one in CATALOG.ladders.values()
        if exercise.id in [rung.exercise for rung in one.rungs]
    ]
    protocols = [
        one.id
        for one in CATALOG.protocols.values()
        if exercise.id in [item.exercise for item in one.items]
    ]
    return "\n".join(
        [
            field("Easier", link_each("exercise", exercise.easier) or "none named"),
            field("Harder", link_each("exercise", exercise.harder) or "none named"),
            field("Ladders", link_each("ladder", ladders) or "on none"),
            field("Lists of the articles", link_each("protocol", protocols) or "on none"),
            field(
                "Instead",
                f"{link_each('exercise', others)}, as named by the rules above that shut it out"
                if others
                else "nothing is named",
            ),
        ]
    )


def _sources(exercise: Exercise) -> list[str]:
    citations = dict.fromkeys([*exercise.citations, *(dose.citation for dose in exercise.doses)])
    return [f"- {citation_in_words(one)}" for one in citations]


def _mainly(exercise: Exercise) -> list[Target]:
    most = max(exercise.trains.values(), default=0)
    return [target for target, weight in exercise.trains.items() if weight == most]


def exercises_index() -> str:
    """Return the page that lists the exercises."""
    rows = [
        (
            link("exercise", one.id),
            words(one.position or "not known"),
            ", ".join(words(target) for target in _mainly(one)) or "not known",
            ", ".join(sorted(one.surfaces)) or "not known",
        )
        for one in CATALOG
    ]
    return "\n".join(
        [
            *section("Exercises", NOTICE, level=1),
            (
                f"The {len(CATALOG)} exercises of the standard catalog, each with its steps, its dosages and "
                "their sources, what it demands and which rules can stand against it."
            ),
            "",
            table(("exercise", "position", "mainly trains", "on"), rows),
            "",
            "```{toctree}",
            ":hidden:",
            "",
            *(one.id for one in CATALOG),
            "```",
            "",
        ]
    )


def by_position() -> str:
    """Return the index of the exercises by the position they start from."""
    lines = section("Exercises by position", NOTICE, level=1)
    for position in Position:
        found = [one for one in CATALOG if one.position is position]
        text = "\n".join(f"- {link('exercise', one.id)}" for one in found)
        title = words(position).capitalize()
        lines += section(title, member_text(position), text or "No exercise starts here.")
    unknown = [one.id for one in CATALOG if one.position is None]
    if unknown:
        lines += section("Not known", link_each("exercise", unknown))
    return "\n".join(lines)


def by_goal() -> str:
    """Return the index of the exercises by what they train."""
    lines = section(
        "Exercises by goal",
        NOTICE,
        "A goal of a request is one of these, or a named handful of them. Each exercise says how much "
        "a set of it trains: 3 is mainly, 1 is a little.",
        level=1,
    )
    presets = [
        (
            code(one.id),
            escape(one.name),
            ", ".join(f"{words(target)} {weight}" for target, weight in one.weights.items()),
        )
        for one in PRESETS.values()
    ]
    lines += section(
        "Named goals",
        "The weights are our own judgment.",
        table(("goal", "name", "targets"), presets),
    )
    for target in Target:
        found = sorted(
            (one for one in CATALOG if target in one.trains), key=lambda one: -one.trains[target]
        )
        text = "\n".join(f"- {link('exercise', one.id)}: {one.trains[target]}" for one in found)
        title = words(target).capitalize()
        lines += section(title, member_text(target), text or "No exercise trains this.")
    return "\n".join(lines)
