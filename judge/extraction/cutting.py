"""Words without the programs in them: a hint that gives the solution away is none."""

from __future__ import annotations

from judge.errors import NoProgram
from judge.extraction.blocks import Block, fenced, placed
from judge.extraction.extracting import extract
from judge.extraction.fences import straighten
from judge.extraction.patches import edits_in

_MOST = 4  # programs without a fence that are cut one by one; after that, all is


def without_programs(text: str, mark: str, known: str = "") -> tuple[str, int]:
    """The text with ``mark`` in the place of each program in it, and how many there were.

    A program is what `extract` takes for a candidate in any language, or a patch in a fence. Fences around anything
    else stay: an input, a formula. Where a program cannot be told from the words around it, no text is left.

    Args:
        text: What a model wrote, without its thinking.
        mark: A line that says that something was left out.
        known: The reader's own program, whose lines may be quoted.
    """
    text = straighten(text)
    lines = text.split("\n")
    quotable = {line.strip() for line in known.splitlines()}
    kept: list[str] = []
    count = at = 0
    for block, first, end in placed(text):
        if not quotable.issuperset(line.strip() for line in block.text.splitlines()) and _is_program(block):
            kept += [*lines[at:first], mark]
            at, count = end, count + 1
    rest = "\n".join([*kept, *lines[at:]])
    for _ in range(_MOST):
        program = _program(fenced(rest)[1])
        if program is None:
            return rest.strip(), count
        count += 1
        before, found, after = rest.partition(program)
        if not found:
            break
        rest = f"{before}{mark}{after}"
    return "", count


def _is_program(block: Block) -> bool:
    """Whether a block is a program, or a patch of one."""
    if edits_in(block.text, block.label):
        return True
    ticks = "`" * (3 + block.text.count("`"))
    return _program(f"{ticks}{block.label}\n{block.text}\n{ticks}\n") is not None


def _program(text: str) -> str | None:
    try:
        return extract(text, None)[0].source.strip()
    except NoProgram:
        return None
