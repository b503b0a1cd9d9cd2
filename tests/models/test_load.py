from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from judge.errors import ModelUnavailable, UsageError
from judge.models import EMBEDDED, load
from judge.models.doctor import CHECKPOINT
from tests.models import tiny
from tests.models.asking import ask


def python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    variables = {**os.environ, **environment}
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False, env=variables
    )


def test_the_package_imports_no_heavy_library() -> None:
    code = "import sys, judge.models; judge.models.facts(); print(*sys.modules)"
    imported = set(python(code).stdout.split())
    assert "judge.models" in imported
    assert not imported & {"torch", "transformers", "httpx", "tree_sitter"}


def test_without_torch_it_says_what_to_install() -> None:
    code = "import sys; sys.modules['torch'] = None; import judge.models; judge.models.load('some/model')"
    stderr = python(code).stderr
    assert "ModelUnavailable: model 'some/model' needs torch" in stderr
    assert "pip install -e '.[transformers]'" in stderr


def test_a_cached_model_needs_no_network_and_the_libraries_say_nothing(tiny: Path, tmp_path: Path) -> None:
    """A hub id that was fetched before, while the hub cannot be reached; in a process of its own, as people run it."""
    repository = tmp_path / "hub" / "models--nobody--tiny"
    shutil.copytree(tiny, repository / "snapshots" / "0123456789abcdef0123456789abcdef01234567")
    (repository / "refs").mkdir()
    (repository / "refs" / "main").write_text("0123456789abcdef0123456789abcdef01234567")
    code = (
        "from judge.core import Message, Request; from judge.models import load\n"
        "from judge.models.asking import answer\n"
        "model = load('nobody/tiny')\n"
        "for temperature in (0.0, 1.0):\n"
        "    request = Request(messages=(Message('user', 'greeting'),), temperature=temperature)\n"
        "    assert answer(model, request, lambda piece: None).text\n"
    )
    done = python(code, HF_HOME=str(tmp_path), HF_ENDPOINT="http://127.0.0.1:9")
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)


def test_a_missing_directory_is_one_line(tmp_path: Path) -> None:
    for name in (f"{tmp_path}/none", "./none", "a/b/c"):
        with pytest.raises(ModelUnavailable) as caught:
            load(name)
        assert str(caught.value) == f"model '{name}': there is no such directory"


def test_an_unreachable_hub_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        endpoint = f"http://127.0.0.1:{listener.getsockname()[1]}"
    monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", endpoint)
    with pytest.raises(ModelUnavailable) as caught:
        load("nobody/nothing")
    lead = f"model 'nobody/nothing' is no directory, and cannot be had from the hub: {endpoint} does not answer: "
    assert str(caught.value).startswith(lead)
    assert "\n" not in str(caught.value)


def test_the_hub_is_not_asked_when_offline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(ModelUnavailable, match="HF_HUB_OFFLINE is set, and the model is not in the hub's cache"):
        load("nobody/nothing")


def test_a_directory_without_a_checkpoint_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable) as caught:
        load(str(tmp_path))
    lead = f"model '{tmp_path}': that directory holds no checkpoint: "
    assert str(caught.value) == lead + "there is no config.json in it"


def test_a_directory_that_is_no_checkpoint_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{ not JSON")
    with pytest.raises(ModelUnavailable) as caught:
        load(str(tmp_path))
    assert str(caught.value).startswith(f"model '{tmp_path}' cannot be loaded from this directory: ")
    assert "\n" not in str(caught.value)


def test_damaged_weights_are_one_line(tmp_path: Path) -> None:
    checkpoint = tiny.make_checkpoint(tmp_path, steps=0)
    weights = checkpoint / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:1000])
    with pytest.raises(ModelUnavailable, match="cannot be loaded from this directory"):
        load(str(checkpoint))


def test_a_model_without_chat_template_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match="has no chat template"):
        load(str(tiny.make_checkpoint(tmp_path, template=None, steps=0)))


def test_the_embedded_model_is_there_or_said_to_be_absent() -> None:
    if CHECKPOINT.is_dir():
        model = load(EMBEDDED)
        assert model.name == "embedded"
        assert model.notice.startswith("embedded demonstration model, knows sixteen bundled problems only")
        assert ask(model, "Hello.")[0].tokens > 0
    else:
        with pytest.raises(ModelUnavailable, match="the embedded model is not in this installation"):
            load(EMBEDDED)


@pytest.mark.parametrize(
    ("name", "base_url", "words"),
    [
        ("replay:", None, "give a file after the colon"),
        ("openai:", None, "give a model name after the colon"),
        ("openai:tiny", None, "say where its server is"),
        ("openai:tiny", "localhost:8000", "must begin with http:// or https://"),
        ("openai:tiny", "http://here:port", "malformed"),
    ],
)
def test_half_a_name_is_a_usage_error(name: str, base_url: str | None, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        load(name, base_url=base_url)


def test_a_reply_needs_a_token() -> None:
    with pytest.raises(UsageError, match="at most 0 tokens"):
        load("openai:tiny", max_tokens=0, base_url="http://localhost")
