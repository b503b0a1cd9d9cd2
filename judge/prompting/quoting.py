"""Text of strangers, made fit for a prompt: clean, short, and in a fence that it cannot leave."""

from __future__ import annotations

import re

_ESCAPE_SEQUENCES = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?")
# Control characters but newline and tab, and those that change the order or the lines of what people see.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_ROOTS = "box|build|home|judge|lib|lib64|opt|proc|program|root|tmp|usr|var|work"
_FOLDERS = re.compile(rf"(?<![\w./])/(?:{_ROOTS})(?:/[\w.+@-]+)*/(?=[\w.+@<-])")
_ROOT = re.compile(rf"(?<![\w./])/(?:{_ROOTS})\b")

# What chat templates of the usual families set apart: a tokenizer reads such a piece of text as one special token.
CHAT_TOKEN = re.compile(
    r"<(?=\|[A-Za-z_][\w.:/ -]{0,40}\|>|\uff5c[^\uff5c<>\n]{1,40}\uff5c>"  # ChatML, Llama 3, Phi, GLM; DeepSeek
    r"|/?(?:s|bos|eos|pad|unk|mask|sop|eop)>|(?:start|end)_of_(?:turn|image)>|(?:end|begin(?:ning)?)_of_sentence>"
    r"|/?think(?:ing)?>|/?(?:tool_call|tool_response|tools|reasoning)>"
    r"|(?:fim_(?:prefix|middle|suffix|pad)|file_sep|repo_name|extra_id_\d+|unused\d+)>|seed:[\w ]{1,20}>"
    r"|</?SYS>>)"
    r"|\[(?=/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS|THINK)\]|(?:gMASK|BOS|EOS)\])"
)

_HEAD, _TAIL = 20, 10  # lines kept of a longer text
_SEPARATORS = ("\n", ",", " ")


def clean(text: str | bytes) -> str:
    """The text without control characters but newline and tab, with plain newlines, and with no token of a chat.

    Each control character, and each byte that is no UTF-8, is shown as U+FFFD; terminal colours vanish. A space breaks
    what a tokenizer would take for the end of a message: ``< |im_end|>``.
    """
    if isinstance(text, bytes):
        text = text.decode("utf-8", "replace")
    text = text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    text = _ESCAPE_SEQUENCES.sub("", text.removeprefix("\ufeff"))
    return CHAT_TOKEN.sub(r"\g<0> ", _CONTROLS.sub("\ufffd", text.replace("\r\n", "\n")))


def without_folders(text: str) -> str:
    """What a compiler or an interpreter says, with ``/program/main.py`` shortened to ``main.py``.

    Not for the output of a program: ``/home`` may be what the problem asks for.
    """
    return _ROOT.sub(".", _FOLDERS.sub("", text))


def elide(text: str, limit: int) -> str:
    """At most about ``limit`` characters and 30 lines, with counts of what is left out in the middle.

    It is cut between lines where one ends near by, else between list elements or words.
    """
    lines = text.splitlines(keepends=True)
    if len(text) <= limit and len(lines) <= _HEAD + _TAIL:
        return text
    head = _head("".join(lines[:_HEAD]), limit * 2 // 3)
    tail = _tail("".join(lines[-_TAIL:]), limit // 3)
    middle = text[len(head) : len(text) - len(tail)]
    count = f"{len(middle)} characters"
    if "\n" in middle:
        count = f"{len(middle.splitlines())} lines, {count}"
    newline = "\n" if head.endswith("\n") else ""
    short = f"{head}[... {count} left out ...]{newline}{tail}"
    return short if len(short) < len(text) else text


def _head(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    for separator in _SEPARATORS:
        if (at := text.rfind(separator, room // 2, room)) >= 0:
            return text[: at + 1]
    return text[:room]


def _tail(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    begin = len(text) - room
    for separator in _SEPARATORS:
        if (at := text.find(separator, begin, begin + room // 2)) >= 0:
            return text[at + 1 :]
    return text[begin:]


def fenced(text: str, label: str = "") -> str:
    """The text in a fence that is longer than any run of backticks in it."""
    ticks = "`" * max([3, *(len(run) + 1 for run in re.findall("`{3,}", text))])
    return f"{ticks}{label}\n{text.removesuffix(chr(10))}\n{ticks}"
