"""Workbooks filled with what is known: values as people see them, bases as YAML has them, findings at their cells."""

import pytest

from generator.checks.finding import Finding, Severity
from generator.excel.sheets import Listing, Sheet
from generator.masterplan.masterplan import Masterplan
from generator.source.problems import UserError
from generator.workbooks.bases import unpacked
from generator.workbooks.filling import TO_LOOK_AT, Wish, filled_book
from generator.workbooks.offices import chosen_offices


def sheets(plan: Masterplan, wish: Wish | None = None, *findings: Finding) -> dict[str, Sheet | Listing]:
    return {sheet.name: sheet for sheet in filled_book(plan, findings, wish or Wish()).sheets}


def table(plan: Masterplan, name: str, wish: Wish | None = None, *findings: Finding) -> Sheet:
    found = sheets(plan, wish, *findings)[name]
    assert isinstance(found, Sheet)
    return found


def test_cells_show_names_and_labels_and_the_base_holds_keys(plan: Masterplan) -> None:
    row = table(plan, "Rencana Aksi").rows[0]
    assert row.cells[".subdimensi"] == "Layanan Publik"
    assert row.cells[".opd"] == "Dinas Kesehatan"
    assert row.cells[".target[2026]"] == "25,6"
    assert row.cells[".pendukung[]"] == "Dinas Perhubungan\nBank, cabang kota"
    base = unpacked(row.base)
    assert base is not None
    assert (base.item, base.held[".subdimensi"], base.held[".opd"]) == (
        "rencana_aksi[antrean]",
        "layanan_publik",
        "Dinkes",
    )
    assert base.shown == {key: text for key, text in row.cells.items() if text}


def test_an_item_that_only_has_a_dimension_shows_it_in_the_same_column(plan: Masterplan) -> None:
    assert table(plan, "Rencana Aksi").rows[1].cells[".subdimensi"] == "Smart Living"


def test_each_source_of_an_item_is_a_row_of_the_budget_in_whole_rupiah(plan: Masterplan) -> None:
    rows = table(plan, "Anggaran").rows
    assert [(row.cells["@butir"], row.cells["@sumber"]) for row in rows] == [
        ("Antrean daring puskesmas", "APBD Kabupaten"), ("Antrean daring puskesmas", "DAK"),
    ]  # fmt: skip
    assert rows[0].cells[".anggaran[][2027]"] == 1_500_000_000


def test_an_office_sees_only_its_own_rows(plan: Masterplan) -> None:
    [office] = chosen_offices(plan, ["dinkes"])
    wish = Wish(office=office)
    assert [row.cells[".kegiatan"] for row in table(plan, "Rencana Aksi", wish).rows] == ["Antrean daring puskesmas"]
    assert len(table(plan, "Anggaran", wish).rows) == 2
    assert "Sasaran" not in sheets(plan, wish)
    [other] = chosen_offices(plan, ["Dishub"])
    assert table(plan, "Anggaran", Wish(office=other)).rows == []


def test_a_finding_is_a_note_at_its_cell_and_a_line_with_the_address(plan: Masterplan) -> None:
    finding = Finding(
        "mutu-1", Severity.SARAN, "satuan ini tidak lazim", "tulis satuan lain", "rencana_aksi[antrean].satuan"
    )
    sheet = table(plan, "Rencana Aksi", None, finding)
    assert sheet.rows[0].notes == {".satuan": "Satuan ini tidak lazim\nTulis satuan lain\n(mutu-1)"}
    listed = sheets(plan, None, finding)[TO_LOOK_AT]
    assert listed.rows[0][0] == f"Rencana Aksi!{sheet.address('.satuan', 0)}"  # type: ignore[index]


def test_a_gap_of_the_whole_item_is_noted_at_its_name(plan: Masterplan) -> None:
    whole = Finding("x-1", Severity.SARAN, "a", "b", "rencana_aksi[parkir]")
    target = Finding("x-2", Severity.SARAN, "a", "b", "rencana_aksi[parkir].target")
    row = table(plan, "Rencana Aksi", None, whole, target).rows[1]
    assert [*row.notes] == [".kegiatan", ".target[2026]"]


def test_a_text_longer_than_a_cell_is_refused_with_its_place(plan: Masterplan) -> None:
    plan.rencana_aksi[0].__dict__["catatan"] = type(plan.rencana_aksi[0].program)("x" * 40_000)
    with pytest.raises(UserError, match=r"rencana_aksi\[antrean\]\.catatan: teks sepanjang 40000 huruf"):
        filled_book(plan, (), Wish())
