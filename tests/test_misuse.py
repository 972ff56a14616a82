"""Values and engines where nobody takes care of them: threads, pickles, copies, other interpreters.

What comes out must be what comes out of one plain call: under many threads, on
another Python, in a subinterpreter, with ``-O``, another locale, time zone or
hash seed.
"""

import copy
import datetime as dt
import importlib
import locale
import os
import pickle
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import permutations
from pathlib import Path
from threading import Barrier
from typing import Any

import attrs
import cattrs
import pytest
import typing_extensions
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import spinekit
from spinekit import (
    Catalog,
    Dosage,
    Exercise,
    Level,
    Person,
    Range,
    Refusal,
    Request,
    Routine,
    compose,
    judge,
    progress,
    questions,
    timeline,
)
from spinekit.codecs import TYPES, dumps, loads
from spinekit.composer import Composer, RefusalKind
from spinekit.dosage import Hold, Reps
from spinekit.frozen import FrozenMapping
from spinekit.progression import ItemLog, SessionLog
from spinekit.routine import Block, Item
from spinekit.safety import Judge, Verdict, standard_rules
from spinekit.samples import BED_BRIDGE, HEALTHY, MARTA, SAMPLES
from spinekit.testing import strategy_for
from tests import pickles, same_bytes

ROOT = Path(__file__).resolve().parent.parent
FEW = settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
THREADS = 8

# What the samples give in this process, made once.
digest = cache(same_bytes.digest)

kinds = pytest.mark.parametrize("kind", TYPES.values(), ids=list(TYPES))


# Threads


@pytest.fixture
def restless() -> Iterator[None]:
    """Threads that take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def at_once(work: Callable[[int], object]) -> list[object]:
    """What so many threads make of the same work, all of them starting together."""
    barrier = Barrier(THREADS)

    def wait_and_work(number: int) -> object:
        barrier.wait(timeout=60)
        return work(number)

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(wait_and_work, range(THREADS)))


def turned(values: list[Any], by: int) -> list[Any]:
    """The values from another one on, so that no two threads do the same at the same time."""
    return values[by:] + values[:by]


@pytest.mark.usefixtures("restless")
def test_threads_share_one_judge_and_one_screening() -> None:
    """Exercises judged in any order by one screening that all threads share get equal verdicts."""
    engine = Judge(standard_rules(), Catalog.standard())
    exercises = list(Catalog.standard())
    alone = engine.screen(MARTA)
    expected = {one.id: alone.verdict(one) for one in exercises}
    shared = engine.screen(MARTA)

    def work(number: int) -> object:
        order = turned(exercises, number * 5)
        own = engine.screen(MARTA)
        return [
            {one.id: shared.verdict(one) for one in order},
            {one.id: own.verdict(one) for one in order},
        ]

    assert at_once(work) == [[expected, expected]] * THREADS


@pytest.mark.usefixtures("restless")
def test_threads_share_one_composer() -> None:
    """Requests composed in any order by one composer give the same bytes."""
    names = ["marta", *[name for name in SAMPLES if name != "marta"][:2]]
    expected = {name: dumps(compose(SAMPLES[name].request)) for name in names}
    composer = Composer()

    def work(number: int) -> object:
        return {
            name: dumps(composer.compose(SAMPLES[name].request))
            for name in turned(names, number % len(names))
        }

    assert at_once(work) == [expected] * THREADS


@pytest.mark.usefixtures("restless")
def test_threads_share_values_in_every_call() -> None:
    """Progress, questions, cues and reading documents give each thread what they give one."""
    routine = Routine(blocks=[Block(items=[BED_BRIDGE])])
    log = SessionLog(
        date=dt.date(2025, 1, 6), items=[ItemLog.of(BED_BRIDGE, form_solid=True, pain=1)]
    )
    request = Request(HEALTHY.answer("wrist_pain", None), minutes=5)
    text = dumps(routine)
    calls: list[Callable[[], object]] = [
        lambda: progress(BED_BRIDGE, (log,), person=HEALTHY),
        lambda: questions(request),
        lambda: tuple(timeline(routine)),
        lambda: loads(text),
        lambda: dumps(routine),
    ]
    expected = [call() for call in calls]

    def work(number: int) -> object:
        found = {index: calls[index]() for index in turned(list(range(len(calls))), number % 5)}
        return [found[index] for index in range(len(calls))]

    assert at_once(work) == [expected] * THREADS


def test_the_first_use_may_come_from_many_threads() -> None:
    """What is made once on first use is made right when many ask for it at the same moment."""
    code = """
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
sys.setswitchinterval(1e-6)
barrier = Barrier(6)
def work(number):
    barrier.wait(timeout=60)
    from spinekit import Catalog, compose, judge
    from spinekit.codecs import dumps
    from spinekit.samples import MARTA
    return dumps(judge(MARTA, Catalog.standard()["bird-dog"]))
with ThreadPoolExecutor(6) as pool:
    print(len(set(pool.map(work, range(6)))))
"""
    assert fresh(code) == "1"


# Pickles, copies, hashes, patterns


@kinds
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@settings(FEW, max_examples=1)
@given(data=st.data())
def test_every_protocol_of_pickle_gives_the_value_back(
    kind: type, protocol: int, data: st.DataObject
) -> None:
    """Equal, of the same hash and the same text, from the oldest protocol on."""
    value = data.draw(strategy_for(kind))
    back = pickle.loads(pickle.dumps(value, protocol=protocol))
    assert (value, hash(value), repr(value)) == (back, hash(back), repr(back))


@kinds
@FEW
@given(data=st.data())
def test_a_copy_is_equal_and_cannot_be_changed_either(kind: type, data: st.DataObject) -> None:
    """Copies of both kinds are equal, are as frozen as the value, and share a dictionary's slot."""
    value: Any = data.draw(strategy_for(kind))
    for twin in (copy.copy(value), copy.deepcopy(value)):
        assert value == twin
        assert {value: "kept"}[twin] == "kept"
        for field in attrs.fields(type(value)):
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                setattr(twin, field.name, None)
    assert value == attrs.evolve(value)


@kinds
@FEW
@given(data=st.data())
def test_equal_values_have_equal_hashes(kind: type, data: st.DataObject) -> None:
    """Two values written apart and equal count as one in a set, two unequal ones as two."""
    one, other = data.draw(strategy_for(kind)), data.draw(strategy_for(kind))
    assert len({one, loads(dumps(one)), other}) == (1 if one == other else 2)


def test_the_order_things_are_given_in_leaves_no_trace() -> None:
    """Sets and mappings given in another order make equal values, hashes, texts and documents."""
    surfaces = sorted(Request(HEALTHY).surfaces)[:3]
    answers = [("age", 70), ("osteoporosis", True), ("wrist_pain", False)]
    people = {Person.from_mapping(dict(order)) for order in permutations(answers)}
    orders = [Request(HEALTHY, surfaces=order) for order in permutations(surfaces)]
    requests = {(one, repr(one), dumps(one)) for one in orders}
    mappings = {FrozenMapping(dict(order)) for order in permutations(answers)}
    assert [len(people), len(requests), len(mappings)] == [1, 1, 1]


TOLD: dict[str, Callable[[], object]] = {
    "from 3 to 5": lambda: Range(3, 5),
    "2-2 sets of 10-10": lambda: Dosage.parse("2 x 10"),
    "held 30": lambda: Dosage.parse("1 x 30s"),
    "asks": lambda: compose(Request(Person.of(age=67))),
    "one block of Glute bridge": lambda: Routine(blocks=[Block(items=[BED_BRIDGE])]),
    "allowed": lambda: Verdict.of(()),
    "a person of 50": lambda: Person.of(age=50),
    "something else": lambda: 3,
}


@pytest.mark.parametrize("expected", TOLD)
def test_match_takes_values_apart(expected: str) -> None:
    """Class patterns match by position and by name, and mappings by key."""
    assert expected == told(TOLD[expected]())


def told(value: object) -> str:
    """A value told by structural pattern matching."""
    match value:
        case Range(low, high):
            return f"from {low} to {high}"
        case Dosage(Range(low, high), Reps(Range(few, most))):
            return f"{low}-{high} sets of {few}-{most}"
        case Dosage(work=Hold(Range(low=seconds))):
            return f"held {seconds}"
        case Refusal(kind=RefusalKind.ASK):
            return "asks"
        case Routine(blocks=(Block(items=(Item(exercise=exercise),)),)):
            return f"one block of {exercise.name}"
        case Verdict(worst=Level.ALLOW):
            return "allowed"
        case Person(answers={"age": age}):
            return f"a person of {age}"
        case _:
            return "something else"


# Other interpreters


@cache
def bare() -> str:
    """A folder for PYTHONPATH: this library and its dependencies, which are pure Python."""
    return os.pathsep.join(
        dict.fromkeys(
            str(
                Path(str(one.__file__))
                .resolve()
                .parents[1 if one.__file__.endswith("__init__.py") else 0]
            )
            for one in (spinekit, attrs, cattrs, typing_extensions)
            if one.__file__ is not None
        )
    )


def fresh(code: str, *flags: str, python: str = sys.executable, **environment: str) -> str:
    """What a fresh interpreter prints."""
    done = subprocess.run(
        [python, *flags, "-c", code],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), bare()]), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def other_python(version: str) -> str:
    """The program of another Python, or a skip where it is not installed."""
    program = shutil.which(f"python{version}")
    asked = "import sys; print(*sys.version_info[:2], sep='.')"
    answer = program and subprocess.run(
        [program, "-c", asked], capture_output=True, text=True, check=False
    )
    if not program or not answer or answer.stdout.strip() != version:
        pytest.skip(f"no Python {version} here; nox -s pickles brings its own")
    return program


@pytest.mark.slow
@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13"])
def test_pickles_travel_between_versions_of_python(version: str, tmp_path: Path) -> None:
    """What another Python pickled is read here as made here, and the other way round."""
    if version == ".".join(map(str, sys.version_info[:2])):
        assert pickles.differences(pickles.write()) == []
        return
    program = other_python(version)
    theirs, ours = tmp_path / "theirs", tmp_path / "ours"
    fresh(
        "from tests.pickles import main; main('write', " + repr(str(theirs)) + ")", python=program
    )
    assert pickles.differences(theirs.read_bytes()) == []
    ours.write_bytes(pickles.write())
    read = fresh(
        "from tests.pickles import main; main('read', " + repr(str(ours)) + ")", python=program
    )
    assert read.endswith("all alike")


def subinterpreters() -> Any:
    """The module that makes subinterpreters, which is private until Python 3.14."""
    for name in ("_interpreters", "_xxsubinterpreters"):
        try:
            return importlib.import_module(name)
        except ImportError:
            continue
    pytest.skip("this Python has no subinterpreters")


@pytest.mark.slow
def test_a_subinterpreter_gives_the_same_bytes(tmp_path: Path) -> None:
    """The library works in a second interpreter of the same process, beside this one."""
    module, out = subinterpreters(), tmp_path / "digest"
    code = f"""
import sys
sys.path[:] = {[str(ROOT), *bare().split(os.pathsep), *sys.path]!r}
from pathlib import Path
from tests.same_bytes import digest
Path({str(out)!r}).write_text(digest())
"""
    made = module.create()
    try:
        failed = module.run_string(made, code)
    finally:
        module.destroy(made)
    assert failed is None
    assert digest() == out.read_text()


SETTINGS: dict[str, tuple[list[str], dict[str, str]]] = {
    "optimized, every warning an error, seed 0, Turkish, east": (
        ["-O", "-X", "dev", "-W", "error"],
        {"PYTHONHASHSEED": "0", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"},
    ),
    "without docstrings, seed 20, plain C, west": (
        ["-OO"],
        {"PYTHONHASHSEED": "20", "LC_ALL": "C", "PYTHONUTF8": "0", "TZ": "Pacific/Niue"},
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", SETTINGS)
def test_flags_seeds_locale_and_time_zone_change_nothing(name: str) -> None:
    """The digest of the samples is the same, whatever the process was started with."""
    flags, environment = SETTINGS[name]
    code = """
import contextlib, locale, time
with contextlib.suppress(locale.Error):
    locale.setlocale(locale.LC_ALL, "")
if hasattr(time, "tzset"):
    time.tzset()
from tests.same_bytes import digest
print(digest())
"""
    assert digest() == fresh(code, *flags, **environment)


def test_a_locale_and_time_zone_changed_under_way_change_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A program may set them at any moment, as web frameworks do."""
    request = Request(MARTA, minutes=10)
    routine = compose(request)
    assert isinstance(routine, Routine)
    expected = told_in_full(routine)
    before = locale.setlocale(locale.LC_ALL)
    try:
        for zone in ("Pacific/Kiritimati", "America/St_Johns"):
            monkeypatch.setenv("TZ", zone)
            if hasattr(time, "tzset"):
                time.tzset()
            for name in ("de_DE.UTF-8", "tr_TR.UTF-8", "C.UTF-8", "C"):
                try:
                    locale.setlocale(locale.LC_ALL, name)
                except locale.Error:
                    continue  # not installed here
                assert expected == told_in_full(routine)
                assert routine == compose(request)
    finally:
        locale.setlocale(locale.LC_ALL, before)
        monkeypatch.undo()
        if hasattr(time, "tzset"):
            time.tzset()


def told_in_full(routine: Routine) -> list[str]:
    """A routine as text, as a document and as cues."""
    return [str(routine), repr(routine), dumps(routine), *map(str, timeline(routine))]


@pytest.mark.parametrize("name", ["bird-dog", "glute-bridge"])
def test_a_verdict_is_the_same_through_every_door(name: str) -> None:
    """Judged at once, by a pickled judge, for a copied person, of an exercise read from JSON."""
    exercise = Catalog.standard()[name]
    expected = judge(MARTA, exercise)
    engine = pickle.loads(pickle.dumps(Judge(standard_rules(), Catalog.standard())))
    assert expected == engine.screen(copy.deepcopy(MARTA)).verdict(exercise)
    assert expected == judge(loads(dumps(MARTA), Person), loads(dumps(exercise), Exercise))
