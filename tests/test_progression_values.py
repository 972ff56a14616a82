"""The values of progression that others build: by name only, and which rules stop everything."""

import datetime as dt

import attrs
import pytest

from spinekit.catalog import Catalog
from spinekit.dosage import Dosage
from spinekit.messages import Message
from spinekit.progression import (
    DOUBLE_PROGRESSION,
    PROGRESSION_RULES,
    Decision,
    DecisionKind,
    ItemLog,
    ProgressionSettings,
    SessionLog,
    progress,
)
from spinekit.routine import Item

BRIDGE = Item(exercise=Catalog.standard()["glute-bridge"], dosage=Dosage.parse("2 x 10-12 x 2s"))


@pytest.mark.parametrize(
    "value",
    [
        ItemLog(exercise="glute-bridge"),
        SessionLog(date=dt.date(2025, 1, 6)),
        ProgressionSettings(),
        DOUBLE_PROGRESSION,
        PROGRESSION_RULES["prog-top"],
        progress(BRIDGE, []),
    ],
    ids=lambda value: type(value).__name__,
)
def test_fields_are_given_by_name(value: attrs.AttrsInstance) -> None:
    """No order of arguments is promised: naming each field builds the value, listing them does not."""
    given = {field.name: getattr(value, field.name) for field in attrs.fields(type(value))}
    assert value == type(value)(**given)
    with pytest.raises(TypeError, match="positional"):
        type(value)(*given.values())


def test_only_warning_signs_stop_everything() -> None:
    """A warning sign, new numbness and a red flag end all exercise; any other rule ends one."""
    assert {one.id for one in PROGRESSION_RULES.values() if one.everything} == {
        "prog-warning-sign",
        "prog-new-numbness",
        "prog-red-flag",
    }


def test_a_stop_is_of_one_exercise_unless_it_says_otherwise() -> None:
    """A decision somebody builds ends no more than its item, and claims no missing answers."""
    decision = Decision(
        kind=DecisionKind.STOP, item=None, reason=Message("It hurt."), rules=(), citations=()
    )
    assert (decision.everything, decision.missing, decision.would_change) == (False, (), ())
