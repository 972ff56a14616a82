"""What planning and re-planning cost, as multiples of composing one routine in the same run.

The program has twelve weeks of three sessions. A re-plan takes the log of its
first session, done as asked, and works out the 35 others again; one ``progress``
call reads a history of twelve such weeks. The routine is composed without
prices, as the program composes its own.

Run: ``python benchmarks/bench_program.py [rounds]``
"""

import datetime as dt
import statistics
import sys
import time
from collections.abc import Callable

import attrs

from spinekit.composer import Composer, ComposerSettings
from spinekit.program import Program, done_well, plan
from spinekit.progression import SessionLog, progress
from spinekit.samples import SAMPLES

FIRST = dt.date(2025, 1, 6)


def seconds(call: Callable[[], object], rounds: int) -> float:
    """The median time of one call."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def first_log(program: Program) -> SessionLog:
    """The first session, done as asked."""
    first = program.sessions[0]
    return SessionLog(
        date=first.date or FIRST, items=tuple(done_well(item) for item in first.items)
    )


def main() -> None:
    """Print one line for each sample and call."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    composer = Composer()
    for name, sample in SAMPLES.items():
        request = attrs.evolve(sample.request, settings=ComposerSettings(priced=0))
        program = plan(request, weeks=12, start=FIRST)
        if not isinstance(program, Program):
            continue
        log = first_log(program)
        item = program.sessions[-1].items[-1]
        history = [
            SessionLog(date=one.date, items=(done_well(item),))
            for one in program.sessions
            if one.date is not None
        ]
        calls: dict[str, Callable[[], object]] = {
            "plan, 12 weeks": lambda request=request: plan(request, weeks=12, start=FIRST),  # type: ignore[misc]
            "re-plan after a log": lambda program=program, log=log: program.after(log),  # type: ignore[misc]
            "progress": lambda item=item, history=history: progress(item, history),  # type: ignore[misc]
        }
        unit = seconds(lambda request=request: composer.compose(request), rounds)  # type: ignore[misc]
        print(f"{name}: composing one routine takes {unit * 1e3:.1f} ms")
        for what, call in calls.items():
            taken = seconds(call, rounds)
            print(f"  {what:20} {taken * 1e3:8.1f} ms  {taken / unit:7.2f} x compose")


if __name__ == "__main__":
    main()
