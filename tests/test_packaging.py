"""What is shipped, what it needs, and that the promises of the project files hold together."""

import ast
import importlib.metadata
import importlib.resources
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import spinekit
from spinekit.__main__ import main

ROOT = Path(__file__).resolve().parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

in_source_tree = pytest.mark.skipif(
    not (ROOT / "noxfile.py").exists(), reason="the source tree is out of the way on purpose"
)

SKIPPED_FOLDERS = {"_build", "_generated", "__pycache__", "build", "dist", "mutants"}
BINARY = {".png", ".inv", ".ico", ".gif", ".jpg", ".pdf", ".mo"}

FIRST_COMMAND = "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/python -m spinekit"
SECOND_COMMAND = "python3 -m venv .venv && .venv/bin/pip install nox && .venv/bin/nox"


def project_files() -> list[Path]:
    """The text files of the project, without what tools and editors leave behind."""
    found = []
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        hidden = any(part.startswith(".") and part != ".ci" for part in parts)
        if hidden or not SKIPPED_FOLDERS.isdisjoint(parts) or path.suffix in BINARY:
            continue
        if path.is_file():
            found.append(path)
    return found


def required_names(requirements: list[str]) -> set[str]:
    """The names of the distributions that are required without an extra."""
    return {re.split(r"[^A-Za-z0-9._-]", one)[0] for one in requirements if "extra ==" not in one}


def test_only_two_distributions_are_needed_at_run_time() -> None:
    """The library stands on attrs and cattrs and nothing else."""
    assert {"attrs", "cattrs"} == required_names(PROJECT["project"]["dependencies"])


def test_the_installed_metadata_says_what_the_project_file_says() -> None:
    """Version, license, dependencies and lowest Python reach the installed distribution."""
    try:
        metadata = importlib.metadata.metadata("spinekit")
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("runs from the source tree, not installed")
    assert PROJECT["project"]["version"] == metadata["Version"]
    assert PROJECT["project"]["license"] == metadata["License-Expression"]
    assert PROJECT["project"]["requires-python"] == metadata["Requires-Python"]
    requirements = importlib.metadata.requires("spinekit") or []
    assert {"attrs", "cattrs"} == required_names(requirements)


def test_the_package_says_that_it_is_typed() -> None:
    """Type checkers read the annotations of an installed package only beside `py.typed`."""
    assert importlib.resources.files(spinekit).joinpath("py.typed").is_file()


@in_source_tree
def test_no_file_names_a_package_index() -> None:
    """Nothing pins the project to one machine's index: no lock file, no address of a download."""
    banned = ["python" + "hosted.org", "pypi" + ".org", "pypi." + "python.org"]
    files = project_files()
    assert ROOT / "README.md" in files
    assert [
        path.name for path in files if "lock" in path.name and path.suffix in {".lock", ".toml"}
    ] == []
    named = {
        str(path.relative_to(ROOT))
        for path in files
        if any(host in path.read_text(encoding="utf-8") for host in banned)
    }
    assert set() == named


@in_source_tree
def test_the_readme_and_ci_run_the_same_commands() -> None:
    """The README shows the two commands, and CI runs the second one word for word."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert FIRST_COMMAND in readme
    assert SECOND_COMMAND in readme
    assert SECOND_COMMAND in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


@in_source_tree
def test_the_readme_shows_what_the_first_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    """What the README shows of the output is a piece of it."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"^```text\n(.*?)^```", readme, flags=re.MULTILINE | re.DOTALL)
    assert main([]) == 0
    assert shown in capsys.readouterr().out


@in_source_tree
def test_every_session_is_described() -> None:
    """CONTRIBUTING.md names each nox session, and no other."""
    tree = ast.parse((ROOT / "noxfile.py").read_text(encoding="utf-8"))
    sessions = {
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
        and any("nox.session" in ast.unparse(one) for one in node.decorator_list)
    }
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert sessions == set(re.findall(r"^\| `(\w+)` \|", text, flags=re.MULTILINE))


@in_source_tree
def test_mypy_reads_every_python_file() -> None:
    """A new folder with Python in it is type-checked too."""
    checked = PROJECT["tool"]["mypy"]["files"]
    missed = {
        str(path.relative_to(ROOT))
        for path in project_files()
        if path.suffix == ".py" and not any(path.is_relative_to(ROOT / one) for one in checked)
    }
    assert set() == missed


@in_source_tree
def test_the_sdist_takes_everything_the_checks_need() -> None:
    """Each entry of the include list exists, and each folder with Python in it is included."""
    included = {
        one.strip("/") for one in PROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    }
    tops = {path.relative_to(ROOT).parts[0] for path in project_files() if path.suffix == ".py"}
    assert set() == tops - included
    assert {"examples"} >= {one for one in included if not (ROOT / one).exists()}


@in_source_tree
def test_the_changelog_has_this_version_once_it_is_released() -> None:
    """While notes lie in `changes/` the version is being made; then the changelog opens with it."""
    version = PROJECT["project"]["version"]
    notes = [one for one in (ROOT / "changes").glob("*.md") if one.name != "README.md"]
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    released = [line.split()[1] for line in text.splitlines() if line.startswith("## ")]
    assert (version not in released) if notes else (version == released[0])


@in_source_tree
def test_every_note_is_of_a_known_kind() -> None:
    """A note of another kind would stop the release; the kinds are told to those who write them."""
    kinds = [one["directory"] for one in PROJECT["tool"]["towncrier"]["type"]]
    names = [one.name for one in (ROOT / "changes").iterdir() if one.name != "README.md"]
    assert [
        one for one in names if not re.fullmatch(rf"\+[a-z-]+\.({'|'.join(kinds)})\.md", one)
    ] == []
    told = (ROOT / "changes" / "README.md").read_text(encoding="utf-8")
    assert [kind for kind in kinds if f"`{kind}`" not in told] == []
