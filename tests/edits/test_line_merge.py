"""Merging by lines, as git does it."""

from generator.edits.line_merge import merged_lines
from tests.versions.repositories import needs_git

BASE = b"a\nb\nc\nd\ne\n"


@needs_git
def test_changes_of_different_lines_are_both_kept() -> None:
    assert merged_lines(BASE, b"A\nb\nc\nd\ne\n", b"a\nb\nc\nd\nE\n") == b"A\nb\nc\nd\nE\n"


@needs_git
def test_changes_of_the_same_line_have_no_merge() -> None:
    assert merged_lines(BASE, b"A\nb\nc\nd\ne\n", b"X\nb\nc\nd\ne\n") is None


def test_a_side_that_did_not_change_gives_way() -> None:
    assert merged_lines(BASE, BASE, b"x\n") == merged_lines(BASE, b"x\n", BASE) == b"x\n"
