"""Routines and refusals for rich, the library for terminals with color.

:class:`Shown` speaks rich's protocol without importing it: rich hands over its
console when it prints, and that is all that is needed. Markup, emoji codes
and highlighting stay off, so that a name in square brackets stays a name.
"""

from collections.abc import Iterator
from typing import Any, Protocol

import attrs

from spinekit.composer import Refusal
from spinekit.program import Program
from spinekit.render.text import NARROWEST, render_text
from spinekit.render.translating import ENGLISH, Translator
from spinekit.routine import Routine
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
    """A routine, a refusal or a program that ``rich.print`` lays out at the width of its console.

    Examples:
        >>> from spinekit.routine import Block
        >>> from spinekit.samples import BED_BRIDGE
        >>> shown = Shown(Routine(blocks=(Block(items=(BED_BRIDGE,)),)))
        >>> str(shown).splitlines()[0]
        'Your routine'
    """

    thing: Routine | Refusal | Program = attrs.field(
        validator=attrs.validators.instance_of((Routine, Refusal, Program))
    )
    """What is shown."""

    translator: Translator = attrs.field(
        default=ENGLISH, kw_only=True, validator=instance(Translator)
    )
    """The language."""

    why: bool = attrs.field(default=False, kw_only=True, validator=boolean())
    """Whether to say what was left out and why."""

    def __rich_console__(self, console: Console, options: Options) -> Iterator[object]:
        """Go through the lines: headings bold, stop signs red."""
        width = min(max(options.max_width, NARROWEST), 400)
        text = render_text(self.thing, width, translator=self.translator, why=self.why)
        for line in text.splitlines():
            yield console.render_str(
                line, style=_style(line), markup=False, emoji=False, highlight=False
            )

    def __str__(self) -> str:
        """Return the plain text at 80 columns."""
        return render_text(self.thing, translator=self.translator, why=self.why)


def _style(line: str) -> str:
    if line.startswith(("!", " !")):
        return "bold red"
    return "bold" if line[:1].strip() and line.isupper() else ""
