"""Ladders keep their rungs in order."""

import pickle

import pytest

from spinekit.dosage import Dosage
from spinekit.errors import InvalidValueError
from spinekit.evidence import OUR_JUDGEMENT
from spinekit.ladder import Ladder, Rung

LOW = Rung(exercise="bird-dog-low", dosage=Dosage.parse("1 x 5 x 5s per side"), up="All steady.")
HIGH = Rung(exercise="bird-dog", dosage=Dosage.parse("2 x 5 x 5s per side"), down="It shakes.")


def test_rungs_stand_from_easiest_to_hardest() -> None:
    """The order given is kept."""
    ladder = Ladder(id="bird-dog", name="Bird dog", rungs=[LOW, HIGH])
    assert ladder.rungs == (LOW, HIGH)
    assert str(ladder) == "Bird dog"


def test_a_ladder_has_a_rung() -> None:
    """An empty ladder leads nowhere."""
    with pytest.raises(InvalidValueError):
        Ladder(id="none", name="None", rungs=[])


def test_what_nobody_states_rests_on_our_judgement() -> None:
    """Without a citation given, rung and ladder cite ourselves and claim nothing more."""
    assert LOW.citations == (OUR_JUDGEMENT,)
    assert Ladder(id="a", name="A", rungs=(LOW,)).citations == (OUR_JUDGEMENT,)
    assert not LOW.assumed


def test_ladders_are_values() -> None:
    """They are equal, hash and pickle by what they hold."""
    one = Ladder(id="a", name="A", rungs=(LOW, HIGH))
    other = pickle.loads(pickle.dumps(one))
    assert (one, hash(one)) == (other, hash(other))
    assert one != Ladder(id="a", name="A", rungs=(HIGH, LOW))


def test_a_rung_prints_its_exercise_and_dose() -> None:
    """One line says what is done on it."""
    assert str(LOW) == "bird-dog-low 1 x 5 x 5s per side"
