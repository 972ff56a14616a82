"""The composing problem and the answer to it as values: what is let through and what is not."""

import json
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from spinekit.composer.problem import Candidate, Option, Phase, Problem, Selection
from spinekit.errors import InvalidTypeError, InvalidValueError, SpinekitError, UnknownNameError
from tests.oracles.small import row, small

BILLION = 10**9
PROBLEM = small(
    row("a", (60, 2), (90, 3), family="x", prefer=-1, gives={0: 2}),
    row("b", (30, 1), phase=1, position=1),
    credit=[[(4, 10), (2, 5), (None, 1)], [(None, 0)]],
    phases=[(0, 600), (60, 300)],
    setup_s=[15, 10],
    change_points=1,
    min_items=1,
)
SELECTION: dict[str, Any] = {
    "picks": [["a", 0], ["b", 1]],
    "objective": -3,
    "bound": 4,
    "proven": False,
    "nodes": 7,
}


def changed(document: dict[str, Any], place: tuple[str | int, ...], value: object) -> Any:
    """Return a copy of a document with another value at a place."""
    copy = json.loads(json.dumps(document))
    inner = copy
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    return copy


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("credit", 0), [[1, 5], [BILLION, 5], [None, 5]]),
        (("credit", 0), [[4, BILLION], [None, -BILLION]]),
        (("candidates", 0, "per_unit"), {"1": 0}),
        (("candidates", 0, "per_unit"), {"000000001": 2}),
        (("candidates", 0, "per_unit"), {}),
        (("candidates", 0, "phase"), 1),
        (("candidates", 0, "position"), 1),
        (("candidates", 0, "prefer"), -BILLION),
        (("candidates", 0, "options"), []),
        (("candidates", 0, "options", 0), {"s": 0, "units": 0}),
        (("candidates",), ()),
        (("phases", 0, "min_s"), 600),
        (("phases", 0), {"name": "p0", "min_s": 0, "max_s": 0}),
        (("min_items",), 9),
        (("budget_s",), 0),
        (("setup_s",), [0, 0]),
        (("change_points",), 0),
    ],
)
def test_what_is_at_its_line_is_let_through(place: tuple[str | int, ...], value: object) -> None:
    """Equal slopes, equal limits, the last index and nothing at all are a problem, too."""
    document = changed(PROBLEM, place, value)
    problem = Problem.from_dict(document)

    assert problem == Problem.from_dict(problem.to_dict())


@pytest.mark.parametrize(
    ("place", "value", "kind", "said"),
    [
        (("credit", 0), [[0, 5], [None, 5]], InvalidValueError, "Problem.credit[0][0] (units): is out of bounds"),
        (("credit", 0), [[4, BILLION + 1], [None, 5]], InvalidValueError, "Problem.credit[0][0] (points): is out of bounds"),
        (("credit", 0), [[None, -BILLION - 1]], InvalidValueError, "Problem.credit[0][0] (points): is out of bounds"),
        (("credit", 0), [[4, -5], [0, -6], [None, -7]], InvalidValueError, "Problem.credit[0][1] (units): is out of bounds"),
        (("credit", 0), [[4, 5], [None, 6]], InvalidValueError, "Problem.credit[0]: rises"),
        (("credit", 0), [[4, 5], [1, 4], [1, 5], [None, 1]], InvalidValueError, "Problem.credit[0]: rises"),
        (("credit", 1), [[4, 5], [None, 6]], InvalidValueError, "Problem.credit[1]: rises"),
        (("credit", 1), [[4, 5], [3, 1]], InvalidValueError, "Problem.credit[1]: must end in an open"),
        (("credit", 1), [[None, 5], [None, 1]], InvalidValueError, "Problem.credit[1]: has an open segment"),
        (("credit", 0), [[4, 5, 6], [None, 1]], InvalidTypeError, "Problem.credit[0][0]: must be a pair"),
        (("credit", 0), [[4], [None, 1]], InvalidTypeError, "Problem.credit[0][0]: must be a pair"),
        (("credit", 0), ["45", [None, 1]], InvalidTypeError, "Problem.credit[0][0]: must be a pair"),
        (("credit", 0), [{"4": 5, "3": 2}, [None, 1]], InvalidTypeError, "Problem.credit[0][0]: must be a pair"),
        (("credit",), [[[None, 1]]], InvalidValueError, "one entry for each of the 2 targets"),
        (("credit",), [[[None, 1]]] * 3, InvalidValueError, "one entry for each of the 2 targets"),
        (("setup_s",), [1], InvalidValueError, "one entry for each of the 2 positions"),
        (("setup_s",), [1, 2, 3], InvalidValueError, "one entry for each of the 2 positions"),
        (("setup_s", 1), -1, InvalidValueError, "Problem.setup_s[1]: is out of bounds"),
        (("setup_s", 1), BILLION + 1, InvalidValueError, "Problem.setup_s[1]: is out of bounds"),
        (("targets",), ["t", "t"], InvalidValueError, "Problem.targets: stands there twice, got 't'"),
        (("phases", 1, "name"), "p0", InvalidValueError, "Problem.phases: stands there twice, got 'p0'"),
        (("positions",), ["q", "q"], InvalidValueError, "Problem.positions: stands there twice, got 'q'"),
        (("candidates", 1, "id"), "a", InvalidValueError, "Problem.candidates: stands there twice, got 'a'"),
        (("candidates", 0, "per_unit"), {"2": 1}, InvalidValueError, "Problem.candidates[0].per_unit: points nowhere"),
        (("candidates", 1, "phase"), 2, InvalidValueError, "Problem.candidates[1].phase: points nowhere, got 2; give an index below 2"),
        (("candidates", 1, "position"), 2, InvalidValueError, "Problem.candidates[1].position: points nowhere, got 2; give an index below 2"),
        (("candidates", 1, "phase"), 3, InvalidValueError, "Problem.candidates[1].phase: points nowhere, got 3; give an index below 2"),
        (("candidates", 0, "per_unit"), {"1": 1, "300": 1}, InvalidValueError, "Problem.candidates[0].per_unit: points nowhere, got 300"),
        (("candidates", 0, "per_unit"), {"0": -1}, InvalidValueError, "Candidate.per_unit['0']: is out of bounds"),
        (("candidates", 0, "per_unit"), {"-1": 1}, InvalidTypeError, "must name a target by its index"),
        (("candidates", 0, "per_unit"), {"": 1}, InvalidTypeError, "must name a target by its index"),
        (("candidates", 0, "per_unit"), {"\u0661": 1}, InvalidTypeError, "must name a target by its index"),
        (("candidates", 0, "per_unit"), {"0000000001": 1}, InvalidTypeError, "must name a target by its index"),
        (("candidates", 0, "per_unit"), None, InvalidTypeError, "Candidate.per_unit: must be a mapping"),
        (("candidates", 0, "prefer"), -BILLION - 1, InvalidValueError, "Candidate.prefer: is out of bounds"),
        (("candidates", 0, "options"), "60", InvalidTypeError, "Candidate.options: must be a list"),
        (("candidates", 0, "options", 1), [60, 2], InvalidTypeError, "Option: must be a mapping"),
        (("candidates", 0, "options", 1), {"s": 60}, InvalidValueError, "Option: lacks the key 'units'"),
        (("candidates", 0, "options", 1), {"s": 1, "units": 2, "unit": 3}, UnknownNameError, "Option: no key of this name, got 'unit'"),
        (("candidates", 0, "options", 1, "units"), -1, InvalidValueError, "Option.units: is out of bounds"),
        (("candidates", 0, "id"), "", SpinekitError, "Candidate.id"),
        (("candidates",), {}, InvalidTypeError, "Problem.candidates: must be a list"),
        (("phases", 1, "min_s"), 301, InvalidValueError, "Phase.min_s: is above max_s, 300, got 301"),
        (("min_items",), 10, InvalidValueError, "Problem.min_items: is above max_items, 9, got 10"),
        (("change_points",), -1, InvalidValueError, "Problem.change_points: is out of bounds"),
    ],
)  # fmt: skip
def test_what_is_past_its_line_is_refused(
    place: tuple[str | int, ...], value: object, kind: type[SpinekitError], said: str
) -> None:
    """An error says where it is, what is wrong there and what the line would be."""
    with pytest.raises(kind) as caught:
        Problem.from_dict(changed(PROBLEM, place, value))

    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("place", "value", "kind", "said"),
    [
        (("picks",), [["a", 0, 1]], InvalidTypeError, "Selection.picks[0]: must be a pair"),
        (("picks",), [["a", -1]], InvalidValueError, "Selection.picks[0] (option): is out of bounds"),
        (("picks",), [[1, 0]], InvalidTypeError, "Selection.picks[0] (candidate)"),
        (("proven",), 1, InvalidTypeError, "Selection.proven: must be True or False"),
        (("nodes",), -1, InvalidValueError, "Selection.nodes: is out of bounds"),
        (("node",), 1, UnknownNameError, "Selection: no key of this name, got 'node'"),
    ],
)  # fmt: skip
def test_a_wrong_selection_is_refused(
    place: tuple[str | int, ...], value: object, kind: type[SpinekitError], said: str
) -> None:
    """What cannot be an answer is not read as one."""
    with pytest.raises(kind) as caught:
        Selection.from_dict(changed(SELECTION, place, value))

    assert said in str(caught.value)


def test_values_are_written_as_json_has_them() -> None:
    """A problem and a selection are written as lists, texts and whole numbers, key by key."""
    problem, selection = Problem.from_dict(PROBLEM), Selection.from_dict(SELECTION)
    none = SELECTION | {"picks": None, "objective": None, "bound": None}
    expected = [PROBLEM, PROBLEM, SELECTION, none]

    assert expected == [
        problem.to_dict(),
        json.loads(json.dumps(problem.to_dict())),
        selection.to_dict(),
        Selection.from_dict(none).to_dict(),
    ]
    assert selection.picks == (("a", 0), ("b", 1))


OPTION = Option(60, 2)
VALUES: tuple[Any, ...] = (
    OPTION,
    Phase(name="main", min_s=0, max_s=1),
    Candidate(id="a", family="a", phase=0, position=0, prefer=0, per_unit={}, options=(OPTION,)),
    Problem.from_dict(PROBLEM),
    Selection.from_dict(SELECTION),
)


@pytest.mark.parametrize("value", VALUES)
def test_values_do_not_change(value: Any) -> None:
    """Nothing can be set once a value is there, and what it holds makes it equal."""
    name = attrs.fields(type(value))[0].name
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, name, None)

    assert attrs.evolve(value) == value
    assert hash(attrs.evolve(value)) == hash(value)


@pytest.mark.parametrize("value", VALUES[1:])
def test_parts_are_named(value: Any) -> None:
    """What has more than two parts takes them by name only, so that none is mistaken."""
    make: Callable[..., Any] = type(value)
    parts = attrs.asdict(value, recurse=False)

    assert make(**parts) == value
    with pytest.raises(TypeError):
        make(*parts.values())


def test_an_option_takes_seconds_before_units() -> None:
    """The two numbers of an option may be given without their names."""
    assert Option(seconds=60, units=2) == OPTION
