"""What a schema says in words: the texts that stand beneath fields and members in the source.

Python drops a text beneath a field, so it is read off the source of the class.
Where there is no source, as in a program frozen into one file, a schema has
fewer descriptions and is otherwise the same.
"""

import ast
import inspect
import re
import sys
from functools import cache
from itertools import pairwise

from spinekit.frozen import FrozenMapping

__all__ = ["plain_words", "summary_of", "texts_beneath"]

_VALUES = {"``None``": "null", "``True``": "true", "``False``": "false"}
_ROLE = re.compile(r":[a-z:]+:`(?P<short>~?)(?P<name>[^`<]+?)(?: <[^`>]*>)?`")


def _spoken(match: re.Match[str]) -> str:
    return match["name"].rpartition(".")[2] if match["short"] else match["name"]


def plain_words(docstring: str) -> str:
    r"""Return the first paragraph of a docstring on one line, without markup.

    Args:
        docstring: A docstring, indented as it stands.

    Returns:
        One line for people.

    Examples:
        >>> plain_words("Ids of :class:`~spinekit.safety.Rule` rows, as ``a-b``.\n\n    More.")
        'Ids of Rule rows, as a-b.'
    """
    paragraph = inspect.cleandoc(docstring).partition("\n\n")[0]
    for python, word in _VALUES.items():
        paragraph = paragraph.replace(python, word)
    words = _ROLE.sub(_spoken, paragraph).replace("`", "").split()
    return " ".join(words)


def summary_of(kind: type) -> str:
    """Return what a class is, in one line.

    Args:
        kind: A class with a docstring.

    Returns:
        The first paragraph of it.

    Examples:
        >>> from spinekit.ranges import Range
        >>> summary_of(Range)
        'Every whole number from *low* to *high*, both included.'
    """
    return plain_words(kind.__doc__ or "")


@cache
def _classes(module: str) -> dict[str, ast.ClassDef]:
    """Return the classes a module defines, or none where its source is not there."""
    try:
        source = inspect.getsource(sys.modules[module])
    except (OSError, TypeError, KeyError):
        return {}
    return {node.name: node for node in ast.parse(source).body if isinstance(node, ast.ClassDef)}


@cache
def texts_beneath(kind: type) -> FrozenMapping[str, str]:
    """Return the texts beneath the fields of a class, or the members of an enumeration.

    Args:
        kind: The class.

    Returns:
        One line for each name that has a text.

    Examples:
        >>> from spinekit.ranges import Range
        >>> texts_beneath(Range)["low"]
        'The smallest number in the range.'
    """
    node = _classes(kind.__module__).get(kind.__name__)
    found: dict[str, str] = {}
    body = [] if node is None else node.body
    for part, after in pairwise(body):
        match part, after:
            case (
                ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                found[name] = plain_words(text)
            case _:
                pass
    return FrozenMapping(found)
