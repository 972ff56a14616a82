"""The checks of the built documentation see what is wrong."""

import zlib
from pathlib import Path

import pytest

from tests.built_docs import broken_links, inventory, undescribed
from tests.documented import public_names

PAGES = {
    "index.html": '<a href="sub/page.html#here">there</a> <a href="#top">up</a> <h1 id="top"></h1>'
    '<a href="https://example.org/missing">away</a> <img src="sub/picture.svg">',
    "sub/page.html": '<h2 id="here"></h2> <a href="../index.html">home</a> <a href="..">home</a>',
    "sub/picture.svg": "<svg/>",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two pages whose links all lead somewhere."""
    for name, text in PAGES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_whole_links_are_left_alone(site: Path) -> None:
    """Links to files, folders and places that are there pass, and what leads away is not looked at."""
    assert [*broken_links(site)] == []


@pytest.mark.parametrize("link", ["gone.html", "../index.html#gone", "#gone", "../gone.svg"])
def test_a_broken_link_is_seen(link: str, site: Path) -> None:
    """A link to a file or place that is not there is named with its page."""
    page = site / "sub" / "page.html"
    page.write_text(f'{PAGES["sub/page.html"]}<a href="{link}">x</a>', encoding="utf-8")
    assert [*broken_links(site)] == [f"sub/page.html: {link}"]


def test_an_inventory_is_read_as_sphinx_writes_it(tmp_path: Path) -> None:
    """Names of Python objects are taken, labels and pages are not."""
    head = b"# Sphinx inventory version 2\n# Project: x\n# Version: 1\n# zlib.\n"
    rows = b"a.B py:class 1 a.html#$ -\na.B.c py:attribute 1 a.html#$ -\nlabel std:label -1 x.html y z\n"
    path = tmp_path / "objects.inv"
    path.write_bytes(head + zlib.compress(rows))
    assert inventory(path) == {"a.B", "a.B.c"}


def test_a_name_that_is_left_out_is_seen() -> None:
    """A name or a part of one that no home describes is missing; one home is enough."""
    everything = frozenset(one.path for one in public_names())
    assert [*undescribed(everything)] == []
    left_out = {"spinekit.ranges.Range.low", "spinekit.facts.lookup.FACTS"}
    assert {*undescribed(everything - left_out)} == {
        "spinekit.ranges.Range.low",
        "spinekit.facts.lookup.FACTS",
        "spinekit.facts.FACTS",
    }
