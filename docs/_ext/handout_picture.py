"""Photographs the handout of a sample for the page that shows it; run by ``nox -s pictures``.

Chromium prints the page as anybody's would; the first two sheets of that print
become the picture. It needs Chromium, so it is no part of the build.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pymupdf

from spinekit import compose
from spinekit.render import render_html
from spinekit.samples import SAMPLES

__all__ = ["main", "printed"]

TARGET = Path(__file__).resolve().parent.parent / "_static" / "handout.png"
SHEETS = 2
GAP = 12
DPI = 83
PDF: Any = pymupdf  # whose types are not complete


def printed(page: str) -> bytes:
    """A page as the PDF that Chromium prints.

    Args:
        page: A whole HTML page.

    Returns:
        The PDF.

    Raises:
        FileNotFoundError: If there is no Chromium.
    """
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        raise FileNotFoundError("chromium is not installed")
    with tempfile.TemporaryDirectory() as name:
        source, target = Path(name) / "page.html", Path(name) / "page.pdf"
        source.write_text(page, encoding="utf-8")
        command = [chromium, "--headless", "--no-sandbox", "--disable-gpu"]
        command += ["--no-pdf-header-footer", f"--user-data-dir={name}/profile"]
        command += [f"--print-to-pdf={target}", source.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603 - our own
        return target.read_bytes()


def main() -> None:
    """Write the picture anew."""
    page = render_html(compose(SAMPLES["otto"].request))
    with PDF.open(stream=printed(page.replace("@page{", "@page{size:A4;"))) as sheets:
        width, height = sheets[0].rect.width, sheets[0].rect.height
        with PDF.open() as canvas:
            wall = canvas.new_page(width=SHEETS * (width + GAP) + GAP, height=height + 2 * GAP)
            wall.draw_rect(wall.rect, color=None, fill=(0.85, 0.87, 0.9))
            for place in range(SHEETS):
                left = GAP + place * (width + GAP)
                frame = PDF.Rect(left, GAP, left + width, GAP + height)
                wall.draw_rect(frame, color=None, fill=(1, 1, 1))
                wall.show_pdf_page(frame, sheets, place)
            shot = wall.get_pixmap(dpi=DPI)
            TARGET.write_bytes(shot.tobytes("png"))
    sys.stdout.write(f"{TARGET.name}: {TARGET.stat().st_size // 1000} kB\n")


if __name__ == "__main__":
    main()
