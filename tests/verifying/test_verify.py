"""Verifying whole packages, in real containers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from judge import package as packages
from judge.core import Verdict
from judge.errors import PackageError
from judge.sandbox import DockerSandbox
from judge.time_factors import TimeFactors
from judge.verifying import Level, Verification, verify
from tests.verifying.packages import BASE, package

pytestmark = pytest.mark.engine

FORMAT = BASE["problem.yaml"].replace("limits: {time_limit: 1}\n", "")
REJECT_ALL = "import sys\nsys.exit(43)\n"
PLAIN = TimeFactors()
Verify = Callable[..., Verification]
BUSY = "import time\nwhile time.process_time() < {}: pass\nprint(2 * int(input()))\n"


@pytest.fixture
def verified(sandbox: DockerSandbox, tmp_path: Path) -> Verify:
    def run(files: dict[str, str | None], factors: TimeFactors = PLAIN) -> Verification:
        return verify(packages.load(package(tmp_path, files)), sandbox, factors)

    return run


def errors(verification: Verification) -> list[str]:
    return [finding.text for finding in verification.findings if finding.level is Level.ERROR]


def warnings(verification: Verification) -> list[str]:
    return [finding.text for finding in verification.findings if finding.level is Level.WARNING]


def test_a_package_that_is_right(verified: Verify) -> None:
    verification = verified({"submissions/wrong_answer/w.py": "print(input())\n"})
    assert verification.ok
    assert verification.findings == ()
    assert [each.judgement.verdict for each in verification.submissions] == [Verdict.AC, Verdict.WA]


def test_a_submission_that_is_not_as_expected(verified: Verify) -> None:
    verification = verified({"submissions/wrong_answer/right.py": BASE["submissions/accepted/a.py"]})
    assert not verification.ok
    assert [(each.file, each.ok) for each in verification.submissions] == [
        ("accepted/a.py", True),
        ("wrong_answer/right.py", False),
    ]


def test_other_languages_are_skipped(verified: Verify) -> None:
    verification = verified({"submissions/accepted/a.scala": "object A", "submissions/accepted/b.py2": "print 1"})
    assert verification.ok
    assert [(each.file, each.ok, each.fault) for each in verification.submissions[1:]] == [
        ("accepted/a.scala", None, "scala is not supported"),
        ("accepted/b.py2", None, "python2 is not supported"),
    ]


def test_one_submission_bounds_the_limit_from_both_sides(verified: Verify) -> None:
    rules = "accepted: {}\nmixed:\n  sample: {use_for_time_limit: lower}\n  secret: {use_for_time_limit: upper}\n"
    source = BUSY.replace("{}", "(0.6 if n == 21 else 3)").replace("int(input())", "n")
    files = {"submissions/submissions.yaml": rules, "submissions/mixed/m.py": f"n = int(input())\n{source}"}
    verification = verified({"problem.yaml": FORMAT} | files)
    assert verification.problem.limits.time == 2
    assert [each.ok for each in verification.submissions] == [True, True]


def test_python_2_in_a_file_called_py_is_skipped(verified: Verify) -> None:
    verification = verified({"submissions/accepted/b.py": "print 2 * input()\n"})
    assert [(each.ok, each.fault) for each in verification.submissions] == [
        (True, ""),
        (None, "python2 is not supported, and it is no Python 3"),
    ]


def test_an_own_validator_takes_arguments_that_the_default_one_does_not_know(verified: Verify) -> None:
    validator = 'import sys\nsys.exit(42 if sys.argv[4:] == ["3", "exact"] else 43)\n'
    arguments = "output_validator_args: [3, exact]\n"
    verification = verified({"output_validator/validate.py": validator, "data/test_group.yaml": arguments})
    assert verification.ok
    assert verification.findings == ()


def test_the_first_rejection_of_groups_that_go_on_is_enough(verified: Verify) -> None:
    legacy = {"problem.yaml": "name: Twice\nlimits: {time_limit: 1}\n", "data/testdata.yaml": "on_reject: continue\n"}
    first_wrong = "n = int(input())\nassert n == 21\nprint(n)\n"
    verification = verified(legacy | {"submissions/wrong_answer/w.py": first_wrong})
    assert [(each.judgement.verdict, each.ok) for each in verification.submissions] == [
        (Verdict.AC, True),
        (Verdict.RTE, True),
    ]


def test_all_tests_are_asked_before_a_fault(verified: Verify) -> None:
    # the rule is about a test case after the first rejection
    rules = "accepted: {}\nmixed:\n  permitted: [AC, WA]\n  secret/2:\n    required: [AC]\n"
    verification = verified(
        {
            "submissions/submissions.yaml": rules,
            "submissions/mixed/m.py": "n = int(input())\nprint(n if n == 4 else 2 * n)\n",
            "data/secret/2.in": "5\n",
            "data/secret/2.ans": "10\n",
        }
    )
    assert verification.ok
    assert [run.verdict for run in verification.submissions[1].judgement.runs] == [Verdict.AC, Verdict.WA]


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"input_validators/validate.py": REJECT_ALL}, "sample/1.in: input validator validate.py ended with status 43"),
        ({"data/secret/1.in": "400\n", "data/secret/1.ans": "800\n"}, "secret/1.in: input validator validate.py ended"),
        ({"data/invalid_input/one.in": "7\n"}, "invalid_input/one.in: no input validator rejects it"),
        (
            {"data/valid_output/o.in": "7\n", "data/valid_output/o.ans": "14\n", "data/valid_output/o.out": "15\n"},
            "valid_output/o.out: the output validator must accept it",
        ),
        (
            {"data/invalid_output/o.in": "7\n", "data/invalid_output/o.ans": "1\n", "data/invalid_output/o.out": "1\n"},
            "invalid_output/o.out: the output validator must reject it, but accepts it",
        ),
        (
            {"data/invalid_output/o.in": "x\n", "data/invalid_output/o.ans": "1\n", "data/invalid_output/o.out": "2\n"},
            "invalid_output/o.in: input validator validate.py ended with status 43",
        ),
    ],
)
def test_data_that_is_wrong(verified: Verify, files: dict[str, str | None], message: str) -> None:
    verification = verified(files)
    assert not verification.ok
    assert errors(verification)[0].startswith(message)


def test_data_for_validators_that_is_right(verified: Verify) -> None:
    verification = verified(
        {
            "data/invalid_input/large.in": "101\n",
            "data/invalid_output/o.in": "7\n",
            "data/invalid_output/o.ans": "14\n",
            "data/invalid_output/o.out": "15\n",
            "data/valid_output/o.in": "7\n",
            "data/valid_output/o.ans": "14\n",
            "data/valid_output/o.out": " 14 \n",
        }
    )
    assert verification.findings == ()


def test_arguments_of_input_validators(verified: Verify) -> None:
    verification = verified(
        {
            "data/secret/1.yaml": "input_validator_args: ['3']\n",
            "data/invalid_input/5.in": "5\n",
            "data/invalid_input/5.yaml": "input_validator_args: ['4']\n",
        }
    )
    assert [text.split(": ")[0] for text in errors(verification)] == ["secret/1.in"]


def test_each_input_validator_has_its_own_arguments(verified: Verify) -> None:
    takes = "import sys\nsys.exit(42 if sys.argv[1:] == ['{}'] else 43)\n"
    verification = verified(
        {
            "input_validators/a.py": takes.format("x"),
            "input_validators/b.py": takes.format("y"),
            "input_validators/validate.py": None,
            "data/secret/test_group.yaml": "input_validator_args: {a: [x], b: [y]}\n",
            "data/sample/test_group.yaml": "input_validator_args: {a: [x], b: [x]}\n",
        }
    )
    assert [text.split(" (")[0] for text in errors(verification)] == [
        f"{test.name}.in: input validator b.py ended with status 43"
        for test in verification.problem.tests
        if test.public
    ]


def test_what_is_wrong_with_the_package_is_a_warning(verified: Verify) -> None:
    """Once each: the package is read once more for its submissions."""
    verification = verified(
        {
            "problem.yaml": BASE["problem.yaml"] + "difficulty: 3\n",
            "submissions/odd/a.py": BASE["submissions/accepted/a.py"],
        }
    )
    assert verification.ok
    assert [text.split(": ")[1].split(" (")[0] for text in warnings(verification)] == [
        "unknown key 'difficulty'",
        "nothing is expected of these",
    ]


def test_an_answer_that_the_own_validator_does_not_accept_is_a_warning(verified: Verify) -> None:
    validator = "import sys\nsys.exit(42 if sys.stdin.read().strip() == '42' else 43)\n"
    verification = verified({"output_validator/v.py": validator, "data/secret/1.ans": "7\n"})
    assert warnings(verification) == ["secret/1.ans: the output validator does not accept the answer: no reason given"]


def test_a_statement_that_holds_a_sample(verified: Verify) -> None:
    lines = "first line\nsecond line\n"
    verification = verified(
        {
            "statement/problem.en.md": f"Read this:\n\n{lines}",
            "data/sample/1.in": lines,
            "input_validators/validate.py": None,
        }
    )
    assert warnings(verification) == [
        "there is no input validator",
        "the statement (en) holds sample/1, which is appended to it",
    ]


def test_a_validator_that_does_not_compile(verified: Verify) -> None:
    verification = verified({"input_validators/validate.py": "(\n"})
    (error,) = errors(verification)
    assert "validate.py: does not compile: " in error
    assert "\n" not in error
    assert verification.submissions[0].ok
    with pytest.raises(PackageError, match=r"v\.py: does not compile"):
        verified({"output_validator/v.py": "(\n"})


def test_a_time_limit_is_derived(verified: Verify) -> None:
    limits = "limits: {time_resolution: 0.1, time_multipliers: {ac_to_time_limit: 2, time_limit_to_tle: 1.5}}\n"
    verification = verified(
        {
            "problem.yaml": FORMAT + limits,
            "submissions/accepted/a.py": BUSY.format(0.2),
            "submissions/time_limit_exceeded/slow.py": BUSY.format(30),
            "submissions/time_limit_exceeded/barely.py": BUSY.format(0.66),
        }
    )
    assert verification.ok, verification
    assert 0.4 <= verification.problem.limits.time <= 0.6
    assert next(finding.level for finding in verification.findings) is Level.NOTE
    (warning,) = warnings(verification)
    assert warning.startswith("time_limit_exceeded/barely.py is not clearly slower than the time limit of 0.")


def test_a_submission_that_is_clearly_slower_on_a_later_test(verified: Verify) -> None:
    slow = (
        BUSY.replace("while", "n = input()\nwhile").replace("int(input())", "int(n)").format("1.2 if n == '21' else 9")
    )
    verification = verified({"submissions/time_limit_exceeded/slow.py": slow})
    assert verification.ok
    assert [run.test.name for run in verification.submissions[1].judgement.runs] == ["sample/1"]
    assert warnings(verification) == []


def test_a_limit_that_leaves_little_room(verified: Verify) -> None:
    (warning,) = warnings(verified({"submissions/accepted/a.py": BUSY.format(0.7)}))
    assert warning.startswith("the time limit of 1 s is less than 2 times the 0.7")


def test_factors_change_the_limits(verified: Verify) -> None:
    slow = {"submissions/accepted/a.py": BUSY.format(1.2)}
    assert not verified(slow).ok
    assert verified(slow, TimeFactors(languages={"python3": 3.0})).ok
    assert verified(slow, TimeFactors(machine=2.0)).ok
