"""From English messages to another language: the translator, and where its texts come from.

A message id is the English template itself, or the English text of an
exercise. A catalog of translations is a ``.mo`` file in the folder ``locales``
of this package, read by :mod:`gettext` of the standard library. It is read
once, when :func:`translator` is called, and then travels inside the value:
rendering reads nothing. What a catalog lacks stays English and is marked, so
that nobody takes a gap for a translation.
"""

import re
from collections.abc import Mapping
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files

import attrs

from spinekit.errors import UnknownNameError
from spinekit.messages import Message
from spinekit.validation import identifier, instance

__all__ = ["ENGLISH", "LANGUAGES", "MARK", "Translator", "noted", "translator"]

LANGUAGES: tuple[str, ...] = ("en", "es")
"""The languages there are texts in: English whole, Spanish for the interface and some exercises."""

MARK = "[en] "
"""What stands before a text that is still English in another language."""

_PLACE = re.compile(r"\{\{|\}\}|\{([A-Za-z_][A-Za-z_0-9]*)\}")


def noted(text: str) -> str:
    """Return *text* as it is: a mark for whoever gathers the texts to translate.

    Args:
        text: A template that is translated later, by whoever it is passed to.

    Returns:
        The same text.

    Examples:
        >>> noted("hold for {time}")
        'hold for {time}'
    """
    return text


class _Marked(NullTranslations):
    """What is asked where a catalog has no text: the English one, marked if it has a word."""

    def gettext(self, message: str) -> str:
        wordless = not any(sign.isalpha() for sign in _PLACE.sub("", message))
        return message if wordless else MARK + message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return MARK + (msgid1 if n == 1 else msgid2)


@attrs.frozen
class _Bytes:
    """The content of a catalog, as gettext wants to read it."""

    content: bytes

    def read(self) -> bytes:
        return self.content


def _texts(self: "Translator") -> NullTranslations:
    if not self.content:
        return NullTranslations() if self.language == "en" else _Marked()
    texts = GNUTranslations(_Bytes(self.content))
    texts.add_fallback(_Marked())
    return texts


@attrs.frozen
class Translator:
    """Everything that depends on the language: texts, plural forms, how numbers are written.

    Examples:
        >>> ENGLISH.say(Message("{exercise} is new.", {"exercise": "Bird dog"}))
        'Bird dog is new.'
        >>> ENGLISH.counted("{n} set", "{n} sets", 3)
        '3 sets'
        >>> translator("es").text("No text of ours says this.")
        '[en] No text of ours says this.'
    """

    language: str = attrs.field(validator=identifier())
    """The language, as in ``en`` or ``es``; HTML names it by this."""

    content: bytes = attrs.field(default=b"", validator=instance(bytes), repr=False)
    """A compiled catalog of translations, the content of a ``.mo`` file; empty for English."""

    decimal: str = attrs.field(default=".", validator=instance(str))
    """The sign between whole numbers and decimals."""

    thousands: str = attrs.field(default=",", validator=instance(str))
    """The sign between groups of three digits, from 10,000 on."""

    _catalog: NullTranslations = attrs.field(
        init=False, eq=False, repr=False, default=attrs.Factory(_texts, takes_self=True)
    )

    def __reduce__(self) -> tuple[type["Translator"], tuple[str, bytes, str, str]]:
        """Pickle as what it was made from; a read catalog holds a function."""
        return (Translator, (self.language, self.content, self.decimal, self.thousands))

    def text(self, english: str) -> str:
        """Return a plain text, such as a step of an exercise, in this language.

        Args:
            english: The English text; nothing in it is filled in.

        Returns:
            The translation, or the English text with :data:`MARK` before it.

        Examples:
            >>> ENGLISH.text("Go {slow}.")
            'Go {slow}.'
        """
        return self._catalog.gettext(english) if english else ""

    def say(self, message: Message) -> str:
        """Return a message in this language, its places filled.

        Args:
            message: A template and its arguments; texts among these stay as they are,
                messages among them are said in this language too.

        Returns:
            The sentence.

        Examples:
            >>> ENGLISH.say(Message("{n} s", {"n": 12000}))
            '12,000 s'
        """
        arguments = {
            name: self.say(one) if isinstance(one, Message) else one
            for name, one in message.arguments.items()
        }
        return self.fill(self.text(message.template), arguments)

    def counted(
        self, one: str, many: str, n: int, arguments: Mapping[str, str | int] | None = None
    ) -> str:
        """Return a text that depends on a number, in the plural form the language asks for.

        Args:
            one: The English template for one.
            many: The English template for any other number.
            n: The number; it also fills ``{n}``.
            arguments: What fills the other places.

        Returns:
            The text.

        Examples:
            >>> ENGLISH.counted("{n} second", "{n} seconds", 1)
            '1 second'
        """
        template = self._catalog.ngettext(one, many, n)
        return self.fill(template, {"n": n, **(arguments or {})})

    def number(self, number: int | str) -> str:
        """Return a number as the language writes it.

        Args:
            number: A whole number, or a decimal one as a text with a point.

        Returns:
            The number.

        Examples:
            >>> ENGLISH.number(12000), ENGLISH.number(3600), translator("es").number("2.5")
            ('12,000', '3600', '2,5')
        """
        digits, _, decimals = str(number).partition(".")
        if len(digits) > 4:
            digits = f"{int(digits):,}".replace(",", self.thousands)
        return f"{digits}{self.decimal}{decimals}" if decimals else digits

    def fill(self, template: str, arguments: Mapping[str, str | int]) -> str:
        """Return a template with its places filled; a place without argument stays as it is.

        Args:
            template: A text with ``{names}`` in braces.
            arguments: What fills them.

        Returns:
            The text.

        Examples:
            >>> ENGLISH.fill("{low} to {high}", {"low": 8, "high": 12})
            '8 to 12'
        """

        def filled(place: re.Match[str]) -> str:
            name = place[1]
            if name is None:
                return place[0][0]  # a doubled brace stands for one
            if name not in arguments:
                return place[0]
            value = arguments[name]
            return self.number(value) if isinstance(value, int) else value

        return _PLACE.sub(filled, template)


ENGLISH = Translator("en")
"""The language everything is written in: nothing is looked up.

Examples:
    >>> ENGLISH.text("Rest")
    'Rest'
"""


def translator(language: str) -> Translator:
    """Return the translator to a language, reading its catalog of texts now.

    Args:
        language: One of :data:`LANGUAGES`.

    Returns:
        The translator. What its catalog lacks comes out in English with
        :data:`MARK` before it.

    Raises:
        UnknownNameError: If there is no catalog of that language.

    Examples:
        >>> translator("es").counted("{n} exercise", "{n} exercises", 30)
        '30 ejercicios'
        >>> translator("en") is ENGLISH
        True
    """
    if language not in LANGUAGES:
        raise UnknownNameError.among(str(language), LANGUAGES, path="translator", kind="language")
    if language == "en":
        return ENGLISH
    content = files(__package__ or __name__).joinpath("locales", f"{language}.mo").read_bytes()
    return Translator(language, content, decimal=",", thousands="\N{NO-BREAK SPACE}")
