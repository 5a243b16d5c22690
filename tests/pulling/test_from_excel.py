"""Workbooks that come home: nothing edited is nothing, what was edited arrives, nothing is lost or shifted."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.excel.sheets import RECORD
from generator.excel.xlsx_writing import workbook
from generator.masterplan.reading import read_masterplan
from generator.pulling.from_excel import propose
from generator.pulling.plan import What
from generator.pulling.plan_of_proposals import Choices, prepared
from generator.source.problems import UserError
from generator.workbooks.filling import Wish, filled_book
from generator.workbooks.offices import chosen_offices
from tests.conftest import CHECKOUT, FUZZING, write_tree
from tests.pulling.offices import Office

ANTREAN, PARKIR = "Antrean daring puskesmas", "Parkir nontunai"


def test_a_workbook_that_nobody_edited_proposes_nothing(office: Office) -> None:
    assert office.changes() == []
    assert office.proposal().notices == []


@pytest.mark.slow
@pytest.mark.parametrize("region", ["contoh", "kotim", *(["tabalong", "kutim", "kota-jambi"] if FUZZING else [])])
def test_no_region_proposes_anything_unedited(tmp_path: Path, region: str) -> None:
    plan = read_masterplan(CHECKOUT / "masterplans" / region).masterplan
    (tmp_path / "isian.xlsx").write_bytes(workbook(filled_book(plan, (), Wish())))
    found = propose(tmp_path / "isian.xlsx", "isian.xlsx", plan)
    assert (found.edits, found.untaken, found.notices) == ([], [], [])


def test_what_was_typed_is_written_and_then_nothing_is_left_to_do(office: Office) -> None:
    office.actions.set(ANTREAN, ".target[2027]", "90")
    office.actions.set(ANTREAN, ".opd", "Dinas Perhubungan")
    office.money.set("DAK", ".anggaran[][2027]", 175_000_000)
    office.actions.add({".kegiatan": "Ambulans siaga", ".program": "Layanan Sehat", ".subdimensi": "Layanan Publik",
                        ".target[2026]": 3, ".pendukung[]": "Dinkes\nPMI, cabang kota"})  # fmt: skip
    plan = office.pull(write=True).plan
    assert plan.counts == {What.TAKEN: 3, What.NEW: 1}
    assert "6 perbedaan" not in plan.totals and plan.is_accounted_for
    text = office.yaml()
    assert all(part in text for part in ("2027: 90", "opd: Dinas Perhubungan", "2027: 175 juta", "PMI, cabang kota"))
    again = office.pull(write=True).plan
    assert (again.summary, {*again.counts}) == ("Tidak ada perubahan.", {What.SAME})


def test_places_name_file_sheet_and_cell(office: Office) -> None:
    office.actions.set(PARKIR, ".satuan", "lokasi")
    [edit] = office.proposal().edits
    assert str(edit.origin) == f"isian.xlsx!{office.actions.address(PARKIR, '.satuan')}"


def test_a_value_changed_on_both_sides_is_a_conflict_with_all_three(office: Office) -> None:
    office.actions.set(PARKIR, ".satuan", "lokasi")
    write_tree(office.region.place, {"aksi.yaml": office.yaml().replace("satuan: titik", "satuan: tempat")})
    [line] = office.pull().plan.lines
    assert (line.what, line.old, line.today, line.new) == (What.CONFLICT, "titik", "tempat", "lokasi")


def test_a_workbook_of_last_month_does_not_take_back_what_the_yaml_gained(office: Office) -> None:
    office.actions.set(PARKIR, ".satuan", "lokasi")
    write_tree(office.region.place, {"aksi.yaml": office.yaml().replace("target: {2026: 5}", "target: {2026: 6}")})
    plan = office.pull(write=True).plan
    assert (plan.counts, plan.kept) == ({What.TAKEN: 1}, 1)
    assert "{2026: 6}" in office.yaml()


def test_an_item_renamed_in_the_yaml_is_still_found(office: Office) -> None:
    text = office.yaml().replace("  - id: parkir\n    program", "  - program")
    write_tree(office.region.place, {"aksi.yaml": text})
    office.export()
    office.actions.set(PARKIR, ".satuan", "lokasi")
    write_tree(office.region.place, {"aksi.yaml": text.replace("Parkir nontunai", "Parkir nontunai di pasar")})
    plan = office.pull(write=True).plan
    assert plan.counts == {What.CONFLICT: 1} or "satuan: lokasi" in office.yaml()


def test_a_missing_row_is_removed_only_on_request(office: Office) -> None:
    office.grids["Risiko"].rows.pop()
    assert office.pull(write=True).plan.counts == {What.REMOVED: 1}
    assert "padam" in office.yaml()
    office.pull(Choices(remove=True), write=True)
    assert "padam" not in office.yaml()


def test_a_missing_sheet_is_told_and_changes_nothing(office: Office) -> None:
    del office.grids["Risiko"]
    found = office.proposal()
    assert (found.edits, found.untaken) == ([], [])
    assert found.notices == ["Lembar 'Risiko' tidak ada lagi di berkas ini; isinya dianggap tidak berubah."]


def test_a_renamed_sheet_is_still_found_and_other_sheets_are_named(office: Office) -> None:
    office.actions.set(PARKIR, ".satuan", "lokasi")
    office.grids["Rencana Aksi"].name = "Aksi Dinkes"
    office.grids["Petunjuk"].name = "Coretan"
    found = office.proposal()
    assert [str(edit.origin).split("!")[1] for edit in found.edits] == ["Aksi Dinkes"]
    assert found.notices == ["Lembar 'Coretan' bukan tabel buatan program ini dan tidak dibaca."]


def test_a_sheet_copied_into_another_workbook_still_knows_its_bases(office: Office) -> None:
    office.actions.set(PARKIR, ".satuan", "lokasi")
    office.grids = {"Rencana Aksi": office.actions}
    found = office.proposal()
    assert [(edit.path, edit.base) for edit in found.edits] == [("rencana_aksi[parkir].satuan", "titik")]  # type: ignore[union-attr]
    assert "tidak lagi memuat catatan tersembunyinya" in found.notices[0]


def test_without_any_base_nothing_is_applied_unasked(office: Office) -> None:
    office.actions.set(PARKIR, ".satuan", "lokasi")
    del office.grids[RECORD]
    for grid in office.grids.values():
        for row in grid.rows[5:]:
            row.pop(0, None)
    plan = office.pull(write=True).plan
    assert plan.counts == {What.CONFLICT: 1}
    assert "satuan: titik" in office.yaml()


def test_a_workbook_of_an_office_adds_its_name_to_new_rows_and_removes_nobody_elses(office: Office) -> None:
    [dinkes] = chosen_offices(office.reading().masterplan, ["Dinkes"])
    office.export(Wish(office=dinkes))
    office.actions.add({".kegiatan": "Ambulans siaga", ".program": "Layanan Sehat", ".satuan": "unit"})
    assert [(fields[".kegiatan"], fields[".opd"]) for fields in office.new_items()] == [
        ("Ambulans siaga", "Dinas Kesehatan")
    ]
    assert office.gone() == []


def test_an_empty_workbook_of_an_office_proposes_nothing(office: Office) -> None:
    [dishub] = chosen_offices(office.reading().masterplan, ["Dishub"])
    office.export(Wish(("isu",), dishub))
    assert (office.changes(), office.proposal().notices) == ([], [])


def test_another_regions_workbook_is_refused(office: Office) -> None:
    found = office.proposal()
    place = office.region.place / "daerah.yaml"
    place.write_text(
        place.read_text("utf-8").replace("62.02", "63.09").replace("Kotawaringin Timur", "Tabalong"), "utf-8"
    )
    with pytest.raises(UserError, match="dibuat untuk Kabupaten Kotawaringin Timur"):
        prepared(office.region, office.reading(), [found], Choices())


def test_a_newer_workbook_is_refused(office: Office) -> None:
    office.grids[RECORD].find("format")[1] = "99"
    with pytest.raises(UserError, match="versi program yang lebih baru"):
        office.proposal()


def test_any_other_workbook_is_refused(office: Office) -> None:
    office.grids = {"Petunjuk": replace(office.grids["Petunjuk"], name="Tabel kami")}
    with pytest.raises(UserError, match="tidak memuat satu pun tabel buatan"):
        office.proposal()
