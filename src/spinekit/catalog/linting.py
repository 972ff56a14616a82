"""The linter: everything in a catalog that does not make sense together, at once.

A single row is checked when it is built. What takes two rows to see is found
here: a citation whose source is missing, a ladder that goes in a circle, an
alias two exercises claim. Nothing is raised; each finding says where and what
to do, so that an author can mend a whole pack in one go.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

import attrs

from spinekit.dosage import Comparison
from spinekit.evidence import Citation, Source, Strength
from spinekit.exercise import Exercise
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
    findings += _neighbor_cycles(exercises)
    for ladder in ladders.values():
        findings += _ladder(ladder, exercises)
    for protocol in protocols.values():
        findings += _protocol(protocol, exercises)
    findings += _rules(rules, exercises)
    for path, citation in _citations(exercises, ladders, protocols, rules):
        if citation.source not in sources:
            findings.append(
                LintFinding(
                    code="missing-source",
                    path=path,
                    problem=f"cites {citation.id!r} from the unknown source {citation.source!r}",
                    remedy="add the Source to the catalog's sources",
                )
            )
    return tuple(findings)


def _citations(
    exercises: Mapping[str, Exercise],
    ladders: Mapping[str, Ladder],
    protocols: Mapping[str, Protocol],
    rules: Mapping[str, Rule],
) -> Iterator[tuple[str, Citation]]:
    """Go through every citation of the catalog with the path it stands at."""
    for exercise in exercises.values():
        place = f"exercises[{exercise.id!r}]"
        for citation in exercise.citations:
            yield f"{place}.citations", citation
        for number, dose in enumerate(exercise.doses):
            yield f"{place}.doses[{number}].citation", dose.citation
        for modification in exercise.modifications:
            for citation in modification.citations:
                yield f"{place}.modifications[{modification.id!r}]", citation
    for ladder in ladders.values():
        for citation in ladder.citations:
            yield f"ladders[{ladder.id!r}].citations", citation
        for number, rung in enumerate(ladder.rungs):
            for citation in rung.citations:
                yield f"ladders[{ladder.id!r}].rungs[{number}].citations", citation
    for protocol in protocols.values():
        for citation in protocol.citations:
            yield f"protocols[{protocol.id!r}].citations", citation
    for rule in rules.values():
        for citation in rule.citations:
            yield f"rules[{rule.id!r}].citations", citation


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
            plain = " ".join(name.casefold().replace("-", " ").split())
            owner = owners.setdefault(plain, exercise.id)
            if owner != exercise.id:
                yield LintFinding(
                    code="two-meanings",
                    path=f"exercises[{exercise.id!r}]",
                    problem=f"answers to {name!r}, and so does {owner!r}",
                    remedy="leave the name to one of them",
                )


def _neighbor_cycles(exercises: Mapping[str, Exercise]) -> Iterator[LintFinding]:
    """Find exercises that are, over some steps, harder than themselves."""

    def harder(one: str) -> tuple[str, ...]:
        return exercises[one].harder if one in exercises else ()

    def easier(one: str) -> tuple[str, ...]:
        return exercises[one].easier if one in exercises else ()

    for name, step in (("harder", harder), ("easier", easier)):
        for start in exercises:
            if start in _beyond(start, step):
                yield LintFinding(
                    code="cycle",
                    path=f"exercises[{start!r}].{name}",
                    problem=f"leads back to {start!r}",
                    remedy="break the circle: one of them is not really " + name,
                )


def _beyond(start: str, step: Callable[[str], tuple[str, ...]]) -> set[str]:
    """Return everything that can be reached from *start* in one or more steps."""
    found: set[str] = set()
    waiting = list(step(start))
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += step(one)
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
    for number, (lower, upper) in enumerate(zip(ladder.rungs, ladder.rungs[1:], strict=False)):
        same = lower.exercise == upper.exercise
        if same and lower.dosage.compare(upper.dosage) is Comparison.HARDER:
            yield LintFinding(
                code="rungs-reversed",
                path=f"{place}[{number}]",
                problem=f"{lower.dosage} is harder than the next rung, {upper.dosage}",
                remedy="put the easier one first",
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
