"""Patterns that are compiled when first used."""

import re

import pytest

from generator.late_patterns import late_pattern

DIGITS = late_pattern(r"(?P<number>\d+)")


def test_a_late_pattern_finds_what_a_compiled_one_finds() -> None:
    assert [match["number"] for match in DIGITS.finditer("12 dan 34")] == ["12", "34"]
    assert DIGITS.sub("#", "12 dan 34") == "# dan #"
    assert DIGITS.pattern == r"(?P<number>\d+)"


def test_a_late_pattern_takes_flags_and_bytes() -> None:
    assert late_pattern("^desa", re.MULTILINE | re.IGNORECASE).findall("Desa\ndesa") == ["Desa", "desa"]
    assert late_pattern(rb"\s+").split(b"a b") == [b"a", b"b"]


def test_a_late_pattern_is_compiled_only_when_it_is_used() -> None:
    broken = late_pattern("(")
    with pytest.raises(re.error):
        broken.search("a")
