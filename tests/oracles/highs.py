"""Asks the mixed-integer solver HiGHS, on one thread.

It runs in a process of its own, because OR-Tools carries another HiGHS under
the same library name and the two cannot live in one process.
"""

import atexit
import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

from tests.oracles.answer import Answer

__all__ = ["solve_with_highs"]

_ROOT = Path(__file__).parents[2]


@cache
def _worker() -> "subprocess.Popen[str]":
    worker = subprocess.Popen(
        [sys.executable, "-m", "tests.oracles.highs_model"],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    atexit.register(worker.communicate)
    return worker


def solve_with_highs(problem: dict[str, Any], seconds: float = 60.0) -> Answer:
    """Return the answer of HiGHS within so many *seconds*, its time taken where it runs."""
    worker = _worker()
    if worker.stdin is None or worker.stdout is None:
        raise RuntimeError("the worker has no pipes")
    worker.stdin.write(json.dumps([problem, seconds]) + "\n")
    worker.stdin.flush()
    return Answer(*json.loads(worker.stdout.readline()))
