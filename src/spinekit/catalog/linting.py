"""The linter: everything in a catalog that does not make sense together, at once.

A single row is checked when it is built. What takes two rows to see is found
here: a citation whose source is missing, a ladder that goes in a circle, an
alias two exercises claim. Nothing is raised; each finding says where and what
to do, so that an author can mend a whole pack in one go.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

import attrs

from spinekit.catalog.naming import plain
from spinekit.dosage import Comparison
from spinekit.evidence import Citation, Source, Strength
from spinekit.exercise import Exercise, Modification
from spinekit.facts import FACTS
from spinekit.ladder import Ladder
from spinekit.routine import Protocol
from spinekit.safety import Rule, lint_rules

__all__ = ["LintFinding", "lint"]


@attrs.frozen(kw_only=True)
class LintFinding:
    """One fault of a catalog.

    Examples:
        >>> print(
        ...     LintFinding(
        ...         code="missing-source",
        ...         path="exercises['x'].citations",
        ...         problem="cites an unknown source",
        ...         remedy="add the source",
        ...     )
        ... )
        exercises['x'].citations: cites an unknown source; add the source [missing-source]
    """

    code: str
    """What kind of fault it is, such as ``missing-source``."""

    path: str
    """Where it is, such as ``exercises['bird-dog'].doses[1]``."""

    problem: str
    """What is wrong."""

    remedy: str
    """What to do about it."""

    def __str__(self) -> str:
        """Return the finding on one line."""
        return f"{self.path}: {self.problem}; {self.remedy} [{self.code}]"


def lint(
    *,
    exercises: Mapping[str, Exercise],
    ladders: Mapping[str, Ladder],
    protocols: Mapping[str, Protocol],
    rules: Mapping[str, Rule],
    sources: Mapping[str, Source],
) -> tuple[LintFinding, ...]:
    """Return every fault of the parts of a catalog taken together.

    Args:
        exercises: The exercises, by id.
        ladders: The ladders, by id.
        protocols: The protocols, by id.
        rules: The rules, by id.
        sources: The sources, by id.

    Returns:
        The findings, part by part.

    Examples:
        >>> lint(exercises={}, ladders={}, protocols={}, rules={}, sources={})
        ()
    """
    reached = _reached(exercises, ladders, protocols)
    findings: list[LintFinding] = []
    findings += _sources(sources)
    for exercise in exercises.values():
        findings += _exercise(exercise, exercises, reached)
    findings += _names(exercises.values())
    findings += _modifications(exercises, rules)
    findings += _neighbor_cycles(exercises)
    for ladder in ladders.values():
        findings += _ladder(ladder, exercises)
    for protocol in protocols.values():
        findings += _protocol(protocol, exercises)
    findings += _rules(rules, exercises)
    findings += _evidence(tuple(_cited(exercises, ladders, protocols, rules)), sources)
    return tuple(findings)


Cited: TypeAlias = tuple[str, tuple[Citation, ...]]
"""A place in the catalog, and what stands there as its evidence."""


def _cited(
    exercises: Mapping[str, Exercise],
    ladders: Mapping[str, Ladder],
    protocols: Mapping[str, Protocol],
    rules: Mapping[str, Rule],
) -> Iterator[Cited]:
    """Go through every place that cites."""
    for exercise in exercises.values():
        place = f"exercises[{exercise.id!r}]"
        yield f"{place}.citations", exercise.citations
        for number, dose in enumerate(exercise.doses):
            yield f"{place}.doses[{number}].citation", (dose.citation,)
        for one in exercise.modifications:
            yield f"{place}.modifications[{one.id!r}].citations", one.citations
    for ladder in ladders.values():
        yield f"ladders[{ladder.id!r}].citations", ladder.citations
        for number, rung in enumerate(ladder.rungs):
            yield f"ladders[{ladder.id!r}].rungs[{number}].citations", rung.citations
    for protocol in protocols.values():
        yield f"protocols[{protocol.id!r}].citations", protocol.citations
    for rule in rules.values():
        place = f"rules[{rule.id!r}]"
        yield f"{place}.citations", rule.citations
        if rule.instead.modification is not None:
            yield f"{place}.instead.modification.citations", rule.instead.modification.citations


def _evidence(places: Iterable[Cited], sources: Mapping[str, Source]) -> Iterator[LintFinding]:
    """Find places without a citation, missing sources, and ids that cite two things."""
    statements: dict[str, Citation] = {}
    for path, citations in places:
        if not citations:
            yield LintFinding(
                code="no-citation",
                path=path,
                problem="is empty, so nothing says where its numbers and words come from",
                remedy="cite the text, or spinekit.evidence.OUR_JUDGEMENT",
            )
        for citation in citations:
            if citation.source not in sources:
                yield LintFinding(
                    code="missing-source",
                    path=path,
                    problem=f"cites {citation.id!r} from the unknown source {citation.source!r}",
                    remedy="add the Source to the catalog's sources",
                )
            if statements.setdefault(citation.id, citation) != citation:
                yield LintFinding(
                    code="two-statements",
                    path=path,
                    problem=f"cites {citation.id!r}, which says something else in another place",
                    remedy="give one of the two citations another id",
                )


def _sources(sources: Mapping[str, Source]) -> Iterator[LintFinding]:
    """Find addresses that stand under two titles."""
    titles: dict[str, Source] = {}
    for source in sources.values():
        first = titles.setdefault(source.address, source) if source.address else source
        if first.title != source.title:
            yield LintFinding(
                code="two-titles",
                path=f"sources[{source.id!r}].address",
                problem=f"has another title than {first.id!r}, which has the same address",
                remedy="give the one right title, or the right address",
            )


def _reached(
    exercises: Mapping[str, Exercise],
    ladders: Mapping[str, Ladder],
    protocols: Mapping[str, Protocol],
) -> set[str]:
    """Return the ids of exercises that a composer, a ladder or a protocol can arrive at."""
    reached = {one.id for one in exercises.values() if one.is_complete and one.trains}
    reached |= {rung.exercise for ladder in ladders.values() for rung in ladder.rungs}
    reached |= {item.exercise for protocol in protocols.values() for item in protocol.items}
    return reached


def _exercise(
    exercise: Exercise, exercises: Mapping[str, Exercise], reached: set[str]
) -> Iterator[LintFinding]:
    place = f"exercises[{exercise.id!r}]"
    for number, dose in enumerate(exercise.doses):
        ours = dose.citation.strength is Strength.EXPERT_JUDGEMENT
        if ours and len(dose.dosage.missing) == 0:
            yield LintFinding(
                code="uncited-dose",
                path=f"{place}.doses[{number}].citation",
                problem=f"gives {dose.dosage} as stated, but no text states it",
                remedy="cite the text, or make it a default of a dose that leaves it open",
            )
        for fact in sorted(dose.written_for - FACTS.keys()):
            yield LintFinding(
                code="unknown-fact",
                path=f"{place}.doses[{number}].written_for",
                problem=f"names the unknown fact {fact!r}",
                remedy="use an id of spinekit.facts.FACTS",
            )
    for name in ("easier", "harder"):
        for other in getattr(exercise, name):
            if other not in exercises:
                yield LintFinding(
                    code="unknown-exercise",
                    path=f"{place}.{name}",
                    problem=f"names the unknown exercise {other!r}",
                    remedy="add it, or take the name out",
                )
    if exercise.id not in reached:
        yield LintFinding(
            code="unreachable",
            path=place,
            problem="can be reached by no composing, ladder or protocol",
            remedy="complete it, say what it trains, or put it on a ladder",
        )


def _names(exercises: Iterable[Exercise]) -> Iterator[LintFinding]:
    """Find names and aliases that two exercises claim."""
    owners: dict[str, str] = {}
    for exercise in exercises:
        for name in (exercise.id, exercise.name, *exercise.aliases):
            owner = owners.setdefault(plain(name), exercise.id)
            if owner != exercise.id:
                yield LintFinding(
                    code="two-meanings",
                    path=f"exercises[{exercise.id!r}]",
                    problem=f"answers to {name!r}, and so does {owner!r}",
                    remedy="leave the name to one of them",
                )


def _modifications(
    exercises: Mapping[str, Exercise], rules: Mapping[str, Rule]
) -> Iterator[LintFinding]:
    """Find two modifications under one id: having done one would count as having done the other."""
    first: dict[str, Modification] = {}
    places = [
        (f"exercises[{exercise.id!r}].modifications", one)
        for exercise in exercises.values()
        for one in exercise.modifications
    ]
    places += [
        (f"rules[{rule.id!r}].instead.modification", rule.instead.modification)
        for rule in rules.values()
        if rule.instead.modification is not None
    ]
    for path, one in places:
        if first.setdefault(one.id, one) != one:
            yield LintFinding(
                code="two-meanings",
                path=path,
                problem=f"holds another modification {one.id!r} than stands elsewhere",
                remedy="rename one of them",
            )


def _harder(exercises: Mapping[str, Exercise]) -> dict[str, set[str]]:
    """Return the next harder ones of each exercise, by what either of the two says."""
    found: dict[str, set[str]] = {one: set(row.harder) for one, row in exercises.items()}
    for one, row in exercises.items():
        for easier in row.easier:
            found.setdefault(easier, set()).add(one)
    return found


def _neighbor_cycles(exercises: Mapping[str, Exercise]) -> Iterator[LintFinding]:
    """Find exercises that are, over some steps, harder than themselves."""
    harder = _harder(exercises)
    for start in exercises:
        if start in _beyond(start, harder):
            yield LintFinding(
                code="cycle",
                path=f"exercises[{start!r}].harder",
                problem=f"leads back to {start!r}, by its own neighbors and those that name it",
                remedy="break the circle: one of them is not really harder",
            )


def _beyond(start: str, harder: Mapping[str, Iterable[str]]) -> set[str]:
    """Return everything harder than *start*, over one or more steps."""
    found: set[str] = set()
    waiting = list(harder.get(start, ()))
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += harder.get(one, ())
    return found


def _ladder(ladder: Ladder, exercises: Mapping[str, Exercise]) -> Iterator[LintFinding]:
    place = f"ladders[{ladder.id!r}].rungs"
    seen: dict[tuple[str, str], int] = {}
    for number, rung in enumerate(ladder.rungs):
        first = seen.setdefault((rung.exercise, str(rung.dosage)), number)
        if first != number:
            yield LintFinding(
                code="cycle",
                path=f"{place}[{number}]",
                problem=f"is the same as rung {first}: the ladder goes in a circle",
                remedy="leave one of them out",
            )
        if rung.exercise not in exercises:
            yield LintFinding(
                code="unknown-exercise",
                path=f"{place}[{number}].exercise",
                problem=f"names the unknown exercise {rung.exercise!r}",
                remedy="add it, or take the rung out",
            )
        if not rung.dosage.is_complete:
            yield LintFinding(
                code="incomplete-rung",
                path=f"{place}[{number}].dosage",
                problem=f"leaves open: {', '.join(rung.dosage.missing)}",
                remedy="state it, and mark the rung assumed where it is our choice",
            )
    harder = _harder(exercises)
    for number, (lower, upper) in enumerate(zip(ladder.rungs, ladder.rungs[1:], strict=False)):
        same = lower.exercise == upper.exercise
        if same and lower.dosage.compare(upper.dosage) is Comparison.HARDER:
            yield LintFinding(
                code="rungs-reversed",
                path=f"{place}[{number}]",
                problem=f"{lower.dosage} is harder than the next rung, {upper.dosage}",
                remedy="put the easier one first",
            )
        if lower.exercise in _beyond(upper.exercise, harder) and not same:
            yield LintFinding(
                code="rungs-reversed",
                path=f"{place}[{number}]",
                problem=f"{lower.exercise!r} is a harder neighbor of the next, {upper.exercise!r}",
                remedy="put the easier one first, or mend the neighbors",
            )


def _protocol(protocol: Protocol, exercises: Mapping[str, Exercise]) -> Iterator[LintFinding]:
    for number, item in enumerate(protocol.items):
        if item.exercise not in exercises:
            yield LintFinding(
                code="unknown-exercise",
                path=f"protocols[{protocol.id!r}].items[{number}]",
                problem=f"names the unknown exercise {item.exercise!r}",
                remedy="add it, or take the line out",
            )
    for fact in sorted(protocol.written_for - FACTS.keys()):
        yield LintFinding(
            code="unknown-fact",
            path=f"protocols[{protocol.id!r}].written_for",
            problem=f"names the unknown fact {fact!r}",
            remedy="use an id of spinekit.facts.FACTS",
        )


def _rules(rules: Mapping[str, Rule], exercises: Mapping[str, Exercise]) -> Iterator[LintFinding]:
    """Find alternatives that do not exist, and whatever is wrong among the rules themselves."""
    for rule in rules.values():
        for other in rule.instead.alternatives:
            if other not in exercises:
                yield LintFinding(
                    code="unknown-exercise",
                    path=f"rules[{rule.id!r}].instead.alternatives",
                    problem=f"names the unknown exercise {other!r}",
                    remedy="add it, or name another",
                )
    for finding in lint_rules(tuple(rules.values())):
        yield LintFinding(
            code=finding.code,
            path=f"rules[{finding.rule!r}]",
            problem=finding.problem,
            remedy=finding.remedy,
        )
