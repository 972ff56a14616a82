"""The rows of the standard catalog: what the five articles hold, one topic a module.

Here the topics are gathered in a fixed order and nothing is written down. Every
number stands beside the text that states it; what no text states is a default
or an assumed rung, marked as our own choice. No clinician has reviewed them.
"""

from spinekit.catalog._rows import (
    bird_dogs,
    bridges,
    prone_extension,
    prone_press,
    standing,
    supine_mobility,
    warm_up,
    weights,
)
from spinekit.catalog._rows.ladders import LADDERS
from spinekit.catalog._rows.protocols import PROTOCOLS
from spinekit.exercise import Exercise

__all__ = ["EXERCISES", "LADDERS", "PROTOCOLS"]

EXERCISES: tuple[Exercise, ...] = (
    *warm_up.EXERCISES,
    *supine_mobility.EXERCISES,
    *bridges.EXERCISES,
    *bird_dogs.EXERCISES,
    *prone_press.EXERCISES,
    *prone_extension.EXERCISES,
    *standing.EXERCISES,
    *weights.EXERCISES,
)
"""Every exercise, topic by topic."""
