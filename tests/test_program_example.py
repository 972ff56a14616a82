"""The example of a ten-week program prints what is committed beside it."""

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "ten_week_program.py"


@pytest.mark.skipif(not EXAMPLE.is_file(), reason="the source tree is out of the way")
def test_the_ten_week_program_prints_its_table() -> None:
    """The example runs, and its table is the committed text, whatever the hash seed."""
    done = subprocess.run([sys.executable, EXAMPLE], capture_output=True, text=True, check=True)
    expected = EXAMPLE.with_suffix(".txt").read_text(encoding="utf-8")
    assert expected == done.stdout
