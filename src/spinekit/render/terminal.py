"""Values for rich, the library for terminals with color.

:class:`Shown` speaks rich's protocol without importing it: rich hands over its
console when it prints, and that is all that is needed. ``rich.print(routine)``
comes here by way of :mod:`spinekit.display`. Markup, emoji codes
and highlighting stay off, so that a name in square brackets stays a name.
"""

from collections.abc import Iterator
from typing import Any, Protocol

import attrs

from spinekit.catalog import Catalog
from spinekit.display import Displayed
from spinekit.render.text import NARROWEST, catalog_text, render_text, verdict_text
from spinekit.render.translating import ENGLISH, Translator
from spinekit.safety import Verdict
from spinekit.validation import boolean, instance

__all__ = ["Console", "Options", "Shown"]


class Console(Protocol):
    """The part of rich's console that is used.

    Examples:
        >>> class Plain:
        ...     def render_str(self, text, **settings):
        ...         return text
        >>> isinstance(Plain().render_str("Bird dog"), str)
        True
    """

    def render_str(self, text: str, **settings: Any) -> object:
        """Return a text as rich prints it."""


class Options(Protocol):
    """The part of rich's options that is used.

    Examples:
        >>> from types import SimpleNamespace
        >>> SimpleNamespace(max_width=80).max_width
        80
    """

    @property
    def max_width(self) -> int:
        """The columns there are."""
        ...


@attrs.frozen
class Shown:
    """A value that ``rich.print`` lays out at the width of its console.

    Examples:
        >>> from spinekit.routine import Block, Routine
        >>> from spinekit.samples import BED_BRIDGE
        >>> shown = Shown(Routine(blocks=(Block(items=(BED_BRIDGE,)),)))
        >>> str(shown).splitlines()[0]
        'Your routine'
    """

    thing: Displayed = attrs.field(validator=attrs.validators.instance_of(Displayed))
    """What is shown: a routine, a refusal, a program, a verdict or a catalog."""

    translator: Translator = attrs.field(
        default=ENGLISH, kw_only=True, validator=instance(Translator)
    )
    """The language."""

    why: bool = attrs.field(default=False, kw_only=True, validator=boolean())
    """Whether to say what was left out and why."""

    def __rich_console__(self, console: Console, options: Options) -> Iterator[object]:
        """Go through the lines: headings bold, stop signs red."""
        width = min(max(options.max_width, NARROWEST), 400)
        text = self._text(width)
        for line in text.splitlines():
            yield console.render_str(
                line, style=_style(line), markup=False, emoji=False, highlight=False
            )

    def __str__(self) -> str:
        """Return the plain text at 80 columns."""
        return self._text(80)

    def _text(self, width: int) -> str:
        if isinstance(self.thing, Verdict):
            return verdict_text(self.thing, width, translator=self.translator)
        if isinstance(self.thing, Catalog):
            return catalog_text(self.thing, width, translator=self.translator)
        thing: Any = self.thing  # anything else is refused there
        return render_text(thing, width, translator=self.translator, why=self.why)


def _style(line: str) -> str:
    if line.startswith(("!", " !")):
        return "bold red"
    return "bold" if line[:1].strip() and line.isupper() else ""
