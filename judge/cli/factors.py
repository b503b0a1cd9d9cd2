"""What time limits are multiplied with, for every verb that judges; never without a line that says so."""

from __future__ import annotations

import click

from judge import calibration
from judge.cli.status import say
from judge.config import Options
from judge.time_factors import TimeFactors, presets

option = click.option(
    "--language-factors", type=click.Choice(list(presets())), help="What time limits of languages are. [icpc: the same]"
)


def in_force(options: Options) -> TimeFactors:
    """The factors of the preset that was chosen and of the machine, if it was calibrated.

    Raises:
        UsageError: The stored calibration cannot be read.
    """
    stored = calibration.read()
    factors = TimeFactors(
        preset=options.language_factors,
        languages=presets()[options.language_factors],
        machine=stored.factor if stored else 1.0,
    )
    if factors.words:
        say(factors.words)
    return factors
