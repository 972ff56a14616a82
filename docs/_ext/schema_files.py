"""Writes the JSON Schema of every document, as a file beside the pages and a page that lists them.

The files are made from the classes each time the documentation is built, so
that they are always those of the library described. They stand under a name
that stays: ``schemas/Routine.json``.
"""

import json
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from spinekit.codecs import DIFFERENCES, TYPES, pack_schema, schema

__all__ = ["setup"]

FILES = "_generated/files"
PAGE = "_generated/schemas.md"


def schemas() -> dict[str, dict[str, Any]]:
    """The schema of every type by its name, and that of packs written by hand."""
    found = {name: schema(kind) for name, kind in TYPES.items()}
    return {"Pack": pack_schema(), **dict(sorted(found.items()))}


def page(found: dict[str, dict[str, Any]]) -> str:
    """The source of the page that lists the files."""
    rows = [
        f"   * - `{name} <../schemas/{name}.json>`__\n     - {one['description'].replace('*', '')}"
        for name, one in found.items()
    ]
    lines = [
        "# JSON schemas",
        "",
        "One file for each type of document, in JSON Schema 2020-12. How to use them is in",
        "{doc}`/how-to/exchange-json`.",
        "",
        "```{eval-rst}",
        ".. list-table::",
        "   :header-rows: 1",
        "",
        "   * - File",
        "     - Describes",
        *rows,
        "```",
        "",
        "Where {py:func}`~spinekit.codecs.loads` refuses a document that its schema takes:",
        "",
        *(f"- {one}" for one in DIFFERENCES[:-1]),
        "",
        f"And the other way round: {DIFFERENCES[-1][0].lower()}{DIFFERENCES[-1][1:]}",
        "",
    ]
    return "\n".join(lines)


def write_files(app: Sphinx) -> None:
    """Write the files and the page that changed, and have the files copied beside the pages.

    Args:
        app: The running Sphinx.
    """
    found = schemas()
    source = Path(app.srcdir)
    wanted = {
        source / FILES / "schemas" / f"{name}.json": json.dumps(one, indent=2) + "\n"
        for name, one in found.items()
    }
    wanted[source / PAGE] = page(found)
    for path, text in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
    for path in (source / FILES / "schemas").glob("*.json"):
        if path not in wanted:
            path.unlink()
    app.config["html_extra_path"] = [*app.config.html_extra_path, FILES]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Have the files written before Sphinx looks for its sources.

    Args:
        app: The running Sphinx.

    Returns:
        That it may run in parallel.
    """
    app.connect("builder-inited", write_files)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
