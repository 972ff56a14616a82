"""Shows a Jupyter notebook in a page: its texts, its code, and the outputs that it was saved with.

Nothing is run and nothing of Jupyter is needed: the notebook is kept with its
outputs, and a test compares them with those of a run.
"""

import json
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

__all__ = ["setup"]


def joined(text: str | list[str]) -> str:
    """A text of a notebook, which may be kept line by line."""
    return text if isinstance(text, str) else "".join(text)


def literal(text: str, language: str) -> nodes.Node:
    """A block of code, or of what it prints."""
    return nodes.literal_block(text, text, language=language)


def shown(output: dict[str, Any]) -> nodes.Node:
    """What a cell shows: HTML or a picture where there is one, else text."""
    data = output.get("data", {})
    for kind in ("text/html", "image/svg+xml"):
        if kind in data:
            room = nodes.container(classes=["notebook-output"])
            room += nodes.raw("", joined(data[kind]), format="html")
            return room
    return literal(joined(data.get("text/plain", output.get("text", ""))).rstrip(), "text")


def headed(source: str) -> tuple[list[nodes.Node], str]:
    """The heading that a text begins with, and the rest; the page has a title of its own.

    A heading of a page would take along everything after it, out of the order of the cells.
    """
    first, _, rest = source.partition("\n")
    marks, _, words = first.partition(" ")
    if set(marks) != {"#"}:
        return [], source
    rubric = nodes.rubric(words, words)
    rubric["heading-level"] = len(marks)
    return ([] if marks == "#" else [rubric]), rest


class Notebook(SphinxDirective):
    """Includes the notebook whose path is the argument, relative to the page."""

    required_arguments = 1
    option_spec: ClassVar[dict[str, Any]] = {}

    def run(self) -> list[nodes.Node]:
        """Return the cells one after the other."""
        _, name = self.env.relfn2path(self.arguments[0])
        self.env.note_dependency(name)
        notebook = json.loads(Path(name).read_text(encoding="utf-8"))
        found: list[nodes.Node] = []
        for cell in notebook["cells"]:
            source = joined(cell["source"])
            if cell["cell_type"] == "markdown":
                heading, rest = headed(source)
                found += [*heading, *self.parse_text_to_nodes(rest)]
            else:
                found.append(literal(source, "python"))
                found += [shown(one) for one in cell["outputs"]]
        return found


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the directive.

    Args:
        app: The running Sphinx.

    Returns:
        That it may run in parallel.
    """
    app.add_directive("notebook", Notebook)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
