import json
from pathlib import Path

import pytest

from judge.core import Given, Linked, Method, Signature, Style
from judge.drivers import starter

from .running import answer, compile_cpp, linked, named, run
from .solving import SIGNATURES

CACHE = Signature(
    name="Cache",
    parameters=named("integer[] start"),
    returns="void",
    style=Style.CLASS,
    methods=(
        Method(name="put", parameters=named("string key, integer value"), returns="void"),
        Method(name="get", parameters=named("string key"), returns="boolean"),
        Method(name="all", parameters=(), returns="list<integer>"),
    ),
)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    # It keeps what it is given by reference, and says `int` where `bool` is asked for.
    source = """
#define get find
#define int long long
class Cache {
    vector<int>& values;
    map<string, int> known;
public:
    Cache(vector<int>& start) : values(start) { cout << "noise" << endl; }
    void put(const string& key, int value) { known[key] = value; values.push_back(value); }
    int get(string key) { return known.count(key); }
    vector<int>& all() { return values; }
};
"""
    return compile_cpp(tmp_path_factory.mktemp("cache"), source, CACHE)


def test_a_class_gets_its_calls(cache: Path) -> None:
    lines = '["Cache","put","get","all","get","put","all"]\n[[[7]],["a b",-1],["a b"],[],["c"],["c",2],[]]\n'
    assert answer(run(cache, lines)) == "[null,null,true,[7,-1],false,null,[7,-1,2]]"


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ('["Cache","pot"]\n[[[]],[]]', b"a method that the class does not have"),
        ('["Cache","all"]\n[[[]]]', b"fewer lists of arguments than calls"),
        ('["Cache"]\n[[[]],[]]', b"more lists of arguments than calls"),
        ('["all","Cache"]\n[[],[[]]]', b"the first call on standard input is not the constructor's"),
    ],
)
def test_calls_that_fit_no_class_are_named(cache: Path, lines: str, words: bytes) -> None:
    done = run(cache, lines)
    assert (done.returncode, done.stdout) == (1, b"")
    assert words in done.stderr


OUTPUTS = Signature(
    name="fill", parameters=named("integer[] a, ListNode list, string *word"), returns="void", outputs=(0, 1, 2)
)
PREFIX = Signature(name="cut", parameters=named("integer[] nums"), returns="integer", outputs=(0,), prefix=True)


def test_outputs_are_listed(tmp_path: Path) -> None:
    source = (
        "class Solution { public: void fill(vector<int>& a, ListNode* l) { a[0] = 5; l->next = new ListNode(9); } };"
    )
    program = compile_cpp(tmp_path, source, OUTPUTS)
    assert answer(run(program, '[1,2]\n[3,4]\n"x"')) == '[[5,2],[3,9],"x"]'


def test_what_is_returned_cuts_the_output(tmp_path: Path) -> None:
    source = "class Solution { public: int cut(vector<int>& nums) { nums.back()++; return nums[0]; } };"
    program = compile_cpp(tmp_path, source, PREFIX)
    assert answer(run(program, "[1,2,3]")) == "[1]"
    assert answer(run(program, "[3,2,1]")) == "[3,2,2]"
    for number in (4, -1):
        done = run(program, f"[{number},2,1]")
        assert (done.returncode, done.stdout) == (1, b"")
        assert b"the number returned is none" in done.stderr


def told(name: str, types: str, returns: str, rule: str, value: str | int) -> Given:
    return Given(name=name, parameters=named(types), returns=returns, rule=rule, value=value, base="Base")


GIVEN = Signature(
    name="ask",
    parameters=named("integer n, integer *bad, integer[][] *graph"),
    returns="list<integer>",
    given=(
        told("isBad", "integer version", "boolean", "not_below", "bad"),
        told("guess", "integer num", "integer", "compare", "bad"),
        told("knows", "integer a, integer b", "boolean", "entry", "graph"),
        told("rand7", "", "integer", "random", 7),
    ),
)  # fmt: skip


def test_given_functions_answer_by_their_rules(tmp_path: Path) -> None:
    source = """
bool isBad(int version);
class Solution { public: vector<int> ask(int n) {
    vector<int> said{isBad(n - 1), isBad(n), guess(n - 1), guess(n), guess(n + 1), knows(0, 1), knows(1, 0)};
    set<int> numbers;
    for (int i = 0; i < 1000; i++) numbers.insert(rand7());
    said.insert(said.end(), numbers.begin(), numbers.end());
    said.push_back(rand7() + 7 * rand7() + 49 * rand7());
    return said;
} };
"""
    program = compile_cpp(tmp_path, source, GIVEN)
    first = answer(run(program, "4\n4\n[[1,1],[0,1]]"))
    assert json.loads(first)[:-1] == [0, 1, 1, 0, -1, 1, 0, 1, 2, 3, 4, 5, 6, 7]
    assert answer(run(program, "4\n4\n[[1,1],[0,1]]")) == first


# --- starter code ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "wanted",
    [
        CACHE,
        OUTPUTS,
        GIVEN,
        *(SIGNATURES[name] for name in ("codec", "nested iterator", "peeking iterator")),
        linked(Linked(name="Node", fields=named("integer val, Node next")), "Node[]", "Node[] all"),
    ],
)
def test_starter_code_names_what_the_driver_calls(tmp_path: Path, wanted: Signature) -> None:
    compile_cpp(tmp_path, starter(wanted, "cpp"), wanted, "-fsyntax-only")


def test_a_starter_shows_definitions_and_calls() -> None:
    assert starter(SIGNATURES["peeking iterator"], "cpp").endswith("""\
class PeekingIterator : public Iterator {
public:
    PeekingIterator(const vector<int>& p1) : Iterator(p1) {
        
    }
    
    int peek() {
        
    }
    
    int next() {
        
    }
    
    bool hasNext() {
        
    }
};

/**
 * Your PeekingIterator object will be instantiated and called as such:
 * PeekingIterator* obj = new PeekingIterator(p1);
 * int param_1 = obj->peek();
 * int param_2 = obj->next();
 * bool param_3 = obj->hasNext();
 */
""")
