"""What a cold process pays: imports, and the first routine, in fresh interpreters.

Each row starts a Python of its own, so the row that does nothing is part of all
the others. Times are those of the child's processor. Bytecode is compiled beforehand into a folder of its own, whatever
the environment says about bytecode.
"""

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

FIRST_ROUTINE = (
    "from spinekit import Request, compose; from spinekit.samples import HEALTHY;"
    "compose(Request(HEALTHY))"
)
STATEMENTS = {
    "nothing": "pass",
    "import attrs": "import attrs",
    "import attrs, cattrs": "import attrs, cattrs",
    "import spinekit": "import spinekit",
    "from spinekit import Range": "from spinekit import Range",
    "from spinekit import compose": "from spinekit import compose",
    "import spinekit.codecs": "import spinekit.codecs",
    "first routine": FIRST_ROUTINE,
}


def of_children() -> float:
    """The seconds of processor that all processes started here have taken."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], None]:
    """A function that runs a statement in a fresh interpreter."""
    folder: Path = tmp_path_factory.mktemp("bytecode")
    env = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder)}
    env.pop("PYTHONDONTWRITEBYTECODE", None)

    def run(statement: str) -> None:
        subprocess.run([sys.executable, "-c", statement], env=env, check=True)

    return run


@pytest.mark.parametrize("name", STATEMENTS)
@pytest.mark.benchmark(group="a cold process", timer=of_children)
def test_cold(name: str, start: Callable[[str], None], benchmark: Any) -> None:
    """One interpreter from start to end."""
    benchmark.pedantic(start, (STATEMENTS[name],), rounds=15, warmup_rounds=1)
