"""Routines, refusals, verdicts and catalogs as HTML in a notebook, once asked for.

The model stands below every renderer and knows none, so its classes have no
``_repr_html_`` of their own. A notebook has a table of its own for that,
which :func:`register` fills; nothing of IPython is imported here.
"""

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from spinekit.catalog import Catalog
from spinekit.composer import Refusal
from spinekit.render.html import catalog_html, html_fragment, verdict_html
from spinekit.render.translating import ENGLISH, Translator
from spinekit.routine import Routine
from spinekit.safety import Verdict
from spinekit.validation import instance

__all__ = ["Formatter", "register"]


class Formatter(Protocol):
    """The table of a notebook from a class to how it is shown as HTML.

    Examples:
        >>> class Table:
        ...     def for_type(self, typ, func):
        ...         print(typ.__name__)
        >>> register(Table())
        Routine
        Refusal
        Verdict
        Catalog
    """

    def for_type(self, typ: Any, func: Callable[[Any], str]) -> object:
        """Show values of the class *typ* as *func* returns them."""


def register(formatter: Formatter, *, translator: Translator = ENGLISH) -> None:
    """Let a notebook show the values of spinekit as HTML.

    Args:
        formatter: In IPython, ``get_ipython().display_formatter.formatters["text/html"]``.
        translator: The language.

    Examples:
        >>> class Table(dict):
        ...     def for_type(self, typ, func):
        ...         self[typ] = func
        >>> table = Table()
        >>> register(table)
        >>> table[Catalog](Catalog.standard()).startswith("<section")
        True
    """
    instance(Translator, "translator")(translator)
    shown: tuple[tuple[type, Callable[..., str]], ...] = (
        (Routine, html_fragment),
        (Refusal, html_fragment),
        (Verdict, verdict_html),
        (Catalog, catalog_html),
    )
    for kind, show in shown:
        formatter.for_type(kind, partial(show, translator=translator))
