"""The pages of ladders, protocols, facts and sources."""

import pkgutil
from collections.abc import Iterable
from importlib import import_module
from types import ModuleType

from row_pages.knowledge import CATALOG, rules_naming, uses_of_sources
from row_pages.wording import citation_in_words
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
    words,
)
from spinekit import references
from spinekit.evidence import OUR_JUDGEMENT, OURSELVES, Citation, Source
from spinekit.facts import FACTS, Fact, FactKind, Group
from spinekit.ladder import Ladder, Rung
from spinekit.progression import PROGRESSION_RULES
from spinekit.references import cite
from spinekit.routine import Protocol

__all__ = [
    "facts_page",
    "ladders_page",
    "progression_page",
    "protocols_page",
    "source_topics",
    "sources_index",
]


def ladders_page() -> str:
    """Return the page of the ladders."""
    lines = section(
        "Ladders",
        NOTICE,
        "A ladder leads from an easier version of a movement to a harder one. The articles give the ends "
        "of most and never say when to move on; a rung marked *assumed* holds a part we filled in.",
        level=1,
    )
    for ladder in CATALOG.ladders.values():
        lines += section(escape(ladder.name), *_ladder(ladder), place=anchor("ladder", ladder.id))
    return "\n".join(lines)


def _ladder(ladder: Ladder) -> list[str]:
    rungs = "\n".join(
        f"{number}. {link('exercise', rung.exercise)} {code(rung.dosage)}"
        + (" *(assumed)*" if rung.assumed else "")
        for number, rung in enumerate(ladder.rungs, 1)
    )
    criteria = [f"- Up: {text}" for text in _once(rung.up for rung in ladder.rungs)]
    criteria += [f"- Down: {text}" for text in _once(rung.down for rung in ladder.rungs)]
    return [
        f":Id: {code(ladder.id)}",
        rungs,
        "\n".join(criteria),
        "Rests on:\n\n" + "\n".join(f"- {citation_in_words(one)}" for one in _citations(ladder)),
    ]


def _once(texts: Iterable[str]) -> list[str]:
    return [escape(one) for one in dict.fromkeys(texts) if one]


def _citations(ladder: Ladder) -> list[Citation]:
    rungs: tuple[Rung, ...] = ladder.rungs
    return list(
        dict.fromkeys([*ladder.citations, *(one for rung in rungs for one in rung.citations)])
    )


def progression_page() -> str:
    """Return the page of the rules by which a dose grows, holds or shrinks."""
    lines = section(
        "Rules of progression",
        NOTICE,
        "What decides, after each session, whether the next one asks for more, the same, less or nothing. "
        "Each that fires proposes something, and the strictest proposal wins: "
        "{doc}`/concepts/progression` says how.",
        level=1,
    )
    for one in PROGRESSION_RULES.values():
        shown = [
            field("Decides", f"{code(one.kind.value)}: {member_text(one.kind)}"),
            field("What would change it", escape(one.change)),
            field("Basis", f"{words(one.basis)}: {member_text(one.basis)}"),
            field("Rests on", "", [citation_in_words(citation) for citation in one.citations]),
        ]
        place = anchor("progression", one.id)
        lines += section(code(one.id), escape(one.says), "\n".join(shown), place=place)
    return "\n".join(lines)


def protocols_page() -> str:
    """Return the page of the articles' own lists."""
    lines = section(
        "Protocols",
        NOTICE,
        "The lists of the five articles: their exercises, in their order, at their doses. `?` stands where "
        "an article is silent. Nobody should follow a list that was not judged for them: "
        "{py:func}`~spinekit.composer.adapt` keeps to one as far as the rules allow.",
        level=1,
    )
    for protocol in CATALOG.protocols.values():
        place = anchor("protocol", protocol.id)
        lines += section(escape(protocol.name), *_protocol(protocol), place=place)
    return "\n".join(lines)


def _protocol(protocol: Protocol) -> list[str]:
    days = protocol.days_per_week
    shown = [
        field("Id", code(protocol.id)),
        field("Written for", link_each("fact", sorted(protocol.written_for)) or "not said"),
        field("On", ", ".join(sorted(protocol.surfaces)) or "not said"),
        field("Days a week", "not said" if days is None else str(days)),
        field("Minutes", "not said" if protocol.minutes is None else str(protocol.minutes)),
    ]
    items = "\n".join(
        f"{number}. {link('exercise', item.exercise)} {code(item.dosage)}"
        for number, item in enumerate(protocol.items, 1)
    )
    notes = "\n".join(f"- {escape(one)}" for one in protocol.notes)
    cited = "\n".join(f"- {citation_in_words(one)}" for one in protocol.citations)
    return ["\n".join(shown), items, notes, f"Rests on:\n\n{cited}"]


def facts_page() -> str:
    """Return the page of the questions about a person."""
    lines = section(
        "Facts",
        NOTICE,
        f"The {len(FACTS)} questions that may be asked. An answer that is missing is unknown, and unknown is "
        "never no. Yes is always the limiting answer, except under support.",
        level=1,
    )
    for group in Group:
        lines += section(
            words(group).capitalize(), member_text(group), f"*{escape(group.question)}*"
        )
        for fact in FACTS.values():
            if fact.group is group:
                place = anchor("fact", fact.id)
                lines += section(code(fact.id), _fact(fact), level=3, place=place)
    return "\n".join(lines)


def _fact(fact: Fact) -> str:
    answer = "yes or no"
    if fact.kind is FactKind.NUMBER:
        answer = f"{fact.low} to {fact.high} {fact.unit}"
    shown = [
        field("Question", escape(fact.question)),
        field("Meaning", escape(fact.meaning)),
        field("Answer", answer),
    ]
    if fact.implies:
        above = f" (above {fact.implies_above})" if fact.kind is FactKind.NUMBER else ""
        shown.append(field("A yes implies", link_each("fact", fact.implies) + above))
    if fact.below:
        shown.append(field("Must stay below", link("fact", fact.below)))
    if fact.widens:
        shown.append(field("Widens", "a yes widens what is allowed, where a rule names it"))
    named = link_each("rule", (rule.id for rule in rules_naming(fact.id)))
    shown.append(field("Rules", named or "none; it is kept for people to read"))
    if fact.cites:
        shown.append(field("Rests on", "", [citation_in_words(one) for one in cite(*fact.cites)]))
    return "\n".join(shown)


def source_topics() -> dict[str, str]:
    """Return a page of sources for each topic of the evidence, by its name."""
    found = {
        info.name: import_module(f"{references.__name__}.{info.name}")
        for info in pkgutil.iter_modules(references.__path__)
    }
    rows = {
        name: module
        for name, module in found.items()
        if "CITATIONS" in vars(module) and name != "lookup"
    }
    return {name.replace("_", "-"): _topic(name, module) for name, module in rows.items()}


def _topic(name: str, module: ModuleType) -> str:
    lines = section(f"Sources: {words(name)}", NOTICE, level=1)
    for source in module.SOURCES:
        lines += _source(source)
    return "\n".join(lines)


def _source(source: Source) -> list[str]:
    address = escape(source.address)
    shown = [
        field("By", escape(source.publisher)),
        field("Year", escape(source.year) or "not seen"),
        field("At", f"<{source.address}>" if source.address.startswith("http") else address or "nowhere: it is ours"),
    ]  # fmt: skip
    said = [one for one in references.CITATIONS.values() if one.source == source.id]
    blocks = ["\n".join(shown)]
    blocks += ["\n".join(_statement(one)) for one in said]
    if not said:
        blocks.append("Nothing is cited from it.")
    return section(escape(source.title), *blocks, place=anchor("source", source.id))


def _statement(citation: Citation) -> list[str]:
    users = uses_of_sources().get(citation.id, ())
    if citation == OUR_JUDGEMENT:
        used = "  \n  Used by what {doc}`/catalog/our-own-judgment` lists."
    elif users:
        used = "  \n  Used by " + ", ".join(link(kind, one) for kind, one in users) + "."
    else:
        used = ""
    return [f"- {code(citation.id)}: {citation_in_words(citation, with_source=False)}{used}"]


def sources_index() -> str:
    """Return the page that introduces the sources."""
    names = list(source_topics())
    count = len(CATALOG.sources)
    return "\n".join(
        [
            *section("Sources", NOTICE, level=1),
            (
                f"The {count} sources that anything here rests on, with what each says in our own words and which "
                "row cites it. {doc}`/explanation/evidence` says how strength and reading are graded."
            ),
            "",
            "```{toctree}",
            ":maxdepth: 1",
            "",
            *names,
            "```",
            "",
            *_source(OURSELVES),
        ]
    )
