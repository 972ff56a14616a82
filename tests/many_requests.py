"""A great many random requests, each outcome checked; run on demand by ``nox -s many``.

``python -m tests.many_requests 100000 7`` composes for 100,000 random people and
requests drawn from seed 7, on every core, and prints what came of them. Every
other person is also given the plain routine of a cohort. It ends with status 1
if an outcome breaks a rule, its request or its certificate, or if one that is
shared differs from the person's own, and prints the seeds that draw it again.
"""

import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from random import Random

from spinekit.catalog import Catalog
from spinekit.codecs import dumps
from spinekit.composer import PRESETS, Cohort, Composer, ComposerSettings, Refusal, Request
from spinekit.errors import SpinekitError
from spinekit.exercise import Equipment, Surface, Target
from spinekit.facts import FACTS, FactKind, Group
from spinekit.person import Person
from spinekit.ranges import Range
from spinekit.safety import Judge, Level
from tests.certificate_checker import faults

BLOCK = 500
_GROUPS = tuple(group for group in Group if group is not Group.SUPPORT)


def random_person(draw: Random) -> Person:
    """A person of any age, with some limiting answers, the rest denied or left open."""
    person = Person.of(age=draw.randint(18, 95))
    yes_or_no = [row.id for row in FACTS.values() if row.kind is FactKind.YES_NO]
    for name in draw.sample(yes_or_no, draw.choice((0, 0, 1, 1, 2, 3, 6))):
        person = _answered(person, name, value=True)
    if draw.random() < 0.2:
        person = _answered(person, "systolic_bp", value=draw.randint(90, 210))
    if draw.random() < 0.9:
        person = person.none_of(*_GROUPS)
    given = sorted(person.answers)
    for name in draw.sample(given, min(len(given), draw.choice((0, 0, 1, 2, 5)))):
        person = person.answer(name, None)
    return person


def _answered(person: Person, name: str, *, value: bool | int) -> Person:
    try:
        return person.answer(name, value)
    except SpinekitError:  # it contradicts an earlier answer: the person stays as it was
        return person


def random_request(draw: Random) -> Request:
    """A request with limits of every kind, mostly ones that something fits."""
    low = draw.choice((1, 1, 1, 2, 4))
    return Request(
        random_person(draw),
        minutes=draw.randint(5, 60),
        goals=draw.choice(sorted(PRESETS))
        if draw.random() < 0.7
        else {target: draw.randint(1, 9) for target in draw.sample(list(Target), 3)},
        surfaces=draw.sample(list(Surface), draw.choice((1, 2, 3, 5, 5, 5))),
        equipment=draw.sample(list(Equipment), draw.randint(0, 3)),
        avoid=draw.sample(sorted(Catalog.standard().exercises), draw.choice((0, 0, 1, 4))),
        items=Range(low, low + draw.randint(2, 10)),
        settings=ComposerSettings(priced=0),
    )


def check_block(seed: int, block: int, count: int) -> tuple[Counter[str], list[str]]:
    """Compose and check so many requests; return what came of them, and every violation."""
    composer = Composer()
    cohort = Cohort(composer, then=dumps)
    judge = Judge(composer.rules, exercises=composer.catalog.exercises.values())
    outcomes: Counter[str] = Counter()
    violations: list[str] = []
    for number in range(block * BLOCK, block * BLOCK + count):
        request = random_request(Random(f"{seed}/{number}"))
        if number % 2:
            plain = Request(request.person, settings=request.settings)
            if cohort.compose(plain) != dumps(composer.compose(plain)):
                violations.append(f"{seed}/{number}: what is shared is not the person's own")
        outcome = composer.compose(request)
        if isinstance(outcome, Refusal):
            outcomes[outcome.kind.value] += 1
            continue
        outcomes["routine"] += 1
        found = faults(request, outcome)
        screening = judge.screen(request.person)
        if screening.routine(outcome).worst > Level.MODIFY:
            found.append("a rule is broken")
        if outcome.certificate is not None and not outcome.certificate.proven:
            outcomes["not proven"] += 1
        violations += [f"{seed}/{number}: {one}" for one in found]
    return outcomes, violations


def main(count: int, seed: int) -> int:
    """Check so many requests on every core, and print what came of them."""
    blocks = [
        (seed, block, min(BLOCK, count - block * BLOCK)) for block in range(-(-count // BLOCK))
    ]
    total: Counter[str] = Counter()
    violations: list[str] = []
    with ProcessPoolExecutor() as pool:
        for outcomes, found in pool.map(check_block, *zip(*blocks, strict=True)):
            total += outcomes
            violations += found
    summary = ", ".join(f"{number} {kind}" for kind, number in sorted(total.items()))
    print(f"{count} requests from seed {seed}: {summary}; {len(violations)} violations")  # noqa: T201
    for violation in violations[:20]:
        print(violation)  # noqa: T201
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:])))
