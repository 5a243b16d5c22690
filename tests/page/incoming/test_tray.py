"""The files of a region's page in memory: names made safe and distinct, limits, and what is made anew."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.page.incoming import tray
from generator.page.incoming.tray import NOTHING_CHOSEN, Tray, safe_name, with_wish
from generator.source.problems import UserError
from tests.cases import each


@each(
    ("name", "shown"),
    [
        ("Buku 2.docx", "Buku 2.docx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\system.docx", "system.docx"),
        ("a\u202excod.exe", "axcod.exe"),
        ("a\r\nSet-Cookie: x.docx", "aSet-Cookie: x.docx"),
        ("", "tanpa nama"),
        ("/", "tanpa nama"),
        ("\0\0", "tanpa nama"),
    ],
)
def test_a_name_is_shown_without_folders_and_unseen_signs(name: str, shown: str) -> None:
    assert safe_name(name) == shown


@pytest.mark.slow
@given(st.text(max_size=300))
def test_any_name_becomes_a_short_one_that_can_be_seen(name: str) -> None:
    found = safe_name(name)
    assert 0 < len(found) <= 80
    assert found.isprintable()
    assert "/" not in found
    assert "\\" not in found


def test_the_same_content_is_kept_once_and_the_same_name_is_numbered() -> None:
    found = Tray()
    for content in (b"a", b"b", b"a", b"c"):
        found.add("isian.xlsx", content, ".xlsx", "suntingan")
    assert [one.name for one in found.files.values()] == ["isian.xlsx", "isian (2).xlsx", "isian (3).xlsx"]


def test_too_many_files_and_too_many_bytes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tray, "MOST_FILES", 2)
    found = Tray()
    found.add("a.docx", b"a", ".docx", "tabel")
    monkeypatch.setattr(tray, "MOST_BYTES", 3)
    with pytest.raises(UserError, match="Paling banyak"):
        found.add("b.docx", b"bcd", ".docx", "tabel")
    found.add("b.docx", b"bc", ".docx", "tabel")
    with pytest.raises(UserError, match="Paling banyak"):
        found.add("c.docx", b"", ".docx", "tabel")
    assert len(found.files) == 2


def test_something_is_made_anew_only_if_what_it_depends_on_changed() -> None:
    found, made = Tray(), list[int]()
    for depends in (1, 1, 2, 2):
        found.once("x", depends, lambda: made.append(0))
    assert len(made) == 2


def test_columns_said_of_one_table_are_not_those_of_another() -> None:
    found = Tray()
    found.add("a.docx", b"a", ".docx", "tabel")
    [file] = found.files.values()
    said = with_wish(file, NOTHING_CHOSEN._replace(columns={1: "opd"}))
    assert with_wish(said, said.wish._replace(source="apbd")).wish.columns == {1: "opd"}
    assert with_wish(said, said.wish._replace(topic="risiko")).wish.columns == {}


def test_nothing_is_left_of_files_that_were_put_away() -> None:
    found = Tray()
    found.add("a.docx", b"a", ".docx", "tabel")
    found.add("b.docx", b"b", ".docx", "tabel")
    found.remove(next(iter(found.files)))
    assert [one.name for one in found.files.values()] == ["b.docx"]
    found.clear()
    assert found.files == {}
