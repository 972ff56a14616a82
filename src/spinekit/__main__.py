"""The command line: compose a routine from answers, and print it.

``python -m spinekit`` shows a routine for a made-up person; options change her
answers, the time and what is at hand. It is a small program on top of the
library, and everything it prints the library returns as values.
"""

import argparse
import shutil
import sys
from collections.abc import Sequence
from textwrap import fill

from spinekit.catalog import Catalog
from spinekit.composer import PRESETS, Refusal, Request, adapt, compose
from spinekit.errors import InvalidValueError, SpinekitError, UnknownNameError
from spinekit.exercise import Equipment, Surface
from spinekit.facts import FACTS, FactKind, Group
from spinekit.person import Person
from spinekit.render import render_text
from spinekit.routine import Protocol, Routine
from spinekit.samples import SAMPLES

__all__ = ["main"]

_NARROWEST, _WIDEST = 40, 100

_HINT = """\
This is a routine for {name}: {story}
To change her answers, say who it is for, for example:
  python -m spinekit --age 67 --yes osteoporosis --none-of red_flags,bone,spine,health,limbs --minutes 15
  python -m spinekit --sample otto          (also: {others})
  python -m spinekit --help
"""

_EPILOG = """\
A fact you do not mention stays unknown, and unknown is never taken for no.
Facts are answered with --yes and --no by id (--facts lists them), or a whole
group at once with --none-of, which answers no to what is still open in it.
No clinician has reviewed the rules; this is no medical advice.
"""


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m spinekit",
        description="Compose a back-care routine that passes every safety rule.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    about = parser.add_argument_group("the person")
    about.add_argument("--sample", choices=list(SAMPLES), help="a made-up person")
    about.add_argument("--age", type=int, metavar="YEARS", help="age in years")
    about.add_argument("--yes", type=_words, default=[], metavar="FACTS", help="facts that are so")
    about.add_argument("--no", type=_words, default=[], metavar="FACTS", help="facts that are not")
    about.add_argument(
        "--number",
        action="append",
        default=[],
        metavar="FACT=N",
        help="a fact that is a number, such as systolic_bp=130",
    )
    about.add_argument(
        "--none-of",
        type=_words,
        default=[],
        metavar="GROUPS",
        help="no to every open fact of: " + ", ".join(group.value for group in Group),
    )
    wish = parser.add_argument_group("the routine")
    wish.add_argument("--minutes", type=int, help="minutes there are, 5 to 60 (15)")
    wish.add_argument(
        "--goals",
        type=_words,
        metavar="GOALS",
        help="presets (" + ", ".join(PRESETS) + ") or targets",
    )
    wish.add_argument(
        "--surfaces", type=_words, metavar="PLACES", help=", ".join(one.value for one in Surface)
    )
    wish.add_argument(
        "--equipment", type=_words, metavar="THINGS", help=", ".join(one.value for one in Equipment)
    )
    wish.add_argument("--avoid", type=_words, metavar="EXERCISES", help="exercises to leave out")
    wish.add_argument("--protocol", metavar="ID", help="an article's own list, adapted")
    show = parser.add_argument_group("what is printed")
    show.add_argument("--why", action="store_true", help="also what was left out, and why")
    show.add_argument("--facts", action="store_true", help="list the facts, and stop")
    show.add_argument("--width", type=int, help="columns to print in")
    return parser


def _person(options: argparse.Namespace, start: Person) -> Person:
    """Return the person the options describe, answered on top of *start*."""
    answers: dict[str, object] = {}
    if options.age is not None:
        answers["age"] = options.age
    answers.update(dict.fromkeys(options.yes, True))
    answers.update(dict.fromkeys(options.no, False))
    for text in options.number:
        name, equals, value = text.partition("=")
        if not equals or not value.isascii() or not value.isdigit():
            raise InvalidValueError(
                "is not a fact and a number",
                path="--number",
                value=text,
                remedy="write it as systolic_bp=130",
            )
        answers[name.strip()] = int(value)
    known = {fact: start.given(fact) for fact in FACTS if start.given(fact) is not None}
    return Person.from_mapping({**known, **answers}).none_of(*options.none_of)


def _request(options: argparse.Namespace) -> Request:
    """Return the request the options make, the sample's own where they are silent."""
    own = any((options.age is not None, options.yes, options.no, options.number, options.none_of))
    base = SAMPLES[options.sample or "marta"].request
    start = base.person if options.sample or not own else Person.of()
    given = {
        "minutes": options.minutes,
        "goals": options.goals,
        "surfaces": options.surfaces,
        "equipment": options.equipment,
        "avoid": options.avoid,
    }
    wishes = {name: value for name, value in given.items() if value is not None}
    if options.sample:
        kept = {name: getattr(base, name) for name in given}
        wishes = {**kept, **wishes}
    return Request(_person(options, start), **wishes)


def _protocol(name: str) -> Protocol:
    protocols = Catalog.standard().protocols
    if name not in protocols:
        raise UnknownNameError.among(name, protocols, path="--protocol", kind="protocol")
    return protocols[name]


def _facts() -> str:
    """Return every fact with its question, group by group."""
    lines = []
    for group in Group:
        rows = [fact for fact in FACTS.values() if fact.group is group]
        lines += ["", f"{group.value}: {group.question}"]
        for fact in rows:
            kind = f" ({fact.unit})" if fact.kind is FactKind.NUMBER and fact.unit else ""
            lines.append(f"  {fact.id:<28} {fact.question}{kind}")
    return "\n".join(lines[1:])


def _how_to_answer(outcome: Routine | Refusal, width: int) -> str:
    """Return which words of the command line answer what a refusal asks; empty where it asks nothing."""
    if isinstance(outcome, Routine) or not outcome.questions:
        return ""
    asked = dict.fromkeys(fact for question in outcome.questions for fact in question.facts)
    return "\n" + fill(f"Answer with --yes or --no: {', '.join(asked)}", width) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: The words after the program's name; those of the process unless given.

    Returns:
        0 where a routine was printed, 1 for a refusal, 2 for wrong input.

    Examples:
        >>> main(["--facts"])  # doctest: +ELLIPSIS
        about: ...
        0
    """
    options = _parser().parse_args(arguments)
    if options.facts:
        sys.stdout.write(_facts() + "\n")
        return 0
    wanted = options.width or shutil.get_terminal_size().columns
    width = max(_NARROWEST, min(_WIDEST, wanted))
    try:
        request = _request(options)
        outcome = (
            compose(request)
            if options.protocol is None
            else adapt(_protocol(options.protocol), request)
        )
        text = render_text(outcome, width=width, why=options.why)
    except SpinekitError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    if not (sys.argv[1:] if arguments is None else arguments):
        sample = SAMPLES["marta"]
        others = ", ".join(name for name in SAMPLES if name not in ("marta", "otto"))
        hint = _HINT.format(name=sample.name, story=sample.story, others=others)
        text = f"{hint}\n{text}"
    sys.stdout.write(text.rstrip("\n") + "\n" + _how_to_answer(outcome, width))
    return 0 if isinstance(outcome, Routine) else 1


if __name__ == "__main__":
    sys.exit(main())
