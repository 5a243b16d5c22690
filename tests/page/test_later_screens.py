"""Versi, Bimtek and Evaluasi in a browser: what their scripts do, and that no screen is wider than a phone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.page.server import Server
from tests.page.browsing import at, reused
from tests.page.visiting import Files, file

pytestmark = pytest.mark.slow

FILES: Files = {
    "isi.yaml": "# atas\ndaerah: {nama: Uji, jenis: kabupaten, opd: [Dinas Kesehatan]}\n"
    "periode: {mulai: 2025, selesai: 2027}\nvisi:\n  rumusan: Lama\n",
}


@pytest.fixture
def page(window: Any, server: Server) -> Iterator[Any]:
    with reused(window, 360, 740) as found:
        found.goto(server.address)
        found.on("dialog", accept)
        yield found
        found.remove_listener("dialog", accept)


def accept(dialog: Any) -> None:
    dialog.accept()


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


def score(page: Any) -> str:
    return str(page.locator(".nilai-akhir b").first.inner_text())


def test_an_evaluation_is_begun_and_answered_with_the_keyboard(page: Any, server: Server, office: Path) -> None:
    page.goto(at(server, "/d/uji/evaluasi/"))
    page.get_by_role("button", name="Mulai").click()
    page.get_by_role("alert").get_by_text("Isi tahunnya dan pilih instrumennya.").wait_for()
    page.get_by_label("Tahun evaluasi").fill("2022")
    page.get_by_label("Evaluasi 2022, daerah yang baru ikut").check()
    page.get_by_role("button", name="Mulai").click()
    page.get_by_role("heading", name="Evaluasi 2022", exact=True).wait_for()
    assert fits(page) and score(page) == "0,00"
    field = page.get_by_label("Nilai Masterplan berpayung hukum")
    field.fill("5")
    field.press("Enter")
    page.get_by_role("alert").get_by_text("di luar skala 0–4").wait_for()
    page.get_by_text("1 isian belum tersimpan").wait_for()
    field.fill("3")
    field.press("Enter")
    page.get_by_text("1 dari 59 butir bernilai.", exact=True).wait_for()
    assert page.evaluate("document.activeElement.getAttribute('aria-label')").startswith("Nilai Dewan bersidang")
    assert score(page) == "0,06"
    field.fill("4")
    field.press("Tab")
    page.locator(".nilai-akhir b", has_text="0,08").wait_for()
    answers = "".join(path.read_text() for path in (office / "masterplans/uji").glob("*.yaml"))
    assert answers.count("butir:") == 1 and "nilai: 4" in answers


def test_a_score_typed_again_while_the_first_is_saved_is_not_lost(page: Any, server: Server, office: Path) -> None:
    file = office / "masterplans/uji/evaluasi.yaml"
    file.write_text("evaluasi:\n  - tahun: 2022\n    instrumen: 2022-baru\n")
    page.goto(at(server, "/d/uji/evaluasi/"))
    page.get_by_label("Nilai Masterplan berpayung hukum").evaluate(
        "field => { for (const text of ['3', '4']) {"
        " field.value = text; field.dispatchEvent(new Event('change', { bubbles: true })); } }"
    )
    page.locator(".nilai-akhir b", has_text="0,08").wait_for()
    assert file.read_text().count("butir:") == 1 and "nilai: 4" in file.read_text()


def test_evidence_is_typed_below_its_answer(page: Any, server: Server, office: Path) -> None:
    answers = "evaluasi:\n  - tahun: 2022\n    instrumen: 2022-baru\n    jawaban: [{butir: regulasi, nilai: 3}]\n"
    (office / "masterplans/uji/evaluasi.yaml").write_text(answers)
    page.goto(at(server, "/d/uji/evaluasi/"))
    page.get_by_text("Penjelasan dan bukti").click()
    page.get_by_label("Penjelasan jawaban").fill("Sudah terbit.")
    page.get_by_label("Dokumen bukti, butir baru", exact=True).fill("Perbup 12")
    page.keyboard.press("Tab")
    page.get_by_label("Dokumen bukti, Perbup 12", exact=True).wait_for()
    found = (office / "masterplans/uji/evaluasi.yaml").read_text()
    assert "Sudah terbit." in found and found.count("Perbup 12") == 1
    assert fits(page)
