"""A great many generated checks of the safety laws, against an oracle; run by ``nox -s laws``.

``python -m tests.many_laws 10000000 7`` draws rule sets, people, exercises and
dosages from seed 7, on every core, until that many checks have been made, and
prints how many of each law. It ends with status 1 if any failed, with the seed
and the number of the block that draws it again.

The oracle knows nothing of three-valued logic, of compiled rules or of
profiles: it fills in the unknown answers in every way that contradicts nothing
and asks each rule, one by one, whether it holds. One check is one comparison
of one law on one drawn case, such as the interval of one verdict with one way
of filling in the answers.
"""

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import product
from random import Random

from spinekit.composer import Composer
from spinekit.demands import (
    ArmHeight,
    Demands,
    Grade,
    HandSupport,
    Loading,
    Position,
    SpineMotion,
    SpineRange,
)
from spinekit.errors import SpinekitError
from spinekit.exercise import Exercise, Phase, Surface
from spinekit.person import Person
from spinekit.routine import Item, Routine
from spinekit.safety import (
    ALWAYS,
    Condition,
    Instead,
    Judge,
    Level,
    Rule,
    Scope,
    Screening,
    Urgency,
    fact,
    reader,
    soften,
    soften_fully,
)
from spinekit.testing import rule
from spinekit.testing.monotone import highs
from spinekit.testing.safety import FEW_CAPS, FEW_DOSAGES, FEW_FACTS, FEW_MODIFICATIONS, LINES
from tests.completions import possible_answers
from tests.many_requests import random_request

BLOCK = 10_000
"""Checks made from one seed of a block, in one process."""

MOST_COMPLETIONS = 32

Answers = tuple[bool | int | None, ...]
"""One answer for each of the few facts, ``None`` for unknown."""

DEMANDS = tuple(
    Condition.parse(text)
    for text in (
        "always",
        "position == prone",
        "flexion.range >= mid",
        "flexion.range >= small",
        "rotation.range >= end",
        "rotation.moves",
        "wrist_load >= low",
        "resistance >= external",
        "arms >= overhead",
        "overpressure",
        "surfaces.floor",
        "surfaces.floor_only and knee_load >= low",
        "single_leg and hand_support < one_hand",
        "dose.hold_seconds > 10",
        "dose.sets >= 3",
        "dose.to_fatigue",
    )
)
"""What more demand, or more of a dose, can only bring about."""


@cache
def person_of(answers: Answers) -> Person | None:
    """The person with these answers, with what follows from them; ``None`` if they contradict."""
    given = {name: one for name, one in zip(FEW_FACTS, answers, strict=True) if one is not None}
    try:
        return Person.from_mapping(given)
    except SpinekitError:
        return None


def closed(person: Person) -> Answers:
    """The answers of a person, with what follows from them."""
    return tuple(person.known(name) for name in FEW_FACTS)


def drawn_person(draw: Random) -> Person:
    """Somebody of whom any of the few facts is known."""
    while True:
        share = draw.random()
        answers = tuple(
            draw.choice(possible_answers(name)) if draw.random() < share else None
            for name in FEW_FACTS
        )
        person = person_of(answers)
        if person is not None:
            return person


def drawn_condition(draw: Random, tests: tuple[Condition, ...], *, negated: bool) -> Condition:
    """One to four tests, joined; turned round here and there if allowed."""
    found = draw.choice(tests)
    for _ in range(draw.choice((0, 0, 1, 1, 2, 3))):
        other = draw.choice(tests)
        found = found & other if draw.random() < 0.5 else found | other
        if negated and draw.random() < 0.3:
            found = ~found
    return found


ONE_WAY = tuple(
    Condition.parse(name) if name not in LINES else Condition.parse(f"{name} >= {line}")
    for name in FEW_FACTS
    for line in LINES.get(name, (0,))
)
"""Tests that want each fact one way only."""

BOTH_WAYS = (
    *ONE_WAY,
    *(~fact(name).condition for name in FEW_FACTS if name not in LINES),
    *(
        Condition.parse(f"{name} {sign} {line}")
        for name, lines in LINES.items()
        for line in lines
        for sign in ("<", "<=", ">", "==")
    ),
)


def drawn_rules(draw: Random) -> tuple[Rule, ...]:
    """Two to six rules; in a third of the sets, no fact is wanted both ways."""
    one_way = draw.random() < 0.33
    tests = ONE_WAY if one_way else BOTH_WAYS
    found = []
    for number in range(draw.randint(2, 6)):
        level = draw.choice((Level.CAUTION, Level.MODIFY, Level.MODIFY, Level.FORBID, Level.REFER))
        about = Scope.PERSON if draw.random() < 0.2 else Scope.EXERCISE
        against: Condition = ALWAYS
        if about is Scope.EXERCISE:
            against = drawn_condition(draw, DEMANDS, negated=False)
        found.append(
            rule(
                f"r-{number}",
                drawn_condition(draw, tests, negated=not one_way),
                level,
                demands=against,
                scope=about,
                instead=drawn_instead(draw, level),
            )
        )
    return tuple(found)


def drawn_instead(draw: Random, level: Level) -> Instead:
    """What to do at a level."""
    if level is Level.REFER:
        return Instead(text="See one.", refer_to="a doctor", how_soon=draw.choice(list(Urgency)))
    if level is not Level.MODIFY:
        return Instead(text="Choose another.")
    part = draw.random()
    return Instead(
        text="Go easy.",
        modification=draw.choice(FEW_MODIFICATIONS) if part < 0.7 else None,
        cap=draw.choice(FEW_CAPS) if part > 0.4 else None,
    )


def drawn_exercise(draw: Random) -> Exercise:
    """Any exercise with known demands."""
    return Exercise(
        id="one",
        name="One",
        family="one",
        phase=Phase.MAIN,
        demands=Demands(
            position=draw.choice(list(Position)),
            flexion=SpineMotion(range=draw.choice(list(SpineRange))),
            rotation=SpineMotion(range=draw.choice(list(SpineRange))),
            resistance=draw.choice(list(Loading)),
            arms=draw.choice(list(ArmHeight)),
            wrist_load=draw.choice(list(Grade)),
            knee_load=draw.choice(list(Grade)),
            hand_support=draw.choice(list(HandSupport)),
            single_leg=draw.random() < 0.5,
            overpressure=draw.random() < 0.5,
        ),
        surfaces=draw.sample(list(Surface), draw.choice((1, 1, 2))),
        trains={},
    )


@cache
def stock() -> tuple[Item, ...]:
    """The items that all blocks draw from."""
    draw = Random("stock")
    return tuple(
        Item(exercise=drawn_exercise(draw), dosage=draw.choice(FEW_DOSAGES)) for _ in range(2_000)
    )


def completions(person: Person, facts: Iterable[str]) -> list[Person]:
    """Everybody with the same answers, of whom all those facts are known too; few or none."""
    known, asked = closed(person), set(facts)
    choices: list[tuple[bool | int | None, ...]] = []
    size = 1
    for name, answer in zip(FEW_FACTS, known, strict=True):
        choices.append(possible_answers(name) if answer is None and name in asked else (answer,))
        size *= len(choices[-1])
    if size > 4 * MOST_COMPLETIONS:
        return []
    found = [one for answers in product(*choices) if (one := person_of(answers)) is not None]
    return found if len(found) <= MOST_COMPLETIONS else []


DOWNWARD = re.compile(r"\bnot\b|<|==")
"""What a condition says that wants a no, or a number no higher than so much."""


class Drawn:
    """One rule set, a smaller one, and everything the laws ask of them."""

    def __init__(self, rules: Sequence[Rule], fewer: Sequence[Rule], items: Sequence[Item]) -> None:
        self.rules, self.items = rules, items
        self.facts = {name for one in rules for name in one.when.facts}
        self.judge, self.fewer = Judge(rules), Judge(fewer)
        # Also a fact wanted one way and a fact that it implies wanted the other way are mixed, so
        # that only rules that want yes and high numbers are sure to reach both ends.
        self.is_exact = not any(DOWNWARD.search(str(one.when)) for one in rules)
        self.meets = [[self._stands(one, item) for one in rules] for item in items]
        self.screenings: dict[Answers, Screening] = {}

    @classmethod
    def by(cls, draw: Random) -> "Drawn":
        """Any rule set with four items of the stock."""
        rules = drawn_rules(draw)
        fewer = draw.sample(rules, draw.randint(0, len(rules) - 1))
        return cls(rules, fewer, draw.sample(stock(), 4))

    @staticmethod
    def _stands(one: Rule, item: Item) -> bool:
        """Whether a rule stands against an item, once its own wish has been granted or not."""
        if one.instead.softens:
            modification, cap = one.instead.modification, one.instead.cap
            if modification is None and cap is not None and cap.admits(item.dosage):
                return False
        return one.demands.truth(reader(item.exercise, item.dosage)) is True

    def screen(self, person: Person) -> Screening:
        """The screening of a person, made once."""
        answers = closed(person)
        found = self.screenings.get(answers)
        if found is None:
            found = self.screenings[answers] = self.judge.screen(person)
        return found

    def oracle(self, person: Person, number: int) -> Level:
        """The strictest rule that holds for somebody of whom everything is known."""
        levels = (
            one.level
            for one, meets in zip(self.rules, self.meets[number], strict=True)
            if meets and one.when.truth(person.known) is True
        )
        return max(levels, default=Level.ALLOW)


Check = tuple[str, bool]
"""The name of a law, and whether it held."""


def checks(drawn: Drawn, person: Person) -> Iterator[Check]:
    """Every law on one person and each of the items."""
    screening, fewer = drawn.screen(person), drawn.fewer.screen(person)
    silent = [
        drawn.screen(person.answer(name, None)) for name in FEW_FACTS if name in person.answers
    ]
    whole = completions(person, drawn.facts)
    for number, item in enumerate(drawn.items):
        exercise, dosage = item.exercise, item.dosage
        best, worst = screening.levels(exercise, dosage)
        verdict = screening.item(item)
        yield "a verdict has the levels", (verdict.best, verdict.worst) == (best, worst)
        for one in silent:
            low, high = one.levels(exercise, dosage)
            yield "silence only widens", low <= best and worst <= high
        low, high = fewer.levels(exercise, dosage)
        yield "a rule more never lowers", low <= best and high <= worst
        low, high = screening.levels(exercise)
        # Without a dosage, a cap counts as not met: the better end may then be stricter.
        low = min(low, best) if any(one.instead.cap for one in drawn.rules) else low
        yield "no dosage only widens", low <= best and worst <= high
        truths = [drawn.oracle(one, number) for one in whole]
        for somebody, truth in zip(whole, truths, strict=True):
            yield "the truth lies in the interval", best <= truth <= worst
            known = drawn.screen(somebody).levels(exercise, dosage)
            yield "with all known the engine is the oracle", known == (truth, truth)
        if truths and drawn.is_exact:
            reached = (min(truths), max(truths))
            yield "wanted one way only, both ends are reached", reached == (best, worst)
        softer = soften(item, verdict)
        if softer is not None and softer is not item:
            low, high = screening.levels(softer.exercise, softer.dosage)
            yield "what is made gentler is judged no stricter", low <= best and high <= worst
        if silent:
            yield "silence never pays", silence_does_not_pay(screening, silent[0], item)


def silence_does_not_pay(screening: Screening, silent: Screening, item: Item) -> bool:
    """Whether what the silent one may do, the other may do, at no less."""
    after = soften_fully(silent, item)
    if not after.is_admitted or not isinstance(after.thing, Item):
        return True
    before = soften_fully(screening, item)
    if not before.is_admitted or not isinstance(before.thing, Item):
        return False
    pairs = zip(highs(after.thing.dosage), highs(before.thing.dosage), strict=True)
    return all(one <= other for one, other in pairs)


@cache
def composer() -> tuple[Composer, Judge]:
    """The standard composer, and a judge of its rules."""
    made = Composer()
    return made, Judge(made.rules, made.catalog.exercises.values())


def composed(draw: Random) -> Iterator[Check]:
    """What a random request gives: nothing in it is above a modification, even in the worst case."""
    compose, engine = composer()
    request = random_request(draw)
    outcome = compose.compose(request)
    if isinstance(outcome, Routine):
        screening = engine.screen(request.person)
        for item in outcome.items:
            worst = screening.item(item).worst
            yield "nothing composed is above a modification", worst <= Level.MODIFY


def check_block(seed: int, block: int, count: int) -> tuple[Counter[str], list[str]]:
    """Make so many checks; return how many of each law, and where one failed."""
    draw = Random(f"laws/{seed}/{block}")
    made: Counter[str] = Counter()
    failed: list[str] = []

    def note(found: Iterable[Check], tell: Callable[[], str]) -> None:
        for law, holds in found:
            made[law] += 1
            if not holds:
                failed.append(f"{seed}/{block}: {law}: {tell()}")

    note(composed(draw), lambda: "a composed routine")
    while made.total() < count:
        drawn = Drawn.by(draw)
        for _ in range(6):
            person = drawn_person(draw)
            case = f"{person!r}; {'; '.join(map(str, drawn.rules))}"
            note(checks(drawn, person), lambda case=case: case)  # type: ignore[misc]
    return made, failed


def many(
    count: int, seed: int, run: Callable[..., Iterable[tuple[Counter[str], list[str]]]]
) -> tuple[Counter[str], list[str]]:
    """Check block by block, with *run* as :func:`map` does."""
    blocks = range(-(-count // BLOCK))
    sizes = [min(BLOCK, count - block * BLOCK) for block in blocks]
    total: Counter[str] = Counter()
    failed: list[str] = []
    for made, found in run(check_block, [seed] * len(blocks), blocks, sizes):
        total += made
        failed += found
    return total, failed


def told(seed: int, made: Counter[str], failed: list[str]) -> str:
    """The count, the seed and what was checked, in lines."""
    head = f"{made.total():,} checks of the safety laws from seed {seed}: {len(failed)} failed"
    laws = [f"{count:>12,}  {law}" for law, count in sorted(made.items(), key=lambda one: -one[1])]
    return "\n".join([head, *laws, *failed[:20]])


def main(count: int, seed: int) -> int:
    """Check on every core, and print what was checked."""
    with ProcessPoolExecutor() as pool:
        made, failed = many(count, seed, pool.map)
    print(told(seed, made, failed))  # noqa: T201
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:])))
