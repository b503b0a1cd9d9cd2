"""What programs start from, and what their files are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from judge import languages
from judge.core import Submission
from judge.entrypoints import alone, main_of, of_submission, together
from judge.errors import UsageError

STATIC = "public static void main(String[] args) {}"


@pytest.mark.parametrize(
    ("source", "file", "main"),
    [
        (f"public class Main {{ {STATIC} }}", "Main.java", "Main"),
        (f"public class Sum {{ {STATIC} }}", "Sum.java", "Sum"),
        (f"class Sum {{ {STATIC} }}", "Main.java", "Sum"),
        (f"package a . b; public class Sum {{ {STATIC} }}", "Sum.java", "a.b.Sum"),
        (f"class A {{}} class B {{ {STATIC} }}", "Main.java", "B"),
        (f"class A {{ {STATIC} }} class Main {{ {STATIC} }}", "Main.java", "Main"),
        (f"public final class A {{}} class B {{ {STATIC} }}", "A.java", "B"),
        (f'// class X {{ {STATIC} }}\nclass A {{ String s = "class Y"; {STATIC} }}', "Main.java", "A"),
        (f"public record A(int b) {{ {STATIC} }}", "A.java", "A"),
        (f"public enum A {{ ONE; {STATIC} }}", "A.java", "A"),
        (f"public interface A {{ {STATIC.replace('public ', '')} }}", "A.java", "A"),
        (f"class A {{ static class Inner {{ {STATIC} }} }} class B {{ {STATIC} }}", "Main.java", "B"),
        (f"class A {{ {STATIC} }} public class B {{ {STATIC} }}", "B.java", "B"),
        (f"class A {{ void main(int b) {{}} }} class B {{ {STATIC} }}", "Main.java", "B"),
        (f"class A {{ void main() {{}} }} class B {{ {STATIC} }}", "Main.java", "B"),
        ("class A { static void main(final String b[]) {} }", "Main.java", "A"),
        ("class A { void main(java.lang.String... b) {} }", "Main.java", "A"),
        ("class Main { void main(int b) {} } class A { void main() {} }", "Main.java", "A"),
        (f"public @interface A {{}} class B {{ {STATIC} }}", "A.java", "B"),
        ("void main() { IO.println(1); }", "Main.java", "Main"),
        ("class A { void helper() {} }", "Main.java", "Main"),
    ],
)
def test_java(source: str, file: str, main: str) -> None:
    sources = alone("java", source.encode())
    assert (list(sources.files), sources.main) == ([file], main)


@pytest.mark.parametrize(
    ("file", "source", "main"),
    [
        ("Main.kt", "fun main() {}", "MainKt"),
        ("main.kt", "fun main(args: Array<String>) {}", "MainKt"),
        ("my-task.kt", "fun main() {}", "My_taskKt"),
        ("2.kt", "fun main() {}", "_2Kt"),
        ("a.kt", "package one.two\n\nfun main() {}", "one.two.AKt"),
        ("a.kt", '@file:JvmName("Start")\n\nfun main() {}', "Start"),
        ("a.kt", "object Start {\n    @JvmStatic\n    fun main(args: Array<String>) {\n    }\n}", "Start"),
        ("a.kt", "class Start {\n    companion object {\n        fun main(a: Array<String>) {}\n    }\n}", "Start"),
        ("a.kt", "// fun main() {}\nfun helper() {}", "MainKt"),
    ],
)
def test_kotlin(file: str, source: str, main: str) -> None:
    assert main_of("kotlin", {file: source.encode()}) == main


GUARD = b"if __name__ == '__main__':\n    pass\n"


@pytest.mark.parametrize(
    ("language", "files", "main"),
    [
        ("python3", {"a.py": b"", "main.py": b""}, "main.py"),
        ("python3", {"main.py": b"", "__main__.py": b""}, "__main__.py"),
        ("pypy3", {"main.py": b"", "__main__.py": b""}, "__main__.py"),
        ("python3", {"b.py": b"", "a.py": b""}, "b.py"),
        ("python3", {"a.py": b"", "b.py": GUARD}, "b.py"),
        ("python3", {"a.py": b"# " + GUARD, "b.py": b""}, "a.py"),
        ("python3", {"data.txt": b"", "only.py": b""}, "only.py"),
        ("javascript", {"a.js": b"", "main.js": b""}, "main.js"),
        ("typescript", {"a.ts": b"", "main.ts": b""}, "main.ts"),
        ("rust", {"a.rs": b"// fn main() {}", "b.rs": b"fn main() {}"}, "b.rs"),
    ],
)
def test_files(language: str, files: dict[str, bytes], main: str) -> None:
    assert main_of(language, files) == main


def test_the_package_has_the_last_word() -> None:
    assert main_of("python3", {"main.py": b"", "other.py": b""}, "other.py") == "other.py"
    assert main_of("java", {"Main.java": f"class Main {{ {STATIC} }}".encode()}, "Other") == "Other"
    assert list(alone("python3", b"", "solve.py").files) == ["solve.py"]
    with pytest.raises(UsageError, match=r"entry point 'gone.py' is none of the files main.py"):
        main_of("python3", {"main.py": b""}, "gone.py")


def test_java_files_are_named_after_their_public_classes() -> None:
    files = {"a.java": b"public class Helper {}", "b.java": f"class Run {{ {STATIC} }}".encode()}
    sources = together("java", files)
    assert sorted(sources.files) == ["Helper.java", "b.java"]
    assert sources.main == "Run"


def test_a_submission_of_one_file_gets_the_name_that_its_language_wants() -> None:
    one = of_submission(Submission(language="python3", source="print('\ud83d')", file="submissions/accepted/x.py"))
    assert (dict(one.files), one.main) == ({"main.py": b"print('?')"}, "main.py")
    two = of_submission(Submission(language="python3", source="", file="a/x.py", files={"y.py": b""}))
    assert (sorted(two.files), two.main) == (["x.py", "y.py"], "x.py")


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("a.c", b"", "c"),
        ("a.C", b"", "cpp"),
        ("a.c++", b"", "cpp"),
        ("a.cxx", b"", "cpp"),
        ("a.cc", b"", "cpp"),
        ("a.py", b"import sys\n#!python2", "python3"),
        ("a.py3", b"", "python3"),
        ("a.py", b"#!/usr/bin/env python3\n", "python3"),
        ("a.py", b"#!/usr/bin/env pypy3\n", "pypy3"),
        ("a.java", b"", "java"),
        ("a.kt", b"", "kotlin"),
        ("a.go", b"", "go"),
        ("a.rs", b"", "rust"),
        ("a.js", b"", "javascript"),
        ("a.ts", b"", "typescript"),
        ("a.cs", b"", "csharp"),
    ],
)
def test_language_of_a_file(name: str, content: bytes, key: str) -> None:
    assert languages.of_file(Path(name), content).key == key


@pytest.mark.parametrize(("name", "content"), [("a.py2", b""), ("a.py", b"#!/usr/bin/python2 -u\n")])
def test_python_2_is_not_supported(name: str, content: bytes) -> None:
    with pytest.raises(UsageError, match=rf"{name}: Python 2 is not supported"):
        languages.of_file(Path(name), content)


@pytest.mark.parametrize(
    ("files", "key"),
    [
        (["a.cc", "b.c", "c.h"], "cpp"),
        (["a.c", "b.h", "notes.txt"], "c"),
        (["A.java", "B.java"], "java"),
    ],
)
def test_language_of_several_files(files: list[str], key: str) -> None:
    assert languages.of_files(dict.fromkeys(files, b""), "sum").key == key


@pytest.mark.parametrize(
    ("files", "words"),
    [
        (["a.py", "b.java"], "sum: files in python3 and java: a program is in one language"),
        (["a.txt"], "sum: no file in a language that there is"),
        (["a.py2"], "Python 2 is not supported"),
    ],
)
def test_no_language_of_several_files(files: list[str], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        languages.of_files(dict.fromkeys(files, b""), "sum")


def test_commands() -> None:
    cpp = languages.get("cpp").compile_command(["b.cpp", "a.h", "-o.cc"])
    assert cpp[-2:] == ("./-o.cc", "b.cpp")
    java = languages.get("java")
    assert "-Xmx192m" in java.run_command("/program", 256 << 20, "a.Sum")
    assert "-Xss256m" in java.run_command("/program", 2048 << 20)
    assert java.run_command("/program", 64 << 20)[-1] == "Main"
    assert "-Xmx32m" in java.run_command("/program", 64 << 20)
    assert languages.get("go").run_environment(256 << 20) == (("GOMEMLIMIT", "240MiB"),)
