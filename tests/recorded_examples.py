"""Writes what the programs in examples/ print, and what the notebook there shows, anew.

``python -m tests.recorded_examples`` writes the files that the documentation
shows and the tests compare with; look at the difference before you keep it.
With ``--notebook`` it runs the notebook and prints it instead: a kernel talks
through sockets and an event loop that only the end of a process closes, and
pytest would take each of them for a leak.
"""

import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
NOTEBOOK = EXAMPLES / "notebook.ipynb"


DRAWN = {"text/html", "image/svg+xml"}
"""Forms of an output beside which nobody sees its text, which is long."""


def executed(path: Path) -> str:
    """Run every cell, and return the text of the notebook with nothing in it of when and where."""
    notebook: Any = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    NotebookClient(notebook, timeout=300, record_timing=False).execute()
    notebook.metadata["language_info"] = {"name": "python"}
    for output in (one for cell in notebook.cells for one in cell.get("outputs", ())):
        if DRAWN & output.get("data", {}).keys():
            output.data.pop("text/plain", None)
    return str(nbformat.writes(notebook)) + "\n"  # type: ignore[no-untyped-call]


def record() -> None:
    """Write the output of every program that has one recorded, and the notebook."""
    for path in sorted(EXAMPLES.glob("*.txt")):
        command = [sys.executable, str(path.with_suffix(".py"))]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
        path.write_text(done.stdout, encoding="utf-8")
    NOTEBOOK.write_text(executed(NOTEBOOK), encoding="utf-8")


if __name__ == "__main__":
    if "--notebook" in sys.argv[1:]:
        sys.stdout.write(executed(NOTEBOOK))
    else:
        record()
