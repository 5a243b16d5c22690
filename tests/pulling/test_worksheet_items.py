"""Blank rows and forms of worksheets that somebody filled in."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from generator.edits.edit import Insert
from generator.edits.proposal import Proposal, Untaken
from generator.masterplan.reading import Reading
from generator.regions.locate import RegionFolder
from tests.conftest import CHECKOUT
from tests.documents.composing import sound
from tests.pulling.bases import EXAMPLE, handout, handout_of, handouts_of
from tests.pulling.word_edits import WordFile, copied, only, text_of
from tests.word.opening import W

pytestmark = pytest.mark.slow

OFFICE = "Dinas Komunikasi dan Informatika"
EMPTY = "\N{EM SPACE}"


class Worksheet:
    """A worksheet of the example region for some stage, as people fill it in."""

    def __init__(self, stage: int, name: str, region: RegionFolder | None = None) -> None:
        self.stage = stage
        self.region = region or RegionFolder(EXAMPLE, CHECKOUT)
        self.reading: Reading = sound(self.region.place)
        self.file = WordFile(handout_of(self.region, stage, name) if region else handout(stage, name))

    def rows(self, first: str) -> list[Any]:
        """The rows below the one that begins with some words, to the end of the document."""
        rows = [*self.file.root.iter(f"{W}tr")]
        at = next(n for n, row in enumerate(rows) if text_of(row).startswith(first))
        return rows[at + 1 :]

    def fill(self, row: Any, *texts: str) -> None:
        """Type texts into the cells of a row; "" leaves a cell as it is."""
        for n, text in enumerate(texts):
            cell = self.file.cell(row, n)
            if text and next(cell.iter(f"{W}t"), None) is not None:
                self.file.type(cell, text)
            elif text:
                self.file.fill(cell, text)

    def propose(self, folder: Path) -> Proposal:
        """What the sheet proposes."""
        return self.file.propose(folder, region=self.region, today=self.reading, others=handouts_of(self.stage))


def copied_example(root: Path) -> RegionFolder:
    """A copy of the example region."""
    return RegionFolder(Path(shutil.copytree(EXAMPLE, root / "masterplans" / "contoh")), root)


def blank(rows: list[Any], n: int = 1) -> Any:
    """The first row with nothing in a cell but room to write."""
    return next(row for row in rows if text_of(WordFile.cell(row, n)) == EMPTY)


def test_a_blank_row_of_an_office_is_one_new_item_of_that_office(tmp_path: Path) -> None:
    sheet = Worksheet(2, "lembar-kerja-opd")
    row = blank(sheet.rows("No.Dimensi"), 3)
    sheet.fill(row, "", "Smart Living", "Program Baru", "Kegiatan Baru")
    new = only(sheet.propose(tmp_path))
    assert isinstance(new, Insert)
    assert new.listed == "rencana_aksi"
    assert new.fields == {
        ".dimensi": "Smart Living", ".program": "Program Baru", ".kegiatan": "Kegiatan Baru", ".opd": OFFICE,
    }  # fmt: skip


def test_a_blank_row_below_a_subdimension_belongs_to_it(tmp_path: Path) -> None:
    sheet = Worksheet(2, "lembar-kerja-kelompok")
    sheet.fill(blank(sheet.rows("Layanan Publik")), "", "Warga terlayani", "Jumlah warga", "orang", "12,5", "2024")
    new = only(sheet.propose(tmp_path))
    assert isinstance(new, Insert)
    assert (new.fields[".subdimensi"], new.fields[".baseline.nilai"]) == ("layanan_publik", "12,5")


def test_a_row_copied_in_a_group_of_a_worksheet_belongs_to_the_subdimension_of_its_head(tmp_path: Path) -> None:
    sheet = Worksheet(2, "lembar-kerja-kelompok")
    row = copied(sheet.rows("Layanan Publik")[0])
    sheet.fill(row, "5", "Warga terlayani", "Jumlah warga")
    new = only(sheet.propose(tmp_path))
    assert isinstance(new, Insert)
    assert (new.fields[".nama"], new.fields[".subdimensi"]) == ("Warga terlayani", "layanan_publik")


@pytest.mark.parametrize("dimension", ["smart_governance", "smart_economy"])
def test_a_strategy_typed_below_those_of_a_sheet_has_the_dimension_of_the_sheet(
    dimension: str, tmp_path: Path
) -> None:
    sheet = Worksheet(2, "lembar-kerja-kelompok")
    known = next(one for one in sheet.reading.masterplan.strategi if str(one.dimensi) == dimension)
    new = copied(sheet.file.containing(str(known.nama))[-1])
    sheet.file.without_anchors(new)
    sheet.file.type(new, "Menyiapkan kader digital")
    strategy = only(sheet.propose(tmp_path))
    assert isinstance(strategy, Insert)
    assert strategy.fields == {".dimensi": dimension, ".nama": "Menyiapkan kader digital"}


def test_the_only_strategy_above_a_new_one_gives_it_the_dimension_that_the_heading_names(tmp_path: Path) -> None:
    region = copied_example(tmp_path)
    place = region.place
    file = place / "strategi.yaml"
    head, first, *_ = re.split(r"(?m)^(?=  - id: )", file.read_text("utf-8"))
    file.write_text(head + first, "utf-8")
    for each in place.glob("*.yaml"):
        text = re.sub(r"(?m)^ *strategi: \[.*\]\n", "", each.read_text("utf-8"))
        each.write_text(text, "utf-8")
    sheet = Worksheet(2, "lembar-kerja-kelompok", region)
    new = copied(sheet.file.containing("Mendekatkan layanan melalui")[-1])
    sheet.file.without_anchors(new)
    sheet.file.type(new, "Menyiapkan kader digital")
    strategy = only(sheet.propose(tmp_path))
    assert isinstance(strategy, Insert)
    assert strategy.fields == {".dimensi": "smart_governance", ".nama": "Menyiapkan kader digital"}


def test_the_form_of_a_new_quick_win_is_one_new_item(tmp_path: Path) -> None:
    sheet = Worksheet(3, "lembar-kerja-kelompok")
    item = "quick_win[+smart_living-profil]"
    for name, text in (("nama", "Loket Baru"), ("deskripsi", "Satu loket."), ("tahapan", "Siap; Jalan")):
        sheet.file.type(sheet.file.control(f"{item}.{name}"), text)
    new = only(sheet.propose(tmp_path))
    assert isinstance(new, Insert)
    assert new.fields == {
        ".nama": "Loket Baru", ".deskripsi": "Satu loket.", ".dimensi": "smart_living",
        ".tahapan[1].nama": "Siap", ".tahapan[2].nama": "Jalan",
    }  # fmt: skip


def test_what_a_blank_row_cannot_take_is_told_and_the_rest_is_taken(tmp_path: Path) -> None:
    sheet = Worksheet(3, "lembar-kerja-opd")
    row = blank(sheet.rows("No.Quick Win"))
    sheet.fill(row, "", "Loket Keliling", "Smart Living", "Entah", "", "Belum ada kendaraan")
    found = sheet.propose(tmp_path)
    (new,) = found.edits
    assert isinstance(new, Insert)
    assert new.fields[".nama"] == "Loket Keliling"
    assert [(one.why, one.new) for one in found.untaken] == [
        ("tak_bertempat", "Belum ada kendaraan"), ("tak_terbaca", "Entah"),
    ]  # fmt: skip


def test_figures_and_an_initial_typed_into_a_blank_row_are_read_and_what_stays_empty_is_known(tmp_path: Path) -> None:
    sheet = Worksheet(1, "lembar-kerja-kelompok")
    row = blank([one for one in sheet.rows("No.Isu") if len(one.findall(f".//{W}tc")) == 6], 1)
    sheet.fill(row, "", "Antrean panjang", "Waktu tunggu: 120 menit (2021); 40%", "", "", "T")
    new = only(sheet.propose(tmp_path))
    assert isinstance(new, Insert)
    assert {way: text for way, text in new.fields.items() if way.startswith((".data", ".prioritas"))} == {
        ".data[1].uraian": "Waktu tunggu", ".data[1].nilai": "120", ".data[1].satuan": "menit",
        ".data[1].tahun": "2021", ".data[2].uraian": "40%", ".prioritas": "tinggi",
    }  # fmt: skip
    assert {".akar_masalah", ".opd"} <= new.empty


def test_a_sum_typed_into_a_blank_row_names_the_field_that_it_is_computed_from(tmp_path: Path) -> None:
    sheet = Worksheet(4, "lembar-kerja-opd")
    heads = [one for one in sheet.file.root.iter(f"{W}tr") if "Anggaran (Rp)" in text_of(one)]
    head = [text_of(cell) for cell in heads[0].findall(f"{W}tc")]
    row = blank(sheet.rows(text_of(heads[0])), head.index("Anggaran (Rp)"))
    texts = ["Kegiatan baru" if "Kegiatan" in one else "5 juta" if one == "Anggaran (Rp)" else "" for one in head]
    sheet.fill(row, *texts)
    [untaken] = sheet.propose(tmp_path).untaken
    assert (untaken.why, untaken.new) == ("dihitung", "5 juta")
    assert "'anggaran'" in untaken.reason


def test_a_note_in_a_column_without_values_has_no_place(tmp_path: Path) -> None:
    sheet = Worksheet(3, "lembar-kerja-opd")
    row = next(row for row in sheet.rows("No.Quick Win") if "Satu Angka" in text_of(row))
    sheet.fill(row, "", "", "", "", "", "Data belum lengkap")
    note = only(sheet.propose(tmp_path))
    assert isinstance(note, Untaken)
    assert (note.why, note.new) == ("tak_bertempat", "Data belum lengkap")
    assert "ruang untuk catatan" in note.reason


def test_the_analysis_of_an_office_is_told_as_material_for_that_of_all(tmp_path: Path) -> None:
    sheet = Worksheet(1, "lembar-kerja-opd")
    sheet.fill(blank(sheet.rows("UnsurKekuatan")), "", "Pegawai terlatih")
    note = only(sheet.propose(tmp_path))
    assert isinstance(note, Untaken)
    assert (note.why, note.new) == ("tak_bertempat", "Pegawai terlatih")
    assert "(swot)" in note.reason


def test_each_strategy_typed_into_a_box_of_an_office_is_a_new_one(tmp_path: Path) -> None:
    sheet = Worksheet(1, "lembar-kerja-opd")
    sheet.fill(blank(sheet.rows("Strategi TOWS")), "", "Membuka loket; Melatih warga")
    found = sheet.propose(tmp_path)
    assert [(e.listed, e.fields) for e in found.edits if isinstance(e, Insert)] == [
        ("tows.so", {"": "Membuka loket"}), ("tows.so", {"": "Melatih warga"}),
    ]  # fmt: skip


def test_a_number_alone_in_a_blank_row_is_no_item(tmp_path: Path) -> None:
    sheet = Worksheet(2, "lembar-kerja-kelompok")
    sheet.fill(blank(sheet.rows("Layanan Publik")), "", "", "", "", "19,1")
    note = only(sheet.propose(tmp_path))
    assert isinstance(note, Untaken)
    assert (note.why, note.new) == ("tak_bertempat", "19,1")
    assert "belum memuat nama" in note.reason


def test_a_blank_row_left_blank_is_no_difference(tmp_path: Path) -> None:
    sheet = Worksheet(2, "lembar-kerja-opd")
    sheet.file.type(sheet.file.cell(blank(sheet.rows("No.Dimensi"), 3), 2), EMPTY * 2)
    found = sheet.propose(tmp_path)
    assert not (found.edits or found.untaken)


def test_a_risk_of_a_programme_without_one_has_its_programme_and_dimension(tmp_path: Path) -> None:
    region = copied_example(tmp_path)
    for file in region.place.glob("*.yaml"):
        file.write_text(re.sub(r"(?ms)^risiko:.*?(?=^\S|\Z)", "", file.read_text(encoding="utf-8")), encoding="utf-8")
    sheet = Worksheet(4, "lembar-kerja-kelompok", region)
    row = blank(sheet.rows("No.ProgramRisiko"), 2)
    programme = text_of(sheet.file.cell(row, 1))
    sheet.fill(row, "", "", "Listrik padam", "Gardu tua", "4")
    new = only(sheet.propose(tmp_path))
    assert isinstance(new, Insert)
    assert (new.fields[".program"], new.fields[".dimensi"]) == (programme, "smart_governance")
    assert new.fields[".risiko"] == "Listrik padam"


def test_a_row_copied_in_a_worksheet_keeps_each_partner_of_its_cell(tmp_path: Path) -> None:
    sheet = Worksheet(2, "lembar-kerja-kelompok")
    row, n = next(
        (row, n)
        for row in sheet.file.root.iter(f"{W}tr")
        for n, cell in enumerate(row.findall(f"{W}tc"))
        if text_of(cell).count("; ") > 1
    )
    partners = text_of(sheet.file.cell(row, n)).split("; ")
    sheet.file.type(sheet.file.cell(copied(row), 2), "Kegiatan salinan")
    new = only(sheet.propose(tmp_path))
    assert isinstance(new, Insert)
    assert [new.fields[f".pendukung[{m}]"] for m in range(1, len(partners) + 1)] == partners
