"""Patterns kept compiled between runs find what freshly compiled ones find."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.kept_patterns import patterns_kept

_TEXT = "Perda Nomor 12 Tahun 2024, perda nomor 7;\n  desa dan kelurahan"
_PATTERNS: list[tuple[str | bytes, int]] = [
    (r"(?i)perda nomor (?P<number>\d+)(?: tahun (?P<year>\d{4}))?", 0),
    (r"(?P<word>\w+)\s(?=dan)|[^\W\d_]{6,}?", re.IGNORECASE),
    (r"^\ + desa  # written apart", re.MULTILINE | re.VERBOSE),
    (r"(?:(a)|b)*[–-\U0001ffff]?", re.ASCII),
    (rb"\d+", 0),
]


@pytest.fixture(autouse=True)
def cache(results_kept: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache of its own, never tidied, and none of the patterns that ``re`` itself remembers."""
    monkeypatch.setattr("generator.user_cache.tidy", lambda: None)  # it looks for files by patterns, now and then
    re.purge()
    return results_kept


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Any]]:
    """The patterns that had to be parsed."""
    compiler: Any = import_module("re._compiler")
    usual: Callable[..., Any] = compiler._parser.parse
    seen: list[Any] = []

    def noted(pattern: Any, *rest: Any) -> Any:
        seen.append(pattern)
        return usual(pattern, *rest)

    monkeypatch.setattr(compiler._parser, "parse", noted)
    yield seen
    re.purge()


def compiled(pattern: str | bytes, flags: int = 0) -> re.Pattern[Any]:
    re.purge()
    return re.compile(pattern, flags)


def test_a_pattern_of_the_last_run_is_not_compiled_again(parsed: list[Any]) -> None:
    for _ in range(2):
        with patterns_kept("check"):
            assert compiled("a+b").fullmatch("aab")
    assert parsed == ["a+b"]


def test_each_name_has_patterns_of_its_own(parsed: list[Any]) -> None:
    for name in ("build", "check"):
        with patterns_kept(name):
            compiled("a+b")
    assert parsed == ["a+b", "a+b"]


def test_a_kept_pattern_is_the_same_in_all_that_can_be_asked_of_it() -> None:
    for _ in range(2):
        with patterns_kept("check"):
            kept = [compiled(*written) for written in _PATTERNS]
    for one, (pattern, flags) in zip(kept, _PATTERNS, strict=True):
        fresh = compiled(pattern, flags)
        text = _TEXT if isinstance(pattern, str) else _TEXT.encode()
        assert (one.flags, one.groups, dict(one.groupindex)) == (fresh.flags, fresh.groups, dict(fresh.groupindex))
        assert list(map(_told, one.finditer(text))) == list(map(_told, fresh.finditer(text)))
        assert one == fresh


def _told(found: re.Match[Any]) -> object:
    return found.span(), found.groups(), found.groupdict(), found.lastgroup


@given(pattern=st.text("ab(|)[]*+?.^\\d{1,}<>P=i:", max_size=12), text=st.text("ab1(\n", max_size=8))
def test_any_pattern_finds_the_same_or_is_refused_with_the_same_words(pattern: str, text: str) -> None:
    fresh = _tried(pattern, text)
    for _ in range(2):
        with patterns_kept("check"):
            assert _tried(pattern, text) == fresh


def _tried(pattern: str, text: str) -> object:
    try:
        return [found.span() for found in compiled(pattern).finditer(text)]
    except re.error as error:
        return str(error)


def test_a_damaged_entry_counts_as_absent(cache: Path, parsed: list[Any]) -> None:
    with patterns_kept("check"):
        compiled("a+b")
    for entry in [*cache.glob("*/*")]:
        entry.write_bytes(entry.read_bytes()[:-1] + b"!")
    parsed.clear()
    with patterns_kept("check"):
        assert compiled("a+b").fullmatch("ab")
    assert parsed == ["a+b"]


def test_patterns_that_only_an_earlier_run_used_are_not_kept(parsed: list[Any]) -> None:
    for pattern in ("Kabupaten Satu", "Kabupaten Dua", "Kabupaten Satu"):
        with patterns_kept("check"):
            compiled(pattern)
    assert parsed == ["Kabupaten Satu", "Kabupaten Dua", "Kabupaten Satu"]


def test_no_more_are_kept_than_a_command_has(parsed: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.kept_patterns._MOST", 2)
    for _ in range(2):
        with patterns_kept("serve"):
            assert [compiled(f"desa {number}").pattern for number in range(3)] == ["desa 0", "desa 1", "desa 2"]
    assert parsed == ["desa 0", "desa 1", "desa 2", "desa 2"]


def test_the_compiler_of_python_is_put_back() -> None:
    compiler: Any = import_module("re._compiler")
    usual = compiler.compile
    with pytest.raises(ValueError, match="gagal"), patterns_kept("check"):
        raise ValueError("gagal")
    assert compiler.compile is usual


def test_a_python_whose_re_is_built_otherwise_compiles_as_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("re._compiler._code")
    usual: Any = import_module("re._compiler").compile
    with patterns_kept("check"):
        assert import_module("re._compiler").compile is usual


_TELLING_ITS_PATTERNS = """
import re._compiler as compiler, sys
usual, seen = compiler.compile, set()
compiler.compile = lambda pattern, flags=0: seen.add(repr(pattern)) or usual(pattern, flags)
from generator.cli.main import main
sys.argv = ["masterplan", "check", "contoh", "--force"]
try:
    main()
finally:
    print(*sorted(seen), sep="\\n", file=sys.stderr)
"""


@pytest.mark.slow
def test_a_check_asks_for_the_same_patterns_in_whatever_order_its_sets_are() -> None:
    one, other = (
        subprocess.run(
            [sys.executable, "-c", _TELLING_ITS_PATTERNS],
            cwd=Path(__file__).parent.parent, env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            capture_output=True, encoding="utf-8", check=True,
        ).stderr.splitlines()
        for seed in ("1", "3")
    )  # fmt: skip
    assert len(one) > 100
    assert one == other
