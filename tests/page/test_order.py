"""Items of lists in another order: by button, by keyboard, by dragging; the files follow, and the focus stays."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.page.server import Server
from tests.page.browsing import answered, at, saved
from tests.page.visiting import Files, file

pytestmark = pytest.mark.slow

FILES: Files = {
    "isi.yaml": "daerah: {nama: Uji, jenis: kabupaten}\nperiode: {mulai: 2025, selesai: 2027}\n"
    "visi:\n  kata_kunci:\n    - satu\n    # penting\n    - dua\n    - tiga\n"
    "quick_win:\n" + "".join(f"  # catatan {n}\n  - nama: Program {n}\n    dimensi: smart_economy\n" for n in "ABC"),
    "aksi.yaml": "rencana_aksi:\n"
    + "".join(f"  - {{kegiatan: Kegiatan {n}, dimensi: smart_economy, kelompok: sdm}}\n" for n in range(1, 13)),
}


def words(office: Path) -> Any:
    return yaml.safe_load(file(office))["visi"]["kata_kunci"]


def names(office: Path) -> list[str]:
    return [one["nama"][-1] for one in yaml.safe_load(file(office))["quick_win"]]


def focused(page: Any) -> str:
    return str(page.evaluate("document.activeElement.ariaLabel"))


def test_lines_are_moved_by_button_and_by_keyboard(page: Any, server: Server, office: Path) -> None:
    page.goto(at(server, "/d/uji/isian/visi"))
    page.get_by_role("button", name="Naikkan Kata kunci visi, butir 2").click()
    saved(page)
    assert words(office) == ["dua", "satu", "tiga"] and "    # penting\n    - dua\n    - satu" in file(office)
    page.get_by_label("Kata kunci visi, butir 1", exact=True).fill("dua lagi")
    page.keyboard.press("Alt+ArrowDown")
    saved(page)
    assert words(office) == ["satu", "dua lagi", "tiga"]
    assert focused(page) == "Kata kunci visi, butir 2"
    page.keyboard.press("Alt+ArrowDown")
    saved(page)
    page.keyboard.press("Alt+ArrowDown")
    page.get_by_text("sudah di ujung").wait_for()
    assert words(office) == ["satu", "tiga", "dua lagi"]


def test_items_of_a_list_are_moved_and_the_button_keeps_the_focus(page: Any, server: Server, office: Path) -> None:
    page.goto(at(server, "/d/uji/isian/quick_win"))
    page.get_by_role("button", name="Turunkan Program A").focus()
    page.keyboard.press("Enter")
    saved(page)
    assert names(office) == ["B", "A", "C"] and focused(page) == "Turunkan Program A"
    page.keyboard.press("Enter")
    answered(page)
    assert names(office) == ["B", "C", "A"] and "  # catatan A\n  - nama: Program A\n" in file(office)
    page.get_by_role("button", name="Urungkan").click()
    page.get_by_text("Diurungkan: ").wait_for()
    assert names(office) == ["B", "A", "C"]


def test_an_item_is_dragged_to_another_place(page: Any, server: Server, office: Path) -> None:
    page.goto(at(server, "/d/uji/isian/quick_win"))
    rows = page.locator("li[data-item]")
    rows.nth(2).locator(".pegangan").drag_to(rows.nth(0), target_position={"x": 40, "y": 4})
    saved(page)
    assert names(office) == ["C", "A", "B"]


def test_a_row_of_a_table_is_moved_and_stays_chosen(page: Any, server: Server, office: Path) -> None:
    page.goto(at(server, "/d/uji/isian/rencana_aksi"))
    page.locator("table.petak td.beku").nth(1).click()
    page.keyboard.press("Alt+ArrowUp")
    saved(page)
    page.wait_for_function("document.querySelector('table.petak tbody tr td').textContent === 'Kegiatan 2'")
    assert file(office, "aksi.yaml").index("Kegiatan 2") < file(office, "aksi.yaml").index("Kegiatan 1,")
    assert page.evaluate("document.activeElement.textContent") == "Kegiatan 2"


def test_an_item_changed_elsewhere_stays_and_the_page_says_why(page: Any, server: Server, office: Path) -> None:
    page.goto(at(server, "/d/uji/isian/visi"))
    place = office / "masterplans/uji/isi.yaml"
    place.write_text(place.read_text().replace("- dua", "- lain"))
    page.get_by_role("button", name="Naikkan Kata kunci visi, butir 2").click()
    page.get_by_text("muat ulang halaman ini").wait_for()
    assert words(office) == ["satu", "lain", "tiga"]


def test_every_press_counts_also_while_the_first_move_is_saved(page: Any, server: Server, office: Path) -> None:
    page.goto(at(server, "/d/uji/isian/visi"))
    page.get_by_label("Kata kunci visi, butir 3", exact=True).focus()
    page.evaluate(
        "() => { for (let n = 0; n < 2; n += 1) document.activeElement.dispatchEvent("
        "new KeyboardEvent('keydown', {key: 'ArrowUp', altKey: true, bubbles: true})); }"
    )
    saved(page)
    assert words(office) == ["tiga", "satu", "dua"]
    page.goto(at(server, "/d/uji/isian/rencana_aksi"))
    page.locator("table.petak td.beku").nth(3).click()
    page.evaluate(
        "() => { for (let n = 0; n < 3; n += 1) document.activeElement.dispatchEvent("
        "new KeyboardEvent('keydown', {key: 'ArrowUp', altKey: true, bubbles: true})); }"
    )
    saved(page)
    assert file(office, "aksi.yaml").index("Kegiatan 4") < file(office, "aksi.yaml").index("Kegiatan 1,")
