"""Every page of the built documentation in a browser; run on demand by ``nox -s site``.

``python -m tests.site_pages docs/_build/html`` opens each page in Chromium on a
wide and on a narrow screen, light and dark, and fails where the console shows
an error, a file is missing, or the page is wider than the screen. With a folder
as a second argument it leaves pictures of the main pages there, to be looked at.
"""

import shutil
import sys
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from pathlib import Path
from threading import Thread
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

WIDTHS = {"wide": 1280, "narrow": 390}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")

# Milliseconds for one page: a busy machine is no fault of the page.
PATIENCE = 120_000

# What a visitor sees first, and one page of each sort.
PICTURED = (
    "index",
    "tour",
    "concepts/verdicts",
    "explanation/solver",
    "how-to/add-a-rule",
    "catalog/index",
    "catalog/exercises/bird-dog",
    "catalog/rules/bone",
    "catalog/by-condition",
    "catalog/our-own-judgment",
    "_generated/reference/spinekit.dosage",
    "changelog",
)

# Elements that stick out of the screen and not out of a box that scrolls.
STICKING_OUT = """
() => {
  const most = window.innerWidth;
  if (document.documentElement.scrollWidth <= most) return [];
  const scrolls = one => one && one !== document.body &&
    (["auto", "scroll", "hidden"].includes(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
  const wide = [...document.querySelectorAll("article *")].filter(
    one => one.getBoundingClientRect().right > most + 1 && !scrolls(one.parentElement));
  return [`${document.documentElement.scrollWidth} pixels`,
    ...wide.slice(0, 3).map(one => one.outerHTML.slice(0, 120))];
}
"""


# A page with a fault of each kind, which every run has to see before it trusts itself.
SPOILED = """
<article><div style="width: 3000px">wide</div></article>
<img src="gone.png"><script>console.error("said"); throw new Error("thrown");</script>
"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves the site without a word about each request."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def watch(page: Page, seen: list[str]) -> None:
    """Add to *seen* whatever the console or the network of the page complains of."""
    page.on("console", lambda said: seen.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: seen.append(str(error)))
    page.on("requestfailed", lambda request: seen.append(f"not loaded: {request.url}"))
    page.on(
        "response",
        lambda got: seen.append(f"{got.status}: {got.url}") if got.status >= 400 else None,
    )


def look(page: Page, name: str, pictures: Path | None) -> Iterator[str]:
    """Show the open page in every way; yield how it is too wide, and take its pictures."""
    for (size, width), scheme in product(WIDTHS.items(), SCHEMES):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        for one in page.evaluate(STICKING_OUT):
            yield f"{size}, {scheme}: wider than the screen: {one}"
        if pictures is not None and name in PICTURED:
            page.screenshot(path=pictures / f"{name.replace('/', '-')}-{size}-{scheme}.png")


def faults(
    browser: Browser, names: list[str], address: str, pictures: Path | None
) -> Iterator[str]:
    """Open every page; yield what is wrong with each."""
    for name in names:
        # A page of its own, so that no message of the page before is taken for one of this.
        page = browser.new_page()
        seen: list[str] = []
        watch(page, seen)
        page.goto(f"{address}/{name}.html", wait_until="load", timeout=PATIENCE)
        wide = [*look(page, name, pictures)]
        page.close()
        yield from (f"{name}: {one}" for one in (*seen, *wide))


def unseen(browser: Browser, address: str) -> list[str]:
    """What of a spoiled page this check does not see; nothing, or it is no check."""
    page = browser.new_page()
    seen: list[str] = []
    watch(page, seen)
    page.goto(f"{address}/objects.inv-is-no-page")
    page.set_content(SPOILED, wait_until="load")
    text = "\n".join([*seen, *look(page, "", None)])
    page.close()
    return [one for one in ("said", "thrown", "404", "wider") if one not in text]


def main(folder: str, *pictured: str) -> int:
    """Print what is wrong; the exit code says whether anything is."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        print("install chromium: this check shows the pages in it")
        return 1
    site = Path(folder).resolve()
    pictures = Path(pictured[0]) if pictured else None
    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        address = f"http://127.0.0.1:{server.server_port}"
        blind = unseen(browser, address)
        names = [str(one.relative_to(site).with_suffix("")) for one in sorted(site.rglob("*.html"))]
        found = [*faults(browser, names, address, pictures)]
    server.shutdown()
    for one in found:
        print(one)
    if blind:
        print("not seen on a page that has it:", ", ".join(blind))
    ways = f"{len(WIDTHS)} widths in {len(SCHEMES)} color schemes"
    print(f"{len(names)} pages, each in {ways}: {len(found)} faults")
    return 1 if found or blind else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
