"""What judging returns: findings, and the interval between the best and the worst case.

Only the shapes live here. A :class:`Finding` is one rule that fires, or that
may fire until something is answered; a :class:`Verdict` is all of them, with
the level if every open question turned out well and the level if none did.

The interval is sound: whatever the unknown answers turn out to be, the true
level lies in it, and with everything known both ends meet. It can be wider
than need be in two cases, both because each rule is looked at by itself: when
one rule names the same open fact twice with opposite sense, and when of two
rules one fires on yes and the other on no to the same open fact (then *best*
may say less than either answer gives). What follows from one answer about
another fact is worked out by :class:`~spinekit.person.Person`, not here.
"""

from collections.abc import Iterable

import attrs

from spinekit.display import Displayed
from spinekit.errors import InvalidValueError
from spinekit.evidence import Basis, Citation
from spinekit.facts import FACTS
from spinekit.messages import Message
from spinekit.safety.rule import Instead, Level
from spinekit.safety.terms import TERMS

__all__ = ["Finding", "Verdict", "in_order_of_asking"]

_ORDER = {name: number for number, name in enumerate((*FACTS, *TERMS))}


def in_order_of_asking(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names of facts and terms, each once, in the order of asking.

    Args:
        names: Ids of facts and names of terms.

    Returns:
        Facts in the order of :data:`spinekit.facts.FACTS`, then terms in theirs.

    Examples:
        >>> in_order_of_asking(["today.ill", "osteoporosis", "age", "age"])
        ('age', 'osteoporosis', 'today.ill')
    """
    return tuple(sorted(set(names), key=lambda name: (_ORDER.get(name, len(_ORDER)), name)))


# Made by the thousand and only by the engine, from parts that were checked when the rule was
# built; checking them here again would cost more than judging.
@attrs.frozen(kw_only=True)
class Finding:
    """One rule that fires, or may fire, against one thing.

    Examples:
        >>> from spinekit.evidence import OUR_JUDGEMENT
        >>> finding = Finding(
        ...     rule="r-prone",
        ...     level=Level.FORBID,
        ...     certain=False,
        ...     message=Message("It is done lying face down."),
        ...     instead=Instead(text="Sit."),
        ...     citations=(OUR_JUDGEMENT,),
        ...     basis=Basis.EXPERT_JUDGEMENT,
        ...     facts_missing=("cannot_lie_prone",),
        ... )
        >>> print(finding)
        FORBID possible (r-prone): It is done lying face down. Sit. Depends on: cannot_lie_prone.
        >>> finding.weight.name, finding.softens
        ('FORBID', False)
    """

    rule: str
    """The id of the rule."""

    level: Level
    """How strictly the rule speaks."""

    certain: bool
    """Whether it fires whatever the open questions turn out to be."""

    message: Message
    """What to tell the person."""

    instead: Instead
    """What to do: modification, cap, alternatives, whom to see and how soon."""

    citations: tuple[Citation, ...]
    """What the rule rests on."""

    basis: Basis
    """How the rule follows from it."""

    facts_used: tuple[str, ...] = ()
    """The facts the rule looked at and knew, in the order of the rule."""

    facts_missing: tuple[str, ...] = ()
    """The facts it hangs on that are unknown; in a session check, also answers of the day."""

    changes: tuple[tuple[str, bool | int], ...] = ()
    """Single answers that would each silence it, all else as it is: fact and answer."""

    acknowledged: bool = False
    """Whether a professional has weighed it; it then counts as a caution at most."""

    exercise: str = ""
    """The id of the exercise it concerns; empty for the person, the routine or the day."""

    @property
    def weight(self) -> Level:
        """The level it counts with: its own, or a caution at most once acknowledged."""
        return min(self.level, Level.CAUTION) if self.acknowledged else self.level

    @property
    def softens(self) -> bool:
        """Whether it carries a modification or a cap that is to be applied."""
        return self.level is Level.MODIFY and self.instead.softens and not self.acknowledged

    def __str__(self) -> str:
        """Return it on one line: level, rule, what it says and what it hangs on."""
        sure = "" if self.certain else " possible"
        open_facts = ", ".join(self.facts_missing)
        depends = f" Depends on: {open_facts}." if open_facts else ""
        return f"{self.level.name}{sure} ({self.rule}): {self.message} {self.instead}{depends}"


@attrs.frozen
class Verdict(Displayed):
    """Everything the rules say about one thing for one person, as an interval.

    Examples:
        >>> clear = Verdict.of(())
        >>> clear.best.name, clear.worst.name, clear.is_admitted, clear.certain
        ('ALLOW', 'ALLOW', True, True)
        >>> str(clear)
        'ALLOW'
        >>> clear.is_waiting, clear.missing
        (False, ())
        >>> Verdict.in_order(()) == clear
        True
    """

    best: Level
    """The level if every open question turned out well."""

    worst: Level
    """The level if none did; nothing is admitted on less."""

    findings: tuple[Finding, ...] = ()
    """Every finding, strictest level first, then by rule and exercise."""

    exercise: str = ""
    """The id of the exercise; empty where it is about more or less than one."""

    def __attrs_post_init__(self) -> None:
        """Refuse a best above the worst."""
        if self.best > self.worst:
            raise InvalidValueError(
                f"is above the worst, {self.worst.name}",
                path="Verdict.best",
                value=self.best.name,
                remedy="build it with Verdict.of(findings)",
            )

    @classmethod
    def of(cls, findings: Iterable[Finding], exercise: str = "") -> "Verdict":
        """Return the verdict that these findings add up to.

        Args:
            findings: Findings in any order.
            exercise: The id of the exercise judged, if it is one.

        Returns:
            The verdict, its findings in their fixed order.

        Examples:
            >>> Verdict.of((), "bird-dog").exercise
            'bird-dog'
        """
        ordered = tuple(sorted(findings, key=lambda one: (-one.level, one.rule, one.exercise)))
        return cls.in_order(ordered, exercise)

    @classmethod
    def in_order(cls, ordered: tuple[Finding, ...], exercise: str = "") -> "Verdict":
        """Return the verdict of findings that already stand in their fixed order.

        Args:
            ordered: Findings as :attr:`findings` orders them.
            exercise: The id of the exercise judged, if it is one.

        Returns:
            The verdict.
        """
        best = worst = Level.ALLOW
        for one in ordered:
            weight = one.level if not one.acknowledged else one.weight
            worst = max(worst, weight)
            if one.certain:
                best = max(best, weight)
        return cls(best, worst, ordered, exercise)

    @property
    def is_admitted(self) -> bool:
        """Whether it stays allowed, perhaps made gentler, even in the worst case."""
        return self.worst <= Level.MODIFY

    @property
    def is_waiting(self) -> bool:
        """Whether it hangs on an answer: the best case would admit it, the worst would not."""
        return self.best <= Level.MODIFY < self.worst

    @property
    def certain(self) -> bool:
        """Whether best and worst are the same."""
        return self.best is self.worst

    @property
    def missing(self) -> tuple[str, ...]:
        """The unknown facts that findings hang on, each once, in the order of asking."""
        return in_order_of_asking(
            name for one in self.findings if not one.certain for name in one.facts_missing
        )

    def __str__(self) -> str:
        """Return the interval, such as ``CAUTION to FORBID``."""
        if self.best is self.worst:
            return self.best.name
        return f"{self.best.name} to {self.worst.name}"
