"""Makes every Python example of README.md and of the docs pages a test.

Only fenced ``python`` blocks run; those with a prompt are compared with what
they print. Examples of one page share their names, from top to bottom.
"""

from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser

pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser()],
    patterns=["README.md", "docs/*.md", "docs/**/*.md"],
    excludes=["docs/_build/**", "docs/_generated/**"],
).pytest()
