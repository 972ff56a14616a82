"""Mutation testing: many small faults put into a module, each of which some test must find.

``nox -s mutation`` runs it over :mod:`spinekit.safety`; another package or a module is named by
its path, as in ``safety/judging`` or ``ranges``. The faults are those of cosmic-ray: every
operator of it that takes no arguments, at every place. Its own executor starts an interpreter
for each; :mod:`tests.mutant_trials` forks a warm one, which is many times faster.

A mutant is *killed* by a failing test, by an error on import (the standard rules are built
before the first test), or by using far more time or memory than the sources as they are.
What survives must stand in ``tests/mutation_survivors/`` with the reason why it is
accepted; a survivor that is not there, and one there that no longer survives, is an error.

Left out are mutants of ``X | Y`` in annotations: eleven for each, all of them dead on import.
"""

import argparse
import ast
import json
import os
import shutil
import sys
import time
import tomllib
import traceback
from collections.abc import Callable, Iterator, Sequence
from compileall import compile_dir
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs
from hypothesis import settings

from tests.mutant_holders import PACKAGE
from tests.mutant_trials import (
    FEW_EXAMPLES,
    NO_CHANGE,
    Mutant,
    Result,
    Trial,
    cosmic_ray,
)

__all__ = ["Accepted", "accepted", "main", "mutants_of"]

ROOT = Path(__file__).resolve().parent.parent
SURVIVORS = ROOT / "tests" / "mutation_survivors"
"""A file a package."""

PYTEST_INI = """\
[pytest]
pythonpath = .
markers =
    oracle: on demand only
    slow: takes more than a second
"""
"""Of the project's settings what the tests cannot do without: the rest costs time in each fork."""


@attrs.frozen(kw_only=True)
class Accepted:
    """Survivors on the list, and why they are accepted."""

    module: str
    """As in :attr:`Mutant.module`."""

    reason: str
    """What makes them do the same, or why it does not matter that they do not."""

    mutants: tuple[tuple[str, str, str], ...]
    """Operator, line and what the line becomes, of each."""

    @property
    def keys(self) -> frozenset[tuple[str, str, str, str]]:
        """The keys of the results it stands for."""
        return frozenset((self.module, *one) for one in self.mutants)


def accepted() -> tuple[Accepted, ...]:
    """Return the list of accepted survivors."""
    files = sorted(SURVIVORS.glob("*.toml"))
    lists = (tomllib.loads(file.read_text(encoding="utf-8")) for file in files)
    return tuple(
        Accepted(
            module=row["module"],
            reason=row["reason"],
            mutants=tuple((operator, line, becomes) for operator, line, becomes in row["mutants"]),
        )
        for rows in lists
        for row in rows["accepted"]
    )


def _operators() -> Iterator[tuple[str, Any]]:
    """Go through the operators; those with arguments need names to put in, and draw at random."""
    plugins = cosmic_ray("plugins")
    for name in sorted(plugins.operator_names()):
        operator = plugins.get_operator(name)
        if not operator.arguments():
            yield name.removeprefix("core/"), operator()


def _annotations(source: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Return where annotations begin and end."""
    spans: list[tuple[tuple[int, int], tuple[int, int]]] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            found = node.returns
        elif isinstance(node, ast.arg | ast.AnnAssign):
            found = node.annotation
        else:
            continue
        if found is not None:
            end = (found.end_lineno or 0, found.end_col_offset or 0)
            spans.append(((found.lineno, found.col_offset), end))
    return spans


def mutants_of(module: str) -> list[Mutant]:
    """Return every mutant of a module in this folder, but for those of ``X | Y`` in annotations.

    Args:
        module: Its path below the package, without its ending.

    Returns:
        The mutants, by line, the same on every run.
    """
    source = (PACKAGE / f"{module}.py").read_text(encoding="utf-8")
    lines = source.splitlines()
    nodes = list(cosmic_ray("ast").ast_nodes(cosmic_ray("ast").get_ast(source)))
    spans = _annotations(source)
    found: list[Mutant] = []
    for name, operator in _operators():
        places = [place for node in nodes for place in operator.mutation_positions(node)]
        for occurrence, (start, end) in enumerate(places):
            is_annotation = any(low <= start and end <= high for low, high in spans)
            if is_annotation and "BinaryOperator_BitOr_" in name:
                continue
            row = start[0]
            line = lines[row - 1].strip()
            if line.startswith("@"):
                # Many decorators read the same: name what they decorate.
                line += " " + next(one.strip() for one in lines[row:] if "@" not in one)
            found.append(
                Mutant(module=module, operator=name, occurrence=occurrence, row=row, line=line)
            )
    return sorted(found, key=lambda one: (one.row, one.operator, one.occurrence))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _in_child(act: Callable[[], None]) -> None:
    """Run in a fork, so that the next module begins without what this one imported."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            act()
            code = 0
        except BaseException:
            traceback.print_exc()
            raise
        finally:
            sys.stdout.flush()
            os._exit(code)
    _pid, status = os.waitpid(child, 0)
    if status:
        raise RuntimeError("a module could not be tried; see above")


def _try(
    module: str, room: Path, log: Path, mutants: Sequence[Mutant], without: Sequence[str]
) -> None:
    trial = Trial(module, room, without)
    trial.baseline(room, log.parent)
    with log.open("a", encoding="utf-8") as results:

        def tell(result: Result) -> None:
            results.write(json.dumps(attrs.asdict(result)) + "\n")
            results.flush()

        trial.results(mutants, tell)


def _room(folder: Path) -> Path:
    """Copy what the mutants need, and compile it: their forks write no bytecode."""
    for name in ("src", "tests"):
        hidden = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, folder / name, ignore=hidden)
        compile_dir(folder / name, quiet=1)
    (folder / "pytest.ini").write_text(PYTEST_INI, encoding="utf-8")
    return folder


def _read(log: Path) -> list[Result]:
    rows = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    return [Result(**{**row, "mutant": Mutant(**row["mutant"])}) for row in rows]


def _modules(names: Sequence[str]) -> list[str]:
    """Return the modules named; a package stands for all of its modules."""
    found: list[str] = []
    for name in names:
        package = ROOT / PACKAGE / name
        inside = sorted(package.glob("*.py")) if package.is_dir() else []
        found += [f"{name}/{path.stem}" for path in inside] or [name]
    return found


def _report(module: str, results: Sequence[Result]) -> int:
    """Print a module's share, and every survivor not on the list; return how many errors."""
    listed = {key for one in accepted() for key in one.keys if key[0] == module}
    survivors = [one for one in results if not one.killer]
    unexplained = [one for one in survivors if one.key not in listed]
    share = len(survivors) / max(1, len(results))
    _say(
        f"{module}: {len(results)} mutants, {len(survivors)} survive ({share:.1%}), "
        f"{len(survivors) - len(unexplained)} of them explained"
    )
    for one in unexplained:
        mutant = one.mutant
        _say(f"  {module}.py:{mutant.row} {mutant.operator}")
        _say(f"    - {mutant.line}\n    + {one.becomes}")
    dead = listed - {one.key for one in survivors}
    for key in sorted(dead):
        _say(f"  on the list, but survives no longer: {key}")
    return len(unexplained) + len(dead)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the mutants of the modules named, and say which survive.

    Args:
        arguments: Those of the command line.

    Returns:
        0 where every survivor is on the list and every one on the list survives.
    """
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("modules", nargs="*", default=["safety"])
    parser.add_argument("--results", type=Path, help="a folder of results, gone on with if there")
    parser.add_argument("--without", nargs="*", default=(), help="files of tests to leave out")
    chosen = parser.parse_args(arguments)
    settings.register_profile(
        "mutation", derandomize=True, deadline=None, database=None, max_examples=FEW_EXAMPLES
    )
    os.environ["HYPOTHESIS_PROFILE"] = "mutation"
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    os.environ["PYTEST_PLUGINS"] = "_hypothesis_pytestplugin"
    began = time.monotonic()
    kept: Path | None = chosen.results and chosen.results.resolve()
    errors = 0
    with TemporaryDirectory() as folder:
        room = _room(Path(folder).resolve())
        os.chdir(room)
        os.environ["PYTHONPATH"] = str(room / "src")
        sys.path[:] = [str(room / "src"), *(one for one in sys.path if one != str(ROOT))]
        # The copies are tested, and neither the installed package, which a plugin of Hypothesis
        # may have imported, nor the tests beside this module.
        for name in [one for one in sys.modules if one.partition(".")[0] in ("spinekit", "tests")]:
            del sys.modules[name]
        logs = kept or room / "results"
        logs.mkdir(parents=True, exist_ok=True)
        for module in _modules(chosen.modules):
            log = logs / (module.replace("/", "-") + ".jsonl")
            log.touch()
            errors += _report(module, _of_module(module, room, log, chosen.without))
    _say(f"{time.monotonic() - began:.0f} s, {errors} errors")
    return 1 if errors else 0


def _of_module(module: str, room: Path, log: Path, without: Sequence[str]) -> list[Result]:
    """Return the results of a module's mutants; those killed in an earlier run stay dead."""
    mutants = mutants_of(module)
    killed = {one.mutant for one in _read(log) if one.killer}
    left = [one for one in mutants if one not in killed]
    if left:
        _in_child(lambda: _try(module, room, log, left, without))
    done = {one.mutant: one for one in _read(log)}
    return [done[one] for one in mutants if done[one].killer != NO_CHANGE]


if __name__ == "__main__":
    sys.exit(main())
