"""The first hour in docs/ is what the program prints now, and leads each user on from one command to the next."""

import re
import runpy
from typing import Any

import pytest

from tests.conftest import CHECKOUT

SCRIPT: dict[str, Any] = runpy.run_path(str(CHECKOUT / "scripts/make_first_hour.py"))


@pytest.mark.slow
def test_the_committed_page_is_what_the_commands_print() -> None:
    assert SCRIPT["PAGE"].read_text("utf-8") == SCRIPT["page"](), "run: python -m scripts.make_first_hour"


def test_each_user_has_commands_and_every_answer_follows_its_command() -> None:
    text = SCRIPT["PAGE"].read_text("utf-8")
    parts = text.split("\n## ")[1:]
    assert [part.partition(":")[0] for part in parts] == ["Petugas Diskominfo", "Fasilitator", "Penilai"]
    blocks = re.findall(r"```console\n\$ (masterplan.*)\n(.+)\n", text)
    assert [line for line, _ in blocks] == [line for kind, line in SCRIPT["STORY"] if kind == "perintah"]
