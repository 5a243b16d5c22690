"""Anchors: every edit made in Word can be led back to the one value it changes, and the page looks the same."""

import io
import re
from pathlib import Path
from typing import Any

import mammoth
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.blocks.blocks import (
    Block,
    Column,
    Cover,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Row,
    Table,
    inlines_of,
)
from generator.blocks.inline import Inline, Run
from generator.source.place import Place
from generator.source.values import Gap, Paragraf, Prosa, Teks, Uang
from generator.word.anchor_map import (
    MAP,
    AnchoredEntry,
    AnchoredRow,
    AnchoredTable,
    AnchoredValue,
    AnchorMap,
    read_map,
)
from generator.word.anchor_places import pattern
from generator.word.anchors import text_hash
from generator.word.embedded import custom_parts
from generator.word.packing import zipped
from generator.word.paper_and_font import PaperAndFont
from generator.word.parts import main_part as main_part_of
from generator.word.writer import Look, to_docx
from tests.cases import each
from tests.conftest import CHECKOUT, FUZZING
from tests.documents.composing import composed
from tests.plans import LENGKAP
from tests.word.opening import W, main_part, objections, text_of

PLACES = [LENGKAP, CHECKOUT / "masterplans/kotim", *([CHECKOUT / "masterplans/contoh"] if FUZZING else [])]
MOST_VALIDATED = 10_000_000 if FUZZING else 80_000
"""The size up to which documents are validated, which takes seconds for the long books of the example."""
HERE = Place(Path("daerah.yaml"), 1, 1)


def value(text: str, path: str, cls: type[Any] = Teks) -> Any:
    made = cls(text)
    made.path, made.spot = path, HERE
    return made


def run(text: str, path: str, cls: type[Any] = Teks) -> Run:
    return Run(text, path, value(text, path, cls))


def gap(path: str) -> Run:
    return Run("[belum diisi]", path, Gap(path, "isian"), gap=True)


def document(*blocks: Block) -> Document:
    cover = Cover([Run("Judul")], [], [], [], [])
    return Document("masterplan", "Buku 2", cover, "Kota Uji", "Kominfo", list(blocks))


def anchored(*blocks: Block) -> tuple[Any, AnchorMap]:
    """The main part of a document of some blocks, and the map of what was anchored in it."""
    found = AnchorMap("masterplan", {})
    return main_part(to_docx(document(*blocks), Look(PaperAndFont()), anchored=found)), found


def tagged(root: Any) -> list[Any]:
    """The controls of values: all but the one around the contents."""
    return [control for control in root.iter(f"{W}sdt") if control.find(f"{W}sdtPr/{W}tag") is not None]


def controls(root: Any) -> dict[str, str]:
    """The text of each control by its mark."""
    return {
        control.find(f"{W}sdtPr/{W}tag").get(f"{W}val").removeprefix("mp:"): text_of(control)
        for control in tagged(root)
    }


@pytest.fixture(scope="module", params=PLACES, ids=lambda place: place.stem)
def built(request: pytest.FixtureRequest) -> list[tuple[Document, bytes, AnchorMap]]:
    """Every document of a region with its anchors."""
    found = []
    for made in composed(request.param):
        anchors = AnchorMap(made.key, {"daerah.yaml": "00"})
        found.append((made, to_docx(made, Look(PaperAndFont()), source="masterplan: 1\n", anchored=anchors), anchors))
    return found


Built = list[tuple[Document, bytes, AnchorMap]]


@pytest.mark.slow
def test_documents_with_anchors_are_valid(built: Built, tmp_path: Path) -> None:
    for made, docx, _ in built:
        if len(docx) > MOST_VALIDATED:
            continue
        file = tmp_path / f"{made.key}.docx"
        file.write_bytes(docx)
        assert objections(file) == []


@pytest.mark.slow
def test_each_anchor_of_the_map_has_one_control_within_one_bookmark_and_none_is_left_over(built: Built) -> None:
    for _, docx, anchors in built:
        root = main_part(docx)
        marks = marks_of(anchors)
        names = [b.get(f"{W}name") for b in root.iter(f"{W}bookmarkStart")]
        assert sorted(controls(root)) == sorted(marks)
        assert sorted(n.removeprefix("_mp_") for n in names if n.startswith("_mp_")) == sorted(marks)
        assert len(set(names)) == len(names)
        for control in tagged(root):
            assert control.getparent().tag == f"{W}p", "controls stand at run level only"
            assert control.getprevious().tag == f"{W}bookmarkStart", "the bookmark stands outside"
            assert control.getnext().tag == f"{W}bookmarkEnd"


def marks_of(found: AnchorMap) -> list[str]:
    """The marks of all anchors in a map."""
    rows = [row for table in found.tables for row in table.rows]
    return [anchored.mark for anchored in (*found.values, *rows, *found.entries)]


@pytest.mark.slow
def test_the_hash_of_a_value_is_that_of_its_text_in_the_document(built: Built) -> None:
    for _, docx, anchors in built:
        hashes = {}
        for control in tagged(main_part(docx)):
            parts = control.iter(f"{W}t", f"{W}br")
            text = "".join(part.text or "" if part.tag == f"{W}t" else "\n" for part in parts)
            hashes[control.find(f"{W}sdtPr/{W}tag").get(f"{W}val")] = text_hash(text)
        for listed in (*anchors.values, *anchors.entries):
            assert listed.hash == hashes[f"mp:{listed.mark}"], listed.path


def test_the_values_of_every_entry_can_be_told_apart_in_its_document(built: Built) -> None:
    for _, docx, anchors in built:
        texts = controls(main_part(docx))
        for entry in anchors.entries:
            assert all(entry.values(texts[entry.mark]).values()), entry


def test_the_map_is_read_back_as_it_was_written(built: Built, tmp_path: Path) -> None:
    for made, docx, anchors in built:
        file = tmp_path / f"{made.key}.docx"
        file.write_bytes(docx)
        found = read_map(file)
        assert found is not None
        anchors.tables = [table for table in anchors.tables if table.rows]
        assert found == anchors


@pytest.mark.slow
def test_every_gap_that_stands_outside_headings_and_captions_can_be_filled_in(built: Built) -> None:
    for made, _, anchors in built:
        known = {v.path for v in anchors.values}
        known |= {path for table in anchors.tables for path in paths_of(table)}
        for block in (*made.front, *made.body):
            inlines = [] if isinstance(block, Heading) else list(inlines_of(block))
            for inline in inlines:
                assert not inline.gap or inline.path in known or in_a_title(block, inline), inline.path


def paths_of(table: Any) -> list[str]:
    """The paths of all cells of a table, in which a list has its own."""
    return [
        row.path + path if path[:1] in {".", "["} else path
        for row in table.rows
        for column, shown in enumerate(table.columns)
        for path in re.split(r"[{}]", row.others.get(column, shown))
    ]


def in_a_title(block: Block, inline: Inline) -> bool:
    """Whether an inline belongs to the caption or source of a table, or to the title of a column."""
    if not isinstance(block, Table):
        return False
    titles = [block.caption, block.source, *(column.title for column in block.columns)]
    return any(inline is other for line in titles for other in line)


@pytest.mark.slow
def test_the_text_is_the_same_with_anchors_and_without(built: Built) -> None:
    for made, docx, _ in built:
        plain = to_docx(made, Look(PaperAndFont()))
        assert [text_of(p) for p in main_part(docx).iter(f"{W}p")] == [
            text_of(p) for p in main_part(plain).iter(f"{W}p")
        ]
        if made.key == "ringkasan_eksekutif":
            read, read_plain = (mammoth.extract_raw_text(io.BytesIO(b)).value for b in (docx, plain))
            assert read == read_plain


def test_the_same_document_gives_the_same_bytes(built: Built) -> None:
    for made, docx, _ in built:
        again = AnchorMap(made.key, {"daerah.yaml": "00"})
        assert to_docx(made, Look(PaperAndFont()), source="masterplan: 1\n", anchored=again) == docx


def test_a_plain_document_has_neither_anchors_nor_map(tmp_path: Path) -> None:
    file = tmp_path / "polos.docx"
    file.write_bytes(to_docx(composed(LENGKAP)[0], Look(PaperAndFont())))
    assert read_map(file) is None
    assert not tagged(main_part(file.read_bytes()))
    assert b"_mp_" not in file.read_bytes()


def test_a_value_has_a_control_where_it_stands_alone_for_the_first_time() -> None:
    name = run("Maju", "visi.rumusan")
    root, found = anchored(
        Paragraph([Run("Visi kami: "), name]), Paragraph([name]), Paragraph([name]), Paragraph([Run("Maju")])
    )
    [control] = tagged(root)
    assert control.getparent().getparent().index(control.getparent()) >= 1
    assert [(v.path, v.kind, v.part) for v in found.values] == [("visi.rumusan", "teks", 0)]
    assert control.find(f"{W}sdtPr/{W}alias").get(f"{W}val") == "visi – rumusan"
    assert control.find(f"{W}sdtPr/{W}text").get(f"{W}multiLine") == "1"


def test_prose_stands_in_controls_that_allow_paragraphs_and_names_and_numbers_do_not() -> None:
    sentence = "Meningkatkan nilai tambah hasil laut melalui industri rakyat"
    root, _ = anchored(
        Paragraph([run("Satu paragraf.", "visi.penjelasan", Paragraf)]),
        Paragraph([run(sentence, "misi[a].nama")]),
        table(Row([[run(sentence, "k[a].kegiatan")], [run("62.02", "k[a].kode")], []], path="k[a]")),
        Paragraph([run("62.02", "daerah.kode")]),
    )
    rich = [control.find(f"{W}sdtPr/{W}richText") is not None for control in tagged(root)]
    assert rich == [True, True, False, False]


def test_items_of_lists_have_controls_and_headings_have_none() -> None:
    items = ListBlock(False, [[Paragraph([run("Maju", "misi[a].nama")])]])
    root, found = anchored(Heading(1, [run("Judul", "visi.judul")]), items)
    assert [v.path for v in found.values] == ["misi[a].nama"]
    assert list(controls(root).values()) == ["Maju"]


def test_words_of_the_program_and_reworded_values_have_no_control() -> None:
    usual = Run("Smart City", "istilah.smart_city", Teks("Smart City"))
    usual.raw.path, usual.raw.spot = "istilah.smart_city", None
    shouted = Run("MAJU", "visi.rumusan", value("Maju", "visi.rumusan"))
    computed = Run("Rp3", "", Uang(3))
    assert anchored(Paragraph([usual]), Paragraph([shouted]), Paragraph([computed]))[1].values == []
    _, found = anchored(Paragraph([shouted]), Paragraph([run("Maju", "visi.rumusan")]))
    assert [v.path for v in found.values] == ["visi.rumusan"], "a reworded printing does not take the anchor away"


def test_each_paragraph_of_a_text_has_its_own_control() -> None:
    text = value("Satu.\n\nDua.", "visi.penjelasan", Paragraf)
    first, second = (Run(part, "visi.penjelasan", text) for part in ("Satu.", "Dua."))
    root, found = anchored(Paragraph([first]), Paragraph([second]), Paragraph([first]))
    assert [(v.path, v.part) for v in found.values] == [("visi.penjelasan", 1), ("visi.penjelasan", 2)]
    assert list(controls(root).values()) == ["Satu.", "Dua."]


def test_emphasis_stands_in_a_control_that_allows_it() -> None:
    text = value("Amat *penting* itu", "visi.penjelasan", Prosa)
    runs = [Run(words, "visi.penjelasan", text) for words in ("Amat ", "penting", " itu")]
    runs[1].italic = True
    root, _ = anchored(Paragraph(list(runs)))
    [control] = tagged(root)
    assert text_of(control) == "Amat penting itu"
    assert control.find(f"{W}sdtPr/{W}richText") is not None and control.find(f"{W}sdtPr/{W}text") is None


def test_line_breaks_stand_in_a_control_that_keeps_them_in_their_place() -> None:
    text = value("Satu.\n\nDua.", "visi.penjelasan", Paragraf)
    lines: list[Inline] = [Run("Satu.", text.path, text), Run("\n"), Run("Dua.", text.path, text)]
    root, found = anchored(table(Row([[Run("Penjelasan")], lines], path=text.path), columns=2))
    [control] = tagged(root)
    assert [(v.path, v.part) for v in found.values] == [("visi.penjelasan", 0)]
    assert control.find(f"{W}sdtPr/{W}richText") is not None
    assert [e.tag.removeprefix(W) for e in control.iter(f"{W}t", f"{W}br")] == ["t", "br", "t"]


def test_a_gap_is_a_placeholder_even_within_a_sentence_and_so_is_the_blank_of_a_worksheet() -> None:
    blank = Run("……", "isu[+1].uraian", gap=True)
    root, found = anchored(Paragraph([Run("Ditetapkan di "), gap("naskah.tempat"), Run(".")]), Paragraph([blank]))
    assert [(v.path, v.kind) for v in found.values] == [("naskah.tempat", "celah"), ("isu[+1].uraian", "celah")]
    assert all(c.find(f"{W}sdtPr/{W}showingPlcHdr") is not None for c in tagged(root))


def table(*rows: Row, columns: int = 3) -> Table:
    return Table([Column([Run(f"Kolom {n}")]) for n in range(columns)], list(rows))


def action(key: str, *cells: list[Inline]) -> Row:
    return Row([[Run("1")], [run(f"Kegiatan {key}", f"aksi[{key}].kegiatan")], *cells], path=f"aksi[{key}]")


def test_a_row_has_one_anchor_and_its_cells_are_known_by_their_column() -> None:
    missing: list[Inline] = [gap("aksi[a].anggaran")]
    root, found = anchored(table(action("a", missing), action("b", [run("Pasar", "aksi[b].anggaran")])))
    [listed] = found.tables
    assert listed.columns == ["", ".kegiatan", ".anggaran"]
    assert [row.path for row in listed.rows] == ["aksi[a]", "aksi[b]"]
    assert [dict(row.others) for row in listed.rows] == [{}, {}]
    assert list(controls(root).values()) == ["Kegiatan a", "Kegiatan b"]
    assert listed.rows[0].hash == text_hash("1\x1fKegiatan a\x1f[belum diisi]")


def test_cells_that_leave_their_column_say_so_and_sums_are_never_read_back() -> None:
    total = Run("3", "", Uang(3))
    rows = [
        action("a", [run("Pasar", "aksi[a].lokasi")]),
        action("b", [run("Desa", "aksi[b].tempat")]),
        action("c", [total]),
        action("d", [Run("–")]),
    ]
    [listed] = anchored(table(*rows))[1].tables
    assert [dict(row.others) for row in listed.rows] == [{}, {2: ".tempat"}, {2: ""}, {}]


def test_a_second_table_of_the_same_items_is_anchored_only_for_what_it_adds() -> None:
    first = table(action("a", [run("Pasar", "aksi[a].lokasi")]))
    second = table(action("a", [run("2", "aksi[a].jumlah")]))
    root, found = anchored(first, Paragraph([Run("lalu")]), second, Paragraph([Run("lalu")]), first)
    assert [len(t.rows) for t in found.tables] == [1, 1, 0]
    assert [row.time for t in found.tables for row in t.rows] == [1, 2]
    assert len(controls(root)) == 2


def test_rows_of_groups_and_sums_and_rows_without_an_item_take_no_row_anchor() -> None:
    group = Row([[Run("Ekonomi")]], "kelompok")
    total = Row([[], [Run("Jumlah")], [Run("3", "", Uang(3))]], "jumlah")
    free = Row([[Run("SO-1")], [run("Perluas", "tows.so[1]")], []])
    _, found = anchored(table(group, free, total))
    assert [v.path for v in found.values] == ["tows.so[1]"]
    assert [table.rows for table in found.tables] == [[]]


def test_a_form_has_an_anchor_for_each_value_and_for_each_list() -> None:
    several: list[Inline] = [run("A", "qw[x].mitra[1]"), Run("; "), run("B", "qw[x].mitra[2]")]
    form = table(
        Row([[Run("Tujuan")], [run("Cepat", "qw[x].tujuan")]], path="qw[x].tujuan"),
        Row([[Run("Mitra")], several], path="qw[x].mitra"),
        columns=2,
    )
    root, found = anchored(form)
    assert [(v.path, v.kind) for v in found.values] == [("qw[x].tujuan", "teks"), ("qw[x].mitra", "daftar")]
    assert list(controls(root).values()) == ["Cepat", "A; B"]


@each(
    ("cell", "expected"),
    [
        ([run("A", "a[x].m[1]"), Run("; "), run("B", "a[x].m[2]")], ".m[]"),
        ([run("5", "a[x].b.nilai"), Run(" ("), run("2024", "a[x].b.tahun"), Run(")")], "{.b.nilai} ({.b.tahun})"),
        ([run("A", "a[x].m"), Run("\n"), run("B", "a[x].m")], ".m"),
        ([run("5", "a[x].t[2025]"), Run("; "), run("6", "a[x].t[2026]")], "{.t[2025]}; {.t[2026]}"),
        ([run("5", "a[x].b"), run("6", "a[x].c")], ""),
        ([run("5", "a[x].b"), Run(" {"), run("6", "a[x].c")], ""),
        ([run("5", "lain"), Run(" – "), run("6", "a[x].c")], "{lain} – {.c}"),
    ],
)
def test_several_values_of_a_cell_are_named_so_that_they_can_be_told_apart(cell: list[Inline], expected: str) -> None:
    assert pattern(cell, "a[x]") == expected


NAMES = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff", include_characters="\n\t"),
    max_size=30,
)


@given(st.lists(st.tuples(NAMES, NAMES, st.booleans()), max_size=6))
def test_any_path_and_text_make_a_document_whose_map_reads_the_same(
    tmp_path: Path, entries: list[tuple[str, str, bool]]
) -> None:
    blocks: list[Block] = [
        Paragraph([Run(text, path, None, gap=True) if blank else run(text, path)]) for path, text, blank in entries
    ]
    blocks.append(table(*[action(path, [run(text, f"aksi[{path}].x")]) for path, text, _ in entries]))
    found = AnchorMap("masterplan", {})
    docx = to_docx(document(*blocks), Look(PaperAndFont()), anchored=found)
    file = tmp_path / "apa-saja.docx"
    file.write_bytes(docx)
    assert sorted(controls(main_part(docx))) == sorted(marks_of(found))
    found.tables = [t for t in found.tables if t.rows]
    assert read_map(file) == found


def test_the_kind_of_a_value_is_told() -> None:
    _, found = anchored(Paragraph([run("5", "a.b", Uang)]), Paragraph([run("x", "a.c", Paragraf)]))
    assert [v.kind for v in found.values] == ["uang", "paragraf"]


def law(key: str, number: str = "23", about: str = "Pemerintahan Daerah") -> list[Inline]:
    own = f"dasar_hukum[{key}]"
    return [
        run("Undang-Undang", f"{own}.jenis"), Run(" Nomor "), run(number, f"{own}.nomor"), Run(" tentang "),
        run(about, f"{own}.tentang"), Run("."),
    ]  # fmt: skip


def test_a_line_that_lists_an_item_with_short_values_has_one_anchor() -> None:
    root, found = anchored(ListBlock(True, [[Paragraph(law("a"))], [Paragraph(law("b", "59"))]]))
    assert [(e.path, e.pattern) for e in found.entries] == [
        (f"dasar_hukum[{key}]", "{.jenis} Nomor {.nomor} tentang {.tentang}") for key in "ab"
    ]
    assert found.values == []
    assert list(controls(root).values()) == [
        "Undang-Undang Nomor 23 tentang Pemerintahan Daerah",
        "Undang-Undang Nomor 59 tentang Pemerintahan Daerah",
    ]


def test_values_that_the_words_between_could_not_tell_apart_are_anchored_one_by_one() -> None:
    _, found = anchored(Paragraph(law("a", about="Perubahan Nomor 5 tentang Desa")))
    assert found.entries == []
    assert [v.path for v in found.values] == [f"dasar_hukum[a].{name}" for name in ("jenis", "nomor", "tentang")]


def test_a_gap_among_the_values_of_an_item_stays_a_placeholder_of_its_own() -> None:
    line = law("a")
    line[2] = gap("dasar_hukum[a].nomor")
    root, found = anchored(Paragraph(line))
    assert {v.path: v.kind for v in found.values}["dasar_hukum[a].nomor"] == "celah"
    assert sum(c.find(f"{W}sdtPr/{W}showingPlcHdr") is not None for c in tagged(root)) == 1


def test_prose_behind_a_name_has_its_own_anchor_that_allows_paragraphs() -> None:
    line: list[Inline] = [Run("Layanan. ", bold=True), run("Kami melayani.", "strategi[a].uraian", Paragraf)]
    root, found = anchored(Paragraph(line))
    assert [v.path for v in found.values] == ["strategi[a].uraian"]
    [control] = tagged(root)
    assert control.find(f"{W}sdtPr/{W}richText") is not None


def test_the_head_of_a_group_stands_for_the_field_of_all_its_rows() -> None:
    head = Row(
        [[run("Layanan", "aksi[a].program")]],
        "kelompok",
        alike=[run("Layanan", "aksi[b].program"), run("Layanan", "aksi[c].program")],
    )
    rows = [action(key, [run("Pasar", f"aksi[{key}].lokasi")]) for key in "abc"]
    root, found = anchored(table(head, *rows))
    assert [(v.path, v.alike) for v in found.values] == [("aksi[a].program", ("aksi[b].program", "aksi[c].program"))]
    assert "Layanan" in controls(root).values()


def test_a_head_does_not_stand_for_a_row_whose_field_is_printed_in_a_form() -> None:
    head = Row([[run("Layanan", "qw[a].dimensi")]], "kelompok", alike=[run("Layanan", "qw[b].dimensi")])
    form = table(Row([[Run("Dimensi")], [run("Layanan", "qw[b].dimensi")]], path="qw[b].dimensi"), columns=2)
    _, found = anchored(table(head), form)
    assert [(v.path, v.alike) for v in found.values] == [("qw[a].dimensi", ()), ("qw[b].dimensi", ())]


def test_a_row_names_the_cells_whose_values_are_anchored_elsewhere() -> None:
    row = action("a", [run("Kominfo", "aksi[a].opd")])
    form = table(Row([[Run("OPD")], [run("Kominfo", "aksi[a].opd")]], path="aksi[a].opd"), columns=2)
    _, found = anchored(table(row), form)
    assert [listed.again for listed in found.tables[0].rows] == [(2,)]
    assert [v.path for v in found.values] == ["aksi[a].opd"]


def test_a_table_that_is_printed_twice_is_anchored_once() -> None:
    once = table(action("a", [run("Pasar", "aksi[a].lokasi")]))
    root, found = anchored(once, Paragraph([Run("lalu")]), once)
    assert [len(listed.rows) for listed in found.tables] == [1, 0]
    assert len(controls(root)) == 1


def test_a_map_of_the_first_version_is_read_as_the_present_one(tmp_path: Path) -> None:
    first = (
        f'<peta xmlns="{MAP}" versi="1" dokumen="masterplan"><berkas n="a.yaml" h="0"/>'
        '<nilai p="visi.rumusan" j="teks" h="0123abcd" b="2"/><tabel><kolom p=".nama"/>'
        '<baris p="misi[a]" h="89ab0123" n="2"><sel k="1" p=".uraian"/></baris></tabel></peta>'
    )
    file = tmp_path / "lama.docx"
    parts = [main_part_of(["<w:document/>"]), *custom_parts(2, first, MAP)]
    file.write_bytes(zipped(parts))
    found = read_map(file)
    assert found is not None
    assert found.values == [AnchoredValue("visi.rumusan", "teks", "0123abcd", 2)]
    assert found.tables == [AnchoredTable([".nama"], [AnchoredRow("misi[a]", "89ab0123", {1: ".uraian"}, 2)])]


def test_a_damaged_list_of_hashes_leaves_them_empty(tmp_path: Path) -> None:
    root = f'<peta xmlns="{MAP}" versi="2" dokumen="x"><nilai p="a.b" j="teks"/><sidik>*</sidik></peta>'
    file = tmp_path / "rusak.docx"
    file.write_bytes(zipped([main_part_of(["<w:document/>"]), *custom_parts(2, root, MAP)]))
    found = read_map(file)
    assert found is not None
    assert found.values == [AnchoredValue("a.b", "teks", "")]


@each(
    ("text", "expected"),
    [
        ("Dinas A, 2024. Tabel 3", {"s[a].nama": "Dinas A", "s[a].tahun": "2024", "s[a].catatan": "Tabel 3"}),
        ("Dinas A, , 2024. Tabel 3", {}),
        ("Dinas A, B, 2024. Tabel 3", {}),
        ("Dinas A, 2024. Tabel 3. Data", {}),
        ("Dinas A 2024. Tabel 3", {}),
        ("", {}),
    ],
)
def test_the_values_of_an_entry_are_told_apart_or_none_is(text: str, expected: dict[str, str]) -> None:
    assert AnchoredEntry("s[a]", "", "{.nama}, {.tahun}. {.catatan}").values(text) == expected
