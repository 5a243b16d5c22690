"""The matching of columns kept for the next office: what was sure or said once is read again, the rest is asked."""

from pathlib import Path

import pytest

from generator.masterplan.masterplan import Masterplan
from generator.pulling.foreign.choosing import Told, chosen_table
from generator.pulling.foreign.kept_columns import keep_columns, keep_columns_too, kept_columns
from generator.pulling.foreign.sources import foreign_tables
from generator.source.problems import UserError
from tests.pulling.offices import Office


@pytest.fixture
def plan(office: Office) -> Masterplan:
    return office.reading().masterplan


def fields(plan: Masterplan, lines: str, told: Told) -> dict[str, str]:
    chosen = chosen_table(foreign_tables(None, lines.encode()), "rencana_aksi", told, plan)
    return {column.heading: str(column.field) for column in chosen.fields.values()}


def test_what_was_said_of_one_table_holds_for_the_next(plan: Masterplan, tmp_path: Path) -> None:
    lines = "No\tKegiatan\tLokasi\tUkuran = hasil\tEntah\nA\tSurvei\tPasar\tJumlah\tx"
    said = Told({"Ukuran = hasil": "indikator"})
    chosen = chosen_table(foreign_tables(None, lines.encode()), "rencana_aksi", said, plan)
    keep_columns(tmp_path / "kolom.txt", chosen)
    kept = kept_columns(tmp_path / "kolom.txt")
    assert kept == {"No": "-", "Kegiatan": "kegiatan", "Lokasi": "lokasi", "Ukuran = hasil": "indikator"}
    other = "Kegiatan\tSatuan\tUkuran = hasil\nLatihan\tkali\tJumlah"
    assert fields(plan, other, Told(kept=kept))["Ukuran = hasil"] == "indikator"


def test_what_is_said_now_goes_before_what_was_kept(plan: Masterplan) -> None:
    told = Told({"Ukuran": "satuan"}, kept={"Ukuran": "indikator"})
    assert fields(plan, "Kegiatan\tLokasi\tUkuran\nLatihan\tPasar\tkali", told)["Ukuran"] == "satuan"


def test_the_year_of_each_row_is_kept_and_dates_nothing_where_there_is_nothing_to_date(
    plan: Masterplan, tmp_path: Path
) -> None:
    lines = b"Kegiatan\tTahun\tTarget\nSurvei\t2026\t3"
    keep_columns(tmp_path / "k.txt", chosen_table(foreign_tables(None, lines), "rencana_aksi", Told(), plan))
    kept = kept_columns(tmp_path / "k.txt")
    assert kept == {"Kegiatan": "kegiatan", "Tahun": "tahun", "Target": "target[tahun]"}
    other = fields(plan, "Kegiatan\tTahun\tLokasi\nLatihan\t2026\tPasar", Told(kept=kept))
    assert "Tahun" not in other and other["Lokasi"] == "lokasi"


def test_a_line_that_says_no_field_is_refused_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "kolom.txt"
    file.write_text("# komentar\n\nKegiatan\n", "utf-8")
    with pytest.raises(UserError, match=r"kolom\.txt:3: tulis JUDUL=ISIAN"):
        kept_columns(file)
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UserError, match="bukan berkas yang ditulis --simpan-kolom"):
        kept_columns(file)


def test_tables_with_other_headings_add_to_what_is_kept_and_the_same_heading_is_said_anew(
    plan: Masterplan, tmp_path: Path
) -> None:
    file = tmp_path / "kolom.txt"
    for lines, said in (
        ("Kegiatan\tLokasi\tUkuran\nSurvei\tPasar\tkali", {2: "satuan"}),
        ("Kegiatan\tSatuan\tEntah\nLatihan\tkali\tx", {2: "catatan"}),
        ("Kegiatan\tLokasi\tUkuran\nSurvei\tPasar\tkali", {2: "indikator"}),
    ):
        tables = foreign_tables(None, lines.encode())
        keep_columns_too(file, chosen_table(tables, "rencana_aksi", Told(placed=said), plan))
    kept = kept_columns(file)
    assert (kept["Ukuran"], kept["Entah"], kept["Satuan"]) == ("indikator", "catatan", "satuan")
    keep_columns_too(file, chosen_table(tables, "rencana_aksi", Told(kept=kept, placed={2: "-"}), plan))
    assert "Ukuran" not in kept_columns(file) and "Entah" in kept_columns(file)


def test_columns_that_share_a_heading_are_told_apart_by_their_position_and_not_kept(
    plan: Masterplan, tmp_path: Path
) -> None:
    lines = "Kegiatan\tLokasi\tUkuran\tUkuran\nSurvei\tPasar\tkali\tJumlah survei"
    chosen = chosen_table(
        foreign_tables(None, lines.encode()), "rencana_aksi", Told(placed={2: "satuan", 3: "indikator"}), plan
    )
    assert {at: column.field for at, column in chosen.fields.items()} == {
        0: "kegiatan", 1: "lokasi", 2: "satuan", 3: "indikator",
    }  # fmt: skip
    keep_columns(tmp_path / "kolom.txt", chosen)
    assert "Ukuran" not in kept_columns(tmp_path / "kolom.txt")
