"""Documents: every value goes out and comes back, the same bytes everywhere, strictly read."""

import json

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spinekit.codecs import TYPES, dumps, loads
from spinekit.testing import KINDS, strategy_for


def test_every_type_has_a_strategy() -> None:
    """No type with a document is left out of the tests below."""
    assert set(TYPES.values()) <= set(KINDS)


@pytest.mark.parametrize("name", TYPES)
@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_value_comes_back(name: str, data: st.DataObject) -> None:
    """Reading what was written gives an equal value, under both engines and indented."""
    kind: type[object] = TYPES[name]
    value = data.draw(strategy_for(kind))
    text = dumps(value)
    assert value == loads(text, kind)
    assert text == dumps(loads(text))
    assert text == dumps(value, engine=orjson)
    assert value == loads(text, engine=orjson)
    assert value == loads(dumps(value, indent=True))
    assert json.loads(text)["type"] == name
