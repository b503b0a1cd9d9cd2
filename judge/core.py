"""The nouns of the judge and the protocols between its rooms.

Every noun is a frozen value. A *run* is one submission on one test case; an *execution* is what the sandbox saw of
it; a *verdict* is what that means; an *attempt* is the outcome of one reply of a model. Units are part of the
contract: seconds are floats, sizes are bytes as integers. This module imports nothing of ours.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol


class Verdict(StrEnum):
    """What a run, a submission or an attempt came to; the short words are the field's own."""

    AC = "AC"
    WA = "WA"
    TLE = "TLE"
    MLE = "MLE"
    OLE = "OLE"
    RTE = "RTE"
    CE = "CE"
    JE = "JE"
    NP = "NP"

    @property
    def words(self) -> str:
        """The verdict in words, as people read it."""
        return _WORDS[self]


_WORDS = {
    Verdict.AC: "accepted",
    Verdict.WA: "wrong answer",
    Verdict.TLE: "time limit exceeded",
    Verdict.MLE: "memory limit exceeded",
    Verdict.OLE: "output limit exceeded",
    Verdict.RTE: "run-time error",
    Verdict.CE: "compile error",
    Verdict.JE: "judge error",
    Verdict.NP: "no program in the reply",
}


# --- problems ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one run may use.

    Attributes:
        time: CPU seconds of the whole process tree.
        memory: Bytes, peak of the whole process tree.
        output: Bytes on standard output and standard error together.
    """

    time: float
    memory: int
    output: int

    @property
    def wall(self) -> float:
        """Wall-clock seconds after which an idle program is ended."""
        return 2 * self.time + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TestCase:
    """One test case of a problem.

    Attributes:
        name: Path below ``data/`` without suffix, such as ``secret/03-large``.
        input: The ``.in`` file.
        answer: The ``.ans`` file. Never enters a container that runs a submission.
        public: Whether a model (or a team) may see input, answer and the checker's words: true of samples and of
            tests whose group sets ``full_feedback``.
        validator_args: Arguments of the output validator in force for this test case.
    """

    __test__ = False  # the name is the field's own; this keeps pytest from collecting it

    name: str
    input: Path
    answer: Path
    public: bool
    validator_args: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter of a LeetCode-style function; ``type`` is LeetCode's word, such as ``integer[]``."""

    name: str
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """The function that a LeetCode-style problem asks for, from LeetCode's own metaData."""

    name: str
    parameters: tuple[Parameter, ...]
    returns: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A problem package that was read and found whole.

    Attributes:
        name: The package directory's name.
        title: The problem's name as people read it (English where there is one).
        directory: The package directory.
        statements: Natural language code to the statement in Markdown, samples not included.
        limits: What one run may use.
        tests: Test cases, samples first, in the order of judging.
        signature: The function asked for, or ``None`` where programs read standard input.
        languages: Language keys that the package allows, or ``None`` for all.
    """

    name: str
    title: str
    directory: Path
    statements: Mapping[str, str]
    limits: Limits
    tests: tuple[TestCase, ...]
    signature: Signature | None = None
    languages: frozenset[str] | None = None

    @property
    def samples(self) -> tuple[TestCase, ...]:
        """The test cases that the statement shows."""
        return tuple(test for test in self.tests if test.name.startswith("sample/"))


# --- models --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a conversation; ``role`` is ``system``, ``user`` or ``assistant``."""

    role: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a model is asked.

    Attributes:
        messages: The conversation, oldest first.
        seed: Seed of this sample, so that the same request gives the same reply.
        temperature: Overrides the model's own setting where not ``None``.
    """

    messages: tuple[Message, ...]
    seed: int = 0
    temperature: float | None = None


class FinishReason(StrEnum):
    """Why a model stopped writing."""

    EOS = "eos"
    CODE_CLOSED = "code_closed"
    LENGTH = "length"
    LOOP = "loop"
    BUDGET = "budget"
    ERROR = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a model answered.

    Attributes:
        text: The whole reply, thinking included, special tokens not.
        finish_reason: Why it ended.
        prompt_tokens: Tokens read.
        tokens: Tokens written.
        seconds: Wall-clock seconds from request to last token.
    """

    text: str
    finish_reason: FinishReason
    prompt_tokens: int
    tokens: int
    seconds: float


class Model(Protocol):
    """Anything that answers a conversation."""

    @property
    def name(self) -> str:
        """What the model is called in records and on screen."""

    @property
    def notice(self) -> str:
        """One line that people must read before they trust this model, or an empty string."""

    def generate(self, request: Request, on_text: Callable[[str], None]) -> Reply:
        """Answer ``request``; ``on_text`` gets each piece of text as it is written.

        Raises:
            ModelUnavailable: The model cannot answer; nothing that the model did wrong.
        """


# --- submissions ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """A program to judge.

    Attributes:
        language: Key in the language table.
        source: The program's text; bytes that are no UTF-8 are kept as surrogate escapes.
        file: The file it came from, or ``None`` where a model wrote it.
    """

    language: str
    source: str
    file: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The files that are compiled together: a submission, with its driver where the problem is LeetCode style.

    Attributes:
        language: Key in the language table.
        files: File name to content. The language's main file (its ``source`` in the language table) is one of them.
    """

    language: str
    files: Mapping[str, bytes]


class Limit(StrEnum):
    """The limit that ended an execution."""

    NONE = "none"
    CPU = "cpu"
    WALL = "wall"
    MEMORY = "memory"
    OUTPUT = "output"


@dataclass(frozen=True, slots=True, kw_only=True)
class Execution:
    """What the sandbox saw of one run; facts only, no judgement.

    Attributes:
        cpu: CPU seconds of the whole process tree.
        wall: Wall-clock seconds, less the time in which the program was ready to run but another had the cpu.
        memory: Peak memory in bytes.
        exit: Exit status, or ``None`` if a signal ended the program.
        signal: Number of the signal that ended the program, or ``None``.
        limit: The limit that ended it.
        stdout: Standard output, cut at the output limit.
        stderr: Standard error, head and tail of it where it is long.
        meter: How it was measured: the rung of the measuring ladder.
    """

    cpu: float
    wall: float
    memory: int
    exit: int | None
    signal: int | None
    limit: Limit
    stdout: bytes
    stderr: bytes
    meter: str


class Program(Protocol):
    """A compiled submission, ready to run."""

    @property
    def compile_seconds(self) -> float:
        """Wall-clock seconds that compilation took; 0.0 where the artefact was at hand."""

    def runs(self, inputs: Iterable[bytes], limits: Limits) -> Generator[Execution]:
        """Run once on each of ``inputs`` as standard input, in order; close the generator to stop early.

        The next input may be asked for, and its run started, before an execution is yielded.

        Raises:
            SandboxUnavailable: The sandbox failed; nothing that the program did.
        """


class Sandbox(Protocol):
    """Where programs of strangers are compiled and run."""

    def compile(self, sources: Sources) -> Program:
        """Compile once.

        Raises:
            CompileError: The compiler rejects the sources.
            SandboxUnavailable: The sandbox failed; nothing that the sources did.
        """


# --- judging -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Where an output first differs from the answer.

    Attributes:
        token: Number of the token, from 1.
        line: Line of the output, from 1.
        column: Column of the output in bytes, from 1.
        expected: The answer's token, shortened; empty where the output goes on after the answer's end.
        got: The output's token, shortened; empty where the output ended early.
    """

    token: int
    line: int
    column: int
    expected: str
    got: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What a checker says of an output.

    Attributes:
        accepted: Whether the output is right.
        message: The checker's words, for people; may hold secret data.
        difference: Where the output first differs, if the checker can tell.
    """

    accepted: bool
    message: str = ""
    difference: Difference | None = None


class Checker(Protocol):
    """Compares an output with the answer, outside every container that runs a submission."""

    def check(self, test: TestCase, output: bytes) -> Check:
        """Say whether ``output`` answers ``test``.

        Raises:
            ValidatorError: The checker itself failed.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One submission on one test case.

    Attributes:
        test: The test case.
        verdict: What it came to.
        execution: What the sandbox saw, or ``None`` on a judge error.
        check: What the checker said, or ``None`` where no checker ran.
        message: One line for people: why this verdict. May hold secret data.
    """

    test: TestCase
    verdict: Verdict
    execution: Execution | None
    check: Check | None = None
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One submission on a problem.

    Attributes:
        submission: What was judged.
        verdict: The first rejection in test order, or AC.
        message: For people: the compiler's words on CE, the reason on JE, else one line.
        compile_seconds: Wall-clock seconds of compilation.
        runs: Runs in test order, ending with the first rejection unless all tests were asked for.
    """

    submission: Submission
    verdict: Verdict
    message: str = ""
    compile_seconds: float = 0.0
    runs: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """The outcome of one reply.

    Attributes:
        round: Number of the round, from 1.
        sample: Number of the sample within its round, from 1.
        request: What the model was asked.
        reply: What it answered.
        judgement: What its program came to, or ``None`` where the reply holds none.
        error: Why there is no program, else empty.
        reasons: How the program was found in the reply, best reason first.
    """

    round: int
    sample: int
    request: Request
    reply: Reply
    judgement: Judgement | None
    error: str = ""
    reasons: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """The judgement's verdict, or NP."""
        return self.judgement.verdict if self.judgement else Verdict.NP

    @property
    def accepted(self) -> bool:
        """Whether the program is right."""
        return self.verdict is Verdict.AC


@dataclass(frozen=True, slots=True, kw_only=True)
class Watcher:
    """Callbacks for those who look on while something is judged; each does nothing unless given.

    Attributes:
        asked: A request goes to the model: round, sample, request.
        wrote: The model wrote a piece of text.
        compiling: A submission's compilation starts: the submission.
        ran: A run ended.
    """

    asked: Callable[[int, int, Request], None] = field(default=lambda round, sample, request: None)
    wrote: Callable[[str], None] = field(default=lambda text: None)
    compiling: Callable[[Submission], None] = field(default=lambda submission: None)
    ran: Callable[[Run], None] = field(default=lambda run: None)


class Strategy(Protocol):
    """Decides what a model is asked next."""

    def next(self, problem: Problem, language: str, attempts: Sequence[Attempt]) -> Iterator[Request]:
        """Yield the requests of the next round, one a sample, given all attempts so far."""
