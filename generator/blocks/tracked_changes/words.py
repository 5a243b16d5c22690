"""Two versions of a line, compared word by word."""

import re
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import NamedTuple

from generator.blocks.inline import Inline, Reference, Revision, Run

_TOKEN = re.compile(r"(\d+(?:[.,]\d+)*|[^\W\d_]+|[^\w\s]|_)?(\s*)")
_LEAST_KEPT = 0.3
_MOST_COMPARISONS = 1_000_000


class _Token(NamedTuple):
    """A word, number, sign or reference with the white space after it, and the inline it belongs to."""

    key: Hashable
    text: str
    space: str
    inline: Inline


class _Change(NamedTuple):
    """Old tokens and the new ones in their place; both are the same words if ``kept``."""

    old: list[_Token]
    new: list[_Token]
    kept: bool


def compared_words(old: list[Inline], new: list[Inline]) -> list[Inline]:
    """The new line with additions marked and deletions kept in place; the new line itself if nothing changed.

    Numbers such as 1.500.000.000 or 12,5 are one word. If less than 30 % of the words stay, the whole line is
    replaced. Only words are compared: those that stay look as in the new version. References to the same target are
    the same word; if its number changed, the number is marked as deleted and added.
    """
    if same_text(old, new) or _wording(old) == _wording(new):
        return new
    pen = _Pen()
    for change in _changes(_tokens(old), _tokens(new)):
        if change.kept:
            for before, now in zip(change.old, change.new, strict=True):
                pen.keep(before, now)
        else:
            for token in change.old:
                pen.write(token, token.text + token.space, "hapus")
            for token in change.new:
                pen.write(token, token.text + token.space, "tambah")
    return pen.line


def words_of(inlines: Iterable[Inline]) -> Iterator[str]:
    """The words of a line in lower case, without punctuation, for comparing the similarity of lines."""
    for inline in inlines:
        for word, _ in _TOKEN.findall(inline.text):
            if word.isalnum() or len(word) > 1:
                yield word.casefold()


def same_text(old: list[Inline], new: list[Inline]) -> bool:
    """Whether both are empty or one run of the same text. A quick test: False proves nothing."""
    if len(old) != 1 or len(new) != 1:
        return not old and not new
    before, now = old[0], new[0]
    return before.text == now.text and isinstance(before, Run) and isinstance(now, Run)


def _wording(inlines: list[Inline]) -> list[str]:
    """The references of a line and the text between them; if these are equal, no words need comparing."""
    parts = [""]
    for inline in inlines:
        if isinstance(inline, Reference):
            parts += [f"{_target(inline)} {inline.text}", ""]
        else:
            parts[-1] += inline.text
    return parts


def _target(reference: Reference) -> str:
    return reference.anchor or reference.key


def _tokens(inlines: list[Inline]) -> list[_Token]:
    """The tokens of a line; white space at the start of an inline belongs to the word before it."""
    found: list[_Token] = []
    for inline in inlines:
        if isinstance(inline, Reference):
            found.append(_Token(("rujukan", _target(inline)), inline.text, "", inline))
            continue
        for word, space in _TOKEN.findall(inline.text):
            if word:
                found.append(_Token(word, word, space, inline))
            elif space and found and found[-1].text and not isinstance(found[-1].inline, Reference):
                found[-1] = found[-1]._replace(space=found[-1].space + space)
            elif space:
                found.append(_Token(word, word, space, inline))
    return found


def _changes(old: list[_Token], new: list[_Token]) -> list[_Change]:
    changes = _without_scraps(_matched(old, new))
    return [_Change(old, new, kept=False)] if _too_little_stays(changes, old, new) else changes


def _matched(old: list[_Token], new: list[_Token]) -> list[_Change]:
    a, b = [token.key for token in old], [token.key for token in new]
    if set(a).isdisjoint(b):
        return [_Change(old, new, kept=False)]
    start = _same_at_start(a, b)
    end = _same_at_start(a[start:][::-1], b[start:][::-1])
    middle_a, middle_b = a[start : len(a) - end], b[start : len(b) - end]
    hurried = len(middle_a) * len(middle_b) > _MOST_COMPARISONS
    matcher = SequenceMatcher(None, middle_a, middle_b, autojunk=hurried)
    found = [_Change(old[:start], new[:start], kept=True)] if start else []
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        found.append(_Change(old[start + i : start + i_end], new[start + j : start + j_end], tag == "equal"))
    if end:
        found.append(_Change(old[-end:], new[-end:], kept=True))
    return found


def _same_at_start(a: list[Hashable], b: list[Hashable]) -> int:
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _without_scraps(changes: list[_Change]) -> list[_Change]:
    """The changes, joined into one where only punctuation stays between them."""
    joined: list[_Change] = []
    for n, change in enumerate(changes):
        scrap = change.kept and 0 < n < len(changes) - 1 and not any(map(_is_word, change.new))
        if joined and not joined[-1].kept and (scrap or not change.kept):
            joined[-1] = _Change(joined[-1].old + change.old, joined[-1].new + change.new, kept=False)
        else:
            joined.append(change)
    return joined


def _is_word(token: _Token) -> bool:
    return token.text.isalnum() or len(token.text) > 1


def _too_little_stays(changes: list[_Change], old: list[_Token], new: list[_Token]) -> bool:
    """Whether so few words stay that replacing the whole line is easier to read; additions alone never count."""
    if not any(change.old and change.new for change in changes if not change.kept):
        return False
    kept = sum(_is_word(token) for change in changes if change.kept for token in change.new)
    most = max(sum(map(_is_word, old)), sum(map(_is_word, new)))
    return kept < _LEAST_KEPT * most


@dataclass(slots=True)
class _Pen:
    """Writes tokens back into inlines, joining neighbours of the same inline and revision."""

    line: list[Inline] = field(default_factory=list)
    _source: Inline | None = None

    def keep(self, before: _Token, now: _Token) -> None:
        """Write a word that stays, marking any change of the white space after it or of a reference's number."""
        if isinstance(now.inline, Reference) and before.text != now.text:
            self.write(before, before.text, "hapus")
            self.write(now, now.text, "tambah")
            return
        if before.space == now.space or isinstance(now.inline, Reference):
            self.write(now, now.text + now.space, "")
            return
        self.write(now, now.text, "")
        self.write(before, before.space, "hapus")
        self.write(now, now.space, "tambah")

    def write(self, token: _Token, text: str, revision: Revision) -> None:
        """Write the text of a token."""
        if not text:
            return
        inline = token.inline
        last = self.line[-1] if self.line else None
        if last is not None and self._source is inline and last.revision == revision:
            last.text += text
            return
        self._source = inline
        if isinstance(inline, Reference):
            self.line.append(replace(inline, revision=revision))
        else:
            self.line.append(_piece(inline, text, revision))


def _piece(run: Run, text: str, revision: Revision) -> Run:
    """A part of a run, built by hand for speed since there are very many."""
    return Run(text, run.path, run.raw, run.gap, run.bold, run.italic, revision, url=run.url)
