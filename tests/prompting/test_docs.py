"""``docs/feedback.md`` shows the packets as they are."""

from __future__ import annotations

import re
from pathlib import Path

from judge.core import Verdict

GOLDEN = Path(__file__).with_name("golden")
PAGE = (Path(__file__).parents[2] / "docs" / "feedback.md").read_text("utf-8")
SHOWN = dict(re.findall(r"^`([\w.-]+)`\n\n`{5}\n(.*?)`{5}$", PAGE, re.MULTILINE | re.DOTALL))


def test_every_packet_on_the_page_is_its_golden_file() -> None:
    assert len(SHOWN) == PAGE.count("`````") // 2
    for name, text in SHOWN.items():
        assert text == (GOLDEN / f"{name}.md").read_text("utf-8"), name


def test_each_verdict_has_a_packet_on_the_page() -> None:
    told = {name.split(".")[0].upper() for name in SHOWN}
    assert told >= set(Verdict) - {Verdict.AC, Verdict.JE}
    for verdict in Verdict:
        assert f"({verdict})" in PAGE
