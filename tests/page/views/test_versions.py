"""Versi: versions are saved, compared and put back as a page, with refusals in words."""

import io
import re
import zipfile

import pytest

from tests.page.visiting import Visit, Visitor

REGION = "daerah: {nama: Uji, jenis: kabupaten}  # catatan\nvisi: {rumusan: Lama}\n"


def kept(visitor: Visitor, label: str) -> str:
    answer = visitor.post("/d/uji/versi/simpan", {"nama": label})
    assert answer.status_code == 200, answer.get_data(as_text=True)
    return name_of(visitor, label)


def name_of(visitor: Visitor, label: str) -> str:
    words = visitor.words("/d/uji/versi/")
    found = re.search(rf'<option value="([^"]+)"[^>]*>{re.escape(label)}</option>', words)
    assert found, words
    return found[1]


def put_back(visitor: Visitor, name: str) -> str:
    answer = visitor.post("/d/uji/versi/pulihkan", {"versi": name})
    assert answer.status_code == 200, answer.get_data(as_text=True)
    return str(answer.get_json()["told"])


def test_a_version_is_listed_with_what_changed_since_the_one_before(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION})
    assert "Belum ada. Simpan sebuah versi" in visitor.words("/d/uji/versi/")
    kept(visitor, "Awal")
    assert "Tidak ada perubahan sejak versi terakhir, “Awal”." in visitor.words("/d/uji/versi/")
    visitor.set("visi.rumusan", "Lama", "Baru")
    assert "Tidak ada perubahan sejak" not in visitor.words("/d/uji/versi/")
    kept(visitor, "Hasil Bimtek II")
    words = visitor.words("/d/uji/versi/")
    assert words.index("<h3>Hasil Bimtek II</h3>") < words.index("<h3>Awal</h3>")
    assert "1 perubahan: 1 teks berubah" in words or "1 perubahan: 1 " in words


@pytest.mark.parametrize(("label", "words"), [("", "Versi memerlukan nama"), ("AWAL", "Sudah ada versi bernama")])
def test_a_name_that_cannot_be_used_is_refused_in_words(visit: Visit, label: str, words: str) -> None:
    visitor = visit({"isi.yaml": REGION})
    kept(visitor, "Awal")
    visitor.set("visi.rumusan", "Lama", "Baru")
    answer = visitor.post("/d/uji/versi/simpan", {"nama": label})
    assert answer.status_code == 409 and words in answer.get_json()["advice"]


def test_two_versions_are_compared_side_by_side(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION})
    first = kept(visitor, "Awal")
    visitor.set("visi.rumusan", "Lama", "Baru")
    words = visitor.words(f"/d/uji/versi/bandingkan?lama={first}")
    assert "<del>Lama</del>" in words and "<ins>Baru</ins>" in words
    assert "“Awal”" in words and "Isian sekarang" in words
    assert not re.search(r"<script>|<style|style=|http-equiv", words)
    assert words.count("<main") == 1 and words.count("<h1") == 1
    turned = visitor.words(f"/d/uji/versi/bandingkan?lama=&baru={first}")
    assert "<del>Baru</del>" in turned and "<ins>Lama</ins>" in turned


def test_versions_that_are_alike_have_no_difference(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION})
    words = visitor.words(f"/d/uji/versi/bandingkan?lama={kept(visitor, 'Awal')}")
    assert "Tidak ada perbedaan." in words and "perbandingan.js" not in words


def test_style_and_filters_of_comparisons_are_files_of_the_page(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION})
    style, script = (visitor.get(f"/d/uji/versi/perbandingan.{end}") for end in ("css", "js"))
    assert style.mimetype == "text/css" and style.get_data(as_text=True).startswith(".perbandingan {")
    assert "@page" not in style.get_data(as_text=True)
    assert script.mimetype == "text/javascript" and "saring" in script.get_data(as_text=True)


def test_a_version_is_put_back_and_the_state_before_is_a_version(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION})
    first = kept(visitor, "Awal")
    visitor.set("visi.rumusan", "Lama", "Baru")
    told = put_back(visitor, first)
    assert (
        told == "“Awal” dipulihkan: 1 berkas. Keadaan sebelumnya tersimpan sebagai versi “Sebelum memulihkan Awal”."
    )
    assert visitor.text("uji/isi.yaml") == REGION
    assert "Lama" in visitor.words("/d/uji/isian/visi")
    put_back(visitor, name_of(visitor, "Sebelum memulihkan Awal"))
    assert visitor.text("uji/isi.yaml") == REGION.replace("Lama", "Baru")


def test_putting_back_is_taken_back_with_urungkan(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION})
    first = kept(visitor, "Awal")
    visitor.set("visi.rumusan", "Lama", "Baru")
    put_back(visitor, first)
    told = visitor.post("/d/uji/urungkan", {}).get_json()["told"]
    assert told == "Visi Smart City dari “Lama” kembali menjadi “Baru”."
    assert visitor.text("uji/isi.yaml") == REGION.replace("Lama", "Baru")


def test_the_state_before_a_save_can_be_put_back(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION})
    visitor.set("visi.rumusan", "Lama", "Baru")
    words = visitor.words("/d/uji/versi/")
    found = re.search(r'data-restore="(\d+-\d+)"', words)
    assert found and "Sebelum penulisan oleh halaman" in words
    put_back(visitor, found[1])
    assert visitor.text("uji/isi.yaml") == REGION


def test_a_version_can_be_saved_of_inputs_that_cannot_be_read_and_put_back_over_them(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION})
    first = kept(visitor, "Awal")
    file = visitor.root / "masterplans/uji/isi.yaml"
    file.write_text(REGION + "visi: [\n")
    kept(visitor, "Rusak")
    assert visitor.get(f"/d/uji/versi/bandingkan?lama={first}").status_code == 409
    put_back(visitor, first)
    assert file.read_text() == REGION


@pytest.mark.parametrize("name", ["versi-tidak-ada", "../isi", "000001-1", "..%2f..%2fetc"])
def test_only_versions_that_are_listed_are_found(visit: Visit, name: str) -> None:
    visitor = visit({"isi.yaml": REGION})
    assert visitor.post("/d/uji/versi/pulihkan", {"versi": name}).status_code == 404
    assert visitor.get(f"/d/uji/versi/bandingkan?lama={name}").status_code == 404


@pytest.mark.parametrize("data", [{}, [], {"versi": 1, "nama": None}, "x"])
def test_anything_but_a_text_is_refused(visit: Visit, data: object) -> None:
    visitor = visit({"isi.yaml": REGION})
    assert visitor.post("/d/uji/versi/pulihkan", data).status_code == 400
    assert visitor.post("/d/uji/versi/simpan", data).status_code == 400


@pytest.mark.slow
def test_tracked_changes_and_the_sheet_of_changes_are_word_files(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION})
    first = kept(visitor, "Awal")
    visitor.set("visi.rumusan", "Lama", "Baru")
    answers = [
        visitor.get(f"/d/uji/versi/{name}.docx?lama={first}") for name in ("perubahan/masterplan", "lembar-perubahan")
    ]
    tracked, sheet = (
        zipfile.ZipFile(io.BytesIO(one.get_data())).read("word/document.xml").decode() for one in answers
    )
    assert "<w:del " in tracked and "<w:ins " in tracked
    assert "Lama" in sheet and "Baru" in sheet
    assert "masterplan-perubahan.docx" in answers[0].headers["Content-Disposition"]
    assert visitor.get(f"/d/uji/versi/perubahan/tidak_ada.docx?lama={first}").status_code == 404


@pytest.mark.slow
def test_only_books_that_show_the_change_are_offered_with_tracked_changes(visit: Visit) -> None:
    visitor = visit({"isi.yaml": f"{REGION}isu: [{{isu: Banjir rob}}]\n"})
    first = kept(visitor, "Awal")
    assert "data-changed-books" not in visitor.words(f"/d/uji/versi/bandingkan?lama={first}")
    visitor.set("isu[1].isu", "Banjir rob", "Abrasi pantai")
    assert f"buku-berubah?lama={first}" in visitor.words(f"/d/uji/versi/bandingkan?lama={first}")
    offered = re.findall(r"perubahan/(\w+)\.docx", visitor.words(f"/d/uji/versi/buku-berubah?lama={first}"))
    assert "analisis_strategis" in offered
    assert "masterplan" not in offered


QUICK_WIN = (
    "daerah: {nama: Uji, jenis: kabupaten}\nperiode: {mulai: 2025, selesai: 2027}\n"
    + "quick_win:\n  - id: mpp\n    nama: Mal\n    dimensi: smart_governance\n    tujuan: Satu atap\n"
    "    anggaran:\n      apbd:\n        2025: 1,5 miliar\n"
)


def words_of_history(visitor: Visitor, path: str) -> str:
    answer = visitor.get("/d/uji/versi/butir", query={"jalur": path})
    assert answer.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", answer.get_data(as_text=True)).split())


def test_an_item_tells_what_changed_in_it_and_in_which_version_that_arrived(visit: Visit) -> None:
    visitor = visit({"isi.yaml": QUICK_WIN})
    visitor.set("quick_win[mpp].anggaran[apbd][2025]", "1,5 miliar", "2,0 miliar")
    visitor.set("visi.rumusan", "", "Cerdas")
    visitor.post("/d/uji/versi/simpan", {"nama": "Bimtek III"})
    visitor.set("quick_win[mpp].nama", "Mal", "Mal Pelayanan")
    told = words_of_history(visitor, "quick_win[mpp]")
    assert told.index("Mal → Mal Pelayanan") < told.index("masuk versi “Bimtek III”") < told.index("2025")
    assert "Rp1.500.000.000 → Rp2.000.000.000" in told and told.count("→") == 2
    assert "Cerdas" in words_of_history(visitor, "visi")


def test_an_item_that_came_later_says_so_and_what_others_wrote_has_no_time(visit: Visit) -> None:
    visitor = visit({"isi.yaml": QUICK_WIN})
    visitor.save("uji", {"listed": "quick_win", "fields": {".nama": "Lampu", ".dimensi": "smart_living"}})
    assert "Butir ini ditambahkan" in words_of_history(visitor, "quick_win[lampu]")
    visitor.post("/d/uji/versi/simpan", {"nama": "Satu"})
    place = visitor.root / "masterplans/uji/isi.yaml"
    place.write_text(place.read_text().replace("Satu atap", "Semua layanan"))
    visitor.set("visi.rumusan", "", "Cerdas")
    assert "Di luar program ini" in words_of_history(visitor, "quick_win[mpp]")
    assert visitor.get("/d/uji/versi/butir", query={"jalur": "../x"}).status_code == 404
