"""Markdown of statements in HTML, as LeetCode has them, and in plain text, as tools save them.

HTML not by pandoc, which reads the statements of packages: it drops ``<sup>`` within ``<code>``, and LeetCode writes
its limits so (``<code>10<sup>5</sup></code>``).
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*"}
_BLOCKS = (
    "p",
    "div",
    "ul",
    "ol",
    "table",
    "blockquote",
    "section",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "details",
    "hr",
)
_UNSEEN = ("style", "script", "iframe", "svg", "head")
_NO_TEXT = ("ul", "ol", "table", "tr")
_SPECIAL = re.compile(r"([\\*`$])")
_BULLET = re.compile(r"^([ \t]*)\\\* ", re.MULTILINE)
_PLAIN = re.compile(r"\w+")
_MANY_LINES = re.compile(r"\n{3,}")


def from_html(html: str) -> str:
    """The Markdown of a statement; images become notes, and examples keep their lines in fenced blocks."""
    reader = _Reader()
    reader.feed(html.replace("\r\n", "\n"))
    reader.close()
    return reader.text()


def from_text(text: str) -> str:
    """The Markdown of plain text: marks are escaped, and lists stay lists."""
    escaped = _SPECIAL.sub(r"\\\1", text.replace("\xa0", " "))
    return _BULLET.sub(r"\1- ", escaped)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._saved: list[tuple[str, list[str]]] = []  # what was written outside the elements that are open
        self._lists: list[int | None] = []  # for each open list the next number, None where there are bullets
        self._unseen = 0
        self._pre = 0
        self._code = 0

    def text(self) -> str:
        """All that was read."""
        while self._saved:  # elements that nothing closes
            self._close(self._saved[-1][0])
        text = "".join(self._parts)
        lines = (line.rstrip() for line in text.split("\n"))
        return _MANY_LINES.sub("\n\n", "\n".join(lines)).strip("\n") + "\n"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        if tag in _UNSEEN:
            self._unseen += tag != "head"
        elif tag == "br":
            self._parts.append("\n")
        elif tag == "img":
            self._image(dict(attrs))
        elif tag == "li":
            self._close_open("li", until=("ul", "ol"))
            self._open(tag)
        elif tag in ("ul", "ol"):
            self._lists.append(1 if tag == "ol" else None)
            self._open(tag)
        elif tag == "pre":
            self._pre += 1
            self._open(tag)
        elif tag == "code":
            self._code += 1
            self._open(tag)
        elif tag == "p":
            self._close_open("p", until=("li", "td", "blockquote", "div"))
            self._open(tag)
        elif tag in (*_BLOCKS, *_MARKS, "sup", "sub", "td", "th", "tr"):
            self._open(tag)

    def handle_endtag(self, tag: str) -> None:
        """End an element; those within it that nothing closed end with it."""
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - (tag != "head"))
        elif any(name == tag for name, _ in self._saved):
            while self._saved[-1][0] != tag:
                self._close(self._saved[-1][0])
            self._close(tag)

    def handle_data(self, data: str) -> None:
        """Text."""
        if self._unseen or (self._saved and self._saved[-1][0] in _NO_TEXT):
            return
        data = data.replace("\xa0", " ").replace("\u200b", "")
        if not self._pre:
            data = re.sub(r"\s+", " ", data)
            if not self._code:
                data = _SPECIAL.sub(r"\\\1", data)
        self._parts.append(data)

    def _open(self, tag: str) -> None:
        self._saved.append((tag, self._parts))
        self._parts = []

    def _close_open(self, tag: str, until: tuple[str, ...]) -> None:
        """End an element that a following one ends, such as ``<li>`` by ``<li>``."""
        for name, _ in reversed(self._saved):
            if name == tag:
                self.handle_endtag(tag)
                return
            if name in until:
                return

    def _close(self, tag: str) -> None:
        inner = "".join(self._parts)
        _, self._parts = self._saved.pop()
        self._parts.append(self._written(tag, inner))

    def _written(self, tag: str, inner: str) -> str:
        if tag in ("sup", "sub"):
            mark = "^" if tag == "sup" else "_"
            return mark + (inner if _PLAIN.fullmatch(inner) else f"({inner})") if inner.strip() else ""
        if tag == "pre":
            self._pre -= 1
            return f"\n\n```text\n{inner.strip(chr(10))}\n```\n\n"
        if tag == "code":
            self._code -= 1
            return inner if self._pre or self._code or not inner.strip() else _code(inner)
        if tag in _MARKS:
            bare = inner.strip()
            if self._pre or self._code or not bare or "\n\n" in bare:
                return inner
            before, after = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
            return f"{before}{_MARKS[tag]}{bare}{_MARKS[tag]}{after}"
        if tag in ("ul", "ol"):
            self._lists.pop()
            return f"\n\n{_tidy(inner)}\n\n" if not self._in("li") else f"\n{_tidy(inner)}\n"
        if tag == "li":
            return self._item(inner)
        if tag in ("td", "th"):
            return f" {' '.join(inner.split())} |"
        if tag == "tr":
            return f"|{inner}\n"
        if tag == "table":
            return f"\n\n{_table(inner)}\n\n"
        if re.fullmatch(r"h[1-6]", tag):
            return f"\n\n## {inner.strip()}\n\n"
        if tag == "hr":
            return inner
        return f"\n\n{_tidy(inner)}\n\n"

    def _item(self, inner: str) -> str:
        number = self._lists[-1] if self._lists else None
        if number is not None:
            self._lists[-1] = number + 1
        bullet = "- " if number is None else f"{number}. "
        return bullet + _tidy(inner).replace("\n", "\n" + " " * len(bullet)) + "\n"

    def _image(self, attributes: dict[str, str | None]) -> None:
        address, words = attributes.get("src") or "", (attributes.get("alt") or "").strip()
        said = ": ".join(one for one in (words, "" if address.startswith("data:") else address) if one)
        if self._unseen or not said:
            return
        self._parts.append(f"(image: {said})" if self._pre else f"\n\n(image: {said})\n\n")

    def _in(self, tag: str) -> bool:
        return any(name == tag for name, _ in self._saved)


def _code(inner: str) -> str:
    text = inner.strip()
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def _tidy(text: str) -> str:
    """Text of a block without white space around its lines, fenced blocks apart."""
    lines: list[str] = []
    fenced = False
    for line in text.strip().split("\n"):
        fenced ^= line.lstrip().startswith("```")
        nested = re.match(r" +(- |\d+\. |  )", line)
        lines.append(line.rstrip() if fenced or nested else line.strip())
    return _MANY_LINES.sub("\n\n", "\n".join(lines))


def _table(inner: str) -> str:
    rows = [line.strip() for line in inner.split("\n") if line.strip().startswith("|")]
    if not rows:
        return _tidy(inner)
    columns = max(row.count("|") for row in rows) - 1
    return "\n".join([rows[0], "|" + " --- |" * columns, *rows[1:]])
