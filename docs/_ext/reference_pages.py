"""Writes one reference page for each public module of spinekit, before Sphinx reads its sources.

The list comes from the installed package itself, so that a new module can
never be forgotten. A class or function that a package re-exports is described
on the page of the package, where programs import it from, and not a second
time on the page of the module that defines it. References find it by any of
its names.
"""

import importlib
import inspect
import pkgutil
from pathlib import Path
from types import ModuleType
from typing import TypeVar

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.ext.napoleon.docstring import GoogleDocstring
from sphinx.util.typing import ExtensionMetadata

import spinekit

__all__ = ["setup"]

FOLDER = "_generated/reference"


def public_modules() -> list[str]:
    """The modules of the package without a private part in their path, in alphabetical order."""
    found = (one.name for one in pkgutil.walk_packages(spinekit.__path__, "spinekit."))
    return sorted(name for name in found if "._" not in name)


def described_above(module: ModuleType) -> list[str]:
    """The classes and functions of *module* that the package around it already describes.

    Data stays with its module, where Sphinx finds the text beneath it.
    """
    package = importlib.import_module(module.__name__.rpartition(".")[0])
    if package is spinekit:
        return []
    return [
        name
        for name in module.__all__
        if name in package.__all__
        and getattr(package, name) is getattr(module, name)
        and (inspect.isclass(getattr(module, name)) or inspect.isfunction(getattr(module, name)))
    ]


def page(name: str) -> str:
    """The source of the reference page of the module of that name."""
    hidden = described_above(importlib.import_module(name))
    lines = [
        f"# `{name}`",
        "",
        "```{eval-rst}",
        f".. automodule:: {name}",
        "   :members:",
        "   :show-inheritance:",
        *([f"   :exclude-members: {', '.join(hidden)}"] if hidden else []),
        "```",
        "",
    ]
    if hidden:
        package = name.rpartition(".")[0]
        links = ", ".join(f"{{py:obj}}`~{package}.{one}`" for one in hidden)
        lines += [f"Described with {{py:mod}}`{package}`: {links}.", ""]
    return "\n".join(lines)


def write_pages(app: Sphinx) -> None:
    """Write the pages that changed and remove those of modules that are gone.

    Args:
        app: The running Sphinx.
    """
    folder = Path(app.srcdir) / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {folder / f"{name}.md": page(name) for name in public_modules()}
    for path in folder.glob("*.md"):
        if path not in wanted:
            path.unlink()
    for path, text in wanted.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def _meant(target: str, module: str | None) -> object:
    """What a reference names, as a reader of *module* understands it; None where nothing."""
    for name in (target, f"{module}.{target}"):
        try:
            return pkgutil.resolve_name(name)
        except (ImportError, AttributeError, ValueError):
            continue
    return None


def find_by_other_name(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: nodes.TextElement
) -> nodes.reference | nodes.TextElement | None:
    """Resolve a reference to an object by another name than the one it is described under.

    Args:
        app: The running Sphinx.
        env: Its environment.
        node: The reference.
        contnode: What the reader sees of it.

    Returns:
        A link, the bare text for a type variable (which has no page), or None.
    """
    if node.get("refdomain") != "py":
        return None
    target = str(node["reftarget"])
    meant = _meant(target, node.get("py:module"))
    if meant is None:
        return None
    if isinstance(meant, TypeVar):
        return contnode
    name = target.rpartition(".")[2]
    domain = env.domains["py"]
    for module in public_modules():
        if getattr(importlib.import_module(module), name, None) is meant:
            full = f"{module}.{name}"
            found = domain.resolve_xref(
                env, str(node["refdoc"]), app.builder, "obj", full, node, contnode
            )
            if found is not None:
                return found
    return None


def show_defaults(
    app: Sphinx,
    what: str,
    name: str,
    obj: object,
    options: object,
    signature: str | None,
    returns: str | None,
) -> tuple[str | None, str | None]:
    """Print a default that is computed as ``...``; attrs shows it as ``NOTHING``."""
    del app, what, name, obj, options
    return signature and signature.replace("=NOTHING", "=..."), returns


class FieldTexts:
    """Keeps napoleon from reading "Impact: low is walking" beneath a field as type and text.

    Napoleon takes what stands before a colon in the first line of the text of
    an attribute for its type. Fields here have their type in the code, so the
    text is kept before napoleon reads it and read as that of a method after.
    """

    def __init__(self) -> None:
        """Start with nothing kept."""
        self.kept: dict[str, list[str]] = {}

    def keep(
        self, app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]
    ) -> None:
        """Keep the text of a field, a property or a constant."""
        del app, obj, options
        if what in {"attribute", "data", "property"}:
            self.kept[name] = list(lines)

    def restore(
        self, app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]
    ) -> None:
        """Put back what was kept, its sections read as those of a method."""
        del what
        if name in self.kept:
            text = GoogleDocstring(
                self.kept.pop(name), app.config, app, "method", name, obj, options
            )
            lines[:] = text.lines()


def setup(app: Sphinx) -> ExtensionMetadata:
    """Connect to Sphinx.

    Args:
        app: The running Sphinx.

    Returns:
        What Sphinx asks of every extension.
    """
    texts = FieldTexts()
    app.connect("builder-inited", write_pages)
    app.connect("missing-reference", find_by_other_name)
    app.connect("autodoc-process-signature", show_defaults)
    app.connect("autodoc-process-docstring", texts.keep, priority=400)
    app.connect("autodoc-process-docstring", texts.restore, priority=600)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
