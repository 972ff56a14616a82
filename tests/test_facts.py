"""Tests of the vocabulary: complete, cited, readable, and logically closed."""

import ast
import inspect
import pickle
import re

import attrs
import pytest

from spinekit.errors import InvalidTypeError, InvalidValueError, SpinekitError, UnknownNameError
from spinekit.evidence import OUR_JUDGEMENT
from spinekit.facts import (
    FACTS,
    Answers,
    Fact,
    FactKind,
    Group,
    answers,
    fact,
    follow_from_no,
    follow_from_yes,
    group,
    lookup,
)
from spinekit.references import cite

# Typed from the contract, not from the module.
PROMISED = {
    "about": "age sedentary new_to_exercise pregnant pregnancy_weeks frail",
    "bone": """osteoporosis low_bone_mass vertebral_fracture vertebral_fracture_recent
        several_fragility_fractures long_term_steroids height_loss""",
    "spine": """back_pain leg_pain spinal_stenosis spondylolisthesis recent_disc_problem
        spine_surgery_restricted marked_kyphosis pain_on_extension pain_on_flexion
        eases_with_extension eases_with_flexion sharp_pain""",
    "red_flags": """saddle_numbness bladder_bowel_change worsening_leg_weakness
        both_legs_symptoms cancer_history unexplained_weight_loss fever_or_infection iv_drug_use
        immune_suppression major_trauma minor_trauma severe_night_pain thoracic_pain chest_pain
        new_back_pain""",
    "health": """heart_condition unstable_heart_condition systolic_bp diastolic_bp
        treated_high_blood_pressure dizzy_on_standing positional_vertigo acute_illness
        uncleared_screening_yes symptomatic_hernia glaucoma retina_problem reflux
        aneurysm_or_clot""",
    "limbs": """wrist_pain knee_pain shoulder_pain posterior_hip_precautions
        anterior_hip_precautions fall_risk cannot_get_up_from_floor cannot_lie_prone
        cannot_lie_supine""",
    "support": "supervised cleared_by_clinician",
}
RANGES = {
    "age": (0, 120, "years"),
    "pregnancy_weeks": (0, 45, "weeks"),
    "systolic_bp": (50, 300, "mmHg"),
    "diastolic_bp": (20, 200, "mmHg"),
}
IMPLICATIONS = {
    ("vertebral_fracture_recent", "vertebral_fracture"),
    ("unstable_heart_condition", "heart_condition"),
    ("systolic_bp", "high_blood_pressure"),
    ("diastolic_bp", "high_blood_pressure"),
    ("treated_high_blood_pressure", "high_blood_pressure"),
    ("pregnancy_weeks", "pregnant"),
    ("pregnancy_warning_signs", "pregnant"),
}


@pytest.mark.parametrize("name", PROMISED)
def test_every_promised_fact_is_there_in_its_group_and_order(name: str) -> None:
    """The ids other programs rely on keep their group and the order of asking."""
    promised = PROMISED[name].split()
    assert promised == [row.id for row in group(name) if row.id in promised]


def test_facts_stand_group_by_group() -> None:
    """The fixed order goes through the groups in the order of asking, without going back."""
    asked = list(Group)
    places = [asked.index(row.group) for row in FACTS.values()]
    assert sorted(places) == places
    assert set(Group) == {row.group for row in FACTS.values()}


def test_each_fact_is_found_under_its_own_id() -> None:
    """The mapping and the lookup agree with the rows, and no id stands twice."""
    assert [*FACTS] == [row.id for row in FACTS.values()]
    assert [*FACTS.values()] == [fact(name) for name in FACTS]
    assert [*FACTS.values()] == [row for part in Group for row in group(part)]
    assert len(FACTS) == sum(len(group(part)) for part in Group)


def test_numbers_have_the_stated_ranges() -> None:
    """Exactly four facts are numbers, with the ranges and units documented."""
    numbers = {
        row.id: (row.low, row.high, row.unit)
        for row in FACTS.values()
        if row.kind is FactKind.NUMBER
    }
    assert numbers == RANGES


def test_only_support_widens() -> None:
    """Yes widens what is allowed in the group support and nowhere else."""
    widening = {row.id for row in FACTS.values() if row.widens}
    assert widening == {"supervised", "cleared_by_clinician"}


def test_only_these_facts_follow_from_others() -> None:
    """Nothing is derived beyond the few implications that hold by meaning."""
    derived = {(name, implied) for name in FACTS for implied in follow_from_yes(name)}
    assert derived == IMPLICATIONS


def test_a_number_implies_above_its_line() -> None:
    """A reading settles the diagnosis above the documented line; other facts need a mere yes."""
    lines = {row.id: row.implies_above for row in FACTS.values() if row.implies_above}
    assert lines == {"systolic_bp": 160, "diastolic_bp": 100}


def test_no_follows_where_yes_would() -> None:
    """What follows from no is the contraposition of what follows from yes, or from above 0."""
    up = {
        (name, implied)
        for name in FACTS
        for implied in follow_from_yes(name)
        if fact(name).implies_above == 0
    }
    down = {(implying, name) for name in FACTS for implying in follow_from_no(name)}
    assert down == up


def test_what_follows_is_closed_over_chains() -> None:
    """A fact that follows from one that follows is found too, and a circle ends."""
    chain = {"age": ["frail"], "frail": ["glaucoma", "reflux"], "glaucoma": ["age"], "reflux": []}
    assert lookup._reachable("frail", chain) == ("age", "frail", "glaucoma", "reflux")
    assert lookup._reachable("reflux", chain) == ()


def test_implications_lead_to_yes_no_facts() -> None:
    """A fact implies and stays below facts that exist and can be so."""
    for row in FACTS.values():
        assert {FactKind.YES_NO} >= {fact(name).kind for name in row.implies}
        assert row.below in {"", *RANGES}


def test_a_red_flag_follows_from_nothing_and_settles_nothing() -> None:
    """A yes to a red flag can never contradict another answer, so it always reaches a verdict."""
    for row in group(Group.RED_FLAGS):
        assert (follow_from_yes(row.id), follow_from_no(row.id)) == ((), ())


@pytest.mark.parametrize("id", FACTS)
def test_every_fact_cites_what_it_rests_on(id: str) -> None:
    """Each fact cites at least one statement of the standard evidence."""
    citations = cite(*fact(id).cites)
    assert citations
    assert len(citations) == len(set(citations))


def test_what_rests_on_our_judgement_is_known() -> None:
    """One question has no source behind it, and it says so."""
    ours = {row.id for row in FACTS.values() if OUR_JUDGEMENT.id in row.cites}
    assert ours == {"cannot_lie_supine"}


def school_grade(text: str) -> float:
    """The Flesch-Kincaid grade (Kincaid et al. 1975), with syllables counted as vowel groups."""
    words = re.findall(r"[A-Za-z']+", text.lower())
    stems = [
        word if len(word) <= 3 or word.endswith("le") else re.sub(r"(e|es|ed)$", "", word)
        for word in words
    ]
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", stem))) for stem in stems)
    sentences = max(1, len(re.findall(r"[.?]", text.replace("1.3", "1"))))
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


@pytest.mark.parametrize("id", FACTS)
def test_a_question_is_one_a_twelve_year_old_can_read(id: str) -> None:
    """Each question ends in a question mark and reads at a seventh grade or below."""
    question = fact(id).question
    assert question.endswith("?")
    assert school_grade(question) <= 7
    assert not set(question.lower().split()) & {"lumbar", "supine", "prone", "flexion", "acute"}


def test_the_measure_of_reading_knows_hard_from_easy() -> None:
    """The grade used above tells a textbook sentence from a plain one."""
    hard = "Have you experienced symptomatic degenerative spondylolisthesis necessitating surgery?"
    assert school_grade("Does your back hurt?") < 3
    assert school_grade(hard) > 12


@pytest.mark.parametrize("id", FACTS)
def test_a_meaning_is_one_sentence(id: str) -> None:
    """What counts as yes is said in a single sentence."""
    assert re.fullmatch(r"[A-Z0-9][^?!]*[^.?!]\.", fact(id).meaning)


def test_no_two_facts_ask_the_same() -> None:
    """Questions and meanings are all different."""
    assert len(FACTS) == len({row.question for row in FACTS.values()})
    assert len(FACTS) == len({row.meaning for row in FACTS.values()})


def test_each_group_has_its_own_question() -> None:
    """A group can be asked in one sentence."""
    assert len(Group) == len({part.question for part in Group if part.question.endswith("?")})


def test_the_typed_keywords_are_in_step() -> None:
    """The keywords of a person are the facts, in order, each of its own type."""
    kinds = {FactKind.YES_NO: bool | None, FactKind.NUMBER: int | None}
    expected = {name: kinds[row.kind] for name, row in FACTS.items()}
    assert expected == Answers.__annotations__
    assert [*expected] == [*Answers.__annotations__]
    assert Answers.__required_keys__ == frozenset()


def test_the_typed_keywords_show_their_question() -> None:
    """An editor shows for each keyword the question it answers."""
    body = ast.parse(inspect.getsource(answers)).body[-1]
    assert isinstance(body, ast.ClassDef)
    shown: dict[str, str] = {}
    for row, text in zip(body.body[1::2], body.body[2::2], strict=True):
        assert isinstance(row, ast.AnnAssign)
        assert isinstance(row.target, ast.Name)
        assert isinstance(text, ast.Expr)
        assert isinstance(text.value, ast.Constant)
        shown[row.target.id] = " ".join(str(text.value.value).split())
    assert shown == {name: row.question for name, row in FACTS.items()}


def test_facts_pickle_and_hash() -> None:
    """A fact survives pickling, and equal facts have equal hashes."""
    for row in FACTS.values():
        copy = pickle.loads(pickle.dumps(row))
        assert (copy, hash(copy)) == (row, hash(row))


def test_a_fact_prints_its_question() -> None:
    """One line shows the id, the question and the range of a number."""
    assert str(fact("age")) == "age: How old are you? (0 to 120 years)"
    assert str(fact("pregnant")) == "pregnant: Are you pregnant?"


@pytest.mark.parametrize(
    ("name", "kind", "message"),
    [
        (
            "osteoporsis",
            UnknownNameError,
            "fact: no fact of this name, got 'osteoporsis'; did you mean 'osteoporosis'?",
        ),
        (
            "zzz",
            UnknownNameError,
            "fact: no fact of this name, got 'zzz'; there are 76 to choose from",
        ),
        (7, InvalidTypeError, "fact: must be an id, got 7; give a str such as 'osteoporosis'"),
    ],
)
def test_a_wrong_id_names_the_nearest(name: str, kind: type[SpinekitError], message: str) -> None:
    """Looking up what is not there says what might have been meant."""
    for look in (fact, follow_from_yes, follow_from_no):
        with pytest.raises(kind) as caught:
            look(name)
        assert message == str(caught.value)


def test_a_wrong_group_names_the_nearest() -> None:
    """A group is found by name, and a misspelled one is refused."""
    assert group("bone") == group(Group.BONE)
    with pytest.raises(UnknownNameError, match="did you mean 'red_flags'"):
        group("red_flag")


YES_NO = {"id": "cold_feet", "group": Group.LIMBS, "question": "Cold feet?", "meaning": "Cold."}
NUMBER = {**YES_NO, "kind": FactKind.NUMBER, "high": 9, "unit": "toes"}


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        (YES_NO | {"id": "Cold Feet"}, "Fact.id"),
        (YES_NO | {"question": ""}, "Fact.question"),
        (YES_NO | {"high": 3}, "Fact[cold_feet]"),
        (YES_NO | {"below": "age"}, "Fact[cold_feet]"),
        (YES_NO | {"unit": "toes"}, "Fact[cold_feet]"),
        (YES_NO | {"widens": True}, "Fact[cold_feet].widens"),
        (YES_NO | {"group": Group.SUPPORT}, "Fact[cold_feet].widens"),
        (NUMBER | {"unit": ""}, "Fact[cold_feet]"),
        (NUMBER | {"low": 9}, "Fact[cold_feet]"),
        (NUMBER | {"low": 1, "implies": ("frail",)}, "Fact[cold_feet].low"),
    ],
)
def test_a_fact_that_makes_no_sense_is_refused(fields: dict[str, object], where: str) -> None:
    """A row whose fields do not fit each other never comes to exist."""
    with pytest.raises(InvalidValueError) as caught:
        Fact(**fields)  # type: ignore[arg-type]
    assert where == caught.value.path


def test_a_fact_that_makes_sense_is_accepted() -> None:
    """The rows the table above spoils are themselves legal."""
    assert attrs.asdict(Fact(**YES_NO))["high"] == 0  # type: ignore[arg-type]
    assert attrs.asdict(Fact(**NUMBER))["high"] == 9  # type: ignore[arg-type]
