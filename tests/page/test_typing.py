"""Typing faster than the page answers: lists and small tables keep every value, in its own place."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.page.server import Server
from tests.page.browsing import at, saved
from tests.page.visiting import Files

pytestmark = pytest.mark.slow

FILES: Files = {
    "isi.yaml": "daerah: {nama: Uji, jenis: kabupaten, opd: [Dinas Kesehatan]}\n"
    "periode: {mulai: 2025, selesai: 2027}\nvisi: {kata_kunci: [satu, dua, tiga]}\n"
    "quick_win:\n  - nama: Pasar Daring\n    dimensi: smart_economy\n"
}
_SLOWLY = 0.4


def answering_late(page: Any) -> None:
    """Let every save be answered only after a while."""
    page.evaluate(
        "seconds => { const real = window.fetch; window.fetch = async (...all) => {"
        " const found = await real(...all); await new Promise((go) => setTimeout(go, seconds * 1000));"
        " return found; }; }",
        _SLOWLY,
    )


def inputs(office: Path) -> Any:
    return yaml.safe_load((office / "masterplans/uji/isi.yaml").read_text())


@pytest.mark.parametrize("key", ["Enter", "Tab"])
def test_lines_typed_one_after_another_are_lines_of_the_same_list(
    page: Any, server: Server, office: Path, key: str
) -> None:
    page.goto(at(server, "/d/uji/isian/visi"))
    answering_late(page)
    page.get_by_label("Kata kunci visi, butir baru", exact=True).focus()
    for number in range(8):
        page.keyboard.type(f"cepat{number}")
        page.keyboard.press(key)
    saved(page)
    assert inputs(office)["visi"] == {"kata_kunci": ["satu", "dua", "tiga", *(f"cepat{n}" for n in range(8))]}
    assert page.get_by_label("Kata kunci visi, butir baru", exact=True).evaluate(
        "one => one === document.activeElement"
    )
    assert page.get_by_label("Kata kunci visi, butir 11", exact=True).input_value() == "cepat7"


def test_enter_on_the_empty_last_line_stays_in_the_list(page: Any, server: Server) -> None:
    page.goto(at(server, "/d/uji/isian/visi"))
    last = page.get_by_label("Kata kunci visi, butir baru", exact=True)
    last.press("Enter")
    assert last.evaluate("one => one === document.activeElement")


def test_a_line_that_is_cleared_goes_and_the_next_ones_are_saved_in_their_new_places(
    page: Any, server: Server, office: Path
) -> None:
    page.goto(at(server, "/d/uji/isian/visi"))
    answering_late(page)
    page.get_by_label("Kata kunci visi, butir 1", exact=True).fill("")
    page.keyboard.press("Enter")
    page.keyboard.press("End")
    page.keyboard.type(" sekali")
    page.keyboard.press("Enter")
    saved(page)
    assert inputs(office)["visi"]["kata_kunci"] == ["dua sekali", "tiga"]
    shown = page.locator('[data-field="visi.kata_kunci"] input').evaluate_all("all => all.map((one) => one.value)")
    assert shown == ["dua sekali", "tiga", ""]
    page.get_by_label("Kata kunci visi, butir 2", exact=True).fill("empat")
    page.keyboard.press("Tab")
    saved(page)
    assert inputs(office)["visi"]["kata_kunci"] == ["dua sekali", "empat"]


@pytest.mark.parametrize("delay", [0, 80, 150])
def test_a_new_row_takes_all_that_is_typed_in_its_cells(page: Any, server: Server, office: Path, delay: int) -> None:
    page.goto(at(server, "/d/uji/isian/daerah"))
    answering_late(page)
    page.get_by_label("Nama OPD, butir baru").focus()
    for texts in (("Dinas Perhubungan", "Dishub", "2.15", "Budi", "Anggota"), ("Dinas Sosial", "Dinsos", "1.06")):
        for text in texts:
            page.keyboard.type(text, delay=delay)
            page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    saved(page)
    offices = [{key: text for key, text in one.items() if key != "id"} for one in inputs(office)["daerah"]["opd"][1:]]
    assert offices == [
        {"nama": "Dinas Perhubungan", "singkatan": "Dishub", "kode": "2.15", "kepala": "Budi", "peran": "Anggota"},
        {"nama": "Dinas Sosial", "singkatan": "Dinsos", "kode": "1.06"},
    ]
    page.get_by_label("Nama OPD, butir baru").focus()
    page.get_by_label("Hapus Dinas Sosial").wait_for()


def test_an_item_is_added_once_and_the_page_leaves_without_asking(page: Any, server: Server, office: Path) -> None:
    asked: list[str] = []

    def accept(dialog: Any) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", accept)
    page.goto(at(server, "/d/uji/isian/quick_win?baru=1&dimensi=smart_living"))
    answering_late(page)
    page.get_by_label("Nama Quick Win").click()
    page.keyboard.type("Posyandu Digital")
    page.get_by_role("button", name="Tambah").dblclick()
    page.wait_for_url("**butir=quick_win*posyandu-digital*")
    page.remove_listener("dialog", accept)
    assert [one["nama"] for one in inputs(office)["quick_win"]] == ["Pasar Daring", "Posyandu Digital"]
    assert asked == []


def test_the_mark_of_a_field_and_of_its_group_follows_what_is_filled_in(page: Any, server: Server) -> None:
    page.goto(at(server, "/d/uji/isian/quick_win?butir=quick_win[pasar-daring]"))
    group = page.locator('[data-field="quick_win[pasar-daring].sumber_daya"]')
    mark = group.locator(".judul-blok .belum").first
    value = page.locator('[id="quick_win[pasar-daring].sumber_daya.sdm"]')
    assert mark.is_visible()
    for text, is_shown in (("Dua analis", False), ("menyusul", True), ("Tiga analis", False)):
        value.fill(text)
        page.keyboard.press("Tab")
        saved(page)
        assert mark.is_visible() == is_shown


def test_numbers_of_a_document_on_a_phone_stand_in_their_tables(page: Any, server: Server, office: Path) -> None:
    (office / "masterplans/uji/aksi.yaml").write_text(
        "rencana_aksi:\n  - {kegiatan: Aksi, dimensi: smart_economy, anggaran: {apbd: {2025: 250 juta}}}\n"
    )
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(at(server, "/d/uji/dokumen/masterplan/0"))
    numbers = page.locator(".kertas td.kanan")
    for link in page.locator("#bab a").evaluate_all("all => all.map((one) => one.href)"):
        page.goto(link)
        if numbers.count():
            break
    assert numbers.count()
    assert numbers.evaluate_all("all => all.every((one) => getComputedStyle(one).position === 'static')")
