"""How Sphinx builds the documentation: offline, and with no warning allowed."""

import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "_ext"))

from python_inventory import write_inventory  # noqa: E402

PROJECT = tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]

project = "spinekit"
author = "The spinekit contributors"
copyright = f"2026, {author}"  # noqa: A001
version = release = PROJECT["version"]

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx.ext.intersphinx",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
    "change_notes",
    "notebook_page",
    "pictures",
    "reference_pages",
    "rows",
    "schema_files",
]

exclude_patterns = [
    "_build",
    "_ext",
    "_generated/modules.md",
    "_generated/unreleased.md",
    "**/.pytest_cache",
]
html_theme = "furo"
html_favicon = "_static/favicon.svg"
html_title = f"spinekit {release}"
html_static_path = ["_static"]
html_css_files = ["rows.css"]
html_theme_options: dict[str, object] = {
    # Many pages are written anew at each build: their sources are no place to send a reader to.
    "top_of_page_buttons": [],
}
html_show_sourcelink = False
html_copy_source = False

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist", "tasklist"]
myst_heading_anchors = 3

# A signature longer than this has one line for each parameter.
maximum_signature_line_length = 88
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
napoleon_google_docstring = True
napoleon_numpy_docstring = False

copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True

nitpicky = True
suppress_warnings = [
    # CONTRIBUTING.md and CHANGELOG.md are read at the root as well, where they start with a title.
    "myst.header",
]

# No network: the inventories hold just the names the reference mentions.
intersphinx_mapping = write_inventory(HERE / "_generated" / "inventories")
