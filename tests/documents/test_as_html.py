"""HTML: the words of the Markdown, in one file that needs nothing else, and no value becomes markup."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.blocks.blocks import (
    Chart,
    Column,
    Cover,
    Document,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Row,
    Series,
    Table,
)
from generator.blocks.inline import Inline, Reference, Run
from generator.blocks.look import CONTENTS_DEPTH
from generator.blocks.numbering import number_blocks
from generator.documents.as_html import to_html
from generator.documents.as_markdown import to_markdown
from generator.framework.dimensions import dimensions
from tests.conftest import CHECKOUT
from tests.documents.composing import composed
from tests.documents.reading import html_texts, markdown_texts
from tests.plans import LENGKAP

PLACES = [LENGKAP, *sorted(p for p in (CHECKOUT / "masterplans").iterdir() if p.is_dir())]
Attributes = dict[str, str | None]


class _Tags(HTMLParser):
    """Every tag in order, with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, Attributes]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def tags_of(page: str) -> list[tuple[str, Attributes]]:
    reader = _Tags()
    reader.feed(page)
    return reader.found


def of_tag(page: str, *names: str) -> list[Attributes]:
    return [attributes for tag, attributes in tags_of(page) if tag in names]


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.stem)
def test_every_document_says_the_same_in_html_and_markdown(place: Path) -> None:
    for document in composed(place):
        assert html_texts(to_html(document)) == markdown_texts(to_markdown(document))


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.stem)
def test_headings_descend_without_jumps(place: Path) -> None:
    for document in composed(place):
        levels = [int(tag[1]) for tag, _ in tags_of(to_html(document)) if re.fullmatch(r"h\d", tag)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.stem)
def test_every_link_leads_to_one_place_in_the_page(place: Path) -> None:
    for document in composed(place):
        tags = tags_of(to_html(document))
        names = [attributes["id"] for _, attributes in tags if "id" in attributes]
        assert len(names) == len(set(names))
        links = [link for tag, attributes in tags if tag == "a" and (link := attributes["href"] or "")[:1] == "#"]
        assert all(link.removeprefix("#") in names for link in links)
        listed = document.body if document.shape.contents else []
        assert {f"#{b.anchor}" for b in listed if isinstance(b, Heading) and b.level <= CONTENTS_DEPTH} <= set(links)


@pytest.mark.slow
def test_the_file_needs_nothing_else() -> None:
    page = to_html(composed(CHECKOUT / "masterplans/contoh")[0])
    tags = tags_of(page)
    assert not {tag for tag, _ in tags} & {"script", "link", "iframe", "object", "base"}
    sources = [a["src"] or "" for _, a in tags if "src" in a]
    assert all(source.startswith("data:image/") for source in sources)
    assert "url(" not in page
    assert "@import" not in page


def test_the_page_names_its_language_and_landmarks_and_fits_a_phone() -> None:
    page = to_html(composed(LENGKAP)[0])
    assert of_tag(page, "html") == [{"lang": "id"}]
    assert [tag for tag, _ in tags_of(page) if tag in {"header", "nav", "main"}] == ["header", "nav", "main"]
    assert {"name": "viewport", "content": "width=device-width, initial-scale=1"} in of_tag(page, "meta")
    for words in ("prefers-color-scheme: dark", "@media print", "overflow-x: auto"):
        assert words in page


def test_contents_are_lists_within_lists() -> None:
    page = to_html(_document("biasa"))
    contents = re.sub(r"\s*\n\s*", "", page[page.index("<nav") : page.index("</nav>")])
    chapter, section = '<a href="#_Toc000001">BAB I biasa</a>', '<a href="#_Toc000002">1.1 biasa</a>'
    assert f"<ol><li>{chapter}<ol><li>{section}</li></ol></li>" in contents
    assert "<summary>Daftar Tabel</summary>" not in contents


def test_the_contents_list_tables_where_there_are_several() -> None:
    page = to_html(
        next(document for document in composed(CHECKOUT / "masterplans/contoh") if document.key == "masterplan")
    )
    assert "<summary>Daftar Tabel</summary>" in page
    assert "<summary>Daftar Gambar</summary>" not in page


def test_tables_have_captions_scopes_groups_totals_and_a_box_to_scroll_in() -> None:
    page = to_html(_document("biasa"))
    assert '<div class="tabel rebah" role="region" tabindex="0" aria-labelledby="_Tabel000001">' in page
    assert '<caption id="_Tabel000001"><span><strong>Tabel 1.1</strong> biasa</span></caption>' in page
    assert page.count('<th scope="col">biasa</th>') == 1
    assert page.count('<th scope="col" class="kanan">biasa</th>') == 1
    assert '<tr class="kelompok"><th scope="rowgroup" colspan="2">biasa</th></tr>' in page
    assert '<tr class="jumlah"><td class="balok">biasa</td><td class="kanan">biasa</td></tr>' in page
    assert '<p class="sumber">biasa</p>' in page


def test_gaps_are_marked_and_references_are_links() -> None:
    page = to_html(_document("biasa"))
    assert '<strong class="celah">biasa</strong>' in page
    assert '<a href="#_Tabel000001">Tabel 1.1</a>' in page


def test_charts_are_drawn_and_pictures_lie_within() -> None:
    page = to_html(_document("biasa"))
    assert '<img src="data:image/png;base64,iVBORw==" width="3" height="2" alt="biasa">' in page
    assert "<svg" in page
    assert page.count("<figcaption>") == 2


_TRAPS = ["<script>", "</main>", "-->", "]]>", "&lt;", "&#60;", "onload=", "</style>", "<!--"]
_BROKEN = ["\x00", "\x0b", "\ud800", "\r\n", "\uffff"]
_HOSTILE = st.lists(
    st.one_of(
        st.sampled_from("<>&\"'/=!-[]#;:?x \n\t"),
        st.sampled_from(_TRAPS + _BROKEN),
        st.characters(exclude_categories=("Cn",)),
    ),
    min_size=1,
    max_size=40,
).map("".join)


@given(_HOSTILE)
def test_no_text_becomes_markup(text: str) -> None:
    hostile = _document(text)
    page = to_html(hostile)
    page.encode()
    assert _shape(page) == _shape(to_html(_document("x")))
    shown = " ".join(re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]", "\ufffd", text).split())
    assert not shown or shown in html_texts(page)


def _shape(page: str) -> list[tuple[str, list[str]]]:
    return [(tag, sorted(attributes)) for tag, attributes in tags_of(page) if tag != "br"]


def _document(text: str) -> Document:
    """A document that says the same in every place where a value may stand."""

    def words() -> list[Inline]:
        return [Run(text)]

    table = Table(
        [Column(words(), bars=True), Column(words(), align="kanan")],
        [Row([words()], "kelompok"), Row([words(), words()]), Row([words(), words()], "jumlah")],
        key="t", caption=words(), source=words(), landscape=True,
    )  # fmt: skip
    chart = Chart("batang", ["a", "b"], [Series("c", [1.0, 2.0])])
    body = [
        Heading(1, words()),
        Heading(2, words()),
        *(Paragraph(words(), style) for style in ("", "kutipan", "sumber", "celah", "tanda_tangan")),
        Paragraph([Run(text, gap=True), Run(text, bold=True), Run(text, italic=True), Reference("t")]),
        ListBlock(True, [[Paragraph(words()), ListBlock(False, [[Paragraph(words()), Paragraph(words())]])]]),
        table,
        Figure(Picture(b"\x89PNG", "png", 3, 2), text, caption=words(), source=words()),
        Figure(chart, text, caption=words()),
    ]
    assert not number_blocks(body)
    cover = Cover(words(), words(), words(), words(), words(), text, Picture(b"\x89PNG", "png", 3, 2))
    return Document("uji", text, cover, text, text, body, draft=text)


def test_the_mark_of_the_series_has_the_tone_of_every_dimension() -> None:
    page = to_html(composed(CHECKOUT / "masterplans/contoh")[0])
    strip = page.partition('<p class="pita" aria-hidden="true">')[2].partition("</p>")[0]
    assert strip.count("<i ") == len(dimensions())
    assert "--smart-economy" in strip
