"""Draws the pictures of the pages from a sample, each time the documentation is built.

They are those that a program would get from :mod:`spinekit.render`, so a page
never shows what the library no longer draws.
"""

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from spinekit import Program, Routine, compose, plan
from spinekit.render import body_map, coverage_bars, program_lines, program_strip
from spinekit.samples import SAMPLES

__all__ = ["setup"]

FOLDER = "_generated/pictures"


def pictures() -> dict[str, str]:
    """The SVG of each picture by the name of its file."""
    request = SAMPLES["marta"].request
    routine, program = compose(request), plan(request, weeks=8)
    if not isinstance(routine, Routine) or not isinstance(program, Program):
        raise TypeError("the sample gives no routine")
    if routine.certificate is None:
        raise TypeError("the sample has no certificate")
    return {
        "body-map": body_map(routine),
        "coverage-bars": coverage_bars(routine.certificate),
        "week-strip": program_strip(program),
        "progression-lines": program_lines(program),
    }


def write_files(app: Sphinx) -> None:
    """Write the pictures that changed.

    Args:
        app: The running Sphinx.
    """
    for name, picture in pictures().items():
        path = Path(app.srcdir) / FOLDER / f"{name}.svg"
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != picture:
            path.write_text(picture, encoding="utf-8")


def setup(app: Sphinx) -> ExtensionMetadata:
    """Have the pictures written before Sphinx looks for its sources.

    Args:
        app: The running Sphinx.

    Returns:
        That it may run in parallel.
    """
    app.connect("builder-inited", write_files)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
