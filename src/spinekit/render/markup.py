"""HTML and SVG as text, escaped by construction.

A text becomes markup only by passing through :func:`element`, which escapes
whatever is not :class:`Markup` already, so that forgetting to escape is not
possible by leaving something out.
"""

from collections.abc import Iterable

from spinekit.render.plain import harmless

__all__ = ["Markup", "document", "element", "fragment"]

_VOID = frozenset({"br", "circle", "ellipse", "hr", "line", "meta", "path", "polyline", "rect"})
_SELF_CLOSED = _VOID - {"br", "hr", "meta"}


class Markup(str):
    """Text that is markup already; only :func:`element` and :func:`fragment` make it.

    Examples:
        >>> isinstance(element("p", "Hello"), Markup)
        True
    """

    __slots__ = ()


def _escaped(text: str) -> str:
    return (
        harmless(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
        .replace("'", "&#39;")
    )


def fragment(*parts: str | Iterable[str]) -> Markup:
    """Return texts and markup joined, the texts escaped.

    Args:
        *parts: Texts, markup, or several of them.

    Returns:
        The markup.

    Examples:
        >>> fragment("a < b ", element("b", "c"))
        'a &lt; b <b>c</b>'
    """
    out: list[str] = []
    for part in parts:
        if isinstance(part, str):
            out.append(part if isinstance(part, Markup) else _escaped(part))
        else:
            out.append(fragment(*part))
    return Markup("".join(out))


def element(name: str, /, *parts: str | Iterable[str], **attributes: str | int | None) -> Markup:
    """Return an element around *parts*.

    Args:
        name: The name of the element.
        *parts: Its content: texts, which are escaped, and markup, which is not.
        **attributes: Its attributes. ``_`` is written as ``-``, one at the end is
            dropped, and ``None`` leaves the attribute out.

    Returns:
        The markup.

    Examples:
        >>> element("p", "<hello>", class_="greeting", data_n=1)
        '<p class="greeting" data-n="1">&lt;hello&gt;</p>'
        >>> element("rect", width=4, height=2)
        '<rect width="4" height="2"/>'
    """
    said = "".join(
        f' {_name(key)}="{_escaped(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID and not parts:
        return Markup(f"<{name}{said}{'/' if name in _SELF_CLOSED else ''}>")
    return Markup(f"<{name}{said}>{fragment(*parts)}</{name}>")


def _name(key: str) -> str:
    # SVG alone has a name with a large letter that we use.
    return "viewBox" if key == "view_box" else key.rstrip("_").replace("_", "-")


_BREAK = Markup("\n")


def document(language: str, title: str, style: str, *body: str | Iterable[str]) -> Markup:
    """Return a whole HTML page that reaches for nothing outside itself.

    Args:
        language: The language of the page.
        title: Its title.
        style: Its style sheet; our own text, which is not escaped.
        *body: What it shows.

    Returns:
        The page. Its policy forbids scripts and every outside address, should
        anything ever slip in.

    Examples:
        >>> document("en", "A & B", "", element("p", "C")).splitlines()[0]
        '<!DOCTYPE html>'
    """
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    head = element(
        "head",
        _BREAK,
        element("meta", charset="utf-8"),
        _BREAK,
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        _BREAK,
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        _BREAK,
        element("title", title),
        _BREAK,
        Markup(f"<style>\n{style}</style>\n"),
    )
    page = element(
        "html", _BREAK, head, _BREAK, element("body", _BREAK, *body, _BREAK), _BREAK, lang=language
    )
    return Markup(f"<!DOCTYPE html>\n{page}\n")
