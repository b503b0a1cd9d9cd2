import pytest
from hypothesis import given
from hypothesis import strategies as st

from judge.prompting.diagnostics import first_errors, last_lines
from judge.prompting.quoting import clean, elide, fenced, without_folders


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\tb\r\nc\n", "a\tb\nc\n"),
        ("\ufeffbom", "bom"),
        ("nul\x00 bell\x07", "nul\ufffd bell\ufffd"),
        ("\x1b[1;31mred\x1b[0m \x1b]0;title\x07x", "red x"),
        (b"caf\xe9", "caf\ufffd"),
        ("turn \u202e around", "turn \ufffd around"),
        ("half \ud83d", "half \ufffd\ufffd\ufffd"),
        ("é 😀 ∑", "é 😀 ∑"),
    ],
)
def test_clean(text: str | bytes, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text(st.characters()) | st.binary())
def test_clean_text_can_be_sent_anywhere(text: str | bytes) -> None:
    cleaned = clean(text)
    cleaned.encode("utf-8")
    assert all(char in "\n\t" or not (ord(char) < 32 or 127 <= ord(char) < 160) for char in cleaned)


@pytest.mark.parametrize(
    ("text", "shortened"),
    [
        ('File "/program/main.py", line 3', 'File "main.py", line 3'),
        ("/build/solution.hpp:3:5: error", "solution.hpp:3:5: error"),
        ("/usr/include/c++/14/bits/stl_vector.h:1263:41: note", "stl_vector.h:1263:41: note"),
        ("/usr/bin/ld: /tmp/ccAbC.o: in function", "ld: ccAbC.o: in function"),
        ("No such file: '/box'", "No such file: '.'"),
        ("x = a /b/c; // 1/box/2", "x = a /b/c; // 1/box/2"),
    ],
)
def test_without_folders(text: str, shortened: str) -> None:
    assert without_folders(text) == shortened


def test_elide_counts_what_it_leaves_out() -> None:
    assert elide("abc", 3) == "abc"
    assert elide("a" * 60 + "b" * 40, 30) == "a" * 20 + "[... 70 characters left out ...]" + "b" * 10
    assert elide("[" + "12, " * 25 + "9]", 30) == "[12, 12, 12, 12, 12,[... 76 characters left out ...] 12, 9]"
    lines = [f"{number}\n" for number in range(100, 200)]
    short = "".join(lines[:10]) + "[... 86 lines, 344 characters left out ...]\n" + "".join(lines[-4:])
    assert elide("".join(lines), 60) == short
    few = "".join(lines[:20]) + "[... 70 lines, 280 characters left out ...]\n" + "".join(lines[-10:])
    assert elide("".join(lines), 10_000) == few


@given(st.text(), st.integers(min_value=1, max_value=50))
def test_elided_texts_are_short(text: str, limit: int) -> None:
    assert len(elide(text, limit)) <= min(len(text), limit + 60)


@given(st.text("`\na"))
def test_no_text_leaves_its_fence(text: str) -> None:
    first, *inside, last = fenced(text, "x").split("\n")
    assert first == last + "x"
    assert all(last not in line for line in inside)


GXX = """In file included from main.cpp:7:
/build/solution.hpp: In member function 'int Solution::f(int)':
/build/solution.hpp:3:27: error: 'b' was not declared in this scope
    3 |     int f(int a) { return b; }
      |                           ^
/build/solution.hpp:3:5: note: suggested alternative
    3 |     int f(int a) { return b; }
/build/solution.hpp:4:1: warning: control reaches end
/build/solution.hpp:5:1: error: second
/build/solution.hpp:6:1: error: third
/build/solution.hpp:7:1: fatal error: fourth
"""


def test_first_errors_of_a_compiler() -> None:
    assert first_errors(GXX) == (
        "solution.hpp:3:27: error: 'b' was not declared in this scope\n"
        "    3 |     int f(int a) { return b; }\n"
        "      |                           ^\n"
        "solution.hpp:5:1: error: second\n"
        "solution.hpp:6:1: error: third\n"
        "[... 1 more errors ...]"
    )


def test_errors_without_a_place_are_kept_whole() -> None:
    python = '  File "main.py", line 1\n    x = = 1\n        ^\nSyntaxError: invalid syntax'
    assert first_errors(python) == python
    assert first_errors("ld: undefined reference to 'f'") == "ld: undefined reference to 'f'"


def test_long_errors_are_short() -> None:
    assert len(first_errors("main.cpp:1:1: error: " + "std::vector<int>" * 10_000)) < 300
    assert len(first_errors("x" * 10_000 + "\ny" * 10_000)) < 1300


def test_last_lines_keep_the_exception() -> None:
    traceback = "".join(f'  File "/program/main.py", line {number}, in f\n' for number in range(50))
    said = last_lines(("noise\n" + traceback + "IndexError: list index out of range\n\n").encode())
    assert said.endswith('  File "main.py", line 49, in f\nIndexError: list index out of range')
    assert said.count("\n") == 11
