"""The linter finds every fault that is planted, where it is, and nothing in a sound catalog."""

import pickle
import re
from pathlib import Path
from typing import Any

import attrs
import pytest

from spinekit.catalog import Catalog, LintFinding, linting
from spinekit.demands import Demands
from spinekit.dosage import Dosage
from spinekit.errors import SpinekitError, UnknownNameError
from spinekit.evidence import OUR_JUDGEMENT, OURSELVES, Basis, Citation, Source
from spinekit.exercise import Dose, Exercise, Modification, Surface, Target
from spinekit.ladder import Ladder, Rung
from spinekit.routine import Protocol, ProtocolItem
from spinekit.safety import Instead, Level, Rule, Scope, Topic, demand, fact

TEXT = Citation(id="text-bridge", source="text", says="Two sets of ten.", strength="lay")
SOURCES = (
    OURSELVES,
    Source(id="text", title="A text", publisher="Ann", address="https://example.org/text"),
)
FISTS = Modification(id="on-fists", text="Use fists.", citations=(TEXT,))


def exercise(id: str, **changes: Any) -> Exercise:
    """A sound exercise, with changes."""
    plain: dict[str, Any] = {
        "id": id,
        "name": id.capitalize(),
        "family": "bridge",
        "phase": "main",
        "demands": Demands(position="supine"),
        "surfaces": {Surface.BED},
        "trains": {Target.GLUTES: 2},
        "steps": ("Lift.",),
        "doses": (Dose(dosage=Dosage.parse("2 x 10"), citation=TEXT),),
        "citations": (TEXT,),
    }
    return Exercise(**{**plain, **changes})


def rung(exercise: str, dosage: str, **changes: Any) -> Rung:
    """A rung with a citation."""
    return Rung(exercise=exercise, dosage=Dosage.parse(dosage), **{"citations": (TEXT,), **changes})


def ladder(*rungs: Rung, **changes: Any) -> Ladder:
    """A ladder with a citation."""
    return Ladder(**{"id": "up", "name": "Up", "rungs": rungs, "citations": (TEXT,), **changes})


def protocol(*lines: tuple[str, str], **changes: Any) -> Protocol:
    """A protocol with a citation."""
    items = [ProtocolItem(exercise=one, dosage=Dosage.parse(dosage)) for one, dosage in lines]
    return Protocol(
        **{"id": "list", "name": "List", "items": items, "citations": (TEXT,), **changes}
    )


def rule(**changes: Any) -> Rule:
    """A sound rule, with changes."""
    plain: dict[str, Any] = {
        "id": "r-hands",
        "topic": Topic.POSITIONS,
        "scope": Scope.EXERCISE,
        "when": fact("wrist_pain"),
        "demands": demand("wrist_load") >= 2,
        "level": Level.MODIFY,
        "instead": Instead(
            text="Use fists.", modification=attrs.evolve(FISTS, limits={}), alternatives=("bridge",)
        ),
        "message": "Mind your wrists.",
        "citations": (TEXT,),
        "basis": Basis.DIRECT,
    }
    return Rule(**{**plain, **changes})


LOW, HIGH = exercise("bridge", harder=("march",)), exercise("march", easier=("bridge",))
SOUND: dict[str, Any] = {
    "exercises": (LOW, HIGH),
    "ladders": (ladder(rung("bridge", "2 x 10"), rung("march", "2 x 8")),),
    "protocols": (protocol(("bridge", "2 x 10")),),
    "rules": (rule(),),
    "sources": SOURCES,
}


def found(**changes: Any) -> list[tuple[str, str]]:
    """Code and path of every finding in the sound catalog with *changes*."""
    return [(one.code, one.path) for one in Catalog(**{**SOUND, **changes}).lint()]


def test_a_sound_catalog_has_no_finding() -> None:
    """Nothing planted, nothing found; the empty catalog is sound too."""
    assert found() == []
    assert Catalog().lint() == ()


def test_the_standard_catalog_is_sound() -> None:
    """What ships with spinekit lints clean."""
    assert [str(finding) for finding in Catalog.standard().lint()] == []


OTHER_TEXT = attrs.evolve(TEXT, id="text-other", source="nowhere")
FAULTS: dict[str, tuple[dict[str, Any], list[tuple[str, str]]]] = {
    "a dose that no text states": (
        {
            "exercises": (
                LOW,
                attrs.evolve(
                    HIGH,
                    doses=(*HIGH.doses, Dose(dosage=Dosage.parse("3 x 9"), citation=OUR_JUDGEMENT)),
                ),
            )
        },
        [("uncited-dose", "exercises['march'].doses[1].citation")],
    ),
    "an exercise without a citation": (
        {"exercises": (LOW, attrs.evolve(HIGH, citations=()))},
        [("no-citation", "exercises['march'].citations")],
    ),
    "a modification without a citation": (
        {"exercises": (LOW, attrs.evolve(HIGH, modifications=(
            Modification(id="small", text="Small.", citations=()),)))},
        [("no-citation", "exercises['march'].modifications['small'].citations")],
    ),
    "a ladder without a citation": (
        {"ladders": (ladder(rung("bridge", "2 x 10"), citations=()),)},
        [("no-citation", "ladders['up'].citations")],
    ),
    "the dose of a rung without a citation": (
        {"ladders": (ladder(rung("bridge", "2 x 10"), rung("march", "2 x 8", citations=())),)},
        [("no-citation", "ladders['up'].rungs[1].citations")],
    ),
    "the doses of a protocol without a citation": (
        {"protocols": (protocol(("bridge", "2 x 10"), citations=()),)},
        [("no-citation", "protocols['list'].citations")],
    ),
    "an exercise citing a missing source": (
        {"exercises": (LOW, attrs.evolve(HIGH, citations=(TEXT, OTHER_TEXT)))},
        [("missing-source", "exercises['march'].citations")],
    ),
    "a dose citing a missing source": (
        {"exercises": (LOW, attrs.evolve(HIGH, doses=(
            Dose(dosage=Dosage.parse("2 x 10"), citation=OTHER_TEXT),)))},
        [("missing-source", "exercises['march'].doses[0].citation")],
    ),
    "a modification citing a missing source": (
        {"exercises": (LOW, attrs.evolve(HIGH, modifications=(
            Modification(id="small", text="Small.", citations=(OTHER_TEXT,)),)))},
        [("missing-source", "exercises['march'].modifications['small'].citations")],
    ),
    "a ladder citing a missing source": (
        {"ladders": (ladder(rung("bridge", "2 x 10"), citations=(OTHER_TEXT,)),)},
        [("missing-source", "ladders['up'].citations")],
    ),
    "a rung citing a missing source": (
        {"ladders": (ladder(rung("bridge", "2 x 10", citations=(OTHER_TEXT,))),)},
        [("missing-source", "ladders['up'].rungs[0].citations")],
    ),
    "a protocol citing a missing source": (
        {"protocols": (protocol(("bridge", "2 x 10"), citations=(OTHER_TEXT,)),)},
        [("missing-source", "protocols['list'].citations")],
    ),
    "a rule citing a missing source": (
        {"rules": (rule(citations=(OTHER_TEXT,)),)},
        [("missing-source", "rules['r-hands'].citations")],
    ),
    "the modification of a rule citing a missing source": (
        {"rules": (rule(instead=Instead(
            text="x", modification=attrs.evolve(FISTS, citations=(OTHER_TEXT,)))),)},
        [("missing-source", "rules['r-hands'].instead.modification.citations")],
    ),
    "one id with two statements": (
        {"protocols": (protocol(citations=(attrs.evolve(TEXT, says="Three sets."),)),)},
        [("two-statements", "protocols['list'].citations")],
    ),
    "one address with two titles": (
        {"sources": (*SOURCES, Source(
            id="again", title="B text", publisher="Ann", address="https://example.org/text"))},
        [("two-titles", "sources['again'].address")],
    ),
    "a dose written for nobody known": (
        {"exercises": (LOW, attrs.evolve(HIGH, doses=(
            attrs.evolve(HIGH.doses[0], written_for={"osteoporosis", "martian"}),)))},
        [("unknown-fact", "exercises['march'].doses[0].written_for")],
    ),
    "a protocol written for nobody known": (
        {"protocols": (protocol(written_for={"martian", "osteoporosis"}),)},
        [("unknown-fact", "protocols['list'].written_for")],
    ),
    "a rule that asks for an unknown fact": (
        {"rules": (rule(when=fact("martian")),)},
        [("unknown-fact", "rules['r-hands']")],
    ),
    "an unknown easier neighbor": (
        {"exercises": (LOW, attrs.evolve(HIGH, easier=("bridge", "ghost")))},
        [("unknown-exercise", "exercises['march'].easier")],
    ),
    "an unknown harder neighbor": (
        {"exercises": (LOW, attrs.evolve(HIGH, harder=("ghost",)))},
        [("unknown-exercise", "exercises['march'].harder")],
    ),
    "an unknown exercise on a ladder": (
        {"ladders": (ladder(rung("bridge", "2 x 10"), rung("ghost", "2 x 10")),)},
        [("unknown-exercise", "ladders['up'].rungs[1].exercise")],
    ),
    "an unknown exercise in a protocol": (
        {"protocols": (protocol(("bridge", "2 x 10"), ("ghost", "2 x 10")),)},
        [("unknown-exercise", "protocols['list'].items[1]")],
    ),
    "an unknown alternative of a rule": (
        {"rules": (rule(level=Level.FORBID, instead=Instead(text="x", alternatives=("ghost",))),)},
        [("unknown-exercise", "rules['r-hands'].instead.alternatives")],
    ),
    "an exercise that trains nothing and stands nowhere": (
        {"exercises": (LOW, HIGH, exercise("lost", trains={}))},
        [("unreachable", "exercises['lost']")],
    ),
    "an incomplete exercise that stands nowhere": (
        {"exercises": (LOW, HIGH, exercise("lost", doses=()))},
        [("unreachable", "exercises['lost']")],
    ),
    "an alias that is another's name": (
        {"exercises": (LOW, attrs.evolve(HIGH, aliases=("BRIDGE",)))},
        [("two-meanings", "exercises['march']")],
    ),
    "an id that is another's, but for an underscore": (
        {"exercises": (LOW, HIGH, exercise("a-b"), exercise("a_b", name="Other"))},
        [("two-meanings", "exercises['a_b']")],
    ),
    "two modifications of one id": (
        {"exercises": (LOW, attrs.evolve(HIGH, modifications=(FISTS,))), "rules": (
            rule(instead=Instead(text="x", modification=attrs.evolve(FISTS, text="Use a bar."))),)},
        [("two-meanings", "rules['r-hands'].instead.modification")],
    ),
    "neighbors in a circle": (
        {"exercises": (LOW, attrs.evolve(HIGH, harder=("third",)),
                       exercise("third", harder=("bridge",))), "ladders": ()},
        [("cycle", f"exercises[{one!r}].harder") for one in ("bridge", "march", "third")],
    ),
    "neighbors that contradict each other": (
        {"exercises": (LOW, attrs.evolve(HIGH, easier=(), harder=("bridge",))), "ladders": ()},
        [("cycle", f"exercises[{one!r}].harder") for one in ("bridge", "march")],
    ),
    "two that each call the other easier": (
        {"exercises": (attrs.evolve(LOW, harder=(), easier=("march",)), HIGH), "ladders": ()},
        [("cycle", f"exercises[{one!r}].harder") for one in ("bridge", "march")],
    ),
    "a ladder that comes back to a rung": (
        {"ladders": (ladder(
            rung("bridge", "2 x 10"), rung("bridge", "2 x 12"), rung("bridge", "2 x 10")),)},
        [("cycle", "ladders['up'].rungs[2]"), ("rungs-reversed", "ladders['up'].rungs[1]")],
    ),
    "a rung that is harder than the next": (
        {"ladders": (ladder(rung("bridge", "3 x 10"), rung("bridge", "2 x 10")),)},
        [("rungs-reversed", "ladders['up'].rungs[0]")],
    ),
    "a rung whose exercise is harder than the next": (
        {"ladders": (ladder(rung("march", "2 x 8"), rung("bridge", "2 x 10")),)},
        [("rungs-reversed", "ladders['up'].rungs[0]")],
    ),
    "a rung that leaves something open": (
        {"ladders": (ladder(rung("bridge", "? x 10"), rung("march", "2 x 8")),)},
        [("incomplete-rung", "ladders['up'].rungs[0].dosage")],
    ),
    "a rule that can never fire": (
        {"rules": (rule(when=(fact("age") > 70) & (fact("age") < 60)),)},
        [("unreachable", "rules['r-hands']")],
    ),
    "a rule that calls judgement a source": (
        {"rules": (rule(basis=Basis.DIRECT, citations=(OUR_JUDGEMENT,)),)},
        [("judgement-not-named", "rules['r-hands']")],
    ),
    "two rules that are one": (
        {"rules": (rule(), rule(id="r-other"))},
        [("repeated-rule", "rules['r-other']")],
    ),
}  # fmt: skip
"""Each planted fault, the parts it is planted in, and exactly what is to be found."""


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(fault: str) -> None:
    """Exactly the planted fault is found, and where it was planted."""
    changes, expected = FAULTS[fault]
    assert expected == found(**changes)


def test_every_code_of_the_linter_is_planted() -> None:
    """No check of the linter goes without a planted fault."""
    source = Path(linting.__file__).read_text(encoding="utf-8")
    codes = set(re.findall(r'code="([a-z-]+)"', source))
    planted = {code for _, expected in FAULTS.values() for code, _ in expected}
    assert codes <= planted


def test_all_faults_come_at_once() -> None:
    """An author sees everything there is to mend, each with a path and a remedy."""
    catalog = Catalog(
        exercises=(LOW, exercise("lost", trains={}, doses=(), easier=("ghost",))),
        ladders=(ladder(rung("ghost", "? x 10"), citations=()),),
    )
    findings = catalog.lint()
    assert {
        "incomplete-rung",
        "missing-source",
        "no-citation",
        "unknown-exercise",
        "unreachable",
    } == {one.code for one in findings}
    for one in findings:
        assert one.path
        assert one.remedy
        assert f"{one.path}: {one.problem}; {one.remedy} [{one.code}]" == str(one)
        assert "\n" not in str(one)
        assert one == pickle.loads(pickle.dumps(one))


@pytest.mark.parametrize(
    "changes",
    [
        {"exercises": (LOW, HIGH, exercise("plain", doses=(
            Dose(dosage=Dosage.parse("? x 10"), citation=OUR_JUDGEMENT,
                 default=Dosage.parse("2 x 10")),)))},
        {"exercises": (LOW, HIGH, exercise("broken", demands=None, surfaces=(), trains={})),
         "protocols": (protocol(("broken", "? x ?")),)},
        {"exercises": (LOW, HIGH, exercise("step", trains={})),
         "ladders": (ladder(rung("step", "2 x 10")),)},
        {"sources": (*SOURCES, Source(id="again", title="A text", publisher="Ann",
                                      address="https://example.org/text"))},
        {"sources": (*SOURCES, Source(id="one", title="One", publisher="x"),
                     Source(id="two", title="Two", publisher="x"))},
        {"ladders": (ladder(rung("bridge", "2 x 12"), rung("bridge", "3 x 10")),)},
        {"exercises": (LOW, attrs.evolve(HIGH, modifications=(FISTS,)))},
        {"exercises": (LOW, attrs.evolve(HIGH, aliases=("march", "MARCH", "the march")))},
    ],
    ids=[
        "a dose of our own that leaves something open",
        "an incomplete exercise that a protocol lists",
        "an exercise that only a ladder reaches",
        "two sources of one title at one address",
        "sources without an address",
        "rungs that cannot be compared",
        "one modification in two places",
        "an exercise with its own name as alias",
    ],
)  # fmt: skip
def test_what_is_sound_is_left_alone(changes: dict[str, Any]) -> None:
    """What looks like a fault and is none brings no finding."""
    assert found(**changes) == []


def test_an_unknown_demand_never_gets_into_a_catalog() -> None:
    """Modifications and conditions refuse it when they are built, with the nearest name."""
    with pytest.raises(UnknownNameError, match="did you mean 'wrist_load'"):
        Modification(id="x", text="x", limits={"wrist_laod": 1})
    with pytest.raises(UnknownNameError, match="did you mean 'wrist_load'"):
        demand("wrist_laod")
    with pytest.raises(SpinekitError, match="cannot be asked by a rule about the exercise"):
        rule(demands=fact("wrist_laod"))


def test_a_finding_is_plain() -> None:
    """It is a value with four texts."""
    finding = LintFinding(code="a", path="b", problem="c", remedy="d")
    assert str(finding) == "b: c; d [a]"
