"""Addresses of the web lead to the same place from Word, Markdown and HTML, and nothing else leads anywhere."""

import html
import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from generator.blocks.blocks import Block, Column, Cover, Document, Heading, Paragraph, Row, Table
from generator.blocks.inline import Inline, Run, plain
from generator.blocks.tracked_changes.documents import compared
from generator.documents.as_html import to_html
from generator.documents.as_markdown import to_markdown
from generator.documents.links import linked, may_hold_links, target
from generator.source.values import Teks
from generator.word.anchor_map import AnchorMap
from generator.word.paper_and_font import PaperAndFont
from generator.word.writer import Look, to_docx
from tests.cases import each
from tests.documents.reading import docx_texts, html_texts, markdown_texts
from tests.word.opening import W, main_part

FIELD = "sumber[bps].tautan"


def _runs(text: str, path: str = "visi.penjelasan") -> list[Inline]:
    run = Run(text, path, Teks(text))
    return linked(run) if may_hold_links(text, path) else [run]


def _document(*blocks: Block) -> Document:
    opening = Heading(1, [Run("Bab")], numbered=False)
    return Document("uji", "Uji", Cover([Run("Uji")], [], [], [], []), "Kota Uji", "Uji", [opening, *blocks])


def _in_table(inlines: list[Inline]) -> Table:
    return Table([Column([Run("Alamat")]), Column([Run("Lain")])], [Row([inlines, [Run("x")]])])


@each(
    ("text", "address"),
    [
        ("https://contoh.go.id/data_set?a=1&b=2", "https://contoh.go.id/data_set?a=1&b=2"),
        ("Lihat https://contoh.go.id/a.", "https://contoh.go.id/a"),
        ("(https://contoh.go.id/a)", "https://contoh.go.id/a"),
        ("https://contoh.go.id/a_(b), lalu", "https://contoh.go.id/a_(b)"),
        ("“https://contoh.go.id/a”", "https://contoh.go.id/a"),
        ("HTTP://Contoh.go.id/A", "HTTP://Contoh.go.id/A"),
        ("www.contoh.go.id/a;", "http://www.contoh.go.id/a"),
        ("https://кириллица.рф/пусто", "https://кириллица.рф/пусто"),
        ("https://contoh.go.id/a|b`c", "https://contoh.go.id/a%7Cb%60c"),
        ("https://contoh.go.id/[a](b)", "https://contoh.go.id/%5Ba%5D(b)"),
        ("https://contoh.go.id/a\\b", "https://contoh.go.id/a%5Cb"),
    ],
)
def test_an_address_leads_where_it_says(text: str, address: str) -> None:
    runs = _runs(text)
    assert plain(runs) == text
    assert [run.url for run in runs if run.url] == [address]


@each(
    ("text", "address"),
    [
        ("https://contoh.go.id/data kota 2024.pdf", "https://contoh.go.id/data%20kota%202024.pdf"),
        ("contoh.go.id/data", "http://contoh.go.id/data"),
        ("https://contoh.go.id/a, diakses 2 Mei 2024", "https://contoh.go.id/a"),
        ("https://a.go.id https://b.go.id", "https://a.go.id"),
    ],
)
def test_a_field_for_an_address_may_hold_blanks_or_no_scheme(text: str, address: str) -> None:
    runs = _runs(text, FIELD)
    assert plain(runs) == text
    assert [run.url for run in runs if run.url][:1] == [address]


@each("path", ["visi.penjelasan", FIELD])
@each(
    "text",
    ["javascript:alert(1)", "JaVaScRiPt://x%0aalert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://a.go.id",
     "https://", "http:// a", "://", "Rp1.500.000", "Dokumen di laci", "javascript:https.x"],
)  # fmt: skip
def test_nothing_else_leads_anywhere(text: str, path: str) -> None:
    assert not any(run.url for run in _runs(text, path))


def test_what_is_no_address_of_a_field_is_told_from_other_text() -> None:
    assert not any(run.url for run in _runs("dinas.kominfo"))


_SIGNS = st.text("ab_*&;?=/()[]{}<>|`~!\"'\\ .,#%é:@^-", max_size=12)
_TEXTS = st.builds("{} https://contoh.go.id/{}{}".format, _SIGNS, _SIGNS, st.sampled_from(("", " www.b.go.id")))


@pytest.mark.slow
@example("https://a.go.id/data_set?x=1&amp;y=_2_")
@example("https://a.go.id/*a* **b**")
@settings(max_examples=100)
@given(_TEXTS)
def test_links_are_the_same_in_all_formats(tmp_path: Path, text: str) -> None:
    document = _document(Paragraph(_runs(text)), _in_table(_runs(text)))
    wanted = [run.url for run in _runs(text) if run.url] * 2
    docx = to_docx(document, Look(PaperAndFont()))
    codes = [element.text.strip() for element in main_part(docx).iter(f"{W}instrText")]
    assert [code.removeprefix('HYPERLINK "')[:-1] for code in codes if code.startswith("HYPERLINK")] == wanted
    page = to_html(document).partition("<main")[2]
    assert [html.unescape(link) for link in re.findall(r'<a href="([^"#]*(?:#[^"]*)?)" rel', page)] == wanted
    markdown = to_markdown(document)
    shown = Markdown(extensions=["tables"]).convert(markdown)
    assert [html.unescape(link) for link in re.findall(r'<a href="([^"]*)"', shown)] == wanted
    file = tmp_path / "uji.docx"
    file.write_bytes(docx)
    assert docx_texts(file) == markdown_texts(markdown) == html_texts(to_html(document))


def test_a_link_is_anchored_like_any_value_and_survives_a_comparison() -> None:
    place = Teks("https://contoh.go.id/a")
    place.path, place.spot = FIELD, None
    old, new = (
        _document(Paragraph([Run(f"Di {word} "), *_runs("https://a.go.id", FIELD)])) for word in ("sini", "sana")
    )
    [_, block] = compared(old, new).body
    assert isinstance(block, Paragraph)
    assert [run.url for run in block.inlines if run.url] == ["https://a.go.id"]
    assert to_docx(_document(Paragraph(_runs(place, FIELD))), Look(PaperAndFont()), anchored=AnchorMap("uji", {}))


def test_only_addresses_have_a_target() -> None:
    assert target("javascript:alert(1)") == target("tidak ada") == target("") == ""
    assert target("contoh.go.id") == "http://contoh.go.id"
