"""Edits as people and programs make them in a built .docx, at random."""

import copy
import io
import random
import zipfile
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from lxml import etree

from tests.word.opening import W

_WORDS = ("pasar", "jalan", "kecamatan", "tidak", "2031", "Rp7.000", "baru")


def repacked(docx: bytes, changed: dict[str, bytes]) -> bytes:
    """The package with some of its parts in other words."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as before, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(name, changed.get(name) or before.read(name))
        for name in changed.keys() - set(before.namelist()):
            after.writestr(name, changed[name])
    return buffer.getvalue()


def edited(docx: bytes, change: Callable[[Any], None], name: str = "word/document.xml") -> bytes:
    """The package with one of its parts changed as an element tree."""
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(docx)).read(name))
    change(root)
    return repacked(docx, {name: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)})


def a_random_edit(docx: bytes, seed: int) -> tuple[bytes, str]:
    """The package after an edit of a word, a number, a paragraph or a row, and what was done."""
    chance = random.Random(seed)
    said: list[str] = []

    def change(root: Any) -> None:
        for edit in chance.sample(_EDITS, len(_EDITS)):
            with suppress(IndexError):  # the document has no such thing
                said.append(edit(root, chance))
                return

    return edited(docx, change), said[0]


def _texts(root: Any) -> list[Any]:
    """The texts that people can reach; numbers of pages are the program's own."""
    return [t for t in root.iter(f"{W}t") if (t.text or "").strip() and t.text.strip("\u2003")]


def _word(root: Any, chance: random.Random) -> str:
    text = chance.choice(_texts(root))
    words = text.text.split(" ")
    n = chance.randrange(len(words))
    before = text.text
    words[n] = chance.choice([word for word in _WORDS if word != words[n]])
    text.text = " ".join(words)
    return f"{before!r} -> {text.text!r}"


def _digit(root: Any, chance: random.Random) -> str:
    text = chance.choice([t for t in _texts(root) if any(c.isascii() and c.isdigit() for c in t.text)])
    before = text.text
    at = chance.choice([n for n, c in enumerate(before) if c.isascii() and c.isdigit()])
    text.text = before[:at] + str((int(before[at]) + chance.randint(1, 9)) % 10) + before[at + 1 :]
    return f"{before!r} -> {text.text!r}"


def _letter(root: Any, chance: random.Random) -> str:
    text = chance.choice(_texts(root))
    before = text.text
    at = chance.randrange(len(before) + 1)
    text.text = before[:at] + "z" + before[at:]
    return f"{before!r} -> {text.text!r}"


def _with_text(root: Any, name: str) -> list[Any]:
    return [e for e in root.iter(W + name) if any((t.text or "").strip() for t in e.iter(f"{W}t"))]


def _removed(name: str) -> Callable[[Any, random.Random], str]:
    def remove(root: Any, chance: random.Random) -> str:
        element = chance.choice([e for e in _with_text(root, name) if e.getparent().tag != f"{W}tc"])
        element.getparent().remove(element)
        return f"{name} dihapus: {''.join(t.text or '' for t in element.iter(f'{W}t'))!r}"

    return remove


def _doubled(root: Any, chance: random.Random) -> str:
    row = chance.choice(_with_text(root, "tr"))
    row.addnext(copy.deepcopy(row))
    return f"baris digandakan: {''.join(t.text or '' for t in row.iter(f'{W}t'))!r}"


def _swapped(root: Any, chance: random.Random) -> str:
    rows = [row for row in _with_text(root, "tr") if row.getnext() is not None and row.getnext().tag == row.tag]
    said = [["".join(t.text or "" for t in r.iter(f"{W}t")) for r in (row, row.getnext())] for row in rows]
    n = chance.choice([n for n, (one, two) in enumerate(said) if one.strip() and two.strip() and one != two])
    rows[n].getnext().addnext(rows[n])
    return f"baris ditukar: {said[n]!r}"


def _added(root: Any, chance: random.Random) -> str:
    place = chance.choice([p for p in root.iter(f"{W}p") if p.getparent().tag == f"{W}body"])
    paragraph = etree.SubElement(place.getparent(), f"{W}p")
    etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = chance.choice(_WORDS)
    place.addnext(paragraph)
    return "paragraf ditambah"


_EDITS: tuple[Callable[[Any, random.Random], str], ...] = (
    _word, _word, _digit, _digit, _letter, _removed("p"), _removed("tr"), _doubled, _swapped, _added,
)  # fmt: skip
