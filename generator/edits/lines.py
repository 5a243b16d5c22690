"""Paragraphs as lines: a text folded again so that the lines which still fit stay as they were."""

import re
from difflib import SequenceMatcher

_BETWEEN_WORDS = re.compile(r"(?<=\S) (?=\S)")
_LIKE_MARKER = re.compile(r"\W+|\(?\w{1,6}[.)]|o|•.*|[^\w\s\"'(]\w+")
_NARROWEST = 40


def paragraphs_of(lines: list[str]) -> list[list[str]]:
    """The lines of each paragraph; empty lines separate them."""
    found: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [paragraph for paragraph in found if paragraph]


def filled(old: list[list[str]], new: list[str], width: int) -> list[list[str]]:
    """The lines of new paragraphs; old lines are kept at the beginning and end of a changed one.

    The width is that of the old lines if any paragraph has several.
    """
    if any(len(lines) > 1 for lines in old):
        width = max(len(line) for lines in old for line in lines)
    width = max(width, _NARROWEST)
    texts = [" ".join(lines) for lines in old]
    result: list[list[str]] = []
    for kind, first, last, begin, end in SequenceMatcher(None, texts, new, autojunk=False).get_opcodes():
        if kind == "equal":
            result += old[first:last]
            continue
        before = old[first:last]
        spare: list[list[str]] = [[]] * (end - begin)
        result += [
            _refilled(lines, text, width) for lines, text in zip([*before, *spare], new[begin:end], strict=False)
        ]
    return result


def _refilled(lines: list[str], text: str, width: int) -> list[str]:
    """The lines of a paragraph, of which as many of the old ones are kept as fit at its beginning and end."""
    words = _words(text)
    head: list[str] = []
    tail: list[str] = []
    for line in lines:
        own = _words(line)
        if words[: len(own)] != own:
            break
        head.append(line)
        words = words[len(own) :]
    for line in reversed(lines[len(head) :]):
        own = _words(line)
        if words[len(words) - len(own) :] != own or len(own) > len(words):
            break
        tail.insert(0, line)
        words = words[: len(words) - len(own)]
    if words and head and len(head) + len(tail) == len(lines):
        words = [*_words(head.pop()), *words]  # what is added goes on where the line before it ends
    return [*head, *_wrapped(words, width), *tail]


def _words(text: str) -> list[str]:
    return _BETWEEN_WORDS.split(text)


def _wrapped(words: list[str], width: int) -> list[str]:
    """Words in lines, none of which begins like an item of a list."""
    lines: list[str] = []
    for word in words:
        if lines and (len(lines[-1]) + 1 + len(word) <= width or _LIKE_MARKER.fullmatch(word)):
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
