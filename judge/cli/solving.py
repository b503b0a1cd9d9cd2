"""``judge solve``: the loop, told and recorded as it goes."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

import click

from judge.cli import factors
from judge.cli import options as shared
from judge.cli.status import ACCEPTED, NOT_ACCEPTED, say
from judge.core import Attempt
from judge.errors import JudgeError


@click.command()
@click.argument("problem")
@shared.language
@click.option("--model", metavar="M", help="embedded, a directory, a hub id, openai:MODEL or replay:FILE. [embedded]")
@click.option("--max-tokens", type=click.IntRange(min=1), metavar="N", help="Tokens of a reply at most.")
@click.option("--base-url", metavar="URL", help="Where the server of openai:MODEL answers.")
@click.option("--rounds", type=click.IntRange(min=1), metavar="N", help="Rounds at most. [3]")
@click.option("--samples", type=click.IntRange(min=1), metavar="K", help="Samples in the first round. [1]")
@click.option("--strategy", metavar="S", help="auto, repair, resample or alternate. [auto]")
@click.option("--try-candidates", type=click.IntRange(min=1), metavar="N", help="Programs of a reply to try. [2]")
@click.option("--token-budget", type=click.IntRange(min=1), metavar="N", help="Tokens that the model writes in all.")
@click.option("--time-budget", type=click.IntRange(min=1), metavar="S", help="Seconds that all rounds may take.")
@shared.translate
@shared.translator
@factors.option
@shared.format
@click.option("--out", metavar="DIR", help="Directory of the record. [runs/...]")
def solve(
    problem: str,
    language: str | None,
    model: str | None,
    max_tokens: int | None,
    base_url: str | None,
    rounds: int | None,
    samples: int | None,
    strategy: str | None,
    try_candidates: int | None,
    token_budget: int | None,
    time_budget: int | None,
    translate: str | None,
    translator: str | None,
    language_factors: str | None,
    format: str | None,
    out: str | None,
) -> int:
    """Let a model solve PROBLEM.

    It writes, the sandbox judges, failures go back to it, until a program is accepted or the rounds are out.
    """
    options = shared.load(
        language=language,
        model=model,
        max_tokens=max_tokens,
        base_url=base_url,
        rounds=rounds,
        samples=samples,
        strategy=strategy,
        try_candidates=try_candidates,
        token_budget=token_budget,
        time_budget=time_budget,
        translate=translate,
        translator=translator,
        language_factors=language_factors,
        format=format,
        out=out,
    )
    found = shared.problem(problem, options)
    key = shared.language_for(found, options)
    in_force = factors.in_force(options)
    found = in_force.applied(found, key)

    from judge import models, solving, strategies
    from judge.records import Asked, Record
    from judge.reports import report
    from judge.sandbox import DockerSandbox

    plan = strategies.named(options.strategy, options.samples)
    with (
        closing(report(options.format, in_force)) as told,
        DockerSandbox(progress=shared.progress(told), runtime=options.runtime) as sandbox,
    ):
        writer = models.load(options.model, max_tokens=options.max_tokens, base_url=options.base_url)
        chosen = shared.in_english(found, options, lambda: writer)
        found = chosen.problem
        asked = Asked(
            problem=found.name,
            directory=found.directory,
            language=key,
            model=writer.name,
            strategy=options.strategy,
            try_candidates=options.try_candidates,
            token_budget=options.token_budget,
            time_budget=options.time_budget,
            rounds=options.rounds,
            samples=options.samples,
            max_tokens=options.max_tokens,
            statement=chosen.note,
            limits=found.limits,
        )
        attempts: list[Attempt] = []
        with Record(asked, options.out) as record:
            told.solving(found, key, writer)
            watcher = replace(shared.watcher(told, writer), ended=say)
            budget = solving.Budget(tokens=options.token_budget, seconds=options.time_budget)
            try:
                for attempt in solving.solve(
                    found, key, writer, sandbox, plan, options.rounds, watcher, budget, options.try_candidates
                ):
                    attempts.append(attempt)
                    record.add(attempt)
                    told.attempted(found, attempt)
                told.solved(found, attempts, failed=False)
            except JudgeError:
                told.solved(found, attempts, failed=True)
                raise
            finally:
                told.close()
                say(f"recorded in {record.directory}")
    return ACCEPTED if attempts and attempts[-1].accepted else NOT_ACCEPTED
