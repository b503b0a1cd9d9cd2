"""Statements as a model gets them: plain Markdown, without what only a browser shows or what passes for our words.

Code keeps every character. What is plain Markdown already stays as it is, byte for byte.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from judge.prompting.quoting import CHAT_TOKEN, clean, fenced
from judge.prompting.wording import fill, phrase

# Code and formulas come first: what looks like a tag, an entity or a heading in them is none. Lengths are bounded, so
# that no broken statement takes long.
_PARTS = re.compile(
    r"(?P<fence>^ {0,3}(?P<ticks>`{3,}|~{3,})[^\n]*\n(?:.*?^ {0,3}(?P=ticks)[`~]*[ \t]*$|.*\Z))"
    r"|(?P<pre><pre\b[^<>]*>(?P<inside>.{0,5000}?)</pre>)"
    r"|(?P<code>(?<!`)(?P<tick>`{1,20})(?!`)[^\n]{1,500}?(?<!`)(?P=tick)(?!`))"
    r"|(?P<math>\$\$\$[^$\n]{1,1000}\$\$\$|(?P<dollars>\${1,2})(?![\s$])[^\n$]{1,1000}(?P=dollars)(?!\$)"
    r"|\$\$[^$]{1,2000}\$\$|\\\([^\n]{1,500}?\\\)|\\\[.{1,2000}?\\\])",
    re.DOTALL | re.MULTILINE | re.IGNORECASE,
)
_ATTRIBUTES = r"(?:\s+[\w:-]+(?:\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>]+))?)*\s*/?>"
_IMAGE = re.compile(
    r"!\[(?P<caption>[^]\n]{0,500})\](?:\((?P<file>[^()\s]{0,300})[^()\n]{0,300}\)|\[[^]\n]{0,300}\])(?:\{[^{}\n]*\})?"
)
_IMAGE_TAG = re.compile(rf"<img\b(?P<attributes>{_ATTRIBUTES})", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"\b(alt|src)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+))", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.{0,5000}?-->\n?", re.DOTALL)
_POWER = re.compile(r"<(sup|sub)>\s*([^<>]*?)\s*</\1>", re.IGNORECASE)
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>a|b|big|blockquote|br|center|code|dd|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|kbd|li|ol"
    rf"|p|samp|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul|var)(?=[\s/>])(?:{_ATTRIBUTES})",
    re.IGNORECASE,
)
_NO_ROOM = re.compile(
    r"(?:(?<=<br>)|(?<=<br/>)|(?<=<br />)|(?<=</li>)|(?<=</tr>)|(?<=</td>)|(?<=</th>))\s+", re.IGNORECASE
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_ESCAPED = re.compile(r"\\([<>\"'])")  # pandoc's, needless where no HTML is made of it
_COMMAND = re.compile(r"\\(textbf|textit|emph|texttt)\{([^{}\n]*)\}")
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060]")
_TRAILING = re.compile(r"[ \t]+(?=\n)")
_BLANK = re.compile(r"\n{3,}")
# A statement must not open a section that looks like one of ours.
_HEADING = re.compile(r"^(?P<marks>#|##)(?=[ \t]+(?P<words>.*?)[ \t#]*$)", re.MULTILINE)
_OURS = re.compile(r"task|limits|sample \d+", re.IGNORECASE)

_AROUND = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "tt": "`", "kbd": "`", "samp": "`", "var": "*"}
_BLOCKS = frozenset({"p", "div", "center", "blockquote", "figure", "ul", "ol", "dl", "table"})
_OPENING = {"br": "\n", "hr": "\n\n---\n\n", "li": "\n- ", "tr": "\n|", "td": " ", "th": " ", "dt": "\n", "dd": "\n"}
_CLOSING = {"td": " |", "th": " |"}
_COMMANDS = {"textbf": "**", "textit": "*", "emph": "*", "texttt": "`"}

# Words that speak to a model rather than to a contestant. Missing some is no harm that was not there before: the task
# always comes last, after the statement.
_SPEAKS = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b[^.\n]{0,40}\b(?:previous|above|prior|earlier|preceding|all|any|these|your)\b"
    r"[^.\n]{0,30}\b(?:instructions?|prompts?|rules|messages?|guidelines)\b"
    r"|\byou are (?:now )?(?:an? |the |no longer )[^.\n]{0,40}\b(?:assistant|ai|(?:language )?model|chatbot|llm)\b"
    r"|\b(?:if|as|since) you are an? (?:ai|assistant|llm|(?:large )?(?:language )?model)\b"
    r"|\b(?:dear|attention,?|note to|instructions? (?:to|for)) (?:an? |the |any )?"
    r"(?:ai|llm|language model|assistant|chatbot)s?\b"
    r"|\b(?:(?:system prompt|developer message)\b|new instructions?:)"
    r"|^[ \t>*#]*(?:system|assistant)[ \t*]*[:\uff1a]"
    r"|(?:\u5ffd\u7565|\u65e0\u89c6|\u5fd8\u8bb0)[^\u3002\n]{0,12}(?:\u4e4b\u524d|\u4ee5\u4e0a|\u4e0a\u8ff0|\u524d\u9762|\u6240\u6709)"
    r"[^\u3002\n]{0,12}(?:\u6307\u4ee4|\u63d0\u793a|\u8981\u6c42|\u89c4\u5219)"
    r"|\u4f60\u73b0\u5728\u662f",
    re.IGNORECASE | re.MULTILINE,
)


def statement(text: str) -> str:
    """A statement fit for a prompt.

    Images are mentioned; HTML becomes Markdown; formulas stand between dollars; a fence left open is closed; headings
    that look like ours are lowered. Where its words speak to the model, or hold tokens of chat templates, all of it is
    quoted line by line, with a word on that before it.
    """
    converted = _converted(text)
    speaks = _SPEAKS.search(converted) or CHAT_TOKEN.search(converted)
    text = clean(converted).strip()
    if not speaks:
        return text
    quoted = "\n".join(f"> {line}".rstrip() for line in text.split("\n"))
    return fill("statement.quoted", statement=quoted)


def _converted(text: str) -> str:
    # Before anything is looked for: a tag may have them inside.
    text = _INVISIBLE.sub("", text.replace("\r\n", "\n"))
    pieces: list[str] = []
    at = 0
    for part in _PARTS.finditer(text):
        pieces += [_prose(text[at : part.start()]), _protected(part)]
        at = part.end()
    return "".join([*pieces, _prose(text[at:])])


def _protected(part: re.Match[str]) -> str:
    """Code as it is, formulas between dollars."""
    if part["math"]:
        return _formula(part[0])
    if part["pre"]:
        return "\n" + fenced(html.unescape(_TAG.sub("", part["inside"])).strip("\n")) + "\n"
    if part["fence"]:
        first, _, last = part[0].rpartition("\n")
        if not first or not re.fullmatch(rf" {{0,3}}{part['ticks']}[`~]*[ \t]*", last):
            return f"{part[0].rstrip(chr(10))}\n{part['ticks']}"
    return part[0]


def _formula(text: str) -> str:
    for opening, closing, dollars in (("$$$", "$$$", "$"), (r"\(", r"\)", "$"), (r"\[", r"\]", "$$")):
        if text.startswith(opening) and text.endswith(closing):
            text = f"{dollars}{text[len(opening) : -len(closing)].strip()}{dollars}"
    return _SPACES.sub(" ", _ENTITY.sub(_character, text))


def _prose(text: str) -> str:
    steps: tuple[Callable[[str], str], ...] = (
        lambda words: _COMMENT.sub("", words),
        lambda words: _IMAGE_TAG.sub(_image_tag, words),
        lambda words: _IMAGE.sub(lambda match: _image(match["caption"] or "", match["file"] or ""), words),
        lambda words: _POWER.sub(_power, words),
        lambda words: _TAG.sub(_markdown, _NO_ROOM.sub("", words)),
        lambda words: _ENTITY.sub(_character, words),
        lambda words: _ESCAPED.sub(r"\1", words),
        lambda words: _COMMAND.sub(lambda match: f"{_COMMANDS[match[1]]}{match[2]}{_COMMANDS[match[1]]}", words),
        lambda words: _BLANK.sub("\n\n", _TRAILING.sub("", _SPACES.sub(" ", words))),
        lambda words: _HEADING.sub(_lowered, words),
    )
    for step in steps:
        text = step(text)
    return text


def _image_tag(tag: re.Match[str]) -> str:
    said = {
        match[1].lower(): match[2] or match[3] or match[4] or "" for match in _ATTRIBUTE.finditer(tag["attributes"])
    }
    return _image(html.unescape(said.get("alt", "")), said.get("src", ""))


def _image(caption: str, file: str) -> str:
    """A word on an image: what it shows, or else the name of its file."""
    what = " ".join(caption.split())
    if what in ("", "image"):  # the second is pandoc's word for a picture without any
        what = file.rpartition("/")[2] or what
    return phrase("image.of", what=what) if what else phrase("image")


def _power(match: re.Match[str]) -> str:
    mark = "^" if match[1].lower() == "sup" else "_"
    return f"{mark}{match[2]}" if len(match[2]) == 1 or match[2].isalnum() else f"{mark}({match[2]})"


def _markdown(tag: re.Match[str]) -> str:
    name, ends = tag["name"].lower(), bool(tag["end"])
    if name in _AROUND:
        return _AROUND[name]
    if name in _BLOCKS:
        return "\n\n"
    if name[0] == "h" and name[1:].isdigit():
        return "\n\n" if ends else f"\n\n{'#' * max(2, int(name[1:]))} "
    return (_CLOSING if ends else _OPENING).get(name, "")


def _character(entity: re.Match[str]) -> str:
    return html.unescape(entity[0])


def _lowered(heading: re.Match[str]) -> str:
    return "###" if _OURS.fullmatch(heading["words"].strip()) else "##"
