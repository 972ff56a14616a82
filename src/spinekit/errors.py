"""What goes wrong when a program hands spinekit something it cannot mean.

Here live the exception tree and the collector that reports many mistakes at
once. Nothing here knows about exercises, and nothing clinical is ever raised:
a body that must not do an exercise is a :class:`~spinekit.safety.Verdict`,
never an exception. Every error says *where* the mistake is, *what* was given
and *how* to mend it, in one line.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from typing import Any

import attrs

__all__ = [
    "Collector",
    "ConflictError",
    "DecodeError",
    "InvalidTypeError",
    "InvalidValueError",
    "NotationError",
    "SeveralErrors",
    "SpinekitError",
    "UnknownNameError",
    "nearest",
    "shown",
]

_LONGEST_SHOWN = 60
_MOST_LISTED = 20


def shown(value: object) -> str:
    """Return *value* as an error message prints it: its ``repr``, shortened.

    Args:
        value: Anything.

    Returns:
        At most about sixty characters, on one line.

    Examples:
        >>> shown("sets")
        "'sets'"
        >>> len(shown("x" * 1000)) <= 64
        True
    """
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 10**15:
        return f"a whole number of {value.bit_length()} bits"
    try:
        text = " ".join(repr(value).split())
    except Exception:  # noqa: BLE001 - a foreign repr may raise anything; the mistake is still told
        return f"a {type(value).__name__} that cannot be shown"
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}..."


def nearest(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known names most like *name*, best first.

    Args:
        name: What was written.
        known: What could have been written.

    Returns:
        Up to three names; none where nothing is alike.

    Examples:
        >>> nearest("osteoporsis", ["age", "osteoporosis"])
        ('osteoporosis',)
    """
    return tuple(get_close_matches(name, sorted(known), n=3, cutoff=0.6))


@attrs.define(eq=False)
class SpinekitError(Exception):
    """The base of every error spinekit raises on purpose.

    Catch this one to catch them all.

    Examples:
        >>> import spinekit.ranges
        >>> try:
        ...     spinekit.ranges.Range(5, 3)
        ... except SpinekitError as error:
        ...     print(error.path)
        Range.high
    """

    problem: str
    """What is wrong, in a few words, without the value."""

    path: str = attrs.field(default="", kw_only=True)
    """Where it is wrong, such as ``Dosage.sets`` or ``$.items[2].sets``."""

    # As a plain default, NOTHING would mean "required".
    value: object = attrs.field(factory=lambda: attrs.NOTHING, kw_only=True)
    """What was given, or :data:`attrs.NOTHING` where no value is to blame."""

    remedy: str = attrs.field(default="", kw_only=True)
    """What to do about it, as an imperative."""

    def __str__(self) -> str:
        """Return one line: path, problem, value, remedy."""
        where = f"{self.path}: " if self.path else ""
        got = "" if self.value is attrs.NOTHING else f", got {shown(self.value)}"
        remedy = f"; {self.remedy}" if self.remedy else ""
        return f"{where}{self.problem}{got}{remedy}"

    def __reduce__(self) -> tuple[Callable[..., "SpinekitError"], tuple[object, ...]]:
        """Copy and pickle by the fields, which an exception's own way would pass by position."""
        fields = {field.name: getattr(self, field.name) for field in attrs.fields(type(self))}
        return (_rebuilt, (type(self), fields))

    def at(self, path: str) -> "SpinekitError":
        """Return the same error seen from further out.

        Args:
            path: What to put before the present path.

        Returns:
            A copy whose path starts with *path*.

        Examples:
            >>> print(InvalidValueError("must be whole", path="sets").at("items[0]"))
            items[0].sets: must be whole
        """
        dot = "." if self.path and not self.path.startswith("[") else ""
        joined = f"{path}{dot}{self.path}"
        return attrs.evolve(self, path=joined)


def _rebuilt(kind: type[SpinekitError], fields: dict[str, Any]) -> SpinekitError:
    return kind(**fields)


@attrs.define(eq=False)
class InvalidValueError(SpinekitError, ValueError):
    """A value of the right type that cannot be: too small, too long, reversed.

    Examples:
        >>> print(InvalidValueError("must be 1 or more", path="Dosage.sets", value=0))
        Dosage.sets: must be 1 or more, got 0
    """


@attrs.define(eq=False)
class InvalidTypeError(SpinekitError, TypeError):
    """A value of a type that does not fit: a fraction, a boolean, a bare string.

    Examples:
        >>> print(InvalidTypeError("must be a whole number", path="Range.low", value=3.9))
        Range.low: must be a whole number, got 3.9
    """


@attrs.define(eq=False)
class UnknownNameError(SpinekitError, LookupError):
    """An id that nothing answers to; the nearest ones are named.

    Examples:
        >>> print(UnknownNameError.among("bird-dgo", ["bird-dog"], path="Catalog", kind="exercise"))
        Catalog: no exercise of this name, got 'bird-dgo'; did you mean 'bird-dog'?
    """

    nearest: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    """The known names most like the one given, best first."""

    @classmethod
    def among(
        cls, name: str, known: Iterable[str], *, path: str, kind: str, see: str = ""
    ) -> "UnknownNameError":
        """Return the error for *name*, with the nearest of the *known* names.

        Args:
            name: What was asked for.
            known: Every name that would have been right.
            path: Where it was asked.
            kind: What sort of thing it is, such as ``"exercise"``.
            see: Where all of them can be looked up, for when they are too many to list.

        Returns:
            The error, not raised.
        """
        names = tuple(dict.fromkeys(known))
        close = nearest(name, names)
        if close:
            remedy = "did you mean " + " or ".join(repr(one) for one in close) + "?"
        elif names and len(names) <= _MOST_LISTED:
            remedy = "choose from " + ", ".join(sorted(names))
        else:
            remedy = f"there are {len(names)} to choose from" + (f", see {see}" if see else "")
        return cls(f"no {kind} of this name", path=path, value=name, remedy=remedy, nearest=close)


@attrs.define(eq=False)
class NotationError(InvalidValueError):
    """A text that is not in the notation; it shows the place with a caret.

    Examples:
        >>> print(NotationError("not a dosage", text="2 x", position=3, expected="the work"))
        not a dosage: expected the work
            2 x
               ^
    """

    text: str = attrs.field(default="", kw_only=True)
    """The whole text that was read."""

    position: int = attrs.field(default=0, kw_only=True)
    """Where reading stopped, in characters from 0."""

    expected: str = attrs.field(default="", kw_only=True)
    """What would have been right at that place."""

    def __str__(self) -> str:
        """Return the problem, the text, a caret below it, and the remedy."""
        where = f"{self.path}: " if self.path else ""
        remedy = f"\n    {self.remedy}" if self.remedy else ""
        start = max(0, self.position - 40)
        line = "".join(
            mark if mark.isprintable() else "?" for mark in self.text[start : self.position + 40]
        )
        caret = " " * (self.position - start) + "^"
        return f"{where}{self.problem}: expected {self.expected}\n    {line}\n    {caret}{remedy}"


@attrs.define(eq=False)
class ConflictError(InvalidValueError):
    """Two things that claim the same name and differ, or answers that cannot both hold.

    Examples:
        >>> print(ConflictError("two exercises share the id", value="bridge"))
        two exercises share the id, got 'bridge'
    """


@attrs.define(eq=False)
class SeveralErrors(SpinekitError, ValueError):
    """All the mistakes found in one go, so that they can be mended in one go.

    Examples:
        >>> both = (InvalidValueError("too small", path="a"), InvalidValueError("late", path="b"))
        >>> print(SeveralErrors("the pack is not usable", errors=both))
        the pack is not usable: 2 mistakes
          a: too small
          b: late
    """

    errors: tuple[SpinekitError, ...] = attrs.field(default=(), kw_only=True)
    """Every mistake, in the order it was found."""

    def __str__(self) -> str:
        """Return the problem and then one line for each mistake."""
        where = f"{self.path}: " if self.path else ""
        count = len(self.errors)
        head = f"{where}{self.problem}: {count} mistake{'' if count == 1 else 's'}"
        return "\n".join([head, *(f"  {error}" for error in self.errors)])


@attrs.define(eq=False)
class DecodeError(SeveralErrors):
    """A document that is not what it should be; lists every fault with its path.

    Examples:
        >>> fault = InvalidTypeError("must be a whole number", path="$.sets", value="3")
        >>> print(DecodeError("not a dosage document", errors=(fault,)))
        not a dosage document: 1 mistake
          $.sets: must be a whole number, got '3'
    """


class Collector:
    """Gathers mistakes while work goes on, and raises them all at the end.

    Examples:
        >>> collector = Collector()
        >>> for number, text in enumerate(["1", "x"]):
        ...     with collector.catching(f"rows[{number}]"):
        ...         if not text.isdigit():
        ...             raise InvalidValueError("must be digits", value=text)
        >>> [str(error) for error in collector.errors]
        ["rows[1]: must be digits, got 'x'"]
        >>> collector.add(InvalidValueError("must be digits", path="rows[2]", value="y"))
        >>> try:
        ...     collector.raise_if_any("the rows are not read")
        ... except SeveralErrors as error:
        ...     len(error.errors)
        2
    """

    def __init__(self) -> None:
        """Start with no mistake."""
        self._errors: list[SpinekitError] = []

    @property
    def errors(self) -> tuple[SpinekitError, ...]:
        """The mistakes so far, in the order found."""
        return tuple(self._errors)

    @contextmanager
    def catching(self, path: str) -> Iterator[None]:
        """Note any :class:`SpinekitError` of the block, seen from *path*, and go on.

        Args:
            path: Where the block is working.

        Yields:
            Nothing.
        """
        try:
            yield
        except SpinekitError as error:
            self._errors.append(error.at(path))

    def add(self, error: SpinekitError) -> None:
        """Note one mistake.

        Args:
            error: The mistake, not raised.
        """
        self._errors.append(error)

    def raise_if_any(self, problem: str, *, path: str = "") -> None:
        """Raise all noted mistakes as one error; do nothing where there are none.

        Args:
            problem: What could not be done.
            path: Where.

        Raises:
            SeveralErrors: If there is at least one mistake.
        """
        if self._errors:
            raise SeveralErrors(problem, path=path, errors=tuple(self._errors))
