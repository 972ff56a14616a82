"""Writes one reference page for each public module of spinekit, before Sphinx reads its sources.

The list comes from the installed package itself, so that a new module can
never be forgotten. A name that a package re-exports is described on the page
of the package, where programs import it from, and not a second time on the
page of the module that defines it.
"""

import importlib
import pkgutil
from pathlib import Path
from types import ModuleType

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

import spinekit

__all__ = ["setup"]

FOLDER = "_generated/reference"


def public_modules() -> list[str]:
    """The modules of the package without a private part in their path, in alphabetical order."""
    found = (one.name for one in pkgutil.walk_packages(spinekit.__path__, "spinekit."))
    return sorted(name for name in found if "._" not in name)


def described_above(module: ModuleType) -> list[str]:
    """The names of *module* that the package around it already shows."""
    package = importlib.import_module(module.__name__.rpartition(".")[0])
    if package is spinekit:
        return []
    return [
        name
        for name in module.__all__
        if name in package.__all__ and getattr(package, name) is getattr(module, name)
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
        lines += [f"Shown with {{py:mod}}`{package}`: {links}.", ""]
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


def setup(app: Sphinx) -> ExtensionMetadata:
    """Connect to Sphinx.

    Args:
        app: The running Sphinx.

    Returns:
        What Sphinx asks of every extension.
    """
    app.connect("builder-inited", write_pages)
    app.connect("autodoc-process-signature", show_defaults)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
