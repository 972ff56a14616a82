"""Strategies for texts, ids, messages, errors, and what evidence is cited with."""

from hypothesis import strategies as st

from spinekit.errors import (
    ConflictError,
    InvalidTypeError,
    InvalidValueError,
    SpinekitError,
    UnknownNameError,
)
from spinekit.evidence import OUR_JUDGEMENT, Citation, Source, Strength
from spinekit.messages import Message
from spinekit.references import CITATIONS, SOURCES
from spinekit.testing.reusing import reused

__all__ = ["citations", "errors", "ids", "messages", "sources", "texts"]

_TELLING = (
    "Bird dog",
    "<script>alert(1)</script>",
    "\"quoted\" & 'quoted'",
    "[link](javascript:alert(1)) `code` **bold** | cell",
    "# heading",
    "- dash",
    "{braces} %s {0} {{}}",
    "\u05d2\u05e9\u05e8",
    "\u4ef0\u5367\u62ac\u817f",
    "Stra\u00dfe, \u00e9t\u00e9",
    "x" * 200,
)


@reused
def texts() -> st.SearchStrategy[str]:
    """Any text that a value takes: one line, nothing invisible that commands.

    Every third or so carries markup, braces or a script other than Latin, since
    that is what programs that print texts trip over.

    Returns:
        The strategy; it shrinks to a plain name.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(texts())
        'Bird dog'
    """
    signs = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cf"))
    wild = st.text(signs, min_size=1, max_size=40).map(str.strip).filter(bool)
    return st.sampled_from(_TELLING) | wild


@reused
def ids(prefix: str = "thing") -> st.SearchStrategy[str]:
    """A few ids, so that two of them are sometimes the same.

    Args:
        prefix: What they begin with.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(ids("exercise"))
        'exercise-0'
    """
    return st.integers(0, 9).map(lambda number: f"{prefix}-{number}")


@reused
def messages() -> st.SearchStrategy[Message]:
    """Messages of any text, with arguments of both kinds.

    Returns:
        The strategy; it shrinks to a message without arguments.

    Examples:
        >>> from spinekit.testing import smallest
        >>> print(smallest(messages(), lambda message: bool(message.arguments)))
        Bird dog0
    """
    names = st.sampled_from(["exercise", "seconds", "stra\u00dfe", "x"])
    argument = st.integers(-999, 10**9) | st.text(max_size=9).filter(str.isprintable)
    return st.builds(
        lambda text, arguments: Message(
            text.replace("{", "{{").replace("}", "}}") + "".join(f"{{{one}}}" for one in arguments),
            arguments,
        ),
        texts(),
        st.dictionaries(names, argument, max_size=3),
    )


@reused
def citations() -> st.SearchStrategy[Citation]:
    """Our own judgement, made-up statements, and those of the evidence that ships.

    Returns:
        The strategy; it shrinks to our own judgement.

    Examples:
        >>> from spinekit.testing import smallest
        >>> smallest(citations()) is OUR_JUDGEMENT
        True
    """
    made_up = st.builds(
        Citation,
        id=ids("statement"),
        source=ids("source"),
        says=texts(),
        strength=st.sampled_from(Strength),
    )
    return st.just(OUR_JUDGEMENT) | made_up | st.sampled_from(list(CITATIONS.values()))


@reused
def sources() -> st.SearchStrategy[Source]:
    """Made-up sources, and those that ship.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> print(smallest(sources()))
        Bird dog (no year seen). Bird dog.
    """
    made_up = st.builds(
        Source, id=ids("source"), title=texts(), publisher=texts(), year=st.just("") | texts()
    )
    return made_up | st.sampled_from(list(SOURCES.values()))


@reused
def errors() -> st.SearchStrategy[SpinekitError]:
    """Errors as the library raises them, with and without path, value and remedy.

    Returns:
        The strategy.

    Examples:
        >>> from spinekit.testing import smallest
        >>> print(smallest(errors()))
        Bird dog
    """
    kinds = [InvalidValueError, InvalidTypeError, ConflictError, UnknownNameError]
    return st.builds(
        lambda kind, problem, given: kind(problem, **given),
        st.sampled_from(kinds),
        texts(),
        st.fixed_dictionaries(
            {},
            optional={
                "path": ids("path"),
                "value": st.none() | st.integers() | texts(),
                "remedy": texts(),
            },
        ),
    )
