"""Ten weeks for a person with osteoporosis, three sessions a week, as a table.

Marta of the samples is 67 and has osteoporosis and nothing else. The program
shows what comes if all goes well: a light first week, doses that grow within
the fifteen minutes she has, and nothing the rules do not allow. Each row is a
week; where a dose changes within the week, the one of Friday stands.

Run: ``python examples/ten_week_program.py``
"""

from spinekit import Program, plan
from spinekit.samples import SAMPLES


def rows(program: Program) -> list[list[str]]:
    """A row for each week: its number, the dose of each line on its last day, the minutes."""
    found = []
    for week in range(1, program.weeks + 1):
        last = program.week(week)[-1]
        doses = []
        for line in program.outline.lines:
            item = last.step(line.id).item
            same = item.exercise.id == line.id
            doses.append(str(item.dosage) if same else f"{item.exercise.name}: {item.dosage}")
        seconds = last.routine.seconds.low
        found.append([str(week), *doses, f"{seconds // 60}:{seconds % 60:02}"])
    return found


def table(program: Program) -> str:
    """The program as a table: a column for each exercise, a row for each week."""
    names = [line.start.exercise.name for line in program.outline.lines]
    cells = [["Week", *names, "Time"], *rows(program)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(cells[0]))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    ]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths), *lines[1:]])


def main() -> None:
    """Print the program, what each week trains, and what holds doses back at the end."""
    sample = SAMPLES["marta"]
    program = plan(sample.request, weeks=10, days=("monday", "wednesday", "friday"))
    if not isinstance(program, Program):
        print(program)
        return
    print(f"{sample.name}, {sample.story}")
    print("Ten weeks, Monday, Wednesday and Friday, if all goes well:")
    print()
    print(table(program))
    print()
    print("Back extensors, in units of dose:")
    for week in (1, 5, 10):
        units = {target.value: units for target, units in program.totals(week).items()}
        print(f"  week {week:2}: {units['back_extensors']}")
    print()
    print("Why the last session is as it is:")
    for step in program.session(10, "friday").steps:
        print(f"  {step.reason}")


if __name__ == "__main__":
    main()
