"""Programs that a reply gives in parts: several files, or one file over several blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath

from tree_sitter import Node, Tree

from judge import languages
from judge.core import Candidate, Signature
from judge.extraction.entry import Entry, definitions, entry_point, name_of
from judge.extraction.grammars import Grammar, damage, grammar, parse
from judge.extraction.naming import belongs, name_on_line
from judge.languages import Language

_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"([^"\n]+)"', re.MULTILINE)
_IMPORT = re.compile(r"^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import|import[ \t]+([\w., \t]+))", re.MULTILINE)
_REQUIRE = re.compile(r"(?:require\s*\(|\bfrom|\bimport)\s*[\"']\./([\w./-]+)[\"']")
_MODULE = re.compile(r"^[ \t]*(?:pub[ \t]+)?mod[ \t]+(\w+)[ \t]*;", re.MULTILINE)
_WHOLES = 3  # programs with a full entry point that are completed: the last ones
_BINDING = frozenset({"name", "left", "declarator", "pattern", "alias", "parameter"})
_JAVA_LIKE = frozenset({"java", "kotlin", "c_sharp", "go"})  # a program's files see each other without saying so


@dataclass(frozen=True)
class Part:
    """One candidate as a part of a program: what it defines, and what it leaves to others."""

    candidate: Candidate
    language: Language

    @cached_property
    def tree(self) -> Tree:
        """Its parse."""
        return parse(self.language.grammar, self.candidate.source)

    @cached_property
    def _grammar(self) -> Grammar:
        return grammar(self.language.grammar)

    @cached_property
    def defines(self) -> frozenset[str]:
        """Names of its classes and functions."""
        return frozenset(name_of(node) for node in definitions(self.tree.root_node, self._grammar)) - {"", "main"}

    @cached_property
    def lacks(self) -> frozenset[str]:
        """Names that it uses and nowhere gives a meaning to."""
        used: set[str] = set()
        bound: set[str] = set(self.defines)
        cursor = self.tree.walk()
        while True:
            node = cursor.node
            if node is not None and "identifier" in node.type and not node.child_count and node.text is not None:
                imported = node.parent is not None and "import" in node.parent.type
                (bound if imported or cursor.field_name in _BINDING else used).add(node.text.decode())
            if cursor.goto_first_child() or cursor.goto_next_sibling():
                continue
            while cursor.goto_parent():
                if cursor.goto_next_sibling():
                    break
            else:
                return frozenset(used - bound)

    @cached_property
    def asks_for(self) -> frozenset[str]:
        """Stems or names of the files that it names: included, imported, or required."""
        source = self.candidate.source
        if self.language.grammar in ("c", "cpp"):
            return frozenset(_INCLUDE.findall(source))
        if self.language.grammar == "python":
            modules = [one or many for one, many in _IMPORT.findall(source)]
            return frozenset(
                name.split()[0].replace(".", "/") for names in modules for name in names.split(",") if name.strip()
            )
        if self.language.grammar == "rust":
            return frozenset(_MODULE.findall(source))
        return frozenset(_REQUIRE.findall(source))


def completed(candidates: Sequence[Candidate], signature: Signature | None) -> list[Candidate]:
    """The programs that come of putting candidates together; those that are whole alone need nothing."""
    parts = [Part(candidate, languages.get(candidate.language)) for candidate in candidates]
    wholes = [part for part in parts if part.candidate.score.whole][-_WHOLES:]
    found: list[Candidate] = []
    for main in wholes:
        same = [
            part for part in parts if part.language == main.language and part.candidate.source != main.candidate.source
        ]
        found += _with_files(main, same, signature) or _with_pieces(main, same)
    if not wholes and len(parts) > 1:
        found += _in_order(parts, signature)
    return found


def _with_files(main: Part, others: Iterable[Part], signature: Signature | None) -> list[Candidate]:
    """``main`` with the files that it needs, as far as the reply names them."""
    named = {part.candidate.file: part for part in others if part.candidate.file and not _starts(part)}
    named = {name: part for name, part in named.items() if name != main.candidate.file and belongs(name, main.language)}
    taken: dict[str, Part] = {}
    open_parts = [main]
    while open_parts:
        part = open_parts.pop()
        for name, other in named.items():
            if name not in taken and (_names(part, name) or _sees(part, other)):
                taken[name] = other
                open_parts.append(other)
    if not taken or signature is not None:
        return []
    base = PurePosixPath(main.candidate.file).parent if main.candidate.file else PurePosixPath()
    files = {_below(name, base): part.candidate.source.encode() for name, part in sorted(taken.items())}
    own = PurePosixPath(main.candidate.file).name or f"main{main.language.extensions[0]}"
    reasons = (*main.candidate.reasons, f"with the files {', '.join(files)}")
    score = replace(main.candidate.score, parts=1 + len(files))
    return [replace(main.candidate, file=own, files=files, reasons=reasons, score=score)]


def _starts(part: Part) -> bool:
    return part.candidate.score.whole and part.language.grammar != "python"


def _names(part: Part, name: str) -> bool:
    """Whether ``part`` asks for the file ``name``."""
    path = PurePosixPath(name)
    stem = str(path.with_suffix(""))
    if part.language.grammar in ("c", "cpp"):
        return any(asked.endswith(path.name) and PurePosixPath(asked).name == path.name for asked in part.asks_for)
    return any(asked in (stem, name, path.stem) or stem.endswith(f"/{asked}") for asked in part.asks_for)


def _sees(part: Part, other: Part) -> bool:
    """Whether ``other`` defines what ``part`` lacks or, as a header does, only declares."""
    if part.language.grammar in _JAVA_LIKE:
        return bool(part.lacks & other.defines)
    if part.language.grammar in ("c", "cpp"):
        headers = {PurePosixPath(asked).stem for asked in part.asks_for}
        return PurePosixPath(other.candidate.file).stem in headers or bool(part.lacks & other.defines)
    return False


def _below(name: str, base: PurePosixPath) -> str:
    path = PurePosixPath(name)
    if base.parts and path.is_relative_to(base):
        path = path.relative_to(base)
    return path.name if ".." in path.parts or path.is_absolute() else str(path)


def _with_pieces(main: Part, others: Sequence[Part]) -> list[Candidate]:
    """``main`` with the definitions that it lacks put behind its imports; the last definition of a name counts."""
    taken: list[Part] = []
    lacking = main.lacks
    for part in reversed(others):
        if not part.candidate.score.whole and part.defines & lacking and not part.defines & main.defines:
            taken.insert(0, part)
            lacking = (lacking | part.lacks) - part.defines
    if not taken:
        return []
    head, imports, rest = _parted(main)
    pieces = [_parted(part) for part in taken]
    more = dict.fromkeys(line for _, some, _ in pieces for line in some if line not in imports)
    bodies = [body.strip("\n") for _, _, body in pieces]
    joined = head + "".join(f"{line}\n" for line in more) + "\n" + "\n\n".join([*bodies, rest.strip("\n")]) + "\n"
    if damage(parse(main.language.grammar, joined)) > damage(main.tree):
        return []
    reasons = (*main.candidate.reasons, f"with definitions from {len(taken)} other block{'s' * (len(taken) > 1)}")
    score = replace(main.candidate.score, parts=1 + len(taken))
    return [replace(main.candidate, source=joined, reasons=reasons, score=score)]


def _parted(part: Part) -> tuple[str, list[str], str]:
    """A program up to its last import at the head, these imports, and the rest."""
    known = grammar(part.language.grammar)
    end = 0
    imports: list[str] = []
    for child in part.tree.root_node.children:
        if child.type in known.imports and child.text is not None:
            imports.append(child.text.decode().strip())
            end = child.end_byte
        elif child.is_named and "comment" not in child.type:
            break
    source = part.candidate.source.encode()
    end = source.find(b"\n", end - 1) + 1 if end else 0
    return source[:end].decode(), imports, source[end:].decode()


def _in_order(parts: Sequence[Part], signature: Signature | None) -> list[Candidate]:
    """All blocks, one after the other, where that makes a clean program: one explained step by step."""
    language = parts[-1].language
    steps = [part.candidate for part in parts if part.language == language and part.candidate.score.plain]
    joined = "".join(candidate.source for candidate in steps)
    tree = parse(language.grammar, joined)
    found = entry_point(tree, grammar(language.grammar), signature)
    if len(steps) < 2 or damage(tree) or found.entry is not Entry.FULL:
        return []
    last = steps[-1]
    reasons = (f"{len(steps)} blocks put together", found.words)
    score = replace(last.score, whole=True, entry=found.entry, parts=len(steps))
    return [replace(last, source=joined, reasons=reasons, score=score)]


def split_files(text: str) -> Mapping[str, str]:
    """The files in one block, where lines of its own name each (``// a.h``), the first line among them; or empty."""
    lines = text.splitlines(keepends=True)
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    starts = [number for number, line in enumerate(lines) if line[:1] in "#/-=" and name_on_line(line)]
    if len(starts) < 2 or starts[0] != first:
        return {}
    ends = [*starts[1:], len(lines)]
    return {
        name_on_line(lines[start]): "".join(lines[start + 1 : end]).strip("\n") + "\n"
        for start, end in zip(starts, ends, strict=True)
    }


def definitions_of(tree: Tree, known: Grammar) -> Mapping[str, Node]:
    """The classes and functions of a program by name."""
    return {name_of(node): node for node in definitions(tree.root_node, known)}
