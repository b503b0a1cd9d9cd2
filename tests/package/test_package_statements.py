"""Statements in each form, from the cases in ``statements/``."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from judge.errors import PackageError
from judge.package import gathered, load
from judge.package.constants import Constants
from judge.package.statements import Statements, read_statements

HERE = Path(__file__).parent
CASES = sorted((HERE / "statements").iterdir())
CONSTANTS = Constants({"n": "100000", "n.value": "100000", "n.tex": "$10^5$"})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_statement(case: Path) -> None:
    statements = read_statements(case.parent, (case.name,), CONSTANTS, time=1.5)
    assert list(statements) == ["en"]
    assert statements["en"] == (case / "want").read_text()


def test_pdf(tmp_path: Path) -> None:
    (tmp_path / "statement").mkdir()
    (tmp_path / "statement" / "problem.en.pdf").write_bytes(pdf("Print the sum."))
    assert statements_of(tmp_path)["en"] == "Print the sum.\n"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("problem.en.pdf", b"%PDF-1.4 no more", "cannot be read as PDF"),
        ("problem.en.pdf", None, "holds no text that can be read"),
        ("problem.en.tex", rb"\problemname{}", "holds no text"),
    ],
)
def test_statement_that_cannot_be_converted_is_found_when_it_is_looked_up(
    name: str, content: bytes | None, words: str, tmp_path: Path
) -> None:
    (tmp_path / "statement").mkdir()
    (tmp_path / "statement" / name).write_bytes(pdf("") if content is None else content)
    statements = statements_of(tmp_path)
    with pytest.raises(PackageError, match=words) as caught:
        statements["en"]
    assert str(caught.value).startswith(str(tmp_path / "statement" / name))


def test_latex_that_pandoc_cannot_read_is_given_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "statement").mkdir()
    (tmp_path / "statement" / "problem.en.tex").write_text("\\problemname{A}\\begin{itemize} \\item $a$\n")
    assert statements_of(tmp_path)["en"] == "\\begin{itemize} \\item $a$\n"


def test_latex_that_takes_pandoc_too_long_is_given_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("judge.package.converting._SECONDS", 0.5)
    (tmp_path / "statement").mkdir()
    (tmp_path / "statement" / "problem.en.tex").write_text("{" * 30 + "Sum.\n")
    with gathered() as warnings:
        assert statements_of(tmp_path)["en"] == "{" * 30 + "Sum.\n"
    assert "takes more than 0.5 s" in warnings[0]


def test_legacy_statement_with_other_line_endings_and_in_latin_1(tmp_path: Path) -> None:
    (tmp_path / "problem.tex").write_bytes(b"\\problemname{S\xf8m}\r\nS\xf8m.\r\n")
    statements = read_statements(tmp_path, ("problem_statement",), Constants(), time=1)
    assert statements == {"en": "Søm.\n"}
    assert statements.title() == "Søm"


def test_pdf_that_a_tool_made_stands_behind_its_source(tmp_path: Path) -> None:
    (tmp_path / "statement").mkdir()
    for name in ("problem.en.md", "problem.en.pdf", "problem.sv.pdf", "problem.sv.tex"):
        (tmp_path / "statement" / name).write_text("Text.\n")
    statements = statements_of(tmp_path)
    assert statements == {"en": "Text.\n", "sv": "Text.\n"}


def test_no_file_outside_the_directory_is_read(tmp_path: Path) -> None:
    (tmp_path / "statement").mkdir()
    (tmp_path / "secret.tex").write_text("The answer is 42.")
    text = "Text.\n\\input{../secret}\\input{" + str(tmp_path / "secret.tex") + "}\n\\lstinputlisting{../secret.tex}"
    (tmp_path / "statement" / "problem.en.tex").write_text(text)
    assert "42" not in statements_of(tmp_path)["en"]


@pytest.mark.parametrize("name", ["zh", "pt-BR", "fil"])
def test_languages(name: str, tmp_path: Path) -> None:
    (tmp_path / "statement").mkdir()
    (tmp_path / "statement" / f"problem.{name}.md").write_text("两数之和\n")
    assert statements_of(tmp_path) == {name: "两数之和\n"}


def test_nothing_is_converted_before_it_is_looked_up(build: Callable[[Path], Path]) -> None:
    package = build(HERE / "good" / "statement-in-latex")
    (package / "statement" / "problem.en.tex").unlink()
    (package / "statement" / "problem.en.pdf").write_text("no PDF\n")
    statements = load(package).statements
    assert (list(statements), "en" in statements, "sv" in statements, len(statements)) == (["en"], True, False, 1)
    with pytest.raises(PackageError, match="cannot be read as PDF"):
        statements["en"]


def test_a_statement_is_converted_once(tmp_path: Path) -> None:
    (tmp_path / "statement").mkdir()
    file = tmp_path / "statement" / "problem.en.tex"
    file.write_text("Sum.\n")
    statements = statements_of(tmp_path)
    assert statements["en"] == "Sum.\n"
    file.unlink()
    assert statements["en"] == "Sum.\n"


def statements_of(package: Path) -> Statements:
    return read_statements(package, ("statement",), Constants(), time=1)


def pdf(text: str) -> bytes:
    """A PDF of one page with one line."""
    content = zlib.compress(f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode())
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length %d /Filter /FlateDecode >> stream\n%s\nendstream" % (len(content), content),
    ]
    file, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj %s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(file))
    return file + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table) + trailer
