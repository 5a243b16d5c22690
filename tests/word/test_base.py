"""The Word files that documents begin as: a designer changes one in Word, and every document shows it."""

import io
import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Cm, Pt, RGBColor, Twips
from lxml import etree

from generator.blocks.blocks import Block, Cover, Form, Heading, Paragraph
from generator.blocks.blocks import Document as OurDocument
from generator.blocks.inline import Run
from generator.word import base, styles
from generator.word.embedded import read_custom
from generator.word.packing import Package
from generator.word.paper_and_font import PaperAndFont, paper_and_font
from generator.word.reading.printed import prints_of
from generator.word.seal import SEAL, is_untouched, sealed_print
from generator.word.writer import Look, to_docx
from tests.cases import each
from tests.documents.composing import composed
from tests.plans import LENGKAP
from tests.word.opening import W, main_part, objections, part, style_of, text_of

FORMS: tuple[Form, Form] = ("buku", "peraturan")
DOCUMENTS = {document.key: document for document in composed(LENGKAP)}
OF_FORM = {"buku": DOCUMENTS["masterplan"], "peraturan": DOCUMENTS["rancangan_peraturan"]}
IN_REGULATIONS = {"Konsiderans", "Ayat", "Huruf", "KepalaLampiran"}
IN_BOOKS = {"AngkaKunci", "KeteranganAngka", "Batang", "GarisBab", "JudulLembar", "Label", "Pembuka"}


def named_styles() -> set[str]:
    """The ids that the writer uses."""
    values = [value for name, value in vars(styles).items() if name.isupper() and name != "FLAT"]
    named = {*styles.PARAGRAPHS.values(), *styles.WORDS_OWN}
    for value in values:
        named |= {value} if isinstance(value, str) else set(value) if isinstance(value, tuple) else set()
    return named


Change = Callable[[Callable[[WordDocument], None]], None]


@pytest.fixture
def change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Change:
    """Opens both files, lets them be changed, and saves them where the writer then looks for them."""

    def changed(how: Callable[[WordDocument], None]) -> None:
        for form in FORMS:
            document = Document(str(base.shipped_base(form)))
            how(document)
            document.save(str(tmp_path / f"{form}.docx"))
        monkeypatch.setattr(base, "shipped_base", lambda form: tmp_path / f"{form}.docx")

    return changed


def built(document: OurDocument) -> bytes:
    return to_docx(document, Look(paper_and_font("", "")))


@each("form", FORMS)
def test_every_style_that_we_name_is_there(form: Form) -> None:
    there = {style.style_id for style in Document(str(base.shipped_base(form))).styles}
    assert named_styles() - there == (IN_REGULATIONS if form == "buku" else IN_BOOKS)


@each("form", FORMS)
def test_the_files_are_sound_word_documents(form: Form) -> None:
    assert objections(base.shipped_base(form)) == []


@pytest.mark.parametrize("form", FORMS)
def test_a_style_that_is_changed_there_shows(form: Form, change: Change) -> None:
    def how(word: WordDocument) -> None:
        word.styles["heading 1"].font.color.rgb = RGBColor(0x12, 0x34, 0x56)
        word.styles["Body Text"].font.size = Pt(10.5)

    before = Document(io.BytesIO(built(OF_FORM[form])))
    change(how)
    after = Document(io.BytesIO(built(OF_FORM[form])))
    assert before.styles["heading 1"].font.color.rgb != RGBColor(0x12, 0x34, 0x56)
    assert after.styles["heading 1"].font.color.rgb == RGBColor(0x12, 0x34, 0x56)
    assert after.styles["Body Text"].font.size == Pt(10.5)
    assert {style_of(p) for p in after.element.iter(f"{W}p")} >= {"Heading1", "BodyText"}


@pytest.mark.parametrize("form", FORMS)
def test_a_file_that_a_program_with_other_ids_saved_serves_as_well(form: Form, change: Change) -> None:
    def how(word: WordDocument) -> None:
        ids = {"BodyText": "TextBody", "Caption": "Caption1", "TOC1": "Contents1", "Header": "Kepala"}
        for story in (word, word.sections[0].header):
            for element in story._element.iter(qn("w:pStyle")):
                element.set(qn("w:val"), ids.get(element.get(qn("w:val")), element.get(qn("w:val"))))
        for element in word.styles.element.iter(qn("w:style"), qn("w:basedOn"), qn("w:next")):
            attribute = qn("w:styleId") if element.tag == qn("w:style") else qn("w:val")
            element.set(attribute, ids.get(element.get(attribute), element.get(attribute)))
        word.styles["toc 1"].element.find(qn("w:name")).set(qn("w:val"), "TOC 1")
        its_own = word.styles.add_style("x", WD_STYLE_TYPE.PARAGRAPH).element
        its_own.set(qn("w:styleId"), "Caption")
        its_own.find(qn("w:name")).set(qn("w:val"), "Caption")
        word.styles.element.insert(2, its_own)

    before = Document(io.BytesIO(built(OF_FORM[form]))).styles
    change(how)
    docx = built(OF_FORM[form])
    after = Document(io.BytesIO(docx)).styles
    assert {style.style_id for style in after} == {style.style_id for style in before}
    assert [s.name for s in after if s.style_id == "Caption"] == ["Caption"]
    assert after["Caption"].font.bold
    assert {style_of(p) for p in part(docx, "word/header-tegak.xml").iter(f"{W}p")} == {"Header"}


@pytest.mark.parametrize("form", FORMS)
def test_a_page_a_header_and_a_theme_that_are_changed_there_show(form: Form, change: Change) -> None:
    def how(word: WordDocument) -> None:
        section = word.sections[0]
        section.left_margin, section.header_distance = Cm(4), Cm(0.8)
        section.header.paragraphs[0].add_run(" RAHASIA")

    change(how)
    docx = built(OF_FORM[form])
    upright = list(main_part(docx).iter(f"{W}pgMar"))[form == "buku"]
    assert (upright.get(f"{W}left"), upright.get(f"{W}header")) == (str(Cm(4).twips), str(Cm(0.8).twips))
    assert text_of(part(docx, "word/header-tegak.xml")).endswith(" RAHASIA")
    assert text_of(part(docx, "word/header-rebah.xml")).endswith(" RAHASIA")


def test_lists_and_settings_are_ours_whatever_stands_there(change: Change) -> None:
    def how(word: WordDocument) -> None:
        word.settings.odd_and_even_pages_header_footer = True
        number = word.styles["heading 1"].element.find(f".//{qn('w:numId')}")
        if number is not None:
            number.set(qn("w:val"), "7")
        word.core_properties.author = "Perancang"
        word.core_properties.comments = "Catatan perancang"

    before = zipfile.ZipFile(io.BytesIO(built(OF_FORM["buku"])))
    change(how)
    after = zipfile.ZipFile(io.BytesIO(built(OF_FORM["buku"])))
    for name in ("word/settings.xml", "word/numbering.xml", "docProps/core.xml"):
        assert after.read(name) == before.read(name)
    number = part(built(OF_FORM["buku"]), "word/styles.xml").find(f".//{W}style[@{W}styleId='Heading1']//{W}numId")
    assert number.get(f"{W}val") == "1"


def test_a_file_of_another_program_gives_documents_that_know_themselves(change: Change, tmp_path: Path) -> None:
    def how(word: WordDocument) -> None:
        word.sections[0].header.paragraphs[0].add_run(' "asli" ')

    change(how)
    file = tmp_path / "dokumen.docx"
    file.write_bytes(to_docx(OF_FORM["buku"], Look(paper_and_font("", "")), source="masterplan: 1\n"))
    seal = etree.tostring(read_custom(file, SEAL), encoding="unicode")
    assert sealed_print(seal) == prints_of(file).number
    assert is_untouched(file.read_bytes())


def test_the_number_of_a_page_may_be_a_simple_field(change: Change) -> None:
    def how(word: WordDocument) -> None:
        line = word.sections[0].footer.paragraphs[0]
        line.clear()
        simple = OxmlElement("w:fldSimple")
        simple.set(qn("w:instr"), " PAGE ")
        simple.append(line.add_run("1")._r)
        line.add_run("{draf} ")
        line._p.append(simple)

    change(how)
    footer = part(built(OF_FORM["buku"]), "word/footer-tegak.xml")
    assert [code.text for code in footer.iter(f"{W}instrText")] == [" PAGE "]
    assert text_of(footer).endswith(" 1")
    assert footer.find(f".//{W}fldSimple") is None


def test_a_sheet_counts_its_pages_wherever_the_number_stands(change: Change) -> None:
    def how(word: WordDocument) -> None:
        line = word.sections[0].footer.paragraphs[0]
        line.clear()
        for text in ("DATE", "PAGE"):
            simple = OxmlElement("w:fldSimple")
            simple.set(qn("w:instr"), text)
            simple.append(line.add_run("1")._r)
            line._p.append(simple)
        line.add_run(" {draf}")

    change(how)
    sheet: list[Block] = [Heading(1, [Run("Lembar")], numbered=False, sheet=True), Paragraph([Run("Isi.")])]
    document = OurDocument("uji", "Uji", Cover([], [], [], [], []), "Kota Uji", "Dinas", sheet, draft="Draf")
    footer = part(built(document), "word/footer-lembar-tegak.xml")
    codes = [code.text.split()[0] for code in footer.iter(f"{W}instrText")]
    assert codes == ["DATE", "PAGE", "SECTIONPAGES"]
    assert text_of(footer) == "1Halaman 1  Draf"


def test_f4_goes_with_bookman_and_what_stands_at_the_edge_moves_along() -> None:
    narrow, wide = base.base_of(paper_and_font("", "")), base.base_of(paper_and_font("f4", ""))
    assert (narrow.font, wide.font) == ("Calibri", "Bookman Old Style")
    assert base.base_of(paper_and_font("f4", "Cambria")).font == "Cambria"
    assert base.base_of(paper_and_font("a4", "")).font == "Calibri"
    assert [page.width for page in wide.pages.values()] == [12189 - 1701 - 1417, 18709 - 2 * 1134]
    for one in (narrow, wide):
        content = Package(one.package()).written()
        word = Document(io.BytesIO(content))
        assert word.styles["toc 1"].paragraph_format.tab_stops[-1].position.twips == one.pages["tegak"].width
        assert word.styles["Tanda Tangan"].paragraph_format.left_indent.twips == one.pages["tegak"].width // 2
        for facing in ("tegak", "rebah"):
            (stop,) = [s for s in part(content, f"word/header-{facing}.xml").iter(f"{W}tab") if s.get(f"{W}pos")]
            assert int(stop.get(f"{W}pos")) == one.pages[facing].width  # type: ignore[index]
    content = Package(wide.package()).written()
    assert Document(io.BytesIO(content)).styles["Normal"].font.name == "Bookman Old Style"
    assert b"Bookman" in zipfile.ZipFile(io.BytesIO(content)).read("word/theme/theme1.xml")


def test_a_chosen_font_is_everywhere_and_smaller_but_never_too_small_to_read() -> None:
    ours, chosen = (
        Document(io.BytesIO(Package(base.base_of(paper_and_font("", font)).package()).written()))
        for font in ("", "Arial")
    )
    sizes = {
        style.name: (style.font.size, chosen.styles[style.name].font.size)
        for style in ours.styles
        if _has_size(style)
    }
    assert sizes["Heading 1"] == (Pt(27), Pt(25))
    assert sizes["Isi Tabel Kecil"] == (Pt(8.5), Pt(8.5))
    assert all(now >= Pt(8) for name, (_, now) in sizes.items() if name not in {"Sela", "Garis Bab"})


def _has_size(style: Any) -> bool:
    return getattr(style, "font", None) is not None and style.font.size is not None


def test_a_region_may_write_what_looks_like_a_mark() -> None:
    document = OurDocument(
        "uji", "{daerah} {dokumen}", OF_FORM["buku"].cover, "Kota\x0bUji & <b>", "Dinas", OF_FORM["buku"].body[:2]
    )
    header = part(built(document), "word/header-tegak.xml")
    assert text_of(header) == "{daerah} {dokumen}Kota\N{REPLACEMENT CHARACTER}Uji & <b>"


def test_a_title_longer_than_word_allows_is_cut_in_the_properties_alone() -> None:
    name = "Rencana " * 50
    document = OurDocument("uji", name, OF_FORM["buku"].cover, "Kota Uji", "Dinas", OF_FORM["buku"].body[:2])
    docx = built(document)
    assert len(Document(io.BytesIO(docx)).core_properties.title) == 255
    assert name in text_of(part(docx, "word/header-tegak.xml"))


def test_the_files_travel_with_the_program(tmp_path: Path) -> None:
    for form in FORMS:
        file = base.shipped_base(form)
        assert file.parent.name == "gaya"
        shutil.copy(file, tmp_path)
        assert Document(str(tmp_path / file.name)).paragraphs


def test_a_page_on_its_side_is_bound_at_its_top() -> None:
    document = Document(str(base.shipped_base("buku")))
    section = document.sections[0]
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = map(Cm, (1, 2, 3, 4))
    content = io.BytesIO()
    document.save(content)
    pages = base.base_of(PaperAndFont(), content.getvalue()).pages
    edges = {way: re.findall(r' w:(top|right|bottom|left)="(\d+)"', page.xml) for way, page in pages.items()}
    one, two, three, four = "567", "1134", "1701", "2268"
    assert edges["tegak"] == [("top", one), ("right", two), ("bottom", three), ("left", four)]
    assert edges["rebah"] == [("top", "1474"), ("right", one), ("bottom", two), ("left", "1134")]


def test_a_regulation_on_its_side_keeps_its_margins() -> None:
    edges = re.findall(r' w:(top|left)="(\d+)"', base.base_of(PaperAndFont(form="peraturan")).pages["rebah"].xml)
    assert edges == [("top", "1701"), ("left", "1417")]


@each(("stop", "moved"), [(9026, 8000), (9006, 8000), (9046, 8000), (9005, 9005), (4513, 4513)])
def test_a_tab_stop_near_the_edge_of_the_text_moves_with_it(stop: int, moved: int) -> None:
    tab = OxmlElement("w:tab")
    tab.set(qn("w:pos"), str(stop))
    tabs = OxmlElement("w:tabs")
    tabs.append(tab)
    base.move_edges(tabs, 9026, 8000)
    assert tab.get(qn("w:pos")) == str(moved)


def test_a_gutter_takes_room_from_the_text() -> None:
    section = Document(str(base.shipped_base("buku"))).sections[0]
    before = base.text_width(section)
    section.gutter = Twips(400)
    assert base.text_width(section) == before - 400


def test_the_text_of_the_cover_is_as_wide_as_its_margins_leave() -> None:
    cover = base.base_of(PaperAndFont()).cover
    edges = re.findall(r'w:(?:left|right)="(\d+)"', cover.xml)
    assert len(edges) == 2
    assert cover.width == cover.size[0] - sum(map(int, edges))
