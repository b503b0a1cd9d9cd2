"""Text for people: colours on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from judge import languages
from judge.core import Attempt, Judgement, Message, Model, Problem, Request, Run, Submission, Verdict, Watcher
from judge.judging import size
from judge.reports.console import Progress, console, plain, visible
from judge.reports.table import STYLES, table

if TYPE_CHECKING:
    from judge.verifying.results import Verification, Verified


class TextReport:
    """Prints for people."""

    def __init__(self) -> None:
        self._out = console(sys.stdout)
        self._progress = Progress()
        self._problem: Problem | None = None
        self._opening: tuple[Message, ...] = ()
        self._shown: list[Judgement] = []
        self._asked_at = 0.0
        self._pieces = 0
        self._solving_since = time.monotonic()

    @property
    def watcher(self) -> Watcher:
        """Shows what happens now in one line; prints what a model is told of its last program."""
        return Watcher(asked=self._asked, wrote=self._wrote, compiling=self._compiling, ran=self._ran)

    def close(self) -> None:
        """Take progress off the screen."""
        self._progress.clear()

    # --- solve ---------------------------------------------------------------------------------------------------

    def solving(self, problem: Problem, language: str, model: Model) -> None:
        """Print problem, language, model and the model's notice."""
        self._solving_since = time.monotonic()
        self._print(visible(problem.title, "bold"), f" ({problem.name}) in {languages.get(language).name}")
        self._print("model ", visible(model.name, "bold"))
        if model.notice:
            self._print(visible(model.notice, "yellow"))

    def attempted(self, problem: Problem, attempt: Attempt) -> None:
        """Print the program, its table, and why it was rejected."""
        reply = attempt.reply
        heading = f"round {attempt.round}, sample {attempt.sample}: "
        facts = f" · {reply.tokens} tokens, {reply.seconds:.1f} s, ended by {reply.finish_reason.value}"
        self._print()
        self._print(heading, _verdict(attempt.verdict), f" {attempt.verdict.words}", Text(facts, style="dim"))
        if attempt.judgement is None:
            self._print(visible(attempt.error))
            return
        if attempt.reasons:
            self._print(visible("; ".join(attempt.reasons), "dim"))
        if not any(attempt.judgement is shown for shown in self._shown):  # a program that came again is not told again
            self._shown.append(attempt.judgement)
            self._code(attempt.judgement.submission)
            self._print()
            self._details(attempt.judgement)

    def solved(self, problem: Problem, attempts: Sequence[Attempt], failed: bool) -> None:
        """Print the final line."""
        from judge.solving import best

        self.close()
        if failed or not attempts:
            return  # the error's own line says it
        got = best(attempts)
        rounds = attempts[-1].round
        tokens = sum(attempt.reply.tokens for attempt in attempts)
        spent = f" · {tokens} tokens, {time.monotonic() - self._solving_since:.1f} s"
        self._print()
        if got.accepted:
            self._print(_verdict(got.verdict), f" accepted in round {got.round}", spent)
        else:
            words = (
                f" not solved in {rounds} round{'s' if rounds > 1 else ''}: the best attempt, round {got.round}, is "
            )
            self._print(_verdict(got.verdict), words, got.verdict.words, spent)

    # --- test and verify -----------------------------------------------------------------------------------------

    def judged(self, problem: Problem, judgement: Judgement, alone: bool) -> None:
        """Print a line, and the table if there is but one submission."""
        self._print(_verdict(judgement.verdict), "  ", _file(judgement), Text("  "), visible(summary(judgement)))
        if alone:
            self._details(judgement)

    def tested(self, problem: Problem, judgements: Sequence[Judgement]) -> None:
        """Say how many were accepted, if there are several."""
        self.close()
        if len(judgements) > 1:
            accepted = sum(judgement.verdict is Verdict.AC for judgement in judgements)
            self._print(f"{accepted} of {len(judgements)} accepted")

    def verified(self, verified: Verified) -> None:
        """Print a line."""
        if self._problem is not verified.problem:
            self._problem = verified.problem
            self._print(visible(verified.problem.title, "bold"), f" ({verified.problem.name})")
        judgement, file = verified.judgement, visible(verified.file)
        if judgement is None:
            self._print(Text("skip       ", style="yellow"), " ", file, "  ", visible(verified.fault))
            return
        mark = Text("ok   ", style="green") if verified.ok else Text("WRONG", style="bold red")
        why = "" if verified.ok else f"{_wrong(verified)}: "
        self._print(mark, "  ", _verdict(judgement.verdict), "  ", file, "  ", visible(why + summary(judgement)))

    def examined(self, verification: Verification) -> None:
        """Print what there is to say besides the submissions."""
        for finding in verification.findings:
            self._print(Text(finding.level.value, style=_LEVELS[finding.level]), "  ", visible(finding.text))

    def verification(self, verifications: Sequence[Verification]) -> None:
        """Say how many got what was expected."""
        from judge.verifying.results import Level

        self.close()
        submissions = [verified for verification in verifications for verified in verification.submissions]
        judged = [verified for verified in submissions if verified.judgement]
        skipped = len(submissions) - len(judged)
        good = sum(bool(verified.ok) for verified in judged)
        rest = f", {skipped} skipped" if skipped else ""
        self._print(f"{good} of {len(judged)} submissions got what their directory says{rest}")
        wrong = sum(finding.level is Level.ERROR for verification in verifications for finding in verification.findings)
        if wrong:
            self._print(f"{wrong} error{'s' if wrong > 1 else ''} in test data and statements")

    # --- progress ------------------------------------------------------------------------------------------------

    def _asked(self, round: int, sample: int, request: Request) -> None:
        if round == 1:
            self._opening = request.messages
        else:
            self._print()
            self._tell(request.messages)
        self._asked_at, self._pieces = time.monotonic(), 0
        self._progress.show(f"round {round}, sample {sample}: the model reads")

    def _tell(self, messages: tuple[Message, ...]) -> None:
        """Print what the model is told beyond the opening question; its own words it knows, and so do we."""
        if messages == self._opening:
            self._print(Text("the model is asked afresh", style="italic"))
            return
        self._print(Text("the model is told", style="italic"))
        for message, known in zip_longest(messages, self._opening[: len(messages)]):
            news = message.content.removeprefix(known.content if known else "").strip()
            if news and message.role != "assistant":
                self._block(visible(news))

    def _wrote(self, text: str) -> None:
        self._pieces += 1
        seconds = time.monotonic() - self._asked_at
        self._progress.show(
            f"the model writes: {self._pieces} tokens, {self._pieces / max(seconds, 0.001):.1f} a second"
        )

    def _compiling(self, submission: Submission) -> None:
        self._progress.show(f"compiling {submission.file or 'the program'}")

    def _ran(self, run: Run) -> None:
        self._progress.show(f"{run.test.name}: {run.verdict}")

    # --- pieces --------------------------------------------------------------------------------------------------

    def _details(self, judgement: Judgement) -> None:
        if judgement.verdict is Verdict.CE:
            self._block(visible(judgement.message.strip()))
        elif judgement.runs:
            self._progress.clear()
            self._out.print(Padding(table(judgement.runs), (0, 0, 0, 2), expand=False), soft_wrap=False)
        elif judgement.message:
            self._block(visible(judgement.message))

    def _code(self, submission: Submission) -> None:
        source = plain(submission.source).strip("\n")
        if not self._out.is_terminal:
            self._block(Text(source))
            return
        from rich.syntax import Syntax

        language = languages.get(submission.language)
        self._block(Syntax(source, language.labels[0], theme="ansi_dark", background_color="default", word_wrap=True))

    def _block(self, content: RenderableType) -> None:
        self._progress.clear()
        if isinstance(content, Text) and not self._out.is_terminal:
            content = Text("\n").join(Text("    ") + line for line in content.split("\n", allow_blank=True))
            self._out.print(content)
        else:
            self._out.print(Padding(content, (0, 0, 0, 4)), soft_wrap=False)

    def _print(self, *parts: str | Text) -> None:
        self._progress.clear()
        self._out.print(Text.assemble(*parts))


# Of findings; judging given programs does not load what finds them.
_LEVELS = {"error": "bold red", "warning": "yellow", "note": "dim"}


def _wrong(verified: Verified) -> str:
    """What was expected instead."""
    assert verified.judgement
    if verified.judgement.verdict not in verified.example.expected:
        return f"expected {' or '.join(sorted(verified.example.expected))}"
    return verified.fault


def summary(judgement: Judgement) -> str:
    """One line: what the verdict rests on."""
    if judgement.verdict is Verdict.CE:
        lines = [line.strip() for line in judgement.message.splitlines() if line.strip()]
        return next((line for line in lines if "error" in line.lower()), lines[-1] if lines else "")
    if judgement.verdict is not Verdict.AC:
        return judgement.message
    scored = "" if judgement.score is None else f"score {judgement.score:g}, "
    seen = [(run.execution, run.test.name) for run in judgement.runs if run.execution]
    if not seen:
        return f"{scored}no tests"
    slowest, test = max(seen, key=lambda pair: pair[0].cpu)
    most = max(execution.memory for execution, _ in seen)
    tests = f"{len(seen)} test{'s' if len(seen) > 1 else ''}"
    return f"{scored}{tests}, slowest {slowest.cpu:.3f} s ({test}), most memory {size(most)}"


def _verdict(verdict: Verdict) -> Text:
    return Text(f"{verdict.value:<3}", style=STYLES[verdict])


def _file(judgement: Judgement) -> Text:
    return visible(judgement.submission.file or "")
