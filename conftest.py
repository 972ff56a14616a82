"""Makes every Python example of README.md and of the docs pages a test.

Fenced ``python`` blocks and ``doctest`` directives run; what stands behind a
prompt is compared with what it prints. Examples of one page share their names,
from top to bottom.
"""

from sybil import Sybil
from sybil.parsers.myst import DocTestDirectiveParser, PythonCodeBlockParser

pytest_collect_file = Sybil(
    parsers=[DocTestDirectiveParser(), PythonCodeBlockParser()],
    patterns=["README.md", "docs/*.md", "docs/**/*.md"],
    excludes=["docs/_build/**", "docs/_generated/**", "docs/catalog/**"],
).pytest()
