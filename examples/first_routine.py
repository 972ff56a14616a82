"""A first routine: say what is known about a person, compose, print.

Rosa of the tour is 62; her back aches, her wrists hurt when she leans on them,
and she has answered no to everything else she was asked.

Run: ``python examples/first_routine.py``
"""

from spinekit import Person, Refusal, Request, compose
from spinekit.render import render_text


def main() -> None:
    """Print fifteen minutes for Rosa, and why two exercises are in it or not."""
    rosa = Person.of(age=62, back_pain=True, wrist_pain=True).none_of(
        "red_flags", "bone", "spine", "health", "limbs"
    )
    outcome = compose(Request(rosa, minutes=15))
    print(render_text(outcome, width=80))
    if isinstance(outcome, Refusal):
        return
    print()
    for exercise in ("bird-dog", "deadlift"):
        print(f"Why? {outcome.decision(exercise)}")


if __name__ == "__main__":
    main()
