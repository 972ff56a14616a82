"""What one ``progress`` call costs, as a multiple of composing one routine in the same run.

The call reads a history of 36 sessions, twelve weeks of three. Where the
composer is not there, only the times are printed.

Run: ``python benchmarks/bench_progression.py [rounds]``
"""

import datetime as dt
import statistics
import sys
import time
from collections.abc import Callable

import spinekit
from spinekit.catalog import Catalog
from spinekit.dosage import Dosage
from spinekit.person import Person
from spinekit.progression import ItemLog, SessionLog, progress
from spinekit.routine import Item

SESSIONS = (0, 3, 36)


def history(item: Item, sessions: int) -> list[SessionLog]:
    """So many sessions done well, two days apart."""
    log = ItemLog.of(item, form_solid=True, pain=1, pain_next_morning=0)
    first = dt.date(2025, 1, 6)
    return [
        SessionLog(date=first + dt.timedelta(days=2 * number), items=(log,))
        for number in range(sessions)
    ]


def seconds(call: Callable[[], object], rounds: int) -> float:
    """The median time of one call."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def composing() -> Callable[[], object] | None:
    """A call that composes a routine; None where there is no composer yet."""
    try:
        compose, request = spinekit.compose, spinekit.Request
    except (AttributeError, ImportError):
        return None
    person = Person.of(age=67, osteoporosis=True).none_of(
        "red_flags", "bone", "spine", "health", "limbs"
    )
    return lambda: compose(request(person))


def main() -> None:
    """Print one line for each length of history."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    item = Item(
        exercise=Catalog.standard()["bird-dog"],
        dosage=Dosage.parse("2 x 10-12 x 2-3s per side"),
    )
    compose = composing()
    unit = None if compose is None else seconds(compose, max(3, rounds // 20))
    for sessions in SESSIONS:
        logs = history(item, sessions)
        taken = seconds(lambda logs=logs: progress(item, logs), rounds)  # type: ignore[misc]
        against = "" if unit is None else f"  {taken / unit:8.4f} x compose"
        print(f"progress, {sessions:2} sessions {taken * 1e3:8.3f} ms{against}")


if __name__ == "__main__":
    main()
