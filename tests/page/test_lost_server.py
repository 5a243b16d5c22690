"""The program stops while somebody types, and is started again: what was not saved is marked and sent again."""

import threading
from pathlib import Path
from typing import Any

import pytest

from generator.page.server import Server
from tests.page.browsing import SECONDS, at, reused, saved
from tests.page.visiting import Files, file, office_of_one

pytestmark = pytest.mark.slow

FILES: Files = {
    "isi.yaml": "daerah: {nama: Uji, jenis: kabupaten}\nperiode: {mulai: 2025, selesai: 2027}\n"
    "visi: {rumusan: Cerdas, kata_kunci: [satu]}\nquick_win:\n  - {nama: Pasar Daring, dimensi: smart_economy}\n",
    "aksi.yaml": "rencana_aksi:\n"
    + "".join(f"  - {{kegiatan: Kegiatan {n}, dimensi: smart_economy, kelompok: sdm}}\n" for n in range(1, 13)),
}


class Program:
    """A program that can be stopped and started again on the same port, with other secrets."""

    def __init__(self, root: Path) -> None:
        self.root, self.port = root, 0

    def start(self) -> Server:
        self.server = Server(self.root, [], self.port)
        self.port = self.server.port
        self.thread = threading.Thread(target=self.server.serve, daemon=True)
        self.thread.start()
        return self.server

    def stop(self) -> None:
        self.server.close()
        self.thread.join(SECONDS)


@pytest.fixture
def program(tmp_path: Path) -> Any:
    made = Program(office_of_one(tmp_path, FILES))
    made.start()
    yield made
    if made.thread.is_alive():
        made.stop()


def opened_again(page: Any, program: Program) -> None:
    """Start the program again, and open its address in another tab, which makes this tab known to it."""
    other = page.context.new_page()
    other.goto(program.start().address)
    other.close()


def test_fields_and_new_lines_are_marked_while_the_program_is_gone_and_sent_once_it_is_back(
    window: Any, program: Program
) -> None:
    with reused(window) as page:
        page.goto(program.server.address)
        page.goto(at(program.server, "/d/uji/isian/visi"))
        program.stop()
        page.locator('[id="visi.rumusan"]').fill("Cerdas dan Sejahtera")
        page.get_by_label("Kata kunci visi, butir 1", exact=True).fill("pertama")
        page.get_by_label("Kata kunci visi, butir baru", exact=True).fill("kedua")
        page.keyboard.press("Tab")
        page.get_by_text(f"masterplan serve --port {program.port}").nth(2).wait_for()
        assert page.locator("[aria-invalid=true]").count() == 3
        opened_again(page, program)
        page.get_by_role("button", name="Coba lagi").first.click()
        saved(page)
        assert not page.locator("[aria-invalid=true], button:text-is('Coba lagi')").count()
        assert not page.evaluate("halaman.unsaved.size")
    text = file(program.root)
    assert "Cerdas dan Sejahtera" in text and text.count("pertama") == text.count("kedua") == 1


def test_an_unsaved_field_goes_with_the_next_one_that_is_saved_and_its_latest_text_counts(
    window: Any, program: Program
) -> None:
    with reused(window) as page:
        page.goto(program.server.address)
        page.goto(at(program.server, "/d/uji/isian/visi"))
        program.stop()
        for text in ("lama", "baru"):
            page.get_by_label("Kata kunci visi, butir 1", exact=True).fill(text)
            page.keyboard.press("Tab")
        page.get_by_role("button", name="Coba lagi").wait_for()
        opened_again(page, program)
        page.locator('[id="visi.rumusan"]').fill("Lain")
        page.keyboard.press("Tab")
        saved(page)
    assert "Lain" in file(program.root) and "baru" in file(program.root) and "lama" not in file(program.root)


def test_cells_and_new_rows_of_a_table_are_sent_again_once(window: Any, program: Program) -> None:
    with reused(window) as page:
        page.goto(program.server.address)
        page.goto(at(program.server, "/d/uji/isian/rencana_aksi"))
        program.stop()
        names = page.locator("table.petak td.beku")
        for row, text in ((0, "Salah ketik"), (0, "Kegiatan satu"), (12, "Kegiatan dua")):
            names.nth(row).click()
            page.keyboard.type(text)
            page.keyboard.press("Tab")
        page.wait_for_function("halaman.isIdle() && document.querySelectorAll('td.salah').length === 2")
        opened_again(page, program)
        page.keyboard.press("Control+s")
        saved(page)
        page.locator("tbody tr[data-item]").nth(12).wait_for()
        assert not page.locator("td.salah").count() and not page.evaluate("halaman.unsaved.size")
    text = file(program.root, "aksi.yaml")
    assert text.count("Kegiatan satu") == text.count("Kegiatan dua") == 1 and "Salah ketik" not in text
