"""Bimtek: what each stage lacks, its kit and worksheets, and follow-ups, as a page."""

import io
import re
import zipfile

import pytest

from tests.page.visiting import Visit, Visitor

REGION = "daerah: {nama: Uji, jenis: kabupaten, opd: [Dinas Kesehatan]}\nperiode: {mulai: 2025, selesai: 2027}\n"
NOTES = (
    "bimtek:\n  - tahap: II\n    mulai: 3 Maret 2025\n    tempat: Aula\n    tindak_lanjut:\n"
    "      - {apa: Melengkapi data, tenggat: 2 Maret 2020, status: belum}\n      - {apa: Sudah, status: selesai}\n"
)


def column(visitor: Visitor, stage: int) -> str:
    words = visitor.words("/d/uji/bimtek/")
    return words[words.index(f'id="tahap-{stage}"') :].partition("</form>")[0]


def names_in(visitor: Visitor, address: str) -> list[str]:
    answer = visitor.get(address)
    assert answer.status_code == 200, answer.get_data(as_text=True)
    return zipfile.ZipFile(io.BytesIO(answer.get_data())).namelist()


def test_a_stage_says_when_and_where_it_was_and_leads_to_its_notes(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + NOTES})
    assert "3 Maret 2025" in column(visitor, 2) and "Aula" in column(visitor, 2)
    link = re.search(r'href="([^"]+)">Isi catatan', column(visitor, 2))
    assert link and "<h1>" in visitor.words(link[1].replace("&amp;", "&"))
    assert "Belum dicatat" in column(visitor, 1) and 'data-record="1"' in column(visitor, 1)


def test_what_must_be_ready_stands_in_the_column_of_its_stage(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION})
    assert "Visi Smart City" in column(visitor, 1) and "Visi Smart City" not in column(visitor, 2)
    assert "Sasaran, indikator, dan target" in column(visitor, 2)
    before = int(re.search(r"(\d+) belum ada", column(visitor, 1))[1])  # type: ignore[index]
    visitor.set("visi.rumusan", "", "Terwujudnya daerah yang cerdas")
    assert int(re.search(r"(\d+) belum ada", column(visitor, 1))[1]) >= before  # type: ignore[index]
    assert ">Visi Smart City</a>" not in column(visitor, 1)


def test_what_was_waived_is_not_missing(visit: Visit) -> None:
    waiver = "pemeriksaan: {dikecualikan: [{pada: visi, aturan: ISI001, alasan: Menunggu pelantikan}]}\n"
    visitor = visit({"isi.yaml": REGION + waiver})
    assert ">Visi Smart City</a>" not in column(visitor, 1), column(visitor, 1)


def test_open_follow_ups_are_counted_and_told(visit: Visit) -> None:
    words = visit({"isi.yaml": REGION + NOTES}).words("/d/uji/bimtek/")
    assert "Tindak lanjut terbuka (1)" in words and "Melengkapi data, tenggat 2 Maret 2020" in words
    assert "lewat tenggat" in words


def test_the_notes_of_a_stage_begin_with_its_number(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION})
    [written] = visitor.save("uji", {"listed": "bimtek", "fields": {".tahap": "3"}})["written"]
    assert f"butir={written['path']}" in column(visitor, 3).replace("%5B", "[").replace("%5D", "]")
    assert "Belum dicatat" not in column(visitor, 3)


@pytest.mark.slow
def test_the_kit_is_one_document_or_several(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION})
    assert "word/document.xml" in names_in(visitor, "/d/uji/bimtek/2/perlengkapan.docx")
    several = names_in(visitor, "/d/uji/bimtek/2/perlengkapan.zip")
    assert len(several) > 3 and all(name.startswith("bimtek-2-") and name.endswith(".docx") for name in several)
    assert not (visitor.root / "output").exists()


@pytest.mark.slow
def test_worksheets_are_for_one_group_or_office_or_for_each(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION})
    address = "/d/uji/bimtek/1/lembar-kerja?untuk="
    assert "word/document.xml" in names_in(visitor, f"{address}kelompok smart_living")
    assert "word/document.xml" in names_in(visitor, f"{address}opd Dinas Kesehatan")
    assert len(names_in(visitor, f"{address}kelompok semua")) == 6


@pytest.mark.parametrize(
    "address",
    ["0/perlengkapan.zip", "5/perlengkapan.docx", "1/lembar-kerja", "1/lembar-kerja?untuk=kelompok smart_x",
     "1/lembar-kerja?untuk=opd Dinas Lain", "1/lembar-kerja?untuk=bound semua", "x/perlengkapan.zip"],
)  # fmt: skip
def test_only_stages_groups_and_offices_that_there_are_have_a_kit(visit: Visit, address: str) -> None:
    assert visit({"isi.yaml": REGION}).get(f"/d/uji/bimtek/{address}").status_code == 404


def test_with_faults_the_kit_is_refused_in_words(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + "penetapan: {tanggal: 31 Februari 2026}\n"})
    assert "1 isian salah tulis" in visitor.words("/d/uji/bimtek/")
    answer = visitor.get("/d/uji/bimtek/1/perlengkapan.zip")
    assert answer.status_code == 409 and "31 Februari" in answer.get_data(as_text=True)
