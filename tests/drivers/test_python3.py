import ast
import dataclasses
import importlib
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from judge.core import Given, Limits, Method, Signature, Style, Submission
from judge.drivers import dress, starter
from judge.sandbox import DockerSandbox

from .running import run_python as run
from .running import signature, write

IDENTITY = "class Solution:\n    def f(self, *p): return p[0]\n"


def run_python(directory: Path, source: str, wanted: Signature, lines: str) -> subprocess.CompletedProcess[bytes]:
    """What it did, its standard output without the second line: the CPU seconds."""
    done = run(directory, source, wanted, lines)
    if done.stdout:
        answer, seconds, end = done.stdout.split(b"\n")
        assert re.fullmatch(rb"[0-9]+\.[0-9]{6}", seconds)
        assert not end
        done.stdout = answer + b"\n"
    return done


INTEGER = signature("f", "integer", "integer")
LIST = signature("f", "integer[]", "integer[]")


@pytest.mark.parametrize(
    ("type", "line"),
    [
        ("integer", "-7"),
        ("long", "9223372036854775807"),
        ("double", "0.1"),
        ("double", "1e+300"),
        ("string", '"a\\"b\\\\c \\u00e9 \\ud83d\\ude00 \\n$x"'),
        ("boolean", "true"),
        ("character", '"x"'),
        ("integer[]", "[]"),
        ("integer[][]", "[[1,2],[],[3]]"),
        ("list<list<string>>", '[["a"],[]]'),
        ("list<boolean>[]", "[[true,false]]"),
    ],
)
def test_round_trip(tmp_path: Path, type: str, line: str) -> None:
    done = run_python(tmp_path, IDENTITY, signature("f", type, type), line + "\n")
    assert (done.returncode, done.stdout, done.stderr) == (0, line.encode() + b"\n", b"")


VALUES = st.one_of(st.integers(), st.text(), st.booleans(), st.floats(allow_nan=False, allow_infinity=False))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.lists(VALUES)))
def test_random_values_come_back(value: list[list[object]]) -> None:
    with tempfile.TemporaryDirectory() as directory:
        done = run_python(Path(directory), IDENTITY, signature("f", "string[][]", "string[][]"), json.dumps(value))
    assert json.loads(done.stdout) == value
    assert [[type(v) for v in row] for row in json.loads(done.stdout)] == [[type(v) for v in row] for row in value]


def test_doubles_are_floats_whatever_they_look_like(tmp_path: Path) -> None:
    source = "class Solution:\n    def f(self, a, b): return a.is_integer() and b[0][0].is_integer()"
    done = run_python(tmp_path, source, signature("f", "boolean", "double", "double[][]"), "2\n[[3]]\n")
    assert done.stdout == b"true\n"


def test_integers_have_no_size_limit(tmp_path: Path) -> None:
    digits = "7" * 10_000
    assert run_python(tmp_path, IDENTITY, INTEGER, digits).stdout.decode().strip() == digits


@pytest.mark.parametrize(
    ("returned", "printed"),
    [
        ("(1, 2)", b"[1,2]\n"),
        ("deque([1, 2])", b"[1,2]\n"),
        ("{1: 'a', 2: 'b'}.keys()", b"[1,2]\n"),
        ("(i for i in (1, 2))", b"[1,2]\n"),
        ("None", b"[]\n"),
        ("True", b"true\n"),
        ("2.0", b"2.0\n"),
        ("{'a': 1}", b'{"a":1}\n'),
        ("float('nan')", b"NaN\n"),
        ("type('Liar', (int,), {'__repr__': lambda s: '5', '__eq__': lambda s, o: True, '__hash__': None})(3)", b"3\n"),
        (
            "type('Liar', (str,), {'__str__': lambda s: 'b', '__eq__': lambda s, o: True, '__hash__': None})('a')",
            b'"a"\n',
        ),
    ],
)
def test_results_are_printed_as_plain_values(tmp_path: Path, returned: str, printed: bytes) -> None:
    source = f"class Solution:\n    def f(self, p): return {returned}\n"
    done = run_python(tmp_path, source, LIST, "[]")
    assert (done.returncode, done.stdout) == (0, printed), done.stderr


@pytest.mark.parametrize("returned", ["object()", "b'12'", "1j", "self.f"])
def test_results_that_are_no_values_fail_clearly(tmp_path: Path, returned: str) -> None:
    done = run_python(tmp_path, f"class Solution:\n    def f(self, p): return {returned}\n", LIST, "[]")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"TypeError: f returned an object of type" in done.stderr
    assert done.stderr.rstrip().endswith(b", not List[int]")


WRITES = "class Solution:\n    def f(self, p):\n        {}\n        return 5\n"


@pytest.mark.parametrize(
    "statement",
    [
        "print('noise'); sys.stdout.write('noise'); sys.stdout.flush()",
        "print('noise'); sys.stdout.close()",
        "print('noise'); os.close(1)",
        "os.write(1, b'noise')",
        "os.system('echo noise')",
        "sys.stdout = None",
        "sys.stdout.close(); sys.stderr.close(); sys.stdin.close()",
    ],
)
def test_what_it_prints_stays_out_of_the_result(tmp_path: Path, statement: str) -> None:
    done = run_python(tmp_path, WRITES.format(statement), INTEGER, "1")
    assert (done.returncode, done.stdout) == (0, b"5\n"), done.stderr


def test_prints_before_the_class_stay_out_of_the_result(tmp_path: Path) -> None:
    done = run_python(tmp_path, "print('noise')\n" + IDENTITY, INTEGER, "1")
    assert (done.stdout, done.stderr) == (b"1\n", b"noise\n")


@pytest.mark.parametrize(
    ("statement", "status"),
    [
        ("sys.exit()", 0),
        ("sys.exit(3)", 3),
        ("sys.exit('words')", 1),
        ("os._exit(4)", 4),
        ("raise KeyError(1)", 1),
        ("raise KeyboardInterrupt", 1),
        ("os.abort()", -6),
    ],
)
def test_the_exit_status_is_the_submissions(tmp_path: Path, statement: str, status: int) -> None:
    done = run_python(tmp_path, WRITES.format(statement), INTEGER, "1")
    assert (done.returncode, done.stdout) == (status, b"")


def test_tracebacks_show_the_submissions_own_lines_only(tmp_path: Path) -> None:
    done = run_python(tmp_path, WRITES.format("return [][7]"), INTEGER, "1")
    lines = done.stderr.decode().splitlines()
    assert lines[0] == "Traceback (most recent call last):"
    assert lines[1].endswith('solution.py", line 3, in f')
    assert lines[2].strip() == "return [][7]"
    assert lines[-1] == "IndexError: list index out of range"
    assert "main.py" not in done.stderr.decode()


def test_syntax_errors_name_the_submissions_line(tmp_path: Path) -> None:
    done = run_python(tmp_path, "class Solution:\n    def f(self, p) return p\n", INTEGER, "1")
    assert done.returncode == 1
    assert b'solution.py", line 2' in done.stderr


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("def f(p): return p\n", b"the submission has no class Solution\n"),
        ("class Solution:\n    def g(self, p): return p\n", b"class Solution has no method f\n"),
    ],
)
def test_a_missing_method_is_named(tmp_path: Path, source: str, words: bytes) -> None:
    done = run_python(tmp_path, source, INTEGER, "1")
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", words)


def test_too_few_lines_are_named(tmp_path: Path) -> None:
    done = run_python(tmp_path, IDENTITY, signature("f", "integer", "integer", "integer"), "1\n")
    assert (done.returncode, done.stderr) == (1, b"standard input has 1 lines, f has 2 parameters\n")


def test_recursion_goes_deep(tmp_path: Path) -> None:
    source = "class Solution:\n    def f(self, n): return n and 1 + self.f(n - 1)\n"
    done = run_python(tmp_path, source, INTEGER, "100000")
    assert (done.returncode, done.stdout) == (0, b"100000\n"), done.stderr[-500:]


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="Python itself limits recursion through C since 3.12")
def test_recursion_through_the_interpreters_own_stack_goes_deep(tmp_path: Path) -> None:
    source = """
class Solution:
    def f(self, n):
        @cache
        def cached(n): return n and 1 + cached(n - 1)
        return cached(n)
"""
    done = run_python(tmp_path, source, INTEGER, "100000")
    assert (done.returncode, done.stdout) == (0, b"100000\n"), done.stderr[-500:]


PRELUDE = """
class Solution:
    def f(self, p: List[int]) -> Optional[int]:
        table: DefaultDict[str, Deque[int]] = defaultdict(deque)
        heap = [3, 1]; heapify(heap); heappush(heap, inf); heapq.heappop(heap)
        assert pow(3, -1, 7) == 5 and abs(-1) == 1 and sum([1]) == 1 and compile and open and max(1, 2) == 2
        assert bisect_left([1, 2], 2) == bisect.bisect_left([1, 2], 2) == 1
        assert math.gcd(4, 6) == gcd(4, 6) == 2 and comb(4, 2) == 6 and sqrt(4) == 2
        assert Counter("aab").most_common(1) == [("a", 2)] and collections.OrderedDict() == {}
        assert list(accumulate([1, 2])) == [1, 3] and list(itertools.chain([1])) == [1] and reduce(add, [1, 2]) == 3
        assert string.ascii_lowercase == ascii_lowercase and re.sub("a", "b", "a") == "b" and operator.add(1, 2) == 3
        assert copy.copy([1]) == deepcopy([1]) and random.randint(1, 1) == 1 and sys.maxsize and cmp_to_key
        @lru_cache(None)
        def a(n): return n
        @cache
        def b(n): return n
        @functools.cache
        def c(n): return n
        return a(1) + b(2) + c(3)
"""


def test_the_usual_names_are_there(tmp_path: Path) -> None:
    done = run_python(tmp_path, PRELUDE, LIST, "[]")
    assert (done.returncode, done.stdout) == (0, b"6\n"), done.stderr


OWN_IMPORTS = '''# -*- coding: utf-8 -*-
"""é"""
from __future__ import annotations
import sys
from typing import List
from dataclasses import dataclass
sys.setrecursionlimit(5000)
count = 0
@dataclass
class Node:
    next: Node | None
class Solution:
    made = 0
    def __init__(self):
        Solution.made += 1
    def f(self, p: List[int]) -> int:
        global count
        count += 1
        return 10 * self.made + count
if __name__ == "__main__":
    print(Solution().f(list(map(int, input().split()))))
'''


def test_own_imports_and_main_guard_and_one_fresh_object(tmp_path: Path) -> None:
    done = run_python(tmp_path, OWN_IMPORTS, LIST, "[]")
    assert (done.returncode, done.stdout) == (0, b"11\n"), done.stderr


def test_long_results_arrive_whole(tmp_path: Path) -> None:
    source = "class Solution:\n    def f(self, n): return list(range(n))\n"
    done = run_python(tmp_path, source, signature("f", "integer[]", "integer"), "1000000")
    assert json.loads(done.stdout) == list(range(1_000_000))


@pytest.mark.parametrize("name", ["random", "string", "datetime", "statistics"])
def test_every_name_of_a_module_that_is_loaded_late_is_there(tmp_path: Path, name: str) -> None:
    names = sorted({*importlib.import_module(name).__all__, name} - {"time"})  # that is the module of this name
    write(tmp_path, "python3", "", LIST)
    late = (tmp_path / "main.py").read_text().split("LATE = ")[1].split("\n}\n")[0] + "}"
    assert {name.encode() for name in names} <= set(ast.literal_eval(late)[name].split())
    source = f"class Solution:\n    def f(self, p): return [{', '.join(f'{one} is not None' for one in names)}]\n"
    done = run_python(tmp_path, source, signature("f", "boolean[]", "integer[]"), "[]")
    assert json.loads(done.stdout) == [True] * len(names), done.stderr


BUILTINS = """
import builtins
class Solution:
    def f(self, p):
        random, string, datetime, statistics  # so that these are loaded
        names = [name for name in vars(builtins) if not name.startswith("_")]
        return [name for name in names if globals().get(name, getattr(builtins, name)) is not getattr(builtins, name)]
"""


def test_no_name_hides_a_builtin(tmp_path: Path) -> None:
    done = run_python(tmp_path, BUILTINS, signature("f", "string[]", "integer[]"), "[]")
    assert (done.returncode, done.stdout) == (0, b"[]\n"), done.stderr


# --- structures ------------------------------------------------------------------------------------------------------

OWN_TREE = """
class TreeNode:
    __slots__ = ("val", "left", "right")
    def __init__(self, x):
        self.val, self.left, self.right = int(x), None, None
class Solution:
    def f(self, p):
        assert isinstance(p, TreeNode) and p.left.val == 2 and p.right is None
        p.right = TreeNode(3)
        return p
"""
COMMENTED = '''
"""
class TreeNode:
    pass
"""
class Solution:
    def f(self, p: Optional[TreeNode]) -> Optional[TreeNode]:
        p.right = TreeNode(3)
        return p
'''


@pytest.mark.parametrize("source", [OWN_TREE, COMMENTED])
def test_own_definitions_of_nodes_work(tmp_path: Path, source: str) -> None:
    done = run_python(tmp_path, source, signature("f", "TreeNode", "TreeNode"), "[1,2]")
    assert (done.returncode, done.stdout) == (0, b"[1,2,3]\n"), done.stderr


@pytest.mark.parametrize(
    ("type", "statement", "words"),
    [
        ("ListNode", "p.next = p; return p", b"the list that was returned runs in a circle after 1 nodes"),
        ("TreeNode", "p.left.left = p; p.right = p.left; return p", b"the tree that was returned runs in a circle"),
        ("TreeNode", "return [1]", b"TypeError: f returned an object of type list, not Optional[TreeNode]"),
    ],
)
def test_structures_that_are_none_fail_clearly(tmp_path: Path, type: str, statement: str, words: bytes) -> None:
    source = f"class Solution:\n    def f(self, p):\n        {statement}\n"
    done = run_python(tmp_path, source, signature("f", type, type), "[1,2]")
    assert (done.returncode, done.stdout) == (1, b"")
    assert words in done.stderr


def test_a_tree_may_share_a_branch(tmp_path: Path) -> None:
    source = (
        "class Solution:\n    def f(self, p):\n        p.left = p.right = TreeNode(2, TreeNode(3))\n        return p\n"
    )
    done = run_python(tmp_path, source, signature("f", "TreeNode", "TreeNode"), "[1]")
    assert done.stdout == b"[1,2,2,3,null,3]\n", done.stderr


@pytest.mark.parametrize(("length", "status", "answer"), [("2", 0, b"[1,2]\n"), ("4", 1, b""), ("None", 1, b"")])
def test_a_length_lies_within_the_list(tmp_path: Path, length: str, status: int, answer: bytes) -> None:
    wanted = dataclasses.replace(signature("f", "integer", "integer[]"), outputs=(0,), prefix=True)
    source = f"class Solution:\n    def f(self, p):\n        p.sort()\n        return {length}\n"
    done = run_python(tmp_path, source, wanted, "[3,2,1]")
    assert (done.returncode, done.stdout) == (status, answer), done.stderr


# --- classes ---------------------------------------------------------------------------------------------------------


def method(name: str, returns: str, *types: str) -> Method:
    return Method(name=name, parameters=signature(name, returns, *types).parameters, returns=returns)


BAG = dataclasses.replace(
    signature("Bag", "void"),
    style=Style.CLASS,
    methods=(method("add", "void", "integer"), method("all", "list<integer>")),
)
CODEC = dataclasses.replace(
    signature("Codec", "TreeNode", "TreeNode"),
    style=Style.CHAIN,
    methods=(method("serialize", "string", "TreeNode"), method("deserialize", "TreeNode", "string")),
)


def test_what_a_method_returned_is_taken_down_at_once(tmp_path: Path) -> None:
    source = """class Bag:
    def __init__(self): self.held = []
    def add(self, one): self.held.append(one); return "what no one asked for"
    def all(self): return self.held
"""
    lines = '["Bag","add","all","add","all"]\n[[],[1],[],[2],[]]'
    assert run_python(tmp_path, source, BAG, lines).stdout == b"[null,null,[1],null,[1,2]]\n"


@pytest.mark.parametrize(
    ("serialize", "status"),
    [("return str(root.val)", 0), ("return root", 1), ("self.root = root; return 'self.root'", 1)],
)
def test_only_text_goes_from_one_method_of_a_chain_to_the_next(tmp_path: Path, serialize: str, status: int) -> None:
    source = f"""class Codec:
    def serialize(self, root): {serialize}
    def deserialize(self, data): return data if isinstance(data, TreeNode) else TreeNode(eval(data))
"""
    done = run_python(tmp_path, source, CODEC, "[5]")
    assert (done.returncode, done.stdout) == (status, b"" if status else b"[5]\n"), done.stderr


def test_a_given_function_stands_over_its_stub(tmp_path: Path) -> None:
    number = signature("isBad", "boolean", "integer").parameters
    bad = Given(name="isBad", parameters=number, returns="boolean", rule="not_below", value="p2", base="Base")
    wanted = signature("f", "integer", "integer", "integer")
    hidden = (wanted.parameters[0], dataclasses.replace(wanted.parameters[1], hidden=True))
    source = "def isBad(n): pass\nclass Solution:\n    def f(self, n): return next(i for i in range(n) if isBad(i))\n"
    done = run_python(tmp_path, source, dataclasses.replace(wanted, parameters=hidden, given=(bad,)), "9\n4")
    assert done.stdout == b"4\n", done.stderr


# --- starter code ----------------------------------------------------------------------------------------------------

BODY = " " * 8
LIST_STARTER = f"""\
# Definition for singly-linked list.
# class ListNode:
#     def __init__(self, val=0, next=None):
#         self.val = val
#         self.next = next
class Solution:
    def f(self, p1: Optional[ListNode], p2: List[List[int]]) -> Optional[ListNode]:
{BODY}
"""
BAG_STARTER = f"""\
class Bag:

    def __init__(self):
{BODY}

    def add(self, p1: int) -> None:
{BODY}

    def all(self) -> List[int]:
{BODY}


# Your Bag object will be instantiated and called as such:
# obj = Bag()
# obj.add(p1)
# param_2 = obj.all()
"""


@pytest.mark.parametrize(
    ("wanted", "text"),
    [(signature("f", "ListNode", "ListNode", "integer[][]"), LIST_STARTER), (BAG, BAG_STARTER)],
)
def test_starters(wanted: Signature, text: str) -> None:
    assert starter(wanted, "python3") == text


# --- in a container --------------------------------------------------------------------------------------------------

SORTED = """
class Solution:
    def f(self, n: int) -> List[int]:
        def down(k): return k and 1 + down(k - 1)
        return [*SortedList([n, 2, 9]), SortedDict({1: 5}).peekitem(0)[1], down(100_000)]
"""


@pytest.mark.parametrize("language", ["python3", pytest.param("pypy3", marks=pytest.mark.languages)])
def test_sorted_containers_and_deep_recursion(sandbox: DockerSandbox, language: str) -> None:
    sources = dress(Submission(language=language, source=SORTED), signature("f", "integer[]", "integer"))
    done = sandbox.compile(sources).run(b"5\n", Limits(time=10.0, memory=1 << 30, output=1 << 20))
    assert (done.exit, done.stdout.split(b"\n")[0]) == (0, b"[2,5,9,5,100000]"), done.stderr[-1000:]
