"""Berkas masuk: files are compared, shown once per difference, and written only as far as they were ticked."""

import io
import re
import tempfile
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from generator.page.security import MOST_BYTES, OWN_HEADER
from generator.pulling import from_word
from tests.page.incoming.files import HOSTILE, TABLE, edited_workbook, package, table_in_word
from tests.page.visiting import HERE, Visitor
from tests.pulling.offices import Office
from tests.pulling.word_edits import built_in

HOME = "/d/uji/masuk/"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


@pytest.fixture
def visitor(office: Office) -> Visitor:
    return Visitor(office.root)


@pytest.fixture(autouse=True)
def nothing_stays_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Fail if a file is left where temporary ones are put, also if it was refused."""
    place = tmp_path / "sementara"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    yield
    assert not [*place.rglob("*")]


def group(words: str, heading: str) -> str:
    """The part of the page below a heading."""
    found = re.search(rf"<h2 id=\"[^\"]+\">{re.escape(heading)} \((\d+)\)</h2>(.*?)</section>", words, re.DOTALL)
    return found[2] if found else ""


def marks(part: str) -> list[str]:
    return re.findall(r'data-(?:mark|conflict)="([^"]+)"', part)


def taken(visitor: Visitor, *ticked: str, answers: dict[str, int] | None = None) -> dict[str, Any]:
    sign = re.search(r'data-sign="([^"]+)"', visitor.words(HOME))
    assert sign
    answer = visitor.post(f"{HOME}pakai", {"tanda": sign[1], "ambil": [*ticked], "pilihan": answers or {}})
    assert answer.status_code == 200, answer.get_data(as_text=True)
    found: dict[str, Any] = answer.get_json()
    return found


def key(visitor: Visitor) -> str:
    found = re.search(r'data-file="([^"]+)"', visitor.words(HOME))
    assert found
    return found[1]


def choose(visitor: Visitor, **chosen: object) -> None:
    answer = visitor.post(f"{HOME}berkas/{key(visitor)}", chosen)
    assert answer.status_code == 200, answer.get_data(as_text=True)


def test_without_files_there_is_a_place_to_drop_them(visitor: Visitor) -> None:
    words = visitor.words(HOME)
    assert "Letakkan berkas .docx atau .xlsx di sini" in words
    assert "Tidak ada yang berubah sebelum Anda menyetujuinya." in words
    assert "data-sign" not in words


def test_each_difference_of_a_workbook_stands_in_one_group_and_nothing_is_written(
    visitor: Visitor, office: Office
) -> None:
    before = office.yaml()
    assert visitor.bring("isian Dinkes.xlsx", edited_workbook(office)).status_code == 200
    words = visitor.words(HOME)
    assert "isian Dinkes.xlsx" in words
    ready, removed = group(words, "Siap dipakai"), group(words, "Dihapus di berkas")
    assert "Antrean daring semua puskesmas" in ready and "<del>" in ready
    assert "Ambulans daring" in ready
    assert "Parkir nontunai" in removed
    assert re.findall(r"<input type=\"checkbox\"[^>]*checked", ready) and "checked" not in removed
    assert len(marks(ready)) == 2 and len(marks(removed)) == 1
    assert "isian Dinkes.xlsx: Rencana Aksi!" in ready
    assert 'href="/d/uji/isian/rencana_aksi?butir=rencana_aksi' in ready
    assert "--" not in re.sub(r"<[^>]+>", "", words)
    assert office.yaml() == before


def test_only_what_was_ticked_is_written_and_the_rest_is_told_with_its_reason(
    visitor: Visitor, office: Office
) -> None:
    visitor.bring("isian.xlsx", edited_workbook(office))
    ready = marks(group(visitor.words(HOME), "Siap dipakai"))
    assert taken(visitor, ready[0]) == {"written": 1}
    assert "Antrean daring semua puskesmas" in office.yaml()
    assert "Ambulans" not in office.yaml() and "Parkir nontunai" in office.yaml()
    words = visitor.words(f"{HOME}hasil")
    assert "<h1>1 perubahan dipakai</h1>" in words
    assert "Antrean daring semua puskesmas" in group(words, "Dipakai")
    assert "Ambulans daring" in group(words, "Belum dipakai") and "tidak dipilih" in group(words, "Belum dipakai")


@pytest.mark.slow
def test_an_item_goes_only_if_its_removal_was_ticked(visitor: Visitor, office: Office) -> None:
    visitor.bring("isian.xlsx", edited_workbook(office))
    taken(visitor, *marks(group(visitor.words(HOME), "Siap dipakai")))
    assert "Parkir nontunai" in office.yaml()
    [gone] = marks(group(visitor.words(HOME), "Dihapus di berkas"))
    taken(visitor, gone)
    assert "Parkir nontunai" not in office.yaml()
    assert "Tidak ada yang dapat dipakai" in visitor.words(HOME)


def test_what_was_taken_is_taken_back_with_one_click(visitor: Visitor, office: Office) -> None:
    before = office.yaml()
    visitor.bring("isian.xlsx", edited_workbook(office))
    taken(visitor, *marks(group(visitor.words(HOME), "Siap dipakai")))
    assert visitor.post("/d/uji/urungkan", {}).get_json()["told"].startswith("Rencana aksi · ")
    assert office.yaml() == before
    assert visitor.get(f"{HOME}hasil").status_code == 302
    assert len(marks(group(visitor.words(HOME), "Siap dipakai"))) == 2


def conflicting(visitor: Visitor, office: Office) -> str:
    content = edited_workbook(office)
    file = office.region.place / "aksi.yaml"
    file.write_text(file.read_text().replace("Antrean daring puskesmas", "Antrean luring", 1))
    visitor.bring("isian.xlsx", content)
    return group(visitor.words(HOME), "Berbeda di kedua sisi")


def test_a_conflict_shows_three_texts_and_is_left_open_unless_decided(visitor: Visitor, office: Office) -> None:
    part = conflicting(visitor, office)
    texts = re.findall(r"<dt>([^<]+)</dt><dd>([^<]+)</dd>", part)
    assert texts == [
        ("Semula", "Antrean daring puskesmas"),
        ("Di sini", "Antrean luring"),
        ("Di berkas", "Antrean daring semua puskesmas"),
    ]
    assert "Biarkan dahulu" in part
    taken(visitor, *marks(group(visitor.words(HOME), "Siap dipakai")))
    assert "Antrean luring" in office.yaml()
    assert "Antrean daring semua puskesmas" in group(visitor.words(HOME), "Berbeda di kedua sisi")


@pytest.mark.slow
@pytest.mark.parametrize(("answer", "text"), [(0, "Antrean luring"), (1, "Antrean daring semua puskesmas")])
def test_a_conflict_is_settled_by_choosing_a_side_and_can_be_decided_again(
    visitor: Visitor, office: Office, answer: int, text: str
) -> None:
    [mark] = marks(conflicting(visitor, office))
    assert taken(visitor, answers={mark: answer}) == {"written": answer}
    assert text in office.yaml()
    words = visitor.words(HOME)
    assert not group(words, "Berbeda di kedua sisi")
    again = re.search(r'data-reopen="([^"]+)"', words)
    if not answer:
        assert again
        assert visitor.post(f"{HOME}pengaturan", {"putuskan": again[1]}).status_code == 200
        assert marks(group(visitor.words(HOME), "Berbeda di kedua sisi")) == [mark]


def test_a_plan_that_is_no_longer_the_one_that_was_shown_is_not_carried_out(visitor: Visitor, office: Office) -> None:
    visitor.bring("isian.xlsx", edited_workbook(office))
    words = visitor.words(HOME)
    ready, sign = marks(group(words, "Siap dipakai")), re.search(r'data-sign="([^"]+)"', words)
    file = office.region.place / "aksi.yaml"
    file.write_text(file.read_text().replace("Antrean daring puskesmas", "Antrean luring", 1))
    before = office.yaml()
    assert sign
    answer = visitor.post(f"{HOME}pakai", {"tanda": sign[1], "ambil": ready, "pilihan": {}})
    assert answer.status_code == 409 and "berubah sejak rencana ini ditampilkan" in answer.get_json()["advice"]
    assert office.yaml() == before


def test_marks_that_were_not_shown_take_nothing(visitor: Visitor, office: Office) -> None:
    before = office.yaml()
    visitor.bring("isian.xlsx", edited_workbook(office))
    assert taken(visitor, "abc", "", answers={"abc": 1, marks(visitor.words(HOME))[0]: 99}) == {"written": 0}
    assert office.yaml() == before


def refused(visitor: Visitor, content: bytes) -> None:
    answer = visitor.bring("../../laporan <b>.docx", content)
    if answer.status_code == 200:  # it is read as a package, and its parts are refused when it is compared
        words = visitor.words(HOME)
        assert "catatan salah apa-adanya" in words and "laporan &lt;b&gt;.docx" in words
        assert not marks(words)
        return
    assert answer.status_code == 409
    told = answer.get_json()["advice"]
    assert "laporan <b>.docx" in told and "berkas.docx" not in told and "sementara" not in told
    assert "data-sign" not in visitor.words(HOME)


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_words_that_name_it(visitor: Visitor, name: str) -> None:
    refused(visitor, HOSTILE[name])


@pytest.mark.slow
def test_a_small_file_that_unpacks_to_a_large_one_is_refused(visitor: Visitor) -> None:
    refused(visitor, package(word__document_xml=b"0" * 120_000_000))


def test_a_name_from_elsewhere_is_only_ever_shown(visitor: Visitor, office: Office) -> None:
    visitor.bring("..\\..\\<img src=x onerror=alert(1)>\u202e.xlsx", edited_workbook(office))
    words = visitor.words(HOME)
    assert "<img src=x" not in words and "&lt;img src=x onerror=alert(1)&gt;.xlsx" in words
    assert not [*office.root.rglob("*onerror*")]


def test_a_file_of_another_region_is_refused_with_the_way_to_it(visitor: Visitor, office: Office) -> None:
    content = edited_workbook(office)
    file = office.region.place / "daerah.yaml"
    file.write_text(file.read_text().replace("62.02", "62.03").replace("Kotawaringin Timur", "Kapuas"))
    visitor.bring("isian.xlsx", content)
    words = visitor.words(HOME)
    assert "dibuat untuk" in words and "Buka daerah itu dari Beranda" in words
    assert not marks(words)


def test_files_that_cannot_be_read_do_not_hold_up_the_others(visitor: Visitor, office: Office) -> None:
    visitor.bring("rusak.docx", HOSTILE["entities"])
    visitor.bring("isian.xlsx", edited_workbook(office))
    assert len(marks(group(visitor.words(HOME), "Siap dipakai"))) == 2


def test_a_file_comes_in_only_from_our_page_and_only_so_large(visitor: Visitor, office: Office) -> None:
    content = edited_workbook(office)
    whole = {"Sec-Fetch-Site": "same-origin", "Origin": HERE, OWN_HEADER: "1"}
    for left_out in whole:
        sent = {name: value for name, value in whole.items() if name != left_out}
        answer = visitor.client.post(
            f"{HOME}berkas", data=content, content_type="application/octet-stream", headers=sent, base_url=HERE
        )
        assert answer.status_code == 403, left_out
    for kind in ("text/plain", "multipart/form-data", "application/zip"):
        answer = visitor.client.post(f"{HOME}berkas", data=content, content_type=kind, headers=whole, base_url=HERE)
        assert answer.status_code == 403, kind
    assert visitor.bring("besar.docx", b"PK" + b"0" * MOST_BYTES).status_code == 413
    assert "data-sign" not in visitor.words(HOME)


def test_two_offices_that_differ_are_shown_with_both_texts(visitor: Visitor, office: Office) -> None:
    office.actions.set("Parkir nontunai", ".satuan", "lokasi")
    first = office.saved().read_bytes()
    office.actions.set("Parkir nontunai", ".satuan", "petak")
    for name, content in (("Dishub.xlsx", first), ("Bappeda.xlsx", office.saved().read_bytes())):
        visitor.bring(name, content)
    part = group(visitor.words(HOME), "Berbeda di kedua sisi")
    assert "lokasi" in part and "petak" in part
    assert "Pakai yang di Dishub.xlsx" in part and "Pakai yang di Bappeda.xlsx" in part
    [mark] = marks(part)
    assert taken(visitor, answers={mark: 2}) == {"written": 1}
    assert "satuan: petak" in office.yaml()


@pytest.mark.slow
def test_files_are_put_away_one_by_one_or_all(visitor: Visitor, office: Office, tmp_path: Path) -> None:
    visitor.bring("isian.xlsx", edited_workbook(office))
    visitor.bring("tabel.docx", table_in_word(tmp_path))
    assert visitor.post(f"{HOME}singkirkan", {"berkas": key(visitor)}).status_code == 200
    words = visitor.words(HOME)
    assert "isian.xlsx" not in words and "tabel.docx" in words
    visitor.post(f"{HOME}singkirkan", {"berkas": ""})
    assert "tabel.docx" not in visitor.words(HOME)


def columns(words: str) -> dict[str, str]:
    """What each column of a table is read as, by its heading."""
    found = {}
    for row in re.findall(r"<tr[^>]*><th scope=\"row\">(.*?)</tr>", words, re.DOTALL):
        chosen = re.search(r"<option value=\"[^\"]*\" selected>([^<]+)", row)
        found[row.partition("<")[0]] = chosen[1] if chosen else "tidak dibaca"
    return found


def test_a_table_of_others_shows_its_topic_and_columns_with_what_is_not_sure(
    visitor: Visitor, tmp_path: Path
) -> None:
    visitor.bring("tabel.docx", table_in_word(tmp_path))
    words = visitor.words(HOME)
    assert '<option value="rencana_aksi" selected>Rencana aksi</option>' in words
    found = columns(words)
    assert found["Nama Kegiatan"] == "Kegiatan" and found["PIC"].endswith("penanggung jawab")
    assert found["Hal lain"] == "tidak dibaca"
    assert "Dikalikan 1.000.000." in words
    assert "pilih sumber dana semua anggarannya pada berkas ini" in words
    assert "Telemedisin" in group(words, "Siap dipakai")


@pytest.mark.slow
def test_the_matching_of_columns_is_changed_and_kept_for_the_next_office(
    visitor: Visitor, office: Office, tmp_path: Path
) -> None:
    visitor.bring("dinkes.docx", table_in_word(tmp_path))
    choose(visitor, sumber="apbd")
    choose(visitor, kolom=[7, "lokasi"])
    words = visitor.words(HOME)
    assert columns(words)["Hal lain"] == "Lokasi"
    taken(visitor, *marks(group(words, "Siap dipakai")))
    text = office.yaml()
    assert "lokasi: x" in text and re.search(r"(?i)apbd: ?\{?\s*2026: (250 juta|250000000|250\.000\.000)", text)
    visitor.post(f"{HOME}singkirkan", {"berkas": ""})
    visitor.bring(
        "dishub.docx", table_in_word(tmp_path, (*TABLE[:1], ("9", "Halte", "Jumlah", "unit", "2", "5", "", "z")))
    )
    assert columns(visitor.words(HOME))["Hal lain"] == "Lokasi"
    choose(visitor, kolom=[7, "-"])
    assert columns(visitor.words(HOME))["Hal lain"] == "tidak dibaca"


def test_a_topic_that_fits_no_heading_is_told_and_another_can_be_chosen(visitor: Visitor, tmp_path: Path) -> None:
    visitor.bring("tabel.docx", table_in_word(tmp_path, (("Apa", "Mana"), ("x", "y"))))
    words = visitor.words(HOME)
    assert "Tidak ada tabel yang judul kolomnya dikenal" in words and "pilih topiknya" in words
    visitor.post(f"{HOME}singkirkan", {"berkas": ""})
    visitor.bring("tabel.docx", table_in_word(tmp_path))
    choose(visitor, topik="risiko")
    assert '<option value="risiko" selected>' in visitor.words(HOME)


NOT_OFFERED: tuple[dict[str, Any], ...] = (
    {}, {"topik": "visi"}, {"topik": ["x"]}, {"tabel": "lain"}, {"sumber": "x"}, {"tahun": 1}, {"tahun": True},
    {"kolom": 1}, {"kolom": [1]}, {"kolom": [99, "opd"]}, {"kolom": [True, "opd"]}, {"kolom": [1, "__class__"]},
    {"kolom": [1, None]}, {"cara": "lain"}, {"lain": 1}, {"topik": "risiko", "tabel": ""},
)  # fmt: skip


def test_what_the_page_does_not_offer_cannot_be_chosen(visitor: Visitor, tmp_path: Path) -> None:
    visitor.bring("tabel.docx", table_in_word(tmp_path))
    before, own = visitor.words(HOME), key(visitor)
    for chosen in NOT_OFFERED:
        assert visitor.post(f"{HOME}berkas/{own}", chosen).status_code == 400, chosen
    assert visitor.words(HOME) == before
    assert visitor.post(f"{HOME}berkas/tidak-ada", {"sumber": ""}).status_code == 404


NOT_SENT: tuple[object, ...] = (
    {}, [], "x", {"tanda": "", "ambil": [], "pilihan": []}, {"tanda": 1, "ambil": [], "pilihan": {}},
    {"tanda": "", "ambil": [1], "pilihan": {}}, {"tanda": "", "ambil": [], "pilihan": {"a": True}},
    {"tanda": "", "ambil": [], "pilihan": {"a": "1"}},
)  # fmt: skip


def test_only_what_our_script_sends_is_carried_out(visitor: Visitor) -> None:
    for asked in NOT_SENT:
        for address in ("pakai", "singkirkan", "pengaturan"):
            assert visitor.post(f"{HOME}{address}", asked).status_code == 400, (address, asked)


def test_files_wait_until_faults_are_put_right(visitor: Visitor, office: Office) -> None:
    visitor.bring("isian.xlsx", edited_workbook(office))
    file = office.region.place / "daerah.yaml"
    good = file.read_text()
    file.write_text(good.replace("2026", "lusa"))
    words = visitor.words(HOME)
    assert "1 isian salah tulis" in words and not marks(words)
    file.write_text(good)
    assert marks(visitor.words(HOME))


@pytest.mark.slow
def test_tracked_changes_count_as_rejected_on_request(
    visitor: Visitor, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    propose = from_word.propose

    def noted(*args: Any, **options: Any) -> Any:
        asked.append(options["tracked"])
        return propose(*args, **options)

    monkeypatch.setattr(from_word, "propose", noted)
    visitor.bring("buku.docx", built_in(office.region, "masterplan"))
    assert "Anggap perubahan terlacak belum diterima" in visitor.words(HOME)
    visitor.post(f"{HOME}pengaturan", {"terlacak": False})
    words = visitor.words(HOME)
    assert asked == [True, False] and re.search(r'id="terlacak" checked', words)


def test_a_second_item_is_called_so_and_its_texts_are_compared_in_one_order(visitor: Visitor, tmp_path: Path) -> None:
    rows = (
        ("Nama Kegiatan", "Program", "Indikator Kinerja", "Satuan", "Target 2026"),
        ("Parkir nontunai", "Jalan Lancar", "Pendapatan retribusi", "titik", "9"),
    )
    visitor.bring("dishub.docx", table_in_word(tmp_path, rows))
    part = group(visitor.words(HOME), "Berbeda di kedua sisi")
    assert "Pertahankan yang di sini" in part and "Pakai yang" not in part
    assert "Tambah sebagai butir kedua, seperti di dishub.docx" in part
    assert "Program</dt>" not in part and "<del>Jalan Lancar" not in part


def test_tables_that_were_not_read_are_named_each_with_its_button(visitor: Visitor) -> None:
    document: Any = Document()
    for rows in (
        [("Risiko", "Mitigasi"), ("Banjir", "Tanggul")],
        [("Nama OPD", "Singkatan"), ("Dinas Sosial", "Dinsos")],
    ):
        document.add_heading("Bab", 1)
        grid = document.add_table(2, 2)
        for cell, text in zip((c for row in grid.rows for c in row.cells), sum(rows, ()), strict=True):
            cell.text = text
    stream = io.BytesIO()
    document.save(stream)
    visitor.bring("lama.docx", stream.getvalue())
    for _ in range(2):  # from one table to the other and back
        words = visitor.words(HOME)
        [other] = re.findall(r'data-read-table="([^"]+)"', words)
        [key] = re.findall(r'data-file="([^"]+)"', words)
        assert "1 tabel lain di berkas ini belum dibaca." in words
        assert ("Dinas Sosial" in words) == (other == "Tabel 1")
        assert visitor.post(f"{HOME}berkas/{key}", {"baca": other}).status_code == 200
    assert visitor.post(f"{HOME}berkas/{key}", {"baca": "Tabel 9"}).status_code == 400
