"""Who is at fault decides the class."""

from __future__ import annotations


class Fault(Exception):
    """Base of every error that people see as one line; ``status`` is the exit status it ends the program with."""

    status = 3


class UsageError(Fault):
    """The request itself is wrong: an unknown problem, language, option or file."""

    status = 2


class PackageError(Fault):
    """The problem package is wrong; the message names the file, and the line where there is one."""

    status = 2


class JudgeError(Fault):
    """Our own failure: never shown to the model, never counted against a program."""


class SandboxUnavailable(JudgeError):
    """No engine, no image, or a container died."""


class ModelUnavailable(JudgeError):
    """The model cannot be loaded or does not answer."""


class ValidatorError(JudgeError):
    """An output validator ended with anything but its two statuses for right and wrong."""


class CompileError(Exception):
    """The submission does not compile: verdict CE, with the compiler's words as the message."""


class NoProgram(Exception):
    """The reply holds no program: verdict NP, with the reason as the message."""
