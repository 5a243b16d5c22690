"""Edits in Word that change no word of the text, and yet what a reader sees on paper; beside each a near miss."""

import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from generator.building.region import build_region
from generator.differences.inputs import opened
from generator.differences.report import Report, compared
from generator.regions.locate import RegionFolder
from generator.word.base import shipped_base
from generator.word.reading.content import read_content
from tests.cases import each
from tests.conftest import FUZZING, write_tree
from tests.word.editing import repacked

pytestmark = pytest.mark.slow

TEXT, STYLES, NUMBERING, CHART = (
    "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/charts/chart1.xml",
)  # fmt: skip
_REGION = """daerah: {kode: "62.02", nama: Kotawaringin Timur, jenis: kabupaten, provinsi: Kalimantan Tengah}
periode: {mulai: 2025, selesai: 2029}
dokumen: {susunan: [{kunci: nota, nomor: Nota 1, judul: Nota Uji}]}
"""
_TEMPLATE = """Nota ini melihat {{ rujuk("satu") }} dan [situs](https://contoh.go.id/a).

1. Butir pertama
2. Butir kedua

Kutipan yang panjang.

{{ gambar("a.png", "Pasar rakyat") }}

{{ bagan("tumpuk", ["A", "B"], {"Satu": [3, 5], "Dua": [2, 4]}, judul="Bagan Uji") }}

{{ tabel([{"a": "x", "b": "y"}], kolom("Nama", "a"), kolom("Isi", "b"), judul="Satu", kunci="satu") }}

{{ tabel([{"a": "u", "b": "v"}], kolom("Nama", "a"), kolom("Isi", "b"), judul="Dua", kunci="dua") }}
"""

Change = Callable[[str], str]


def picture(red: int) -> bytes:
    """A PNG of one colour."""
    rows = b"".join(b"\0" + bytes((red, 0, 0)) * 60 for _ in range(40))
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", 60, 40, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    ]
    packed = (struct.pack(">I", len(c)) + k + c + struct.pack(">I", zlib.crc32(k + c)) for k, c in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> RegionFolder:
    root = tmp_path_factory.mktemp("nota")
    place = root / "masterplans/uji"
    write_tree(
        place,
        {
            "a.yaml": _REGION,
            "a.png": picture(200),
            "templates/nota/dokumen.yaml": "bab: [isi]\n",
            "templates/nota/isi.md": _TEMPLATE,
        },
    )
    return RegionFolder(place, root)


@pytest.fixture(scope="module")
def built(region: RegionFolder) -> Path:
    return build_region(region, formats=("docx",)).written[0]


def replacing(pattern: str, new: str, count: int = 0) -> Change:
    """A change of every place, or of the first few."""

    def change(content: str) -> str:
        changed, found = re.subn(pattern, new, content, count=count, flags=re.DOTALL)
        assert found, pattern
        return changed

    return change


def between(old: Path, new: Path) -> Report:
    with opened(str(old), old.parent) as one, opened(str(new), new.parent) as two:
        return compared(one, two)


def after(built: Path, folder: Path, part: str, change: Change) -> Report:
    """What is said of a copy with a part changed, and its text written anew as programs do that save a document."""
    with zipfile.ZipFile(built) as archive:
        parts = {name: archive.read(name).decode() for name in {part, TEXT}}
    parts[part] = change(parts[part])
    parts[TEXT] = parts[TEXT].replace("<w:body>", "<w:body><!-- disimpan ulang -->")
    file = folder / "disunting.docx"
    file.write_bytes(repacked(built.read_bytes(), {name: text.encode() for name, text in parts.items()}))
    return between(built, file)


def run_with(properties: str) -> Change:
    return replacing("<w:r>(<w:t[^>]*>Kutipan)", rf"<w:r><w:rPr>{properties}</w:rPr>\1")


def paragraph_with(properties: str) -> Change:
    inside = r"((?:(?!</w:pPr>).)*</w:pPr>(?:(?!</w:p>).)*Kutipan)"
    return replacing(rf"(<w:p><w:pPr><w:pStyle [^>]*/>){inside}", rf"\1{properties}\2")


def within(opening: str, closing: str) -> Change:
    return replacing("(<w:r><w:t[^>]*>Kutipan[^<]*</w:t></w:r>)", rf"{literal(opening)}\1{literal(closing)}")


def literal(text: str) -> str:
    """A text as the replacement of a pattern."""
    return text.replace("\\", r"\\")


def field(code: str) -> Change:
    sign = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    opening = f"{sign.format('begin')}<w:r><w:instrText> {code} </w:instrText></w:r>{sign.format('separate')}"
    return within(opening, sign.format("end"))


def in_table(properties: str) -> Change:
    return replacing("(<w:tblPr>.*?)(<w:tblW )", rf"\1{properties}\2")


def in_cells(properties: str) -> Change:
    return replacing("(<w:tcW [^>]*/>)", rf"\1{properties}")


def table_style(properties: str) -> Change:
    return replacing('(w:styleId="TabelMasterplan">.*?<w:qFormat/>)', rf"\1<w:rPr>{properties}</w:rPr>")


@pytest.mark.parametrize(
    ("change", "word"),
    [
        (run_with('<w:color w:val="FEFEFE"/>'), "sewarna latar"),
        (run_with('<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>'), "sewarna latar"),
        (run_with('<w:highlight w:val="black"/>'), "sewarna latar"),
        (run_with('<w:sz w:val="2"/>'), "huruf sangat kecil"),
        (run_with('<w:position w:val="500"/>'), "di luar tempatnya"),
        (run_with('<w:rtl/>'), "arah dibalik"),
        (run_with('<w:fitText w:val="10"/>'), "lebar dipaksakan"),
        (paragraph_with("<w:bidi/>"), "arah dibalik"),
        (run_with('<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), "huruf Wingdings"),
        (paragraph_with('<w:spacing w:line="1" w:lineRule="exact"/>'), "baris sangat rendah"),
        (paragraph_with('<w:ind w:left="31680"/>'), "di luar tempatnya"),
        (paragraph_with('<w:framePr w:x="-9000" w:y="1"/>'), "di luar tempatnya"),
        (paragraph_with('<w:ind w:right="31000"/>'), "di luar tempatnya"),
        (paragraph_with('<w:ind w:left="9000" w:right="9000"/>'), "di luar tempatnya"),
        (within('<w:bdo w:val="rtl">', "</w:bdo>"), "arah dibalik"),
        (within('<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent>', "</w:sdtContent></w:sdt>"),
         "terikat pada isian lain"),
        (field('IF 1 = 1 "a" "b"'), "bidang IF"),
    ],
)  # fmt: skip
def test_text_that_is_not_to_be_read_as_it_was_is_told_with_what_it_is(
    change: Change, word: str, built: Path, tmp_path: Path
) -> None:
    [edit] = after(built, tmp_path, TEXT, change).edited
    assert (edit.old, edit.new) == ("Kutipan yang panjang.", f"[{word}: Kutipan yang panjang.]")


@pytest.mark.parametrize(
    "change",
    [
        run_with('<w:color w:val="808080"/>'),
        run_with('<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>'),
        run_with('<w:highlight w:val="yellow"/>'),
        run_with('<w:sz w:val="16"/>'),
        run_with('<w:rtl w:val="0"/>'),
        run_with('<w:specVanish w:val="0"/>'),
        paragraph_with('<w:bidi w:val="0"/>'),
        paragraph_with('<w:ind w:left="567" w:hanging="284"/>'),
        paragraph_with('<w:ind w:left="567" w:right="1134"/>'),
        paragraph_with('<w:spacing w:line="360" w:lineRule="auto"/>'),
        paragraph_with('<w:shd w:val="clear" w:fill="FFE699"/>'),
        within("<w:sdt><w:sdtPr/><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        field('HYPERLINK "https://contoh.go.id/a"'),
    ],
)
def test_text_that_looks_otherwise_and_can_be_read_is_no_edit(change: Change, built: Path, tmp_path: Path) -> None:
    report = after(built, tmp_path, TEXT, change)
    assert not report.is_different
    assert "Tidak ada perbedaan" not in report.summary


@pytest.mark.parametrize(
    ("part", "change", "word"),
    [
        (STYLES, table_style("<w:strike/>"), "dicoret"),
        (STYLES, table_style('<w:color w:val="FFFFFF"/>'), "putih"),
        (STYLES, replacing('(w:type="firstRow"><w:rPr>)', r"\1<w:dstrike/>"), "dicoret"),
        (TEXT, replacing("(<w:trPr>)", r'\1<w:trHeight w:val="1" w:hRule="exact"/>'), "baris sangat rendah"),
        (TEXT, in_table("<w:bidiVisual/>"), "arah dibalik"),
        (TEXT, in_table('<w:tblInd w:w="20000" w:type="dxa"/>'), "di luar tempatnya"),
        (TEXT, in_table('<w:tblpPr w:tblpX="20000" w:tblpY="1"/>'), "di luar tempatnya"),
        (TEXT, in_table('<w:tblpPr w:tblpX="1" w:tblpY="20000"/>'), "di luar tempatnya"),
        (
            STYLES,
            replacing('(w:styleId="TabelMasterplan">.*?<w:tblPr>)', r'\1<w:tblInd w:w="20000" w:type="dxa"/>'),
            "di luar tempatnya",
        ),
        (TEXT, replacing("(<w:trPr>)", r'\1<w:wBefore w:w="20000" w:type="dxa"/>'), "di luar tempatnya"),
        (TEXT, replacing(r'<w:tcW w:w="\d+"', '<w:tcW w:w="31000"'), "di luar tempatnya"),
        (TEXT, in_cells('<w:tcMar><w:left w:w="20000" w:type="dxa"/></w:tcMar>'), "di luar tempatnya"),
        (TEXT, replacing(r'<w:tcW w:w="\d+"', '<w:tcW w:w="1"'), "kolom sangat sempit"),
    ],
)
def test_what_a_table_does_to_its_text_is_told(
    part: str, change: Change, word: str, built: Path, tmp_path: Path
) -> None:
    edits = after(built, tmp_path, part, change).edited
    assert edits
    assert all(edit.label == "baris tabel" for edit in edits)
    assert any(f"[{word}: " in edit.new for edit in edits)


def test_text_that_is_hidden_in_either_way_is_gone(built: Path, tmp_path: Path) -> None:
    for look in ("<w:vanish/>", "<w:specVanish/>"):
        [edit] = after(built, tmp_path, TEXT, run_with(look)).edited
        assert "Kutipan" not in edit.new


def test_rows_that_the_style_of_their_table_hides_are_gone(built: Path, tmp_path: Path) -> None:
    assert after(built, tmp_path, STYLES, table_style("<w:vanish/>")).edited


@each(
    "change",
    [
        replacing("(<w:trPr>)", r'\1<w:trHeight w:val="1"/>'),
        in_table('<w:bidiVisual w:val="0"/>'),
        in_table('<w:tblInd w:w="567" w:type="dxa"/>'),
        in_table('<w:tblpPr w:tblpX="1134" w:tblpY="2000"/>'),
        in_cells('<w:tcMar><w:left w:w="200" w:type="dxa"/></w:tcMar>'),
    ],
)
def test_a_row_of_a_least_height_and_a_table_elsewhere_on_the_page_are_no_edit(
    change: Change, built: Path, tmp_path: Path
) -> None:
    assert not after(built, tmp_path, TEXT, change).is_different


@each(("left", "right", "said"), [(11000, 800, "; margin tanpa tempat untuk teks"), (2000, 2000, "")])
def test_margins_that_leave_no_room_are_told(left: int, right: int, said: str, built: Path, tmp_path: Path) -> None:
    change = replacing(
        r'(<w:pgMar [^>]*?)w:right="\d+"([^>]*?)w:left="\d+"', rf'\1w:right="{right}"\2w:left="{left}"'
    )
    edits = after(built, tmp_path, TEXT, change).edited
    assert [edit.new.removeprefix(edit.old) for edit in edits] == [said for _ in edits]
    assert bool(edits) == bool(said)


@each(
    ("look", "new"),
    [
        ("<w:vanish/>", "paragraf: Butir"),
        ("<w:strike/>", "[dicoret: 1.] Butir"),
        ('<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>', "[huruf Wingdings: 1.] Butir"),
    ],
)
def test_markers_that_are_not_to_be_read_are_told(look: str, new: str, built: Path, tmp_path: Path) -> None:
    edits = after(built, tmp_path, NUMBERING, replacing("(</w:lvl>)", rf"<w:rPr>{look}</w:rPr>\1")).edited
    assert [edit.new for edit in edits if new in edit.new]


@each(
    ("change", "old", "new"),
    [
        (replacing('showVal val="1"', 'showVal val="0"'), "label nilai (#,##0)", "tanpa label"),
        (replacing("<c:legend>.*</c:legend>", ""), "legenda di bawah", "tanpa legenda"),
        (replacing('<c:delete val="0"/>', '<c:delete val="1"/>'), "sumbu kategori berlabel", "tidak tercetak"),
        (replacing('<c:min val="0"/>', '<c:max val="4"/><c:min val="2"/>'), "dari 0", "dari 2, sampai 4"),
        (replacing('formatCode="[^"]*"', 'formatCode="0%"'), "(#,##0)", "(0%)"),
        (replacing("minMax", "maxMin"), "sumbu kategori berlabel", "terbalik"),
    ],
)
def test_how_a_chart_prints_is_told(change: Change, old: str, new: str, built: Path, tmp_path: Path) -> None:
    [edit] = after(built, tmp_path, CHART, change).edited
    assert (edit.label, edit.where.item) == ("tampilan gambar atau bagan", "Gambar 2 Bagan Uji")
    assert old in edit.old
    assert new in edit.new


def test_another_form_of_a_chart_is_told_in_words(built: Path, tmp_path: Path) -> None:
    [edit] = after(built, tmp_path, CHART, replacing('"stacked"', '"clustered"')).edited
    assert edit.label == "bagan"
    assert (edit.old.split()[0], edit.new[:12]) == ("tumpuk", "batang tegak")


_POINT = '<c:dPt><c:idx val="1"/><c:spPr>{}</c:spPr></c:dPt>'
_WHITE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'


def point(look: str) -> Change:
    return replacing("(<c:dLbls>)", rf"{_POINT.format(look)}\1", 1)


def bars(look: str) -> Change:
    return replacing("(<c:ser>(?:(?!<c:ser>).)*?<c:spPr>)<a:solidFill>.*?</a:solidFill>", rf"\1{look}", 1)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (point("<a:noFill/>"), "seri 1 tidak tampak pada titik 2"),
        (point(_WHITE), "seri 1 tidak tampak pada titik 2"),
        (bars("<a:noFill/>"), "seri 1 tidak tampak"),
        (bars(_WHITE), "seri 1 tidak tampak"),
        (bars('<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'), "seri 1 tidak tampak"),
        (bars('<a:solidFill><a:srgbClr val="1F3864"><a:alpha val="0"/></a:srgbClr></a:solidFill>'),
         "seri 1 tidak tampak"),
        (replacing('(<c:dLbls>.*?<a:defRPr [^>]*>)<a:solidFill>.*?</a:solidFill>', r"\1<a:noFill/>", 1),
         "seri 1 berlabel sewarna latar"),
        (replacing('(<c:dLbls>.*?<a:defRPr [^>]*><a:solidFill><a:srgbClr val=")[^"]*', r"\g<1>1F3864", 1),
         "seri 1 berlabel sewarna latar"),
        (replacing('gapWidth val="60"', 'gapWidth val="500"'), "batang sangat tipis"),
        (replacing('overlap val="100"', 'overlap val="-100"'), "batang tumpuk bergeser"),
        (replacing('(<c:crossAx val="222222222"/>)<c:crosses val="autoZero"/>', r'\1<c:crossesAt val="4"/>'),
         "sumbu kategori menyilang di 4"),
        (replacing("(</c:valAx>)", r'<c:majorUnit val="1000"/>\1'), "sumbu nilai berjarak 1000"),
        (replacing("(</c:valAx>)", r'<c:majorUnit val="0.01"/>\1'), "sumbu nilai berjarak 0.01"),
    ],
)  # fmt: skip
def test_what_of_a_chart_is_no_longer_to_be_seen_is_told(
    change: Change, said: str, built: Path, tmp_path: Path
) -> None:
    [edit] = after(built, tmp_path, CHART, change).edited
    assert edit.label == "tampilan gambar atau bagan"
    assert said in edit.new.split("; ")


@each(
    "change",
    [
        replacing("1F3864", "00FF00"),
        point('<a:solidFill><a:srgbClr val="C00000"/></a:solidFill>'),
        bars('<a:solidFill><a:srgbClr val="C00000"/></a:solidFill>'),
        replacing('gapWidth val="60"', 'gapWidth val="150"'),
        replacing("(</c:valAx>)", r'<c:majorUnit val="2"/>\1'),
    ],
)
def test_colours_and_lines_of_a_chart_are_no_edit(change: Change, built: Path, tmp_path: Path) -> None:
    assert not after(built, tmp_path, CHART, change).is_different


_SVG = (
    '><a:extLst><a:ext uri="{96DAC541}"><x:svgBlip xmlns:x="urn:x" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="footer-tegak"/>'
    "</a:ext></a:extLst></a:blip>"
)


@each(
    ("change", "new"),
    [
        (replacing("(<a:blip [^>]*)/>", rf"\1{_SVG}"), "gambar lain"),
        (replacing("(<a:blip [^>]*)/>", r'\1 r:link="footer-tegak"/>'), "gambar [tertaut ke berkas lain]"),
        (replacing("(<a:blip [^>]*/>)", r'\1<a:srcRect l="50000"/>'), "gambar [dipotong]"),
        (replacing("(<a:blip [^>]*)/>", r'\1><a:lum bright="100000"/></a:blip>'), "gambar [diberi efek]"),
        (replacing("<wp:extent [^>]*>", '<wp:extent cx="1000" cy="1000"/>', 1), "gambar [sangat kecil]"),
        (replacing("<a:xfrm>", '<a:xfrm rot="5400000">'), "diputar 90°"),
        (replacing("<a:xfrm>", '<a:xfrm flipH="1">'), "dicerminkan"),
    ],
)
def test_how_a_picture_is_shown_is_told(change: Change, new: str, built: Path, tmp_path: Path) -> None:
    [edit] = after(built, tmp_path, TEXT, change).edited
    assert (edit.where.item, edit.new) == ("Gambar 1 Pasar rakyat", new)


def test_what_word_adds_to_a_picture_is_no_edit(built: Path, tmp_path: Path) -> None:
    more = '><a:extLst><a:ext uri="{28A0092B}"><x:useLocalDpi xmlns:x="urn:x" val="0"/></a:ext></a:extLst></a:blip>'
    change = replacing("(<a:blip [^>]*)/>", rf"\1{more}<a:srcRect/>")
    assert not after(built, tmp_path, TEXT, change).is_different


@each(
    ("change", "code"),
    [
        (replacing(r"(SEQ Gambar \\\* ARABIC) ", r"\1 \\r 50 ", 1), r"SEQ Gambar \* ARABIC \r 50 = 50"),
        (replacing(r" REF (\S+) \\h", r" REF \g<1>9 \\h", 1), "[acuannya hilang]"),
        (replacing(r"(SEQ Gambar \\\*) ARABIC", r"\1 ROMAN"), r"SEQ Gambar \* ROMAN = I"),
        (replacing(r"(SEQ Gambar \\\*) ARABIC", r"\1 alphabetic"), r"SEQ Gambar \* alphabetic = a"),
        (replacing(r"(SEQ Gambar \\\*) ARABIC", r"\1 OrdText"), "= 1 (OrdText)"),
        (replacing(r"(SEQ Gambar \\\* ARABIC)", r'\1 \\# "000"'), '= 1 ("000")'),
        (replacing(r" REF (\S+) \\h", r" REF \1 \\p \\h", 1), "[bukan teks acuannya]"),
    ],
)
def test_a_field_that_will_say_something_else_is_told(change: Change, code: str, built: Path, tmp_path: Path) -> None:
    edits = after(built, tmp_path, TEXT, change).edited
    assert {edit.label for edit in edits} == {"kode bidang, yang dihitung ulang oleh Word (F9)"}
    assert code in edits[0].new


def signs(code: str, result: str | None = None, look: str = "") -> str:
    """A field in runs, without a place for its result unless one is given."""
    begin, middle, end = (
        f'<w:r>{look}<w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    shown = "" if result is None else f"{middle}<w:r><w:t>{result}</w:t></w:r>"
    return f"{begin}<w:r>{look}<w:instrText>{code}</w:instrText></w:r>{shown}{end}"


_BARE = (
    "MACROBUTTON NoMacro Anggaran dihapus", "FORMDROPDOWN", r"SYMBOL 74 \f Wingdings", "DATE", r"EQ \f(1;2)",
    "GOTOBUTTON x Kata", "FORMCHECKBOX", "LISTNUM", "QUOTE kata", "=1+1", "AUTHOR", "FILENAME", "STYLEREF 1",
    "INCLUDETEXT x", "FILLIN a", r"TC 'Bab' \f C \l 1", r"PAGEREF _Toc1 \h", "SECTIONPAGES", r"REF _Toc1 \h",
    r"SEQ Tabel \* ARABIC", r"SEQ Tabel \h", r"TOC \o '1-3' \u", "SET x 1", "FIELDBARU",
)  # fmt: skip


def _forms_of(code: str) -> list[str]:
    """A field without a result, in every form that Word writes."""
    hidden = signs(code, look="<w:rPr><w:vanish/></w:rPr>")
    return [signs(code), signs(code, ""), signs(code, " "), hidden, f'<w:fldSimple w:instr="{code}"/>']


_BARE_FORMS = [
    (code, form)
    for n, code in enumerate(_BARE)
    for at, form in enumerate(_forms_of(code))
    if FUZZING or n == 0 or n % 5 == at
]


@each(("code", "form"), _BARE_FORMS)
def test_a_field_that_prints_without_a_result_is_told_with_its_code(
    code: str, form: str, built: Path, tmp_path: Path
) -> None:
    edits = after(built, tmp_path, TEXT, within("", form)).edited
    assert any(f"[bidang {code}]" in edit.new for edit in edits)


@each("code", ["DATE", r"SEQ Tabel \h", "QUOTE kata"])
@each("place", ["(<w:tc>.*?)(</w:p>)", "(SEQ Gambar.*?)(</w:p>)"], ids=["cell", "caption"])
def test_such_a_field_is_told_in_a_cell_and_in_a_caption(place: str, code: str, built: Path, tmp_path: Path) -> None:
    more = literal(signs(code))
    edits = after(built, tmp_path, TEXT, replacing(place, rf"\1{more}\2", 1)).edited
    assert any(f"[bidang {code}]" in edit.new for edit in edits)


def test_a_field_without_a_code_and_a_computed_code_are_told(built: Path, tmp_path: Path) -> None:
    [edit] = after(built, tmp_path, TEXT, within("", signs(""))).edited
    assert edit.new == "Kutipan yang panjang.[bidang tanpa kode]"
    change = replacing(r"( SEQ Gambar \\\* ARABIC </w:instrText></w:r>)", rf"\1{signs('QUOTE 7')}", 1)
    assert after(built, tmp_path, TEXT, change).edited


@each(
    ("sign", "said"),
    [("pgNum", "[nomor halaman]"), ("dayLong", "[tanggal]"), ("monthShort", "[tanggal]"), ("yearLong", "[tanggal]")],
)
def test_a_sign_that_word_replaces_by_a_date_or_page_is_told(
    sign: str, said: str, built: Path, tmp_path: Path
) -> None:
    [edit] = after(built, tmp_path, TEXT, within("", f"<w:r><w:{sign}/></w:r>")).edited
    assert edit.new == f"Kutipan yang panjang.{said}"


@each(
    ("before", "later"),
    [
        (r" SEQ Gambar \\\* ARABIC ", r" SEQ Gambar \\n "),
        (r" SEQ Gambar \\\* ARABIC ", r" SEQ Lain \\* ARABIC "),
        (r" SEQ Gambar \\\* ARABIC ", r" SEQ bab \\r 1 "),
        (r" SEQ Tabel \\\* ARABIC ", r" =1 "),
        (r" REF (\S+) \\h ", r" REF \1 \\h \\* Upper "),
    ],
)
def test_another_code_with_the_same_result_is_told(before: str, later: str, built: Path, tmp_path: Path) -> None:
    edits = after(built, tmp_path, TEXT, replacing(before, later, 1)).edited
    assert any("[bidang " in edit.new for edit in edits)


def test_a_link_as_a_field_without_an_address_of_its_own_is_no_edit(built: Path, tmp_path: Path) -> None:
    more = signs(r'HYPERLINK "https://contoh.go.id/a" \o "Petunjuk"', "Kutipan")
    change = replacing("Kutipan", literal(f"</w:t></w:r>{more}<w:r><w:t>"))
    assert not after(built, tmp_path, TEXT, change).is_different


def test_how_a_field_is_written_is_no_edit(built: Path, tmp_path: Path) -> None:
    for changed in (r" \1 \\* MERGEFORMAT ", r" \1 \\* CHARFORMAT "):
        change = replacing(r"(SEQ Gambar \\\* ARABIC) ", changed)
        assert not after(built, tmp_path, TEXT, change).is_different


def test_another_address_of_a_link_is_told(built: Path, tmp_path: Path) -> None:
    [edit] = after(built, tmp_path, TEXT, replacing("contoh.go.id/a", "lain.example/b")).edited
    assert (edit.label, edit.old, edit.new) == ("alamat tautan", "https://contoh.go.id/a", "https://lain.example/b")
    assert not after(built, tmp_path, TEXT, replacing("contoh.go.id/a", "contoh.go.id/%61/")).is_different


@each(
    ("more", "said"),
    [('<w:lnNumType w:countBy="1"/>', "; baris bernomor"), ('<w:cols w:num="2"/>', "; 2 kolom")],
)
def test_numbered_lines_and_columns_are_told(more: str, said: str, built: Path, tmp_path: Path) -> None:
    edits = after(built, tmp_path, TEXT, replacing("(<w:pgNumType)", rf"{more}\1")).edited
    assert edits
    assert all(edit.new == edit.old + said for edit in edits)
    assert not after(built, tmp_path, TEXT, replacing("(<w:pgNumType)", r'<w:cols w:space="708"/>\1')).is_different


@each(
    ("change", "shown"),
    [
        (replacing("<w:r>(<w:t[^>]*>Kutipan)", r'<w:r><w:sym w:font="Wingdings" w:char="F04A"/>\1'),
         "[simbol Wingdings F04A]Kutipan"),
        (replacing("Kutipan", "\N{RIGHT-TO-LEFT OVERRIDE}Kutipan"), "[U+202E]Kutipan"),
        (replacing("Kutipan", "Ku\N{ZERO WIDTH SPACE}tipan"), "Ku[U+200B]tipan"),
    ],
)  # fmt: skip
def test_a_sign_that_is_not_to_be_seen_is_named(change: Change, shown: str, built: Path, tmp_path: Path) -> None:
    [edit] = after(built, tmp_path, TEXT, change).edited
    assert edit.new == f"{shown} yang panjang."


@each(
    ("above", "shown"),
    [
        ("<w:r><w:t>dibatalkan</w:t></w:r>", "[di atas kata: dibatalkan]Kutipan yang panjang."),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>dibatalkan</w:t></w:r>", ""),
    ],
    ids=["to be seen", "hidden"],
)
def test_a_text_above_a_word_is_told(above: str, shown: str, built: Path, tmp_path: Path) -> None:
    change = within(f"<w:r><w:ruby><w:rubyPr/><w:rt>{above}</w:rt><w:rubyBase>", "</w:rubyBase></w:ruby></w:r>")
    assert [edit.new for edit in after(built, tmp_path, TEXT, change).edited] == ([shown] if shown else [])


def test_a_part_that_was_changed_beside_the_text_is_told(built: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(built) as archive:
        styles = archive.read(STYLES)
    file = tmp_path / "disunting.docx"
    file.write_bytes(repacked(built.read_bytes(), {STYLES: styles.replace(b'w:val="595959"', b'w:val="00FF00"')}))
    report = between(built, file)
    [edit] = report.edited
    assert (edit.label, edit.new) == ("bagian berkas di luar teks", "[diubah: gaya]")
    assert "diubah setelah dibuat (gaya)" in report.summary


def test_settings_alone_are_no_edit_but_are_named(built: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(built) as archive:
        settings = archive.read("word/settings.xml")
    file = tmp_path / "disunting.docx"
    changed = settings.replace(b"</w:settings>", b"<w:rsids/></w:settings>")
    file.write_bytes(repacked(built.read_bytes(), {"word/settings.xml": changed}))
    report = between(built, file)
    assert not report.is_different
    assert "diubah setelah dibuat (setelan)" in report.summary


@each(
    ("look", "label"),
    [("gaya: {kertas: F4}\n", "halaman"), ("gaya: {huruf: Bookman Old Style}\n", ""), ("", "")],
)
def test_a_folder_is_compared_with_a_document_as_it_would_print(
    look: str, label: str, region: RegionFolder, built: Path, tmp_path: Path
) -> None:
    files = {path.relative_to(region.place).as_posix(): path.read_bytes() for path in region.place.rglob("*.*")}
    write_tree(tmp_path / "masterplans/lain", {**files, "gaya.yaml": look} if look else files)
    for pair in ((built, tmp_path / "masterplans/lain"), (tmp_path / "masterplans/lain", built)):
        report = between(*pair)
        assert {change.label for change in report.others} == ({label} if label else set())
        assert ("huruf" in report.summary) == bool(look)
        assert (report.summary == "Tidak ada perbedaan.") == (not look)


def test_another_picture_in_the_folder_is_told_of_a_document(
    region: RegionFolder, built: Path, tmp_path: Path
) -> None:
    files = {path.relative_to(region.place).as_posix(): path.read_bytes() for path in region.place.rglob("*.*")}
    write_tree(tmp_path / "masterplans/lain", {**files, "a.png": picture(10)})
    [change] = between(tmp_path / "masterplans/lain", built).others
    assert (change.where.item, change.old, change.new) == ("Gambar 1 Pasar rakyat", "gambar", "gambar lain")


def test_an_entry_of_a_list_that_was_moved_into_the_text_came_there(built: Path, tmp_path: Path) -> None:
    """LibreOffice writes the whole entry as the number of its page."""
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    code = "<w:r><w:instrText>PAGEREF _Toc9000001 \\\\h</w:instrText></w:r>"
    entry = f"<w:p>{begin}{code}{middle}<w:r><w:t>Gambar 7 Sungai</w:t><w:tab/></w:r>{end}</w:p>"
    change = replacing("(<w:p>(?:(?!</w:p>).)*Kutipan)", rf"{entry}\1")
    [edit] = after(built, tmp_path, TEXT, change).edited
    assert (edit.old, edit.new) == ("", "Gambar 7 Sungai")


def test_another_paper_is_told_beside_another_value(region: RegionFolder, built: Path, tmp_path: Path) -> None:
    files = {path.relative_to(region.place).as_posix(): path.read_bytes() for path in region.place.rglob("*.*")}
    other = {"a.yaml": _REGION.replace("2029", "2030"), "gaya.yaml": "gaya: {kertas: F4}\n"}
    write_tree(tmp_path / "masterplans/lain", files | other)
    report = between(built, tmp_path / "masterplans/lain")
    assert report.found.changes
    assert [(change.old, change.new) for change in report.others] == [("tegak, 210 × 297 mm", "tegak, 215 × 330 mm")]


def test_a_field_in_a_header_of_the_regions_own_is_no_edit(region: RegionFolder, tmp_path: Path) -> None:
    files = {path.relative_to(region.place).as_posix(): path.read_bytes() for path in region.place.rglob("*.*")}
    place = write_tree(tmp_path / "masterplans/lain", files)
    document = docx.Document(str(shipped_base("buku")))
    paragraph = document.sections[0].header.paragraphs[0]._p
    paragraph.append(
        parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" DATE "><w:r><w:t>Mei</w:t></w:r></w:fldSimple>')
    )
    document.save(str(place / "gaya.docx"))
    [built] = build_region(RegionFolder(place, tmp_path), formats=("docx",)).written
    report = after(built, tmp_path, TEXT, lambda content: content)
    assert "Mei" in read_content(built).running[0]
    assert not report.is_different


def in_body_row(properties: str, of_first_cell: str = "") -> Change:
    """A change of the row below the header of the first table of two columns."""

    def change(content: str) -> str:
        start = content.rindex("<w:tr>", 0, content.index(">x</w:t>"))
        row = content[start:].replace("<w:trPr>", f"<w:trPr>{properties}", 1)
        return content[:start] + re.sub(r"(<w:tcW [^>]*/>)", rf"\1{of_first_cell}", row, count=1)

    return change


@each(
    "change",
    [
        in_body_row("", '<w:gridSpan w:val="2"/>'),
        in_body_row('<w:gridBefore w:val="1"/><w:wBefore w:w="1200" w:type="dxa"/>'),
    ],
)
def test_cells_that_stand_under_another_column_are_told(change: Change, built: Path, tmp_path: Path) -> None:
    [edit] = after(built, tmp_path, TEXT, change).edited
    assert edit.new == "sel di bawah kolom lain: x│y"
    assert edit.old == "x│y"


@each(
    "change", [in_body_row('<w:gridBefore w:val="0"/>'), in_body_row('<w:gridAfter w:val="1"/>'),
               in_body_row("", '<w:gridSpan w:val="1"/>')],
)  # fmt: skip
def test_cells_that_stay_under_their_columns_are_not_told(change: Change, built: Path, tmp_path: Path) -> None:
    assert after(built, tmp_path, TEXT, change).edited == []
