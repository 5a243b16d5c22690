"""Web addresses within texts: which part of a text becomes a link. Only http and https addresses become links."""

import re
from collections.abc import Iterator

from generator.blocks.inline import Inline, Run
from generator.source.paths import leads_to_field

_ADDRESS = re.compile(r"(?i)(?<![\w/@.])(?:https?://(?=[^\W_])|www\.(?=[^\W_]))[^\s<>\"“”‘’«»]+")
_WHOLE = re.compile(r"(?i)https?://[^\W_][^<>\"“”]*\.[a-z0-9]{2,5}")
_BARE = re.compile(r"(?i)(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}(?:[/?#][^\s<>\"“”]*)?")
_SCHEME = re.compile(r"(?i)https?://")
_UNSAFE = re.compile(r"[\x00-\x20\x7f-\xa0\"<>\\^`{|}\[\]\u2028\u2029]")
_ENTITY = re.compile(r"(&#?\w+);")
_is_of_address = leads_to_field("tautan")
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_TRAILING = frozenset(".,;:!?'’…*_~")


def may_hold_links(text: str, path: str = "") -> bool:
    """Quickly check whether a text may contain an address; nearly all texts have none."""
    return "://" in text or "www." in text or (_is_of_address(path) and "." in text)


def linked(run: Run) -> list[Inline]:
    """Split a run so that addresses become runs with a link."""
    runs: list[Inline] = []
    end = 0
    for start, stop in _addresses(run.text, run.path):
        if start > end:
            runs.append(_part(run, end, start))
        runs.append(_part(run, start, stop))
        runs[-1].url = target(run.text[start:stop])
        end = stop
    if end < len(run.text):
        runs.append(_part(run, end, len(run.text)))
    return runs


def target(address: str) -> str:
    """The target of an address, with illegal characters percent-encoded; "" if it is not http or https."""
    address = address.strip()
    if not _SCHEME.match(address):
        if ":" in address.partition("/")[0] or not _BARE.fullmatch(address):
            return ""
        address = f"http://{address}"
    address = _ENTITY.sub(r"\1%3B", address.replace("&amp;", "&"))
    return _UNSAFE.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), address)


def _part(run: Run, start: int, end: int) -> Run:
    return Run(run.text[start:end], run.path, run.raw, bold=run.bold, italic=run.italic)


def _addresses(text: str, path: str) -> Iterator[tuple[int, int]]:
    """Start and end of each address in a text; an address field may contain blanks, or lack the scheme."""
    if _is_of_address(path) and (_BARE.fullmatch(text) or _is_one_address(text)):
        yield 0, len(text)
        return
    for match in _ADDRESS.finditer(text):
        yield match.start(), match.start() + len(without_end(match[0]))


def _is_one_address(text: str) -> bool:
    return text.count("://") == 1 and _WHOLE.fullmatch(text) is not None and not re.search(r"[,;.:] ", text)


def without_end(address: str) -> str:
    """An address without the punctuation or bracket that follows it in a sentence."""
    while True:
        last = address[-1]
        opening = _BRACKETS.get(last, "")
        if last in _TRAILING or (opening and address.count(last) > address.count(opening)):
            address = address[:-1]
        else:
            return address
