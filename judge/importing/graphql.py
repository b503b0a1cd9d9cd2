"""A question as LeetCode's GraphQL answers it, saved by the user."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from judge.importing import comparing
from judge.importing.cases import from_examples
from judge.importing.examples import take
from judge.importing.markdown import from_html
from judge.importing.metadata import manual, normalised
from judge.importing.question import Question, Refused
from judge.importing.signatures import signature_of

# Words of `categoryTitle` and of topics.
_UNSUPPORTED = {
    "database": "it asks for SQL, which is not supported",
    "pandas": "it asks for pandas, which is not supported",
    "shell": "it asks for a shell script, which is not supported",
    "concurrency": "its methods are called by several threads, which is not supported",
    "javascript": "it is for JavaScript alone, which is not supported",
}
_ELSEWHERE = "English description is not available"  # what leetcode.cn has in its place
_LANGUAGES = {"python3", "python", "cpp", "java", "golang", "c", "csharp", "kotlin", "rust"}


def question(data: object) -> Question:
    """Read the answer to a query, or the question in it.

    Raises:
        Refused: It is none, or of a kind that is not supported.
    """
    for key in ("data", "question"):
        if isinstance(data, dict) and key in data:
            data = data[key]
    if not isinstance(data, dict) or not isinstance(data.get("titleSlug"), str):
        raise Refused("it is no answer of LeetCode's GraphQL to a question: 'titleSlug' is missing")
    slug = data["titleSlug"]
    _check_kind(data)
    html, title, language = data.get("content"), data.get("title"), "en"
    if not html or _ELSEWHERE in str(html):
        html, title, language = data.get("translatedContent"), data.get("translatedTitle") or title, "zh"
    if not isinstance(html, str) or not html.strip():
        raise Refused("it has no statement ('content'): premium problems have one for subscribers only")
    asked = normalised(_metadata(data), slug)
    signature = signature_of(asked)
    statement, examples = take(from_html(html))
    said = manual()[slug].said if slug in manual() else {}
    samples = from_examples(examples, _lines(data), signature, said)
    if not samples:
        raise Refused("no example with an input and an output that can be read")
    args, notes = comparing.rules(slug, statement, signature)
    if len(samples) < len(examples):
        notes = (*notes, f"{len(examples) - len(samples)} of {len(examples)} examples cannot be read: left out")
    return Question(
        slug=slug,
        title=str(title or slug),
        statement=statement,
        language=language,
        signature=asked,
        samples=samples,
        validator_args=args,
        notes=notes,
    )


def _check_kind(data: Mapping[str, Any]) -> None:
    category = str(data.get("categoryTitle") or "").lower()
    topics = [str(tag.get("slug", "")) for tag in _listed(data, "topicTags") if isinstance(tag, dict)]
    snippets = {str(one.get("langSlug")) for one in _listed(data, "codeSnippets") if isinstance(one, dict)}
    words = [category, *(topic for topic in topics if topic in ("database", "shell", "concurrency"))]
    if snippets and not snippets & _LANGUAGES:
        words += ["javascript" if "javascript" in snippets else "shell" if "bash" in snippets else "database"]
    for word in words:
        if word in _UNSUPPORTED:
            raise Refused(_UNSUPPORTED[word])


def _listed(data: Mapping[str, Any], key: str) -> list[Any]:
    found = data.get(key)
    return found if isinstance(found, list) else []


def _metadata(data: Mapping[str, Any]) -> Mapping[str, Any]:
    found = data.get("metaData")
    if isinstance(found, str):
        try:
            found = json.loads(found)
        except json.JSONDecodeError:
            found = None
    if not isinstance(found, dict):
        raise Refused("its 'metaData' is missing, or no JSON object")
    return found


def _lines(data: Mapping[str, Any]) -> list[str]:
    """The inputs of the examples, a parameter a line."""
    text = "\n".join(map(str, _listed(data, "exampleTestcaseList")))
    text = text or str(data.get("exampleTestcases") or data.get("sampleTestCase") or "")
    return text.replace("\r", "").strip("\n").split("\n")
