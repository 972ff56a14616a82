"""The rules against an independent reading of the evidence, case by case.

The rows are in :mod:`tests.clinical_cases`; the lists of drafted rules below
were typed from the evidence and not from the tables.
"""

import pytest

from spinekit.exercise import Exercise
from spinekit.facts import follow_from_yes
from spinekit.person import Person
from spinekit.references import CITATIONS
from spinekit.routine import Item
from spinekit.safety import Judge, Level, judge, soften_fully, standard_rules
from tests.clinical_cases import CASES
from tests.clinical_cases.case import GROUPS, Case, Span

JUDGING = frozenset(
    [
        "r-ref-cauda-equina",
        "r-ref-both-legs",
        "r-ref-leg-weakness",
        "r-ref-cancer",
        "r-ref-infection",
        "r-ref-trauma-fracture",
        "r-ref-night-rest-pain",
        "r-ref-thoracic-cough",
        "r-ref-chest-pain",
        "r-ref-osteoporosis-new-pain",
        "r-flag-combine",
        "r-flag-changed-symptoms",
        "r-scr-parq-yes",
        "r-scr-age-inactive",
        "r-scr-acsm",
        "r-scr-unstable-cv",
        "r-scr-aneurysm-clot",
        "r-scr-bp-high",
        "r-scr-bp-raised",
        "r-scr-acute-illness",
        "r-scr-acute-injury",
        "r-scr-unstable",
        "r-op-flex-loaded",
        "r-op-flex-fast-repeat",
        "r-op-situps",
        "r-op-rotation-end",
        "r-op-rotation-supine",
        "r-op-lift-floor",
        "r-op-lift-max",
        "r-op-overhead-load",
        "r-op-impact-vfx",
        "r-op-impact-none",
        "r-op-lowmass",
        "r-op-precarious",
        "r-op-extension-start",
        "r-op-vfx-recent",
        "r-op-vfx-prone",
        "r-op-vfx-weights",
        "r-op-sequence-balanced",
        "r-op-dose-novice",
        "r-kyph-supine",
        "r-kyph-prone",
        "r-floor-cannot-get-up",
        "r-wrist-quad",
        "r-knee-kneel",
        "r-shoulder-overhead",
        "r-bppv",
        "r-oh-transitions",
        "r-bal-fallrisk",
        "r-preg-supine",
        "r-preg-warning",
        "r-hip-posterior",
        "r-hip-anterior",
        "r-spine-surgery",
        "r-eye-headdown",
        "r-eye-retina",
        "r-hernia",
        "r-reflux",
        "r-sten-extension",
        "r-sten-plus-osteoporosis",
        "r-slip-extension",
        "r-facet-extension",
        "r-disc-early",
        "r-morning-flexion",
        "r-mbed-avoid",
        "r-stop-sharp",
        "r-breath",
        "r-surf-firm",
        "r-dir-extension",
        "r-dir-flexion",
        "r-freq-rest",
        "r-warm",
    ]
)
"""Drafted rules that judge a person, an exercise or a routine: each must be seen both ways."""

NOT_JUDGING = {
    "r-dir-peripheral": "judges a session",
    "r-stop-signs": "judges a session",
    "r-stop-new-numbness": "judges a session",
    "r-pain-high": "judges a session",
    "r-pain-mid": "judges a session",
    "r-pain-nextday": "judges a session",
    "r-break-long": "judges a break",
    "r-prog-reps": "progression",
    "r-prog-load": "progression",
    "r-prog-holds": "progression",
}
"""Drafted rules that these cases leave to other tests, and why."""

STANDARD = Judge(standard_rules())

DRAFT_OF = {rule.id: rule.source_rule for rule in standard_rules()}


def _name(case: Case) -> str:
    return case.name


@pytest.mark.parametrize("case", CASES, ids=_name)
def test_the_interval_is_what_the_evidence_says(case: Case) -> None:
    """The verdict has the ends, and the findings, that the evidence fixes."""
    verdict = judge(case.who, case.what, previous=case.yesterday)
    drafts = {
        (DRAFT_OF[one.rule], one.certain or not case.expected.certain) for one in verdict.findings
    }
    expected: tuple[bool, bool, bool, list[str], list[str]] = (True, True, True, [], [])
    actual = (
        verdict.best in case.expected.best,
        verdict.worst in case.expected.worst,
        verdict.certain or not case.expected.certain,
        [rule for rule in case.speaks if (rule, True) not in drafts],
        [rule for rule in case.silent if {(rule, True), (rule, False)} & drafts],
    )

    assert expected == actual, f"{case.why} Expected {case.expected}, got {verdict}:\n" + "\n".join(
        f"  {DRAFT_OF[one.rule]}: {one}" for one in verdict.findings
    )


SOFTENED = tuple(
    case
    for case in CASES
    if isinstance(case.what, Exercise | Item)
    and case.expected.certain
    and judge(case.who, case.what).worst is Level.MODIFY
)


@pytest.mark.parametrize("case", SOFTENED, ids=_name)
def test_softening_leaves_only_cautions_or_nothing(case: Case) -> None:
    """Made as gentle as its rules ask, an item is held back by nothing, or is left out."""
    screening = STANDARD.screen(case.who)
    if isinstance(case.what, Item):
        softened = soften_fully(screening, case.what)
    else:
        assert isinstance(case.what, Exercise)
        softened = soften_fully(screening, case.what)

    assert softened.applied
    assert softened.thing is None or softened.verdict.worst <= Level.CAUTION


def _single_yes(case: Case) -> str:
    """Return the only fact answered yes, or nothing where there are more or none."""
    yes = [name for name, answer in case.who.answers.items() if answer is True]
    whole = case.who.unknown == Person.from_mapping(dict(case.who.answers)).none_of(*GROUPS).unknown
    return yes[0] if len(yes) == 1 and whole and case.expected.certain else ""


ONE_YES = tuple((case, _single_yes(case)) for case in CASES if _single_yes(case))


@pytest.mark.parametrize(("case", "fact"), ONE_YES, ids=[f"{c.name}: {f}" for c, f in ONE_YES])
def test_an_unasked_question_spans_both_answers(case: Case, fact: str) -> None:
    """Left unanswered, the one yes makes best that of no, and worst that of yes."""
    unasked = case.who.answer(fact, None)
    for implied in follow_from_yes(fact):
        unasked = unasked.answer(implied, None)
    yes = judge(case.who, case.what)
    no = judge(unasked.none_of(*GROUPS), case.what)
    unknown = judge(unasked, case.what)

    assert (min(yes.best, no.best), max(yes.worst, no.worst)) == (unknown.best, unknown.worst)


def test_every_draft_that_judges_is_seen_both_ways() -> None:
    """Each drafted rule that judges speaks in some case and stays silent in another."""
    speaking = {rule for case in CASES for rule in case.speaks}
    silent = {rule for case in CASES for rule in case.silent}

    assert speaking == JUDGING
    assert silent == JUDGING


def test_every_draft_is_judged_here_or_left_out_for_a_reason() -> None:
    """The two lists together are the 82 drafted rules."""
    drafts = JUDGING | NOT_JUDGING.keys()

    assert len(JUDGING) + len(NOT_JUDGING) == len(drafts)
    assert len(drafts) == 82
    assert drafts >= set(DRAFT_OF.values()) - {""}


def test_every_case_says_why() -> None:
    """Each case has its own name and rests on statements that are on file."""
    unknown = {fact for case in CASES for fact in case.facts if fact not in CITATIONS}

    assert set() == unknown
    assert len(CASES) == len({case.name for case in CASES})
    assert all(case.why.endswith(".") for case in CASES)


def test_there_are_enough_cases_at_every_level() -> None:
    """The table is large, and names every level of both ends exactly somewhere."""
    exact = {
        case.expected.best.low
        for case in CASES
        if case.expected.certain and case.expected.best.low is case.expected.best.high
    }

    assert len(CASES) >= 200
    assert {Level.CAUTION, Level.MODIFY, Level.FORBID, Level.REFER} == exact


def test_a_span_tells_apart_what_it_must() -> None:
    """The tool of the table lets pass the levels between its ends and no other."""
    inside = [level for level in Level if level in Span(Level.CAUTION, Level.FORBID)]

    assert inside == [Level.CAUTION, Level.MODIFY, Level.FORBID]
