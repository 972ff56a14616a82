"""Routines and refusals for people: text, and later Markdown, HTML and pictures.

Presentation stands on top of the model and is imported by nothing below it.
Every renderer lays out the same :class:`~spinekit.render.sheet.Sheet` in the
words of :mod:`spinekit.render.words`, in the language of a
:class:`~spinekit.render.translating.Translator`.
"""

from spinekit.render.text import render_text
from spinekit.render.translating import ENGLISH, LANGUAGES, Translator, translator

__all__ = ["ENGLISH", "LANGUAGES", "Translator", "render_text", "translator"]
