"""The story of a region in a browser: from the printed address to saved values, with the keyboard where possible."""

from pathlib import Path
from typing import Any

import pytest

from generator.page.server import Server
from tests.page.browsing import answered, at, saved
from tests.page.visiting import Files, file

pytestmark = pytest.mark.slow

FILES: Files = {
    "isi.yaml": "# atas\ndaerah: {nama: Uji, jenis: kabupaten, opd: [Dinas Kesehatan]}\n"
    "periode: {mulai: 2025, selesai: 2027}\nvisi:\n  # rumusan:\nquick_win:\n  - nama: Pasar Daring\n"
    "    dimensi: smart_economy\n    anggaran: {APBD: {2026: 420 juta}}\n",
    "aksi.yaml": "rencana_aksi:\n"
    + "".join(f"  - {{kegiatan: Kegiatan {n}, dimensi: smart_economy, satuan: orang}}\n" for n in range(1, 13)),
}


def test_a_vision_is_typed_and_saved_by_leaving_its_field(page: Any, server: Server, office: Path) -> None:
    page.goto(at(server, "/"))
    page.get_by_role("link", name="Kabupaten Uji").click()
    page.goto(at(server, "/d/uji/isian/visi"))
    field = page.get_by_label("Visi Smart City belum diisi")
    field.fill("Terwujudnya daerah yang cerdas: #1")
    field.press("Tab")
    saved(page)
    assert '  # rumusan:\n  rumusan: "Terwujudnya daerah yang cerdas: #1"\n' in file(office)
    assert file(office).startswith("# atas\n")
    page.locator("#panel").get_by_text("Visi Smart City", exact=True).wait_for(state="detached")
    page.get_by_role("button", name="Urungkan").click()
    page.get_by_text("Diurungkan: Visi Smart City dari").wait_for()
    assert file(office) == FILES["isi.yaml"]


def test_an_amount_that_may_mean_two_things_is_refused_beside_its_cell_until_it_is_plain(
    page: Any, server: Server, office: Path
) -> None:
    page.goto(at(server, "/d/uji/isian/quick_win?butir=quick_win[pasar-daring]"))
    cell = page.get_by_label("APBD Kabupaten, 2027")
    cell.fill("1,5 M")
    cell.press("Enter")
    page.get_by_text("1 isian belum tersimpan").wait_for()
    assert "1,5 miliar" in page.get_by_role("alert").inner_text()
    assert cell.get_attribute("aria-invalid") == "true"
    cell.fill("1,5 miliar")
    cell.press("Tab")
    page.get_by_text("Dibaca: Rp1.500.000.000").wait_for()
    saved(page)
    assert cell.get_attribute("aria-invalid") is None
    assert (
        "2027: 1.500 juta" in file(office) or "2027: '1,5 miliar'" in file(office) or '"1,5 miliar"' in file(office)
    )


def test_another_spelling_of_the_same_amount_leaves_a_field_that_can_be_changed(
    page: Any, server: Server, office: Path
) -> None:
    page.goto(at(server, "/d/uji/isian/quick_win?butir=quick_win[pasar-daring]"))
    cell = page.get_by_label("APBD Kabupaten, 2026")
    cell.fill("420.000.000")
    cell.press("Tab")
    answered(page)
    assert cell.input_value() == "420 juta" and file(office) == FILES["isi.yaml"]
    cell.fill("430 juta")
    cell.press("Tab")
    saved(page)
    assert "430 juta" in file(office)


def test_a_conflict_shows_both_texts_and_either_can_be_taken(page: Any, server: Server, office: Path) -> None:
    page.goto(at(server, "/d/uji/isian/quick_win?butir=quick_win[pasar-daring]"))
    other = file(office).replace("- nama: Pasar Daring", "- nama: Pasar Daring\n    deskripsi: Dari Notepad")
    (office / "masterplans/uji/isi.yaml").write_text(other)
    field = page.get_by_label("Deskripsi dan cara kerja")
    field.fill("Dari halaman")
    field.press("Tab")
    page.get_by_text("Di berkas: Dari Notepad").wait_for()
    assert page.get_by_text("Ketikan Anda: Dari halaman").is_visible()
    page.get_by_role("button", name="Pakai ketikan saya").click()
    saved(page)
    assert "deskripsi: Dari halaman" in file(office)


def test_lines_and_items_are_added_by_typing(page: Any, server: Server, office: Path) -> None:
    page.goto(at(server, "/d/uji/isian/quick_win?butir=quick_win[pasar-daring]"))
    page.get_by_label("Pihak yang ikut merumuskan, butir baru", exact=True).fill("Bappeda")
    page.keyboard.press("Enter")
    page.get_by_label("Pihak yang ikut merumuskan, butir 1", exact=True).wait_for()
    page.get_by_label("Pihak yang ikut merumuskan, butir baru", exact=True).fill("Dinas Kesehatan")
    page.keyboard.press("Tab")
    page.get_by_label("Pihak yang ikut merumuskan, butir 2", exact=True).wait_for()
    page.get_by_label("Risiko, butir baru", exact=True).fill("Pedagang kembali ke tunai")
    page.keyboard.press("Tab")
    page.get_by_label("Risiko, Pedagang kembali ke tunai", exact=True).wait_for()
    page.keyboard.type("Pendampingan")
    page.keyboard.press("Tab")
    saved(page)
    text = file(office)
    assert "- Bappeda\n" in text and "- Dinas Kesehatan\n" in text
    assert "risiko: Pedagang kembali ke tunai" in text and "mitigasi: Pendampingan" in text


def test_a_new_item_is_made_from_its_name(page: Any, server: Server, office: Path) -> None:
    page.goto(at(server, "/d/uji/isian/quick_win"))
    page.get_by_role("link", name="Tulis Smart Living").click()
    page.get_by_label("Nama Quick Win").fill("Posyandu Digital")
    page.get_by_role("button", name="Tambah").click()
    page.wait_for_url("**butir=quick_win*posyandu-digital*")
    assert "nama: Posyandu Digital" in file(office) and "dimensi: smart_living" in file(office)


def test_cells_are_typed_and_pasted_from_excel_as_one_edit(page: Any, server: Server, office: Path) -> None:
    page.goto(at(server, "/d/uji/isian/rencana_aksi"))
    grid = page.locator("table.petak")
    grid.locator("td").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.press("Control+a")
    page.keyboard.type("Kegiatan dua")
    page.keyboard.press("Enter")
    saved(page)
    assert "Kegiatan dua" in file(office, "aksi.yaml")
    heads = grid.locator("th[data-way]").evaluate_all("cells => cells.map(cell => cell.dataset.way)")
    column = heads.index(".target[2025]")
    grid.locator("tbody tr").first.locator("td").nth(column).focus()
    rows = "\n".join(f"{n}\t{n + 1}\t{n + 2}" for n in range(10, 22))
    page.evaluate(
        "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
        "document.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true})); }",
        rows,
    )
    page.get_by_text("36 sel akan berubah. Periksa warna birunya, lalu simpan.").wait_for()
    assert "target" not in file(office, "aksi.yaml")
    before = len(list((office / "masterplans/.masterplan/uji").glob("*.zip")))
    page.get_by_role("button", name="Simpan semua").click()
    saved(page)
    assert not grid.locator("td.baru").count()
    assert file(office, "aksi.yaml").count("2025: ") == 12
    assert len(list((office / "masterplans/.masterplan/uji").glob("*.zip"))) == before + 1


def test_a_gap_is_filled_in_beside_the_document_and_the_chapter_follows(
    page: Any, server: Server, office: Path
) -> None:
    (office / "masterplans/uji/isi.yaml").write_text(file(office).replace("  # rumusan:\n", "  penjelasan: Dekat\n"))
    page.goto(at(server, "/d/uji/dokumen/masterplan/0"))
    page.get_by_role("link", name="BAB II").click()
    page.locator('button.celah[data-jalur="visi.rumusan"]').click()
    field = page.locator('#terpilih [data-path="visi.rumusan"]')
    field.wait_for()
    assert field.evaluate("field => field === document.activeElement")
    page.keyboard.type("Terwujudnya Uji yang cerdas")
    page.keyboard.press("Tab")
    page.locator("#kertas").get_by_text("Terwujudnya Uji yang cerdas").first.wait_for()
    assert "rumusan: Terwujudnya Uji yang cerdas" in file(office)
    assert not page.locator('button.celah[data-jalur="visi.rumusan"]').count()
    field.focus()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.closest('#kertas') !== null")


def test_no_page_is_wider_than_a_small_phone(page: Any, server: Server) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    for place in ("", "isian/visi", "isian/daerah", "isian/rencana_aksi", "dokumen/masterplan/3", "periksa/"):
        page.goto(at(server, f"/d/uji/{place}" if place else "/"))
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, place
