"""The first hour in docs/ is what the program prints now, and leads each user on from one command to the next."""

import re
import runpy
from typing import Any

import pytest

from tests.conftest import CHECKOUT
from tests.printing.paper import needs_libreoffice

SCRIPT: dict[str, Any] = runpy.run_path(str(CHECKOUT / "scripts/make_first_hour.py"))


@pytest.mark.slow
@needs_libreoffice
def test_the_committed_page_is_what_the_commands_print() -> None:
    committed, now = (SCRIPT["TIME"].sub("", text) for text in (SCRIPT["PAGE"].read_text("utf-8"), SCRIPT["page"]()))
    assert committed == now, "run: python -m scripts.make_first_hour"


def test_every_command_tells_its_time_and_what_was_written_is_not_cut() -> None:
    text = SCRIPT["PAGE"].read_text("utf-8")
    assert len(SCRIPT["TIME"].findall(text)) == text.count("```console") + len(SCRIPT["PAGE_STEPS"])
    assert "2 perubahan ditulis ke YAML" in text and "3 perubahan ditulis ke YAML" in text


def test_each_user_reaches_what_can_be_handed_on() -> None:
    text = SCRIPT["PAGE"].read_text("utf-8")
    for file in ("buku-2-masterplan.pdf", "bimtek-2-daftar-hadir.docx", "masterplan-perubahan.docx"):
        assert file in text


def test_each_user_has_commands_and_every_answer_follows_its_command() -> None:
    text = SCRIPT["PAGE"].read_text("utf-8")
    parts = text.split("\n## ")[1:]
    assert [part.splitlines()[0].partition(":")[0] for part in parts] == [
        "Petugas Diskominfo",
        "Fasilitator",
        "Penelaah",
        "Lewat halaman",
    ]
    blocks = re.findall(r"```console\n\$ (masterplan.*)\n(.+)\n", text)
    assert [line for line, _ in blocks] == [line for kind, line in SCRIPT["STORY"] if kind == "perintah"]
