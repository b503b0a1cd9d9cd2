"""Statements in LaTeX, HTML and PDF turned into Markdown, by pandoc and pypdf."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from judge.errors import JudgeError, PackageError

# Markdown for readers of plain text: mathematics between dollars, tables of bars, nothing of HTML.
_MARKDOWN = "gfm-raw_html+tex_math_dollars-tex_math_gfm"
# A package must not make pandoc read files or ask the network.
_ARGUMENTS = ("--sandbox", "--wrap=none")

_ATTRIBUTES = re.compile(r"(!\[[^]]*\]\([^)\s]*\))\{[^{}]*\}")
_HYPHENATED = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_BLANK = re.compile(r"\n{3,}")


def from_latex(file: Path, text: str) -> str:
    """The Markdown of a LaTeX statement; where pandoc cannot read it, the LaTeX, which people and models can.

    Raises:
        PackageError: It holds no text.
        JudgeError: Pandoc is not installed.
    """
    try:
        return _pandoc(file, text, "latex", headings=1)  # sections begin below the problem's name
    except _Unreadable:
        return text.strip() + "\n"


def from_html(file: Path, text: str) -> str:
    """The Markdown of an HTML statement.

    Raises:
        PackageError: Pandoc cannot read it.
        JudgeError: Pandoc is not installed.
    """
    try:
        return _pandoc(file, text, "html+tex_math_dollars+tex_math_single_backslash-native_divs-native_spans")
    except _Unreadable as error:
        raise PackageError(f"{file}: pandoc cannot read it: {error}") from None


def from_pdf(file: Path) -> str:
    """The text of a PDF statement, samples and all.

    Raises:
        PackageError: It is no PDF, or holds pictures of text only.
        JudgeError: Pypdf is not installed.
    """
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError:
        raise JudgeError(f"{file}: pypdf, which reads PDF statements, is not installed: pip install pypdf") from None
    try:
        pages = [page.extract_text() for page in PdfReader(file).pages]
    except (PyPdfError, OSError, ValueError) as error:
        raise PackageError(f"{file}: cannot be read as PDF: {error}") from None
    text = _BLANK.sub("\n\n", _HYPHENATED.sub("", "\n\n".join(page.strip() for page in pages))).strip()
    if not text:
        raise PackageError(f"{file}: holds no text that can be read: give the statement as .md or .tex too")
    return text + "\n"


class _Unreadable(Exception):
    """Pandoc's words on what it cannot read."""


def _pandoc(file: Path, text: str, source: str, headings: int = 0) -> str:
    try:
        markdown = _convert(text, source, headings)
    except (ImportError, OSError):
        raise JudgeError(
            f"{file}: pandoc, which reads LaTeX and HTML statements, is not installed: pip install pypandoc_binary"
        ) from None
    except RuntimeError as error:
        raise _Unreadable(" ".join(str(error).split())[:300]) from None
    if not markdown.strip():
        raise PackageError(f"{file}: holds no text")
    return markdown


@cache
def _convert(text: str, source: str, headings: int) -> str:
    import pypandoc  # type: ignore[import-untyped]

    arguments = [*_ARGUMENTS, f"--shift-heading-level-by={headings}"]
    markdown: str = pypandoc.convert_text(text, _MARKDOWN, format=source, extra_args=arguments)
    return _BLANK.sub("\n\n", _ATTRIBUTES.sub(r"\1", markdown.replace("\u00ad", "")))
