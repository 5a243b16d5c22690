"""Chapters of a draft that wait for their content become lines on one page; a final prints every chapter."""

from pathlib import Path

import pytest

from generator.blocks.blocks import Block, Chart, Document, Figure, Heading, Paragraph, Series, Table
from generator.blocks.inline import Run, plain
from generator.building.sets import document_set
from generator.documents.as_html import to_html
from generator.documents.as_markdown import to_markdown
from generator.documents.compose import Composer
from generator.documents.parts_still_empty import without_waiting
from generator.regions.locate import shipped_templates
from generator.source.problems import Problems
from generator.source.values import Gap, Teks
from tests.cases import each
from tests.conftest import CHECKOUT, write_tree
from tests.documents.composing import composed, sound

CONTOH, KOTIM = CHECKOUT / "masterplans/contoh", CHECKOUT / "masterplans/kotim"
EMPTY = "BAB III Strategi Smart City"
EXTENDED = '{% extends "asli/penutup.md" %}{% block penutup %}'


def book(place: Path, key: str = "masterplan") -> Document:
    return next(document for document in composed(place) if document.key == key)


def titles(document: Document) -> list[str]:
    blocks: list[Block] = [*document.front, *document.body]
    return [f"{b.number} {plain(b.inlines)}".strip() for b in blocks if isinstance(b, Heading) and b.level == 1]


def lines(document: Document) -> dict[str, list[str]]:
    """The lines of the page, by their first cell."""
    blocks = document.body
    page = next(n for n, b in enumerate(blocks) if isinstance(b, Heading) and "Menunggu" in plain(b.inlines))
    table = next(block for block in blocks[page:] if isinstance(block, Table))
    return {plain(row.cells[0]): [plain(cell) for cell in row.cells[1:]] for row in table.rows}


def test_a_chapter_without_content_is_a_line_with_its_number_its_gaps_and_its_stage() -> None:
    document = book(KOTIM)
    assert EMPTY not in titles(document)
    assert lines(document)[EMPTY] == ["[belum diisi: strategi]", "II", "", "□"]


def test_later_chapters_keep_their_numbers() -> None:
    assert "BAB VIII Tata Kelola, Pemantauan, dan Evaluasi" in titles(book(KOTIM))


def test_a_foreword_without_text_is_a_line_even_if_somebody_would_sign_it() -> None:
    document = book(KOTIM)
    assert document.front == []
    assert "Kata Pengantar" in lines(document)


def test_a_chapter_that_says_one_thing_of_the_region_is_printed() -> None:
    assert "BAB II Visi, Misi, dan Sasaran" in titles(book(KOTIM))


def test_every_gap_is_in_one_of_the_two_tables() -> None:
    text = to_markdown(book(KOTIM))
    page = text[text.index("## Bagian yang Menunggu Isian") :]
    assert page.count("strategi\\]") == 1
    assert "|visi Smart City|" in page


def test_markdown_and_html_leave_out_the_same_chapters() -> None:
    document = book(KOTIM)
    for text in (to_markdown(document), to_html(document)):
        assert "BAB II Visi, Misi, dan Sasaran" in text
        assert "## BAB III" not in text
        assert ">BAB III Strategi" not in text.replace("<td>BAB III", "")


@pytest.mark.parametrize("key", ["masterplan", "analisis_strategis"])
def test_a_full_draft_prints_all_but_its_short_end_on_pages_of_their_own(key: str) -> None:
    document = book(CONTOH, key)
    headings = [block for block in document.body if isinstance(block, Heading)]
    assert not any(heading.skipped for heading in headings)
    assert [plain(heading.inlines) for heading in headings if heading.runs_on] == ["Penutup", "Daftar Sumber"]


def test_a_final_prints_every_chapter() -> None:
    composer = Composer(sound(KOTIM).masterplan, shipped_templates(), None, final=True)
    specs = document_set(sound(KOTIM).masterplan, Problems())
    spec = next(spec for spec in specs if spec.key == "masterplan")
    assert EMPTY in titles(composer.compose(spec))


def missing(path: str) -> Run:
    return Run(f"[belum diisi: {path}]", path, Gap(path, path), gap=True)


def said(path: str) -> Run:
    return Run("Maju", path, Teks("Maju"))


def chapter(title: str, *blocks: Block, numbered: bool = True, appendix: bool = False) -> list[Block]:
    return [Heading(1, [Run(title)], numbered=numbered, appendix=appendix), *blocks]


def kept(*blocks: Block) -> bool:
    """Whether a chapter with a gap and these blocks is printed."""
    _, body, _ = without_waiting([], [chapter("Visi", Paragraph([missing("visi.rumusan")]), *blocks)])
    return bool(body)


@each(
    ("path", "is_content"),
    [
        ("", False),
        ("istilah.opd", False),
        ("dimensi.smart_living.nama", False),
        ("dimensi.smart_living.uraian", True),
        ("misi[1].nama", True),
    ],
)
def test_terms_and_the_names_of_dimensions_are_no_content(path: str, is_content: bool) -> None:
    assert kept(Paragraph([said(path)])) is is_content


def test_a_gap_and_a_dash_for_what_there_is_not_are_no_content() -> None:
    gap = missing("misi")
    for run in (gap, Run("–", "misi", gap.raw), Run("–", "misi", Teks(""), gap=True)):
        assert not kept(Paragraph([run]))


def test_a_figure_is_content_and_a_signature_is_none() -> None:
    assert kept(Figure(Chart("batang", ["A"], [Series("Nilai", [3.0])]), "Diagram"))
    assert not kept(Paragraph([said("daerah.kepala.nama")], "tanda_tangan"))
    signed = chapter("Sambutan", Paragraph([Run("Salam.")]), Paragraph([missing("sambutan")], "tanda_tangan"))
    assert without_waiting(signed, [])[0] == signed


def test_what_waits_takes_its_signature_and_its_keys_along() -> None:
    signature = Paragraph([missing("daerah.kepala")], "tanda_tangan")
    gaps = [Paragraph([missing(path)]) for path in ("visi.rumusan", "quick_win")]
    [part] = without_waiting(
        [], [chapter("Visi", *gaps, Table([], [], key="visi", caption=[Run("Daftar")]), signature)]
    )[2]
    assert (part.nama, part.kunci, part.tanda_tangan) == ("Visi", ("visi",), (signature,))
    assert [gap.path for gap in part.isian] == ["visi.rumusan", "quick_win"]
    assert part.tahap == "I"


@each("more", [{"numbered": False}, {"appendix": True}])
def test_only_a_numbered_chapter_waits(more: dict[str, bool]) -> None:
    part = chapter("Lampiran", Paragraph([missing("visi")]), **more)
    assert without_waiting([], [part]) == ([], part, [])


def test_a_body_of_several_chapters_or_with_words_before_its_title_does_not_wait() -> None:
    one = chapter("Visi", Paragraph([missing("visi")]))
    for part in ([*one, *chapter("Misi", Paragraph([missing("misi")]))], [Paragraph([Run("Kata.")]), *one]):
        assert without_waiting([], [part]) == ([], part, [])


def test_the_next_chapter_counts_those_left_out_and_appendices_begin_their_page() -> None:
    waiting = [chapter(f"Bab {n}", Paragraph([missing("visi")])) for n in range(2)]
    parts = [chapter(name, Paragraph([said("misi[1].nama")])) for name in ("Misi", "Sasaran")]
    appendix = chapter("Lampiran", Paragraph([said("misi[1].nama")]), appendix=True)
    body = without_waiting([], [*waiting, *parts, appendix])[1]
    headings = [block for block in body if isinstance(block, Heading)]
    assert [(one.skipped, one.runs_on) for one in headings] == [(2, True), (0, True), (0, False)]


@each(("path", "stage"), [("visi", "I"), ("quick_win", "III"), ("sambutan", "")])
def test_only_a_stage_that_makes_it_is_named(path: str, stage: str) -> None:
    [part] = without_waiting([], [chapter("Bab", Paragraph([missing(path)]))])[2]
    assert part.tahap == stage


@each(
    ("name", "text"),
    [
        ("masterplan/penutup.md", f"{EXTENDED}Kalimat kami. {{{{ visi.rumusan }}}}{{% endblock %}}"),
        ("masterplan/penutup.md", "# {{ bab.judul }}\n\n- Kalimat kami.\n- {{ visi.rumusan }}\n"),
        ("bersama/kata-pengantar.md", "# Kata Pengantar\n\nKalimat kami. {{ sambutan.isi }}\n"),
    ],
)  # fmt: skip
def test_what_a_template_of_the_region_says_is_printed_beside_its_gaps(name: str, text: str, tmp_path: Path) -> None:
    place = tmp_path / "masterplans/uji"
    write_tree(place, {"daerah.yaml": "daerah: {nama: Uji, jenis: kabupaten}\n", f"templates/{name}": text})
    document = next(one for one in composed(place, place / "templates") if one.key == "masterplan")
    assert "Kalimat kami." in to_markdown(document)
