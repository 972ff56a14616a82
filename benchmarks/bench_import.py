"""What ``import spinekit`` costs, as a ratio to ``import attrs`` in the same run.

Each import runs in a fresh interpreter. The imports take turns, so that a busy
moment of the machine falls on all alike; bytecode is compiled first into a
folder of its own, whatever the environment says about bytecode. The time of an
interpreter that imports nothing is subtracted.

Run: ``python benchmarks/bench_import.py [rounds]``
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping

STATEMENTS = (
    "pass",
    "import attrs",
    "import spinekit",
    "from spinekit import Range",
    "from spinekit import compose",
)


def seconds(statement: str, env: Mapping[str, str]) -> float | None:
    """Wall time of one interpreter that runs *statement*; None where it fails."""
    command = [sys.executable, "-c", statement]
    start = time.perf_counter()
    done = subprocess.run(command, env=env, capture_output=True, check=False)
    return time.perf_counter() - start if done.returncode == 0 else None


def measure(rounds: int) -> dict[str, list[float]]:
    """The times of each statement that runs, taken in turns."""
    with tempfile.TemporaryDirectory() as cache:
        env = {**os.environ, "PYTHONPYCACHEPREFIX": cache}
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        usable = [one for one in STATEMENTS if seconds(one, env) is not None]
        times: dict[str, list[float]] = {one: [] for one in usable}
        for _ in range(rounds):
            for one in usable:
                taken = seconds(one, env)
                if taken is not None:
                    times[one].append(taken)
    return times


def main() -> None:
    """Print one line for each statement: milliseconds over a bare Python, and the ratio."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 25
    times = {one: statistics.median(many) for one, many in measure(rounds).items()}
    bare = times["pass"]
    unit = times["import attrs"] - bare
    print(f"median of {rounds} rounds; a bare interpreter takes {bare * 1e3:.1f} ms")
    for one in STATEMENTS[1:]:
        if one not in times:
            print(f"{one:32} does not run")
            continue
        over = times[one] - bare
        print(f"{one:32} {over * 1e3:7.1f} ms  {over / unit:5.2f} x import attrs")


if __name__ == "__main__":
    main()
