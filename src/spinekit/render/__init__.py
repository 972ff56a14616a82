"""Routines, refusals and programs for people: text, Markdown, HTML, pictures, other languages.

Presentation stands on top of the model and is imported by nothing below it.
Every renderer lays out the same :class:`~spinekit.render.sheet.Sheet` in the
words of :mod:`spinekit.render.words`, in the language of a
:class:`~spinekit.render.translating.Translator`.
"""

from spinekit.render.html import render_html
from spinekit.render.markdown import render_markdown
from spinekit.render.pictures import (
    body_map,
    coverage_bars,
    program_lines,
    program_strip,
    progression_lines,
    week_strip,
)
from spinekit.render.text import render_text
from spinekit.render.translating import ENGLISH, LANGUAGES, Translator, translator

__all__ = [
    "ENGLISH",
    "LANGUAGES",
    "Translator",
    "body_map",
    "coverage_bars",
    "program_lines",
    "program_strip",
    "progression_lines",
    "render_html",
    "render_markdown",
    "render_text",
    "translator",
    "week_strip",
]
