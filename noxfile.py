"""Every check of the project, as sessions.

Plain ``nox`` runs the gate: what must pass before a change is taken. The other
sessions take longer or look further and run on demand, by name:
``nox -s mutation -- safety/rule``, ``nox -s oracles``, ``nox -s pythons``.
"""

import shutil
import tarfile
from pathlib import Path

import nox

nox.needs_version = ">=2025.5.1"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.sessions = ["tests", "wheel", "types", "lint", "docs"]
nox.options.error_on_missing_interpreters = True

PROJECT = nox.project.load_toml("pyproject.toml")
PYTHONS = nox.project.python_versions(PROJECT)
ROOT = Path(__file__).parent
# A process for each core. A file stays in one: examples of one page build on each other.
AT_ONCE = ("-n", "auto", "--dist", "loadfile")
SITE = "docs/_build/html"


def group(name: str) -> list[str]:
    """The requirements of a dependency group; older versions of pip cannot read one."""
    return list(nox.project.dependency_groups(PROJECT, name))


@nox.session
def tests(session: nox.Session) -> None:
    """The tests with every doctest and documentation example, and their coverage."""
    session.install("-e", ".", *group("test"))
    session.run("coverage", "erase")
    session.run("coverage", "run", "-m", "pytest", *AT_ONCE, *session.posargs)
    if not session.posargs:
        session.run("coverage", "combine", "-q")
        session.run("coverage", "report")


@nox.session
def wheel(session: nox.Session) -> None:
    """The tests against the wheel that the sdist builds, with the source tree out of the way."""
    session.install("hatchling", *group("test"))
    room = Path(session.create_tmp()).resolve()
    shutil.rmtree(room, ignore_errors=True)
    session.run("python", "-m", "hatchling", "build", "-t", "sdist", "-d", str(room))
    (sdist,) = room.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        archive.extractall(room, filter="data")
    unpacked = room / sdist.name.removesuffix(".tar.gz")
    with session.chdir(unpacked):
        session.run("python", "-m", "hatchling", "build", "-t", "wheel", "-d", str(room))
    (built,) = room.glob("*.whl")
    # Without --force-reinstall a kept environment would keep the wheel of the run before.
    session.install("--force-reinstall", "--no-deps", str(built))
    session.install(*PROJECT["project"]["dependencies"])
    apart = room / "apart"
    shutil.copytree(unpacked / "tests", apart / "tests")
    shutil.copy(unpacked / "pyproject.toml", apart)
    with session.chdir(apart):
        session.run("python", "-m", "pytest", "-q", *AT_ONCE, "tests", *session.posargs)


@nox.session
def types(session: nox.Session) -> None:
    """Strict mypy over everything, and pyright's check that every public name is fully typed."""
    session.install(".", *group("types"))
    session.run("mypy")
    # From the installed package, or pyright would take the source tree for it.
    with session.chdir(session.create_tmp()):
        session.run("pyright", "--verifytypes", "spinekit", "--ignoreexternal")


@nox.session
def lint(session: nox.Session) -> None:
    """Ruff's rules and its layout, and spelling."""
    session.install(*group("lint"))
    session.run("ruff", "check")
    session.run("ruff", "format", "--check", "--diff")
    session.run("codespell")


@nox.session
def docs(session: nox.Session) -> None:
    """The documentation, with no warning allowed; what it leaves out; pytest runs its examples."""
    session.install(".[hypothesis,ical]", *group("docs"))
    session.run("sphinx-build", "-W", "-n", "-q", "-b", "html", "docs", SITE)
    session.run("python", "-m", "tests.documented")
    session.run("python", "-m", "tests.built_docs", SITE)


@nox.session(default=False)
def site(session: nox.Session) -> None:
    """Every page of the documentation in a browser: wide and narrow, light and dark."""
    session.install(".[hypothesis,ical]", *group("site"))
    session.run("sphinx-build", "-W", "-n", "-q", "-b", "html", "docs", SITE)
    session.run("python", "-m", "tests.site_pages", SITE, *session.posargs)


@nox.session(default=False)
def changelog(session: nox.Session) -> None:
    """The notes of the next release as they would be written; nothing is changed."""
    session.install(*group("changelog"))
    session.run("towncrier", "build", "--draft", "--version", PROJECT["project"]["version"])


@nox.session(python=PYTHONS, default=False)
def pythons(session: nox.Session) -> None:
    """The tests on every Python the package claims."""
    session.install("-e", ".", *group("test"))
    session.run("python", "-m", "pytest", "-q", *session.posargs)


@nox.session(default=False)
def oracles(session: nox.Session) -> None:
    """The longer comparisons with outside programs."""
    session.install("-e", ".", *group("test"))
    session.run("python", "-m", "pytest", "-m", "oracle", *session.posargs)


@nox.session(default=False)
def many(session: nox.Session) -> None:
    """Compose for 100,000 random people, or ``-- count seed``, and check every outcome."""
    session.install("-e", ".", *group("test"))
    session.run("python", "-m", "tests.many_requests", *(session.posargs or ["100000", "1"]))


@nox.session(default=False)
def laws(session: nox.Session) -> None:
    """Ten million generated checks of the safety laws, or ``-- count seed``, against an oracle."""
    session.install("-e", ".", *group("test"))
    session.run("python", "-m", "tests.many_laws", *(session.posargs or ["10000000", "1"]))


@nox.session(default=False)
def explore(session: nox.Session) -> None:
    """The property tests with fresh randomness and many more examples."""
    session.install("-e", ".", *group("test"))
    env = {"HYPOTHESIS_PROFILE": "explore"}
    session.run("python", "-m", "pytest", "-q", "tests", *session.posargs, env=env)


@nox.session(default=False)
def hash_seeds(session: nox.Session) -> None:
    """The tests under several hash seeds: no result may hang on the order of a set."""
    session.install("-e", ".", *group("test"))
    for seed in ("0", "1", "2", "4294967295"):
        env = {"PYTHONHASHSEED": seed}
        session.run("python", "-m", "pytest", "-q", *session.posargs, env=env)


@nox.session(python=PYTHONS, default=False)
def same_bytes(session: nox.Session) -> None:
    """The digest of what the samples give, under hash seeds 0 to 20."""
    session.install("-e", ".")
    digests = {
        session.run(
            "python", "-m", "tests.same_bytes", env={"PYTHONHASHSEED": str(seed)}, silent=True
        )
        for seed in range(21)
    }
    session.log(f"{len(digests)} digests under 21 hash seeds: {sorted(map(str, digests))}")
    if len(digests) > 1:
        session.error("the bytes hang on the hash seed")


@nox.session(python=PYTHONS, default=False)
def pickles(session: nox.Session) -> None:
    """Pickle the samples' values on every Python; ``unpickled`` then reads them on every one."""
    session.install("-e", ".")
    written = Path(session.cache_dir) / f"pickle-{session.python}"
    session.run("python", "-m", "tests.pickles", "write", str(written))
    session.notify(f"unpickled-{session.python}")


@nox.session(python=PYTHONS, default=False)
def unpickled(session: nox.Session) -> None:
    """Read what ``pickles`` wrote on every Python, and compare."""
    session.install("-e", ".")
    written = sorted(map(str, Path(session.cache_dir).glob("pickle-*")))
    session.run("python", "-m", "tests.pickles", "read", *written)


@nox.session(default=False)
def mutation(session: nox.Session) -> None:
    """Mutants of a package or module, such as ``-- safety/rule ranges``; of safety unless named."""
    session.install("-e", ".", *group("mutation"))
    session.run("python", "-m", "tests.mutants", *session.posargs)


@nox.session(default=False)
def examples(session: nox.Session) -> None:
    """Record anew what the programs in examples/ print; look at the difference before you keep it."""
    session.install("-e", ".", *group("test"))
    session.run("python", "-m", "tests.recorded_examples")


@nox.session(default=False)
def pictures(session: nox.Session) -> None:
    """The picture of a printed handout, for the page that shows it; needs Chromium."""
    session.install("-e", ".", *group("pictures"))
    session.run("python", "docs/_ext/handout_picture.py")


@nox.session(default=False)
def faults(session: nox.Session) -> None:
    """Kill, stop and starve a run over a cohort of 2,000, or ``-- count`` people."""
    session.install("-e", ".", *group("test"))
    env = {"COHORT_PEOPLE": session.posargs[0] if session.posargs else "2000"}
    session.run("python", "-m", "pytest", "-q", "tests/test_cohort_faults.py", env=env)


@nox.session(default=False)
def fuzz(session: nox.Session) -> None:
    """Coverage-guided fuzzing of every reader for ten minutes, or ``-- seconds``."""
    session.install("-e", ".", *group("test"), *group("fuzz"))
    session.run("python", "-m", "tests.fuzz_readers", *(session.posargs or ["600"]))


@nox.session(default=False)
def bench(session: nox.Session) -> None:
    """The benchmarks; they print ratios measured in one run and judge nothing."""
    session.install("-e", ".", *group("bench"))
    # Time of the processor, which other work disturbs less; what starts processes says otherwise.
    chosen = ("--benchmark-timer=time.process_time", "--benchmark-columns=min,median,iqr,rounds")
    session.run("python", "-m", "pytest", "-s", "-W", "default", "benchmarks", *chosen)
    for script in sorted((ROOT / "benchmarks").glob("bench_*.py")):
        session.run("python", str(script), *session.posargs)
