"""What our reader makes of a signature before there is a package."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from judge.core import Signature
from judge.errors import PackageError
from judge.importing.question import Refused
from judge.package.leetcode import read_signature


def signature_of(asked: Mapping[str, Any]) -> Signature:
    """The signature that the contents of a ``leetcode.json`` give.

    Raises:
        Refused: It asks for what is not supported.
    """
    with tempfile.TemporaryDirectory() as directory:
        file = Path(directory) / "leetcode.json"
        file.write_text(json.dumps(asked), encoding="utf-8")
        try:
            return read_signature(file)
        except PackageError as error:
            raise Refused(str(error).removeprefix(f"{file}: ")) from None
