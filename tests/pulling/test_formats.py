"""The plan of a pull in each form: everything is in it, with its texts, places and reasons."""

import io
import json
from dataclasses import replace

import docx
import pytest

from generator.edits.edit import Insert, Origin, Remove, Set
from generator.edits.proposal import Remark, Untaken
from generator.masterplan.reading import read_masterplan
from generator.pulling.as_document import pull_sheet, sheet_context
from generator.pulling.as_json import as_json
from generator.pulling.as_markdown import as_markdown
from generator.pulling.as_text import as_text
from generator.pulling.formats import FORMS
from generator.pulling.plan import Line, Plan, What
from generator.regions.locate import RegionFolder
from tests.cli.test_language import english_in
from tests.conftest import write_tree
from tests.pulling.conftest import BY, VISI, Prepare

LONG = "Belum ada penjelasan yang disepakati oleh semua perangkat daerah sampai hari ini"
SUM = Untaken(
    "dihitung", "Rp5 miliar", "Rp6 miliar", "jumlah dari anggaran setiap kegiatan", Origin("b.docx", "Tabel 1")
)
TYPED = Untaken("tak_bertempat", "", "Paragraf baru", "tidak ada isian di sini", Origin("b.docx", "Bab 2"))
BAD = Untaken(
    "tak_terbaca", "1.000", "seribuan", "'seribuan' bukan bilangan", Origin("b.docx"), "quick_win[mal].jumlah"
)
REMARK = Remark(
    "Apakah ini final?", "Budi", "2026-11-21T09:00:00Z", "Maju", "visi.rumusan",
    replies=(Remark("Ya.", "Sri", "2026-11-22T09:00:00Z"),), origin=BY,
)  # fmt: skip


@pytest.fixture
def plan(prepare: Prepare, region: RegionFolder) -> Plan:
    """A plan with a line of nearly each kind."""
    write_tree(region.place, {"visi.yaml": VISI.replace("Maju ", "Sejahtera ").replace("Belum", LONG)})
    edits = [
        Set("visi.rumusan", "Maju", "Maju *bersama*", BY),
        Set("quick_win[mal].jumlah_penerima", "1000", "2.000", BY),
        Set("quick_win[mal].nama", "Mal", "Mal", BY),
        Remove("quick_win[pasar]", {".nama": "Pasar"}, BY),
    ]
    return prepare(*edits, untaken=(SUM, TYPED, BAD), remarks=(REMARK,)).plan


def test_each_form_is_made_by_its_function() -> None:
    made_by = {key: form.load() for key, form in FORMS.items()}
    assert made_by == {"text": as_text, "markdown": as_markdown, "json": as_json, "docx": pull_sheet}


def test_the_text_tells_each_difference_with_its_texts_place_and_reason(plan: Plan) -> None:
    text = as_text(plan)
    flat = " ".join(text.split())
    for part in (
        "Diambil (1)", "1.000 -> 2.000", "quick-win.yaml:4", "di Buku-2.docx: Visi oleh Sri 2026-11-20",
        "Bentrok (1)", "semula: Maju", "di YAML: Sejahtera", "di berkas: Maju *bersama*",
        "Dihitung (1)", "Rp5 miliar -> Rp6 miliar", "sebab: jumlah dari anggaran setiap kegiatan",
        "Tak terbaca (1)", "Tak bertempat (1)", "(kosong) -> Paragraf baru", "Butir dihapus (1)",
        "sebab: hapus butirnya dari YAML dengan --remove", "Sudah sama (1)",
        "Komentar (1)", "Budi 2026-11-21 [terbuka]", "Apakah ini final?", "> Sri 2026-11-22: Ya.",
        f"{plan.kept} isian berubah hanya di YAML",
        "7 perbedaan pada 'Buku-2.docx'", "1 perubahan siap ditulis dengan --apply; 5 belum selesai.",
    ):  # fmt: skip
        assert part in flat
    assert english_in(text) == []
    assert max(map(len, text.splitlines())) <= 80 or "/" in max(text.splitlines(), key=len)


def test_what_only_moved_and_an_enter_are_told_in_words(prepare: Prepare) -> None:
    moved = Untaken("tak_bertempat", LONG, LONG, "hanya urutannya yang berubah", Origin("b.docx", "Tabel 1"))
    split = Set("visi.penjelasan", "Belum", "Belum\n\nSudah", BY)
    flat = " ".join(as_text(prepare(split, untaken=(moved,)).plan).split())
    assert LONG in flat
    assert "Belum -> Belum ¶ Sudah" in flat


def test_differences_alike_are_folded_but_for_json_and_for_what_is_written(prepare: Prepare) -> None:
    rows = [Insert("quick_win", {".nama": f"Baru {n}"}, "", BY) for n in range(30)]
    plan = prepare(*rows, untaken=[replace(TYPED, new=f"ketikan {n}") for n in range(1_025)]).plan
    for form in (as_text, as_markdown):
        said = form(plan)
        assert (said.count("ketikan"), said.count("(1025)"), "1.005 lagi" in said) == (20, 1, True)
        assert "Baru 29" in said
    assert as_json(plan).count("ketikan") == 1_025
    assert [len(part["baris"]) for part in sheet_context(plan)["bagian"]] == [30, 20]


def test_json_holds_every_line_and_the_counts_add_up(plan: Plan) -> None:
    data = json.loads(as_json(plan))
    assert sum(data["jumlah_per_jenis"].values()) == data["jumlah"] == len(data["perbedaan"]) == 7
    taken = next(line for line in data["perbedaan"] if line["jenis"] == "diambil")
    assert (taken["semula"], taken["di_berkas"], taken["tempat_yaml"]["baris"]) == ("1.000", "2.000", 4)
    assert taken["asal"] == [
        {"berkas": "Buku-2.docx", "tempat": "Visi", "oleh": "Sri", "tanggal": "2026-11-20T08:00:00Z"}
    ]
    assert data["komentar"][0]["balasan"][0]["teks"] == "Ya."
    assert data["ada_yang_terbuka"] is True


def test_markdown_escapes_what_people_typed(plan: Plan) -> None:
    text = as_markdown(plan)
    assert "di berkas: Maju \\*bersama\\*" in text
    assert "## Bentrok (1)" in text


def test_the_word_document_holds_each_difference_and_comment(plan: Plan) -> None:
    document = docx.Document(io.BytesIO(pull_sheet(plan)))
    cells = {cell.text for table in document.tables for row in table.rows for cell in row.cells}
    assert {"2.000", "Rp6 miliar", "Paragraf baru", "Apakah ini final?"} <= cells
    headings = {paragraph.text for paragraph in document.paragraphs}
    assert {What.CONFLICT.heading, What.COMPUTED.heading, "Komentar"} <= headings


def test_a_plan_without_anything_is_one_sentence_in_each_form(prepare: Prepare) -> None:
    plan = prepare().plan
    assert as_text(plan).endswith("Berkas itu sama dengan yang dibuat.\nTidak ada perubahan.\n")
    assert "Tidak ada perubahan." in as_markdown(plan)
    assert json.loads(as_json(plan))["perbedaan"] == []
    assert docx.Document(io.BytesIO(pull_sheet(plan))).tables


def test_a_conflict_between_files_names_the_file_of_each_text(region: RegionFolder) -> None:
    line = Line(
        What.CONFLICT, "visi.rumusan", "Maju", "Maju", "Maju bersama", origins=(Origin("a.docx", "Bab 3"),),
        rivals=(("b.docx: Bab 3", "Maju terus"),), is_conflict=True,
    )  # fmt: skip
    plan = Plan(region, read_masterplan(region.place).masterplan, ["a.docx", "b.docx"], [line], differences=2)
    assert plan.is_accounted_for
    for form, between in ((as_text, " "), (as_markdown, " - "), (pull_sheet, "\n")):
        content = form(plan)
        text = " ".join(content.split()) if isinstance(content, str) else _cells(content)
        assert f"di a.docx: Bab 3: Maju bersama{between}di b.docx: Bab 3: Maju terus" in text


def _cells(content: bytes) -> str:
    tables = docx.Document(io.BytesIO(content)).tables
    return "|".join(cell.text for table in tables for row in table.rows for cell in row.cells)
