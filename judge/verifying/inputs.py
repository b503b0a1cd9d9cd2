"""The input validators of a package: programs, shell scripts, and scripts in Checktestdata."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from judge import languages
from judge.checking.outcomes import ACCEPT, REJECT, failure
from judge.checking.programs import Built, build, shell_script
from judge.core import Execution, Limit, Limits, ProgramSource, Sandbox, Sources, TestCase
from judge.errors import PackageError, UsageError
from judge.verifying import checktestdata
from judge.verifying.checktestdata.parsing import parse
from judge.verifying.checktestdata.state import ScriptError

# The specification puts no limits on input validators: these only end what hangs.
LIMITS = Limits(time=60.0, memory=2 << 30, output=8 << 20)

_CHECKTESTDATA, _VIVA = ".ctd", ".viva"
_SCRIPT, _MAIN = "script.ctd", "validate.py"
_MAIN_TEXT = b"""from pathlib import Path

from checktestdata.checking import main

raise SystemExit(main(Path(__file__).with_name("script.ctd")))
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class InputValidator:
    """An input validator, ready to run.

    Attributes:
        built: The program.
        names_place: Whether its words of rejection begin with a line and a column of the input.
    """

    built: Built
    names_place: bool = False

    def accepts(self, execution: Execution) -> bool:
        """Whether a run of it says that the input is right."""
        return execution.limit is Limit.NONE and execution.exit in ((0, ACCEPT) if self.built.testlib else (ACCEPT,))

    def rejection(self, test: TestCase, execution: Execution) -> str:
        """Why it does not accept an input, in one line."""
        if self.names_place and execution.limit is Limit.NONE and execution.exit == REJECT:
            place, _, why = execution.stderr.decode(errors="replace").strip().partition(": ")
            return f"{test.name}.in:{place}: input validator {self.built.name}: {why}"
        said = failure(self.built.name, execution, LIMITS).removeprefix("the output validator ")
        said = said.replace(" (it must be 42 for right or 43 for wrong)", " (it must be 42)")
        return f"{test.name}.in: input validator {said}{_printed(execution)}"


def out_of_reach(source: ProgramSource) -> str:
    """Why an input validator can't be run here; empty where it can."""
    suffix = Path(source.name).suffix
    if suffix == _VIVA:
        return "there is no VIVA here"
    if source.has_build_or_run or suffix == _CHECKTESTDATA or shell_script(source.files):
        return ""
    try:
        languages.of_files({name: b"" for name in source.files}, source.name)
    except UsageError as error:
        return str(error)
    return ""


def input_validator(source: ProgramSource, include: Sequence[Path], sandbox: Sandbox) -> InputValidator:
    """Compile an input validator.

    Raises:
        PackageError: It can't be read or does not compile.
        SandboxUnavailable: The sandbox failed.
    """
    if Path(source.name).suffix != _CHECKTESTDATA:
        return InputValidator(built=build(source, include, sandbox))
    path = source.files[source.name]
    try:
        script = path.read_bytes()
        parse(script.decode("latin-1"))
    except OSError as error:
        raise PackageError(f"{path}: cannot be read: {error.strerror}") from error
    except ScriptError as error:
        raise PackageError(f"{path}:{error}") from None
    interpreter = {
        f"checktestdata/{file.name}": file.read_bytes()
        for file in resources.files(checktestdata).iterdir()
        if file.name.endswith(".py")
    }
    files = {**interpreter, _MAIN: _MAIN_TEXT, _SCRIPT: script}
    program = sandbox.compile(Sources(language="python3", files=files, main=_MAIN, trusted=True))
    return InputValidator(built=Built(name=source.name, program=program), names_place=True)


def _printed(execution: Execution) -> str:
    """What an input validator wrote to its standard output, where it wrote nothing to standard error."""
    said = " ".join(execution.stdout[:400].decode(errors="replace").split())
    return f": {said}" if said and not execution.stderr.strip() else ""
