"""Workbooks go back with a note at each cell that could not be taken, and come home again."""

from generator.excel.annotating import annotated
from generator.excel.reading.workbook import read_workbook
from generator.excel.sheets import column_name
from generator.pulling.excel.bad_cells import bad_cells
from generator.pulling.from_excel import propose
from generator.pulling.plan_of_proposals import Choices, Pull
from generator.workbooks.return_notes import without_return_notes
from tests.conftest import write_tree
from tests.excel.grids import Formula
from tests.pulling.offices import Office

ANTREAN, PARKIR = "Antrean daring puskesmas", "Parkir nontunai"


def told(pull: Pull) -> dict[str, str]:
    """The notes by the address of their cell."""
    return {
        f"{sheet}!{column_name(at)}{row}": " ".join(text.split())
        for notes in bad_cells(pull).values()
        for sheet, cells in notes.items()
        for (row, at), text in cells.items()
    }


def sent_back(office: Office, pull: Pull) -> list[tuple[str, int, int]]:
    """The office's file with the notes; returns where those of ours are now."""
    notes = bad_cells(pull).get("isian.xlsx", {})
    office.file.write_bytes(annotated(office.file, notes, without_return_notes))
    return [
        (sheet.name, note.row, note.at)
        for sheet in read_workbook(office.file)
        for note in sheet.notes
        if without_return_notes(note.text) != note.text
    ]


def test_a_cell_that_cannot_be_read_says_why(office: Office) -> None:
    office.actions.set(PARKIR, ".target[2026]", Formula("=A1/0"))
    office.money.set("DAK", ".anggaran[][2027]", 250)
    target = office.actions.address(PARKIR, ".target[2026]")
    amount = office.money.address("DAK", ".anggaran[][2027]")
    found = told(office.pull())
    assert [*found] == [target, amount]
    assert "belum dihitung" in found[target] and "Rp250 terlalu kecil" in found[amount]


def test_a_conflict_names_what_the_region_holds_now(office: Office) -> None:
    office.actions.set(PARKIR, ".satuan", "lokasi")
    write_tree(office.region.place, {"aksi.yaml": office.yaml().replace("satuan: titik", "satuan: tempat")})
    [note] = told(office.pull()).values()
    assert "di masterplan sekarang: 'tempat'" in note and "--prefer" not in note


def test_what_was_taken_has_no_note(office: Office) -> None:
    office.actions.set(PARKIR, ".satuan", "lokasi")
    assert told(office.pull()) == {} == told(office.pull(write=True))


def test_what_was_told_before_is_still_noted_and_what_was_decided_is_not(office: Office) -> None:
    office.actions.set(PARKIR, ".target[2026]", Formula("=A1/0"))
    office.actions.set(PARKIR, ".satuan", "lokasi")
    write_tree(office.region.place, {"aksi.yaml": office.yaml().replace("satuan: titik", "satuan: tempat")})
    office.pull(Choices(prefer="yaml"), write=True)
    assert [*told(office.pull())] == [office.actions.address(PARKIR, ".target[2026]")]


def test_a_missing_row_has_no_cell_and_no_note(office: Office) -> None:
    office.money.find("DAK").clear()
    pull = office.pull()
    assert pull.plan.is_open and told(pull) == {}


def test_it_comes_home_without_remarks_and_loses_the_notes_when_it_goes_back_again(office: Office) -> None:
    office.actions.set(PARKIR, ".target[2026]", Formula("=A1/0"))
    office.actions.set(ANTREAN, ".target[2027]", Formula("=A1/0"))
    assert len(sent_back(office, office.pull())) == 2
    plan = office.reading().masterplan
    home = propose(office.file, "isian.xlsx", plan)
    assert (home.remarks, len(home.untaken)) == ([], 2)
    office.file.write_bytes(annotated(office.file, {}, without_return_notes))
    assert not any("Belum diambil" in note.text for sheet in read_workbook(office.file) for note in sheet.notes)
