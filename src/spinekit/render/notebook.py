"""Values as HTML in a notebook; in another language than English once asked for.

A notebook asks a value for its ``_repr_html_``, which comes here by way of
:mod:`spinekit.display` and is English. A notebook also has a table of its own
from classes to functions, which goes first; :func:`register` fills it for
another language. Nothing of IPython is imported here.
"""

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from spinekit.catalog import Catalog
from spinekit.composer import Refusal
from spinekit.program import Program
from spinekit.render.html import catalog_html, html_fragment, verdict_html
from spinekit.render.translating import ENGLISH, Translator
from spinekit.routine import Routine
from spinekit.safety import Verdict
from spinekit.validation import instance

__all__ = ["Formatter", "html_of", "register"]

_SHOWN: tuple[type, ...] = (Routine, Refusal, Program, Verdict, Catalog)


class Formatter(Protocol):
    """The table of a notebook from a class to how it is shown as HTML.

    Examples:
        >>> class Table:
        ...     def for_type(self, typ, func):
        ...         print(typ.__name__)
        >>> register(Table(), translator=ENGLISH)
        Routine
        Refusal
        Program
        Verdict
        Catalog
    """

    def for_type(self, typ: Any, func: Callable[[Any], str]) -> object:
        """Show values of the class *typ* as *func* returns them."""


def html_of(thing: object, *, translator: Translator = ENGLISH) -> str:
    """Return a value as a piece of HTML.

    Args:
        thing: A routine, a refusal, a program, a verdict or a catalog.
        translator: The language.

    Returns:
        One ``section`` with its own style.

    Raises:
        InvalidTypeError: If it is none of these.

    Examples:
        >>> html_of(Catalog.standard()).startswith("<section")
        True
    """
    if isinstance(thing, Verdict):
        return verdict_html(thing, translator=translator)
    if isinstance(thing, Catalog):
        return catalog_html(thing, translator=translator)
    other: Any = thing  # anything else is refused there
    return html_fragment(other, translator=translator)


def register(formatter: Formatter, *, translator: Translator) -> None:
    """Let a notebook show the values of spinekit in another language.

    Args:
        formatter: In IPython, ``get_ipython().display_formatter.formatters["text/html"]``.
        translator: The language.

    Examples:
        >>> from spinekit.render import translator
        >>> class Table(dict):
        ...     def for_type(self, typ, func):
        ...         self[typ] = func
        >>> table = Table()
        >>> register(table, translator=translator("es"))
        >>> "Ejercicio" in table[Catalog](Catalog.standard())
        True
    """
    instance(Translator, "translator")(translator)
    for kind in _SHOWN:
        formatter.for_type(kind, partial(html_of, translator=translator))
