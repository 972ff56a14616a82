"""A refusal explained, and question after question answered until there is a routine.

Ilse is 70 and wants ten minutes. That is all anybody knows of her, so there is
no routine yet. The program says why, asks what settles most and composes again
after each answer; once there is a routine, it goes on with what could let more
in. Her answers are scripted; with ``--ask`` you give your own.

Run: ``python examples/explain_a_refusal.py [--ask]``
"""

import sys
from collections.abc import Callable

import attrs

from spinekit import Person, Refusal, Request, Routine, compose
from spinekit.composer import RefusalKind
from spinekit.errors import SpinekitError
from spinekit.facts import FACTS, Answer, FactKind
from spinekit.render.words import referral_words
from spinekit.routine import Question

Ask = Callable[[str], Answer | None]
"""What answers the question of a fact; ``None`` is "I don't know"."""

ILSE: dict[str, Answer | None] = {
    "osteoporosis": True,
    "sedentary": True,
    "cleared_by_clinician": True,
    "systolic_bp": None,
    "diastolic_bp": None,
}
"""What Ilse says; to every other question she says no."""


def scripted(fact: str) -> Answer | None:
    """Answer as Ilse does, and print whatever is not a no."""
    answer = ILSE.get(fact, False)
    if answer is not False:
        print(f"  {fact}: {'yes' if answer else 'I do not know'}")
    return answer


def typed(fact: str) -> Answer | None:
    """Ask on the terminal until the answer can be used."""
    row = FACTS[fact]
    number = row.kind is FactKind.NUMBER
    choices = f"{row.low} to {row.high}" if number else "yes or no"
    while True:
        text = input(f"  {row.question} ({choices}, or nothing) ").strip().lower()
        if not text:
            return None
        if number and text.isdecimal() and row.low <= int(text) <= row.high:
            return int(text)
        if not number and text in {"yes", "no"}:
            return text == "yes"


def answered(person: Person, question: Question, asked: set[str], ask: Ask) -> Person:
    """Return the person with the facts of a question answered, each asked only once."""
    for fact in question.facts:
        # An answer may have settled another: no broken vertebra is no recent one.
        if fact in asked or person.known(fact) is not None:
            continue
        asked.add(fact)
        try:
            person = person.answer(fact, ask(fact))
        except SpinekitError as error:
            print(f"  That cannot be: {error}")
    return person


def explain(refusal: Refusal) -> None:
    """Print why there is no routine, and what would help."""
    print(refusal.message)
    for finding in refusal.findings[:2]:
        print(f"  {finding.rule}: {finding.message}")
    if (more := len(refusal.findings) - 2) > 0:
        print(f"  and {more} more")
    for relaxation in refusal.relaxations:
        print(f"  This would do: {relaxation}")
    if refusal.refer_to:
        print(f"  {referral_words(refusal.refer_to, refusal.how_soon)}")


def dialogue(request: Request, ask: Ask) -> Routine | Refusal:
    """Return what is composed once nothing is left to ask, or once there is a referral."""
    person, asked = request.person, set[str]()
    outcome = compose(request)
    while True:
        if isinstance(outcome, Refusal):
            explain(outcome)
            if outcome.kind is not RefusalKind.ASK:
                return outcome
        # A question answered with "I don't know" comes back; it is not asked again.
        left = [one for one in outcome.questions if not asked.issuperset(one.facts)]
        if not left:
            return outcome
        if isinstance(outcome, Refusal):
            print(f"\nNext: {left[0]}")
        person = answered(person, left[0], asked, ask)
        if isinstance(outcome, Refusal):
            print()
        before, outcome = outcome, compose(attrs.evolve(request, person=person))
        if isinstance(outcome, Routine) and str(before) != str(outcome):
            print(f"{len(asked)} answers: {outcome}")


def main() -> None:
    """Hold the dialogue, and print what comes of it."""
    request = Request(Person.of(age=70), minutes=10)
    try:
        outcome = dialogue(request, typed if "--ask" in sys.argv[1:] else scripted)
    except EOFError:
        sys.exit("\nNo more answers.")
    if isinstance(outcome, Refusal):
        return
    print()
    for item in outcome.items:
        print(f"- {item}")
        for one in item.modifications:
            print(f"    {one}")


if __name__ == "__main__":
    main()
