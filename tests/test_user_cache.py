"""The user's own cache: what is kept comes back whole or not at all, and only if nobody else could have put it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import user_cache
from generator.user_cache import keep, keeps, kept, switched_off, tidy

on_posix = pytest.mark.skipif(os.name == "nt", reason="Windows knows neither owner nor mode")


@pytest.fixture(autouse=True)
def home(results_kept: Path) -> Path:
    """An empty cache of its own."""
    return results_kept


def entries(home: Path) -> list[Path]:
    return sorted(home.glob("*/*"))


@given(content=st.binary(max_size=200), key=st.text(max_size=50))
def test_what_was_kept_comes_back(content: bytes, key: str) -> None:
    keep("uji", key, content)
    assert kept("uji", key) == content
    assert kept("lain", key) is None


def test_nothing_is_there_before_it_was_kept() -> None:
    assert kept("uji", "a") is None


def test_a_later_content_replaces_an_earlier_one(home: Path) -> None:
    keep("uji", "a", b"satu")
    keep("uji", "a", b"dua")
    assert kept("uji", "a") == b"dua"
    assert len(entries(home)) == 1


@pytest.mark.parametrize(
    "damage", [lambda raw: raw[:-1], lambda raw: raw[:0], lambda raw: raw[:40] + b"!" + raw[41:]]
)
def test_a_damaged_entry_counts_as_absent_and_is_replaced(home: Path, damage: Callable[[bytes], bytes]) -> None:
    keep("uji", "a", b"isi yang cukup panjang")
    [entry] = entries(home)
    entry.write_bytes(damage(entry.read_bytes()))
    assert kept("uji", "a") is None
    keep("uji", "a", b"isi")
    assert kept("uji", "a") == b"isi"


@on_posix
def test_folder_and_entries_are_closed_to_others(home: Path) -> None:
    keep("uji", "a", b"isi")
    [entry] = entries(home)
    assert entry.stat().st_mode & 0o077 == 0
    assert entry.parent.stat().st_mode & 0o077 == 0


@on_posix
@pytest.mark.parametrize("mode", [0o777, 0o770, 0o705])
def test_a_folder_open_to_others_is_not_used(home: Path, mode: int) -> None:
    keep("uji", "a", b"isi")
    entries(home)[0].parent.chmod(mode)
    user_cache._folder.cache_clear()
    assert kept("uji", "a") is None


@on_posix
def test_an_entry_that_others_may_write_is_not_read(home: Path) -> None:
    keep("uji", "a", b"isi")
    entries(home)[0].chmod(0o622)
    assert kept("uji", "a") is None


@on_posix
def test_an_entry_planted_through_a_link_is_not_read(home: Path, tmp_path: Path) -> None:
    keep("uji", "a", b"isi")
    [entry] = entries(home)
    elsewhere = tmp_path / "tertanam"
    entry.rename(elsewhere)
    entry.symlink_to(elsewhere)
    assert kept("uji", "a") is None


@on_posix
def test_a_folder_planted_through_a_link_is_not_used(home: Path, tmp_path: Path) -> None:
    keep("uji", "a", b"isi")
    folder = entries(home)[0].parent
    folder.rename(tmp_path / "tertanam")
    folder.symlink_to(tmp_path / "tertanam")
    user_cache._folder.cache_clear()
    assert kept("uji", "a") is None


@on_posix
def test_what_belongs_to_somebody_else_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    keep("uji", "a", b"isi")
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    assert kept("uji", "a") is None
    user_cache._folder.cache_clear()
    assert kept("uji", "a") is None


def test_another_state_of_the_program_has_a_cache_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    keep("uji", "a", b"isi")
    monkeypatch.setattr(user_cache, "program_identity", lambda: "program-lain")
    assert kept("uji", "a") is None


def test_switched_off_it_is_neither_read_nor_written() -> None:
    keep("uji", "a", b"isi")
    assert keeps()
    with switched_off():
        assert not keeps()
        assert kept("uji", "a") is None
        keep("uji", "b", b"isi")
    assert kept("uji", "a") == b"isi"
    assert kept("uji", "b") is None


def test_a_cache_that_cannot_be_made_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "berkas").write_text("bukan map")
    monkeypatch.setenv("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME", str(tmp_path / "berkas"))
    keep("uji", "a", b"isi")
    assert kept("uji", "a") is None


def test_what_was_used_longest_ago_goes_first(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(6):
        keep("uji", str(number), bytes(1000))
        entry = max(entries(home), key=lambda one: one.stat().st_ctime_ns)
        os.utime(entry, (entry.stat().st_atime, entry.stat().st_mtime - 1000 + number))
    monkeypatch.setattr(user_cache, "_MOST_BYTES", 5000)
    tidy()
    assert [kept("uji", str(number)) is not None for number in range(6)] == [False] * 4 + [True] * 2


def test_what_is_too_large_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(user_cache, "_MOST_BYTES_OF_ONE", 100)
    keep("uji", "a", bytes(100))
    assert kept("uji", "a") is None


def test_two_processes_may_keep_the_same_at_once(home: Path) -> None:
    code = "from generator.user_cache import keep\nfor n in range(300): keep('uji', 'a', bytes([n % 250]) * 5000)"
    running = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(2)]
    seen = set()
    while any(one.poll() is None for one in running):
        content = kept("uji", "a")
        seen.add(content is None or (len(content) == 5000 and len(set(content)) == 1))
    assert all(one.returncode == 0 for one in running)
    assert seen <= {True}
    keep("uji", "a", b"last")
    assert kept("uji", "a") == b"last"
    assert len(entries(home)) == 1
