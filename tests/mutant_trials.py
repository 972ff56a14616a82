"""How one mutant is tried: a fork of a warm process, and in it the tests that reach the line.

The face is :mod:`tests.mutants`. Its process holds pytest, Hypothesis and the layers below the
module; a fork of it writes its fault into a copy of the sources, imports the rest anew and runs
the tests, those first that have found most per second so far, up to the first that fails.
"""

import ast
import gc
import importlib
import json
import os
import resource
import signal
import sys
from collections import Counter
from collections.abc import Callable, Collection, Generator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any, TypeAlias

import attrs
import pytest
from coverage import Coverage
from hypothesis import settings

from tests.mutant_holders import PACKAGE, TABLE_TESTS, TABLES, tests_of
from tests.mutant_swaps import Swaps, changed, living

__all__ = ["FEW_EXAMPLES", "NO_CHANGE", "Mutant", "Result", "Trial", "cosmic_ray"]

Say: TypeAlias = Callable[..., None]
"""Report by name what happens in a fork."""

FEW_EXAMPLES = 10
"""Examples per property test: most faults show in the first few."""

SPARE_SECONDS = 4
"""Processor time a mutant may use beyond three times what the sources use."""

IMPORTED, COLLECTED = "import", "collect"
"""When else a line may run than in a test: both reach every test that comes after."""

NO_TESTS = 5
"""What pytest returns where none was left to run."""

NO_CHANGE = "no change"
"""The end of a mutant that is none."""

UNSWAPPED = "not swapped"
"""The end of a mutant that could not be put into the functions: a fault of this program."""

MOST_BYTES = 4 * 1024**3
"""Address space of one mutant."""


@attrs.frozen(kw_only=True)
class Mutant:
    """One fault: an operator of cosmic-ray at one place."""

    module: str
    """The module's path below the package, without its ending: ``safety/judging``."""

    operator: str
    """The operator's name in cosmic-ray."""

    occurrence: int
    """The place, counted from 0 among all that this operator can change."""

    row: int
    """The line, counted from 1."""

    line: str
    """The line as it is."""


@attrs.frozen(kw_only=True)
class Result:
    """What became of a mutant."""

    mutant: Mutant
    becomes: str
    """The line with the fault; empty where it is removed."""

    killer: str
    """The test that failed, ``import``, ``time`` or ``crash``; empty where it survived."""

    stage: str
    """The file whose tests killed it."""

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What it is called by on the list of survivors."""
        mutant = self.mutant
        return (mutant.module, mutant.operator, mutant.line, self.becomes)


def cosmic_ray(module: str) -> Any:
    """Return a module of cosmic-ray."""
    # Only the mutation session installs it, and it ships no types.
    return importlib.import_module(f"cosmic_ray.{module}")


def _line_after(source: str, mutated: str, row: int) -> str:
    """Return a line with its fault, or nothing where the line is gone."""
    before, after = source.splitlines(), mutated.splitlines()
    return after[row - 1].strip() if len(before) == len(after) else ""


def _rules(source: str) -> list[tuple[int, int, str]]:
    """Return the first and last line of every row of rules in a module, and its id."""
    return [
        (node.lineno, node.end_lineno or 0, str(keyword.value.value))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if keyword.arg == "id" and isinstance(keyword.value, ast.Constant)
    ]


def _function_of(name: str) -> str:
    """Return the name of a test without its parameters."""
    return name.partition("[")[0]


class _Watch:
    """A plugin for pytest: chooses tests, puts the likely first, and keeps the first failure."""

    def __init__(
        self,
        wanted: Collection[str] | None,
        first: Callable[[str], int],
        trace: Coverage | None = None,
    ) -> None:
        self.failed = ""
        self.wanted = wanted
        self.first = first
        self.trace = trace

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Trace each test by itself."""
        if self.trace is None:
            return (yield)
        self.trace.switch_context(_function_of(item.nodeid))
        found = yield
        self.trace.switch_context(COLLECTED)
        return found

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the name of the first test that failed."""
        if report.failed and not self.failed:
            self.failed = report.nodeid

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Choose and order the tests; cut the examples of those that ask for a number of them."""
        if self.wanted is not None:
            items[:] = [item for item in items if _function_of(item.nodeid) in self.wanted]
        items.sort(key=lambda item: self.first(item.nodeid))
        for item in items:
            test: Any = getattr(item, "obj", None)
            own = getattr(test, "_hypothesis_internal_use_settings", None)
            if own is not None and own.max_examples > FEW_EXAMPLES:
                fewer = settings(own, max_examples=FEW_EXAMPLES)
                test._hypothesis_internal_use_settings = fewer


def _used_seconds() -> float:
    own = resource.getrusage(resource.RUSAGE_SELF)
    return own.ru_utime + own.ru_stime


def _write(place: int, what: Mapping[str, Any]) -> None:
    os.write(place, (json.dumps(what) + "\n").encode())


def _alone() -> None:
    """Have this process say nothing, leave no bytecode and no core, and stay small."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.dont_write_bytecode = True


def _allow(seconds: float) -> None:
    """Let this process use so much more time, or the system ends it."""
    limit = int(_used_seconds() + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))


QUIET = tuple(
    f"-pno:{name}"
    for name in (
        "cacheprovider",
        "faulthandler",
        "junitxml",
        "logging",
        "threadexception",
        "unraisableexception",
        "warnings",
    )
)
"""Parts of pytest that find no fault of ours and cost time for every test."""


def _pytest(stages: Sequence[str], *plugins: object) -> int:
    return int(
        pytest.main(
            [
                *("-x", "-q", "-s", "--tb=no", "--assert=plain", *QUIET),
                *("--doctest-modules", "--import-mode=importlib", "--confcutdir=tests"),
                *("-m", "not oracle", *stages),
            ],
            plugins=list(plugins),
        )
    )


def _bodies(source: str) -> list[range]:
    """Return the lines of the bodies of functions."""
    return [
        range(node.body[0].lineno, (node.end_lineno or 0) + 1)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef)
    ]


def _outermost(source: str) -> list[tuple[int, range]]:
    """Return the first line and the lines of the body of each function in no other."""
    tree = ast.parse(source)
    classes = (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    inside = [*tree.body, *(node for one in classes for node in one.body)]
    return [
        (
            min([node.lineno, *(one.lineno for one in node.decorator_list)]),
            range(node.body[0].lineno, (node.end_lineno or 0) + 1),
        )
        for node in inside
        if isinstance(node, ast.FunctionDef)
    ]


def _statements(source: str) -> list[range]:
    """Return the lines of simple statements, and of the heads of the others."""
    found: list[range] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.stmt):
            inner = getattr(node, "body", None)
            last = inner[0].lineno - 1 if inner else node.end_lineno or node.lineno
            found.append(range(node.lineno, max(last, node.lineno) + 1))
    return found


def _traced(tracer: Coverage) -> dict[str, dict[int, list[str]]]:
    """Return which tests ran each line of each module."""
    data = tracer.get_data()
    return {
        Path(file).relative_to(Path.cwd()).as_posix(): {
            line: sorted(name for name in names if name)
            for line, names in data.contexts_by_lineno(file).items()
        }
        for file in sorted(data.measured_files())
    }


def _digest(*places: Path) -> str:
    """Return a text that changes with the Python files at these places."""
    files = [file for place in places for file in sorted({place, *place.rglob("*.py")})]
    texts = [file.read_bytes() for file in files if file.is_file()]
    return sha256(b"\0".join(texts)).hexdigest()[:12]


class Trial:
    """The runs of one module's mutants, each in a fork of this process."""

    def __init__(self, module: str, room: Path, without: Sequence[str]) -> None:
        self.module = module
        self.path = room / PACKAGE / f"{module}.py"
        self.source = self.path.read_text(encoding="utf-8")
        # Each fork changes its own copy of it.
        self.tree = cosmic_ray("ast").get_ast(self.source)
        self.stages = tests_of(module, without)
        self.seconds: dict[str, float] = {}
        self.runners: dict[str, dict[str, list[str]]] = {}
        """By file, then line of this module: the tests that run it."""
        self.bodies, self.statements = _bodies(self.source), _statements(self.source)
        self.rules = _rules(self.source)
        self.used: Counter[str] = Counter()
        self.kills: Counter[str] = Counter()
        """By file and by test."""
        for name in self._below():
            importlib.import_module(name)
        self.below = frozenset(sys.modules)
        self._import()
        self.living = {line for _name, line in living(self.path)}
        self.outermost = _outermost(self.source)
        gc.collect()
        gc.freeze()

    def _below(self) -> list[str]:
        """Return what the module builds on outside its own package."""
        own = "spinekit." + self.module.split("/")[0]
        package = self.path.parent if "/" in self.module else self.path
        files = sorted(package.glob("*.py")) if package.is_dir() else [package]
        names = {
            node.module
            for file in files
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            if isinstance(node, ast.ImportFrom) and node.module
        }
        return sorted(one for one in names if not (one + ".").startswith(own + "."))

    def order(self) -> list[str]:
        """Return the files, those first that have killed most per second."""

        def worth(stage: str) -> float:
            return (self.kills[stage] + 1) / (self.used[stage] + self.seconds[stage])

        return sorted(self.stages, key=worth, reverse=True)

    def wanted(self, mutant: Mutant) -> dict[str, Collection[str] | None]:
        """Return the files, the most worth first, each with the tests to run, or with all.

        A line in the body of a function concerns the tests that run it; where it already runs
        as the standard rules are built, also all that look at those. A line outside
        of functions concerns every test.
        """
        in_body = any(mutant.row in body for body in self.bodies)
        found: dict[str, Collection[str] | None] = {}
        for stage in self.order():
            names = self._runners(mutant, [stage])
            at_once = IMPORTED in names and (not in_body or stage in TABLE_TESTS)
            if at_once or COLLECTED in names:
                found[stage] = None
            elif names - {IMPORTED}:
                found[stage] = names
        return found or dict.fromkeys(self.order())

    def _runners(self, mutant: Mutant, stages: Sequence[str] = ()) -> set[str]:
        """Return the tests that run a mutant's statement, of these files or of all."""
        lines = min(
            (one for one in self.statements if mutant.row in one),
            key=len,
            default=range(mutant.row, mutant.row + 1),
        )
        return {
            name
            for stage in stages or self.stages
            for line in lines
            for name in self.runners[stage].get(str(line), ())
        }

    def run(
        self,
        mutant: Mutant | None,
        stages: Mapping[str, Collection[str] | None],
        trace: Path | None = None,
    ) -> dict[str, Any]:
        """Return what one fork reports: the stages it went through, and what failed."""
        return self._fork(lambda say: self._inside(mutant, stages, trace, say))

    def _fork(self, act: Callable[[Say], None]) -> dict[str, Any]:
        """Return what is said in a fork, and how that ended."""
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            code = 1
            try:
                os.setsid()
                os.close(reading)
                _alone()
                act(lambda **what: _write(writing, what))
                code = 0
            finally:
                os._exit(code)
        os.close(writing)
        with os.fdopen(reading, encoding="utf-8") as pipe:
            lines = [json.loads(line) for line in pipe]
        _pid, status = os.waitpid(child, 0)
        self.path.write_text(self.source, encoding="utf-8")
        report: dict[str, Any] = {"stages": {}, "becomes": "", "killer": "", "stage": ""}
        for line in lines:
            report["stages"].update(line.get("stages", {}))
            report.update({key: line[key] for key in line if key != "stages"})
        if status and not report["killer"]:
            is_slow = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU
            report["killer"] = "time" if is_slow else "crash"
        return report

    def _put_in(self, mutant: Mutant, say: Say) -> str:
        """Write the fault into the copy of the sources; return them, or nothing if unchanged."""
        mutated = self.mutated(mutant)
        say(becomes=_line_after(self.source, mutated, mutant.row))
        if mutated == self.source:
            say(killer=NO_CHANGE)
            return ""
        self.path.write_text(mutated, encoding="utf-8")
        return mutated

    def _inside(
        self,
        mutant: Mutant | None,
        stages: Mapping[str, Collection[str] | None],
        trace: Path | None,
        say: Say,
    ) -> None:
        if mutant is not None and not self._put_in(mutant, say):
            return
        tracer = Coverage(data_file=None, include=[f"{PACKAGE}/*"]) if trace else None
        if tracer:
            tracer.start()
            tracer.switch_context(IMPORTED)
        else:
            _allow(SPARE_SECONDS)
        say(stage="import")
        try:
            if mutant is not None:
                self._run_alone()
            for name in set(sys.modules) - self.below:
                if name.partition(".")[0] == "spinekit":
                    del sys.modules[name]
            self._import()
        except BaseException as error:  # noqa: BLE001  # a fault may raise whatever it likes
            say(killer=f"import: {type(error).__name__}")
            return
        for stage, wanted in stages.items():
            before = _used_seconds()
            if tracer:
                tracer.switch_context(COLLECTED)
            else:
                _allow(3 * self.seconds[stage] + SPARE_SECONDS)
            say(stage=stage)
            watch = _Watch(wanted, self.first(mutant), tracer)
            code = _pytest([stage], watch)
            say(stages={stage: _used_seconds() - before})
            if code not in (0, NO_TESTS):
                say(killer=watch.failed or f"pytest {code}")
                return
        if trace and tracer:
            tracer.stop()
            trace.write_text(json.dumps(_traced(tracer)), encoding="utf-8")

    def _swapped(self, swaps: Swaps, mutant: Mutant) -> dict[str, Any]:
        """Return what a fork of the collected tests reports, its functions changed."""
        stages = {
            stage: [
                item
                for item in swaps.items
                if item.nodeid.startswith(stage + "::")
                and (names is None or _function_of(item.nodeid) in names)
            ]
            for stage, names in self.wanted(mutant).items()
        }
        rank = self.first(mutant)

        def inside(say: Say) -> None:
            mutated = self._put_in(mutant, say)
            if not mutated:
                return
            _allow(SPARE_SECONDS)
            say(stage="import")
            try:
                functions = changed(self.source, mutated, self.path)
            except SyntaxError:
                say(killer="import: SyntaxError")
                return
            if not functions:
                # Annotations in functions are never evaluated.
                return
            say(killer=UNSWAPPED)
            swaps.put_in(functions)
            say(killer="")
            for stage, items in stages.items():
                before = _used_seconds()
                _allow(3 * self.seconds[stage] + SPARE_SECONDS)
                say(stage=stage)
                failed = swaps.run(sorted(items, key=lambda item: rank(item.nodeid)))
                say(stages={stage: _used_seconds() - before}, killer=failed)
                if failed:
                    return

        report = self._fork(inside)
        if report["killer"] == UNSWAPPED:
            raise RuntimeError(f"could not be swapped: {mutant}")
        return report

    def _import(self) -> None:
        module = importlib.import_module("spinekit." + self.module.replace("/", "."))
        if module.__file__ != str(self.path):
            raise RuntimeError(f"tests would run {module.__file__}, which has no fault")
        if self.module.startswith("safety/"):
            importlib.import_module("spinekit.safety").standard_rules()

    def _run_alone(self) -> None:
        """Run the module beside the others as they are: most faults of tables show at once."""
        name = "spinekit." + self.module.replace("/", ".")
        alone = ModuleType(name)
        code = compile(self.path.read_text(encoding="utf-8"), str(self.path), "exec")
        exec(code, vars(alone))  # noqa: S102  # our own source, with a fault
        if self.module in TABLES and hasattr(alone, "rules"):
            alone.rules(importlib.import_module("spinekit.safety").SafetySettings())

    def first(self, mutant: Mutant | None) -> Callable[[str], int]:
        """Return a rank of tests: of the rule that the fault is in, then by what they killed."""
        row = mutant.row if mutant else 0
        rules = [f"[{rule}" for low, high, rule in self.rules if low <= row <= high]
        rules += [f"-{rule}-" for low, high, rule in self.rules if low <= row <= high]

        def rank(name: str) -> int:
            return -10_000 * any(rule in name for rule in rules) - self.kills[name]

        return rank

    def mutated(self, mutant: Mutant) -> str:
        """Return the source with its fault; once only, as it changes the tree."""
        operator = cosmic_ray("plugins").get_operator("core/" + mutant.operator)()
        visitor = cosmic_ray("mutating").MutationVisitor(mutant.occurrence, operator)
        return str(visitor.walk(self.tree).get_code())

    def baseline(self, room: Path, logs: Path) -> None:
        """Learn what each file of tests costs and runs on the sources as they are.

        Raises:
            RuntimeError: If a test fails there.
        """
        own = self.path.relative_to(room).as_posix()
        package = room / PACKAGE / self.module.split("/")[0]
        for stage in self.stages:
            log = logs / f"{Path(stage).stem}-{_digest(package, room / stage)}.json"
            if not log.exists():
                trace = room / "trace.json"
                report = self.run(None, {stage: None}, trace)
                if report["killer"]:
                    raise RuntimeError(f"without a fault: {stage}: {report['killer']}")
                lines = json.loads(trace.read_text(encoding="utf-8"))
                seconds = report["stages"][stage]
                log.write_text(json.dumps({"seconds": seconds, "lines": lines}), encoding="utf-8")
            known = json.loads(log.read_text(encoding="utf-8"))
            self.seconds[stage] = known["seconds"]
            self.runners[stage] = known["lines"].get(own, {})

    def swappable(self, mutant: Mutant) -> bool:
        """Say whether its line is in a function and runs only once the tests do."""
        names = self._runners(mutant)
        first = next((line for line, body in self.outermost if mutant.row in body), None)
        return first in self.living and bool(names) and not names & {IMPORTED, COLLECTED}

    def results(self, mutants: Sequence[Mutant], tell: Callable[[Result], None]) -> None:
        """Try every mutant, and tell of each as soon as it is known.

        Args:
            mutants: The mutants.
            tell: What to do with a result.
        """
        later = [one for one in mutants if self.swappable(one)]
        for mutant in mutants:
            if mutant not in later:
                tell(self._result(mutant, self.run(mutant, self.wanted(mutant))))

        def swap(swaps: Swaps) -> None:
            failed = self._fork(lambda say: say(killer=swaps.run(swaps.items)))["killer"]
            if failed:
                raise RuntimeError(f"without a fault, all in one session: {failed}")
            for mutant in later:
                tell(self._result(mutant, self._swapped(swaps, mutant)))

        if later:
            os.dup2(os.open(os.devnull, os.O_RDWR), 1)
            watch = _Watch(None, self.first(None))
            if _pytest(self.stages, watch, Swaps(self.path, swap)):
                raise RuntimeError("the session of tests ended early")

    def _result(self, mutant: Mutant, report: Mapping[str, Any]) -> Result:
        """Return what became of a mutant, and learn from it what finds faults."""
        for stage, seconds in report["stages"].items():
            self.used[stage] += seconds
        if report["killer"]:
            self.kills.update([report["stage"], report["killer"]])
        killed = bool(report["killer"])
        return Result(
            mutant=mutant,
            becomes=report["becomes"],
            killer=report["killer"],
            stage=report["stage"] if killed else "",
        )
