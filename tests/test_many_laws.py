"""The generated checks of the safety laws: hundreds of thousands here, ten million by nox."""

from collections import Counter
from collections.abc import Collection
from random import Random

import pytest

from spinekit.dosage import Dosage
from spinekit.exercise import Exercise
from spinekit.facts import FACTS, FactKind
from spinekit.person import Person
from spinekit.safety import Judge, Level, Screening, fact
from spinekit.testing import rule
from tests.many_laws import (
    Drawn,
    check_block,
    checks,
    completions,
    drawn_person,
    main,
    many,
    person_of,
    stock,
    told,
)

COUNT, SEED = 300_000, 1

LAWS = {
    "a rule more never lowers",
    "a verdict has the levels",
    "no dosage only widens",
    "nothing composed is above a modification",
    "silence never pays",
    "silence only widens",
    "the truth lies in the interval",
    "what is made gentler is judged no stricter",
    "with all known the engine is the oracle",
    "wanted one way only, both ends are reached",
}


@pytest.mark.slow
def test_the_safety_laws_hold_hundreds_of_thousands_of_times(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """None of so many generated checks fails; the count and the seed are printed."""
    made, failed = many(COUNT, SEED, map)
    with capsys.disabled():
        print(f"\n{told(SEED, made, failed)}")  # noqa: T201
    assert failed == []
    assert made.total() >= COUNT
    assert set(made) == LAWS


def laws_broken(monkeypatch: pytest.MonkeyPatch, **instead: object) -> set[str]:
    """The laws that fail once a method of a screening, or of a judge, is another."""
    for name, method in instead.items():
        monkeypatch.setattr(Judge if name == "screen" else Screening, name, method)
    _made, failed = check_block(SEED, 0, 2_000)
    return {one.split(": ")[1] for one in failed}


def test_an_engine_that_takes_unknown_for_no_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The commonest mistake of such engines breaks three laws."""
    screen = Judge.screen

    def hasty(self: Judge, person: Person, acknowledge: Collection[str] = ()) -> Screening:
        for row in FACTS.values():
            if row.kind is FactKind.YES_NO and person.known(row.id) is None:
                try:
                    person = person.answer(row.id, False)
                except ValueError:
                    continue
        return screen(self, person, frozenset(acknowledge))

    broken = laws_broken(monkeypatch, screen=hasty)
    assert {"the truth lies in the interval", "silence only widens"} <= broken


def test_an_engine_that_drops_its_strictest_rule_is_found_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A level too low is no longer what the oracle says."""
    levels = Screening.levels

    def lenient(
        self: Screening, exercise: Exercise, dosage: Dosage | None = None
    ) -> tuple[Level, Level]:
        best, worst = levels(self, exercise, dosage)
        return min(best, Level.FORBID), min(worst, Level.FORBID)

    broken = laws_broken(monkeypatch, levels=lenient)
    assert {"the truth lies in the interval", "with all known the engine is the oracle"} <= broken


def test_a_rule_that_softening_wakes_is_found_out() -> None:
    """The laws about softening see a rule that stands against bending less."""
    draw = Random(0)
    frail = fact("osteoporosis").condition
    bends = Level.MODIFY, "flexion.range >= mid"
    wakes = Level.FORBID, "flexion.range < mid"
    rules = [
        rule(f"r-{level.name.lower()}", frail, level, demands=type(frail).parse(text))
        for level, text in (bends, wakes)
    ]
    drawn = Drawn(rules, [], stock()[:100])
    found: Counter[str] = Counter()
    for _ in range(20):
        found.update(law for law, holds in checks(drawn, drawn_person(draw)) if not holds)
    assert found["what is made gentler is judged no stricter"] > 0


def test_completions_fill_in_what_is_asked_and_nothing_else() -> None:
    """Every way of answering the open questions that contradicts nothing, and no other person."""
    person = Person.of(vertebral_fracture=False, age=50)
    found = completions(person, {"vertebral_fracture_recent", "wrist_pain"})
    assert found == [
        Person.of(
            vertebral_fracture=False, age=50, vertebral_fracture_recent=False, wrist_pain=answer
        )
        for answer in (False, True)
    ]
    assert person_of((None, False, True, *[None] * 5)) is None


def test_the_same_seed_draws_the_same_checks() -> None:
    """A failure that was printed can be drawn again by its seed and block."""
    assert check_block(5, 3, 500) == check_block(5, 3, 500)
    assert check_block(5, 3, 500) != check_block(6, 3, 500)


def test_the_command_prints_count_and_seed(capsys: pytest.CaptureFixture[str]) -> None:
    """It says how many checks there were of each law, and ends well."""
    assert main(1_000, 4) == 0
    head, *laws = capsys.readouterr().out.splitlines()
    assert head.endswith("checks of the safety laws from seed 4: 0 failed")
    assert {line.split("  ", 1)[1].strip() for line in map(str.strip, laws)} <= LAWS
