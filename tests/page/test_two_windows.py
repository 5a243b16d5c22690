"""Two windows on one region, and files changed beside the page: nothing is overwritten or lost unseen."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.page.server import Server
from tests.page.browsing import answered, asks_when_left, at, saved
from tests.page.visiting import Files, file

pytestmark = pytest.mark.slow

FILES: Files = {
    "isi.yaml": "daerah: {nama: Uji, jenis: kabupaten}\nperiode: {mulai: 2025, selesai: 2027}\n"
    "visi:\n  rumusan: Lama\n  kata_kunci: [aman, nyaman, asri]\n"
    "misi:\n  - nama: Melayani\n    uraian: Cepat\n  - nama: Membangun\n"
    "evaluasi:\n  - {tahun: 2025, instrumen: 2022-baru}\n",
}


@pytest.fixture
def other(page: Any) -> Iterator[Any]:
    """A second window."""
    found = page.context.new_page()
    yield found
    found.close()


def inputs(office: Path) -> Any:
    return yaml.safe_load(file(office))


def word(page: Any, number: int) -> Any:
    return page.get_by_label(f"Kata kunci visi, butir {number}", exact=True)


def test_a_line_moved_in_the_other_window_is_found_and_both_show_the_file(
    page: Any, other: Any, server: Server, office: Path
) -> None:
    for one in (page, other):
        one.goto(at(server, "/d/uji/isian/visi"))
    word(page, 1).press("Alt+ArrowDown")
    saved(page)
    word(other, 2).fill("nyaman sekali")
    word(other, 2).press("Tab")
    saved(other)
    assert inputs(office)["visi"]["kata_kunci"] == ["nyaman sekali", "aman", "asri"]
    assert [word(other, n).input_value() for n in (1, 2, 3)] == ["nyaman sekali", "aman", "asri"]


def test_a_line_deleted_in_the_other_window_is_added_only_if_wanted(
    page: Any, other: Any, server: Server, office: Path
) -> None:
    for one in (page, other):
        one.goto(at(server, "/d/uji/isian/visi"))
    word(page, 2).fill("")
    word(page, 2).press("Tab")
    saved(page)
    word(other, 2).fill("nyaman sekali")
    word(other, 2).press("Tab")
    answered(other)
    assert inputs(office)["visi"]["kata_kunci"] == ["aman", "asri"]
    other.get_by_role("button", name="Tambahkan sebagai baris baru").click()
    saved(other)
    assert inputs(office)["visi"]["kata_kunci"] == ["aman", "asri", "nyaman sekali"]
    assert word(other, 3).input_value() == "nyaman sekali"


def test_an_item_deleted_in_the_other_window_is_added_again_with_all_its_texts(
    page: Any, other: Any, server: Server, office: Path
) -> None:
    page.goto(at(server, "/d/uji/isian/misi?butir=misi%5Bmelayani%5D"))
    other.goto(at(server, "/d/uji/isian/misi?butir=misi%5Bmelayani%5D"))
    other.on("dialog", lambda dialog: dialog.accept())
    other.get_by_role("button", name="Hapus").first.click()
    other.wait_for_url("**/isian/misi")
    field = page.locator('[data-path="misi[melayani].uraian"]')
    field.fill("Cepat dan ramah")
    field.press("Tab")
    with page.expect_navigation():
        page.get_by_role("button", name="Tambahkan lagi").click()
    assert [(one["nama"], one.get("uraian")) for one in inputs(office)["misi"]] == [
        ("Membangun", None), ("Melayani", "Cepat dan ramah"),
    ]  # fmt: skip


def test_a_file_that_broke_is_told_and_what_was_typed_stays(page: Any, server: Server, office: Path) -> None:
    page.goto(at(server, "/d/uji/isian/visi"))
    broken = file(office).replace("rumusan: Lama", 'penjelasan: "Lama\n  rumusan: Lama')
    (office / "masterplans/uji/isi.yaml").write_text(broken)
    vision = page.locator('[data-path="visi.rumusan"]')
    vision.fill("Baru")
    vision.press("Tab")
    answered(page)
    assert "tidak terbaca utuh mulai baris" in page.locator(".catatan.salah").first.inner_text()
    assert page.get_by_role("button", name="Pakai yang di berkas").count() == 0
    assert (vision.input_value(), file(office)) == ("Baru", broken)
    assert page.locator("#simpanan").inner_text() == "1 isian belum tersimpan"


def test_refused_scores_count_as_unsaved_and_hold_the_page(page: Any, server: Server) -> None:
    page.goto(at(server, "/d/uji/evaluasi/"))
    boxes = page.locator("[data-answer]")
    for number, text in enumerate(("5", "x")):
        boxes.nth(number).fill(text)
        boxes.nth(number).press("Tab")
    boxes.nth(2).fill("3")
    boxes.nth(2).press("Tab")
    answered(page)
    assert page.locator("#simpanan").inner_text() == "2 isian belum tersimpan"
    assert asks_when_left(page)
    for number in (0, 1):
        boxes.nth(number).fill("")
        boxes.nth(number).press("Tab")
    saved(page)
    assert not asks_when_left(page)


def test_a_long_message_moves_neither_the_menu_nor_the_button_that_was_pressed(page: Any, server: Server) -> None:
    page.set_viewport_size({"width": 1400, "height": 900})
    page.goto(at(server, "/d/uji/isian/visi"))
    vision = page.locator('[data-path="visi.rumusan"]')
    for text in ("Visi dua yang panjang sekali untuk kota", "Visi tiga yang panjang sekali untuk kota"):
        vision.fill(text)
        vision.press("Tab")
        saved(page)
    before = page.locator("#urungkan").bounding_box()
    page.get_by_role("button", name="Urungkan").click()
    page.get_by_text("kembali menjadi").wait_for()
    assert page.locator("#urungkan").bounding_box() == before
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    menu = page.locator(".bilah nav a").last.bounding_box()
    assert menu and before and menu["x"] + menu["width"] <= before["x"]
