"""Rows that became items in an earlier pull and were typed over since: only what was typed later is an edit."""

from dataclasses import replace

import pytest

from generator.edits.edit import Insert, Origin
from generator.masterplan.reading import read_masterplan
from generator.pulling.plan import What
from generator.pulling.plan_of_proposals import Choices
from generator.regions.locate import RegionFolder
from tests.conftest import write_tree
from tests.pulling.conftest import Prepare

SHEET = Origin("lembar.docx", "Tabel 2, baris 4")
TYPED = {".nama": "Taman Kota", ".deskripsi": "Satu taman di tepi sungai.", ".perumus[1]": "Kadin"}
ROW = Insert("quick_win", TYPED, "quick_win[pasar]", SHEET)


def later(*without: str, **fields: str) -> Insert:
    """The row with other texts, and without some."""
    typed = {way: text for way, text in ROW.fields.items() if way not in without}
    return replace(ROW, fields=typed | {f".{name}": text for name, text in fields.items()})


def file_of(region: RegionFolder) -> str:
    return (region.place / "quick-win.yaml").read_text("utf-8")


def lines(prepare: Prepare, *rows: Insert, write: bool = False) -> list[tuple[What, str, str, str]]:
    plan = prepare(*rows, write=write).plan
    assert plan.is_accounted_for
    return [(line.what, line.path, line.old, line.new) for line in plan.lines]


@pytest.fixture(autouse=True)
def pulled(prepare: Prepare) -> None:
    prepare(ROW, write=True)


def test_a_cell_typed_later_is_an_edit_of_the_item_that_the_row_became(
    prepare: Prepare, region: RegionFolder
) -> None:
    row = later(jumlah_penerima="2.000")
    assert lines(prepare, row, write=True) == [
        (What.TAKEN, "quick_win[taman-kota].jumlah_penerima", "", "2.000")
    ]  # fmt: skip
    assert file_of(region).count("nama: Taman Kota") == 1
    assert "jumlah_penerima: 2000" in file_of(region)
    assert lines(prepare, row)[0][0] is What.SAME


def test_each_later_round_is_compared_with_the_one_before(prepare: Prepare, region: RegionFolder) -> None:
    for count in ("2.000", "3.000", "2.000"):
        lines(prepare, later(jumlah_penerima=count), write=True)
        assert f"jumlah_penerima: {count.replace('.', '')}\n" in file_of(region)


def test_a_name_corrected_in_its_row_renames_the_item(prepare: Prepare, region: RegionFolder) -> None:
    found = lines(prepare, later(nama="Taman Kota Baru"), write=True)
    assert [(what, new) for what, _, _, new in found] == [(What.TAKEN, "Taman Kota Baru")]
    assert file_of(region).count("- ") == 4


def test_a_cell_emptied_later_clears_its_value_but_one_that_cannot_be_read_does_not(prepare: Prepare) -> None:
    unread = later(".deskripsi")
    emptied = replace(unread, empty=frozenset({".deskripsi"}))
    assert lines(prepare, emptied) == [
        (What.TAKEN, "quick_win[taman-kota].deskripsi", TYPED[".deskripsi"], "")
    ]  # fmt: skip
    assert lines(prepare, unread)[0][0] is not What.TAKEN


def test_items_of_a_list_come_go_and_change_in_their_row(prepare: Prepare) -> None:
    two = replace(ROW, fields=TYPED | {".perumus[1]": "Kadin Daerah", ".perumus[2]": "Bank Daerah"})
    found = lines(prepare, two, write=True)
    assert [(what, new) for what, _, _, new in found] == [(What.TAKEN, "Kadin Daerah"), (What.NEW, "Bank Daerah")]
    found = [line[:3] for line in lines(prepare, replace(ROW, fields=TYPED | {".perumus[1]": "Bank Daerah"}))]
    assert found == [(What.REMOVED, "quick_win[taman-kota].perumus[1]", "Kadin Daerah")]


def test_what_was_changed_in_yaml_too_is_a_conflict_of_that_field_alone(
    prepare: Prepare, region: RegionFolder
) -> None:
    text = file_of(region).replace("Satu taman di tepi sungai.", "Taman di tepi laut.")
    write_tree(region.place, {"quick-win.yaml": text})
    row = later(deskripsi="Dua taman.", jumlah_penerima="2.000")
    found = lines(prepare, row, write=True)
    assert {path.rpartition(".")[2]: what for what, path, _, _ in found} == {
        "deskripsi": What.CONFLICT, "jumlah_penerima": What.TAKEN,
    }  # fmt: skip
    assert [line[0] for line in lines(prepare, row)] == [What.CONFLICT]
    prepare(row, choices=Choices(prefer="file"), write=True)
    assert file_of(region).count("Dua taman.") == file_of(region).count("Taman Kota") == 1


@pytest.mark.parametrize(("fields", "fate"), [({}, What.CONFLICT), (TYPED, What.TAKEN)])
def test_another_file_may_add_to_the_item_but_not_change_it(
    fields: dict[str, str], fate: What, prepare: Prepare
) -> None:
    typed = {".nama": "Taman Kota", ".deskripsi": "Lain sama sekali.", ".jumlah_penerima": "2.000"} | fields
    other = replace(ROW, fields=typed, origin=Origin("lembar-dinas-lain.docx", SHEET.place))
    assert lines(prepare, other)[0][0] is fate


def test_a_copy_under_another_name_conflicts_cell_by_cell_and_either_side_can_be_preferred(
    prepare: Prepare, region: RegionFolder
) -> None:
    typed = {".nama": "Taman Kota", ".deskripsi": "Dua taman di tepi sungai.", ".jumlah_penerima": "2.000"}
    copy = replace(ROW, fields=typed, origin=Origin("lembar (2).docx", SHEET.place))
    item = "quick_win[taman-kota]"
    assert [(line[0], line[1]) for line in lines(prepare, copy)] == [
        (What.CONFLICT, f"{item}.deskripsi"),
        (What.TAKEN, f"{item}.jumlah_penerima"),
    ]
    assert prepare(copy, choices=Choices(prefer="file"), write=True).plan.written
    assert "deskripsi: Dua taman di tepi sungai.\n" in file_of(region)
    assert file_of(region).count("nama: Taman Kota") == 1
    assert not any(line.is_open for line in prepare(copy).plan.lines)
    assert not any(line.is_open for line in prepare(ROW).plan.lines)


def test_another_row_is_a_new_item(prepare: Prepare) -> None:
    other = replace(ROW, fields={".nama": "Loket"}, origin=replace(SHEET, place="Tabel 2, baris 5"))
    assert [line[0] for line in lines(prepare, ROW, other)] == [What.SAME, What.NEW]
    assert lines(prepare, replace(other, origin=SHEET))[0][0] is What.NEW


def test_an_item_that_was_taken_back_is_new_again(prepare: Prepare, region: RegionFolder) -> None:
    text = file_of(region)
    write_tree(region.place, {"quick-win.yaml": text[: text.index("  - id: taman")] if "id: taman" in text else
                              text[: text.index("  - nama: Taman")]})  # fmt: skip
    assert [line[0] for line in lines(prepare, later(jumlah_penerima="2.000"))] == [What.NEW]
    assert not [m for m in read_masterplan(region.place).masterplan.quick_win if m.nama == "Taman Kota"]


def test_a_plain_text_corrected_in_its_row_is_no_second_item(prepare: Prepare, region: RegionFolder) -> None:
    first = Insert("tows.so", {"": "Membuka loket bersama"}, "", SHEET)
    prepare(first, write=True)
    again = replace(first, fields={"": "Membuka loket bersama tahun ini"})
    assert [(what, old, new) for what, _, old, new in lines(prepare, again, write=True)] == [
        (What.TAKEN, "Membuka loket bersama", "Membuka loket bersama tahun ini")
    ]
    whole = "".join(file.read_text("utf-8") for file in region.place.glob("*.yaml"))
    assert whole.count("Membuka loket") == 1
