"""What the clock and the renderers cost, as ratios to composing or planning the same.

The steps take turns, so that a busy moment of the machine falls on all alike.
The routine is composed for 20 minutes with a composer that is ready, the
program planned from the same request for ten weeks of three days.

Run: ``python benchmarks/bench_render.py [rounds]``
"""

import statistics
import sys
import time
from collections.abc import Callable

import attrs

from spinekit.clock import timeline
from spinekit.composer import Composer
from spinekit.program import Program, plan
from spinekit.render import body_map, render_html, render_markdown, render_text, translator
from spinekit.routine import Routine
from spinekit.samples import SAMPLES


def routine_steps() -> dict[str, Callable[[], object]]:
    """What is measured of a routine, composing first."""
    request = attrs.evolve(SAMPLES["paula"].request, minutes=20)
    composer = Composer()
    routine = composer.compose(request)
    if not isinstance(routine, Routine):
        raise SystemExit("the sample gives no routine")
    spanish = translator("es")
    return {
        "composing": lambda: composer.compose(request),
        "timeline, shorter": lambda: timeline(routine),
        "timeline, longer": lambda: timeline(routine, longer=True),
        "text": lambda: render_text(routine, why=True),
        "text in Spanish": lambda: render_text(routine, translator=spanish, why=True),
        "Markdown": lambda: render_markdown(routine, why=True),
        "HTML with pictures": lambda: render_html(routine, why=True),
        "body map": lambda: body_map(routine),
    }


def program_steps() -> dict[str, Callable[[], object]]:
    """What is measured of a program, planning first."""
    request = attrs.evolve(SAMPLES["paula"].request, minutes=20)
    program = plan(request, weeks=10)
    if not isinstance(program, Program):
        raise SystemExit("the sample gives no program")
    return {
        "planning": lambda: plan(request, weeks=10),
        "text": lambda: render_text(program, why=True),
        "Markdown": lambda: render_markdown(program, why=True),
        "HTML with pictures": lambda: render_html(program, why=True),
    }


def report(measured: dict[str, Callable[[], object]], rounds: int) -> None:
    """Print one line for each step: milliseconds, and the ratio to the first."""
    first = next(iter(measured))
    times: dict[str, list[float]] = {name: [] for name in measured}
    for _ in range(rounds):
        for name, step in measured.items():
            start = time.perf_counter()
            step()
            times[name].append(time.perf_counter() - start)
    unit = statistics.median(times[first])
    print(f"median of {rounds} rounds")
    for name, many in times.items():
        taken = statistics.median(many)
        print(f"{name:20} {taken * 1e3:8.1f} ms  {taken / unit:5.2f} x {first}")


def main() -> None:
    """Measure the routine, then the program."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    report(routine_steps(), rounds)
    report(program_steps(), rounds)


if __name__ == "__main__":
    main()
