"""What the clock and the renderers cost, as ratios to composing the same routine.

The steps take turns, so that a busy moment of the machine falls on all alike.
The routine is composed for 20 minutes with a composer that is ready.

Run: ``python benchmarks/bench_render.py [rounds]``
"""

import statistics
import sys
import time
from collections.abc import Callable

import attrs

from spinekit.clock import timeline
from spinekit.composer import Composer
from spinekit.render import body_map, render_html, render_markdown, render_text, translator
from spinekit.routine import Routine
from spinekit.samples import SAMPLES


def steps() -> dict[str, Callable[[], object]]:
    """What is measured, composing first."""
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


def main() -> None:
    """Print one line for each step: milliseconds, and the ratio to composing."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    measured = steps()
    times: dict[str, list[float]] = {name: [] for name in measured}
    for _ in range(rounds):
        for name, step in measured.items():
            start = time.perf_counter()
            step()
            times[name].append(time.perf_counter() - start)
    unit = statistics.median(times["composing"])
    print(f"median of {rounds} rounds")
    for name, many in times.items():
        taken = statistics.median(many)
        print(f"{name:20} {taken * 1e3:8.1f} ms  {taken / unit:5.2f} x composing")


if __name__ == "__main__":
    main()
