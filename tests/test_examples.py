"""The programs in examples/ run, and print what is recorded beside them and shown in the docs."""

import runpy
import sys
from pathlib import Path

import pytest

from spinekit.composer import Refusal, RefusalKind, Request, compose
from spinekit.facts import FACTS, Answer
from spinekit.person import Person
from spinekit.routine import Routine
from spinekit.samples import HEALTHY

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
if not EXAMPLES.is_dir():
    pytest.skip("the source tree is out of the way", allow_module_level=True)

from examples.explain_a_refusal import dialogue  # noqa: E402 - after the skip


@pytest.mark.parametrize("name", ["first_routine", "explain_a_refusal", "clinic_pack", "store"])
def test_a_program_prints_what_is_recorded(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the documentation shows as output is what the program prints."""
    monkeypatch.setattr(sys, "argv", [f"{name}.py"])
    runpy.run_path(str(EXAMPLES / f"{name}.py"), run_name="__main__")
    assert (EXAMPLES / f"{name}.txt").read_text(encoding="utf-8") == capsys.readouterr().out


def test_the_dialogue_asks_each_question_once() -> None:
    """Somebody who never knows the answer is not asked forever, and gets no routine."""
    asked: list[str] = []

    def unsure(fact: str) -> Answer | None:
        asked.append(fact)
        return None

    outcome = dialogue(Request(Person.of(age=70)), unsure)
    assert isinstance(outcome, Refusal)
    assert outcome.kind is RefusalKind.ASK
    assert sorted(set(asked)) == sorted(asked)


def test_the_dialogue_ends_with_a_referral() -> None:
    """The first warning sign ends the questions."""
    asked: list[str] = []

    def alarming(fact: str) -> Answer | None:
        asked.append(fact)
        return True

    outcome = dialogue(Request(Person.of(age=70)), alarming)
    assert isinstance(outcome, Refusal)
    assert outcome.kind is RefusalKind.REFER
    assert len(asked) < len(FACTS) / 2


def test_the_dialogue_asks_nothing_of_whom_everything_is_known() -> None:
    """The routine is the one the library composes, and the rest of the request is kept."""
    person = HEALTHY.none_of(*{row.group for row in FACTS.values()})
    for fact in ("systolic_bp", "diastolic_bp"):
        person = person.answer(fact, 70 if fact.startswith("d") else 120)
    request = Request(person, minutes=25, goals="posture")

    def never(fact: str) -> Answer | None:
        raise AssertionError(fact)

    outcome = dialogue(request, never)
    assert isinstance(outcome, Routine)
    assert compose(request) == outcome


def test_every_program_stands_in_the_docs() -> None:
    """A program that no page names by its path would be found by nobody; so would what it prints."""
    pages = "\n".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs").glob("*/*.md"))
    kinds = {".py", ".ipynb", ".txt"}
    files = sorted(one.name for one in EXAMPLES.iterdir() if one.suffix in kinds)
    missing = [name for name in files if f"examples/{name}" not in pages]
    assert missing == ["__init__.py"]
