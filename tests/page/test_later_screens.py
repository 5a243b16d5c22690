"""Versi, Bimtek and Evaluasi in a browser: what their scripts do, and that no screen is wider than a phone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.page.server import Server
from tests.page.browsing import at, chromium, page_in, running
from tests.page.visiting import Files, office_of_one

pytestmark = pytest.mark.slow

FILES: Files = {
    "isi.yaml": "# atas\ndaerah: {nama: Uji, jenis: kabupaten, opd: [Dinas Kesehatan]}\n"
    "periode: {mulai: 2025, selesai: 2027}\nvisi:\n  rumusan: Lama\n",
}


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return office_of_one(tmp_path, FILES)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as found:
        yield found


@pytest.fixture
def server(office: Path) -> Iterator[Server]:
    with running(office) as found:
        yield found


@pytest.fixture
def page(browser: Any, server: Server) -> Iterator[Any]:
    with page_in(browser, viewport={"width": 360, "height": 740}) as found:
        found.goto(server.address)
        found.on("dialog", lambda dialog: dialog.accept())
        yield found


def file(office: Path) -> str:
    return (office / "masterplans/uji/isi.yaml").read_text()


def fits(page: Any) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def test_a_version_is_saved_compared_and_put_back(page: Any, server: Server, office: Path) -> None:
    page.goto(at(server, "/d/uji/versi/"))
    page.get_by_role("button", name="Simpan versi").click()
    page.get_by_role("alert").get_by_text("Versi memerlukan nama").wait_for()
    page.get_by_label("Beri nama versi ini").fill("Awal")
    page.keyboard.press("Enter")
    page.get_by_text("Tidak ada perubahan sejak versi terakhir, “Awal”.").wait_for()
    assert fits(page)
    path = office / "masterplans/uji/isi.yaml"
    path.write_text(file(office).replace("Lama", "Baru"))
    page.goto(at(server, "/d/uji/versi/"))
    page.get_by_role("link", name="Bandingkan Awal").click()
    page.get_by_text("1 perubahan: 1 teks berubah.").wait_for()
    page.get_by_text("1 dari 1 perubahan").wait_for()
    assert fits(page)
    page.get_by_role("link", name="Versi", exact=True).first.click()
    page.get_by_role("button", name="Pulihkan Awal").click()
    page.get_by_text("“Awal” dipulihkan: 1 berkas.").wait_for()
    assert file(office) == FILES["isi.yaml"]
    page.get_by_role("heading", name="Sebelum memulihkan Awal").wait_for()


def test_notes_of_a_stage_are_begun_with_one_click(page: Any, server: Server, office: Path) -> None:
    page.goto(at(server, "/d/uji/bimtek/"))
    assert fits(page)
    page.get_by_role("button", name="Mulai catatan tahap II", exact=True).click()
    page.wait_for_url("**/isian/bimtek?butir=**")
    page.get_by_label("Tempat", exact=False).first.wait_for()
    assert "bimtek:\n" in (office / "masterplans/uji/bimtek.yaml").read_text()
    page.goto(at(server, "/d/uji/bimtek/"))
    page.get_by_role("link", name="Isi catatan tahap II", exact=True).wait_for()
