"""What to ask next: the unanswered facts, the one that settles most first.

An exercise *waits* when some answers would let it in and others would not. For
every fact it waits for, both answers are tried: which exercises the favorable
one lets in, which the limiting one shuts out. Where the person as a whole is
not cleared yet - red flags nobody asked about - that comes first, as a single
question, because nothing else matters before it.
"""

from collections.abc import Iterable

import attrs

from spinekit.composer.admission import Admission, Admitted, consider
from spinekit.composer.request import Request
from spinekit.errors import SpinekitError
from spinekit.exercise import Exercise
from spinekit.facts import FACTS, Fact, FactKind, Group
from spinekit.person import Person
from spinekit.routine import Outcome, Question
from spinekit.safety import Finding, Judge, Level, Screening, Verdict

__all__ = ["open_questions"]


def open_questions(
    request: Request, judge: Judge, screening: Screening, admission: Admission | None
) -> tuple[Question, ...]:
    """Return the questions whose answers would settle something, best first.

    Args:
        request: What is asked for.
        judge: The rules, to try answers with.
        screening: The person, read once by them.
        admission: What was admitted and what waits; ``None`` to ask only what
            concerns the person as a whole.

    Returns:
        The group question first where one is needed, then one for each fact.

    Examples:
        >>> from spinekit.composer.composing import Composer
        >>> request = Request(Person.of(age=67))
        >>> judge = Composer().judge_of(request)
        >>> screening = judge.screen(request.person)
        >>> open_questions(request, judge, screening, None)[0].text
        'Do you have any of these warning signs?'
    """
    first = _whole_person(screening, request)
    if admission is None:
        return first
    asked = {fact for question in first for fact in question.facts}
    facts = [
        fact
        for fact in FACTS
        if fact not in asked and any(_waits_for(fact, verdict) for _, verdict in admission.waiting)
    ]
    ranked = [_question(request, judge, admission, FACTS[fact]) for fact in facts]
    order = {fact: number for number, fact in enumerate(FACTS)}
    ranked.sort(key=lambda question: (-question.weight, order[question.facts[0]]))
    return (*first, *ranked)


def _whole_person(screening: Screening, request: Request) -> tuple[Question, ...]:
    """Return what must be asked before anything else: one question for each group of facts."""
    against = _keeping_out(screening.person)
    missing = {fact for finding in against for fact in finding.facts_missing}
    if not missing:
        return ()
    everything = [one.id for one in request.catalog if one.is_complete]
    weight = sum(_worth(request, one) for one in request.catalog if one.is_complete)
    questions = []
    for group in _groups(missing):
        facts = tuple(fact for fact in FACTS if fact in missing and FACTS[fact].group is group)
        rules = [one.rule for one in against if set(facts) & set(one.facts_missing)]
        alone = len(facts) == 1
        questions.append(
            Question(
                facts=facts,
                text=FACTS[facts[0]].question if alone else group.question,
                settles=everything,
                weight=weight,
                rules=tuple(dict.fromkeys(rules)),
                closes=everything,
            )
        )
    return tuple(questions)


def _groups(facts: Iterable[str]) -> list[Group]:
    """Return the groups of the facts, red flags first."""
    present = {FACTS[fact].group for fact in facts}
    return sorted(present, key=lambda one: (one is not Group.RED_FLAGS, list(Group).index(one)))


def _question(request: Request, judge: Judge, admission: Admission, fact: Fact) -> Question:
    """Return the question about one fact, with what either answer would do."""
    waiting = [one for one in admission.waiting if _waits_for(fact.id, one[1])]
    opens: list[str] = []
    closes: list[str] = []
    for person in _answered(request.person, fact):
        other = judge.screen(person, request.acknowledge)
        asked = attrs.evolve(request, person=person)
        for exercise, _ in waiting:
            outcome = consider(asked, other, exercise)
            if isinstance(outcome, Admitted):
                opens.append(exercise.id)
            elif outcome[0].outcome is Outcome.RULED_OUT:
                closes.append(exercise.id)
    rules = [
        finding.rule
        for _, verdict in waiting
        for finding in _keeping_out(verdict)
        if fact.id in finding.facts_missing
    ]
    return Question(
        facts=(fact.id,),
        text=fact.question,
        settles=[exercise.id for exercise, _ in waiting],
        weight=sum(_worth(request, exercise) for exercise, _ in waiting),
        rules=tuple(dict.fromkeys(rules)),
        opens=tuple(dict.fromkeys(opens)),
        closes=tuple(dict.fromkeys(closes)),
    )


def _keeping_out(verdict: Verdict) -> list[Finding]:
    """Return what an answer could lift; cautions and changes keep nothing out, so nobody waits."""
    return [one for one in verdict.findings if one.level > Level.MODIFY and not one.certain]


def _waits_for(fact: str, verdict: Verdict) -> bool:
    return any(fact in finding.facts_missing for finding in _keeping_out(verdict))


def _answered(person: Person, fact: Fact) -> list[Person]:
    """Return the person with the fact answered each way that contradicts nothing."""
    answers = (False, True) if fact.kind is FactKind.YES_NO else (fact.low, fact.high)
    people = []
    for answer in answers:
        try:
            people.append(person.answer(fact.id, answer))
        except SpinekitError:  # this answer contradicts another one: it cannot come
            continue
    return people


def _worth(request: Request, exercise: Exercise) -> int:
    """Return how much the request wants what the exercise trains; at least 1."""
    return 1 + sum(
        weight * request.goals[target]
        for target, weight in exercise.trains.items()
        if target in request.goals
    )
