"""Write a made-up cohort as a Parquet file, for ``cohort_dask.py`` and for measurements.

The people are synthetic: nobody's data is in them. How often an answer is yes
moves in a straight line from the age of 30 to that of 80. The shares are made
up, right in their order of magnitude at best; draw no conclusion about any
population from them. Answers depend on each other only where one rules another
out. Of ten people six answer nearly everything, three skip whole groups of
questions and one answers little; everybody leaves a question open now and then.

One seed gives one file: a shorter file is the beginning of a longer one.

Run: ``python examples/cohort_people.py people.parquet --people 10000 --seed 1``
"""

import argparse
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.parquet as pq

from spinekit.facts import FACTS, Answer, FactKind, Group, group

BLOCK = 10_000
"""Rows drawn, held and written at a time."""

RARE = (0.2, 0.4)
"""Percent of yes at 30 and at 80 for whatever is not named below, warning signs among it."""

YES: dict[str, tuple[float, float]] = {
    "sedentary": (25, 40),
    "new_to_exercise": (45, 60),
    "pregnant": (3, 0),
    "frail": (0, 8),
    "osteoporosis": (0, 22),
    "low_bone_mass": (1, 25),
    "vertebral_fracture": (0, 9),
    "several_fragility_fractures": (0, 4),
    "long_term_steroids": (1, 3),
    "height_loss": (0, 4),
    "back_pain": (35, 45),
    "leg_pain": (6, 14),
    "spinal_stenosis": (0, 9),
    "spondylolisthesis": (2, 6),
    "recent_disc_problem": (3, 2),
    "marked_kyphosis": (0, 7),
    "pain_on_extension": (8, 15),
    "pain_on_flexion": (10, 12),
    "eases_with_extension": (8, 6),
    "eases_with_flexion": (6, 10),
    "sharp_pain": (3, 4),
    "cancer_history": (0, 9),
    "heart_condition": (0, 15),
    "metabolic_or_kidney_disease": (2, 18),
    "high_blood_pressure": (5, 55),
    "treated_high_blood_pressure": (2, 45),
    "dizzy_on_standing": (2, 9),
    "positional_vertigo": (1, 4),
    "glaucoma": (0, 5),
    "reflux": (6, 10),
    "wrist_pain": (4, 9),
    "knee_pain": (7, 25),
    "shoulder_pain": (6, 16),
    "posterior_hip_precautions": (0, 2),
    "fall_risk": (1, 20),
    "cannot_get_up_from_floor": (0, 18),
    "cannot_lie_prone": (2, 14),
    "cannot_lie_supine": (0, 3),
    "got_up_within_two_hours": (12, 12),
    "ate_within_two_hours": (30, 30),
    "supervised": (4, 4),
    "cleared_by_clinician": (15, 35),
}
"""Percent of yes at 30 and at 80."""

# How many answer so, the share of groups they skip, and of single questions they leave open.
HABITS = ((60, 0.0, 0.002), (30, 0.15, 0.01), (10, 0.7, 0.1))
MINUTES = (10, 15, 15, 15, 20, 20, 30)
GOALS = ("strengthen_back", "strengthen_back", "ease_stiffness", "bone_health", "balance")

SCHEMA = pa.schema(
    [
        pa.field("id", pa.int64()),
        *(
            pa.field(row.id, pa.int16() if row.kind is FactKind.NUMBER else pa.bool_())
            for row in FACTS.values()
        ),
    ]
)
"""A column for each fact, empty where unknown, besides the id."""

WISHES = [pa.field("minutes", pa.int16()), pa.field("goals", pa.string())]
"""Columns of what people ask for, where they choose."""


def drawn(draw: Random) -> dict[str, Answer]:
    """Return the answers of one person, none of them contradicting another."""
    age = min(95, max(18, round(draw.gauss(57, 17))))
    answers: dict[str, Answer] = {"age": age}
    (habit,) = draw.choices(HABITS, [share for share, _, _ in HABITS])
    _, skips, gaps = habit
    for name in Group:
        if draw.random() < skips:
            continue
        for row in group(name):
            if row.kind is FactKind.YES_NO and draw.random() >= gaps:
                low, high = YES.get(row.id, RARE)
                answers[row.id] = draw.random() * 100 < low + (high - low) * (age - 30) / 50
    _measured(draw, answers)
    _agreed(answers)
    return answers


def _measured(draw: Random, answers: dict[str, Answer]) -> None:
    """Add the numbers that some people know."""
    if answers.get("pregnant"):
        answers["pregnancy_weeks"] = draw.randint(4, 40)
    if "high_blood_pressure" in answers and draw.random() < 0.3:
        high = answers["high_blood_pressure"]
        answers["systolic_bp"] = draw.randint(125, 185) if high else draw.randint(100, 139)
        answers["diastolic_bp"] = draw.randint(70, 95)


def _agreed(answers: dict[str, Answer]) -> None:
    """Take back what another answer rules out."""
    for row in FACTS.values():
        contradicted = any(answers.get(name) is False for name in row.implies)
        if contradicted and answers.get(row.id, 0) > row.implies_above:
            answers[row.id] = False


def blocks(people: int, seed: int, *, wishes: bool = False) -> Iterator[pa.Table]:
    """Go through the cohort, so many people at a time; with *wishes* each asks for their own."""
    schema = pa.schema([*SCHEMA, *WISHES]) if wishes else SCHEMA
    for first in range(0, people, BLOCK):
        draw = Random(f"{seed}/{first}")  # noqa: S311  # drawn to be repeated, not to be secret
        rows = (
            {
                "id": number,
                **drawn(draw),
                "minutes": draw.choice(MINUTES),
                "goals": draw.choice(GOALS),
            }
            for number in range(first, first + BLOCK)
        )
        yield pa.Table.from_pylist(list(islice(rows, people - first)), schema=schema)


def main() -> None:
    """Write the file, one block after the other."""
    parser = argparse.ArgumentParser(description="Writes a made-up cohort.")
    parser.add_argument("path", type=Path)
    parser.add_argument("--people", type=int, default=BLOCK)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--wishes", action="store_true", help="let everybody choose time and goal")
    asked = parser.parse_args()
    tables = blocks(asked.people, asked.seed, wishes=asked.wishes)
    first = next(tables)
    with pq.ParquetWriter(asked.path, first.schema, compression="zstd") as writer:
        for table in chain([first], tables):
            writer.write_table(table, row_group_size=BLOCK)


if __name__ == "__main__":
    main()
