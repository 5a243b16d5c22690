"""Dokumen: chapters in which each value says its path, and the form for the value that was clicked."""

import io
import re
import zipfile

import pytest

from generator.documents.as_html import to_html, traced_html
from generator.edits.typed import is_declared
from generator.page.views import reading
from generator.printing.libreoffice import PROGRAM
from generator.source.paths import ModelPath
from tests.conftest import CHECKOUT, write_tree
from tests.documents.composing import composed
from tests.documents.drawing import png
from tests.page.visiting import Visit, Visitor

REGION = "daerah: {nama: Uji, jenis: kabupaten, opd: [Dinas Kesehatan]}\nperiode: {mulai: 2025, selesai: 2027}\n"
VISION = "visi: {penjelasan: Cerdas berarti dekat}\nquick_win: [{nama: Pasar, dimensi: smart_economy}]\n"


def test_the_masterplan_opens_first_with_its_chapters_and_gaps(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + VISION})
    assert visitor.get("/d/uji/dokumen/").headers["Location"] == "/d/uji/dokumen/masterplan/0"
    words = visitor.words("/d/uji/dokumen/masterplan/0")
    assert "BAB II" in words and "Buku 2 – Masterplan" in words
    assert re.search(r'<span class="hitung">', words)


def test_a_value_says_its_path_and_a_gap_is_a_button(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + VISION})
    pages = "".join(visitor.get(f"/d/uji/dokumen/masterplan/{n}").get_data(as_text=True) for n in range(12))
    assert 'data-jalur="visi.penjelasan">Cerdas berarti dekat</span>' in pages
    assert re.search(r'<button type="button" class="celah" data-jalur="visi.rumusan">', pages)
    assert " style=" not in pages


@pytest.mark.slow
def test_files_have_neither_paths_nor_buttons_and_the_page_has_the_same_words() -> None:
    document = next(one for one in composed(CHECKOUT / "masterplans/kotim") if one.key == "masterplan")
    filed, shown = to_html(document), traced_html([*document.front, *document.body])[0]
    assert "data-jalur" not in filed and "<button" not in filed
    assert " style=" in filed and " style=" not in shown
    words = re.compile(r"<[^>]+>")
    assert words.sub("", shown).strip() in words.sub("", filed)
    assert to_html(document) == filed


@pytest.mark.slow
@pytest.mark.parametrize("region", ["contoh", "kotim"])
def test_every_path_in_a_book_opens_a_form(region: str, visit: Visit) -> None:
    visitor = visit(None, region)
    book = visitor.app.config["OFFICE"].session(region).state().book("masterplan")
    shown = "".join(book.html(n) for n in range(len(book.chapters)))
    paths = {path.replace("&amp;", "&") for path in re.findall(r'data-jalur="([^"]+)"', shown)}
    kinds = {ModelPath(path).kind + ("@" * bool(ModelPath(path).group)): path for path in sorted(paths)}
    assert len(kinds) > 20
    for path in kinds.values():
        answer = visitor.get(f"/d/{region}/dokumen/masterplan/nilai", query={"jalur": path})
        assert answer.status_code == 200 or not is_declared(ModelPath(path).without_group), path
        assert re.search(r"<(input|textarea|select)", answer.get_data(as_text=True)), path


def test_a_gap_of_a_dimension_opens_a_new_item_of_it(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + VISION})
    words = visitor.words("/d/uji/dokumen/masterplan/nilai?jalur=quick_win@smart_living")
    assert 'data-new="quick_win"' in words and re.search(r'value="smart_living" checked', words)


def test_a_value_tells_where_it_is_kept(visit: Visit) -> None:
    words = visit({"isi.yaml": REGION + VISION}).words("/d/uji/dokumen/masterplan/nilai?jalur=daerah.nama")
    assert "tersimpan di isi.yaml" in words and "semuanya ikut berubah" in words


@pytest.mark.parametrize(
    "path", ["", "__class__", "visi.x", "quick_win[x]", "homes", "visi@x.y", "quick_win[lain].nama"]
)
def test_what_is_no_place_of_the_plan_is_not_found(path: str, visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + VISION})
    assert visitor.get("/d/uji/dokumen/masterplan/nilai", query={"jalur": path}).status_code == 404


@pytest.mark.parametrize(
    "address", ["lain/0", "masterplan/99", "lain.docx", "..%2f..%2fx.docx", "lain/nilai?jalur=visi"]
)
def test_only_documents_of_the_set_can_be_named(address: str, visit: Visit) -> None:
    assert visit({"isi.yaml": REGION}).get(f"/d/uji/dokumen/{address}").status_code == 404


def test_the_chapter_follows_a_save(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + VISION})
    visitor.set("visi.penjelasan", "Cerdas berarti dekat", "Cerdas berarti cepat")
    number = 4
    chapters = [visitor.get(f"/d/uji/dokumen/masterplan/{n}/isi").get_json()["body"] for n in range(number)]
    assert any("Cerdas berarti cepat" in chapter for chapter in chapters)


@pytest.mark.slow
def test_word_files_are_made_now(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + VISION})
    answer = visitor.get("/d/uji/dokumen/masterplan.docx")
    assert answer.data[:2] == b"PK" and "buku-2-masterplan.docx" in answer.headers["Content-Disposition"]
    with zipfile.ZipFile(io.BytesIO(visitor.get("/d/uji/dokumen/semua.zip").data)) as archive:
        assert "buku-2-masterplan.docx" in archive.namelist() and len(archive.namelist()) > 3
    assert not (visitor.root / "output").exists()


def test_a_fault_is_told_instead_of_a_word_file(visit: Visit) -> None:
    answer = visit({"isi.yaml": REGION + "naskah: {tanggal: kemarin}\n"}).get("/d/uji/dokumen/masterplan.docx")
    assert answer.status_code == 409 and "isi.yaml" in answer.get_data(as_text=True)


def test_a_form_leads_to_the_chapters_that_print_it(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + VISION})
    form = visitor.words("/d/uji/isian/visi")
    address = re.search(r'data-places="([^"]+)"', form)
    assert address
    words = visitor.words(address[1].replace("&amp;", "&"))
    links = re.findall(r'href="(/d/uji/dokumen/[^"#]+)#jalur=([^"]+)">([^<]+)', words)
    assert any(title.startswith("BAB II") for _, _, title in links)
    assert not any(title.startswith("BAB VII ") for _, _, title in links)
    for chapter, path, _ in links:
        assert f'data-jalur="{path}"' in visitor.words(chapter)
    assert visitor.get("/d/uji/dokumen/tempat?jalur=__class__").status_code == 404
    assert "Belum tampil" in visitor.words("/d/uji/dokumen/tempat?jalur=pemeriksaan")


def test_without_libreoffice_it_says_how_word_makes_a_pdf(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PROGRAM, "tidak-ada")
    visitor = visit({"isi.yaml": REGION + VISION})
    words = visitor.words("/d/uji/dokumen/masterplan/0")
    assert "pilih Berkas › Simpan Sebagai › PDF" in words and "Buat PDF" not in words
    assert visitor.get("/d/uji/dokumen/masterplan.pdf").status_code == 404


def test_with_libreoffice_a_book_is_downloaded_as_pdf(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "can_print", lambda: True)
    monkeypatch.setattr(reading, "_built", lambda _state, keys, form: [(f"{keys[0]}.{form}", b"%PDF-1.7")])
    visitor = visit({"isi.yaml": REGION + VISION})
    assert 'href="/d/uji/dokumen/masterplan.pdf"' in visitor.words("/d/uji/dokumen/masterplan/0")
    answer = visitor.get("/d/uji/dokumen/masterplan.pdf")
    assert (answer.mimetype, answer.get_data()) == ("application/pdf", b"%PDF-1.7")
    assert 'filename="masterplan.pdf"' in answer.headers["Content-Disposition"]
    assert visitor.get("/d/uji/dokumen/tidak_ada.pdf").status_code == 404


@pytest.mark.slow
def test_libreoffice_makes_the_pdf(visit: Visit) -> None:
    if not reading.can_print():
        pytest.skip("LibreOffice is not installed here")
    answer = visit({"isi.yaml": REGION + VISION}).get("/d/uji/dokumen/ringkasan_eksekutif.pdf")
    assert answer.status_code == 200, answer.get_data(as_text=True)
    assert answer.get_data().startswith(b"%PDF-")


PICTURES = (
    "quick_win:\n  - nama: Pasar\n    dimensi: smart_economy\n"
    "    foto: [{berkas: gambar/pasar.png, keterangan: Pasar rakyat}]\n"
)


def chapters(visitor: Visitor) -> list[str]:
    """The chapters of the masterplan as pages."""
    count = visitor.words("/d/uji/dokumen/masterplan/0").count('href="/d/uji/dokumen/masterplan/') - 1
    return [visitor.words(f"/d/uji/dokumen/masterplan/{n}") for n in range(count)]


def test_a_lost_picture_leaves_the_document_open_with_a_gap_and_its_name(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION.replace("opd", "lambang: hilang.png, opd") + PICTURES})
    words = next(page for page in chapters(visitor) if "tidak dapat ditampilkan" in page)
    assert "Gambar &#39;gambar/pasar.png&#39; tidak ada di map daerah." in words
    assert "Gambar &#39;hilang.png&#39; tidak ada di map daerah." in words
    assert 'href="/d/uji/isian/quick_win?butir=quick_win%5Bpasar%5D#quick_win%5Bpasar%5D.foto' in words


def test_a_picture_that_came_meanwhile_is_shown(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + PICTURES})
    pages = chapters(visitor)
    assert any("tidak dapat ditampilkan" in page for page in pages)
    write_tree(visitor.root, {"masterplans/uji/gambar/pasar.png": png(30, 20)})
    pages = chapters(visitor)
    assert not any("tidak dapat ditampilkan" in page or "tidak ada di map" in page for page in pages)
    assert any("data:image/png" in page for page in pages)


def test_a_document_with_a_lost_picture_is_not_downloaded(visit: Visit) -> None:
    answer = visit({"isi.yaml": REGION + PICTURES}).get("/d/uji/dokumen/masterplan.docx")
    assert answer.status_code == 409 and "gambar/pasar.png" in answer.get_data(as_text=True)


def test_a_sum_tells_what_it_is_made_of_and_each_part_opens(visit: Visit) -> None:
    visitor = visit(
        {"isi.yaml": REGION + "quick_win:\n  - {id: p, nama: Pasar, dimensi: smart_economy, anggaran: "
                              "{apbd: {2025: 1 miliar, 2026: 500 juta}}}\n"}
    )  # fmt: skip
    book = visitor.app.config["OFFICE"].session("uji").state().book("masterplan")
    found = [
        (chapter, computed, shown)
        for chapter in range(len(book.chapters))
        for computed, shown in re.findall(r'data-hitungan="(\d+)">([^<]*)<', book.html(chapter))
    ]
    chapter, computed, _ = next(one for one in found if "1.500" in one[2] or "1,5" in one[2])
    words = visitor.words(f"/d/uji/dokumen/masterplan/{chapter}/hitungan/{computed}")
    assert "Dihitung dari 2 isian" in words and "Rp500.000.000" in words
    for path in re.findall(r'data-choose="([^"]+)"', words):
        assert visitor.get("/d/uji/dokumen/masterplan/nilai", query={"jalur": path}).status_code == 200
    assert visitor.get(f"/d/uji/dokumen/masterplan/{chapter}/hitungan/9999").status_code == 404
