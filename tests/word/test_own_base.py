"""A region's own gaya.docx: what it has of a base wins, what it lacks is completed, and damage is named."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Cm, Pt, Twips
from lxml import etree

from generator.source.problems import UserError
from generator.word.base import shipped_base
from generator.word.own_base import own_base
from generator.word.paper_and_font import PAPERS, PaperAndFont
from generator.word.writer import Look, to_docx
from tests.conftest import Run, write_tree
from tests.documents.composing import composed
from tests.documents.drawing import png
from tests.plans import LENGKAP
from tests.word.foreign import changed, repacked
from tests.word.opening import W, built_bytes, main_part, objections, part, text_of

BOOK = next(document for document in composed(LENGKAP) if document.key == "masterplan")


def ids(docx: bytes) -> list[str]:
    return [style.get(f"{W}styleId") or "" for style in part(docx, "word/styles.xml").iter(f"{W}style")]


OURS = ids(shipped_base("buku").read_bytes())


@pytest.fixture
def taken(tmp_path: Path) -> Callable[[WordDocument | bytes], tuple[bytes, list[str]]]:
    """What comes of a file that is used as gaya.docx."""

    def take(file: WordDocument | bytes) -> tuple[bytes, list[str]]:
        place = tmp_path / "gaya.docx"
        if isinstance(file, bytes):
            place.write_bytes(file)
        else:
            file.save(str(place))
        return own_base(place)

    return take


Taken = Callable[[WordDocument | bytes], tuple[bytes, list[str]]]


def book(own: bytes, chosen: PaperAndFont | None = None) -> bytes:
    return to_docx(BOOK, Look(chosen or PaperAndFont(), own))


def canonical(docx: bytes) -> dict[str, bytes]:
    """The parts of a package, whatever prefixes they declare."""
    archive = zipfile.ZipFile(io.BytesIO(docx))
    names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
    return {name: etree.tostring(etree.fromstring(archive.read(name)), method="c14n") for name in names}


def foreign() -> WordDocument:
    """A reference as another program makes it: half of our styles are missing."""
    document = Document()
    document.styles["Heading 1"].font.name = "Georgia"
    return document


def test_the_regions_style_wins_and_missing_ones_are_named(taken: Taken) -> None:
    own, missing = taken(foreign())
    assert Document(io.BytesIO(book(own))).styles["Heading 1"].font.name == "Georgia"
    assert "Isi Tabel" in missing
    assert "heading 1" not in missing


def test_every_style_we_use_is_there_once(taken: Taken) -> None:
    found = ids(book(taken(foreign())[0]))
    assert len(found) == len(set(found))
    assert set(OURS) <= set(found)


def test_a_localised_word_calls_its_ids_otherwise(taken: Taken) -> None:
    document = foreign()
    document.styles["Heading 1"].element.set(f"{W}styleId", "Judul1")
    found = ids(taken(document)[0])
    assert "Judul1" not in found
    assert found.count("Heading1") == 1


def test_one_of_our_own_documents_serves_as_reference(taken: Taken) -> None:
    own, missing = taken(built_bytes())
    assert missing == []
    assert sorted(ids(own)) == sorted(OURS)
    assert canonical(book(own)) == canonical(built_bytes())


def test_nothing_else_of_a_document_of_ours_travels_on(taken: Taken) -> None:
    other = to_docx(BOOK, Look(PaperAndFont()), source="visi: rahasia\n")
    own, _ = taken(other)
    archive = zipfile.ZipFile(io.BytesIO(book(own)))
    assert not [name for name in archive.namelist() if "customXml" in name]
    assert not any(b"rahasia" in archive.read(name) for name in archive.namelist())
    assert "rahasia" not in Document(io.BytesIO(book(own))).core_properties.title


def test_its_page_and_its_margins_hold(taken: Taken) -> None:
    document = foreign()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(20), Cm(27)
    section.left_margin = section.right_margin = Cm(4)
    docx = book(taken(document)[0])
    sizes = [(s.get(f"{W}w"), s.get(f"{W}h")) for s in main_part(docx).iter(f"{W}pgSz")]
    assert sizes[0] == (str(Cm(20).twips), str(Cm(27).twips))
    assert {frozenset(size) for size in sizes} == {frozenset(sizes[0])}
    width = Cm(12).twips
    tabs = part(docx, "word/header-tegak.xml").iter(f"{W}tab")
    stops = [int(tab.get(f"{W}pos")) for tab in tabs if tab.get(f"{W}val") == "right"]
    assert abs(max(stops) - width) <= 1
    assert Document(io.BytesIO(docx)).styles["toc 1"].paragraph_format.tab_stops[-1].position.twips == max(stops)


def test_the_papers_name_in_the_yaml_wins_over_its_page(taken: Taken) -> None:
    docx = book(taken(foreign())[0], PaperAndFont(PAPERS["f4"], "Cambria"))
    assert next(main_part(docx).iter(f"{W}pgSz")).get(f"{W}h") == "18709"
    assert Document(io.BytesIO(docx)).styles["Normal"].font.name == "Cambria"


def test_a_page_on_its_side_is_passed_over(taken: Taken) -> None:
    document = foreign()
    first = document.sections[0]
    first.orientation = WD_ORIENT.LANDSCAPE
    first.page_width, first.page_height = Cm(29.7), Cm(21)
    second = document.add_section()
    second.orientation = WD_ORIENT.PORTRAIT
    second.page_width, second.page_height = Cm(21), Cm(28)
    assert next(main_part(book(taken(document)[0])).iter(f"{W}pgSz")).get(f"{W}h") == str(Cm(28).twips)


def test_a_page_without_room_for_text_is_refused(taken: Taken) -> None:
    document = foreign()
    document.sections[0].left_margin = Cm(18)
    with pytest.raises(UserError, match=r"gaya\.docx mengatur halaman .* margin"):
        taken(document)


def test_a_header_with_marks_is_the_regions_own(taken: Taken) -> None:
    document = foreign()
    line = document.sections[0].header.paragraphs[0]
    line.add_run("PEMERINTAH KOTA · {dok")
    line.add_run("umen}").bold = True
    line.add_run().add_picture(io.BytesIO(png(40, 30)), width=Cm(1))
    docx = book(taken(document)[0])
    for facing in ("tegak", "rebah"):
        assert text_of(part(docx, f"word/header-{facing}.xml")) == f"PEMERINTAH KOTA · {BOOK.name}"
        assert b"media/" in zipfile.ZipFile(io.BytesIO(docx)).read(f"word/_rels/header-{facing}.xml.rels")
    assert BOOK.draft in text_of(part(docx, "word/footer-tegak.xml"))
    marks = [d.get("id") for name in ("header-tegak", "header-rebah") for d in part(docx, f"word/{name}.xml").iter(
        "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")]  # fmt: skip
    assert len(set(marks)) == 2


def test_the_word_across_a_draft_is_not_taken_along(taken: Taken) -> None:
    document = Document(io.BytesIO(book(b"")))
    assert BOOK.draft
    for section in document.sections[1:2]:
        section.header.paragraphs[0].runs[1].text = "KOP {dokumen}"
    header = part(book(taken(document)[0]), "word/header-tegak.xml")
    assert text_of(header).startswith(f"KOP {BOOK.name}")
    assert len(list(header.iter("{urn:schemas-microsoft-com:vml}textpath"))) == 2  # of the shape and of its type


def test_a_header_without_marks_may_name_another_book_and_is_ours(taken: Taken) -> None:
    document = foreign()
    document.sections[0].header.paragraphs[0].text = "Buku 1 – Analisis\tKota Lain"
    assert "Kota Lain" not in text_of(part(book(taken(document)[0]), "word/header-tegak.xml"))


def test_a_mark_that_nobody_knows_is_named(taken: Taken) -> None:
    document = foreign()
    document.sections[0].footer.paragraphs[0].text = "{draf} {nama}"
    with pytest.raises(UserError, match=r"\{nama\} .*\{dokumen\}, \{daerah\}"):
        taken(document)


def test_tab_stops_of_its_header_style_do_not_catch_our_line(taken: Taken) -> None:
    document = foreign()
    document.styles["header"].paragraph_format.tab_stops.add_tab_stop(Twips(4513), WD_TAB_ALIGNMENT.CENTER)
    header = part(book(taken(document)[0]), "word/header-tegak.xml")
    stops = {(stop.get(f"{W}pos"), stop.get(f"{W}val")) for stop in header.iter(f"{W}tab")}
    assert ("4513", "clear") in stops


def test_its_theme_is_taken_over(taken: Taken) -> None:
    theme = "word/theme/theme1.xml"
    own = changed(built_bytes(), theme, lambda text: text.replace("00315C", "ABCDEF"))
    assert b"ABCDEF" in zipfile.ZipFile(io.BytesIO(book(taken(own)[0]))).read(theme)
    entity = changed(built_bytes(), theme, lambda text: text.replace("<a:theme", "<!DOCTYPE a><a:theme", 1))
    with pytest.raises(UserError, match="bukan dokumen Word"):
        taken(entity)


def test_a_file_without_theme_and_defaults_gets_ours(taken: Taken) -> None:
    bare = Document()
    identity = bare.part.relate_to(bare.part.part_related_by(RELATIONSHIP_TYPE.THEME), RELATIONSHIP_TYPE.THEME)
    del bare.part.rels[identity]
    defaults = bare.styles.element.find(f"{W}docDefaults")
    defaults.getparent().remove(defaults)
    styles = part(book(taken(bare)[0]), "word/styles.xml")
    assert [child.tag for child in styles][:2] == [f"{W}docDefaults", f"{W}latentStyles"]


def test_numbering_and_settings_stay_ours(taken: Taken) -> None:
    document = foreign()
    document.styles["List Number"].paragraph_format.left_indent = Pt(3)
    docx = book(taken(document)[0])
    assert zipfile.ZipFile(io.BytesIO(docx)).read("word/numbering.xml") == zipfile.ZipFile(
        io.BytesIO(built_bytes())
    ).read("word/numbering.xml")
    found = part(docx, "word/styles.xml").iter(f"{W}style")
    numbers = {s.get(f"{W}styleId"): s.find(f".//{W}numId") for s in found}
    assert {name: n.get(f"{W}val") for name, n in numbers.items() if n is not None} == {
        **{f"Heading{n}": "1" for n in range(1, 5)},
        "ListBullet": "2",
        "ListNumber": "3",
        "Lampiran": "4",
    }
    assert part(docx, "word/settings.xml").find(f"{W}compat/{W}doNotExpandShiftReturn") is not None


def test_a_style_of_another_kind_with_our_name_is_moved_aside(taken: Taken) -> None:
    document = foreign()
    style = document.styles.add_style("Isi Tabel", WD_STYLE_TYPE.CHARACTER)
    style.element.set(f"{W}styleId", "IsiTabel")
    found = ids(taken(document)[0])
    assert found.count("IsiTabel") == 1
    assert "IsiTabelDaerah" in found


def test_a_file_that_is_no_word_document_is_named(taken: Taken) -> None:
    with pytest.raises(UserError, match="bukan dokumen Word"):
        taken(b"bukan Word")


@pytest.mark.slow
def test_a_region_builds_with_its_own_reference(run: Run, tmp_path: Path) -> None:
    region = {"masterplans/uji/isi.yaml": LENGKAP.read_text(encoding="utf-8")}
    buffer = io.BytesIO()
    foreign().save(buffer)
    write_tree(tmp_path, {**region, "masterplans/uji/gaya.docx": repacked(buffer.getvalue(), {})})
    result = run("build", "uji", "--format", "docx", cwd=tmp_path)
    assert result.exit_code == 0
    assert "gaya.docx tidak memuat gaya" in result.output
    assert objections(tmp_path / "output/uji/buku-2-masterplan.docx") == []
