"""Which files of tests hold which module against mutants: only those are tried.

The face is :mod:`tests.mutants`. A module of no package named here is held by the tests that are
named after it.
"""

from collections.abc import Sequence
from pathlib import Path

__all__ = ["PACKAGE", "TABLES", "TABLE_TESTS", "tests_of"]

PACKAGE = Path("src/spinekit")

TABLE_TESTS = (
    "tests/test_safety_mutants.py",
    "tests/test_safety_rows.py",
    "tests/test_safety_values.py",
    "tests/test_session.py",
    "tests/test_clinical_cases.py",
    "tests/test_safety_tables.py",
)
"""What holds the tables of rules."""

SAFETY_TESTS = (
    "tests/test_judging.py",
    "tests/test_softening.py",
    "tests/test_rule_lint.py",
    "tests/test_conditions.py",
    "tests/test_user_messages.py",
    *TABLE_TESTS,
)
"""What holds the rest of :mod:`spinekit.safety`."""

LAWS = "tests/test_safety_laws.py"
"""What further holds the modules that judge."""

JUDGING = frozenset(
    "safety/" + name
    for name in ("changing", "comparing", "compiling", "judging", "kleene", "softening", "verdict")
)
"""The modules that judge."""

TABLES = frozenset(
    "safety/" + name
    for name in (
        "bone",
        "bone_loads",
        "positions",
        "pregnancy_and_organs",
        "red_flags",
        "screening",
        "spine",
        "stopping",
        "who",
    )
)
"""The modules that hold rows and no machinery."""

SOLVER = frozenset(
    "composer/" + name
    for name in (
        "exchange",
        "feasibility",
        "instance",
        "problem",
        "relaxation",
        "search",
        "solve",
    )
)
"""The modules that know neither an exercise nor a person."""

OWN_TESTS = {
    "composer": ("test_request*", "test_compose*"),
    "dosage": ("test_dosage*",),
    "progression": ("test_progression*",),
    "program": ("test_program*",),
}
"""What the files are called that hold the other packages; a module of another is held by the tests
named after it."""


def tests_of(module: str, without: Sequence[str]) -> tuple[str, ...]:
    """Return the files whose tests hold a module, and the module with its examples.

    Args:
        module: Its path below the package, without its ending.
        without: Files to leave out.

    Returns:
        The files, the module itself first.
    """
    names: Sequence[str]
    if module in TABLES:
        names = TABLE_TESTS
    elif module.startswith("safety/"):
        names = (*SAFETY_TESTS, LAWS) if module in JUDGING else SAFETY_TESTS
    else:
        package, _, own = module.rpartition("/")
        known = ("test_solver*",) if module in SOLVER else OWN_TESTS.get(package)
        called = (*(known or [f"test_{one}*" for one in module.split("/")]), f"test_{own}")
        found = {str(path) for name in called for path in Path("tests").glob(f"{name}.py")}
        names = sorted(found)
    kept = (name for name in names if Path(name).exists() and name not in without)
    return (str(PACKAGE / f"{module}.py"), *kept)
