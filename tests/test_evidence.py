"""Sources and citations are values that say who says what, and how strongly."""

import pickle

import pytest
from hypothesis import given

from spinekit.evidence import OUR_JUDGEMENT, OURSELVES, Access, Basis, Citation, Source, Strength
from spinekit.testing import citations


@given(citations())
def test_citations_are_values(citation: Citation) -> None:
    """They are equal, hash and pickle by what they say."""
    again = pickle.loads(pickle.dumps(citation))
    assert (citation, hash(citation)) == (again, hash(again))
    assert citation.says in str(citation)
    assert citation.source in str(citation)
    assert "\n" not in str(citation)


def test_our_own_judgement_is_marked_as_such() -> None:
    """What no text states says so in its strength, its access and its words."""
    assert Strength.EXPERT_JUDGEMENT is OUR_JUDGEMENT.strength
    assert Access.OURS is OUR_JUDGEMENT.access
    assert OURSELVES.id == OUR_JUDGEMENT.source
    assert "no clinician" in OUR_JUDGEMENT.says
    assert "no clinician" in OURSELVES.title


@pytest.mark.parametrize("kind", [Strength, Access, Basis])
def test_words_of_the_evidence_are_stable(kind: type[Strength | Access | Basis]) -> None:
    """Every member is written as its name in small letters; documents store these words."""
    assert [one.name.lower() for one in kind] == [one.value for one in kind]


def test_strengths_stand_from_the_weightiest_on() -> None:
    """Doses are sorted by this order."""
    assert [one.value for one in Strength] == [
        "guideline",
        "patient_guideline",
        "consensus",
        "trial",
        "expert",
        "lay",
        "expert_judgement",
    ]


def test_a_text_value_stands_for_its_member() -> None:
    """A document's words build the same citation as the members do."""
    words = Citation(id="a", source="b", says="c", strength="trial", access="copy")
    members = Citation(id="a", source="b", says="c", strength=Strength.TRIAL, access=Access.COPY)
    assert members == words
    assert Strength.TRIAL is words.strength


def test_access_is_the_publishers_page_unless_said() -> None:
    """The default claims no more than that the publisher's page was read."""
    assert Access.PUBLISHER is Citation(id="a", source="b", says="c", strength="lay").access


@pytest.mark.parametrize(
    ("year", "text"), [("2014", "Ann (2014). Title."), ("", "Ann (no year seen). Title.")]
)
def test_a_source_prints_as_a_reference(year: str, text: str) -> None:
    """Author, year and title make one line; a year that was not seen is said to be so."""
    assert text == str(Source(id="a", title="Title", publisher="Ann", year=year))
