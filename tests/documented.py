"""How much of the public surface is documented, and what is not.

Counts every name in the `__all__` of every public module, with its fields,
enum members, methods and properties: whether it has a text, whether it is shown at
work in an example that runs, and, where a number goes in or comes out, whether
the text says of what. ``python -m tests.documented`` prints the figures and
fails where something is missing that no exception names.
"""

import ast
import importlib
import pkgutil
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path

import attrs

import spinekit


class Kind(StrEnum):
    """What a public name is."""

    CLASS = "class"
    FUNCTION = "function"
    CONSTANT = "constant"
    FIELD = "field"
    MEMBER = "enum member"
    METHOD = "method"
    PROPERTY = "property"


@attrs.frozen(kw_only=True)
class Name:
    """One public name as its source states it."""

    path: str
    """The full name, such as ``spinekit.ranges.Range.low``."""
    kind: Kind
    """What it is."""
    text: str
    """What its author says about it; empty where nothing."""
    examples: tuple[str, ...] = ()
    """The texts in which it may be shown at work: its own, and those of its class and its bases."""
    types: tuple[tuple[str, str], ...] = ()
    """The annotations of what goes in and comes out, each with the text that explains it."""
    is_plain: bool = False
    """Whether the value stands in the source as it is, so that its page shows it."""

    @property
    def is_documented(self) -> bool:
        """Whether it has a text."""
        return bool(self.text.strip())

    @property
    def wants_example(self) -> bool:
        """Whether it does anything. A field, a member or a plain value is shown by its page."""
        if self.kind is Kind.CONSTANT:
            return not self.is_plain
        return self.kind not in {Kind.FIELD, Kind.MEMBER}

    @property
    def has_example(self) -> bool:
        """Whether an example that runs shows it."""
        if ">>>" in self.text:
            return True
        if self.kind not in {Kind.METHOD, Kind.PROPERTY}:
            return False
        use = re.compile(rf"\.{self.path.rpartition('.')[2]}\b")
        return any(use.search(line) for one in self.examples for line in _prompts(one))

    @property
    def numbers(self) -> tuple[str, ...]:
        """The texts beside the numbers that go in and come out."""
        return tuple(text for annotation, text in self.types if NUMBER.search(annotation))

    @property
    def has_units(self) -> bool:
        """Whether each number says of what it is one."""
        return all(UNIT.search(text) for text in self.numbers)


NUMBER = re.compile(r"\b(int|float|Fraction|Decimal|Range)\b")
"""An annotation with a number in it."""

UNITS = (
    # Time, weight, size, scales.
    "milliseconds? seconds? minutes? hours? days? weekdays? weeks? months? years? mmHg",
    "grams? kilograms? kg pixels? percent parts? points? of.10 of.5 0.to.10 1.to.[35] times index",
    # What is counted.
    "sets? repetitions? sessions? items? rungs? weights? nodes? characters? columns? places?",
    "candidates? families exercises? sides? units? blocks? cells? doses? targets? positions?",
    "answers? logs? questions? findings? requests? levels? bits? entries digits messages? bytes values.in",
    "indices how.many how.often number.of",
)
"""The words that say of what a number is one, as patterns."""
UNIT = re.compile(
    rf"\b({'|'.join(word for line in UNITS for word in line.split())})\b", re.IGNORECASE
)


LONGEST_VALUE = 120
"""Characters of a value that its page shows; a longer one is hidden there."""


def _prompts(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if line.strip().startswith((">>>", "...")):
            yield line


def public_modules() -> list[str]:
    """The modules whose path has no private part; the command line is none."""
    found = (one.name for one in pkgutil.walk_packages(spinekit.__path__, "spinekit."))
    return ["spinekit", *(name for name in found if "._" not in name)]


def public_names() -> Iterator[Name]:
    """Every public name of the package, in the order of the sources.

    What a package lists of a private module inside it counts as the package's own.
    """
    for module in public_modules():
        listed = frozenset(importlib.import_module(module).__all__)
        tree = _tree(module)
        yield from names_of(module, tree, listed)
        for node in tree.body:
            if isinstance(node, ast.ImportFrom) and "._" in (node.module or ""):
                taken = listed.intersection(one.name for one in node.names)
                yield from names_of(module, _tree(str(node.module)), taken)


def _tree(module: str) -> ast.Module:
    path = importlib.import_module(module).__file__
    return ast.parse(Path(str(path)).read_text(encoding="utf-8"))


def names_of(module: str, tree: ast.Module, public: frozenset[str]) -> Iterator[Name]:
    """The public names that a module defines, each followed by its parts."""
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    for node, after in _with_next(tree.body):
        for name in _defined(node):
            if name in public:
                yield from _name(f"{module}.{name}", node, after, classes)


def _name(
    path: str, node: ast.stmt, after: ast.stmt | None, classes: Mapping[str, ast.ClassDef]
) -> Iterator[Name]:
    match node:
        case ast.ClassDef():
            yield Name(path=path, kind=Kind.CLASS, text=ast.get_docstring(node) or "")
            yield from _parts(path, node, tuple(_texts_around(node, classes)))
        case ast.FunctionDef():
            if not _is_overload(node):
                yield _function(path, node, Kind.FUNCTION, ())
        case _:
            yield _value(path, node, after, Kind.CONSTANT)


def _texts_around(owner: ast.ClassDef, classes: Mapping[str, ast.ClassDef]) -> Iterator[str]:
    """The text of a class, and that of each class of its module whose methods it makes its own."""
    yield ast.get_docstring(owner) or ""
    for base in map(ast.unparse, owner.bases):
        if base in classes:
            yield from _texts_around(classes[base], classes)


def _parts(path: str, owner: ast.ClassDef, around: tuple[str, ...]) -> Iterator[Name]:
    """The fields, members, methods and properties of a class."""
    is_enum = any(ast.unparse(base).rpartition(".")[2] in ENUMS for base in owner.bases)
    for node, after in _with_next(owner.body):
        for name in _defined(node):
            if name.startswith("_"):
                continue
            if isinstance(node, ast.FunctionDef):
                if not _is_overload(node):
                    marks = {ast.unparse(one).rpartition(".")[2] for one in node.decorator_list}
                    kind = Kind.PROPERTY if marks & PROPERTIES else Kind.METHOD
                    yield _function(f"{path}.{name}", node, kind, around)
            else:
                yield _value(f"{path}.{name}", node, after, Kind.MEMBER if is_enum else Kind.FIELD)


ENUMS = frozenset({"Enum", "IntEnum", "StrEnum", "Flag", "IntFlag"})
PROPERTIES = frozenset({"property", "cached_property"})


def _function(path: str, node: ast.FunctionDef, kind: Kind, around: tuple[str, ...]) -> Name:
    text = ast.get_docstring(node) or ""
    promise = text.partition("\n\n")[0]
    returns = f"{promise} {_section(text, 'Returns')} {_section(text, 'Yields')}"
    given = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    types = [
        (ast.unparse(one.annotation), f"{promise} {_entry(_section(text, 'Args'), one.arg)}")
        for one in given
        if one.annotation is not None
    ]
    if node.returns is not None:
        types.append((ast.unparse(node.returns), returns))
    return Name(path=path, kind=kind, text=text, examples=around, types=tuple(types))


def _value(path: str, node: ast.stmt, after: ast.stmt | None, kind: Kind) -> Name:
    text = ""
    if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
        text = str(after.value.value)
    annotation = ast.unparse(node.annotation) if isinstance(node, ast.AnnAssign) else ""
    value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
    plain = value is not None and _is_plain(value)
    if not annotation and kind is Kind.CONSTANT and plain and value is not None:
        annotation = _plain_type(value)
    return Name(path=path, kind=kind, text=text, types=((annotation, text),), is_plain=plain)


def _is_plain(value: ast.expr) -> bool:
    """Whether a page shows the value as it stands: numbers, texts, ranges, names of types."""
    match value:
        case ast.Constant() | ast.JoinedStr() | ast.Subscript() | ast.Name():
            return True
        case ast.Tuple(elts=parts) if len(ast.unparse(value)) <= LONGEST_VALUE:
            return all(map(_is_plain, parts))
        case ast.Call(func=ast.Name(id="Range"), args=args):
            return all(map(_is_plain, args))
        case ast.UnaryOp(operand=operand):
            return _is_plain(operand)
        case ast.BinOp(left=left, right=right):
            return _is_plain(left) and _is_plain(right)
        case _:
            return False


def _plain_type(value: ast.expr) -> str:
    held = [one.value for one in ast.walk(value) if isinstance(one, ast.Constant)]
    return "int" if all(type(one) is int for one in held) else ""


def _section(text: str, title: str) -> str:
    found = re.search(rf"^{title}:\n((?:[ \t]+.*\n?|\n)*)", text, re.MULTILINE)
    return found[1] if found else ""


def _entry(section: str, argument: str) -> str:
    found = re.search(rf"^    \*?{argument}:((?:.*\n?)(?:^     +.*\n?)*)", section, re.MULTILINE)
    return found[1] if found else ""


def _with_next(body: list[ast.stmt]) -> Iterator[tuple[ast.stmt, ast.stmt | None]]:
    yield from zip(body, [*body[1:], None], strict=True)


def _defined(node: ast.stmt) -> list[str]:
    match node:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.Assign(targets=targets):
            return [one.id for one in targets if isinstance(one, ast.Name)]
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
        case _:
            return []


def _is_overload(node: ast.FunctionDef) -> bool:
    return any("overload" in ast.unparse(one) for one in node.decorator_list)


BARE = "a whole number of anything; the range, the field or the rule that holds it has the unit"
COMPARED = "a number that is only compared with others of its kind"
CODE = "a code or a version, which is a name and counts nothing"
FACT = "the unit stands with the fact, whose question this repeats"

NO_EXAMPLE: dict[str, str] = {
    "spinekit.render.notebook.Formatter.for_type": "a protocol: what a notebook has, not ours",
    "spinekit.codecs.documents.Engine.dumps": "a protocol: what a JSON module has, not ours",
    "spinekit.codecs.documents.Engine.loads": "a protocol: what a JSON module has, not ours",
    "spinekit.safety.kleene.ALWAYS": "the class Constant shows it",
    "spinekit.safety.kleene.NEVER": "the class Constant shows it",
    "spinekit.program.stepping.Stepper.ways": "needs a line of a program; the tests show it",
}
"""Names without an example, each with the reason."""

NO_UNITS: dict[str, str] = {
    **dict.fromkeys(
        [
            "spinekit.codecs.bounds.number_bounds",
            "spinekit.dosage.amounts.AmountReader.span",
            "spinekit.dosage.comparison.by_range",
            "spinekit.dosage.limits.optional_span",
            "spinekit.dosage.limits.span",
            "spinekit.exercise.Modification.limits",
            "spinekit.ranges.Range.at_most",
            "spinekit.ranges.Range.capped",
            "spinekit.ranges.Range.high",
            "spinekit.ranges.Range.hull",
            "spinekit.ranges.Range.low",
            "spinekit.ranges.Range.of",
            "spinekit.ranges.Range.parse",
            "spinekit.render.translating.Translator.counted",
            "spinekit.render.words.amounts.range_words",
            "spinekit.safety.comparing.COMPARISONS",
            "spinekit.safety.comparing.check_comparison",
            "spinekit.safety.comparing.compared_with",
            "spinekit.safety.kleene.Reader",
            "spinekit.safety.kleene.Test.value",
            "spinekit.safety.rule.Rule.arguments",
            "spinekit.safety.terms.Term.read",
            "spinekit.safety.terms.Term.scale",
            "spinekit.safety.terms.Term.show",
            "spinekit.testing.amounts.ranges",
            "spinekit.testing.amounts.ranges_within",
            "spinekit.validation.LARGEST",
            "spinekit.validation.whole",
        ],
        BARE,
    ),
    **dict.fromkeys(
        [
            "spinekit.codecs.documents.heading",
            "spinekit.codecs.migrations.FORMAT",
            "spinekit.codecs.migrations.MIGRATIONS",
            "spinekit.codecs.migrations.migrated",
            "spinekit.interop.fit.encoding.FitField.value",
            "spinekit.interop.fit.encoding.FitMessage.number",
            "spinekit.interop.fit.encoding.checksum",
            "spinekit.interop.fit.numbers.ExerciseCode.name",
            "spinekit.render.cards.Sources.numbers",
        ],
        CODE,
    ),
    "spinekit.facts.answers.Answers.age": FACT,
    "spinekit.facts.fact.Fact.high": BARE,
    "spinekit.facts.fact.Fact.implies_above": BARE,
    "spinekit.facts.fact.Fact.low": BARE,
    "spinekit.routine.reasons.Question.weight": COMPARED,
}
"""Names with a number that has no unit, each with the reason."""


@attrs.frozen
class Figure:
    """How many of the names that should have something have it."""

    what: str
    """What they should have, such as ``with an example``."""
    wanted: int
    """The number of names that should have it, the exceptions among them."""
    missing: tuple[str, ...]
    """Those that have it not."""
    exceptions: Mapping[str, str]
    """Those that need not, each with the reason."""

    def __str__(self) -> str:
        """The share, and how many of the rest are exceptions."""
        had = self.wanted - len(self.missing)
        share = f"{had:,} of {self.wanted:,} {self.what} ({100 * had / self.wanted:.1f} %)"
        return share + (f", {len(self.exceptions)} exceptions by name" if self.exceptions else "")

    @property
    def unexplained(self) -> tuple[str, ...]:
        """What is missing and no exception names."""
        return tuple(one for one in self.missing if one not in self.exceptions)

    @property
    def needless(self) -> tuple[str, ...]:
        """The exceptions that are none any more."""
        return tuple(one for one in self.exceptions if one not in self.missing)


def figures(names: Sequence[Name]) -> tuple[Figure, ...]:
    """What the names have, of what they should have."""
    examples = [one for one in names if one.wants_example]
    numeric = [one for one in names if one.numbers]
    return (
        Figure(
            "public names documented",
            len(names),
            tuple(one.path for one in names if not one.is_documented),
            {},
        ),
        Figure(
            "that do something shown in an example that runs",
            len(examples),
            tuple(one.path for one in examples if not one.has_example),
            NO_EXAMPLE,
        ),
        Figure(
            "with a number that says of what",
            len(numeric),
            tuple(one.path for one in numeric if not one.has_units),
            NO_UNITS,
        ),
    )


def main() -> int:
    """Print the figures and every gap; the exit code says whether there is one."""
    names = [*public_names()]
    found = figures(names)
    counts = Counter(one.kind.value for one in names)
    print("public names:", ", ".join(f"{count:,} {kind}" for kind, count in counts.items()))
    for figure in found:
        print(figure)
        for name in figure.unexplained:
            print(f"  missing: {name}")
        for name, reason in figure.exceptions.items():
            print(f"  exception: {name}: {reason}")
    return 1 if any(one.unexplained or one.needless for one in found) else 0


if __name__ == "__main__":
    sys.exit(main())
