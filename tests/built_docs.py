"""The documentation as built: every public name stands in its index, and every link leads somewhere.

``python -m tests.built_docs docs/_build/html`` reads the pages and the
inventory that Sphinx wrote, prints what it counted, and fails with a list of
what is missing.
"""

import importlib
import sys
import zlib
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from tests.documented import public_modules, public_names

# A link to one of these leaves the site, where nothing is checked: the checks run offline.
OUTSIDE = frozenset({"http", "https", "mailto", "data"})
ATTRIBUTES = frozenset({"href", "src"})


def inventory(path: Path) -> frozenset[str]:
    """The names of Python objects in an inventory of Sphinx."""
    content = path.read_bytes()
    rows = zlib.decompress(content.split(b"\n", 4)[4]).decode("utf-8").splitlines()
    return frozenset(name for name, role, *_ in map(str.split, rows) if role.startswith("py:"))


def undescribed(described: frozenset[str]) -> Iterator[str]:
    """Every public name, with its parts, that the inventory does not hold under any of its homes."""
    homes = _homes()
    for module in public_modules():
        for name in importlib.import_module(module).__all__:
            if described.isdisjoint(f"{home}.{name}" for home in homes[module, name]):
                yield f"{module}.{name}"
    for one in public_names():
        module, name, part = _split(one.path)
        if part and described.isdisjoint(f"{home}.{name}.{part}" for home in homes[module, name]):
            yield one.path


def _homes() -> Mapping[tuple[str, str], list[str]]:
    """From a module and a name it lists to all modules that list the same object by that name."""
    holders: dict[str, list[str]] = {}
    for module in public_modules():
        for name in importlib.import_module(module).__all__:
            holders.setdefault(name, []).append(module)
    values = {
        (module, name): getattr(importlib.import_module(module), name)
        for name, modules in holders.items()
        for module in modules
    }
    return {
        (module, name): [one for one in holders[name] if values[one, name] is value]
        for (module, name), value in values.items()
    }


def _split(path: str) -> tuple[str, str, str]:
    """The module, the name it lists, and the part of that: of ``a.b.C.d``, ``a.b``, ``C``, ``d``."""
    module = max((one for one in public_modules() if path.startswith(f"{one}.")), key=len)
    name, _, part = path.removeprefix(f"{module}.").partition(".")
    return module, name, part


class Page(HTMLParser):
    """What a page links to, and the places in it that can be linked to."""

    def __init__(self, text: str) -> None:
        """Read the page."""
        super().__init__()
        self.links: list[str] = []
        self.places: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the links and the places of one element."""
        for name, value in attrs:
            if value is None:
                continue
            if name in ATTRIBUTES:
                self.links.append(value)
            elif name == "id" or (name == "name" and tag == "a"):
                self.places.add(value)


def broken_links(site: Path) -> Iterator[str]:
    """Every link of a page in *site* to a file or a place that is not there."""
    pages = read(site)
    for path, page in pages.items():
        for link in page.links:
            address, place = urldefrag(link)
            parts = urlsplit(address)
            if parts.scheme in OUTSIDE or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            target = target / "index.html" if target.is_dir() else target
            lost = not target.is_file()
            if not lost and place and target in pages:
                lost = unquote(place) not in pages[target].places
            if lost:
                yield f"{path.relative_to(site)}: {link}"


def read(site: Path) -> dict[Path, Page]:
    """Every page of the site."""
    found = sorted(one.resolve() for one in site.rglob("*.html"))
    return {one: Page(one.read_text(encoding="utf-8")) for one in found}


def main(folder: str) -> int:
    """Print what was counted and what is missing; the exit code says whether anything is."""
    site = Path(folder).resolve()
    described = inventory(site / "objects.inv")
    missing = [*undescribed(described)]
    links = [*broken_links(site)]
    pages = read(site)
    for one in missing:
        print(f"not described: {one}")
    for one in links:
        print(f"leads nowhere: {one}")
    print(
        f"{len(described)} names described, {len(missing)} public ones missing; "
        f"{sum(len(page.links) for page in pages.values())} links on {len(pages)} pages, "
        f"{len(links)} of them broken"
    )
    return 1 if missing or links else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
