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
    with zipfile.ZipFile(io.BytesIO(docx)) as before, zipfile.ZipFile(buffer, "w") as after:
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


def an_edit_beside_the_text(docx: bytes, seed: int) -> tuple[bytes, str]:
    """The package after an edit that changes no word but what a reader sees on paper, and what was done."""
    chance = random.Random(seed)
    said: list[str] = []
    for part, edit in chance.sample(_BESIDE_THE_TEXT, len(_BESIDE_THE_TEXT)):

        def change(root: Any, edit: Callable[[Any, random.Random], str] = edit) -> None:
            said.append(edit(root, chance))

        with suppress(IndexError, KeyError):  # the document has no such thing
            return edited(docx, change, part), said[0]
    raise AssertionError("nothing to edit")


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


def _first(root: Any, path: str, chance: random.Random) -> Any:
    return chance.choice(root.findall(path))


def _value(path: str, value: str) -> Callable[[Any, random.Random], str]:
    """Another value of an element that had another."""

    def change(root: Any, chance: random.Random) -> str:
        element = chance.choice([e for e in root.findall(path) if e.get(f"{W}val") != value])
        before = element.get(f"{W}val")
        element.set(f"{W}val", value)
        return f"{path}: {before} -> {value}"

    return change


def _look(xml: str) -> Callable[[Any, random.Random], str]:
    """A run with another look."""

    def change(root: Any, chance: random.Random) -> str:
        run = chance.choice(_texts(root)).getparent()
        properties = run.find(f"{W}rPr")
        if properties is None:
            properties = etree.Element(f"{W}rPr")
            run.insert(0, properties)
        properties.append(_element(xml))
        return xml

    return change


def _element(xml: str) -> Any:
    return etree.fromstring(xml.replace("/>", f' xmlns:w="{W[1:-1]}"/>', 1))


def _hidden_row(root: Any, chance: random.Random) -> str:
    _first(root, f".//{W}trPr", chance).append(etree.Element(f"{W}hidden"))
    return "baris disembunyikan"


def _no_heading(root: Any, chance: random.Random) -> str:
    styles = [s for s in root.iter(f"{W}pStyle") if s.get(f"{W}val", "").startswith("Heading")]
    style = chance.choice([s for s in styles if next(s.iterancestors(f"{W}p")).findtext(f".//{W}t")])
    style.getparent().remove(style)
    return "judul menjadi paragraf"


def _shape(root: Any, chance: random.Random) -> str:
    shape = '<w:r xmlns:w="{}"><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml"/></w:pict></w:r>'
    chance.choice(_texts(root)).getparent().addnext(etree.fromstring(shape.format(W[1:-1])))
    return "bentuk ditambah"


def _turned(root: Any, chance: random.Random) -> str:
    size = chance.choice(list(root.iter(f"{W}pgSz")))
    width, height = size.get(f"{W}w"), size.get(f"{W}h")
    size.set(f"{W}w", height)
    size.set(f"{W}h", width)
    return "kertas diputar"


def _no_reference(root: Any, chance: random.Random) -> str:
    reference = chance.choice(list(root.iter(f"{W}headerReference", f"{W}footerReference"))[:2])
    reference.getparent().remove(reference)
    return f"{reference.tag} dihapus"


def _no_page_number(root: Any, chance: random.Random) -> str:
    fields = [run for run in root.iter(f"{W}r") if run.find(f"{W}fldChar") is not None]
    paragraph = chance.choice(fields).getparent()
    for run in [*fields, *(code.getparent() for code in root.iter(f"{W}instrText"))]:
        paragraph.remove(run)
    return "nomor halaman menjadi teks"


def _chart_number(root: Any, chance: random.Random) -> str:
    value = chance.choice(root.findall(".//{*}val//{*}v"))
    value.text = "987654"
    return "angka bagan"


def _chart_title(root: Any, chance: random.Random) -> str:
    a, title = "http://schemas.openxmlformats.org/drawingml/2006/main", chance.choice(_WORDS)
    root[-1].addprevious(etree.fromstring(f'<a:p xmlns:a="{a}"><a:r><a:t>{title}</a:t></a:r></a:p>'))
    return f"judul bagan: {title}"


_MAIN, _NUMBERING, _CHART = "word/document.xml", "word/numbering.xml", "word/charts/chart1.xml"
_LEVEL = f"{W}abstractNum[1]/{W}lvl[1]"
_LOOKS = (
    "<w:vanish/>", "<w:strike/>", "<w:dstrike/>", '<w:vertAlign w:val="superscript"/>',
    '<w:vertAlign w:val="subscript"/>', '<w:color w:val="FFFFFF"/>',
)  # fmt: skip
_UNSEEN_LOOKS = ('<w:color w:val="FF0000"/>', '<w:sz w:val="2"/>', '<w:highlight w:val="black"/>', "<w:caps/>")
TOLD: tuple[tuple[str, Callable[[Any, random.Random], str]], ...] = (
    *((_MAIN, _look(xml)) for xml in _LOOKS),
    (_MAIN, _hidden_row), (_MAIN, _no_heading), (_MAIN, _shape), (_MAIN, _turned), (_MAIN, _no_reference),
    (_MAIN, _value(f".//{W}pPr/{W}numPr/{W}numId", "0")),
    (_NUMBERING, _value(f"{_LEVEL}/{W}start", "7")), (_NUMBERING, _value(f"{_LEVEL}/{W}lvlText", "Bagian %1")),
    (_NUMBERING, _value(f"{_LEVEL}/{W}numFmt", "lowerLetter")),
    (_NUMBERING, _value(f".//{W}lvlOverride/{W}startOverride", "9")),
    ("word/footer-tegak.xml", _no_page_number), (_CHART, _chart_number), (_CHART, _chart_title),
)  # fmt: skip
_BESIDE_THE_TEXT = (*TOLD, *((_MAIN, _look(xml)) for xml in _UNSEEN_LOOKS))
