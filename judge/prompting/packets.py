"""What a model is told of a failed program: short facts, chosen by verdict.

Small models do better with executed facts than with their own failing code, so the code goes back only where the facts
point into it (CE, WA, RTE). Where another algorithm is wanted (TLE, MLE, OLE), and where there is no program, the
facts stand at the end of a fresh question. Old thinking is never sent back.
"""

from __future__ import annotations

import signal

from judge import languages
from judge.core import Attempt, Check, Execution, Judgement, Limit, Limits, Message, Problem, Run, TestCase, Verdict
from judge.prompting import syntax
from judge.prompting.cases import shown, shown_answer, shown_input
from judge.prompting.diagnostics import first_errors, last_lines
from judge.prompting.questions import opening
from judge.prompting.quoting import clean, elide, fenced
from judge.prompting.wording import fill, has_phrase, phrase, seconds, size

_WITH_PROGRAM = frozenset({Verdict.CE, Verdict.WA, Verdict.RTE})
_REASON = 300  # characters of a checker's or the extraction's words
_PROGRAM = 20_000  # characters of a failing program; a longer one is left out, for a part of it says nothing


def repair(problem: Problem, language: str, attempt: Attempt) -> tuple[Message, ...]:
    """The opening question, with what went wrong in ``attempt``.

    Raises:
        ValueError: There is nothing to repair (AC), or nothing that a model may be told (JE).
        UsageError: As from :func:`judge.prompting.opening`.
        PackageError: As from :func:`judge.prompting.opening`.
    """
    system, question = opening(problem, language)
    label = languages.get(language).labels[0]
    if attempt.judgement is None:
        words, program = _no_program(problem, language, attempt), ""
    else:
        words, program = feedback(problem, attempt.judgement), clean(attempt.judgement.submission.source)
    if attempt.verdict in _WITH_PROGRAM and len(program) <= _PROGRAM:
        return system, question, Message("assistant", fenced(program, label)), Message("user", words)
    return system, Message("user", f"{question.content}\n\n{words}")


def feedback(problem: Problem, judgement: Judgement) -> str:
    """The words alone: what went wrong, and what to answer.

    Raises:
        ValueError: The verdict is AC, JE or NP: there is no program that failed.
        PackageError: A public test's file cannot be read.
    """
    label = languages.get(judgement.submission.language).labels[0]
    known = judgement.verdict in _WITH_PROGRAM
    return _packet(problem, judgement, fill("repair.corrected" if known else "repair.new", label=label), "earlier")


def facts(problem: Problem, judgement: Judgement) -> str:
    """What went wrong with a program that the reader has before him, and nothing about what to answer.

    Raises:
        ValueError: As from :func:`feedback`.
        PackageError: As from :func:`feedback`.
    """
    return _packet(problem, judgement, "", "this").rstrip()


def _packet(problem: Problem, judgement: Judgement, answer: str, who: str) -> str:
    """What went wrong with the program that the phrase ``who`` stands for, and ``answer`` at the end."""
    if judgement.verdict in (Verdict.AC, Verdict.JE, Verdict.NP):
        raise ValueError(f"no feedback on {judgement.verdict}")
    if judgement.verdict is Verdict.CE:
        errors = first_errors(judgement.message)
        seen = syntax.of_uncompiled(judgement.submission, problem.signature, errors)
        return fill("repair.ce", errors=fenced(errors), syntax=_line(seen), answer=answer)
    telling = _telling_run(judgement)
    if telling is None:  # a grader of the package decided so, for all tests together
        return fill("repair.graded", verdict=judgement.verdict.words, answer=answer)
    run, execution = telling
    facts = _facts(problem, judgement, run.test, execution) | {"who": phrase(who), "answer": answer}
    # Where a program talks with the judge, or was not run at all, the files of a test are the judge's own.
    talks = problem.interactive or problem.passes > 1
    quoted = run.test.public and not talks and run.test.static_args is None
    if quoted and judgement.verdict is Verdict.WA:
        silence = "" if execution.output_size else syntax.of_silent(judgement.submission, problem.signature)
        return fill(
            "repair.wa.public",
            input=shown_input(problem, run.test),
            expected=shown_answer(run.test),
            got=shown(execution.stdout[:]),
            why=" ".join(filter(None, (_why(run.check), silence))),
            **facts,
        )
    if quoted and judgement.verdict is Verdict.RTE:
        stderr = fenced(last_lines(execution.stderr) or phrase("empty"))
        given, seen = shown_input(problem, run.test), syntax.of_crashed(judgement.submission, problem.signature)
        return fill("repair.rte.public", input=given, stderr=stderr, syntax=_line(seen), **facts)
    return fill(_template(problem, judgement.verdict, execution), **facts)


def _no_program(problem: Problem, language: str, attempt: Attempt) -> str:
    return fill(
        "repair.np",
        error=elide(clean(attempt.error), _REASON).rstrip(". \n"),
        syntax=syntax.of_reply(attempt.reply.text, language, problem.signature),
        answer=fill("repair.new", label=languages.get(language).labels[0]),
    )


def _line(words: str) -> str:
    return f"{words}\n" if words else ""


def _template(problem: Problem, verdict: Verdict, execution: Execution) -> str:
    """The packet that quotes nothing."""
    if verdict is Verdict.TLE and execution.limit is Limit.WALL and execution.cpu <= problem.limits.time:
        return "repair.idle"
    return {
        Verdict.WA: "repair.wa.secret",
        Verdict.RTE: "repair.rte.secret",
        Verdict.TLE: "repair.tle",
        Verdict.MLE: "repair.mle",
        Verdict.OLE: "repair.ole",
    }[verdict]


def _telling_run(judgement: Judgement) -> tuple[Run, Execution] | None:
    for run in judgement.runs:
        if run.verdict is judgement.verdict and run.execution is not None:
            return run, run.execution
    return None


def _facts(problem: Problem, judgement: Judgement, test: TestCase, execution: Execution) -> dict[str, str]:
    """What may be said of any test: no word here comes from the test, the program's output or the checker."""
    accepted = {run.test.name for run in judgement.runs if run.verdict is Verdict.AC}
    passed = bool(problem.samples) and all(sample.name in accepted for sample in problem.samples)
    limits = problem.limits
    return {
        "where": _where(problem, test),
        "size": phrase("bytes", bytes=str(test.input.stat().st_size)) if test.public else "",
        "passed": phrase("passed") if passed else "",
        "cpu": seconds(execution.cpu, digits=2),
        "wall": seconds(execution.wall, digits=1),
        "used": _used(execution, limits),
        "time": seconds(limits.time),
        "memory": size(limits.memory),
        "output": size(limits.output),
        "how": _how(execution, test),
    }


def _where(problem: Problem, test: TestCase) -> str:
    """A secret test has no name here: names such as ``03-all-equal`` give away what is in it."""
    if not test.public:
        return phrase("secret")
    if test in problem.samples:
        return phrase("sample", number=str(problem.samples.index(test) + 1))
    return phrase("public")


def _used(execution: Execution, limits: Limits) -> str:
    if execution.limit is Limit.MEMORY and execution.memory < limits.memory:
        return phrase("asked", memory=size(limits.memory))  # what could not be allocated is not in the peak
    return size(execution.memory)


def _how(execution: Execution, test: TestCase) -> str:
    if execution.signal is None:
        # The program chooses its exit status: on a secret test it could be a byte of the input.
        return phrase("exit", status=str(execution.exit)) if test.public else phrase("failed")
    try:
        name = signal.Signals(execution.signal).name
    except ValueError:
        name = str(execution.signal)
    if has_phrase(name):
        return phrase(name)
    return phrase("signal", number=str(execution.signal), name=name)


def _why(check: Check | None) -> str:
    """Why the output of a public test is wrong."""
    if check is None:
        return ""
    if check.message:
        return phrase("checker", message=elide(clean(check.message).strip(), _REASON))
    if check.difference is None:
        return ""
    difference = check.difference
    return phrase(
        "token",
        token=str(difference.token),
        line=str(difference.line),
        column=str(difference.column),
        expected=clean(difference.expected) or phrase("end"),
        got=clean(difference.got) or phrase("end"),
    )
