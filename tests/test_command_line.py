"""The command line: what it prints, and how it answers wrong input."""

import subprocess
import sys

import pytest

from spinekit.__main__ import main
from spinekit.facts import FACTS
from spinekit.samples import SAMPLES

README = [
    *("--age", "67", "--yes", "osteoporosis"),
    *("--none-of", "red_flags,bone,spine,health,limbs", "--minutes", "15"),
]


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """The exit code, the output and the errors of a call."""
    code = main(words)
    out, err = capsys.readouterr()
    return code, out, err


def test_the_main_job_prints_a_routine_to_follow(capsys: pytest.CaptureFixture[str]) -> None:
    """The call of the documentation gives steps, doses, times, stop signs and sources."""
    code, out, _ = printed(capsys, *README)

    assert code == 0
    for part in ("Your routine", "How much", "Steps", "STOP AT ONCE", "SOURCES", "Glute bridge"):
        assert part in out
    assert max(len(line) for line in out.splitlines()) <= 100


def test_without_arguments_a_sample_is_shown_and_how_to_change_her(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """No argument: the routine of a made-up person, and how to say who it is for."""
    code, out, _ = printed(capsys)

    assert code == 0
    assert out.startswith("This is a routine for Marta")
    assert "--none-of" in out
    assert "Your routine" in out


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_every_sample_has_a_routine(capsys: pytest.CaptureFixture[str], name: str) -> None:
    """Each made-up person gets a routine by name."""
    code, out, _ = printed(capsys, "--sample", name)

    assert code == 0
    assert "Your routine" in out


def test_a_sample_can_be_asked_for_otherwise(capsys: pytest.CaptureFixture[str]) -> None:
    """Options change a sample's own wishes and answers."""
    _, plain, _ = printed(capsys, "--sample", "otto")
    _, longer, _ = printed(capsys, "--sample", "otto", "--minutes", "30", "--surfaces", "floor")
    _, pained, _ = printed(capsys, "--sample", "otto", "--yes", "wrist_pain", "--why")

    assert plain != longer
    assert "WHY" in pained.upper()


def test_an_article_can_be_followed(capsys: pytest.CaptureFixture[str]) -> None:
    """A protocol keeps the article's list."""
    code, out, _ = printed(capsys, "--sample", "otto", "--protocol", "bed-10-minutes")

    assert code == 0
    order = [out.index(name) for name in ("1. Pelvic tilt", "2. Glute bridge", "3. Bed angel")]
    assert order == sorted(order)


def test_a_refusal_is_printed_and_has_its_own_exit_code(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A red flag prints where to go, and ends with 1."""
    code, out, _ = printed(capsys, "--age", "60", "--yes", "saddle_numbness")

    assert code == 1
    assert "emergency" in out


def test_a_refusal_that_asks_says_how_to_answer(capsys: pytest.CaptureFixture[str]) -> None:
    """The facts that are asked for are named as the options want them; answered, they are gone."""
    words = ["--age", "45", "--none-of", "red_flags,bone,spine,health,limbs"]
    _, out, _ = printed(capsys, *words)
    asked = out.partition("Answer with --yes or --no: ")[2].replace("\n", " ").strip()
    assert asked.split(", ")[0] == "pregnant"

    code, out, _ = printed(capsys, *words, "--no", asked.replace(" ", ""))
    assert code == 0
    assert "Answer with" not in out


def test_the_facts_can_be_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """Every fact stands in the list with its question."""
    code, out, _ = printed(capsys, "--facts")

    assert code == 0
    assert all(fact in out for fact in FACTS)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--yes", "osteoporossis"), "did you mean 'osteoporosis'?"),
        (("--minutes", "3"), "Request.minutes: is out of bounds, got 3"),
        (("--number", "systolic_bp"), "write it as systolic_bp=130"),
        (("--number", "systolic_bp=9"), "Person.systolic_bp"),
        (("--protocol", "bed-10"), "did you mean 'bed-10-minutes'?"),
        (("--goals", "strong_back"), "Request.goals: no preset or target of this name"),
        (("--avoid", "bird-dgo"), "did you mean"),
    ],
)
def test_wrong_input_is_answered_in_one_line(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], message: str
) -> None:
    """A mistake ends with 2 and one line that says what to do."""
    code, out, err = printed(capsys, *words)

    assert code == 2
    assert out == ""
    assert message in err
    assert err.count("\n") == 1


def test_a_number_is_taken(capsys: pytest.CaptureFixture[str]) -> None:
    """Blood pressure is given as a number, and a high one sends to a doctor."""
    groups = ("--none-of", "red_flags,bone,spine,health,limbs")
    code, out, _ = printed(capsys, "--age", "67", *groups, "--number", "systolic_bp=200")

    assert code == 0
    assert "See a doctor about it first" in out


def test_it_runs_as_a_module() -> None:
    """``python -m spinekit`` is the same program."""
    done = subprocess.run(
        [sys.executable, "-m", "spinekit", *README], capture_output=True, check=True, text=True
    )

    assert done.stdout.startswith("Your routine")
