"""All the pages, by where they stand, and the front page that leads to them."""

from row_pages.exercises import by_goal, by_position, exercise_page, exercises_index
from row_pages.judgment import not_carried_over, our_own_judgment
from row_pages.knowledge import CATALOG
from row_pages.others import (
    facts_page,
    ladders_page,
    progression_page,
    protocols_page,
    source_topics,
    sources_index,
)
from row_pages.rules import (
    about_the_person,
    by_condition,
    page_name,
    rules_index,
    rules_page,
    settings_page,
    stop_signs_page,
)
from row_pages.writing import NOTICE, section
from spinekit.facts import FACTS
from spinekit.safety import Topic

__all__ = ["PAGES", "pages"]

PAGES = {
    "exercises/index": exercises_index,
    "by-position": by_position,
    "by-goal": by_goal,
    "by-condition": by_condition,
    "ladders": ladders_page,
    "protocols": protocols_page,
    "progression": progression_page,
    "rules/index": rules_index,
    "rules/about-the-person": about_the_person,
    "rules/stop-signs": stop_signs_page,
    "rules/settings": settings_page,
    "facts": facts_page,
    "sources/index": sources_index,
    "our-own-judgment": our_own_judgment,
    "not-carried-over": not_carried_over,
}
"""The pages that stand alone, by name; exercises, tables of rules and topics of sources add theirs."""


def pages() -> dict[str, str]:
    """Return every page: its text by its name under ``catalog/``."""
    found = {"index": _front()}
    found |= {name: write() for name, write in PAGES.items()}
    found |= {f"exercises/{one.id}": exercise_page(one) for one in CATALOG}
    found |= {f"rules/{page_name(topic)}": rules_page(topic) for topic in Topic}
    found |= {f"sources/{name}": text for name, text in source_topics().items()}
    return {name: f"{text.rstrip()}\n" for name, text in found.items()}


def _front() -> str:
    counts = (
        f"{len(CATALOG.exercises)} exercises, {len(CATALOG.ladders)} ladders, {len(CATALOG.protocols)} "
        f"protocols, {len(CATALOG.rules)} rules, {len(FACTS)} facts and {len(CATALOG.sources)} sources"
    )
    toctree = ["```{toctree}", ":maxdepth: 1", ""]
    return "\n".join(
        [
            *section(
                "The catalog",
                NOTICE,
                f"Everything the library knows: {counts}. These pages are printed from the same rows that "
                "compose and judge, at every build.",
                level=1,
            ),
            *section("Look something up"),
            *toctree,
            *("exercises/index", "by-position", "by-goal", "by-condition", "ladders", "protocols"),
            "progression",
            "```",
            "",
            *section("Check what we say"),
            *toctree,
            *("rules/index", "facts", "sources/index", "our-own-judgment", "not-carried-over"),
            "```",
        ]
    )
