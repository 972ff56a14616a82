"""Shows the notes of the next release on the page of changes, before there is a release.

They lie in ``changes/``, one file each, until towncrier moves them into
``CHANGELOG.md``.
"""

import subprocess
import sys
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

__all__ = ["setup"]

PAGE = "_generated/unreleased.md"


def write_notes(app: Sphinx) -> None:
    """Write the notes as the release would have them, where they changed.

    Args:
        app: The running Sphinx.
    """
    root = Path(app.srcdir).parent
    notes = [one for one in (root / "changes").glob("*.md") if one.name != "README.md"]
    text = _draft(root, str(app.config.version)) if notes else ""
    path = Path(app.srcdir) / PAGE
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def _draft(root: Path, version: str) -> str:
    command = [sys.executable, "-m", "towncrier", "build", "--draft", "--dir", str(root)]
    command += ["--config", str(root / "pyproject.toml")]
    command += ["--version", version, "--date", "not released yet"]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")  # noqa: S603 - our own words
    return done.stdout


def setup(app: Sphinx) -> ExtensionMetadata:
    """Have the notes written before Sphinx looks for its sources.

    Args:
        app: The running Sphinx.

    Returns:
        That it may run in parallel.
    """
    app.connect("builder-inited", write_notes)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
