"""What stands in a Word document, whoever saved it, and without danger to who reads it."""

import zipfile
from pathlib import Path

import pytest

from generator.source.problems import UserError
from generator.word.packing import zipped
from generator.word.parts import Part, main_part
from generator.word.reading.content import Content, ReadDrawing, ReadParagraph, ReadRow, read_content
from generator.word.reading.paragraphs import Mode
from generator.word.xml import NAMESPACES, R
from tests.cases import each

VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def read(folder: Path, body: str, mode: Mode = "diterima", parts: tuple[Part, ...] = ()) -> Content:
    file = folder / "a.docx"
    file.write_bytes(
        zipped([main_part([f"<w:document {NAMESPACES} {VML}><w:body>{body}</w:body></w:document>"]), *parts])
    )
    return read_content(file, mode)


def texts(found: Content) -> list[str]:
    return [" | ".join(b.texts) if isinstance(b, ReadRow) else b.text for b in found.blocks]


def paragraph(folder: Path, content: str, mode: Mode = "diterima") -> ReadParagraph:
    [block] = read(folder, f"<w:p>{content}</w:p>", mode).blocks
    assert isinstance(block, ReadParagraph)
    return block


@each(
    ("content", "text"),
    [
        (run("a") + '<w:proofErr w:type="spellStart"/>' + run("b"), "ab"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/></w:r>", "a\nb\tc-"),
        ('<w:r><w:t>a</w:t><w:br w:type="page"/></w:r>', "a"),
        ('<w:hyperlink r:id="x">' + run("a") + "</w:hyperlink>", "a"),
        ("<w:smartTag>" + run("a") + "</w:smartTag>", "a"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r>" + run("b"), "b"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>a</w:t></w:r>', "a"),
        ("<w:r><w:rPr><w:strike/></w:rPr><w:t>a</w:t></w:r>" + run("b"), "[dicoret: a]b"),
        ('<w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>a</w:t></w:r>', "a"),
        ("<w:r><w:rPr><w:strike/></w:rPr><w:t>a</w:t></w:r>" * 2, "[dicoret: aa]"),
        ('<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>', "[superskrip: 2]"),
        ('<w:r><w:rPr><w:color w:val="ffffff"/></w:rPr><w:t>2</w:t></w:r>', "[putih: 2]"),
        ('<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>2</w:t></w:r>', "2"),
        ('<w:r><w:sym w:font="Symbol" w:char="2022"/></w:r>', "•"),
        ('<w:r><w:sym w:char="zz"/></w:r>', "�"),
        ('<w:fldSimple w:instr=" PAGE ">' + run("7") + "</w:fldSimple>" + run("a"), "[nomor halaman]a"),
        ('<w:fldSimple w:instr=" DATE ">' + run("7") + "</w:fldSimple>", "[bidang DATE: 7]"),
        ("<mc:AlternateContent><mc:Choice>" + run("a") + "</mc:Choice><mc:Fallback>" + run("b") + "</mc:Fallback>"
         "</mc:AlternateContent>", "a"),
    ],
)  # fmt: skip
def test_the_text_of_a_paragraph(content: str, text: str, tmp_path: Path) -> None:
    assert paragraph(tmp_path, content).text == text


def field(code: str, result: str) -> str:
    start, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    return f"{start}<w:r><w:instrText>{code}</w:instrText></w:r>{separate}{run(result)}{end}"


def test_what_a_field_counts_is_told_apart(tmp_path: Path) -> None:
    found = paragraph(tmp_path, run("Tabel ") + field(r" SEQ Tabel \* ARABIC ", "3") + run(" Data"))
    assert (found.text, found.fixed) == ("Tabel 3 Data", "Tabel  Data")
    assert [(entry.code, entry.result) for entry in found.fields] == [(r"SEQ Tabel \* ARABIC", "3")]


def test_contents_span_paragraphs(tmp_path: Path) -> None:
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    code = "<w:r><w:instrText> TOC \\o </w:instrText></w:r>"
    entry = f"<w:p>{begin}{code}{separate}{run('Satu')}</w:p><w:p>{run('Dua')}</w:p>"
    blocks = read(tmp_path, f"{entry}<w:p>{end}</w:p><w:p>{run('Isi')}</w:p>").blocks
    assert [b.listed for b in blocks if isinstance(b, ReadParagraph)] == [True, True, True, False]


CHANGES = (
    "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("a") + "</w:p>"
    "<w:p><w:ins>" + run("b") + "</w:ins><w:del><w:r>"
    "<w:delText>c</w:delText></w:r></w:del></w:p><w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>" + run("d")
    + "</w:p></w:tc></w:tr><w:tr><w:trPr><w:ins/></w:trPr><w:tc><w:p>" + run("e") + "</w:p></w:tc></w:tr></w:tbl>"
)  # fmt: skip


@each(("mode", "said"), [("diterima", ["ab", "e"]), ("ditolak", ["a", "c", "d"])])
def test_tracked_changes_are_read_as_accepted_or_rejected(mode: Mode, said: list[str], tmp_path: Path) -> None:
    assert texts(read(tmp_path, CHANGES, mode)) == said


def control(tag: str, content: str, more: str = "") -> str:
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/>{more}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


@each("kind", ["tag", "bookmark", "both"])
def test_anchors_are_known_by_their_tag_or_bookmark(kind: str, tmp_path: Path) -> None:
    content = run("Mal")
    if kind != "bookmark":
        content = control("mp:0123456789ab", content)
    if kind != "tag":
        content = f'<w:bookmarkStart w:id="1" w:name="_mp_0123456789ab"/>{content}<w:bookmarkEnd w:id="1"/>'
    assert paragraph(tmp_path, run("x ") + content + run(" y")).anchored == {"0123456789": "Mal"}


def test_a_placeholder_is_known_by_its_flag(tmp_path: Path) -> None:
    found = paragraph(tmp_path, control("mp:0123456789ab", run("[belum diisi]"), "<w:showingPlcHdr/>"))
    assert found.gaps == {"0123456789"}


def test_controls_around_blocks_rows_and_cells_hide_nothing(tmp_path: Path) -> None:
    cell = "<w:tc><w:p>" + run("a") + "</w:p></w:tc>"
    row = f"<w:tr>{control('', cell)}<w:tc><w:tbl><w:tr>{cell}</w:tr></w:tbl><w:p/></w:tc></w:tr>"
    body = control("", f"<w:p>{run('b')}</w:p>") + f"<w:tbl>{control('', row)}</w:tbl>"
    assert texts(read(tmp_path, body)) == ["b", "a | a\n"]


def test_text_boxes_notes_and_other_files_are_there(tmp_path: Path) -> None:
    inside = f"<w:txbxContent><w:p>{run('kotak')}</w:p></w:txbxContent>"
    box = f"<w:r><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></w:r>"
    body = f'<w:p>{run("a")}{box}<w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:altChunk r:id="z"/>'
    separator = f'<w:footnote w:id="0" w:type="separator"><w:p>{run("-")}</w:p></w:footnote>'
    note = f'<w:footnote w:id="2"><w:p>{run("catatan")}</w:p></w:footnote>'
    notes = f"<w:footnotes {NAMESPACES}>{separator}{note}</w:footnotes>"
    part = Part("word/footnotes.xml", notes, "application/xml", f"{R}/footnotes", "f1")
    found = read(tmp_path, body, parts=(part,))
    assert texts(found) == ["a", "kotak", "catatan", "altChunk"]
    assert isinstance(found.blocks[-1], ReadDrawing)


@each(
    "document",
    [
        "<!DOCTYPE d [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><d>&b;</d>",
        "<w:p>" * 3000 + "</w:p>" * 3000,
        "<w:document>",
        "",
    ],
)
def test_what_no_word_writes_is_refused(document: str, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(zipped([main_part([document])]))
    with pytest.raises(UserError) as raised:
        read_content(file)
    assert "bukan dokumen Word (.docx) yang utuh" in raised.value.message


@pytest.mark.slow
@pytest.mark.parametrize("filling", [" " * 10_000_000, "<b/>" * 600_000])
def test_a_document_that_unpacks_without_end_is_refused(filling: str, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(zipped([main_part(["<w:document>", *([filling] * 16)])]))
    assert file.stat().st_size < 1_000_000
    with pytest.raises(UserError) as raised:
        read_content(file)
    assert "terlalu besar" in raised.value.message


@each("around", ["{}", "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>{}</w:tc></w:tr></w:tbl>"])
def test_a_paragraph_or_cell_without_end_is_refused(around: str, tmp_path: Path) -> None:
    paragraph = f"<w:p>{run('kata ' * 15_000)}</w:p>"
    read(tmp_path, around.format(paragraph))
    longer = paragraph * 2 if "tbl" in around else f"<w:p>{run('kata ' * 30_000)}</w:p>"
    with pytest.raises(UserError) as raised:
        read(tmp_path, around.format(longer))
    assert "lebih panjang dari 100.000 huruf" in raised.value.message


@each("target", ["styles.xml", "/word/styles.xml", "../word/styles.xml"])
def test_a_part_is_found_however_its_place_is_written(target: str, tmp_path: Path) -> None:
    heading = '<w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
    styles = f'<w:styles {NAMESPACES}><w:style w:type="paragraph" w:styleId="H">{heading}</w:style></w:styles>'
    relation = f'<Relationship Id="rId1" Type="{R}/styles" Target="{target}"/>'
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    related = f'<Relationships xmlns="{namespace}">{relation}</Relationships>'
    read(tmp_path, "<w:p/>")
    with zipfile.ZipFile(tmp_path / "a.docx", "a") as package:
        package.writestr("word/styles.xml", styles)
        package.writestr("word/_rels/document.xml.rels", related)
    assert read_content(tmp_path / "a.docx").levels == {"H": 1}
