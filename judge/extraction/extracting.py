"""The pipeline from a reply to its candidates."""

from __future__ import annotations

import re
from dataclasses import replace

from judge import languages
from judge.core import Candidate, Signature
from judge.errors import NoProgram
from judge.extraction.blocks import Block, fenced
from judge.extraction.entry import Entry
from judge.extraction.fences import ends, straighten
from judge.extraction.grammars import damage, grammar, parse
from judge.extraction.parts import completed, split_files
from judge.extraction.patches import Edit, Misfit, applied, edits_in, replacing, with_definitions
from judge.extraction.ranking import Foreign, assess, ranked, told
from judge.extraction.structured import fields, here_documents, quoted
from judge.extraction.thinking import split
from judge.extraction.unfenced import unfenced
from judge.extraction.wrapped import tagged
from judge.languages import Language

# A model that loops may write the same block thousands of times: the last ones say what it meant.
_BLOCKS = 40

_SHELLS = frozenset({"bash", "sh", "shell", "zsh", "console", "terminal"})
_SHELL = re.compile(r"\s*(?:\$ )?(?:cat|tee)\b[^\n]*<<")  # Python's grammar takes it for an expression
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPECIAL = re.compile(r"(?:<\|\w{1,20}\|>|</s>)\Z")


def extract(
    text: str, language: str | None, signature: Signature | None = None, *, previous: str = ""
) -> tuple[Candidate, ...]:
    """Find the program in a reply.

    Takes time linear in the length of ``text``: only the two ends of the answer and of the thinking, 64 KiB each, are
    read, the first one only where the last holds no whole program.

    Args:
        text: A model's whole reply; may be any string.
        language: Key in the language table of the language asked for; ``None`` where any will do: it is then told from
            the program.
        signature: The function asked for, or ``None`` where the program reads standard input.
        previous: The program that the reply may change, to which patches are applied.

    Returns:
        Candidates, best first; never empty.

    Raises:
        NoProgram: Nothing in the reply can be run; the message says why in words that can be told to the model.
        UsageError: ``language`` is not in the language table.
    """
    wanted = None if language is None else languages.get(language)
    parts = split(text)
    searches = []
    candidates: list[Candidate] = []
    for end in ends(_lines(parts.answer)):
        searches.append(_Search(_readable(end), wanted, signature, previous))
        candidates += searches[-1].candidates()
        if any(candidate.score.whole for candidate in candidates):
            break
    if not any(candidate.score.entry > Entry.NONE for candidate in candidates):
        # The last resort, and worth running only if it looks whole: the thinking is full of fragments.
        for end in ends(_lines(parts.thinking)):
            thought = _Search(_readable(end), wanted, signature, previous, answered=False)
            found = [candidate for candidate in thought.candidates() if candidate.score.entry >= Entry.PARTIAL]
            candidates += found
            if found:
                break
    if candidates:
        return ranked(candidates)
    asked = wanted.name if wanted else "known"
    if not parts.ended:
        raise NoProgram("the reply ends inside its thinking, before any program")
    if not parts.answer.strip():
        raise NoProgram("the reply is empty" if not parts.thinking.strip() else "nothing follows the thinking")
    misfit = next((search.misfit for search in searches if search.misfit), "")
    if misfit:
        raise NoProgram(f"the patch in the reply does not fit the program before: {misfit}")
    foreign = next((search.foreign for search in searches if search.foreign), None)
    if foreign is not None:
        raise NoProgram(f"the program is written in {foreign.name}, but {asked} was asked for")
    if any(search.blocks for search in searches):
        raise NoProgram(f"no block of code in the reply is a {asked} program")
    raise NoProgram(f"the reply holds no block of code and nothing that reads as a {asked} program")


class _Search:
    """The search of one part of a reply.

    Attributes:
        blocks: The blocks of code that it has.
        foreign: A language met that was not asked for.
        misfit: Why a patch could not be applied, or empty.
    """

    def __init__(
        self,
        text: str,
        wanted: Language | None,
        signature: Signature | None,
        previous: str,
        *,
        answered: bool = True,
    ) -> None:
        self.foreign: Language | None = None
        self.misfit = ""
        self._wanted, self._signature, self._previous, self._answered = wanted, signature, previous, answered
        self._text = text
        blocks, self._outside = fenced(straighten(text))
        self.blocks = [inner for block in [*blocks, *tagged(self._outside)] for inner in _files(block)]

    def candidates(self) -> list[Candidate]:
        """All candidates, in order; programs without a fence only where no fence holds a whole one."""
        numbered = list(enumerate(self.blocks))[-_BLOCKS:]
        edits = {place: edits_in(block.text, block.label) for place, block in numbered} if self._previous else {}
        found = [self._assess(block, place) for place, block in numbered if not edits.get(place)]
        candidates = [candidate for candidate in found if candidate]
        if not any(candidate.score.whole and candidate.score.clean for candidate in candidates):
            candidates += self._elsewhere(candidates)
        candidates += self._patched(edits, candidates)
        return [*candidates, *completed(candidates, self._signature)]

    def _elsewhere(self, candidates: list[Candidate]) -> list[Candidate]:
        """What stands in no block of its own: in JSON, in calls of tools, in shell commands, or between the prose."""
        holders = [self._text, *(block.text for block in self.blocks[-3:])]
        inside, replacements = fields(self._text)
        for block in () if inside or replacements else self.blocks[-3:]:
            inner, more = fields(block.text)
            inside, replacements = inside + inner, replacements + more
        others = inside + here_documents(self._outside)
        if replacements and self._previous:
            found = self._applied([replacing(edit.old, edit.new) for edit in replacements], len(self.blocks))
            if found:
                return [found]
        if not others and not candidates:
            others = [one for holder in (self._outside, *holders[1:]) for one in quoted(holder)]
        if self._answered and not others and not any(candidate.score.whole for candidate in candidates):
            others = self._unfenced()
        found_there = [self._assess(block, place) for place, block in enumerate(others[-_BLOCKS:], len(self.blocks))]
        return [candidate for candidate in found_there if candidate]

    def _unfenced(self) -> list[Block]:
        """The span outside of all blocks that reads most like a program; where any language will do, in any."""
        if self._wanted is not None:
            block = unfenced(self._outside, grammar(self._wanted.grammar))
            return [block] if block else []
        grammars = dict.fromkeys(language.grammar for language in languages.table().values())
        spans = {name: unfenced(self._outside, grammar(name)) for name in grammars}
        whole = [(damage(parse(name, block.text)), -len(block.text), name) for name, block in spans.items() if block]
        best = spans[min(whole)[2]] if whole else None
        return [best] if best else []

    def _patched(self, edits: dict[int, list[Edit]], candidates: list[Candidate]) -> list[Candidate]:
        """The program before with the patches in the reply, or with the definitions that the reply gives anew."""
        if not self._previous:
            return []
        every = [edit for some in edits.values() for edit in some] or edits_in(self._outside, "")
        if every:
            found = self._applied(every, max(edits, default=0))
            return [found] if found else []
        if any(candidate.score.whole for candidate in candidates):
            return []
        source, names = self._previous, []
        last = candidates[-1].score.position if candidates else 0
        for candidate in candidates:
            known = grammar(languages.get(candidate.language).grammar)
            source, replaced = with_definitions(candidate.source, source, known)
            names += [name for name in replaced if name not in names]
        where = f"the program before with its {', '.join(names)} replaced"
        changed = self._assess(Block(text=source, found=where), last) if names else None
        return [changed] if changed else []

    def _applied(self, edits: list[Edit], place: int) -> Candidate | None:
        try:
            source = applied(edits, self._previous)
        except Misfit as misfit:
            self.misfit = str(misfit)
            return None
        return self._assess(Block(text=source, found="the program before with the reply's patch"), place)

    def _assess(self, block: Block, place: int) -> Candidate | None:
        wanted = self._wanted or told(block, self._signature)
        if wanted is None:
            return None
        result = assess(block, place, wanted, self._signature, answered=self._answered, previous=self._previous)
        if isinstance(result, Foreign):
            self.foreign = result.language
            return None
        return result


def _files(block: Block) -> list[Block]:
    """The files in one block, or the block."""
    if block.label in _SHELLS or _SHELL.match(block.text):
        return [
            replace(block, text=one.text, label="", name=one.name, found=one.found)
            for one in here_documents(block.text)
        ] or [block]
    files = split_files(block.text)
    return [replace(block, text=text, name=name) for name, text in files.items()] or [block]


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _readable(text: str) -> str:
    """``text`` without lone surrogates and without a special token behind it."""
    text = _SURROGATE.sub("\ufffd", text).rstrip()
    return _SPECIAL.sub("", text) + "\n"
