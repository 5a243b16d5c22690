"""Every screen without a finding of axe-core, with the keyboard alone, narrow, enlarged, light and dark."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.page.server import Server
from tests.conftest import FUZZING
from tests.page.browsing import at, page_in, reused, saved
from tests.page.visiting import Files, file

pytestmark = pytest.mark.slow

FILES: Files = {
    "isi.yaml": "daerah: {nama: Uji, jenis: kabupaten, opd: [Dinas Kesehatan]}\n"
    "periode: {mulai: 2025, selesai: 2027}\nvisi:\n  rumusan: Layanan dekat\n"
    "evaluasi:\n  - {tahun: 2025, instrumen: 2022-baru, jawaban: [{butir: rapat-dewan, nilai: 3}]}\n"
    "bimtek:\n  - {tahap: 1, mulai: 2025-05-06, tempat: Aula}\n",
    "aksi.yaml": "rencana_aksi:\n"
    + "".join(
        f"  - {{kegiatan: Kegiatan {n}, dimensi: smart_economy, kelompok: aplikasi, target: {{2025: {n}}}}}\n"
        for n in range(1, 13)
    ),
    "quick.yaml": "quick_win:\n  - nama: Pasar\n    dimensi: smart_economy\n    risiko: [{risiko: Tunai}]\n",
}
SCREENS = [
    "/",
    "/d/uji/isian/daerah",
    "/d/uji/isian/visi",
    "/d/uji/isian/dimensi_prioritas",
    "/d/uji/isian/rencana_aksi",
    "/d/uji/isian/quick_win",
    "/d/uji/isian/quick_win?butir=quick_win[pasar]",
    "/d/uji/isian/quick_win?baru=1",
    "/d/uji/dokumen/masterplan/1",
    "/d/uji/dokumen/masterplan/4",
    "/d/uji/periksa/",
    "/d/uji/versi/",
    "/d/uji/versi/bandingkan",
    "/d/uji/bimtek/",
    "/d/uji/evaluasi/",
    "/d/uji/evaluasi/?tahun=2025",
    "/d/uji/masuk/",
    "/tambah/?cari=kutai",
    "/tambah/64.07",
    "/d/uji/tidak-ada",
]
OF_ALL_COLOURS = SCREENS if FUZZING else SCREENS[:9:2] + SCREENS[10::4]
"""Screens with all kinds of elements, whose colours are the same everywhere; contrast takes the longest."""
CONTRAST = "color-contrast"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def visits(page: Any, server: Server) -> Iterator[str]:
    """Every screen in turn, with all that can be unfolded open."""
    page.goto(server.address)
    for screen in SCREENS:
        page.goto(at(server, screen))
        page.locator("details").evaluate_all("all => all.forEach(one => (one.open = true))")
        yield screen


def test_axe_finds_nothing_on_any_screen_nor_in_its_dark_colours(browser: Any, server: Server) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed here")
    looks = {"light": {"runOnly": TAGS}, "dark": {"runOnly": {"type": "rule", "values": [CONTRAST]}}}
    without_contrast = {"light": {"runOnly": TAGS, "rules": {CONTRAST: {"enabled": False}}}}
    found: dict[tuple[str, str], list[str]] = {}
    with page_in(browser, bypass_csp=True, reduced_motion="reduce") as page:
        for screen in visits(page, server):
            for scheme, options in (looks if screen in OF_ALL_COLOURS else without_contrast).items():
                page.emulate_media(color_scheme=scheme)
                result = axe.Axe().run(page, options=options).response
                faults = [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in result["violations"]]
                if faults:
                    found[screen, scheme] = faults
    assert found == {}


def test_no_screen_is_wider_than_the_window_of_a_phone_or_one_enlarged_twice(window: Any, server: Server) -> None:
    wide: dict[tuple[str, int], int] = {}
    with reused(window) as page:
        for screen in visits(page, server):
            for width in (720, 360):
                page.set_viewport_size({"width": width, "height": 640})
                found = page.evaluate("document.documentElement.scrollWidth")
                if found > width:
                    wide[screen, width] = found
    assert wide == {}


def press_until(page: Any, key: str, wanted: str, most: int = 80) -> None:
    """Press a key until the focus is on an element that a selector fits; fails if it never is."""
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    raise AssertionError(f"{key} never leads to {wanted}")


def test_a_whole_story_with_the_keyboard_alone(window: Any, server: Server, office: Path) -> None:
    with reused(window) as page:
        page.goto(server.address)
        press_until(page, "Tab", "a.lewati")
        page.keyboard.press("Enter")
        press_until(page, "Tab", "a[href*='/isian/']")
        page.keyboard.press("Enter")
        page.wait_for_url("**/isian/**")
        press_until(page, "Tab", "nav#topik a[href$='/isian/visi']")
        page.keyboard.press("Enter")
        page.wait_for_url("**/isian/visi")
        press_until(page, "Tab", "[data-path='visi.penjelasan']")
        page.keyboard.type("Dekat dengan warga")
        page.keyboard.press("Tab")
        saved(page)
        assert "Dekat dengan warga" in file(office)
        press_until(page, "Shift+Tab", "a[href*='/dokumen/']")
        page.keyboard.press("Enter")
        page.wait_for_url("**/dokumen/**")
        press_until(page, "Tab", "nav#bab a[href$='/2']")
        page.keyboard.press("Enter")
        page.wait_for_url("**/2")
        press_until(page, "Alt+ArrowDown", "button.celah")
        page.keyboard.press("Enter")
        page.locator("#terpilih :focus").wait_for()
        page.keyboard.press("Escape")
        page.wait_for_function("document.activeElement.closest('#kertas') !== null")
        press_until(page, "Shift+Tab", "a[href*='/periksa/']", 200)
        page.keyboard.press("Enter")
        page.wait_for_url("**/periksa/")
        press_until(page, "Tab", "ul.temuan a.tombol", 120)
        page.keyboard.press("Enter")
        page.wait_for_url("**/isian/**")
