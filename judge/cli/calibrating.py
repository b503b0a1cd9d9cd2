"""``judge calibrate``: how fast this machine is, so that a time limit means the same here as elsewhere."""

from __future__ import annotations

import click

from judge import calibration
from judge.cli.status import ACCEPTED, NOTHING, say
from judge.errors import UsageError


@click.command()
@click.option("--show", is_flag=True, help="Print what was measured before.")
@click.option("--reset", is_flag=True, help="Forget it: limits are those of the packages again.")
def calibrate(show: bool, reset: bool) -> int:
    """Measure this machine.

    A fixed program runs in the sandbox; from then on every time limit is multiplied with the factor that this machine
    takes longer (or shorter) for it than the reference. Run it while the machine is idle.
    """
    if show and reset:
        raise UsageError("give --show or --reset, not both")
    if reset:
        say("forgotten" if calibration.reset() else "there was nothing to forget")
        return ACCEPTED
    if show:
        stored = calibration.read()
        if stored is None:
            say("this machine was not calibrated: limits are those of the packages")
            return NOTHING
        _print(stored)
        return ACCEPTED

    from judge.sandbox import DockerSandbox

    with DockerSandbox(progress=say) as sandbox:
        measured = calibration.measure(sandbox)
    say(f"stored in {calibration.store(measured)}")
    _print(measured)
    return ACCEPTED


def _print(measured: calibration.Calibration) -> None:
    click.echo(
        f"time limits are multiplied by {measured.factor:g}: the reference workload takes {measured.seconds:.3f} s here"
    )
