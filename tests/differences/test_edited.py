"""What was edited in Word after a document had been built."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree

from generator.building.region import build_region
from generator.differences.as_document import change_sheet
from generator.differences.as_html import as_html
from generator.differences.as_json import as_json
from generator.differences.as_markdown import as_markdown
from generator.differences.as_text import as_text
from generator.differences.inputs import opened
from generator.differences.report import Report, compared
from generator.regions.locate import RegionFolder
from generator.versions.change import Kind
from generator.word.fingerprint import NAMESPACE
from generator.word.reading.content import ReadRow, read_content
from tests.conftest import write_tree
from tests.plans import LENGKAP
from tests.word.editing import edited, repacked
from tests.word.opening import W


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Buku 2 of a region."""
    root = tmp_path_factory.mktemp("cetak")
    write_tree(root, {"masterplans/uji/a.yaml": LENGKAP.read_bytes()})
    return build_region(RegionFolder(root / "masterplans/uji", root), ("masterplan",), ("docx",)).written[0]


def between(old: Path, new: Path) -> Report:
    with opened(str(old), old.parent) as one, opened(str(new), new.parent) as two:
        return compared(one, two)


def after(built: Path, folder: Path, change: Callable[[Any], None], part: str = "word/document.xml") -> Path:
    file = folder / "disunting.docx"
    file.write_bytes(edited(built.read_bytes(), change, part))
    return file


def told(report: Report) -> list[tuple[str, str, str, str]]:
    return [(str(c.kind), c.label, c.old, c.new) for c in report.edited]


def text_with(root: Any, words: str) -> Any:
    return next(t for t in root.iter(f"{W}t") if words in (t.text or ""))


def replacing(old: str, new: str) -> Callable[[Any], None]:
    def change(root: Any) -> None:
        text = text_with(root, old)
        text.text = text.text.replace(old, new)

    return change


def test_what_word_saves_without_an_edit_is_none(built: Path, tmp_path: Path) -> None:
    def saved_by_word(root: Any) -> None:
        for n, text in enumerate(list(root.iter(f"{W}t"))[::3]):
            run = text.getparent()
            if len(run) == 1 and len(text.text or "") > 2 and n % 2:
                twin = etree.fromstring(etree.tostring(run))
                twin.find(f"{W}t").text, text.text = text.text[2:], text.text[:2]
                run.addnext(twin)
                run.addnext(etree.Element(f"{W}proofErr"))
        for control in list(root.iter(f"{W}sdt"))[::4]:
            for inner in control.find(f"{W}sdtContent"):
                control.addprevious(inner)
            control.getparent().remove(control)
        for field in root.iter(f"{W}instrText"):
            field.text = f"{field.text} \\* MERGEFORMAT"

    report = between(built, after(built, tmp_path, saved_by_word))
    assert not report.is_different
    assert "disimpan ulang oleh Word atau program lain" in report.summary


@pytest.mark.slow
def test_python_docx_saves_without_an_edit(built: Path, tmp_path: Path) -> None:
    docx.Document(str(built)).save(str(tmp_path / "a.docx"))
    assert not between(built, tmp_path / "a.docx").is_different


def test_a_word_in_a_paragraph_is_quoted_before_and_after(built: Path, tmp_path: Path) -> None:
    [edit] = between(built, after(built, tmp_path, replacing("Paragraf pertama", "Alinea pertama"))).edited
    assert (edit.kind, edit.label) == (Kind.TEXT, "paragraf")
    assert edit.old.replace("Paragraf pertama", "Alinea pertama") == edit.new
    assert edit.where.title == f"disunting di Word: {tmp_path / 'disunting.docx'}"


@pytest.mark.slow
def test_the_old_text_is_known_without_the_old_document(built: Path, tmp_path: Path) -> None:
    file = after(built, tmp_path, replacing("Paragraf pertama", "Alinea pertama"))
    assert [(old[:8], new[:6]) for _, _, old, new in told(between(file, file.parent / "disunting.docx"))] == []
    other = tmp_path / "lain.docx"
    other.write_bytes(edited(built.read_bytes(), replacing("Paragraf pertama", "Bagian pertama")))
    assert [old[:8] for _, _, old, _ in told(between(file, other))] == ["Paragraf", "Paragraf"]


def test_a_number_in_a_row_is_told_with_its_table(built: Path, tmp_path: Path) -> None:
    [edit] = between(built, after(built, tmp_path, replacing("1.825.000.000", "9.825.000.000"))).edited
    assert edit.label == "baris tabel"
    assert "9.825.000.000" in edit.new
    assert "Tabel" in edit.where.item


def test_rows_and_paragraphs_that_went_or_came(built: Path, tmp_path: Path) -> None:
    def change(root: Any) -> None:
        row = next(text_with(root, "Pendampingan QRIS").iterancestors(f"{W}tr"))
        row.getparent().remove(row)

    [edit] = between(built, after(built, tmp_path, change)).edited
    assert (edit.kind, edit.new) == (Kind.REMOVED, "")
    assert (edit.label, "Pendampingan QRIS" in edit.old) == ("baris tabel", True)


@pytest.mark.slow
def test_what_a_header_said_is_known_from_the_other_document(built: Path, tmp_path: Path) -> None:
    content = built.read_bytes()
    for part in ("word/header-tegak.xml", "word/header-rebah.xml"):
        content = edited(content, replacing("Buku 2", "Buku 9"), part)
    file = tmp_path / "kepala.docx"
    file.write_bytes(content)
    [header] = between(built, file).edited
    assert (header.kind, header.label) == (Kind.TEXT, "kepala atau kaki halaman")
    assert header.old.replace("Buku 2", "Buku 9") == header.new


def _tracked(root: Any) -> None:
    text = text_with(root, "Paragraf pertama")
    run = text.getparent()
    gone = etree.Element(f"{W}del")
    run.addprevious(gone)
    gone.append(etree.fromstring(etree.tostring(run)))
    for inner in gone.iter(f"{W}t"):
        inner.tag = f"{W}delText"
    text.text = text.text.replace("pertama", "kesatu")
    came = etree.Element(f"{W}ins")
    run.addprevious(came)
    came.append(run)


def _struck(root: Any) -> None:
    run = text_with(root, "Paragraf pertama").getparent()
    properties = etree.Element(f"{W}rPr")
    etree.SubElement(properties, f"{W}strike")
    run.insert(0, properties)


def _footnote(root: Any) -> None:
    run = text_with(root, "Paragraf pertama").getparent()
    box = etree.fromstring(
        f'<w:r xmlns:w="{W[1:-1]}"><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
        "<w:txbxContent><w:p><w:r><w:t>Kotak</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    run.addnext(box)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("change", "words"),
    [
        (_tracked, "Paragraf kesatu"),
        (_struck, ""),
        (_footnote, "Kotak"),
        (replacing("Daftar Isi", "Isi Buku"), "Isi Buku"),
        (replacing("Masterplan", "Rencana"), "Rencana"),
    ],
)
def test_whatever_its_form_an_edit_is_told(
    change: Callable[[Any], None], words: str, built: Path, tmp_path: Path
) -> None:
    report = between(built, after(built, tmp_path, change))
    assert report.edited
    assert any(words in edit.new for edit in report.edited)


def test_a_comment_is_no_edit(built: Path, tmp_path: Path) -> None:
    def change(root: Any) -> None:
        run = text_with(root, "Paragraf pertama").getparent()
        run.addprevious(etree.Element(f"{W}commentRangeStart", {f"{W}id": "0"}))
        run.addnext(etree.Element(f"{W}commentRangeEnd", {f"{W}id": "0"}))

    assert not between(built, after(built, tmp_path, change)).is_different


def test_headers_and_charts_count(built: Path, tmp_path: Path) -> None:
    [header] = between(built, after(built, tmp_path, replacing("Buku 2", "Buku 9"), "word/header-tegak.xml")).edited
    assert header.label == "kepala atau kaki halaman"
    assert "Buku 9" in header.new


def _numbers(root: Any, code: str) -> list[Any]:
    """The results of all fields of a code."""
    found, wanted = [], False
    for node in root.iter(f"{W}instrText", f"{W}t", f"{W}fldChar"):
        if node.tag == f"{W}instrText":
            wanted = code in (node.text or "")
        elif node.tag == f"{W}t" and wanted:
            found.append(node)
        elif node.get(f"{W}fldCharType") == "end":
            wanted = False
    return found


@pytest.mark.slow
def test_what_word_counts_anew_is_no_edit_but_a_wrong_number_is(built: Path, tmp_path: Path) -> None:
    def wrong(root: Any) -> None:
        _numbers(root, "SEQ Tabel")[1].text = "77"

    [edit] = between(built, after(built, tmp_path, wrong)).edited
    assert edit.label == "judul tabel atau gambar"

    def pages(root: Any) -> None:
        for node in list(root.iter(f"{W}instrText")):
            if "PAGEREF" in node.text:
                separate = node.getparent().getnext()
                run = etree.fromstring(f'<w:r xmlns:w="{W[1:-1]}"><w:t>12</w:t></w:r>')
                separate.addnext(run)

    assert not between(built, after(built, tmp_path, pages)).is_different


def test_a_table_more_moves_the_numbers_of_those_below_it(built: Path, tmp_path: Path) -> None:
    """As after Ctrl+A F9: only what was put in is told, not each number that follows from it."""

    def change(root: Any) -> None:
        counted = _numbers(root, "SEQ Tabel")
        caption = next(counted[1].iterancestors(f"{W}p"))
        twin = etree.fromstring(etree.tostring(caption))
        caption.addprevious(twin)
        for text in twin.iter(f"{W}t"):
            if text.text and text.text.strip(" .").isalpha() and text.text.strip() != "Tabel":
                text.text = "Tabel tambahan"
        for mark in [*twin.iter(f"{W}bookmarkStart"), *twin.iter(f"{W}bookmarkEnd")]:
            mark.getparent().remove(mark)

    report = between(built, after(built, tmp_path, change))
    assert len(report.edited) == 1


@pytest.fixture
def bare(built: Path, tmp_path: Path) -> Path:
    """The document as a program built it that knew no fingerprint."""
    file = tmp_path / "lama.docx"
    with zipfile.ZipFile(built) as whole:
        [name] = [n for n in whole.namelist() if n.startswith("customXml/item3")]
        assert NAMESPACE.encode() in whole.read(name)
    file.write_bytes(repacked(built.read_bytes(), {name: b"<kosong/>"}))
    return file


def test_without_a_fingerprint_equal_texts_are_equal(bare: Path, built: Path) -> None:
    assert between(bare, built).summary == "Tidak ada perbedaan."


@pytest.mark.slow
def test_without_a_fingerprint_texts_are_compared_and_values_known_by_their_anchors(
    bare: Path, built: Path, tmp_path: Path
) -> None:
    value = after(bare, tmp_path, replacing("Jaringan cadangan", "Jaringan baru"))
    report = between(built, value)
    assert [(edit.label, "Jaringan baru" in edit.new) for edit in report.edited] == [("baris tabel", True)]
    assert "sidik cetakan" in report.notices[0]
    words = after(bare, tmp_path, replacing("Daftar Isi", "Isi Buku"))
    report = between(built, words)
    assert [(other.old, other.new) for other in report.others] == [("Daftar Isi", "Isi Buku")]
    assert report.is_different


@pytest.mark.slow
def test_a_folder_and_a_document_that_was_edited(built: Path, tmp_path: Path) -> None:
    folder = built.parents[2] / "masterplans/uji"
    assert not between(folder, built).is_different
    report = between(folder, after(built, tmp_path, replacing("Paragraf pertama", "Alinea pertama")))
    assert len(report.edited) == 1
    assert report.edited[0].old.startswith("Paragraf pertama")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("part", "old", "new"),
    [("word/header-tegak.xml", "Buku 2", "Buku 9"), ("word/document.xml", "BAB IPendahuluan", "BAB I Pembukaan")],
)
def test_what_stands_in_no_folder_is_told_beside_one(
    part: str, old: str, new: str, built: Path, tmp_path: Path
) -> None:
    def change(root: Any) -> None:
        texts = [t for t in root.iter(f"{W}t") if t.text]
        n = next(n for n in range(len(texts)) if "".join(t.text for t in texts[n : n + 2]).startswith(old))
        texts[n].text, texts[n + 1].text = new, "" if part == "word/document.xml" else texts[n + 1].text

    folder = built.parents[2] / "masterplans/uji"
    assert between(folder, after(built, tmp_path, change, part)).edited
    assert not between(folder, built).is_different


def test_every_form_of_the_report_tells_it(built: Path, tmp_path: Path) -> None:
    file = after(built, tmp_path, replacing("Paragraf pertama", "Alinea pertama"))
    with opened(str(built), tmp_path) as old, opened(str(file), tmp_path) as new:
        report = compared(old, new)
        (tmp_path / "lembar.docx").write_bytes(change_sheet(report))
    sheet = read_content(tmp_path / "lembar.docx")
    said = [text for block in sheet.blocks if isinstance(block, ReadRow) for text in block.texts]
    for form in (as_text(report), as_markdown(report), as_html(report), as_json(report), " ".join(said)):
        assert "Alinea" in form
    assert json.loads(as_json(report))["suntingan"][0]["sebutan"] == "paragraf"


def _no_headers(root: Any) -> None:
    for reference in list(root.iter(f"{W}headerReference")):
        reference.getparent().remove(reference)


def _cell_gone(root: Any) -> None:
    cell = next(text_with(root, "Pendampingan QRIS").iterancestors(f"{W}tc"))
    properties = cell.find(f"{W}tcPr")
    properties.append(etree.Element(f"{W}cellDel", {f"{W}id": "9", f"{W}author": "A"}))


def _word_art(root: Any) -> None:
    run = text_with(root, "Paragraf pertama").getparent()
    art = '<w:r xmlns:w="{}" xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textpath string="RAHASIA"/>'
    run.addnext(etree.fromstring(f"{art.format(W[1:-1])}</v:shape></w:pict></w:r>"))


def _final(root: Any) -> None:
    for path in root.iter("{*}textpath"):
        path.set("string", "FINAL")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("word/document.xml", _no_headers),
        ("word/document.xml", _cell_gone),
        ("word/document.xml", _word_art),
        ("word/header-tegak.xml", _final),
    ],
)
def test_what_stands_outside_the_lines_of_text_is_told_too(
    part: str, change: Any, built: Path, tmp_path: Path
) -> None:
    assert between(built, after(built, tmp_path, change, part)).edited


def _with_table(words: str) -> Callable[[Any], None]:
    def change(root: Any) -> None:
        cell = f"<w:tc><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>"
        table = f'<w:tbl xmlns:w="{W[1:-1]}"><w:tr>{cell}</w:tr></w:tbl>'
        root[0].insert(len(root[0]) - 1, etree.fromstring(table))

    return change


@pytest.mark.parametrize(
    ("words", "edit"),
    [
        ("", ("ditambah", "tabel", "", "tabel kosong")),
        ("Tambahan", ("ditambah", "baris tabel", "", "Tambahan")),
    ],
)
def test_a_table_more_is_told_though_nothing_stands_in_it(
    words: str, edit: tuple[str, ...], built: Path, tmp_path: Path
) -> None:
    report = between(built, after(built, tmp_path, _with_table(words)))
    assert told(report) == [edit]


@pytest.mark.slow
@pytest.mark.parametrize("look", ["vanish", "strike"])
def test_a_style_that_hides_or_strikes_all_is_named_as_a_possible_cause(
    look: str, built: Path, tmp_path: Path
) -> None:
    def change(root: Any) -> None:
        [normal] = [style for style in root.iter(f"{W}style") if style.get(f"{W}styleId") == "Normal"]
        properties = normal.find(f"{W}rPr")
        if properties is None:
            properties = etree.SubElement(normal, f"{W}rPr")
        etree.SubElement(properties, f"{W}{look}")

    report = between(built, after(built, tmp_path, change, "word/styles.xml"))
    assert report.edited
    assert any("gaya teksnya" in notice for notice in report.notices)


def test_other_words_in_place_of_a_value_are_not_called_equal(tmp_path: Path) -> None:
    files = []
    for name, words in (("lama", ""), ("baru", "menyusul")):
        text = f"daerah: {{nama: Uji}}\nvisi: {{rumusan: Maju, penjelasan: {words}}}\n"
        write_tree(tmp_path, {f"masterplans/{name}/a.yaml": text})
        region = RegionFolder(tmp_path / "masterplans" / name, tmp_path)
        files += build_region(region, ("masterplan",), ("docx",)).written
    report = between(*files)
    assert [change.new for change in report.others] == ["[belum diisi: menyusul]"]
    assert any(notice.startswith("Isian yang terisi pada kedua versi sama: ") for notice in report.notices)
