"""Tests of the standard evidence: complete, consistent, and faithful to the figures read."""

import pickle
import re
from collections import Counter
from types import ModuleType

import pytest

from spinekit.errors import InvalidTypeError, UnknownNameError
from spinekit.evidence import OUR_JUDGEMENT, OURSELVES, Access, Strength
from spinekit.references import (
    CITATIONS,
    LEFT_OUT,
    SOURCES,
    articles,
    back_pain,
    bone_training,
    cite,
    codes,
    conditions,
    dosing,
    osteoporosis,
    progression,
    red_flags,
    screening,
    spine_conditions,
    vertebral_fracture,
)

# Typed from the evidence as it was read, not from the modules: topic, modules, count, ids.
TOPICS: dict[str, tuple[tuple[ModuleType, ...], int, str]] = {
    "articles": (
        (articles,),
        41,
        """
        a000-pelvic-tilt a000-glute-bridge a000-bed-angel a000-back-lift a000-gentle-twist
        a000-routine a001-glute-bridge a001-bird-dog a001-dumbbell-row a001-deadlift
        a001-pallof-press a001-cat-cow a001-hip-opener a001-warm-up a001-progression
        a001-light-start a001-sharp-pain a001-form-breathing a002-supine-bridge
        a002-bird-dog a002-bird-dog-long-hold a002-prone-back-extension a002-prone-arm-lift
        a002-wall-slide a002-routine a003-elbow-prop a003-elbow-prop-progression
        a003-bed-rotation a003-leg-hang a003-bird-dog a003-bird-dog-progression
        a003-pelvic-circle a003-routine a003-sitting a004-beginner a004-beginner-progression
        a004-intermediate a004-advanced a004-advanced-progression a004-legs-lifted
        a004-routine
        """,
    ),
    "osteoporosis": (
        (
            osteoporosis,
            bone_training,
            vertebral_fracture,
        ),
        49,
        """
        op-multicomponent op-risk-not-quantified op-encourage-not-restrict op-spine-sparing
        op-end-range-flexion op-end-range-rotation op-planted-feet-twist op-lift-floor
        op-lift-max op-lift-overhead op-precarious-balance op-strength-dose
        op-vfx-form-first op-balance-dose op-extensor-dose op-extensor-start-supine
        op-spine-load-order op-sss-avoid-flexion op-sss-extension op-sss-impact-vfx
        op-sss-falls-first op-sss-8-12 op-ros-impact-50 op-ros-hip-hinge op-ros-back-dose
        op-ros-pain-after-vfx op-vfx-heal-6-12 op-vfx-clearance-supine op-vfx-consult-pt
        op-vfx-program-timing op-prone-harm op-sinaki-1984 op-sinaki-2002
        op-sinaki-2010-sit-prone op-hongo-2007 op-yoga-flexion-cases op-liftmor op-bhof-dont
        op-bhof-extension-ok op-backpain-see-doctor op-mayo-avoid op-nih-lowbonemass
        op-can-2023 op-covenant-breath op-bennell-2010 op-stanghelle-rct op-ros-cat
        op-can-bridge op-pharmaco-key
        """,
    ),
    "low back pain": (
        (
            red_flags,
            back_pain,
            spine_conditions,
        ),
        44,
        """
        rf-ces-saddle rf-ces-bladder-bowel rf-ces-sexual rf-ces-both-legs
        rf-leg-weakness-urgent rf-ahcpr-ces rf-ahcpr-tumour-infection rf-ahcpr-fracture
        rf-steroids rf-nhs-urgent rf-nhs-999 rf-nhs-thoracic-cough rf-single-flag-weak
        rf-four-pathologies lbp-nice-exclude lbp-nice-exercise lbp-acp-exercise
        lbp-who-exercise lbp-apta-older lbp-apta-mdt lbp-postop-exercise dp-prevalence
        dp-definition dp-peripheralise-stop st-posture st-mechanism st-exercise-flexion-bias
        st-extension-conditional sp-extension-aggravates sp-avoid-hyperextension
        sp-exercise-set sp-degenerative-trial disc-morning-rct disc-morning-followup
        disc-morning-two-hours disc-morning-first-hour disc-log-roll
        disc-extension-prone-prop facet-extension-pain facet-repeated-extension
        facet-tests-weak lbp-primary-90 postop-limits postop-discectomy-early
        """,
    ),
    "screening and stop signs": (
        (
            screening,
            conditions,
        ),
        51,
        """
        scr-parq-plus-questions scr-parq-plus-spine scr-parq-classic scr-acsm-three-factors
        scr-acsm-clearance scr-acsm-referral-rate stop-cardiac stop-neuro stop-numbness
        stop-super-six stop-sharp-pain no-breath-hold htn-180-110 htn-170-older-source
        cv-absolute cv-aneurysm-clot isometric-bp htn-low-load-to-failure eye-iop-headdown
        eye-glaucoma-strain eye-retina-contra eye-retina-activities hernia-contra
        hernia-advice hernia-core acute-injury-contra acute-illness-contra reflux-timing
        reflux-bending thr-posterior thr-anterior thr-surgeon-rules preg-supine
        preg-supine-nhs preg-stop-signs preg-safe-in-general wrist-fist-forearm
        birddog-easier knee-standing-birddog shoulder-overhead-pain shoulder-stop-or-adapt
        bppv-triggers oh-slow-transition oh-steps bal-one-leg-support bal-one-leg-dose
        bal-someone-near kyph-prop kyph-cutoff floor-cannot-get-up floor-backward-chaining
        """,
    ),
    "dosage and progression": (
        (
            dosing,
            progression,
        ),
        39,
        """
        dose-older-strength-2 dose-flexibility-2x10 dose-nonconsecutive
        dose-older-start-light dose-older-10-15 dose-older-acsm2009 dose-rpe-5-6-7-8
        dose-rpe-5-8-osteoporosis dose-cr10-strength dose-cr10-anchors
        dose-rpe-progress-model prog-acsm-2-10 prog-acsm-novice prog-reps-before-load
        prog-15-then-load prog-8-to-15-window prog-tempo-3-1-3 prog-double prog-form-gate
        prog-home-6-week pain-model-rct pain-model-bands-345 pain-traffic-24h
        pain-model-nhs-suffolk pain-spondy-3 pain-other-cutoffs hold-mcgill-10s
        hold-mcgill-7-10 hold-birddog-height break-half-effort break-comfort-level
        break-detrain-16wk break-detrain-function break-meta warmup-5-10 warmup-ros
        rest-between-sets soreness-next-day prog-2-for-2
        """,
    ),
    "codes and terms": (
        (codes,),
        24,
        """
        code-loinc-evs-days code-loinc-evs-minutes code-loinc-aerobic-freq
        code-loinc-strength-freq code-loinc-activity code-loinc-pain code-loinc-licence
        code-icd-lbp code-icd-sciatica code-icd-stenosis-061 code-icd-osteoporosis
        code-icd-op-vertebra code-icd-spondylolisthesis code-icd-spondylolysis
        code-icd-bad-sources code-snomed-licence code-snomed-licence-conflict code-icf-back
        code-icf-positions ont-uberon-erector ont-ta-multifidus ont-exmo
        ont-schema-exerciseplan ont-schema-physical
        """,
    ),
}

MODULES = tuple(module for modules, _, _ in TOPICS.values() for module in modules)

# Typed from the texts read: the figures that doses, rules and progressions rest on.
FIGURES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("a000-pelvic-tilt", ("2 sets", "12 to 15 reps", "hold, rest and days a week not stated")),
    ("a000-glute-bridge", ("2 sets", "10 to 12 reps", "hold 2 seconds")),
    ("a000-bed-angel", ("2 sets", "10 to 12 reps")),
    ("a000-back-lift", ("2 sets", "8 to 10 reps")),
    ("a000-gentle-twist", ("sets, reps and hold are not stated",)),
    ("a000-routine", ("10-minute", "after 55")),
    ("a001-warm-up", ("5-10 minutes",)),
    ("a002-supine-bridge", ("hold 2 seconds", "Sets and reps not stated")),
    ("a002-bird-dog", ("2 to 3 seconds", "10 to 12 reps on each side", "multiple sets")),
    ("a002-bird-dog-long-hold", ("to 10 seconds",)),
    ("a002-prone-back-extension", ("1 or 2 pillows", "5 to 10 seconds", "5 reps")),
    ("a002-prone-arm-lift", ("5 to 10 seconds", "5 reps")),
    ("a003-elbow-prop", ("30 seconds",)),
    ("a003-elbow-prop-progression", ("30 seconds", "1 minute")),
    ("a003-bed-rotation", ("30 seconds",)),
    ("a003-leg-hang", ("20 seconds on each side",)),
    ("a003-bird-dog", ("1 inch", "5 seconds")),
    ("a004-beginner", ("5 seconds", "10 reps")),
    ("a004-beginner-progression", ("30 seconds",)),
    ("a004-intermediate", ("1 to 2 seconds", "10 times")),
    ("a004-advanced", ("5 seconds", "8 to 10 reps")),
    ("a004-advanced-progression", ("20 seconds",)),
    (
        "op-strength-dose",
        ("at least 2 days a week", "1-3 sets", "8-12 reps", "at least 1 exercise"),
    ),
    ("op-balance-dose", ("every day", "15-20 minutes")),
    ("op-extensor-dose", ("every day", "5-10 minutes", "3-5 seconds")),
    ("op-sss-8-12", ("8-12", "3 sets", "up to 8 reps")),
    ("op-ros-impact-50", ("50 impacts", "20 minutes")),
    ("op-ros-back-dose", ("2-3 days a week", "3-5 reps", "10 positions", "3-5 seconds")),
    ("op-ros-pain-after-vfx", ("at least once a day", "3-5 seconds")),
    ("op-vfx-heal-6-12", ("6-12 weeks",)),
    ("op-vfx-program-timing", ("4-12 weeks", "after 12 weeks")),
    ("op-sinaki-1984", ("59 women", "16%", "89%", "53%", "67%", "(9 ")),
    ("op-sinaki-2002", ("50 women", "10-year", "2 years", "1.6%", "4.3%", "2.7")),
    ("op-hongo-2007", ("80 women", "26%", "7%", "4 months")),
    ("op-liftmor", ("101 women", "5 x 5", "85%")),
    ("op-covenant-breath", ("48 hours",)),
    ("rf-ces-both-legs", ("last 2 weeks",)),
    ("rf-ahcpr-tumour-infection", ("over 50 or under 20",)),
    ("dp-prevalence", ("40%", "26%", "third")),
    ("disc-morning-rct", ("85 people", "33%", "95% CI 11-55")),
    ("disc-morning-two-hours", ("first 2 hours",)),
    ("postop-limits", ("first 6 weeks", "2-3 kg", "4-6 weeks", "3 months")),
    ("scr-parq-classic", ("70 or older",)),
    ("scr-acsm-referral-rate", ("54.2%", "40 and over", "2.6%")),
    ("htn-180-110", ("180/110", "160/100")),
    ("htn-170-older-source", ("170 mmHg",)),
    ("acute-injury-contra", ("last 6 months",)),
    ("thr-posterior", ("90 degrees",)),
    ("preg-supine-nhs", ("16 weeks",)),
    ("bal-one-leg-dose", ("5-10 seconds", "3 lifts", "twice a week")),
    ("dose-older-start-light", ("40-50%", "10-20 reps", "60-80%", "8-12 reps")),
    ("dose-older-acsm2009", ("1-3 sets", "8-12 reps", "60-80%", "1-3 minutes", "2-3 days")),
    ("dose-nonconsecutive", ("2 days in a row", "48-72 hours")),
    ("prog-acsm-2-10", ("2-10%", "1 to 2 reps")),
    ("prog-2-for-2", ("2 or more reps", "2 sessions", "5-10%", "2-5%")),
    ("pain-model-bands-345", ("3/10", "4-5", "above 5")),
    ("pain-traffic-24h", ("0-3", "4-5", "6-10", "24 hours")),
    ("break-half-effort", ("half the effort", "a few weeks")),
    ("rest-between-sets", ("1-2 minutes", "2-3", "30-60 seconds")),
    ("code-loinc-strength-freq", ("82291-6",)),
    ("code-icd-osteoporosis", ("M81.0", "M80", "Z87.310")),
)

# Typed from the evidence: what kind of text, and which text was read.
STANDING: tuple[tuple[str, Strength, Access], ...] = (
    ("a000-pelvic-tilt", Strength.LAY, Access.COPY),
    ("a001-warm-up", Strength.LAY, Access.COPY),
    ("a002-bird-dog", Strength.EXPERT, Access.COPY),
    ("a003-elbow-prop", Strength.EXPERT, Access.COPY),
    ("a004-advanced", Strength.LAY, Access.COPY),
    ("op-spine-sparing", Strength.CONSENSUS, Access.PUBLISHER),
    ("op-ros-impact-50", Strength.CONSENSUS, Access.COPY),
    ("op-sinaki-1984", Strength.TRIAL, Access.PUBLISHER),
    ("op-can-2023", Strength.GUIDELINE, Access.COPY),
    ("rf-ces-saddle", Strength.PATIENT_GUIDELINE, Access.PUBLISHER),
    ("rf-four-pathologies", Strength.CONSENSUS, Access.SUMMARY),
    ("lbp-who-exercise", Strength.GUIDELINE, Access.SUMMARY),
    ("htn-180-110", Strength.EXPERT, Access.PUBLISHER),
    ("warmup-5-10", Strength.LAY, Access.PUBLISHER),
)


@pytest.mark.parametrize("topic", TOPICS)
def test_every_statement_read_is_there_once(topic: str) -> None:
    """A topic's modules hold its typed ids, each once, and no others."""
    modules, count, text = TOPICS[topic]
    expected = sorted(text.split())
    actual = sorted(citation.id for module in modules for citation in module.CITATIONS)
    assert count == len(expected)
    assert expected == actual


def test_the_evidence_counts_207_statements_beside_the_articles() -> None:
    """The typed topics add up to what was read."""
    counts = {topic: count for topic, (_, count, _) in TOPICS.items()}
    assert counts.pop("articles") == 41
    assert list(counts.values()) == [49, 44, 51, 39, 24]
    assert sum(counts.values()) == 207


def test_no_id_stands_twice() -> None:
    """Gathering the modules by id hides no row."""
    citations = [citation.id for module in MODULES for citation in module.CITATIONS]
    sources = [source.id for module in MODULES for source in module.SOURCES]
    assert ["our-judgement", *sorted(citations)] == [
        "our-judgement",
        *sorted(set(CITATIONS) - {"our-judgement"}),
    ]
    assert sorted(sources) == sorted(set(SOURCES) - {"spinekit"})


def test_every_citation_has_its_source_and_every_source_a_citation() -> None:
    """Neither a dangling statement nor an unused publication."""
    assert set(SOURCES) == {citation.source for citation in CITATIONS.values()}


def test_one_publication_stands_in_one_row() -> None:
    """No address has two rows, so none has two titles."""
    addresses = Counter(source.address for source in SOURCES.values() if source.address)
    assert [address for address, count in addresses.items() if count > 1] == []


def test_only_the_articles_and_ourselves_have_no_address() -> None:
    """Everything else can be looked up."""
    without = {source.id for source in SOURCES.values() if not source.address}
    assert {"spinekit", *(source.id for source in articles.SOURCES)} == without
    assert all(
        re.match(r"https?://\S+$", source.address) for source in SOURCES.values() if source.address
    )


@pytest.mark.parametrize(("one", "figures"), FIGURES, ids=[one for one, _ in FIGURES])
def test_figures_are_carried_over(one: str, figures: tuple[str, ...]) -> None:
    """The statement holds every figure of the text it stands for."""
    assert [figure for figure in figures if figure not in CITATIONS[one].says] == []


@pytest.mark.parametrize(("one", "strength", "access"), STANDING, ids=[row[0] for row in STANDING])
def test_strength_and_access_are_carried_over(one: str, strength: Strength, access: Access) -> None:
    """The statement says what kind of text it is from and which text was read."""
    assert (strength, access) == (CITATIONS[one].strength, CITATIONS[one].access)


def test_strengths_and_accesses_add_up() -> None:
    """Over all topics but the articles the counts are those of the evidence read."""
    rows = [one for module in MODULES if module is not articles for one in module.CITATIONS]
    assert Counter(
        {
            Strength.EXPERT: 57,
            Strength.PATIENT_GUIDELINE: 44,
            Strength.GUIDELINE: 39,
            Strength.CONSENSUS: 32,
            Strength.TRIAL: 24,
            Strength.LAY: 11,
        }
    ) == Counter(one.strength for one in rows)
    assert Counter({Access.PUBLISHER: 146, Access.COPY: 38, Access.SUMMARY: 23}) == Counter(
        one.access for one in rows
    )


def test_statements_point_to_statements_that_exist() -> None:
    """An id named inside a statement is a citation."""
    lead = r"(?:a00\d|op|rf|lbp|dp|st|sp|disc|facet|htn|eye|prog|pain|code)"
    pointers = {
        (citation.id, pointer)
        for citation in CITATIONS.values()
        for pointer in re.findall(rf"(?:of|in|compare) ({lead}(?:-[a-z0-9]+)+)", citation.says)
    }
    assert len(pointers) >= 15
    assert sorted(pair for pair in pointers if pair[1] not in CITATIONS) == []


def test_no_claim_left_out_slips_back_into_the_article_statements() -> None:
    """What was decided against is stated by no citation of the articles."""
    told = " ".join(citation.says for citation in articles.CITATIONS)
    forbidden = ("controversial", "medication", "lumbosacral", "relief", "%", "Mayo", "proven")
    assert [word for word in forbidden if word in told] == []


def test_what_is_left_out_names_real_articles_and_citations() -> None:
    """The record covers four articles and points to evidence that exists."""
    assert {
        "article-osteoporosis-five",
        "article-lumbosacral-four",
        "article-strength-over-40",
        "article-extension-osteoporosis",
    } == {row.article for row in LEFT_OUT}
    pointers = {one for row in LEFT_OUT for one in row.citations}
    assert pointers == pointers & set(CITATIONS)


def test_our_own_judgement_comes_first() -> None:
    """What we chose ourselves can be cited like anything else."""
    assert next(iter(SOURCES.items())) == ("spinekit", OURSELVES)
    assert next(iter(CITATIONS.items())) == ("our-judgement", OUR_JUDGEMENT)


def test_cite_returns_what_was_asked_for_in_order() -> None:
    """The order is that of the call; asking for nothing gives nothing."""
    expected = ("op-extensor-dose", "a002-bird-dog", "our-judgement")
    assert expected == tuple(citation.id for citation in cite(*expected))
    assert cite() == ()


def test_cite_names_the_nearest_ids() -> None:
    """A slip of the pen is answered with what was meant."""
    with pytest.raises(UnknownNameError) as caught:
        cite("op-extensor-dose", "op-spine-spering")
    assert caught.value.value == "op-spine-spering"
    assert caught.value.nearest[0] == "op-spine-sparing"


def test_cite_refuses_a_list() -> None:
    """A list in place of ids is a mistake of type, told in one line."""
    with pytest.raises(InvalidTypeError, match="one by one"):
        cite(["op-spine-sparing"])  # type: ignore[arg-type]


def test_the_evidence_pickles_and_hashes() -> None:
    """The collections are values like any other."""
    for collection in (SOURCES, CITATIONS):
        again = pickle.loads(pickle.dumps(collection))
        assert collection == again
        assert hash(collection) == hash(again)
        assert list(collection) == list(again)
