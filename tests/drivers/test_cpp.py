import json
import time
from pathlib import Path

import pytest

from .running import answer, compile_cpp, run, signature

# One program proves every type: the driver's writer prints what its reader read, and returns it in one string.
ECHO = """
class Solution {
public:
    template <class... T> string echo(const T&... values) {
        string out = "[", comma;
        ((out += exchange(comma, ","), judge_driver::write(out, values)), ...);
        return out + "]";
    }
};
"""
TYPES = {
    "integer": "-2147483648",
    "long": "-9223372036854775808",
    "double": "0.1",
    "string": '"a\\"b\\\\c\\/ \\u00e9\u00e9\\u20ac \\ud83d\\ude00\U0001f600 \\n\\t\\b\\f\\r\\u0001"',
    "boolean": "true",
    "character": '"\\n"',
    "integer[]": "[1, -2 ,3]",
    "long[][]": "[[], [1], [2,3000000000]]",
    "list<double>": "[2, -0.5, 1e+300, 5e-324, 0.30000000000000004]",
    "string[]": '["", "x"]',
    "list<list<boolean>>": "[[true,false],[]]",
    "character[][]": '[["a","\\""],["\\u0041"]]',
    "float": "0.1",
    "ListNode": "[3, 1]",
    "ListNode[]": "[[],[1,2]]",
    "TreeNode": "[1,null,2,3,4,null,5]",
    "list<TreeNode>": "[[], [1], [0,null,-1]]",
    "NestedInteger": "[1,[2,[],[[3]]],-4]",
    "list<NestedInteger>": "[5,[]]",
    "Iterator": "[1,2]",
}


@pytest.fixture(scope="module")
def echo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("echo")
    return compile_cpp(directory, ECHO, signature("echo", "string", *TYPES), "-O1")


def echoed(program: Path, values: dict[str, str]) -> str:
    done = run(program, "\n".join(values.values()) + "\n")
    assert done.returncode == 0, done.stderr
    back: str = json.loads(answer(done))
    return back


def test_every_type_comes_back(echo: Path) -> None:
    assert json.loads(echoed(echo, TYPES)) == [json.loads(line) for line in TYPES.values()]


def test_doubles_keep_every_bit(echo: Path) -> None:
    doubles = [0.1 + 0.2, 1 / 3, 2**53 + 2.0, 1.7976931348623157e308, 2.2250738585072014e-308, -0.0, 123456789.125]
    back = echoed(echo, TYPES | {"list<double>": json.dumps(doubles)})
    read = json.loads(back, parse_int=float)[list(TYPES).index("list<double>")]
    assert [value.hex() for value in read] == [value.hex() for value in doubles]


def test_a_million_integers_are_read_fast(echo: Path) -> None:
    lines = TYPES | {"integer[]": json.dumps(list(range(-500_000, 500_000)))}
    begin = time.perf_counter()
    back = run(echo, "\n".join(lines.values()))
    seconds = time.perf_counter() - begin
    assert len(back.stdout) > 6_000_000
    assert seconds < 2  # ten times what it takes, for a busy machine


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("1\n2\n", b"standard input ends early"),
        ("x\n", b"a number was expected"),
        ("1\n2\n3\n4\n", b"no JSON of"),
        ("3000000000", b"out of its type's range"),
    ],
)
def test_wrong_input_is_named(echo: Path, lines: str, words: bytes) -> None:
    done = run(echo, lines)
    assert (done.returncode, done.stdout) == (1, b"")
    assert words in done.stderr


# All that a submission may bring along: includes, macros, a main, static initialisers, prints, closed streams.
EVERYTHING = """
#include <bits/stdc++.h>
#include <vector>
#pragma GCC optimize("O2")
using namespace std;
#define int long long
#define rep(i, n) for (int i = 0; i < (n); i++)
#define read(x) cin >> x
#define write(x) cout << x
#define output 5
#define next first
#define result second
typedef vector<int> vi;
static auto fast = [] { ios::sync_with_stdio(false); cin.tie(nullptr); cout << "noise"; return 0; }();
int made = 0;
class Solution {
    int big[4][2000000];  // too big for a stack
public:
    Solution() { made++; }
    ~Solution() { abort(); }
    vi double_all(vi &a, int k) {
        rep(i, a.size()) a[i] = a[i] * k + made - 1 + big[3][i];
        cout << "noise" << endl;
        printf("noise");
        fflush(stdout);
        if (k == 1) { fclose(stdout); close(1); }
        if (k == 3) exit(7);
        if (k == 4) throw runtime_error("oops");
        if (k == 5) a.at(99);
        return a;
    }
};
signed main() {
    int n;
    read(n);
    write(n);
}
"""


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    wanted = signature("double_all", "long[]", "long[]", "long")
    return compile_cpp(tmp_path_factory.mktemp("everything"), EVERYTHING, wanted, "-O0")


@pytest.mark.parametrize("factor", [1, 2])
def test_only_the_result_is_printed(everything: Path, factor: int) -> None:
    done = run(everything, f"[1,2,3000000000]\n{factor}\n")
    assert answer(done) == f"[{factor},{2 * factor},{3000000000 * factor}]"
    assert done.stderr.count(b"noise") >= 2


@pytest.mark.parametrize(("factor", "status"), [(3, 7), (4, -6), (5, -6)])
def test_the_exit_status_is_the_submissions(everything: Path, factor: int, status: int) -> None:
    done = run(everything, f"[1]\n{factor}\n")
    assert (done.returncode, done.stdout) == (status, b"")


def test_a_starter_like_submission_compiles_without_includes(tmp_path: Path) -> None:
    source = """
class Solution {
public:
    vector<bool> f(string s, vector<vector<char>>& grid, const vector<string>& words, bool flag) {
        unordered_map<char, int> seen;
        for (char c : s) seen[c]++;
        return {flag, seen['a'] == 2, grid[1][0] == 'z', words[0] == "w"};
    }
};
"""
    wanted = signature("f", "list<boolean>", "string", "character[][]", "list<string>", "boolean")
    program = compile_cpp(tmp_path, source, wanted, "-O0")
    assert answer(run(program, '"aab"\n[["x"],["z"]]\n["w"]\nfalse')) == "[false,true,true,true]"


def test_compiler_messages_name_the_submissions_lines(tmp_path: Path) -> None:
    source = "class Solution {\npublic:\n    int f(int a) { return b; }\n};\n"
    with pytest.raises(AssertionError, match=r"solution\.hpp:3:27: error: .b. was not declared"):
        compile_cpp(tmp_path, source, signature("f", "integer", "integer"), "-fsyntax-only")
