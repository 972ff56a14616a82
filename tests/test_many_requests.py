"""A few hundred of the random requests, in every run of the tests."""

from tests.many_requests import check_block


def test_random_requests_break_nothing() -> None:
    """Of the first three hundred of seed 1 none breaks a rule, its request or its certificate."""
    outcomes, violations = check_block(seed=1, block=0, count=300)

    assert violations == []
    assert outcomes["routine"] > 50
    assert outcomes["not proven"] == 0
