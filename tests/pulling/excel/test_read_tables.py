"""Columns of returned tables: moved, inserted, missing, reworded; none shifts a value."""

import pytest

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
