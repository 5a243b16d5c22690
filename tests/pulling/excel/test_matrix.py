"""An action plan filled in as one matrix comes home: codes, targets, money of each source and year, new rows."""

from generator.pulling.plan import What
from generator.workbooks.filling import Wish
from tests.pulling.offices import Office

MATRIX = Wish(matrix=True)
ANTREAN = "Antrean daring puskesmas"


def returned(office: Office) -> Office:
    text = (office.region.place / "daerah.yaml").read_text("utf-8")
    (office.region.place / "daerah.yaml").write_text(
        text.replace("singkatan: Dinkes", "singkatan: Dinkes, kode: 1.02.0.00.0.00.01.0000"), "utf-8"
    )
    office.export(MATRIX)
    return office


def test_an_untouched_matrix_proposes_nothing(office: Office) -> None:
    found = returned(office).proposal()
    assert (found.edits, found.untaken, found.notices) == ([], [], [])


def test_codes_and_money_come_home(office: Office) -> None:
    grid = returned(office).grids["Matriks"]
    grid.set(ANTREAN, ".kode", "1.02.02.2.02.0010")
    grid.set(ANTREAN, ".anggaran[dak][2027]", 120_000_000)
    row = {".kegiatan": "Survei", ".indikator": "Jumlah", ".anggaran[apbd][2026]": 200_000_000, ".opd": "Dinkes"}
    grid.add(row)
    assert {line.what for line in office.pull(write=True).plan.lines} == {What.TAKEN, What.NEW}
    text = office.yaml()
    assert "kode: 1.02.02.2.02.0010" in text
    assert "2027: 120000000" in text or "2027: 120 juta" in text
    assert "kegiatan: Survei" in text
    assert not any(line.is_ready for line in office.pull().plan.lines)


def test_the_remedy_for_a_row_without_a_name_names_the_column_that_lacks(office: Office) -> None:
    grid = returned(office).grids["Matriks"]
    row = grid.add({".program": "Program saja", ".anggaran[dak][2027]": 99_999_999})
    [(place, reason)] = office.refused()
    assert reason == "baris baru tanpa Kegiatan; isi dahulu kolom itu"
    assert place.startswith("isian.xlsx!Matriks!")
    row[grid.at(".kegiatan")] = "Survei"
    assert [one[".kegiatan"] for one in office.new_items()] == ["Survei"]


def test_a_wrong_code_and_a_changed_code_of_an_office_are_told(office: Office) -> None:
    grid = returned(office).grids["Matriks"]
    grid.set(ANTREAN, ".kode", "2.16.2")
    grid.set(ANTREAN, "@kode_opd", "1.02.9")
    [(code, wrong), (place, changed)] = office.refused()
    assert "bukan kode program, kegiatan, atau sub kegiatan; tulis misalnya 2.16.02.2.01.0001" in wrong
    assert "daerah.opd" in changed
    assert (code, place) == tuple(f"isian.xlsx!{grid.address(ANTREAN, key)}" for key in (".kode", "@kode_opd"))


def test_a_heading_with_another_source_is_refused(office: Office) -> None:
    grid = returned(office).grids["Matriks"]
    at = grid.at(".anggaran[apbd][2026]")
    heads = next(row for row in grid.rows if "Pagu APBD Kabupaten (rupiah)" in row.values())
    heads[at] = "Pagu PAD (rupiah)"
    grid.set(ANTREAN, ".anggaran[apbd][2026]", 333_000_000)
    found = office.proposal()
    assert found.edits == []
    assert found.untaken[0].origin.place.startswith("Matriks!")
    heads[at] = "Pagu dari APBD Kabupaten"
    assert len(office.changes()) == 1
