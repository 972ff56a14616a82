"""Writes one reference page for each public module of spinekit, before Sphinx reads its sources.

The list comes from the installed package itself, so that a new module can
never be forgotten. A class or function that a package re-exports is described
on the page of the package, where programs import it from, and not a second
time on the page of the module that defines it. References find it by any of
its names.
"""

import ast
import importlib
import inspect
import pkgutil
import re
from pathlib import Path
from types import ModuleType
from typing import Any, ParamSpec, TypeVar, get_args

import attrs
from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.ext.napoleon.docstring import GoogleDocstring
from sphinx.pycode import ModuleAnalyzer
from sphinx.util.typing import ExtensionMetadata

import spinekit

__all__ = ["setup"]

FOLDER = "_generated/reference"
LIST = "_generated/modules.md"
LONGEST_VALUE = 120
"""Characters of a value that are shown beside the name of a constant."""


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
    package = name.rpartition(".")[0]
    # `spinekit.composer.solve` is a function and the module it lives in; the link is the function's.
    hides = inspect.isfunction(
        getattr(importlib.import_module(package), name.rpartition(".")[2], None)
    )
    lines = [
        f"# `{name}`",
        "",
        "```{eval-rst}",
        f".. automodule:: {name}",
        *(
            ["   :no-index:", "", f".. currentmodule:: {name}", "", *_one_by_one(name, hidden)]
            if hides
            else ["   :members:", "   :show-inheritance:"]
        ),
        *([f"   :exclude-members: {', '.join(hidden)}"] if hidden and not hides else []),
        "```",
        "",
    ]
    parts = parts_of(name)
    if parts:
        lines += ["## Its modules", "", *_list(parts, ""), ""]
    if hidden:
        links = ", ".join(f"{{py:obj}}`~{package}.{one}`" for one in hidden)
        lines += [f"Described with {{py:mod}}`{package}`: {links}.", ""]
    return "\n".join(lines)


def parts_of(name: str) -> list[str]:
    """The public modules right inside the package of that name; none where it is no package."""
    return [one for one in public_modules() if one.rpartition(".")[0] == name]


def _list(names: list[str], folder: str) -> list[str]:
    """A list of modules with the promise of each, and a table of contents of their pages."""
    lines = []
    for name in names:
        promise = (inspect.getdoc(importlib.import_module(name)) or "").partition("\n\n")[0]
        text = " ".join(promise.replace("``", "`").split())
        lines += [f"{{doc}}`{name} </{FOLDER}/{name}>`", f": {text}", ""]
    pages = [f"{folder}{name}" for name in names]
    return [*lines, "```{toctree}", ":hidden:", "", *pages, "```"]


def _one_by_one(name: str, hidden: list[str]) -> list[str]:
    """The members of a module that may not be described as one, each by its own directive."""
    module = importlib.import_module(name)
    lines = []
    for one in module.__all__:
        value = getattr(module, one)
        kind = "class" if inspect.isclass(value) else "data"
        kind = "function" if inspect.isfunction(value) else kind
        if one not in hidden:
            lines += [f".. auto{kind}:: {one}", *(["   :members:"] if kind == "class" else []), ""]
    return lines


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
    tops = _list(parts_of("spinekit"), f"/{FOLDER}/")
    wanted[Path(app.srcdir) / LIST] = "\n".join([*tops, ""])
    for path, text in wanted.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def read_sources(app: Sphinx) -> None:
    """Read what the sources say beneath names, and amend it where autodoc would show it badly.

    Args:
        app: The running Sphinx.
    """
    del app
    for name in public_modules():
        analyzer = ModuleAnalyzer.for_module(name)
        analyzer.analyze()
        _add_cached_properties(analyzer)
        module = importlib.import_module(name)
        _add_private_texts(analyzer, module)
        _hide_long_values(analyzer, module)
        for one in map(module.__dict__.get, module.__all__):
            if inspect.isclass(one) and attrs.has(one):
                _say_what_is_taken(one)


def _add_cached_properties(analyzer: ModuleAnalyzer) -> None:
    """Have them described as fields are: on a class with slots attrs turns them into slots."""
    owners = [one for one in ast.parse(analyzer.code).body if isinstance(one, ast.ClassDef)]
    for owner in owners:
        for part in owner.body:
            marks = map(ast.unparse, getattr(part, "decorator_list", []))
            if not isinstance(part, ast.FunctionDef) or "cached_property" not in marks:
                continue
            place = (owner.name, part.name)
            analyzer.attr_docs[place] = [*(ast.get_docstring(part) or "").splitlines(), ""]
            if part.returns is not None:
                analyzer.annotations[place] = ast.unparse(part.returns)
            analyzer.tagorder[".".join(place)] = part.lineno


def _add_private_texts(analyzer: ModuleAnalyzer, module: ModuleType) -> None:
    """Have data that a package lists of a private module in it described with its text there."""
    for node in ast.parse(analyzer.code).body:
        if not isinstance(node, ast.ImportFrom) or "._" not in (node.module or ""):
            continue
        private = ModuleAnalyzer.for_module(str(node.module))
        private.analyze()
        for place in (("", one.name) for one in node.names if one.name in module.__all__):
            if place in private.attr_docs:
                analyzer.attr_docs[place] = private.attr_docs[place]
                analyzer.tagorder[place[1]] = node.lineno


def _say_what_is_taken(owner: type) -> None:
    """Have the signature say ``Iterable[Dose]``: converters are written for ``Iterable[A]``."""
    taken = vars(owner)["__init__"].__annotations__
    for field in attrs.fields(owner):
        annotation = taken.get(field.alias)
        parameters = getattr(annotation, "__parameters__", ())
        if parameters and not getattr(field.type, "__parameters__", ()):
            taken[field.alias] = _filled(annotation, parameters, field.type)


def _filled(annotation: Any, parameters: tuple[object, ...], type_of_field: Any) -> object:
    """The annotation of an argument, its type variables filled from the type of its field."""
    held = [one for one in get_args(type_of_field) if one not in {type(None), ...}]
    if len(held) == 1 and type(None) in get_args(type_of_field):
        return _filled(annotation, parameters, held[0])
    held = held or [type_of_field]
    return (
        annotation[tuple(held[-len(parameters) :])] if len(held) >= len(parameters) else annotation
    )


def _hide_long_values(analyzer: ModuleAnalyzer, module: ModuleType) -> None:
    """Leave out the value of a table, which would fill pages; the text and the example show it."""
    for (owner, name), lines in analyzer.attr_docs.items():
        if not owner and len(repr(getattr(module, name, None))) > LONGEST_VALUE:
            lines[-1:] = ["", ":meta hide-value:", ""]


def _meant(target: str, module: str | None) -> object:
    """What a reference names, as a reader of *module* understands it; None where nothing."""
    parts = (module or "").split(".")
    around = [".".join(parts[:last]) for last in range(len(parts), 0, -1)]
    for name in (target, *(f"{one}.{target}" for one in around if one)):
        try:
            return pkgutil.resolve_name(name)
        except (ImportError, AttributeError, ValueError):
            continue
    modules = [importlib.import_module(one) for one in public_modules()]
    found = [getattr(one, target) for one in modules if target in one.__all__]
    return found[0] if found and all(one is found[0] for one in found) else None


def _public_names(target: str, module: str | None) -> list[str]:
    """The names under which what a reference means may be described, members by their owner."""
    parts = target.split(".")
    for last in range(len(parts), 0, -1):
        meant = _meant(".".join(parts[:last]), module)
        if meant is None:
            continue
        name = parts[last - 1]
        homes = [
            one
            for one in public_modules()
            if getattr(importlib.import_module(one), name, None) is meant
        ]
        if homes:
            return [".".join([home, *parts[last - 1 :]]) for home in homes]
    return []


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
        A link; the bare text for what has no page, as type variables and private names; or None.
    """
    if node.get("refdomain") != "py":
        return None
    target = str(node["reftarget"])
    # Sphinx takes the pieces of a type it cannot read, such as "Mapping[str", for names.
    if not re.fullmatch(r"[\w.]+", target) or target.rpartition(".")[2].startswith("_"):
        return contnode
    # A module whose name a function has is described without an index, and leaves no trace here.
    module = node.get("py:module") or str(node["refdoc"]).rpartition("/")[2]
    if isinstance(_meant(target, module), ParamSpec | TypeVar):
        return contnode
    domain = env.domains["py"]
    for name in _public_names(target, module):
        found = domain.resolve_xref(
            env, str(node["refdoc"]), app.builder, "obj", name, node, contnode
        )
        if found is not None:
            return found
    return contnode if _is_unlisted(_meant(target, module)) else None


def _is_unlisted(meant: object) -> bool:
    """Whether it is a class of ours that its module does not list, which makes it private."""
    if not inspect.isclass(meant) or not meant.__module__.startswith("spinekit."):
        return False
    return meant.__name__ not in importlib.import_module(meant.__module__).__all__


def show_defaults(
    app: Sphinx,
    what: str,
    name: str,
    obj: object,
    options: object,
    signature: str | None,
    returns: str | None,
) -> tuple[str | None, str | None]:
    """Print a default that is computed as ``...``; attrs shows it as ``NOTHING``.

    So is one that holds citations or members of enumerations, which print as no Python.
    """
    del app, what, name, obj, options
    if not signature:
        return signature, returns
    shown = re.sub(r"(= ?)(NOTHING|\(Citation\(.*?\),\))", r"\1...", signature)
    return re.sub(r"(= ?)(?:FrozenMapping|frozenset)?\([^()]*<[^()]*\)", r"\1...", shown), returns


def keep_colons(
    app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]
) -> None:
    """Keep napoleon from reading "The verdict: an interval" under Returns as type and text.

    Types stand in the code. A colon of its own says that none is given here.
    """
    del app, what, name, obj, options
    for number, line in enumerate(lines[:-1]):
        if line.strip() in {"Returns:", "Yields:"}:
            text = lines[number + 1]
            lines[number + 1] = text[: len(text) - len(text.lstrip())] + ": " + text.lstrip()


def drop_bare_bases(app: Sphinx, doctree: nodes.document) -> None:
    """Drop the line that says of a class only that it is an object.

    Args:
        app: The running Sphinx.
        doctree: A page as read.
    """
    del app
    for one in list(doctree.findall(nodes.paragraph)):
        if one.astext() == "Bases: object":
            one.parent.remove(one)


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
    app.connect("builder-inited", read_sources)
    app.connect("doctree-read", drop_bare_bases)
    app.connect("missing-reference", find_by_other_name)
    app.connect("autodoc-process-signature", show_defaults)
    app.connect("autodoc-process-docstring", keep_colons, priority=400)
    app.connect("autodoc-process-docstring", texts.keep, priority=400)
    app.connect("autodoc-process-docstring", texts.restore, priority=600)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
