"""spinekit.testing: legal values of every public type, small counterexamples, a lazy plugin."""

import enum
import importlib
import importlib.metadata
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any, NamedTuple, cast

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import spinekit
from spinekit import Catalog, Dosage, Exercise, Level, Person, Range, Refusal, Routine
from spinekit.codecs import TYPES, dumps
from spinekit.demands import HandSupport, SpineRange
from spinekit.errors import InvalidTypeError, UnknownNameError
from spinekit.exercise import Modification
from spinekit.facts import FACTS
from spinekit.safety import Instead, Rule, demand, fact, lint_rules, standard_rules
from spinekit.samples import BED_BRIDGE
from spinekit.testing import (
    KINDS,
    assert_lints,
    assert_monotone,
    assert_round_trips,
    few_facts_people,
    people,
    rule,
    rule_sets,
    screened_people,
    smallest,
    strategy_for,
)
from spinekit.testing.monotone import Laws, cases

PLUGIN = "spinekit._hypothesis_plugin:register"
ONE = settings(max_examples=1)
FEW = settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
kinds = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)


def root_types() -> list[type]:
    """The classes among the names of the root but the enums, which Hypothesis knows by itself."""
    named = (getattr(spinekit, name) for name in spinekit.__all__)
    return [one for one in named if isinstance(one, type) and not issubclass(one, enum.Enum)]


def test_every_public_type_has_a_strategy() -> None:
    """The classes of the root and all that have a document can be drawn, and nothing else."""
    assert {*root_types(), *TYPES.values()} == set(KINDS)


@kinds
@FEW
@given(data=st.data())
def test_what_is_drawn_is_of_its_type_and_legal(kind: type, data: st.DataObject) -> None:
    """Building a drawn value again from its own fields gives an equal one."""
    value = data.draw(strategy_for(kind))
    assert isinstance(value, kind)
    if kind in TYPES.values():
        again = attrs.evolve(cast("Any", value))
        assert value == again
        assert hash(value) == hash(again)


@kinds
@ONE
@given(data=st.data())
def test_from_type_draws_legal_values(kind: type, data: st.DataObject) -> None:
    """`st.from_type` finds the same strategy for every type, without an import."""
    assert isinstance(data.draw(st.from_type(kind)), kind)


def shown(value: object) -> str:
    """A value as its document, or as it prints where it has none."""
    return dumps(value) if type(value) in TYPES.values() else str(value)


@kinds
def test_what_is_drawn_shrinks_to_something_plain(kind: type) -> None:
    """The smallest value prints on a page, unless it is part of a whole program."""
    value: object = smallest(strategy_for(kind))
    assert kind.__module__.startswith("spinekit.program.") or len(shown(value)) < 3000, shown(value)


class Shrunk(NamedTuple):
    """A strategy, what to look for, and the smallest value that has it."""

    found: object
    expected: object


SHRUNK = {
    "person": Shrunk(smallest(people()), Person()),
    "person with an answer": Shrunk(
        smallest(few_facts_people(), lambda one: one.known("wrist_pain") is True),
        Person.of(wrist_pain=True),
    ),
    "dosage with sets": Shrunk(
        smallest(strategy_for(Dosage), lambda one: one.sets is not None and one.sets.low > 2),
        Dosage.parse("3 x ?"),
    ),
    "wide range": Shrunk(
        smallest(strategy_for(Range), lambda one: one.high - one.low > 6), Range(0, 7)
    ),
    "routine": Shrunk(smallest(strategy_for(Routine)), Routine(blocks=())),
    "rules": Shrunk(
        [str(one) for one in smallest(rule_sets(), lambda rules: rules[-1].level is Level.FORBID)],
        ["r-0: FORBID when osteoporosis"],
    ),
}


@pytest.mark.parametrize("name", SHRUNK)
def test_shrinking_ends_at_the_plainest_value(name: str) -> None:
    """What does not matter to a failure is gone from the counterexample."""
    found, expected = SHRUNK[name]
    assert expected == found


def knows(name: str) -> Callable[[Person], bool]:
    """Whether somebody has answered one question."""
    return lambda person: person.known(name) is not None


def test_people_come_with_every_pattern_of_unknowns() -> None:
    """Any fact can be known or unknown, and any two of them independently."""
    assert "systolic_bp" in smallest(people(), knows("systolic_bp")).answers
    both = smallest(
        screened_people(), lambda one: one.known("frail") is None and one.known("reflux") is False
    )
    assert both.known("frail") is None


def test_a_type_without_a_strategy_is_refused_by_name() -> None:
    """The nearest type is named."""

    class Dosages:
        pass

    with pytest.raises(UnknownNameError, match="did you mean 'Dosage'"):
        strategy_for(Dosages)


# Rules and what the assertion must say of them, or nothing.
BENDS = demand("flexion.range") >= SpineRange.MID
LITTLE = demand("flexion.range") == SpineRange.SMALL
FRAIL = fact("frail").condition
GENTLER = rule("r-gentler", FRAIL, Level.MODIFY, demands=BENDS)
TO_MID = Instead(
    text="Bend half as far.",
    modification=Modification(
        id="half", text="Bend half as far.", limits={"flexion.range": SpineRange.MID}
    ),
)


def test_the_standard_rules_are_monotone() -> None:
    """The assertion passes on the rules that ship, near every line they draw."""
    assert_monotone(standard_rules(), exercises=Catalog.standard(), examples=100)


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(rule_sets(), st.data())
def test_drawn_rules_are_monotone(rules: tuple[Rule, ...], data: st.DataObject) -> None:
    """So it does on rules whose demands are written as "at least"."""
    laws = Laws(rules)
    assert laws.broken(data.draw(cases(laws.rules))) == ""


def failure(*rules: Rule) -> str:
    """What the assertion says about rules that fail it."""
    with pytest.raises(AssertionError) as caught:
        assert_monotone(rules, examples=600)
    return str(caught.value)


def test_a_rule_that_wakes_up_is_shown_with_the_smallest_case() -> None:
    """A rule against bending little forbids what another one asked for; the case names both."""
    little = rule("r-little", FRAIL, Level.FORBID, demands=LITTLE)
    assert failure(GENTLER, little).splitlines() == [
        "what was made gentler is judged more strictly",
        "  person: nothing known",
        "  exercise: flexion.range mid, position standing",
        "  dosage: 1 x 1",
        "  before: ALLOW to MODIFY (r-gentler)",
        "  after: ALLOW to FORBID (r-little)",
    ]


def test_silence_that_pays_is_shown() -> None:
    """One modification wakes a rule, a second one by which it sleeps again is applied in doubt."""
    half = rule("r-half", FRAIL, Level.MODIFY, demands=BENDS, instead=TO_MID)
    little = rule("r-in-doubt", fact("pregnant").condition, Level.MODIFY, demands=BENDS)
    mid = rule("r-mid", FRAIL, Level.FORBID, demands=demand("flexion.range") == SpineRange.MID)
    said = failure(half, little, mid)
    assert said.splitlines()[0] in {
        "no answer to 'pregnant' lets an exercise in",
        "what was made gentler is judged more strictly",
    }
    assert "flexion.range end" in said


def test_the_linter_warns_of_the_same_rules() -> None:
    """Where the assertion finds a case, the linter names the rule, without a case."""
    little = rule("r-little", FRAIL, Level.FORBID, demands=LITTLE)
    assert {"forbidden-modification", "modification-may-raise"} & {
        one.code for one in lint_rules([GENTLER, little])
    }


def test_exercises_handed_in_are_tried() -> None:
    """A rule that only an own exercise meets is tried on it."""
    held = HandSupport.BOTH_HANDS
    clings = rule(
        "r-clings",
        FRAIL,
        Level.FORBID,
        demands=(demand("hand_support") >= held) & (demand("family") == "own"),
    )
    to_rail = Instead(
        text="Hold on.",
        modification=Modification(id="rail", text="Hold on.", limits={"hand_support": held}),
    )
    rail = rule("r-rail", FRAIL, Level.MODIFY, demands=demand("family") == "own", instead=to_rail)
    assert "judged more strictly" in failure(clings, rail)


def test_a_catalog_with_faults_is_listed() -> None:
    """Every fault of the linter stands in the message, on a line of its own."""
    catalog = Catalog(exercises=[BED_BRIDGE.exercise], rules=())
    with pytest.raises(AssertionError) as caught:
        assert_lints(catalog)
    head, *lines = str(caught.value).splitlines()
    assert head == f"the catalog has {len(catalog.lint())} faults"
    assert lines == [f"  {one}" for one in catalog.lint()]
    assert_lints(Catalog.standard())


@pytest.mark.parametrize("kind", TYPES.values(), ids=list(TYPES))
def test_every_type_with_a_document_round_trips(kind: type) -> None:
    """Writing and reading, pickling and copying give back an equal value with an equal hash."""
    assert_round_trips(kind, examples=5)


def test_a_value_that_comes_back_changed_is_shown_smallest(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message holds the smallest value that does not survive, and what became of it."""

    def forgetful(value: Any) -> bytes:
        return pickle.dumps(Range(0, 0) if value == Range(0, 3) else value)

    monkeypatch.setattr("spinekit.testing.invariants.pickle", _Pickle(forgetful, pickle.loads))
    numbers = st.integers(0, 9).map(lambda high: Range(0, high))
    with pytest.raises(AssertionError) as caught:
        assert_round_trips(Range, numbers, examples=200)
    assert str(caught.value).splitlines() == [
        "comes back as something else when unpickled",
        "  Range(low=0, high=3)",
        "  Range(low=0, high=0)",
    ]


class _Pickle(NamedTuple):
    dumps: Any
    loads: Any


def test_a_type_without_a_document_is_refused() -> None:
    """Only what can be written can be asked to come back."""
    with pytest.raises(InvalidTypeError, match="has no document"):
        assert_round_trips(dict)


def run(code: str, **environment: str) -> str:
    """What a fresh interpreter prints."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_without_hypothesis_the_error_names_the_extra() -> None:
    """Importing the package says what to install; the rest of the library works without."""
    code = """
import sys
sys.modules["hypothesis"] = None
from spinekit import Dosage
try:
    import spinekit.testing
except ModuleNotFoundError as error:
    print(error.name, error, sep=": ")
"""
    assert run(code) == (
        "hypothesis: spinekit.testing needs Hypothesis, which is not installed; "
        "run: pip install 'spinekit[hypothesis]'"
    )


def test_another_missing_module_is_not_blamed_on_hypothesis() -> None:
    """Hypothesis that is there and broken says so itself."""
    code = """
import sys
sys.modules["sortedcontainers"] = None
try:
    import spinekit.testing
except ModuleNotFoundError as error:
    print(error.name)
else:
    print("not needed")
"""
    assert run(code, HYPOTHESIS_NO_PLUGINS="1") in {"sortedcontainers", "not needed"}


def is_installed() -> bool:
    """Whether the installed metadata of the library names the plugin."""
    found = importlib.metadata.entry_points(group="hypothesis")
    return PLUGIN in {one.value for one in found}


installed = pytest.mark.skipif(
    not is_installed(), reason="runs from sources that are not installed"
)


@installed
@pytest.mark.parametrize(
    "first",
    [
        "import hypothesis",
        "import spinekit.testing",
        "from spinekit import Dosage",
        "import spinekit.testing.kinds",
    ],
)
def test_the_plugin_works_in_any_order_of_imports(first: str) -> None:
    """Whichever is imported first, `st.from_type` draws legal dosages."""
    code = f"""
{first}
from hypothesis import strategies as st, find
from spinekit import Dosage, Range
print(find(st.from_type(Dosage), lambda one: True), find(st.from_type(Range | None), bool))
"""
    assert run(code) == "? x ? 0"


@installed
def test_importing_hypothesis_imports_nothing_of_the_library() -> None:
    """A project that uses Hypothesis and not spinekit does not pay for it."""
    code = """
import sys
import hypothesis
print(*sorted(one for one in sys.modules if one.split(".")[0] in {"spinekit", "attrs", "cattrs"}))
"""
    assert run(code) == "spinekit spinekit._hypothesis_plugin"


@installed
def test_without_plugins_the_strategies_are_still_there() -> None:
    """`HYPOTHESIS_NO_PLUGINS` leaves the types unregistered, and the package as it is."""
    code = """
from hypothesis import find
from hypothesis.strategies._internal import types
from spinekit.testing import dosages
print("spinekit" in types._global_extra_lookup, find(dosages(), lambda one: True))
"""
    assert run(code, HYPOTHESIS_NO_PLUGINS="1") == "False ? x ?"
    assert run(code) == "True ? x ?"


@installed
@pytest.mark.parametrize("first", ["import hypothesis", "import spinekit.testing"])
def test_without_the_table_of_hypothesis_the_types_are_registered(first: str) -> None:
    """Where the private table is gone, the documented way works, whatever is imported first."""
    code = f"""
import sys
import importlib.metadata
# Hide the table before the plugins run, which happens at the end of the import.
whole = importlib.metadata.entry_points
def hiding(**chosen):
    if chosen.get("group") == "hypothesis":
        from hypothesis.strategies._internal import types
        types._global_extra_lookup = ()
    return whole(**chosen)
importlib.metadata.entry_points = hiding
{first}
sys.modules["hypothesis.strategies._internal.types"]._global_extra_lookup = dict()
from hypothesis import strategies as st, find
from spinekit import Dosage
print(find(st.from_type(Dosage), lambda one: True))
"""
    assert run(code) == "? x ?"


def test_the_plugin_minds_its_own_types_only() -> None:
    """Types of others and enums are left to Hypothesis."""
    plugin = importlib.import_module("spinekit._hypothesis_plugin")
    assert plugin._resolve(int) is None
    assert plugin._resolve(Level) is None
    assert plugin._resolve(Exercise) is strategy_for(Exercise)
    assert isinstance(smallest(st.from_type(Level)), Level)
    assert smallest(st.from_type(Refusal)).refer_to == ""


def test_drawn_answers_are_facts() -> None:
    """Nobody drawn has an answer to a question that is not asked."""
    assert set(smallest(people(), lambda one: len(one.answers) > 2).answers) <= set(FACTS)
