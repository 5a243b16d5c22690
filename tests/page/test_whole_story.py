"""The whole story of a new region: from the printed address to a printed Buku 2, edited in Word, and built again."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest

from generator.page.server import Server
from tests.conftest import write_tree
from tests.page.browsing import at, page_in, running, saved

pytestmark = pytest.mark.slow

VISION = "Terwujudnya Kutai Barat yang cerdas dan lestari"
EDITED = "Terwujudnya Kutai Barat yang cerdas, lestari, dan sejahtera"
QUICK_WIN = "Pasar Daring Sendawar"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An office without any region yet."""
    return write_tree(tmp_path, {"masterplans/.simpan": ""})


@pytest.fixture
def server(root: Path) -> Iterator[Server]:
    with running(root) as found:
        yield found


def add_region(page: Any) -> None:
    page.get_by_label("Sebagian nama atau kodenya").fill("kutai b")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Pilih Kabupaten Kutai Barat").click()
    page.get_by_label("Periode masterplan").fill("2025–2029")
    page.get_by_label("Smart Economy").check()
    page.get_by_role("button", name="Tambah Kabupaten Kutai Barat").click()
    page.wait_for_url("**/d/kutai-barat/isian/**")


def fill_forms(page: Any, server: Server) -> None:
    page.goto(at(server, "/d/kutai-barat/isian/visi"))
    page.locator('[id="visi.rumusan"]').fill(VISION)
    page.keyboard.press("Tab")
    saved(page)
    page.goto(at(server, "/d/kutai-barat/isian/quick_win"))
    page.locator("a.tombol.utama").click()
    page.get_by_label("Nama Quick Win").fill(QUICK_WIN)
    page.get_by_label("Smart Economy").check()
    page.get_by_role("button", name="Tambah", exact=True).click()
    page.wait_for_url("**butir=quick_win*")
    page.get_by_label("Tambah sumber dana").first.select_option(label="APBD Kabupaten")
    cell = page.get_by_label("APBD Kabupaten, 2026")
    cell.fill("1,5 miliar")
    cell.press("Tab")
    saved(page)


def printed(page: Any, server: Server) -> bytes:
    """Buku 2 as Word, made by the button beside the document."""
    page.goto(at(server, "/d/kutai-barat/dokumen/"))
    with page.expect_download() as caught:
        page.get_by_role("link", name="Buat Word").click()
    return Path(caught.value.path()).read_bytes()


def paragraphs(content: bytes) -> str:
    body = docx.Document(io.BytesIO(content)).element.body
    return "\n".join("".join(one.text or "" for one in each.iter(f"{W}t")) for each in body.iter(f"{W}p"))


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def edited_in_word(content: bytes) -> bytes:
    """The document after somebody typed into the vision where it is first printed as a value of its own."""
    document = docx.Document(io.BytesIO(content))
    held = (one for one in document.element.body.iter(f"{W}sdt") if VISION in "".join(one.itertext()))
    text = next(one for one in next(held).iter(f"{W}t") if one.text and VISION in one.text)
    text.text = text.text.replace(VISION, EDITED)
    saved_as = io.BytesIO()
    document.save(saved_as)
    return saved_as.getvalue()


def test_a_new_region_is_filled_in_printed_edited_in_word_taken_back_and_printed_again(
    browser: Any, server: Server, root: Path
) -> None:
    with page_in(browser, accept_downloads=True) as page:
        page.goto(server.address)
        add_region(page)
        fill_forms(page, server)
        book = printed(page, server)
        words = paragraphs(book)
        assert VISION in words and QUICK_WIN in words and "1.500.000.000" in words and "[belum diisi" in words
        page.goto(at(server, "/d/kutai-barat/masuk/"))
        upload = {"name": "Buku 2 dari Bupati.docx", "mimeType": "", "buffer": edited_in_word(book)}
        page.set_input_files("#pilih-berkas", files=[upload])
        page.get_by_role("heading", name="Siap dipakai (1)").wait_for()
        page.locator("#pakai").click()
        page.get_by_role("heading", name="1 perubahan dipakai").wait_for()
        again = paragraphs(printed(page, server))
    assert EDITED in again and VISION not in again.replace(EDITED, "")
    files = "".join(file.read_text("utf-8") for file in (root / "masterplans/kutai-barat").glob("*.yaml"))
    assert files.count(EDITED) == 1 and f"{VISION}\n" not in files
