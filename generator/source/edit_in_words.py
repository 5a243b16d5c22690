"""A long line to be copied, told as what to change in the line that is there: nothing that is copied is ever cut."""

import re
from collections.abc import Callable
from typing import Any

from generator.source.mistakes.fault import indent_of
from generator.source.place import Place

_HEAD = re.compile(r" *(?P<head>(?:- +)*(?:\w+: +)?)(?P<value>.*)")
_FEWEST_WORDS = 3
_LONGEST_BEGINNING = 40


def edit_in_words(old: str, new: str) -> str:
    """What to change in a line so that it becomes another with the same text; "" if that cannot be said briefly."""
    match = _HEAD.fullmatch(new.rstrip())
    if match is None:
        return ""
    head, value, quote = match["head"].strip(), match["value"], ""
    if len(value) > 1 and value[0] in "\"'" and value[-1] == value[0] and value not in old:
        quote, value = value[0], value[1:-1]
        value = value.replace("''", "'") if quote == "'" else value
    found = re.search(r"\s+".join(map(re.escape, value.split())), old) if value.split() else None
    if found is None or old[found.end() :].strip():
        return ""
    begin = old[: found.start()].strip()
    words = _beginning(found[0])
    told = []
    if begin != head or (head and old[indent_of(old) : found.start()] != match["head"]):
        told.append(_head_told(begin, head, words))
    if indent_of(old) != indent_of(new):
        told.append(f"pakai {indent_of(new)} spasi di depan baris ini")
    if quote:
        doubled = " dan tulis setiap ' di dalamnya dua kali" if quote == "'" and "'" in value else ""
        told.append(f"apit teks dari  {words}…  sampai akhir baris dengan tanda kutip {quote}{doubled}")
    return ", lalu ".join(told)


def _head_told(begin: str, head: str, words: str) -> str:
    if not head:
        return f"hapus  {begin}  di depan  {words}…"
    instead = f", sebagai ganti  {begin} " if begin and begin != head else ""
    return f"di depan  {words}…  tulis hanya  {head}  dan satu spasi{instead}"


def _beginning(text: str) -> str:
    """The first words of a text, as they stand there."""
    end = 0
    for number, word in enumerate(re.finditer(r"\S+", text)):
        if number >= _FEWEST_WORDS or word.end() > _LONGEST_BEGINNING:
            break
        end = word.end()
    return text[: end or _LONGEST_BEGINNING]


def _write_in_front(lines: list[str], place: Place, match: re.Match[str]) -> None:
    line = lines[place.line - 1]
    at = line.index(match["words"])
    lines[place.line - 1] = f"{' ' * indent_of(line)}{match['head']} {line[at:]}"
    _go_on(lines, place, match.string)


def _drop_in_front(lines: list[str], place: Place, match: re.Match[str]) -> None:
    line = lines[place.line - 1]
    lines[place.line - 1] = " " * indent_of(line) + line[line.index(match["words"]) :]
    _go_on(lines, place, match.string)


def _go_on(lines: list[str], place: Place, remedy: str) -> None:
    """Follow what is told behind the first step."""
    if match := re.search(r", lalu pakai (\d+) spasi di depan baris ini", remedy):
        lines[place.line - 1] = " " * int(match[1]) + lines[place.line - 1].lstrip()
    if match := re.search(f", lalu {_ENCLOSED}", remedy):
        _enclose(lines, place, match)


def _enclose(lines: list[str], place: Place, match: re.Match[str]) -> None:
    line, quote = lines[place.line - 1], match["quote"]
    start = line.index(match["words"])
    text = line[start:].rstrip()
    text = text.replace("'", "''") if "setiap ' di dalamnya dua kali" in match.string else text
    lines[place.line - 1] = f"{line[:start]}{quote}{text}{quote}"


_ENCLOSED = r"apit teks dari  (?P<words>.*?)…  sampai akhir baris dengan tanda kutip (?P<quote>.)"
FOLLOWED: tuple[tuple[str, Callable[[list[str], Place, re.Match[Any]], None]], ...] = (
    (r"^di depan  (?P<words>.*?)…  tulis hanya  (?P<head>.*?)  dan satu spasi", _write_in_front),
    (r"^hapus  .*?  di depan  (?P<words>.*?)…", _drop_in_front),
    (f"^{_ENCLOSED}", _enclose),
)
