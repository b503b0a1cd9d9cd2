"""Where a program starts, and under which names its files must lie: what compilers and interpreters want to know.

Java wants a public class in a file of its name and is started by the name of the class that has ``main``; Kotlin names
the class after the file; Python, JavaScript and Rust start from a file. The programs are parsed, not searched: a
``main`` in a comment or a string is none. What the problem package format says of entry points:
https://www.kattis.com/problem-package-format/appendix/languages.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from judge import languages
from judge.core import Sources, Submission
from judge.errors import UsageError

if TYPE_CHECKING:
    from tree_sitter import Node

_KOTLIN_NO_WORD = re.compile(r"\W")


def of_submission(submission: Submission) -> Sources:
    """The files to compile for a submission that is no LeetCode-style function, and what it starts from.

    Raises:
        UsageError: Its entry point is not among its files.
    """
    source = encoded(submission.source)
    if not submission.files and not submission.scripted:
        return alone(submission.language, source, submission.entrypoint)
    name = PurePosixPath(submission.file or languages.get(submission.language).source).name
    files = {name: source, **submission.files}
    if submission.scripted:
        return Sources(language=submission.language, files=files, scripted=True)
    return together(submission.language, files, submission.entrypoint)


def encoded(source: str) -> bytes:
    """A submission's text as it was in its file."""
    try:
        return source.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        # Half a surrogate pair, as in "\ud83d" of a model's JSON: no byte of any file stands for it.
        return source.encode("utf-8", "replace")


def alone(language: str, source: bytes, entrypoint: str | None = None) -> Sources:
    """A program of one file, whose own name means nothing: it gets the one that its language wants."""
    row = languages.get(language)
    name = row.source
    if language == "java":
        name = f"{_public_class(source) or PurePosixPath(name).stem}.java"
    elif entrypoint and PurePosixPath(entrypoint).suffix in languages.get(language).extensions:
        name = entrypoint
    files = {name: source}
    return Sources(language=language, files=files, main=main_of(language, files, entrypoint))


def together(language: str, files: Mapping[str, bytes], entrypoint: str | None = None) -> Sources:
    """A program of several files, under their own names; a Java file is named after its public class.

    Raises:
        UsageError: The entry point is not among the files.
    """
    placed = dict(files)
    if language == "java":
        for name, source in files.items():
            public = _public_class(source) if name.endswith(".java") else ""
            proper = str(PurePosixPath(name).with_name(f"{public}.java"))
            if public and proper not in placed:
                del placed[name]
                placed[proper] = source
    return Sources(language=language, files=placed, main=main_of(language, placed, entrypoint))


def main_of(language: str, files: Mapping[str, bytes], entrypoint: str | None = None) -> str:
    """What a program of ``files`` starts from: the name of a class for Java and Kotlin, else of a file.

    Args:
        language: Key in the language table.
        files: File name to content; where nothing else tells, the first is started.
        entrypoint: What the package names, which wins.

    Raises:
        UsageError: ``entrypoint`` is a file that is not there.
    """
    row = languages.get(language)
    own = {name: content for name, content in files.items() if PurePosixPath(name).suffix in _extensions(language)}
    if language in ("java", "kotlin"):
        if entrypoint:
            return entrypoint
        find = _java_mains if language == "java" else _kotlin_mains
        mains = [main for file, content in sorted(own.items()) for main in find(file, content)]
        return min(mains, default=(0, row.main), key=lambda main: main[0])[1]
    if entrypoint:
        if entrypoint not in files and language in ("python3", "pypy3", "javascript", "typescript", "rust"):
            raise UsageError(f"the entry point '{entrypoint}' is none of the files {', '.join(sorted(files))}")
        return entrypoint
    first = ("__main__.py", row.main) if language in ("python3", "pypy3") else (row.main,)
    for name in first:
        if name in own:
            return name
    starting = [name for name, content in own.items() if len(own) > 1 and _starts(language, content)]
    return next(iter([*starting, *own]), row.main)


def _extensions(language: str) -> tuple[str, ...]:
    return languages.get("python3" if language == "pypy3" else language).extensions


def _starts(language: str, source: bytes) -> bool:
    """Whether a file is surely the one to start from: it has a function ``main``, or Python's guard."""
    root = _root(languages.get(language).grammar, source)
    if language in ("python3", "pypy3"):
        conditions = [node.child_by_field_name("condition") for node in root.children if node.type == "if_statement"]
        return any(condition is not None and b"__name__" in (condition.text or b"") for condition in conditions)
    return any(node.type == "function_item" and _field(node, "name") == "main" for node in root.children)


def _public_class(source: bytes) -> str:
    """The name of a Java file's public top-level type, or empty."""
    for node in _root("java", source).children:
        if node.type in _JAVA_TYPES and "public" in _modifiers(node):
            return _field(node, "name")
    return ""


_JAVA_TYPES = frozenset(f"{kind}_declaration" for kind in ("class", "record", "interface", "enum", "annotation_type"))
_JAVA_ARGUMENTS = re.compile(rb"\(\s*(final\s+)?(java\.lang\.)?String\b[^,]*(\[|\.\.\.)[^,]*\)", re.DOTALL)


def _java_mains(file: str, source: bytes) -> Iterator[tuple[int, str]]:
    """The classes that Java can start, each with a number: the lowest is the likeliest."""
    root = _root("java", source)
    package = _package(root, "package_declaration")
    stem = PurePosixPath(file).stem
    for node in root.children:
        if node.type == "method_declaration" and _field(node, "name") == "main":
            yield 0, stem  # a file without a class: the class is named after it
        elif node.type in _JAVA_TYPES:
            name = _field(node, "name")
            unlikely = 2 * (name != "Main") + (name != stem)
            for method in _members(node):
                if method.type == "method_declaration" and _field(method, "name") == "main":
                    taken = method.child_by_field_name("parameters")
                    usual = bool(taken and _JAVA_ARGUMENTS.fullmatch(taken.text or b""))
                    if usual or (taken and not taken.named_children):
                        yield unlikely + 4 * (not usual or "static" not in _modifiers(method)), package + name


def _kotlin_mains(file: str, source: bytes) -> Iterator[tuple[int, str]]:
    """The classes that Kotlin makes and Java can start, each with a number: the lowest is the likeliest."""
    root = _root("kotlin", source)
    package = _package(root, "package_header")
    for node in root.children:
        if node.type == "function_declaration" and _field(node, "name") == "main":
            name = _jvm_name(root) or _kotlin_class(file)
            yield int(name != "MainKt"), package + name
        elif node.type == "object_declaration" and _has_main(node):
            yield 1, package + _field(node, "name")
        elif node.type == "class_declaration":
            companions = (member for member in _members(node) if member.type == "companion_object")
            if any(map(_has_main, companions)):
                yield 1, package + _field(node, "name")


def _kotlin_class(file: str) -> str:
    """The class that Kotlin makes of a file's functions."""
    stem = _KOTLIN_NO_WORD.sub("_", PurePosixPath(file).stem)
    return f"{stem[:1].upper()}{stem[1:]}Kt" if not stem[:1].isdigit() else f"_{stem}Kt"


def _jvm_name(root: Node) -> str:
    for node in root.children:
        if node.type == "file_annotation" and b"JvmName" in (node.text or b""):
            match = re.search(rb'"(\w+)"', node.text or b"")
            return match[1].decode() if match else ""
    return ""


def _has_main(node: Node) -> bool:
    return any(member.type == "function_declaration" and _field(member, "name") == "main" for member in _members(node))


def _members(node: Node) -> Iterator[Node]:
    for body in node.children:
        if body.type in ("class_body", "enum_body", "interface_body"):
            for part in body.children:
                yield from part.children if part.type == "enum_body_declarations" else (part,)


def _package(root: Node, kind: str) -> str:
    for node in root.children:
        if node.type == kind and node.named_children:
            name = node.named_children[-1].text or b""
            return f"{b''.join(name.split()).decode()}."
    return ""


def _modifiers(node: Node) -> list[str]:
    return [part.type for child in node.children if child.type == "modifiers" for part in child.children]


def _field(node: Node, name: str) -> str:
    found = node.child_by_field_name(name)
    return found.text.decode() if found is not None and found.text else ""


def _root(grammar: str, source: bytes) -> Node:
    # Loaded here: a C++ program is not parsed, and its tests are to begin soon.
    from judge.extraction.grammars import parse

    return parse(grammar, source.decode("utf-8", "replace")).root_node
