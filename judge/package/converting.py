"""Statements in LaTeX, HTML and PDF turned into Markdown, by pandoc and pypdf."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from html import unescape
from pathlib import Path

from judge.errors import JudgeError, PackageError
from judge.package.warnings import warn

# Markdown for readers of plain text: mathematics between dollars, tables of bars, nothing of HTML.
_MARKDOWN = "gfm-raw_html+tex_math_dollars-tex_math_gfm"
# A package must not make pandoc read files or ask the network.
_ARGUMENTS = ("--sandbox", "--wrap=none")

# Open braces that none closes take it twice as long each.
_SECONDS = 20

_ATTRIBUTES = re.compile(r"(!\[[^]]*\]\([^)\s]*\))\{[^{}]*\}")
_HYPHENATED = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_BLANK = re.compile(r"\n{3,}")
_TAG = re.compile(r"<[^<>]*>")


def from_latex(file: Path, text: str) -> str:
    """The Markdown of a LaTeX statement; where pandoc cannot read it, the LaTeX, which people and models can.

    Raises:
        PackageError: It holds no text.
        JudgeError: Pandoc is not installed.
    """
    try:
        return _pandoc(file, text, "latex", headings=1)  # sections begin below the problem's name
    except _Unreadable as error:
        warn(f"{file}: pandoc cannot read it, so that its LaTeX is taken as it stands: {error}")
        return text.strip() + "\n"


def from_html(file: Path, text: str) -> str:
    """The Markdown of an HTML statement; where pandoc cannot read it, its text without tags.

    Raises:
        PackageError: It holds no text.
        JudgeError: Pandoc is not installed.
    """
    try:
        return _pandoc(file, text, "html+tex_math_dollars+tex_math_single_backslash-native_divs-native_spans")
    except _Unreadable as error:
        warn(f"{file}: pandoc cannot read it, so that its text is taken without its form: {error}")
        return unescape(_TAG.sub(" ", text)).strip() + "\n"


def from_pdf(file: Path) -> str:
    """The text of a PDF statement, samples and all.

    Raises:
        PackageError: It is no PDF, or holds pictures of text only.
        JudgeError: Pypdf is not installed.
    """
    try:
        from pypdf import PdfReader
    except ImportError:
        raise JudgeError(f"{file}: pypdf, which reads PDF statements, is not installed: pip install pypdf") from None
    try:
        pages = [page.extract_text() for page in PdfReader(file).pages]
    except Exception as error:  # whatever the file makes pypdf stumble over
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
    if not markdown.strip():
        raise PackageError(f"{file}: holds no text")
    return markdown


@cache
def _convert(text: str, source: str, headings: int) -> str:
    import pypandoc  # type: ignore[import-untyped]

    command = [pypandoc.get_pandoc_path(), "--from", source, "--to", _MARKDOWN, *_ARGUMENTS]
    command.append(f"--shift-heading-level-by={headings}")
    try:
        done = subprocess.run(command, input=text.encode(), capture_output=True, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise _Unreadable(f"it takes more than {_SECONDS} s") from None
    if done.returncode:
        raise _Unreadable(" ".join(done.stderr.decode(errors="replace").split())[:300])
    markdown = done.stdout.decode(errors="replace").replace("\u00ad", "")
    return _BLANK.sub("\n\n", _ATTRIBUTES.sub(r"\1", markdown))
