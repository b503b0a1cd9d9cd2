"""The nouns of the judge and the protocols between its rooms.

Every noun is a frozen value. A *run* is one submission on one test case; an *execution* is what the sandbox saw of
it; a *verdict* is what that means; an *attempt* is the outcome of one reply of a model. Units are part of the
contract: seconds are floats, sizes are bytes as integers. This module imports nothing of ours.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from threading import Event
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


class Data(Protocol):
    """Bytes in memory or elsewhere (``judge.data``): few or so many that they are read a slice at a time."""

    def __len__(self) -> int:
        """Bytes in all."""

    def __getitem__(self, part: slice, /) -> bytes:
        """The bytes of a slice without a step."""


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
        input_validator_args: An input validator's name to its arguments for this test case, where it has any.
        args: Command line arguments that the submission is run with.
        files: File name to the file, of those that lie in the submission's work directory when it starts.
        interaction: The ``.interaction`` file that the statement shows in place of input and answer.
        static_args: Where the static validator looks at the submission's files instead of running it: that validator's
            arguments. Input and answer are then the file that asks for it, and nothing reads them.
    """

    __test__ = False  # the name is the field's own; this keeps pytest from collecting it

    name: str
    input: Path
    answer: Path
    public: bool
    validator_args: tuple[str, ...] = ()
    input_validator_args: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    args: tuple[str, ...] = ()
    files: Mapping[str, Path] = field(default_factory=dict)
    interaction: Path | None = None
    static_args: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramSource:
    """A program of a package: a validator, a grader or a submission of one file or of a directory.

    Attributes:
        name: The file's or the directory's name.
        files: File name, with ``/`` where it lies deeper, to the file.
        has_build_or_run: Whether it is a directory with the scripts ``build`` or ``run``.
    """

    name: str
    files: Mapping[str, Path]
    has_build_or_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputValidator:
    """The output validator, or the static validator, that a package brings.

    Attributes:
        programs: The validators; an output is right if all of them accept it. Of several, only the first can talk with
            a submission or ask for another pass.
        limits: What one validation may use.
        include: Files added to the build of a validator that includes them, such as ``testlib.h``.
    """

    programs: tuple[ProgramSource, ...]
    limits: Limits
    include: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group of test data, with what its results come to.

    Attributes:
        name: Path below ``data/``, such as ``secret/group1``; empty for the root.
        members: Names of test cases and further groups, in the order of judging.
        on_reject: ``break`` ends the group at its first rejection, ``continue`` goes on.
        verdict_mode: ``worst_error``, ``first_error`` or ``always_accept``.
        score_mode: How the members' scores are put together: ``sum``, ``avg``, ``min`` or ``max``; or ``all``: the
            group scores ``max_score`` if it is accepted, else nothing.
        flags: ``ignore_sample`` leaves out the samples of the root, ``accept_if_any_accepted`` is content
            with one accepted member.
        accept_score: Score of an accepted test case to which its validator gave none.
        reject_score: Score of a rejected test case to which its validator gave none.
        range: The least and the greatest score that the group can have.
        max_score: Score of the group if all is right; test cases' scores are then parts of it. ``None``: not scaled.
        own_score: Whether the validator may give an accepted test case a score: ``allowed``, ``required``,
            ``forbidden`` or ``ignored``.
        static: Name of the member that is the static validation test case, if any.
        static_score: The greatest score of that member.
        require_pass: Names of groups or test cases that must have been accepted, or the group counts as rejected.
        grader_args: Arguments of the problem's own grader, or ``None`` where the modes above decide.
    """

    name: str
    members: tuple[str | Group, ...]
    on_reject: str = "break"
    verdict_mode: str = "worst_error"
    score_mode: str = "sum"
    flags: frozenset[str] = frozenset()
    accept_score: float = 1.0
    reject_score: float = 0.0
    range: tuple[float, float] = (-math.inf, math.inf)
    max_score: float | None = None
    own_score: str = "allowed"
    static: str = ""
    static_score: float = 0.0
    require_pass: tuple[str, ...] = ()
    grader_args: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoring:
    """How verdict and score of a submission come from the results of groups.

    Attributes:
        root: The groups of test data.
        custom_score: Whether the package says that its validator may give scores.
        scores: Whether submissions get a score; else groups decide the verdict alone.
    """

    root: Group
    custom_score: bool = True
    scores: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """How a package's time limit comes about.

    Attributes:
        given: Whether the package names the limit; otherwise it is derived from its accepted submissions.
        ac_to_time_limit: The least ratio of the limit to the slowest accepted submission.
        time_limit_to_tle: The least ratio of the fastest too slow submission to the limit.
        resolution: Seconds of which a derived limit is a multiple.
    """

    given: bool = True
    ac_to_time_limit: float = 2.0
    time_limit_to_tle: float = 1.5
    resolution: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter of a LeetCode-style function, or one field of a class of nodes.

    Attributes:
        name: Its name.
        type: LeetCode's word, such as ``integer[]``.
        form: How test data write a linked structure, where that is not the class's own way (``judge.linked``).
        hidden: Whether the method does not get it: it is there for given functions, for the number of calls, as an
            output, or for the form of another parameter.
    """

    name: str
    type: str
    form: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """One method of the class that a LeetCode-style problem asks for; types are LeetCode's words."""

    name: str
    parameters: tuple[Parameter, ...]
    returns: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A function that the solution may call, such as ``isBadVersion``.

    Attributes:
        name: Its name.
        parameters: What it takes.
        returns: LeetCode's word for the type.
        rule: ``not_below`` (is the argument at least the value?), ``compare`` (-1, 0 or 1: is the value less than,
            equal to or greater than the argument?), ``entry`` (what the matrix holds at these two indices) or
            ``random`` (a number from 1 to the value).
        value: What the rule asks about: the name of a hidden parameter, or a number.
        base: The class that has the function in languages without functions of their own, such as ``VersionControl``.
    """

    name: str
    parameters: tuple[Parameter, ...]
    returns: str
    rule: str
    value: str | int
    base: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """The class of nodes of which a LeetCode-style problem's linked structures are made.

    Attributes:
        name: ``Node``, ``ListNode`` or ``TreeNode``.
        fields: In the order of LeetCode's definition; types are ``integer``, ``boolean``, ``Node`` (a node or none) and
            ``list<Node>``, whatever the class is called.
        form: How test data write it, unless a parameter says otherwise (``judge.linked``).
    """

    name: str
    fields: tuple[Parameter, ...]
    form: str = ""


class Style(StrEnum):
    """How the code that a LeetCode-style problem asks for is called."""

    FUNCTION = "function"
    CLASS = "class"
    CHAIN = "chain"
    ITERATOR = "iterator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """The function or the class that a LeetCode-style problem asks for, from LeetCode's own metaData.

    Attributes:
        name: The function's name, a method of ``Solution``; for all other styles the class's name.
        parameters: Of the function; of the constructor for ``CLASS`` and ``ITERATOR``; of the first of the methods for
            ``CHAIN``.
        returns: LeetCode's word for the type of the answer; ``void`` where outputs are, and for ``CLASS``.
        style: ``FUNCTION``; ``CLASS``: calls of methods as the test case lists them; ``CHAIN``: each of the methods is
            called on a fresh object with what the one before it returned; ``ITERATOR``: of the two methods, the second
            is called as long as the first says true.
        shared: Whether all methods of a ``CHAIN`` are called on one object, as for an encoder that remembers what it
            has encoded.
        methods: The methods of the class; none for ``FUNCTION``.
        outputs: Indices of the parameters that hold the answer when the function has returned; none where it returns
            it.
        prefix: Whether the returned integer says how many elements of the output count.
        repeat: Name of the hidden parameter that says how often the function is called; the answer is the list of what
            it returned.
        given: Functions that the solution may call.
        linked: The class of nodes, where structures are more than the plain lists and binary trees that drivers read.
        form: How the answer writes a linked structure, where that is not the class's own way.
        copied: Whether the answer may hold no node of the input.
    """

    name: str
    parameters: tuple[Parameter, ...]
    returns: str
    style: Style = Style.FUNCTION
    shared: bool = False
    methods: tuple[Method, ...] = ()
    outputs: tuple[int, ...] = ()
    prefix: bool = False
    repeat: str = ""
    given: tuple[Given, ...] = ()
    linked: Linked | None = None
    form: str = ""
    copied: bool = False


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
        static_tests: Static validation test cases, judged before ``tests`` where there are no scores, and with their
            groups where there are.
        submit_answer: Whether a submission consists of the answers to the test cases; its language is `ANSWERS`.
        signature: The function asked for, or ``None`` where programs read standard input.
        languages: Language keys that the package allows, or ``None`` for all.
        validator: The package's own output validator (or interactor), or ``None`` for the default one.
        static_validator: What judges the static validation test cases.
        interactive: Whether submissions talk with the output validator.
        passes: The most times that a submission is run on one test case.
        scoring: How the results of groups are put together, or ``None`` where the first rejection is the verdict.
        grader: The custom grader of the legacy format, or ``None``.
        input_validators: Programs that say whether an input is as the statement promises.
        include: Language key, or ``default``, to the files that are compiled along with a submission.
        code: Bytes that a submission's files may have in all, or ``None`` for any size.
        timing: How the time limit comes about.
        warnings: What is wrong with the package, in lines for people, that does not keep it from being judged.
    """

    name: str
    title: str
    directory: Path
    statements: Mapping[str, str]
    limits: Limits
    tests: tuple[TestCase, ...]
    static_tests: tuple[TestCase, ...] = ()
    submit_answer: bool = False
    signature: Signature | None = None
    languages: frozenset[str] | None = None
    validator: OutputValidator | None = None
    static_validator: OutputValidator | None = None
    interactive: bool = False
    passes: int = 1
    scoring: Scoring | None = None
    grader: ProgramSource | None = None
    input_validators: tuple[ProgramSource, ...] = ()
    include: Mapping[str, tuple[Path, ...]] = field(default_factory=dict)
    code: int | None = None
    timing: Timing = Timing()
    warnings: tuple[str, ...] = ()

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

    def replies(
        self, requests: Sequence[Request], on_text: Callable[[int, str], None], stopped: Event
    ) -> Iterator[tuple[int, Reply]]:
        """Answer ``requests``, together where the model can, and yield each one's index and reply when it has ended.

        Args:
            requests: What is asked.
            on_text: Gets a request's index and each piece of text as it is written.
            stopped: Set it, from any thread, and soon nothing more is written. To close the iterator does the same.

        Raises:
            ModelUnavailable: Some requests cannot be answered, through no fault of what the model wrote; the replies
                of all others have been yielded, if the model still works.
        """


# --- programs in replies -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Score:
    """How good a candidate is; compares like a tuple, greater is better.

    Attributes:
        whole: Whether it has a full entry point.
        answered: Whether it stands in the answer, not in the thinking.
        entry: How much of an entry point it has, from 0 (none) to 3 (full).
        plain: Whether it is no example, no lesser version and no repetition of the program before.
        complete: Whether it leaves nothing out ("rest as before").
        label: 2 if it is labelled as the language asked for, 1 if not labelled, 0 if labelled otherwise.
        clean: Whether its grammar finds nothing wrong; errors next to macros do not count.
        position: Its place in the reply, from 0.
        parts: How many blocks of the reply it is made of.
    """

    whole: bool
    answered: bool
    entry: int
    plain: bool
    complete: bool
    label: int
    clean: bool
    position: int
    parts: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A program that a reply may have meant.

    Attributes:
        source: The program's text; ends with a newline. Of several files the one that it starts from.
        language: Key in the language table.
        reasons: Why it is a candidate, and how it was found, in words for people; what says most comes first.
        score: What the order of candidates is made by.
        file: The name that the reply gives its file, or empty.
        files: File name to content of its further files; empty where it is one file.
    """

    source: str
    language: str
    reasons: tuple[str, ...]
    score: Score
    file: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)


# --- submissions ---------------------------------------------------------------------------------------------------


ANSWERS = "answers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """A program to judge, or answers.

    Attributes:
        language: Key in the language table; `ANSWERS` where it is no program but answers to test cases.
        source: The program's text; bytes that are no UTF-8 are kept as surrogate escapes.
        file: The file it came from, or ``None`` where a model wrote it.
        files: File name to content of its further files; empty where it is one file.
        entrypoint: The class or file that it starts from, or ``None`` where the language finds it.
        scripted: Whether its own scripts ``build`` and ``run``, among its files, make and start it.
    """

    language: str
    source: str
    file: str | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)
    entrypoint: str | None = None
    scripted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The files that are compiled together: a submission, with its driver where the problem is LeetCode style.

    Attributes:
        language: Key in the language table.
        files: File name, with ``/`` where it lies deeper, to content. The language's main file (its ``source`` in the
            language table) is one of them, unless ``main`` or its own scripts say otherwise.
        main: The class or file that the program starts from; empty for the language's own (``main`` in the language
            table).
        trusted: Whether it is a program of the package, which never enters a container that runs a submission but to
            talk with it (`Program.interact`), and which may read and write files.
        scripted: Whether its own scripts ``build`` and ``run`` make and start it.
    """

    language: str
    files: Mapping[str, bytes]
    main: str = ""
    trusted: bool = False
    scripted: bool = False


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
        stdout: Standard output, cut at the output limit; of more than 128 KiB only the two ends, once it was judged.
        stderr: Standard error, head and tail of it where it is long.
        meter: How it was measured: the rung of the measuring ladder.
        files: File name to content of what the invocation asked to keep, as far as it was there.
        output: Bytes of standard output in all, where ``stdout`` no longer holds them; else ``None``.
        solving: CPU seconds within the calls of a LeetCode-style solution, as its process says: for people, not for
            verdicts.
    """

    cpu: float
    wall: float
    memory: int
    exit: int | None
    signal: int | None
    limit: Limit
    stdout: Data
    stderr: bytes
    meter: str
    files: Mapping[str, bytes] = field(default_factory=dict)
    output: int | None = None
    solving: float | None = None

    @property
    def output_size(self) -> int:
        """Bytes of standard output in all."""
        return len(self.stdout) if self.output is None else self.output


@dataclass(frozen=True, slots=True, kw_only=True)
class Invocation:
    """What one run of a program is given.

    Attributes:
        stdin: Its standard input; what an interactive program is given comes from its peer instead.
        paths: Names of some of ``files``, which stand before ``args`` as absolute paths.
        args: Its command line arguments.
        files: File name, with ``/`` where it lies deeper, to content: put into the work directory before the run.
        keep: Names of files, or with ``/`` at the end of directories, that are brought back after the run; more than
            64 MiB of them are an execution that its output limit ended.
        directory: The directory of ``files`` that the program starts in; empty for the usual one.
    """

    stdin: Data = b""
    paths: tuple[str, ...] = ()
    args: tuple[str, ...] = ()
    files: Mapping[str, Data] = field(default_factory=dict)
    keep: tuple[str, ...] = ()
    directory: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounter:
    """What the sandbox saw of a submission and an interactor that talked with each other.

    Attributes:
        submission: The submission's execution; its standard output went to the interactor and is not kept.
        interactor: The interactor's execution, likewise.
        interactor_first: Whether the interactor was the first to end (or to be ended by a limit of its own).
    """

    submission: Execution
    interactor: Execution
    interactor_first: bool


class Program(Protocol):
    """A compiled submission, ready to run."""

    @property
    def compile_seconds(self) -> float:
        """Wall-clock seconds that compilation took; 0.0 where the artefact was at hand."""

    def runs(self, invocations: Iterable[Invocation], limits: Limits) -> Generator[Execution]:
        """Run once on each of ``invocations``, in order; close the generator to stop early.

        The next invocation may be asked for, and its run started, before an execution is yielded.

        Raises:
            SandboxUnavailable: The sandbox failed; nothing that the program did.
        """

    def alone(self) -> AbstractContextManager[None]:
        """Wait until no other program runs in this sandbox, and keep all others waiting until the context is left."""

    def interact(
        self,
        invocation: Invocation,
        limits: Limits,
        interactor: Program,
        told: Invocation,
        its_limits: Limits,
        rejecting: frozenset[int],
    ) -> Encounter:
        """Run once together with a trusted program, each one's standard output being the other's standard input.

        The wall-clock limit is this program's own, longer by the CPU time that the interactor takes.

        Args:
            invocation: What this program is given.
            limits: What this program may use.
            interactor: The trusted program.
            told: What the interactor is given; only it has files to keep.
            its_limits: What the interactor may use.
            rejecting: Exit statuses (below 64) of the interactor that end this program at once.

        Raises:
            SandboxUnavailable: The sandbox failed; nothing that the programs did.
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
        score: The score that the validator gave, or ``None``.
        score_multiplier: What the validator says to multiply the test case's greatest score with, or ``None``.
        team_message: The validator's words for the team.
    """

    accepted: bool
    message: str = ""
    difference: Difference | None = None
    score: float | None = None
    score_multiplier: float | None = None
    team_message: str = ""


class Checker(Protocol):
    """Compares an output with the answer, outside every container that runs a submission."""

    def check(self, test: TestCase, output: Data) -> Check:
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
        score: What the run scores, or ``None`` where the problem has no scores.
    """

    test: TestCase
    verdict: Verdict
    execution: Execution | None
    check: Check | None = None
    message: str = ""
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One submission on a problem.

    Attributes:
        submission: What was judged.
        verdict: The first rejection in test order, or AC.
        message: For people: the compiler's words on CE, the reason on JE, else one line.
        compile_seconds: Wall-clock seconds of compilation.
        runs: Runs in test order, ending with the first rejection unless all tests were asked for.
        score: What the submission scores, or ``None`` where the problem has no scores.
        group_scores: Name of a group to what it scores, where the package's own modes decide that.
    """

    submission: Submission
    verdict: Verdict
    message: str = ""
    compile_seconds: float = 0.0
    runs: tuple[Run, ...] = ()
    score: float | None = None
    group_scores: Mapping[str, float] = field(default_factory=dict)


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
        candidates: The programs that the reply may have meant, the one that was judged first.
    """

    round: int
    sample: int
    request: Request
    reply: Reply
    judgement: Judgement | None
    error: str = ""
    reasons: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()

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
        asked: A request goes to the model, with the others of its round: round, sample, request.
        wrote: The model wrote a piece of text, for any of the requests.
        compiling: A submission's compilation starts: the submission.
        ran: A run ended.
        ended: The loop ends before its rounds are out: why, in words.
    """

    asked: Callable[[int, int, Request], None] = field(default=lambda round, sample, request: None)
    wrote: Callable[[str], None] = field(default=lambda text: None)
    compiling: Callable[[Submission], None] = field(default=lambda submission: None)
    ran: Callable[[Run], None] = field(default=lambda run: None)
    ended: Callable[[str], None] = field(default=lambda words: None)


class Strategy(Protocol):
    """Decides what a model is asked next."""

    def next(self, problem: Problem, language: str, attempts: Sequence[Attempt]) -> Sequence[Request]:
        """The requests of the next round, one a sample, given all attempts so far."""
