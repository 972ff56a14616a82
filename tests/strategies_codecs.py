"""A strategy for every type that has a document, from those of the other modules."""

import datetime as dt
from functools import cache

import attrs
from hypothesis import strategies as st

from spinekit.catalog import Catalog
from spinekit.codecs import TYPES
from spinekit.composer import (
    Candidate,
    ComposerSettings,
    Option,
    Problem,
    Refusal,
    RefusalKind,
    Relaxation,
    Request,
    Selection,
)
from spinekit.composer.problem import Phase as ProblemPhase
from spinekit.demands import Demands, SpineMotion
from spinekit.dosage import (
    Band,
    BandLevel,
    Bodyweight,
    Dosage,
    DosageCap,
    Hold,
    Holds,
    Kilograms,
    PercentOfMax,
    Reps,
    Tempo,
    Timing,
    ToFatigue,
)
from spinekit.evidence import Citation, Source
from spinekit.exercise import Dose, Exercise, Modification, Surface, Target
from spinekit.facts import FACTS, Fact, Group
from spinekit.ladder import Ladder, Rung
from spinekit.messages import Message
from spinekit.person import Person
from spinekit.program import (
    Adherence,
    Line,
    Outline,
    Program,
    ProgramChange,
    ProgramSettings,
    Session,
    Step,
    done_well,
    plan,
)
from spinekit.progression import (
    POLICIES,
    Decision,
    DecisionKind,
    ItemLog,
    Policy,
    ProgressionSettings,
    SessionLog,
)
from spinekit.ranges import Range
from spinekit.routine import (
    Block,
    Certificate,
    ExerciseDecision,
    Item,
    Outcome,
    Protocol,
    ProtocolItem,
    Question,
    Routine,
    StopSign,
)
from spinekit.safety import (
    Condition,
    Finding,
    Instead,
    Level,
    Rule,
    SafetySettings,
    SessionCheck,
    Today,
    Urgency,
    Verdict,
)
from tests import strategies_dosage as dosage
from tests import strategies_exercise as exercise
from tests import strategies_progression as progression
from tests import strategies_request as request
from tests import strategies_routine as routine
from tests import strategies_safety as safety
from tests.strategies_person import people

STANDARD = Catalog.standard()
COUNTS = st.integers(0, 10**9)
FACT_IDS = st.sampled_from(list(FACTS))


def messages(deep: int = 2) -> st.SearchStrategy[Message]:
    """Messages of any text, with arguments of all kinds; up to so many inside one another."""
    names = st.sampled_from(["exercise", "seconds", "straße", "x"])
    argument: st.SearchStrategy[str | int | Message] = st.text(max_size=9).filter(
        lambda one: one.isprintable()
    ) | st.integers(-999, 10**9)
    if deep > 1:
        argument |= messages(deep - 1)
    return st.builds(
        lambda text, arguments: Message(
            text.replace("{", "{{").replace("}", "}}") + "".join(f"{{{one}}}" for one in arguments),
            arguments,
        ),
        routine.texts(),
        st.dictionaries(names, argument, max_size=3),
    )


def citations() -> st.SearchStrategy[Citation]:
    """Our own, made-up ones and ones of the evidence."""
    real = [one for row in STANDARD for one in row.citations]
    return exercise.citations() | st.sampled_from(real)


def questions() -> st.SearchStrategy[Question]:
    """Any question."""
    ids = st.lists(exercise.ids("exercise"), max_size=2).map(tuple)
    return st.builds(
        Question,
        facts=st.lists(FACT_IDS, max_size=3),
        text=routine.texts(),
        settles=ids,
        weight=COUNTS,
        rules=ids,
        opens=ids,
        closes=ids,
    )


def decisions() -> st.SearchStrategy[ExerciseDecision]:
    """Any decision about an exercise."""
    return st.builds(
        ExerciseDecision,
        exercise=exercise.ids("exercise"),
        outcome=st.sampled_from(Outcome),
        reasons=st.lists(messages(), max_size=2),
        rules=st.lists(exercise.ids("rule"), max_size=2),
        facts=st.lists(FACT_IDS, max_size=2),
        missing=st.lists(FACT_IDS, max_size=2),
        price=st.none() | COUNTS,
    )


def by_exercise() -> st.SearchStrategy[dict[str, ExerciseDecision]]:
    """Decisions by the id of their exercise."""
    return st.lists(decisions(), max_size=3).map(lambda many: {one.exercise: one for one in many})


def targets() -> st.SearchStrategy[dict[Target, int]]:
    """Units of dose for some targets, in any order."""
    return st.dictionaries(st.sampled_from(Target), COUNTS, max_size=4)


@st.composite
def certificates(draw: st.DrawFn) -> Certificate:
    """Any certificate, proven or with a gap."""
    objective = draw(st.integers(-(10**11), 10**11))
    gap = draw(st.sampled_from([0, 0, 1, 5000]))
    return Certificate(
        objective=objective,
        bound=objective + gap,
        proven=draw(st.booleans()) and not gap,
        seconds=draw(COUNTS),
        budget=draw(COUNTS),
        coverage=draw(targets()),
        wanted=draw(targets()),
        nodes=draw(COUNTS),
        notes=draw(st.lists(messages(), max_size=2)),
    )


@st.composite
def routines(draw: st.DrawFn) -> Routine:
    """Any routine, with all that can explain one."""
    return attrs.evolve(
        draw(exercise.routines() | routine.routines()),
        decisions=draw(by_exercise()),
        questions=draw(st.lists(questions(), max_size=2)),
        certificate=draw(st.none() | certificates()),
        stop_signs=draw(st.lists(stop_signs(), max_size=2)),
        notes=draw(st.lists(messages(), max_size=2)),
        acknowledged=draw(st.frozensets(exercise.ids("rule"), max_size=4)),
    )


def stop_signs() -> st.SearchStrategy[StopSign]:
    """Any sign to stop at."""
    return st.builds(
        StopSign,
        id=exercise.ids("sign"),
        sign=routine.texts(),
        action=routine.texts(),
        emergency=st.booleans(),
        ends_session=st.booleans(),
        citations=st.lists(citations(), max_size=2),
    )


def protocol_items() -> st.SearchStrategy[ProtocolItem]:
    """Any line of a protocol."""
    return st.builds(ProtocolItem, exercise=exercise.ids("exercise"), dosage=dosage.dosages())


def protocols() -> st.SearchStrategy[Protocol]:
    """Any protocol."""
    return st.builds(
        Protocol,
        id=exercise.ids("protocol"),
        name=routine.texts(),
        items=st.lists(protocol_items(), max_size=3),
        written_for=st.frozensets(FACT_IDS, max_size=3),
        surfaces=st.frozensets(st.sampled_from(Surface)),
        days_per_week=st.none() | dosage.spans(Range(1, 7)),
        minutes=st.none() | st.integers(1, 120),
        citations=st.lists(citations(), max_size=2),
        notes=st.lists(routine.texts(), max_size=2),
    )


def rules() -> st.SearchStrategy[Rule]:
    """Any rule, and those that ship."""
    return safety.rule_rows(safety.whens(), "r-drawn") | st.sampled_from(
        list(STANDARD.rules.values())
    )


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    """Findings with every field filled in, whether or not any rule would."""
    return Finding(
        rule=draw(exercise.ids("rule")),
        level=draw(st.sampled_from(Level)),
        certain=draw(st.booleans()),
        message=draw(messages()),
        instead=draw(st.sampled_from(Level).flatmap(safety.insteads)),
        citations=tuple(draw(st.lists(citations(), max_size=2))),
        basis=draw(rules()).basis,
        facts_used=tuple(draw(st.lists(FACT_IDS, max_size=2))),
        facts_missing=tuple(draw(st.lists(FACT_IDS, max_size=2))),
        changes=tuple(draw(st.lists(st.tuples(FACT_IDS, st.booleans() | COUNTS), max_size=2))),
        acknowledged=draw(st.booleans()),
        exercise=draw(exercise.ids("exercise")),
    )


def verdicts() -> st.SearchStrategy[Verdict]:
    """What drawn findings add up to."""
    return st.builds(
        Verdict.of, st.lists(findings(), max_size=2), st.sampled_from(["", "bird-dog"])
    )


@st.composite
def todays(draw: st.DrawFn) -> Today:
    """Any answers of a day."""
    day = Today.nothing_new(
        pain_now=draw(st.integers(0, 10)), days_sore=draw(COUNTS), ill=draw(st.booleans())
    )
    kept = draw(st.sets(st.sampled_from(list(day.answers))))
    return Today({name: answer for name, answer in day.answers.items() if name in kept})


@st.composite
def refusals(draw: st.DrawFn) -> Refusal:
    """Any refusal."""
    refers = draw(st.booleans())
    return Refusal(
        kind=draw(st.sampled_from(RefusalKind)),
        message=draw(messages()),
        findings=draw(st.lists(findings(), max_size=2)),
        questions=draw(st.lists(questions(), max_size=2)),
        relaxations=draw(st.lists(relaxations(), max_size=2)),
        refer_to="a doctor" if refers else "",
        how_soon=draw(st.sampled_from(Urgency)) if refers else None,
        decisions=draw(by_exercise()),
    )


def relaxations() -> st.SearchStrategy[Relaxation]:
    """Any relaxation."""
    return st.builds(
        Relaxation,
        limits=st.lists(st.sampled_from(["minutes", "items"]), max_size=2),
        text=messages(),
    )


@st.composite
def catalogs(draw: st.DrawFn) -> Catalog:
    """Small catalogs of drawn rows and of some that ship."""
    ids = st.sets(st.sampled_from(list(STANDARD.exercises)), max_size=2)
    return Catalog(
        exercises=[
            *(STANDARD[one] for one in sorted(draw(ids))),
            *draw(st.lists(exercise.exercises(), max_size=2, unique_by=lambda one: one.id)),
        ],
        ladders=draw(st.lists(progression.ladders(), max_size=2, unique_by=lambda one: one.id)),
        protocols=draw(st.lists(protocols(), max_size=2, unique_by=lambda one: one.id)),
        rules=draw(st.lists(rules(), max_size=2, unique_by=lambda one: one.id)),
        sources=draw(st.lists(sources(), max_size=2, unique_by=lambda one: one.id)),
    )


def sources() -> st.SearchStrategy[Source]:
    """The sources that ship."""
    return st.sampled_from(list(STANDARD.sources.values()))


@st.composite
def requests(draw: st.DrawFn) -> Request:
    """Any request over the standard catalog or another, with or without rules of its own."""
    drawn = draw(request.requests())
    if draw(st.booleans()):
        return drawn
    return attrs.evolve(
        drawn,
        catalog=Catalog(exercises=STANDARD.exercises),
        rules=draw(st.lists(rules(), max_size=2, unique_by=lambda one: one.id)),
        recent=draw(st.lists(st.frozensets(exercise.ids("exercise"), max_size=2), max_size=2)),
        timing=draw(dosage.timings()),
    )


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Small problems: what they mean is of no account here."""
    points = sorted(draw(st.lists(st.integers(-99, 10**6), min_size=1, max_size=3)), reverse=True)
    steps = [draw(st.integers(1, 9)) for _ in points[1:]]
    fewest = draw(st.integers(0, 3))
    return Problem(
        targets=("back_extensors",),
        credit=((*zip(steps, points, strict=False), (None, points[-1])),),
        budget_s=draw(COUNTS),
        phases=(ProblemPhase(name="main", min_s=0, max_s=draw(COUNTS)),),
        positions=("supine",),
        setup_s=(draw(COUNTS),),
        change_points=draw(COUNTS),
        min_items=fewest,
        max_items=fewest + draw(st.integers(0, 9)),
        candidates=[
            attrs.evolve(one, id=f"c{number}", phase=0, position=0, per_unit={0: 3})
            for number, one in enumerate(draw(st.lists(candidates(), max_size=2)))
        ],
    )


def candidates() -> st.SearchStrategy[Candidate]:
    """Any candidate."""
    return st.builds(
        Candidate,
        id=routine.texts(),
        family=routine.texts(),
        phase=COUNTS,
        position=COUNTS,
        prefer=st.integers(-(10**9), 10**9),
        per_unit=st.dictionaries(COUNTS.filter(lambda one: one < 10**9), COUNTS, max_size=3),
        options=st.lists(st.builds(Option, COUNTS, COUNTS), max_size=2),
    )


def selections() -> st.SearchStrategy[Selection]:
    """Any selection."""
    points = st.none() | st.integers(-(10**12), 10**12)
    picks = st.lists(st.tuples(exercise.ids("exercise"), COUNTS), max_size=3).map(tuple)
    return st.builds(
        Selection,
        picks=st.none() | picks,
        objective=points,
        bound=points,
        proven=st.booleans(),
        nodes=COUNTS,
    )


@st.composite
def item_logs(draw: st.DrawFn) -> ItemLog:
    """Logs of drawn items."""
    return draw(progression.logs(draw(progression.places())[2], stops=True))


def session_logs() -> st.SearchStrategy[SessionLog]:
    """Sessions with logs and changed answers."""
    return st.builds(
        SessionLog,
        date=st.dates(dt.date(1900, 1, 1)),
        items=st.lists(item_logs(), max_size=2),
        answers=st.dictionaries(
            st.sampled_from(["osteoporosis", "frail", "supervised"]), st.none() | st.booleans()
        )
        | st.just({"age": 70, "supervised": None}),
    )


def next_steps() -> st.SearchStrategy[Decision]:
    """Any answer of progression."""
    return st.builds(
        Decision,
        kind=st.sampled_from(DecisionKind),
        item=st.none() | exercise.items(),
        reason=messages(),
        rules=st.lists(exercise.ids("rule"), max_size=2),
        citations=st.lists(citations(), max_size=2),
        would_change=st.lists(messages(), max_size=2),
        missing=st.lists(FACT_IDS, max_size=2),
        everything=st.booleans(),
    )


def settings_of(kind: type) -> st.SearchStrategy[object]:
    """The settings as they are, and with one number changed where the class allows it."""
    plain = kind()

    def near(name: str) -> object:
        value = getattr(plain, name)
        for other in (value + 1, value - 1, value):
            try:
                return attrs.evolve(plain, **{name: other})
            except ValueError:
                continue
        return plain

    numbers = [one.name for one in attrs.fields(kind) if type(getattr(plain, one.name)) is int]
    return st.just(plain) | st.sampled_from(numbers).map(near)


@cache
def programs() -> tuple[Program, ...]:
    """A short program as planned, and after a session in which something hurt."""
    planned = plan(
        Request(Person.of(age=58).none_of(*Group), minutes=5, items=Range(1, 3)),
        weeks=2,
        days=("monday",),
        start=dt.date(2025, 1, 6),
    )
    assert isinstance(planned, Program)
    first = planned.sessions[0]
    logs = tuple(attrs.evolve(done_well(item), pain=7) for item in first.items)
    assert first.date is not None
    return planned, planned.after(SessionLog(date=first.date, items=logs))


def sessions() -> st.SearchStrategy[Session]:
    """Every session of those programs."""
    return program_values().map(lambda program: program.sessions[0])


def program_values() -> st.SearchStrategy[Program]:
    """Those programs, made when first asked for."""
    return st.sampled_from([0, 1]).map(lambda number: programs()[number])


STRATEGIES: dict[type, st.SearchStrategy[object]] = {
    Range: exercise.ranges(),
    Message: messages(),
    Source: sources(),
    Citation: citations(),
    Reps: dosage.works().filter(lambda one: isinstance(one, Reps)),
    Hold: dosage.works().filter(lambda one: isinstance(one, Hold)),
    Holds: dosage.works().filter(lambda one: isinstance(one, Holds)),
    ToFatigue: dosage.works().filter(lambda one: isinstance(one, ToFatigue)),
    Bodyweight: st.just(Bodyweight()),
    Kilograms: st.integers(1, 500_000).map(Kilograms),
    Band: st.sampled_from(BandLevel).map(Band),
    PercentOfMax: dosage.spans(Range(1, 100)).map(PercentOfMax),
    Tempo: dosage.tempos(),
    Timing: dosage.timings(),
    Dosage: dosage.dosages(),
    DosageCap: dosage.caps(),
    SpineMotion: exercise.motions(),
    Demands: exercise.all_demands(),
    Modification: exercise.modifications(),
    Dose: exercise.doses(),
    Exercise: exercise.exercises() | st.sampled_from(list(STANDARD)),
    Fact: st.sampled_from(list(FACTS.values())),
    Person: people(),
    Rung: progression.ladders().map(lambda one: one.rungs[0]),
    Ladder: progression.ladders(),
    Item: exercise.items(),
    Block: exercise.blocks(),
    Question: questions(),
    ExerciseDecision: decisions(),
    Certificate: certificates(),
    StopSign: stop_signs(),
    Routine: routines(),
    ProtocolItem: protocol_items(),
    Protocol: protocols(),
    Condition: safety.whens() | safety.demand_conditions(),
    Instead: st.sampled_from(Level).flatmap(safety.insteads),
    Rule: rules(),
    Finding: findings(),
    Verdict: verdicts(),
    Today: todays(),
    SessionCheck: verdicts().map(SessionCheck),
    SafetySettings: settings_of(SafetySettings),
    Catalog: catalogs(),
    ComposerSettings: settings_of(ComposerSettings),
    Request: requests(),
    Relaxation: relaxations(),
    Refusal: refusals(),
    Option: st.builds(Option, COUNTS, COUNTS),
    ProblemPhase: st.builds(
        lambda name, low, more: ProblemPhase(name=name, min_s=low, max_s=low + more),
        routine.texts(),
        st.integers(0, 10**6),
        st.integers(0, 10**6),
    ),
    Candidate: candidates(),
    Problem: problems(),
    Selection: selections(),
    ItemLog: item_logs(),
    SessionLog: session_logs(),
    Decision: next_steps(),
    Policy: st.sampled_from(list(POLICIES.values())),
    ProgressionSettings: settings_of(ProgressionSettings),
    ProgramSettings: settings_of(ProgramSettings),
    Line: program_values().map(lambda program: program.outline.lines[0]),
    Step: sessions().map(lambda session: session.steps[0]),
    Session: sessions(),
    Outline: program_values().map(lambda program: program.outline),
    ProgramChange: st.just(1).map(lambda number: programs()[number].changes[0]),
    Adherence: program_values().map(lambda program: program.adherence),
    Program: program_values(),
}
"""For every type the values to try; a test holds it complete."""


def values() -> st.SearchStrategy[object]:
    """A value of any type."""
    return st.sampled_from(list(TYPES.values())).flatmap(lambda kind: STRATEGIES[kind])
