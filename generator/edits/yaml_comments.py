"""Comments in YAML texts, and those that a merge would lose."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from generator.edits.scalars import content_end
from generator.edits.source_file import SourceFile
from generator.edits.tree import Alias, Group, Leaf, Node

_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#.*")
_OF_TEXT = re.compile(r"[^\n]")


def lost_comments(base: dict[str, bytes], theirs: dict[str, bytes], whole: dict[str, bytes]) -> Iterator[str]:
    """A notice on each comment that only the other side has and that the merge does not hold."""
    known = Counter(text for _, _, text in _comments(base)) | Counter(text for _, _, text in _comments(whole))
    for name, line, text in _comments(theirs):
        known[text] -= 1
        if known[text] < 0:
            where = f"baris {line}" if name == "." else f"{name}:{line}"
            yield f"Komentar baru di B, {where}, tidak ikut digabungkan: '{text}'. Salin sendiri bila perlu."


def _comments(texts: dict[str, bytes]) -> Iterator[tuple[str, int, str]]:
    for name, content in texts.items():
        yield from ((name, line, text) for line, text in _comments_in(SourceFile(Path(name), content)))


def _comments_in(file: SourceFile) -> Iterator[tuple[int, str]]:
    """The comments with their lines, from 1; a ``#`` within a text is none."""
    for number, line in enumerate(_without_texts(file).split("\n"), 1):
        if found := _COMMENT.search(line):
            yield number, found[0].rstrip()


def _without_texts(file: SourceFile) -> str:
    """The text with each character of a key or value replaced, so that only structure and comments remain."""
    parts, at = [], 0
    for leaf in _leaves(file.tree.root):
        for start, end in _spans(file, leaf):
            parts += [file.text[at:start], _OF_TEXT.sub("x", file.text[start:end])]
            at = max(at, end)
    return "".join([*parts, file.text[at:]])


def _spans(file: SourceFile, leaf: Leaf) -> list[tuple[int, int]]:
    """The characters of a text; those of a block begin below its sign."""
    start = file.end_of(leaf.line) if leaf.style and leaf.style in "|>" else leaf.start
    end = content_end(file, leaf)
    return [(start, end)] if end > start else []


def _leaves(node: Node | None) -> Iterator[Leaf]:
    """The keys and values below a node, in the order of the text."""
    if isinstance(node, Leaf):
        yield node
    elif isinstance(node, Group):
        for key, value in node.entries:
            yield key
            yield from _leaves(value)
    elif node is not None and not isinstance(node, Alias):
        for item in node.items:
            yield from _leaves(item)
