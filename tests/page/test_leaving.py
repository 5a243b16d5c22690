"""New items typed in a browser and not added yet: whoever leaves is asked, and nobody else."""

from pathlib import Path
from typing import Any

import pytest

from generator.page.server import Server
from tests.page.browsing import asks_when_left, at
from tests.page.visiting import Files, file

pytestmark = pytest.mark.slow

FILES: Files = {
    "isi.yaml": "daerah: {nama: Uji, jenis: kabupaten}\nperiode: {mulai: 2025, selesai: 2027}\n"
    "visi: {rumusan: Cerdas}\nquick_win:\n  - {nama: Pasar Daring, dimensi: smart_economy}\n",
}


def test_a_new_item_with_text_asks_and_an_empty_one_does_not(page: Any, server: Server) -> None:
    page.goto(at(server, "/d/uji/isian/quick_win?baru=1&dimensi=smart_living"))
    name = page.get_by_label("Nama Quick Win")
    name.click()
    page.keyboard.type(" ")
    assert not asks_when_left(page)
    page.goto(at(server, "/d/uji/isian/quick_win?baru=1&dimensi=smart_living"))
    name.click()
    page.keyboard.type("Posyandu Digital")
    assert asks_when_left(page)
    assert name.input_value() == "Posyandu Digital"


def test_a_new_item_beside_the_document_is_not_thrown_away_unasked(page: Any, server: Server, office: Path) -> None:
    page.goto(at(server, "/d/uji/dokumen/masterplan/0"))
    for chapter in page.locator("#bab a").all():
        if page.locator('button.celah[data-jalur^="misi"]').count():
            break
        chapter.click()
    page.locator('button.celah[data-jalur^="misi"]').first.click()
    form = page.locator("#terpilih form[data-new]")
    field = form.locator("input, textarea").first
    field.click()
    page.keyboard.type("Misi pertama")
    assert asks_when_left(page)
    asked: list[str] = []

    def stay(dialog: Any) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.once("dialog", stay)
    page.get_by_role("button", name="Celah berikutnya").click()
    page.wait_for_timeout(300)
    assert asked == ["Butir baru yang Anda ketik belum ditambahkan. Buang ketikannya?"]
    assert field.input_value() == "Misi pertama"
    form.get_by_role("button", name="Tambah").click()
    form.get_by_text("Ditambahkan.").wait_for()
    assert "Misi pertama" in file(office) and not asks_when_left(page)
