"""Composing: from a request to the best routine that passes every rule, or a refusal.

The steps are those of this page: read the person once by the rules; refuse
where the person as a whole cannot be cleared; admit exercises; state the
problem and solve it; put the picks in order; explain every exercise of the
catalog. Each step has its own module, and this one only joins them.
"""

from collections.abc import Iterable
from functools import cache

import attrs

from spinekit.catalog import Catalog
from spinekit.composer.admission import Admission, admit_all, said_of
from spinekit.composer.asking import open_questions
from spinekit.composer.building import build_problem, wanted_units
from spinekit.composer.explaining import explain
from spinekit.composer.ordering import blocks_in_order
from spinekit.composer.problem import Problem, Selection
from spinekit.composer.refusal import Refusal, RefusalKind
from spinekit.composer.relaxing import relaxations
from spinekit.composer.request import Request
from spinekit.composer.solve import solve
from spinekit.exercise import Target
from spinekit.messages import Message
from spinekit.person import Person
from spinekit.routine import Block, Certificate, Question, Routine
from spinekit.safety import Finding, Judge, Level, Rule, Screening, Urgency, Verdict, stop_signs
from spinekit.validation import instance

__all__ = ["Composer", "compose", "questions", "refused"]


_TRIED_NODES = 10_000
"""Nodes a try for a refusal may visit: our judgement; the catalog's problems take a few hundred."""


@attrs.frozen
class _Solved:
    """A solved problem that the rules for whole routines let pass."""

    admission: Admission
    problem: Problem
    selection: Selection
    blocks: tuple[Block, ...]
    verdict: Verdict


class Composer:
    """A catalog and its rules, made ready once for composing many times.

    It holds nothing that changes: threads may share one, and it can be pickled
    and sent to another process.

    Examples:
        >>> from spinekit.samples import HEALTHY
        >>> composer = Composer()
        >>> composer.compose(Request(HEALTHY)) == compose(Request(HEALTHY))
        True
        >>> from spinekit.samples import MARTA
        >>> composer = Composer()
        >>> request = Request(MARTA)
        >>> len(composer.judge_of(request).rules) == len(request.all_rules)
        True
        >>> composer.questions(request)
        ()
    """

    def __init__(self, catalog: Catalog | None = None, rules: Iterable[Rule] | None = None) -> None:
        """Make the rules ready.

        Args:
            catalog: The exercises; the standard catalog unless said.
            rules: The rules; the catalog's own unless said.
        """
        self.catalog: Catalog = Catalog.standard() if catalog is None else catalog
        self.rules: tuple[Rule, ...] = (
            tuple(self.catalog.rules.values()) if rules is None else tuple(rules)
        )
        self.judge: Judge = Judge(self.rules, exercises=self.catalog.exercises.values())

    def __reduce__(self) -> tuple[type["Composer"], tuple[Catalog | tuple[Rule, ...], ...]]:
        """Pickle as what it was made from; the standard catalog is there in every process."""
        standard = Catalog.standard()
        if self.catalog is standard and self.rules == tuple(standard.rules.values()):
            return (type(self), ())
        return (type(self), (self.catalog, self.rules))

    def judge_of(self, request: Request) -> Judge:
        """Return the judge of the request's own rules, made afresh where they are not ours.

        Args:
            request: The request.

        Returns:
            The judge.
        """
        same = request.all_rules == self.rules
        return self.judge if same else Judge(request.all_rules)

    def compose(self, request: Request) -> Routine | Refusal:
        """Return the best routine for the request, or a refusal; see :func:`compose`.

        Args:
            request: What is asked for.

        Returns:
            A routine or a refusal.
        """
        judge = self.judge_of(request)
        screening = judge.screen(request.person, request.acknowledge)
        refusal = refused(request, judge, screening)
        if refusal is not None:
            return refusal
        admission = admit_all(request, screening)
        solved = self._attempt(request, judge, screening, admission)
        if solved is None:
            return self._nothing(request, judge, screening, admission)
        return _routine(request, judge, screening, solved)

    def _attempt(
        self, request: Request, judge: Judge, screening: Screening, admission: Admission
    ) -> _Solved | None:
        """Return the best selection; where none fits, the best with every dose at its gentlest."""
        solved = _solved(request, screening, admission)
        if solved is None:
            nobody = judge.screen(Person.of(), request.acknowledge)
            solved = _solved(request, screening, admit_all(request, screening, nobody))
        return solved

    def questions(self, request: Request) -> tuple[Question, ...]:
        """Return the open questions of the request; see :func:`questions`.

        Args:
            request: What is asked for.

        Returns:
            The questions, most useful first.
        """
        judge = self.judge_of(request)
        screening = judge.screen(request.person, request.acknowledge)
        return open_questions(request, judge, screening, admit_all(request, screening))

    def _nothing(
        self,
        request: Request,
        judge: Judge,
        screening: Screening,
        admission: Admission,
    ) -> Refusal:
        """Return the refusal of a request that admits no routine."""
        asked = open_questions(request, judge, screening, admission)
        decisions = {one.id: admission.decisions.get(one.id) for one in request.catalog}
        kept = {key: one for key, one in decisions.items() if one is not None}
        if not admission.admitted and admission.waiting:
            return Refusal(
                kind=RefusalKind.ASK,
                message=Message(
                    "Every exercise that would do waits for an answer: {questions} open.",
                    {"questions": len(asked)},
                ),
                questions=asked,
                decisions=kept,
            )
        return Refusal(
            kind=RefusalKind.INFEASIBLE,
            message=Message(
                "No routine was found that fits {minutes} minutes within the limits of the request.",
                {"minutes": request.minutes},
            ),
            questions=asked,
            relaxations=relaxations(_unpriced(request), admission.decisions, self._helps),
            decisions=kept,
        )

    def _helps(self, request: Request) -> bool:
        """Say whether a relaxed request gives a routine: first as gently as can be, then as meant.

        Gentler doses take no longer, so they fit wherever any do; only a share
        of the time that must be filled can ask for the longer ones.
        """
        judge = self.judge_of(request)
        screening = judge.screen(request.person, request.acknowledge)
        nobody = judge.screen(Person.of(), request.acknowledge)
        if _solved(request, screening, admit_all(request, screening, nobody)) is not None:
            return True
        if request.warm_up is None and request.cool_down is None:
            return False
        return _solved(request, screening, admit_all(request, screening)) is not None


def _unpriced(request: Request) -> Request:
    """Return the request as it is tried for a refusal: without prices, and with fewer nodes.

    A limit that helps is mostly seen at once, so a try that takes long is given
    up; a refusal then suggests one limit less, and never a wrong one.
    """
    nodes = min(_TRIED_NODES, request.settings.max_nodes)
    return attrs.evolve(request, settings=attrs.evolve(request.settings, priced=0, max_nodes=nodes))


def _urgency(finding: Finding) -> tuple[int, int, str]:
    """Return what orders findings by how soon to act: level, urgency, then id."""
    soon = finding.instead.how_soon
    return (
        -finding.level,
        len(Urgency) if soon is None else list(Urgency).index(soon),
        finding.rule,
    )


def refused(request: Request, judge: Judge, screening: Screening) -> Refusal | None:
    """Return the refusal of a person who cannot be cleared as a whole, if so.

    Args:
        request: What is asked for.
        judge: The rules.
        screening: The person, read once by them.

    Returns:
        A refusal of kind ``refer`` or ``ask``, or ``None``.

    Examples:
        >>> from spinekit.samples import HEALTHY
        >>> request = Request(HEALTHY)
        >>> judge = Composer().judge_of(request)
        >>> refused(request, judge, judge.screen(request.person)) is None
        True
    """
    verdict = screening.person
    if verdict.best > Level.MODIFY:
        gravest = [one for one in verdict.findings if one.certain and one.level > Level.MODIFY]
        gravest.sort(key=_urgency)
        first = gravest[0]
        return Refusal(
            kind=RefusalKind.REFER if first.level is Level.REFER else RefusalKind.INFEASIBLE,
            message=said_of(gravest[:1])[0],
            findings=gravest,
            refer_to=first.instead.refer_to,
            how_soon=first.instead.how_soon,
        )
    if verdict.worst > Level.MODIFY:
        asked = open_questions(request, judge, screening, None)
        return Refusal(
            kind=RefusalKind.ASK,
            message=_needed(sum(len(one.facts) for one in asked)),
            findings=[one for one in verdict.findings if one.level > Level.MODIFY],
            questions=asked,
        )
    return None


def _needed(questions: int) -> Message:
    """Return how many answers are needed; one has a sentence of its own."""
    if questions == 1:
        return Message("One answer is needed before any exercise can be given.")
    return Message(
        "{questions} answers are needed before any exercise can be given.",
        {"questions": questions},
    )


def _solved(request: Request, screening: Screening, admission: Admission) -> _Solved | None:
    """Return the best selection of what was admitted, ``None`` where there is none."""
    problem = build_problem(request, admission.admitted)
    selection = solve(problem, max_nodes=request.settings.max_nodes)
    if selection.picks is None:
        return None
    by_id = {one.exercise.id: one for one in admission.admitted}
    items = [by_id[name].options[option] for name, option in selection.picks]
    blocks = blocks_in_order(items, request.settings.set_up)
    verdict = screening.routine(Routine(blocks=blocks))
    if verdict.worst > Level.MODIFY:
        return None
    return _Solved(admission, problem, selection, blocks, verdict)


def _routine(request: Request, judge: Judge, screening: Screening, solved: _Solved) -> Routine:
    """Return the selection as a routine, with everything that explains it."""
    selection, blocks = solved.selection, solved.blocks
    explained = explain(request, solved.admission, solved.problem, selection)
    objective = selection.objective or 0
    return Routine(
        blocks=blocks,
        decisions={one.id: explained.decisions[one.id] for one in request.catalog},
        questions=open_questions(request, judge, screening, solved.admission),
        certificate=Certificate(
            objective=objective,
            bound=objective if selection.bound is None else selection.bound,
            proven=selection.proven,
            seconds=sum(block.seconds.low for block in blocks),
            budget=request.seconds,
            coverage=_coverage(request, blocks),
            wanted={target: wanted_units(request) for target in request.goals},
            nodes=selection.nodes,
            notes=explained.notes,
        ),
        stop_signs=stop_signs(request.person),
        notes=said_of(one for one in solved.verdict.findings if not one.exercise),
        acknowledged=request.acknowledge,
    )


def _coverage(request: Request, blocks: Iterable[Block]) -> dict[Target, int]:
    """Return the units of dose each goal receives."""
    coverage = dict.fromkeys(request.goals, 0)
    for item in (item for block in blocks for item in block.items):
        sets = item.dosage.sets.low if item.dosage.sets is not None else 1
        for target, weight in item.exercise.trains.items():
            if target in coverage:
                coverage[target] += weight * sets
    return coverage


@cache
def _standard() -> Composer:
    """Return the composer of the standard catalog, which never changes while a program runs."""
    return Composer()


def _composer(request: Request) -> Composer:
    if request.catalog is Catalog.standard() and request.rules is None:
        return _standard()
    return Composer(request.catalog, request.rules)


def compose(request: Request) -> Routine | Refusal:
    """Return the best routine for the request that passes every rule, or a refusal.

    A routine fits the time, holds no two versions of one movement, and stays
    allowed even if every open question turned out badly. Its certificate says
    whether it is proven to be the best, and its decisions say why each
    exercise of the catalog is in it or not.

    Args:
        request: What is asked for.

    Returns:
        A :class:`~spinekit.routine.Routine`, or a
        :class:`~spinekit.composer.refusal.Refusal` of kind ``refer``, ``ask``
        or ``infeasible``.

    Raises:
        InvalidTypeError: If it is no request.

    Examples:
        >>> from spinekit.samples import HEALTHY
        >>> routine = compose(Request(HEALTHY, minutes=15))
        >>> routine.certificate.proven, routine.seconds.low <= 15 * 60
        (True, True)
    """
    instance(Request, "request")(request)
    return _composer(request).compose(request)


def questions(request: Request) -> tuple[Question, ...]:
    """Return the unanswered questions of a request, the one that settles most first.

    Red flags come first, as one question. The others are ranked by the
    exercises each would settle, weighted by what the request wants trained.

    Args:
        request: What is asked for.

    Returns:
        The questions; none where every exercise is settled.

    Raises:
        InvalidTypeError: If it is no request.

    Examples:
        >>> from spinekit.person import Person
        >>> first = questions(Request(Person.of(age=67)))[0]
        >>> "saddle_numbness" in first.facts
        True
    """
    instance(Request, "request")(request)
    return _composer(request).questions(request)
