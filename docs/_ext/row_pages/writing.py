"""How a page is written: escaping, links, lists, tables and the notice that safety pages carry.

No row is looked at here. A link is a role with the id of a row, such as
``{rule}`loaded-bending```, so that an id nobody has fails the build.
"""

import ast
import re
from collections.abc import Iterable
from functools import cache

from sphinx.pycode import ModuleAnalyzer

__all__ = [
    "NOTICE",
    "anchor",
    "attribute_texts",
    "code",
    "escape",
    "field",
    "function_sentences",
    "link",
    "link_each",
    "member_text",
    "section",
    "table",
    "words",
]

NOTICE = """:::{warning}
No clinician has reviewed the rules, the doses we filled in or the way movements are graded. This page is printed from
the rows the library judges by. It is no medical advice.
:::
"""
"""What stands on every page that says who may do what."""

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#~$])")
_ROLE = re.compile(r":(?:py:)?(\w+):`([^`]+)`")


def escape(text: str) -> str:
    """Return *text* so that Markdown shows it as it is."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def code(text: object) -> str:
    """Return *text* in the type of code."""
    return f"`{text}`"


def words(name: str) -> str:
    """Return an identifier as words."""
    return name.replace("_", " ").replace("-", " ")


def anchor(kind: str, id: str) -> str:
    """Return the line that makes the next heading the place of a row."""
    return f"({label(kind, id)})="


def label(kind: str, id: str) -> str:
    """Return the name under which the place of a row is known to Sphinx."""
    return f"{kind}-{id}".replace("_", "-")


def link(kind: str, id: str, text: str = "") -> str:
    """Return a link to a row: a role, which fails the build where there is no such row."""
    return f"{{{kind}}}`{text} <{id}>`" if text else f"{{{kind}}}`{id}`"


def link_each(kind: str, ids: Iterable[str]) -> str:
    """Return links to rows, in the order given, with commas between."""
    return ", ".join(link(kind, one) for one in ids)


def section(title: str, *blocks: str, level: int = 2, place: str = "") -> list[str]:
    """Return a section of a page: its place, its heading and its blocks, with air between."""
    lines = [place] if place else []
    lines += [f"{'#' * level} {title}", ""]
    for block in blocks:
        if block:
            lines += [block, ""]
    return lines


def field(name: str, text: str, items: Iterable[str] = ()) -> str:
    """Return one line of a list of properties, with a list of its own below where items are given."""
    shown = [f":{name}: {text}".rstrip()]
    listed = [f"  - {item}" for item in items]
    if listed:
        shown += ["", *listed, ""]
    return "\n".join(shown)


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table; nothing for no rows."""
    columns = list(heads)
    lines = [" | ".join(cell.replace("\n", " ") for cell in row) for row in rows]
    if not lines:
        return ""
    head = f"| {' | '.join(columns)} |"
    return "\n".join([head, "|" + " --- |" * len(columns), *(f"| {line} |" for line in lines)])


@cache
def attribute_texts(module: str) -> dict[tuple[str, str], str]:
    """Return the text beneath every attribute of a module: by class (or nothing) and name."""
    found = ModuleAnalyzer.for_module(module).find_attr_docs()
    return {key: _markdown("\n".join(lines)) for key, lines in found.items()}


@cache
def function_sentences(module: str) -> tuple[tuple[str, str], ...]:
    """Return every sentence in the text of every function of a module, with its name."""
    tree = ast.parse(ModuleAnalyzer.for_module(module).code)
    return tuple(
        (node.name, sentence)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        for sentence in re.split(r"(?<=\.)\s+", _markdown(ast.get_docstring(node) or ""))
    )


def member_text(member: object) -> str:
    """Return the text beneath a member of an enumeration, in its own module."""
    kind = type(member)
    name = str(getattr(member, "name", ""))
    return attribute_texts(kind.__module__)[kind.__qualname__, name]


def _markdown(text: str) -> str:
    """Return a text of the code, which is reStructuredText, as one line of Markdown."""
    linked = _ROLE.sub(lambda match: code(match[2].lstrip("~!").split(".")[-1]), text)
    return " ".join(linked.replace("``", "`").split())
