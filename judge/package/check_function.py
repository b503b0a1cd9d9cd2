"""Output validators of LeetCode-style packages that are a Python function in place of a program."""

from __future__ import annotations

import ast
from dataclasses import replace
from importlib import resources
from pathlib import Path

from judge.core import ProgramSource
from judge.package.files import read_text

_RUNS_NOTHING = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.Assign, ast.AnnAssign)


def called(source: ProgramSource) -> ProgramSource:
    """A validator that is nothing but a function ``check``, as a program that calls it; others as they are.

    ``check(arguments, answer, expected)`` gets JSON values: the test's lines, what the submission answered, and the
    answer file. It returns ``True``, or ``False`` or a text that says what is wrong.

    Raises:
        PackageError: The file can't be read.
    """
    files = [path for name, path in source.files.items() if name.endswith(".py")]
    if source.has_build_or_run or len(files) != 1 or len(source.files) != 1 or not _is_function(read_text(files[0])):
        return source
    main = Path(str(resources.files(__package__) / "check_main.py.txt"))
    return replace(source, files={"checker.py": files[0], "__main__.py": main})


def _is_function(text: str) -> bool:
    """Whether a module has the function and does nothing by itself, as a program does."""
    try:
        nodes = ast.parse(text).body
    except SyntaxError:
        return False
    plain = (isinstance(node, _RUNS_NOTHING) or _is_text(node) for node in nodes)
    return all(plain) and any(isinstance(node, ast.FunctionDef) and node.name == "check" for node in nodes)


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
