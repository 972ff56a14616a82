"""The tables of rules: every drafted rule is carried, fires where it must and nowhere else."""

import attrs
import pytest

from spinekit.catalog import Catalog
from spinekit.demands import Loading
from spinekit.facts import FACTS, Group
from spinekit.person import Person
from spinekit.references import CITATIONS
from spinekit.routine import Item, Routine
from spinekit.safety import (
    ALWAYS,
    STOP_SIGNS,
    Finding,
    Judge,
    Level,
    Rule,
    SafetySettings,
    Scope,
    Screening,
    Urgency,
    Verdict,
    lint_rules,
    soften,
    soften_fully,
    standard_rules,
)
from spinekit.safety.standard import NOT_CARRIED
from spinekit.safety.terms import Kind
from tests.rule_cases import (
    CALM,
    GENTLE,
    PLAIN,
    WEIGHT,
    Answers,
    Thing,
    in_turn,
    item,
    who,
)
from tests.rule_cases import FIRES as FIRST_FIRES
from tests.rule_cases import SILENT as FIRST_SILENT
from tests.rule_lines import MORE_FIRES, MORE_SILENT

RULES = {rule.id: rule for rule in standard_rules()}
CATALOG = Catalog.standard()
FIRES = (
    *FIRST_FIRES,
    *(
        (rule, answers, what)
        for rule, people, things in MORE_FIRES
        for answers in people
        for what in things
    ),
)
SILENT = (
    *FIRST_SILENT,
    *(
        (rule, answers, what)
        for rule, people, things in MORE_SILENT
        for answers in people
        for what in things
    ),
)

DRAFTS = {
    "r-ref-cauda-equina": "refer",
    "r-ref-both-legs": "refer",
    "r-ref-leg-weakness": "refer",
    "r-ref-cancer": "refer",
    "r-ref-infection": "refer",
    "r-ref-trauma-fracture": "refer",
    "r-ref-night-rest-pain": "refer",
    "r-ref-thoracic-cough": "refer",
    "r-ref-chest-pain": "refer",
    "r-ref-osteoporosis-new-pain": "refer",
    "r-flag-combine": "caution",
    "r-flag-changed-symptoms": "caution",
    "r-scr-parq-yes": "refer",
    "r-scr-age-inactive": "refer",
    "r-scr-acsm": "refer",
    "r-scr-unstable-cv": "prohibit",
    "r-scr-aneurysm-clot": "prohibit",
    "r-scr-bp-high": "prohibit",
    "r-scr-bp-raised": "caution",
    "r-scr-acute-illness": "prohibit",
    "r-scr-acute-injury": "prohibit",
    "r-scr-unstable": "prohibit",
    "r-op-flex-loaded": "prohibit",
    "r-op-flex-fast-repeat": "prohibit",
    "r-op-situps": "prohibit",
    "r-op-rotation-end": "prohibit",
    "r-op-rotation-supine": "modify",
    "r-op-lift-floor": "modify",
    "r-op-lift-max": "prohibit",
    "r-op-overhead-load": "modify",
    "r-op-impact-vfx": "prohibit",
    "r-op-impact-none": "caution",
    "r-op-lowmass": "caution",
    "r-op-precarious": "prohibit",
    "r-op-extension-start": "modify",
    "r-op-vfx-recent": "refer",
    "r-op-vfx-prone": "modify",
    "r-op-vfx-weights": "refer",
    "r-op-sequence-balanced": "modify",
    "r-op-dose-novice": "modify",
    "r-kyph-supine": "modify",
    "r-kyph-prone": "modify",
    "r-surf-firm": "modify",
    "r-floor-cannot-get-up": "prohibit",
    "r-wrist-quad": "modify",
    "r-knee-kneel": "modify",
    "r-shoulder-overhead": "modify",
    "r-bppv": "modify",
    "r-oh-transitions": "modify",
    "r-bal-fallrisk": "modify",
    "r-preg-supine": "prohibit",
    "r-preg-warning": "refer",
    "r-hip-posterior": "prohibit",
    "r-hip-anterior": "prohibit",
    "r-spine-surgery": "refer",
    "r-eye-headdown": "prohibit",
    "r-eye-retina": "prohibit",
    "r-hernia": "prohibit",
    "r-reflux": "modify",
    "r-dir-extension": "modify",
    "r-dir-flexion": "modify",
    "r-dir-peripheral": "prohibit",
    "r-sten-extension": "caution",
    "r-sten-plus-osteoporosis": "modify",
    "r-slip-extension": "prohibit",
    "r-facet-extension": "caution",
    "r-disc-early": "prohibit",
    "r-morning-flexion": "modify",
    "r-mbed-avoid": "modify",
    "r-stop-signs": "refer",
    "r-stop-new-numbness": "prohibit",
    "r-stop-sharp": "prohibit",
    "r-pain-high": "prohibit",
    "r-pain-mid": "caution",
    "r-pain-nextday": "modify",
    "r-breath": "modify",
    "r-prog-reps": "modify",
    "r-prog-load": "modify",
    "r-prog-holds": "modify",
    "r-freq-rest": "modify",
    "r-break-long": "modify",
    "r-warm": "modify",
}
"""Every drafted rule and the strictness it was drafted with."""

DRAFTED = {
    "refer": Level.REFER,
    "prohibit": Level.FORBID,
    "modify": Level.MODIFY,
    "caution": Level.CAUTION,
}

OTHERWISE = {
    # "No exercise; refer" and "clearance first" are somebody to see.
    "r-scr-unstable-cv": Level.REFER,
    "r-scr-unstable": Level.REFER,
    # Without supervision after a fracture, the draft itself says to leave it out.
    "r-op-lift-floor": Level.FORBID,
    # The cap takes away what is prohibited: the maximal effort, not the exercise.
    "r-op-lift-max": Level.MODIFY,
    # "Off by default, on with supervision."
    "r-op-impact-none": Level.FORBID,
    # To somebody who cannot lie face down, "seated first" is another exercise.
    "r-kyph-prone": Level.FORBID,
    # Nothing about the exercise changes, so there is nothing to apply.
    "r-surf-firm": Level.CAUTION,
    "r-dir-extension": Level.CAUTION,
    "r-dir-flexion": Level.CAUTION,
    "r-breath": Level.CAUTION,
    # "Refer if weakness appears" and "ask a clinician after two days" are in the drafts' texts.
    "r-dir-peripheral": Level.REFER,
    "r-pain-nextday": Level.REFER,
}
"""Where the strictest row of a draft differs from its verdict, and on purpose."""


def verdict(screening: Screening, rule: Rule, thing: Thing) -> Verdict:
    """Return what the one rule says, asked in the way of its scope."""
    if rule.scope is Scope.PERSON:
        return screening.person
    if isinstance(thing, Routine):
        return screening.routine(thing)
    if isinstance(thing, Item):
        return screening.item(thing)
    answers = {**CALM, **(thing or {})}
    return screening.day({f"today.{name}": answer for name, answer in answers.items()})  # type: ignore[misc]


def found(rule: str, answers: Answers, thing: Thing) -> tuple[Finding, ...]:
    """Return what the one rule finds, all facts but *answers* being no."""
    row = RULES[rule]
    return verdict(Judge([row]).screen(who(**answers)), row, thing).findings


def plain(rule: Rule) -> Thing:
    """Return the thing of the rule's scope that asks for nothing."""
    return {
        Scope.PERSON: None,
        Scope.EXERCISE: PLAIN,
        Scope.ROUTINE: GENTLE,
        Scope.SESSION: {},
    }[rule.scope]


def test_every_draft_is_accounted_for() -> None:
    """Each of the 82 drafted rules is carried by a row or listed with the reason, never both."""
    carried = {rule.source_rule for rule in RULES.values() if rule.source_rule}
    listed = {one.draft for one in NOT_CARRIED}
    assert len(DRAFTS) == 82
    assert set() == carried & listed
    assert set(DRAFTS) == carried | listed


@pytest.mark.parametrize("draft", DRAFTS)
def test_no_draft_changes_its_strictness_unseen(draft: str) -> None:
    """The strictest row of a draft has the draft's level, or is in the list of differences."""
    levels = [rule.level for rule in RULES.values() if rule.source_rule == draft]
    if levels:
        assert OTHERWISE.get(draft, DRAFTED[DRAFTS[draft]]) == max(levels)
        assert OTHERWISE.get(draft) != DRAFTED[DRAFTS[draft]]


def test_rules_without_a_draft_are_our_own() -> None:
    """A row that carries no draft cites our own judgement."""
    ours = [rule for rule in RULES.values() if not rule.source_rule]
    assert sorted(rule.id for rule in ours) == [
        "cannot-lie-on-back",
        "flexion-hurts",
        "pressure-too-high-advice",
        "recent-fracture-advice",
    ]
    assert all("our-judgement" in {one.id for one in rule.citations} for rule in ours)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_everything_cited_is_standard_evidence(rule: Rule) -> None:
    """Rows and modifications cite rows of the standard evidence."""
    cited = [*rule.citations]
    if rule.instead.modification is not None:
        cited += rule.instead.modification.citations
    assert [one.id for one in cited if CITATIONS.get(one.id) != one] == []


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_alternatives_are_in_the_catalog(rule: Rule) -> None:
    """What a row offers instead can be found."""
    assert [one for one in rule.instead.alternatives if one not in CATALOG.exercises] == []


def test_every_rule_has_a_case() -> None:
    """The typed table leaves out no row; the one about yesterday's routine has its own test."""
    assert set(RULES) - {"same-load-as-yesterday"} == {rule for rule, _, _ in FIRES}


@pytest.mark.parametrize(("rule", "answers", "thing"), FIRES)
def test_rule_fires(rule: str, answers: Answers, thing: Thing) -> None:
    """With all else answered no, the rule fires for certain, once, at its level."""
    assert [(rule, RULES[rule].level, True)] == [
        (one.rule, one.level, one.certain) for one in found(rule, answers, thing)
    ]


@pytest.mark.parametrize(("rule", "answers", "thing"), FIRES)
def test_rule_is_silent_for_others(rule: str, answers: Answers, thing: Thing) -> None:
    """The same thing is left alone for the healthy, and the plain thing for the same person."""
    row = RULES[rule]
    if row.when != ALWAYS:
        assert found(rule, {}, thing) == ()
    if row.demands != ALWAYS:
        assert found(rule, answers, plain(row)) == ()


@pytest.mark.parametrize(("rule", "answers", "thing"), SILENT)
def test_rule_stays_behind_its_line(rule: str, answers: Answers, thing: Thing) -> None:
    """Just short of the line, the rule neither fires nor may fire."""
    assert found(rule, answers, thing) == ()


BRITTLE_CASES = [case for case in FIRES if "osteoporosis" in case[1]]


@pytest.mark.parametrize(("rule", "answers", "thing"), BRITTLE_CASES)
@pytest.mark.parametrize("other", ["vertebral_fracture", "several_fragility_fractures"])
def test_fractures_count_as_thin_bones(
    rule: str, answers: Answers, thing: Thing, other: str
) -> None:
    """What concerns osteoporosis concerns whoever has broken a vertebra or several bones."""
    instead = {name: value for name, value in answers.items() if name != "osteoporosis"}
    assert [rule] == [one.rule for one in found(rule, {**instead, other: True}, thing)]


@pytest.mark.parametrize(("rule", "answers", "thing"), FIRES)
def test_an_answer_not_given_keeps_the_rule_awake(
    rule: str, answers: Answers, thing: Thing
) -> None:
    """Taking any one answer away leaves a rule that fired at least possible."""
    row = RULES[rule]
    complete = who(**answers)
    for name in row.when.facts:
        asked = Judge([row]).screen(complete.answer(name, None))
        assert [rule] == [one.rule for one in verdict(asked, row, thing).findings], name


@pytest.mark.parametrize(("rule", "answers", "thing"), FIRES)
def test_messages_are_filled(rule: str, answers: Answers, thing: Thing) -> None:
    """What is said to the person has no place left open."""
    (finding,) = found(rule, answers, thing)
    assert "{" not in str(finding.message) + str(finding.instead)


def test_load_repeated_from_yesterday() -> None:
    """A routine that loads what yesterday's loaded is to be thinned out; without yesterday, not."""
    row = RULES["same-load-as-yesterday"]
    screening = Judge([row]).screen(who())
    heavy = in_turn(item(**WEIGHT))  # type: ignore[arg-type]
    assert screening.routine(heavy, heavy).best == Level.MODIFY
    assert screening.routine(heavy, GENTLE).worst == Level.ALLOW
    assert screening.routine(heavy).worst == Level.ALLOW


SOFTENING = [
    case
    for case in FIRES
    if RULES[case[0]].level is Level.MODIFY and RULES[case[0]].scope is Scope.EXERCISE
]


@pytest.mark.parametrize(("rule", "answers", "thing"), SOFTENING)
def test_softening_is_enough(rule: str, answers: Answers, thing: Thing) -> None:
    """Applied once, a modification or cap silences its rule."""
    assert isinstance(thing, Item)
    screening = Judge([RULES[rule]]).screen(who(**answers))
    softer = soften(thing, screening.item(thing))
    assert softer is not None
    assert screening.item(softer).findings == ()


@pytest.mark.parametrize(("rule", "answers", "thing"), SOFTENING)
def test_softening_wakes_nothing_stricter(rule: str, answers: Answers, thing: Thing) -> None:
    """Under all rules, softening to the end never raises the verdict."""
    assert isinstance(thing, Item)
    screening = Judge(RULES.values()).screen(who(**answers))
    before = screening.item(thing)
    after = soften_fully(screening, thing).verdict
    assert after.worst <= before.worst
    assert after.best <= before.best


def test_every_fact_is_used() -> None:
    """Each fact of the vocabulary is asked by some rule, or is marked as for reading only."""
    asked = {name for rule in RULES.values() for name in rule.when.facts}
    assert asked == {fact.id for fact in FACTS.values() if not fact.informational}


def test_rules_lint_clean() -> None:
    """The linter finds nothing in the standard rules."""
    assert [str(fault) for fault in lint_rules(RULES.values())] == []


def test_no_dose_keeps_an_exercise_out() -> None:
    """Rows about a dose soften or warn: judged without its dose, no exercise is refused for it."""
    assert [
        rule.id
        for rule in RULES.values()
        if rule.level > Level.MODIFY and rule.demands.of_kind(Kind.DOSE)
    ] == []


@pytest.mark.parametrize("name", [field.name for field in attrs.fields(SafetySettings)])
def test_a_setting_moves_the_rules_that_name_it(name: str) -> None:
    """Moving a setting changes every row that names it, and no other."""
    step = -1 if name == "extensor_days_per_week" else 1  # a week has no eighth day
    raised = attrs.evolve(SafetySettings(), **{name: getattr(SafetySettings(), name) + step})
    changed = {rule.id for rule in standard_rules(raised) if rule != RULES[rule.id]}
    assert {rule.id for rule in RULES.values() if name in rule.settings} == changed


def test_support_is_asked_only_where_a_draft_names_it() -> None:
    """Supervision and clearance open just these rows."""
    named = {
        support: sorted(rule.id for rule in RULES.values() if support in rule.when.facts)
        for support in ("supervised", "cleared_by_clinician")
    }
    assert named == {
        "supervised": ["impact-unsupervised", "lifting-after-fracture", "maximal-lifting"],
        "cleared_by_clinician": [
            "blackout",
            "hernia-not-cleared",
            "known-disease-and-inactive",
            "known-disease-not-vigorous",
            "older-and-inactive",
            "pregnant-not-cleared",
            "retina",
            "weights-after-fracture",
        ],
    }


# Red flags

EVERYTHING = Judge(RULES.values(), CATALOG.exercises.values())
SCREENED = ("red_flags", "bone", "spine", "health", "limbs")

REFER_ALONE = {
    "saddle_numbness": Urgency.EMERGENCY,
    "bladder_bowel_change": Urgency.EMERGENCY,
    "both_legs_symptoms": Urgency.EMERGENCY,
    "worsening_leg_weakness": Urgency.URGENT,
    "major_trauma": Urgency.EMERGENCY,
    "chest_pain": Urgency.EMERGENCY,
    "blackout": Urgency.SOON,
    "severe_night_pain": Urgency.URGENT,
    "thoracic_pain": Urgency.URGENT,
    "pain_on_coughing": Urgency.URGENT,
    "new_lump_or_shape_change": Urgency.URGENT,
    "height_loss": Urgency.SOON,
}
REFER_IN_PAIN = (
    "cancer_history",
    "unexplained_weight_loss",
    "fever_or_infection",
    "iv_drug_use",
    "immune_suppression",
    "long_term_steroids",
)
WEAK_ALONE = (*REFER_IN_PAIN, "minor_trauma")
HARMLESS_ALONE = ("new_back_pain",)


def test_every_red_flag_is_sorted() -> None:
    """Each fact of the group is one that refers alone, with pain, or with thin bones."""
    flags = {fact.id for fact in FACTS.values() if fact.group is Group.RED_FLAGS}
    sorted_flags = {*REFER_ALONE, *WEAK_ALONE, *HARMLESS_ALONE}
    assert flags == sorted_flags - {"height_loss", "long_term_steroids"}


@pytest.mark.parametrize(("flag", "how_soon"), REFER_ALONE.items())
def test_strong_flags_refer_alone(flag: str, how_soon: Urgency) -> None:
    """These refer for certain, with nothing else the matter, and say how soon."""
    person = EVERYTHING.screen(who(**{flag: True})).person
    assert person.best == Level.REFER
    assert how_soon == person.findings[0].instead.how_soon


@pytest.mark.parametrize("flag", WEAK_ALONE)
def test_weak_flags_alone_only_warn(flag: str) -> None:
    """These are shown and keep nobody from moving while nothing joins them."""
    person = EVERYTHING.screen(who(**{flag: True})).person
    assert (person.best, person.worst) == (Level.CAUTION, Level.CAUTION)


@pytest.mark.parametrize("flag", REFER_IN_PAIN)
@pytest.mark.parametrize("pain", ["back_pain", "new_back_pain", "leg_pain"])
def test_weak_flags_refer_in_pain(flag: str, pain: str) -> None:
    """These refer together with back pain."""
    assert EVERYTHING.screen(who(**{flag: True, pain: True})).person.best == Level.REFER


@pytest.mark.parametrize("flag", REFER_IN_PAIN)
def test_a_weak_flag_waits_for_the_question_of_pain(flag: str) -> None:
    """While nobody asked about pain, such a flag may refer."""
    asked = who(**{flag: True}).answer("back_pain", None)
    person = EVERYTHING.screen(asked).person
    assert (person.best, person.worst) == (Level.CAUTION, Level.REFER)


def test_nobody_asked_means_ask() -> None:
    """With red flags never asked, the person may have to be referred, and it is not certain."""
    for person in (Person(), Person.of(age=67), Person.of(age=67, osteoporosis=True)):
        whole = EVERYTHING.screen(person).person
        assert (whole.best <= Level.MODIFY, whole.worst) == (True, Level.REFER)


@pytest.mark.parametrize("age", [60, 67, 69])
def test_five_groups_are_enough(age: int) -> None:
    """With no to red flags, bone, spine, health and limbs, nothing about the person stands in the way."""
    whole = EVERYTHING.screen(Person.of(age=age).none_of(*SCREENED)).person
    assert whole.worst <= Level.CAUTION


@pytest.mark.parametrize(
    ("age", "answer", "value"), [(40, "pregnant", False), (75, "sedentary", False)]
)
def test_the_one_question_age_leaves(age: int, answer: str, value: object) -> None:
    """Below 60 pregnancy, from 70 on being active has to be answered as well, and that is all."""
    person = Person.of(age=age).none_of(*SCREENED)
    assert (answer,) == tuple(
        name
        for name in EVERYTHING.screen(person).person.missing
        if name not in {"changed_symptoms", "cleared_by_clinician", "pregnancy_warning_signs"}
    )
    whole = EVERYTHING.screen(person.answer(answer, value)).person  # type: ignore[arg-type]
    assert whole.worst <= Level.CAUTION


def test_blood_pressure_is_asked_only_where_it_was_high() -> None:
    """Nobody waits for two numbers who was never told that they are high."""
    pressed = item(resistance=Loading.BODY_WEIGHT)
    base = Person.of(age=67).none_of(*SCREENED)
    assert EVERYTHING.screen(base).item(pressed).worst <= Level.CAUTION
    told = base.answer("treated_high_blood_pressure", None).answer("high_blood_pressure", True)
    waiting = EVERYTHING.screen(told).item(pressed)
    assert {"systolic_bp", "diastolic_bp"} <= set(waiting.missing)
    assert waiting.is_waiting
    measured = told.answer("systolic_bp", 150).answer("diastolic_bp", 90)
    assert EVERYTHING.screen(measured).item(pressed).worst <= Level.CAUTION


# The people the articles were written for


def at_doses(person: Person, *ids: str, citation: str = "") -> dict[str, Verdict]:
    """Return the verdict on each complete dose of these exercises, by exercise and dose."""
    screening = EVERYTHING.screen(person)
    return {
        f"{one} {dose.complete}": screening.item(
            Item(exercise=CATALOG.exercises[one], dosage=dose.complete)
        )
        for one in ids
        for dose in CATALOG.exercises[one].doses
        if dose.complete is not None
        and not dose.progression
        and dose.citation.id.startswith(citation)
    }


def assert_unmodified(verdicts: dict[str, Verdict], at_least: int) -> None:
    """Hold that there are some verdicts, and that none asks for more than care."""
    assert at_least <= len(verdicts)
    assert {
        name: str(one.findings) for name, one in verdicts.items() if one.worst > Level.CAUTION
    } == {}


def test_article_for_osteoporosis() -> None:
    """With osteoporosis and nothing else, its five exercises come out unmodified at its doses."""
    five = ("glute-bridge", "bird-dog", "prone-back-lift", "prone-arm-lift", "wall-slide")
    assert_unmodified(at_doses(who(age=67, osteoporosis=True), *five, citation="a002"), 5)


def test_article_on_extension() -> None:
    """With osteoporosis, the three steps of extension come out unmodified at their first doses."""
    three = ("elbow-prop", "prone-press-up", "prone-back-lift")
    verdicts = at_doses(who(age=67, osteoporosis=True), *three, citation="a004")
    assert_unmodified(verdicts, 3)
    assert "extension-start" in {
        one.rule for name in verdicts if "press-up" in name for one in verdicts[name].findings
    }


def test_article_for_a_stiff_back() -> None:
    """With an aching back and no red flag, its exercises come out unmodified."""
    five = ("elbow-prop", "bed-rotation", "leg-hang", "bird-dog-low", "pelvic-circle")
    assert_unmodified(at_doses(who(age=55, back_pain=True), *five, citation="a003"), 5)


def test_article_for_the_bed() -> None:
    """At 58 and healthy, its four complete exercises come out unmodified."""
    four = ("pelvic-tilt", "glute-bridge", "bed-angel", "prone-back-lift")
    assert_unmodified(at_doses(who(age=58), *four, citation="a000"), 4)


def test_the_example_of_the_readme_gets_a_routine() -> None:
    """At 67 with osteoporosis, the groups about habits, today and support may stay unanswered."""
    person = Person.of(age=67, osteoporosis=True).none_of(*SCREENED)
    screening = EVERYTHING.screen(person)
    admitted = {
        name
        for name, exercise in CATALOG.exercises.items()
        for dose in exercise.doses
        if dose.complete is not None
        and soften_fully(screening, Item(exercise=exercise, dosage=dose.complete)).is_admitted
    }
    assert {"leg-hang", "gentle-twist"} == set(CATALOG.exercises) - admitted


@pytest.mark.parametrize(
    ("answers", "exercise", "level"),
    [
        ({"osteoporosis": True}, "bed-rotation", Level.MODIFY),
        ({"osteoporosis": True}, "leg-hang", Level.FORBID),
        ({"osteoporosis": True}, "cat-cow", Level.MODIFY),
        ({"osteoporosis": True}, "pelvic-tilt", Level.ALLOW),
        ({"vertebral_fracture": True}, "prone-back-lift", Level.MODIFY),
        ({"vertebral_fracture": True}, "prone-press-up", Level.MODIFY),
        ({"vertebral_fracture": True}, "deadlift", Level.REFER),
        ({"vertebral_fracture_recent": True}, "glute-bridge", Level.REFER),
        ({"vertebral_fracture_recent": True}, "bed-angel", Level.ALLOW),
        ({"sharp_pain": True}, "elbow-prop", Level.FORBID),
        ({"spondylolisthesis": True}, "prone-press-up", Level.FORBID),
        ({"spondylolisthesis": True}, "prone-back-lift-legs", Level.FORBID),
        ({"spondylolisthesis": True}, "bird-dog", Level.CAUTION),
        ({"spinal_stenosis": True}, "elbow-prop", Level.CAUTION),
        ({"posterior_hip_precautions": True}, "bed-rotation", Level.FORBID),
        ({"anterior_hip_precautions": True}, "bird-dog", Level.FORBID),
        ({"anterior_hip_precautions": True}, "bird-dog-low", Level.CAUTION),
        ({"cannot_get_up_from_floor": True}, "bird-dog", Level.FORBID),
        ({"cannot_get_up_from_floor": True}, "glute-bridge", Level.MODIFY),
        ({"fall_risk": True}, "pelvic-circle", Level.MODIFY),
        ({"wrist_pain": True}, "bird-dog", Level.MODIFY),
        ({"marked_kyphosis": True}, "glute-bridge", Level.MODIFY),
        ({"shoulder_pain": True}, "wall-slide", Level.MODIFY),
        ({"systolic_bp": 181}, "glute-bridge", Level.FORBID),
        ({"systolic_bp": 181}, "bed-angel", Level.ALLOW),
        (
            {"pregnancy_weeks": 20, "age": 30, "cleared_by_clinician": True},
            "glute-bridge",
            Level.FORBID,
        ),
        (
            {"pregnancy_weeks": 10, "age": 30, "cleared_by_clinician": True},
            "bed-angel",
            Level.ALLOW,
        ),
    ],
)
def test_exercises_of_the_articles(answers: Answers, exercise: str, level: Level) -> None:
    """Known people meet known exercises: the level at the first complete dose is this one."""
    row = CATALOG.exercises[exercise]
    first = next(dose.complete for dose in row.doses if dose.complete is not None)
    found = EVERYTHING.screen(who(**answers)).item(Item(exercise=row, dosage=first))
    of_exercise = max((one.level for one in found.findings if one.exercise), default=Level.ALLOW)
    assert (level, True) == (of_exercise, found.certain)


def test_stop_signs_say_what_to_do() -> None:
    """The signs for an ambulance end the session; all have their own id and a source."""
    assert len({sign.id for sign in STOP_SIGNS}) == len(STOP_SIGNS)
    assert {"chest-pain", "breathless", "sudden-weakness", "pregnancy-warning"} == {
        sign.id for sign in STOP_SIGNS if sign.emergency
    }
    assert all(sign.ends_session for sign in STOP_SIGNS if sign.emergency)
    assert all(CITATIONS.get(one.id) == one for sign in STOP_SIGNS for one in sign.citations)
