"""Every packet, word for word; the files in ``golden/`` are what a model is sent."""

from dataclasses import replace
from pathlib import Path

import pytest

from judge.core import (
    Attempt,
    Check,
    Difference,
    Execution,
    Judgement,
    Limit,
    Message,
    Problem,
    Run,
    Submission,
    TestCase,
    Verdict,
)
from judge.errors import PackageError, UsageError
from judge.prompting import coaching, feedback, opening, repair

from .building import TWO_SUM, attempt, execution, judged, passed, problem, write_case

GOLDEN = Path(__file__).with_name("golden")
TRACEBACK = b"""Traceback (most recent call last):
  File "/program/main.py", line 2, in <module>
    print(sum(int(x) for x in input().split()))
          ^^^^^^^
EOFError: EOF when reading a line
"""
GXX = """In file included from main.cpp:7:
/build/solution.hpp:3:27: error: 'b' was not declared in this scope
    3 |     int f(int a) { return b; }
      |                           ^
"""


METHOD = """class Solution {
public:
    vector<int> pairOf(vector<int>& nums, int target) { return {}; }
};
"""
LEFT_OUT = "<think>\n```python\nprint(1)\n```\n</think>\n```python\n# ... rest of the code as before\n```"


class Desk:
    """Two problems, one of each style, with the runs that the packets are about."""

    def __init__(self, directory: Path) -> None:
        tests = (
            write_case(directory, "sample/1", "1 2 3\n", "6\n"),
            write_case(directory, "sample/2", "\n".join(map(str, range(1000))) + "\n", "2\n"),
            write_case(directory, "secret/1-secret-name", "secret", "secret", public=False),
            write_case(directory, "secret/2-feedback", "5 5\n", "3\n"),
        )
        self.stdin = problem(directory, tests)
        pair = (
            write_case(directory / "pair", "sample/1", "[2,7,11,15]\n9\n", "[0,1]\n"),
            write_case(directory / "pair", "sample/2", f"{list(range(1000))}\n1997\n", "[998,999]\n"),
        )
        self.function = problem(directory, pair, TWO_SUM)

    def repaired(self, case: str) -> tuple[Message, ...]:
        language, failed = self.attempts()[case]
        asked = self.asked(case)
        return repair(asked, language, failed)

    def asked(self, case: str) -> Problem:
        return self.function if case in ("wa.function", "rte.function", "ce.method") else self.stdin

    def attempts(self) -> dict[str, tuple[str, Attempt]]:
        first, _, secret, public = self.stdin.tests
        samples = tuple(map(passed, self.stdin.samples))
        pair = self.function.tests[0]

        def failing(*runs: Run, source: str = "print(7)\n") -> tuple[str, Attempt]:
            return "python3", attempt(judged(runs, source))

        def slow(seen: Execution) -> Run:
            return Run(test=secret, verdict=Verdict.TLE, execution=seen)

        def wrong(test: TestCase, output: bytes, check: Check) -> Run:
            return Run(test=test, verdict=Verdict.WA, execution=execution(stdout=output), check=check)

        def differs(expected: str, got: str) -> Check:
            difference = Difference(token=1, line=1, column=1, expected=expected, got=got)
            return Check(accepted=False, difference=difference)

        no, ends_early = differs("6", "7"), differs("6", "")
        words = Check(accepted=False, message="at [1]: expected 1, got 2")
        killed = execution(exit=None, signal=11)
        broken = Submission(language="cpp", source="int main() {\n    int n = 1\n}\n")
        ce = Judgement(submission=Submission(language="cpp", source="int f() {"), verdict=Verdict.CE, message=GXX)
        return {
            "ce": ("cpp", attempt(ce)),
            "wa.sample": failing(wrong(first, b"7\n", no)),
            "ce.method": ("cpp", attempt(replace(ce, submission=Submission(language="cpp", source=METHOD)))),
            "ce.place": ("cpp", attempt(replace(ce, message="ld: error 7", submission=broken))),
            "wa.empty": failing(
                wrong(first, b"", ends_early), source="def main():\n    print(sum(map(int, input().split())))\n"
            ),
            "rte.function": failing(
                Run(test=pair, verdict=Verdict.RTE, execution=execution(exit=1, stderr=b"AttributeError: twoSum\n")),
                source="class Solution:\n    def two_sum(self, nums, target):\n        return [0, 2]\n",
            ),
            "wa.public": failing(*samples, wrong(public, b"7\n", differs("3", "7"))),
            "wa.secret": failing(*samples, wrong(secret, b"7\n", no)),
            "wa.function": failing(
                wrong(pair, b"[0,2]\n", words),
                source="class Solution:\n    def twoSum(self, nums, target):\n        return [0, 2]\n",
            ),
            "tle.secret": failing(*samples, slow(execution(cpu=1.02, limit=Limit.CPU))),
            "tle.idle": failing(*samples, slow(execution(cpu=0.01, wall=3.0, limit=Limit.WALL))),
            "tle.sample": failing(
                Run(test=first, verdict=Verdict.TLE, execution=execution(cpu=1.02, limit=Limit.CPU)),
            ),
            "mle.secret": failing(
                *samples, Run(test=secret, verdict=Verdict.MLE, execution=execution(memory=256 << 20))
            ),
            "mle.asked": failing(
                *samples, Run(test=secret, verdict=Verdict.MLE, execution=execution(limit=Limit.MEMORY))
            ),
            "ole.secret": failing(
                *samples, Run(test=secret, verdict=Verdict.OLE, execution=execution(limit=Limit.OUTPUT))
            ),
            "rte.sample": failing(
                Run(test=first, verdict=Verdict.RTE, execution=execution(exit=1, stderr=TRACEBACK)),
                source="input()\nprint(sum(int(x) for x in input().split()))\n",
            ),
            "rte.secret": failing(*samples, Run(test=secret, verdict=Verdict.RTE, execution=execution(exit=1))),
            "rte.signal": failing(*samples, Run(test=secret, verdict=Verdict.RTE, execution=killed)),
            "graded": ("python3", attempt(replace(judged(samples, "print(7)\n"), verdict=Verdict.WA))),
            "np.left-out": (
                "python3",
                attempt(None, error="no block of code in the reply is a Python 3 program", text=LEFT_OUT),
            ),
            "np": ("python3", attempt(None, error="the reply ends inside its thinking, before any program")),
        }


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def rendered(messages: tuple[Message, ...]) -> str:
    return "".join(f"=== {message.role}\n{message.content}\n" for message in messages)


@pytest.mark.parametrize("language", ["python3", "cpp"])
@pytest.mark.parametrize("style", ["stdin", "function"])
def test_openings(desk: Desk, style: str, language: str) -> None:
    messages = opening(getattr(desk, style), language)
    assert rendered(messages) == (GOLDEN / f"opening.{style}.{language}.md").read_text("utf-8")


def test_repairs(desk: Desk) -> None:
    for case in desk.attempts():
        system, question, *rest = desk.repaired(case)
        asked = opening(desk.asked(case), desk.attempts()[case][0])
        assert system == asked[0]
        assert question.content.startswith(asked[1].content)
        shortened = Message("user", "(opening)" + question.content.removeprefix(asked[1].content))
        said = rendered((shortened, *rest))
        assert said == (GOLDEN / f"{case}.md").read_text("utf-8"), case


@pytest.mark.parametrize("case", ["ce", "wa.sample", "wa.secret", "tle.secret"])
def test_coaching(desk: Desk, case: str) -> None:
    language, failed = desk.attempts()[case]
    assert failed.judgement
    for kind, messages in (
        ("hint", coaching.hint(desk.stdin, failed.judgement)),
        ("debug", coaching.debugging(desk.stdin, failed.judgement)),
    ):
        assert rendered(_task_only(desk, language, messages)) == golden(f"{kind}.{case}")


def test_first_hint(desk: Desk) -> None:
    assert rendered(_task_only(desk, "cpp", coaching.first_hint(desk.stdin))) == golden("hint.first")


def _task_only(desk: Desk, language: str, messages: tuple[Message, Message]) -> tuple[Message, Message]:
    """The messages with what the opening says before its task shortened."""
    system, user = messages
    question = opening(desk.stdin, language)[1].content
    before = question[: question.index("## Task")]
    assert user.content.startswith(before)
    return system, Message("user", "(opening)\n\n" + user.content.removeprefix(before))


def golden(name: str) -> str:
    return (GOLDEN / f"{name}.md").read_text("utf-8")


def test_every_golden_file_has_its_case(desk: Desk) -> None:
    coached = {
        f"{kind}.{case}" for kind in ("hint", "debug") for case in ("ce", "wa.sample", "wa.secret", "tle.secret")
    }
    names = coached | {"hint.first"}
    names |= {f"opening.{style}.{language}" for style in ("stdin", "function") for language in ("python3", "cpp")}
    assert {path.stem for path in GOLDEN.glob("*.md")} == names | set(desk.attempts())


def test_old_code_goes_back_only_where_the_facts_point_into_it(desk: Desk) -> None:
    roles = {case: [message.role for message in desk.repaired(case)] for case in desk.attempts()}
    with_code = {case for case, said in roles.items() if said == ["system", "user", "assistant", "user"]}
    assert with_code == {case for case in roles if case.split(".")[0] in ("ce", "wa", "rte", "graded")}
    assert all(roles[case] == ["system", "user"] for case in roles.keys() - with_code)


def test_programs_go_back_whole_or_not_at_all(desk: Desk) -> None:
    failed = Run(test=desk.stdin.tests[0], verdict=Verdict.WA, execution=execution(stdout=b"7"))
    long = "print(7)\n" * 2000
    assert repair(desk.stdin, "python3", attempt(judged((failed,), long)))[2].content == f"```python\n{long}```"
    assert len(repair(desk.stdin, "python3", attempt(judged((failed,), long * 2)))) == 2


def test_feedback_is_the_words_alone(desk: Desk) -> None:
    for case, (_, failed) in desk.attempts().items():
        if failed.judgement:
            assert desk.repaired(case)[-1].content.endswith(feedback(desk.asked(case), failed.judgement))


@pytest.mark.parametrize("verdict", [Verdict.AC, Verdict.JE, Verdict.NP])
def test_there_is_no_feedback_without_a_failed_program(desk: Desk, verdict: Verdict) -> None:
    judgement = Judgement(submission=Submission(language="cpp", source=""), verdict=verdict, message="engine gone")
    with pytest.raises(ValueError, match="no feedback on"):
        feedback(desk.stdin, judgement)
    with pytest.raises(ValueError, match="no feedback on"):
        repair(desk.stdin, "cpp", attempt(judgement))


def test_statements_are_data(desk: Desk) -> None:
    user = opening(desk.stdin, "python3")[1].content
    assert "${sum}$ modulo $$7$$. Braces: {x}, $statement." in user
    assert "Deutsch" not in user


def test_a_fence_in_a_sample_is_fenced_deeper(tmp_path: Path) -> None:
    tests = (write_case(tmp_path, "sample/1", "```\nx\n```\n", "\x1b[31m1\x07\n"),)
    user = opening(problem(tmp_path, tests), "cpp")[1].content
    assert "````\n```\nx\n```\n````" in user
    assert "```\n1\ufffd\n```" in user


def test_any_language_is_better_than_none(tmp_path: Path) -> None:
    asked = problem(tmp_path, ())
    german = type(asked)(
        name=asked.name,
        title=asked.title,
        directory=asked.directory,
        statements={"sv": "Svenska", "de": "Deutsch"},
        limits=asked.limits,
        tests=(),
    )
    assert "Deutsch" in opening(german, "cpp")[1].content


def test_bad_packages_and_languages_are_named(desk: Desk) -> None:
    with pytest.raises(UsageError, match="unknown language 'cobol'"):
        opening(desk.function, "cobol")
    desk.stdin.tests[0].answer.unlink()
    with pytest.raises(PackageError, match=r"sample/1\.ans: cannot be read"):
        opening(desk.stdin, "cpp")
