"""How a value shows itself where a notebook or rich asks for more than one line.

The law of the layers has its one exception here. A notebook looks for
``_repr_html_`` on the class of a value, and rich for ``__rich__``, while the
renderers stand far above every such class. So the classes inherit two methods
from here that fetch the renderer when they are called and not before: whoever
never asks never loads it. Nothing else may live here, and nothing else may
import upward.
"""

__all__ = ["Displayed"]


class Displayed:
    """A value that is laid out in notebooks and by rich; ``str`` of it stays one line.

    Examples:
        >>> from spinekit import Routine
        >>> routine = Routine(blocks=())
        >>> routine._repr_html_().startswith('<section class="spinekit"')
        True
        >>> str(routine)
        '0 exercises, 0 min 0 s'
    """

    __slots__ = ()

    def _repr_html_(self) -> str:
        """Return the value as a piece of HTML, in English."""
        from spinekit.render.notebook import html_of

        return html_of(self)

    def __rich__(self) -> object:
        """Return what lays the value out at the width of rich's console, in English."""
        from spinekit.render.terminal import Shown

        return Shown(self)
