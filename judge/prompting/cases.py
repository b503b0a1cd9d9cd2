"""Public test cases as the model sees them; the only module here that opens a file of a test."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from judge.core import Problem, TestCase
from judge.errors import PackageError
from judge.prompting.quoting import CHAT_TOKEN, clean, elide, fenced
from judge.prompting.wording import fill, phrase

_LENGTH = 800  # characters of one input or one output
_INTERACTION, _STATEMENT = ".interaction", ".in.statement"


def shown_samples(problem: Problem) -> str:
    """The samples as a statement shows them, one after the other.

    An interaction takes the place of input and answer. Where programs talk with the judge, a sample without one is left
    out: its input is the judge's own. Some samples are there only to be shown, and are no test cases.

    Raises:
        PackageError: A file cannot be read.
    """
    tests = {test.name: test for test in problem.samples if test.public}
    files = _shown_only(problem)
    shown: list[str] = []
    for name in sorted({*tests, *files}):
        test, file = tests.get(name), files.get(name)
        number = str(len(shown) + 1)
        interaction = file if file and file.suffix == _INTERACTION else test.interaction if test else None
        if interaction:
            between = phrase("between") if problem.passes > 1 else ""
            shown.append(fill("sample.interaction", number=number, between=between, interaction=_file(interaction)))
        elif problem.interactive:
            continue
        elif test:
            shown.append(fill("sample", number=number, input=shown_input(problem, test), output=shown_answer(test)))
        elif file:
            answer = file.with_name(file.name.removesuffix(_STATEMENT) + ".ans.statement")
            shown.append(fill("sample", number=number, input=_file(file), output=_file(answer)))
    return "\n\n".join(shown)


def shown_input(problem: Problem, test: TestCase) -> str:
    """The input of a public test in a fence; ``name = value`` lines where a function is asked for.

    Raises:
        PackageError: The file cannot be read.
    """
    content = _read(test, _in_place(test.input, f"{test.input.name}.statement"))
    if problem.signature is None:
        return shown(content) + _beside(test)
    names = [parameter.name for parameter in problem.signature.parameters]
    values = clean(content).splitlines()
    if len(names) != len(values):
        return shown(content)
    room = _LENGTH // max(1, len(names))
    lines = [f"{name} = {elide(value, room)}" for name, value in zip(names, values, strict=True)]
    return fenced("\n".join(lines)) + _broken(content)


def shown_answer(test: TestCase) -> str:
    """The answer of a public test in a fence.

    Raises:
        PackageError: The file cannot be read.
    """
    out = test.answer.with_suffix(".out").name
    return shown(_read(test, _in_place(test.answer, out, f"{test.answer.name}.statement")))


def shown(text: str | bytes) -> str:
    """An input or an output in a fence."""
    words = elide(clean(text), _LENGTH)
    return fenced(words if words.strip() else phrase("empty")) + _broken(text)


def _broken(text: str | bytes) -> str:
    """A word on the space that `clean` puts into tokens of chats, for a program must read them as they are."""
    if isinstance(text, bytes):
        text = text.decode("utf-8", "replace")
    found = CHAT_TOKEN.search(text)
    return (
        "\n" + phrase("broken", token=clean(text[found.start() : found.start() + 60].split(">")[0] + ">"))
        if found
        else ""
    )


def _read(test: TestCase, file: Path) -> bytes:
    if not test.public:
        raise ValueError(f"{test.name} is not public: no prompt may quote it")
    return _bytes(file)


def _in_place(file: Path, *names: str) -> Path:
    """The file of the first of ``names`` that lies beside ``file`` to be shown instead, or else ``file``."""
    return next((other for name in names if (other := file.with_name(name)).is_file()), file)


def _beside(test: TestCase) -> str:
    """What a program is given besides standard input: arguments and files."""
    words = []
    if test.args:
        words.append(phrase("args", args=fenced(elide(clean("\n".join(test.args)), _LENGTH))))
    for name, file in sorted(test.files.items()):
        words.append(phrase("file", name=clean(name), content=shown(_read(test, file))))
    return "".join(f"\n{word}" for word in words)


def _shown_only(problem: Problem) -> Mapping[str, Path]:
    """Names of samples to the files that show them without being a test case's."""
    samples = problem.directory / "data" / "sample"
    inputs = {f"sample/{file.name.removesuffix(_STATEMENT)}": file for file in samples.glob(f"*{_STATEMENT}")}
    return inputs | {f"sample/{file.stem}": file for file in samples.glob(f"*{_INTERACTION}")}


def _file(file: Path) -> str:
    return shown(_bytes(file))


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise PackageError(f"{file}: cannot be read: {error.strerror}") from None
