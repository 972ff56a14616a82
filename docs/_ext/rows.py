"""Writes the catalog pages from the rows, and links to a row from any page by its id.

``{exercise}``, ``{rule}``, ``{fact}``, ``{source}``, ``{ladder}``, ``{protocol}``,
``{progression}`` and ``{setting}`` take the id of a row, with other words in front where wanted:
``{exercise}`the bridge <glute-bridge>```. An id that nobody has is a warning
that names the nearest, and warnings fail the build.
"""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path

import attrs
from docutils import nodes
from row_pages import pages
from row_pages.knowledge import CATALOG
from row_pages.writing import label
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import ReferenceRole
from sphinx.util.typing import ExtensionMetadata

from spinekit.evidence import Source
from spinekit.facts import FACTS
from spinekit.progression import PROGRESSION_RULES
from spinekit.safety import SafetySettings

__all__ = ["KINDS", "setup"]

FOLDER = "catalog"
LOGGER = logging.getLogger(__name__)


@attrs.frozen
class Kind:
    """One kind of row that can be linked to."""

    ids: Mapping[str, object]
    """Its rows, by id."""

    shown: Callable[[str], str]
    """What a link shows where its writer gave no words."""


def _same(id: str) -> str:
    return id


def _short(source: Source) -> str:
    """Return who says it and when; the title where the source names nobody."""
    who = source.title if "not stated" in source.publisher else source.publisher
    return f"{who}, {source.year}" if source.year[:4].isdigit() else who


KINDS = {
    "exercise": Kind(CATALOG.exercises, lambda one: CATALOG.exercises[one].name),
    "ladder": Kind(CATALOG.ladders, lambda one: CATALOG.ladders[one].name),
    "protocol": Kind(CATALOG.protocols, lambda one: CATALOG.protocols[one].name),
    "source": Kind(CATALOG.sources, lambda one: _short(CATALOG.sources[one])),
    "rule": Kind(CATALOG.rules, _same),
    "fact": Kind(FACTS, _same),
    "progression": Kind(PROGRESSION_RULES, _same),
    "setting": Kind(attrs.fields_dict(SafetySettings), _same),
}
"""The kinds of rows, by the name of their role."""


class RowRole(ReferenceRole):
    """Links to a row, or warns where no row has the id."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the link, to be resolved once every page is read."""
        kind = KINDS[self.name]
        if self.target not in kind.ids:
            near = get_close_matches(self.target, kind.ids, n=3)
            hint = f"; did you mean {' or '.join(near)}?" if near else ""
            LOGGER.warning(
                "no %s is called %r%s",
                self.name,
                self.target,
                hint,
                location=self.get_location(),
                type="rows",
                subtype=self.name,
            )
            return [nodes.literal(self.rawtext, self.target)], []
        text = self.title if self.has_explicit_title else kind.shown(self.target)
        reference = pending_xref(
            self.rawtext,
            nodes.inline(text, text),
            refdoc=self.env.docname,
            refdomain="std",
            reftype="ref",
            reftarget=label(self.name, self.target),
            refexplicit=True,
            refwarn=True,
        )
        self.set_source_info(reference)
        return [reference], []


def write_pages(app: Sphinx) -> None:
    """Write the pages that changed and remove those of rows that are gone.

    Args:
        app: The running Sphinx.
    """
    folder = Path(app.srcdir) / FOLDER
    wanted = {folder / f"{name}.md": text for name, text in pages().items()}
    for path in folder.rglob("*.md"):
        if path not in wanted:
            path.unlink()
    for path, text in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def setup(app: Sphinx) -> ExtensionMetadata:
    """Connect to Sphinx.

    Args:
        app: The running Sphinx.

    Returns:
        What Sphinx asks of every extension.
    """
    for name in KINDS:
        app.add_role(name, RowRole())
    app.connect("builder-inited", write_pages)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
