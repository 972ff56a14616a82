"""The values of progression: logs, settings, policies, decisions, and what they refuse."""

import datetime as dt
import pickle
from collections.abc import Callable

import pytest

from spinekit.catalog import Catalog
from spinekit.dosage import Dosage, Kilograms
from spinekit.errors import InvalidTypeError, InvalidValueError, SpinekitError, UnknownNameError
from spinekit.progression import (
    PROGRESSION_RULES,
    Course,
    DecisionKind,
    ItemLog,
    Policy,
    ProgressionSettings,
    SessionLog,
    Side,
    StopReason,
    progress,
)
from spinekit.routine import Item

DAY = dt.date(2025, 1, 6)
BRIDGE = Item(exercise=Catalog.standard()["glute-bridge"], dosage=Dosage.parse("2 x 10-12 x 2s"))


@pytest.mark.parametrize(
    ("make", "error", "path"),
    [
        (lambda: ItemLog(exercise="bridge", pain=11), InvalidValueError, "ItemLog.pain"),
        (lambda: ItemLog(exercise="bridge", pain=True), InvalidTypeError, "ItemLog.pain"),
        (lambda: ItemLog(exercise="bridge", sets=-1), InvalidValueError, "ItemLog.sets"),
        (lambda: ItemLog(exercise="bridge", counts=2.5), InvalidTypeError, "ItemLog.counts"),
        (
            lambda: ItemLog(exercise="bridge", counts=(1, "2")),
            InvalidTypeError,
            "ItemLog.counts[1]",
        ),
        (lambda: ItemLog(exercise="bridge", counts=True), InvalidTypeError, "ItemLog.counts"),
        (
            lambda: ItemLog(exercise="bridge", sets=3, counts=(8, 8)),
            InvalidValueError,
            "ItemLog.counts",
        ),
        (lambda: ItemLog(exercise="bridge", stopped="sharp"), UnknownNameError, "ItemLog.stopped"),
        (lambda: ItemLog(exercise="bridge", load=5), InvalidTypeError, "ItemLog.load"),  # type: ignore[arg-type]
        (lambda: ItemLog(exercise="A bridge"), InvalidValueError, "ItemLog.exercise"),
        (lambda: SessionLog(date="2025-01-06"), InvalidTypeError, "SessionLog.date"),  # type: ignore[arg-type]
        (
            lambda: SessionLog(date=dt.datetime(2025, 1, 6, tzinfo=dt.UTC)),
            InvalidTypeError,
            "SessionLog.date",
        ),
        (
            lambda: SessionLog(date=DAY, answers={"osteoporsis": True}),
            UnknownNameError,
            "Person",
        ),
        (
            lambda: SessionLog(date=DAY, answers={"osteoporosis": "yes"}),  # type: ignore[dict-item]
            InvalidTypeError,
            "Person.osteoporosis",
        ),
        (
            lambda: ProgressionSettings(pain_green=6),
            InvalidValueError,
            "ProgressionSettings.pain_green",
        ),
        (
            lambda: ProgressionSettings(pause_days=30),
            InvalidValueError,
            "ProgressionSettings.pause_days",
        ),
        (lambda: Policy(id="x", name="X", order=("speed",)), UnknownNameError, "Policy.order[0]"),
        (
            lambda: Policy(id="x", name="X", order=("hold", "hold")),
            InvalidValueError,
            "Policy.order",
        ),
        (lambda: progress(BRIDGE, ["monday"]), InvalidTypeError, "history[0]"),  # type: ignore[list-item]
        (
            lambda: progress(BRIDGE, [SessionLog(date=DAY)], today=DAY - dt.timedelta(days=1)),
            InvalidValueError,
            "today",
        ),
        (lambda: progress(BRIDGE, [], today="now"), InvalidTypeError, "today"),  # type: ignore[arg-type]
        (
            lambda: progress(BRIDGE, [], ladder=Catalog.standard().ladders["bird-dog"]),
            InvalidValueError,
            "ladder",
        ),
    ],
    ids=[f"case-{number}" for number in range(22)],
)
def test_what_cannot_be_is_refused(
    make: Callable[[], object], error: type[SpinekitError], path: str
) -> None:
    """A log, a setting or a call that makes no sense is refused, with its path."""
    with pytest.raises(error) as caught:
        make()
    assert caught.value.path == path
    assert caught.value.remedy


def test_every_field_of_a_log_may_be_missing() -> None:
    """Only the exercise must be named, and only the day of a session."""
    log = ItemLog(exercise="glute-bridge")
    decision = progress(BRIDGE, [SessionLog(date=DAY, items=(log,))])
    assert decision.kind is DecisionKind.ASK
    assert decision.missing == (
        "dosage",
        "sets",
        "counts",
        "seconds",
        "form_solid",
        "pain",
        "pain_next_morning",
    )


def test_a_list_of_repetitions_counts_the_sets() -> None:
    """Two numbers are two sets; one number stands for every set and counts none."""
    assert ItemLog(exercise="bridge", counts=[10, 8]).sets_done == 2
    assert ItemLog(exercise="bridge", counts=10).sets_done is None
    assert ItemLog(exercise="bridge", counts=(10, 8)) == ItemLog(exercise="bridge", counts=[10, 8])


def test_words_are_read_as_members() -> None:
    """Sides and reasons can be given by their text."""
    log = ItemLog(exercise="bridge", side="left", stopped="form")
    assert (log.side, log.stopped) == (Side.LEFT, StopReason.FORM)


def test_the_values_pickle_and_hash() -> None:
    """Logs, sessions, settings, policies and decisions travel and stand in sets."""
    log = ItemLog.of(BRIDGE, form_solid=True, pain=1, pain_next_morning=0)
    session = SessionLog(date=DAY, items=(log,), answers={"osteoporosis": True})
    decision = progress(BRIDGE, [session])
    for value in (log, session, ProgressionSettings(), decision, Course.of(BRIDGE).policy):
        assert pickle.loads(pickle.dumps(value)) == value
        assert len({value, value}) == 1


def test_a_log_as_asked_says_what_was_asked() -> None:
    """The convenience fills the dose, the low ends and the load, and nothing about how it felt."""
    row = Item(
        exercise=Catalog.standard()["dumbbell-row"],
        dosage=Dosage.parse("2 x 10-15 per side, load 2kg"),
    )
    log = ItemLog.of(row)
    assert (log.sets, log.counts, log.seconds, log.load) == (2, (10,), None, Kilograms(2000))
    assert (log.form_solid, log.pain, log.pain_next_morning) == (None, None, None)


@pytest.mark.parametrize(
    ("stopped", "rules"),
    [
        ("tired", ("prog-target-missed",)),
        ("pain", ("prog-target-missed",)),
        ("form", ("prog-form-lost",)),
        ("other", ("prog-not-logged",)),
        ("sharp_pain", ("prog-sharp-pain",)),
        ("new_numbness", ("prog-new-numbness",)),
        ("warning_sign", ("prog-warning-sign",)),
    ],
)
def test_each_reason_to_stop_has_its_consequence(stopped: str, rules: tuple[str, ...]) -> None:
    """Why it was stopped decides, even where the numbers look complete."""
    log = ItemLog(
        exercise="glute-bridge",
        dosage=BRIDGE.dosage,
        sets=2,
        counts=12,
        seconds=2,
        form_solid=True,
        pain=1,
        pain_next_morning=0,
        stopped=StopReason(stopped),
    )
    assert progress(BRIDGE, [SessionLog(date=DAY, items=(log,))]).rules == rules


def test_the_rules_stand_from_the_strictest_kind_to_the_mildest() -> None:
    """The table is ordered as decisions are: stop, ease, hold, ask, advance."""
    kinds = [list(DecisionKind).index(rule.kind) for rule in PROGRESSION_RULES.values()]
    assert kinds == sorted(kinds)
