"""The notebook in examples/ runs, and shows what it was saved with."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOK = ROOT / "examples" / "notebook.ipynb"
if not NOTEBOOK.is_file():
    pytest.skip("the source tree is out of the way", allow_module_level=True)
for name in ("ipykernel", "nbclient"):
    pytest.importorskip(name, reason=f"{name} is not installed")


def outputs(notebook: dict[str, Any]) -> list[list[set[str]]]:
    """The kinds of output of each code cell."""
    return [
        [set(one.get("data", {one["output_type"]: ""})) for one in cell["outputs"]]
        for cell in notebook["cells"]
        if cell["cell_type"] == "code"
    ]


def test_the_notebook_shows_what_it_was_saved_with(tmp_path: Path) -> None:
    """A kernel runs every cell; each output is the one kept in the file and shown in the docs."""
    env = {**os.environ, "IPYTHONDIR": str(tmp_path), "JUPYTER_RUNTIME_DIR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.recorded_examples", "--notebook"],
        cwd=ROOT,
        env=env,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    kept = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    assert kept == json.loads(done.stdout)


def test_the_notebook_shows_pages_and_a_picture() -> None:
    """A routine, a verdict and a program are HTML, and the picture is drawn."""
    kept = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    shown = [kinds for cell in outputs(kept) for kinds in cell]
    assert sum("text/html" in kinds for kinds in shown) == 3
    assert sum("image/svg+xml" in kinds for kinds in shown) == 1
