"""``judge ask`` and ``judge templates``: a request in words, if it is in scope."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import click

from judge.cli import options as shared
from judge.cli.status import ACCEPTED, REFUSED, print_json, say
from judge.core import FinishReason, Reply, Request
from judge.errors import UsageError
from judge.tasks import LANGUAGES, TASKS


@click.command()
@click.argument("text", default="-", metavar="[TEXT|-]")
@click.option("--task", type=click.Choice(TASKS), default="solve", help="Which role the model takes. [solve]")
@click.option("--check", is_flag=True, help="Only decide whether the text is in scope; needs no model.")
@click.option("--prompt-language", type=click.Choice(LANGUAGES), default="en", help="Of the role prompt. [en]")
@shared.model
@shared.max_tokens
@shared.base_url
@shared.format
def ask(
    text: str,
    task: str,
    check: bool,
    prompt_language: str,
    model: str | None,
    max_tokens: int | None,
    base_url: str | None,
    format: str | None,
) -> int:
    """Ask a model for a solution, hint or proof in words.

    TEXT is a problem, a program or a question of competitive programming; anything else is refused with a reason and
    status 4, before a model is loaded. With --check --format jsonl, standard input holds one object {"id", "text"} a
    line, and each is answered by a line.
    """
    from judge import scope

    options = shared.load(model=model, max_tokens=max_tokens, base_url=base_url, format=format)
    if check and options.format == "jsonl":
        if text != "-":
            raise UsageError("--check --format jsonl reads its texts from standard input: give - in place of the text")
        for identity, one in _lines():
            decision = scope.decide(one)
            print_json({"id": identity, "in": decision.inside, "reason": decision.reason})
        return ACCEPTED
    if text == "-":
        text = sys.stdin.buffer.read().decode("utf-8", "replace")
    decision = scope.decide(text)
    if check or not decision.inside:
        if options.format != "text":
            print_json({"in": decision.inside, "reason": decision.reason})
        elif check:
            click.echo(f"{'in' if decision.inside else 'out'}  {decision.reason}")
        else:
            say(f"refused: {decision.reason}")
        return ACCEPTED if decision.inside else REFUSED

    from judge import models
    from judge.models.asking import answer
    from judge.models.fitting import warning
    from judge.prompting.tasks import asking

    request = Request(messages=asking(task, scope.normalise(text), prompt_language))
    writer = models.load(options.model, max_tokens=options.max_tokens, base_url=options.base_url)
    if writer.notice:
        say(writer.notice)
    if words := warning(writer, request):
        say(words)
    plain = options.format == "text"
    reply = answer(writer, request, _write if plain else lambda piece: None)
    if plain:
        click.echo()
    else:
        print_json(
            {
                "task": task,
                "model": writer.name,
                "text": reply.text,
                "finish_reason": reply.finish_reason,
                "tokens": reply.tokens,
                "seconds": reply.seconds,
            }
        )
    say_if_cut_short(reply)
    return ACCEPTED


@click.command()
@click.argument("name", required=False)
@shared.format
def templates(name: str | None, format: str | None) -> int:
    """List the prompts that there are, or print one.

    A file of the same name in the directory of the option `templates` (JUDGE_TEMPLATES) takes a template's place.
    """
    from judge.prompting.tasks import listed, text

    options = shared.load(format=format)
    if name is not None:
        if options.format == "text":
            click.echo(text(name), nl=False)
        else:
            print_json({"name": name, "text": text(name)})
        return ACCEPTED
    rows = [asdict(one) for one in listed()]
    if options.format == "text":
        width = max(len(row["name"]) for row in rows)
        for row in rows:
            yours = "  yours" if row["yours"] else ""
            click.echo(f"{row['name']:<{width}}  {row['task']:<14}  {row['language']}{yours}")
    else:
        print_json({"templates": rows} if options.format == "json" else rows)
    return ACCEPTED


def say_if_cut_short(reply: Reply) -> None:
    """Say so where the model did not come to an end by itself."""
    if reply.finish_reason not in (FinishReason.EOS, FinishReason.CODE_CLOSED):
        say(f"the reply is not whole: the model stopped for '{reply.finish_reason}' after {reply.tokens} tokens")


def _write(piece: str) -> None:
    from judge.reports.console import plain

    click.echo(plain(piece), nl=False)


def _lines() -> Iterator[tuple[Any, str]]:
    """The identity and the text of each line of standard input; empty lines are skipped.

    Raises:
        UsageError: A line is no such object; the message names it.
    """
    for number, line in enumerate(sys.stdin.buffer, start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise UsageError(f"standard input, line {number}: no JSON: {error}") from None
        if not isinstance(value, dict) or "id" not in value or not isinstance(value.get("text"), str):
            raise UsageError(f'standard input, line {number}: an object with "id" and the string "text" is needed')
        yield value["id"], value["text"]
