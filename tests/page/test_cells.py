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


def rows(page: Any) -> list[str]:
    """The names of the items on the screen, without the empty row at the end."""
    return [text for text in page.locator("tbody tr td.beku").all_inner_texts() if text]


def columns(page: Any, way: str) -> str:
    """What stands between the first column and another one in a pasted row."""
    heads = page.locator("th[data-way]").evaluate_all("cells => cells.map(cell => cell.dataset.way)")
    return "\t" * int(heads.index(way))


def test_pasted_rows_are_shown_before_and_after_they_are_saved_without_a_reload(page: Any, office: Path) -> None:
    page.evaluate("window.isSame = true")
    cell(page, ".kegiatan", 11).click()
    paste(page, "Kegiatan 12\nKegiatan 13\nKegiatan 14\n")
    page.get_by_text("2 baris baru akan ditambahkan.").wait_for()
    assert rows(page)[-3:] == ["Kegiatan 12", "Kegiatan 13", "Kegiatan 14"]
    page.get_by_role("button", name="Simpan semua").click()
    page.locator("tbody tr[data-item] .nomor", has_text="14").wait_for()
    assert rows(page)[-2:] == ["Kegiatan 13", "Kegiatan 14"] and page.evaluate("window.isSame")
    assert page.locator("#jumlah-butir").inner_text() == "14 dari 14 butir"
    assert "kegiatan: Kegiatan 14" in file(office, "aksi.yaml")
    type_into(page, cell(page, ".kelompok", 13), "Literasi")
    saved(page)
    assert file(office, "aksi.yaml").count("kelompok: literasi") == 1


def test_pasted_rows_stand_where_the_file_has_them(page: Any) -> None:
    cell(page, ".kegiatan", 12).click()
    width = columns(page, ".dimensi")
    paste(page, f"Lampu{width}Smart Living\nPasar{width}Smart Economy\nTaman{width}Smart Living\n")
    page.get_by_role("button", name="Simpan semua").click()
    page.locator("tbody tr.butir-baru").nth(2).wait_for()
    before = rows(page)
    page.reload()
    assert rows(page) == before and {"Lampu", "Pasar", "Taman"} < set(before)


def test_a_row_typed_into_the_empty_last_row_becomes_an_item(page: Any, office: Path) -> None:
    type_into(page, cell(page, ".kegiatan", 12), "Kegiatan 13", "Tab")
    page.keyboard.press("End")
    saved(page)
    page.locator("tbody tr[data-item]").nth(12).wait_for()
    type_into(page, cell(page, ".kelompok", 12), "Literasi")
    saved(page)
    text = file(office, "aksi.yaml")
    assert text.count("kegiatan: Kegiatan 13") == 1 and text.count("kelompok: literasi") == 1
    assert not page.evaluate("halaman.unsaved.size")


def test_what_is_typed_into_a_new_row_while_it_is_saved_is_saved_too(page: Any, office: Path) -> None:
    page.evaluate(
        "() => { const quick = window.fetch;"
        "window.fetch = (...asked) => new Promise(go => setTimeout(go, 500)).then(() => quick(...asked)); }"
    )
    type_into(page, cell(page, ".kegiatan", 12), "Kegiatan 13")
    type_into(page, cell(page, ".kelompok", 12), "Literasi")
    type_into(page, cell(page, ".kegiatan", 13), "Kegiatan 14")
    saved(page)
    text = file(office, "aksi.yaml")
    assert text.count("kegiatan: Kegiatan 13") == text.count("kegiatan: Kegiatan 14") == 1
    assert text.count("kelompok: literasi") == 1


def test_a_unit_behind_a_pasted_number_fills_the_unit(page: Any, office: Path) -> None:
    cell(page, ".target[2025]").click()
    paste(page, "75 persen\t80 persen\n")
    page.get_by_role("button", name="Simpan semua").click()
    saved(page)
    assert cell(page, ".satuan").inner_text() == "persen" and "satuan: persen" in file(office, "aksi.yaml")


def test_a_refused_row_is_kept_and_told_until_it_is_cancelled(page: Any, office: Path) -> None:
    cell(page, ".kegiatan", 11).click()
    paste(page, f"Kegiatan 12\nKegiatan 13{columns(page, '.kelompok')}Ngawur\n")
    page.get_by_role("button", name="Simpan semua").click()
    page.get_by_text(UNSAVED).wait_for()
    assert "1 baris baru tidak tersimpan: 'Ngawur'" in page.locator("#kata-tempelan").inner_text()
    assert "Kegiatan 13" not in file(office, "aksi.yaml") and asks_when_left(page)
    page.get_by_role("button", name="Batal").click()
    page.get_by_text("Semua tersimpan").wait_for()
    assert rows(page)[-1] == "Kegiatan 12" and not asks_when_left(page)


def test_a_refused_row_is_saved_once_it_is_mended(page: Any, office: Path) -> None:
    cell(page, ".kegiatan", 12).click()
    paste(page, f"Kegiatan 13{columns(page, '.kelompok')}Ngawur\n")
    page.get_by_role("button", name="Simpan semua").click()
    page.get_by_text(UNSAVED).wait_for()
    type_into(page, cell(page, ".kelompok", 12), "Literasi")
    saved(page)
    page.locator("tbody tr[data-item]").nth(12).wait_for()
    assert "Kegiatan 13" in file(office, "aksi.yaml") and not page.locator("td.salah").count()
    assert not page.evaluate("halaman.unsaved.size")


def test_of_a_new_row_only_the_wrong_cells_are_red_and_the_words_go_once_all_is_saved(
    page: Any, office: Path
) -> None:
    cell(page, ".kegiatan", 12).click()
    paste(page, f"Kegiatan 13{columns(page, '.dimensi')}Smart Env\nKegiatan 14{columns(page, '.kelompok')}Ngawur\n")
    page.get_by_role("button", name="Simpan semua").click()
    page.get_by_text("2 baris baru tidak tersimpan").wait_for()
    assert page.locator("td.salah").all_inner_texts() == ["Smart Env", "Ngawur"]
    assert "Mungkin maksud Anda: Smart Environment." in str(cell(page, ".dimensi", 12).get_attribute("title"))
    type_into(page, cell(page, ".dimensi", 12), "Smart Environment")
    page.get_by_text("1 baris baru tidak tersimpan").wait_for()
    type_into(page, cell(page, ".kelompok", 13), "Literasi")
    saved(page)
    assert "Kegiatan 14" in file(office, "aksi.yaml") and page.locator("#tempelan").is_hidden()


def test_pasted_rows_with_their_headings_stand_in_the_columns_of_these(page: Any, office: Path) -> None:
    cell(page, ".kegiatan", 12).click()
    head = "No\tKegiatan\tPIC\tIndikator\tAnggaran"
    paste(page, f"{head}\n1\tLampu\tBudi\tJumlah lampu\t100\n2\tTaman\tAni\tJumlah taman\t5\n")
    told = page.locator("#kata-tempelan").inner_text()
    assert "2 baris baru" in told and "tidak ditempel: PIC." in told and "tidak ditempel: Anggaran." in told
    page.get_by_role("button", name="Simpan semua").click()
    saved(page)
    text = file(office, "aksi.yaml")
    assert text.count("kegiatan: ") == 14 and "indikator: Jumlah taman" in text and "Budi" not in text


def test_a_column_of_numbers_before_the_names_is_left_out(page: Any) -> None:
    cell(page, ".kegiatan", 12).click()
    paste(page, "1\tLampu\n2\tTaman\n")
    assert rows(page)[-2:] == ["Lampu", "Taman"]
    assert "nomor urut tidak ikut ditempel" in page.locator("#kata-tempelan").inner_text()


def test_headings_of_another_table_are_told_and_nothing_is_pasted(page: Any) -> None:
    cell(page, ".kegiatan", 12).click()
    paste(page, "No\tUraian\tPenerbit\n1\tJambi dalam Angka\tBPS\n")
    assert "tampaknya judul" in page.locator("#kata-tempelan").inner_text() and len(rows(page)) == 12


def test_points_that_may_be_thousands_are_read_so_with_one_click_and_every_reason_is_told(
    page: Any, office: Path
) -> None:
    cell(page, ".target[2025]", 0).click()
    paste(page, "10.000\n12.500\n")
    page.get_by_role("button", name="Simpan semua").click()
    page.get_by_text("2 sel tidak tersimpan").wait_for()
    assert page.locator("#tempelan li").count() == 2
    page.get_by_role("button", name="Baca titik sebagai ribuan (2 sel)").click()
    saved(page)
    text = file(office, "aksi.yaml")
    assert "2025: 10000" in text and "2025: 12500" in text and page.locator("#tempelan").is_hidden()


def test_a_refused_row_that_is_mended_stands_where_it_was_pasted(page: Any, office: Path) -> None:
    cell(page, ".kegiatan", 12).click()
    at_kind = columns(page, ".kelompok")
    paste(page, f"Aksi A\nAksi B{at_kind}Ngawur\nAksi C{at_kind}Ngawur\nAksi D\n")
    page.get_by_role("button", name="Simpan semua").click()
    page.get_by_text("2 baris baru tidak tersimpan").wait_for()
    assert rows(page)[-4:] == ["Aksi A", "Aksi B", "Aksi C", "Aksi D"]
    for row in (14, 13):
        type_into(page, cell(page, ".kelompok", row), "Literasi")
        answered(page)
    saved(page)
    text = file(office, "aksi.yaml")
    places = [text.index(f"Aksi {letter}") for letter in "ABCD"]
    assert places == sorted(places)
