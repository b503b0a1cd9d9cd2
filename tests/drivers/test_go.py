"""What is special about Go: packages that are not imported, names in two spellings, a submission's own definitions."""

from __future__ import annotations

import json
import re

import pytest

from judge.core import Execution, Given, Invocation, Limits, Linked, Method, Parameter, Signature, Style, Submission
from judge.drivers import dress, starter
from judge.errors import CompileError
from judge.sandbox import DockerSandbox

LIMITS = Limits(time=5.0, memory=512 << 20, output=8 << 20)
languages = pytest.mark.languages


def parameters(*types: str) -> tuple[Parameter, ...]:
    return tuple(Parameter(name=f"p{number}", type=type) for number, type in enumerate(types, 1))


def run(sandbox: DockerSandbox, source: str, signature: Signature, lines: str) -> Execution:
    program = sandbox.compile(dress(Submission(language="go", source=source), signature))
    (execution,) = program.runs([Invocation(stdin=lines.encode())], LIMITS)
    return execution


def answer(sandbox: DockerSandbox, source: str, signature: Signature, lines: str) -> object:
    execution = run(sandbox, source, signature, lines)
    assert execution.exit == 0, execution.stderr.decode()
    return json.loads(bytes(execution.stdout[:]).splitlines()[0])


FUNCTION = Signature(name="f", parameters=parameters("integer[]"), returns="integer")
LISTS = Signature(name="f", parameters=parameters("ListNode"), returns="ListNode")
CACHE = Signature(
    name="Cache",
    parameters=parameters("integer"),
    returns="void",
    style=Style.CLASS,
    methods=(
        Method(name="get", parameters=parameters("integer"), returns="integer"),
        Method(name="put", parameters=parameters("integer", "string"), returns="void"),
        Method(name="all", parameters=(), returns="list<integer>"),
    ),
)
CALLS = '["Cache","put","get","all"]\n[[2],[1,"x"],[1],[]]\n'
CODEC = Signature(
    name="Codec",
    parameters=parameters("TreeNode"),
    returns="TreeNode",
    style=Style.CHAIN,
    methods=(
        Method(name="serialize", parameters=parameters("TreeNode"), returns="string"),
        Method(name="deserialize", parameters=parameters("string"), returns="TreeNode"),
    ),
)
NESTED = Signature(
    name="NestedIterator",
    parameters=parameters("list<NestedInteger>"),
    returns="integer[]",
    style=Style.ITERATOR,
    methods=(
        Method(name="hasNext", parameters=(), returns="boolean"),
        Method(name="next", parameters=(), returns="integer"),
    ),
)
GRAPH = Signature(
    name="f",
    parameters=parameters("Node"),
    returns="Node",
    linked=Linked(
        name="Node",
        form="graph",
        fields=(Parameter(name="val", type="integer"), Parameter(name="neighbors", type="list<Node>")),
    ),
)
PEEKING = Signature(
    name="PeekingIterator",
    parameters=parameters("Iterator"),
    returns="void",
    style=Style.CLASS,
    methods=(
        Method(name="peek", parameters=(), returns="integer"),
        Method(name="next", parameters=(), returns="integer"),
        Method(name="hasNext", parameters=(), returns="boolean"),
    ),
)


def given(rule: str, name: str, value: str | int, returns: str, hidden: str, *types: str) -> Signature:
    return Signature(
        name="f",
        parameters=(Parameter(name="n", type="integer"), Parameter(name="secret", type=hidden, hidden=True)),
        returns="integer",
        given=(Given(name=name, parameters=parameters(*types), returns=returns, rule=rule, value=value, base="Base"),),
    )


BAD = given("not_below", "isBad", "secret", "boolean", "integer", "integer")
KNOWS = given("entry", "knows", "secret", "boolean", "integer[][]", "integer", "integer")
GUESS = given("compare", "guess", "secret", "integer", "integer", "integer")
TURN = """func f(head *ListNode) *ListNode {
    var back *ListNode
    for head != nil { head.Next, back, head = back, head, head.Next }
    return back
}"""
CACHE_CODE = """type Cache struct { kept map[int]string; heap int }
func Constructor(size int) Cache { return Cache{map[int]string{}, size} }
func (this *Cache) Get(key int) int { return len(this.kept[key]) }
func (this *Cache) Put(key int, value string)  { this.kept[key] = value; fmt.Println("noise") }
func (this *Cache) All() (keys []int) { for key := range this.kept { keys = append(keys, key) }; return }
"""
CLONE = """func f(node *Node) *Node {
    seen := map[*Node]*Node{}
    var copy func(*Node) *Node
    copy = func(one *Node) *Node {
        if one == nil { return nil }
        if _, ok := seen[one]; !ok {
            seen[one] = &Node{Val: one.Val}
            for _, other := range one.Neighbors { seen[one].Neighbors = append(seen[one].Neighbors, copy(other)) }
        }
        return seen[one]
    }
    copy(node)
    return %s
}"""
CASES = {
    "no-imports": (
        "func f(nums []int) int { sort.Ints(nums); heap := nums; _ = heap\n"
        "t := redblacktree.NewWithIntComparator(); t.Put(1, 2)\n"
        "list := struct{ Len int }{t.Size()}; return nums[0] + list.Len + slices.Max(nums) }",
        FUNCTION, "[3,1,2]", 5,
    ),
    "whole-program": (
        '// package x\npackage solution\nimport (\n\t"fmt"\n\tm "math"\n)\nfunc len() {}\nfunc main() { fmt.Println(f(nil)) }\n'
        "func sort(a []int) {}\nfunc max(a, b int) int { return 7 }\n"
        "func f(nums []int) int { sort(nums); fmt.Println(1); return max(1, int(m.Abs(2))) }",
        FUNCTION, "[3,1,2]", 7,
    ),
    "own-definition": ("/* type ListNode struct {} */\ntype ListNode struct {\n Next *ListNode\n Val int\n}\n" + TURN, LISTS, "[1,2,3]", [3, 2, 1]),
    "definition-in-comment": ("/**\n * type ListNode struct {\n *     Val int\n * }\n */\n" + TURN, LISTS, "[1,2]", [2, 1]),
    "class": (CACHE_CODE, CACHE, CALLS, [None, None, 1, [1]]),
    "class-by-pointer": (CACHE_CODE.replace(") Cache { return ", ") *Cache { return &"), CACHE, CALLS, [None, None, 1, [1]]),
    "codec": (
        "type Codec struct{}\nfunc Constructor() Codec { return Codec{} }\n"
        "func (this *Codec) serialize(root *TreeNode) string { if root == nil { return \"\" }; return strconv.Itoa(root.Val) }\n"
        "func (this *Codec) deserialize(data string) *TreeNode { v, _ := strconv.Atoi(data); return &TreeNode{v, nil, &TreeNode{Val: 9}} }",
        CODEC, "[4,5,6]", [4, None, 9],
    ),
    "nested": (
        "type NestedIterator struct { all []int }\n"
        "func Constructor(list []*NestedInteger) *NestedIterator { it := &NestedIterator{}; it.add(list); return it }\n"
        "func (this *NestedIterator) add(list []*NestedInteger) { for _, one := range list {\n"
        "if one.IsInteger() { this.all = append(this.all, one.GetInteger()) } else { this.add(one.GetList()) } } }\n"
        "func (this *NestedIterator) Next() int { v := this.all[0]; this.all = this.all[1:]; return v }\n"
        "func (this *NestedIterator) HasNext() bool { return len(this.all) > 0 }",
        NESTED, "[[1,[2]],[],-3]", [1, 2, -3],
    ),
    "peeking": (
        "type PeekingIterator struct { it *Iterator; kept []int }\n"
        "func Constructor(iter *Iterator) *PeekingIterator { return &PeekingIterator{iter, nil} }\n"
        "func (this *PeekingIterator) hasNext() bool { return len(this.kept) > 0 || this.it.hasNext() }\n"
        "func (this *PeekingIterator) peek() int { if len(this.kept) == 0 { this.kept = []int{this.it.next()} }; return this.kept[0] }\n"
        "func (this *PeekingIterator) next() int { v := this.peek(); this.kept = nil; return v }",
        PEEKING, '["PeekingIterator","peek","next","next","hasNext"]\n[[[1,2]],[],[],[],[]]', [None, 1, 1, 2, False],
    ),
    "nodes-in-a-circle": (CLONE % "node", GRAPH, "[[1,[1]],[2,[0,1]]]\n0\n", [0, [[0, 1, [1]], [1, 2, [0, 1]]]]),
    "new-nodes": (CLONE % "seen[node]", GRAPH, "[[1,[1]],[2,[0,1]]]\n0\n", [0, [[None, 1, [1]], [None, 2, [0, 1]]]]),
    "no-node": (CLONE % "nil", GRAPH, "[]\nnull\n", [None, []]),
    "not-below": ("func f(n int) int { return sort.Search(n, func(i int) bool { return isBad(i) }) }", BAD, "9\n4\n", 4),
    "compare": ("func f(n int) int { return guess(5)*100 + guess(6)*10 + guess(7) }", GUESS, "9\n6\n", 99),
    "entry": ("func f(n int) int { if knows(0, 1) && !knows(1, 0) { return 1 }; return 0 }", KNOWS, "2\n[[1,1],[0,1]]\n", 1),
    "made-of-the-given": (
        "func solution(knows func(a int, b int) bool) func(n int) int { return func(n int) int {\n"
        "if knows(0, 1) { return n }; return 0 } }", KNOWS, "2\n[[1,1],[0,1]]\n", 2,
    ),
    "prefix": (
        "func f(a []int) int { a[0] = 9; return 2 }",
        Signature(name="f", parameters=parameters("integer[]"), returns="integer", outputs=(0,), prefix=True), "[1,2,3]", [9, 2],
    ),
    "outputs": (
        "func f(a []int, b [][]byte) { a[0] = 9; b[0][0] = 'z' }",
        Signature(name="f", parameters=parameters("integer[]", "character[][]"), returns="void", outputs=(0, 1)),
        '[1,2]\n[["a"],[]]', [[9, 2], [["z"], []]],
    ),
    "repeat": (
        "var count int\nfunc f() int { count++; return count }",
        Signature(name="f", parameters=(Parameter(name="n", type="integer", hidden=True),), returns="integer", repeat="n"),
        "3", [1, 2, 3],
    ),
    "no-number": (
        "func f(a []float64) []float64 { return append(a, math.NaN(), math.Inf(1), math.Inf(-1)) }",
        Signature(name="f", parameters=parameters("double[]"), returns="double[]"), "[]", [pytest.approx(float("nan"), nan_ok=True), float("inf"), float("-inf")],
    ),
    "deep": (
        "func f(a []int) int { var g func(int) int; g = func(n int) int { if n == 0 { return 0 }; return 1 + g(n-1) }; return g(1000000) }",
        FUNCTION, "[]", 1000000,
    ),
    "noise": (
        'func init() { fmt.Println("noise") }\nvar x, _ = fmt.Println("noise")\n'
        'func f(a []int) int { os.Stdout.WriteString("noise"); os.Stdout.Close(); go func() { for { } }(); return 1 }',
        FUNCTION, "[]", 1,
    ),
}  # fmt: skip


@languages
@pytest.mark.engine
@pytest.mark.parametrize("case", CASES)
def test_solution(case: str, sandbox: DockerSandbox) -> None:
    source, signature, lines, wanted = CASES[case]
    assert answer(sandbox, source, signature, lines) == wanted


@languages
@pytest.mark.engine
@pytest.mark.parametrize(
    ("source", "signature", "words"),
    [
        ("func f(h *ListNode) *ListNode { h.Next = h; return h }", LISTS, "the list returned runs in a circle"),
        (
            "func f(h *TreeNode) *TreeNode { h.Left = h; return h }",
            Signature(name="f", parameters=parameters("TreeNode"), returns="TreeNode"),
            "the tree returned runs in a circle",
        ),
    ],
)
def test_circles_end(source: str, signature: Signature, words: str, sandbox: DockerSandbox) -> None:
    execution = run(sandbox, source, signature, "[1,2]\n")
    assert (execution.exit, len(execution.stdout)) == (1, 0)
    assert words in execution.stderr.decode()


@languages
@pytest.mark.engine
@pytest.mark.parametrize("before", ["", "package main\n", '// café\npackage main\nimport "sort"\n'])
def test_lines_are_the_submissions_own(before: str, sandbox: DockerSandbox) -> None:
    line = before.count("\n") + 2
    with pytest.raises(CompileError, match=rf"(?m)^solution\.go:{line}:2: undefined: b"):
        run(sandbox, before + "func f(nums []int) int { sort.Ints(nums); return 1\n\tb }", FUNCTION, "[]")
    crash = run(sandbox, before + "func f(nums []int) int { sort.Ints(nums)\n\treturn nums[5] }", FUNCTION, "[]")
    assert crash.exit == 2
    assert re.search(rf"solution\.go:{line}\b", crash.stderr.decode())


def test_a_byte_that_is_no_utf8_moves_nothing() -> None:
    source = b"// \xff\npackage leet\nfunc f() { sort.Ints(nil) }\nfunc main() { }".decode("utf-8", "surrogateescape")
    content = dress(Submission(language="go", source=source), FUNCTION).files["solution.go"]
    assert content.startswith(b'// \xff\npackage main; import "sort"\nfunc f() { sort.Ints(nil) }\nfunc _() { }\n')


def test_starters() -> None:
    assert starter(LISTS, "go") == (
        "/**\n * Definition for singly-linked list.\n * type ListNode struct {\n *     Val int\n *     Next *ListNode\n * }\n */\n"
        "func f(p1 *ListNode) *ListNode {\n    \n}\n"
    )
    assert starter(CACHE, "go") == (
        "type Cache struct {\n    \n}\n\n\nfunc Constructor(p1 int) Cache {\n    \n}\n\n\n"
        "func (this *Cache) Get(p1 int) int {\n    \n}\n\n\nfunc (this *Cache) Put(p1 int, p2 string)  {\n    \n}\n\n\n"
        "func (this *Cache) All() []int {\n    \n}\n\n\n"
        "/**\n * Your Cache object will be instantiated and called as such:\n * obj := Constructor(p1);\n"
        " * param_1 := obj.Get(p1);\n * obj.Put(p1,p2);\n * param_3 := obj.All();\n */\n"
    )
