"""The specification's appendix "Languages": codes of programming languages, and what their files end with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from judge.errors import PackageError

_ENDINGS = {
    "ada": ".adb .ads",
    "algol68": ".a68",
    "apl": ".apl",
    "bash": ".sh",
    "c": ".c",
    "cobol": ".cob",
    "cpp": ".cc .cpp .cxx .c++ .C",
    "crystal": ".cr",
    "csharp": ".cs",
    "d": ".d",
    "dart": ".dart",
    "elixir": ".ex",
    "erlang": ".erl",
    "forth": ".fth .4th .forth .frt",
    "fortran": ".f90",
    "fsharp": ".fs",
    "gerbil": ".ss",
    "go": ".go",
    "haskell": ".hs",
    "java": ".java",
    "javascript": ".js",
    "julia": ".jl",
    "kotlin": ".kt",
    "lisp": ".lisp .cl",
    "lua": ".lua",
    "modula2": ".mod .def",
    "nim": ".nim",
    "objectivec": ".m",
    "ocaml": ".ml",
    "odin": ".odin",
    "pascal": ".pas",
    "perl": ".pm",
    "php": ".php",
    "prolog": ".pl",
    "python2": ".py2",
    "python3": ".py .py3",
    "racket": ".rkt",
    "ruby": ".rb",
    "rust": ".rs",
    "scala": ".scala",
    "simula": ".sim",
    "smalltalk": ".st",
    "snobol": ".sno",
    "swift": ".swift",
    "typescript": ".ts",
    "visualbasic": ".vb",
    "zig": ".zig",
}
_OF_ENDING = {ending: code for code, endings in _ENDINGS.items() for ending in endings.split()}
_PYTHON_2 = re.compile(rb"#!.*python2")

# Those without endings of their own share the endings of their relatives: a package must name them.
CODES = frozenset({*_ENDINGS, "cgmp", "cppgmp", "javaalgs4", "octave", "python3numpy"})
HEADERS = (".h", ".hh", ".hpp", ".hxx")


def language_of(files: Mapping[str, Path]) -> str | None:
    """The code of the one language that the files of a program are in.

    Headers and files in no language do not count. A ``.py`` file whose first line asks for Python 2 is in that.

    Returns:
        The code, or ``None`` if there is no file in a language, or files in several.

    Raises:
        PackageError: A file cannot be read.
    """
    codes = {code for name, file in files.items() if (code := _of_file(name, file))}
    if codes == {"c", "cpp"}:  # what both compile is C++
        return "cpp"
    return codes.pop() if len(codes) == 1 else None


def is_source(name: str) -> bool:
    """Whether a file of this name is in one of the languages."""
    return Path(name).suffix in _OF_ENDING


def _of_file(name: str, file: Path) -> str | None:
    code = _OF_ENDING.get(Path(name).suffix)
    if code != "python3":
        return code
    try:
        with file.open("rb") as content:
            first = content.readline(200)
    except OSError as error:
        raise PackageError(f"{file}: {error.strerror}") from None
    return "python2" if _PYTHON_2.match(first) else code
