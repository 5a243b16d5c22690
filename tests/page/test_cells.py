"""Cells typed into a table in a browser: what is saved, what is told while something is not, and leaving."""

from pathlib import Path
from typing import Any

import pytest

from generator.page.server import Server
from tests.page.browsing import answered, asks_when_left, at, saved
from tests.page.visiting import Files, file

pytestmark = pytest.mark.slow

FILES: Files = {
    "isi.yaml": "daerah: {nama: Uji, jenis: kabupaten}\nperiode: {mulai: 2025, selesai: 2027}\n",
    "aksi.yaml": "rencana_aksi:\n"
    + "".join(
        f"  - kegiatan: Kegiatan {n}\n    dimensi: smart_economy\n    kelompok: aplikasi\n"
        "    baseline: {nilai: 1500}\n"
        for n in range(1, 13)
    ),
}
UNSAVED = "1 isian belum tersimpan"


@pytest.fixture
def page(page: Any, server: Server) -> Any:
    page.goto(at(server, "/d/uji/isian/rencana_aksi"))
    return page


def cell(page: Any, way: str, row: int = 0) -> Any:
    heads = page.locator("th[data-way]").evaluate_all("cells => cells.map(cell => cell.dataset.way)")
    return page.locator("table.petak tbody tr").nth(row).locator("td").nth(heads.index(way))


def type_into(page: Any, place: Any, text: str, end: str = "Enter") -> None:
    place.click()
    page.keyboard.press("F2")
    page.keyboard.press("Control+a")
    page.keyboard.type(text)
    if end:
        page.keyboard.press(end)


def paste(page: Any, text: str) -> None:
    page.evaluate(
        "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
        "document.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true})); }",
        text,
    )


def test_a_choice_is_changed_by_its_label_again_and_again(page: Any, office: Path) -> None:
    for label, key in (("Infrastruktur", "infrastruktur"), ("Literasi", "literasi"), ("aplikasi", "aplikasi")):
        type_into(page, cell(page, ".kelompok"), label)
        saved(page)
        assert file(office, "aksi.yaml").count(f"kelompok: {key}") == (12 if key == "aplikasi" else 1)
        assert cell(page, ".kelompok").inner_text() == key.capitalize()
    type_into(page, cell(page, ".dimensi"), "Smart Living")
    saved(page)
    assert (
        "dimensi: smart_living" in file(office, "aksi.yaml") and cell(page, ".dimensi").inner_text() == "Smart Living"
    )


def test_a_refused_cell_counts_as_unsaved_until_it_is_mended(page: Any, office: Path) -> None:
    type_into(page, cell(page, ".kelompok"), "Ngawur")
    page.get_by_text(UNSAVED).wait_for()
    type_into(page, cell(page, ".kegiatan", 1), "Kegiatan dua")
    answered(page)
    assert page.get_by_text(UNSAVED).is_visible() and "Kegiatan dua" in file(office, "aksi.yaml")
    assert asks_when_left(page)
    type_into(page, cell(page, ".kelompok"), "Literasi")
    saved(page)
    assert "kelompok: literasi" in file(office, "aksi.yaml")
    assert not page.locator("td.salah").count() and not asks_when_left(page)


def test_escape_in_a_refused_cell_brings_back_what_stands_in_the_file(page: Any, office: Path) -> None:
    type_into(page, cell(page, ".kelompok"), "Ngawur")
    page.get_by_text(UNSAVED).wait_for()
    type_into(page, cell(page, ".kelompok"), "Lagi", "Escape")
    page.get_by_text("Semua tersimpan").wait_for()
    assert cell(page, ".kelompok").inner_text() == "Aplikasi" and file(office, "aksi.yaml") == FILES["aksi.yaml"]


def test_another_spelling_of_the_same_value_is_shown_as_it_stands_and_can_be_changed(page: Any, office: Path) -> None:
    place = cell(page, ".baseline.nilai")
    before = place.inner_text()
    type_into(page, place, "1.500,0")
    answered(page)
    assert place.inner_text() == before and file(office, "aksi.yaml") == FILES["aksi.yaml"]
    type_into(page, place, "1600")
    saved(page)
    assert "nilai: 1600" in file(office, "aksi.yaml") or "nilai: 1.600" in file(office, "aksi.yaml")


def test_a_cell_typed_twice_before_the_first_answer_is_no_conflict(page: Any, office: Path) -> None:
    page.evaluate(
        "() => { const quick = window.fetch;"
        "window.fetch = (...asked) => new Promise(go => setTimeout(go, 600)).then(() => quick(...asked)); }"
    )
    for text in ("Satu", "Dua", "Tiga"):
        type_into(page, cell(page, ".kegiatan"), text)
    type_into(page, cell(page, ".kelompok"), "Literasi")
    saved(page)
    assert "kegiatan: Tiga" in file(office, "aksi.yaml") and "kelompok: literasi" in file(office, "aksi.yaml")


def test_a_conflict_in_a_cell_is_told_and_typing_again_takes_it(page: Any, office: Path) -> None:
    (office / "masterplans/uji/aksi.yaml").write_text(file(office, "aksi.yaml").replace("aplikasi", "sdm", 1))
    type_into(page, cell(page, ".kelompok"), "Literasi")
    page.get_by_text(UNSAVED).wait_for()
    assert "Di berkas: Sumber Daya Manusia" in str(cell(page, ".kelompok").get_attribute("title"))
    assert "sdm" in file(office, "aksi.yaml")
    type_into(page, cell(page, ".kelompok"), "Literasi")
    saved(page)
    assert "kelompok: literasi" in file(office, "aksi.yaml") and "sdm" not in file(office, "aksi.yaml")


def test_a_cell_that_is_being_typed_is_saved_when_the_page_is_left(page: Any, office: Path) -> None:
    type_into(page, cell(page, ".kegiatan"), "Baru diketik", "")
    assert asks_when_left(page)
    saved(page)
    assert "Baru diketik" in file(office, "aksi.yaml")


def test_pasted_cells_that_are_not_saved_yet_hold_the_page(page: Any, office: Path) -> None:
    cell(page, ".kegiatan").click()
    assert not page.evaluate("document.activeElement === document.body")
    paste(page, "Dari Excel\n")
    page.get_by_text("1 sel akan berubah").wait_for()
    assert asks_when_left(page)
    page.get_by_role("button", name="Batal").click()
    assert not asks_when_left(page) and file(office, "aksi.yaml") == FILES["aksi.yaml"]


def test_pasted_rows_are_added_and_the_page_renews_itself_unasked(page: Any, office: Path) -> None:
    cell(page, ".kegiatan", 11).click()
    paste(page, "Kegiatan 12\nKegiatan 13\n")
    asked: list[str] = []

    def leave(dialog: Any) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", leave)
    page.get_by_role("button", name="Simpan semua").click()
    page.locator("tbody tr").nth(12).wait_for()
    assert "kegiatan: Kegiatan 13" in file(office, "aksi.yaml") and not asked


def test_a_refused_row_is_kept_and_told_until_it_is_cancelled(page: Any, office: Path) -> None:
    cell(page, ".kegiatan", 11).click()
    width = (
        page.locator("th[data-way]").evaluate_all("cells => cells.map(cell => cell.dataset.way)").index(".kelompok")
    )
    blank = "\t" * width
    paste(page, f"Kegiatan 12\nKegiatan 13{blank}Ngawur\n")
    page.get_by_role("button", name="Simpan semua").click()
    page.get_by_text(UNSAVED).wait_for()
    assert "1 baris baru tidak tersimpan: 'Ngawur'" in page.locator("#kata-tempelan").inner_text()
    assert "Kegiatan 13" not in file(office, "aksi.yaml") and asks_when_left(page)
    page.get_by_role("button", name="Batal").click()
    page.get_by_text("Semua tersimpan").wait_for()
    assert not asks_when_left(page)
