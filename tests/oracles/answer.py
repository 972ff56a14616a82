"""What an outside solver answers."""

from typing import NamedTuple

__all__ = ["Answer"]


class Answer(NamedTuple):
    """What an outside solver says."""

    objective: int | None
    """Points of the best selection found; None where there is none."""

    proven: bool
    """Whether it is proven to be the best, or that there is none."""

    seconds: float
    """Processor time taken, building the model included."""
