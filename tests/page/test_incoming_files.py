"""Files brought to the page in a browser: dropped, matched, ticked, decided, taken and taken back; a region added."""

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.page.server import Server
from tests.page.browsing import at, reused, running
from tests.page.incoming.files import edited_workbook, table_in_word
from tests.pulling.offices import Office

pytestmark = pytest.mark.slow

DROP = """([name, content]) => {
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
  const data = new DataTransfer();
  data.items.add(new File([bytes], name));
  for (const kind of ["dragenter", "dragover", "drop"]) {
    document.getElementById("letakkan").dispatchEvent(
      new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
  }
}"""


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


@pytest.fixture
def server(office: Office) -> Iterator[Server]:
    with running(office.root) as found:
        yield found


@pytest.fixture
def page(window: Any, server: Server) -> Iterator[Any]:
    with reused(window, 360, 800) as found:
        found.goto(server.address)
        yield found


def fits(page: Any) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def drop(page: Any, name: str, content: bytes) -> None:
    page.evaluate(DROP, [name, base64.b64encode(content).decode()])


def test_a_workbook_is_dropped_decided_taken_and_taken_back(page: Any, server: Server, office: Office) -> None:
    content = edited_workbook(office)
    file = office.region.place / "aksi.yaml"
    file.write_text(file.read_text().replace("Antrean daring puskesmas", "Antrean luring", 1))
    before = office.yaml()
    page.goto(at(server, "/d/uji/masuk/"))
    assert fits(page)
    drop(page, "isian Dinkes.xlsx", content)
    page.get_by_role("heading", name="Berbeda di kedua sisi (1)").wait_for()
    assert fits(page) and office.yaml() == before
    use = page.locator("#pakai")
    assert use.inner_text() == "Pakai 1 perubahan"
    page.get_by_label("Pakai yang di isian Dinkes.xlsx").check()
    assert use.inner_text() == "Pakai 2 perubahan"
    assert not page.locator("section", has_text="Dihapus di berkas").locator("input").is_checked()
    use.dblclick()
    page.get_by_role("heading", name="2 perubahan dipakai").wait_for()
    assert fits(page)
    text = office.yaml()
    assert "Antrean daring semua puskesmas" in text and "Ambulans daring" in text and "Parkir nontunai" in text
    page.get_by_role("button", name="Urungkan semuanya").click()
    page.get_by_text("Diurungkan: ").wait_for()
    assert office.yaml() == before


def test_what_was_ticked_and_decided_stays_while_other_files_are_brought(
    page: Any, server: Server, office: Office
) -> None:
    page.goto(at(server, "/d/uji/masuk/"))
    page.set_input_files("#pilih-berkas", files=[_upload("isian.xlsx", edited_workbook(office))])
    box = page.locator("li", has_text="Ambulans daring").get_by_role("checkbox")
    box.wait_for()
    box.uncheck()
    assert page.locator("#pakai").inner_text() == "Pakai 1 perubahan"
    page.set_input_files("#pilih-berkas", files=[_upload("tabel.docx", table_in_word(office.root))])
    page.get_by_text("2 berkas", exact=True).wait_for()
    assert page.locator("#pakai").inner_text() == "Pakai 3 perubahan"


def test_a_table_of_others_is_matched_and_the_match_is_shown_at_once(
    page: Any, server: Server, office: Office
) -> None:
    page.goto(at(server, "/d/uji/masuk/"))
    page.set_input_files("#pilih-berkas", files=[_upload("dinkes.docx", table_in_word(office.root))])
    page.get_by_label("Topik").wait_for()
    page.get_by_label("Sumber dana semua anggarannya").select_option(label="APBD Kabupaten")
    page.get_by_text("pilih sumber dana semua anggarannya").first.wait_for(state="detached")
    page.get_by_text("Kolom Tabel 1: ").click()
    page.get_by_label("Hal lain dibaca sebagai").select_option(label="Lokasi")
    page.locator("dt", has_text="Lokasi").first.wait_for()
    assert page.get_by_label("Hal lain dibaca sebagai").is_visible() and fits(page)
    page.locator("#pakai").click()
    page.get_by_role("heading", name="2 perubahan dipakai").wait_for()
    assert "Telemedisin" in office.yaml() and "lokasi: x" in office.yaml()
    page.get_by_role("button", name="Selesai").click()
    page.wait_for_url("**/isian/**")


def test_a_file_that_is_no_document_is_refused_beside_the_place_where_it_was_dropped(
    page: Any, server: Server, office: Office
) -> None:
    page.goto(at(server, "/d/uji/masuk/"))
    drop(page, "gambar <b>.docx", b"bukan")
    page.get_by_role("alert").get_by_text("gambar <b>.docx: bukan berkas Word").wait_for()
    files = [_upload("a.docx", b"bukan"), _upload("isian.xlsx", edited_workbook(office))]
    page.set_input_files("#pilih-berkas", files=files)
    page.get_by_role("heading", name="Siap dipakai (2)").wait_for()
    page.get_by_role("alert").get_by_text("a.docx: bukan berkas Word").wait_for()


def test_a_region_is_added_from_the_first_page_and_its_forms_open(page: Any, server: Server, office: Office) -> None:
    page.goto(at(server, "/"))
    page.get_by_label("Sebagian nama atau kodenya").fill("kutai b")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Pilih Kabupaten Kutai Barat").click()
    assert fits(page)
    page.get_by_label("Periode masterplan").fill("lima tahun")
    page.get_by_label("Smart Economy").check()
    page.get_by_role("button", name="Centang semua").click()
    page.get_by_label("Kabupaten Kutai Kartanegara").check()
    button = page.get_by_role("button", name="Tambah Kabupaten Kutai Barat")
    button.click()
    page.get_by_role("alert").get_by_text("bukan periode").wait_for()
    page.get_by_label("Periode masterplan").fill("2025–2029")
    button.dblclick()
    page.wait_for_url("**/d/kutai-barat/isian/**")
    assert fits(page)
    text = (office.root / "masterplans/kutai-barat/daerah.yaml").read_text()
    assert "Kabupaten Kutai Kartanegara" in text and "mulai: 2025" in text and "nama: Dinas Kesehatan" in text


def test_a_form_leads_to_the_place_in_the_book_that_prints_it(page: Any, server: Server) -> None:
    page.goto(at(server, "/d/uji/isian/rencana_aksi?butir=rencana_aksi[parkir]"))
    page.get_by_text("Tampil di dokumen").click()
    page.locator("[data-places] a").first.click()
    page.wait_for_url("**/dokumen/**")
    page.locator("#kertas .terpilih").first.wait_for()
    page.locator("#terpilih:not([data-empty])").get_by_role("link", name="Buka formulir lengkap").wait_for()


def test_a_double_click_adds_one_item(page: Any, server: Server, office: Office) -> None:
    page.goto(at(server, "/d/uji/isian/quick_win?baru=1"))
    page.get_by_label("Nama Quick Win").fill("Pasar Daring")
    page.get_by_label("Smart Economy").first.check()
    with page.expect_request("**/simpan"):
        page.get_by_role("button", name="Tambah").dblclick()
    page.wait_for_url("**butir=quick_win*")
    texts = "".join(path.read_text() for path in office.region.place.glob("*.yaml"))
    assert texts.count("Pasar Daring") == 1


def test_a_request_that_is_sent_again_adds_one_item(page: Any, server: Server, office: Office) -> None:
    page.goto(at(server, "/d/uji/isian/quick_win?baru=1"))
    page.get_by_label("Nama Quick Win").fill("Pasar Daring")
    with page.expect_request("**/simpan") as asked:
        page.get_by_role("button", name="Tambah").click()
    page.wait_for_url("**butir=quick_win*")
    sent = asked.value
    again = page.evaluate(
        "([address, body]) => fetch(address, { method: 'POST', body,"
        " headers: { 'Content-Type': 'application/json', 'X-Masterplan': '1' } }).then((answer) => answer.json())",
        [sent.url, sent.post_data],
    )
    assert again["written"][0]["path"] == "quick_win[pasar-daring]" and "token" in sent.post_data
    texts = "".join(path.read_text() for path in office.region.place.glob("*.yaml"))
    assert texts.count("Pasar Daring") == 1


def _upload(name: str, content: bytes) -> dict[str, Any]:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}
