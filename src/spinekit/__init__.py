"""spinekit: compose and judge back-care exercise routines from typed, cited knowledge.

Here stand the names of the README's first page, and nothing else. Each is
fetched from its own module when it is first asked for (:pep:`562`), so that a
program pays at import only for what it uses, and never for JSON, Hypothesis or
a renderer. All other names are imported from their modules, such as
``from spinekit.dosage import Tempo``.

Examples:
    >>> from spinekit import Range
    >>> str(Range(8, 12))
    '8-12'
"""

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

# The one place in the library with such a block: type checkers and Sphinx must see the names
# that __getattr__ fetches. It imports from lower layers only, as everything does, and
# tests/test_public_names.py holds it equal to the table below it.
if TYPE_CHECKING:
    from spinekit.catalog import Catalog
    from spinekit.clock import Cue, timeline
    from spinekit.composer import Refusal, Request, compose, questions
    from spinekit.dosage import Dosage
    from spinekit.errors import SpinekitError
    from spinekit.exercise import Exercise
    from spinekit.person import Person
    from spinekit.program import Program, plan
    from spinekit.progression import Decision, ItemLog, SessionLog, progress
    from spinekit.ranges import Range
    from spinekit.routine import Routine
    from spinekit.safety import Level, Rule, Verdict, judge

__all__ = [
    "Catalog",
    "Cue",
    "Decision",
    "Dosage",
    "Exercise",
    "ItemLog",
    "Level",
    "Person",
    "Program",
    "Range",
    "Refusal",
    "Request",
    "Routine",
    "Rule",
    "SessionLog",
    "SpinekitError",
    "Verdict",
    "compose",
    "judge",
    "plan",
    "progress",
    "questions",
    "timeline",
]

_HOMES = {
    "Catalog": "spinekit.catalog",
    "Cue": "spinekit.clock",
    "Decision": "spinekit.progression",
    "Dosage": "spinekit.dosage",
    "Exercise": "spinekit.exercise",
    "ItemLog": "spinekit.progression",
    "Level": "spinekit.safety",
    "Person": "spinekit.person",
    "Program": "spinekit.program",
    "Range": "spinekit.ranges",
    "Refusal": "spinekit.composer",
    "Request": "spinekit.composer",
    "Routine": "spinekit.routine",
    "Rule": "spinekit.safety",
    "SessionLog": "spinekit.progression",
    "SpinekitError": "spinekit.errors",
    "Verdict": "spinekit.safety",
    "compose": "spinekit.composer",
    "judge": "spinekit.safety",
    "plan": "spinekit.program",
    "progress": "spinekit.progression",
    "questions": "spinekit.composer",
    "timeline": "spinekit.clock",
}


def _fetch(name: str) -> object:
    """Fetch a public name from its module, once.

    Args:
        name: The name asked for.

    Returns:
        What the module holds under it.

    Raises:
        AttributeError: If the name is not public, saying what to write instead.
    """
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(_no_such(name), name=name)
    value: object = getattr(import_module(home), name)
    globals()[name] = value
    return value


# Hidden from type checkers: a module with __getattr__ has every attribute in their eyes, so that a
# misspelled import would pass.
if not TYPE_CHECKING:
    __getattr__ = _fetch


def __dir__() -> list[str]:
    """Return the public names, for completion and :func:`dir`."""
    return sorted(__all__)


def _no_such(name: str) -> str:
    problem = f"module 'spinekit' has no attribute {name!r}"
    if name.startswith("_"):
        return problem
    if find_spec(f"spinekit.{name}") is not None:
        return f"{problem} yet; it is a module: write 'import spinekit.{name}'"
    return f"{problem}; its names are {', '.join(__all__)}"
