"""What the embedded model learns: conversations as the product holds them, with the reply that is wanted.

The prompts come from ``judge.prompting``, the feedback in them from a real judgement in the sandbox, and the programs
from the packages' own submissions.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from judge import languages
from judge.core import Attempt, FinishReason, Message, Problem, Reply, Request, Sandbox, Verdict
from judge.errors import PackageError
from judge.package import load, submissions
from judge.prompting import opening, repair
from judge.solving import assess

LANGUAGES = ("python3", "cpp")
_ACCEPTED = "accepted/solution"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """A prompt and the reply that is wanted.

    Attributes:
        problem: The package's name.
        language: Key in the language table.
        round: 1 for the opening question, 2 with the feedback on a wrong answer.
        prompt: What the model is sent.
        reply: What it must answer, thinking included.
    """

    problem: str
    language: str
    round: int
    prompt: tuple[Message, ...]
    reply: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstAnswer:
    """A wrong first answer: its submission (below ``submissions/``), its plan, and what the feedback shows."""

    program: str
    plan: str
    mistake: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What ``plans.toml`` says of a problem; ``first`` has the languages that are answered wrongly at first."""

    plan: str
    first: Mapping[str, FirstAnswer]


def read_plans() -> dict[str, Plan]:
    """The plans by name of bundled problem: what the model knows."""
    data: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_name("plans.toml").read_text("utf-8"))
    return {
        name: Plan(plan=row["plan"], first={key: FirstAnswer(**value) for key, value in row.get("first", {}).items()})
        for name, row in data.items()
    }


def conversations(problems: Path, plans: Mapping[str, Plan], sandbox: Sandbox) -> tuple[Conversation, ...]:
    """Every conversation about those packages in ``problems`` that there is a plan for: their languages, their rounds.

    Raises:
        PackageError: A plan has no package, a package lacks a submission, or its wrong first answer gets no feedback
            that says the same each time.
        JudgeError: The sandbox failed.
    """
    packages = [problems / name for name in sorted(plans)]
    if missing := [package.name for package in packages if not (package / "problem.yaml").exists()]:
        raise PackageError(f"{problems}: there are plans without a package: {', '.join(missing)}")
    return tuple(
        conversation
        for package in packages
        for language in LANGUAGES
        for conversation in _rounds(load(package), plans[package.name], language, sandbox)
    )


def answer(thoughts: Sequence[str], program: str, language: str) -> str:
    """A whole reply."""
    label = languages.get(language).labels[0]
    return f"<think>\n{' '.join(thoughts)}\n</think>\n\n```{label}\n{program}\n```"


def _rounds(problem: Problem, plan: Plan, language: str, sandbox: Sandbox) -> Iterator[Conversation]:
    right = _program(problem, language, _ACCEPTED)
    question = opening(problem, language)
    first = plan.first.get(language)
    if first is None:
        reply = answer([plan.plan], right, language)
        yield Conversation(problem=problem.name, language=language, round=1, prompt=question, reply=reply)
        return
    wrong = answer([first.plan], _program(problem, language, first.program), language)
    yield Conversation(problem=problem.name, language=language, round=1, prompt=question, reply=wrong)
    attempt = _judged(problem, language, wrong, sandbox)
    told = repair(problem, language, attempt)
    reply = answer([first.mistake, plan.plan], right, language)
    yield Conversation(problem=problem.name, language=language, round=2, prompt=told, reply=reply)


def _program(problem: Problem, language: str, name: str) -> str:
    """The submission ``name`` without the comment at its head that says what is wrong with it."""
    extensions = languages.get(language).extensions
    for example in submissions(problem):
        path = example.path
        if path.suffix in extensions and f"{example.group}/{path.stem}" == name:
            lines = path.read_text("utf-8").strip().splitlines()
            while lines and lines[0].startswith(("# ", "//")):
                del lines[0]
            return "\n".join(lines).strip("\n")
    raise PackageError(f"{problem.directory / 'submissions'}: no {name} in {languages.get(language).name}")


def _judged(problem: Problem, language: str, text: str, sandbox: Sandbox) -> Attempt:
    """The attempt that the reply ``text`` comes to."""
    request = Request(messages=opening(problem, language))
    reply = Reply(text=text, finish_reason=FinishReason.EOS, prompt_tokens=0, tokens=0, seconds=0.0)
    raw = Attempt(round=1, sample=1, request=request, reply=reply, judgement=None)
    attempt = assess(raw, (), problem, language, sandbox)
    judgement = attempt.judgement
    # What is said of hidden tests, and of time and memory, has measured figures in it.
    if judgement is None or attempt.verdict not in (Verdict.WA, Verdict.RTE) or not judgement.runs[-1].test.public:
        raise PackageError(
            f"{problem.directory}: the wrong first answer in {language} came to {attempt.verdict}: "
            "choose one that a sample rejects with WA or RTE"
        )
    return attempt
