"""The loop: recorded replies, programs really compiled and run."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event

import pytest

from judge import models, package, prompting, strategies
from judge.core import Attempt, FinishReason, Model, Reply, Request, Sources, Verdict, Watcher
from judge.errors import JudgeError, ModelUnavailable, SandboxUnavailable
from judge.solving import Budget, solve
from tests.local_sandbox import LocalProgram, LocalSandbox

DOUBLE = package.load(Path(__file__).parents[1] / "problems" / "double")
RIGHT = "```python\nprint(2 * int(input()))\n```\n"
WRONG = "<think>squares?</think>\n```python\nprint(int(input()) ** 2 + 1)\n```\n"
BROKEN = "```python\nprint(2 * int(input())\n```\n"
TALK = "I would rather talk about the weather."

Replay = Callable[..., Model]


@pytest.fixture
def replay(tmp_path: Path) -> Replay:
    def recorded(*replies: str | dict[str, str]) -> Model:
        lines = [json.dumps(reply if isinstance(reply, dict) else {"text": reply}) for reply in replies]
        file = tmp_path / "replies.jsonl"
        file.write_text("\n".join(lines))
        return models.load(f"replay:{file}")

    return recorded


@pytest.fixture
def sandbox() -> Iterator[LocalSandbox]:
    with LocalSandbox() as local:
        yield local


def solved(
    model: Model, sandbox: LocalSandbox, rounds: int = 4, samples: int = 1, watcher: Watcher | None = None
) -> list[Attempt]:
    strategy = strategies.named("auto", samples)
    return list(solve(DOUBLE, "python3", model, sandbox, strategy, rounds, watcher or Watcher()))


def until_error(attempts: Iterator[Attempt]) -> tuple[list[Attempt], JudgeError | None]:
    seen = []
    try:
        for attempt in attempts:
            seen.append(attempt)
    except JudgeError as error:
        return seen, error
    return seen, None


def test_accepted_at_once(replay: Replay, sandbox: LocalSandbox) -> None:
    (attempt,) = solved(replay(RIGHT, WRONG), sandbox)
    assert attempt.accepted
    assert (attempt.round, attempt.sample) == (1, 1)
    assert attempt.judgement
    assert attempt.judgement.submission.file is None
    assert attempt.reasons


def test_failures_go_back_until_one_is_accepted(replay: Replay, sandbox: LocalSandbox) -> None:
    attempts = solved(replay(TALK, BROKEN, WRONG, RIGHT), sandbox)
    assert [attempt.verdict for attempt in attempts] == [Verdict.NP, Verdict.CE, Verdict.WA, Verdict.AC]
    assert [attempt.round for attempt in attempts] == [1, 2, 3, 4]
    opening = prompting.opening(DOUBLE, "python3")
    assert attempts[0].error
    assert attempts[1].request.messages == opening
    assert attempts[2].request.messages == prompting.repair(DOUBLE, "python3", attempts[1])
    assert attempts[3].request.messages == prompting.repair(DOUBLE, "python3", attempts[2])
    sent = attempts[3].request.messages[-1].content
    assert "442" in sent
    assert "42" in sent
    assert "squares?" not in sent
    assert len({attempt.request.seed for attempt in attempts}) == 4


def test_a_patch_changes_the_program_of_the_round_before(replay: Replay, sandbox: LocalSandbox) -> None:
    patch = "```diff\n-print(int(input()) ** 2 + 1)\n+print(int(input()) * 2)\n```\n"
    attempts = solved(replay(WRONG, patch), sandbox)
    assert [attempt.verdict for attempt in attempts] == [Verdict.WA, Verdict.AC]


def test_a_program_of_two_files(replay: Replay, sandbox: LocalSandbox) -> None:
    helper = "`twice.py`:\n```python\ndef twice(n):\n    return 2 * n\n```\n"
    main = "`main.py`:\n```python\nfrom twice import twice\nprint(twice(int(input())))\n```\n"
    (attempt,) = solved(replay(helper + main), sandbox, rounds=1)
    assert attempt.judgement
    assert attempt.judgement.submission.files.keys() == {"twice.py"}
    assert attempt.accepted
    assert len(attempt.candidates) > 1


def test_rounds_run_out(replay: Replay, sandbox: LocalSandbox) -> None:
    attempts = solved(replay(WRONG, BROKEN, RIGHT), sandbox, rounds=2)
    assert [attempt.verdict for attempt in attempts] == [Verdict.WA, Verdict.CE]


def test_samples_of_the_first_round(replay: Replay, sandbox: LocalSandbox) -> None:
    attempts = solved(replay(TALK, WRONG, BROKEN, RIGHT), sandbox, samples=3)
    assert [(attempt.round, attempt.sample) for attempt in attempts] == [(1, 1), (1, 2), (1, 3), (2, 1)]
    assert attempts[3].request.messages == prompting.repair(DOUBLE, "python3", attempts[1])


def test_an_accepted_sample_ends_its_round(replay: Replay, sandbox: LocalSandbox) -> None:
    assert len(solved(replay(WRONG, RIGHT, WRONG), sandbox, samples=3)) == 2


def test_the_same_program_is_not_run_again(replay: Replay, sandbox: LocalSandbox) -> None:
    again = "Now it is right:\n```python\n\nprint(int(input()) ** 2 + 1)   \n```\n"
    attempts = solved(replay(WRONG, again, RIGHT), sandbox)
    assert [attempt.verdict for attempt in attempts] == [Verdict.WA, Verdict.WA, Verdict.AC]
    assert attempts[1].judgement is attempts[0].judgement
    assert "the same program as in round 1, sample 1: not run again" in attempts[1].reasons
    assert sandbox.compiled == 2
    assert attempts[2].request.messages == prompting.opening(DOUBLE, "python3")
    assert attempts[2].request.temperature
    assert attempts[2].request.temperature > 1


def test_a_reply_cut_short_is_asked_for_afresh(replay: Replay, sandbox: LocalSandbox) -> None:
    attempts = solved(replay({"text": WRONG, "finish_reason": "length"}, RIGHT), sandbox)
    assert attempts[1].accepted
    assert attempts[1].request.messages == prompting.opening(DOUBLE, "python3")


def test_those_who_look_on_hear_everything_in_order(replay: Replay, sandbox: LocalSandbox) -> None:
    heard: list[str] = []
    watcher = Watcher(
        asked=lambda round, sample, request: heard.append(f"asked {round}.{sample}"),
        wrote=lambda text: heard.append("wrote") if heard[-1] != "wrote" else None,
        compiling=lambda submission: heard.append("compiling"),
        ran=lambda run: heard.append(f"{run.test.name} {run.verdict}"),
    )
    solved(replay(WRONG), sandbox, rounds=1, watcher=watcher)
    assert heard == ["asked 1.1", "wrote", "compiling", "sample/1 AC", "sample/2 WA"]


def test_of_two_programs_that_are_close_the_samples_choose(replay: Replay, sandbox: LocalSandbox) -> None:
    both = f"One way:\n\n{RIGHT}\nOr, shorter:\n\n```python\nprint(int(input()) << 2)\n```\n"
    plan = strategies.named("auto", 1)
    (simply, _) = solve(DOUBLE, "python3", replay(both, TALK), sandbox, plan, 2)
    assert simply.verdict is Verdict.WA
    (tried,) = solve(DOUBLE, "python3", replay(both), sandbox, plan, 1, try_candidates=2)
    assert tried.accepted
    assert tried.reasons[0] == "it passes 2 of 2 samples, the candidate before it 0"


@pytest.mark.parametrize(
    ("budget", "words"),
    [
        (Budget(tokens=1), "the token budget of 1 is spent: the model wrote"),
        (Budget(seconds=0), "the time budget of 0 s is spent"),
    ],
)
def test_a_spent_budget_ends_the_loop(replay: Replay, sandbox: LocalSandbox, budget: Budget, words: str) -> None:
    said: list[str] = []
    watcher = Watcher(ended=said.append)
    model = replay({"text": WRONG, "tokens": 7}, RIGHT)
    attempts = list(solve(DOUBLE, "python3", model, sandbox, strategies.named("auto", 1), 4, watcher, budget))
    assert len(attempts) == 1
    assert len(said) == 1
    assert said[0].startswith(words)


def test_a_model_that_fails_for_a_moment_costs_no_round(replay: Replay, sandbox: LocalSandbox) -> None:
    model = Moody(replay(WRONG, RIGHT), failures=2)
    attempts = list(solve(DOUBLE, "python3", model, sandbox, strategies.named("auto", 1), 2))
    assert [attempt.verdict for attempt in attempts] == [Verdict.WA, Verdict.AC]
    with pytest.raises(ModelUnavailable):
        list(solve(DOUBLE, "python3", Moody(replay(WRONG), failures=3), sandbox, strategies.named("auto", 1), 2))


class Moody:
    """A model that does not answer at first."""

    name, notice = "moody", ""

    def __init__(self, model: Model, failures: int) -> None:
        self.model, self.failures = model, failures

    def replies(
        self, requests: Sequence[Request], on_text: Callable[[int, str], None], stopped: Event
    ) -> Iterator[tuple[int, Reply]]:
        self.failures -= 1
        if self.failures >= 0:
            raise ModelUnavailable("not now")
        return self.model.replies(requests, on_text, stopped)


class Dying(LocalSandbox):
    """A sandbox that is gone from its second program on."""

    def compile(self, sources: Sources) -> LocalProgram:
        if self.compiled == 1:
            raise SandboxUnavailable("the engine is gone")
        return super().compile(sources)


def test_our_own_failure_is_an_attempt_and_then_an_error(replay: Replay) -> None:
    with Dying() as sandbox:
        loop = solve(DOUBLE, "python3", replay(WRONG, RIGHT), sandbox, strategies.named("auto", 1), 4)
        attempts, error = until_error(loop)
    assert [attempt.verdict for attempt in attempts] == [Verdict.WA, Verdict.JE]
    assert str(error) == "the engine is gone"


def test_a_model_that_fails_is_no_attempt(replay: Replay, sandbox: LocalSandbox) -> None:
    loop = solve(DOUBLE, "python3", replay(WRONG), sandbox, strategies.named("auto", 1), 4)
    attempts, error = until_error(loop)
    assert [attempt.verdict for attempt in attempts] == [Verdict.WA]
    assert isinstance(error, ModelUnavailable)


def test_who_leaves_the_loop_ends_the_writing(sandbox: LocalSandbox) -> None:
    """A round's samples are written at once; a consumer that stops after the first attempt stops the others."""
    model = Endless()
    asked: list[int] = []
    watcher = Watcher(asked=lambda round, sample, request: asked.append(sample))
    attempts = solve(DOUBLE, "python3", model, sandbox, strategies.named("auto", 3), 4, watcher)
    assert next(attempts).verdict is Verdict.NP
    assert asked == [1, 2, 3]
    attempts.close()
    assert model.left


def test_judging_and_writing_go_on_at_once(sandbox: LocalSandbox) -> None:
    """The second reply ends only when the first one's program runs."""
    model = Waiting([WRONG, RIGHT])
    watcher = Watcher(ran=lambda run: model.go_on.set())
    attempts = list(solve(DOUBLE, "python3", model, sandbox, strategies.named("auto", 2), 1, watcher))
    assert [attempt.verdict for attempt in attempts] == [Verdict.WA, Verdict.AC]


class Waiting:
    """A model that writes its second reply only when it is told to."""

    name, notice = "waiting", ""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self.go_on = Event()

    def replies(
        self, requests: Sequence[Request], on_text: Callable[[int, str], None], stopped: Event
    ) -> Iterator[tuple[int, Reply]]:
        for index, text in enumerate(self.texts):
            if index:
                assert self.go_on.wait(20)
            yield index, Reply(text=text, finish_reason=FinishReason.EOS, prompt_tokens=1, tokens=1, seconds=0.0)


class Endless:
    """A model whose first reply ends, and whose others do not."""

    name, notice = "endless", ""

    def __init__(self) -> None:
        self.left = False

    def replies(
        self, requests: Sequence[Request], on_text: Callable[[int, str], None], stopped: Event
    ) -> Iterator[tuple[int, Reply]]:
        yield 0, Reply(text=TALK, finish_reason=FinishReason.EOS, prompt_tokens=1, tokens=1, seconds=0.0)
        while not stopped.wait(0.01):
            on_text(1, "and so on")
        self.left = True
