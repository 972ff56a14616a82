"""The text of every page that is generated from the rows of the standard catalog.

A page is text in Markdown and nothing is written here: :mod:`rows` writes the
pages and knows Sphinx. Equal rows give equal pages, in the order of the rows.
"""

from row_pages.catalog import PAGES, pages

__all__ = ["PAGES", "pages"]
