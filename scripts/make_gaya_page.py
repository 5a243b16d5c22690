"""Write docs/gaya.md, a text listing of the Word files in templates/gaya, so that changes to them can be reviewed.

Run it when one of them was changed in Word: python scripts/make_gaya_page.py
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.section import Section

from generator.blocks.blocks import Form
from generator.word.base import shipped_base

PAGE = Path(__file__).resolve().parent.parent / "docs" / "gaya.md"
_INTRODUCTION = """\
<!-- Dibuat oleh scripts/make_gaya_page.py dari templates/gaya; jangan disunting langsung. -->
# Gaya dokumen Word

Semua dokumen Word bermula dari salah satu berkas berikut. Tampilannya (gaya, tema, halaman, kepala dan kaki halaman)
diubah dengan membuka berkas itu di Word; halaman ini hanya memperlihatkan isinya. Penomoran dan setelan selalu dari
program. `{dokumen}`, `{daerah}`, dan `{draf}` diganti nama dokumen, nama daerah, dan tanda draf. Panjang dihitung
dalam 1/20 pt, ukuran huruf dalam 1/2 pt, seperti di dalam berkasnya. Warna tabel, bagan, sampul, dan halaman HTML
diubah dalam `templates/gaya/warna.css`."""
_TITLES: dict[Form, str] = {"buku": "Buku, lembar, dan perlengkapan", "peraturan": "Peraturan dan keputusan"}
_LEFT_OUT = {
    "name",
    "basedOn",
    "next",
    "link",
    "uiPriority",
    "qFormat",
    "rsid",
    "numPr",
    "semiHidden",
    "unhideWhenUsed",
}


def page() -> str:
    """The page as Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield _INTRODUCTION
    for form, title in _TITLES.items():
        file = shipped_base(form)
        yield f"\n## {title}\n\nBerkas `templates/gaya/{file.name}`.\n"
        word = Document(str(file))
        yield from _page(word.sections[0])
        yield from _theme(word)
        yield f"- Huruf bawaan: {_told(word.styles.element.find(qn('w:docDefaults')))}"
        yield from _styles(word)


def _page(section: Section) -> Iterator[str]:
    for name, tag in (("Kertas", "w:pgSz"), ("Tepi", "w:pgMar")):
        yield f"- {name}: {_attributes(section._sectPr.find(qn(tag)))}"
    stories = {"Kepala": section.header, "Kaki": section.footer}
    if section.different_first_page_header_footer:
        stories |= {"Kepala pertama": section.first_page_header, "Kaki pertama": section.first_page_footer}
    for name, story in stories.items():
        yield f"- {name}: `{' / '.join(p.text.replace(chr(9), ' → ') for p in story.paragraphs)}`"


def _theme(word: WordDocument) -> Iterator[str]:
    theme: Any = parse_xml(word.part.part_related_by(RELATIONSHIP_TYPE.THEME).blob)
    colours = [f"{_plain(c.tag)} {next(iter(c[0].attrib.values()))}" for c in theme.find(".//{*}clrScheme")]
    yield f"- Warna tema: {', '.join(colours)}"
    fonts = {latin.get("typeface") for latin in theme.iterfind(".//{*}fontScheme/*/{*}latin")}
    yield f"- Huruf tema: {', '.join(sorted(fonts))}"


def _styles(word: WordDocument) -> Iterator[str]:
    names = {style.style_id: style.name for style in word.styles}
    yield "\n| Gaya | Id | Jenis | Berdasar | Sesudahnya | Sifat |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for style in word.styles:
        element: Any = style.element
        based, follows = (element.find(qn(tag)) for tag in ("w:basedOn", "w:next"))
        others = [names[e.get(qn("w:val"))] if e is not None else "" for e in (based, follows)]
        kind = element.get(qn("w:type"))
        yield f"| {style.name} | {style.style_id} | {kind} | {others[0]} | {others[1]} | {_told(element)} |"


def _told(element: Any) -> str:
    """The content of an element, each child with its attributes: ``spacing after=120 line=360; jc both``."""
    return "; ".join(filter(None, (_one(child) for child in element if _plain(child.tag) not in _LEFT_OUT)))


def _one(element: Any) -> str:
    inside, attributes = _told(element), _attributes(element)
    if not len(element):
        return f"{_plain(element.tag)} {attributes}".rstrip()
    if _plain(element.tag) in {"pPr", "rPr", "rPrDefault", "pPrDefault"}:
        return inside
    return f"{_plain(element.tag)}{f' {attributes}' if attributes else ''} ({inside})"


def _attributes(element: Any) -> str:
    pairs = ((_plain(name), value) for name, value in element.attrib.items())
    return " ".join(value if name == "val" else f"{name}={value}" for name, value in pairs)


def _plain(tag: str) -> str:
    return tag.rpartition("}")[2]


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
