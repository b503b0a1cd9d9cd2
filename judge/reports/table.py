"""The table of a judged submission: a row a test case, long stretches of the same verdict folded into one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.table import Table
from rich.text import Text

from judge.core import Run, Verdict
from judge.judging import size
from judge.reports.console import visible

_FIRST = 3  # rows that are shown whatever they say
_LONGEST = 200  # characters of what a validator says to the team
_SHORT = 8  # tables up to this length are shown whole

STYLES = {
    Verdict.AC: "bold green",
    Verdict.WA: "bold red",
    Verdict.TLE: "bold yellow",
    Verdict.MLE: "bold yellow",
    Verdict.OLE: "bold yellow",
    Verdict.RTE: "bold magenta",
    Verdict.CE: "bold blue",
    Verdict.JE: "bold white on red",
    Verdict.NP: "bold cyan",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a run, or several neighbouring runs of the same verdict.

    Attributes:
        first: Number of the first test case in it, from 1.
        runs: The runs, at least one.
    """

    first: int
    runs: tuple[Run, ...]


def folded(runs: Sequence[Run]) -> tuple[Row, ...]:
    """The rows to show: the first few, the first rejection, and what lies between folded by verdict."""
    numbered = list(enumerate(runs, start=1))
    if len(numbered) <= _SHORT:
        return tuple(Row(number, (run,)) for number, run in numbered)
    telling = next((number for number, run in numbered if run.verdict is not Verdict.AC), 0)
    rows = []
    for (shown, _), group in groupby(numbered, key=lambda pair: (_alone(pair[0], telling), pair[1].verdict)):
        stretch = list(group)
        if shown:
            rows += [Row(number, (run,)) for number, run in stretch]
        else:
            rows.append(Row(stretch[0][0], tuple(run for _, run in stretch)))
    return tuple(rows)


def _alone(number: int, telling: int) -> bool:
    return number <= _FIRST or number == telling


def table(runs: Sequence[Run]) -> Table:
    """The table: test, verdict, CPU time, memory, and why; of a folded row the largest values."""
    grid = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
    grid.add_column(overflow="fold")
    grid.add_column()
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(*(Text(title, style="dim") for title in ("test", "", "time", "memory", "")))
    for row in folded(runs):
        grid.add_row(*_cells(row))
    return grid


def _cells(row: Row) -> tuple[Text, Text, Text, Text, Text]:
    run = row.runs[0]
    name = run.test.name
    if len(row.runs) > 1:
        name = f"tests {row.first}-{row.first + len(row.runs) - 1}"
    seen = [run.execution for run in row.runs if run.execution]
    return (
        visible(name),
        Text(run.verdict.value, style=STYLES[run.verdict]),
        Text(f"{max(one.cpu for one in seen):.3f} s" if seen else ""),
        Text(size(max(one.memory for one in seen)) if seen else ""),
        visible(_words(run) if len(row.runs) == 1 else "at most" if seen else ""),
    )


def _words(run: Run) -> str:
    """Why, what it scores, and what the validator says to the team."""
    score = "" if run.score is None else f"score {run.score:g}"
    team = " ".join(run.check.team_message.split()) if run.check else ""
    return " · ".join(filter(None, (score, run.message, f"to the team: {team[:_LONGEST]}" if team else "")))
