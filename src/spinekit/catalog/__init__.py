"""The catalog of exercises, ladders, protocols, rules and sources, and its linter.

:class:`~spinekit.catalog.catalog.Catalog` is the value; the standard one is
written as typed rows under ``_rows``, one topic a file. Packs that other
distributions offer are found by :mod:`spinekit.catalog.packs`, which is
imported only by those who ask for it.
"""

from spinekit.catalog.catalog import Catalog
from spinekit.catalog.linting import LintFinding, lint

__all__ = ["Catalog", "LintFinding", "lint"]
