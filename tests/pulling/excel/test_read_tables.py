"""Columns of returned tables: moved, inserted, missing, reworded; none shifts a value."""

import pytest

from generator.edits.edit import Set
from generator.excel.sheets import column_name
from tests.pulling.offices import Office

ANTREAN, PARKIR = "Antrean daring puskesmas", "Parkir nontunai"


def move(office: Office, order: list[int]) -> None:
    """Bring the columns of the action plan into another order."""
    office.actions.rows = [
        {order.index(at): value for at, value in row.items() if at in order} for row in office.actions.rows
    ]


def insert(office: Office, at: int, heading: str) -> None:
    """Insert a column of the user's own, with a heading and values."""
    rows = [{n + (n >= at): value for n, value in row.items()} for row in office.actions.rows]
    for n, row in enumerate(rows):
        if n >= 4:
            row[at] = heading if n == 4 else "milik sendiri"
    office.actions.rows = rows


def test_a_column_of_the_users_own_is_named_and_passed_over(office: Office) -> None:
    insert(office, 4, "Paraf")
    office.actions.set(PARKIR, ".satuan", "lokasi")
    assert office.changes() == [("rencana_aksi[parkir].satuan", "titik", "lokasi")]
    assert office.proposal().notices == ["Lembar 'Rencana Aksi': kolom tambahan E (Paraf) tidak dibaca."]


def test_moved_columns_keep_their_values(office: Office) -> None:
    width = max(at for row in office.actions.rows for at in row) + 1
    move(office, [0, 1, *reversed(range(2, width))])
    office.actions.set(PARKIR, ".satuan", "lokasi")
    assert office.changes() == [("rencana_aksi[parkir].satuan", "titik", "lokasi")]


def test_a_missing_column_is_told_and_never_means_emptied(office: Office) -> None:
    gone = office.actions.at(".satuan")
    move(office, [at for at in range(30) if at != gone])
    found = office.proposal()
    assert (found.edits, found.untaken) == ([], [])
    assert found.notices == ["Lembar 'Rencana Aksi': kolom 'Satuan' tidak ditemukan; isinya dianggap tidak berubah."]


def test_a_workbook_without_one_of_its_sheets_is_not_said_to_be_as_it_was(office: Office) -> None:
    assert office.pull().plan.totals == "Berkas itu sama dengan yang dibuat."
    del office.grids["Anggaran"]
    plan = office.pull().plan
    assert "'Anggaran' tidak ada lagi" in plan.notices[0]
    assert plan.totals == "Selain yang dicatat di sini, berkas itu sama dengan yang dibuat."


def test_without_the_row_of_keys_columns_are_found_by_their_headings(office: Office) -> None:
    del office.actions.rows[2]
    row = office.actions.find(PARKIR)
    row[next(at for at, value in row.items() if value == "titik")] = "lokasi"
    assert office.changes() == [("rencana_aksi[parkir].satuan", "titik", "lokasi")]


def test_a_group_heading_that_stands_over_its_first_column_only_counts_for_all(office: Office) -> None:
    del office.actions.rows[2]
    row = office.actions.find(ANTREAN)
    at = next(at for at, value in row.items() if value == "80")
    row[at] = "85"
    assert office.changes() == [("rencana_aksi[antrean].target[2027]", "80", "85")]


def exchange(office: Office, keys: tuple[str, str], *, first: int, last: int | None = None) -> None:
    """Exchange the cells of two columns in some rows."""
    one, other = map(office.actions.at, keys)
    for row in office.actions.rows[first:last]:
        values = row.pop(one, None), row.pop(other, None)
        row |= {at: value for at, value in zip((other, one), values, strict=True) if value is not None}


def test_headings_exchanged_by_hand_are_told_and_neither_column_is_read(office: Office) -> None:
    exchange(office, (".program", ".indikator"), first=3, last=5)
    found = office.proposal()
    assert found.edits == []
    assert ["kembalikan judulnya" in one.reason for one in found.untaken] == [True, True]
    assert {one.origin.place for one in found.untaken} == {
        f"Rencana Aksi!{column_name(office.actions.at(key))}5" for key in (".program", ".indikator")
    }


def test_columns_exchanged_without_their_keys_are_told_and_nothing_is_read_as_unchanged(office: Office) -> None:
    exchange(office, (".target[2026]", ".target[2027]"), first=4)
    found = office.proposal()
    assert found.edits == []
    assert ["pindahkan kembali judul beserta isinya" in one.reason for one in found.untaken] == [True, True]
    exchange(office, (".target[2026]", ".target[2027]"), first=4)
    assert office.changes() == []


@pytest.mark.parametrize("year", ["2030", "2041"])
def test_a_heading_with_another_year_is_refused(office: Office, year: str) -> None:
    at = office.actions.at(".target[2026]")
    office.actions.rows[4][at] = year
    office.actions.set(PARKIR, ".target[2026]", "99")
    found = office.proposal()
    assert (found.edits, [one.new for one in found.untaken]) == ([], [year])


def test_a_reworded_heading_keeps_its_column(office: Office) -> None:
    for heads in office.actions.rows[3:5]:
        heads[office.actions.at(".satuan")] = "Satuan ukur"
    office.actions.set(PARKIR, ".satuan", "lokasi")
    assert office.changes() == [("rencana_aksi[parkir].satuan", "titik", "lokasi")]


def test_a_copied_column_is_told(office: Office) -> None:
    at = office.actions.at(".satuan")
    for row in office.actions.rows:
        if at in row:
            row[40] = row[at]
    found = office.proposal()
    assert found.edits == []
    assert f"kolom {column_name(40)} salinan kolom lain" in " ".join(found.notices)


@pytest.mark.parametrize("rows", [1, 3])
def test_rows_inserted_above_the_table_do_not_matter(office: Office, rows: int) -> None:
    office.actions.rows[0:0] = [{1: "Catatan kami"} for _ in range(rows)]
    office.actions.set(PARKIR, ".satuan", "lokasi")
    assert office.changes() == [("rencana_aksi[parkir].satuan", "titik", "lokasi")]


@pytest.mark.parametrize("lost", [[4], [3, 4]])
def test_below_a_heading_that_lost_rows_items_are_read_and_none_is_deleted(office: Office, lost: list[int]) -> None:
    office.actions.rows = [row for n, row in enumerate(office.actions.rows) if n not in lost]
    office.actions.set(ANTREAN, ".indikator", "Warga yang antre")
    found = office.proposal()
    assert [(edit.path, edit.now) for edit in found.edits if isinstance(edit, Set)] == [
        ("rencana_aksi[antrean].indikator", "Warga yang antre")
    ]
    assert office.gone() == []


def test_what_is_missing_below_a_damaged_heading_is_asked_about_as_a_whole(office: Office) -> None:
    del office.actions.rows[4]
    office.actions.rows.remove(office.actions.find(PARKIR))
    assert office.gone() == []
    [(place, reason)] = office.refused()
    assert place == "isian.xlsx!Rencana Aksi"
    assert "judul tabel di lembar ini rusak, sehingga 1 butir" in reason


def test_a_new_row_right_below_a_damaged_heading_is_read(office: Office) -> None:
    new = {".kegiatan": "Kelas baru", ".indikator": "Jumlah kelas", ".satuan": "kelas"}
    office.actions.rows[4] = {office.actions.at(key): text for key, text in new.items()}
    assert [fields[".kegiatan"] for fields in office.new_items()] == ["Kelas baru"]


def test_an_item_under_a_heading_that_was_merged_with_it_is_not_deleted(office: Office) -> None:
    columns = [at for at in office.actions.rows[5] if at > office.actions.at(".kegiatan") - 1]
    for at in columns:
        office.actions.rows[5].pop(at)
        if heading := office.actions.rows[4].get(at) or office.actions.rows[3].get(at):
            office.actions.rows[4][at] = heading
            office.actions.merges.append((4, at, 5, at))
    assert office.gone() == []
    assert office.proposal().edits == []


def test_a_text_typed_over_a_title_or_heading_is_told_and_nothing_is_said_to_be_unchanged(office: Office) -> None:
    at = office.actions.at(".satuan")
    title = next(at for at in office.actions.rows[0])
    office.actions.rows[0][title] = "Harap dibaca"
    office.actions.rows[1][title] = "Pagu 2026 dipotong"
    office.actions.rows[3][at] = "Satuan (lihat surat)"
    office.actions.rows[1][8] = 5
    office.grids["Petunjuk"].rows[5][1] = "Tidak setuju"
    pull = office.pull()
    [guide, head] = pull.plan.notices
    assert "Petunjuk" in guide and "B6 (Tidak setuju)" in guide
    texts = "(Harap dibaca)", "(Pagu 2026 dipotong)", "(Satuan (lihat surat))", "I2 (5)"
    assert all(text in head for text in texts)
    assert pull.plan.totals == "Selain yang dicatat di sini, berkas itu sama dengan yang dibuat."


def test_rows_above_the_title_are_told(office: Office) -> None:
    office.actions.rows[0:0] = [{2: "KOP SURAT"}]
    [told] = office.proposal().notices
    assert "C1 (KOP SURAT)" in told


def test_a_workbook_without_record_of_its_texts_names_only_what_stands_beside_them(office: Office) -> None:
    office.grids["_masterplan"].rows = [row for row in office.grids["_masterplan"].rows if row.get(0) != "teks"]
    assert office.proposal().notices == []
    office.actions.rows[0][8] = "Data belum final"
    assert "I1 (Data belum final)" in office.proposal().notices[0]
